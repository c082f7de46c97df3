//! The nodes that create whole objects, and the facts each object rests on.

use std::collections::BTreeSet;

use super::graph::{Fact, Node, Phase};
use super::not_null;
use super::parts::later_index_acts;
use super::{Action, Step, TableAct};
use crate::schema::ir::{
    Column, ColumnRef, Composite, Constraint, ConstraintKind, Defined, DefinedRef, Domain, Enum, Exclusion, Expr,
    Extension, Generated, Index, IndexElement, IndexTerm, Key, MadeName, Namespace, ObjectRef, Options, QName,
    ReplicaIdentity, RoutineName, RowSecurity, Schema, Sequence, SequenceOptions, SqlType, Table, Uses,
};

/// Ranks inside the group of one table.
pub(super) mod rank {
    pub const TABLE: u8 = 0;
    pub const ADD_COLUMN: u8 = 10;
    pub const TYPE: u8 = 20;
    pub const COLUMN: u8 = 30;
    pub const CONSTRAINT: u8 = 40;
    pub const INDEX: u8 = 50;
    pub const OPTIONS: u8 = 60;
    pub const COMMENT: u8 = 70;
}

/// Returns the nodes that create everything a schema holds.
pub(super) fn everything(schema: &Schema) -> Vec<Node> {
    let mut nodes = Vec::new();
    nodes.extend(schema.extensions.values().flat_map(extension));
    nodes.extend(schema.namespaces.values().flat_map(namespace));
    nodes.extend(schema.enums.values().flat_map(enumeration));
    nodes.extend(schema.domains.values().flat_map(domain));
    nodes.extend(schema.composites.values().flat_map(composite));
    nodes.extend(schema.sequences.values().flat_map(sequence));
    let parents: BTreeSet<&QName> = schema.tables.values().flat_map(Table::parents).collect();
    nodes.extend(schema.tables.values().flat_map(|new| table(new, schema, parents.contains(&new.name))));
    nodes.extend(schema.defined.values().flat_map(super::defined::create));
    nodes.extend(super::access::new(schema));
    nodes
}

pub(super) fn extension(extension: &Extension) -> Vec<Node> {
    let object = ObjectRef::Extension(extension.name.clone());
    let create = Step::new(object.clone(), Action::CreateExtension(extension.clone()));
    let home = extension.namespace.iter().map(|name| Fact::Namespace(name.clone()));
    let fact = Fact::Extension(extension.name.clone());
    let place = |rank, step| Node::new(Phase::Extension, &extension.name, rank, "", step);
    let needed = needed_extensions(extension);
    let mut nodes = vec![place(0, create).requires(home).requires(needed).provides([fact.clone()])];
    nodes.extend(comment(object, extension.comment.as_ref()).map(|step| place(1, step).requires([fact])));
    nodes
}

pub(super) fn needed_extensions(extension: &Extension) -> impl Iterator<Item = Fact> {
    extension.uses.0.iter().filter_map(ObjectRef::extension).map(|name| Fact::Extension(name.clone()))
}

/// `public` is there before anyone asks for it.
pub(super) fn namespace(namespace: &Namespace) -> Vec<Node> {
    let object = ObjectRef::Namespace(namespace.name.clone());
    let fact = Fact::Namespace(namespace.name.clone());
    let place = |rank, step| Node::new(Phase::Namespace, &namespace.name, rank, "", step);
    let mut nodes = Vec::new();
    if namespace.name != "public" {
        let create = Step::new(object.clone(), Action::CreateNamespace(namespace.name.clone()));
        nodes.push(place(0, create).provides([fact.clone()]));
    }
    nodes.extend(comment(object, namespace.comment.as_ref()).map(|step| place(1, step).requires([fact])));
    nodes
}

pub(super) fn enumeration(new: &Enum) -> Vec<Node> {
    let object = ObjectRef::Enum(new.name.clone());
    let action = Action::CreateEnum { name: new.name.clone(), labels: new.labels.clone() };
    let create = Node::new(Phase::Type, &new.name, 0, "", Step::new(object.clone(), action))
        .requires([home(&new.name)])
        .provides([Fact::Type(new.name.clone())]);
    let comment = comment(object, new.comment.as_ref()).map(|step| type_comment(&new.name, step));
    [create].into_iter().chain(comment).collect()
}

