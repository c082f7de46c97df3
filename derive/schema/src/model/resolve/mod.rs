//! Finds the SQL type behind each Rust type and the model behind each reference, as the compiler would
//! find names, without a compiler.
//!
//! A [`Project`] is a forest of modules, a tree per crate. Files are read when a name leads into them: the
//! [`Loader`] is asked with the name that is wanted, so that it can answer from the bytes alone that a file
//! does not mention it. Start at [`Project::resolve`].

mod known;
mod types;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spanned, nearest};

use super::source::{Definition, SourceFile, Use};
use super::{ModelSet, RustType};

/// Brings in files; the only way from here to a disk.
pub trait Loader {
    /// Returns the file when it exists and its text contains the name that is looked for.
    fn load(&mut self, path: &str, name: &str) -> Option<SourceFile>;
}

/// A crate of the project.
#[derive(Debug, Clone, Default)]
pub struct Crate {
    /// `src/lib.rs` or `src/main.rs`.
    pub root: String,
    /// From the name in `use` to the place of the crate in [`Project::crates`].
    pub dependencies: BTreeMap<String, usize>,
}

/// What is known of a project's source.
#[derive(Default)]
pub struct Project {
    pub crates: Vec<Crate>,
    /// `[types]`: from a Rust path, or its last segment, to a SQL type.
    pub types: BTreeMap<String, String>,
    files: Vec<SourceFile>,
    /// By file: whether it was read for its names alone, so that its models are not the project's.
    names_only: Vec<bool>,
    modules: Vec<Scope>,
    /// The scope of each file itself; those of its inline modules follow it.
    first_scopes: Vec<usize>,
    by_path: HashMap<(usize, Vec<String>), usize>,
    /// The structs that are tables, to offer the nearest.
    idents: Vec<String>,
    /// Places in [`ModelSet`] by file and place in the file.
    tables: HashMap<(usize, usize), usize>,
    enums: HashMap<(usize, usize), usize>,
    domains: HashMap<(usize, usize), usize>,
    composites: HashMap<(usize, usize), usize>,
}

/// A module of a crate.
struct Scope {
    krate: usize,
    path: Vec<String>,
    file: usize,
    /// A place in [`SourceFile::modules`].
    module: usize,
    /// Files of `mod name;`, not read yet.
    closed: HashMap<String, Vec<String>>,
}

/// Where a path leads.
#[derive(Debug, Clone)]
enum Found {
    Definition(usize, Definition),
    Module(usize),
    /// Into another crate, by absolute path.
    External(Vec<String>),
}

impl Project {
    /// Adds a file as a module of a crate. Its models are managed.
    pub fn attach(&mut self, krate: usize, path: Vec<String>, file: SourceFile) {
        self.add(krate, path, file, false);
    }

    /// Adds a file that only helps to find names: what it declares is not managed.
    pub fn attach_names(&mut self, krate: usize, path: Vec<String>, file: SourceFile) {
        self.add(krate, path, file, true);
    }

    fn add(&mut self, krate: usize, path: Vec<String>, file: SourceFile, names_only: bool) {
        let place = self.files.len();
        self.names_only.push(names_only);
        self.first_scopes.push(self.modules.len());
        for (module, facts) in file.modules.iter().enumerate() {
            let full = [&path[..], &facts.path[..]].concat();
            let closed = facts
                .declared
                .iter()
                .filter(|declared| declared.inline.is_none() && !declared.off)
                .map(|declared| {
                    (declared.name.clone(), child_files(&file.path, path.is_empty(), &facts.path, declared))
                })
                .collect();
            self.by_path.insert((krate, full.clone()), self.modules.len());
            self.modules.push(Scope { krate, path: full, file: place, module, closed });
        }
        self.files.push(file);
    }

