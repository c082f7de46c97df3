//! Prints the two files of a revision from statements that were measured.
//!
//! The machine header is printed by [`header`](super::header); what stands below it comes from a template
//! (`templates/revision.sql`), and is read back before it leaves: a template can change how a file looks,
//! never what it does.

use minijinja::{Environment, Value, context};

use super::header::{Direction, Group, Header, HeaderError, HeaderFlag, one_line};
use crate::plan::{Flag, Hazard};
use crate::schema::origin::Location;
use crate::schema::quote;
use crate::statement::{self, SplitError};

/// The template used when a project has none of its own.
pub const TEMPLATE: &str = include_str!("../../templates/revision.sql");

/// Everything that one pair of files says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileInput {
    pub version: i64,
    pub title: String,
    /// The files that must be applied directly before; empty is `base`.
    pub revises: Vec<i64>,
    pub group: Option<Group>,
    /// Fingerprints of what the models were and of what the schema is after the up file. Without a `schema`
    /// the file counts as hand-written and carries no `body` either.
    pub inputs: Option<String>,
    pub schema: Option<String>,
    /// `up and down on PostgreSQL 15.18, 6 rows per table`
    pub proved: Option<String>,
    pub up: Body,
    pub down: Body,
    /// What down does not restore, a line each. Not empty: the down file begins by refusing to run.
    pub irreversible: Vec<String>,
}

/// The statements of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    pub transactional: bool,
    pub items: Vec<Item>,
}

impl Default for Body {
    fn default() -> Self {
        Self { transactional: true, items: Vec::new() }
    }
}

/// One statement and what is known about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Without its closing semicolon.
    pub sql: String,
    pub flags: Vec<Flag>,
    /// `ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan`
    pub measured: Option<String>,
    /// Where the model says so.
    pub location: Option<Location>,
}

/// The two texts, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    pub up: String,
    pub down: String,
}

/// Why a file cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("the revision template cannot be used: {0:#}")]
    Template(#[from] minijinja::Error),
    #[error("the printed {direction} file cannot be read back: {source}")]
    Split { direction: Direction, source: SplitError },
    #[error("the printed header of the {direction} file cannot be read back: {source}")]
    Header { direction: Direction, source: HeaderError },
    #[error(
        "the printed {direction} file does not hold the planned statements: statement {number} is {found}; \
         print every `item.sql` of the template unchanged, followed by a semicolon"
    )]
    Differs { direction: Direction, number: usize, found: String },
}

/// Prints both files. Same input, same bytes.
pub fn render(input: &FileInput, template: Option<&str>) -> Result<RenderedFile, FileError> {
    Ok(RenderedFile {
        up: render_direction(input, Direction::Up, template)?,
        down: render_direction(input, Direction::Down, template)?,
    })
}

fn render_direction(input: &FileInput, direction: Direction, template: Option<&str>) -> Result<String, FileError> {
    let body = match direction {
        Direction::Up => &input.up,
        Direction::Down => &input.down,
    };
    let refusal = match direction {
        Direction::Up => None,
        Direction::Down => refusal(input),
    };
    let numbered = number_flags(body, direction);
    let text = render_body(input, body, &numbered, refusal.as_deref(), template)?;
    verify_statements(&text, direction, refusal.as_deref(), body)?;
    let header = Header {
        direction,
        transactional: body.transactional,
        version: input.version,
        title: one_line(&input.title),
        revises: input.revises.clone(),
        group: input.group,
        inputs: input.inputs.clone().filter(|_| direction == Direction::Up),
        schema: input.schema.clone().filter(|_| direction == Direction::Up),
        body: input
            .schema
            .as_ref()
            .map(|_| body_fingerprint(&text))
            .transpose()
            .map_err(|source| FileError::Split { direction, source })?,
        proved: input.proved.as_deref().map(one_line).filter(|_| direction == Direction::Up),
        flags: header_flags(input, direction, numbered),
    };
    let file = format!("{header}{text}");
    match Header::parse(&file).map_err(|source| FileError::Header { direction, source })? {
        Some(read) if read == header => Ok(file),
        Some(_) | None => Err(FileError::Header {
            direction,
            source: HeaderError { line: 1, message: "it says something else than was printed".to_owned() },
        }),
    }
}

/// Returns the fingerprint of the statements of a file: comments and spaces between them do not count.
pub fn body_fingerprint(file: &str) -> Result<String, SplitError> {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for statement in statement::split(file)? {
        hash.update((statement.sql.len() as u64).to_be_bytes());
        hash.update(statement.sql);
    }
    Ok(format!("1:sha256:{}", hex::encode(hash.finalize())))
}

