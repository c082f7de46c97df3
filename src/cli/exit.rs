//! The exit codes, the same for every command. They follow `diff` and `grep`.

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done, or nothing to do.
    Clean = 0,
    /// Findings: drift, pending changes, open flags, a diff that is not empty.
    Findings = 1,
    /// Trouble: usage, source, connection, SQL.
    Trouble = 2,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
