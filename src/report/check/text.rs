//! Findings for people at a terminal.

use super::{Finding, by_question};
use crate::report::one_line;

/// Renders the findings under one heading per question; nothing when there are none.
pub fn text(findings: &[Finding]) -> String {
    let mut out = String::new();
    for (question, findings) in by_question(findings) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&format!("{}:\n", question.title()));
        for finding in findings {
            out.push_str(&format!("  {}\n", line(finding)));
        }
    }
    out
}

fn line(finding: &Finding) -> String {
    let mut line = String::new();
    if let Some(location) = &finding.location {
        line.push_str(&format!("{}: ", one_line(&location.to_string())));
    }
    line.push_str(&finding.line());
    if !finding.hazards.is_empty() {
        line.push_str(&format!(" [{}]", finding.flags().join(", ")));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::text;

    #[test]
    fn findings_stand_under_their_question() {
        assert_eq!(
            text(&samples::plain()),
            "\
the models need a revision:
  src/models/user.rs:31:9: column app.users.created_at: default: none -> now() [server-default]

the database drifted from its revision:
  index idx_users_email on app.users: (email) -> none

the history does not fit:
  the database is at 20261120110000, head is 20261122093000
"
        );
    }

    #[test]
    fn a_finding_never_takes_two_lines() {
        let text = text(&samples::hostile());
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.contains(r#"table app."we""ird\n|`<b>&%0A::error::": a|b \| `c` -> 100% <script>"#), "{text}");
        assert!(text.ends_with(" [data-loss, irreversible]\n"), "{text}");
    }
}
