//! The commands in the order of a working day.

use super::project::{Project, USERS};

/// The whole answer of every command is held: a changed word shows here.
#[test]
fn a_first_day() {
    let Some(project) = Project::new(USERS) else { return };
    let mut day = String::new();
    let mut step = |arguments: &[&str]| {
        let run = project.run(arguments);
        day.push_str(&format!("$ modelmig {}\n{}\n\n", arguments.join(" "), project.shown(&run)));
    };
    step(&["current"]);
    step(&["history"]);
    step(&["heads"]);
    step(&["revision", "-m", "add users"]);
    step(&["revision", "-m", "add users again"]);
    step(&["upgrade", "--dry-run"]);
    step(&["upgrade"]);
    step(&["upgrade"]);
    step(&["current"]);
    step(&["current", "--format", "json"]);
    step(&["history", "-i"]);
    step(&["heads", "--format", "json"]);
    step(&["revision", "-m", "nothing"]);
    step(&["check"]);
    step(&["show", "--down"]);
    step(&["downgrade", "-1"]);
    step(&["current"]);
    step(&["stamp", "head"]);
    step(&["current"]);
    step(&["stamp", "base"]);
    insta::assert_snapshot!(day);
}

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let Some(project) = Project::new(USERS) else { return };
    let run = project.run_offline(&["--help"]);
    insta::assert_snapshot!(project.shown(&run));
}

/// `--sql` prints what sqlx and psql can run, and runs nothing.
#[test]
fn upgrade_can_be_printed() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    let script = project.ok(&["upgrade", "--sql"]).stdout;
    assert_eq!(project.ok(&["current"]).stdout.trim(), "base");
    project.execute(&script);
    assert!(project.ok(&["current"]).stdout.contains("add users (head)"));
    assert_eq!(project.ok(&["check"]).stdout, "");
}

#[test]
fn upgrade_creates_a_missing_database_when_told() {
    let Some(project) = Project::new(USERS) else { return };
    project.run_offline(&["revision", "-m", "add users"]);
    let url = format!("{}_new", project.url());
    let missing = project.run_offline(&["--database-url", &url, "upgrade"]);
    assert_eq!(missing.code, 2, "{missing:#?}");
    assert!(missing.stderr.contains("does not exist"), "{missing:#?}");
    let created = project.run_offline(&["--database-url", &url, "upgrade", "--create"]);
    assert_eq!(created.code, 0, "{created:#?}");
    assert!(created.stderr.contains("created the database"), "{created:#?}");
}

#[test]
fn flags_are_reviewed_and_signed_off() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.models(
        &USERS.replace("    #[model(check = sql(\"age BETWEEN 13 AND 150\"))]\n    pub age: Option<i16>,\n", ""),
    );
    project.ok(&["revision", "-m", "forget the age"]);
    let open = project.run(&["review", "head"]);
    assert_eq!(open.code, 1, "{open:#?}");
    assert!(open.stdout.contains("data-loss"), "{open:#?}");
    let check = project.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.stdout.contains("is not signed off"), "{check:#?}");
    let unknown = project.run(&["review", "head", "F99"]);
    assert_eq!(unknown.code, 2);
    let signed = project.ok(&["review", "head", "--all", "--by", "Ada", "--note", "nobody reads it"]);
    assert!(signed.stderr.contains("as Ada"), "{signed:#?}");
    assert!(project.migrations().iter().any(|name| name.ends_with(".review.toml")));
    let listed = project.ok(&["review", "head"]);
    assert!(listed.stdout.contains("signed off by Ada"), "{listed:#?}");
}
