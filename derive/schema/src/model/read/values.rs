//! The shapes of values, each with the fault it reports when the author wrote another one.

use crate::diagnostic::{Code, Diagnostic, Span, Spanned, nearest};
use crate::ir::{Deferrable, QName};
use crate::model::syntax::{Arg, Head, Literally, Reader, Term};
use crate::model::{DefaultModel, Parameter, SequenceModel};
use crate::quote;

/// Remembers which keys were seen, for [`Seen::once`].
#[derive(Default)]
pub struct Seen(Vec<(String, Span)>);

impl Seen {
    /// Reports a key that is given twice; returns whether it is the first.
    pub fn once(&mut self, key: &str, span: &Span, reader: &mut Reader) -> bool {
        if let Some((_, first)) = self.0.iter().find(|(seen, _)| seen == key) {
            reader.diagnostics.push(
                Diagnostic::error(Code::Repeated, span.clone(), format!("`{key}` is given twice"))
                    .label(first.clone(), "first given here")
                    .help("keep one of them"),
            );
            return false;
        }
        self.0.push((key.to_owned(), span.clone()));
        true
    }
}

impl Reader<'_> {
    /// Reports a key that does not exist here, with the nearest one that does.
    pub fn unknown_key(&mut self, key: &str, span: &Span, known: &[&str], place: &str) {
        let help = match nearest(key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here: {}", known.join(", ")),
        };
        self.error(Code::UnknownKey, span, format!("unknown key `{key}` {place}"), help);
    }

    /// Reports an argument without a readable key.
    pub fn not_a_key(&mut self, arg: &Arg, known: &[&str], place: &str) {
        match arg.term.word() {
            Some(word) => self.unknown_key(word, &arg.term.span, known, place),
            None => {
                let help = format!("known here: {}", known.join(", "));
                self.error(Code::Syntax, &arg.span, format!("expected a key {place}"), help);
            }
        }
    }

    fn wrong_value(&mut self, arg: &Arg, takes: &str, help: &str) {
        let span = arg.value.as_ref().map_or(&arg.span, |value| &value.span).clone();
        let key = arg.term.word().unwrap_or("it").to_owned();
        self.error(Code::Value, &span, format!("`{key}` takes {takes}"), help);
    }

    fn no_modifiers(&mut self, arg: &Arg) {
        if let Some(word) = arg.modifiers.first() {
            let span = word.span.clone();
            let message = format!("unexpected `{}`", word.value);
            self.error(Code::Syntax, &span, message, "separate keys with commas");
        }
    }

    /// Reads a bare word.
    pub fn flag(&mut self, arg: &Arg) -> bool {
        if arg.is_flag() {
            return true;
        }
        let key = arg.term.word().unwrap_or_default().to_owned();
        self.error(Code::Value, &arg.span, format!("`{key}` takes no value"), format!("write `{key}` alone"));
        false
    }

    /// Reads `key = value` without lists or modifiers at the key.
    fn plain_value<'a>(&mut self, arg: &'a Arg, takes: &str, help: &str) -> Option<&'a Term> {
        self.no_modifiers(arg);
        match &arg.value {
            Some(value) if arg.term.group.is_none() => Some(value),
            _ => {
                self.wrong_value(arg, takes, help);
                None
            }
        }
    }

    /// Reads `key = "text"`.
    pub fn string(&mut self, arg: &Arg) -> Option<Spanned<String>> {
        let key = arg.term.word().unwrap_or("key").to_owned();
        let help = format!("write `{key} = \"…\"`");
        let value = self.plain_value(arg, "a string", &help)?;
        match value.string() {
            Some(text) => Some(Spanned::new(text.to_owned(), value.span.clone())),
            None => {
                self.wrong_value(arg, "a string", &help);
                None
            }
        }
    }

    /// Reads `key = "name"` as an identifier of Postgres.
    pub fn name(&mut self, arg: &Arg) -> Option<Spanned<String>> {
        let name = self.string(arg)?;
        self.check_identifier(&name).then_some(name)
    }

    /// Reports an identifier that is empty or too long for Postgres.
    pub fn check_identifier(&mut self, name: &Spanned<String>) -> bool {
        if name.value.is_empty() {
            self.error(Code::Identifier, &name.span, "a name cannot be empty", "write a name, or leave the key out");
            return false;
        }
        self.check_length(name)
    }

    /// Reports an identifier, or a label of an enum, that is too long for Postgres.
    pub fn check_length(&mut self, name: &Spanned<String>) -> bool {
        if name.value.len() > quote::MAX_IDENTIFIER_BYTES {
            let bytes = name.value.len();
            let short = shorten(&name.value);
            self.error(
                Code::LongIdentifier,
                &name.span,
                format!("`{}` has {bytes} bytes, Postgres keeps 63 of an identifier", name.value),
                format!("take a shorter name, such as `{short}`"),
            );
            return false;
        }
        true
    }

    /// Reads `key = "name"` (one identifier, not qualified) or `key = sql("schema.name")`.
    pub fn qualified(&mut self, arg: &Arg) -> Option<Spanned<QName>> {
        let key = arg.term.word().unwrap_or("key").to_owned();
        let takes = "a name, or a qualified one in `sql(\"…\")`";
        let help = format!("write `{key} = \"…\"`, or `{key} = sql(\"schema.name\")`");
        let value = self.plain_value(arg, takes, &help)?;
        let name = match (value.string(), value.sql()) {
            (Some(name), _) => Some(QName::new("", name)),
            (_, Some(sql)) => parse_qualified(sql),
            (None, None) => None,
        };
        match name {
            Some(name) if !name.name.is_empty() => Some(Spanned::new(name, value.span.clone())),
            _ => {
                self.wrong_value(arg, takes, &help);
                None
            }
        }
    }

    /// Reads `key = sql("…")`.
    pub fn sql(&mut self, arg: &Arg) -> Option<Spanned<String>> {
        let key = arg.term.word().unwrap_or("key").to_owned();
        let help = format!("write `{key} = sql(\"…\")`");
        let value = self.plain_value(arg, "`sql(\"…\")`", &help)?;
        match value.sql() {
            Some(text) => Some(Spanned::new(text.to_owned(), value.span.clone())),
            None => {
                self.wrong_value(arg, "`sql(\"…\")`", &help);
                None
            }
        }
    }

    /// Reads `key = 12` within a type's range.
    pub fn integer<T: std::str::FromStr>(&mut self, arg: &Arg) -> Option<Spanned<T>> {
        let key = arg.term.word().unwrap_or("key").to_owned();
        let help = format!("write `{key} = 10`");
        let value = self.plain_value(arg, "an integer", &help)?;
        let parsed = match (&value.head, &value.group) {
            (Head::Literal(Literally::Int(digits)), None) => digits.parse().ok(),
            _ => None,
        };
        if parsed.is_none() {
            self.wrong_value(arg, "an integer in its range", &help);
        }
        Some(Spanned::new(parsed?, value.span.clone()))
    }

    /// Reads `key = word`, or `key = "word"`, with one of the words given.
    pub fn choice<T: Clone>(&mut self, arg: &Arg, choices: &[(&str, T)]) -> Option<Spanned<T>> {
        let words = choices.iter().map(|(word, _)| *word).collect::<Vec<_>>();
        let takes = format!("one of {}", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "));
        let key = arg.term.word().unwrap_or("key").to_owned();
        let value = self.plain_value(arg, &takes, &format!("write `{key} = {}`", words[0]))?;
        let word = value.word().filter(|_| value.group.is_none()).or(value.string());
        if let Some(chosen) = word.and_then(|word| choices.iter().find(|(known, _)| *known == word)) {
            return Some(Spanned::new(chosen.1.clone(), value.span.clone()));
        }
        let near = word.and_then(|word| nearest(word, words.iter().copied())).unwrap_or(words[0]);
        self.wrong_value(arg, &takes, &format!("write `{key} = {near}`"));
        None
    }

    /// Reads a default: a literal, or SQL marked as such.
    pub fn default_value(&mut self, arg: &Arg) -> Option<Spanned<DefaultModel>> {
        self.no_modifiers(arg);
        let Some(value) = arg.value.as_ref().filter(|_| arg.term.group.is_none()) else {
            self.wrong_value(arg, "a literal or `sql(\"…\")`", "write `default = sql(\"now()\")` or `default = 0`");
            return None;
        };
        let default = match (&value.head, &value.group) {
            (Head::Sql(text), None) => DefaultModel::Sql(text.clone()),
            (Head::Literal(literal), None) => DefaultModel::Literal(sql_literal(literal)),
            (Head::Path { segments, .. }, group) => {
                let path = segments.iter().map(|segment| segment.value.as_str()).collect::<Vec<_>>().join("::");
                let call = if group.is_some() { "()" } else { "" };
                self.wrong_value(
                    arg,
                    "a literal or `sql(\"…\")`",
                    &format!("write `default = sql(\"{path}{call}\")` to let the server evaluate it"),
                );
                return None;
            }
            _ => {
                self.wrong_value(arg, "a literal or `sql(\"…\")`", "write `default = sql(\"now()\")` or `default = 0`");
                return None;
            }
        };
        Some(Spanned::new(default, value.span.clone()))
    }

    /// Reads the bare words of `key(a, b)`.
    pub fn columns(&mut self, arg: &Arg) -> Vec<Spanned<String>> {
        self.no_modifiers(arg);
        match &arg.term.group {
            Some(list) if arg.value.is_none() && !list.is_empty() => self.column_list(list),
            _ => {
                let key = arg.term.word().unwrap_or("key").to_owned();
                self.wrong_value(arg, "a list of fields", &format!("write `{key}(a, b)`"));
                Vec::new()
            }
        }
    }

    /// Reads a list that may hold nothing but fields.
    pub fn column_list(&mut self, list: &[Arg]) -> Vec<Spanned<String>> {
        let mut columns = Vec::new();
        for arg in list {
            match arg.term.word() {
                Some(word) if arg.is_flag() => columns.push(Spanned::new(word.to_owned(), arg.span.clone())),
                _ => self.error(Code::Value, &arg.span, "expected the name of a field", "list bare field names"),
            }
        }
        columns
    }

    /// Reads `with(fillfactor = 70, …)`.
    pub fn parameters(&mut self, arg: &Arg, prefix: &str) -> Vec<Parameter> {
        self.no_modifiers(arg);
        let key = arg.term.word().unwrap_or("key").to_owned();
        let Some(list) = arg.term.group.as_ref().filter(|_| arg.value.is_none()) else {
            self.wrong_value(arg, "parameters", &format!("write `{key}(fillfactor = 70)`"));
            return Vec::new();
        };
        let mut seen = Seen::default();
        let mut parameters = Vec::new();
        for parameter in list {
            let Some(name) = parameter.term.word().filter(|_| parameter.term.group.is_none()) else {
                self.error(Code::Syntax, &parameter.span, "expected `name = value`", "write a parameter and its value");
                continue;
            };
            if !seen.once(name, &parameter.span, self) {
                continue;
            }
            let value = match parameter.value.as_ref().map(|value| (&value.head, &value.group)) {
                None if parameter.is_flag() => Some("true".to_owned()),
                Some((Head::Literal(literal), None)) => plain_text(literal),
                Some((Head::Path { segments, .. }, None)) if segments.len() == 1 => Some(segments[0].value.clone()),
                _ => None,
            };
            match value {
                Some(value) => parameters.push(Parameter {
                    name: Spanned::new(format!("{prefix}{name}"), parameter.term.span.clone()),
                    value,
                }),
                None => self.wrong_value(parameter, "a literal or a word", &format!("write `{name} = 70`")),
            }
        }
        parameters
    }

    /// Reads `deferrable` and `deferrable = initially_deferred`.
    pub fn deferrable(&mut self, arg: &Arg) -> Deferrable {
        if arg.is_flag() {
            return Deferrable::Immediate;
        }
        self.choice(
            arg,
            &[("initially_deferred", Deferrable::Deferred), ("initially_immediate", Deferrable::Immediate)],
        )
        .map_or(Deferrable::No, |chosen| chosen.value)
    }

    /// Reads an option of a sequence; returns whether the key is one.
    pub fn sequence_option(&mut self, arg: &Arg, sequence: &mut SequenceModel) -> bool {
        match arg.key() {
            Some("name") => sequence.name = self.name(arg),
            Some("start") => sequence.start = self.integer(arg).map(|number| number.value),
            Some("increment") => sequence.increment = self.integer(arg).map(|number| number.value),
            Some("min") => sequence.min = self.integer(arg).map(|number| number.value),
            Some("max") => sequence.max = self.integer(arg).map(|number| number.value),
            Some("cache") => sequence.cache = self.integer(arg).map(|number| number.value),
            Some("cycle") => sequence.cycle = self.flag(arg),
            _ => return false,
        }
        true
    }
}

