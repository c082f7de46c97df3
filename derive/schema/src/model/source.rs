//! A file of Rust as plain data: its models, and what is needed to find types by name.
//!
//! syn's values cannot leave the thread that parsed them; a [`SourceFile`] can.

use std::sync::Arc;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::visit::Visit;
use syn::{Attribute, DeriveInput, Fields, Item, Meta, Token, UseTree};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position, Span, Spanned};
use crate::ir::QName;

use super::read::{Context, table, types, values};
use super::syntax::{Reader, unraw};
use super::{CompositeModel, DomainModel, EnumModel, RustType, TableModel};

/// The names of our derives.
pub const DERIVES: &[&str] = &["Model", "PgEnum", "PgDomain", "PgComposite"];

/// What a file says.
#[derive(Debug, Clone)]
pub struct SourceFile {
    pub path: Arc<str>,
    /// The file itself first, then its inline modules.
    pub modules: Vec<Module>,
    pub tables: Vec<Placed<TableModel>>,
    pub enums: Vec<Placed<EnumModel>>,
    pub domains: Vec<Placed<DomainModel>>,
    pub composites: Vec<Placed<CompositeModel>>,
    /// Files named by `include!("…")`.
    pub includes: Vec<Spanned<String>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// A model with the module it stands in, as a place in [`SourceFile::modules`].
#[derive(Debug, Clone)]
pub struct Placed<T> {
    pub module: usize,
    pub model: T,
}

/// A module and the names it knows.
#[derive(Debug, Clone, Default)]
pub struct Module {
    /// Below the file: empty for the file itself.
    pub path: Vec<String>,
    pub definitions: Vec<(String, Definition)>,
    pub uses: Vec<Use>,
    pub declared: Vec<Declared>,
}

/// A type a name can stand for.
#[derive(Debug, Clone)]
pub enum Definition {
    /// A place in [`SourceFile::tables`]; the others alike.
    Table(usize),
    Enum(usize),
    Domain(usize),
    Composite(usize),
    Alias {
        params: Vec<String>,
        ty: RustType,
    },
    Newtype {
        params: Vec<String>,
        ty: RustType,
        sqlx: SqlxType,
    },
    /// An enum that sqlx stores as a number.
    Number(&'static str),
    /// Another struct or enum.
    Other(SqlxType),
}

/// What `sqlx::Type` says about a type that none of our derives stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SqlxType {
    /// Not derived, or `transparent`.
    None,
    /// `type_name = "…"`
    Named(QName),
    /// Derived without a name: sqlx takes the bare ident.
    Bare,
}

/// `use a::b as c;` or `use a::*;`
#[derive(Debug, Clone)]
pub struct Use {
    pub path: Vec<String>,
    pub global: bool,
    /// `None` for a glob.
    pub name: Option<String>,
}

/// `mod name;` (with its file elsewhere) or `mod name { … }`.
#[derive(Debug, Clone)]
pub struct Declared {
    pub name: String,
    /// `#[path = "…"]`
    pub path: Option<String>,
    /// A place in [`SourceFile::modules`].
    pub inline: Option<usize>,
    /// Left out by a `cfg`.
    pub off: bool,
}

/// Which parts of the source count.
#[derive(Debug, Clone, Default)]
pub struct Cfg {
    /// `[models] features`. Empty: a feature is neither on nor off, and what needs one counts.
    pub features: Vec<String>,
}

impl Cfg {
    /// Returns whether a predicate holds; `None` when that is not known here.
    fn holds(&self, predicate: &Meta) -> Option<bool> {
        match predicate {
            Meta::Path(path) if path.is_ident("test") => Some(false),
            Meta::Path(_) => None,
            Meta::NameValue(pair) if pair.path.is_ident("feature") && !self.features.is_empty() => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) => {
                    Some(self.features.contains(&name.value()))
                }
                _ => None,
            },
            Meta::NameValue(_) => None,
            Meta::List(list) => {
                let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
                let mut parts = parts.iter().map(|part| self.holds(part));
                if list.path.is_ident("not") {
                    parts.next().flatten().map(|holds| !holds)
                } else if list.path.is_ident("all") {
                    parts
                        .try_fold(Some(true), |all, part| match part {
                            Some(false) => Err(Some(false)),
                            Some(true) => Ok(all),
                            None => Ok(None),
                        })
                        .unwrap_or_else(|known| known)
                } else if list.path.is_ident("any") {
                    parts
                        .try_fold(Some(false), |any, part| match part {
                            Some(true) => Err(Some(true)),
                            Some(false) => Ok(any),
                            None => Ok(None),
                        })
                        .unwrap_or_else(|known| known)
                } else {
                    None
                }
            }
        }
    }

    /// Says whether an item with these attributes is left out.
    fn leaves_out(&self, attributes: &[Attribute]) -> bool {
        attributes.iter().any(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg") => {
                list.parse_args::<Meta>().is_ok_and(|predicate| self.holds(&predicate) == Some(false))
            }
            _ => false,
        })
    }

    /// Opens every `cfg_attr` that is not known to be off.
    fn settle(&self, attributes: &mut Vec<Attribute>) {
        if !attributes.iter().any(|attribute| attribute.path().is_ident("cfg_attr")) {
            return;
        }
        let mut settled = Vec::new();
        for attribute in attributes.drain(..) {
            let Meta::List(list) = &attribute.meta else {
                settled.push(attribute);
                continue;
            };
            if !list.path.is_ident("cfg_attr") {
                settled.push(attribute);
                continue;
            }
            let Ok(parts) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else { continue };
            let mut parts = parts.into_iter();
            if parts.next().is_some_and(|predicate| self.holds(&predicate) != Some(false)) {
                let mut opened = parts.map(|meta| Attribute { meta, ..attribute.clone() }).collect();
                self.settle(&mut opened);
                settled.extend(opened);
            }
        }
        *attributes = settled;
    }

    /// Settles the attributes of an item and of its fields and variants, and removes what is left out.
    fn settle_item(&self, item: &mut DeriveInput) {
        self.settle(&mut item.attrs);
        match &mut item.data {
            syn::Data::Struct(data) => self.settle_fields(&mut data.fields),
            syn::Data::Enum(data) => {
                data.variants = std::mem::take(&mut data.variants)
                    .into_iter()
                    .filter(|variant| !self.leaves_out(&variant.attrs))
                    .map(|mut variant| {
                        self.settle(&mut variant.attrs);
                        self.settle_fields(&mut variant.fields);
                        variant
                    })
                    .collect();
            }
            syn::Data::Union(_) => {}
        }
    }

    fn settle_fields(&self, fields: &mut Fields) {
        let keep = |fields: &mut Punctuated<syn::Field, Token![,]>| {
            *fields = std::mem::take(fields)
                .into_iter()
                .filter(|field| !self.leaves_out(&field.attrs))
                .map(|mut field| {
                    self.settle(&mut field.attrs);
                    field
                })
                .collect();
        };
        match fields {
            Fields::Named(named) => keep(&mut named.named),
            Fields::Unnamed(unnamed) => keep(&mut unnamed.unnamed),
            Fields::Unit => {}
        }
    }
}

