//! Plans constraints and indexes: what is taken down first, put up last, or changed in place.

use std::collections::BTreeSet;

use super::action::{IndexAct, TableAct};
use super::build::{self, constraint_makes, constraint_needs, index_facts, index_makes, rank};
use super::columns::options_change;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::impact::constraint_expressions;
use super::{Action, Step};
use crate::diff::same_but_validated;
use crate::schema::ir::{
    ColumnRef, Constraint, ConstraintKind, Deferrable, Defined, DefinedRef, Element, Expr, Index, IndexTerm, Key,
    ObjectRef, Options, QName, ReplicaIdentity, Schema,
};
use crate::schema::quote::{ident, idents};

impl Planner<'_> {
    /// Drops constraints and indexes that go for good or for a while.
    pub(super) fn take_down(&mut self) {
        for (table, name) in self.impact.constraints.clone() {
            let Some(old) = self.old_constraint(&table, &name) else { continue };
            if !self.goes_along(&table, &old) {
                self.drop_constraint(&table, &old);
                for child in self.declaring(self.sides.old, &table, &old) {
                    self.drop_constraint(&child, &old);
                    // The parent's tells what becomes of it.
                    self.nodes.last_mut().into_iter().for_each(|node| node.step.flags.clear());
                }
            }
        }
        for (table, name) in self.impact.indexes.clone() {
            let Some(old) = index(self.sides.old, &table, &name).cloned() else { continue };
            if !self.goes_with_columns(&table, &index_columns(&old)) {
                self.drop_index(&table, &old);
            }
        }
    }

    /// Adds constraints and indexes that come for good or come again.
    pub(super) fn put_up(&mut self) {
        let sides = self.sides;
        for (old, new) in sides.tables() {
            for constraint in &new.constraints {
                let part = (new.name.clone(), constraint.name.clone());
                let promoted =
                    self.impact.promoted.iter().find(|((table, _), name)| *table == part.0 && **name == part.1);
                if let Some(((_, index), _)) = promoted {
                    let index = index.clone();
                    self.promote(&new.name, constraint, &index);
                } else if old.constraint(&constraint.name).is_none() || self.impact.constraints.contains(&part) {
                    self.add_constraint(&new.name, constraint, old.constraint(&constraint.name));
                    if self.impact.constraints.contains(&part) {
                        for child in self.declaring(sides.new, &new.name, constraint) {
                            let above = Fact::Constraint(new.name.clone(), constraint.name.clone());
                            self.push(build::add_constraint(&child, constraint).requires([above]));
                            let own = sides.new.tables.get(&child).and_then(|child| {
                                child.inherited.0.constraints.iter().find(|own| own.name == constraint.name)
                            });
                            self.nodes
                                .extend(own.map(|own| build::constraint_comments(&child, own)).unwrap_or_default());
                        }
                    }
                }
            }
            for index in &new.indexes {
                let part = (new.name.clone(), index.name.clone());
                if old.index(&index.name).is_none() || self.impact.indexes.contains(&part) {
                    self.create_index(&new.name, index, old.index(&index.name));
                }
            }
        }
        let views: Vec<_> = self.impact.kept_materialized_views(sides).collect();
        for (old, new) in views {
            for index in &new.indexes {
                let part = (new.name.clone(), index.name.clone());
                if old.index(&index.name).is_none() || self.impact.indexes.contains(&part) {
                    self.create_index(&new.name, index, old.index(&index.name));
                }
            }
        }
    }

    /// Returns the tables below that declare a check beside the one they inherit: it stays when that goes, and they get
    /// another one like that, which becomes one with it.
    fn declaring(&self, schema: &Schema, table: &QName, check: &Constraint) -> Vec<QName> {
        let (Some(old), Some(new)) = (self.old_constraint(table, &check.name), self.new_constraint(table, &check.name))
        else {
            return Vec::new();
        };
        let is_check = |constraint: &Constraint| matches!(constraint.kind, ConstraintKind::Check(_));
        let mut below = self.kept.below(table);
        below.retain(|child| {
            let child = schema.tables.get(child);
            child.is_some_and(|child| child.inherited.0.local.contains(&check.name)) && is_check(&old) && is_check(new)
        });
        below
    }

    fn old_constraint(&self, table: &QName, name: &str) -> Option<Constraint> {
        self.sides.old.tables.get(table)?.constraint(name).cloned()
    }

    fn new_constraint(&self, table: &QName, name: &str) -> Option<&Constraint> {
        self.sides.new.tables.get(table)?.constraint(name)
    }

    /// Says whether the constraint goes with its columns. A foreign key within one table does not where columns go that it
    /// refers to: they could go first. Nor does an exclusion constraint with expressions: its columns are held by it (15).
    fn goes_along(&self, table: &QName, constraint: &Constraint) -> bool {
        let holds_columns = match &constraint.kind {
            ConstraintKind::ForeignKey(key) if key.references == *table => {
                let column = |name: &String| ColumnRef { table: table.clone(), column: name.clone() };
                key.referenced_columns.iter().map(column).any(|column| self.impact.gone.contains(&column))
            }
            ConstraintKind::Exclusion(_) => !constraint_expressions(&constraint.kind).is_empty(),
            ConstraintKind::ForeignKey(_)
            | ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_) => false,
        };
        !holds_columns && self.goes_with_columns(table, &constraint_columns(constraint))
    }

    /// Says whether all these columns are dropped, so that what stands on them alone needs no statement.
    fn goes_with_columns(&self, table: &QName, columns: &BTreeSet<String>) -> bool {
        let gone =
            |column: &String| self.impact.gone.contains(&ColumnRef { table: table.clone(), column: column.clone() });
        // From a child that keeps the column nothing would go.
        let stays = |column: &String| {
            let column = ColumnRef { table: table.clone(), column: column.clone() };
            self.kept.outlives(self.sides.old, self.sides.new, &column) && !self.impact.recreated.contains(&column)
        };
        !columns.is_empty() && columns.iter().all(gone) && !columns.iter().any(stays)
    }

    /// Adds to the drop of a column what goes with it by itself.
    pub(super) fn with_implicit_drops(&self, mut node: Node, table: &QName) -> Node {
        let Some(old) = self.sides.old.tables.get(table) else { return node };
        for constraint in old.constraints.iter().filter(|constraint| self.impact.takes_down(table, constraint)) {
            if self.goes_along(table, constraint) {
                let needs = constraint_needs(table, constraint).into_iter();
                node = node
                    .removes(constraint_makes(table, constraint))
                    .releases(needs.filter(|fact| self.outlasts(table, fact)));
            }
        }
        for index in &old.indexes {
            if self.goes_with_columns(table, &index_columns(index)) {
                node = node.removes(index_makes(table, index)).releases(build::used_facts(&index.uses));
            }
        }
        node
    }

    /// Says whether the fact is not about a dropped column of the table: its brothers may go in any order.
    fn outlasts(&self, table: &QName, fact: &Fact) -> bool {
        match fact {
            Fact::Column(column)
            | Fact::Shape(column)
            | Fact::NotNull(column)
            | Fact::Value(column)
            | Fact::Settled(column) => column.table != *table || !self.impact.gone.contains(column),
            Fact::Namespace(_)
            | Fact::Extension(_)
            | Fact::Type(_)
            | Fact::Attributes(_)
            | Fact::Aside(_)
            | Fact::Old(_)
            | Fact::Spelled(_)
            | Fact::Relation(_)
            | Fact::Key(..)
            | Fact::PrimaryKey(_)
            | Fact::Constraint(..)
            | Fact::Free(..)
            | Fact::Logged(_)
            | Fact::Defined(_) => true,
        }
    }

    fn collateral(&self, table: &QName, object: ObjectRef, columns: &BTreeSet<String>) -> Option<Flag> {
        let gone = |column: &&String| {
            let column = ColumnRef { table: table.clone(), column: (*column).clone() };
            self.impact.gone.contains(&column) && !self.impact.recreated.contains(&column)
        };
        let dropped: Vec<String> = columns.iter().filter(gone).map(|column| ident(column)).collect();
        (!dropped.is_empty()).then(|| flags::collateral(object, &dropped))
    }

    fn drop_constraint(&mut self, table: &QName, old: &Constraint) {
        let object = ObjectRef::constraint(table, &old.name);
        let mut flags = Vec::new();
        let new = self.new_constraint(table, &old.name);
        if new.is_none_or(|new| !is_alike(&old.kind, &new.kind)) && self.index_instead(table, old).is_none() {
            flags.extend(constraint_flag(object.clone(), Some(old), None));
        }
        if new.is_none() {
            flags.extend(self.collateral(table, object.clone(), &constraint_columns(old)));
        }
        let phase = match &old.kind {
            ConstraintKind::ForeignKey(_) => Phase::DropForeignKey,
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => Phase::Drop,
        };
        let action = Action::alter_table(table, TableAct::DropConstraint(old.name.clone()));
        let node = Node::new(phase, table, rank::CONSTRAINT, &old.name, Step { action, object, flags });
        let below = self.partitions_referred_to(table, old);
        self.push(node.releases(constraint_needs(table, old)).releases(below).removes(constraint_makes(table, old)));
    }

    /// Returns the index of the new schema that goes on keeping apart what a dropped UNIQUE kept apart.
    fn index_instead(&self, table: &QName, constraint: &Constraint) -> Option<&Index> {
        let ConstraintKind::Unique(key) = &constraint.kind else { return None };
        let (old, new) = (self.sides.old.tables.get(table)?, self.sides.new.tables.get(table)?);
        let same = |index: &&Index| {
            build::plain_unique(index).is_some_and(|columns| columns == key.columns)
                && index.nulls_not_distinct == key.nulls_not_distinct
        };
        let mut fresh = new.indexes.iter().filter(|index| old.index(&index.name).is_none());
        fresh.find(same).filter(|_| new.constraint(&constraint.name).is_none())
    }

    /// Returns the UNIQUE that a new index takes the place of.
    fn constraint_before(&self, table: &QName, index: &Index) -> Option<&Constraint> {
        let old = self.sides.old.tables.get(table)?;
        old.constraints
            .iter()
            .find(|constraint| self.index_instead(table, constraint).is_some_and(|instead| instead.name == index.name))
    }

    fn add_constraint(&mut self, table: &QName, new: &Constraint, old: Option<&Constraint>) {
        let mut node = build::add_constraint(table, new);
        let old = old.filter(|old| is_alike(&old.kind, &new.kind));
        if old.is_none_or(|old| old.kind != new.kind) {
            node.step.flags.extend(constraint_flag(node.step.object.clone(), old, Some(new)));
        }
        self.push(node);
        self.nodes.extend(build::constraint_comments(table, new));
    }

    fn promote(&mut self, table: &QName, constraint: &Constraint, index: &str) {
        let act =
            TableAct::AddConstraintUsingIndex { constraint: Box::new(constraint.clone()), index: index.to_owned() };
        let action = Action::alter_table(table, act);
        let step = Step::new(ObjectRef::constraint(table, &constraint.name), action);
        let mut node = Node::new(Phase::AlterTable, table, rank::CONSTRAINT, &constraint.name, step);
        if index != constraint.name {
            node = node.removes([Fact::Relation(table.sibling(index))]);
        }
        self.push(node.requires(constraint_needs(table, constraint)).provides(constraint_makes(table, constraint)));
        // The comment of the index stays with the index: a constraint has one of its own.
        let kept = self.sides.old.tables.get(table).and_then(|table| table.index(index)?.comment.clone());
        let index_comment = constraint.index_comment.clone().filter(|text| kept.as_ref() != Some(text));
        self.nodes.extend(build::constraint_comments(table, &Constraint { index_comment, ..constraint.clone() }));
        if kept.is_some() && constraint.index_comment.is_none() {
            self.comment(&ObjectRef::index(table, &constraint.name), None);
        }
    }

    pub(super) fn drop_index(&mut self, table: &QName, old: &Index) {
        let object = ObjectRef::index(table, &old.name);
        let mut flags = Vec::new();
        if index(self.sides.new, table, &old.name).is_none() {
            flags.extend(index_flag(object.clone(), Some(old), None));
            flags.extend(self.collateral(table, object.clone(), &index_columns(old)));
        }
        let action = Action::DropIndex { table: table.clone(), name: old.name.clone() };
        let node = Node::new(Phase::Drop, table, rank::INDEX, &old.name, Step { action, object, flags });
        self.push(node.releases(index_facts(table, old)).removes(index_makes(table, old)));
    }

    fn create_index(&mut self, table: &QName, new: &Index, old: Option<&Index>) {
        let mut nodes = build::create_index(table, new, Phase::AlterTable);
        let changed = old.is_none_or(|old| (unique_terms(old), old.unique) != (unique_terms(new), new.unique));
        let before = self.constraint_before(table, new).and_then(shown_key);
        if let (Some(create), Some(before)) = (nodes.first_mut(), before) {
            let flag = flags::unique_by_index(create.step.object.clone(), &before, &unique_terms(new));
            create.step.flags.push(flag);
        } else if let Some(create) = nodes.first_mut().filter(|_| changed) {
            create.step.flags.extend(index_flag(create.step.object.clone(), old, Some(new)));
        }
        self.nodes.extend(nodes);
        self.nodes.extend(build::index_comment(table, new, Phase::AlterTable));
    }

    /// What an `ALTER` can do to a constraint; the rest is taken down and put up.
    pub(super) fn alter_constraint(&mut self, table: &QName, from: &Constraint, to: &Constraint) {
        if self.impact.takes_down(table, to) {
            return;
        }
        let object = ObjectRef::constraint(table, &to.name);
        if same_but_validated(&from.kind, &to.kind) {
            let flag = match &to.kind {
                ConstraintKind::Check(_) => Some(flags::flag(
                    Hazard::CheckConstraint,
                    object.clone(),
                    flags::arrow("NOT VALID", "valid"),
                    "rows that break it make the statement fail",
                )),
                ConstraintKind::ForeignKey(_)
                | ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Exclusion(_) => flags::changed_foreign_key(object.clone(), from, to),
            };
            self.table_part(table, object, TableAct::ValidateConstraint(to.name.clone()), flag);
            return;
        }
        match (&from.kind, &to.kind) {
            (ConstraintKind::ForeignKey(_), ConstraintKind::ForeignKey(new)) => {
                let act = TableAct::AlterDeferrable { constraint: to.name.clone(), deferrable: new.deferrable };
                let flag = flags::changed_foreign_key(object.clone(), from, to);
                self.table_part(table, object, act, flag);
            }
            (ConstraintKind::PrimaryKey(old), ConstraintKind::PrimaryKey(new))
            | (ConstraintKind::Unique(old), ConstraintKind::Unique(new)) => {
                self.index_settings(
                    table,
                    &to.name,
                    object,
                    "btree",
                    (&old.options, &new.options),
                    (&old.tablespace, &new.tablespace),
                );
            }
            (ConstraintKind::Exclusion(old), ConstraintKind::Exclusion(new)) => {
                self.index_settings(
                    table,
                    &to.name,
                    object,
                    &new.method,
                    (&old.options, &new.options),
                    (&old.tablespace, &new.tablespace),
                );
            }
            // Everything else is taken down and put up.
            _ => {}
        }
    }

    fn table_part(&mut self, table: &QName, object: ObjectRef, act: TableAct, flag: Option<Flag>) {
        let detail = object.to_string();
        let step = Step { action: Action::alter_table(table, act), object, flags: flag.into_iter().collect() };
        self.push(Node::new(Phase::AlterTable, table, rank::CONSTRAINT, detail, step));
    }

    pub(super) fn alter_index(&mut self, table: &QName, from: &Index, to: &Index) {
        if self.impact.indexes.contains(&(table.clone(), to.name.clone())) {
            return;
        }
        let object = ObjectRef::index(table, &to.name);
        self.index_settings(
            table,
            &to.name,
            object.clone(),
            &to.method,
            (&from.options, &to.options),
            (&from.tablespace, &to.tablespace),
        );
        if self.is_rebuilt(table, from) {
            return;
        }
        for act in statistics_acts(from, to).into_iter().chain(bond_acts(&from.extensions, &to.extensions)) {
            self.index_act(table, &to.name, object.clone(), act, Vec::new());
        }
    }

    /// Says whether the server builds the index again because a column of it changes its type.
    fn is_rebuilt(&self, table: &QName, index: &Index) -> bool {
        let converted =
            |column: String| self.impact.conversions.contains_key(&ColumnRef { table: table.clone(), column });
        index_columns(index).into_iter().any(converted)
    }

    /// An index that the server builds again keeps all but its statistics targets and the extensions it goes with.
    pub(super) fn index_statistics(&mut self) {
        let sides = self.sides;
        for (old, new) in sides.tables() {
            for index in &new.indexes {
                let stays = old.index(&index.name).filter(|index| {
                    let part = (old.name.clone(), index.name.clone());
                    !self.impact.indexes.contains(&part) && self.is_rebuilt(&old.name, index)
                });
                if stays.is_none() {
                    continue;
                }
                for act in later_index_acts(index) {
                    let object = ObjectRef::index(&new.name, &index.name);
                    self.index_act(&new.name, &index.name, object, act, Vec::new());
                }
            }
        }
    }

    fn index_settings(
        &mut self,
        table: &QName,
        name: &str,
        object: ObjectRef,
        method: &str,
        options: (&Options, &Options),
        tablespace: (&Option<String>, &Option<String>),
    ) {
        for (act, flags) in setting_acts(&object, method, options, tablespace) {
            self.index_act(table, name, object.clone(), act, flags);
        }
    }

    fn index_act(&mut self, table: &QName, name: &str, object: ObjectRef, act: IndexAct, flags: Vec<Flag>) {
        let detail = format!("{name} {}", self.nodes.len());
        let bond = match &act {
            IndexAct::DependsOn { extension, depends } => Some((Fact::Extension(extension.clone()), *depends)),
            IndexAct::SetOptions(_)
            | IndexAct::ResetOptions(_)
            | IndexAct::SetTablespace(_)
            | IndexAct::SetStatistics { .. } => None,
        };
        let step = Step { action: Action::AlterIndex { index: table.sibling(name), act }, object, flags };
        let node = Node::new(Phase::AlterTable, table, rank::INDEX + 1, detail, step);
        self.push(match bond {
            Some((extension, true)) => node.requires([extension]),
            Some((extension, false)) => node.releases([extension]),
            None => node,
        });
    }

    /// Marks that were lost with an index and are wanted on the one that took its place.
    pub(super) fn marks(&mut self) {
        let sides = self.sides;
        for (old, new) in sides.tables() {
            let rebuilt = |index: &String| {
                let part = (new.name.clone(), index.clone());
                self.impact.indexes.contains(&part) || self.impact.constraints.contains(&part)
            };
            let (mut cluster, mut replica) = (None, None);
            if let Some(index) =
                new.clustered_on.as_ref().filter(|index| old.clustered_on == new.clustered_on && rebuilt(index))
            {
                cluster = Some(build::cluster_on(&new.name, index, Phase::Finish));
            }
            if let ReplicaIdentity::Index(index) = &new.replica_identity
                && old.replica_identity == new.replica_identity
                && rebuilt(index)
            {
                replica = Some(build::replica_identity(new, Phase::Finish));
            }
            self.nodes.extend(cluster);
            self.nodes.extend(replica);
            self.nodes.extend(super::lineage::marked_parts(Some(old), new));
        }
    }
}

