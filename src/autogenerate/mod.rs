//! From two states to a proved draft of a revision: compare, refuse what must not be guessed, plan,
//! render, prove. Nothing is filed here; [`crate::revision`] does that.
//!
//! Start reading at [`compare`], then [`draft`].

mod exact;
pub mod files;
mod hints;
mod refuse;

use std::collections::BTreeSet;

pub use hints::renames;
pub use refuse::{Refusal, open_renames};

use crate::catalog::{self, CatalogError};
use crate::diff::{self, Change, DiffOptions, PossibleRename, Renames};
use crate::ownership::{Fact, Managed, Pattern};
use crate::plan::{self, Action, Flag, Plan, PlanError, PlanOptions, Step};
use crate::prove::{self, Direction, Proof, ProofError, ProofRequest, ProofStage};
use crate::render;
use crate::schema::ir::{ColumnRef, QName, Schema};
use crate::scratch::pool;
use crate::scratch::{Recipe, Scratch, ScratchError};
use crate::state::{self, Declared, StateError};

/// What is compared, and what the user has settled beforehand.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    pub renames: Renames,
    /// Both sides were named by the user: what holds no data and is on one side alone is meant to be so.
    pub both_named: bool,
    /// Both sides say all that a statement can say: also what the parts of an index on partitions are called, and how
    /// often an expression went through the server.
    pub exact: bool,
    /// Which drops are wanted: `--allow-drop`.
    pub allow_drop: Vec<Pattern>,
    /// Pairs that are no renames: the one is dropped, the other added.
    pub no_renames: Vec<PossibleRename>,
    /// What is ours, and what of it counts: `[manage]`.
    pub managed: Managed,
    /// Whether comments are compared where the models declare none.
    pub comments: bool,
    /// Where the bodies of functions are taken unread.
    pub unread: Unread,
    /// No way back is wanted.
    pub one_way: bool,
}

/// The ways on which the server does not look into the bodies of functions: it refuses some that it once took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unread {
    pub up: bool,
    pub down: bool,
}

/// The two states and what differs between them.
#[derive(Debug)]
pub struct Comparison {
    /// Where the revisions lead.
    pub old: Schema,
    /// What the models declare.
    pub new: Schema,
    pub changes: Vec<Change>,
    /// The current state, to be replayed.
    pub recipe: Recipe,
    /// What is declared was accepted with bodies of functions that nobody looked into.
    pub trusts_bodies: bool,
}

/// A proved way from one state to another, ready to be rendered and filed.
#[derive(Debug)]
pub struct Draft {
    pub proof: Proof,
    /// One per stage of the proof.
    pub stages: Vec<DraftStage>,
    /// What gets another name on the way up.
    pub renames: Vec<Change>,
}

