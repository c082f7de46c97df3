//! Tables and what belongs to them: columns, constraints, indexes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Expr, Options, QName, SequenceOptions, SqlType, Uses};

/// What follows from something else: it rides along and is never compared.
#[derive(Debug, Clone, Default)]
pub struct Implied<T>(pub T);

impl<T> PartialEq for Implied<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Implied<T> {}

/// A table: an ordinary one, a partitioned one, a partition, a child of other tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: QName,
    /// In catalog order, which is never compared.
    pub columns: Vec<Column>,
    /// Sorted by name; without those that a parent gives it.
    pub constraints: Vec<Constraint>,
    /// Sorted by name; without those that belong to a constraint, and those that are part of an index of the parent.
    pub indexes: Vec<Index>,
    /// `PARTITION BY …`: the table holds no rows, its partitions do.
    pub partition_by: Option<PartitionKey>,
    /// `PARTITION OF …`
    pub partition_of: Option<Partition>,
    /// `INHERITS (…)`, in the order in which the parents were named.
    pub inherits: Vec<QName>,
    /// `OF …`: the composite type that its columns are those of.
    pub of_type: Option<QName>,
    /// The constraints and indexes that its parents give it.
    pub inherited: Implied<Inherited>,
    pub persistence: Persistence,
    pub options: Options,
    /// `None` is the database's default.
    pub tablespace: Option<String>,
    /// `None` is `heap`.
    pub access_method: Option<String>,
    pub replica_identity: ReplicaIdentity,
    /// The index that carries the `CLUSTER ON` mark.
    pub clustered_on: Option<String>,
    pub row_security: RowSecurity,
    /// Where the rows are, when they are elsewhere.
    pub foreign: Option<Foreign>,
    pub comment: Option<String>,
}

impl Table {
    /// Returns an empty, permanent table.
    pub fn new(name: QName) -> Self {
        Self {
            name,
            columns: Vec::new(),
            constraints: Vec::new(),
            indexes: Vec::new(),
            partition_by: None,
            partition_of: None,
            inherits: Vec::new(),
            of_type: None,
            inherited: Implied::default(),
            persistence: Persistence::Permanent,
            options: Options::new(),
            tablespace: None,
            access_method: None,
            replica_identity: ReplicaIdentity::Default,
            clustered_on: None,
            row_security: RowSecurity::Off,
            foreign: None,
            comment: None,
        }
    }

    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    pub fn constraint(&self, name: &str) -> Option<&Constraint> {
        self.constraints.iter().find(|constraint| constraint.name == name)
    }

    pub fn index(&self, name: &str) -> Option<&Index> {
        self.indexes.iter().find(|index| index.name == name)
    }

    /// Returns all constraints, also those that its parents give it.
    pub fn all_constraints(&self) -> impl Iterator<Item = &Constraint> {
        self.constraints.iter().chain(&self.inherited.0.constraints)
    }

    /// Returns all indexes but those that belong to a constraint, also those that its parents give it.
    pub fn all_indexes(&self) -> impl Iterator<Item = &Index> {
        self.indexes.iter().chain(&self.inherited.0.indexes)
    }

    /// Returns the tables it is a child of.
    pub fn parents(&self) -> impl Iterator<Item = &QName> {
        self.partition_of.iter().map(|partition| &partition.of).chain(&self.inherits)
    }

    /// Returns the primary key that a column is in, also one that its parents give it.
    pub fn primary_key_over(&self, column: &str) -> Option<&Constraint> {
        self.all_constraints().find(|constraint| match &constraint.kind {
            ConstraintKind::PrimaryKey(key) => key.columns.iter().any(|other| other == column),
            _ => false,
        })
    }

    pub fn primary_key(&self) -> Option<&Key> {
        self.constraints.iter().find_map(|constraint| match &constraint.kind {
            ConstraintKind::PrimaryKey(key) => Some(key),
            _ => None,
        })
    }
}

/// What makes a table a foreign one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The foreign server. Nothing can change it afterwards.
    pub server: String,
    pub options: Options,
}

/// How a partitioned table sorts rows into its partitions. Nothing can change it afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionKey {
    pub strategy: PartitionStrategy,
    /// The columns and expressions, with collations and operator classes, as `pg_get_partkeydef` prints them.
    pub elements: Expr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartitionStrategy {
    Range,
    List,
    Hash,
}

impl PartitionStrategy {
    pub const ALL: &[Self] = &[Self::Range, Self::List, Self::Hash];

    /// Returns the word that models and SQL have for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Range => "range",
            Self::List => "list",
            Self::Hash => "hash",
        }
    }
}

/// What makes a table a partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    /// The partitioned table.
    pub of: QName,
    /// `FOR VALUES …` or `DEFAULT`, as the server prints it in UTC.
    pub bounds: String,
    /// What rows must fulfil, the bounds of the tables above included.
    pub rule: Implied<Option<Expr>>,
}

