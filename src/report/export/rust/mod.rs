//! Rust models of a schema, in the language that modelmig reads.
//!
//! The models read back to the same schema, with `[models] comments = "docs"` where it has comments. A name
//! stands in the text only where the convention would give another one. What the model language has no word
//! for is named in a comment, never left out silently: above the struct it belongs to, or at the end.

mod literal;
pub mod names;
mod table;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::schema::ir::{Composite, Domain, Enum, ObjectRef, QName, Schema, Table};
use crate::schema::lower::Naming;
pub use table::is_serial;

use literal::{doc, string};
use names::{Names, Scope};

/// One model, and what a file that holds it must import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The table or type it declares.
    pub object: ObjectRef,
    pub ident: String,
    pub text: String,
    /// Paths into other crates: `uuid::Uuid`.
    pub uses: BTreeSet<&'static str>,
    /// The idents of other models.
    pub mentions: BTreeSet<String>,
}

/// How models are written.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The convention for the names of constraints and indexes: what follows it is not written.
    pub naming: Naming,
    /// Whether they derive what applications want of their types: `Clone` and `Debug`, and what enums can have besides.
    pub derives: bool,
    /// Whether what the model language has no word for stays out, because it is declared elsewhere.
    pub silent: bool,
    /// What tables and types are called in a source that has them already.
    pub idents: BTreeMap<QName, String>,
}

/// Renders one Rust source file with a model per table and type.
pub fn rust(schema: &Schema) -> String {
    let plain = plain(schema);
    let items = items(&plain, &Style::default());
    let uses = items.iter().flat_map(|item| item.uses.iter().copied()).collect();
    let mut out = imports(&uses);
    for item in &items {
        out.push('\n');
        out.push_str(&item.text);
    }
    let left = left_out(schema, &plain);
    if !left.is_empty() {
        out.push_str("\n// Not in the model language, to be declared in schema/*.sql:\n");
        for object in &left {
            line(&mut out, "// - ", &super::super::one_line(object));
        }
    }
    out.trim_start_matches('\n').to_owned()
}

/// Returns the schema without the tables that a struct would declare as plain ones.
pub fn plain(schema: &Schema) -> Schema {
    let mut plain = schema.clone();
    plain.tables.retain(|_, table| related(table).is_none());
    plain
}

/// Returns a model per type and table of a plain schema.
pub fn items(schema: &Schema, style: &Style) -> Vec<Item> {
    let mut file = File {
        schema,
        style,
        names: Names::of(schema, &style.idents),
        uses: BTreeSet::new(),
        mentions: BTreeSet::new(),
    };
    let mut items = Vec::new();
    for declared in schema.enums.values() {
        let (ident, text) = (file.names.of_type(&declared.name).to_owned(), file.enumeration(declared));
        items.push(file.item(ObjectRef::Enum(declared.name.clone()), ident, text));
    }
    for domain in schema.domains.values() {
        let (ident, text) = (file.names.of_type(&domain.name).to_owned(), file.domain(domain));
        items.push(file.item(ObjectRef::Domain(domain.name.clone()), ident, text));
    }
    for composite in schema.composites.values() {
        let (ident, text) = (file.names.of_type(&composite.name).to_owned(), file.composite(composite));
        items.push(file.item(ObjectRef::Composite(composite.name.clone()), ident, text));
    }
    for table in schema.tables.values() {
        let (ident, text) = file.table(table);
        items.push(file.item(ObjectRef::Table(table.name.clone()), ident, text));
    }
    items
}

/// Returns the lines that import these paths.
pub fn imports(uses: &BTreeSet<&str>) -> String {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (module, name) in uses.iter().filter_map(|path| path.rsplit_once("::")) {
        modules.entry(module).or_default().push(name);
    }
    let mut out = String::new();
    for (module, names) in &modules {
        match names.as_slice() {
            [name] => line(&mut out, "", &format!("use {module}::{name};")),
            names => line(&mut out, "", &format!("use {module}::{{{}}};", names.join(", "))),
        }
    }
    out
}

/// The models as they are written, one after the other.
struct File<'a> {
    schema: &'a Schema,
    style: &'a Style,
    names: Names,
    /// What the current one imports.
    uses: BTreeSet<&'static str>,
    /// What the current one refers to.
    mentions: BTreeSet<String>,
}

/// The attribute list, the notes and the documentation of one item or field.
#[derive(Default)]
struct Said {
    /// Arguments of `#[model(...)]`, each with its key.
    arguments: Vec<String>,
    /// What cannot be said.
    notes: Vec<String>,
    doc: Option<String>,
}

impl Said {
    fn say(&mut self, argument: impl Into<String>) {
        self.arguments.push(argument.into());
    }

