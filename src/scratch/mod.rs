//! A Postgres to try things on: found, started, used and gone again.
//!
//! Start at [`Scratch::start`]; [`Scratch::database`] gives a fresh database in which scripts were replayed,
//! [`pool::execute`] creates a schema from statements in any order. Nothing of it outlives the command: a server
//! we started dies with us, a database on another's server is dropped, and what a killed run left behind goes at
//! the next run. This module knows no revisions and no models; it runs the SQL it is given.

mod cluster;
#[cfg(feature = "embedded")]
mod embedded;
mod error;
mod guard;
mod home;
mod likeness;
mod local;
mod locale;
mod locate;
mod native;
mod pack;
pub mod pool;
mod remote;
mod replay;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

pub use error::{ScratchError, ScriptError, remedy};
pub use likeness::Likeness;
pub use locale::{Locale, Provider};
pub use locate::{BIN_VARIABLE, Installed, OLDEST_MAJOR, installed};

use crate::catalog::ServerVersion;
use crate::schema::quote;
use guard::{Leftover, forget, watch};
use home::Home;
use local::Local;
use native::{Admin, Native};
use pool::PoolStatement;

/// Where a scratch database may come from.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Mode {
    /// A local server of the wanted major; else another one or the embedded one.
    #[default]
    Auto,
    /// A server installed on this machine.
    Local,
    /// The target's own server, by the target's URL.
    Server(String),
    /// A server on which databases may be created.
    Url(String),
    /// The server inside the binary (feature `embedded`).
    Embedded,
}

/// Prints no URL: it may hold a password.
impl fmt::Debug for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "Auto",
            Self::Local => "Local",
            Self::Server(_) => "Server(…)",
            Self::Url(_) => "Url(…)",
            Self::Embedded => "Embedded",
        })
    }
}

/// What kind of scratch server is wanted.
#[derive(Debug, Clone, Default)]
pub struct ScratchOptions {
    pub mode: Mode,
    /// The major that catalogs are compared with; none takes the newest there is.
    pub major: Option<u32>,
    /// Whether another major may stand in; [`Scratch::version`] then says which.
    pub allow_other_major: bool,
    /// The cache folder; by default the user's.
    pub cache_dir: Option<PathBuf>,
    /// Whether pre-initialised data folders are neither taken from the cache nor put there.
    pub no_cache: bool,
    /// Extensions that will be created outside of recipes: the embedded server must know before it starts.
    pub extensions: Vec<String>,
    /// Roles that policies and grants name: created without login, on servers we start only.
    pub roles: Vec<String>,
    /// Folders of servers that replace the search.
    pub bin_dirs: Vec<PathBuf>,
    /// How the target stores and sorts text; UTF-8 in byte order when there is no target.
    pub locale: Option<Locale>,
}

/// SQL that runs as one file of a revision does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Script {
    /// What errors call it: the file's path.
    pub name: String,
    pub sql: String,
    /// Whole and in one transaction, or statement by statement without one.
    pub transactional: bool,
}

/// What a database holds: scripts that run in order, each in a new session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Recipe {
    pub scripts: Vec<Script>,
    /// The target's setting; the server's own when there is none.
    pub search_path: Option<String>,
}

impl Recipe {
    /// Returns a digest per script: of everything that matters to the result, up to and including it.
    pub(crate) fn prefixes(&self) -> Vec<[u8; 32]> {
        let Self { scripts, search_path } = self;
        let mut last: [u8; 32] = Sha256::digest(search_path.as_deref().unwrap_or_default()).into();
        let digest = |Script { name: _, sql, transactional }: &Script| {
            last = Sha256::new()
                .chain_update(last)
                .chain_update([u8::from(*transactional)])
                .chain_update(sql)
                .finalize()
                .into();
            last
        };
        scripts.iter().map(digest).collect()
    }
}

/// A scratch server in use. End it with [`Scratch::stop`]; dropping it cleans up too, only less politely.
#[derive(Debug)]
pub struct Scratch {
    version: ServerVersion,
    description: String,
    backend: Backend,
}

