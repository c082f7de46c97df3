//! Runs the statements of one file. The proof uses [`execute_script`], so that what was proved is what runs.

use sqlx::{AssertSqlSafe, PgConnection};

use super::error::{Failure, FailureCause};
use super::step::{Class, Step, steps};
use crate::scratch::Script;
use crate::server_error::ServerError;
use crate::statement::{Statement, split};

/// What is to be sent of a file, with the numbers of the statements in it.
pub(super) enum Work<'a> {
    /// All of it in one transaction.
    Transaction(Vec<(usize, Statement<'a>)>),
    Steps(Vec<Step<'a>>),
}

/// Cuts a file into what is sent; refuses what cannot work before anything is sent.
pub(super) fn work<'a>(file: &str, sql: &'a str, transactional: bool) -> Result<(Work<'a>, usize), Box<Failure>> {
    let statements = split(sql).map_err(|error| Failure::of_file(file, FailureCause::Split(error)))?;
    let of = statements.len();
    let refuse =
        |number: usize, why: String| Failure::at(file, &statements[number - 1], number, of, FailureCause::Refused(why));
    if !transactional {
        let why = "a transaction is opened or closed without its other half; write BEGIN … COMMIT in full, or neither";
        return match steps(&statements) {
            Ok(steps) => Ok((Work::Steps(steps), of)),
            Err(number) => Err(refuse(number, why.to_owned())),
        };
    }
    let numbered: Vec<(usize, Statement<'a>)> = (1..).zip(statements.iter().cloned()).collect();
    let body = without_own_transaction(&numbered);
    for (number, statement) in body {
        let words = crate::statement::leading_words(statement.sql, 6).join(" ");
        match Class::of(statement.sql) {
            Class::Begin | Class::Commit | Class::Rollback => {
                let why = format!(
                    "`{words}` would end the transaction that holds the file together; remove it, or begin the file \
                     with `-- no-transaction`"
                );
                return Err(refuse(*number, why));
            }
            class if class.is_concurrent() => {
                let why = format!(
                    "`{words}` cannot run inside a transaction; put it alone into a revision file whose first bytes are \
                     `-- no-transaction`"
                );
                return Err(refuse(*number, why));
            }
            _ => {}
        }
    }
    Ok((Work::Transaction(body.to_vec()), of))
}

/// A file that spells out the one transaction it runs in anyway means the same without.
fn without_own_transaction<'s, 'a>(statements: &'s [(usize, Statement<'a>)]) -> &'s [(usize, Statement<'a>)] {
    match statements {
        [first, body @ .., last]
            if Class::of(first.1.sql) == Class::Begin && Class::of(last.1.sql) == Class::Commit =>
        {
            body
        }
        _ => statements,
    }
}

/// Adds what to do to an error that the statement's place explains.
pub(super) fn explain(mut error: ServerError, transactional: bool) -> ServerError {
    if transactional && error.sqlstate == "25001" && error.hint.is_none() {
        error.hint = Some("put it alone into a revision file whose first bytes are `-- no-transaction`".to_owned());
    }
    error
}

/// Runs a script on a connection exactly as the runner runs a file, without history, lock or retries.
pub async fn execute_script(connection: &mut PgConnection, script: &Script) -> Result<(), Box<Failure>> {
    let (work, of) = work(&script.name, &script.sql, script.transactional)?;
    match work {
        Work::Transaction(statements) => in_transaction(connection, &script.name, &statements, of).await,
        Work::Steps(steps) => {
            for step in steps {
                if step.statements.len() > 1 {
                    in_transaction(connection, &script.name, &step.statements, of).await?;
                    continue;
                }
                for (number, statement) in &step.statements {
                    let result = send(connection, statement.sql).await;
                    result.map_err(|error| {
                        Failure::at(&script.name, statement, *number, of, FailureCause::Server(error))
                    })?;
                }
            }
            Ok(())
        }
    }
}

async fn in_transaction(
    connection: &mut PgConnection,
    file: &str,
    statements: &[(usize, Statement<'_>)],
    of: usize,
) -> Result<(), Box<Failure>> {
    let of_file = |error| Failure::of_file(file, FailureCause::Server(error));
    send(connection, "BEGIN").await.map_err(of_file)?;
    for (number, statement) in statements {
        if let Err(error) = send(connection, statement.sql).await {
            let _ = send(connection, "ROLLBACK").await;
            return Err(Failure::at(file, statement, *number, of, FailureCause::Server(explain(error, true))));
        }
    }
    // A deferred constraint speaks up here.
    send(connection, "COMMIT").await.map_err(of_file)
}

/// Sends one statement in a message of its own.
pub(super) async fn send(connection: &mut PgConnection, sql: &str) -> Result<(), ServerError> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map(|_| ()).map_err(ServerError::from)
}
