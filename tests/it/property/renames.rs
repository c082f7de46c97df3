//! Renames what a random schema holds, and says so.

use modelmig::diff::Renames;
use modelmig::schema::ir::{
    ColumnRef, Constraint, ConstraintKind, Expr, IndexElement, IndexTerm, ObjectRef, QName, Schema, SqlType, Table,
};
use modelmig::schema::quote::{ident, literal};

use super::dice::Dice;

/// Renames a few things that both schemas have and returns the hints for them.
pub fn rename(dice: &mut Dice, old: &Schema, new: &mut Schema) -> Renames {
    let mut renames = Renames::default();
    let tables: Vec<QName> = old.tables.keys().filter(|name| new.tables.contains_key(name)).cloned().collect();
    if !tables.is_empty() && dice.chance(30) {
        let table = dice.pick(&tables).clone();
        let both = |name: &str| old.tables[&table].column(name).is_some();
        let columns: Vec<String> =
            new.tables[&table].columns.iter().map(|column| column.name.clone()).filter(|name| both(name)).collect();
        if !columns.is_empty() {
            let from = dice.pick(&columns).clone();
            let to = format!("{from}_r");
            renames.add(ObjectRef::column(&table, &from), ObjectRef::column(&table, &to));
            rename_column(new, &table, &from, &to);
        }
    }
    if !tables.is_empty() && dice.chance(25) {
        let from = dice.pick(&tables).clone();
        let moves = dice.chance(30) && new.namespaces.contains_key("Side") && from.namespace == "app";
        let to = if moves && can_move(new, &from, "Side") {
            QName::new("Side", format!("{}_m", from.name))
        } else {
            from.sibling(format!("{}_r", from.name))
        };
        renames.add(ObjectRef::Table(from.clone()), ObjectRef::Table(to.clone()));
        rename_table(new, &from, &to);
    }
    rename_types(dice, old, new, &mut renames);
    renames
}

/// Says whether what goes with a table to another namespace finds its names free there.
fn can_move(schema: &Schema, table: &QName, namespace: &str) -> bool {
    let relations = |table: &Table| -> Vec<String> {
        let indexes = table.indexes.iter().map(|index| index.name.clone());
        indexes.chain(table.constraints.iter().map(|constraint| constraint.name.clone())).collect()
    };
    let there = schema.tables.values().filter(|other| other.name.namespace == namespace);
    let taken: Vec<String> = there.flat_map(relations).collect();
    relations(&schema.tables[table]).iter().all(|name| !taken.contains(name))
}

fn rename_types(dice: &mut Dice, old: &Schema, new: &mut Schema, renames: &mut Renames) {
    let enums: Vec<QName> = old.enums.keys().filter(|name| new.enums.contains_key(name)).cloned().collect();
    if !enums.is_empty() && dice.chance(15) {
        let name = dice.pick(&enums).clone();
        let labels = old.enums[&name].labels.clone();
        let found = new.enums.get_mut(&name).expect("a name of both");
        let label = dice.pick::<String>(&labels).clone();
        if let Some(place) = found.labels.iter().position(|had| *had == label) {
            let to = format!("{label}_r");
            found.labels[place].clone_from(&to);
            renames.add_enum_value(name.clone(), &label, &to);
            replace_defaults(new, |expr| {
                if expr.types.contains(&name) && expr.text == literal(&label) {
                    expr.text = literal(&to);
                }
            });
        }
    }
    if !enums.is_empty() && dice.chance(12) {
        let from = dice.pick(&enums).clone();
        let to = from.sibling(format!("{}_r", from.name));
        let mut found = new.enums.remove(&from).expect("a name of both");
        found.name = to.clone();
        new.enums.insert(to.clone(), found);
        rename_type(new, &from, &to);
        renames.add(ObjectRef::Enum(from), ObjectRef::Enum(to));
    }
    let domains: Vec<QName> = old.domains.keys().filter(|name| new.domains.contains_key(name)).cloned().collect();
    if !domains.is_empty() && dice.chance(12) {
        let from = dice.pick(&domains).clone();
        let to = from.sibling(format!("{}_r", from.name));
        let mut found = new.domains.remove(&from).expect("a name of both");
        found.name = to.clone();
        new.domains.insert(to.clone(), found);
        rename_type(new, &from, &to);
        renames.add(ObjectRef::Domain(from), ObjectRef::Domain(to));
    }
    let composites: Vec<QName> =
        old.composites.keys().filter(|name| new.composites.contains_key(name)).cloned().collect();
    if !composites.is_empty() && dice.chance(15) {
        let from = dice.pick(&composites).clone();
        let to = from.sibling(format!("{}_r", from.name));
        let mut found = new.composites.remove(&from).expect("a name of both");
        found.name = to.clone();
        new.composites.insert(to.clone(), found);
        rename_type(new, &from, &to);
        renames.add(ObjectRef::Composite(from), ObjectRef::Composite(to));
    }
}

fn replace_defaults(schema: &mut Schema, mut edit: impl FnMut(&mut Expr)) {
    for column in schema.tables.values_mut().flat_map(|table| &mut table.columns) {
        column.default.iter_mut().for_each(&mut edit);
    }
}

