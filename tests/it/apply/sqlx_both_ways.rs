//! What modelmig applies, sqlx continues, and the other way round.

use super::*;

async fn migrator(project: &Project) -> Migrator {
    Migrator::new(project.path()).await.unwrap()
}

/// The history table as the catalog and its rows tell it, without times.
async fn ledger(project: &mut Project) -> (String, Vec<String>) {
    let table: String = project
        .scalar(
            "SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)), ', ' ORDER BY attnum) \
             FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum \
             WHERE attrelid = '_sqlx_migrations'::regclass AND attnum > 0",
        )
        .await;
    let rows = "SELECT concat_ws(' ', version, description, success, encode(checksum, 'hex')) FROM _sqlx_migrations ORDER BY version";
    (table, sqlx::query_scalar(rows).fetch_all(&mut project.connection).await.unwrap())
}

#[tokio::test]
async fn both_write_the_same_history() {
    let Some(mut ours) = Project::new(PLAIN).await else { return };
    let Some(mut theirs) = Project::new(PLAIN).await else { return };
    ours.upgrade().await.unwrap();
    let migrator = migrator(&theirs).await;
    migrator.run(&mut theirs.connect().await).await.unwrap();
    assert_eq!(ledger(&mut ours).await, ledger(&mut theirs).await);
}

#[tokio::test]
async fn sqlx_accepts_and_undoes_what_modelmig_applied() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    project.upgrade().await.unwrap();
    project.write(&[("3_c.up.sql", "CREATE TABLE c ();"), ("3_c.down.sql", "DROP TABLE c;")]);
    let migrator = migrator(&project).await;
    migrator.run(&mut project.connect().await).await.unwrap();
    assert_eq!(project.applied().await, BTreeSet::from([1, 2, 3]));
    migrator.undo(&mut project.connect().await, 0).await.unwrap();
    assert!(project.applied().await.is_empty());
    assert!(project.scalar::<bool>("SELECT to_regclass('users') IS NULL AND to_regclass('c') IS NULL").await);
}

#[tokio::test]
async fn modelmig_accepts_and_reverts_what_sqlx_applied() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    migrator(&project).await.run(&mut project.connect().await).await.unwrap();
    project.write(&[
        ("3_c.up.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY c ON users (email);"),
        ("3_c.down.sql", "-- no-transaction\nDROP INDEX CONCURRENTLY c;"),
    ]);
    assert_eq!(project.upgrade().await.unwrap(), [3]);
    migrator(&project).await.run(&mut project.connect().await).await.unwrap();
    assert_eq!(project.downgrade("base").await.unwrap(), [3, 2, 1]);
    assert!(project.scalar::<bool>("SELECT to_regclass('users') IS NULL").await);
}

#[tokio::test]
async fn the_key_of_the_lock_is_that_of_sqlx() {
    let Some(mut project) = Project::new(&[]).await else { return };
    let mut other = project.connect().await;
    sqlx::migrate::Migrate::lock(&mut other).await.unwrap();
    let key: i64 = project
        .scalar("SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
        .await;
    assert_eq!(key, apply::lock_key(&project.database));
    let impatient = Options { lock_wait: Duration::from_secs(2), ..options() };
    let (result, events) = project.upgrade_with(&impatient).await;
    let error = result.unwrap_err().to_string();
    assert!(error.starts_with("another migration holds the lock of this database: pid "), "{error}");
    assert!(matches!(events[..], [Event::WaitingForLock { holder: Some(_) }]), "{events:?}");
}

#[tokio::test]
async fn another_table_name_is_honoured() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    project.run("CREATE SCHEMA meta").await;
    let options = Options { table: "meta.applied".to_owned(), ..options() };
    project.upgrade_with(&options).await.0.unwrap();
    let mut migrator = migrator(&project).await;
    migrator.dangerous_set_table_name("meta.applied");
    migrator.run(&mut project.connect().await).await.unwrap();
    assert_eq!(project.scalar::<i64>("SELECT count(*) FROM meta.applied").await, 2);
    assert!(project.scalar::<bool>("SELECT to_regclass('public._sqlx_migrations') IS NULL").await);
}

#[tokio::test]
async fn a_dirty_row_stops_both() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    project.upgrade().await.unwrap();
    project.run("UPDATE _sqlx_migrations SET success = false WHERE version = 2").await;
    assert!(matches!(project.upgrade().await, Err(ApplyError::Dirty { version: 2 })));
    assert!(migrator(&project).await.run(&mut project.connect().await).await.is_err());
}