/// The flags of each item with their ids.
type Numbered<'a> = Vec<Vec<(String, &'a Flag, Option<&'a Location>)>>;

fn number_flags(body: &Body, direction: Direction) -> Numbered<'_> {
    let mut ids = (1..).map(|number| format!("{}{number}", direction.flag_letter()));
    let mut number = |flag| (ids.next().unwrap_or_default(), flag);
    body.items
        .iter()
        .map(|item| {
            let numbered = item.flags.iter().map(&mut number);
            numbered.map(|(id, flag)| (id, flag, item.location.as_ref())).collect()
        })
        .collect()
}

fn header_flags(input: &FileInput, direction: Direction, numbered: Numbered<'_>) -> Vec<HeaderFlag> {
    let mut flags: Vec<HeaderFlag> = numbered
        .into_iter()
        .flatten()
        .map(|(id, flag, location)| HeaderFlag {
            id,
            hazard: flag.hazard,
            text: flag_text(flag, ": "),
            location: location.map(|location| one_line(&format!("{}:{}", location.file, location.line))),
        })
        .collect();
    // Whoever reviews the way up must know that there is no way back.
    let known = flags.iter().any(|flag| flag.hazard == Hazard::Irreversible);
    if !input.irreversible.is_empty() && !known {
        flags.push(HeaderFlag {
            id: format!("{}{}", direction.flag_letter(), flags.len() + 1),
            hazard: Hazard::Irreversible,
            text: one_line(&input.irreversible.join("; ")),
            location: None,
        });
    }
    flags
}

fn flag_text(flag: &Flag, separator: &str) -> String {
    let object = flag.object.to_string();
    one_line(&if flag.summary.is_empty() { object } else { format!("{object}{separator}{}", flag.summary) })
}

fn render_body(
    input: &FileInput,
    body: &Body,
    numbered: &Numbered<'_>,
    refusal: Option<&str>,
    template: Option<&str>,
) -> Result<String, FileError> {
    let items: Vec<Value> = body
        .items
        .iter()
        .zip(numbered)
        .map(|(item, flags)| {
            let flags: Vec<Value> = flags
                .iter()
                .map(|(id, flag, _)| {
                    context! { id, name => flag.hazard.name(), text => flag_text(flag, " "), cost => one_line(&flag.cost) }
                })
                .collect();
            let location = item.location.as_ref().map(|location| one_line(&location.to_string()));
            context! { sql => item.sql.trim(), flags, measured => item.measured.as_deref().map(one_line), location }
        })
        .collect();
    let lost: Vec<String> = input.irreversible.iter().map(|line| one_line(line)).collect();
    let hint = (body.items.is_empty() && refusal.is_none()).then_some("Write the statements here.");
    let environment = Environment::new();
    let template = environment.template_from_named_str("revision.sql", template.unwrap_or(TEMPLATE))?;
    let text = template.render(context! { items, lost, refusal, hint })?;
    // The header ends at the first line that is no comment.
    Ok(format!("\n{}\n", text.trim_matches(['\n', '\r'])))
}

/// Returns the statement that stops an irreversible down file: a file of comments alone would make sqlx
/// record an undo that never happened.
fn refusal(input: &FileInput) -> Option<String> {
    if input.irreversible.is_empty() {
        return None;
    }
    let lost = input.irreversible.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("; ");
    let message = quote::literal(&format!("revision {} cannot be undone: {lost}", input.version));
    let hint = quote::literal("Restore from a backup, or write a revision that moves forward.");
    Some(block(&format!("RAISE EXCEPTION USING\n        MESSAGE = {message},\n        HINT = {hint}")))
}

/// Returns a `DO` of one statement.
pub(super) fn block(statement: &str) -> String {
    let mut tag = "$modelmig$".to_owned();
    while statement.contains(&tag) {
        tag = format!("$x{}", &tag[1..]);
    }
    format!("DO {tag} BEGIN\n    {statement};\nEND {tag}")
}