/// Reads a file.
pub fn parse(path: &Arc<str>, text: &str, cfg: &Cfg) -> SourceFile {
    let mut file = SourceFile {
        path: path.clone(),
        modules: vec![Module::default()],
        tables: Vec::new(),
        enums: Vec::new(),
        domains: Vec::new(),
        composites: Vec::new(),
        includes: Vec::new(),
        diagnostics: Vec::new(),
    };
    let mut diagnostics = Diagnostics::new();
    let reader = Reader { file: path.clone(), diagnostics: &mut diagnostics };
    let read = FileReader { file: &mut file, reader, cfg }.whole(text);
    if let Err(error) = read {
        diagnostics.push(unreadable(path, &error));
    }
    file.diagnostics = diagnostics.finish();
    file
}

fn unreadable(path: &Arc<str>, error: &syn::Error) -> Diagnostic {
    let (start, end) = (error.span().start(), error.span().end());
    let position =
        |at: proc_macro2::LineColumn| Position { line: (at.line as u32).max(1), column: at.column as u32 + 1 };
    let span = Span { file: path.clone(), start: position(start), end: position(end) };
    Diagnostic::error(Code::File, span, format!("this is not Rust: {error}"))
        .help("make the file parse; types and names need not be right for the models to be read")
}

/// Hands out the items of a file one after the other, and returns the attributes of the file.
fn each_item(text: &str, mut each: impl FnMut(Item)) -> syn::Result<Vec<Attribute>> {
    let file = |input: ParseStream<'_>| {
        let attributes = Attribute::parse_inner(input)?;
        while !input.is_empty() {
            each(input.parse()?);
        }
        Ok(attributes)
    };
    file.parse_str(without_shebang(text))
}

