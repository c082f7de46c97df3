//! The two sessions of a run: one works, the other holds the lock and watches.
//!
//! The lock is sqlx's, so that its `Migrator` and this runner exclude each other, but it is polled: a blocking
//! `pg_advisory_lock` holds a snapshot, and CREATE INDEX CONCURRENTLY in another session waits for it.

use std::time::{Duration, Instant};

use rand::RngExt;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection, Row};

use super::error::{ApplyError, Peer};
use super::{Event, Options};
use crate::connect::{self, connect_with};
use crate::server_error::ServerError;

/// The connections of a run.
pub(super) struct Sessions {
    pub connect: PgConnectOptions,
    pub work: PgConnection,
    pub work_pid: i32,
    pub guard: Guard,
}

/// The session that holds the lock.
pub(super) struct Guard {
    connection: PgConnection,
    key: i64,
    /// Whoever blocked our last statement.
    pub blockers: Vec<Peer>,
    /// Set when a session of another tool waits for our lock in a way that a concurrent step would wait for.
    pub must_yield: Option<Peer>,
    lost: bool,
}

/// Returns sqlx's lock key for a database.
pub fn lock_key(database: &str) -> i64 {
    0x3d32_ad9e * i64::from(crc32fast::hash(database.as_bytes()))
}

impl Sessions {
    /// Connects twice and refuses a pooler that would lose the lock.
    pub async fn open(url: &str) -> Result<Self, ApplyError> {
        let options = connect::options(url)?;
        let mut work = connect_with(&options).await?;
        let mut watch = connect_with(&options.clone().application_name("modelmig lock")).await?;
        let work_pid = refuse_pooler(&mut work, &mut watch).await?;
        let doing = "preparing the lock session";
        let fail = |error: sqlx::Error| ApplyError::Database { doing, source: error.into() };
        // A timeout of the role must not end the session that holds the lock while the other one works.
        sqlx::raw_sql(
            "SELECT set_config('idle_session_timeout', '0', false), set_config('statement_timeout', '0', false)",
        )
        .execute(&mut watch)
        .await
        .map_err(fail)?;
        let database: String =
            sqlx::query_scalar("SELECT current_database()").fetch_one(&mut watch).await.map_err(fail)?;
        let guard =
            Guard { connection: watch, key: lock_key(&database), blockers: Vec::new(), must_yield: None, lost: false };
        Ok(Self { connect: options, work, work_pid, guard })
    }

    /// Gives the working session the settings each file starts with: those of a new session of the target,
    /// and four of ours. What one file sets does not help the next.
    pub async fn prepare(&mut self, options: &Options) -> Result<(), ServerError> {
        let role = match &options.role {
            Some(role) => format!("SET ROLE {}", crate::schema::quote::ident(role)),
            None => "RESET ROLE".to_owned(),
        };
        let sql = format!(
            "RESET ALL; {role}; SET lock_timeout = '{}ms'; SET standard_conforming_strings = on",
            options.lock_timeout.as_millis()
        );
        for statement in sql.split("; ") {
            sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut self.work).await?;
        }
        // Lets the server notice that we were killed. Not every platform has it.
        let _ = sqlx::raw_sql("SET client_connection_check_interval = '2s'").execute(&mut self.work).await;
        Ok(())
    }

    /// Runs a statement while the other session looks who is in its way.
    pub async fn run(&mut self, sql: &str, concurrent: bool, notify: &mut dyn FnMut(Event)) -> Result<(), ServerError> {
        let Self { work, work_pid, guard, .. } = self;
        guard.blockers.clear();
        let statement = sqlx::raw_sql(AssertSqlSafe(sql)).execute(work);
        tokio::pin!(statement);
        let begun = Instant::now();
        let mut pause = Duration::from_millis(40);
        let mut told = false;
        loop {
            tokio::select! {
                biased;
                result = &mut statement => return result.map(|_| ()).map_err(ServerError::from),
                () = tokio::time::sleep(pause) => {
                    guard.look(*work_pid, concurrent).await;
                    pause = (pause * 2).min(Duration::from_millis(500));
                    if !told && !guard.blockers.is_empty() && begun.elapsed() > Duration::from_secs(1) {
                        told = true;
                        notify(Event::Blocked { by: guard.blockers.clone() });
                    }
                }
            }
        }
    }

    /// Opens the working session again after it broke.
    pub async fn reconnect(&mut self) -> Result<(), ApplyError> {
        let old = self.work_pid;
        self.guard.wait_for_end_of(old).await;
        let mut last = None;
        for attempt in 0..10_u32 {
            tokio::time::sleep(jitter(Duration::from_millis(100 * u64::from(attempt)))).await;
            match connect_with(&self.connect).await {
                Ok(connection) => {
                    self.work = connection;
                    self.work_pid = backend_pid(&mut self.work).await.map_err(no_backend)?;
                    return Ok(());
                }
                Err(error) => last = Some(error),
            }
        }
        Err(last.map_or(ApplyError::LockLost, ApplyError::from))
    }

    pub async fn close(self) {
        let _ = self.work.close().await;
        let _ = self.guard.connection.close().await;
    }
}

impl Guard {
    /// Takes the lock, trying again and again with random pauses; fails after the time to wait.
    pub async fn lock(&mut self, wait: Duration, notify: &mut dyn FnMut(Event)) -> Result<(), ApplyError> {
        let begun = Instant::now();
        let mut told = false;
        loop {
            if self.scalar::<bool>("SELECT pg_try_advisory_lock($1)", "taking the migration lock").await? {
                return Ok(());
            }
            let holder = self.peer(true).await?;
            if begun.elapsed() >= wait {
                return Err(ApplyError::Locked { holder });
            }
            if !told {
                told = true;
                notify(Event::WaitingForLock { holder });
            }
            tokio::time::sleep(jitter(Duration::from_millis(400))).await;
        }
    }