/// Returns an index of a table or materialised view.
fn index<'a>(schema: &'a Schema, on: &QName, name: &str) -> Option<&'a Index> {
    if let Some(Defined::View(view)) = schema.defined.get(&DefinedRef::MaterializedView(on.clone())) {
        return view.index(name);
    }
    schema.tables.get(on)?.index(name)
}

/// Returns the columns of its own table a constraint stands on.
fn constraint_columns(constraint: &Constraint) -> BTreeSet<String> {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            key.columns.iter().chain(&key.include).cloned().collect()
        }
        ConstraintKind::ForeignKey(key) => key.columns.iter().cloned().collect(),
        ConstraintKind::Check(check) => check.expr.columns.iter().cloned().collect(),
        ConstraintKind::Exclusion(exclusion) => {
            let terms = exclusion.elements.iter().map(|element| &element.term.term);
            let predicate = exclusion.predicate.iter().flat_map(|expr| expr.columns.iter().cloned());
            terms.flat_map(term_columns).chain(predicate).chain(exclusion.include.iter().cloned()).collect()
        }
    }
}

fn index_columns(index: &Index) -> BTreeSet<String> {
    let predicate = index.predicate.iter().flat_map(|expr| expr.columns.iter().cloned());
    let terms = index.elements.iter().flat_map(|element| term_columns(&element.term));
    terms.chain(predicate).chain(index.include.iter().cloned()).collect()
}

