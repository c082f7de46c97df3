//! What a step does, one variant per statement form. The renderer prints these and decides nothing.

use crate::schema::ir::{
    Attribute, Column, ColumnRef, Constraint, Deferrable, Defined, DefinedRef, Domain, DomainCheck, Expr, Extension,
    Firing, Identity, Index, ObjectRef, Options, Parameter, Persistence, Policy, PublishedTable, QName,
    ReplicaIdentity, Sequence, SequenceOptions, SqlType, Storage, Table, TriggerCopy,
};
use crate::schema::ir::{Composite, Compression, Grantee, Privilege};
use std::collections::BTreeMap;

/// One statement to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    CreateExtension(Extension),
    UpdateExtension {
        name: String,
        version: String,
    },
    MoveExtension {
        name: String,
        namespace: String,
    },
    DropExtension(String),
    CreateNamespace(String),
    DropNamespace(String),
    CreateEnum {
        name: QName,
        labels: Vec<String>,
    },
    AddEnumValue {
        name: QName,
        label: String,
        position: Position,
    },
    RenameEnumValue {
        name: QName,
        from: String,
        to: String,
    },
    CreateDomain(Box<Domain>),
    AlterDomain {
        domain: QName,
        act: DomainAct,
    },
    CreateComposite(Composite),
    AlterComposite {
        composite: QName,
        act: AttributeAct,
    },
    DropEnum(QName),
    DropDomain(QName),
    DropComposite(QName),
    CreateSequence(Sequence),
    AlterSequence {
        sequence: QName,
        from: SequenceOptions,
        to: SequenceOptions,
        /// Where it starts again when no old position is within the new bounds.
        restart: Option<i64>,
    },
    /// Moves the position of a sequence that its new bounds would not take to the nearest they do.
    ClampSequence {
        sequence: QName,
        bound: SequenceBound,
        /// Whether the bound itself is the next number: it counts away from the bound.
        next: bool,
    },
    SetSequenceOwner {
        sequence: QName,
        owner: Option<ColumnRef>,
    },
    SetSequencePersistence {
        sequence: QName,
        persistence: Persistence,
    },
    /// Lets a sequence go on after the largest value of its column.
    ContinueSequence {
        sequence: Counter,
        column: ColumnRef,
        options: SequenceOptions,
    },
    DropSequence(QName),
    /// The columns and the constraints that stand inside `CREATE TABLE`; nothing else of the table.
    CreateTable(Box<Table>),
    DropTable(QName),
    /// An action about a foreign table, which SQL calls by that name.
    OnForeignTable(Box<Action>),
    /// Pins the time zone that conversions read, for the rest of the transaction.
    SetTimeZone,
    /// Takes the bodies of functions unread, for the rest of the transaction.
    TrustBodies,
    AlterTable {
        table: QName,
        /// `ONLY`: the tables below keep what they have.
        only: bool,
        act: Box<TableAct>,
    },
    CreateIndex {
        table: QName,
        index: Box<Index>,
    },
    AlterIndex {
        index: QName,
        act: IndexAct,
    },
    DropIndex {
        table: QName,
        name: String,
    },
    CreateDefined(Box<Defined>),
    /// `CREATE OR REPLACE`
    ReplaceDefined(Box<Defined>),
    AlterDefined {
        object: DefinedRef,
        act: DefinedAct,
    },
    DropDefined(DefinedRef),
    Comment {
        on: ObjectRef,
        text: Option<String>,
    },
    /// `RENAME`: both sides stand in the same namespace or on the same table.
    Rename {
        from: ObjectRef,
        to: String,
    },
    /// `SET SCHEMA`.
    Move {
        object: ObjectRef,
        namespace: String,
    },
    /// `None` is the role at work.
    SetOwner {
        on: ObjectRef,
        owner: Option<String>,
    },
    Grant(Grant),
    /// Renames a sequence behind an identity column.
    RenameIdentitySequence {
        column: ColumnRef,
        from: String,
        to: String,
    },
}

