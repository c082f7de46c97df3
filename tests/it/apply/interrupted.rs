//! Runs that are cut off: backends terminated, connections lost, files that stop halfway.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

/// Ends the backend whose query matches, as soon as there is one.
async fn terminate(connection: &mut PgConnection, query: &str) {
    let which = format!(
        "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '{query}'"
    );
    until(connection, &format!("SELECT EXISTS (SELECT {which})")).await;
    servers::execute(connection, &format!("SELECT pg_terminate_backend(pid) {which}")).await;
}

#[tokio::test]
async fn a_backend_killed_inside_a_transaction_leaves_nothing() {
    let Some(mut project) = Project::new(&[("1_t.sql", "CREATE TABLE t (a int);\nSELECT pg_sleep(30.1);")]).await
    else {
        return;
    };
    let mut killer = project.connect().await;
    let (result, ()) = tokio::join!(project.upgrade(), terminate(&mut killer, "SELECT pg_sleep(30.1)"));
    let error = result.unwrap_err().to_string();
    assert!(error.contains("the database is at base; nothing of the failed file is applied"), "{error}");
    assert!(project.applied().await.is_empty());
    project.write(&[("1_t.sql", "CREATE TABLE t (a int);")]);
    assert_eq!(project.upgrade().await.unwrap(), [1]);
}

#[tokio::test]
async fn an_index_left_invalid_by_a_killed_backend_is_rebuilt() {
    for if_not_exists in ["", "IF NOT EXISTS "] {
        let index = format!("-- no-transaction\nCREATE INDEX CONCURRENTLY {if_not_exists}\"I x\" ON t (a);");
        let Some(mut project) = Project::new(&[("1_t.sql", "CREATE TABLE t (a int);"), ("2_i.sql", &index)]).await
        else {
            return;
        };
        let mut reader = project.connect().await;
        servers::execute(&mut reader, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1").await;
        let mut killer = project.connect().await;
        let kill = async {
            until(&mut killer, "SELECT EXISTS (SELECT FROM pg_index WHERE NOT indisvalid)").await;
            terminate(&mut killer, "CREATE INDEX CONCURRENTLY%").await;
        };
        let (result, ()) = tokio::join!(project.upgrade(), kill);
        result.unwrap_err();
        assert!(
            project.scalar::<bool>("SELECT EXISTS (SELECT FROM pg_index WHERE NOT indisvalid)").await,
            "as Postgres leaves it"
        );
        servers::execute(&mut reader, "COMMIT").await;
        let (result, events) = project.upgrade_with(&options()).await;
        assert_eq!(result.unwrap(), [2]);
        assert!(events.contains(&Event::DroppingInvalid { index: "public.\"I x\"".to_owned() }), "{events:?}");
        assert!(
            project.scalar::<bool>("SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('\"I x\"')").await
        );
        assert!(project.current().await.partial.is_empty());
    }
}

#[tokio::test]
async fn an_index_on_duplicates_says_which_and_can_be_resumed() {
    let Some(mut project) = Project::new(&[
        ("1_t.sql", "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1);"),
        ("2_i.sql", "-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (a);"),
    ])
    .await
    else {
        return;
    };
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(
        error.contains("could not create unique index \"i\" (SQLSTATE 23505)\n  detail: Key (a)=(1) is duplicated."),
        "{error}"
    );
    assert!(error.contains("next: correct the rows"), "{error}");
    assert!(project.scalar::<bool>("SELECT to_regclass('i') IS NULL").await, "the invalid index is gone");
    project.run("DELETE FROM t WHERE ctid = '(0,1)'").await;
    assert_eq!(project.upgrade().await.unwrap(), [2]);
}

const THREE: &str = "-- no-transaction\nSET search_path = app, public;\nINSERT INTO log VALUES (1);\nINSERT INTO log VALUES (1 / (SELECT n FROM divisor));\nINSERT INTO log VALUES (3);\n";

async fn stopped_at_the_third_step() -> Option<Project> {
    let setup = "CREATE SCHEMA app; CREATE TABLE app.log (n int); CREATE TABLE divisor AS SELECT 0 AS n;";
    let project = Project::new(&[("1_t.sql", setup), ("2_x.sql", THREE)]).await?;
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(error.contains("2_x.sql:4: statement 3 of 4: division by zero"), "{error}");
    assert!(error.contains("the database is at 1, with 2 of 4 statements of the failed file applied"), "{error}");
    Some(project)
}

#[tokio::test]
async fn a_file_without_transaction_is_resumed_where_it_stopped() {
    let Some(mut project) = stopped_at_the_third_step().await else { return };
    let current = project.current().await;
    let partial = &current.partial[0];
    assert_eq!((current.revision, partial.version, partial.done, partial.of), (Some(1), 2, 2, Some(4)));
    project.run("UPDATE divisor SET n = 1").await;
    let (result, events) = project.upgrade_with(&options()).await;
    assert_eq!(result.unwrap(), [2]);
    assert!(events.contains(&Event::Skipping { file: "2_x.sql".to_owned(), step: 2 }), "{events:?}");
    assert_eq!(project.scalar::<Vec<i32>>("SELECT array_agg(n ORDER BY n) FROM app.log").await, [1, 1, 3]);
    assert!(project.current().await.partial.is_empty());
    assert_eq!(project.scalar::<i64>("SELECT count(*) FROM _modelmig_steps").await, 0);
}

#[tokio::test]
async fn a_file_edited_before_it_is_resumed_is_refused_where_it_ran_and_only_there() {
    let Some(mut project) = stopped_at_the_third_step().await else { return };
    project.run("UPDATE divisor SET n = 1").await;
    for edited in [THREE.replace("VALUES (1);", "VALUES (7);"), "-- no-transaction\nSELECT 1;".to_owned()] {
        project.write(&[("2_x.sql", &edited)]);
        let error = project.upgrade().await.unwrap_err().to_string();
        assert!(error.starts_with("2_x.sql was edited after step "), "{error}");
    }
    project.write(&[("2_x.sql", &THREE.replace("VALUES (3)", "VALUES (4)"))]);
    assert_eq!(project.upgrade().await.unwrap(), [2]);
    assert_eq!(project.scalar::<Vec<i32>>("SELECT array_agg(n ORDER BY n) FROM app.log").await, [1, 1, 4]);
}

#[tokio::test]
async fn a_statement_of_unknown_outcome_is_not_repeated() {
    let files = [("1_x.sql", "-- no-transaction\nDO $$ begin perform pg_sleep(30.2); end $$;")];
    let Some(mut project) = Project::new(&files).await else { return };
    let mut killer = project.connect().await;
    let (result, ()) = tokio::join!(project.upgrade(), terminate(&mut killer, "DO %pg_sleep(30.2)%"));
    result.unwrap_err();
    let error = project.upgrade().await.unwrap_err().to_string();
    assert!(
        error
            .contains("an earlier run was stopped during statement 1 (line 2), and whether it happened cannot be told"),
        "{error}"
    );
    project
        .run("UPDATE public._modelmig_steps SET state = 'done' WHERE version = 1 AND direction = 'up' AND step = 1")
        .await;
    assert_eq!(project.upgrade().await.unwrap(), [1]);
}

/// A door to the server that closes on the client once it has said a word; the server hears it.
struct Door {
    url: String,
}

impl Door {
    fn closing_after(project: &Project, word: &'static str) -> Self {
        let socket = project.server.options("x").get_socket().unwrap().join(".s.PGSQL.5432");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url =
            format!("postgres://postgres@{}/{}?sslmode=disable", listener.local_addr().unwrap(), project.database);
        let closed = Arc::new(AtomicBool::new(false));
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), UnixStream::connect(&socket).unwrap());
                forward(client, server, word, Arc::clone(&closed));
            }
        });
        Self { url }
    }
}

