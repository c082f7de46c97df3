//! Finds drops and adds that look like a rename. Whether they are one, only a person knows.

use super::rename::spelling;
use super::{Change, Renames};
use crate::schema::ir::{Attribute, Column, Composite, Enum, ObjectRef, QName, Table};
use crate::schema::quote::ident;

/// A drop and an add that might be one rename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PossibleRename {
    Object { from: ObjectRef, to: ObjectRef },
    EnumValue { name: QName, from: String, to: String },
}

impl PossibleRename {
    /// Returns what `--rename` takes to make it one.
    pub fn spelling(&self) -> String {
        match self {
            Self::Object { from, to } => spelling(from, to),
            Self::EnumValue { name, from, to } => format!("{name}.{}={}", ident(from), ident(to)),
        }
    }

    /// Returns what is gone, as users write it.
    pub fn from(&self) -> String {
        match self {
            Self::Object { from, .. } => from.to_string(),
            Self::EnumValue { name, from, .. } => format!("{name}.{}", ident(from)),
        }
    }

    /// Returns what would be lost if it is not one.
    pub fn dropped(&self) -> ObjectRef {
        match self {
            Self::Object { from, .. } => from.clone(),
            Self::EnumValue { name, .. } => ObjectRef::Enum(name.clone()),
        }
    }

    /// Adds it to the hints: the user said yes.
    pub fn settle(&self, renames: &mut Renames) {
        match self {
            Self::Object { from, to } => renames.add(from.clone(), to.clone()),
            Self::EnumValue { name, from, to } => renames.add_enum_value(name.clone(), from, to),
        }
    }
}

/// Returns the pairs among the changes that look like a rename, in the order of what is dropped.
pub fn suspicious(changes: &[Change]) -> Vec<PossibleRename> {
    let mut pairs = Vec::new();
    for change in changes {
        match change {
            Change::DropColumn { table, column } => {
                let added = changes.iter().filter_map(|change| {
                    let Change::AddColumn { table: on, column } = change else { return None };
                    (on == table).then_some(column)
                });
                for new in added.filter(|new| column_alike(column, new)) {
                    let (from, to) = (ObjectRef::column(table, &column.name), ObjectRef::column(table, &new.name));
                    pairs.push(PossibleRename::Object { from, to });
                }
            }
            Change::DropTable(old) => {
                let created = changes.iter().filter_map(|change| {
                    let Change::CreateTable(new) = change else { return None };
                    Some(new)
                });
                for new in created.filter(|new| table_alike(old, new)) {
                    let (from, to) = (ObjectRef::Table(old.name.clone()), ObjectRef::Table(new.name.clone()));
                    pairs.push(PossibleRename::Object { from, to });
                }
            }
            Change::DropEnum(old) => {
                let created = changes.iter().filter_map(|change| {
                    let Change::CreateEnum(new) = change else { return None };
                    Some(new)
                });
                for new in created.filter(|new| new.labels == old.labels) {
                    let (from, to) = (ObjectRef::Enum(old.name.clone()), ObjectRef::Enum(new.name.clone()));
                    pairs.push(PossibleRename::Object { from, to });
                }
            }
            Change::AlterEnum { from, to } => pairs.extend(labels_alike(from, to)),
            Change::AlterComposite { from, to } => pairs.extend(attributes_alike(from, to)),
            Change::Rename { .. }
            | Change::RenameEnumValue { .. }
            | Change::CreateNamespace(_)
            | Change::DropNamespace(_)
            | Change::CreateExtension(_)
            | Change::DropExtension(_)
            | Change::AlterExtension { .. }
            | Change::CreateEnum(_)
            | Change::CreateDomain(_)
            | Change::DropDomain(_)
            | Change::AlterDomain { .. }
            | Change::CreateComposite(_)
            | Change::DropComposite(_)
            | Change::CreateSequence(_)
            | Change::DropSequence(_)
            | Change::AlterSequence { .. }
            | Change::CreateTable(_)
            | Change::AlterTable { .. }
            | Change::AddColumn { .. }
            | Change::AlterColumn { .. }
            | Change::AddConstraint { .. }
            | Change::DropConstraint { .. }
            | Change::AlterConstraint { .. }
            | Change::CreateIndex { .. }
            | Change::DropIndex { .. }
            | Change::AlterIndex { .. }
            | Change::CreateDefined(_)
            | Change::DropDefined(_)
            | Change::AlterDefined { .. }
            | Change::Comment { .. }
            | Change::Owner { .. }
            | Change::Grants { .. }
            | Change::DefaultPrivileges { .. } => {}
        }
    }
    pairs
}

fn column_alike(old: &Column, new: &Column) -> bool {
    old.ty == new.ty && old.generated.is_some() == new.generated.is_some()
}

/// At least half of all their columns are the same in name and type.
fn table_alike(old: &Table, new: &Table) -> bool {
    // A partition that makes room for one with other bounds holds other rows, and no key of partitions changes.
    let bounds = |table: &'_ Table| table.partition_of.as_ref().map(|partition| partition.bounds.clone());
    let apart = bounds(old).zip(bounds(new)).is_some_and(|(old, new)| old != new);
    if apart || old.partition_by != new.partition_by {
        return false;
    }
    let shared =
        old.columns.iter().filter(|column| new.column(&column.name).is_some_and(|other| other.ty == column.ty));
    let shared = shared.count();
    let all = old.columns.len() + new.columns.len() - shared;
    shared > 0 && shared * 2 >= all
}

/// Attributes of one type that went and came.
fn attributes_alike(from: &Composite, to: &Composite) -> Vec<PossibleRename> {
    let only = |one: &Composite, other: &Composite| {
        let is_there = |name: &str| other.attributes.iter().any(|attribute| attribute.name == name);
        one.attributes.iter().filter(|attribute| !is_there(&attribute.name)).cloned().collect::<Vec<_>>()
    };
    let on = |name: &str| ObjectRef::Attribute { composite: to.name.clone(), name: name.to_owned() };
    let added = only(to, from);
    let alike = |old: Attribute| {
        let twins = added.iter().filter(move |new| new.ty == old.ty);
        twins.map(move |new| (old.name.clone(), new.name.clone()))
    };
    let pairs = only(from, to).into_iter().flat_map(alike);
    pairs.map(|(old, new)| PossibleRename::Object { from: on(&old), to: on(&new) }).collect()
}

/// Labels that went and came at the same place, when as many came as went.
fn labels_alike(from: &Enum, to: &Enum) -> Vec<PossibleRename> {
    if from.labels.len() != to.labels.len() {
        return Vec::new();
    }
    let places = from.labels.iter().zip(&to.labels);
    let swapped = places.filter(|(old, new)| !to.labels.contains(old) && !from.labels.contains(new));
    swapped
        .map(|(old, new)| PossibleRename::EnumValue { name: to.name.clone(), from: old.clone(), to: new.clone() })
        .collect()
}
