//! What can go wrong while applying, and how it is told: what was being done, to what, Postgres's own words,
//! and where the database stands now.

use std::fmt;

use crate::connect::ConnectError;
use crate::revision::{RevisionError, TargetError};
use crate::server_error::ServerError;
use crate::statement::{self, SplitError};

/// A file that did not run to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// As the user knows it: without the folder.
    pub file: String,
    /// The statement, counted from 1; `None` when the file as a whole is at fault.
    pub statement: Option<FailedStatement>,
    pub cause: FailureCause,
}

/// Which statement of a file failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedStatement {
    /// Counted from 1.
    pub number: usize,
    pub of: usize,
    /// In the file: of the position the server named, else of the statement's first token.
    pub line: usize,
    pub column: Option<usize>,
    pub sql: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailureCause {
    Server(ServerError),
    Split(SplitError),
    /// Why modelmig did not even send it, and what to do.
    Refused(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(statement) = &self.statement {
            write!(f, ":{}", statement.line)?;
            if let Some(column) = statement.column {
                write!(f, ":{column}")?;
            }
            write!(f, ": statement {} of {}", statement.number, statement.of)?;
        }
        match &self.cause {
            FailureCause::Server(error) => write!(f, ": {error}"),
            FailureCause::Split(error) => write!(f, ": {error}"),
            FailureCause::Refused(why) => write!(f, ": {why}"),
        }
    }
}

impl std::error::Error for Failure {}

impl Failure {
    pub(super) fn of_file(file: &str, cause: FailureCause) -> Box<Self> {
        Box::new(Self { file: file.to_owned(), statement: None, cause })
    }

    /// Places a failure in its file.
    pub(super) fn at(
        file: &str,
        statement: &statement::Statement<'_>,
        number: usize,
        of: usize,
        cause: FailureCause,
    ) -> Box<Self> {
        let position = match &cause {
            FailureCause::Server(error) => error.position,
            FailureCause::Split(_) | FailureCause::Refused(_) => None,
        };
        let (line, column) = match position {
            Some(position) => locate(statement, position),
            None => (statement.line, None),
        };
        let failed = FailedStatement { number, of, line, column, sql: statement.sql.to_owned() };
        Box::new(Self { file: file.to_owned(), statement: Some(failed), cause })
    }

    pub(super) fn server_error(&self) -> Option<&ServerError> {
        match &self.cause {
            FailureCause::Server(error) => Some(error),
            FailureCause::Split(_) | FailureCause::Refused(_) => None,
        }
    }
}

/// Returns line and column in the file; the column only where the statement's own line does not hide it.
fn locate(statement: &statement::Statement<'_>, position: usize) -> (usize, Option<usize>) {
    let before: String = statement.sql.chars().take(position.saturating_sub(1)).collect();
    match before.rsplit_once('\n') {
        Some((lines, last)) => (statement.line + lines.matches('\n').count() + 1, Some(last.chars().count() + 1)),
        None => (statement.line, None),
    }
}

/// Another session, as far as we may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    pub pid: i32,
    pub user: Option<String>,
    pub application: Option<String>,
    pub state: Option<String>,
    pub query: Option<String>,
    /// Since its transaction began.
    pub seconds: Option<i64>,
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pid {}", self.pid)?;
        let known: Vec<String> = [&self.user, &self.application, &self.state]
            .into_iter()
            .flatten()
            .filter(|word| !word.is_empty())
            .cloned()
            .chain(self.seconds.map(|seconds| format!("transaction open for {seconds} s")))
            .collect();
        if !known.is_empty() {
            write!(f, " ({})", known.join(", "))?;
        }
        match self.query.as_deref().filter(|query| !query.is_empty()) {
            Some(query) => {
                write!(f, ": {}", crate::render::header::one_line(&query.chars().take(120).collect::<String>()))
            }
            None => Ok(()),
        }
    }
}

fn peers(peers: &[Peer]) -> String {
    peers.iter().map(|peer| format!("\n  blocked by {peer}")).collect()
}

/// Returns what a role lacks that may not read the history.
fn may_not_read(source: &ServerError) -> &'static str {
    match source.sqlstate.as_str() {
        "42501" => "; grant the user SELECT on that table, and USAGE on its schema",
        _ => "",
    }
}