    /// Returns every model with its types and references resolved, and reports what cannot be.
    pub fn resolve(mut self, loader: &mut dyn Loader, diagnostics: &mut Diagnostics) -> ModelSet {
        let order = self.collect_places();
        let mut set = ModelSet::default();
        for file in order {
            // Moved out: names are found by the definitions of the modules, and files read from now on add no models.
            let facts = &mut self.files[file];
            let (tables, enums) = (std::mem::take(&mut facts.tables), std::mem::take(&mut facts.enums));
            let (domains, composites) = (std::mem::take(&mut facts.domains), std::mem::take(&mut facts.composites));
            for (place, placed) in tables.into_iter().enumerate() {
                let (scope, mut model) = (self.scope_of(file, placed.module), placed.model);
                // The types of a view's columns follow from its query.
                for column in model.columns.iter_mut().filter(|_| model.view.is_none()) {
                    self.resolve_column(scope, column, loader, diagnostics);
                }
                for key in &mut model.foreign_keys {
                    let own = (model.ident.value.as_str(), (file, place));
                    key.resolved = self.resolve_target(scope, own, &key.target, loader, diagnostics);
                }
                for parent in model.lineage.parents_mut() {
                    let own = (model.ident.value.as_str(), (file, place));
                    parent.resolved = self.resolve_target(scope, own, &parent.path, loader, diagnostics);
                }
                set.tables.push(model);
            }
            set.enums.extend(enums.into_iter().map(|placed| placed.model));
            for placed in domains {
                let (scope, mut model) = (self.scope_of(file, placed.module), placed.model);
                self.resolve_column(scope, &mut model.base, loader, diagnostics);
                set.domains.push(model);
            }
            for placed in composites {
                let (scope, mut model) = (self.scope_of(file, placed.module), placed.model);
                for column in &mut model.attributes {
                    self.resolve_column(scope, column, loader, diagnostics);
                }
                set.composites.push(model);
            }
        }
        for (file, names_only) in self.files.iter_mut().zip(&self.names_only) {
            // Of a file that was read for its names, only what made it unreadable matters.
            let found = std::mem::take(&mut file.diagnostics).into_iter();
            diagnostics.extend(found.filter(|found| !names_only || found.code == Code::File));
        }
        set
    }

