//! The types of the document, and both ways between them and the IR.
//!
//! `mirror!` and `words!` declare a type of the document that stands for the IR type of the same name and write
//! both conversions. They take the IR type apart field by field and arm by arm, so what is added there does not
//! compile until it has a place here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::schema::ir;

/// A type of the document that stands for the IR type `T`.
trait Mirror<T> {
    fn of(ir: &T) -> Self;
    fn back(self) -> T;
}

/// Values that look the same on both sides.
macro_rules! same {
    ($($ty:ty),*) => {
        $(impl Mirror<$ty> for $ty {
            fn of(ir: &$ty) -> Self {
                ir.clone()
            }
            fn back(self) -> $ty {
                self
            }
        })*
    };
}

same!(String, bool, i32, i64, BTreeMap<String, String>, BTreeMap<i16, i32>);

impl Mirror<ir::Options> for BTreeMap<String, String> {
    fn of(ir: &ir::Options) -> Self {
        ir.clone().into_iter().collect()
    }
    fn back(self) -> ir::Options {
        self.into_iter().collect()
    }
}

impl<T, M: Mirror<T>> Mirror<Option<T>> for Option<M> {
    fn of(ir: &Option<T>) -> Self {
        ir.as_ref().map(M::of)
    }
    fn back(self) -> Option<T> {
        self.map(M::back)
    }
}

impl<T, M: Mirror<T>> Mirror<Vec<T>> for Vec<M> {
    fn of(ir: &Vec<T>) -> Self {
        ir.iter().map(M::of).collect()
    }
    fn back(self) -> Vec<T> {
        self.into_iter().map(M::back).collect()
    }
}

/// A value that may be left out of the document.
trait Quiet {
    fn says_nothing(&self) -> bool;
}

impl Quiet for bool {
    fn says_nothing(&self) -> bool {
        !self
    }
}

