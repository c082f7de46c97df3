//! The server inside the binary: PostgreSQL 17 compiled to WebAssembly, for machines without any other.
//!
//! It takes one connection and holds one database, so each scratch database is an instance of its own, and
//! what is replayed is replayed in each. An extension must be in the bundle and be named before the instance starts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use pglite_oxide::PgliteServer;
use pglite_oxide::extensions::{self, Extension};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Executor, PgConnection};

use super::guard::Guarded;
use super::home::{Home, remove_dir};
use super::pool::PoolStatement;
use super::replay::{begin_session, replay};
use super::{Recipe, ScratchError};
use crate::catalog::ServerVersion;
use crate::connect::connect_within;
use crate::schema::quote;
use crate::statement::{self, TokenKind, Tokens};

/// Each instance takes a quarter of a gigabyte.
const MOST_INSTANCES: usize = 3;

/// The instance does its work when the connection comes: a busy machine may take its time over that.
const START_LIMIT: Duration = Duration::from_secs(120);

/// The bundle's only version; a test asks the server.
pub(super) fn version() -> ServerVersion {
    ServerVersion { major: 17, full: "17.5".to_owned() }
}

/// The folder of the instances. Dropping it removes them.
#[derive(Debug)]
pub(super) struct Embedded {
    guarded: Arc<Guarded>,
    /// What will be created outside of recipes.
    extensions: Vec<String>,
    roles: Vec<String>,
    running: Arc<AtomicUsize>,
    count: u16,
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.guarded.destroy();
    }
}

/// A running instance. Its connection must be closed before this is dropped.
#[derive(Debug)]
pub(super) struct Instance {
    server: Option<PgliteServer>,
    running: Arc<AtomicUsize>,
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            let root = server.root().to_owned();
            let _ = server.shutdown();
            remove_dir(&root);
        }
        self.running.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Embedded {
    /// Makes a folder for the instances; each starts when it is asked for.
    pub fn new(home: &Home, extensions: &[String], roles: &[String]) -> Result<Self, ScratchError> {
        find_extensions(extensions)?;
        Ok(Self {
            // It runs inside our process, as the user we are.
            guarded: Guarded::new(home.start_run(None)?),
            extensions: extensions.to_vec(),
            roles: roles.to_vec(),
            running: Arc::new(AtomicUsize::new(0)),
            count: 0,
        })
    }

    /// Starts an instance and runs the recipe's scripts in it.
    pub async fn database(
        &mut self,
        recipe: &Recipe,
    ) -> Result<(Instance, PgConnectOptions, PgConnection), ScratchError> {
        let created = recipe.scripts.iter().flat_map(|script| created_extensions(&script.sql));
        let (instance, options, mut connection) = self.open(created).await?;
        replay(&mut connection, &recipe.scripts, recipe.search_path.as_deref()).await?;
        begin_session(&mut connection, recipe.search_path.as_deref())
            .await
            .map_err(|source| ScratchError::Sql { action: "setting the search_path".to_owned(), source })?;
        Ok((instance, options, connection))
    }

    /// Starts an empty instance in which these statements are going to run: it must know the extensions they create
    /// before it starts.
    pub async fn database_for(
        &mut self,
        statements: &[PoolStatement],
    ) -> Result<(Instance, PgConnectOptions, PgConnection), ScratchError> {
        let created = statements.iter().flat_map(|statement| created_extensions(&statement.sql));
        let (instance, options, mut connection) = self.open(created).await?;
        begin_session(&mut connection, None)
            .await
            .map_err(|source| ScratchError::Sql { action: "setting the search_path".to_owned(), source })?;
        Ok((instance, options, connection))
    }

    /// Starts an instance in which extensions can be created.
    async fn open(
        &mut self,
        extensions: impl IntoIterator<Item = String>,
    ) -> Result<(Instance, PgConnectOptions, PgConnection), ScratchError> {
        // What one database needs another one will create: the proof runs what was declared.
        let fresh: Vec<String> = extensions.into_iter().filter(|name| !self.extensions.contains(name)).collect();
        let known = find_extensions(&[self.extensions.as_slice(), &fresh].concat())?;
        self.extensions.extend(fresh);
        let (instance, options) = self.launch(&known)?;
        let mut connection = connect_within(&options, START_LIMIT).await?;
        clear_extensions(&mut connection, &known).await?;
        super::create_roles(&mut connection, &self.roles).await?;
        Ok((instance, options, connection))
    }

    fn launch(&mut self, extensions: &[Extension]) -> Result<(Instance, PgConnectOptions), ScratchError> {
        let mut instance = Instance { server: None, running: self.running.clone() };
        if self.running.fetch_add(1, Ordering::Relaxed) >= MOST_INSTANCES {
            let what = format!("hold more than {MOST_INSTANCES} databases at a time");
            return Err(ScratchError::EmbeddedLimit { what });
        }
        self.count += 1;
        let dir = &self.guarded.run().dir;
        let port = 5432 + self.count;
        let server = PgliteServer::builder()
            .path(dir.join(format!("root{}", self.count)))
            .unix(dir.join(format!(".s.PGSQL.{port}")))
            .relaxed_durability(true)
            .extensions(extensions.iter().copied())
            .start()
            .map_err(|error| ScratchError::Embedded(format!("{error:#}")))?;
        instance.server = Some(server);
        let options = PgConnectOptions::new_without_pgpass()
            .socket(dir)
            .port(port)
            .username("postgres")
            .database("template1")
            .ssl_mode(PgSslMode::Disable)
            .application_name("modelmig")
            .disable_statement_logging();
        Ok((instance, options))
    }
}