/// Builds the migrator of sqlx 0.8, which cannot be a dependency beside 0.9; `None` where cargo cannot.
fn sqlx08() -> Option<std::path::PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apps/sqlx08_migrator");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("apps");
    let mut cargo = std::process::Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "--locked", "--quiet"]).current_dir(&package).env("CARGO_TARGET_DIR", &target);
    let built = cargo.output();
    if built.as_ref().is_ok_and(|output| output.status.success()) {
        return Some(target.join("debug/sqlx08-migrator"));
    }
    let reason = match built {
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    let required = std::env::var("MODELMIG_TEST_REQUIRE").unwrap_or_default();
    assert!(!required.split(',').any(|item| item.trim() == "sqlx08"), "required, but cargo cannot build it: {reason}");
    use std::io::Write as _;
    // Around the capture of the test harness, so that a skip is seen.
    let said = writeln!(std::io::stderr(), "skipped: the migrator of sqlx 0.8 cannot be built: {reason}");
    said.expect("stderr is open");
    None
}

fn run08(program: &Path, project: &Project, verb: &str) {
    let output = std::process::Command::new(program).arg(&project.url).arg(project.path()).arg(verb).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test]
async fn sqlx_0_8_and_modelmig_continue_each_other() {
    let Some(mut ours) = Project::new(PLAIN).await else { return };
    let Some(program) = sqlx08() else { return };
    let Some(mut theirs) = Project::new(PLAIN).await else { return };
    ours.upgrade().await.unwrap();
    run08(&program, &theirs, "run");
    assert_eq!(ledger(&mut ours).await, ledger(&mut theirs).await);
    let more = [("3_c.up.sql", "CREATE TABLE c ();"), ("3_c.down.sql", "DROP TABLE c;")];
    ours.write(&more);
    theirs.write(&more);
    run08(&program, &ours, "run");
    assert_eq!(theirs.upgrade().await.unwrap(), [3]);
    assert_eq!(ledger(&mut ours).await, ledger(&mut theirs).await);
    run08(&program, &theirs, "undo");
    assert_eq!(ours.downgrade("base").await.unwrap(), [3, 2, 1]);
    for mut project in [ours, theirs] {
        assert!(project.applied().await.is_empty());
        assert!(project.scalar::<bool>("SELECT to_regclass('users') IS NULL AND to_regclass('c') IS NULL").await);
    }
}

/// A pair as modelmig renders it, first bytes and header included.
#[tokio::test]
async fn sqlx_runs_rendered_files() {
    use modelmig::render::file::{Body, FileInput, Item, render};
    let item = |sql: &str| Item { sql: sql.to_owned(), ..Item::default() };
    let input = |version, revises: &[i64], transactional, up: &str, down: &str| FileInput {
        version,
        title: "add t".to_owned(),
        revises: revises.to_vec(),
        schema: Some("1:15:sha256:00".to_owned()),
        up: Body { transactional, items: vec![item(up)] },
        down: Body { transactional, items: vec![item(down)] },
        ..FileInput::default()
    };
    let Some(mut project) = Project::new(&[]).await else { return };
    let inputs = [
        input(1, &[], true, "CREATE TABLE t (a int)", "DROP TABLE t"),
        input(2, &[1], false, "CREATE INDEX CONCURRENTLY i ON t (a)", "DROP INDEX CONCURRENTLY i"),
        FileInput { irreversible: vec!["the rows of t".to_owned()], ..input(3, &[2], true, "TRUNCATE t", "SELECT 1") },
    ];
    for input in &inputs {
        let files = render(input, None).unwrap();
        let (up, down) = (format!("{}_t.up.sql", input.version), format!("{}_t.down.sql", input.version));
        project.write(&[(&up, &files.up), (&down, &files.down)]);
    }
    migrator(&project).await.run(&mut project.connect().await).await.unwrap();
    assert_eq!(project.upgrade().await.unwrap(), [0_i64; 0]);
    let error = migrator(&project).await.undo(&mut project.connect().await, 0).await.unwrap_err().to_string();
    assert!(error.contains("revision 3 cannot be undone: the rows of t"), "{error}");
    let error = project.downgrade("-1").await.unwrap_err().to_string();
    assert!(error.contains("revision 3 cannot be undone: the rows of t (SQLSTATE P0001)"), "{error}");
    assert_eq!(project.applied().await, BTreeSet::from([1, 2, 3]), "nobody recorded an undo that never happened");
}
