//! The model language as a table: a source text, and what becomes of it.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::ir::*;
use crate::lower::{Lowered, Naming, lower};

use super::resolve::{Crate, Loader, Project};
use super::source::{self, Cfg, SourceFile};

/// Files in memory.
struct Memory(BTreeMap<&'static str, &'static str>);

impl Loader for Memory {
    fn load(&mut self, path: &str, name: &str) -> Option<SourceFile> {
        let text = self.0.get(path).filter(|text| text.contains(name))?;
        Some(source::parse(&path.into(), text, &Cfg::default()))
    }
}

const IMPORTS: &str =
    "use modelmig::{Model, PgEnum, PgDomain, PgComposite}; use uuid::Uuid; use chrono::{DateTime, Utc};\n";

/// Reads and lowers one file; a fault is `code «the text at fault» message | help`.
fn read(text: &str) -> (Lowered, Vec<String>) {
    read_with(text, &Naming::default(), &Cfg::default())
}

fn read_with(text: &str, naming: &Naming, cfg: &Cfg) -> (Lowered, Vec<String>) {
    let text = format!("{IMPORTS}{text}");
    let mut diagnostics = Diagnostics::new();
    let mut project = Project::default();
    project.crates.push(Crate::default());
    project.attach(0, Vec::new(), source::parse(&"src/lib.rs".into(), &text, cfg));
    let models = project.resolve(&mut Memory(BTreeMap::new()), &mut diagnostics);
    let lowered = lower(&models, naming, &mut diagnostics);
    let faults = diagnostics.finish();
    let show = |fault: &crate::diagnostic::Diagnostic| {
        let help = fault.help.as_deref().unwrap_or("-");
        format!("{} «{}» {} | {help}", fault.code, text_at(&text, &fault.span), fault.message)
    };
    (lowered, faults.iter().map(show).collect())
}

/// Returns the text of a span.
fn text_at<'a>(text: &'a str, span: &crate::diagnostic::Span) -> &'a str {
    let byte = |at: crate::diagnostic::Position| {
        let before: usize = text.split_inclusive('\n').take(at.line as usize - 1).map(str::len).sum();
        before + text[before..].chars().take(at.column as usize - 1).map(char::len_utf8).sum::<usize>()
    };
    &text[byte(span.start)..byte(span.end)]
}

/// Reads one struct `T` without faults.
#[track_caller]
fn table(text: &str) -> Table {
    let (lowered, faults) = read(text);
    assert_eq!(faults, Vec::<String>::new(), "{text}");
    lowered.schema.tables.into_values().next().expect("a table")
}

#[track_caller]
fn column(field: &str) -> Column {
    table(&format!("#[derive(Model)] struct T {{ {field} }}")).columns.remove(0)
}

#[track_caller]
fn faults(text: &str, expected: &[&str]) {
    let (_, faults) = read(text);
    assert_eq!(faults, expected, "{text}");
}

#[test]
fn a_line_for_a_shell_is_no_rust_and_an_inner_attribute_is() {
    let model = "use modelmig::Model;\n#[derive(Model)]\nstruct User { #[model(primary_key)] id: i64 }\n";
    for (first, line) in [("#!/usr/bin/env run\n", 4), ("#![allow(dead_code)]\n", 4), ("#! [allow(dead_code)]\n\n", 5)]
    {
        let file = source::parse(&"t.rs".into(), &format!("{first}{model}"), &Cfg::default());
        assert_eq!(file.diagnostics, []);
        let found: Vec<u32> = file.tables.iter().map(|table| table.model.ident.span.start.line).collect();
        assert_eq!(found, [line], "{first}");
    }
    let file = source::parse(&"t.rs".into(), "#!/usr/bin/env run", &Cfg::default());
    assert_eq!((file.diagnostics, file.tables.len()), (Vec::new(), 0));
}

#[test]
fn names_follow_from_the_item() {
    let (lowered, faults) = read(
        "#[derive(Model)] #[model(schema = \"app\")] struct UserStatus { id: i64 }
         #[derive(Model)] #[model(table = \"Odd\")] struct B { r#type: i64 }",
    );
    assert_eq!(faults, Vec::<String>::new());
    let names: Vec<String> = lowered.schema.tables.keys().map(ToString::to_string).collect();
    assert_eq!(names, ["app.user_statuses", "public.\"Odd\""]);
    assert_eq!(lowered.schema.namespaces.keys().collect::<Vec<_>>(), ["app"]);
    assert_eq!(lowered.schema.tables[&QName::new("public", "Odd")].columns[0].name, "type");
}

#[test]
fn rust_types_map_as_sqlx_maps_them() {
    for (rust, sql) in [
        ("bool", "boolean"),
        ("i8", "\"char\""),
        ("i16", "smallint"),
        ("i32", "integer"),
        ("i64", "bigint"),
        ("f32", "real"),
        ("f64", "double precision"),
        ("String", "text"),
        ("&'static str", "text"),
        ("std::borrow::Cow<'static, str>", "text"),
        ("Box<str>", "text"),
        ("Vec<u8>", "bytea"),
        ("[u8; 4]", "bytea"),
        ("Vec<String>", "text[]"),
        ("Vec<Option<i32>>", "integer[]"),
        ("Uuid", "uuid"),
        ("sqlx::types::Uuid", "uuid"),
        ("DateTime<Utc>", "timestamp with time zone"),
        ("sqlx::types::chrono::DateTime<Utc>", "timestamp with time zone"),
        ("chrono::NaiveDateTime", "timestamp without time zone"),
        ("chrono::NaiveDate", "date"),
        ("chrono::NaiveTime", "time without time zone"),
        ("time::OffsetDateTime", "timestamp with time zone"),
        ("time::PrimitiveDateTime", "timestamp without time zone"),
        ("sqlx::types::time::Date", "date"),
        ("std::time::Duration", "interval"),
        ("sqlx::postgres::types::PgInterval", "interval"),
        ("sqlx::postgres::types::PgRange<i32>", "int4range"),
        ("sqlx::postgres::types::PgRange<i64>", "int8range"),
        ("sqlx::postgres::types::PgRange<rust_decimal::Decimal>", "numrange"),
        ("sqlx::postgres::types::PgRange<DateTime<Utc>>", "tstzrange"),
        ("sqlx::postgres::types::PgRange<chrono::NaiveDate>", "daterange"),
        ("sqlx::postgres::types::PgMoney", "money"),
        ("sqlx::postgres::types::PgLTree", "ltree"),
        ("sqlx::postgres::types::PgHstore", "hstore"),
        ("rust_decimal::Decimal", "numeric"),
        ("sqlx::types::BigDecimal", "numeric"),
        ("ipnetwork::IpNetwork", "inet"),
        ("std::net::IpAddr", "inet"),
        ("mac_address::MacAddress", "macaddr"),
        ("bit_vec::BitVec", "bit varying"),
        ("serde_json::Value", "jsonb"),
        ("sqlx::types::Json<Vec<Settings>>", "jsonb"),
        ("sqlx::types::JsonValue", "jsonb"),
    ] {
        let column = column(&format!("a: {rust}"));
        assert_eq!(column.ty.text, sql, "{rust}");
        assert!(column.not_null, "{rust}");
        let nullable = self::column(&format!("a: Option<{rust}>"));
        assert_eq!(nullable.ty.text, sql, "Option<{rust}>");
        assert!(!nullable.not_null, "Option<{rust}>");
    }
}