pub(super) fn domain(new: &Domain) -> Vec<Node> {
    let object = ObjectRef::Domain(new.name.clone());
    let (inline, later): (Vec<_>, Vec<_>) = new.checks.iter().cloned().partition(|check| check.validated);
    let action = Action::CreateDomain(Box::new(Domain { checks: inline, ..new.clone() }));
    let mut nodes = vec![
        Node::new(Phase::Type, &new.name, 0, "", Step::new(object.clone(), action))
            .requires([home(&new.name)])
            .requires(domain_facts(new))
            .provides([Fact::Type(new.name.clone())]),
    ];
    for check in later {
        let on = ObjectRef::DomainConstraint { domain: new.name.clone(), name: check.name.clone() };
        let act = super::DomainAct::AddCheck(check);
        let step = Step::new(on, Action::AlterDomain { domain: new.name.clone(), act });
        nodes.push(type_comment(&new.name, step));
    }
    nodes.extend(comment(object, new.comment.as_ref()).map(|step| type_comment(&new.name, step)));
    for check in &new.checks {
        let on = ObjectRef::DomainConstraint { domain: new.name.clone(), name: check.name.clone() };
        let detail = check.name.clone();
        nodes.extend(
            comment(on, check.comment.as_ref()).map(|step| {
                Node::new(Phase::Type, &new.name, 2, detail, step).requires([Fact::Type(new.name.clone())])
            }),
        );
    }
    nodes.extend(domain_not_null_comment(new));
    nodes
}

/// Returns the comment on the NOT NULL constraint of a domain.
pub(super) fn domain_not_null_comment(domain: &Domain) -> Option<Node> {
    let name = crate::diff::domain_not_null(domain);
    let on = ObjectRef::DomainConstraint { domain: domain.name.clone(), name: name.clone() };
    let step = comment(on, domain.not_null_comment.as_ref().filter(|_| domain.not_null))?;
    Some(Node::new(Phase::Type, &domain.name, 2, name, step).requires([Fact::Type(domain.name.clone())]))
}

pub(super) fn domain_facts(domain: &Domain) -> Vec<Fact> {
    let mut facts = type_fact(&domain.ty);
    let exprs = domain.default.iter().chain(domain.checks.iter().map(|check| &check.expr));
    facts.extend(exprs.flat_map(expr_facts));
    facts
}

pub(super) fn composite(new: &Composite) -> Vec<Node> {
    let object = ObjectRef::Composite(new.name.clone());
    let mut nodes = vec![
        Node::new(Phase::Type, &new.name, 0, "", Step::new(object.clone(), Action::CreateComposite(new.clone())))
            .requires([home(&new.name)])
            .requires(composite_facts(new))
            .provides([Fact::Type(new.name.clone()), Fact::Relation(new.name.clone())]),
    ];
    nodes.extend(comment(object, new.comment.as_ref()).map(|step| type_comment(&new.name, step)));
    for attribute in &new.attributes {
        let on = ObjectRef::Attribute { composite: new.name.clone(), name: attribute.name.clone() };
        let detail = attribute.name.clone();
        nodes.extend(
            comment(on, attribute.comment.as_ref()).map(|step| {
                Node::new(Phase::Type, &new.name, 2, detail, step).requires([Fact::Type(new.name.clone())])
            }),
        );
    }
    nodes
}

pub(super) fn composite_facts(composite: &Composite) -> Vec<Fact> {
    composite.attributes.iter().flat_map(|attribute| type_fact(&attribute.ty)).collect()
}

fn type_comment(name: &QName, step: Step) -> Node {
    Node::new(Phase::Type, name, 1, "", step).requires([Fact::Type(name.clone())])
}

pub(super) fn sequence(new: &Sequence) -> Vec<Node> {
    let object = ObjectRef::Sequence(new.name.clone());
    let created = Fact::Relation(new.name.clone());
    let create = Step::new(object.clone(), Action::CreateSequence(new.clone()));
    let mut nodes = vec![
        Node::new(Phase::Sequence, &new.name, 0, "", create).requires([home(&new.name)]).provides([created.clone()]),
    ];
    nodes.extend(
        comment(object, new.comment.as_ref())
            .map(|step| Node::new(Phase::Sequence, &new.name, 1, "", step).requires([created.clone()])),
    );
    if let Some(owner) = &new.owned_by {
        nodes.push(sequence_owner(&new.name, Some(owner)).requires([created]));
    }
    nodes
}

pub(super) fn sequence_owner(name: &QName, owner: Option<&ColumnRef>) -> Node {
    let action = Action::SetSequenceOwner { sequence: name.clone(), owner: owner.cloned() };
    let step = Step::new(ObjectRef::Sequence(name.clone()), action);
    let facts =
        owner.into_iter().flat_map(|column| [Fact::Column(column.clone()), Fact::Relation(column.table.clone())]);
    // Behind the owner that it may have to get before.
    Node::new(Phase::Counter, name, 0, "column", step).requires(facts)
}

