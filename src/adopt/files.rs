//! The files: which model goes into which module, which statement into which SQL file.

use std::collections::{BTreeMap, BTreeSet};

use super::mount::with_module;
use crate::render::{self, Statement};
use crate::report::export::rust::names::{Scope, module};
use crate::report::export::rust::{Item, Style, imports, is_serial, items, plain};
use crate::schema::ir::{ColumnRef, Kind, ObjectRef, Schema};
use crate::scratch::pool::{self, PoolFailure};

/// The folder of what no struct holds, with its slash.
pub const SQL_FOLDER: &str = "schema/";

/// How a SQL file begins.
pub const SQL_HEAD: &str = "-- Read together with the models; the order of files and statements does not matter.\n";

/// The SQL file of the functions.
const FUNCTIONS: &str = "functions";

/// The module of the enums, domains and composite types.
const TYPES: &str = "types";

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Relative to the project, with `/`.
    pub path: String,
    pub text: String,
}

/// All that declares a schema.
#[derive(Default)]
pub struct Project {
    /// By module.
    models: BTreeMap<String, Vec<Item>>,
    /// By the file's name without `.sql`.
    sql: BTreeMap<&'static str, Vec<Statement>>,
    /// What the server says of the bodies of functions that it refuses today.
    unread: Vec<String>,
}

impl Project {
    /// Returns models for what structs hold, and SQL for the rest as far as it can be told without a server.
    pub fn of(schema: &Schema, style: &Style) -> Self {
        let mut models: BTreeMap<String, Vec<Item>> = BTreeMap::new();
        let mut scope = Scope::taken_by(["mod", TYPES]);
        let plain = plain(schema);
        for item in items(&plain, style) {
            let is_table = item.object.kind() == Kind::Table;
            let place = if is_table { scope.claim(&module(&item.ident)) } else { TYPES.to_owned() };
            models.entry(place).or_default().push(item);
        }
        let mut project = Self { models, ..Self::default() };
        let statements = render::create(schema);
        project.add(statements.into_iter().filter(|statement| !is_held(&statement.object, &plain)), schema);
        project
    }

    /// Adds statements about objects of the schema to the SQL files.
    pub fn add(&mut self, statements: impl IntoIterator<Item = Statement>, schema: &Schema) {
        for statement in statements {
            self.sql.entry(place(&statement.object, schema)).or_default().push(statement);
        }
    }

    /// Lets the server take the bodies of functions unread: it refuses these as they are.
    pub fn trust_bodies(&mut self, refused: &[PoolFailure]) {
        let said = |failure: &PoolFailure| {
            let head = failure.statement.sql.lines().next().unwrap_or_default().to_owned();
            format!("{}: {}", head.trim_start_matches("CREATE OR REPLACE "), failure.cause.message)
        };
        let refused = refused.iter().filter(|failure| pool::creates_routine(&failure.statement.sql));
        self.unread = refused.map(said).collect();
    }

    pub fn trusts_bodies(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Returns the models, module by module.
    pub fn modules(&self) -> impl Iterator<Item = (&str, &[Item])> {
        self.models.iter().map(|(module, items)| (module.as_str(), items.as_slice()))
    }

    /// Returns the statements about each object, with the name of their file.
    pub fn statements(&self) -> BTreeMap<&ObjectRef, (&'static str, Vec<&str>)> {
        let mut statements: BTreeMap<&ObjectRef, (&'static str, Vec<&str>)> = BTreeMap::new();
        for (place, of_file) in &self.sql {
            for statement in of_file {
                statements.entry(&statement.object).or_insert((place, Vec::new())).1.push(&statement.sql);
            }
        }
        statements
    }

    /// Returns the crates that the models import from.
    pub fn crates(&self) -> BTreeSet<&'static str> {
        let uses = self.models.values().flatten().flat_map(|item| item.uses.iter().copied());
        uses.filter_map(|path| path.split("::").next()).collect()
    }

    /// Returns the files, the models below that folder.
    pub fn files(&self, folder: &str) -> Vec<File> {
        let mut files = Vec::new();
        if !self.models.is_empty() {
            let modules = self.modules().flat_map(|(module, items)| items.iter().map(move |item| (module, item)));
            let text = modules.fold(String::new(), |text, (module, item)| with_module(&text, module, &item.ident));
            files.push(File { path: format!("{folder}/mod.rs"), text });
        }
        for (module, items) in &self.models {
            files.push(File { path: format!("{folder}/{module}.rs"), text: text(items) });
        }
        for (name, statements) in &self.sql {
            let statements: String = statements.iter().map(|statement| printed(&statement.sql)).collect();
            let unread = if *name == FUNCTIONS { trusting(&self.unread) } else { String::new() };
            files.push(File { path: sql_file(name), text: format!("{SQL_HEAD}{unread}{statements}") });
        }
        files
    }
}

/// Returns what lets the server take the bodies of functions unread, and why.
fn trusting(refused: &[String]) -> String {
    if refused.is_empty() {
        return String::new();
    }
    let refused: String =
        refused.iter().map(|refused| format!("--   {}\n", render::header::one_line(refused))).collect();
    let sql = printed("SET check_function_bodies = off");
    format!(
        "\n-- The bodies of functions are taken unread, because the server refuses some as they are now:\n{refused}{}",
        sql.trim_start()
    )
}

/// Returns the path of a SQL file.
pub fn sql_file(name: &str) -> String {
    format!("{SQL_FOLDER}{name}.sql")
}

/// Returns a statement as it stands in a SQL file.
pub fn printed(sql: &str) -> String {
    format!("\n{sql};\n")
}

/// Returns the text of a module.
pub fn text<'a>(items: impl IntoIterator<Item = &'a Item> + Clone) -> String {
    let items = || items.clone().into_iter();
    let uses: BTreeSet<&str> = items().flat_map(|item| item.uses.iter().copied()).collect();
    let own: BTreeSet<&str> = items().map(|item| item.ident.as_str()).collect();
    let mentions = items().flat_map(|item| &item.mentions).filter(|ident| !own.contains(ident.as_str()));
    let mentions: BTreeSet<String> = mentions.map(|ident| format!("super::{ident}")).collect();
    let mut out = imports(&uses);
    if !mentions.is_empty() {
        out.push('\n');
        out.push_str(&imports(&mentions.iter().map(String::as_str).collect()));
    }
    for item in items() {
        out.push('\n');
        out.push_str(&item.text);
    }
    out
}

