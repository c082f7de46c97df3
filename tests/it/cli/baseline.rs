//! `revision --baseline`: a database that was there before modelmig.

use super::project::{Project, USERS};

const EXISTING: &str = "
    CREATE TYPE mood AS ENUM ('calm', 'happy');
    CREATE TABLE people (id serial PRIMARY KEY, mood mood DEFAULT 'calm', name varchar(20) CHECK (name IN ('a', 'b')));
    CREATE INDEX people_lower ON people (lower(name)) WHERE name IS NOT NULL;
    CREATE VIEW happy_people AS SELECT * FROM people WHERE mood = 'happy';
    CREATE TYPE plain;
";

#[test]
fn the_schema_becomes_the_first_revision_and_the_database_is_stamped() {
    let Some(project) = Project::new("") else { return };
    project.execute(EXISTING);
    let run = project.ok(&["revision", "--baseline", "-m", "what was there"]);
    assert!(run.stderr.contains("not part of the baseline: shell type public.plain"), "{run:#?}");
    assert!(project.read(project.newest().to_str().expect("UTF-8")).contains("CREATE VIEW public.happy_people"));
    assert!(project.ok(&["current"]).stdout.contains("what was there (head)"));
    assert_eq!(project.run(&["check", "--against", "database"]).code, 0);
    let again = project.run(&["revision", "--baseline", "-m", "again"]);
    assert_eq!(again.code, 2, "{again:#?}");
}

#[test]
fn a_database_without_history_asks_for_one() {
    let Some(project) = Project::new(USERS) else { return };
    project.execute("CREATE TABLE users (id int)");
    let run = project.run(&["revision", "-m", "add users"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stderr.contains("--baseline"), "{run:#?}");
    assert_eq!(project.migrations().len(), 0);
}

/// The models use one extension and not the other; nothing declares either.
#[test]
fn extensions_of_a_baseline_stay_while_models_use_them_and_else_ask_to_be_declared() {
    let models = r#"
use modelmig::Model;

#[derive(Model)]
pub struct Person {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "citext", null, index)]
    pub email: String,
}
"#;
    let Some(project) = Project::new(models) else { return };
    project.execute(
        "CREATE SCHEMA ext; CREATE EXTENSION citext; CREATE EXTENSION hstore SCHEMA ext;
         CREATE TABLE people (id int8 CONSTRAINT pk_people PRIMARY KEY, email citext);",
    );
    project.ok(&["revision", "--baseline", "-m", "what was there"]);
    let run = project.run(&["revision", "-m", "index"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("- extension hstore\n"), "{run:#?}");
    assert!(run.stderr.contains("[manage] extensions = [\"hstore\"]"), "{run:#?}");
    assert!(!run.stderr.contains("citext"), "{run:#?}");
    assert!(project.run(&["check"]).stderr.contains("[manage] extensions"));
    // Declared without a schema, it stays in the one it is in.
    project.write("modelmig.toml", "[manage]\nextensions = [\"hstore\"]\n");
    project.ok(&["revision", "-m", "index"]);
    let up = project.read(project.newest().to_str().expect("UTF-8"));
    assert!(up.contains("CREATE INDEX") && !up.contains("EXTENSION") && !up.contains("DROP"), "{up}");
}

#[test]
fn an_extension_that_unmanaged_objects_use_is_not_dropped() {
    let Some(project) = Project::new(USERS) else { return };
    project.write("modelmig.toml", "[manage]\nextensions = [\"hstore\"]\n");
    project.ok(&["revision", "-m", "first"]);
    project.ok(&["upgrade"]);
    project.execute("CREATE VIEW marks AS SELECT 'a=>1'::hstore AS mark");
    project.write("modelmig.toml", "");
    let run = project.run(&["revision", "-m", "second", "--allow-drop", "hstore"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("view public.marks leans on hstore"), "{run:#?}");
}
