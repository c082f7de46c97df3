//! Plans views, routines, triggers, policies and the other objects that are one definition: created late, dropped
//! early, replaced in place where Postgres allows it, and taken down and put up again around a change below them.

use std::collections::BTreeSet;

use super::action::DefinedAct;
use super::build::{self, home};
use super::columns::options_change;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::impact::{Impact, Sides};
use super::{Action, Step};
use crate::diff::Change;
use crate::schema::ir::{
    Defined, DefinedRef, Firing, ObjectRef, Policy, QName, RoutineKind, RoutineName, Schema, View,
};

/// Returns the fact that an object exists under its name. Functions and procedures share theirs, views share the one
/// of relations.
pub(super) fn fact(name: &DefinedRef) -> Fact {
    match name {
        DefinedRef::View(name) | DefinedRef::MaterializedView(name) => Fact::Relation(name.clone()),
        DefinedRef::Routine(routine) => routine_fact(routine),
        DefinedRef::Trigger { .. }
        | DefinedRef::Policy { .. }
        | DefinedRef::Rule { .. }
        | DefinedRef::Statistics(_)
        | DefinedRef::EventTrigger(_) => Fact::Defined(name.clone()),
    }
}

pub(super) fn routine_fact(routine: &RoutineName) -> Fact {
    let kind = RoutineKind::Function;
    Fact::Defined(DefinedRef::Routine(RoutineName { kind, ..routine.clone() }))
}

/// Returns what an object rests on.
fn needs(object: &Defined) -> Vec<Fact> {
    let mut facts: Vec<Fact> = object.part_of().into_iter().map(|on| Fact::Relation(on.clone())).collect();
    if let DefinedRef::View(name) | DefinedRef::MaterializedView(name) | DefinedRef::Statistics(name) = &object.name() {
        facts.push(home(name));
    }
    if let Defined::Routine(routine) = object {
        facts.push(home(&routine.id.name));
    }
    for used in object.uses() {
        match used {
            ObjectRef::Table(name) | ObjectRef::Sequence(name) => facts.push(Fact::Relation(name.clone())),
            ObjectRef::Column(column) => facts.extend(build::column_facts(&column.table, [&column.column])),
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => {
                facts.push(Fact::Type(name.clone()));
            }
            ObjectRef::Defined(name) => facts.push(fact(name)),
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => {}
        }
    }
    facts
}

fn phase(object: &Defined) -> Phase {
    match object {
        Defined::Routine(_) => Phase::Routine,
        Defined::View(_) => Phase::View,
        Defined::Statistics(_) | Defined::Trigger(_) | Defined::Policy(_) | Defined::Rule(_) => Phase::Attached,
        Defined::EventTrigger(_) => Phase::Finish,
    }
}

/// Returns the nodes that create an object with all that is its own.
pub(super) fn create(new: &Defined) -> Vec<Node> {
    let name = new.name();
    let object = ObjectRef::Defined(name.clone());
    let (phase, group, own) = (phase(new), group(new), fact(&name));
    let place = |rank: u8, detail: String, step: Step| Node::new(phase, &group, rank, detail, step);
    let step = Step::new(object.clone(), Action::CreateDefined(Box::new(new.clone())));
    let mut nodes = vec![place(0, name.to_string(), step).requires(needs(new)).provides([own.clone()])];
    let acts = later_acts(new).into_iter().enumerate().map(|(at, act)| {
        let step = Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act });
        place(1, format!("{name} {at:03}"), step).requires([own.clone()])
    });
    nodes.extend(acts);
    let on = object.clone();
    nodes
        .extend(build::comment(on, new.comment()).map(|step| place(3, name.to_string(), step).requires([own.clone()])));
    if let Defined::View(view) = new {
        nodes.extend(view_parts(view, phase));
    }
    nodes
}

/// The group a statement stands in: parts stand together with their relation, functions under their name.
fn group(object: &Defined) -> String {
    match object.part_of() {
        Some(on) => on.to_string(),
        None => object.name().to_string(),
    }
}

/// Returns what the statement that creates an object cannot say.
fn later_acts(new: &Defined) -> Vec<DefinedAct> {
    match new {
        Defined::View(view) => {
            let default = |column: &crate::schema::ir::ViewColumn| {
                let default = column.default.clone()?;
                Some(DefinedAct::SetColumnDefault { column: column.name.clone(), default: Some(default) })
            };
            view.columns.iter().filter_map(default).collect()
        }
        Defined::Trigger(trigger) => firing_act(trigger.firing),
        Defined::Rule(rule) => firing_act(rule.firing),
        Defined::EventTrigger(trigger) => firing_act(trigger.firing),
        Defined::Statistics(statistics) => {
            statistics.target.map(|target| DefinedAct::SetStatistics(Some(target))).into_iter().collect()
        }
        Defined::Routine(_) | Defined::Policy(_) => Vec::new(),
    }
}

