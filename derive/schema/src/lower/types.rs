//! Enums, domains and composite types.

use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Attribute, Composite, Domain, DomainCheck, Enum, Expr, ObjectRef, QName};
use crate::model::{ColumnModel, TypeName};
use crate::origin::Part;

use super::names::Named;
use super::{Lowering, Rename, RenameOf};

impl Lowering<'_> {
    /// Lowers every type. Names first, so that types can mention each other in any order.
    pub(super) fn types(&mut self) {
        let models = self.models;
        for model in &models.enums {
            let name = self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value);
            if !self.new_type(&name, &model.name.span) {
                continue;
            }
            self.declare(ObjectRef::Enum(name.clone()), &model.ident.span, model.renamed_from.as_ref());
            for label in &model.labels {
                if let Some(from) = &label.renamed_from {
                    self.out.renames.push(Rename {
                        of: RenameOf::Label { name: name.clone(), label: label.label.value.clone() },
                        from: from.value.clone(),
                        location: from.span.location(),
                    });
                }
            }
            let labels = model.labels.iter().map(|label| label.label.value.clone()).collect();
            let comment = self.comment(&model.docs);
            self.out.schema.enums.insert(name.clone(), Enum { name, labels, comment });
        }
        for model in &models.domains {
            let name = self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value);
            if self.new_type(&name, &model.name.span) {
                self.declare(ObjectRef::Domain(name.clone()), &model.ident.span, model.renamed_from.as_ref());
                let comment = self.comment(&model.docs);
                let domain = Domain {
                    name: name.clone(),
                    ty: Default::default(),
                    collation: None,
                    default: None,
                    not_null: false,
                    not_null_name: None,
                    not_null_comment: None,
                    checks: Vec::new(),
                    comment,
                };
                self.out.schema.domains.insert(name, domain);
            }
        }
        for model in &models.composites {
            let name = self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value);
            if self.new_type(&name, &model.name.span) {
                self.declare(ObjectRef::Composite(name.clone()), &model.ident.span, model.renamed_from.as_ref());
                let comment = self.comment(&model.docs);
                self.out.schema.composites.insert(name.clone(), Composite { name, attributes: Vec::new(), comment });
            }
        }
        self.domain_bodies();
        self.composite_bodies();
    }

    /// Reports a type name that is taken; returns whether it is free.
    fn new_type(&mut self, name: &QName, span: &crate::diagnostic::Span) -> bool {
        let schema = &self.out.schema;
        let objects =
            [ObjectRef::Enum(name.clone()), ObjectRef::Domain(name.clone()), ObjectRef::Composite(name.clone())];
        let taken = schema.enums.contains_key(name)
            || schema.domains.contains_key(name)
            || schema.composites.contains_key(name);
        if taken {
            let first = objects.iter().find_map(|object| self.out.origins.get(object, Part::Whole)).cloned();
            let first = first.map(|location| format!(", first at {location}")).unwrap_or_default();
            self.diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateRelation,
                    span.clone(),
                    format!("two items declare the type {name}{first}"),
                )
                .help("rename one with `#[model(name = \"…\")]`, or leave one out with `[models] features`"),
            );
        }
        !taken
    }

    /// Notes where an object stands and what it was called.
    pub(super) fn declare(
        &mut self,
        object: ObjectRef,
        span: &crate::diagnostic::Span,
        renamed_from: Option<&crate::diagnostic::Spanned<String>>,
    ) {
        self.origin(object.clone(), Part::Whole, span);
        if let Some(from) = renamed_from {
            self.out.renames.push(Rename {
                of: RenameOf::Object(object),
                from: from.value.clone(),
                location: from.span.location(),
            });
        }
    }

    fn domain_bodies(&mut self) {
        let models = self.models;
        for model in &models.domains {
            let name = self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value);
            let object = ObjectRef::Domain(name.clone());
            let base = &model.base;
            if let Some(text) = &base.sql_type {
                self.origin(object.clone(), Part::Type, &text.span);
            }
            if let Some(default) = &base.default {
                self.origin(object.clone(), Part::Default, &default.span);
            }
            let ty = base.resolved.as_ref().map(|resolved| self.sql_type(&resolved.ty));
            if let (Some(ty), Some(default)) = (&ty, &base.default) {
                self.moment(&ty.text, default);
            }
            if base.resolved.as_ref().is_some_and(|resolved| resolved.nullable) {
                let span = base.rust_type.as_ref().map_or(&model.ident.span, |ty| ty.span());
                self.diagnostics.push(
                    Diagnostic::error(Code::TypeMismatch, span.clone(), "a domain is not an `Option`")
                        .help("write the bare type here, and `Option<…>` where the domain is used"),
                );
            }
            let mut checks = Vec::new();
            for check in &model.checks {
                let check_name = match &check.label.name {
                    Some(name) => name.value.clone(),
                    None if model.checks.len() > 1 => {
                        self.diagnostics.push(
                            Diagnostic::error(
                                Code::Missing,
                                check.label.span.clone(),
                                "several checks of one domain need names",
                            )
                            .help("write `check(sql(\"…\"), name = \"…\")`"),
                        );
                        continue;
                    }
                    None => self.naming.name(Named::Check, &model.name.value, &[]).trim_end_matches('_').to_owned(),
                };
                let constraint = ObjectRef::DomainConstraint { domain: name.clone(), name: check_name.clone() };
                self.origin(constraint.clone(), Part::Whole, &check.label.span);
                self.origin(constraint, Part::Check, &check.expr.span);
                checks.push(DomainCheck {
                    name: check_name,
                    expr: Expr::new(&check.expr.value),
                    validated: !check.not_valid,
                    comment: check.label.comment.as_ref().map(|comment| comment.value.clone()),
                });
            }
            checks.sort_by(|a, b| a.name.cmp(&b.name));
            let Some(domain) = self.out.schema.domains.get_mut(&name) else { continue };
            domain.ty = ty.unwrap_or_default();
            domain.collation = base.collate.as_ref().map(|collation| collation.value.clone());
            domain.default = base.default.as_ref().map(|default| Expr::new(default.value.sql()));
            domain.not_null = base.null.as_ref().is_some_and(|null| !null.value);
            domain.not_null_name = base.not_null_name.as_ref().map(|name| name.value.clone());
            domain.checks = checks;
        }
    }

    fn composite_bodies(&mut self) {
        let models = self.models;
        for model in &models.composites {
            let name = self.qualified(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value);
            let mut attributes = Vec::new();
            for column in &model.attributes {
                let object = ObjectRef::Attribute { composite: name.clone(), name: column.name.value.clone() };
                let span = column.field.as_ref().map_or(&column.name.span, |field| &field.span);
                self.declare(object.clone(), span, column.renamed_from.as_ref());
                self.type_origin(object, column);
                let ty = column.resolved.as_ref().map(|resolved| self.sql_type(&resolved.ty)).unwrap_or_default();
                attributes.push(Attribute {
                    name: column.name.value.clone(),
                    ty,
                    collation: column.collate.as_ref().map(|collation| collation.value.clone()),
                    comment: self.comment(&column.docs),
                });
            }
            if let Some(composite) = self.out.schema.composites.get_mut(&name) {
                composite.attributes = attributes;
            }
        }
    }

    /// Notes where the type of a column was written.
    pub(super) fn type_origin(&mut self, object: ObjectRef, column: &ColumnModel) {
        let span = match (&column.sql_type, &column.rust_type) {
            (Some(text), _) => &text.span,
            (None, Some(ty)) => ty.span(),
            (None, None) => return,
        };
        self.origin(object, Part::Type, span);
    }
}

/// Says whether a type is one of Postgres's integers, and which.
pub(super) fn integer(ty: &TypeName) -> Option<&'static str> {
    let TypeName::Sql(sql) = ty else { return None };
    match sql.to_lowercase().as_str() {
        "smallint" | "int2" => Some("smallint"),
        "integer" | "int" | "int4" => Some("integer"),
        "bigint" | "int8" => Some("bigint"),
        _ => None,
    }
}
