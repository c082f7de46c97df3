//! Runs a case against a scratch server.

use std::path::PathBuf;
use std::sync::Mutex;

use modelmig::apply;
use modelmig::autogenerate::files::{Identity, files};
use modelmig::autogenerate::{self, AutogenerateError, Comparison, Draft, Settled};
use modelmig::catalog::{self, With};
use modelmig::diff::{self, DiffOptions};
use modelmig::ownership::{Managed, Pattern};
use modelmig::render;
use modelmig::schema::ir::Schema;
use modelmig::schema::lower::{Naming, lower};
use modelmig::scratch::{Database, Mode, Recipe, Scratch, ScratchOptions, Script};
use modelmig::source::read::{ReadOptions, Reading, print_diagnostics, read_project};
use modelmig::state::{self, Declared};
use tokio::runtime::Runtime;

use crate::case::{Case, Expect, difference};
use crate::pg_dump::PgDump;
use crate::servers;

/// The version of every snapshot.
const VERSION: i64 = 20_260_101_000_000;

/// Scratch servers for as many cases as run at once, and what is known about them.
pub struct Workers {
    /// The major and its programs; without any the server inside the binary is used.
    server: Option<(u32, PathBuf)>,
    pg_dump: Option<PgDump>,
    idle: Mutex<Vec<Worker>>,
}

/// A scratch connection with the runtime it lives on.
struct Worker {
    runtime: Runtime,
    scratch: Scratch,
}

/// What one side of a case declares, with the renames it names itself.
struct Side {
    declared: Declared,
    settled: Settled,
}

/// A script of one direction, and how it runs.
struct Files {
    texts: Vec<(String, String)>,
    up: Vec<Script>,
    /// In the order in which they run.
    down: Vec<Script>,
    irreversible: bool,
}

impl Workers {
    pub fn new() -> Self {
        let major = std::env::var("MODELMIG_TEST_MAJOR").ok().map(|text| text.parse().expect("a major version"));
        let server = servers::installation(major);
        let pg_dump = server.as_ref().and_then(|(major, bin)| PgDump::find(*major, bin));
        let required = std::env::var("MODELMIG_TEST_REQUIRE").unwrap_or_default();
        assert!(
            pg_dump.is_some() || !required.split(',').any(|item| item.trim() == "pg_dump"),
            "pg_dump is required and not there"
        );
        Self { server, pg_dump, idle: Mutex::new(Vec::new()) }
    }

    /// Says whether the server is too old or too new for the case, or was built without something it needs.
    pub fn lacks(&self, case: &Case) -> bool {
        let compression = case.options.needs_compression.as_ref();
        case.options.needs_native && self.server.is_none()
            || case.options.min_major > self.major()
            || case.options.max_major.is_some_and(|last| last < self.major())
            || compression.is_some_and(|method| !self.compresses_with(method))
    }

    fn compresses_with(&self, method: &str) -> bool {
        let mut worker = Worker::start(self.server.as_ref()).expect("a scratch server");
        let Worker { runtime, scratch } = &mut worker;
        let found = runtime.block_on(async {
            let mut database = scratch.database(&Recipe::default()).await.expect("a scratch database");
            let sql = "SELECT $1 = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression'";
            let found: bool =
                sqlx::query_scalar(sql).bind(method).fetch_one(database.connection()).await.expect("a setting");
            database.close().await.expect("the scratch database goes");
            found
        });
        self.idle.lock().expect("no panic while holding it").push(worker);
        found
    }

    /// Returns what the cases run on.
    pub fn server(&self) -> String {
        let embedded = if self.server.is_none() { "the embedded " } else { "" };
        format!("{embedded}PostgreSQL {}", self.major())
    }

    pub fn major(&self) -> u32 {
        self.server.as_ref().map_or(EMBEDDED_MAJOR, |(major, _)| *major)
    }

    /// Says why `pg_dump` could not be asked.
    pub fn without_pg_dump(&self) -> Option<String> {
        match (&self.pg_dump, &self.server) {
            (Some(_), _) => None,
            (None, Some((major, _))) => Some(format!("no pg_dump that reads PostgreSQL {major}")),
            (None, None) => Some("the embedded server takes one connection".to_owned()),
        }
    }

