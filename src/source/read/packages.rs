//! The packages of a project, from their manifests: which crates there are and how they see each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use toml::{Table, Value};

use crate::schema::model::resolve::normal;

use super::ReadError;

/// A package on disk.
#[derive(Debug, Default)]
pub struct Package {
    /// Relative to the root of the project; empty for the root itself.
    pub folder: String,
    /// The name of its library in `use`.
    pub lib_name: String,
    /// `src/lib.rs`, when it exists.
    pub lib: Option<String>,
    /// `src/main.rs` and the other binaries that exist.
    pub bins: Vec<String>,
    /// From the name in `use` to the folder of the package.
    pub dependencies: BTreeMap<String, String>,
}

impl Package {
    /// Returns a path inside the package, relative to the root of the project.
    fn path(&self, below: &str) -> String {
        join(&self.folder, below)
    }

    pub fn src(&self) -> String {
        self.path("src")
    }
}

/// Finds the package of the root, those of the files, and everything they depend on by path.
pub fn discover<'a>(root: &Path, files: impl Iterator<Item = &'a Arc<str>>) -> Result<Vec<Package>, ReadError> {
    let mut pending: BTreeSet<String> = BTreeSet::from([String::new()]);
    for file in files {
        pending.extend(folder_of(root, file));
    }
    let mut packages: BTreeMap<String, Package> = BTreeMap::new();
    while let Some(folder) = pending.pop_first() {
        if packages.contains_key(&folder) {
            continue;
        }
        let package = read(root, &folder)?;
        pending.extend(package.dependencies.values().cloned());
        packages.insert(folder, package);
    }
    Ok(packages.into_values().collect())
}

/// Returns the nearest folder above a file that has a manifest.
fn folder_of(root: &Path, file: &str) -> Option<String> {
    let mut folder = file;
    while let Some((above, _)) = folder.rsplit_once('/') {
        if root.join(above).join("Cargo.toml").is_file() {
            return Some(above.to_owned());
        }
        folder = above;
    }
    None
}

fn read(root: &Path, folder: &str) -> Result<Package, ReadError> {
    let base = root.join(folder);
    let manifest = manifest(&base.join("Cargo.toml"))?.unwrap_or_default();
    let name = manifest.get("package").and_then(|package| package.get("name")).and_then(Value::as_str).unwrap_or("");
    let mut package = Package { folder: folder.to_owned(), ..Package::default() };
    let lib = manifest.get("lib");
    let text = |table: Option<&Value>, key: &str| {
        table.and_then(|table| table.get(key)).and_then(Value::as_str).map(str::to_owned)
    };
    package.lib_name = text(lib, "name").unwrap_or_else(|| name.replace('-', "_"));
    let lib_path = package.path(&text(lib, "path").unwrap_or_else(|| "src/lib.rs".to_owned()));
    package.lib = root.join(&lib_path).is_file().then_some(lib_path);
    let mut bins = vec!["src/main.rs".to_owned()];
    for bin in manifest.get("bin").and_then(Value::as_array).into_iter().flatten() {
        bins.extend(text(Some(bin), "path"));
    }
    bins.extend(automatic_bins(&base));
    bins.sort();
    bins.dedup();
    package.bins = bins.iter().map(|bin| package.path(bin)).filter(|bin| root.join(bin).is_file()).collect();
    for key in ["dependencies", "dev-dependencies"] {
        if let Some(dependencies) = manifest.get(key).and_then(Value::as_table) {
            for (name, value) in dependencies {
                if let Some(path) = dependency_path(&base, folder, name, value)? {
                    package.dependencies.insert(name.replace('-', "_"), path);
                }
            }
        }
    }
    Ok(package)
}

/// Returns `src/bin/name.rs` and `src/bin/name/main.rs`.
fn automatic_bins(base: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(base.join("src/bin")) else { return Vec::new() };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names
        .map(|name| if name.ends_with(".rs") { format!("src/bin/{name}") } else { format!("src/bin/{name}/main.rs") })
        .collect()
}

/// Returns the folder of a dependency given by path, also through the workspace.
fn dependency_path(base: &Path, folder: &str, name: &str, value: &Value) -> Result<Option<String>, ReadError> {
    if let Some(path) = value.get("path").and_then(Value::as_str) {
        return Ok(Some(join(folder, path)));
    }
    if value.get("workspace").and_then(Value::as_bool) != Some(true) {
        return Ok(None);
    }
    // The workspace is the nearest manifest above that has one.
    let mut above = folder.to_owned();
    for ancestor in base.ancestors() {
        if let Some(manifest) = manifest(&ancestor.join("Cargo.toml"))?
            && let Some(workspace) = manifest.get("workspace")
        {
            let path = workspace
                .get("dependencies")
                .and_then(|dependencies| dependencies.get(name))
                .and_then(|dependency| dependency.get("path"))
                .and_then(Value::as_str);
            return Ok(path.map(|path| join(&above, path)));
        }
        above = join(&above, "..");
    }
    Ok(None)
}

fn manifest(path: &Path) -> Result<Option<Table>, ReadError> {
    if !path.is_file() {
        return Ok(None);
    }
    let fail = |message: String| ReadError::Manifest { path: path.to_owned(), message };
    let text = std::fs::read_to_string(path).map_err(|error| fail(error.to_string()))?;
    text.parse::<Table>().map(Some).map_err(|error| fail(error.to_string()))
}

/// Joins two relative paths.
fn join(folder: &str, below: &str) -> String {
    if folder.is_empty() { normal(below) } else { normal(&format!("{folder}/{below}")) }
}
