//! From `renamed_from` in the source to what the differ is told.

use crate::diff::Renames;
use crate::schema::ir::{ColumnRef, DefinedRef, ObjectRef};
use crate::schema::lower::{Rename, RenameOf};

/// Turns `renamed_from` attributes into hints for the differ.
pub fn renames(hints: &[Rename]) -> Renames {
    let mut renames = Renames::default();
    for hint in hints {
        match &hint.of {
            RenameOf::Label { name, label } => renames.add_enum_value(name.clone(), &hint.from, label),
            RenameOf::Object(object) => renames.add(called(object, &hint.from), object.clone()),
        }
    }
    renames
}

/// Returns the object under another last name.
fn called(object: &ObjectRef, name: &str) -> ObjectRef {
    let name = name.to_owned();
    match object.clone() {
        ObjectRef::Namespace(_) => ObjectRef::Namespace(name),
        ObjectRef::Extension(_) => ObjectRef::Extension(name),
        ObjectRef::Enum(of) => ObjectRef::Enum(of.sibling(name)),
        ObjectRef::Domain(of) => ObjectRef::Domain(of.sibling(name)),
        ObjectRef::DomainConstraint { domain, .. } => ObjectRef::DomainConstraint { domain, name },
        ObjectRef::Composite(of) => ObjectRef::Composite(of.sibling(name)),
        ObjectRef::Attribute { composite, .. } => ObjectRef::Attribute { composite, name },
        ObjectRef::Sequence(of) => ObjectRef::Sequence(of.sibling(name)),
        ObjectRef::Table(of) => ObjectRef::Table(of.sibling(name)),
        ObjectRef::Column(column) => ObjectRef::Column(ColumnRef { column: name, ..column }),
        ObjectRef::Constraint { table, .. } => ObjectRef::Constraint { table, name },
        ObjectRef::Index { table, .. } => ObjectRef::Index { table, name },
        ObjectRef::Defined(DefinedRef::View(of)) => ObjectRef::Defined(DefinedRef::View(of.sibling(name))),
        ObjectRef::Defined(DefinedRef::MaterializedView(of)) => {
            ObjectRef::Defined(DefinedRef::MaterializedView(of.sibling(name)))
        }
        // No attribute renames one of these.
        ObjectRef::Defined(defined) => ObjectRef::Defined(defined),
        ObjectRef::DefaultPrivileges(of) => ObjectRef::DefaultPrivileges(of),
    }
}