fn firing_act(firing: Firing) -> Vec<DefinedAct> {
    if firing == Firing::Origin { Vec::new() } else { vec![DefinedAct::SetFiring(firing)] }
}

/// Indexes of a materialised view, comments on columns.
fn view_parts(view: &View, phase: Phase) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for index in &view.indexes {
        nodes.extend(build::create_index(&view.name, index, phase));
        nodes.extend(build::index_comment(&view.name, index, phase));
    }
    for (at, column) in view.columns.iter().enumerate() {
        let on = ObjectRef::column(&view.name, &column.name);
        nodes.extend(build::comment(on, column.comment.as_ref()).map(|step| {
            Node::new(phase, &view.name, 4, format!("{at:05}"), step).requires([Fact::Relation(view.name.clone())])
        }));
    }
    nodes
}

/// Returns the flag for a policy that comes, goes or changes.
fn policy_flag(object: ObjectRef, from: Option<&Policy>, to: Option<&Policy>) -> Flag {
    let shown = |policy: Option<&Policy>| policy.map_or("none".to_owned(), shown_policy);
    let cost = "rows become visible or hidden, writes are let through or refused";
    flags::flag(Hazard::Privileges, object, flags::arrow(shown(from), shown(to)), cost)
}

/// Prints a policy in a few words.
fn shown_policy(policy: &Policy) -> String {
    let command = policy.command.word();
    let mut text = if policy.permissive { command.to_owned() } else { format!("restrictive {command}") };
    if !policy.roles.is_empty() {
        text += &format!(" to {}", policy.roles.join(", "));
    }
    if policy.using.is_some() {
        text += &format!(" using {}", flags::shown(policy.using.as_ref()));
    }
    if policy.with_check.is_some() {
        text += &format!(" check {}", flags::shown(policy.with_check.as_ref()));
    }
    text
}

/// How an object gets from one form to the other.
enum Way {
    /// `CREATE OR REPLACE`, and what it loses.
    Replace,
    /// Statements that alter it.
    Alter(Vec<DefinedAct>),
    /// Only dropping and creating will do.
    Rebuild,
}

fn way(old: &Defined, new: &Defined) -> Way {
    match (old, new) {
        (Defined::View(old), Defined::View(new)) if new.materialized => materialized_way(old, new),
        (Defined::View(old), Defined::View(new)) => view_way(old, new),
        (Defined::Routine(old), Defined::Routine(new)) => {
            let same = old.parameters == new.parameters && old.returns == new.returns;
            if same && new.defaults >= old.defaults { Way::Replace } else { Way::Rebuild }
        }
        (Defined::Trigger(old), Defined::Trigger(new)) => {
            if old.definition == new.definition {
                Way::Alter(vec![DefinedAct::SetFiring(new.firing)])
            } else if old.constraint || new.constraint {
                Way::Rebuild
            } else {
                Way::Replace
            }
        }
        (Defined::Policy(old), Defined::Policy(new)) => {
            let loses =
                old.using.is_some() && new.using.is_none() || old.with_check.is_some() && new.with_check.is_none();
            if old.permissive == new.permissive && old.command == new.command && !loses {
                Way::Alter(vec![DefinedAct::SetPolicy(Box::new(new.clone()))])
            } else {
                Way::Rebuild
            }
        }
        (Defined::Rule(old), Defined::Rule(new)) => {
            if old.definition == new.definition {
                Way::Alter(vec![DefinedAct::SetFiring(new.firing)])
            } else {
                Way::Replace
            }
        }
        (Defined::Statistics(old), Defined::Statistics(new)) if old.definition == new.definition => {
            Way::Alter(vec![DefinedAct::SetStatistics(new.target)])
        }
        (Defined::EventTrigger(old), Defined::EventTrigger(new))
            if (&old.event, &old.tags, &old.function) == (&new.event, &new.tags, &new.function) =>
        {
            Way::Alter(vec![DefinedAct::SetFiring(new.firing)])
        }
        _ => Way::Rebuild,
    }
}

/// `CREATE OR REPLACE VIEW` can only add columns at the end (42P16), and takes the options it is given for all there are.
fn view_way(old: &View, new: &View) -> Way {
    let shape = |view: &View| {
        let columns = view.columns.iter();
        columns.map(|column| (column.name.clone(), column.ty.clone(), column.collation.clone())).collect::<Vec<_>>()
    };
    if old.query != new.query {
        return if shape(new).starts_with(&shape(old)) { Way::Replace } else { Way::Rebuild };
    }
    if shape(old) != shape(new) {
        return Way::Rebuild;
    }
    let mut acts = option_acts(old, new);
    acts.extend(default_acts(old, new));
    Way::Alter(acts)
}

