//! Creates a schema from statements in no particular order: extensions first, then whatever succeeds.
//!
//! Model statements and those of the user's SQL files go into one pool, because either may need the other.
//! The pool is one transaction: all of it succeeds, or the database stays as it was. Start at [`execute`].

use std::fmt;

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::ScratchError;
use super::replay::{lines_before, run_batch};
use crate::schema::ir::ObjectRef;
use crate::server_error::ServerError;
use crate::statement::leading_words;

/// The most statements that one message carries once some of them fail.
const LARGEST_CHUNK: usize = 256;

/// One statement and where it was declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolStatement {
    /// One statement without its closing semicolon.
    pub sql: String,
    pub origin: PoolOrigin,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PoolOrigin {
    /// It creates this object of a model.
    Object(ObjectRef),
    /// It begins on this line of a SQL file.
    File { path: String, line: usize },
}

/// A statement that did not succeed in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolFailure {
    pub statement: PoolStatement,
    /// What the server said; the position is counted in the statement.
    pub cause: ServerError,
}

/// Prints `schema/views.sql:12: relation "x" does not exist (SQLSTATE 42P01)`.
impl fmt::Display for PoolFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.statement.origin {
            PoolOrigin::Object(object) => write!(f, "{}: {}", object, self.cause.line()),
            PoolOrigin::File { path, line } => {
                let below = self.cause.position.map_or(0, |position| lines_before(&self.statement.sql, position));
                write!(f, "{path}:{}: {}", line + below, self.cause.line())
            }
        }
    }
}

