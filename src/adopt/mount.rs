//! The line that makes the models part of the crate.

use std::path::Path;

use super::{File, imports};

/// What the crate needs to reach the models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mount {
    /// The crate root, or the module around, declares them already.
    Declared,
    /// The file with the line in it.
    Edit(File),
    /// There is no file that would have to declare them; the line that one must have.
    Unknown(String),
}

/// Finds the file that must declare the folder of the models as a module, and adds the line.
///
/// # Errors
/// When that file cannot be read.
pub fn mount(root: &Path, folder: &str) -> std::io::Result<Mount> {
    let (around, name) = folder.rsplit_once('/').unwrap_or(("", folder));
    let line = format!("pub mod {name};");
    let files = ["lib.rs", "main.rs", "mod.rs"].map(|file| format!("{around}/{file}"));
    let beside = format!("{around}.rs");
    for path in files.iter().chain([&beside]) {
        if !root.join(path).is_file() {
            continue;
        }
        let text = std::fs::read_to_string(root.join(path))?;
        return Ok(match declares(&text, name) {
            true => Mount::Declared,
            false => Mount::Edit(File { path: path.clone(), text: with_line(&text, &line) }),
        });
    }
    Ok(Mount::Unknown(line))
}

/// Returns the text of a module that declares another one and gives out an item of it.
pub fn with_module(text: &str, module: &str, ident: &str) -> String {
    let text = if declares(text, module) { text.to_owned() } else { with_line(text, &format!("mod {module};")) };
    if text.lines().any(imports::is_import) {
        return imports::add(&text, "pub use", module, ident);
    }
    format!("{text}\npub use {module}::{ident};\n")
}

/// Returns the text of a module that declares another one no more.
pub fn without_module(text: &str, module: &str) -> String {
    let lines = text.split_inclusive('\n').filter(|line| declared(line) != Some(module));
    imports::remove_path(&lines.collect::<String>(), module)
}

fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
    line.strip_prefix("mod ").map(|rest| rest.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_'))
}

fn declares(text: &str, name: &str) -> bool {
    text.lines().filter_map(declared).any(|module| module == name)
}

/// Puts the line among the other modules, or behind what must come first in a file.
fn with_line(text: &str, new: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let is_module = |line: &&str| !line.starts_with(' ') && declared(line).is_some();
    let last_module = lines.iter().rposition(is_module);
    let after_it =
        lines.iter().position(|line| is_module(line) && line.ends_with(';') && declared(line) > declared(new));
    let is_head = |line: &&str| line.starts_with("//") || line.starts_with("#![") || line.trim().is_empty();
    let place = match last_module {
        Some(_) if let Some(next) = after_it => next,
        Some(last) if lines[last].trim_end().ends_with(';') => last + 1,
        Some(_) | None => lines.iter().take_while(|line| is_head(line)).count(),
    };
    let (before, after) = lines.split_at(place);
    let gap = |needed: bool| if needed { vec![""] } else { Vec::new() };
    let needs_before = last_module.is_none() && before.last().is_some_and(|line| !line.is_empty());
    let needs_after = last_module.is_none() && after.first().is_some_and(|line| !line.is_empty());
    let lines = [before, &gap(needs_before), &[new], &gap(needs_after), after].concat();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stands_with_its_like() {
        let line = "pub mod models;";
        for (text, expected) in [
            ("", "pub mod models;\n"),
            ("//! A shop.\n\nfn main() {}\n", "//! A shop.\n\npub mod models;\n\nfn main() {}\n"),
            ("mod a;\nmod b;\n\nfn main() {}\n", "mod a;\nmod b;\npub mod models;\n\nfn main() {}\n"),
            ("#![allow(x)]\nuse a::b;\n", "#![allow(x)]\n\npub mod models;\n\nuse a::b;\n"),
        ] {
            assert_eq!(with_line(text, line), expected);
        }
    }

    #[test]
    fn modules_come_and_go() {
        let text = with_module(&with_module("", "b", "B"), "b", "A");
        assert_eq!(text, "mod b;\n\npub use b::{A, B};\n");
        let more = with_module(&text, "a", "C");
        assert_eq!(more, "mod a;\nmod b;\n\npub use a::C;\npub use b::{A, B};\n");
        assert_eq!(without_module(&more, "a"), text);
    }

    #[test]
    fn a_module_is_declared_once() {
        let root = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(root.path().join("src")).expect("own folder");
        assert_eq!(mount(root.path(), "src/models").expect("readable"), Mount::Unknown("pub mod models;".to_owned()));
        for declared in ["mod models;\n", "pub(crate) mod models;\n", "pub mod models {}\n"] {
            std::fs::write(root.path().join("src/main.rs"), declared).expect("own folder");
            assert_eq!(mount(root.path(), "src/models").expect("readable"), Mount::Declared, "{declared}");
        }
        std::fs::write(root.path().join("src/main.rs"), "fn main() {}\n").expect("own folder");
        let edit = File { path: "src/main.rs".to_owned(), text: "pub mod models;\n\nfn main() {}\n".to_owned() };
        assert_eq!(mount(root.path(), "src/models").expect("readable"), Mount::Edit(edit));
    }
}