fn lines(items: &[String]) -> String {
    items.iter().map(|item| format!("\n  {item}")).collect()
}

/// Why a database was not brought to its target.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    #[error(transparent)]
    Connect(#[from] ConnectError),
    #[error("reading the history: {source}{}", may_not_read(source))]
    History { source: Box<ServerError> },
    #[error("{doing}: {source}")]
    Database { doing: &'static str, source: Box<ServerError> },
    #[error(
        "the connection goes through a pooler in transaction mode, where locks and settings of a session are lost; \
         connect to Postgres itself, or to a pool in session mode"
    )]
    Pooler,
    #[error(
        "another migration holds the lock of this database{}; try again when it is done",
        holder.as_ref().map(|peer| format!(": {peer}")).unwrap_or_default()
    )]
    Locked { holder: Option<Peer> },
    #[error(
        "the session that held the migration lock is gone; nothing further was run, and another runner may have \
         started: run `modelmig upgrade` again"
    )]
    LockLost,
    #[error(transparent)]
    Target(#[from] TargetError),
    #[error(transparent)]
    Revision(#[from] RevisionError),
    #[error(
        "the history says that revision {version} did not finish; put right what it left and delete its row, \
         or set its `success` to true"
    )]
    Dirty { version: i64 },
    #[error(
        "files were edited after they were applied:{}\nrestore them from version control: what is applied cannot change; \
         write a new revision instead",
        lines(files)
    )]
    Edited { files: Vec<String> },
    #[error(
        "the database is newer than the files, which end at {newest}:{}\ndeploy or check out the code that belongs to it",
        lines(versions)
    )]
    Newer { versions: Vec<String>, newest: String },
    #[error(
        "revisions are applied whose files are missing:{}\nrestore them from version control; without them the \
         database cannot be downgraded past them",
        lines(versions)
    )]
    Missing { versions: Vec<String> },
    #[error(
        "these files are older than {newest}, which is applied:{}\nthey were not there when it was (a merged branch?): \
         delete and generate them again, or allow it with --out-of-order",
        lines(files)
    )]
    OutOfOrder { files: Vec<String>, newest: i64 },
    #[error(
        "flags nobody has signed off:{}\nsign off with `modelmig review REVISION`, or pass --allow-unreviewed",
        lines(flags)
    )]
    Unreviewed { flags: Vec<String> },
    #[error("flags of the way down lose data:{}\npass --allow-data-loss to run it knowingly", lines(flags))]
    LosesData { flags: Vec<String> },
    #[error("{file} has no down file, so revision {revision} cannot be undone; restore from a backup or move forward")]
    NotReversible { revision: i64, file: String },
    #[error(
        "{file} was edited after step {step} of it was applied; restore it, run `modelmig upgrade`, and put the change \
         into a new revision"
    )]
    EditedPrefix { file: String, step: usize },
    #[error(
        "{file}: an earlier run was stopped during statement {step} (line {line}), and whether it happened cannot be \
         told; look at the database, then say so with: {sql}"
    )]
    UnknownOutcome { file: String, step: usize, line: usize, sql: String },
    #[error("revision {revision} failed: {failure}{}\n{stands}", peers(blockers))]
    Failed { revision: i64, failure: Box<Failure>, blockers: Vec<Peer>, stands: Box<Stands> },
    #[error(
        "the connection broke while {file} was committed, and the server cannot be asked: {source}; \
         `modelmig current` will tell whether it is applied"
    )]
    CommitUnknown { file: String, source: Box<ServerError> },
    #[error("the migration lock was not ours when it was released; was the connection pooled or reset?")]
    NotUnlocked,
}

/// Where a database is after a failure, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// `None` is base.
    pub version: Option<i64>,
    /// Steps of the failed file that stay applied, and of how many: only without a transaction.
    pub partial: Option<(usize, usize)>,
    pub next: String,
}

impl fmt::Display for Stands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.version {
            Some(version) => write!(f, "the database is at {version}")?,
            None => f.write_str("the database is at base")?,
        }
        match self.partial {
            Some((done, of)) if done > 0 => write!(f, ", with {done} of {of} statements of the failed file applied")?,
            Some(_) | None => f.write_str("; nothing of the failed file is applied")?,
        }
        write!(f, "; next: {}", self.next)
    }
}
