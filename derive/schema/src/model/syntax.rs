//! The grammar of `#[model(...)]` and `#[sqlx(...)]`, before any key has a meaning.
//!
//! `syn::Meta` cannot parse `type = "…"`, `where = sql("…")` or `created_at desc`, so this is a small
//! parser over token trees. The list is cut at its commas first: a fault in one argument does not hide
//! those in the others.
//!
//! ```text
//! list     = [argument ("," argument)* [","]]
//! argument = term modifier* ["=" term]
//! term     = (path | literal | "sql" "(" string ")" | "(" list ")") ["(" list ")"]
//! ```

use std::sync::Arc;

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position, Span, Spanned};
use crate::token::{NotOne, one_expression, one_query};

/// Turns the spans of tokens into plain ones of a file, and collects what is wrong.
pub struct Reader<'a> {
    pub file: Arc<str>,
    pub diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    /// Returns the plain form of a span.
    pub fn span(&self, span: proc_macro2::Span) -> Span {
        let position = |at: proc_macro2::LineColumn| Position { line: at.line as u32, column: at.column as u32 + 1 };
        Span { file: self.file.clone(), start: position(span.start()), end: position(span.end()) }
    }

    /// Returns the range of a piece of syntax. (Spans cannot be joined inside a derive on stable Rust.)
    pub fn span_of(&self, syntax: &impl ToTokens) -> Span {
        let mut tokens = syntax.to_token_stream().into_iter();
        let first = tokens.next().map_or_else(proc_macro2::Span::call_site, |token| token.span());
        let last = tokens.last().map_or(first, |token| token.span());
        self.span(first).to(&self.span(last))
    }

    pub fn spanned<T>(&self, value: T, span: proc_macro2::Span) -> Spanned<T> {
        Spanned::new(value, self.span(span))
    }

    pub fn error(&mut self, code: Code, span: &Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(code, span.clone(), message).help(help));
    }
}

/// One argument of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arg {
    pub term: Term,
    /// The bare words behind the term: `desc nulls_last`.
    pub modifiers: Vec<Spanned<String>>,
    pub value: Option<Term>,
    pub span: Span,
}

/// What an argument is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub head: Head,
    /// The list in parentheses behind it.
    pub group: Option<Vec<Arg>>,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// A word or a path such as `crate::Tenant::id`; `raw` when the only segment was written `r#word`.
    Path {
        segments: Vec<Spanned<String>>,
        raw: bool,
    },
    Literal(Literally),
    Sql(String),
    /// `(a, b)`
    List(Vec<Arg>),
}

/// A literal: a value, never SQL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literally {
    Str(String),
    Bytes(Vec<u8>),
    Bool(bool),
    /// The digits as Postgres would read them, with the sign.
    Int(String),
    Float(String),
}

impl Term {
    /// Returns the word when the term is one bare word, with or without a list behind it.
    pub fn word(&self) -> Option<&str> {
        match &self.head {
            Head::Path { segments, .. } if segments.len() == 1 => Some(&segments[0].value),
            _ => None,
        }
    }

    /// Says whether the word was written `r#word`, which is never a key.
    pub fn is_raw(&self) -> bool {
        matches!(self.head, Head::Path { raw: true, .. })
    }

    pub fn string(&self) -> Option<&str> {
        match (&self.head, &self.group) {
            (Head::Literal(Literally::Str(text)), None) => Some(text),
            _ => None,
        }
    }

    pub fn sql(&self) -> Option<&str> {
        match (&self.head, &self.group) {
            (Head::Sql(text), None) => Some(text),
            _ => None,
        }
    }
}

impl Arg {
    /// Returns the key of the argument: its first word, unless it is raw.
    pub fn key(&self) -> Option<&str> {
        if self.term.is_raw() { None } else { self.term.word() }
    }

    /// Says whether it is a bare word: no list, no modifiers, no value.
    pub fn is_flag(&self) -> bool {
        self.term.word().is_some() && self.term.group.is_none() && self.modifiers.is_empty() && self.value.is_none()
    }
}

