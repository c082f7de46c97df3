//! What modelmig hands to people and to other programs: the findings of `check` and the exports of a schema.
//!
//! Everything here turns values into text. Nothing prints, opens a file or talks to a server: the command
//! line does. Start at [`check::Finding`] and at [`export`].

pub mod check;
pub mod export;

/// Returns the text on one line: control characters (a line break in a quoted name, an escape sequence
/// meant for a terminal) as Rust would spell them.
fn one_line(text: &str) -> String {
    if !text.contains(char::is_control) {
        return text.to_owned();
    }
    text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect::<Vec<_>>() } else { vec![c] }).collect()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn control_characters_become_visible() {
        assert_eq!(one_line("plain é"), "plain é");
        assert_eq!(one_line("a\nb\u{1b}[31m"), "a\\nb\\u{1b}[31m");
    }
}
