//! Plans what parents and children have to do with each other: children that leave and come, columns that the server
//! carries along, and what cannot be changed at all.

use std::collections::{BTreeMap, BTreeSet};

use super::action::TableAct;
use super::build;
use super::cast;
use super::direction::Planner;
use super::foreign::is_foreign;
use super::graph::{Fact, Node, Phase};
use super::impact::Impact;
use super::sides::Sides;
use super::{Action, Blocked, PlanError, Step, not_null};
use crate::diff::{self, Change, Cut, Kept, Link, TableEdit};
use crate::schema::ir::{
    Column, ColumnRef, Composite, Constraint, ConstraintKind, Defined, DefinedRef, IndexTerm, ObjectRef, Persistence,
    QName, ReplicaIdentity, Schema, Table,
};

/// What to do where a table cannot become another.
const BESIDE: &str = "declare a new table beside the old one, move the rows by hand, and drop the old one then, \
                      or allow to drop the table and create it again, which loses its rows";

/// What to do where a foreign table cannot.
const OTHER_NAME: &str = "declare the new one under another name, and drop the old one, \
                          or allow to drop the table and create it again";

/// What to do where a foreign table is in the way of its parent.
const APART: &str = "take the foreign table from its parent, change the type, and bring it back in a later revision";

/// Refuses what no statement can do to a table.
pub(super) fn refuse(sides: Sides<'_>, changes: &[Change], impact: &Impact, major: u32) -> Result<(), PlanError> {
    let mut blocked = Vec::new();
    for change in changes {
        let Change::AlterTable { table, edit } = change else { continue };
        let partitioned = sides.new.tables.get(table).is_some_and(|table| table.partition_by.is_some());
        match edit {
            TableEdit::PartitionBy { from, to } => {
                let shown = |key: &Option<crate::schema::ir::PartitionKey>| {
                    key.as_ref().map_or("not partitioned".to_owned(), |key| {
                        format!("partitioned by {}", diff::partition_key(key))
                    })
                };
                let what = format!("{} cannot become {}", shown(from), shown(to));
                blocked.push(Blocked { object: ObjectRef::Table(table.clone()), what, instead: BESIDE });
            }
            TableEdit::Persistence { to, .. } if partitioned => {
                let word = match to {
                    Persistence::Permanent => "logged",
                    Persistence::Unlogged => "unlogged",
                };
                let what = format!("a partitioned table cannot become {word}");
                blocked.push(Blocked { object: ObjectRef::Table(table.clone()), what, instead: BESIDE });
            }
            TableEdit::AccessMethod { from, to } if major < 15 => {
                let shown = |method: &Option<String>| method.clone().unwrap_or_else(|| "heap".to_owned());
                let what =
                    format!("its access method {} cannot become {} before PostgreSQL 15", shown(from), shown(to));
                blocked.push(Blocked { object: ObjectRef::Table(table.clone()), what, instead: BESIDE });
            }
            TableEdit::Foreign { from: Some(from), to: Some(to) } if from.server == to.server => {}
            TableEdit::Foreign { from, to } => {
                let shown = |side: &Option<crate::schema::ir::Foreign>| match side {
                    Some(foreign) => {
                        format!("a foreign table of the server {}", crate::schema::quote::ident(&foreign.server))
                    }
                    None => "a table of this database".to_owned(),
                };
                let what = format!("{} cannot become {}", shown(from), shown(to));
                blocked.push(Blocked { object: ObjectRef::Table(table.clone()), what, instead: OTHER_NAME });
            }
            TableEdit::Persistence { .. }
            | TableEdit::Options { .. }
            | TableEdit::Tablespace { .. }
            | TableEdit::AccessMethod { .. }
            | TableEdit::ReplicaIdentity { .. }
            | TableEdit::ClusteredOn { .. }
            | TableEdit::RowSecurity { .. }
            | TableEdit::Partition { .. }
            | TableEdit::Inherits { .. }
            | TableEdit::OfType { .. } => {}
        }
    }
    for (old, new) in sides.tables() {
        let Some(key) = old.partition_by.as_ref().filter(|key| Some(*key) == new.partition_by.as_ref()) else {
            continue;
        };
        for name in &key.elements.columns {
            let column = ColumnRef { table: old.name.clone(), column: name.clone() };
            let what = if impact.gone.contains(&column) {
                "it is in the partition key, so it cannot be dropped"
            } else if impact.conversions.contains_key(&column) {
                "it is in the partition key, so its type cannot change"
            } else {
                continue;
            };
            blocked.push(Blocked { object: ObjectRef::Column(column), what: what.to_owned(), instead: BESIDE });
        }
    }
    for (column, conversion) in &impact.conversions {
        // One that follows a parent: a foreign table by itself converts nothing.
        if conversion.using.is_some() && is_foreign(sides.old, &column.table) {
            let what = "it is of a foreign table below, so the values of its parent cannot be converted".to_owned();
            blocked.push(Blocked { object: ObjectRef::Column(column.clone()), what, instead: APART });
        }
    }
    if blocked.is_empty() { Ok(()) } else { Err(PlanError::Blocked { blocked }) }
}

