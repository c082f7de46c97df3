//! Views, routines, triggers, policies, rules, extended statistics, event triggers, and what is made of parameters.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::postgres::types::Oid;

use super::LEDGERS;
use super::columns::{self, ColumnRow};
use super::comments::Comments;
use super::expressions::{self, Holder, References, Types};
use super::query::{Letter, row};
use super::tables::options;
use crate::schema::ir::{
    ColumnRef, Composite, Defined, DefinedRef, Domain, Enum, EventTrigger, Expr, Firing, Implied, Index, Kind, Made,
    MadeKind, MadeName, ObjectRef, Options, Parameter, Policy, PolicyCommand, Publication, PublishedTable, QName,
    Routine, RoutineKind, RoutineName, Rule, Statistics, Table, Trigger, TriggerCopy, Unmodelled, Uses, View,
    ViewColumn,
};

row! {
    struct ViewRow {
        oid: Oid,
        namespace: String,
        name: String,
        type_oid: Oid,
        array_oid: Oid,
        materialized: bool,
        query: String,
        options: Option<Vec<String>>,
        toast_options: Option<Vec<String>>,
        tablespace: Option<String>,
        access_method: Option<String>,
        unpopulated: bool,
    }
}

row! {
    struct RoutineRow {
        oid: Oid,
        namespace: String,
        name: String,
        kind: Letter,
        arguments: String,
        definition: String,
        parameters: Vec<String>,
        defaults: i32,
        returns: Option<String>,
        comment: Option<String>,
    }
}

row! {
    struct TriggerRow {
        oid: Oid,
        relation_oid: Oid,
        name: String,
        definition: String,
        is_constraint: bool,
        firing: Letter,
        copy_namespaces: Vec<String>,
        copy_names: Vec<String>,
        copy_firings: Vec<String>,
        comment: Option<String>,
    }
}

row! {
    struct PolicyRow {
        oid: Oid,
        relation_oid: Oid,
        name: String,
        permissive: bool,
        command: Letter,
        roles: Vec<String>,
        using_text: Option<String>,
        with_check_text: Option<String>,
        comment: Option<String>,
    }
}

row! {
    struct RuleRow {
        oid: Oid,
        relation_oid: Oid,
        name: String,
        definition: String,
        firing: Letter,
        comment: Option<String>,
    }
}

row! {
    struct StatisticsRow {
        oid: Oid,
        relation_oid: Oid,
        namespace: String,
        name: String,
        definition: String,
        target: Option<i32>,
        comment: Option<String>,
    }
}

row! {
    struct EventTriggerRow {
        oid: Oid,
        name: String,
        event: String,
        tags: Vec<String>,
        function_namespace: String,
        function_name: String,
        firing: Letter,
        comment: Option<String>,
    }
}

row! {
    struct PublicationRow {
        oid: Oid,
        name: String,
        all_tables: bool,
        publish: Vec<String>,
        via_root: bool,
        comment: Option<String>,
    }
}

row! {
    /// A table that a publication names.
    struct PublishedTableRow {
        publication_oid: Oid,
        relation_oid: Oid,
        namespace: String,
        name: String,
        has_children: bool,
    }
}

row! {
    /// Its columns and row filter, which there are since PostgreSQL 15.
    struct PublishedPartsRow {
        publication_oid: Oid,
        relation_oid: Oid,
        columns: Vec<String>,
        filter: Option<String>,
        held: Vec<String>,
    }
}

row! {
    struct PublishedSchemaRow {
        publication_oid: Oid,
        namespace: String,
    }
}

row! {
    /// A publication that sends generated columns.
    struct PublicationOidRow {
        oid: Oid,
    }
}

row! {
    struct RangeRow {
        oid: Oid,
        array_oid: Oid,
        multirange_oid: Oid,
        multirange_array_oid: Oid,
        constructors: Vec<Oid>,
        namespace: String,
        name: String,
        parameters: Vec<String>,
        multirange_namespace: String,
        multirange_name: String,
        comment: Option<String>,
    }
}

row! {
    /// An object that is made of parameters.
    struct MadeRow {
        oid: Oid,
        namespace: Option<String>,
        name: String,
        arguments: Option<String>,
        signature: Option<String>,
        returns: Option<String>,
        parameters: Vec<String>,
        comment: Option<String>,
    }
}

