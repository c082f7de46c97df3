//! Random families beside the random tables: a partitioned table with its partitions, and tables that inherit. Both
//! schemas of a pair hold the same names, so that children come and go, and move between being one and being none.

use modelmig::schema::ir::{
    Check, Column, Constraint, ConstraintKind, Deferrable, Expr, Implied, Index, IndexElement, IndexTerm, Key, Lineage,
    Options, Partition, PartitionKey, PartitionStrategy, QName, ReplicaIdentity, Schema, SqlType, Table, Uses,
};

use super::dice::Dice;
use super::generate::comment;

/// The tables of the families.
const NAMES: &[&str] =
    &["parts", "parts_a", "aa Parts", "zz_parts", "parts_below", "base", "Other base", "a kid", "grandkid"];

/// Says whether a statement is about one of the families.
pub fn mentions(sql: &str) -> bool {
    NAMES.iter().any(|table| sql.contains(&name(table).to_string()))
}

/// What the families of one pair have in common: the key of partitions cannot change.
#[derive(Debug, Clone, Copy)]
pub struct Kin {
    strategy: PartitionStrategy,
    nested: bool,
}

impl Kin {
    pub fn new(dice: &mut Dice) -> Self {
        const ALL: [PartitionStrategy; 3] =
            [PartitionStrategy::Range, PartitionStrategy::List, PartitionStrategy::Hash];
        Self { strategy: *dice.pick(&ALL), nested: dice.chance(30) }
    }
}

/// Adds the families of one side.
pub fn children(dice: &mut Dice, kin: Kin, schema: &mut Schema) {
    let mut tables = Vec::new();
    if dice.chance(90) {
        partitioned(dice, kin, &mut tables);
    }
    if dice.chance(90) {
        inheriting(dice, &mut tables);
    }
    if !tables.is_empty() {
        let app = || modelmig::schema::ir::Namespace { name: "app".to_owned(), comment: None };
        schema.namespaces.entry("app".to_owned()).or_insert_with(app);
    }
    schema.tables.extend(tables.into_iter().map(|table| (table.name.clone(), table)));
}

/// Gives the partitioned table an index on an expression, now and then.
pub fn expressions(dice: &mut Dice, schema: &mut Schema) {
    let Some(parent) = schema.tables.get_mut(&name("parts")).filter(|_| dice.chance(50)) else { return };
    let text = *dice.pick(&["b + 1", "abs(b)"]);
    let mut index = index(dice, "idx_expression".to_owned(), &["b"]);
    index.elements[0].term = IndexTerm::Expr(Expr { columns: vec!["b".to_owned()], ..Expr::new(text) });
    parent.indexes.push(Index { comment: None, ..index });
}

fn name(table: &str) -> QName {
    QName::new("app", table)
}

fn column(dice: &mut Dice, name: &str, ty: &str, default: &[&str]) -> Column {
    let mut column = Column::new(name, SqlType::new(ty));
    column.default = dice.maybe(40, |dice| Expr::new(*dice.pick(default)));
    column.not_null = dice.chance(25);
    column.comment = comment(dice, 15);
    if dice.chance(10) {
        column.statistics = Some(50);
    }
    column
}

/// `fixed` columns are in a key of partitions, which keeps their types.
fn columns(dice: &mut Dice, fixed: bool) -> Vec<Column> {
    let mut columns = vec![Column { not_null: true, ..Column::new("id", SqlType::new("integer")) }];
    let ty = *dice.pick(&["text", "text", "character varying(40)"]);
    columns.push(column(dice, "a", ty, &["'x'", "'it''s'"]));
    let ty = if fixed { "integer" } else { *dice.pick(&["integer", "integer", "bigint"]) };
    columns.push(column(dice, "b", ty, &["0", "7"]));
    if dice.chance(60) {
        columns.push(column(dice, "Odd c", "numeric(10,2)", &["1.5"]));
    }
    columns
}