/// `is_parent` says whether other tables of the schema are its children.
pub(super) fn table(new: &Table, schema: &Schema, is_parent: bool) -> Vec<Node> {
    let name = &new.name;
    let waits = |expr: &Expr| expr.routines.iter().any(|routine| reaches(schema, routine, new, &mut BTreeSet::new()));
    let (inline, later) = inline_and_later(new, &waits);
    let mut said = super::lineage::said(new, schema);
    let late_defaults = take_late_defaults(&mut said.table, &waits);
    say_taken_names(&mut said.table, schema);
    let mut create = Node::new(
        Phase::CreateTable,
        name,
        rank::TABLE,
        "",
        create_table_step(&said.table, &[inline.as_slice(), &said.merged].concat()),
    )
    .requires(new.partition_by.iter().flat_map(|key| expr_facts(&key.elements)))
    .requires([home(name)])
    .requires(storage_facts(new))
    // A table is a type, too: its rows.
    .provides([Fact::Relation(name.clone()), Fact::Type(name.clone())])
    .makes(&name.name);
    for column in &new.columns {
        let late = late_defaults.iter().any(|(late, _)| *late == column.name);
        let said = Column { default: column.default.clone().filter(|_| !late), ..column.clone() };
        create = create.requires(column_needs(&said)).provides(column_makes(name, &said));
    }
    for constraint in &inline {
        create = create.requires(constraint_needs(name, constraint)).provides(constraint_makes(name, constraint));
    }
    // What a table makes itself it need not wait for.
    create.requires = create.requires.difference(&create.provides).cloned().collect();
    let mut nodes = vec![create];
    let acts = said.acts.into_iter().enumerate();
    let mut acts: Vec<Node> =
        acts.map(|(at, (column, act))| column_act(name, &column, act, Phase::CreateTable, at)).collect();
    // Children say what they have themselves.
    acts.iter_mut().filter(|_| is_parent).for_each(alone);
    nodes.extend(acts);
    for column in &new.columns {
        if !column.is_parents() {
            let mut extras = column_extras(name, column, Phase::CreateTable);
            extras.iter_mut().filter(|_| is_parent).for_each(|node| not_null::late_or_alone(node, name, column));
            nodes.extend(extras);
        }
        let on = ObjectRef::column(name, &column.name);
        nodes.extend(comment(on, column.comment.as_ref()).map(|step| {
            let detail = format!("2 {:05}", position(new, &column.name));
            Node::new(Phase::CreateTable, name, rank::COMMENT, detail, step)
                .requires(column_facts(name, [&column.name]))
        }));
        nodes.extend(not_null_comment(name, column));
        nodes.extend(identity_extras(name, column));
    }
    nodes.extend(late_defaults.into_iter().map(|(column, default)| {
        let (facts, value) =
            (expr_facts(&default), Fact::Value(ColumnRef { table: name.clone(), column: column.clone() }));
        let act = TableAct::SetDefault { column: column.clone(), default };
        column_act(name, &column, act, Phase::CreateTable, 90).requires(facts).provides([value])
    }));
    nodes.extend(later.iter().map(|constraint| add_constraint(name, constraint)));
    nodes.extend(new.constraints.iter().flat_map(|constraint| constraint_comments(name, constraint)));
    for index in &new.indexes {
        nodes.extend(create_index(name, index, Phase::CreateTable));
        nodes.extend(index_comment(name, index, Phase::CreateTable));
    }
    nodes.extend(not_null::validated(new, schema));
    nodes.extend(new.of_type.iter().map(|ty| super::lineage::typed_table(new, ty)));
    nodes.extend(table_marks(new, Phase::CreateTable));
    nodes.extend(row_security(name, RowSecurity::Off, new.row_security));
    nodes.extend(comment(ObjectRef::Table(name.clone()), new.comment.as_ref()).map(|step| {
        Node::new(Phase::CreateTable, name, rank::COMMENT, "1", step).requires([Fact::Relation(name.clone())])
    }));
    nodes
}

/// Says the automatic names of NOT NULL constraints that other tables have for theirs, as those made by `LIKE`
/// (PostgreSQL 18): the server would pass over a name that is there already.
fn say_taken_names(table: &mut Table, schema: &Schema) {
    let others = schema.tables.values().filter(|other| other.name.namespace == table.name.namespace);
    let taken: BTreeSet<&String> =
        others.flat_map(|other| &other.columns).filter_map(|column| column.not_null_name.as_ref()).collect();
    for column in table.columns.iter_mut().filter(|column| column.not_null && column.not_null_name.is_none()) {
        let name = crate::diff::automatic(&table.name.name, &column.name, "not_null");
        column.not_null_name = Some(name).filter(|name| taken.contains(name));
    }
}

/// Returns what keeps the rows of a table: the server of a foreign one, an access method.
pub(super) fn storage_facts(table: &Table) -> Vec<Fact> {
    let server = table.foreign.iter().map(|foreign| made_fact(&MadeName::server(&foreign.server)));
    server.chain(table.access_method.as_deref().map(method_fact)).collect()
}

pub(super) fn method_fact(name: &str) -> Fact {
    made_fact(&MadeName::access_method(name))
}

/// Lets a statement about a parent not reach its children.
pub(super) fn alone(node: &mut Node) {
    if let Action::AlterTable { only, .. } = &mut node.step.action {
        *only = true;
    }
}