/// What parents give a table. It has names of its own that count once the table leaves them.
#[derive(Debug, Clone, Default)]
pub struct Inherited {
    pub constraints: Vec<Constraint>,
    pub indexes: Vec<Index>,
    /// The constraints that the table keeps when its parents lose theirs.
    pub local: BTreeSet<String>,
}

/// `relpersistence` without the temporary kind, which is never ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    Permanent,
    Unlogged,
}

/// `ENABLE ROW LEVEL SECURITY` and `FORCE`, which are stored apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowSecurity {
    #[default]
    Off,
    On,
    /// Also for the owner of the table.
    Forced,
    /// FORCE is stored and does nothing until row security is enabled.
    ForcedOff,
}

impl RowSecurity {
    /// Returns the state in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Off => "no row security",
            Self::On => "row security",
            Self::Forced => "row security, forced",
            Self::ForcedOff => "no row security, forced",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplicaIdentity {
    Default,
    Full,
    Nothing,
    /// By the name of an index, also one that belongs to a constraint.
    Index(String),
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub ty: SqlType,
    /// Set when it differs from the collation of the type; with an empty namespace for `pg_catalog`.
    pub collation: Option<QName>,
    pub not_null: bool,
    /// The name of the NOT NULL constraint (PostgreSQL 18), when it is not the automatic one.
    pub not_null_name: Option<String>,
    /// `false` for a NOT NULL that is NOT VALID; PostgreSQL 18 and later.
    pub not_null_validated: bool,
    /// `NOT NULL … NO INHERIT`; PostgreSQL 18 and later.
    pub not_null_no_inherit: bool,
    /// The comment on the NOT NULL constraint; PostgreSQL 18 and later.
    pub not_null_comment: Option<String>,
    pub default: Option<Expr>,
    pub generated: Option<Generated>,
    pub identity: Option<Identity>,
    /// Set when it differs from the storage of the type.
    pub storage: Option<Storage>,
    pub compression: Option<Compression>,
    /// `SET STATISTICS`; `None` is the default (`-1` before PostgreSQL 17, NULL since).
    pub statistics: Option<i32>,
    /// Attribute options: `n_distinct`, `n_distinct_inherited`.
    pub options: Options,
    /// Of a column of a foreign table.
    pub foreign_options: Options,
    pub comment: Option<String>,
    pub lineage: Implied<Lineage>,
}

/// Where a column of a child comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Parents have it, too.
    pub inherited: bool,
    /// The child has it whether parents have it or not; says nothing of a column that is not inherited.
    pub local: bool,
    /// The name of a NOT NULL that comes from parents (PostgreSQL 18).
    pub not_null: Option<String>,
    /// The NOT NULL stays when the parents lose theirs.
    pub keeps_not_null: bool,
}

impl Column {
    /// Returns a nullable column without anything else.
    pub fn new(name: impl Into<String>, ty: SqlType) -> Self {
        Self {
            name: name.into(),
            ty,
            collation: None,
            not_null: false,
            not_null_name: None,
            not_null_validated: true,
            not_null_no_inherit: false,
            not_null_comment: None,
            default: None,
            generated: None,
            identity: None,
            storage: None,
            compression: None,
            statistics: None,
            options: Options::new(),
            foreign_options: Options::new(),
            comment: None,
            lineage: Implied::default(),
        }
    }

    /// Returns what a child gets of the column.
    pub fn given(&self) -> Self {
        Self {
            not_null: self.passes_not_null(),
            not_null_name: None,
            not_null_no_inherit: false,
            not_null_comment: None,
            identity: None,
            statistics: None,
            options: Options::new(),
            foreign_options: Options::new(),
            comment: None,
            lineage: Implied(Lineage { inherited: true, ..Lineage::default() }),
            ..self.clone()
        }
    }

    /// Says whether children get its NOT NULL: one that says NO INHERIT stays where it is.
    pub fn passes_not_null(&self) -> bool {
        self.not_null && !self.not_null_no_inherit
    }

    /// Says whether the child has the column besides its parents.
    pub fn is_merged(&self) -> bool {
        self.lineage.0.inherited && self.lineage.0.local
    }

