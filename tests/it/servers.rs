//! Real servers for the tests: found on this machine, started once per test binary, gone with it.
//!
//! A server is looked for in `MODELMIG_TEST_SERVERS` (a folder with one folder per major, each with `bin/`) and in
//! Debian's place. A test that finds none says `skipped:` on stderr; when `MODELMIG_TEST_REQUIRE` lists the major
//! (`14,15,16`), it fails instead.
#![allow(dead_code)] // Not every helper has a test in every build.

use std::fmt::Write as _;
use std::io::Write as _;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// Every major the tests know.
pub const MAJORS: [u32; 5] = [14, 15, 16, 17, 18];

/// A role that must give a password; a test that wants it creates it.
pub const PASSWORD_ROLE: &str = "modelmig_password";

/// A running server on a private socket.
pub struct Server {
    pub major: u32,
    /// The folder of `postgres`, and of `pg_dump` where the installation has one.
    pub bin: PathBuf,
    /// Holds data and socket.
    directory: PathBuf,
    /// The guard stops the server and removes the folder when this closes, however the test binary ends.
    _guard: ChildStdin,
}

/// A database of its own for one test.
pub struct Database {
    pub name: String,
    pub connection: PgConnection,
}

/// Returns the running server of a major, or says why the test is skipped.
pub fn server(major: u32) -> Option<&'static Server> {
    static SERVERS: [OnceLock<Option<Server>>; MAJORS.len()] = [const { OnceLock::new() }; MAJORS.len()];
    let slot = &SERVERS[MAJORS.iter().position(|known| *known == major).expect("a major the tests know")];
    let server = slot.get_or_init(|| find(major).map(|bin| Server::start(major, &bin))).as_ref();
    if server.is_none() {
        skip(
            &format!("no PostgreSQL {major} found (MODELMIG_TEST_SERVERS names a folder of servers)"),
            &major.to_string(),
        );
    }
    server
}

/// Returns all servers there are; without any, the test is skipped.
pub fn servers() -> Vec<&'static Server> {
    MAJORS.into_iter().filter_map(server).collect()
}

/// Returns the newest server there is.
pub fn any_server() -> Option<&'static Server> {
    let newest = MAJORS.into_iter().rev().find(|major| find(*major).is_some());
    if newest.is_none() {
        skip("no PostgreSQL found", "15");
    }
    server(newest?)
}

/// Returns where the programs of a major, or of the newest there is, are installed.
pub fn installation(major: Option<u32>) -> Option<(u32, PathBuf)> {
    let mut majors = MAJORS.into_iter().rev().filter(|known| major.is_none_or(|wanted| wanted == *known));
    let found = majors.find_map(|major| find(major).map(|bin| (major, bin)));
    if found.is_none() {
        skip(
            &format!("no PostgreSQL {}found", major.map_or_else(String::new, |major| format!("{major} "))),
            &major.unwrap_or(15).to_string(),
        );
    }
    found
}

/// Says visibly that a test is skipped, or fails where what it lacks is required.
pub fn skip(reason: &str, needs: &str) {
    let required = std::env::var("MODELMIG_TEST_REQUIRE").unwrap_or_default();
    assert!(!required.split(',').any(|item| item.trim() == needs), "required, but {reason}");
    // Around the capture of the test harness, so that a skip is seen; once per reason.
    static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut said = SAID.lock().expect("no panic while holding the list");
    if !said.iter().any(|known| known == reason) {
        said.push(reason.to_owned());
        writeln!(std::io::stderr(), "skipped: {reason}").expect("stderr is open");
    }
}

/// Returns the folder of a major's programs.
fn find(major: u32) -> Option<PathBuf> {
    let named = std::env::var_os("MODELMIG_TEST_SERVERS").map(|folder| Path::new(&folder).join(major.to_string()));
    let debian = Path::new("/usr/lib/postgresql").join(major.to_string());
    let candidates = [named, Some(debian)].into_iter().flatten().map(|folder| folder.join("bin"));
    candidates.into_iter().find(|bin| bin.join("initdb").exists() && bin.join("postgres").exists())
}

impl Server {
    fn start(major: u32, bin: &Path) -> Self {
        let directory = folder();
        let mut initdb = Command::new(bin.join("initdb"));
        initdb.args(["--no-sync", "--encoding=UTF8", "--locale=C", "--username=postgres", "--auth=trust", "-D"]);
        succeed(initdb.arg(directory.join("data")));
        let access = directory.join("data/pg_hba.conf");
        let rules = std::fs::read_to_string(&access).expect("own folder");
        let rules = format!("local all {PASSWORD_ROLE} scram-sha-256\n{rules}");
        std::fs::write(&access, rules).expect("own folder");
        Self::run(major, bin, directory)
    }

    /// Starts a hot standby of the server, gone when dropped. `None` where the installation has no `pg_basebackup`.
    pub fn standby(&self) -> Option<Self> {
        let program = self.bin.join("pg_basebackup");
        if !program.exists() {
            return None;
        }
        let directory = folder();
        let mut backup = Command::new(program);
        backup.args(["--no-sync", "--write-recovery-conf", "--checkpoint=fast", "-U", "postgres", "-p", "5432"]);
        succeed(backup.arg("-h").arg(&self.directory).arg("-D").arg(directory.join("data")));
        Some(Self::run(self.major, &self.bin, directory))
    }