fn term_columns(term: &IndexTerm) -> Vec<String> {
    match term {
        IndexTerm::Column(name) => vec![name.clone()],
        IndexTerm::Expr(expr) => expr.columns.clone(),
    }
}

/// Says whether one flag tells how one becomes the other. A key that becomes a CHECK is a drop and an add.
fn is_alike(one: &ConstraintKind, other: &ConstraintKind) -> bool {
    let class = |kind: &ConstraintKind| match kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => 0,
        ConstraintKind::Check(_) => 1,
        ConstraintKind::ForeignKey(_) => 2,
    };
    class(one) == class(other)
}

/// Returns the flag for a constraint that comes, goes or changes.
fn constraint_flag(object: ObjectRef, from: Option<&Constraint>, to: Option<&Constraint>) -> Option<Flag> {
    if let (Some(ConstraintKind::ForeignKey(key)), None) = (from.map(|from| &from.kind), to) {
        return Some(flags::dropped_foreign_key(object, key));
    }
    if let Some(flag) = from.zip(to).and_then(|(from, to)| flags::changed_foreign_key(object.clone(), from, to)) {
        return Some(flag);
    }
    let check = |constraint: Option<&Constraint>| match constraint.map(|constraint| &constraint.kind) {
        Some(ConstraintKind::Check(check)) => Some(check.clone()),
        _ => None,
    };
    let (old, new) = (check(from), check(to));
    if old.is_some() || new.is_some() {
        return Some(flags::check_constraint(object, old.as_ref(), new.as_ref()));
    }
    let (old, new) = (from.and_then(shown_key), to.and_then(shown_key));
    let excludes = to.is_some_and(|constraint| matches!(constraint.kind, ConstraintKind::Exclusion(_)));
    let cost = match &new {
        Some(_) if excludes => "rows that exclude each other make it fail",
        Some(_) => "duplicates make it fail",
        None if from.is_some_and(|constraint| matches!(constraint.kind, ConstraintKind::Exclusion(_))) => {
            "rows that exclude each other become possible"
        }
        None => "duplicates become possible",
    };
    (old.is_some() || new.is_some()).then(|| unique_flag(object, old, new, cost))
}

