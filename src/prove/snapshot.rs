//! What rows hold, before and after: read as text, in the type they had before.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgConnection};

use super::composite::{Shared, Side, enumeration, holds_composite, holds_enum};
use super::mapping::Mapping;
use super::text::{Value, text};
use crate::schema::ir::{ColumnRef, QName, Schema, SqlType};
use crate::schema::quote::ident;

/// The values of some tables, by column, each list in the order of the table.
#[derive(Debug, Clone, Default)]
pub(super) struct Snapshot {
    columns: BTreeMap<ColumnRef, Column>,
}

#[derive(Debug, Clone)]
struct Column {
    ty: SqlType,
    values: Vec<Value>,
    /// The values as JSON, where they hold composite values or labels.
    documents: Vec<Value>,
}

/// A value that came out different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loss {
    pub(super) column: ColumnRef,
    pub(super) before: Value,
    pub(super) after: Value,
}

impl Snapshot {
    /// Reads all columns of the tables; generated ones are made from others and do not count.
    pub(super) async fn read(
        connection: &mut PgConnection,
        schema: &Schema,
        tables: &[QName],
    ) -> Result<Self, sqlx::Error> {
        let mut columns = BTreeMap::new();
        for table in tables.iter().filter_map(|name| schema.tables.get(name)) {
            for column in table.columns.iter().filter(|column| column.generated.is_none()) {
                let sql = canonical(&read(&ident(&column.name), &column.ty), &column.ty);
                let values = values(connection, &table.name, &sql).await?;
                let documents = match holds_composite(&column.ty, schema) || holds_enum(&column.ty, schema) {
                    true => documents(connection, &table.name, &column.name).await?,
                    false => Vec::new(),
                };
                let place = ColumnRef { table: table.name.clone(), column: column.name.clone() };
                columns.insert(place, Column { ty: column.ty.clone(), values, documents });
            }
        }
        Ok(Self { columns })
    }

    /// Forgets rows, by their place in the table.
    pub(super) fn forget(&mut self, table: &QName, gone: impl Fn(usize) -> bool) {
        for (_, column) in self.columns.iter_mut().filter(|(place, _)| place.table == *table) {
            for values in [&mut column.values, &mut column.documents] {
                let mut place = 0;
                values.retain(|_| {
                    place += 1;
                    !gone(place - 1)
                });
            }
        }
    }

    /// Compares with what the columns hold that these have become. Values of another type are cast back first.
    pub(super) async fn losses(
        &self,
        connection: &mut PgConnection,
        former: &Schema,
        later: &Schema,
        mapping: &Mapping,
    ) -> Result<Vec<Loss>, sqlx::Error> {
        let mut losses = Vec::new();
        let shared = Shared { before: former, after: later, mapping };
        for (place, before) in &self.columns {
            let Some(table) = mapping.table(&place.table) else { continue };
            let Some(name) = mapping.column(&place.table, &place.column) else { continue };
            let Some(column) = later.tables.get(table).and_then(|table| table.column(name)) else { continue };
            let renamed = enumeration(&before.ty, former).is_some_and(|name| mapping.renames_labels(name));
            if holds_composite(&before.ty, former) && holds_composite(&column.ty, later)
                || renamed && holds_enum(&column.ty, later)
            {
                let after = documents(connection, table, name).await?;
                let reduced = |values: &[Value], side| -> Vec<Value> {
                    values.iter().map(|value| shared.reduced(value.as_ref()?, &before.ty, side)).collect()
                };
                let (old, new) = (reduced(&before.documents, Side::Before), reduced(&after, Side::After));
                losses.extend(difference(place, &old, &new));
                continue;
            }
            let after = values_as(connection, table, name, &before.ty, &column.ty).await?;
            losses.extend(difference(place, &before.values, &after));
        }
        Ok(losses)
    }
}

/// Returns the first value that differs. The order of rows is no difference.
fn difference(place: &ColumnRef, before: &[Value], after: &[Value]) -> Option<Loss> {
    let sorted = |values: &[Value]| {
        let mut values = values.to_vec();
        values.sort();
        values
    };
    let (mut before_sorted, mut after_sorted) = (sorted(before), sorted(after));
    if before_sorted == after_sorted {
        return None;
    }
    let in_place = before.iter().zip(after).find(|(before, after)| before != after);
    let (before, after) = match in_place {
        Some((before, after)) if before_sorted.len() == after_sorted.len() => (before.clone(), after.clone()),
        _ => (before_sorted.pop().flatten(), after_sorted.pop().flatten()),
    };
    Some(Loss { column: place.clone(), before, after })
}

/// Reads a column of a later type as the values would look in the former one.
async fn values_as(
    connection: &mut PgConnection,
    table: &QName,
    name: &str,
    former: &SqlType,
    later: &SqlType,
) -> Result<Vec<Value>, sqlx::Error> {
    let name = read(&ident(name), later);
    if former != later {
        // A value that became an array is its only element.
        let wrapped = later.is_array() && !former.is_array();
        for path in if wrapped { ["[1]", "[1]::text"] } else { ["", "::text"] } {
            let sql = canonical(&format!("({name}){path}::{}", former.text), former);
            match values(connection, table, &sql).await {
                Ok(values) => return Ok(values),
                Err(error) if error.as_database_error().is_some() => {}
                Err(error) => return Err(error),
            }
        }
    }
    values(connection, table, &canonical(&name, later)).await
}

async fn documents(connection: &mut PgConnection, table: &QName, name: &str) -> Result<Vec<Value>, sqlx::Error> {
    values(connection, table, &format!("pg_catalog.to_json({})::text", ident(name))).await
}

async fn values(connection: &mut PgConnection, table: &QName, expr: &str) -> Result<Vec<Value>, sqlx::Error> {
    let sql = format!("SELECT {expr} FROM ONLY {table} ORDER BY ctid");
    let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(connection).await?;
    rows.iter().map(|row| text(row, 0)).collect()
}

/// Returns a column as an expression that every server can cast: PostgreSQL 14 makes text that is none of a `"char"` over
/// 127, later ones its octal digits.
fn read(name: &str, ty: &SqlType) -> String {
    if ty.text != "\"char\"" {
        return name.to_owned();
    }
    let byte = format!("({name}::integer + 256)");
    format!(
        "CASE WHEN {name}::integer < 0 THEN '\\' || {byte} / 64 || {byte} / 8 % 8 || {byte} % 8 ELSE {name}::text END"
    )
}

/// Returns the text of a value such that equal values of the type have equal texts.
fn canonical(expr: &str, ty: &SqlType) -> String {
    match ty.text.as_str() {
        text if text.starts_with("numeric") && !ty.is_array() => format!("pg_catalog.trim_scale({expr})::text"),
        // White space outside of strings says nothing.
        "json" => format!(r#"pg_catalog.regexp_replace(({expr})::text, '\s*([][{{}},:])\s*', '\1', 'g')"#),
        _ => format!("({expr})::text"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(values: &[&str]) -> Vec<Value> {
        values.iter().map(|value| Some((*value).to_owned())).collect()
    }

    #[test]
    fn order_is_no_difference_and_the_pair_is_from_the_same_row() {
        let place = ColumnRef { table: QName::new("app", "t"), column: "a".to_owned() };
        assert_eq!(difference(&place, &texts(&["1", "2"]), &texts(&["2", "1"])), None);
        let loss = difference(&place, &texts(&["1", "2.5"]), &texts(&["1", "3"])).unwrap();
        assert_eq!((loss.before.as_deref(), loss.after.as_deref()), (Some("2.5"), Some("3")));
    }
}
