//! Pairs of random schemas: whatever the differ and the planner are given, the way up must lead to the new schema,
//! the way down back to the old one, and then nothing may differ.
//!
//! `MODELMIG_PROPERTY_PAIRS` sets how many pairs are tried, `MODELMIG_PROPERTY_SEED` tries that one alone.

mod access;
mod children;
mod defined;
mod dice;
mod generate;
mod kinds;
mod methods;
mod mutate;
mod renames;
mod repair;
mod typed;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use modelmig::catalog::{self, With};
use modelmig::diff::{self, Change, DiffOptions, Renames};
use modelmig::plan::{self, PlanError, PlanOptions};
use modelmig::render;
use modelmig::schema::ir::Schema;
use modelmig::scratch::pool::{self, PoolOrigin, PoolStatement};
use sqlx::{AssertSqlSafe, PgConnection};

use crate::pg_dump::PgDump;
use crate::servers::{self, Database, Server};
use dice::Dice;
use kinds::Kinds;

/// Two random schemas and how one became the other.
struct Pair {
    seed: u64,
    old: Schema,
    new: Schema,
    renames: Renames,
    /// What stands beside the schemas, as statements.
    kinds: [Kinds; 2],
}

impl Pair {
    fn new(seed: u64, major: u32) -> Self {
        let server = generate::Server { major };
        let mut dice = Dice::new(seed);
        let mut old = generate::schema(&mut dice, server);
        repair::repair(&mut old, server);
        defined::defined(&mut dice, &mut old);
        let mut new = mutate::mutate(&mut dice, server, &old);
        repair::repair(&mut new, server);
        let renames = renames::rename(&mut dice, &old, &mut new);
        defined::defined(&mut dice, &mut new);
        // With dice of their own, so that a seed makes the same tables with and without them.
        let mut dice = Dice::new(!seed);
        let kin = children::Kin::new(&mut dice);
        children::children(&mut dice, kin, &mut old);
        children::children(&mut dice, kin, &mut new);
        let mut dice = Dice::new(seed ^ 0xE4);
        children::expressions(&mut dice, &mut old);
        children::expressions(&mut dice, &mut new);
        typed::typed(&mut Dice::new(seed ^ 0x7E_ED), &mut old, &mut new);
        methods::methods(&mut Dice::new(seed ^ 0x3E7), server, &mut old, &mut new);
        let mut dice = Dice::new(seed ^ 0xACCE55);
        access::access(&mut dice, &mut old, server);
        access::access(&mut dice, &mut new, server);
        let mut dice = Dice::new(seed ^ 0x41_17D5);
        let extends = [&old, &new].iter().any(|schema| !schema.extensions.is_empty());
        let kinds = [&old, &new].map(|schema| kinds::kinds(&mut dice, schema, extends, server));
        Self { seed, old, new, renames, kinds }
    }
}

/// A way up and a way down, as text, with the places where a transaction ends.
struct Way {
    up: Vec<Vec<String>>,
    down: Vec<Vec<String>>,
    changes: Vec<Change>,
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable} must be a number, not {text}")))
}

fn ddl(schema: &Schema) -> String {
    render::create(schema).into_iter().fold(String::new(), |mut text, statement| {
        writeln!(text, "{};", statement.sql).expect("a string takes it");
        text
    })
}

#[tokio::test]
async fn random_pairs_go_up_and_down() {
    let major = number("MODELMIG_TEST_MAJOR").map(|major| major as u32);
    let Some(server) = major.map_or_else(servers::any_server, servers::server) else { return };
    let seeds = match number("MODELMIG_PROPERTY_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("MODELMIG_PROPERTY_PAIRS").unwrap_or(PAIRS),
    };
    let whole = seeds.end - seeds.start >= EVERY;
    let mut seen: BTreeMap<&str, usize> = Change::VARIANTS.iter().map(|name| (*name, 0)).collect();
    let mut failures = Vec::new();
    for seed in seeds {
        let pair = Pair::new(seed, server.major);
        match try_pair(server, &pair).await {
            Ok(changes) => {
                for change in changes {
                    *seen.entry(change.variant_name()).or_default() += 1;
                }
            }
            Err(fault) => failures.push((pair, fault)),
        }
    }
    report(&failures);
    let never: Vec<&str> = seen
        .iter()
        .filter(|(name, count)| **count == 0 && !UNREACHABLE.contains(name))
        .map(|(name, _)| *name)
        .collect();
    assert!(!whole || never.is_empty(), "changes that no pair produced: {never:?}\n{seen:?}");
}

