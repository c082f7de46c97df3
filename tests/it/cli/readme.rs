//! The walk through `examples/shop` in the README, taken step by step: what it prints is what the README says.

use std::path::Path;

use super::project::Project;

const README: &str = include_str!("../../../README.md");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn copy(from: &Path, project: &Project) {
    for entry in std::fs::read_dir(from).expect("a folder of the example") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            copy(&path, project);
        } else {
            let name = path.strip_prefix(Path::new(ROOT).join("examples/shop")).expect("below the example");
            project.write(name.to_str().expect("UTF-8"), &std::fs::read_to_string(&path).expect("text"));
        }
    }
}

/// Asserts that every line of an output stands in the README, in one piece.
#[track_caller]
fn quoted(output: &str) {
    assert!(README.contains(output.trim_end()), "the README does not say:\n{output}");
}

#[test]
fn the_walk_is_what_happens() {
    let Some(project) = Project::new("") else { return };
    std::fs::remove_file(project.path().join("src/lib.rs")).expect("the fixture wrote it");
    copy(&Path::new(ROOT).join("examples/shop"), &project);
    project.ok(&["upgrade"]);
    assert_eq!(project.ok(&["check"]).stdout, "", "the example is clean as it stands");

    let models = project.read("src/models.rs");
    let edited = models.replace("amount_cents > 0", "amount_cents <> 0").replace("max_len = 120", "max_len = 80");
    assert_ne!(models, edited);
    project.write("src/models.rs", &edited);
    let written = project.ok(&["revision", "-m", "refunds", "--rev-id", "20260301120000"]);
    quoted(&written.stdout);
    let (proved, rest) = written.stderr.split_once('\n').expect("several lines");
    assert!(proved.starts_with("proved up and down on PostgreSQL "), "{proved}");
    quoted(rest);
    // The header names the server and its fingerprints; the rest is the same everywhere.
    let up = project.read("migrations/20260301120000_refunds.up.sql");
    let (_, body) = up.split_once("-- flags").expect("it has flags");
    quoted(body);
    project.ok(&["upgrade"]);
    quoted(&project.ok(&["revision", "-m", "again"]).stderr);

    project.write("src/models.rs", &edited.replace("pub display_name", "pub name"));
    let refused = project.run(&["revision", "-m", "rename"]);
    assert_eq!(refused.code, 2, "{refused:#?}");
    quoted(&refused.stderr);
}