fn position(table: &Table, column: &str) -> usize {
    table.columns.iter().position(|other| other.name == column).unwrap_or_default()
}

fn create_table_step(table: &Table, inline: &[Constraint]) -> Step {
    let bare = Table { constraints: inline.to_vec(), ..table.clone() };
    Step::new(ObjectRef::Table(table.name.clone()), Action::CreateTable(Box::new(bare)))
}

fn kind_order(kind: &ConstraintKind) -> u8 {
    match kind {
        ConstraintKind::PrimaryKey(_) => 0,
        ConstraintKind::Unique(_) => 1,
        ConstraintKind::Exclusion(_) => 2,
        ConstraintKind::Check(_) => 3,
        ConstraintKind::ForeignKey(_) => 4,
    }
}

/// Foreign keys come after all tables; inside `CREATE TABLE` a `NOT VALID` would be ignored.
fn stands_in_create_table(constraint: &Constraint) -> bool {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => true,
        ConstraintKind::Check(check) => check.validated || !check.enforced,
        ConstraintKind::ForeignKey(_) => false,
    }
}

/// Returns what stands in the definition of a new table and what is added to it, each in its order.
fn inline_and_later(table: &Table, waits: &dyn Fn(&Expr) -> bool) -> (Vec<Constraint>, Vec<Constraint>) {
    let mut constraints = table.constraints.clone();
    constraints.sort_by_key(|constraint| (kind_order(&constraint.kind), constraint.name.clone()));
    let mut keys = Vec::new();
    constraints.into_iter().partition(|constraint| {
        let key = merged_by(&constraint.kind);
        let merges = key.as_ref().is_some_and(|key| keys.contains(key));
        keys.extend(key);
        let late = match &constraint.kind {
            ConstraintKind::Check(check) => waits(&check.expr),
            ConstraintKind::Exclusion(exclusion) => {
                let terms = exclusion.elements.iter().filter_map(|element| match &element.term.term {
                    IndexTerm::Expr(expr) => Some(expr),
                    IndexTerm::Column(_) => None,
                });
                terms.chain(&exclusion.predicate).any(waits)
            }
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::ForeignKey(_) => false,
        };
        stands_in_create_table(constraint) && !merges && !late
    })
}

/// Says whether a routine cannot be there before the table: its signature or what it is made of leads to the table, or
/// its body names it.
fn reaches(schema: &Schema, routine: &RoutineName, table: &Table, seen: &mut BTreeSet<DefinedRef>) -> bool {
    let name = DefinedRef::Routine(routine.clone());
    names(schema, routine, &[&table.name.name]) || leads_to(schema, &name, &table.name, seen)
}

/// Says whether a routine reads a column: it is made of it, or its body names the table and the column.
pub(super) fn reads(schema: &Schema, routine: &RoutineName, column: &ColumnRef) -> bool {
    let found = schema.defined.get(&DefinedRef::Routine(routine.clone()));
    found.is_some_and(|found| found.uses().contains(&ObjectRef::Column(column.clone())))
        || names(schema, routine, &[&column.table.name, &column.column])
}

/// Says whether the body of a routine holds all of these words.
fn names(schema: &Schema, routine: &RoutineName, words: &[&str]) -> bool {
    let Some(Defined::Routine(found)) = schema.defined.get(&DefinedRef::Routine(routine.clone())) else { return false };
    let body = found.definition.split_once("\nAS ").map_or("", |(_, body)| body).to_lowercase();
    let is_of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    words.iter().all(|word| body.split(|c| !is_of_a_word(c)).any(|other| other == word.to_lowercase()))
}

/// Says whether an object is made of the table, directly or by way of others.
pub(super) fn leads_to(schema: &Schema, name: &DefinedRef, table: &QName, seen: &mut BTreeSet<DefinedRef>) -> bool {
    if !seen.insert(name.clone()) {
        return false;
    }
    let uses = schema.defined.get(name).map(|object| object.uses().iter()).into_iter().flatten();
    uses.into_iter().any(|used| match used {
        ObjectRef::Defined(name) => leads_to(schema, name, table, seen),
        other => other.table() == Some(table),
    })
}

/// Takes the defaults out of a definition that call what comes after the table.
fn take_late_defaults(table: &mut Table, waits: &dyn Fn(&Expr) -> bool) -> Vec<(String, Expr)> {
    let columns = table.columns.iter_mut().filter(|column| column.default.as_ref().is_some_and(waits));
    columns.filter_map(|column| Some((column.name.clone(), column.default.take()?))).collect()
}

