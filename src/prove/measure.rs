//! What a statement does to tables that are in use: locks, rewrites, index rebuilds, scans, as the server shows them.
//!
//! All of it shows on empty tables too: `pg_locks` of our own backend, the file node before and after, and the
//! scan counter of the transaction. The one thing that cannot be seen this way is a statement that refuses a
//! transaction block (the CONCURRENTLY forms): it runs outside, and its lock is the documented one.
//!
//! Which flags follow from it is decided in [`Measured::flags`]: a lock alone is no flag, because one that is
//! gone in a moment is ordinary; it is in the `measured` line of the file. A lock that stays while a table is
//! read or written through is a flag, because it grows with the table.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

use sqlx::postgres::{PgRow, types::Oid};
use sqlx::{AssertSqlSafe, Executor, FromRow, PgConnection, Row};

use crate::plan::{Flag, Hazard};
use crate::schema::ir::{ObjectRef, QName};

/// `active_sql_transaction`: the statement cannot run inside a transaction block.
const REFUSES_TRANSACTION: &str = "25001";

/// A lock on a relation, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LockMode {
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
}

impl LockMode {
    /// Returns the mode `pg_locks` spells like this: `AccessExclusiveLock`.
    pub fn from_catalog(mode: &str) -> Option<Self> {
        Some(match mode {
            "AccessShareLock" => Self::AccessShare,
            "RowShareLock" => Self::RowShare,
            "RowExclusiveLock" => Self::RowExclusive,
            "ShareUpdateExclusiveLock" => Self::ShareUpdateExclusive,
            "ShareLock" => Self::Share,
            "ShareRowExclusiveLock" => Self::ShareRowExclusive,
            "ExclusiveLock" => Self::Exclusive,
            "AccessExclusiveLock" => Self::AccessExclusive,
            _ => return None,
        })
    }

    /// Returns the name as Postgres documents it: `ACCESS EXCLUSIVE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::AccessShare => "ACCESS SHARE",
            Self::RowShare => "ROW SHARE",
            Self::RowExclusive => "ROW EXCLUSIVE",
            Self::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            Self::Share => "SHARE",
            Self::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            Self::Exclusive => "EXCLUSIVE",
            Self::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }

    /// Says what has to wait until the lock is gone.
    pub fn blocks(self) -> Blocks {
        match self {
            Self::AccessShare | Self::RowShare | Self::RowExclusive | Self::ShareUpdateExclusive => Blocks::Nothing,
            Self::Share | Self::ShareRowExclusive | Self::Exclusive => Blocks::Writes,
            Self::AccessExclusive => Blocks::ReadsAndWrites,
        }
    }
}

impl fmt::Display for LockMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What an application waits for. SELECT counts as a read; INSERT, UPDATE, DELETE and row locks as writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blocks {
    Nothing,
    Writes,
    ReadsAndWrites,
}

impl Blocks {
    fn words(self) -> &'static str {
        match self {
            Self::Nothing => "reads and writes go on",
            Self::Writes => "writes wait",
            Self::ReadsAndWrites => "reads and writes wait",
        }
    }
}

/// What one statement did to the relations that were there before it (in a proof: before the revision).
/// Every list is sorted by name and holds each relation once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measured {
    /// The strongest lock per table or view; a sequence only where no table is locked as strongly.
    pub locks: Vec<(QName, LockMode)>,
    /// Tables that were written anew.
    pub rewrites: Vec<QName>,
    pub rebuilt_indexes: Vec<QName>,
    /// Tables that were read through, also those that were rewritten.
    pub scans: Vec<QName>,
    /// Sequences among `locks`.
    sequences: BTreeSet<QName>,
    /// The statement refused a transaction block, and the lock is the documented one.
    documented: bool,
}

impl Measured {
    /// Returns what is known of a statement that cannot run in a transaction block. Only the CONCURRENTLY forms
    /// get here, and they take this lock for all of their work (`DETACH` aside, which is none of ours).
    fn documented(table: Option<&QName>) -> Self {
        let locks = table.map(|table| (table.clone(), LockMode::ShareUpdateExclusive)).into_iter().collect();
        Self { locks, documented: true, ..Self::default() }
    }

