//! Plans between small schemas, printed, without a server. What a server makes of them is tested in `tests/it/plan`.

use super::*;
use crate::render::statements;
use crate::schema::ir::*;

fn table(name: &str, columns: &[(&str, &str)]) -> Table {
    let mut table = Table::new(QName::new("app", name));
    table.columns = columns.iter().map(|(name, ty)| Column::new(*name, SqlType::new(*ty))).collect();
    table
}

fn schema(tables: impl IntoIterator<Item = Table>) -> Schema {
    let app = Namespace { name: "app".to_owned(), comment: None };
    Schema {
        namespaces: [("app".to_owned(), app)].into(),
        tables: tables.into_iter().map(|table| (table.name.clone(), table)).collect(),
        ..Schema::default()
    }
}

fn key(name: &str, columns: &[&str]) -> Constraint {
    let columns = columns.iter().map(|&column| column.to_owned()).collect();
    Constraint {
        name: name.to_owned(),
        kind: ConstraintKind::Unique(Key { columns, ..Key::default() }),
        comment: None,
        index_comment: None,
    }
}

fn refers(name: &str, column: &str, table: &str, to: &str) -> Constraint {
    let kind = ConstraintKind::ForeignKey(ForeignKey {
        columns: vec![column.to_owned()],
        references: QName::new("app", table),
        referenced_columns: vec![to.to_owned()],
        on_delete: ForeignKeyAction::NoAction,
        on_update: ForeignKeyAction::NoAction,
        on_delete_columns: Vec::new(),
        match_type: MatchType::Simple,
        deferrable: Deferrable::No,
        validated: true,
        enforced: true,
        period: false,
    });
    Constraint { name: name.to_owned(), kind, comment: None, index_comment: None }
}

fn options() -> PlanOptions {
    PlanOptions { major: 15, ..PlanOptions::default() }
}

fn up(old: &Schema, new: &Schema) -> Vec<String> {
    let plan = plan(old, new, &options()).unwrap();
    plan.stages.iter().flat_map(|stage| statements(&stage.up)).map(|statement| statement.sql).collect()
}

fn down(old: &Schema, new: &Schema) -> Vec<String> {
    let plan = plan(old, new, &options()).unwrap();
    plan.stages.iter().rev().flat_map(|stage| statements(&stage.down)).map(|statement| statement.sql).collect()
}

fn with_enum(labels: &[&str], mut schema: Schema) -> Schema {
    let name = QName::new("app", "e");
    let labels = labels.iter().map(|&label| label.to_owned()).collect();
    schema.enums.insert(name.clone(), Enum { name, labels, comment: None });
    schema
}

#[test]
fn nothing_to_do_is_an_empty_plan() {
    let schema = schema([table("t", &[("a", "integer")])]);
    assert!(plan(&schema, &schema, &options()).unwrap().is_empty());
}

#[test]
fn the_way_down_is_the_way_up_between_the_other_two() {
    let old = schema([table("t", &[("a", "integer"), ("b", "text")])]);
    let new = schema([table("t", &[("a", "bigint"), ("c", "text")])]);
    assert_eq!(down(&old, &new), up(&new, &old));
}

#[test]
fn tables_that_refer_to_each_other_are_dropped_without_cascade() {
    let mut one = table("one", &[("id", "integer"), ("two", "integer")]);
    one.constraints = vec![refers("fk_one", "two", "two", "id"), key("uq_one", &["id"])];
    let mut two = table("two", &[("id", "integer"), ("one", "integer")]);
    two.constraints = vec![refers("fk_two", "one", "one", "id"), key("uq_two", &["id"])];
    let mut child = table("child", &[("two", "integer")]);
    child.constraints = vec![refers("fk_child", "two", "two", "id")];
    assert_eq!(
        up(&schema([one, two, child]), &schema([])),
        [
            "ALTER TABLE app.one DROP CONSTRAINT fk_one",
            "ALTER TABLE app.two DROP CONSTRAINT fk_two",
            "DROP TABLE app.child",
            "DROP TABLE app.one",
            "DROP TABLE app.two",
        ]
    );
}

#[test]
fn the_order_of_constraints_and_indexes_in_the_schema_does_not_matter() {
    let build = |reverse: bool| {
        let mut t = table("t", &[("a", "integer"), ("b", "integer")]);
        t.constraints = vec![key("uq_a", &["a"]), key("uq_b", &["b"]), refers("fk_b", "b", "t", "a")];
        if reverse {
            t.constraints.reverse();
        }
        schema([t, table("u", &[("x", "integer")])])
    };
    let empty = schema([]);
    assert_eq!(up(&empty, &build(false)), up(&empty, &build(true)));
    assert_eq!(up(&build(false), &empty), up(&build(true), &empty));
    let bare = schema([table("t", &[("a", "integer"), ("b", "integer")])]);
    assert_eq!(up(&bare, &build(false)), up(&bare, &build(true)));
}