fn unique_flag(object: ObjectRef, old: Option<String>, new: Option<String>, cost: &str) -> Flag {
    let none = || "none".to_owned();
    flags::flag(Hazard::Unique, object, flags::arrow(old.unwrap_or_else(none), new.unwrap_or_else(none)), cost)
}

/// Prints a key in a few words; nothing for constraints that are no key.
fn shown_key(constraint: &Constraint) -> Option<String> {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => Some(shown_columns("primary key", key)),
        ConstraintKind::Unique(key) => Some(shown_columns("unique", key)),
        ConstraintKind::Exclusion(exclusion) => {
            let element =
                |element: &Element| format!("{} with {}", shown_term(&element.term.term), element.operator.name);
            let elements = exclusion.elements.iter().map(element).collect::<Vec<_>>().join(", ");
            let predicate = shown_predicate(exclusion.predicate.as_ref());
            let (include, deferrable) = (shown_include(&exclusion.include), shown_deferrable(exclusion.deferrable));
            Some(format!("exclude ({elements}){include}{predicate}{deferrable}"))
        }
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => None,
    }
}

fn shown_columns(word: &str, key: &Key) -> String {
    let nulls = if key.nulls_not_distinct { " nulls not distinct" } else { "" };
    let overlaps = if key.without_overlaps { " without overlaps" } else { "" };
    let (include, deferrable) = (shown_include(&key.include), shown_deferrable(key.deferrable));
    format!("{word}{nulls} ({}{overlaps}){include}{deferrable}", idents(&key.columns))
}

