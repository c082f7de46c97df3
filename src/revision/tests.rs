//! Table tests of the folder: reading, targets, writing, sign-off.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;
use crate::plan::{Flag, Hazard};
use crate::render::file::{Body, FileInput, Item, render};
use crate::render::header::Group;
use crate::schema::ir::{ObjectRef, QName};

const HEADERLESS: &str = "CREATE TABLE t (id int);\n";

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

/// Renders and writes one pair.
fn add(dir: &Path, version: i64, revises: &[i64], group: Option<Group>) {
    let flag = Flag {
        hazard: Hazard::DataLoss,
        object: ObjectRef::Table(QName::new("app", "t")),
        summary: "dropped".to_owned(),
        cost: String::new(),
    };
    let item = |sql: &str| Item { sql: sql.to_owned(), flags: vec![flag.clone()], ..Item::default() };
    let input = FileInput {
        version,
        title: "add t".to_owned(),
        revises: revises.to_vec(),
        group,
        schema: Some("1:15:sha256:aa".to_owned()),
        up: Body { transactional: true, items: vec![item("CREATE TABLE t ()")] },
        down: Body { transactional: true, items: vec![item("DROP TABLE t")] },
        ..FileInput::default()
    };
    let files = render(&input, None).unwrap();
    write(dir, &pair(version, &files.up, &files.down), None).unwrap();
}

