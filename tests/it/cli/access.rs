//! Owners, privileges and default privileges: declared, watched, left alone.

use super::project::{Project, USERS};

/// A project whose server knows the roles `PREFIX_reader` and `PREFIX_deploy`, which no other test names.
fn project(prefix: &str) -> Option<Project> {
    let project = Project::new(USERS)?;
    for role in ["reader", "deploy"] {
        let role = format!("{prefix}_{role}");
        project.execute(&format!(
            "DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
        ));
    }
    Some(project)
}

/// What revisions granted by hand is not taken away because nothing declares it, and comes back when a view is built again.
#[test]
fn what_nothing_declares_stays_and_survives_a_rebuild() {
    let Some(project) = project("kept") else { return };
    let view = |columns: &str| format!("CREATE VIEW people AS SELECT {columns} FROM users;\n");
    project.write("schema/people.sql", &view("id, email"));
    project.ok(&["revision", "-m", "people"]);
    project.ok(&["revision", "-m", "grants", "--empty"]);
    let empty = project.newest();
    project.write(
        empty.to_str().expect("UTF-8"),
        "GRANT SELECT ON people, users TO kept_reader;\nALTER VIEW people OWNER TO kept_deploy;\n
         ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO kept_reader;\n",
    );
    project.ok(&["upgrade"]);
    assert_eq!(project.run(&["check"]).code, 0);
    project.write("schema/people.sql", &view("email"));
    let run = project.ok(&["revision", "-m", "fewer", "--dry-run"]);
    for line in [
        "ALTER VIEW public.people OWNER TO kept_deploy;",
        "recreated: public.people dropped and created again",
        "what was granted on it is not",
    ] {
        assert!(run.stdout.contains(line), "{line}: {run:#?}");
    }
    // Default privileges give the new view what was granted on the old one.
    assert!(!run.stdout.contains("REVOKE") && !run.stdout.contains("GRANT"), "{run:#?}");
    project.ok(&["revision", "-m", "fewer"]);
    project.ok(&["upgrade"]);
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn what_is_declared_is_held_against_the_database_and_the_rest_where_it_is_watched() {
    let Some(project) = project("held") else { return };
    project.write("schema/grants.sql", "GRANT SELECT ON users TO held_reader;\n");
    project.ok(&["revision", "-m", "users"]);
    project.ok(&["upgrade"]);
    assert_eq!(project.run(&["check"]).code, 0);
    project.execute("REVOKE SELECT ON users FROM held_reader");
    let run = project.run(&["check"]);
    assert!(run.stdout.contains("grants: select to held_reader -> none"), "{run:#?}");
    project.execute("GRANT SELECT ON users TO held_reader");
    project.execute("GRANT USAGE ON SCHEMA public TO held_reader; ALTER TABLE users OWNER TO held_deploy");
    project.execute("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO held_reader");
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    for (word, found) in [
        ("grants", "schema public: grants: "),
        ("owners", "table public.users: owner: the migrating role -> held_deploy"),
        ("default-privileges", "default privileges tables: none -> select to held_reader"),
    ] {
        project.write("modelmig.toml", &format!("[manage]\nwatch = [\"{word}\"]\n"));
        let run = project.run(&["check", "--against", "database"]);
        assert!(run.code == 1 && run.stdout.contains(found), "{word}: {run:#?}");
    }
    // The diff takes from the database what the files do not declare.
    project.write("modelmig.toml", "[manage]\nwatch = [\"grants\", \"owners\", \"default-privileges\"]\n");
    let run = project.run(&["diff", "--from", "database", "--to", "models"]);
    for line in [
        "REVOKE USAGE ON SCHEMA public FROM held_reader;",
        "ALTER TABLE public.users OWNER TO CURRENT_USER;",
        "ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM held_reader;",
    ] {
        assert!(run.stdout.contains(line), "{line}: {run:#?}");
    }
}

/// The role that creates objects has another name on the scratch server; files may call it by the one it has.
#[test]
fn the_migrating_role_may_be_called_by_its_name() {
    let Some(project) = project("named") else { return };
    project.write(
        "schema/owner.sql",
        "ALTER TABLE users OWNER TO named_deploy;\nGRANT SELECT ON users TO named_reader;\n",
    );
    project.ok(&["revision", "-m", "users"]);
    project.ok(&["upgrade"]);
    project.execute("ALTER TABLE _sqlx_migrations OWNER TO named_deploy");
    project.write("modelmig.toml", "[manage]\nwatch = [\"owners\", \"grants\"]\n");
    let run = project.run(&["check", "--against", "database"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn a_watched_database_is_adopted_with_owners_and_grants() {
    let Some(project) = project("taken") else { return };
    project.models("");
    project.write("modelmig.toml", "[manage]\nwatch = [\"owners\", \"grants\", \"default-privileges\"]\n");
    project.execute(
        "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
         CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
         REVOKE ALL ON FUNCTION one() FROM PUBLIC;
         GRANT SELECT, INSERT, UPDATE (email) ON users TO taken_reader;
         ALTER TABLE users OWNER TO taken_deploy;
         ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO taken_reader;",
    );
    project.ok(&["pull", "--stamp"]);
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    let all =
        project.read("schema/tables.sql") + &project.read("schema/functions.sql") + &project.read("schema/grants.sql");
    for line in [
        "REVOKE EXECUTE ON FUNCTION public.one() FROM PUBLIC;",
        // What new tables get anyway is not said again.
        "GRANT INSERT ON TABLE public.users TO taken_reader;",
        "GRANT UPDATE (email) ON TABLE public.users TO taken_reader;",
        "ALTER TABLE public.users OWNER TO taken_deploy;",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO taken_reader;",
    ] {
        assert!(all.contains(line), "{line}: {all}");
    }
}
