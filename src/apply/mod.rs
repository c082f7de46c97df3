//! The runner: brings a database to a revision, and tells where one stands.
//!
//! It shares history and lock with sqlx's `Migrator`. A file runs in one transaction together with its history
//! row; one that begins with `-- no-transaction` runs statement by statement with a journal, and is resumed
//! where it stopped. Nothing is printed here: whoever calls listens to [`Event`]s.
//! Start at [`upgrade`]; one file is run in `run`, the two sessions and the lock are in `session`.

mod error;
mod execute;
mod ledger;
mod print;
mod run;
mod session;
mod step;

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use sqlx::PgConnection;

pub use error::{ApplyError, FailedStatement, Failure, FailureCause, Peer, Stands};
pub use execute::execute_script;
pub use ledger::{Ledger, Row, STEPS, create_history};
pub use print::script;
pub use session::lock_key;

use crate::connect;
use crate::plan::Hazard;
use crate::render::header::Direction;
use crate::revision::{History, RevisionFile, Target};
use crate::server_error::ServerError;
use run::{Runner, Stop};
use session::Sessions;

/// sqlx's name for the history.
pub const HISTORY: &str = "_sqlx_migrations";

/// How to apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The history table as SQL, as in `sqlx.toml`.
    pub table: String,
    /// How long one try waits for a lock of a table.
    pub lock_timeout: Duration,
    /// How long a file is tried in all when locks time out.
    pub lock_budget: Duration,
    /// How long to wait for another runner.
    pub lock_wait: Duration,
    /// `SET ROLE` before anything is applied.
    pub role: Option<String>,
    /// Allows files that are older than what is applied.
    pub out_of_order: bool,
    /// The kinds of flags that must be signed off; empty on a loopback database.
    pub require_review: Vec<Hazard>,
    /// Refuses down files that lose data.
    pub refuse_data_loss: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            table: HISTORY.to_owned(),
            lock_timeout: Duration::from_secs(3),
            lock_budget: Duration::from_secs(120),
            lock_wait: Duration::from_secs(900),
            role: None,
            out_of_order: false,
            require_review: Vec::new(),
            refuse_data_loss: false,
        }
    }
}

/// What happens while files are applied, for whoever wants to tell a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    WaitingForLock {
        holder: Option<Peer>,
    },
    Running {
        file: String,
        direction: Direction,
    },
    Done {
        file: String,
        direction: Direction,
        elapsed: Duration,
    },
    /// A statement has waited for a second.
    Blocked {
        by: Vec<Peer>,
    },
    Retrying {
        file: String,
        why: String,
        blockers: Vec<Peer>,
    },
    /// A step of an interrupted file that is over already.
    Skipping {
        file: String,
        step: usize,
    },
    DroppingInvalid {
        index: String,
    },
    /// Another tool waits for our lock with a blocking call: it goes first.
    Yielding {
        to: Peer,
    },
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WaitingForLock { holder: Some(peer) } => write!(f, "waiting for another migration: {peer}"),
            Self::WaitingForLock { holder: None } => f.write_str("waiting for another migration"),
            Self::Running { file, direction } => write!(f, "running {direction}: {file}"),
            Self::Done { file, elapsed, .. } => write!(f, "done in {:.3} s: {file}", elapsed.as_secs_f64()),
            Self::Blocked { by } => {
                f.write_str("waiting for a lock")?;
                by.iter().try_for_each(|peer| write!(f, "\n  blocked by {peer}"))
            }
            Self::Retrying { file, why, blockers } => {
                write!(f, "trying {file} again: {why}")?;
                blockers.iter().try_for_each(|peer| write!(f, "\n  blocked by {peer}"))
            }
            Self::Skipping { file, step } => write!(f, "step {step} of {file} is applied already"),
            Self::DroppingInvalid { index } => write!(f, "dropping {index}, left invalid by an interrupted build"),
            Self::Yielding { to } => write!(f, "letting another migration go first: {to}"),
        }
    }
}

/// Where a database stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Current {
    /// The id of the newest applied revision; its version when no file belongs to it. `None` is base.
    pub revision: Option<i64>,
    /// Versions of all files in the history.
    pub applied: BTreeSet<i64>,
    /// How many files of that revision are applied.
    pub applied_files: usize,
    /// Applied versions without a file.
    pub unknown: Vec<i64>,
    /// Files that were interrupted between their statements.
    pub partial: Vec<Partial>,
}

