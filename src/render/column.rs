//! Spells column definitions.

use super::{collate, sequence};
use crate::schema::ir::{Column, Compression, GeneratedKind, Identity, QName, Storage};
use crate::schema::quote::ident;

/// Prints a column as it stands in `CREATE TABLE` and `ADD COLUMN`.
pub(super) fn definition(table: &QName, column: &Column) -> String {
    let mut sql = format!("{} {}", ident(&column.name), column.ty.text);
    if let Some(method) = column.compression {
        sql += &format!(" COMPRESSION {}", compression(method));
    }
    sql += &collate(column.collation.as_ref());
    if let Some(default) = &column.default {
        sql += &format!(" DEFAULT {}", default.sql());
    }
    if let Some(generated) = &column.generated {
        let kind = match generated.kind {
            GeneratedKind::Stored => "STORED",
            GeneratedKind::Virtual => "VIRTUAL",
        };
        let expr = crate::plan::unwrapped(generated.expr.sql());
        sql += &format!(" GENERATED ALWAYS AS ({expr}) {kind}");
    }
    if let Some(new) = &column.identity {
        sql += &format!(" {}", identity(table, new));
    }
    // A constraint that is not validated follows in a statement of its own.
    if column.not_null && column.not_null_validated {
        if let Some(name) = &column.not_null_name {
            sql += &format!(" CONSTRAINT {}", ident(name));
        }
        sql += " NOT NULL";
        if column.not_null_no_inherit {
            sql += " NO INHERIT";
        }
    }
    sql
}

/// Prints `GENERATED … AS IDENTITY` with the options it would not have by itself.
pub(super) fn identity(table: &QName, identity: &Identity) -> String {
    let mut clauses = Vec::new();
    if let Some(name) = &identity.sequence {
        clauses.push(format!("SEQUENCE NAME {}", table.sibling(name)));
    }
    clauses.extend(sequence::own_options(&identity.options));
    let options = if clauses.is_empty() { String::new() } else { format!(" ({})", clauses.join(" ")) };
    format!("GENERATED {} AS IDENTITY{options}", when(identity))
}

/// Prints the `SET` clauses that lead from one identity to another.
pub(super) fn alter_identity(from: &Identity, to: &Identity) -> String {
    let mut clauses = Vec::new();
    if from.always != to.always {
        clauses.push(format!("SET GENERATED {}", when(to)));
    }
    let options = sequence::changed_options(&crate::plan::retyped(&from.options, &to.options.ty), &to.options);
    clauses.extend(options.into_iter().map(|clause| format!("SET {clause}")));
    clauses.join(" ")
}

fn when(identity: &Identity) -> &'static str {
    if identity.always { "ALWAYS" } else { "BY DEFAULT" }
}

pub(super) fn storage(storage: Storage) -> &'static str {
    match storage {
        Storage::Plain => "PLAIN",
        Storage::External => "EXTERNAL",
        Storage::Extended => "EXTENDED",
        Storage::Main => "MAIN",
    }
}

pub(super) fn compression(compression: Compression) -> &'static str {
    match compression {
        Compression::Pglz => "pglz",
        Compression::Lz4 => "lz4",
    }
}
