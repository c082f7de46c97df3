//! `#[derive(PgEnum)]`, `#[derive(PgDomain)]` and `#[derive(PgComposite)]`, and Rust types as plain data.

use syn::{Data, DeriveInput, Fields, GenericArgument, PathArguments, Type};

use crate::diagnostic::{Code, Diagnostic, Spanned};
use crate::model::syntax::{Arg, Reader, unraw};
use crate::model::{CompositeModel, Docs, DomainModel, EnumModel, LabelModel, RustType, Segment};

use super::column::{ATTRIBUTE_KEYS, DOMAIN_KEYS, Declared};
use super::sqlx::{Case, FieldNames, ItemNames, type_name};
use super::values::Seen;
use super::{Attributes, Context, text_of};

const TYPE_KEYS: &[&str] = &["schema", "name", "comment", "renamed_from"];
const LABEL_KEYS: &[&str] = &["name", "renamed_from"];

/// What every type declaration can say.
#[derive(Default)]
struct TypeKeys {
    schema: Option<Spanned<String>>,
    name: Option<Spanned<String>>,
    comment: Option<Spanned<String>>,
    renamed_from: Option<Spanned<String>>,
    rename_all: Option<Spanned<Case>>,
}

impl TypeKeys {
    /// Reads the keys of the item; those in `others` are left to the caller and returned.
    fn read(arguments: &[Arg], others: &[&str], reader: &mut Reader) -> (Self, Vec<Arg>) {
        let known = [TYPE_KEYS, others].concat();
        let (mut keys, mut rest, mut seen) = (Self::default(), Vec::new(), Seen::default());
        for arg in arguments {
            let Some(key) = arg.key().filter(|key| known.contains(key)) else {
                reader.misplaced_or_unknown(arg, &known, "on this type");
                continue;
            };
            if others.contains(&key) && key != "rename_all" {
                rest.push(arg.clone());
                continue;
            }
            if !seen.once(key, &arg.span, reader) {
                continue;
            }
            match key {
                "schema" => keys.schema = reader.name(arg),
                "name" => keys.name = reader.name(arg),
                "comment" => keys.comment = reader.string(arg),
                "renamed_from" => keys.renamed_from = reader.name(arg),
                _ => keys.rename_all = reader.choice(arg, Case::ALL),
            }
        }
        (keys, rest)
    }
}

/// Returns the enum an item declares.
pub fn enumeration(input: &DeriveInput, context: &Context, reader: &mut Reader) -> Option<EnumModel> {
    let ident = reader.spanned(unraw(&input.ident.to_string()), input.ident.span());
    let Data::Enum(data) = &input.data else {
        let help = "derive `Model` or `PgComposite` on a struct, `PgDomain` on a newtype";
        reader.error(Code::Place, &ident.span, "`PgEnum` is for enums", help);
        return None;
    };
    let attributes = Attributes::of(&input.attrs, reader);
    let mut item = ItemNames::read(&attributes.sqlx, context, reader);
    let (keys, _) = TypeKeys::read(&attributes.model, &["rename_all"], reader);
    if let (Some(own), Some(sqlx)) = (&keys.rename_all, &item.rename_all)
        && own.value != sqlx.value
    {
        reader.diagnostics.push(
            Diagnostic::error(Code::SqlxName, own.span.clone(), "sqlx renames the variants in another way")
                .label(sqlx.span.clone(), "sqlx takes its names from here")
                .help("keep the `rename_all` of sqlx and remove this one"),
        );
    } else if keys.rename_all.is_some() && item.rename_all.is_none() {
        item.rename_all = keys.rename_all;
    }
    weak_enum(input, context, reader);
    let labels = data.variants.iter().filter_map(|variant| label(variant, &item, reader)).collect::<Vec<_>>();
    duplicate_labels(&labels, reader);
    if labels.is_empty() && data.variants.is_empty() {
        reader.error(Code::Missing, &ident.span, "the enum has no variants", "add one: a Postgres enum needs a label");
    }
    let (schema, name) = type_name(&ident, keys.schema, keys.name, &item, context, reader);
    reader.check_identifier(&name);
    let docs = Docs { doc: attributes.doc, comment: keys.comment };
    Some(EnumModel { ident, schema, name, docs, renamed_from: keys.renamed_from, labels })
}

