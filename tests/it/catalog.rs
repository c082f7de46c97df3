//! The introspector, on every major there is: what DDL created comes back attribute by attribute.

mod dependents;
mod kinds;
mod noise;
mod normalise;

use modelmig::catalog::{introspect, server_version};
use modelmig::schema::ir::{QName, Schema, Table};
use sqlx::{Connection, PgConnection};

use crate::servers::{self, Server, execute};

/// Builds a database from the script on each server from `major` on and checks what is read back.
async fn each_from(major: u32, sql: &str, check: impl Fn(&Schema)) {
    for server in servers::servers().into_iter().filter(|server| server.major >= major) {
        let schema = read(server, sql).await;
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&schema)));
        assert!(result.is_ok(), "on PostgreSQL {}", server.major);
    }
}

async fn each(sql: &str, check: impl Fn(&Schema)) {
    each_from(14, sql, check).await;
}

async fn read(server: &Server, sql: &str) -> Schema {
    let mut database = server.database_with(sql).await;
    introspect(&mut database.connection).await.unwrap()
}

/// Returns a table of the schema `public`.
fn table<'a>(schema: &'a Schema, name: &str) -> &'a Table {
    &schema.tables[&QName::new("public", name)]
}

async fn setting(connection: &mut PgConnection, name: &str) -> String {
    sqlx::query_scalar("SELECT current_setting($1)").bind(name).fetch_one(connection).await.unwrap()
}

#[tokio::test]
async fn the_version_is_that_of_the_server() {
    for server in servers::servers() {
        let version = server_version(&mut server.connect("postgres").await).await.unwrap();
        assert_eq!(version.major, server.major);
        assert!(version.full.starts_with(&format!("{}.", server.major)) || version.full.contains("beta"));
    }
}

#[tokio::test]
async fn an_empty_database_has_an_empty_schema() {
    each("", |schema| {
        assert!(schema.is_empty());
        assert_eq!(schema.namespaces["public"].comment, None);
        assert_eq!(schema.unmodelled, []);
    })
    .await;
}

#[tokio::test]
async fn a_read_only_role_reads_everything_and_keeps_its_settings() {
    for server in servers::servers() {
        let mut database = server.database_with("CREATE SCHEMA app; CREATE TABLE app.t (id int PRIMARY KEY)").await;
        let owner = introspect(&mut database.connection).await.unwrap();
        let role = format!("reader_{}", database.name);
        execute(&mut database.connection, &format!("CREATE ROLE {role} LOGIN")).await;
        let options = server.options(&database.name).username(&role);
        let options = options.options([("default_transaction_read_only", "on")]);
        let mut connection = PgConnection::connect_with(&options).await.unwrap();
        execute(&mut connection, "SET TimeZone = 'Asia/Tokyo'").await;
        assert_eq!(introspect(&mut connection).await.unwrap(), owner);
        assert_eq!(setting(&mut connection, "timezone").await, "Asia/Tokyo");
        assert_eq!(setting(&mut connection, "search_path").await, "\"$user\", public");
        assert_eq!(setting(&mut connection, "jit").await, setting(&mut database.connection, "jit").await);
    }
}

#[tokio::test]
async fn a_hot_standby_reads_as_its_primary() {
    for server in servers::servers() {
        let Some(standby) = server.standby() else { continue };
        let mut database = server.database_with("CREATE TABLE t (id int PRIMARY KEY CHECK (id > 0))").await;
        let primary = introspect(&mut database.connection).await.unwrap();
        let written: String =
            sqlx::query_scalar("SELECT pg_current_wal_lsn()::text").fetch_one(&mut database.connection).await.unwrap();
        let mut waiting = standby.connect("postgres").await;
        let replayed = format!("SELECT pg_last_wal_replay_lsn() >= '{written}'");
        while !sqlx::query_scalar::<_, bool>(sqlx::AssertSqlSafe(&*replayed)).fetch_one(&mut waiting).await.unwrap() {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let mut connection = standby.connect(&database.name).await;
        assert_eq!(introspect(&mut connection).await.unwrap(), primary);
    }
}

#[tokio::test]
async fn an_open_transaction_is_refused() {
    for server in servers::servers() {
        let mut connection = server.connect("postgres").await;
        let mut transaction = connection.begin().await.unwrap();
        let error = introspect(&mut transaction).await.unwrap_err();
        assert!(error.to_string().contains("inside an open transaction"), "{error}");
    }
}

#[tokio::test]
async fn a_killed_connection_is_an_error_that_says_what_was_read() {
    for server in servers::servers() {
        let mut victim = server.connect("postgres").await;
        let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut victim).await.unwrap();
        let mut admin = server.connect("postgres").await;
        execute(&mut admin, &format!("SELECT pg_terminate_backend({pid}, 5000)")).await;
        let error = introspect(&mut victim).await.unwrap_err();
        assert!(error.to_string().starts_with("cannot"), "{error}");
    }
}
