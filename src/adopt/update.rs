//! A project whose database went on without it: the models and SQL files as they are, with what changed in them.
//!
//! Two schemas are written as models, the one that the project declares and the one to be declared. What differs
//! between these two texts is merged into the source, item by item, so that lines written by hand stay. Where both
//! changed the same lines nothing is guessed: the change is handed back to be made by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use similar::{DiffOp, DiffTag, TextDiff};

use super::files::{self, File, Project, SQL_HEAD, printed};
use super::mount::{with_module, without_module};
use super::{AdoptError, Wanted, imports};
use crate::render::Statement;
use crate::report::export::rust::{Item, Style};
use crate::schema::ir::{ObjectRef, QName, Schema};
use crate::schema::model::extent::{Extent, extent};
use crate::schema::origin::{Location, Part};
use crate::state::Declared;

/// What is to be written, and what is left to people.
#[derive(Debug, Clone, Default)]
pub struct Update {
    /// Files with their new text; without any they are to be removed.
    pub files: BTreeMap<String, String>,
    /// Changes that no file took, each as what it is about and the lines to change.
    pub by_hand: Vec<ByHand>,
}

/// A change that met lines written by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByHand {
    pub object: String,
    /// Where it is declared.
    pub place: Option<Location>,
    /// The text before and after, as modelmig would write both.
    pub before: String,
    pub after: String,
}

impl Update {
    /// Adds statements to the SQL files, as they are about to be.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn add(&mut self, root: &Path, statements: Vec<Statement>, schema: &Schema) -> Result<(), AdoptError> {
        let mut more = Project::default();
        more.add(statements, schema);
        let texts = std::mem::take(&mut self.files).into_iter().map(|(path, text)| (path, (String::new(), text)));
        let mut sources = Sources { root, texts: texts.collect() };
        for (place, statements) in more.statements().into_values() {
            let text = sources.text(&files::sql_file(place))?;
            if text.is_empty() {
                text.push_str(SQL_HEAD);
            }
            text.extend(statements.into_iter().map(printed));
        }
        self.files = sources.texts.into_iter().map(|(path, (_, text))| (path, text)).collect();
        Ok(())
    }

    /// Returns the files to be written.
    pub fn files(&self) -> Vec<File> {
        self.files.iter().map(|(path, text)| File { path: path.clone(), text: text.clone() }).collect()
    }
}

/// Returns what leads from files that declare one schema to files that declare another.
///
/// # Errors
/// When a file cannot be read.
pub fn update(
    root: &Path,
    declared: &Declared,
    (before, after): (&Schema, &Schema),
    wanted: &Wanted,
) -> Result<Update, AdoptError> {
    let mut sources = Sources { root, texts: BTreeMap::new() };
    let style = Style { idents: idents(&mut sources, declared)?, ..wanted.style() };
    let (before, after) = (Project::of(before, &style), Project::of(after, &style));
    let mut work = Work { sources, declared, folder: &wanted.folder, by_hand: Vec::new() };
    work.models(&before, &after)?;
    work.sql(&before, &after)?;
    Ok(Update { files: work.sources.changed(), by_hand: work.by_hand })
}

/// The texts of files, read once and changed in place.
struct Sources<'a> {
    root: &'a Path,
    /// What is on disk, empty where nothing is, and what it becomes.
    texts: BTreeMap<String, (String, String)>,
}

impl Sources<'_> {
    fn text(&mut self, path: &str) -> Result<&mut String, AdoptError> {
        if !self.texts.contains_key(path) {
            let text = match std::fs::read_to_string(self.root.join(path)) {
                Ok(text) => text,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
                Err(source) => return Err(AdoptError::File { path: path.to_owned(), source }),
            };
            self.texts.insert(path.to_owned(), (text.clone(), text));
        }
        Ok(&mut self.texts.get_mut(path).expect("it was just read").1)
    }

    fn changed(self) -> BTreeMap<String, String> {
        let changed = self.texts.into_iter().filter(|(_, (old, new))| old != new);
        changed.map(|(path, (_, new))| (path, new)).collect()
    }
}

/// Returns what the source calls the tables and types that it declares.
fn idents(sources: &mut Sources, declared: &Declared) -> Result<BTreeMap<QName, String>, AdoptError> {
    let mut idents = BTreeMap::new();
    for (object, part, place) in declared.origins.iter() {
        let (ObjectRef::Table(name) | ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name)) =
            object
        else {
            continue;
        };
        if part == Part::Whole
            && let Some(found) = extent(sources.text(&place.file)?, place.line as usize)
        {
            idents.insert(name.clone(), found.ident);
        }
    }
    Ok(idents)
}

struct Work<'a> {
    sources: Sources<'a>,
    declared: &'a Declared,
    /// Where new models go.
    folder: &'a str,
    by_hand: Vec<ByHand>,
}

