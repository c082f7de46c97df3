//! Times of reading a catalog, beside `pg_dump -s` of the same database in the same run.
//!
//! ```text
//! cargo bench --features cli --bench introspect            # 10, 100 and 1,000 tables, 9 rounds
//! cargo bench --features cli --bench introspect -- 10000
//! MODELMIG_BENCH_ROUNDS=3 cargo bench --features cli --bench introspect
//! ```
//!
//! "queries" sends the same SQL in one message and throws the rows away: what is left of "introspect" is decoding
//! and putting together. The first round of a session is on a row of its own, because the server fills its caches
//! then; the other rounds take turns with each other and with `pg_dump`, which is a new session each time.

mod support;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use futures_util::TryStreamExt as _;
use modelmig::catalog::introspect;
use modelmig::scratch::{Recipe, Scratch, ScratchOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};

type Fallible<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Fallible {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![10, 100, 1000] } else { sizes };
    let rounds = std::env::var("MODELMIG_BENCH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(9);

    let mut server = Scratch::start(&ScratchOptions::default()).await?;
    println!("{}; {rounds} rounds; times in milliseconds: min / median / max\n", server.description());
    println!("{:>6}  {:<26} {:>24} {:>12}", "tables", "what", "ms", "x pg_dump");
    for tables in sizes {
        let mut database = server.database(&Recipe::default()).await?;
        let url = database.options().to_url_lossy().to_string();
        for statement in support::sql(tables).split_inclusive(";\n") {
            sqlx::raw_sql(AssertSqlSafe(statement)).execute(database.connection()).await?;
        }
        sqlx::raw_sql("ANALYZE").execute(database.connection()).await?;
        compare(tables, &url, rounds).await?;
        database.close().await?;
    }
    server.stop().await?;
    Ok(())
}

async fn compare(tables: usize, url: &str, rounds: usize) -> Fallible {
    let mut connection = PgConnection::connect(url).await?;
    let first = timed_introspect(&mut connection, tables).await?;
    let bare = bare_queries(&mut connection).await?;
    pg_dump(url)?;
    let (mut introspects, mut queries, mut dumps) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        introspects.push(timed_introspect(&mut connection, tables).await?);
        queries.push(timed_queries(&mut connection, &bare).await?);
        dumps.push(pg_dump(url)?);
    }
    row(tables, "introspect, first", &[first], &dumps);
    row(tables, "introspect", &introspects, &dumps);
    row(tables, "  queries alone", &queries, &dumps);
    row(tables, "  pg_dump -s", &dumps, &dumps);
    Ok(())
}

async fn timed_introspect(connection: &mut PgConnection, tables: usize) -> Fallible<Duration> {
    let start = Instant::now();
    let schema = introspect(connection).await?;
    let elapsed = start.elapsed();
    assert_eq!(schema.tables.len(), tables);
    Ok(elapsed)
}

/// Returns the queries of this release as one message.
async fn bare_queries(connection: &mut PgConnection) -> Fallible<String> {
    let major = modelmig::catalog::server_version(connection).await?.major;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/sql");
    let mut script = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n".to_owned();
    script += &std::fs::read_to_string(folder.join("session.sql"))?;
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let since = name.split_once(".pg").map_or(Ok(0), |(_, since)| since.parse::<u32>())?;
        let sql = std::fs::read_to_string(&path)?;
        // The rest is asked for when it is needed.
        if since <= major && since != 14 && name != "session" && name != "dependents" && !sql.contains("$1") {
            script += &sql;
        }
    }
    Ok(script + "COMMIT;")
}

async fn timed_queries(connection: &mut PgConnection, script: &str) -> Fallible<Duration> {
    let start = Instant::now();
    let mut rows = sqlx::raw_sql(AssertSqlSafe(script)).fetch(connection);
    while rows.try_next().await?.is_some() {}
    Ok(start.elapsed())
}

fn pg_dump(url: &str) -> Fallible<Duration> {
    let start = Instant::now();
    let status = Command::new("pg_dump").arg("-s").arg(url).stdout(Stdio::null()).status()?;
    if !status.success() {
        return Err("pg_dump failed".into());
    }
    Ok(start.elapsed())
}

fn row(tables: usize, what: &str, times: &[Duration], peer: &[Duration]) {
    let [min, median, max] = spread(times);
    let times = format!("{min:.1} / {median:.1} / {max:.1}");
    println!("{tables:>6}  {what:<26} {times:>24} {:>12.2}", median / spread(peer)[1]);
}

/// Returns minimum, median and maximum in milliseconds.
fn spread(times: &[Duration]) -> [f64; 3] {
    let mut times: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1000.0).collect();
    times.sort_by(f64::total_cmp);
    [times[0], times[times.len() / 2], times[times.len() - 1]]
}
