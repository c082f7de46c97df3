//! A data folder as one file: quick to write, quick to read, and whole or not there at all.
//!
//! A data folder is a thousand small files and a large log that is mostly zeros. The pack holds what is not zero,
//! then an index, then where the index begins. Files are restored in parallel and with holes.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt, lchown};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::home::ServerUser;

const MAGIC: &[u8; 8] = b"mmpack\x01\n";
const BLOCK: usize = 8192;
const ZEROS: [u8; BLOCK] = [0; BLOCK];

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    /// Below the folder.
    path: PathBuf,
    /// The length of a file, or nothing for a folder.
    length: Option<u64>,
    extents: Vec<Extent>,
}

/// A part of a file that is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Extent {
    in_file: u64,
    in_pack: u64,
    length: u64,
}

/// Writes a folder's content into a pack beside its final name, then moves it there.
pub(super) fn write(dir: &Path, pack: &Path) -> io::Result<()> {
    let parent = pack.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let draft = tempfile::Builder::new().prefix(".new-").tempfile_in(parent)?;
    let mut packer = Packer { output: BufWriter::with_capacity(1 << 18, draft.as_file()), position: 0 };
    packer.put(MAGIC)?;
    let mut entries = Vec::new();
    let mut pending = vec![PathBuf::new()];
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(dir.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                entries.push(Entry { path: path.clone(), length: None, extents: Vec::new() });
                pending.push(path);
            } else {
                entries.push(packer.put_file(dir, path)?);
            }
        }
    }
    let index = packer.position;
    for entry in &entries {
        packer.put_entry(entry)?;
    }
    packer.put_number(index)?;
    packer.put(MAGIC)?;
    packer.output.flush()?;
    drop(packer);
    draft.as_file().sync_all()?;
    draft.persist(pack)?;
    Ok(())
}

struct Packer<'a> {
    output: BufWriter<&'a File>,
    position: u64,
}

impl Packer<'_> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)?;
        self.position += bytes.len() as u64;
        Ok(())
    }

    fn put_number(&mut self, number: u64) -> io::Result<()> {
        self.put(&number.to_le_bytes())
    }

    fn put_file(&mut self, dir: &Path, path: PathBuf) -> io::Result<Entry> {
        let mut file = File::open(dir.join(&path))?;
        let mut extents: Vec<Extent> = Vec::new();
        let mut block = [0; BLOCK];
        let mut length = 0;
        loop {
            let read = read_block(&mut file, &mut block)?;
            if read == 0 {
                return Ok(Entry { path, length: Some(length), extents });
            }
            if block[..read] != ZEROS[..read] {
                match extents.last_mut().filter(|last| last.in_file + last.length == length) {
                    Some(last) => last.length += read as u64,
                    None => extents.push(Extent { in_file: length, in_pack: self.position, length: read as u64 }),
                }
                self.put(&block[..read])?;
            }
            length += read as u64;
        }
    }

    fn put_entry(&mut self, entry: &Entry) -> io::Result<()> {
        let path = entry.path.as_os_str().as_bytes();
        self.put_number(path.len() as u64)?;
        self.put(path)?;
        self.put_number(entry.length.unwrap_or(u64::MAX))?;
        self.put_number(entry.extents.len() as u64)?;
        for extent in &entry.extents {
            self.put_number(extent.in_file)?;
            self.put_number(extent.in_pack)?;
            self.put_number(extent.length)?;
        }
        Ok(())
    }
}

