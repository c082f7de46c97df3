//! NOT NULL constraints that parents and children have under different names (PostgreSQL 18).
//!
//! What a parent has its children have, too: by its name, or by one of their own that they had before. Through the parent
//! the server then renames none of them (42704, 42P16), and makes none anew when the type of the column changes: it comes
//! upon the other (55000; all measured on 18.4). So parents let go of those of their children for a while. `ALTER
//! CONSTRAINT … NO INHERIT` leaves to each what it has, without a scan. That of a partitioned table has no such form: it
//! goes, `ONLY` there, and comes again, without a scan as well while partitions have theirs. Children that have none of
//! their own get it again from their parents, which reads them.

use std::collections::{BTreeMap, BTreeSet};

use super::action::TableAct;
use super::build::{alone, column_act, not_null_comment, rank};
use super::graph::{Fact, Node, Phase};
use super::sides::Sides;
use super::{Action, Step};
use crate::diff::{Kept, automatic, followed, not_null_constraint};
use crate::schema::ir::{
    Column, ColumnRef, ConstraintKind, Defined, Index, ObjectRef, Partition, QName, Schema, Table,
};

/// Returns the steps with what lets parents go of what their children have while the steps need that.
pub(super) fn apart(steps: Vec<Step>, sides: Sides<'_>, kept: &Kept) -> Vec<Step> {
    let mut windows: BTreeMap<(QName, String), Window> = BTreeMap::new();
    for (at, step) in steps.iter().enumerate() {
        let Some((on, reason)) = reason(step) else { continue };
        let family = Family { sides, kept, column: &on.column };
        let parents = family.conflicts(&on.table, reason);
        if parents.is_empty() {
            continue;
        }
        let window = windows.entry((family.root(&on.table), on.column.clone())).or_insert_with(|| Window::starting(at));
        window.last = at;
        if let (Reason::Rename, Action::Rename { to, .. }) = (reason, &step.action) {
            window.names.extend(family.namesakes(&on.table).into_iter().map(|table| (table, to.clone())));
            // What goes and comes again gets its name then.
            window.replaced.extend(Some(at).filter(|_| family.is_partitioned(&on.table)));
        }
        window.parents.extend(parents);
    }
    let can_open = |column: &str, window: &Window| {
        let before = &steps[..window.first];
        let family = Family { sides, kept, column };
        window.parents.iter().all(|parent| family.can_let_go(parent, before))
    };
    let mut windows: Vec<_> = windows.into_iter().filter(|((_, column), window)| can_open(column, window)).collect();
    for ((_, column), window) in &mut windows {
        window.drops = Family { sides, kept, column }.drops(window, &steps);
        window.replaced.extend(&window.drops);
    }
    let dropped: BTreeMap<usize, Step> =
        windows.iter().flat_map(|(_, window)| &window.drops).map(|&at| (at, steps[at].clone())).collect();
    let mut all = Vec::new();
    for (at, step) in steps.into_iter().enumerate() {
        let opening = windows.iter().filter(|(_, window)| window.first == at);
        let closing = windows.iter().filter(|(_, window)| window.last == at);
        let family = |column| Family { sides, kept, column };
        for ((_, column), window) in opening {
            all.extend(window.drops.iter().map(|at| dropped[at].clone()));
            all.extend(family(column).let_go(window));
        }
        let is_replaced = windows.iter().any(|(_, window)| window.replaced.contains(&at));
        all.extend(Some(step).filter(|_| !is_replaced));
        all.extend(closing.flat_map(|((_, column), window)| family(column).take_back(window)));
    }
    all
}

/// Returns the schema as it is once the steps are taken that lead to another one: NOT NULLs that come from parents have
/// the names that children have them by so far.
pub(super) fn reached(sides: Sides<'_>, kept: &Kept, major: u32) -> Schema {
    let mut reached = sides.new.clone();
    for (name, table) in &mut reached.tables {
        let Some(old) = sides.old.tables.get(name).filter(|_| !kept.parents(name).is_empty()) else { continue };
        let followed = followed(sides.old, sides.new, kept, old, major);
        for column in table.columns.iter_mut().filter(|column| column.lineage.0.not_null.is_some()) {
            let before = followed.column(&column.name).map(|column| &column.lineage.0);
            let Some(before) = before.filter(|before| before.not_null.is_some()) else { continue };
            let family = Family { sides, kept, column: &column.name };
            column.lineage.0.not_null = family.namesake(name).or_else(|| before.not_null.clone());
            column.lineage.0.keeps_not_null = before.keeps_not_null;
        }
    }
    reached
}