/// Reports `#[repr(i16)]`, which makes sqlx store a number instead of a label.
fn weak_enum(input: &DeriveInput, context: &Context, reader: &mut Reader) {
    for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let text = text_of(&attribute.meta);
        if context.derives("Type") && !text.contains('C') {
            let span = reader.span_of(attribute);
            let message = "sqlx stores an enum with `#[repr(…)]` as a number, not as a label";
            reader.error(Code::SqlxName, &span, message, "remove the `repr`, or remove `PgEnum`");
        }
    }
}

fn label(variant: &syn::Variant, item: &ItemNames, reader: &mut Reader) -> Option<LabelModel> {
    let ident = reader.spanned(unraw(&variant.ident.to_string()), variant.ident.span());
    if !matches!(variant.fields, Fields::Unit) {
        let help = "remove the fields; data belongs into columns";
        reader.error(Code::Place, &ident.span, "a label of a Postgres enum carries no data", help);
        return None;
    }
    let attributes = Attributes::of(&variant.attrs, reader);
    let sqlx = FieldNames::read(&attributes.sqlx, &ident, item, reader);
    let span = sqlx.rename.as_ref().map_or(&ident.span, |rename| &rename.span).clone();
    let mut model = LabelModel { ident, label: Spanned::new(sqlx.runtime.clone(), span), renamed_from: None };
    let mut seen = Seen::default();
    for arg in &attributes.model {
        match arg.key().filter(|key| LABEL_KEYS.contains(key)) {
            Some(key) if !seen.once(key, &arg.span, reader) => {}
            Some("name") => {
                let Some(name) = reader.string(arg) else { continue };
                if let Some(rename) = sqlx.rename.as_ref().filter(|rename| rename.value != name.value) {
                    reader.diagnostics.push(
                        Diagnostic::error(
                            Code::SqlxName,
                            name.span.clone(),
                            format!(
                                "sqlx writes this label as `{}`, the model names it `{}`",
                                rename.value, name.value
                            ),
                        )
                        .label(rename.span.clone(), "sqlx takes its name from here")
                        .help(format!("write `#[sqlx(rename = \"{}\")]` and leave `name` out", name.value)),
                    );
                }
                model.label = name;
            }
            Some(_) => model.renamed_from = reader.string(arg).filter(|label| reader.check_length(label)),
            None => reader.misplaced_or_unknown(arg, LABEL_KEYS, "on a variant"),
        }
    }
    // Postgres lets a label be empty.
    reader.check_length(&model.label);
    Some(model)
}

fn duplicate_labels(labels: &[LabelModel], reader: &mut Reader) {
    for (place, label) in labels.iter().enumerate() {
        if let Some(first) = labels[..place].iter().find(|first| first.label.value == label.label.value) {
            reader.diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateColumn,
                    label.label.span.clone(),
                    format!("two variants have the label `{}`", label.label.value),
                )
                .label(first.label.span.clone(), "first declared here")
                .help("rename one of them"),
            );
        }
    }
}

/// Returns the domain a newtype declares.
pub fn domain(input: &DeriveInput, context: &Context, reader: &mut Reader) -> Option<DomainModel> {
    let ident = reader.spanned(unraw(&input.ident.to_string()), input.ident.span());
    let field = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first(),
            _ => None,
        },
        _ => None,
    };
    let Some(field) = field else {
        let help = "write `struct Email(String);`";
        reader.error(Code::Place, &ident.span, "`PgDomain` is for newtypes: a struct with one unnamed field", help);
        return None;
    };
    let attributes = Attributes::of(&input.attrs, reader);
    let item = ItemNames::read(&attributes.sqlx, context, reader);
    let (keys, rest) = TypeKeys::read(&attributes.model, DOMAIN_KEYS, reader);
    let (schema, name) = type_name(&ident, keys.schema, keys.name, &item, context, reader);
    reader.check_identifier(&name);
    // Checks of a domain are called after the domain.
    let mut declared = Declared::new(None, name.clone(), Some(rust_type(&field.ty, reader)));
    let on_field = Attributes::of(&field.attrs, reader);
    reader.column_keys(&[rest, on_field.model].concat(), DOMAIN_KEYS, "on a domain", &mut declared);
    let docs = Docs { doc: attributes.doc, comment: keys.comment };
    let Declared { column: base, checks, .. } = declared;
    Some(DomainModel { ident, schema, name, docs, renamed_from: keys.renamed_from, base, checks })
}

