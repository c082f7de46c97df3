//! Where a schema can come from: the words after `--from`, `--to` and `export`.
//!
//! Parsing the word happens here; building the schema it names needs servers and stands in
//! [`crate::state`].

pub mod read;

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A source of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The models of the project.
    Models,
    /// The database of the project.
    Database,
    /// The revisions of the project up to one of them, or to the head.
    Revisions(Option<String>),
    /// A database by its URL.
    Url(String),
    /// A file of SQL statements.
    SqlFile(PathBuf),
    /// A folder of `.sql` files: one pool of statements, whose order does not matter.
    SqlFolder(PathBuf),
    /// A document written by `export --format json`.
    Json(PathBuf),
    /// Nothing at all.
    Empty,
}

/// A word that names no source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{word}` is not a source: write models, database, revisions, revisions@REV, a postgres:// URL, a .sql file, \
     a folder of .sql files, a .json export, or empty{near}"
)]
pub struct UnknownSource {
    word: String,
    near: String,
}

const WORDS: [&str; 4] = ["models", "database", "revisions", "empty"];

impl FromStr for Source {
    type Err = UnknownSource;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let path = Path::new(word);
        let extension = path.extension().and_then(|extension| extension.to_str());
        match word {
            "models" => Ok(Self::Models),
            "database" => Ok(Self::Database),
            "revisions" => Ok(Self::Revisions(None)),
            "empty" => Ok(Self::Empty),
            _ if word.starts_with("postgres://") || word.starts_with("postgresql://") => Ok(Self::Url(word.to_owned())),
            _ if let Some(revision) = word.strip_prefix("revisions@") => Ok(Self::Revisions(Some(revision.to_owned()))),
            _ if path.is_dir() => Ok(Self::SqlFolder(path.to_owned())),
            _ if extension == Some("sql") => Ok(Self::SqlFile(path.to_owned())),
            _ if extension == Some("json") => Ok(Self::Json(path.to_owned())),
            _ => {
                let near = crate::config::nearest(word, WORDS);
                let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                Err(UnknownSource { word: word.to_owned(), near })
            }
        }
    }
}

impl Source {
    /// Says whether the source is a part of the project, so that there must be one.
    pub fn needs_project(&self) -> bool {
        match self {
            Self::Models | Self::Database | Self::Revisions(_) => true,
            Self::Url(_) | Self::SqlFile(_) | Self::SqlFolder(_) | Self::Json(_) | Self::Empty => false,
        }
    }
}

/// Prints the word back, without a password.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Models => f.write_str("models"),
            Self::Database => f.write_str("database"),
            Self::Revisions(None) => f.write_str("revisions"),
            Self::Revisions(Some(revision)) => write!(f, "revisions@{revision}"),
            Self::Url(url) => f.write_str(&redacted(url)),
            Self::SqlFile(path) | Self::SqlFolder(path) | Self::Json(path) => write!(f, "{}", path.display()),
            Self::Empty => f.write_str("empty"),
        }
    }
}

/// Returns a connection URL fit for a terminal: the password, also one in the query, is left out.
pub fn redacted(url: &str) -> String {
    let Ok(mut url) = url::Url::parse(url) else { return "the given URL".to_owned() };
    // Fails only for URLs that cannot have a password.
    let _ = url.set_password(None);
    let kept: Vec<(String, String)> =
        url.query_pairs().filter(|(key, _)| key != "password").map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
    if kept.is_empty() {
        url.set_query(None);
    } else {
        url.query_pairs_mut().clear().extend_pairs(kept);
    }
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_sources() {
        assert_eq!("models".parse(), Ok(Source::Models));
        assert_eq!("revisions@2026".parse(), Ok(Source::Revisions(Some("2026".into()))));
        assert_eq!("a/b.sql".parse(), Ok(Source::SqlFile("a/b.sql".into())));
        assert_eq!("a.json".parse(), Ok(Source::Json("a.json".into())));
        assert_eq!("src".parse(), Ok(Source::SqlFolder("src".into())));
    }

    #[test]
    fn an_unknown_word_is_told_with_the_nearest_known_one() {
        let error = "databse".parse::<Source>().expect_err("not a source").to_string();
        assert!(error.ends_with("did you mean `database`?"), "{error}");
    }

    #[test]
    fn a_password_is_never_printed() {
        let text = Source::Url("postgres://me:secret@h:1/d?password=secret&sslmode=require".into()).to_string();
        assert_eq!(text, "postgres://me@h:1/d?sslmode=require");
    }
}
