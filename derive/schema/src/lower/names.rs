//! The names of constraints, indexes and sequences that their authors did not name.

use crate::quote::MAX_IDENTIFIER_BYTES;

/// How unnamed things are called, and what else of the configuration shapes the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    pub preset: Preset,
    /// Where models without `schema` live.
    pub default_schema: String,
    /// `[models] comments = "docs"`: doc comments become comments of the database.
    pub docs_as_comments: bool,
    /// Extensions the database must have.
    pub extensions: Vec<String>,
}

impl Default for Naming {
    fn default() -> Self {
        Self {
            preset: Preset::Modelmig,
            default_schema: "public".to_owned(),
            docs_as_comments: false,
            extensions: Vec::new(),
        }
    }
}

/// `[naming] preset`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Preset {
    /// `pk_<table>`, `fk_<table>_<columns>`, `uq_…`, `idx_…`, `ck_<table>_<rule>`, `ex_…`
    #[default]
    Modelmig,
    /// What Postgres would choose for `CREATE TABLE` without names: `<table>_pkey`, `<table>_<column>_check`.
    Postgres,
}

/// What is to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Exclusion,
    Index,
}

impl Naming {
    /// Returns the name for something on a table over these columns (or, for a check, this rule).
    ///
    /// Names by our own convention can come out longer than Postgres allows: that is reported, never cut.
    pub fn name(&self, what: Named, table: &str, columns: &[&str]) -> String {
        match self.preset {
            Preset::Modelmig => self.by_convention(what, table, columns),
            Preset::Postgres => {
                let (columns, label) = match what {
                    Named::PrimaryKey => (String::new(), "pkey"),
                    Named::Unique => (columns.join("_"), "key"),
                    Named::ForeignKey => (columns.join("_"), "fkey"),
                    Named::Check => (columns.join("_"), "check"),
                    Named::Exclusion => (columns.join("_"), "excl"),
                    Named::Index => (columns.join("_"), "idx"),
                };
                object_name(table, &columns, label)
            }
        }
    }

    fn by_convention(&self, what: Named, table: &str, columns: &[&str]) -> String {
        let columns = columns.join("_");
        match what {
            Named::PrimaryKey => format!("pk_{table}"),
            Named::Unique => format!("uq_{table}_{columns}"),
            Named::ForeignKey => format!("fk_{table}_{columns}"),
            // A rule that is already a whole name stays one.
            Named::Check if columns.starts_with("ck_") => columns,
            Named::Check => format!("ck_{table}_{columns}"),
            Named::Exclusion => format!("ex_{table}_{columns}"),
            Named::Index => format!("idx_{table}_{columns}"),
        }
    }
}

/// Returns the name Postgres makes of two names and a label (`makeObjectName`): the longer of the two names
/// gives way, byte by byte, until it fits.
pub fn object_name(first: &str, second: &str, label: &str) -> String {
    let separators = if second.is_empty() { 1 } else { 2 };
    let available = MAX_IDENTIFIER_BYTES.saturating_sub(label.len() + separators);
    let (mut one, mut two) = (first.len(), second.len());
    while one + two > available {
        if one > two { one -= 1 } else { two -= 1 }
    }
    let first = clip(first, one);
    match second {
        "" => format!("{first}_{label}"),
        second => format!("{first}_{}_{label}", clip(second, two)),
    }
}

/// Cuts at a character boundary at or before the byte.
fn clip(text: &str, mut bytes: usize) -> &str {
    while !text.is_char_boundary(bytes) {
        bytes -= 1;
    }
    &text[..bytes]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_convention() {
        let naming = Naming::default();
        assert_eq!(naming.name(Named::PrimaryKey, "users", &["id"]), "pk_users");
        assert_eq!(naming.name(Named::ForeignKey, "users", &["tenant_id", "org_id"]), "fk_users_tenant_id_org_id");
        assert_eq!(naming.name(Named::Check, "users", &["age"]), "ck_users_age");
        assert_eq!(naming.name(Named::Check, "orders", &["ck_orders_total"]), "ck_orders_total");
    }

    #[test]
    fn the_postgres_preset_cuts_as_postgres_does() {
        let naming = Naming { preset: Preset::Postgres, ..Naming::default() };
        assert_eq!(naming.name(Named::PrimaryKey, "users", &["id"]), "users_pkey");
        assert_eq!(naming.name(Named::Unique, "users", &["a", "b"]), "users_a_b_key");
        let (table, column) = ("t".repeat(40), "c".repeat(40));
        let name = naming.name(Named::Check, &table, &[&column]);
        assert_eq!(name, format!("{}_{}_check", "t".repeat(28), "c".repeat(28)));
        assert_eq!(name.len(), 63);
    }
}
