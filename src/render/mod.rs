//! Prints what it is told: statements here, whole files in `file`.
//!
//! Nothing is decided here: which statement, in which order, with which cast is the plan's business.
//! Every name and literal passes through [`crate::schema::quote`]. Start at [`statements`].

mod access;
mod array;
mod column;
mod constraint;
mod defined;
pub mod file;
pub mod header;
mod index;
mod sequence;
mod table;
mod types;

use crate::plan::{Action, Flag, Step, Touch};
use crate::schema::ir::{ObjectRef, Options, QName, Schema};
use crate::schema::quote::{ident, literal};

/// The SQL text of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// One statement without its closing semicolon.
    pub sql: String,
    /// What it acts on.
    pub object: ObjectRef,
    /// What the plan knows it costs; the proof adds what the server showed.
    pub flags: Vec<Flag>,
    /// What it does to the object that others may forbid.
    pub touch: Option<Touch>,
}

/// Returns the statements of the steps, in their order.
pub fn statements(steps: &[Step]) -> Vec<Statement> {
    steps
        .iter()
        .map(|step| Statement {
            sql: array::read_as_printed(sql(&step.action)),
            object: step.object.clone(),
            flags: step.flags.clone(),
            touch: step.action.touch(),
        })
        .collect()
}

/// Returns the statements that create the whole schema on an empty database.
pub fn create(schema: &Schema) -> Vec<Statement> {
    statements(&crate::plan::create(schema))
}

/// Returns the one statement of an action, without its semicolon.
pub fn sql(action: &Action) -> String {
    match action {
        Action::CreateExtension(extension) => types::create_extension(extension),
        Action::UpdateExtension { name, version } => {
            format!("ALTER EXTENSION {} UPDATE TO {}", ident(name), literal(version))
        }
        Action::MoveExtension { name, namespace } => {
            format!("ALTER EXTENSION {} SET SCHEMA {}", ident(name), ident(namespace))
        }
        Action::DropExtension(name) => format!("DROP EXTENSION {}", ident(name)),
        Action::CreateNamespace(name) => format!("CREATE SCHEMA {}", ident(name)),
        Action::DropNamespace(name) => format!("DROP SCHEMA {}", ident(name)),
        Action::CreateEnum { name, labels } => types::create_enum(name, labels),
        Action::AddEnumValue { name, label, position } => types::add_enum_value(name, label, position),
        Action::RenameEnumValue { name, from, to } => {
            format!("ALTER TYPE {name} RENAME VALUE {} TO {}", literal(from), literal(to))
        }
        Action::CreateDomain(domain) => types::create_domain(domain),
        Action::AlterDomain { domain, act } => format!("ALTER DOMAIN {domain} {}", types::domain_act(act)),
        Action::CreateComposite(composite) => types::create_composite(composite),
        Action::AlterComposite { composite, act } => {
            format!("ALTER TYPE {composite} {}", types::attribute_act(act))
        }
        Action::DropEnum(name) | Action::DropComposite(name) => format!("DROP TYPE {name}"),
        Action::DropDomain(name) => format!("DROP DOMAIN {name}"),
        Action::CreateSequence(new) => sequence::create(new),
        Action::AlterSequence { sequence: name, from, to, restart } => sequence::alter(name, from, to, *restart),
        Action::ClampSequence { sequence: name, bound, next } => sequence::clamp(name, *bound, *next),
        Action::SetSequenceOwner { sequence: name, owner } => sequence::set_owner(name, owner.as_ref()),
        Action::SetSequencePersistence { sequence: name, persistence } => {
            format!("ALTER SEQUENCE {name} SET {}", table::persistence(*persistence))
        }
        Action::ContinueSequence { sequence: counter, column, options } => {
            sequence::continue_after(counter, column, options)
        }
        Action::DropSequence(name) => format!("DROP SEQUENCE {name}"),
        Action::CreateTable(new) => table::create(new),
        Action::DropTable(name) => format!("DROP TABLE {name}"),
        // ALTER, DROP and COMMENT say TABLE but once before the name.
        Action::OnForeignTable(action) => sql(action).replacen("TABLE ", "FOREIGN TABLE ", 1),
        // Not for the session: it may be one of a pool.
        Action::SetTimeZone => "SET LOCAL TimeZone = 'UTC'".to_owned(),
        Action::TrustBodies => "SET LOCAL check_function_bodies = off".to_owned(),
        Action::AlterTable { table: name, only, act } => {
            format!("ALTER TABLE {}{name} {}", if *only { "ONLY " } else { "" }, table::act(name, act))
        }
        Action::CreateIndex { table: on, index: new } => index::create(on, new),
        Action::AlterIndex { index: name, act } => format!("ALTER INDEX {name} {}", index::act(act)),
        Action::DropIndex { table: on, name } => format!("DROP INDEX {}", on.sibling(name)),
        Action::CreateDefined(new) => defined::create(new, false),
        Action::ReplaceDefined(new) => defined::create(new, true),
        Action::AlterDefined { object, act } => defined::alter(object, act),
        Action::DropDefined(name) => defined::drop(name),
        Action::Comment { on, text } => comment(on, text.as_deref()),
        Action::Rename { from, to } => rename(from, to),
        Action::Move { object, namespace } => {
            format!("ALTER {} {} SET SCHEMA {}", word(object), sql_name(object), ident(namespace))
        }
        Action::SetOwner { on, owner } => access::set_owner(on, owner.as_deref()),
        Action::Grant(grant) => access::grant(grant),
        Action::RenameIdentitySequence { column, from, to } => {
            format!("ALTER SEQUENCE {} RENAME TO {}", column.table.sibling(from), ident(to))
        }
    }
}

