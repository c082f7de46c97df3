//! The third pass: statement by statement over rows that hurt. Nothing here refuses a revision.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::benign::flag_losses;
use super::hush::hush;
use super::reason::{Between, Failure, Reason};
use super::rows::{Later, Seeder, fill_order};
use super::snapshot::Snapshot;
use super::structure::{Structure, begin_session};
use super::{Direction, MeasuredStatement, ProofError, ProofRequest};
use crate::plan::Hazard;
use crate::schema::ir::{ConstraintKind, QName, Schema, Table};
use crate::schema::quote;
use crate::scratch::Scratch;
use crate::server_error::ServerError;

/// The names of tables and columns were others when the query was written.
const UNDEFINED: [&str; 2] = ["42P01", "42703"];

/// Runs up over rows that hurt, then down over others, and adds the flags that follow.
pub(super) async fn prove(
    scratch: &mut Scratch,
    request: &ProofRequest<'_>,
    structure: &mut Structure,
) -> Result<(), ProofError> {
    let restored = structure.stages.iter().all(|stage| stage.remaining.is_empty());
    let mut copy = match structure.copy.take() {
        Some(copy) if restored => copy,
        other => {
            if let Some(copy) = other {
                copy.close().await?;
            }
            scratch.database(request.current).await?
        }
    };
    let connection = copy.connection();
    begin_session(connection).await?;
    // Rows are to blame for what fails here, not bodies of functions.
    let unread = connection.execute("SET check_function_bodies = off").await;
    unread.map_err(ProofError::sql("setting up the session"))?;
    let reached = structure.reached(request.old).clone();
    let up = up(connection, request, structure, &reached).await;
    let result = match up {
        Ok(()) => down(connection, request, structure, &reached).await,
        Err(error) => Err(error),
    };
    copy.close().await?;
    result
}

async fn up(
    connection: &mut PgConnection,
    request: &ProofRequest<'_>,
    structure: &mut Structure,
    reached: &Schema,
) -> Result<(), ProofError> {
    let mapping = structure.mapping.clone();
    let tables = structure.touched.old.clone();
    let back = mapping.reverse();
    let later = Later { schema: reached, mapping: &mapping, back: &back };
    let mut rows = Rows::add(connection, request.old, later, &tables, request.rows_per_table).await?;
    let between = Between { from: request.old, to: reached, mapping: &mapping };
    for stage in &mut structure.stages {
        rows.run(connection, between, &mut stage.up).await?;
    }
    let losses = rows.values.losses(connection, request.old, reached, &mapping);
    let losses = losses.await.map_err(ProofError::sql("reading the rows"))?;
    flag_losses(structure, Direction::Up, losses)
}

async fn down(
    connection: &mut PgConnection,
    request: &ProofRequest<'_>,
    structure: &mut Structure,
    reached: &Schema,
) -> Result<(), ProofError> {
    let mapping = structure.mapping.reverse();
    let tables = structure.touched.new.clone();
    let referenced = fill_order(reached, &tables.keys().cloned().collect());
    clear(connection, reached, &referenced).await.map_err(ProofError::sql("removing rows"))?;
    let back = structure.mapping.clone();
    let later = Later { schema: request.old, mapping: &mapping, back: &back };
    let mut rows = Rows::add(connection, reached, later, &tables, request.rows_per_table).await?;
    let between = Between { from: reached, to: request.old, mapping: &mapping };
    for stage in structure.stages.iter_mut().rev() {
        rows.run(connection, between, &mut stage.down).await?;
    }
    let losses = rows.values.losses(connection, reached, request.old, &mapping);
    let losses = losses.await.map_err(ProofError::sql("reading the rows"))?;
    flag_losses(structure, Direction::Down, losses)
}

/// Rows that hurt, in their tables.
struct Rows {
    /// Per table, in the order they stand there: whether the row hurts.
    hurting: BTreeMap<QName, Vec<bool>>,
    values: Snapshot,
}

/// A row: its table as it was called at first, and its place there.
type Place = (QName, usize);

