//! One test per folder of `tests/cases`: the models a database is at, the models as the developer left them, and the
//! files that modelmig writes, exactly as the user would review them.
//!
//! Per case, on a real Postgres: the files equal the snapshots (flags and all); after up the catalog equals that of a
//! database built from `after.rs` directly, in our reading and in `pg_dump`'s; a second comparison finds nothing;
//! after down the catalog equals the one before. A new case is a folder and no code.
//!
//! `MODELMIG_UPDATE=1` writes the snapshots, `MODELMIG_UPDATE=16` those that differ from that major on (`up.pg16.sql`), `MODELMIG_CASE` filters by name, `MODELMIG_TEST_MAJOR` picks the server.

#[path = "cases/case.rs"]
mod case;
#[path = "cases/check.rs"]
mod check;
#[allow(dead_code)] // The property test uses what the cases do not.
mod pg_dump;
mod servers;

use std::path::Path;

use libtest_mimic::{Arguments, Conclusion, Failed, Trial};

use case::Case;
use check::Workers;

fn main() {
    let mut arguments = Arguments::from_args();
    if let Ok(filter) = std::env::var("MODELMIG_CASE") {
        arguments.filter.get_or_insert(filter);
    }
    let cases = Case::all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"));
    if arguments.list {
        libtest_mimic::run(&arguments, trials(cases, None)).exit();
    }
    let workers: &'static Workers = Box::leak(Box::new(Workers::new()));
    let conclusion = libtest_mimic::run(&arguments, trials(cases, Some(workers)));
    workers.stop();
    conclude(&conclusion, workers);
    conclusion.exit();
}

fn trials(cases: Vec<Case>, workers: Option<&'static Workers>) -> Vec<Trial> {
    let trial = |case: Case| {
        let ignored = workers.is_some_and(|workers| workers.lacks(&case));
        let name = case.name.clone();
        let run = move || workers.expect("only a list has no workers").run(&case).map_err(Failed::from);
        Trial::test(name, run).with_ignored_flag(ignored)
    };
    cases.into_iter().map(trial).collect()
}

fn conclude(conclusion: &Conclusion, workers: &Workers) {
    if conclusion.num_ignored > 0 {
        eprintln!("skipped: {} cases that {} does not have", conclusion.num_ignored, workers.server());
    }
    if let Some(reason) = workers.without_pg_dump() {
        eprintln!("skipped: the comparison with pg_dump of every case: {reason}");
    }
}