fn forward(client: TcpStream, server: UnixStream, word: &'static str, closed: Arc<AtomicBool>) {
    let (mut from_server, mut to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let shut = Arc::new(AtomicBool::new(false));
    let is_shut = Arc::clone(&shut);
    std::thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(length @ 1..) = from_server.read(&mut buffer) {
            if is_shut.load(Ordering::SeqCst) || to_client.write_all(&buffer[..length]).is_err() {
                break;
            }
        }
        let _ = to_client.shutdown(std::net::Shutdown::Both);
    });
    std::thread::spawn(move || {
        let (mut from_client, mut to_server) = (client, server);
        let mut buffer = [0; 8192];
        while let Ok(length @ 1..) = from_client.read(&mut buffer) {
            let said = buffer[..length].windows(word.len()).any(|window| window == word.as_bytes());
            if said && !closed.swap(true, Ordering::SeqCst) {
                shut.store(true, Ordering::SeqCst);
            }
            if to_server.write_all(&buffer[..length]).is_err() {
                break;
            }
        }
        let _ = to_server.shutdown(std::net::Shutdown::Both);
    });
}

#[tokio::test]
async fn a_connection_lost_in_commit_is_settled_by_the_history() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    let door = Door::closing_after(&project, "COMMIT");
    let done = apply::upgrade(&door.url, &project.history(), &Target::Head, &options(), &mut |_| {}).await.unwrap();
    assert_eq!(done, [1, 2], "the server had heard it: neither repeated nor reported as a failure");
    assert_eq!(project.applied().await, BTreeSet::from([1, 2]));
}

