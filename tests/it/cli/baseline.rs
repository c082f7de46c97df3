//! `revision --baseline`: a database that was there before modelmig.

use super::project::{Project, USERS};

const EXISTING: &str = "
    CREATE TYPE mood AS ENUM ('calm', 'happy');
    CREATE TABLE people (id serial PRIMARY KEY, mood mood DEFAULT 'calm', name varchar(20) CHECK (name IN ('a', 'b')));
    CREATE INDEX people_lower ON people (lower(name)) WHERE name IS NOT NULL;
    CREATE VIEW happy_people AS SELECT * FROM people WHERE mood = 'happy';
";

#[test]
fn the_schema_becomes_the_first_revision_and_the_database_is_stamped() {
    let Some(project) = Project::new("") else { return };
    project.execute(EXISTING);
    let run = project.ok(&["revision", "--baseline", "-m", "what was there"]);
    assert!(run.stderr.contains("not part of the baseline: view public.happy_people"), "{run:#?}");
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
