//! The tables as a Mermaid entity relationship diagram.
//!
//! Mermaid knows few characters in the type and the name of an attribute, and none of `"`, `%` and `\` in the
//! name of an entity. What does not fit is put in other words, and stands exactly as it is in the attribute's comment.

use std::collections::{BTreeMap, BTreeSet};

use crate::report::one_line;
use crate::schema::ir::{Column, ConstraintKind, ForeignKey, QName, Schema, Table};

/// Renders an `erDiagram`: an entity per table, a relationship per foreign key.
pub fn mermaid(schema: &Schema) -> String {
    let mut names = Names::default();
    for table in schema.tables.keys() {
        names.assign(table);
    }
    let mut out = String::from("erDiagram\n");
    for table in schema.tables.values() {
        out.push_str(&entity(&names.get(&table.name), table));
    }
    for table in schema.tables.values() {
        for constraint in &table.constraints {
            if let ConstraintKind::ForeignKey(foreign_key) = &constraint.kind {
                out.push_str(&relationship(&names, table, foreign_key, &constraint.name));
            }
        }
    }
    out
}

/// The names of the entities: two tables never share one.
#[derive(Default)]
struct Names {
    of: BTreeMap<QName, String>,
    taken: BTreeSet<String>,
}

impl Names {
    fn assign(&mut self, table: &QName) {
        let shown =
            if table.namespace.is_empty() { table.name.clone() } else { format!("{}.{}", table.namespace, table.name) };
        let plain: String =
            shown.chars().map(|c| if matches!(c, '"' | '%' | '\\') || c.is_control() { '_' } else { c }).collect();
        let mut name = plain.clone();
        let mut n = 2;
        while !self.taken.insert(name.clone()) {
            name = format!("{plain}_{n}");
            n += 1;
        }
        self.of.insert(table.clone(), name);
    }

    /// Returns the quoted name, also of a table that the schema does not hold.
    fn get(&self, table: &QName) -> String {
        match self.of.get(table) {
            Some(name) => format!("\"{name}\""),
            None => {
                let mut names = Names::default();
                names.assign(table);
                names.get(table)
            }
        }
    }
}

fn entity(name: &str, table: &Table) -> String {
    if table.columns.is_empty() {
        return format!("    {name}\n");
    }
    let attributes: String = table.columns.iter().map(|column| attribute(table, column)).collect();
    format!("    {name} {{\n{attributes}    }}\n")
}

fn attribute(table: &Table, column: &Column) -> String {
    let ty = short_type(&column.ty.text);
    let type_word = word(&ty);
    let name_word = word(&column.name);
    let mut line = format!("        {type_word} {name_word}");

    let keys = keys(table, &column.name);
    if !keys.is_empty() {
        line.push_str(&format!(" {}", keys.join(", ")));
    }
    let mut notes = Vec::new();
    if name_word != column.name {
        notes.push(column.name.clone());
    }
    if type_word != ty {
        notes.push(ty);
    }
    if !column.not_null {
        notes.push("null".into());
    }
    notes.extend(column.comment.clone());
    if !notes.is_empty() {
        line.push_str(&format!(" \"{}\"", label(&notes.join("; "))));
    }
    line + "\n"
}

fn keys(table: &Table, column: &str) -> Vec<&'static str> {
    let mut keys = BTreeSet::new();
    for constraint in &table.constraints {
        let (columns, key) = match &constraint.kind {
            ConstraintKind::PrimaryKey(key) => (&key.columns, (0, "PK")),
            ConstraintKind::ForeignKey(foreign_key) => (&foreign_key.columns, (1, "FK")),
            // A column of a wider key is not unique by itself.
            ConstraintKind::Unique(key) if key.columns.len() == 1 => (&key.columns, (2, "UK")),
            ConstraintKind::Unique(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => continue,
        };
        if columns.iter().any(|name| name == column) {
            keys.insert(key);
        }
    }
    keys.into_iter().map(|(_, word)| word).collect()
}

fn relationship(names: &Names, table: &Table, foreign_key: &ForeignKey, name: &str) -> String {
    let optional = foreign_key.columns.iter().any(|name| table.column(name).is_none_or(|column| !column.not_null));
    let parent = if optional { "|o" } else { "||" };
    let child = if is_unique(table, &foreign_key.columns) { "o|" } else { "o{" };
    format!(
        "    {} {parent}--{child} {} : \"{}\"\n",
        names.get(&foreign_key.references),
        names.get(&table.name),
        label(name)
    )
}

