//! `diff` and `export` with every SOURCE.

use super::project::{Project, USERS};

#[test]
fn every_source_of_one_schema_is_equal_to_every_other() {
    let Some(project) = Project::new(USERS) else { return };
    project.ok(&["revision", "-m", "add users"]);
    project.ok(&["upgrade"]);
    project.write("exports/schema.sql", &project.ok(&["export", "models"]).stdout);
    project.write("schema.json", &project.ok(&["export", "models", "--format", "json"]).stdout);
    let url = project.url();
    let sources =
        ["models", "database", "revisions", "revisions@head", &url, "exports/schema.sql", "exports", "schema.json"];
    for from in sources {
        let run = project.run(&["diff", "--from", from, "--to", "models"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{from}: {run:#?}");
    }
    let run = project.run(&["diff", "--from", "empty", "--to", "database"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("CREATE TABLE public.users"), "{run:#?}");
}

#[test]
fn diff_needs_no_project_and_prints_flags_as_comments() {
    let Some(project) = Project::new("") else { return };
    std::fs::remove_file(project.path().join("Cargo.toml")).expect("it was there");
    project.write("a.sql", "CREATE TABLE t (a int, b varchar(20) CHECK (b IN ('x', 'y')), n numeric(10,2));");
    project
        .write("b.sql", "CREATE TABLE t (a bigint, b varchar(20) CHECK (b IN ('x', 'y')), n numeric(10,1) DEFAULT 1);");
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn diff_grants_in_the_order_of_the_other_side() {
    let Some(project) = Project::new("") else { return };
    project.write("modelmig.toml", "[scratch]\nroles = [\"reader\", \"writer\"]\n");
    let order = "GRANT SELECT ON t TO writer; GRANT INSERT ON t TO PUBLIC; GRANT SELECT ON t TO reader;
        GRANT UPDATE (note) ON t TO writer; GRANT UPDATE (note) ON t TO reader;";
    project.write("b.sql", &format!("CREATE TABLE t (id int, note text); {order}"));
    let run = project.run_offline(&["diff", "--from", "empty", "--to", "b.sql"]);
    let grants: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("GRANT")).collect();
    let wanted = [
        "GRANT SELECT ON TABLE public.t TO writer;",
        "GRANT INSERT ON TABLE public.t TO PUBLIC;",
        "GRANT SELECT ON TABLE public.t TO reader;",
        "GRANT UPDATE (note) ON TABLE public.t TO writer, reader;",
    ];
    assert_eq!(grants, wanted, "{run:#?}");
}

#[test]
fn diff_prints_the_way_there_where_none_leads_back() {
    let Some(project) = Project::new("") else { return };
    // No check comes to a domain inside of a range that a column holds.
    let uses = "CREATE TYPE span AS RANGE (subtype = amount); CREATE TABLE t (s span);";
    project.write("a.sql", &format!("CREATE DOMAIN amount AS int CHECK (VALUE > 0); {uses}"));
    project.write("b.sql", &format!("CREATE DOMAIN amount AS int; {uses}"));
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.contains("ALTER DOMAIN public.amount DROP CONSTRAINT amount_check"), "{run:#?}");
    assert!(run.stderr.contains("this way cannot be taken back"), "{run:#?}");
    let run = project.run_offline(&["diff", "--from", "b.sql", "--to", "a.sql"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:#?}");
    assert!(run.stderr.contains("cannot alter type"), "{run:#?}");
}

#[test]
fn diff_leads_to_what_partitions_and_expressions_are_called_and_how_they_read() {
    let Some(project) = Project::new("") else { return };
    let events = "CREATE TABLE events (id int, at date, kind text) PARTITION BY RANGE (at);
        CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');";
    project.write("a.sql", &format!("{events}\nCREATE TABLE t (s varchar(10) CHECK (s IN ('x', 'y')));"));
    let after = "CREATE INDEX by_kind ON ONLY events (kind); CREATE INDEX kinds_2020 ON events_2020 (kind);
        ALTER INDEX by_kind ATTACH PARTITION kinds_2020; CREATE INDEX alone ON ONLY events (id);
        COMMENT ON INDEX kinds_2020 IS 'by kind'; CREATE TABLE t (s varchar(20) CHECK (s IN ('x', 'y')));";
    project.write("b.sql", &format!("{events}\n{after}"));
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    insta::assert_snapshot!(project.shown(&run));
    let run = project.run_offline(&["diff", "--from", "b.sql", "--to", "b.sql"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn diff_tells_what_a_table_has_of_its_own_from_what_parents_give_it() {
    let Some(project) = Project::new("") else { return };
    let parents =
        "CREATE TABLE dated (at date NOT NULL DEFAULT now()); CREATE TABLE counted (number int CHECK (number > 0));";
    project.write("a.sql", &format!("{parents} CREATE TABLE visits (place text) INHERITS (dated);"));
    project.write("b.sql", &format!("{parents} CREATE TABLE visits (place text) INHERITS (dated, counted);"));
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    insta::assert_snapshot!("a_parent_comes", project.shown(&run));
    project.write(
        "c.sql",
        &format!("{parents} CREATE TABLE visits (place text, number int DEFAULT 1) INHERITS (dated, counted);"),
    );
    let run = project.run_offline(&["diff", "--from", "b.sql", "--to", "c.sql"]);
    insta::assert_snapshot!("a_column_becomes_its_own", project.shown(&run));
    // The other way no statement leads, but to a column that goes and comes again: where it may.
    let back = ["diff", "--from", "c.sql", "--to", "b.sql"];
    let run = project.run_offline(&[&back[..], &["--allow-drop", "public.visits.number"]].concat());
    insta::assert_snapshot!("a_column_is_its_parents_alone", project.shown(&run));
    let kept = project.run_offline(&back);
    assert!(!kept.stdout.contains("DROP COLUMN"), "{kept:#?}");
}

#[test]
fn diff_names_what_children_have_from_their_parents() {
    let Some(project) = Project::since(18) else { return };
    let events = "CREATE TABLE events (id int, at date, size int NOT NULL, PRIMARY KEY (at)) PARTITION BY RANGE (at);";
    let attach = "ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');";
    let tables = |people: &str, staff: &str, at: &str, size: &str| {
        let people =
            format!("CREATE TABLE people (name text {people}); CREATE TABLE staff ({staff}) INHERITS (people);");
        let partition = format!("CREATE TABLE events_2024 (id int, at date {at}, size int {size}, PRIMARY KEY (at));");
        format!("{people} CREATE TABLE guests () INHERITS (people); {events} {partition} {attach}")
    };
    project.write("a.sql", &tables("NOT NULL", "NOT NULL name", "NOT NULL", "NOT NULL"));
    project.write(
        "b.sql",
        &tables(
            "NOT NULL",
            "CONSTRAINT named NOT NULL name",
            "CONSTRAINT has_a_day NOT NULL",
            "CONSTRAINT sized NOT NULL",
        ),
    );
    let scratch = project.url();
    let diff = |from: &str, to: &str| project.run_offline(&["diff", "--from", from, "--to", to, "--scratch", &scratch]);
    let run = diff("a.sql", "b.sql");
    insta::assert_snapshot!("names_of_not_nulls", project.shown(&run));
    let run = diff("b.sql", "b.sql");
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    project.write("c.sql", &tables("", "NOT NULL name", "NOT NULL", "NOT NULL"));
    let run = diff("c.sql", "b.sql");
    insta::assert_snapshot!("a_not_null_comes_above_one", project.shown(&run));
}

/// The view has the columns of the rows as they were when it was made.
#[test]
fn diff_starts_where_a_view_over_a_function_of_rows_stands() {
    let Some(project) = Project::new("") else { return };
    let above =
        "CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t'; CREATE VIEW v AS SELECT a FROM f();";
    project.write("a.sql", &format!("CREATE TABLE t (a int, b text); {above}"));
    project.write("b.sql", &format!("CREATE TABLE t (a int, b text, c date); {above}"));
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stdout.ends_with("ALTER TABLE public.t ADD COLUMN c date;\n"), "{run:#?}");
}

#[test]
fn diff_tells_public_made_anew_from_public_as_it_comes() {
    let Some(project) = Project::since(15) else { return };
    project.write("a.sql", "CREATE TABLE t (a int);");
    project.write("b.sql", "DROP SCHEMA public; CREATE SCHEMA public; CREATE TABLE t (a int);");
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    for statement in
        ["ALTER SCHEMA public OWNER TO ", "COMMENT ON SCHEMA public IS '';", "REVOKE USAGE ON SCHEMA public"]
    {
        assert!(run.stdout.contains(statement), "{statement}: {run:#?}");
    }
    let run = project.run_offline(&["diff", "--from", "b.sql", "--to", "b.sql"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn diff_leads_to_the_order_of_parents() {
    let Some(project) = Project::new("") else { return };
    let parents = "CREATE TABLE dated (at date CHECK (at > '2020-01-01')); CREATE TABLE counted (number int);";
    project.write("a.sql", &format!("{parents} CREATE TABLE visits (place text) INHERITS (dated, counted);"));
    project.write("b.sql", &format!("{parents} CREATE TABLE visits (place text) INHERITS (counted, dated);"));
    let run = project.run_offline(&["diff", "--from", "a.sql", "--to", "b.sql"]);
    insta::assert_snapshot!(project.shown(&run));
}

#[test]
fn the_order_of_files_and_statements_does_not_matter() {
    let Some(project) = Project::new("") else { return };
    project.write("one/a.sql", "ALTER TABLE t ADD FOREIGN KEY (p) REFERENCES p (id); CREATE TABLE t (id int, p int);");
    project.write("one/b.sql", "CREATE TABLE p (id int PRIMARY KEY);");
    project.write("two.sql", "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int, p int REFERENCES p (id));");
    let run = project.run_offline(&["diff", "--from", "one", "--to", "two.sql"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
}

#[test]
fn a_file_means_what_psql_makes_of_it() {
    let Some(project) = Project::new("") else { return };
    let same = |one: &str, two: &str| {
        project.write("one.sql", one);
        project.write("two.sql", two);
        let run = project.run_offline(&["diff", "--from", "one.sql", "--to", "two.sql"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:#?}");
    };
    let table = "CREATE TABLE t (id int);";
    same("BEGIN; CREATE TABLE t (id int); COMMIT;", table);
    same("CREATE TABLE t (id text); DROP TABLE t; CREATE TABLE t (id int);", table);
    same(
        "CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY i ON t (id);",
        "CREATE TABLE t (id int); CREATE INDEX i ON t (id);",
    );
    same("\\restrict x\nCREATE TABLE t (id int);\nCOPY t (id) FROM stdin;\n1\n\\.\n\\unrestrict x\n", table);
    let grant = "CREATE TABLE t (id int); CREATE TABLE u (id int); GRANT SELECT ON u TO PUBLIC;";
    same(
        "CREATE TABLE t (id int); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC; CREATE TABLE u (id int); \
          ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM PUBLIC;",
        grant,
    );
}

#[test]
fn faults_in_sql_files_are_told_with_file_and_line() {
    let Some(project) = Project::new("") else { return };
    project.write("bad.sql", "CREATE TABLE t (id int);\n\nCREATE TABLE u (\n    id wibble\n);\n");
    project.write("role.sql", "CREATE TABLE t (id int);\nCREATE ROLE boss SUPERUSER;\n");
    for file in ["bad.sql", "role.sql", "missing.sql"] {
        let run = project.run_offline(&["export", file]);
        insta::assert_snapshot!(format!("fault_{}", file.trim_end_matches(".sql")), project.shown(&run));
    }
}

#[test]
fn exports_can_be_read() {
    let Some(project) = Project::new(USERS) else { return };
    for format in ["sql", "rust", "mermaid"] {
        let run = project.run_offline(&["export", "models", "--format", format]);
        assert_eq!(run.code, 0, "{run:#?}");
        insta::assert_snapshot!(format!("export_{format}"), run.stdout);
    }
    let html = project.run_offline(&["export", "models", "--format", "html"]);
    assert!(html.stdout.contains("<html"), "{html:#?}");
}