fn option_acts(old: &View, new: &View) -> Vec<DefinedAct> {
    let (set, reset) = options_change(&old.options, &new.options);
    let reset = (!reset.is_empty()).then_some(DefinedAct::ResetOptions(reset));
    let set = (!set.is_empty()).then_some(DefinedAct::SetOptions(set));
    reset.into_iter().chain(set).collect()
}

fn default_acts(old: &View, new: &View) -> Vec<DefinedAct> {
    let changed = new.columns.iter().filter(|column| {
        let before = old.columns.iter().find(|other| other.name == column.name);
        before.and_then(|before| before.default.as_ref()) != column.default.as_ref()
    });
    changed
        .map(|column| DefinedAct::SetColumnDefault { column: column.name.clone(), default: column.default.clone() })
        .collect()
}

fn materialized_way(old: &View, new: &View) -> Way {
    let shape =
        |view: &View| view.columns.iter().map(|column| (column.name.clone(), column.ty.clone())).collect::<Vec<_>>();
    if old.query != new.query || shape(old) != shape(new) || old.access_method != new.access_method {
        return Way::Rebuild;
    }
    let mut acts = option_acts(old, new);
    if old.tablespace != new.tablespace {
        acts.push(DefinedAct::SetTablespace(new.tablespace.clone()));
    }
    Way::Alter(acts)
}

/// Returns the objects of the old schema that are dropped and created again.
pub(super) fn rebuilt(sides: Sides<'_>, impact: &Impact) -> BTreeSet<DefinedRef> {
    let both: Vec<(&DefinedRef, &Defined, &Defined)> =
        (sides.old.defined.iter()).filter_map(|(name, old)| Some((name, old, sides.new.defined.get(name)?))).collect();
    let mut rebuilt = BTreeSet::new();
    loop {
        let before = rebuilt.len();
        for (name, old, new) in &both {
            let changes = old != new && matches!(way(old, new), Way::Rebuild);
            if changes || must_make_way(sides, impact, &rebuilt, old, new) {
                rebuilt.insert((*name).clone());
            }
        }
        if before == rebuilt.len() {
            return rebuilt;
        }
    }
}

/// Says whether something the object leans on cannot change or go while it is there.
fn must_make_way(
    sides: Sides<'_>,
    impact: &Impact,
    rebuilt: &BTreeSet<DefinedRef>,
    old: &Defined,
    new: &Defined,
) -> bool {
    let relation_stays = |name: &QName| sides.new.tables.contains_key(name);
    old.uses().iter().any(|used| {
        // What the new form no longer leans on is let go of by replacing it, before that goes. Not where the new form
        // waits for a column to move: what goes may have to go before that.
        let waits = new.uses().iter().any(|used| match used {
            ObjectRef::Column(column) => impact.conversions.contains_key(column) || impact.recreated.contains(column),
            _ => false,
        });
        let lets_go = old != new && !new.uses().contains(used) && !waits;
        match used {
            ObjectRef::Column(column) => {
                let converted = impact.conversions.contains_key(column) && !matches!(old, Defined::Statistics(_));
                converted
                    || impact.gone.contains(column) && (!lets_go || matches!(old, Defined::Statistics(_)))
                    || !relation_stays(&column.table)
            }
            ObjectRef::Table(name) => !relation_stays(name) && !lets_go,
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => {
                impact.swapped.contains(name) || impact.remade.contains(name)
            }
            ObjectRef::Defined(name) => rebuilt.contains(name) || !sides.new.defined.contains_key(name) && !lets_go,
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Sequence(_)
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => false,
        }
    })
}

