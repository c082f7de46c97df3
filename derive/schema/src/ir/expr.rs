//! SQL that only a server can judge: expressions and types.

use super::{MadeName, QName, RoutineName};

/// A SQL expression. Two expressions are equal when their `text` is, or when one is what the server makes of the other;
/// the rest rides along.
#[derive(Debug, Clone, Default)]
pub struct Expr {
    /// From a catalog: the server's deparse with an empty `search_path`. From a model: what the author wrote.
    pub text: String,
    /// The author's spelling, when `text` is the server's and the model that declared it is known.
    /// Files show this one, and creating the object from it gives `text`.
    pub written: Option<String>,
    /// What the server makes of `text` where the columns it reads have the types of the schema it is compared with,
    /// when that is the text it has there. Set by a comparison that could ask a server, and good for that one alone.
    pub followed: Option<String>,
    /// Columns of the same table the expression reads, sorted (from `pg_depend`; empty before a server saw it).
    pub columns: Vec<String>,
    /// Types of the schema (enums, domains, composites) the expression mentions, sorted.
    pub types: Vec<QName>,
    /// Sequences the expression reads, as in `nextval('…'::regclass)`, sorted.
    pub sequences: Vec<QName>,
    /// Functions of the schema the expression calls, sorted.
    pub routines: Vec<RoutineName>,
    /// Collations and the like of the schema that the expression names, sorted.
    pub objects: Vec<MadeName>,
}

impl Expr {
    /// Returns an expression known by its text alone.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Returns the spelling to put into a file: the author's where it is known.
    pub fn sql(&self) -> &str {
        self.written.as_deref().unwrap_or(&self.text)
    }

    /// Says whether the server itself turns the expression into the other one when columns change their types.
    pub fn becomes(&self, other: &Self) -> bool {
        self.text == other.text || self.followed.as_ref() == Some(&other.text)
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.becomes(other) || other.becomes(self)
    }
}

impl Eq for Expr {}

/// A SQL type with its modifiers, as `format_type` prints it: `numeric(12,2)`, `app.user_status[]`.
/// Two types are equal when their `text` is.
#[derive(Debug, Clone, Default)]
pub struct SqlType {
    /// Quoted SQL; types outside `pg_catalog` are qualified.
    pub text: String,
    /// The enum, domain, composite or range of the schema at the bottom of it, also behind an array.
    pub user: Option<QName>,
}

impl SqlType {
    /// Returns a type known by its SQL alone.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), user: None }
    }

    /// Says whether the type is an array.
    pub fn is_array(&self) -> bool {
        self.text.ends_with("[]")
    }
}

impl PartialEq for SqlType {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for SqlType {}
