//! Orders steps: a place per kind gives the calm default, facts that steps make and unmake override it, ties
//! break by name. The result does not depend on the order in which the nodes were found.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use petgraph::Direction;
use petgraph::algo::{DfsSpace, has_path_connecting, tarjan_scc};
use petgraph::graph::{DiGraph, NodeIndex};

use super::Step;
use crate::schema::ir::{ColumnRef, DefinedRef, QName};

/// Something that holds between two statements. Steps make facts true, need them, give up their use of them,
/// and make them untrue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fact {
    Namespace(String),
    Extension(String),
    /// A type exists under its name, in the form the new schema gives it.
    Type(QName),
    /// A composite type that changes in place has its new attributes, and none that goes.
    Attributes(QName),
    /// The old form of a replaced type has given up its name.
    Aside(QName),
    /// The old form of a replaced type exists.
    Old(QName),
    /// The name of a replaced type still means its old form, also in the signatures of functions.
    Spelled(QName),
    /// The name of a table, sequence or index is taken.
    Relation(QName),
    Column(ColumnRef),
    /// The column has its type.
    Shape(ColumnRef),
    /// The column has its default, identity or generation expression.
    Value(ColumnRef),
    NotNull(ColumnRef),
    /// A unique key over these columns (sorted), for foreign keys to lean on.
    Key(QName, Vec<String>),
    /// The place of the one primary key that a table can have is taken.
    PrimaryKey(QName),
    Constraint(QName, String),
    /// All that happens to the column of a parent has happened.
    Settled(ColumnRef),
    /// The child has left the parent, or has of its own the constraint that the parent (under whose namespace it stands)
    /// gave it.
    Free(QName, QName),
    /// The table is written to the log.
    Logged(QName),
    /// A routine, trigger, policy, … exists under its name; a routine as a function, whatever it is.
    Defined(DefinedRef),
}

/// The default place of a step. Earlier variants go first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Event triggers go: they watch all that follows, and what they call may be different by then.
    Unwatch,
    Extension,
    Namespace,
    /// Triggers, policies, views: what leans on tables goes first.
    DropDefined,
    DropForeignKey,
    /// Children leave their parents.
    Leave,
    /// What goes from a table that stays: constraints, indexes, defaults, columns.
    Drop,
    DropTable,
    /// Collations, text search: what expressions name, and what leans on no table.
    Collation,
    /// Enums, domains, composite types, ranges, as their dependencies ask.
    Type,
    Sequence,
    /// Casts, which the expressions of tables may need without naming them.
    Cast,
    /// Operator families and classes: views sort and group with them without naming them.
    OperatorClass,
    /// Foreign-data wrappers, servers and user mappings.
    Foreign,
    CreateTable,
    AlterTable,
    /// Children come to their parents.
    Come,
    ForeignKey,
    Routine,
    View,
    /// What belongs to a table or view: triggers, policies, rules, statistics.
    Attached,
    /// Row security, once its policies stand.
    RowSecurity,
    /// Sequence owners and positions, once columns stand.
    Counter,
    /// What is sent to subscribers, once all that it names stands.
    Publication,
    /// Marks that name finished indexes; comments.
    Finish,
    DropRoutine,
    DropSequence,
    DropType,
    DropCollation,
    DropNamespace,
    DropExtension,
    /// Owners and privileges, once everything stands.
    Access,
    /// Event triggers come.
    Watch,
}

/// Where a step stands among the others: phase, the object its group is named after, the place inside the group,
/// and a last name against ties.
pub(super) type Place = (Phase, String, u8, String);

/// A step and what it has to do with the others.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub place: Place,
    pub step: Step,
    pub provides: BTreeSet<Fact>,
    pub requires: BTreeSet<Fact>,
    pub releases: BTreeSet<Fact>,
    pub removes: BTreeSet<Fact>,
    /// What it gives a form that the texts of others may ask for, by its bare name.
    pub makes: Option<String>,
    /// A text that the server reads when the step runs, and keeps no record of what it names: the body of a function.
    pub reads: Option<String>,
    /// The name of a function that comes or goes, whatever its arguments.
    pub overload: Option<(Overload, QName)>,
}

/// Whether one of the functions of a name comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overload {
    Comes,
    Goes,
}

impl Node {
    pub fn new(phase: Phase, group: impl ToString, rank: u8, detail: impl Into<String>, step: Step) -> Self {
        Self {
            place: (phase, group.to_string(), rank, detail.into()),
            step,
            provides: BTreeSet::new(),
            requires: BTreeSet::new(),
            releases: BTreeSet::new(),
            removes: BTreeSet::new(),
            makes: None,
            reads: None,
            overload: None,
        }
    }

    pub fn overload(mut self, overload: Overload, name: &QName) -> Self {
        self.overload = Some((overload, name.clone()));
        self
    }

    pub fn makes(mut self, name: &str) -> Self {
        self.makes = Some(name.to_lowercase());
        self
    }

    pub fn reads(mut self, text: &str) -> Self {
        self.reads = Some(text.to_lowercase());
        self
    }

    pub fn provides(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.provides.extend(facts);
        self
    }

    pub fn requires(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.requires.extend(facts);
        self
    }

    pub fn releases(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.releases.extend(facts);
        self
    }

