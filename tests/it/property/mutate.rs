//! Turns one random schema into another that shares most of it, so that changes of every grain appear.

use modelmig::schema::ir::{
    Column, ColumnRef, Constraint, ConstraintKind, Options, Persistence, QName, Schema, SequenceOptions, SqlType, Table,
};

use super::dice::Dice;
use super::generate::{
    self, COLUMNS, COMPOSITES, DOMAINS, ENUMS, EXTENSIONS, INTEGERS, LABELS, NAMESPACES, SEQUENCES, SIMPLE, Server,
    TABLES, comment, is_integer, is_text,
};

/// Returns a relative of the schema.
pub fn mutate(dice: &mut Dice, server: Server, old: &Schema) -> Schema {
    let mut new = old.clone();
    namespaces(dice, &mut new);
    extensions(dice, &mut new);
    enums(dice, &mut new);
    composites(dice, &mut new);
    domains(dice, &mut new);
    sequences(dice, server, &mut new);
    new.tables.retain(|_, _| !dice.chance(10));
    for name in new.tables.keys().cloned().collect::<Vec<_>>() {
        if dice.chance(80) {
            let mut table = new.tables.remove(&name).expect("a name of the map");
            mutate_table(dice, server, &mut new, &mut table);
            new.tables.insert(name, table);
        }
    }
    for name in TABLES {
        let name = QName::new(*dice.pick(NAMESPACES), *name);
        if !new.tables.contains_key(&name) && dice.chance(20) {
            generate::add_table(dice, server, &mut new, name);
        }
    }
    owners(dice, &mut new);
    new
}

/// Gives sequences to the columns that read them, and takes others away.
fn owners(dice: &mut Dice, new: &mut Schema) {
    for (name, sequence) in &mut new.sequences {
        if sequence.owned_by.is_some() {
            if dice.chance(15) {
                sequence.owned_by = None;
            }
            continue;
        }
        let here = new.tables.values().filter(|table| table.name.namespace == name.namespace);
        let mut reads = here.flat_map(|table| table.columns.iter().map(move |column| (table, column)));
        let reader =
            reads.find(|(_, column)| column.default.as_ref().is_some_and(|default| default.sequences.contains(name)));
        if let Some((table, column)) = reader.filter(|_| dice.chance(50)) {
            sequence.owned_by = Some(ColumnRef { table: table.name.clone(), column: column.name.clone() });
        }
    }
}

fn namespaces(dice: &mut Dice, new: &mut Schema) {
    new.namespaces.retain(|_, _| !dice.chance(20));
    for namespace in new.namespaces.values_mut() {
        if dice.chance(25) {
            namespace.comment = comment(dice, 60);
        }
    }
}

fn extensions(dice: &mut Dice, new: &mut Schema) {
    new.extensions.retain(|_, _| !dice.chance(20));
    for extension in new.extensions.values_mut() {
        if dice.chance(30) {
            extension.namespace = Some(dice.pick(&["public", "app"]).to_string());
        }
    }
    for name in EXTENSIONS {
        if !new.extensions.contains_key(*name) && dice.chance(8) {
            new.extensions.insert(name.to_string(), generate::extension(dice, name));
        }
    }
}

fn enums(dice: &mut Dice, new: &mut Schema) {
    new.enums.retain(|_, _| !dice.chance(8));
    for found in new.enums.values_mut() {
        match dice.below(6) {
            0 => dice.shuffle(&mut found.labels),
            1 if found.labels.len() > 1 => drop(found.labels.remove(dice.below(found.labels.len()))),
            2 | 3 => {
                let missing: Vec<&str> =
                    LABELS.iter().copied().filter(|label| !found.labels.iter().any(|had| had == label)).collect();
                if !missing.is_empty() {
                    found.labels.insert(dice.below(found.labels.len() + 1), dice.pick(&missing).to_string());
                }
            }
            _ => {}
        }
        if dice.chance(15) {
            found.comment = comment(dice, 60);
        }
    }
    for name in ENUMS {
        let name = QName::new(*dice.pick(NAMESPACES), *name);
        if !new.enums.contains_key(&name) && dice.chance(15) {
            new.enums.insert(name.clone(), generate::enumeration(dice, name));
        }
    }
}

fn composites(dice: &mut Dice, new: &mut Schema) {
    new.composites.retain(|_, _| !dice.chance(10));
    let used: Vec<QName> =
        new.tables.values().flat_map(|table| &table.columns).filter_map(|column| column.ty.user.clone()).collect();
    for found in new.composites.values_mut() {
        if dice.chance(15) {
            found.comment = comment(dice, 60);
        }
        if dice.chance(20) && found.attributes.len() > 1 {
            found.attributes.pop();
        }
        let name = *dice.pick(COLUMNS);
        if dice.chance(25) && !found.attributes.iter().any(|attribute| attribute.name == name) {
            found.attributes.push(generate::attribute(dice, name));
        }
        for attribute in &mut found.attributes {
            if dice.chance(15) {
                attribute.comment = comment(dice, 60);
            }
            if dice.chance(15) && !used.contains(&found.name) {
                attribute.ty = convertible(dice, &attribute.ty);
                attribute.collation = None;
            }
        }
    }
    for name in COMPOSITES {
        let name = QName::new(*dice.pick(NAMESPACES), *name);
        if !new.composites.contains_key(&name) && dice.chance(10) {
            new.composites.insert(name.clone(), generate::composite(dice, name));
        }
    }
}

