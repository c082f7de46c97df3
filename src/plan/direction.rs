//! Plans one direction: from one schema to another, in one transaction.

use std::collections::BTreeSet;

use super::build::{self, rank};
use super::flags;
use super::foreign;
use super::graph::{self, Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::impact::{self, Impact};
use super::lineage;
use super::not_null;
use super::sides::Sides;
use super::{Action, PlanError, PlanOptions, Step, TableAct};
use crate::diff::{Anew, Change, DiffOptions, Kept, PossibleRename, Renames, compare, cut, renamed, suspicious};
use crate::schema::ir::{
    ColumnRef, Composite, Defined, DefinedRef, Domain, Enum, MadeName, ObjectRef, QName, RoutineName, Schema,
};

/// What one direction takes.
pub(super) struct Direction {
    pub steps: Vec<Step>,
    /// The renames that were settled, in order.
    pub renames: Vec<Change>,
}

/// Which way a direction goes: what might have been a rename is a question of the way up alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Plans the way from one schema to another. Where steps wait for each other, what could be replaced is dropped and
/// created again: a view that is replaced waits for its new columns while its old ones are waited for.
pub(super) fn direction(
    way: Way,
    old: &Schema,
    new: &Schema,
    renames: &Renames,
    options: &PlanOptions,
) -> Result<Direction, PlanError> {
    match straight(way, old, new, renames, options) {
        Err(PlanError::Cycle { steps }) if !options.rebuilds => {
            let options = PlanOptions { rebuilds: true, ..options.clone() };
            straight(way, old, new, renames, &options).map_err(|_| PlanError::Cycle { steps })
        }
        planned => planned,
    }
}

fn straight(
    way: Way,
    old: &Schema,
    new: &Schema,
    renames: &Renames,
    options: &PlanOptions,
) -> Result<Direction, PlanError> {
    let mut renamed = renamed(old, new, &DiffOptions { renames: renames.clone(), major: options.major });
    // Of two schemas that the user names the way up alone is shown.
    let anew = match way {
        Way::Up => options.anew(&renamed.schema, new),
        Way::Down => Anew::default(),
    };
    let cut = cut(&renamed.schema, new, options.major, &anew);
    renamed.changes.extend(cut.renames.iter().cloned());
    let sides = Sides { old: &cut.old, new: &cut.new };
    let kept = Kept::between(sides.old, sides.new);
    let mut changes = cut.changes.clone();
    changes.extend(compare(sides.old, sides.new, options.major));
    let impact = impact::impact(sides, &kept, &changes, &anew.columns, options)?;
    lineage::refuse(sides, &changes, &impact, options.major)?;
    let suspects = match way {
        Way::Up => suspicious(&changes),
        Way::Down => Vec::new(),
    };
    let mut planner = Planner { way, sides, options, kept, impact, suspects, nodes: Vec::new() };
    planner.all(&changes);
    planner.moves(&cut);
    let untied = lineage::untied(old, &renamed.changes);
    planner.typed(&untied);
    lineage::tie(&mut planner.nodes, sides, &planner.kept, Some(&cut));
    let mut steps: Vec<Step> = untied.keys().map(lineage::untie).collect();
    steps.extend(planner.prelude(&renamed.changes));
    let zoned = planner.zoned_conversions();
    let mut ordered = graph::order(planner.nodes).map_err(|cycle| PlanError::Cycle { steps: cycle.steps })?;
    pin_time_zone(&mut ordered, &zoned);
    steps.extend(not_null::apart(ordered, sides, &planner.kept));
    if options.tells_names() {
        let mut reached = not_null::reached(sides, &planner.kept, options.major);
        // What those that come get to is seen once they are there.
        reached.tables.retain(|name, _| !cut.coming.iter().any(|link| link.child == *name));
        steps.extend(not_null::named(&reached, sides.new));
    }
    foreign::speak(&mut steps, [old, new]);
    Ok(Direction { steps, renames: renamed.changes })
}

/// Pins the time zone before the first conversion that reads it: the values must not hang on who runs the file.
fn pin_time_zone(steps: &mut Vec<Step>, zoned: &BTreeSet<ColumnRef>) {
    let converts = |step: &Step| {
        let Action::AlterTable { table, act, .. } = &step.action else { return false };
        let TableAct::SetType { column, .. } = act.as_ref() else { return false };
        zoned.contains(&ColumnRef { table: table.clone(), column: column.clone() })
    };
    if let Some(at) = steps.iter().position(converts) {
        let object = steps[at].object.clone();
        steps.insert(at, Step::new(object, Action::SetTimeZone));
    }
}

pub(super) struct Planner<'a> {
    pub way: Way,
    pub sides: Sides<'a>,
    pub options: &'a PlanOptions,
    pub kept: Kept,
    pub impact: Impact,
    pub suspects: Vec<PossibleRename>,
    pub nodes: Vec<Node>,
}

