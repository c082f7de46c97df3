//! What the documents promise, held against the code.

use modelmig::plan::Hazard;
use modelmig::schema::ir::Kind;

const README: &str = include_str!("../../README.md");

/// Returns the first cells of the table under a heading.
fn first_cells<'a>(document: &'a str, heading: &str) -> Vec<&'a str> {
    let (_, section) = document.split_once(heading).unwrap_or_else(|| panic!("the document has no `{heading}`"));
    let rows = section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2).filter_map(|row| row.split('|').nth(1)).map(str::trim).collect()
}

#[test]
fn the_table_of_what_is_detected_has_a_row_per_kind() {
    let mut kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    // What tables are to each other has rows of its own behind theirs.
    let table = kinds.iter().position(|kind| *kind == Kind::Table.word()).expect("tables are a kind");
    kinds.splice(
        table + 1..table + 1,
        ["partitioned table", "partition", "inheritance", "typed table", "foreign table"],
    );
    assert_eq!(first_cells(README, "## What is detected"), kinds);
}

#[test]
fn the_table_of_flags_has_a_row_per_flag() {
    let flags: Vec<String> = Hazard::ALL.iter().map(|hazard| format!("`{hazard}`")).collect();
    assert_eq!(first_cells(include_str!("../../docs/files.md"), "## Flags"), flags);
}

/// Returns the Rust files under a folder of the repository, with their text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("a folder of the repository").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a file of the repository");
                found.push((path.display().to_string(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no Rust file");
    found
}

#[test]
fn pure_modules_have_no_connection_no_clock_and_no_file() {
    let outside = ["PgConnection", "tokio::", "std::fs", "std::env", "std::process", "SystemTime", "Instant::now"];
    for folder in ["derive/schema/src", "src/diff", "src/plan", "src/render", "src/report"] {
        for (file, text) in sources(folder) {
            for word in outside {
                assert!(!text.contains(word), "{file} mentions {word}");
            }
        }
    }
}

#[test]
fn only_the_command_line_prints() {
    for folder in ["derive/schema/src", "derive/src", "src"] {
        for (file, text) in sources(folder) {
            let may_print = file.ends_with("/src/ui.rs") || file.ends_with("/src/main.rs");
            for word in ["println!", "print!(", "dbg!"] {
                assert!(may_print || !text.contains(word), "{file} prints with {word}");
            }
        }
    }
}

#[test]
fn an_app_that_uses_the_derive_compiles_nothing_else_of_ours() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().expect("our manifest");
    let dependencies = manifest["dependencies"].as_table().expect("a table");
    let always = dependencies
        .iter()
        .filter(|(_, value)| value.get("optional").and_then(|optional| optional.as_bool()) != Some(true));
    assert_eq!(always.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["modelmig-derive"]);
    assert!(manifest["features"]["default"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn dependencies_point_one_way() {
    // From right to left, as ARCHITECTURE.md draws them.
    let ranks: &[&[&str]] = &[
        &["schema", "model", "statement", "source", "connect", "server_error", "config", "ownership", "blame"],
        &["diff"],
        &["plan"],
        &["catalog", "render"],
        &["revision", "scratch"],
        &["apply", "report"],
        &["state", "prove"],
        &["adopt", "autogenerate", "drift"],
        &["cli", "ui"],
    ];
    let rank = |module: &str| ranks.iter().position(|modules| modules.contains(&module));
    for (file, text) in sources("src") {
        let inside = file.rsplit_once("/src/").expect("a file under src").1;
        let module = inside.split('/').next().expect("a path").trim_end_matches(".rs");
        // Tests may stand on more: they need real input. The root and the program put everything together.
        if inside.contains("tests") || module == "lib" || module == "main" {
            continue;
        }
        let own = rank(module).unwrap_or_else(|| panic!("{module} has no place in ARCHITECTURE.md"));
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for used in line.split("crate::").skip(1) {
                let used = used.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                if let Some(other) = rank(used) {
                    assert!(other <= own, "{file}: {module} uses {used}, which stands to its left");
                }
            }
        }
    }
}
