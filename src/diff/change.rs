//! What differs between two schemas, one variant per reviewable fact. Each carries the whole old value and the
//! whole new one, so that every change can be turned round.

use std::mem;

use crate::schema::ir::{
    Column, ColumnRef, Composite, Compression, Constraint, DefaultPrivileges, Defined, Domain, DomainCheck, Enum, Expr,
    Extension, Foreign, Generated, Grants, Identity, Index, Namespace, ObjectRef, Options, Partition, PartitionKey,
    Persistence, QName, ReplicaIdentity, RowSecurity, Sequence, SequenceOptions, SqlType, Storage, Table,
};

/// One difference. Names are those of the new schema, except where a rename says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Both sides are of one kind; a table or type may also move to another namespace. The parent of `from` is
    /// already called what it is called in the new schema.
    Rename {
        from: ObjectRef,
        to: ObjectRef,
    },
    RenameEnumValue {
        name: QName,
        from: String,
        to: String,
    },
    CreateNamespace(Namespace),
    DropNamespace(Namespace),
    CreateExtension(Extension),
    DropExtension(Extension),
    AlterExtension {
        from: Extension,
        to: Extension,
    },
    CreateEnum(Enum),
    DropEnum(Enum),
    /// The labels differ.
    AlterEnum {
        from: Enum,
        to: Enum,
    },
    CreateDomain(Domain),
    DropDomain(Domain),
    AlterDomain {
        domain: QName,
        edit: DomainEdit,
    },
    CreateComposite(Composite),
    DropComposite(Composite),
    /// The attributes differ.
    AlterComposite {
        from: Composite,
        to: Composite,
    },
    CreateSequence(Sequence),
    DropSequence(Sequence),
    AlterSequence {
        sequence: QName,
        edit: SequenceEdit,
    },
    CreateTable(Box<Table>),
    DropTable(Box<Table>),
    AlterTable {
        table: QName,
        edit: TableEdit,
    },
    AddColumn {
        table: QName,
        column: Box<Column>,
    },
    DropColumn {
        table: QName,
        column: Box<Column>,
    },
    AlterColumn {
        column: ColumnRef,
        edit: ColumnEdit,
    },
    AddConstraint {
        table: QName,
        constraint: Box<Constraint>,
    },
    DropConstraint {
        table: QName,
        constraint: Box<Constraint>,
    },
    AlterConstraint {
        table: QName,
        from: Box<Constraint>,
        to: Box<Constraint>,
    },
    CreateIndex {
        table: QName,
        index: Box<Index>,
    },
    DropIndex {
        table: QName,
        index: Box<Index>,
    },
    AlterIndex {
        table: QName,
        from: Box<Index>,
        to: Box<Index>,
    },
    /// A view, routine, trigger, policy, …
    CreateDefined(Box<Defined>),
    DropDefined(Box<Defined>),
    /// The definition differs, or one of its attributes; a comment alone is [`Change::Comment`].
    AlterDefined {
        from: Box<Defined>,
        to: Box<Defined>,
    },
    /// The comment on something that exists on both sides.
    Comment {
        on: ObjectRef,
        from: Option<String>,
        to: Option<String>,
    },
    /// The owner of something that exists on both sides; `None` is the role that creates objects.
    Owner {
        on: ObjectRef,
        from: Option<String>,
        to: Option<String>,
    },
    /// The privileges on something that exists on both sides.
    Grants {
        on: ObjectRef,
        from: Grants,
        to: Grants,
    },
    DefaultPrivileges {
        of: DefaultPrivileges,
        from: Grants,
        to: Grants,
    },
}

/// One reviewable fact about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnEdit {
    Type { from: ColumnType, to: ColumnType },
    NotNull { from: Option<NotNull>, to: Option<NotNull> },
    Default { from: Option<Expr>, to: Option<Expr> },
    Generated { from: Option<Generated>, to: Option<Generated> },
    Identity { from: Option<Identity>, to: Option<Identity> },
    Storage { from: Option<Storage>, to: Option<Storage> },
    Compression { from: Option<Compression>, to: Option<Compression> },
    Statistics { from: Option<i32>, to: Option<i32> },
    Options { from: Options, to: Options },
    ForeignOptions { from: Options, to: Options },
}

