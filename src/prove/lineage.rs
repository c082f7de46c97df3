//! Where the rows of partitioned tables are, and which tables a statement about a parent reaches.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::ir::{ColumnRef, QName, Schema};

/// Returns the partitions of a table.
pub(super) fn partitions<'a>(schema: &'a Schema, table: &'a QName) -> impl Iterator<Item = &'a QName> {
    let is_part =
        move |name: &QName| schema.tables[name].partition_of.as_ref().is_some_and(|partition| partition.of == *table);
    schema.tables.keys().filter(move |name| is_part(name))
}

/// How many partitions of one table get rows where no statement is about one of them alone. They are made alike, and
/// there may be hundreds.
pub(super) const SAMPLE: usize = 8;

/// Leaves out partitions that are like others, in the order of their names. `named` ones stay.
pub(super) fn sample(schema: &Schema, tables: &mut BTreeMap<QName, bool>, named: &BTreeSet<&QName>) {
    let mut seen: BTreeMap<&QName, usize> = BTreeMap::new();
    tables.retain(|name, _| {
        let partition = schema.tables.get(name).and_then(|table| table.partition_of.as_ref());
        let Some(partition) = partition.filter(|_| !named.contains(name)) else { return true };
        let count = seen.entry(&partition.of).or_default();
        *count += 1;
        *count <= SAMPLE
    });
}

/// The tables that pass on what happens to them, by the tables it reaches.
#[derive(Debug, Clone, Default)]
pub(super) struct Reach(BTreeMap<QName, BTreeSet<QName>>);

impl Reach {
    pub(super) fn of(schemas: &[&Schema]) -> Self {
        let mut reach = Self::default();
        for schema in schemas {
            for table in schema.tables.values() {
                let mut next: Vec<&QName> = table.parents().collect();
                while let Some(parent) = next.pop() {
                    reach.0.entry(table.name.clone()).or_default().insert(parent.clone());
                    next.extend(schema.tables.get(parent).into_iter().flat_map(|parent| parent.parents()));
                }
            }
        }
        reach
    }

    /// Adds the columns of parents that pass on what happens to them.
    pub(super) fn extend(&self, columns: &mut BTreeSet<ColumnRef>) {
        let parents = columns.iter().flat_map(|column| {
            let parents = self.0.get(&column.table).into_iter().flatten();
            parents.map(|table| ColumnRef { table: table.clone(), column: column.column.clone() })
        });
        let parents: Vec<ColumnRef> = parents.collect();
        columns.extend(parents);
    }
}
