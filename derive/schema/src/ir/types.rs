//! Namespaces, extensions, sequences and the types a schema defines.

use super::{ColumnRef, Expr, Implied, Persistence, QName, SqlType, Uses};

/// A Postgres schema (called namespace here, to keep it apart from [`super::Schema`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namespace {
    pub name: String,
    pub comment: Option<String>,
}

/// An installed extension. Its members are never part of the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub name: String,
    /// Where its members live; `None` from a model means the default.
    pub namespace: Option<String>,
    /// `None` from a model means the server's default version.
    pub version: Option<String>,
    pub comment: Option<String>,
    /// The version is another than the one the server would install by itself.
    pub pinned: Implied<bool>,
    /// The extensions it needs.
    pub uses: Uses,
}

/// An enum type; the labels in sort order (their sort floats are never compared).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enum {
    pub name: QName,
    pub labels: Vec<String>,
    pub comment: Option<String>,
}

/// A domain over another type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    pub name: QName,
    pub ty: SqlType,
    /// Set when it differs from the collation of the base type; with an empty namespace for `pg_catalog`.
    pub collation: Option<QName>,
    pub default: Option<Expr>,
    pub not_null: bool,
    /// The name of the NOT NULL constraint (PostgreSQL 17 and later), when it is not the automatic `<domain>_not_null`.
    pub not_null_name: Option<String>,
    /// The comment on that constraint.
    pub not_null_comment: Option<String>,
    /// Sorted by name.
    pub checks: Vec<DomainCheck>,
    pub comment: Option<String>,
}

/// A CHECK of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainCheck {
    pub name: String,
    pub expr: Expr,
    pub validated: bool,
    pub comment: Option<String>,
}

/// A composite type (`CREATE TYPE … AS (…)`); the attributes in order, which is part of the type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composite {
    pub name: QName,
    pub attributes: Vec<Attribute>,
    pub comment: Option<String>,
}

/// An attribute of a composite type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub ty: SqlType,
    /// Set when it differs from the collation of the type; with an empty namespace for `pg_catalog`.
    pub collation: Option<QName>,
    pub comment: Option<String>,
}

/// A sequence. Its `last_value` is data and not part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sequence {
    pub name: QName,
    pub options: SequenceOptions,
    /// The column that owns it (`OWNED BY`, as `serial` does): dropped with it.
    pub owned_by: Option<ColumnRef>,
    pub persistence: Persistence,
    pub comment: Option<String>,
}

/// The options of a sequence, all of them resolved to the values the catalog holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SequenceOptions {
    /// `smallint`, `integer` or `bigint`.
    pub ty: String,
    pub start: i64,
    pub increment: i64,
    pub min: i64,
    pub max: i64,
    pub cache: i64,
    pub cycle: bool,
}

impl SequenceOptions {
    /// Returns what Postgres stores for a sequence of this type (`smallint`, `integer`, `bigint`) without options.
    pub fn of(ty: &str) -> Self {
        let max = match ty {
            "smallint" => i64::from(i16::MAX),
            "integer" => i64::from(i32::MAX),
            _ => i64::MAX,
        };
        Self { ty: ty.to_owned(), start: 1, increment: 1, min: 1, max, cache: 1, cycle: false }
    }

    /// Returns the options after `ALTER SEQUENCE … AS ty` (or after the type of its identity column changed): bounds
    /// that were those of the old type become those of the new one.
    pub fn retyped(&self, ty: &str) -> Self {
        let (old, new) = (Self::of(&self.ty), Self::of(ty));
        let mut after = Self { ty: ty.to_owned(), ..self.clone() };
        if self.max == old.max {
            after.max = if self.increment > 0 { new.max } else { -1 };
        }
        if self.min == -old.max - 1 {
            after.min = if self.increment < 0 { -new.max - 1 } else { 1 };
        }
        after
    }
}
