//! Plans columns.

use std::collections::BTreeSet;

use super::action::{Counter, TableAct, Using};
use super::build::{
    self, collation_fact, column_facts, column_makes, column_needs, expr_facts, generated_facts, rank, type_fact,
};
use super::cast;
use super::direction::{Planner, Way};
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::{Action, Step};
use super::{not_null, sequences};
use crate::diff::{ColumnEdit, identity_sequence};
use crate::schema::ir::{
    Column, ColumnRef, Expr, Generated, Identity, ObjectRef, Options, QName, RoutineName, Schema, SequenceOptions,
    SqlType, Storage,
};

impl Planner<'_> {
    /// `fresh` is false for a column that is added again.
    pub(super) fn add_column(&mut self, table: &QName, column: &Column, fresh: bool) {
        let object = ObjectRef::column(table, &column.name);
        let column = &not_null::said(column);
        let whole = column;
        let column = &self.added(table, column);
        let action = Action::alter_table(table, TableAct::AddColumn(Box::new(column.clone())));
        let mut step = Step::new(object.clone(), action);
        if fresh {
            step.flags.extend(column.default.as_ref().map(|default| flags::added_default(object.clone(), default)));
            if self.way == Way::Down && column.generated.is_none() {
                step.flags.push(flags::comes_back(object.clone(), column));
            }
        }
        let fills = column.default.is_some() || column.identity.is_some() || column.generated.is_some();
        if column.not_null && !fills {
            let summary = "added NOT NULL without a default";
            let cost = "fails when the table has rows";
            step.flags.push(flags::flag(Hazard::NotNull, object.clone(), summary, cost));
        }
        let node = Node::new(Phase::AlterTable, table, rank::ADD_COLUMN, &column.name, step)
            .requires([Fact::Relation(table.clone())])
            .requires(column_needs(column))
            .requires(column.generated.iter().flat_map(|generated| generated_facts(table, generated)))
            .provides(column_makes(table, column));
        self.push(node);
        let mut extras = build::column_extras(table, column, Phase::AlterTable);
        if !self.kept.below(table).is_empty() {
            // A child has the column without them; ALTER would reach it.
            extras.iter_mut().filter(|node| sets_statistics(&node.step.action)).for_each(build::alone);
        }
        self.nodes.extend(extras);
        if let Some(step) = build::comment(object, column.comment.as_ref()) {
            let facts = column_facts(table, [&column.name]);
            self.push(Node::new(Phase::AlterTable, table, rank::COMMENT, &column.name, step).requires(facts));
        }
        self.nodes.extend(build::not_null_comment(table, column));
        let own = || ColumnRef { table: table.clone(), column: column.name.clone() };
        if let Some(default) = whole.default.clone().filter(|_| column.default.is_none()) {
            let act = TableAct::SetDefault { column: column.name.clone(), default: default.clone() };
            let flags = vec![flags::late_default(ObjectRef::Column(own()), &default)];
            let node = self.column_node(&own(), act, 90, flags).requires(build::expr_facts(&default));
            self.push(node.provides([Fact::Value(own())]));
        }
        if let Some(identity) = whole.identity.as_ref().filter(|_| column.identity.is_none()) {
            let act = TableAct::AddIdentity { column: column.name.clone(), identity: identity.clone() };
            let sequence = Fact::Relation(table.sibling(identity_sequence(table, &column.name, identity)));
            let node = self.column_node(&own(), act, 35, Vec::new()).provides([Fact::Value(own()), sequence]);
            self.push(node);
        }
        self.nodes.extend(build::identity_extras(table, whole));
    }

    /// Returns the column as it is added. Its identity comes apart where the server does not add that together with it:
    /// children follow a new column, but not its identity (partitions do since PostgreSQL 17). A default comes apart where it
    /// calls a function that reads the column.
    fn added(&self, table: &QName, column: &Column) -> Column {
        let mut added = column.clone();
        let new = self.sides.new.tables.get(table);
        let follows = new.is_some_and(|table| table.partition_by.is_some()) && self.options.major >= 17;
        if !follows && !self.kept.below(table).is_empty() {
            added.identity = None;
        }
        let column = ColumnRef { table: table.clone(), column: column.name.clone() };
        let reads = |routine: &RoutineName| build::reads(self.sides.new, routine, &column);
        added.default = added.default.filter(|default| !default.routines.iter().any(reads));
        added
    }

    /// Drops a column; with a reason when it comes again.
    pub(super) fn drop_column(&mut self, table: &QName, column: &Column, again: Option<Flag>) {
        let object = ObjectRef::column(table, &column.name);
        let action = Action::alter_table(table, TableAct::DropColumn(column.name.clone()));
        let mut step = Step::new(object.clone(), action);
        match again {
            Some(flag) => step.flags.push(flag),
            None => {
                let cost = match &column.generated {
                    Some(_) => "its values can be computed again",
                    None => "its values are gone; down brings the column back at the end and empty",
                };
                step.flags.push(flags::data_loss(object.clone(), format!("{} dropped", column.ty.text), cost));
                step.flags.extend(self.possible_renames(&object));
            }
        }
        let own = ColumnRef { table: table.clone(), column: column.name.clone() };
        let mut node = Node::new(Phase::Drop, table, rank::COMMENT, &column.name, step)
            .removes(column_makes(table, column))
            .releases(column_needs(column))
            .releases(column.generated.iter().flat_map(|generated| generated_facts(table, generated)));
        node = self.with_implicit_drops(node, table);
        for sequence in self.sides.old.sequences.values().filter(|sequence| sequence.owned_by.as_ref() == Some(&own)) {
            if !self.sides.new.sequences.contains_key(&sequence.name) {
                node = node.removes([Fact::Relation(sequence.name.clone())]);
            }
        }
        // The column cannot wait for itself.
        node.releases = node.releases.difference(&node.removes).cloned().collect();
        if let Action::AlterTable { only, .. } = &mut node.step.action
            && !self.impact.recreated.contains(&own)
        {
            *only = self.kept.keeps_dropped(self.sides.old, self.sides.new, &own);
        }
        self.push(node);
    }

    pub(super) fn recreated_columns(&mut self) {
        for column in self.impact.recreated.clone() {
            let find = |schema: &'_ crate::schema::ir::Schema| {
                schema.tables.get(&column.table)?.column(&column.column).cloned()
            };
            let (Some(old), Some(new)) = (find(self.sides.old), find(self.sides.new)) else { continue };
            if self.follows(&column) {
                continue;
            }
            let flag = recreated_flag(ObjectRef::Column(column.clone()), &old, &new);
            self.drop_column(&column.table, &old, Some(flag));
            self.add_column(&column.table, &new, false);
        }
    }

    pub(super) fn alter_column(&mut self, column: &ColumnRef, edit: &ColumnEdit) {
        if !self.impact.recreated.contains(column) {
            self.alter_settled(column, edit);
        }
    }

    /// Plans an edit of a column that is there.
    pub(super) fn alter_settled(&mut self, column: &ColumnRef, edit: &ColumnEdit) {
        match edit {
            // Planned with the types that are swapped.
            ColumnEdit::Type { .. } => {}
            ColumnEdit::NotNull { from, to } => self.alter_not_null(column, from.as_ref(), to.as_ref()),
            ColumnEdit::Default { from, to } => self.alter_default(column, from.as_ref(), to.as_ref()),
            ColumnEdit::Generated { from, to } => self.alter_generated(column, from.as_ref(), to.as_ref()),
            ColumnEdit::Identity { from, to } => self.alter_identity(column, from.as_ref(), to.as_ref()),
            ColumnEdit::Storage { to, .. } => {
                // A conversion resets it and sets it again by itself.
                if !self.impact.conversions.contains_key(column) {
                    let storage = to.unwrap_or_else(|| self.own_storage(column));
                    let act = TableAct::SetStorage { column: column.column.clone(), storage };
                    let node = self.column_node(column, act, 50, Vec::new());
                    self.push_alone(node, column, |column| column.storage);
                }
            }
            ColumnEdit::Compression { to, .. } => {
                if !self.impact.conversions.contains_key(column) {
                    let act = TableAct::SetCompression { column: column.column.clone(), compression: *to };
                    self.act(column, act, 51, Vec::new());
                }
            }
            ColumnEdit::Statistics { to, .. } => {
                let act = TableAct::SetStatistics { column: column.column.clone(), target: *to };
                let node = self.column_node(column, act, 52, Vec::new());
                self.push_alone(node, column, |column| column.statistics);
            }
            ColumnEdit::ForeignOptions { from, to } => {
                let options = super::foreign::foreign_acts(from, to);
                let act = TableAct::SetForeignColumnOptions { column: column.column.clone(), options };
                self.act(column, act, 55, Vec::new());
            }
            ColumnEdit::Options { from, to } => {
                let (set, reset) = options_change(from, to);
                if !reset.is_empty() {
                    let act = TableAct::ResetColumnOptions { column: column.column.clone(), names: reset };
                    self.act(column, act, 53, Vec::new());
                }
                if !set.is_empty() {
                    let act = TableAct::SetColumnOptions { column: column.column.clone(), options: set };
                    self.act(column, act, 54, Vec::new());
                }
            }
        }
    }

    fn own_storage(&self, column: &ColumnRef) -> Storage {
        let table = self.sides.new.tables.get(&column.table);
        let ty = table.and_then(|table| table.column(&column.column)).map(|column| column.ty.clone());
        cast::storage(&ty.unwrap_or_default(), self.sides.new)
    }

    /// Adds a plain node about a column; ranks go by `at`.
    fn act(&mut self, column: &ColumnRef, act: TableAct, at: usize, flags: Vec<Flag>) {
        let node = self.column_node(column, act, at, flags);
        self.push(node);
    }

    fn column_node(&self, column: &ColumnRef, act: TableAct, at: usize, flags: Vec<Flag>) -> Node {
        let mut node = build::column_act(&column.table, &column.column, act, Phase::AlterTable, at);
        node.step.flags = flags;
        node
    }

    fn alter_not_null(
        &mut self,
        column: &ColumnRef,
        from: Option<&crate::diff::NotNull>,
        to: Option<&crate::diff::NotNull>,
    ) {
        let object = ObjectRef::Column(column.clone());
        let name = || column.column.clone();
        let fact = Fact::NotNull(column.clone());
        let new = self.sides.new.tables.get(&column.table).and_then(|table| table.column(&column.column)).cloned();
        let called = |not_null: &crate::diff::NotNull| {
            let automatic = || crate::diff::automatic(&column.table.name, &column.column, "not_null");
            not_null.name.clone().unwrap_or_else(automatic)
        };
        // From PostgreSQL 18 on it is a constraint, whose name another one may have had, or may get.
        let named = |not_null: &crate::diff::NotNull| {
            (self.options.major >= 18).then(|| Fact::Constraint(column.table.clone(), called(not_null)))
        };
        match (from, to, new) {
            (Some(from), None, _) => {
                let flags = vec![flags::not_null(object, false)];
                let node = self.column_node(column, TableAct::DropNotNull(name()), 40, flags);
                let node = node.removes([fact]).removes(named(from));
                self.push(node);
            }
            (None, Some(to), Some(new)) => {
                let flags = vec![flags::not_null(object, true)];
                let node = self.column_node(column, build::not_null(&new), 20, flags);
                let node = node.provides([fact]).provides(named(to));
                self.push(node);
                self.nodes.extend(build::not_null_comment(&column.table, &new));
            }
            (Some(from), Some(to), Some(new)) => {
                let (old_name, new_name) = (called(from), called(to));
                let (gone, taken) = (named(from), named(to));
                if from.no_inherit != to.no_inherit || from.validated && !to.validated {
                    let node = self.column_node(column, TableAct::DropNotNull(name()), 19, Vec::new());
                    self.push(node);
                    let node = self.column_node(column, build::not_null(&new), 20, Vec::new());
                    self.push(node);
                    // A changed one is set by its own change.
                    let old = self.old_column(column).and_then(|old| old.not_null_comment.clone());
                    let kept = old == new.not_null_comment;
                    self.nodes.extend(build::not_null_comment(&column.table, &new).filter(|_| kept));
                    return;
                }
                if old_name != new_name {
                    let from = ObjectRef::constraint(&column.table, old_name);
                    let action = Action::Rename { from, to: new_name.clone() };
                    let step = Step::new(object.clone(), action);
                    let detail = format!("{} 18", column.column);
                    // A child that comes has it under the name that it has from then on.
                    let node = Node::new(Phase::AlterTable, &column.table, rank::COLUMN, detail, step);
                    let node = node.removes(gone).provides(taken);
                    self.push(node.provides([fact, Fact::Settled(column.clone())]));
                }
                if !from.validated && to.validated {
                    let flags = vec![flags::not_null(object, true)];
                    // One that comes from parents has a name that is not compared.
                    let given =
                        not_null::inherited_name(self.sides, &self.kept, column).filter(|_| from.name == to.name);
                    let name = given.unwrap_or(new_name);
                    self.act(column, TableAct::ValidateConstraint(name), 20, flags);
                }
            }
            (None, None, _) | (_, Some(_), None) => {}
        }
    }

    fn alter_default(&mut self, column: &ColumnRef, from: Option<&Expr>, to: Option<&Expr>) {
        let object = ObjectRef::Column(column.clone());
        let flag = flags::server_default(object, from, to);
        match (from, to) {
            (_, Some(new)) => self.set_default(column, new, Some(flag)),
            (Some(_), None) if !self.impact.defaults.contains(column) => {
                let above = self.kept.above(&column.table).into_iter();
                let settled = above.map(|table| Fact::Settled(ColumnRef { table, column: column.column.clone() }));
                let settled = settled.collect::<Vec<_>>();
                let mut node = self.default_dropped(column, vec![flag]);
                // A default that came from a parent just now goes after that.
                if !settled.is_empty() {
                    node.requires.extend(settled);
                    node.releases.clear();
                }
                self.push_alone(node, column, |column| column.default.clone());
            }
            // Dropped with those that stand in the way, below.
            (Some(_), None) | (None, None) => {}
        }
    }

    fn set_default(&mut self, column: &ColumnRef, new: &Expr, flag: Option<Flag>) {
        let act = TableAct::SetDefault { column: column.column.clone(), default: new.clone() };
        let mut node = self
            .column_node(column, act, 30, flag.into_iter().collect())
            .requires(expr_facts(new))
            .requires(self.column_type_facts(column))
            .provides([Fact::Value(column.clone())]);
        let old = self.old_column(column).and_then(|old| old.default.clone());
        // One that was dropped before has let go of it all.
        if let Some(old) = old.filter(|_| !self.impact.defaults.contains(column)) {
            node = node.releases(expr_facts(&old));
        }
        node.releases = node.releases.difference(&node.requires).cloned().collect();
        self.push_alone(node, column, |column| column.default.clone());
    }

    /// Adds a node about a column of a parent; with `ONLY` where the tables below keep what they have.
    fn push_alone<T: PartialEq>(&mut self, mut node: Node, column: &ColumnRef, value: impl Fn(&Column) -> T) {
        if let Action::AlterTable { only, .. } = &mut node.step.action {
            *only = self.kept.alone(self.sides.old, self.sides.new, column, value);
        }
        self.push(node);
    }

    fn column_type_facts(&self, column: &ColumnRef) -> Vec<Fact> {
        self.new_column(column).map(|column| type_fact(&column.ty)).unwrap_or_default()
    }

    pub(super) fn old_column(&self, column: &ColumnRef) -> Option<&Column> {
        self.sides.old.column(column)
    }

    pub(super) fn new_column(&self, column: &ColumnRef) -> Option<&Column> {
        self.sides.new.column(column)
    }

    fn drop_default(&mut self, column: &ColumnRef, flags: Vec<Flag>) {
        let node = self.default_dropped(column, flags);
        self.push_alone(node, column, |column| column.default.clone());
    }

    fn default_dropped(&self, column: &ColumnRef, flags: Vec<Flag>) -> Node {
        let old = self.old_column(column).and_then(|old| old.default.clone());
        let mut node = self
            .column_node(column, TableAct::DropDefault(column.column.clone()), 0, flags)
            .releases(old.iter().flat_map(expr_facts))
            .releases([Fact::Shape(column.clone())])
            .removes([Fact::Value(column.clone())]);
        // It acts on the column as it was.
        node.requires.clear();
        if let Some(old) = self.old_column(column) {
            node = node.releases(type_fact(&old.ty));
        }
        node
    }

    /// Defaults that stand in the way of a conversion.
    pub(super) fn defaults(&mut self) {
        for column in self.impact.defaults.clone() {
            if self.default_follows(&column) {
                continue;
            }
            let old = self.old_column(&column).and_then(|old| old.default.clone());
            let new = self.new_column(&column).and_then(|new| new.default.clone());
            let flag = match (&old, &new) {
                (Some(_), None) => Some(flags::server_default(ObjectRef::Column(column.clone()), old.as_ref(), None)),
                _ => None,
            };
            self.drop_default(&column, flag.into_iter().collect());
            // A changed one is set by its own change.
            if let Some(new) = new.filter(|new| Some(new) == old.as_ref()) {
                self.set_default(&column, &new, None);
            }
        }
    }

    /// Says whether the default of a child goes and comes with that of a parent.
    fn default_follows(&self, column: &ColumnRef) -> bool {
        let default = |column: Option<&Column>| column.map(|column| column.default.clone());
        self.kept.parents(&column.table).iter().any(|parent| {
            let parent = ColumnRef { table: parent.clone(), column: column.column.clone() };
            self.impact.defaults.contains(&parent)
                && default(self.old_column(&parent)) == default(self.old_column(column))
                && default(self.new_column(&parent)) == default(self.new_column(column))
        })
    }

    fn alter_generated(&mut self, column: &ColumnRef, from: Option<&Generated>, to: Option<&Generated>) {
        let Some(from) = from else { return };
        let object = ObjectRef::Column(column.clone());
        let facts = generated_facts(&column.table, from);
        let summary = flags::arrow(flags::shown(Some(&from.expr)), flags::shown(to.map(|to| &to.expr)));
        match to {
            None => {
                let cost = "the values stay and are no longer computed";
                let flag = flags::flag(Hazard::ServerDefault, object, summary, cost);
                let act = TableAct::DropExpression(column.column.clone());
                let mut node = self.column_node(column, act, 1, vec![flag]);
                node.requires.clear();
                let value = Fact::Value(column.clone());
                self.push(node.releases(facts).releases([Fact::Shape(column.clone())]).removes([value]));
            }
            Some(to) => {
                let cost = "every value is computed again";
                let flag = flags::flag(Hazard::ServerDefault, object, summary, cost);
                let act = TableAct::SetExpression { column: column.column.clone(), expr: to.expr.clone() };
                let node = self.column_node(column, act, 31, vec![flag]).requires(generated_facts(&column.table, to));
                let mut node = node.requires(expr_facts(&to.expr)).releases(facts);
                node.releases = node.releases.difference(&node.requires).cloned().collect();
                self.push(node);
            }
        }
    }

    fn alter_identity(&mut self, column: &ColumnRef, from: Option<&Identity>, to: Option<&Identity>) {
        let relation = |identity: &Identity| {
            Fact::Relation(column.table.sibling(identity_sequence(&column.table, &column.column, identity)))
        };
        let name = || column.column.clone();
        match (from, to) {
            (None, Some(to)) => {
                let act = TableAct::AddIdentity { column: name(), identity: to.clone() };
                let object = ObjectRef::Column(column.clone());
                let flag = to.always.then(|| flags::becomes_always(object, "no identity"));
                let node = self
                    .column_node(column, act, 35, flag.into_iter().collect())
                    .requires([Fact::NotNull(column.clone())])
                    .provides([Fact::Value(column.clone()), relation(to)]);
                self.push(node);
                self.continue_counting(column, Counter::Identity, &to.options);
                let new = self.new_column(column).cloned();
                self.nodes.extend(new.iter().flat_map(|new| build::identity_extras(&column.table, new)));
            }
            (Some(from), None) => {
                let mut node = self
                    .column_node(column, TableAct::DropIdentity(name()), 2, self.identity_loss(column, from))
                    .releases([Fact::NotNull(column.clone()), Fact::Shape(column.clone())])
                    .removes([Fact::Value(column.clone()), relation(from)]);
                node.requires.clear();
                self.push(node);
            }
            (Some(from), Some(to)) => {
                let (old, new) = (
                    identity_sequence(&column.table, &column.column, from),
                    identity_sequence(&column.table, &column.column, to),
                );
                if old != new {
                    let action = Action::RenameIdentitySequence { column: column.clone(), from: old, to: new };
                    let step = Step::new(ObjectRef::Column(column.clone()), action);
                    let detail = format!("{} 36", column.column);
                    let node = Node::new(Phase::AlterTable, &column.table, rank::COLUMN, detail, step);
                    self.push(node.removes([relation(from)]).provides([relation(to)]));
                }
                let renamed = Identity { sequence: to.sequence.clone(), comment: to.comment.clone(), ..from.clone() };
                self.settle_identity(column, renamed, to);
            }
            (None, None) => {}
        }
    }

    /// Leads the sequence of an identity to what it shall be, before or after the column changes its type and the server moves
    /// it along.
    fn settle_identity(&mut self, column: &ColumnRef, from: Identity, to: &Identity) {
        let Some((old, new)) = self.old_column(column).zip(self.new_column(column)) else { return };
        let of_type = SequenceOptions::of(&new.ty.text);
        let narrows = of_type.max < SequenceOptions::of(&old.ty.text).max;
        let moved = from.moved(&old.ty, &new.ty);
        if moved == *to {
            return;
        }
        let fits = |number: i64| (-of_type.max - 1..=of_type.max).contains(&number);
        // A narrower type does not take bounds beyond it: they change first.
        let is_early = narrows && ![moved.options.min, moved.options.max, moved.options.start].into_iter().all(fits);
        let ty = if is_early { from.options.ty.clone() } else { to.options.ty.clone() };
        let to = Identity { options: SequenceOptions { ty, ..to.options.clone() }, ..to.clone() };
        let moved = if is_early { from.clone() } else { moved };
        let sequence = column.table.sibling(identity_sequence(&column.table, &column.column, &to));
        let bounds = sequences::bounds(&sequence, &from.options, &to.options);
        let always = (to.always && !from.always)
            .then(|| flags::becomes_always(ObjectRef::Column(column.clone()), "identity by default"));
        let mut steps = bounds.clamps;
        let step = |action: Action, flags: Vec<Flag>| Step { action, object: ObjectRef::Column(column.clone()), flags };
        let table = column.table.clone();
        let alter = |from: Identity, to: Identity, restart: Option<i64>| {
            let (column, from, to) = (column.column.clone(), Box::new(from), Box::new(to));
            Action::alter_table(&table, TableAct::AlterIdentity { column, from, to, restart })
        };
        if moved.options.ty == to.options.ty {
            let flags = bounds.flag.into_iter().chain(always).collect();
            steps.push(step(alter(from, to, bounds.restart), flags));
        } else {
            // Another type than the column's is said of the sequence alone.
            if moved.always != to.always {
                let to = Identity { options: moved.options.clone(), ..to.clone() };
                steps.push(step(alter(from, to, None), always.into_iter().collect()));
            }
            let (from, to, restart) = (moved.options, to.options, bounds.restart);
            let action = Action::AlterSequence { sequence, from, to, restart };
            steps.push(step(action, bounds.flag.into_iter().collect()));
        }
        let (phase, facts) = if is_early {
            (Phase::Drop, Vec::new())
        } else {
            (Phase::AlterTable, column_facts(&column.table, [&column.column]))
        };
        for (at, step) in steps.into_iter().enumerate() {
            let detail = format!("{} 37 {at}", column.column);
            let node = Node::new(phase, &column.table, rank::COLUMN, detail, step);
            self.push(node.requires(facts.clone()));
        }
    }

    /// The position of a dropped identity is lost, unless a sequence of the column takes over.
    fn identity_loss(&self, column: &ColumnRef, identity: &Identity) -> Vec<Flag> {
        let taken_over = self.sides.new.sequences.values().any(|sequence| sequence.owned_by.as_ref() == Some(column));
        if taken_over {
            return Vec::new();
        }
        let object =
            ObjectRef::Sequence(column.table.sibling(identity_sequence(&column.table, &column.column, identity)));
        vec![flags::data_loss(object, "identity dropped", "the position of its sequence is lost")]
    }

    /// Lets a new sequence go on after the rows that are there.
    pub(super) fn continue_counting(&mut self, column: &ColumnRef, sequence: Counter, options: &SequenceOptions) {
        if self.old_column(column).is_none() || self.impact.recreated.contains(column) {
            return;
        }
        let counts = self.new_column(column).is_some_and(|column| cast::is_integer(&column.ty));
        if !counts {
            return;
        }
        let facts = match &sequence {
            Counter::Named(name) => vec![Fact::Relation(name.clone())],
            Counter::Identity => vec![Fact::Value(column.clone())],
        };
        let action = Action::ContinueSequence { sequence, column: column.clone(), options: options.clone() };
        let step = Step::new(ObjectRef::Column(column.clone()), action);
        let node = Node::new(Phase::Counter, &column.table, 1, &column.column, step).requires(facts);
        self.push(node.requires(column_facts(&column.table, [&column.column])));
    }

    /// Columns that change their type in place.
    pub(super) fn conversions(&mut self) {
        for (column, conversion) in self.impact.conversions.clone() {
            let (Some(old), Some(new)) = (self.old_column(&column).cloned(), self.new_column(&column).cloned()) else {
                continue;
            };
            if self.follows(&column) {
                continue;
            }
            let object = ObjectRef::Column(column.clone());
            let ty = new.ty.clone();
            let collation = new.collation.clone().or_else(|| reset_collation(&old, &new));
            let mut flags = Vec::new();
            if !conversion.swap {
                flags.push(type_flag(object, &old, &new, conversion.using.as_ref(), self.reads_zone(&column)));
            }
            let act =
                TableAct::SetType { column: column.column.clone(), ty, collation, using: conversion.using.clone() };
            let step = Step {
                action: Action::alter_table(&column.table, act),
                object: ObjectRef::Column(column.clone()),
                flags,
            };
            let shape = Fact::Shape(column.clone());
            let node = Node::new(Phase::AlterTable, &column.table, rank::TYPE, &column.column, step)
                .requires(type_fact(&new.ty).into_iter().chain(collation_fact(new.collation.as_ref())))
                .releases(type_fact(&old.ty).into_iter().chain(collation_fact(old.collation.as_ref())))
                // Columns that hold rows of the table make way, and come back.
                .provides([shape.clone(), Fact::Attributes(column.table.clone())])
                .removes([shape, Fact::Old(column.table.clone())]);
            self.push(node);
            self.after_conversion(&column, &new);
        }
    }

    /// Returns the columns whose conversion reads the time zone.
    pub(super) fn zoned_conversions(&self) -> BTreeSet<ColumnRef> {
        self.impact.conversions.keys().filter(|column| self.reads_zone(column)).cloned().collect()
    }

    /// One side knows a zone that the other does not; a time only drops its own.
    fn reads_zone(&self, column: &ColumnRef) -> bool {
        let (Some(old), Some(new)) = (self.old_column(column), self.new_column(column)) else { return false };
        let (from, to) = (zone(&old.ty, self.sides.old), zone(&new.ty, self.sides.new));
        from != to && (from, to) != (Some("time"), None)
    }

    /// A conversion sets storage and compression back to those of the type.
    fn after_conversion(&mut self, column: &ColumnRef, new: &Column) {
        if let Some(storage) = new.storage {
            self.act(column, TableAct::SetStorage { column: column.column.clone(), storage }, 50, Vec::new());
        }
        if new.compression.is_some() {
            let act = TableAct::SetCompression { column: column.column.clone(), compression: new.compression };
            self.act(column, act, 51, Vec::new());
        }
    }
}

