//! Files that are not written yet, read as a project is read.

use std::fs;
use std::path::Path;

use super::files::{File, SQL_FOLDER};
use super::{AdoptError, Wanted};
use crate::schema::lower::{Naming, lower};
use crate::source::read::{ReadOptions, print_diagnostics, read_project};
use crate::state::Declared;

/// Returns what the files declare.
pub fn read(files: &[File], wanted: &Wanted) -> Result<Declared, AdoptError> {
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    put(root, "Cargo.toml", "[package]\nname = \"adopted\"\nversion = \"0.1.0\"\nedition = \"2024\"\n")?;
    put(root, "src/lib.rs", "pub mod models;\n")?;
    let mut sql = Vec::new();
    for file in files {
        match file.path.strip_prefix(&wanted.folder) {
            Some(below) => put(root, &format!("src/models{below}"), &file.text)?,
            None if file.path.starts_with(SQL_FOLDER) => sql.push((file.path.clone(), file.text.clone())),
            None => {}
        }
    }
    let mut reading = read_project(&ReadOptions::new(root))?;
    let naming = Naming { docs_as_comments: wanted.comments, ..wanted.naming.clone() };
    let lowered = lower(&reading.models, &naming, &mut reading.diagnostics);
    let diagnostics = reading.diagnostics.finish();
    if !diagnostics.is_empty() {
        return Err(AdoptError::Models(print_diagnostics(&diagnostics, &reading.sources, false)));
    }
    Ok(Declared {
        schema: lowered.schema,
        origins: lowered.origins,
        files: sql,
        managed: wanted.managed.clone(),
        ..Declared::default()
    })
}

fn put(root: &Path, path: &str, text: &str) -> std::io::Result<()> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
