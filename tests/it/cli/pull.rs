//! `pull`: a database that exists becomes a project, and what is written declares all of it.

use std::collections::BTreeMap;
use std::path::Path;

use super::project::{Project, USERS};

const EXISTING: &str = r##"
    CREATE SCHEMA app;
    COMMENT ON SCHEMA app IS 'the application';
    CREATE EXTENSION citext;
    CREATE TYPE app.status AS ENUM ('active', 'blocked');
    CREATE TYPE app.odd AS ENUM ('A b', 'it''s');
    CREATE DOMAIN app.email AS citext CHECK (VALUE ~ '@');
    CREATE TYPE app.address AS (street text, zip varchar(10));
    CREATE SEQUENCE app.invoice_no START 1000;
    CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.seen = now(); RETURN new; END $$;
    CREATE FUNCTION app.is_long(t text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT length(t) > 1 $$;
    CREATE TABLE app.tenants (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL UNIQUE);
    CREATE TABLE app.users (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES app.tenants ON DELETE CASCADE,
        email app.email NOT NULL,
        status app.status NOT NULL DEFAULT 'active',
        home app.address,
        bio text CHECK (app.is_long(bio)),
        type text,
        seen timestamptz NOT NULL DEFAULT now(),
        search tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(bio, ''))) STORED,
        UNIQUE (tenant_id, email)
    );
    COMMENT ON COLUMN app.users.email IS 'Lower case';
    CREATE INDEX ON app.users (lower(bio));
    CREATE INDEX users_active ON app.users (tenant_id) WHERE status = 'active';
    ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON app.users USING (tenant_id = current_setting('app.tenant')::uuid);
    CREATE TRIGGER touch BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
    CREATE TABLE orders (
        id serial PRIMARY KEY,
        no integer DEFAULT nextval('app.invoice_no'),
        user_id bigint REFERENCES app.users,
        total numeric(12, 2) CHECK (total >= 0)
    );
    COMMENT ON INDEX orders_pkey IS 'no model holds this comment';
    CREATE TABLE "type" (id integer);
    CREATE TABLE app.events (at date NOT NULL, id bigint, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
    CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
    CREATE TABLE app.notes (at date, event bigint, FOREIGN KEY (at, event) REFERENCES app.events);
    CREATE TABLE old_types (since date) INHERITS ("type");
    CREATE TABLE "we""ird; DROP TABLE x; --" ("select" integer, "a ""b" text DEFAULT '"#');
    -- Views over two tables: majors spell those over one differently.
    CREATE VIEW app.active_users AS
        SELECT u.id, t.name FROM app.users u, app.tenants t WHERE t.id = u.tenant_id AND u.status = 'active';
    CREATE MATERIALIZED VIEW sums AS
        SELECT u.tenant_id, sum(o.total) AS total FROM orders o, app.users u WHERE u.id = o.user_id GROUP BY 1;
    CREATE UNIQUE INDEX ON sums (tenant_id);
    CREATE STATISTICS order_facts ON user_id, total FROM orders;
    CREATE RULE keep AS ON DELETE TO "type" DO INSTEAD NOTHING;
    CREATE AGGREGATE total (integer) (sfunc = int4pl, stype = integer);
    CREATE TYPE plain;
"##;

/// Returns a crate without models, and its database with that content.
fn adoptable(sql: &str) -> Option<Project> {
    let project = Project::new("//! An application.\n\npub fn run() {}\n")?;
    project.execute(sql);
    Some(project)
}

/// Returns every file below the project, with its text.
fn files(project: &Project) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).expect("below the root").display().to_string();
                files.insert(name, std::fs::read_to_string(&path).expect("text"));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(project.path(), project.path(), &mut files);
    files
}