/// Says whether at most one row can have the same values in these columns.
fn is_unique(table: &Table, columns: &[String]) -> bool {
    table.constraints.iter().any(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            key.columns.iter().all(|name| columns.contains(name))
        }
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => false,
    })
}

/// Returns the type by the shorter of the two names Postgres knows it by.
fn short_type(ty: &str) -> String {
    let (base, modifiers) = match ty.find(['(', '[']) {
        Some(at) if !ty.starts_with('"') => ty.split_at(at),
        _ => (ty, ""),
    };
    // `timestamp(3) with time zone` has its modifier in the middle.
    if let Some(rest) = ty.strip_prefix("timestamp(")
        && let Some((precision, zone)) = rest.split_once(')')
    {
        let base = if zone.starts_with(" with time zone") { "timestamptz" } else { "timestamp" };
        let array = if zone.ends_with("[]") { "[]" } else { "" };
        return format!("{base}({precision}){array}");
    }
    let short = match base {
        "character varying" => "varchar",
        "character" => "char",
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        "time with time zone" => "timetz",
        "time without time zone" => "time",
        "double precision" => "float8",
        "bit varying" => "varbit",
        other => other,
    };
    format!("{short}{modifiers}")
}

/// Returns the text as one word of Mermaid's attribute grammar.
fn word(text: &str) -> String {
    let mut word: String = text
        .chars()
        .map(|c| match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '_' | '-' | '[' | ']' | '(' | ')' => c,
            '\u{c0}'..='\u{ffff}' if c.is_alphanumeric() => c,
            _ => '_',
        })
        .collect();
    if !word.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        word.insert(0, '_');
    }
    word
}

/// Returns the text for a place between double quotes.
fn label(text: &str) -> String {
    one_line(text).replace('"', "'")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn tables_columns_and_foreign_keys() {
        assert_eq!(
            mermaid(&sample::shop()),
            "\
erDiagram
    \"app.tenants\" {
        uuid id PK
    }
    \"app.users\" {
        bigint id PK
        uuid tenant_id FK
        varchar(120) email \"Lower case.\"
        numeric(12_2) credit \"numeric(12,2)\"
        smallint age \"null\"
    }
    \"app.tenants\" ||--o{ \"app.users\" : \"fk_users_tenant_id\"
"
        );
    }

    #[test]
    fn an_optional_and_unique_reference_says_so() {
        let mut schema = sample::shop();
        let users = schema.tables.get_mut(&QName::new("app", "users")).unwrap();
        users.columns[1].not_null = false;
        users.constraints.push(sample::constraint("uq", ConstraintKind::Unique(sample::key(&["tenant_id"]))));
        let text = mermaid(&schema);
        assert!(text.contains("\"app.tenants\" |o--o| \"app.users\""), "{text}");
        assert!(text.contains("uuid tenant_id FK, UK \"null\""), "{text}");
    }

    #[test]
    fn types_by_their_short_names() {
        for (ty, short) in [
            ("timestamp with time zone", "timestamptz"),
            ("timestamp(3) with time zone", "timestamptz(3)"),
            ("timestamp(3) without time zone[]", "timestamp(3)[]"),
            ("character varying(20)[]", "varchar(20)[]"),
            ("character varying", "varchar"),
            ("app.user_status", "app.user_status"),
            ("\"char\"", "\"char\""),
        ] {
            assert_eq!(short_type(ty), short);
        }
    }

    #[test]
    fn names_mermaid_cannot_write_are_put_in_other_words() {
        let mut schema = Schema::default();
        for name in ["a\"b", "a%b", "a\nb"] {
            let mut table = Table::new(QName::new("app", name));
            let mut column = sample::column("1st \"col\"", "app.\"we ird\"");
            column.comment = Some("says \"hi\"\nand goes".into());
            table.columns.push(column);
            schema.tables.insert(table.name.clone(), table);
        }
        let text = mermaid(&schema);
        for entity in ["\"app.a_b\" {", "\"app.a_b_2\" {", "\"app.a_b_3\" {"] {
            assert!(text.contains(entity), "{text}");
        }
        let line = "        app__we_ird_ _1st__col_ \"1st 'col'; app.'we ird'; says 'hi'\\nand goes\"";
        assert!(text.contains(line), "{text}");
    }
}
