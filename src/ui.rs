//! The terminal: stdout is the answer, stderr is the conversation. Only the command line uses this.

use std::fmt::Display;
use std::io::{IsTerminal, Write};

use anstyle::{AnsiColor, Style};

use crate::cli::{Exit, Failure};

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// How loud a command is.
#[derive(Debug, Clone, Copy)]
pub struct Ui {
    pub quiet: bool,
    pub verbose: bool,
}

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default();

impl Ui {
    /// Returns the terminal as the flags want it. Colour follows the terminal, `NO_COLOR` and `--color`.
    pub fn new(quiet: bool, verbose: bool, color: Color) -> Self {
        match color {
            Color::Auto => {}
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
        Self { quiet, verbose }
    }

    /// Writes the answer to stdout. A closed pipe is not an error.
    pub fn answer(&self, text: impl Display) {
        let text = text.to_string();
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let mut out = anstream::stdout().lock();
        if write!(out, "{text}{end}").and_then(|()| out.flush()).is_err() {
            std::process::exit(Exit::Clean as i32);
        }
    }

    /// Tells the user what happens, on stderr; `-q` silences it.
    pub fn say(&self, text: impl Display) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr(), "{text}");
        }
    }

    /// Tells what only `-v` asks for.
    pub fn detail(&self, text: impl Display) {
        if self.verbose {
            self.say(text);
        }
    }

    /// Warns on stderr, also with `-q`.
    pub fn warn(&self, text: impl Display) {
        let _ = writeln!(anstream::stderr(), "{WARNING}warning{WARNING:#}: {text}");
    }

    /// Says whether somebody sits there who can be asked.
    pub fn can_ask(&self) -> bool {
        std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Asks on stderr and returns the line that is typed, without the space around it; none at the end of the input.
    pub fn ask(&self, question: impl Display) -> Option<String> {
        let mut err = anstream::stderr().lock();
        let _ = write!(err, "{question} ").and_then(|()| err.flush());
        let mut line = String::new();
        match std::io::stdin().read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line.trim().to_owned()),
        }
    }

    /// Reports why the command ends, on stderr.
    pub fn fail(&self, failure: &Failure) {
        let mut err = anstream::stderr().lock();
        let message = failure.message.trim_end();
        let _ = if failure.is_report {
            writeln!(err, "{message}")
        } else {
            writeln!(err, "{ERROR}error{ERROR:#}: {message}")
        };
        if let Some(help) = &failure.help {
            let _ = writeln!(err, "  = {HELP}help{HELP:#}: {help}");
        }
    }
}
