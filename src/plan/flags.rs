//! The flags a plan can give without a server.

use super::hazard::{Flag, Hazard};
use crate::schema::ir::{Expr, ObjectRef};

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
    let cost = "rows that are there get the value of this moment";
    flag(Hazard::ServerDefault, object, arrow("none", shown(Some(default))), cost)
}

pub(super) fn check(object: ObjectRef, from: Option<&Expr>, to: Option<&Expr>) -> Flag {
    let cost = match to {
        Some(_) => "rows that break it make the statement fail",
        None => "the rule is no longer enforced",
    };
    flag(Hazard::CheckConstraint, object, arrow(shown(from), shown(to)), cost)
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
