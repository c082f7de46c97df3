//! What a server said when it refused a statement, for everybody who sends one.

use std::fmt;

use sqlx::postgres::{PgDatabaseError, PgErrorPosition};

/// What the server (or the connection) said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerError {
    pub message: String,
    /// Empty when it was no error of the server, but of the connection.
    pub sqlstate: String,
    pub detail: Option<String>,
    pub hint: Option<String>,
    /// The PL/pgSQL or SQL function it happened in.
    pub context: Option<String>,
    /// The fault's place in the text that was sent, in characters counted from 1.
    pub position: Option<usize>,
}

impl From<&sqlx::Error> for ServerError {
    fn from(error: &sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(database) => match database.try_downcast_ref::<PgDatabaseError>() {
                Some(error) => Self::from(error),
                None => Self::plain(database.message()),
            },
            // sqlx prints no URL here: errors of its options parser stay in `connect`.
            _ => Self::plain(error.to_string()),
        }
    }
}

impl From<sqlx::Error> for ServerError {
    fn from(error: sqlx::Error) -> Self {
        Self::from(&error)
    }
}

impl From<sqlx::Error> for Box<ServerError> {
    fn from(error: sqlx::Error) -> Self {
        Self::new(error.into())
    }
}

impl From<&PgDatabaseError> for ServerError {
    fn from(error: &PgDatabaseError) -> Self {
        let position = match error.position() {
            Some(PgErrorPosition::Original(position)) => Some(position),
            Some(PgErrorPosition::Internal { .. }) | None => None,
        };
        Self {
            message: error.message().to_owned(),
            sqlstate: error.code().to_owned(),
            detail: error.detail().map(str::to_owned),
            hint: error.hint().map(str::to_owned),
            context: error.r#where().map(str::to_owned),
            position,
        }
    }
}

impl ServerError {
    /// Returns an error that did not come from a server.
    pub fn plain(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            sqlstate: String::new(),
            detail: None,
            hint: None,
            context: None,
            position: None,
        }
    }

    /// Says whether the connection is gone: the outcome of what was sent is unknown.
    pub fn is_connection(&self) -> bool {
        self.sqlstate.is_empty() || self.sqlstate.starts_with("08") || self.sqlstate.starts_with("57P")
    }

    /// Says whether trying again can help: lock timeout, deadlock, serialization failure.
    pub fn is_transient(&self) -> bool {
        matches!(self.sqlstate.as_str(), "55P03" | "40P01" | "40001")
    }

    /// Returns all of it on one line, for lists: `message (SQLSTATE 42P01); detail; hint: …`.
    pub fn line(&self) -> String {
        let mut line = self.head();
        if let Some(detail) = &self.detail {
            line.push_str(&format!("; {detail}"));
        }
        if let Some(hint) = &self.hint {
            line.push_str(&format!("; hint: {hint}"));
        }
        line
    }

    fn head(&self) -> String {
        if self.sqlstate.is_empty() {
            return self.message.clone();
        }
        format!("{} (SQLSTATE {})", self.message, self.sqlstate)
    }
}

impl std::error::Error for ServerError {}

/// Prints what it says below each other.
impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head())?;
        for (name, value) in [("detail", &self.detail), ("hint", &self.hint), ("where", &self.context)] {
            if let Some(value) = value {
                write!(f, "\n  {name}: {}", value.replace('\n', "\n    "))?;
            }
        }
        Ok(())
    }
}