fn rename_type(schema: &mut Schema, from: &QName, to: &QName) {
    for column in schema.tables.values_mut().flat_map(|table| &mut table.columns) {
        if column.ty.user.as_ref() == Some(from) {
            let array = if column.ty.is_array() { "[]" } else { "" };
            column.ty = SqlType { text: format!("{to}{array}"), user: Some(to.clone()) };
        }
    }
    replace_defaults(schema, |expr| {
        expr.types.iter_mut().filter(|name| *name == from).for_each(|name| *name = to.clone())
    });
}

fn rename_table(schema: &mut Schema, from: &QName, to: &QName) {
    let mut table = schema.tables.remove(from).expect("a table of the schema");
    table.name = to.clone();
    schema.tables.insert(to.clone(), table);
    for constraint in schema.tables.values_mut().flat_map(|table| &mut table.constraints) {
        if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
            && key.references == *from
        {
            key.references = to.clone();
        }
    }
    let owned: Vec<QName> = schema
        .sequences
        .values()
        .filter(|sequence| sequence.owned_by.as_ref().is_some_and(|owner| owner.table == *from))
        .map(|sequence| sequence.name.clone())
        .collect();
    for name in owned {
        let mut sequence = schema.sequences.remove(&name).expect("a name of the map");
        let column = sequence.owned_by.as_ref().expect("an owned one").column.clone();
        sequence.owned_by = Some(ColumnRef { table: to.clone(), column });
        sequence.name = QName::new(&to.namespace, &name.name);
        let renamed = sequence.name.clone();
        schema.sequences.insert(renamed.clone(), sequence);
        replace_defaults(schema, |expr| {
            if expr.sequences.contains(&name) {
                expr.text = format!("nextval({}::regclass)", literal(&renamed.to_string()));
                expr.sequences = vec![renamed.clone()];
            }
        });
    }
}

fn rename_column(schema: &mut Schema, table: &QName, from: &str, to: &str) {
    for sequence in schema.sequences.values_mut() {
        if let Some(owner) = &mut sequence.owned_by
            && owner.table == *table
            && owner.column == from
        {
            owner.column = to.to_owned();
        }
    }
    for other in schema.tables.values_mut() {
        for constraint in &mut other.constraints {
            if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
                && key.references == *table
            {
                rename_names(&mut key.referenced_columns, from, to);
            }
        }
    }
    rename_in_table(schema.tables.get_mut(table).expect("a table of the schema"), from, to);
}

fn rename_in_table(table: &mut Table, from: &str, to: &str) {
    for column in &mut table.columns {
        if column.name == from {
            column.name = to.to_owned();
        }
        if let Some(generated) = &mut column.generated {
            rename_in_expr(&mut generated.expr, from, to);
        }
    }
    for constraint in &mut table.constraints {
        rename_in_constraint(constraint, from, to);
    }
    for index in &mut table.indexes {
        rename_names(&mut index.include, from, to);
        index.predicate.iter_mut().for_each(|expr| rename_in_expr(expr, from, to));
        index.elements.iter_mut().for_each(|element| rename_in_element(element, from, to));
    }
}

fn rename_in_constraint(constraint: &mut Constraint, from: &str, to: &str) {
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            rename_names(&mut key.columns, from, to);
            rename_names(&mut key.include, from, to);
        }
        ConstraintKind::ForeignKey(key) => {
            rename_names(&mut key.columns, from, to);
            rename_names(&mut key.on_delete_columns, from, to);
        }
        ConstraintKind::Check(check) => rename_in_expr(&mut check.expr, from, to),
        ConstraintKind::Exclusion(exclusion) => {
            exclusion.predicate.iter_mut().for_each(|expr| rename_in_expr(expr, from, to));
            exclusion.elements.iter_mut().for_each(|element| rename_in_element(&mut element.term, from, to));
        }
    }
}

fn rename_in_element(element: &mut IndexElement, from: &str, to: &str) {
    match &mut element.term {
        IndexTerm::Column(name) if name == from => *name = to.to_owned(),
        IndexTerm::Column(_) => {}
        IndexTerm::Expr(expr) => rename_in_expr(expr, from, to),
    }
}

fn rename_names(names: &mut [String], from: &str, to: &str) {
    names.iter_mut().filter(|name| *name == from).for_each(|name| *name = to.to_owned());
}

/// Replaces a column in an expression of the generator, where no other word and no string equals its name.
fn rename_in_expr(expr: &mut Expr, from: &str, to: &str) {
    rename_names(&mut expr.columns, from, to);
    let (old, new) = (ident(from), ident(to));
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '"' || c == '\'');
    let mut text = String::new();
    let mut rest = expr.text.as_str();
    while let Some(at) = rest.find(&old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let whole = !is_word(before.chars().next_back()) && !is_word(after.chars().next());
        text.push_str(before);
        text.push_str(if whole { &new } else { &old });
        rest = after;
    }
    expr.text = text + rest;
}
