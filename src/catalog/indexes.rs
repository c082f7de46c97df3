//! Indexes, also those that carry a constraint.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::columns::{self, ColumnRow};
use super::comments::Comments;
use super::expressions::{self, Holder, References};
use super::opclasses::Opclasses;
use super::query::row;
use super::tables::options;
use crate::schema::ir::{Index, IndexElement, IndexTerm, Options, QName};

/// The collation `default`, which stands for the one of the database.
pub(super) const DEFAULT_COLLATION: Oid = Oid(100);

row! {
    struct IndexRow {
        oid: Oid,
        table_oid: Oid,
        name: String,
        method: String,
        is_unique: bool,
        valid: bool,
        is_replica_identity: bool,
        is_clustered: bool,
        key_count: i16,
        columns: Vec<i16>,
        opclasses: Vec<Oid>,
        collations: Vec<Oid>,
        flags: Vec<i16>,
        options: Option<Vec<String>>,
        tablespace: Option<String>,
        predicate: Option<String>,
        inherited: bool,
    }
}

row! {
    struct IndexOidRow {
        oid: Oid,
    }
}

row! {
    struct IndexExpressionRow {
        index_oid: Oid,
        position: i32,
        type_oid: Oid,
        expression: Option<String>,
    }
}

row! {
    struct IndexAttributeRow {
        index_oid: Oid,
        position: i16,
        options: Option<Vec<String>>,
        statistics: Option<i32>,
    }
}

row! {
    struct CollationRow {
        oid: Oid,
        namespace: String,
        name: String,
    }
}

/// An index with the marks that belong to its table.
pub(super) struct Carrier {
    pub oid: Oid,
    pub index: Index,
    pub is_replica_identity: bool,
    pub is_clustered: bool,
    /// It is part of an index of the parent.
    pub inherited: bool,
}

/// What only some indexes have, by index and position (from 1).
pub(super) struct Extras {
    nulls_not_distinct: HashSet<Oid>,
    expressions: HashMap<(Oid, i32), IndexExpressionRow>,
    attributes: HashMap<(Oid, i32), IndexAttributeRow>,
    collations: HashMap<Oid, QName>,
    opclasses: Opclasses,
}

impl Extras {
    pub fn new(
        nulls_not_distinct: Vec<IndexOidRow>,
        expressions: Vec<IndexExpressionRow>,
        attributes: Vec<IndexAttributeRow>,
        collations: Vec<CollationRow>,
        opclasses: Opclasses,
    ) -> Self {
        let expression = |row: IndexExpressionRow| ((row.index_oid, row.position), row);
        let attribute = |row: IndexAttributeRow| ((row.index_oid, i32::from(row.position)), row);
        let collation =
            |row: CollationRow| Some((row.oid, columns::catalog_name(Some(row.namespace), Some(row.name))?));
        let default = (DEFAULT_COLLATION, QName::new("", "default"));
        Self {
            nulls_not_distinct: nulls_not_distinct.into_iter().map(|row| row.oid).collect(),
            expressions: expressions.into_iter().map(expression).collect(),
            attributes: attributes.into_iter().map(attribute).collect(),
            collations: collations.into_iter().filter_map(collation).chain([default]).collect(),
            opclasses,
        }
    }

    /// Returns the collation of an element where it has to be said. What an expression would have by itself is not
    /// in the catalog: it is taken to be the database's default unless it reads a column with another collation.
    fn collation(&self, oid: Oid, term: &IndexTerm, table: &[ColumnRow]) -> Option<QName> {
        let own = |name: &String| table.iter().find(|column| column.name == *name).map(|column| column.collation_oid);
        let is_said = match term {
            IndexTerm::Column(name) => own(name) != Some(oid),
            IndexTerm::Expr(_) if oid != DEFAULT_COLLATION => true,
            IndexTerm::Expr(expr) => {
                expr.columns.iter().filter_map(own).any(|own| own != Oid(0) && own != DEFAULT_COLLATION)
            }
        };
        self.collations.get(&oid).filter(|_| is_said).cloned()
    }
}

/// Builds an index; `table` are the columns of its table.
pub(super) fn index(
    row: IndexRow,
    table: &[ColumnRow],
    extras: &Extras,
    references: &References,
    comments: &mut Comments,
) -> Result<Carrier, CatalogError> {
    let key_count = usize::try_from(row.key_count).unwrap_or_default().min(row.columns.len());
    let elements =
        (0..key_count).map(|at| element(&row, at, table, extras, references)).collect::<Result<Vec<_>, _>>()?;
    let statistic = |at: usize| {
        let position = position(at);
        let target = extras.attributes.get(&(row.oid, position))?.statistics?;
        Some((i16::try_from(position).ok()?, target))
    };
    let statistics: BTreeMap<i16, i32> = (0..row.columns.len()).filter_map(statistic).collect();
    Ok(Carrier {
        oid: row.oid,
        is_replica_identity: row.is_replica_identity,
        is_clustered: row.is_clustered,
        inherited: row.inherited,
        index: Index {
            include: columns::names(table, &row.columns[key_count..])?,
            unique: row.is_unique,
            nulls_not_distinct: extras.nulls_not_distinct.contains(&row.oid),
            elements,
            predicate: row.predicate.map(|text| references.expr(text, Holder::Index(row.oid), table)),
            options: options(row.options),
            tablespace: row.tablespace,
            statistics,
            valid: row.valid,
            extensions: references.extensions(Comments::CLASS, row.oid),
            comment: comments.of_relation(row.oid, 0),
            uses: references.opclasses(&row.opclasses),
            method: row.method,
            name: row.name,
        },
    })
}

fn element(
    row: &IndexRow,
    at: usize,
    table: &[ColumnRow],
    extras: &Extras,
    references: &References,
) -> Result<IndexElement, CatalogError> {
    let key = (row.oid, position(at));
    let missing = |what: &str| CatalogError::Inconsistent(format!("the index {} has lost {what}", row.name));
    let (term, type_oid) = match row.columns[at] {
        0 => {
            let expression = extras.expressions.get(&key).ok_or_else(|| missing("an expression"))?;
            let text = expression.expression.as_deref().ok_or_else(|| missing("an expression"))?;
            let text = expressions::bare(text).to_owned();
            (IndexTerm::Expr(references.expr(text, Holder::Index(row.oid), table)), expression.type_oid)
        }
        number => {
            let column = columns::find(table, number).ok_or_else(|| missing("a column"))?;
            (IndexTerm::Column(column.name.clone()), column.type_oid)
        }
    };
    let opclass = row.opclasses.get(at).copied().ok_or_else(|| missing("an operator class"))?;
    let opclass_options = extras.attributes.get(&key).map_or_else(Options::new, |row| options(row.options.clone()));
    let has_options = !opclass_options.is_empty();
    let flags = row.flags.get(at).copied().unwrap_or_default();
    let collation = row.collations.get(at).copied().filter(|oid| *oid != Oid(0));
    Ok(IndexElement {
        collation: collation.and_then(|oid| extras.collation(oid, &term, table)),
        opclass: extras.opclasses.named(opclass, type_oid, row.columns[at] == 0, has_options),
        opclass_options,
        descending: flags & 1 != 0,
        nulls_first: flags & 2 != 0,
        term,
    })
}

/// Returns the position the catalog counts from 1.
fn position(at: usize) -> i32 {
    i32::try_from(at + 1).unwrap_or(i32::MAX)
}
