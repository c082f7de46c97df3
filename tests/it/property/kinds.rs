//! Random objects of the kinds that are one statement each, as a user would write them: over the tables of a random
//! schema, and beside them. Their names are alike on both sides of a pair, so that they meet.

use std::fmt;

use modelmig::schema::ir::{Column, GeneratedKind, Persistence, Schema, Table};
use modelmig::schema::quote::{ident, literal};

use super::defined::named;
use super::dice::Dice;
use super::generate::Server;

/// Statements that create objects, and those that must come when all objects are there.
#[derive(Debug, Default)]
pub struct Kinds {
    pub statements: Vec<String>,
    /// Default privileges: what is created before them does not have them.
    pub last: Vec<String>,
}

/// Prints them as a script.
impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.statements.iter().chain(&self.last).try_for_each(|sql| writeln!(f, "{sql};"))
    }
}

/// Returns the objects of one side. What extensions bring along would have the default privileges of the moment they come:
/// where a side extends the database, there are none for that.
pub fn kinds(dice: &mut Dice, schema: &Schema, extends: bool, server: Server) -> Kinds {
    let mut made = Kinds::default();
    let tables: Vec<&Table> = schema.tables.values().filter(|table| columns(table).next().is_some()).collect();
    for table in &tables {
        on_table(dice, table, &mut made.statements);
    }
    publication(dice, &tables, server, &mut made.statements);
    for make in [operator, cast, text_search, opclass, foreign, conversion, language, event_trigger, transform, moving]
    {
        if dice.chance(25) {
            make(dice, &mut made.statements);
        }
    }
    default_privileges(dice, extends, &mut made.last);
    made
}

/// Returns the columns that anything may be said about.
fn columns(table: &Table) -> impl Iterator<Item = &Column> {
    let is_virtual =
        |column: &&Column| matches!(&column.generated, Some(generated) if generated.kind == GeneratedKind::Virtual);
    table.columns.iter().filter(move |column| !is_virtual(column))
}

fn column(dice: &mut Dice, table: &Table) -> String {
    ident(&dice.pick(&columns(table).collect::<Vec<_>>()).name)
}

fn comment(dice: &mut Dice, on: &str, statements: &mut Vec<String>) {
    if dice.chance(20) {
        let text = *dice.pick(&["says something", "it's another"]);
        statements.push(format!("COMMENT ON {on} IS {}", literal(text)));
    }
}

fn on_table(dice: &mut Dice, table: &Table, statements: &mut Vec<String>) {
    let on = &table.name;
    if dice.chance(25) {
        let view = named(table, "_m");
        let first = column(dice, table);
        let filter = dice.maybe(50, |dice| format!(" WHERE {} IS NOT NULL", column(dice, table))).unwrap_or_default();
        let data = if dice.chance(30) { " WITH NO DATA" } else { "" };
        statements.push(format!(
            "CREATE MATERIALIZED VIEW {view} AS SELECT {first} AS one, 7 AS two FROM {on}{filter}{data}"
        ));
        if dice.chance(60) {
            let unique = if dice.chance(50) { "UNIQUE " } else { "" };
            statements.push(format!("CREATE {unique}INDEX {} ON {view} (two)", ident(&named(table, "_mi").name)));
        }
        comment(dice, &format!("MATERIALIZED VIEW {view}"), statements);
    }
    if dice.chance(20) {
        let filter = dice.maybe(50, |dice| format!(" WHERE old.{} IS NULL", column(dice, table))).unwrap_or_default();
        statements.push(format!("CREATE RULE \"Keep\" AS ON DELETE TO {on}{filter} DO INSTEAD NOTHING"));
        if dice.chance(25) {
            statements.push(format!("ALTER TABLE {on} DISABLE RULE \"Keep\""));
        }
        comment(dice, &format!("RULE \"Keep\" ON {on}"), statements);
    }
    if dice.chance(25) {
        let name = named(table, "_st");
        let (first, second) = (column(dice, table), column(dice, table));
        if first != second {
            let kinds = *dice.pick(&["", " (ndistinct)", " (dependencies, mcv)"]);
            statements.push(format!("CREATE STATISTICS {name}{kinds} ON {first}, {second} FROM {on}"));
            if dice.chance(30) {
                statements.push(format!("ALTER STATISTICS {name} SET STATISTICS 30"));
            }
            comment(dice, &format!("STATISTICS {name}"), statements);
        }
    }
    if dice.chance(25) {
        let name = named(table, "_n");
        let default = dice.maybe(50, |dice| format!(" DEFAULT {}", dice.below(3))).unwrap_or_default();
        let counted = column(dice, table);
        let volatility = *dice.pick(&["STABLE", "VOLATILE"]);
        statements.push(format!(
            "CREATE FUNCTION {name}(low integer{default}) RETURNS bigint LANGUAGE sql {volatility} \
             BEGIN ATOMIC SELECT count({counted}) + low FROM {on}; END"
        ));
        comment(dice, &format!("FUNCTION {name}(integer)"), statements);
    }
    if dice.chance(15) {
        let name = named(table, "_p");
        let argument = *dice.pick(&["n integer", "n integer DEFAULT 1", "n text"]);
        let security = *dice.pick(&["", " SECURITY DEFINER", " SET work_mem = '4MB'"]);
        statements.push(format!("CREATE PROCEDURE {name}({argument}) LANGUAGE plpgsql{security} AS $$ BEGIN END $$"));
    }
}

