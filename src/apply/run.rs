//! Runs files on a database: in one transaction with their history row, or step by step with a journal.

use std::time::{Duration, Instant};

use super::error::{ApplyError, Failure, FailureCause, Peer, Stands};
use super::execute::{Work, explain, send, work};
use super::ledger::{JournalRow, Ledger};
use super::session::{Sessions, jitter};
use super::step::{Class, IndexName, Step};
use super::{Event, Options};
use crate::render::header::Direction;
use crate::revision::{RevisionFile, SqlFile};
use crate::server_error::ServerError;
use crate::statement::{Statement, leading_words};

/// Why a file did not run to its end.
pub(super) enum Stop {
    Error(ApplyError),
    /// Another tool waits for the lock, and a concurrent step would wait for it.
    Yield(Peer),
}

impl From<ApplyError> for Stop {
    fn from(error: ApplyError) -> Self {
        Self::Error(error)
    }
}

/// What went wrong in a file, before it is known where the database stands.
enum Trouble {
    Stop(Stop),
    Failed { failure: Box<Failure>, partial: Option<(usize, usize)> },
}

impl From<ApplyError> for Trouble {
    fn from(error: ApplyError) -> Self {
        Self::Stop(Stop::Error(error))
    }
}

impl From<Box<Failure>> for Trouble {
    fn from(failure: Box<Failure>) -> Self {
        Self::Failed { failure, partial: None }
    }
}

fn database(doing: &'static str) -> impl Fn(ServerError) -> ApplyError {
    move |source| ApplyError::Database { doing, source: source.into() }
}

/// A run that holds the lock.
pub(super) struct Runner<'a> {
    pub sessions: Sessions,
    pub ledger: Ledger,
    pub options: &'a Options,
    pub notify: &'a mut dyn FnMut(Event),
}

