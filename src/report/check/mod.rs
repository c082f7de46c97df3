//! The findings of `modelmig check`, and the formats it prints them in.
//!
//! A [`Finding`] is one fact on one line. Who finds them does not matter here; each format is a pure
//! function from the findings to a whole document, escaped by that format's own rules.

mod github;
mod json;
mod markdown;
mod sarif;
mod text;

use std::fmt;

pub use github::github;
pub use json::json;
pub use markdown::markdown;
pub use sarif::sarif;
pub use text::text;

use super::one_line;
use crate::plan::Hazard;
use crate::schema::ir::ObjectRef;
use crate::schema::origin::Location;

/// One difference, or one thing left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub question: Question,
    /// What it is about; `None` for a finding about the history as a whole.
    pub object: Option<ObjectRef>,
    /// Before and after in a few words, without the object's name: `default: none -> now()`.
    pub summary: String,
    /// What putting it right may cost.
    pub hazards: Vec<Hazard>,
    /// Where the source declares it, when the source does.
    pub location: Option<Location>,
}

impl Finding {
    /// Returns the finding as one line without its place: `column app.users.age: default: none -> 0`.
    pub fn line(&self) -> String {
        match &self.object {
            Some(object) => one_line(&format!("{} {object}: {}", object.kind().word(), self.summary)),
            None => one_line(&self.summary),
        }
    }

    /// Returns the names of its flags: `type-change, rewrite`.
    fn flags(&self) -> Vec<&'static str> {
        self.hazards.iter().map(|hazard| hazard.name()).collect()
    }
}

/// The question a finding answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// The models say more than the revisions: somebody forgot a revision.
    ModelsNeedRevision,
    /// The database is not what its revision promises: somebody changed it by hand.
    DatabaseDrifted,
    /// A flag of a revision that nobody signed off.
    OpenFlag,
    /// The revision files and the history do not fit together, or the database is not at head.
    History,
}

impl Question {
    pub const ALL: &[Question] =
        &[Question::ModelsNeedRevision, Question::DatabaseDrifted, Question::OpenFlag, Question::History];

    /// Returns the stable name that machine-readable formats use.
    pub fn name(self) -> &'static str {
        match self {
            Question::ModelsNeedRevision => "models-need-revision",
            Question::DatabaseDrifted => "database-drifted",
            Question::OpenFlag => "open-flag",
            Question::History => "history",
        }
    }

    /// Returns the heading people read.
    pub fn title(self) -> &'static str {
        match self {
            Question::ModelsNeedRevision => "the models need a revision",
            Question::DatabaseDrifted => "the database drifted from its revision",
            Question::OpenFlag => "flags wait for a sign-off",
            Question::History => "the history does not fit",
        }
    }

    /// Returns what to do about it, as one imperative sentence.
    pub fn help(self) -> &'static str {
        match self {
            Question::ModelsNeedRevision => "write the revision with `modelmig revision -m \"...\"`",
            Question::DatabaseDrifted => {
                "undo the change in the database, or put it into the models and write a revision \
                 with `modelmig revision --from database`"
            }
            Question::OpenFlag => "read the flagged statements, then sign off with `modelmig review`",
            Question::History => "compare the migrations folder with `modelmig history`",
        }
    }

    fn severity(self) -> Severity {
        match self {
            Question::ModelsNeedRevision | Question::DatabaseDrifted | Question::History => Severity::Error,
            Question::OpenFlag => Severity::Warning,
        }
    }
}

/// How loud a format with levels shows a finding.
#[derive(Clone, Copy)]
enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// The word, the same in workflow commands and in SARIF.
    fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// The formats of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
    Github,
    Sarif,
    Markdown,
}

impl Format {
    pub const ALL: &[Format] = &[Format::Text, Format::Json, Format::Github, Format::Sarif, Format::Markdown];

    /// Returns the word after `--format`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Github => "github",
            Format::Sarif => "sarif",
            Format::Markdown => "markdown",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Returns the findings as a document of that format, ending in a line break unless it is empty.
pub fn render(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => text(findings),
        Format::Json => json(findings),
        Format::Github => github(findings),
        Format::Sarif => sarif(findings),
        Format::Markdown => markdown(findings),
    }
}

/// Returns the findings of each question that has some, in the order of the questions.
fn by_question(findings: &[Finding]) -> impl Iterator<Item = (Question, Vec<&Finding>)> {
    Question::ALL.iter().filter_map(|&question| {
        let of: Vec<_> = findings.iter().filter(|finding| finding.question == question).collect();
        (!of.is_empty()).then_some((question, of))
    })
}

/// The findings that the tests of every format print.
#[cfg(test)]
mod samples {
    use super::*;
    use crate::schema::ir::QName;

    /// A changed column with a place, a drifted index without one, and a finding without an object.
    pub fn plain() -> Vec<Finding> {
        let users = QName::new("app", "users");
        vec![
            Finding {
                question: Question::ModelsNeedRevision,
                object: Some(ObjectRef::column(&users, "created_at")),
                summary: "default: none -> now()".into(),
                hazards: vec![Hazard::ServerDefault],
                location: Some(Location { file: "src/models/user.rs".into(), line: 31, column: 9 }),
            },
            Finding {
                question: Question::DatabaseDrifted,
                object: Some(ObjectRef::index(&users, "idx_users_email")),
                summary: "(email) -> none".into(),
                hazards: vec![],
                location: None,
            },
            Finding {
                question: Question::History,
                object: None,
                summary: "the database is at 20261120110000, head is 20261122093000".into(),
                hazards: vec![],
                location: None,
            },
        ]
    }

    /// A finding made of characters that some format gives a meaning.
    pub fn hostile() -> Vec<Finding> {
        vec![Finding {
            question: Question::OpenFlag,
            object: Some(ObjectRef::Table(QName::new("app", "we\"ird\n|`<b>&%0A::error::"))),
            summary: "a|b \\| `c` -> 100% <script>".into(),
            hazards: vec![Hazard::DataLoss, Hazard::Irreversible],
            location: Some(Location { file: "src/a b,c:d%#é.rs".into(), line: 1, column: 2 }),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_renders_no_findings() {
        for &format in Format::ALL {
            let document = render(&[], format);
            assert!(document.is_empty() || document.ends_with('\n'), "{format}: {document:?}");
        }
    }
}