/// Returns the table that is in the way: a partition alone, or of a column in its partition key the topmost one above,
/// for it is one column in all of them.
pub(super) fn top(object: &ObjectRef, schema: &Schema) -> Option<QName> {
    let mut name = object.table()?.clone();
    while let ObjectRef::Column(_) = object
        && let Some(partition) = schema.tables.get(&name).and_then(|table| table.partition_of.as_ref())
    {
        name = partition.of.clone();
    }
    Some(name)
}

/// Returns the schema without these tables, all below them, and all that leans on one of them.
pub(super) fn without(tables: &BTreeSet<QName>, schema: &Schema) -> Schema {
    let mut schema = schema.clone();
    let mut gone = tables.clone();
    loop {
        let below = |table: &&Table| table.parents().any(|parent| gone.contains(parent)) && !gone.contains(&table.name);
        let below: Vec<QName> = schema.tables.values().filter(below).map(|table| table.name.clone()).collect();
        if below.is_empty() {
            break;
        }
        gone.extend(below);
    }
    let is_gone = |name: &QName| gone.contains(name);
    schema.tables.retain(|name, _| !is_gone(name));
    for table in schema.tables.values_mut() {
        table.constraints.retain(|constraint| match &constraint.kind {
            ConstraintKind::ForeignKey(key) => !is_gone(&key.references),
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => true,
        });
    }
    let mut dropped = BTreeSet::new();
    loop {
        let leans = |object: &Defined| {
            object.part_of().is_some_and(&is_gone)
                || object.uses().iter().any(|used| match used {
                    ObjectRef::Defined(name) => dropped.contains(name),
                    other => other.table().is_some_and(&is_gone),
                })
        };
        let more: Vec<DefinedRef> =
            schema.defined.iter().filter(|(_, object)| leans(object)).map(|(name, _)| name.clone()).collect();
        if more.is_empty() {
            break;
        }
        schema.defined.retain(|name, _| !more.contains(name));
        dropped.extend(more);
    }
    // A sequence that others count by as well outlives the column that owns it.
    let columns = schema.tables.values().flat_map(|table| &table.columns);
    let counting = columns.filter_map(|column| column.default.as_ref()).flat_map(|default| &default.sequences);
    let read = schema.defined.values().flat_map(Defined::uses).filter_map(|used| match used {
        ObjectRef::Sequence(name) => Some(name),
        _ => None,
    });
    let shared: BTreeSet<QName> = counting.chain(read).cloned().collect();
    schema.sequences.retain(|name, sequence| {
        let is_orphan = sequence.owned_by.as_ref().is_some_and(|owner| is_gone(&owner.table));
        sequence.owned_by.take_if(|_| is_orphan);
        !is_orphan || shared.contains(name)
    });
    let is_left = |object: &ObjectRef| match object {
        ObjectRef::Defined(name) => !dropped.contains(name) && !name.relation().is_some_and(&is_gone),
        ObjectRef::Sequence(name) => schema.sequences.contains_key(name),
        other => !other.table().is_some_and(&is_gone),
    };
    schema.access.retain(is_left);
    schema
}