/// Returns the text from the end of its first line on where that is for a shell: `#!/usr/bin/env …`, but not `#![…]`.
fn without_shebang(text: &str) -> &str {
    match text.strip_prefix("#!") {
        Some(rest) if !rest.trim_start().starts_with('[') => &rest[rest.find('\n').unwrap_or(rest.len())..],
        _ => text,
    }
}

struct FileReader<'a> {
    file: &'a mut SourceFile,
    reader: Reader<'a>,
    cfg: &'a Cfg,
}

impl FileReader<'_> {
    /// Reads a file item by item: the syntax tree of a large one is never there as a whole.
    fn whole(&mut self, text: &str) -> syn::Result<()> {
        // Imports first, as in a module; a file that does not parse to its end gives nothing.
        let mut uses = Vec::new();
        let attributes = each_item(text, |item| uses.extend(self.imports(&item)))?;
        if self.cfg.leaves_out(&attributes) {
            return Ok(());
        }
        self.file.modules[0].uses = uses;
        each_item(text, |item| self.item(item, 0)).map(drop)
    }

    fn items(&mut self, items: Vec<Item>, module: usize) {
        // Imports first: they decide what `derive(Model)` means.
        self.file.modules[module].uses = items.iter().flat_map(|item| self.imports(item)).collect();
        for item in items {
            self.item(item, module);
        }
    }

    fn imports(&self, item: &Item) -> Vec<Use> {
        let mut uses = Vec::new();
        if let Item::Use(item) = item
            && !self.cfg.leaves_out(&item.attrs)
        {
            flatten_use(&item.tree, &mut Vec::new(), item.leading_colon.is_some(), &mut uses);
        }
        uses
    }

    fn item(&mut self, item: Item, module: usize) {
        match item {
            Item::Mod(item) => self.module(item, module),
            Item::Struct(item) if !self.cfg.leaves_out(&item.attrs) => self.type_item(item.into(), module),
            Item::Enum(item) if !self.cfg.leaves_out(&item.attrs) => self.type_item(item.into(), module),
            Item::Union(item) if !self.cfg.leaves_out(&item.attrs) => self.type_item(item.into(), module),
            Item::Type(item) if !self.cfg.leaves_out(&item.attrs) => {
                let ty = types::rust_type(&item.ty, &mut self.reader);
                let definition = Definition::Alias { params: type_params(&item.generics), ty };
                self.define(module, &item.ident, definition);
            }
            Item::Macro(item) if !self.cfg.leaves_out(&item.attrs) => self.macro_item(&item, module),
            Item::Fn(item) if !self.cfg.leaves_out(&item.attrs) && !is_test(&item.attrs) => {
                self.hidden_in(&Item::Fn(item), module);
            }
            Item::Impl(item) if !self.cfg.leaves_out(&item.attrs) => self.hidden_in(&Item::Impl(item), module),
            Item::Const(item) if !self.cfg.leaves_out(&item.attrs) => self.hidden_in(&Item::Const(item), module),
            _ => {}
        }
    }

    fn define(&mut self, module: usize, ident: &syn::Ident, definition: Definition) {
        self.file.modules[module].definitions.push((unraw(&ident.to_string()), definition));
    }

    fn module(&mut self, item: syn::ItemMod, parent: usize) {
        let mut declared = Declared {
            name: unraw(&item.ident.to_string()),
            path: path_attribute(&item.attrs),
            inline: None,
            off: self.cfg.leaves_out(&item.attrs),
        };
        if let Some((_, items)) = item.content
            && !declared.off
        {
            let place = self.file.modules.len();
            let path = [&self.file.modules[parent].path[..], std::slice::from_ref(&declared.name)].concat();
            self.file.modules.push(Module { path, ..Module::default() });
            declared.inline = Some(place);
            self.items(items, place);
        }
        self.file.modules[parent].declared.push(declared);
    }

    fn type_item(&mut self, mut item: DeriveInput, module: usize) {
        self.cfg.settle_item(&mut item);
        let derives = derives(&item.attrs);
        let ours: Vec<&'static str> = derives.iter().filter_map(|path| self.our_derive(path, module)).collect();
        let context = Context { derives: derives.iter().filter_map(|path| path.last().cloned()).collect() };
        if let [first, second, ..] = ours.as_slice() {
            let span = self.reader.span(item.ident.span());
            let message = format!("`{first}` and `{second}` exclude each other");
            self.reader.error(Code::Conflict, &span, message, "an item is one thing in the schema: keep one derive");
        }
        let definition = match ours.first() {
            Some(&"Model") => table::read(&item, &context, &mut self.reader).map(|model| {
                self.file.tables.push(Placed { module, model });
                Definition::Table(self.file.tables.len() - 1)
            }),
            Some(&"PgEnum") => types::enumeration(&item, &context, &mut self.reader).map(|model| {
                self.file.enums.push(Placed { module, model });
                Definition::Enum(self.file.enums.len() - 1)
            }),
            Some(&"PgDomain") => types::domain(&item, &context, &mut self.reader).map(|model| {
                self.file.domains.push(Placed { module, model });
                Definition::Domain(self.file.domains.len() - 1)
            }),
            Some(_) => types::composite(&item, &context, &mut self.reader).map(|model| {
                self.file.composites.push(Placed { module, model });
                Definition::Composite(self.file.composites.len() - 1)
            }),
            None => None,
        };
        let definition = definition.unwrap_or_else(|| self.other_type(&item, &context));
        self.define(module, &item.ident, definition);
    }

    fn other_type(&mut self, item: &DeriveInput, context: &Context) -> Definition {
        let sqlx = sqlx_type(item, context);
        match &item.data {
            syn::Data::Struct(data) => match &data.fields {
                Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Definition::Newtype {
                    params: type_params(&item.generics),
                    ty: types::rust_type(&fields.unnamed[0].ty, &mut self.reader),
                    sqlx,
                },
                _ => Definition::Other(sqlx),
            },
            syn::Data::Enum(_) => match number_repr(&item.attrs).filter(|_| sqlx != SqlxType::None) {
                Some(number) => Definition::Number(number),
                None => Definition::Other(sqlx),
            },
            syn::Data::Union(_) => Definition::Other(SqlxType::None),
        }
    }

    /// Returns which of our derives a path means, by the imports of the module.
    fn our_derive(&self, path: &[String], module: usize) -> Option<&'static str> {
        let known = |name: &str| DERIVES.iter().find(|derive| **derive == name).copied();
        match path {
            [name] => {
                let imported =
                    self.file.modules[module].uses.iter().find(|import| import.name.as_deref() == Some(name));
                match imported {
                    Some(import) if is_ours(&import.path) => known(import.path.last()?),
                    // A re-export of the project, as in `use crate::prelude::Model`.
                    Some(import) if is_local(&import.path) => known(name),
                    Some(_) => None,
                    None => known(name),
                }
            }
            [first, .., last] if first == "modelmig" || first == "modelmig_derive" => known(last),
            _ => None,
        }
    }

    /// Reports models inside a macro, and notes `include!`.
    fn macro_item(&mut self, item: &syn::ItemMacro, module: usize) {
        if item.mac.path.is_ident("include") {
            if let Ok(path) = item.mac.parse_body::<syn::LitStr>() {
                let span = self.reader.span_of(&item.mac);
                self.file.includes.push(Spanned::new(path.value(), span));
            }
            return;
        }
        self.hidden_in_tokens(item.mac.tokens.clone(), module);
    }

    fn hidden_in_tokens(&mut self, tokens: TokenStream, module: usize) {
        let mut after_derive = false;
        for token in tokens {
            if let TokenTree::Group(group) = &token {
                if after_derive && group.delimiter() == Delimiter::Parenthesis {
                    let paths = derive_paths(group.stream());
                    if let Some(name) = paths.iter().find_map(|path| self.our_derive(path, module)) {
                        let span = self.reader.span(group.span());
                        self.report_hidden(name, &span, "a macro");
                    }
                } else {
                    self.hidden_in_tokens(group.stream(), module);
                }
            }
            after_derive = matches!(&token, TokenTree::Ident(word) if word == "derive");
        }
    }

    /// Reports models inside the body of a function or constant.
    fn hidden_in(&mut self, item: &Item, module: usize) {
        let mut nested = Nested(Vec::new());
        nested.visit_item(item);
        for mut attributes in nested.0 {
            if self.cfg.leaves_out(&attributes) {
                continue;
            }
            self.cfg.settle(&mut attributes);
            for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
                let paths = derives(std::slice::from_ref(attribute));
                if let Some(name) = paths.iter().find_map(|path| self.our_derive(path, module)) {
                    let span = self.reader.span_of(&attribute.meta);
                    self.report_hidden(name, &span, "a function");
                }
            }
        }
    }

    fn report_hidden(&mut self, name: &str, span: &Span, inside: &str) {
        let message = format!("a `{name}` inside {inside} is not read: only the compiler sees it");
        self.reader.error(Code::Hidden, span, message, "write the item out in a module");
    }
}