#[derive(Debug)]
// One value per command: its size does not matter.
#[allow(clippy::large_enum_variant)]
enum Backend {
    Local(Local),
    Remote(RemoteGuard),
    #[cfg(feature = "embedded")]
    Embedded(embedded::Embedded),
}

/// Databases on another's server; dropped with this value.
#[derive(Debug)]
struct RemoteGuard {
    native: Native,
}

impl Drop for RemoteGuard {
    fn drop(&mut self) {
        self.native.admin.clear();
        forget(&*self.native.admin);
    }
}

impl Scratch {
    /// Finds a server. A local one starts when the first database is asked for.
    pub async fn start(options: &ScratchOptions) -> Result<Self, ScratchError> {
        match &options.mode {
            Mode::Auto => match choose(installed(&options.bin_dirs), options) {
                Ok(server) if fits(&server.version, options) => Self::start_local(server, options),
                Ok(server) if !embedded_fits(options) => Self::start_local(server, options),
                Err(error) if !cfg!(feature = "embedded") || !(embedded_fits(options) || options.allow_other_major) => {
                    Err(error)
                }
                Ok(_) | Err(_) => Self::start_embedded(options),
            },
            Mode::Local => Self::start_local(choose(installed(&options.bin_dirs), options)?, options),
            Mode::Server(url) | Mode::Url(url) => Self::start_remote(url, options).await,
            Mode::Embedded => Self::start_embedded(options),
        }
    }

    fn start_local(server: Installed, options: &ScratchOptions) -> Result<Self, ScratchError> {
        let home = Home::open(options.cache_dir.as_deref())?;
        home.sweep();
        Ok(Self {
            version: server.version.clone(),
            description: format!("PostgreSQL {} in {}", server.version.full, server.bin_dir.display()),
            backend: Backend::Local(Local::new(server, home, options.clone())),
        })
    }

    #[cfg(feature = "embedded")]
    fn start_embedded(options: &ScratchOptions) -> Result<Self, ScratchError> {
        let version = embedded::version();
        let description = format!("PostgreSQL {} (embedded)", version.full);
        check_major(&version, &description, options)?;
        let home = Home::open(options.cache_dir.as_deref())?;
        home.sweep();
        let backend = Backend::Embedded(embedded::Embedded::new(&home, &options.extensions, &options.roles)?);
        Ok(Self { version, description, backend })
    }

    #[cfg(not(feature = "embedded"))]
    fn start_embedded(_: &ScratchOptions) -> Result<Self, ScratchError> {
        Err(ScratchError::NotEmbedded)
    }

    async fn start_remote(url: &str, options: &ScratchOptions) -> Result<Self, ScratchError> {
        let remote = remote::open(url, options.locale.as_ref()).await?;
        let description =
            format!("PostgreSQL {} on {}", remote.version.full, crate::connect::Target::of(&remote.options).server());
        check_major(&remote.version, &description, options)?;
        let native = Native::of_another(remote.connection, remote.options, &remote.id, remote.creation);
        watch(native.admin.clone());
        let backend = Backend::Remote(RemoteGuard { native });
        Ok(Self { version: remote.version, description, backend })
    }

    /// Returns the version of the server.
    pub fn version(&self) -> &ServerVersion {
        &self.version
    }

    /// Says in a few words which server it is.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// Returns what the user should know about how this server differs from what was wanted.
    pub fn notes(&self) -> &[String] {
        match &self.backend {
            Backend::Local(local) => &local.notes,
            Backend::Remote(_) => &[],
            #[cfg(feature = "embedded")]
            Backend::Embedded(_) => &[],
        }
    }

    /// Creates a fresh database in which the recipe's scripts have run.
    pub async fn database(&mut self, recipe: &Recipe) -> Result<Database, ScratchError> {
        let native = match &mut self.backend {
            Backend::Local(local) => local.native(recipe).await?,
            Backend::Remote(RemoteGuard { native }) => native,
            #[cfg(feature = "embedded")]
            Backend::Embedded(embedded) => {
                let (instance, options, connection) = embedded.database(recipe).await?;
                return Ok(Database { connection, options, keeper: Keeper::Embedded(instance) });
            }
        };
        let (name, connection) = native.database(recipe).await?;
        let options = native.options(&name);
        Ok(Database { connection, options, keeper: Keeper::Native { admin: native.admin.clone(), name } })
    }