    fn set_locks(&mut self, strongest: BTreeMap<&QName, (LockMode, RelationKind)>) {
        let on_tables =
            strongest.values().filter(|(_, kind)| *kind != RelationKind::Sequence).map(|(mode, _)| *mode).max();
        for (name, (mode, kind)) in strongest {
            if kind == RelationKind::Sequence {
                if on_tables.is_some_and(|table| table >= mode) {
                    continue;
                }
                self.sequences.insert(name.clone());
            }
            self.locks.push((name.clone(), mode));
        }
    }

    /// Says whether nothing that existed was touched.
    pub fn is_empty(&self) -> bool {
        self.notable_locks().next().is_none() && self.rewrites.is_empty() && self.scans.is_empty()
    }

    /// Returns what the file says after `measured: `, on one line.
    ///
    /// `ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan`
    pub fn line(&self) -> String {
        let mut by_mode: BTreeMap<(Reverse<LockMode>, &str), Vec<String>> = BTreeMap::new();
        for (name, mode) in self.notable_locks() {
            let waits = if self.sequences.contains(name) { "nextval waits" } else { mode.blocks().words() };
            by_mode.entry((Reverse(mode), waits)).or_default().push(name.to_string());
        }
        let locks: Vec<String> = by_mode
            .into_iter()
            .map(|((Reverse(mode), waits), names)| format!("{mode} on {} ({waits})", listed(&names)))
            .collect();
        let locks = if locks.is_empty() { "no lock on an existing table".to_owned() } else { locks.join(", ") };
        if self.documented {
            return format!("{locks}; as documented, it cannot run in a transaction");
        }
        format!("{locks}; {}", self.work_words())
    }

    fn work_words(&self) -> String {
        let mut words = Vec::new();
        match self.rewrites.as_slice() {
            [] => words.push("no rewrite".to_owned()),
            tables => words.push(format!("rewrites {}", names(tables))),
        }
        match self.rebuilt_indexes.as_slice() {
            [] => {}
            [index] => words.push(format!("rebuilds {index}")),
            indexes => words.push(format!("rebuilds {} indexes", indexes.len())),
        }
        let scans: Vec<QName> = self.scans.iter().filter(|table| !self.rewrites.contains(table)).cloned().collect();
        if !scans.is_empty() {
            words.push(format!("scans {}", names(&scans)));
        } else if self.rewrites.is_empty() {
            words.push("no scan".to_owned());
        }
        words.join(", ")
    }

    /// The locks worth a word: the weaker ones every query takes, and nothing but a stronger one waits for them.
    fn notable_locks(&self) -> impl Iterator<Item = (&QName, LockMode)> {
        self.locks.iter().filter(|(_, mode)| *mode >= LockMode::ShareUpdateExclusive).map(|(name, mode)| (name, *mode))
    }

    /// Returns the flags that follow, in the order `rewrite`, `scan`, `blocks-writes`, `blocks-reads`, then by name.
    ///
    /// - `rewrite`: the table is written anew. It stands for the scans that go with it.
    /// - `scan`: the table is read through and not rewritten.
    /// - `blocks-reads`, `blocks-writes`: while a table is rewritten or scanned or one of its indexes is rebuilt,
    ///   a lock is held that makes reads and writes, or writes alone, of *this* table wait. One of the two per
    ///   table. A lock without such work is short and only stands in the `measured` line.
    pub fn flags(&self) -> Vec<Flag> {
        let rewrite = |table: &QName| {
            flag(Hazard::Rewrite, table, "every row is written anew", "needs the table's size again on disk")
        };
        let mut flags = gathered(self.rewrites.iter().map(rewrite).collect());
        let scans = self.scans.iter().filter(|table| !self.rewrites.contains(table));
        flags.extend(gathered(scans.map(|table| flag(Hazard::Scan, table, "every row is read", "")).collect()));
        let grows = !(self.rewrites.is_empty() && self.scans.is_empty() && self.rebuilt_indexes.is_empty());
        if grows {
            flags.extend(gathered(self.blocked(Blocks::Writes, Hazard::BlocksWrites).collect()));
            flags.extend(gathered(self.blocked(Blocks::ReadsAndWrites, Hazard::BlocksReads).collect()));
        }
        flags
    }

