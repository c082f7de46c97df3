//! Which table, column and label of one catalog is which of another: by identity, not by name. Composite types and
//! their attributes count as tables and columns.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

use crate::schema::ir::{ColumnRef, QName};

/// The tables and columns of one database at one moment, by what Postgres knows them by.
#[derive(Debug, Clone, Default)]
pub(super) struct Positions {
    relations: HashMap<Oid, (QName, BTreeMap<i16, String>)>,
    tables: HashSet<Oid>,
    /// Enum type and label.
    labels: HashMap<Oid, (QName, String)>,
}

impl Positions {
    pub(super) async fn read(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        type Row = (Oid, bool, String, String, Vec<i16>, Vec<String>);
        let rows: Vec<Row> = sqlx::query_as(include_str!("sql/positions.sql")).fetch_all(&mut *connection).await?;
        let tables = rows.iter().filter(|row| row.1).map(|row| row.0).collect();
        let relations = rows.into_iter().map(|(oid, _, namespace, name, numbers, columns)| {
            (oid, (QName::new(namespace, name), numbers.into_iter().zip(columns).collect()))
        });
        type Label = (Oid, String, String, String);
        let labels: Vec<Label> = sqlx::query_as(include_str!("sql/labels.sql")).fetch_all(connection).await?;
        let labels =
            labels.into_iter().map(|(oid, namespace, name, label)| (oid, (QName::new(namespace, name), label)));
        Ok(Self { relations: relations.collect(), tables, labels: labels.collect() })
    }

    /// Returns the tables with what Postgres knows them by.
    pub(super) fn tables(&self) -> impl Iterator<Item = (Oid, &QName)> {
        self.relations.iter().filter(|(oid, _)| self.tables.contains(oid)).map(|(oid, (name, _))| (*oid, name))
    }
}

/// What became of the tables and columns that lived on. What is missing was dropped.
#[derive(Debug, Clone, Default)]
pub(super) struct Mapping {
    tables: BTreeMap<QName, QName>,
    columns: BTreeMap<ColumnRef, String>,
    /// Those with another name, by enum type and name.
    labels: BTreeMap<(QName, String), (QName, String)>,
}

impl Mapping {
    pub(super) fn between(old: &Positions, new: &Positions) -> Self {
        let mut mapping = Self::default();
        for (oid, (old_table, old_columns)) in &old.relations {
            let Some((new_table, new_columns)) = new.relations.get(oid) else { continue };
            mapping.tables.insert(old_table.clone(), new_table.clone());
            for (number, old_column) in old_columns {
                if let Some(new_column) = new_columns.get(number) {
                    let column = ColumnRef { table: old_table.clone(), column: old_column.clone() };
                    mapping.columns.insert(column, new_column.clone());
                }
            }
        }
        for (oid, old) in &old.labels {
            if let Some(new) = new.labels.get(oid).filter(|new| new.1 != old.1) {
                mapping.labels.insert(old.clone(), new.clone());
            }
        }
        mapping
    }

    pub(super) fn table(&self, old: &QName) -> Option<&QName> {
        self.tables.get(old)
    }

    pub(super) fn column(&self, table: &QName, column: &str) -> Option<&str> {
        self.columns.get(&ColumnRef { table: table.clone(), column: column.to_owned() }).map(String::as_str)
    }

    /// Returns the new name of a label that has another one.
    pub(super) fn label(&self, of: &QName, label: &str) -> Option<&str> {
        self.labels.get(&(of.clone(), label.to_owned())).map(|(_, label)| label.as_str())
    }

    /// Says whether a label of the enum has another name.
    pub(super) fn renames_labels(&self, of: &QName) -> bool {
        self.labels.keys().any(|(name, _)| name == of)
    }

    /// Returns the mapping the other way.
    pub(super) fn reverse(&self) -> Self {
        let tables = self.tables.iter().map(|(old, new)| (new.clone(), old.clone())).collect();
        let columns = self.columns.iter().filter_map(|(old, new)| {
            let table = self.tables.get(&old.table)?.clone();
            Some((ColumnRef { table, column: new.clone() }, old.column.clone()))
        });
        let labels = self.labels.iter().map(|(old, new)| (new.clone(), old.clone())).collect();
        Self { tables, columns: columns.collect(), labels }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_numbers() {
        let table = |name: &str, columns: &[(i16, &str)]| {
            (QName::new("app", name), columns.iter().map(|(number, name)| (*number, (*name).to_owned())).collect())
        };
        let positions = |relations| Positions { relations: HashMap::from(relations), ..Positions::default() };
        let old = [(Oid(1), table("a", &[(1, "id"), (2, "nick")])), (Oid(2), table("gone", &[]))];
        let old = Positions { relations: HashMap::from(old), ..Positions::default() };
        let new = positions([(Oid(1), table("b", &[(1, "id"), (3, "nick")]))]);
        let mapping = Mapping::between(&old, &new);
        let a = QName::new("app", "a");
        assert_eq!(mapping.table(&a), Some(&QName::new("app", "b")));
        assert_eq!(mapping.table(&QName::new("app", "gone")), None);
        assert_eq!(mapping.column(&a, "id"), Some("id"));
        assert_eq!(mapping.column(&a, "nick"), None, "dropped and added again is not the same column");
        assert_eq!(mapping.reverse().table(&QName::new("app", "b")), Some(&a));
    }
}
