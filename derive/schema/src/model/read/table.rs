//! `#[derive(Model)]`: a struct with named fields is a table.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use syn::{Data, DeriveInput, Fields};

use crate::diagnostic::{Code, Diagnostic, Span, Spanned};
use crate::model::syntax::{Arg, Head, Reader, unraw};
use crate::model::{ReplicaIdentityModel, TableModel, TermModel};

use super::column::{COLUMN_KEYS, Declared};
use super::sqlx::{FieldNames, ItemNames};
use super::types::rust_type;
use super::values::Seen;
use super::{Attributes, Context};

const TABLE_KEYS: &[&str] = &[
    "schema",
    "table",
    "name",
    "comment",
    "renamed_from",
    "column",
    "primary_key",
    "unique",
    "index",
    "check",
    "foreign_key",
    "exclude",
    "unlogged",
    "with",
    "toast",
    "tablespace",
    "access_method",
    "replica_identity",
    "cluster",
    "partition_by",
    "partition_of",
    "values",
    "inherits",
    "view",
    "view_file",
    "materialized",
    "rls",
    "policy",
    "trigger",
    "statistics",
    "owner",
    "grant",
];

/// Returns the table an item declares, or `None` when it is not a struct with named fields.
pub fn read(input: &DeriveInput, context: &Context, reader: &mut Reader) -> Option<TableModel> {
    let ident = reader.spanned(unraw(&input.ident.to_string()), input.ident.span());
    let Data::Struct(data) = &input.data else {
        reader.error(
            Code::Place,
            &ident.span,
            "`Model` is for structs",
            "derive `PgEnum` on an enum, or describe the table with a struct",
        );
        return None;
    };
    let Fields::Named(fields) = &data.fields else {
        reader.error(
            Code::Place,
            &ident.span,
            "`Model` needs named fields",
            "name the fields; for a newtype derive `PgDomain` or `sqlx::Type`",
        );
        return None;
    };
    let attributes = Attributes::of(&input.attrs, reader);
    let names = ItemNames::read(&attributes.sqlx, context, reader);
    let mut table = empty(&ident);
    table.docs.doc = attributes.doc;
    for field in &fields.named {
        let Some(field_ident) = &field.ident else { continue };
        let field_name = reader.spanned(unraw(&field_ident.to_string()), field_ident.span());
        let attributes = Attributes::of(&field.attrs, reader);
        let sqlx = FieldNames::read(&attributes.sqlx, &field_name, &names, reader);
        let rust_type = sqlx.try_from.clone().unwrap_or_else(|| rust_type(&field.ty, reader));
        let mut declared = Declared::new(Some(field_name.clone()), field_name.clone(), Some(rust_type));
        declared.column.docs.doc = attributes.doc;
        reader.column_keys(&attributes.model, COLUMN_KEYS, "on a field", &mut declared);
        sqlx.apply(&mut declared, &names, !attributes.model.is_empty(), context, reader);
        add(declared, &mut table, reader);
    }
    table_keys(&attributes.model, &mut table, reader);
    finish(&mut table, reader);
    Some(table)
}

fn empty(ident: &Spanned<String>) -> TableModel {
    TableModel {
        ident: ident.clone(),
        schema: None,
        name: ident.clone().map(|ident| table_name(&ident)),
        docs: Default::default(),
        renamed_from: None,
        columns: Vec::new(),
        keys: Vec::new(),
        indexes: Vec::new(),
        checks: Vec::new(),
        foreign_keys: Vec::new(),
        exclusions: Vec::new(),
        unlogged: false,
        options: Vec::new(),
        tablespace: None,
        access_method: None,
        replica_identity: None,
        cluster: None,
        lineage: Default::default(),
        view: None,
        row_security: None,
        policies: Vec::new(),
        triggers: Vec::new(),
        statistics: Vec::new(),
        owner: None,
        grants: Vec::new(),
    }
}

/// Returns the plural snake_case of a struct's name: `UserStatus` becomes `user_statuses`.
pub fn table_name(ident: &str) -> String {
    let snake = ident.to_snake_case();
    let (head, last) = match snake.rfind('_') {
        Some(at) => snake.split_at(at + 1),
        None => ("", snake.as_str()),
    };
    format!("{head}{}", pluralizer::pluralize(last, 2, false))
}

