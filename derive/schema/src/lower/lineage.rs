//! Partitions and inheritance: parents give their children columns.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::ir::{Column, Expr, Implied, Partition, PartitionKey, QName, Table};
use crate::model::lineage::{BoundsModel, PartitionKeyModel};
use crate::model::{ColumnModel, ElementModel, TableModel, TermModel};
use crate::quote::ident;

use super::Lowering;

/// Returns the key in the words of `PARTITION BY`.
pub(super) fn key(model: &PartitionKeyModel) -> PartitionKey {
    let elements: Vec<String> = model.elements.iter().map(element).collect();
    PartitionKey { strategy: model.strategy, elements: Expr::new(elements.join(", ")) }
}

fn element(model: &ElementModel) -> String {
    let mut sql = match &model.term {
        TermModel::Column(column) => ident(column),
        TermModel::Sql(text) => format!("({text})"),
    };
    sql.extend(model.collate.iter().map(|collation| format!(" COLLATE {}", collation.value)));
    sql.extend(model.opclass.iter().map(|opclass| format!(" {}", opclass.value)));
    sql
}

impl Lowering<'_> {
    /// Ties children to their parents and gives them their columns, the highest first.
    pub(super) fn lineage(&mut self) {
        let mut done = BTreeSet::new();
        for place in 0..self.models.tables.len() {
            self.below(place, &mut Vec::new(), &mut done);
        }
    }

    fn below(&mut self, place: usize, path: &mut Vec<usize>, done: &mut BTreeSet<usize>) {
        let models = self.models;
        let model = &models.tables[place];
        if done.contains(&place) || model.lineage.parents().next().is_none() {
            return;
        }
        if path.contains(&place) {
            let message = format!("the model {} is above itself", model.ident.value);
            self.diagnostics.push(
                Diagnostic::error(Code::Conflict, model.ident.span.clone(), message)
                    .help("take one of the tables out of the ring of `partition_of` and `inherits`"),
            );
            done.extend(path.iter());
            return;
        }
        path.push(place);
        let parents: Vec<usize> = model.lineage.parents().filter_map(|parent| parent.resolved).collect();
        for parent in &parents {
            self.below(*parent, path, done);
        }
        path.pop();
        // Where a path could not be resolved, or ran in a ring, that was reported.
        if done.insert(place) && parents.len() == model.lineage.parents().count() {
            self.child(model, &parents);
        }
    }

    fn child(&mut self, model: &TableModel, parents: &[usize]) {
        let models = self.models;
        let parents: Vec<&TableModel> = parents.iter().map(|place| &models.tables[*place]).collect();
        if !self.can_be_parents(model, &parents) {
            return;
        }
        let name = self.table_name(model);
        let names: Vec<QName> = parents.iter().map(|parent| self.table_name(parent)).collect();
        let Some(mut table) = self.out.schema.tables.remove(&name) else { return };
        let mut own = std::mem::take(&mut table.columns);
        let above: Vec<Table> = names.iter().filter_map(|name| self.out.schema.tables.get(name).cloned()).collect();
        for (parent, span) in above.iter().zip(parents.iter().map(|parent| &parent.ident.span)) {
            self.give(model, parent, span, &mut own, &mut table);
        }
        match (&model.lineage.partition_of, &model.lineage.bounds) {
            (Some(_), Some(bounds)) => {
                for column in own.drain(..) {
                    let span = span_of(model, &column.name).unwrap_or(&model.ident.span);
                    let message = format!("{} has no column `{}`", names[0], column.name);
                    self.diagnostics.push(
                        Diagnostic::error(Code::UnknownColumn, span.clone(), message)
                            .label(parents[0].ident.span.clone(), "the partitioned table")
                            .help("a partition has the columns of its table: add it there, or leave it out here"),
                    );
                }
                let bounds = match &bounds.value {
                    BoundsModel::Values(text) => format!("FOR VALUES {text}"),
                    BoundsModel::Default => "DEFAULT".to_owned(),
                };
                table.partition_of = Some(Partition { of: names[0].clone(), bounds, rule: Implied(None) });
            }
            (Some(_), None) => {}
            (None, _) => table.inherits = names,
        }
        table.columns.append(&mut own);
        self.out.schema.tables.insert(name, table);
    }

    /// Says whether the models can be what the child says they are, and reports it otherwise.
    fn can_be_parents(&mut self, model: &TableModel, parents: &[&TableModel]) -> bool {
        let mut fits = true;
        for (named, parent) in model.lineage.parents().zip(parents) {
            let is_partitioned = parent.lineage.partition_by.is_some();
            let (what, help) = if parent.view.is_some() {
                ("is a view", "name the table that holds the rows")
            } else if model.lineage.partition_of.is_some() && !is_partitioned {
                ("is not partitioned", "give it `partition_by = range(…)`, or use `inherits(…)`")
            } else if model.lineage.partition_of.is_none() && is_partitioned {
                ("is partitioned, and no table inherits from such a one", "use `partition_of = … , values = …`")
            } else {
                continue;
            };
            fits = false;
            let message = format!("{} {what}", parent.ident.value);
            self.diagnostics.push(
                Diagnostic::error(Code::Conflict, named.span.clone(), message)
                    .label(parent.ident.span.clone(), "declared here")
                    .help(help),
            );
        }
        let of = model.lineage.partition_of.iter().zip(parents).next();
        let primary = |model: &TableModel| model.keys.iter().find(|key| key.primary).cloned();
        if let Some((parent, key)) = of.and_then(|(_, parent)| Some((parent, primary(model)?)))
            && primary(parent).is_some()
        {
            fits = false;
            self.diagnostics.push(
                Diagnostic::error(Code::Conflict, key.label.span, "a partition has the primary key of its table")
                    .label(parent.ident.span.clone(), "the partitioned table")
                    .help("remove `primary_key` here"),
            );
        }
        fits
    }

    /// Moves what a parent gives into the table, with what the child says about it.
    fn give(&mut self, model: &TableModel, parent: &Table, above: &Span, own: &mut Vec<Column>, table: &mut Table) {
        for column in &parent.columns {
            if table.column(&column.name).is_some() {
                continue;
            }
            let given = column.given();
            let said = own.iter().position(|own| own.name == column.name).map(|place| own.remove(place));
            let merged = match said {
                Some(said) => self.merge(model, (&parent.name, above), given, said),
                None => given,
            };
            table.columns.push(merged);
        }
    }

    fn merge(
        &mut self,
        model: &TableModel,
        (parent, parent_span): (&QName, &Span),
        given: Column,
        said: Column,
    ) -> Column {
        let span = span_of(model, &said.name).unwrap_or(&model.ident.span);
        let comes = |what: &str, there: &str| format!("the {what} of `{}` comes from {parent}: {there}", said.name);
        let mut wrong: Vec<String> = Vec::new();
        if said.ty.text != given.ty.text && !said.ty.text.is_empty() && !given.ty.text.is_empty() {
            wrong.push(comes("type", &given.ty.text));
        }
        if let Some(collation) = said.collation.as_ref().filter(|said| Some(*said) != given.collation.as_ref()) {
            wrong.push(comes("collation", &format!("it is not {collation} there")));
        }
        if said.generated.as_ref().is_some_and(|said| Some(said) != given.generated.as_ref()) {
            let there = given.generated.as_ref().map_or("none", |generated| generated.expr.sql());
            wrong.push(comes("generation expression", there));
        }
        if said.identity.is_some() && model.lineage.partition_of.is_some() {
            wrong.push(format!("`{}` cannot be an identity of its own in a partition", said.name));
        }
        for message in wrong {
            self.diagnostics.push(
                Diagnostic::error(Code::Conflict, span.clone(), message)
                    .label(parent_span.clone(), "the model above")
                    .help("say it in the model above, or leave it out here"),
            );
        }
        let mut lineage = given.lineage.clone();
        // Said in both, it stays when the parent loses it; a partition has nothing of its own.
        lineage.0.local = model.lineage.partition_of.is_none();
        Column {
            lineage,
            not_null: said.not_null || given.not_null,
            not_null_name: said.not_null_name,
            not_null_validated: said.not_null_validated,
            default: said.default.or(given.default),
            identity: said.identity,
            storage: said.storage.or(given.storage),
            compression: said.compression.or(given.compression),
            statistics: said.statistics,
            options: said.options,
            comment: said.comment,
            ..given
        }
    }
}

fn span_of<'a>(model: &'a TableModel, column: &str) -> Option<&'a Span> {
    let of: Option<&ColumnModel> = model.columns.iter().find(|other| other.name.value == column);
    of.map(|column| column.field.as_ref().map_or(&column.name.span, |field| &field.span))
}