/// Returns the composite type a struct declares.
pub fn composite(input: &DeriveInput, context: &Context, reader: &mut Reader) -> Option<CompositeModel> {
    let ident = reader.spanned(unraw(&input.ident.to_string()), input.ident.span());
    let fields = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Some(fields),
            _ => None,
        },
        _ => None,
    };
    let Some(fields) = fields else {
        let help = "write `struct Address { street: String }`";
        reader.error(Code::Place, &ident.span, "`PgComposite` is for structs with named fields", help);
        return None;
    };
    let attributes = Attributes::of(&input.attrs, reader);
    let item = ItemNames::read(&attributes.sqlx, context, reader);
    let (keys, _) = TypeKeys::read(&attributes.model, &[], reader);
    let mut columns = Vec::new();
    for field in &fields.named {
        let Some(field_ident) = &field.ident else { continue };
        let field_name = reader.spanned(unraw(&field_ident.to_string()), field_ident.span());
        let attributes = Attributes::of(&field.attrs, reader);
        let sqlx = FieldNames::read(&attributes.sqlx, &field_name, &item, reader);
        let ty = sqlx.try_from.clone().unwrap_or_else(|| rust_type(&field.ty, reader));
        let mut declared = Declared::new(Some(field_name.clone()), field_name, Some(ty));
        declared.column.docs.doc = attributes.doc;
        reader.column_keys(&attributes.model, ATTRIBUTE_KEYS, "on a field of a composite type", &mut declared);
        sqlx.apply(&mut declared, &item, !attributes.model.is_empty(), context, reader);
        if declared.skip.is_none() {
            columns.push(declared.column);
        }
    }
    reader.duplicate_columns(&columns, "attribute");
    let (schema, name) = type_name(&ident, keys.schema, keys.name, &item, context, reader);
    reader.check_identifier(&name);
    let docs = Docs { doc: attributes.doc, comment: keys.comment };
    Some(CompositeModel { ident, schema, name, docs, renamed_from: keys.renamed_from, attributes: columns })
}

/// Returns a Rust type as plain data.
pub fn rust_type(ty: &Type, reader: &mut Reader) -> RustType {
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let segments = path.path.segments.iter().map(|segment| Segment {
                ident: unraw(&segment.ident.to_string()),
                args: match &segment.arguments {
                    PathArguments::AngleBracketed(arguments) => arguments
                        .args
                        .iter()
                        .filter_map(|argument| match argument {
                            GenericArgument::Type(ty) => Some(rust_type(ty, reader)),
                            _ => None,
                        })
                        .collect(),
                    _ => Vec::new(),
                },
            });
            RustType::Path {
                segments: segments.collect(),
                global: path.path.leading_colon.is_some(),
                span: reader.span_of(ty),
            }
        }
        Type::Array(array) => RustType::Array(Box::new(rust_type(&array.elem, reader))),
        Type::Slice(slice) => RustType::Array(Box::new(rust_type(&slice.elem, reader))),
        Type::Reference(reference) => RustType::Reference(Box::new(rust_type(&reference.elem, reader))),
        Type::Group(group) => rust_type(&group.elem, reader),
        Type::Paren(paren) => rust_type(&paren.elem, reader),
        other => RustType::Other { text: text_of(other), span: reader.span_of(other) },
    }
}
