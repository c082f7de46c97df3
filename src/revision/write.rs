//! Writes files into the folder: all of them or none, never over another one.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

use super::history::{History, Revision};
use super::problem::RevisionError;
use super::version::{Clock, slug};

const TEMPORARY_PREFIX: &str = ".modelmig-";
const TEMPORARY_SUFFIX: &str = ".tmp";

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Without the folder.
    pub name: String,
    pub text: String,
}

/// The names of a revision before it is rendered: versions and parents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRevision {
    /// One per file, ascending; the first one is the id.
    pub versions: Vec<i64>,
    /// Of the first file; each later one revises the file before it.
    pub revises: Vec<i64>,
    /// What every file name holds after the version.
    pub slug: String,
}

impl NewRevision {
    /// Returns the names of a revision of so many files after the head; `replaced` counts as gone.
    ///
    /// Fails when there are several heads' worth of parents to choose from: the caller asks for one head first.
    pub fn allocate(
        history: &History,
        title: &str,
        count: usize,
        rev_id: Option<i64>,
        clock: Clock,
        replaced: Option<&Revision>,
    ) -> Result<Self, RevisionError> {
        let gone =
            |version: i64| replaced.is_some_and(|revision| revision.files.iter().any(|file| file.version == version));
        let newest = history.files().map(|file| file.version).filter(|version| !gone(*version)).max();
        let versions = match rev_id {
            None => clock.versions(newest, count),
            Some(version) => match newest.filter(|newest| version <= *newest) {
                Some(newest) => return Err(RevisionError::NotAfter { version, newest }),
                None => std::iter::successors(Some(version), |version| Some(super::version::next(*version)))
                    .take(count)
                    .collect(),
            },
        };
        let revises = match replaced {
            Some(revision) => revision.files.first().map(|file| file.parents.clone()).unwrap_or_default(),
            None => history.heads().iter().map(|head| head.last_version()).collect(),
        };
        Ok(Self { versions, revises, slug: slug(title) })
    }

    /// Returns what stands before `.up.sql` in the names of that file's pair.
    pub fn stem(&self, version: i64) -> String {
        format!("{version}_{}", self.slug)
    }

    /// Returns the versions that the n-th file (from 0) revises.
    pub fn revises(&self, position: usize) -> Vec<i64> {
        match position.checked_sub(1) {
            None => self.revises.clone(),
            Some(before) => vec![self.versions[before]],
        }
    }
}

impl History {
    /// Checks that `--replace` may redo this revision: the newest one, which nothing revises and which is not applied.
    pub fn replaceable(&self, applied: &BTreeSet<i64>) -> Result<&Revision, RevisionError> {
        let newest = self.revisions.iter().max_by_key(|revision| revision.last_version());
        let refuse = |id, reason: &str| Err(RevisionError::NotReplaceable { id, reason: reason.to_owned() });
        match newest {
            None => Err(RevisionError::NothingToReplace),
            Some(newest) if newest.files.iter().any(|file| applied.contains(&file.version)) => {
                refuse(newest.id, "it is applied to the database; run `modelmig downgrade -1` first")
            }
            Some(newest) if !self.heads().iter().any(|head| head.id == newest.id) => {
                refuse(newest.id, "another revision comes after it")
            }
            Some(newest) => Ok(newest),
        }
    }
}

/// Writes the files and removes those of the replaced revision. After a failure the folder is as it was.
pub fn write(dir: &Path, files: &[NewFile], replaced: Option<&Revision>) -> Result<Vec<PathBuf>, RevisionError> {
    let failed = |doing, path: &Path, source| RevisionError::Io { doing, path: path.to_owned(), source };
    fs::create_dir_all(dir).map_err(|error| failed("create the folder", dir, error))?;
    sweep(dir);
    let prepared: Vec<NamedTempFile> = files
        .iter()
        .map(|file| prepare(dir, &file.text).map_err(|error| failed("write into", dir, error)))
        .collect::<Result<_, _>>()?;
    let mut undo = Undo { dir, written: Vec::new(), aside: Vec::new() };
    for path in replaced.into_iter().flat_map(files_of) {
        undo.set_aside(&path).map_err(|error| failed("replace", &path, error))?;
    }
    // The down file first: a folder with a lone down file is noticed, one with a lone up file could be applied.
    let mut order: Vec<(&NewFile, NamedTempFile)> = files.iter().zip(prepared).collect();
    order.sort_by_key(|(file, _)| !file.name.ends_with(".down.sql"));
    for (file, temporary) in order {
        let path = dir.join(&file.name);
        match temporary.persist_noclobber(&path) {
            Ok(_) => undo.written.push(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(RevisionError::Exists { path });
            }
            Err(error) => return Err(failed("write", &path, error.error)),
        }
    }
    undo.keep();
    sync(dir);
    Ok(files.iter().map(|file| dir.join(&file.name)).collect())
}

/// Writes one file whether it exists or not, in one step.
///
/// # Errors
/// When its folder takes no file of that name.
pub fn overwrite(path: &Path, text: &str) -> io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    prepare(dir, text)?.persist(path).map_err(|error| error.error)?;
    sync(dir);
    Ok(())
}

fn files_of(revision: &Revision) -> Vec<PathBuf> {
    let of_file = |file: &super::RevisionFile| {
        let review = file.review_path();
        let down = file.down.as_ref().map(|down| down.path.clone());
        [Some(file.up.path.clone()), down, review.exists().then_some(review)]
    };
    revision.files.iter().flat_map(of_file).flatten().collect()
}

fn prepare(dir: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut temporary = builder.tempfile_in(dir)?;
    temporary.write_all(text.as_bytes())?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// Removes what a killed run left behind. Its failures do not matter.
fn sweep(dir: &Path) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let old = || {
            let modified = entry.metadata().and_then(|metadata| metadata.modified());
            modified.ok().and_then(|time| time.elapsed().ok()).is_some_and(|age| age > Duration::from_secs(600))
        };
        if name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX) && old() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes the new names survive a power failure, where the system can.
fn sync(dir: &Path) {
    if let Ok(dir) = fs::File::open(dir) {
        let _ = dir.sync_all();
    }
}

/// What must be taken back when a later step fails.
struct Undo<'a> {
    dir: &'a Path,
    written: Vec<PathBuf>,
    /// Where a replaced file was, and the name it waits under.
    aside: Vec<(PathBuf, PathBuf)>,
}

impl Undo<'_> {
    fn set_aside(&mut self, path: &Path) -> io::Result<()> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let waiting = self.dir.join(format!("{TEMPORARY_PREFIX}{name}{TEMPORARY_SUFFIX}"));
        fs::rename(path, &waiting)?;
        self.aside.push((path.to_owned(), waiting));
        Ok(())
    }

    fn keep(mut self) {
        for (_, waiting) in self.aside.drain(..) {
            let _ = fs::remove_file(waiting);
        }
        self.written.clear();
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        for path in self.written.drain(..) {
            let _ = fs::remove_file(path);
        }
        for (path, waiting) in self.aside.drain(..) {
            let _ = fs::rename(waiting, path);
        }
    }
}
