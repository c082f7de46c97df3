//! Values as the model language spells them.

use crate::schema::ir::{Expr, QName, SqlType};
use crate::schema::quote;

/// Returns the text as a Rust string literal: raw where it would otherwise be full of backslashes.
pub fn string(text: &str) -> String {
    let needs_escapes = text.chars().any(|c| c.is_control()) || text.contains("\"#");
    if !needs_escapes && text.contains(['"', '\\']) { format!("r#\"{text}\"#") } else { format!("{text:?}") }
}

/// Returns `sql("…")`.
pub fn sql(text: &str) -> String {
    format!("sql({})", string(text))
}

/// Returns a name that may be qualified: a string, or `sql("schema.name")`.
pub fn qualified(name: &QName) -> String {
    if name.namespace.is_empty() { string(&name.name) } else { sql(&name.to_string()) }
}

/// Returns an operator: a string, or `sql("schema.&&")`.
pub fn operator(name: &QName) -> String {
    if name.namespace.is_empty() {
        string(&name.name)
    } else {
        sql(&format!("{}.{}", quote::ident(&name.namespace), name.name))
    }
}

/// Returns a default: a value where the server's spelling is that of a value, else SQL.
pub fn default(expr: &Expr, ty: &SqlType) -> String {
    let text = expr.sql();
    if text == "true" || text == "false" || is_integer(text) {
        return text.to_owned();
    }
    // The server prints `-1` as a value of the smallest type it fits into, from `integer` on, whatever the column is.
    let negative = text.strip_prefix('\'').and_then(|rest| Some(rest.split_once("'::")?.0));
    if let Some(value) = negative.filter(|value| is_integer_type(&ty.text) && text == negative_integer(value)) {
        return value.to_owned();
    }
    match cast_literal(text, ty).or_else(|| bare_literal(text)) {
        Some(_) if is_integer_type(&ty.text) => sql(text),
        Some(value) => string(&value),
        None => sql(text),
    }
}

/// Returns the value of `'…'`, as a model's own default is spelled.
fn bare_literal(text: &str) -> Option<String> {
    let quoted = text.strip_prefix('\'')?.strip_suffix('\'')?;
    literal_value(quoted)
}

/// Returns the value of `'…'::type` when the type is the column's own, less its modifiers.
fn cast_literal(text: &str, ty: &SqlType) -> Option<String> {
    let (quoted, cast) = text.strip_prefix('\'')?.rsplit_once("'::")?;
    let base = match ty.text.find('(') {
        Some(at) if !ty.text.starts_with('"') => &ty.text[..at],
        _ => &ty.text,
    };
    literal_value(quoted).filter(|_| cast == base)
}

fn literal_value(quoted: &str) -> Option<String> {
    let value = quoted.replace("''", "'");
    // A quote that was not doubled ends the literal early: then this is a larger expression.
    (value.replace('\'', "''") == quoted && !quoted.contains('\\')).then_some(value)
}

/// Returns what the server prints for a negative integer; nothing where the text is none.
fn negative_integer(value: &str) -> String {
    if !value.starts_with('-') || !is_integer(value) {
        return String::new();
    }
    let ty = if value.parse::<i32>().is_ok() { "integer" } else { "bigint" };
    format!("'{value}'::{ty}")
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.len() <= 18
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn is_integer_type(ty: &str) -> bool {
    matches!(ty, "smallint" | "integer" | "bigint")
}

/// Returns the comment as lines of documentation, or `None` where they would not read back as it is.
pub fn doc(comment: &str) -> Option<String> {
    let lines: Vec<&str> = comment.split('\n').collect();
    let plain = !comment.is_empty()
        && !comment.starts_with('\n')
        && !comment.ends_with('\n')
        && !comment.contains(|c: char| c.is_control() && c != '\n')
        && lines.iter().all(|line| line.trim_end() == *line)
        && lines.iter().any(|line| !line.is_empty() && !line.starts_with(char::is_whitespace));
    plain.then(|| {
        lines.iter().map(|line| if line.is_empty() { "///\n".to_owned() } else { format!("/// {line}\n") }).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_as_they_were() {
        assert_eq!(string("plain"), "\"plain\"");
        assert_eq!(string("a \"b\" \\"), "r#\"a \"b\" \\\"#");
        assert_eq!(string("a\n\"#"), "\"a\\n\\\"#\"");
    }

    #[test]
    fn defaults_that_are_values() {
        for (text, ty, expected) in [
            ("0", "integer", "0"),
            ("'-1'::integer", "integer", "-1"),
            ("'-1'::integer", "smallint", "-1"),
            ("'-3000000000'::bigint", "bigint", "-3000000000"),
            ("'-1'::smallint", "smallint", "sql(\"'-1'::smallint\")"),
            ("'-1'::bigint", "bigint", "sql(\"'-1'::bigint\")"),
            ("'5'::integer", "integer", "sql(\"'5'::integer\")"),
            ("true", "boolean", "true"),
            ("'new'::character varying", "character varying(20)", "\"new\""),
            ("'it''s'::text", "text", "\"it's\""),
            ("'active'::app.status", "app.status", "\"active\""),
            ("'it''s'", "text", "\"it's\""),
            ("'a' || 'b'", "text", "sql(\"'a' || 'b'\")"),
            ("'a'::text", "character varying", "sql(\"'a'::text\")"),
            ("('a'::text || 'b'::text)", "text", "sql(\"('a'::text || 'b'::text)\")"),
            ("'a'::text || 'b'::text", "text", "sql(\"'a'::text || 'b'::text\")"),
            ("0.00", "numeric(12,2)", "sql(\"0.00\")"),
            ("now()", "timestamp with time zone", "sql(\"now()\")"),
            ("007", "integer", "sql(\"007\")"),
        ] {
            assert_eq!(default(&Expr::new(text), &SqlType::new(ty)), expected);
        }
    }

    #[test]
    fn comments_that_documentation_can_hold() {
        assert_eq!(doc("One.\n\n  two").as_deref(), Some("/// One.\n///\n///   two\n"));
        for comment in ["", " indented", "ends \nhere", "a\n", "tab\there", "a\r\nb"] {
            assert_eq!(doc(comment), None, "{comment:?}");
        }
    }
}