    fn blocked(&self, blocks: Blocks, hazard: Hazard) -> impl Iterator<Item = Flag> {
        self.locks.iter().filter(move |(name, mode)| mode.blocks() == blocks && !self.sequences.contains(name)).map(
            move |(name, mode)| {
                let cost = format!("{mode} is held all the while, longer the larger the table");
                flag(hazard, name, blocks.words(), &cost)
            },
        )
    }
}

fn flag(hazard: Hazard, table: &QName, summary: &str, cost: &str) -> Flag {
    Flag { hazard, object: ObjectRef::Table(table.clone()), summary: summary.to_owned(), cost: cost.to_owned() }
}

fn names(tables: &[QName]) -> String {
    listed(&tables.iter().map(QName::to_string).collect::<Vec<_>>())
}

/// How many tables are named one by one: a partitioned table may have hundreds below it.
const NAMED: usize = 8;

fn listed(names: &[String]) -> String {
    match names.split_at_checked(NAMED) {
        Some((first, rest)) if !rest.is_empty() => format!("{} and {} more", first.join(", "), rest.len()),
        _ => names.join(", "),
    }
}

/// Makes one flag of many that say the same of one table each.
fn gathered(flags: Vec<Flag>) -> Vec<Flag> {
    let more = flags.len().saturating_sub(1);
    if flags.len() <= NAMED {
        return flags;
    }
    let first = flags.into_iter().next();
    let gather = |flag: Flag| Flag { summary: format!("{}, and so of {more} more tables", flag.summary), ..flag };
    first.map(gather).into_iter().collect()
}

/// Runs one statement in a transaction of its own, commits it, and says what it did to the relations that were
/// there before.
pub async fn measure(connection: &mut PgConnection, sql: &str) -> Result<Measured, sqlx::Error> {
    Watch::start(connection).await?.run(connection, sql, None).await
}

/// The relations of one database, followed from statement to statement: what existed when the watch began, and
/// under which name and file node everything stands now.
#[derive(Debug)]
pub struct Watch {
    relations: HashMap<Oid, Relation>,
    /// What was there at the start; the rest is new and costs nobody anything.
    existed: HashSet<Oid>,
    /// The tables among them: only their scans count.
    tables: Vec<Oid>,
    /// The tables that statements have locked, and whether one of them has worked on the rows or could have.
    touched: HashMap<Oid, bool>,
}

#[derive(Debug, Clone)]
struct Relation {
    name: QName,
    kind: RelationKind,
    filenode: Oid,
    /// Of an index.
    table: Oid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RelationKind {
    Table,
    /// Without rows of its own.
    View,
    Sequence,
    Index,
}

impl RelationKind {
    fn from_catalog(relkind: &str) -> Self {
        match relkind {
            "S" => Self::Sequence,
            "i" | "I" => Self::Index,
            "v" => Self::View,
            _ => Self::Table,
        }
    }
}

struct RelationRow {
    oid: Oid,
    namespace: String,
    name: String,
    kind: String,
    filenode: Oid,
    table_oid: Oid,
}

struct LockRow {
    oid: Oid,
    mode: String,
    namespace: Option<String>,
    name: Option<String>,
    kind: Option<String>,
    filenode: Option<Oid>,
    table_oid: Oid,
}

impl FromRow<'_, PgRow> for RelationRow {
    fn from_row(row: &PgRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            oid: row.try_get("oid")?,
            namespace: row.try_get("namespace")?,
            name: row.try_get("name")?,
            kind: row.try_get("kind")?,
            filenode: row.try_get("filenode")?,
            table_oid: row.try_get("table_oid")?,
        })
    }
}

