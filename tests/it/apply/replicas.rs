//! Several runners at once, and bystanders in the way.

use super::*;

const INDEX: &[(&str, &str)] = &[
    ("1_t.sql", "CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 1000);"),
    ("2_i.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (a);"),
    ("3_z.sql", "ALTER TABLE t ADD COLUMN b int;"),
];

async fn index_is_valid(project: &mut Project) -> bool {
    project
        .scalar("SELECT coalesce((SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('i')), false)")
        .await
}

#[tokio::test]
async fn two_replicas_build_an_index_once() {
    let Some(mut project) = Project::new(INDEX).await else { return };
    let (one, two) = tokio::join!(project.upgrade(), project.upgrade());
    let (one, two) = (one.unwrap(), two.unwrap());
    let mut all = [one, two].concat();
    all.sort();
    assert_eq!(all, [1, 2, 3]);
    assert!(index_is_valid(&mut project).await);
}

#[tokio::test]
async fn ten_replicas_apply_each_file_once() {
    let files: Vec<(String, String)> = (1..=5)
        .map(|n| {
            (format!("{n}_f.sql"), format!("CREATE TABLE IF NOT EXISTS log (n int); INSERT INTO log VALUES ({n});"))
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, sql)| (name.as_str(), sql.as_str())).collect();
    for _ in 0..3 {
        let Some(mut project) = Project::new(&files).await else { return };
        let runs = futures_util::future::join_all((0..10).map(|_| project.upgrade())).await;
        let applied: usize = runs.into_iter().map(|run| run.unwrap().len()).sum();
        assert_eq!(applied, 5);
        assert_eq!(project.scalar::<i64>("SELECT count(*) FROM log").await, 5);
        assert_eq!(project.applied().await.len(), 5);
    }
}

