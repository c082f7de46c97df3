//! The revisions of a folder as a graph.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::problem::{Problem, RevisionError};
use crate::plan::Hazard;
use crate::render::header::{Header, HeaderFlag};

/// The revisions of a folder, in the order of their versions, which is a topological order of the graph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    pub dir: PathBuf,
    pub revisions: Vec<Revision>,
}

/// One revision: a pair of files, or a group of pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The version of its first file.
    pub id: i64,
    pub title: String,
    /// The revisions it comes directly after; empty is `base`.
    pub parents: Vec<i64>,
    /// In the order they are applied.
    pub files: Vec<RevisionFile>,
}

impl Revision {
    /// Returns the version of its last file: where a database stands once it is applied.
    pub fn last_version(&self) -> i64 {
        self.files.last().map_or(self.id, |file| file.version)
    }

    /// Says whether every file has a down file.
    pub fn is_reversible(&self) -> bool {
        self.files.iter().all(|file| file.down.is_some())
    }
}

/// One step of the history table: an up file and, where there is one, its down file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionFile {
    pub version: i64,
    /// As sqlx derives it from the file name and records it.
    pub description: String,
    /// Everything before `.up.sql` in the file name: `20261122093000_add_users`.
    pub stem: String,
    /// The versions that must be applied directly before.
    pub parents: Vec<i64>,
    pub up: SqlFile,
    pub down: Option<SqlFile>,
}

/// A file as it is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlFile {
    /// Without the folder.
    pub name: String,
    pub path: PathBuf,
    pub sql: String,
    /// SHA-384 of the bytes, as sqlx records it for the up file.
    pub checksum: Vec<u8>,
    /// `false` when its first bytes are `-- no-transaction`.
    pub transactional: bool,
    /// `None`: not written by modelmig.
    pub header: Option<Header>,
    /// Its statements are not those that modelmig wrote.
    pub edited: bool,
}

impl SqlFile {
    /// Returns the flags its header lists.
    pub fn flags(&self) -> &[HeaderFlag] {
        self.header.as_ref().map_or(&[], |header| &header.flags)
    }
}

impl RevisionFile {
    /// Says whether its down file begins by refusing to run.
    pub fn is_irreversible(&self) -> bool {
        self.up.flags().iter().any(|flag| flag.hazard == Hazard::Irreversible)
    }
}

impl History {
    /// Returns all files in the order they are applied.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = &RevisionFile> {
        let mut files: Vec<&RevisionFile> = self.revisions.iter().flat_map(|revision| &revision.files).collect();
        files.sort_by_key(|file| file.version);
        files.into_iter()
    }

    /// Returns the file of that version.
    pub fn file(&self, version: i64) -> Option<&RevisionFile> {
        self.revisions.iter().flat_map(|revision| &revision.files).find(|file| file.version == version)
    }

    /// Returns the revision that version belongs to.
    pub fn revision_of(&self, version: i64) -> Option<&Revision> {
        self.revisions.iter().find(|revision| revision.files.iter().any(|file| file.version == version))
    }

    /// Returns the revisions that nothing revises.
    pub fn heads(&self) -> Vec<&Revision> {
        let revised: BTreeSet<i64> = self.revisions.iter().flat_map(|revision| &revision.parents).copied().collect();
        self.revisions.iter().filter(|revision| !revised.contains(&revision.id)).collect()
    }

    /// Returns the newest file's version.
    pub fn newest_version(&self) -> Option<i64> {
        self.files().next_back().map(|file| file.version)
    }

    /// Returns the revisions that come before this one, and itself.
    pub fn ancestors(&self, id: i64) -> BTreeSet<i64> {
        let parents: BTreeMap<i64, &[i64]> =
            self.revisions.iter().map(|revision| (revision.id, revision.parents.as_slice())).collect();
        let mut found = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if found.insert(id) {
                open.extend(parents.get(&id).copied().unwrap_or_default());
            }
        }
        found
    }

    /// Fails with the list of files that were edited after modelmig wrote them.
    pub fn verify_unedited(&self) -> Result<(), RevisionError> {
        self.refuse_edited(self.files().flat_map(|file| [Some(&file.up), file.down.as_ref()]).flatten())
    }

    /// Fails with those of the files that were edited after modelmig wrote them.
    pub fn refuse_edited<'f>(&self, files: impl Iterator<Item = &'f SqlFile>) -> Result<(), RevisionError> {
        let problems: Vec<Problem> =
            files.filter(|file| file.edited).map(|file| Problem::Edited { file: file.name.clone() }).collect();
        if problems.is_empty() { Ok(()) } else { Err(RevisionError::Folder { dir: self.dir.clone(), problems }) }
    }
}