impl Planner<'_> {
    fn all(&mut self, changes: &[Change]) {
        changes.iter().for_each(|change| self.change(change));
        self.swaps();
        self.conversions();
        self.recreated_columns();
        self.recreated_below();
        self.take_down();
        self.put_up();
        self.defaults();
        self.marks();
        self.index_statistics();
        self.statistics_targets();
        self.publications();
        self.kept_sequences();
        self.carried_sequences();
        self.dropped_tables(changes);
        self.rebuild_defined();
        self.event_triggers_off();
        self.access();
        self.settle_swapped();
    }

    fn change(&mut self, change: &Change) {
        match change {
            // Renames are settled before.
            Change::Rename { .. } | Change::RenameEnumValue { .. } => {}
            Change::CreateNamespace(namespace) => self.nodes.extend(build::namespace(namespace)),
            Change::DropNamespace(namespace) => {
                let object = ObjectRef::Namespace(namespace.name.clone());
                let step = Step::new(object, Action::DropNamespace(namespace.name.clone()));
                let fact = Fact::Namespace(namespace.name.clone());
                self.nodes.push(Node::new(Phase::DropNamespace, &namespace.name, 0, "", step).removes([fact]));
            }
            Change::CreateExtension(extension) => self.nodes.extend(build::extension(extension)),
            Change::DropExtension(extension) => {
                let object = ObjectRef::Extension(extension.name.clone());
                let mut step = Step::new(object.clone(), Action::DropExtension(extension.name.clone()));
                step.flags.push(flags::data_loss(object, "dropped", "everything the extension defines goes with it"));
                let home = extension.namespace.iter().map(|name| Fact::Namespace(name.clone()));
                let node = Node::new(Phase::DropExtension, &extension.name, 0, "", step);
                let gone = Fact::Extension(extension.name.clone());
                self.nodes.push(node.releases(home).releases(build::needed_extensions(extension)).removes([gone]));
            }
            Change::AlterExtension { from, to } => self.alter_extension(from, to),
            // A type that changes its kind under its name is swapped.
            Change::DropEnum(Enum { name, .. })
            | Change::DropDomain(Domain { name, .. })
            | Change::DropComposite(Composite { name, .. })
            | Change::CreateEnum(Enum { name, .. })
            | Change::CreateDomain(Domain { name, .. })
            | Change::CreateComposite(Composite { name, .. })
                if self.is_replaced(name) => {}
            Change::CreateEnum(new) => self.nodes.extend(build::enumeration(new)),
            Change::DropEnum(old) => self.drop_enum(old, true),
            Change::AlterEnum { from, to } => self.alter_enum(from, to),
            Change::CreateDomain(new) => self.nodes.extend(build::domain(new)),
            Change::DropDomain(old) => self.drop_domain(old, true),
            Change::AlterDomain { domain, edit } => self.alter_domain(domain, edit),
            Change::CreateComposite(new) => self.nodes.extend(build::composite(new)),
            Change::DropComposite(old) => self.drop_composite(old, true),
            Change::AlterComposite { from, to } => self.alter_composite(from, to),
            Change::CreateSequence(new) => self.create_sequence(new),
            Change::DropSequence(old) => self.drop_sequence(old),
            Change::AlterSequence { sequence, edit } => self.alter_sequence(sequence, edit),
            Change::CreateTable(new) => {
                let new_schema = self.sides.new;
                let is_parent = new_schema.tables.values().any(|table| table.parents().any(|name| *name == new.name));
                self.nodes.extend(build::table(new, new_schema, is_parent));
            }
            // Planned together, for foreign keys among them.
            Change::DropTable(_) => {}
            Change::AlterTable { table, edit } => self.alter_table(table, edit),
            Change::AddColumn { table, column } => self.add_column(table, column, true),
            Change::DropColumn { table, column } => self.drop_column(table, column, None),
            Change::AlterColumn { column, edit } => self.alter_column(column, edit),
            // Taken down and put up with all others of their kind; what changes in place does so here.
            Change::AddConstraint { .. } | Change::DropConstraint { .. } => {}
            Change::AlterConstraint { table, from, to } => self.alter_constraint(table, from, to),
            Change::CreateIndex { .. } | Change::DropIndex { .. } => {}
            Change::AlterIndex { table, from, to } => self.alter_index(table, from, to),
            Change::CreateDefined(_) | Change::DropDefined(_) | Change::AlterDefined { .. } => self.defined(change),
            Change::Comment { on, to, .. } => self.comment(on, to.as_ref()),
            // Planned together, with those of what is new and what is built again.
            Change::Owner { .. } | Change::Grants { .. } | Change::DefaultPrivileges { .. } => {}
        }
    }

    fn alter_extension(&mut self, from: &crate::schema::ir::Extension, to: &crate::schema::ir::Extension) {
        let object = || ObjectRef::Extension(to.name.clone());
        let mut push = |rank, action| {
            let node = Node::new(Phase::Extension, &to.name, rank, "", Step::new(object(), action));
            let (old, new) = (from.namespace.clone(), to.namespace.clone());
            self.nodes.push(node.releases(old.map(Fact::Namespace)).requires(new.map(Fact::Namespace)));
        };
        if let Some(namespace) =
            to.namespace.clone().filter(|_| from.namespace.is_some() && from.namespace != to.namespace)
        {
            push(2, Action::MoveExtension { name: to.name.clone(), namespace });
        }
        if let Some(version) = to.version.clone().filter(|_| from.version.is_some() && from.version != to.version) {
            push(3, Action::UpdateExtension { name: to.name.clone(), version });
        }
    }

    /// A comment of something that is built again is set when it is built.
    pub(super) fn comment(&mut self, on: &ObjectRef, text: Option<&String>) {
        let rebuilt = match on {
            ObjectRef::Constraint { table, name } => self.impact.constraints.contains(&(table.clone(), name.clone())),
            ObjectRef::Index { table, name } => {
                let part = (table.clone(), name.clone());
                self.impact.indexes.contains(&part)
                    || self.impact.constraints.contains(&part)
                    || self.is_rebuilt_view(table)
            }
            ObjectRef::Column(column) => self.impact.recreated.contains(column) || self.is_rebuilt_view(&column.table),
            ObjectRef::Defined(name) => self.impact.rebuilt.contains(name),
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => self.is_replaced(name),
            ObjectRef::DomainConstraint { domain: name, .. } | ObjectRef::Attribute { composite: name, .. } => {
                self.is_replaced(name)
            }
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::Sequence(_)
            | ObjectRef::Table(_)
            | ObjectRef::DefaultPrivileges(_) => false,
        };
        if rebuilt {
            return;
        }
        let step = Step::new(on.clone(), Action::Comment { on: on.clone(), text: text.cloned() });
        self.nodes.push(Node::new(Phase::Finish, group(on), rank::COMMENT, on.to_string(), step));
    }

    /// Says whether a type is replaced by one of its name.
    pub fn is_replaced(&self, name: &QName) -> bool {
        self.impact.swapped.contains(name) || self.impact.remade.contains(name)
    }

    pub(super) fn is_rebuilt_view(&self, name: &QName) -> bool {
        self.impact.rebuilt.iter().any(|rebuilt| rebuilt.relation() == Some(name))
    }

    pub fn push(&mut self, node: Node) {
        self.nodes.push(node);
    }

    /// Returns a flag for each thing that something dropped might have been renamed to instead.
    pub fn possible_renames(&self, dropped: &ObjectRef) -> Vec<Flag> {
        let suspects = self.suspects.iter().filter(|suspect| suspect.dropped() == *dropped);
        let flags = suspects.map(|suspect| {
            let summary = format!("not renamed: {}", suspect.spelling());
            let cost = "settled with --allow-drop: the values are not carried over";
            flags::flag(Hazard::PossibleRename, dropped.clone(), summary, cost)
        });
        flags.collect()
    }

    /// Returns the steps before all others: renames, and the namespaces they lead to.
    fn prelude(&mut self, renames: &[Change]) -> Vec<Step> {
        let targets: BTreeSet<&str> = renames.iter().filter_map(moves_to).collect();
        let (early, rest) = std::mem::take(&mut self.nodes).into_iter().partition(
            |node: &Node| matches!(&node.step.action, Action::CreateNamespace(name) if targets.contains(name.as_str())),
        );
        self.nodes = rest;
        let mut early: Vec<Node> = early;
        early.sort_by(|a, b| a.place.cmp(&b.place));
        let steps = early.into_iter().map(|node| node.step);
        let after = self.sides.old;
        steps.chain(renames.iter().flat_map(|change| rename_steps(change, after))).collect()
    }
}

