//! Compares constraints.

use super::{Change, Pair, comment, pair_by_name};
use crate::schema::ir::{Check, ConstraintKind, ForeignKey, ObjectRef, Table};

pub(super) fn diff(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    let table = || new.name.clone();
    for pair in pair_by_name(&old.constraints, &new.constraints, |constraint| &constraint.name) {
        match pair {
            Pair::Old(old) => {
                changes.push(Change::DropConstraint { table: table(), constraint: Box::new(old.clone()) });
            }
            Pair::New(new) => {
                changes.push(Change::AddConstraint { table: table(), constraint: Box::new(new.clone()) });
            }
            Pair::Both(old, new) => {
                if old.kind != new.kind {
                    let (from, to) = (Box::new(old.clone()), Box::new(new.clone()));
                    changes.push(Change::AlterConstraint { table: table(), from, to });
                }
                comment(ObjectRef::constraint(&table(), &new.name), &old.comment, &new.comment, changes);
                comment(ObjectRef::index(&table(), &new.name), &old.index_comment, &new.index_comment, changes);
            }
        }
    }
}

/// Says whether two constraints differ in nothing but that the old one is not validated and the new one is.
pub(crate) fn same_but_validated(old: &ConstraintKind, new: &ConstraintKind) -> bool {
    match (old, new) {
        (ConstraintKind::Check(old), ConstraintKind::Check(new)) => {
            !old.validated && new.validated && old.enforced && Check { validated: true, ..old.clone() } == *new
        }
        (ConstraintKind::ForeignKey(old), ConstraintKind::ForeignKey(new)) => {
            !old.validated && new.validated && old.enforced && ForeignKey { validated: true, ..old.clone() } == *new
        }
        _ => false,
    }
}