    /// Releases the lock and makes sure that it was ours.
    pub async fn unlock(&mut self) -> Result<(), ApplyError> {
        match self.scalar::<bool>("SELECT pg_advisory_unlock($1)", "releasing the migration lock").await? {
            true => Ok(()),
            false => Err(ApplyError::NotUnlocked),
        }
    }

    /// Fails when the lock is not held any more.
    pub async fn check(&mut self) -> Result<(), ApplyError> {
        let sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted \
                   AND pid = pg_backend_pid() AND objsubid = 1 AND classid = (($1::bigint >> 32) & 4294967295)::oid \
                   AND objid = ($1::bigint & 4294967295)::oid)";
        let held = !self.lost && self.scalar::<bool>(sql, "checking the migration lock").await.unwrap_or(false);
        if held { Ok(()) } else { Err(ApplyError::LockLost) }
    }

    /// Returns a session of another tool that waits for our lock with a blocking call.
    pub async fn waiter(&mut self) -> Result<Option<Peer>, ApplyError> {
        self.peer(false).await
    }

    /// Lets whoever waits for the lock go first: returns when nobody waits any more, or after the time.
    pub async fn let_go_first(&mut self, longest: Duration) -> Result<(), ApplyError> {
        let begun = Instant::now();
        while begun.elapsed() < longest && self.waiter().await?.is_some() {
            tokio::time::sleep(jitter(Duration::from_millis(100))).await;
        }
        Ok(())
    }

    async fn scalar<T>(&mut self, sql: &'static str, doing: &'static str) -> Result<T, ApplyError>
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        let value = sqlx::query_scalar(sql).bind(self.key).fetch_one(&mut self.connection).await;
        value.map_err(|error| ApplyError::Database { doing, source: error.into() })
    }

    /// Returns a session that holds our key, or one that waits for it.
    async fn peer(&mut self, granted: bool) -> Result<Option<Peer>, ApplyError> {
        let rows =
            sqlx::query(include_str!("sql/peers.sql")).bind(self.key).bind(granted).fetch_all(&mut self.connection);
        let rows = rows.await.map_err(|error| ApplyError::Database {
            doing: "looking who uses the migration lock",
            source: error.into(),
        })?;
        Ok(rows.first().map(peer_of))
    }

    /// Looks who blocks the working session, and whether it must make way.
    async fn look(&mut self, work_pid: i32, concurrent: bool) {
        let found = sqlx::query(include_str!("sql/blockers.sql")).bind(work_pid).fetch_all(&mut self.connection).await;
        match found {
            Ok(rows) if !rows.is_empty() => self.blockers = rows.iter().map(peer_of).collect(),
            Ok(_) => {}
            Err(_) => self.lost = true,
        }
        if !concurrent || self.lost {
            return;
        }
        match self.peer(false).await {
            Ok(Some(waiter)) => {
                // Asked again at each look until the statement ends.
                let cancel = sqlx::query("SELECT pg_cancel_backend($1)").bind(work_pid);
                let _ = cancel.execute(&mut self.connection).await;
                self.must_yield = Some(waiter);
            }
            Ok(None) => {}
            Err(_) => self.lost = true,
        }
    }

    /// Waits until a backend is gone, so that what it was committing is decided.
    async fn wait_for_end_of(&mut self, pid: i32) {
        let sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE pid = $1)";
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            let alive = sqlx::query_scalar(sql).bind(pid).fetch_one(&mut self.connection).await;
            if !alive.unwrap_or(false) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

fn peer_of(row: &sqlx::postgres::PgRow) -> Peer {
    Peer {
        pid: row.try_get("pid").unwrap_or_default(),
        user: row.try_get("usename").unwrap_or_default(),
        application: row.try_get("application_name").unwrap_or_default(),
        state: row.try_get("state").unwrap_or_default(),
        query: row.try_get("query").unwrap_or_default(),
        seconds: row.try_get("seconds").unwrap_or_default(),
    }
}

fn no_backend(source: ServerError) -> ApplyError {
    ApplyError::Database { doing: "asking for the session", source: source.into() }
}

async fn backend_pid(connection: &mut PgConnection) -> Result<i32, ServerError> {
    // The simple protocol: a prepared statement would already fail on such a pooler.
    let row = sqlx::raw_sql("SELECT pg_backend_pid()").fetch_one(connection).await?;
    Ok(row.try_get(0)?)
}

/// Asks both sessions in turn for their backend: with a pooler in transaction mode they share one, or change it.
async fn refuse_pooler(work: &mut PgConnection, watch: &mut PgConnection) -> Result<i32, ApplyError> {
    let mut seen: Option<(i32, i32)> = None;
    for _ in 0..3 {
        let pids = (backend_pid(work).await.map_err(no_backend)?, backend_pid(watch).await.map_err(no_backend)?);
        if pids.0 == pids.1 || seen.is_some_and(|seen| seen != pids) {
            return Err(ApplyError::Pooler);
        }
        seen = Some(pids);
    }
    Ok(seen.map_or(0, |pids| pids.0))
}

/// Returns a time between half and one and a half of this one.
pub(super) fn jitter(pause: Duration) -> Duration {
    pause.mul_f64(rand::rng().random_range(0.5..1.5))
}