/// A file without a transaction that did not run to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partial {
    pub version: i64,
    pub direction: String,
    /// Steps that are over.
    pub done: usize,
    /// Steps of the file; `None` when it is missing.
    pub of: Option<usize>,
}

/// Tells where a database stands. Writes nothing.
pub async fn current(connection: &mut PgConnection, history: &History, table: &str) -> Result<Current, ApplyError> {
    let reading = |source: ServerError| ApplyError::History { source: source.into() };
    let Some(ledger) = Ledger::find(connection, table).await.map_err(reading)? else { return Ok(Current::default()) };
    let rows = ledger.rows(connection).await.map_err(reading)?;
    let journal = ledger.journal(connection).await.map_err(reading)?;
    let applied: BTreeSet<i64> = rows.iter().map(|row| row.version).collect();
    let newest = applied.last().copied();
    let revision = newest.and_then(|version| history.revision_of(version));
    let mut partial: Vec<Partial> = Vec::new();
    for row in journal {
        let same = |partial: &&mut Partial| partial.version == row.version && partial.direction == row.direction;
        match partial.iter_mut().find(same) {
            Some(partial) => partial.done += usize::from(row.is_done()),
            None => partial.push(Partial {
                of: step_count(history, row.version, &row.direction),
                version: row.version,
                done: usize::from(row.is_done()),
                direction: row.direction,
            }),
        }
    }
    Ok(Current {
        revision: revision.map(|revision| revision.id).or(newest),
        applied_files: revision
            .map_or(0, |revision| revision.files.iter().filter(|file| applied.contains(&file.version)).count()),
        unknown: applied.iter().copied().filter(|version| history.file(*version).is_none()).collect(),
        applied,
        partial,
    })
}

fn step_count(history: &History, version: i64, direction: &str) -> Option<usize> {
    let file = history.file(version)?;
    let sql = if direction == Direction::Up.word() { &file.up.sql } else { &file.down.as_ref()?.sql };
    step::steps(&crate::statement::split(sql).ok()?).ok().map(|steps| steps.len())
}

/// Says whether a URL leads to this machine.
pub fn is_loopback(url: &str) -> bool {
    connect::options(url).is_ok_and(|options| connect::Target::of(&options).is_loopback())
}

/// Returns the flags of these files and kinds that nobody signed off, as lines for a user.
pub fn open_flags(files: &[&RevisionFile], kinds: &[Hazard]) -> Result<Vec<String>, ApplyError> {
    let mut lines = Vec::new();
    for file in files {
        for flag in file.open_flags(kinds)? {
            lines.push(format!("{} {} {}: {}", file.version, flag.id, flag.hazard, flag.text));
        }
    }
    Ok(lines)
}

/// Applies revisions up to the target; returns the versions that were applied here.
pub async fn upgrade(
    url: &str,
    history: &History,
    target: &Target,
    options: &Options,
    notify: &mut dyn FnMut(Event),
) -> Result<Vec<i64>, ApplyError> {
    run(url, history, Goal { target, direction: Direction::Up }, options, notify).await
}

/// Reverts revisions down to the target; returns the versions that were reverted.
pub async fn downgrade(
    url: &str,
    history: &History,
    target: &Target,
    options: &Options,
    notify: &mut dyn FnMut(Event),
) -> Result<Vec<i64>, ApplyError> {
    run(url, history, Goal { target, direction: Direction::Down }, options, notify).await
}

/// Returns the files that `upgrade` or `downgrade` would run, after the same checks. Writes nothing.
pub async fn pending<'h>(
    connection: &mut PgConnection,
    history: &'h History,
    target: &Target,
    direction: Direction,
    options: &Options,
) -> Result<Vec<&'h RevisionFile>, ApplyError> {
    let reading = |source: ServerError| ApplyError::History { source: source.into() };
    let rows = match Ledger::find(connection, &options.table).await.map_err(reading)? {
        Some(ledger) => ledger.rows(connection).await.map_err(reading)?,
        None => Vec::new(),
    };
    checked(history, &rows, &Goal { target, direction }, options)
}

/// Sets what the database says it is at, without running anything: neither files nor their checks.
pub async fn stamp(url: &str, history: &History, target: &Target, options: &Options) -> Result<(), ApplyError> {
    let wanted = stamped(history, target)?;
    let mut ignore = |_| {};
    let mut runner = open(url, options, &mut ignore).await?;
    let result = stamp_locked(&mut runner, &wanted).await;
    close(runner, result).await
}

