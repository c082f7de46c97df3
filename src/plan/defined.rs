//! Plans views, routines, triggers, policies and the other objects that are one definition: created late, dropped
//! early, replaced in place where Postgres allows it, and taken down and put up again around a change below them.

use std::collections::BTreeSet;

use super::action::DefinedAct;
use super::build::{self, home};
use super::columns::options_change;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Overload, Phase};
use super::hazard::{Flag, Hazard};
use super::impact::{self, Impact};
use super::made::{
    constructors, is_family, links_alone, made_way, mapping_acts, member_acts, operators_after_links, relinks,
    takes_members, would_link_back,
};
use super::parts::bonds;
use super::sides::Sides;
use super::{Action, PlanOptions, Step, TableAct};
use crate::diff::{self, Change};
use crate::schema::ir::{
    ColumnRef, Defined, DefinedRef, Firing, Grantable, Made, MadeKind, ObjectRef, Policy, QName, RoutineKind,
    RoutineName, Schema, SqlType, Trigger, TriggerCopy, View, ViewColumn,
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
        | DefinedRef::EventTrigger(_)
        | DefinedRef::Publication(_) => Fact::Defined(name.clone()),
        DefinedRef::Made(made) => match made.kind {
            MadeKind::Range => Fact::Type(made.name.clone()),
            // An aggregate is a function like others.
            MadeKind::Aggregate => routine_fact(&RoutineName {
                kind: RoutineKind::Function,
                name: made.name.clone(),
                arguments: made.arguments.clone().unwrap_or_default(),
            }),
            MadeKind::Collation
            | MadeKind::Operator
            | MadeKind::Cast
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration
            | MadeKind::OperatorFamily
            | MadeKind::OperatorClass
            | MadeKind::ForeignDataWrapper
            | MadeKind::Server
            | MadeKind::UserMapping
            | MadeKind::Conversion
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::AccessMethod
            | MadeKind::Language
            | MadeKind::Transform => Fact::Defined(name.clone()),
        },
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
    if let Defined::View(view) = object {
        facts.extend(view.access_method.as_deref().map(build::method_fact));
    }
    if let Defined::Made(made) = object
        && !made.id.name.namespace.is_empty()
    {
        facts.push(home(&made.id.name));
    }
    facts.extend(build::bond_facts(object.extensions()));
    for used in object.uses() {
        match used {
            ObjectRef::Table(name) | ObjectRef::Sequence(name) => facts.push(Fact::Relation(name.clone())),
            ObjectRef::Column(column) => facts.extend(build::column_facts(&column.table, [&column.column])),
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => {
                facts.push(Fact::Type(name.clone()));
            }
            ObjectRef::Defined(name) => facts.push(fact(name)),
            ObjectRef::Constraint { table, name } => facts.push(Fact::Constraint(table.clone(), name.clone())),
            ObjectRef::Namespace(name) => facts.push(Fact::Namespace(name.clone())),
            ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => {}
        }
    }
    facts
}

/// Returns what an object waits for: what it rests on, and partitions whose copy of a trigger fires otherwise. These go
/// before their table, and the trigger with it.
fn waits_for(object: &Defined) -> Vec<Fact> {
    let copies = if let Defined::Trigger(trigger) = object { &trigger.copies[..] } else { &[] };
    needs(object).into_iter().chain(copies.iter().map(|copy| Fact::Relation(copy.on.clone()))).collect()
}

/// Returns what the defaults of a view's columns call. They are set when the view is there.
fn default_facts(object: &Defined) -> Vec<Fact> {
    match object {
        Defined::View(view) => {
            view.columns.iter().filter_map(|column| column.default.as_ref()).flat_map(build::expr_facts).collect()
        }
        Defined::Routine(_)
        | Defined::Trigger(_)
        | Defined::Policy(_)
        | Defined::Rule(_)
        | Defined::Statistics(_)
        | Defined::EventTrigger(_)
        | Defined::Publication(_)
        | Defined::Made(_) => Vec::new(),
    }
}

/// Adds what the default calls that a step sets on the column of a view.
fn calling(node: Node) -> Node {
    let facts = match &node.step.action {
        Action::AlterDefined { act: DefinedAct::SetColumnDefault { default: Some(default), .. }, .. } => {
            build::expr_facts(default)
        }
        _ => Vec::new(),
    };
    node.requires(facts)
}