/// Returns the name of the NOT NULL that a column has, or gets, from a parent.
pub(super) fn inherited_name(sides: Sides<'_>, kept: &Kept, on: &ColumnRef) -> Option<String> {
    if let Some(column) = sides.old.column(on).filter(|column| column.not_null) {
        return column.lineage.0.not_null.clone();
    }
    let above = kept.parents(&on.table).iter().map(|table| ColumnRef { table: table.clone(), ..on.clone() });
    let mut above = above.filter_map(|above| Some((sides.new.column(&above)?, above)));
    let (column, above) = above.find(|(column, _)| column.passes_not_null())?;
    Some(not_null_constraint(&above.table, column))
}

/// Returns the steps that give the NOT NULLs which tables have from their parents the names of the new schema, and make
/// those of children their own where they are there. All else of the two schemas is settled.
pub(super) fn named(old: &Schema, new: &Schema) -> Vec<Step> {
    let kept = Kept::between(old, new);
    let sides = Sides { old, new };
    let mut windows: BTreeMap<(QName, &str), Window> = BTreeMap::new();
    let mut moved: BTreeMap<QName, Vec<&str>> = BTreeMap::new();
    for (on, from, to) in sides.columns() {
        let (Some(before), Some(after)) = (&from.lineage.0.not_null, &to.lineage.0.not_null) else { continue };
        let family = Family { sides, kept: &kept, column: &to.name };
        let inherits = old.tables.get(&on.table).is_some_and(|table| !table.inherits.is_empty());
        let (was_own, is_own) = (from.lineage.0.keeps_not_null, to.lineage.0.keeps_not_null);
        if before == after && !(inherits && was_own != is_own) {
            continue;
        }
        // What the server calls them by itself is not worth a scan.
        if !inherits && family.is_plain(&on.table, before) && family.is_plain(&on.table, after) {
            continue;
        }
        if !inherits && family.can_move(&on.table) {
            moved.entry(on.table).or_default().push(&to.name);
            continue;
        }
        let mut parents: BTreeSet<QName> = family.givers(&on.table).cloned().collect();
        parents.extend(family.conflicts(&on.table, Reason::Rename));
        let parents = family.with_those_above(parents);
        if !parents.iter().all(|parent| family.can_let_go(parent, &[])) {
            continue;
        }
        let window = windows.entry((family.root(&on.table), &to.name)).or_insert_with(|| Window::starting(0));
        window.parents.extend(parents);
        if is_own || !inherits {
            window.names.insert(on.table.clone(), after.clone());
            window.own.insert(on.table);
        } else {
            window.theirs.insert(on.table);
        }
    }
    let family = |column| Family { sides, kept: &kept, column };
    let moved = moved.iter().flat_map(|(table, columns)| {
        let partition = new.tables[table].partition_of.iter();
        let mut steps: Vec<Step> = partition.flat_map(|partition| out_and_in(&new.tables[table], partition)).collect();
        let renames = columns.iter().filter_map(|column| family(column).rename(table));
        steps.splice(1..1, renames.collect::<Vec<_>>());
        steps.extend(columns.iter().filter_map(|column| family(column).made_own(table)));
        steps
    });
    let apart = windows
        .iter()
        .flat_map(|((_, column), window)| [family(column).let_go(window), family(column).take_back(window)]);
    moved.chain(apart.flatten()).collect()
}

/// Returns what a child says of a column that parents may have, too: a NOT NULL that is theirs alone comes from them.
pub(super) fn said(column: &Column) -> Column {
    let mut said = column.clone();
    if column.lineage.0.not_null.is_some() {
        said.not_null = column.lineage.0.keeps_not_null;
        said.not_null_name = column.lineage.0.not_null.clone().filter(|_| said.not_null);
    }
    said
}

/// Returns the name of the NOT NULL that a partition has of its own, or has had before it came to its parent.
pub(super) fn beside(column: &Column, parents: &[&Table]) -> Option<String> {
    let theirs =
        parents.iter().find_map(|parent| Some(not_null_constraint(&parent.name, parent.column(&column.name)?)));
    let name = column.lineage.0.not_null.clone();
    name.filter(|name| column.lineage.0.keeps_not_null || Some(name) != theirs.as_ref())
}