fn verify_statements(text: &str, direction: Direction, refusal: Option<&str>, body: &Body) -> Result<(), FileError> {
    let printed = statement::split(text).map_err(|source| FileError::Split { direction, source })?;
    let expected: Vec<&str> = refusal.into_iter().chain(body.items.iter().map(|item| item.sql.trim())).collect();
    for number in 0..printed.len().max(expected.len()) {
        let found = printed.get(number).map(|statement| statement.sql);
        if found != expected.get(number).copied() {
            let found = found.map_or_else(|| "missing".to_owned(), |sql| format!("`{}`", one_line(sql)));
            return Err(FileError::Differs { direction, number: number + 1, found });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{ObjectRef, QName};

    fn orders_total() -> ObjectRef {
        ObjectRef::column(&QName::new("app", "orders"), "total")
    }

    fn example() -> FileInput {
        let flag = |hazard, summary: &str| Flag {
            hazard,
            object: orders_total(),
            summary: summary.to_owned(),
            cost: String::new(),
        };
        let item = |sql: &str, flags| Item {
            sql: sql.to_owned(),
            flags,
            measured: Some("ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan".to_owned()),
            location: Some(Location { file: "src/models/order.rs".to_owned(), line: 14, column: 5 }),
        };
        FileInput {
            version: 20261122093000,
            title: "widen totals".to_owned(),
            revises: vec![20261120110000],
            inputs: Some("1:sha256:aa".to_owned()),
            schema: Some("1:15:sha256:bb".to_owned()),
            proved: Some("up and down on PostgreSQL 15.18, 6 rows per table".to_owned()),
            up: Body {
                transactional: true,
                items: vec![
                    item(
                        "ALTER TABLE app.orders ALTER COLUMN total TYPE numeric(12,2)",
                        vec![flag(Hazard::TypeChange, "numeric(10,2) -> numeric(12,2)")],
                    ),
                    Item { sql: "COMMENT ON TABLE app.orders IS 'x'".to_owned(), ..Item::default() },
                ],
            },
            down: Body {
                transactional: true,
                items: vec![item(
                    "ALTER TABLE app.orders ALTER COLUMN total TYPE numeric(10,2)",
                    vec![
                        flag(Hazard::TypeChange, "numeric(12,2) -> numeric(10,2)"),
                        Flag { cost: "checks every row".to_owned(), ..flag(Hazard::Scan, "") },
                    ],
                )],
            },
            ..FileInput::default()
        }
    }

    #[test]
    fn both_files_look_as_documented() {
        let files = render(&example(), None).unwrap();
        insta::assert_snapshot!("up", files.up);
        insta::assert_snapshot!("down", files.down);
        assert_eq!(render(&example(), None).unwrap(), files);
    }

    #[test]
    fn an_irreversible_down_begins_by_refusing() {
        let mut input = example();
        input.irreversible = vec!["column app.orders.note text: its values\n".to_owned(), "it's 100% gone".to_owned()];
        input.up.transactional = false;
        input.group = Some(Group { id: 20261122093000, part: 1, of: 2 });
        let files = render(&input, None).unwrap();
        insta::assert_snapshot!("irreversible_up", files.up);
        insta::assert_snapshot!("irreversible_down", files.down);
    }

    #[test]
    fn an_empty_revision_asks_for_statements_and_carries_no_fingerprint() {
        let input = FileInput { version: 7, title: "move data".to_owned(), ..FileInput::default() };
        let files = render(&input, None).unwrap();
        assert_eq!(files.up, "-- modelmig revision 7: move data\n-- revises: base\n\n-- Write the statements here.\n");
        assert_eq!(
            files.down,
            "-- modelmig revision 7 down: move data\n-- returns to: base\n\n-- Write the statements here.\n"
        );
    }

    #[test]
    fn a_template_cannot_change_what_a_file_does() {
        let smuggled = "{% for item in items %}{{ item.sql }};\n{% endfor %}DROP TABLE app.orders;";
        let error = render(&example(), Some(smuggled)).unwrap_err().to_string();
        assert!(error.contains("statement 3 is `DROP TABLE app.orders`"), "{error}");
        let error = render(&example(), Some("-- nothing")).unwrap_err().to_string();
        assert!(error.contains("statement 1 is missing"), "{error}");
        assert!(render(&example(), Some("{% for item in")).unwrap_err().to_string().contains("template"));
    }

    #[test]
    fn a_template_can_change_how_a_file_looks() {
        let bare = "{% for item in items %}{{ item.sql }};\n\n{% endfor %}";
        let files = render(&example(), Some(bare)).unwrap();
        let header = Header::parse(&files.up).unwrap().unwrap();
        let standard = Header::parse(&render(&example(), None).unwrap().up).unwrap().unwrap();
        assert_eq!(
            header, standard,
            "the header is no template territory, and the body's fingerprint is its statements'"
        );
    }

    #[test]
    fn names_that_bite_stay_inside_comments_and_quotes() {
        let table = QName::new("app", "we\"ird\n; DROP TABLE x; --");
        let mut input = example();
        input.title = "we\"ird\n; DROP TABLE x; --".to_owned();
        input.up.items[0].sql = format!("DROP TABLE {table}");
        input.up.items[0].flags[0].object = ObjectRef::Table(table);
        let files = render(&input, None).unwrap();
        assert_eq!(statement::split(&files.up).unwrap().len(), 2);
    }
}
