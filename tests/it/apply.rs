//! The runner on a real server: histories shared with sqlx, replicas that race, runs that are cut off.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use modelmig::apply::{self, ApplyError, Event, Options};
use modelmig::plan::Hazard;
use modelmig::render::header::Direction;
use modelmig::revision::{History, Target};
use modelmig::scratch::Script;
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, PgConnection};

use super::servers::{self, Server};

mod interrupted;
mod replicas;
mod sqlx_both_ways;

/// A migrations folder and an empty database.
struct Project {
    dir: tempfile::TempDir,
    server: &'static Server,
    database: String,
    url: String,
    /// A bystander's session.
    connection: PgConnection,
}

impl Project {
    /// Returns a project with these files; `None` when this machine has no server.
    async fn new(files: &[(&str, &str)]) -> Option<Self> {
        let server = servers::any_server()?;
        let database = server.database().await;
        let dir = tempfile::tempdir().unwrap();
        let url = server.url(&database.name);
        let project = Self { dir, server, database: database.name, url, connection: database.connection };
        project.write(files);
        Some(project)
    }

    fn write(&self, files: &[(&str, &str)]) {
        for (name, text) in files {
            fs::write(self.path().join(name), text).unwrap();
        }
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    fn history(&self) -> History {
        History::load(self.path()).unwrap()
    }

    async fn connect(&self) -> PgConnection {
        self.server.connect(&self.database).await
    }

    async fn upgrade(&self) -> Result<Vec<i64>, ApplyError> {
        self.upgrade_with(&options()).await.0
    }

    async fn upgrade_with(&self, options: &Options) -> (Result<Vec<i64>, ApplyError>, Vec<Event>) {
        let mut events = Vec::new();
        let history = self.history();
        let result = apply::upgrade(&self.url, &history, &Target::Head, options, &mut |event| events.push(event)).await;
        (result, events)
    }

    async fn downgrade(&self, target: &str) -> Result<Vec<i64>, ApplyError> {
        let target = target.parse().unwrap();
        apply::downgrade(&self.url, &self.history(), &target, &options(), &mut |_| {}).await
    }

    async fn current(&mut self) -> apply::Current {
        let history = self.history();
        apply::current(&mut self.connection, &history, apply::HISTORY).await.unwrap()
    }

    async fn run(&mut self, sql: &str) {
        servers::execute(&mut self.connection, sql).await;
    }

    async fn scalar<T>(&mut self, sql: &str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_one(&mut self.connection).await.unwrap()
    }

    async fn applied(&mut self) -> BTreeSet<i64> {
        self.current().await.applied
    }
}

fn options() -> Options {
    Options {
        lock_timeout: Duration::from_millis(300),
        lock_budget: Duration::from_secs(5),
        lock_wait: Duration::from_secs(60),
        ..Options::default()
    }
}

/// Waits until a query says yes.
async fn until(connection: &mut PgConnection, sql: &str) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        let sql = AssertSqlSafe(sql.to_owned());
        if sqlx::query_scalar::<_, bool>(sql).fetch_one(&mut *connection).await.unwrap() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never true: {sql}");
}

const PLAIN: &[(&str, &str)] = &[
    ("1_users.up.sql", "CREATE TABLE users (id int PRIMARY KEY);\nCREATE TABLE roles (id int);"),
    ("1_users.down.sql", "DROP TABLE roles;\nDROP TABLE users;"),
    ("2_add_email_to_users.up.sql", "ALTER TABLE users ADD COLUMN email text;"),
    ("2_add_email_to_users.down.sql", "ALTER TABLE users DROP COLUMN email;"),
];

