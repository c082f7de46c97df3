//! Times of `modelmig check` and `modelmig revision` beside `pg_dump -s`, in the same run on the same server.
//!
//! ```text
//! cargo bench --features cli --bench check               # 10, 100 and 1,000 tables, 9 rounds
//! cargo bench --features cli --bench check -- 10 50      # these sizes
//! MODELMIG_BENCH_ROUNDS=3 cargo bench --features cli --bench check
//! ```
//!
//! Each size gets a project with that many models and a database that `modelmig upgrade` brought to them, on a
//! server found as a scratch server is found. Every timed command is a fresh process of the real binary, and the
//! two sides of a comparison take turns: what slows one round down slows both. `check` has nothing to find.
//! `revision` writes one changed default, proof included; its files are removed again. "cold" takes nothing from
//! the cache folder. Peak memory is that of the command's own process, read in a round that is not timed.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use modelmig::scratch::{Recipe, Scratch, ScratchOptions};
use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;

type Fallible<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Fallible {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![10, 100, 1000] } else { sizes };
    let rounds = std::env::var("MODELMIG_BENCH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(9);

    let mut server = Scratch::start(&ScratchOptions::default()).await?;
    println!("{}; {} rounds; times in milliseconds: min / median / max\n", server.description(), rounds);
    println!("{:>6}  {:<34} {:>24} {:>12} {:>8}", "tables", "command", "ms", "x pg_dump", "MiB");
    for tables in sizes {
        let database = server.database(&Recipe::default()).await?;
        let bench = Bench::new(tables, url_of(database.options()))?;
        bench.run(rounds)?;
        database.close().await?;
    }
    server.stop().await?;
    Ok(())
}

/// Returns the URL without what only sqlx understands.
fn url_of(options: &PgConnectOptions) -> String {
    let mut url = options.to_url_lossy();
    let kept: Vec<(String, String)> =
        url.query_pairs().into_owned().filter(|(key, _)| key != "statement-cache-capacity").collect();
    url.query_pairs_mut().clear().extend_pairs(kept);
    url.to_string()
}

/// A project, and the database that belongs to it.
struct Bench {
    tables: usize,
    project: tempfile::TempDir,
    /// Filled by the warm-up of each command, so that a first run's work is not measured.
    cache: tempfile::TempDir,
    url: String,
}

impl Bench {
    fn new(tables: usize, url: String) -> Fallible<Self> {
        let bench = Self { tables, project: tempfile::tempdir()?, cache: tempfile::tempdir()?, url };
        let root = bench.project.path();
        fs::create_dir_all(root.join("src"))?;
        fs::create_dir_all(bench.migrations())?;
        fs::write(root.join("Cargo.toml"), "[package]\nname = \"bench\"\nversion = \"0.1.0\"\nedition = \"2024\"\n")?;
        fs::write(root.join("src/lib.rs"), "pub mod models;\n")?;
        bench.write_models(None)?;
        Ok(bench)
    }

    fn migrations(&self) -> PathBuf {
        self.project.path().join("migrations")
    }

    fn write_models(&self, edited: Option<usize>) -> Fallible {
        fs::write(self.project.path().join("src/models.rs"), support::models(self.tables, edited))?;
        Ok(())
    }

    fn modelmig(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modelmig"));
        command
            .args(arguments)
            .current_dir(self.project.path())
            .env("DATABASE_URL", &self.url)
            .env("XDG_CACHE_HOME", self.cache.path())
            .env("NO_COLOR", "1");
        command
    }

    fn pg_dump(&self) -> Command {
        let mut command = Command::new("pg_dump");
        command.arg("-s").arg(&self.url);
        command
    }

    fn run(&self, rounds: usize) -> Fallible {
        let first = self.timed("revision", || self.modelmig(&["revision", "-m", "all tables"]))?;
        self.row("revision -m (all tables, empty)", &[first], None, None);
        let upgrade = self.timed("upgrade", || self.modelmig(&["upgrade"]))?;
        self.row("upgrade (all tables)", &[upgrade], None, None);
        let files = list(&self.migrations())?;

        self.compare("check (nothing changed)", &["check"], rounds, &files)?;
        self.write_models(Some(self.tables / 2))?;
        self.compare("revision (one changed, cached)", &["revision", "-m", "one default"], rounds, &files)?;
        let cold = ["revision", "-m", "one default", "--no-cache"];
        self.compare("revision (one changed, cold)", &cold, rounds.min(3), &files)
    }

    /// Times a command and `pg_dump -s` in turns, and prints a row for each.
    fn compare(&self, title: &str, arguments: &[&str], rounds: usize, files: &[PathBuf]) -> Fallible {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        // One round unmeasured: it fills caches, and its memory is looked at.
        let memory = self.peak(self.modelmig(arguments))?;
        self.tidy(files)?;
        self.timed("pg_dump", || self.pg_dump())?;
        for _ in 0..rounds {
            ours.push(self.timed(title, || self.modelmig(arguments))?);
            self.tidy(files)?;
            theirs.push(self.timed("pg_dump", || self.pg_dump())?);
        }
        self.row(title, &ours, Some(&theirs), memory);
        self.row("  pg_dump -s", &theirs, None, self.peak(self.pg_dump())?);
        Ok(())
    }

    /// Runs the command to its end and returns how long that took; a failure ends the benchmark.
    fn timed(&self, title: &str, command: impl Fn() -> Command) -> Fallible<Duration> {
        let mut command = command();
        let start = Instant::now();
        let output = command.stdin(Stdio::null()).output()?;
        let took = start.elapsed();
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("{title} with {} tables: {}\n{said}", self.tables, output.status).into());
        }
        Ok(took)
    }

    /// Runs the command and returns its greatest resident memory in MiB, where the system tells (Linux).
    fn peak(&self, mut command: Command) -> Fallible<Option<u64>> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let status = format!("/proc/{}/status", child.id());
        let mut peak = None;
        while child.try_wait()?.is_none() {
            // The high-water mark only grows, so the last look before the end tells it.
            peak = high_water(Path::new(&status)).or(peak);
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(peak.map(|kib| kib.div_ceil(1024)))
    }

    /// Removes what `revision` wrote.
    fn tidy(&self, files: &[PathBuf]) -> Fallible {
        for file in list(&self.migrations())? {
            if !files.contains(&file) {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    fn row(&self, title: &str, times: &[Duration], beside: Option<&[Duration]>, memory: Option<u64>) {
        let (min, median, max) = spread(times);
        let times = if min == max { format!("{median:.0}") } else { format!("{min:.0} / {median:.0} / {max:.0}") };
        let ratio = beside.map(|beside| format!("{:.2}", median / spread(beside).1)).unwrap_or_default();
        let memory = memory.map(|mib| mib.to_string()).unwrap_or_default();
        println!("{:>6}  {title:<34} {times:>24} {ratio:>12} {memory:>8}", self.tables);
    }
}

/// Returns the least, the middle and the greatest, in milliseconds.
fn spread(times: &[Duration]) -> (f64, f64, f64) {
    let mut sorted: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1000.0).collect();
    sorted.sort_by(f64::total_cmp);
    (sorted[0], sorted[sorted.len() / 2], sorted[sorted.len() - 1])
}

fn list(folder: &Path) -> Fallible<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

/// Returns the line `VmHWM` in KiB.
fn high_water(status: &Path) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
