//! Parents and children: partitions, and tables that inherit.
//!
//! A child that leaves a parent, or changes its bounds, does so first; one that comes to a parent, or comes back with
//! other bounds, does so last. In between it is a table like any other. So both schemas are rewritten: the old one as
//! the server shows it once children have left, the new one as it is just before they come ([`cut`]). What remains are
//! links that both sides have, along which the server carries changes of the parent to the child ([`followed`]).

use std::collections::{BTreeMap, BTreeSet};

use super::rename::{Renamed, renamed_by_definition};
use super::{Change, TableEdit, automatic, not_null_constraint};
use crate::schema::ir::{
    Column, ColumnRef, Constraint, ConstraintKind, Implied, Index, Inherited, ObjectRef, Partition, QName, Schema,
    Table,
};

/// A child that leaves its parent, or comes to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub child: QName,
    pub parent: QName,
    /// `None` where the child inherits and is no partition.
    pub partition: Option<Partition>,
}

/// Two schemas whose children have the parents that both sides give them.
pub(crate) struct Cut {
    pub old: Schema,
    pub new: Schema,
    pub leaving: Vec<Link>,
    pub coming: Vec<Link>,
    /// What gets another name because it is told apart by that alone.
    pub renames: Vec<Change>,
    /// What that makes of the tables.
    pub changes: Vec<Change>,
}

/// Cuts the links of tables of both sides that are not the same on both. Renames are settled.
pub(crate) fn cut(old: &Schema, new: &Schema, major: u32, anew: &Anew) -> Cut {
    let mut cut = Cut {
        old: old.clone(),
        new: new.clone(),
        leaving: Vec::new(),
        coming: Vec::new(),
        renames: Vec::new(),
        changes: Vec::new(),
    };
    let mut fixed: BTreeSet<(QName, String)> = BTreeSet::new();
    for (name, after) in &new.tables {
        let Some(before) = old.tables.get(name) else { continue };
        let (from, to) = (links(before), links(after));
        let missing = |links: &[Link], others: &[Link]| -> Vec<Link> {
            links.iter().filter(|link| !others.contains(link)).cloned().collect()
        };
        let (mut leaving, mut coming) = (missing(&from, &to), missing(&to, &from));
        let mut between = anew.links(name);
        let more = crossed(before, old, new).into_iter().chain(held(before, old, new));
        let more: Vec<Link> = more.filter(|link| !between.contains(link)).collect();
        between.extend(more);
        between.retain(|link| to.contains(link));
        leaving.extend(between.iter().cloned());
        coming.extend(between);
        coming.sort_by_key(|link| to.iter().position(|other| other == link));
        if leaving.is_empty() && coming.is_empty() {
            continue;
        }
        if before.partition_of != after.partition_of {
            let edit = TableEdit::Partition { from: before.partition_of.clone(), to: after.partition_of.clone() };
            cut.changes.push(Change::AlterTable { table: name.clone(), edit });
        }
        if sorted(&before.inherits) != sorted(&after.inherits) {
            let edit = TableEdit::Inherits { from: before.inherits.clone(), to: after.inherits.clone() };
            cut.changes.push(Change::AlterTable { table: name.clone(), edit });
        }
        // While it has its parents a check goes by the name that these give it.
        let checks =
            before.inherited.0.constraints.iter().filter(|check| matches!(check.kind, ConstraintKind::Check(_)));
        fixed.extend(checks.map(|check| (name.clone(), check.name.clone())));
        let mut free = before.clone();
        leave(&mut free, &leaving, old);
        let mut waiting = after.clone();
        leave(&mut waiting, &coming, new);
        wait(&mut waiting, after, &free);
        cut.old.tables.insert(name.clone(), free);
        cut.new.tables.insert(name.clone(), waiting);
        cut.leaving.extend(leaving);
        cut.coming.extend(coming);
    }
    for child in new.tables.keys() {
        settle(&mut cut, child);
    }
    if !cut.changes.is_empty() {
        let Renamed { schema, changes } = renamed_by_definition(cut.old, &cut.new, major, fixed);
        cut.old = schema;
        cut.renames.extend(changes);
    }
    cut
}

