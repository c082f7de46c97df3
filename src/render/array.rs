//! Array literals that the server would not read as it printed them.
//!
//! `code IN ('a', 'b')` over a `varchar` is printed with `(ARRAY['a'::character varying, …])::text[]`: an array of one
//! type, cast as a whole. Read back, the cast goes to each element instead, and is printed there. With a cast to the
//! type that the array has anyway between the two, the server makes of the text what it printed it from.

use std::ops::Range;

use crate::schema::token::{Token, TokenKind, Tokens};

/// The types of the two casts: the elements', the array's.
const ELEMENTS: &str = "::character varying";
const WHOLE: [&str; 6] = [")", ":", ":", "text", "[", "]"];

/// Returns the statement with such a cast in each such literal.
pub(super) fn read_as_printed(sql: String) -> String {
    if !sql.contains("ARRAY[") {
        return sql;
    }
    let Ok(tokens) = Tokens::new(&sql).collect::<Result<Vec<Token>, _>>() else { return sql };
    let places: Vec<usize> = arrays(&sql, &tokens)
        .filter(|array| is_cast_whole(&sql, &tokens, array))
        .map(|array| tokens[array.end].range.end)
        .collect();
    let mut read = sql.clone();
    for place in places.into_iter().rev() {
        read.insert_str(place, &format!("{ELEMENTS}[]"));
    }
    read
}

/// Returns the tokens from the bracket that opens the elements of an array to the one that closes them, in the order in
/// which they close.
fn arrays<'a>(sql: &'a str, tokens: &'a [Token]) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut open = Vec::new();
    tokens.iter().enumerate().filter_map(move |(at, token)| match token.kind {
        TokenKind::Punct('[') => {
            open.push(at);
            None
        }
        TokenKind::Punct(']') => {
            let start = open.pop()?;
            let before = |ahead: usize| start.checked_sub(ahead).map(|at| &sql[tokens[at].range.clone()]);
            (before(1) == Some("ARRAY") && before(2) == Some("(")).then_some(start..at)
        }
        TokenKind::Punct(_)
        | TokenKind::Word
        | TokenKind::QuotedIdent
        | TokenKind::String
        | TokenKind::Number
        | TokenKind::Comment => None,
    })
}

fn is_cast_whole(sql: &str, tokens: &[Token], array: &Range<usize>) -> bool {
    let elements = &sql[tokens[array.start].range.end..tokens[array.end].range.start];
    let behind = tokens[array.end + 1..].iter().map(|token| &sql[token.range.clone()]);
    elements.ends_with(ELEMENTS) && behind.take(WHOLE.len()).eq(WHOLE)
}

#[cfg(test)]
mod tests {
    use super::read_as_printed;

    #[test]
    fn an_array_that_is_cast_whole_stays_one() {
        let printed = "CHECK ((a)::text = ANY ((ARRAY['x]'::character varying, 'y'::character varying])::text[]))";
        let read = "CHECK ((a)::text = ANY ((ARRAY['x]'::character varying, 'y'::character varying]::character varying[])::text[]))";
        assert_eq!(read_as_printed(printed.to_owned()), read);
    }

    #[test]
    fn others_and_what_is_quoted_stay_as_they_are() {
        for sql in [
            "CHECK (a = ANY (ARRAY['x'::text, 'y'::text]))",
            "CHECK ((a)::text = ANY (ARRAY[('x'::character varying)::text]))",
            "SELECT (ARRAY['x'::character varying])::name[]",
            "AS $f$ select (ARRAY['x'::character varying])::text[] $f$",
        ] {
            assert_eq!(read_as_printed(sql.to_owned()), sql);
        }
    }
}
