//! Names of things: what a flag, a comment or a message is about.

use std::fmt;

use super::{ColumnRef, DefaultPrivileges, DefinedRef, QName};
use crate::quote;

/// Every kind of object that is compared. Adding one breaks the build where it must be thought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Namespace,
    Extension,
    Enum,
    Domain,
    Composite,
    Sequence,
    Table,
    Column,
    Constraint,
    Index,
    View,
    MaterializedView,
    Function,
    Procedure,
    Trigger,
    Policy,
    Rule,
    Statistics,
    EventTrigger,
    Publication,
    Range,
    Aggregate,
    Collation,
    Operator,
    Cast,
    TextSearchDictionary,
    TextSearchConfiguration,
    OperatorFamily,
    OperatorClass,
    ForeignDataWrapper,
    Server,
    UserMapping,
    Conversion,
    TextSearchParser,
    TextSearchTemplate,
    AccessMethod,
    Language,
    Transform,
    DefaultPrivileges,
}

impl Kind {
    pub const ALL: &[Kind] = &[
        Kind::Namespace,
        Kind::Extension,
        Kind::Enum,
        Kind::Domain,
        Kind::Composite,
        Kind::Sequence,
        Kind::Table,
        Kind::Column,
        Kind::Constraint,
        Kind::Index,
        Kind::View,
        Kind::MaterializedView,
        Kind::Function,
        Kind::Procedure,
        Kind::Trigger,
        Kind::Policy,
        Kind::Rule,
        Kind::Statistics,
        Kind::EventTrigger,
        Kind::Publication,
        Kind::Range,
        Kind::Aggregate,
        Kind::Collation,
        Kind::Operator,
        Kind::Cast,
        Kind::TextSearchDictionary,
        Kind::TextSearchConfiguration,
        Kind::OperatorFamily,
        Kind::OperatorClass,
        Kind::ForeignDataWrapper,
        Kind::Server,
        Kind::UserMapping,
        Kind::Conversion,
        Kind::TextSearchParser,
        Kind::TextSearchTemplate,
        Kind::AccessMethod,
        Kind::Language,
        Kind::Transform,
        Kind::DefaultPrivileges,
    ];

    /// Returns the word users read.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Namespace => "schema",
            Kind::Extension => "extension",
            Kind::Enum => "enum",
            Kind::Domain => "domain",
            Kind::Composite => "composite type",
            Kind::Sequence => "sequence",
            Kind::Table => "table",
            Kind::Column => "column",
            Kind::Constraint => "constraint",
            Kind::Index => "index",
            Kind::View => "view",
            Kind::MaterializedView => "materialized view",
            Kind::Function => "function",
            Kind::Procedure => "procedure",
            Kind::Trigger => "trigger",
            Kind::Policy => "policy",
            Kind::Rule => "rule",
            Kind::Statistics => "extended statistics",
            Kind::EventTrigger => "event trigger",
            Kind::Publication => "publication",
            Kind::Range => "range type",
            Kind::Aggregate => "aggregate",
            Kind::Collation => "collation",
            Kind::Operator => "operator",
            Kind::Cast => "cast",
            Kind::TextSearchDictionary => "text search dictionary",
            Kind::TextSearchConfiguration => "text search configuration",
            Kind::OperatorFamily => "operator family",
            Kind::OperatorClass => "operator class",
            Kind::ForeignDataWrapper => "foreign-data wrapper",
            Kind::Server => "foreign server",
            Kind::UserMapping => "user mapping",
            Kind::Conversion => "conversion",
            Kind::TextSearchParser => "text search parser",
            Kind::TextSearchTemplate => "text search template",
            Kind::AccessMethod => "access method",
            Kind::Language => "language",
            Kind::Transform => "transform",
            Kind::DefaultPrivileges => "default privileges",
        }
    }
}

/// A reference to one object.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectRef {
    Namespace(String),
    Extension(String),
    Enum(QName),
    Domain(QName),
    DomainConstraint {
        domain: QName,
        name: String,
    },
    Composite(QName),
    Attribute {
        composite: QName,
        name: String,
    },
    Sequence(QName),
    Table(QName),
    Column(ColumnRef),
    Constraint {
        table: QName,
        name: String,
    },
    /// `table` may also be a materialised view.
    Index {
        table: QName,
        name: String,
    },
    Defined(DefinedRef),
    DefaultPrivileges(DefaultPrivileges),
}