/// How a new child is created.
pub(super) struct Said {
    /// The table with what its statement says: of a partition the columns that differ from those of the parent, of
    /// another child its own columns.
    pub table: Table,
    /// What is said about columns that parents give it once it is there.
    pub acts: Vec<(String, TableAct)>,
    /// Constraints that it has of its own besides those of its parents.
    pub merged: Vec<Constraint>,
}

/// Returns what the statement says that creates a table, and what must be said afterwards.
pub(super) fn said(new: &Table, schema: &Schema) -> Said {
    let mut said = Said { table: new.clone(), acts: Vec::new(), merged: Vec::new() };
    if new.parents().next().is_none() {
        return said;
    }
    let parents: Vec<&Table> = new.parents().filter_map(|name| schema.tables.get(name)).collect();
    let is_partition = new.partition_of.is_some();
    said.table.columns.clear();
    let local = |constraint: &&Constraint| new.inherited.0.local.contains(&constraint.name);
    said.merged.extend(new.inherited.0.constraints.iter().filter(local).cloned());
    for column in &new.columns {
        if !column.is_parents() {
            said.table.columns.push(not_null::said(column));
            continue;
        }
        let parent = parents.iter().find_map(|parent| parent.column(&column.name));
        let given = parent.map_or_else(
            || Column {
                statistics: None,
                options: Default::default(),
                foreign_options: Default::default(),
                ..column.clone()
            },
            Column::given,
        );
        let mut inline = Column::new(column.name.clone(), column.ty.clone());
        let mut acts = Vec::new();
        let name = || column.name.clone();
        if column.default != given.default {
            match &column.default {
                Some(_) if is_partition => inline.default.clone_from(&column.default),
                Some(default) => acts.push(TableAct::SetDefault { column: name(), default: default.clone() }),
                None => acts.push(TableAct::DropDefault(name())),
            }
        }
        if is_partition && column.generated != given.generated {
            inline.generated.clone_from(&column.generated);
        }
        match (given.not_null, column.not_null) {
            (false, true) if is_partition && column.not_null_validated => {
                inline.not_null = true;
                inline.not_null_name.clone_from(&column.not_null_name);
            }
            (false, true) => acts.push(build::not_null(column)),
            (true, false) => acts.push(TableAct::DropNotNull(name())),
            (true, true) if is_partition => {
                inline.not_null_name = not_null::beside(column, &parents);
                inline.not_null = inline.not_null_name.is_some();
            }
            // One of the child's own beside that of the parents stands as a constraint of the table.
            (true, true) if column.lineage.0.keeps_not_null => said.table.columns.push(not_null::said(column)),
            (true, true) | (false, false) => {}
        }
        if let Some(identity) = &column.identity {
            acts.push(TableAct::AddIdentity { column: name(), identity: identity.clone() });
        }
        if column.storage != given.storage {
            let storage = column.storage.unwrap_or_else(|| cast::storage(&column.ty, schema));
            acts.push(TableAct::SetStorage { column: name(), storage });
        }
        if column.compression != given.compression {
            acts.push(TableAct::SetCompression { column: name(), compression: column.compression });
        }
        if column.statistics.is_some() {
            acts.push(TableAct::SetStatistics { column: name(), target: column.statistics });
        }
        if !column.options.is_empty() {
            acts.push(TableAct::SetColumnOptions { column: name(), options: column.options.clone() });
        }
        if !column.foreign_options.is_empty() {
            let options = super::foreign::foreign_acts(&Default::default(), &column.foreign_options);
            acts.push(TableAct::SetForeignColumnOptions { column: name(), options });
        }
        if inline.default.is_some() || inline.generated.is_some() || inline.not_null {
            said.table.columns.push(inline);
        }
        said.acts.extend(acts.into_iter().map(|act| (column.name.clone(), act)));
    }
    if is_partition && new.foreign.is_none() {
        let parent = parents.first();
        let inherits = |of: fn(&Table) -> &Option<String>| parent.is_some_and(|parent| of(parent).is_some());
        if new.tablespace.is_none() && inherits(|table| &table.tablespace) {
            said.table.tablespace = Some("pg_default".to_owned());
        }
        if new.access_method.is_none() && inherits(|table| &table.access_method) {
            said.table.access_method = Some("heap".to_owned());
        }
    }
    said
}