fn check(name: &str, column: &str, text: String) -> Constraint {
    let expr = Expr { columns: vec![column.to_owned()], ..Expr::new(text) };
    let kind = ConstraintKind::Check(Check { expr, no_inherit: false, validated: true, enforced: true });
    Constraint { name: name.to_owned(), kind, comment: None, index_comment: None }
}

fn key(name: &str, columns: &[&str], primary: bool) -> Constraint {
    let key = Key {
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        deferrable: Deferrable::No,
        ..Key::default()
    };
    let kind = if primary { ConstraintKind::PrimaryKey(key) } else { ConstraintKind::Unique(key) };
    Constraint { name: name.to_owned(), kind, comment: None, index_comment: None }
}

fn index(dice: &mut Dice, name: String, columns: &[&str]) -> Index {
    let element = |column: &&str| IndexElement {
        term: IndexTerm::Column((*column).to_owned()),
        collation: None,
        opclass: None,
        opclass_options: Options::new(),
        descending: false,
        nulls_first: false,
    };
    Index {
        name,
        method: "btree".to_owned(),
        unique: false,
        nulls_not_distinct: false,
        elements: columns.iter().map(element).collect(),
        include: Vec::new(),
        predicate: None,
        options: Options::new(),
        tablespace: None,
        statistics: Default::default(),
        valid: true,
        extensions: Vec::new(),
        comment: comment(dice, 15),
        uses: Uses::default(),
    }
}

/// Returns the column as a child gets it, with something of its own now and then.
fn inherited(dice: &mut Dice, parent: &Column, is_key: bool) -> Column {
    let mut column = Column {
        identity: None,
        statistics: None,
        comment: None,
        lineage: Implied(Lineage { inherited: true, ..Lineage::default() }),
        ..parent.clone()
    };
    if !is_key && dice.chance(20) {
        column.default = dice.maybe(60, |_| match column.ty.text.as_str() {
            "text" | "character varying(40)" => Expr::new("'own'"),
            _ => Expr::new("9"),
        });
    }
    column.not_null |= dice.chance(15);
    column.comment = comment(dice, 15);
    if dice.chance(10) {
        column.statistics = Some(70);
    }
    column
}

/// Gives a child what is its own besides its columns.
fn own(dice: &mut Dice, table: &mut Table) {
    let short = table.name.name.clone();
    if dice.chance(30) {
        let text = format!("b < {}", dice.between(100, 102));
        table.constraints.push(check(&format!("own_{short}"), "b", text));
    }
    if dice.chance(30) {
        let columns: &[&str] = if dice.chance(50) { &["a", "b"] } else { &["b", "a"] };
        table.indexes.push(index(dice, format!("idx_own_{short}"), columns));
    }
    if dice.chance(20) {
        table.comment = comment(dice, 60);
    }
}

/// What only a table with rows has.
fn attributes(dice: &mut Dice, table: &mut Table) {
    if dice.chance(20) {
        table.options.insert("fillfactor".to_owned(), dice.pick(&["60", "80"]).to_string());
    }
    if dice.chance(15) {
        table.replica_identity = ReplicaIdentity::Full;
    }
}

fn partition_key(strategy: PartitionStrategy, column: &str) -> PartitionKey {
    PartitionKey { strategy, elements: Expr { columns: vec![column.to_owned()], ..Expr::new(column) } }
}