/// Parses the inside of the parentheses.
pub fn parse_list(tokens: TokenStream, reader: &mut Reader) -> Vec<Arg> {
    let mut arguments = Vec::new();
    let mut pending: Vec<TokenTree> = Vec::new();
    for token in flatten(tokens) {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                if pending.is_empty() {
                    let span = reader.span(punct.span());
                    reader.error(Code::Syntax, &span, "unexpected `,`", "remove the comma");
                } else {
                    arguments.extend(parse_argument(std::mem::take(&mut pending), reader));
                }
            }
            _ => pending.push(token),
        }
    }
    if !pending.is_empty() {
        arguments.extend(parse_argument(pending, reader));
    }
    arguments
}

/// Opens the invisible groups that macro substitution leaves around tokens.
fn flatten(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat.extend(flatten(group.stream())),
            token => flat.push(token),
        }
    }
    flat
}

/// The tokens of one argument.
struct Cursor {
    tokens: std::iter::Peekable<std::vec::IntoIter<TokenTree>>,
    /// The last token taken, for faults at the end.
    last: Span,
}

impl Cursor {
    fn next(&mut self, reader: &Reader) -> Option<TokenTree> {
        let token = self.tokens.next()?;
        self.last = reader.span(token.span());
        Some(token)
    }

    fn next_if(&mut self, reader: &Reader, wanted: impl Fn(&TokenTree) -> bool) -> Option<TokenTree> {
        if self.tokens.peek().is_some_and(wanted) { self.next(reader) } else { None }
    }

    fn punct(&mut self, reader: &Reader, wanted: char) -> bool {
        self.next_if(reader, |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)).is_some()
    }

    fn parenthesised(&mut self, reader: &Reader) -> Option<Group> {
        match self.next_if(
            reader,
            |token| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis),
        )? {
            TokenTree::Group(group) => Some(group),
            _ => None,
        }
    }
}

fn parse_argument(tokens: Vec<TokenTree>, reader: &mut Reader) -> Option<Arg> {
    let start = reader.span(tokens.first()?.span());
    let mut cursor = Cursor { tokens: tokens.into_iter().peekable(), last: start.clone() };
    let term = parse_term(&mut cursor, one_expression, reader)?;
    let mut modifiers = Vec::new();
    while let Some(TokenTree::Ident(word)) = cursor.next_if(reader, |token| matches!(token, TokenTree::Ident(_))) {
        modifiers.push(reader.spanned(word.to_string(), word.span()));
    }
    // The one place for a whole query.
    let fits = if term.word() == Some("view") { one_query } else { one_expression };
    let value = if cursor.punct(reader, '=') { Some(parse_term(&mut cursor, fits, reader)?) } else { None };
    if let Some(extra) = cursor.next(reader) {
        let span = reader.span(extra.span());
        let shown = match &extra {
            TokenTree::Group(_) => "group".to_owned(),
            other => format!("`{other}`"),
        };
        reader.error(
            Code::Syntax,
            &span,
            format!("unexpected {shown}"),
            "separate arguments with commas, and mark SQL as `sql(\"…\")`",
        );
        return None;
    }
    let span = start.to(&cursor.last);
    Some(Arg { term, modifiers, value, span })
}

/// What a text marked as SQL must be.
type Fits = fn(&str) -> Result<(), NotOne>;