impl Planner<'_> {
    /// Children that leave their parents, first, and those that come to one, last.
    pub(super) fn moves(&mut self, cut: &Cut) {
        let dropped = diff::referenced_partitions(self.sides.old, self.sides.new);
        for link in cut.leaving.iter().chain(&dropped) {
            self.leave(link);
        }
        for (at, link) in cut.coming.iter().enumerate() {
            self.come(at, link);
        }
    }

    /// Tables of a composite type, which the server holds to it: they are plain ones while the type or they change. Those
    /// that are untied already, for the renames, are tied again.
    pub(super) fn typed(&mut self, untied: &BTreeMap<QName, QName>) {
        let (old, new) = (self.sides.old, self.sides.new);
        let retyped = |name: &QName| {
            let (from, to) = (old.composites.get(name), new.composites.get(name));
            let shape = |ty: &Composite| {
                let shape = ty.attributes.iter().map(|one| (one.name.clone(), one.ty.clone(), one.collation.clone()));
                shape.collect::<Vec<_>>()
            };
            let swapped = |ty: &Composite| {
                ty.attributes.iter().filter_map(|one| one.ty.user.as_ref()).any(|ty| self.is_replaced(ty))
            };
            from.zip(to).is_none_or(|(from, to)| shape(from) != shape(to) || swapped(to)) || self.is_replaced(name)
        };
        let of = |schema: &Schema, name: &QName| schema.tables.get(name).and_then(|table| table.of_type.clone());
        let names: BTreeSet<&QName> = old.tables.keys().chain(new.tables.keys()).collect();
        let mut nodes = Vec::new();
        for name in names {
            let (from, to) = (of(old, name), of(new, name));
            if from.is_none() && to.is_none() {
                continue;
            }
            let columns = self.impact.recreated.iter().chain(self.impact.conversions.keys());
            let moves = columns.into_iter().any(|column| column.table == *name);
            let untied = untied.values().any(|untied| untied == name);
            if from == to && !(to.is_some() && (moves || untied)) && !to.as_ref().is_some_and(retyped) {
                continue;
            }
            // One that is dropped goes with what holds it.
            if let Some(from) = from.filter(|_| !untied && new.tables.contains_key(name)) {
                nodes.push(Node::new(Phase::Leave, name, 0, "of", untie(name)).releases([Fact::Type(from)]));
            }
            // A new one becomes it where it is created.
            if let Some(to) = to.filter(|_| old.tables.contains_key(name)) {
                nodes.push(typed_table(&new.tables[name], &to));
            }
        }
        self.nodes.extend(nodes);
    }

    fn leave(&mut self, link: &Link) {
        let (on, act) = match &link.partition {
            Some(_) => (&link.parent, TableAct::DetachPartition(link.child.clone())),
            None => (&link.child, TableAct::NoInherit(link.parent.clone())),
        };
        let step = Step::new(ObjectRef::Table(link.child.clone()), Action::alter_table(on, act));
        let node = Node::new(Phase::Leave, &link.child, 0, link.parent.to_string(), step)
            .provides([Fact::Free(link.child.clone(), link.parent.clone())])
            .releases([Fact::Relation(link.child.clone()), Fact::Relation(link.parent.clone())]);
        self.push(node);
    }

    fn come(&mut self, at: usize, link: &Link) {
        let (on, act) = match &link.partition {
            Some(partition) => {
                let bounds = partition.bounds.clone();
                (&link.parent, TableAct::AttachPartition { child: link.child.clone(), bounds })
            }
            None => (&link.child, TableAct::Inherit(link.parent.clone())),
        };
        let step = Step::new(ObjectRef::Table(link.child.clone()), Action::alter_table(on, act));
        // In the order of the new table.
        let mut node = Node::new(Phase::Come, &link.child, 0, format!("{at:05}"), step)
            .requires([Fact::Relation(link.child.clone()), Fact::Relation(link.parent.clone())]);
        for table in [&link.child, &link.parent].into_iter().filter_map(|name| self.sides.new.tables.get(name)) {
            let column = |column: &Column| ColumnRef { table: table.name.clone(), column: column.name.clone() };
            for column in table.columns.iter().map(column) {
                node = node.requires([
                    Fact::Column(column.clone()),
                    Fact::Shape(column.clone()),
                    Fact::NotNull(column.clone()),
                    Fact::Settled(column),
                ]);
            }
            let names = table.constraints.iter().map(|constraint| constraint.name.clone());
            node = node.requires(names.map(|name| Fact::Constraint(table.name.clone(), name)));
            // A partition has no column that its parent lacks.
            let before = self.sides.old.tables.get(&table.name).into_iter().flat_map(|table| &table.columns);
            let gone = before.map(column).filter(|column| table.column(&column.column).is_none());
            node = node.requires(gone.map(Fact::Settled));
        }
        self.push(node);
    }

    /// What children have of their own on columns that are dropped and added again through their parents.
    pub(super) fn recreated_below(&mut self) {
        for column in self.impact.recreated.clone() {
            if !self.follows(&column) {
                continue;
            }
            let (old, new) = (self.old_column(&column).cloned(), self.new_column(&column).cloned());
            let parent = self.kept.parents(&column.table).iter().find_map(|parent| {
                self.new_column(&ColumnRef { table: parent.clone(), column: column.column.clone() }).cloned()
            });
            let (Some(old), Some(new), Some(parent)) = (old, new, parent) else { continue };
            let fresh = parent.given();
            for edit in diff::column_edits(&fresh, &new) {
                self.alter_settled(&column, &edit);
            }
            if new.comment.is_some() && new.comment == old.comment {
                let on = ObjectRef::Column(column.clone());
                let step = Step::new(on.clone(), Action::Comment { on, text: new.comment.clone() });
                let facts = build::column_facts(&column.table, [&column.column]);
                self.push(Node::new(Phase::Finish, &column.table, 70, &column.column, step).requires(facts));
            }
        }
    }

    /// Says whether the server carries what happens to a column of a parent to this one.
    pub(super) fn follows(&self, column: &ColumnRef) -> bool {
        self.kept.follows(self.sides.old, self.sides.new, column)
    }
}