fn pair(version: i64, up: &str, down: &str) -> Vec<NewFile> {
    vec![
        NewFile { name: format!("{version}_add_t.up.sql"), text: up.to_owned() },
        NewFile { name: format!("{version}_add_t.down.sql"), text: down.to_owned() },
    ]
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn faults(dir: &Path) -> String {
    History::load(dir).unwrap_err().to_string()
}

#[test]
fn files_of_sqlx_follow_each_other_by_version() {
    let dir = folder(&[
        ("0001_init.sql", HEADERLESS),
        ("0010_more_things.up.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (id);"),
        ("0010_more_things.down.sql", "DROP INDEX i;"),
        ("README.md", "x"),
        ("snapshot.json", "x"),
        ("notes.sql", "no underscore, none of sqlx's"),
    ]);
    fs::create_dir(dir.path().join("2_meta.sql")).unwrap();
    let history = History::load(dir.path()).unwrap();
    let [first, second] = &history.revisions[..] else { panic!("{history:?}") };
    assert_eq!((first.id, first.title.as_str(), first.is_reversible()), (1, "init", false));
    assert_eq!((second.id, second.title.as_str(), second.is_reversible()), (10, "more things", true));
    assert_eq!((&first.parents[..], &second.parents[..]), (&[][..], &[1][..]));
    assert!(first.files[0].up.transactional && !second.files[0].up.transactional);
    assert_eq!(history.head().unwrap().unwrap().id, 10);
}

#[test]
fn a_missing_folder_has_no_revisions() {
    let history = History::load(Path::new("/nonexistent/migrations")).unwrap();
    assert!(history.revisions.is_empty());
    assert_eq!(history.head(), Ok(None));
}

#[test]
fn a_group_is_one_revision() {
    let dir = tempfile::tempdir().unwrap();
    let part = |part| Some(Group { id: 20, part, of: 2 });
    add(dir.path(), 10, &[], None);
    add(dir.path(), 20, &[10], part(1));
    add(dir.path(), 21, &[20], part(2));
    add(dir.path(), 30, &[21], None);
    let history = History::load(dir.path()).unwrap();
    let ids: Vec<(i64, usize)> = history.revisions.iter().map(|revision| (revision.id, revision.files.len())).collect();
    assert_eq!(ids, [(10, 1), (20, 2), (30, 1)]);
    assert_eq!(history.revisions[2].parents, [20]);
    assert_eq!(history.revisions[1].last_version(), 21);
    assert_eq!(history.find("21").unwrap().id, 20);
    assert_eq!(history.ancestors(30), BTreeSet::from([10, 20, 30]));
    history.verify_unedited().unwrap();
}

#[test]
fn every_fault_of_a_folder_is_told_in_one_run() {
    let dir = folder(&[
        ("x_y.sql", ""),
        ("-1_y.sql", ""),
        ("1_bom.sql", "\u{feff}SELECT 1;"),
        ("2_nul.sql", "SELECT\0;"),
        ("3_meta.sql", "\n\\i x"),
        ("4_a.up.sql", ""),
        ("5_b.down.sql", ""),
        ("6_a.sql", ""),
        ("6_b.up.sql", ""),
        ("6_b.down.sql", ""),
        ("7_copied.sql", "-- modelmig revision 8: x\n-- revises: 5\n"),
        ("9_orphan.sql", "-- modelmig revision 9: x\n-- revises: 404\n"),
        ("10_broken.sql", "-- modelmig revision 10: x\n-- group: what\n"),
    ]);
    fs::write(dir.path().join("11_latin.sql"), b"-- \xe9").unwrap();
    let faults = faults(dir.path());
    for expected in [
        "x_y.sql: the name must begin with a positive number",
        "-1_y.sql: the name must begin with a positive number",
        "1_bom.sql: begins with a byte order mark",
        "2_nul.sql: line 1: a NUL byte",
        "3_meta.sql: line 2: `\\i` is a command of psql",
        "4_a.up.sql: its .down.sql is missing; restore it from version control, or rename this file to `4_a.sql`",
        "5_b.down.sql: its .up.sql is missing",
        "6_a.sql, 6_b.up.sql: 2 files for version 6",
        "7_copied.sql: its header says revision 8",
        "9_orphan.sql: revises 404, which is not in the folder",
        "10_broken.sql: line 2: `what` is not a group",
        "11_latin.sql: not UTF-8",
    ] {
        assert!(faults.contains(expected), "{expected}\n{faults}");
    }
}

#[test]
fn a_graph_that_does_not_hang_together_is_an_error() {
    let header = |version: i64, revises: &str| format!("-- modelmig revision {version}: x\n-- revises: {revises}\n");
    let circle = folder(&[("1_a.sql", &header(1, "3")), ("2_b.sql", &header(2, "1")), ("3_c.sql", &header(3, "2"))]);
    assert!(faults(circle.path()).contains("in a circle: 1 -> 3 -> 2 -> 1"), "{}", faults(circle.path()));
    let itself = folder(&[("1_a.sql", &header(1, "1"))]);
    assert!(faults(itself.path()).contains("in a circle: 1 -> 1"));
    let later = folder(&[("1_a.sql", &header(1, "2")), ("2_b.sql", &header(2, "base"))]);
    assert!(faults(later.path()).contains("1_a.sql: revises 2, which is not earlier"));
    let dir = tempfile::tempdir().unwrap();
    add(dir.path(), 20, &[], Some(Group { id: 20, part: 1, of: 2 }));
    assert!(faults(dir.path()).contains("part 1 of 2 of revision 20 is all there is"), "{}", faults(dir.path()));
}

#[test]
fn an_edited_body_is_noticed_and_an_edited_comment_is_none() {
    let dir = tempfile::tempdir().unwrap();
    add(dir.path(), 10, &[], None);
    let path = dir.path().join("10_add_t.up.sql");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}-- a remark\n")).unwrap();
    History::load(dir.path()).unwrap().verify_unedited().unwrap();
    fs::write(&path, text.replace("CREATE TABLE t ()", "CREATE TABLE t (id int)")).unwrap();
    let error = History::load(dir.path()).unwrap().verify_unedited().unwrap_err().to_string();
    assert!(error.contains("10_add_t.up.sql: edited after modelmig wrote it"), "{error}");
    let own: String = text.lines().filter(|line| !line.contains("body:")).collect::<Vec<_>>().join("\n");
    fs::write(&path, own.replace("CREATE TABLE t ()", "CREATE TABLE t (id int)")).unwrap();
    History::load(dir.path()).unwrap().verify_unedited().unwrap();
}

fn three() -> (tempfile::TempDir, History) {
    let dir = tempfile::tempdir().unwrap();
    add(dir.path(), 100, &[], None);
    add(dir.path(), 200, &[100], Some(Group { id: 200, part: 1, of: 2 }));
    add(dir.path(), 201, &[200], Some(Group { id: 200, part: 2, of: 2 }));
    add(dir.path(), 300, &[201], None);
    let history = History::load(dir.path()).unwrap();
    (dir, history)
}

/// Applied versions, target, path.
type PathRow = (&'static [i64], &'static str, Result<&'static [i64], &'static str>);

fn versions(path: Result<Vec<&RevisionFile>, TargetError>) -> Result<Vec<i64>, String> {
    path.map(|files| files.iter().map(|file| file.version).collect()).map_err(|error| error.to_string())
}

