//! Compares tables.

use super::lineage::{Kept, followed};
use super::{Change, Pair, TableEdit, column, comment, constraint, index, pair_by_name};
use crate::schema::ir::{ObjectRef, Schema, Table};

pub(super) fn diff(old: &Schema, new: &Schema, major: u32, changes: &mut Vec<Change>) {
    let kept = Kept::between(old, new);
    for pair in pair_by_name(old.tables.values(), new.tables.values(), |table| &table.name) {
        match pair {
            Pair::Old(table) => changes.push(Change::DropTable(Box::new(table.clone()))),
            Pair::New(table) => changes.push(Change::CreateTable(Box::new(table.clone()))),
            Pair::Both(from, to) if kept.parents(&to.name).is_empty() => diff_table(from, to, changes),
            Pair::Both(from, to) => diff_table(&followed(old, new, &kept, from, major), to, changes),
        }
    }
}

fn diff_table(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    let mut edit = |edit| changes.push(Change::AlterTable { table: new.name.clone(), edit });
    if old.persistence != new.persistence {
        edit(TableEdit::Persistence { from: old.persistence, to: new.persistence });
    }
    if old.options != new.options {
        edit(TableEdit::Options { from: old.options.clone(), to: new.options.clone() });
    }
    if old.foreign != new.foreign {
        edit(TableEdit::Foreign { from: old.foreign.clone(), to: new.foreign.clone() });
    }
    if old.tablespace != new.tablespace {
        edit(TableEdit::Tablespace { from: old.tablespace.clone(), to: new.tablespace.clone() });
    }
    if old.access_method != new.access_method {
        edit(TableEdit::AccessMethod { from: old.access_method.clone(), to: new.access_method.clone() });
    }
    if old.replica_identity != new.replica_identity {
        edit(TableEdit::ReplicaIdentity { from: old.replica_identity.clone(), to: new.replica_identity.clone() });
    }
    if old.clustered_on != new.clustered_on {
        edit(TableEdit::ClusteredOn { from: old.clustered_on.clone(), to: new.clustered_on.clone() });
    }
    if old.row_security != new.row_security {
        edit(TableEdit::RowSecurity { from: old.row_security, to: new.row_security });
    }
    if old.of_type != new.of_type {
        edit(TableEdit::OfType { from: old.of_type.clone(), to: new.of_type.clone() });
    }
    if old.partition_by != new.partition_by {
        edit(TableEdit::PartitionBy { from: old.partition_by.clone(), to: new.partition_by.clone() });
    }
    column::diff(old, new, changes);
    constraint::diff(old, new, changes);
    index::diff(old, new, changes);
    comment(ObjectRef::Table(new.name.clone()), &old.comment, &new.comment, changes);
}
