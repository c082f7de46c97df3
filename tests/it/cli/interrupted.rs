//! A command that is stopped in the middle: no half file, no server and no database left over.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::project::{Project, USERS, finish};

/// Stops `revision` at ever later moments, so that every phase is hit by one of them.
#[test]
fn a_stopped_revision_writes_all_or_nothing() {
    let Some(project) = Project::new(USERS) else { return };
    let cache = project.path().join("cache");
    for (signal, milliseconds) in [
        (Signal::SIGINT, 30),
        (Signal::SIGTERM, 150),
        (Signal::SIGINT, 300),
        (Signal::SIGTERM, 500),
        (Signal::SIGINT, 800),
    ] {
        let mut command = project.offline();
        command
            .env("XDG_CACHE_HOME", &cache)
            .args(["revision", "-m", "add users"])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("the binary runs");
        std::thread::sleep(Duration::from_millis(milliseconds));
        let pid = Pid::from_raw(i32::try_from(child.id()).expect("a pid"));
        kill(pid, signal).expect("the child is not reaped yet");
        let status = child.wait().expect("the child ends");
        let files = project.migrations();
        match status.code() {
            Some(0) => assert_eq!(files.len(), 2, "{files:?}"),
            // Its server went first, and it noticed before it died.
            Some(2) => assert_eq!(files.len(), 0, "{files:?}"),
            None => {
                assert_eq!(status.signal(), Some(signal as i32));
                assert!(matches!(files.len(), 0 | 2), "{files:?}");
            }
            other => panic!("exit {other:?}, {files:?}"),
        }
        for file in files {
            std::fs::remove_file(project.path().join("migrations").join(file)).expect("own file");
        }
    }
    // What was killed before it could watch its server is swept by the next command.
    let next = finish(project.offline().env("XDG_CACHE_HOME", &cache).args(["export", "empty"]));
    assert_eq!(next.code, 0, "{next:#?}");
    assert_eq!(runs(&cache), Vec::<PathBuf>::new(), "a server outlived its command");
}

/// Returns the records of servers that are running or were left behind.
fn runs(cache: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(cache.join("modelmig/runs")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}
