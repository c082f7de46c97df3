//! Compares two schemas and returns the changes between them as data.
//!
//! The differ does not know that a database exists and never prints SQL. Both sides must be in the spelling of one
//! server. Start at [`diff`]; what is deliberately not compared stands in [`equality`].

mod access;
mod change;
mod column;
mod constraint;
mod defined;
pub mod equality;
mod facts;
mod index;
mod lineage;
mod names;
mod namespace;
mod pair;
mod rename;
mod rewrite;
mod sequence;
mod summary;
mod suspicious;
mod table;
mod types;

pub use change::{Change, ColumnEdit, ColumnType, DomainEdit, NotNull, SequenceEdit, TableEdit};
pub use defined::is_altered;
pub use names::{
    aside, automatic, automatic_domain_not_null, automatic_multirange, automatic_primary_key, domain_not_null,
    identity_sequence, not_null_constraint, stand_in,
};
pub use pair::{Pair, pair_by_name};
pub use rename::{RenameError, Renames};
pub use suspicious::{PossibleRename, suspicious};

pub(crate) use access::{comparable, defaults};
pub(crate) use column::edits as column_edits;
pub(crate) use constraint::same_but_validated;
pub(crate) use facts::{constraint_changed, partition_key};
pub(crate) use lineage::{Anew, Cut, Kept, Link, cut, followed, referenced_partitions, serves};
pub(crate) use rename::{Renamed, each_expr, label_renames, renamed};
pub(crate) use summary::owner;

use crate::schema::ir::{ObjectRef, Schema};

/// What the comparison is told besides the two schemas.
#[derive(Debug, Clone, Default)]
pub struct DiffOptions {
    pub renames: Renames,
    /// The major version both schemas were read from; 0 where it does not matter.
    pub major: u32,
}

/// Returns what leads from the old schema to the new one: renames first, then the rest kind by kind, by name.
pub fn diff(old: &Schema, new: &Schema, options: &DiffOptions) -> Vec<Change> {
    let Renamed { schema, mut changes } = renamed(old, new, options);
    if !has_children(&schema) && !has_children(new) {
        changes.extend(compare(&schema, new, options.major));
        return changes;
    }
    let cut = cut(&schema, new, options.major, &Anew::default());
    changes.extend(cut.renames);
    changes.extend(cut.changes);
    changes.extend(compare(&cut.old, &cut.new, options.major));
    changes
}

fn has_children(schema: &Schema) -> bool {
    schema.tables.values().any(|table| table.parents().next().is_some())
}

/// Compares two schemas whose renames are settled, and whose tables have the same parents.
pub(crate) fn compare(old: &Schema, new: &Schema, major: u32) -> Vec<Change> {
    let mut changes = Vec::new();
    namespace::diff(old, new, &mut changes);
    types::diff(old, new, &mut changes);
    sequence::diff(old, new, &mut changes);
    table::diff(old, new, major, &mut changes);
    defined::diff(old, new, &mut changes);
    access::diff(old, new, &mut changes);
    changes
}

/// Notes a changed comment on an object of both sides.
fn comment(on: ObjectRef, old: &Option<String>, new: &Option<String>, changes: &mut Vec<Change>) {
    if old != new {
        changes.push(Change::Comment { on, from: old.clone(), to: new.clone() });
    }
}

#[cfg(test)]
mod tests;
