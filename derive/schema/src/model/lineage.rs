//! What a struct says of the tables above and below it.

use crate::diagnostic::{Span, Spanned};
use crate::ir;

use super::ElementModel;

/// The parents of a table, and how it sorts rows into partitions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineageModel {
    pub partition_by: Option<PartitionKeyModel>,
    /// `partition_of = Event`
    pub partition_of: Option<ParentModel>,
    /// `values = …` beside `partition_of`.
    pub bounds: Option<Spanned<BoundsModel>>,
    /// `inherits(Base, Other)`
    pub inherits: Vec<ParentModel>,
}

impl LineageModel {
    /// Returns the models it names as its parents.
    pub fn parents(&self) -> impl Iterator<Item = &ParentModel> {
        self.partition_of.iter().chain(&self.inherits)
    }

    pub(super) fn parents_mut(&mut self) -> impl Iterator<Item = &mut ParentModel> {
        self.partition_of.iter_mut().chain(&mut self.inherits)
    }
}

/// `partition_by = range(created_at)`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionKeyModel {
    pub strategy: ir::PartitionStrategy,
    pub elements: Vec<ElementModel>,
    pub span: Span,
}

/// The path of a model that is a parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParentModel {
    pub path: Vec<Spanned<String>>,
    pub span: Span,
    /// The place of the model in its set: the answer of [`super::resolve`].
    pub resolved: Option<usize>,
}

/// Which rows a partition takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundsModel {
    /// `values = sql("FROM (…) TO (…)")`: what stands behind `FOR VALUES`.
    Values(String),
    /// `values = default`
    Default,
}
