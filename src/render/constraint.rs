//! Spells table constraints.

use super::{index, options};
use crate::plan::enclosed;
use crate::schema::ir::{
    Check, Constraint, ConstraintKind, Deferrable, Exclusion, ForeignKey, ForeignKeyAction, Key, MatchType, Options,
};
use crate::schema::quote::{ident, idents};

/// Prints `CONSTRAINT name …` as it stands in `CREATE TABLE` and after `ADD`; `NOT VALID` is added by [`add`].
pub(super) fn definition(constraint: &Constraint) -> String {
    let body = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => format!("PRIMARY KEY {}", key_body(key)),
        ConstraintKind::Unique(key) => {
            let nulls = if key.nulls_not_distinct { "NULLS NOT DISTINCT " } else { "" };
            format!("UNIQUE {nulls}{}", key_body(key))
        }
        ConstraintKind::ForeignKey(key) => foreign_key(key),
        ConstraintKind::Check(check) => check_body(check),
        ConstraintKind::Exclusion(exclusion) => exclusion_body(exclusion),
    };
    format!("CONSTRAINT {} {body}", ident(&constraint.name))
}

/// Prints `ADD CONSTRAINT …`.
pub(super) fn add(constraint: &Constraint) -> String {
    let not_valid = match &constraint.kind {
        ConstraintKind::ForeignKey(key) => !key.validated && key.enforced,
        ConstraintKind::Check(check) => !check.validated && check.enforced,
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => false,
    };
    format!("ADD {}{}", definition(constraint), if not_valid { " NOT VALID" } else { "" })
}

/// Prints `ADD CONSTRAINT … USING INDEX …`.
pub(super) fn add_using_index(constraint: &Constraint, index: &str) -> String {
    let (word, clause) = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => ("PRIMARY KEY", deferrable(key.deferrable)),
        ConstraintKind::Unique(key) => ("UNIQUE", deferrable(key.deferrable)),
        ConstraintKind::Exclusion(_) | ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => {
            unreachable!("the plan promotes unique indexes to keys only")
        }
    };
    format!("ADD CONSTRAINT {} {word} USING INDEX {}{clause}", ident(&constraint.name), ident(index))
}

fn key_body(key: &Key) -> String {
    let overlaps = if key.without_overlaps { " WITHOUT OVERLAPS" } else { "" };
    format!(
        "({}{overlaps}){}{}{}",
        idents(&key.columns),
        index::include(&key.include),
        index_parameters(&key.options, key.tablespace.as_deref()),
        deferrable(key.deferrable),
    )
}

fn index_parameters(with: &Options, tablespace: Option<&str>) -> String {
    let mut sql = String::new();
    if !with.is_empty() {
        sql += &format!(" WITH ({})", options(with));
    }
    if let Some(name) = tablespace {
        sql += &format!(" USING INDEX TABLESPACE {}", ident(name));
    }
    sql
}

fn foreign_key(key: &ForeignKey) -> String {
    let mut sql = format!("FOREIGN KEY ({}) REFERENCES {}", period_columns(&key.columns, key.period), key.references);
    if !key.referenced_columns.is_empty() {
        sql += &format!(" ({})", period_columns(&key.referenced_columns, key.period));
    }
    match key.match_type {
        MatchType::Simple => {}
        MatchType::Full => sql += " MATCH FULL",
    }
    if let Some(word) = action(key.on_update) {
        sql += &format!(" ON UPDATE {word}");
    }
    if let Some(word) = action(key.on_delete) {
        sql += &format!(" ON DELETE {word}");
        if !key.on_delete_columns.is_empty() {
            sql += &format!(" ({})", idents(&key.on_delete_columns));
        }
    }
    sql += deferrable(key.deferrable);
    if !key.enforced {
        sql += " NOT ENFORCED";
    }
    sql
}

fn period_columns(columns: &[String], period: bool) -> String {
    match columns.split_last() {
        Some((last, rest)) if period => {
            let rest = rest.iter().map(|name| format!("{}, ", ident(name))).collect::<String>();
            format!("{rest}PERIOD {}", ident(last))
        }
        Some(_) | None => idents(columns),
    }
}

fn action(action: ForeignKeyAction) -> Option<&'static str> {
    match action {
        ForeignKeyAction::NoAction => None,
        ForeignKeyAction::Restrict => Some("RESTRICT"),
        ForeignKeyAction::Cascade => Some("CASCADE"),
        ForeignKeyAction::SetNull => Some("SET NULL"),
        ForeignKeyAction::SetDefault => Some("SET DEFAULT"),
    }
}

fn check_body(check: &Check) -> String {
    format!(
        "CHECK {}{}{}",
        enclosed(check.expr.sql()),
        if check.no_inherit { " NO INHERIT" } else { "" },
        if check.enforced { "" } else { " NOT ENFORCED" },
    )
}

fn exclusion_body(exclusion: &Exclusion) -> String {
    let elements = exclusion
        .elements
        .iter()
        .map(|element| format!("{} WITH {}", index::element(&element.term), index::operator(&element.operator)))
        .collect::<Vec<_>>()
        .join(", ");
    let predicate =
        exclusion.predicate.as_ref().map(|expr| format!(" WHERE {}", enclosed(expr.sql()))).unwrap_or_default();
    format!(
        "EXCLUDE USING {} ({elements}){}{}{predicate}{}",
        ident(&exclusion.method),
        index::include(&exclusion.include),
        index_parameters(&exclusion.options, exclusion.tablespace.as_deref()),
        deferrable(exclusion.deferrable),
    )
}

pub(super) fn deferrable(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " DEFERRABLE",
        Deferrable::Deferred => " DEFERRABLE INITIALLY DEFERRED",
    }
}
