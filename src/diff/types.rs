//! Compares enums, domains and composite types.

use super::{Change, DomainEdit, NotNull, Pair, comment, domain_not_null, pair_by_name};
use crate::schema::ir::{Composite, Domain, Enum, ObjectRef, Schema};

pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    for pair in pair_by_name(old.enums.values(), new.enums.values(), |subject| &subject.name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropEnum(old.clone())),
            Pair::New(new) => changes.push(Change::CreateEnum(new.clone())),
            Pair::Both(old, new) => diff_enum(old, new, changes),
        }
    }
    for pair in pair_by_name(old.domains.values(), new.domains.values(), |domain| &domain.name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropDomain(old.clone())),
            Pair::New(new) => changes.push(Change::CreateDomain(new.clone())),
            Pair::Both(old, new) => diff_domain(old, new, changes),
        }
    }
    for pair in pair_by_name(old.composites.values(), new.composites.values(), |composite| &composite.name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropComposite(old.clone())),
            Pair::New(new) => changes.push(Change::CreateComposite(new.clone())),
            Pair::Both(old, new) => diff_composite(old, new, changes),
        }
    }
}

fn diff_enum(old: &Enum, new: &Enum, changes: &mut Vec<Change>) {
    if old.labels != new.labels {
        changes.push(Change::AlterEnum { from: old.clone(), to: new.clone() });
    }
    comment(ObjectRef::Enum(new.name.clone()), &old.comment, &new.comment, changes);
}

fn diff_domain(old: &Domain, new: &Domain, changes: &mut Vec<Change>) {
    let mut edit = |edit| changes.push(Change::AlterDomain { domain: new.name.clone(), edit });
    if old.ty != new.ty || old.collation != new.collation {
        edit(DomainEdit::Type { from: Box::new(old.clone()), to: Box::new(new.clone()) });
    }
    if old.default != new.default {
        edit(DomainEdit::Default { from: old.default.clone(), to: new.default.clone() });
    }
    let (from, to) = (not_null(old), not_null(new));
    if from != to {
        edit(DomainEdit::NotNull { from, to });
    }
    for pair in pair_by_name(&old.checks, &new.checks, |check| &check.name) {
        match pair {
            Pair::Old(check) => edit(DomainEdit::DropCheck(check.clone())),
            Pair::New(check) => edit(DomainEdit::AddCheck(check.clone())),
            Pair::Both(old, new) if old.expr != new.expr || old.validated != new.validated => {
                edit(DomainEdit::AlterCheck { from: old.clone(), to: new.clone() });
            }
            Pair::Both(..) => {}
        }
    }
    for pair in pair_by_name(&old.checks, &new.checks, |check| &check.name) {
        if let Pair::Both(old, now) = pair {
            let on = ObjectRef::DomainConstraint { domain: new.name.clone(), name: now.name.clone() };
            comment(on, &old.comment, &now.comment, changes);
        }
    }
    if old.not_null && new.not_null {
        let on = ObjectRef::DomainConstraint { domain: new.name.clone(), name: domain_not_null(new) };
        comment(on, &old.not_null_comment, &new.not_null_comment, changes);
    }
    comment(ObjectRef::Domain(new.name.clone()), &old.comment, &new.comment, changes);
}

fn not_null(domain: &Domain) -> Option<NotNull> {
    let not_null = NotNull { name: domain.not_null_name.clone(), validated: true, no_inherit: false };
    domain.not_null.then_some(not_null)
}

fn diff_composite(old: &Composite, new: &Composite, changes: &mut Vec<Change>) {
    let shape = |composite: &Composite| {
        let attribute = |attribute: &crate::schema::ir::Attribute| {
            (attribute.name.clone(), attribute.ty.clone(), attribute.collation.clone())
        };
        composite.attributes.iter().map(attribute).collect::<Vec<_>>()
    };
    if shape(old) != shape(new) {
        changes.push(Change::AlterComposite { from: old.clone(), to: new.clone() });
    }
    for pair in pair_by_name(&old.attributes, &new.attributes, |attribute| &attribute.name) {
        if let Pair::Both(old, now) = pair {
            let on = ObjectRef::Attribute { composite: new.name.clone(), name: now.name.clone() };
            comment(on, &old.comment, &now.comment, changes);
        }
    }
    comment(ObjectRef::Composite(new.name.clone()), &old.comment, &new.comment, changes);
}