/// Returns the name the statements about an object are grouped under.
fn group(on: &ObjectRef) -> String {
    match on {
        ObjectRef::Column(ColumnRef { table, .. })
        | ObjectRef::Constraint { table, .. }
        | ObjectRef::Index { table, .. } => table.to_string(),
        ObjectRef::DomainConstraint { domain: owner, .. } | ObjectRef::Attribute { composite: owner, .. } => {
            owner.to_string()
        }
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::Composite(_)
        | ObjectRef::Sequence(_)
        | ObjectRef::Table(_)
        | ObjectRef::Defined(_)
        | ObjectRef::DefaultPrivileges(_) => on.to_string(),
    }
}

/// Returns the name of what stands in a schema by itself.
fn qualified(object: &ObjectRef) -> Option<&QName> {
    match object {
        ObjectRef::Enum(name)
        | ObjectRef::Domain(name)
        | ObjectRef::Composite(name)
        | ObjectRef::Sequence(name)
        | ObjectRef::Table(name) => Some(name),
        ObjectRef::Defined(name) => match name {
            DefinedRef::View(name) | DefinedRef::MaterializedView(name) | DefinedRef::Statistics(name) => Some(name),
            DefinedRef::Routine(routine) => Some(&routine.name),
            DefinedRef::Made(made) => Some(&made.name),
            DefinedRef::Trigger { .. }
            | DefinedRef::Policy { .. }
            | DefinedRef::Rule { .. }
            | DefinedRef::EventTrigger(_)
            | DefinedRef::Publication(_) => None,
        },
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Attribute { .. }
        | ObjectRef::Column(_)
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::DefaultPrivileges(_) => None,
    }
}