impl Rows {
    async fn add(
        connection: &mut PgConnection,
        schema: &Schema,
        later: Later<'_>,
        tables: &BTreeMap<QName, bool>,
        count: usize,
    ) -> Result<Self, ProofError> {
        let doing = || ProofError::sql("adding rows");
        let order = fill_order(schema, &tables.keys().cloned().collect());
        let mut seeder = Seeder::new(schema, Some(later), count);
        seeder.fill(connection, &order).await.map_err(doing())?;
        let mut hurting = BTreeMap::new();
        for table in &order {
            // What a row holds hurts nobody when its table goes: no statement reads it.
            let worked = tables.get(table).copied().unwrap_or(false);
            let hurt =
                if worked && later.keeps(table) { seeder.hurt(connection, table).await.map_err(doing())? } else { 0 };
            let mut rows = vec![false; seeder.count(table)];
            rows.extend(vec![true; hurt]);
            hurting.insert(table.clone(), rows);
        }
        let is_compared = |table: &QName| later.keeps(table) && hurting.get(table).is_some_and(|rows| !rows.is_empty());
        let filled: Vec<QName> = order.into_iter().filter(is_compared).collect();
        let values = Snapshot::read(connection, schema, &filled).await;
        let values = values.map_err(ProofError::sql("reading the rows"))?;
        Ok(Self { hurting, values })
    }

    /// Runs statements one by one. Where rows refuse one, it is flagged and goes on without them.
    async fn run(
        &mut self,
        connection: &mut PgConnection,
        between: Between<'_>,
        statements: &mut [MeasuredStatement],
    ) -> Result<(), ProofError> {
        for (place, statement) in statements.iter_mut().enumerate() {
            let sql = statement.statement.sql.clone();
            let mut emptied = false;
            // Rows made here obey what is not valid too: it is about those that were there before it.
            if let Some(failure) =
                between.validates(&statement.statement.object).filter(|_| statement.has(Hazard::Scan))
            {
                let reason = between.reason(&failure, &statement.statement);
                statement.add(reason.flag(&statement.statement.object));
            }
            while let Err(error) = execute(connection, &sql).await {
                let failure = Failure::of(&error);
                let left = self.hurting.values().any(|rows| !rows.is_empty());
                if !left && !emptied && failure.is_about_rows() {
                    // Rules write rows that nobody counted, a materialised view holds what its tables held, and an
                    // index reads deleted rows that others may still see.
                    emptied = true;
                    empty(connection).await.map_err(ProofError::sql("removing rows"))?;
                    continue;
                }
                if !left {
                    let cause = Box::new(ServerError::from(&error));
                    return Err(ProofError::Statement { direction: Direction::Up, number: place + 1, sql, cause });
                }
                if failure.is_about_rows() {
                    let reason = between.reason(&failure, &statement.statement);
                    let reason = checked(connection, reason).await.map_err(ProofError::sql("counting rows"))?;
                    statement.add(reason.flag(&statement.statement.object));
                }
                let blamed = failure.table.as_ref().or_else(|| statement.statement.object.table());
                let blamed = blamed.and_then(|table| between.today(table));
                let gone = self.to_blame(connection, between, &sql, blamed.as_ref()).await;
                self.remove(connection, between, gone.map_err(ProofError::sql("looking for the rows to blame"))?)
                    .await
                    .map_err(ProofError::sql("removing rows"))?;
            }
        }
        Ok(())
    }

