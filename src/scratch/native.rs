//! Databases on a native server, ours or another's: created as copies of a template, dropped when closed.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex as StdMutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tokio::sync::Mutex;

use super::guard::Leftover;
use super::remote::mark;
use super::replay::{begin_session, replay};
use super::{Recipe, ScratchError};
use crate::connect::connect_with;
use crate::schema::quote;

/// Every database of ours begins like this, on whatever server.
pub(super) const PREFIX: &str = "modelmig_scratch_";

/// What the only database of a cached data folder is called.
const KEPT: &str = "modelmig_template";

/// How many closed databases a server of our own keeps until it goes itself: dropping one waits for a checkpoint.
const DISCARDED: usize = 3;

/// From here on a replay is worth keeping for the next command.
const COSTLY: Duration = Duration::from_millis(300);

/// How long dropping left-over databases may take when a command is stopped.
const CLEAR_LIMIT: Duration = Duration::from_secs(5);

/// SQLSTATE of a database that cannot be dropped since something uses it.
const IN_USE: &str = "55006";

/// How new databases are made.
#[derive(Debug, Clone)]
pub(super) struct Creation {
    /// The database that is copied when there is nothing to replay.
    pub base: &'static str,
    /// What follows `CREATE DATABASE x TEMPLATE base`.
    pub clauses: String,
    /// What follows `CREATE DATABASE x TEMPLATE y` when y is one of ours.
    pub copy_clauses: &'static str,
}

/// The session that creates and drops databases, and the databases there are.
#[derive(Debug)]
pub(super) struct Admin {
    connection: Mutex<PgConnection>,
    options: PgConnectOptions,
    existing: StdMutex<BTreeSet<String>>,
    /// Closed databases that are still there, the oldest first; `None` drops each at once.
    discarded: Option<StdMutex<VecDeque<String>>>,
}

impl Admin {
    fn existing(&self) -> std::sync::MutexGuard<'_, BTreeSet<String>> {
        self.existing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn create(&self, name: &str, template: &str, clauses: &str) -> Result<(), ScratchError> {
        let sql = format!("CREATE DATABASE {} TEMPLATE {}{clauses}", quote::ident(name), quote::ident(template));
        let mut connection = self.connection.lock().await;
        self.existing().insert(name.to_owned());
        connection.execute(AssertSqlSafe(sql)).await.map(drop).map_err(|source| {
            self.existing().remove(name);
            ScratchError::Sql { action: format!("creating database {name}"), source }
        })
    }

    /// Drops a closed database, now or later.
    pub async fn discard(&self, name: &str) -> Result<(), ScratchError> {
        let Some(discarded) = &self.discarded else { return self.drop_database(name).await };
        let oldest = {
            let mut discarded = discarded.lock().unwrap_or_else(PoisonError::into_inner);
            discarded.push_back(name.to_owned());
            if discarded.len() > DISCARDED { discarded.pop_front() } else { None }
        };
        match oldest {
            Some(oldest) => self.drop_database(&oldest).await,
            None => Ok(()),
        }
    }

    /// Drops a database that nobody is connected to any more.
    pub async fn drop_database(&self, name: &str) -> Result<(), ScratchError> {
        let mut connection = self.connection.lock().await;
        drop_database(&mut connection, &self.options, name).await?;
        self.existing().remove(name);
        Ok(())
    }

