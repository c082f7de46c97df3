//! The objects modelmig does not compare that lean on those it is about to change.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;

use super::query::{self, Letter, query, row};
use super::unmodelled::word;
use super::{CatalogError, Snapshot};
use crate::schema::ir::{DefinedRef, ObjectRef, QName};

/// An object that is not compared and leans on one that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependent {
    /// What it leans on, as it was asked for.
    pub on: ObjectRef,
    /// The field's word: `view`, `policy`, `trigger`, `function`, `publication`, `partition`.
    pub kind: String,
    /// As a user would write it: `app.active_users`, `tr on app.users`.
    pub name: String,
    /// ALTER COLUMN … TYPE fails with 0A000 while it is there.
    pub blocks_type_change: bool,
    /// DROP without CASCADE fails with 2BP01 while it is there; otherwise it goes silently, or stays.
    pub blocks_drop: bool,
}

impl Dependent {
    /// Says whether this is the object of that name.
    pub fn is(&self, name: &DefinedRef) -> bool {
        // `pg_identify_object` puts no space behind the commas of arguments, and qualifies pseudo-types.
        let plain = |text: &str| text.replace(", ", ",").replace("pg_catalog.", "");
        if let DefinedRef::Publication(publication) = name {
            // It is a table in a publication that leans on the table.
            return self.kind == name.kind().word()
                && self.name.ends_with(&format!(" in publication {}", crate::schema::quote::ident(publication)));
        }
        self.kind == name.kind().word() && plain(&self.name) == plain(&name.to_string())
    }
}

impl Dependent {
    /// Says whether this is the table, or a part of it.
    pub fn is_of(&self, table: &QName) -> bool {
        let table = table.to_string();
        let part = self.name.strip_prefix(&table).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        part || self.name.strip_suffix(&table).is_some_and(|rest| rest.ends_with(" on "))
    }
}

row! {
    struct DependentRow {
        referenced_kind: Letter,
        referenced_namespace: Option<String>,
        referenced_name: String,
        referenced_part: Option<String>,
        extension: Option<String>,
        kind: String,
        name: String,
        blocks_drop: bool,
        blocks_type_change: bool,
    }
}

row! {
    struct NeededRow {
        name: String,
    }
}

/// Returns what leans directly on the given objects, sorted by object, kind and name. A table stands for all of its
/// columns too; a schema for what is in it; an extension for its members.
pub async fn dependents(conn: &mut PgConnection, objects: &[ObjectRef]) -> Result<Vec<Dependent>, CatalogError> {
    let mut rows: Vec<DependentRow> = Vec::new();
    let mut snapshot = Snapshot::begin(conn).await?;
    query::run(snapshot.connection(), super::SESSION, vec![(query!("dependents"), &mut rows)]).await?;
    snapshot.end().await?;
    Ok(select(&rows, objects))
}

/// Returns the extensions that something outside of them leans on.
pub async fn needed_extensions(conn: &mut PgConnection) -> Result<BTreeSet<String>, CatalogError> {
    let mut rows: Vec<NeededRow> = Vec::new();
    let mut snapshot = Snapshot::begin(conn).await?;
    query::run(snapshot.connection(), super::SESSION, vec![(query!("needed_extensions"), &mut rows)]).await?;
    snapshot.end().await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

/// Picks the rows that are about the objects, and joins those that say the same.
fn select(rows: &[DependentRow], objects: &[ObjectRef]) -> Vec<Dependent> {
    let mut found: BTreeMap<(&ObjectRef, String, &str), Facts> = BTreeMap::new();
    for object in objects {
        for row in rows {
            if let Some(facts) = leans_on(row, object) {
                found.entry((object, word(row.kind.clone()), &row.name)).or_default().add(facts);
            }
        }
    }
    let dependent = |((on, kind, name), facts): ((&ObjectRef, String, &str), Facts)| Dependent {
        on: on.clone(),
        kind,
        name: name.to_owned(),
        blocks_type_change: facts.blocks_type_change,
        blocks_drop: facts.blocks_drop && !facts.goes_along,
    };
    found.into_iter().map(dependent).collect()
}

/// What the edges between two objects say together.
#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    blocks_type_change: bool,
    blocks_drop: bool,
    /// It belongs to what it leans on, as a trigger does to its table, whatever other edges there are.
    goes_along: bool,
}

