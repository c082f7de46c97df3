//! The two tables a database remembers its revisions in: sqlx's history, and our journal of the steps of a
//! file that runs without a transaction.

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, FromRow, PgConnection, Row as _};

use crate::render::header::Direction;
use crate::revision::RevisionFile;
use crate::schema::ir::QName;
use crate::server_error::ServerError;

/// The name of the journal, beside the history.
pub const STEPS: &str = "_modelmig_steps";

/// The history table and the journal of one database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    pub history: QName,
    pub steps: QName,
}

/// A row of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub version: i64,
    pub description: String,
    pub success: bool,
    pub checksum: Vec<u8>,
}

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalRow {
    pub version: i64,
    pub direction: String,
    /// Counted from 1.
    pub step: i32,
    pub hash: String,
    /// `started` or `done`.
    pub state: String,
}

impl FromRow<'_, PgRow> for Row {
    fn from_row(row: &PgRow) -> sqlx::Result<Self> {
        Ok(Self {
            version: row.try_get("version")?,
            description: row.try_get("description")?,
            success: row.try_get("success")?,
            checksum: row.try_get("checksum")?,
        })
    }
}

impl FromRow<'_, PgRow> for JournalRow {
    fn from_row(row: &PgRow) -> sqlx::Result<Self> {
        Ok(Self {
            version: row.try_get("version")?,
            direction: row.try_get("direction")?,
            step: row.try_get("step")?,
            hash: row.try_get("hash")?,
            state: row.try_get("state")?,
        })
    }
}

impl JournalRow {
    pub fn is_done(&self) -> bool {
        self.state == "done"
    }
}

/// Returns the statement that creates the history, as sqlx writes it; `table` is SQL, as in `sqlx.toml`.
pub fn create_history(table: &str) -> String {
    format!(
        "CREATE TABLE IF NOT EXISTS {table} (\n    version BIGINT PRIMARY KEY,\n    description TEXT NOT NULL,\n    \
         installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),\n    success BOOLEAN NOT NULL,\n    \
         checksum BYTEA NOT NULL,\n    execution_time BIGINT NOT NULL\n)"
    )
}

impl Ledger {
    /// Finds the history of a database; `None` when there is none yet.
    pub async fn find(connection: &mut PgConnection, table: &str) -> Result<Option<Self>, ServerError> {
        let found: Option<(String, String)> = sqlx::query_as(
            "SELECT n.nspname::text, c.relname::text FROM pg_catalog.pg_class AS c \
             JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = pg_catalog.to_regclass($1)",
        )
        .bind(table)
        .fetch_optional(connection)
        .await?;
        Ok(found.map(|(namespace, name)| {
            let history = QName::new(namespace, name);
            Self { steps: history.sibling(STEPS), history }
        }))
    }

    /// Finds the history, or creates it as sqlx would.
    pub async fn ensure(connection: &mut PgConnection, table: &str) -> Result<Self, ServerError> {
        if let Some(ledger) = Self::find(connection, table).await? {
            return Ok(ledger);
        }
        sqlx::query(AssertSqlSafe(create_history(table))).execute(&mut *connection).await?;
        Self::find(connection, table).await?.ok_or_else(|| {
            let why = "is not where it was created; write its name with its schema";
            ServerError::plain(format!("the history table `{table}` {why}"))
        })
    }

    /// Returns the history, oldest first.
    pub async fn rows(&self, connection: &mut PgConnection) -> Result<Vec<Row>, ServerError> {
        let sql = format!("SELECT version, description, success, checksum FROM {} ORDER BY version", self.history);
        Ok(sqlx::query_as(AssertSqlSafe(sql)).fetch_all(connection).await?)
    }

    /// Records a file as applied.
    pub async fn insert(
        &self,
        connection: &mut PgConnection,
        file: &RevisionFile,
        nanoseconds: i64,
    ) -> Result<(), ServerError> {
        let sql = format!(
            "INSERT INTO {} (version, description, success, checksum, execution_time) VALUES ($1, $2, TRUE, $3, $4)",
            self.history
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(file.version)
            .bind(&file.description)
            .bind(&file.up.checksum)
            .bind(nanoseconds)
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Removes a file from the history.
    pub async fn delete(&self, connection: &mut PgConnection, version: i64) -> Result<(), ServerError> {
        let sql = format!("DELETE FROM {} WHERE version = $1", self.history);
        sqlx::query(AssertSqlSafe(sql)).bind(version).execute(connection).await?;
        Ok(())
    }

    pub async fn ensure_steps(&self, connection: &mut PgConnection) -> Result<(), ServerError> {
        if self.has_steps(connection).await? {
            return Ok(());
        }
        let sql = format!(
            "CREATE TABLE IF NOT EXISTS {} (\n    version BIGINT NOT NULL,\n    direction TEXT NOT NULL,\n    \
             step INTEGER NOT NULL,\n    hash TEXT NOT NULL,\n    state TEXT NOT NULL,\n    \
             started_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),\n    finished_at TIMESTAMPTZ,\n    \
             PRIMARY KEY (version, direction, step)\n)",
            self.steps
        );
        sqlx::query(AssertSqlSafe(sql)).execute(connection).await?;
        Ok(())
    }

    async fn has_steps(&self, connection: &mut PgConnection) -> Result<bool, ServerError> {
        let sql = "SELECT pg_catalog.to_regclass($1) IS NOT NULL";
        Ok(sqlx::query_scalar(sql).bind(self.steps.to_string()).fetch_one(connection).await?)
    }

    /// Returns the journal of what did not finish, by version, direction and step.
    pub async fn journal(&self, connection: &mut PgConnection) -> Result<Vec<JournalRow>, ServerError> {
        if !self.has_steps(connection).await? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT version, direction, step, hash, state FROM {} ORDER BY version, direction, step",
            self.steps
        );
        Ok(sqlx::query_as(AssertSqlSafe(sql)).fetch_all(connection).await?)
    }

    /// Writes down that a step begins (`started`) or is over (`done`).
    pub async fn record_step(&self, connection: &mut PgConnection, row: &JournalRow) -> Result<(), ServerError> {
        let sql = format!(
            "INSERT INTO {} AS s (version, direction, step, hash, state, finished_at) \
             VALUES ($1, $2, $3, $4, $5, CASE WHEN $5 = 'done' THEN clock_timestamp() END) \
             ON CONFLICT (version, direction, step) \
             DO UPDATE SET hash = excluded.hash, state = excluded.state, finished_at = excluded.finished_at",
            self.steps
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(row.version)
            .bind(&row.direction)
            .bind(row.step)
            .bind(&row.hash)
            .bind(&row.state)
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Forgets the steps of a file that is over.
    pub async fn forget_steps(
        &self,
        connection: &mut PgConnection,
        version: i64,
        direction: Direction,
    ) -> Result<(), ServerError> {
        let sql = format!("DELETE FROM {} WHERE version = $1 AND direction = $2", self.steps);
        sqlx::query(AssertSqlSafe(sql)).bind(version).bind(direction.word()).execute(connection).await?;
        Ok(())
    }
}