/// Returns what the server compares of the keys of one `CREATE TABLE`: of those that are alike in it, the first takes
/// the others in without a word. It compares expressions as trees, so their spelling is left out here.
fn merged_by(kind: &ConstraintKind) -> Option<ConstraintKind> {
    match kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            Some(ConstraintKind::Unique(Key { options: Options::default(), tablespace: None, ..key.clone() }))
        }
        ConstraintKind::Exclusion(exclusion) => {
            let mut bare = Exclusion { options: Options::default(), tablespace: None, ..exclusion.clone() };
            let terms = bare.elements.iter_mut().filter_map(|element| match &mut element.term.term {
                IndexTerm::Expr(expr) => Some(expr),
                IndexTerm::Column(_) => None,
            });
            bare.predicate.iter_mut().chain(terms).for_each(|expr| *expr = Expr::default());
            Some(ConstraintKind::Exclusion(bare))
        }
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => None,
    }
}

/// Returns the statements for what a column definition cannot say on every supported server.
pub(super) fn column_extras(table: &QName, column: &Column, phase: Phase) -> Vec<Node> {
    let name = || column.name.clone();
    let mut acts = Vec::new();
    if column.not_null && !column.not_null_validated {
        acts.push(not_null(column));
    }
    if let Some(storage) = column.storage {
        acts.push(TableAct::SetStorage { column: name(), storage });
    }
    if let Some(target) = column.statistics {
        acts.push(TableAct::SetStatistics { column: name(), target: Some(target) });
    }
    if !column.options.is_empty() {
        acts.push(TableAct::SetColumnOptions { column: name(), options: column.options.clone() });
    }
    acts.into_iter().enumerate().map(|(at, act)| column_act(table, &column.name, act, phase, at)).collect()
}

/// Returns the act that makes a column NOT NULL the way it says.
pub(super) fn not_null(column: &Column) -> TableAct {
    let plain = column.not_null_name.is_none() && column.not_null_validated && !column.not_null_no_inherit;
    if plain {
        return TableAct::SetNotNull(column.name.clone());
    }
    TableAct::AddNotNull {
        column: column.name.clone(),
        name: column.not_null_name.clone(),
        no_inherit: column.not_null_no_inherit,
        validated: column.not_null_validated,
    }
}

/// Returns a node that alters a column once it is there and has its type.
pub(super) fn column_act(table: &QName, column: &str, act: TableAct, phase: Phase, at: usize) -> Node {
    let step = Step::new(ObjectRef::column(table, column), Action::alter_table(table, act));
    Node::new(phase, table, rank::COLUMN, format!("{column} {at:02}"), step).requires(column_facts(table, [column]))
}

pub(super) fn add_constraint(table: &QName, constraint: &Constraint) -> Node {
    let phase = match &constraint.kind {
        ConstraintKind::ForeignKey(_) => Phase::ForeignKey,
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::Exclusion(_) => Phase::AlterTable,
    };
    let action = Action::alter_table(table, TableAct::AddConstraint(Box::new(constraint.clone())));
    let step = Step::new(ObjectRef::constraint(table, &constraint.name), action);
    let detail = format!("{} {}", kind_order(&constraint.kind), constraint.name);
    Node::new(phase, table, rank::CONSTRAINT, detail, step)
        .requires(constraint_needs(table, constraint))
        .provides(constraint_makes(table, constraint))
}

/// Returns the comments on a constraint and on the index that carries it.
pub(super) fn constraint_comments(table: &QName, constraint: &Constraint) -> Vec<Node> {
    let name = &constraint.name;
    let own = comment(ObjectRef::constraint(table, name), constraint.comment.as_ref());
    let of_index = comment(ObjectRef::index(table, name), constraint.index_comment.as_ref());
    let place = |rank: &str, step, fact| {
        Node::new(Phase::Finish, table, rank::COMMENT, format!("{rank} {name}"), step).requires([fact])
    };
    let own = own.map(|step| place("3", step, Fact::Constraint(table.clone(), name.clone())));
    own.into_iter().chain(of_index.map(|step| place("4", step, Fact::Relation(table.sibling(name))))).collect()
}

/// Returns the comment on the NOT NULL constraint of a column.
pub(super) fn not_null_comment(table: &QName, column: &Column) -> Option<Node> {
    let on = ObjectRef::constraint(table, crate::diff::not_null_constraint(table, column));
    let fact = Fact::NotNull(ColumnRef { table: table.clone(), column: column.name.clone() });
    comment(on, column.not_null_comment.as_ref())
        .map(|step| Node::new(Phase::Finish, table, rank::COMMENT, format!("2 {}", column.name), step).requires([fact]))
}

/// Returns the comment on the sequence of an identity column.
pub(super) fn identity_comment(table: &QName, column: &Column) -> Option<Node> {
    let identity = column.identity.as_ref()?;
    let sequence = table.sibling(crate::diff::identity_sequence(table, &column.name, identity));
    let fact = Fact::Relation(sequence.clone());
    comment(ObjectRef::Sequence(sequence), identity.comment.as_ref())
        .map(|step| Node::new(Phase::Finish, table, rank::COMMENT, format!("5 {}", column.name), step).requires([fact]))
}