fn stamped<'h>(history: &'h History, target: &Target) -> Result<Vec<&'h RevisionFile>, ApplyError> {
    let revision = match target {
        Target::Base => return Ok(Vec::new()),
        Target::Head => history.head()?,
        Target::Version(wanted) => Some(history.find(wanted)?),
        Target::Relative(count) => {
            return Err(crate::revision::TargetError::Spelling(format!("{count:+}")).into());
        }
    };
    let ids = revision.map(|revision| history.ancestors(revision.id)).unwrap_or_default();
    let files = history.revisions.iter().filter(|revision| ids.contains(&revision.id));
    Ok(files.flat_map(|revision| &revision.files).collect())
}

async fn stamp_locked(runner: &mut Runner<'_>, wanted: &[&RevisionFile]) -> Result<(), ApplyError> {
    let writing = |source: ServerError| ApplyError::Database { doing: "writing the history", source: source.into() };
    let connection = &mut runner.sessions.work;
    execute::send(connection, "BEGIN").await.map_err(writing)?;
    for row in runner.ledger.rows(connection).await.map_err(writing)? {
        let stays =
            |file: &&&RevisionFile| file.version == row.version && file.up.checksum == row.checksum && row.success;
        if wanted.iter().find(stays).is_none() {
            runner.ledger.delete(connection, row.version).await.map_err(writing)?;
        }
    }
    let present: BTreeSet<i64> =
        runner.ledger.rows(connection).await.map_err(writing)?.iter().map(|row| row.version).collect();
    for file in wanted.iter().filter(|file| !present.contains(&file.version)) {
        // As sqlx does for what it skips.
        runner.ledger.insert(connection, file, -1).await.map_err(writing)?;
    }
    for row in runner.ledger.journal(connection).await.map_err(writing)? {
        for direction in [Direction::Up, Direction::Down] {
            runner.ledger.forget_steps(connection, row.version, direction).await.map_err(writing)?;
        }
    }
    execute::send(connection, "COMMIT").await.map_err(writing)
}

/// Where to, and which way.
struct Goal<'a> {
    target: &'a Target,
    direction: Direction,
}

async fn run(
    url: &str,
    history: &History,
    goal: Goal<'_>,
    options: &Options,
    notify: &mut dyn FnMut(Event),
) -> Result<Vec<i64>, ApplyError> {
    let mut finished = Vec::new();
    // A relative target means what it meant at first, also after another tool went ahead of us.
    let mut wanted: Option<BTreeSet<i64>> = None;
    loop {
        let mut runner = open(url, options, notify).await?;
        let result = run_locked(&mut runner, history, &goal, &mut wanted, &mut finished).await;
        match result {
            Ok(()) => return close(runner, Ok(finished)).await,
            Err(Stop::Error(error)) => return close(runner, Err(error)).await,
            Err(Stop::Yield(peer)) => {
                (runner.notify)(Event::Yielding { to: peer });
                runner.sessions.guard.unlock().await?;
                runner.sessions.guard.let_go_first(Duration::from_secs(5)).await?;
                runner.sessions.close().await;
            }
        }
    }
}

async fn run_locked(
    runner: &mut Runner<'_>,
    history: &History,
    goal: &Goal<'_>,
    wanted: &mut Option<BTreeSet<i64>>,
    finished: &mut Vec<i64>,
) -> Result<(), Stop> {
    let reading = |source: ServerError| ApplyError::History { source: source.into() };
    let rows = runner.ledger.rows(&mut runner.sessions.work).await.map_err(reading)?;
    let mut applied: BTreeSet<i64> = rows.iter().map(|row| row.version).collect();
    let files = match wanted {
        None => checked(history, &rows, goal, runner.options)?,
        Some(wanted) => {
            verify(history, &rows)?;
            let open = |file: &&RevisionFile| {
                wanted.contains(&file.version) && applied.contains(&file.version) == (goal.direction == Direction::Down)
            };
            let mut files: Vec<&RevisionFile> = history.files().filter(open).collect();
            if goal.direction == Direction::Down {
                files.reverse();
            }
            files
        }
    };
    wanted.get_or_insert_with(|| files.iter().map(|file| file.version).collect());
    for file in files {
        let revision = history.revision_of(file.version).map_or(file.version, |revision| revision.id);
        runner.run_file(revision, file, goal.direction, applied.last().copied()).await?;
        match goal.direction {
            Direction::Up => applied.insert(file.version),
            Direction::Down => applied.remove(&file.version),
        };
        finished.push(file.version);
    }
    Ok(())
}