/// Starting with an extension also creates it, in a schema of the bundle's choice: scripts create it themselves.
async fn clear_extensions(connection: &mut PgConnection, extensions: &[Extension]) -> Result<(), ScratchError> {
    if extensions.is_empty() {
        return Ok(());
    }
    let sql: Option<String> = sqlx::query_scalar(
        "SELECT 'DROP EXTENSION ' || pg_catalog.string_agg(pg_catalog.quote_ident(e.extname), ', ') \
         FROM pg_catalog.pg_extension AS e WHERE e.extname <> 'plpgsql'",
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(clearing)?;
    if let Some(sql) = sql {
        connection.execute(AssertSqlSafe(sql)).await.map_err(clearing)?;
    }
    if extensions.contains(&extensions::AGE) {
        connection.execute("DROP SCHEMA IF EXISTS ag_catalog").await.map_err(clearing)?;
    }
    Ok(())
}

fn clearing(source: sqlx::Error) -> ScratchError {
    ScratchError::Sql { action: "preparing extensions".to_owned(), source }
}

fn find_extensions(names: &[String]) -> Result<Vec<Extension>, ScratchError> {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| *name != "plpgsql") {
        let Some(extension) = extensions::by_sql_name(name) else {
            let known: Vec<&str> = extensions::ALL.iter().map(|extension| extension.sql_name()).collect();
            let what = format!("create the extension {} (it has {})", quote::ident(name), known.join(", "));
            return Err(ScratchError::EmbeddedLimit { what });
        };
        if !found.contains(&extension) {
            found.push(extension);
        }
    }
    Ok(found)
}

/// Returns the names of the extensions that a script creates.
fn created_extensions(sql: &str) -> Vec<String> {
    let statements = statement::split(sql).unwrap_or_default();
    statements.iter().filter_map(|statement| extension_name(statement.sql)).collect()
}

fn extension_name(sql: &str) -> Option<String> {
    let mut words = Tokens::new(sql)
        .map_while(Result::ok)
        .filter(|token| token.kind != TokenKind::Comment)
        .map(|token| &sql[token.range]);
    let mut next_is = |word: &str| words.next().is_some_and(|text| text.eq_ignore_ascii_case(word));
    if !(next_is("CREATE") && next_is("EXTENSION")) {
        return None;
    }
    let mut name = words.next()?;
    if name.eq_ignore_ascii_case("IF") {
        name = words.nth(2)?;
    }
    Some(match name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\"\"", "\""),
        None => name.to_lowercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extensions_of_a_script_are_found() {
        let sql = "CREATE EXTENSION citext; create extension if not exists \"uuid-ossp\" with schema x;\n\
                   /* c */ CREATE /* d */ EXTENSION Hstore; CREATE TABLE extension (id int)";
        assert_eq!(created_extensions(sql), ["citext", "uuid-ossp", "hstore"]);
    }

    #[test]
    fn what_the_bundle_lacks_is_named_with_what_it_has() {
        let message = find_extensions(&["pgcrypto".to_owned()]).unwrap_err().to_string();
        assert!(message.contains("cannot create the extension pgcrypto (it has age, "), "{message}");
    }
}
