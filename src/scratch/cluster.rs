//! A server of our own: a copy of a pre-initialised data folder, started on a private socket.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{ConnectOptions, PgConnection};

use super::guard::Guarded;
use super::home::{Home, ServerUser, io_error, remove_dir, server_user};
use super::locale::{Locale, Provider};
use super::locate::Installed;
use super::{ScratchError, ScratchOptions, pack};

/// Part of every cache key: raised when what we store changes.
const FORMAT: u32 = 1;

/// The packs may take this much together; the longest unused go first.
const CACHE_LIMIT: u64 = 1 << 30;

/// The usual source of a data folder: the cache, or initdb.
pub(super) const START_FROM_CACHE: Option<&Path> = None;

/// A draft that old was left by a run that was killed.
const ABANDONED: Duration = Duration::from_secs(3600);

/// How long a server may take to accept its first connection on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(60);

/// Nothing here must survive a crash, and nothing may listen on a network.
const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "autovacuum=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_logical_replication_workers=0",
    "wal_init_zero=off",
    "wal_recycle=off",
    "shared_buffers=16MB",
    // In the data folder, so that it goes with it.
    "dynamic_shared_memory_type=mmap",
    "max_connections=32",
    "max_locks_per_transaction=1024",
    "jit=off",
    "logging_collector=off",
    "log_checkpoints=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
];

/// A running server and its folder. Dropping it stops the one and removes the other.
#[derive(Debug)]
pub(super) struct Cluster {
    guarded: Arc<Guarded>,
    /// Says why the wanted locale was not used.
    pub locale_note: Option<String>,
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.guarded.destroy();
    }
}

impl Cluster {
    /// Starts a server on a data folder that is in that pack, or on an empty one; returns it with its first connection.
    pub async fn start(
        server: &Installed,
        home: &Home,
        options: &ScratchOptions,
        pack: Option<&Path>,
    ) -> Result<(Self, PgConnection), ScratchError> {
        let user = server_user()?;
        let guarded = Guarded::new(home.start_run(user)?);
        let mut cluster = Self { guarded, locale_note: None };
        match pack {
            Some(pack) => {
                let data = cluster.guarded.run().data();
                restore(pack, &data, user).map_err(|error| io_error("restore", pack, error))?;
            }
            None => cluster.fill(server, home, options, user)?,
        }
        cluster.launch(server, user)?;
        let connection = cluster.first_connection(server).await?;
        Ok((cluster, connection))
    }

    /// Stops the server in order and writes its data folder into a pack.
    pub fn store(&self, pack: &Path) -> std::io::Result<()> {
        self.guarded.shut_down();
        pack::write(&self.guarded.run().data(), pack)
    }

    /// Names what a data folder depends on, besides those parts.
    pub fn cache_key(server: &Installed, options: &ScratchOptions, parts: &[&str]) -> String {
        let mut hash = Sha256::new();
        hash.update(server.bin_dir.as_os_str().as_encoded_bytes());
        hash.update([0]);
        hash.update(options.locale.clone().unwrap_or_default().to_string());
        for part in parts {
            hash.update([0]);
            hash.update(part);
        }
        format!("{FORMAT}-{}-{}", server.version.full, &hex::encode(hash.finalize())[..16])
    }

    /// Returns what makes this run's names unique.
    pub fn id(&self) -> &str {
        &self.guarded.run().id
    }

