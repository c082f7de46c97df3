//! Random objects of every kind and with every attribute that is compared. What does not fit together
//! is taken out afterwards by [`super::repair`].

use std::collections::BTreeMap;

use modelmig::schema::ir::{
    Attribute, Check, Column, ColumnRef, Composite, Compression, Constraint, ConstraintKind, Deferrable, Domain,
    DomainCheck, Element, Enum, Exclusion, Expr, Extension, ForeignKey, ForeignKeyAction, Generated, GeneratedKind,
    Identity, Implied, Index, IndexElement, IndexTerm, Key, MatchType, Namespace, Options, Persistence, QName,
    ReplicaIdentity, Schema, Sequence, SequenceOptions, SqlType, Storage, Table, Uses,
};
use modelmig::schema::quote::{ident, literal};

use super::dice::Dice;

pub const NAMESPACES: &[&str] = &["app", "Side"];
pub const TABLES: &[&str] = &["orders", "lines", "order", "Mixed", "we\"ird; --"];
pub const COLUMNS: &[&str] = &["id", "a", "b", "c", "d", "user", "Name", "odd' \"one"];
pub const ENUMS: &[&str] = &["mood", "Status"];
pub const LABELS: &[&str] = &["a", "b", "it's", "With Space", "é"];
pub const DOMAINS: &[&str] = &["email", "Code"];
pub const COMPOSITES: &[&str] = &["address", "Pair"];
pub const SEQUENCES: &[&str] = &["numbers", "Counter"];
pub const EXTENSIONS: &[&str] = &["citext", "hstore"];

pub const INTEGERS: &[&str] = &["smallint", "integer", "bigint"];
pub const TEXTS: &[&str] = &["text", "character varying(20)", "character varying(40)", "character varying"];
/// Types whose values can be cast to and from text, and which a btree can order.
pub const SIMPLE: &[&str] = &[
    "smallint",
    "integer",
    "integer",
    "bigint",
    "bigint",
    "text",
    "text",
    "text",
    "character varying(20)",
    "character varying(40)",
    "character varying",
    "numeric",
    "numeric(10,2)",
    "numeric(12,4)",
    "boolean",
    "date",
    "timestamp without time zone",
    "timestamp with time zone",
    "timestamp(0) with time zone",
    "uuid",
    "bytea",
    "double precision",
    "real",
    "interval",
    "inet",
    "integer[]",
    "text[]",
    "jsonb",
    "int4range",
];

pub fn is_integer(ty: &SqlType) -> bool {
    INTEGERS.contains(&ty.text.as_str())
}

pub fn is_text(ty: &SqlType) -> bool {
    TEXTS.contains(&ty.text.as_str())
}

/// The server a schema is for.
#[derive(Debug, Clone, Copy)]
pub struct Server {
    pub major: u32,
}

/// Returns a schema with a few objects of every kind.
pub fn schema(dice: &mut Dice, server: Server) -> Schema {
    let mut schema = Schema::default();
    for name in NAMESPACES {
        if *name == "app" || dice.chance(50) {
            schema.namespaces.insert(name.to_string(), namespace(dice, name));
        }
    }
    for name in EXTENSIONS {
        if dice.chance(15) {
            schema.extensions.insert(name.to_string(), extension(dice, name));
        }
    }
    for name in ENUMS {
        if dice.chance(70) {
            let name = QName::new(*dice.pick(NAMESPACES), *name);
            schema.enums.insert(name.clone(), enumeration(dice, name));
        }
    }
    for name in COMPOSITES {
        if dice.chance(40) {
            let name = QName::new(*dice.pick(NAMESPACES), *name);
            schema.composites.insert(name.clone(), composite(dice, name));
        }
    }
    for name in DOMAINS {
        if dice.chance(60) {
            let name = QName::new(*dice.pick(NAMESPACES), *name);
            schema.domains.insert(name.clone(), domain(dice, name));
        }
    }
    for name in SEQUENCES {
        if dice.chance(40) {
            let name = QName::new(*dice.pick(NAMESPACES), *name);
            schema.sequences.insert(name.clone(), sequence(dice, server, name));
        }
    }
    for name in TABLES {
        if dice.chance(65) {
            let name = QName::new(*dice.pick(&["app", "app", "Side"]), *name);
            add_table(dice, server, &mut schema, name);
        }
    }
    schema
}