impl Action {
    /// Returns an `ALTER TABLE` with one act.
    pub(super) fn alter_table(table: &QName, act: TableAct) -> Self {
        Self::AlterTable { table: table.clone(), only: false, act: Box::new(act) }
    }

    /// Returns what the action does to the object of its step that others who lean on it may forbid.
    pub fn touch(&self) -> Option<Touch> {
        match self {
            Self::DropExtension(..)
            | Self::DropNamespace(..)
            | Self::DropEnum(..)
            | Self::DropDomain(..)
            | Self::DropComposite(..)
            | Self::DropSequence(..)
            | Self::DropTable(..)
            | Self::DropIndex { .. }
            | Self::DropDefined(..) => Some(Touch::Drops),
            Self::AlterTable { act, .. } => act.touch(),
            Self::OnForeignTable(action) => action.touch(),
            Self::AlterComposite { act, .. } => match act {
                AttributeAct::Drop(_) => Some(Touch::Drops),
                AttributeAct::Alter(_) => Some(Touch::Retypes),
                AttributeAct::Add(_) => None,
            },
            Self::AlterDomain { act, .. } => match act {
                DomainAct::DropCheck(_) => Some(Touch::Drops),
                DomainAct::SetDefault(..)
                | DomainAct::DropDefault
                | DomainAct::SetNotNull(..)
                | DomainAct::DropNotNull
                | DomainAct::AddCheck(..)
                | DomainAct::ValidateCheck(..) => None,
            },
            Self::CreateExtension(..)
            | Self::UpdateExtension { .. }
            | Self::MoveExtension { .. }
            | Self::CreateNamespace(..)
            | Self::CreateEnum { .. }
            | Self::AddEnumValue { .. }
            | Self::RenameEnumValue { .. }
            | Self::CreateDomain(..)
            | Self::CreateComposite(..)
            | Self::CreateSequence(..)
            | Self::AlterSequence { .. }
            | Self::ClampSequence { .. }
            | Self::SetSequenceOwner { .. }
            | Self::SetSequencePersistence { .. }
            | Self::ContinueSequence { .. }
            | Self::CreateTable(..)
            | Self::SetTimeZone
            | Self::TrustBodies
            | Self::CreateIndex { .. }
            | Self::AlterIndex { .. }
            | Self::CreateDefined(..)
            | Self::ReplaceDefined(..)
            | Self::AlterDefined { .. }
            | Self::Comment { .. }
            | Self::Rename { .. }
            | Self::Move { .. }
            | Self::SetOwner { .. }
            | Self::Grant(..)
            | Self::RenameIdentitySequence { .. } => None,
        }
    }
}

/// What a statement does to its object that an object leaning on it may forbid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    Drops,
    /// The type of a column or attribute changes in place.
    Retypes,
}

impl TableAct {
    fn touch(&self) -> Option<Touch> {
        match self {
            Self::DropColumn(_) | Self::DropConstraint(_) => Some(Touch::Drops),
            Self::SetType { .. } => Some(Touch::Retypes),
            Self::AddColumn(..)
            | Self::SetDefault { .. }
            | Self::DropDefault(..)
            | Self::SetNotNull(..)
            | Self::AddNotNull { .. }
            | Self::DropNotNull(..)
            | Self::PassNotNull { .. }
            | Self::SetExpression { .. }
            | Self::DropExpression(..)
            | Self::AddIdentity { .. }
            | Self::AlterIdentity { .. }
            | Self::DropIdentity(..)
            | Self::SetStorage { .. }
            | Self::SetCompression { .. }
            | Self::SetStatistics { .. }
            | Self::SetColumnOptions { .. }
            | Self::ResetColumnOptions { .. }
            | Self::SetForeignColumnOptions { .. }
            | Self::SetForeignOptions(..)
            | Self::AddConstraint(..)
            | Self::AddConstraintUsingIndex { .. }
            | Self::ValidateConstraint(..)
            | Self::AlterDeferrable { .. }
            | Self::SetPersistence(..)
            | Self::SetOptions(..)
            | Self::ResetOptions(..)
            | Self::SetTablespace(..)
            | Self::SetAccessMethod(..)
            | Self::SetReplicaIdentity(..)
            | Self::ClusterOn(..)
            | Self::SetWithoutCluster
            | Self::SetRowSecurity(..)
            | Self::SetForceRowSecurity(..)
            | Self::AttachPartition { .. }
            | Self::DetachPartition(..)
            | Self::Inherit(..)
            | Self::NoInherit(..)
            | Self::OfType(..)
            | Self::NotOfType => None,
        }
    }
}