fn domains(dice: &mut Dice, new: &mut Schema) {
    new.domains.retain(|_, _| !dice.chance(8));
    for found in new.domains.values_mut() {
        if dice.chance(12) {
            found.ty = SqlType::new(*dice.pick(&["text", "character varying(20)", "character varying(40)"]));
            found.default = None;
        }
        if !is_text(&found.ty) {
            found.collation = None;
        }
        if dice.chance(20) {
            found.default = dice.maybe(60, |dice| generate::default_of(dice, &found.ty));
        }
        if dice.chance(15) {
            found.not_null = !found.not_null;
        }
        if dice.chance(35) {
            found.checks = generate::domain_checks(dice);
        }
        if dice.chance(15) {
            found.comment = comment(dice, 60);
        }
    }
    for name in DOMAINS {
        let name = QName::new(*dice.pick(NAMESPACES), *name);
        if !new.domains.contains_key(&name) && dice.chance(12) {
            new.domains.insert(name.clone(), generate::domain(dice, name));
        }
    }
}

fn sequences(dice: &mut Dice, server: Server, new: &mut Schema) {
    new.sequences.retain(|_, sequence| sequence.owned_by.is_some() || !dice.chance(10));
    for found in new.sequences.values_mut() {
        if dice.chance(25) {
            let ty = if found.owned_by.is_some() { found.options.ty.clone() } else { dice.pick(INTEGERS).to_string() };
            found.options = generate::sequence_options(dice, &ty);
        }
        if dice.chance(15) {
            found.comment = comment(dice, 60);
        }
        if dice.chance(15) && server.major >= 15 && found.owned_by.is_none() {
            found.persistence = opposite(found.persistence);
        }
    }
    for name in SEQUENCES {
        let name = QName::new(*dice.pick(NAMESPACES), *name);
        if !new.sequences.contains_key(&name) && dice.chance(12) {
            new.sequences.insert(name.clone(), generate::sequence(dice, server, name));
        }
    }
}

fn opposite(persistence: Persistence) -> Persistence {
    match persistence {
        Persistence::Permanent => Persistence::Unlogged,
        Persistence::Unlogged => Persistence::Permanent,
    }
}

/// Returns a type that values of this one can be cast to.
fn convertible(dice: &mut Dice, from: &SqlType) -> SqlType {
    const NUMBERS: &[&str] =
        &["smallint", "integer", "bigint", "numeric", "numeric(10,2)", "numeric(12,4)", "double precision", "text"];
    const TIMES: &[&str] =
        &["date", "timestamp without time zone", "timestamp with time zone", "timestamp(0) with time zone", "text"];
    let choice = match from.text.as_str() {
        _ if is_text(from) && dice.chance(50) => *dice.pick(generate::TEXTS),
        _ if is_text(from) => *dice.pick(SIMPLE),
        text if is_integer(from) || text.starts_with("numeric") || matches!(text, "double precision" | "real") => {
            *dice.pick(NUMBERS)
        }
        text if text == "date" || text.starts_with("timestamp") => *dice.pick(TIMES),
        _ => *dice.pick(&["text", "character varying"]),
    };
    SqlType::new(choice)
}

fn mutate_table(dice: &mut Dice, server: Server, schema: &mut Schema, table: &mut Table) {
    for column in &mut table.columns {
        mutate_column(dice, schema, column);
    }
    let had: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    if table.columns.len() > 2 && dice.chance(20) {
        let gone = dice.below(table.columns.len());
        table.columns.remove(gone);
    }
    let name = *dice.pick(COLUMNS);
    if !had.iter().any(|had| had == name) && dice.chance(30) {
        table.columns.push(generate::column(dice, schema, name));
    }
    generate::add_generated(dice, server, table);
    generate::add_serial(dice, schema, table);
    mutate_constraints(dice, server, schema, table);
    mutate_indexes(dice, server, table);
    if dice.chance(12) {
        table.persistence = opposite(table.persistence);
    }
    if dice.chance(15) {
        table.options = generate::table_options(dice);
    }
    if dice.chance(15) {
        table.comment = comment(dice, 60);
    }
    if dice.chance(20) {
        table.replica_identity = generate::replica_identity(dice, table);
    }
    if dice.chance(20) {
        table.clustered_on = generate::clustered_on(dice, table);
    }
}