fn phase(object: &Defined) -> Phase {
    match object {
        Defined::Routine(_) => Phase::Routine,
        Defined::View(_) => Phase::View,
        Defined::Statistics(_) | Defined::Trigger(_) | Defined::Policy(_) | Defined::Rule(_) => Phase::Attached,
        Defined::EventTrigger(_) => Phase::Watch,
        Defined::Publication(_) => Phase::Publication,
        Defined::Made(made) => match made.id.kind {
            MadeKind::Range => Phase::Type,
            MadeKind::Aggregate | MadeKind::Operator | MadeKind::Language => Phase::Routine,
            MadeKind::Cast | MadeKind::Transform => Phase::Cast,
            MadeKind::OperatorFamily | MadeKind::OperatorClass => Phase::OperatorClass,
            MadeKind::Collation
            | MadeKind::Conversion
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration => Phase::Collation,
            MadeKind::AccessMethod | MadeKind::ForeignDataWrapper | MadeKind::Server | MadeKind::UserMapping => {
                Phase::Foreign
            }
        },
    }
}

/// Returns the type of the rows of a view, which columns may be of.
fn row_type(object: &Defined) -> Option<Fact> {
    if let Defined::View(view) = object { Some(Fact::Type(view.name.clone())) } else { None }
}

/// Returns the nodes that create an object with all that is its own.
pub(super) fn create(new: &Defined) -> Vec<Node> {
    let name = new.name();
    let object = ObjectRef::Defined(name.clone());
    let (phase, group, own) = (phase(new), group(new), fact(&name));
    let place = |rank: u8, detail: String, step: Step| Node::new(phase, &group, rank, detail, step);
    let step = Step::new(object.clone(), Action::CreateDefined(Box::new(new.clone())));
    let first = named(place(0, name.to_string(), step), new).requires(waits_for(new)).provides([own.clone()]);
    let mut nodes = vec![first.provides(row_type(new))];
    let acts = later_acts(new).into_iter().enumerate().map(|(at, act)| {
        let step = Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act });
        let node = calling(place(1, format!("{name} {at:03}"), step).requires([own.clone()]));
        // A class comes when the family has what is its own.
        if is_family(new) { node.provides([own.clone()]) } else { node }
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

/// Returns the name under which a routine or aggregate is called, whatever its arguments.
fn called(name: &DefinedRef) -> Option<&QName> {
    match name {
        DefinedRef::Routine(routine) => Some(&routine.name),
        DefinedRef::Made(made) if made.kind == MadeKind::Aggregate => Some(&made.name),
        DefinedRef::Made(_)
        | DefinedRef::View(_)
        | DefinedRef::MaterializedView(_)
        | DefinedRef::Trigger { .. }
        | DefinedRef::Policy { .. }
        | DefinedRef::Rule { .. }
        | DefinedRef::Statistics(_)
        | DefinedRef::EventTrigger(_)
        | DefinedRef::Publication(_) => None,
    }
}

/// Notes what the bodies of functions may name, and what they are. The server looks into a body that is a string when
/// its function is created, and again when something that is built calls it.
fn named(node: Node, object: &Defined) -> Node {
    match object {
        Defined::View(view) => node.makes(&view.name.name),
        Defined::Routine(routine) => {
            let node = node.makes(&routine.id.name.name);
            let node = match &node.step.action {
                Action::CreateDefined(_) => node.overload(Overload::Comes, &routine.id.name),
                _ => node,
            };
            match routine.definition.split_once("\nAS ") {
                Some((_, body)) => node.reads(body),
                None => node,
            }
        }
        Defined::Made(made) => {
            let node = node.makes(&made.id.name.name);
            let node = match &node.step.action {
                Action::CreateDefined(_) if made.id.kind == MadeKind::Aggregate => {
                    node.overload(Overload::Comes, &made.id.name)
                }
                _ => node,
            };
            // A thesaurus names another dictionary, which the server looks up when it is created.
            if made.id.kind == MadeKind::TextSearchDictionary {
                let values = made.parameters.iter().map(|parameter| parameter.value.as_str());
                node.reads(&values.collect::<Vec<_>>().join(" "))
            } else {
                node
            }
        }
        Defined::Trigger(_)
        | Defined::Policy(_)
        | Defined::Rule(_)
        | Defined::Statistics(_)
        | Defined::EventTrigger(_)
        | Defined::Publication(_) => node,
    }
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
    let acts = match new {
        Defined::View(view) => {
            let default = |column: &crate::schema::ir::ViewColumn| {
                let default = column.default.clone()?;
                Some(DefinedAct::SetColumnDefault { column: column.name.clone(), default: Some(default) })
            };
            let stored = view.columns.iter().flat_map(|column| stored_acts(None, column));
            view.columns.iter().filter_map(default).chain(stored).collect()
        }
        Defined::Trigger(trigger) => {
            let copies = copy_acts(&[], trigger);
            firing_act(trigger.firing).into_iter().chain(copies).collect()
        }
        Defined::Rule(rule) => firing_act(rule.firing),
        Defined::EventTrigger(trigger) => firing_act(trigger.firing),
        Defined::Statistics(statistics) => {
            statistics.target.map(|target| DefinedAct::SetStatistics(Some(target))).into_iter().collect()
        }
        Defined::Made(made) if made.id.kind == MadeKind::TextSearchConfiguration => {
            let bare = Made { parameters: made.parameters.iter().take(1).cloned().collect(), ..made.clone() };
            mapping_acts(&bare, made)
        }
        Defined::Made(made) if made.id.kind == MadeKind::OperatorFamily => {
            member_acts(&Made { parameters: Vec::new(), ..made.clone() }, made)
        }
        Defined::Routine(_) | Defined::Policy(_) | Defined::Publication(_) | Defined::Made(_) => Vec::new(),
    };
    acts.into_iter().chain(bond_acts(&[], new.extensions())).collect()
}

/// Returns what leads an object from the extensions it goes with to others.
fn bond_acts(from: &[String], to: &[String]) -> impl Iterator<Item = DefinedAct> {
    bonds(from, to).into_iter().map(|(extension, depends)| DefinedAct::DependsOn { extension, depends })
}

/// What it costs to build again what can be granted.
const GRANTS_LOST: &str = "it is created again further down; what was granted on it is not";

/// What it costs where all that was granted is known.
const GRANTS_KEPT: &str = "it is created again further down, with its owner and what was granted on it";

/// What it costs to build again what nothing can be granted on.
const NOTHING_LOST: &str = "it is created again further down, in the same transaction";

/// What it costs to build a publication again.
const SUBSCRIBERS: &str = "it is created again further down; subscribers need REFRESH PUBLICATION";

/// Returns the flag of what is dropped and created again.
pub(super) fn recreated(name: &DefinedRef, knows_access: bool) -> Flag {
    let granted = if knows_access { GRANTS_KEPT } else { GRANTS_LOST };
    let object = ObjectRef::Defined(name.clone());
    let cost = if matches!(name, DefinedRef::Publication(_)) {
        SUBSCRIBERS
    } else if Grantable::of(&object).is_some() {
        granted
    } else {
        NOTHING_LOST
    };
    flags::flag(Hazard::Recreated, object, "dropped and created again", cost)
}

/// What goes for good goes after what may lean on it.
fn drop_phase(old: &Defined) -> Phase {
    match old {
        Defined::Routine(_) => Phase::DropRoutine,
        Defined::Made(made) => match made.id.kind {
            MadeKind::Range => Phase::DropType,
            MadeKind::Aggregate
            | MadeKind::Operator
            | MadeKind::Cast
            | MadeKind::ForeignDataWrapper
            | MadeKind::Server
            | MadeKind::UserMapping
            | MadeKind::AccessMethod
            | MadeKind::Language
            | MadeKind::Transform => Phase::DropRoutine,
            // Before another one becomes the default of its type, or of its encodings.
            MadeKind::OperatorFamily | MadeKind::OperatorClass | MadeKind::Conversion => Phase::DropDefined,
            MadeKind::Collation
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration => Phase::DropCollation,
        },
        Defined::View(_)
        | Defined::Trigger(_)
        | Defined::Policy(_)
        | Defined::Rule(_)
        | Defined::Statistics(_)
        | Defined::Publication(_) => Phase::DropDefined,
        Defined::EventTrigger(_) => Phase::Unwatch,
    }
}

fn firing_act(firing: Firing) -> Vec<DefinedAct> {
    if firing == Firing::Origin { Vec::new() } else { vec![DefinedAct::SetFiring(firing)] }
}

/// Returns what leads copies of a trigger to how they fire. All others fire as the trigger does.
fn copy_acts(old: &[TriggerCopy], new: &Trigger) -> Vec<DefinedAct> {
    let other = |copy: &&TriggerCopy| new.copies.iter().all(|other| other.on != copy.on);
    let back = old.iter().filter(other).map(|copy| TriggerCopy { on: copy.on.clone(), firing: new.firing });
    let changed = new.copies.iter().filter(|copy| !old.contains(copy)).cloned();
    changed.chain(back).map(DefinedAct::SetCopyFiring).collect()
}

/// Indexes of a materialised view, comments on columns.
fn view_parts(view: &View, phase: Phase) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for index in &view.indexes {
        nodes.extend(build::create_index(&view.name, index, phase));
        nodes.extend(build::index_comment(&view.name, index, phase));
    }
    nodes.extend(clustered(view));
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
pub(super) enum Way {
    /// `CREATE OR REPLACE`, and what it loses.
    Replace,
    /// Statements that alter it.
    Alter(Vec<DefinedAct>),
    /// Only dropping and creating will do.
    Rebuild,
}

fn way(old: &Defined, new: &Defined) -> Way {
    match way_of_definition(old, new) {
        Way::Alter(acts) => Way::Alter(acts.into_iter().chain(bond_acts(old.extensions(), new.extensions())).collect()),
        // What it goes with is said again: see where it is replaced.
        Way::Replace => Way::Replace,
        Way::Rebuild => Way::Rebuild,
    }
}

fn way_of_definition(old: &Defined, new: &Defined) -> Way {
    match (old, new) {
        (Defined::View(old), Defined::View(new)) if new.materialized => materialized_way(old, new),
        (Defined::View(old), Defined::View(new)) => view_way(old, new),
        (Defined::Routine(old), Defined::Routine(new)) => {
            let same = old.parameters == new.parameters && old.returns == new.returns;
            if same && old.definition == new.definition {
                Way::Alter(Vec::new())
            } else if same && old.is_window() == new.is_window() && new.defaults >= old.defaults {
                Way::Replace
            } else {
                Way::Rebuild
            }
        }
        (Defined::Trigger(old), Defined::Trigger(new)) => {
            if old.definition == new.definition && old.firing != new.firing {
                let acts = vec![DefinedAct::SetFiring(new.firing)];
                Way::Alter(acts.into_iter().chain(copy_acts(&[], new)).collect())
            } else if old.definition == new.definition {
                Way::Alter(copy_acts(&old.copies, new))
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
        // What changes in place is told apart from what makes way for a table: see there.
        (Defined::Publication(old), Defined::Publication(new)) if old.all_tables == new.all_tables => {
            Way::Alter(Vec::new())
        }
        (Defined::Made(old), Defined::Made(new)) => made_way(old, new),
        _ => Way::Rebuild,
    }
}

/// Says whether a view, a routine or a rule of the same text is another one: it sorts and groups with the operators of an operator class that
/// nothing in it names.
fn sorts_otherwise(old: &Defined, new: &Defined) -> bool {
    let operators = |object: &Defined| {
        let is_operator = |used: &&ObjectRef| match used {
            ObjectRef::Defined(DefinedRef::Made(made)) => made.kind == MadeKind::Operator,
            _ => false,
        };
        object.uses().iter().filter(is_operator).cloned().collect::<BTreeSet<ObjectRef>>()
    };
    match (old, new) {
        (Defined::View(from), Defined::View(to)) => from.query == to.query && operators(old) != operators(new),
        (Defined::Routine(from), Defined::Routine(to)) => {
            from.definition == to.definition && operators(old) != operators(new)
        }
        (Defined::Rule(from), Defined::Rule(to)) => {
            from.definition == to.definition && operators(old) != operators(new)
        }
        _ => false,
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

/// Says whether others may wait for the new form of what is replaced: for a column that a view gains, or a default that
/// an argument of a function gains.
fn gains(old: &Defined, new: &Defined) -> bool {
    match (old, new) {
        (Defined::View(old), Defined::View(new)) => new.columns.len() > old.columns.len(),
        (Defined::Routine(old), Defined::Routine(new)) => new.defaults > old.defaults,
        _ => false,
    }
}

fn of_table(act: TableAct) -> DefinedAct {
    DefinedAct::OfTable(Box::new(act))
}

/// Returns what leads a column of a materialised view to how its values are stored and counted.
fn stored_acts(old: Option<&ViewColumn>, new: &ViewColumn) -> Vec<DefinedAct> {
    let column = || new.name.clone();
    let mut acts = Vec::new();
    if old.and_then(|old| old.storage) != new.storage {
        let by_itself = || super::cast::storage(&SqlType::new(new.ty.clone()), &Schema::default());
        acts.push(TableAct::SetStorage { column: column(), storage: new.storage.unwrap_or_else(by_itself) });
    }
    if old.and_then(|old| old.compression) != new.compression {
        acts.push(TableAct::SetCompression { column: column(), compression: new.compression });
    }
    if old.and_then(|old| old.statistics) != new.statistics {
        acts.push(TableAct::SetStatistics { column: column(), target: new.statistics });
    }
    let before = old.map(|old| old.options.clone()).unwrap_or_default();
    let (set, reset) = options_change(&before, &new.options);
    if !reset.is_empty() {
        acts.push(TableAct::ResetColumnOptions { column: column(), names: reset });
    }
    if !set.is_empty() {
        acts.push(TableAct::SetColumnOptions { column: column(), options: set });
    }
    acts.into_iter().map(of_table).collect()
}

/// Returns the node that marks the index a materialised view is clustered by, once it stands.
fn clustered(view: &View) -> Option<Node> {
    let index = view.clustered_on.as_ref()?;
    let object = DefinedRef::MaterializedView(view.name.clone());
    let action = Action::AlterDefined { object: object.clone(), act: of_table(TableAct::ClusterOn(index.clone())) };
    let step = Step::new(ObjectRef::Defined(object), action);
    Some(Node::new(Phase::Finish, &view.name, 0, "", step).requires([Fact::Relation(view.name.sibling(index))]))
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
    acts.extend(old.columns.iter().zip(&new.columns).flat_map(|(old, new)| stored_acts(Some(old), new)));
    if old.clustered_on.is_some() && new.clustered_on.is_none() {
        acts.push(of_table(TableAct::SetWithoutCluster));
    }
    Way::Alter(acts)
}

/// Returns the objects of the old schema that are dropped and created again.
pub(super) fn rebuilt(sides: Sides<'_>, impact: &Impact, options: &PlanOptions) -> BTreeSet<DefinedRef> {
    let both: Vec<(&DefinedRef, &Defined, &Defined)> =
        (sides.old.defined.iter()).filter_map(|(name, old)| Some((name, old, sides.new.defined.get(name)?))).collect();
    let mut rebuilt = BTreeSet::new();
    loop {
        let before = rebuilt.len();
        for (name, old, new) in &both {
            let is_altered = diff::is_altered(old, new);
            let relinks = match (old, new) {
                (Defined::Made(old), Defined::Made(new)) if new.id.kind == MadeKind::Operator => {
                    is_altered && (relinks(sides, old, new) || links_alone(sides, old, new))
                        || would_link_back(sides, &rebuilt, new)
                }
                _ => false,
            };
            let changes = relinks
                || sorts_otherwise(old, new)
                || takes_members(sides, new)
                || is_altered
                    && match way(old, new) {
                        Way::Rebuild => true,
                        Way::Replace => options.rebuilds,
                        Way::Alter(_) => false,
                    };
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
    // A publication lets go of tables one by one.
    if matches!(old, Defined::Publication(_)) {
        return false;
    }
    let relation_stays = |name: &QName| sides.new.tables.contains_key(name);
    if let (Defined::View(old), Defined::View(new)) = (old, new) {
        let after = |name: &str| new.columns.iter().find(|other| other.name == name)?.default.as_ref();
        let mut defaults =
            old.columns.iter().filter_map(|column| Some((column.default.as_ref()?, after(&column.name))));
        if defaults.any(|(from, to)| impact.takes_down_default(rebuilt, from, to)) {
            return true;
        }
    }
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
                // A row that is returned has the columns of its table: without the one that goes only once it has gone.
                let stays = !lets_go || matches!(old, Defined::Statistics(_)) || returns_row(new, &column.table);
                converted || impact.gone.contains(column) && stays || !relation_stays(&column.table)
            }
            // A type under the name of the table, or the other way round, means another argument to a function.
            ObjectRef::Table(name) => {
                let gives_place = || impact::has_type(sides.new, name) || impact::has_relation(sides.new, name);
                !relation_stays(name) && (!lets_go || gives_place())
            }
            ObjectRef::Sequence(name) => {
                !sides.new.sequences.contains_key(name) && impact::has_relation(sides.new, name)
            }
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => {
                let is_table = || !impact::has_type(sides.new, name) && relation_stays(name);
                impact.swapped.contains(name) || impact.remade.contains(name) || is_table()
            }
            ObjectRef::Defined(name) => {
                let goes = !sides.new.defined.contains_key(name);
                // What comes under its name waits until it is gone.
                let gives_place = || name.relation().is_some_and(|name| impact::has_relation(sides.new, name));
                rebuilt.contains(name) || goes && (!lets_go || has_another(sides.new, name) || gives_place())
            }
            ObjectRef::Constraint { table, name } => {
                let waits = || new.uses().iter().any(|used| sides.gives_place(table, name, used));
                impact.constraints.contains(&(table.clone(), name.clone())) && (!lets_go || waits())
            }
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => false,
        }
    })
}

/// Says whether a function returns rows of the table.
fn returns_row(object: &Defined, table: &QName) -> bool {
    let Defined::Routine(routine) = object else { return false };
    let returns = routine.returns.as_deref().unwrap_or_default();
    returns.strip_prefix("SETOF ").unwrap_or(returns) == table.to_string()
}

/// Says whether a function has another one of its name in the schema: a call would still mean the one that goes, or
/// either.
pub(super) fn has_another(schema: &Schema, name: &DefinedRef) -> bool {
    called(name).is_some_and(|name| schema.defined.keys().any(|other| called(other) == Some(name)))
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

    /// An event trigger whose function changes is off meanwhile: what the function names may not be there yet, or not any
    /// more.
    pub(super) fn event_triggers_off(&mut self) {
        let (old, new): (&Schema, &Schema) = (self.sides.old, self.sides.new);
        for (name, before) in &old.defined {
            let (Defined::EventTrigger(before), Some(Defined::EventTrigger(after))) = (before, new.defined.get(name))
            else {
                continue;
            };
            let kind = RoutineKind::Function;
            let function = RoutineName { kind, name: after.function.clone(), arguments: String::new() };
            let function = DefinedRef::Routine(function);
            let forms = old.defined.get(&function).zip(new.defined.get(&function));
            let changes = forms.is_some_and(|(old, new)| diff::is_altered(old, new));
            if !changes || before.firing == Firing::Disabled || self.impact.rebuilt.contains(name) {
                continue;
            }
            let object = ObjectRef::Defined(name.clone());
            let fires = |firing: Firing| {
                let act = DefinedAct::SetFiring(firing);
                Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act })
            };
            let place = |phase: Phase, step: Step| Node::new(phase, name.to_string(), 0, "", step);
            self.push(place(Phase::Unwatch, fires(Firing::Disabled)));
            if after.firing != Firing::Disabled {
                self.push(place(Phase::Watch, fires(after.firing)).requires([fact(name)]));
            }
        }
    }

    /// Says whether these are statistics that stay, and are built again when a column of theirs changes its type.
    pub(super) fn is_built_on_conversion(&self, name: &DefinedRef) -> bool {
        let Some(Defined::Statistics(new)) = self.sides.new.defined.get(name) else { return false };
        let is_converted = |used: &ObjectRef| matches!(used, ObjectRef::Column(column) if self.impact.conversions.contains_key(column));
        new.uses.0.iter().any(is_converted)
    }

    /// Extended statistics that the server builds again, because a column of theirs changes its type, keep all but
    /// their target.
    pub(super) fn statistics_targets(&mut self) {
        for (name, old) in &self.sides.old.defined {
            let Some(new @ Defined::Statistics(_)) = self.sides.new.defined.get(name) else { continue };
            if !self.is_built_on_conversion(name) || old != new {
                continue;
            }
            let acts = later_acts(new).into_iter().map(|act| {
                let action = Action::AlterDefined { object: name.clone(), act };
                let step = Step::new(ObjectRef::Defined(name.clone()), action);
                Node::new(phase(new), group(new), 1, name.to_string(), step).requires(needs(new))
            });
            self.nodes.extend(acts);
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
        operators_after_links(&mut self.nodes, self.sides.new);
    }

    fn drop_defined(&mut self, old: &Defined, again: bool) {
        let goes_along = old.part_of().is_some_and(|on| !self.relation_stays(on));
        if goes_along && !self.goes_before(old) {
            return;
        }
        let name = old.name();
        let object = ObjectRef::Defined(name.clone());
        let mut step = Step::new(object.clone(), Action::DropDefined(name.clone()));
        if goes_along {
            // What is lost is lost with its relation.
        } else if again {
            step.flags.push(recreated(&name, self.options.knows_access));
        } else if let Defined::Policy(policy) = old {
            step.flags.push(policy_flag(object, Some(policy), None));
        }
        let phase = if matches!(old, Defined::EventTrigger(_)) { Phase::Unwatch } else { Phase::DropDefined };
        let mut node = Node::new(phase, group(old), 0, name.to_string(), step)
            .releases(needs(old))
            .releases(default_facts(old))
            .removes([fact(&name)])
            .removes(row_type(old));
        if let Defined::View(view) = old {
            node = node.removes(view.indexes.iter().map(|index| Fact::Relation(view.name.sibling(&index.name))));
            node = node.releases(self.needs_of_parts(&view.name));
            node = node.releases(view.indexes.iter().flat_map(|index| build::used_facts(&index.uses)));
        }
        let replaced = old.uses().iter().filter_map(|used| match used {
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => Some(name),
            _ => None,
        });
        let replaced: Vec<Fact> =
            replaced.filter(|name| self.is_replaced(name)).map(|name| Fact::Spelled(name.clone())).collect();
        if !again && replaced.is_empty() {
            node.place.0 = drop_phase(old);
        }
        if let (Some(called), false) = (called(&name), again) {
            node = node.overload(Overload::Goes, called);
        }
        node.releases.extend(replaced);
        node.releases = node.releases.difference(&node.removes).cloned().collect();
        self.push(node);
    }

    /// Returns what the parts of a relation rest on that go with it.
    pub(super) fn needs_of_parts(&self, relation: &QName) -> Vec<Fact> {
        let parts = self.sides.old.defined.values().filter(|part| part.part_of() == Some(relation));
        parts.filter(|part| !self.goes_before(part)).flat_map(needs).collect()
    }

    /// Says whether a part of a relation that goes has to go before: what it leans on may have to be gone by then.
    fn goes_before(&self, part: &Defined) -> bool {
        let is_own = |used: &ObjectRef| match used {
            ObjectRef::Defined(name) => name.relation() == part.part_of(),
            other => other.table() == part.part_of(),
        };
        let mut seen = BTreeSet::new();
        part.uses().iter().filter(|used| !is_own(used)).any(|used| self.goes(used, &mut seen))
    }

    /// Says whether an object goes, at least for a while, before tables do: a view, and a routine over one of them.
    fn leans_on_what_goes(&self, name: &DefinedRef, seen: &mut BTreeSet<DefinedRef>) -> bool {
        if self.impact.rebuilt.contains(name) {
            return true;
        }
        if self.sides.new.defined.contains_key(name) || !seen.insert(name.clone()) {
            return false;
        }
        if name.relation().is_some() {
            return true;
        }
        let Some(old) = self.sides.old.defined.get(name) else { return false };
        old.uses().iter().any(|used| self.goes(used, seen))
    }

    /// Says whether what an object leans on does not stay as it is.
    fn goes(&self, used: &ObjectRef, seen: &mut BTreeSet<DefinedRef>) -> bool {
        match used {
            ObjectRef::Table(name) => !self.relation_stays(name),
            ObjectRef::Column(column) => !self.column_stays(column),
            ObjectRef::Defined(name) => self.leans_on_what_goes(name, seen),
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::Enum(_)
            | ObjectRef::Domain(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Composite(_)
            | ObjectRef::Attribute { .. }
            | ObjectRef::Sequence(_)
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => false,
        }
    }

    /// Says whether nothing happens to a column that what leans on it could be in the way of.
    fn column_stays(&self, column: &ColumnRef) -> bool {
        self.relation_stays(&column.table)
            && !self.impact.gone.contains(column)
            && !self.impact.conversions.contains_key(column)
            && !self.impact.recreated.contains(column)
    }

    /// Says whether a table or view is there before and after without being dropped in between.
    fn relation_stays(&self, name: &QName) -> bool {
        let [old, new] = [self.sides.old, self.sides.new];
        let views = [DefinedRef::View(name.clone()), DefinedRef::MaterializedView(name.clone())];
        let stays = |view: &DefinedRef| {
            [old, new].into_iter().all(|schema| schema.defined.contains_key(view))
                && !self.impact.rebuilt.contains(view)
        };
        [old, new].into_iter().all(|schema| schema.tables.contains_key(name)) || views.iter().any(stays)
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
                    // OR REPLACE makes a trigger fire as a new one would; a rule stays as it is. Neither a trigger nor a
                    // routine still goes with an extension then (measured on 15).
                    (_, Defined::Trigger(_) | Defined::Routine(_)) => later_acts(to),
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
                    .filter(|act| !self.is_of_what_goes(act, to))
                    .map(|act| Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act })),
            ),
            Way::Rebuild => {}
        }
        if let (Defined::Policy(old), Defined::Policy(new), Some(first)) = (from, to, steps.first_mut()) {
            first.flags.push(policy_flag(object.clone(), Some(old), Some(new)));
        }
        if let (Defined::Made(made), Some(first)) = (to, steps.first_mut()) {
            first.flags.extend(self.keeping_words(made));
        }
        let mut functions = Vec::new();
        for step in &mut steps {
            if let (Defined::Made(range), Action::AlterDefined { act: DefinedAct::RenameMultirange { from, to }, .. }) =
                (to, &step.action)
            {
                let id = &range.id;
                let signatures = [String::new(), id.to_string(), format!("{id}[]")];
                functions.extend(constructors(id, from, to, signatures));
                let summary = flags::arrow(from, from.sibling(to));
                step.flags.push(flags::flag(
                    Hazard::Rename,
                    object.clone(),
                    summary,
                    "code that uses the old name breaks",
                ));
            }
        }
        steps.extend(functions);
        let (old, new) = (needs(from), waits_for(to));
        let called = default_facts(to);
        let old = old.into_iter().chain(default_facts(from));
        let released: Vec<Fact> = old.filter(|fact| !new.contains(fact) && !called.contains(fact)).collect();
        for (at, step) in steps.into_iter().enumerate() {
            let mut node = named(Node::new(phase(to), group(to), 1, format!("{name} {at:03}"), step), to);
            // A class comes when members of the family have given up their numbers.
            if is_family(to) || matches!(node.step.action, Action::ReplaceDefined(_)) && gains(from, to) {
                node = node.provides([fact(&name)]);
            }
            self.push(calling(node.requires(new.clone()).releases(released.clone())));
        }
        if let (Defined::View(old), Defined::View(new)) = (from, to)
            && new.materialized
        {
            let is_new = |name: &String| self.impact.indexes.contains(&(new.name.clone(), name.clone()));
            if old.clustered_on != new.clustered_on || new.clustered_on.as_ref().is_some_and(is_new) {
                self.nodes.extend(clustered(new));
            }
            for index in &new.indexes {
                if let Some(before) = old.index(&index.name) {
                    self.alter_index(&new.name, before, index);
                }
            }
        }
    }

    /// Says whether an act sets back the copy of a trigger on a partition that goes, or leaves: the copy goes then.
    fn is_of_what_goes(&self, act: &DefinedAct, trigger: &Defined) -> bool {
        let (DefinedAct::SetCopyFiring(copy), Defined::Trigger(trigger)) = (act, trigger) else { return false };
        trigger.copies.iter().all(|other| other.on != copy.on) && !self.kept.below(&trigger.on).contains(&copy.on)
    }
}