    /// Says a key with a string, when there is one.
    fn say_string(&mut self, key: &str, value: Option<&String>) {
        self.arguments.extend(value.map(|value| format!("{key} = {}", string(value))));
    }

    fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// Says a comment: in the documentation where it comes back as it is, else in the attribute.
    fn comment(&mut self, comment: Option<&String>) {
        let Some(comment) = comment else { return };
        match doc(comment) {
            Some(lines) => self.doc = Some(lines),
            None => self.say_string("comment", Some(comment)),
        }
    }

    /// Writes the lines above an item or field.
    fn write(&self, out: &mut String, indent: &str) {
        for line in self.doc.iter().flat_map(|doc| doc.lines()) {
            out.push_str(format!("{indent}{line}").trim_end());
            out.push('\n');
        }
        for note in &self.notes {
            let note = super::super::one_line(note);
            line(out, indent, &format!("// Not in the model language: {note}"));
        }
        if self.arguments.is_empty() {
            return;
        }
        let one = format!("#[model({})]", self.arguments.join(", "));
        if indent.len() + one.chars().count() <= 110 {
            line(out, indent, &one);
            return;
        }
        for argument in &self.arguments {
            line(out, indent, &format!("#[model({argument})]"));
        }
    }
}

fn line(out: &mut String, indent: &str, text: &str) {
    writeln!(out, "{indent}{text}").expect("a string takes everything");
}

/// Returns what a table is that stays in SQL; nothing for one that becomes a struct. Partitions would be many structs that
/// no program has a use for.
fn related(table: &Table) -> Option<&'static str> {
    if table.foreign.is_some() {
        return Some("foreign table");
    }
    match (&table.partition_of, &table.partition_by, table.inherits.is_empty()) {
        (Some(_), _, _) => Some("partition"),
        (None, Some(_), _) if table::partition_elements(table).is_none() => Some("partitioned table"),
        (None, None, false) => Some("inherited table"),
        (None, None, true) if table.of_type.is_some() => Some("typed table"),
        (None, _, _) => None,
    }
}

/// Names the objects of kinds that no derive declares.
fn left_out(schema: &Schema, plain: &Schema) -> Vec<String> {
    let mut left = Vec::new();
    left.extend(schema.tables.values().filter_map(|table| Some(format!("{} {}", related(table)?, table.name))));
    for extension in schema.extensions.values() {
        left.push(format!("extension {}", extension.name));
    }
    let used: BTreeSet<&str> = plain
        .tables
        .keys()
        .chain(schema.enums.keys())
        .chain(schema.domains.keys())
        .chain(schema.composites.keys())
        .map(|name| name.namespace.as_str())
        .collect();
    for namespace in schema.namespaces.values() {
        if !used.contains(namespace.name.as_str()) && namespace.name != "public" {
            left.push(format!("schema {}", namespace.name));
        }
        if namespace.comment.is_some() && namespace.name != "public" {
            left.push(format!("the comment of schema {}", namespace.name));
        }
    }
    for sequence in schema.sequences.values() {
        if !is_serial(schema, sequence) {
            left.push(format!("sequence {}", sequence.name));
        }
    }
    left.extend(schema.defined.keys().map(|name| format!("{} {name}", name.kind().word())));
    let commented = schema.domains.values().filter(|domain| domain.not_null_comment.is_some());
    left.extend(commented.map(|domain| format!("the comment of NOT NULL on {}", domain.name)));
    left.extend(plain.tables.values().flat_map(table::comments_left));
    left.extend(schema.unmodelled.iter().map(|object| format!("{} {}", object.kind, object.name)));
    left
}

