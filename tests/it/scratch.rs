//! Scratch servers: found, started, used, gone again, whatever happens to the command.

use std::io::{BufRead, BufReader, Lines};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use modelmig::schema::ir::{ObjectRef, QName};
use modelmig::scratch::pool::{self, PoolOrigin, PoolStatement};
use modelmig::scratch::{Database, Mode, Recipe, Scratch, ScratchError, ScratchOptions, Script};
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, User, geteuid};
use sqlx::{Connection, Executor};
use tempfile::TempDir;

use crate::servers;

/// A cache folder of its own, but with the data folders that earlier tests prepared.
fn warm_cache() -> TempDir {
    let prepared = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch-clusters");
    std::fs::create_dir_all(&prepared).unwrap();
    let cache = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(prepared, cache.path().join("clusters")).unwrap();
    cache
}

/// A local server of the newest major the tests have; nothing where a test is to be skipped.
fn local(cache: &Path) -> Option<ScratchOptions> {
    let server = servers::any_server()?;
    Some(ScratchOptions {
        mode: Mode::Local,
        cache_dir: Some(cache.to_owned()),
        bin_dirs: vec![server.bin.clone()],
        ..Default::default()
    })
}

fn recipe(scripts: &[(&str, &str)]) -> Recipe {
    let script = |(name, sql): &(&str, &str)| Script {
        name: (*name).to_owned(),
        sql: (*sql).to_owned(),
        transactional: !sql.starts_with("-- no-transaction"),
    };
    Recipe { scripts: scripts.iter().map(script).collect(), search_path: None }
}

async fn ask(database: &mut Database, sql: &'static str) -> String {
    sqlx::query_scalar(sql).fetch_one(database.connection()).await.unwrap()
}

/// The folder of a local server, which is also its socket's.
fn folder(database: &Database) -> PathBuf {
    database.options().get_socket().unwrap().clone()
}

/// Returns the server's process, from the file it keeps in its data folder.
fn postmaster(folder: &Path) -> Pid {
    let text = std::fs::read_to_string(folder.join("data/postmaster.pid")).unwrap();
    Pid::from_raw(text.lines().next().unwrap().parse().unwrap())
}

/// Waits for a process to go; a zombie that nobody waits for counts as gone.
fn is_gone(pid: Pid) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(10) {
        let zombie = std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| stat.contains(") Z "));
        if zombie || kill(pid, None).is_err() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    false
}

fn runs(cache: &Path) -> usize {
    std::fs::read_dir(cache.join("runs")).unwrap().count()
}

#[tokio::test]
async fn a_stopped_server_leaves_nothing_but_its_cache() {
    let cache = tempfile::tempdir().unwrap();
    let Some(options) = local(cache.path()) else { return };
    for cached in [false, true] {
        assert_eq!(cache.path().join("clusters").read_dir().is_ok_and(|mut dir| dir.next().is_some()), cached);
        let mut scratch = Scratch::start(&options).await.unwrap();
        let mut database = scratch.database(&Recipe::default()).await.unwrap();
        let length = ask(&mut database, "SELECT length('é')::text").await;
        assert_eq!(length, "1");
        let folder = folder(&database);
        let pid = postmaster(&folder);
        database.close().await.unwrap();
        scratch.stop().await.unwrap();
        assert!(is_gone(pid));
        assert!(!folder.exists());
        assert_eq!(runs(cache.path()), 0);
    }
}

#[tokio::test]
async fn without_a_cache_none_is_written() {
    let cache = tempfile::tempdir().unwrap();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&ScratchOptions { no_cache: true, ..options }).await.unwrap();
    scratch.database(&recipe(&[("1", "SELECT pg_sleep(0.4)")])).await.unwrap().close().await.unwrap();
    scratch.stop().await.unwrap();
    assert_eq!(cache.path().join("clusters").read_dir().unwrap().count(), 0);
}

#[tokio::test]
async fn two_starts_on_an_empty_cache_do_not_disturb_each_other() {
    let cache = tempfile::tempdir().unwrap();
    let Some(options) = local(cache.path()) else { return };
    let start = |options: ScratchOptions| {
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut scratch = Scratch::start(&options).await.unwrap();
                let mut database = scratch.database(&Recipe::default()).await.unwrap();
                assert_eq!(ask(&mut database, "SELECT 'here'").await, "here");
                scratch.stop().await.unwrap();
            });
        })
    };
    let threads = [start(options.clone()), start(options.clone()), start(options)];
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(cache.path().join("clusters").read_dir().unwrap().count(), 1);
    assert_eq!(runs(cache.path()), 0);
}

