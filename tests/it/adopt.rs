//! Five schemas in the manner of real applications (`tests/adopt`), sixty tables and more each: a database of each is
//! adopted, and what is written declares all of it; then it changes as a year would change it, and the way there and
//! back is found.
//!
//! The models stay in `target/tmp/adopted`, where `tests/apps/build.sh` compiles them.

use std::path::{Path, PathBuf};

use modelmig::catalog;
use modelmig::diff::{self, DiffOptions, Renames};
use modelmig::plan::{self, PlanOptions};
use modelmig::render;
use modelmig::schema::ir::Schema;
use modelmig::statement;
use sqlx::{AssertSqlSafe, PgConnection};

use crate::cli::project::{Project, finish, wait};
use crate::pg_dump::PgDump;
use crate::property::{same, same_dump};
use crate::servers::{self, Database, Server, execute};

/// A schema and what it needs of a server.
struct Source {
    name: &'static str,
    min_major: u32,
    extensions: &'static [&'static str],
}

const TENANTS: Source = Source { name: "tenants", min_major: 15, extensions: &["citext", "pgcrypto", "pg_trgm"] };
const EVENTS: Source = Source { name: "events", min_major: 14, extensions: &["btree_gist", "hstore"] };
const CONTENT: Source =
    Source { name: "content", min_major: 14, extensions: &["unaccent", "pg_trgm", "intarray", "ltree"] };
const ACCOUNTING: Source = Source { name: "accounting", min_major: 15, extensions: &["btree_gist"] };
const CATALOGUE: Source = Source {
    name: "catalogue",
    min_major: 14,
    extensions: &["btree_gist", "cube", "earthdistance", "btree_gin", "isn", "seg"],
};

impl Source {
    fn file(&self, end: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/adopt").join(format!("{}{end}", self.name))
    }

    fn text(&self, end: &str) -> String {
        std::fs::read_to_string(self.file(end)).expect("the schema is there")
    }

    /// Returns the server, where it has all that the schema needs; says what is missing where it has not.
    fn server(&self) -> Option<&'static Server> {
        let server = servers::any_server()?;
        if server.major < self.min_major {
            let needs = format!("{} needs PostgreSQL {} or later", self.name, self.min_major);
            servers::skip(&needs, &self.min_major.to_string());
            return None;
        }
        let offered: Vec<String> = wait(async {
            let mut connection = server.connect("postgres").await;
            let query = sqlx::query_scalar("SELECT name::text FROM pg_available_extensions");
            query.fetch_all(&mut connection).await.expect("extensions are listed")
        });
        let missing: Vec<&str> =
            self.extensions.iter().copied().filter(|name| !offered.iter().any(|other| other == name)).collect();
        if missing.is_empty() {
            return Some(server);
        }
        let needs = format!("{} needs {}, which this PostgreSQL {} lacks", self.name, missing.join(", "), server.major);
        servers::skip(&needs, &server.major.to_string());
        None
    }
}

#[test]
fn a_service_with_tenants_is_adopted() {
    adopt(&TENANTS);
}

#[test]
fn an_event_store_is_adopted() {
    adopt(&EVENTS);
}

#[test]
fn a_content_system_is_adopted() {
    adopt(&CONTENT);
}

#[test]
fn accounting_is_adopted() {
    adopt(&ACCOUNTING);
}

#[test]
fn a_geographic_catalogue_is_adopted() {
    adopt(&CATALOGUE);
}

#[test]
fn a_service_with_tenants_changes_and_changes_back() {
    change(&TENANTS);
}

#[test]
fn an_event_store_changes_and_changes_back() {
    change(&EVENTS);
}

#[test]
fn a_content_system_changes_and_changes_back() {
    change(&CONTENT);
}

#[test]
fn accounting_changes_and_changes_back() {
    change(&ACCOUNTING);
}

#[test]
fn a_geographic_catalogue_changes_and_changes_back() {
    change(&CATALOGUE);
}

/// Returns the other judge, or says that there is none.
fn judge(server: &Server) -> Option<PgDump> {
    let found = PgDump::find(server.major, &server.bin);
    if found.is_none() {
        servers::skip(&format!("no pg_dump that reads PostgreSQL {}", server.major), "pg_dump");
    }
    found
}

fn adopt(source: &Source) {
    let Some(server) = source.server() else { return };
    let Some(project) = Project::new("//! An application.\n") else { return };
    project.execute(&source.text(".sql"));
    let pg_dump = judge(server);
    let before = pg_dump.as_ref().map(|pg_dump| pg_dump.dump(&server.options(project.database())));

    project.ok(&["pull", "--stamp"]);
    let models = project.path().join("src/models");
    keep(source, &models);
    for file in std::fs::read_dir(models).expect("models were written") {
        let path = file.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("text");
        syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", path.display()));
    }
    let check = project.ok(&["check"]);
    assert!(check.stderr.ends_with("clean: models, revisions and database agree\n"), "{check:#?}");
    let again = project.ok(&["revision", "-m", "again"]);
    assert!(again.stderr.starts_with("nothing changed"), "{again:#?}");
    assert_eq!(project.ok(&["diff", "--from", "models", "--to", "database"]).stdout, "");
    assert!(project.ok(&["pull"]).stderr.starts_with("nothing changed"));

    let exported = project.ok(&["export", "models", "--format", "sql"]).stdout;
    let (Some(pg_dump), Some(before)) = (pg_dump, before) else { return };
    wait(async {
        let mut database = server.database().await;
        execute(&mut database.connection, &exported).await;
        let after = pg_dump.dump(&server.options(&database.name));
        server.drop(database).await;
        same_dump(&after, &before, "in what the models declare").unwrap_or_else(|fault| panic!("{fault}"));
    });
}

