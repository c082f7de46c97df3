//! Compares sequences. `serial`, identity and a free sequence are three states: an owned sequence with a default,
//! an identity of the column, a default alone.

use super::{Change, Pair, SequenceEdit, comment, pair_by_name};
use crate::schema::ir::{ObjectRef, Schema, Sequence};

pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    for pair in pair_by_name(old.sequences.values(), new.sequences.values(), |sequence| &sequence.name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropSequence(old.clone())),
            Pair::New(new) => changes.push(Change::CreateSequence(new.clone())),
            Pair::Both(old, new) => diff_sequence(old, new, changes),
        }
    }
}

fn diff_sequence(old: &Sequence, new: &Sequence, changes: &mut Vec<Change>) {
    let mut edit = |edit| changes.push(Change::AlterSequence { sequence: new.name.clone(), edit });
    if old.options != new.options {
        edit(SequenceEdit::Options { from: old.options.clone(), to: new.options.clone() });
    }
    if old.owned_by != new.owned_by {
        edit(SequenceEdit::OwnedBy { from: old.owned_by.clone(), to: new.owned_by.clone() });
    }
    if old.persistence != new.persistence {
        edit(SequenceEdit::Persistence { from: old.persistence, to: new.persistence });
    }
    comment(ObjectRef::Sequence(new.name.clone()), &old.comment, &new.comment, changes);
}