fn partitioned(dice: &mut Dice, kin: Kin, tables: &mut Vec<Table>) {
    let mut parent = Table::new(name("parts"));
    parent.columns = columns(dice, kin.nested);
    parent.partition_by = Some(partition_key(kin.strategy, "id"));
    if dice.chance(50) {
        parent.constraints.push(key("pk_parts", if kin.nested { &["id", "b"] } else { &["id"] }, true));
        parent.columns[2].not_null |= kin.nested;
    } else if dice.chance(40) {
        parent.constraints.push(key("uq_parts", &["id", "b"], false));
    }
    if dice.chance(40) {
        let text = format!("b > {}", dice.between(1, 2));
        parent.constraints.push(check("ck_parts", "b", text));
    }
    if dice.chance(50) {
        let columns: &[&str] = if dice.chance(50) { &["a"] } else { &["b"] };
        // A partition takes a comment along that is there when it is created.
        parent.indexes.push(Index { comment: None, ..index(dice, "idx_parts".to_owned(), columns) });
    }
    parent.comment = comment(dice, 20);
    let bounds: [&[&str]; 3] = match kin.strategy {
        PartitionStrategy::Range => [
            &["FOR VALUES FROM (0) TO (10)", "FOR VALUES FROM (0) TO (5)"],
            &["FOR VALUES FROM (10) TO (20)"],
            &["DEFAULT"],
        ],
        PartitionStrategy::List => {
            [&["FOR VALUES IN (1, 2)", "FOR VALUES IN (2)"], &["FOR VALUES IN (3)"], &["DEFAULT"]]
        }
        PartitionStrategy::Hash => [
            &["FOR VALUES WITH (modulus 3, remainder 0)"],
            &["FOR VALUES WITH (modulus 3, remainder 1)"],
            &["FOR VALUES WITH (modulus 3, remainder 2)"],
        ],
    };
    for (at, bounds) in bounds.into_iter().enumerate() {
        if !dice.chance(80) {
            continue;
        }
        let nests = kin.nested && at == 1;
        let mut table = Table::new(name(["parts_a", "aa Parts", "zz_parts"][at]));
        if dice.chance(25) {
            table.columns = columns(dice, kin.nested);
            table.columns[2].not_null |= nests;
        } else {
            table.columns = parent.columns.iter().map(|column| inherited(dice, column, column.name == "id")).collect();
            let bounds = (*dice.pick(bounds)).to_owned();
            table.partition_of = Some(Partition { of: parent.name.clone(), bounds, rule: Implied(None) });
        }
        own(dice, &mut table);
        if nests {
            table.partition_by = Some(partition_key(PartitionStrategy::List, "b"));
            let mut below = Table::new(name("parts_below"));
            below.columns = table.columns.iter().map(|column| inherited(dice, column, column.name != "a")).collect();
            let bounds = "FOR VALUES IN (4, 5)".to_owned();
            below.partition_of = Some(Partition { of: table.name.clone(), bounds, rule: Implied(None) });
            own(dice, &mut below);
            attributes(dice, &mut below);
            tables.push(below);
        } else {
            attributes(dice, &mut table);
        }
        tables.push(table);
    }
    tables.push(parent);
}

fn inheriting(dice: &mut Dice, tables: &mut Vec<Table>) {
    let mut base = Table::new(name("base"));
    base.columns = columns(dice, false);
    if dice.chance(40) {
        let text = format!("b > {}", dice.between(1, 2));
        base.constraints.push(check("ck_base", "b", text));
    }
    own(dice, &mut base);
    let mut other = Table::new(name("Other base"));
    other.columns = vec![column(dice, "o", "integer", &["3"])];
    let mut kid = Table::new(name("a kid"));
    for parent in [&base, &other] {
        if dice.chance(70) {
            kid.inherits.push(parent.name.clone());
            kid.columns.extend(parent.columns.iter().map(|column| inherited(dice, column, column.name == "id")));
        }
    }
    if !kid.inherits.contains(&base.name) {
        let standing = columns(dice, false);
        kid.columns.extend(standing);
    }
    kid.columns.push(column(dice, "e", "text", &["'e'"]));
    own(dice, &mut kid);
    attributes(dice, &mut kid);
    if dice.chance(60) {
        let mut grandkid = Table::new(name("grandkid"));
        grandkid.inherits.push(kid.name.clone());
        grandkid.columns = kid.columns.iter().map(|column| inherited(dice, column, column.name == "id")).collect();
        own(dice, &mut grandkid);
        tables.push(grandkid);
    }
    tables.extend([base, other, kid]);
}