/// Adds a column and the clauses that stood on it. Several `primary_key` fields are one key.
fn add(declared: Declared, table: &mut TableModel, reader: &mut Reader) {
    if let Some(skip) = &declared.skip {
        let column = &declared.column;
        let says_more = declared.keys.len() + declared.indexes.len() + declared.checks.len() > 0
            || !declared.foreign_keys.is_empty()
            || column.sql_type.is_some()
            || column.default.is_some()
            || column.generated.is_some()
            || column.identity.is_some()
            || column.serial.is_some();
        if says_more {
            let message = "a skipped field is no column, and other keys describe one";
            reader.error(Code::Conflict, skip, message, "remove `skip`, or the other keys");
        }
        return;
    }
    for key in declared.keys {
        let first = table.keys.iter_mut().find(|first| first.primary && key.primary);
        match first {
            Some(first) => first.columns.extend(key.columns),
            None => table.keys.push(key),
        }
    }
    table.indexes.extend(declared.indexes);
    table.checks.extend(declared.checks);
    table.foreign_keys.extend(declared.foreign_keys);
    table.columns.push(declared.column);
}

fn table_keys(arguments: &[Arg], table: &mut TableModel, reader: &mut Reader) {
    let mut seen = Seen::default();
    for arg in arguments {
        let Some(key) = arg.key().filter(|key| TABLE_KEYS.contains(key)) else {
            reader.misplaced_or_unknown(arg, TABLE_KEYS, "on a struct");
            continue;
        };
        let repeatable = matches!(
            key,
            "column"
                | "unique"
                | "index"
                | "check"
                | "foreign_key"
                | "exclude"
                | "policy"
                | "trigger"
                | "statistics"
                | "grant"
        );
        let once = match key {
            "name" => "table",
            "view_file" => "view",
            other => other,
        };
        if repeatable || seen.once(once, &arg.span, reader) {
            table_key(key, arg, table, reader);
        }
    }
    // The word may stand before the query.
    if let Some(arg) = arguments.iter().find(|arg| arg.key() == Some("materialized")) {
        match &mut table.view {
            Some(view) => view.materialized = reader.flag(arg),
            None => reader.error(
                Code::Place,
                &arg.span,
                "`materialized` is for views",
                "give the query: `view = sql(\"SELECT …\")` or `view_file = \"…\"`",
            ),
        }
    }
}

fn table_key(key: &str, arg: &Arg, table: &mut TableModel, reader: &mut Reader) {
    match key {
        "schema" => table.schema = reader.name(arg),
        "table" | "name" => {
            if let Some(name) = reader.name(arg) {
                table.name = name;
            }
        }
        "comment" => table.docs.comment = reader.string(arg),
        "renamed_from" => table.renamed_from = reader.name(arg),
        "column" => {
            if let Some(declared) = column_without_field(arg, reader) {
                add(declared, table, reader);
            }
        }
        "primary_key" => {
            if let Some(key) = reader.key(arg, None) {
                match table.keys.iter().find(|first| first.primary) {
                    Some(first) => reader.diagnostics.push(
                        Diagnostic::error(Code::Repeated, arg.span.clone(), "a table has one primary key")
                            .label(first.label.span.clone(), "first given here")
                            .help("keep one of them; several fields go into `primary_key(a, b)`"),
                    ),
                    None => table.keys.push(key),
                }
            }
        }
        "unique" => table.keys.extend(reader.key(arg, None)),
        "index" => table.indexes.extend(reader.index(arg, None)),
        "check" => table.checks.extend(reader.table_check(arg)),
        "foreign_key" => table.foreign_keys.extend(reader.foreign_key(arg)),
        "exclude" => table.exclusions.extend(reader.exclude(arg)),
        "unlogged" => table.unlogged = reader.flag(arg),
        "with" => table.options.extend(reader.parameters(arg, "")),
        "toast" => table.options.extend(reader.parameters(arg, "toast.")),
        "tablespace" => table.tablespace = reader.name(arg),
        "access_method" => table.access_method = reader.bare_or_string(arg),
        "replica_identity" => table.replica_identity = replica_identity(arg, reader),
        "cluster" => table.cluster = reader.name(arg),
        "partition_by" => table.lineage.partition_by = reader.partition_by(arg),
        "partition_of" => table.lineage.partition_of = reader.partition_of(arg),
        "values" => table.lineage.bounds = reader.bounds(arg),
        "inherits" => table.lineage.inherits = reader.inherits(arg),
        "view" | "view_file" => table.view = reader.view(arg),
        "rls" => table.row_security = Some(Spanned::new(reader.row_security(arg), arg.span.clone())),
        "policy" => table.policies.extend(reader.policy(arg)),
        "trigger" => table.triggers.extend(reader.trigger(arg)),
        "statistics" => table.statistics.extend(reader.extended_statistics(arg)),
        "owner" => table.owner = reader.name(arg),
        "grant" => table.grants.extend(reader.grant(arg)),
        _ => {}
    }
}