/// How many pairs the plain test command tries.
const PAIRS: u64 = 40;

/// From so many pairs on, every change must have appeared: `MODELMIG_PROPERTY_PAIRS=1000`.
const EVERY: u64 = 400;

/// What a plain server cannot offer a second one of, a tablespace; and what is refused.
const UNREACHABLE: &[&str] = &["alter-table-tablespace", "alter-table-partition-by"];

fn report(failures: &[(Pair, String)]) {
    let Some((pair, fault)) = failures.first() else { return };
    let seeds: Vec<u64> = failures.iter().map(|(pair, _)| pair.seed).collect();
    let others: String = failures
        .iter()
        .map(|(pair, fault)| format!("\n{}: {}", pair.seed, fault.lines().next().unwrap_or_default()))
        .collect();
    panic!(
        "pairs {seeds:?} failed; the first one:\n{fault}\n\n-- old schema of pair {}\n{}{}\n-- new schema\n{}{}\nall:{others}",
        pair.seed,
        ddl(&pair.old),
        pair.kinds[0],
        ddl(&pair.new),
        pair.kinds[1]
    );
}

async fn try_pair(server: &Server, pair: &Pair) -> Result<Vec<Change>, String> {
    let mut databases = Vec::new();
    let result = go_up_and_down(server, pair, &mut databases).await;
    for database in databases {
        server.drop(database).await;
    }
    result
}

async fn go_up_and_down(server: &Server, pair: &Pair, databases: &mut Vec<Database>) -> Result<Vec<Change>, String> {
    let [old, new] = [(&pair.old, &pair.kinds[0]), (&pair.new, &pair.kinds[1])];
    for ((schema, kinds), order) in [(old, None), (new, None), (new, Some(pair.seed))] {
        let mut database = server.database().await;
        let built = build(&mut database.connection, schema, kinds, order).await;
        databases.push(database);
        built?;
    }
    let [moving, target, shuffled] = &mut databases[..] else { unreachable!("three were pushed") };
    let (mut old, mut new) = (read(moving).await?, read(target).await?);
    normalise(target, &mut old, &mut new).await?;
    let way = way(&old, &new, pair, server.major)?;

    let (mut old_again, mut new_again) = (read(moving).await?, read(shuffled).await?);
    normalise(target, &mut old_again, &mut new_again).await?;
    let second = self::way(&old_again, &new_again, pair, server.major)?;
    if (&way.up, &way.down) != (&second.up, &second.down) {
        return Err(format!("the order of the input shows:\n{:#?}\n{:#?}", way.up, second.up));
    }
    for change in &way.changes {
        if change.clone().reverse().reverse() != *change {
            return Err(format!("reversed twice it is another change: {change:?}"));
        }
    }
    // A table that comes to a parent by ALTER has its columns of its own as well, which is never compared.
    let inherits = |change: &Change| change.variant_name() == "alter-table-inherits";
    let dump = PgDump::find(server.major, &server.bin).filter(|_| !way.changes.iter().any(inherits));
    let dumps =
        dump.as_ref().map(|dump| (dump.dump(&server.options(&moving.name)), dump.dump(&server.options(&target.name))));

    run(moving, &way.up, "up").await?;
    let mut reached = read(moving).await?;
    same(target, &mut reached, &mut new, server.major, "after up").await?;
    if let (Some(dump), Some((_, wanted))) = (&dump, &dumps) {
        same_dump(&dump.dump(&server.options(&moving.name)), wanted, "after up")?;
    }
    run(moving, &way.down, "down").await?;
    let mut back = read(moving).await?;
    same(target, &mut back, &mut old, server.major, "after down").await?;
    if let (Some(dump), Some((wanted, _))) = (&dump, &dumps) {
        same_dump(&dump.dump(&server.options(&moving.name)), wanted, "after down")?;
    }
    Ok(way.changes)
}

