//! Whether two catalogs are the same, and what remains between them in words.

use std::collections::BTreeMap;

use crate::diff::{DiffOptions, diff};
use crate::render;
use crate::schema::ir::{ObjectRef, Schema};

/// Returns what must still happen to one schema to become the other, a few lines each; nothing when they are equal.
pub(super) fn remaining(from: &Schema, to: &Schema) -> Vec<String> {
    let changes = diff(from, to, &DiffOptions::default());
    if changes.is_empty() {
        return Vec::new();
    }
    let (from_sql, to_sql) = (statements(from), statements(to));
    let mut lines = Vec::new();
    for (sql, object) in &from_sql {
        if !to_sql.contains_key(sql) {
            lines.extend(sql.lines().enumerate().map(|(at, line)| marked('-', object, line, at)));
        }
    }
    for (sql, object) in &to_sql {
        if !from_sql.contains_key(sql) {
            lines.extend(sql.lines().enumerate().map(|(at, line)| marked('+', object, line, at)));
        }
    }
    if lines.is_empty() {
        lines.extend(changes.iter().map(|change| format!("{} {}", change.variant_name(), change.object())));
    }
    lines
}

fn marked(sign: char, object: &ObjectRef, line: &str, at: usize) -> String {
    if at == 0 { format!("{sign} {object}: {line}") } else { format!("{sign}   {line}") }
}

fn statements(schema: &Schema) -> BTreeMap<String, ObjectRef> {
    render::create(schema).into_iter().map(|statement| (statement.sql, statement.object)).collect()
}
