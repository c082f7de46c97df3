//! Reads the models of a project from its source: walks, filters by bytes, parses, resolves.
//!
//! Nothing is compiled and cargo is never run: an application whose `query!` macros do not compile yet is
//! read like any other. The only part of reading that touches a disk; what the files mean is decided in
//! [`crate::schema::model`].

mod packages;
mod print;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;
use memchr::memmem;
use rayon::prelude::*;

use crate::schema::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::schema::model::defined::{QueryModel, ViewModel};
use crate::schema::model::resolve::{Loader, normal};
use crate::schema::model::source::{self, Cfg, DERIVES, SourceFile};
use crate::schema::model::{ModelSet, TableModel};
use crate::schema::token::one_query;

pub use print::print_diagnostics;

/// What to read and how.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// The folder of `Cargo.toml`. Globs start here, and paths are shown relative to it.
    pub root: PathBuf,
    /// As in `.gitignore`; `../common/src/**/*.rs` leaves the root.
    pub globs: Vec<String>,
    /// Cargo features that are on. Empty: all that could be on.
    pub features: Vec<String>,
    /// From a Rust path, or its last segment, to a SQL type.
    pub types: BTreeMap<String, String>,
}

impl ReadOptions {
    /// Returns the options of a plain project.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), globs: vec!["src/**/*.rs".to_owned()], features: Vec::new(), types: BTreeMap::new() }
    }
}

/// Why the source could not be read at all. What is wrong inside it is a diagnostic.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("cannot walk {folder}: {source}")]
    Walk { folder: PathBuf, source: ignore::Error },
    #[error("`{glob}` in `[models] paths` is not a pattern: {source}")]
    Glob { glob: String, source: ignore::Error },
    #[error("cannot read {path}: {source}")]
    File { path: PathBuf, source: std::io::Error },
    #[error("cannot read {path}: {message}")]
    Manifest { path: PathBuf, message: String },
}

/// The texts that diagnostics point into.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    root: PathBuf,
    texts: BTreeMap<Arc<str>, Arc<str>>,
}

impl Sources {
    /// Returns the text of a file as the reader saw it, from memory or from the disk.
    pub fn text(&self, file: &str) -> Option<Arc<str>> {
        self.texts.get(file).cloned().or_else(|| read_text(&self.root.join(file)).ok().map(Arc::from))
    }
}

/// Everything reading a project gives.
#[derive(Debug)]
pub struct Reading {
    pub models: ModelSet,
    pub sources: Sources,
    /// What was found wrong so far; lowering adds to it.
    pub diagnostics: Diagnostics,
}

/// Reads every model of a project.
pub fn read_project(options: &ReadOptions) -> Result<Reading, ReadError> {
    let cfg = Cfg { features: options.features.clone() };
    let files = walk(&options.root, &options.globs)?;
    let read = files
        .par_iter()
        .filter_map(|path| scan(&options.root, path, &cfg).transpose())
        .collect::<Result<Vec<_>, ReadError>>()?;
    give_back();
    let mut sources = Sources { root: options.root.clone(), texts: BTreeMap::new() };
    let mut scans = BTreeMap::new();
    for (path, scan, text) in read {
        sources.texts.insert(path.clone(), text);
        scans.insert(path, scan);
    }
    let mut diagnostics = Diagnostics::new();
    report_includes(&options.root, &scans, &mut diagnostics);
    let mut disk = Disk { root: options.root.clone(), cfg, texts: BTreeMap::new() };
    let packages = packages::discover(&options.root, scans.keys())?;
    let mut project = tree::plant(&packages, scans, &mut disk, &mut diagnostics);
    project.types.clone_from(&options.types);
    let mut models = project.resolve(&mut disk, &mut diagnostics);
    for table in &mut models.tables {
        read_query(&options.root, table, &mut diagnostics);
    }
    sources.texts.append(&mut disk.texts);
    Ok(Reading { models, sources, diagnostics })
}

/// Gives the memory that syntax trees and models took back to the system: the allocator keeps it for threads that have
/// done their work.
pub(crate) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: it looks at nothing but memory that is free.
    unsafe {
        nix::libc::malloc_trim(0);
    }
}

/// Puts the text of a `view_file` into the model.
fn read_query(root: &Path, table: &mut TableModel, diagnostics: &mut Diagnostics) {
    let Some(ViewModel { query, .. }) = &mut table.view else { return };
    let QueryModel::File(path) = &query.value else { return };
    let text = std::fs::read_to_string(root.join(path)).map_err(|error| error.to_string());
    let text = text.and_then(|text| {
        let text = text.trim_end().trim_end_matches(';').to_owned();
        one_query(&text).map(|()| text).map_err(|fault| format!("it is no query: {fault}"))
    });
    match text {
        Ok(text) => query.value = QueryModel::Sql(text),
        Err(fault) => diagnostics.push(
            Diagnostic::error(Code::Value, query.span.clone(), format!("cannot take the query from {path}: {fault}"))
                .help("name a file with one SELECT, by its path from the folder of Cargo.toml"),
        ),
    }
}

/// What the bytes of a file promise.
struct Scan {
    /// Parsed, because it can hold models or hide them.
    parsed: Option<SourceFile>,
    /// Says `#[path`, so that its modules may be anywhere.
    has_path: bool,
}

/// A file's path, what its bytes promise, and its text.
type Scanned = (Arc<str>, Scan, Arc<str>);