/// Says whether a model declares it. What a model cannot say of what it holds is found by comparing.
fn is_held(object: &ObjectRef, plain: &Schema) -> bool {
    match object {
        ObjectRef::Table(table)
        | ObjectRef::Column(ColumnRef { table, .. })
        | ObjectRef::Constraint { table, .. }
        | ObjectRef::Index { table, .. } => plain.tables.contains_key(table),
        ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Composite(_)
        | ObjectRef::Attribute { .. } => true,
        ObjectRef::Sequence(name) => plain.sequences.get(name).is_none_or(|sequence| is_serial(plain, sequence)),
        // A model brings the schema it names.
        ObjectRef::Namespace(name) => holds(plain, name),
        ObjectRef::Extension(_) | ObjectRef::Defined(_) | ObjectRef::DefaultPrivileges(_) => false,
    }
}

/// Says whether it is an index or column of a table, not of a view.
fn is_of_table(object: &ObjectRef, schema: &Schema) -> bool {
    let (ObjectRef::Index { table, .. } | ObjectRef::Column(ColumnRef { table, .. })) = object else { return true };
    schema.tables.contains_key(table)
}

/// Says whether a table or a type lives in the namespace.
fn holds(schema: &Schema, namespace: &str) -> bool {
    let types = schema.enums.keys().chain(schema.domains.keys()).chain(schema.composites.keys());
    schema.tables.keys().chain(types).any(|name| name.namespace == namespace)
}

/// Returns the name of the file for statements about such an object.
fn place(object: &ObjectRef, schema: &Schema) -> &'static str {
    match object.kind() {
        Kind::Index | Kind::Column if !is_of_table(object, schema) => "views",
        Kind::Namespace => "schemas",
        Kind::Extension => "extensions",
        Kind::Enum | Kind::Domain | Kind::Composite | Kind::Range | Kind::Collation => "types",
        Kind::Sequence => "sequences",
        Kind::Table | Kind::Column | Kind::Constraint | Kind::Index => "tables",
        Kind::View | Kind::MaterializedView => "views",
        Kind::Function | Kind::Procedure | Kind::Aggregate => FUNCTIONS,
        Kind::Operator | Kind::OperatorFamily | Kind::OperatorClass | Kind::AccessMethod => "operators",
        Kind::Cast | Kind::Conversion => "casts",
        Kind::Language | Kind::Transform => "languages",
        Kind::TextSearchDictionary
        | Kind::TextSearchConfiguration
        | Kind::TextSearchParser
        | Kind::TextSearchTemplate => "text_search",
        Kind::ForeignDataWrapper | Kind::Server | Kind::UserMapping => "foreign",
        Kind::Trigger => "triggers",
        Kind::Policy => "policies",
        Kind::Rule => "rules",
        Kind::Statistics => "statistics",
        Kind::EventTrigger => "event_triggers",
        Kind::Publication => "publications",
        Kind::DefaultPrivileges => "grants",
    }
}
