//! Storage parameters whose values have several spellings: the server keeps the author's.

use crate::schema::ir::{ConstraintKind, Defined, Options, Schema, Table};

/// The parameters that are boolean.
const BOOLEAN: &[&str] = &[
    "autosummarize",
    "autovacuum_enabled",
    "deduplicate_items",
    "fastupdate",
    "security_barrier",
    "security_invoker",
    "user_catalog_table",
    "vacuum_truncate",
];

/// The parameters that are a choice which takes the words of a boolean for two of its values.
const SWITCHES: &[&str] = &["buffering", "vacuum_index_cleanup"];

/// Gives values of `old` the spelling of `new` where both mean the same.
pub(super) fn even_out(old: &mut Schema, new: &Schema) {
    for (name, old) in &mut old.tables {
        if let Some(new) = new.tables.get(name) {
            even_out_table(old, new);
        }
    }
    for (name, old) in &mut old.defined {
        if let (Defined::View(old), Some(Defined::View(new))) = (old, new.defined.get(name)) {
            even_out_options(&mut old.options, &new.options);
            for index in &mut old.indexes {
                if let Some(new) = new.index(&index.name) {
                    even_out_options(&mut index.options, &new.options);
                }
            }
        }
    }
}

fn even_out_table(old: &mut Table, new: &Table) {
    even_out_options(&mut old.options, &new.options);
    for index in &mut old.indexes {
        if let Some(new) = new.index(&index.name) {
            even_out_options(&mut index.options, &new.options);
        }
    }
    for constraint in &mut old.constraints {
        let new = new.constraint(&constraint.name).and_then(|new| index_options(&new.kind));
        if let (Some(old), Some(new)) = (index_options_mut(&mut constraint.kind), new) {
            even_out_options(old, new);
        }
    }
}

fn even_out_options(old: &mut Options, new: &Options) {
    for (name, value) in old.iter_mut() {
        if let Some(new) = new.get(name).filter(|new| means(name, new) == means(name, value)) {
            value.clone_from(new);
        }
    }
}

fn index_options(kind: &ConstraintKind) -> Option<&Options> {
    match kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(&key.options),
        ConstraintKind::Exclusion(exclusion) => Some(&exclusion.options),
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => None,
    }
}

fn index_options_mut(kind: &mut ConstraintKind) -> Option<&mut Options> {
    match kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(&mut key.options),
        ConstraintKind::Exclusion(exclusion) => Some(&mut exclusion.options),
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => None,
    }
}

/// Returns a value in one spelling where the server reads several as the same.
fn means(name: &str, value: &str) -> String {
    let name = name.strip_prefix("toast.").unwrap_or(name);
    if !BOOLEAN.contains(&name) && !SWITCHES.contains(&name) {
        return value.to_owned();
    }
    let value = value.to_lowercase();
    let is_prefix = |words: &[&str]| words.iter().any(|word| word.starts_with(&value));
    match value.as_str() {
        "" | "o" => value,
        "1" | "on" => "true".to_owned(),
        "0" | "of" | "off" => "false".to_owned(),
        _ if is_prefix(&["true", "yes"]) => "true".to_owned(),
        _ if is_prefix(&["false", "no"]) => "false".to_owned(),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::means;

    #[test]
    fn booleans_mean_one_of_two() {
        for value in ["true", "TRUE", "t", "yes", "on", "1"] {
            assert_eq!(means("autovacuum_enabled", value), "true", "{value}");
            assert_eq!(means("toast.vacuum_index_cleanup", value), "true", "{value}");
        }
        for value in ["false", "f", "No", "off", "of", "0"] {
            assert_eq!(means("fastupdate", value), "false", "{value}");
            assert_eq!(means("buffering", value), "false", "{value}");
        }
        assert_eq!(means("buffering", "auto"), "auto");
        assert_eq!(means("fillfactor", "1"), "1");
    }
}
