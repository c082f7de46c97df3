//! What sqlx's own attributes mean for the schema: the names and types it will use at run time.

use heck::{ToKebabCase, ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::ir::QName;
use crate::model::RustType;
use crate::model::syntax::{Arg, Reader};

use super::Context;
use super::column::Declared;
use super::types::rust_type;
use super::values::parse_qualified;

/// `rename_all = "…"`, as sqlx applies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Lower,
    Snake,
    Upper,
    ScreamingSnake,
    Kebab,
    Camel,
    Pascal,
}

impl Case {
    pub const ALL: &[(&str, Case)] = &[
        ("snake_case", Case::Snake),
        ("lowercase", Case::Lower),
        ("UPPERCASE", Case::Upper),
        ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
        ("kebab-case", Case::Kebab),
        ("camelCase", Case::Camel),
        ("PascalCase", Case::Pascal),
    ];

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|(word, _)| *word == text).map(|(_, case)| *case)
    }

    pub fn apply(self, ident: &str) -> String {
        match self {
            Case::Lower => ident.to_lowercase(),
            Case::Snake => ident.to_snake_case(),
            Case::Upper => ident.to_uppercase(),
            Case::ScreamingSnake => ident.to_shouty_snake_case(),
            Case::Kebab => ident.to_kebab_case(),
            Case::Camel => ident.to_lower_camel_case(),
            Case::Pascal => ident.to_upper_camel_case(),
        }
    }
}

/// `#[sqlx(...)]` on an item.
pub struct ItemNames {
    pub type_name: Option<Spanned<QName>>,
    pub rename_all: Option<Spanned<Case>>,
}

impl ItemNames {
    pub fn read(arguments: &[Arg], _context: &Context, _reader: &mut Reader) -> Self {
        let mut names = ItemNames { type_name: None, rename_all: None };
        for arg in arguments {
            let text = arg.value.as_ref().and_then(|value| Some(Spanned::new(value.string()?, value.span.clone())));
            match (arg.key(), text) {
                (Some("type_name"), Some(text)) => {
                    names.type_name = parse_qualified(text.value).map(|name| Spanned::new(name, text.span));
                }
                (Some("rename_all"), Some(text)) => {
                    names.rename_all = Case::parse(text.value).map(|case| Spanned::new(case, text.span));
                }
                _ => {}
            }
        }
        names
    }

    /// Returns the name sqlx uses for a field or variant.
    pub fn apply(&self, ident: &str) -> String {
        self.rename_all.as_ref().map_or_else(|| ident.to_owned(), |case| case.value.apply(ident))
    }
}

/// `#[sqlx(...)]` on a field or variant.
pub struct FieldNames {
    pub rename: Option<Spanned<String>>,
    /// `json`, and whether `json(nullable)`.
    json: Option<(Span, bool)>,
    skip: Option<Span>,
    flatten: Option<Span>,
    /// The type sqlx really decodes.
    pub try_from: Option<RustType>,
    /// The name sqlx uses at run time.
    pub runtime: String,
}

impl FieldNames {
    pub fn read(arguments: &[Arg], ident: &Spanned<String>, item: &ItemNames, reader: &mut Reader) -> Self {
        let mut names = FieldNames {
            rename: None,
            json: None,
            skip: None,
            flatten: None,
            try_from: None,
            runtime: item.apply(&ident.value),
        };
        for arg in arguments {
            let text =
                arg.value.as_ref().and_then(|value| Some(Spanned::new(value.string()?.to_owned(), value.span.clone())));
            match (arg.key(), text) {
                (Some("rename"), Some(text)) => {
                    names.runtime.clone_from(&text.value);
                    names.rename = Some(text);
                }
                (Some("try_from"), Some(text)) => {
                    names.try_from = syn::parse_str(&text.value).ok().map(|ty: syn::Type| {
                        let mut ty = rust_type(&ty, reader);
                        place(&mut ty, &text.span);
                        ty
                    });
                }
                (Some("json"), None) => {
                    let nullable = arg.term.group.iter().flatten().any(|word| word.key() == Some("nullable"));
                    names.json = Some((arg.span.clone(), nullable));
                }
                (Some("skip"), None) => names.skip = Some(arg.span.clone()),
                (Some("flatten"), None) => names.flatten = Some(arg.span.clone()),
                _ => {}
            }
        }
        names
    }

