//! Where things lie on disk: the cache folder, one private folder per run, and the record by which a
//! later run finds and removes what a killed one left behind.
//!
//! A record is a file `runs/<id>.run` in the cache folder that names the run's folder. Its owner holds
//! a lock on it, which the system drops when the owner dies in whatever way; a record whose lock can be
//! taken belongs to nobody.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Gid, Pid, Uid, User, chown, geteuid};

use super::ScratchError;

/// A socket's address holds 104 bytes on macOS and 108 on Linux, its closing zero included.
const LONGEST_SOCKET: usize = 103;

/// The socket's file name in its folder.
const SOCKET_NAME: &str = ".s.PGSQL.5432";

/// How long a stopped server may take to go away before it is killed.
const STOP_LIMIT: Duration = Duration::from_secs(10);

/// Returns the io error with what was being done.
pub(super) fn io_error(action: &'static str, path: &Path, source: std::io::Error) -> ScratchError {
    ScratchError::Io { action, path: path.to_owned(), source }
}

/// The user a server runs as when we are root, which Postgres refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ServerUser {
    pub uid: Uid,
    pub gid: Gid,
}

/// Returns the user to start a server as, or nothing when that is the user we are.
pub(super) fn server_user() -> Result<Option<ServerUser>, ScratchError> {
    if !geteuid().is_root() {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| User::from_name(name).ok().flatten())
        .map(|user| Some(ServerUser { uid: user.uid, gid: user.gid }))
        .ok_or(ScratchError::RootAlone)
}

/// The cache folder and what is in it.
#[derive(Debug, Clone)]
pub(super) struct Home {
    dir: PathBuf,
}

impl Home {
    /// Opens the first folder that can be used: the one named, the user's cache, or one in the folder for temporary files.
    pub fn open(named: Option<&Path>) -> Result<Self, ScratchError> {
        if let Some(dir) = named {
            return Self::create(dir).map_err(|error| io_error("create the cache folder", dir, error));
        }
        let cached = user_cache_dir().and_then(|dir| Self::create(&dir).ok());
        if let Some(home) = cached {
            return Ok(home);
        }
        let dir = std::env::temp_dir().join(format!("modelmig-{}", geteuid()));
        Self::create(&dir).or_else(|error| {
            let other = Path::new("/var/tmp").join(format!("modelmig-{}", geteuid()));
            Self::create(&other).map_err(|_| io_error("create the cache folder", &dir, error))
        })
    }

    fn create(dir: &Path) -> std::io::Result<Self> {
        for dir in [dir.to_owned(), dir.join("runs"), dir.join("clusters")] {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
        }
        // In a folder that everybody may write to, somebody else may have been first.
        if fs::symlink_metadata(dir)?.uid() != geteuid().as_raw() {
            return Err(std::io::Error::other("the folder belongs to another user"));
        }
        // Proves that it can be written to.
        tempfile::tempfile_in(dir.join("runs"))?;
        Ok(Self { dir: dir.to_owned() })
    }

    /// Returns the folder of pre-initialised data folders.
    pub fn clusters(&self) -> PathBuf {
        self.dir.join("clusters")
    }

    fn runs(&self) -> PathBuf {
        self.dir.join("runs")
    }

    /// Stops the servers and removes the folders of runs whose owner is gone.
    pub fn sweep(&self) {
        for path in fs::read_dir(self.runs()).into_iter().flatten().flatten().map(|entry| entry.path()) {
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("run") => sweep_record(&path),
                Some("new") => sweep_draft(&path),
                _ => {}
            }
        }
    }

    /// Creates a private folder for one run and its record.
    pub fn start_run(&self, user: Option<ServerUser>) -> Result<Run, ScratchError> {
        let id = format!("{:08x}", rand::random::<u32>());
        let dir = run_base(user)?.join(format!("modelmig-{id}"));
        let record = self.runs().join(format!("{id}.run"));
        let lock = write_record(&record, &dir).map_err(|error| io_error("write", &record, error))?;
        let run = Run { id, dir, record, _lock: lock };
        run.create_dir(user).map_err(|error| io_error("create the folder", &run.dir, error))?;
        Ok(run)
    }
}

/// `$XDG_CACHE_HOME/modelmig`, or what the system uses in its place.
fn user_cache_dir() -> Option<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if let Some(dir) = absolute("XDG_CACHE_HOME") {
        return Some(dir.join("modelmig"));
    }
    let cache = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    absolute("HOME").map(|home| home.join(cache).join("modelmig"))
}

/// Returns the folder in which run folders are made: short enough for a socket, open to the server's user.
fn run_base(user: Option<ServerUser>) -> Result<PathBuf, ScratchError> {
    let limit = LONGEST_SOCKET - "/modelmig-00000000/".len() - SOCKET_NAME.len();
    let tried = run_bases();
    let fits = |dir: &&PathBuf| {
        dir.as_os_str().len() <= limit
            && nix::unistd::access(dir.as_path(), nix::unistd::AccessFlags::W_OK | nix::unistd::AccessFlags::X_OK)
                .is_ok()
            && (user.is_none() || dir.canonicalize().is_ok_and(|dir| open_to_all(&dir)))
    };
    tried.iter().find(fits).cloned().ok_or_else(|| ScratchError::NoRunFolder {
        tried: tried.iter().map(|dir| dir.display().to_string()).collect::<Vec<_>>().join(", "),
        limit,
    })
}