    /// Finds the hurting rows that a statement fails on; when it fails on the benign ones alone, all rows of the
    /// blamed table and of those that lean on it.
    async fn to_blame(
        &self,
        connection: &mut PgConnection,
        between: Between<'_>,
        sql: &str,
        blamed: Option<&QName>,
    ) -> Result<BTreeSet<Place>, sqlx::Error> {
        if self.fails(connection, between, sql, &[]).await? {
            // Benign rows are to blame: no row of these tables can be.
            let holds = |table: &&QName| self.hurting.get(*table).is_some_and(|rows| !rows.is_empty());
            let tables = blamed.filter(holds).map(|table| leaning(between.from, table));
            let rows = self.hurting.iter().filter(|(name, _)| tables.as_ref().is_none_or(|all| all.contains(*name)));
            return Ok(rows.flat_map(|(table, rows)| (0..rows.len()).map(|place| (table.clone(), place))).collect());
        }
        let all: Vec<Place> = self
            .hurting
            .iter()
            .flat_map(|(table, rows)| rows.iter().enumerate().map(move |(place, hurts)| (table, place, *hurts)))
            .filter(|(_, _, hurts)| *hurts)
            .map(|(table, place, _)| (table.clone(), place))
            .collect();
        // Rows come back in halves, in their order; one that brings the failure with it, alone or together with
        // those that are back already, stays out.
        let (mut kept, mut to_blame) = (Vec::new(), BTreeSet::new());
        let mut groups = vec![all.as_slice()];
        while let Some(group) = groups.pop() {
            let together = [kept.as_slice(), group].concat();
            if !self.fails(connection, between, sql, &together).await? {
                kept = together;
                continue;
            }
            match group {
                [] => {}
                [one] => _ = to_blame.insert(one.clone()),
                more => {
                    let (left, right) = more.split_at(more.len() / 2);
                    groups.extend([right, left]);
                }
            }
        }
        Ok(to_blame)
    }

    /// Tries the statement with these hurting rows only and the benign ones, and takes all of it back.
    async fn fails(
        &self,
        connection: &mut PgConnection,
        between: Between<'_>,
        sql: &str,
        keep: &[Place],
    ) -> Result<bool, sqlx::Error> {
        let keep: BTreeSet<&Place> = keep.iter().collect();
        let mut gone = BTreeSet::new();
        for (table, rows) in &self.hurting {
            let places = rows.iter().enumerate().filter(|(_, hurts)| **hurts).map(|(place, _)| (table.clone(), place));
            gone.extend(places.filter(|place| !keep.contains(place)));
        }
        connection.execute("BEGIN").await?;
        let deleted = delete(connection, between, &gone).await;
        let fails = match deleted {
            Ok(()) => execute(connection, sql).await.is_err(),
            Err(error) if error.as_database_error().is_some() => true,
            Err(error) => return Err(error),
        };
        connection.execute("ROLLBACK").await?;
        Ok(fails)
    }

    /// Deletes rows and forgets them.
    async fn remove(
        &mut self,
        connection: &mut PgConnection,
        between: Between<'_>,
        gone: BTreeSet<Place>,
    ) -> Result<(), sqlx::Error> {
        connection.execute("BEGIN").await?;
        delete(connection, between, &gone).await?;
        connection.execute("COMMIT").await?;
        for (table, rows) in &mut self.hurting {
            let is_gone = |place: usize| gone.contains(&(table.clone(), place));
            self.values.forget(table, is_gone);
            let mut place = 0;
            rows.retain(|_| {
                place += 1;
                !is_gone(place - 1)
            });
        }
        Ok(())
    }
}

/// Returns the table and all that reference it, directly or by way of others.
fn leaning(schema: &Schema, table: &QName) -> BTreeSet<QName> {
    let mut all = BTreeSet::from([table.clone()]);
    loop {
        let references_one = |table: &&Table| {
            table.all_constraints().any(|constraint| match &constraint.kind {
                ConstraintKind::ForeignKey(key) => all.contains(&key.references),
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Check(_)
                | ConstraintKind::Exclusion(_) => false,
            })
        };
        let more: Vec<QName> = schema.tables.values().filter(references_one).map(|table| table.name.clone()).collect();
        let before = all.len();
        all.extend(more);
        if all.len() == before {
            return all;
        }
    }
}

/// Drops the query from a reason when it does not find a row that is to blame.
async fn checked(connection: &mut PgConnection, mut reason: Reason) -> Result<Reason, sqlx::Error> {
    let Some(query) = &reason.query else { return Ok(reason) };
    match sqlx::query_scalar::<_, i64>(AssertSqlSafe(query.clone())).persistent(false).fetch_one(connection).await {
        Ok(1..) => {}
        // The query is for the schema before the revision, and a statement before this one has renamed something.
        Err(error) if UNDEFINED.contains(&super::measure::sqlstate(&error).as_deref().unwrap_or_default()) => {}
        Ok(_) => reason.query = None,
        Err(error) if error.as_database_error().is_some() => reason.query = None,
        Err(error) => return Err(error),
    }
    Ok(reason)
}

