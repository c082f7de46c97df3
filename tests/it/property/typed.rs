//! Random tables of a composite type. A type fixes the order of columns, which no statement changes: only tables that have
//! the same columns before and after, or are there on one side alone, become one. A generated column that is dropped and
//! added again stands behind the others.

use modelmig::schema::ir::{Attribute, Composite, QName, Schema, Table};

use super::dice::Dice;

/// Makes some tables those of types of their own, on either side.
pub fn typed(dice: &mut Dice, old: &mut Schema, new: &mut Schema) {
    let fits = |table: &Table, other: &Schema| {
        let alone = table.parents().next().is_none() && table.foreign.is_none();
        let stays = |other: &Table| {
            let generated = other.columns.iter().chain(&table.columns).any(|column| column.generated.is_some());
            attributes(other) == attributes(table) && !generated
        };
        let is_renamed = other.tables.keys().any(|name| renamed(&table.name, name) || renamed(name, &table.name));
        alone && !is_renamed && other.tables.get(&table.name).is_none_or(stays)
    };
    let before: Vec<QName> =
        old.tables.values().filter(|table| fits(table, new)).map(|table| table.name.clone()).collect();
    let after: Vec<QName> =
        new.tables.values().filter(|table| fits(table, old)).map(|table| table.name.clone()).collect();
    for (schema, names) in [(old, before), (new, after)] {
        for name in names.into_iter().filter(|_| dice.chance(10)) {
            let ty = name.sibling(format!("{}_shape", name.name));
            let table = schema.tables.get_mut(&name).expect("a name of the map");
            table.of_type = Some(ty.clone());
            let composite = Composite { name: ty.clone(), attributes: attributes(table), comment: None };
            schema.composites.insert(ty, composite);
        }
    }
}

/// Says whether one name is what [`super::renames`] makes of the other.
fn renamed(from: &QName, to: &QName) -> bool {
    ["_m", "_r"].iter().any(|end| to.name.strip_suffix(end) == Some(&from.name))
}

fn attributes(table: &Table) -> Vec<Attribute> {
    let attribute = |column: &modelmig::schema::ir::Column| Attribute {
        name: column.name.clone(),
        ty: column.ty.clone(),
        collation: column.collation.clone(),
        comment: None,
    };
    table.columns.iter().map(attribute).collect()
}
