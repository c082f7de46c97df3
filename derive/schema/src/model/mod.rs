//! The models as their authors wrote them: plain data, before Postgres has a word.
//!
//! [`read`] turns one item with a derive into one of the structs below, for the derive and the command
//! line alike. [`source`] does so for a whole file and remembers its modules, [`resolve`] finds the SQL
//! type behind each Rust type and the model behind each reference, and [`crate::lower`] turns the
//! result into a schema. Columns in clauses are named by column, not by field, once an item is read.

pub mod defined;
pub mod extent;
pub mod lineage;
pub mod read;
pub mod resolve;
pub mod source;
pub mod syntax;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Span, Spanned};
use crate::ir;
use defined::{PolicyModel, StatisticsModel, TriggerModel, ViewModel};
use lineage::LineageModel;

/// Every model of a project, sorted by place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelSet {
    pub tables: Vec<TableModel>,
    pub enums: Vec<EnumModel>,
    pub domains: Vec<DomainModel>,
    pub composites: Vec<CompositeModel>,
}

/// What is said about an item or column in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// The doc comments, a line each, without the common indent.
    pub doc: Option<Spanned<String>>,
    /// `comment = "…"`
    pub comment: Option<Spanned<String>>,
}

/// `#[derive(Model)]` on a struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableModel {
    pub ident: Spanned<String>,
    pub schema: Option<Spanned<String>>,
    /// From the attribute, or the plural snake_case of the struct.
    pub name: Spanned<String>,
    pub docs: Docs,
    pub renamed_from: Option<Spanned<String>>,
    pub columns: Vec<ColumnModel>,
    pub keys: Vec<KeyModel>,
    pub indexes: Vec<IndexModel>,
    pub checks: Vec<CheckModel>,
    pub foreign_keys: Vec<ForeignKeyModel>,
    pub exclusions: Vec<ExclusionModel>,
    pub unlogged: bool,
    /// `with(…)`, and `toast(…)` with the prefix `toast.`.
    pub options: Vec<Parameter>,
    pub tablespace: Option<Spanned<String>>,
    pub access_method: Option<Spanned<String>>,
    pub replica_identity: Option<Spanned<ReplicaIdentityModel>>,
    /// The index that carries the `CLUSTER ON` mark.
    pub cluster: Option<Spanned<String>>,
    pub lineage: LineageModel,
    /// The struct is a view: its columns are those of the query.
    pub view: Option<ViewModel>,
    pub row_security: Option<Spanned<ir::RowSecurity>>,
    pub policies: Vec<PolicyModel>,
    pub triggers: Vec<TriggerModel>,
    pub statistics: Vec<StatisticsModel>,
    pub owner: Option<Spanned<String>>,
    pub grants: Vec<GrantModel>,
}

/// `grant(select, update(email), to = "reader")`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantModel {
    /// Each with its columns; without any it is about the whole table.
    pub privileges: Vec<(Spanned<ir::Privilege>, Vec<Spanned<String>>)>,
    /// Roles; `public` is everybody.
    pub to: Vec<Spanned<String>>,
    pub grant_option: bool,
}

/// A storage parameter or another `name = value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    pub name: Spanned<String>,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplicaIdentityModel {
    Default,
    Full,
    Nothing,
    Index(String),
}

/// A column: a field, or `column(…)` on the struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnModel {
    /// The Rust field; a column without one is not in `COLUMNS`.
    pub field: Option<Spanned<String>>,
    pub name: Spanned<String>,
    pub docs: Docs,
    pub rust_type: Option<RustType>,
    /// `type = "…"`
    pub sql_type: Option<Spanned<String>>,
    pub max_len: Option<Spanned<u32>>,
    /// `json`: stored as jsonb, whatever the Rust type is.
    pub json: Option<Span>,
    /// `null` or `not_null`, against what the Rust type says.
    pub null: Option<Spanned<bool>>,
    /// The name of the NOT NULL constraint.
    pub not_null_name: Option<Spanned<String>>,
    /// `not_null(not_valid)`; PostgreSQL 18 and later.
    pub not_null_not_valid: bool,
    /// `not_null(no_inherit)`; PostgreSQL 18 and later.
    pub not_null_no_inherit: bool,
    pub default: Option<Spanned<DefaultModel>>,
    pub generated: Option<GeneratedModel>,
    pub identity: Option<IdentityModel>,
    pub serial: Option<SerialModel>,
    pub collate: Option<Spanned<ir::QName>>,
    pub storage: Option<Spanned<ir::Storage>>,
    pub compression: Option<Spanned<ir::Compression>>,
    pub statistics: Option<Spanned<i32>>,
    /// `with(n_distinct = …)`
    pub options: Vec<Parameter>,
    pub renamed_from: Option<Spanned<String>>,
    /// The answer of [`resolve`]; `None` before it, and where a fault was reported.
    pub resolved: Option<ResolvedType>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefaultModel {
    /// A value, as the SQL literal it becomes.
    Literal(String),
    Sql(String),
}

