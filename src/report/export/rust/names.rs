//! Rust names for what Postgres names freely, and the names the conventions give.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::ir::{QName, Schema};
use crate::schema::model::read::table::table_name;

/// Names that are in scope in the file, or that a derive relies on.
const TAKEN: &[&str] = &[
    "BitVec",
    "Box",
    "Clone",
    "Copy",
    "DateTime",
    "Debug",
    "Decimal",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Hash",
    "Into",
    "IpNetwork",
    "Iterator",
    "MacAddress",
    "Model",
    "NaiveDate",
    "NaiveDateTime",
    "NaiveTime",
    "None",
    "Ok",
    "Oid",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "PgBox",
    "PgCiText",
    "PgCircle",
    "PgComposite",
    "PgCube",
    "PgDomain",
    "PgEnum",
    "PgHstore",
    "PgInterval",
    "PgLQuery",
    "PgLSeg",
    "PgLTree",
    "PgLine",
    "PgMoney",
    "PgPath",
    "PgPoint",
    "PgPolygon",
    "PgRange",
    "PgTimeTz",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "Utc",
    "Uuid",
    "Value",
    "Vec",
];

/// Strict and reserved words of the 2024 edition.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be written with `r#`.
const NEVER_RAW: &[&str] = &["self", "super", "crate"];

/// Words the clauses of the model language give a meaning, and `sql`. A column of that name is written `r#word`.
const CLAUSE_WORDS: &[&str] = &[
    "collate",
    "comment",
    "deferrable",
    "include",
    "match_full",
    "name",
    "no_inherit",
    "not_enforced",
    "not_valid",
    "nulls_not_distinct",
    "on_delete",
    "on_update",
    "op",
    "opclass",
    "period",
    "sql",
    "statistics",
    "tablespace",
    "unique",
    "using",
    "with",
    "without_overlaps",
];

/// The idents given to the tables and types of a schema.
pub struct Names {
    types: BTreeMap<QName, String>,
    tables: BTreeMap<QName, String>,
}

impl Names {
    /// Gives every table and type an ident of its own: the one it has in the source, where it has one.
    pub fn of(schema: &Schema, known: &BTreeMap<QName, String>) -> Self {
        let mut scope = Scope::taken_by(TAKEN.iter().copied());
        scope.taken.extend(known.values().cloned());
        let types = schema.enums.keys().chain(schema.domains.keys()).chain(schema.composites.keys());
        let mut claim = |name: &QName, ident: String| known.get(name).cloned().unwrap_or_else(|| scope.claim(&ident));
        let types = types.map(|name| (name.clone(), claim(name, pascal(&name.name)))).collect();
        let tables = schema.tables.keys().map(|name| (name.clone(), claim(name, struct_name(&name.name)))).collect();
        Self { types, tables }
    }

    pub fn of_type(&self, name: &QName) -> &str {
        &self.types[name]
    }

    pub fn find_type(&self, name: &QName) -> Option<&str> {
        self.types.get(name).map(String::as_str)
    }

    pub fn find_table(&self, name: &QName) -> Option<&str> {
        self.tables.get(name).map(String::as_str)
    }
}

/// Idents that are taken.
#[derive(Default)]
pub struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    pub fn taken_by(idents: impl IntoIterator<Item = &'static str>) -> Self {
        Self { taken: idents.into_iter().map(str::to_owned).collect() }
    }

    /// Returns the ident, or one with a number when it is taken.
    pub fn claim(&mut self, ident: &str) -> String {
        let mut free = ident.to_owned();
        let mut n = 2;
        while !self.taken.insert(free.clone()) {
            free = format!("{}{n}", unraw(ident));
            n += 1;
        }
        free
    }
}

/// Returns the struct for a table: singular, in PascalCase.
pub fn struct_name(table: &str) -> String {
    let (head, last) = match table.rfind('_') {
        Some(at) => table.split_at(at + 1),
        None => ("", table),
    };
    let singular = pascal(&format!("{head}{}", pluralizer::pluralize(last, 1, false)));
    // A name that does not come back keeps its form: less to read than a guess.
    if table_name(&singular) == table { singular } else { pascal(table) }
}

/// Returns words in PascalCase; what is no letter or digit separates them.
pub fn pascal(name: &str) -> String {
    let mut out = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut chars = word.chars();
        out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        out.extend(chars);
    }
    let valid = syn_ident(&out) && out.starts_with(|c: char| c.is_alphabetic());
    if !valid {
        out.insert(0, 'T');
        out.retain(|c| c == '_' || c.is_ascii_alphanumeric());
    }
    out
}

