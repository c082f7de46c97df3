//! What a struct says of views, policies, triggers and extended statistics.

use crate::diagnostic::Spanned;
use crate::ir;

use super::{Label, TermModel};

/// `view = sql("…")` or `view_file = "…"`: the struct is a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewModel {
    pub query: Spanned<QueryModel>,
    pub materialized: bool,
}

/// The query of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryModel {
    Sql(String),
    /// A file with the query, relative to the package. Whoever reads the source puts its text here.
    File(String),
}

/// `policy(name, for = select, to("…"), using = sql("…"), …)`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyModel {
    pub name: Spanned<String>,
    pub comment: Option<Spanned<String>>,
    pub restrictive: bool,
    pub command: ir::PolicyCommand,
    /// Empty is everybody.
    pub roles: Vec<Spanned<String>>,
    pub using: Option<Spanned<String>>,
    pub with_check: Option<Spanned<String>>,
}

/// When a trigger fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    Before,
    After,
    InsteadOf,
}

/// `trigger(name, before, update(of(a)), for_each_row, when = sql("…"), call = "app.touch()")`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriggerModel {
    pub name: Spanned<String>,
    pub comment: Option<Spanned<String>>,
    pub timing: Timing,
    pub insert: bool,
    /// The columns of `update(of(…))`; empty is any.
    pub update: Option<Vec<Spanned<String>>>,
    pub delete: bool,
    pub truncate: bool,
    pub for_each_row: bool,
    /// The names of the transition tables.
    pub old_table: Option<Spanned<String>>,
    pub new_table: Option<Spanned<String>>,
    pub when: Option<Spanned<String>>,
    /// The function without its parentheses.
    pub call: Spanned<ir::QName>,
    pub arguments: Vec<String>,
    pub constraint: bool,
    pub deferrable: ir::Deferrable,
    pub firing: ir::Firing,
}

/// `statistics(a, b, kinds(mcv))`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticsModel {
    pub label: Label,
    pub terms: Vec<Spanned<TermModel>>,
    /// Empty is all of them.
    pub kinds: Vec<Spanned<String>>,
    pub target: Option<i32>,
}