fn shown_include(columns: &[String]) -> String {
    if columns.is_empty() { String::new() } else { format!(" include ({})", idents(columns)) }
}

fn shown_deferrable(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " deferrable",
        Deferrable::Deferred => " deferrable initially deferred",
    }
}

fn shown_predicate(predicate: Option<&Expr>) -> String {
    predicate.map(|expr| format!(" where {}", flags::shown(Some(expr)))).unwrap_or_default()
}

fn index_flag(object: ObjectRef, from: Option<&Index>, to: Option<&Index>) -> Option<Flag> {
    let shown = |index: Option<&Index>| index.filter(|index| index.unique).map(unique_terms);
    let (old, new) = (shown(from), shown(to));
    let cost = if new.is_some() { "duplicates make it fail" } else { "duplicates become possible" };
    (old.is_some() || new.is_some()).then(|| unique_flag(object, old, new, cost))
}

/// Prints what a unique index keeps apart.
fn unique_terms(index: &Index) -> String {
    let terms = index.elements.iter().map(|element| shown_term(&element.term)).collect::<Vec<_>>().join(", ");
    let nulls = if index.nulls_not_distinct { " nulls not distinct" } else { "" };
    format!("unique{nulls} ({terms}){}", shown_predicate(index.predicate.as_ref()))
}