fn sets_statistics(action: &Action) -> bool {
    matches!(action, Action::AlterTable { act, .. } if matches!(act.as_ref(), TableAct::SetStatistics { .. }))
}

/// Returns the collation to print when a column gives up its own: the type alone would reset it without a word.
fn reset_collation(old: &Column, new: &Column) -> Option<QName> {
    let text = ["text", "character varying", "character", "name"].iter().any(|name| new.ty.text.starts_with(name));
    (old.collation.is_some() && text && new.ty.user.is_none()).then(|| QName::new("", "default"))
}

fn type_flag(object: ObjectRef, old: &Column, new: &Column, using: Option<&Using>, zoned: bool) -> Flag {
    let shown = |column: &Column| match &column.collation {
        Some(collation) => format!("{} COLLATE {collation}", column.ty.text),
        None => column.ty.text.clone(),
    };
    let summary = flags::arrow(shown(old), shown(new));
    let cost = match using {
        None if old.ty == new.ty => "sort order changes, indexes on the column are rebuilt",
        None if zoned => "values are converted in UTC, whatever the time zone of the session",
        None => "values are converted by an assignment cast",
        Some(Using::First { .. }) => "only the first element of each value stays",
        Some(Using::Wrap { .. }) => "each value becomes an array of one element",
        Some(Using::Cast | Using::ThroughText) if zoned => "values are converted by an explicit cast, in UTC",
        Some(Using::Cast | Using::ThroughText | Using::Row(_)) => "values are converted by an explicit cast",
    };
    match using {
        Some(Using::First { .. }) => flags::data_loss(object, summary, cost),
        Some(_) | None => flags::flag(Hazard::TypeChange, object, summary, cost),
    }
}