fn publication(dice: &mut Dice, tables: &[&Table], server: Server, statements: &mut Vec<String>) {
    if dice.chance(50) {
        return;
    }
    let mut list = Vec::new();
    for table in tables.iter().filter(|table| table.persistence == Persistence::Permanent) {
        // Lists of columns and rows of a parent speak for its children, too.
        let has_kin = table.partition_by.is_some()
            || table.parents().next().is_some()
            || tables.iter().any(|other| other.parents().any(|parent| *parent == table.name));
        if dice.chance(50) {
            continue;
        }
        let has_children = tables.iter().any(|other| other.inherits.contains(&table.name));
        let mut text = format!("{}{}", if has_children { "ONLY " } else { "" }, table.name);
        if server.major >= 15 && !has_kin && dice.chance(30) {
            let plain = columns(table).filter(|column| column.generated.is_none());
            text += &format!(" ({})", plain.map(|column| ident(&column.name)).collect::<Vec<_>>().join(", "));
        }
        // Of types that a server brings along.
        let mut plain = columns(table).filter(|column| !column.ty.text.contains('.'));
        if server.major >= 15 && !has_kin && dice.chance(30) {
            text +=
                &plain.next().map(|column| format!(" WHERE ({} IS NOT NULL)", ident(&column.name))).unwrap_or_default();
        }
        list.push(text);
    }
    let tables = if list.is_empty() { String::new() } else { format!(" FOR TABLE {}", list.join(", ")) };
    let publish = *dice.pick(&["", " WITH (publish = 'insert')", " WITH (publish_via_partition_root = true)"]);
    statements.push(format!("CREATE PUBLICATION \"Out\"{tables}{publish}"));
    comment(dice, "PUBLICATION \"Out\"", statements);
}

fn operator(dice: &mut Dice, statements: &mut Vec<String>) {
    let body = *dice.pick(&["$1 < $2", "$1 > $2"]);
    statements.push(format!(
        "CREATE FUNCTION app.before(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT {body} $$"
    ));
    let commutator = *dice.pick(&["", ", COMMUTATOR = OPERATOR(app.>>>)"]);
    let restrict = *dice.pick(&["", ", RESTRICT = scalarltsel"]);
    statements.push(format!(
        "CREATE OPERATOR app.<<< (FUNCTION = app.before, LEFTARG = integer, RIGHTARG = integer{commutator}{restrict})"
    ));
    if !commutator.is_empty() {
        statements.push(format!(
            "CREATE OPERATOR app.>>> (FUNCTION = app.before, LEFTARG = integer, RIGHTARG = integer{})",
            ", COMMUTATOR = OPERATOR(app.<<<)"
        ));
    }
    comment(dice, "OPERATOR app.<<< (integer, integer)", statements);
}

fn cast(dice: &mut Dice, statements: &mut Vec<String>) {
    let ty = *dice.pick(&["numeric", "integer"]);
    statements.push(format!("CREATE TYPE app.\"Heat\" AS (degrees {ty})"));
    statements.push(
        "CREATE FUNCTION app.heat(app.\"Heat\") RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT $1.degrees $$"
            .to_owned(),
    );
    let context = *dice.pick(&["", " AS ASSIGNMENT"]);
    statements.push(format!("CREATE CAST (app.\"Heat\" AS numeric) WITH FUNCTION app.heat(app.\"Heat\"){context}"));
    comment(dice, "CAST (app.\"Heat\" AS numeric)", statements);
}