#[test]
fn labels_that_are_added_come_in_a_stage_of_their_own() {
    let mut t = table("t", &[("x", "app.e")]);
    t.columns[0].ty.user = Some(QName::new("app", "e"));
    let old = with_enum(&["b"], schema([t.clone()]));
    t.columns[0].default = Some(Expr { types: vec![QName::new("app", "e")], ..Expr::new("'c'::app.e") });
    let new = with_enum(&["a", "b", "c"], schema([t]));
    let plan = plan(&old, &new, &options()).unwrap();
    let titles: Vec<&str> = plan.stages.iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["enum values", "changes"]);
    assert_eq!(
        up(&old, &new),
        [
            "ALTER TYPE app.e ADD VALUE 'a' BEFORE 'b'",
            "ALTER TYPE app.e ADD VALUE 'c' AFTER 'b'",
            "ALTER TABLE app.t ALTER COLUMN x SET DEFAULT 'c'::app.e",
        ]
    );
    assert_eq!(
        down(&old, &new),
        [
            "ALTER TABLE app.t ALTER COLUMN x DROP DEFAULT",
            "ALTER TYPE app.e RENAME TO e__old",
            "CREATE TYPE app.e AS ENUM ('b')",
            "ALTER TABLE app.t ALTER COLUMN x TYPE app.e USING x::text::app.e",
            "DROP TYPE app.e__old",
        ]
    );
}

#[test]
fn tablespaces_and_access_methods_are_set() {
    let old = schema([table("t", &[("a", "integer")])]);
    let mut t = table("t", &[("a", "integer")]);
    t.tablespace = Some("fast".to_owned());
    t.access_method = Some("columnar".to_owned());
    let new = schema([t]);
    assert_eq!(
        up(&old, &new),
        ["ALTER TABLE app.t SET TABLESPACE fast", "ALTER TABLE app.t SET ACCESS METHOD columnar"]
    );
    assert_eq!(
        down(&old, &new),
        ["ALTER TABLE app.t SET TABLESPACE pg_default", "ALTER TABLE app.t SET ACCESS METHOD heap"]
    );
}

#[test]
fn a_missing_cast_is_an_error_that_names_the_column() {
    let old = schema([table("t", &[("a", "integer")])]);
    let new = schema([table("t", &[("a", "uuid")])]);
    let error = plan(&old, &new, &options()).unwrap_err();
    assert!(error.to_string().starts_with("app.t.a: Postgres has no cast from integer to uuid"), "{error}");
    let column = ColumnRef { table: QName::new("app", "t"), column: "a".to_owned() };
    let allowed = PlanOptions { recreate: [column].into(), ..options() };
    let steps = plan(&old, &new, &allowed).unwrap().stages.remove(0).up;
    let sql: Vec<String> = statements(&steps).into_iter().map(|statement| statement.sql).collect();
    assert_eq!(sql, ["ALTER TABLE app.t DROP COLUMN a", "ALTER TABLE app.t ADD COLUMN a uuid"]);
    assert_eq!(steps[0].flags[0].hazard, Hazard::DataLoss);
}

mod order {
    use super::super::graph::{Fact, Node, Phase, order};
    use super::super::{Action, Step};
    use super::*;

    fn node(name: &str, phase: Phase) -> Node {
        let object = ObjectRef::Namespace(name.to_owned());
        Node::new(phase, name, 0, "", Step::new(object, Action::CreateNamespace(name.to_owned())))
    }

    fn names(nodes: Vec<Node>) -> Vec<String> {
        order(nodes).unwrap().into_iter().map(|step| step.object.to_string()).collect()
    }

    #[test]
    fn places_decide_and_facts_override() {
        let fact = || Fact::Namespace("x".to_owned());
        let nodes = || {
            vec![
                node("c", Phase::Finish).provides([fact()]),
                node("a", Phase::Extension),
                node("b", Phase::Namespace).requires([fact()]),
                node("d", Phase::DropNamespace).releases([fact()]),
                node("e", Phase::DropTable).removes([fact()]),
            ]
        };
        let expected = ["a", "d", "e", "c", "b"];
        assert_eq!(names(nodes()), expected);
        let mut shuffled = nodes();
        shuffled.rotate_left(2);
        shuffled.reverse();
        assert_eq!(names(shuffled), expected);
    }

    #[test]
    fn what_a_text_names_goes_before_it_where_nothing_forbids_that() {
        let fact = Fact::Namespace("b".to_owned());
        let nodes = vec![
            node("a", Phase::Routine).makes("a").reads("SELECT app.B() + \"odd one\"()"),
            node("b", Phase::Routine).makes("b").reads("$x$SELECT n FROM v$x$").provides([fact.clone()]),
            node("c", Phase::Routine).makes("Odd One").reads("SELECT a(), very, bv"),
            node("v", Phase::View).makes("V").requires([fact]),
        ];
        assert_eq!(names(nodes), ["b", "c", "a", "v"]);
    }

    #[test]
    fn a_cycle_is_an_error_with_its_members() {
        let (one, two) = (Fact::Namespace("1".to_owned()), Fact::Namespace("2".to_owned()));
        let nodes = vec![
            node("a", Phase::Namespace).provides([one.clone()]).requires([two.clone()]),
            node("b", Phase::Namespace).provides([two]).requires([one]),
            node("free", Phase::Namespace),
        ];
        let cycle = order(nodes).unwrap_err();
        assert_eq!(cycle.steps.len(), 2);
    }
}