/// Collects the attributes of structs and enums inside bodies.
struct Nested(Vec<Vec<Attribute>>);

impl<'ast> Visit<'ast> for Nested {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.0.push(item.attrs.clone());
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.0.push(item.attrs.clone());
    }
}

fn is_ours(path: &[String]) -> bool {
    path.first().is_some_and(|first| first == "modelmig" || first == "modelmig_derive")
}

fn is_local(path: &[String]) -> bool {
    path.first().is_some_and(|first| first == "crate" || first == "super" || first == "self")
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().segments.last().is_some_and(|segment| segment.ident == "test"))
}

fn type_params(generics: &syn::Generics) -> Vec<String> {
    generics.type_params().map(|param| param.ident.to_string()).collect()
}

/// Returns the paths inside `derive(…)` attributes.
fn derives(attributes: &[Attribute]) -> Vec<Vec<String>> {
    attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("derive") => Some(derive_paths(list.tokens.clone())),
            _ => None,
        })
        .flatten()
        .collect()
}

fn derive_paths(tokens: TokenStream) -> Vec<Vec<String>> {
    let mut paths = vec![Vec::new()];
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => paths.push(Vec::new()),
            TokenTree::Ident(word) => paths.last_mut().expect("never empty").push(unraw(&word.to_string())),
            _ => {}
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find(|attribute| attribute.path().is_ident("path")).and_then(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(path), .. }) => Some(path.value()),
            _ => None,
        },
        _ => None,
    })
}

