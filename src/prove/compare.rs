//! Whether two catalogs are the same, and what remains between them in words.

use std::collections::BTreeSet;

use crate::diff::{DiffOptions, diff};
use crate::render;
use crate::schema::ir::Schema;

/// Returns what must still happen to one schema to become the other: `- ` before what must go, `+ ` before what must
/// come, each with the object it belongs to. Nothing when they are equal.
pub(super) fn remaining(from: &Schema, to: &Schema) -> Vec<String> {
    let changes = diff(from, to, &DiffOptions::default());
    if changes.is_empty() {
        return Vec::new();
    }
    let (from, to) = (lines(from), lines(to));
    let marked = |sign: char, (object, line): &(String, String)| format!("{object}: {sign} {line}");
    let mut remaining: Vec<String> = from.difference(&to).map(|line| marked('-', line)).collect();
    remaining.extend(to.difference(&from).map(|line| marked('+', line)));
    remaining.sort();
    if remaining.is_empty() {
        // Something that creating a schema from nothing does not say.
        remaining.extend(changes.iter().map(|change| format!("{}: {}", change.object(), change.variant_name())));
    }
    remaining
}

/// Returns the lines that create the schema, each with its object.
fn lines(schema: &Schema) -> BTreeSet<(String, String)> {
    let statements = render::create(schema);
    let lines = statements.iter().flat_map(|statement| {
        let object = statement.object.to_string();
        statement.sql.lines().map(move |line| (object.clone(), line.trim().trim_end_matches(',').to_owned()))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Column, Expr, QName, SqlType, Table};

    #[test]
    fn only_what_differs_is_listed() {
        let schema = |default: &str| {
            let mut table = Table::new(QName::new("public", "t"));
            table.columns = vec![Column::new("id", SqlType::new("bigint")), Column::new("a", SqlType::new("text"))];
            table.columns[1].default = Some(Expr::new(default));
            Schema { tables: [(table.name.clone(), table)].into(), ..Schema::default() }
        };
        let remaining = remaining(&schema("'x'::text"), &schema("'y'::text"));
        assert_eq!(remaining, ["public.t: + a text DEFAULT 'y'::text", "public.t: - a text DEFAULT 'x'::text"]);
    }
}
