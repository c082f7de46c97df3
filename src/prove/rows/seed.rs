//! Offers rows to the server and keeps what it accepts.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Executor, PgConnection, Row};

use super::family::Family;
use super::target::{Later, Reference, Slot, Target};
use super::values::benign;
use crate::prove::measure::sqlstate;
use crate::prove::text::{Value, text};
use crate::schema::ir::{QName, Schema, SqlType};
use crate::schema::quote::{ident, literal};

/// How often another row is tried in the place of a refused one.
const ATTEMPTS: usize = 6;
/// How many different values a column with a CHECK is given to choose from.
const NUMBERS: usize = 64;
/// How many combinations of values one set of CHECKs is tried with.
const COMBINATIONS: usize = 20_000;
/// The number of a value that no row has, for keys that point nowhere.
const NOWHERE: usize = 31_415;
/// `undefined_object`: a type that only the revision creates.
const UNDEFINED_TYPE: &str = "42704";

/// Fills tables of one database.
pub(in crate::prove) struct Seeder<'a> {
    schema: &'a Schema,
    later: Option<Later<'a>>,
    /// How many benign rows a table gets.
    rows: usize,
    /// The benign rows, by column.
    filled: BTreeMap<QName, Vec<BTreeMap<String, Value>>>,
    /// Those of partitions, by the tables above.
    through: BTreeMap<QName, Vec<BTreeMap<String, Value>>>,
    refused: BTreeMap<QName, String>,
}

/// Where the values of a target's columns come from.
struct Pools {
    /// What the server has accepted for the type; `None` takes the numbered values of the family.
    lists: Vec<Option<Accepted>>,
    /// Per group of columns with CHECKs: the combinations that pass.
    groups: Vec<(Vec<usize>, Vec<Vec<Value>>)>,
}

/// What the server has accepted for a column.
#[derive(Debug, Default)]
struct Accepted {
    values: Vec<String>,
    /// The kind of numbered value that was accepted for each number that was tried, so that every other number
    /// will do too: a family, and which of its values.
    kind: Option<(Family, usize)>,
}

impl Accepted {
    fn numbered(&self, number: usize) -> Option<String> {
        let of_kind = self.kind.as_ref().and_then(|(family, kind)| benign(family, number).into_iter().nth(*kind));
        of_kind.or_else(|| self.values.get(number % self.values.len().max(1)).cloned())
    }
}

/// What a row says for a column; `None` leaves it to the default.
type Cells = Vec<Option<Value>>;

impl<'a> Seeder<'a> {
    pub(in crate::prove) fn new(schema: &'a Schema, later: Option<Later<'a>>, rows: usize) -> Self {
        Self { schema, later, rows, filled: BTreeMap::new(), through: BTreeMap::new(), refused: BTreeMap::new() }
    }

    /// Returns the number of benign rows of a table.
    pub(in crate::prove) fn count(&self, table: &QName) -> usize {
        self.filled.get(table).map_or(0, Vec::len)
    }

    /// Returns the benign rows that a query on a table finds.
    fn rows_of(&self, table: &QName) -> Option<&Vec<BTreeMap<String, Value>>> {
        self.filled.get(table).or_else(|| self.through.get(table))
    }

    /// Returns the tables no row could enter, with the constraint that refused the last one.
    pub(in crate::prove) fn refused(&self) -> &BTreeMap<QName, String> {
        &self.refused
    }

    /// Puts benign rows into the tables, in this order, and commits them.
    pub(in crate::prove) async fn fill(
        &mut self,
        connection: &mut PgConnection,
        order: &[QName],
    ) -> Result<(), sqlx::Error> {
        let mut targets = Vec::new();
        for name in order {
            let Some(table) = self.schema.tables.get(name) else { continue };
            if table.partition_by.is_some() {
                if !self.through.contains_key(name) {
                    self.refused.insert(name.clone(), "no partition takes one".to_owned());
                }
                continue;
            }
            let mut target = Target::new(self.schema, table, self.later);
            self.fill_one(connection, &target).await?;
            if self.count(name) == 0 && self.later.is_some() {
                // Where no row is valid later too, some that are valid today must do.
                target = Target::new(self.schema, table, None);
                self.fill_one(connection, &target).await?;
            }
            targets.push(target);
        }
        for target in &targets {
            self.close_circles(connection, target).await?;
        }
        Ok(())
    }

