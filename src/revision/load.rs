//! Reads the folder: names, headers, pairs, groups, parents. Every fault is reported in one run.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha384};

use super::history::{History, Revision, RevisionFile, SqlFile};
use super::problem::{Problem, RevisionError};
use crate::render::file::body_fingerprint;
use crate::render::header::{Direction, Group, Header, NO_TRANSACTION};

impl History {
    /// Reads a folder. One that does not exist has no revisions.
    pub fn load(dir: &Path) -> Result<Self, RevisionError> {
        let mut problems = Vec::new();
        let found = read_folder(dir, &mut problems)?;
        let files = pair(found, &mut problems);
        let files = link(files, &mut problems);
        let revisions = group(files, &mut problems);
        if problems.is_empty() {
            Ok(Self { dir: dir.to_owned(), revisions })
        } else {
            Err(RevisionError::Folder { dir: dir.to_owned(), problems })
        }
    }
}

/// What sqlx's naming makes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Up,
    Down,
    /// `<version>_<description>.sql`
    Single,
}

impl Half {
    fn of(name: &str) -> Self {
        match name {
            name if name.ends_with(Self::Up.suffix()) => Self::Up,
            name if name.ends_with(Self::Down.suffix()) => Self::Down,
            _ => Self::Single,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Up => ".up.sql",
            Self::Down => ".down.sql",
            Self::Single => ".sql",
        }
    }
}

struct Found {
    version: i64,
    half: Half,
    file: SqlFile,
}

fn read_folder(dir: &Path, problems: &mut Vec<Problem>) -> Result<Vec<Found>, RevisionError> {
    let failed = |path: &Path, source| RevisionError::Io { doing: "read", path: path.to_owned(), source };
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(dir, error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| failed(dir, error))?;
        // As sqlx: what is no file, or has no `_`, or does not end in `.sql`, is none of ours.
        let is_file = fs::metadata(entry.path()).map_err(|error| failed(&entry.path(), error))?.is_file();
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_file && name.ends_with(".sql") && name.contains('_') {
            names.push(name);
        }
    }
    names.sort();
    let mut found = Vec::new();
    for name in names {
        let bytes = fs::read(dir.join(&name)).map_err(|error| failed(&dir.join(&name), error))?;
        found.extend(read_file(dir, name, bytes, problems));
    }
    Ok(found)
}