pub fn comment(dice: &mut Dice, percent: usize) -> Option<String> {
    const TEXT: &[&str] = &["plain", "it's; -- \"x\"", "two\nlines\\", "größe $$"];
    dice.maybe(percent, |dice| dice.pick(TEXT).to_string())
}

pub fn namespace(dice: &mut Dice, name: &str) -> Namespace {
    Namespace { name: name.to_owned(), comment: comment(dice, 30) }
}

pub fn extension(dice: &mut Dice, name: &str) -> Extension {
    Extension {
        name: name.to_owned(),
        namespace: Some(dice.pick(&["public", "app"]).to_string()),
        version: None,
        pinned: Implied::default(),
        comment: None,
        uses: Uses::default(),
    }
}

pub fn enumeration(dice: &mut Dice, name: QName) -> Enum {
    Enum { name, labels: dice.some_of(LABELS, 4).into_iter().map(str::to_owned).collect(), comment: comment(dice, 20) }
}

pub fn composite(dice: &mut Dice, name: QName) -> Composite {
    let names = dice.some_of(&COLUMNS[..5], 3);
    let attributes = names.into_iter().map(|name| attribute(dice, name)).collect();
    Composite { name, attributes, comment: comment(dice, 20) }
}

pub fn attribute(dice: &mut Dice, name: &str) -> Attribute {
    let ty = SqlType::new(*dice.pick(SIMPLE));
    let collation = if is_text(&ty) { dice.maybe(10, |_| c_collation()) } else { None };
    Attribute { name: name.to_owned(), ty, collation, comment: comment(dice, 15) }
}

pub fn domain(dice: &mut Dice, name: QName) -> Domain {
    let ty = SqlType::new(*dice.pick(&["text", "character varying(20)", "integer", "numeric(10,2)", "bigint"]));
    Domain {
        collation: if is_text(&ty) { dice.maybe(15, |_| c_collation()) } else { None },
        default: dice.maybe(40, |dice| default_of(dice, &ty)),
        not_null: dice.chance(15),
        not_null_name: None,
        not_null_comment: None,
        checks: domain_checks(dice),
        comment: comment(dice, 20),
        name,
        ty,
    }
}

pub fn domain_checks(dice: &mut Dice) -> Vec<DomainCheck> {
    let mut checks = Vec::new();
    for name in ["ck_1", "Ck 2"] {
        if dice.chance(35) {
            let expr = Expr::new(format!("length(VALUE::text) < {}", dice.between(50, 52)));
            checks.push(DomainCheck {
                name: name.into(),
                expr,
                validated: dice.chance(80),
                comment: comment(dice, 15),
            });
        }
    }
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    checks
}

pub fn sequence(dice: &mut Dice, server: Server, name: QName) -> Sequence {
    let ty = *dice.pick(INTEGERS);
    let persistence =
        if server.major >= 15 && dice.chance(15) { Persistence::Unlogged } else { Persistence::Permanent };
    Sequence { name, options: sequence_options(dice, ty), owned_by: None, persistence, comment: comment(dice, 20) }
}

pub fn sequence_options(dice: &mut Dice, ty: &str) -> SequenceOptions {
    let mut options = SequenceOptions::of(ty);
    if dice.chance(30) {
        options.start = *dice.pick(&[5, 100]);
        options.increment = *dice.pick(&[1, 2, 10]);
        options.cache = *dice.pick(&[1, 20]);
        options.cycle = dice.chance(50);
        options.max = *dice.pick(&[options.max, 30_000]);
    }
    options
}