    /// Gives every model its place in the set and returns the files by path, which is the order of the set.
    fn collect_places(&mut self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.files.len()).filter(|file| !self.names_only[*file]).collect();
        order.sort_by(|a, b| self.files[*a].path.cmp(&self.files[*b].path));
        for &file in &order {
            let facts = &self.files[file];
            self.idents.extend(facts.tables.iter().map(|placed| placed.model.ident.value.clone()));
            let counts = [
                (facts.tables.len(), &mut self.tables),
                (facts.enums.len(), &mut self.enums),
                (facts.domains.len(), &mut self.domains),
                (facts.composites.len(), &mut self.composites),
            ];
            for (count, index) in counts {
                for place in 0..count {
                    index.insert((file, place), index.len());
                }
            }
        }
        order
    }

    fn scope_of(&self, file: usize, module: usize) -> usize {
        self.first_scopes[file] + module
    }

    /// Finds the model that a foreign key refers to, or that is a parent.
    fn resolve_target(
        &mut self,
        scope: usize,
        (own_ident, own): (&str, (usize, usize)),
        path: &[Spanned<String>],
        loader: &mut dyn Loader,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let (first, last) = (path.first()?, path.last()?);
        let span = first.span.to(&last.span);
        let words: Vec<String> = path.iter().map(|segment| segment.value.clone()).collect();
        let written = words.join("::");
        if path.len() == 1 && (first.value == "Self" || first.value == own_ident) {
            return self.tables.get(&own).copied();
        }
        let mut found = self.find(scope, &words, false, loader, &mut HashSet::new());
        // An alias of a model is the model.
        for _ in 0..16 {
            let Some(Found::Definition(module, Definition::Alias { ty: RustType::Path { segments, global, .. }, .. })) =
                &found
            else {
                break;
            };
            let (module, global) = (*module, *global);
            let words: Vec<String> = segments.iter().map(|segment| segment.ident.clone()).collect();
            found = self.find(module, &words, global, loader, &mut HashSet::new());
        }
        if let Some(Found::Definition(module, Definition::Table(place))) = &found {
            let file = self.modules[*module].file;
            if let Some(table) = self.tables.get(&(file, *place)) {
                return Some(*table);
            }
            let message = format!("`{written}` stands in `{}`, which is not read for models", self.files[file].path);
            let help = "add that file to `[models] paths`, so that its table is managed too";
            diagnostics.push(Diagnostic::error(Code::UnknownModel, span, message).help(help));
            return None;
        }
        let message = match found {
            Some(Found::Definition(..) | Found::Module(_)) => format!("`{written}` is not a model"),
            Some(Found::External(_)) | None => format!("no model `{written}` can be found from here"),
        };
        let help = match nearest(&last.value, self.idents.iter().map(String::as_str)) {
            Some(near) if near == last.value => format!("`{near}` exists: import it here, or write its path"),
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the Rust name of a struct with `#[derive(Model)]`, imported here or by path".to_owned(),
        };
        diagnostics.push(Diagnostic::error(Code::UnknownModel, span, message).help(help));
        None
    }

    /// Says whether a word can only mean what the prelude makes of it: nothing in the module competes.
    fn is_prelude(&self, scope: usize, word: &str) -> bool {
        let facts = self.facts(scope);
        facts.uses.iter().all(|import| import.name.as_deref().is_some_and(|name| name != word))
            && facts.definitions.iter().all(|(name, _)| name != word)
            && facts.declared.iter().all(|declared| declared.name != word)
    }

    /// Follows a path from a module.
    fn find(
        &mut self,
        scope: usize,
        path: &[String],
        global: bool,
        loader: &mut dyn Loader,
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        self.follow(scope, path, global, true, loader, seen)
    }

    /// Follows a path. The first segment of an import is not looked for in glob imports: that would ask
    /// every glob about every other one.
    fn follow(
        &mut self,
        scope: usize,
        path: &[String],
        global: bool,
        in_globs: bool,
        loader: &mut dyn Loader,
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let (first, mut rest) = path.split_first()?;
        let krate = self.modules[scope].krate;
        // The name a file must contain to be worth reading.
        let mut found = match first.as_str() {
            _ if global => self.external(krate, first, loader, path.get(1)),
            "crate" => self.module_at(krate, &[], loader, path.get(1))?,
            "self" => Found::Module(scope),
            "super" => {
                let mut up = self.modules[scope].path.clone();
                up.pop()?;
                while rest.first().is_some_and(|word| word == "super") {
                    up.pop()?;
                    rest = &rest[1..];
                }
                self.module_at(krate, &up, loader, rest.first())?
            }
            name => match self.lookup(scope, name, in_globs, loader, seen) {
                Some(found) => found,
                None => self.external(krate, name, loader, path.get(1)),
            },
        };
        for word in rest {
            found = match found {
                Found::Module(module) => self.lookup(module, word, true, loader, seen)?,
                Found::External(mut path) => {
                    path.push(word.clone());
                    Found::External(path)
                }
                Found::Definition(..) => return None,
            };
        }
        Some(found)
    }

    /// Returns another crate: its root when it is one of the project's.
    fn external(&mut self, krate: usize, name: &str, loader: &mut dyn Loader, wanted: Option<&String>) -> Found {
        if let Some(&dependency) = self.crates.get(krate).and_then(|krate| krate.dependencies.get(name))
            && let Some(found) = self.module_at(dependency, &[], loader, wanted)
        {
            return found;
        }
        Found::External(vec![name.to_owned()])
    }

    /// Returns a module by its path, reading the files that lead there.
    fn module_at(
        &mut self,
        krate: usize,
        path: &[String],
        loader: &mut dyn Loader,
        wanted: Option<&String>,
    ) -> Option<Found> {
        if let Some(&module) = self.by_path.get(&(krate, path.to_vec())) {
            return Some(Found::Module(module));
        }
        match path.split_last() {
            None => {
                let root = self.crates.get(krate)?.root.clone();
                let file = loader.load(&root, "")?;
                self.attach_names(krate, Vec::new(), file);
            }
            Some((last, parent)) => {
                let Found::Module(parent) = self.module_at(krate, parent, loader, None)? else { return None };
                let wanted = wanted.cloned().unwrap_or_default();
                self.open(parent, last, &wanted, loader)?;
            }
        }
        self.by_path.get(&(krate, path.to_vec())).map(|module| Found::Module(*module))
    }

    /// Reads the file of `mod name;` when it contains the name that is wanted.
    fn open(&mut self, parent: usize, name: &str, wanted: &str, loader: &mut dyn Loader) -> Option<usize> {
        let path = [&self.modules[parent].path[..], &[name.to_owned()]].concat();
        let krate = self.modules[parent].krate;
        if let Some(&module) = self.by_path.get(&(krate, path.clone())) {
            return Some(module);
        }
        let files = self.modules[parent].closed.get(name)?.clone();
        let file = files.iter().find_map(|file| loader.load(file, wanted))?;
        self.attach_names(krate, path.clone(), file);
        self.by_path.get(&(krate, path)).copied()
    }

    /// Looks a name up inside a module: its own items, its imports, its glob imports.
    fn lookup(
        &mut self,
        scope: usize,
        name: &str,
        in_globs: bool,
        loader: &mut dyn Loader,
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let key = (scope, name.to_owned());
        // Imports can lead in a circle.
        if !seen.insert(key.clone()) {
            return None;
        }
        let mut found = self.lookup_own(scope, name, loader, seen);
        if found.is_none() && in_globs {
            found = self.lookup_globs(scope, name, loader, seen);
        }
        seen.remove(&key);
        found
    }

    fn facts(&self, scope: usize) -> &super::source::Module {
        &self.files[self.modules[scope].file].modules[self.modules[scope].module]
    }

    fn lookup_own(
        &mut self,
        scope: usize,
        name: &str,
        loader: &mut dyn Loader,
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let facts = self.facts(scope);
        if let Some((_, definition)) = facts.definitions.iter().find(|(known, _)| known == name) {
            return Some(Found::Definition(scope, definition.clone()));
        }
        let declares = facts.declared.iter().any(|declared| declared.name == name && !declared.off);
        let named: Vec<Use> =
            facts.uses.iter().filter(|import| import.name.as_deref() == Some(name)).cloned().collect();
        if declares {
            let path = [&self.modules[scope].path[..], &[name.to_owned()]].concat();
            let known = self.by_path.get(&(self.modules[scope].krate, path)).copied();
            if let Some(module) = known.or_else(|| self.open(scope, name, "", loader)) {
                return Some(Found::Module(module));
            }
        }
        named.into_iter().find_map(|import| self.follow(scope, &import.path, import.global, false, loader, seen))
    }

    fn lookup_globs(
        &mut self,
        scope: usize,
        name: &str,
        loader: &mut dyn Loader,
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let globs: Vec<Use> = self.facts(scope).uses.iter().filter(|import| import.name.is_none()).cloned().collect();
        globs.into_iter().find_map(|import| {
            match self.follow(scope, &import.path, import.global, false, loader, seen)? {
                Found::Module(module) => self.lookup(module, name, true, loader, seen),
                Found::External(mut path) => {
                    path.push(name.to_owned());
                    let is_known = known::known(&path).is_some() || self.types.contains_key(&path.join("::"));
                    is_known.then_some(Found::External(path))
                }
                Found::Definition(..) => None,
            }
        })
    }
}

/// Returns where the file of `mod name;` can be.
///
/// `in_root` says that the file is the root of its crate; so do the names `lib.rs`, `main.rs` and `mod.rs`.
pub fn child_files(
    file: &Arc<str>,
    in_root: bool,
    inline: &[String],
    declared: &super::source::Declared,
) -> Vec<String> {
    let (folder, name) = file.rsplit_once('/').unwrap_or((".", file));
    let stem = name.strip_suffix(".rs").unwrap_or(name);
    let owns_folder = in_root || stem == "mod";
    let own = if owns_folder { folder.to_owned() } else { format!("{folder}/{stem}") };
    let below = inline.iter().fold(own, |path, module| format!("{path}/{module}"));
    match &declared.path {
        Some(path) if inline.is_empty() => vec![normal(&format!("{folder}/{path}"))],
        Some(path) => vec![normal(&format!("{below}/{path}"))],
        None => {
            vec![normal(&format!("{below}/{}.rs", declared.name)), normal(&format!("{below}/{}/mod.rs", declared.name))]
        }
    }
}

/// Removes `.` and `..` from a path where possible.
pub fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." if parts.last().is_some_and(|last| *last != ".." && !last.is_empty()) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
