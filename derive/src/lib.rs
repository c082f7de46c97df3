//! The derive macros of modelmig.
//!
//! Thin: an item is read by `modelmig_schema`, exactly as the command line reads it. What that reader
//! reports becomes compile errors, all of them at once; what it read becomes a few constants. Faults that
//! need several items to be seen, such as a foreign key to a column that is not unique, belong to the
//! command line.

mod errors;
mod expand;

use modelmig_schema::diagnostic::Diagnostics;
use modelmig_schema::model::read::{Context, table, types};
use modelmig_schema::model::syntax::Reader;
use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a table: one struct, one field per column.
///
/// See the documentation of `modelmig` for the attribute `#[model(…)]`.
#[proc_macro_derive(Model, attributes(model))]
pub fn model(input: TokenStream) -> TokenStream {
    derive(parse_macro_input!(input), |input, reader| {
        table::read(input, &Context::default(), reader).map(|model| expand::table(input, &model)).unwrap_or_default()
    })
}

/// Declares an enum type: one variant per label.
#[proc_macro_derive(PgEnum, attributes(model))]
pub fn pg_enum(input: TokenStream) -> TokenStream {
    derive(parse_macro_input!(input), |input, reader| {
        types::enumeration(input, &Context::default(), reader)
            .map(|model| expand::reading(input, &model))
            .unwrap_or_default()
    })
}

/// Declares a domain: a newtype over the Rust type of its base.
#[proc_macro_derive(PgDomain, attributes(model))]
pub fn pg_domain(input: TokenStream) -> TokenStream {
    derive(parse_macro_input!(input), |input, reader| {
        types::domain(input, &Context::default(), reader)
            .map(|model| expand::reading(input, &model))
            .unwrap_or_default()
    })
}

/// Declares a composite type: one field per attribute.
#[proc_macro_derive(PgComposite, attributes(model))]
pub fn pg_composite(input: TokenStream) -> TokenStream {
    derive(parse_macro_input!(input), |input, reader| {
        types::composite(input, &Context::default(), reader)
            .map(|model| expand::reading(input, &model))
            .unwrap_or_default()
    })
}

/// Reads an item and returns its expansion beside the errors: constants that are missing as well would only
/// add errors that nobody made.
fn derive(input: DeriveInput, read: impl FnOnce(&DeriveInput, &mut Reader) -> proc_macro2::TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let file = input.ident.span().unwrap().file();
    let mut reader = Reader { file: file.into(), diagnostics: &mut diagnostics };
    let mut tokens = read(&input, &mut reader);
    tokens.extend(errors::compile_errors(&input, &diagnostics.finish()));
    tokens.into()
}
