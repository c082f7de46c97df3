//! Compares namespaces and extensions.

use super::{Change, Pair, comment, pair_by_name};
use crate::schema::ir::{Namespace, ObjectRef, Schema};

pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    let on = |namespace: &Namespace| ObjectRef::Namespace(namespace.name.clone());
    for pair in pair_by_name(old.namespaces.values(), new.namespaces.values(), |namespace| &namespace.name) {
        match pair {
            // `public` comes with every database and may be missing from a model that does not use it.
            Pair::Old(old) if old.name == "public" => comment(on(old), &old.comment, &None, changes),
            Pair::New(new) if new.name == "public" => comment(on(new), &None, &new.comment, changes),
            Pair::Old(namespace) => changes.push(Change::DropNamespace(namespace.clone())),
            Pair::New(namespace) => changes.push(Change::CreateNamespace(namespace.clone())),
            Pair::Both(old, new) => {
                comment(on(new), &old.comment, &new.comment, changes);
            }
        }
    }
    for pair in pair_by_name(old.extensions.values(), new.extensions.values(), |extension| &extension.name) {
        match pair {
            Pair::Old(extension) => changes.push(Change::DropExtension(extension.clone())),
            Pair::New(extension) => changes.push(Change::CreateExtension(extension.clone())),
            Pair::Both(old, new) => {
                if differs(&old.namespace, &new.namespace) || differs(&old.version, &new.version) {
                    changes.push(Change::AlterExtension { from: old.clone(), to: new.clone() });
                }
                comment(ObjectRef::Extension(new.name.clone()), &old.comment, &new.comment, changes);
            }
        }
    }
}

/// Says whether both sides name a thing and not the same one: `None` means "whatever the server does".
fn differs(old: &Option<String>, new: &Option<String>) -> bool {
    matches!((old, new), (Some(old), Some(new)) if old != new)
}
