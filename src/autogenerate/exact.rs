//! What the server does of its own accord on the way, and how it is made good.
//!
//! Two schemas that the user names may say more than a model can: what the parts of an index on partitions are called,
//! and how often a text went through the server. A column that changes its type takes its checks and indexes along, each
//! printed and read anew. None of it changes what a schema means. It is seen in the catalogs that a first proof reaches,
//! and a second one proves what is added for it.

use std::collections::BTreeSet;

use super::{AutogenerateError, Comparison, Settled, prove as proved, request};
use crate::plan::{self, Plan, PlanOptions, Stage, Step};
use crate::prove::{self, Proof, ProofError};
use crate::schema::ir::{ConstraintKind, Expr, Index, QName, Schema, Table};
use crate::scratch::Scratch;

/// Proves a plan, with what it takes to lead to each schema as it was declared. Where that cannot be had, it leads to
/// what means the same.
pub(super) async fn draft(
    scratch: &mut Scratch,
    comparison: &Comparison,
    settled: &Settled,
    rows: usize,
    (mut plan, options): (Plan, PlanOptions),
) -> Result<(Plan, Proof), AutogenerateError> {
    let (old, new) = (&comparison.old, &comparison.new);
    let back = |from: &Schema| if options.one_way { Vec::new() } else { plan::given(from, old) };
    if plan.stages.is_empty() {
        add(&mut plan, plan::given(old, new), back(new));
    }
    let (mut plan, mut proof) = with_stand_ins(scratch, comparison, settled, rows, (plan, &options)).await?;
    let reached = |proof: &Proof| proof.stages.last().map_or(old, |stage| &stage.after).clone();
    let respelled = respelled(comparison, &reached(&proof));
    if !respelled.is_empty()
        && let Ok(other) = plan::plan(old, new, &PlanOptions { respelled, ..options.clone() })
        && let Ok(other) = with_stand_ins(scratch, comparison, settled, rows, (other, &options)).await
    {
        (plan, proof) = other;
    }
    let up = plan::given(&reached(&proof), new);
    if up.is_empty() && back(&proof.restored).is_empty() {
        return Ok((plan, proof));
    }
    let mut more = plan.clone();
    add(&mut more, up, Vec::new());
    // What down makes anew gets the names that up has left to it.
    if let Ok(restored) = prove::restored(scratch, request(comparison, settled, rows, &more)).await {
        add(&mut more, Vec::new(), back(&restored));
        if let Ok(proof) = proved(scratch, comparison, settled, rows, &more).await {
            return Ok((more, proof));
        }
    }
    Ok((plan, proof))
}

/// Proves a plan, with stand-ins for the parents that tables come to where that can be had.
async fn with_stand_ins(
    scratch: &mut Scratch,
    comparison: &Comparison,
    settled: &Settled,
    rows: usize,
    (plan, options): (Plan, &PlanOptions),
) -> Result<(Plan, Proof), ProofError> {
    if let Some(other) = plan::with_stand_ins(&plan, &comparison.old, &comparison.new, options) {
        match proved(scratch, comparison, settled, rows, &other).await {
            Ok(proof) => return Ok((other, proof)),
            // A column that goes and comes again would be the table's own as before.
            Err(error) if !options.anew(&comparison.old, &comparison.new).columns.is_empty() => return Err(error),
            Err(_) => {}
        }
    }
    let proof = proved(scratch, comparison, settled, rows, &plan).await?;
    Ok((plan, proof))
}

/// Adds steps to the end of the way up and to that of the way down.
fn add(plan: &mut Plan, up: Vec<Step>, down: Vec<Step>) {
    if plan.stages.is_empty() {
        plan.stages.push(Stage { transactional: true, title: "changes".to_owned(), up: Vec::new(), down: Vec::new() });
    }
    if let Some(last) = plan.stages.last_mut() {
        last.up.extend(up);
    }
    if let Some(first) = plan.stages.first_mut() {
        first.down.extend(down);
    }
}

/// Returns the checks and indexes that read otherwise than declared because a column of theirs changed its type.
fn respelled(comparison: &Comparison, reached: &Schema) -> BTreeSet<(QName, String)> {
    let mut respelled = BTreeSet::new();
    for (name, wanted) in &comparison.new.tables {
        let (Some(old), Some(reached)) = (comparison.old.tables.get(name), reached.tables.get(name)) else { continue };
        let converted = |column: &String| match (old.column(column), wanted.column(column)) {
            (Some(from), Some(to)) => from.ty != to.ty,
            _ => false,
        };
        for (part, texts) in texts(wanted) {
            let differs = texts_of(reached, &part).is_some_and(|other| {
                let text = |texts: &[&Expr]| texts.iter().map(|expr| expr.text.clone()).collect::<Vec<_>>();
                text(&texts) != text(&other)
            });
            if differs && texts.iter().flat_map(|expr| &expr.columns).any(converted) {
                respelled.insert((name.clone(), part));
            }
        }
    }
    respelled
}

/// Returns the checks and indexes of a table that have expressions.
fn texts(table: &Table) -> Vec<(String, Vec<&Expr>)> {
    let checks = table.constraints.iter().filter_map(|constraint| match &constraint.kind {
        ConstraintKind::Check(check) => Some((constraint.name.clone(), vec![&check.expr])),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Exclusion(_) => None,
    });
    let indexes = table.indexes.iter().map(|index: &Index| (index.name.clone(), plan::index_expressions(index)));
    checks.chain(indexes).collect()
}

fn texts_of<'a>(table: &'a Table, part: &str) -> Option<Vec<&'a Expr>> {
    texts(table).into_iter().find(|(name, _)| name == part).map(|(_, texts)| texts)
}
