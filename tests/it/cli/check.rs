//! `check`: both questions, each finding at its line, exit 0, 1 and 2, and nothing written.

use super::project::{Project, USERS, finish};

fn at_head() -> Option<Project> {
    let project = Project::new(USERS)?;
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    Some(project)
}

#[test]
fn clean_is_silent_and_needs_no_scratch_server() {
    let Some(project) = at_head() else { return };
    // A place where no server can be: the fingerprints must be enough.
    let run = project.run(&["--scratch", "postgres://nobody@127.0.0.1:1/none", "check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    assert_eq!(run.stderr, "clean: models, revisions and database agree\n");
}

#[test]
fn a_model_without_a_revision_is_found_at_its_line() {
    let Some(project) = at_head() else { return };
    project.models(&USERS.replace("Option<i16>", "Option<i32>"));
    let run = project.run(&["check"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn a_change_by_hand_is_found() {
    let Some(project) = at_head() else { return };
    project.execute("ALTER TABLE users ALTER COLUMN email SET DEFAULT 'x'; CREATE INDEX by_hand ON users (age)");
    let run = project.run(&["check", "--format", "json"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(project.shown(&run));
    for (against, code) in [("revisions", 0), ("database", 1)] {
        assert_eq!(project.run(&["check", "--against", against]).code, code);
    }
}

#[test]
fn what_sql_files_declare_is_ours() {
    let Some(project) = Project::new(USERS) else { return };
    project.write("schema/adults.sql", "CREATE VIEW adults AS SELECT email FROM users WHERE age > 17;\n");
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    assert_eq!(run.stderr, "clean: models, revisions and database agree\n");
    project.execute("CREATE OR REPLACE VIEW adults AS SELECT email FROM users WHERE age > 20");
    let run = project.run(&["check"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.contains("view public.adults"), "{run:#?}");
}

/// Comments are not compared where the models declare none.
#[test]
fn comments_are_the_affair_of_the_database() {
    let Some(project) = Project::new(USERS) else { return };
    let declared = "CREATE TYPE address AS (street text); CREATE TABLE homes (at address, a int);
        CREATE DOMAIN age AS int CONSTRAINT adult CHECK (VALUE > 17);
        CREATE VIEW adults AS SELECT email FROM users;
        CREATE MATERIALIZED VIEW old AS SELECT a FROM homes; CREATE INDEX old_a ON old (a);
        CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';";
    project.write("schema/all.sql", declared);
    project.ok(&["revision", "-m", "all"]);
    project.ok(&["upgrade"]);
    for on in [
        "COLUMN address.street",
        "TYPE address",
        "TABLE homes",
        "COLUMN homes.at",
        "DOMAIN age",
        "CONSTRAINT adult ON DOMAIN age",
        "VIEW adults",
        "COLUMN adults.email",
        "MATERIALIZED VIEW old",
        "COLUMN old.a",
        "INDEX old_a",
        "FUNCTION one()",
        "COLUMN users.age",
        "INDEX pk_users",
        "CONSTRAINT pk_users ON users",
        "SEQUENCE users_id_seq",
    ] {
        project.execute(&format!("COMMENT ON {on} IS 'by hand'"));
    }
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn what_is_not_ours_is_named_and_left_alone() {
    let Some(project) = at_head() else { return };
    project.execute("CREATE TABLE somebody_elses (id int); CREATE VIEW v AS SELECT 1 AS one");
    let run = project.run(&["check"]);
    assert_eq!(run.code, 0, "{run:#?}");
    assert!(run.stderr.contains("not managed and not compared: 1 table, 1 view"), "{run:#?}");
    let loud = project.run(&["-v", "check", "--against", "database"]);
    assert_eq!(loud.code, 0, "{loud:#?}");
    assert!(loud.stderr.contains("unmanaged: table public.somebody_elses\nunmanaged: view public.v\n"), "{loud:#?}");
}

#[test]
fn a_role_that_may_only_read_is_enough() {
    let Some(project) = at_head() else { return };
    project.execute("DROP ROLE IF EXISTS modelmig_reader; CREATE ROLE modelmig_reader LOGIN");
    project.execute("GRANT SELECT ON _sqlx_migrations TO modelmig_reader");
    let url = project.url().replacen("postgres@", "modelmig_reader@", 1);
    let run = finish(project.offline().env("DATABASE_URL", url).arg("check"));
    assert_eq!(run.code, 0, "{run:#?}");
    project.execute("REVOKE ALL ON _sqlx_migrations FROM modelmig_reader; DROP ROLE modelmig_reader");
}

#[test]
fn an_edited_file_is_a_finding() {
    let Some(project) = at_head() else { return };
    let file = project.newest();
    let file = file.to_str().expect("UTF-8");
    project.write(file, &project.read(file).replace("(120)", "(121)"));
    let run = project.run(&["check"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.contains("was edited"), "{run:#?}");
}

#[test]
fn trouble_is_not_drift() {
    let Some(project) = Project::new("use modelmig::Model;\n#[derive(Model)]\nstruct Broken { id: Wibble }") else {
        return;
    };
    assert_eq!(project.run(&["check"]).code, 2);
}

const ADULTS: &str = r#"
#[derive(Model)]
#[model(view_file = "queries/adults.sql")]
pub struct Adult {
    pub email: String,
    pub id: i64,
}
"#;

#[test]
fn a_view_can_have_its_query_in_a_file() {
    let Some(project) = Project::new(&format!("{USERS}{ADULTS}")) else { return };
    let missing = project.run(&["check"]);
    assert_eq!(missing.code, 2, "{missing:#?}");
    assert!(missing.stderr.contains("cannot take the query from queries/adults.sql"), "{missing:#?}");
    assert!(missing.stderr.contains("src/lib.rs:15:21"), "{missing:#?}");

    project.write("queries/adults.sql", "-- Of age.\nSELECT id, age, email FROM users WHERE age > 17;\n");
    project.ok(&["revision", "-m", "users"]);
    project.ok(&["upgrade"]);
    // A place where no server can be: the names of views on structs are known without.
    let run = project.run(&["--scratch", "postgres://nobody@127.0.0.1:1/none", "check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");

    project.write("queries/adults.sql", "SELECT id, age, email FROM users WHERE age > 20");
    let run = project.run(&["check"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.contains("src/lib.rs:16:12"), "{run:#?}");
}

#[test]
fn a_field_that_the_query_does_not_give_is_found_at_its_line() {
    let Some(project) = Project::new(&format!("{USERS}{ADULTS}")) else { return };
    project.write("queries/adults.sql", "SELECT email FROM users");
    let run = project.run(&["revision", "-m", "users"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("src/lib.rs:18:9: the query of public.adults gives no column `id`"), "{run:#?}");
    assert!(project.migrations().is_empty());
}

/// Facts of the second class of equality: those that are watched count where nobody declares them.
#[test]
fn what_is_watched_counts_where_nobody_declares_it() {
    let Some(project) = at_head() else { return };
    project.execute(
        "ALTER TABLE users SET (autovacuum_enabled = off); ALTER TABLE users REPLICA IDENTITY FULL;
         ALTER TABLE users ALTER COLUMN email SET STATISTICS 500; ALTER TABLE users CLUSTER ON pk_users",
    );
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    for (word, found) in [
        ("autovacuum", "parameters: none -> autovacuum_enabled"),
        ("replica-identity", "replica identity: default -> full"),
        ("statistics", "statistics: none -> 500"),
        ("cluster", "clustered on: none -> pk_users"),
    ] {
        project.write("modelmig.toml", &format!("[manage]\nwatch = [\"{word}\"]\n"));
        let run = project.run(&["check"]);
        assert_eq!(run.code, 1, "{word}: {run:#?}");
        assert!(run.stdout.contains(found) && run.stdout.lines().count() == 2, "{word}: {run:#?}");
    }
}

/// What another team keeps in the same database is nobody's of ours, whatever revisions and files say of it.
#[test]
fn only_schemas_and_kinds_of_ours_are_compared() {
    let Some(project) = Project::new(USERS) else { return };
    project.write(
        "schema/all.sql",
        "CREATE SCHEMA other; CREATE TABLE other.t (a int); CREATE VIEW v AS SELECT 1 AS a;\n",
    );
    project.write("modelmig.toml", "[manage]\nschemas = [\"public\"]\nkinds = [\"function\"]\n");
    let run = project.ok(&["revision", "-m", "ours", "--dry-run"]);
    assert!(run.stdout.contains("CREATE TABLE public.users"), "{run:#?}");
    assert!(!run.stdout.contains("other") && !run.stdout.contains("CREATE VIEW"), "{run:#?}");
    project.ok(&["revision", "-m", "ours"]);
    project.ok(&["upgrade"]);
    assert_eq!(project.run(&["check"]).code, 0);
    project.write("modelmig.toml", "");
    let run = project.run(&["check", "--against", "revisions"]);
    assert!(run.code == 1 && run.stdout.contains("other.t") && run.stdout.contains("public.v"), "{run:#?}");
}