fn text_search(dice: &mut Dice, statements: &mut Vec<String>) {
    let accept = *dice.pick(&["", ", accept = false", ", stopwords = english"]);
    statements.push(
        "CREATE TEXT SEARCH TEMPLATE app.tpl (INIT = pg_catalog.dsimple_init, LEXIZE = pg_catalog.dsimple_lexize)"
            .to_owned(),
    );
    let template = *dice.pick(&["pg_catalog.simple", "app.tpl"]);
    statements.push(format!("CREATE TEXT SEARCH DICTIONARY app.\"Words\" (TEMPLATE = {template}{accept})"));
    if dice.chance(40) {
        statements.push(
            "CREATE TEXT SEARCH PARSER app.cut (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, \
             \"end\" = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype)"
                .to_owned(),
        );
    }
    statements.push("CREATE TEXT SEARCH CONFIGURATION app.find (PARSER = pg_catalog.\"default\")".to_owned());
    let with = *dice.pick(&["app.\"Words\"", "app.\"Words\", pg_catalog.simple", "pg_catalog.simple"]);
    let tokens = *dice.pick(&["word", "word, asciiword", "email"]);
    statements.push(format!("ALTER TEXT SEARCH CONFIGURATION app.find ADD MAPPING FOR {tokens} WITH {with}"));
    comment(dice, "TEXT SEARCH CONFIGURATION app.find", statements);
}

fn opclass(dice: &mut Dice, statements: &mut Vec<String>) {
    let body = *dice.pick(&["$1 - $2", "$2 - $1"]);
    statements.push(format!(
        "CREATE FUNCTION app.cmp(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT {body} $$"
    ));
    statements.push("CREATE OPERATOR FAMILY app.fam USING btree".to_owned());
    let name = *dice.pick(&["app.turned", "app.turned", "app.\"Other\""]);
    statements.push(format!(
        "CREATE OPERATOR CLASS {name} FOR TYPE integer USING btree FAMILY app.fam AS OPERATOR 1 <, OPERATOR 2 <=, \
         OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 app.cmp(integer, integer)"
    ));
    if dice.chance(60) {
        statements.push("CREATE TABLE app.sorted (n integer)".to_owned());
        statements.push(format!("CREATE INDEX sorted_n ON app.sorted (n {name})"));
    }
}

fn foreign(dice: &mut Dice, statements: &mut Vec<String>) {
    let options = *dice.pick(&["", " OPTIONS (debug 'true')", " OPTIONS (debug 'false', other 'x')"]);
    statements.push(format!("CREATE FOREIGN DATA WRAPPER \"Far\"{options}"));
    let options = *dice.pick(&["", " OPTIONS (host 'a')", " OPTIONS (host 'b', \"Port\" '1')"]);
    let version = *dice.pick(&["", " VERSION '2'"]);
    statements.push(format!("CREATE SERVER away{version} FOREIGN DATA WRAPPER \"Far\"{options}"));
    if dice.chance(50) {
        let options = *dice.pick(&["", " OPTIONS (usr 'me')", " OPTIONS (usr 'you', pass 'x')"]);
        statements.push(format!("CREATE USER MAPPING FOR PUBLIC SERVER away{options}"));
    }
    if dice.chance(60) {
        let ty = *dice.pick(&["integer", "bigint"]);
        let options = *dice.pick(&["", " OPTIONS (name 'x')"]);
        let more = *dice.pick(&["", ", b text NOT NULL", ", b text DEFAULT 'x', CHECK (b <> '')"]);
        let of_table = *dice.pick(&["", " OPTIONS (file '/a')"]);
        statements.push(format!("CREATE FOREIGN TABLE app.\"Distant\" (a {ty}{options}{more}) SERVER away{of_table}"));
    }
    comment(dice, "SERVER away", statements);
}

fn conversion(dice: &mut Dice, statements: &mut Vec<String>) {
    let default = *dice.pick(&["", "DEFAULT "]);
    statements
        .push(format!("CREATE {default}CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8"));
    comment(dice, "CONVERSION app.conv", statements);
}