/// Returns the namespace a rename moves its object to.
fn moves_to(change: &Change) -> Option<&str> {
    let Change::Rename { from, to } = change else { return None };
    let (from, to) = (qualified(from)?, qualified(to)?);
    (from.namespace != to.namespace).then_some(to.namespace.as_str())
}

/// `after` is the schema with its renames settled.
fn rename_steps(change: &Change, after: &Schema) -> Vec<Step> {
    let (from, to) = match change {
        Change::Rename { from, to } => (from, to),
        Change::RenameEnumValue { name, from, to } => {
            let object = ObjectRef::Enum(name.clone());
            let summary = flags::arrow(from, to);
            let flag = flags::flag(Hazard::Rename, object.clone(), summary, "code that uses the old label breaks");
            let action = Action::RenameEnumValue { name: name.clone(), from: from.clone(), to: to.clone() };
            return vec![Step { action, object, flags: vec![flag] }];
        }
        _ => return Vec::new(),
    };
    let mut steps = Vec::new();
    let mut current = from.clone();
    if let (Some(old), Some(new)) = (qualified(from), qualified(to)) {
        if old.namespace != new.namespace {
            let action = Action::Move { object: from.clone(), namespace: new.namespace.clone() };
            steps.push(Step::new(from.clone(), action));
            current = with_name(from, QName::new(new.namespace.clone(), old.name.clone()));
        }
        if old.name != new.name {
            steps.push(Step::new(current.clone(), Action::Rename { from: current, to: new.name.clone() }));
        }
    } else {
        steps.push(Step::new(from.clone(), Action::Rename { from: current, to: last_name(to).to_owned() }));
    }
    if let (ObjectRef::Defined(DefinedRef::Made(old)), ObjectRef::Defined(new)) = (from, to)
        && let Some(Defined::Made(made)) = after.defined.get(new)
    {
        steps.extend(super::made::rename_constructors(old, made));
    }
    if let Some(first) = steps.first_mut().filter(|_| breaks_code(from)) {
        let flag =
            flags::flag(Hazard::Rename, from.clone(), flags::arrow(from, to), "code that uses the old name breaks");
        first.flags.push(flag);
    }
    steps
}

