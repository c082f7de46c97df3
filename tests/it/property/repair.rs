//! Takes out of a random schema what Postgres would refuse, so that every schema can be created.

use std::collections::BTreeMap;

use modelmig::schema::ir::{
    Column, Constraint, ConstraintKind, Deferrable, ForeignKey, GeneratedKind, Index, IndexTerm, Key, Namespace,
    Persistence, QName, ReplicaIdentity, Schema, Table,
};

use super::generate::{Server, is_integer, is_text};

/// Makes the schema one that can be created.
pub fn repair(schema: &mut Schema, server: Server) {
    repair_columns(schema);
    repair_sequences(schema, server);
    let keys_of = |schema: &Schema| -> BTreeMap<QName, Table> { schema.tables.clone() };
    for table in schema.tables.values_mut() {
        repair_keys(table);
    }
    let tables = keys_of(schema);
    for table in schema.tables.values_mut() {
        repair_foreign_keys(table, &tables);
        repair_marks(table);
    }
    repair_namespaces(schema);
}

fn repair_namespaces(schema: &mut Schema) {
    let names = |map: Vec<&QName>| map.into_iter().map(|name| name.namespace.clone()).collect::<Vec<_>>();
    let mut wanted = names(schema.enums.keys().collect());
    wanted.extend(names(schema.domains.keys().collect()));
    wanted.extend(names(schema.composites.keys().collect()));
    wanted.extend(names(schema.sequences.keys().collect()));
    wanted.extend(names(schema.tables.keys().collect()));
    wanted.extend(schema.extensions.values().filter_map(|extension| extension.namespace.clone()));
    for name in wanted {
        if name != "public" {
            schema.namespaces.entry(name.clone()).or_insert(Namespace { name, comment: None });
        }
    }
}

fn repair_columns(schema: &mut Schema) {
    let Schema { tables, enums, domains, composites, sequences, .. } = schema;
    for table in tables.values_mut() {
        for column in &mut table.columns {
            let known =
                |name: &QName| enums.contains_key(name) || domains.contains_key(name) || composites.contains_key(name);
            if column.ty.user.as_ref().is_some_and(|name| !known(name)) {
                column.ty = modelmig::schema::ir::SqlType::new("text");
                column.default = None;
            }
            if let (Some(name), Some(default)) = (&column.ty.user, &column.default) {
                let labels = enums.get(name).map_or(&[][..], |found| &found.labels[..]);
                if !labels.iter().any(|label| modelmig::schema::quote::literal(label) == default.text) {
                    column.default = None;
                }
            }
            if column
                .default
                .as_ref()
                .is_some_and(|default| !default.sequences.iter().all(|s| sequences.contains_key(s)))
            {
                column.default = None;
            }
            repair_attributes(column);
        }
        repair_generated(table);
        let toasted = table.columns.iter().any(|column| {
            matches!(column.ty.text.as_str(), "text" | "bytea" | "jsonb" | "character varying")
                && column.storage.is_none()
        });
        if !toasted {
            table.options.retain(|name| !name.starts_with("toast."));
        }
    }
}

fn repair_attributes(column: &mut Column) {
    if !is_integer(&column.ty) {
        column.identity = None;
    }
    if let Some(identity) = &mut column.identity {
        column.default = None;
        column.not_null = true;
        column.not_null_name = None;
        if identity.options.ty != column.ty.text {
            identity.options = modelmig::schema::ir::SequenceOptions::of(&column.ty.text);
        }
    }
    if !is_text(&column.ty) {
        column.collation = None;
    }
    if !(is_text(&column.ty) || matches!(column.ty.text.as_str(), "bytea" | "jsonb")) {
        column.storage = None;
        column.compression = None;
    }
}

fn repair_generated(table: &mut Table) {
    let columns = table.columns.clone();
    for column in &mut table.columns {
        let Some(generated) = &column.generated else { continue };
        let base = columns.iter().find(|base| base.name == generated.expr.columns[0]);
        let fits = base.is_some_and(|base| {
            base.generated.is_none()
                && if generated.expr.text.starts_with("repeat(") { is_text(&base.ty) } else { is_integer(&base.ty) }
        }) && column.ty.text == if generated.expr.text.starts_with("repeat(") { "text" } else { "bigint" };
        if !fits {
            column.generated = None;
        }
        if column.generated.is_some() {
            column.default = None;
            column.identity = None;
            column.compression = None;
            column.storage = None;
            column.collation = None;
        }
        if column.generated.as_ref().is_some_and(|generated| generated.kind == GeneratedKind::Virtual) {
            column.statistics = None;
        }
    }
}

fn repair_sequences(schema: &mut Schema, server: Server) {
    let Schema { tables, sequences, .. } = schema;
    sequences.retain(|name, sequence| {
        let Some(owner) = &sequence.owned_by else { return true };
        let Some(table) = tables.get(&owner.table) else { return false };
        let reads = |column: &Column| column.default.as_ref().is_some_and(|default| default.sequences.contains(name));
        if !table.column(&owner.column).is_some_and(reads) {
            return false;
        }
        sequence.persistence = if server.major >= 15 { table.persistence } else { Persistence::Permanent };
        name.namespace == owner.table.namespace
    });
    for table in tables.values_mut() {
        for column in &mut table.columns {
            let lost = |default: &modelmig::schema::ir::Expr| {
                default.sequences.iter().any(|name| !sequences.contains_key(name))
            };
            if column.default.as_ref().is_some_and(lost) {
                column.default = None;
            }
        }
    }
}