#[tokio::test]
async fn a_recipe_is_replayed_once_and_copied() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let recipe = Recipe {
        scripts: recipe(&[
            (
                "1_a.up.sql",
                "CREATE SCHEMA app; CREATE TABLE t (id uuid DEFAULT gen_random_uuid()); INSERT INTO t DEFAULT VALUES",
            ),
            ("2_b.up.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (id);\nSET search_path = pg_catalog;"),
            ("3_c.up.sql", "CREATE TABLE u (id int)"),
        ])
        .scripts,
        search_path: Some("app, public".to_owned()),
    };
    let mut one = scratch.database(&recipe).await.unwrap();
    let mut two = scratch.database(&recipe).await.unwrap();
    // The same row in both: the second was copied, not replayed.
    let row = ask(&mut one, "SELECT id::text FROM app.t").await;
    assert_eq!(ask(&mut two, "SELECT id::text FROM app.t").await, row);
    // What one script sets does not help the next, and the connection has the target's search_path too.
    assert_eq!(ask(&mut one, "SELECT 'app.u'::regclass::text").await, "u");
    one.close().await.unwrap();
    two.close().await.unwrap();
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn what_took_long_to_replay_is_not_replayed_by_the_next_command() {
    let cache = tempfile::tempdir().unwrap();
    let Some(options) = local(cache.path()) else { return };
    let slow = "CREATE TABLE t AS SELECT gen_random_uuid() AS id FROM pg_sleep(0.4)";
    let first = recipe(&[("1", slow), ("2", "CREATE TABLE u ()")]);
    let longer = recipe(&[("1", slow), ("2", "CREATE TABLE u ()"), ("3", "INSERT INTO t VALUES (gen_random_uuid())")]);
    let other = recipe(&[("1", "CREATE TABLE t AS SELECT 1 AS id")]);

    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut database = scratch.database(&first).await.unwrap();
    let row = ask(&mut database, "SELECT id::text FROM t").await;
    scratch.stop().await.unwrap();

    // The same row: it came from the cache. What was added since is replayed on top, in a copy.
    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut empty = scratch.database(&Recipe::default()).await.unwrap();
    let mut added = scratch.database(&longer).await.unwrap();
    let mut same = scratch.database(&first).await.unwrap();
    let mut apart = scratch.database(&other).await.unwrap();
    assert_eq!(ask(&mut empty, "SELECT count(*)::text FROM pg_class WHERE relname = 't'").await, "0");
    assert_eq!(ask(&mut added, "SELECT count(*)::text FROM t").await, "2");
    assert_eq!(ask(&mut same, "SELECT id::text FROM t").await, row);
    assert_eq!(ask(&mut apart, "SELECT id::text FROM t").await, "1");
    scratch.stop().await.unwrap();
    assert_eq!(runs(cache.path()), 0);

    // A damaged cache costs time, nothing else.
    for pack in cache.path().join("clusters").read_dir().unwrap() {
        std::fs::write(pack.unwrap().path(), "nonsense").unwrap();
    }
    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut database = scratch.database(&first).await.unwrap();
    assert_ne!(ask(&mut database, "SELECT id::text FROM t").await, row);
    scratch.stop().await.unwrap();
    assert_eq!(runs(cache.path()), 0);
}