/// Says whether an index of a partition is a part of one above.
pub(super) fn is_part(table: &Table, index: &str) -> bool {
    let inherited = &table.inherited.0;
    inherited.indexes.iter().any(|part| part.name == index)
        || inherited.constraints.iter().any(|part| part.name == index)
}

/// Returns the nodes that give parts of indexes above the names they are marked by, before they are.
pub(super) fn marked_parts(old: Option<&Table>, new: &Table) -> Vec<Node> {
    let replica = if let ReplicaIdentity::Index(index) = &new.replica_identity { Some(index) } else { None };
    let marked: BTreeSet<&String> = replica.into_iter().chain(&new.clustered_on).collect();
    marked.into_iter().filter_map(|index| part_named(old, new, index)).collect()
}

/// Returns the node that gives a part of an index above the name it goes by: until then it has the one that the server
/// chose, or the one it had.
fn part_named(old: Option<&Table>, new: &Table, index: &str) -> Option<Node> {
    let before = old.map(|old| &old.inherited.0);
    if old.is_some_and(|old| is_part(old, index) || old.index(index).is_some() || old.constraint(index).is_some()) {
        return None;
    }
    let inherited = &new.inherited.0;
    let table = &new.name.name;
    let automatic = |columns: &[&str], label: &str| diff::automatic(table, &columns.join("_"), label);
    let name = if let Some(part) = inherited.constraints.iter().find(|part| part.name == index) {
        let had = before.into_iter().flat_map(|before| &before.constraints).find(|other| other.kind == part.kind);
        let chosen = || match &part.kind {
            ConstraintKind::PrimaryKey(_) => Some(diff::automatic_primary_key(table)),
            ConstraintKind::Unique(key) => {
                let columns = key.columns.iter().chain(&key.include).map(String::as_str);
                Some(automatic(&columns.collect::<Vec<_>>(), "key"))
            }
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => None,
        };
        had.map(|had| had.name.clone()).or_else(chosen)?
    } else {
        let part = inherited.indexes.iter().find(|part| part.name == index)?;
        let had = before.into_iter().flat_map(|before| &before.indexes).find(|other| diff::serves(other, part));
        let terms = part.elements.iter().map(|element| match &element.term {
            IndexTerm::Column(column) => column.as_str(),
            IndexTerm::Expr(_) => "expr",
        });
        let columns: Vec<&str> = terms.chain(part.include.iter().map(String::as_str)).collect();
        had.map_or_else(|| automatic(&columns, "idx"), |had| had.name.clone())
    };
    let from = ObjectRef::index(&new.name, name.clone());
    let step = Step::new(from.clone(), Action::Rename { from, to: index.to_owned() });
    let node = || Node::new(Phase::Finish, &new.name, 0, format!("0 {index}"), step);
    (name != index).then(node)
}

