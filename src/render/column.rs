//! Spells column definitions.

use super::{collate, sequence};
use crate::plan::{enclosed, followed};
use crate::schema::ir::{Column, Compression, GeneratedKind, Identity, QName, Storage};
use crate::schema::quote::ident;

/// Prints a column as it stands in `CREATE TABLE` and `ADD COLUMN`.
pub(super) fn definition(table: &QName, column: &Column) -> String {
    let mut sql = format!("{} {}", ident(&column.name), column.ty.text);
    if let Some(method) = column.compression {
        sql += &format!(" COMPRESSION {}", compression(method));
    }
    sql += &super::defined::foreign_options(&column.foreign_options);
    sql += &collate(column.collation.as_ref());
    if let Some(default) = &column.default {
        sql += &format!(" DEFAULT {}", restricted(default.sql()));
    }
    sql += &generated(column);
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

/// Prints how a column computes its values, where it does.
fn generated(column: &Column) -> String {
    let Some(generated) = &column.generated else { return String::new() };
    let kind = match generated.kind {
        GeneratedKind::Stored => "STORED",
        GeneratedKind::Virtual => "VIRTUAL",
    };
    format!(" GENERATED ALWAYS AS {} {kind}", enclosed(generated.expr.sql()))
}

/// Prints what a partition says of a column of its parent. Its own expression is one since PostgreSQL 16.
pub(super) fn of_partition(column: &Column) -> String {
    let mut sql = ident(&column.name);
    if let Some(default) = &column.default {
        sql += &format!(" DEFAULT {}", restricted(default.sql()));
    }
    sql += &generated(column);
    if column.not_null {
        if let Some(name) = &column.not_null_name {
            sql += &format!(" CONSTRAINT {}", ident(name));
        }
        sql += " NOT NULL";
    }
    sql
}

/// Prints what a child says of a column of its parents where it has a NOT NULL of its own besides (PostgreSQL 18).
pub(super) fn not_null(column: &Column) -> String {
    let name = column.not_null_name.iter().map(|name| format!("CONSTRAINT {} ", ident(name)));
    name.chain([format!("NOT NULL {}", ident(&column.name))]).collect()
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
pub(super) fn alter_identity(from: &Identity, to: &Identity, restart: Option<i64>) -> String {
    let mut clauses = Vec::new();
    if from.always != to.always {
        clauses.push(format!("SET GENERATED {}", when(to)));
    }
    let options = sequence::changed_options(&crate::plan::retyped(&from.options, &to.options.ty), &to.options);
    clauses.extend(options.into_iter().map(|clause| format!("SET {clause}")));
    clauses.extend(restart.map(|start| format!("RESTART WITH {start}")));
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

/// Puts the expression into parentheses where the grammar of `DEFAULT` inside a definition needs them: it knows no
/// `NOT`, `AND`, `IS` or `AT TIME ZONE` of its own (`SET DEFAULT` does), and takes `CHECK` for the next clause.
pub(super) fn restricted(sql: &str) -> String {
    const WORDS: &[&str] = &[
        "NOT",
        "AND",
        "OR",
        "IS",
        "IN",
        "BETWEEN",
        "LIKE",
        "ILIKE",
        "SIMILAR",
        "AT",
        "COLLATE",
        "ISNULL",
        "NOTNULL",
        "OVERLAPS",
        "CHECK",
        "CONSTRAINT",
        "GENERATED",
        "PRIMARY",
        "REFERENCES",
        "UNIQUE",
    ];
    let (mut depth, mut quote, mut outer) = (0, None, String::new());
    for c in sql.chars() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth -= 1,
            (None, _) if depth == 0 => outer.push(c),
            (None, _) => {}
        }
        if quote.is_some() || depth > 0 {
            outer.push(' ');
        }
    }
    let mut words = outer.split(|c: char| !c.is_alphanumeric() && c != '_');
    let needs = words.any(|word| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)));
    if needs { enclosed(sql) } else { followed(sql) }
}

#[cfg(test)]
mod tests {
    use super::restricted;

    #[test]
    fn defaults_are_wrapped_only_where_the_grammar_needs_it() {
        for plain in ["now()", "-1", "'it is not'", "'2026-01-02'::timestamp without time zone", "f(a AND b)", "1 + 1"]
        {
            assert_eq!(restricted(plain), plain);
        }
        for wrapped in ["NOT true", "0 CHECK (b > 1)", "now() at time zone 'utc'", "(a) IS NULL"] {
            assert_eq!(restricted(wrapped), format!("({wrapped})"));
        }
    }
}