fn shown_term(term: &IndexTerm) -> String {
    match term {
        IndexTerm::Column(name) => ident(name),
        IndexTerm::Expr(expr) => flags::shown(Some(expr)),
    }
}

/// Returns the flag on a setting that the access method writes into the index when it builds it, and reads from there
/// ever after. Other settings tell how to go on: the next page that is split or filled follows them.
fn needs_reindex(object: &ObjectRef, method: &str, option: &str, (from, to): (&Options, &Options)) -> Option<Flag> {
    let built_in = match method {
        "brin" => option == "pages_per_range",
        "hash" => option == "fillfactor",
        "bloom" => true,
        "hnsw" => option == "m",
        "ivfflat" => option == "lists",
        _ => false,
    };
    let shown = |options: &Options| options.get(option).cloned().unwrap_or_else(|| "default".to_owned());
    let summary = format!("{option} {}", flags::arrow(shown(from), shown(to)));
    let cost = "the setting is stored, the index stays as it was built until REINDEX";
    let changes = from.get(option) != to.get(option);
    (built_in && changes).then(|| flags::flag(Hazard::NeedsReindex, object.clone(), summary, cost))
}

/// Returns what leads an index from some storage parameters and a tablespace to others, each with what it takes besides.
pub(super) fn setting_acts(
    object: &ObjectRef,
    method: &str,
    options: (&Options, &Options),
    tablespace: (&Option<String>, &Option<String>),
) -> Vec<(IndexAct, Vec<Flag>)> {
    let (set, reset) = options_change(options.0, options.1);
    let flag = |option: &String| needs_reindex(object, method, option, options);
    let mut acts = Vec::new();
    if !reset.is_empty() {
        let flags = reset.iter().filter_map(flag).collect();
        acts.push((IndexAct::ResetOptions(reset), flags));
    }
    if !set.is_empty() {
        let flags = set.keys().filter_map(flag).collect();
        acts.push((IndexAct::SetOptions(set), flags));
    }
    if tablespace.0 != tablespace.1 {
        acts.push((IndexAct::SetTablespace(tablespace.1.clone()), Vec::new()));
    }
    acts
}

