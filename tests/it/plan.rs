//! Pairs of schemas as SQL: the plan between them must reach the one, and its way down the other, on a real server.
//!
//! For each pair both sides are built and read, the plan is made, its way up run on the old side, its way down on
//! what that left. After each the catalog must equal the side it should be, and a second plan must be empty. All
//! statements run with an empty `search_path`.

mod children;
mod pairs;

use std::collections::BTreeSet;

use modelmig::catalog::{With, introspect_with};
use modelmig::diff::{Change, DiffOptions, Renames, diff};
use modelmig::plan::{Flag, Hazard, Plan, PlanError, PlanOptions, Stage, Step, plan};
use modelmig::render::statements;
use modelmig::schema::ir::{ColumnRef, QName, Schema};
use sqlx::PgConnection;

use crate::servers;

/// One change of a schema.
pub struct Pair {
    pub name: &'static str,
    pub old: &'static str,
    pub new: &'static str,
    /// `--rename` spellings, separated by blanks.
    pub renames: &'static str,
    /// Columns (`table.column` in `public`) that may be dropped and added again.
    pub recreate: &'static str,
    /// The flags of the way up, sorted, each once.
    pub up: &'static str,
    /// The flags of the way down.
    pub down: &'static str,
    /// The first major it applies to.
    pub from: u32,
}

const RESET: &str = "DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema' LOOP
    EXECUTE 'DROP TABLE IF EXISTS ' || name || ' CASCADE';
  END LOOP;
  FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
    EXECUTE format('DROP EXTENSION %I CASCADE', name);
  END LOOP;
  FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', name);
  END LOOP;
  CREATE SCHEMA public;
END $$";

async fn build(connection: &mut PgConnection, sql: &str) -> Result<Schema, String> {
    run(connection, "SET client_min_messages = error").await?;
    run(connection, RESET).await?;
    run(connection, "SET search_path = public").await?;
    run(connection, sql).await?;
    introspect_with(connection, With::Access).await.map_err(|error| error.to_string())
}

async fn run(connection: &mut PgConnection, sql: &str) -> Result<(), String> {
    let result = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(connection).await;
    result.map(drop).map_err(|error| format!("{error}\n  in: {sql}"))
}

async fn run_steps(connection: &mut PgConnection, steps: &[Step]) -> Result<(), String> {
    run(connection, "SET search_path = ''").await?;
    run(connection, "BEGIN").await?;
    for statement in statements(steps) {
        if let Err(error) = run(connection, &statement.sql).await {
            run(connection, "ROLLBACK").await?;
            return Err(error);
        }
    }
    run(connection, "COMMIT").await
}

fn equal(is: &Schema, should: &Schema, major: u32) -> Result<(), String> {
    let options = DiffOptions { renames: Renames::default(), major };
    let left = diff(is, should, &options);
    if left.is_empty() { Ok(()) } else { Err(format!("left over: {left:#?}")) }
}

fn options(pair: &Pair, major: u32) -> PlanOptions {
    let mut renames = Renames::default();
    pair.renames.split_whitespace().for_each(|text| renames.parse(text).expect("a spelling of --rename"));
    let column = |text: &str| {
        let (table, column) = text.split_once('.').expect("table.column");
        ColumnRef { table: QName::new("public", table), column: column.to_owned() }
    };
    let recreate = pair.recreate.split_whitespace().map(column).collect();
    PlanOptions { renames, major, recreate, ..PlanOptions::default() }
}

fn flag_names<'a>(stages: &'a [Stage], steps: impl Fn(&'a Stage) -> &'a [Step]) -> String {
    let mut flags: Vec<&Flag> = stages.iter().flat_map(steps).flat_map(|step| &step.flags).collect();
    flags.sort_by_key(|flag| flag.hazard.name());
    let mut names: Vec<&str> = flags.into_iter().map(|flag| Hazard::name(flag.hazard)).collect();
    names.dedup();
    names.join(" ")
}

fn text(stages: &[Stage]) -> String {
    let mut text = String::new();
    for stage in stages {
        for (word, steps) in [("up", &stage.up), ("down", &stage.down)] {
            text += &format!("-- {}: {word}\n", stage.title);
            statements(steps).iter().for_each(|statement| text += &format!("{};\n", statement.sql));
        }
    }
    text
}

