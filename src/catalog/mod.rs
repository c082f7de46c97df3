//! Reads the live database's description of itself into [`Schema`], and asks it the questions that only it
//! can answer: its version, who leans on an object, what an expression looks like when it comes to rest.
//!
//! The queries stand in `sql/`, one file per kind; rows become the IR in pure functions beside them. Nothing in
//! here compares schemas or changes a database. Start reading at [`introspect`].

mod access;
mod assemble;
mod columns;
mod comments;
mod constraints;
mod defined;
mod dependents;
mod expressions;
mod indexes;
mod normalise;
mod opclasses;
mod parameters;
mod query;
mod rows;
mod sequences;
mod tables;
mod types;
mod unmodelled;

pub use dependents::{Dependent, dependents, needed_extensions};
pub use normalise::{forget, normalise};

use std::collections::BTreeSet;

use sqlx::{Connection, PgConnection, Postgres, Transaction};

use crate::schema::ir::Schema;

/// Tables in which migration tools keep their history, ours among them. They are never part of a schema, in
/// whatever namespace they stand; neither are their sequences.
#[rustfmt::skip]
pub const LEDGERS: &[&str] = &[
    "_sqlx_migrations", "_modelmig_steps",                      // sqlx and modelmig
    "__diesel_schema_migrations",                               // diesel
    "seaql_migrations", "refinery_schema_history",              // sea-orm, refinery
    "alembic_version", "django_migrations", "aerich", "yoyo_migration", "_yoyo_migration", "_yoyo_log", "_yoyo_version", "yoyo_lock",
    "flyway_schema_history", "schema_version",                  // flyway, before and after 5
    "databasechangelog", "databasechangeloglock",               // liquibase
    "schema_migrations", "ar_internal_metadata",                // rails, golang-migrate, dbmate, ecto
    "goose_db_version", "gorp_migrations", "atlas_schema_revisions", "bun_migrations", "bun_migration_locks", "gopg_migrations",
    "knex_migrations", "knex_migrations_lock", "_prisma_migrations", "__drizzle_migrations", "SequelizeMeta", "pgmigrations", "mikro_orm_migrations",
    "__EFMigrationsHistory", "VersionInfo", "schemaversions",   // entity framework, fluent migrator, dbup
    "doctrine_migration_versions", "phinxlog",
];

/// What went wrong while reading a catalog.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    #[error("the catalog cannot be read inside an open transaction; commit or roll back first")]
    InTransaction,
    #[error("cannot start a read-only transaction to read the catalog")]
    Begin(#[source] sqlx::Error),
    #[error("cannot read the catalog (query {query})")]
    Query {
        query: &'static str,
        #[source]
        source: sqlx::Error,
    },
    #[error("PostgreSQL {0} is older than 14, the oldest release that modelmig reads")]
    TooOld(String),
    #[error(
        "the server prints {place} differently each time it is fed back, last as {text}; \
         write the expression so that it says its types"
    )]
    Unstable { place: String, text: String },
    #[error("the catalog contradicts itself: {0}; was the schema changed while it was read? run the command again")]
    Inconsistent(String),
}

/// The release of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerVersion {
    pub major: u32,
    /// As the server says it, without the packager's words: `15.18`.
    pub full: String,
}

/// Returns the release of the server.
pub async fn server_version(conn: &mut PgConnection) -> Result<ServerVersion, CatalogError> {
    let sql = "SELECT pg_catalog.current_setting('server_version')";
    let full: String = sqlx::query_scalar(sql)
        .persistent(false)
        .fetch_one(conn)
        .await
        .map_err(|source| CatalogError::Query { query: "server_version", source })?;
    Ok(parse_version(&full))
}

/// Returns the names of the extensions that the server could create.
pub async fn available_extensions(conn: &mut PgConnection) -> Result<BTreeSet<String>, CatalogError> {
    let sql = "SELECT e.name::pg_catalog.text FROM pg_catalog.pg_available_extensions() AS e";
    let names: Vec<String> = sqlx::query_scalar(sql)
        .persistent(false)
        .fetch_all(conn)
        .await
        .map_err(|source| CatalogError::Query { query: "available_extensions", source })?;
    Ok(names.into_iter().collect())
}

