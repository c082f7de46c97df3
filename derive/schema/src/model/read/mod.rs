//! One item with a derive, read into plain data. The derive and the command line both come through here.
//!
//! Start at [`table::read`]. Each reader takes an item whose `cfg` and `cfg_attr` are already settled,
//! reports what this one item shows to be wrong, and returns a sensible stand-in where it can.

mod clause;
mod column;
mod defined;
mod lineage;
mod sqlx;
pub mod table;
pub mod types;
pub mod values;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::diagnostic::{Code, Diagnostics, Spanned};

use super::syntax::{Arg, Reader, parse_list};

/// What surrounds an item and changes what its attributes mean.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Last segments of the other derives on the item. The compiler does not show them to a derive, so only
    /// the command line knows them, and only diagnostics may depend on them.
    pub derives: Vec<String>,
}

impl Context {
    fn derives(&self, name: &str) -> bool {
        self.derives.iter().any(|derive| derive == name)
    }
}

/// The attributes of an item, field or variant that mean something here.
#[derive(Default)]
struct Attributes {
    model: Vec<Arg>,
    sqlx: Vec<Arg>,
    doc: Option<Spanned<String>>,
}

impl Attributes {
    fn of(attributes: &[Attribute], reader: &mut Reader) -> Self {
        let mut found = Attributes::default();
        let mut lines: Vec<Spanned<String>> = Vec::new();
        for attribute in attributes {
            let path = attribute.path();
            if path.is_ident("model") {
                found.model.extend(arguments(attribute, reader));
            } else if path.is_ident("sqlx") {
                // sqlx itself reports what is wrong with its attributes.
                let mut unheard = Diagnostics::new();
                let mut quiet = Reader { file: reader.file.clone(), diagnostics: &mut unheard };
                found.sqlx.extend(arguments(attribute, &mut quiet));
                unheard.finish();
            } else if let Some(text) = doc_text(attribute) {
                let span = reader.span_of(attribute);
                lines.extend(text.lines().map(|line| Spanned::new(line.to_owned(), span.clone())));
                if text.is_empty() {
                    lines.push(Spanned::new(String::new(), span));
                }
            }
        }
        found.doc = join_docs(&lines);
        found
    }
}

fn arguments(attribute: &Attribute, reader: &mut Reader) -> Vec<Arg> {
    match &attribute.meta {
        Meta::List(list) => parse_list(list.tokens.clone(), reader),
        Meta::Path(_) | Meta::NameValue(_) => {
            let span = reader.span_of(attribute.path());
            reader.error(Code::Syntax, &span, "`#[model]` takes a list", "write `#[model(…)]`");
            Vec::new()
        }
    }
}

fn doc_text(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Joins the lines of doc comments as rustdoc does: without the common indent and empty ends.
fn join_docs(lines: &[Spanned<String>]) -> Option<Spanned<String>> {
    let indent = lines
        .iter()
        .filter(|line| !line.value.trim().is_empty())
        .map(|line| line.value.len() - line.value.trim_start().len())
        .min()?;
    let text =
        lines.iter().map(|line| line.value.get(indent..).unwrap_or_default().trim_end()).collect::<Vec<_>>().join("\n");
    let text = text.trim_matches('\n').to_owned();
    (!text.is_empty()).then(|| Spanned::new(text, lines[0].span.clone()))
}

/// Returns tokens as a short readable text.
fn text_of(tokens: &impl ToTokens) -> String {
    let stream: TokenStream = tokens.to_token_stream();
    stream.to_string().replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace(" ,", ",")
}

impl Reader<'_> {
    /// Reports a key that is not known here: one of another place, a slip, or nothing we know.
    fn misplaced_or_unknown(&mut self, arg: &Arg, known: &[&str], place: &str) {
        const ELSEWHERE: &[(&str, &str)] = &[
            ("schema", "belongs on the struct or type"),
            ("table", "belongs on the struct"),
            ("column", "belongs on the struct"),
            ("foreign_key", "belongs on the struct; a field has `references = Model::field`"),
            ("exclude", "belongs on the struct"),
            ("unlogged", "belongs on the struct"),
            ("toast", "belongs on the struct"),
            ("tablespace", "belongs on the struct, or inside `index(…)`"),
            ("access_method", "belongs on the struct"),
            ("replica_identity", "belongs on the struct"),
            ("cluster", "belongs on the struct"),
            ("rename_all", "belongs on an enum"),
            ("type", "belongs on a field"),
            ("max_len", "belongs on a field"),
            ("default", "belongs on a field"),
            ("generated", "belongs on a field or in `column(…)`"),
            ("identity", "belongs on a field"),
            ("serial", "belongs on a field"),
            ("references", "belongs on a field; the struct has `foreign_key(…)`"),
            ("null", "belongs on a field"),
            ("not_null", "belongs on a field"),
            ("collate", "belongs on a field, or behind an element of an index"),
            ("storage", "belongs on a field"),
            ("compression", "belongs on a field"),
            ("skip", "belongs on a field"),
            ("json", "belongs on a field"),
            ("where", "belongs inside `index(…)` or `exclude(…)`"),
            ("using", "belongs inside `index(…)` or `exclude(…)`"),
            ("include", "belongs inside `index(…)`, `unique(…)` or `primary_key(…)`"),
        ];
        let elsewhere = arg.key().and_then(|key| ELSEWHERE.iter().find(|(word, _)| *word == key));
        match elsewhere {
            Some((key, where_to)) if !known.contains(key) => {
                self.error(
                    Code::Place,
                    &arg.span,
                    format!("`{key}` is not for this place ({place})"),
                    format!("`{key}` {where_to}"),
                );
            }
            _ => self.not_a_key(arg, known, place),
        }
    }
}