/// Returns the typed tables, by their names before and after, that have to be plain ones while their columns, their
/// constraints or the attributes of their types are renamed.
pub(super) fn untied(old: &Schema, renames: &[Change]) -> BTreeMap<QName, QName> {
    let names = |first: &QName, of: fn(&ObjectRef) -> Option<&QName>| {
        let mut names = vec![first.clone()];
        for change in renames {
            let Change::Rename { from, to } = change else { continue };
            if of(from) == names.last() {
                names.extend(of(to).cloned());
            }
        }
        names
    };
    fn table(object: &ObjectRef) -> Option<&QName> {
        if let ObjectRef::Table(name) = object { Some(name) } else { None }
    }
    fn composite(object: &ObjectRef) -> Option<&QName> {
        if let ObjectRef::Composite(name) = object { Some(name) } else { None }
    }
    let typed = old.tables.values().filter_map(|table| Some((&table.name, table.of_type.as_ref()?)));
    let untied = typed.filter_map(|(name, ty)| {
        let (tables, types) = (names(name, table), names(ty, composite));
        let inside = renames.iter().any(|change| {
            let Change::Rename { from, .. } = change else { return false };
            matches!(from, ObjectRef::Column(column) if tables.contains(&column.table))
                || matches!(from, ObjectRef::Constraint { table, .. } if tables.contains(table))
                || matches!(from, ObjectRef::Attribute { composite, .. } if types.contains(composite))
        });
        Some((name.clone(), tables.last()?.clone())).filter(|_| inside)
    });
    untied.collect()
}

/// Returns the step that makes a typed table a plain one.
pub(super) fn untie(name: &QName) -> Step {
    Step::new(ObjectRef::Table(name.clone()), Action::alter_table(name, TableAct::NotOfType))
}

/// Returns the node that makes a table one of a composite type, once both are what they are to be.
pub(super) fn typed_table(table: &Table, ty: &QName) -> Node {
    let name = &table.name;
    let step = Step::new(ObjectRef::Table(name.clone()), Action::alter_table(name, TableAct::OfType(ty.clone())));
    let columns = table.columns.iter().map(|column| ColumnRef { table: name.clone(), column: column.name.clone() });
    let facts = columns.flat_map(|column| [Fact::Column(column.clone()), Fact::Shape(column)]);
    Node::new(Phase::Come, name, 0, "of", step)
        .requires(facts)
        .requires([Fact::Relation(name.clone()), Fact::Type(ty.clone())])
}

