//! Bad input: what, where, why, what to do; and files and database as they were.

use std::os::unix::fs::PermissionsExt;

use super::project::{Project, USERS};

#[test]
fn every_fault_of_the_models_in_one_run() {
    let models = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key, identiti)]
    pub id: i64,
    #[model(references = Tenant::id)]
    pub tenant: i32,
    pub wibble: Wibble,
}

#[derive(Model)]
#[model(table = "users")]
pub struct Person { pub id: i64 }
"#;
    let Some(project) = Project::new(models) else { return };
    let run = project.run_offline(&["revision", "-m", "broken"]);
    insta::assert_snapshot!(project.shown(&run));
    assert_eq!(project.migrations().len(), 0);
}

#[test]
fn sql_that_postgres_rejects_points_at_its_attributes() {
    let models = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("ag > 3"))]
    pub age: i32,
    #[model(check = sql("height >> 1 >"))]
    pub height: i32,
    #[model(default = sql("0 CHECK (age > 1)"))]
    pub weight: i32,
    #[model(default = sql("noww()"))]
    pub created_at: chrono::DateTime<chrono::Utc>,
}
"#;
    let Some(project) = Project::new(models) else { return };
    let run = project.run_offline(&["revision", "-m", "broken"]);
    insta::assert_snapshot!(project.shown(&run));
    assert_eq!(project.migrations().len(), 0);
}

/// What only missed a table that was refused is no fault of its own.
#[test]
fn what_follows_from_a_fault_is_not_told_as_another() {
    let models = r#"
use modelmig::Model;

#[derive(Model)]
#[model(policy(own, using = sql("agee > 3")), policy(others, using = sql("age > 3")))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("age >> 1 >"))]
    pub age: i32,
}

#[derive(Model)]
pub struct Post {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(User, on_delete = cascade))]
    pub author_id: i64,
}
"#;
    let Some(project) = Project::new(models) else { return };
    let run = project.run_offline(&["revision", "-m", "broken"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("src/lib.rs:9:21\n      table public.users: syntax error"), "{run:#?}");
    assert!(run.stderr.contains("src/lib.rs:5:16\n      policy own on public.users: column \"agee\""), "{run:#?}");
    assert!(!run.stderr.contains("others") && !run.stderr.contains("relation"), "{run:#?}");
    assert!(!run.stderr.contains("author_id"), "{run:#?}");
}

#[test]
fn an_unreachable_database_is_named_without_its_password() {
    let Some(project) = Project::new(USERS) else { return };
    let run = project.run_offline(&["--database-url", "postgres://me:secret@127.0.0.1:1/app", "current"]);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn faults_of_the_folder_are_told_with_their_files() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    let newest = project.read(project.newest().to_str().expect("UTF-8"));
    project.write("migrations/x_y.sql", "SELECT 1;");
    project.write("migrations/20300101000000_copy.up.sql", &newest);
    let run = project.run_offline(&["history"]);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn an_edited_file_stops_the_next_revision() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    let file = project.newest();
    let file = file.to_str().expect("UTF-8");
    project.write(file, &project.read(file).replace("(120)", "(121)"));
    project.models(&USERS.replace("120", "200"));
    let run = project.run_offline(&["revision", "-m", "wider"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("edited"), "{run:#?}");
    assert_eq!(project.migrations().len(), 2);
}

#[test]
fn a_database_newer_than_the_files_is_told() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.execute("INSERT INTO _sqlx_migrations VALUES (20990101000000, 'later', now(), true, '\\x00', 1)");
    for arguments in [&["revision", "-m", "x"][..], &["upgrade"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, 2, "{run:#?}");
        assert!(run.stderr.contains("20990101000000"), "{run:#?}");
    }
    assert_eq!(project.run(&["check"]).code, 1);
}