    /// Returns how to connect to one of its databases.
    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.guarded.run().dir)
            .port(5432)
            .username("postgres")
            .database(database)
            .ssl_mode(PgSslMode::Disable)
            .application_name("modelmig")
            .disable_statement_logging()
    }

    /// Puts a pre-initialised data folder in place: from the cache, or by initdb.
    fn fill(
        &mut self,
        server: &Installed,
        home: &Home,
        options: &ScratchOptions,
        user: Option<ServerUser>,
    ) -> Result<(), ScratchError> {
        let data = self.guarded.run().data();
        let wanted = options.locale.clone().unwrap_or_default();
        let cached = home.clusters().join(format!("{}.pack", Self::cache_key(server, options, &[])));
        if !options.no_cache && cached.is_file() {
            match restore(&cached, &data, user) {
                Ok(()) => return Ok(()),
                // Damaged, or another run made room: initdb makes a new one.
                Err(_) => {
                    remove_dir(&data);
                    let _ = fs::remove_file(&cached);
                }
            }
        }
        match self.initdb(server, &wanted, user) {
            Ok(()) => {}
            Err(error) if wanted != Locale::default() => {
                remove_dir(&data);
                let note = format!("locale C stands in for {wanted}, which this machine cannot offer: {error}");
                self.locale_note = Some(note);
                return self.initdb(server, &Locale::default(), user);
            }
            Err(error) => return Err(error),
        }
        if !options.no_cache {
            // A full disk or a read-only cache costs time, not the run.
            let _ = pack::write(&data, &cached);
            trim_cache(&home.clusters());
        }
        Ok(())
    }

    fn initdb(&self, server: &Installed, locale: &Locale, user: Option<ServerUser>) -> Result<(), ScratchError> {
        let program = server.bin_dir.join("initdb");
        let run = self.guarded.run();
        let log = run.dir.join("initdb.log");
        let mut command = self.command(&program, user, &log)?;
        command.args(["--auth=trust", "--username=postgres", "--no-sync", "--no-instructions"]);
        command.args(initdb_locale(locale, server.version.major)).arg("-D").arg(run.data());
        let status = self.guarded.run_to_end(command).map_err(|error| io_error("run", &program, error))?;
        if status.success() {
            return Ok(());
        }
        Err(ScratchError::Program { program: program.display().to_string(), output: last_lines(&log) })
    }

    fn launch(&self, server: &Installed, user: Option<ServerUser>) -> Result<(), ScratchError> {
        let program = server.bin_dir.join("postgres");
        let run = self.guarded.run();
        let mut command = self.command(&program, user, &run.dir.join("server.log"))?;
        command.arg("-D").arg(run.data()).arg("-k").arg(&run.dir).args(["-p", "5432"]);
        command.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
        self.guarded.spawn(command).map_err(|error| io_error("run", &program, error))
    }

    /// Prepares a program of the server: as its user, in its folder, deaf to our terminal.
    fn command(&self, program: &Path, user: Option<ServerUser>, log: &Path) -> Result<Command, ScratchError> {
        let output = File::create(log).map_err(|error| io_error("create", log, error))?;
        let errors = output.try_clone().map_err(|error| io_error("create", log, error))?;
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(output).stderr(errors);
        command.current_dir(&self.guarded.run().dir).process_group(0);
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("PG") || name.starts_with("LC_") || name == "LANGUAGE" || name == "TZ" {
                command.env_remove(&*name);
            }
        }
        command.env("LC_ALL", "C");
        if let Some(user) = user {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        Ok(command)
    }

    async fn first_connection(&self, server: &Installed) -> Result<PgConnection, ScratchError> {
        let options = self.options("postgres");
        let begun = Instant::now();
        loop {
            let error = match options.connect().await {
                Ok(connection) => return Ok(connection),
                Err(error) => error,
            };
            let ended = self.guarded.ended().map_or(true, |status| status.is_some());
            if ended || begun.elapsed() > START_LIMIT {
                let output = last_lines(&self.guarded.run().dir.join("server.log"));
                let output = if output.is_empty() { error.to_string() } else { output };
                return Err(ScratchError::Start {
                    program: server.bin_dir.join("postgres").display().to_string(),
                    output,
                });
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
    }
}

fn initdb_locale(locale: &Locale, major: u32) -> Vec<String> {
    let mut arguments = vec![
        format!("--encoding={}", locale.encoding),
        format!("--lc-collate={}", locale.collate),
        format!("--lc-ctype={}", locale.ctype),
        "--locale=C".to_owned(),
    ];
    match (&locale.provider, &locale.locale) {
        (Provider::Libc, _) | (_, None) => {}
        (Provider::Icu, Some(name)) => {
            arguments.extend(["--locale-provider=icu".to_owned(), format!("--icu-locale={name}")]);
        }
        (Provider::Builtin, Some(name)) if major >= 17 => {
            arguments.extend(["--locale-provider=builtin".to_owned(), format!("--builtin-locale={name}")]);
        }
        (Provider::Builtin, Some(_)) => {}
    }
    arguments
}

/// Returns the end of a log, which is where the reason stands.
fn last_lines(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(8)..].join("\n")
}

/// Restores a pack; its time of last use counts for the size limit.
fn restore(pack: &Path, data: &Path, user: Option<ServerUser>) -> std::io::Result<()> {
    let _ = File::open(pack).and_then(|file| file.set_modified(SystemTime::now()));
    pack::read(pack, data, user)
}

/// Removes what was longest unused until the rest fits.
pub(super) fn trim_cache(dir: &Path) {
    trim(dir, CACHE_LIMIT);
}

fn trim(dir: &Path, limit: u64) {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut packs: Vec<(SystemTime, u64, PathBuf)> = entries
        .filter_map(|entry| entry.metadata().ok().map(|meta| (entry.path(), meta)))
        .filter_map(|(path, meta)| Some((meta.modified().ok()?, meta.len(), path)))
        .collect();
    packs.sort_by(|a, b| b.cmp(a));
    let mut total = 0;
    for (used, length, path) in packs {
        total += length;
        let draft = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".new-"));
        let abandoned = draft && used.elapsed().is_ok_and(|age| age > ABANDONED);
        if abandoned || (total > limit && !draft) {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unused_leave_the_cache_first() {
        let cache = tempfile::tempdir().unwrap();
        let now = SystemTime::now();
        for (name, age) in [("a", 30), ("b", 10), ("c", 20), (".new-x", 7200), (".new-y", 40)] {
            let path = cache.path().join(name);
            fs::write(&path, [0; 1000]).unwrap();
            File::open(&path).unwrap().set_modified(now - Duration::from_secs(age)).unwrap();
        }
        trim(cache.path(), 2500);
        let left = ["a", "b", "c", ".new-x", ".new-y"].map(|name| cache.path().join(name).exists());
        assert_eq!(left, [false, true, true, false, true]);
    }
}
