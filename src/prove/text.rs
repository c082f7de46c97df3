//! Values as the server prints them.

use sqlx::postgres::PgRow;
use sqlx::{Row, ValueRef};

/// A value as text; `None` is NULL.
pub(super) type Value = Option<String>;

/// Reads a column that was asked for as text. PostgreSQL 14 hands out a `"char"` over 127 as the bare byte, which is no
/// text; it is written as later servers write it.
pub(super) fn text(row: &PgRow, column: usize) -> Result<Value, sqlx::Error> {
    let value = row.try_get_raw(column)?;
    if value.is_null() {
        return Ok(None);
    }
    Ok(Some(readable(value.as_bytes().map_err(sqlx::Error::Decode)?)))
}

fn readable(bytes: &[u8]) -> String {
    let escaped = |&byte: &u8| if byte.is_ascii() { char::from(byte).to_string() } else { format!("\\{byte:03o}") };
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(escaped).collect(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn bytes_that_are_no_text_are_escaped_as_the_server_does() {
        assert_eq!(readable("né".as_bytes()), "né");
        assert_eq!(readable(b"\xc3"), "\\303");
        assert_eq!(readable(b"(a,\xff)"), "(a,\\377)");
    }
}
