//! What commands share: the project, the database, the scratch server, each looked up when first needed.

use std::path::{Path, PathBuf};

use sqlx::PgConnection;

use super::{Failure, Global};
use crate::catalog::With;
use crate::config::Project;
use crate::connect::connect;
use crate::ownership::Fact;
use crate::revision::History;
use crate::schema::ir::Schema;
use crate::scratch::{Likeness, Mode, Scratch, ScratchOptions};
use crate::state;
use crate::ui::Ui;

/// The surroundings of one command.
pub struct Context {
    pub ui: Ui,
    /// Where the command runs: `-C`, else the current folder.
    pub start: PathBuf,
    config_file: Option<PathBuf>,
    database_url: Option<String>,
    target: Option<String>,
    scratch_word: Option<String>,
    no_cache: bool,
    /// The roles that the models name.
    roles: Vec<String>,
    project: Option<Project>,
    scratch: Option<Scratch>,
}

impl Context {
    pub fn new(global: &Global, ui: Ui) -> Result<Self, Failure> {
        let here = std::env::current_dir()
            .map_err(|error| Failure::new(format!("cannot tell the current folder: {error}")))?;
        let start = match &global.directory {
            Some(directory) => here.join(directory),
            None => here.clone(),
        };
        if !start.is_dir() {
            return Err(
                Failure::new(format!("there is no folder {}", start.display())).help("check the path after `-C`")
            );
        }
        Ok(Self {
            ui,
            start,
            config_file: global.config.as_ref().map(|file| here.join(file)),
            database_url: global.database_url.clone(),
            target: global.target.clone(),
            scratch_word: global.scratch.clone(),
            no_cache: global.no_cache,
            roles: Vec::new(),
            project: None,
            scratch: None,
        })
    }

    /// Returns the project around the start folder.
    pub fn project(&mut self) -> Result<&Project, Failure> {
        if self.project.is_none() {
            self.project = Some(Project::find(&self.start, self.config_file.as_deref())?);
        }
        Ok(self.project.as_ref().expect("it was just found"))
    }

    /// Returns the project, or the defaults where there is none.
    pub fn project_or_defaults(&mut self) -> Result<&Project, Failure> {
        if self.project.is_none() && self.config_file.is_none() && Project::find(&self.start, None).is_err() {
            self.project = Some(Project::nowhere(&self.start));
        }
        self.project()
    }

    /// Returns the revisions of the project.
    pub fn history(&mut self) -> Result<History, Failure> {
        Ok(History::load(&self.project()?.migrations())?)
    }

    /// Returns the URL of the database, when one is named anywhere.
    pub fn find_database_url(&mut self) -> Result<Option<String>, Failure> {
        if let Some(url) = &self.database_url {
            return Ok(Some(url.clone()));
        }
        let target = self.target.clone();
        let project = self.project_or_defaults()?;
        match target {
            Some(target) => Ok(Some(project.target(&target)?)),
            None => Ok(project.database_url.clone()),
        }
    }

    /// Returns the URL of the database.
    pub fn database_url(&mut self) -> Result<String, Failure> {
        self.find_database_url()?.ok_or_else(|| {
            Failure::new("no database is named")
                .help("set DATABASE_URL (also in .env), or give --database-url or --target")
        })
    }

    /// Connects to the database.
    pub async fn connect(&mut self) -> Result<PgConnection, Failure> {
        let url = self.database_url()?;
        Ok(connect(&url).await?)
    }

    /// Returns the scratch server, started on first use: like the database at hand, where there is one.
    pub async fn scratch(&mut self, like: Option<&Likeness>) -> Result<&mut Scratch, Failure> {
        if self.scratch.is_none() {
            let options = self.scratch_options(like)?;
            self.ui.detail("starting a scratch server");
            let scratch = Scratch::start(&options).await?;
            self.ui.detail(format!("scratch server: PostgreSQL {}", scratch.version().full));
            self.scratch = Some(scratch);
        }
        Ok(self.scratch.as_mut().expect("it was just started"))
    }

