//! Findings as GitHub workflow commands, which become annotations at the line of the source.
//!
//! The rules are those of the runner: a message escapes `%`, CR and LF; a property also `:` and `,`.

use super::Finding;

/// Renders one workflow command per finding; nothing when there are none.
pub fn github(findings: &[Finding]) -> String {
    findings.iter().map(|finding| command(finding) + "\n").collect()
}

fn command(finding: &Finding) -> String {
    let mut properties = Vec::new();
    if let Some(location) = &finding.location {
        properties.push(format!("file={}", property(&location.file)));
        properties.push(format!("line={}", location.line));
        properties.push(format!("col={}", location.column));
    }
    properties.push(format!("title={}", property(finding.question.title())));
    let mut text = finding.line();
    if !finding.hazards.is_empty() {
        text.push_str(&format!(" [{}]", finding.flags().join(", ")));
    }
    format!("::{} {}::{}", finding.question.severity().word(), properties.join(","), message(&text))
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn one_command_per_finding() {
        assert_eq!(github(&samples::plain()), "\
::error file=src/models/user.rs,line=31,col=9,title=the models need a revision::column app.users.created_at: default: none -> now() [server-default]
::error title=the database drifted from its revision::index idx_users_email on app.users: (email) -> none
::error title=the history does not fit::the database is at 20261120110000, head is 20261122093000
");
    }

    #[test]
    fn percent_colon_and_comma_are_escaped_where_they_mean_something() {
        let commands = github(&samples::hostile());
        assert_eq!(commands.lines().count(), 1, "{commands}");
        assert!(commands.starts_with("::warning file=src/a b%2Cc%3Ad%25#é.rs,line=1,col=2,title="), "{commands}");
        assert!(commands.contains("&%250A::error::"), "{commands}");
        assert!(commands.contains("-> 100%25 <script> [data-loss, irreversible]"), "{commands}");
    }

    #[test]
    fn line_breaks_do_not_end_a_command() {
        assert_eq!(message("a\r\nb%0A"), "a%0D%0Ab%250A");
        assert_eq!(property("C:\\a,b"), "C%3A\\a%2Cb");
    }
}