/// Ties nodes about parents and children together: what holds of a column below holds through the statement above, what
/// is said below comes after it, and a child that leaves has left before anything else happens.
pub(super) fn tie(nodes: &mut [Node], sides: Sides<'_>, kept: &Kept, cut: Option<&Cut>) {
    let new = sides.new;
    // What is said of children stands behind what is said of their parents.
    let places: BTreeMap<String, String> = [sides.old, new].into_iter().flat_map(places).collect();
    for node in nodes.iter_mut() {
        if let Some(place) = places.get(&node.place.1) {
            node.place.1.clone_from(place);
        }
        carry(node, sides, kept);
        let Some(own) = node.step.object.table().cloned() else { continue };
        if let ObjectRef::Column(column) = &node.step.object
            && matches!(node.step.action, Action::AlterTable { .. })
            && !not_null::reaches_late(&node.step.action)
        {
            node.provides.insert(Fact::Settled(column.clone()));
        }
        let creates = matches!(node.step.action, Action::CreateTable(_));
        let Some(table) = new.tables.get(&own) else { continue };
        if let (Action::AlterTable { act, .. }, ObjectRef::Column(column)) = (&node.step.action, &node.step.object)
            && follows_settled(act)
            && !comes_first(act)
        {
            let above = kept.above(&own).into_iter();
            let settled = above.map(|table| Fact::Settled(ColumnRef { table, column: column.column.clone() }));
            node.requires.extend(settled);
        }
        // What a child has besides its parents it has first: what these add joins it.
        if let Action::AlterTable { act, .. } = &node.step.action
            && let TableAct::AddColumn(column) = act.as_ref()
        {
            let below = kept.below(&own).into_iter();
            let below = below.map(|table| ColumnRef { table, column: column.name.clone() });
            node.requires.extend(below.filter(|column| joins(sides, column)).map(Fact::Column));
        }
        // A partition created after it would get a part of an index that is to have none there.
        if let Action::CreateIndex { index, .. } = &node.step.action
            && !index.valid
        {
            let below = new.tables.values().filter(|child| new.above(&child.name).any(|name| *name == own));
            node.requires.extend(below.map(|child| Fact::Relation(child.name.clone())));
        }
        for parent in table.parents().filter_map(|parent| new.tables.get(parent)) {
            let fresh = !sides.old.tables.contains_key(&own);
            let linked = creates || fresh || kept.parents(&own).contains(&parent.name);
            if !linked {
                continue;
            }
            let above = |column: &str| ColumnRef { table: parent.name.clone(), column: column.to_owned() };
            if creates {
                node.requires.insert(Fact::Relation(parent.name.clone()));
                for column in &parent.columns {
                    let column = above(&column.name);
                    let facts = [Fact::Column(column.clone()), Fact::Shape(column.clone()), Fact::Settled(column)];
                    node.requires.extend(facts);
                }
            }
            // An index of its own that came before one alike above would become a part of that.
            if makes_index(&node.step.action) {
                let above = kept.above(&parent.name).into_iter().filter_map(|table| new.tables.get(&table));
                let carriers = above.chain([parent]).flat_map(build::carriers);
                node.requires.extend(carriers.map(Fact::Relation));
            }
        }
    }
    // What parents no longer give a child can be dropped once it is its own.
    for node in nodes.iter_mut() {
        let Some((table, name)) = dropped_constraint(&node.step) else { continue };
        let below = kept.below(table).into_iter().map(|child| Fact::Free(child, table.sibling(name.clone())));
        let above = kept.parents(table).iter();
        let above: Vec<Fact> = above.map(|parent| Fact::Free(table.clone(), parent.sibling(name.clone()))).collect();
        let below: Vec<Fact> = below.collect();
        node.requires.extend(above);
        node.provides.extend(below);
    }
    // A child that comes gets the name of its parent's NOT NULL (PostgreSQL 18), which must have it first.
    for link in cut.iter().flat_map(|cut| &cut.coming) {
        for node in nodes.iter_mut() {
            let ObjectRef::Column(column) = &node.step.object else { continue };
            if column.table == link.child && names_not_null(&node.step.action) {
                let above = ColumnRef { table: link.parent.clone(), column: column.column.clone() };
                node.requires.insert(Fact::NotNull(above));
            }
        }
    }
    for link in cut.iter().flat_map(|cut| &cut.leaving) {
        let mut waiting: BTreeSet<QName> = BTreeSet::from([link.child.clone(), link.parent.clone()]);
        let mut next = Some(&link.parent);
        while let Some(name) = next {
            waiting.insert(name.clone());
            next = sides.old.tables.get(name).and_then(|table| table.parents().next());
        }
        let free = Fact::Free(link.child.clone(), link.parent.clone());
        let left = sides.old.tables.get(&link.child);
        // A partition that leaves keeps its part of a foreign key, and drops it by itself.
        let is_kept = |step: &Step| {
            let dropped =
                dropped_constraint(step).and_then(|(table, name)| sides.old.tables.get(table)?.constraint(name));
            let key = dropped.filter(|dropped| match &dropped.kind {
                ConstraintKind::ForeignKey(key) => !waiting.contains(&key.references),
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Check(_)
                | ConstraintKind::Exclusion(_) => false,
            });
            key.zip(left).is_some_and(|(key, left)| left.constraints.iter().any(|own| own.kind == key.kind))
        };
        for node in nodes.iter_mut().filter(|node| !node.provides.contains(&free)) {
            let leaves = node.place.0 == Phase::Leave;
            let early = match node.place.0 {
                Phase::DropDefined => true,
                Phase::DropForeignKey => !is_kept(&node.step),
                _ => false,
            };
            let early = early && node.step.object.table() != Some(&link.child);
            if !early && !leaves && node.step.object.table().is_some_and(|own| waiting.contains(own)) {
                node.requires.insert(free.clone());
            }
        }
    }
}

