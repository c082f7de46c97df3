//! What the derives generate.

use std::fmt::Debug;

use modelmig_schema::diagnostic::Spanned;
use modelmig_schema::model::TableModel;
use modelmig_schema::quote as sql_quote;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::DeriveInput;

use crate::errors::Places;

/// Returns the constants of a table.
pub fn table(input: &DeriveInput, model: &TableModel) -> TokenStream {
    let ident = &input.ident;
    let visibility = &input.vis;
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    let table = match &model.schema {
        Some(schema) => format!("{}.{}", sql_quote::ident(&schema.value), sql_quote::ident(&model.name.value)),
        None => sql_quote::ident(&model.name.value),
    };
    let fields: Vec<_> =
        model.columns.iter().filter_map(|column| Some((column.field.as_ref()?, &column.name))).collect();
    let columns = sql_quote::idents(fields.iter().map(|(_, name)| &name.value));
    let constants = fields.iter().map(|(field, name)| column(visibility, field, &sql_quote::ident(&name.value)));
    let references = references(input, model);
    let reading = reading(input, model);
    quote! {
        #[automatically_derived]
        impl #impl_generics ::modelmig::Model for #ident #type_generics #where_clause {
            const TABLE: &'static str = #table;
            const COLUMNS: &'static str = #columns;
        }

        #[automatically_derived]
        #[allow(dead_code, non_upper_case_globals)]
        impl #impl_generics #ident #type_generics #where_clause {
            /// The table, as SQL.
            #visibility const TABLE: &'static str = #table;
            /// The columns of the fields, as SQL, in their order.
            #visibility const COLUMNS: &'static str = #columns;
            #(#constants)*
        }

        #references
        #reading
    }
}

/// Returns the constant of one column. `TABLE` and `COLUMNS` are taken.
fn column(visibility: &syn::Visibility, field: &Spanned<String>, sql: &str) -> TokenStream {
    let mut name = field.value.to_uppercase();
    if name == "TABLE" || name == "COLUMNS" {
        name.push_str("_COLUMN");
    }
    let name = Ident::new(&name, Span::call_site());
    let doc = format!("The column `{sql}`, as SQL.");
    quote! {
        #[doc = #doc]
        #visibility const #name: &'static str = #sql;
    }
}

/// Mentions the models referred to, so that their imports count as used and a misspelt one is an error at its
/// own place.
fn references(input: &DeriveInput, model: &TableModel) -> TokenStream {
    let mut targets: Vec<&[Spanned<String>]> = model
        .foreign_keys
        .iter()
        .map(|key| key.target.as_slice())
        .filter(|target| target.first().is_some_and(|first| first.value != "Self"))
        .collect();
    if targets.is_empty() {
        return TokenStream::new();
    }
    let words = |target: &[Spanned<String>]| target.iter().map(|segment| segment.value.clone()).collect::<Vec<_>>();
    targets.sort_by_key(|target| words(target));
    targets.dedup_by_key(|target| words(target));
    let places = Places::of(input);
    let paths = targets.iter().map(|target| {
        let segments = target.iter().map(|segment| segment_ident(&segment.value, places.find(&segment.span).0));
        quote!(#(#segments)::*)
    });
    quote! {
        #(
            const _: () = {
                #[allow(dead_code, elided_lifetimes_in_paths)]
                fn refers(_: &#paths) {}
            };
        )*
    }
}

/// Returns a segment as an identifier, raw where the word is a keyword.
fn segment_ident(segment: &str, span: Span) -> Ident {
    match segment {
        "crate" | "self" | "super" => Ident::new(segment, span),
        other => match syn::parse_str::<Ident>(other) {
            Ok(_) => Ident::new(other, span),
            Err(_) => Ident::new_raw(other, span),
        },
    }
}

/// Returns what was read as text, for the test that holds it against the command line's reading.
pub fn reading(input: &DeriveInput, model: &impl Debug) -> TokenStream {
    if !cfg!(feature = "reading") {
        return TokenStream::new();
    }
    let ident = &input.ident;
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    let text = format!("{model:#?}");
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #ident #type_generics #where_clause {
            #[doc(hidden)]
            pub const READING: &'static str = #text;
        }
    }
}