    fn scratch_options(&mut self, like: Option<&Likeness>) -> Result<ScratchOptions, Failure> {
        let url = self.find_database_url()?;
        let (word, no_cache) = (self.scratch_word.clone(), self.no_cache);
        let settings = self.project_or_defaults()?.config.scratch.clone();
        let word = word.or(settings.mode).unwrap_or_else(|| "auto".to_owned());
        let in_ci = std::env::var_os("CI").is_some();
        let target = || {
            url.clone().ok_or_else(|| Failure::new("`--scratch server` needs a database").help("give --database-url"))
        };
        let mode = match word.as_str() {
            "auto" => Mode::Auto,
            "local" => Mode::Local,
            "embedded" => Mode::Embedded,
            "server" => Mode::Server(target()?),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => Mode::Url(url.to_owned()),
            other => {
                let near = crate::config::nearest(other, ["auto", "local", "server", "embedded"]);
                let help = near.map_or_else(
                    || "write auto, local, server, embedded or a postgres:// URL".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                return Err(Failure::new(format!("`{other}` is no place for scratch databases")).help(help));
            }
        };
        let mut roles = settings.roles;
        roles.extend(self.roles.iter().cloned());
        roles.extend(like.into_iter().flat_map(|like| like.named.iter().cloned()));
        if let Some(like) = like
            && !like.roles.is_empty()
        {
            roles.extend(like.roles_in(&self.scripts()?));
        }
        // Another's server has the collations that it has.
        let locale = like.filter(|_| !matches!(mode, Mode::Url(_))).map(|like| like.locale.clone());
        Ok(ScratchOptions {
            mode,
            major: like.map(|like| like.major).or(settings.major),
            roles,
            locale,
            allow_other_major: settings.allow_other_major.unwrap_or(!in_ci),
            no_cache,
            ..ScratchOptions::default()
        })
    }

    /// Takes along the roles that models name, for a scratch server yet to be started.
    pub fn name_roles(&mut self, schema: &Schema) {
        self.roles = schema.access.roles().into_iter().map(str::to_owned).collect();
    }

    /// Says what is to be read of a database: its owners and privileges only where somebody asks for them, or speaks of
    /// some.
    pub fn with(&mut self) -> Result<With, Failure> {
        let watch = &self.project_or_defaults()?.config.manage.watch;
        let asks = [Fact::Owners, Fact::Grants, Fact::DefaultPrivileges].iter().any(|fact| watch.contains(fact));
        let speaks = !self.roles.is_empty() || self.scripts()?.iter().any(|script| state::mentions_access(script));
        Ok(if asks || speaks { With::Access } else { With::Objects })
    }

    /// Returns everything the project says in SQL: revisions and schema files.
    fn scripts(&mut self) -> Result<Vec<String>, Failure> {
        let project = self.project_or_defaults()?;
        let (migrations, folder) = (project.migrations(), project.root.join("schema"));
        let mut scripts = Vec::new();
        if migrations.is_dir() {
            let history = History::load(&migrations)?;
            let files = history.files().flat_map(|file| [Some(&file.up), file.down.as_ref()]).flatten();
            scripts.extend(files.map(|file| file.sql.clone()));
        }
        if folder.is_dir() {
            scripts.extend(super::sources::sql_files(self, &folder)?.into_iter().map(|(_, text)| text));
        }
        Ok(scripts)
    }

    /// Stops what was started.
    pub async fn close(&mut self) {
        let Some(scratch) = self.scratch.take() else { return };
        for note in scratch.notes() {
            self.ui.say(format!("scratch server: {note}"));
        }
        if let Err(error) = scratch.stop().await {
            self.ui.warn(format!("the scratch server did not stop cleanly: {error}"));
        }
    }

    /// Returns a path as users see it: relative to the start folder where it lies below it.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.start).unwrap_or(path).display().to_string()
    }
}