    /// Waits until a closed session is really gone: a template must have no other users, and when Postgres
    /// finds one it sleeps for a tenth of a second.
    pub async fn wait_until_unused(&self, name: &str) -> Result<(), ScratchError> {
        let mut connection = self.connection.lock().await;
        for _ in 0..500 {
            let users: i64 = sqlx::query_scalar(
                "SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity AS a WHERE a.datname = $1",
            )
            .bind(name)
            .fetch_one(&mut *connection)
            .await
            .map_err(|source| ScratchError::Sql { action: format!("looking for users of {name}"), source })?;
            if users == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Ok(())
    }

    /// Drops every database that is left.
    pub async fn drop_all(&self) -> Result<(), ScratchError> {
        let names: Vec<String> = self.existing().iter().cloned().collect();
        for name in names {
            self.drop_database(&name).await?;
        }
        Ok(())
    }
}

async fn drop_database(
    connection: &mut PgConnection,
    options: &PgConnectOptions,
    name: &str,
) -> Result<(), ScratchError> {
    let result = try_drop(connection, options, name, " WITH (FORCE)").await;
    result.map_err(|source| ScratchError::Sql { action: format!("dropping database {name}"), source })
}

/// Drops a database and what would keep it; `clause` ends the statement.
pub(super) async fn try_drop(
    connection: &mut PgConnection,
    options: &PgConnectOptions,
    name: &str,
    clause: &str,
) -> sqlx::Result<()> {
    let sql = format!("DROP DATABASE IF EXISTS {}{clause}", quote::ident(name));
    let mut result = connection.execute(AssertSqlSafe(sql.clone())).await;
    let is_in_use =
        |error: &sqlx::Error| error.as_database_error().is_some_and(|error| error.code() == Some(IN_USE.into()));
    if result.as_ref().is_err_and(is_in_use) && drop_subscriptions(options, name).await.is_some() {
        result = connection.execute(AssertSqlSafe(sql)).await;
    }
    result.map(drop)
}

/// A subscription keeps its database, even by force. It goes without a word to its publisher, who never heard of it.
async fn drop_subscriptions(options: &PgConnectOptions, database: &str) -> Option<()> {
    let mut connection = connect_with(&options.clone().database(database)).await.ok()?;
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT s.subname::pg_catalog.text FROM pg_catalog.pg_subscription AS s \
         JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()",
    )
    .fetch_all(&mut connection)
    .await
    .ok()?;
    for name in names.iter().map(|name| quote::ident(name)) {
        for act in
            ["ALTER SUBSCRIPTION {} DISABLE", "ALTER SUBSCRIPTION {} SET (slot_name = NONE)", "DROP SUBSCRIPTION {}"]
        {
            connection.execute(AssertSqlSafe(act.replace("{}", &name))).await.ok()?;
        }
    }
    connection.close().await.ok()
}

/// Where the orderly end was not reached: a session of its own, in a runtime of its own, with a time limit.
impl Leftover for Admin {
    fn clear(&self) {
        let names = std::mem::take(&mut *self.existing());
        if names.is_empty() {
            return;
        }
        let options = self.options.clone();
        let work = async move {
            let mut connection = connect_with(&options).await.ok()?;
            for name in names {
                let _ = drop_database(&mut connection, &options, &name).await;
            }
            connection.close().await.ok()
        };
        let thread = std::thread::spawn(move || {
            if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
                let _ = runtime.block_on(async { tokio::time::timeout(CLEAR_LIMIT, work).await });
            }
        });
        let _ = thread.join();
    }
}

/// A database in which scripts were replayed.
#[derive(Debug, Clone)]
struct Template {
    name: String,
    /// How many scripts, and how long they took here.
    scripts: usize,
    cost: Duration,
}

/// Creates databases and keeps one template per recipe.
#[derive(Debug)]
pub(super) struct Native {
    pub admin: Arc<Admin>,
    creation: Creation,
    id: String,
    count: u32,
    templates: HashMap<[u8; 32], Template>,
    /// The server is another's: each database says on itself what it is, and goes as soon as it is closed.
    another: bool,
}

impl Native {
    /// Takes a server over: one of our own.
    pub fn new(connection: PgConnection, options: PgConnectOptions, id: &str, creation: Creation) -> Self {
        Self::on(connection, options, id, creation, false)
    }

    /// Takes another's server over.
    pub fn of_another(connection: PgConnection, options: PgConnectOptions, id: &str, creation: Creation) -> Self {
        Self::on(connection, options, id, creation, true)
    }

    fn on(connection: PgConnection, options: PgConnectOptions, id: &str, creation: Creation, another: bool) -> Self {
        let existing = StdMutex::new(BTreeSet::new());
        let discarded = (!another).then(StdMutex::default);
        let admin = Arc::new(Admin { connection: Mutex::new(connection), options, existing, discarded });
        Self { admin, creation, id: id.to_owned(), count: 0, templates: HashMap::new(), another }
    }

    /// Creates a database in which the recipe's scripts have run.
    pub async fn database(&mut self, recipe: &Recipe) -> Result<(String, PgConnection), ScratchError> {
        let name = if recipe.scripts.is_empty() {
            self.create(self.creation.base, &self.creation.clauses.clone()).await?
        } else {
            let template = self.template(recipe).await?;
            self.create(&template, self.creation.copy_clauses).await?
        };
        let mut connection = self.connect(&name).await?;
        begin_session(&mut connection, recipe.search_path.as_deref())
            .await
            .map_err(|source| ScratchError::Sql { action: format!("setting the search_path of {name}"), source })?;
        Ok((name, connection))
    }