/// Returns the field for a column: snake_case, `r#` before a keyword.
pub fn field(column: &str) -> String {
    let mut out = String::new();
    let mut lower = false;
    for c in column.chars() {
        if c.is_uppercase() && lower {
            out.push('_');
        }
        lower = c.is_lowercase() || c.is_ascii_digit();
        if c.is_alphanumeric() { out.extend(c.to_lowercase()) } else { out.push('_') }
    }
    if !syn_ident(&out) {
        out.retain(|c| c == '_' || c.is_ascii_alphanumeric());
        if !out.starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.insert_str(0, "c_");
        }
    }
    if NEVER_RAW.contains(&out.as_str()) || out == "_" {
        out.push('_');
    }
    if KEYWORDS.contains(&out.as_str()) { format!("r#{out}") } else { out }
}

/// Returns the module for a struct: its name in snake_case, `_` behind a keyword.
pub fn module(ident: &str) -> String {
    let name = field(ident);
    if let Some(keyword) = name.strip_prefix("r#") {
        return format!("{keyword}_");
    }
    // A module is a file, and Rust finds only those with a name in ASCII.
    let ascii = name.replace(|c: char| !c.is_ascii(), "_");
    if ascii.chars().all(|c| c == '_') { "model".to_owned() } else { ascii }
}

/// Says whether the characters of the text make an identifier of Rust.
fn syn_ident(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| first == '_' || first.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

pub fn unraw(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

/// Returns a field as a word in a clause: `r#` before what would be an option there.
pub fn in_clause(field: &str) -> String {
    if CLAUSE_WORDS.contains(&field) { format!("r#{field}") } else { field.to_owned() }
}

/// Says whether the name is made of lower-case words and underscores between them: then PascalCase and back is
/// the name itself. (Words of one letter would meet as an acronym.)
pub fn is_plain_snake(name: &str) -> bool {
    name.split('_').all(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Returns the snake_case of an ident in PascalCase without digits, where there is one answer.
pub fn snake_of_plain(ident: &str) -> Option<String> {
    if !ident.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let mut out = String::new();
    let mut upper_before = true;
    for c in ident.chars() {
        if c.is_ascii_uppercase() {
            // Two capitals in a row are an acronym, which is cut by rules of its own.
            if upper_before && !out.is_empty() {
                return None;
            }
            if !out.is_empty() {
                out.push('_');
            }
        }
        upper_before = c.is_ascii_uppercase();
        out.push(c.to_ascii_lowercase());
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_have_names_that_files_can_have() {
        for (ident, expected) in
            [("OrderLine", "order_line"), ("Type", "type_"), ("Blätter", "bl_tter"), ("表", "model")]
        {
            assert_eq!(module(ident), expected);
        }
    }

    #[test]
    fn structs_are_singular_where_the_plural_comes_back() {
        for (table, ident) in [
            ("users", "User"),
            ("order_lines", "OrderLine"),
            ("user_statuses", "UserStatus"),
            ("categories", "Category"),
            ("people", "Person"),
            ("audit", "Audit"),
            ("we\"ird; DROP TABLE x; --", "WeIrdDROPTABLEX"),
            ("1st", "T1st"),
        ] {
            assert_eq!(struct_name(table), ident);
        }
    }

    #[test]
    fn fields_are_identifiers() {
        for (column, ident) in [
            ("created_at", "created_at"),
            ("type", "r#type"),
            ("self", "self_"),
            ("createdAt", "created_at"),
            ("1st col", "c_1st_col"),
            ("_", "__"),
            ("größe", "größe"),
        ] {
            assert_eq!(field(column), ident);
        }
    }

    #[test]
    fn words_of_the_language_are_written_raw_in_clauses() {
        assert_eq!(in_clause("unique"), "r#unique");
        assert_eq!(in_clause("r#type"), "r#type");
        assert_eq!(in_clause("email"), "email");
    }

    #[test]
    fn a_name_is_claimed_once() {
        let mut scope = Scope::default();
        assert_eq!(scope.claim("a"), "a");
        assert_eq!(scope.claim("a"), "a2");
        assert_eq!(scope.claim("r#type"), "r#type");
        assert_eq!(scope.claim("r#type"), "type2");
    }

    #[test]
    fn lists_are_sorted() {
        assert!(KEYWORDS.is_sorted() && CLAUSE_WORDS.is_sorted());
    }
}