#[tokio::test]
async fn up_and_down_and_where_it_stands() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    assert_eq!(project.current().await, apply::Current::default());
    let (result, events) = project.upgrade_with(&options()).await;
    assert_eq!(result.unwrap(), [1, 2]);
    let running: Vec<String> =
        events.iter().filter(|event| matches!(event, Event::Running { .. })).map(ToString::to_string).collect();
    assert_eq!(running, ["running up: 1_users.up.sql", "running up: 2_add_email_to_users.up.sql"]);
    let current = project.current().await;
    assert_eq!((current.revision, current.applied_files, current.unknown.len()), (Some(2), 1, 0));
    assert_eq!(project.upgrade().await.unwrap(), [0_i64; 0], "a second run finds nothing");
    let slow: bool = project.scalar("SELECT bool_and(execution_time > 0) FROM _sqlx_migrations").await;
    assert!(slow, "the time is recorded");
    assert_eq!(project.downgrade("-1").await.unwrap(), [2]);
    assert_eq!(project.downgrade("base").await.unwrap(), [1]);
    let left: i64 = project.scalar("SELECT count(*) FROM pg_class WHERE relname IN ('users', 'roles')").await;
    assert_eq!((left, project.applied().await.len()), (0, 0));
}

#[tokio::test]
async fn a_failure_says_where_and_leaves_nothing_and_no_lock() {
    let files = [
        ("3_bad.up.sql", "-- comment\nCREATE TABLE third (id int);\n\nSELECT 1,\n  nonsense;"),
        ("3_bad.down.sql", "SELECT 1;"),
    ];
    let Some(mut project) = Project::new(PLAIN).await else { return };
    project.write(&files);
    let error = project.upgrade().await.unwrap_err().to_string();
    assert_eq!(
        error,
        "revision 3 failed: 3_bad.up.sql:5:3: statement 2 of 2: column \"nonsense\" does not exist (SQLSTATE 42703)\n\
         the database is at 2; nothing of the failed file is applied; next: correct the cause, then `modelmig upgrade` again"
    );
    assert_eq!(project.applied().await, BTreeSet::from([1, 2]));
    let left: bool = project.scalar("SELECT to_regclass('third') IS NULL AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))").await;
    assert!(left);
}

#[tokio::test]
async fn a_deferred_constraint_fails_at_commit() {
    let Some(mut project) = Project::new(&[
        ("1_a.sql", "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1, 2);"),
    ])
    .await
    else {
        return;
    };
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(error.contains("1_a.sql: insert or update on table \"a\" violates foreign key"), "{error}");
    assert!(error.contains("next: correct the rows"), "{error}");
    assert!(project.applied().await.is_empty());
}

#[tokio::test]
async fn what_cannot_run_in_a_transaction_is_refused_before_anything_ran() {
    let Some(project) = Project::new(PLAIN).await else { return };
    for (sql, expected) in [
        (
            "CREATE TABLE x ();\nCREATE INDEX CONCURRENTLY i ON users (id);",
            "3_x.sql:2: statement 2 of 2: `CREATE INDEX CONCURRENTLY I ON USERS` cannot run inside a transaction; put it alone into a revision file whose first bytes are `-- no-transaction`",
        ),
        ("DROP INDEX CONCURRENTLY i;", "`DROP INDEX CONCURRENTLY I` cannot run inside a transaction"),
        ("CREATE TABLE x ();\nCOMMIT;", "3_x.sql:2: statement 2 of 2: `COMMIT` would end the transaction"),
        (
            "VACUUM;",
            "VACUUM cannot run inside a transaction block (SQLSTATE 25001)\n  hint: put it alone into a revision file",
        ),
    ] {
        project.write(&[("3_x.sql", sql)]);
        let error = project.upgrade().await.unwrap_err().to_string();
        assert!(error.contains(expected), "{sql}\n{error}");
        assert!(error.contains("the database is at 2; nothing of the failed file is applied"), "{error}");
    }
}

#[tokio::test]
async fn a_file_that_spells_out_its_transaction_works() {
    let Some(mut project) = Project::new(&[("1_a.sql", "BEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\n")]).await else {
        return;
    };
    project.upgrade().await.unwrap();
    assert_eq!(project.applied().await, BTreeSet::from([1]));
}

