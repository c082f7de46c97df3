//! Who leans on an object: what the introspector says blocks, blocks.

use modelmig::catalog::{Dependent, dependents};
use modelmig::schema::ir::{ObjectRef, QName};
use sqlx::{AssertSqlSafe, PgConnection};

use crate::servers::{self, execute};

const TABLES: &str = "
    CREATE SCHEMA app;
    CREATE TYPE app.mood AS ENUM ('a', 'b');
    CREATE DOMAIN app.positive AS int CHECK (value > 0);
    CREATE SEQUENCE app.numbers;
    CREATE TABLE app.t (id int PRIMARY KEY, a int, b text, m app.mood, w int, plain int);
    CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
";

fn app(name: &str) -> QName {
    QName::new("app", name)
}

fn column(name: &str) -> ObjectRef {
    ObjectRef::column(&app("t"), name)
}

/// Says whether the server refuses the statement with the code; undoes it in any case.
async fn refuses(connection: &mut PgConnection, sql: &str, codes: &[&str]) -> bool {
    execute(connection, "BEGIN").await;
    let result = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *connection).await;
    execute(connection, "ROLLBACK").await;
    match result {
        Ok(_) => false,
        Err(sqlx::Error::Database(error)) => {
            let code = error.code().unwrap_or_default().into_owned();
            assert!(codes.contains(&code.as_str()), "{code} {error}: {sql}");
            true
        }
        Err(error) => panic!("{error}: {sql}"),
    }
}

/// Creates one dependent and holds what is said about it against what the server does.
async fn check(since: u32, create: &str, on: ObjectRef, kind: &str, name: &str) {
    for server in servers::servers().into_iter().filter(|server| server.major >= since) {
        let mut database = server.database_with(&format!("{TABLES} {create}")).await;
        let connection = &mut database.connection;
        let found = dependents(connection, std::slice::from_ref(&on)).await.unwrap();
        let found: Vec<&Dependent> = found.iter().filter(|found| found.name == name && found.kind == kind).collect();
        let [found] = found[..] else { panic!("PostgreSQL {}: {kind} {name} on {on}", server.major) };
        let (change, drop) = match &on {
            ObjectRef::Column(column) => {
                let to = if column.column == "b" { "varchar" } else { "bigint" };
                let name = &column.column;
                (
                    Some(format!("ALTER TABLE app.t ALTER COLUMN {name} TYPE {to}")),
                    Some(format!("ALTER TABLE app.t DROP COLUMN {name}")),
                )
            }
            ObjectRef::Table(name) => (None, Some(format!("DROP TABLE {name}"))),
            ObjectRef::Enum(name) => (None, Some(format!("ALTER TABLE app.t DROP m; DROP TYPE {name}"))),
            ObjectRef::Domain(name) => (None, Some(format!("DROP DOMAIN {name}"))),
            ObjectRef::Sequence(name) => (None, Some(format!("DROP SEQUENCE {name}"))),
            ObjectRef::Constraint { table, name } => {
                (None, Some(format!("ALTER TABLE {table} DROP CONSTRAINT {name}")))
            }
            _ => (None, None),
        };
        let context = format!("PostgreSQL {}: {kind} {name} on {on}", server.major);
        if let Some(change) = change {
            assert_eq!(refuses(connection, &change, &["0A000"]).await, found.blocks_type_change, "{context}");
        }
        if let Some(drop) = drop {
            assert_eq!(refuses(connection, &drop, &["2BP01"]).await, found.blocks_drop, "{context}");
        }
    }
}

#[tokio::test]
async fn views_block_their_columns_and_tables() {
    let view = "CREATE VIEW app.v AS SELECT a FROM app.t";
    check(14, view, column("a"), "view", "app.v").await;
    check(14, view, ObjectRef::Table(app("t")), "view", "app.v").await;
    let matview = "CREATE MATERIALIZED VIEW app.mv AS SELECT count(*) FROM app.t";
    check(14, matview, ObjectRef::Table(app("t")), "materialized view", "app.mv").await;
    let grouped = "CREATE VIEW app.v AS SELECT id, b FROM app.t GROUP BY id";
    check(14, grouped, ObjectRef::constraint(&app("t"), "t_pkey"), "view", "app.v").await;
    let typed = "CREATE VIEW app.v AS SELECT 'a'::app.mood AS m";
    check(14, typed, ObjectRef::Enum(app("mood")), "view", "app.v").await;
    let counted = "CREATE VIEW app.v AS SELECT nextval('app.numbers')";
    check(14, counted, ObjectRef::Sequence(app("numbers")), "view", "app.v").await;
}

