//! The names Postgres gives by itself.

use crate::schema::ir::{Column, Domain, Identity, QName};
use crate::schema::quote::MAX_IDENTIFIER_BYTES;

/// Returns the name of the sequence behind an identity column.
pub fn identity_sequence(table: &QName, column: &str, identity: &Identity) -> String {
    identity.sequence.clone().unwrap_or_else(|| automatic(&table.name, column, "seq"))
}

/// Returns the name of the NOT NULL constraint of a column, which PostgreSQL 18 stores.
pub fn not_null_constraint(table: &QName, column: &Column) -> String {
    let name = column.lineage.0.not_null.as_ref().or(column.not_null_name.as_ref());
    name.cloned().unwrap_or_else(|| automatic(&table.name, &column.name, "not_null"))
}

/// Returns `<table>_<column>_<label>`, cut the way Postgres cuts it: the longer part loses a character at a time
/// until the whole fits.
pub fn automatic(table: &str, column: &str, label: &str) -> String {
    let room = MAX_IDENTIFIER_BYTES - label.len() - 2;
    let (mut table_bytes, mut column_bytes) = (table.len(), column.len());
    while table_bytes + column_bytes > room {
        if table_bytes > column_bytes {
            table_bytes -= 1;
        } else {
            column_bytes -= 1;
        }
    }
    format!("{}_{}_{label}", cut(table, table_bytes), cut(column, column_bytes))
}

/// Returns the name that Postgres gives a primary key.
pub fn automatic_primary_key(table: &str) -> String {
    const SUFFIX: &str = "_pkey";
    format!("{}{SUFFIX}", cut(table, MAX_IDENTIFIER_BYTES - SUFFIX.len()))
}

/// Returns the name of the NOT NULL of a domain, which is a constraint since PostgreSQL 17.
pub fn domain_not_null(domain: &Domain) -> String {
    domain.not_null_name.clone().unwrap_or_else(|| automatic_domain_not_null(&domain.name.name))
}

/// Returns the name that Postgres gives the NOT NULL of a domain.
pub fn automatic_domain_not_null(domain: &str) -> String {
    const SUFFIX: &str = "_not_null";
    format!("{}{SUFFIX}", cut(domain, MAX_IDENTIFIER_BYTES - SUFFIX.len()))
}

/// Returns the name that Postgres gives the multirange of a range type.
pub fn automatic_multirange(range: &QName) -> QName {
    const WORD: &str = "range";
    const SUFFIX: &str = "_multirange";
    let name = match range.name.find(WORD) {
        Some(at) => format!("{}multi{}", &range.name[..at], &range.name[at..]),
        None => format!("{}{SUFFIX}", cut(&range.name, MAX_IDENTIFIER_BYTES - SUFFIX.len())),
    };
    range.sibling(cut(&name, MAX_IDENTIFIER_BYTES))
}

/// Returns the working name of something that makes way for another of its name.
pub fn aside(name: &QName) -> QName {
    const SUFFIX: &str = "__old";
    name.sibling(format!("{}{SUFFIX}", cut(&name.name, MAX_IDENTIFIER_BYTES - SUFFIX.len())))
}

/// Returns the working name of a table that stands in for a parent.
pub fn stand_in(name: &QName) -> QName {
    const SUFFIX: &str = "__parent";
    name.sibling(format!("{}{SUFFIX}", cut(&name.name, MAX_IDENTIFIER_BYTES - SUFFIX.len())))
}

/// Returns the longest beginning of at most that many bytes that ends between two characters.
fn cut(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::{QName, automatic, automatic_multirange};

    #[test]
    fn a_multirange_is_named_after_its_range() {
        let name = |range: &str| automatic_multirange(&QName::new("app", range)).name;
        assert_eq!(name("span"), "span_multirange");
        assert_eq!(name("date_range_x"), "date_multirange_x");
        assert_eq!(name(&"s".repeat(63)), format!("{}_multirange", "s".repeat(52)));
    }

    #[test]
    fn long_names_are_cut_like_the_server_does() {
        assert_eq!(automatic("t", "id", "seq"), "t_id_seq");
        let (table, column) = ("t".repeat(40), "c".repeat(40));
        assert_eq!(automatic(&table, &column, "seq"), format!("{}_{}_seq", "t".repeat(29), "c".repeat(29)));
        let table = "é".repeat(31);
        assert_eq!(automatic(&table, "id", "seq"), format!("{}_id_seq", "é".repeat(28)));
    }
}
