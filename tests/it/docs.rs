//! What the documents promise, held against the code.

use modelmig::schema::ir::Kind;

const README: &str = include_str!("../../README.md");

/// Returns the first cells of the table under a heading.
fn first_cells<'a>(document: &'a str, heading: &str) -> Vec<&'a str> {
    let (_, section) = document.split_once(heading).unwrap_or_else(|| panic!("the README has no `{heading}`"));
    let rows = section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2).filter_map(|row| row.split('|').nth(1)).map(str::trim).collect()
}

#[test]
fn the_table_of_what_is_detected_has_a_row_per_kind() {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    assert_eq!(first_cells(README, "## What is detected"), kinds);
}