fn with_name(object: &ObjectRef, name: QName) -> ObjectRef {
    match object {
        ObjectRef::Enum(_) => ObjectRef::Enum(name),
        ObjectRef::Domain(_) => ObjectRef::Domain(name),
        ObjectRef::Composite(_) => ObjectRef::Composite(name),
        ObjectRef::Sequence(_) => ObjectRef::Sequence(name),
        ObjectRef::Table(_) => ObjectRef::Table(name),
        ObjectRef::Defined(defined) => ObjectRef::Defined(match defined {
            DefinedRef::View(_) => DefinedRef::View(name),
            DefinedRef::MaterializedView(_) => DefinedRef::MaterializedView(name),
            DefinedRef::Statistics(_) => DefinedRef::Statistics(name),
            DefinedRef::Routine(routine) => DefinedRef::Routine(RoutineName { name, ..routine.clone() }),
            DefinedRef::Made(made) => DefinedRef::Made(MadeName { name, ..made.clone() }),
            DefinedRef::Trigger { .. }
            | DefinedRef::Policy { .. }
            | DefinedRef::Rule { .. }
            | DefinedRef::EventTrigger(_)
            | DefinedRef::Publication(_) => defined.clone(),
        }),
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Attribute { .. }
        | ObjectRef::Column(_)
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::DefaultPrivileges(_) => object.clone(),
    }
}

fn last_name(object: &ObjectRef) -> &str {
    match object {
        ObjectRef::Namespace(name)
        | ObjectRef::Extension(name)
        | ObjectRef::DomainConstraint { name, .. }
        | ObjectRef::Attribute { name, .. }
        | ObjectRef::Constraint { name, .. }
        | ObjectRef::Index { name, .. } => name,
        ObjectRef::Enum(name)
        | ObjectRef::Domain(name)
        | ObjectRef::Composite(name)
        | ObjectRef::Sequence(name)
        | ObjectRef::Table(name) => &name.name,
        ObjectRef::Column(column) => &column.column,
        ObjectRef::Defined(name) => match name {
            DefinedRef::View(name) | DefinedRef::MaterializedView(name) | DefinedRef::Statistics(name) => &name.name,
            DefinedRef::Routine(routine) => &routine.name.name,
            DefinedRef::Trigger { name, .. } | DefinedRef::Policy { name, .. } | DefinedRef::Rule { name, .. } => name,
            DefinedRef::EventTrigger(name) | DefinedRef::Publication(name) => name,
            DefinedRef::Made(made) => &made.name.name,
        },
        // Never renamed.
        ObjectRef::DefaultPrivileges(of) => of.on.plural(),
    }
}

/// Queries name tables, views, columns, types and functions; constraints, indexes, triggers and the sequences of columns
/// they do not.
fn breaks_code(object: &ObjectRef) -> bool {
    match object {
        ObjectRef::Table(_)
        | ObjectRef::Column(_)
        | ObjectRef::Enum(_)
        | ObjectRef::Domain(_)
        | ObjectRef::Composite(_)
        | ObjectRef::Attribute { .. }
        | ObjectRef::Namespace(_)
        | ObjectRef::Defined(
            DefinedRef::View(_) | DefinedRef::MaterializedView(_) | DefinedRef::Routine(_) | DefinedRef::Made(_),
        ) => true,
        ObjectRef::Extension(_)
        | ObjectRef::Sequence(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::Defined(_)
        | ObjectRef::DefaultPrivileges(_) => false,
    }
}
