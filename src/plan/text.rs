//! Small questions about SQL text.

/// Returns the expression in one pair of parentheses.
pub fn enclosed(sql: &str) -> String {
    let text = unwrapped(sql);
    // A comment at its end must not swallow the parenthesis.
    if text.contains("--") { format!("({text}\n)") } else { format!("({text})") }
}

/// Returns the expression so that more SQL may follow it.
pub fn followed(sql: &str) -> String {
    if sql.contains("--") { enclosed(sql) } else { sql.to_owned() }
}

/// Returns the expression without the one pair of parentheses that encloses all of it, since the caller prints
/// its own. Quotes and dollar quotes are stepped over; in doubt the text stays as it is.
pub fn unwrapped(sql: &str) -> &str {
    let text = sql.trim();
    match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) if encloses_all(text) => inner.trim(),
        Some(_) | None => text,
    }
}

/// Says whether the parenthesis that opens the text is closed by the one that ends it.
fn encloses_all(text: &str) -> bool {
    let mut depth = 0usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) => {
                if c == open {
                    quote = None;
                }
            }
            (None, '\'' | '"') => quote = Some(c),
            // Comments, dollar quotes and escape strings hide parentheses: leave such text alone.
            (None, '$' | '\\' | '-' | '/') if hides(&text[at..]) => return false,
            (None, '(') => depth += 1,
            (None, ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1 == text.len();
                }
            }
            (None, _) => {}
        }
    }
    false
}

fn hides(rest: &str) -> bool {
    rest.starts_with('$') || rest.starts_with('\\') || rest.starts_with("--") || rest.starts_with("/*")
}

#[cfg(test)]
mod tests {
    use super::{enclosed, followed, unwrapped};

    #[test]
    fn one_enclosing_pair_goes() {
        assert_eq!(unwrapped("(a > 0)"), "a > 0");
        assert_eq!(unwrapped("((a > 0) AND (b > 0))"), "(a > 0) AND (b > 0)");
        assert_eq!(unwrapped("(a > 0) AND (b > 0)"), "(a > 0) AND (b > 0)");
        assert_eq!(unwrapped("(a = ')')"), "a = ')'");
        assert_eq!(unwrapped("(a) /* ) */ + (b)"), "(a) /* ) */ + (b)");
        assert_eq!(unwrapped("a > 0"), "a > 0");
    }

    #[test]
    fn a_comment_swallows_nothing() {
        assert_eq!(enclosed("a > 0 -- positive"), "(a > 0 -- positive\n)");
        assert_eq!(followed("now() -- UTC"), "(now() -- UTC\n)");
        assert_eq!(followed("now()"), "now()");
    }
}