/// Reads `replica_identity = full` and `replica_identity = index("name")`.
fn replica_identity(arg: &Arg, reader: &mut Reader) -> Option<Spanned<ReplicaIdentityModel>> {
    if let Some(value) = &arg.value
        && value.word() == Some("index")
        && let Some([name]) = value.group.as_deref()
        && let (Some(text), None) = (name.term.string(), &name.value)
    {
        return Some(Spanned::new(ReplicaIdentityModel::Index(text.to_owned()), value.span.clone()));
    }
    reader.choice(
        arg,
        &[
            ("full", ReplicaIdentityModel::Full),
            ("nothing", ReplicaIdentityModel::Nothing),
            ("default", ReplicaIdentityModel::Default),
            ("index(\"…\")", ReplicaIdentityModel::Default),
        ],
    )
}

/// Reads `column(search, type = "tsvector", …)`.
fn column_without_field(arg: &Arg, reader: &mut Reader) -> Option<Declared> {
    let help = "write `column(search, type = \"tsvector\")`";
    let list = arg.term.group.as_deref().filter(|_| arg.value.is_none()).unwrap_or_default();
    let first = list.first().filter(|first| first.value.is_none() && first.modifiers.is_empty());
    let name = first.and_then(|first| match &first.term.head {
        Head::Path { segments, .. } if segments.len() == 1 && first.term.group.is_none() => {
            Some(segments[0].value.clone())
        }
        _ => first.term.string().map(str::to_owned),
    });
    let (Some(first), Some(name)) = (first, name) else {
        reader.error(Code::Missing, &arg.span, "`column` begins with the name of the column", help);
        return None;
    };
    let name = Spanned::new(name, first.span.clone());
    if !reader.check_identifier(&name) {
        return None;
    }
    let mut declared = Declared::new(None, name, None);
    reader.column_keys(&list[1..], COLUMN_KEYS, "in `column`", &mut declared);
    if let Some(skip) = declared.skip.take() {
        reader.error(Code::Place, &skip, "`skip` is for fields", "remove the `column(…)` instead");
    }
    let column = &mut declared.column;
    if column.json.is_some() && column.sql_type.is_none() {
        column.sql_type = column.json.take().map(|span| Spanned::new("jsonb".to_owned(), span));
    }
    if column.sql_type.is_none() {
        reader.error(Code::Missing, &arg.span, "a column without a field needs its `type`", help);
        return None;
    }
    Some(declared)
}

