//! Findings for scripts: one document with a `version`.

use serde::Serialize;

use super::Finding;

/// Raised when a field changes its meaning or goes; new fields leave it as it is.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    clean: bool,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    question: &'static str,
    /// The kind of object, as users read it: `column`.
    kind: Option<&'static str>,
    object: Option<String>,
    summary: &'a str,
    flags: Vec<&'static str>,
    location: Option<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}

/// Renders the findings as one JSON document, with the same facts as the text.
pub fn json(findings: &[Finding]) -> String {
    let document =
        Document { version: VERSION, clean: findings.is_empty(), findings: findings.iter().map(entry).collect() };
    let mut text = serde_json::to_string_pretty(&document).expect("strings and numbers serialise");
    text.push('\n');
    text
}

fn entry(finding: &Finding) -> Entry<'_> {
    Entry {
        question: finding.question.name(),
        kind: finding.object.as_ref().map(|object| object.kind().word()),
        object: finding.object.as_ref().map(ToString::to_string),
        summary: &finding.summary,
        flags: finding.flags(),
        location: finding.location.as_ref().map(|location| Place {
            file: &location.file,
            line: location.line,
            column: location.column,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::json;

    #[test]
    fn facts_of_a_finding() {
        let document: serde_json::Value = serde_json::from_str(&json(&samples::plain())).unwrap();
        assert_eq!(document["version"], 1);
        assert_eq!(document["clean"], false);
        let expected = serde_json::json!({
            "question": "models-need-revision",
            "kind": "column",
            "object": "app.users.created_at",
            "summary": "default: none -> now()",
            "flags": ["server-default"],
            "location": {"file": "src/models/user.rs", "line": 31, "column": 9},
        });
        assert_eq!(document["findings"][0], expected);
        assert_eq!(document["findings"][2]["object"], serde_json::Value::Null);
    }

    #[test]
    fn names_come_through_unchanged() {
        let document: serde_json::Value = serde_json::from_str(&json(&samples::hostile())).unwrap();
        assert_eq!(document["findings"][0]["object"], "app.\"we\"\"ird\n|`<b>&%0A::error::\"");
        assert_eq!(document["findings"][0]["location"]["file"], "src/a b,c:d%#é.rs");
    }

    #[test]
    fn nothing_found_is_a_document_too() {
        let document: serde_json::Value = serde_json::from_str(&json(&[])).unwrap();
        assert_eq!(document, serde_json::json!({"version": 1, "clean": true, "findings": []}));
    }
}
