//! The keys of a column, on a field and in `column(…)`.

use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::ir::{Compression, GeneratedKind, Storage};
use crate::model::syntax::{Arg, Reader};
use crate::model::{
    CheckModel, ColumnModel, Docs, ForeignKeyModel, GeneratedModel, IdentityModel, IndexModel, KeyModel, RustType,
    SequenceModel, SerialModel,
};
use crate::token::one_type;

use super::clause::REFERENCE_OPTIONS;
use super::values::Seen;

/// What a column can say.
pub const COLUMN_KEYS: &[&str] = &[
    "name",
    "type",
    "max_len",
    "collate",
    "null",
    "not_null",
    "default",
    "generated",
    "identity",
    "serial",
    "storage",
    "compression",
    "statistics",
    "with",
    "check",
    "unique",
    "index",
    "primary_key",
    "references",
    "on_delete",
    "on_update",
    "deferrable",
    "not_valid",
    "not_enforced",
    "match_full",
    "period",
    "comment",
    "renamed_from",
    "skip",
    "json",
];
/// What an attribute of a composite type can say.
pub const ATTRIBUTE_KEYS: &[&str] = &["name", "type", "max_len", "collate", "comment", "renamed_from", "skip", "json"];
/// What the base type of a domain can say, besides the keys of the item.
pub const DOMAIN_KEYS: &[&str] = &["type", "max_len", "collate", "not_null", "default", "json", "check"];

/// A column with the clauses that stand on it.
pub struct Declared {
    pub column: ColumnModel,
    pub skip: Option<Span>,
    pub keys: Vec<KeyModel>,
    pub indexes: Vec<IndexModel>,
    pub checks: Vec<CheckModel>,
    pub foreign_keys: Vec<ForeignKeyModel>,
}

impl Declared {
    pub fn new(field: Option<Spanned<String>>, name: Spanned<String>, rust_type: Option<RustType>) -> Self {
        Declared {
            column: ColumnModel {
                field,
                name,
                docs: Docs::default(),
                rust_type,
                sql_type: None,
                max_len: None,
                json: None,
                null: None,
                not_null_name: None,
                not_null_not_valid: false,
                not_null_no_inherit: false,
                default: None,
                generated: None,
                identity: None,
                serial: None,
                collate: None,
                storage: None,
                compression: None,
                statistics: None,
                options: Vec::new(),
                renamed_from: None,
                resolved: None,
            },
            skip: None,
            keys: Vec::new(),
            indexes: Vec::new(),
            checks: Vec::new(),
            foreign_keys: Vec::new(),
        }
    }
}

/// How clauses call the column until the columns of the item are known: by field, or by name without one.
fn handle(column: &ColumnModel) -> Spanned<String> {
    column.field.clone().unwrap_or_else(|| column.name.clone())
}