#[test]
fn all_of_a_database_is_declared() {
    let Some(project) = adoptable(EXISTING) else { return };
    let run = project.ok(&["pull", "--stamp"]);
    assert!(run.stderr.contains("neither in the models nor in SQL: shell type public.plain\n"), "{run:#?}");
    let crates = "the models use crates that Cargo.toml lacks: cargo add chrono modelmig rust_decimal uuid\n";
    assert!(run.stderr.contains(crates), "{run:#?}");
    let check = project.ok(&["check"]);
    assert!(check.stderr.ends_with("clean: models, revisions and database agree\n"), "{check:#?}");
    let again = project.ok(&["revision", "-m", "again"]);
    assert!(again.stderr.starts_with("nothing changed"), "{again:#?}");
    let diff = project.ok(&["diff", "--from", "models", "--to", "database"]);
    assert_eq!(diff.stdout, "");

    let files = files(&project);
    for (file, text) in &files {
        if file.ends_with(".rs") {
            syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}\n{text}"));
        }
    }
    assert_eq!(files["src/lib.rs"], "//! An application.\n\npub mod models;\n\npub fn run() {}\n");
    let written = files.iter().filter(|(file, _)| !file.starts_with("migrations/") && *file != "Cargo.toml");
    let shown: String = written.map(|(file, text)| format!("== {file}\n{text}\n")).collect();
    insta::assert_snapshot!(shown);
}

/// The server looks into a body when its function is created, and never again.
#[test]
fn functions_whose_bodies_no_longer_fit_are_taken_as_they_are() {
    let sql = "CREATE TABLE old (x int); CREATE TABLE kept (a int);
        CREATE FUNCTION lost() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM old';
        CREATE VIEW counted AS SELECT lost() AS lost; DROP TABLE old;";
    let Some(project) = adoptable(sql) else { return };
    project.ok(&["pull", "--stamp"]);
    let functions = project.read("schema/functions.sql");
    let why = "refuses some as they are now:\n--   CREATE FUNCTION public.lost(): relation \"old\" does not exist\n";
    assert!(functions.contains(why), "{functions}");
    assert!(functions.contains("\nSET check_function_bodies = off;\n"), "{functions}");
    project.ok(&["check"]);
    let (database, url) = (["--from", "database"], project.url());
    let diff = project.ok(&[&["diff", "--to", &url][..], &database].concat());
    assert_eq!(diff.stdout, "");

    // A revision that does not touch it needs nothing; one that does says so.
    project.write("schema/more.sql", "CREATE TABLE more (a int);");
    project.ok(&["revision", "-m", "more"]);
    let up = project.read(&project.newest().to_string_lossy());
    assert!(!up.contains("check_function_bodies"), "{up}");
    project.write("schema/functions.sql", &functions.replace("count(*)", "count(x)"));
    project.ok(&["upgrade"]);
    project.ok(&["revision", "-m", "count"]);
    let up = project.read(&project.newest().to_string_lossy());
    assert!(up.contains("\nSET LOCAL check_function_bodies = off;\n"), "{up}");
    project.ok(&["upgrade"]);

    // Without that word a body has to fit.
    let strict = functions.replace("SET check_function_bodies = off;\n", "");
    project.write("schema/functions.sql", &strict.replace("FROM old", "FROM nowhere"));
    let run = project.run(&["revision", "-m", "no"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("schema/functions.sql:"), "{run:#?}");
    assert!(run.stderr.contains("needs `SET check_function_bodies = off;` in schema/*.sql"), "{run:#?}");
}

/// Comments, names and a database that says nothing special: no configuration is needed.
#[test]
fn what_follows_our_conventions_needs_no_configuration() {
    let Some(project) = adoptable("CREATE TABLE users (id bigint CONSTRAINT pk_users PRIMARY KEY)") else { return };
    let run = project.ok(&["pull"]);
    assert!(run.stderr.contains("modelmig stamp head"), "{run:#?}");
    let files = files(&project);
    assert!(!files.contains_key("modelmig.toml"), "{files:#?}");
    assert!(files["src/models/user.rs"].contains("    #[model(primary_key)]\n    pub id: i64,\n"), "{files:#?}");
    // Nothing was written to the database: that is asked for.
    assert!(project.run(&["check"]).stdout.contains("is not applied"));
    project.ok(&["stamp", "head"]);
    project.ok(&["check"]);
}

#[test]
fn the_configuration_of_the_project_is_followed_and_kept() {
    let Some(project) =
        adoptable("CREATE TABLE users (id bigint PRIMARY KEY, name text); COMMENT ON TABLE users IS 'x'")
    else {
        return;
    };
    project.execute("CREATE TABLE legacy_users (id bigint)");
    let configuration = "[manage]\nignore = [\"legacy_*\"]\n";
    project.write("modelmig.toml", configuration);
    project.ok(&["pull", "--stamp", "--into", "src/db/tables", "-m", "what was there"]);
    let files = files(&project);
    assert_eq!(files["modelmig.toml"], configuration);
    assert!(files["src/db/tables/user.rs"].contains("primary_key(id, name = \"users_pkey\")"), "{files:#?}");
    assert!(!files.contains_key("src/db/tables/legacy_user.rs"), "{files:#?}");
    project.ok(&["check"]);
}

#[test]
fn a_project_that_sqlx_migrated_keeps_its_revisions() {
    let Some(project) = adoptable("") else { return };
    let file = "migrations/20200101000000_users.sql";
    project.write(file, "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);\n");
    project.ok(&["upgrade"]);
    let run = project.ok(&["pull"]);
    assert!(run.stderr.contains("the revisions stay as they are"), "{run:#?}");
    assert_eq!(project.migrations(), ["20200101000000_users.sql"]);
    project.ok(&["check"]);
}

#[test]
fn nothing_is_overwritten() {
    let Some(project) = adoptable("CREATE TABLE users (id bigint)") else { return };
    project.write("src/models/mod.rs", "// Mine.\n");
    let before = files(&project);
    let run = project.run(&["pull"]);
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.stderr.contains("src/models/mod.rs exists already"), "{run:#?}");
    assert_eq!(files(&project), before);
}