/// The type of a column with its collation, which an `ALTER … TYPE` sets together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnType {
    pub ty: SqlType,
    pub collation: Option<QName>,
}

impl std::fmt::Display for ColumnType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.ty.text)?;
        self.collation.iter().try_for_each(|collation| write!(f, " COLLATE {collation}"))
    }
}

/// A NOT NULL with what PostgreSQL 18 stores about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotNull {
    /// `None` is the automatic name.
    pub name: Option<String>,
    pub validated: bool,
    pub no_inherit: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DomainEdit {
    /// The base type: the whole domain on both sides, since every column of it must move.
    Type {
        from: Box<Domain>,
        to: Box<Domain>,
    },
    Default {
        from: Option<Expr>,
        to: Option<Expr>,
    },
    NotNull {
        from: Option<NotNull>,
        to: Option<NotNull>,
    },
    AddCheck(DomainCheck),
    DropCheck(DomainCheck),
    AlterCheck {
        from: DomainCheck,
        to: DomainCheck,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SequenceEdit {
    Options { from: SequenceOptions, to: SequenceOptions },
    OwnedBy { from: Option<ColumnRef>, to: Option<ColumnRef> },
    Persistence { from: Persistence, to: Persistence },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableEdit {
    Persistence {
        from: Persistence,
        to: Persistence,
    },
    Options {
        from: Options,
        to: Options,
    },
    Foreign {
        from: Option<Foreign>,
        to: Option<Foreign>,
    },
    Tablespace {
        from: Option<String>,
        to: Option<String>,
    },
    AccessMethod {
        from: Option<String>,
        to: Option<String>,
    },
    ReplicaIdentity {
        from: ReplicaIdentity,
        to: ReplicaIdentity,
    },
    ClusteredOn {
        from: Option<String>,
        to: Option<String>,
    },
    RowSecurity {
        from: RowSecurity,
        to: RowSecurity,
    },
    /// It becomes a partition, is one no longer, or is one with other bounds or of another table.
    Partition {
        from: Option<Partition>,
        to: Option<Partition>,
    },
    Inherits {
        from: Vec<QName>,
        to: Vec<QName>,
    },
    /// The composite type that its columns are those of.
    OfType {
        from: Option<QName>,
        to: Option<QName>,
    },
    /// How it sorts rows into partitions, which nothing can change.
    PartitionBy {
        from: Option<PartitionKey>,
        to: Option<PartitionKey>,
    },
}

impl Change {
    /// Returns the change that undoes this one.
    pub fn reverse(self) -> Change {
        use Change::*;
        match self {
            Rename { from, to } => Rename { from: to, to: from },
            RenameEnumValue { name, from, to } => RenameEnumValue { name, from: to, to: from },
            CreateNamespace(namespace) => DropNamespace(namespace),
            DropNamespace(namespace) => CreateNamespace(namespace),
            CreateExtension(extension) => DropExtension(extension),
            DropExtension(extension) => CreateExtension(extension),
            AlterExtension { from, to } => AlterExtension { from: to, to: from },
            CreateEnum(new) => DropEnum(new),
            DropEnum(old) => CreateEnum(old),
            AlterEnum { from, to } => AlterEnum { from: to, to: from },
            CreateDomain(new) => DropDomain(new),
            DropDomain(old) => CreateDomain(old),
            AlterDomain { domain, edit } => AlterDomain { domain, edit: edit.reverse() },
            CreateComposite(new) => DropComposite(new),
            DropComposite(old) => CreateComposite(old),
            AlterComposite { from, to } => AlterComposite { from: to, to: from },
            CreateSequence(new) => DropSequence(new),
            DropSequence(old) => CreateSequence(old),
            AlterSequence { sequence, edit } => AlterSequence { sequence, edit: edit.reverse() },
            CreateTable(new) => DropTable(new),
            DropTable(old) => CreateTable(old),
            AlterTable { table, edit } => AlterTable { table, edit: edit.reverse() },
            AddColumn { table, column } => DropColumn { table, column },
            DropColumn { table, column } => AddColumn { table, column },
            AlterColumn { column, edit } => AlterColumn { column, edit: edit.reverse() },
            AddConstraint { table, constraint } => DropConstraint { table, constraint },
            DropConstraint { table, constraint } => AddConstraint { table, constraint },
            AlterConstraint { table, from, to } => AlterConstraint { table, from: to, to: from },
            CreateIndex { table, index } => DropIndex { table, index },
            DropIndex { table, index } => CreateIndex { table, index },
            AlterIndex { table, from, to } => AlterIndex { table, from: to, to: from },
            CreateDefined(new) => DropDefined(new),
            DropDefined(old) => CreateDefined(old),
            AlterDefined { from, to } => AlterDefined { from: to, to: from },
            Comment { on, from, to } => Comment { on, from: to, to: from },
            Owner { on, from, to } => Owner { on, from: to, to: from },
            Grants { on, from, to } => Grants { on, from: to, to: from },
            DefaultPrivileges { of, from, to } => DefaultPrivileges { of, from: to, to: from },
        }
    }

    /// The name of every kind of change, edits told apart.
    pub const VARIANTS: &[&str] = &[
        "rename",
        "rename-enum-value",
        "create-namespace",
        "drop-namespace",
        "create-extension",
        "drop-extension",
        "alter-extension",
        "create-enum",
        "drop-enum",
        "alter-enum",
        "create-domain",
        "drop-domain",
        "alter-domain-type",
        "alter-domain-default",
        "alter-domain-not-null",
        "add-domain-check",
        "drop-domain-check",
        "alter-domain-check",
        "create-composite",
        "drop-composite",
        "alter-composite",
        "create-sequence",
        "drop-sequence",
        "alter-sequence-options",
        "alter-sequence-owner",
        "alter-sequence-persistence",
        "create-table",
        "drop-table",
        "alter-table-persistence",
        "alter-table-options",
        "alter-table-tablespace",
        "alter-table-access-method",
        "alter-table-replica-identity",
        "alter-table-cluster",
        "alter-table-row-security",
        "alter-table-partition",
        "alter-table-inherits",
        "alter-table-partition-by",
        "add-column",
        "drop-column",
        "alter-column-type",
        "alter-column-not-null",
        "alter-column-default",
        "alter-column-generated",
        "alter-column-identity",
        "alter-column-storage",
        "alter-column-compression",
        "alter-column-statistics",
        "alter-column-options",
        "add-constraint",
        "drop-constraint",
        "alter-constraint",
        "create-index",
        "drop-index",
        "alter-index",
        "create-defined",
        "drop-defined",
        "alter-defined",
        "comment",
        "owner",
        "grants",
        "default-privileges",
    ];

    /// Returns the kind of change, one of [`Change::VARIANTS`].
    pub fn variant_name(&self) -> &'static str {
        match self {
            Change::Rename { .. } => "rename",
            Change::RenameEnumValue { .. } => "rename-enum-value",
            Change::CreateNamespace(_) => "create-namespace",
            Change::DropNamespace(_) => "drop-namespace",
            Change::CreateExtension(_) => "create-extension",
            Change::DropExtension(_) => "drop-extension",
            Change::AlterExtension { .. } => "alter-extension",
            Change::CreateEnum(_) => "create-enum",
            Change::DropEnum(_) => "drop-enum",
            Change::AlterEnum { .. } => "alter-enum",
            Change::CreateDomain(_) => "create-domain",
            Change::DropDomain(_) => "drop-domain",
            Change::AlterDomain { edit, .. } => match edit {
                DomainEdit::Type { .. } => "alter-domain-type",
                DomainEdit::Default { .. } => "alter-domain-default",
                DomainEdit::NotNull { .. } => "alter-domain-not-null",
                DomainEdit::AddCheck(_) => "add-domain-check",
                DomainEdit::DropCheck(_) => "drop-domain-check",
                DomainEdit::AlterCheck { .. } => "alter-domain-check",
            },
            Change::CreateComposite(_) => "create-composite",
            Change::DropComposite(_) => "drop-composite",
            Change::AlterComposite { .. } => "alter-composite",
            Change::CreateSequence(_) => "create-sequence",
            Change::DropSequence(_) => "drop-sequence",
            Change::AlterSequence { edit, .. } => match edit {
                SequenceEdit::Options { .. } => "alter-sequence-options",
                SequenceEdit::OwnedBy { .. } => "alter-sequence-owner",
                SequenceEdit::Persistence { .. } => "alter-sequence-persistence",
            },
            Change::CreateTable(_) => "create-table",
            Change::DropTable(_) => "drop-table",
            Change::AlterTable { edit, .. } => match edit {
                TableEdit::Persistence { .. } => "alter-table-persistence",
                TableEdit::Options { .. } => "alter-table-options",
                TableEdit::Foreign { .. } => "alter-table-foreign",
                TableEdit::Tablespace { .. } => "alter-table-tablespace",
                TableEdit::AccessMethod { .. } => "alter-table-access-method",
                TableEdit::ReplicaIdentity { .. } => "alter-table-replica-identity",
                TableEdit::ClusteredOn { .. } => "alter-table-cluster",
                TableEdit::RowSecurity { .. } => "alter-table-row-security",
                TableEdit::Partition { .. } => "alter-table-partition",
                TableEdit::Inherits { .. } => "alter-table-inherits",
                TableEdit::OfType { .. } => "alter-table-of-type",
                TableEdit::PartitionBy { .. } => "alter-table-partition-by",
            },
            Change::AddColumn { .. } => "add-column",
            Change::DropColumn { .. } => "drop-column",
            Change::AlterColumn { edit, .. } => match edit {
                ColumnEdit::Type { .. } => "alter-column-type",
                ColumnEdit::NotNull { .. } => "alter-column-not-null",
                ColumnEdit::Default { .. } => "alter-column-default",
                ColumnEdit::Generated { .. } => "alter-column-generated",
                ColumnEdit::Identity { .. } => "alter-column-identity",
                ColumnEdit::Storage { .. } => "alter-column-storage",
                ColumnEdit::Compression { .. } => "alter-column-compression",
                ColumnEdit::Statistics { .. } => "alter-column-statistics",
                ColumnEdit::Options { .. } => "alter-column-options",
                ColumnEdit::ForeignOptions { .. } => "alter-column-foreign-options",
            },
            Change::AddConstraint { .. } => "add-constraint",
            Change::DropConstraint { .. } => "drop-constraint",
            Change::AlterConstraint { .. } => "alter-constraint",
            Change::CreateIndex { .. } => "create-index",
            Change::DropIndex { .. } => "drop-index",
            Change::AlterIndex { .. } => "alter-index",
            Change::CreateDefined(_) => "create-defined",
            Change::DropDefined(_) => "drop-defined",
            Change::AlterDefined { .. } => "alter-defined",
            Change::Comment { .. } => "comment",
            Change::Owner { .. } => "owner",
            Change::Grants { .. } => "grants",
            Change::DefaultPrivileges { .. } => "default-privileges",
        }
    }

    /// Returns what the change is about, under its new name.
    pub fn object(&self) -> ObjectRef {
        match self {
            Change::Rename { to, .. } => to.clone(),
            Change::RenameEnumValue { name, .. } => ObjectRef::Enum(name.clone()),
            Change::CreateNamespace(namespace) | Change::DropNamespace(namespace) => {
                ObjectRef::Namespace(namespace.name.clone())
            }
            Change::CreateExtension(extension)
            | Change::DropExtension(extension)
            | Change::AlterExtension { to: extension, .. } => ObjectRef::Extension(extension.name.clone()),
            Change::CreateEnum(subject) | Change::DropEnum(subject) | Change::AlterEnum { to: subject, .. } => {
                ObjectRef::Enum(subject.name.clone())
            }
            Change::CreateDomain(domain) | Change::DropDomain(domain) => ObjectRef::Domain(domain.name.clone()),
            Change::AlterDomain { domain, edit } => match edit {
                DomainEdit::Type { .. } | DomainEdit::Default { .. } | DomainEdit::NotNull { .. } => {
                    ObjectRef::Domain(domain.clone())
                }
                DomainEdit::AddCheck(check)
                | DomainEdit::DropCheck(check)
                | DomainEdit::AlterCheck { to: check, .. } => {
                    ObjectRef::DomainConstraint { domain: domain.clone(), name: check.name.clone() }
                }
            },
            Change::CreateComposite(subject)
            | Change::DropComposite(subject)
            | Change::AlterComposite { to: subject, .. } => ObjectRef::Composite(subject.name.clone()),
            Change::CreateSequence(sequence) | Change::DropSequence(sequence) => {
                ObjectRef::Sequence(sequence.name.clone())
            }
            Change::AlterSequence { sequence, .. } => ObjectRef::Sequence(sequence.clone()),
            Change::CreateTable(table) | Change::DropTable(table) => ObjectRef::Table(table.name.clone()),
            Change::AlterTable { table, .. } => ObjectRef::Table(table.clone()),
            Change::AddColumn { table, column } | Change::DropColumn { table, column } => {
                ObjectRef::column(table, &column.name)
            }
            Change::AlterColumn { column, .. } => ObjectRef::Column(column.clone()),
            Change::AddConstraint { table, constraint }
            | Change::DropConstraint { table, constraint }
            | Change::AlterConstraint { table, to: constraint, .. } => ObjectRef::constraint(table, &constraint.name),
            Change::CreateIndex { table, index }
            | Change::DropIndex { table, index }
            | Change::AlterIndex { table, to: index, .. } => ObjectRef::index(table, &index.name),
            Change::CreateDefined(object) | Change::DropDefined(object) | Change::AlterDefined { to: object, .. } => {
                ObjectRef::Defined(object.name())
            }
            Change::Comment { on, .. } | Change::Owner { on, .. } | Change::Grants { on, .. } => on.clone(),
            Change::DefaultPrivileges { of, .. } => ObjectRef::DefaultPrivileges(of.clone()),
        }
    }
}

impl ColumnEdit {
    /// Returns the edit that undoes this one.
    pub fn reverse(mut self) -> Self {
        match &mut self {
            ColumnEdit::Type { from, to } => mem::swap(from, to),
            ColumnEdit::NotNull { from, to } => mem::swap(from, to),
            ColumnEdit::Default { from, to } => mem::swap(from, to),
            ColumnEdit::Generated { from, to } => mem::swap(from, to),
            ColumnEdit::Identity { from, to } => mem::swap(from, to),
            ColumnEdit::Storage { from, to } => mem::swap(from, to),
            ColumnEdit::Compression { from, to } => mem::swap(from, to),
            ColumnEdit::Statistics { from, to } => mem::swap(from, to),
            ColumnEdit::Options { from, to } | ColumnEdit::ForeignOptions { from, to } => mem::swap(from, to),
        }
        self
    }
}

impl DomainEdit {
    /// Returns the edit that undoes this one.
    pub fn reverse(self) -> Self {
        match self {
            DomainEdit::Type { from, to } => DomainEdit::Type { from: to, to: from },
            DomainEdit::Default { from, to } => DomainEdit::Default { from: to, to: from },
            DomainEdit::NotNull { from, to } => DomainEdit::NotNull { from: to, to: from },
            DomainEdit::AddCheck(check) => DomainEdit::DropCheck(check),
            DomainEdit::DropCheck(check) => DomainEdit::AddCheck(check),
            DomainEdit::AlterCheck { from, to } => DomainEdit::AlterCheck { from: to, to: from },
        }
    }
}

impl SequenceEdit {
    /// Returns the edit that undoes this one.
    pub fn reverse(mut self) -> Self {
        match &mut self {
            SequenceEdit::Options { from, to } => mem::swap(from, to),
            SequenceEdit::OwnedBy { from, to } => mem::swap(from, to),
            SequenceEdit::Persistence { from, to } => mem::swap(from, to),
        }
        self
    }
}

impl TableEdit {
    /// Returns the edit that undoes this one.
    pub fn reverse(mut self) -> Self {
        match &mut self {
            TableEdit::Persistence { from, to } => mem::swap(from, to),
            TableEdit::Options { from, to } => mem::swap(from, to),
            TableEdit::Foreign { from, to } => mem::swap(from, to),
            TableEdit::Tablespace { from, to } | TableEdit::AccessMethod { from, to } => mem::swap(from, to),
            TableEdit::ReplicaIdentity { from, to } => mem::swap(from, to),
            TableEdit::ClusteredOn { from, to } => mem::swap(from, to),
            TableEdit::RowSecurity { from, to } => mem::swap(from, to),
            TableEdit::Partition { from, to } => mem::swap(from, to),
            TableEdit::Inherits { from, to } => mem::swap(from, to),
            TableEdit::OfType { from, to } => mem::swap(from, to),
            TableEdit::PartitionBy { from, to } => mem::swap(from, to),
        }
        self
    }
}
