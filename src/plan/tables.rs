//! Plans tables as a whole, and sequences.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

use super::action::{Counter, TableAct};
use super::build::{
    self, column_facts, column_makes, column_needs, constraint_makes, constraint_needs, home, index_makes,
};
use super::columns::options_change;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::Hazard;
use super::impact::index_expressions;
use super::sequences;
use super::{Action, Step};
use crate::diff::{Change, SequenceEdit, TableEdit};
use crate::schema::ir::{
    ColumnRef, Constraint, ConstraintKind, DefinedRef, Expr, ObjectRef, Persistence, QName, ReplicaIdentity, Sequence,
    Table,
};

impl Planner<'_> {
    pub(super) fn alter_table(&mut self, name: &QName, edit: &TableEdit) {
        let Some(new) = self.sides.new.tables.get(name).cloned() else { return };
        match edit {
            TableEdit::Persistence { to, .. } => self.set_persistence(&new, *to),
            TableEdit::Options { from, to } => {
                let (set, reset) = options_change(from, to);
                if !reset.is_empty() {
                    self.push(build::table_act(name, TableAct::ResetOptions(reset), Phase::AlterTable, "3"));
                }
                if !set.is_empty() {
                    self.push(build::table_act(name, TableAct::SetOptions(set), Phase::AlterTable, "4"));
                }
            }
            TableEdit::Foreign { from: Some(from), to: Some(to) } => {
                let acts = super::foreign::foreign_acts(&from.options, &to.options);
                self.push(build::table_act(name, TableAct::SetForeignOptions(acts), Phase::AlterTable, "2"));
            }
            // Refused.
            TableEdit::Foreign { .. } => {}
            TableEdit::Tablespace { to, .. } => {
                self.push(build::table_act(name, TableAct::SetTablespace(to.clone()), Phase::AlterTable, "5"));
            }
            TableEdit::AccessMethod { to, .. } => {
                // A partitioned table can have none, which its partitions then do without.
                let plain = || new.partition_by.is_none().then(|| "heap".to_owned());
                let act = TableAct::SetAccessMethod(to.clone().or_else(plain));
                let node = build::table_act(name, act, Phase::AlterTable, "6").requires(build::storage_facts(&new));
                let old = self.sides.old.tables.get(name);
                self.push(node.releases(old.map(build::storage_facts).unwrap_or_default()));
            }
            TableEdit::ReplicaIdentity { from, .. } => {
                let mut node = build::replica_identity(&new, Phase::Finish);
                if let ReplicaIdentity::Index(index) = from {
                    let columns = self.sides.old.tables.get(name).map(|old| build::index_columns(old, index));
                    let columns = columns.unwrap_or_default().into_iter();
                    let not_null = columns.map(|column| Fact::NotNull(ColumnRef { table: name.clone(), column }));
                    node = node.releases([Fact::Relation(name.sibling(index))]).releases(not_null);
                }
                self.push(node);
            }
            TableEdit::RowSecurity { from, to } => {
                let mut nodes = build::row_security(name, *from, *to);
                let summary = flags::arrow(from.words(), to.words());
                let cost = "rows become visible or hidden for whoever is not the owner";
                if let Some(first) = nodes.first_mut() {
                    let object = ObjectRef::Table(name.clone());
                    first.step.flags.push(flags::flag(Hazard::Privileges, object, summary, cost));
                }
                self.nodes.extend(nodes);
            }
            // Planned with all links, or refused.
            TableEdit::Partition { .. }
            | TableEdit::Inherits { .. }
            | TableEdit::OfType { .. }
            | TableEdit::PartitionBy { .. } => {}
            TableEdit::ClusteredOn { to: Some(index), .. } => self.push(build::cluster_on(name, index, Phase::Finish)),
            TableEdit::ClusteredOn { from, to: None } => {
                let lost = from.as_ref().is_some_and(|index| {
                    let part = (name.clone(), index.clone());
                    self.impact.indexes.contains(&part) || self.impact.constraints.contains(&part)
                });
                if !lost {
                    self.push(build::table_act(name, TableAct::SetWithoutCluster, Phase::AlterTable, "7"));
                }
            }
        }
    }

    /// A logged table cannot refer to an unlogged one: children lose their log first and get it back last.
    fn set_persistence(&mut self, table: &Table, to: Persistence) {
        let mut node = build::table_act(&table.name, TableAct::SetPersistence(to), Phase::AlterTable, "0");
        let targets: Vec<Fact> = table
            .constraints
            .iter()
            .filter_map(|constraint| match &constraint.kind {
                ConstraintKind::ForeignKey(key) if key.references != table.name => {
                    Some(Fact::Logged(key.references.clone()))
                }
                _ => None,
            })
            .collect();
        let own = Fact::Logged(table.name.clone());
        match to {
            Persistence::Unlogged => {
                let object = ObjectRef::Table(table.name.clone());
                let summary = flags::arrow("logged", "unlogged");
                node.step.flags.push(flags::data_loss(object, summary, "a crash of the server empties the table"));
                self.push(node.releases(targets).removes([own]));
            }
            Persistence::Permanent => self.push(node.requires(targets).provides([own])),
        }
    }

    /// Drops tables, children before parents; foreign keys that refer to each other go first.
    pub(super) fn dropped_tables(&mut self, changes: &[Change]) {
        let tables: BTreeMap<QName, Table> = changes
            .iter()
            .filter_map(|change| {
                let Change::DropTable(table) = change else { return None };
                Some((table.name.clone(), (**table).clone()))
            })
            .collect();
        let mut split = split_mutual_foreign_keys(&tables);
        split.extend(tables.values().flat_map(|table| self.checks_by_own_rows(table)));
        for table in tables.values() {
            for index in &table.indexes {
                if index_expressions(index).into_iter().any(|expr| self.calls_by_own_rows(table, expr)) {
                    self.drop_index(&table.name, index);
                }
            }
        }
        for (table, name) in &split {
            let Some(constraint) = tables.get(table).and_then(|table| table.constraint(name)) else { continue };
            let object = ObjectRef::constraint(table, name);
            let action = Action::alter_table(table, TableAct::DropConstraint(name.clone()));
            let node = Node::new(Phase::DropForeignKey, table, 0, name, Step::new(object, action));
            let below = self.partitions_referred_to(table, constraint);
            let node = node.releases(constraint_needs(table, constraint)).releases(below);
            self.push(node.removes(constraint_makes(table, constraint)));
        }
        for table in tables.values() {
            self.drop_table(table, &split);
        }
    }

    /// Returns the checks that call functions over the rows of their own table: the functions go before the table, and
    /// the checks before the functions. So do indexes.
    fn checks_by_own_rows(&self, table: &Table) -> Vec<(QName, String)> {
        let checks = table.constraints.iter().filter(|constraint| match &constraint.kind {
            ConstraintKind::Check(check) => self.calls_by_own_rows(table, &check.expr),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Exclusion(_)
            | ConstraintKind::ForeignKey(_) => false,
        });
        checks.map(|constraint| (table.name.clone(), constraint.name.clone())).collect()
    }

    fn calls_by_own_rows(&self, table: &Table, expr: &Expr) -> bool {
        let mut routines = expr.routines.iter().map(|name| DefinedRef::Routine(name.clone()));
        routines.any(|routine| build::leads_to(self.sides.old, &routine, &table.name, &mut BTreeSet::new()))
    }

    /// Returns the partitions that a foreign key stands on through the table above them: none is dropped before it.
    pub(super) fn partitions_referred_to(&self, table: &QName, constraint: &Constraint) -> Vec<Fact> {
        let ConstraintKind::ForeignKey(key) = &constraint.kind else { return Vec::new() };
        let old = self.sides.old;
        if old.tables.get(&key.references).is_none_or(|table| table.partition_by.is_none()) {
            return Vec::new();
        }
        let is_below = |name: &QName, above: &QName| old.above(name).any(|parent| parent == above);
        // A table that refers to itself goes after its partitions all the same.
        if key.references == *table || is_below(table, &key.references) || is_below(&key.references, table) {
            return Vec::new();
        }
        let below = old.tables.keys().filter(|name| is_below(name, &key.references));
        below.map(|name| Fact::Relation(name.clone())).collect()
    }

    fn drop_table(&mut self, table: &Table, split: &BTreeSet<(QName, String)>) {
        let name = &table.name;
        let object = ObjectRef::Table(name.clone());
        let mut step = Step::new(object.clone(), Action::DropTable(name.clone()));
        let summary = dropped_with(table.columns.len());
        step.flags.push(flags::data_loss(
            object.clone(),
            summary,
            "every row is gone; down brings back an empty table",
        ));
        step.flags.extend(self.possible_renames(&object));
        let mut node = Node::new(Phase::DropTable, name, 0, "", step)
            .removes([Fact::Relation(name.clone()), Fact::Type(name.clone())])
            .releases(table.of_type.iter().map(|ty| Fact::Type(ty.clone())))
            .releases([home(name)])
            .releases(build::storage_facts(table))
            .releases(table.parents().flat_map(|parent| self.column_facts_of(parent)));
        for column in &table.columns {
            node = node.removes(column_makes(name, column)).releases(column_needs(column));
        }
        for constraint in &table.constraints {
            if !split.contains(&(name.clone(), constraint.name.clone())) {
                node = node.removes(constraint_makes(name, constraint)).releases(constraint_needs(name, constraint));
                node = node.releases(self.partitions_referred_to(name, constraint));
            }
        }
        for index in &table.indexes {
            // One that calls functions over the rows of the table has gone before.
            let mut calls = index_expressions(index).into_iter();
            if !calls.any(|expr| self.calls_by_own_rows(table, expr)) {
                node = node.removes(index_makes(name, index)).releases(build::index_facts(name, index));
            }
        }
        let key = table.partition_by.iter().flat_map(|key| build::expr_facts(&key.elements));
        node = node.releases(key);
        node = node.releases(self.needs_of_parts(name));
        for sequence in self.sides.old.sequences.values() {
            let owned = sequence.owned_by.as_ref().is_some_and(|owner| owner.table == *name);
            if owned && !self.sides.new.sequences.contains_key(&sequence.name) {
                node = node.removes([Fact::Relation(sequence.name.clone())]);
            }
        }
        node.releases = node.releases.difference(&node.removes).cloned().collect();
        self.push(node);
    }

    /// Returns what a child rests on: while it is there, what leans on its columns is in the way of what happens to those
    /// of its parent.
    fn column_facts_of(&self, parent: &QName) -> Vec<Fact> {
        let columns = self.sides.old.tables.get(parent).into_iter().flat_map(|table| &table.columns);
        column_facts(parent, columns.map(|column| &column.name))
    }

    pub(super) fn create_sequence(&mut self, new: &Sequence) {
        self.nodes.extend(build::sequence(new));
        if let Some(owner) = &new.owned_by {
            let counts = self
                .new_column(owner)
                .and_then(|column| column.default.as_ref())
                .is_some_and(|default| default.sequences.contains(&new.name));
            if counts {
                self.continue_counting(&owner.clone(), Counter::Named(new.name.clone()), &new.options);
            }
        }
    }

    /// A sequence goes with the column that owns it.
    pub(super) fn drop_sequence(&mut self, old: &Sequence) {
        if old.owned_by.as_ref().is_some_and(|owner| self.is_gone(owner)) {
            return;
        }
        let object = ObjectRef::Sequence(old.name.clone());
        let mut step = Step::new(object.clone(), Action::DropSequence(old.name.clone()));
        let taken_over = old
            .owned_by
            .as_ref()
            .and_then(|owner| self.new_column(owner))
            .is_some_and(|column| column.identity.is_some());
        if !taken_over {
            step.flags.push(flags::data_loss(object, "dropped", "its position is lost"));
        }
        let node = Node::new(Phase::DropSequence, &old.name, 0, "", step);
        self.push(node.releases([home(&old.name)]).removes([Fact::Relation(old.name.clone())]));
    }

    /// Says whether the column is dropped, recreated or of a dropped table.
    fn is_gone(&self, column: &ColumnRef) -> bool {
        self.impact.gone.contains(column) || !self.sides.new.tables.contains_key(&column.table)
    }

    pub(super) fn alter_sequence(&mut self, name: &QName, edit: &SequenceEdit) {
        let object = ObjectRef::Sequence(name.clone());
        match edit {
            SequenceEdit::Options { from, to } => {
                let bounds = sequences::bounds(name, from, to);
                for (at, clamp) in bounds.clamps.into_iter().enumerate() {
                    self.push(Node::new(Phase::Counter, name, 2, at.to_string(), clamp));
                }
                let (from, to, restart) = (from.clone(), to.clone(), bounds.restart);
                let action = Action::AlterSequence { sequence: name.clone(), from, to, restart };
                let step = Step { action, object, flags: bounds.flag.into_iter().collect() };
                self.push(Node::new(Phase::Counter, name, 2, "9", step));
            }
            SequenceEdit::Persistence { to, .. } => {
                if !self.follows_table(name, *to) {
                    self.push(sequence_persistence(name, *to));
                }
            }
            SequenceEdit::OwnedBy { from, to } => {
                let leaves = from.as_ref().is_some_and(|owner| self.is_gone(owner));
                if leaves {
                    self.disown(name, from.as_ref());
                }
                if to.is_some() || !leaves {
                    let mut node = build::sequence_owner(name, to.as_ref());
                    if !leaves {
                        node = node.releases(from.iter().map(|owner| Fact::Column(owner.clone())));
                    }
                    self.push(node);
                }
            }
        }
    }

    /// Since PostgreSQL 15 a table takes its sequences along when it becomes logged or unlogged.
    fn follows_table(&self, name: &QName, to: Persistence) -> bool {
        let owner = self.sides.old.sequences.get(name).and_then(|sequence| sequence.owned_by.as_ref());
        let table = owner.and_then(|owner| {
            Some((self.sides.old.tables.get(&owner.table)?, self.sides.new.tables.get(&owner.table)?))
        });
        self.options.major >= 15
            && table.is_some_and(|(old, new)| old.persistence != new.persistence && new.persistence == to)
    }

    /// A sequence that stays as it is although its table takes it along is put right afterwards.
    pub(super) fn carried_sequences(&mut self) {
        let (old, new) = (self.sides.old, self.sides.new);
        let carried = new.sequences.values().filter(|sequence| {
            let same = old.sequences.get(&sequence.name).filter(|before| before.persistence == sequence.persistence);
            let other = match sequence.persistence {
                Persistence::Permanent => Persistence::Unlogged,
                Persistence::Unlogged => Persistence::Permanent,
            };
            same.is_some() && self.follows_table(&sequence.name, other)
        });
        let nodes: Vec<Node> =
            carried.map(|sequence| sequence_persistence(&sequence.name, sequence.persistence)).collect();
        self.nodes.extend(nodes);
    }

    /// Frees a sequence from its column before that is dropped.
    fn disown(&mut self, name: &QName, owner: Option<&ColumnRef>) {
        let mut node = build::sequence_owner(name, None);
        node.place.0 = Phase::DropForeignKey;
        let facts =
            owner.into_iter().flat_map(|owner| [Fact::Column(owner.clone()), Fact::Relation(owner.table.clone())]);
        self.push(node.releases(facts));
    }

    /// A sequence that stays must survive the column that owns it and is dropped and added again.
    pub(super) fn kept_sequences(&mut self) {
        let both: Vec<(Sequence, Sequence)> = (self.sides.old.sequences.values())
            .filter_map(|old| Some((old.clone(), self.sides.new.sequences.get(&old.name)?.clone())))
            .collect();
        for (old, new) in both {
            if old.owned_by == new.owned_by && old.owned_by.as_ref().is_some_and(|owner| self.is_gone(owner)) {
                self.disown(&old.name, old.owned_by.as_ref());
                self.push(build::sequence_owner(&new.name, new.owned_by.as_ref()));
            }
        }
    }
}