/// Creates a schema, in the order of the renderer or in a random one that leaves the sorting to the pool.
async fn build(
    connection: &mut PgConnection,
    schema: &Schema,
    kinds: &Kinds,
    order: Option<u64>,
) -> Result<(), String> {
    let mut statements: Vec<PoolStatement> = render::create(schema)
        .into_iter()
        .map(|statement| PoolStatement { sql: statement.sql, origin: PoolOrigin::Object(statement.object) })
        .collect();
    let written = |(at, sql): (usize, &String)| PoolStatement {
        sql: sql.clone(),
        origin: PoolOrigin::File { path: "kinds.sql".to_owned(), line: at + 1 },
    };
    statements.extend(kinds.statements.iter().enumerate().map(written));
    let Some(seed) = order else {
        for statement in &statements {
            execute(connection, &statement.sql).await.map_err(|error| format!("cannot create: {error}"))?;
        }
        return finish(connection, kinds).await;
    };
    // A child takes what its parent has when it is created: these statements keep their order.
    let kin = |statement: &PoolStatement| statement.sql.contains("app.") && children::mentions(&statement.sql);
    let mut in_order: Vec<PoolStatement> = statements.iter().filter(|statement| kin(statement)).cloned().collect();
    Dice::new(seed).shuffle(&mut statements);
    in_order.reverse();
    for statement in statements.iter_mut().filter(|statement| kin(statement)) {
        *statement = in_order.pop().expect("as many as before");
    }
    let done = pool::execute(connection, statements).await;
    done.map_err(|failures| format!("the pool cannot create: {failures:?}"))?;
    finish(connection, kinds).await
}

async fn finish(connection: &mut PgConnection, kinds: &Kinds) -> Result<(), String> {
    for sql in &kinds.last {
        execute(connection, sql).await?;
    }
    Ok(())
}

async fn execute(connection: &mut PgConnection, sql: &str) -> Result<(), String> {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await;
    done.map(drop).map_err(|error| format!("{error}\n    {sql};"))
}

async fn read(database: &mut Database) -> Result<Schema, String> {
    let read = catalog::introspect_with(&mut database.connection, With::Access).await;
    read.map_err(|error| format!("cannot introspect: {error}"))
}

async fn normalise(database: &mut Database, old: &mut Schema, new: &mut Schema) -> Result<(), String> {
    let done = catalog::normalise(&mut database.connection, old, new).await;
    done.map_err(|error| format!("cannot normalise: {error}"))
}

fn way(old: &Schema, new: &Schema, pair: &Pair, major: u32) -> Result<Way, String> {
    let options = DiffOptions { renames: pair.renames.clone(), major };
    let changes = diff::diff(old, new, &options);
    let options = PlanOptions { renames: pair.renames.clone(), major, ..PlanOptions::default() };
    let mut plan = plan::plan(old, new, &options);
    let mut options = options;
    // The user is asked and says yes: the column is dropped and added again. First the way up is stuck, then the way down.
    while let Err(PlanError::NoCast { columns }) = &plan {
        let before = options.recreate.len();
        options.recreate.extend(columns.iter().map(|stuck| stuck.column.clone()));
        if options.recreate.len() == before {
            break;
        }
        plan = plan::plan(old, new, &options);
    }
    let plan = plan.map_err(|error| format!("no plan: {error}"))?;
    let text = |steps: &[plan::Step]| render::statements(steps).into_iter().map(|statement| statement.sql).collect();
    let up = plan.stages.iter().map(|stage| text(&stage.up)).collect();
    let down = plan.stages.iter().rev().map(|stage| text(&stage.down)).collect();
    Ok(Way { up, down, changes })
}

/// Runs the stages, each in a transaction of its own.
async fn run(database: &mut Database, stages: &[Vec<String>], direction: &str) -> Result<(), String> {
    for stage in stages {
        execute(&mut database.connection, "BEGIN").await?;
        for sql in stage {
            if let Err(error) = execute(&mut database.connection, sql).await {
                return Err(format!("{direction}: {error}\nin:\n{}", stage.join(";\n")));
            }
        }
        execute(&mut database.connection, "COMMIT").await?;
    }
    Ok(())
}

pub async fn same(
    helper: &mut Database,
    found: &mut Schema,
    wanted: &mut Schema,
    major: u32,
    when: &str,
) -> Result<(), String> {
    normalise(helper, found, wanted).await?;
    let options = DiffOptions { renames: Renames::default(), major };
    let changes = diff::diff(found, wanted, &options);
    if changes.is_empty() { Ok(()) } else { Err(format!("{when} there is still a difference:\n{changes:#?}")) }
}

pub fn same_dump(found: &str, wanted: &str, when: &str) -> Result<(), String> {
    if found == wanted {
        return Ok(());
    }
    let diff = similar::TextDiff::from_lines(found, wanted);
    Err(format!("{when} pg_dump sees a difference:\n{}", diff.unified_diff().header("reached", "wanted")))
}
