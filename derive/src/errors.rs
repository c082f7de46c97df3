//! Diagnostics as compile errors.

use std::collections::HashMap;

use modelmig_schema::diagnostic::{self, Diagnostic, Position};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::DeriveInput;

/// Returns a `compile_error!` per diagnostic, at the tokens it is about.
pub fn compile_errors(input: &DeriveInput, diagnostics: &[Diagnostic]) -> TokenStream {
    if diagnostics.is_empty() {
        return TokenStream::new();
    }
    let places = Places::of(input);
    diagnostics.iter().map(|diagnostic| compile_error(diagnostic, &places)).collect()
}

fn compile_error(diagnostic: &Diagnostic, places: &Places) -> TokenStream {
    let (start, end) = places.find(&diagnostic.span);
    let mut message = format!("[{}] {}", diagnostic.code, diagnostic.message);
    for (span, label) in &diagnostic.labels {
        message.push_str(&format!("\n  note: {label}: line {}", span.start.line));
    }
    if let Some(help) = &diagnostic.help {
        message.push_str(&format!("\n  help: {help}"));
    }
    // An error reaches from its first token to its last.
    let tokens = [quote_spanned!(start=> start), quote_spanned!(end=> end)];
    syn::Error::new_spanned(tokens.into_iter().collect::<TokenStream>(), message).into_compile_error()
}

/// The compiler's spans by position, because a diagnostic carries plain ones.
#[derive(Default)]
pub struct Places {
    starts: HashMap<Position, Span>,
    ends: HashMap<Position, Span>,
}

impl Places {
    pub fn of(input: &DeriveInput) -> Self {
        let mut places = Self::default();
        places.walk(input.to_token_stream());
        places
    }

    fn walk(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    self.add(group.span_open());
                    self.walk(group.stream());
                    self.add(group.span_close());
                }
                token => self.add(token.span()),
            }
        }
    }

    fn add(&mut self, span: Span) {
        let position = |at: proc_macro2::LineColumn| Position { line: at.line as u32, column: at.column as u32 + 1 };
        self.starts.entry(position(span.start())).or_insert(span);
        self.ends.entry(position(span.end())).or_insert(span);
    }

    /// Returns the compiler's spans of the first and the last token of a plain one.
    pub fn find(&self, span: &diagnostic::Span) -> (Span, Span) {
        let start = self.starts.get(&span.start).copied().unwrap_or_else(Span::call_site);
        let end = self.ends.get(&span.end).copied().unwrap_or(start);
        (start, end)
    }
}