/// What no statement makes of tables that inherit, and leaving the parents and coming back does.
#[derive(Debug, Default)]
pub(crate) struct Anew {
    /// Columns that are a table's own in the old schema and its parents' alone in the new one: they go, and come again.
    pub columns: BTreeSet<ColumnRef>,
    /// Links that are cut for a while: all of the tables of these columns, and those to parents that stand in another order.
    links: Vec<Link>,
}

impl Anew {
    /// Returns it for the columns that may go.
    pub fn between(old: &Schema, new: &Schema, may_go: impl Fn(&ColumnRef) -> bool) -> Self {
        let mut anew = Self::default();
        let children = new.tables.values().filter(|table| !table.inherits.is_empty());
        for (before, after) in children.filter_map(|table| Some((old.tables.get(&table.name)?, table))) {
            let own = |column: &&Column| before.column(&column.name).is_some_and(|before| !before.is_parents());
            let inherited = after.columns.iter().filter(|column| column.is_parents());
            let columns = inherited.filter(own);
            let columns = columns.map(|column| ColumnRef { table: after.name.clone(), column: column.name.clone() });
            let columns: Vec<ColumnRef> = columns.filter(&may_go).collect();
            let stays: Vec<&QName> = before.inherits.iter().filter(|parent| after.inherits.contains(parent)).collect();
            let in_place = stays.iter().zip(&after.inherits).take_while(|(from, to)| **from == *to).count();
            let left = if columns.is_empty() { &stays[in_place..] } else { &stays[..] };
            anew.links.extend(links(before).into_iter().filter(|link| left.contains(&&link.parent)));
            anew.columns.extend(columns);
        }
        anew
    }

    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.links.is_empty()
    }

    /// Returns the links that a table cuts for a while.
    fn links(&self, child: &QName) -> Vec<Link> {
        self.links.iter().filter(|link| link.child == *child).cloned().collect()
    }
}

/// Returns the links of a table to parents it must leave for a while: a column of it changes its type, and another parent
/// that comes first has that column, too. The server changes such a column through none of them (42P16, measured on 15),
/// unless both have it from one table above.
fn crossed(child: &Table, old: &Schema, new: &Schema) -> Vec<Link> {
    let column = |schema: &Schema, table: &QName, name: &str| Some(schema.tables.get(table)?.column(name)?.ty.clone());
    let crosses = |at: usize, parent: &QName| {
        let columns = old.tables.get(parent).map_or(&[][..], |table| &table.columns);
        columns.iter().any(|before| {
            let name = &before.name;
            let changes = column(new, parent, name).is_some_and(|ty| ty != before.ty);
            let mut earlier = child.inherits[..at].iter().filter(|other| column(old, other, name).is_some());
            changes && earlier.any(|other| origins(old, parent, name).is_disjoint(&origins(old, other, name)))
        })
    };
    let parents = child.inherits.iter().enumerate().filter(|(at, parent)| crosses(*at, parent));
    parents.map(|(_, parent)| Link { child: child.name.clone(), parent: parent.clone(), partition: None }).collect()
}

/// Returns the link of a partition that must leave for a while (PostgreSQL 18). It calls a NOT NULL otherwise than its
/// parent does, and that one gets another name, or the type of the column changes and the partition has it as its own. No
/// other way leads there where the column is in a primary key or an identity.
fn held(child: &Table, old: &Schema, new: &Schema) -> Option<Link> {
    let partition = child.partition_of.as_ref()?;
    let parent = old.tables.get(&partition.of)?;
    let is_held = |own: &Column| {
        let Some(from) = parent.column(&own.name) else { return false };
        let name = not_null_constraint(&parent.name, from);
        let to = name_owner(parent, &own.name, old).and_then(|owner| Some((owner, new.tables.get(owner)?)));
        let to = to.and_then(|(owner, table)| Some((owner, table.column(&own.name)?)));
        let renamed = to.is_some_and(|(owner, to)| to.not_null && not_null_constraint(owner, to) != name);
        let retyped = to.is_some_and(|(_, to)| to.ty != from.ty) && own.lineage.0.keeps_not_null;
        let stays = parent.primary_key_over(&own.name).is_some() || from.identity.is_some();
        own.lineage.0.not_null.as_ref().is_some_and(|own| *own != name) && (renamed || retyped) && stays
    };
    child.columns.iter().any(is_held).then(|| Link {
        child: child.name.clone(),
        parent: partition.of.clone(),
        partition: Some(partition.clone()),
    })
}

