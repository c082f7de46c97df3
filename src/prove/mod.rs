//! Proves a revision on scratch copies before it is filed, and measures what each statement costs.
//!
//! Three passes, each on copies of the database that the revisions up to head make:
//!
//! 1. `structure`: up statement by statement (measured) and down again, without rows. Up must reach the desired
//!    catalog; what down does not restore is named.
//! 2. `benign`: the files as the runner runs them, over rows that are valid before and after. They must succeed,
//!    lead to the same catalog, and leave every value alone that no flag speaks of.
//! 3. `hurt`: statement by statement over rows that hurt. What fails or changes there becomes a flag.
//!
//! Flags are exact: they come from what the server did. What this module does not know: files, revisions, models.
//! Start reading at [`prove()`].

mod benign;
mod compare;
mod composite;
mod error;
mod hurt;
mod hush;
mod lineage;
mod mapping;
mod measure;
mod reason;
mod rows;
mod snapshot;
mod structure;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use error::{Direction, ProofError};
pub use measure::{Blocks, LockMode, Measured, Watch, measure};

use sqlx::PgConnection;

use crate::catalog::{self, CatalogError, ServerVersion, With};
use crate::ownership::Managed;
use crate::plan::{A_VALUE_EACH, Flag, Hazard, ONE_VALUE};
use crate::render::Statement;
use crate::schema::ir::{ColumnRef, ObjectRef, QName, Schema};
use crate::scratch::{Recipe, Scratch};

/// How many benign rows a table gets unless the caller says otherwise.
pub const ROWS_PER_TABLE: usize = 6;

/// What is to be proved.
#[derive(Debug)]
pub struct ProofRequest<'a> {
    /// Makes the database the revision starts from.
    pub current: &'a Recipe,
    /// The catalog of that database.
    pub old: &'a Schema,
    /// The catalog that up must reach.
    pub new: &'a Schema,
    pub stages: Vec<ProofStage>,
    pub rows_per_table: usize,
    /// What is ours: nothing else is looked at.
    pub managed: &'a Managed,
}

impl ProofRequest<'_> {
    /// Reads what is ours of a copy, with owners and privileges where one of the sides knows any.
    async fn introspect(&self, connection: &mut PgConnection) -> Result<Schema, CatalogError> {
        let knows = !self.old.access.is_empty() || !self.new.access.is_empty();
        let with = if knows { With::Access } else { With::Objects };
        let mut schema = catalog::introspect_with(connection, with).await?;
        self.managed.restrict(&mut schema);
        Ok(schema)
    }
}

/// The statements of one pair of files.
#[derive(Debug, Clone)]
pub struct ProofStage {
    pub up: Vec<Statement>,
    pub down: Vec<Statement>,
    /// Whether the files run in one transaction.
    pub transactional: bool,
}

/// A revision that works, and what it costs.
#[derive(Debug, Clone)]
pub struct Proof {
    /// As requested, in the same order.
    pub stages: Vec<ProvedStage>,
    /// The catalog after the last down file.
    pub restored: Schema,
    pub rows_per_table: usize,
    /// Touched tables that no row could enter, each with the constraint that refused it. Nothing is proved of rows there.
    pub tables_without_rows: Vec<(QName, String)>,
    pub version: ServerVersion,
}

#[derive(Debug, Clone)]
pub struct ProvedStage {
    pub up: Vec<MeasuredStatement>,
    pub down: Vec<MeasuredStatement>,
    /// The catalog after the up file.
    pub after: Schema,
    /// What down leaves different from the catalog before up, in words; empty when down restores all of it.
    pub remaining: Vec<String>,
}

/// A statement with what it did.
#[derive(Debug, Clone)]
pub struct MeasuredStatement {
    pub statement: Statement,
    pub measured: Measured,
    /// What the plan knew, then what was measured, then what rows showed; each flag once.
    pub flags: Vec<Flag>,
}