fn parse_term(cursor: &mut Cursor, fits: Fits, reader: &mut Reader) -> Option<Term> {
    let Some(token) = cursor.next(reader) else {
        let span = cursor.last.clone();
        reader.error(Code::Syntax, &span, "a value is missing here", "write the value behind the `=`");
        return None;
    };
    let start = cursor.last.clone();
    let head = match token {
        TokenTree::Ident(word) if word == "true" || word == "false" => Head::Literal(Literally::Bool(word == "true")),
        TokenTree::Ident(word) if word == "sql" && next_is_group(cursor) => parse_sql(cursor, fits, reader)?,
        TokenTree::Ident(word) => parse_path(word, cursor, reader)?,
        TokenTree::Literal(literal) => Head::Literal(parse_literal(&literal, "", &start, reader)?),
        TokenTree::Punct(punct) if punct.as_char() == '-' => match cursor.next(reader) {
            Some(TokenTree::Literal(literal)) => {
                Head::Literal(parse_literal(&literal, "-", &start.to(&cursor.last.clone()), reader)?)
            }
            _ => {
                reader.error(Code::Syntax, &start, "a number must follow the `-`", "mark SQL as `sql(\"…\")`");
                return None;
            }
        },
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
            Head::List(parse_list(group.stream(), reader))
        }
        other => {
            let shown = match &other {
                TokenTree::Group(_) => "a group in braces or brackets".to_owned(),
                other => format!("`{other}`"),
            };
            reader.error(
                Code::Syntax,
                &start,
                format!("unexpected {shown}"),
                "write a word, a literal or `sql(\"…\")` here",
            );
            return None;
        }
    };
    let group = cursor.parenthesised(reader).map(|group| parse_list(group.stream(), reader));
    Some(Term { head, group, span: start.to(&cursor.last) })
}