    /// Applies the attributes to a column of a table or composite type.
    pub fn apply(
        self,
        declared: &mut Declared,
        item: &ItemNames,
        is_described: bool,
        context: &Context,
        reader: &mut Reader,
    ) {
        if declared.skip.is_some() {
            return;
        }
        if let Some(span) = &self.flatten {
            reader.error(
                Code::NotYet,
                span,
                "`flatten` spreads the columns of another struct, and a derive sees no struct but its own",
                "write its fields here, or mark this one `#[model(skip)]` and declare each column on the struct, as \
                 `#[model(column(street, type = \"text\", not_null))]` (`COLUMNS` then leaves them out)",
            );
            declared.skip = Some(span.clone());
            return;
        }
        if let Some(span) = self.skip
            && !is_described
        {
            declared.skip = Some(span);
            return;
        }
        let Some(field) = declared.column.field.clone() else { return };
        let column = &mut declared.column;
        let named = column.name.span != field.span;
        if !named {
            let span = self.rename.as_ref().map_or(&field.span, |rename| &rename.span).clone();
            column.name = Spanned::new(self.runtime, span);
        } else if column.name.value != self.runtime
            && (self.rename.is_some() || item.rename_all.is_some() || context.derives("FromRow"))
        {
            let other =
                self.rename.as_ref().map(|rename| &rename.span).or(item.rename_all.as_ref().map(|case| &case.span));
            let mut diagnostic = Diagnostic::error(
                Code::SqlxName,
                column.name.span.clone(),
                format!("sqlx reads this column as `{}`, the model names it `{}`", self.runtime, column.name.value),
            )
            .help(format!("write `#[sqlx(rename = \"{}\")]` and leave `name` out", column.name.value));
            if let Some(other) = other {
                diagnostic = diagnostic.label(other.clone(), "sqlx takes its name from here");
            }
            reader.diagnostics.push(diagnostic);
        }
        if let Some((span, nullable)) = self.json {
            if column.sql_type.is_none() && column.json.is_none() {
                column.json = Some(span.clone());
            }
            if nullable && column.null.is_none() {
                column.null = Some(Spanned::new(true, span));
            }
        }
    }
}

/// Gives every part of a type that was written inside a string the place of the string.
fn place(ty: &mut RustType, span: &Span) {
    match ty {
        RustType::Path { segments, span: own, .. } => {
            own.clone_from(span);
            segments.iter_mut().flat_map(|segment| &mut segment.args).for_each(|arg| place(arg, span));
        }
        RustType::Array(inner) | RustType::Reference(inner) => place(inner, span),
        RustType::Other { span: own, .. } => own.clone_from(span),
    }
}

/// Returns schema and name of a type: what the model says, what sqlx says, or the snake_case of the item.
pub fn type_name(
    ident: &Spanned<String>,
    schema: Option<Spanned<String>>,
    name: Option<Spanned<String>>,
    item: &ItemNames,
    context: &Context,
    reader: &mut Reader,
) -> (Option<Spanned<String>>, Spanned<String>) {
    let sqlx = item.type_name.as_ref();
    let chosen = match (&name, sqlx) {
        (Some(name), _) => name.clone(),
        (None, Some(sqlx)) => Spanned::new(sqlx.value.name.clone(), sqlx.span.clone()),
        (None, None) => ident.clone().map(|ident| ident.to_snake_case()),
    };
    let sqlx_schema = sqlx.filter(|sqlx| !sqlx.value.namespace.is_empty());
    let chosen_schema = match (&schema, sqlx_schema) {
        (None, Some(sqlx)) => Some(Spanned::new(sqlx.value.namespace.clone(), sqlx.span.clone())),
        (schema, _) => schema.clone(),
    };
    match sqlx {
        Some(sqlx) if sqlx.value.name != chosen.value => conflict(&chosen, &sqlx.value.name, Some(&sqlx.span), reader),
        Some(_) => {
            if let (Some(own), Some(sqlx)) = (&schema, sqlx_schema)
                && own.value != sqlx.value.namespace
            {
                conflict(own, &sqlx.value.namespace, Some(&sqlx.span), reader);
            }
        }
        None if context.derives("Type") && ident.value.to_lowercase() != chosen.value => {
            conflict(&chosen, &ident.value, None, reader);
        }
        None => {}
    }
    (chosen_schema, chosen)
}

fn conflict(chosen: &Spanned<String>, sqlx: &str, span: Option<&Span>, reader: &mut Reader) {
    let mut diagnostic = Diagnostic::error(
        Code::SqlxName,
        chosen.span.clone(),
        format!("sqlx looks this type up as `{sqlx}`, the model names it `{}`", chosen.value),
    )
    .help(format!("write `#[sqlx(type_name = \"{}\")]`", chosen.value));
    if let Some(span) = span {
        diagnostic = diagnostic.label(span.clone(), "sqlx takes its name from here");
    }
    reader.diagnostics.push(diagnostic);
}
