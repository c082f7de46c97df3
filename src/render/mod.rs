//! Prints what it is told: statements, then files.

use crate::plan::Flag;
use crate::schema::ir::ObjectRef;

/// The SQL text of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// One statement without its closing semicolon.
    pub sql: String,
    /// What it acts on.
    pub object: ObjectRef,
    /// What the plan knows it costs; the proof adds what the server showed.
    pub flags: Vec<Flag>,
}
