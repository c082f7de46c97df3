//! Runs scripts on a scratch database as the runner runs files on a real one.

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::Script;
use super::error::ScriptError;
use crate::server_error::ServerError;
use crate::statement;

/// Runs scripts in order.
pub(super) async fn replay(
    connection: &mut PgConnection,
    scripts: &[Script],
    search_path: Option<&str>,
) -> Result<(), Box<ScriptError>> {
    for script in scripts {
        begin_session(connection, search_path).await.map_err(|error| failed(script, &error))?;
        run_script(connection, script).await?;
    }
    Ok(())
}

/// Gives each script the settings of a new session: what one script sets must not help the next.
pub(super) async fn begin_session(connection: &mut PgConnection, search_path: Option<&str>) -> Result<(), sqlx::Error> {
    connection.execute("RESET ALL").await?;
    if let Some(path) = search_path {
        sqlx::query("SELECT pg_catalog.set_config('search_path', $1, false)").bind(path).execute(connection).await?;
    }
    Ok(())
}

/// Runs one script: whole and in one transaction, or statement by statement without.
pub(super) async fn run_script(connection: &mut PgConnection, script: &Script) -> Result<(), Box<ScriptError>> {
    if script.transactional { run_whole(connection, script).await } else { run_statements(connection, script).await }
}

async fn run_whole(connection: &mut PgConnection, script: &Script) -> Result<(), Box<ScriptError>> {
    if let Err(error) = statement::split(&script.sql) {
        return Err(unreadable(script, &error));
    }
    connection.execute("BEGIN").await.map_err(|error| failed(script, &error))?;
    let (done, result) = run_batch(connection, without_bom(&script.sql)).await;
    if let Err(error) = result {
        let _ = connection.execute("ROLLBACK").await;
        return Err(locate(script, done, &error));
    }
    // A deferred constraint speaks up here.
    connection.execute("COMMIT").await.map_err(|error| failed(script, &error))?;
    Ok(())
}

/// Sends statements as one text; returns how many were done.
pub(super) async fn run_batch(connection: &mut PgConnection, sql: &str) -> (usize, Result<(), sqlx::Error>) {
    let mut done = 0;
    let mut results = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute_many(connection);
    loop {
        match results.try_next().await {
            Ok(Some(_)) => done += 1,
            Ok(None) => return (done, Ok(())),
            Err(error) => return (done, Err(error)),
        }
    }
}

async fn run_statements(connection: &mut PgConnection, script: &Script) -> Result<(), Box<ScriptError>> {
    let statements = statement::split(&script.sql).map_err(|error| unreadable(script, &error))?;
    for (index, statement) in statements.iter().enumerate() {
        let (_, result) = run_batch(connection, statement.sql).await;
        if let Err(error) = result {
            let cause = ServerError::from(&error);
            let lines_before = cause.position.map_or(0, |position| lines_before(statement.sql, position));
            return Err(Box::new(ScriptError {
                script: script.name.clone(),
                line: Some(statement.line + lines_before),
                statement: Some(statement.sql.to_owned()),
                number: Some(index + 1),
                cause,
            }));
        }
    }
    Ok(())
}

/// An editor's mark at the beginning of the file is not SQL.
fn without_bom(sql: &str) -> &str {
    sql.strip_prefix('\u{feff}').unwrap_or(sql)
}

/// Finds the statement at fault: by the position the server names, else by how many were done before it.
fn locate(script: &Script, done: usize, error: &sqlx::Error) -> Box<ScriptError> {
    let cause = ServerError::from(error);
    let text = without_bom(&script.sql);
    let statements = statement::split(text).unwrap_or_default();
    let at = cause.position.map(|position| byte_of(text, position));
    let index = match at {
        Some(byte) => statements.iter().position(|statement| byte <= statement.range.end),
        None => Some(done).filter(|index| *index < statements.len()),
    };
    let statement = index.map(|index| &statements[index]);
    let line = match (cause.position, statement) {
        (Some(position), _) => Some(1 + lines_before(text, position)),
        (None, statement) => statement.map(|statement| statement.line),
    };
    Box::new(ScriptError {
        script: script.name.clone(),
        line,
        statement: statement.map(|statement| statement.sql.to_owned()),
        number: index.map(|index| index + 1),
        cause,
    })
}

fn failed(script: &Script, error: &sqlx::Error) -> Box<ScriptError> {
    let cause = ServerError { position: None, ..ServerError::from(error) };
    Box::new(ScriptError { script: script.name.clone(), line: None, statement: None, number: None, cause })
}

fn unreadable(script: &Script, error: &statement::SplitError) -> Box<ScriptError> {
    Box::new(ScriptError {
        script: script.name.clone(),
        line: Some(error.line()),
        statement: None,
        number: None,
        cause: ServerError::plain(error.to_string()),
    })
}

/// Returns the byte of the n-th character, counted from 1 as Postgres does.
pub(super) fn byte_of(text: &str, position: usize) -> usize {
    text.char_indices().nth(position.saturating_sub(1)).map_or(text.len(), |(byte, _)| byte)
}

/// Counts the line ends before the n-th character.
pub(super) fn lines_before(text: &str, position: usize) -> usize {
    text[..byte_of(text, position)].matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_counted_in_characters() {
        let text = "é\nSELECT x";
        assert_eq!(byte_of(text, 1), 0);
        assert_eq!(&text[byte_of(text, 3)..], "SELECT x");
        assert_eq!(lines_before(text, 3), 1);
        assert_eq!(byte_of(text, 99), text.len());
    }
}