#[tokio::test]
async fn a_script_that_fails_is_named_with_statement_and_line() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let check = async |scratch: &mut Scratch, sql: &str, expected: &str| {
        let error = scratch.database(&recipe(&[("migrations/7_x.up.sql", sql)])).await.unwrap_err();
        assert_eq!(error.to_string(), expected);
    };
    check(
        &mut scratch,
        "CREATE TABLE é (id int);\n\nINSERT INTO é\n  VALUES (nothing);\n",
        "migrations/7_x.up.sql:4: column \"nothing\" does not exist (SQLSTATE 42703)\n  \
         in the statement: INSERT INTO é VALUES (nothing)",
    )
    .await;
    // No position: counted by the statements done before it.
    check(
        &mut scratch,
        "CREATE TABLE t (id int PRIMARY KEY);\nINSERT INTO t VALUES (1);\n-- again\nINSERT INTO t VALUES (1);",
        "migrations/7_x.up.sql:4: duplicate key value violates unique constraint \"t_pkey\" (SQLSTATE 23505); \
         Key (id)=(1) already exists.\n  in the statement: INSERT INTO t VALUES (1)",
    )
    .await;
    check(
        &mut scratch,
        "-- no-transaction\nCREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i\n  ON t (nothing);",
        "migrations/7_x.up.sql:3: column \"nothing\" does not exist (SQLSTATE 42703)\n  \
         in the statement: CREATE INDEX CONCURRENTLY i ON t (nothing)",
    )
    .await;
    // A recipe that failed leaves no database behind.
    let mut database = scratch.database(&Recipe::default()).await.unwrap();
    let ours = "SELECT count(*)::text FROM pg_database WHERE starts_with(datname, 'modelmig_scratch_')";
    assert_eq!(ask(&mut database, ours).await, "1");
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn roles_that_policies_name_exist_and_cannot_log_in() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let roles = vec!["reader".to_owned(), "we\"ird".to_owned(), "postgres".to_owned(), "public".to_owned()];
    let mut scratch = Scratch::start(&ScratchOptions { roles, ..options }).await.unwrap();
    let mut database = scratch.database(&Recipe::default()).await.unwrap();
    let made =
        "SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE NOT rolcanlogin AND rolname !~ '^pg_'";
    assert_eq!(ask(&mut database, made).await, "reader we\"ird");
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn another_major_stands_in_only_when_allowed() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let options = ScratchOptions { major: Some(99), ..options };
    let error = Scratch::start(&options).await.unwrap_err();
    assert!(matches!(error, ScratchError::OtherMajor { wanted: 99, .. }), "{error}");
    let scratch = Scratch::start(&ScratchOptions { allow_other_major: true, ..options }).await.unwrap();
    assert_ne!(scratch.version().major, 99);
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn without_a_server_the_error_names_the_ways_out() {
    let empty = tempfile::tempdir().unwrap();
    let options = ScratchOptions { mode: Mode::Local, bin_dirs: vec![empty.path().to_owned()], ..Default::default() };
    let message = Scratch::start(&options).await.unwrap_err().to_string();
    for remedy in ["install a PostgreSQL server", "MODELMIG_PG_BIN", "--scratch postgres://"] {
        assert!(message.contains(remedy), "{message}");
    }
}

fn statement(sql: &str, origin: PoolOrigin) -> PoolStatement {
    PoolStatement { sql: sql.to_owned(), origin }
}

fn line(line: usize) -> PoolOrigin {
    PoolOrigin::File { path: "schema/all.sql".to_owned(), line }
}

#[tokio::test]
async fn a_pool_finds_its_own_order() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut database = scratch.database(&Recipe::default()).await.unwrap();
    let mut statements: Vec<_> = (0..600)
        .map(|n| statement(&format!("CREATE VIEW v{n} AS SELECT * FROM v{} -- é", n + 1), line(n + 1)))
        .collect();
    // The worst order would take a round for each; near neighbours the right way round take few.
    statements.reverse();
    statements.insert(0, statement("CREATE VIEW v600 AS SELECT s FROM t", line(601)));
    let table = ObjectRef::Table(QName::new("public", "t"));
    statements.push(statement("CREATE TABLE t (s mood)", PoolOrigin::Object(table)));
    statements.push(statement("CREATE TYPE mood AS ENUM ('fine')", line(602)));
    pool::execute(database.connection(), statements).await.unwrap();
    assert_eq!(ask(&mut database, "SELECT count(*)::text FROM v0").await, "0");
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn a_pool_reports_what_succeeds_in_no_order_and_leaves_nothing() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut database = scratch.database(&Recipe::default()).await.unwrap();
    let table = ObjectRef::Table(QName::new("public", "t"));
    let failures = pool::execute(
        database.connection(),
        vec![
            statement("CREATE VIEW v AS\n  SELECT nothing\n  FROM t", line(1)),
            statement("CREATE TABLE u (id int)", line(5)),
            statement("CREATE TABEL x (id int)", line(6)),
            statement("CREATE TABLE t (id int CHECK (ié > 0))", PoolOrigin::Object(table)),
            statement("CREATE EXTENSION no_such_extension", line(9)),
        ],
    )
    .await
    .unwrap_err();
    let mut messages: Vec<String> = failures.iter().map(ToString::to_string).collect();
    messages.sort();
    assert_eq!(messages.len(), 4, "{messages:#?}");
    assert!(messages[0].starts_with("public.t: column \"ié\" does not exist (SQLSTATE 42703)"), "{messages:#?}");
    assert!(
        messages[1].starts_with("schema/all.sql:3: relation \"t\" does not exist (SQLSTATE 42P01)"),
        "{messages:#?}"
    );
    assert!(
        messages[2].starts_with("schema/all.sql:6: syntax error at or near \"TABEL\" (SQLSTATE 42601)"),
        "{messages:#?}"
    );
    assert!(messages[3].starts_with("schema/all.sql:9: "), "{messages:#?}");
    let check = failures.iter().find(|failure| matches!(failure.statement.origin, PoolOrigin::Object(_))).unwrap();
    assert_eq!(check.cause.position, Some(31));
    assert_eq!(ask(&mut database, "SELECT count(*)::text FROM pg_class WHERE relname = 'u'").await, "0");
    scratch.stop().await.unwrap();
}