/// Returns what is said of the sequence of an identity column once that is there.
pub(super) fn identity_extras(table: &QName, column: &Column) -> impl Iterator<Item = Node> {
    identity_comment(table, column).into_iter().chain(identity_type(table, column))
}

/// Gives the sequence of an identity column another type than the column's, as `LIKE … INCLUDING IDENTITY` does.
fn identity_type(table: &QName, column: &Column) -> Option<Node> {
    let identity = column.identity.as_ref().filter(|identity| identity.options.ty != column.ty.text)?;
    let sequence = table.sibling(crate::diff::identity_sequence(table, &column.name, identity));
    let (from, to) = (SequenceOptions { ty: column.ty.text.clone(), ..identity.options.clone() }, &identity.options);
    let fact = Fact::Relation(sequence.clone());
    let action = Action::AlterSequence { sequence, from, to: to.clone(), restart: None };
    let step = Step::new(ObjectRef::column(table, &column.name), action);
    Some(Node::new(Phase::Finish, table, rank::COMMENT, format!("6 {}", column.name), step).requires([fact]))
}

pub(super) fn create_index(table: &QName, index: &Index, phase: Phase) -> Vec<Node> {
    let action = Action::CreateIndex { table: table.clone(), index: Box::new(index.clone()) };
    let object = ObjectRef::index(table, &index.name);
    let mut nodes = vec![
        Node::new(phase, table, rank::INDEX, &index.name, Step::new(object.clone(), action))
            .requires(index_facts(table, index))
            .provides(index_makes(table, index)),
    ];
    nodes.extend(later_index_acts(index).into_iter().enumerate().map(|(at, act)| {
        let action = Action::AlterIndex { index: table.sibling(&index.name), act };
        let step = Step::new(object.clone(), action);
        Node::new(phase, table, rank::INDEX + 1, format!("{} {at:05}", index.name), step)
            .requires([Fact::Relation(table.sibling(&index.name))])
            .requires(bond_facts(&index.extensions))
    }));
    nodes
}

pub(super) fn index_comment(table: &QName, index: &Index, phase: Phase) -> Option<Node> {
    let fact = Fact::Relation(table.sibling(&index.name));
    comment(ObjectRef::index(table, &index.name), index.comment.as_ref())
        .map(|step| Node::new(phase, table, rank::COMMENT, format!("4 {}", index.name), step).requires([fact]))
}

/// Returns the marks that name an index, and those that a new table needs besides.
fn table_marks(table: &Table, phase: Phase) -> Vec<Node> {
    let mut nodes = Vec::new();
    // A part of an index above comes with that.
    let phase_of = |index: &str| if super::lineage::is_part(table, index) { Phase::Finish } else { phase };
    nodes.extend(super::lineage::marked_parts(None, table));
    match &table.replica_identity {
        ReplicaIdentity::Default => {}
        ReplicaIdentity::Index(index) => nodes.push(replica_identity(table, phase_of(index))),
        ReplicaIdentity::Full | ReplicaIdentity::Nothing => nodes.push(replica_identity(table, phase)),
    }
    if let Some(index) = &table.clustered_on {
        nodes.push(cluster_on(&table.name, index, phase_of(index)));
    }
    nodes
}

/// Returns the nodes that switch row security.
pub(super) fn row_security(table: &QName, from: RowSecurity, to: RowSecurity) -> Vec<Node> {
    let on = |state: RowSecurity| matches!(state, RowSecurity::On | RowSecurity::Forced);
    let forced = |state: RowSecurity| matches!(state, RowSecurity::Forced | RowSecurity::ForcedOff);
    let mut acts = Vec::new();
    if on(from) != on(to) {
        acts.push(TableAct::SetRowSecurity(on(to)));
    }
    if forced(from) != forced(to) {
        acts.push(TableAct::SetForceRowSecurity(forced(to)));
    }
    // Policies stand before row security is switched on, and go after it is switched off: the table is never open or
    // closed by accident.
    let phase = if on(to) { Phase::RowSecurity } else { Phase::Extension };
    acts.into_iter().enumerate().map(|(at, act)| table_act(table, act, phase, &format!("8 {at}"))).collect()
}

pub(super) fn cluster_on(table: &QName, index: &str, phase: Phase) -> Node {
    table_act(table, TableAct::ClusterOn(index.to_owned()), phase, "2").requires([Fact::Relation(table.sibling(index))])
}

pub(super) fn replica_identity(table: &Table, phase: Phase) -> Node {
    let node = table_act(&table.name, TableAct::SetReplicaIdentity(table.replica_identity.clone()), phase, "1");
    match &table.replica_identity {
        ReplicaIdentity::Index(index) => {
            let columns = index_columns(table, index).into_iter();
            let not_null = columns.map(|column| Fact::NotNull(ColumnRef { table: table.name.clone(), column }));
            node.requires([Fact::Relation(table.name.sibling(index))]).requires(not_null)
        }
        ReplicaIdentity::Default | ReplicaIdentity::Full | ReplicaIdentity::Nothing => node,
    }
}

