//! A case as it lies on disk.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use modelmig::ownership::Fact;
use serde::Deserialize;

/// What `case.toml` may say.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// As `--rename` takes them.
    #[serde(default)]
    pub renames: Vec<String>,
    /// As `--allow-drop` takes them.
    #[serde(default)]
    pub allow_drop: Vec<String>,
    /// The first major that has the feature.
    #[serde(default)]
    pub min_major: u32,
    /// The last major that behaves so.
    pub max_major: Option<u32>,
    /// A compression of TOAST that not every build of a server has.
    pub needs_compression: Option<String>,
    /// What the embedded server does not do as a native one does.
    #[serde(default)]
    pub needs_native: bool,
    /// What is never compared differs afterwards, and `pg_dump` shows it.
    #[serde(default)]
    pub differs_for_pg_dump: bool,
    /// As `[manage] watch` takes them.
    #[serde(default)]
    pub watch: BTreeSet<Fact>,
    #[serde(default)]
    pub expect: Expect,
}

/// How the comparison ends.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expect {
    /// A revision is written.
    #[default]
    Files,
    /// Nothing differs.
    Nothing,
    /// No revision is written; `refused.txt` says why.
    Refused,
}

/// One folder of `tests/cases`.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub folder: PathBuf,
    pub options: Options,
}

impl Case {
    /// Reads every folder, by name.
    pub fn all(folder: &Path) -> Vec<Self> {
        let entries = std::fs::read_dir(folder).expect("tests/cases is there");
        let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
        folders.sort();
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(folder.join("case.toml")).unwrap_or_default();
        let options = toml::from_str(&text).unwrap_or_else(|error| panic!("case.toml of {name}: {error}"));
        Self { name, folder, options }
    }

    /// Holds texts against the snapshot files, or writes them. What a later major writes differently stands in a file
    /// of its own, `up.pg16.sql`, which holds from that major on.
    pub fn snapshots(&self, texts: &[(String, String)], major: u32) -> Result<(), String> {
        let wish = std::env::var("MODELMIG_UPDATE").ok();
        let update = wish.is_some();
        let first_major: Option<u32> = wish.and_then(|wish| wish.parse().ok()).filter(|major| *major > 1);
        let mut faults = String::new();
        for stale in self.stale(texts) {
            if update {
                std::fs::remove_file(&stale).expect("a file of this folder");
            } else {
                faults.push_str(&format!("{} is not written any more\n", stale.display()));
            }
        }
        for (file, text) in texts {
            let path = self.held_from(file, major);
            let expected = std::fs::read_to_string(&path).unwrap_or_default();
            if expected == *text {
                continue;
            }
            if update {
                let path = first_major.map_or(path, |first| self.folder.join(from_major(file, first)));
                std::fs::write(&path, text).expect("the folder can be written");
            } else {
                faults.push_str(&difference(&expected, text, file, "written now"));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(format!("{faults}MODELMIG_UPDATE=1 takes what is written now")) }
    }

    /// Returns the snapshot file that holds on a major.
    fn held_from(&self, file: &str, major: u32) -> PathBuf {
        let own = (15..=major).rev().map(|from| self.folder.join(from_major(file, from))).find(|path| path.exists());
        own.unwrap_or_else(|| self.folder.join(file))
    }

    /// Returns the snapshots on disk that nothing belongs to.
    fn stale(&self, texts: &[(String, String)]) -> Vec<PathBuf> {
        let is_snapshot = |name: &str| name == "refused.txt" || name.starts_with("up") || name.starts_with("down");
        let entries = std::fs::read_dir(&self.folder).expect("the folder of the case");
        let paths = entries.map(|entry| entry.expect("a readable folder").path());
        let is_stale = |path: &PathBuf| {
            let name = path.file_name().expect("a file has a name").to_string_lossy();
            let base = match name.split_once(".pg") {
                Some((stem, _)) => format!("{stem}.sql"),
                None => name.to_string(),
            };
            is_snapshot(&name) && !texts.iter().any(|(file, _)| *file == base)
        };
        paths.filter(is_stale).collect()
    }
}

/// Returns the name of a snapshot that holds from a major on.
fn from_major(file: &str, major: u32) -> String {
    file.replacen(".sql", &format!(".pg{major}.sql"), 1)
}

/// Returns the unified diff of two texts.
pub fn difference(left: &str, right: &str, left_name: &str, right_name: &str) -> String {
    similar::TextDiff::from_lines(left, right).unified_diff().header(left_name, right_name).to_string()
}