/// Reads a file and parses it if its bytes promise a model. Files that promise nothing are forgotten.
fn scan(root: &Path, path: &Arc<str>, cfg: &Cfg) -> Result<Option<Scanned>, ReadError> {
    let full = root.join(&**path);
    let text = read_text(&full).map_err(|source| ReadError::File { path: full, source })?;
    let has_path = memmem::find(text.as_bytes(), b"#[path").is_some();
    if !promises_models(&text) && !has_path {
        return Ok(None);
    }
    let parsed = promises_models(&text).then(|| source::parse(path, &text, cfg));
    Ok(Some((path.clone(), Scan { parsed, has_path }, text.into())))
}

/// Says whether a text can declare a model or include a file that does.
fn promises_models(text: &str) -> bool {
    let bytes = text.as_bytes();
    let derives = memmem::find(bytes, b"derive").is_some()
        && DERIVES.iter().any(|derive| memmem::find(bytes, derive.as_bytes()).is_some());
    derives || memmem::find(bytes, b"include!").is_some()
}

/// Reads a text file, without the byte order mark (which is no character of the first line).
fn read_text(path: &Path) -> std::io::Result<String> {
    let bytes = std::fs::read(path)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| std::io::Error::new(std::io::ErrorKind::InvalidData, "the file is not UTF-8"))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Returns the files that match the globs, sorted, relative to the root.
fn walk(root: &Path, globs: &[String]) -> Result<BTreeSet<Arc<str>>, ReadError> {
    let mut by_base: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for glob in globs {
        let (base, pattern) = split_glob(glob);
        by_base.entry(base).or_default().push(pattern);
    }
    let mut files = BTreeSet::new();
    for (base, patterns) in by_base {
        let folder = root.join(&base);
        if !folder.exists() {
            continue;
        }
        let mut overrides = OverrideBuilder::new(&folder);
        for pattern in patterns {
            overrides.add(pattern).map_err(|source| ReadError::Glob { glob: pattern.to_owned(), source })?;
        }
        let overrides = overrides.build().map_err(|source| ReadError::Glob { glob: base.clone(), source })?;
        // Ignored files count too: generated models are models. Only build output is left out.
        let walk = WalkBuilder::new(&folder)
            .standard_filters(false)
            .overrides(overrides)
            .filter_entry(|entry| !entry.path().join("CACHEDIR.TAG").exists() && entry.file_name() != ".git")
            .build();
        for entry in walk {
            let entry = entry.map_err(|source| ReadError::Walk { folder: folder.clone(), source })?;
            if entry.file_type().is_some_and(|kind| kind.is_file())
                && let Ok(below) = entry.path().strip_prefix(&folder)
                && let Some(below) = below.to_str()
            {
                let path = if base.is_empty() { below.to_owned() } else { format!("{base}/{below}") };
                files.insert(Arc::from(normal(&path.replace('\\', "/"))));
            }
        }
    }
    Ok(files)
}

/// Cuts the folder off a glob that has to be walked for it: `../shared` and `src/**/*.rs`. Only leading
/// `..` are cut, because everything else is a pattern below the root.
fn split_glob(glob: &str) -> (String, &str) {
    let mut rest = glob.strip_prefix("./").unwrap_or(glob);
    let mut base = Vec::new();
    if let Some(negated) = rest.strip_prefix("!../") {
        let _ = negated;
        return (String::new(), glob);
    }
    while let Some(behind) = rest.strip_prefix("../") {
        base.push("..");
        rest = behind;
    }
    // The literal folders behind `..` too: walking a whole parent would be slow.
    while !base.is_empty()
        && let Some((folder, behind)) = rest.split_once('/')
        && !folder.contains(['*', '?', '[', '{'])
    {
        base.push(folder);
        rest = behind;
    }
    (base.join("/"), rest)
}

/// Reports `include!` of files that hold models.
fn report_includes(root: &Path, scans: &BTreeMap<Arc<str>, Scan>, diagnostics: &mut Diagnostics) {
    for scan in scans.values() {
        let Some(file) = &scan.parsed else { continue };
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for include in &file.includes {
            let target = normal(&format!("{folder}/{}", include.value));
            let target = target.trim_start_matches('/');
            let holds_models = match scans.get(target) {
                Some(scan) => scan.parsed.as_ref().is_some_and(has_models),
                None => read_text(&root.join(target)).is_ok_and(|text| {
                    promises_models(&text) && has_models(&source::parse(&Arc::from(target), &text, &Cfg::default()))
                }),
            };
            if holds_models {
                let message = format!("`{}` holds models, and `include!` hides where they belong", include.value);
                diagnostics.push(
                    Diagnostic::error(Code::Hidden, include.span.clone(), message)
                        .help("make it a module: `#[path = \"…\"] mod name;`"),
                );
            }
        }
    }
}

fn has_models(file: &SourceFile) -> bool {
    !file.tables.is_empty() || !file.enums.is_empty() || !file.domains.is_empty() || !file.composites.is_empty()
}

/// Reads the files that names lead into.
struct Disk {
    root: PathBuf,
    cfg: Cfg,
    texts: BTreeMap<Arc<str>, Arc<str>>,
}

impl Loader for Disk {
    fn load(&mut self, path: &str, name: &str) -> Option<SourceFile> {
        let path: Arc<str> = path.into();
        let text = match self.texts.get(&path) {
            Some(text) => text.clone(),
            None => {
                let text: Arc<str> = read_text(&self.root.join(&*path)).ok()?.into();
                self.texts.insert(path.clone(), text.clone());
                text
            }
        };
        if !name.is_empty() && memmem::find(text.as_bytes(), name.as_bytes()).is_none() {
            return None;
        }
        Some(source::parse(&path, &text, &self.cfg))
    }
}

#[cfg(test)]
mod tests;