fn mutate_column(dice: &mut Dice, schema: &mut Schema, column: &mut Column) {
    let serial = column.name == "no";
    if serial && dice.chance(15) {
        let ty = *dice.pick(INTEGERS);
        column.ty = SqlType::new(ty);
        for name in column.default.iter().flat_map(|default| &default.sequences) {
            if let Some(sequence) = schema.sequences.get_mut(name).filter(|sequence| sequence.owned_by.is_some()) {
                sequence.options = SequenceOptions::of(ty);
            }
        }
    }
    if !serial && column.generated.is_none() && dice.chance(12) {
        column.ty = convertible(dice, &column.ty);
        generate::refresh_value(dice, schema, column);
    }
    if column.generated.is_none() && dice.chance(if serial { 8 } else { 12 }) {
        generate::refresh_value(dice, schema, column);
    }
    if let Some(identity) = column.identity.as_mut().filter(|_| dice.chance(30)) {
        identity.always = dice.chance(50);
        identity.options = generate::sequence_options(dice, &column.ty.text);
    }
    if let Some(generated) = column.generated.as_mut().filter(|_| dice.chance(25)) {
        generated.expr.text = generated.expr.text.replace('2', "4").replace('3', "2");
    } else if column.generated.is_some() && dice.chance(15) {
        column.generated = None;
    }
    if dice.chance(12) {
        column.not_null = !column.not_null;
    }
    if is_text(&column.ty) && dice.chance(8) {
        column.collation = column.collation.is_none().then(|| QName::new("", "C"));
    }
    if dice.chance(10) {
        column.storage = generate::storage(dice, &column.ty);
        column.compression = generate::compression(dice, &column.ty);
    }
    if dice.chance(8) {
        column.statistics = dice.maybe(50, |dice| *dice.pick(&[0, 50, 500]));
    }
    if dice.chance(8) {
        column.options = generate::column_options(dice);
    }
    if dice.chance(10) {
        column.comment = comment(dice, 60);
    }
}

fn mutate_constraints(dice: &mut Dice, server: Server, schema: &Schema, table: &mut Table) {
    let whole = table.clone();
    table.constraints.retain(|_| !dice.chance(12));
    for constraint in &mut table.constraints {
        mutate_constraint(dice, server, &whole, constraint);
    }
    for fresh in generate::constraints(dice, server, schema, &whole) {
        let second_primary = matches!(fresh.kind, ConstraintKind::PrimaryKey(_)) && table.primary_key().is_some();
        if dice.chance(25) && !second_primary && table.constraint(&fresh.name).is_none() {
            table.constraints.push(fresh);
        }
    }
    table.constraints.sort_by(|a, b| a.name.cmp(&b.name));
}

fn mutate_constraint(dice: &mut Dice, server: Server, table: &Table, constraint: &mut Constraint) {
    if dice.chance(10) {
        constraint.comment = comment(dice, 60);
    }
    if dice.chance(8) {
        constraint.name = format!("{}_x", constraint.name);
        return;
    }
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) if dice.chance(15) => *key = generate::key(dice, server, table, true),
        ConstraintKind::Unique(key) if dice.chance(20) => *key = generate::key(dice, server, table, false),
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) if dice.chance(10) => {
            key.deferrable = generate::deferrable(dice);
        }
        ConstraintKind::Check(check) if dice.chance(20) => *check = generate::check(dice, table),
        ConstraintKind::Check(check) if dice.chance(25) => check.validated = !check.validated,
        ConstraintKind::ForeignKey(key) if dice.chance(25) => key.validated = !key.validated,
        ConstraintKind::ForeignKey(key) if dice.chance(30) => key.deferrable = generate::deferrable(dice),
        ConstraintKind::ForeignKey(key) if dice.chance(25) => std::mem::swap(&mut key.on_delete, &mut key.on_update),
        ConstraintKind::Exclusion(exclusion) if dice.chance(30) => exclusion.deferrable = generate::deferrable(dice),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Exclusion(_) => {}
    }
    if let ConstraintKind::ForeignKey(key) = &mut constraint.kind {
        use modelmig::schema::ir::ForeignKeyAction::{SetDefault, SetNull};
        if !matches!(key.on_delete, SetNull | SetDefault) {
            key.on_delete_columns.clear();
        }
    }
}

fn mutate_indexes(dice: &mut Dice, server: Server, table: &mut Table) {
    let whole = table.clone();
    table.indexes.retain(|_| !dice.chance(12));
    for index in &mut table.indexes {
        match dice.below(10) {
            0 => *index = generate::index(dice, server, &whole, index.name.clone()),
            1 => index.name = format!("{}_x", index.name),
            2 if index.method == "btree" => {
                index.options = Options::new();
                index.options.insert("fillfactor".into(), dice.pick(&["60", "80"]).to_string());
            }
            3 => index.comment = comment(dice, 60),
            4 => index.predicate = None,
            5 if !index.statistics.is_empty() => index.statistics.values_mut().for_each(|target| *target = 300),
            6 => index.statistics.clear(),
            7 if index.method == "btree" => index.unique = !index.unique,
            _ => {}
        }
        index.nulls_not_distinct &= index.unique;
    }
    for fresh in generate::indexes(dice, server, &whole) {
        if dice.chance(30) && table.index(&fresh.name).is_none() {
            table.indexes.push(fresh);
        }
    }
    table.indexes.sort_by(|a, b| a.name.cmp(&b.name));
}
