//! The second pass: the files as the runner runs them, over rows that are valid before and after.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::remaining;
use super::composite;
use super::mapping::{Mapping, Positions};
use super::reason::blames_rows;
use super::rows::{Later, Seeder, fill_order};
use super::snapshot::{Loss, Snapshot};
use super::structure::{Structure, begin_session};
use super::{Direction, ProofError, ProofRequest, about};
use crate::apply::{Failure, FailureCause, execute_script};
use crate::plan::{Flag, Hazard};
use crate::render::Statement;
use crate::schema::ir::{ColumnRef, ObjectRef, QName, Schema};
use crate::scratch::{Database, Scratch, Script};
use crate::server_error::ServerError;

/// Runs up and down over rows. Returns the tables that hold none, with the reason.
pub(super) async fn prove(
    scratch: &mut Scratch,
    mut copy: Database,
    request: &ProofRequest<'_>,
    structure: &mut Structure,
) -> Result<BTreeMap<QName, String>, ProofError> {
    let mut left_out: BTreeMap<QName, String> = BTreeMap::new();
    loop {
        let outcome = attempt(&mut copy, request, structure, &left_out).await;
        copy.close().await?;
        match outcome? {
            Outcome::Proved(refused) => {
                left_out.extend(refused);
                left_out.retain(|table, _| structure.touched.old.contains_key(table));
                return Ok(left_out);
            }
            Outcome::Refused(table, reason) => _ = left_out.insert(table, reason),
        }
        copy = scratch.database(request.current).await?;
    }
}

enum Outcome {
    Proved(BTreeMap<QName, String>),
    /// No row of this table gets through, so the rest is proved without any.
    Refused(QName, String),
}

async fn attempt(
    copy: &mut Database,
    request: &ProofRequest<'_>,
    structure: &mut Structure,
    left_out: &BTreeMap<QName, String>,
) -> Result<Outcome, ProofError> {
    let connection = copy.connection();
    begin_session(connection).await?;
    let reached = structure.reached(request.old).clone();
    let mapping = structure.mapping.clone();
    let back = mapping.reverse();
    let later = Later { schema: &reached, mapping: &mapping, back: &back };
    let mut seeder = Seeder::new(request.old, Some(later), request.rows_per_table);
    let mut order = fill_order(request.old, &structure.touched.old.keys().cloned().collect());
    order.retain(|table| !left_out.contains_key(table));
    seeder.fill(connection, &order).await.map_err(ProofError::sql("adding rows"))?;
    let filled: Vec<QName> = order.iter().filter(|table| seeder.count(table) > 0).cloned().collect();
    let read = ProofError::sql("reading the rows");
    let rows = Snapshot::read(connection, request.old, &filled).await.map_err(read)?;
    let at_start = Positions::read(connection).await.map_err(ProofError::sql("reading the columns"))?;

    for (place, stage) in request.stages.iter().enumerate() {
        let script = script(place, &stage.up, stage.transactional);
        if let Err(error) = execute_script(connection, &script).await {
            return refused(error, Direction::Up, &stage.up, &filled, |table| back.table(table).cloned());
        }
    }
    begin_session(connection).await?;
    let remaining = remaining(&request.introspect(connection).await?, &reached);
    if !remaining.is_empty() {
        return Err(ProofError::WholeDiffers { remaining });
    }
    let losses = rows.losses(connection, request.old, &reached, &mapping);
    let losses = losses.await.map_err(ProofError::sql("reading the rows"))?;
    flag_losses(structure, Direction::Up, losses)?;

    for (place, stage) in request.stages.iter().enumerate().rev() {
        let script = script(place, &stage.down, stage.transactional);
        if let Err(error) = execute_script(connection, &script).await {
            return refused(error, Direction::Down, &stage.down, &filled, |table| Some(table.clone()));
        }
    }
    begin_session(connection).await?;
    let at_end = Positions::read(connection).await.map_err(ProofError::sql("reading the columns"))?;
    let there_and_back = Mapping::between(&at_start, &at_end);
    let losses = rows.losses(connection, request.old, request.old, &there_and_back);
    let losses = losses.await.map_err(ProofError::sql("reading the rows"))?;
    let losses = losses.into_iter().filter(|loss| !known_loss(structure, request.old, loss)).collect();
    flag_losses(structure, Direction::Down, losses)?;
    Ok(Outcome::Proved(seeder.refused().clone()))
}

