//! The `use` lines of a source file, edited one name at a time.
//!
//! Lines of the form `use path::Name;` and `use path::{One, Two};` are understood, with or without `pub`; all others
//! are left as they are.

use std::fmt;

/// One understood line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Import<'a> {
    /// `use` or `pub use`
    keyword: &'a str,
    path: &'a str,
    names: Vec<&'a str>,
}

impl<'a> Import<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let keyword = if line.starts_with("pub use ") { "pub use" } else { "use" };
        let rest = line.strip_prefix(keyword)?.strip_prefix(' ')?.trim_end().strip_suffix(';')?;
        let (path, names) = match rest.strip_suffix('}') {
            Some(group) => {
                let (path, names) = group.split_once("::{")?;
                (path, names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect())
            }
            None => rest.rsplit_once("::").map(|(path, name)| (path, vec![name]))?,
        };
        let is_word = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '_');
        let is_path = path.split("::").all(|word| is_word(word.trim_start_matches("r#")));
        (is_path && names.iter().all(|name: &&str| is_word(name))).then_some(Self { keyword, path, names })
    }
}

impl fmt::Display for Import<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names = self.names.clone();
        names.sort_unstable();
        match names.as_slice() {
            [name] => write!(f, "{} {}::{name};", self.keyword, self.path),
            names => write!(f, "{} {}::{{{}}};", self.keyword, self.path, names.join(", ")),
        }
    }
}

/// Says whether the line imports something.
pub fn is_import(line: &str) -> bool {
    line.starts_with("use ") || line.starts_with("pub use ")
}

/// Returns the text with the name imported: beside others of its path, or on a line of its own.
pub fn add(text: &str, keyword: &str, path: &str, name: &str) -> String {
    let imports = || text.lines().enumerate().filter_map(|(at, line)| Some((at, Import::parse(line)?)));
    if imports().any(|(_, import)| import.names.contains(&name)) {
        return text.to_owned();
    }
    if let Some((at, mut import)) = imports().find(|(_, import)| (import.keyword, import.path) == (keyword, path)) {
        import.names.push(name);
        return with_line(text, at, 1, &import.to_string());
    }
    let import = Import { keyword, path, names: vec![name] }.to_string();
    if let Some((at, _)) = imports().find(|(_, import)| import.keyword == keyword && import.path > path) {
        return with_line(text, at, 0, &import);
    }
    let last = text.lines().enumerate().filter(|(_, line)| is_import(line)).last();
    let is_head = |line: &&str| line.starts_with("//!") || line.starts_with("#![") || line.trim().is_empty();
    let place = last.map_or_else(|| text.lines().take_while(is_head).count(), |(at, _)| at + 1);
    with_line(text, place, 0, &import)
}

/// Returns the text without the import of a name that nothing else in it speaks of.
pub fn remove_unused(text: &str, name: &str) -> String {
    let is_used = text.lines().filter(|line| !is_import(line)).any(|line| words(line).any(|word| word == name));
    if is_used { text.to_owned() } else { remove(text, |import| import.keyword == "use", |found| found == name) }
}

/// Returns the text without what it imports from a path.
pub fn remove_path(text: &str, path: &str) -> String {
    remove(text, |import| import.path == path, |_| true)
}

fn remove(text: &str, on: impl Fn(&Import) -> bool, gone: impl Fn(&str) -> bool) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        match Import::parse(line.trim_end()) {
            Some(mut import) if on(&import) && import.names.iter().any(|name| gone(name)) => {
                import.names.retain(|name| !gone(name));
                if !import.names.is_empty() {
                    out.push_str(&format!("{import}\n"));
                }
            }
            _ => out.push_str(line),
        }
    }
    out
}

/// Puts a line into the place of so many others.
fn with_line(text: &str, at: usize, instead_of: usize, line: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (head, tail) = lines.split_at(at.min(lines.len()));
    format!("{}{line}\n{}", head.concat(), tail[instead_of..].concat())
}

/// Returns the words of a line.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_joins_its_like() {
        let text = "use a::B;\nuse c::{D, F};\n\nstruct G;\n";
        assert_eq!(add(text, "use", "c", "E"), "use a::B;\nuse c::{D, E, F};\n\nstruct G;\n");
        assert_eq!(add(text, "use", "a", "A"), "use a::{A, B};\nuse c::{D, F};\n\nstruct G;\n");
        assert_eq!(add(text, "use", "b", "X"), "use a::B;\nuse b::X;\nuse c::{D, F};\n\nstruct G;\n");
        assert_eq!(add(text, "use", "z", "X"), "use a::B;\nuse c::{D, F};\nuse z::X;\n\nstruct G;\n");
        assert_eq!(add(text, "use", "elsewhere", "D"), text);
        assert_eq!(add("//! Head.\n\nstruct G;\n", "use", "a", "B"), "//! Head.\n\nuse a::B;\nstruct G;\n");
    }

    #[test]
    fn a_name_leaves_when_nothing_speaks_of_it() {
        let text = "use a::B;\nuse c::{D, F};\n\nstruct G(F);\n";
        assert_eq!(remove_unused(text, "B"), "use c::{D, F};\n\nstruct G(F);\n");
        assert_eq!(remove_unused(text, "D"), "use a::B;\nuse c::F;\n\nstruct G(F);\n");
        assert_eq!(remove_unused(text, "F"), text);
    }

    #[test]
    fn lines_that_are_not_understood_stay() {
        for line in ["use a::{b::C, D};\n", "use a as b;\n", "use a::{\n", "use a::*;\n", "use a;\n"] {
            assert_eq!(remove_unused(line, "D"), line);
            assert_eq!(remove_path(line, "a"), line);
        }
        assert_eq!(remove_path("pub use a::{B, C};\npub use d::E;\n", "a"), "pub use d::E;\n");
    }
}
