//! What makes a proof fail.

use std::fmt;

use crate::apply::Failure;
use crate::catalog::CatalogError;
use crate::schema::ir::ColumnRef;
use crate::scratch::ScratchError;
use crate::server_error::ServerError;

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    Up,
    Down,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Up => "up",
            Self::Down => "down",
        })
    }
}

/// Why there is no proof. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    #[error(transparent)]
    Scratch(#[from] ScratchError),
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    #[error("the scratch database refused a question of the proof ({doing}): {source}")]
    Sql { doing: &'static str, source: sqlx::Error },
    /// On empty tables, so rows are not to blame.
    #[error("statement {number} of the {direction} migration fails on a scratch copy: {}\n  {sql}", cause.line())]
    Statement { direction: Direction, number: usize, sql: String, cause: Box<ServerError> },
    #[error("the {direction} migration fails when it runs as a whole: {error}")]
    Whole { direction: Direction, error: Box<Failure> },
    /// Without rows it works, and it is not a value that the server objects to.
    #[error("the {direction} migration fails as soon as the tables hold rows: {error}")]
    WithRows { direction: Direction, error: Box<Failure> },
    #[error("the up migration does not lead to the models; this remains:\n{}", indent(.remaining))]
    Misses { remaining: Vec<String> },
    #[error(
        "the up migration leads elsewhere as a whole than statement by statement; the difference:\n{}",
        indent(.remaining)
    )]
    WholeDiffers { remaining: Vec<String> },
    #[error(
        "the {direction} migration changes {column} from {before} to {after}, and no statement is about that column"
    )]
    RowsChanged { direction: Direction, column: Box<ColumnRef>, before: String, after: String },
}

impl ProofError {
    pub(super) fn sql(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |source| Self::Sql { doing, source }
    }
}

fn indent(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