impl<T> Quiet for Option<T> {
    fn says_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T> Quiet for Vec<T> {
    fn says_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V> Quiet for BTreeMap<K, V> {
    fn says_nothing(&self) -> bool {
        self.is_empty()
    }
}

fn yes() -> bool {
    true
}

fn is_true(value: &bool) -> bool {
    *value
}

/// Declares a struct of the document. The fields after `quiet` are left out while they say nothing (`false`,
/// `null`, an empty list); those after `apart` are no part of the document; the others are always there.
macro_rules! mirror {
    ($name:ident {
        $($(#[$meta:meta])* $key:ident: $ty:ty),* $(,)?
        $(; quiet $($(#[$quiet_meta:meta])* $quiet:ident: $quiet_ty:ty),+ $(,)?)?
        $(; apart $($apart:ident),+ $(,)?)?
    }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            $($(#[$meta])* $key: $ty,)*
            $($($(#[$quiet_meta])* #[serde(default, skip_serializing_if = "Quiet::says_nothing")] $quiet: $quiet_ty,)+)?
        }

        impl Mirror<ir::$name> for $name {
            fn of(ir: &ir::$name) -> Self {
                let ir::$name { $($key,)* $($($quiet,)+)? $($($apart: _,)+)? } = ir;
                Self { $($key: Mirror::of($key),)* $($($quiet: Mirror::of($quiet),)+)? }
            }
            fn back(self) -> ir::$name {
                ir::$name { $($key: self.$key.back(),)* $($($quiet: self.$quiet.back(),)+)? $($($apart: Default::default(),)+)? }
            }
        }
    };
}

impl<I, M: Mirror<I>> Mirror<I> for Box<M> {
    fn of(ir: &I) -> Self {
        Box::new(M::of(ir))
    }

    fn back(self) -> I {
        (*self).back()
    }
}

/// Declares an enum of the document; a variant without a value is a word, one with a value an object with one key.
macro_rules! words {
    ($name:ident { $($variant:ident $(($ty:ty))?),* $(,)? }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum $name {
            $($variant $(($ty))?,)*
        }

        impl Mirror<ir::$name> for $name {
            fn of(ir: &ir::$name) -> Self {
                match ir {
                    $(words!(@pattern ir $name $variant value $($ty)?) => words!(@of $name $variant value $($ty)?),)*
                }
            }
            fn back(self) -> ir::$name {
                match self {
                    $(words!(@pattern self $name $variant value $($ty)?) => words!(@back $name $variant value $($ty)?),)*
                }
            }
        }
    };
    (@pattern ir $name:ident $variant:ident $value:ident) => { ir::$name::$variant };
    (@pattern ir $name:ident $variant:ident $value:ident $ty:ty) => { ir::$name::$variant($value) };
    (@pattern self $name:ident $variant:ident $value:ident) => { Self::$variant };
    (@pattern self $name:ident $variant:ident $value:ident $ty:ty) => { Self::$variant($value) };
    (@of $name:ident $variant:ident $value:ident) => { Self::$variant };
    (@of $name:ident $variant:ident $value:ident $ty:ty) => { Self::$variant(Mirror::of($value)) };
    (@back $name:ident $variant:ident $value:ident) => { ir::$name::$variant };
    (@back $name:ident $variant:ident $value:ident $ty:ty) => { ir::$name::$variant($value.back()) };
}

mirror!(QName {
    #[serde(rename = "schema")]
    namespace: String,
    name: String
});
mirror!(ColumnRef { table: QName, column: String });
mirror!(Unmodelled { kind: String, name: String });

mirror!(Expr {
    #[serde(rename = "sql")] text: String;
    quiet
        written: Option<String>,
        columns: Vec<String>,
        types: Vec<QName>,
        sequences: Vec<QName>,
        routines: Vec<RoutineName>,
        objects: Vec<MadeName>;
    apart followed
});
mirror!(SqlType {
    #[serde(rename = "sql")] text: String;
    quiet user: Option<QName>,
});

mirror!(Namespace { name: String; quiet comment: Option<String> });
mirror!(Extension {
    name: String;
    quiet
        #[serde(rename = "schema")] namespace: Option<String>,
        version: Option<String>,
        comment: Option<String>,
        uses: Uses;
    apart pinned
});
mirror!(Enum { name: QName, labels: Vec<String>; quiet comment: Option<String> });
mirror!(Domain {
    name: QName,
    #[serde(rename = "type")] ty: SqlType;
    quiet
        collation: Option<QName>,
        default: Option<Expr>,
        not_null: bool,
        not_null_name: Option<String>,
        not_null_comment: Option<String>,
        checks: Vec<DomainCheck>,
        comment: Option<String>,
});
mirror!(DomainCheck {
    name: String,
    #[serde(rename = "expression")] expr: Expr,
    validated: bool;
    quiet comment: Option<String>,
});
mirror!(Composite { name: QName, attributes: Vec<Attribute>; quiet comment: Option<String> });
mirror!(Attribute {
    name: String,
    #[serde(rename = "type")] ty: SqlType;
    quiet collation: Option<QName>, comment: Option<String>,
});
mirror!(Sequence {
    name: QName,
    options: SequenceOptions,
    persistence: Persistence;
    quiet owned_by: Option<ColumnRef>, comment: Option<String>,
});
mirror!(SequenceOptions {
    #[serde(rename = "type")]
    ty: String,
    start: i64,
    increment: i64,
    min: i64,
    max: i64,
    cache: i64,
    cycle: bool,
});

mirror!(Table {
    name: QName,
    persistence: Persistence,
    replica_identity: ReplicaIdentity,
    #[serde(default = "RowSecurity::off", skip_serializing_if = "RowSecurity::is_off")]
    row_security: RowSecurity,
    columns: Vec<Column>,
    constraints: Vec<Constraint>,
    indexes: Vec<Index>;
    quiet
        partition_by: Option<PartitionKey>,
        partition_of: Option<Partition>,
        inherits: Vec<QName>,
        of_type: Option<QName>,
        foreign: Option<Foreign>,
        options: BTreeMap<String, String>,
        tablespace: Option<String>,
        access_method: Option<String>,
        clustered_on: Option<String>,
        comment: Option<String>;
    apart inherited
});
mirror!(Foreign { server: String; quiet options: BTreeMap<String, String> });
mirror!(PartitionKey { strategy: PartitionStrategy, elements: Expr });
words!(PartitionStrategy { Range, List, Hash });
mirror!(Partition { of: QName, bounds: String; apart rule });
words!(RowSecurity { Off, On, Forced, ForcedOff });
words!(Persistence { Permanent, Unlogged });
words!(ReplicaIdentity { Default, Full, Nothing, Index(String) });

mirror!(RoutineName { kind: RoutineKind, name: QName, arguments: String });
words!(RoutineKind { Function, Procedure });
words!(Defined {
    View(View),
    Routine(Routine),
    Trigger(Trigger),
    Policy(Box<Policy>),
    Rule(Rule),
    Statistics(Statistics),
    EventTrigger(EventTrigger),
    Publication(Publication),
    Made(Made),
});
mirror!(View {
    name: QName,
    query: String,
    columns: Vec<ViewColumn>;
    quiet
        materialized: bool,
        options: BTreeMap<String, String>,
        tablespace: Option<String>,
        access_method: Option<String>,
        indexes: Vec<Index>,
        clustered_on: Option<String>,
        extensions: Vec<String>,
        comment: Option<String>,
        uses: Uses;
    apart unpopulated
});
mirror!(ViewColumn {
    name: String,
    #[serde(rename = "type")] ty: String;
    quiet
        collation: Option<QName>,
        default: Option<Expr>,
        storage: Option<Storage>,
        compression: Option<Compression>,
        statistics: Option<i32>,
        options: BTreeMap<String, String>,
        comment: Option<String>,
});
mirror!(Routine {
    id: RoutineName,
    definition: String,
    parameters: Vec<String>,
    defaults: i32;
    quiet returns: Option<String>, extensions: Vec<String>, comment: Option<String>, uses: Uses,
});
words!(Firing { Origin, Disabled, Replica, Always });
mirror!(TriggerCopy { on: QName, firing: Firing });
mirror!(Trigger {
    name: String,
    on: QName,
    definition: String,
    firing: Firing;
    quiet constraint: bool, copies: Vec<TriggerCopy>, extensions: Vec<String>, comment: Option<String>, uses: Uses,
});
words!(PolicyCommand { All, Select, Insert, Update, Delete });
mirror!(Policy {
    name: String,
    on: QName,
    permissive: bool,
    command: PolicyCommand;
    quiet
        roles: Vec<String>,
        using: Option<Expr>,
        with_check: Option<Expr>,
        comment: Option<String>,
        uses: Uses,
});
mirror!(Rule {
    name: String,
    on: QName,
    definition: String,
    firing: Firing;
    quiet comment: Option<String>, uses: Uses,
});
mirror!(Statistics {
    name: QName,
    on: QName,
    definition: String;
    quiet target: Option<i32>, comment: Option<String>, uses: Uses,
});
mirror!(EventTrigger {
    name: String,
    event: String,
    function: QName,
    firing: Firing;
    quiet tags: Vec<String>, comment: Option<String>, uses: Uses,
});

mirror!(Publication {
    name: String;
    quiet
        all_tables: bool,
        tables: Vec<PublishedTable>,
        #[serde(rename = "schemas")] namespaces: Vec<String>,
        publish: Vec<String>,
        via_root: bool,
        generated_columns: bool,
        comment: Option<String>,
        uses: Uses,
});
mirror!(PublishedTable {
    name: QName;
    quiet columns: Vec<String>, filter: Option<Expr>, has_children: bool,
});

impl Mirror<ir::Implied<bool>> for bool {
    fn of(ir: &ir::Implied<bool>) -> Self {
        ir.0
    }
    fn back(self) -> ir::Implied<bool> {
        ir::Implied(self)
    }
}

words!(MadeKind {
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
});
mirror!(MadeName { kind: MadeKind, name: QName; quiet arguments: Option<String> });
mirror!(Parameter { name: String, value: String });
mirror!(Made {
    id: MadeName,
    parameters: Vec<Parameter>;
    quiet
        signature: Option<String>,
        returns: Option<String>,
        multirange: Option<QName>,
        comment: Option<String>,
        uses: Uses,
        options: BTreeMap<String, String>;
    apart hidden
});

/// What an object leans on.
#[derive(Default, Serialize, Deserialize)]
struct Uses(Vec<Used>);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Used {
    Table(QName),
    Column(ColumnRef),
    Constraint { table: QName, name: String },
    Sequence(QName),
    Enum(QName),
    Domain(QName),
    CompositeType(QName),
    View(QName),
    MaterializedView(QName),
    Routine(RoutineName),
    Extension(String),
    Made(MadeName),
}

impl Quiet for Uses {
    fn says_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

impl Mirror<ir::Uses> for Uses {
    fn of(ir: &ir::Uses) -> Self {
        let used = |object: &ir::ObjectRef| match object {
            ir::ObjectRef::Table(name) => Some(Used::Table(Mirror::of(name))),
            ir::ObjectRef::Column(column) => Some(Used::Column(Mirror::of(column))),
            ir::ObjectRef::Constraint { table, name } => {
                Some(Used::Constraint { table: Mirror::of(table), name: name.clone() })
            }
            ir::ObjectRef::Sequence(name) => Some(Used::Sequence(Mirror::of(name))),
            ir::ObjectRef::Enum(name) => Some(Used::Enum(Mirror::of(name))),
            ir::ObjectRef::Domain(name) => Some(Used::Domain(Mirror::of(name))),
            ir::ObjectRef::Composite(name) => Some(Used::CompositeType(Mirror::of(name))),
            ir::ObjectRef::Defined(ir::DefinedRef::View(name)) => Some(Used::View(Mirror::of(name))),
            ir::ObjectRef::Defined(ir::DefinedRef::MaterializedView(name)) => {
                Some(Used::MaterializedView(Mirror::of(name)))
            }
            ir::ObjectRef::Defined(ir::DefinedRef::Routine(name)) => Some(Used::Routine(Mirror::of(name))),
            ir::ObjectRef::Extension(name) => Some(Used::Extension(name.clone())),
            ir::ObjectRef::Defined(ir::DefinedRef::Made(name)) => Some(Used::Made(Mirror::of(name))),
            // Nothing leans on these by itself.
            ir::ObjectRef::Defined(_)
            | ir::ObjectRef::Namespace(_)
            | ir::ObjectRef::DomainConstraint { .. }
            | ir::ObjectRef::Attribute { .. }
            | ir::ObjectRef::Index { .. }
            | ir::ObjectRef::DefaultPrivileges(_) => None,
        };
        Self(ir.0.iter().filter_map(used).collect())
    }

    fn back(self) -> ir::Uses {
        let object = |used: Used| match used {
            Used::Table(name) => ir::ObjectRef::Table(name.back()),
            Used::Column(column) => ir::ObjectRef::Column(column.back()),
            Used::Constraint { table, name } => ir::ObjectRef::Constraint { table: table.back(), name },
            Used::Sequence(name) => ir::ObjectRef::Sequence(name.back()),
            Used::Enum(name) => ir::ObjectRef::Enum(name.back()),
            Used::Domain(name) => ir::ObjectRef::Domain(name.back()),
            Used::CompositeType(name) => ir::ObjectRef::Composite(name.back()),
            Used::View(name) => ir::ObjectRef::Defined(ir::DefinedRef::View(name.back())),
            Used::MaterializedView(name) => ir::ObjectRef::Defined(ir::DefinedRef::MaterializedView(name.back())),
            Used::Routine(name) => ir::ObjectRef::Defined(ir::DefinedRef::Routine(name.back())),
            Used::Extension(name) => ir::ObjectRef::Extension(name),
            Used::Made(name) => ir::ObjectRef::Defined(ir::DefinedRef::Made(name.back())),
        };
        ir::Uses(self.0.into_iter().map(object).collect())
    }
}

impl RowSecurity {
    fn off() -> Self {
        Self::Off
    }

    fn is_off(&self) -> bool {
        matches!(self, Self::Off)
    }
}

mirror!(Column {
    name: String,
    #[serde(rename = "type")] ty: SqlType,
    not_null: bool,
    #[serde(default = "yes", skip_serializing_if = "is_true")] not_null_validated: bool;
    quiet
        not_null_no_inherit: bool,
        not_null_name: Option<String>,
        not_null_comment: Option<String>,
        collation: Option<QName>,
        default: Option<Expr>,
        generated: Option<Generated>,
        identity: Option<Identity>,
        storage: Option<Storage>,
        compression: Option<Compression>,
        statistics: Option<i32>,
        options: BTreeMap<String, String>,
        foreign_options: BTreeMap<String, String>,
        comment: Option<String>,
        #[serde(rename = "from_parents")] lineage: Lineage,
});

/// Where a column of a child comes from; left out where it has no parents.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lineage {
    #[serde(default)]
    inherited: bool,
    #[serde(default)]
    local: bool,
}

impl Quiet for Lineage {
    fn says_nothing(&self) -> bool {
        !self.inherited
    }
}

impl Mirror<ir::Implied<ir::Lineage>> for Lineage {
    fn of(ir: &ir::Implied<ir::Lineage>) -> Self {
        let ir::Lineage { inherited, local, .. } = &ir.0;
        Self { inherited: *inherited, local: *local }
    }
    fn back(self) -> ir::Implied<ir::Lineage> {
        ir::Implied(ir::Lineage { inherited: self.inherited, local: self.local, ..Default::default() })
    }
}

mirror!(Generated {
    kind: GeneratedKind,
    #[serde(rename = "expression")]
    expr: Expr
});
words!(GeneratedKind { Stored, Virtual });
mirror!(Identity {
    always: bool,
    options: SequenceOptions;
    quiet sequence: Option<String>, comment: Option<String>,
});
words!(Storage { Plain, External, Extended, Main });
words!(Compression { Pglz, Lz4 });

mirror!(Constraint {
    name: String,
    kind: ConstraintKind;
    quiet comment: Option<String>, index_comment: Option<String>,
});
words!(ConstraintKind {
    PrimaryKey(Key),
    Unique(Key),
    ForeignKey(ForeignKey),
    Check(Check),
    Exclusion(Exclusion),
});
mirror!(Key {
    columns: Vec<String>,
    deferrable: Deferrable;
    quiet
        include: Vec<String>,
        nulls_not_distinct: bool,
        without_overlaps: bool,
        options: BTreeMap<String, String>,
        tablespace: Option<String>,
        uses: Uses,
});
words!(Deferrable { No, Immediate, Deferred });
mirror!(ForeignKey {
    columns: Vec<String>,
    references: QName,
    referenced_columns: Vec<String>,
    on_delete: ForeignKeyAction,
    on_update: ForeignKeyAction,
    #[serde(rename = "match")] match_type: MatchType,
    deferrable: Deferrable,
    validated: bool,
    enforced: bool;
    quiet on_delete_columns: Vec<String>, period: bool,
});
words!(ForeignKeyAction { NoAction, Restrict, Cascade, SetNull, SetDefault });
words!(MatchType { Simple, Full });
mirror!(Check {
    #[serde(rename = "expression")] expr: Expr,
    validated: bool,
    enforced: bool;
    quiet no_inherit: bool,
});
mirror!(Exclusion {
    method: String,
    elements: Vec<Element>,
    deferrable: Deferrable;
    quiet
        include: Vec<String>,
        predicate: Option<Expr>,
        options: BTreeMap<String, String>,
        tablespace: Option<String>,
        uses: Uses,
});
mirror!(Element { term: IndexElement, operator: QName });

mirror!(Index {
    name: String,
    method: String,
    unique: bool,
    elements: Vec<IndexElement>,
    valid: bool;
    quiet
        nulls_not_distinct: bool,
        include: Vec<String>,
        predicate: Option<Expr>,
        options: BTreeMap<String, String>,
        tablespace: Option<String>,
        statistics: BTreeMap<i16, i32>,
        extensions: Vec<String>,
        comment: Option<String>,
        uses: Uses,
});
mirror!(IndexElement {
    term: IndexTerm,
    descending: bool,
    nulls_first: bool;
    quiet collation: Option<QName>, opclass: Option<QName>, opclass_options: BTreeMap<String, String>,
});
words!(IndexTerm { Column(String), Expr(Expr) });

/// Who owns what, and who may do what with it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Access {
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    owners: Vec<Owned>,
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    grants: Vec<Granted>,
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    default_privileges: Vec<GrantedByDefault>,
    /// What objects of extensions and of the server came with, where it is not what `grants` says.
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    provided: Vec<Provided>,
}

/// An object that an extension brings along, or the server where none is named.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Provided {
    object: Target,
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    extension: Option<String>,
    grants: Vec<Grant>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Owned {
    object: Target,
    owner: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Granted {
    object: Target,
    grants: Vec<Grant>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantedByDefault {
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    role: Option<String>,
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    schema: Option<String>,
    on: Grantable,
    grants: Vec<Grant>,
}

/// What one grantee may do.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Grant {
    to: Grantee,
    privileges: Vec<Privilege>,
    /// Those that it may grant on.
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    with_grant_option: Vec<Privilege>,
}

words!(Grantee { Public, Owner, Role(String) });
words!(Grantable { Schema, Table, Column, Sequence, Routine, Type, ForeignDataWrapper, Server, Language, LargeObject });
words!(Privilege { Select, Insert, Update, Delete, Truncate, References, Trigger, Maintain, Usage, Create, Execute });

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Target {
    Schema(String),
    Table(QName),
    Column(ColumnRef),
    Sequence(QName),
    Enum(QName),
    Domain(QName),
    CompositeType(QName),
    View(QName),
    MaterializedView(QName),
    Routine(RoutineName),
    Statistics(QName),
    Publication(String),
    Made(MadeName),
}

impl Target {
    /// Returns what can have an owner or privileges; nothing else is mentioned beside one.
    fn of(object: &ir::ObjectRef) -> Option<Self> {
        match object {
            ir::ObjectRef::Namespace(name) => Some(Self::Schema(name.clone())),
            ir::ObjectRef::Table(name) => Some(Self::Table(Mirror::of(name))),
            ir::ObjectRef::Column(column) => Some(Self::Column(Mirror::of(column))),
            ir::ObjectRef::Sequence(name) => Some(Self::Sequence(Mirror::of(name))),
            ir::ObjectRef::Enum(name) => Some(Self::Enum(Mirror::of(name))),
            ir::ObjectRef::Domain(name) => Some(Self::Domain(Mirror::of(name))),
            ir::ObjectRef::Composite(name) => Some(Self::CompositeType(Mirror::of(name))),
            ir::ObjectRef::Defined(name) => match name {
                ir::DefinedRef::View(name) => Some(Self::View(Mirror::of(name))),
                ir::DefinedRef::MaterializedView(name) => Some(Self::MaterializedView(Mirror::of(name))),
                ir::DefinedRef::Routine(name) => Some(Self::Routine(Mirror::of(name))),
                ir::DefinedRef::Statistics(name) => Some(Self::Statistics(Mirror::of(name))),
                ir::DefinedRef::Publication(name) => Some(Self::Publication(name.clone())),
                ir::DefinedRef::Trigger { .. }
                | ir::DefinedRef::Policy { .. }
                | ir::DefinedRef::Rule { .. }
                | ir::DefinedRef::EventTrigger(_) => None,
                ir::DefinedRef::Made(name) => Some(Self::Made(Mirror::of(name))),
            },
            ir::ObjectRef::Extension(_)
            | ir::ObjectRef::DomainConstraint { .. }
            | ir::ObjectRef::Attribute { .. }
            | ir::ObjectRef::Constraint { .. }
            | ir::ObjectRef::Index { .. }
            | ir::ObjectRef::DefaultPrivileges(_) => None,
        }
    }

    fn back(self) -> ir::ObjectRef {
        match self {
            Self::Schema(name) => ir::ObjectRef::Namespace(name),
            Self::Table(name) => ir::ObjectRef::Table(name.back()),
            Self::Column(column) => ir::ObjectRef::Column(column.back()),
            Self::Sequence(name) => ir::ObjectRef::Sequence(name.back()),
            Self::Enum(name) => ir::ObjectRef::Enum(name.back()),
            Self::Domain(name) => ir::ObjectRef::Domain(name.back()),
            Self::CompositeType(name) => ir::ObjectRef::Composite(name.back()),
            Self::View(name) => ir::ObjectRef::Defined(ir::DefinedRef::View(name.back())),
            Self::MaterializedView(name) => ir::ObjectRef::Defined(ir::DefinedRef::MaterializedView(name.back())),
            Self::Routine(name) => ir::ObjectRef::Defined(ir::DefinedRef::Routine(name.back())),
            Self::Statistics(name) => ir::ObjectRef::Defined(ir::DefinedRef::Statistics(name.back())),
            Self::Publication(name) => ir::ObjectRef::Defined(ir::DefinedRef::Publication(name)),
            Self::Made(name) => ir::ObjectRef::Defined(ir::DefinedRef::Made(name.back())),
        }
    }
}

impl Mirror<ir::Grants> for Vec<Grant> {
    fn of(ir: &ir::Grants) -> Self {
        let grant = |(to, privileges): (&ir::Grantee, &BTreeMap<ir::Privilege, bool>)| Grant {
            to: Mirror::of(to),
            privileges: privileges.keys().map(Mirror::of).collect(),
            with_grant_option: privileges
                .iter()
                .filter(|(_, option)| **option)
                .map(|(one, _)| Mirror::of(one))
                .collect(),
        };
        ir.grantees().filter_map(|to| ir.0.get_key_value(to)).map(grant).collect()
    }

    fn back(self) -> ir::Grants {
        let mut grants = ir::Grants::default();
        for Grant { to, privileges, with_grant_option } in self {
            let to: ir::Grantee = to.back();
            // An owner that lost all has none.
            grants.0.entry(to.clone()).or_default();
            for (privileges, option) in [(privileges, false), (with_grant_option, true)] {
                privileges.into_iter().for_each(|privilege| grants.add(to.clone(), privilege.back(), option));
            }
        }
        grants
    }
}

impl Mirror<ir::Access> for Access {
    fn of(ir: &ir::Access) -> Self {
        let ir::Access { owners, grants, defaults, creator: _, major: _, provided } = ir;
        let owned = |(object, owner): (&ir::ObjectRef, &String)| {
            Some(Owned { object: Target::of(object)?, owner: owner.clone() })
        };
        let granted = |(object, grants): (&ir::ObjectRef, &ir::Grants)| {
            Some(Granted { object: Target::of(object)?, grants: Mirror::of(grants) })
        };
        let by_default = |(of, grants): (&ir::DefaultPrivileges, &ir::Grants)| GrantedByDefault {
            role: of.role.clone(),
            schema: of.namespace.clone(),
            on: Mirror::of(&of.on),
            grants: Mirror::of(grants),
        };
        let brought = |(object, by): (&ir::ObjectRef, &ir::Provided)| {
            let (extension, grants) = (by.extension.clone(), Mirror::of(&by.grants));
            Some(Provided { object: Target::of(object)?, extension, grants })
        };
        Self {
            owners: owners.iter().filter_map(owned).collect(),
            grants: grants.iter().filter_map(granted).collect(),
            default_privileges: defaults.iter().map(by_default).collect(),
            provided: provided.iter().filter_map(brought).collect(),
        }
    }

    fn back(self) -> ir::Access {
        let defaults = self.default_privileges.into_iter().map(|one| {
            (ir::DefaultPrivileges { role: one.role, namespace: one.schema, on: one.on.back() }, one.grants.back())
        });
        let provided = self
            .provided
            .into_iter()
            .map(|one| (one.object.back(), ir::Provided { extension: one.extension, grants: one.grants.back() }));
        ir::Access {
            provided: provided.collect(),
            owners: self.owners.into_iter().map(|owned| (owned.object.back(), owned.owner)).collect(),
            grants: self.grants.into_iter().map(|granted| (granted.object.back(), granted.grants.back())).collect(),
            defaults: defaults.collect(),
            ..ir::Access::default()
        }
    }
}

/// The document.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Export {
    version: u32,
    /// The server major whose spelling the expressions have.
    pub(super) postgres: u32,
    schemas: Vec<Namespace>,
    extensions: Vec<Extension>,
    enums: Vec<Enum>,
    domains: Vec<Domain>,
    composite_types: Vec<Composite>,
    sequences: Vec<Sequence>,
    tables: Vec<Table>,
    /// Views, routines, triggers, policies, …
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    defined: Vec<Defined>,
    /// Owners and privileges, where they are read and others than a new object has.
    #[serde(default, skip_serializing_if = "Quiet::says_nothing")]
    access: Option<Access>,
    /// What exists beside these and is not compared.
    unmodelled: Vec<Unmodelled>,
}

/// Two objects of one name, as `table app.users`.
pub(super) struct Duplicate(pub(super) String);

impl Export {
    pub(super) fn new(schema: &ir::Schema, major: u32) -> Self {
        let ir::Schema {
            namespaces,
            extensions,
            enums,
            domains,
            composites,
            sequences,
            tables,
            defined,
            access,
            unmodelled,
        } = schema;
        Self {
            version: super::VERSION,
            postgres: major,
            schemas: namespaces.values().map(Mirror::of).collect(),
            extensions: extensions.values().map(Mirror::of).collect(),
            enums: enums.values().map(Mirror::of).collect(),
            domains: domains.values().map(Mirror::of).collect(),
            composite_types: composites.values().map(Mirror::of).collect(),
            sequences: sequences.values().map(Mirror::of).collect(),
            tables: tables.values().map(Mirror::of).collect(),
            defined: defined.values().map(Mirror::of).collect(),
            access: Some(Access::of(access)).filter(|_| !access.is_empty()),
            unmodelled: Mirror::of(unmodelled),
        }
    }

    pub(super) fn into_schema(self) -> Result<ir::Schema, Duplicate> {
        let name = |object: &ir::QName| (object.clone(), object.to_string());
        let plain = |name: &String| (name.clone(), name.clone());
        Ok(ir::Schema {
            namespaces: by_name("schema", self.schemas, |namespace: &ir::Namespace| plain(&namespace.name))?,
            extensions: by_name("extension", self.extensions, |extension: &ir::Extension| plain(&extension.name))?,
            enums: by_name("enum", self.enums, |it: &ir::Enum| name(&it.name))?,
            domains: by_name("domain", self.domains, |domain: &ir::Domain| name(&domain.name))?,
            composites: by_name("composite type", self.composite_types, |it: &ir::Composite| name(&it.name))?,
            sequences: by_name("sequence", self.sequences, |sequence: &ir::Sequence| name(&sequence.name))?,
            tables: by_name("table", self.tables, |table: &ir::Table| name(&table.name))?,
            defined: by_name("object", self.defined, |object: &ir::Defined| {
                (object.name(), format!("{} {}", object.name().kind().word(), object.name()))
            })?,
            access: ir::Access { major: self.postgres, ..self.access.map(Mirror::back).unwrap_or_default() },
            unmodelled: self.unmodelled.back(),
        })
    }
}

/// Returns the objects keyed by name; the closure gives the key and the name to show.
fn by_name<K: Ord, T, M: Mirror<T>>(
    kind: &str,
    objects: Vec<M>,
    name: impl Fn(&T) -> (K, String),
) -> Result<BTreeMap<K, T>, Duplicate> {
    let mut map = BTreeMap::new();
    for object in objects {
        let object = object.back();
        let (key, shown) = name(&object);
        if map.insert(key, object).is_some() {
            return Err(Duplicate(format!("{kind} {shown}")));
        }
    }
    Ok(map)
}