/// Runs the statements in an order that works, or returns those that work in none.
pub async fn execute(connection: &mut PgConnection, statements: Vec<PoolStatement>) -> Result<(), Vec<PoolFailure>> {
    let refused: Vec<PoolFailure> = statements.iter().filter_map(refuse).collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let (mut pending, rest): (Vec<_>, Vec<_>) = statements.into_iter().partition(comes_first);
    let (early, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(holds_for_all_others);
    let (late, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(speaks_of_what_is_there);
    pending.extend(early);
    pending.extend(rest);
    pending.extend(late);
    if pending.is_empty() {
        return Ok(());
    }
    // The common case, an order that works, is one message. Postgres makes it one transaction.
    let whole = Batch::plain(&pending);
    match run_batch(connection, &whole.text).await {
        (_, Ok(())) => Ok(()),
        (_, Err(_)) => in_rounds(connection, pending).await,
    }
}

/// Lets the server take the bodies of functions unread, as it took them once.
///
/// # Errors
/// When the connection is lost.
pub async fn trust_bodies(connection: &mut PgConnection) -> Result<(), ScratchError> {
    let done = connection.execute("SET check_function_bodies = off").await;
    done.map(drop).map_err(about_bodies)
}

/// Says whether the server takes the bodies of functions unread, because a statement that ran asked for it.
///
/// # Errors
/// When the connection is lost.
pub async fn trusts_bodies(connection: &mut PgConnection) -> Result<bool, ScratchError> {
    let setting = sqlx::query_scalar("SHOW check_function_bodies").fetch_one(connection).await;
    setting.map(|setting: String| setting == "off").map_err(about_bodies)
}

fn about_bodies(source: sqlx::Error) -> ScratchError {
    ScratchError::Sql { action: "settling whether bodies of functions are read".to_owned(), source }
}

/// Says whether a statement creates a function or procedure.
pub fn creates_routine(sql: &str) -> bool {
    let words = leading_words(sql, 4);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(
        words[..],
        ["CREATE", "FUNCTION" | "PROCEDURE", ..] | ["CREATE", "OR", "REPLACE", "FUNCTION" | "PROCEDURE"]
    )
}

/// Runs the statements one by one in the order they are in, each as it would run by itself, and says whether all of them
/// succeeded. What ran before one that did not has happened.
///
/// The roles that a script takes on while it grants or creates are laid down at its end.
pub async fn execute_as_written(connection: &mut PgConnection, statements: &[PoolStatement]) -> bool {
    if statements.iter().any(|statement| refuse(statement).is_some() && !is_transaction(&statement.sql)) {
        return false;
    }
    let texts = statements.iter().map(|statement| statement.sql.as_str());
    for text in texts.chain(["RESET ROLE", "RESET SESSION AUTHORIZATION"]) {
        if connection.execute(AssertSqlSafe(text)).await.is_err() {
            return false;
        }
    }
    true
}

/// Says whether a statement begins or ends a transaction as a whole.
pub fn is_transaction(sql: &str) -> bool {
    let words = leading_words(sql, 2);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(words[..], ["BEGIN" | "COMMIT" | "END", ..] | ["START", "TRANSACTION"])
}

/// Runs what succeeds and tries the others again, until a whole round brings nothing new.
async fn in_rounds(connection: &mut PgConnection, mut pending: Vec<PoolStatement>) -> Result<(), Vec<PoolFailure>> {
    if let Err(error) = connection.execute("BEGIN").await {
        return Err(all_failed(pending, &error));
    }
    loop {
        let before = pending.len();
        let failures = match one_round(connection, pending).await {
            Ok(failures) => failures,
            Err(failures) => return Err(failures),
        };
        if failures.is_empty() {
            break;
        }
        if failures.len() == before {
            let _ = connection.execute("ROLLBACK").await;
            return Err(failures);
        }
        pending = failures.into_iter().map(|failure| failure.statement).collect();
    }
    connection.execute("COMMIT").await.map(|_| ()).map_err(|error| all_failed(Vec::new(), &error))
}

/// Tries each statement once. Returns the failures, or an error when the connection is lost.
async fn one_round(
    connection: &mut PgConnection,
    pending: Vec<PoolStatement>,
) -> Result<Vec<PoolFailure>, Vec<PoolFailure>> {
    let mut failures = Vec::new();
    let mut rest = pending.into_iter();
    let mut chunk: Vec<PoolStatement> = Vec::new();
    let mut size = LARGEST_CHUNK;
    loop {
        chunk.extend(rest.by_ref().take(size.saturating_sub(chunk.len())));
        if chunk.is_empty() {
            return Ok(failures);
        }
        let part = &chunk[..size.min(chunk.len())];
        match try_chunk(connection, part).await {
            Ok(None) => {
                chunk.drain(..part.len());
                size = (size * 2).min(LARGEST_CHUNK);
            }
            Ok(Some(failed)) => {
                // What follows the failure is sent and parsed again: little of it, where much fails.
                size = (size / 2).max(1);
                failures.push(PoolFailure { statement: chunk.remove(failed.index), cause: failed.cause });
                chunk.drain(..failed.succeeded);
            }
            Err(error) => return Err(all_failed(chunk, &error)),
        }
    }
}

/// The first statement of a chunk that failed; those before it succeeded, or nothing ran at all.
struct Failed {
    index: usize,
    succeeded: usize,
    cause: ServerError,
}

/// Sends a chunk as one message and undoes the statement that failed, if one did.
async fn try_chunk(connection: &mut PgConnection, chunk: &[PoolStatement]) -> Result<Option<Failed>, sqlx::Error> {
    let batch = Batch::with_savepoints(chunk);
    connection.execute("SAVEPOINT modelmig_batch").await?;
    let (done, result) = run_batch(connection, &batch.text).await;
    let error = match result {
        Ok(()) => {
            connection.execute("RELEASE SAVEPOINT modelmig_batch").await?;
            return Ok(None);
        }
        Err(error @ sqlx::Error::Database(_)) => error,
        Err(error) => return Err(error),
    };
    let cause = ServerError::from(&error);
    // A message is parsed as a whole before any of it runs, so a syntax error stops the statements before it too.
    let index = match cause.position {
        Some(position) if done == 0 => batch.statement_at(position),
        Some(_) | None => done / COMMANDS_PER_STATEMENT,
    };
    let succeeded = if done == 0 { 0 } else { index };
    if done > 0 {
        connection.execute(AssertSqlSafe(format!("{ROLL_BACK_STATEMENT}; RELEASE SAVEPOINT modelmig_batch"))).await?;
    } else {
        connection.execute("ROLLBACK TO SAVEPOINT modelmig_batch; RELEASE SAVEPOINT modelmig_batch").await?;
    }
    let position = cause.position.and_then(|position| batch.position_in(index, position));
    Ok(Some(Failed { index, succeeded, cause: ServerError { position, ..cause } }))
}

fn all_failed(statements: Vec<PoolStatement>, error: &sqlx::Error) -> Vec<PoolFailure> {
    statements.into_iter().map(|statement| PoolFailure { statement, cause: ServerError::from(error) }).collect()
}

/// `SAVEPOINT`, the statement, `RELEASE`.
const COMMANDS_PER_STATEMENT: usize = 3;

const ROLL_BACK_STATEMENT: &str = "ROLLBACK TO SAVEPOINT modelmig_statement; RELEASE SAVEPOINT modelmig_statement";

/// Statements as one text, and where each of them stands in it.
struct Batch {
    text: String,
    /// In characters, counted from 0.
    starts: Vec<usize>,
}

impl Batch {
    fn plain(statements: &[PoolStatement]) -> Self {
        Self::join(statements, "", "\n;\n")
    }

    fn with_savepoints(statements: &[PoolStatement]) -> Self {
        Self::join(statements, "SAVEPOINT modelmig_statement;\n", "\n;\nRELEASE SAVEPOINT modelmig_statement;\n")
    }

    /// The line end before the semicolon closes a comment that a statement may end in.
    fn join(statements: &[PoolStatement], before: &str, after: &str) -> Self {
        let mut batch = Self { text: String::new(), starts: Vec::with_capacity(statements.len()) };
        let mut length = 0;
        for statement in statements {
            batch.starts.push(length + before.len());
            batch.text.extend([before, &statement.sql, after]);
            length += before.len() + statement.sql.chars().count() + after.len();
        }
        batch
    }

    /// Returns the statement in which the n-th character stands, counted from 1.
    fn statement_at(&self, position: usize) -> usize {
        self.starts.partition_point(|start| *start < position).saturating_sub(1)
    }

    /// Returns a place of the text as a place of one statement, both counted from 1.
    fn position_in(&self, index: usize, position: usize) -> Option<usize> {
        position.checked_sub(*self.starts.get(index)?).filter(|position| *position > 0)
    }
}

/// Extensions, whose types others use, and the schemas they may be in.
fn comes_first(statement: &PoolStatement) -> bool {
    let is_schema = matches!(&statement.origin, PoolOrigin::Object(ObjectRef::Namespace(_)));
    let words = leading_words(&statement.sql, 2);
    // Privileges on a schema, and its owner, come with those of everything else.
    is_schema && words == ["CREATE", "SCHEMA"] || words == ["CREATE", "EXTENSION"]
}

/// Default privileges of a file hold for whatever is declared beside them, as they will for what comes later. The
/// schemas they may be about go before them. (A model's object comes with all of its privileges.)
fn holds_for_all_others(statement: &PoolStatement) -> bool {
    let PoolOrigin::File { .. } = statement.origin else { return false };
    let words = leading_words(&statement.sql, 3);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(words[..], ["CREATE", "SCHEMA", ..] | ["ALTER", "DEFAULT", "PRIVILEGES"])
}

/// Privileges of a file come last: they can be on all that a schema holds.
fn speaks_of_what_is_there(statement: &PoolStatement) -> bool {
    let PoolOrigin::File { .. } = statement.origin else { return false };
    leading_words(&statement.sql, 1).first().is_some_and(|word| matches!(word.as_str(), "GRANT" | "REVOKE"))
}

/// Returns a failure for a statement that has no place in a schema file.
fn refuse(statement: &PoolStatement) -> Option<PoolFailure> {
    let PoolOrigin::File { .. } = statement.origin else { return None };
    let words = leading_words(&statement.sql, 3);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let reason = match words[..] {
        ["CREATE" | "ALTER" | "DROP", "USER", "MAPPING"] => return None,
        ["CREATE" | "ALTER" | "DROP", what @ ("ROLE" | "USER" | "GROUP" | "DATABASE" | "TABLESPACE"), ..] => {
            format!("{} {what} acts on the whole server, not on one schema; remove it from the schema files", words[0])
        }
        ["ALTER", "SYSTEM", ..] => "ALTER SYSTEM acts on the whole server; remove it from the schema files".to_owned(),
        [
            word @ ("BEGIN" | "START" | "COMMIT" | "END" | "ROLLBACK" | "ABORT" | "SAVEPOINT" | "RELEASE" | "PREPARE"),
            ..,
        ] if word != "PREPARE" || words.get(1) == Some(&"TRANSACTION") => {
            format!("{word} has no place here, the schema files are one transaction; remove it")
        }
        _ => return None,
    };
    Some(PoolFailure { statement: statement.clone(), cause: ServerError::plain(reason) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_file(sql: &str) -> PoolStatement {
        let origin = PoolOrigin::File { path: "schema/a.sql".to_owned(), line: 3 };
        PoolStatement { sql: sql.to_owned(), origin }
    }

    #[test]
    fn statements_that_act_on_the_server_are_refused_where_they_stand() {
        for sql in [
            "create role x",
            "ALTER USER x SUPERUSER",
            "DROP GROUP g",
            "/* why */ CREATE DATABASE d",
            "CREATE TABLESPACE t LOCATION '/x'",
            "ALTER SYSTEM SET fsync = off",
            "COMMIT",
        ] {
            let failure = refuse(&in_file(sql)).expect(sql);
            assert!(failure.to_string().starts_with("schema/a.sql:3: "), "{failure}");
        }
        for sql in ["CREATE USER MAPPING FOR x SERVER y", "CREATE TABLE role (id int)", "PREPARE p AS SELECT 1"] {
            assert_eq!(refuse(&in_file(sql)), None, "{sql}");
        }
    }

    #[test]
    fn places_in_a_batch_are_places_in_its_statements() {
        let batch = Batch::with_savepoints(&[in_file("SELECT 'é'"), in_file("SELEC 2")]);
        let byte = batch.text.find("SELEC 2").unwrap();
        let position = batch.text[..byte].chars().count() + 1;
        assert_eq!(batch.statement_at(position), 1);
        assert_eq!(batch.position_in(1, position), Some(1));
        assert_eq!(batch.statement_at(batch.starts[0] + 1), 0);
    }
}
