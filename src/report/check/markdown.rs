//! Findings as GitHub-flavoured Markdown, for a job summary or a comment on a pull request.

use super::{Finding, by_question};
use crate::report::one_line;

/// Renders one table per question; a sentence when there is nothing to show.
pub fn markdown(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "**modelmig check**: nothing found.\n".to_owned();
    }
    let mut out = String::new();
    for (question, findings) in by_question(findings) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&format!("### {}\n\n", capitalised(question.title())));
        out.push_str("| object | change | flags | source |\n| --- | --- | --- | --- |\n");
        for finding in findings {
            out.push_str(&row(finding));
        }
        out.push_str(&format!("\nTo put it right: {}.\n", question.help()));
    }
    out
}

fn row(finding: &Finding) -> String {
    let object =
        finding.object.as_ref().map(|object| format!("{} {}", object.kind().word(), code(&object.to_string())));
    let flags: Vec<_> = finding.flags().into_iter().map(code).collect();
    let source = finding.location.as_ref().map(|location| code(&location.to_string()));
    format!(
        "| {} | {} | {} | {} |\n",
        object.unwrap_or_default(),
        code(&finding.summary),
        flags.join(" "),
        source.unwrap_or_default()
    )
}

/// Returns the text as code in a table cell, shown exactly as it is.
///
/// A code span is the readable way, with `\|` for the pipe that would end the cell. It has no way to hold a
/// backtick beside that, and a backslash before a pipe counts twice: such text goes into `<code>`, character
/// references for all that has a meaning.
fn code(text: &str) -> String {
    let text = one_line(text);
    if text.is_empty() {
        return text;
    }
    if !text.contains(['`', '\\']) && text.trim() == text {
        return format!("`{}`", text.replace('|', "\\|"));
    }
    let mut out = String::from("<code>");
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | '-' | '/' | '(' | ')' | ';') {
            out.push_str(&format!("&#{};", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out + "</code>"
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_table_per_question() {
        let text = markdown(&samples::plain());
        let start = "\
### The models need a revision

| object | change | flags | source |
| --- | --- | --- | --- |
| column `app.users.created_at` | `default: none -> now()` | `server-default` | `src/models/user.rs:31:9` |

To put it right: write the revision with `modelmig revision -m \"...\"`.
";
        assert!(text.starts_with(start), "{text}");
        assert_eq!(text.matches("###").count(), 3);
    }

    #[test]
    fn code_shows_what_it_was_given() {
        assert_eq!(code("a || b"), "`a \\|\\| b`");
        assert_eq!(code("<b> & *x*"), "`<b> & *x*`");
        assert_eq!(code("a`b|c"), "<code>a&#96;b&#124;c</code>");
        assert_eq!(code(r"a\|b"), "<code>a&#92;&#124;b</code>");
        assert_eq!(code("a\nb"), "<code>a&#92;nb</code>");
    }

    #[test]
    fn names_cannot_break_the_table() {
        let text = markdown(&samples::hostile());
        let row = text.lines().find(|line| line.starts_with("| table")).unwrap();
        assert_eq!(row.matches('|').count(), 5, "{row}");
        assert!(!row.contains("<script>") && !row.contains("<b>"), "{row}");
    }
}
