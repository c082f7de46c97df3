//! Schemas the tests of the exports share.

use std::collections::BTreeMap;

use crate::schema::ir::*;

/// Two small tables: `app.tenants`, and `app.users` that references it.
pub fn shop() -> Schema {
    let tenants = QName::new("app", "tenants");
    let users = QName::new("app", "users");

    let mut tenant = Table::new(tenants.clone());
    tenant.columns.push(column("id", "uuid"));
    tenant.constraints.push(constraint("pk_tenants", ConstraintKind::PrimaryKey(key(&["id"]))));

    let mut user = Table::new(users.clone());
    user.comment = Some("People who can sign in.".into());
    let mut id = column("id", "bigint");
    id.identity =
        Some(Identity { always: false, sequence: None, options: SequenceOptions::of("bigint"), comment: None });
    let mut email = column("email", "character varying(120)");
    email.comment = Some("Lower case.".into());
    let mut total = column("credit", "numeric(12,2)");
    total.default = Some(Expr::new("0"));
    let mut age = column("age", "smallint");
    age.not_null = false;
    user.columns = vec![id, column("tenant_id", "uuid"), email, total, age];
    user.constraints = vec![
        constraint(
            "ck_users_age",
            ConstraintKind::Check(Check {
                expr: Expr { columns: vec!["age".into()], ..Expr::new("((age >= 13) AND (age <= 150))") },
                no_inherit: false,
                validated: true,
                enforced: true,
            }),
        ),
        constraint(
            "fk_users_tenant_id",
            ConstraintKind::ForeignKey(foreign_key(&["tenant_id"], tenants.clone(), &["id"])),
        ),
        constraint("pk_users", ConstraintKind::PrimaryKey(key(&["id"]))),
        constraint("uq_users_tenant_id_email", ConstraintKind::Unique(key(&["tenant_id", "email"]))),
    ];
    user.indexes.push(index("idx_users_email", IndexTerm::Expr(Expr::new("lower((email)::text)"))));

    let mut schema = Schema::default();
    schema.namespaces.insert("app".into(), Namespace { name: "app".into(), comment: None });
    schema.tables.insert(tenants, tenant);
    schema.tables.insert(users, user);
    schema
}

/// A schema in which every field of the IR holds something and every variant of an enum occurs.
pub fn everything() -> Schema {
    let mut schema = shop();
    let note = || Some("it's \"quoted\",\non two lines".to_owned());
    let status = QName::new("app", "we\"ird; DROP TABLE x; --");

    schema.namespaces.insert("app".into(), Namespace { name: "app".into(), comment: note() });
    schema.access = everything_access();
    schema.extensions.insert(
        "citext".into(),
        Extension {
            name: "citext".into(),
            namespace: Some("public".into()),
            version: Some("1.6".into()),
            pinned: Implied::default(),
            comment: note(),
            uses: Uses::default(),
        },
    );
    let labels = vec!["active".into(), "it's \\ \"off\"".into(), "é".into()];
    schema.enums.insert(status.clone(), Enum { name: status.clone(), labels, comment: note() });
    let domain = QName::new("app", "email");
    schema.domains.insert(domain.clone(), everything_domain(domain));
    let composite = QName::new("app", "address");
    let street = Attribute {
        name: "street".into(),
        ty: SqlType::new("text"),
        collation: Some(QName::new("", "C")),
        comment: note(),
    };
    schema
        .composites
        .insert(composite.clone(), Composite { name: composite.clone(), attributes: vec![street], comment: note() });
    let sequence = QName::new("app", "invoice_no");
    schema.sequences.insert(sequence.clone(), everything_sequence(sequence.clone()));
    for table in everything_tables(&status, &sequence) {
        schema.tables.insert(table.name.clone(), table);
    }
    schema.unmodelled.push(Unmodelled { kind: "view".into(), name: "app.active_users".into() });
    schema
}

fn everything_domain(name: QName) -> Domain {
    Domain {
        name,
        ty: SqlType::new("citext"),
        collation: Some(QName::new("", "de-x-icu")),
        default: Some(Expr::new("'nobody'::citext")),
        not_null: true,
        not_null_name: Some("nn_email".into()),
        not_null_comment: Some("never missing".into()),
        checks: vec![DomainCheck {
            name: "ck_email".into(),
            expr: Expr::new("(VALUE ~ '@'::citext)"),
            validated: false,
            comment: Some("an at sign".into()),
        }],
        comment: Some("an address".into()),
    }
}

fn everything_sequence(name: QName) -> Sequence {
    Sequence {
        options: SequenceOptions {
            ty: "integer".into(),
            start: 1000,
            increment: -2,
            min: i64::MIN,
            max: i64::MAX,
            cache: 20,
            cycle: true,
        },
        owned_by: Some(ColumnRef { table: name.sibling("events"), column: "no".into() }),
        persistence: Persistence::Unlogged,
        comment: Some("counts".into()),
        name,
    }
}