/// Returns which type with a time zone it is, behind domains and in arrays too.
fn zone(ty: &SqlType, schema: &Schema) -> Option<&'static str> {
    if let Some(domain) = ty.user.as_ref().and_then(|name| schema.domains.get(name)) {
        return zone(&domain.ty, schema);
    }
    let text = ty.text.trim_end_matches("[]");
    let word = ["timestamp", "time"].into_iter().find(|word| text.starts_with(word));
    word.filter(|_| ty.user.is_none() && text.ends_with("with time zone"))
}

/// Returns the flag on a column that is dropped and added again: at the end of the table, with values of its own
/// only where they can be computed.
fn recreated_flag(object: ObjectRef, old: &Column, new: &Column) -> Flag {
    let summary = flags::arrow(shape(old), shape(new));
    let (Some(from), Some(to)) = (&old.generated, &new.generated) else {
        let cost = "the column is dropped and added again at the end; its values are gone";
        return flags::data_loss(object, summary, cost);
    };
    let cost = "the column is dropped and added again at the end, its values are computed again";
    if old.ty != new.ty {
        flags::flag(Hazard::TypeChange, object, summary, cost)
    } else if from != to {
        flags::flag(Hazard::ServerDefault, object, summary, cost)
    } else {
        let summary = format!("generated from {}", from.expr.columns.join(", "));
        flags::flag(Hazard::Collateral, object, summary, cost)
    }
}