impl Runner<'_> {
    /// Runs one file in one direction.
    pub async fn run_file(
        &mut self,
        revision: i64,
        file: &RevisionFile,
        direction: Direction,
        stands_at: Option<i64>,
    ) -> Result<(), Stop> {
        let sql_file = match (direction, &file.down) {
            (Direction::Up, _) => &file.up,
            (Direction::Down, Some(down)) => down,
            (Direction::Down, None) => {
                let file = file.up.name.clone();
                return Err(ApplyError::NotReversible { revision, file }.into());
            }
        };
        self.sessions.guard.check().await?;
        let begun = Instant::now();
        (self.notify)(Event::Running { file: sql_file.name.clone(), direction });
        let result = match work(&sql_file.name, &sql_file.sql, sql_file.transactional) {
            Err(failure) => Err(failure.into()),
            Ok((Work::Transaction(statements), of)) => self.run_whole(file, sql_file, direction, &statements, of).await,
            Ok((Work::Steps(steps), of)) => self.run_steps(file, sql_file, direction, &steps, of).await,
        };
        match result {
            Ok(()) => {
                (self.notify)(Event::Done { file: sql_file.name.clone(), direction, elapsed: begun.elapsed() });
                Ok(())
            }
            Err(Trouble::Stop(stop)) => Err(stop),
            Err(Trouble::Failed { failure, partial }) => {
                let stands = Box::new(Stands { version: stands_at, partial, next: next_command(direction, &failure) });
                let blockers = match failure.server_error().is_some_and(ServerError::is_transient) {
                    true => std::mem::take(&mut self.sessions.guard.blockers),
                    false => Vec::new(),
                };
                Err(ApplyError::Failed { revision, failure, blockers, stands }.into())
            }
        }
    }

    async fn run_whole(
        &mut self,
        file: &RevisionFile,
        sql_file: &SqlFile,
        direction: Direction,
        statements: &[(usize, Statement<'_>)],
        of: usize,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        let mut attempt = 0;
        loop {
            match self.try_whole(file, sql_file, direction, statements, of).await {
                Err(Trouble::Failed { failure, .. }) if self.retries(&failure, begun, attempt).await => attempt += 1,
                result => return result,
            }
        }
    }

    /// Runs all statements and the history row in one transaction.
    async fn try_whole(
        &mut self,
        file: &RevisionFile,
        sql_file: &SqlFile,
        direction: Direction,
        statements: &[(usize, Statement<'_>)],
        of: usize,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        let of_file = |error| Failure::of_file(&sql_file.name, FailureCause::Server(error));
        self.sessions.prepare(self.options).await.map_err(database("preparing the session"))?;
        send(&mut self.sessions.work, "BEGIN").await.map_err(of_file)?;
        for (number, statement) in statements {
            if let Err(error) = self.sessions.run(statement.sql, false, self.notify).await {
                let _ = send(&mut self.sessions.work, "ROLLBACK").await;
                let cause = FailureCause::Server(explain(error, true));
                return Err(Failure::at(&sql_file.name, statement, *number, of, cause).into());
            }
        }
        if let Err(error) = self.record(file, direction, begun).await {
            let _ = send(&mut self.sessions.work, "ROLLBACK").await;
            return Err(of_file(error).into());
        }
        match self.sessions.run("COMMIT", false, self.notify).await {
            Ok(()) => Ok(()),
            Err(error) if error.is_connection() => self.settle_commit(file, sql_file, direction, error).await,
            Err(error) => Err(of_file(error).into()),
        }
    }

    /// Writes or removes the history row.
    async fn record(&mut self, file: &RevisionFile, direction: Direction, begun: Instant) -> Result<(), ServerError> {
        match direction {
            Direction::Up => {
                let nanoseconds = i64::try_from(begun.elapsed().as_nanos()).unwrap_or(i64::MAX);
                self.ledger.insert(&mut self.sessions.work, file, nanoseconds).await
            }
            Direction::Down => self.ledger.delete(&mut self.sessions.work, file.version).await,
        }
    }

    /// Looks into the history after the connection broke in COMMIT: the row was part of the transaction.
    async fn settle_commit(
        &mut self,
        file: &RevisionFile,
        sql_file: &SqlFile,
        direction: Direction,
        error: ServerError,
    ) -> Result<(), Trouble> {
        let unknown =
            |source: ServerError| ApplyError::CommitUnknown { file: sql_file.name.clone(), source: source.into() };
        if self.sessions.reconnect().await.is_err() {
            return Err(unknown(error).into());
        }
        let rows = self.ledger.rows(&mut self.sessions.work).await.map_err(unknown)?;
        let recorded = rows.iter().any(|row| row.version == file.version);
        if recorded == (direction == Direction::Up) {
            return Ok(());
        }
        Err(Failure::of_file(&sql_file.name, FailureCause::Server(error)).into())
    }

    /// Says whether a failed transaction is worth another try, after a pause that grows.
    async fn retries(&mut self, failure: &Failure, begun: Instant, attempt: u32) -> bool {
        let Some(error) = failure.server_error().filter(|error| error.is_transient()) else { return false };
        let pause = jitter(Duration::from_millis(100 << attempt.min(7)));
        if begun.elapsed() + pause > self.options.lock_budget {
            return false;
        }
        (self.notify)(Event::Retrying {
            file: failure.file.clone(),
            why: error.message.clone(),
            blockers: self.sessions.guard.blockers.clone(),
        });
        tokio::time::sleep(pause).await;
        true
    }

    async fn run_steps(
        &mut self,
        file: &RevisionFile,
        sql_file: &SqlFile,
        direction: Direction,
        steps: &[Step<'_>],
        of: usize,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        let journal_failed = database("reading the journal of steps");
        self.sessions.prepare(self.options).await.map_err(database("preparing the session"))?;
        self.ledger.ensure_steps(&mut self.sessions.work).await.map_err(&journal_failed)?;
        let journal = self.ledger.journal(&mut self.sessions.work).await.map_err(&journal_failed)?;
        let journal: Vec<JournalRow> = journal
            .into_iter()
            .filter(|row| row.version == file.version && row.direction == direction.word())
            .collect();
        check_prefix(&sql_file.name, &journal, steps)?;
        let mut script = StepRun { file, sql_file, direction, of, done: 0 };
        for (position, step) in steps.iter().enumerate() {
            let earlier = journal.iter().find(|row| row.step == number_of(position));
            self.run_step(&script, position, step, earlier)
                .await
                .map_err(|trouble| script.with_partial(trouble, steps))?;
            script.done += 1;
        }
        self.finish_steps(file, direction, begun).await.map_err(|error| {
            let failure = Failure::of_file(&sql_file.name, FailureCause::Server(error));
            Trouble::Failed { failure, partial: Some((steps.len(), steps.len())) }
        })
    }

    async fn finish_steps(
        &mut self,
        file: &RevisionFile,
        direction: Direction,
        begun: Instant,
    ) -> Result<(), ServerError> {
        send(&mut self.sessions.work, "BEGIN").await?;
        self.record(file, direction, begun).await?;
        self.ledger.forget_steps(&mut self.sessions.work, file.version, direction).await?;
        send(&mut self.sessions.work, "COMMIT").await
    }

    async fn run_step(
        &mut self,
        script: &StepRun<'_>,
        position: usize,
        step: &Step<'_>,
        earlier: Option<&JournalRow>,
    ) -> Result<(), Trouble> {
        match earlier {
            // What a session held is gone with it.
            Some(row) if row.is_done() && step.class != Class::Session => {
                (self.notify)(Event::Skipping { file: script.sql_file.name.clone(), step: position + 1 });
                return Ok(());
            }
            Some(row) if !row.is_done() && self.settle_step(script, position, step).await? => {
                return self.mark(script, position, step, "done").await.map_err(Trouble::from);
            }
            Some(_) | None => {}
        }
        self.sessions.guard.check().await?;
        let begun = Instant::now();
        let mut attempt = 0;
        loop {
            match self.try_step(script, position, step).await {
                Err(Trouble::Failed { failure, .. }) if self.retries(&failure, begun, attempt).await => attempt += 1,
                result => return result,
            }
        }
    }

    async fn try_step(&mut self, script: &StepRun<'_>, position: usize, step: &Step<'_>) -> Result<(), Trouble> {
        match &step.class {
            Class::Transactional | Class::Session => self.try_in_transaction(script, position, step).await,
            Class::Begin | Class::Commit | Class::Rollback | Class::Alone => {
                self.mark(script, position, step, "started").await?;
                self.send_step(script, step, false).await?;
                self.mark(script, position, step, "done").await.map_err(Trouble::from)
            }
            Class::CreateIndexConcurrently(_)
            | Class::DropIndexConcurrently(_)
            | Class::ReindexConcurrently
            | Class::DetachConcurrently => self.try_concurrently(script, position, step).await,
        }
    }

    /// Runs the step and its journal row in one transaction: it cannot be done halfway.
    async fn try_in_transaction(
        &mut self,
        script: &StepRun<'_>,
        position: usize,
        step: &Step<'_>,
    ) -> Result<(), Trouble> {
        let of_file = |error| Failure::of_file(&script.sql_file.name, FailureCause::Server(error));
        send(&mut self.sessions.work, "BEGIN").await.map_err(of_file)?;
        let sent = self.send_step(script, step, false).await;
        let marked = match sent {
            Ok(()) => self.mark(script, position, step, "done").await.map_err(Trouble::from),
            Err(failure) => Err(failure.into()),
        };
        if let Err(trouble) = marked {
            let _ = send(&mut self.sessions.work, "ROLLBACK").await;
            return Err(trouble);
        }
        send(&mut self.sessions.work, "COMMIT").await.map_err(|error| of_file(error).into())
    }

    async fn try_concurrently(
        &mut self,
        script: &StepRun<'_>,
        position: usize,
        step: &Step<'_>,
    ) -> Result<(), Trouble> {
        if let Some(waiter) = self.sessions.guard.waiter().await? {
            return Err(Trouble::Stop(Stop::Yield(waiter)));
        }
        if let Class::CreateIndexConcurrently(Some(name)) = &step.class {
            self.drop_invalid(name).await.map_err(database("dropping an invalid index"))?;
        }
        self.mark(script, position, step, "started").await?;
        self.patience(self.options.lock_budget).await?;
        let sent = self.send_step(script, step, true).await;
        let waiter = self.sessions.guard.must_yield.take();
        let alive =
            sent.as_ref().err().and_then(|failure| failure.server_error()).is_none_or(|error| !error.is_connection());
        if alive {
            self.patience(self.options.lock_timeout).await?;
        }
        let Err(failure) = sent else {
            return self.mark(script, position, step, "done").await.map_err(Trouble::from);
        };
        if let (Class::CreateIndexConcurrently(Some(name)), true) = (&step.class, alive) {
            // What is left is found again by the next run.
            let blockers = std::mem::take(&mut self.sessions.guard.blockers);
            let _ = self.drop_invalid(name).await;
            self.sessions.guard.blockers = blockers;
        }
        match waiter {
            Some(waiter) => Err(Trouble::Stop(Stop::Yield(waiter))),
            None => Err(failure.into()),
        }
    }

    /// Sets how long the session waits for a lock. A concurrent step waits behind nobody who could be hurt by
    /// it, and a timeout would leave an invalid index: it gets the whole budget, and no time limit of the role.
    async fn patience(&mut self, timeout: Duration) -> Result<(), ApplyError> {
        let limit =
            if timeout == self.options.lock_budget { "SET statement_timeout = 0" } else { "RESET statement_timeout" };
        let timeout = format!("SET lock_timeout = '{}ms'", timeout.as_millis());
        for sql in [limit, timeout.as_str()] {
            send(&mut self.sessions.work, sql).await.map_err(database("setting the timeouts of a step"))?;
        }
        Ok(())
    }

    async fn send_step(&mut self, script: &StepRun<'_>, step: &Step<'_>, concurrent: bool) -> Result<(), Box<Failure>> {
        for (number, statement) in &step.statements {
            let result = self.sessions.run(statement.sql, concurrent, self.notify).await;
            result.map_err(|error| {
                Failure::at(&script.sql_file.name, statement, *number, script.of, FailureCause::Server(error))
            })?;
        }
        Ok(())
    }

    async fn mark(
        &mut self,
        script: &StepRun<'_>,
        position: usize,
        step: &Step<'_>,
        state: &str,
    ) -> Result<(), ApplyError> {
        let row = JournalRow {
            version: script.file.version,
            direction: script.direction.word().to_owned(),
            step: number_of(position),
            hash: step.hash(),
            state: state.to_owned(),
        };
        let marked = self.ledger.record_step(&mut self.sessions.work, &row).await;
        marked.map_err(database("writing the journal of steps"))
    }

    /// Finds out whether an interrupted step happened: `true` when it did, `false` when it can be run again.
    async fn settle_step(
        &mut self,
        script: &StepRun<'_>,
        position: usize,
        step: &Step<'_>,
    ) -> Result<bool, ApplyError> {
        let looking = database("looking what an interrupted step left");
        match &step.class {
            Class::CreateIndexConcurrently(Some(name)) => {
                if self.drop_invalid(name).await.map_err(&looking)? {
                    return Ok(false);
                }
                self.index_exists(name).await.map_err(&looking)
            }
            Class::DropIndexConcurrently(names) => {
                let sql = "SELECT NOT EXISTS (SELECT FROM unnest($1::text[]) AS n WHERE to_regclass(n) IS NOT NULL)";
                let gone = sqlx::query_scalar(sql).bind(names).fetch_one(&mut self.sessions.work).await;
                gone.map_err(|error| looking(ServerError::from(error)))
            }
            Class::ReindexConcurrently => {
                self.drop_reindex_leftovers().await.map_err(&looking)?;
                Ok(false)
            }
            // The row and the statement are one transaction: it did not happen.
            Class::Transactional | Class::Session => Ok(false),
            Class::Alone if is_repeatable(step) => Ok(false),
            Class::Alone
            | Class::Begin
            | Class::Commit
            | Class::Rollback
            | Class::DetachConcurrently
            | Class::CreateIndexConcurrently(None) => Err(ApplyError::UnknownOutcome {
                file: script.sql_file.name.clone(),
                step: position + 1,
                line: step.statements.first().map_or(1, |(_, statement)| statement.line),
                sql: format!(
                    "UPDATE {} SET state = 'done' WHERE version = {} AND direction = '{}' AND step = {}; \
                     (or DELETE that row to run it again)",
                    self.ledger.steps,
                    script.file.version,
                    script.direction,
                    number_of(position)
                ),
            }),
        }
    }

    /// Drops what a failed build of this index left behind; says whether there was something.
    async fn drop_invalid(&mut self, name: &IndexName) -> Result<bool, ServerError> {
        let sql = include_str!("sql/invalid_indexes.sql");
        let found: Vec<String> =
            sqlx::query_scalar(sql).bind(&name.index).bind(&name.table).fetch_all(&mut self.sessions.work).await?;
        for index in &found {
            (self.notify)(Event::DroppingInvalid { index: index.clone() });
            self.sessions.run(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"), false, self.notify).await?;
        }
        Ok(!found.is_empty())
    }

    async fn drop_reindex_leftovers(&mut self) -> Result<(), ServerError> {
        let sql = include_str!("sql/invalid_indexes.sql");
        let none: Option<&str> = None;
        let found: Vec<String> =
            sqlx::query_scalar(sql).bind(none).bind(none).fetch_all(&mut self.sessions.work).await?;
        let is_leftover = |name: &&String| {
            let name = name.trim_end_matches('"').trim_end_matches(|c: char| c.is_ascii_digit());
            name.ends_with("_ccnew") || name.ends_with("_ccold")
        };
        for index in found.iter().filter(is_leftover) {
            (self.notify)(Event::DroppingInvalid { index: index.clone() });
            self.sessions.run(&format!("DROP INDEX CONCURRENTLY IF EXISTS {index}"), false, self.notify).await?;
        }
        Ok(())
    }

    async fn index_exists(&mut self, name: &IndexName) -> Result<bool, ServerError> {
        let sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_index AS i \
                   JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid \
                   WHERE c.relname = $1 AND i.indrelid = pg_catalog.to_regclass($2) AND i.indisvalid)";
        let exists =
            sqlx::query_scalar(sql).bind(&name.index).bind(&name.table).fetch_one(&mut self.sessions.work).await?;
        Ok(exists)
    }
}

/// A file that runs step by step.
struct StepRun<'a> {
    file: &'a RevisionFile,
    sql_file: &'a SqlFile,
    direction: Direction,
    /// Statements in the file.
    of: usize,
    /// Steps that are over.
    done: usize,
}

impl StepRun<'_> {
    fn with_partial(&self, trouble: Trouble, steps: &[Step<'_>]) -> Trouble {
        match trouble {
            Trouble::Failed { failure, .. } => Trouble::Failed { failure, partial: Some((self.done, steps.len())) },
            Trouble::Stop(stop) => Trouble::Stop(stop),
        }
    }
}

fn number_of(position: usize) -> i32 {
    i32::try_from(position + 1).unwrap_or(i32::MAX)
}

/// Refuses a file whose applied steps are not the ones that were applied.
fn check_prefix(file: &str, journal: &[JournalRow], steps: &[Step<'_>]) -> Result<(), ApplyError> {
    for row in journal {
        let step = usize::try_from(row.step).ok().and_then(|number| steps.get(number.checked_sub(1)?));
        if step.is_none_or(|step| step.hash() != row.hash) {
            return Err(ApplyError::EditedPrefix {
                file: file.to_owned(),
                step: usize::try_from(row.step).unwrap_or(0),
            });
        }
    }
    Ok(())
}

fn is_repeatable(step: &Step<'_>) -> bool {
    step.statements.iter().all(|(_, statement)| {
        let words = leading_words(statement.sql, 1);
        words.first().is_some_and(|word| matches!(word.as_str(), "VACUUM" | "REINDEX" | "CLUSTER" | "DISCARD"))
    })
}

fn next_command(direction: Direction, failure: &Failure) -> String {
    let again = match direction {
        Direction::Up => "`modelmig upgrade` again",
        Direction::Down => "`modelmig downgrade` again",
    };
    match &failure.cause {
        FailureCause::Server(error) if error.is_transient() => format!("end or await what blocks it, then {again}"),
        FailureCause::Server(error) if error.is_connection() => again.to_owned(),
        FailureCause::Server(error) if error.sqlstate.starts_with("23") => format!("correct the rows, then {again}"),
        FailureCause::Server(_) | FailureCause::Split(_) | FailureCause::Refused(_) => {
            format!("correct the cause, then {again}")
        }
    }
}
