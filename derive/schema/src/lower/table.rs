//! Tables, their columns, constraints and indexes.

use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::ir::{
    Check, Column, ColumnRef, Constraint, ConstraintKind, DefinedRef, Element, Exclusion, Expr, ForeignKey, Generated,
    Grantee, Identity, Index, IndexElement, IndexTerm, Key, ObjectRef, Options, Persistence, QName, ReplicaIdentity,
    Sequence, SequenceOptions, Table, Uses,
};
use crate::model::{
    ColumnModel, DefaultModel, ElementModel, ForeignKeyModel, IndexModel, KeyModel, Label, Parameter,
    ReplicaIdentityModel, SequenceModel, TableModel, TermModel,
};
use crate::origin::Part;
use crate::quote;

use super::Lowering;
use super::names::{Named, object_name};
use super::types::integer;

impl Lowering<'_> {
    pub(super) fn tables(&mut self) {
        let models = self.models;
        for model in &models.tables {
            let name = self.table_name(model);
            let object = ObjectRef::Table(name.clone());
            if self.out.schema.tables.contains_key(&name) {
                let first = models.tables.iter().find(|first| self.table_name(first) == name);
                let mut diagnostic = Diagnostic::error(
                    Code::DuplicateRelation,
                    model.ident.span.clone(),
                    format!("two models declare the table {name}"),
                )
                .help("rename one with `#[model(table = \"…\")]`, or leave one out with `[models] features`");
                if let Some(first) = first {
                    diagnostic = diagnostic.label(first.ident.span.clone(), "first declared here");
                }
                self.diagnostics.push(diagnostic);
                continue;
            }
            if let Some(view) = &model.view {
                self.view(model, view, &name);
                let name_of = if view.materialized { DefinedRef::MaterializedView } else { DefinedRef::View };
                let object = ObjectRef::Defined(name_of(name.clone()));
                self.declare(object.clone(), &model.ident.span, model.renamed_from.as_ref());
                self.access(model, &name, &object);
                continue;
            }
            self.declare(object.clone(), &model.ident.span, model.renamed_from.as_ref());
            self.beside(model, &name);
            let table = self.table(model, name.clone());
            self.out.schema.tables.insert(name.clone(), table);
            self.access(model, &name, &object);
        }
    }

    /// Owner and privileges. A new table or view has none but its owner's, so these are all there are.
    fn access(&mut self, model: &TableModel, name: &QName, whole: &ObjectRef) {
        let access = &mut self.out.schema.access;
        access.owners.extend(model.owner.iter().map(|owner| (whole.clone(), owner.value.clone())));
        for grant in &model.grants {
            for (privilege, columns) in &grant.privileges {
                let objects = match columns.as_slice() {
                    [] => vec![whole.clone()],
                    columns => columns.iter().map(|column| ObjectRef::column(name, &column.value)).collect(),
                };
                for (object, role) in objects.iter().flat_map(|object| grant.to.iter().map(move |role| (object, role)))
                {
                    let grantee = match role.value.as_str() {
                        // No role can be called so.
                        "public" => Grantee::Public,
                        name => Grantee::Role(name.to_owned()),
                    };
                    let grants = access.grants.entry(object.clone()).or_default();
                    grants.add(grantee, privilege.value, grant.grant_option);
                }
            }
        }
    }

    pub(super) fn table_name(&self, model: &TableModel) -> QName {
        self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value)
    }

    fn table(&mut self, model: &TableModel, name: QName) -> Table {
        let mut table = Table::new(name.clone());
        table.columns.reserve_exact(model.columns.len());
        for column in &model.columns {
            let primary = model.keys.iter().any(|key| key.primary && names(&key.columns).contains(&column.name.value));
            table.columns.push(self.column(&name, column, primary));
        }
        for key in &model.keys {
            table.constraints.push(self.key(&name, key));
        }
        for check in &model.checks {
            let rule = check.rule.as_ref().map(|rule| rule.value.as_str()).unwrap_or_default();
            let constraint = self.label(&check.label, || Named::Check, &name, &[rule]);
            self.place_constraint(&name, &constraint, &check.label.span);
            self.origin(ObjectRef::constraint(&name, &constraint), Part::Check, &check.expr.span);
            table.constraints.push(Constraint {
                name: constraint,
                kind: ConstraintKind::Check(Check {
                    expr: Expr::new(&check.expr.value),
                    no_inherit: check.no_inherit,
                    // An unenforced constraint is never validated.
                    validated: !check.not_valid && !check.not_enforced,
                    enforced: !check.not_enforced,
                }),
                comment: text(&check.label.comment),
                index_comment: None,
            });
        }
        for key in &model.foreign_keys {
            table.constraints.extend(self.foreign_key(&name, key));
        }
        for exclusion in &model.exclusions {
            let elements: Vec<&str> = exclusion.elements.iter().filter_map(element_name).collect();
            let constraint = self.label(&exclusion.label, || Named::Exclusion, &name, &elements);
            if exclusion.label.name.is_none() && elements.len() < exclusion.elements.len() {
                self.needs_name(&exclusion.label.span, "an exclusion constraint over an expression");
            }
            self.place_constraint(&name, &constraint, &exclusion.label.span);
            let object = ObjectRef::constraint(&name, &constraint);
            self.element_origins(&object, &exclusion.elements, exclusion.predicate.as_ref());
            table.constraints.push(Constraint {
                name: constraint,
                kind: ConstraintKind::Exclusion(Exclusion {
                    method: exclusion.method.as_ref().map_or("gist", |method| &method.value).to_owned(),
                    elements: exclusion
                        .elements
                        .iter()
                        .map(|element| Element {
                            term: index_element(element),
                            operator: element
                                .operator
                                .as_ref()
                                .map_or_else(|| QName::new("", "="), |operator| operator.value.clone()),
                        })
                        .collect(),
                    include: names(&exclusion.include),
                    predicate: exclusion.predicate.as_ref().map(|predicate| Expr::new(&predicate.value)),
                    deferrable: exclusion.deferrable,
                    options: options(&exclusion.options),
                    tablespace: text(&exclusion.tablespace),
                    uses: Uses::default(),
                }),
                comment: text(&exclusion.label.comment),
                index_comment: None,
            });
        }
        for index in &model.indexes {
            table.indexes.push(self.index(&name, index));
        }
        table.constraints.shrink_to_fit();
        table.indexes.shrink_to_fit();
        table.constraints.sort_by(|a, b| a.name.cmp(&b.name));
        table.indexes.sort_by(|a, b| a.name.cmp(&b.name));
        table.persistence = if model.unlogged { Persistence::Unlogged } else { Persistence::Permanent };
        table.options = options(&model.options);
        table.tablespace = text(&model.tablespace);
        table.access_method = text(&model.access_method).filter(|method| method != "heap");
        table.replica_identity = match model.replica_identity.as_ref().map(|identity| &identity.value) {
            None | Some(ReplicaIdentityModel::Default) => ReplicaIdentity::Default,
            Some(ReplicaIdentityModel::Full) => ReplicaIdentity::Full,
            Some(ReplicaIdentityModel::Nothing) => ReplicaIdentity::Nothing,
            Some(ReplicaIdentityModel::Index(name)) => ReplicaIdentity::Index(name.clone()),
        };
        table.clustered_on = text(&model.cluster);
        table.partition_by = model.lineage.partition_by.as_ref().map(super::lineage::key);
        table.row_security = model.row_security.as_ref().map(|security| security.value).unwrap_or_default();
        table.comment = self.comment(&model.docs);
        table
    }

    fn column(&mut self, table: &QName, model: &ColumnModel, primary: bool) -> Column {
        let object = ObjectRef::column(table, &model.name.value);
        let span = model.field.as_ref().map_or(&model.name.span, |field| &field.span);
        self.declare(object.clone(), span, model.renamed_from.as_ref());
        self.type_origin(object.clone(), model);
        let mut column = Column::new(model.name.value.clone(), Default::default());
        if let Some(resolved) = &model.resolved {
            column.ty = self.sql_type(&resolved.ty);
            column.not_null = !resolved.nullable;
        }
        if let Some(null) = &model.null {
            column.not_null = !null.value;
        }
        column.not_null |= primary || model.identity.is_some() || model.serial.is_some();
        column.not_null_name = text(&model.not_null_name);
        column.not_null_validated = !model.not_null_not_valid;
        column.not_null_no_inherit = model.not_null_no_inherit;
        if let Some(default) = &model.default {
            self.origin(object.clone(), Part::Default, &default.span);
            self.moment(&column.ty.text, default);
            column.default = Some(Expr::new(default.value.sql()));
        }
        if let Some(generated) = &model.generated {
            self.origin(object.clone(), Part::Generated, &generated.expr.span);
            column.generated = Some(Generated { expr: Expr::new(&generated.expr.value), kind: generated.kind });
        }
        if let Some(identity) = &model.identity {
            let options = self.sequence(model, &identity.sequence, &identity.span, "identity");
            let automatic = object_name(&table.name, &model.name.value, "seq");
            column.identity = Some(Identity {
                always: identity.always,
                sequence: text(&identity.sequence.name).filter(|name| *name != automatic),
                options,
                comment: None,
            });
        }
        if let Some(serial) = &model.serial {
            let options = self.sequence(model, &serial.sequence, &serial.span, "serial");
            let name =
                text(&serial.sequence.name).unwrap_or_else(|| object_name(&table.name, &model.name.value, "seq"));
            let name = table.sibling(name);
            let nextval = format!("nextval({}::regclass)", quote::literal(&name.to_string()));
            column.default = Some(Expr { sequences: vec![name.clone()], ..Expr::new(nextval) });
            self.origin(object, Part::Default, &serial.span);
            self.origin(ObjectRef::Sequence(name.clone()), Part::Whole, &serial.span);
            self.out.schema.sequences.insert(
                name.clone(),
                Sequence {
                    name,
                    options,
                    owned_by: Some(ColumnRef { table: table.clone(), column: model.name.value.clone() }),
                    persistence: Persistence::Permanent,
                    comment: None,
                },
            );
        }
        column.collation = model.collate.as_ref().map(|collation| collation.value.clone());
        column.storage = model.storage.as_ref().map(|storage| storage.value);
        column.compression = model.compression.as_ref().map(|compression| compression.value);
        column.statistics = model.statistics.as_ref().map(|statistics| statistics.value).filter(|target| *target >= 0);
        column.options = options(&model.options);
        column.comment = self.comment(&model.docs);
        column
    }

    /// Refuses a default that Postgres turns into the moment at which it reads it.
    pub(super) fn moment(&mut self, ty: &str, default: &Spanned<DefaultModel>) {
        let DefaultModel::Literal(literal) = &default.value else { return };
        let of_time = ["timestamp", "date", "time"].contains(&ty.split([' ', '(']).next().unwrap_or_default());
        let word = literal.trim_matches('\'').trim().trim_end_matches("()").to_ascii_lowercase();
        let sql = match word.as_str() {
            "now" => "now()",
            "today" => "CURRENT_DATE",
            "tomorrow" => "CURRENT_DATE + 1",
            "yesterday" => "CURRENT_DATE - 1",
            _ => return,
        };
        if of_time && !ty.ends_with("[]") {
            let message = format!("the text `{word}` is the moment at which Postgres reads it, once for all rows");
            let fault = Diagnostic::error(Code::TypeMismatch, default.span.clone(), message);
            self.diagnostics.push(fault.help(format!("write `default = sql(\"{sql}\")`")));
        }
    }

    /// Returns the options of the sequence behind a column, as the catalog holds them.
    fn sequence(&mut self, column: &ColumnModel, model: &SequenceModel, span: &Span, word: &str) -> SequenceOptions {
        let ty = match column.resolved.as_ref().map(|resolved| integer(&resolved.ty)) {
            Some(Some(ty)) => ty,
            // A fault about the type was reported already.
            None => "bigint",
            Some(None) => {
                self.diagnostics.push(
                    Diagnostic::error(Code::TypeMismatch, span.clone(), format!("`{word}` is for integers"))
                        .help("make the field an `i16`, `i32` or `i64`"),
                );
                "bigint"
            }
        };
        let mut options = SequenceOptions::of(ty);
        options.increment = model.increment.unwrap_or(1);
        if options.increment < 0 {
            (options.min, options.max) = (-options.max - 1, -1);
        }
        options.min = model.min.unwrap_or(options.min);
        options.max = model.max.unwrap_or(options.max);
        options.start = model.start.unwrap_or(if options.increment < 0 { options.max } else { options.min });
        options.cache = model.cache.unwrap_or(1);
        options.cycle = model.cycle;
        options
    }

    fn key(&mut self, table: &QName, model: &KeyModel) -> Constraint {
        let columns = names(&model.columns);
        let kind = if model.primary { Named::PrimaryKey } else { Named::Unique };
        let name = self.label(&model.label, || kind, table, &as_strs(&columns));
        self.place_constraint(table, &name, &model.label.span);
        let key = Key {
            columns,
            include: names(&model.include),
            nulls_not_distinct: model.nulls_not_distinct,
            without_overlaps: model.without_overlaps,
            deferrable: model.deferrable,
            options: options(&model.options),
            tablespace: text(&model.tablespace),
            uses: Uses::default(),
        };
        let kind = if model.primary { ConstraintKind::PrimaryKey(key) } else { ConstraintKind::Unique(key) };
        Constraint { name, kind, comment: text(&model.label.comment), index_comment: None }
    }

    fn foreign_key(&mut self, table: &QName, model: &ForeignKeyModel) -> Option<Constraint> {
        let target = &self.models.tables[model.resolved?];
        let references = self.table_name(target);
        let referenced_columns = self.referenced_columns(model, target)?;
        let columns = names(&model.columns);
        let name = self.label(&model.label, || Named::ForeignKey, table, &as_strs(&columns));
        self.place_constraint(table, &name, &model.label.span);
        let mut on_delete_columns = names(&model.on_delete_columns);
        on_delete_columns.sort();
        Some(Constraint {
            name,
            kind: ConstraintKind::ForeignKey(ForeignKey {
                columns,
                references,
                referenced_columns,
                on_delete: model.on_delete,
                on_update: model.on_update,
                on_delete_columns,
                match_type: model.match_type,
                deferrable: model.deferrable,
                validated: !model.not_valid && !model.not_enforced,
                enforced: !model.not_enforced,
                period: model.period,
            }),
            comment: text(&model.label.comment),
            index_comment: None,
        })
    }

    pub(super) fn index(&mut self, table: &QName, model: &IndexModel) -> Index {
        let elements: Vec<&str> = model.elements.iter().filter_map(element_name).collect();
        if model.label.name.is_none() && elements.len() < model.elements.len() {
            self.needs_name(&model.label.span, "an index over an expression");
        }
        let kind =
            if model.unique && self.naming.preset == super::Preset::Modelmig { Named::Unique } else { Named::Index };
        let name = self.label(&model.label, || kind, table, &elements);
        let object = ObjectRef::index(table, &name);
        self.origin(object.clone(), Part::Whole, &model.label.span);
        self.element_origins(&object, &model.elements, model.predicate.as_ref());
        let statistics =
            model.elements.iter().zip(1i16..).filter_map(|(element, number)| Some((number, element.statistics?)));
        Index {
            statistics: statistics.collect(),
            name,
            method: model.method.as_ref().map_or("btree", |method| &method.value).to_owned(),
            unique: model.unique,
            nulls_not_distinct: model.nulls_not_distinct,
            elements: model.elements.iter().map(index_element).collect(),
            include: names(&model.include),
            predicate: model.predicate.as_ref().map(|predicate| Expr::new(&predicate.value)),
            options: options(&model.options),
            tablespace: text(&model.tablespace),
            valid: true,
            extensions: Vec::new(),
            comment: text(&model.label.comment),
            uses: Uses::default(),
        }
    }

    fn needs_name(&mut self, span: &Span, what: &str) {
        self.diagnostics.push(
            Diagnostic::error(Code::Missing, span.clone(), format!("{what} needs a name")).help("add `name = \"…\"`"),
        );
    }

    fn element_origins(&mut self, object: &ObjectRef, elements: &[ElementModel], predicate: Option<&Spanned<String>>) {
        for (place, element) in elements.iter().enumerate() {
            self.origin(object.clone(), Part::Element(place), &element.span);
        }
        if let Some(predicate) = predicate {
            self.origin(object.clone(), Part::Predicate, &predicate.span);
        }
    }

    /// Returns the author's name, or the one by convention.
    fn label(&mut self, label: &Label, kind: impl Fn() -> Named, table: &QName, columns: &[&str]) -> String {
        if let Some(name) = &label.name {
            return name.value.clone();
        }
        let name = self.naming.name(kind(), &table.name, columns);
        if name.len() > quote::MAX_IDENTIFIER_BYTES {
            let short = crate::model::read::values::shorten(&name);
            self.diagnostics.push(
                Diagnostic::error(
                    Code::LongIdentifier,
                    label.span.clone(),
                    format!("its name `{name}` has {} bytes, Postgres keeps 63 of an identifier", name.len()),
                )
                .help(format!("name it: `name = \"{short}\"`")),
            );
        }
        name
    }

    fn place_constraint(&mut self, table: &QName, name: &str, span: &Span) {
        self.origin(ObjectRef::constraint(table, name), Part::Whole, span);
    }
}