    async fn fill_one(&mut self, connection: &mut PgConnection, target: &Target) -> Result<(), sqlx::Error> {
        let pools = self.pools(connection, target).await?;
        begin(connection).await?;
        for number in 0..self.rows {
            self.add(connection, target, &pools, number).await?;
        }
        connection.execute("COMMIT").await.map(drop)
    }

    /// Adds one benign row, or notes why there is none.
    async fn add(
        &mut self,
        connection: &mut PgConnection,
        target: &Target,
        pools: &Pools,
        number: usize,
    ) -> Result<(), sqlx::Error> {
        for attempt in 0..ATTEMPTS {
            let cells = match self.compose(target, pools, number + attempt * self.rows, attempt) {
                Ok(mut cells) => {
                    if number == 1 && attempt == 0 {
                        empty_where_allowed(target, &mut cells);
                    }
                    cells
                }
                Err(reason) => {
                    self.refuse(target, reason);
                    return Ok(());
                }
            };
            match insert(connection, target, &cells).await? {
                Ok(row) => {
                    self.refused.remove(&target.table);
                    for name in self.schema.above(&target.table) {
                        self.through.entry(name.clone()).or_default().push(row.clone());
                    }
                    self.filled.entry(target.table.clone()).or_default().push(row);
                    return Ok(());
                }
                Err(reason) => self.refuse(target, reason),
            }
        }
        Ok(())
    }

    fn refuse(&mut self, target: &Target, reason: String) {
        if self.count(&target.table) == 0 {
            self.refused.insert(target.table.clone(), reason);
        }
    }

    /// Puts rows into a filled table that its own constraints accept and that hold what hurts: one value each on
    /// top of an otherwise benign row. Commits them and returns how many there are.
    pub(in crate::prove) async fn hurt(
        &mut self,
        connection: &mut PgConnection,
        table: &QName,
    ) -> Result<usize, sqlx::Error> {
        let Some(table) = self.schema.tables.get(table).filter(|table| table.partition_by.is_none()) else {
            return Ok(0);
        };
        // Apart from what hurts the rows are valid later too, where that can be had, so that they reach the
        // statement they are meant for.
        let target = Target::new(self.schema, table, self.later);
        let today = Target::new(self.schema, table, None);
        let pools = [self.pools(connection, &target).await?, self.pools(connection, &today).await?];
        begin(connection).await?;
        let mut accepted = 0;
        for (number, change) in self.harm(&target).into_iter().enumerate() {
            let number = self.rows * ATTEMPTS + number;
            for (attempt, (target, pools)) in [&target, &today].into_iter().zip(&pools).enumerate() {
                let Ok(mut cells) = self.compose(target, pools, number + attempt * NUMBERS, attempt) else { continue };
                for (slot, value) in &change {
                    cells[*slot] = Some(value.clone());
                }
                if insert(connection, target, &cells).await?.is_ok() {
                    accepted += 1;
                    break;
                }
            }
        }
        connection.execute("COMMIT").await?;
        Ok(accepted)
    }

    /// Returns what to change in otherwise benign rows.
    fn harm(&self, target: &Target) -> Vec<Vec<(usize, Value)>> {
        let mut harm = Vec::new();
        for (slot, Slot { not_null, .. }) in target.slots.iter().enumerate() {
            if !not_null {
                harm.push(vec![(slot, None)]);
            }
            harm.extend(target.hurtful(slot).into_iter().map(|value| vec![(slot, Some(value))]));
        }
        harm.push(target.slots.iter().enumerate().filter(|(_, s)| !s.not_null).map(|(slot, _)| (slot, None)).collect());
        for reference in target.references.iter().filter(|reference| reference.coming) {
            let nowhere = |slot: &usize| benign(&target.slots[*slot].family, NOWHERE).into_iter().next();
            harm.push(reference.slots.iter().map(|slot| (*slot, nowhere(slot))).collect());
        }
        let first = self.filled.get(&target.table).and_then(|rows| rows.first());
        for (slots, nulls_not_distinct) in &target.coming_keys {
            if let Some(row) = first {
                let same = |upper: bool| {
                    let value = |slot: &usize| row.get(&target.slots[*slot].name).cloned().flatten();
                    let value = |slot: &usize| value(slot).map(|text| if upper { text.to_uppercase() } else { text });
                    slots.iter().map(|slot| (*slot, value(slot))).collect::<Vec<_>>()
                };
                harm.extend([same(false), same(true)]);
            }
            if *nulls_not_distinct {
                let nulls: Vec<_> = slots.iter().map(|slot| (*slot, None)).collect();
                harm.extend([nulls.clone(), nulls]);
            }
        }
        harm
    }