#[test]
fn an_empty_database_gives_nothing_to_adopt() {
    let Some(project) = adoptable("") else { return };
    let before = files(&project);
    let run = project.ok(&["pull"]);
    assert!(run.stderr.contains("there is nothing to adopt"), "{run:#?}");
    assert_eq!(files(&project), before);
}

const SHOP: &str = "
    CREATE TYPE size AS ENUM ('small', 'large');
    CREATE TABLE users (id bigint CONSTRAINT pk_users PRIMARY KEY, nick text, size size, since date NOT NULL);
    CREATE TABLE orders (id bigint CONSTRAINT pk_orders PRIMARY KEY, total numeric NOT NULL);
    CREATE TABLE carts (id uuid CONSTRAINT pk_carts PRIMARY KEY);
    CREATE VIEW big AS SELECT o.id FROM orders o, users u WHERE o.total > 100 AND u.id = o.id;
    CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
";

const CHANGED: &str = "
    ALTER TYPE size ADD VALUE 'huge';
    CREATE TYPE paint AS ENUM ('red', 'green');
    ALTER TABLE users ADD COLUMN age smallint CHECK (age > 12), ADD COLUMN paint paint, ALTER COLUMN nick SET NOT NULL;
    ALTER TABLE users DROP COLUMN since;
    CREATE TABLE addresses (
        id bigint CONSTRAINT pk_addresses PRIMARY KEY,
        user_id bigint CONSTRAINT fk_addresses_user_id REFERENCES users,
        seen timestamptz
    );
    DROP TABLE carts;
    DROP FUNCTION one();
    CREATE OR REPLACE VIEW big AS SELECT o.id FROM orders o, users u WHERE o.total > 200 AND u.id = o.id;
    CREATE SEQUENCE counter;
    ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
