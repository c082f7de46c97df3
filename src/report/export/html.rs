//! The schema as one HTML page that needs nothing else: no script, no font, no request.
//!
//! The page is `templates/report.html`. minijinja escapes every value, since the template's name ends in `.html`.

use minijinja::value::Serde;
use minijinja::{Environment, Value};
use serde::Serialize;

use crate::schema::ir::{
    Check, Column, ConstraintKind, Deferrable, Exclusion, ForeignKey, ForeignKeyAction, GeneratedKind, Index,
    IndexElement, IndexTerm, Key, MatchType, Persistence, QName, Schema, Table,
};
use crate::schema::quote;

const TEMPLATE: &str = include_str!("../../../templates/report.html");

/// Renders the page.
pub fn html(schema: &Schema) -> String {
    let mut environment = Environment::new();
    environment.add_template("report.html", TEMPLATE).expect("the template is part of modelmig");
    let template = environment.get_template("report.html").expect("added above");
    let page = Page {
        tables: schema.tables.values().map(|table| table_view(schema, table)).collect(),
        types: types(schema),
        sequences: sequences(schema),
        extensions: schema.extensions.keys().cloned().collect(),
        defined: schema.defined.keys().map(|name| format!("{} {name}", name.kind().word())).collect(),
        unmodelled: schema.unmodelled.iter().map(|object| format!("{} {}", object.kind, object.name)).collect(),
    };
    template.render(Value::from(Serde(page))).expect("the template uses only what the context holds")
}

#[derive(Serialize)]
struct Page {
    tables: Vec<TableView>,
    types: Vec<TypeView>,
    sequences: Vec<String>,
    extensions: Vec<String>,
    defined: Vec<String>,
    unmodelled: Vec<String>,
}

#[derive(Serialize)]
struct TableView {
    name: String,
    anchor: String,
    comment: Option<String>,
    notes: Vec<String>,
    columns: Vec<ColumnView>,
    /// Constraints, then indexes.
    parts: Vec<PartView>,
    /// The tables whose foreign keys point here.
    referenced_by: Vec<Link>,
}

#[derive(Serialize)]
struct ColumnView {
    name: String,
    ty: String,
    /// The anchor of the type, when it is one of the schema's.
    ty_anchor: Option<String>,
    null: bool,
    /// `DEFAULT now()`, `GENERATED …`.
    value: Vec<String>,
    comment: Option<String>,
}

/// A constraint or an index.
#[derive(Serialize)]
struct PartView {
    name: String,
    kind: &'static str,
    definition: String,
    link: Option<Link>,
    /// What follows the link.
    rest: String,
    comment: Option<String>,
}

#[derive(Serialize)]
struct Link {
    name: String,
    anchor: String,
}

#[derive(Serialize)]
struct TypeView {
    name: String,
    anchor: String,
    kind: &'static str,
    definition: Vec<String>,
    comment: Option<String>,
}

/// Returns the anchor of a table or type. Tables and types share one namespace in Postgres, so the name is enough.
/// The parts are told apart by their length: any character may stand in a name.
fn anchor(name: &QName) -> String {
    format!("{}-{}.{}", name.namespace.chars().count(), name.namespace, name.name)
}

fn link(name: &QName) -> Link {
    Link { name: name.to_string(), anchor: anchor(name) }
}

fn table_view(schema: &Schema, table: &Table) -> TableView {
    TableView {
        name: table.name.to_string(),
        anchor: anchor(&table.name),
        comment: table.comment.clone(),
        notes: notes(table),
        columns: table.columns.iter().map(|column| column_view(table, column)).collect(),
        parts: table.constraints.iter().map(constraint_view).chain(table.indexes.iter().map(index_view)).collect(),
        referenced_by: referenced_by(schema, &table.name),
    }
}

fn notes(table: &Table) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(table.partition_by.iter().map(|key| format!("partitioned by {}", crate::diff::partition_key(key))));
    notes.extend(table.partition_of.iter().map(|of| format!("partition of {} {}", of.of, of.bounds)));
    notes.extend(table.inherits.iter().map(|parent| format!("inherits {parent}")));
    match table.persistence {
        Persistence::Permanent => {}
        Persistence::Unlogged => notes.push("unlogged".to_owned()),
    }
    notes.extend(table.options.iter().map(|(name, value)| format!("{name} = {value}")));
    notes.extend(table.tablespace.iter().map(|name| format!("tablespace {name}")));
    notes.extend(table.access_method.iter().map(|name| format!("access method {name}")));
    notes
}