impl Work<'_> {
    fn models(&mut self, before: &Project, after: &Project) -> Result<(), AdoptError> {
        let old: BTreeMap<&ObjectRef, &Item> =
            before.modules().flat_map(|(_, items)| items).map(|item| (&item.object, item)).collect();
        let new: BTreeMap<&ObjectRef, &Item> =
            after.modules().flat_map(|(_, items)| items).map(|item| (&item.object, item)).collect();
        // From the end of each file to its beginning, so that the places of what is still to come stay right.
        let mut changed: Vec<(&Item, Option<&Item>)> = old
            .iter()
            .map(|(object, item)| (*item, new.get(object).copied()))
            .filter(|(old, new)| new.is_none_or(|new| new.text != old.text))
            .collect();
        changed.sort_by_key(|(old, _)| std::cmp::Reverse(self.place(&old.object).map(|place| place.line)));
        for (old, new) in changed {
            self.change(old, new)?;
        }
        for (module, items) in after.modules() {
            let added: Vec<&Item> = items.iter().filter(|item| !old.contains_key(&item.object)).collect();
            if !added.is_empty() {
                self.add(module, &added)?;
            }
        }
        Ok(())
    }

    fn place(&self, object: &ObjectRef) -> Option<Location> {
        self.declared.origins.get(object, Part::Whole).cloned()
    }

    fn hand_over(&mut self, object: &ObjectRef, before: &str, after: &str) {
        let by_hand = ByHand {
            object: format!("{} {object}", object.kind().word()),
            place: self.place(object),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        self.by_hand.push(by_hand);
    }

    /// Merges what changed about an item into its lines, or takes them out.
    fn change(&mut self, old: &Item, new: Option<&Item>) -> Result<(), AdoptError> {
        let wanted = new.map_or("", |new| new.text.as_str());
        // What a SQL file declares has no place in the source.
        let Some(place) = self.place(&old.object) else {
            self.hand_over(&old.object, &old.text, wanted);
            return Ok(());
        };
        let text = self.sources.text(&place.file)?;
        let Some(Extent { lines, .. }) = extent(text, place.line as usize) else {
            self.hand_over(&old.object, &old.text, wanted);
            return Ok(());
        };
        let all: Vec<&str> = text.split_inclusive('\n').collect();
        let (head, rest) = all.split_at(lines.start);
        let (own, tail) = rest.split_at(lines.len());
        let merged = match new {
            Some(new) => merge(&old.text, &own.concat(), &new.text),
            None => (own.concat() == old.text).then(String::new),
        };
        let Some(merged) = merged else {
            self.hand_over(&old.object, &old.text, wanted);
            return Ok(());
        };
        let gap = usize::from(new.is_none() && tail.first().is_some_and(|line| line.trim().is_empty()));
        *text = [head.concat(), merged, tail[gap..].concat()].concat();
        self.import(&place.file, Some(old), new)?;
        if new.is_none() {
            self.leave(&place.file)?;
        }
        Ok(())
    }

    /// Imports what an item needs and the file does not know, and no more what only the item before it needed.
    fn import(&mut self, file: &str, old: Option<&Item>, new: Option<&Item>) -> Result<(), AdoptError> {
        let models = self.path_of_models(file);
        let text = self.sources.text(file)?;
        if let Some(item) = new {
            for (path, name) in item.uses.iter().filter_map(|path| path.rsplit_once("::")) {
                *text = imports::add(text, "use", path, name);
            }
            let own = structs(text);
            for ident in item.mentions.iter().filter(|ident| !own.contains(*ident)) {
                *text = imports::add(text, "use", &models, ident);
            }
        }
        if let Some(item) = old {
            let names = item.uses.iter().filter_map(|path| path.rsplit("::").next());
            for name in names.chain(item.mentions.iter().map(String::as_str)) {
                *text = imports::remove_unused(text, name);
            }
        }
        Ok(())
    }

    /// Returns the path by which a file reaches the models.
    fn path_of_models(&self, file: &str) -> String {
        match file.strip_prefix(self.folder).and_then(|below| below.strip_prefix('/')) {
            Some("mod.rs") => "self".to_owned(),
            Some(below) if !below.contains('/') => "super".to_owned(),
            _ => format!("crate::{}", self.folder.strip_prefix("src/").unwrap_or(self.folder).replace('/', "::")),
        }
    }

    /// Removes a file that holds nothing but imports now, and the module that it was.
    fn leave(&mut self, file: &str) -> Result<(), AdoptError> {
        let text = self.sources.text(file)?;
        let is_empty = text.lines().all(|line| imports::is_import(line) || line.trim().is_empty());
        let below = file.strip_prefix(self.folder).and_then(|below| below.strip_prefix('/')?.strip_suffix(".rs"));
        if let (true, Some(module)) = (is_empty, below) {
            text.clear();
            let modules = self.sources.text(&format!("{}/mod.rs", self.folder))?;
            *modules = without_module(modules, module);
        }
        Ok(())
    }

    /// Adds a module, or items to one that is there.
    fn add(&mut self, module: &str, items: &[&Item]) -> Result<(), AdoptError> {
        let path = format!("{}/{module}.rs", self.folder);
        let text = self.sources.text(&path)?;
        if text.is_empty() {
            *text = files::text(items.iter().copied());
        } else {
            for item in items {
                text.push('\n');
                text.push_str(&item.text);
            }
            for item in items {
                self.import(&path, None, Some(item))?;
            }
        }
        let modules = self.sources.text(&format!("{}/mod.rs", self.folder))?;
        for item in items {
            *modules = with_module(modules, module, &item.ident);
        }
        Ok(())
    }

    /// Exchanges statements that stand in the SQL files as modelmig writes them.
    fn sql(&mut self, before: &Project, after: &Project) -> Result<(), AdoptError> {
        let (old, new) = (before.statements(), after.statements());
        let objects: BTreeSet<&ObjectRef> = old.keys().chain(new.keys()).copied().collect();
        for object in objects {
            let (_, gone) = old.get(object).cloned().unwrap_or_default();
            let (place, come) = new.get(object).cloned().unwrap_or_default();
            if gone != come {
                self.exchange(object, place, &gone, &come)?;
            }
        }
        Ok(())
    }

    fn exchange(&mut self, object: &ObjectRef, place: &str, gone: &[&str], come: &[&str]) -> Result<(), AdoptError> {
        let all = |statements: &[&str]| statements.iter().map(|sql| printed(sql)).collect::<String>();
        let mut holds = if gone.is_empty() { Some(files::sql_file(place)) } else { None };
        for (file, _) in &self.declared.files {
            let text = self.sources.text(file)?;
            if holds.is_none() && gone.iter().all(|sql| text.contains(&printed(sql))) {
                holds = Some(file.clone());
            }
        }
        let Some(file) = holds else {
            self.hand_over(object, &all(gone), &all(come));
            return Ok(());
        };
        let text = self.sources.text(&file)?;
        if text.is_empty() {
            text.push_str(SQL_HEAD);
        }
        let mut rest = come.iter().filter(|sql| !gone.contains(sql));
        for sql in gone.iter().filter(|sql| !come.contains(sql)) {
            let instead = rest.next().map(|sql| printed(sql)).unwrap_or_default();
            *text = text.replacen(&printed(sql), &instead, 1);
        }
        text.extend(rest.map(|sql| printed(sql)));
        if text == SQL_HEAD {
            text.clear();
        }
        Ok(())
    }
}

