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
    let impatient = Options { lock_wait: Duration::from_millis(50), ..options() };
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