fn read_file(dir: &Path, name: String, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> Option<Found> {
    let prefix = name.split('_').next().unwrap_or_default();
    let Some(version) = prefix.parse::<i64>().ok().filter(|version| *version > 0) else {
        problems.push(Problem::NoVersion { file: name });
        return None;
    };
    let Ok(sql) = String::from_utf8(bytes) else {
        problems.push(Problem::NotUtf8 { file: name });
        return None;
    };
    if sql.starts_with('\u{feff}') {
        problems.push(Problem::ByteOrderMark { file: name.clone() });
    }
    let body = body_fingerprint(&sql)
        .map_err(|source| problems.push(Problem::Split { file: name.clone(), source }))
        .unwrap_or_default();
    let header = Header::parse(&sql)
        .map_err(|source| problems.push(Problem::Header { file: name.clone(), source }))
        .unwrap_or_default();
    let half = Half::of(&name);
    if let Some(header) = &header {
        check_header(header, &name, version, half, problems);
    }
    let written = header.as_ref().and_then(|header| header.body.as_ref());
    let file = SqlFile {
        path: dir.join(&name),
        checksum: Sha384::digest(&sql).to_vec(),
        transactional: !sql.starts_with(NO_TRANSACTION),
        edited: written.is_some_and(|written| *written != body),
        header,
        name,
        sql,
    };
    Some(Found { version, half, file })
}

fn check_header(header: &Header, name: &str, version: i64, half: Half, problems: &mut Vec<Problem>) {
    if header.version != version {
        problems.push(Problem::OtherVersion { file: name.to_owned(), header: header.version });
    }
    let fits = match half {
        Half::Up | Half::Single => header.direction == Direction::Up,
        Half::Down => header.direction == Direction::Down,
    };
    if !fits {
        problems.push(Problem::OtherDirection { file: name.to_owned() });
    }
}

/// Puts up and down files together, by version.
fn pair(found: Vec<Found>, problems: &mut Vec<Problem>) -> Vec<RevisionFile> {
    let mut versions: BTreeMap<i64, Vec<Found>> = BTreeMap::new();
    for file in found {
        versions.entry(file.version).or_default().push(file);
    }
    let mut files = Vec::new();
    for (version, halves) in versions {
        let (downs, ups): (Vec<Found>, Vec<Found>) = halves.into_iter().partition(|found| found.half == Half::Down);
        let names = |halves: &[Found]| halves.iter().map(|found| found.file.name.clone()).collect::<Vec<_>>();
        if ups.len() > 1 || downs.len() > 1 {
            let doubled = if ups.len() > 1 { names(&ups) } else { names(&downs) };
            problems.push(Problem::Duplicate { version, files: doubled });
            continue;
        }
        let (up, down) = (ups.into_iter().next(), downs.into_iter().next());
        match (up, down) {
            (Some(up), down) => {
                if up.half == Half::Up && down.is_none() {
                    problems.push(Problem::NoDown { up: up.file.name.clone() });
                }
                if let (Half::Single, Some(down)) = (up.half, &down) {
                    let files = vec![down.file.name.clone(), up.file.name.clone()];
                    problems.push(Problem::Duplicate { version, files });
                }
                files.push(revision_file(version, up, down));
            }
            (None, Some(down)) => problems.push(Problem::NoUp { down: down.file.name }),
            (None, None) => {}
        }
    }
    files
}

fn revision_file(version: i64, up: Found, down: Option<Found>) -> RevisionFile {
    let name = &up.file.name;
    let stem = name.strip_suffix(up.half.suffix()).unwrap_or(name).to_owned();
    let description = name.split_once('_').map_or("", |(_, rest)| rest);
    let description = description.trim_end_matches(up.half.suffix()).replace('_', " ");
    RevisionFile { version, description, stem, parents: Vec::new(), up: up.file, down: down.map(|found| found.file) }
}

/// Finds the parents: from the header, or the file before.
fn link(mut files: Vec<RevisionFile>, problems: &mut Vec<Problem>) -> Vec<RevisionFile> {
    let versions: Vec<i64> = files.iter().map(|file| file.version).collect();
    for (position, file) in files.iter_mut().enumerate() {
        file.parents = match &file.up.header {
            Some(header) => header.revises.clone(),
            None => position.checked_sub(1).map(|before| versions[before]).into_iter().collect(),
        };
        // One that is there twice is told as that.
        let is_doubled = |parent: &i64| {
            problems.iter().any(|problem| matches!(problem, Problem::Duplicate { version, .. } if version == parent))
        };
        let absent = |parent: &&i64| !versions.contains(*parent) && !is_doubled(parent);
        let absent: Vec<i64> = file.parents.iter().filter(absent).copied().collect();
        for parent in absent {
            problems.push(Problem::NoParent { file: file.up.name.clone(), parent });
        }
    }
    match find_cycle(&files) {
        Some(versions) => problems.push(Problem::Cycle { versions }),
        None => {
            for file in &files {
                for &parent in file.parents.iter().filter(|parent| **parent >= file.version) {
                    if versions.contains(&parent) {
                        problems.push(Problem::ParentNotEarlier { file: file.up.name.clone(), parent });
                    }
                }
            }
        }
    }
    files
}

/// Returns a circle of parents, its first version repeated at the end.
fn find_cycle(files: &[RevisionFile]) -> Option<Vec<i64>> {
    let parents: BTreeMap<i64, &[i64]> = files.iter().map(|file| (file.version, file.parents.as_slice())).collect();
    let mut done = std::collections::BTreeSet::new();
    for &start in parents.keys() {
        // Depth first; the path is the way back to the start.
        let mut path: Vec<(i64, usize)> = vec![(start, 0)];
        while let Some((version, next)) = path.last_mut() {
            let parent = parents.get(version).and_then(|parents| parents.get(*next)).copied();
            *next += 1;
            match parent {
                None => {
                    done.insert(*version);
                    path.pop();
                }
                Some(parent) if done.contains(&parent) => {}
                Some(parent) => {
                    if let Some(at) = path.iter().position(|(version, _)| *version == parent) {
                        let circle = path[at..].iter().map(|(version, _)| *version);
                        return Some(circle.chain([parent]).collect());
                    }
                    path.push((parent, 0));
                }
            }
        }
    }
    None
}

/// Puts the files of a group together and turns parents from versions into revisions.
fn group(files: Vec<RevisionFile>, problems: &mut Vec<Problem>) -> Vec<Revision> {
    let mut groups: BTreeMap<i64, Vec<RevisionFile>> = BTreeMap::new();
    for file in files {
        let id = group_of(&file).map_or(file.version, |group| group.id);
        groups.entry(id).or_default().push(file);
    }
    let owners: BTreeMap<i64, i64> =
        groups.iter().flat_map(|(id, files)| files.iter().map(|file| (file.version, *id))).collect();
    let mut revisions = Vec::new();
    for (id, files) in groups {
        check_group(id, &files, problems);
        let Some(first) = files.first() else { continue };
        let title = match &first.up.header {
            Some(header) => header.title.clone(),
            None => first.description.clone(),
        };
        let parents = first.parents.iter().filter_map(|parent| owners.get(parent)).copied().collect();
        revisions.push(Revision { id, title, parents, files });
    }
    revisions
}

fn group_of(file: &RevisionFile) -> Option<Group> {
    file.up.header.as_ref().and_then(|header| header.group)
}

fn check_group(id: i64, files: &[RevisionFile], problems: &mut Vec<Problem>) {
    let of = files.iter().filter_map(group_of).map(|group| group.of).max().unwrap_or(1);
    if files.len() != of {
        let present: Vec<String> = files.iter().filter_map(group_of).map(|group| group.part.to_string()).collect();
        let message = format!(
            "part {} of {of} of revision {id} is all there is; restore the other files from version control",
            present.join(", ")
        );
        let file = files.first().map(|file| file.up.name.clone()).unwrap_or_default();
        problems.push(Problem::Group { file, message });
        return;
    }
    for (position, file) in files.iter().enumerate() {
        let Some(group) = group_of(file) else { continue };
        let expected = (id, position + 1, of);
        if (group.id, group.part, group.of) != expected {
            let message = format!(
                "its header says part {}/{} of revision {}, but in the order of versions it is {}/{of} of {id}; \
                 restore the files of the group from version control",
                group.part,
                group.of,
                group.id,
                position + 1
            );
            problems.push(Problem::Group { file: file.up.name.clone(), message });
        } else if position > 0 && file.parents != [files[position - 1].version] {
            let message =
                format!("part {}/{of} must revise {}, the part before it", position + 1, files[position - 1].version);
            problems.push(Problem::Group { file: file.up.name.clone(), message });
        }
    }
}