/// A table in which everything is set, and three that hold the remaining variants.
fn everything_tables(status: &QName, sequence: &QName) -> Vec<Table> {
    let mut events = Table::new(QName::new("app", "events"));
    events.persistence = Persistence::Unlogged;
    events.options = options(&[("fillfactor", "70"), ("toast.autovacuum_enabled", "false")]);
    events.tablespace = Some("fast".into());
    events.access_method = Some("columnar".into());
    events.replica_identity = ReplicaIdentity::Index("pk_events".into());
    events.clustered_on = Some("idx_events_all".into());
    events.comment = Some("what happened".into());
    events.columns = everything_columns(status, sequence);
    events.constraints = everything_constraints();
    events.indexes = vec![everything_index()];

    let others = [
        ("full", ReplicaIdentity::Full, Storage::Plain, Deferrable::Immediate, ForeignKeyAction::Restrict),
        ("nothing", ReplicaIdentity::Nothing, Storage::External, Deferrable::Deferred, ForeignKeyAction::Cascade),
        ("default", ReplicaIdentity::Default, Storage::Extended, Deferrable::No, ForeignKeyAction::SetDefault),
    ]
    .map(|(name, replica_identity, storage, deferrable, action)| {
        let mut table = Table::new(QName::new("app", name));
        table.replica_identity = replica_identity;
        let mut id = column("id", "bigint");
        id.storage = Some(storage);
        id.compression = Some(Compression::Pglz);
        table.columns.push(id);
        let mut foreign = foreign_key(&["id"], QName::new("app", "events"), &["id"]);
        foreign.deferrable = deferrable;
        foreign.on_update = action;
        table.constraints.push(constraint("fk", ConstraintKind::ForeignKey(foreign)));
        table
    });
    std::iter::once(events).chain(others).collect()
}

fn everything_columns(status: &QName, sequence: &QName) -> Vec<Column> {
    let mut id = column("id", "bigint");
    id.not_null_name = Some("nn_events_id".into());
    id.not_null_validated = false;
    id.not_null_no_inherit = true;
    id.identity = Some(Identity {
        always: true,
        sequence: Some("events_numbers".into()),
        options: SequenceOptions { start: 7, ..SequenceOptions::of("bigint") },
        comment: Some("numbers events".into()),
    });
    id.not_null_comment = Some("always there".into());
    id.comment = Some("the id".into());

    let mut no = column("no", "integer");
    no.default = Some(Expr { sequences: vec![sequence.clone()], ..Expr::new("nextval('app.invoice_no'::regclass)") });
    no.statistics = Some(0);
    no.options = options(&[("n_distinct", "-0.5")]);

    let mut state = column("state", &format!("{status}[]"));
    state.ty.user = Some(status.clone());
    state.default = Some(Expr {
        written: Some("ARRAY['active']".into()),
        types: vec![status.clone()],
        ..Expr::new(format!("ARRAY['active'::{status}]"))
    });

    let mut name = column("name", "text");
    name.collation = Some(QName::new("", "C"));
    name.storage = Some(Storage::Main);
    name.compression = Some(Compression::Lz4);

    let mut upper = column("upper", "text");
    let expr = Expr { columns: vec!["name".into()], ..Expr::new("upper(name)") };
    upper.generated = Some(Generated { expr: expr.clone(), kind: GeneratedKind::Stored });
    let mut lower = column("lower", "text");
    lower.generated = Some(Generated { expr, kind: GeneratedKind::Virtual });
    vec![id, no, state, name, upper, lower]
}

fn everything_constraints() -> Vec<Constraint> {
    let full_key = |without_overlaps| Key {
        columns: vec!["id".into(), "no".into()],
        include: vec!["name".into()],
        nulls_not_distinct: true,
        without_overlaps,
        deferrable: Deferrable::Deferred,
        options: options(&[("fillfactor", "90")]),
        tablespace: Some("fast".into()),
        uses: Uses::default(),
    };
    let foreign = ForeignKey {
        on_delete: ForeignKeyAction::SetNull,
        on_update: ForeignKeyAction::NoAction,
        on_delete_columns: vec!["no".into()],
        match_type: MatchType::Full,
        deferrable: Deferrable::Immediate,
        validated: false,
        enforced: false,
        period: true,
        ..foreign_key(&["id", "no"], QName::new("app", "users"), &["id", "tenant_id"])
    };
    let exclusion = Exclusion {
        method: "gist".into(),
        elements: vec![Element { term: everything_index().elements.remove(0), operator: QName::new("", "&&") }],
        include: vec!["name".into()],
        predicate: Some(Expr::new("(no > 0)")),
        deferrable: Deferrable::Immediate,
        options: options(&[("buffering", "off")]),
        tablespace: Some("fast".into()),
        uses: Uses::default(),
    };
    let check = Check { expr: Expr::new("(no > 0)"), no_inherit: true, validated: false, enforced: false };
    let mut constraints = vec![
        constraint("ck_events_no", ConstraintKind::Check(check)),
        constraint("ex_events", ConstraintKind::Exclusion(exclusion)),
        constraint("fk_events", ConstraintKind::ForeignKey(foreign)),
        constraint("pk_events", ConstraintKind::PrimaryKey(full_key(false))),
        constraint("uq_events", ConstraintKind::Unique(full_key(true))),
    ];
    constraints[0].comment = Some("positive".into());
    constraints[3].index_comment = Some("the index of it".into());
    constraints
}