/// Returns the part of an element that can go into a name.
fn element_name(element: &ElementModel) -> Option<&str> {
    match &element.term {
        TermModel::Column(column) => Some(column),
        TermModel::Sql(_) => None,
    }
}

fn index_element(model: &ElementModel) -> IndexElement {
    IndexElement {
        term: match &model.term {
            TermModel::Column(column) => IndexTerm::Column(column.clone()),
            TermModel::Sql(sql) => IndexTerm::Expr(Expr::new(sql)),
        },
        collation: model.collate.as_ref().map(|collation| collation.value.clone()),
        opclass: model.opclass.as_ref().map(|opclass| opclass.value.clone()),
        opclass_options: options(&model.opclass_options),
        descending: model.descending,
        nulls_first: model.nulls_first.unwrap_or(model.descending),
    }
}

pub(super) fn names(columns: &[Spanned<String>]) -> Vec<String> {
    columns.iter().map(|column| column.value.clone()).collect()
}

fn as_strs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

pub(super) fn text(value: &Option<Spanned<String>>) -> Option<String> {
    value.as_ref().map(|value| value.value.clone())
}

pub(super) fn options(parameters: &[Parameter]) -> Options {
    parameters.iter().map(|parameter| (parameter.name.value.clone(), parameter.value.clone())).collect()
}