#[tokio::test]
async fn policies_rules_and_triggers_block_the_columns_they_read() {
    let policy = "CREATE POLICY p ON app.t USING (w > 1)";
    check(14, policy, column("w"), "policy", "p on app.t").await;
    check(14, policy, ObjectRef::Table(app("t")), "policy", "p on app.t").await;
    let rule = "CREATE RULE r AS ON UPDATE TO app.t WHERE new.w > 5 DO ALSO SELECT 1";
    check(14, rule, column("w"), "rule", "r on app.t").await;
    check(14, rule, ObjectRef::Table(app("t")), "rule", "r on app.t").await;
    let of = "CREATE TRIGGER tr BEFORE UPDATE OF a ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch()";
    check(14, of, column("a"), "trigger", "tr on app.t").await;
    check(14, of, ObjectRef::Table(app("t")), "trigger", "tr on app.t").await;
    let when = "CREATE TRIGGER tr BEFORE UPDATE ON app.t FOR EACH ROW WHEN (old.b IS DISTINCT FROM new.b)
                EXECUTE FUNCTION app.touch()";
    check(14, when, column("b"), "trigger", "tr on app.t").await;
}

#[tokio::test]
async fn functions_block_what_their_bodies_and_signatures_name() {
    let body = "CREATE FUNCTION app.f() RETURNS int BEGIN ATOMIC SELECT a FROM app.t; END";
    check(14, body, column("a"), "function", "app.f()").await;
    check(14, body, ObjectRef::Table(app("t")), "function", "app.f()").await;
    let row = "CREATE FUNCTION app.f() RETURNS app.t LANGUAGE sql AS 'SELECT * FROM app.t'";
    check(14, row, ObjectRef::Table(app("t")), "function", "app.f()").await;
    let argument = "CREATE FUNCTION app.f(x app.mood) RETURNS int LANGUAGE sql AS 'SELECT 1'";
    check(14, argument, ObjectRef::Enum(app("mood")), "function", "app.f(app.mood)").await;
    let array = "CREATE FUNCTION app.f(x app.positive[]) RETURNS int LANGUAGE sql AS 'SELECT 1'";
    check(14, array, ObjectRef::Domain(app("positive")), "function", "app.f(app.positive[])").await;
}

#[tokio::test]
async fn publications_block_what_they_filter_by() {
    let publication = "CREATE PUBLICATION pub FOR TABLE app.t (id, a) WHERE (id > 1)";
    check(15, publication, column("a"), "publication", "app.t in publication pub").await;
    check(15, publication, ObjectRef::Table(app("t")), "publication", "app.t in publication pub").await;
}

#[tokio::test]
async fn other_tables_block_as_far_as_they_go() {
    let child = "CREATE TABLE app.child () INHERITS (app.t)";
    check(14, child, ObjectRef::Table(app("t")), "inherited table", "app.child").await;
    check(14, child, column("plain"), "inherited table", "app.child").await;
    let part =
        "CREATE TABLE app.part (id int, m app.mood, n int DEFAULT nextval('app.numbers'), t_id int REFERENCES app.t)
                PARTITION BY LIST (id)";
    check(14, part, ObjectRef::Enum(app("mood")), "column", "app.part.m").await;
    check(14, part, ObjectRef::Sequence(app("numbers")), "column", "app.part.n").await;
    check(14, part, ObjectRef::Table(app("t")), "constraint", "part_t_id_fkey on app.part").await;
    check(14, part, column("id"), "constraint", "part_t_id_fkey on app.part").await;
    check(14, part, ObjectRef::constraint(&app("t"), "t_pkey"), "constraint", "part_t_id_fkey on app.part").await;
    let row = "CREATE TABLE app.other (x app.t)";
    check(14, row, ObjectRef::Table(app("t")), "column", "app.other.x").await;
    check(14, row, column("plain"), "column", "app.other.x").await;
    let statistics = "CREATE STATISTICS app.st ON a, w FROM app.t";
    check(14, statistics, column("a"), "extended statistics", "app.st").await;
}

#[tokio::test]
async fn what_is_compared_is_no_dependent() {
    for server in servers::servers() {
        let sql = format!(
            "{TABLES} CREATE TABLE app.modelled (t int REFERENCES app.t, m app.mood DEFAULT 'a' CHECK (m = 'a'),
                n int DEFAULT nextval('app.numbers'), g int GENERATED ALWAYS AS (t + 1) STORED);
             CREATE INDEX ON app.modelled (m);"
        );
        let mut database = server.database_with(&sql).await;
        let objects = [
            ObjectRef::Table(app("t")),
            ObjectRef::Table(app("modelled")),
            ObjectRef::Enum(app("mood")),
            ObjectRef::Domain(app("positive")),
            ObjectRef::Sequence(app("numbers")),
        ];
        assert_eq!(dependents(&mut database.connection, &objects).await.unwrap(), []);
        let schema = dependents(&mut database.connection, &[ObjectRef::Namespace("app".to_owned())]).await.unwrap();
        assert_eq!(schema.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), ["app.touch()"]);
    }
}