    async fn pools(&self, connection: &mut PgConnection, target: &Target) -> Result<Pools, sqlx::Error> {
        let mut lists = Vec::new();
        for (slot, Slot { asks_server, .. }) in target.slots.iter().enumerate() {
            lists.push(if *asks_server { Some(self.accepted(connection, target, slot).await?) } else { None });
        }
        let mut groups = Vec::new();
        for slots in target.components() {
            if let Some(combinations) = self.combinations(connection, target, &lists, &slots).await? {
                groups.push((slots, combinations));
            }
        }
        Ok(Pools { lists, groups })
    }

    /// Returns the values of a column that its type takes, today and later, and that survive the way there and back.
    async fn accepted(
        &self,
        connection: &mut PgConnection,
        target: &Target,
        slot: usize,
    ) -> Result<Accepted, sqlx::Error> {
        let Slot { ty, family, later, .. } = &target.slots[slot];
        let families: Vec<&Family> = later.iter().map(|later| &later.family).chain([family]).collect();
        let later = later.as_ref().filter(|later| later.ty != *ty || matches!(later.family, Family::Enum { .. }));
        let mut accepted = Vec::new();
        for value in target.candidates(slot, self.rows + 2) {
            let Some(value) = cast(connection, &literal(&value), ty).await?.ok() else { continue };
            let fits_later = match later {
                None => true,
                Some(later) => match &later.family {
                    Family::Enum { labels } if !labels.contains(&value) => false,
                    Family::Enum { .. } => true,
                    _ => survives(connection, &value, ty, &later.ty).await?,
                },
            };
            if fits_later && !accepted.contains(&value) {
                accepted.push(value);
            }
        }
        Ok(Accepted { kind: kind_of(&families, &accepted, self.rows + 2), values: accepted })
    }

