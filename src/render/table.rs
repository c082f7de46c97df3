//! Spells tables: `CREATE TABLE` and the forms of `ALTER TABLE`.

use super::{collate, column, constraint, defined, option_names, options};
use crate::plan::{RowPart, RowSource, TableAct, Using, enclosed, followed};
use crate::schema::ir::{Persistence, QName, ReplicaIdentity, SqlType, Table};
use crate::schema::quote::ident;

pub(super) fn create(table: &Table) -> String {
    let unlogged = match table.persistence {
        Persistence::Permanent => "",
        Persistence::Unlogged => "UNLOGGED ",
    };
    let columns = table.columns.iter().map(|column| match table.partition_of {
        Some(_) => column::of_partition(column),
        None if column.is_parents() => column::not_null(column),
        None => column::definition(&table.name, column),
    });
    let constraints = table.constraints.iter().map(constraint::definition);
    let lines = columns.chain(constraints).collect::<Vec<_>>();
    let body = format!("(\n    {}\n)", lines.join(",\n    "));
    let foreign = if table.foreign.is_some() { "FOREIGN " } else { "" };
    let mut sql = format!("CREATE {unlogged}{foreign}TABLE {}", table.name);
    if let Some(partition) = &table.partition_of {
        sql += &format!(" PARTITION OF {}", partition.of);
    }
    match (lines.is_empty(), &table.partition_of) {
        (false, _) => sql += &format!(" {body}"),
        (true, None) => sql += " ()",
        (true, Some(_)) => {}
    }
    if let Some(partition) = &table.partition_of {
        sql += &format!(" {}", partition.bounds);
    }
    if !table.inherits.is_empty() {
        let parents = table.inherits.iter().map(QName::to_string).collect::<Vec<_>>();
        sql += &format!(" INHERITS ({})", parents.join(", "));
    }
    if let Some(key) = &table.partition_by {
        sql += &format!(" PARTITION BY {} ({})", key.strategy.word().to_uppercase(), key.elements.sql());
    }
    if let Some(foreign) = &table.foreign {
        let options = defined::foreign_options(&foreign.options);
        sql += &format!(" SERVER {}{options}", ident(&foreign.server));
    }
    if let Some(method) = &table.access_method {
        sql += &format!(" USING {}", ident(method));
    }
    if !table.options.is_empty() {
        sql += &format!(" WITH ({})", options(&table.options));
    }
    if let Some(name) = &table.tablespace {
        sql += &format!(" TABLESPACE {}", ident(name));
    }
    sql
}