impl MeasuredStatement {
    fn new(statement: &Statement, measured: Measured) -> Self {
        let mut measured_statement =
            Self { statement: statement.clone(), flags: statement.flags.clone(), measured: Measured::default() };
        for flag in measured.flags() {
            measured_statement.add(flag);
        }
        if measured_statement.has(Hazard::Rewrite) {
            // One value for all rows needs no rewrite.
            let shared = measured_statement.flags.iter_mut().filter(|flag| flag.cost == ONE_VALUE);
            shared.for_each(|flag| flag.cost = A_VALUE_EACH.to_owned());
        }
        measured_statement.measured = measured;
        measured_statement
    }

    /// Adds a flag unless the same hazard of the same object is known with the same summary.
    fn add(&mut self, flag: Flag) {
        let known =
            |known: &Flag| known.hazard == flag.hazard && known.object == flag.object && known.summary == flag.summary;
        if !self.flags.iter().any(known) {
            self.flags.push(flag);
        }
    }

    fn has(&self, hazard: Hazard) -> bool {
        self.flags.iter().any(|flag| flag.hazard == hazard)
    }
}

/// Proves a revision, or says why it does not work.
pub async fn prove(scratch: &mut Scratch, request: ProofRequest<'_>) -> Result<Proof, ProofError> {
    let copy = scratch.database(request.current).await?;
    // The second pass gets its copy while the first one is at work.
    let has_room = scratch.has_room();
    let (first, second) = (structure::prove(copy, &request), scratch.database(request.current));
    let (structure, copy) = if has_room { tokio::join!(first, second) } else { (first.await, second.await) };
    let (mut structure, copy) = match (structure, copy) {
        (Ok(structure), Ok(copy)) => (structure, copy),
        (Ok(mut structure), Err(error)) => {
            structure.close().await?;
            return Err(error.into());
        }
        (Err(error), copy) => {
            if let Ok(copy) = copy {
                copy.close().await?;
            }
            return Err(error);
        }
    };
    let mut without_rows = BTreeMap::new();
    let result = async {
        without_rows = benign::prove(scratch, copy, &request, &mut structure).await?;
        hurt::prove(scratch, &request, &mut structure).await
    };
    let result = result.await;
    structure.close().await?;
    result?;
    Ok(Proof {
        stages: structure.stages,
        restored: structure.restored,
        rows_per_table: request.rows_per_table,
        tables_without_rows: without_rows.into_iter().collect(),
        version: scratch.version().clone(),
    })
}

/// Returns the catalog that down leads to; nothing else is proved.
pub async fn restored(scratch: &mut Scratch, request: ProofRequest<'_>) -> Result<Schema, ProofError> {
    let copy = scratch.database(request.current).await?;
    let mut structure = structure::prove(copy, &request).await?;
    structure.close().await?;
    Ok(structure.restored)
}

impl ProvedStage {
    fn statements(&self, direction: Direction) -> &[MeasuredStatement] {
        match direction {
            Direction::Up => &self.up,
            Direction::Down => &self.down,
        }
    }

    fn statements_mut(&mut self, direction: Direction) -> &mut [MeasuredStatement] {
        match direction {
            Direction::Up => &mut self.up,
            Direction::Down => &mut self.down,
        }
    }
}

/// Returns the statement that is about one of the columns, else the first one about one of their tables. Of several
/// about the column it is the one that writes its values anew, not one that drops its default before.
fn about<'a>(
    stages: &'a mut [ProvedStage],
    direction: Direction,
    columns: &BTreeSet<ColumnRef>,
) -> Option<&'a mut MeasuredStatement> {
    let is_exact = |one: &MeasuredStatement| matches!(&one.statement.object, ObjectRef::Column(column) if columns.contains(column));
    let converts = |one: &MeasuredStatement| is_exact(one) && !one.measured.rewrites.is_empty();
    let is_near =
        |one: &MeasuredStatement| columns.iter().any(|column| one.statement.object.table() == Some(&column.table));
    let find = |fits: &dyn Fn(&MeasuredStatement) -> bool| {
        stages
            .iter()
            .enumerate()
            .find_map(|(stage, proved)| Some((stage, proved.statements(direction).iter().position(fits)?)))
    };
    let (stage, place) = find(&converts).or_else(|| find(&is_exact)).or_else(|| find(&is_near))?;
    stages[stage].statements_mut(direction).get_mut(place)
}