    /// Returns combinations of values for columns that pass all their CHECKs; `None` when the server cannot say.
    async fn combinations(
        &self,
        connection: &mut PgConnection,
        target: &Target,
        lists: &[Option<Accepted>],
        slots: &[usize],
    ) -> Result<Option<Vec<Vec<Value>>>, sqlx::Error> {
        let limit = (COMBINATIONS as f64).powf(1.0 / slots.len() as f64).floor().max(2.0) as usize;
        let mut candidates = Vec::new();
        for slot in slots {
            let mut values = self.group_candidates(connection, target, lists, *slot).await?;
            if slots.len() > 1 {
                // What its own CHECKs refuse would only crowd out the rest.
                let alone = fetch(connection, &combinations_sql(target, &[*slot], &[values.clone()])).await?;
                let alone: Vec<Value> = alone.unwrap_or_default().into_iter().flatten().collect();
                if !alone.is_empty() {
                    values = alone;
                }
            }
            values.truncate(limit.saturating_sub(1).max(1));
            if target.slots[*slot].nullable() {
                values.push(None);
            }
            candidates.push(values);
        }
        let sql = combinations_sql(target, slots, &candidates);
        match fetch(connection, &sql).await? {
            Ok(rows) if !rows.is_empty() => Ok(Some(most_different_first(rows))),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    async fn group_candidates(
        &self,
        connection: &mut PgConnection,
        target: &Target,
        lists: &[Option<Accepted>],
        slot: usize,
    ) -> Result<Vec<Value>, sqlx::Error> {
        if let Some(reference) = target.references.iter().find(|reference| reference.slots == [slot]) {
            let rows = self.rows_of(&reference.table).into_iter().flatten();
            let values = rows.filter_map(|row| row.get(&reference.columns[0]).cloned()).filter(Option::is_some);
            let values: BTreeSet<Value> = values.collect();
            if !values.is_empty() {
                return Ok(values.into_iter().collect());
            }
        }
        if let Some(list) = &lists[slot] {
            let numbered = (0..NUMBERS).filter_map(|number| list.numbered(number));
            let values: Vec<String> = numbered.chain(list.values.iter().cloned()).collect();
            let mut seen = BTreeSet::new();
            return Ok(values.into_iter().filter(|value| seen.insert(value.clone())).map(Some).collect());
        }
        let Slot { ty, family, .. } = &target.slots[slot];
        let candidates = target.candidates(slot, NUMBERS);
        if matches!(family, Family::Text { .. } | Family::Padded { .. }) {
            return Ok(candidates.into_iter().map(Some).collect());
        }
        // What a CHECK suggests may be of another type; what the family has is right by construction.
        let known: BTreeSet<String> = (0..NUMBERS).flat_map(|number| benign(family, number)).collect();
        let mut values = Vec::new();
        for value in candidates {
            if known.contains(&value) || cast(connection, &literal(&value), ty).await?.is_ok() {
                values.push(Some(value));
            }
        }
        Ok(values)
    }

    /// Puts a row together. `choice` varies what the foreign keys point to.
    fn compose(&self, target: &Target, pools: &Pools, number: usize, choice: usize) -> Result<Cells, String> {
        let mut cells: Cells = target
            .slots
            .iter()
            .zip(&pools.lists)
            .map(|(slot, list)| if slot.numbered_by_server { None } else { Some(Some(numbered(slot, list, number))) })
            .collect();
        let mut fixed = BTreeSet::new();
        for (slots, combinations) in &pools.groups {
            let combination = &combinations[number % combinations.len()];
            for (slot, value) in slots.iter().zip(combination) {
                cells[*slot] = Some(value.clone());
                fixed.insert(*slot);
            }
        }
        for (place, reference) in target.references.iter().enumerate() {
            if reference.slots.iter().all(|slot| fixed.contains(slot)) {
                continue;
            }
            let turn = number + choice * (place + 1);
            let values = match self.point(target, reference, &cells, &fixed, turn) {
                Pointed::To(values) => values,
                Pointed::Null => vec![None; reference.slots.len()],
                Pointed::Itself => own_values(target, reference, &mut cells, number),
                Pointed::Nowhere => return Err(reference.name.clone()),
            };
            for (slot, value) in reference.slots.iter().zip(values) {
                if fixed.insert(*slot) {
                    cells[*slot] = Some(value);
                }
            }
        }
        Ok(cells)
    }

    /// Finds what a foreign key points to, given the columns another key has settled.
    fn point(
        &self,
        target: &Target,
        reference: &Reference,
        cells: &Cells,
        fixed: &BTreeSet<usize>,
        turn: usize,
    ) -> Pointed {
        let rows = self.rows_of(&reference.table).map(Vec::as_slice).unwrap_or_default();
        let pairs = || reference.slots.iter().zip(&reference.columns);
        let fits = |row: &&BTreeMap<String, Value>| {
            pairs().all(|(slot, column)| {
                let value = row.get(column).cloned().flatten();
                value.is_some() && (!fixed.contains(slot) || cells[*slot] == Some(value))
            })
        };
        let fitting: Vec<_> = rows.iter().filter(fits).collect();
        if !fitting.is_empty() {
            let row = fitting[turn % fitting.len()];
            return Pointed::To(reference.columns.iter().map(|column| row[column].clone()).collect());
        }
        if reference.slots.iter().any(|slot| !fixed.contains(slot) && target.slots[*slot].nullable()) {
            return Pointed::Null;
        }
        if reference.table == target.table { Pointed::Itself } else { Pointed::Nowhere }
    }

    /// Lets the first row of a table point to a row that was not there yet when it was added.
    async fn close_circles(&self, connection: &mut PgConnection, target: &Target) -> Result<(), sqlx::Error> {
        for reference in &target.references {
            let (Some(own), Some(others)) = (self.filled.get(&target.table), self.rows_of(&reference.table)) else {
                continue;
            };
            let points = own.iter().any(|row| {
                reference.slots.iter().all(|slot| row.get(&target.slots[*slot].name).is_some_and(Option::is_some))
            });
            let Some(other) = others.first().filter(|_| !points) else { continue };
            let set = |(slot, column): (&usize, &String)| {
                Some(format!("{} = {}", ident(&target.slots[*slot].name), sql_value(other.get(column)?)))
            };
            let sets: Option<Vec<String>> = reference.slots.iter().zip(&reference.columns).map(set).collect();
            let Some(sets) = sets else { continue };
            let sql = format!(
                "UPDATE ONLY {table} SET {} WHERE ctid = (SELECT min(ctid) FROM ONLY {table})",
                sets.join(", "),
                table = target.table,
            );
            fetch(connection, &sql).await?.ok();
        }
        Ok(())
    }
}

enum Pointed {
    To(Vec<Value>),
    Null,
    /// To the row it belongs to.
    Itself,
    Nowhere,
}

fn numbered(slot: &Slot, list: &Option<Accepted>, number: usize) -> String {
    let accepted = list.as_ref().and_then(|list| list.numbered(number));
    accepted.or_else(|| benign(&slot.family, number).into_iter().next()).unwrap_or_default()
}

/// Finds the first kind of value that was accepted for every number, each time another.
fn kind_of(families: &[&Family], accepted: &[String], numbers: usize) -> Option<(Family, usize)> {
    for family in families {
        for kind in 0..benign(family, 0).len() {
            let values: Option<BTreeSet<String>> =
                (0..numbers).map(|number| benign(family, number).into_iter().nth(kind)).collect();
            let all = |values: &BTreeSet<String>| {
                values.len() == numbers && values.iter().all(|value| accepted.contains(value))
            };
            if values.as_ref().is_some_and(all) {
                return Some(((*family).clone(), kind));
            }
        }
    }
    None
}

/// Returns the values a row must hold to point to itself, and puts them into the columns it points to.
fn own_values(target: &Target, reference: &Reference, cells: &mut Cells, number: usize) -> Vec<Value> {
    reference
        .columns
        .iter()
        .map(|column| {
            let slot = target.slots.iter().position(|slot| slot.name == *column)?;
            let value = cells[slot].clone().unwrap_or_else(|| Some(numbered(&target.slots[slot], &None, number)));
            cells[slot] = Some(value.clone());
            value
        })
        .collect()
}

/// Makes the row as empty as today's schema and the later one allow.
fn empty_where_allowed(target: &Target, cells: &mut Cells) {
    let checked: BTreeSet<usize> = target.checks.iter().flat_map(|check| check.slots.iter().copied()).collect();
    for (slot, cell) in cells.iter_mut().enumerate() {
        if target.slots[slot].nullable() && !checked.contains(&slot) {
            *cell = Some(None);
        }
    }
}

/// Every constraint counts at once, also a deferrable one.
async fn begin(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    connection.execute("BEGIN").await?;
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE").await?;
    Ok(())
}

fn sql_value(value: &Value) -> String {
    value.as_deref().map_or("NULL".to_owned(), literal)
}

/// Offers one row, under a savepoint. Returns it as the server stored it, or what refused it.
async fn insert(
    connection: &mut PgConnection,
    target: &Target,
    cells: &Cells,
) -> Result<Result<BTreeMap<String, Value>, String>, sqlx::Error> {
    let named: Vec<(&Slot, &Value)> =
        target.slots.iter().zip(cells).filter_map(|(slot, cell)| Some((slot, cell.as_ref()?))).collect();
    let columns: Vec<String> = named.iter().map(|(slot, _)| ident(&slot.name)).collect();
    let values: Vec<String> = named.iter().map(|(_, value)| sql_value(value)).collect();
    let overriding = if named.iter().any(|(slot, _)| slot.always) { "OVERRIDING SYSTEM VALUE " } else { "" };
    let what = if named.is_empty() {
        "DEFAULT VALUES".to_owned()
    } else {
        format!("({}) {overriding}VALUES ({})", columns.join(", "), values.join(", "))
    };
    let stored: Vec<&String> = target.slots.iter().map(|slot| &slot.name).chain(&target.generated).collect();
    let returning: Vec<String> = stored.iter().map(|name| format!("{}::text", ident(name))).collect();
    let returning = if returning.is_empty() { "NULL::text".to_owned() } else { returning.join(", ") };
    let sql = format!(
        "SAVEPOINT offered; INSERT INTO {} {what} RETURNING {returning}; RELEASE SAVEPOINT offered",
        target.table
    );
    match fetch(connection, &sql).await? {
        Ok(rows) => {
            let values = rows.into_iter().next().unwrap_or_default();
            Ok(Ok(stored.into_iter().cloned().zip(values).collect()))
        }
        Err(error) => {
            connection.execute("ROLLBACK TO SAVEPOINT offered").await?;
            Ok(Err(reason(&error)))
        }
    }
}

/// Returns what refused a row, in as few words as possible: the constraint, else what Postgres said.
fn reason(error: &sqlx::Error) -> String {
    let Some(error) = error.as_database_error() else { return error.to_string() };
    error.constraint().map_or_else(|| error.message().to_owned(), ident)
}

/// Runs a query whose columns are all text. The inner error is the server's answer.
async fn fetch(connection: &mut PgConnection, sql: &str) -> Result<Result<Vec<Vec<Value>>, sqlx::Error>, sqlx::Error> {
    match sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(connection).await {
        Ok(rows) => rows
            .iter()
            .map(|row| (0..row.len()).map(|column| text(row, column)).collect())
            .collect::<Result<_, _>>()
            .map(Ok),
        Err(error) if error.as_database_error().is_some() => Ok(Err(error)),
        Err(error) => Err(error),
    }
}

/// Returns the value as the type stores it.
async fn cast(
    connection: &mut PgConnection,
    value: &str,
    ty: &SqlType,
) -> Result<Result<String, sqlx::Error>, sqlx::Error> {
    let answer = fetch(connection, &format!("SELECT ({value}::{})::text", ty.text)).await?;
    Ok(answer.map(|rows| rows.into_iter().flatten().next().flatten().unwrap_or_default()))
}

/// Says whether a value of one type comes back unchanged from the other. A type that does not exist yet takes all.
async fn survives(
    connection: &mut PgConnection,
    value: &str,
    ty: &SqlType,
    later: &SqlType,
) -> Result<bool, sqlx::Error> {
    let value_sql = literal(value);
    for path in ["", "::text"] {
        let there_and_back = format!("({value_sql}::{}){path}::{}{path}", ty.text, later.text);
        match cast(connection, &there_and_back, ty).await? {
            Ok(back) if back == value => return Ok(true),
            Ok(_) => {}
            Err(error) if sqlstate(&error).as_deref() == Some(UNDEFINED_TYPE) => return Ok(true),
            Err(_) => {}
        }
    }
    Ok(false)
}

/// Puts first what shares no value with the combinations before it: a key may lie over any of the columns.
fn most_different_first(combinations: Vec<Vec<Value>>) -> Vec<Vec<Value>> {
    let mut used: BTreeSet<(usize, Value)> = BTreeSet::new();
    let (mut first, rest): (Vec<_>, Vec<_>) = combinations.into_iter().partition(|combination| {
        let places = || combination.iter().cloned().enumerate();
        let fresh = places().all(|place| !used.contains(&place));
        if fresh {
            used.extend(places());
        }
        fresh
    });
    first.extend(rest);
    first
}

/// One row per combination that no CHECK finds false, those made of promising values first.
fn combinations_sql(target: &Target, slots: &[usize], candidates: &[Vec<Value>]) -> String {
    let text = |place: usize| format!("(c{place}.v::{})::text", target.slots[slots[place]].ty.text);
    let places = 0..slots.len();
    let selected: Vec<String> = places.clone().map(text).collect();
    let from: Vec<String> = candidates.iter().enumerate().map(|(place, values)| values_sql(place, values)).collect();
    let sum: Vec<String> = places.clone().map(|place| format!("c{place}.n")).collect();
    let checks: Vec<String> = target
        .checks
        .iter()
        .filter(|check| check.slots.iter().all(|slot| slots.contains(slot)))
        .map(|check| {
            let row: Vec<String> = places
                .clone()
                .map(|place| {
                    let slot = &target.slots[slots[place]];
                    match slot.later.as_ref().filter(|_| check.later) {
                        Some(later) => {
                            let text = format!("(c{place}.v::{})::text", slot.ty.text);
                            format!("{text}::{} AS {}", later.ty.text, ident(&later.name))
                        }
                        None => format!("c{place}.v::{} AS {}", slot.ty.text, ident(&slot.name)),
                    }
                })
                .collect();
            format!("(SELECT ({}) FROM (SELECT {}) AS one) IS NOT FALSE", check.expr, row.join(", "))
        })
        .collect();
    format!(
        "SELECT {} FROM {} WHERE {} ORDER BY {}, {} LIMIT {}",
        selected.join(", "),
        from.join(", "),
        if checks.is_empty() { "true".to_owned() } else { checks.join(" AND ") },
        sum.join(" + "),
        sum.join(", "),
        16 * NUMBERS,
    )
}

fn values_sql(place: usize, values: &[Value]) -> String {
    let rows: Vec<String> =
        values.iter().enumerate().map(|(number, value)| format!("({number}, {}::text)", sql_value(value))).collect();
    // No row at all where there is no candidate.
    let rows = if rows.is_empty() { "(0, NULL::text) LIMIT 0".to_owned() } else { rows.join(", ") };
    format!("(VALUES {rows}) AS c{place} (n, v)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_that_share_nothing_come_first() {
        let all = [["1", "1"], ["1", "2"], ["2", "2"], ["2", "1"]];
        let all = all.map(|pair| pair.map(|value| Some(value.to_owned())).to_vec()).to_vec();
        let sorted = most_different_first(all);
        let text: Vec<String> = sorted.iter().map(|pair| pair.iter().flatten().cloned().collect()).collect();
        assert_eq!(text, ["11", "22", "12", "21"]);
    }
}