/// `GRANT` or `REVOKE`, or what new objects are to get of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Of columns their table or view.
    pub on: ObjectRef,
    /// Sorted.
    pub grantees: Vec<Grantee>,
    pub act: GrantAct,
    /// Each with the columns it is about; without any it is about the whole.
    pub privileges: BTreeMap<Privilege, Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrantAct {
    Revoke,
    RevokeOption,
    Grant,
    GrantWithOption,
}

/// Where a new enum label goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    First,
    Before(String),
    After(String),
}

/// A new bound of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SequenceBound {
    Min(i64),
    Max(i64),
}

/// Which sequence a column counts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counter {
    Named(QName),
    /// The one behind the identity column.
    Identity,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DomainAct {
    SetDefault(Expr),
    DropDefault,
    /// With a name of its own since PostgreSQL 17.
    SetNotNull(Option<String>),
    DropNotNull,
    AddCheck(DomainCheck),
    ValidateCheck(String),
    DropCheck(String),
}

/// What can be altered of a view, trigger, policy and the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefinedAct {
    /// Of a view.
    SetOptions(Options),
    ResetOptions(Vec<String>),
    SetColumnDefault {
        column: String,
        default: Option<Expr>,
    },
    /// Of a materialised view.
    SetTablespace(Option<String>),
    /// Of a materialised view: what is said of it as of a table.
    OfTable(Box<TableAct>),
    /// Of a trigger, rule or event trigger.
    SetFiring(Firing),
    /// Of the copy of a trigger on a partition, and on no partition of that.
    SetCopyFiring(TriggerCopy),
    /// `ALTER POLICY` with all it can set.
    SetPolicy(Box<Policy>),
    /// The target of extended statistics.
    SetStatistics(Option<i32>),
    /// Options of a text search dictionary; those of `reset` go back to what goes without saying.
    SetParameters {
        set: Vec<Parameter>,
        reset: Vec<String>,
    },
    /// Members of an operator family that go: `OPERATOR 1 (integer, bigint)`.
    DropMembers(Vec<String>),
    AddMembers(Vec<Parameter>),
    /// Which dictionaries a text search configuration asks about tokens.
    SetMapping {
        mapping: Mapping,
        tokens: Vec<String>,
        dictionaries: String,
    },
    /// The estimators of an operator; `NONE` for none.
    SetEstimators {
        restrict: Option<String>,
        join: Option<String>,
    },
    /// What a foreign-data wrapper, server or user mapping is made of, each as SQL behind its word; then its options.
    SetForeign {
        clauses: Vec<String>,
        options: Vec<OptionAct>,
    },
    /// What a publication sends and how: the names and values that change.
    SetPublished(Vec<(&'static str, String)>),
    /// Tables and schemas that a publication takes up.
    Publish {
        tables: Vec<PublishedTable>,
        namespaces: Vec<String>,
    },
    /// Tables and schemas that it lets go of.
    Unpublish {
        tables: Vec<PublishedTable>,
        namespaces: Vec<String>,
    },
    /// It goes with an extension, or no longer does.
    DependsOn {
        extension: String,
        depends: bool,
    },
    /// The multirange type of a range type.
    RenameMultirange {
        from: QName,
        to: String,
    },
}

/// What happens to the dictionaries that a text search configuration asks about a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mapping {
    Drop,
    Alter,
    Add,
}

