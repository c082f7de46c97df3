//! `revision`: what it writes, what it refuses, what it leaves alone.

use super::project::{Project, USERS, filtered};

const WITH_NAME: &str = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_len = 120, unique)]
    pub mail: String,
    #[model(check = sql("age BETWEEN 13 AND 150"))]
    pub age: Option<i16>,
}
"#;

#[test]
fn a_rename_is_never_guessed() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.models(WITH_NAME);
    let refused = project.run_offline(&["revision", "-m", "rename"]);
    assert_eq!(refused.code, 2);
    insta::assert_snapshot!(project.shown(&refused));
    assert_eq!(project.migrations().len(), 2, "nothing was written");
    let renamed = project.run_offline(&["revision", "-m", "rename", "--rename", "public.users.email=mail"]);
    assert_eq!(renamed.code, 0, "{renamed:#?}");
    let sql = project.read(project.newest().to_str().expect("UTF-8"));
    assert!(sql.contains("ALTER TABLE public.users RENAME COLUMN email TO mail;"), "{sql}");
    assert!(!sql.contains("DROP"), "{sql}");
}

#[test]
fn the_attribute_renames_and_then_rests() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    let hinted = WITH_NAME.replace("max_len = 120, unique", "max_len = 120, unique, renamed_from = \"email\"");
    project.models(&hinted);
    assert_eq!(project.run_offline(&["revision", "-m", "rename"]).code, 0);
    let again = project.run_offline(&["revision", "-m", "again"]);
    assert!(again.stderr.contains("nothing changed"), "{again:#?}");
}

#[test]
fn a_removed_model_needs_a_word() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.models("");
    let refused = project.run_offline(&["revision", "-m", "drop"]);
    assert_eq!(refused.code, 2);
    insta::assert_snapshot!(project.shown(&refused));
    let allowed = project.run_offline(&["revision", "-m", "drop", "--allow-drop", "users"]);
    assert_eq!(allowed.code, 0, "{allowed:#?}");
    let sql = project.read(project.newest().to_str().expect("UTF-8"));
    assert!(sql.contains("DROP TABLE public.users;"), "{sql}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let Some(first) = Project::new(USERS) else { return };
    let Some(second) = Project::new(USERS) else { return };
    for project in [&first, &second] {
        assert_eq!(project.run_offline(&["revision", "-m", "add users", "--rev-id", "20260101000000"]).code, 0);
    }
    for name in first.migrations() {
        let file = format!("migrations/{name}");
        assert_eq!(first.read(&file), second.read(&file));
    }
}

#[test]
fn replace_redoes_the_newest() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.models(&USERS.replace("120", "200"));
    project.ok(&["revision", "-m", "add users", "--replace"]);
    assert_eq!(project.migrations().len(), 2);
    assert!(project.read(project.newest().to_str().expect("UTF-8")).contains("character varying(200)"));
    project.ok(&["upgrade"]);
    let refused = project.run(&["revision", "-m", "add users", "--replace"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("it is applied to the database"), "{refused:#?}");
}

#[test]
fn empty_files_wait_for_a_hand() {
    let Some(project) = Project::new("") else { return };
    project.ok(&["revision", "-m", "by hand", "--empty"]);
    let sql = project.read(project.newest().to_str().expect("UTF-8"));
    insta::assert_snapshot!(filtered(&sql));
    project.ok(&["upgrade"]);
    assert!(project.ok(&["current"]).stdout.contains("by hand (head)"));
}