/// Root may write anywhere, so the folder is made one that not even root can fill: a file stands in its place.
#[test]
fn a_folder_that_cannot_be_written_leaves_nothing_behind() {
    let Some(project) = Project::new(USERS) else { return };
    project.write("migrations", "not a folder");
    let run = project.run_offline(&["revision", "-m", "add users"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert_eq!(project.read("migrations"), "not a folder");
}

#[test]
fn a_read_only_folder_leaves_nothing_behind() {
    let Some(project) = Project::new(USERS) else { return };
    let folder = project.path().join("migrations");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).expect("own folder");
    // Permissions do not hold for root, who is then expected to succeed.
    let is_root = std::fs::write(folder.join("probe"), "").is_ok();
    let run = project.run_offline(&["revision", "-m", "add users"]);
    if is_root {
        assert_eq!(run.code, 0, "{run:#?}");
    } else {
        assert_eq!(run.code, 2, "{run:#?}");
        assert!(run.stderr.contains("must be writable"), "{run:#?}");
        assert_eq!(project.migrations().len(), 0);
    }
}

#[test]
fn an_unknown_key_of_the_configuration_is_told_with_its_line() {
    let Some(project) = Project::new(USERS) else { return };
    project.write("modelmig.toml", "[models]\npathes = [\"src/**/*.rs\"]\n");
    let run = project.run_offline(&["heads"]);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn a_type_of_an_extension_that_nobody_declares_is_told_with_the_way_to_declare_it() {
    let Some(project) = Project::new(&USERS.replace("max_len = 120, unique", "type = \"citext\"")) else { return };
    let run = project.run_offline(&["revision", "-m", "add users"]);
    insta::assert_snapshot!(project.shown(&run));
    project.write("schema/extensions.sql", "CREATE EXTENSION citext;");
    assert_eq!(project.run_offline(&["revision", "-m", "add users"]).code, 0);
    // Created by a file without IF NOT EXISTS, and by a revision: still declared once.
    project.models(&USERS.replace("max_len = 120, unique", "type = \"citext\", unique"));
    let run = project.run_offline(&["revision", "-m", "unique"]);
    assert_eq!(run.code, 0, "{run:#?}");
}

#[test]
fn names_that_clash_and_keys_that_lead_nowhere() {
    let models = r#"
use modelmig::Model;

#[derive(Model)]
#[model(check(same = sql("a > 1")), check(same = sql("a > 2")), index(a, name = "people"))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "id", references = Person::idd)]
    pub a: i64,
    #[model(references = Persn::id)]
    pub b: i64,
    #[model(references = Person::age)]
    pub c: i64,
    #[model(schema = "elsewhere")]
    pub a_name_so_long_that_postgres_would_cut_it_off_after_its_sixty_third_byte: i64,
}

#[derive(Model)]
pub struct Person {
    #[model(primary_key)]
    pub id: i64,
    pub age: i64,
}
"#;
    let Some(project) = Project::new(models) else { return };
    let run = project.run_offline(&["revision", "-m", "broken"]);
    insta::assert_snapshot!(project.shown(&run));
    assert_eq!(project.migrations().len(), 0);
}

#[test]
fn a_drifted_database_stops_the_next_revision() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.execute("ALTER TABLE users ALTER COLUMN age SET NOT NULL; CREATE INDEX by_hand ON users (age)");
    project.models(&USERS.replace("120", "200"));
    let run = project.run(&["revision", "-m", "wider"]);
    insta::assert_snapshot!(project.shown(&run));
    assert_eq!(project.migrations().len(), 2);
}

#[test]
fn missing_and_doubled_revisions_are_told() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "first", "--rev-id", "20260101000000"]);
    project.models(&USERS.replace("120", "200"));
    assert_eq!(project.run_offline(&["revision", "-m", "second", "--rev-id", "20260102000000"]).code, 0);
    let first = ["up", "down"].map(|way| format!("migrations/20260101000000_first.{way}.sql"));
    let texts = first.clone().map(|file| project.read(&file));
    for file in &first {
        std::fs::remove_file(project.path().join(file)).expect("own file");
    }
    let missing = project.run_offline(&["revision", "-m", "third"]);
    insta::assert_snapshot!(project.shown(&missing));
    for (file, text) in first.iter().zip(&texts) {
        project.write(file, text);
        project.write(&file.replace("first", "copy"), text);
    }
    let doubled = project.run_offline(&["upgrade", "--sql"]);
    insta::assert_snapshot!(project.shown(&doubled));
}

#[test]
fn an_applied_file_that_was_edited_stops_upgrade() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    let file = project.newest();
    let file = file.to_str().expect("UTF-8");
    project.write(file, &project.read(file).replace("(120)", "(121)"));
    let run = project.run(&["upgrade"]);
    assert_eq!(run.code, 2, "{run:#?}");
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn a_flattened_struct_is_told_with_what_to_write_and_that_works() {
    let flattened = r#"
use modelmig::Model;

#[derive(Model, sqlx::FromRow)]
pub struct Shop {
    #[model(primary_key)]
    pub id: i64,
    #[sqlx(flatten)]
    pub address: Address,
}
"#;
    let Some(project) = Project::new(flattened) else { return };
    let run = project.run_offline(&["revision", "-m", "shops"]);
    insta::assert_snapshot!(project.shown(&run));
    let told = flattened
        .replace("pub struct", "#[model(column(street, type = \"text\", not_null))]\npub struct")
        .replace("#[sqlx(flatten)]", "#[sqlx(flatten)]\n    #[model(skip)]");
    project.models(&told);
    let run = project.run_offline(&["revision", "-m", "shops", "--dry-run"]);
    assert!(run.stdout.contains("street text NOT NULL"), "{run:#?}");
}