/// Returns the table above whose NOT NULL gives that of a column its name.
fn name_owner<'a>(table: &'a Table, column: &str, schema: &'a Schema) -> Option<&'a QName> {
    let name = &table.column(column)?.lineage.0.not_null;
    let Some(name) = name else { return Some(&table.name) };
    let parents = table.parents().filter_map(|parent| schema.tables.get(parent));
    let mut givers = parents.filter(|parent| {
        let column = parent.column(column).filter(|column| column.not_null);
        column.is_some_and(|column| not_null_constraint(&parent.name, column) == *name)
    });
    givers.find_map(|parent| name_owner(parent, column, schema))
}

/// Returns the tables that a table has a column from: itself where no table above has it.
fn origins(schema: &Schema, table: &QName, column: &str) -> BTreeSet<QName> {
    let has = |table: &QName| schema.tables.get(table).is_some_and(|table| table.column(column).is_some());
    let parents = schema.tables.get(table).into_iter().flat_map(Table::parents).filter(|parent| has(parent));
    let above: BTreeSet<QName> = parents.flat_map(|parent| origins(schema, parent, column)).collect();
    if above.is_empty() { BTreeSet::from([table.clone()]) } else { above }
}

/// Returns the links that keep a dropped partition from being dropped: a foreign key to a table above it has a part that
/// stands on the partition.
pub(crate) fn referenced_partitions(old: &Schema, new: &Schema) -> Vec<Link> {
    let mut referenced = BTreeSet::new();
    for table in old.tables.values() {
        referenced.extend(table.constraints.iter().filter_map(|constraint| match &constraint.kind {
            ConstraintKind::ForeignKey(key) => Some(&key.references),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => None,
        }));
    }
    let dropped = old.tables.values().filter(|table| !new.tables.contains_key(&table.name));
    let links = dropped.flat_map(links).filter(|link| link.partition.is_some());
    let is_referenced = |link: &Link| old.above(&link.child).any(|name| referenced.contains(name));
    links.filter(|link| new.tables.contains_key(&link.parent) && is_referenced(link)).collect()
}

fn sorted(names: &[QName]) -> Vec<&QName> {
    let mut names: Vec<&QName> = names.iter().collect();
    names.sort();
    names
}

fn links(table: &Table) -> Vec<Link> {
    let link = |parent: &QName, partition: Option<Partition>| Link {
        child: table.name.clone(),
        parent: parent.clone(),
        partition,
    };
    let partition = table.partition_of.iter().map(|partition| link(&partition.of, Some(partition.clone())));
    partition.chain(table.inherits.iter().map(|parent| link(parent, None))).collect()
}

/// Makes of a child what it is without some of its parents: what they alone gave it becomes its own.
fn leave(child: &mut Table, left: &[Link], schema: &Schema) {
    let gone = |name: &QName| left.iter().any(|link| link.parent == *name);
    child.partition_of = child.partition_of.take().filter(|partition| !gone(&partition.of));
    child.inherits.retain(|parent| !gone(parent));
    let parents: Vec<&Table> = child.parents().filter_map(|parent| schema.tables.get(parent)).collect();
    let gives = |constraint: &Constraint| {
        parents.iter().any(|parent| {
            let all = parent.constraints.iter().chain(&parent.inherited.0.constraints);
            all.into_iter().any(|other| other.name == constraint.name)
        })
    };
    let has = |name: &str| parents.iter().any(|parent| parent.column(name).is_some());
    let inherited = std::mem::take(&mut child.inherited.0);
    let (kept, own): (Vec<_>, Vec<_>) = inherited.constraints.into_iter().partition(gives);
    let indexes = if parents.is_empty() { inherited.indexes } else { Vec::new() };
    child.inherited = Implied(Inherited { constraints: kept, indexes: Vec::new(), local: inherited.local });
    child.constraints.extend(own);
    child.indexes.extend(indexes);
    child.constraints.sort_by(|a, b| a.name.cmp(&b.name));
    child.indexes.sort_by(|a, b| a.name.cmp(&b.name));
    let table = child.name.clone();
    for column in child.columns.iter_mut().filter(|column| !has(&column.name)) {
        own_not_null(column, &table);
        column.lineage = Implied::default();
    }
}