#[tokio::test]
async fn a_connection_that_fails_says_what_to_do_and_no_password() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let mut database = scratch.database(&Recipe::default()).await.unwrap();
    let folder = folder(&database);
    let lock = format!(
        "CREATE ROLE locked LOGIN PASSWORD 'right'; \
         COPY (VALUES ('local all locked scram-sha-256'), ('local all all trust')) TO '{}/data/pg_hba.conf'; \
         SELECT pg_reload_conf()",
        folder.display()
    );
    servers::execute(database.connection(), &lock).await;
    let url = |user: &str, name: &str| format!("postgres://{user}@/{name}?host={}", folder.display());
    let check = async |url: String, expected: &[&str]| {
        let message = modelmig::connect::connect(&url).await.unwrap_err().to_string();
        assert!(!message.contains("s3cret"), "{message}");
        assert!(expected.iter().all(|part| message.contains(part)), "{message}");
    };
    // The server reads its new rules when it gets to it.
    for _ in 0..100 {
        if modelmig::connect::connect(&url("locked", "postgres")).await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    modelmig::connect::connect(&url("locked:right", "postgres")).await.unwrap();
    check(url("locked:s3cret", "postgres"), &["refuses user locked", "28P01", "~/.pgpass", "database postgres on /"])
        .await;
    check(url("postgres:s3cret", "missing"), &["database missing on /", "3D000", "createdb missing"]).await;
    check("postgres://me:s3cret@127.0.0.1:1/app".to_owned(), &["database app on 127.0.0.1:1 does not answer"]).await;
    scratch.stop().await.unwrap();
}

// Commands that are stopped or killed. The test binary runs itself, with CHILD saying what to do.

const CHILD: &str = "MODELMIG_TEST_SCRATCH_CHILD";

/// Does nothing, unless it is run as the child of another test.
#[test]
fn child_process() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let (what, url_or_cache) = order.split_once(' ').unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = match what {
            "url" => ScratchOptions { mode: Mode::Url(url_or_cache.to_owned()), ..Default::default() },
            _ => ScratchOptions {
                mode: Mode::Local,
                cache_dir: Some(PathBuf::from(url_or_cache)),
                bin_dirs: std::env::var_os("MODELMIG_TEST_BIN").map(PathBuf::from).into_iter().collect(),
                ..Default::default()
            },
        };
        let mut scratch = Scratch::start(&options).await.unwrap();
        let database = scratch.database(&recipe(&[("1", "CREATE TABLE t ()")])).await.unwrap();
        let place = database.options().get_socket().map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        println!("\nready {} {place}", database.name());
        match what {
            "panic" => panic!("on purpose"),
            "return" => scratch.stop().await.unwrap(),
            _ => std::thread::sleep(Duration::from_secs(120)),
        }
    });
}

struct Running {
    child: Child,
    database: String,
    folder: PathBuf,
    /// Open as long as the child runs: a test harness without its output fails.
    _lines: Lines<BufReader<ChildStdout>>,
}