    /// Says whether work on one database can go on beside work on another. The embedded server holds few of them.
    pub fn has_room(&self) -> bool {
        match &self.backend {
            Backend::Local(_) | Backend::Remote(_) => true,
            #[cfg(feature = "embedded")]
            Backend::Embedded(_) => false,
        }
    }

    /// Opens a database in which the recipe's scripts have run, to read it and nothing else: where there can be one,
    /// it is the one that others are copied from. Close it before asking for another.
    pub async fn read_only(&mut self, recipe: &Recipe) -> Result<Database, ScratchError> {
        let native = match &mut self.backend {
            Backend::Local(local) if !recipe.scripts.is_empty() => local.native(recipe).await?,
            Backend::Remote(RemoteGuard { native }) if !recipe.scripts.is_empty() => native,
            Backend::Local(_) | Backend::Remote(_) => return self.database(recipe).await,
            #[cfg(feature = "embedded")]
            Backend::Embedded(_) => return self.database(recipe).await,
        };
        let (name, connection) = native.open_template(recipe).await?;
        let options = native.options(&name);
        Ok(Database { connection, options, keeper: Keeper::Template { admin: native.admin.clone(), name } })
    }

    /// Creates a fresh, empty database for statements that are going to run there. The embedded server must know them
    /// beforehand: what extensions they create is decided when it starts.
    pub async fn database_for(&mut self, statements: &[PoolStatement]) -> Result<Database, ScratchError> {
        #[cfg(feature = "embedded")]
        if let Backend::Embedded(embedded) = &mut self.backend {
            let (instance, options, connection) = embedded.database_for(statements).await?;
            return Ok(Database { connection, options, keeper: Keeper::Embedded(instance) });
        }
        #[cfg(not(feature = "embedded"))]
        let _ = statements;
        self.database(&Recipe::default()).await
    }

    /// Drops the databases and stops the server.
    pub async fn stop(self) -> Result<(), ScratchError> {
        match self.backend {
            Backend::Local(local) => {
                local.stop().await;
                Ok(())
            }
            Backend::Remote(remote) => remote.native.admin.drop_all().await,
            #[cfg(feature = "embedded")]
            Backend::Embedded(embedded) => {
                drop(embedded);
                Ok(())
            }
        }
    }
}

/// One scratch database with its only connection.
#[derive(Debug)]
pub struct Database {
    // Dropped first: an embedded server ends with its only connection.
    connection: PgConnection,
    options: PgConnectOptions,
    keeper: Keeper,
}

/// What ends a database.
#[derive(Debug)]
enum Keeper {
    Native {
        admin: Arc<Admin>,
        name: String,
    },
    /// It stays: others are copied from it.
    Template {
        admin: Arc<Admin>,
        name: String,
    },
    #[cfg(feature = "embedded")]
    Embedded(embedded::Instance),
}

impl Database {
    /// Returns the connection.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Returns the database's name on its server.
    pub fn name(&self) -> &str {
        self.options.get_database().unwrap_or_default()
    }

    /// Returns how another program can connect to it; an embedded server takes no second connection.
    pub fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// Closes the connection and drops the database, unless it was opened to read it.
    pub async fn close(self) -> Result<(), ScratchError> {
        let _ = self.connection.close().await;
        match self.keeper {
            Keeper::Native { admin, name } => admin.discard(&name).await,
            Keeper::Template { admin, name } => admin.wait_until_unused(&name).await,
            #[cfg(feature = "embedded")]
            Keeper::Embedded(instance) => {
                drop(instance);
                Ok(())
            }
        }
    }
}

