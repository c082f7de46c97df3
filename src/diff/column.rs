//! Compares columns, by name: their order cannot be migrated and is not compared.

use super::{
    Change, ColumnEdit, ColumnType, NotNull, Pair, comment, identity_sequence, not_null_constraint, pair_by_name,
};
use crate::schema::ir::{Column, ColumnRef, Identity, ObjectRef, QName, Table};

pub(super) fn diff(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    let table = &new.name;
    for pair in pair_by_name(&old.columns, &new.columns, |column| &column.name) {
        match pair {
            Pair::Old(column) => {
                changes.push(Change::DropColumn { table: table.clone(), column: Box::new(column.clone()) });
            }
            Pair::New(column) => {
                changes.push(Change::AddColumn { table: table.clone(), column: Box::new(column.clone()) });
            }
            Pair::Both(old, new) => {
                let column = ColumnRef { table: table.clone(), column: new.name.clone() };
                let edits = edits(old, new).into_iter();
                changes.extend(edits.map(|edit| Change::AlterColumn { column: column.clone(), edit }));
                comment(ObjectRef::Column(column.clone()), &old.comment, &new.comment, changes);
                part_comments(table, old, new, changes);
            }
        }
    }
}

/// Compares the comments on what a column has of its own; on what comes or goes with an edit they come and go along.
fn part_comments(table: &QName, old: &Column, new: &Column, changes: &mut Vec<Change>) {
    if old.not_null && new.not_null {
        let on = ObjectRef::constraint(table, not_null_constraint(table, new));
        comment(on, &old.not_null_comment, &new.not_null_comment, changes);
    }
    if let (Some(old), Some(identity)) = (&old.identity, &new.identity) {
        let on = ObjectRef::Sequence(table.sibling(identity_sequence(table, &new.name, identity)));
        comment(on, &old.comment, &identity.comment, changes);
    }
}

/// Returns the facts in which two columns of one name differ, apart from their comments.
pub(crate) fn edits(old: &Column, new: &Column) -> Vec<ColumnEdit> {
    let mut edits = Vec::new();
    let (from, to) = (column_type(old), column_type(new));
    if from != to {
        edits.push(ColumnEdit::Type { from, to });
    }
    let (from, to) = (not_null(old), not_null(new));
    if from != to {
        edits.push(ColumnEdit::NotNull { from, to });
    }
    if old.default != new.default {
        edits.push(ColumnEdit::Default { from: old.default.clone(), to: new.default.clone() });
    }
    if old.generated != new.generated {
        edits.push(ColumnEdit::Generated { from: old.generated.clone(), to: new.generated.clone() });
    }
    if !same_identity(old, new) {
        edits.push(ColumnEdit::Identity { from: old.identity.clone(), to: new.identity.clone() });
    }
    if old.storage != new.storage {
        edits.push(ColumnEdit::Storage { from: old.storage, to: new.storage });
    }
    if old.compression != new.compression {
        edits.push(ColumnEdit::Compression { from: old.compression, to: new.compression });
    }
    if old.statistics != new.statistics {
        edits.push(ColumnEdit::Statistics { from: old.statistics, to: new.statistics });
    }
    if old.options != new.options {
        edits.push(ColumnEdit::Options { from: old.options.clone(), to: new.options.clone() });
    }
    if old.foreign_options != new.foreign_options {
        edits.push(ColumnEdit::ForeignOptions { from: old.foreign_options.clone(), to: new.foreign_options.clone() });
    }
    edits
}

fn column_type(column: &Column) -> ColumnType {
    ColumnType { ty: column.ty.clone(), collation: column.collation.clone() }
}

fn not_null(column: &Column) -> Option<NotNull> {
    column.not_null.then(|| NotNull {
        name: column.not_null_name.clone(),
        validated: column.not_null_validated,
        no_inherit: column.not_null_no_inherit,
    })
}

/// The sequence of an identity follows the column to another type: that alone is no difference of the identity. Nor is its
/// comment, which has a change of its own.
fn same_identity(old: &Column, new: &Column) -> bool {
    match (&old.identity, &new.identity) {
        (Some(from), Some(to)) => {
            let followed = Identity { comment: to.comment.clone(), ..from.moved(&old.ty, &new.ty) };
            followed == *to
        }
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
