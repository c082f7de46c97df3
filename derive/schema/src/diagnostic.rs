//! What is wrong with something the user wrote: models now, other files later.
//!
//! A [`Diagnostic`] is plain data (syn's spans cannot cross threads), so the derive turns the same
//! value into a compile error that the command line prints with file and line. Reading code takes
//! `&mut Diagnostics`, reports and carries on with a sensible stand-in, so that one run shows every fault.

use std::fmt;
use std::sync::Arc;

use crate::origin::Location;

/// A place in a text: lines from 1, columns in characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// A range in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// As shown to users: relative to the project where possible, with `/`.
    pub file: Arc<str>,
    pub start: Position,
    /// Behind the last character.
    pub end: Position,
}

impl Span {
    /// Returns the beginning of the range as a location.
    pub fn location(&self) -> Location {
        Location { file: self.file.to_string(), line: self.start.line, column: self.start.column }
    }

    /// Returns the range from the beginning of this one to the end of the other.
    pub fn to(&self, end: &Span) -> Span {
        Span { file: self.file.clone(), start: self.start, end: end.end }
    }
}

/// Prints `src/models/user.rs:14:23`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.start.line, self.start.column)
    }
}

/// A value with the place it was written at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Warning,
    Error,
}

impl Severity {
    /// Returns the word users read.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One fault (or doubt) in what the user wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable and searchable: `M0103`.
    pub code: Code,
    pub severity: Severity,
    /// What is wrong, lower case, no full stop.
    pub message: String,
    /// The token at fault, not the whole struct.
    pub span: Span,
    /// Other places that matter, as in "first declared here".
    pub labels: Vec<(Span, String)>,
    /// An instruction: "write `sql(\"now()\")`".
    pub help: Option<String>,
}

impl Diagnostic {
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, message: message.into(), span, labels: Vec::new(), help: None }
    }

    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }
}

/// Collects what readers report. Dropping it without [`finish`](Self::finish) panics in debug builds:
/// faults that nobody looks at are worse than none.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    finished: bool,
}

impl Diagnostics {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.found.extend(diagnostics);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Returns everything reported, sorted by place, each fault once.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.finished = true;
        let mut found = std::mem::take(&mut self.found);
        found.sort_by(|a, b| (&a.span, a.code, &a.message).cmp(&(&b.span, b.code, &b.message)));
        found.dedup();
        found
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        if cfg!(debug_assertions) && !self.finished && !std::thread::panicking() {
            panic!("diagnostics were dropped without a look at them");
        }
    }
}

/// Declares the codes once: variant, number, documentation.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal;)+) => {
        /// The stable name of a kind of fault. Numbers are never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// Returns the code as printed: `M0103`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }

            /// Returns its manual page.
            pub fn explain(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, "\n"),+),)+ }
            }
        }
    };
}

codes! {
    /// The attribute is not written in the grammar of the model language: a token is missing or too many.
    Syntax = "M0101";
    /// The key is not one of the model language, or not one of this place.
    UnknownKey = "M0102";
    /// The key does not take this value. A literal is a value; SQL is always marked `sql("…")`.
    Value = "M0103";
    /// The key is given twice.
    Repeated = "M0104";
    /// The attribute or derive stands on something it is not for.
    Place = "M0105";
    /// The key is part of the language, and this version does not manage that kind of object yet.
    /// Such SQL can stay in `schema/**/*.sql` or in a revision written by hand.
    NotYet = "M0106";
    /// Something the key needs is missing, for example the name of an index over an expression.
    Missing = "M0107";
    /// Two keys contradict each other.
    Conflict = "M0108";
    /// A model is declared where the reader cannot see it: inside a macro, an `include!`, a function.
    Hidden = "M0109";
    /// The file is not Rust that can be parsed, or cannot be read.
    File = "M0110";
    /// The file holds models, and no `mod` of its crate leads to it.
    Orphan = "M0111";
    /// The SQL type of a Rust type is not known.
    UnresolvedType = "M0201";
    /// Two models declare one table, or two items one type.
    DuplicateRelation = "M0202";
    /// Two columns, attributes or labels of one name.
    DuplicateColumn = "M0203";
    /// Two constraints or indexes of one name.
    DuplicateName = "M0204";
    /// An identifier is longer than the 63 bytes that Postgres keeps; the rest would be cut off silently.
    LongIdentifier = "M0205";
    /// The column or field does not exist.
    UnknownColumn = "M0206";
    /// The model does not exist.
    UnknownModel = "M0207";
    /// A foreign key needs a primary key, unique constraint or unique index over exactly the columns it refers to.
    NoUniqueKey = "M0208";
    /// sqlx would look the name up differently at run time.
    SqlxName = "M0209";
    /// The name cannot be a Postgres identifier.
    Identifier = "M0210";
    /// The key does not fit the type of the column.
    TypeMismatch = "M0211";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Returns the known word that looks most like the one given, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &str| {
        let longest = candidate.chars().count().max(word.chars().count());
        let begins_alike =
            word.len().min(candidate.len()) >= 3 && (word.starts_with(candidate) || candidate.starts_with(word));
        match strsim::damerau_levenshtein(word, candidate) {
            0 => Some(0),
            _ if begins_alike => Some(1),
            distance if distance <= longest.div_ceil(3) && distance < longest => Some(distance),
            _ => None,
        }
    };
    known
        .into_iter()
        .filter_map(|candidate| Some((distance(candidate)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_documented() {
        for (place, code) in Code::ALL.iter().enumerate() {
            assert!(!code.explain().trim().is_empty());
            assert!(Code::ALL[place + 1..].iter().all(|other| other.as_str() != code.as_str()), "{code}");
        }
    }

    #[test]
    #[should_panic(expected = "dropped without a look")]
    fn a_dropped_collector_is_loud() {
        drop(Diagnostics::new());
    }

    #[test]
    fn the_nearest_word_is_offered_only_when_near() {
        assert_eq!(nearest("defualt", ["default", "check"]), Some("default"));
        assert_eq!(nearest("descending", ["asc", "desc"]), Some("desc"));
        assert_eq!(nearest("zzz", ["default", "check"]), None);
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("Thing1", ["Thing0", "Thing1"]), Some("Thing1"));
    }
}
