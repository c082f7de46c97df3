//! On a terminal a drop and an add that look like a rename are asked about.

use std::io::Write;
use std::process::Stdio;

use super::project::{Project, Run, finish};

const BEFORE: &str = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    pub nick: String,
    pub town: String,
}
"#;

const AFTER: &str = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = "")]
    pub display_name: String,
    #[model(default = "")]
    pub city: String,
}
"#;

/// Runs `revision` on a pseudo-terminal of util-linux's `script` and types these lines. What it prints, all of it, is
/// in `stdout`. `None` (said visibly) without `script`.
fn typed(project: &Project, lines: &str) -> Option<Run> {
    let mut script = project.offline();
    let binary = script.get_program().to_string_lossy().into_owned();
    let environment: Vec<_> =
        script.get_envs().map(|(key, value)| (key.to_owned(), value.map(ToOwned::to_owned))).collect();
    script = std::process::Command::new("script");
    for (key, value) in environment {
        match value {
            Some(value) => script.env(key, value),
            None => script.env_remove(key),
        };
    }
    script.args(["-qec", &format!("'{binary}' revision -m rename"), "/dev/null"]).current_dir(project.path());
    let spawned = script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = spawned else {
        writeln!(std::io::stderr(), "skipped: no `script` on this machine").expect("stderr is open");
        return None;
    };
    child.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    Some(Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n"),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

fn asked_project() -> Option<Project> {
    let project = Project::new(BEFORE)?;
    let first = project.run_offline(&["revision", "-m", "first"]);
    assert_eq!(first.code, 0, "{first:#?}");
    project.models(AFTER);
    Some(project)
}

#[test]
fn each_answer_is_taken_at_its_word() {
    let Some(project) = asked_project() else { return };
    // No answer; nick is the city (of all things); town is dropped.
    let Some(run) = typed(&project, "what\n1\nd\n") else { return };
    assert_eq!(run.code, 0, "{run:#?}");
    // Where the echo of what is typed stands among this is a matter of time.
    let question = "public.users.nick is gone, and what is new looks like it:
  1  renamed: public.users.nick=city
  2  renamed: public.users.nick=display_name
  d  dropped with its values, and what is new is added empty
  q  quit: nothing is written
which is it? [1-2, d, q]";
    assert_eq!(run.stdout.matches(question).count(), 2, "{run:#?}");
    assert!(run.stdout.contains("public.users.town is gone") && run.stdout.contains("[1, d, q]"), "{run:#?}");
    let up = project.read(project.newest().to_str().expect("UTF-8"));
    assert!(up.contains("possible-rename"), "{up}");
    let statements: Vec<&str> = up.lines().filter(|line| line.starts_with("ALTER")).collect();
    assert_eq!(
        statements,
        [
            "ALTER TABLE public.users RENAME COLUMN nick TO city;",
            "ALTER TABLE public.users DROP COLUMN town;",
            "ALTER TABLE public.users ADD COLUMN display_name text DEFAULT '' NOT NULL;",
            "ALTER TABLE public.users ALTER COLUMN city SET DEFAULT '';",
        ]
    );
}

#[test]
fn quit_writes_nothing_and_says_how_to_settle_it() {
    for lines in ["q\n", ""] {
        let Some(project) = asked_project() else { return };
        let Some(run) = typed(&project, lines) else { return };
        assert_eq!(run.code, 2, "{run:#?}");
        assert!(run.stdout.contains("--rename public.users.nick=city"), "{run:#?}");
        assert_eq!(project.migrations().len(), 2);
        // Without a terminal nobody is asked.
        let refused = finish(project.offline().args(["revision", "-m", "rename"]));
        assert_eq!(refused.code, 2, "{refused:#?}");
        assert!(!refused.stderr.contains("which is it?"), "{refused:#?}");
    }
}
