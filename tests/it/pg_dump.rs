//! `pg_dump --schema-only` as a second judge: our own introspector must not be its own.
//!
//! Two databases are equal when their dumps are the same text after one normalisation ([`normalise`]): the order of
//! columns, which no migration can restore, is taken out, and that of storage parameters, which tells no more than when
//! each was set. Nothing else is touched.

use std::path::{Path, PathBuf};
use std::process::Command;

use sqlx::postgres::PgConnectOptions;

/// A `pg_dump` that can read a server.
pub struct PgDump {
    program: PathBuf,
    /// Newer releases print a random key unless they are given one.
    takes_restrict_key: bool,
}

impl PgDump {
    /// Finds a `pg_dump` of the server's major or a newer one, beside the server or where Debian puts them.
    pub fn find(major: u32, bin: &Path) -> Option<Self> {
        let debian = (major..=18).map(|major| Path::new("/usr/lib/postgresql").join(major.to_string()).join("bin"));
        let programs = std::iter::once(bin.to_owned()).chain(debian).map(|bin| bin.join("pg_dump"));
        let program = programs.into_iter().find(|program| program.exists())?;
        let help = Command::new(&program).arg("--help").output().ok()?;
        let takes_restrict_key = String::from_utf8_lossy(&help.stdout).contains("--restrict-key");
        Some(Self { program, takes_restrict_key })
    }

    /// Returns the normalised dump of a database.
    pub fn dump(&self, options: &PgConnectOptions) -> String {
        let socket = options.get_socket().map(|folder| folder.to_string_lossy().into_owned());
        let database = options.get_database().expect("the options name a database");
        let mut command = Command::new(&self.program);
        command.args(["--schema-only", "--dbname", database, "--username", options.get_username()]);
        command.arg("--host").arg(socket.unwrap_or_else(|| options.get_host().to_owned()));
        command.arg("--port").arg(options.get_port().to_string());
        if self.takes_restrict_key {
            command.arg("--restrict-key=modelmig");
        }
        let output = command.output().expect("pg_dump runs");
        assert!(output.status.success(), "pg_dump of {database}: {}", String::from_utf8_lossy(&output.stderr));
        normalise(&String::from_utf8(output.stdout).expect("pg_dump prints UTF-8"))
    }
}

/// Takes the order of columns out of a dump: columns are sorted within each CREATE TABLE, and so are the statements
/// about single columns of one table, which pg_dump prints in that order.
pub fn normalise(dump: &str) -> String {
    let mut out = String::new();
    let mut rest = dump;
    while let Some(start) = next_table(rest) {
        let (before, table) = rest.split_at(start);
        out.push_str(before);
        let open = table.find("(\n").expect("pg_dump breaks the line behind the bracket") + 1;
        let (list, length) = elements(&table[open..]);
        let (mut columns, constraints): (Vec<&str>, Vec<&str>) =
            list.into_iter().partition(|element| !element.trim_start().starts_with("CONSTRAINT "));
        columns.sort_unstable();
        out.push_str(&table[..open]);
        out.push_str(&[columns, constraints].concat().join(","));
        rest = &table[open + length..];
        if let Some(parameters) = rest.strip_prefix("\n)\nWITH (") {
            let (sorted, length) = sorted_parameters(parameters);
            out.push_str("\n)\nWITH (");
            out.push_str(&sorted);
            rest = &parameters[length..];
        }
    }
    out.push_str(rest);
    let lines = out.split_inclusive('\n').map(|line| columns_sorted(&index_with_sorted_parameters(line)));
    let lines: String = lines.collect();
    sort_column_statements(&sort_grants(&lines))
}

/// Returns the list of parameters up to its closing bracket, sorted, and how long it was.
fn sorted_parameters(text: &str) -> (String, usize) {
    let (mut list, length) = elements(text);
    list.iter_mut().for_each(|parameter| *parameter = parameter.trim());
    list.sort_unstable();
    (list.join(", "), length)
}

fn index_with_sorted_parameters(line: &str) -> String {
    let is_index = line.starts_with("CREATE INDEX ") || line.starts_with("CREATE UNIQUE INDEX ");
    let Some((before, parameters)) = line.split_once(" WITH (").filter(|_| is_index) else { return line.to_owned() };
    let (sorted, length) = sorted_parameters(parameters);
    format!("{before} WITH ({sorted}{}", &parameters[length..])
}

/// Statistics and publications are printed with their columns by position, which is never compared.
fn columns_sorted(line: &str) -> String {
    let between = |start: &str, open: &str, close: &str| {
        let (before, rest) = line.strip_prefix(start)?.split_once(open)?;
        let (columns, after) = rest.split_once(close)?;
        let mut columns: Vec<&str> = columns.split(", ").collect();
        columns.sort_unstable();
        Some(format!("{start}{before}{open}{}{close}{after}", columns.join(", ")))
    };
    let published = || between("ALTER PUBLICATION ", " (", ")");
    between("CREATE STATISTICS ", " ON ", " FROM ").or_else(published).unwrap_or_else(|| line.to_owned())
}