/// Returns the nodes that take a new partition out and back in: what its statement says is its own, and what it had before
/// it came is not. The server renames such a one when the type of the column changes (measured on 18.4).
pub(super) fn attached(table: &Table, schema: &Schema) -> Vec<Node> {
    let Some(partition) = &table.partition_of else { return Vec::new() };
    let parents: Vec<&Table> = schema.tables.get(&partition.of).into_iter().collect();
    let came_along = |column: &Column| !column.lineage.0.keeps_not_null && beside(column, &parents).is_some();
    if !table.columns.iter().any(came_along) {
        return Vec::new();
    }
    let node = |(at, step): (usize, Step)| {
        let node = Node::new(Phase::CreateTable, &table.name, rank::TABLE, format!("{at}"), step);
        node.requires([Fact::Relation(table.name.clone())])
    };
    out_and_in(table, partition).into_iter().enumerate().map(node).collect()
}

/// Lets a statement about a parent not reach its children. A NOT NULL that is not validated does, once they are there: a
/// table that is created has a valid one from its parents.
pub(super) fn late_or_alone(node: &mut Node, table: &QName, column: &Column) {
    if !reaches_late(&node.step.action) {
        return alone(node);
    }
    node.place.0 = Phase::AlterTable;
    node.provides.insert(Fact::NotNull(ColumnRef { table: table.clone(), column: column.name.clone() }));
}

/// Says whether an action adds what is not validated, and must not be there when children are created.
pub(super) fn reaches_late(action: &Action) -> bool {
    let is_late = |act: &TableAct| matches!(act, TableAct::AddNotNull { no_inherit: false, validated: false, .. });
    matches!(action, Action::AlterTable { act, .. } if is_late(act))
}

/// Returns the nodes that validate the NOT NULLs of a new table which its parents have not validated.
pub(super) fn validated(table: &Table, schema: &Schema) -> Vec<Node> {
    let parents: Vec<&Table> = table.parents().filter_map(|parent| schema.tables.get(parent)).collect();
    let waits = |column: &Column| {
        let above = parents.iter().filter_map(|parent| Some((&parent.name, parent.column(&column.name)?)));
        let mut open = above.filter(|(_, above)| above.passes_not_null() && !above.not_null_validated);
        open.next().map(|(parent, _)| ColumnRef { table: parent.clone(), column: column.name.clone() })
    };
    let columns = table.columns.iter().filter(|column| column.not_null && column.not_null_validated);
    let node = |column: &Column| {
        let act = TableAct::ValidateConstraint(column.lineage.0.not_null.clone()?);
        let node = column_act(&table.name, &column.name, act, Phase::AlterTable, 0);
        Some(node.requires([Fact::NotNull(waits(column)?)]))
    };
    columns.filter_map(node).collect()
}

/// Returns the steps that take a partition out and put it back in.
fn out_and_in(table: &Table, partition: &Partition) -> [Step; 2] {
    let acts = [
        TableAct::DetachPartition(table.name.clone()),
        TableAct::AttachPartition { child: table.name.clone(), bounds: partition.bounds.clone() },
    ];
    acts.map(|act| Step::new(ObjectRef::Table(table.name.clone()), Action::alter_table(&partition.of, act)))
}

/// Steps in a row during which parents let go of what their children have.
struct Window {
    first: usize,
    last: usize,
    /// Steps that the window makes unnecessary.
    replaced: Vec<usize>,
    /// Steps that drop what the parents would let go of: they go first instead.
    drops: Vec<usize>,
    parents: BTreeSet<QName>,
    /// The names that constraints get meanwhile, by their tables.
    names: BTreeMap<QName, String>,
    /// Children that are to have theirs themselves, whether parents have one or not.
    own: BTreeSet<QName>,
    /// Children that are to have theirs no longer themselves.
    theirs: BTreeSet<QName>,
}

impl Window {
    fn starting(at: usize) -> Self {
        let (replaced, drops, parents, names, own, theirs) = Default::default();
        Self { first: at, last: at, replaced, drops, parents, names, own, theirs }
    }
}

/// What cannot be done while parents give theirs to children.
#[derive(Clone, Copy)]
enum Reason {
    Retype,
    Rename,
}