/// Starts the child and waits until its scratch database stands.
fn run_child(order: &str, user: Option<&User>) -> Running {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "scratch::child_process", "--nocapture", "--test-threads=1"]);
    command.env(CHILD, order).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    if let Some(server) = servers::any_server() {
        command.env("MODELMIG_TEST_BIN", &server.bin);
    }
    if let Some(user) = user {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw()).current_dir("/");
    }
    // A test run in the background of a shell, or under nohup, hands on that signals are ignored.
    // SAFETY: restoring default actions is a few system calls, and nothing else of ours runs after the fork.
    unsafe {
        command.pre_exec(|| {
            for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP] {
                nix::sys::signal::signal(signal, nix::sys::signal::SigHandler::SigDfl)?;
            }
            Ok(())
        });
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ready = lines.by_ref().map_while(Result::ok).find_map(|line| line.strip_prefix("ready ").map(str::to_owned));
    let ready = ready.expect("the child starts its scratch server");
    let (database, folder) = ready.split_once(' ').unwrap();
    Running { child, database: database.to_owned(), folder: PathBuf::from(folder), _lines: lines }
}

#[test]
fn a_signal_stops_the_server_and_then_the_command() {
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP] {
        let cache = warm_cache();
        if local(cache.path()).is_none() {
            return;
        }
        let mut running = run_child(&format!("wait {}", cache.path().display()), None);
        let pid = postmaster(&running.folder);
        kill(Pid::from_raw(running.child.id().cast_signed()), signal).unwrap();
        let status = running.child.wait().unwrap();
        assert_eq!(status.signal(), Some(signal as i32));
        assert!(is_gone(pid));
        assert!(!running.folder.exists());
        assert_eq!(runs(cache.path()), 0);
    }
}

#[test]
fn a_panic_takes_the_server_along() {
    let cache = warm_cache();
    if local(cache.path()).is_none() {
        return;
    }
    let mut running = run_child(&format!("panic {}", cache.path().display()), None);
    assert_eq!(running.child.wait().unwrap().code(), Some(101));
    assert!(!running.folder.exists());
    assert_eq!(runs(cache.path()), 0);
}

#[tokio::test]
async fn what_a_killed_command_leaves_goes_at_the_next_run() {
    let cache = warm_cache();
    let Some(options) = local(cache.path()) else { return };
    let mut alive = run_child(&format!("wait {}", cache.path().display()), None);
    let mut killed = run_child(&format!("wait {}", cache.path().display()), None);
    let pid = postmaster(&killed.folder);
    killed.child.kill().unwrap();
    killed.child.wait().unwrap();
    assert!(killed.folder.exists());
    if cfg!(target_os = "linux") {
        assert!(is_gone(pid), "the kernel stops the server");
    }

    let mut scratch = Scratch::start(&options).await.unwrap();
    scratch.database(&Recipe::default()).await.unwrap();
    scratch.stop().await.unwrap();
    assert!(is_gone(pid));
    assert!(!killed.folder.exists());
    assert!(alive.folder.exists(), "a run that is alive is left alone");
    assert_eq!(runs(cache.path()), 1);
    kill(Pid::from_raw(alive.child.id().cast_signed()), Signal::SIGTERM).unwrap();
    alive.child.wait().unwrap();
    assert!(!alive.folder.exists());
}

#[test]
fn another_user_than_root_has_servers_too() {
    if !geteuid().is_root() || servers::any_server().is_none() {
        return;
    }
    let user = User::from_name("nobody").unwrap().unwrap();
    let cache = tempfile::Builder::new().prefix("modelmig-test-").tempdir_in("/var/tmp").unwrap();
    nix::unistd::chown(cache.path(), Some(user.uid), Some(user.gid)).unwrap();
    let mut running = run_child(&format!("return {}", cache.path().display()), Some(&user));
    assert!(running.child.wait().unwrap().success());
    assert!(!running.folder.exists());
    assert_eq!(runs(cache.path()), 0);
}

/// Names of the scratch databases on the tests' own server.
async fn scratch_databases(server: &servers::Server) -> Vec<String> {
    let mut admin = server.connect("postgres").await;
    let sql = "SELECT datname::text FROM pg_database WHERE starts_with(datname, 'modelmig_scratch_') ORDER BY 1";
    sqlx::query_scalar(sql).fetch_all(&mut admin).await.unwrap()
}