#[test]
fn targets_of_upgrade() {
    let (_dir, history) = three();
    let table: &[PathRow] = &[
        (&[], "head", Ok(&[100, 200, 201, 300])),
        (&[100, 200], "head", Ok(&[201, 300])),
        (&[], "+1", Ok(&[100])),
        (&[100], "+1", Ok(&[200, 201])),
        (&[100, 200], "+1", Ok(&[201])),
        (&[], "+4", Err("revisions to apply: 3, not 4")),
        (&[], "200", Ok(&[100, 200, 201])),
        (&[], "20", Ok(&[100, 200, 201])),
        (&[], "201", Ok(&[100, 200, 201])),
        (&[], "1", Ok(&[100])),
        (&[100, 200, 201, 300], "100", Ok(&[])),
        (&[], "4", Err("no revision begins with 4; did you mean 100")),
        (&[], "301", Err("no revision begins with 301; did you mean 300")),
        (&[], "-1", Err("-1 points the other way; use `modelmig downgrade`")),
        (&[], "base", Err("base points the other way; use `modelmig downgrade base`")),
    ];
    for (applied, target, expected) in table {
        let applied = applied.iter().copied().collect();
        let path = versions(history.upgrade_path(&applied, &target.parse().unwrap()));
        assert_eq!(path, expected.map(<[i64]>::to_vec).map_err(str::to_owned), "{target}");
    }
}

#[test]
fn targets_of_downgrade() {
    let (_dir, history) = three();
    let table: &[PathRow] = &[
        (&[100, 200, 201, 300], "base", Ok(&[300, 201, 200, 100])),
        (&[100, 200, 201, 300], "-1", Ok(&[300])),
        (&[100, 200, 201], "-1", Ok(&[201, 200])),
        (&[100, 200], "-1", Ok(&[200])),
        (&[100, 200, 201, 300], "-2", Ok(&[300, 201, 200])),
        (&[100], "-2", Err("revisions to revert: 1, not 2")),
        (&[100, 200, 201, 300], "100", Ok(&[300, 201, 200])),
        (&[100, 200, 201, 300], "300", Ok(&[])),
        (
            &[100],
            "300",
            Err("revision 300 is not applied, so there is nothing to go back to; `modelmig current` shows what is"),
        ),
        (&[100], "+1", Err("+1 points the other way; use `modelmig upgrade`")),
        (&[100], "head", Err("head points the other way; use `modelmig upgrade`")),
    ];
    for (applied, target, expected) in table {
        let applied = applied.iter().copied().collect();
        let path = versions(history.downgrade_path(&applied, &target.parse().unwrap()));
        assert_eq!(path, expected.map(<[i64]>::to_vec).map_err(str::to_owned), "{target}");
    }
    for spelling in ["", "heads", "+0", "-0", "+x", "abc", "1 ", "--"] {
        assert_eq!(spelling.parse::<Target>(), Err(TargetError::Spelling(spelling.to_owned())));
    }
}

#[test]
fn several_heads_are_told_and_a_version_still_works() {
    let (dir, _) = three();
    add(dir.path(), 400, &[100], None);
    let history = History::load(dir.path()).unwrap();
    let error = history.upgrade_path(&BTreeSet::new(), &Target::Head).unwrap_err();
    assert_eq!(error, TargetError::ManyHeads(vec![300, 400]));
    assert_eq!(versions(history.upgrade_path(&BTreeSet::new(), &"400".parse().unwrap())), Ok(vec![100, 400]));
    assert_eq!(history.find("2").unwrap().id, 200);
    add(dir.path(), 410, &[400], None);
    let error = History::load(dir.path()).unwrap().find("4").unwrap_err();
    assert_eq!(error, TargetError::Ambiguous { wanted: "4".to_owned(), found: vec![400, 410] });
}