/// Chooses the wanted major, or the newest.
fn choose(servers: Vec<Installed>, options: &ScratchOptions) -> Result<Installed, ScratchError> {
    let Some(newest) = servers.first().cloned() else {
        let places = options.bin_dirs.iter().map(|dir| dir.display().to_string()).collect::<Vec<_>>().join(", ");
        let searched = match (places.as_str(), std::env::var(BIN_VARIABLE)) {
            ("", Err(_)) => "none is installed in the usual places or on PATH".to_owned(),
            ("", Ok(named)) => format!("none is in {named} ({BIN_VARIABLE})"),
            (places, _) => format!("none is in {places}"),
        };
        return Err(ScratchError::NoServer { searched });
    };
    let Some(wanted) = options.major else { return Ok(newest) };
    let found = servers.iter().map(|server| server.version.full.as_str()).collect::<Vec<_>>().join(", ");
    match servers.iter().find(|server| server.version.major == wanted) {
        Some(server) => Ok(server.clone()),
        None if options.allow_other_major => Ok(newest),
        None => Err(ScratchError::OtherMajor { wanted, found }),
    }
}

fn fits(version: &ServerVersion, options: &ScratchOptions) -> bool {
    options.major.is_none_or(|wanted| wanted == version.major)
}

/// Says whether the embedded server is the better choice when no local one is of the wanted major.
#[cfg(feature = "embedded")]
fn embedded_fits(options: &ScratchOptions) -> bool {
    fits(&embedded::version(), options)
}

#[cfg(not(feature = "embedded"))]
fn embedded_fits(_: &ScratchOptions) -> bool {
    false
}

fn check_major(version: &ServerVersion, server: &str, options: &ScratchOptions) -> Result<(), ScratchError> {
    match options.major {
        Some(wanted) if wanted != version.major && !options.allow_other_major => {
            Err(ScratchError::OtherMajor { wanted, found: server.to_owned() })
        }
        Some(_) | None => Ok(()),
    }
}

/// Creates roles that only have to exist.
async fn create_roles(connection: &mut PgConnection, roles: &[String]) -> Result<(), ScratchError> {
    for role in roles {
        let known: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = $1)")
                .bind(role)
                .fetch_one(&mut *connection)
                .await
                .map_err(|source| ScratchError::Sql { action: format!("looking for role {role}"), source })?;
        if known || role == "public" {
            continue;
        }
        let sql = format!("CREATE ROLE {} NOLOGIN", quote::ident(role));
        let result = connection.execute(AssertSqlSafe(sql)).await;
        result.map_err(|source| ScratchError::Sql { action: format!("creating role {role}"), source })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(major: u32, full: &str) -> Installed {
        Installed { bin_dir: PathBuf::from("/x"), version: ServerVersion { major, full: full.to_owned() } }
    }

    #[test]
    fn the_wanted_major_is_chosen_and_another_only_when_allowed() {
        let servers = || vec![server(17, "17.5"), server(15, "15.18")];
        let options = |major, allow_other_major| ScratchOptions { major, allow_other_major, ..Default::default() };
        assert_eq!(choose(servers(), &options(None, false)).unwrap().version.major, 17);
        assert_eq!(choose(servers(), &options(Some(15), false)).unwrap().version.major, 15);
        assert_eq!(choose(servers(), &options(Some(16), true)).unwrap().version.major, 17);
        let message = choose(servers(), &options(Some(16), false)).unwrap_err().to_string();
        assert!(message.starts_with("no PostgreSQL 16 server to work on, only 17.5, 15.18"), "{message}");
    }

    #[test]
    fn a_mode_does_not_print_its_url() {
        assert_eq!(format!("{:?}", Mode::Url("postgres://a:b@c".to_owned())), "Url(…)");
    }

    #[test]
    fn the_hash_follows_everything_that_matters() {
        let script = |sql: &str, transactional| Script { name: "a".to_owned(), sql: sql.to_owned(), transactional };
        let hashes = |scripts: Vec<Script>| Recipe { scripts, search_path: None }.prefixes();
        assert_ne!(hashes(vec![script("a", true)]), hashes(vec![script("a", false)]));
        assert_ne!(hashes(vec![script("ab", true)])[0], hashes(vec![script("a", true), script("b", true)])[1]);
        assert_eq!(hashes(vec![script("a", true)])[0], hashes(vec![script("a", true), script("b", true)])[0]);
        let recipe = Recipe { scripts: vec![script("a", true)], search_path: Some("app".to_owned()) };
        assert_ne!(hashes(vec![script("a", true)]), recipe.prefixes());
    }
}
