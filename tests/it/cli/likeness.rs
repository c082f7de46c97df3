//! The scratch server is like the database at hand: its roles, how it sorts, what it offers.

use super::project::{Project, USERS};

#[test]
fn roles_of_the_target_that_files_name_exist_on_scratch() {
    let Some(project) = Project::new(USERS) else { return };
    project.execute(
        "DO $$ BEGIN CREATE ROLE likeness_reader; CREATE ROLE \"likeness \"\" other\";
         EXCEPTION WHEN duplicate_object THEN NULL; END $$",
    );
    project.write(
        "schema/rights.sql",
        "CREATE VIEW adults AS SELECT id FROM users WHERE age > 17;
         GRANT SELECT ON adults TO likeness_reader, \"likeness \"\" other\";",
    );
    project.ok(&["revision", "-m", "first"]);
    project.write(
        "migrations/20250101000000_rights.sql",
        "CREATE SCHEMA extra;\nGRANT USAGE ON SCHEMA extra TO Likeness_Reader;\n",
    );
    let run = project.run(&["diff", "--from", "revisions@20250101000000", "--to", "database"]);
    // The database says nothing of the schema yet, but the replay worked.
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.contains("DROP SCHEMA extra"), "{run:#?}");
    // Without the database nobody knows the role, until the configuration names it.
    let offline = ["export", "revisions@20250101000000", "--format", "sql"];
    let run = project.run_offline(&offline);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("[scratch] roles"), "{run:#?}");
    project.write("modelmig.toml", "[scratch]\nroles = [\"likeness_reader\"]\n");
    assert_eq!(project.run_offline(&offline).code, 0);
}

/// In byte order capitals come first, so a list of allowed values sorts differently under another collation; what can
/// be seen of it is what an immutable expression says.
#[test]
fn text_is_stored_and_sorted_as_in_the_target() {
    let Some(project) = Project::new(USERS) else { return };
    let name = project.database_like("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
    let encoding = "DO $$ BEGIN IF current_setting('server_encoding') <> 'LATIN1' THEN
        RAISE EXCEPTION 'the encoding is %', current_setting('server_encoding'); END IF; END $$;";
    project.write("encoding.sql", encoding);
    let url = project.url_of(&name);
    let run = project.run_offline(&["diff", "--from", &url, "--to", "encoding.sql"]);
    assert_eq!(run.code, 0, "{run:#?}");
    let run = project.run_offline(&["diff", "--from", "empty", "--to", "encoding.sql"]);
    assert!(run.stderr.contains("the encoding is UTF8"), "{run:#?}");
}

#[test]
fn an_extension_that_the_scratch_server_lacks_is_named_before_anything_is_written() {
    let Some(project) = Project::new(USERS) else { return };
    project.write("modelmig.toml", "[manage]\nextensions = [\"no_such_extension\"]\n");
    let run = project.run(&["revision", "-m", "first"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("no_such_extension") && run.stderr.contains("install its package"), "{run:#?}");
    assert_eq!(project.migrations().len(), 0);
}

/// What a revision leaves unqualified leads where it leads in the target, and what is written never hangs on it.
#[test]
fn the_search_path_of_the_target_decides_where_unqualified_names_lead() {
    let models = r#"
        use modelmig::Model;
        #[derive(Model)]
        #[model(schema = "app")]
        pub struct Note {
            #[model(primary_key)]
            pub id: i64,
        }
    "#;
    let Some(project) = Project::new(models) else { return };
    project.write("migrations/20250101000000_app.up.sql", "CREATE SCHEMA app;\n");
    project.write("migrations/20250101000000_app.down.sql", "DROP SCHEMA app;\n");
    project.write(
        "migrations/20250101000001_notes.up.sql",
        "CREATE TABLE notes (id bigint CONSTRAINT pk_notes PRIMARY KEY);\n",
    );
    project.write("migrations/20250101000001_notes.down.sql", "DROP TABLE notes;\n");
    project.execute(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = app, public', current_database()); END $$",
    );
    project.ok(&["upgrade"]);
    project.ok(&["check"]);
    assert_eq!(project.run(&["check"]).stderr, "clean: models, revisions and database agree\n");
    let run = project.ok(&["diff", "--from", "revisions", "--to", "database"]);
    assert_eq!(run.stdout, "", "{run:#?}");
    // Without the database the table is one of `public`.
    assert_eq!(project.run_offline(&["check"]).code, 1);
}

/// Files are the same whatever the target's sessions have set; they run there, and what they made is no drift.
#[test]
fn no_setting_of_the_target_changes_what_is_written_or_found() {
    let models = r#"
        use modelmig::Model;
        #[derive(Model)]
        #[model(index(name, name = "i", where = sql("since > '2020-02-01' AND lower(name) <> 'é'")))]
        pub struct Visit {
            #[model(primary_key, identity)]
            pub id: i64,
            #[model(check = sql("name ~ '^\\w'"))]
            pub name: String,
            #[model(type = "date", default = sql("'2020-02-01'"))]
            pub since: String,
            #[model(type = "timestamptz", default = sql("'2020-02-01 12:00+09'"))]
            pub at: String,
            #[model(type = "interval", default = sql("'1 mon 2 days -03:00'"))]
            pub every: String,
            #[model(type = "float8", default = sql("0.1 + 0.2"))]
            pub share: f64,
            #[model(default = b"\xde\xad")]
            pub raw: Vec<u8>,
        }
    "#;
    let Some(project) = Project::new(models) else { return };
    project.execute("CREATE SCHEMA other; CREATE TYPE other.text AS ENUM ('a')");
    let dry = ["revision", "-m", "visits", "--rev-id", "20260101000000", "--dry-run"];
    let plain = project.ok(&dry).stdout;
    let alter = |action: &str| {
        let action = action.replace('\'', "''");
        project
            .execute(&format!("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I {action}', current_database()); END $$"));
    };
    let settings = [
        "search_path = ''",
        "search_path = other, public",
        "search_path = pg_catalog",
        "search_path = nowhere",
        "TimeZone = 'Asia/Tokyo'",
        "DateStyle = 'SQL, DMY'",
        "IntervalStyle = 'sql_standard'",
        "bytea_output = 'escape'",
        "extra_float_digits = -3",
        "quote_all_identifiers = on",
        "standard_conforming_strings = off",
    ];
    for setting in settings {
        alter(&format!("SET {setting}"));
        assert_eq!(project.ok(&dry).stdout, plain, "{setting}");
        alter("RESET ALL");
    }
    project.ok(&["revision", "-m", "visits", "--rev-id", "20260101000000"]);
    // The history of sqlx has no schema: under a path without `public` it would be another one.
    for setting in settings.iter().filter(|setting| !setting.starts_with("search_path")) {
        alter(&format!("SET {setting}"));
        project.ok(&["upgrade"]);
        assert_eq!(project.ok(&["check"]).stdout, "", "{setting}");
        project.ok(&["downgrade", "base"]);
        alter("RESET ALL");
    }
}
