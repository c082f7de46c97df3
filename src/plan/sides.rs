//! The two schemas that a plan leads between.

use crate::schema::ir::{Column, ColumnRef, ConstraintKind, Defined, ObjectRef, QName, Schema, Table, View};

/// The two schemas of one direction, the old one with its renames settled.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub old: &'a Schema,
    pub new: &'a Schema,
}

impl<'a> Sides<'a> {
    /// Returns the tables of both sides.
    pub fn tables(self) -> impl Iterator<Item = (&'a Table, &'a Table)> {
        self.old.tables.iter().filter_map(move |(name, old)| Some((old, self.new.tables.get(name)?)))
    }

    /// Returns the materialised views of both sides.
    pub fn materialized_views(self) -> impl Iterator<Item = (&'a View, &'a View)> {
        self.old.defined.iter().filter_map(move |(name, old)| {
            let (Defined::View(old), Defined::View(new)) = (old, self.new.defined.get(name)?) else { return None };
            new.materialized.then_some((old, new))
        })
    }

    /// Says whether the primary key of the table gives its place, the only one there is, to the constraint that is used.
    pub fn gives_place(self, table: &QName, key: &str, used: &ObjectRef) -> bool {
        let is_primary = |schema: &Schema, name: &str| {
            let constraint = schema.tables.get(table).and_then(|table| table.constraint(name));
            constraint.is_some_and(|constraint| matches!(constraint.kind, ConstraintKind::PrimaryKey(_)))
        };
        match used {
            ObjectRef::Constraint { table: other, name } => {
                table == other && key != name && is_primary(self.old, key) && is_primary(self.new, name)
            }
            _ => false,
        }
    }

    /// Returns the columns of both sides.
    pub fn columns(self) -> impl Iterator<Item = (ColumnRef, &'a Column, &'a Column)> {
        self.tables().flat_map(|(old, new)| {
            old.columns.iter().filter_map(|column| {
                let name = ColumnRef { table: new.name.clone(), column: column.name.clone() };
                Some((name, column, new.column(&column.name)?))
            })
        })
    }
}