/// Plans, and where a column has no way to its new type, allows to recreate it.
fn plan_at_any_cost(old: &Schema, new: &Schema, options: &PlanOptions) -> Result<Plan, PlanError> {
    let mut options = options.clone();
    loop {
        match plan(old, new, &options) {
            Err(PlanError::NoCast { columns })
                if columns.iter().all(|stuck| !options.recreate.contains(&stuck.column)) =>
            {
                options.recreate.extend(columns.into_iter().map(|stuck| stuck.column));
            }
            other => return other,
        }
    }
}

/// Runs the plan up and down on the old side, which the database holds.
async fn there_and_back(
    connection: &mut PgConnection,
    (old, new): (&Schema, &Schema),
    plan: &Plan,
    major: u32,
) -> Result<(), String> {
    for stage in &plan.stages {
        run_steps(connection, &stage.up).await.map_err(|error| format!("up: {error}"))?;
    }
    let reached = introspect_with(connection, With::Access).await.map_err(|error| error.to_string())?;
    equal(&reached, new, major).map_err(|error| format!("after up: {error}"))?;
    for stage in plan.stages.iter().rev() {
        run_steps(connection, &stage.down).await.map_err(|error| format!("down: {error}"))?;
    }
    let back = introspect_with(connection, With::Access).await.map_err(|error| error.to_string())?;
    equal(&back, old, major).map_err(|error| format!("after down: {error}"))
}

async fn check(connection: &mut PgConnection, pair: &Pair, major: u32) -> Result<(), String> {
    let new = build(connection, pair.new).await?;
    let old = build(connection, pair.old).await?;
    let plan = plan(&old, &new, &options(pair, major)).map_err(|error| error.to_string())?;
    let proof = there_and_back(connection, (&old, &new), &plan, major).await;
    let flags = (flag_names(&plan.stages, |stage| &stage.up), flag_names(&plan.stages, |stage| &stage.down));
    let wanted = (pair.up.to_owned(), pair.down.to_owned());
    let proof =
        proof.and_then(|()| if flags == wanted { Ok(()) } else { Err(format!("flags {flags:?}, not {wanted:?}")) });
    proof.map_err(|error| format!("{error}\n{}", text(&plan.stages)))
}

/// A server has one access method, and tablespaces need folders: these two are planned in the unit tests.
#[tokio::test]
async fn every_kind_of_change_stands_in_a_pair() {
    let Some(server) = servers::any_server() else { return };
    let mut database = server.database().await;
    let connection = &mut database.connection;
    let mut missing: BTreeSet<&str> = Change::VARIANTS.iter().copied().collect();
    missing.remove("alter-table-access-method");
    missing.remove("alter-table-tablespace");
    // Refused.
    missing.remove("alter-table-partition-by");
    for pair in pairs::PAIRS.iter().chain(children::CHILDREN).filter(|pair| pair.from <= server.major) {
        let new = build(connection, pair.new).await.unwrap();
        let old = build(connection, pair.old).await.unwrap();
        let options = DiffOptions { renames: options(pair, server.major).renames, major: server.major };
        for change in diff(&old, &new, &options) {
            missing.remove(change.variant_name());
            assert_eq!(change.clone().reverse().reverse(), change, "{}", pair.name);
            missing.remove(change.reverse().variant_name());
        }
    }
    assert!(missing.is_empty(), "no pair has {missing:?}");
}

async fn check_all(major: u32, pairs: &[Pair]) {
    let Some(server) = servers::server(major) else { return };
    let mut database = server.database().await;
    let only = std::env::var("MODELMIG_TEST_PAIR").unwrap_or_default();
    let mut failures = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.from <= major && pair.name.contains(&only)) {
        if let Err(error) = check(&mut database.connection, pair, major).await {
            failures.push(format!("=== {}: {error}", pair.name));
        }
    }
    assert!(failures.is_empty(), "{} of {} pairs on {major}:\n{}", failures.len(), pairs.len(), failures.join("\n"));
}

#[tokio::test]
async fn plans_reach_the_other_side_and_come_back_on_14() {
    check_all(14, pairs::PAIRS).await;
    check_all(14, children::CHILDREN).await;
}

#[tokio::test]
async fn plans_reach_the_other_side_and_come_back_on_15() {
    check_all(15, pairs::PAIRS).await;
    check_all(15, children::CHILDREN).await;
}

#[tokio::test]
async fn plans_reach_the_other_side_and_come_back_on_16() {
    check_all(16, pairs::PAIRS).await;
    check_all(16, children::CHILDREN).await;
}