/// Parses what `server_version` says: `15.18 (Debian 15.18-0+deb12u1)`, `18beta1`.
fn parse_version(full: &str) -> ServerVersion {
    let full = full.split_whitespace().next().unwrap_or_default().to_owned();
    let digits = full.find(|c: char| !c.is_ascii_digit()).unwrap_or(full.len());
    ServerVersion { major: full[..digits].parse().unwrap_or(0), full }
}

/// Reads everything in the database that users own, in one snapshot.
///
/// Works with a read-only role and on a hot standby. The settings of the session are as before afterwards.
/// The connection must not be inside a transaction. Owners and privileges are not asked for.
pub async fn introspect(conn: &mut PgConnection) -> Result<Schema, CatalogError> {
    introspect_with(conn, With::Objects).await
}

/// What is read of a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    Objects,
    /// Also owners, privileges and default privileges.
    Access,
}

/// Reads everything in the database that users own, as [`introspect`] does, with what is asked for.
pub async fn introspect_with(conn: &mut PgConnection, with: With) -> Result<Schema, CatalogError> {
    let mut snapshot = Snapshot::begin(conn).await?;
    let rows = rows::Rows::read(&mut snapshot, with).await?;
    let major = snapshot.major;
    snapshot.end().await?;
    assemble::schema(rows, major, with)
}

/// Reads the extensions, and the namespaces they may be in.
pub async fn extensions(conn: &mut PgConnection) -> Result<Schema, CatalogError> {
    let mut snapshot = Snapshot::begin(conn).await?;
    let rows = rows::Rows::read_extensions(&mut snapshot).await?;
    let major = snapshot.major;
    snapshot.end().await?;
    assemble::schema(rows, major, With::Objects)
}

/// The settings every query runs under; the first statements of its message.
const SESSION: &str = include_str!("sql/session.sql");

/// A read-only transaction in which every query sees the same catalog.
struct Snapshot<'c> {
    transaction: Transaction<'c, Postgres>,
    major: u32,
}

impl<'c> Snapshot<'c> {
    async fn begin(conn: &'c mut PgConnection) -> Result<Self, CatalogError> {
        if conn.is_in_transaction() {
            return Err(CatalogError::InTransaction);
        }
        let major = match conn.server_version_num() {
            Some(number) => number / 10_000,
            None => server_version(conn).await?.major,
        };
        if major < 14 {
            return Err(CatalogError::TooOld(server_version(conn).await?.full));
        }
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let transaction = conn.begin_with(begin).await.map_err(CatalogError::Begin)?;
        Ok(Self { transaction, major })
    }

    fn connection(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }

    async fn end(self) -> Result<(), CatalogError> {
        self.transaction.commit().await.map_err(|source| CatalogError::Query { query: "commit", source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_packagers_print_them() {
        let parse = |text: &str| {
            let ServerVersion { major, full } = parse_version(text);
            (major, full)
        };
        assert_eq!(parse("15.18 (Debian 15.18-0+deb12u1)"), (15, "15.18".to_owned()));
        assert_eq!(parse("18beta1"), (18, "18beta1".to_owned()));
        assert_eq!(parse("9.6.24"), (9, "9.6.24".to_owned()));
    }

    /// The sender counts results, so a file must hold exactly one statement.
    #[test]
    fn every_query_is_one_commented_and_ordered_statement() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/sql");
        let mut queries = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display();
            let sql = std::fs::read_to_string(&path).unwrap();
            if path.file_name().is_some_and(|name| name == "session.sql") {
                let statements: Vec<&str> = sql.lines().filter(|line| !line.starts_with("--")).collect();
                assert!(statements.iter().all(|line| line.starts_with("SET LOCAL ") && line.ends_with(';')), "{name}");
                continue;
            }
            queries += 1;
            let (comment, rest): (Vec<&str>, Vec<&str>) = sql.lines().partition(|line| line.trim().starts_with("--"));
            assert!(comment[0].starts_with("-- One row per "), "{name}");
            assert!(comment.iter().all(|line| !line.ends_with(';')), "{name}");
            assert_eq!(rest.iter().filter(|line| line.contains(';')).count(), 1, "{name}");
            assert!(sql.ends_with(";\n"), "{name}");
            assert!(rest.last().unwrap().starts_with("ORDER BY "), "{name}");
            let unqualified = |word: &str| ["FROM pg_", "JOIN pg_"].iter().any(|text| word.contains(text));
            assert!(!rest.iter().any(|line| unqualified(line) && !line.contains("pg_catalog.")), "{name}");
        }
        assert!(queries > 20);
    }
}