/// Leaves the models for the test that compiles them.
fn keep(source: &Source, models: &Path) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("adopted").join(source.name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    for file in std::fs::read_dir(models).expect("models were written") {
        let path = file.expect("an entry").path();
        std::fs::copy(&path, folder.join(path.file_name().expect("a file"))).expect("a copy");
    }
}

fn change(source: &Source) {
    let Some(server) = source.server() else { return };
    let changes = source.text(".changes.sql");
    let renames: Vec<&str> = changes.lines().filter_map(|line| line.strip_prefix("-- rename: ")).collect();
    let (old, new) = wait(async {
        let old = server.database_with(&source.text(".sql")).await;
        let mut new = server.database_with(&source.text(".sql")).await;
        for statement in statement::split(&changes).expect("SQL") {
            execute(&mut new.connection, statement.sql).await;
        }
        (old.name, new.name)
    });
    binary(source, server, &new, &renames);
    wait(async {
        let [old, new] = [(server.connect(&old).await, old), (server.connect(&new).await, new)];
        let mut databases = [old, new].map(|(connection, name)| Database { name, connection });
        let result = there_and_back(server, &mut databases, &renames).await;
        for database in databases {
            server.drop(database).await;
        }
        result.unwrap_or_else(|fault| panic!("{}: {fault}", source.name));
    });
}

/// The command proves its statements, with rows, before it prints them.
fn binary(source: &Source, server: &Server, changed: &str, renames: &[&str]) {
    let Some(project) = Project::new("//! No models.\n") else { return };
    let file = source.file(".sql").display().to_string();
    let url = server.url(changed);
    let mut arguments = vec!["diff", "--from", &file, "--to", &url, "--allow-drop", "all"];
    arguments.extend(renames.iter().flat_map(|rename| ["--rename", rename]));
    let run = finish(project.offline().args(arguments));
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.lines().filter(|line| line.ends_with(';')).count() > 20, "{run:#?}");
}

async fn there_and_back(server: &Server, databases: &mut [Database; 2], renames: &[&str]) -> Result<(), String> {
    let mut settled = Renames::default();
    for rename in renames {
        settled.parse(rename).map_err(|error| error.to_string())?;
    }
    let [moving, target] = databases;
    let (mut old, mut new) = (read(&mut moving.connection).await, read(&mut target.connection).await);
    catalog::normalise(&mut target.connection, &mut old, &mut new).await.map_err(|error| error.to_string())?;
    let diff_options = DiffOptions { renames: settled.clone(), major: server.major };
    assert!(diff::diff(&old, &new, &diff_options).len() >= 20, "a year brings twenty changes");
    let options = PlanOptions { renames: settled, major: server.major, ..PlanOptions::default() };
    let plan = plan::plan(&old, &new, &options).map_err(|error| format!("no plan: {error}"))?;
    let pg_dump = judge(server);
    let dump = |database: &Database| pg_dump.as_ref().map(|pg_dump| pg_dump.dump(&server.options(&database.name)));
    let (before, wanted) = (dump(moving), dump(target));

    for stage in &plan.stages {
        run(&mut moving.connection, &stage.up, "up").await?;
    }
    same(target, &mut read(&mut moving.connection).await, &mut new, server.major, "after up").await?;
    same_text(dump(moving), wanted, "after up")?;
    for stage in plan.stages.iter().rev() {
        run(&mut moving.connection, &stage.down, "down").await?;
    }
    same(target, &mut read(&mut moving.connection).await, &mut old, server.major, "after down").await?;
    same_text(dump(moving), before, "after down")
}

fn same_text(found: Option<String>, wanted: Option<String>, when: &str) -> Result<(), String> {
    let (Some(found), Some(wanted)) = (found, wanted) else { return Ok(()) };
    same_dump(&found, &wanted, when)
}

async fn read(connection: &mut PgConnection) -> Schema {
    catalog::introspect(connection).await.expect("a schema that can be read")
}

/// Runs the steps of a stage in one transaction.
async fn run(connection: &mut PgConnection, steps: &[plan::Step], direction: &str) -> Result<(), String> {
    let statements = render::statements(steps);
    let sqls = statements.iter().map(|statement| statement.sql.clone());
    for sql in ["BEGIN".to_owned()].into_iter().chain(sqls).chain(["COMMIT".to_owned()]) {
        let done = sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&mut *connection).await;
        done.map_err(|error| format!("{direction}: {error}\n    {sql};"))?;
    }
    Ok(())
}