/// Returns the names of children, each with the place of its group: behind that of its parent.
fn places(schema: &Schema) -> impl Iterator<Item = (String, String)> {
    schema.tables.values().filter(|table| table.parents().next().is_some()).map(|table| {
        let mut names = vec![table.name.to_string()];
        let mut next = table.parents().next();
        while let Some(parent) = next {
            names.push(parent.to_string());
            next = schema.tables.get(parent).and_then(|parent| parent.parents().next());
        }
        names.reverse();
        (table.name.to_string(), names.join("\0"))
    })
}

/// Adds to what a statement does to a column what it does to those that follow it.
fn carry(node: &mut Node, sides: Sides<'_>, kept: &Kept) {
    let carried = |facts: &BTreeSet<Fact>| -> Vec<Fact> {
        let below = |column: &ColumnRef, fact: fn(ColumnRef) -> Fact| {
            let following = kept.following(sides.old, sides.new, column).into_iter();
            // A child that has a new column besides its parents adds it itself.
            following.filter(|column| !joins(sides, column)).map(fact).collect::<Vec<_>>()
        };
        let carry = |fact: &Fact| match fact {
            Fact::Column(column) => below(column, Fact::Column),
            Fact::Shape(column) => below(column, Fact::Shape),
            Fact::NotNull(column) => below(column, Fact::NotNull),
            Fact::Namespace(_)
            | Fact::Extension(_)
            | Fact::Type(_)
            | Fact::Attributes(_)
            | Fact::Aside(_)
            | Fact::Old(_)
            | Fact::Spelled(_)
            | Fact::Relation(_)
            | Fact::Value(_)
            | Fact::Settled(_)
            | Fact::Free(..)
            | Fact::Key(..)
            | Fact::PrimaryKey(_)
            | Fact::Constraint(..)
            | Fact::Logged(_)
            | Fact::Defined(_) => Vec::new(),
        };
        facts.iter().flat_map(carry).collect()
    };
    let (provides, removes) = (carried(&node.provides), carried(&node.removes));
    node.provides.extend(provides);
    node.removes.extend(removes);
}

fn dropped_constraint(step: &Step) -> Option<(&QName, &String)> {
    let Action::AlterTable { table, act, .. } = &step.action else { return None };
    let TableAct::DropConstraint(name) = act.as_ref() else { return None };
    Some((table, name))
}

/// Says whether what is said of a child's column must come after what happens to the parent's. A default that stands in
/// the way of a conversion goes before it.
fn follows_settled(act: &TableAct) -> bool {
    !matches!(act, TableAct::DropDefault(_) | TableAct::DropColumn(_))
}

/// Says whether a column is a new one that a child has besides its parents.
fn joins(sides: Sides<'_>, column: &ColumnRef) -> bool {
    sides.old.column(column).is_none() && sides.new.column(column).is_some_and(Column::is_merged)
}

/// Says whether a child adds a column that its parents add, too.
fn comes_first(act: &TableAct) -> bool {
    matches!(act, TableAct::AddColumn(column) if column.is_merged())
}

fn names_not_null(action: &Action) -> bool {
    match action {
        Action::Rename { .. } => true,
        Action::AlterTable { act, .. } => {
            matches!(act.as_ref(), TableAct::SetNotNull(_) | TableAct::AddNotNull { .. } | TableAct::AddColumn(_))
        }
        _ => false,
    }
}

fn makes_index(action: &Action) -> bool {
    match action {
        Action::CreateIndex { .. } => true,
        Action::AlterTable { act, .. } => match act.as_ref() {
            TableAct::AddConstraint(constraint) => {
                !matches!(constraint.kind, ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_))
            }
            _ => false,
        },
        _ => false,
    }
}