row! {
    /// A foreign-data wrapper, server or user mapping.
    struct ForeignRow {
        oid: Oid,
        name: String,
        server: Option<String>,
        parameters: Vec<String>,
        options: Option<Vec<String>>,
        is_hidden: bool,
        comment: Option<String>,
    }
}

row! {
    /// One thing that one of these objects leans on.
    struct UseRow {
        holder: Letter,
        oid: Oid,
        class_oid: Oid,
        referenced_oid: Oid,
        referenced_number: i32,
    }
}

/// The rows of all these kinds.
#[derive(Default)]
pub(super) struct DefinedRows {
    pub views: Vec<ViewRow>,
    pub routines: Vec<RoutineRow>,
    pub triggers: Vec<TriggerRow>,
    pub policies: Vec<PolicyRow>,
    pub rules: Vec<RuleRow>,
    pub statistics: Vec<StatisticsRow>,
    pub event_triggers: Vec<EventTriggerRow>,
    pub publications: Vec<PublicationRow>,
    pub published_tables: Vec<PublishedTableRow>,
    pub published_parts: Vec<PublishedPartsRow>,
    pub published_schemas: Vec<PublishedSchemaRow>,
    pub published_generated: Vec<PublicationOidRow>,
    pub ranges: Vec<RangeRow>,
    pub aggregates: Vec<MadeRow>,
    pub collations: Vec<MadeRow>,
    pub operators: Vec<MadeRow>,
    pub casts: Vec<MadeRow>,
    pub ts_dictionaries: Vec<MadeRow>,
    pub ts_configurations: Vec<MadeRow>,
    pub operator_families: Vec<MadeRow>,
    pub operator_classes: Vec<MadeRow>,
    pub conversions: Vec<MadeRow>,
    pub ts_parsers: Vec<MadeRow>,
    pub ts_templates: Vec<MadeRow>,
    pub access_methods: Vec<MadeRow>,
    pub languages: Vec<MadeRow>,
    pub transforms: Vec<MadeRow>,
    pub wrappers: Vec<ForeignRow>,
    pub servers: Vec<ForeignRow>,
    pub mappings: Vec<ForeignRow>,
    pub uses: Vec<UseRow>,
}

/// Returns the names of functions and procedures by their OIDs.
pub(super) fn routine_names(rows: &[RoutineRow]) -> HashMap<Oid, RoutineName> {
    rows.iter().map(|row| (row.oid, routine_name(row))).collect()
}

/// Returns the ranges by the OIDs of the functions that make their values, and those of their multiranges.
pub(super) fn constructors(rows: &[RangeRow]) -> HashMap<Oid, QName> {
    let of = |row: &RangeRow| {
        let name = QName::new(&row.namespace, &row.name);
        row.constructors.iter().map(|oid| (*oid, name.clone())).collect::<Vec<_>>()
    };
    rows.iter().flat_map(of).collect()
}

fn range_ref(name: &QName) -> ObjectRef {
    ObjectRef::Defined(DefinedRef::Made(MadeName::range(name)))
}

fn routine_name(row: &RoutineRow) -> RoutineName {
    RoutineName {
        kind: if row.kind.0 == 'p' { RoutineKind::Procedure } else { RoutineKind::Function },
        name: QName::new(&row.namespace, &row.name),
        arguments: row.arguments.clone(),
    }
}

/// What the objects are put together from, besides their rows.
pub(super) struct Surroundings<'a> {
    /// The tables that are compared, by OID.
    pub tables: HashMap<Oid, QName>,
    /// The sequences that are compared, by OID.
    pub sequences: HashMap<Oid, QName>,
    /// The constraints of tables, by OID, without those that a parent gives.
    pub constraints: HashMap<Oid, ObjectRef>,
    /// The types that are compared, by OID, also of their arrays.
    pub types: HashMap<Oid, ObjectRef>,
    /// The columns of any relation, sorted by number.
    pub columns: &'a dyn Fn(Oid) -> &'a [ColumnRow],
    /// The indexes of materialised views.
    pub indexes: HashMap<Oid, Vec<Index>>,
    /// The indexes that `CLUSTER` goes by, by the materialised view.
    pub clustered: HashMap<Oid, String>,
    pub references: &'a References,
    pub comments: &'a mut Comments,
}