#[tokio::test]
async fn a_connection_lost_before_commit_is_a_failure_and_nothing_more() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    let door = Door::closing_after(&project, "ADD COLUMN email");
    let error =
        apply::upgrade(&door.url, &project.history(), &Target::Head, &options(), &mut |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("the database is at 1; nothing of the failed file is applied"), "{error}");
    until(&mut project.connection, "SELECT count(*) = 1 FROM _sqlx_migrations").await;
    assert_eq!(project.upgrade().await.unwrap(), [2]);
}

/// A pooler in transaction mode with one server connection for everybody.
fn pooler(project: &Project) -> String {
    let socket = project.server.options("x").get_socket().unwrap().join(".s.PGSQL.5432");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("postgres://postgres@{}/{}?sslmode=disable", listener.local_addr().unwrap(), project.database);
    let mut server = UnixStream::connect(socket).unwrap();
    let body =
        [&196_608_u32.to_be_bytes()[..], b"user\0postgres\0database\0", project.database.as_bytes(), b"\0\0"].concat();
    server.write_all(&[&(body.len() as u32 + 4).to_be_bytes(), &body[..]].concat()).unwrap();
    let greeting = until_ready(&mut server);
    let server = Arc::new(std::sync::Mutex::new(server));
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (mut client, server, greeting) = (client.unwrap(), Arc::clone(&server), greeting.clone());
            std::thread::spawn(move || {
                let mut length = [0; 4];
                client.read_exact(&mut length).unwrap();
                client.read_exact(&mut vec![0; u32::from_be_bytes(length) as usize - 4]).unwrap();
                client.write_all(&greeting).unwrap();
                while let Some(message) = message(&mut client) {
                    let mut server = server.lock().unwrap();
                    server.write_all(&message).unwrap();
                    let answer = until_ready(&mut server);
                    client.write_all(&answer).unwrap();
                }
            });
        }
    });
    url
}

fn message(stream: &mut impl Read) -> Option<Vec<u8>> {
    let mut head = [0; 5];
    stream.read_exact(&mut head).ok()?;
    let mut body = vec![0; u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize - 4];
    stream.read_exact(&mut body).ok()?;
    (head[0] != b'X').then(|| [&head[..], &body].concat())
}

fn until_ready(server: &mut UnixStream) -> Vec<u8> {
    let mut all = Vec::new();
    while let Some(message) = message(server) {
        all.extend_from_slice(&message);
        if message[0] == b'Z' {
            break;
        }
    }
    all
}

#[tokio::test]
async fn a_pooler_in_transaction_mode_is_refused() {
    let Some(mut project) = Project::new(PLAIN).await else { return };
    let url = pooler(&project);
    let error = apply::upgrade(&url, &project.history(), &Target::Head, &options(), &mut |_| {}).await.unwrap_err();
    assert!(matches!(error, ApplyError::Pooler), "{error}");
    assert!(project.applied().await.is_empty());
}

/// Starts `modelmig upgrade` as a process of its own.
fn upgrade_process(project: &Project) -> std::process::Child {
    project.write(&[("modelmig.toml", "[apply]\nmigrations = \".\"\n")]);
    std::process::Command::new(env!("CARGO_BIN_EXE_modelmig"))
        .args(["upgrade", "--database-url", &project.url])
        .current_dir(project.path())
        .env_remove("DATABASE_URL")
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test]
async fn a_killed_client_never_makes_a_file_run_twice() {
    let log = "CREATE TABLE IF NOT EXISTS log (n int);\nINSERT INTO log VALUES (1);";
    let slow = "INSERT INTO log VALUES (2);\nSELECT pg_sleep(30.4);";
    let Some(mut project) = Project::new(&[("1_log.sql", log), ("2_slow.sql", slow)]).await else { return };
    let mut child = upgrade_process(&project);
    let busy = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep(30.4)'";
    until(&mut project.connection, &format!("SELECT EXISTS (SELECT {busy})")).await;
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(project.applied().await, BTreeSet::from([1]));
    // The server notices within two seconds, not after the thirty that the statement takes.
    until(&mut project.connection, &format!("SELECT NOT EXISTS (SELECT {busy})")).await;
    project.write(&[("2_slow.sql", "INSERT INTO log VALUES (2);")]);
    assert!(upgrade_process(&project).wait().unwrap().success());
    assert_eq!(project.scalar::<Vec<i32>>("SELECT array_agg(n ORDER BY n) FROM log").await, [1, 2]);
}