async fn execute(connection: &mut PgConnection, sql: &str) -> Result<(), sqlx::Error> {
    connection.execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await.map(drop)
}

/// Deletes rows without waking triggers and foreign keys, as far as the role may.
async fn delete(
    connection: &mut PgConnection,
    between: Between<'_>,
    gone: &BTreeSet<Place>,
) -> Result<(), sqlx::Error> {
    let mut by_table: BTreeMap<&QName, Vec<usize>> = BTreeMap::new();
    for (table, place) in gone {
        by_table.entry(table).or_default().push(*place);
    }
    quietly(connection).await?;
    let hushed = hush(connection).await?;
    for (table, places) in by_table {
        let table = standing(connection, between, table).await?;
        let Some(table) = table else { continue };
        let places: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
        let sql = format!(
            "DELETE FROM ONLY {table} WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number() OVER (ORDER BY ctid) \
             AS place FROM ONLY {table}) AS numbered WHERE place IN ({}))",
            places.join(", ")
        );
        execute(connection, &sql).await?;
    }
    hushed.speak(connection).await?;
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE").await?;
    Ok(())
}

/// Returns the name a table has at this moment: the one before, or the one after.
async fn standing(
    connection: &mut PgConnection,
    between: Between<'_>,
    table: &QName,
) -> Result<Option<QName>, sqlx::Error> {
    for name in [Some(table), between.mapping.table(table)].into_iter().flatten() {
        let sql = "SELECT pg_catalog.to_regclass($1) IS NOT NULL";
        if sqlx::query_scalar(sql).bind(name.to_string()).fetch_one(&mut *connection).await? {
            return Ok(Some(name.clone()));
        }
    }
    Ok(None)
}

/// Lets the rest of the transaction run without triggers, where the role may.
async fn quietly(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    connection.execute("SAVEPOINT quietly").await?;
    if connection.execute("SET LOCAL session_replication_role = replica").await.is_err() {
        connection.execute("ROLLBACK TO SAVEPOINT quietly").await?;
    }
    connection.execute("RELEASE SAVEPOINT quietly").await.map(drop)
}

/// Leaves no row in any table, not even a deleted one, and none of them in any materialised view.
async fn empty(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let relations: Vec<(String, bool)> =
        sqlx::query_as(include_str!("sql/filled.sql")).fetch_all(&mut *connection).await?;
    let (views, tables): (Vec<_>, Vec<_>) = relations.into_iter().partition(|(_, materialized)| *materialized);
    let tables: Vec<String> = tables.into_iter().map(|(table, _)| table).collect();
    connection.execute("BEGIN").await?;
    quietly(connection).await?;
    if !tables.is_empty() {
        let hushed = hush(connection).await?;
        execute(connection, &format!("TRUNCATE {}", tables.join(", "))).await?;
        hushed.speak(connection).await?;
    }
    for (view, _) in views {
        execute(connection, &format!("REFRESH MATERIALIZED VIEW {view}")).await?;
    }
    connection.execute("COMMIT").await.map(drop)
}

/// Empties tables, those that reference others first.
async fn clear(connection: &mut PgConnection, schema: &Schema, order: &[QName]) -> Result<(), sqlx::Error> {
    connection.execute("BEGIN").await?;
    quietly(connection).await?;
    let hushed = hush(connection).await?;
    for table in order.iter().rev() {
        execute(connection, &format!("DELETE FROM ONLY {table}")).await?;
        // A counter that went on after the largest value would have no number for the next rows.
        let columns = schema.tables.get(table).map_or(&[][..], |table| &table.columns);
        for column in columns.iter().filter(|column| column.identity.is_some()) {
            let column = quote::ident(&column.name);
            execute(connection, &format!("ALTER TABLE {table} ALTER COLUMN {column} RESTART")).await?;
        }
    }
    hushed.speak(connection).await?;
    for sequence in schema.sequences.keys() {
        execute(connection, &format!("ALTER SEQUENCE {sequence} RESTART")).await?;
    }
    connection.execute("COMMIT").await.map(drop)
}
