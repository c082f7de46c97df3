//! Finds the PostgreSQL servers installed on this machine, whether they are on `PATH` or not.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::catalog::ServerVersion;

/// The oldest major whose catalog modelmig reads.
pub const OLDEST_MAJOR: u32 = 14;

/// Folders of servers, one or several, that replace the search.
pub const BIN_VARIABLE: &str = "MODELMIG_PG_BIN";

/// Where distributions and installers put servers; `*` is one part of a name.
const USUAL_PLACES: &[&str] = &[
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/lib/postgresql*/bin",
    "/usr/libexec/postgresql*",
    "/usr/local/pgsql/bin",
    "/usr/local/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "/Library/PostgreSQL/*/bin",
    "/opt/local/lib/postgresql*/bin",
];

/// A server that can be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    pub bin_dir: PathBuf,
    pub version: ServerVersion,
}

/// Returns every server found, the newest first; folders named by the user replace the search.
pub fn installed(named: &[PathBuf]) -> Vec<Installed> {
    let mut seen = BTreeSet::new();
    let mut found: Vec<Installed> = candidates(named)
        .into_iter()
        .filter(|dir| is_program(&dir.join("postgres")) && is_program(&dir.join("initdb")))
        .filter(|dir| seen.insert(dir.canonicalize().unwrap_or_else(|_| dir.clone())))
        .filter_map(|bin_dir| version_of(&bin_dir).map(|version| Installed { bin_dir, version }))
        .filter(|server| server.version.major >= OLDEST_MAJOR)
        .collect();
    found.sort_by_key(|server| Reverse(version_key(&server.version)));
    found
}

fn candidates(named: &[PathBuf]) -> Vec<PathBuf> {
    let mut dirs = named.to_vec();
    if let Some(value) = std::env::var_os(BIN_VARIABLE) {
        dirs.extend(std::env::split_paths(&value).filter(|dir| !dir.as_os_str().is_empty()));
    }
    if !dirs.is_empty() {
        return dirs;
    }
    dirs.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths).filter(|dir| dir.is_absolute()));
    dirs.extend(pg_config_bin_dir());
    dirs.extend(USUAL_PLACES.iter().flat_map(|pattern| expand(pattern)));
    dirs
}

fn pg_config_bin_dir() -> Option<PathBuf> {
    let output = Command::new("pg_config").arg("--bindir").stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(PathBuf::from(text.trim())).filter(|dir| output.status.success() && dir.is_absolute())
}

/// Returns the folders a pattern stands for, `*` standing for a part of one name.
fn expand(pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::from("/")];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        found = found.into_iter().flat_map(|dir| step(&dir, part)).collect();
    }
    found.retain(|dir| dir.is_dir());
    found
}

fn step(dir: &Path, part: &str) -> Vec<PathBuf> {
    let Some((start, end)) = part.split_once('*') else { return vec![dir.join(part)] };
    let names = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let fits = |name: &str| name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end);
    names.filter(|name| name.to_str().is_some_and(fits)).map(|name| dir.join(name)).collect()
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

fn version_of(bin_dir: &Path) -> Option<ServerVersion> {
    let output = Command::new(bin_dir.join("postgres")).arg("--version").stdin(Stdio::null()).output().ok()?;
    parse_version(&String::from_utf8(output.stdout).ok()?)
}

/// Reads `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`; a beta is `18beta1`.
fn parse_version(text: &str) -> Option<ServerVersion> {
    let full = text.split_once("(PostgreSQL) ")?.1.split_whitespace().next()?;
    let digits = full.find(|c: char| !c.is_ascii_digit()).unwrap_or(full.len());
    Some(ServerVersion { major: full[..digits].parse().ok()?, full: full.to_owned() })
}

fn version_key(version: &ServerVersion) -> (u32, u32) {
    let minor = version.full.split_once('.').and_then(|(_, minor)| minor.parse().ok());
    (version.major, minor.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_postgres_prints_them() {
        let version = parse_version("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n").unwrap();
        assert_eq!((version.major, version.full.as_str()), (15, "15.18"));
        let beta = parse_version("postgres (PostgreSQL) 19beta1\n").unwrap();
        assert_eq!((beta.major, beta.full.as_str()), (19, "19beta1"));
        assert!(parse_version("mysqld  Ver 8.0").is_none());
    }

    #[test]
    fn patterns_stand_for_the_folders_that_exist() {
        let root = tempfile::tempdir().unwrap();
        for dir in ["postgresql/14/bin", "postgresql/15/bin", "postgresql/15/lib", "other/15/bin"] {
            std::fs::create_dir_all(root.path().join(dir)).unwrap();
        }
        let mut found = expand(&format!("{}/postgresql/*/bin", root.path().display()));
        found.sort();
        assert_eq!(found, ["postgresql/14/bin", "postgresql/15/bin"].map(|dir| root.path().join(dir)));
    }

    #[test]
    fn folders_named_by_the_user_replace_the_search() {
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(installed(&[empty.path().to_owned()]), []);
    }
}
