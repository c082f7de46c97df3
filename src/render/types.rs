//! Spells extensions, enums, domains and composite types.

use super::collate;
use crate::plan::{AttributeAct, DomainAct, Position, enclosed, followed};
use crate::schema::ir::{Attribute, Composite, Domain, DomainCheck, Extension, QName};
use crate::schema::quote::{ident, literal};

pub(super) fn create_extension(extension: &Extension) -> String {
    let mut sql = format!("CREATE EXTENSION IF NOT EXISTS {}", ident(&extension.name));
    if let Some(namespace) = &extension.namespace {
        sql += &format!(" WITH SCHEMA {}", ident(namespace));
    }
    if let Some(version) = extension.version.as_ref().filter(|_| extension.pinned.0) {
        sql += &format!(" VERSION {}", literal(version));
    }
    sql
}

pub(super) fn create_enum(name: &QName, labels: &[String]) -> String {
    let labels = labels.iter().map(|label| literal(label)).collect::<Vec<_>>().join(", ");
    format!("CREATE TYPE {name} AS ENUM ({labels})")
}

pub(super) fn add_enum_value(name: &QName, label: &str, position: &Position) -> String {
    let position = match position {
        Position::First => String::new(),
        Position::Before(other) => format!(" BEFORE {}", literal(other)),
        Position::After(other) => format!(" AFTER {}", literal(other)),
    };
    format!("ALTER TYPE {name} ADD VALUE {}{position}", literal(label))
}

pub(super) fn create_domain(domain: &Domain) -> String {
    let mut sql = format!("CREATE DOMAIN {} AS {}{}", domain.name, domain.ty.text, collate(domain.collation.as_ref()));
    if let Some(default) = &domain.default {
        sql += &format!(" DEFAULT {}", super::column::restricted(default.sql()));
    }
    if domain.not_null {
        if let Some(name) = &domain.not_null_name {
            sql += &format!(" CONSTRAINT {}", ident(name));
        }
        sql += " NOT NULL";
    }
    for check in &domain.checks {
        sql += &format!("\n    {}", domain_check(check));
    }
    sql
}

pub(super) fn domain_act(act: &DomainAct) -> String {
    match act {
        DomainAct::SetDefault(default) => format!("SET DEFAULT {}", followed(default.sql())),
        DomainAct::DropDefault => "DROP DEFAULT".to_owned(),
        DomainAct::SetNotNull(None) => "SET NOT NULL".to_owned(),
        DomainAct::SetNotNull(Some(name)) => format!("ADD CONSTRAINT {} NOT NULL", ident(name)),
        DomainAct::DropNotNull => "DROP NOT NULL".to_owned(),
        DomainAct::AddCheck(check) => {
            let not_valid = if check.validated { "" } else { " NOT VALID" };
            format!("ADD {}{not_valid}", domain_check(check))
        }
        DomainAct::ValidateCheck(name) => format!("VALIDATE CONSTRAINT {}", ident(name)),
        DomainAct::DropCheck(name) => format!("DROP CONSTRAINT {}", ident(name)),
    }
}

fn domain_check(check: &DomainCheck) -> String {
    format!("CONSTRAINT {} CHECK {}", ident(&check.name), enclosed(check.expr.sql()))
}

pub(super) fn create_composite(composite: &Composite) -> String {
    if composite.attributes.is_empty() {
        return format!("CREATE TYPE {} AS ()", composite.name);
    }
    let attributes = composite.attributes.iter().map(attribute).collect::<Vec<_>>().join(",\n    ");
    format!("CREATE TYPE {} AS (\n    {attributes}\n)", composite.name)
}

pub(super) fn attribute_act(act: &AttributeAct) -> String {
    match act {
        AttributeAct::Add(new) => format!("ADD ATTRIBUTE {}", attribute(new)),
        AttributeAct::Alter(new) => {
            format!("ALTER ATTRIBUTE {} TYPE {}{}", ident(&new.name), new.ty.text, collate(new.collation.as_ref()))
        }
        AttributeAct::Drop(name) => format!("DROP ATTRIBUTE {}", ident(name)),
    }
}

fn attribute(attribute: &Attribute) -> String {
    format!("{} {}{}", ident(&attribute.name), attribute.ty.text, collate(attribute.collation.as_ref()))
}