    /// Says whether the column is there for its parents alone.
    pub fn is_parents(&self) -> bool {
        self.lineage.0.inherited && !self.lineage.0.local
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    pub expr: Expr,
    pub kind: GeneratedKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeneratedKind {
    Stored,
    /// PostgreSQL 18 and later.
    Virtual,
}

/// `GENERATED … AS IDENTITY` and the sequence behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// `ALWAYS`; otherwise `BY DEFAULT`.
    pub always: bool,
    /// The sequence's name, in the table's namespace; `None` when it is the automatic `<table>_<column>_seq`.
    pub sequence: Option<String>,
    pub options: SequenceOptions,
    /// The comment on the sequence.
    pub comment: Option<String>,
}

impl Identity {
    /// Returns the identity after its column went from one type to another: the server moves the sequence along.
    pub fn moved(&self, from: &SqlType, to: &SqlType) -> Self {
        if from == to {
            return self.clone();
        }
        Self { options: self.options.retyped(&to.text), ..self.clone() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    Plain,
    External,
    Extended,
    Main,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    Pglz,
    Lz4,
}

/// A table constraint; NOT NULL stands with the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraint {
    pub name: String,
    pub kind: ConstraintKind,
    pub comment: Option<String>,
    /// The comment on the index that carries a key or an exclusion.
    pub index_comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConstraintKind {
    PrimaryKey(Key),
    Unique(Key),
    ForeignKey(ForeignKey),
    Check(Check),
    Exclusion(Exclusion),
}

/// PRIMARY KEY or UNIQUE, with the index that carries it (which has the constraint's name).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// In key order, which is part of the key.
    pub columns: Vec<String>,
    pub include: Vec<String>,
    /// UNIQUE only; PostgreSQL 15 and later.
    pub nulls_not_distinct: bool,
    /// The last column is a period (`WITHOUT OVERLAPS`, PostgreSQL 18 and later).
    pub without_overlaps: bool,
    pub deferrable: Deferrable,
    pub options: Options,
    pub tablespace: Option<String>,
    /// The operator classes of the schema that it is made with.
    pub uses: Uses,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Deferrable {
    #[default]
    No,
    /// `DEFERRABLE INITIALLY IMMEDIATE`
    Immediate,
    /// `DEFERRABLE INITIALLY DEFERRED`
    Deferred,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKey {
    pub columns: Vec<String>,
    pub references: QName,
    pub referenced_columns: Vec<String>,
    pub on_delete: ForeignKeyAction,
    pub on_update: ForeignKeyAction,
    /// `ON DELETE SET NULL (…)` and `SET DEFAULT (…)`, sorted; empty means all columns. PostgreSQL 15 and later.
    pub on_delete_columns: Vec<String>,
    pub match_type: MatchType,
    pub deferrable: Deferrable,
    pub validated: bool,
    /// `NOT ENFORCED` is `false`; PostgreSQL 18 and later.
    pub enforced: bool,
    /// `PERIOD` on the last column of both sides; PostgreSQL 18 and later.
    pub period: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ForeignKeyAction {
    #[default]
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MatchType {
    #[default]
    Simple,
    Full,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub expr: Expr,
    pub no_inherit: bool,
    pub validated: bool,
    /// `NOT ENFORCED` is `false`; PostgreSQL 18 and later.
    pub enforced: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    pub method: String,
    pub elements: Vec<Element>,
    pub include: Vec<String>,
    pub predicate: Option<Expr>,
    pub deferrable: Deferrable,
    pub options: Options,
    pub tablespace: Option<String>,
    /// The operator classes of the schema that it is made with.
    pub uses: Uses,
}

/// One `term WITH operator` of an exclusion constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    pub term: IndexElement,
    /// With an empty namespace for `pg_catalog`.
    pub operator: QName,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    pub name: String,
    pub method: String,
    pub unique: bool,
    /// PostgreSQL 15 and later.
    pub nulls_not_distinct: bool,
    pub elements: Vec<IndexElement>,
    pub include: Vec<String>,
    pub predicate: Option<Expr>,
    pub options: Options,
    pub tablespace: Option<String>,
    /// Statistics targets by element number (from 1), as `ALTER INDEX … ALTER COLUMN n SET STATISTICS` sets them.
    pub statistics: BTreeMap<i16, i32>,
    /// `false` after a failed `CREATE INDEX CONCURRENTLY`: it exists by name and is useless.
    pub valid: bool,
    /// The extensions that it goes with (`DEPENDS ON EXTENSION`), sorted.
    pub extensions: Vec<String>,
    pub comment: Option<String>,
    /// The operator classes of the schema that it is made with.
    pub uses: Uses,
}

/// One element of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexElement {
    pub term: IndexTerm,
    /// Of a column: set when it differs from the column's. Of an expression: set when it is not the database's default.
    /// With an empty namespace for `pg_catalog`.
    pub collation: Option<QName>,
    /// Set when it is not the default operator class of the method for the type, or has options (which stand behind its
    /// name alone); with an empty namespace for `pg_catalog`.
    pub opclass: Option<QName>,
    pub opclass_options: Options,
    pub descending: bool,
    /// As stored: Postgres defaults to NULLS FIRST for descending, NULLS LAST for ascending elements.
    pub nulls_first: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexTerm {
    Column(String),
    /// Without the parentheses that `CREATE INDEX` wants around it.
    Expr(Expr),
}