fn dropped_with(columns: usize) -> String {
    match columns {
        1 => "dropped with its column".to_owned(),
        more => format!("dropped with its {more} columns"),
    }
}

/// Returns the node that writes a sequence to the log, or no longer.
fn sequence_persistence(name: &QName, persistence: Persistence) -> Node {
    let action = Action::SetSequencePersistence { sequence: name.clone(), persistence };
    Node::new(Phase::Counter, name, 3, "", Step::new(ObjectRef::Sequence(name.clone()), action))
}

/// Returns the foreign keys of tables that refer to each other in a circle, none of which can be dropped first.
fn split_mutual_foreign_keys(tables: &BTreeMap<QName, Table>) -> BTreeSet<(QName, String)> {
    let names: Vec<&QName> = tables.keys().collect();
    let number = |name: &QName| names.binary_search(&name).ok();
    let mut graph = DiGraphMap::<usize, ()>::new();
    let foreign = |constraint: &Constraint| match &constraint.kind {
        ConstraintKind::ForeignKey(key) => number(&key.references),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::Exclusion(_) => None,
    };
    for (from, name) in names.iter().enumerate() {
        for to in tables[*name].constraints.iter().filter_map(foreign).filter(|&to| to != from) {
            graph.add_edge(from, to, ());
        }
    }
    let mut circle = vec![0; names.len()];
    for (at, members) in tarjan_scc(&graph).into_iter().enumerate().filter(|(_, members)| members.len() > 1) {
        members.into_iter().for_each(|member| circle[member] = at + 1);
    }
    let mut split = BTreeSet::new();
    for (from, name) in names.iter().enumerate().filter(|(from, _)| circle[*from] > 0) {
        for constraint in &tables[*name].constraints {
            if foreign(constraint).is_some_and(|to| to != from && circle[to] == circle[from]) {
                split.insert(((*name).clone(), constraint.name.clone()));
            }
        }
    }
    split
}
