//! The order in which tables are filled: what a foreign key points to comes first.

use std::collections::{BTreeMap, BTreeSet};

use crate::prove::lineage::{SAMPLE, partitions};
use crate::schema::ir::{ConstraintKind, QName, Schema};

/// Returns the tables and what they reference, referenced ones first. What a referenced table references in turn
/// belongs to it only where the key must not be NULL. Where tables reference each other in a circle, one whose keys
/// into the circle may be NULL comes first, otherwise the first by name.
pub(in crate::prove) fn fill_order(schema: &Schema, tables: &BTreeSet<QName>) -> Vec<QName> {
    let mut waiting: BTreeMap<QName, Vec<Need>> = BTreeMap::new();
    let mut next: Vec<QName> = tables.iter().cloned().collect();
    while let Some(table) = next.pop() {
        // The rows of a foreign table are elsewhere.
        let holds_rows = schema.tables.get(&table).is_some_and(|table| table.foreign.is_none());
        if !waiting.contains_key(&table) && holds_rows {
            let mut needs = needs(schema, &table);
            needs.retain(|need| need.required || tables.contains(&table));
            next.extend(needs.iter().map(|need| need.table.clone()));
            waiting.insert(table, needs);
        }
    }
    let mut order = Vec::new();
    while !waiting.is_empty() {
        let blocks = |need: &Need| waiting.contains_key(&need.table);
        let free = waiting.iter().find(|(_, needs)| !needs.iter().any(blocks));
        let loose = waiting.iter().find(|(_, needs)| !needs.iter().any(|need| need.required && blocks(need)));
        let Some((table, _)) = free.or(loose).or(waiting.iter().next()) else { break };
        let table = table.clone();
        waiting.remove(&table);
        order.push(table);
    }
    order
}

/// A foreign key to another table.
struct Need {
    table: QName,
    /// No column of the key may be NULL.
    required: bool,
}

fn needs(schema: &Schema, name: &QName) -> Vec<Need> {
    let table = &schema.tables[name];
    let keys = table.all_constraints().filter_map(|constraint| match &constraint.kind {
        ConstraintKind::ForeignKey(key) if key.references != *name => Some(key),
        _ => None,
    });
    keys.map(|key| Need {
        table: key.references.clone(),
        required: key.columns.iter().all(|column| table.column(column).is_some_and(|column| column.not_null)),
    })
    // The rows of a partitioned table are those of its partitions.
    .chain(partitions(schema, name).take(SAMPLE).map(|partition| Need { table: partition.clone(), required: true }))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Column, Constraint, Deferrable, ForeignKey, ForeignKeyAction, MatchType, SqlType, Table};

    /// Builds tables from `a -> b` (nullable key) and `a => b` (NOT NULL key).
    fn schema(keys: &[&str]) -> Schema {
        let mut schema = Schema::default();
        for key in keys {
            let mut words = key.split(' ');
            let (from, arrow, to) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
            for name in [from, to] {
                let name = QName::new("app", name);
                schema.tables.entry(name.clone()).or_insert_with(|| Table::new(name));
            }
            let table = schema.tables.get_mut(&QName::new("app", from)).unwrap();
            let column = Column { not_null: arrow == "=>", ..Column::new(to, SqlType::new("bigint")) };
            table.columns.push(column);
            let kind = ConstraintKind::ForeignKey(ForeignKey {
                columns: vec![to.to_owned()],
                references: QName::new("app", to),
                referenced_columns: vec!["id".to_owned()],
                on_delete: ForeignKeyAction::NoAction,
                on_update: ForeignKeyAction::NoAction,
                on_delete_columns: vec![],
                match_type: MatchType::Simple,
                deferrable: Deferrable::No,
                validated: true,
                enforced: true,
                period: false,
            });
            table.constraints.push(Constraint {
                name: format!("fk_{from}_{to}"),
                kind,
                comment: None,
                index_comment: None,
            });
        }
        schema
    }

    fn order(keys: &[&str], tables: &[&str]) -> String {
        let tables = tables.iter().map(|name| QName::new("app", *name)).collect();
        fill_order(&schema(keys), &tables).iter().map(|name| name.name.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn referenced_tables_come_first_and_others_not_at_all() {
        assert_eq!(order(&["a -> b", "b => c", "c -> d", "x => a"], &["a"]), "c b a");
        assert_eq!(order(&["a => a"], &["a"]), "a");
    }

    #[test]
    fn circles_start_where_null_is_allowed() {
        assert_eq!(order(&["a => b", "b -> a"], &["a"]), "b a");
        assert_eq!(order(&["a => b", "b => a"], &["b"]), "a b");
    }
}