fn column_view(table: &Table, column: &Column) -> ColumnView {
    let mut value = Vec::new();
    value.extend(column.default.as_ref().map(|default| format!("DEFAULT {}", default.sql())));
    if let Some(generated) = &column.generated {
        let kind = match generated.kind {
            GeneratedKind::Stored => "STORED",
            GeneratedKind::Virtual => "VIRTUAL",
        };
        value.push(format!("GENERATED ALWAYS AS ({}) {kind}", generated.expr.sql()));
    }
    if let Some(identity) = &column.identity {
        let when = if identity.always { "ALWAYS" } else { "BY DEFAULT" };
        value.push(format!("GENERATED {when} AS IDENTITY"));
    }
    value.extend(column.collation.as_ref().map(|collation| format!("COLLATE {collation}")));
    if table.primary_key().is_some_and(|key| key.columns.contains(&column.name)) {
        value.insert(0, "PRIMARY KEY".into());
    }
    ColumnView {
        name: column.name.clone(),
        ty: column.ty.text.clone(),
        ty_anchor: column.ty.user.as_ref().map(anchor),
        null: !column.not_null,
        value,
        comment: column.comment.clone(),
    }
}

fn constraint_view(constraint: &crate::schema::ir::Constraint) -> PartView {
    let mut view = PartView {
        name: constraint.name.clone(),
        kind: "",
        definition: String::new(),
        link: None,
        rest: String::new(),
        comment: constraint.comment.clone(),
    };
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => (view.kind, view.definition) = ("primary key", key_definition(key)),
        ConstraintKind::Unique(key) => (view.kind, view.definition) = ("unique", key_definition(key)),
        ConstraintKind::Check(check) => (view.kind, view.definition) = ("check", check_definition(check)),
        ConstraintKind::Exclusion(exclusion) => {
            (view.kind, view.definition) = ("exclusion", exclusion_definition(exclusion));
        }
        ConstraintKind::ForeignKey(foreign_key) => {
            view.kind = "foreign key";
            view.definition = format!("({})", quote::idents(&foreign_key.columns));
            view.link = Some(link(&foreign_key.references));
            view.rest = foreign_key_rest(foreign_key);
        }
    }
    view
}

fn key_definition(key: &Key) -> String {
    let mut columns = quote::idents(&key.columns);
    if key.without_overlaps {
        columns.push_str(" WITHOUT OVERLAPS");
    }
    let mut text = format!("({columns})");
    if key.nulls_not_distinct {
        text.push_str(" NULLS NOT DISTINCT");
    }
    if !key.include.is_empty() {
        text.push_str(&format!(" INCLUDE ({})", quote::idents(&key.include)));
    }
    text + deferrable(key.deferrable)
}

fn check_definition(check: &Check) -> String {
    let mut text = check.expr.sql().to_owned();
    if check.no_inherit {
        text.push_str(" NO INHERIT");
    }
    text + state(check.enforced, check.validated)
}

fn exclusion_definition(exclusion: &Exclusion) -> String {
    let elements: Vec<_> = exclusion
        .elements
        .iter()
        .map(|element| {
            let operator = match element.operator.namespace.as_str() {
                "" => element.operator.name.clone(),
                namespace => format!("OPERATOR({}.{})", quote::ident(namespace), element.operator.name),
            };
            format!("{} WITH {operator}", element_text(&element.term))
        })
        .collect();
    let mut text = format!("USING {} ({})", quote::ident(&exclusion.method), elements.join(", "));
    if let Some(predicate) = &exclusion.predicate {
        text.push_str(&format!(" WHERE {}", predicate.sql()));
    }
    text + deferrable(exclusion.deferrable)
}

fn foreign_key_rest(foreign_key: &ForeignKey) -> String {
    let mut text = format!("({})", quote::idents(&foreign_key.referenced_columns));
    match foreign_key.match_type {
        MatchType::Simple => {}
        MatchType::Full => text.push_str(" MATCH FULL"),
    }
    if let Some(action) = action(foreign_key.on_delete) {
        text.push_str(&format!(" ON DELETE {action}"));
        if !foreign_key.on_delete_columns.is_empty() {
            text.push_str(&format!(" ({})", quote::idents(&foreign_key.on_delete_columns)));
        }
    }
    if let Some(action) = action(foreign_key.on_update) {
        text.push_str(&format!(" ON UPDATE {action}"));
    }
    text + deferrable(foreign_key.deferrable) + state(foreign_key.enforced, foreign_key.validated)
}

fn action(action: ForeignKeyAction) -> Option<&'static str> {
    match action {
        ForeignKeyAction::NoAction => None,
        ForeignKeyAction::Restrict => Some("RESTRICT"),
        ForeignKeyAction::Cascade => Some("CASCADE"),
        ForeignKeyAction::SetNull => Some("SET NULL"),
        ForeignKeyAction::SetDefault => Some("SET DEFAULT"),
    }
}

fn deferrable(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " DEFERRABLE",
        Deferrable::Deferred => " DEFERRABLE INITIALLY DEFERRED",
    }
}

fn state(enforced: bool, validated: bool) -> &'static str {
    match (enforced, validated) {
        (false, _) => " NOT ENFORCED",
        (true, false) => " NOT VALID",
        (true, true) => "",
    }
}

