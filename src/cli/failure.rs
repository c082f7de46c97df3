//! Why a command ends without an answer: a message, and what to do about it.

use std::error::Error;
use std::fmt::Display;

use super::Exit;

/// The end of a command, as the user reads it.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What was being done, to what, and the cause.
    pub message: String,
    /// One imperative sentence.
    pub help: Option<String>,
    pub exit: Exit,
    /// The message is a whole report on the user's source, with headings of its own.
    pub is_report: bool,
}

impl Failure {
    pub fn new(message: impl Display) -> Self {
        Self { message: message.to_string(), help: None, exit: Exit::Trouble, is_report: false }
    }

    /// Returns a failure whose message is printed as it stands.
    pub fn report(text: impl Display) -> Self {
        Self { is_report: true, ..Self::new(text) }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Turns the failure into findings: the command worked, its answer is "not clean".
    pub fn findings(mut self) -> Self {
        self.exit = Exit::Findings;
        self
    }
}

/// Errors of the library become failures with their whole chain of causes.
impl<E: Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            let text = error.to_string();
            if !message.contains(&text) {
                message.push_str(": ");
                message.push_str(&text);
            }
            cause = error.source();
        }
        Self::new(message)
    }
}
