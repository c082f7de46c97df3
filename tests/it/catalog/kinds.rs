//! Every kind, every attribute: DDL in, the expected value out.

use modelmig::schema::ir::{
    Attribute, Check, Column, ColumnRef, Composite, Compression, Constraint, ConstraintKind, Deferrable, Defined,
    DefinedRef, Domain, DomainCheck, Element, Enum, Exclusion, Expr, ForeignKey, ForeignKeyAction, Generated,
    GeneratedKind, Identity, Index, IndexElement, IndexTerm, Key, Made, MadeKind, MatchType, Options,
    PartitionStrategy, Persistence, QName, ReplicaIdentity, Schema, Sequence, SequenceOptions, SqlType, Storage, Table,
    Uses,
};

use super::{each, each_from, table};

fn public(name: &str) -> QName {
    QName::new("public", name)
}

fn text(name: &str) -> Column {
    Column::new(name, SqlType::new("text"))
}

fn integer(name: &str) -> Column {
    Column::new(name, SqlType::new("integer"))
}

fn options<const N: usize>(pairs: [(&str, &str); N]) -> Options {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn names<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Returns a plain ascending element.
fn element(column: &str) -> IndexElement {
    IndexElement {
        term: IndexTerm::Column(column.to_owned()),
        collation: None,
        opclass: None,
        opclass_options: Options::new(),
        descending: false,
        nulls_first: false,
    }
}

fn expression(text: &str) -> IndexElement {
    IndexElement { term: IndexTerm::Expr(Expr::new(text)), ..element("") }
}

fn index(name: &str, elements: Vec<IndexElement>) -> Index {
    Index {
        name: name.to_owned(),
        method: "btree".to_owned(),
        unique: false,
        nulls_not_distinct: false,
        elements,
        include: Vec::new(),
        predicate: None,
        options: Options::new(),
        tablespace: None,
        statistics: Default::default(),
        valid: true,
        extensions: Vec::new(),
        comment: None,
        uses: Uses::default(),
    }
}

fn kind<'a>(schema: &'a Schema, table_name: &str, constraint: &str) -> &'a ConstraintKind {
    &table(schema, table_name).constraint(constraint).unwrap_or_else(|| panic!("no {constraint}")).kind
}