    pub fn run(&self, case: &Case) -> Result<(), String> {
        let idle = self.idle.lock().expect("no panic while holding it").pop();
        let mut worker = idle.map_or_else(|| Worker::start(self.server.as_ref()), Ok)?;
        let Worker { runtime, scratch } = &mut worker;
        let result = runtime.block_on(Check { workers: self, case, scratch }.run());
        self.idle.lock().expect("no panic while holding it").push(worker);
        result
    }

    /// Stops what was started.
    pub fn stop(&self) {
        for Worker { runtime, scratch } in self.idle.lock().expect("no panic while holding it").drain(..) {
            runtime.block_on(scratch.stop()).expect("the scratch server stops");
        }
    }
}

/// The major of the server inside the binary.
const EMBEDDED_MAJOR: u32 = 17;

impl Worker {
    fn start(server: Option<&(u32, PathBuf)>) -> Result<Self, String> {
        let runtime = runtime();
        let options = match server {
            Some((major, bin)) => ScratchOptions {
                mode: Mode::Local,
                major: Some(*major),
                bin_dirs: vec![bin.clone()],
                roles: roles(),
                ..ScratchOptions::default()
            },
            None => ScratchOptions { mode: Mode::Embedded, roles: roles(), ..ScratchOptions::default() },
        };
        let scratch = runtime.block_on(Scratch::start(&options)).map_err(|error| chain(&error))?;
        Ok(Self { runtime, scratch })
    }
}

/// Returns the roles that cases may name.
fn roles() -> Vec<String> {
    ["deploy", "reader", "writer"].map(str::to_owned).to_vec()
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Returns an error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    text
}

/// One case on one scratch server.
struct Check<'a> {
    workers: &'a Workers,
    case: &'a Case,
    scratch: &'a mut Scratch,
}