/// Builds the objects. Parts of relations that are not compared are returned as not modelled.
pub(super) fn defined(
    rows: DefinedRows,
    mut around: Surroundings<'_>,
) -> (BTreeMap<DefinedRef, Defined>, Vec<Unmodelled>) {
    let mut uses = Leanings::new(&rows, &around);
    let mut relations = around.tables.clone();
    relations.extend(rows.views.iter().map(|row| (row.oid, QName::new(&row.namespace, &row.name))));
    let mut found = Vec::new();
    let mut left_out = Vec::new();
    for row in rows.views {
        let columns = (around.columns)(row.oid);
        let view_columns = columns.iter().map(|column| view_column(column, around.references, around.comments));
        let columns = view_columns.collect();
        let toast = options(row.toast_options).into_iter().map(|(name, value)| (format!("toast.{name}"), value));
        found.push(Defined::View(View {
            name: QName::new(row.namespace, row.name),
            materialized: row.materialized,
            query: bare(&row.query),
            columns,
            options: options(row.options).into_iter().chain(toast).collect(),
            unpopulated: Implied(row.unpopulated),
            tablespace: row.tablespace,
            access_method: row.access_method.filter(|method| method != "heap"),
            clustered_on: around.clustered.remove(&row.oid),
            extensions: around.references.extensions(Comments::CLASS, row.oid),
            indexes: around.indexes.remove(&row.oid).unwrap_or_default(),
            comment: around.comments.of_relation(row.oid, 0),
            uses: uses.take('v', row.oid),
        }));
    }
    for row in rows.routines {
        found.push(Defined::Routine(Routine {
            id: routine_name(&row),
            definition: bare(&row.definition),
            parameters: row.parameters,
            defaults: row.defaults,
            returns: row.returns,
            extensions: around.references.extensions(Comments::ROUTINE, row.oid),
            comment: row.comment,
            uses: uses.take('f', row.oid),
        }));
    }
    let mut part = |kind: Kind, relation: Oid, name: &str| {
        let on = relations.get(&relation).cloned();
        if on.is_none() {
            left_out.push(Unmodelled { kind: kind.word().to_owned(), name: crate::schema::quote::ident(name) });
        }
        on
    };
    for row in rows.triggers {
        let Some(on) = part(Kind::Trigger, row.relation_oid, &row.name) else { continue };
        found.push(Defined::Trigger(Trigger {
            name: row.name,
            on,
            definition: bare(&row.definition),
            constraint: row.is_constraint,
            copies: copies(row.copy_namespaces, row.copy_names, row.copy_firings),
            extensions: around.references.extensions(Comments::TRIGGER, row.oid),
            firing: firing(row.firing),
            comment: row.comment,
            uses: uses.take('t', row.oid),
        }));
    }
    for row in rows.policies {
        let Some(on) = part(Kind::Policy, row.relation_oid, &row.name) else { continue };
        found.push(Defined::Policy(Policy {
            name: row.name,
            on,
            permissive: row.permissive,
            command: match row.command.0 {
                'r' => PolicyCommand::Select,
                'a' => PolicyCommand::Insert,
                'w' => PolicyCommand::Update,
                'd' => PolicyCommand::Delete,
                _ => PolicyCommand::All,
            },
            roles: row.roles,
            using: row.using_text.map(Expr::new),
            with_check: row.with_check_text.map(Expr::new),
            comment: row.comment,
            uses: uses.take('p', row.oid),
        }));
    }
    for row in rows.rules {
        let Some(on) = part(Kind::Rule, row.relation_oid, &row.name) else { continue };
        found.push(Defined::Rule(Rule {
            name: row.name,
            on,
            definition: bare(&row.definition),
            firing: firing(row.firing),
            comment: row.comment,
            uses: uses.take('r', row.oid),
        }));
    }
    for row in rows.statistics {
        let Some(on) = part(Kind::Statistics, row.relation_oid, &row.name) else { continue };
        found.push(Defined::Statistics(Statistics {
            name: QName::new(row.namespace, row.name),
            on,
            definition: bare(&row.definition),
            target: row.target,
            comment: row.comment,
            uses: uses.take('s', row.oid),
        }));
    }
    for row in rows.event_triggers {
        found.push(Defined::EventTrigger(EventTrigger {
            name: row.name,
            event: row.event,
            tags: row.tags,
            function: QName::new(row.function_namespace, row.function_name),
            firing: firing(row.firing),
            comment: row.comment,
            uses: uses.take('e', row.oid),
        }));
    }
    let members = Members {
        tables: rows.published_tables,
        parts: rows.published_parts.into_iter().map(|row| ((row.publication_oid, row.relation_oid), row)).collect(),
        namespaces: rows.published_schemas,
        generated: rows.published_generated,
    };
    found.extend(rows.publications.into_iter().map(|row| Defined::Publication(members.publication(row))));
    for row in rows.ranges {
        let uses = uses.take('n', row.oid);
        found.push(Defined::Made(range(row, uses)));
    }
    let made_rows = [
        (MadeKind::Aggregate, rows.aggregates),
        (MadeKind::Collation, rows.collations),
        (MadeKind::Operator, rows.operators),
        (MadeKind::Cast, rows.casts),
        (MadeKind::TextSearchDictionary, rows.ts_dictionaries),
        (MadeKind::TextSearchConfiguration, rows.ts_configurations),
        (MadeKind::OperatorFamily, rows.operator_families),
        (MadeKind::OperatorClass, rows.operator_classes),
        (MadeKind::Conversion, rows.conversions),
        (MadeKind::TextSearchParser, rows.ts_parsers),
        (MadeKind::TextSearchTemplate, rows.ts_templates),
        (MadeKind::AccessMethod, rows.access_methods),
        (MadeKind::Language, rows.languages),
        (MadeKind::Transform, rows.transforms),
    ];
    for (kind, rows) in made_rows {
        for row in rows {
            let uses = uses.take(letter(kind), row.oid);
            found.push(Defined::Made(made(kind, row, uses)));
        }
    }
    let mut hidden = Vec::new();
    let foreign_rows = [
        (MadeKind::ForeignDataWrapper, rows.wrappers),
        (MadeKind::Server, rows.servers),
        (MadeKind::UserMapping, rows.mappings),
    ];
    for (kind, rows) in foreign_rows {
        for row in rows {
            if row.is_hidden {
                let name = foreign_name(kind, &row).to_string();
                hidden.push(Unmodelled { kind: "user mapping with hidden options".to_owned(), name });
            }
            let uses = uses.take(letter(kind), row.oid);
            found.push(Defined::Made(foreign(kind, row, uses)));
        }
    }
    left_out.extend(hidden);
    (found.into_iter().map(|object| (object.name(), object)).collect(), left_out)
}