#[tokio::test]
async fn what_one_file_sets_does_not_help_the_next() {
    let Some(mut project) = Project::new(&[
        ("1_a.sql", "CREATE SCHEMA app;\nSELECT set_config('search_path', '', false);\nCREATE TABLE app.a (id int);"),
        ("2_b.sql", "CREATE TABLE b (id int);"),
    ])
    .await
    else {
        return;
    };
    assert_eq!(project.upgrade().await.unwrap(), [1, 2]);
    assert!(project.scalar::<bool>("SELECT to_regclass('public.b') IS NOT NULL").await);
}

#[tokio::test]
async fn a_role_owns_what_is_created() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    let role = format!("we\"ird {}", project.database);
    let quoted = modelmig::schema::quote::ident(&role);
    project.run(&format!("CREATE ROLE {quoted}; GRANT ALL ON SCHEMA public TO {quoted}")).await;
    let options = Options { role: Some(role.clone()), ..options() };
    project.upgrade_with(&options).await.0.unwrap();
    let owner: String = project.scalar("SELECT relowner::regrole::text FROM pg_class WHERE relname = 'users'").await;
    assert_eq!(owner, quoted);
}

#[tokio::test]
async fn edited_missing_and_newer_files_are_refused_with_their_list() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    project.upgrade().await.unwrap();
    project.write(&[("2_add_email_to_users.up.sql", "-- another thing")]);
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(
        error.starts_with("files were edited after they were applied:\n  2_add_email_to_users.up.sql\n"),
        "{error}"
    );
    project.write(PLAIN);
    project.write(&[("3_c.sql", "SELECT 1")]);
    project.upgrade().await.unwrap();
    fs::remove_file(project.path().join("3_c.sql")).unwrap();
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(error.starts_with("the database is newer than the files, which end at 2:\n  3 c\n"), "{error}");
    project.write(&[("3_c.sql", "SELECT 1")]);
    for name in ["2_add_email_to_users.up.sql", "2_add_email_to_users.down.sql"] {
        fs::rename(project.path().join(name), project.path().join(name.replace("2_", "20_"))).unwrap();
    }
    for result in [project.upgrade().await, project.downgrade("base").await] {
        let error = result.unwrap_err().to_string();
        assert!(
            error.starts_with("revisions are applied whose files are missing:\n  2 add email to users\n"),
            "{error}"
        );
        assert!(error.contains("cannot be downgraded past them"), "{error}");
    }
    assert_eq!(project.current().await.unknown, [2]);
}

#[tokio::test]
async fn a_file_older_than_what_is_applied_needs_permission() {
    let Some(mut project) = Project::new(&[("1_a.sql", "SELECT 1"), ("3_c.sql", "SELECT 3")]).await else { return };
    project.upgrade().await.unwrap();
    project.write(&[("2_b.sql", "SELECT 2")]);
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(error.contains("these files are older than 3, which is applied:\n  2_b.sql"), "{error}");
    let allowed = Options { out_of_order: true, ..options() };
    assert_eq!(project.upgrade_with(&allowed).await.0.unwrap(), [2]);
    assert_eq!(project.applied().await.len(), 3);
}

#[tokio::test]
async fn a_single_file_has_no_way_down() {
    let Some(project) = Project::new(&[("1_a.sql", "SELECT 1")]).await else { return };
    project.upgrade().await.unwrap();
    let error = project.downgrade("-1").await.unwrap_err().to_string();
    assert!(error.starts_with("1_a.sql has no down file, so revision 1 cannot be undone"), "{error}");
}

#[tokio::test]
async fn stamping_changes_the_history_alone() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    for (target, expected) in [("head", vec![1, 2]), ("1", vec![1]), ("base", vec![]), ("2", vec![1, 2])] {
        let target = target.parse().unwrap();
        apply::stamp(&project.url, &project.history(), &target, &options()).await.unwrap();
        assert_eq!(project.applied().await, expected.into_iter().collect());
    }
    assert!(project.scalar::<bool>("SELECT to_regclass('users') IS NULL").await);
    assert_eq!(project.upgrade().await.unwrap(), [0_i64; 0]);
    let error = apply::stamp(&project.url, &project.history(), &Target::Relative(-1), &options()).await;
    assert!(error.unwrap_err().to_string().contains("`-1` is no target"));
}