impl Check<'_> {
    async fn run(mut self) -> Result<(), String> {
        let before = self.read("before").map_err(|text| format!("before.rs is refused:\n{text}"))?;
        let after = match self.read("after") {
            Ok(after) => after,
            Err(text) if self.case.options.expect == Expect::Refused => return self.refused(&text),
            Err(text) => return Err(format!("after.rs is refused:\n{text}")),
        };
        let current = self.recipe(&before).await?;
        let (comparison, draft) = match self.autogenerate(&current, &after).await {
            Ok(found) => found,
            Err(error) if self.case.options.expect == Expect::Refused => return self.refused(&explain(&error)),
            Err(error) => return Err(explain(&error)),
        };
        let Some(draft) = draft else { return self.unchanged(&comparison) };
        if self.case.options.expect != Expect::Files {
            return Err(format!("expected {:?}, found {:#?}", self.case.options.expect, comparison.changes));
        }
        let written = self.files(&draft, &after)?;
        let snapshots = self.case.snapshots(&written.texts, self.workers.major());
        self.up_and_down(&current, &comparison, &after, &written).await?;
        snapshots
    }

    /// Reads one side of the case: its models and its SQL file.
    fn read(&self, side: &str) -> Result<Side, String> {
        let mut options = ReadOptions::new(&self.case.folder);
        options.globs = vec![format!("{side}.rs")];
        let Reading { models, sources, mut diagnostics } = read_project(&options).map_err(|error| chain(&error))?;
        let lowered = lower(&models, &Naming::default(), &mut diagnostics);
        let faults = diagnostics.finish();
        if !faults.is_empty() {
            return Err(print_diagnostics(&faults, &sources, false));
        }
        let mut settled = self.settled()?;
        settled.renames.extend(autogenerate::renames(&lowered.renames));
        let sql = std::fs::read_to_string(self.case.folder.join(format!("{side}.sql"))).ok();
        let files = sql.map(|text| (format!("{side}.sql"), text)).into_iter().collect();
        let managed = settled.managed.clone();
        Ok(Side {
            declared: Declared {
                schema: lowered.schema,
                origins: lowered.origins,
                files,
                managed,
                ..Declared::default()
            },
            settled,
        })
    }

    fn settled(&self) -> Result<Settled, String> {
        let managed = Managed { watch: self.case.options.watch.clone(), ..Managed::default() };
        let mut settled = Settled { comments: true, managed, ..Settled::default() };
        for rename in &self.case.options.renames {
            settled.renames.parse(rename).map_err(|error| chain(&error))?;
        }
        for pattern in &self.case.options.allow_drop {
            settled.allow_drop.push(Pattern::new(pattern));
        }
        Ok(settled)
    }

    /// Returns what leads to the state before: the schema of the models before, written out.
    async fn recipe(&mut self, before: &Side) -> Result<Recipe, String> {
        let built = state::build(self.scratch, &before.declared, &Schema::default()).await;
        let built = built.map_err(|error| format!("before: {}", chain(&error)))?;
        built.database.close().await.map_err(|error| chain(&error))?;
        let statements = render::create(&built.schema).into_iter().map(|statement| statement.sql + ";\n");
        let script = Script { name: "before.sql".to_owned(), sql: statements.collect(), transactional: true };
        Ok(Recipe { scripts: vec![script], search_path: None })
    }

    async fn autogenerate(
        &mut self,
        current: &Recipe,
        after: &Side,
    ) -> Result<(Comparison, Option<Draft>), AutogenerateError> {
        let comparison = autogenerate::compare(self.scratch, current.clone(), &after.declared, &after.settled).await?;
        if comparison.changes.is_empty() {
            return Ok((comparison, None));
        }
        let draft = autogenerate::draft(self.scratch, &comparison, &after.settled, ROWS).await?;
        Ok((comparison, Some(draft)))
    }

    fn refused(&self, text: &str) -> Result<(), String> {
        let texts = [("refused.txt".to_owned(), format!("{}\n", without_times(text.trim_end())))];
        self.case.snapshots(&texts, self.workers.major())
    }

    fn unchanged(&self, comparison: &Comparison) -> Result<(), String> {
        if self.case.options.expect != Expect::Nothing {
            return Err(format!(
                "expected {:?}, but nothing differs:\n{:#?}",
                self.case.options.expect, comparison.new
            ));
        }
        self.case.snapshots(&[], self.workers.major())
    }

    /// Renders the files as `modelmig revision` does.
    fn files(&self, draft: &Draft, after: &Side) -> Result<Files, String> {
        let versions: Vec<i64> = (VERSION..).take(draft.stages.len()).collect();
        let title = self.case.name.replace('_', " ");
        let identity =
            Identity { title: &title, versions: &versions, revises: Vec::new(), declared: Some(&after.declared) };
        let mut written = Files { texts: Vec::new(), up: Vec::new(), down: Vec::new(), irreversible: false };
        let inputs = files(draft, &identity);
        for (number, input) in (1..).zip(&inputs) {
            let text = render::file::render(input, None).map_err(|error| chain(&error))?;
            let part = if inputs.len() > 1 { format!("_{number}") } else { String::new() };
            written.texts.push((format!("up{part}.sql"), masked(&text.up)));
            written.texts.push((format!("down{part}.sql"), masked(&text.down)));
            let script = |name: &str, sql: &str, transactional| Script {
                name: format!("{}_{name}.sql", input.version),
                sql: sql.to_owned(),
                transactional,
            };
            written.up.push(script("up", &text.up, input.up.transactional));
            written.down.insert(0, script("down", &text.down, input.down.transactional));
            written.irreversible |= !input.irreversible.is_empty();
        }
        Ok(written)
    }

    /// Runs the files as the runner does and judges where they lead.
    async fn up_and_down(
        &mut self,
        current: &Recipe,
        comparison: &Comparison,
        after: &Side,
        written: &Files,
    ) -> Result<(), String> {
        let mut moving = self.scratch.database(current).await.map_err(|error| chain(&error))?;
        let target = state::build(self.scratch, &after.declared, &comparison.old).await;
        let mut target = target.map_err(|error| format!("after: {}", chain(&error)))?;
        let before = introspect(&mut moving).await?;
        let before_dump = self.dump(&moving);

        run(&mut moving, &written.up).await?;
        let reached = introspect(&mut moving).await?;
        let target_schema = introspect(&mut target.database).await?;
        self.same(&mut target.database, &reached, &target_schema, "after up").await?;
        same_dump(self.dump(&moving), self.dump(&target.database), "after up")?;
        self.second_is_silent(current, after, written).await?;

        let down = run(&mut moving, &written.down).await;
        if written.irreversible {
            down.err().map(drop).ok_or("a way down that cannot go back did not refuse")?;
        } else {
            down?;
            let back = introspect(&mut moving).await?;
            self.same(&mut target.database, &back, &before, "after down").await?;
            same_dump(self.dump(&moving), before_dump, "after down")?;
        }
        moving.close().await.map_err(|error| chain(&error))?;
        target.database.close().await.map_err(|error| chain(&error))
    }

    async fn same(&self, helper: &mut Database, found: &Schema, wanted: &Schema, when: &str) -> Result<(), String> {
        let (mut found, mut wanted) = (found.clone(), wanted.clone());
        catalog::normalise(helper.connection(), &mut found, &mut wanted).await.map_err(|error| chain(&error))?;
        let options = DiffOptions { major: self.workers.major(), ..DiffOptions::default() };
        let changes = diff::diff(&found, &wanted, &options);
        if changes.is_empty() { Ok(()) } else { Err(format!("{when} the catalogs differ: {changes:#?}")) }
    }

    /// Compares again, with the files just written as the last revision.
    async fn second_is_silent(&mut self, current: &Recipe, after: &Side, written: &Files) -> Result<(), String> {
        let mut recipe = current.clone();
        recipe.scripts.extend(written.up.iter().map(|script| Script { ..script.clone() }));
        let again = autogenerate::compare(self.scratch, recipe, &after.declared, &after.settled).await;
        let changes = again.map_err(|error| explain(&error))?.changes;
        if changes.is_empty() { Ok(()) } else { Err(format!("a second revision finds: {changes:#?}")) }
    }

    fn dump(&self, database: &Database) -> Option<String> {
        let pg_dump = self.workers.pg_dump.as_ref().filter(|_| !self.case.options.differs_for_pg_dump);
        pg_dump.map(|pg_dump| pg_dump.dump(database.options()))
    }
}

