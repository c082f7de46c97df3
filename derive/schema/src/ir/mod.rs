//! The schema as plain data: what a reviewer would call a fact, in the spelling Postgres would use.
//!
//! A [`Schema`] is read from a catalog (then every spelling is the server's) or lowered from models
//! (then expressions and types are as the author wrote them, and only creating it on a server
//! gives the spelling that can be compared). Start reading at [`Schema`], then [`Table`].

mod access;
mod defined;
mod expr;
mod object;
mod options;
mod table;
mod types;

pub use access::{Access, DefaultPrivileges, Grantable, Grantee, Grants, Privilege, Provided};
pub use defined::{
    Defined, DefinedRef, EventTrigger, Firing, Made, MadeKind, MadeName, Parameter, Policy, PolicyCommand, Publication,
    PublishedTable, Routine, RoutineKind, RoutineName, Rule, Statistics, Trigger, TriggerCopy, Uses, View, ViewColumn,
};
pub use expr::{Expr, SqlType};
pub use object::{Kind, ObjectRef};
pub use options::Options;
pub use table::{
    Check, Column, Compression, Constraint, ConstraintKind, Deferrable, Element, Exclusion, Foreign, ForeignKey,
    ForeignKeyAction, Generated, GeneratedKind, Identity, Implied, Index, IndexElement, IndexTerm, Inherited, Key,
    Lineage, MatchType, Partition, PartitionKey, PartitionStrategy, Persistence, ReplicaIdentity, RowSecurity, Storage,
    Table,
};
pub use types::{Attribute, Composite, Domain, DomainCheck, Enum, Extension, Namespace, Sequence, SequenceOptions};

use std::collections::BTreeMap;
use std::fmt;

use crate::quote;

/// A name inside a Postgres namespace. An empty namespace means "not qualified": only lowered
/// models contain it, a catalog never does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QName {
    pub namespace: String,
    pub name: String,
}

impl QName {
    pub fn new(namespace: impl Into<String>, name: impl Into<String>) -> Self {
        Self { namespace: namespace.into(), name: name.into() }
    }

    /// Returns the name with another last part, in the same namespace.
    pub fn sibling(&self, name: impl Into<String>) -> Self {
        Self::new(self.namespace.clone(), name)
    }
}

/// Prints the name as SQL, each part quoted where it must be.
impl fmt::Display for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.namespace.is_empty() {
            write!(f, "{}.", quote::ident(&self.namespace))?;
        }
        f.write_str(&quote::ident(&self.name))
    }
}

/// A column of a relation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnRef {
    pub table: QName,
    pub column: String,
}

/// Prints `namespace.table.column`, quoted where it must be.
impl fmt::Display for ColumnRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table, quote::ident(&self.column))
    }
}

/// Everything modelmig compares, keyed by name. Two schemas with equal objects are equal; the list
/// of what is not modelled does not take part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    pub namespaces: BTreeMap<String, Namespace>,
    pub extensions: BTreeMap<String, Extension>,
    pub enums: BTreeMap<QName, Enum>,
    pub domains: BTreeMap<QName, Domain>,
    pub composites: BTreeMap<QName, Composite>,
    /// Free sequences and those owned by a column (`serial`). The sequence of an identity column is
    /// part of that column, see [`Identity`].
    pub sequences: BTreeMap<QName, Sequence>,
    pub tables: BTreeMap<QName, Table>,
    /// Views, routines, triggers, policies, …: whatever is one definition.
    pub defined: BTreeMap<DefinedRef, Defined>,
    /// Owners, privileges and default privileges.
    pub access: Access,
    /// What exists in the catalog and is not compared yet: named, never touched.
    pub unmodelled: Vec<Unmodelled>,
}

/// An object of a kind that modelmig does not compare yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmodelled {
    /// The field's word, singular: `aggregate`, `foreign table`, `typed table`.
    pub kind: String,
    /// As a user would write it: `app.active_users`, `app.touch(integer)`, `tr on app.users`.
    pub name: String,
}

impl Schema {
    /// Says whether there is nothing to create: no object of any kind (the namespace `public` does not count).
    pub fn is_empty(&self) -> bool {
        let Self {
            namespaces,
            extensions,
            enums,
            domains,
            composites,
            sequences,
            tables,
            defined,
            access,
            unmodelled: _,
        } = self;
        namespaces.keys().all(|name| name == "public")
            && extensions.is_empty()
            && enums.is_empty()
            && domains.is_empty()
            && composites.is_empty()
            && sequences.is_empty()
            && tables.is_empty()
            && defined.is_empty()
            && access.is_empty()
    }

    /// Returns a column of a table.
    pub fn column(&self, column: &ColumnRef) -> Option<&Column> {
        self.tables.get(&column.table)?.column(&column.column)
    }

    /// Returns the partitioned tables above a partition, the nearest first.
    pub fn above<'a>(&'a self, table: &QName) -> impl Iterator<Item = &'a QName> {
        let parent = |name: &QName| self.tables.get(name)?.partition_of.as_ref().map(|partition| &partition.of);
        std::iter::successors(parent(table), move |name| parent(name))
    }
}