/// What happens to an option of a foreign-data wrapper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionAct {
    Add(String, String),
    Set(String, String),
    Drop(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeAct {
    Add(Attribute),
    Alter(Attribute),
    Drop(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAct {
    AddColumn(Box<Column>),
    DropColumn(String),
    SetType {
        column: String,
        ty: SqlType,
        collation: Option<QName>,
        using: Option<Using>,
    },
    SetDefault {
        column: String,
        default: Expr,
    },
    DropDefault(String),
    SetNotNull(String),
    /// PostgreSQL 18: NOT NULL as a constraint with a name or clauses of its own.
    AddNotNull {
        column: String,
        name: Option<String>,
        no_inherit: bool,
        validated: bool,
    },
    DropNotNull(String),
    /// Whether a NOT NULL goes to the tables below; those that are there stay (PostgreSQL 18).
    PassNotNull {
        name: String,
        inherit: bool,
    },
    SetExpression {
        column: String,
        expr: Expr,
    },
    DropExpression(String),
    AddIdentity {
        column: String,
        identity: Identity,
    },
    AlterIdentity {
        column: String,
        from: Box<Identity>,
        to: Box<Identity>,
        /// As for a sequence of its own.
        restart: Option<i64>,
    },
    DropIdentity(String),
    SetStorage {
        column: String,
        storage: Storage,
    },
    SetCompression {
        column: String,
        compression: Option<Compression>,
    },
    SetStatistics {
        column: String,
        target: Option<i32>,
    },
    SetColumnOptions {
        column: String,
        options: Options,
    },
    /// Of a column of a foreign table.
    SetForeignColumnOptions {
        column: String,
        options: Vec<OptionAct>,
    },
    SetForeignOptions(Vec<OptionAct>),
    ResetColumnOptions {
        column: String,
        names: Vec<String>,
    },
    AddConstraint(Box<Constraint>),
    /// The index takes the constraint's name.
    AddConstraintUsingIndex {
        constraint: Box<Constraint>,
        index: String,
    },
    ValidateConstraint(String),
    AlterDeferrable {
        constraint: String,
        deferrable: Deferrable,
    },
    DropConstraint(String),
    SetPersistence(Persistence),
    SetOptions(Options),
    ResetOptions(Vec<String>),
    SetTablespace(Option<String>),
    /// `None` takes away what a partitioned table says for its partitions (PostgreSQL 17).
    SetAccessMethod(Option<String>),
    SetReplicaIdentity(ReplicaIdentity),
    ClusterOn(String),
    SetWithoutCluster,
    /// `ENABLE`, `DISABLE`
    SetRowSecurity(bool),
    /// `FORCE`, `NO FORCE`
    SetForceRowSecurity(bool),
    AttachPartition {
        child: QName,
        bounds: String,
    },
    DetachPartition(QName),
    Inherit(QName),
    NoInherit(QName),
    /// `OF`
    OfType(QName),
    /// `NOT OF`
    NotOfType,
}

/// How the rows get from the old type to the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Using {
    /// `column::new`
    Cast,
    /// `column::text::new`, for types that know nothing of each other but share their text.
    ThroughText,
    /// A value becomes an array of one element.
    Wrap { through_text: bool },
    /// Of an array its first element stays.
    First { through_text: bool },
    /// A composite rebuilt attribute by attribute, and read from its text.
    Row(Vec<RowPart>),
}

/// One attribute of a rebuilt composite value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPart {
    pub name: String,
    pub ty: SqlType,
    pub source: RowSource,
}

/// Where an attribute of a rebuilt composite value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSource {
    /// The old value has none: NULL.
    Nothing,
    Cast,
    /// As it is: the new value reads its text.
    AsText,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexAct {
    SetOptions(Options),
    ResetOptions(Vec<String>),
    SetTablespace(Option<String>),
    SetStatistics {
        element: i16,
        target: Option<i32>,
    },
    /// It goes with the extension, or no longer does.
    DependsOn {
        extension: String,
        depends: bool,
    },
}