fn index_view(index: &Index) -> PartView {
    let elements: Vec<_> = index.elements.iter().map(element_text).collect();
    let mut definition = format!("USING {} ({})", quote::ident(&index.method), elements.join(", "));
    if !index.include.is_empty() {
        definition.push_str(&format!(" INCLUDE ({})", quote::idents(&index.include)));
    }
    if index.nulls_not_distinct {
        definition.push_str(" NULLS NOT DISTINCT");
    }
    if let Some(predicate) = &index.predicate {
        definition.push_str(&format!(" WHERE {}", predicate.sql()));
    }
    if !index.valid {
        definition.push_str(" INVALID");
    }
    PartView {
        name: index.name.clone(),
        kind: if index.unique { "unique index" } else { "index" },
        definition,
        link: None,
        rest: String::new(),
        comment: index.comment.clone(),
    }
}

fn element_text(element: &IndexElement) -> String {
    let mut text = match &element.term {
        IndexTerm::Column(name) => quote::ident(name),
        IndexTerm::Expr(expr) => expr.sql().to_owned(),
    };
    if let Some(collation) = &element.collation {
        text.push_str(&format!(" COLLATE {collation}"));
    }
    if let Some(opclass) = &element.opclass {
        text.push_str(&format!(" {opclass}"));
    }
    if element.descending {
        text.push_str(" DESC");
    }
    // Written where it is not what the direction brings with it.
    match (element.descending, element.nulls_first) {
        (false, true) => text.push_str(" NULLS FIRST"),
        (true, false) => text.push_str(" NULLS LAST"),
        (false, false) | (true, true) => {}
    }
    text
}

fn referenced_by(schema: &Schema, table: &QName) -> Vec<Link> {
    let references = |other: &&Table| {
        other
            .constraints
            .iter()
            .any(|constraint| matches!(&constraint.kind, ConstraintKind::ForeignKey(key) if key.references == *table))
    };
    schema.tables.values().filter(references).map(|other| link(&other.name)).collect()
}

fn types(schema: &Schema) -> Vec<TypeView> {
    let enums = schema.enums.values().map(|it| TypeView {
        name: it.name.to_string(),
        anchor: anchor(&it.name),
        kind: "enum",
        definition: it.labels.clone(),
        comment: it.comment.clone(),
    });
    let domains = schema.domains.values().map(|domain| {
        let mut definition = vec![domain.ty.text.clone()];
        definition.extend(domain.not_null.then(|| "NOT NULL".to_owned()));
        definition.extend(domain.default.as_ref().map(|default| format!("DEFAULT {}", default.sql())));
        definition.extend(domain.checks.iter().map(|check| format!("{}: {}", check.name, check.expr.sql())));
        TypeView {
            name: domain.name.to_string(),
            anchor: anchor(&domain.name),
            kind: "domain",
            definition,
            comment: domain.comment.clone(),
        }
    });
    let composites = schema.composites.values().map(|it| TypeView {
        name: it.name.to_string(),
        anchor: anchor(&it.name),
        kind: "composite type",
        definition: it.attributes.iter().map(|at| format!("{} {}", quote::ident(&at.name), at.ty.text)).collect(),
        comment: it.comment.clone(),
    });
    enums.chain(domains).chain(composites).collect()
}

fn sequences(schema: &Schema) -> Vec<String> {
    schema
        .sequences
        .values()
        .map(|sequence| match &sequence.owned_by {
            Some(column) => format!("{} {}, owned by {column}", sequence.name, sequence.options.ty),
            None => format!("{} {}", sequence.name, sequence.options.ty),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn tables_link_to_each_other() {
        let page = html(&sample::shop());
        assert!(page.starts_with("<!doctype html>"), "{page}");
        assert!(page.contains("<section id=\"3-app.tenants\">"), "{page}");
        assert!(page.contains("<a href=\"#3-app.tenants\">app.tenants</a>"), "{page}");
        assert!(page.contains("referenced by <a href=\"#3-app.users\">app.users</a>"), "{page}");
        assert!(page.contains("People who can sign in."), "{page}");
    }

    #[test]
    fn nothing_is_fetched() {
        let page = html(&sample::everything());
        for outside in ["http:", "https:", "src=", "<script", "<link", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn names_and_comments_are_escaped() {
        let mut schema = Schema::default();
        let mut table = Table::new(QName::new("app", "<img onerror=alert(1)>"));
        table.comment = Some("</p><script>alert(1)</script> & \"more\"".into());
        let mut column = sample::column("\"><b>", "text");
        column.default = Some(crate::schema::ir::Expr::new("'<i>'::text"));
        table.columns.push(column);
        schema.tables.insert(table.name.clone(), table);
        let page = html(&schema);
        for raw in ["<img", "<script", "<b>", "<i>"] {
            assert!(!page.contains(raw), "{raw}: {page}");
        }
        assert!(page.contains("&lt;script&gt;"), "{page}");
    }

    #[test]
    fn what_is_not_compared_is_named() {
        let page = html(&sample::everything());
        assert!(page.contains("view app.active_users"), "{page}");
    }

    #[test]
    fn anchors_of_different_names_differ() {
        assert_ne!(anchor(&QName::new("a.b", "c")), anchor(&QName::new("a", "b.c")));
    }
}
