//! Writes the files of a project: all of them or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{AdoptError, File};
use crate::revision::overwrite;

/// Files on disk that can still be taken back.
#[must_use = "dropping it takes the files back"]
pub struct Written {
    root: PathBuf,
    /// What each file held before, when it existed.
    files: Vec<(PathBuf, Option<String>)>,
    folders: Vec<PathBuf>,
}

impl Written {
    /// Leaves the files where they are and returns their paths.
    pub fn keep(mut self) -> Vec<PathBuf> {
        self.folders.clear();
        std::mem::take(&mut self.files).into_iter().map(|(path, _)| path).collect()
    }

    /// Returns what changed, as a unified diff.
    pub fn diff(&self) -> String {
        let mut out = String::new();
        for (path, before) in &self.files {
            let name = path.strip_prefix(&self.root).unwrap_or(path).display().to_string();
            let after = fs::read_to_string(path).ok();
            let named = |text: &Option<String>| if text.is_some() { name.as_str() } else { "/dev/null" };
            let (old, new) = (before.clone().unwrap_or_default(), after.clone().unwrap_or_default());
            let difference = similar::TextDiff::from_lines(&old, &new);
            out.push_str(&difference.unified_diff().header(named(before), named(&after)).to_string());
        }
        out
    }

    fn write(&mut self, file: &File) -> io::Result<()> {
        let path = self.root.join(&file.path);
        let folder = path.parent().unwrap_or(&self.root).to_owned();
        let missing = folder.ancestors().take_while(|folder| !folder.is_dir()).map(Path::to_owned);
        self.folders.extend(missing.collect::<Vec<_>>());
        fs::create_dir_all(&folder)?;
        let before = match fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        match (file.text.is_empty(), &before) {
            (true, None) => return Ok(()),
            (true, Some(_)) => fs::remove_file(&path)?,
            (false, _) => overwrite(&path, &file.text)?,
        }
        self.files.push((path, before));
        Ok(())
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        // Nobody is left to tell: what cannot be taken back stays as it is.
        for (path, before) in self.files.drain(..).rev() {
            let _ = match before {
                Some(text) => fs::write(&path, text),
                None => fs::remove_file(&path),
            };
        }
        for folder in self.folders.drain(..) {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Writes the files below the root, over what is there, and removes those without text. After a failure, and until they are kept, all is as it was.
///
/// # Errors
/// When one of them cannot be written; names it.
pub fn write(root: &Path, files: &[File]) -> Result<Written, AdoptError> {
    let mut written = Written { root: root.to_owned(), files: Vec::new(), folders: Vec::new() };
    for file in files {
        written.write(file).map_err(|source| AdoptError::Write { path: file.path.clone(), source })?;
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn what_is_not_kept_is_taken_back() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::write(root.path().join("a"), "old").expect("own folder");
        drop(write(root.path(), &[file("a", "new"), file("b/c/d", "new")]).expect("own folder"));
        assert_eq!(fs::read_to_string(root.path().join("a")).expect("a file"), "old");
        assert!(!root.path().join("b").exists());
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_no_other() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::write(root.path().join("b"), "a file where a folder must be").expect("own folder");
        let error = write(root.path(), &[file("a", "new"), file("b/c", "new")]).err().expect("no folder");
        assert!(error.to_string().contains("b/c"), "{error}");
        assert!(!root.path().join("a").exists());
    }

    #[test]
    fn a_file_without_text_goes() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::write(root.path().join("a"), "old").expect("own folder");
        drop(write(root.path(), &[file("a", "")]).expect("own folder"));
        assert!(root.path().join("a").exists());
        write(root.path(), &[file("a", ""), file("b", "")]).expect("own folder").keep();
        assert!(!root.path().join("a").exists() && !root.path().join("b").exists());
    }

    #[test]
    fn what_is_kept_stays() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let paths = write(root.path(), &[file("b/c", "new")]).expect("own folder").keep();
        assert_eq!(fs::read_to_string(&paths[0]).expect("a file"), "new");
    }
}