impl DefaultModel {
    /// Returns the SQL to put behind DEFAULT.
    pub fn sql(&self) -> &str {
        match self {
            DefaultModel::Literal(sql) | DefaultModel::Sql(sql) => sql,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedModel {
    pub expr: Spanned<String>,
    pub kind: ir::GeneratedKind,
}

/// Options of a sequence; what is absent is Postgres's default for the type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SequenceModel {
    pub name: Option<Spanned<String>>,
    pub start: Option<i64>,
    pub increment: Option<i64>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    pub cache: Option<i64>,
    pub cycle: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityModel {
    pub always: bool,
    pub sequence: SequenceModel,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SerialModel {
    pub sequence: SequenceModel,
    pub span: Span,
}

/// Name and comment of a constraint or index, and the place to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub name: Option<Spanned<String>>,
    pub comment: Option<Spanned<String>>,
    pub span: Span,
}

/// PRIMARY KEY or UNIQUE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyModel {
    pub label: Label,
    pub primary: bool,
    pub columns: Vec<Spanned<String>>,
    pub include: Vec<Spanned<String>>,
    pub nulls_not_distinct: bool,
    pub without_overlaps: bool,
    pub deferrable: ir::Deferrable,
    pub options: Vec<Parameter>,
    pub tablespace: Option<Spanned<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexModel {
    pub label: Label,
    pub elements: Vec<ElementModel>,
    pub method: Option<Spanned<String>>,
    pub unique: bool,
    pub nulls_not_distinct: bool,
    pub include: Vec<Spanned<String>>,
    pub predicate: Option<Spanned<String>>,
    pub options: Vec<Parameter>,
    pub tablespace: Option<Spanned<String>>,
}

/// An element of an index or exclusion constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementModel {
    pub term: TermModel,
    pub opclass: Option<Spanned<ir::QName>>,
    pub opclass_options: Vec<Parameter>,
    pub collate: Option<Spanned<ir::QName>>,
    /// `op = "&&"`, for exclusion constraints.
    pub operator: Option<Spanned<ir::QName>>,
    pub descending: bool,
    pub nulls_first: Option<bool>,
    pub statistics: Option<i32>,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermModel {
    Column(String),
    Sql(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckModel {
    pub label: Label,
    /// The column of a check on a field, or the rule of `check(rule = sql("…"))`.
    pub rule: Option<Spanned<String>>,
    pub expr: Spanned<String>,
    pub no_inherit: bool,
    pub not_valid: bool,
    pub not_enforced: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKeyModel {
    pub label: Label,
    pub columns: Vec<Spanned<String>>,
    /// The Rust path of the model referred to.
    pub target: Vec<Spanned<String>>,
    /// Fields of that model; empty means its primary key.
    pub target_fields: Vec<Spanned<String>>,
    /// The answer of [`resolve`]: a place in [`ModelSet::tables`].
    pub resolved: Option<usize>,
    pub on_delete: ir::ForeignKeyAction,
    pub on_delete_columns: Vec<Spanned<String>>,
    pub on_update: ir::ForeignKeyAction,
    pub match_type: ir::MatchType,
    pub deferrable: ir::Deferrable,
    pub not_valid: bool,
    pub not_enforced: bool,
    pub period: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExclusionModel {
    pub label: Label,
    pub elements: Vec<ElementModel>,
    pub method: Option<Spanned<String>>,
    pub include: Vec<Spanned<String>>,
    pub predicate: Option<Spanned<String>>,
    pub deferrable: ir::Deferrable,
    pub options: Vec<Parameter>,
    pub tablespace: Option<Spanned<String>>,
}

/// `#[derive(PgEnum)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnumModel {
    pub ident: Spanned<String>,
    pub schema: Option<Spanned<String>>,
    pub name: Spanned<String>,
    pub docs: Docs,
    pub renamed_from: Option<Spanned<String>>,
    pub labels: Vec<LabelModel>,
}

/// A variant of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelModel {
    pub ident: Spanned<String>,
    pub label: Spanned<String>,
    pub renamed_from: Option<Spanned<String>>,
}

/// `#[derive(PgDomain)]` on a newtype.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainModel {
    pub ident: Spanned<String>,
    pub schema: Option<Spanned<String>>,
    pub name: Spanned<String>,
    pub docs: Docs,
    pub renamed_from: Option<Spanned<String>>,
    /// The base type, as a column knows its own; what does not fit a domain is absent.
    pub base: ColumnModel,
    pub checks: Vec<CheckModel>,
}

/// `#[derive(PgComposite)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompositeModel {
    pub ident: Spanned<String>,
    pub schema: Option<Spanned<String>>,
    pub name: Spanned<String>,
    pub docs: Docs,
    pub renamed_from: Option<Spanned<String>>,
    /// The attributes; what does not fit one is absent.
    pub attributes: Vec<ColumnModel>,
}

/// A Rust type, as far as the reader looks into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RustType {
    Path {
        segments: Vec<Segment>,
        /// Written with a leading `::`.
        global: bool,
        span: Span,
    },
    /// `[T]` and `[T; N]`
    Array(Box<RustType>),
    Reference(Box<RustType>),
    /// Anything else, as written.
    Other {
        text: String,
        span: Span,
    },
}

impl RustType {
    pub fn span(&self) -> &Span {
        match self {
            RustType::Path { span, .. } | RustType::Other { span, .. } => span,
            RustType::Array(inner) | RustType::Reference(inner) => inner.span(),
        }
    }
}

/// A segment of a path with its type arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub ident: String,
    pub args: Vec<RustType>,
}

/// What a Rust type is in Postgres.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedType {
    pub ty: TypeName,
    /// Whether the Rust type is an `Option`.
    pub nullable: bool,
}

/// A type of Postgres, or one that the models declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeName {
    /// SQL, as the author or the mapping spells it.
    Sql(String),
    /// A place in [`ModelSet::enums`].
    Enum(usize),
    /// A place in [`ModelSet::domains`].
    Domain(usize),
    /// A place in [`ModelSet::composites`].
    Composite(usize),
    Array(Box<TypeName>),
}