    /// Connects to the template of a recipe itself, to read it.
    pub async fn open_template(&mut self, recipe: &Recipe) -> Result<(String, PgConnection), ScratchError> {
        let name = self.template(recipe).await?;
        let mut connection = self.connect(&name).await?;
        let path = recipe.search_path.as_deref();
        let begun = begin_session(&mut connection, path).await;
        begun.map_err(|source| ScratchError::Sql { action: format!("setting the search_path of {name}"), source })?;
        let read_only = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";
        let set = connection.execute(read_only).await;
        set.map_err(|source| ScratchError::Sql { action: format!("opening {name} to read it"), source })?;
        Ok((name, connection))
    }

    /// Returns the template of a recipe, made when it is asked for first: from the one that comes closest.
    async fn template(&mut self, recipe: &Recipe) -> Result<String, ScratchError> {
        let prefixes = recipe.prefixes();
        let known = self.known(&prefixes);
        let closest = known.checked_sub(1).and_then(|last| self.templates.get(&prefixes[last])).cloned();
        let name = match closest {
            Some(template) if known == prefixes.len() => return Ok(template.name),
            Some(template) => self.create(&template.name, self.creation.copy_clauses).await?,
            None => self.create(self.creation.base, &self.creation.clauses.clone()).await?,
        };
        let mut connection = self.connect(&name).await?;
        let begun = Instant::now();
        let replayed = replay(&mut connection, &recipe.scripts[known..], recipe.search_path.as_deref()).await;
        let _ = connection.close().await;
        if let Err(error) = replayed {
            self.admin.drop_database(&name).await?;
            return Err(error.into());
        }
        let cost = begun.elapsed();
        self.admin.wait_until_unused(&name).await?;
        let hash = *prefixes.last().expect("the caller has scripts to replay");
        self.templates.insert(hash, Template { name: name.clone(), scripts: prefixes.len(), cost });
        Ok(name)
    }

    /// Returns how many of the first scripts some template here has replayed.
    pub fn known(&self, prefixes: &[[u8; 32]]) -> usize {
        prefixes.iter().rposition(|prefix| self.templates.contains_key(prefix)).map_or(0, |last| last + 1)
    }

    /// Takes over the database of a cached data folder as the template of that recipe.
    pub fn adopt(&mut self, hash: [u8; 32]) {
        let template = Template { name: KEPT.to_owned(), scripts: 0, cost: Duration::ZERO };
        self.templates.insert(hash, template);
        self.admin.existing().insert(KEPT.to_owned());
    }

    /// Returns the longest recipe that took long to replay, and its template.
    pub fn costly_template(&self) -> Option<([u8; 32], String)> {
        let costly = self.templates.iter().filter(|(_, template)| template.cost >= COSTLY);
        costly.max_by_key(|(_, template)| template.scripts).map(|(hash, template)| (*hash, template.name.clone()))
    }

    /// Drops every database but one, which gets the name under which it is found again.
    pub async fn keep_only(&self, name: &str) -> Result<(), ScratchError> {
        self.admin.existing().remove(name);
        self.admin.drop_all().await?;
        let sql = format!("ALTER DATABASE {} RENAME TO {}", quote::ident(name), quote::ident(KEPT));
        let result = self.admin.connection.lock().await.execute(AssertSqlSafe(sql)).await;
        result.map(drop).map_err(|source| ScratchError::Sql { action: format!("keeping database {name}"), source })
    }

    async fn connect(&self, name: &str) -> Result<PgConnection, ScratchError> {
        Ok(connect_with(&self.options(name)).await?)
    }

    /// Returns how to connect to one of the databases.
    pub fn options(&self, name: &str) -> PgConnectOptions {
        self.admin.options.clone().database(name)
    }

    async fn create(&mut self, template: &str, clauses: &str) -> Result<String, ScratchError> {
        self.count += 1;
        let name = format!("{PREFIX}{}_{}", self.id, self.count);
        self.admin.create(&name, template, clauses).await?;
        if self.another {
            mark(&mut *self.admin.connection.lock().await, &name).await?;
        }
        Ok(name)
    }
}
