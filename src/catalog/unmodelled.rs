//! What exists and is not compared yet, in words for users.

use super::query::row;
use crate::schema::ir::Unmodelled;

row! {
    struct UnmodelledRow {
        kind: String,
        name: String,
    }
}

/// Returns the list sorted, each object once.
pub(super) fn unmodelled(rows: Vec<UnmodelledRow>) -> Vec<Unmodelled> {
    let object = |row: UnmodelledRow| Unmodelled { kind: word(row.kind), name: row.name };
    let mut list: Vec<Unmodelled> = rows.into_iter().map(object).collect();
    list.sort();
    list.dedup();
    list
}

/// Returns the manual's word where `pg_identify_object` says another.
pub(super) fn word(kind: String) -> String {
    match kind.as_str() {
        "default acl" => "default privileges".to_owned(),
        "default value" => "default".to_owned(),
        "publication relation" => "publication".to_owned(),
        "server" => "foreign server".to_owned(),
        "statistics object" => "extended statistics".to_owned(),
        "table column" => "column".to_owned(),
        "table constraint" => "constraint".to_owned(),
        _ => kind,
    }
}