impl Reader<'_> {
    /// Reads the keys of one column.
    pub fn column_keys(&mut self, arguments: &[Arg], known: &[&str], place: &str, declared: &mut Declared) {
        let mut seen = Seen::default();
        let mut beside_references: Vec<&Arg> = Vec::new();
        for arg in arguments {
            let Some(key) = arg.key().filter(|key| known.contains(key)) else {
                self.misplaced_or_unknown(arg, known, place);
                continue;
            };
            let repeatable = matches!(key, "check" | "unique" | "index" | "references");
            if !repeatable && !seen.once(key, &arg.span, self) {
                continue;
            }
            if REFERENCE_OPTIONS.contains(&key) {
                beside_references.push(arg);
            } else {
                self.column_key(key, arg, declared);
            }
        }
        self.attach_to_references(beside_references, declared);
        self.contradictions(declared);
    }

    fn column_key(&mut self, key: &str, arg: &Arg, declared: &mut Declared) {
        let handle = handle(&declared.column);
        let column = &mut declared.column;
        match key {
            "name" => {
                if let Some(name) = self.name(arg) {
                    column.name = name;
                }
            }
            "type" => column.sql_type = self.string(arg).filter(|text| self.sql_type(text)),
            "max_len" => column.max_len = self.integer(arg),
            "collate" => column.collate = self.qualified(arg),
            "null" if self.flag(arg) => self.nullability(true, &arg.span, column),
            "not_null" => {
                if let Some(list) = &arg.term.group {
                    self.not_null_options(list, column);
                    self.nullability(false, &arg.span, column);
                } else if self.flag(arg) {
                    self.nullability(false, &arg.span, column);
                }
            }
            "default" => column.default = self.default_value(arg),
            "generated" => column.generated = self.generated(arg),
            "identity" => column.identity = self.identity(arg),
            "serial" => column.serial = self.serial(arg),
            "storage" => column.storage = self.choice(arg, STORAGE),
            "compression" => column.compression = self.choice(arg, COMPRESSION),
            "statistics" => column.statistics = self.integer(arg),
            "with" => column.options = self.parameters(arg, ""),
            "comment" => column.docs.comment = self.string(arg),
            "renamed_from" => column.renamed_from = self.name(arg),
            "json" if self.flag(arg) => column.json = Some(arg.span.clone()),
            "skip" if self.flag(arg) => declared.skip = Some(arg.span.clone()),
            "check" => declared.checks.extend(self.field_check(arg, &handle)),
            "primary_key" | "unique" => declared.keys.extend(self.key(arg, Some(&handle))),
            "index" => declared.indexes.extend(self.index(arg, Some(&handle))),
            "references" => declared.foreign_keys.extend(self.references(arg, &handle)),
            _ => {}
        }
    }

    fn nullability(&mut self, null: bool, span: &Span, column: &mut ColumnModel) {
        match &column.null {
            Some(first) => self.diagnostics.push(
                Diagnostic::error(Code::Conflict, span.clone(), "`null` and `not_null` contradict each other")
                    .label(first.span.clone(), "the other one is here")
                    .help("keep one of them"),
            ),
            None => column.null = Some(Spanned::new(null, span.clone())),
        }
    }

    fn not_null_options(&mut self, list: &[Arg], column: &mut ColumnModel) {
        for option in list {
            match option.key() {
                Some("name") => column.not_null_name = self.name(option),
                Some("not_valid") => column.not_null_not_valid = self.flag(option),
                Some("no_inherit") => column.not_null_no_inherit = self.flag(option),
                _ => self.not_a_key(option, &["name", "not_valid", "no_inherit"], "of `not_null`"),
            }
        }
    }

    fn sql_type(&mut self, text: &Spanned<String>) -> bool {
        if text.value.trim().is_empty() {
            self.error(
                Code::Value,
                &text.span,
                "the type is empty",
                "write a Postgres type, as in `type = \"citext\"`",
            );
            return false;
        }
        if let Err(fault) = one_type(&text.value) {
            let help = "write the type alone; the rest has keys of its own, such as `default`, `check` and `collate`";
            self.error(Code::Value, &text.span, format!("the type leaves its place: {fault}"), help);
            return false;
        }
        let serial = ["smallserial", "serial", "bigserial", "serial2", "serial4", "serial8"];
        if serial.contains(&text.value.trim().to_lowercase().as_str()) {
            let message = format!("`{}` is not a type but an abbreviation", text.value.trim());
            self.error(Code::Value, &text.span, message, "write `serial` on a field of an integer type");
            return false;
        }
        true
    }

    fn generated(&mut self, arg: &Arg) -> Option<GeneratedModel> {
        if arg.value.is_some() {
            return Some(GeneratedModel { expr: self.sql(arg)?, kind: GeneratedKind::Stored });
        }
        let help = "write `generated = sql(\"…\")` or `generated(sql(\"…\"), virtual)`";
        let list = arg.term.group.as_deref().unwrap_or_default();
        let first = list.first().filter(|first| first.value.is_none() && first.modifiers.is_empty());
        let Some((first, expr)) = first.and_then(|first| Some((first, first.term.sql()?))) else {
            self.error(Code::Value, &arg.span, "`generated` takes `sql(\"…\")`", help);
            return None;
        };
        let expr = Spanned::new(expr.to_owned(), first.term.span.clone());
        let mut kind = GeneratedKind::Stored;
        for word in &list[1..] {
            match word.key() {
                Some("stored") if word.is_flag() => kind = GeneratedKind::Stored,
                Some("virtual") if word.is_flag() => kind = GeneratedKind::Virtual,
                _ => self.not_a_key(word, &["stored", "virtual"], "of `generated`"),
            }
        }
        Some(GeneratedModel { expr, kind })
    }

    fn identity(&mut self, arg: &Arg) -> Option<IdentityModel> {
        let mut identity = IdentityModel { always: false, sequence: SequenceModel::default(), span: arg.span.clone() };
        if arg.value.is_some() {
            let chosen = self.choice(arg, &[("always", true), ("by_default", false)])?;
            identity.always = chosen.value;
            return Some(identity);
        }
        let mut seen = Seen::default();
        for option in arg.term.group.iter().flatten() {
            if let Some(key) = option.key()
                && !seen.once(key, &option.span, self)
            {
                continue;
            }
            match option.key() {
                Some("always") if self.flag(option) => identity.always = true,
                Some("by_default") if self.flag(option) => identity.always = false,
                Some("always" | "by_default") => {}
                _ if self.sequence_option(option, &mut identity.sequence) => {}
                _ => self.not_a_key(option, &[&["always", "by_default"], SEQUENCE_KEYS].concat(), "of `identity`"),
            }
        }
        Some(identity)
    }

    fn serial(&mut self, arg: &Arg) -> Option<SerialModel> {
        if arg.value.is_some() {
            self.flag(arg);
            return None;
        }
        let mut serial = SerialModel { sequence: SequenceModel::default(), span: arg.span.clone() };
        let mut seen = Seen::default();
        for option in arg.term.group.iter().flatten() {
            if let Some(key) = option.key()
                && !seen.once(key, &option.span, self)
            {
                continue;
            }
            if !self.sequence_option(option, &mut serial.sequence) {
                self.not_a_key(option, SEQUENCE_KEYS, "of `serial`");
            }
        }
        Some(serial)
    }

    /// Gives `on_delete` and its like to the reference of the field.
    fn attach_to_references(&mut self, options: Vec<&Arg>, declared: &mut Declared) {
        for option in options {
            let key = option.key().unwrap_or_default();
            match declared.foreign_keys.as_mut_slice() {
                [] => {
                    let message = format!("`{key}` needs `references` beside it");
                    let help = "add `references = Model::field`, or put it inside the clause it is for";
                    self.error(Code::Missing, &option.span, message, help);
                }
                [reference] => self.reference_option(reference, option),
                [_, ..] => {
                    let message = format!("`{key}` could belong to several references");
                    let help = "write it inside: `references(Model::field, on_delete = cascade)`";
                    self.error(Code::Conflict, &option.span, message, help);
                }
            }
        }
    }

    /// Reports keys of a column that contradict each other.
    fn contradictions(&mut self, declared: &Declared) {
        let column = &declared.column;
        let sources = [
            ("default", column.default.as_ref().map(|default| &default.span)),
            ("generated", column.generated.as_ref().map(|generated| &generated.expr.span)),
            ("identity", column.identity.as_ref().map(|identity| &identity.span)),
            ("serial", column.serial.as_ref().map(|serial| &serial.span)),
        ];
        self.at_most_one(&sources, "a column gets its value from one of them");
        let types = [
            ("type", column.sql_type.as_ref().map(|text| &text.span)),
            ("max_len", column.max_len.as_ref().map(|length| &length.span)),
            ("json", column.json.as_ref()),
        ];
        self.at_most_one(&types, "a column has one type");
        let primary = declared.keys.iter().find(|key| key.primary).map(|key| &key.label.span);
        for (key, span) in [("primary_key", primary), sources[2], sources[3]] {
            if let (Some(span), Some(null)) = (span, column.null.as_ref().filter(|null| null.value)) {
                self.diagnostics.push(
                    Diagnostic::error(Code::Conflict, null.span.clone(), format!("`{key}` is never `null`"))
                        .label(span.clone(), format!("`{key}` is here"))
                        .help("remove `null`"),
                );
            }
        }
    }

    fn at_most_one(&mut self, keys: &[(&str, Option<&Span>)], why: &str) {
        let given: Vec<_> = keys.iter().filter_map(|(key, span)| Some((*key, (*span)?))).collect();
        if let [(first, first_span), (second, second_span), ..] = given.as_slice() {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Conflict,
                    (*second_span).clone(),
                    format!("`{first}` and `{second}` exclude each other: {why}"),
                )
                .label((*first_span).clone(), format!("`{first}` is here"))
                .help("keep one of them"),
            );
        }
    }
}

const SEQUENCE_KEYS: &[&str] = &["name", "start", "increment", "min", "max", "cache", "cycle"];
const STORAGE: &[(&str, Storage)] = &[
    ("plain", Storage::Plain),
    ("external", Storage::External),
    ("extended", Storage::Extended),
    ("main", Storage::Main),
];
const COMPRESSION: &[(&str, Compression)] = &[("pglz", Compression::Pglz), ("lz4", Compression::Lz4)];