/// Sorts neighbouring statements about privileges: an ACL has them in the order in which they were granted.
fn sort_grants(dump: &str) -> String {
    let is_grant = |line: &str| line.starts_with("GRANT ") || line.starts_with("REVOKE ");
    let mut lines: Vec<&str> = dump.split_inclusive('\n').collect();
    lines.chunk_by_mut(|one, other| is_grant(one) == is_grant(other)).for_each(|lines| {
        if lines.first().is_some_and(|line| is_grant(line)) {
            lines.sort_unstable();
        }
    });
    lines.concat()
}

/// Returns where the next CREATE TABLE with elements begins.
fn next_table(text: &str) -> Option<usize> {
    ["\nCREATE TABLE ", "\nCREATE UNLOGGED TABLE ", "\nCREATE FOREIGN TABLE "]
        .iter()
        .filter_map(|head| text.match_indices(head).map(|(at, _)| at).find(|at| has_elements(&text[at + 1..])))
        .min()
}

fn has_elements(table: &str) -> bool {
    table.lines().next().is_some_and(|line| line.ends_with(" ("))
}

/// Cuts the text of a CREATE TABLE at its outer commas, up to the closing bracket.
fn elements(text: &str) -> (Vec<&str>, usize) {
    let (mut depth, mut quote, mut start, mut list) = (0, None, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')') if depth == 0 => {
                list.push(text[start..at].trim_end_matches('\n'));
                return (list, at - usize::from(text[..at].ends_with('\n')));
            }
            (None, ')' | ']') => depth -= 1,
            (None, ',') if depth == 0 => {
                list.push(&text[start..at]);
                start = at + 1;
            }
            (None, _) => {}
        }
    }
    panic!("a CREATE TABLE without an end:\n{text}");
}

/// Sorts neighbouring entries that are about columns of one table.
fn sort_column_statements(dump: &str) -> String {
    let entries: Vec<&str> = dump.split_inclusive(";\n").collect();
    let mut sorted: Vec<String> = Vec::with_capacity(entries.len());
    let mut run: Vec<String> = Vec::new();
    for entry in entries {
        if !(is_about_a_column(entry) && run.last().is_none_or(|last| subject(last) == subject(entry))) {
            run.sort_unstable();
            sorted.append(&mut run);
        }
        if is_about_a_column(entry) {
            // How many blank lines come before depends on what came before.
            run.push(format!("\n\n{}", entry.trim_start_matches('\n')));
        } else {
            sorted.push(entry.to_owned());
        }
    }
    run.sort_unstable();
    sorted.append(&mut run);
    sorted.concat()
}

fn statement(entry: &str) -> &str {
    let lines = entry.split_inclusive('\n');
    let heading: usize = lines.take_while(|line| line.starts_with("--") || line.trim().is_empty()).map(str::len).sum();
    &entry[heading..]
}

fn is_about_a_column(entry: &str) -> bool {
    let sql = statement(entry);
    sql.starts_with("COMMENT ON COLUMN ") || (sql.starts_with("ALTER TABLE ONLY ") && sql.contains(" ALTER COLUMN "))
}

/// Returns what the statements of one run have in common: the kind and the table. A dot may stand in a quoted name,
/// which only makes runs shorter.
fn subject(entry: &str) -> &str {
    let sql = statement(entry);
    let end = if sql.starts_with("COMMENT") {
        sql.find(" IS ").map(|is| sql[..is].rfind('.').unwrap_or(is))
    } else {
        sql.find(" ALTER COLUMN ")
    };
    &sql[..end.unwrap_or(sql.len())]
}

#[test]
fn the_order_of_columns_and_parameters_is_taken_out_and_nothing_else() {
    let dump = |columns: &str, parameters: &str, comments: &str| {
        format!(
            "SET x = 1;\n\n--\n-- Name: t\n--\n\nCREATE TABLE app.t (\n{columns},\n    CONSTRAINT ck CHECK ((a > 0)),\n    \
             CONSTRAINT aa CHECK ((b > ','::text))\n)\nWITH ({parameters});\n\n\n{comments}CREATE TABLE app.empty (\n);\n\n\n\
             CREATE INDEX i ON app.t USING gin (b) WITH ({parameters}) WHERE (a > 0);\n"
        )
    };
    let comment =
        |column: &str| format!("--\n-- Name: COLUMN t.{column}\n--\n\nCOMMENT ON COLUMN app.t.{column} IS 'x';\n\n\n");
    let one = dump(
        "    b text[] DEFAULT ARRAY['x, (y'::text, ''],\n    a numeric(3,2)",
        "fillfactor='70', autovacuum_enabled='true'",
        &(comment("b") + &comment("a")),
    );
    let two = dump(
        "    a numeric(3,2),\n    b text[] DEFAULT ARRAY['x, (y'::text, '']",
        "autovacuum_enabled='true', fillfactor='70'",
        &(comment("a") + &comment("b")),
    );
    assert_eq!(normalise(&one), two);
    assert_eq!(normalise(&two), two);
}