#[tokio::test]
async fn another_server_is_left_as_it_was() {
    let Some(server) = servers::any_server() else { return };
    let options = ScratchOptions { mode: Mode::Server(server.url("postgres")), ..Default::default() };
    let mut scratch = Scratch::start(&options).await.unwrap();
    assert_eq!(scratch.version().major, server.major);
    let recipe = recipe(&[("1", "CREATE TABLE t (id int)")]);
    let mut one = scratch.database(&recipe).await.unwrap();
    let two = scratch.database(&recipe).await.unwrap();
    assert_eq!(ask(&mut one, "SELECT 't'::regclass::text").await, "t");
    let note = ask(
        &mut one,
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()",
    )
    .await;
    assert!(note.starts_with("scratch database of modelmig, process "), "{note}");
    let ours: String = one.name().rsplit_once('_').unwrap().0.to_owned();
    one.close().await.unwrap();
    let left = |names: Vec<String>| names.into_iter().filter(|name| name.starts_with(&ours)).count();
    assert_eq!(left(scratch_databases(server).await), 2);
    // The second is not closed, only dropped with its server handle.
    drop(two);
    scratch.stop().await.unwrap();
    assert_eq!(left(scratch_databases(server).await), 0);

    // Without an orderly end.
    let mut scratch = Scratch::start(&options).await.unwrap();
    let database = scratch.database(&recipe).await.unwrap();
    let name = database.name().to_owned();
    drop(scratch);
    assert!(!scratch_databases(server).await.contains(&name));
}

/// Asks nothing of its publisher.
const SUBSCRIPTION: &str = "CREATE SUBSCRIPTION \"From elsewhere\" CONNECTION 'host=publisher.invalid dbname=x' \
    PUBLICATION p WITH (connect = false, slot_name = 'elsewhere')";

/// `DROP DATABASE … WITH (FORCE)` refuses a database that has one.
#[tokio::test]
async fn a_subscription_goes_with_its_database() {
    let Some(server) = servers::any_server() else { return };
    let options = ScratchOptions { mode: Mode::Server(server.url("postgres")), ..Default::default() };
    let mut scratch = Scratch::start(&options).await.unwrap();
    let database = scratch.database(&recipe(&[("1", SUBSCRIPTION)])).await.unwrap();
    let ours = database.name().rsplit_once('_').unwrap().0.to_owned();
    database.close().await.unwrap();
    scratch.stop().await.unwrap();
    let left = scratch_databases(server).await.into_iter().filter(|name| name.starts_with(&ours));
    assert_eq!(left.count(), 0);
}