impl Facts {
    fn add(&mut self, other: Facts) {
        self.blocks_type_change |= other.blocks_type_change;
        self.blocks_drop |= other.blocks_drop;
        self.goes_along |= other.goes_along;
    }
}

/// Returns what the row says about the object, or `None` when it is about another one.
fn leans_on(row: &DependentRow, object: &ObjectRef) -> Option<Facts> {
    let kind = row.referenced_kind.0;
    let part = row.referenced_part.as_deref();
    let named = |name: &QName| {
        row.referenced_name == name.name && row.referenced_namespace.as_deref() == Some(name.namespace.as_str())
    };
    let facts = Facts {
        blocks_type_change: row.blocks_type_change,
        blocks_drop: row.blocks_drop,
        goes_along: part.is_none() && !row.blocks_drop,
    };
    match object {
        ObjectRef::Namespace(name) => (kind == 'N' && row.referenced_name == *name).then_some(facts),
        ObjectRef::Extension(name) => (row.extension.as_ref() == Some(name)).then_some(facts),
        // To change a type in place is to swap it, which drops the old one.
        ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => {
            (matches!(kind, 'T' | 'c') && named(name)).then_some(Facts { blocks_type_change: row.blocks_drop, ..facts })
        }
        ObjectRef::Attribute { composite, name } => {
            let is_attribute = kind == 'c' && part == Some(name);
            let is_whole = kind == 'T' && row.kind == "table column";
            let blocks_drop = is_attribute && row.blocks_drop;
            ((is_attribute || is_whole) && named(composite)).then_some(Facts {
                blocks_type_change: true,
                blocks_drop,
                ..facts
            })
        }
        ObjectRef::Sequence(name) => (kind == 'S' && named(name)).then_some(facts),
        ObjectRef::Table(name) => (kind == 'r' && named(name)).then_some(facts),
        ObjectRef::Column(column) if kind == 'r' && named(&column.table) => match part {
            Some(part) => (part == column.column).then_some(facts),
            // Children follow a change of the column; a column of the row type forbids a change of any column's type.
            None => match row.kind.as_str() {
                "inherited table" | "partition" => Some(Facts::default()),
                _ => row.blocks_type_change.then_some(Facts { blocks_drop: false, ..facts }),
            },
        },
        ObjectRef::Column(_) => None,
        ObjectRef::Constraint { table, name } => {
            let is_constraint = kind == 'C' && part == Some(&table.name);
            ((is_constraint || kind == 'i') && named(&table.sibling(name))).then_some(facts)
        }
        ObjectRef::DomainConstraint { domain, name } => {
            (kind == 'C' && part.is_none() && named(&domain.sibling(name))).then_some(facts)
        }
        ObjectRef::Index { table, name } => (kind == 'i' && named(&table.sibling(name))).then_some(facts),
        // What leans on views and functions is one of them, or named with the tables below.
        ObjectRef::Defined(_) | ObjectRef::DefaultPrivileges(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: char, name: &str, part: Option<&str>, dependent: &str) -> DependentRow {
        DependentRow {
            referenced_kind: Letter(kind),
            referenced_namespace: Some("app".to_owned()),
            referenced_name: name.to_owned(),
            referenced_part: part.map(str::to_owned),
            extension: None,
            kind: "view".to_owned(),
            name: dependent.to_owned(),
            blocks_drop: true,
            blocks_type_change: part.is_some(),
        }
    }

    #[test]
    fn a_table_stands_for_its_columns_and_a_column_for_itself() {
        let rows = [row('r', "t", Some("a"), "app.v"), row('r', "t", None, "app.v"), row('r', "t", None, "app.count")];
        let table = QName::new("app", "t");
        let names = |object: ObjectRef| -> Vec<String> {
            select(&rows, &[object]).into_iter().map(|dependent| dependent.name).collect()
        };
        assert_eq!(names(ObjectRef::Table(table.clone())), ["app.count", "app.v"]);
        assert_eq!(names(ObjectRef::column(&table, "a")), ["app.v"]);
        assert_eq!(names(ObjectRef::column(&table, "b")), Vec::<String>::new());
    }

    #[test]
    fn constraints_are_told_apart_by_their_table() {
        let rows = [row('C', "pk", Some("t"), "app.v")];
        let on = |table: &str| ObjectRef::constraint(&QName::new("app", table), "pk");
        assert_eq!(select(&rows, &[on("t"), on("other")]).len(), 1);
    }
}
