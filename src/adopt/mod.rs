//! From a schema that exists to the files of a project that declares it: models in modules, SQL for what no struct
//! holds, and what the configuration must say.
//!
//! Nothing is written here. The files are read back the way a project is read and built on a scratch server; what they
//! do not lead to is added in SQL, so that what [`adopt`] returns declares the schema and nothing else. Start there.

mod files;
mod imports;
mod mount;
mod settings;
mod stage;
mod update;
mod write;

pub use files::{File, SQL_FOLDER};
pub use mount::{Mount, mount};
pub use settings::{configuration, fitting, has_comments};
pub use update::{ByHand, Update, update};
pub use write::{Written, write};

use std::collections::BTreeSet;

use crate::catalog::{self, CatalogError};
use crate::diff::{self, Change, DiffOptions};
use crate::ownership::Managed;
use crate::plan::{self, PlanError, PlanOptions};
use crate::render;
use crate::report::export::rust::Style;
use crate::schema::ir::Schema;
use crate::schema::lower::Naming;
use crate::scratch::pool;
use crate::scratch::{Scratch, ScratchError};
use crate::source::read::ReadError;
use crate::state::{self, Declared, StateError};
use files::Project;

/// What is to be written, and how.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub naming: Naming,
    /// Whether comments are declared too.
    pub comments: bool,
    /// The folder of the models, relative to the project, with `/`.
    pub folder: String,
    /// What is ours.
    pub managed: Managed,
}

impl Wanted {
    fn style(&self) -> Style {
        Style { naming: self.naming.clone(), derives: true, silent: true, ..Style::default() }
    }
}

/// The files, and what they declare.
#[derive(Debug, Clone)]
pub struct Adopted {
    pub files: Vec<File>,
    /// The crates that the models import from.
    pub crates: BTreeSet<&'static str>,
    pub declared: Declared,
}

#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    #[error(transparent)]
    Scratch(#[from] ScratchError),
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    #[error(transparent)]
    State(#[from] StateError),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("the template of the configuration: {0}")]
    Template(#[from] minijinja::Error),
    #[error("cannot write {path}: {source}")]
    Write { path: String, source: std::io::Error },
    #[error("cannot read {path}: {source}")]
    File { path: String, source: std::io::Error },
    #[error("cannot write into a temporary folder: {0}")]
    Stage(#[from] std::io::Error),
    /// The models that were written are not ones that modelmig reads.
    #[error("the models of this schema do not read back:\n{0}")]
    Models(String),
    /// What neither models nor SQL files led to.
    #[error("no files lead to all of this schema; what is left:{}", listed(.0))]
    Left(Vec<Change>),
}

fn listed(changes: &[Change]) -> String {
    changes
        .iter()
        .map(|change| format!("\n  - {} {}: {}", change.object().kind().word(), change.object(), change.summary()))
        .collect()
}

/// Returns the files that declare the schema, which must be in the spelling of the scratch server.
///
/// # Errors
/// When the server refuses them, or something of the schema can be said neither in a model nor in SQL.
pub async fn adopt(scratch: &mut Scratch, schema: &Schema, wanted: &Wanted) -> Result<Adopted, AdoptError> {
    let style = wanted.style();
    let mut project = Project::of(schema, &style);
    let mut is_complete = false;
    loop {
        let files = project.files(&wanted.folder);
        let declared = stage::read(&files, wanted)?;
        let (changes, statements) = match difference(scratch, &declared, schema, wanted.comments).await {
            // A database keeps functions whose bodies no longer fit.
            Err(AdoptError::State(StateError::Declared { failures }))
                if !project.trusts_bodies()
                    && failures.iter().any(|failure| pool::creates_routine(&failure.statement.sql)) =>
            {
                project.trust_bodies(&failures);
                continue;
            }
            other => other?,
        };
        if changes.is_empty() {
            return Ok(Adopted { files, crates: project.crates(), declared });
        }
        if is_complete {
            return Err(AdoptError::Left(changes));
        }
        project.add(statements, schema);
        is_complete = true;
    }
}

/// Returns what of a database is ours, in the spelling of the scratch server.
///
/// # Errors
/// When the scratch server refuses it.
pub async fn spelled(scratch: &mut Scratch, live: Schema, managed: &Managed) -> Result<Schema, StateError> {
    let mut schema = Schema { unmodelled: Vec::new(), ..live };
    managed.restrict(&mut schema);
    let built = state::build(scratch, &Declared::from(schema), &Schema::default()).await?;
    built.database.close().await?;
    Ok(built.schema)
}

/// Returns what a project declares and what its database holds, both in the spelling of the scratch server.
///
/// # Errors
/// When the server refuses what is declared.
pub async fn sides(
    scratch: &mut Scratch,
    declared: &Declared,
    live: Schema,
    managed: &Managed,
    comments: bool,
) -> Result<(Schema, Schema), StateError> {
    let mut after = spelled(scratch, live, managed).await?;
    let mut before = state::build(scratch, declared, &after).await?;
    managed.restrict(&mut before.schema);
    state::strip_access(&mut after, &before.schema, managed);
    if !comments {
        state::strip_comments(&mut after, &before.schema);
    }
    let normalised = catalog::normalise(before.database.connection(), &mut before.schema, &mut after).await;
    before.database.close().await?;
    normalised?;
    // What is the same is no change in the source, however its author spells it.
    state::keep_written(&mut after, &before.schema);
    Ok((before.schema, after))
}

/// Returns what leads from what is declared to the schema, and the statements that do it.
///
/// # Errors
/// When the server refuses what is declared, or there is no plan.
pub async fn difference(
    scratch: &mut Scratch,
    declared: &Declared,
    schema: &Schema,
    comments: bool,
) -> Result<(Vec<Change>, Vec<render::Statement>), AdoptError> {
    let major = scratch.version().major;
    let mut built = state::build(scratch, declared, schema).await?;
    declared.managed.restrict(&mut built.schema);
    let mut target = schema.clone();
    if !comments {
        state::strip_comments(&mut target, &built.schema);
    }
    let normalised = catalog::normalise(built.database.connection(), &mut built.schema, &mut target).await;
    built.database.close().await?;
    normalised?;
    let changes = diff::diff(&built.schema, &target, &DiffOptions { major, ..DiffOptions::default() });
    if changes.is_empty() {
        return Ok((changes, Vec::new()));
    }
    let plan = plan::plan(&built.schema, &target, &PlanOptions { major, ..PlanOptions::default() })?;
    let steps: Vec<_> = plan.stages.into_iter().flat_map(|stage| stage.up).collect();
    Ok((changes, render::statements(&steps)))
}
