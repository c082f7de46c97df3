//! What must make no difference: settings of the session, names that look like SQL, reading twice.

use modelmig::catalog::introspect;
use modelmig::schema::ir::{ColumnRef, ConstraintKind, QName};

use crate::servers::{self, execute};

/// Expressions whose deparse depends on some setting, or that people expect to differ.
const NOISE: &str = r#"
    CREATE SCHEMA f;
    CREATE TYPE f.e AS ENUM ('a');
    CREATE TABLE f.p (id int PRIMARY KEY);
    CREATE TABLE f.t (
        id int PRIMARY KEY REFERENCES f.p,
        a text DEFAULT lower('ABC'),
        b bytea DEFAULT '\xdead'::bytea,
        c timestamp DEFAULT (now() AT TIME ZONE 'utc'),
        d int, e int, CHECK ((d, e) <> (1, 2)), CHECK (coalesce(d, e, 0) > 0 OR d IS NULL),
        g timestamptz CHECK (extract(year FROM g) >= 2000),
        x f.e DEFAULT 'a' CHECK (x IN ('a')),
        h bit(3) DEFAULT b'101', i varbit(5),
        j text GENERATED ALWAYS AS ((id)::text || 'x') STORED,
        k timestamptz DEFAULT '2020-01-02 03:04:05+00',
        l date DEFAULT '2020-01-02',
        m interval DEFAULT '1 day 02:03:04',
        n double precision DEFAULT 0.1::double precision,
        o money DEFAULT 1::money,
        q text DEFAULT 'a\b'
    );
    CREATE INDEX ON f.t (id) WHERE k > '2020-01-02 03:04:05+00'::timestamptz;
"#;

#[tokio::test]
async fn settings_of_the_session_make_no_difference() {
    for server in servers::servers() {
        let mut database = server.database_with(NOISE).await;
        let plain = introspect(&mut database.connection).await.unwrap();
        assert!(plain.tables[&QName::new("f", "t")].columns.len() > 10);
        assert_eq!(introspect(&mut database.connection).await.unwrap(), plain, "read twice");
        let settings = [
            "search_path = f, public",
            "search_path = ''",
            "TimeZone = 'America/New_York'",
            "DateStyle = 'German'",
            "IntervalStyle = 'iso_8601'",
            "extra_float_digits = -10",
            "bytea_output = 'escape'",
            "quote_all_identifiers = on",
            "standard_conforming_strings = off",
            "default_transaction_isolation = 'serializable'",
        ];
        for setting in settings.into_iter().filter(|setting| server.major < 19 || !setting.starts_with("standard")) {
            execute(&mut database.connection, &format!("SET {setting}")).await;
            let schema = introspect(&mut database.connection).await.unwrap();
            assert_eq!(schema, plain, "PostgreSQL {} with {setting}", server.major);
        }
    }
}

#[tokio::test]
async fn a_hostile_name_is_a_name() {
    let evil = r#"we"ird; DROP TABLE x; --"#;
    let quoted = r#""we""ird; DROP TABLE x; --""#;
    let sql = format!(
        "CREATE SCHEMA {quoted};
         CREATE TYPE {quoted}.{quoted} AS ENUM ('{evil}');
         CREATE TABLE {quoted}.x (id int);
         CREATE TABLE {quoted}.t ({quoted} {quoted}.{quoted} DEFAULT '{evil}', n serial,
            CONSTRAINT {quoted} CHECK ({quoted} = '{evil}'));
         CREATE INDEX {quoted} ON {quoted}.t ((({quoted} = '{evil}')));
         COMMENT ON TABLE {quoted}.t IS '{evil}';"
    );
    super::each(&sql, |schema| {
        let table = &schema.tables[&QName::new(evil, "t")];
        assert_eq!(schema.enums[&QName::new(evil, evil)].labels, [evil]);
        assert_eq!(table.columns[0].name, evil);
        assert_eq!(table.columns[0].ty.text, format!("{quoted}.{quoted}"));
        assert_eq!(table.columns[0].ty.user, Some(QName::new(evil, evil)));
        assert_eq!(table.comment.as_deref(), Some(evil));
        let ConstraintKind::Check(check) = &table.constraint(evil).unwrap().kind else { panic!("a check") };
        assert_eq!(check.expr.columns, [evil]);
        assert_eq!(check.expr.types, [QName::new(evil, evil)]);
        assert_eq!(table.indexes[0].name, evil);
        let sequence = &schema.sequences[&QName::new(evil, "t_n_seq")];
        assert_eq!(sequence.owned_by, Some(ColumnRef { table: table.name.clone(), column: "n".to_owned() }));
        assert!(schema.tables.contains_key(&QName::new(evil, "x")));
    })
    .await;
}

#[tokio::test]
async fn only_what_users_own_is_read() {
    let sql = r#"
        CREATE TEMP TABLE scratch (id int);
        CREATE TEMP SEQUENCE scratch_seq;
        CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY);
        CREATE TABLE goose_db_version (id serial PRIMARY KEY);
        CREATE TABLE "SequelizeMeta" (name text PRIMARY KEY);
        CREATE TABLE parent (id int PRIMARY KEY, CHECK (id > 0));
        CREATE TABLE child (extra int) INHERITS (parent);
        CREATE TABLE part (id int PRIMARY KEY, n serial) PARTITION BY LIST (id);
        CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
        CREATE TABLE leaf (part int REFERENCES part (id));
        CREATE TYPE shape AS (id int);
        CREATE TABLE typed OF shape;
        CREATE EXTENSION hstore SCHEMA public;
        CREATE TABLE tagged (tags hstore);
    "#;
    super::each(sql, |schema| {
        let names: Vec<&str> = schema.tables.keys().map(|name| name.name.as_str()).collect();
        assert_eq!(names, ["child", "leaf", "parent", "part", "part_1", "tagged", "typed"]);
        let sequences: Vec<&str> = schema.sequences.keys().map(|name| name.name.as_str()).collect();
        assert_eq!(sequences, ["part_n_seq"]);
        assert!(schema.enums.is_empty() && schema.domains.is_empty());
        assert_eq!(schema.composites.keys().map(|name| name.name.as_str()).collect::<Vec<_>>(), ["shape"]);
        let ConstraintKind::ForeignKey(key) = &super::table(schema, "leaf").constraints[0].kind else {
            panic!("a key")
        };
        assert_eq!((key.references.name.as_str(), key.referenced_columns.join(",")), ("part", "id".to_owned()));
        assert_eq!(super::table(schema, "tagged").columns[0].ty.text, "public.hstore");
        assert_eq!(super::table(schema, "tagged").columns[0].ty.user, None);
        assert!(schema.unmodelled.is_empty(), "{:?}", schema.unmodelled);
    })
    .await;
}