impl Planner<'_> {
    /// Plans a change of one of these objects.
    pub(super) fn defined(&mut self, change: &Change) {
        match change {
            Change::CreateDefined(new) => {
                let mut nodes = create(new);
                if let (Defined::Policy(policy), Some(first)) = (&**new, nodes.first_mut()) {
                    first.step.flags.push(policy_flag(first.step.object.clone(), None, Some(policy)));
                }
                self.nodes.extend(nodes);
            }
            Change::DropDefined(old) => self.drop_defined(old, false),
            Change::AlterDefined { from, to } if !self.impact.rebuilt.contains(&to.name()) => {
                self.alter_defined(from, to);
            }
            _ => {}
        }
    }

    /// Drops and creates what stands in the way of something else, or cannot change in place.
    pub(super) fn rebuild_defined(&mut self) {
        for name in self.impact.rebuilt.clone() {
            let (old, new): (&Schema, &Schema) = (self.sides.old, self.sides.new);
            if let (Some(old), Some(new)) = (old.defined.get(&name).cloned(), new.defined.get(&name).cloned()) {
                self.drop_defined(&old, true);
                let mut nodes = create(&new);
                if let (Defined::Policy(old), Defined::Policy(new), Some(first)) = (&old, &new, nodes.first_mut())
                    && shown_policy(old) != shown_policy(new)
                {
                    first.step.flags.push(policy_flag(first.step.object.clone(), Some(old), Some(new)));
                }
                self.nodes.extend(nodes);
            }
        }
    }

    fn drop_defined(&mut self, old: &Defined, again: bool) {
        // A part goes with its relation.
        if old.part_of().is_some_and(|on| !self.relation_stays(on)) {
            return;
        }
        let name = old.name();
        let object = ObjectRef::Defined(name.clone());
        let mut step = Step::new(object.clone(), Action::DropDefined(name.clone()));
        if again {
            let cost = match old {
                Defined::View(_) | Defined::Routine(_) if self.options.knows_access => {
                    "it is created again further down, with its owner and what was granted on it"
                }
                Defined::View(_) | Defined::Routine(_) => {
                    "it is created again further down; what was granted on it is not"
                }
                Defined::Trigger(_)
                | Defined::Policy(_)
                | Defined::Rule(_)
                | Defined::Statistics(_)
                | Defined::EventTrigger(_) => "it is created again further down, in the same transaction",
            };
            step.flags.push(flags::flag(Hazard::Recreated, object, "dropped and created again", cost));
        } else if let Defined::Policy(policy) = old {
            step.flags.push(policy_flag(object, Some(policy), None));
        }
        let mut node = Node::new(Phase::DropDefined, group(old), 0, name.to_string(), step)
            .releases(needs(old))
            .removes([fact(&name)]);
        if let Defined::View(view) = old {
            node = node.removes(view.indexes.iter().map(|index| Fact::Relation(view.name.sibling(&index.name))));
        }
        if matches!(old, Defined::Routine(_)) && !again {
            node.place.0 = Phase::DropRoutine;
        }
        node.releases = node.releases.difference(&node.removes).cloned().collect();
        self.push(node);
    }

    /// Says whether a table or view is there before and after without being dropped in between.
    fn relation_stays(&self, name: &QName) -> bool {
        let view = |schema: &Schema| {
            let names = [DefinedRef::View(name.clone()), DefinedRef::MaterializedView(name.clone())];
            names.into_iter().find(|name| schema.defined.contains_key(name))
        };
        self.sides.new.tables.contains_key(name)
            || view(self.sides.new).is_some_and(|view| !self.impact.rebuilt.contains(&view))
    }

    fn alter_defined(&mut self, from: &Defined, to: &Defined) {
        let name = to.name();
        let object = ObjectRef::Defined(name.clone());
        let mut steps: Vec<Step> = Vec::new();
        match way(from, to) {
            Way::Replace => {
                steps.push(Step::new(object.clone(), Action::ReplaceDefined(Box::new(to.clone()))));
                let mut acts = match (from, to) {
                    (Defined::View(old), Defined::View(new)) => default_acts(old, new),
                    // OR REPLACE makes a trigger fire as a new one would; a rule stays as it is.
                    (_, Defined::Trigger(trigger)) => firing_act(trigger.firing),
                    (Defined::Rule(old), Defined::Rule(new)) if old.firing != new.firing => {
                        vec![DefinedAct::SetFiring(new.firing)]
                    }
                    _ => Vec::new(),
                };
                steps.extend(
                    acts.drain(..)
                        .map(|act| Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act })),
                );
            }
            Way::Alter(acts) => steps.extend(
                acts.into_iter()
                    .map(|act| Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act })),
            ),
            Way::Rebuild => {}
        }
        if let (Defined::Policy(old), Defined::Policy(new), Some(first)) = (from, to, steps.first_mut()) {
            first.flags.push(policy_flag(object, Some(old), Some(new)));
        }
        let (old, new) = (needs(from), needs(to));
        let released: Vec<Fact> = old.into_iter().filter(|fact| !new.contains(fact)).collect();
        for (at, step) in steps.into_iter().enumerate() {
            let node = Node::new(phase(to), group(to), 1, format!("{name} {at:03}"), step);
            self.push(node.requires(new.clone()).releases(released.clone()));
        }
        if let (Defined::View(old), Defined::View(new)) = (from, to)
            && new.materialized
        {
            for index in &new.indexes {
                if let Some(before) = old.index(&index.name) {
                    self.alter_index(&new.name, before, index);
                }
            }
        }
    }
}