#[test]
fn column_keys_reach_the_schema() {
    let named = column("#[model(name = \"b\", comment = \"it's\")] a: i32");
    assert_eq!((named.name.as_str(), named.comment.as_deref()), ("b", Some("it's")));
    assert_eq!(column("#[model(type = \"citext\")] a: String").ty.text, "citext");
    assert!(!column("#[model(type = \"citext\")] a: Option<String>").not_null);
    assert_eq!(column("#[model(max_len = 120)] a: String").ty.text, "character varying(120)");
    assert_eq!(column("#[model(max_len = 9)] a: Option<Vec<String>>").ty.text, "character varying(9)[]");
    assert_eq!(column("#[model(json)] a: Anything<'static>").ty.text, "jsonb");
    assert!(!column("#[model(null)] a: i32").not_null);
    assert!(column("#[model(not_null)] a: Option<i32>").not_null);
    assert_eq!(column("#[model(not_null(name = \"nn\"))] a: i32").not_null_name.as_deref(), Some("nn"));
    let named = column("#[model(not_null(name = \"nn\", not_valid, no_inherit))] a: i32");
    assert!(!named.not_null_validated && named.not_null_no_inherit);
    assert_eq!(column("#[model(collate = \"C\")] a: String").collation, Some(QName::new("", "C")));
    assert_eq!(column("#[model(collate = sql(\"app.de\"))] a: String").collation, Some(QName::new("app", "de")));
    assert_eq!(column("#[model(storage = external)] a: String").storage, Some(Storage::External));
    assert_eq!(column("#[model(compression = lz4)] a: String").compression, Some(Compression::Lz4));
    assert_eq!(column("#[model(statistics = 500)] a: String").statistics, Some(500));
    assert_eq!(column("#[model(with(n_distinct = -0.5))] a: String").options.get("n_distinct").unwrap(), "-0.5");
}

#[test]
fn literals_and_sql_are_told_apart() {
    for (written, sql) in [
        ("\"active\"", "'active'"),
        ("\"it's\"", "'it''s'"),
        ("r\"a\\b\"", "E'a\\\\b'"),
        ("5", "5"),
        ("-1_000", "-1000"),
        ("1.50", "1.50"),
        ("true", "true"),
        ("b\"\\xde\\xad\"", "E'\\\\xdead'::bytea"),
        ("sql(\"now()\")", "now()"),
    ] {
        let column = column(&format!("#[model(default = {written})] a: String"));
        assert_eq!(column.default.expect(written).text, sql);
    }
}

#[test]
fn generated_identity_and_serial() {
    let stored = column("#[model(generated = sql(\"b * 2\"))] a: i32").generated.expect("generated");
    assert_eq!((stored.expr.text.as_str(), stored.kind), ("b * 2", GeneratedKind::Stored));
    let virtually = column("#[model(generated(sql(\"b * 2\"), virtual))] a: i32").generated.expect("generated");
    assert_eq!(virtually.kind, GeneratedKind::Virtual);

    let identity = column("#[model(identity)] a: i64").identity.expect("identity");
    assert_eq!(
        identity,
        Identity { always: false, sequence: None, options: SequenceOptions::of("bigint"), comment: None }
    );
    let identity =
        column("#[model(identity(always, start = 1000, increment = 2, cache = 5, cycle, max = 9999))] a: i32");
    let options = SequenceOptions {
        start: 1000,
        increment: 2,
        cache: 5,
        cycle: true,
        max: 9999,
        ..SequenceOptions::of("integer")
    };
    assert_eq!(identity.identity, Some(Identity { always: true, sequence: None, options, comment: None }));
    let down = column("#[model(identity(increment = -1))] a: i16").identity.expect("identity").options;
    assert_eq!((down.min, down.max, down.start), (-32768, -1, -1));

    let (lowered, faults) = read("#[derive(Model)] struct User { #[model(serial)] id: i32 }");
    assert_eq!(faults, Vec::<String>::new());
    let sequence = &lowered.schema.sequences[&QName::new("public", "users_id_seq")];
    assert_eq!(sequence.options.ty, "integer");
    assert_eq!(sequence.owned_by.as_ref().map(ToString::to_string).as_deref(), Some("public.users.id"));
    let column = &lowered.schema.tables[&QName::new("public", "users")].columns[0];
    assert_eq!(column.default.as_ref().map(|d| d.text.as_str()), Some("nextval('public.users_id_seq'::regclass)"));
    assert!(column.not_null);
}