/// Returns what leads an index from the extensions it goes with to others.
pub(super) fn bond_acts(from: &[String], to: &[String]) -> Vec<IndexAct> {
    let act = |(extension, depends)| IndexAct::DependsOn { extension, depends };
    bonds(from, to).into_iter().map(act).collect()
}

/// Returns the extensions that something no longer goes with, then those it comes to go with.
pub(super) fn bonds(from: &[String], to: &[String]) -> Vec<(String, bool)> {
    let missing = |some: &[String], others: &[String], depends: bool| -> Vec<(String, bool)> {
        some.iter().filter(|one| !others.contains(one)).map(|one| (one.clone(), depends)).collect()
    };
    [missing(from, to, false), missing(to, from, true)].concat()
}

/// Returns what the statement that creates an index cannot say.
pub(super) fn later_index_acts(index: &Index) -> Vec<IndexAct> {
    let target = |(&element, &target)| IndexAct::SetStatistics { element, target: Some(target) };
    index.statistics.iter().map(target).chain(bond_acts(&[], &index.extensions)).collect()
}

/// Returns what leads the statistics targets of an index to others.
pub(super) fn statistics_acts(from: &Index, to: &Index) -> Vec<IndexAct> {
    let elements: BTreeSet<i16> = from.statistics.keys().chain(to.statistics.keys()).copied().collect();
    let differs = |element: &i16| from.statistics.get(element) != to.statistics.get(element);
    let act = |element| IndexAct::SetStatistics { element, target: to.statistics.get(&element).copied() };
    elements.into_iter().filter(differs).map(act).collect()
}