#[tokio::test]
async fn plans_reach_the_other_side_and_come_back_on_17() {
    check_all(17, pairs::PAIRS).await;
    check_all(17, children::CHILDREN).await;
}

#[tokio::test]
async fn plans_reach_the_other_side_and_come_back_on_18() {
    check_all(18, pairs::PAIRS).await;
    check_all(18, children::CHILDREN).await;
}

/// Every side of a pair leads to sides of others, chosen by a fixed stride; `MODELMIG_TEST_CROSS` says how many.
#[tokio::test]
async fn unrelated_sides_reach_each_other() {
    let Some(server) = servers::any_server() else { return };
    let major = server.major;
    let count = std::env::var("MODELMIG_TEST_CROSS").map_or(40, |text| text.parse().expect("a number"));
    let pairs = pairs::PAIRS.iter().chain(children::CHILDREN).filter(|pair| pair.from <= major);
    let sides: Vec<&str> = pairs.flat_map(|pair| [pair.old, pair.new]).collect();
    let mut database = server.database().await;
    let connection = &mut database.connection;
    let mut failures = Vec::new();
    for at in 0..count {
        let (from, to) = (sides[at * 37 % sides.len()], sides[(at * 101 + at / sides.len() + 3) % sides.len()]);
        let new = build(connection, to).await.unwrap();
        let old = build(connection, from).await.unwrap();
        let options = PlanOptions { major, ..PlanOptions::default() };
        let result = match plan_at_any_cost(&old, &new, &options) {
            Ok(plan) => {
                let proof = there_and_back(connection, (&old, &new), &plan, major).await;
                proof.map_err(|error| format!("{error}\n{}", text(&plan.stages)))
            }
            // A partitioned table that is to be another one.
            Err(PlanError::Blocked { .. }) => Ok(()),
            Err(error) => Err(error.to_string()),
        };
        failures.extend(result.err().map(|error| format!("=== {from} ==> {to}: {error}")));
    }
    assert!(failures.is_empty(), "{} of {count} on {major}:\n{}", failures.len(), failures.join("\n"));
}

/// Both sides of every pair are the same to the differ: no statement at all.
#[tokio::test]
async fn noise_is_no_difference() {
    for server in servers::servers() {
        let mut database = server.database().await;
        for (old, new) in pairs::SAME.iter().chain(children::SAME_CHILDREN) {
            let connection = &mut database.connection;
            let one = build(connection, old).await.unwrap();
            let two = build(connection, new).await.unwrap();
            let plan = plan(&one, &two, &PlanOptions { major: server.major, ..PlanOptions::default() }).unwrap();
            assert!(plan.is_empty(), "{} on {}:\n{}", new, server.major, text(&plan.stages));
        }
    }
}

#[tokio::test]
async fn what_a_partitioned_table_cannot_become_is_refused() {
    let Some(server) = servers::any_server() else { return };
    let mut database = server.database().await;
    let connection = &mut database.connection;
    let ranged = "CREATE TABLE t (id int, k text) PARTITION BY RANGE (id);";
    let cases = [
        (
            "CREATE TABLE t (id int, k text) PARTITION BY LIST (id);",
            "partitioned by range (id) cannot become partitioned by list (id)",
        ),
        ("CREATE TABLE t (id int, k text)", "partitioned by range (id) cannot become not partitioned"),
        (
            "CREATE TABLE t (id bigint, k text) PARTITION BY RANGE (id);",
            "it is in the partition key, so its type cannot change",
        ),
    ];
    for (new, why) in cases {
        let new = build(connection, new).await.unwrap();
        let old = build(connection, ranged).await.unwrap();
        let error = plan(&old, &new, &PlanOptions { major: server.major, ..PlanOptions::default() }).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }
}

#[tokio::test]
async fn a_column_without_a_cast_is_refused() {
    let Some(server) = servers::any_server() else { return };
    let mut database = server.database().await;
    let connection = &mut database.connection;
    let old = build(connection, "CREATE TABLE t (id bigint PRIMARY KEY)").await.unwrap();
    let new = build(connection, "CREATE TABLE t (id uuid PRIMARY KEY)").await.unwrap();
    let error = plan(&old, &new, &PlanOptions { major: server.major, ..PlanOptions::default() }).unwrap_err();
    let PlanError::NoCast { columns } = &error else { panic!("{error}") };
    assert_eq!(columns.len(), 1);
    assert!(error.to_string().starts_with("public.t.id: Postgres has no cast from bigint to uuid\n"), "{error}");
}