/// Returns the names of all indexes of a table, also of those that belong to a constraint.
pub(super) fn carriers(table: &Table) -> Vec<QName> {
    let keys = table.constraints.iter().filter(|constraint| match constraint.kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => true,
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => false,
    });
    let names = keys.map(|constraint| &constraint.name).chain(table.indexes.iter().map(|index| &index.name));
    names.map(|name| table.name.sibling(name)).collect()
}

/// Returns the columns of an index of the table, also of one that belongs to a constraint.
pub(super) fn index_columns(table: &Table, name: &str) -> Vec<String> {
    let of_index = table.index(name).map(|index| element_columns(&index.elements));
    let of_key = table.constraint(name).and_then(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(key.columns.clone()),
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => None,
    });
    of_index.or(of_key).unwrap_or_default()
}

pub(super) fn table_act(table: &QName, act: TableAct, phase: Phase, detail: &str) -> Node {
    let step = Step::new(ObjectRef::Table(table.clone()), Action::alter_table(table, act));
    Node::new(phase, table, rank::OPTIONS, detail, step).requires([Fact::Relation(table.clone())])
}

/// Returns the step that gives a new object its comment.
pub(super) fn comment(on: ObjectRef, text: Option<&String>) -> Option<Step> {
    let text = Some(text?.clone());
    Some(Step::new(on.clone(), Action::Comment { on, text }))
}

pub(super) fn home(name: &QName) -> Fact {
    Fact::Namespace(name.namespace.clone())
}

pub(super) fn type_fact(ty: &SqlType) -> Vec<Fact> {
    ty.user.iter().map(|name| Fact::Type(name.clone())).collect()
}

pub(super) fn collation_fact(collation: Option<&QName>) -> Option<Fact> {
    collation.map(|name| made_fact(&MadeName::collation(name)))
}

fn made_fact(name: &MadeName) -> Fact {
    super::defined::fact(&DefinedRef::Made(name.clone()))
}

/// Returns the types, sequences, routines and other objects an expression mentions.
pub(super) fn expr_facts(expr: &Expr) -> Vec<Fact> {
    let types = expr.types.iter().flat_map(|name| [Fact::Type(name.clone()), Fact::Attributes(name.clone())]);
    let sequences = expr.sequences.iter().map(|name| Fact::Relation(name.clone()));
    let objects = expr.objects.iter().map(made_fact);
    types.chain(sequences).chain(expr.routines.iter().map(super::defined::routine_fact)).chain(objects).collect()
}

/// Returns what it takes that these columns can be used.
pub(super) fn column_facts<S: AsRef<str>>(table: &QName, columns: impl IntoIterator<Item = S>) -> Vec<Fact> {
    let mut facts = vec![Fact::Relation(table.clone())];
    for column in columns {
        let column = ColumnRef { table: table.clone(), column: column.as_ref().to_owned() };
        facts.extend([Fact::Column(column.clone()), Fact::Shape(column)]);
    }
    facts
}

/// Returns what a column definition rests on, apart from its table.
pub(super) fn column_needs(column: &Column) -> Vec<Fact> {
    let mut facts = type_fact(&column.ty);
    facts.extend(column.ty.user.iter().flat_map(|name| [Fact::Attributes(name.clone()), Fact::Old(name.clone())]));
    facts.extend(collation_fact(column.collation.as_ref()));
    facts.extend(column.default.iter().flat_map(expr_facts));
    facts.extend(column.generated.iter().flat_map(|generated| expr_facts(&generated.expr)));
    facts
}

/// Returns the columns a generation expression reads.
pub(super) fn generated_facts(table: &QName, generated: &Generated) -> Vec<Fact> {
    column_facts(table, &generated.expr.columns)
}

pub(super) fn column_makes(table: &QName, column: &Column) -> Vec<Fact> {
    let own = ColumnRef { table: table.clone(), column: column.name.clone() };
    let mut facts = vec![Fact::Column(own.clone()), Fact::Shape(own.clone())];
    if column.not_null {
        facts.push(Fact::NotNull(own.clone()));
    }
    if column.default.is_some() || column.identity.is_some() || column.generated.is_some() {
        facts.push(Fact::Value(own));
    }
    if let Some(identity) = &column.identity {
        facts.push(Fact::Relation(table.sibling(crate::diff::identity_sequence(table, &column.name, identity))));
    }
    facts
}