#[test]
fn new_revisions_come_after_everything() {
    let (_dir, history) = three();
    let clock = Clock("2026-11-22T09:30:00Z".parse().unwrap());
    let new = NewRevision::allocate(&history, "Add users", 2, None, clock, None).unwrap();
    assert_eq!(new.versions, [20261122093000, 20261122093001]);
    assert_eq!((new.revises(0), new.revises(1)), (vec![300], vec![20261122093000]));
    assert_eq!(new.stem(new.versions[0]), "20261122093000_add_users");
    let own = NewRevision::allocate(&history, "x", 1, Some(301), clock, None).unwrap();
    assert_eq!(own.versions, [301]);
    let error = NewRevision::allocate(&history, "x", 1, Some(300), clock, None).unwrap_err().to_string();
    assert!(error.contains("version 300 is not after 300"), "{error}");
    let newest = history.replaceable(&BTreeSet::from([100])).unwrap();
    let again = NewRevision::allocate(&history, "x", 1, Some(300), clock, Some(newest)).unwrap();
    assert_eq!((again.versions, again.revises), (vec![300], vec![201]));
    let error = history.replaceable(&BTreeSet::from([100, 200, 201, 300])).unwrap_err().to_string();
    assert_eq!(
        error,
        "revision 300 cannot be replaced: it is applied to the database; run `modelmig downgrade -1` first"
    );
}

#[test]
fn writing_never_overwrites_and_leaves_nothing_behind() {
    let (dir, _) = three();
    let before = names(dir.path());
    let mut files = pair(500, "a", "b");
    files.push(NewFile { name: "300_add_t.up.sql".to_owned(), text: "other".to_owned() });
    let error = write(dir.path(), &files, None).unwrap_err().to_string();
    assert!(error.contains("300_add_t.up.sql exists already; nothing was written"), "{error}");
    assert_eq!(names(dir.path()), before);
}

#[test]
fn replacing_is_all_or_nothing() {
    let (dir, history) = three();
    let newest = history.replaceable(&BTreeSet::new()).unwrap();
    newest.files[0].sign_off(&[&newest.files[0].up.flags()[0]], "Ann", "2026-11-22T09:30:00Z", None).unwrap();
    let before = names(dir.path());
    let old = fs::read_to_string(dir.path().join("300_add_t.up.sql")).unwrap();
    let mut clashing = pair(300, "new", "new");
    clashing.push(NewFile { name: "100_add_t.up.sql".to_owned(), text: String::new() });
    write(dir.path(), &clashing, Some(newest)).unwrap_err();
    assert_eq!(names(dir.path()), before);
    assert_eq!(fs::read_to_string(dir.path().join("300_add_t.up.sql")).unwrap(), old);
    write(dir.path(), &pair(300, "new", "new"), Some(newest)).unwrap();
    assert_eq!(fs::read_to_string(dir.path().join("300_add_t.up.sql")).unwrap(), "new");
    assert!(
        !names(dir.path()).iter().any(|name| name.contains("review") || name.contains("tmp")),
        "the sign-off was for other bytes"
    );
}

#[test]
fn a_sign_off_holds_for_the_bytes_it_was_given_for() {
    let (dir, history) = three();
    let file = history.file(300).unwrap();
    assert_eq!(file.open_flags(&[Hazard::DataLoss]).unwrap().len(), 1);
    assert!(file.open_flags(&[Hazard::Rename]).unwrap().is_empty());
    let path = file
        .sign_off(&file.open_flags(&[Hazard::DataLoss]).unwrap(), "Ann <a@b.c>", "2026-11-22T09:30:00Z", None)
        .unwrap();
    assert_eq!(path.file_name().unwrap(), "300_add_t.review.toml");
    assert!(file.open_flags(&[Hazard::DataLoss]).unwrap().is_empty());
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("flag = \"F1\"\nkind = \"data-loss\"\nwho = \"Ann <a@b.c>\""), "{text}");
    let up = dir.path().join("300_add_t.up.sql");
    fs::write(&up, fs::read_to_string(&up).unwrap() + "-- changed\n").unwrap();
    let history = History::load(dir.path()).unwrap();
    let file = history.file(300).unwrap();
    assert!(file.flag_states().unwrap()[0].void);
    assert_eq!(file.open_flags(&[Hazard::DataLoss]).unwrap().len(), 1);
    fs::write(&path, "colour = 1").unwrap();
    assert!(file.review().unwrap_err().to_string().contains("300_add_t.review.toml cannot be read"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_created_or_written_is_a_clear_error() {
    let dir = folder(&[("migrations", "a file")]);
    let error = write(&dir.path().join("migrations"), &pair(1, "", ""), None).unwrap_err().to_string();
    assert!(error.contains("cannot create the folder"), "{error}");
    let sealed = Path::new("/proc/1/migrations");
    let error = write(sealed, &pair(1, "", ""), None).unwrap_err().to_string();
    assert!(error.contains("cannot create the folder /proc/1/migrations"), "{error}");
}