/// Makes the NOT NULL that a column has from parents its own, under its name.
fn own_not_null(column: &mut Column, table: &QName) {
    let name = column.lineage.0.not_null.take();
    column.lineage.0.keeps_not_null = false;
    let name = name.filter(|name| *name != automatic(&table.name, &column.name, "not_null"));
    column.not_null_name = column.not_null_name.take().or(name);
}

/// Settles what a child has besides its parents: what these no longer give it becomes its own, what they come to give it
/// is its own no longer.
fn settle(cut: &mut Cut, child: &QName) {
    let (Some(old), Some(new)) = (cut.old.tables.get(child), cut.new.tables.get(child)) else { return };
    if old.parents().next().is_none() || new.parents().next().is_none() {
        return;
    }
    let gives = |table: &Table, name: &str| table.inherited.0.constraints.iter().any(|given| given.name == name);
    let kept = |constraint: &Constraint| old.inherited.0.local.contains(&constraint.name);
    let left = old.inherited.0.constraints.iter().filter(|given| kept(given) && !gives(new, &given.name)).cloned();
    let left: Vec<Constraint> = left.collect();
    let mut settled = old.clone();
    settled.inherited.0.constraints.retain(|given| !left.contains(given));
    settled.constraints.retain(|own| {
        let taken = |given: &Constraint| match own.kind {
            // Merged it would stay when the parent's goes, unless it is one of a partition.
            ConstraintKind::Check(_) => {
                let stays = new.partition_of.is_some() || new.inherited.0.local.contains(&given.name);
                given.name == own.name && given.kind == own.kind && stays
            }
            _ => given.kind == own.kind && !gives(old, &given.name),
        };
        new.constraint(&own.name).is_some() || !new.inherited.0.constraints.iter().any(taken)
    });
    // An index goes by the name that it will have there, so that the way back finds it.
    let mut renames = Vec::new();
    let mut taken = BTreeSet::new();
    settled.indexes.retain(|own| {
        let fresh = |given: &&Index| old.inherited.0.indexes.iter().all(|other| other.name != given.name);
        let mut fresh = new.inherited.0.indexes.iter().filter(fresh);
        let part = fresh.find(|given| serves(own, given) && !taken.contains(&given.name));
        let Some(part) = part.filter(|_| new.index(&own.name).is_none()) else { return true };
        taken.insert(part.name.clone());
        if own.name != part.name && old.index(&part.name).is_none() {
            let (from, to) = (ObjectRef::index(child, &own.name), ObjectRef::index(child, &part.name));
            renames.push(Change::Rename { from, to });
        }
        false
    });
    settled.constraints.extend(left);
    settled.constraints.sort_by(|a, b| a.name.cmp(&b.name));
    // A new check that the child would keep is added to it, too, and merged.
    let is_new = |given: &Constraint| {
        let is_check = matches!(given.kind, ConstraintKind::Check(_)) && new.partition_of.is_none();
        let local = is_check && new.inherited.0.local.contains(&given.name);
        local && old.constraint(&given.name).is_none() && !gives(old, &given.name)
    };
    let come: BTreeSet<String> =
        new.inherited.0.constraints.iter().filter(|given| is_new(given)).map(|given| given.name.clone()).collect();
    if let Some(joined) = cut.new.tables.get_mut(child).filter(|_| !come.is_empty()) {
        let inherited = std::mem::take(&mut joined.inherited.0.constraints);
        let (come, given): (Vec<_>, Vec<_>) = inherited.into_iter().partition(|given| come.contains(&given.name));
        joined.inherited.0.constraints = given;
        joined.constraints.extend(come);
        joined.constraints.sort_by(|a, b| a.name.cmp(&b.name));
    }
    cut.old.tables.insert(child.clone(), settled);
    cut.renames.extend(renames);
}