fn next_is_group(cursor: &mut Cursor) -> bool {
    matches!(cursor.tokens.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
}

fn parse_sql(cursor: &mut Cursor, fits: Fits, reader: &mut Reader) -> Option<Head> {
    let group = cursor.parenthesised(reader)?;
    let tokens = flatten(group.stream());
    let text = match tokens.as_slice() {
        [TokenTree::Literal(literal)] => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let span = reader.span(group.span());
    match text {
        Some(text) if text.contains('\0') => {
            reader.error(Code::Value, &span, "SQL cannot contain the character NUL", "remove it");
            None
        }
        Some(text) if text.trim().is_empty() => {
            reader.error(Code::Value, &span, "the SQL is empty", "write an expression, as in `sql(\"now()\")`");
            None
        }
        Some(text) => match fits(&text) {
            Ok(()) => Some(Head::Sql(text)),
            Err(fault) => {
                let help = "write one expression, with every bracket, quote and comment closed";
                reader.error(Code::Value, &span, format!("the SQL leaves its place: {fault}"), help);
                // What stands in for it keeps the attribute whole, so that nothing else is said of it.
                Some(Head::Sql("NULL".to_owned()))
            }
        },
        None => {
            reader.error(Code::Value, &span, "`sql` takes one string literal", "write `sql(\"…\")`");
            None
        }
    }
}

fn parse_path(first: Ident, cursor: &mut Cursor, reader: &mut Reader) -> Option<Head> {
    let text = first.to_string();
    let raw = text.starts_with("r#");
    let mut segments = vec![reader.spanned(unraw(&text), first.span())];
    while cursor.punct(reader, ':') {
        if !cursor.punct(reader, ':') {
            let span = cursor.last.clone();
            reader.error(Code::Syntax, &span, "unexpected `:`", "paths are written `Tenant::id`, values `key = value`");
            return None;
        }
        match cursor.next(reader) {
            Some(TokenTree::Ident(word)) => segments.push(reader.spanned(unraw(&word.to_string()), word.span())),
            _ => {
                let span = cursor.last.clone();
                reader.error(Code::Syntax, &span, "a name must follow the `::`", "write a path such as `Tenant::id`");
                return None;
            }
        }
    }
    let raw = raw && segments.len() == 1;
    Some(Head::Path { segments, raw })
}

/// Returns the identifier without `r#`.
pub fn unraw(ident: &str) -> String {
    ident.strip_prefix("r#").unwrap_or(ident).to_owned()
}

fn parse_literal(literal: &Literal, sign: &str, span: &Span, reader: &mut Reader) -> Option<Literally> {
    let value = match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) if sign.is_empty() => Literally::Str(text.value()),
        syn::Lit::Char(text) if sign.is_empty() => Literally::Str(text.value().to_string()),
        syn::Lit::ByteStr(bytes) if sign.is_empty() => Literally::Bytes(bytes.value()),
        syn::Lit::Int(digits) => Literally::Int(format!("{sign}{}", digits.base10_digits())),
        syn::Lit::Float(digits) => Literally::Float(format!("{sign}{}", digits.base10_digits())),
        _ => {
            reader.error(
                Code::Value,
                span,
                format!("`{sign}{literal}` is not a value of the model language"),
                "write a string, a number, `true`, `false` or `sql(\"…\")`",
            );
            return None;
        }
    };
    if let Literally::Str(text) = &value
        && text.contains('\0')
    {
        reader.error(Code::Value, span, "Postgres text cannot contain the character NUL", "remove it");
        return None;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parses a list; a fault is its code and place.
    fn parse(text: &str) -> (Vec<Arg>, Vec<String>) {
        let tokens: TokenStream = text.parse().expect("the test text must lex");
        let mut diagnostics = Diagnostics::new();
        let mut reader = Reader { file: "t.rs".into(), diagnostics: &mut diagnostics };
        let list = parse_list(tokens, &mut reader);
        let faults = diagnostics.finish();
        (list, faults.iter().map(|fault| format!("{} {} {}", fault.code, fault.span, fault.message)).collect())
    }

    #[test]
    fn keywords_are_words() {
        let (list, faults) = parse(r#"type = "citext", where = sql("a > 0"), for = select, r#desc, as"#);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(
            list.iter().map(|arg| arg.key()).collect::<Vec<_>>(),
            [Some("type"), Some("where"), Some("for"), None, Some("as")]
        );
        assert_eq!(list[1].value.as_ref().and_then(Term::sql), Some("a > 0"));
    }

    #[test]
    fn elements_keep_their_modifiers() {
        let (list, faults) = parse(r#"created_at desc nulls_last, sql("lower(email)")(opclass = "x") asc"#);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(
            list[0].modifiers.iter().map(|word| word.value.as_str()).collect::<Vec<_>>(),
            ["desc", "nulls_last"]
        );
        assert!(matches!(&list[1].term.head, Head::Sql(text) if text == "lower(email)"));
        assert_eq!(list[1].term.group.as_ref().map(Vec::len), Some(1));
    }

    #[test]
    fn literals_carry_their_sign() {
        let (list, faults) = parse("a = -1_000i64, b = -2.50, c = true, d = 'x', e = b\"\\x01\", f = 0x10");
        assert_eq!(faults, Vec::<String>::new());
        let values: Vec<_> = list.iter().map(|arg| arg.value.clone().map(|term| term.head)).collect();
        assert_eq!(values[0], Some(Head::Literal(Literally::Int("-1000".into()))));
        assert_eq!(values[1], Some(Head::Literal(Literally::Float("-2.50".into()))));
        assert_eq!(values[2], Some(Head::Literal(Literally::Bool(true))));
        assert_eq!(values[3], Some(Head::Literal(Literally::Str("x".into()))));
        assert_eq!(values[4], Some(Head::Literal(Literally::Bytes(vec![1]))));
        assert_eq!(values[5], Some(Head::Literal(Literally::Int("16".into()))));
    }

    #[test]
    fn foreign_keys_have_lists_on_both_sides() {
        let (list, faults) = parse("(tenant_id, org_id) = crate::Org(tenant_id, id), on_delete = set_null(org_id)");
        assert_eq!(faults, Vec::<String>::new());
        assert!(matches!(&list[0].term.head, Head::List(columns) if columns.len() == 2));
        let value = list[0].value.as_ref().expect("a value");
        assert!(matches!(&value.head, Head::Path { segments, .. } if segments.len() == 2));
    }

    #[test]
    fn every_fault_of_a_list_is_reported() {
        let (list, faults) = parse("a = , b = -x, c = 1 + 2, d = [1], sql(now()), , e: f, ok");
        assert_eq!(list.len(), 1);
        assert_eq!(
            faults,
            [
                "M0101 t.rs:1:3 a value is missing here",
                "M0101 t.rs:1:11 a number must follow the `-`",
                "M0101 t.rs:1:21 unexpected `+`",
                "M0101 t.rs:1:30 unexpected a group in braces or brackets",
                "M0103 t.rs:1:38 `sql` takes one string literal",
                "M0101 t.rs:1:47 unexpected `,`",
                "M0101 t.rs:1:50 unexpected `:`",
            ]
        );
    }
}
