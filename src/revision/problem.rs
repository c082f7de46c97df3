//! What can be wrong with a migrations folder.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::render::header::HeaderError;
use crate::statement::SplitError;

/// Why the folder cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum RevisionError {
    #[error("cannot {doing} {}: {source}{}", path.display(), io_help(source))]
    Io { doing: &'static str, path: PathBuf, source: io::Error },
    #[error("{}", print_problems(dir, problems))]
    Folder { dir: PathBuf, problems: Vec<Problem> },
    #[error("{} exists already; nothing was written", path.display())]
    Exists { path: PathBuf },
    #[error("version {version} is not after {newest}, the newest revision; leave out --rev-id or choose a greater one")]
    NotAfter { version: i64, newest: i64 },
    #[error("there is no revision to replace")]
    NothingToReplace,
    #[error("revision {id} cannot be replaced: {reason}")]
    NotReplaceable { id: i64, reason: String },
    #[error("{} cannot be read: {message}", path.display())]
    Review { path: PathBuf, message: String },
    #[error("SOURCE_DATE_EPOCH is `{value}`, which is not a number of seconds since 1970")]
    Clock { value: String },
}

fn io_help(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "; the folder must be writable for the user who runs modelmig, nothing was written"
        }
        _ => "",
    }
}

fn print_problems(dir: &std::path::Path, problems: &[Problem]) -> String {
    match problems {
        [problem] => format!("{}: {problem}", dir.display()),
        _ => {
            let list: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
            format!("{} has {} faults:\n{}", dir.display(), problems.len(), list.join("\n"))
        }
    }
}

/// One fault of the folder. File names are without the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// `<x>_<y>.sql` where x is no number: sqlx refuses the whole folder.
    NoVersion {
        file: String,
    },
    NotUtf8 {
        file: String,
    },
    ByteOrderMark {
        file: String,
    },
    Split {
        file: String,
        source: SplitError,
    },
    Header {
        file: String,
        source: HeaderError,
    },
    /// A copy of another file, or a renamed one.
    OtherVersion {
        file: String,
        header: i64,
    },
    OtherDirection {
        file: String,
    },
    Duplicate {
        version: i64,
        files: Vec<String>,
    },
    NoUp {
        down: String,
    },
    NoDown {
        up: String,
    },
    NoParent {
        file: String,
        parent: i64,
    },
    /// A parent that is not earlier: applied in version order, the child would come first.
    ParentNotEarlier {
        file: String,
        parent: i64,
    },
    Cycle {
        versions: Vec<i64>,
    },
    Group {
        file: String,
        message: String,
    },
    Edited {
        file: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoVersion { file } => write!(
                f,
                "{file}: the name must begin with a positive number and `_`, as in `20261122093000_add_users.up.sql`; \
                 sqlx refuses the whole folder for it: rename the file, or move it elsewhere"
            ),
            Self::NotUtf8 { file } => write!(f, "{file}: not UTF-8; save it as UTF-8 text"),
            Self::ByteOrderMark { file } => write!(
                f,
                "{file}: begins with a byte order mark, which sqlx sends to the server as part of the SQL; \
                 save it as UTF-8 without one"
            ),
            Self::Split { file, source } => write!(f, "{file}: {source}"),
            Self::Header { file, source } => write!(f, "{file}: {source}; restore it from version control"),
            Self::OtherVersion { file, header } => write!(
                f,
                "{file}: its header says revision {header}; a revision is never copied or renamed: \
                 restore {header} and delete this file, or delete the header to make it a hand-written one"
            ),
            Self::OtherDirection { file } => {
                write!(f, "{file}: its header is that of the other direction; restore both files from version control")
            }
            Self::Duplicate { version, files } => write!(
                f,
                "{}: {} files for version {version}; keep one of them, or give the later one a new version",
                files.join(", "),
                files.len()
            ),
            Self::NoUp { down } => {
                write!(f, "{down}: its .up.sql is missing; restore it from version control, or delete this file too")
            }
            Self::NoDown { up } => write!(
                f,
                "{up}: its .down.sql is missing; restore it from version control, or rename this file to `{}` \
                 if it cannot be undone",
                up.replace(".up.sql", ".sql")
            ),
            Self::NoParent { file, parent } => write!(
                f,
                "{file}: revises {parent}, which is not in the folder; restore that revision from version control"
            ),
            Self::ParentNotEarlier { file, parent } => write!(
                f,
                "{file}: revises {parent}, which is not earlier; revisions run in the order of their versions: \
                 delete the files and run `modelmig revision` again"
            ),
            Self::Cycle { versions } => {
                let chain: Vec<String> = versions.iter().map(i64::to_string).collect();
                write!(f, "the revisions revise each other in a circle: {}; restore the headers", chain.join(" -> "))
            }
            Self::Group { file, message } => write!(f, "{file}: {message}"),
            Self::Edited { file } => write!(
                f,
                "{file}: edited after modelmig wrote it (its `body` fingerprint does not match); restore it, or \
                 keep the edit as your own work by deleting the line with `body:` from its header"
            ),
        }
    }
}
