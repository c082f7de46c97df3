//! Turns the difference of two schemas into ordered steps, with what each may cost.
//!
//! A plan is made of stages, one per file of a revision; each has its way up and its way down, and the way down
//! is the same code planned from the new schema to the old one. What a statement locks, scans or rewrites is not
//! guessed here: the proof measures it. Start at [`plan`].

mod action;
mod build;
mod graph;
mod hazard;

pub use action::{Action, AttributeAct, Counter, DomainAct, IndexAct, Position, RowPart, TableAct, Using};
pub use hazard::{Flag, Hazard};

use crate::schema::ir::{ObjectRef, Schema, SequenceOptions};

/// One planned act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub action: Action,
    /// What it acts on.
    pub object: ObjectRef,
    /// What is known of its cost without a server.
    pub flags: Vec<Flag>,
}

impl Step {
    pub(crate) fn new(object: ObjectRef, action: Action) -> Self {
        Self { action, object, flags: Vec::new() }
    }
}

/// Returns the steps that create a schema where there is nothing. Objects may still be as a model spells them:
/// without namespaces, and with expressions whose columns nobody knows.
pub fn create(schema: &Schema) -> Vec<Step> {
    let nodes = build::everything(schema);
    match graph::order(nodes) {
        Ok(steps) => steps,
        // Types that contain each other: in whatever order, the server names the fault.
        Err(cycle) => cycle.steps,
    }
}

/// Returns the options a sequence has after `ALTER SEQUENCE … AS ty` (or after the type of its identity column
/// changed): bounds that were those of the old type become those of the new one.
pub fn retyped(options: &SequenceOptions, ty: &str) -> SequenceOptions {
    let (old, new) = (SequenceOptions::of(&options.ty), SequenceOptions::of(ty));
    let mut after = SequenceOptions { ty: ty.to_owned(), ..options.clone() };
    if options.max == old.max {
        after.max = if options.increment > 0 { new.max } else { -1 };
    }
    if options.min == -old.max - 1 {
        after.min = if options.increment < 0 { -new.max - 1 } else { 1 };
    }
    after
}