/// Returns what a constraint rests on.
pub(super) fn constraint_needs(table: &QName, constraint: &Constraint) -> Vec<Fact> {
    let mut facts = match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => {
            let mut facts = key_needs(table, key);
            let columns = key.columns.iter();
            facts.extend(
                columns.map(|column| Fact::NotNull(ColumnRef { table: table.clone(), column: column.clone() })),
            );
            facts
        }
        ConstraintKind::Unique(key) => key_needs(table, key),
        ConstraintKind::Check(check) => {
            let mut facts = column_facts(table, &check.expr.columns);
            facts.extend(expr_facts(&check.expr));
            facts
        }
        ConstraintKind::Exclusion(exclusion) => {
            let elements = exclusion.elements.iter().map(|element| &element.term);
            let mut facts = elements_facts(table, elements, exclusion.predicate.as_ref());
            facts.extend(column_facts(table, &exclusion.include));
            facts.extend(used_facts(&exclusion.uses));
            facts.push(method_fact(&exclusion.method));
            facts
        }
        ConstraintKind::ForeignKey(key) => {
            let mut facts = column_facts(table, &key.columns);
            facts.extend(column_facts(&key.references, &key.referenced_columns));
            facts.push(key_fact(&key.references, &key.referenced_columns));
            facts.push(Fact::Logged(key.references.clone()));
            facts
        }
    };
    facts.push(Fact::Relation(table.clone()));
    facts
}

fn key_needs(table: &QName, key: &Key) -> Vec<Fact> {
    let mut facts = column_facts(table, key.columns.iter().chain(&key.include));
    facts.extend(used_facts(&key.uses));
    facts
}

/// Returns the operator classes of the schema that an index is made with.
pub(super) fn used_facts(uses: &Uses) -> impl Iterator<Item = Fact> {
    uses.0.iter().filter_map(|used| match used {
        ObjectRef::Defined(name) => Some(super::defined::fact(name)),
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Composite(_)
        | ObjectRef::Attribute { .. }
        | ObjectRef::Sequence(_)
        | ObjectRef::Table(_)
        | ObjectRef::Column(_)
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::DefaultPrivileges(_) => None,
    })
}

pub(super) fn constraint_makes(table: &QName, constraint: &Constraint) -> Vec<Fact> {
    let mut facts = vec![Fact::Constraint(table.clone(), constraint.name.clone())];
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            facts.push(Fact::Relation(table.sibling(&constraint.name)));
            facts.push(key_fact(table, &key.columns));
            if matches!(constraint.kind, ConstraintKind::PrimaryKey(_)) {
                facts.push(Fact::PrimaryKey(table.clone()));
            }
        }
        ConstraintKind::Exclusion(_) => facts.push(Fact::Relation(table.sibling(&constraint.name))),
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => {}
    }
    facts
}

pub(super) fn key_fact(table: &QName, columns: &[String]) -> Fact {
    let mut columns = columns.to_vec();
    columns.sort();
    Fact::Key(table.clone(), columns)
}

pub(super) fn index_facts(table: &QName, index: &Index) -> Vec<Fact> {
    let mut facts = elements_facts(table, &index.elements, index.predicate.as_ref());
    facts.extend(column_facts(table, &index.include));
    facts.extend(used_facts(&index.uses));
    facts.push(method_fact(&index.method));
    facts.extend(bond_facts(&index.extensions));
    facts
}

/// Returns the extensions that something goes with.
pub(super) fn bond_facts(extensions: &[String]) -> impl Iterator<Item = Fact> {
    extensions.iter().cloned().map(Fact::Extension)
}

pub(super) fn index_makes(table: &QName, index: &Index) -> Vec<Fact> {
    let mut facts = vec![Fact::Relation(table.sibling(&index.name))];
    facts.extend(plain_unique(index).map(|columns| key_fact(table, &columns)));
    facts
}

/// Returns the columns of an index that a foreign key can lean on: unique, whole, over columns alone.
pub(super) fn plain_unique(index: &Index) -> Option<Vec<String>> {
    let columns = element_columns(&index.elements);
    (index.unique && index.predicate.is_none() && columns.len() == index.elements.len()).then_some(columns)
}

fn element_columns(elements: &[IndexElement]) -> Vec<String> {
    let column = |element: &IndexElement| match &element.term {
        IndexTerm::Column(name) => Some(name.clone()),
        IndexTerm::Expr(_) => None,
    };
    elements.iter().filter_map(column).collect()
}

fn elements_facts<'a>(
    table: &QName,
    elements: impl IntoIterator<Item = &'a IndexElement>,
    predicate: Option<&Expr>,
) -> Vec<Fact> {
    let mut facts = vec![Fact::Relation(table.clone())];
    let mut mention = |expr: &Expr| {
        facts.extend(column_facts(table, &expr.columns));
        facts.extend(expr_facts(expr));
    };
    predicate.into_iter().for_each(&mut mention);
    for element in elements {
        let collation = element.collation.iter().map(MadeName::collation).collect();
        mention(&Expr { objects: collation, ..Expr::default() });
        match &element.term {
            IndexTerm::Column(name) => mention(&Expr { columns: vec![name.clone()], ..Expr::default() }),
            IndexTerm::Expr(expr) => mention(expr),
        }
    }
    facts
}