fn sqlx_type(item: &DeriveInput, context: &Context) -> SqlxType {
    let mut name = None;
    let mut transparent = false;
    for attribute in item.attrs.iter().filter(|attribute| attribute.path().is_ident("sqlx")) {
        // The grammar of `syn::Meta` is enough here; what it cannot parse, sqlx cannot either.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("transparent") {
                transparent = true;
            } else if meta.path.is_ident("type_name") {
                name = meta.value().and_then(|value| value.parse::<syn::LitStr>()).ok();
            } else if let Ok(value) = meta.value() {
                value.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    match name.and_then(|name| values::parse_qualified(&name.value())) {
        _ if transparent => SqlxType::None,
        Some(name) => SqlxType::Named(name),
        None if context.derives.iter().any(|derive| derive == "Type") => SqlxType::Bare,
        None => SqlxType::None,
    }
}

/// Returns the SQL type of `#[repr(i16)]` and its like.
fn number_repr(attributes: &[Attribute]) -> Option<&'static str> {
    let repr = attributes.iter().find(|attribute| attribute.path().is_ident("repr"))?;
    let text = repr.meta.to_token_stream().to_string();
    [("i8", "\"char\""), ("i16", "smallint"), ("i32", "integer"), ("i64", "bigint")]
        .into_iter()
        .find(|(word, _)| text.contains(word))
        .map(|(_, sql)| sql)
}

fn flatten_use(tree: &UseTree, prefix: &mut Vec<String>, global: bool, uses: &mut Vec<Use>) {
    match tree {
        UseTree::Path(path) => {
            prefix.push(unraw(&path.ident.to_string()));
            flatten_use(&path.tree, prefix, global, uses);
            prefix.pop();
        }
        UseTree::Name(name) => add_use(&name.ident, &name.ident, prefix, global, uses),
        UseTree::Rename(rename) => add_use(&rename.ident, &rename.rename, prefix, global, uses),
        UseTree::Glob(_) => uses.push(Use { path: prefix.clone(), global, name: None }),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten_use(tree, prefix, global, uses);
            }
        }
    }
}

fn add_use(ident: &syn::Ident, name: &syn::Ident, prefix: &[String], global: bool, uses: &mut Vec<Use>) {
    let ident = unraw(&ident.to_string());
    let (path, name) = match ident.as_str() {
        // `use a::b::{self}` and `use a::b::{self as c}`
        "self" => {
            let Some(last) = prefix.last() else { return };
            let name = if name == "self" { last.clone() } else { unraw(&name.to_string()) };
            (prefix.to_vec(), name)
        }
        _ => ([prefix, &[ident]].concat(), unraw(&name.to_string())),
    };
    uses.push(Use { path, global, name: Some(name) });
}
