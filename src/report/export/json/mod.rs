//! The whole schema as one JSON document, there and back without a loss.
//!
//! The document has its own types ([`document`]), so the IR can change without the format noticing.
//! It says which server major spelled its expressions: catalogs of different majors are never compared.

mod document;

use serde::Deserialize;
use thiserror::Error;

use crate::schema::ir::Schema;
use document::{Duplicate, Export};

/// The version of the document. Raised with every change a reader of the version before would get wrong.
pub const VERSION: u32 = 1;

/// Why a document cannot be read as a schema.
#[derive(Debug, Error)]
pub enum JsonError {
    #[error("this is not a JSON document: {0}")]
    Syntax(serde_json::Error),
    #[error(
        "this JSON document is not a schema exported by modelmig: it has no `version`; \
         write one with `modelmig export SOURCE --format json`"
    )]
    NoVersion,
    #[error(
        "this export has format version {found}, this modelmig reads version {VERSION}: \
         export the schema again, or use the modelmig that wrote it"
    )]
    UnknownVersion { found: u64 },
    #[error("this export (format version {VERSION}) is damaged: {0}")]
    Content(serde_json::Error),
    #[error("this export (format version {VERSION}) is damaged: it holds {0} twice")]
    Duplicate(String),
}

/// Returns the schema as a document; `major` is the server major whose spelling it has.
pub fn to_json(schema: &Schema, major: u32) -> String {
    let mut text = serde_json::to_string_pretty(&Export::new(schema, major)).expect("strings and numbers serialise");
    text.push('\n');
    text
}

/// Returns the schema of a document.
pub fn from_json(text: &str) -> Result<Schema, JsonError> {
    read_json(text).map(|(schema, _)| schema)
}

/// Returns the schema of a document and the server major whose spelling it has.
pub fn read_json(text: &str) -> Result<(Schema, u32), JsonError> {
    /// Of a document of any version, all that may be relied on.
    #[derive(Deserialize)]
    struct Versioned {
        version: Option<u64>,
    }

    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: serde_json::Value = serde_json::from_str(text).map_err(JsonError::Syntax)?;
    let version = Versioned::deserialize(value).ok().and_then(|versioned| versioned.version);
    match version {
        None => Err(JsonError::NoVersion),
        Some(found) if found != u64::from(VERSION) => Err(JsonError::UnknownVersion { found }),
        Some(_) => {
            // Read again from the text, so that an error has its line and column.
            let export: Export = serde_json::from_str(text).map_err(JsonError::Content)?;
            let major = export.postgres;
            let schema = export.into_schema().map_err(|Duplicate(what)| JsonError::Duplicate(what))?;
            Ok((schema, major))
        }
    }
}

#[cfg(test)]
mod tests;