";

/// Lines of people: an impl, a field that is no column, a derive, a note.
fn write_by_hand(project: &Project) {
    let file = "src/models/user.rs";
    let text = project.read(file);
    let text = text
        .replace("#[derive(Clone, Debug, Model)]", "/// People.\n#[derive(Clone, Debug, Model, PartialEq)]")
        .replace("    pub nick", "    // What they call themselves.\n    pub nick")
        .replace("\n}\n", "\n    #[model(skip)]\n    pub cached: bool,\n}\n\nimpl User {\n    pub fn new() {}\n}\n");
    project.write(file, &text);
}

#[test]
fn a_changed_database_changes_the_models_around_what_was_written_by_hand() {
    let Some(project) = adoptable(SHOP) else { return };
    project.ok(&["pull", "--stamp"]);
    write_by_hand(&project);
    assert!(project.ok(&["pull"]).stderr.starts_with("nothing changed"));
    project.execute(CHANGED);

    let before = files(&project);
    let dry = project.ok(&["pull", "--dry-run"]);
    assert_eq!(files(&project), before);
    let run = project.ok(&["pull"]);
    assert_eq!(run.stdout, dry.stdout);
    insta::assert_snapshot!(project.shown(&run));
    let after = files(&project);
    assert!(!after.contains_key("src/models/cart.rs") && !after.contains_key("schema/functions.sql"), "{after:#?}");
    assert_eq!(project.ok(&["diff", "--from", "models", "--to", "database"]).stdout, "");
    assert!(project.ok(&["pull"]).stderr.starts_with("nothing changed"));

    // What is said to be done next works.
    project.ok(&["revision", "-m", "changed by hand", "--from", "revisions", "--allow-drop", "all"]);
    project.ok(&["stamp", "head"]);
    project.ok(&["check"]);
}

/// What the server makes of an expression is not what its author wrote, and no change.
#[test]
fn expressions_stay_as_their_author_spelled_them() {
    let models = USERS
        .replace("    #[model(check", "    #[model(default = \"it's\")]\n    pub state: String,\n    #[model(check");
    let Some(project) = Project::new(&models) else { return };
    project.execute(&project.ok(&["export", "models", "--format", "sql"]).stdout);
    assert!(project.ok(&["pull"]).stderr.starts_with("nothing changed"));
    project.execute("ALTER TABLE users ADD COLUMN nick text");
    project.ok(&["pull"]);
    let nick = "    pub age: Option<i16>,\n    pub nick: Option<String>,\n";
    assert_eq!(project.read("src/lib.rs"), models.replace("    pub age: Option<i16>,\n", nick));

    // A struct that somebody wrote is not thrown away.
    project.execute("DROP TABLE users");
    let run = project.run(&["pull"]);
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.stderr.contains("change by hand: table public.users\n  --> src/lib.rs:5:12"), "{run:#?}");
}

#[test]
fn lines_that_both_sides_changed_are_left_to_people() {
    let Some(project) = adoptable(SHOP) else { return };
    project.ok(&["pull", "--stamp"]);
    let text = project.read("src/models/order.rs");
    project.write("src/models/order.rs", &text.replace("pub total: Decimal", "pub total: Decimal /* cents */"));
    project.execute("ALTER TABLE orders ALTER COLUMN total DROP NOT NULL; ALTER TABLE users DROP COLUMN since");
    project.execute("DROP VIEW big");
    let view = project.read("schema/views.sql");
    project.write("schema/views.sql", &view.replace("CREATE VIEW", "CREATE  VIEW"));
    let run = project.run(&["pull"]);
    insta::assert_snapshot!(project.shown(&run));
    assert_eq!(run.code, 1);
    assert!(project.read("src/models/order.rs").contains("pub total: Decimal /* cents */,"));
    assert!(!project.read("src/models/user.rs").contains("since"));
}