/// What publications name.
struct Members {
    tables: Vec<PublishedTableRow>,
    parts: HashMap<(Oid, Oid), PublishedPartsRow>,
    namespaces: Vec<PublishedSchemaRow>,
    generated: Vec<PublicationOidRow>,
}

impl Members {
    fn publication(&self, row: PublicationRow) -> Publication {
        let tables = self.tables.iter().filter(|table| table.publication_oid == row.oid);
        let mut tables: Vec<PublishedTable> =
            tables.filter(|table| !LEDGERS.contains(&table.name.as_str())).map(|table| self.table(table)).collect();
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        let namespaces = self.namespaces.iter().filter(|namespace| namespace.publication_oid == row.oid);
        let mut namespaces: Vec<String> = namespaces.map(|row| row.namespace.clone()).collect();
        namespaces.sort();
        let whole = tables.iter().map(|table| ObjectRef::Table(table.name.clone()));
        let held = tables.iter().flat_map(|table| table.holds().map(|column| ObjectRef::column(&table.name, column)));
        let uses = whole.chain(held).chain(namespaces.iter().cloned().map(ObjectRef::Namespace)).collect();
        Publication {
            generated_columns: self.generated.iter().any(|publication| publication.oid == row.oid),
            name: row.name,
            all_tables: row.all_tables,
            tables,
            namespaces,
            publish: row.publish,
            via_root: row.via_root,
            comment: row.comment,
            uses: Uses(uses),
        }
    }

