//! Compares indexes; those that carry a constraint are compared with it.

use super::{Change, Pair, comment, pair_by_name};
use crate::schema::ir::{Index, ObjectRef, Table};

pub(super) fn diff(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    let table = || new.name.clone();
    for pair in pair_by_name(&old.indexes, &new.indexes, |index| &index.name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropIndex { table: table(), index: Box::new(old.clone()) }),
            Pair::New(new) => changes.push(Change::CreateIndex { table: table(), index: Box::new(new.clone()) }),
            Pair::Both(old, new) => {
                if *old != (Index { comment: old.comment.clone(), ..new.clone() }) {
                    let (from, to) = (Box::new(old.clone()), Box::new(new.clone()));
                    changes.push(Change::AlterIndex { table: table(), from, to });
                }
                comment(ObjectRef::index(&table(), &new.name), &old.comment, &new.comment, changes);
            }
        }
    }
}