/// Returns a name of at most 63 bytes that begins like this one and stays unlike its neighbours.
pub fn shorten(name: &str) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in name.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let mut end = (quote::MAX_IDENTIFIER_BYTES - 9).min(name.len());
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}_{hash:08x}", name[..end].trim_end_matches('_'))
}

/// Returns the SQL literal for a value.
fn sql_literal(literal: &Literally) -> String {
    match literal {
        Literally::Str(text) => quote::literal(text),
        Literally::Bytes(bytes) => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{}::bytea", quote::literal(&format!("\\x{hex}")))
        }
        Literally::Bool(value) => value.to_string(),
        Literally::Int(digits) | Literally::Float(digits) => digits.clone(),
    }
}

/// Returns a value as storage parameters hold it.
fn plain_text(literal: &Literally) -> Option<String> {
    match literal {
        Literally::Str(text) => Some(text.clone()),
        Literally::Bytes(_) => None,
        Literally::Bool(value) => Some(value.to_string()),
        Literally::Int(digits) | Literally::Float(digits) => Some(digits.clone()),
    }
}

/// Parses `schema.name` in SQL's spelling: quoted parts as they are, others folded to lower case. The last
/// part may be an operator.
pub fn parse_qualified(sql: &str) -> Option<QName> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = sql.trim();
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut name = String::new();
            let mut chars = quoted.char_indices().peekable();
            let end = loop {
                match chars.next()? {
                    (_, '"') if chars.peek().is_some_and(|(_, next)| *next == '"') => {
                        chars.next();
                        name.push('"');
                    }
                    (at, '"') => break at + 1,
                    (_, other) => name.push(other),
                }
            };
            parts.push(name);
            rest = &quoted[end..];
        } else {
            let operator = rest.chars().next().is_some_and(|first| !first.is_alphanumeric() && first != '_');
            let end = if operator { rest.len() } else { rest.find('.').unwrap_or(rest.len()) };
            parts.push(rest[..end].to_lowercase());
            rest = &rest[end..];
        }
        match rest.strip_prefix('.') {
            Some(behind) => rest = behind,
            None if rest.is_empty() => break,
            None => return None,
        }
    }
    match parts.as_slice() {
        [name] => Some(QName::new("", name)),
        [namespace, name] => Some(QName::new(namespace, name)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualified_names_are_read_as_sql() {
        assert_eq!(parse_qualified("app.Ops"), Some(QName::new("app", "ops")));
        assert_eq!(parse_qualified("\"de-x-icu\""), Some(QName::new("", "de-x-icu")));
        assert_eq!(parse_qualified("\"a.b\".\"c\"\"d\""), Some(QName::new("a.b", "c\"d")));
        assert_eq!(parse_qualified("ext.&&"), Some(QName::new("ext", "&&")));
        assert_eq!(parse_qualified("a.b.c"), None);
        assert_eq!(parse_qualified("\"open"), None);
    }

    #[test]
    fn shortened_names_fit_and_differ() {
        let long = "é".repeat(40);
        assert!(shorten(&long).len() <= 63);
        assert_ne!(shorten(&format!("{long}a")), shorten(&format!("{long}b")));
    }
}