/// What a stage is called, and how its file runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftStage {
    pub title: String,
    pub transactional: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum AutogenerateError {
    #[error("{0}")]
    Refused(Refusal),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    Scratch(#[from] ScratchError),
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    #[error(transparent)]
    State(#[from] StateError),
}

/// Builds both states on scratch and compares them.
///
/// # Errors
/// When a revision cannot be replayed or a declaration is refused by the server.
pub async fn compare(
    scratch: &mut Scratch,
    recipe: Recipe,
    declared: &Declared,
    settled: &Settled,
) -> Result<Comparison, AutogenerateError> {
    let (mut old, built) = state::both(scratch, &recipe, declared).await?;
    let (mut new, trusts_bodies, mut database) = (built.schema, built.trusts_bodies, built.database);
    settled.managed.restrict(&mut old);
    settled.managed.restrict(&mut new);
    if !settled.comments {
        state::strip_comments(&mut old, &new);
    }
    let options = DiffOptions { renames: settled.renames.clone(), major: scratch.version().major };
    state::keep_undeclared_access(&old, &mut new, &options, &settled.managed);
    let normalised = catalog::normalise(database.connection(), &mut old, &mut new).await;
    database.close().await?;
    normalised?;
    let changes = diff::diff(&old, &new, &options);
    Ok(Comparison { old, new, changes, recipe, trusts_bodies })
}

/// Plans and proves the way from the old state of a comparison to the new one.
///
/// # Errors
/// When a change must be settled by the user first, has no plan, or fails its proof.
pub async fn draft(
    scratch: &mut Scratch,
    comparison: &Comparison,
    settled: &Settled,
    rows: usize,
) -> Result<Draft, AutogenerateError> {
    refuse::refuse(&comparison.changes, settled).map_err(AutogenerateError::Refused)?;
    let options = plan_options(comparison, settled, scratch.version().major);
    let tells = options.tells_names() || !options.anew(&comparison.old, &comparison.new).is_empty();
    let (plan, proof) = match planned(scratch, comparison, settled, rows, options.clone()).await {
        // Where tables cannot leave their parents for a while, they keep as their own what they have as their own, and what
        // they have from their parents under its name.
        Err(error) if tells => {
            let options = PlanOptions { tells_own: false, ..options };
            planned(scratch, comparison, settled, rows, options).await.map_err(|_| error)?
        }
        other => other?,
    };
    let stages =
        plan.stages.into_iter().map(|stage| DraftStage { title: stage.title, transactional: stage.transactional });
    Ok(Draft { proof, stages: stages.collect(), renames: plan.renames })
}

/// Plans and proves; what a server refuses on the way and need not be is left out, and the rest proved.
async fn planned(
    scratch: &mut Scratch,
    comparison: &Comparison,
    settled: &Settled,
    rows: usize,
    options: PlanOptions,
) -> Result<(Plan, Proof), AutogenerateError> {
    let mut plan = plan::plan(&comparison.old, &comparison.new, &options)?;
    let mut settled = settled.clone();
    loop {
        let proved = if settled.exact {
            exact::draft(scratch, comparison, &settled, rows, (plan.clone(), options.clone())).await
        } else {
            let proof = prove(scratch, comparison, &settled, rows, &plan).await;
            proof.map(|proof| (plan.clone(), proof)).map_err(AutogenerateError::from)
        };
        match proved {
            Ok(proved) => return Ok(proved),
            Err(error) if stays_updated(&error, &mut plan) => {}
            Err(error) => settled.unread = unread(&error, comparison, settled.unread).ok_or(error)?,
        }
    }
}

/// Leaves an extension at its new version on the way down where it knows no way back: the proof says what remains. Says
/// whether that is what the server refused.
fn stays_updated(error: &AutogenerateError, plan: &mut Plan) -> bool {
    let AutogenerateError::Proof(ProofError::Statement { direction: Direction::Down, sql, .. }) = error else {
        return false;
    };
    let mut found = false;
    for stage in &mut plan.stages {
        stage.down.retain(|step| {
            let is_it = matches!(step.action, Action::UpdateExtension { .. }) && render::sql(&step.action) == *sql;
            found |= is_it;
            !is_it
        });
    }
    found
}

/// Returns where bodies are to be taken unread so that what failed succeeds: the way back to what was there once, and the
/// way to what was declared like that.
fn unread(error: &AutogenerateError, comparison: &Comparison, unread: Unread) -> Option<Unread> {
    let AutogenerateError::Proof(ProofError::Statement { direction, sql, .. }) = error else { return None };
    let more = match direction {
        Direction::Up => Unread { up: comparison.trusts_bodies, ..unread },
        Direction::Down => Unread { down: true, ..unread },
    };
    (more != unread && pool::creates_routine(sql)).then_some(more)
}

/// Says whether there is nothing to do.
pub fn is_settled(comparison: &Comparison, settled: &Settled) -> bool {
    let (old, new) = (&comparison.old, &comparison.new);
    let is_alike =
        || plan::given(old, new).is_empty() && plan_options(comparison, settled, 0).anew(old, new).is_empty();
    comparison.changes.is_empty() && (!settled.exact || is_alike())
}

async fn prove(
    scratch: &mut Scratch,
    comparison: &Comparison,
    settled: &Settled,
    rows: usize,
    plan: &Plan,
) -> Result<Proof, ProofError> {
    prove::prove(scratch, request(comparison, settled, rows, plan)).await
}

fn request<'a>(comparison: &'a Comparison, settled: &'a Settled, rows: usize, plan: &Plan) -> ProofRequest<'a> {
    let statements = |steps: &[Step], unread: bool| {
        let first = steps.first().filter(|_| unread);
        let trust = first.map(|step| Step::new(step.object.clone(), Action::TrustBodies));
        render::statements(&trust.into_iter().chain(steps.iter().cloned()).collect::<Vec<_>>())
    };
    let stages = plan.stages.iter().map(|stage| ProofStage {
        up: statements(&stage.up, stage.transactional && settled.unread.up),
        down: statements(&stage.down, stage.transactional && settled.unread.down),
        transactional: stage.transactional,
    });
    ProofRequest {
        current: &comparison.recipe,
        old: &comparison.old,
        new: &comparison.new,
        stages: stages.collect(),
        rows_per_table: rows,
        managed: &settled.managed,
    }
}

/// Returns the flags that can be told without a proof; none where there is no plan.
pub fn foreseen(comparison: &Comparison, settled: &Settled, major: u32) -> Vec<Flag> {
    let options = plan_options(comparison, settled, major);
    let plan = plan::plan(&comparison.old, &comparison.new, &options).unwrap_or_default();
    plan.stages.into_iter().flat_map(|stage| stage.up).flat_map(|step| step.flags).collect()
}

fn plan_options(comparison: &Comparison, settled: &Settled, major: u32) -> PlanOptions {
    PlanOptions {
        renames: settled.renames.clone(),
        major,
        recreate: recreated(comparison, settled),
        remake: remade(comparison, settled),
        respelled: BTreeSet::new(),
        rebuilds: false,
        one_way: settled.one_way,
        tells_own: settled.exact,
        knows_access: [Fact::Owners, Fact::Grants].into_iter().all(|fact| settled.managed.watches(fact)),
    }
}

/// Returns the columns that may be dropped and added again where nothing else leads to their type.
fn recreated(comparison: &Comparison, settled: &Settled) -> BTreeSet<ColumnRef> {
    let tables = comparison.old.tables.values().chain(comparison.new.tables.values());
    let columns = tables.flat_map(|table| {
        let of = |name: &String| ColumnRef { table: table.name.clone(), column: name.clone() };
        table.columns.iter().map(move |column| of(&column.name))
    });
    columns.filter(|column| is_covered(settled, &column.to_string())).collect()
}

/// Returns the tables that may be dropped and created again where Postgres has no statement for what changes.
fn remade(comparison: &Comparison, settled: &Settled) -> BTreeSet<QName> {
    let names = comparison.old.tables.keys();
    names.filter(|name| is_covered(settled, &name.to_string())).cloned().collect()
}

fn is_covered(settled: &Settled, name: &str) -> bool {
    settled.allow_drop.iter().any(|pattern| pattern.covers(name))
}
