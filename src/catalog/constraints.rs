//! Constraints of tables: keys, foreign keys, checks, exclusions.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::columns::{self, ColumnRow};
use super::expressions::{Holder, References};
use super::query::{Letter, row};
use crate::schema::ir::{
    Check, ConstraintKind, Deferrable, Element, Exclusion, ForeignKey, ForeignKeyAction, Index, Key, MatchType,
    ObjectRef, QName,
};

row! {
    struct ConstraintRow {
        oid: Oid,
        table_oid: Oid,
        name: String,
        kind: Letter,
        deferrable: bool,
        deferred: bool,
        validated: bool,
        no_inherit: bool,
        columns: Option<Vec<i16>>,
        index_oid: Oid,
        referenced_oid: Oid,
        referenced_columns: Option<Vec<i16>>,
        on_update: Letter,
        on_delete: Letter,
        match_type: Letter,
        expression: Option<String>,
        inherited: bool,
        is_local: bool,
    }
}

row! {
    /// `ON DELETE SET NULL (…)`, PostgreSQL 15 and later.
    struct DeleteColumnsRow {
        oid: Oid,
        on_delete_columns: Vec<i16>,
    }
}

row! {
    /// NOT ENFORCED and periods, PostgreSQL 18 and later.
    struct EnforcementRow {
        oid: Oid,
        enforced: bool,
        period: bool,
    }
}

row! {
    /// The operators of one constraint come in order.
    struct ExclusionOperatorRow {
        constraint_oid: Oid,
        namespace: String,
        name: String,
    }
}

/// What only some constraints, or only some releases, have.
pub(super) struct Extras {
    delete_columns: HashMap<Oid, Vec<i16>>,
    enforcement: HashMap<Oid, EnforcementRow>,
    operators: HashMap<Oid, Vec<QName>>,
}

impl Extras {
    pub fn new(
        delete_columns: Vec<DeleteColumnsRow>,
        enforcement: Vec<EnforcementRow>,
        operators: Vec<ExclusionOperatorRow>,
    ) -> Self {
        let mut by_constraint: HashMap<Oid, Vec<QName>> = HashMap::new();
        for row in operators {
            let name = columns::catalog_name(Some(row.namespace), Some(row.name));
            by_constraint.entry(row.constraint_oid).or_default().extend(name);
        }
        Self {
            delete_columns: delete_columns.into_iter().map(|row| (row.oid, row.on_delete_columns)).collect(),
            enforcement: enforcement.into_iter().map(|row| (row.oid, row)).collect(),
            operators: by_constraint,
        }
    }

    fn enforced(&self, row: &ConstraintRow) -> bool {
        self.enforcement.get(&row.oid).is_none_or(|extra| extra.enforced)
    }

    fn period(&self, row: &ConstraintRow) -> bool {
        self.enforcement.get(&row.oid).is_some_and(|extra| extra.period)
    }
}

/// Returns the constraints of tables, by OID, without those that a parent gives.
pub(super) fn own(rows: &[ConstraintRow], tables: &HashMap<Oid, QName>) -> HashMap<Oid, ObjectRef> {
    let own = rows.iter().filter(|row| !row.inherited);
    own.filter_map(|row| Some((row.oid, ObjectRef::constraint(tables.get(&row.table_oid)?, &row.name)))).collect()
}

/// Builds what the constraint says. `index` is that of a key or an exclusion; `referenced` names a relation and
/// columns of it.
pub(super) fn constraint_kind(
    row: &ConstraintRow,
    index: Option<Index>,
    table: &[ColumnRow],
    referenced: impl Fn(Oid, &[i16]) -> Result<(QName, Vec<String>), CatalogError>,
    extras: &Extras,
    references: &References,
) -> Result<ConstraintKind, CatalogError> {
    let missing = |what: &str| CatalogError::Inconsistent(format!("the constraint {} has no {what}", row.name));
    // An exclusion has its elements from its index: an expression among them is column 0 here. So is the whole row
    // in a check, which then stands on no column by name.
    let numbers = row.columns.as_deref().filter(|_| row.kind.0 != 'x').unwrap_or_default();
    let numbers: Vec<i16> = numbers.iter().copied().filter(|number| *number != 0).collect();
    let columns = columns::names(table, &numbers)?;
    match row.kind.0 {
        'c' => Ok(ConstraintKind::Check(check(row, columns, extras, references).ok_or_else(|| missing("expression"))?)),
        'f' => {
            let numbers = row.referenced_columns.as_deref().unwrap_or_default();
            let (references, referenced_columns) = referenced(row.referenced_oid, numbers)?;
            let on_delete_columns = extras.delete_columns.get(&row.oid).map_or(&[][..], Vec::as_slice);
            let on_delete_columns = columns::names(table, on_delete_columns)?;
            Ok(ConstraintKind::ForeignKey(ForeignKey {
                columns,
                references,
                referenced_columns,
                on_delete: action(row.on_delete),
                on_update: action(row.on_update),
                on_delete_columns,
                match_type: if row.match_type.0 == 'f' { MatchType::Full } else { MatchType::Simple },
                deferrable: deferrable(row),
                validated: row.validated,
                enforced: extras.enforced(row),
                period: extras.period(row),
            }))
        }
        'x' => Ok(ConstraintKind::Exclusion(exclusion(row, index.ok_or_else(|| missing("index"))?, extras))),
        _ => {
            let index = index.ok_or_else(|| missing("index"))?;
            let key = key(row, columns, index, extras);
            Ok(if row.kind.0 == 'p' { ConstraintKind::PrimaryKey(key) } else { ConstraintKind::Unique(key) })
        }
    }
}

fn check(row: &ConstraintRow, columns: Vec<String>, extras: &Extras, references: &References) -> Option<Check> {
    let mut expr = references.expr(row.expression.clone()?, Holder::Constraint(row.oid), &[]);
    expr.columns = columns;
    expr.columns.sort();
    Some(Check { expr, no_inherit: row.no_inherit, validated: row.validated, enforced: extras.enforced(row) })
}

fn key(row: &ConstraintRow, columns: Vec<String>, index: Index, extras: &Extras) -> Key {
    Key {
        columns,
        include: index.include,
        nulls_not_distinct: index.nulls_not_distinct,
        without_overlaps: extras.period(row),
        deferrable: deferrable(row),
        options: index.options,
        tablespace: index.tablespace,
        uses: index.uses,
    }
}

fn exclusion(row: &ConstraintRow, index: Index, extras: &Extras) -> Exclusion {
    let operators = extras.operators.get(&row.oid).cloned().unwrap_or_default();
    let elements = index.elements.into_iter().zip(operators);
    Exclusion {
        method: index.method,
        elements: elements.map(|(term, operator)| Element { term, operator }).collect(),
        include: index.include,
        predicate: index.predicate,
        deferrable: deferrable(row),
        options: index.options,
        tablespace: index.tablespace,
        uses: index.uses,
    }
}

fn deferrable(row: &ConstraintRow) -> Deferrable {
    match (row.deferrable, row.deferred) {
        (false, _) => Deferrable::No,
        (true, false) => Deferrable::Immediate,
        (true, true) => Deferrable::Deferred,
    }
}

fn action(letter: Letter) -> ForeignKeyAction {
    match letter.0 {
        'r' => ForeignKeyAction::Restrict,
        'c' => ForeignKeyAction::Cascade,
        'n' => ForeignKeyAction::SetNull,
        'd' => ForeignKeyAction::SetDefault,
        _ => ForeignKeyAction::NoAction,
    }
}
