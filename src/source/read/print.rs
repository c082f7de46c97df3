//! Diagnostics as rustc prints its own.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::schema::diagnostic::{Diagnostic, Position, Severity, Span};

use super::Sources;

/// Returns the diagnostics as text for a terminal, each with the lines it is about, with a closing count.
pub fn print_diagnostics(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&print(diagnostic, sources, &renderer));
        text.push_str("\n\n");
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    if errors > 0 {
        let plural = if errors == 1 { "" } else { "s" };
        text.push_str(&format!("error: the models have {errors} fault{plural}\n"));
    }
    text
}

fn print(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    // One snippet per file, the file of the fault first.
    let mut labels: BTreeMap<&str, Vec<(&Span, &str)>> = BTreeMap::new();
    for (span, text) in &diagnostic.labels {
        labels.entry(&span.file).or_default().push((span, text));
    }
    let own = labels.remove(&*diagnostic.span.file).unwrap_or_default();
    let mut files = vec![(&*diagnostic.span.file, own)];
    files.extend(labels);
    let texts: Vec<_> = files.iter().map(|(file, _)| sources.text(file)).collect();
    let mut elements = Vec::new();
    for (place, ((file, spans), text)) in files.iter().zip(&texts).enumerate() {
        let Some(text) = text else { continue };
        let mut snippet = Snippet::source(&**text).path(*file);
        if place == 0 {
            snippet = snippet.annotation(AnnotationKind::Primary.span(bytes(text, &diagnostic.span)));
        }
        for (span, label) in spans {
            snippet = snippet.annotation(AnnotationKind::Context.span(bytes(text, span)).label(*label));
        }
        elements.push(snippet);
    }
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.as_str());
    let mut group = Group::with_title(title).elements(elements);
    if texts[0].is_none() {
        // The file is gone: the place alone must do.
        group = group.element(Level::NOTE.message(format!("at {}", diagnostic.span)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

/// Returns the bytes of a range, clipped to the text.
fn bytes(text: &str, span: &Span) -> Range<usize> {
    let start = byte(text, span.start);
    start..byte(text, span.end).max(start)
}

fn byte(text: &str, position: Position) -> usize {
    let line_start =
        text.split_inclusive('\n').take(position.line.saturating_sub(1) as usize).map(str::len).sum::<usize>();
    let line = text[line_start..].split_inclusive('\n').next().unwrap_or_default();
    let column = position.column.saturating_sub(1) as usize;
    line_start + line.char_indices().nth(column).map_or(line.trim_end_matches(['\r', '\n']).len(), |(at, _)| at)
}