/// Prints what follows `ALTER TABLE name`.
pub(super) fn act(table: &QName, act: &TableAct) -> String {
    match act {
        TableAct::AddColumn(new) => format!("ADD COLUMN {}", column::definition(table, new)),
        TableAct::DropColumn(name) => format!("DROP COLUMN {}", ident(name)),
        TableAct::SetType { column: name, ty, collation, using: with } => {
            let with = with.as_ref().map(|with| format!(" USING {}", using(name, ty, with))).unwrap_or_default();
            alter(name, format!("TYPE {}{}{with}", ty.text, collate(collation.as_ref())))
        }
        TableAct::SetDefault { column: name, default } => {
            alter(name, format!("SET DEFAULT {}", followed(default.sql())))
        }
        TableAct::DropDefault(name) => alter(name, "DROP DEFAULT"),
        TableAct::SetNotNull(name) => alter(name, "SET NOT NULL"),
        TableAct::AddNotNull { column: name, name: constraint, no_inherit, validated } => {
            let constraint = constraint.as_ref().map(|name| format!("CONSTRAINT {} ", ident(name))).unwrap_or_default();
            let no_inherit = if *no_inherit { " NO INHERIT" } else { "" };
            let not_valid = if *validated { "" } else { " NOT VALID" };
            format!("ADD {constraint}NOT NULL {}{no_inherit}{not_valid}", ident(name))
        }
        TableAct::DropNotNull(name) => alter(name, "DROP NOT NULL"),
        TableAct::PassNotNull { name, inherit } => {
            format!("ALTER CONSTRAINT {}{}", ident(name), if *inherit { " INHERIT" } else { " NO INHERIT" })
        }
        TableAct::SetExpression { column: name, expr } => {
            alter(name, format!("SET EXPRESSION AS {}", enclosed(expr.sql())))
        }
        TableAct::DropExpression(name) => alter(name, "DROP EXPRESSION"),
        TableAct::AddIdentity { column: name, identity } => {
            alter(name, format!("ADD {}", column::identity(table, identity)))
        }
        TableAct::AlterIdentity { column: name, from, to, restart } => {
            alter(name, column::alter_identity(from, to, *restart))
        }
        TableAct::DropIdentity(name) => alter(name, "DROP IDENTITY"),
        TableAct::SetStorage { column: name, storage } => {
            alter(name, format!("SET STORAGE {}", column::storage(*storage)))
        }
        TableAct::SetCompression { column: name, compression } => {
            alter(name, format!("SET COMPRESSION {}", compression.map_or("default", column::compression)))
        }
        TableAct::SetStatistics { column: name, target } => {
            alter(name, format!("SET STATISTICS {}", target.unwrap_or(-1)))
        }
        TableAct::SetColumnOptions { column: name, options: new } => alter(name, format!("SET ({})", options(new))),
        TableAct::SetForeignColumnOptions { column: name, options } => {
            alter(name, defined::option_acts(options).trim_start())
        }
        TableAct::SetForeignOptions(options) => defined::option_acts(options).trim_start().to_owned(),
        TableAct::ResetColumnOptions { column: name, names } => alter(name, format!("RESET ({})", option_names(names))),
        TableAct::AddConstraint(new) => constraint::add(new),
        TableAct::AddConstraintUsingIndex { constraint: new, index } => constraint::add_using_index(new, index),
        TableAct::ValidateConstraint(name) => format!("VALIDATE CONSTRAINT {}", ident(name)),
        TableAct::AlterDeferrable { constraint: name, deferrable } => {
            let clause = constraint::deferrable(*deferrable);
            let clause = if clause.is_empty() { " NOT DEFERRABLE" } else { clause };
            format!("ALTER CONSTRAINT {}{clause}", ident(name))
        }
        TableAct::AttachPartition { child, bounds } => format!("ATTACH PARTITION {child} {bounds}"),
        TableAct::DetachPartition(child) => format!("DETACH PARTITION {child}"),
        TableAct::Inherit(parent) => format!("INHERIT {parent}"),
        TableAct::NoInherit(parent) => format!("NO INHERIT {parent}"),
        TableAct::OfType(ty) => format!("OF {ty}"),
        TableAct::NotOfType => "NOT OF".to_owned(),
        TableAct::DropConstraint(name) => format!("DROP CONSTRAINT {}", ident(name)),
        TableAct::SetPersistence(to) => format!("SET {}", persistence(*to)),
        TableAct::SetOptions(new) => format!("SET ({})", options(new)),
        TableAct::ResetOptions(names) => format!("RESET ({})", option_names(names)),
        TableAct::SetTablespace(name) => format!("SET TABLESPACE {}", ident(name.as_deref().unwrap_or("pg_default"))),
        TableAct::SetAccessMethod(Some(name)) => format!("SET ACCESS METHOD {}", ident(name)),
        TableAct::SetAccessMethod(None) => "SET ACCESS METHOD DEFAULT".to_owned(),
        TableAct::SetReplicaIdentity(identity) => format!("REPLICA IDENTITY {}", replica_identity(identity)),
        TableAct::ClusterOn(index) => format!("CLUSTER ON {}", ident(index)),
        TableAct::SetRowSecurity(true) => "ENABLE ROW LEVEL SECURITY".to_owned(),
        TableAct::SetRowSecurity(false) => "DISABLE ROW LEVEL SECURITY".to_owned(),
        TableAct::SetForceRowSecurity(true) => "FORCE ROW LEVEL SECURITY".to_owned(),
        TableAct::SetForceRowSecurity(false) => "NO FORCE ROW LEVEL SECURITY".to_owned(),
        TableAct::SetWithoutCluster => "SET WITHOUT CLUSTER".to_owned(),
    }
}

fn alter(column: &str, clause: impl AsRef<str>) -> String {
    format!("ALTER COLUMN {} {}", ident(column), clause.as_ref())
}

fn using(column: &str, ty: &SqlType, using: &Using) -> String {
    let column = ident(column);
    match using {
        Using::Cast => format!("{column}::{}", ty.text),
        Using::ThroughText if ty.is_array() => format!("{column}::text[]::{}", ty.text),
        Using::ThroughText => format!("{column}::text::{}", ty.text),
        Using::Wrap { through_text } => {
            let text = if *through_text { "::text" } else { "" };
            format!("CASE WHEN {column} IS NOT NULL THEN ARRAY[{column}{text}]::{} END", ty.text)
        }
        Using::First { through_text } => {
            let text = if *through_text { "::text" } else { "" };
            format!("{column}[1]{text}::{}", ty.text)
        }
        Using::Row(parts) => {
            let row = parts.iter().map(|part| row_part(&column, part)).collect::<Vec<_>>().join(", ");
            format!("CASE WHEN {column}::text IS NOT NULL THEN ROW({row})::text::{} END", ty.text)
        }
    }
}

fn row_part(column: &str, part: &RowPart) -> String {
    let (name, ty) = (ident(&part.name), &part.ty.text);
    match part.source {
        RowSource::Nothing => "NULL".to_owned(),
        RowSource::Cast => format!("({column}).{name}::{ty}"),
        RowSource::AsText => format!("({column}).{name}"),
    }
}

pub(super) fn persistence(persistence: Persistence) -> &'static str {
    match persistence {
        Persistence::Permanent => "LOGGED",
        Persistence::Unlogged => "UNLOGGED",
    }
}

fn replica_identity(identity: &ReplicaIdentity) -> String {
    match identity {
        ReplicaIdentity::Default => "DEFAULT".to_owned(),
        ReplicaIdentity::Full => "FULL".to_owned(),
        ReplicaIdentity::Nothing => "NOTHING".to_owned(),
        ReplicaIdentity::Index(name) => format!("USING INDEX {}", ident(name)),
    }
}