fn language(dice: &mut Dice, statements: &mut Vec<String>) {
    let trusted = *dice.pick(&["", "TRUSTED "]);
    let validator = *dice.pick(&["", " VALIDATOR pg_catalog.plpgsql_validator"]);
    statements.push(format!("CREATE {trusted}LANGUAGE \"Own\" HANDLER pg_catalog.plpgsql_call_handler{validator}"));
    if dice.chance(60) {
        let value = dice.below(2);
        statements.push(format!(
            "CREATE FUNCTION app.spoken() RETURNS integer LANGUAGE \"Own\" AS $$ BEGIN RETURN {value}; END $$"
        ));
    }
    comment(dice, "LANGUAGE \"Own\"", statements);
}

fn event_trigger(dice: &mut Dice, statements: &mut Vec<String>) {
    let body = *dice.pick(&["NULL", "PERFORM 1"]);
    statements
        .push(format!("CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN {body}; END $$"));
    let event = *dice.pick(&["ddl_command_end", "ddl_command_start"]);
    let tags = *dice.pick(&["", " WHEN TAG IN ('CREATE TABLE')", " WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE')"]);
    statements.push(format!("CREATE EVENT TRIGGER \"Watch\" ON {event}{tags} EXECUTE FUNCTION app.watch()"));
    if dice.chance(30) {
        let state = *dice.pick(&["DISABLE", "ENABLE ALWAYS"]);
        statements.push(format!("ALTER EVENT TRIGGER \"Watch\" {state}"));
    }
    comment(dice, "EVENT TRIGGER \"Watch\"", statements);
}

fn transform(dice: &mut Dice, statements: &mut Vec<String>) {
    let from = "FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal)";
    let ty = *dice.pick(&["date", "date", "interval"]);
    statements.push(format!("CREATE TRANSFORM FOR {ty} LANGUAGE sql ({from})"));
    comment(dice, &format!("TRANSFORM FOR {ty} LANGUAGE sql"), statements);
}

/// A chain in which each object leans on the one before it.
fn moving(dice: &mut Dice, statements: &mut Vec<String>) {
    let labels = *dice.pick(&["'x', 'y'", "'x', 'y', 'z'", "'y', 'w'"]);
    statements.push(format!("CREATE TYPE app.zz_kind AS ENUM ({labels})"));
    statements.push(
        "CREATE FUNCTION app.yy_kind(text) RETURNS app.zz_kind LANGUAGE sql IMMUTABLE BEGIN ATOMIC SELECT $1::app.zz_kind; END"
            .to_owned(),
    );
    let ty = *dice.pick(&["text", "character varying(9)"]);
    statements.push(format!("CREATE DOMAIN app.xx_word AS {ty} CHECK (app.yy_kind(VALUE::text) <> 'y')"));
    let more = *dice.pick(&["", ", n integer"]);
    statements.push(format!("CREATE TABLE app.ww_words (w app.xx_word{more})"));
    statements.push("CREATE VIEW app.vv_words AS SELECT * FROM app.ww_words".to_owned());
    let body = *dice.pick(&["w", "w || ''"]);
    statements.push(format!(
        "CREATE FUNCTION app.uu_words() RETURNS SETOF text LANGUAGE sql BEGIN ATOMIC SELECT {body} FROM app.vv_words; END"
    ));
    statements.push("CREATE VIEW app.tt_words AS SELECT f FROM app.uu_words() AS f".to_owned());
}

fn default_privileges(dice: &mut Dice, extends: bool, last: &mut Vec<String>) {
    for (objects, privileges) in [
        ("TABLES", &["SELECT", "INSERT, UPDATE", "ALL"][..]),
        ("SEQUENCES", &["USAGE", "SELECT"][..]),
        ("FUNCTIONS", &["EXECUTE"][..]),
        ("TYPES", &["USAGE"][..]),
    ] {
        if dice.chance(12) && !(extends && ["FUNCTIONS", "TYPES"].contains(&objects)) {
            let namespace = *dice.pick(&["", " IN SCHEMA app"]);
            let privileges = *dice.pick(privileges);
            last.push(format!(
                "ALTER DEFAULT PRIVILEGES{namespace} GRANT {privileges} ON {objects} TO pg_read_all_data"
            ));
        }
    }
}
