//! Every field of the IR goes out and comes back. `Debug` compares, since two expressions are equal by their text alone.

use super::super::sample;
use super::*;

#[test]
fn every_field_comes_back() {
    let schema = sample::everything();
    let text = to_json(&schema, 15);
    let (back, major) = read_json(&text).unwrap();
    assert_eq!(format!("{back:#?}"), format!("{schema:#?}"));
    assert_eq!(major, 15);
    assert_eq!(to_json(&back, major), text);
}

#[test]
fn the_sample_says_something_in_every_field() {
    // A field left out of the document would round-trip as its empty value. `Column::new` and friends start from
    // empty values, so the fields themselves are looked for.
    let text = to_json(&sample::everything(), 15);
    for key in [
        "written",
        "columns",
        "types",
        "sequences",
        "user",
        "comment",
        "schema",
        "version",
        "collation",
        "default",
        "not_null",
        "checks",
        "owned_by",
        "options",
        "tablespace",
        "access_method",
        "clustered_on",
        "not_null_name",
        "not_null_validated",
        "not_null_no_inherit",
        "generated",
        "identity",
        "storage",
        "compression",
        "statistics",
        "sequence",
        "include",
        "nulls_not_distinct",
        "without_overlaps",
        "on_delete_columns",
        "period",
        "no_inherit",
        "predicate",
        "opclass",
        "opclass_options",
    ] {
        assert!(text.contains(&format!("\"{key}\":")), "the sample leaves out `{key}`");
    }
}

#[test]
fn an_empty_schema_is_a_document() {
    let schema = Schema::default();
    assert_eq!(from_json(&to_json(&schema, 17)).unwrap(), schema);
}

#[test]
fn the_document_is_small_and_named_as_users_name_things() {
    let text = to_json(&sample::shop(), 15);
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let expected = serde_json::json!({
        "name": "tenant_id",
        "type": {"sql": "uuid"},
        "not_null": true,
    });
    assert_eq!(document["tables"][1]["columns"][1], expected);
    assert_eq!(document["tables"][1]["name"], serde_json::json!({"schema": "app", "name": "users"}));
}

fn error(text: &str) -> String {
    from_json(text).unwrap_err().to_string()
}

#[test]
fn documents_that_are_not_ours_are_refused_with_a_reason() {
    assert!(error("{").starts_with("this is not a JSON document: EOF"), "{}", error("{"));
    assert!(error("[]").contains("has no `version`"));
    assert!(error("{\"version\": \"1\"}").contains("has no `version`"));
    assert_eq!(
        error("{\"version\": 2, \"anything\": []}"),
        "this export has format version 2, this modelmig reads version 1: \
         export the schema again, or use the modelmig that wrote it"
    );
}

#[test]
fn damage_is_told_with_its_place() {
    let text = to_json(&sample::shop(), 15);
    let typo = text.replacen("\"not_null\"", "\"notnull\"", 1);
    let message = error(&typo);
    assert!(message.contains("unknown field `notnull`") && message.contains(" at line "), "{message}");

    let twice = text.replace("\"name\": \"tenants\"", "\"name\": \"users\"");
    assert!(error(&twice).contains("it holds table app.users twice"), "{}", error(&twice));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = format!("\u{feff}{}", to_json(&sample::shop(), 15));
    assert_eq!(from_json(&text).unwrap(), sample::shop());
}