/// Leaves out of a table that waits for its parents what these will give it by themselves: keys and indexes that it does
/// not have yet. What it has gets the name it will have there, so that the way back finds it.
fn wait(waiting: &mut Table, after: &Table, before: &Table) {
    let given = |name: &str| after.inherited.0.constraints.iter().any(|constraint| constraint.name == name);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let (from_parents, own): (Vec<Constraint>, Vec<Constraint>) =
        std::mem::take(&mut waiting.constraints).into_iter().partition(|constraint| given(&constraint.name));
    waiting.constraints = own;
    for constraint in from_parents {
        if matches!(constraint.kind, ConstraintKind::Check(_)) {
            let comment = before.constraint(&constraint.name).and_then(|old| old.comment.clone());
            waiting.constraints.push(Constraint { comment, ..constraint });
            continue;
        }
        let free = |old: &&Constraint| {
            old.kind == constraint.kind && after.constraint(&old.name).is_none() && !taken.contains(&old.name)
        };
        let same = before.constraint(&constraint.name).filter(free);
        if let Some(old) = same.or_else(|| before.constraints.iter().find(free)) {
            taken.insert(old.name.clone());
            let (comment, index_comment) = (old.comment.clone(), old.index_comment.clone());
            waiting.constraints.push(Constraint { comment, index_comment, ..constraint });
        }
    }
    let part = |name: &str| after.inherited.0.indexes.iter().any(|index| index.name == name);
    let (from_parents, own): (Vec<Index>, Vec<Index>) =
        std::mem::take(&mut waiting.indexes).into_iter().partition(|index| part(&index.name));
    waiting.indexes = own;
    for index in from_parents {
        let free = |old: &&Index| serves(old, &index) && after.index(&old.name).is_none() && !taken.contains(&old.name);
        let same = before.index(&index.name).filter(free);
        if let Some(old) = same.or_else(|| before.indexes.iter().find(free)) {
            taken.insert(old.name.clone());
            waiting.indexes.push(Index { name: index.name, ..old.clone() });
        }
    }
    waiting.constraints.sort_by(|a, b| a.name.cmp(&b.name));
    waiting.indexes.sort_by(|a, b| a.name.cmp(&b.name));
}

/// Says whether an index can be the part of the parent's index that another one is.
pub(crate) fn serves(index: &Index, part: &Index) -> bool {
    let alike = Index {
        name: part.name.clone(),
        options: part.options.clone(),
        tablespace: part.tablespace.clone(),
        statistics: part.statistics.clone(),
        extensions: part.extensions.clone(),
        comment: part.comment.clone(),
        ..index.clone()
    };
    alike == *part
}

/// The links that both sides have: children by their parents, and the other way round.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    children: BTreeMap<QName, Vec<QName>>,
    parents: BTreeMap<QName, Vec<QName>>,
}

impl Kept {
    /// Reads the links of tables of both sides, which [`cut`] has made the same.
    pub(crate) fn between(old: &Schema, new: &Schema) -> Self {
        let mut kept = Self::default();
        for table in old.tables.values().filter(|table| new.tables.contains_key(&table.name)) {
            for parent in table.parents().filter(|parent| new.tables.contains_key(parent)) {
                kept.children.entry(parent.clone()).or_default().push(table.name.clone());
                kept.parents.entry(table.name.clone()).or_default().push(parent.clone());
            }
        }
        kept
    }

