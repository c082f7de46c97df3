//! What can go wrong with a scratch server, in words that say what to do.

use std::fmt;
use std::path::PathBuf;

use crate::catalog::CatalogError;
use crate::connect::ConnectError;
use crate::server_error::ServerError;

/// The ways to get a scratch server, as every "there is none" message ends.
const REMEDIES: &str = "install a PostgreSQL server (packages postgresql or postgresql@17), \
     name its bin folder in MODELMIG_PG_BIN, or name a server on which databases may be created with --scratch postgres://…";

/// Why there is no scratch server or no scratch database.
#[derive(Debug, thiserror::Error)]
pub enum ScratchError {
    #[error("no PostgreSQL server to work on: {searched}; {REMEDIES}{}", embedded_remedy())]
    NoServer { searched: String },
    #[error(
        "no PostgreSQL {wanted} server to work on, only {found}; install {wanted}, name its bin folder in MODELMIG_PG_BIN, \
         or set `allow_other_major = true` under [scratch] to accept another major (the revision then says so)"
    )]
    OtherMajor { wanted: u32, found: String },
    #[error(
        "this modelmig has no embedded server; install it with `cargo install modelmig --locked --features cli,embedded`"
    )]
    NotEmbedded,
    #[error(
        "a PostgreSQL server refuses to run as root, and this machine has neither a user `postgres` nor `nobody`; \
         run modelmig as another user or name a server with --scratch postgres://…"
    )]
    RootAlone,
    #[error("cannot {action} {}: {source}", path.display())]
    Io { action: &'static str, path: PathBuf, source: std::io::Error },
    #[error(
        "no folder for a scratch server: {tried}; it must be writable, at most {limit} bytes long, and open to the server's user \
         on the whole way; name one in TMPDIR"
    )]
    NoRunFolder { tried: String, limit: usize },
    #[error("{program} failed: {output}")]
    Program { program: String, output: String },
    #[error("the scratch server ({program}) did not start: {output}")]
    Start { program: String, output: String },
    #[error(transparent)]
    Connect(#[from] ConnectError),
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    #[error("{action} on the scratch server: {source}")]
    Sql { action: String, source: sqlx::Error },
    #[error(
        "the user of {server} may not create databases there; grant it with `ALTER ROLE {role} CREATEDB`, \
         or use a local server with --scratch local"
    )]
    NoCreateDb { server: String, role: String },
    #[error(transparent)]
    Script(#[from] Box<ScriptError>),
    #[error(
        "the embedded server cannot {what}; use a local server (--scratch local) or another one (--scratch postgres://…)"
    )]
    EmbeddedLimit { what: String },
    #[error("the embedded server failed: {0}")]
    Embedded(String),
}

fn embedded_remedy() -> &'static str {
    if cfg!(feature = "embedded") {
        ", or use --scratch embedded"
    } else {
        ", or build modelmig with the feature `embedded`"
    }
}

/// A script that did not run, with everything the server said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptError {
    /// The script's name, as a path where it comes from a file.
    pub script: String,
    /// The line of the fault in the script, counted from 1; the statement's first line where the server names no position.
    pub line: Option<usize>,
    /// The statement that failed, or nothing when the script could not be cut into statements.
    pub statement: Option<String>,
    /// Which statement of the script it is, counted from 1.
    pub number: Option<usize>,
    pub cause: ServerError,
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.script)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.cause.line())?;
        if let Some(statement) = &self.statement {
            write!(f, "\n  in the statement: {}", shorten(statement))?;
        }
        if let Some(remedy) = remedy(&self.cause) {
            write!(f, "\n  = help: {remedy}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ScriptError {}

/// Returns what to do about a server that lacks something a script takes for granted.
pub fn remedy(cause: &ServerError) -> Option<&'static str> {
    let is_role = cause.sqlstate == "42704" && cause.message.starts_with("role ");
    // 14 says 58P01, later releases 0A000.
    let is_extension = ["0A000", "58P01"].contains(&cause.sqlstate.as_str()) && cause.message.contains("extension");
    if is_role {
        Some("name the role under `[scratch] roles`, or give the URL of a database whose server has it")
    } else if is_extension {
        Some(
            "the scratch server does not offer the extension: install its package there, \
             or use a server that has it with --scratch postgres://… or --scratch server",
        )
    } else {
        None
    }
}

/// Returns a statement on one line, cut where it is long.
fn shorten(statement: &str) -> String {
    const LONGEST: usize = 200;
    let line = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &line[..end]),
        None => line,
    }
}
