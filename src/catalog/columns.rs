//! Columns of tables, attributes of composite types, and the names Postgres makes up.

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::comments::Comments;
use super::expressions::{self, Holder, References};
use super::query::{Letter, row};
use super::tables::options;
use crate::schema::ir::{
    Column, Compression, Generated, GeneratedKind, Identity, Implied, Lineage, QName, SqlType, Storage,
};

row! {
    struct ColumnRow {
        relation_oid: Oid,
        number: i16,
        name: String,
        type_oid: Oid,
        type_text: String,
        is_domain: bool,
        collation_oid: Oid,
        collation_namespace: Option<String>,
        collation_name: Option<String>,
        not_null: bool,
        default_text: Option<String>,
        identity: Letter,
        generated: Letter,
        storage: Option<Letter>,
        compression: Letter,
        statistics: Option<i32>,
        options: Option<Vec<String>>,
        foreign_options: Option<Vec<String>>,
        inherited: bool,
        is_local: bool,
    }
}

row! {
    /// A NOT NULL that says more than "not null": of a column, or of a domain.
    struct NotNullRow {
        oid: Oid,
        table_oid: Oid,
        column_number: Option<i16>,
        domain_oid: Oid,
        name: String,
        validated: bool,
        no_inherit: bool,
        inherited: bool,
        is_local: bool,
    }
}

row! {
    /// A column of a relation that is not compared.
    struct ColumnNameRow {
        relation_oid: Oid,
        namespace: String,
        relation: String,
        number: i16,
        name: String,
    }
}

/// Returns the row of that number; the rows of one relation are sorted by it.
pub(super) fn find(columns: &[ColumnRow], number: i16) -> Option<&ColumnRow> {
    columns.binary_search_by_key(&number, |column| column.number).ok().map(|at| &columns[at])
}

pub(super) fn name(columns: &[ColumnRow], number: i16) -> Option<String> {
    find(columns, number).map(|column| column.name.clone())
}

/// Returns the names behind column numbers. Those of the server's own columns (`tableoid` in a check), which are below
/// zero, are left out: nothing happens to them.
pub(super) fn names(columns: &[ColumnRow], numbers: &[i16]) -> Result<Vec<String>, CatalogError> {
    let name = |&number: &i16| {
        name(columns, number).ok_or_else(|| {
            let relation = columns.first().map_or(0, |column| column.relation_oid.0);
            CatalogError::Inconsistent(format!("no column {number} in the relation with OID {relation}"))
        })
    };
    numbers.iter().filter(|number| **number > 0).map(name).collect()
}

/// Returns a name from the catalog, not qualified when it is in `pg_catalog`.
pub(super) fn catalog_name(namespace: Option<String>, name: Option<String>) -> Option<QName> {
    let namespace = namespace?;
    Some(QName::new(if namespace == "pg_catalog" { String::new() } else { namespace }, name?))
}

/// Builds a column of a table.
pub(super) fn column(
    row: &ColumnRow,
    table: &QName,
    identity: Option<Identity>,
    not_null: Option<&NotNullRow>,
    references: &References,
    comments: &mut Comments,
    siblings: &[ColumnRow],
) -> Result<Column, CatalogError> {
    let holder = Holder::Default { table: row.relation_oid, number: row.number };
    let text = row.default_text.clone();
    let expr = text.map(|text| references.expr(text, holder, siblings));
    let (default, generated) = match row.generated.0 {
        's' => (None, expr.map(|expr| Generated { expr, kind: GeneratedKind::Stored })),
        'v' => (None, expr.map(|expr| Generated { expr, kind: GeneratedKind::Virtual })),
        _ => (expr.filter(|expr| row.is_domain || !expressions::is_null(&expr.text)), None),
    };
    let automatic = object_name(&[&table.name, &row.name], "not_null");
    let (parents, own): (Option<&NotNullRow>, _) = match not_null {
        Some(row) if row.inherited => (Some(row), None),
        own => (None, own),
    };
    Ok(Column {
        name: row.name.clone(),
        ty: SqlType { text: row.type_text.clone(), user: references.types.get(&row.type_oid).cloned() },
        collation: catalog_name(row.collation_namespace.clone(), row.collation_name.clone()),
        not_null: row.not_null,
        not_null_name: own.map(|row| row.name.clone()).filter(|name| *name != automatic),
        not_null_validated: not_null.is_none_or(|row| row.validated),
        not_null_no_inherit: not_null.is_some_and(|row| row.no_inherit),
        not_null_comment: own.and_then(|row| comments.of_constraint(row.oid)),
        default,
        generated,
        identity,
        storage: match row.storage {
            Some(letter) => Some(storage(letter).ok_or_else(|| {
                CatalogError::Inconsistent(format!("a column of {table} has the storage {:?}", letter.0))
            })?),
            None => None,
        },
        compression: compression(row.compression),
        statistics: row.statistics,
        options: options(row.options.clone()),
        foreign_options: options(row.foreign_options.clone()),
        comment: comments.of_relation(row.relation_oid, row.number),
        lineage: Implied(Lineage {
            inherited: row.inherited,
            local: row.inherited && row.is_local,
            not_null: parents.map(|row| row.name.clone()),
            keeps_not_null: parents.is_some_and(|row| row.is_local),
        }),
    })
}

pub(super) fn storage(letter: Letter) -> Option<Storage> {
    match letter.0 {
        'p' => Some(Storage::Plain),
        'e' => Some(Storage::External),
        'x' => Some(Storage::Extended),
        'm' => Some(Storage::Main),
        _ => None,
    }
}

pub(super) fn compression(letter: Letter) -> Option<Compression> {
    match letter.0 {
        'p' => Some(Compression::Pglz),
        'l' => Some(Compression::Lz4),
        _ => None,
    }
}

/// Returns the name Postgres makes up from other names and a label (`makeObjectName`): the longer parts lose
/// bytes until the whole fits, never half a character.
pub(super) fn object_name(parts: &[&str], label: &str) -> String {
    let room = crate::schema::quote::MAX_IDENTIFIER_BYTES - label.len() - parts.len();
    let mut lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    while lengths.iter().sum::<usize>() > room {
        // On a tie the last part gives way, as in the server.
        let longest = (0..lengths.len()).max_by_key(|&at| lengths[at]).unwrap_or_default();
        lengths[longest] -= 1;
    }
    let cut = |(part, length): (&&str, &usize)| part[..part.floor_char_boundary(*length)].to_owned();
    let parts: Vec<String> = parts.iter().zip(&lengths).map(cut).collect();
    format!("{}_{label}", parts.join("_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_names_are_cut_as_the_server_cuts_them() {
        assert_eq!(object_name(&["users", "id"], "seq"), "users_id_seq");
        let (table, column) = ("t".repeat(40), "c".repeat(40));
        assert_eq!(object_name(&[&table, &column], "seq"), format!("{}_{}_seq", "t".repeat(29), "c".repeat(29)));
        assert_eq!(
            object_name(&[&table, &column], "not_null"),
            format!("{}_{}_not_null", "t".repeat(27), "c".repeat(26))
        );
        assert_eq!(object_name(&["é".repeat(40).as_str()], "not_null"), format!("{}_not_null", "é".repeat(27)));
    }
}
