//! `docs/models.md` has a row for every fact that is compared, and none for what does not exist.

use std::collections::BTreeSet;

const DOCUMENT: &str = include_str!("../../docs/models.md");

/// The parts of the schema whose fields are facts. (`Expr` and `SqlType` are spellings of one fact.)
const SOURCES: [&str; 2] =
    [include_str!("../../derive/schema/src/ir/table.rs"), include_str!("../../derive/schema/src/ir/types.rs")];

fn fields() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in SOURCES {
        for item in syn::parse_file(source).expect("our own source parses").items {
            if let syn::Item::Struct(item) = item {
                // What an object leans on follows from what it is, and is no fact of its own.
                let names = item.fields.iter().filter_map(|field| field.ident.as_ref()).filter(|name| *name != "uses");
                found.extend(names.map(|field| format!("{}.{field}", item.ident)));
            }
        }
    }
    found
}

fn rows() -> BTreeSet<String> {
    let (_, section) = DOCUMENT.split_once("## Every attribute of the catalog").expect("the section");
    let first_table =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let mut rows = BTreeSet::new();
    for line in first_table.skip(2) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        assert_eq!(cells.len(), 3, "{line}");
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{line}");
        assert!(rows.insert(cells[0].trim_matches('`').to_owned()), "twice: {line}");
    }
    rows
}

#[test]
fn every_fact_has_a_row_with_its_key() {
    assert_eq!(rows(), fields());
}