impl File<'_> {
    /// Returns the model that was just written.
    fn item(&mut self, object: ObjectRef, ident: String, text: String) -> Item {
        let (uses, mut mentions) = (std::mem::take(&mut self.uses), std::mem::take(&mut self.mentions));
        mentions.remove(&ident);
        Item { object, ident, text, uses, mentions }
    }

    /// Returns the line with the derives of an item.
    fn derive(&self, own: &str, more: &[&str]) -> String {
        let mut derives = vec![own];
        if self.style.derives {
            derives.extend(["Clone", "Debug"]);
            derives.extend(more);
        }
        derives.sort_unstable();
        format!("#[derive({})]", derives.join(", "))
    }

    fn enumeration(&mut self, declared: &Enum) -> String {
        self.uses.insert("modelmig::PgEnum");
        let mut said = Said::default();
        said.comment(declared.comment.as_ref());
        let ident = self.type_name(&declared.name, &mut said);
        let snake = declared.labels.iter().all(|label| names::is_plain_snake(label));
        if snake && !declared.labels.is_empty() {
            said.say("rename_all = \"snake_case\"");
        }
        let mut out = String::new();
        said.write(&mut out, "");
        line(&mut out, "", &self.derive("PgEnum", &["Copy", "Eq", "PartialEq"]));
        line(&mut out, "", &format!("pub enum {ident} {{"));
        let mut scope = Scope::default();
        for label in &declared.labels {
            let variant = scope.claim(&names::pascal(label));
            if !snake && variant != *label {
                line(&mut out, "    ", &format!("#[model(name = {})]", string(label)));
            }
            line(&mut out, "    ", &format!("{variant},"));
        }
        line(&mut out, "", "}");
        reorder(&out)
    }

    fn domain(&mut self, domain: &Domain) -> String {
        self.uses.insert("modelmig::PgDomain");
        let mut said = Said::default();
        said.comment(domain.comment.as_ref());
        let ident = self.type_name(&domain.name, &mut said);
        let rust = self.rust_type(&domain.ty);
        said.arguments.extend(rust.arguments());
        said.arguments.extend(domain.collation.as_ref().map(|name| format!("collate = {}", literal::qualified(name))));
        said.arguments.extend(
            domain.default.as_ref().map(|default| format!("default = {}", literal::default(default, &domain.ty))),
        );
        match (&domain.not_null_name, domain.not_null) {
            (Some(name), true) => said.say(format!("not_null(name = {})", string(name))),
            (None, true) => said.say("not_null"),
            (_, false) => {}
        }
        for check in &domain.checks {
            let plain = check.validated && check.comment.is_none() && domain.checks.len() == 1;
            if plain && check.name == format!("ck_{}", domain.name.name) {
                said.say(format!("check = {}", literal::sql(check.expr.sql())));
                continue;
            }
            let mut parts = vec![literal::sql(check.expr.sql()), format!("name = {}", string(&check.name))];
            parts.extend(check.comment.as_ref().map(|comment| format!("comment = {}", string(comment))));
            parts.extend((!check.validated).then(|| "not_valid".to_owned()));
            said.say(format!("check({})", parts.join(", ")));
        }
        let mut out = String::new();
        said.write(&mut out, "");
        line(&mut out, "", &self.derive("PgDomain", &[]));
        line(&mut out, "", &format!("pub struct {ident}(pub {});", rust.text));
        reorder(&out)
    }

    fn composite(&mut self, composite: &Composite) -> String {
        self.uses.insert("modelmig::PgComposite");
        let mut said = Said::default();
        said.comment(composite.comment.as_ref());
        let ident = self.type_name(&composite.name, &mut said);
        let mut fields = String::new();
        let mut scope = Scope::default();
        for attribute in &composite.attributes {
            let mut on_field = Said::default();
            on_field.comment(attribute.comment.as_ref());
            let field = scope.claim(&names::field(&attribute.name));
            if names::unraw(&field) != attribute.name {
                on_field.say_string("name", Some(&attribute.name));
            }
            let rust = self.rust_type(&attribute.ty);
            on_field.arguments.extend(rust.arguments());
            on_field
                .arguments
                .extend(attribute.collation.as_ref().map(|name| format!("collate = {}", literal::qualified(name))));
            on_field.write(&mut fields, "    ");
            line(&mut fields, "    ", &format!("pub {field}: Option<{}>,", rust.text));
        }
        let mut out = String::new();
        said.write(&mut out, "");
        line(&mut out, "", &self.derive("PgComposite", &[]));
        line(&mut out, "", &format!("pub struct {ident} {{\n{fields}}}"));
        reorder(&out)
    }

    /// Returns the ident of a type of the schema, and says its schema and its name where they do not follow.
    fn type_name(&self, name: &QName, said: &mut Said) -> String {
        let ident = self.names.of_type(name).to_owned();
        self.say_schema(name, said);
        if names::snake_of_plain(&ident).as_deref() != Some(name.name.as_str()) {
            said.say_string("name", Some(&name.name));
        }
        ident
    }

    fn say_schema(&self, name: &QName, said: &mut Said) {
        if !name.namespace.is_empty() && name.namespace != "public" {
            said.say_string("schema", Some(&name.namespace));
        }
    }
}

/// Moves the derive above the other attributes of an item, where readers look for it.
fn reorder(item: &str) -> String {
    let mut lines: Vec<&str> = item.lines().collect();
    let derive = lines.iter().position(|line| line.starts_with("#[derive(")).expect("every item has a derive");
    let derive = lines.remove(derive);
    let place = lines
        .iter()
        .position(|line| !line.starts_with("///") && !line.starts_with("// "))
        .expect("an item follows its attributes");
    lines.insert(place, derive);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests;
