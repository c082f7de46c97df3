//! A server that lets nobody in, or not everywhere: exit 2, with what, where and what to do, and never the password.

use super::project::{Project, Run, USERS, finish};
use crate::servers::PASSWORD_ROLE;

fn at_head() -> Option<Project> {
    let project = Project::new(USERS)?;
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    Some(project)
}

/// Creates a role of this test and returns the URL of the database as that role.
fn role(project: &Project, name: &str, options: &str) -> String {
    project.execute(&format!("DROP ROLE IF EXISTS {name}; CREATE ROLE {name} LOGIN {options}"));
    project.url().replacen("postgres@", &format!("{name}@"), 1)
}

/// Runs a command with that URL instead of the project's.
fn run(project: &Project, url: &str, arguments: &[&str]) -> Run {
    finish(project.offline().env("DATABASE_URL", url).args(arguments))
}

#[test]
fn a_wrong_password_is_told_without_it() {
    let Some(project) = at_head() else { return };
    let url = role(&project, PASSWORD_ROLE, "SUPERUSER PASSWORD 'r1ght'");
    let with = |password: &str| url.replacen('@', &format!(":{password}@"), 1);
    assert_eq!(run(&project, &with("r1ght"), &["check"]).code, 0);
    let wrong = with("wr0ng");
    for arguments in [
        &["check"][..],
        &["current"],
        &["upgrade"],
        &["downgrade", "base"],
        &["stamp", "head"],
        &["revision", "-m", "more"],
        &["diff", "--from", &wrong, "--to", "models"],
        &["export", &wrong],
        &["--scratch", &wrong, "export", "models"],
    ] {
        let run = run(&project, &wrong, arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}: {run:#?}");
        for part in ["refuses user modelmig_password", "28P01", "PGPASSWORD", "~/.pgpass"] {
            assert!(run.stderr.contains(part), "{arguments:?}: {run:#?}");
        }
        assert!(!run.stderr.contains("wr0ng"), "{arguments:?}: {run:#?}");
    }
    insta::assert_snapshot!(shown(&project, &run(&project, &wrong, &["check"])));
    let mut command = project.offline();
    let variable = finish(command.env("DATABASE_URL", &url).env("PGPASSWORD", "wr0ng").arg("check"));
    assert_eq!(variable.code, 2, "{variable:#?}");
    assert!(variable.stderr.contains("28P01") && !variable.stderr.contains("wr0ng"), "{variable:#?}");
    // Nothing given at all.
    let none = run(&project, &url, &["check"]);
    assert_eq!(none.code, 2, "{none:#?}");
    insta::assert_snapshot!(shown(&project, &none));
}

#[test]
fn a_role_that_may_not_connect_is_told_the_grant() {
    let Some(project) = at_head() else { return };
    let url = role(&project, "modelmig_outsider", "");
    project
        .execute("DO $$ BEGIN EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database()); END $$");
    for command in ["check", "current", "upgrade"] {
        assert_eq!(run(&project, &url, &[command]).code, 2);
    }
    insta::assert_snapshot!(shown(&project, &run(&project, &url, &["check"])));
    project.execute("DROP ROLE modelmig_outsider");
}

/// Catalogs are read by everybody; what a table holds is never asked.
#[test]
fn a_role_that_may_select_nothing_can_check() {
    let Some(project) = at_head() else { return };
    let url = role(&project, "modelmig_nobody", "");
    // The history is the one table that is read.
    insta::assert_snapshot!(shown(&project, &run(&project, &url, &["check"])));
    project.execute("GRANT SELECT ON _sqlx_migrations TO modelmig_nobody");
    for arguments in [&["check"][..], &["current"], &["export", "database"]] {
        let run = run(&project, &url, arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:#?}");
    }
    project.execute("ALTER TABLE users ADD COLUMN by_hand int");
    let drift = run(&project, &url, &["check"]);
    assert_eq!(drift.code, 1, "{drift:#?}");
    assert!(drift.stdout.contains("by_hand"), "{drift:#?}");
    let writing = run(&project, &url, &["downgrade", "base"]);
    assert_eq!(writing.code, 2, "{writing:#?}");
    insta::assert_snapshot!(shown(&project, &writing));
    project.execute("REVOKE ALL ON _sqlx_migrations FROM modelmig_nobody; DROP ROLE modelmig_nobody");
}

/// Shows a run without the place of the test's own server and database.
fn shown(project: &Project, run: &Run) -> String {
    let url = project.url();
    let (_, host) = url.split_once('@').expect("a user in the URL");
    let text = project.shown(run).replace(host, "SERVER/DATABASE").replace(&project.place(), "SERVER");
    text.replace(&project.name(), "DATABASE")
}