/// A label cannot be used in the transaction that adds it: two files, one revision.
#[test]
fn a_new_label_and_its_use_are_a_group() {
    let models = r#"
        use modelmig::{Model, PgEnum};
        #[derive(PgEnum)]
        pub enum Mood { Calm }
        #[derive(Model)]
        pub struct Person {
            #[model(primary_key)]
            pub id: i64,
            #[model(default = "Calm")]
            pub mood: Mood,
        }
    "#;
    let Some(project) = Project::new(models) else { return };
    project.ok(&["revision", "-m", "people"]);
    project.ok(&["upgrade"]);
    project.models(&models.replace("{ Calm }", "{ Calm, Happy }").replace("\"Calm\"", "\"Happy\""));
    project.ok(&["revision", "-m", "be happy"]);
    assert_eq!(project.migrations().len(), 6, "{:?}", project.migrations());
    project.ok(&["upgrade"]);
    assert!(project.ok(&["current"]).stdout.contains("be happy (head)"));
    assert_eq!(project.ok(&["check"]).stdout, "");
    project.ok(&["downgrade", "-1"]);
    assert!(project.ok(&["current"]).stdout.contains("people"));
    assert_eq!(project.ok(&["upgrade"]).code, 0);
}

#[test]
fn a_database_behind_its_files_is_told() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.models(&USERS.replace("120", "200"));
    let behind = project.run(&["revision", "-m", "wider"]);
    assert_eq!(behind.code, 2);
    insta::assert_snapshot!(project.shown(&behind));
}

#[test]
fn what_unmanaged_objects_block_is_refused_by_name() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.execute("CREATE VIEW grown_ups AS SELECT id, age FROM users WHERE age >= 18");
    project.models(&USERS.replace("Option<i16>", "Option<i32>"));
    let refused = project.run(&["revision", "-m", "older"]);
    assert_eq!(refused.code, 2);
    insta::assert_snapshot!(project.shown(&refused));
    // The database knows the old names.
    let renamed = USERS.replace("pub struct User", "#[model(renamed_from = \"users\")]\npub struct Member");
    let renamed = renamed.replace("pub age: Option<i16>", "#[model(renamed_from = \"age\")]\npub years: Option<i32>");
    project.models(&renamed.replace("\"age BETWEEN", "\"years BETWEEN"));
    let refused = project.run(&["revision", "-m", "members"]);
    assert_eq!(refused.code, 2, "{refused:#?}");
    assert!(refused.stderr.contains("view public.grown_ups leans on public.users.age"), "{refused:#?}");
    project.models(&USERS.replace("BETWEEN 13 AND 150", "BETWEEN 12 AND 150"));
    project.ok(&["revision", "-m", "younger"]);
}

/// What a revision takes down on its way is blocked as much as what it changes: an attribute, the old form of a type,
/// a column of that type, a key.
#[test]
fn what_unmanaged_objects_block_on_the_way_is_refused_by_name() {
    let models = r#"
        use modelmig::{Model, PgComposite, PgEnum};

        #[derive(PgComposite)]
        pub struct Address {
            pub street: String,
            pub town: String,
        }

        #[derive(PgEnum)]
        pub enum Mood {
            Good,
            Bad,
        }

        #[derive(Model)]
        #[model(index(mood))]
        pub struct User {
            #[model(primary_key)]
            pub id: i64,
            pub address: Address,
            pub mood: Mood,
        }
    "#;
    let Some(project) = Project::new(models) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.execute(
        "CREATE VIEW streets AS SELECT (address).street AS street FROM users;
         CREATE VIEW moods AS SELECT mood FROM users;
         CREATE FUNCTION is_good(mood mood) RETURNS boolean LANGUAGE sql AS 'SELECT true';
         CREATE VIEW grouped AS SELECT id, mood IS NULL AS dull FROM users GROUP BY id",
    );
    let refused = |models: &str| {
        project.models(models);
        let run = project.run(&["revision", "-m", "change"]);
        assert_eq!(run.code, 2, "{run:#?}");
        let lines = run.stderr.lines().filter(|line| line.contains(" leans on "));
        lines.map(|line| line.trim_start_matches("  - ").to_owned()).collect::<Vec<_>>()
    };
    let dropped = refused(&models.replace("pub street: String,", ""));
    assert_eq!(dropped, ["view public.streets leans on public.address.street"]);
    let retyped = refused(&models.replace("pub street: String", "pub street: i32"));
    assert!(retyped.contains(&"view public.streets leans on public.address".to_owned()), "{retyped:?}");
    assert!(retyped.contains(&"view public.streets leans on public.users.address".to_owned()), "{retyped:?}");
    let swapped = refused(&models.replace("            Bad,\n", ""));
    for expected in [
        "function public.is_good(public.mood) leans on public.mood",
        "view public.moods leans on public.users.mood",
        "view public.grouped leans on public.users.mood",
    ] {
        assert!(swapped.contains(&expected.to_owned()), "{swapped:?}");
    }
    let rekeyed = refused(&models.replace("primary_key", "primary_key(include(mood))"));
    assert_eq!(rekeyed, ["view public.grouped leans on pk_users on public.users"]);
    project.models(&models.replace("pub town: String,", ""));
    project.ok(&["revision", "-m", "no towns"]);
}

