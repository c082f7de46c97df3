//! Compares owners, privileges and default privileges.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Change, identity_sequence};
use crate::schema::ir::{DefaultPrivileges, ObjectRef, QName, Schema, Table};

/// What comes and what goes brings its own along, and takes it with it.
pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    let (old, new) = comparable(old, new);
    let (old, new) = (&*old, &*new);
    let on_both = |object: &&ObjectRef| old.has(object) && new.has(object);
    let owned: BTreeSet<&ObjectRef> = old.access.owners.keys().chain(new.access.owners.keys()).collect();
    for object in owned.into_iter().filter(on_both) {
        let (from, to) = (old.access.owner(object), new.access.owner(object));
        if from != to {
            let [from, to] = [from, to].map(|owner| owner.map(str::to_owned));
            changes.push(Change::Owner { on: object.clone(), from, to });
        }
    }
    let granted: BTreeSet<&ObjectRef> = old.access.grants.keys().chain(new.access.grants.keys()).collect();
    for object in granted.into_iter().filter(on_both) {
        let (from, to) = (old.access.grants_on(object), new.access.grants_on(object));
        if from != to {
            changes.push(Change::Grants { on: object.clone(), from, to });
        }
    }
    for of in defaults(old, new) {
        let (from, to) = (old.access.grants_by(of), new.access.grants_by(of));
        if from != to {
            changes.push(Change::DefaultPrivileges { of: of.clone(), from, to });
        }
    }
}

/// Returns the two sides as far as owners and privileges can be compared: each knows what the other does of the objects of
/// extensions, and the sequences of identity columns have one name.
pub(crate) fn comparable<'a>(old: &'a Schema, new: &'a Schema) -> (Cow<'a, Schema>, Cow<'a, Schema>) {
    let (mut one, mut other) = (with_names_of(old, new), Cow::Borrowed(new));
    if old.access.provided != new.access.provided {
        one.to_mut().access.learn(&new.access);
        other.to_mut().access.learn(&old.access);
    }
    (one, other)
}

/// Returns the old schema with the sequences of its identity columns called as they are in the new one: such a sequence gets
/// its name from its column, and keeps what was granted on it.
fn with_names_of<'a>(old: &'a Schema, new: &Schema) -> Cow<'a, Schema> {
    if old.access.is_empty() {
        return Cow::Borrowed(old);
    }
    let mut named = Cow::Borrowed(old);
    let mut names: BTreeMap<QName, QName> = BTreeMap::new();
    for (table, after) in old.tables.values().filter_map(|table| Some((table, new.tables.get(&table.name)?))) {
        for (at, column) in table.columns.iter().enumerate() {
            if let (Some(from), Some(to)) = (sequence(table, &column.name), sequence(after, &column.name))
                && from != to
            {
                let column = named.to_mut().tables.get_mut(&table.name).and_then(|table| table.columns.get_mut(at));
                let identity = column.and_then(|column| column.identity.as_mut());
                identity.into_iter().for_each(|identity| identity.sequence = Some(to.name.clone()));
                names.insert(from, to);
            }
        }
    }
    if !names.is_empty() {
        named.to_mut().access.rename(|object| {
            if let ObjectRef::Sequence(name) = object
                && let Some(to) = names.get(name)
            {
                *name = to.clone();
            }
        });
    }
    named
}

fn sequence(table: &Table, column: &str) -> Option<QName> {
    let identity = table.column(column)?.identity.as_ref()?;
    Some(table.name.sibling(identity_sequence(&table.name, column, identity)))
}

/// Returns the default privileges of either side; those in a schema go with it.
pub(crate) fn defaults<'a>(old: &'a Schema, new: &'a Schema) -> impl Iterator<Item = &'a DefaultPrivileges> {
    let all: BTreeSet<&DefaultPrivileges> = old.access.defaults.keys().chain(new.access.defaults.keys()).collect();
    let stays = |of: &&DefaultPrivileges| of.namespace.as_ref().is_none_or(|name| new.namespaces.contains_key(name));
    all.into_iter().filter(stays)
}