/// Memory first, unless the user says where temporary files go: a server is thousands of small files.
fn run_bases() -> Vec<PathBuf> {
    let named = std::env::var_os("TMPDIR").map(PathBuf::from);
    let memory = Path::new("/dev/shm");
    let memory = (named.is_none() && has_room(memory)).then(|| memory.to_owned());
    let usual = [std::env::temp_dir(), PathBuf::from("/tmp"), PathBuf::from("/var/tmp")];
    memory.into_iter().chain(usual).collect()
}

/// Says whether a file system in memory has room to spare, and the machine the memory for it.
fn has_room(dir: &Path) -> bool {
    const ROOM: u64 = 2 << 30;
    let free = nix::sys::statvfs::statvfs(dir).map_or(0, |stat| stat.blocks_available() * stat.fragment_size());
    let meminfo = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let available = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    let kilobytes: u64 = available.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
    free >= ROOM && kilobytes * 1024 >= 2 * ROOM
}

/// Says whether every user may walk down to this folder.
fn open_to_all(dir: &Path) -> bool {
    dir.ancestors().all(|dir| dir.metadata().is_ok_and(|meta| meta.permissions().mode() & 0o001 != 0))
}

/// Writes the record under another name first, so that a sweep never sees one without its lock.
fn write_record(record: &Path, dir: &Path) -> std::io::Result<File> {
    let draft = record.with_extension("new");
    loop {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
        file.lock()?;
        writeln!(file, "{}", dir.display())?;
        match fs::rename(&draft, record) {
            // A sweep came between the draft and its lock.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            done => return done.map(|()| file),
        }
    }
}

/// Removes the draft of a record whose owner is gone: nothing was made for it yet.
fn sweep_draft(draft: &Path) {
    let Ok(file) = OpenOptions::new().write(true).open(draft) else { return };
    if file.try_lock().is_ok() {
        let _ = fs::remove_file(draft);
    }
}

fn sweep_record(record: &Path) {
    let Ok(file) = OpenOptions::new().read(true).write(true).open(record) else { return };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => return,
    }
    let Ok(text) = fs::read_to_string(record) else { return };
    let dir = PathBuf::from(text.trim_end_matches('\n'));
    if dir.is_absolute() {
        stop_orphan(&dir);
        remove_dir(&dir);
    }
    let _ = fs::remove_file(record);
}

/// Stops the server that still runs on a folder whose owner is gone.
fn stop_orphan(dir: &Path) {
    let Ok(text) = fs::read_to_string(dir.join("data/postmaster.pid")) else { return };
    let Some(pid) = text.lines().next().and_then(|line| line.parse().ok()).map(Pid::from_raw) else { return };
    if !runs_on(pid, dir) {
        return;
    }
    let _ = kill(pid, Signal::SIGQUIT);
    let begun = Instant::now();
    while runs_on(pid, dir) {
        if begun.elapsed() > STOP_LIMIT {
            let _ = kill(pid, Signal::SIGKILL);
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Says whether that process is a server on that folder: its number may belong to another process by now.
fn runs_on(pid: Pid, dir: &Path) -> bool {
    let data = dir.join("data").display().to_string();
    if let Ok(command) = fs::read(format!("/proc/{pid}/cmdline")) {
        return command.split(|byte| *byte == 0).any(|argument| argument == data.as_bytes());
    }
    let Ok(output) = std::process::Command::new("ps").args(["-ww", "-o", "command=", "-p", &pid.to_string()]).output()
    else {
        return false;
    };
    String::from_utf8_lossy(&output.stdout).split_whitespace().any(|argument| argument == data)
}

/// Removes a folder, trying again while a dying server still writes into it.
pub(super) fn remove_dir(dir: &Path) {
    for _ in 0..50 {
        match fs::remove_dir_all(dir) {
            Ok(()) => return,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !dir.exists() => return,
            Err(_) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// One run's private folder. Whoever owns this value owns the folder.
#[derive(Debug)]
pub(super) struct Run {
    pub id: String,
    pub dir: PathBuf,
    record: PathBuf,
    _lock: File,
}

impl Run {
    fn create_dir(&self, user: Option<ServerUser>) -> std::io::Result<()> {
        fs::DirBuilder::new().mode(0o700).create(&self.dir)?;
        match user {
            Some(user) => Ok(chown(&self.dir, Some(user.uid), Some(user.gid))?),
            None => Ok(()),
        }
    }

    /// Returns the data folder.
    pub fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    /// Removes the folder, then the record.
    pub fn remove(&self) {
        remove_dir(&self.dir);
        let _ = fs::remove_file(&self.record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_is_alive_is_not_swept_and_a_dead_one_is() {
        let cache = tempfile::tempdir().unwrap();
        let home = Home::open(Some(cache.path())).unwrap();
        let run = home.start_run(None).unwrap();
        home.sweep();
        assert!(run.dir.is_dir());

        let (dir, record) = (run.dir.clone(), run.record.clone());
        drop(run);
        home.sweep();
        assert!(!dir.exists());
        assert!(!record.exists());
    }

    #[test]
    fn a_draft_of_a_record_is_swept_once_nobody_holds_it() {
        let cache = tempfile::tempdir().unwrap();
        let home = Home::open(Some(cache.path())).unwrap();
        let draft = home.runs().join("00000000.new");
        let held = File::create(&draft).unwrap();
        held.lock().unwrap();
        home.sweep();
        assert!(draft.exists());
        drop(held);
        home.sweep();
        assert!(!draft.exists());
    }

    #[test]
    fn a_process_that_is_no_server_is_left_alone() {
        assert!(!runs_on(Pid::this(), Path::new("/tmp/modelmig-none")));
    }
}