/// Reads all there is, also what only counts where it is declared.
async fn introspect(database: &mut Database) -> Result<Schema, String> {
    catalog::introspect_with(database.connection(), With::Access).await.map_err(|error| chain(&error))
}

/// How many rows the proof tries per table.
const ROWS: usize = 6;

async fn run(database: &mut Database, scripts: &[Script]) -> Result<(), String> {
    for script in scripts {
        let done = apply::execute_script(database.connection(), script).await;
        done.map_err(|error| format!("{}: {}\n{}", script.name, chain(&error), script.sql))?;
    }
    Ok(())
}

fn same_dump(found: Option<String>, wanted: Option<String>, when: &str) -> Result<(), String> {
    match (found, wanted) {
        (Some(found), Some(wanted)) if found != wanted => {
            Err(format!("{when} pg_dump sees a difference:\n{}", difference(&found, &wanted, "reached", "wanted")))
        }
        _ => Ok(()),
    }
}

fn explain(error: &AutogenerateError) -> String {
    match error {
        AutogenerateError::Refused(refusal) => format!("{refusal}\n{}", refusal.help()),
        other => chain(other),
    }
}

/// Replaces quoted points in time, which are different from run to run.
fn without_times(text: &str) -> String {
    let is_time = |part: &str| part.len() > 20 && part.starts_with(|c: char| c.is_ascii_digit()) && part.contains(':');
    let parts: Vec<&str> = text.split('\'').map(|part| if is_time(part) { "…" } else { part }).collect();
    parts.join("'")
}

/// Replaces what is different from server to server: versions and fingerprints.
fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if ["-- inputs: ", "-- schema: ", "-- body: "].iter().any(|head| line.starts_with(head)) {
            out.push_str("-- fingerprints: …\n");
        } else if let Some((before, rest)) =
            line.split_once(" on PostgreSQL ").filter(|_| line.starts_with("-- proved: "))
        {
            let end = rest.find(',').unwrap_or(rest.len());
            out.push_str(&format!("{before} on PostgreSQL …{}", &rest[end..]));
        } else {
            out.push_str(line);
        }
    }
    out
}