fn is_virtual(table: &Table, name: &str) -> bool {
    table
        .column(name)
        .and_then(|column| column.generated.as_ref())
        .is_some_and(|generated| generated.kind == GeneratedKind::Virtual)
}

/// Says whether an index may stand on these columns.
fn indexable<'a>(table: &Table, names: impl IntoIterator<Item = &'a String>) -> bool {
    names.into_iter().all(|name| table.column(name).is_some() && !is_virtual(table, name))
}

fn repair_keys(table: &mut Table) {
    let whole = table.clone();
    let fits = |key: &Key| indexable(&whole, key.columns.iter().chain(&key.include));
    let mut has_primary = false;
    table.constraints.retain(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => fits(key) && !std::mem::replace(&mut has_primary, true),
        ConstraintKind::Unique(key) => fits(key),
        ConstraintKind::Check(check) => check.expr.columns.iter().all(|name| whole.column(name).is_some()),
        ConstraintKind::Exclusion(exclusion) => exclusion.elements.iter().all(|element| match &element.term.term {
            IndexTerm::Column(name) => whole.column(name).is_some_and(|column| column.ty.text == "int4range"),
            IndexTerm::Expr(_) => false,
        }),
        ConstraintKind::ForeignKey(_) => true,
    });
    let primary = table.primary_key().map(|key| key.columns.clone()).unwrap_or_default();
    for column in &mut table.columns {
        if primary.contains(&column.name) {
            column.not_null = true;
        }
    }
    table.indexes.retain(|index| index_fits(&whole, index));
    for index in &mut table.indexes {
        let elements = &index.elements;
        index.statistics.retain(|number, _| {
            elements.get(*number as usize - 1).is_some_and(|element| matches!(element.term, IndexTerm::Expr(_)))
        });
    }
}

fn index_fits(table: &Table, index: &Index) -> bool {
    let predicate = index.predicate.iter().flat_map(|expr| &expr.columns);
    if !indexable(table, index.include.iter().chain(predicate)) {
        return false;
    }
    index.elements.iter().all(|element| {
        let name = match &element.term {
            IndexTerm::Column(name) => name,
            IndexTerm::Expr(expr) => &expr.columns[0],
        };
        let Some(column) = table.column(name).filter(|column| !is_virtual(table, &column.name)) else { return false };
        let opclass = element.opclass.as_ref().map(|name| name.name.as_str());
        let wants_text = matches!(element.term, IndexTerm::Expr(_)) || element.collation.is_some();
        if (wants_text || opclass == Some("text_pattern_ops")) && !is_text(&column.ty) {
            return false;
        }
        if element.collation.is_some() && element.collation == column.collation {
            return false;
        }
        match index.method.as_str() {
            "gin" => match column.ty.text.as_str() {
                "jsonb" => true,
                "integer[]" | "text[]" => opclass.is_none(),
                _ => false,
            },
            "gist" => column.ty.text == "int4range",
            "hash" | "brin" => matches!(column.ty.text.as_str(), "integer" | "bigint"),
            _ => opclass != Some("jsonb_path_ops"),
        }
    })
}

fn repair_foreign_keys(table: &mut Table, tables: &BTreeMap<QName, Table>) {
    let whole = tables[&table.name].clone();
    table.constraints.retain(|constraint| match &constraint.kind {
        ConstraintKind::ForeignKey(key) => foreign_key_fits(&whole, key, tables),
        _ => true,
    });
}

fn foreign_key_fits(table: &Table, key: &ForeignKey, tables: &BTreeMap<QName, Table>) -> bool {
    let Some(target) = tables.get(&key.references) else { return false };
    let lasting = table.persistence == Persistence::Unlogged || target.persistence == Persistence::Permanent;
    let unique = |constraint: &Constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(found) | ConstraintKind::Unique(found) => {
            found.columns == key.referenced_columns && found.deferrable == Deferrable::No
        }
        _ => false,
    };
    let same_types = key.columns.iter().zip(&key.referenced_columns).all(|(from, to)| {
        match (table.column(from), target.column(to)) {
            (Some(from), Some(to)) => from.ty == to.ty && from.generated.is_none() && from.collation == to.collation,
            _ => false,
        }
    });
    lasting && same_types && target.constraints.iter().any(unique)
}

fn repair_marks(table: &mut Table) {
    let identifies = |index: &Index| {
        index.unique
            && index.predicate.is_none()
            && index.elements.iter().all(|element| match &element.term {
                IndexTerm::Column(name) => table.column(name).is_some_and(|column| column.not_null),
                IndexTerm::Expr(_) => false,
            })
    };
    if let ReplicaIdentity::Index(name) = &table.replica_identity
        && !table.index(name).is_some_and(identifies)
    {
        table.replica_identity = ReplicaIdentity::Default;
    }
    let clusters =
        |index: &Index| index.predicate.is_none() && matches!(index.method.as_str(), "btree" | "gist") && index.valid;
    if let Some(name) = &table.clustered_on
        && !table.index(name).is_some_and(clusters)
    {
        table.clustered_on = None;
    }
}