/// Returns the file's statements as one script.
fn script(place: usize, statements: &[Statement], transactional: bool) -> Script {
    let sql: String = statements.iter().map(|statement| format!("{};\n", statement.sql)).collect();
    Script { name: format!("file {}", place + 1), sql, transactional }
}

/// Decides what a failure over rows means: rows that cannot be, or a migration that does not work.
fn refused(
    error: Box<Failure>,
    direction: Direction,
    statements: &[Statement],
    filled: &[QName],
    today: impl Fn(&QName) -> Option<QName>,
) -> Result<Outcome, ProofError> {
    if filled.is_empty() {
        return Err(ProofError::Whole { direction, error });
    }
    let message = match &error.cause {
        FailureCause::Server(ServerError { sqlstate, message, .. }) if blames_rows(sqlstate) => message.as_str(),
        // Without rows the statement went through. The message names the function by its OID.
        FailureCause::Server(ServerError { sqlstate, .. }) if sqlstate == "XX000" => {
            "a function of an operator class has no answer"
        }
        FailureCause::Server(_) => return Err(ProofError::WithRows { direction, error }),
        FailureCause::Split(_) | FailureCause::Refused(_) => return Err(ProofError::Whole { direction, error }),
    };
    let statement = error.statement.as_ref().and_then(|failed| statements.get(failed.number - 1));
    let named = statement.and_then(|statement| statement.object.table());
    let named = named.and_then(|table| if filled.contains(table) { Some(table.clone()) } else { today(table) });
    let table = named.filter(|table| filled.contains(table)).unwrap_or_else(|| filled[filled.len() - 1].clone());
    Ok(Outcome::Refused(table, format!("{direction} fails on every row tried: {message}")))
}

/// Says whether the loss has a flag on the way up; then the way down cannot bring the value back.
fn known_loss(structure: &Structure, old: &Schema, loss: &Loss) -> bool {
    let columns = columns(structure, &loss.column);
    let ty = old.tables.get(&loss.column.table).and_then(|table| table.column(&loss.column.column));
    let holds = |composite: &QName| ty.is_some_and(|column| composite::holds(&column.ty, composite, old));
    structure.stages.iter().flat_map(|stage| &stage.up).flat_map(|statement| &statement.flags).any(|flag| {
        let lossy = matches!(flag.hazard, Hazard::SilentLoss | Hazard::DataLoss);
        let of_column = matches!(&flag.object, ObjectRef::Column(column) if columns.contains(column))
            || matches!(&flag.object, ObjectRef::Attribute { composite, .. } if holds(composite));
        lossy && of_column
    })
}

/// Returns the names a column has before and after up, and those of the columns it follows.
fn columns(structure: &Structure, column: &ColumnRef) -> BTreeSet<ColumnRef> {
    let mapping = &structure.mapping;
    let reverse = mapping.reverse();
    let other = |mapping: &Mapping| {
        let table = mapping.table(&column.table)?.clone();
        Some(ColumnRef { table, column: mapping.column(&column.table, &column.column)?.to_owned() })
    };
    let mut columns = [Some(column.clone()), other(mapping), other(&reverse)].into_iter().flatten().collect();
    structure.reach.extend(&mut columns);
    columns
}

/// Puts each changed value down as `silent-loss` of the statement that is about its column.
pub(super) fn flag_losses(
    structure: &mut Structure,
    direction: Direction,
    losses: Vec<Loss>,
) -> Result<(), ProofError> {
    for loss in losses {
        let columns = columns(structure, &loss.column);
        let shown = |value: &Option<String>| value.as_deref().map_or("NULL".to_owned(), shorten);
        let (before, after) = (shown(&loss.before), shown(&loss.after));
        let Some(statement) = about(&mut structure.stages, direction, &columns) else {
            return Err(ProofError::RowsChanged { direction, column: Box::new(loss.column), before, after });
        };
        if !statement.has(Hazard::SilentLoss) {
            statement.add(Flag {
                hazard: Hazard::SilentLoss,
                object: ObjectRef::Column(loss.column),
                summary: format!("{before} becomes {after}"),
                cost: "values change without an error".to_owned(),
            });
        }
    }
    Ok(())
}

/// Keeps a value to a readable length on one line.
fn shorten(value: &str) -> String {
    let one_line: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if one_line.chars().count() <= 40 {
        return one_line;
    }
    let head: String = one_line.chars().take(39).collect();
    format!("{head}…")
}