    pub(crate) fn children(&self, parent: &QName) -> &[QName] {
        self.children.get(parent).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn parents(&self, child: &QName) -> &[QName] {
        self.parents.get(child).map_or(&[], Vec::as_slice)
    }

    /// Returns all tables above a table, each once, parents before their children.
    pub(crate) fn above(&self, table: &QName) -> Vec<QName> {
        let mut above: Vec<QName> = Vec::new();
        for parent in self.parents(table) {
            let more = self.above(parent).into_iter().chain([parent.clone()]);
            let more: Vec<QName> = more.filter(|name| !above.contains(name)).collect();
            above.extend(more);
        }
        above
    }

    /// Returns all tables below a table, each once, parents before their children.
    pub(crate) fn below(&self, table: &QName) -> Vec<QName> {
        let mut below: Vec<QName> = self.children.get(table).cloned().unwrap_or_default();
        let mut at = 0;
        while let Some(next) = below.get(at) {
            let more = self.children.get(next).into_iter().flatten().filter(|name| !below.contains(name));
            let more: Vec<QName> = more.cloned().collect();
            below.extend(more);
            at += 1;
        }
        below
    }

    /// Returns the columns that follow a column of a table: those of its name in the tables below that have it from it,
    /// on one side at least.
    pub(crate) fn following(&self, old: &Schema, new: &Schema, column: &ColumnRef) -> Vec<ColumnRef> {
        let inherited = |schema: &Schema, table: &QName| {
            let column = schema.tables.get(table).and_then(|table| table.column(&column.column));
            column.is_some_and(|column| column.lineage.0.inherited)
        };
        let below = self.below(&column.table).into_iter();
        below
            .filter(|table| inherited(old, table) || inherited(new, table))
            .map(|table| ColumnRef { table, column: column.column.clone() })
            .collect()
    }

    /// Says whether the server carries what happens to a column of a parent to this one.
    pub(crate) fn follows(&self, old: &Schema, new: &Schema, column: &ColumnRef) -> bool {
        let has = |schema: &Schema, table: &QName| {
            schema.tables.get(table).is_some_and(|table| table.column(&column.column).is_some())
        };
        self.parents(&column.table).iter().any(|parent| has(old, parent) && has(new, parent))
    }

    /// Says whether an edit of a parent's column must not reach the tables below: all of them keep what they have, and
    /// for one of them that is something else.
    pub(crate) fn alone<T: PartialEq>(
        &self,
        old: &Schema,
        new: &Schema,
        column: &ColumnRef,
        value: impl Fn(&Column) -> T,
    ) -> bool {
        let of =
            |schema: &Schema, column: &ColumnRef| schema.tables.get(&column.table)?.column(&column.column).map(&value);
        let to = of(new, column);
        let following = self.following(old, new, column);
        let both = following.iter().map(|column| (of(old, column), of(new, column)));
        let both: Vec<_> = both.filter(|(from, to)| from.is_some() && to.is_some()).collect();
        both.iter().all(|(from, to)| from == to) && both.iter().any(|(_, own)| *own != to)
    }

    /// Says whether a table below has a column still when the parent's is dropped.
    pub(crate) fn outlives(&self, old: &Schema, new: &Schema, column: &ColumnRef) -> bool {
        let has = |schema: &Schema, table: &QName| {
            schema.tables.get(table).is_some_and(|table| table.column(&column.column).is_some())
        };
        self.below(&column.table).iter().any(|table| has(old, table) && has(new, table))
    }

    /// Says whether a table below keeps a column that it has from nowhere else when the parent's is dropped.
    pub(crate) fn keeps_dropped(&self, old: &Schema, new: &Schema, column: &ColumnRef) -> bool {
        let of = |table: &QName| ColumnRef { table: table.clone(), column: column.column.clone() };
        let has = |schema: &Schema, table: &QName| schema.column(&of(table)).is_some();
        let is_parents = |child: &QName| old.column(&of(child)).is_some_and(Column::is_parents);
        let mut next = vec![&column.table];
        while let Some(table) = next.pop() {
            for child in self.children.get(table).into_iter().flatten() {
                let mut others = self.parents(child).iter().filter(|parent| *parent != table);
                let stays = others.any(|parent| has(old, parent) && has(new, parent));
                if stays || !is_parents(child) {
                    continue;
                }
                if has(new, child) {
                    return true;
                }
                next.push(child);
            }
        }
        false
    }
}

/// Returns a child as it is once everything that happens to the tables above has reached it.
pub(crate) fn followed(old: &Schema, new: &Schema, kept: &Kept, child: &Table, major: u32) -> Table {
    let mut reached: BTreeMap<QName, Table> = BTreeMap::new();
    let above = kept.above(&child.name);
    for table in above.iter().filter_map(|name| old.tables.get(name)).chain([child]) {
        let followed = follow_all((old, new), kept, &reached, table, major);
        reached.insert(table.name.clone(), followed);
    }
    reached.remove(&child.name).unwrap_or_else(|| child.clone())
}

/// Carries what happens to the tables above, which were reached before.
fn follow_all(
    (old, new): (&Schema, &Schema),
    kept: &Kept,
    reached: &BTreeMap<QName, Table>,
    child: &Table,
    major: u32,
) -> Table {
    let mut followed = child.clone();
    let Some(wanted) = new.tables.get(&child.name) else { return followed };
    let above = kept.above(&child.name);
    let mut givers: BTreeMap<&String, &QName> = BTreeMap::new();
    for (before, after) in above.iter().filter_map(|name| Some((reached.get(name)?, new.tables.get(name)?))) {
        for from in &before.columns {
            match after.column(&from.name) {
                Some(to) => {
                    let on = ColumnRef { table: before.name.clone(), column: from.name.clone() };
                    let of = followed.columns.iter_mut().find(|column| column.name == from.name);
                    of.into_iter()
                        .for_each(|column| follow(column, from, to, (old, new), kept, (&on, &child.name), major));
                }
                None if wanted.column(&from.name).is_some() => {
                    let of = followed.columns.iter_mut().find(|column| column.name == from.name);
                    of.into_iter().for_each(|column| column.lineage = Implied::default());
                }
                None => followed.columns.retain(|column| column.name != from.name || !column.is_parents()),
            }
        }
        for to in after.columns.iter().filter(|to| before.column(&to.name).is_none()) {
            let comes_first = wanted.column(&to.name).is_some_and(Column::is_merged);
            // Of one table above another the nearer one gives it, of two parents the first.
            let nearer = givers.get(&to.name).is_none_or(|giver| kept.above(&after.name).contains(giver));
            if child.column(&to.name).is_none() && !comes_first && nearer {
                givers.insert(&to.name, &after.name);
                followed.columns.retain(|column| column.name != to.name);
                followed.columns.push(to.given());
            }
        }
    }
    followed
}

/// Carries the edits of a parent's column to the child's.
fn follow(
    column: &mut Column,
    from: &Column,
    to: &Column,
    (old, new): (&Schema, &Schema),
    kept: &Kept,
    (parent, child): (&ColumnRef, &QName),
    major: u32,
) {
    if (&from.ty, &from.collation) != (&to.ty, &to.collation) {
        (column.ty, column.collation) = (to.ty.clone(), to.collation.clone());
    }
    if from.default != to.default && !kept.alone(old, new, parent, |column| column.default.clone()) {
        column.default.clone_from(&to.default);
    }
    if from.generated != to.generated {
        column.generated.clone_from(&to.generated);
    }
    if from.storage != to.storage && !kept.alone(old, new, parent, |column| column.storage) {
        column.storage = to.storage;
    }
    if from.statistics != to.statistics && !kept.alone(old, new, parent, |column| column.statistics) {
        column.statistics = to.statistics;
    }
    follow_not_null(column, from, to, new, kept, (&parent.table, child), major);
}

/// Carries the NOT NULL of a parent's column to the child's.
fn follow_not_null(
    column: &mut Column,
    from: &Column,
    to: &Column,
    new: &Schema,
    kept: &Kept,
    (parent, child): (&QName, &QName),
    major: u32,
) {
    let lineage = &mut column.lineage.0;
    match (from.passes_not_null(), to.passes_not_null()) {
        (false, true) if !column.not_null => {
            column.not_null = true;
            column.not_null_validated = to.not_null_validated;
            lineage.not_null = (major >= 18).then(|| not_null_constraint(parent, to));
        }
        // From now on it is that of the parents as well, and has its name still.
        (false, true) if major >= 18 && lineage.not_null.is_none() => {
            let own = column.not_null_name.take();
            lineage.not_null = own.or_else(|| Some(automatic(&child.name, &column.name, "not_null")));
            lineage.keeps_not_null = true;
        }
        (true, false) if major < 18 => column.not_null = false,
        (true, false) => {
            let gives = |parent: &QName| {
                let column = new.tables.get(parent).and_then(|table| table.column(&column.name));
                column.is_some_and(Column::passes_not_null)
            };
            if lineage.not_null.is_some() && !kept.parents(child).iter().any(gives) {
                column.not_null = lineage.keeps_not_null;
                own_not_null(column, child);
                column.not_null_name = column.not_null_name.take().filter(|_| column.not_null);
            }
        }
        (true, true) if lineage.not_null.is_some() && from.not_null_validated != to.not_null_validated => {
            column.not_null_validated = to.not_null_validated;
        }
        _ => {}
    }
}
