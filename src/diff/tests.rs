//! Small schemas, compared without a server.

use super::*;
use crate::schema::ir::*;

fn table(name: &str, columns: &[(&str, &str)]) -> Table {
    let mut table = Table::new(QName::new("app", name));
    table.columns = columns.iter().map(|(name, ty)| Column::new(*name, SqlType::new(*ty))).collect();
    table
}

fn schema(tables: impl IntoIterator<Item = Table>) -> Schema {
    Schema { tables: tables.into_iter().map(|table| (table.name.clone(), table)).collect(), ..Schema::default() }
}

fn check(name: &str, text: &str, columns: &[&str]) -> Constraint {
    let expr = Expr { columns: columns.iter().map(|&name| name.to_owned()).collect(), ..Expr::new(text) };
    let kind = ConstraintKind::Check(Check { expr, no_inherit: false, validated: true, enforced: true });
    Constraint { name: name.to_owned(), kind, comment: None, index_comment: None }
}

fn names(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(Change::variant_name).collect()
}

fn hinted(text: &str) -> DiffOptions {
    let mut renames = Renames::default();
    renames.parse(text).unwrap();
    DiffOptions { renames, major: 15 }
}

#[test]
fn nothing_differs_from_itself() {
    let schema = schema([table("t", &[("a", "integer")])]);
    assert_eq!(diff(&schema, &schema, &DiffOptions::default()), []);
}

#[test]
fn reversing_twice_changes_nothing() {
    let old = schema([table("t", &[("a", "integer"), ("b", "text")]), table("u", &[("a", "integer")])]);
    let new = schema([table("t", &[("a", "bigint"), ("c", "uuid")]), table("v", &[("x", "uuid")])]);
    for change in diff(&old, &new, &DiffOptions::default()) {
        assert_eq!(change.clone().reverse().reverse(), change);
        assert_ne!(change.clone().reverse(), change);
    }
}

#[test]
fn every_variant_has_a_name_of_its_own() {
    let mut names = Change::VARIANTS.to_vec();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), Change::VARIANTS.len());
}

#[test]
fn a_renamed_column_takes_its_check_along() {
    let mut before = table("t", &[("age", "integer")]);
    before.constraints = vec![check("ck_t_age", "(age > 0)", &["age"])];
    let mut after = table("t", &[("years", "integer")]);
    after.constraints = vec![check("ck_t_years", "(years > 0)", &["years"])];
    let (old, new) = (schema([before]), schema([after]));
    let changes = diff(&old, &new, &hinted("app.t.age=years"));
    assert_eq!(names(&changes), ["rename", "rename"], "{changes:?}");
    let changes = diff(&old, &new, &DiffOptions::default());
    assert_eq!(names(&changes), ["drop-column", "add-column", "drop-constraint", "add-constraint"]);
    let pairs = suspicious(&changes);
    assert_eq!(pairs.iter().map(PossibleRename::spelling).collect::<Vec<_>>(), ["app.t.age=years"]);
}

#[test]
fn a_hint_that_names_what_exists_on_both_sides_is_inert() {
    let old = schema([table("t", &[("a", "integer"), ("b", "integer")])]);
    let new = schema([table("t", &[("a", "integer"), ("b", "integer")])]);
    assert_eq!(diff(&old, &new, &hinted("t.a=b")), []);
}

#[test]
fn a_table_and_its_column_are_renamed_together() {
    let old = schema([table("t", &[("a", "integer")])]);
    let new = schema([table("u", &[("b", "integer")])]);
    let mut options = hinted("app.t=u");
    options.renames.parse("app.t.a=b").unwrap();
    assert_eq!(names(&diff(&old, &new, &options)), ["rename", "rename"]);
    let changes = diff(&old, &new, &DiffOptions::default());
    assert_eq!(suspicious(&changes), [], "nothing in common");
}

#[test]
fn a_removed_and_an_added_label_at_one_place_are_suspicious() {
    let of = |labels: &[&str]| {
        let labels = labels.iter().map(|&label| label.to_owned()).collect();
        let name = QName::new("app", "e");
        Schema { enums: [(name.clone(), Enum { name, labels, comment: None })].into(), ..Schema::default() }
    };
    let (old, new) = (of(&["a", "b"]), of(&["a", "z"]));
    let pairs = suspicious(&diff(&old, &new, &DiffOptions::default()));
    assert_eq!(pairs.iter().map(PossibleRename::spelling).collect::<Vec<_>>(), ["app.e.b=z"]);
    assert_eq!(names(&diff(&old, &new, &hinted("app.e.b=z"))), ["rename-enum-value"]);
}

#[test]
fn renames_are_read_with_quotes() {
    let mut renames = Renames::default();
    assert!(renames.parse("\"a.b\".\"c=\"=d").is_ok());
    for wrong in ["a", "a=b=c", "=b", "a.=b", "\"a=b"] {
        assert!(renames.parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_options_of_a_user_mapping_are_secret() {
    let mapping = |password: &str| {
        let made = Made {
            id: MadeName {
                kind: MadeKind::UserMapping,
                name: QName::new("", "public"),
                arguments: Some("far".to_owned()),
            },
            signature: None,
            returns: None,
            parameters: Vec::new(),
            multirange: None,
            options: [("password".to_owned(), password.to_owned())].into(),
            hidden: Implied(false),
            comment: None,
            uses: Uses::default(),
        };
        let defined = Defined::Made(made);
        Schema { defined: [(defined.name(), defined)].into(), ..Schema::default() }
    };
    let changes = diff(&mapping("old"), &mapping("new"), &DiffOptions { major: 15, ..DiffOptions::default() });
    assert_eq!(names(&changes), ["alter-defined"]);
    assert_eq!(changes[0].summary(), "options: other values");
}