#[tokio::test]
async fn the_printed_script_does_the_same() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    let history = project.history();
    let files =
        apply::pending(&mut project.connection, &history, &Target::Head, Direction::Up, &options()).await.unwrap();
    let script = apply::script(&files, Direction::Up, apply::HISTORY).unwrap();
    project.run(&script).await;
    assert_eq!(project.upgrade().await.unwrap(), [0_i64; 0], "checksums and all");
    let files =
        apply::pending(&mut project.connection, &history, &Target::Base, Direction::Down, &options()).await.unwrap();
    let script = apply::script(&files, Direction::Down, apply::HISTORY).unwrap();
    project.run(&script).await;
    assert!(project.applied().await.is_empty());
}

#[tokio::test]
async fn flags_must_be_signed_off_where_that_is_asked() {
    let file =
        "-- modelmig revision 1: x\n-- revises: base\n--\n-- flags:\n--   F1 data-loss app.t: dropped\n\nSELECT 1;\n";
    let Some(project) = Project::new(&[("1_x.sql", file)]).await else { return };
    let strict = Options { require_review: vec![Hazard::DataLoss], ..options() };
    let error = project.upgrade_with(&strict).await.0.unwrap_err().to_string();
    assert!(error.contains("flags nobody has signed off:\n  1 F1 data-loss: app.t: dropped\n"), "{error}");
    let history = project.history();
    let file = history.file(1).unwrap();
    file.sign_off(&[&file.up.flags()[0]], "Ann", "2026-11-22T09:30:00Z", None).unwrap();
    assert_eq!(project.upgrade_with(&strict).await.0.unwrap(), [1]);
}

#[tokio::test]
async fn a_file_edited_before_it_was_applied_is_refused() {
    let file = "-- modelmig revision 1: x\n-- revises: base\n-- body: 1:sha256:00\n\nSELECT 1;\n";
    let Some(project) = Project::new(&[("1_x.sql", file)]).await else { return };
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(error.contains("1_x.sql: edited after modelmig wrote it"), "{error}");
}

#[tokio::test]
async fn a_script_runs_as_a_file_does() {
    let Some(mut project) = Project::new(&[]).await else { return };
    let script = |sql: &str, transactional| Script { name: "x.sql".to_owned(), sql: sql.to_owned(), transactional };
    let connection = &mut project.connection;
    apply::execute_script(connection, &script("CREATE TABLE a (id int); CREATE TABLE b ();", true)).await.unwrap();
    apply::execute_script(
        connection,
        &script("CREATE INDEX CONCURRENTLY i ON a (id); BEGIN; DROP TABLE b; COMMIT", false),
    )
    .await
    .unwrap();
    let failure = apply::execute_script(connection, &script("DROP TABLE a;\nSELECT 1/0;", true)).await.unwrap_err();
    assert_eq!(failure.to_string(), "x.sql:2: statement 2 of 2: division by zero (SQLSTATE 22012)");
    assert!(project.scalar::<bool>("SELECT to_regclass('i') IS NOT NULL AND to_regclass('b') IS NULL").await);
}

#[tokio::test]
async fn a_wrong_url_or_password_is_told_without_it() {
    let history = History::default();
    for (url, begins) in [
        ("postgres://u:secret@[oops", "the database URL cannot be read"),
        ("postgres://u:secret@127.0.0.1:1/x", "database x on 127.0.0.1:1 does not answer"),
    ] {
        let error =
            apply::upgrade(url, &history, &Target::Head, &options(), &mut |_| {}).await.unwrap_err().to_string();
        assert!(error.starts_with(begins) && !error.contains("secret"), "{error}");
    }
    for (url, loopback) in [
        ("postgres://u@localhost/x", true),
        ("postgres://u@127.0.0.1/x", true),
        ("postgres://u@[::1]/x", true),
        ("postgres://%2Ftmp/x", true),
        ("postgres://u@db.example.org/x", false),
        ("nonsense", false),
    ] {
        assert_eq!(apply::is_loopback(url), loopback, "{url}");
    }
}