    fn table(&self, row: &PublishedTableRow) -> PublishedTable {
        let parts = self.parts.get(&(row.publication_oid, row.relation_oid));
        let mut columns = parts.map(|parts| parts.columns.clone()).unwrap_or_default();
        columns.sort();
        let filter = parts.and_then(|parts| {
            let columns = parts.held.clone();
            Some(Expr { columns, ..Expr::new(parts.filter.clone()?) })
        });
        let has_children = Implied(row.has_children);
        PublishedTable { name: QName::new(&row.namespace, &row.name), columns, filter, has_children }
    }
}

fn range(row: RangeRow, uses: Uses) -> Made {
    let name = QName::new(row.namespace, row.name);
    let multirange = QName::new(row.multirange_namespace, row.multirange_name);
    Made {
        id: MadeName::range(&name),
        signature: None,
        returns: None,
        parameters: parameters(row.parameters),
        multirange: Some(multirange),
        options: Options::new(),
        hidden: Implied(false),
        comment: row.comment,
        uses,
    }
}

/// Returns the names of what is made of parameters, by catalog and OID.
pub(super) fn made_names(rows: &DefinedRows) -> HashMap<(Oid, Oid), MadeName> {
    let kinds = [
        (MadeKind::Aggregate, PROC, &rows.aggregates),
        (MadeKind::Collation, COLLATION, &rows.collations),
        (MadeKind::Operator, OPERATOR, &rows.operators),
        (MadeKind::TextSearchDictionary, TS_DICTIONARY, &rows.ts_dictionaries),
        (MadeKind::TextSearchConfiguration, TS_CONFIGURATION, &rows.ts_configurations),
        (MadeKind::OperatorFamily, OPERATOR_FAMILY, &rows.operator_families),
        (MadeKind::OperatorClass, OPERATOR_CLASS, &rows.operator_classes),
        (MadeKind::Conversion, CONVERSION, &rows.conversions),
        (MadeKind::TextSearchParser, TS_PARSER, &rows.ts_parsers),
        (MadeKind::TextSearchTemplate, TS_TEMPLATE, &rows.ts_templates),
        (MadeKind::AccessMethod, ACCESS_METHOD, &rows.access_methods),
        (MadeKind::Language, Comments::LANGUAGE, &rows.languages),
        (MadeKind::Transform, TRANSFORM, &rows.transforms),
    ];
    let of = |(kind, class, rows): (MadeKind, Oid, &Vec<MadeRow>)| {
        rows.iter().map(|row| ((class, row.oid), made_name(kind, row))).collect::<Vec<_>>()
    };
    let foreign = [
        (MadeKind::ForeignDataWrapper, Comments::WRAPPER, &rows.wrappers),
        (MadeKind::Server, Comments::SERVER, &rows.servers),
    ];
    let of_foreign = |(kind, class, rows): (MadeKind, Oid, &Vec<ForeignRow>)| {
        rows.iter().map(|row| ((class, row.oid), foreign_name(kind, row))).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(of).chain(foreign.into_iter().flat_map(of_foreign)).collect()
}

/// Returns what can have an owner besides relations, routines and statistics, by catalog, OID and column.
pub(super) fn owned(rows: &DefinedRows) -> impl Iterator<Item = ((Oid, Oid, i32), ObjectRef)> {
    let made = made_names(rows).into_iter().map(|((class, oid), name)| (class, oid, DefinedRef::Made(name)));
    let ranges = rows.ranges.iter().map(|row| {
        let name = MadeName::range(&QName::new(&row.namespace, &row.name));
        (Comments::TYPE, row.oid, DefinedRef::Made(name))
    });
    let publications = rows.publications.iter();
    let publications =
        publications.map(|row| (Comments::PUBLICATION, row.oid, DefinedRef::Publication(row.name.clone())));
    made.chain(ranges).chain(publications).map(|(class, oid, name)| ((class, oid, 0), ObjectRef::Defined(name)))
}

/// Returns the letter of a kind among those that lean on something.
fn letter(kind: MadeKind) -> char {
    match kind {
        MadeKind::Range => 'n',
        MadeKind::Aggregate => 'f',
        MadeKind::Collation => 'l',
        MadeKind::Operator => 'o',
        MadeKind::Cast => 'c',
        MadeKind::TextSearchDictionary => 'd',
        MadeKind::TextSearchConfiguration => 'x',
        MadeKind::OperatorFamily => 'y',
        MadeKind::OperatorClass => 'q',
        MadeKind::ForeignDataWrapper => 'w',
        MadeKind::Server => 'g',
        MadeKind::UserMapping => 'u',
        MadeKind::Conversion => 'b',
        MadeKind::TextSearchParser => 'h',
        MadeKind::TextSearchTemplate => 'i',
        MadeKind::AccessMethod => 'a',
        MadeKind::Language => 'k',
        MadeKind::Transform => 'm',
    }
}

fn made(kind: MadeKind, row: MadeRow, uses: Uses) -> Made {
    Made {
        id: made_name(kind, &row),
        signature: row.signature,
        returns: row.returns,
        parameters: parameters(row.parameters),
        multirange: None,
        options: Options::new(),
        hidden: Implied(false),
        comment: row.comment,
        uses,
    }
}

fn foreign_name(kind: MadeKind, row: &ForeignRow) -> MadeName {
    MadeName { kind, name: QName::new("", &row.name), arguments: row.server.clone() }
}

fn foreign(kind: MadeKind, row: ForeignRow, uses: Uses) -> Made {
    Made {
        id: foreign_name(kind, &row),
        signature: None,
        returns: None,
        parameters: parameters(row.parameters),
        multirange: None,
        options: options(row.options),
        hidden: Implied(row.is_hidden),
        comment: row.comment,
        uses,
    }
}

fn made_name(kind: MadeKind, row: &MadeRow) -> MadeName {
    let name = QName::new(row.namespace.clone().unwrap_or_default(), &row.name);
    MadeName { kind, name, arguments: row.arguments.clone() }
}

/// Takes `name=value` apart.
fn parameters(texts: Vec<String>) -> Vec<Parameter> {
    let parameter = |text: String| {
        let (name, value) = text.split_once('=')?;
        Some(Parameter { name: name.to_owned(), value: value.to_owned() })
    };
    texts.into_iter().filter_map(parameter).collect()
}

/// Removes what the server prints around a statement: white space and the closing semicolon.
pub(super) fn bare(text: &str) -> String {
    text.trim().trim_end_matches(';').to_owned()
}

fn view_column(row: &ColumnRow, references: &References, comments: &mut Comments) -> ViewColumn {
    let holder = Holder::Default { table: row.relation_oid, number: row.number };
    let default = row.default_text.clone().filter(|text| !expressions::is_null(text));
    ViewColumn {
        name: row.name.clone(),
        ty: row.type_text.clone(),
        collation: columns::catalog_name(row.collation_namespace.clone(), row.collation_name.clone()),
        default: default.map(|text| references.expr(text, holder, &[])),
        storage: row.storage.and_then(columns::storage),
        compression: columns::compression(row.compression),
        statistics: row.statistics,
        options: options(row.options.clone()),
        comment: comments.of_relation(row.relation_oid, row.number),
    }
}

fn firing(letter: Letter) -> Firing {
    match letter.0 {
        'D' => Firing::Disabled,
        'R' => Firing::Replica,
        'A' => Firing::Always,
        _ => Firing::Origin,
    }
}

/// Returns the copies of a trigger that fire otherwise.
fn copies(namespaces: Vec<String>, names: Vec<String>, firings: Vec<String>) -> Vec<TriggerCopy> {
    let on = namespaces.into_iter().zip(names).map(|(namespace, name)| QName::new(namespace, name));
    let firings = firings.into_iter().filter_map(|letter| letter.chars().next()).map(|letter| firing(Letter(letter)));
    let mut copies: Vec<TriggerCopy> = on.zip(firings).map(|(on, firing)| TriggerCopy { on, firing }).collect();
    copies.sort_by(|a, b| a.on.cmp(&b.on));
    copies
}

/// The catalog of functions.
const PROC: Oid = Oid(1255);

/// The catalog of collations.
const COLLATION: Oid = Oid(3456);

/// The catalog of operators.
const OPERATOR: Oid = Oid(2617);

/// The catalogs of operator families and classes.
const OPERATOR_FAMILY: Oid = Oid(2753);
pub(super) const OPERATOR_CLASS: Oid = Oid(2616);

/// The catalog of conversions.
const CONVERSION: Oid = Oid(2607);

/// The catalog of transforms.
const TRANSFORM: Oid = Oid(3576);

/// The catalog of access methods.
const ACCESS_METHOD: Oid = Oid(2601);

/// The catalogs of text search: parsers, templates, dictionaries, configurations.
const TS_PARSER: Oid = Oid(3601);
const TS_TEMPLATE: Oid = Oid(3764);
const TS_DICTIONARY: Oid = Oid(3600);
const TS_CONFIGURATION: Oid = Oid(3602);

/// What leans on what, by the letter and OID of the object that leans.
struct Leanings(HashMap<(char, Oid), BTreeSet<ObjectRef>>);

impl Leanings {
    fn new(rows: &DefinedRows, around: &Surroundings<'_>) -> Self {
        let views: HashMap<Oid, &ViewRow> = rows.views.iter().map(|row| (row.oid, row)).collect();
        let routines = routine_names(&rows.routines);
        let ranges = constructors(&rows.ranges);
        let made = made_names(rows);
        let relation = |oid: Oid, number: i32| -> Option<ObjectRef> {
            if let Some(view) = views.get(&oid) {
                let name = QName::new(&view.namespace, &view.name);
                let name = if view.materialized { DefinedRef::MaterializedView(name) } else { DefinedRef::View(name) };
                return Some(ObjectRef::Defined(name));
            }
            if let Some(sequence) = around.sequences.get(&oid) {
                return Some(ObjectRef::Sequence(sequence.clone()));
            }
            let table = around.tables.get(&oid)?.clone();
            match i16::try_from(number) {
                // A column of the server's own comes and goes with its table.
                Ok(..=0) | Err(_) => Some(ObjectRef::Table(table)),
                Ok(number) => {
                    let column = columns::name((around.columns)(oid), number)?;
                    Some(ObjectRef::Column(ColumnRef { table, column }))
                }
            }
        };
        let mut leanings: HashMap<(char, Oid), BTreeSet<ObjectRef>> = HashMap::new();
        for row in &rows.uses {
            let referenced = match row.class_oid {
                Comments::TYPE => around.types.get(&row.referenced_oid).cloned(),
                Comments::CLASS => relation(row.referenced_oid, row.referenced_number),
                Comments::CONSTRAINT => around.constraints.get(&row.referenced_oid).cloned(),
                PROC if routines.contains_key(&row.referenced_oid) => {
                    routines.get(&row.referenced_oid).map(|name| ObjectRef::Defined(DefinedRef::Routine(name.clone())))
                }
                PROC if ranges.contains_key(&row.referenced_oid) => ranges.get(&row.referenced_oid).map(range_ref),
                class => {
                    let made = made.get(&(class, row.referenced_oid));
                    made.map(|name| ObjectRef::Defined(DefinedRef::Made(name.clone())))
                }
            };
            leanings.entry((row.holder.0, row.oid)).or_default().extend(referenced);
        }
        Self(leanings)
    }

    fn take(&mut self, letter: char, oid: Oid) -> Uses {
        Uses(self.0.remove(&(letter, oid)).unwrap_or_default())
    }
}

/// Returns the types that are compared as objects, by OID.
pub(super) fn types(
    names: &Types,
    enums: &[Enum],
    domains: &[Domain],
    composites: &[Composite],
    tables: &BTreeMap<QName, Table>,
) -> HashMap<Oid, ObjectRef> {
    let enums: BTreeSet<&QName> = enums.iter().map(|subject| &subject.name).collect();
    let domains: BTreeSet<&QName> = domains.iter().map(|domain| &domain.name).collect();
    let composites: BTreeSet<&QName> = composites.iter().map(|composite| &composite.name).collect();
    let object = |name: &QName| {
        if enums.contains(name) {
            ObjectRef::Enum(name.clone())
        } else if domains.contains(name) {
            ObjectRef::Domain(name.clone())
        } else if composites.contains(name) {
            ObjectRef::Composite(name.clone())
        } else {
            range_ref(name)
        }
    };
    // The rows of a table lean on the table, which is found by itself.
    let names = names.iter().filter(|(_, name)| !tables.contains_key(*name));
    names.map(|(oid, name)| (*oid, object(name))).collect()
}