#[tokio::test]
async fn schemas_and_their_comments() {
    each("CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'ours'; COMMENT ON SCHEMA public IS 'everybody''s'", |schema| {
        assert_eq!(schema.namespaces["app"].comment.as_deref(), Some("ours"));
        assert_eq!(schema.namespaces["public"].comment.as_deref(), Some("everybody's"));
        assert_eq!(schema.namespaces.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn extensions_without_their_members() {
    let sql = "CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION hstore;
               COMMENT ON EXTENSION hstore IS 'ours'";
    each(sql, |schema| {
        let citext = &schema.extensions["citext"];
        assert_eq!(citext.namespace.as_deref(), Some("ext"));
        assert!(citext.version.as_deref().is_some_and(|version| version.starts_with("1.")));
        assert_eq!(citext.comment, None, "the comment of the control file is no fact");
        assert_eq!(schema.extensions["hstore"].comment.as_deref(), Some("ours"));
        assert_eq!(schema.extensions.len(), 2, "plpgsql comes with every database");
        assert_eq!(schema.unmodelled, []);
    })
    .await;
}

#[tokio::test]
async fn tables() {
    let sql = "
        CREATE UNLOGGED TABLE t (a text) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
        COMMENT ON TABLE t IS 'about t';
        CREATE TABLE f (a int); ALTER TABLE f REPLICA IDENTITY FULL;
        CREATE TABLE n (a int); ALTER TABLE n REPLICA IDENTITY NOTHING;
        CREATE TABLE i (a int NOT NULL); CREATE UNIQUE INDEX i_a ON i (a);
        ALTER TABLE i REPLICA IDENTITY USING INDEX i_a; CLUSTER i USING i_a;";
    each(sql, |schema| {
        let expected = Table {
            columns: vec![text("a")],
            persistence: Persistence::Unlogged,
            options: options([("fillfactor", "70"), ("toast.autovacuum_enabled", "false")]),
            comment: some("about t"),
            ..Table::new(public("t"))
        };
        assert_eq!(*table(schema, "t"), expected);
        assert_eq!(table(schema, "f").replica_identity, ReplicaIdentity::Full);
        assert_eq!(table(schema, "n").replica_identity, ReplicaIdentity::Nothing);
        assert_eq!(table(schema, "i").replica_identity, ReplicaIdentity::Index("i_a".to_owned()));
        assert_eq!(table(schema, "i").clustered_on.as_deref(), Some("i_a"));
        assert_eq!(table(schema, "i").access_method, None);
    })
    .await;
}

#[tokio::test]
async fn tablespaces() {
    for server in crate::servers::servers() {
        let mut admin = server.connect("postgres").await;
        let prepare = "SET allow_in_place_tablespaces = on; CREATE TABLESPACE fast LOCATION ''";
        for statement in prepare.split(';') {
            crate::servers::execute(&mut admin, statement).await;
        }
        let sql = "CREATE TABLE t (a int, CONSTRAINT pk PRIMARY KEY (a) USING INDEX TABLESPACE fast) TABLESPACE fast;
                   CREATE INDEX i ON t (a) TABLESPACE fast";
        let schema = super::read(server, sql).await;
        let t = table(&schema, "t");
        assert_eq!(t.tablespace.as_deref(), Some("fast"));
        assert_eq!(t.primary_key().unwrap().tablespace.as_deref(), Some("fast"));
        assert_eq!(t.indexes[0].tablespace.as_deref(), Some("fast"));
    }
}

#[tokio::test]
async fn columns() {
    let sql = r#"
        CREATE TABLE t (
            a numeric(12, 2) NOT NULL DEFAULT 0,
            b varchar(10) COLLATE "C" DEFAULT NULL,
            c text STORAGE_CLAUSE COMPRESSION pglz DEFAULT '',
            d int[][] DEFAULT '{}',
            e int GENERATED ALWAYS AS (d[1] + a) STORED,
            f "char", g timestamptz(3), h interval day to second, i bit varying(5), "Weird" bpchar
        );
        ALTER TABLE t DROP COLUMN f;
        ALTER TABLE t ALTER c SET STORAGE external, ALTER c SET STATISTICS 500, ALTER c SET (n_distinct = 10);
        COMMENT ON COLUMN t.c IS 'about c';"#;
    each(&sql.replace("STORAGE_CLAUSE ", ""), |schema| {
        let expected = [
            Column { not_null: true, default: Some(Expr::new("0")), ..Column::new("a", SqlType::new("numeric(12,2)")) },
            Column { collation: Some(QName::new("", "C")), ..Column::new("b", SqlType::new("character varying(10)")) },
            Column {
                default: Some(Expr::new("''::text")),
                storage: Some(Storage::External),
                compression: Some(Compression::Pglz),
                statistics: Some(500),
                options: options([("n_distinct", "10")]),
                comment: some("about c"),
                ..text("c")
            },
            Column { default: Some(Expr::new("'{}'::integer[]")), ..Column::new("d", SqlType::new("integer[]")) },
            Column {
                generated: Some(Generated { expr: Expr::new("((d[1])::numeric + a)"), kind: GeneratedKind::Stored }),
                ..integer("e")
            },
            Column::new("g", SqlType::new("timestamp(3) with time zone")),
            Column::new("h", SqlType::new("interval day to second")),
            Column::new("i", SqlType::new("bit varying(5)")),
            Column::new("Weird", SqlType::new("bpchar")),
        ];
        let columns = &table(schema, "t").columns;
        let bare = Column { ty: SqlType::new("bpchar"), ..columns[8].clone() };
        assert_eq!(columns[..8], expected[..8]);
        // Older releases print bpchar without a length as `character`.
        assert_eq!(bare, expected[8]);
        let generated = &columns[4].generated.as_ref().unwrap().expr;
        assert_eq!(generated.columns, names(["a", "d"]));
    })
    .await;
}

#[tokio::test]
async fn a_null_default_is_none_unless_it_overrides_a_domain() {
    let sql = "CREATE DOMAIN d AS text DEFAULT 'x';
               CREATE TABLE t (a varchar(5) DEFAULT NULL, b int DEFAULT NULL, c d DEFAULT NULL, e d, f text DEFAULT NULL || 'a')";
    each(sql, |schema| {
        let defaults: Vec<_> = table(schema, "t")
            .columns
            .iter()
            .map(|column| column.default.as_ref().map(|expr| expr.text.as_str()))
            .collect();
        assert_eq!(defaults, [None, None, Some("NULL::text"), None, Some("(NULL::text || 'a'::text)")]);
    })
    .await;
}

#[tokio::test]
async fn columns_of_postgres_18() {
    let sql = "
        CREATE TABLE t (
            a int, v int GENERATED ALWAYS AS (a * 2) VIRTUAL,
            plain int NOT NULL,
            named int CONSTRAINT present NOT NULL,
            local int NOT NULL NO INHERIT,
            late int
        );
        ALTER TABLE t ADD CONSTRAINT t_late_not_null NOT NULL late NOT VALID;
        COMMENT ON CONSTRAINT t_plain_not_null ON t IS 'about it';";
    each_from(18, sql, |schema| {
        let expr = Expr::new("(a * 2)");
        let generated = Some(Generated { expr, kind: GeneratedKind::Virtual });
        let expected = [
            integer("a"),
            Column { generated, ..integer("v") },
            Column { not_null: true, not_null_comment: some("about it"), ..integer("plain") },
            Column { not_null: true, not_null_name: some("present"), ..integer("named") },
            Column { not_null: true, not_null_no_inherit: true, ..integer("local") },
            Column { not_null: true, not_null_validated: false, ..integer("late") },
        ];
        assert_eq!(table(schema, "t").columns, expected);
    })
    .await;
}

#[tokio::test]
async fn automatic_not_null_names_are_no_fact_even_when_cut() {
    let (long, longer) = ("t".repeat(60), "ü".repeat(30));
    let sql = format!("CREATE TABLE {long} ({longer} int NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY)");
    each(&sql, |schema| {
        for column in &table(schema, &long).columns {
            assert!(column.not_null);
            assert_eq!(column.not_null_name, None);
        }
        let identity = table(schema, &long).columns[1].identity.as_ref().unwrap();
        assert_eq!(identity.sequence, None);
    })
    .await;
}

#[tokio::test]
async fn identity_columns_hold_their_sequence() {
    let sql = "
        CREATE TABLE t (
            a bigint GENERATED ALWAYS AS IDENTITY,
            b smallint GENERATED BY DEFAULT AS IDENTITY (START 5 INCREMENT -2 MINVALUE -100 MAXVALUE 10 CACHE 3 CYCLE)
        );
        ALTER SEQUENCE t_b_seq RENAME TO own;
        COMMENT ON SEQUENCE own IS 'counts down';";
    each(sql, |schema| {
        let identities: Vec<_> =
            table(schema, "t").columns.iter().map(|column| column.identity.clone().unwrap()).collect();
        let always = Identity { always: true, sequence: None, options: SequenceOptions::of("bigint"), comment: None };
        let options = SequenceOptions {
            ty: "smallint".to_owned(),
            start: 5,
            increment: -2,
            min: -100,
            max: 10,
            cache: 3,
            cycle: true,
        };
        let by_default = Identity { always: false, sequence: some("own"), options, comment: some("counts down") };
        assert_eq!(identities, [always, by_default]);
        assert!(schema.sequences.is_empty());
        assert!(table(schema, "t").columns.iter().all(|column| column.not_null && column.default.is_none()));
    })
    .await;
}

#[tokio::test]
async fn sequences() {
    let sql = "
        CREATE SEQUENCE free AS integer START 10 CACHE 5;
        COMMENT ON SEQUENCE free IS 'about it';
        CREATE TABLE t (id serial, n int DEFAULT nextval('free'));
        CREATE SEQUENCE held OWNED BY t.n;";
    each(sql, |schema| {
        let free = Sequence {
            name: public("free"),
            options: SequenceOptions { start: 10, cache: 5, ..SequenceOptions::of("integer") },
            owned_by: None,
            persistence: Persistence::Permanent,
            comment: some("about it"),
        };
        assert_eq!(schema.sequences[&public("free")], free);
        let owner = |column: &str| Some(ColumnRef { table: public("t"), column: column.to_owned() });
        assert_eq!(schema.sequences[&public("t_id_seq")].owned_by, owner("id"));
        assert_eq!(schema.sequences[&public("t_id_seq")].options, SequenceOptions::of("integer"));
        assert_eq!(schema.sequences[&public("held")].owned_by, owner("n"));
        let default = |at: usize| table(schema, "t").columns[at].default.clone().unwrap();
        assert_eq!(default(0).text, "nextval('public.t_id_seq'::regclass)");
        assert_eq!(default(0).sequences, [public("t_id_seq")]);
        assert_eq!(default(1).sequences, [public("free")]);
    })
    .await;
    each_from(15, "CREATE UNLOGGED SEQUENCE s", |schema| {
        assert_eq!(schema.sequences[&public("s")].persistence, Persistence::Unlogged);
    })
    .await;
}

#[tokio::test]
async fn enums_keep_their_order() {
    let sql = "CREATE TYPE mood AS ENUM ('sad', 'happy'); ALTER TYPE mood ADD VALUE 'ok' BEFORE 'happy';
               CREATE TYPE nothing AS ENUM (); COMMENT ON TYPE mood IS 'about it';
               CREATE TABLE t (a mood DEFAULT 'ok', b mood[] DEFAULT '{sad}')";
    // ADD VALUE must not share a transaction with a use of the value.
    for server in crate::servers::servers() {
        let mut database = server.database().await;
        for statement in sql.split(';') {
            crate::servers::execute(&mut database.connection, statement).await;
        }
        let schema = modelmig::catalog::introspect(&mut database.connection).await.unwrap();
        let mood = Enum { name: public("mood"), labels: names(["sad", "ok", "happy"]), comment: some("about it") };
        assert_eq!(schema.enums[&public("mood")], mood);
        assert_eq!(schema.enums[&public("nothing")].labels, names([]));
        for column in &table(&schema, "t").columns {
            assert_eq!(column.ty.user, Some(public("mood")));
            assert_eq!(column.default.as_ref().unwrap().types, [public("mood")]);
        }
        assert_eq!(table(&schema, "t").columns[1].ty.text, "public.mood[]");
    }
}

#[tokio::test]
async fn domains() {
    let sql = r#"
        CREATE TYPE mood AS ENUM ('a');
        CREATE DOMAIN code AS varchar(9) COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT filled CHECK (value <> '')
            CONSTRAINT cut CHECK (length(value) < 5);
        COMMENT ON DOMAIN code IS 'about it';
        COMMENT ON CONSTRAINT filled ON DOMAIN code IS 'about that';
        ALTER DOMAIN code ADD CONSTRAINT later CHECK (value <> 'z') NOT VALID;
        CREATE DOMAIN moods AS mood[] DEFAULT NULL CHECK ('a' = ANY (value));
        CREATE TABLE t (c code, m moods);"#;
    each(sql, |schema| {
        let check = |name: &str, text: &str, validated: bool, comment: Option<String>| DomainCheck {
            name: name.to_owned(),
            expr: Expr::new(text),
            validated,
            comment,
        };
        let code = Domain {
            name: public("code"),
            ty: SqlType::new("character varying(9)"),
            collation: Some(QName::new("", "C")),
            default: Some(Expr::new("'x'::character varying")),
            not_null: true,
            not_null_name: None,
            not_null_comment: None,
            checks: vec![
                check("cut", "(length((VALUE)::text) < 5)", true, None),
                check("filled", "((VALUE)::text <> ''::text)", true, some("about that")),
                check("later", "((VALUE)::text <> 'z'::text)", false, None),
            ],
            comment: some("about it"),
        };
        assert_eq!(schema.domains[&public("code")], code);
        let moods = &schema.domains[&public("moods")];
        assert_eq!((moods.ty.text.as_str(), &moods.ty.user), ("public.mood[]", &Some(public("mood"))));
        assert_eq!(moods.default, None);
        assert_eq!(moods.checks[0].name, "moods_check");
        assert_eq!(table(schema, "t").columns[0].ty.user, Some(public("code")));
        assert_eq!(table(schema, "t").columns[0].collation, None);
        assert!(!table(schema, "t").columns[0].not_null);
    })
    .await;
    each_from(17, "CREATE DOMAIN d AS int CONSTRAINT present NOT NULL", |schema| {
        assert_eq!(schema.domains[&public("d")].not_null_name.as_deref(), Some("present"));
    })
    .await;
}

#[tokio::test]
async fn composites() {
    let sql = r#"
        CREATE TYPE mood AS ENUM ('a');
        CREATE TYPE pair AS (a int, m mood[], t text COLLATE "C");
        COMMENT ON TYPE pair IS 'about it';
        COMMENT ON COLUMN pair.a IS 'about a';
        CREATE TABLE t (p pair[]);"#;
    each(sql, |schema| {
        let attribute = |name: &str, ty: &str| Attribute {
            name: name.to_owned(),
            ty: SqlType::new(ty),
            collation: None,
            comment: None,
        };
        let expected = Composite {
            name: public("pair"),
            attributes: vec![
                Attribute { comment: some("about a"), ..attribute("a", "integer") },
                attribute("m", "public.mood[]"),
                Attribute { collation: Some(QName::new("", "C")), ..attribute("t", "text") },
            ],
            comment: some("about it"),
        };
        assert_eq!(schema.composites[&public("pair")], expected);
        assert_eq!(schema.composites[&public("pair")].attributes[1].ty.user, Some(public("mood")));
        assert_eq!(table(schema, "t").columns[0].ty.user, Some(public("pair")));
        assert_eq!(schema.composites.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn keys() {
    let sql = "
        CREATE TABLE t (
            b int, a int, c int,
            CONSTRAINT pk PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor = 80) DEFERRABLE,
            CONSTRAINT uq UNIQUE (c, a) DEFERRABLE INITIALLY DEFERRED
        );
        COMMENT ON CONSTRAINT uq ON t IS 'about it'; COMMENT ON INDEX pk IS 'carries it';";
    each(sql, |schema| {
        let pk = Key {
            columns: names(["a", "b"]),
            include: names(["c"]),
            deferrable: Deferrable::Immediate,
            options: options([("fillfactor", "80")]),
            ..Key::default()
        };
        let uq = Key { columns: names(["c", "a"]), deferrable: Deferrable::Deferred, ..Key::default() };
        let expected = [
            Constraint {
                name: "pk".to_owned(),
                kind: ConstraintKind::PrimaryKey(pk),
                comment: None,
                index_comment: some("carries it"),
            },
            Constraint {
                name: "uq".to_owned(),
                kind: ConstraintKind::Unique(uq),
                comment: some("about it"),
                index_comment: None,
            },
        ];
        assert_eq!(table(schema, "t").constraints, expected);
        assert_eq!(table(schema, "t").indexes, []);
        assert!(table(schema, "t").columns[0].not_null);
    })
    .await;
    let sql = "CREATE TABLE t (a int, CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a)); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT";
    each_from(15, sql, |schema| {
        let expected = Key { columns: names(["a"]), nulls_not_distinct: true, ..Key::default() };
        assert_eq!(*kind(schema, "t", "uq"), ConstraintKind::Unique(expected));
        assert!(table(schema, "t").indexes[0].nulls_not_distinct);
    })
    .await;
}

#[tokio::test]
async fn foreign_keys() {
    let sql = "
        CREATE SCHEMA other;
        CREATE TABLE other.p (b int, a int, PRIMARY KEY (a, b));
        CREATE TABLE t (
            x int, y int,
            CONSTRAINT plain FOREIGN KEY (x, y) REFERENCES other.p,
            CONSTRAINT full_key FOREIGN KEY (y, x) REFERENCES other.p (b, a) MATCH FULL
                ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED
        );
        ALTER TABLE t ADD CONSTRAINT late FOREIGN KEY (x, y) REFERENCES other.p ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID;";
    let plain = ForeignKey {
        columns: names(["x", "y"]),
        references: QName::new("other", "p"),
        referenced_columns: names(["a", "b"]),
        on_delete: ForeignKeyAction::NoAction,
        on_update: ForeignKeyAction::NoAction,
        on_delete_columns: Vec::new(),
        match_type: MatchType::Simple,
        deferrable: Deferrable::No,
        validated: true,
        enforced: true,
        period: false,
    };
    each(sql, |schema| {
        assert_eq!(*kind(schema, "t", "plain"), ConstraintKind::ForeignKey(plain.clone()));
        let full = ForeignKey {
            columns: names(["y", "x"]),
            referenced_columns: names(["b", "a"]),
            on_delete: ForeignKeyAction::Cascade,
            on_update: ForeignKeyAction::SetNull,
            match_type: MatchType::Full,
            deferrable: Deferrable::Deferred,
            ..plain.clone()
        };
        assert_eq!(*kind(schema, "t", "full_key"), ConstraintKind::ForeignKey(full));
        let late = ForeignKey {
            on_delete: ForeignKeyAction::Restrict,
            on_update: ForeignKeyAction::SetDefault,
            validated: false,
            ..plain.clone()
        };
        assert_eq!(*kind(schema, "t", "late"), ConstraintKind::ForeignKey(late));
    })
    .await;
    let sql = "CREATE SCHEMA other; CREATE TABLE other.p (b int, a int, PRIMARY KEY (a, b));
               CREATE TABLE t (x int, y int, CONSTRAINT k FOREIGN KEY (x, y) REFERENCES other.p ON DELETE SET NULL (y, x))";
    each_from(15, sql, |schema| {
        let expected =
            ForeignKey { on_delete: ForeignKeyAction::SetNull, on_delete_columns: names(["y", "x"]), ..plain.clone() };
        assert_eq!(*kind(schema, "t", "k"), ConstraintKind::ForeignKey(expected));
    })
    .await;
}

#[tokio::test]
async fn checks() {
    let sql = "
        CREATE TYPE mood AS ENUM ('a');
        CREATE TABLE t (a int, b text, m mood,
            CONSTRAINT two CHECK (a > 0 AND length(b) < 9) NO INHERIT,
            CONSTRAINT typed CHECK (m = 'a'));
        ALTER TABLE t ADD CONSTRAINT late CHECK (b LIKE 'x%') NOT VALID;";
    each(sql, |schema| {
        let check = |text: &str| Check { expr: Expr::new(text), no_inherit: false, validated: true, enforced: true };
        let two = Check { no_inherit: true, ..check("((a > 0) AND (length(b) < 9))") };
        assert_eq!(*kind(schema, "t", "two"), ConstraintKind::Check(two));
        let late = Check { validated: false, ..check("(b ~~ 'x%'::text)") };
        assert_eq!(*kind(schema, "t", "late"), ConstraintKind::Check(late));
        let (ConstraintKind::Check(two), ConstraintKind::Check(typed)) =
            (kind(schema, "t", "two"), kind(schema, "t", "typed"))
        else {
            panic!("checks")
        };
        assert_eq!(two.expr.columns, names(["a", "b"]));
        assert_eq!(typed.expr.types, [public("mood")]);
    })
    .await;
}

#[tokio::test]
async fn constraints_of_postgres_18() {
    let sql = "
        CREATE EXTENSION btree_gist;
        CREATE TABLE p (id int, during daterange, CONSTRAINT pk PRIMARY KEY (id, during WITHOUT OVERLAPS));
        CREATE TABLE t (
            id int, during daterange,
            CONSTRAINT loose CHECK (id > 0) NOT ENFORCED,
            CONSTRAINT fk FOREIGN KEY (id, PERIOD during) REFERENCES p (id, PERIOD during),
            CONSTRAINT uq UNIQUE (id, during WITHOUT OVERLAPS)
        );";
    each_from(18, sql, |schema| {
        let key = Key { columns: names(["id", "during"]), without_overlaps: true, ..Key::default() };
        assert_eq!(*kind(schema, "p", "pk"), ConstraintKind::PrimaryKey(key.clone()));
        assert_eq!(*kind(schema, "t", "uq"), ConstraintKind::Unique(key));
        let ConstraintKind::Check(loose) = kind(schema, "t", "loose") else { panic!("a check") };
        assert!(!loose.enforced && !loose.validated);
        let ConstraintKind::ForeignKey(key) = kind(schema, "t", "fk") else { panic!("a key") };
        assert!(key.period && key.enforced);
    })
    .await;
}

#[tokio::test]
async fn exclusions() {
    let sql = "
        CREATE EXTENSION btree_gist;
        CREATE TABLE t (room int, during tsrange, name text, extra int,
            CONSTRAINT ex EXCLUDE USING gist (room WITH =, during WITH &&, lower(name) WITH =) INCLUDE (extra)
                WITH (fillfactor = 80) WHERE (room > 0) DEFERRABLE);";
    each(sql, |schema| {
        let operator = |name: &str| QName::new("", name);
        let expected = Exclusion {
            method: "gist".to_owned(),
            elements: vec![
                Element { term: element("room"), operator: operator("=") },
                Element { term: element("during"), operator: operator("&&") },
                Element { term: expression("lower(name)"), operator: operator("=") },
            ],
            include: names(["extra"]),
            predicate: Some(Expr::new("(room > 0)")),
            deferrable: Deferrable::Immediate,
            options: options([("fillfactor", "80")]),
            tablespace: None,
            uses: Uses::default(),
        };
        assert_eq!(*kind(schema, "t", "ex"), ConstraintKind::Exclusion(expected));
        assert_eq!(table(schema, "t").indexes, []);
    })
    .await;
}

#[tokio::test]
async fn indexes() {
    let sql = r#"
        CREATE SCHEMA ext;
        CREATE EXTENSION pg_trgm SCHEMA ext;
        CREATE TABLE t (a int, b text, c varchar(9) COLLATE "C", d int[], e jsonb, f text, tags tsvector);
        CREATE UNIQUE INDEX plain ON t (a, b DESC, c NULLS FIRST) INCLUDE (d) WITH (fillfactor = 70) WHERE a > 0;
        COMMENT ON INDEX plain IS 'about it';
        CREATE INDEX expr ON t (lower(b), (a + 1) DESC NULLS LAST, a);
        ALTER INDEX expr ALTER COLUMN 2 SET STATISTICS 300;
        CREATE INDEX collated ON t (b COLLATE "C", c COLLATE "default", upper(b) COLLATE "C", lower(c));
        CREATE INDEX classes ON t (b text_pattern_ops, c bpchar_ops, a, c varchar_ops, c);
        CREATE INDEX deep ON t USING gin (e jsonb_path_ops, d, to_tsvector('simple', b));
        CREATE INDEX trgm ON t USING gist (f ext.gist_trgm_ops (siglen = 32), tags tsvector_ops (siglen = 100));
        CREATE INDEX hashed ON t USING hash (a);
        CREATE INDEX summary ON t USING brin (a int4_minmax_multi_ops) WITH (pages_per_range = 32);"#;
    each(sql, |schema| {
        let found = |name: &str| table(schema, "t").index(name).unwrap_or_else(|| panic!("no {name}"));
        let plain = Index {
            unique: true,
            include: names(["d"]),
            predicate: Some(Expr::new("(a > 0)")),
            options: options([("fillfactor", "70")]),
            comment: some("about it"),
            ..index(
                "plain",
                vec![
                    element("a"),
                    IndexElement { descending: true, nulls_first: true, ..element("b") },
                    IndexElement { nulls_first: true, ..element("c") },
                ],
            )
        };
        assert_eq!(*found("plain"), plain);
        assert!(found("plain").predicate.as_ref().unwrap().columns.contains(&"a".to_owned()));

        let elements =
            vec![expression("lower(b)"), IndexElement { descending: true, ..expression("(a + 1)") }, element("a")];
        assert_eq!(*found("expr"), Index { statistics: [(2, 300)].into(), ..index("expr", elements) });

        let collation = |name: &str| Some(QName::new("", name));
        let elements = vec![
            IndexElement { collation: collation("C"), ..element("b") },
            IndexElement { collation: collation("default"), ..element("c") },
            IndexElement { collation: collation("C"), ..expression("upper(b)") },
            IndexElement { collation: collation("C"), ..expression("lower((c)::text)") },
        ];
        assert_eq!(*found("collated"), index("collated", elements));

        let opclass = |name: &str| Some(QName::new("", name));
        let elements = vec![
            IndexElement { opclass: opclass("text_pattern_ops"), ..element("b") },
            IndexElement { opclass: opclass("bpchar_ops"), ..element("c") },
            element("a"),
            IndexElement { opclass: opclass("varchar_ops"), ..element("c") },
            element("c"),
        ];
        assert_eq!(*found("classes"), index("classes", elements));

        let elements = vec![
            IndexElement { opclass: opclass("jsonb_path_ops"), ..element("e") },
            element("d"),
            expression("to_tsvector('simple'::regconfig, b)"),
        ];
        assert_eq!(*found("deep"), Index { method: "gin".to_owned(), ..index("deep", elements) });

        let elements = vec![
            IndexElement {
                opclass: Some(QName::new("ext", "gist_trgm_ops")),
                opclass_options: options([("siglen", "32")]),
                ..element("f")
            },
            IndexElement {
                opclass: opclass("tsvector_ops"),
                opclass_options: options([("siglen", "100")]),
                ..element("tags")
            },
        ];
        assert_eq!(*found("trgm"), Index { method: "gist".to_owned(), ..index("trgm", elements) });
        assert_eq!(*found("hashed"), Index { method: "hash".to_owned(), ..index("hashed", vec![element("a")]) });
        let elements = vec![IndexElement { opclass: opclass("int4_minmax_multi_ops"), ..element("a") }];
        let summary = Index {
            method: "brin".to_owned(),
            options: options([("pages_per_range", "32")]),
            ..index("summary", elements)
        };
        assert_eq!(*found("summary"), summary);
    })
    .await;
}

#[tokio::test]
async fn an_invalid_index_is_told() {
    for server in crate::servers::servers() {
        let mut database = server.database_with("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)").await;
        let create = "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)";
        assert!(sqlx::raw_sql(create).execute(&mut database.connection).await.is_err());
        let schema = modelmig::catalog::introspect(&mut database.connection).await.unwrap();
        assert!(!table(&schema, "t").indexes[0].valid);
    }
}

#[tokio::test]
async fn options_that_a_role_may_not_read_are_told() {
    let sql = "
        CREATE FOREIGN DATA WRAPPER fdw;
        CREATE SERVER elsewhere FOREIGN DATA WRAPPER fdw OPTIONS (host 'far');
        CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'secret');";
    for server in crate::servers::servers() {
        let mut database = server.database_with(sql).await;
        let mapping = |schema: &Schema| {
            let made = schema.defined.values().find_map(|object| match object {
                Defined::Made(made) if made.id.kind == MadeKind::UserMapping => Some(made.clone()),
                _ => None,
            });
            made.expect("a user mapping")
        };
        let schema = modelmig::catalog::introspect(&mut database.connection).await.unwrap();
        assert_eq!(mapping(&schema).options, options([("password", "secret")]));
        assert!(schema.unmodelled.is_empty());

        sqlx::raw_sql("SET ROLE pg_monitor").execute(&mut database.connection).await.unwrap();
        let schema = modelmig::catalog::introspect(&mut database.connection).await.unwrap();
        let found: Vec<String> =
            schema.unmodelled.iter().map(|object| format!("{}: {}", object.kind, object.name)).collect();
        assert_eq!(found, ["user mapping with hidden options: PUBLIC on elsewhere"]);
        assert!(mapping(&schema).hidden.0);
        let declared = Made { options: options([("password", "secret")]), ..mapping(&schema) };
        let defined = [(DefinedRef::Made(declared.id.clone()), Defined::Made(declared))].into();
        let declared = Schema { defined, ..Schema::default() };
        let (ours, _) = modelmig::ownership::split(schema, &[&declared]);
        assert_eq!(ours.defined, declared.defined);
    }
}

#[tokio::test]
async fn what_is_not_compared_is_named() {
    let sql = "
        CREATE SCHEMA app;
        CREATE TABLE app.t (id int PRIMARY KEY, m int);
        CREATE VIEW app.v AS SELECT id FROM app.t;
        CREATE MATERIALIZED VIEW app.mv AS SELECT id FROM app.t;
        CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
        CREATE PROCEDURE app.work(n int) LANGUAGE sql AS 'SELECT 1';
        CREATE AGGREGATE app.total (int) (sfunc = int4pl, stype = int);
        CREATE TRIGGER tr BEFORE UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
        CREATE RULE r AS ON DELETE TO app.t DO ALSO SELECT 1;
        CREATE POLICY p ON app.t USING (id > 0);
        ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
        CREATE TYPE app.span;
        CREATE FUNCTION app.canonical(app.span) RETURNS app.span IMMUTABLE STRICT LANGUAGE internal AS 'int4range_canonical';
        CREATE TYPE app.span AS RANGE (subtype = int, canonical = app.canonical);
        CREATE STATISTICS app.st ON id, m FROM app.t;
        CREATE OPERATOR app.=== (leftarg = int, rightarg = int, function = int4eq);
        CREATE COLLATION app.coll FROM \"C\";
        CREATE TEXT SEARCH CONFIGURATION app.search (copy = simple);
        CREATE TEXT SEARCH TEMPLATE app.words (init = dsimple_init, lexize = dsimple_lexize);
        CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
        CREATE PUBLICATION pub FOR TABLE app.t;
        CREATE FOREIGN DATA WRAPPER fdw;
        CREATE SERVER elsewhere FOREIGN DATA WRAPPER fdw;
        CREATE USER MAPPING FOR PUBLIC SERVER elsewhere;
        CREATE FOREIGN TABLE app.far (id int) SERVER elsewhere;
        ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;
        CREATE TYPE app.color AS ENUM ('red');
        CREATE CAST (app.color AS int) WITH INOUT;
        CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION app.on_ddl();";
    each(sql, |schema| {
        let found: Vec<String> =
            schema.unmodelled.iter().map(|object| format!("{}: {}", object.kind, object.name)).collect();
        let expected = ["default privileges: for role postgres in schema app on tables", "range type: app.span"];
        assert_eq!(found, expected);
        assert_eq!(schema.tables.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn partitions_know_their_bounds_and_what_is_their_own() {
    let sql = r#"
        CREATE SCHEMA app;
        CREATE FUNCTION app.bucket(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 % 7';
        CREATE TABLE app.events (
            id int NOT NULL, kind text COLLATE "C", at timestamptz, CONSTRAINT ck CHECK (id > 0)
        ) PARTITION BY RANGE (at);
        CREATE INDEX by_kind ON app.events (kind);
        CREATE TABLE app.old PARTITION OF app.events (kind DEFAULT 'x', CONSTRAINT own CHECK (id < 9))
            FOR VALUES FROM (MINVALUE) TO ('2020-01-01 09:00+09') PARTITION BY HASH (app.bucket(id), kind);
        CREATE TABLE app.old_0 PARTITION OF app.old FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE INDEX own ON app.old_0 (id);
        CREATE TABLE app.base (a int NOT NULL, b int, CONSTRAINT up CHECK (a > 0));
        CREATE TABLE app.kid (b int, c int, CONSTRAINT up CHECK (a > 0)) INHERITS (app.base);
    "#;
    super::each(sql, |schema| {
        let key = schema.tables[&QName::new("app", "events")].partition_by.as_ref().expect("a key");
        assert_eq!((key.strategy, key.elements.text.as_str()), (PartitionStrategy::Range, "at"));
        assert_eq!(key.elements.columns, ["at"]);

        let old = &schema.tables[&QName::new("app", "old")];
        let partition = old.partition_of.as_ref().expect("a partition");
        assert_eq!(partition.of, QName::new("app", "events"));
        assert_eq!(partition.bounds, "FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00+00')");
        let key = old.partition_by.as_ref().expect("a key");
        assert_eq!((key.strategy, key.elements.text.as_str()), (PartitionStrategy::Hash, "app.bucket(id), kind"));
        assert_eq!(key.elements.columns, ["id", "kind"]);
        assert_eq!(key.elements.routines.len(), 1);
        let names = |constraints: &[Constraint]| -> Vec<String> {
            constraints.iter().map(|constraint| constraint.name.clone()).collect()
        };
        assert_eq!(names(&old.constraints), ["own"]);
        assert_eq!(names(&old.inherited.0.constraints), ["ck"]);
        assert!(old.columns.iter().all(Column::is_parents));

        let leaf = &schema.tables[&QName::new("app", "old_0")];
        let rule = leaf.partition_of.as_ref().and_then(|partition| partition.rule.0.clone()).expect("a rule");
        assert!(rule.text.contains("satisfies_hash_partition('app.old'::regclass, 2, 0, "), "{}", rule.text);
        assert_eq!(rule.columns, ["at", "id", "kind"]);
        assert_eq!(leaf.indexes.iter().map(|index| index.name.as_str()).collect::<Vec<_>>(), ["own"]);
        assert_eq!(leaf.inherited.0.indexes.len(), 1);

        let kid = &schema.tables[&QName::new("app", "kid")];
        assert_eq!(kid.inherits, [QName::new("app", "base")]);
        let lineage: Vec<(bool, bool)> =
            kid.columns.iter().map(|column| (column.lineage.0.inherited, column.lineage.0.local)).collect();
        assert_eq!(lineage, [(true, false), (true, true), (false, false)]);
        assert!(kid.constraints.is_empty());
        assert!(kid.inherited.0.local.contains("up"));
        assert!(kid.columns.iter().all(|column| column.not_null_name.is_none()));
    })
    .await;
}
