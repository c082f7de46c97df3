//! Expressions: their text, and what they mention according to `pg_depend`.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::columns::ColumnRow;
use super::comments::Comments;
use super::query::{Letter, row};
use crate::schema::ir::{DefinedRef, Expr, MadeName, ObjectRef, QName, RoutineName, Uses};

row! {
    /// One thing an expression mentions.
    struct ReferenceRow {
        holder: Letter,
        oid: Oid,
        number: i32,
        class_oid: Oid,
        referenced_oid: Oid,
        referenced_number: i32,
    }
}

row! {
    /// An object that goes with an extension.
    struct BondRow {
        class_oid: Oid,
        oid: Oid,
        extension: String,
    }
}

/// The types of the schema by their OIDs and those of their arrays.
pub(super) type Types = HashMap<Oid, QName>;

/// What holds an expression. An index holds several; the catalog does not tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Holder {
    Default { table: Oid, number: i16 },
    Constraint(Oid),
    Index(Oid),
    Domain(Oid),
    PartitionKey(Oid),
}

/// Relations by their OIDs.
pub(super) struct Relations {
    /// Those of composite types, which hold the attributes.
    pub composites: HashMap<Oid, QName>,
    /// Tables and views, which a constant may name (`regclass`).
    pub with_rows: HashMap<Oid, QName>,
}

/// What every expression mentions.
pub(super) struct References {
    pub types: Types,
    pub sequences: HashMap<Oid, QName>,
    routines: HashMap<Oid, RoutineName>,
    /// Range types by the functions that make their values.
    constructors: HashMap<Oid, QName>,
    /// What is made of parameters, by catalog and OID.
    made: HashMap<(Oid, Oid), MadeName>,
    /// What has a type of rows, by the OIDs of the relations.
    relations: Relations,
    /// The extensions that objects go with, by catalog and OID.
    bonds: HashMap<(Oid, Oid), Vec<String>>,
    by_holder: HashMap<Holder, Vec<ReferenceRow>>,
}

impl References {
    pub fn new(
        types: Types,
        sequences: HashMap<Oid, QName>,
        routines: HashMap<Oid, RoutineName>,
        constructors: HashMap<Oid, QName>,
        made: HashMap<(Oid, Oid), MadeName>,
        relations: Relations,
        rows: Vec<ReferenceRow>,
    ) -> Self {
        let mut by_holder: HashMap<Holder, Vec<ReferenceRow>> = HashMap::new();
        for row in rows {
            let holder = match row.holder.0 {
                'd' => Holder::Default { table: row.oid, number: i16::try_from(row.number).unwrap_or_default() },
                'c' => Holder::Constraint(row.oid),
                'i' => Holder::Index(row.oid),
                'p' => Holder::PartitionKey(row.oid),
                _ => Holder::Domain(row.oid),
            };
            by_holder.entry(holder).or_default().push(row);
        }
        Self { types, sequences, routines, constructors, made, relations, bonds: HashMap::new(), by_holder }
    }

    /// Notes which objects go with which extensions.
    pub fn with_bonds(mut self, rows: Vec<BondRow>) -> Self {
        for row in rows {
            self.bonds.entry((row.class_oid, row.oid)).or_default().push(row.extension);
        }
        self
    }

    /// Returns the extensions that an object goes with.
    pub fn extensions(&self, class: Oid, oid: Oid) -> Vec<String> {
        self.bonds.get(&(class, oid)).cloned().unwrap_or_default()
    }

    /// Returns the operator classes of the schema among these.
    pub fn opclasses(&self, oids: &[Oid]) -> Uses {
        let named = |oid: &Oid| self.made.get(&(super::defined::OPERATOR_CLASS, *oid));
        let object = |name: &MadeName| ObjectRef::Defined(DefinedRef::Made(name.clone()));
        Uses(oids.iter().filter_map(named).map(object).collect())
    }

    /// Returns the expression with what it mentions; `columns` are those of its table.
    pub fn expr(&self, text: String, holder: Holder, columns: &[ColumnRow]) -> Expr {
        let mut expr = Expr::new(text);
        for row in self.by_holder.get(&holder).into_iter().flatten() {
            if row.class_oid == Comments::TYPE {
                expr.types.extend(self.types.get(&row.referenced_oid).cloned());
            } else if row.class_oid != Comments::CLASS {
                expr.routines.extend(self.routines.get(&row.referenced_oid).cloned());
                expr.types.extend(self.constructors.get(&row.referenced_oid).cloned());
                expr.objects.extend(self.made.get(&(row.class_oid, row.referenced_oid)).cloned());
            } else if let Some(composite) = self.relations.composites.get(&row.referenced_oid) {
                expr.types.push(composite.clone());
            } else if columns.first().is_none_or(|column| column.relation_oid != row.referenced_oid) {
                expr.sequences.extend(self.sequences.get(&row.referenced_oid).cloned());
                expr.types.extend(self.relations.with_rows.get(&row.referenced_oid).cloned());
            } else {
                let number = i16::try_from(row.referenced_number).unwrap_or_default();
                expr.columns.extend(super::columns::name(columns, number));
            }
        }
        expr.columns.sort();
        expr.columns.dedup();
        expr.types.sort();
        expr.types.dedup();
        expr.sequences.sort();
        expr.sequences.dedup();
        expr.routines.sort();
        expr.routines.dedup();
        expr.objects.sort();
        expr.objects.dedup();
        expr
    }
}

/// Says whether the deparsed text is a bare NULL: `DEFAULT NULL` on a column that is not of a domain is no default,
/// and Postgres stores it only when a length is coerced (`NULL::character varying`). Anything that does more with a
/// NULL would be printed in parentheses.
pub(super) fn is_null(text: &str) -> bool {
    text == "NULL" || text.starts_with("NULL::")
}

/// Removes the parentheses that `pg_get_indexdef` puts around every expression that does not look like a function call,
/// so that the expression reads as it would anywhere else.
pub(super) fn bare(element: &str) -> &str {
    element.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(element)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_expression_loses_what_create_index_wants() {
        assert_eq!(bare("lower(b)"), "lower(b)");
        assert_eq!(bare("((a + 1))"), "(a + 1)");
        assert_eq!(bare("((a)::text)"), "(a)::text");
    }

    #[test]
    fn only_a_bare_null_is_no_default() {
        assert!(is_null("NULL::character varying"));
        assert!(is_null("NULL"));
        assert!(!is_null("(NULL::text || 'a'::text)"));
        assert!(!is_null("'NULL'::text"));
        assert!(!is_null("NULLIF(1, 2)"));
    }
}
