//! Rust models of a schema, in the language that modelmig reads.
//!
//! The models read back to the same schema, with `[models] comments = "docs"` where it has comments. A name
//! stands in the text only where the convention would give another one. What the model language has no word
//! for is named in a comment, never left out silently: above the struct it belongs to, or at the end.

mod literal;
mod names;
mod table;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::schema::ir::{Composite, Domain, Enum, QName, Schema, Table};
use literal::{doc, string};
use names::{Names, Scope};

/// Renders one Rust source file with a model per table and type.
pub fn rust(schema: &Schema) -> String {
    // A struct would declare a plain table.
    let mut plain = schema.clone();
    plain.tables.retain(|_, table| related(table).is_none());
    let left = left_out(schema, &plain);
    let schema = &plain;
    let mut file = File { schema, names: Names::of(schema), uses: BTreeSet::new(), left };
    let mut items = Vec::new();
    for declared in schema.enums.values() {
        items.push(file.enumeration(declared));
    }
    for domain in schema.domains.values() {
        items.push(file.domain(domain));
    }
    for composite in schema.composites.values() {
        items.push(file.composite(composite));
    }
    for table in schema.tables.values() {
        items.push(file.table(table));
    }
    file.finish(&items)
}

/// The file as it grows.
struct File<'a> {
    schema: &'a Schema,
    names: Names,
    uses: BTreeSet<&'static str>,
    /// What has no place in any item.
    left: Vec<String>,
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

/// Returns what a table is that has to do with others as parent or child; nothing for a plain one.
fn related(table: &Table) -> Option<&'static str> {
    match (&table.partition_of, &table.partition_by, table.inherits.is_empty()) {
        (Some(_), _, _) => Some("partition"),
        (None, Some(_), _) => Some("partitioned table"),
        (None, None, false) => Some("inherited table"),
        (None, None, true) => None,
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
        if !table::is_serial(schema, sequence) {
            left.push(format!("sequence {}", sequence.name));
        }
    }
    left.extend(schema.defined.keys().map(|name| format!("{} {name}", name.kind().word())));
    left.extend(plain.tables.values().flat_map(table::comments_left));
    left.extend(schema.unmodelled.iter().map(|object| format!("{} {}", object.kind, object.name)));
    left
}

impl File<'_> {
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
        line(&mut out, "", "#[derive(PgEnum)]");
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
        line(&mut out, "", "#[derive(PgDomain)]");
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
        line(&mut out, "", "#[derive(PgComposite)]");
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

    fn finish(self, items: &[String]) -> String {
        let mut out = String::new();
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (module, name) in self.uses.iter().filter_map(|path| path.rsplit_once("::")) {
            modules.entry(module).or_default().push(name);
        }
        for (module, names) in &modules {
            match names.as_slice() {
                [name] => line(&mut out, "", &format!("use {module}::{name};")),
                names => line(&mut out, "", &format!("use {module}::{{{}}};", names.join(", "))),
            }
        }
        for item in items {
            out.push('\n');
            out.push_str(item);
        }
        if !self.left.is_empty() {
            out.push_str("\n// Not in the model language, to be declared in schema/*.sql:\n");
            for object in &self.left {
                line(&mut out, "// - ", &super::super::one_line(object));
            }
        }
        out.trim_start_matches('\n').to_owned()
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
