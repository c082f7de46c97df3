//! Compares owners, privileges and default privileges.

use std::collections::BTreeSet;

use super::Change;
use crate::schema::ir::{DefaultPrivileges, ObjectRef, Schema};

/// What comes and what goes brings its own along, and takes it with it.
pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    let on_both = |object: &&ObjectRef| old.has(object) && new.has(object);
    let owned: BTreeSet<&ObjectRef> = old.access.owners.keys().chain(new.access.owners.keys()).collect();
    for object in owned.into_iter().filter(on_both) {
        let (from, to) = (old.access.owners.get(object).cloned(), new.access.owners.get(object).cloned());
        if from != to {
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

/// Returns the default privileges of either side; those in a schema go with it.
pub(crate) fn defaults<'a>(old: &'a Schema, new: &'a Schema) -> impl Iterator<Item = &'a DefaultPrivileges> {
    let all: BTreeSet<&DefaultPrivileges> = old.access.defaults.keys().chain(new.access.defaults.keys()).collect();
    let stays = |of: &&DefaultPrivileges| of.namespace.as_ref().is_none_or(|name| new.namespaces.contains_key(name));
    all.into_iter().filter(stays)
}