fn read_block(file: &mut File, block: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < block.len() {
        match file.read(&mut block[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Restores a pack into a new folder and gives it to a user.
pub(super) fn read(pack: &Path, dir: &Path, user: Option<ServerUser>) -> io::Result<()> {
    let file = File::open(pack)?;
    let entries = read_index(&file)?;
    let give = |path: &Path| match user {
        Some(user) => lchown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw())),
        None => Ok(()),
    };
    let make_dir = |path: &Path| fs::DirBuilder::new().mode(0o700).create(path).and_then(|()| give(path));
    make_dir(dir)?;
    let (dirs, files): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| entry.length.is_none());
    // A folder stands in the index before what is in it.
    dirs.iter().try_for_each(|entry| make_dir(&dir.join(&entry.path)))?;
    files.par_iter().with_min_len(16).try_for_each(|entry| {
        let path = dir.join(&entry.path);
        restore(&file, entry, &path)?;
        give(&path)
    })
}

fn restore(pack: &File, entry: &Entry, path: &Path) -> io::Result<()> {
    let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let mut buffer = Vec::new();
    for extent in &entry.extents {
        buffer.resize(usize::try_from(extent.length).map_err(io::Error::other)?, 0);
        pack.read_exact_at(&mut buffer, extent.in_pack)?;
        file.write_all_at(&buffer, extent.in_file)?;
    }
    let written = entry.extents.last().map_or(0, |last| last.in_file + last.length);
    match entry.length {
        Some(length) if length != written => file.set_len(length),
        Some(_) | None => Ok(()),
    }
}

fn read_index(file: &File) -> io::Result<Vec<Entry>> {
    let length = file.metadata()?.len();
    let footer = length.checked_sub(16).ok_or_else(damaged)?;
    let mut tail = [0; 16];
    file.read_exact_at(&mut tail, footer)?;
    let (begin, magic) = tail.split_at(8);
    let begin = u64::from_le_bytes(begin.try_into().map_err(|_| damaged())?);
    if magic != MAGIC || begin > footer {
        return Err(damaged());
    }
    let mut bytes = vec![0; usize::try_from(footer - begin).map_err(io::Error::other)?];
    file.read_exact_at(&mut bytes, begin)?;
    let mut rest = bytes.as_slice();
    let mut entries = Vec::new();
    while !rest.is_empty() {
        entries.push(take_entry(&mut rest)?);
    }
    Ok(entries)
}

fn take_entry(rest: &mut &[u8]) -> io::Result<Entry> {
    let length = usize::try_from(take_number(rest)?).map_err(io::Error::other)?;
    let (path, after) = rest.split_at_checked(length).ok_or_else(damaged)?;
    *rest = after;
    let path = PathBuf::from(std::ffi::OsStr::from_bytes(path));
    let length = Some(take_number(rest)?).filter(|length| *length != u64::MAX);
    let extents = take_number(rest)?;
    let extents = (0..extents)
        .map(|_| Ok(Extent { in_file: take_number(rest)?, in_pack: take_number(rest)?, length: take_number(rest)? }));
    let extents = extents.collect::<io::Result<_>>()?;
    Ok(Entry { path, length, extents })
}

fn take_number(rest: &mut &[u8]) -> io::Result<u64> {
    let (number, after) = rest.split_first_chunk().ok_or_else(damaged)?;
    *rest = after;
    Ok(u64::from_le_bytes(*number))
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the cached data folder is damaged")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_comes_back_as_it_was() {
        let root = tempfile::tempdir().unwrap();
        let (from, to, pack) = (root.path().join("from"), root.path().join("to"), root.path().join("pack"));
        fs::create_dir_all(from.join("base/1")).unwrap();
        fs::create_dir_all(from.join("empty")).unwrap();
        let mut sparse = vec![0; 5 * BLOCK + 100];
        sparse[BLOCK] = 1;
        sparse[3 * BLOCK] = 2;
        let files: [(&str, &[u8]); 4] =
            [("PG_VERSION", b"15\n"), ("base/1/112", b""), ("base/1/log", &sparse), ("base/zero", &[0; 2 * BLOCK])];
        for (name, content) in files {
            fs::write(from.join(name), content).unwrap();
        }
        write(&from, &pack).unwrap();
        assert!(fs::metadata(&pack).unwrap().len() < 3 * BLOCK as u64);
        read(&pack, &to, None).unwrap();
        for (name, content) in files {
            assert!(fs::read(to.join(name)).unwrap() == content, "{name}");
        }
        assert!(to.join("empty").is_dir());
    }

    #[test]
    fn a_damaged_pack_is_noticed() {
        let root = tempfile::tempdir().unwrap();
        let pack = root.path().join("pack");
        for content in [&b""[..], b"short", &[7; 64]] {
            fs::write(&pack, content).unwrap();
            assert!(read(&pack, &root.path().join("to"), None).is_err());
        }
    }
}
