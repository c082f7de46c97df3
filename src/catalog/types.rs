//! Enums, domains and composite types.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::columns::{ColumnRow, NotNullRow};
use super::comments::Comments;
use super::defined::{RangeRow, ViewRow};
use super::expressions::{self, Holder, References, Types};
use super::query::row;
use super::tables::TableRow;
use crate::schema::ir::{Attribute, Composite, Domain, DomainCheck, Enum, QName, SqlType};

row! {
    /// One label of an enum.
    struct EnumRow {
        oid: Oid,
        array_oid: Oid,
        namespace: String,
        name: String,
        label: Option<String>,
    }
}

row! {
    struct DomainRow {
        oid: Oid,
        array_oid: Oid,
        namespace: String,
        name: String,
        base_oid: Oid,
        base: String,
        base_is_domain: bool,
        collation_namespace: Option<String>,
        collation_name: Option<String>,
        default_text: Option<String>,
        not_null: bool,
    }
}

row! {
    struct DomainCheckRow {
        oid: Oid,
        domain_oid: Oid,
        name: String,
        expression: String,
        validated: bool,
    }
}

row! {
    struct CompositeRow {
        oid: Oid,
        type_oid: Oid,
        array_oid: Oid,
        namespace: String,
        name: String,
    }
}

/// Returns the names of the types that the schema defines, by their OIDs and those of their arrays.
pub(super) fn names(
    enums: &[EnumRow],
    domains: &[DomainRow],
    composites: &[CompositeRow],
    ranges: &[RangeRow],
    tables: &[TableRow],
    views: &[ViewRow],
) -> Types {
    let enums = enums.iter().map(|row| (row.oid, row.array_oid, &row.namespace, &row.name));
    let domains = domains.iter().map(|row| (row.oid, row.array_oid, &row.namespace, &row.name));
    let composites = composites.iter().map(|row| (row.type_oid, row.array_oid, &row.namespace, &row.name));
    let spans = ranges.iter().map(|row| (row.oid, row.array_oid, &row.namespace, &row.name));
    // A multirange comes and goes with its range.
    let many = ranges.iter().map(|row| (row.multirange_oid, row.multirange_array_oid, &row.namespace, &row.name));
    let rows = tables.iter().map(|row| (row.type_oid, row.array_oid, &row.namespace, &row.name));
    let of_views = views.iter().map(|row| (row.type_oid, row.array_oid, &row.namespace, &row.name));
    let mut names = Types::new();
    let types = enums.chain(domains).chain(composites).chain(spans).chain(many).chain(rows).chain(of_views);
    for (oid, array_oid, namespace, name) in types {
        let name = QName::new(namespace, name);
        names.insert(array_oid, name.clone());
        names.insert(oid, name);
    }
    names
}

/// Returns the names of the composite types by the OIDs of the relations that hold their attributes.
pub(super) fn relations(composites: &[CompositeRow]) -> HashMap<Oid, QName> {
    composites.iter().map(|row| (row.oid, QName::new(&row.namespace, &row.name))).collect()
}

/// Returns the names of what has rows by the OIDs of the relations.
pub(super) fn with_rows(tables: &[TableRow], views: &[ViewRow]) -> HashMap<Oid, QName> {
    let tables = tables.iter().map(|row| (row.oid, &row.namespace, &row.name));
    let views = views.iter().map(|row| (row.oid, &row.namespace, &row.name));
    tables.chain(views).map(|(oid, namespace, name)| (oid, QName::new(namespace, name))).collect()
}

/// Gathers the labels, which come in order.
pub(super) fn enums(rows: Vec<EnumRow>, comments: &mut Comments) -> Vec<Enum> {
    let mut enums: Vec<(Oid, Enum)> = Vec::new();
    for row in rows {
        if enums.last().is_none_or(|(oid, _)| *oid != row.oid) {
            let name = QName::new(row.namespace, row.name);
            enums.push((row.oid, Enum { name, labels: Vec::new(), comment: comments.of_type(row.oid) }));
        }
        if let Some((_, last)) = enums.last_mut() {
            last.labels.extend(row.label);
        }
    }
    enums.into_iter().map(|(_, value)| value).collect()
}

/// Builds the domains; `not_nulls` are the constraints that are more than an automatic name.
pub(super) fn domains(
    rows: Vec<DomainRow>,
    checks: Vec<DomainCheckRow>,
    mut not_nulls: HashMap<Oid, NotNullRow>,
    references: &References,
    comments: &mut Comments,
) -> Vec<Domain> {
    let mut checks_of: HashMap<Oid, Vec<DomainCheck>> = HashMap::new();
    for row in checks {
        checks_of.entry(row.domain_oid).or_default().push(DomainCheck {
            expr: references.expr(row.expression, Holder::Constraint(row.oid), &[]),
            name: row.name,
            validated: row.validated,
            comment: comments.of_constraint(row.oid),
        });
    }
    let mut build = |row: DomainRow| {
        let default = row.default_text.filter(|text| row.base_is_domain || !expressions::is_null(text));
        let name = QName::new(row.namespace, row.name);
        let automatic = super::columns::object_name(&[&name.name], "not_null");
        let mut checks = checks_of.remove(&row.oid).unwrap_or_default();
        checks.sort_by(|a, b| a.name.cmp(&b.name));
        let not_null = not_nulls.remove(&row.oid);
        Domain {
            ty: SqlType { text: row.base, user: references.types.get(&row.base_oid).cloned() },
            collation: super::columns::catalog_name(row.collation_namespace, row.collation_name),
            default: default.map(|text| references.expr(text, Holder::Domain(row.oid), &[])),
            not_null: row.not_null,
            not_null_comment: not_null.as_ref().and_then(|row| comments.of_constraint(row.oid)),
            not_null_name: not_null.map(|row| row.name).filter(|name| *name != automatic),
            checks,
            comment: comments.of_type(row.oid),
            name,
        }
    };
    rows.into_iter().map(&mut build).collect()
}

/// Builds a composite type from its attributes, which come in order.
pub(super) fn composite(
    row: CompositeRow,
    attributes: &[ColumnRow],
    types: &Types,
    comments: &mut Comments,
) -> Composite {
    let attribute = |column: &ColumnRow| Attribute {
        name: column.name.clone(),
        ty: SqlType { text: column.type_text.clone(), user: types.get(&column.type_oid).cloned() },
        collation: super::columns::catalog_name(column.collation_namespace.clone(), column.collation_name.clone()),
        comment: comments.of_relation(row.oid, column.number),
    };
    Composite {
        attributes: attributes.iter().map(attribute).collect(),
        name: QName::new(row.namespace, row.name),
        comment: comments.of_type(row.type_oid),
    }
}
