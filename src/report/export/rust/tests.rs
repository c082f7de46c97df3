//! What the models look like. That they read back to the same schema is held by the integration tests.

use super::super::sample;
use super::*;
use crate::schema::ir::Expr;

#[test]
fn a_table_as_a_developer_would_write_it() {
    assert_eq!(
        rust(&sample::shop()),
        r#"use modelmig::Model;
use rust_decimal::Decimal;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Tenant {
    #[model(primary_key)]
    pub id: Uuid,
}

/// People who can sign in.
#[derive(Model)]
#[model(schema = "app")]
#[model(unique(tenant_id, email))]
#[model(index(sql("lower((email)::text)"), name = "idx_users_email"))]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references = Tenant::id)]
    pub tenant_id: Uuid,
    /// Lower case.
    #[model(max_len = 120)]
    pub email: String,
    #[model(type = "numeric(12,2)", default = 0)]
    pub credit: Decimal,
    #[model(check = sql("((age >= 13) AND (age <= 150))"))]
    pub age: Option<i16>,
}
"#
    );
}

#[test]
fn what_the_language_has_no_word_for_is_named() {
    let models = rust(&sample::everything());
    for left in [
        "// - extension citext",
        "// - sequence app.invoice_no",
        "// - view app.active_users",
        "// - the comment of schema app",
        "    // Not in the model language: its NOT NULL is NOT VALID",
        "// Not in the model language: index idx_events_all is INVALID and was left out: build it again",
    ] {
        assert!(models.contains(left), "{left}\n{models}");
    }
}

#[test]
fn a_comment_cannot_leave_its_line() {
    let mut schema = Schema::default();
    schema.unmodelled.push(crate::schema::ir::Unmodelled { kind: "view".into(), name: "a\nfn main() {}".into() });
    assert!(rust(&schema).ends_with("// - view a\\nfn main() {}\n"), "{}", rust(&schema));
}

#[test]
fn enum_labels_name_their_variants() {
    let mut schema = Schema::default();
    for (name, labels) in [("mood", ["sad", "very_happy"]), ("size", ["S", "x-large"])] {
        let name = QName::new("public", name);
        let labels = labels.map(str::to_owned).to_vec();
        schema.enums.insert(name.clone(), Enum { name, labels, comment: None });
    }
    assert_eq!(
        rust(&schema),
        r#"use modelmig::PgEnum;

#[derive(PgEnum)]
#[model(rename_all = "snake_case")]
pub enum Mood {
    Sad,
    VeryHappy,
}

#[derive(PgEnum)]
pub enum Size {
    S,
    #[model(name = "x-large")]
    XLarge,
}
"#
    );
}

#[test]
fn a_serial_column_owns_its_sequence() {
    let mut schema = Schema::default();
    let name = QName::new("public", "logs");
    let mut table = crate::schema::ir::Table::new(name.clone());
    let mut id = sample::column("id", "integer");
    id.default = Some(Expr::new("nextval('public.logs_id_seq'::regclass)"));
    table.columns.push(id);
    schema.tables.insert(name.clone(), table);
    let sequence = crate::schema::ir::Sequence {
        name: name.sibling("logs_id_seq"),
        options: crate::schema::ir::SequenceOptions::of("integer"),
        owned_by: Some(crate::schema::ir::ColumnRef { table: name, column: "id".into() }),
        persistence: crate::schema::ir::Persistence::Permanent,
        comment: None,
    };
    schema.sequences.insert(sequence.name.clone(), sequence);
    assert!(rust(&schema).contains("    #[model(serial)]\n    pub id: i32,\n"), "{}", rust(&schema));
}

#[test]
fn a_column_without_a_rust_type_stands_on_the_struct() {
    let mut schema = sample::shop();
    let users = schema.tables.get_mut(&QName::new("app", "users")).unwrap();
    let mut search = sample::column("search", "tsvector");
    search.comment = Some("words".into());
    users.columns.push(search);
    let models = rust(&schema);
    let column = "#[model(column(search, type = \"tsvector\", not_null, comment = \"words\"))]";
    assert!(models.contains(column), "{models}");
}

#[test]
fn every_file_is_rust() {
    for schema in [sample::shop(), sample::everything()] {
        let models = rust(&schema);
        syn::parse_file(&models).unwrap_or_else(|error| panic!("{error}\n{models}"));
    }
}