#[tokio::test]
async fn a_subscription_of_a_killed_command_goes_at_the_next_run() {
    let Some(server) = servers::any_server() else { return };
    let name = "modelmig_scratch_5ab5c21b_1";
    let mut owner = server.connect("postgres").await;
    owner.execute("SET application_name = 'modelmig scratch 5ab5c21b'").await.unwrap();
    owner.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    let mut session = server.connect(name).await;
    session.execute(SUBSCRIPTION).await.unwrap();
    session.close().await.unwrap();
    owner.close().await.unwrap();
    // The server may take a moment to notice that the sessions are gone.
    let options = ScratchOptions { mode: Mode::Url(server.url("postgres")), ..Default::default() };
    for _ in 0..50 {
        Scratch::start(&options).await.unwrap().stop().await.unwrap();
        if !scratch_databases(server).await.iter().any(|other| other == name) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{name} is still there");
}

#[tokio::test]
async fn databases_of_a_killed_command_go_at_the_next_run() {
    let Some(server) = servers::any_server() else { return };
    let url = server.url("postgres");
    let mut alive = run_child(&format!("url {url}"), None);
    let mut killed = run_child(&format!("url {url}"), None);
    killed.child.kill().unwrap();
    killed.child.wait().unwrap();
    assert!(scratch_databases(server).await.contains(&killed.database));

    // The server may take a moment to notice that the session is gone.
    let options = ScratchOptions { mode: Mode::Url(url), ..Default::default() };
    for _ in 0..50 {
        Scratch::start(&options).await.unwrap().stop().await.unwrap();
        if !scratch_databases(server).await.contains(&killed.database) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let names = scratch_databases(server).await;
    assert!(!names.contains(&killed.database), "{names:?}");
    assert!(names.contains(&alive.database), "{names:?}");

    kill(Pid::from_raw(alive.child.id().cast_signed()), Signal::SIGTERM).unwrap();
    alive.child.wait().unwrap();
    assert!(!scratch_databases(server).await.contains(&alive.database));
}

#[tokio::test]
async fn a_role_without_createdb_is_told_how_to_get_it() {
    let Some(server) = servers::any_server() else { return };
    let mut admin = server.connect("postgres").await;
    let _ = sqlx::raw_sql("CREATE ROLE scratch_nobody LOGIN").execute(&mut admin).await;
    let url = server.url("postgres").replacen("postgres@", "scratch_nobody@", 1);
    let options = ScratchOptions { mode: Mode::Server(url), ..Default::default() };
    let message = Scratch::start(&options).await.unwrap_err().to_string();
    assert!(message.contains("ALTER ROLE scratch_nobody CREATEDB"), "{message}");
}

#[cfg(feature = "embedded")]
mod embedded {
    use super::*;

    fn options(cache: &Path) -> ScratchOptions {
        ScratchOptions { mode: Mode::Embedded, cache_dir: Some(cache.to_owned()), ..Default::default() }
    }

    #[tokio::test]
    async fn a_database_is_an_instance_and_three_are_the_limit() {
        let cache = tempfile::tempdir().unwrap();
        let roles = vec!["reader".to_owned()];
        let mut scratch = Scratch::start(&ScratchOptions { roles, ..options(cache.path()) }).await.unwrap();
        let recipe = recipe(&[
            ("1", "CREATE SCHEMA app; CREATE EXTENSION citext WITH SCHEMA app; CREATE TABLE app.t (name app.citext)"),
            ("2", "INSERT INTO app.t VALUES ('A'); GRANT SELECT ON app.t TO reader"),
        ]);
        let mut one = scratch.database(&recipe).await.unwrap();
        assert_eq!(ask(&mut one, "SELECT current_setting('server_version')").await, scratch.version().full);
        assert_eq!(ask(&mut one, "SELECT count(*)::text FROM app.t WHERE name OPERATOR(app.=) 'a'").await, "1");
        let folder = folder(&one);

        let mut two = scratch.database(&Recipe::default()).await.unwrap();
        assert_eq!(ask(&mut two, "SELECT count(*)::text FROM pg_class WHERE relname = 't'").await, "0");
        let three = scratch.database(&Recipe::default()).await.unwrap();
        let message = scratch.database(&Recipe::default()).await.unwrap_err().to_string();
        assert!(message.contains("more than 3 databases"), "{message}");
        three.close().await.unwrap();
        let again = scratch.database(&Recipe::default()).await.unwrap();
        for database in [one, two, again] {
            database.close().await.unwrap();
        }
        scratch.stop().await.unwrap();
        assert!(!folder.exists());
        assert_eq!(runs(cache.path()), 0);
    }

    #[tokio::test]
    async fn what_it_cannot_do_is_said_before_anything_starts() {
        let cache = tempfile::tempdir().unwrap();
        let mut scratch = Scratch::start(&options(cache.path())).await.unwrap();
        let error = scratch.database(&recipe(&[("1", "CREATE EXTENSION pgcrypto")])).await.unwrap_err();
        assert!(error.to_string().starts_with("the embedded server cannot create the extension pgcrypto"), "{error}");
        let error = Scratch::start(&ScratchOptions { major: Some(15), ..options(cache.path()) }).await.unwrap_err();
        assert!(matches!(error, ScratchError::OtherMajor { wanted: 15, .. }), "{error}");
    }

    #[tokio::test]
    async fn it_stands_in_where_nothing_is_installed() {
        let (cache, empty) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let nothing = ScratchOptions {
            mode: Mode::Auto,
            bin_dirs: vec![empty.path().to_owned()],
            extensions: vec!["hstore".to_owned()],
            ..options(cache.path())
        };
        let mut scratch = Scratch::start(&nothing).await.unwrap();
        assert_eq!(scratch.version().major, 17);
        let mut database = scratch.database(&Recipe::default()).await.unwrap();
        let hstore = vec![statement("CREATE EXTENSION hstore", line(1))];
        pool::execute(database.connection(), hstore).await.unwrap();
        assert_eq!(ask(&mut database, "SELECT 'a=>1'::hstore -> 'a'").await, "1");
        drop(database);
        drop(scratch);
        assert_eq!(runs(cache.path()), 0);
    }
}
