//! The configuration: `modelmig.toml` beside `Cargo.toml`, or `[package.metadata.modelmig]` /
//! `[workspace.metadata.modelmig]` inside it.
//!
//! Without any of them the defaults suit a plain sqlx project. Unknown keys are errors. What the
//! environment says (`DATABASE_URL`, also from `.env`) is read by [`Project`], and nowhere else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::ownership::{Fact, Managed, Pattern};
use crate::schema::ir::Kind;

/// What `modelmig.toml` can say. Every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "snake_case")]
pub struct Config {
    pub models: Models,
    pub naming: Naming,
    /// Rust type paths that source cannot show, and the SQL types they map to: `"my_geo::Point" = "point"`.
    pub types: BTreeMap<String, String>,
    pub manage: Manage,
    pub scratch: Scratch,
    pub plan: Plan,
    pub review: Review,
    pub lint: BTreeMap<String, toml::Value>,
    pub apply: Apply,
    /// Named databases: `[targets.staging] database_url = "…"`, chosen with `--target staging`.
    pub targets: BTreeMap<String, Target>,
}

/// Where the models are and how they are read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Models {
    /// Globs relative to the project, as in `.gitignore`.
    pub paths: Vec<String>,
    /// Cargo features that count as on for `cfg(feature = …)`.
    pub features: Vec<String>,
    /// Whether doc comments become `COMMENT ON`.
    pub comments: Comments,
}

