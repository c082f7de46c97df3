//! Findings as SARIF 2.1.0, which code scanning services read.
//!
//! Columns count Unicode code points (`columnKind`), as [`Location`] does. A path becomes a URI reference:
//! relative to `%SRCROOT%`, or a `file:` URI. The fingerprint leaves the line out, so that a finding keeps
//! its identity when code above it moves.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Finding, Question};
use crate::schema::origin::Location;

/// Renders the findings as one SARIF log with one run.
pub fn sarif(findings: &[Finding]) -> String {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "modelmig",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": Question::ALL.iter().copied().map(rule).collect::<Vec<_>>(),
                },
            },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                "%SRCROOT%": {"description": {"text": "The root of the project."}},
            },
            "results": findings.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("strings and numbers serialise");
    text.push('\n');
    text
}

fn rule(question: Question) -> Value {
    json!({
        "id": question.name(),
        "shortDescription": {"text": question.title()},
        "help": {"text": question.help()},
        "defaultConfiguration": {"level": question.severity().word()},
    })
}

fn result(finding: &Finding) -> Value {
    let index = Question::ALL.iter().position(|question| *question == finding.question);
    let mut result = json!({
        "ruleId": finding.question.name(),
        "ruleIndex": index.expect("`ALL` holds every question"),
        "level": finding.question.severity().word(),
        "message": {"text": finding.line()},
        "partialFingerprints": {"modelmigFinding/v1": fingerprint(finding)},
        "properties": {"flags": finding.flags()},
    });
    if let Some(place) = place(finding) {
        result["locations"] = json!([place]);
    }
    result
}

fn place(finding: &Finding) -> Option<Value> {
    let mut place = serde_json::Map::new();
    if let Some(location) = &finding.location {
        place.insert(
            "physicalLocation".into(),
            json!({
                "artifactLocation": artifact(location),
                "region": {"startLine": location.line, "startColumn": location.column},
            }),
        );
    }
    if let Some(object) = &finding.object {
        place.insert(
            "logicalLocations".into(),
            json!([{"fullyQualifiedName": object.to_string(), "kind": object.kind().word()}]),
        );
    }
    (!place.is_empty()).then_some(Value::Object(place))
}

fn artifact(location: &Location) -> Value {
    let path = location.file.replace('\\', "/");
    if path.starts_with('/') {
        json!({"uri": format!("file://{}", uri(&path))})
    } else {
        json!({"uri": uri(&path), "uriBaseId": "%SRCROOT%"})
    }
}

/// Returns a path as a URI reference: RFC 3986's unreserved characters and `/` stay, all else in percent form.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn fingerprint(finding: &Finding) -> String {
    hex::encode(Sha256::digest(format!("{}\n{}", finding.question.name(), finding.line())))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn results(findings: &[Finding]) -> Value {
        let log: Value = serde_json::from_str(&sarif(findings)).unwrap();
        assert_eq!(log["version"], "2.1.0");
        log["runs"][0]["results"].clone()
    }

    #[test]
    fn a_result_points_at_source_and_object() {
        let results = results(&samples::plain());
        assert_eq!(results[0]["ruleId"], "models-need-revision");
        assert_eq!(results[0]["message"]["text"], "column app.users.created_at: default: none -> now()");
        let expected = json!([{
            "physicalLocation": {
                "artifactLocation": {"uri": "src/models/user.rs", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 31, "startColumn": 9},
            },
            "logicalLocations": [{"fullyQualifiedName": "app.users.created_at", "kind": "column"}],
        }]);
        assert_eq!(results[0]["locations"], expected);
        assert_eq!(results[1]["locations"][0].get("physicalLocation"), None);
        assert_eq!(results[2].get("locations"), None);
    }

    #[test]
    fn every_result_names_a_rule_of_the_driver() {
        let log: Value = serde_json::from_str(&sarif(&samples::plain())).unwrap();
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }

    #[test]
    fn paths_are_uris() {
        let results = results(&samples::hostile());
        let artifact = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(artifact["uri"], "src/a%20b%2Cc%3Ad%25%23%C3%A9.rs");
        assert_eq!(results[0]["level"], "warning");
        let absolute = Location { file: "/srv/app/src/lib.rs".into(), line: 1, column: 1 };
        assert_eq!(super::artifact(&absolute), json!({"uri": "file:///srv/app/src/lib.rs"}));
    }

    #[test]
    fn the_fingerprint_survives_a_moved_line() {
        let mut moved = samples::plain();
        moved[0].location.as_mut().unwrap().line += 10;
        assert_eq!(fingerprint(&moved[0]), fingerprint(&samples::plain()[0]));
        moved[0].summary = "default: none -> 0".into();
        assert_ne!(fingerprint(&moved[0]), fingerprint(&samples::plain()[0]));
    }
}
