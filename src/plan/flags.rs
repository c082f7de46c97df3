//! The flags a plan can give without a server.

use super::hazard::{Flag, Hazard};
use crate::schema::ir::{Check, Expr, ObjectRef};

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

/// What a default costs that comes with its column: the server tells the two apart by rewriting the table.
pub(crate) const ONE_VALUE: &str = "rows that are there all get one value, computed now";
pub(crate) const A_VALUE_EACH: &str = "rows that are there get a value each, computed now";

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

pub(super) fn not_null(object: ObjectRef, to: bool) -> Flag {
    if to {
        flag(Hazard::NotNull, object, arrow("NULL", "NOT NULL"), "fails on rows that hold NULL")
    } else {
        flag(Hazard::NotNull, object, arrow("NOT NULL", "NULL"), "readers may not expect NULL")
    }
}

pub(super) fn collateral(object: ObjectRef, columns: &[String]) -> Flag {
    let summary = format!("goes with dropped {}", columns.join(", "));
    flag(Hazard::Collateral, object, summary, "it also covers columns that stay")
}