/// sqlx waits with a blocking call that holds a snapshot, which CREATE INDEX CONCURRENTLY would wait for.
#[tokio::test]
async fn a_waiting_sqlx_goes_first_before_a_concurrent_step() {
    let files = [
        ("1_t.sql", "CREATE TABLE t (a int);\nSELECT pg_sleep(1.0);"),
        ("2_i.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (a);"),
    ];
    let Some(mut project) = Project::new(&files).await else { return };
    let migrator = Migrator::new(project.path()).await.unwrap();
    let mut other = project.connect().await;
    let theirs = async {
        until(&mut other, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(1.0)' AND pid <> pg_backend_pid())").await;
        migrator.run(&mut other).await
    };
    let options = options();
    let both = async { tokio::join!(project.upgrade_with(&options), theirs) };
    let ((ours, events), theirs) =
        tokio::time::timeout(Duration::from_secs(30), both).await.expect("nobody waits for ever");
    theirs.unwrap();
    assert_eq!(ours.unwrap(), [1], "sqlx went ahead with the second file");
    assert!(events.iter().any(|event| matches!(event, Event::Yielding { .. })), "{events:?}");
    assert!(index_is_valid(&mut project).await);
    assert_eq!(project.applied().await, BTreeSet::from([1, 2]));
}

#[tokio::test]
async fn a_waiting_sqlx_goes_first_during_a_concurrent_step() {
    let Some(mut project) = Project::new(INDEX).await else { return };
    let migrator = Migrator::new(project.path()).await.unwrap();
    // A snapshot keeps the build waiting until sqlx has got the lock.
    let mut reader = project.connect().await;
    let mut other = project.connect().await;
    let (mut look, patient) = (project.connect().await, Options { lock_budget: Duration::from_secs(60), ..options() });
    servers::execute(&mut reader, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1").await;
    let theirs = async {
        until(&mut look, "SELECT EXISTS (SELECT FROM pg_index WHERE NOT indisvalid)").await;
        let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut other).await.unwrap();
        let run = migrator.run(&mut other);
        // The lock stays with sqlx until the reader is gone, so however long this takes to look, it sees it.
        let release = async {
            let has_lock = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted";
            until(&mut look, &format!("SELECT EXISTS ({has_lock} AND pid = {pid})")).await;
            servers::execute(&mut reader, "COMMIT").await;
        };
        tokio::join!(run, release).0
    };
    let both = async { tokio::join!(project.upgrade_with(&patient), theirs) };
    let ((ours, events), theirs) =
        tokio::time::timeout(Duration::from_secs(40), both).await.expect("nobody waits for ever");
    theirs.unwrap();
    assert_eq!(ours.unwrap(), [1]);
    assert!(events.iter().any(|event| matches!(event, Event::Yielding { .. })), "{events:?}");
    assert!(index_is_valid(&mut project).await);
    assert_eq!(project.applied().await, BTreeSet::from([1, 2, 3]));
}

#[tokio::test]
async fn a_long_reader_is_named_and_nobody_queues_behind_us_for_long() {
    let Some(mut project) = Project::new(&[("1_t.sql", "CREATE TABLE t (a int);")]).await else { return };
    project.upgrade().await.unwrap();
    project.write(&[("2_b.sql", "CREATE TABLE second ();\nALTER TABLE t ADD COLUMN b int;")]);
    let mut reader = project.connect().await;
    servers::execute(&mut reader, "BEGIN; SELECT * FROM t").await;
    let mut bystander = project.connect().await;
    let short = Options { lock_budget: Duration::from_secs(3), ..options() };
    let queue = async {
        until(&mut bystander, "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 't'::regclass)")
            .await;
        let begun = Instant::now();
        servers::execute(&mut bystander, "SELECT count(*) FROM t").await;
        begun.elapsed()
    };
    let ((result, events), waited) = tokio::join!(project.upgrade_with(&short), queue);
    assert!(waited < Duration::from_millis(1200), "{waited:?}");
    let error = result.unwrap_err().to_string();
    assert!(
        error.contains("2_b.sql:2: statement 2 of 2: canceling statement due to lock timeout (SQLSTATE 55P03)"),
        "{error}"
    );
    assert!(
        error.contains("blocked by pid ") && error.contains("idle in transaction") && error.contains("SELECT * FROM t"),
        "{error}"
    );
    let tries = events.iter().filter(|event| matches!(event, Event::Retrying { .. })).count();
    assert!(tries >= 2, "{events:?}");
    assert!(project.scalar::<bool>("SELECT to_regclass('second') IS NULL").await);
    servers::execute(&mut reader, "COMMIT").await;
    assert_eq!(project.upgrade().await.unwrap(), [2]);
}

#[tokio::test]
async fn a_lock_that_is_freed_in_time_is_waited_for() {
    let Some(mut project) = Project::new(&[("1_t.sql", "CREATE TABLE t (a int);")]).await else { return };
    project.upgrade().await.unwrap();
    project.write(&[("2_b.sql", "ALTER TABLE t ADD COLUMN b int;")]);
    let mut reader = project.connect().await;
    servers::execute(&mut reader, "BEGIN; SELECT * FROM t").await;
    let free = async {
        tokio::time::sleep(Duration::from_millis(900)).await;
        servers::execute(&mut reader, "COMMIT").await;
    };
    let options = options();
    let ((result, events), ()) = tokio::join!(project.upgrade_with(&options), free);
    assert_eq!(result.unwrap(), [2]);
    assert!(events.iter().any(|event| matches!(event, Event::Retrying { .. })));
    assert_eq!(project.applied().await, BTreeSet::from([1, 2]));
}

/// A build waits for old snapshots; whoever holds one is named.
#[tokio::test]
async fn a_snapshot_in_the_way_of_an_index_is_named() {
    let Some(mut project) = Project::new(INDEX).await else { return };
    let mut reader = project.connect().await;
    servers::execute(&mut reader, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1").await;
    let short = Options { lock_budget: Duration::from_millis(1500), ..options() };
    let error = project.upgrade_with(&short).await.0.unwrap_err().to_string();
    assert!(error.contains("55P03") && error.contains("blocked by pid ") && error.contains("SELECT 1"), "{error}");
    assert!(project.scalar::<bool>("SELECT NOT EXISTS (SELECT FROM pg_index WHERE NOT indisvalid)").await);
    servers::execute(&mut reader, "COMMIT").await;
    assert_eq!(project.upgrade().await.unwrap(), [2, 3]);
}