impl ObjectRef {
    pub fn column(table: &QName, column: impl Into<String>) -> Self {
        Self::Column(ColumnRef { table: table.clone(), column: column.into() })
    }

    pub fn constraint(table: &QName, name: impl Into<String>) -> Self {
        Self::Constraint { table: table.clone(), name: name.into() }
    }

    pub fn index(table: &QName, name: impl Into<String>) -> Self {
        Self::Index { table: table.clone(), name: name.into() }
    }

    pub fn kind(&self) -> Kind {
        match self {
            Self::Namespace(_) => Kind::Namespace,
            Self::Extension(_) => Kind::Extension,
            Self::Enum(_) => Kind::Enum,
            Self::Domain(_) => Kind::Domain,
            Self::Composite(_) => Kind::Composite,
            Self::Attribute { .. } => Kind::Column,
            Self::Sequence(_) => Kind::Sequence,
            Self::Table(_) => Kind::Table,
            Self::Column(_) => Kind::Column,
            Self::Constraint { .. } | Self::DomainConstraint { .. } => Kind::Constraint,
            Self::Index { .. } => Kind::Index,
            Self::Defined(defined) => defined.kind(),
            Self::DefaultPrivileges(_) => Kind::DefaultPrivileges,
        }
    }

    /// Returns the table that the object is, or is a part of; for an index it may be a materialised view.
    pub fn table(&self) -> Option<&QName> {
        match self {
            Self::Table(table) | Self::Constraint { table, .. } | Self::Index { table, .. } => Some(table),
            Self::Column(column) => Some(&column.table),
            Self::Namespace(_)
            | Self::Extension(_)
            | Self::Enum(_)
            | Self::Domain(_)
            | Self::DomainConstraint { .. }
            | Self::Composite(_)
            | Self::Attribute { .. }
            | Self::Sequence(_)
            | Self::Defined(_)
            | Self::DefaultPrivileges(_) => None,
        }
    }

    /// Returns the namespace that the object is created in, or its table.
    pub fn namespace(&self) -> Option<&str> {
        match self {
            Self::Enum(name)
            | Self::Domain(name)
            | Self::DomainConstraint { domain: name, .. }
            | Self::Composite(name)
            | Self::Attribute { composite: name, .. }
            | Self::Sequence(name)
            | Self::Table(name)
            | Self::Constraint { table: name, .. }
            | Self::Index { table: name, .. } => Some(&name.namespace),
            Self::Column(column) => Some(&column.table.namespace),
            Self::Defined(name) => name.namespace(),
            Self::Namespace(_) | Self::Extension(_) | Self::DefaultPrivileges(_) => None,
        }
    }

    /// Returns the name of an extension.
    pub fn extension(&self) -> Option<&String> {
        match self {
            Self::Extension(name) => Some(name),
            Self::Namespace(_)
            | Self::Enum(_)
            | Self::Domain(_)
            | Self::DomainConstraint { .. }
            | Self::Composite(_)
            | Self::Attribute { .. }
            | Self::Sequence(_)
            | Self::Table(_)
            | Self::Column(_)
            | Self::Constraint { .. }
            | Self::Index { .. }
            | Self::Defined(_)
            | Self::DefaultPrivileges(_) => None,
        }
    }
}

/// Prints the name users read: `app.users.created_at`; a constraint is `ck_users_age on app.users`.
impl fmt::Display for ObjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Namespace(name) | Self::Extension(name) => f.write_str(&quote::ident(name)),
            Self::Enum(name)
            | Self::Domain(name)
            | Self::Composite(name)
            | Self::Sequence(name)
            | Self::Table(name) => {
                write!(f, "{name}")
            }
            Self::Column(column) => write!(f, "{column}"),
            Self::Attribute { composite, name } => write!(f, "{composite}.{}", quote::ident(name)),
            Self::Constraint { table: on, name } | Self::DomainConstraint { domain: on, name } => {
                write!(f, "{} on {on}", quote::ident(name))
            }
            Self::Defined(defined) => write!(f, "{defined}"),
            Self::DefaultPrivileges(of) => write!(f, "{of}"),
            Self::Index { table, name } => write!(f, "{} on {table}", quote::ident(name)),
        }
    }
}