fn reason(step: &Step) -> Option<(ColumnRef, Reason)> {
    match (&step.action, &step.object) {
        (Action::AlterTable { table, act, .. }, _) => match act.as_ref() {
            TableAct::SetType { column, .. } => {
                Some((ColumnRef { table: table.clone(), column: column.clone() }, Reason::Retype))
            }
            _ => None,
        },
        (Action::Rename { from: ObjectRef::Constraint { .. }, .. }, ObjectRef::Column(column)) => {
            Some((column.clone(), Reason::Rename))
        }
        _ => None,
    }
}

/// A column of parents and children.
#[derive(Clone, Copy)]
struct Family<'a> {
    sides: Sides<'a>,
    kept: &'a Kept,
    column: &'a str,
}

impl<'a> Family<'a> {
    /// Returns the topmost table above.
    fn root(self, table: &QName) -> QName {
        self.kept.above(table).first().unwrap_or(table).clone()
    }

    /// Returns the column of the old schema.
    fn old(self, table: &QName) -> Option<&'a Column> {
        self.sides.old.tables.get(table)?.column(self.column)
    }

    /// Returns the name of the constraint that the table has.
    fn name(self, table: &QName) -> Option<String> {
        self.old(table).filter(|column| column.not_null).map(|column| not_null_constraint(table, column))
    }

    fn is_partitioned(self, table: &QName) -> bool {
        self.sides.old.tables.get(table).is_some_and(|table| table.partition_by.is_some())
    }

    fn gives(self, parent: &QName) -> bool {
        self.old(parent).is_some_and(|column| column.passes_not_null())
    }

    fn givers(self, child: &QName) -> impl Iterator<Item = &'a QName> {
        self.kept.parents(child).iter().filter(move |parent| self.gives(parent))
    }

    fn inherits(self, child: &QName) -> bool {
        self.old(child).is_some_and(|column| column.lineage.0.not_null.is_some())
    }

    /// Returns the parents from a table down that have to let go.
    fn conflicts(self, table: &QName, reason: Reason) -> BTreeSet<QName> {
        let tree: Vec<QName> = [table.clone()].into_iter().chain(self.kept.below(table)).collect();
        let in_the_way = |parent: &QName, child: &QName| {
            let differs = self.name(child) != self.name(parent);
            match reason {
                Reason::Retype => differs,
                Reason::Rename => differs || self.givers(child).count() > 1,
            }
        };
        let parents = tree.iter().filter(|parent| self.gives(parent));
        let parents = parents.filter(|parent| {
            let mut children = self.kept.children(parent).iter().filter(|child| self.inherits(child));
            children.any(|child| in_the_way(parent, child))
        });
        self.with_those_above(parents.cloned().collect())
    }

    /// Returns the steps after which no table of the window gives anything to its children.
    fn drops(self, window: &Window, steps: &[Step]) -> Vec<usize> {
        let tops: Vec<&QName> = window.parents.iter().filter(|parent| !self.inherits(parent)).collect();
        let drops = |top: &QName, step: &Step| match &step.action {
            Action::AlterTable { table, act, only: false } => {
                table == top && matches!(act.as_ref(), TableAct::DropNotNull(column) if column == self.column)
            }
            _ => false,
        };
        let at =
            |top: &QName| steps.iter().skip(window.last).position(|step| drops(top, step)).map(|at| at + window.last);
        tops.into_iter().map(at).collect::<Option<_>>().unwrap_or_default()
    }

    /// Adds the parents whose own a parent has: what is inherited cannot be altered.
    fn with_those_above(self, mut parents: BTreeSet<QName>) -> BTreeSet<QName> {
        loop {
            let above = parents.iter().filter(|parent| self.inherits(parent)).flat_map(|parent| self.givers(parent));
            let more: Vec<QName> = above.filter(|parent| !parents.contains(*parent)).cloned().collect();
            if more.is_empty() {
                return parents;
            }
            parents.extend(more);
        }
    }

    /// Returns the name that a table's constraint gets with that of its parent, where both have one name.
    fn namesake(self, table: &QName) -> Option<String> {
        let name = self.name(table).filter(|_| self.inherits(table))?;
        let parent = self.givers(table).find(|parent| self.name(parent).as_ref() == Some(&name))?;
        let renamed = || {
            let column = self.sides.new.tables.get(parent)?.column(self.column)?;
            Some(not_null_constraint(parent, column)).filter(|_| column.passes_not_null())
        };
        if self.inherits(parent) { self.namesake(parent).or(Some(name)) } else { renamed() }
    }

    /// Returns the table and those below it whose constraints have its name, each from one of them.
    fn namesakes(self, table: &QName) -> Vec<QName> {
        let mut namesakes = vec![table.clone()];
        for child in self.kept.below(table) {
            let from_one = self.givers(&child).all(|parent| namesakes.contains(parent));
            if self.inherits(&child) && from_one && self.name(&child) == self.name(table) {
                namesakes.push(child);
            }
        }
        namesakes
    }

    /// Says whether the constraint of a parent can go and come again where it has to. That of a key or an identity cannot.
    fn can_let_go(self, parent: &QName, before: &[Step]) -> bool {
        !self.is_partitioned(parent) || !self.is_needed(self.sides.old, parent, before)
    }

    /// Says whether a partition has its constraint by the name that the server gives it, or by that of its parent.
    fn is_plain(self, table: &QName, name: &str) -> bool {
        let of_parents = || {
            [self.sides.old, self.sides.new].into_iter().flat_map(|schema| {
                let parents = self.kept.parents(table).iter();
                parents.filter_map(|parent| {
                    Some(not_null_constraint(parent, schema.tables.get(parent)?.column(self.column)?))
                })
            })
        };
        name == automatic(&table.name, self.column, "not_null") || of_parents().any(|other| other == name)
    }

    /// Says whether a partition can leave its parent and come back to get another name: no foreign key leads to those above,
    /// and what the server then gives it is what it has. Of an index `ON ONLY` above it would get a part, of two that are
    /// alike either one, and a trigger would fire as a new one does.
    fn can_move(self, table: &QName) -> bool {
        let schema = self.sides.old;
        let above = self.kept.above(table);
        let is_referenced = schema.tables.values().flat_map(|table| &table.constraints).any(
            |constraint| matches!(&constraint.kind, ConstraintKind::ForeignKey(key) if above.contains(&key.references)),
        );
        let indexes = above.iter().filter_map(|name| schema.tables.get(name)).flat_map(Table::all_indexes);
        let indexes: Vec<&Index> = indexes.collect();
        let are_told_apart = indexes.iter().enumerate().all(|(at, index)| {
            let alike = |other: &&Index| Index { name: index.name.clone(), ..(*other).clone() } == **index;
            index.valid && !indexes[at + 1..].iter().any(alike)
        });
        let fires_otherwise = schema.defined.values().any(
            |object| matches!(object, Defined::Trigger(trigger) if trigger.copies.iter().any(|copy| copy.on == *table)),
        );
        !is_referenced && are_told_apart && !fires_otherwise && self.conflicts(table, Reason::Rename).is_empty()
    }

    /// Returns the step that gives the constraint of a table the name of the new schema.
    fn rename(self, table: &QName) -> Option<Step> {
        let to = self.sides.new.tables.get(table)?.column(self.column)?;
        Some(self.rename_to(table, not_null_constraint(table, to))).filter(|_| to.not_null)
    }

    fn rename_to(self, table: &QName, to: String) -> Step {
        let from = ObjectRef::constraint(table, self.name(table).unwrap_or_default());
        Step::new(self.object(table), Action::Rename { from, to })
    }

    /// Returns the step after which what a partition has from its parent is its own as well, where it is in the new schema.
    fn made_own(self, table: &QName) -> Option<Step> {
        let to = self.sides.new.tables.get(table)?.column(self.column)?;
        let act = self.added(not_null_constraint(table, to), to);
        Some(self.step(table, act, false)).filter(|_| to.lineage.0.keeps_not_null)
    }

    /// Returns the act that adds the constraint of a column, which children get as well.
    fn added(self, name: String, column: &Column) -> TableAct {
        let validated = column.not_null_validated;
        TableAct::AddNotNull { column: self.column.to_owned(), name: Some(name), no_inherit: false, validated }
    }

    /// Says whether a column cannot be nullable there; `before` are steps that drop what asks for it.
    fn is_needed(self, schema: &'a Schema, table: &QName, before: &[Step]) -> bool {
        let is_dropped = |name: &str| {
            before.iter().any(|step| {
                let drops = |act: &TableAct| matches!(act, TableAct::DropConstraint(dropped) if dropped == name);
                matches!(&step.action, Action::AlterTable { act, .. } if drops(act))
            })
        };
        let Some(table) = schema.tables.get(table) else { return false };
        table.primary_key_over(self.column).is_some_and(|key| !is_dropped(&key.name))
            || table.column(self.column).is_some_and(|column| column.identity.is_some())
    }

    /// Says whether what a table has from parents that let go is to go, to come again with theirs: it would be its own.
    fn is_given_again(self, table: &QName, window: &Window) -> bool {
        let is_left = |parent| window.parents.contains(parent) || self.is_given_again(parent, window);
        let from_all = || self.givers(table).all(is_left);
        let is_theirs = || {
            let plain = self.sides.old.tables.get(table).is_some_and(|table| table.partition_of.is_none());
            let own = self.old(table).is_some_and(|column| column.lineage.0.keeps_not_null);
            plain && !own && !window.own.contains(table) || window.theirs.contains(table)
        };
        let is_needed =
            || [self.sides.old, self.sides.new].into_iter().any(|schema| self.is_needed(schema, table, &[]));
        self.inherits(table) && is_theirs() && from_all() && !is_needed()
    }

    /// Returns the tables of the window, parents before their children.
    fn tables(self, window: &Window) -> Vec<QName> {
        let mut tables: Vec<QName> = window.parents.iter().cloned().collect();
        let mut at = 0;
        while let Some(table) = tables.get(at) {
            // What is to be given again reaches those below.
            let reached = window.parents.contains(table) || self.is_given_again(table, window);
            let children = self.kept.children(table).iter().filter(|child| reached && self.inherits(child));
            let more: Vec<QName> = children.filter(|child| !tables.contains(child)).cloned().collect();
            tables.extend(more);
            at += 1;
        }
        tables.sort_by_key(|table| (self.kept.above(table).len(), table.clone()));
        tables
    }

    /// Returns the steps after which each table has its constraint to itself, under the name it is to have.
    fn let_go(self, window: &Window) -> Vec<Step> {
        let mut steps = Vec::new();
        if !window.drops.is_empty() {
            return steps;
        }
        for table in self.tables(window) {
            let Some(name) = self.name(&table) else { continue };
            let to = window.names.get(&table).filter(|to| **to != name);
            let is_parent = window.parents.contains(&table);
            if self.is_given_again(&table, window) || is_parent && self.is_partitioned(&table) {
                let only = !self.kept.children(&table).is_empty();
                steps.push(self.step(&table, TableAct::DropNotNull(self.column.to_owned()), only));
                continue;
            }
            if is_parent {
                steps.push(self.step(&table, TableAct::PassNotNull { name: name.clone(), inherit: false }, false));
            }
            // A parent from which others have theirs is renamed by a step of its own.
            if let Some(to) = to.filter(|_| self.inherits(&table)) {
                steps.push(self.rename_to(&table, to.clone()));
            }
        }
        steps
    }

    /// Returns the steps after which the constraints of parents are those of their children, too.
    fn take_back(self, window: &Window) -> Vec<Step> {
        let mut steps = Vec::new();
        if !window.drops.is_empty() {
            return steps;
        }
        for table in self.tables(window).into_iter().rev() {
            let is_left = !window.parents.contains(&table) || self.is_given_again(&table, window);
            let (Some(column), Some(name)) = (self.old(&table).filter(|_| !is_left), self.name(&table)) else {
                continue;
            };
            let name = window.names.get(&table).cloned().unwrap_or(name);
            let act = if self.is_partitioned(&table) {
                self.added(name, column)
            } else {
                TableAct::PassNotNull { name, inherit: true }
            };
            steps.push(self.step(&table, act, false));
            let new = self.sides.new.tables.get(&table).and_then(|table| table.column(self.column));
            if let Some(new) = new.filter(|_| self.is_partitioned(&table) && !self.inherits(&table)) {
                steps.extend(not_null_comment(&table, new).map(|node| node.step));
            }
        }
        steps
    }

    fn object(self, table: &QName) -> ObjectRef {
        ObjectRef::column(table, self.column)
    }

    fn step(self, table: &QName, act: TableAct, only: bool) -> Step {
        Step::new(self.object(table), Action::AlterTable { table: table.clone(), only, act: Box::new(act) })
    }
}