async fn open<'a>(url: &str, options: &'a Options, notify: &'a mut dyn FnMut(Event)) -> Result<Runner<'a>, ApplyError> {
    let mut sessions = Sessions::open(url).await?;
    sessions.guard.lock(options.lock_wait, notify).await?;
    let prepared = match sessions.prepare(options).await {
        Ok(()) => Ledger::ensure(&mut sessions.work, &options.table).await,
        Err(error) => Err(error),
    };
    match prepared {
        Ok(ledger) => Ok(Runner { sessions, ledger, options, notify }),
        Err(source) => {
            sessions.guard.unlock().await?;
            Err(ApplyError::Database { doing: "preparing the history", source: source.into() })
        }
    }
}

/// Releases the lock whatever happened; the first error is the one that is told.
async fn close<T>(mut runner: Runner<'_>, result: Result<T, ApplyError>) -> Result<T, ApplyError> {
    let unlocked = runner.sessions.guard.unlock().await;
    runner.sessions.close().await;
    let value = result?;
    unlocked?;
    Ok(value)
}

/// Compares history and files, and returns what is to be run.
fn checked<'h>(
    history: &'h History,
    rows: &[Row],
    goal: &Goal<'_>,
    options: &Options,
) -> Result<Vec<&'h RevisionFile>, ApplyError> {
    verify(history, rows)?;
    let applied: BTreeSet<i64> = rows.iter().map(|row| row.version).collect();
    match goal.direction {
        Direction::Up => {
            let files = history.upgrade_path(&applied, goal.target)?;
            check_upgrade(history, &files, &applied, options)?;
            Ok(files)
        }
        Direction::Down => {
            let files = history.downgrade_path(&applied, goal.target)?;
            check_downgrade(history, &files, options)?;
            Ok(files)
        }
    }
}

/// Checks that every applied revision still has the file it was applied from.
fn verify(history: &History, rows: &[Row]) -> Result<(), ApplyError> {
    if let Some(row) = rows.iter().find(|row| !row.success) {
        return Err(ApplyError::Dirty { version: row.version });
    }
    let missing: Vec<&Row> = rows.iter().filter(|row| history.file(row.version).is_none()).collect();
    if !missing.is_empty() {
        let versions = missing.iter().map(|row| format!("{} {}", row.version, row.description)).collect();
        let newest = history.newest_version();
        return Err(match missing.iter().all(|row| newest.is_none_or(|newest| row.version > newest)) {
            true => {
                let newest = newest.map_or_else(|| "base".to_owned(), |newest| newest.to_string());
                ApplyError::Newer { versions, newest }
            }
            false => ApplyError::Missing { versions },
        });
    }
    let edited = |row: &&Row| history.file(row.version).is_some_and(|file| file.up.checksum != row.checksum);
    let edited = rows.iter().filter(edited).filter_map(|row| history.file(row.version));
    let files: Vec<String> = edited.map(|file| file.up.name.clone()).collect();
    if files.is_empty() { Ok(()) } else { Err(ApplyError::Edited { files }) }
}

fn check_upgrade(
    history: &History,
    files: &[&RevisionFile],
    applied: &BTreeSet<i64>,
    options: &Options,
) -> Result<(), ApplyError> {
    if let Some(&newest) = applied.last().filter(|_| !options.out_of_order) {
        let older = files.iter().filter(|file| file.version < newest);
        let files: Vec<String> = older.map(|file| file.up.name.clone()).collect();
        if !files.is_empty() {
            return Err(ApplyError::OutOfOrder { files, newest });
        }
    }
    history.refuse_edited(files.iter().map(|file| &file.up))?;
    let flags = open_flags(files, &options.require_review)?;
    if flags.is_empty() { Ok(()) } else { Err(ApplyError::Unreviewed { flags }) }
}

fn check_downgrade(history: &History, files: &[&RevisionFile], options: &Options) -> Result<(), ApplyError> {
    let mut losses = Vec::new();
    for file in files {
        let Some(down) = &file.down else {
            let revision = history.revision_of(file.version).map_or(file.version, |revision| revision.id);
            return Err(ApplyError::NotReversible { revision, file: file.up.name.clone() });
        };
        let loses = |hazard| matches!(hazard, Hazard::DataLoss | Hazard::SilentLoss);
        let flags = down.flags().iter().filter(|flag| loses(flag.hazard));
        losses.extend(flags.map(|flag| format!("{} {} {}: {}", file.version, flag.id, flag.hazard, flag.text)));
    }
    match options.refuse_data_loss && !losses.is_empty() {
        true => Err(ApplyError::LosesData { flags: losses }),
        false => Ok(()),
    }
}