#[test]
fn keys_and_indexes() {
    let table = table(
        "#[derive(Model)]
         #[model(table = \"t\", primary_key(tenant, id, include(x), deferrable, with(fillfactor = 70)))]
         #[model(unique(x, tenant, nulls_not_distinct, deferrable = initially_deferred, name = \"u\", comment = \"c\"))]
         #[model(index(x desc nulls_last, sql(\"lower(y)\")(opclass = \"text_pattern_ops\", collate = \"C\"), name = \"i\",
             using = btree, include(id), where = sql(\"x > 0\"), with(fillfactor = 70), unique, tablespace = \"fast\"))]
         #[model(index(y(opclass = \"gin_trgm_ops\", with(siglen = 32)), using = gin, name = \"trgm\"))]
         #[model(index(name, r#unique desc))]
         struct T { tenant: i64, id: i64, x: i32, #[model(unique, index(desc, using = btree, where = sql(\"true\")))] y: String,
             name: String, r#unique: i32 }",
    );
    let names: Vec<&str> = table.constraints.iter().map(|constraint| constraint.name.as_str()).collect();
    assert_eq!(names, ["pk_t", "u", "uq_t_y"]);
    let key = table.primary_key().expect("a primary key");
    assert_eq!((key.columns.join(" "), key.include.join(" ")), ("tenant id".into(), "x".into()));
    assert_eq!((key.deferrable, key.options.get("fillfactor").unwrap().as_str()), (Deferrable::Immediate, "70"));
    let unique = table.constraint("u").expect("u");
    let ConstraintKind::Unique(key) = &unique.kind else { panic!("{unique:?}") };
    assert!(key.nulls_not_distinct);
    assert_eq!(key.deferrable, Deferrable::Deferred);
    assert_eq!(unique.comment.as_deref(), Some("c"));

    let names: Vec<&str> = table.indexes.iter().map(|index| index.name.as_str()).collect();
    assert_eq!(names, ["i", "idx_t_name_unique", "idx_t_y", "trgm"]);
    let index = table.index("i").expect("i");
    assert!(index.unique && index.elements[0].descending && !index.elements[0].nulls_first);
    assert_eq!(index.elements[1].opclass, Some(QName::new("", "text_pattern_ops")));
    assert_eq!(index.elements[1].collation, Some(QName::new("", "C")));
    assert_eq!(index.predicate.as_ref().map(|p| p.text.as_str()), Some("x > 0"));
    assert_eq!((index.tablespace.as_deref(), index.include.join(" ")), (Some("fast"), "id".into()));
}

#[test]
fn foreign_keys_checks_and_exclusions() {
    let (lowered, faults) = read(
        "#[derive(Model)] #[model(primary_key(tenant_id, id))] struct Org { tenant_id: i64, #[model(name = \"org\")] id: i64 }
         #[derive(Model)]
         #[model(foreign_key((tenant, org) = Org(tenant_id, id), on_delete = set_null(org), match_full, name = \"f\"))]
         #[model(check(ck_total = sql(\"a < b\"), no_inherit, not_valid), check(positive = sql(\"a > 0\")))]
         #[model(exclude(tenant(op = \"=\"), sql(\"int4range(a, b)\")(op = \"&&\"), using = gist, where = sql(\"a > 0\"), name = \"x\"))]
         struct Item { #[model(primary_key)] id: i64, tenant: i64, org: Option<i64>,
             #[model(references = Item::id, on_delete = cascade, on_update = restrict, deferrable, not_valid)] parent: i64,
             #[model(check = sql(\"a > 1\"), check(sql(\"a > 2\"), name = \"two\"))] a: i32, b: i32 }",
    );
    assert_eq!(faults, Vec::<String>::new());
    let table = &lowered.schema.tables[&QName::new("public", "items")];
    let names: Vec<&str> = table.constraints.iter().map(|constraint| constraint.name.as_str()).collect();
    assert_eq!(names, ["ck_items_a", "ck_items_positive", "ck_total", "f", "fk_items_parent", "pk_items", "two", "x"]);
    let ConstraintKind::ForeignKey(key) = &table.constraint("f").expect("f").kind else { panic!() };
    assert_eq!(key.references, QName::new("public", "orgs"));
    assert_eq!(key.referenced_columns, ["tenant_id", "org"]);
    assert_eq!((key.on_delete, key.on_delete_columns.join(" ")), (ForeignKeyAction::SetNull, "org".into()));
    assert_eq!(key.match_type, MatchType::Full);
    let ConstraintKind::ForeignKey(key) = &table.constraint("fk_items_parent").expect("fk").kind else { panic!() };
    assert_eq!((key.on_delete, key.on_update), (ForeignKeyAction::Cascade, ForeignKeyAction::Restrict));
    assert_eq!((key.deferrable, key.validated), (Deferrable::Immediate, false));
    let ConstraintKind::Check(check) = &table.constraint("ck_total").expect("check").kind else { panic!() };
    assert!(check.no_inherit && !check.validated && check.enforced);
    let ConstraintKind::Exclusion(exclusion) = &table.constraint("x").expect("x").kind else { panic!() };
    assert_eq!(exclusion.elements[1].operator, QName::new("", "&&"));
}

#[test]
fn table_keys_reach_the_schema() {
    let table = table(
        "#[derive(Model)]
         #[model(table = \"t\", comment = \"words\", unlogged, with(fillfactor = 70, autovacuum_enabled = false),
             toast(autovacuum_enabled = false), tablespace = \"fast\", access_method = heap, cluster = \"i\",
             replica_identity = index(\"pk_t\"), index(b, name = \"i\"))]
         #[model(column(search, type = \"tsvector\", generated = sql(\"to_tsvector('simple', b)\"), index(using = gin)))]
         #[model(column(\"we ird\", type = \"int\", not_null, default = 0))]
         struct T { #[model(primary_key)] id: i64, b: String, #[model(skip)] cache: Cache }",
    );
    assert_eq!(table.persistence, Persistence::Unlogged);
    assert_eq!(table.comment.as_deref(), Some("words"));
    let options: Vec<String> = table.options.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(options, ["fillfactor=70", "autovacuum_enabled=false", "toast.autovacuum_enabled=false"]);
    assert_eq!((table.tablespace.as_deref(), table.access_method.as_deref()), (Some("fast"), None));
    assert_eq!(table.replica_identity, ReplicaIdentity::Index("pk_t".into()));
    assert_eq!(table.clustered_on.as_deref(), Some("i"));
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, ["id", "b", "search", "we ird"]);
    assert!(!table.columns[2].not_null && table.columns[3].not_null);
    assert_eq!(table.index("idx_t_search").map(|index| index.method.as_str()), Some("gin"));
}

#[test]
fn enums_domains_and_composites() {
    let (lowered, faults) = read(
        "#[derive(PgEnum)] #[model(schema = \"app\", rename_all = \"snake_case\")] enum UserStatus { Active, #[model(name = \"it's\", renamed_from = \"x\")] OnHold }
         #[derive(PgEnum, sqlx::Type)] #[sqlx(type_name = \"app.mood\", rename_all = \"UPPERCASE\")] enum Mood { Sad, #[sqlx(rename = \"ok\")] Fine }
         #[derive(PgDomain)] #[model(max_len = 200, check = sql(\"VALUE ~ '@'\"), not_null, default = \"a@b\", collate = \"C\")] struct Email(String);
         #[derive(PgComposite)] struct Address { street: String, #[model(type = \"char(5)\")] zip: String, moods: Vec<Mood> }
         #[derive(Model)] #[model(table = \"t\")] struct T { s: UserStatus, m: Option<Vec<Mood>>, e: Email, a: Address }",
    );
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(lowered.schema.enums[&QName::new("app", "user_status")].labels, ["active", "it's"]);
    assert_eq!(lowered.schema.enums[&QName::new("app", "mood")].labels, ["SAD", "ok"]);
    assert_eq!(lowered.renames[0].from, "x");
    let domain = &lowered.schema.domains[&QName::new("public", "email")];
    assert_eq!((domain.ty.text.as_str(), domain.not_null), ("character varying(200)", true));
    assert_eq!((domain.checks[0].name.as_str(), domain.checks[0].expr.text.as_str()), ("ck_email", "VALUE ~ '@'"));
    let composite = &lowered.schema.composites[&QName::new("public", "address")];
    let attributes: Vec<&str> = composite.attributes.iter().map(|attribute| attribute.ty.text.as_str()).collect();
    assert_eq!(attributes, ["text", "char(5)", "app.mood[]"]);
    let table = &lowered.schema.tables[&QName::new("public", "t")];
    let types: Vec<&str> = table.columns.iter().map(|column| column.ty.text.as_str()).collect();
    assert_eq!(types, ["app.user_status", "app.mood[]", "public.email", "public.address"]);
    assert_eq!(table.columns[1].ty.user, Some(QName::new("app", "mood")));
}

#[test]
fn aliases_newtypes_and_numbers_are_followed() {
    let table = table(
        "type Id = i64; type Maybe<T> = Option<T>; type J<T> = sqlx::types::Json<T>;
         #[derive(sqlx::Type)] #[sqlx(transparent)] struct Name(String);
         struct Plain(Id);
         #[derive(sqlx::Type)] #[repr(i16)] enum Level { Low = 1 }
         #[derive(sqlx::Type)] #[sqlx(type_name = \"citext\")] struct Ci(String);
         #[derive(Model)] struct T { a: Id, b: Maybe<Name>, c: J<Vec<Name>>, d: Plain, e: Level, f: Ci, g: Option<Maybe<Id>> }",
    );
    let types: Vec<(&str, bool)> =
        table.columns.iter().map(|column| (column.ty.text.as_str(), column.not_null)).collect();
    assert_eq!(
        types,
        [
            ("bigint", true),
            ("text", false),
            ("jsonb", true),
            ("bigint", true),
            ("smallint", true),
            ("citext", true),
            ("bigint", false)
        ]
    );
}

#[test]
fn sqlx_attributes_are_understood() {
    let table = table(
        "#[derive(Model, sqlx::FromRow)] #[sqlx(rename_all = \"camelCase\")]
         struct T { user_id: i64, #[sqlx(rename = \"type\")] kind: String, #[sqlx(json)] data: Vec<Whatever>,
             #[sqlx(json(nullable))] more: Whatever, #[sqlx(skip)] cache: Cache, #[sqlx(default)] n: i32,
             #[sqlx(try_from = \"i64\")] size: u32 }",
    );
    let columns: Vec<String> =
        table.columns.iter().map(|column| format!("{} {} {}", column.name, column.ty.text, column.not_null)).collect();
    assert_eq!(
        columns,
        [
            "userId bigint true",
            "type text true",
            "data jsonb true",
            "more jsonb false",
            "n integer true",
            "size bigint true"
        ]
    );
    assert!(table.columns.iter().all(|column| column.default.is_none()));
}

#[test]
fn docs_become_comments_when_asked() {
    let text = "/// People who\n///  can sign in.\n#[derive(Model)] struct T { /// The key.\n id: i64, #[model(comment = \"own\")] /// no\n b: i32 }";
    let naming = Naming { docs_as_comments: true, ..Naming::default() };
    let (lowered, _) = read_with(text, &naming, &Cfg::default());
    let table = lowered.schema.tables.values().next().expect("a table");
    assert_eq!(table.comment.as_deref(), Some("People who\n can sign in."));
    assert_eq!(table.columns[0].comment.as_deref(), Some("The key."));
    assert_eq!(table.columns[1].comment.as_deref(), Some("own"));
    assert_eq!(self::table(text).comment, None);
}

#[test]
fn cfg_decides() {
    let text = "#[cfg(test)] #[derive(Model)] struct A { id: i64 }
        #[cfg(not(test))] #[cfg_attr(feature = \"db\", derive(Model), model(table = \"bs\"))] struct B { #[cfg_attr(feature = \"db\", model(primary_key))] id: i64, #[cfg(test)] x: i32 }
        #[cfg(feature = \"off\")] #[derive(Model)] struct C { id: i64 }";
    let count = |features: &[&str]| {
        let cfg = Cfg { features: features.iter().map(|feature| (*feature).to_owned()).collect() };
        let (lowered, faults) = read_with(text, &Naming::default(), &cfg);
        assert_eq!(faults, Vec::<String>::new());
        lowered
            .schema
            .tables
            .into_values()
            .map(|table| (table.name.name, table.columns.len(), table.constraints.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(count(&[]), [("bs".to_owned(), 1, 1), ("cs".to_owned(), 1, 0)]);
    assert_eq!(count(&["db"]), [("bs".to_owned(), 1, 1)]);
    assert_eq!(count(&["none"]), []);
}

#[test]
fn a_foreign_derive_of_the_same_name_is_not_ours() {
    let (lowered, faults) = read("mod other { use ormlite::Model; #[derive(Model)] struct T { id: Strange } }
        mod mine { use modelmig::Model as Table; #[derive(Table)] struct U { id: i64 } #[derive(modelmig::Model)] struct V { id: i64 } }");
    assert_eq!(faults, Vec::<String>::new());
    let names: Vec<&str> = lowered.schema.tables.keys().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["us", "vs"]);
}

/// Faults of one struct with one field `a`, whose attribute is given.
#[track_caller]
fn field_faults(attribute: &str, expected: &[&str]) {
    faults(&format!("#[derive(Model)] struct T {{ #[model({attribute})] a: String, b: i32 }}"), expected);
}

#[track_caller]
fn struct_faults(attribute: &str, expected: &[&str]) {
    faults(&format!("#[derive(Model)] #[model({attribute})] struct T {{ a: String, b: i32 }}"), expected);
}

#[test]
fn unknown_and_misplaced_keys_are_answered() {
    field_faults("defualt = 1", &["M0102 «defualt» unknown key `defualt` on a field | did you mean `default`?"]);
    field_faults(
        "default = \"x\", defaults = 1",
        &["M0102 «defaults» unknown key `defaults` on a field | did you mean `default`?"],
    );
    struct_faults("shema = \"app\"", &["M0102 «shema» unknown key `shema` on a struct | did you mean `schema`?"]);
    field_faults(
        "schema = \"x\"",
        &[
            "M0105 «schema = \"x\"» `schema` is not for this place (on a field) | `schema` belongs on the struct or type",
        ],
    );
    struct_faults(
        "default = 1",
        &["M0105 «default = 1» `default` is not for this place (on a struct) | `default` belongs on a field"],
    );
    struct_faults("index(a, usng = gin)", &["M0102 «usng» unknown key `usng` of an index | did you mean `using`?"]);
    struct_faults(
        "index(a descending)",
        &["M0102 «descending» unknown key `descending` behind an element | did you mean `desc`?"],
    );
    faults(
        "#[derive(Model)] enum T { A } #[derive(PgEnum)] struct U { a: i32 } #[derive(PgDomain)] struct V { a: i32 } #[derive(PgComposite)] struct W(i32); #[derive(Model)] struct X(i32);",
        &[
            "M0105 «T» `Model` is for structs | derive `PgEnum` on an enum, or describe the table with a struct",
            "M0105 «U» `PgEnum` is for enums | derive `Model` or `PgComposite` on a struct, `PgDomain` on a newtype",
            "M0105 «V» `PgDomain` is for newtypes: a struct with one unnamed field | write `struct Email(String);`",
            "M0105 «W» `PgComposite` is for structs with named fields | write `struct Address { street: String }`",
            "M0105 «X» `Model` needs named fields | name the fields; for a newtype derive `PgDomain` or `sqlx::Type`",
        ],
    );
}

#[test]
fn grants_are_read_with_their_columns() {
    let attribute =
        r#"grant(select, insert(a, b), to = "reader"), grant(update, to("w", "public"), with_grant_option)"#;
    let (lowered, found) = read(&format!(
        "#[derive(Model)] #[model({attribute})] struct T {{ a: String, #[model(name = \"c\")] b: i32 }}"
    ));
    assert_eq!(found, Vec::<String>::new());
    let grants = lowered.schema.access.grants.iter().map(|(object, grants)| format!("{object}: {grants}"));
    assert_eq!(
        grants.collect::<Vec<_>>(),
        [
            "public.ts: update to PUBLIC with grant option; select to reader; update to w with grant option",
            "public.ts.a: insert to reader",
            "public.ts.c: insert to reader",
        ]
    );
    let (lowered, found) = read(
        r#"#[derive(Model)] #[model(view = sql("SELECT 1 AS a"), owner = "o", grant(select, update(a), to = "r"))] struct V { a: i32 }"#,
    );
    assert_eq!(found, Vec::<String>::new());
    let view = ObjectRef::Defined(DefinedRef::View(QName::new("public", "vs")));
    let access = &lowered.schema.access;
    assert_eq!(access.owners.keys().collect::<Vec<_>>(), [&view]);
    let granted = [view, ObjectRef::column(&QName::new("public", "vs"), "a")];
    assert!(granted.iter().all(|object| access.grants.contains_key(object) && lowered.schema.has(object)));
    for (attribute, fault) in [
        ("grant(selekt, to = \"r\")", "M0103 «selekt» `selekt` is no privilege on a table | did you mean `select`?"),
        ("grant(usage, to = \"r\")", "M0103 «usage» `usage` is no privilege on a table"),
        ("grant(delete(a), to = \"r\")", "M0103 «delete(a)» `delete` is granted on whole tables only"),
        ("grant(select)", "M0107 «grant(select)» the grant names no role"),
        ("grant(to = \"r\")", "M0107 «grant(to = \"r\")» the grant names no privilege"),
        ("grant(select(x), to = \"r\")", "M0206 «x» no field `x` in this struct"),
    ] {
        let (_, found) = read(&format!("#[derive(Model)] #[model({attribute})] struct T {{ a: String, b: i32 }}"));
        assert!(found.len() == 1 && found[0].starts_with(fault), "{attribute}: {found:?}");
    }
}

#[test]
fn policies_triggers_views_and_statistics_are_held_to_their_form() {
    for (attributes, fault) in [
        ("policy(using = sql(\"true\"))", "`policy` begins with its name"),
        ("policy(p, fro = select)", "unknown key `fro` of a policy | did you mean `for`?"),
        ("policy(p, for = merge)", "`for` takes one of `all`, `select`, `insert`, `update`, `delete`"),
        ("policy(p, to = reader)", "`to` takes a list of roles"),
        ("rls(of)", "`rls` takes nothing, or `force`"),
        ("trigger(t, insert, call = \"f()\")", "a trigger needs `before`, `after` or `instead_of`"),
        ("trigger(t, before, call = \"f()\")", "a trigger needs what it fires on"),
        ("trigger(t, before, insert)", "a trigger needs `call`, the function it calls"),
        ("trigger(t, before, insert, call = \"f\")", "`f` is not a function to call"),
        ("trigger(t, before, insert, call = \"f('x')\")", "`f('x')` is not a function to call"),
        ("trigger(t, before, update(of(c)), call = \"f()\")", "no field `c` in this struct"),
        ("trigger(t, before, after, insert, call = \"f()\")", "`before` is given twice"),
        ("statistics(a, c)", "no field `c` in this struct"),
        ("statistics(kinds(mcv))", "`statistics` on a struct names columns"),
        ("statistics(a, b, kinds(mvc))", "unknown key `mvc` among the kinds of statistics | did you mean `mcv`?"),
        ("materialized", "`materialized` is for views"),
        ("view = sql(\"SELECT 1; DROP TABLE x\")", "the SQL leaves its place: something else begins at the `;`"),
        ("view = sql(\"SELECT 1\"), primary_key(a)", "a view has no such thing as a key"),
        ("view = sql(\"SELECT 1\"), index(a)", "a view has no such thing as an index"),
        ("view = sql(\"SELECT 1\"), view_file = \"x\"", "`view` is given twice"),
        ("view = sql(\"SELECT 1\"), materialized, policy(p)", "a materialized view has no such thing as a policy"),
    ] {
        let (_, found) = read(&format!("#[derive(Model)] #[model({attributes})] struct T {{ a: String, b: i32 }}"));
        assert_eq!(found.len(), 1, "{attributes}: {found:?}");
        assert!(found[0].contains(fault), "{attributes}: {found:?}");
    }
    for attributes in [
        "rls, policy(p, for = all, to(reader, \"b c\"), using = sql(\"true\"), with_check = sql(\"a = ''\"), restrictive)",
        "trigger(t, instead_of, update(of(a, b)), delete, for_each_row, when = sql(\"true\"), call = \"x.f()\")",
        "statistics(a, sql(\"b + 1\"), kinds(mcv), target = 100, name = \"x\")",
        "view = sql(\"SELECT a, b FROM t\"), trigger(t, instead_of, insert, for_each_row, call = \"f()\")",
        "materialized, view_file = \"views/t.sql\", index(a, unique)",
    ] {
        let (_, found) = read(&format!("#[derive(Model)] #[model({attributes})] struct T {{ a: String, b: i32 }}"));
        assert_eq!(found, Vec::<String>::new(), "{attributes}");
    }
}

#[test]
fn values_of_the_wrong_form_are_reported() {
    field_faults(
        "default = now()",
        &[
            "M0103 «now()» `default` takes a literal or `sql(\"…\")` | write `default = sql(\"now()\")` to let the server evaluate it",
        ],
    );
    field_faults("name = b", &["M0103 «b» `name` takes a string | write `name = \"…\"`"]);
    field_faults("max_len = \"9\"", &["M0103 «\"9\"» `max_len` takes an integer in its range | write `max_len = 10`"]);
    field_faults("max_len = -1", &["M0103 «-1» `max_len` takes an integer in its range | write `max_len = 10`"]);
    field_faults(
        "storage = externl",
        &[
            "M0103 «externl» `storage` takes one of `plain`, `external`, `extended`, `main` | write `storage = external`",
        ],
    );
    field_faults("check = \"a > 1\"", &["M0103 «\"a > 1\"» `check` takes `sql(\"…\")` | write `check = sql(\"…\")`"]);
    field_faults(
        "identity = 1",
        &["M0103 «1» `identity` takes one of `always`, `by_default` | write `identity = always`"],
    );
    field_faults(
        "type = \"bigserial\"",
        &[
            "M0103 «\"bigserial\"» `bigserial` is not a type but an abbreviation | write `serial` on a field of an integer type",
        ],
    );
    field_faults("null = 1", &["M0103 «null = 1» `null` takes no value | write `null` alone"]);
    field_faults(
        "default = sql(\"\")",
        &["M0103 «(\"\")» the SQL is empty | write an expression, as in `sql(\"now()\")`"],
    );
    field_faults("default = 1, default = 2", &["M0104 «default = 2» `default` is given twice | keep one of them"]);
    struct_faults(
        "unique(sql(\"lower(a)\"))",
        &[
            "M0103 «sql(\"lower(a)\")» a key holds columns and nothing else | use `index(…, unique)` for expressions, directions and operator classes",
        ],
    );
    struct_faults(
        "index(sql(\"lower(a)\"))",
        &["M0107 «index(sql(\"lower(a)\"))» an index over an expression needs a name | add `name = \"…\"`"],
    );
    struct_faults(
        "check(sql(\"b > 0\"))",
        &["M0107 «check(sql(\"b > 0\"))» a check on the struct needs a name | write `check(rule = sql(\"a < b\"))`"],
    );
    struct_faults(
        "exclude(a)",
        &["M0107 «a» an element of an exclusion constraint needs an operator | write `room(op = \"=\")`"],
    );
    struct_faults(
        "column(x)",
        &["M0107 «column(x)» a column without a field needs its `type` | write `column(search, type = \"tsvector\")`"],
    );
}

/// What would become a part of the table of its own, wherever it stands.
#[test]
fn sql_stays_in_its_place() {
    let text = "b > 1), CHECK (b < 9";
    let fault = format!(
        "M0103 «(\"{text}\")» the SQL leaves its place: `)` closes what it did not open | \
         write one expression, with every bracket, quote and comment closed"
    );
    let sql = format!("sql(\"{text}\")");
    for attribute in
        ["check = SQL", "check(SQL, name = \"c\")", "default = SQL", "generated = SQL", "index(where = SQL)"]
    {
        field_faults(&attribute.replace("SQL", &sql), &[fault.as_str()]);
    }
    for attribute in [
        "check(rule = SQL)",
        "index(SQL, name = \"i\")",
        "index(b, where = SQL)",
        "exclude(SQL(op = \"&&\"), name = \"e\")",
        "exclude(b(op = \"=\"), using = gist, where = SQL)",
        "column(c, type = \"int\", default = SQL)",
        "column(c, type = \"int\", generated = SQL)",
    ] {
        struct_faults(&attribute.replace("SQL", &sql), &[fault.as_str()]);
    }
    for key in ["check", "default"] {
        faults(&format!("#[derive(PgDomain)] #[model({key} = {sql})] struct D(i32);"), &[fault.as_str()]);
    }
    field_faults(
        "default = sql(\"'', c int\")",
        &["M0103 «(\"'', c int\")» the SQL leaves its place: something else begins at the `,` | \
           write one expression, with every bracket, quote and comment closed"],
    );
    field_faults(
        "type = \"int CHECK (b > 1)\"",
        &["M0103 «\"int CHECK (b > 1)\"» the type leaves its place: something else begins at the `CHECK` | \
           write the type alone; the rest has keys of its own, such as `default`, `check` and `collate`"],
    );
}

#[test]
fn contradictions_are_reported() {
    field_faults(
        "default = 1, generated = sql(\"b\")",
        &[
            "M0108 «sql(\"b\")» `default` and `generated` exclude each other: a column gets its value from one of them | keep one of them",
        ],
    );
    field_faults(
        "type = \"text\", max_len = 3",
        &["M0108 «3» `type` and `max_len` exclude each other: a column has one type | keep one of them"],
    );
    field_faults(
        "null, not_null",
        &["M0108 «not_null» `null` and `not_null` contradict each other | keep one of them"],
    );
    field_faults("primary_key, null", &["M0108 «null» `primary_key` is never `null` | remove `null`"]);
    field_faults(
        "on_delete = cascade",
        &[
            "M0107 «on_delete = cascade» `on_delete` needs `references` beside it | add `references = Model::field`, or put it inside the clause it is for",
        ],
    );
    field_faults(
        "identity",
        &["M0211 «identity» `identity` is for integers | make the field an `i16`, `i32` or `i64`"],
    );
    faults(
        "#[derive(Model)] struct T { #[model(default = \"now()\")] a: chrono::DateTime<chrono::Utc> }",
        &[
            "M0211 «\"now()\"» the text `now` is the moment at which Postgres reads it, once for all rows | write `default = sql(\"now()\")`",
        ],
    );
    faults(
        "#[derive(PgDomain)] struct D(#[model(default = \" Today \")] chrono::NaiveDate);",
        &[
            "M0211 «\" Today \"» the text `today` is the moment at which Postgres reads it, once for all rows | write `default = sql(\"CURRENT_DATE\")`",
        ],
    );
    // To text they are words.
    faults("#[derive(Model)] struct T { #[model(default = \"now()\")] a: String }", &[]);
    faults(
        "#[derive(Model)] struct T { #[model(max_len = 3)] a: i32 }",
        &["M0211 «3» `max_len` is for text | write the whole type instead: `type = \"…\"`"],
    );
    struct_faults(
        "primary_key(a), primary_key(b)",
        &["M0104 «primary_key(b)» `primary_key` is given twice | keep one of them"],
    );
}

#[test]
fn names_that_clash_or_do_not_fit_are_reported() {
    faults(
        "#[derive(Model)] struct T { #[model(name = \"b\")] a: i32, b: i32 }",
        &["M0203 «b» two columns are called `b` | rename one of them with `name = \"…\"`"],
    );
    struct_faults(
        "index(a), index(a desc)",
        &[
            "M0204 «index(a desc)» two relations (tables, indexes, keys, sequences) are called `idx_ts_a` | give one of them another name with `name = \"…\"`",
        ],
    );
    struct_faults(
        "check(x = sql(\"b > 0\")), check(x = sql(\"b > 1\"))",
        &[
            "M0204 «check(x = sql(\"b > 1\"))» two constraints are called `ck_ts_x` | give one of them another name with `name = \"…\"`",
        ],
    );
    struct_faults("table = \"\"", &["M0210 «\"\"» a name cannot be empty | write a name, or leave the key out"]);
    // A label of an enum can.
    faults("#[derive(PgEnum)] enum E { A, #[model(name = \"\", renamed_from = \"b\")] B }", &[]);
    let long = "é".repeat(32);
    let (_, found) = read(&format!("#[derive(Model)] #[model(table = \"{long}\")] struct T {{ a: i32 }}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("has 64 bytes, Postgres keeps 63 of an identifier | take a shorter name, such as `é"),
        "{found:?}"
    );
    let (_, found) =
        read(&format!("#[derive(Model)] #[model(index(a, {0}))] struct T {{ a: i32, {0}: i32 }}", "x".repeat(60)));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("its name `idx_ts_a_xxx") && found[0].contains("| name it: `name = \"idx_ts_a_x"),
        "{found:?}"
    );
    faults(
        "#[derive(PgEnum)] enum E { A, #[model(name = \"A\")] B }",
        &["M0203 «\"A\"» two variants have the label `A` | rename one of them"],
    );
}

#[test]
fn references_are_checked_across_items() {
    let two = |attribute: &str| {
        format!(
            "#[derive(Model)] struct User {{ #[model(primary_key)] id: i64, name: String }} #[derive(Model)] struct Post {{ #[model({attribute})] a: i64 }}"
        )
    };
    faults(&two("references = User::id"), &[]);
    faults(&two("references = User"), &[]);
    faults(&two("references = Usr::id"), &["M0207 «Usr» no model `Usr` can be found from here | did you mean `User`?"]);
    faults(
        &two("references = User::ix"),
        &["M0206 «ix» the model of public.users has no field `ix` | did you mean `id`?"],
    );
    faults(
        &two("references = User::name"),
        &[
            "M0208 «references = User::name» public.users has no unique key over (name) | add `unique(name)` to that model, or refer to its primary key",
        ],
    );
    faults(
        &two("references = String"),
        &[
            "M0207 «String» no model `String` can be found from here | write the Rust name of a struct with `#[derive(Model)]`, imported here or by path",
        ],
    );
    struct_faults(
        "unique(c)",
        &["M0206 «c» no field `c` in this struct | columns are written as Rust fields; mark SQL as `sql(\"…\")`"],
    );
    struct_faults(
        "replica_identity = index(\"idx\")",
        &["M0206 «index(\"idx\")» public.ts has no index `idx` | write the name of an index of this table"],
    );
}

#[test]
fn a_conflict_with_sqlx_is_an_error() {
    faults(
        "#[derive(Model, sqlx::FromRow)] struct T { #[model(name = \"b\")] a: i32 }",
        &[
            "M0209 «\"b\"» sqlx reads this column as `a`, the model names it `b` | write `#[sqlx(rename = \"b\")]` and leave `name` out",
        ],
    );
    faults(
        "#[derive(PgEnum, sqlx::Type)] enum UserStatus { A }",
        &[
            "M0209 «UserStatus» sqlx looks this type up as `UserStatus`, the model names it `user_status` | write `#[sqlx(type_name = \"user_status\")]`",
        ],
    );
    faults("#[derive(PgEnum, sqlx::Type)] enum Mood { A }", &[]);
    faults(
        "#[derive(Model)] struct T { s: S } #[derive(sqlx::Type)] enum S { A }",
        &[
            "M0201 «S» no SQL type is known for `S` (sqlx looks up a type of its name, which no model declares: derive `PgEnum`, `PgDomain` or `PgComposite`, or write `#[sqlx(transparent)]` on a newtype) | give the field `#[model(type = \"…\")]`, or every field of this type a line under `[types]` in modelmig.toml: `\"S\" = \"…\"`",
        ],
    );
}

/// A text in the whole breadth of the language, to take apart.
const BREADTH: &str = "#[derive(Model)] #[model(schema = \"app\", unique(tenant, a, include(id), deferrable), index(a desc, sql(\"lower(a)\")(opclass = \"x\"), name = \"i\", where = sql(\"true\")))]
    #[model(check(r = sql(\"id > 0\"), not_valid), foreign_key((tenant, id) = Org(a, b), on_delete = set_null(id)), exclude(id(op = \"=\"), using = gist, name = \"e\"), column(s, type = \"int\"), with(fillfactor = -70))]
    struct T { #[model(primary_key, identity(always, start = 5))] id: i64, #[model(references = crate::Org::id, on_delete = cascade)] tenant: Option<i64>, #[model(default = sql(\"x\"), max_len = 3)] #[sqlx(rename = \"q\")] a: String }
    #[derive(PgEnum)] #[model(rename_all = \"snake_case\")] enum E { A, #[model(name = \"b\")] B } #[derive(PgDomain)] #[model(check = sql(\"VALUE > 0\"))] struct D(i32);
    #[derive(PgComposite)] struct C { #[model(type = \"text\")] x: D }";

/// Returns the text with each token left out, doubled, and replaced, one at a time.
fn mutations(tokens: proc_macro2::TokenStream) -> Vec<proc_macro2::TokenStream> {
    use proc_macro2::{Group, TokenStream, TokenTree};
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    for place in 0..tokens.len() {
        let with = |middle: Vec<TokenTree>| -> TokenStream {
            tokens[..place].iter().cloned().chain(middle).chain(tokens[place + 1..].iter().cloned()).collect()
        };
        let token = tokens[place].clone();
        found.push(with(vec![]));
        found.push(with(vec![token.clone(), token.clone()]));
        for other in ["=", "\"é\"", "()", "sql"] {
            let other: TokenStream = other.parse().expect("a token");
            found.push(with(other.into_iter().collect()));
        }
        if let TokenTree::Group(group) = &token {
            for inner in mutations(group.stream()) {
                found.push(with(vec![TokenTree::Group(Group::new(group.delimiter(), inner))]));
            }
        }
    }
    found
}

#[test]
fn faults_never_panic() {
    let tokens: proc_macro2::TokenStream = BREADTH.parse().expect("the text lexes");
    let mutations = mutations(tokens);
    assert!(mutations.len() > 1000, "{}", mutations.len());
    for mutation in mutations {
        read(&mutation.to_string());
    }
}

/// The compiler shows a derive the tokens of its item alone; the command line sees the file.
#[test]
fn an_item_reads_the_same_alone_and_in_its_file() {
    let file = source::parse(&"t.rs".into(), BREADTH, &Cfg::default());
    let parsed = syn::parse_file(BREADTH).expect("the text parses");
    let mut diagnostics = Diagnostics::new();
    let mut reader = super::syntax::Reader { file: "t.rs".into(), diagnostics: &mut diagnostics };
    let context = super::read::Context::default();
    let items: Vec<syn::DeriveInput> = parsed
        .items
        .into_iter()
        .map(|item| syn::parse2(quote::ToTokens::into_token_stream(item)).expect("an item with a derive"))
        .collect();
    let [table, enumeration, domain, composite] = items.as_slice() else { panic!("four items") };
    assert_eq!(super::read::table::read(table, &context, &mut reader).as_ref(), Some(&file.tables[0].model));
    assert_eq!(
        super::read::types::enumeration(enumeration, &context, &mut reader).as_ref(),
        Some(&file.enums[0].model)
    );
    assert_eq!(super::read::types::domain(domain, &context, &mut reader).as_ref(), Some(&file.domains[0].model));
    assert_eq!(
        super::read::types::composite(composite, &context, &mut reader).as_ref(),
        Some(&file.composites[0].model)
    );
    diagnostics.finish();
}

#[test]
fn children_have_the_columns_of_their_parents() {
    let (lowered, faults) = read(
        "#[derive(Model)] #[model(schema = \"app\", partition_by = range(at, sql(\"lower(kind)\")(collate = \"C\", opclass = \"text_ops\")))]
         struct Event { id: i64, #[model(name = \"happened at\")] at: i64, #[model(default = \"new\")] kind: Option<String> }
         #[derive(Model)] #[model(partition_of = Event, values = sql(\"FROM (1) TO (2)\"))] struct First { kind: String }
         #[derive(Model)] #[model(partition_of = Event, values = default)] struct Rest {}
         #[derive(Model)] #[model(inherits(Left, Right))] struct Both { own: i32, id: i64 }
         #[derive(Model)] struct Left { id: i64 }
         #[derive(Model)] struct Right { id: i64, #[model(default = 1)] size: i32 }",
    );
    assert_eq!(faults, Vec::<String>::new());
    let tables = &lowered.schema.tables;
    let event = &tables[&QName::new("app", "events")];
    let key = event.partition_by.as_ref().expect("a key");
    assert_eq!(key.elements.sql(), "\"happened at\", (lower(kind)) COLLATE \"C\" text_ops");
    let first = &tables[&QName::new("public", "firsts")];
    let partition = first.partition_of.as_ref().expect("a partition");
    assert_eq!((&partition.of, partition.bounds.as_str()), (&event.name, "FOR VALUES FROM (1) TO (2)"));
    let shown = |table: &Table| {
        let column = |column: &Column| {
            let default = column.default.as_ref().map_or("", |default| default.sql());
            format!("{} {} {} {default}", column.name, column.ty.text, column.not_null)
        };
        table.columns.iter().map(column).collect::<Vec<_>>()
    };
    assert_eq!(shown(first), ["id bigint true ", "happened at bigint true ", "kind text true 'new'"]);
    assert!(first.columns.iter().all(Column::is_parents));
    let rest = &tables[&QName::new("public", "rests")];
    assert_eq!(rest.partition_of.as_ref().expect("a partition").bounds, "DEFAULT");
    assert_eq!(shown(rest), shown(event));
    let both = &tables[&QName::new("public", "boths")];
    assert_eq!(both.inherits, [QName::new("public", "lefts"), QName::new("public", "rights")]);
    assert_eq!(shown(both), ["id bigint true ", "size integer true 1", "own integer true "]);
    assert_eq!(both.columns.iter().map(Column::is_parents).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn what_cannot_be_above_a_table_is_told() {
    let faults = |text: &str| read(text).1;
    let event = "#[derive(Model)] #[model(partition_by = list(kind), primary_key(kind))] struct Event { kind: String, size: i32 }";
    assert_eq!(
        faults(&format!(
            "{event} #[derive(Model)] #[model(partition_of = Event, values = sql(\"IN ('a')\"))]
             struct Part {{ kind: i32, #[model(primary_key)] size: i32, colour: String }}"
        )),
        ["M0108 «primary_key» a partition has the primary key of its table | remove `primary_key` here"]
    );
    assert_eq!(
        faults(&format!(
            "{event} #[derive(Model)] #[model(partition_of = Event, values = sql(\"IN ('a')\"))]
             struct Part {{ kind: i32, #[model(identity)] size: i32, colour: String }}"
        )),
        [
            "M0108 «kind» the type of `kind` comes from public.events: text | say it in the model above, or leave it out here",
            "M0108 «size» `size` cannot be an identity of its own in a partition | say it in the model above, or leave it out here",
            "M0206 «colour» public.events has no column `colour` | a partition has the columns of its table: add it there, or leave it out here",
        ]
    );
    assert_eq!(
        faults(
            "#[derive(Model)] struct Plain { id: i64 } #[derive(Model)] #[model(view = sql(\"SELECT 1 AS id\"))] struct Seen { id: i32 }
             #[derive(Model)] #[model(partition_of = Plain, values = default)] struct Part {}
             #[derive(Model)] #[model(inherits(Seen))] struct Child {}
             #[derive(Model)] #[model(inherits(Below))] struct Above {}
             #[derive(Model)] #[model(inherits(Above))] struct Below {}
             #[derive(Model)] #[model(inherits(Nobody))] struct Orphan {}"
        ),
        [
            "M0108 «Plain» Plain is not partitioned | give it `partition_by = range(…)`, or use `inherits(…)`",
            "M0108 «Seen» Seen is a view | name the table that holds the rows",
            "M0108 «Above» the model Above is above itself | take one of the tables out of the ring of `partition_of` and `inherits`",
            "M0207 «Nobody» no model `Nobody` can be found from here | write the Rust name of a struct with `#[derive(Model)]`, imported here or by path",
        ]
    );
}