impl FromRow<'_, PgRow> for LockRow {
    fn from_row(row: &PgRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            oid: row.try_get("oid")?,
            mode: row.try_get("mode")?,
            namespace: row.try_get("namespace")?,
            name: row.try_get("name")?,
            kind: row.try_get("kind")?,
            filenode: row.try_get("filenode")?,
            table_oid: row.try_get("table_oid")?,
        })
    }
}

impl LockRow {
    /// Returns what the relation is now, unless it was dropped.
    fn relation(&self) -> Option<Relation> {
        Some(Relation {
            name: QName::new(self.namespace.as_deref()?, self.name.as_deref()?),
            kind: RelationKind::from_catalog(self.kind.as_deref()?),
            filenode: self.filenode?,
            table: self.table_oid,
        })
    }
}

impl Watch {
    /// Notes what exists. Later statements are measured by what they do to these relations.
    pub async fn start(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        // Without it the scan counters stay at zero; it is on unless somebody turned it off.
        connection.execute("SELECT pg_catalog.set_config('track_counts', 'on', false) WHERE current_setting('track_counts') <> 'on'").await?;
        let relations = read_relations(connection).await?;
        let mut watch = Self { relations, existed: HashSet::new(), tables: Vec::new(), touched: HashMap::new() };
        watch.rebase();
        Ok(watch)
    }

    /// Returns the tables that the statements have locked in a way that changes them, and whether one of them
    /// read or wrote the rows, or kept everybody else from them.
    pub(super) fn touched(&self) -> &HashMap<Oid, bool> {
        &self.touched
    }

    /// Says that what exists now is what counts as existing from here on.
    pub fn rebase(&mut self) {
        self.existed = self.relations.keys().copied().collect();
        let tables = self.relations.iter().filter(|(_, relation)| relation.kind == RelationKind::Table);
        self.tables = tables.map(|(oid, _)| *oid).collect();
    }

    /// Runs one statement in a transaction of its own, commits it, and says what it did. A statement that refuses
    /// a transaction block runs outside; `table` is the one it works on.
    pub async fn run(
        &mut self,
        connection: &mut PgConnection,
        sql: &str,
        table: Option<&QName>,
    ) -> Result<Measured, sqlx::Error> {
        connection.execute("BEGIN").await?;
        match self.run_in_transaction(connection, sql).await {
            Ok(measured) => {
                connection.execute("COMMIT").await?;
                if renames_namespace(sql) {
                    self.relations = read_relations(connection).await?;
                }
                Ok(measured)
            }
            Err(error) => {
                connection.execute("ROLLBACK").await?;
                if sqlstate(&error).as_deref() != Some(REFUSES_TRANSACTION) {
                    return Err(error);
                }
                connection.execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await?;
                self.relations = read_relations(connection).await?;
                Ok(Measured::documented(table))
            }
        }
    }

    async fn run_in_transaction(&mut self, connection: &mut PgConnection, sql: &str) -> Result<Measured, sqlx::Error> {
        let scanned_before = read_scans(connection, &self.tables).await?;
        connection.execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await?;
        let locks: Vec<LockRow> = sqlx::query_as(include_str!("sql/locks.sql")).fetch_all(&mut *connection).await?;
        let scanned_after = read_scans(connection, &self.tables).await?;
        let measured = self.compare(&locks, &scanned_before, &scanned_after);
        self.note_touched(&locks, &measured);
        self.follow(&locks);
        Ok(measured)
    }

    fn note_touched(&mut self, locks: &[LockRow], measured: &Measured) {
        for row in locks {
            let mode = LockMode::from_catalog(&row.mode).filter(|mode| *mode >= LockMode::ShareUpdateExclusive);
            let known = self.relations.get(&row.oid).filter(|relation| relation.kind == RelationKind::Table);
            if let (Some(mode), Some(relation)) = (mode, known) {
                let worked = mode == LockMode::AccessExclusive
                    || measured.rewrites.contains(&relation.name)
                    || measured.scans.contains(&relation.name);
                *self.touched.entry(row.oid).or_default() |= worked;
            }
        }
    }