    pub fn removes(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.removes.extend(facts);
        self
    }
}

/// Steps that wait for each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cycle {
    pub steps: Vec<Step>,
}

/// Returns the steps in an order that respects every fact.
pub(super) fn order(mut nodes: Vec<Node>) -> Result<Vec<Step>, Cycle> {
    nodes.sort_by(|a, b| a.place.cmp(&b.place));
    let mut graph = edges(&nodes);
    overloads_one_by_one(&mut graph, &nodes);
    readers_last(&mut graph, &nodes);
    let mut waiting: Vec<usize> =
        graph.node_indices().map(|node| graph.neighbors_directed(node, Direction::Incoming).count()).collect();
    // Nodes are sorted, so that their number is their place.
    let mut ready: BinaryHeap<Reverse<usize>> =
        (0..nodes.len()).filter(|&node| waiting[node] == 0).map(Reverse).collect();
    let mut ordered = Vec::with_capacity(nodes.len());
    while let Some(Reverse(node)) = ready.pop() {
        ordered.push(node);
        for next in graph.neighbors(NodeIndex::new(node)) {
            waiting[next.index()] -= 1;
            if waiting[next.index()] == 0 {
                ready.push(Reverse(next.index()));
            }
        }
    }
    if ordered.len() < nodes.len() {
        return Err(cycle(&graph, &nodes));
    }
    let mut steps: Vec<Option<Step>> = nodes.into_iter().map(|node| Some(node.step)).collect();
    Ok(ordered.into_iter().filter_map(|node| steps[node].take()).collect())
}

/// Draws an edge from each step to those that must follow it.
fn edges(nodes: &[Node]) -> DiGraph<(), ()> {
    let mut graph = DiGraph::with_capacity(nodes.len(), nodes.len() * 2);
    for _ in nodes {
        graph.add_node(());
    }
    let providers = index(nodes, |node| &node.provides);
    let removers = index(nodes, |node| &node.removes);
    let mut seen = BTreeSet::new();
    let mut follow = |first: usize, then: usize| {
        if first != then && seen.insert((first, then)) {
            graph.add_edge(NodeIndex::new(first), NodeIndex::new(then), ());
        }
    };
    for (at, node) in nodes.iter().enumerate() {
        for fact in &node.requires {
            providers.get(fact).into_iter().flatten().for_each(|&provider| follow(provider, at));
        }
        for fact in &node.releases {
            removers.get(fact).into_iter().flatten().for_each(|&remover| follow(at, remover));
        }
        for fact in &node.removes {
            providers.get(fact).into_iter().flatten().for_each(|&provider| follow(at, provider));
        }
    }
    graph
}

/// Lets what a text may name go before the step whose text it is, as far as nothing else asks for the opposite. The
/// text is not understood: a word that happens to be a name moves a step, and no more.
fn readers_last(graph: &mut DiGraph<(), ()>, nodes: &[Node]) {
    let mut space = DfsSpace::new(&*graph);
    for (reader, node) in nodes.iter().enumerate() {
        let Some(text) = &node.reads else { continue };
        let words: BTreeSet<&str> = text.split(|c| !is_of_a_word(c)).collect();
        let named = |name: &str| words.contains(name) || !name.chars().all(is_of_a_word) && text.contains(name);
        for (maker, other) in nodes.iter().enumerate() {
            let (first, then) = (NodeIndex::new(maker), NodeIndex::new(reader));
            let is_named = maker != reader && other.makes.as_deref().is_some_and(named);
            if is_named && !has_path_connecting(&*graph, then, first, Some(&mut space)) {
                graph.update_edge(first, then, ());
            }
        }
    }
}

/// Lets a function go before another of its name comes, as far as nothing else asks for the opposite: with both there, a
/// call may be ambiguous.
fn overloads_one_by_one(graph: &mut DiGraph<(), ()>, nodes: &[Node]) {
    let mut space = DfsSpace::new(&*graph);
    let of = |wanted: Overload| {
        let nodes = nodes.iter().enumerate();
        nodes.filter_map(move |(at, node)| {
            node.overload.as_ref().filter(|(overload, _)| *overload == wanted).map(|(_, name)| (at, name))
        })
    };
    for (goes, name) in of(Overload::Goes) {
        for (comes, _) in of(Overload::Comes).filter(|(_, other)| *other == name) {
            let (first, then) = (NodeIndex::new(goes), NodeIndex::new(comes));
            if !has_path_connecting(&*graph, then, first, Some(&mut space)) {
                graph.update_edge(first, then, ());
            }
        }
    }
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn index<'a>(nodes: &'a [Node], facts: impl Fn(&'a Node) -> &'a BTreeSet<Fact>) -> BTreeMap<&'a Fact, Vec<usize>> {
    let mut index: BTreeMap<&Fact, Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        for fact in facts(node) {
            index.entry(fact).or_default().push(at);
        }
    }
    index
}

fn cycle(graph: &DiGraph<(), ()>, nodes: &[Node]) -> Cycle {
    let mut members = tarjan_scc(graph).into_iter().find(|members| members.len() > 1).unwrap_or_default();
    members.sort();
    Cycle { steps: members.into_iter().map(|node| nodes[node.index()].step.clone()).collect() }
}
