//! Sequences: free ones, those of serial columns, those of identity columns.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::comments::Comments;
use super::query::{Letter, row};
use super::tables::persistence;
use crate::schema::ir::{ColumnRef, QName, Sequence, SequenceOptions};

row! {
    struct SequenceRow {
        oid: Oid,
        namespace: String,
        name: String,
        persistence: Letter,
        type_text: String,
        start: i64,
        increment: i64,
        min: i64,
        max: i64,
        cache: i64,
        cycle: bool,
        table_oid: Option<Oid>,
        column_number: Option<i32>,
        is_identity: bool,
    }
}

/// The sequence of an identity column.
pub(super) struct IdentitySequence {
    pub name: String,
    pub options: SequenceOptions,
    pub comment: Option<String>,
}

/// Returns the names of all sequences.
pub(super) fn names(rows: &[SequenceRow]) -> HashMap<Oid, QName> {
    rows.iter().map(|row| (row.oid, QName::new(&row.namespace, &row.name))).collect()
}

/// The sequences of identity columns, by table and column number.
type Identities = HashMap<(Oid, i16), IdentitySequence>;

/// Splits the sequences into those that stand on their own and those of identity columns. `owner` names a column
/// of a table that is compared; the sequence of any other table belongs to that table.
pub(super) fn split(
    rows: Vec<SequenceRow>,
    owner: impl Fn(Oid, i16) -> Option<ColumnRef>,
    comments: &mut Comments,
) -> Result<(Vec<Sequence>, Identities), CatalogError> {
    let mut sequences = Vec::new();
    let mut identities = HashMap::new();
    for row in rows {
        let options = options(&row);
        let column = row.table_oid.zip(row.column_number);
        let column = column.map(|(table, number)| (table, i16::try_from(number).unwrap_or_default()));
        match column {
            Some(column) if row.is_identity => {
                let comment = comments.of_relation(row.oid, 0);
                identities.insert(column, IdentitySequence { name: row.name, options, comment });
            }
            Some((table, number)) => {
                if let Some(owner) = owner(table, number) {
                    sequences.push(sequence(row, options, Some(owner), comments)?);
                }
            }
            None => sequences.push(sequence(row, options, None, comments)?),
        }
    }
    Ok((sequences, identities))
}

fn sequence(
    row: SequenceRow,
    options: SequenceOptions,
    owned_by: Option<ColumnRef>,
    comments: &mut Comments,
) -> Result<Sequence, CatalogError> {
    let name = QName::new(row.namespace, row.name);
    let comment = comments.of_relation(row.oid, 0);
    Ok(Sequence { persistence: persistence(row.persistence, &name)?, name, options, owned_by, comment })
}

fn options(row: &SequenceRow) -> SequenceOptions {
    SequenceOptions {
        ty: row.type_text.clone(),
        start: row.start,
        increment: row.increment,
        min: row.min,
        max: row.max,
        cache: row.cache,
        cycle: row.cycle,
    }
}
