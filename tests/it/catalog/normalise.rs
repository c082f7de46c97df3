//! Expressions at rest: what only looks different ends equal, what is different stays so.

use modelmig::catalog::{CatalogError, forget, introspect, normalise};
use modelmig::schema::ir::Schema;

use crate::servers::{self, Server};

/// Builds both databases, brings the schemas to rest in the second one and returns them.
async fn at_rest(server: &Server, old: &str, new: &str) -> (Schema, Schema) {
    let mut old = introspect(&mut server.database_with(old).await.connection).await.unwrap();
    let mut database = server.database_with(new).await;
    let before = introspect(&mut database.connection).await.unwrap();
    let mut new = before.clone();
    normalise(&mut database.connection, &mut old, &mut new).await.unwrap();
    assert_eq!(introspect(&mut database.connection).await.unwrap(), before, "nothing stays behind");
    (old, new)
}

/// Returns a script that feeds every expression of the first table back once more.
async fn fed_back(server: &Server, sql: &str) -> String {
    let mut database = server.database_with(sql).await;
    let definition =
        "SELECT string_agg(format('ALTER TABLE t ADD CONSTRAINT %I %s;', conname, pg_get_constraintdef(oid)), '')
         FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'c'";
    sqlx::query_scalar(definition).fetch_one(&mut database.connection).await.unwrap()
}

#[tokio::test]
async fn a_check_that_took_a_round_more_is_the_same_check() {
    for server in servers::servers() {
        let table = "CREATE TABLE t (status varchar(10), a int);";
        let written = format!("{table} ALTER TABLE t ADD CONSTRAINT c CHECK (status IN ('a', 'b'));");
        let again = format!("{table} {}", fed_back(server, &written).await);
        let first = introspect(&mut server.database_with(&written).await.connection).await.unwrap();
        let second = introspect(&mut server.database_with(&again).await.connection).await.unwrap();
        assert_ne!(first, second, "PostgreSQL {} now prints a fixed point at once", server.major);
        let (old, new) = at_rest(server, &written, &again).await;
        assert_eq!(old, new);
        let (old, new) = at_rest(server, &again, &written).await;
        assert_eq!(old, new);
    }
}

#[tokio::test]
async fn every_kind_of_expression_comes_to_rest() {
    let schema = |list: &str| {
        format!(
            "CREATE DOMAIN d AS varchar(10) CONSTRAINT dc CHECK ({value});
             CREATE TABLE t (s varchar(10), n int,
                g boolean GENERATED ALWAYS AS ({s}) STORED, f boolean DEFAULT ({literal}),
                CONSTRAINT c CHECK ({s}),
                CONSTRAINT x EXCLUDE USING btree ((({s})) WITH =) WHERE ({s}));
             CREATE INDEX i ON t (n, ({s})) WHERE {s};",
            value = list.replace("$", "VALUE"),
            s = list.replace("$", "s"),
            literal = list.replace("$", "'a'::varchar"),
        )
    };
    let written = schema("$ IN ('a', 'b')");
    let again = schema("($)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])");
    for server in servers::servers() {
        let (old, new) = at_rest(server, &written, &again).await;
        assert_eq!(old, new, "PostgreSQL {}", server.major);
        let (old, new) = at_rest(server, &written, &schema("$ IN ('a', 'c')")).await;
        let (old, new) = (super::table(&old, "t"), super::table(&new, "t"));
        assert_ne!(old.constraint("c"), new.constraint("c"));
        assert_ne!(old.constraint("x"), new.constraint("x"));
        assert_ne!(old.indexes, new.indexes);
        assert_ne!(old.columns, new.columns);
    }
}

#[tokio::test]
async fn a_real_change_stays_one() {
    for server in servers::servers() {
        let (old, new) = at_rest(
            server,
            "CREATE TABLE t (a int DEFAULT 1 CHECK (a > 0)); CREATE INDEX i ON t ((a + 1)) WHERE a > 1",
            "CREATE TABLE t (a int DEFAULT 2 CHECK (a >= 0)); CREATE INDEX i ON t ((a + 2)) WHERE a > 2",
        )
        .await;
        let (old, new) = (super::table(&old, "t"), super::table(&new, "t"));
        assert_ne!(old.columns, new.columns);
        assert_ne!(old.constraints, new.constraints);
        assert_ne!(old.indexes, new.indexes);
    }
}

#[tokio::test]
async fn a_check_follows_the_type_of_its_column() {
    for server in servers::servers() {
        let schema = |ty: &str| {
            format!("CREATE TABLE t (a {ty}, CONSTRAINT c CHECK (length(a) < 9)); CREATE INDEX i ON t ((lower(a)))")
        };
        let (old, new) = at_rest(server, &schema("text"), &schema("varchar")).await;
        let (old, new) = (super::table(&old, "t"), super::table(&new, "t"));
        assert_eq!(old.constraints, new.constraints);
        assert_eq!(old.indexes, new.indexes);
        assert_ne!(old.columns, new.columns);
    }
}

/// The text of the one side means nothing on the other: each keeps its own, and yet they are one check.
#[tokio::test]
async fn a_check_that_cannot_go_back_keeps_its_text() {
    for server in servers::servers() {
        let schema = |ty: &str| format!("CREATE TABLE t (a {ty}, CONSTRAINT c CHECK (length(a::text) < 9))");
        for (from, to) in [("int", "text"), ("text", "int")] {
            let (mut old, mut new) = at_rest(server, &schema(from), &schema(to)).await;
            assert_eq!(super::table(&old, "t").constraints, super::table(&new, "t").constraints);
            forget(&mut old);
            forget(&mut new);
            for (side, ty) in [(&old, from), (&new, to)] {
                let built = introspect(&mut server.database_with(&schema(ty)).await.connection).await.unwrap();
                assert_eq!(*side, built);
            }
            assert_ne!(super::table(&old, "t").constraints, super::table(&new, "t").constraints);
        }
    }
}

#[tokio::test]
async fn types_that_are_gone_are_a_real_change() {
    for server in servers::servers() {
        let (old, new) = at_rest(
            server,
            "CREATE TYPE gone AS ENUM ('a'); CREATE TABLE t (a gone DEFAULT 'a', CONSTRAINT c CHECK (a = 'a'))",
            "CREATE TABLE t (a text DEFAULT 'a', CONSTRAINT c CHECK (a = 'a'))",
        )
        .await;
        assert_eq!(super::table(&old, "t").columns[0].default.as_ref().unwrap().text, "'a'::public.gone");
        assert_eq!(super::table(&new, "t").columns[0].default.as_ref().unwrap().text, "'a'::text");
    }
}

#[tokio::test]
async fn an_open_transaction_is_refused_only_when_there_is_work() {
    for server in servers::servers().into_iter().take(1) {
        let mut database = server.database_with("CREATE TABLE t (a int DEFAULT 1)").await;
        let mut one = introspect(&mut database.connection).await.unwrap();
        let mut two = one.clone();
        let mut transaction = sqlx::Connection::begin(&mut database.connection).await.unwrap();
        normalise(&mut transaction, &mut one, &mut two).await.unwrap();
        let table = two.tables.values_mut().next().unwrap();
        table.columns[0].default = Some(modelmig::schema::ir::Expr::new("(1)"));
        let error = normalise(&mut transaction, &mut one, &mut two).await.unwrap_err();
        assert!(matches!(error, CatalogError::InTransaction));
    }
}