/// Makes in `ours` the changes that lead from `base` to `theirs`; nothing where they meet a line that `ours` changed too.
///
/// A three-way merge as for source code takes neighbouring lines for one place. Here they are two: a derive beside a new
/// attribute, a note above a field whose type changes.
fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (lines(ours), lines(theirs));
    // Where each line of the base stands in ours, if it still does.
    let mut places: Vec<Option<usize>> = vec![None; lines(base).len()];
    for op in TextDiff::from_lines(base, ours.concat()).ops() {
        if let DiffOp::Equal { old_index, new_index, len } = *op {
            (0..len).for_each(|at| places[old_index + at] = Some(new_index + at));
        }
    }
    let mut gone = BTreeSet::new();
    let mut come: BTreeMap<usize, &[String]> = BTreeMap::new();
    for op in TextDiff::from_lines(base, theirs.concat()).ops() {
        let (tag, old, new) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            continue;
        }
        for line in old.clone() {
            gone.insert(places[line]?);
        }
        if !new.is_empty() {
            let before = old.start.checked_sub(1).and_then(|line| places[line]).map(|place| place + 1);
            let place = match old.is_empty() {
                true => before.or_else(|| *places.get(old.start)?)?,
                false => places[old.start]?,
            };
            come.insert(place, &theirs[new]);
        }
    }
    let mut merged = String::new();
    for at in 0..=ours.len() {
        merged.extend(come.get(&at).into_iter().flat_map(|lines| lines.iter()).map(String::as_str));
        merged.extend(ours.get(at).filter(|_| !gone.contains(&at)).map(String::as_str));
    }
    Some(merged)
}

/// Returns the structs and enums that a text declares.
fn structs(text: &str) -> BTreeSet<String> {
    let declared = text.lines().filter_map(|line| {
        let mut words = imports::words(line).skip_while(|word| !["struct", "enum"].contains(word)).skip(1);
        words.next().map(str::to_owned)
    });
    declared.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_lines_are_merged_and_one_line_is_not() {
        let base = "#[derive(A)]\nstruct B {\n    c: D,\n    e: F,\n}\n";
        let ours = "#[derive(A, Z)]\nstruct B {\n    // note\n    c: D,\n    e: F,\n    g: H,\n}\n";
        let theirs = "#[derive(A)]\n#[model(x)]\nstruct B {\n    c: Option<D>,\n}\n";
        let merged = "#[derive(A, Z)]\n#[model(x)]\nstruct B {\n    // note\n    c: Option<D>,\n    g: H,\n}\n";
        assert_eq!(merge(base, ours, theirs).as_deref(), Some(merged));
        assert_eq!(merge(base, &base.replace("c: D", "c: Mine"), theirs), None);
    }

    #[test]
    fn structs_of_a_text() {
        let text = "pub struct One {\n    a: B,\n}\n\nenum Two {\n}\npub(crate) struct Three(pub A);\n";
        assert_eq!(structs(text), ["One", "Three", "Two"].map(str::to_owned).into());
    }
}