/// Prints what a recreated column was or becomes.
fn shape(column: &Column) -> String {
    match &column.generated {
        Some(generated) => format!("{} as ({})", column.ty.text, flags::shown(Some(&generated.expr))),
        None => column.ty.text.clone(),
    }
}

/// Returns what to set and what to reset.
pub(super) fn options_change(from: &Options, to: &Options) -> (Options, Vec<String>) {
    let reset = from.keys().filter(|name| !to.contains_key(name)).cloned().collect();
    if from == to {
        return (Options::new(), reset);
    }
    // Those of the TOAST table are a list of their own.
    let lists = [false, true].map(|toast| {
        let of_list = move |(name, _): &(&String, &String)| name.starts_with("toast.") == toast;
        let (from, mut to): (Vec<_>, Vec<_>) =
            (from.iter().filter(of_list).collect(), to.iter().filter(of_list).collect());
        to.split_off(first_to_set(&from, &to))
    });
    (lists.concat().into_iter().map(|(name, value)| (name.clone(), value.clone())).collect(), reset)
}

/// The name of an option and its value.
pub(super) type Setting<'a> = (&'a String, &'a String);

/// Returns the place of the first option that has to be set, with all behind it, to come from one list of options to
/// another: the server puts what is set behind what it has.
pub(super) fn first_to_set(from: &[Setting<'_>], to: &[Setting<'_>]) -> usize {
    let stay = |count: &usize| {
        let (first, _) = to.split_at(*count);
        let kept = from.iter().filter(|(name, _)| first.iter().any(|(other, _)| other == name));
        kept.eq(first)
    };
    (0..=to.len()).rev().find(stay).unwrap_or_default()
}