fn c_collation() -> QName {
    QName::new("", "C")
}

/// Returns a default for the type, as an author would write it.
pub fn default_of(dice: &mut Dice, ty: &SqlType) -> Expr {
    let text = match ty.text.as_str() {
        "smallint" | "integer" | "bigint" => dice.pick(&["0", "-1", "1 + 1", "abs(-7)"]).to_string(),
        "numeric" | "numeric(10,2)" | "numeric(12,4)" => dice.pick(&["0", "-1.5", "2 * 3"]).to_string(),
        "double precision" | "real" => dice.pick(&["0", "-1.5", "random()"]).to_string(),
        "boolean" => dice.pick(&["true", "false", "NOT true"]).to_string(),
        "date" => dice.pick(&["CURRENT_DATE", "'2026-01-02'", "'2026-01-02'::date + 1"]).to_string(),
        "uuid" => "gen_random_uuid()".to_owned(),
        "bytea" => dice.pick(&[r"'\xdead'", "'abc'::bytea"]).to_string(),
        "interval" => dice.pick(&["'1 day'", "'24:00:00'"]).to_string(),
        "inet" => dice.pick(&["'10.0.0.1'", "'::1'"]).to_string(),
        "integer[]" => dice.pick(&["'{}'", "ARRAY[1, 2]"]).to_string(),
        "text[]" => dice.pick(&["'{}'", "ARRAY['1', 'b']"]).to_string(),
        "jsonb" => dice.pick(&["'{}'", r#"'{"b": 1, "a": [2]}'"#]).to_string(),
        "int4range" => dice.pick(&["'empty'", "int4range(1, 5)"]).to_string(),
        text if text.starts_with("timestamp") => {
            dice.pick(&["now()", "CURRENT_TIMESTAMP", "'2026-01-02 03:04:05'"]).to_string()
        }
        text if is_text(&SqlType::new(text)) => {
            let written = *dice.pick(&["", "x", "it's", "a\\b", "$1"]);
            dice.pick(&[literal(written), "upper('abc')".to_owned(), "CURRENT_USER".to_owned()]).clone()
        }
        _ => "NULL".to_owned(),
    };
    Expr::new(text)
}

fn enum_default(dice: &mut Dice, enumeration: &Enum) -> Expr {
    Expr { types: vec![enumeration.name.clone()], ..Expr::new(literal(dice.pick::<String>(&enumeration.labels))) }
}

/// Returns a type, one of the schema's own now and then.
pub fn column_type(dice: &mut Dice, schema: &Schema) -> SqlType {
    let own: Vec<&QName> = schema
        .enums
        .keys()
        .chain(schema.enums.keys())
        .chain(schema.domains.keys())
        .chain(schema.composites.keys())
        .collect();
    if !own.is_empty() && dice.chance(25) {
        let name = *dice.pick(&own);
        let array = if schema.enums.contains_key(name) && dice.chance(15) { "[]" } else { "" };
        return SqlType { text: format!("{name}{array}"), user: Some(name.clone()) };
    }
    SqlType::new(*dice.pick(SIMPLE))
}

pub fn default(dice: &mut Dice, schema: &Schema, ty: &SqlType) -> Option<Expr> {
    let Some(name) = &ty.user else {
        if is_integer(ty) && !schema.sequences.is_empty() && dice.chance(10) {
            let names: Vec<&QName> = schema.sequences.keys().collect();
            let name = (*dice.pick(&names)).clone();
            let text = format!("nextval({}::regclass)", literal(&name.to_string()));
            return Some(Expr { sequences: vec![name], ..Expr::new(text) });
        }
        return Some(default_of(dice, ty)).filter(|expr| expr.text != "NULL");
    };
    let enumeration = schema.enums.get(name).filter(|_| !ty.is_array())?;
    Some(enum_default(dice, enumeration))
}

pub fn column(dice: &mut Dice, schema: &Schema, name: &str) -> Column {
    let ty = column_type(dice, schema);
    let mut column = Column::new(name, ty);
    column.not_null = dice.chance(40);
    refresh_value(dice, schema, &mut column);
    column.collation = if is_text(&column.ty) { dice.maybe(12, |_| c_collation()) } else { None };
    column.storage = storage(dice, &column.ty);
    column.compression = compression(dice, &column.ty);
    column.statistics = dice.maybe(8, |dice| *dice.pick(&[0, 50, 500]));
    column.options = column_options(dice);
    column.comment = comment(dice, 15);
    column
}

/// Gives the column a new source of values: none, a default or an identity.
pub fn refresh_value(dice: &mut Dice, schema: &Schema, column: &mut Column) {
    column.identity = None;
    column.default = None;
    if is_integer(&column.ty) && dice.chance(15) {
        column.identity = Some(Identity {
            always: dice.chance(50),
            sequence: None,
            options: sequence_options(dice, &column.ty.text),
            comment: comment(dice, 15),
        });
        column.not_null = true;
    } else if dice.chance(45) {
        column.default = default(dice, schema, &column.ty);
    }
}

pub fn storage(dice: &mut Dice, ty: &SqlType) -> Option<Storage> {
    let extended = is_text(ty) || matches!(ty.text.as_str(), "bytea" | "jsonb" | "text[]");
    if !extended {
        return None;
    }
    dice.maybe(8, |dice| *dice.pick(&[Storage::Plain, Storage::External, Storage::Main]))
}

pub fn compression(dice: &mut Dice, ty: &SqlType) -> Option<Compression> {
    let compressible = is_text(ty) || matches!(ty.text.as_str(), "bytea" | "jsonb");
    if compressible { dice.maybe(8, |_| Compression::Pglz) } else { None }
}

pub fn column_options(dice: &mut Dice) -> Options {
    let mut options = Options::new();
    if dice.chance(5) {
        options.insert("n_distinct".into(), dice.pick(&["10", "-0.5"]).to_string());
    }
    options
}

pub fn add_table(dice: &mut Dice, server: Server, schema: &mut Schema, name: QName) {
    let mut table = Table::new(name.clone());
    table.columns = dice.some_of(COLUMNS, 6).into_iter().map(|column_name| column(dice, schema, column_name)).collect();
    table.persistence = if dice.chance(12) { Persistence::Unlogged } else { Persistence::Permanent };
    table.options = table_options(dice);
    table.comment = comment(dice, 20);
    add_generated(dice, server, &mut table);
    add_serial(dice, schema, &mut table);
    table.constraints = constraints(dice, server, schema, &table);
    table.indexes = indexes(dice, server, &table);
    table.replica_identity = replica_identity(dice, &table);
    table.clustered_on = clustered_on(dice, &table);
    schema.tables.insert(name, table);
}

pub fn table_options(dice: &mut Dice) -> Options {
    let mut options = Options::new();
    for (name, values) in [
        ("fillfactor", ["70", "90"]),
        ("autovacuum_vacuum_scale_factor", ["0.01", "0.2"]),
        ("toast.autovacuum_enabled", ["false", "true"]),
    ] {
        if dice.chance(10) {
            options.insert(name.into(), dice.pick(&values).to_string());
        }
    }
    options
}

/// Returns what a generated column may compute from the base column, with the type it gives.
fn generation(base: &Column, factor: usize) -> Option<(Expr, &'static str)> {
    let name = ident(&base.name);
    let (text, ty) = if is_integer(&base.ty) {
        (format!("{name} * {factor}"), "bigint")
    } else if is_text(&base.ty) {
        (format!("repeat({name}, {factor})"), "text")
    } else {
        return None;
    };
    Some((Expr { columns: vec![base.name.clone()], ..Expr::new(text) }, ty))
}

pub fn add_generated(dice: &mut Dice, server: Server, table: &mut Table) {
    if table.columns.iter().any(|column| column.name == "gen") || !dice.chance(20) {
        return;
    }
    let bases: Vec<&Column> = table.columns.iter().filter(|column| column.generated.is_none()).collect();
    let base: &Column = dice.pick::<&Column>(&bases);
    let Some((expr, ty)) = generation(base, dice.between(2, 3)) else { return };
    let kind = if server.major >= 18 && dice.chance(40) { GeneratedKind::Virtual } else { GeneratedKind::Stored };
    let mut column = Column::new("gen", SqlType::new(ty));
    column.generated = dice.chance(85).then_some(Generated { expr, kind });
    table.columns.push(column);
}

pub fn add_serial(dice: &mut Dice, schema: &mut Schema, table: &mut Table) {
    if table.columns.iter().any(|column| column.name == "no") || !dice.chance(15) {
        return;
    }
    let ty = *dice.pick(INTEGERS);
    let sequence = table.name.sibling(format!("{}_no_seq", table.name.name));
    let text = format!("nextval({}::regclass)", literal(&sequence.to_string()));
    let mut column = Column::new("no", SqlType::new(ty));
    column.not_null = true;
    column.default = Some(Expr { sequences: vec![sequence.clone()], ..Expr::new(text) });
    let owned_by = Some(ColumnRef { table: table.name.clone(), column: "no".into() });
    let options = sequence_options(dice, ty);
    schema.sequences.insert(
        sequence.clone(),
        Sequence { name: sequence, options, owned_by, persistence: table.persistence, comment: None },
    );
    table.columns.push(column);
}

fn column_names(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.name.clone()).collect()
}

pub fn constraints(dice: &mut Dice, server: Server, schema: &Schema, table: &Table) -> Vec<Constraint> {
    let mut list = Vec::new();
    let mut add = |dice: &mut Dice, name: String, kind: ConstraintKind| {
        let comment_on = |dice: &mut Dice| comment(dice, 15);
        let index_comment = match &kind {
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => {
                comment_on(dice)
            }
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => None,
        };
        list.push(Constraint { name, kind, comment: comment_on(dice), index_comment });
    };
    let short = &table.name.name;
    if dice.chance(60) {
        let name = dice.pick(&[format!("pk_{short}"), format!("{short}_pkey")]).clone();
        let kind = ConstraintKind::PrimaryKey(key(dice, server, table, true));
        add(dice, name, kind);
    }
    for number in 1..=2 {
        if dice.chance(25) {
            let kind = ConstraintKind::Unique(key(dice, server, table, false));
            add(dice, format!("uq_{short}_{number}"), kind);
        }
        if dice.chance(35) {
            let kind = ConstraintKind::Check(check(dice, table));
            add(dice, format!("ck_{short}_{number}"), kind);
        }
        if let Some(kind) = dice.maybe(35, |dice| foreign_key(dice, server, schema, table)).flatten() {
            add(dice, format!("fk_{short}_{number}"), ConstraintKind::ForeignKey(kind));
        }
    }
    if let Some(kind) = dice.maybe(50, |dice| exclusion(dice, table)).flatten() {
        add(dice, format!("ex_{short}"), ConstraintKind::Exclusion(kind));
    }
    list.sort_by(|a, b| a.name.cmp(&b.name));
    list
}

pub fn deferrable(dice: &mut Dice) -> Deferrable {
    *dice.pick(&[Deferrable::No, Deferrable::No, Deferrable::No, Deferrable::Immediate, Deferrable::Deferred])
}

pub fn key(dice: &mut Dice, server: Server, table: &Table, primary: bool) -> Key {
    let mut columns = dice.some_of(&column_names(table), 3);
    let include =
        if columns.len() > 1 && dice.chance(15) { vec![columns.pop().expect("more than one")] } else { vec![] };
    if dice.chance(60) {
        columns.truncate(1);
    }
    Key {
        columns,
        include,
        nulls_not_distinct: !primary && server.major >= 15 && dice.chance(15),
        without_overlaps: false,
        deferrable: deferrable(dice),
        options: fillfactor(dice),
        tablespace: None,
        uses: Uses::default(),
    }
}

fn fillfactor(dice: &mut Dice) -> Options {
    let mut options = Options::new();
    if dice.chance(10) {
        options.insert("fillfactor".into(), dice.pick(&["60", "80"]).to_string());
    }
    options
}

pub fn check(dice: &mut Dice, table: &Table) -> Check {
    let column = dice.pick(&table.columns);
    let name = ident(&column.name);
    let text = dice
        .pick(&[
            format!("{name} IS NOT NULL"),
            format!("{name} IS NULL OR length({name}::text) < {}", 90),
            format!("{name} IS NULL OR length({name}::text) < {}", 91),
            format!("({name}::text) IN ('a', 'b') OR true"),
        ])
        .clone();
    let expr = Expr { columns: vec![column.name.clone()], ..Expr::new(text) };
    Check { expr, no_inherit: dice.chance(10), validated: dice.chance(80), enforced: true }
}

fn foreign_key(dice: &mut Dice, server: Server, schema: &Schema, table: &Table) -> Option<ForeignKey> {
    let targets: Vec<&Table> = schema.tables.values().chain([table]).collect();
    let target = *dice.pick(&targets);
    let referenced_columns = target.primary_key()?.columns.clone();
    let mut columns = Vec::new();
    for name in &referenced_columns {
        let wanted = &target.column(name)?.ty;
        let fits =
            |column: &&Column| column.ty == *wanted && column.generated.is_none() && !columns.contains(&column.name);
        let name = table.columns.iter().find(fits)?.name.clone();
        columns.push(name);
    }
    const ACTIONS: &[ForeignKeyAction] = &[
        ForeignKeyAction::NoAction,
        ForeignKeyAction::NoAction,
        ForeignKeyAction::Restrict,
        ForeignKeyAction::Cascade,
        ForeignKeyAction::SetNull,
        ForeignKeyAction::SetDefault,
    ];
    let on_delete = *dice.pick(ACTIONS);
    let some = matches!(on_delete, ForeignKeyAction::SetNull | ForeignKeyAction::SetDefault)
        && server.major >= 15
        && columns.len() > 1
        && dice.chance(50);
    Some(ForeignKey {
        on_delete_columns: if some { vec![columns[0].clone()] } else { vec![] },
        columns,
        references: target.name.clone(),
        referenced_columns,
        on_delete,
        on_update: *dice.pick(ACTIONS),
        match_type: *dice.pick(&[MatchType::Simple, MatchType::Simple, MatchType::Full]),
        deferrable: deferrable(dice),
        validated: dice.chance(80),
        enforced: true,
        period: false,
    })
}

fn plain_element(name: &str) -> IndexElement {
    IndexElement {
        term: IndexTerm::Column(name.to_owned()),
        collation: None,
        opclass: None,
        opclass_options: Options::new(),
        descending: false,
        nulls_first: false,
    }
}

fn exclusion(dice: &mut Dice, table: &Table) -> Option<Exclusion> {
    let column = table.columns.iter().find(|column| column.ty.text == "int4range")?;
    let operator = QName::new("", *dice.pick(&["&&", "&&", "="]));
    Some(Exclusion {
        method: "gist".into(),
        elements: vec![Element { term: plain_element(&column.name), operator }],
        include: vec![],
        predicate: dice.maybe(40, |_| predicate(&column.name)),
        deferrable: deferrable(dice),
        options: fillfactor(dice),
        tablespace: None,
        uses: Uses::default(),
    })
}

fn predicate(column: &str) -> Expr {
    Expr { columns: vec![column.to_owned()], ..Expr::new(format!("{} IS NOT NULL", ident(column))) }
}

pub fn indexes(dice: &mut Dice, server: Server, table: &Table) -> Vec<Index> {
    let mut list: Vec<Index> = ["", "_2", " Odd"]
        .iter()
        .filter_map(|suffix| {
            let name = format!("idx_{}{suffix}", table.name.name);
            dice.maybe(35, |dice| index(dice, server, table, name))
        })
        .collect();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    list
}

pub fn index(dice: &mut Dice, server: Server, table: &Table, name: String) -> Index {
    let names = column_names(table);
    let mut index = Index {
        name,
        method: "btree".into(),
        unique: false,
        nulls_not_distinct: false,
        elements: vec![],
        include: vec![],
        predicate: dice.maybe(25, |dice| predicate(dice.pick::<String>(&names).as_str())),
        options: Options::new(),
        tablespace: None,
        statistics: BTreeMap::new(),
        valid: true,
        extensions: Vec::new(),
        comment: comment(dice, 20),
        uses: Uses::default(),
    };
    let column = dice.pick(&table.columns);
    match column.ty.text.as_str() {
        "jsonb" | "integer[]" | "text[]" if dice.chance(70) => {
            index.method = "gin".into();
            index.elements = vec![plain_element(&column.name)];
            if column.ty.text == "jsonb" {
                index.elements[0].opclass = dice.maybe(50, |_| QName::new("", "jsonb_path_ops"));
            }
            if dice.chance(40) {
                index.options.insert("fastupdate".into(), "off".into());
            }
        }
        "int4range" if dice.chance(70) => {
            index.method = "gist".into();
            index.elements = vec![plain_element(&column.name)];
        }
        "integer" | "bigint" if dice.chance(30) => {
            index.method = dice.pick(&["hash", "brin"]).to_string();
            index.elements = vec![plain_element(&column.name)];
            if index.method == "brin" && dice.chance(50) {
                index.options.insert("pages_per_range".into(), dice.pick(&["8", "16"]).to_string());
            }
        }
        _ => btree(dice, server, table, &mut index),
    }
    index
}

fn btree(dice: &mut Dice, server: Server, table: &Table, index: &mut Index) {
    let mut names = dice.some_of(&column_names(table), 3);
    if names.len() > 1 && dice.chance(20) {
        index.include = vec![names.pop().expect("more than one")];
    }
    index.unique = dice.chance(30);
    index.nulls_not_distinct = index.unique && server.major >= 15 && dice.chance(25);
    index.options = fillfactor(dice);
    for (number, name) in names.iter().enumerate() {
        let column = table.column(name).expect("a column of the table");
        let mut element = plain_element(name);
        if is_text(&column.ty) {
            element.collation =
                dice.maybe(10, |_| QName::new("", "C")).filter(|name| column.collation.as_ref() != Some(name));
            element.opclass = dice.maybe(15, |_| QName::new("", "text_pattern_ops"));
            if dice.chance(20) {
                let text = format!("lower({})", ident(name));
                element.term = IndexTerm::Expr(Expr { columns: vec![name.clone()], ..Expr::new(text) });
                element.collation = None;
                if dice.chance(30) {
                    index.statistics.insert(number as i16 + 1, 200);
                }
            }
        }
        element.descending = dice.chance(20);
        element.nulls_first = element.descending != dice.chance(10);
        index.elements.push(element);
    }
}

pub fn replica_identity(dice: &mut Dice, table: &Table) -> ReplicaIdentity {
    match dice.below(12) {
        0 => ReplicaIdentity::Full,
        1 => ReplicaIdentity::Nothing,
        2 | 3 => {
            table.indexes.first().map_or(ReplicaIdentity::Full, |index| ReplicaIdentity::Index(index.name.clone()))
        }
        _ => ReplicaIdentity::Default,
    }
}

pub fn clustered_on(dice: &mut Dice, table: &Table) -> Option<String> {
    if dice.chance(85) { None } else { table.indexes.last().map(|index| index.name.clone()) }
}
