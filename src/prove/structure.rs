//! The first pass: up to the desired catalog and down again, each statement in a transaction of its own.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::compare::remaining;
use super::lineage::{Reach, sample};
use super::mapping::{Mapping, Positions};
use super::measure::Watch;
use super::{Direction, MeasuredStatement, ProofError, ProofRequest, ProofStage, ProvedStage};
use crate::catalog;
use crate::plan::{Flag, Hazard};
use crate::render::Statement;
use crate::schema::ir::{QName, Schema};
use crate::scratch::Database;
use crate::server_error::ServerError;

/// What the first pass found, and the copy it worked on.
pub(super) struct Structure {
    pub(super) stages: Vec<ProvedStage>,
    /// The catalog after the last down file.
    pub(super) restored: Schema,
    /// From the names before up to the names after.
    pub(super) mapping: Mapping,
    pub(super) reach: Reach,
    pub(super) touched: Touched,
    /// The copy after down: like new when down restores everything.
    pub(super) copy: Option<Database>,
}

/// The tables that statements lock, rewrite or scan.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// As they are called before up, and whether rows may hurt there.
    pub(super) old: BTreeMap<QName, bool>,
    /// As they are called after up.
    pub(super) new: BTreeMap<QName, bool>,
}

impl Structure {
    pub(super) async fn close(&mut self) -> Result<(), ProofError> {
        if let Some(copy) = self.copy.take() {
            copy.close().await?;
        }
        Ok(())
    }

    /// Returns the catalog after the last up file.
    pub(super) fn reached<'a>(&'a self, old: &'a Schema) -> &'a Schema {
        self.stages.last().map_or(old, |stage| &stage.after)
    }
}

/// Runs all of up and all of down on one copy.
pub(super) async fn prove(mut copy: Database, request: &ProofRequest<'_>) -> Result<Structure, ProofError> {
    let connection = copy.connection();
    let mut watch = Watch::start(connection).await.map_err(ProofError::sql("reading the relations"))?;
    let before = Positions::read(connection).await.map_err(ProofError::sql("reading the columns"))?;

    let mut stages = Vec::new();
    for stage in &request.stages {
        let up = run(connection, &mut watch, Direction::Up, &stage.up).await?;
        let after = request.introspect(connection).await?;
        stages.push(ProvedStage { up, down: Vec::new(), after, remaining: Vec::new() });
    }
    let reached = stages.last().map_or(request.old, |stage| &stage.after);
    let remaining = differences(connection, reached, request.new).await?;
    if !remaining.is_empty() {
        return Err(ProofError::Misses { remaining });
    }

    let after = Positions::read(connection).await.map_err(ProofError::sql("reading the columns"))?;
    watch.rebase();
    let mut restored = reached.clone();
    for place in (0..stages.len()).rev() {
        let ProofStage { down, .. } = &request.stages[place];
        stages[place].down = run(connection, &mut watch, Direction::Down, down).await?;
        restored = request.introspect(connection).await?;
        let previous = if place == 0 { request.old } else { &stages[place - 1].after };
        let remaining = differences(connection, &restored, previous).await?;
        flag_irreversible(&mut stages[place], remaining);
    }
    let mapping = Mapping::between(&before, &after);
    let touched = touched(request, &watch, &before, &after);
    let reach = Reach::of(&[request.old, request.new]);
    Ok(Structure { stages, restored, mapping, reach, touched, copy: Some(copy) })
}

/// Takes the settings that values and rewrites depend on from nobody's machine.
pub(super) async fn begin_session(connection: &mut PgConnection) -> Result<(), ProofError> {
    let settings = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, MDY'; SET IntervalStyle = 'postgres'; \
                    SET check_function_bodies = on";
    connection.execute(settings).await.map(drop).map_err(ProofError::sql("setting up the session"))
}

async fn run(
    connection: &mut PgConnection,
    watch: &mut Watch,
    direction: Direction,
    statements: &[Statement],
) -> Result<Vec<MeasuredStatement>, ProofError> {
    begin_session(connection).await?;
    let mut measured = Vec::new();
    for (place, statement) in statements.iter().enumerate() {
        match watch.run(connection, &statement.sql, statement.object.table()).await {
            Ok(seen) => measured.push(MeasuredStatement::new(statement, seen)),
            Err(error) => {
                return Err(ProofError::Statement {
                    direction,
                    number: place + 1,
                    sql: statement.sql.clone(),
                    cause: Box::new(ServerError::from(&error)),
                });
            }
        }
        // In the file it holds for what follows; here each statement has a transaction of its own.
        if let Some(setting) = statement.sql.strip_prefix("SET LOCAL ") {
            let set = connection.execute(AssertSqlSafe(format!("SET {setting}"))).await;
            set.map_err(ProofError::sql("setting up the session"))?;
        }
    }
    Ok(measured)
}

/// Compares two catalogs. What differs is spelled by the server anew, on both sides, before it counts.
async fn differences(connection: &mut PgConnection, from: &Schema, to: &Schema) -> Result<Vec<String>, ProofError> {
    let (mut from, mut to) = (from.clone(), to.clone());
    // What old and new have in common says nothing about what was reached.
    [&mut from, &mut to].into_iter().for_each(catalog::forget);
    if remaining(&from, &to).is_empty() {
        return Ok(Vec::new());
    }
    catalog::normalise(connection, &mut from, &mut to).await?;
    Ok(remaining(&from, &to))
}

fn flag_irreversible(stage: &mut ProvedStage, remaining: Vec<String>) {
    if let (Some(first), Some(statement)) = (remaining.first(), stage.up.first_mut()) {
        let summary = match remaining.as_slice() {
            [_] => first.clone(),
            [_, second] => format!("{first}; {second}"),
            more => format!("{first}; and {} more differences", more.len() - 1),
        };
        statement.add(Flag {
            hazard: Hazard::Irreversible,
            object: statement.statement.object.clone(),
            summary,
            cost: "down does not restore it".to_owned(),
        });
    }
    stage.remaining = remaining;
}

/// Collects the tables that rows belong in: what the statements worked on, by the identity the watch kept.
fn touched(request: &ProofRequest<'_>, watch: &Watch, before: &Positions, after: &Positions) -> Touched {
    let named: BTreeSet<&QName> = request
        .stages
        .iter()
        .flat_map(|stage| stage.up.iter().chain(&stage.down))
        .filter_map(|statement| statement.object.table())
        .collect();
    let of = |positions: &Positions, schema: &Schema| {
        let mut tables: BTreeMap<QName, bool> = BTreeMap::new();
        for (oid, name) in positions.tables() {
            match watch.touched().get(&oid) {
                Some(worked) => _ = tables.insert(name.clone(), *worked),
                None if named.contains(name) => _ = tables.insert(name.clone(), true),
                None => {}
            }
        }
        sample(schema, &mut tables, &named);
        // The rows of a foreign table are elsewhere.
        tables.retain(|name, _| schema.tables.get(name).is_none_or(|table| table.foreign.is_none()));
        tables
    };
    Touched { old: of(before, request.old), new: of(after, request.new) }
}