/// Second pass over the item: what spans several attributes.
fn finish(table: &mut TableModel, reader: &mut Reader) {
    reader.check_identifier(&table.name.clone());
    // A child has those of its parents.
    if table.columns.is_empty() && table.lineage.parents().next().is_none() {
        reader.error(
            Code::Missing,
            &table.ident.span,
            "the table has no columns",
            "give the struct a field that is not skipped",
        );
    }
    reader.duplicate_columns(&table.columns, "column");
    reader.only_a_view(table);
    reader.only_one_lineage(table);
    let names = ColumnNames::of(table);
    for columns in table.triggers.iter_mut().filter_map(|trigger| trigger.update.as_mut()) {
        names.resolve(columns, reader);
    }
    for term in table.statistics.iter_mut().flat_map(|statistics| &mut statistics.terms) {
        if let TermModel::Column(column) = &mut term.value {
            names.resolve_one(column, &term.span, reader);
        }
    }
    if let Some(key) = &mut table.lineage.partition_by {
        names.resolve_elements(&mut key.elements, reader);
    }
    for key in &mut table.keys {
        names.resolve(&mut key.columns, reader);
        names.resolve(&mut key.include, reader);
        reader.repeated_columns(&key.columns);
    }
    for index in &mut table.indexes {
        names.resolve_elements(&mut index.elements, reader);
        names.resolve(&mut index.include, reader);
    }
    for check in &mut table.checks {
        if let Some(rule) = &mut check.rule
            && let Some(column) = names.known.get(&rule.value)
        {
            rule.value.clone_from(column);
        }
    }
    for key in &mut table.foreign_keys {
        names.resolve(&mut key.columns, reader);
        names.resolve(&mut key.on_delete_columns, reader);
        reader.repeated_columns(&key.columns);
    }
    for (_, columns) in table.grants.iter_mut().flat_map(|grant| &mut grant.privileges) {
        names.resolve(columns, reader);
        reader.repeated_columns(columns);
    }
    for exclusion in &mut table.exclusions {
        names.resolve_elements(&mut exclusion.elements, reader);
        names.resolve(&mut exclusion.include, reader);
    }
}

/// What clauses may call columns.
struct ColumnNames {
    /// From the field, or the name of a column without one, to the name.
    known: BTreeMap<String, String>,
    /// Parents give the table columns that only they name.
    open: bool,
}

impl ColumnNames {
    fn of(table: &TableModel) -> Self {
        let handle = |field: &Option<Spanned<String>>, name: &Spanned<String>| {
            field.as_ref().map_or_else(|| name.value.clone(), |field| field.value.clone())
        };
        let known = table.columns.iter().map(|column| (handle(&column.field, &column.name), column.name.value.clone()));
        Self { known: known.collect(), open: table.lineage.parents().next().is_some() }
    }

    fn resolve(&self, columns: &mut [Spanned<String>], reader: &mut Reader) {
        for column in columns {
            self.resolve_one(&mut column.value, &column.span, reader);
        }
    }

    fn resolve_one(&self, column: &mut String, span: &Span, reader: &mut Reader) {
        match self.known.get(column) {
            Some(name) => column.clone_from(name),
            None if self.open => {}
            None => self.report(column, span, reader),
        }
    }

    fn resolve_elements(&self, elements: &mut [crate::model::ElementModel], reader: &mut Reader) {
        for element in elements {
            if let TermModel::Column(column) = &mut element.term {
                self.resolve_one(column, &element.span, reader);
            }
        }
    }

    fn report(&self, column: &str, span: &Span, reader: &mut Reader) {
        let by_column = self.known.iter().find(|(_, name)| *name == column);
        let help = match (by_column, crate::diagnostic::nearest(column, self.known.keys().map(String::as_str))) {
            (Some((field, _)), _) => format!("write the Rust field: `{field}`"),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => "columns are written as Rust fields; mark SQL as `sql(\"…\")`".to_owned(),
        };
        reader.error(Code::UnknownColumn, span, format!("no field `{column}` in this struct"), help);
    }
}

impl Reader<'_> {
    /// Reports columns of one name.
    pub fn duplicate_columns(&mut self, columns: &[crate::model::ColumnModel], word: &str) {
        let mut seen: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
        for column in columns {
            self.check_identifier(&column.name);
            if let Some(first) = seen.insert(&column.name.value, &column.name) {
                self.diagnostics.push(
                    Diagnostic::error(
                        Code::DuplicateColumn,
                        column.name.span.clone(),
                        format!("two {word}s are called `{}`", column.name.value),
                    )
                    .label(first.span.clone(), "first declared here")
                    .help("rename one of them with `name = \"…\"`"),
                );
            }
        }
    }

    /// Reports a column that a key names twice.
    fn repeated_columns(&mut self, columns: &[Spanned<String>]) {
        for (place, column) in columns.iter().enumerate() {
            if columns[..place].iter().any(|first| first.value == column.value) {
                let message = format!("`{}` is named twice", column.value);
                self.error(Code::Repeated, &column.span, message, "name each column once");
            }
        }
    }
}
