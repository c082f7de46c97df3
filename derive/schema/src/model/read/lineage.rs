//! Partitions and inheritance on the struct.

use crate::diagnostic::{Code, Span, Spanned};
use crate::ir::PartitionStrategy;
use crate::model::lineage::{BoundsModel, ParentModel, PartitionKeyModel};
use crate::model::syntax::{Arg, Head, Reader, Term};
use crate::model::{ElementModel, TableModel};

impl Reader<'_> {
    /// Reads `partition_by = range(created_at)`.
    pub fn partition_by(&mut self, arg: &Arg) -> Option<PartitionKeyModel> {
        let help = "write `partition_by = range(created_at)`, `list(…)` or `hash(…)`, with Rust fields or `sql(\"…\")`";
        let strategy = arg.value.as_ref().and_then(|value| {
            let strategy = PartitionStrategy::ALL.iter().find(|strategy| value.word() == Some(strategy.word()))?;
            Some((value.group.as_deref().filter(|list| !list.is_empty())?, *strategy))
        });
        let Some((list, strategy)) = strategy else {
            self.error(Code::Value, &arg.span, "`partition_by` takes a strategy with its key", help);
            return None;
        };
        let elements: Vec<ElementModel> = list.iter().filter_map(|element| self.element(element, false)).collect();
        for element in &elements {
            let of_an_index = element.descending
                || element.nulls_first.is_some()
                || element.statistics.is_some()
                || !element.opclass_options.is_empty();
            if of_an_index {
                let message = "the key of partitions has no order, statistics or parameters";
                self.error(Code::Place, &element.span, message, "leave all but `opclass` and `collate` out");
            }
        }
        Some(PartitionKeyModel { strategy, elements, span: arg.span.clone() })
    }

    /// Reads `partition_of = Event`.
    pub fn partition_of(&mut self, arg: &Arg) -> Option<ParentModel> {
        self.parent(arg.value.as_ref(), &arg.span, "write `partition_of = Event`, with the Rust name of the model")
    }

    /// Reads `inherits(Base, Other)`.
    pub fn inherits(&mut self, arg: &Arg) -> Vec<ParentModel> {
        let help = "write `inherits(Base)`, with the Rust names of the models";
        let list = arg.term.group.as_deref().filter(|list| arg.value.is_none() && !list.is_empty());
        let Some(list) = list else {
            self.error(Code::Value, &arg.span, "`inherits` takes a list of models", help);
            return Vec::new();
        };
        list.iter().filter_map(|parent| self.parent(Some(&parent.term), &parent.span, help)).collect()
    }

    fn parent(&mut self, term: Option<&Term>, span: &Span, help: &str) -> Option<ParentModel> {
        match term.map(|term| (&term.head, &term.group, &term.span)) {
            Some((Head::Path { segments, .. }, None, span)) => {
                Some(ParentModel { path: segments.clone(), span: span.clone(), resolved: None })
            }
            _ => {
                self.error(Code::Value, span, "the model above is missing", help);
                None
            }
        }
    }

    /// Reads `values = sql("FROM (…) TO (…)")` and `values = default`.
    pub fn bounds(&mut self, arg: &Arg) -> Option<Spanned<BoundsModel>> {
        let value = arg.value.as_ref();
        let bounds = value.and_then(|value| match (value.sql(), value.word(), &value.group) {
            (Some(text), ..) => Some(BoundsModel::Values(text.to_owned())),
            (None, Some("default"), None) => Some(BoundsModel::Default),
            _ => None,
        });
        if bounds.is_none() {
            let help = "write `values = sql(\"FROM ('2026-01-01') TO ('2027-01-01')\")`, `sql(\"IN ('a')\")`, \
                        `sql(\"WITH (MODULUS 4, REMAINDER 0)\")` or `values = default`";
            self.error(Code::Value, &arg.span, "`values` takes the bounds of a partition", help);
        }
        Some(Spanned::new(bounds?, arg.span.clone()))
    }

    /// Reports what does not go together.
    pub fn only_one_lineage(&mut self, table: &TableModel) {
        let lineage = &table.lineage;
        match (&lineage.partition_of, &lineage.bounds) {
            (Some(parent), None) => {
                let help = "add `values = sql(\"FROM (…) TO (…)\")`, `sql(\"IN (…)\")` or `values = default`";
                self.error(Code::Missing, &parent.span, "a partition needs its `values`", help);
            }
            (None, Some(bounds)) => {
                self.error(Code::Place, &bounds.span, "`values` is for partitions", "add `partition_of = Model`");
            }
            (Some(_), Some(_)) | (None, None) => {}
        }
        if let (Some(parent), Some(other)) = (&lineage.partition_of, lineage.inherits.first()) {
            let message = format!("a partition has one parent, {}", path(parent));
            self.error(Code::Conflict, &other.span, message, "remove `inherits`, or `partition_of`");
        }
    }
}

fn path(parent: &ParentModel) -> String {
    parent.path.iter().map(|segment| segment.value.as_str()).collect::<Vec<_>>().join("::")
}