/// A counter that takes over goes on behind the rows, in both directions.
#[test]
fn a_serial_that_becomes_an_identity_goes_on_counting() {
    let serial = USERS.replace("identity", "serial");
    let Some(project) = Project::new(&serial) else { return };
    let insert = |email: &str| project.execute(&format!("INSERT INTO users (email) VALUES ('{email}')"));
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    ["a", "b", "c"].into_iter().for_each(insert);
    project.models(USERS);
    project.ok(&["revision", "-m", "identity"]);
    project.ok(&["upgrade"]);
    ["d", "e"].into_iter().for_each(insert);
    project.ok(&["downgrade", "-1", "--allow-data-loss"]);
    insert("f");
    project.execute(
        "DO $$ BEGIN IF (SELECT array_agg(id ORDER BY id) FROM users) <> '{1,2,3,4,5,6}' THEN
             RAISE EXCEPTION 'the ids are %', (SELECT array_agg(id ORDER BY id) FROM users); END IF; END $$",
    );
}

/// Hostile names are data, whatever they spell.
#[test]
fn a_name_cannot_break_out() {
    let models = r##"
        use modelmig::{Model, PgEnum};
        #[derive(PgEnum)]
        #[model(schema = "s\"; DROP TABLE x; --", name = "e\"; DROP TABLE x; --")]
        pub enum Label {
            #[model(name = "we\"ird'; DROP TABLE x; --")]
            Weird,
        }
        #[derive(Model)]
        #[model(schema = "s\"; DROP TABLE x; --", table = "we\"ird; DROP TABLE x; --")]
        #[model(check(hostile = sql("true"), name = "c\"; DROP TABLE x; --"))]
        pub struct Weird {
            #[model(primary_key, name = "id\"; DROP TABLE x; --")]
            pub id: i64,
            #[model(default = "we\"ird'; DROP TABLE x; --")]
            pub label: Label,
        }
    "##;
    let Some(project) = Project::new(models) else { return };
    project.execute("CREATE TABLE x (id int)");
    project.ok(&["revision", "-m", "weird'; DROP TABLE x; --"]);
    project.ok(&["upgrade"]);
    project.execute("INSERT INTO x VALUES (1)");
    assert_eq!(project.ok(&["check"]).stdout, "");
    project.ok(&["downgrade", "base"]);
    project.execute("INSERT INTO x VALUES (2)");
}

#[test]
fn a_dry_run_prints_the_files_and_writes_none() {
    let Some(project) = Project::new(USERS) else { return };
    let run = project.run_offline(&["revision", "-m", "add users", "--from", "empty", "--dry-run"]);
    assert_eq!(run.code, 0, "{run:#?}");
    assert!(run.stdout.contains("CREATE TABLE public.users"), "{run:#?}");
    assert!(run.stdout.contains("DROP TABLE public.users"), "{run:#?}");
    assert_eq!(project.migrations().len(), 0);
}