    /// Starts a server on the data in a folder.
    fn run(major: u32, bin: &Path, directory: PathBuf) -> Self {
        let data = directory.join("data");
        let mut postgres = Command::new(bin.join("postgres"));
        postgres.arg("-D").arg(&data).arg("-k").arg(&directory);
        for setting in ["listen_addresses=", "fsync=off", "shared_buffers=16MB", "max_locks_per_transaction=512"] {
            postgres.args(["-c", setting]);
        }
        let log = std::fs::File::create(directory.join("log")).expect("own folder");
        postgres.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        // Both end after this process does: nobody is left to wait for them.
        #[allow(clippy::zombie_processes)]
        let postgres = as_account(&mut postgres).spawn().expect("postgres runs");

        // The shell outlives the test binary by the moment it takes to stop the server and to tidy up.
        let script = r#"cat >/dev/null; kill -INT "$1"
            for i in 1 2 3 4 5 6 7 8 9 10; do [ -e "$0/data/postmaster.pid" ] && sleep 0.2; done; rm -rf "$0""#;
        let mut guard = Command::new("sh");
        guard.args(["-c", script]).arg(&directory).arg(postgres.id().to_string());
        #[allow(clippy::zombie_processes)]
        let mut guard = guard.process_group(0).stdin(Stdio::piped()).spawn().expect("sh runs");
        let socket = directory.join(".s.PGSQL.5432");
        let until = Instant::now() + Duration::from_secs(60);
        while std::os::unix::net::UnixStream::connect(&socket).is_err() {
            let log = || std::fs::read_to_string(directory.join("log")).unwrap_or_default();
            assert!(Instant::now() < until, "PostgreSQL {major} did not start: {}", log());
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { major, bin: bin.to_owned(), directory, _guard: guard.stdin.take().expect("piped") }
    }

    /// Returns how to connect to a database.
    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass().socket(&self.directory).username("postgres").database(database)
    }

    /// Returns the URL of a database.
    pub fn url(&self, database: &str) -> String {
        let socket = self.directory.to_string_lossy().bytes().fold(String::new(), |mut url, byte| {
            write!(url, "%{byte:02X}").expect("a string takes it");
            url
        });
        format!("postgres://postgres@{socket}/{database}")
    }

    /// Connects to a database; while the server is still starting, again.
    pub async fn connect(&self, database: &str) -> PgConnection {
        let options = self.options(database);
        for _ in 0..500 {
            match PgConnection::connect_with(&options).await {
                Ok(connection) => return connection,
                Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("57P03") => {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                Err(error) => panic!("cannot connect to {database}: {error}"),
            }
        }
        panic!("PostgreSQL {} is still starting", self.major);
    }

    /// Creates an empty database.
    pub async fn database(&self) -> Database {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let mut admin = self.connect("postgres").await;
        execute(&mut admin, &format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        Database { connection: self.connect(&name).await, name }
    }

    /// Drops a database that is not needed any more.
    pub async fn drop(&self, database: Database) {
        database.connection.close().await.expect("the server is there");
        let mut admin = self.connect("postgres").await;
        execute(&mut admin, &format!("DROP DATABASE {}", database.name)).await;
    }

    /// Creates a database and runs a script in it.
    pub async fn database_with(&self, sql: &str) -> Database {
        let mut database = self.database().await;
        execute(&mut database.connection, sql).await;
        database
    }
}

/// Runs a script that must succeed.
pub async fn execute(connection: &mut PgConnection, sql: &str) {
    if let Err(error) = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await {
        panic!("{error}\n{sql}");
    }
}

/// Creates a folder for data and socket that the account of the server may use.
fn folder() -> PathBuf {
    let folder = tempfile::Builder::new().prefix("modelmig-it-").tempdir().expect("a temporary folder").keep();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("own folder");
    if let Some((uid, gid)) = account() {
        chown(&folder, Some(uid), Some(gid)).expect("root may chown");
    }
    folder
}

/// Runs a program of the server, as the account of the server, which must succeed.
fn succeed(command: &mut Command) {
    let Output { status, stderr, .. } = as_account(command).output().expect("the program runs");
    assert!(status.success(), "{command:?}: {}", String::from_utf8_lossy(&stderr));
}

/// Returns the account a server runs as when the tests run as root, which Postgres refuses.
fn account() -> Option<(u32, u32)> {
    if !nix::unistd::geteuid().is_root() {
        return None;
    }
    let user = |name| nix::unistd::User::from_name(name).ok().flatten();
    let user = user("postgres").or_else(|| user("nobody")).expect("an account besides root");
    Some((user.uid.as_raw(), user.gid.as_raw()))
}

fn as_account(command: &mut Command) -> &mut Command {
    if let Some((uid, gid)) = account() {
        command.uid(uid).gid(gid);
    }
    command.current_dir("/").env_remove("PGDATA").env_remove("PGPORT");
    command
}
