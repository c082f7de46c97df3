//! What several items show together to be wrong.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Span, nearest};
use crate::ir::QName;
use crate::model::{ForeignKeyModel, TableModel, TermModel};
use crate::quote::MAX_IDENTIFIER_BYTES;

use super::Lowering;
use super::names::{Named, object_name};
use super::table::names;

/// Reports every fault that spans items.
pub(super) fn check(lowering: &mut Lowering) {
    lowering.constraint_names();
    lowering.relation_names();
    lowering.marks();
}

impl Lowering<'_> {
    /// Returns the columns a foreign key refers to, and reports those that cannot be referred to.
    pub(super) fn referenced_columns(&mut self, key: &ForeignKeyModel, target: &TableModel) -> Option<Vec<String>> {
        let target_name = self.table_name(target);
        let columns = if key.target_fields.is_empty() {
            match target.keys.iter().find(|key| key.primary) {
                Some(primary) => names(&primary.columns),
                None => {
                    self.diagnostics.push(
                        Diagnostic::error(
                            Code::NoUniqueKey,
                            key.label.span.clone(),
                            format!("{target_name} has no primary key to refer to"),
                        )
                        .label(target.ident.span.clone(), "the model referred to")
                        .help("name the columns, as in `references = Model::field`, or give it a primary key"),
                    );
                    return None;
                }
            }
        } else {
            self.target_columns(key, target, &target_name)?
        };
        if columns.len() != key.columns.len() {
            let (from, to) = (key.columns.len(), columns.len());
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Conflict,
                    key.label.span.clone(),
                    format!("{from} columns refer to the {to} of the primary key of {target_name}"),
                )
                .help("use `foreign_key((a, b) = Model(a, b))` with as many columns on both sides"),
            );
            return None;
        }
        if !has_unique_key(target, &columns) {
            let list = columns.join(", ");
            self.diagnostics.push(
                Diagnostic::error(
                    Code::NoUniqueKey,
                    key.label.span.clone(),
                    format!("{target_name} has no unique key over ({list})"),
                )
                .label(target.ident.span.clone(), "the model referred to")
                .help(format!("add `unique({list})` to that model, or refer to its primary key")),
            );
        }
        Some(columns)
    }

    fn target_columns(&mut self, key: &ForeignKeyModel, target: &TableModel, name: &QName) -> Option<Vec<String>> {
        let handles: BTreeMap<&str, &str> = target
            .columns
            .iter()
            .map(|column| (column.field.as_ref().unwrap_or(&column.name).value.as_str(), column.name.value.as_str()))
            .collect();
        let mut columns = Vec::new();
        for field in &key.target_fields {
            match handles.get(field.value.as_str()) {
                Some(column) => columns.push((*column).to_owned()),
                None => {
                    let help = match nearest(&field.value, handles.keys().copied()) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => "columns are written as Rust fields".to_owned(),
                    };
                    self.diagnostics.push(
                        Diagnostic::error(
                            Code::UnknownColumn,
                            field.span.clone(),
                            format!("the model of {name} has no field `{}`", field.value),
                        )
                        .label(target.ident.span.clone(), "the model referred to")
                        .help(help),
                    );
                }
            }
        }
        (columns.len() == key.target_fields.len()).then_some(columns)
    }

    /// Reports constraints of one name on one table. Postgres keeps them apart per table.
    fn constraint_names(&mut self) {
        let models = self.models;
        for model in &models.tables {
            let table = self.table_name(model);
            let mut seen: BTreeMap<String, Span> = BTreeMap::new();
            for (name, span) in self.constraints_of(model, &table) {
                self.taken(&mut seen, name, &span, "constraints");
            }
        }
    }

    /// Reports relations of one name in one namespace: tables, indexes, keys' indexes and sequences share it.
    fn relation_names(&mut self) {
        let models = self.models;
        let mut seen: BTreeMap<QName, BTreeMap<String, Span>> = BTreeMap::new();
        let mut done: BTreeSet<QName> = BTreeSet::new();
        for model in &models.tables {
            let table = self.table_name(model);
            if !done.insert(table.clone()) {
                continue;
            }
            let namespace = table.sibling("");
            let mut relations = vec![(table.name.clone(), model.ident.span.clone())];
            for key in &model.keys {
                let kind = if key.primary { Named::PrimaryKey } else { Named::Unique };
                relations
                    .push((self.name_of(&key.label.name, kind, &table, &names(&key.columns)), key.label.span.clone()));
            }
            for exclusion in &model.exclusions {
                let columns = element_columns(&exclusion.elements);
                relations.push((
                    self.name_of(&exclusion.label.name, Named::Exclusion, &table, &columns),
                    exclusion.label.span.clone(),
                ));
            }
            for index in &model.indexes {
                let columns = element_columns(&index.elements);
                relations
                    .push((self.name_of(&index.label.name, Named::Index, &table, &columns), index.label.span.clone()));
            }
            for column in &model.columns {
                let sequences = [
                    column.identity.as_ref().map(|identity| (&identity.sequence, &identity.span)),
                    column.serial.as_ref().map(|serial| (&serial.sequence, &serial.span)),
                ];
                for (sequence, span) in sequences.into_iter().flatten() {
                    let name = sequence.name.as_ref().map(|name| name.value.clone());
                    let name = name.unwrap_or_else(|| object_name(&table.name, &column.name.value, "seq"));
                    relations.push((name, span.clone()));
                }
            }
            let names = seen.entry(namespace).or_default();
            for (name, span) in relations {
                Self::report_taken(
                    self.diagnostics,
                    names,
                    name,
                    &span,
                    "relations (tables, indexes, keys, sequences)",
                );
            }
        }
    }

    fn constraints_of(&self, model: &TableModel, table: &QName) -> Vec<(String, Span)> {
        let mut found = Vec::new();
        for check in &model.checks {
            let rule = check.rule.iter().map(|rule| rule.value.clone()).collect::<Vec<_>>();
            found.push((self.name_of(&check.label.name, Named::Check, table, &rule), check.label.span.clone()));
        }
        for key in &model.foreign_keys {
            let columns = names(&key.columns);
            found.push((self.name_of(&key.label.name, Named::ForeignKey, table, &columns), key.label.span.clone()));
        }
        for key in &model.keys {
            let kind = if key.primary { Named::PrimaryKey } else { Named::Unique };
            found.push((self.name_of(&key.label.name, kind, table, &names(&key.columns)), key.label.span.clone()));
        }
        for exclusion in &model.exclusions {
            let columns = element_columns(&exclusion.elements);
            found.push((
                self.name_of(&exclusion.label.name, Named::Exclusion, table, &columns),
                exclusion.label.span.clone(),
            ));
        }
        found
    }

    fn name_of(
        &self,
        name: &Option<crate::diagnostic::Spanned<String>>,
        kind: Named,
        table: &QName,
        columns: &[String],
    ) -> String {
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        name.as_ref().map_or_else(|| self.naming.name(kind, &table.name, &columns), |name| name.value.clone())
    }

    fn taken(&mut self, seen: &mut BTreeMap<String, Span>, name: String, span: &Span, what: &str) {
        Self::report_taken(self.diagnostics, seen, name, span, what);
    }

    fn report_taken(
        diagnostics: &mut crate::diagnostic::Diagnostics,
        seen: &mut BTreeMap<String, Span>,
        name: String,
        span: &Span,
        what: &str,
    ) {
        if name.len() > MAX_IDENTIFIER_BYTES {
            return;
        }
        match seen.get(&name) {
            Some(first) if first != span => diagnostics.push(
                Diagnostic::error(Code::DuplicateName, span.clone(), format!("two {what} are called `{name}`"))
                    .label(first.clone(), "first declared here")
                    .help("give one of them another name with `name = \"…\"`"),
            ),
            Some(_) => {}
            None => {
                seen.insert(name, span.clone());
            }
        }
    }

    /// Reports marks on indexes that do not exist.
    fn marks(&mut self) {
        let models = self.models;
        for model in &models.tables {
            let table_name = self.table_name(model);
            let Some(table) = self.out.schema.tables.get(&table_name) else { continue };
            let known: Vec<&str> = table
                .indexes
                .iter()
                .map(|index| index.name.as_str())
                .chain(table.constraints.iter().map(|constraint| constraint.name.as_str()))
                .collect();
            let replica = model.replica_identity.as_ref().and_then(|identity| match &identity.value {
                crate::model::ReplicaIdentityModel::Index(name) => Some((name, &identity.span)),
                _ => None,
            });
            let cluster = model.cluster.as_ref().map(|name| (&name.value, &name.span));
            for (name, span) in [replica, cluster].into_iter().flatten() {
                if !known.contains(&name.as_str()) {
                    let help = match nearest(name, known.iter().copied()) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => "write the name of an index of this table".to_owned(),
                    };
                    self.diagnostics.push(
                        Diagnostic::error(
                            Code::UnknownColumn,
                            span.clone(),
                            format!("{table_name} has no index `{name}`"),
                        )
                        .help(help),
                    );
                }
            }
        }
    }
}

fn element_columns(elements: &[crate::model::ElementModel]) -> Vec<String> {
    elements
        .iter()
        .filter_map(|element| match &element.term {
            TermModel::Column(column) => Some(column.clone()),
            TermModel::Sql(_) => None,
        })
        .collect()
}

/// Says whether a foreign key can lean on a key over exactly these columns: not deferrable, not partial.
fn has_unique_key(target: &TableModel, columns: &[String]) -> bool {
    let same = |key: &[String]| key.len() == columns.len() && columns.iter().all(|column| key.contains(column));
    let keys = target
        .keys
        .iter()
        .filter(|key| key.deferrable == crate::ir::Deferrable::No)
        .any(|key| same(&names(&key.columns)));
    let indexes = target.indexes.iter().any(|index| {
        let plain = index.elements.iter().all(|element| matches!(element.term, TermModel::Column(_)));
        index.unique && index.predicate.is_none() && plain && same(&element_columns(&index.elements))
    });
    keys || indexes
}
