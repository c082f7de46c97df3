//! Plants the files that were parsed into the module trees of their crates.
//!
//! From each crate root down, along `mod name;`, but only towards files that hold models: a file outside
//! every tree is not compiled either, and one behind `#[cfg(test)]` is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::schema::diagnostic::{Code, Diagnostic, Diagnostics, Position, Span};
use crate::schema::model::resolve::{Crate, Loader, Project, child_files};
use crate::schema::model::source::SourceFile;

use super::packages::Package;
use super::{Disk, Scan, has_models};

/// Returns the project with every file that holds models in its place.
pub fn plant(
    packages: &[Package],
    scans: BTreeMap<Arc<str>, Scan>,
    disk: &mut Disk,
    diagnostics: &mut Diagnostics,
) -> Project {
    let mut planter = Planter { scans, left_out: Vec::new(), project: Project::default(), disk };
    let homes = planter.crates(packages);
    for krate in 0..planter.project.crates.len() {
        let root = planter.project.crates[krate].root.clone();
        planter.descend(krate, &root, Vec::new());
    }
    planter.orphans(packages, &homes, diagnostics);
    planter.project
}

struct Planter<'a> {
    scans: BTreeMap<Arc<str>, Scan>,
    /// Files, and the folders below them, that a `cfg` leaves out.
    left_out: Vec<String>,
    project: Project,
    disk: &'a mut Disk,
}

impl Planter<'_> {
    /// Declares the crates of the packages; returns for each package the crate that orphans belong to.
    fn crates(&mut self, packages: &[Package]) -> Vec<usize> {
        let mut libs: BTreeMap<&str, usize> = BTreeMap::new();
        for package in packages {
            if let Some(lib) = &package.lib {
                libs.insert(&package.folder, self.project.crates.len());
                self.project.crates.push(Crate { root: lib.clone(), ..Crate::default() });
            }
        }
        let mut homes = Vec::new();
        for package in packages {
            let mut dependencies: BTreeMap<String, usize> = BTreeMap::new();
            for (name, folder) in &package.dependencies {
                if let Some(&lib) = libs.get(folder.as_str()) {
                    dependencies.insert(name.clone(), lib);
                }
            }
            let lib = libs.get(package.folder.as_str()).copied();
            if let Some(lib) = lib {
                self.project.crates[lib].dependencies.clone_from(&dependencies);
                dependencies.insert(package.lib_name.clone(), lib);
            }
            let first_bin = self.project.crates.len();
            for bin in &package.bins {
                self.project.crates.push(Crate { root: bin.clone(), dependencies: dependencies.clone() });
            }
            if lib.is_none() && package.bins.is_empty() {
                self.project.crates.push(Crate { root: String::new(), dependencies });
            }
            homes.push(lib.unwrap_or(first_bin));
        }
        homes
    }

    /// Attaches a file and goes on to its modules.
    fn descend(&mut self, krate: usize, path: &str, module: Vec<String>) {
        // A file that the library and a binary both declare belongs to the first of them.
        let (file, names_only) = match self.scans.get_mut(path) {
            Some(scan) => match scan.parsed.take() {
                Some(file) => (Some(file), false),
                None if scan.has_path => (self.disk.load(path, ""), true),
                None => return,
            },
            None if path.is_empty() => return,
            None => (self.disk.load(path, ""), true),
        };
        let Some(file) = file else { return };
        let children = self.children(&file, module.is_empty());
        if names_only {
            self.project.attach_names(krate, module.clone(), file);
        } else {
            self.project.attach(krate, module.clone(), file);
        }
        for (below, child) in children {
            self.descend(krate, &child, [&module[..], &below[..]].concat());
        }
    }

    /// Returns the module files worth going to, with their paths below the file.
    fn children(&mut self, file: &SourceFile, in_root: bool) -> Vec<(Vec<String>, String)> {
        let mut children = Vec::new();
        for module in &file.modules {
            for declared in module.declared.iter().filter(|declared| declared.inline.is_none()) {
                let files = child_files(&file.path, in_root, &module.path, declared);
                if declared.off {
                    self.left_out.extend(files);
                    continue;
                }
                let below = [&module.path[..], std::slice::from_ref(&declared.name)].concat();
                if let Some(child) = files.into_iter().find(|child| self.leads_to_models(child)) {
                    children.push((below, child));
                }
            }
        }
        children
    }

    /// Says whether a file holds models, has modules that may, or may lead anywhere by `#[path]`.
    fn leads_to_models(&self, path: &str) -> bool {
        let folder = folder_below(path);
        let holds = self.scans.contains_key(path);
        let below = self.scans.range::<str, _>((std::ops::Bound::Excluded(&*folder), std::ops::Bound::Unbounded));
        holds
            || below.map(|(file, _)| file).next().is_some_and(|file| file.starts_with(&folder))
                && self.disk.exists(path)
    }

    /// Attaches what no tree leads to, where its path would put it, and says so.
    fn orphans(&mut self, packages: &[Package], homes: &[usize], diagnostics: &mut Diagnostics) {
        let files: Vec<SourceFile> = self.scans.values_mut().filter_map(|scan| scan.parsed.take()).collect();
        for file in files {
            if self.left_out.iter().any(|out| *file.path == **out || file.path.starts_with(&folder_below(out))) {
                continue;
            }
            let home = packages
                .iter()
                .enumerate()
                .filter(|(_, package)| {
                    package.folder.is_empty() || file.path.starts_with(&format!("{}/", package.folder))
                })
                .max_by_key(|(_, package)| package.folder.len());
            let Some((place, package)) = home else {
                self.project.attach(homes.first().copied().unwrap_or_default(), module_path(&file.path, ""), file);
                continue;
            };
            let src = format!("{}/", package.src());
            let has_root = package.lib.is_some() || !package.bins.is_empty();
            if has_root && file.path.starts_with(&src) && has_models(&file) {
                let start = Position { line: 1, column: 1 };
                let span = Span { file: file.path.clone(), start, end: start };
                diagnostics.push(
                    Diagnostic::warning(
                        Code::Orphan,
                        span,
                        "this file holds models, and no `mod` of its crate leads to it",
                    )
                    .help("declare it with `mod`, or leave it out of `[models] paths`; its models were read"),
                );
            }
            let module = module_path(&file.path, &src);
            self.project.attach(homes[place], module, file);
        }
    }
}

impl Disk {
    fn exists(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }
}

/// Returns the folder of a file's modules, with a slash: `src/models/` for `src/models.rs` and `src/models/mod.rs`.
fn folder_below(path: &str) -> String {
    match path.strip_suffix("/mod.rs") {
        Some(folder) => format!("{folder}/"),
        None => format!("{}/", path.strip_suffix(".rs").unwrap_or(path)),
    }
}

/// Returns the module a file would be by its path.
fn module_path(path: &str, src: &str) -> Vec<String> {
    let below = path.strip_prefix(src).unwrap_or(path);
    let below = below.strip_suffix(".rs").unwrap_or(below);
    let mut words: Vec<String> = below.split('/').map(str::to_owned).collect();
    if words.last().is_some_and(|last| last == "mod" || last == "lib" || last == "main") {
        words.pop();
    }
    words
}