impl Default for Models {
    fn default() -> Self {
        Self { paths: vec!["src/**/*.rs".to_owned()], features: Vec::new(), comments: Comments::Off }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comments {
    /// Comments of the database are neither written nor compared.
    #[default]
    Off,
    /// Doc comments are the comments of the database.
    Docs,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Naming {
    pub preset: NamingPreset,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamingPreset {
    /// `pk_<table>`, `fk_<table>_<columns>`, `uq_…`, `idx_…`, `ck_…`, `ex_…`.
    #[default]
    Modelmig,
    /// The names Postgres itself gives: `<table>_pkey`, `<table>_<columns>_fkey`, …
    Postgres,
}

/// What is ours beyond what models and revisions say.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Manage {
    /// Extensions the models need, created before everything else.
    pub extensions: Vec<String>,
    /// Objects never compared: `app.legacy_*`, `scratchpad.*`.
    pub ignore: Vec<String>,
    /// The schemas that are ours; all of them where there are none.
    pub schemas: Vec<String>,
    /// The kinds that are ours beside tables and types: `view`, `function`, `materialized view`, …; all of them where
    /// nothing is said.
    pub kinds: Option<BTreeSet<KindWord>>,
    /// What is compared also where neither models nor revisions declare it.
    pub watch: BTreeSet<Fact>,
}

impl Manage {
    /// Returns what is ours.
    pub fn managed(&self) -> Managed {
        Managed {
            ignore: self.ignore.iter().map(Pattern::new).collect(),
            schemas: self.schemas.iter().cloned().collect(),
            kinds: self.kinds.as_ref().map(|kinds| kinds.iter().map(|kind| kind.0).collect()),
            watch: self.watch.clone(),
        }
    }
}

/// A kind of object by the word that users read for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct KindWord(Kind);

impl<'de> Deserialize<'de> for KindWord {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let kind = Kind::ALL.iter().find(|kind| kind.word() == word);
        let words = Kind::ALL.iter().map(|kind| format!("`{}`", kind.word())).collect::<Vec<_>>().join(", ");
        let unknown = || serde::de::Error::custom(format!("unknown kind `{word}`, expected one of {words}"));
        kind.map(|kind| Self(*kind)).ok_or_else(unknown)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scratch {
    /// `auto`, `local`, `server`, `embedded` or a URL; `--scratch` wins.
    pub mode: Option<String>,
    /// The wanted major when no database is given.
    pub major: Option<u32>,
    /// Whether `auto` may create databases on the target's own server.
    pub on_target: bool,
    /// Roles that revisions and schema files name, created on scratch servers of our own. Those of a database at hand
    /// are known without.
    pub roles: Vec<String>,
    /// Whether another major may stand in; on by default, except where `CI` is set.
    pub allow_other_major: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Plan {
    /// Rows per table in the proof.
    pub rows: usize,
    /// A minijinja template for what stands below the header of a revision file, relative to the project.
    pub template: Option<PathBuf>,
}

impl Default for Plan {
    fn default() -> Self {
        Self { rows: 6, template: None }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Review {
    /// Flags that need a sign-off before `upgrade` runs on a database that is not loopback.
    pub require: Vec<String>,
}

impl Default for Review {
    fn default() -> Self {
        let require = ["data-loss", "silent-loss", "possible-rename", "irreversible"];
        Self { require: require.map(str::to_owned).to_vec() }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Apply {
    /// The folder of the revision files, relative to the project.
    pub migrations: String,
    /// How long one try waits for a lock.
    pub lock_timeout_ms: u64,
    /// How long to keep trying, in all.
    pub lock_budget_ms: u64,
    /// `SET ROLE` before anything is applied.
    pub role: Option<String>,
}

impl Default for Apply {
    fn default() -> Self {
        Self { migrations: "migrations".to_owned(), lock_timeout_ms: 3_000, lock_budget_ms: 120_000, role: None }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub database_url: String,
}

/// A configuration that cannot be used. Names the file, and the place in it where there is one.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read {}: {source}", path.display())]
    Read { path: PathBuf, source: std::io::Error },
    #[error("{} is not a valid configuration\n{message}{}", path.display(), help.as_deref().map(|h| format!("\n  = help: {h}")).unwrap_or_default())]
    Invalid { path: PathBuf, message: String, help: Option<String> },
    #[error("no project here: neither Cargo.toml nor modelmig.toml in {} or above it\n  = help: run modelmig inside a Cargo project, or name one with `-C DIR`", path.display())]
    NoProject { path: PathBuf },
    #[error("no target named `{name}` in the configuration{}", near.as_deref().map(|n| format!("; did you mean `{n}`?")).unwrap_or_default())]
    UnknownTarget { name: String, near: Option<String> },
}

/// A project on disk: its root, its configuration and what the environment adds.
#[derive(Debug, Clone)]
pub struct Project {
    pub root: PathBuf,
    pub config: Config,
    /// The table that keeps the history: sqlx's, or what `sqlx.toml` calls it.
    pub history_table: String,
    /// From `DATABASE_URL` in the environment or in `.env`.
    pub database_url: Option<String>,
}

impl Project {
    /// Finds the project at `start` or in a folder above it and reads its configuration.
    ///
    /// # Errors
    /// When there is no project, or its configuration has a fault.
    pub fn find(start: &Path, config_file: Option<&Path>) -> Result<Self, ConfigError> {
        let root = start
            .ancestors()
            .find(|dir| dir.join("Cargo.toml").is_file() || dir.join("modelmig.toml").is_file())
            .ok_or_else(|| ConfigError::NoProject { path: start.to_owned() })?
            .to_owned();
        let config = match config_file {
            Some(file) => read_toml(file)?,
            None => read_config(&root)?,
        };
        Ok(Self { history_table: history_table(&root)?, database_url: database_url(&root), config, root })
    }

    /// Returns a project without a folder of its own, for commands that work anywhere.
    pub fn nowhere(start: &Path) -> Self {
        Self {
            root: start.to_owned(),
            config: Config::default(),
            history_table: "_sqlx_migrations".to_owned(),
            database_url: database_url(start),
        }
    }

    /// Returns the folder of the revision files.
    pub fn migrations(&self) -> PathBuf {
        self.root.join(&self.config.apply.migrations)
    }

    /// Returns the template of revision files, when the project has one of its own.
    ///
    /// # Errors
    /// When it is named and cannot be read.
    pub fn template(&self) -> Result<Option<String>, ConfigError> {
        self.config.plan.template.as_ref().map(|file| read(&self.root.join(file))).transpose()
    }

    /// Returns the URL of a named target.
    ///
    /// # Errors
    /// When the configuration has no target of that name.
    pub fn target(&self, name: &str) -> Result<String, ConfigError> {
        match self.config.targets.get(name) {
            Some(target) => Ok(target.database_url.clone()),
            None => {
                let near = nearest(name, self.config.targets.keys().map(String::as_str));
                Err(ConfigError::UnknownTarget { name: name.to_owned(), near })
            }
        }
    }
}

/// Returns the candidate closest to `word`, when one is close enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(word.len()) / 3)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

fn read_config(root: &Path) -> Result<Config, ConfigError> {
    let own = root.join("modelmig.toml");
    if own.is_file() {
        return read_toml(&own);
    }
    let manifest = root.join("Cargo.toml");
    let table: toml::Table = parse(&manifest, &read(&manifest)?)?;
    let metadata = ["package", "workspace"]
        .iter()
        .find_map(|section| table.get(*section)?.get("metadata")?.get("modelmig").cloned())
        .unwrap_or_else(|| toml::Value::Table(toml::Table::new()));
    Config::deserialize(metadata).map_err(|error| invalid(&manifest, &error))
}

fn read_toml(path: &Path) -> Result<Config, ConfigError> {
    parse(path, &read(path)?)
}

fn read(path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path).map_err(|source| ConfigError::Read { path: path.to_owned(), source })
}

fn parse<T: serde::de::DeserializeOwned>(path: &Path, text: &str) -> Result<T, ConfigError> {
    toml::from_str(text).map_err(|error| invalid(path, &error))
}

fn invalid(path: &Path, error: &toml::de::Error) -> ConfigError {
    let help = unknown_word(error.message()).map(|near| format!("did you mean `{near}`?"));
    ConfigError::Invalid { path: path.to_owned(), message: error.to_string().trim_end().to_owned(), help }
}

/// Reads serde's "unknown field `x`, expected one of `a`, `b`" and returns the expected one nearest to `x`.
fn unknown_word(message: &str) -> Option<String> {
    let rest =
        ["unknown field ", "unknown variant ", "unknown kind "].iter().find_map(|head| message.strip_prefix(head));
    let mut names = rest?.split('`').skip(1).step_by(2);
    let unknown = names.next()?;
    nearest(unknown, names)
}

/// Returns the history table of the project: `[migrate] table-name` of `sqlx.toml`, else sqlx's default.
fn history_table(root: &Path) -> Result<String, ConfigError> {
    let path = root.join("sqlx.toml");
    if !path.is_file() {
        return Ok("_sqlx_migrations".to_owned());
    }
    let table: toml::Table = parse(&path, &read(&path)?)?;
    let name = table.get("migrate").and_then(|migrate| migrate.get("table-name")).and_then(toml::Value::as_str);
    Ok(name.unwrap_or("_sqlx_migrations").to_owned())
}

fn database_url(root: &Path) -> Option<String> {
    let set = |value: &String| !value.is_empty();
    std::env::var("DATABASE_URL").ok().filter(set).or_else(|| {
        let entries = root.ancestors().find_map(|dir| dotenvy::from_path_iter(dir.join(".env")).ok())?;
        entries.filter_map(Result::ok).find(|(key, _)| key == "DATABASE_URL").map(|(_, value)| value).filter(set)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[(&str, &str)]) -> (tempfile::TempDir, Result<Project, ConfigError>) {
        let dir = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in files {
            std::fs::write(dir.path().join(name), text).expect("a file");
        }
        let project = Project::find(dir.path(), None);
        (dir, project)
    }

    #[test]
    fn a_plain_project_needs_no_configuration() {
        let (_dir, project) = project(&[("Cargo.toml", "[package]\nname = \"a\"\n")]);
        let project = project.expect("a project");
        assert_eq!(project.config, Config::default());
        assert_eq!(project.history_table, "_sqlx_migrations");
    }

    #[test]
    fn the_manifest_can_hold_it() {
        let manifest = "[package.metadata.modelmig.models]\ncomments = \"docs\"\n";
        let (_dir, project) = project(&[("Cargo.toml", manifest)]);
        assert_eq!(project.expect("a project").config.models.comments, Comments::Docs);
    }

    #[test]
    fn an_unknown_key_is_an_error_with_the_nearest_known_one() {
        let (_dir, project) =
            project(&[("Cargo.toml", ""), ("modelmig.toml", "[apply]\nlock_timeout = 5\nmigratons = \"x\"\n")]);
        let message = project.expect_err("an unknown key").to_string();
        assert!(message.contains("modelmig.toml"), "{message}");
        assert!(message.contains("unknown field `lock_timeout`"), "{message}");
        assert!(message.contains("line 2"), "{message}");
        assert!(message.contains("did you mean `lock_timeout_ms`?"), "{message}");
    }

    #[test]
    fn what_is_ours_is_named_by_the_words_that_are_known() {
        let text = "[manage]\nschemas = [\"app\"]\nkinds = [\"view\", \"materialized view\"]\nwatch = [\"grants\"]\n";
        let (_dir, project_of) = project(&[("Cargo.toml", ""), ("modelmig.toml", text)]);
        let managed = project_of.expect("a project").config.manage.managed();
        assert_eq!(managed.kinds, Some([Kind::View, Kind::MaterializedView].into()));
        assert!(managed.watches(Fact::Grants) && !managed.watches(Fact::Owners));
        for (text, near) in [
            ("[manage]\nwatch = [\"grant\"]\n", "did you mean `grants`?"),
            ("[manage]\nwatch = [\"default_privileges\"]\n", "did you mean `default-privileges`?"),
            ("[manage]\nkinds = [\"views\"]\n", "did you mean `view`?"),
        ] {
            let (_dir, project) = project(&[("Cargo.toml", ""), ("modelmig.toml", text)]);
            let message = project.expect_err("an unknown word").to_string();
            assert!(message.contains(near), "{message}");
        }
    }

    #[test]
    fn the_history_table_follows_sqlx_toml() {
        let (_dir, project) =
            project(&[("Cargo.toml", ""), ("sqlx.toml", "[migrate]\ntable-name = \"app._migrations\"\n")]);
        assert_eq!(project.expect("a project").history_table, "app._migrations");
    }

    #[test]
    fn a_database_url_can_stand_in_the_env_file() {
        let (dir, _) = project(&[("Cargo.toml", ""), (".env", "DATABASE_URL=postgres://u:p@h/d\n")]);
        if std::env::var_os("DATABASE_URL").is_none() {
            assert_eq!(database_url(dir.path()).as_deref(), Some("postgres://u:p@h/d"));
        }
    }
}