    fn compare(
        &self,
        locks: &[LockRow],
        scanned_before: &HashMap<Oid, i64>,
        scanned_after: &HashMap<Oid, i64>,
    ) -> Measured {
        let mut measured = Measured::default();
        let mut strongest: BTreeMap<&QName, (LockMode, RelationKind)> = BTreeMap::new();
        for row in locks {
            let now = row.relation();
            if let Some(now) = now.as_ref().filter(|now| now.kind == RelationKind::Index) {
                measured.rebuilt_indexes.extend(self.rebuilt(now).cloned());
            }
            let Some(before) = self.relations.get(&row.oid).filter(|_| self.existed.contains(&row.oid)) else {
                continue;
            };
            if before.kind == RelationKind::Index {
                continue;
            }
            if let Some(mode) = LockMode::from_catalog(&row.mode) {
                let entry = strongest.entry(&before.name).or_insert((mode, before.kind));
                entry.0 = entry.0.max(mode);
            }
            let rewritten = now.is_some_and(|now| now.filenode != before.filenode);
            if rewritten && before.kind == RelationKind::Table {
                measured.rewrites.push(before.name.clone());
            }
        }
        for (oid, scans) in scanned_after {
            let more = *scans > scanned_before.get(oid).copied().unwrap_or(0);
            if let Some(table) = self.relations.get(oid).filter(|_| more && self.existed.contains(oid)) {
                measured.scans.push(table.name.clone());
            }
        }
        measured.set_locks(strongest);
        for list in [&mut measured.rewrites, &mut measured.rebuilt_indexes, &mut measured.scans] {
            list.sort();
            list.dedup();
        }
        measured
    }

    /// Returns the name of the index if it stood on an existing table under this name with other storage.
    /// By name, because a type change that keeps the storage creates the index anew.
    fn rebuilt(&self, now: &Relation) -> Option<&QName> {
        if !self.existed.contains(&now.table) {
            return None;
        }
        let before = self.relations.values().find(|before| {
            before.kind == RelationKind::Index && before.table == now.table && before.name == now.name
        })?;
        (before.filenode != now.filenode).then_some(&before.name)
    }

    /// Takes over what the statement changed: all of it is locked until the transaction ends.
    fn follow(&mut self, locks: &[LockRow]) {
        for row in locks {
            match row.relation() {
                Some(now) if is_users(&now.name.namespace) => {
                    self.relations.insert(row.oid, now);
                }
                Some(_) | None => {
                    self.relations.remove(&row.oid);
                }
            }
        }
    }
}

/// The one statement that gives relations another name without locking them.
fn renames_namespace(sql: &str) -> bool {
    let mut words = sql.split_whitespace().take(2).map(str::to_ascii_uppercase);
    words.next().as_deref() == Some("ALTER") && words.next().as_deref() == Some("SCHEMA")
}

/// The same line that `relations.sql` draws.
fn is_users(namespace: &str) -> bool {
    !namespace.starts_with("pg_") && namespace != "information_schema"
}

async fn read_relations(connection: &mut PgConnection) -> Result<HashMap<Oid, Relation>, sqlx::Error> {
    let rows: Vec<RelationRow> = sqlx::query_as(include_str!("sql/relations.sql")).fetch_all(connection).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let relation = Relation {
                name: QName::new(row.namespace, row.name),
                kind: RelationKind::from_catalog(&row.kind),
                filenode: row.filenode,
                table: row.table_oid,
            };
            (row.oid, relation)
        })
        .collect())
}

async fn read_scans(connection: &mut PgConnection, tables: &[Oid]) -> Result<HashMap<Oid, i64>, sqlx::Error> {
    if tables.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Oid, i64)> =
        sqlx::query_as(include_str!("sql/scans.sql")).bind(tables).fetch_all(connection).await?;
    Ok(rows.into_iter().collect())
}

pub(super) fn sqlstate(error: &sqlx::Error) -> Option<String> {
    error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned())
}