fn comment(on: &ObjectRef, text: Option<&str>) -> String {
    let text = match (on, text) {
        // What the server wrote by itself is no comment of ours, and comes back when ours goes.
        (ObjectRef::Namespace(name), None) if name == "public" => Some("standard public schema"),
        (ObjectRef::Extension(name), None) => return extension_comment(name),
        (_, text) => text,
    };
    let target = match on {
        ObjectRef::Constraint { table, name } => format!("CONSTRAINT {} ON {table}", ident(name)),
        ObjectRef::DomainConstraint { domain, name } => format!("CONSTRAINT {} ON DOMAIN {domain}", ident(name)),
        ObjectRef::Index { table, name } => format!("INDEX {}", table.sibling(name)),
        ObjectRef::Attribute { composite, name } => format!("COLUMN {composite}.{}", ident(name)),
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::Composite(_)
        | ObjectRef::Sequence(_)
        | ObjectRef::Table(_)
        | ObjectRef::Column(_) => format!("{} {on}", word(on)),
        ObjectRef::Defined(name) => format!("{} {}", word(on), defined::sql_name(name)),
        // They have none.
        ObjectRef::DefaultPrivileges(of) => of.to_string(),
    };
    format!("COMMENT ON {target} IS {}", text.map_or("NULL".to_owned(), literal))
}

/// Gives an extension the comment of its control file, which only the server at hand knows.
fn extension_comment(name: &str) -> String {
    let name = literal(name);
    let own = format!("(SELECT comment FROM pg_available_extensions WHERE name = {name})");
    file::block(&format!("EXECUTE format('COMMENT ON EXTENSION %I IS %L', {name}, {own})"))
}

fn rename(from: &ObjectRef, to: &str) -> String {
    let to = ident(to);
    match from {
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::Composite(_)
        | ObjectRef::Sequence(_)
        | ObjectRef::Table(_)
        | ObjectRef::Defined(_) => format!("ALTER {} {} RENAME TO {to}", word(from), sql_name(from)),
        ObjectRef::Column(column) => {
            format!("ALTER TABLE {} RENAME COLUMN {} TO {to}", column.table, ident(&column.column))
        }
        ObjectRef::Attribute { composite, name } => {
            format!("ALTER TYPE {composite} RENAME ATTRIBUTE {} TO {to}", ident(name))
        }
        ObjectRef::Constraint { table, name } => {
            format!("ALTER TABLE {table} RENAME CONSTRAINT {} TO {to}", ident(name))
        }
        ObjectRef::DomainConstraint { domain, name } => {
            format!("ALTER DOMAIN {domain} RENAME CONSTRAINT {} TO {to}", ident(name))
        }
        ObjectRef::Index { table, name } => format!("ALTER INDEX {} RENAME TO {to}", table.sibling(name)),
        // They have no name.
        ObjectRef::DefaultPrivileges(of) => of.to_string(),
    }
}

/// Returns the name as SQL wants it behind that word.
fn sql_name(object: &ObjectRef) -> String {
    match object {
        ObjectRef::Defined(name) => defined::sql_name(name),
        other => other.to_string(),
    }
}

/// Returns the word SQL has for the kind of object.
fn word(object: &ObjectRef) -> &'static str {
    match object {
        ObjectRef::Namespace(_) => "SCHEMA",
        ObjectRef::Extension(_) => "EXTENSION",
        ObjectRef::Enum(_) | ObjectRef::Composite(_) => "TYPE",
        ObjectRef::Domain(_) => "DOMAIN",
        ObjectRef::Sequence(_) => "SEQUENCE",
        ObjectRef::Table(_) => "TABLE",
        ObjectRef::Column(_) | ObjectRef::Attribute { .. } => "COLUMN",
        ObjectRef::Constraint { .. } | ObjectRef::DomainConstraint { .. } => "CONSTRAINT",
        ObjectRef::Index { .. } => "INDEX",
        ObjectRef::Defined(name) => defined::word(name),
        ObjectRef::DefaultPrivileges(_) => "DEFAULT PRIVILEGES",
    }
}

/// Prints `name = value` pairs; plain numbers and switches stay without quotes.
fn options(options: &Options) -> String {
    options
        .iter()
        .map(|(name, value)| format!("{} = {}", option_name(name), option_value(value)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Prints the names of options, for `RESET`.
fn option_names(names: &[String]) -> String {
    names.iter().map(|name| option_name(name)).collect::<Vec<_>>().join(", ")
}

fn option_name(name: &str) -> String {
    name.split('.').map(ident).collect::<Vec<_>>().join(".")
}

fn option_value(value: &str) -> String {
    let number = value.strip_prefix('-').unwrap_or(value);
    let plain = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain || matches!(value, "on" | "off" | "true" | "false") { value.to_owned() } else { literal(value) }
}

fn collate(collation: Option<&QName>) -> String {
    collation.map(|name| format!(" COLLATE {name}")).unwrap_or_default()
}

#[cfg(test)]
mod tests;
