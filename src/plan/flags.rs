//! The flags a plan can give without a server.

use super::hazard::{Flag, Hazard};
use crate::diff::constraint_changed;
use crate::schema::ir::{
    Check, Column, Constraint, ConstraintKind, Deferrable, Expr, ForeignKey, ForeignKeyAction, MatchType, ObjectRef,
};
use crate::schema::quote::idents;

pub(super) fn flag(hazard: Hazard, object: ObjectRef, summary: impl Into<String>, cost: impl Into<String>) -> Flag {
    // Summaries are printed on one line, whatever the author's expression looks like.
    let summary = summary.into().split_whitespace().collect::<Vec<_>>().join(" ");
    Flag { hazard, object, summary, cost: cost.into() }
}

/// Prints `from -> to`.
pub(super) fn arrow(from: impl std::fmt::Display, to: impl std::fmt::Display) -> String {
    format!("{from} -> {to}")
}

/// Prints an expression for a flag.
pub(super) fn shown(expr: Option<&Expr>) -> String {
    expr.map_or("none".to_owned(), |expr| super::unwrapped(expr.sql()).to_owned())
}

pub(super) fn data_loss(object: ObjectRef, summary: impl Into<String>, cost: impl Into<String>) -> Flag {
    flag(Hazard::DataLoss, object, summary, cost)
}

pub(super) fn server_default(object: ObjectRef, from: Option<&Expr>, to: Option<&Expr>) -> Flag {
    let cost = match (from, to) {
        (None, Some(_)) => "rows that are there keep their values, NULL included",
        (Some(_), None) => "inserts that leave the column out get NULL or fail",
        (Some(_), Some(_)) | (None, None) => "only later inserts get the new value",
    };
    flag(Hazard::ServerDefault, object, arrow(shown(from), shown(to)), cost)
}

/// The column comes with a default, which every row gets.
pub(super) fn added_default(object: ObjectRef, default: &Expr) -> Flag {
    flag(Hazard::ServerDefault, object, arrow("none", shown(Some(default))), ONE_VALUE)
}

/// A default that comes once its column is there.
pub(super) fn late_default(object: ObjectRef, default: &Expr) -> Flag {
    flag(Hazard::ServerDefault, object, arrow("none", shown(Some(default))), "rows that are there hold NULL")
}

/// What a default costs that comes with its column: the server tells the two apart by rewriting the table.
pub(crate) const ONE_VALUE: &str = "rows that are there all get one value, computed now";
pub(crate) const A_VALUE_EACH: &str = "rows that are there get a value each, computed now";

/// A column that the way up dropped: at the end of the table, without the values it had.
pub(super) fn comes_back(object: ObjectRef, column: &Column) -> Flag {
    let values = match (&column.default, &column.identity) {
        (None, None) => "empty",
        (Some(_), _) => "with its default in every row",
        (None, Some(_)) => "with new numbers",
    };
    let summary = format!("{} comes back at the end of the table, {values}", column.ty.text);
    flag(Hazard::Irreversible, object, summary, "the values that were dropped on the way up are not restored")
}

pub(super) fn check(object: ObjectRef, from: Option<&Expr>, to: Option<&Expr>) -> Flag {
    let cost = match to {
        Some(_) => "rows that break it make the statement fail",
        None => "the rule is no longer enforced",
    };
    flag(Hazard::CheckConstraint, object, arrow(shown(from), shown(to)), cost)
}

/// Says what comes, goes or changes with a check of a table.
pub(super) fn check_constraint(object: ObjectRef, from: Option<&Check>, to: Option<&Check>) -> Flag {
    let cost = match to {
        Some(check) if !check.enforced => "rows may break it",
        Some(check) if !check.validated => "rows that are there are not looked at",
        Some(_) => "rows that break it make the statement fail",
        None => "the rule is no longer enforced",
    };
    flag(Hazard::CheckConstraint, object, arrow(shown_check(from), shown_check(to)), cost)
}

fn shown_check(check: Option<&Check>) -> String {
    let mut text = shown(check.map(|check| &check.expr));
    if let Some(check) = check {
        let marks = [
            (check.no_inherit, " NO INHERIT"),
            (!check.enforced, " NOT ENFORCED"),
            // What is not enforced is never valid.
            (check.enforced && !check.validated, " NOT VALID"),
        ];
        text.extend(marks.iter().filter(|(marked, _)| *marked).map(|(_, words)| *words));
    }
    text
}

pub(super) fn dropped_foreign_key(object: ObjectRef, key: &ForeignKey) -> Flag {
    let own = matches!(&object, ObjectRef::Constraint { table, .. } if *table == key.references);
    let locked = if own { "the table" } else { "both tables" };
    let summary = arrow(format!("references {} ({})", key.references, idents(&key.referenced_columns)), "none");
    let cost = format!("integrity is no longer enforced; the drop locks {locked}");
    flag(Hazard::ForeignKey, object, summary, cost)
}