fn everything_index() -> Index {
    let mut all = index("idx_events_all", IndexTerm::Expr(Expr::new("lower(name)")));
    let element = &mut all.elements[0];
    element.collation = Some(QName::new("", "C"));
    element.opclass = Some(QName::new("public", "gin_trgm_ops"));
    element.opclass_options = options(&[("siglen", "32")]);
    element.descending = true;
    element.nulls_first = true;
    all.elements.push(IndexElement { nulls_first: true, ..plain_element(IndexTerm::Column("no".into())) });
    all.method = "gin".into();
    all.unique = true;
    all.nulls_not_distinct = true;
    all.include = vec!["id".into()];
    all.predicate = Some(Expr::new("(no > 0)"));
    all.options = options(&[("fastupdate", "off")]);
    all.tablespace = Some("fast".into());
    all.statistics = BTreeMap::from([(1, 500)]);
    all.valid = false;
    all.comment = Some("search".into());
    all
}

fn options(pairs: &[(&str, &str)]) -> Options {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A NOT NULL column.
pub fn column(name: &str, ty: &str) -> Column {
    Column { not_null: true, ..Column::new(name, SqlType::new(ty)) }
}

pub fn constraint(name: &str, kind: ConstraintKind) -> Constraint {
    Constraint { name: name.into(), kind, comment: None, index_comment: None }
}

pub fn key(columns: &[&str]) -> Key {
    Key { columns: owned(columns), ..Key::default() }
}

pub fn foreign_key(columns: &[&str], references: QName, referenced: &[&str]) -> ForeignKey {
    ForeignKey {
        columns: owned(columns),
        references,
        referenced_columns: owned(referenced),
        on_delete: ForeignKeyAction::NoAction,
        on_update: ForeignKeyAction::NoAction,
        on_delete_columns: vec![],
        match_type: MatchType::Simple,
        deferrable: Deferrable::No,
        validated: true,
        enforced: true,
        period: false,
    }
}

/// Owners and privileges of every kind of object, and every kind of grantee.
fn everything_access() -> Access {
    let name = QName::new("app", "x");
    let routine = RoutineName {
        kind: RoutineKind::Procedure,
        name: name.clone(),
        arguments: "integer, app.\"we\"\"ird\"".into(),
    };
    let objects = [
        ObjectRef::Namespace("app".into()),
        ObjectRef::Table(name.clone()),
        ObjectRef::column(&name, "a"),
        ObjectRef::Sequence(name.clone()),
        ObjectRef::Enum(name.clone()),
        ObjectRef::Domain(name.clone()),
        ObjectRef::Composite(name.clone()),
        ObjectRef::Defined(DefinedRef::View(name.clone())),
        ObjectRef::Defined(DefinedRef::MaterializedView(name.clone())),
        ObjectRef::Defined(DefinedRef::Routine(routine)),
        ObjectRef::Defined(DefinedRef::Statistics(name)),
    ];
    let mut grants = Grants::default();
    for privilege in Privilege::ALL {
        grants.add(Grantee::Public, *privilege, false);
        grants.add(Grantee::Role("we\"ird".into()), *privilege, *privilege > Privilege::Insert);
    }
    grants.0.insert(Grantee::Owner, BTreeMap::new());
    let all = [Grantable::Schema, Grantable::Table, Grantable::Sequence, Grantable::Routine, Grantable::Type];
    let of = |on, role: Option<&str>| DefaultPrivileges {
        role: role.map(str::to_owned),
        namespace: (on == Grantable::Table).then(|| "app".to_owned()),
        on,
    };
    Access {
        owners: objects.iter().map(|object| (object.clone(), "deploy".to_owned())).collect(),
        grants: objects.iter().map(|object| (object.clone(), grants.clone())).collect(),
        defaults: all
            .into_iter()
            .flat_map(|on| [of(on, None), of(on, Some("deploy"))])
            .map(|of| (of, grants.clone()))
            .collect(),
        creator: None,
        major: 15,
        provided: [None, Some("pg_stat_statements")]
            .into_iter()
            .zip(&objects)
            .map(|(extension, object)| {
                (object.clone(), Provided { extension: extension.map(str::to_owned), grants: Grants::default() })
            })
            .collect(),
    }
}

pub fn index(name: &str, term: IndexTerm) -> Index {
    Index {
        name: name.into(),
        method: "btree".into(),
        unique: false,
        nulls_not_distinct: false,
        elements: vec![plain_element(term)],
        include: vec![],
        predicate: None,
        options: Options::new(),
        tablespace: None,
        statistics: BTreeMap::new(),
        valid: true,
        extensions: Vec::new(),
        comment: None,
        uses: Uses::default(),
    }
}

pub fn plain_element(term: IndexTerm) -> IndexElement {
    IndexElement {
        term,
        collation: None,
        opclass: None,
        opclass_options: Options::new(),
        descending: false,
        nulls_first: false,
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
