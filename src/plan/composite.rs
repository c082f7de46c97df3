//! What of a composite type changes in place, under the columns that use it.
//!
//! `ADD`, `DROP` and `RENAME ATTRIBUTE` touch no row: a value that lacks an attribute reads as NULL there, one that
//! has too many hides them. Only `ALTER ATTRIBUTE … TYPE` is refused while a column uses the type. What rests on
//! whole values notices though: Postgres rebuilds no index.

use super::impact::is_used;
use crate::schema::ir::{Attribute, Composite, ConstraintKind, IndexElement, IndexTerm, QName, Schema, SqlType, Table};

/// Says whether `ALTER TYPE` leads from one form to the other. Added attributes can only go to the end.
pub(super) fn can_alter(schema: &Schema, from: &Composite, to: &Composite) -> bool {
    let kept = from.attributes.iter().filter_map(|old| Some((old, find(to, &old.name)?)));
    let reachable = kept
        .clone()
        .map(|(old, _)| old)
        .chain(added(from, to))
        .map(|attribute| &attribute.name)
        .eq(to.attributes.iter().map(|attribute| &attribute.name));
    let retyped = kept.clone().any(|(old, new)| old.ty != new.ty || old.collation != new.collation);
    let loses = dropped(from, to).next().is_some();
    let gains = added(from, to).next().is_some();
    reachable
        && !(retyped && is_used(schema, &to.name))
        // Without the attribute two values may be equal, or in another order.
        && !(loses && indexes_values(schema, &to.name, |_| true))
        // A NULL more is another hash; to an order it says nothing.
        && !(gains && indexes_values(schema, &to.name, |method| method == "hash"))
}

/// Returns the attributes that go.
pub(super) fn dropped<'a>(from: &'a Composite, to: &'a Composite) -> impl Iterator<Item = &'a Attribute> {
    from.attributes.iter().filter(|attribute| find(to, &attribute.name).is_none())
}

/// Returns the attributes that come.
fn added<'a>(from: &'a Composite, to: &'a Composite) -> impl Iterator<Item = &'a Attribute> {
    to.attributes.iter().filter(|attribute| find(from, &attribute.name).is_none())
}

pub(super) fn find<'a>(composite: &'a Composite, name: &str) -> Option<&'a Attribute> {
    composite.attributes.iter().find(|attribute| attribute.name == name)
}

/// Says whether an index of one of the methods holds whole values of the type.
fn indexes_values(schema: &Schema, name: &QName, method: impl Fn(&str) -> bool) -> bool {
    schema.tables.values().any(|table| {
        let holds = |column: &String| table.column(column).is_some_and(|column| holds(&column.ty, name, schema));
        keys(table).any(|(of, columns)| method(of) && columns.into_iter().any(holds))
    })
}

/// Returns the methods and plain columns of everything that has an index.
fn keys(table: &Table) -> impl Iterator<Item = (&str, Vec<&String>)> {
    let constraints = table.constraints.iter().filter_map(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(("btree", key.columns.iter().collect())),
        ConstraintKind::Exclusion(exclusion) => {
            let elements = exclusion.elements.iter().map(|element| &element.term);
            Some((exclusion.method.as_str(), elements.filter_map(column).collect()))
        }
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => None,
    });
    let indexes = table.indexes.iter();
    constraints.chain(indexes.map(|index| (index.method.as_str(), index.elements.iter().filter_map(column).collect())))
}

fn column(element: &IndexElement) -> Option<&String> {
    match &element.term {
        IndexTerm::Column(name) => Some(name),
        IndexTerm::Expr(_) => None,
    }
}

/// Says whether values of the type hold values of the composite.
fn holds(ty: &SqlType, composite: &QName, schema: &Schema) -> bool {
    let Some(name) = &ty.user else { return false };
    let inside = |ty: &SqlType| holds(ty, composite, schema);
    name == composite
        || schema.domains.get(name).is_some_and(|domain| inside(&domain.ty))
        || schema.composites.get(name).is_some_and(|outer| outer.attributes.iter().any(|part| inside(&part.ty)))
}