/// Says what changes with a foreign key; nothing for other constraints.
pub(super) fn changed_foreign_key(object: ObjectRef, from: &Constraint, to: &Constraint) -> Option<Flag> {
    match (&from.kind, &to.kind) {
        (ConstraintKind::ForeignKey(old), ConstraintKind::ForeignKey(new)) => {
            let cost = foreign_key_costs(old, new).join("; ");
            Some(flag(Hazard::ForeignKey, object, constraint_changed(from, to), cost))
        }
        (
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_)
            | ConstraintKind::ForeignKey(_),
            _,
        ) => None,
    }
}

fn foreign_key_costs(old: &ForeignKey, new: &ForeignKey) -> Vec<String> {
    let mut costs = Vec::new();
    if !new.enforced && old.enforced {
        return vec!["integrity is no longer enforced".to_owned()];
    }
    let rule = |key: &ForeignKey| {
        let mut pairs: Vec<_> = key.columns.iter().cloned().zip(key.referenced_columns.iter().cloned()).collect();
        pairs.sort();
        (pairs, key.references.clone(), key.period, key.enforced)
    };
    let stricter = new.match_type == MatchType::Full && old.match_type == MatchType::Simple;
    if rule(old) != rule(new) || stricter || new.validated && !old.validated {
        costs.push(
            if new.validated { "rows that break it make the statement fail" } else { "rows may break it" }.into(),
        );
    } else if !new.validated && old.validated {
        costs.push("rows that are there are not looked at".to_owned());
    }
    if new.match_type == MatchType::Simple && old.match_type == MatchType::Full {
        costs.push("rows with a NULL among the columns are no longer looked at".to_owned());
    }
    if (old.on_delete, &old.on_delete_columns) != (new.on_delete, &new.on_delete_columns) {
        let columns = Some(&new.on_delete_columns).filter(|columns| !columns.is_empty());
        let effect = effect(new.on_delete, "deletes those that refer to it", columns.unwrap_or(&new.columns));
        costs.push(format!("deleting a row that is referred to {effect}"));
    }
    if old.on_update != new.on_update {
        let effect = effect(new.on_update, "changes it in them too", &new.columns);
        costs.push(format!("changing a key that is referred to {effect}"));
    }
    if old.deferrable != new.deferrable {
        let cost = match new.deferrable {
            Deferrable::No => "every statement is checked at its end, transactions cannot put it off",
            Deferrable::Immediate => "transactions may put the check off to their end",
            Deferrable::Deferred => "the check is put off to the end of the transaction",
        };
        costs.push(cost.to_owned());
    }
    if costs.is_empty() {
        costs.push("the rule stays as it is".to_owned());
    }
    costs
}

fn effect(action: ForeignKeyAction, cascade: &str, columns: &[String]) -> String {
    match action {
        ForeignKeyAction::NoAction => "fails".to_owned(),
        ForeignKeyAction::Restrict => "fails at once".to_owned(),
        ForeignKeyAction::Cascade => cascade.to_owned(),
        ForeignKeyAction::SetNull => format!("sets {} of those that refer to it to NULL", idents(columns)),
        ForeignKeyAction::SetDefault => format!("sets {} of those that refer to it to the default", idents(columns)),
    }
}

/// The rule stays, the constraint that stands for it goes.
pub(super) fn unique_by_index(object: ObjectRef, old: &str, new: &str) -> Flag {
    let cost = "the rule stays; ON CONFLICT ON CONSTRAINT no longer finds it by its name";
    flag(Hazard::Unique, object, arrow(format!("constraint {old}"), format!("index {new}")), cost)
}

pub(super) fn not_null(object: ObjectRef, to: bool) -> Flag {
    if to {
        flag(Hazard::NotNull, object, arrow("NULL", "NOT NULL"), "fails on rows that hold NULL")
    } else {
        flag(Hazard::NotNull, object, arrow("NOT NULL", "NULL"), "readers may not expect NULL")
    }
}

/// Nothing but the sequence gives the column a value any more.
pub(super) fn becomes_always(object: ObjectRef, from: &str) -> Flag {
    let cost = "inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it";
    flag(Hazard::ServerDefault, object, arrow(from, "identity always"), cost)
}

pub(super) fn collateral(object: ObjectRef, columns: &[String]) -> Flag {
    let summary = format!("goes with dropped {}", columns.join(", "));
    flag(Hazard::Collateral, object, summary, "it also covers columns that stay")
}
