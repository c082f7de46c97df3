//! Plans objects that their statement makes of parameters: what of them changes in place, and what is then true of others.

use std::collections::BTreeSet;

use super::action::{DefinedAct, Mapping};
use super::columns::{Setting, first_to_set};
use super::defined::Way;
use super::direction::Planner;
use super::flags;
use super::foreign::foreign_acts;
use super::graph::{Fact, Node};
use super::hazard::{Flag, Hazard};
use super::sides::Sides;
use super::{Action, Step};
use crate::schema::ir::{
    ColumnRef, Defined, DefinedRef, Expr, Generated, GeneratedKind, Made, MadeKind, MadeName, ObjectRef, Parameter,
    QName, RoutineKind, RoutineName, Schema,
};
use crate::schema::quote::ident;

/// Returns how an object gets from one form to the other.
pub(super) fn made_way(old: &Made, new: &Made) -> Way {
    match new.id.kind {
        MadeKind::Range => match (&old.multirange, &new.multirange) {
            (Some(from), Some(to)) if old.parameters == new.parameters && from.namespace == to.namespace => {
                Way::Alter(vec![DefinedAct::RenameMultirange { from: from.clone(), to: to.name.clone() }])
            }
            _ => Way::Rebuild,
        },
        MadeKind::Aggregate => {
            let shape = |made: &Made| {
                (made.signature.clone(), made.returns.clone(), made.parameter("hypothetical").map(str::to_owned))
            };
            if shape(old) == shape(new) { Way::Replace } else { Way::Rebuild }
        }
        MadeKind::Operator => operator_way(old, new),
        MadeKind::TextSearchDictionary if old.parameter("template") == new.parameter("template") => {
            Way::Alter(vec![dictionary_act(old, new)])
        }
        MadeKind::TextSearchConfiguration if old.parameter("parser") == new.parameter("parser") => {
            Way::Alter(mapping_acts(old, new))
        }
        MadeKind::OperatorFamily => Way::Alter(member_acts(old, new)),
        MadeKind::Collation
        | MadeKind::Cast
        | MadeKind::TextSearchDictionary
        | MadeKind::TextSearchConfiguration
        | MadeKind::OperatorClass
        | MadeKind::Conversion
        | MadeKind::TextSearchParser
        | MadeKind::TextSearchTemplate
        | MadeKind::AccessMethod => Way::Rebuild,
        MadeKind::Language | MadeKind::Transform => Way::Replace,
        MadeKind::ForeignDataWrapper | MadeKind::Server | MadeKind::UserMapping => foreign_way(old, new),
    }
}

pub(super) fn is_family(object: &Defined) -> bool {
    matches!(object, Defined::Made(made) if made.id.kind == MadeKind::OperatorFamily)
}

/// Returns what leads from the members of an operator family to others. One that changes goes and comes.
pub(super) fn member_acts(old: &Made, new: &Made) -> Vec<DefinedAct> {
    let lacks = |made: &Made, member: &Parameter| made.parameter(&member.name) != Some(&member.value);
    let gone = old.parameters.iter().filter(|member| lacks(new, member));
    let gone: Vec<String> = gone.map(|member| member.name.clone()).collect();
    let added: Vec<Parameter> = new.parameters.iter().filter(|member| lacks(old, member)).cloned().collect();
    let gone = (!gone.is_empty()).then_some(DefinedAct::DropMembers(gone));
    gone.into_iter().chain((!added.is_empty()).then_some(DefinedAct::AddMembers(added))).collect()
}

/// Returns what leads from the options of a text search dictionary to others. What is set stands last afterwards: what
/// stands behind it in the new form is set again, so that they come in the order they would have in a new dictionary.
fn dictionary_act(old: &Made, new: &Made) -> DefinedAct {
    let gone = |parameter: &&Parameter| new.parameter(&parameter.name).is_none();
    let reset = old.parameters.iter().filter(gone).map(|parameter| parameter.name.clone()).collect();
    let kept = first_to_set(&settings(old), &settings(new));
    DefinedAct::SetParameters { set: new.parameters[kept..].to_vec(), reset }
}

fn settings(made: &Made) -> Vec<Setting<'_>> {
    made.parameters.iter().map(|parameter| (&parameter.name, &parameter.value)).collect()
}

/// Returns what leads from the mappings of a text search configuration to others, tokens of one list together.
pub(super) fn mapping_acts(old: &Made, new: &Made) -> Vec<DefinedAct> {
    let mut groups: Vec<(Mapping, String, Vec<String>)> = Vec::new();
    let mut add = |mapping: Mapping, token: &str, dictionaries: &str| {
        let same = groups.iter_mut().find(|group| (group.0, group.1.as_str()) == (mapping, dictionaries));
        match same {
            Some((.., tokens)) => tokens.push(token.to_owned()),
            None => groups.push((mapping, dictionaries.to_owned(), vec![token.to_owned()])),
        }
    };
    for Parameter { name, .. } in &old.parameters {
        if new.parameter(name).is_none() {
            add(Mapping::Drop, name, "");
        }
    }
    for Parameter { name, value } in &new.parameters {
        match old.parameter(name) {
            None => add(Mapping::Add, name, value),
            Some(before) if before != value => add(Mapping::Alter, name, value),
            Some(_) => {}
        }
    }
    groups.sort_by_key(|(mapping, ..)| *mapping);
    let act = |(mapping, dictionaries, tokens)| DefinedAct::SetMapping { mapping, tokens, dictionaries };
    groups.into_iter().map(act).collect()
}

/// A server is of one wrapper and one type for good; all else changes in place.
fn foreign_way(old: &Made, new: &Made) -> Way {
    if ["foreign data wrapper", "type"].iter().any(|name| old.parameter(name) != new.parameter(name)) {
        return Way::Rebuild;
    }
    let set = |name: &str, none: &str| {
        let (from, to) = (old.parameter(name), new.parameter(name));
        let word = name.to_uppercase();
        (from != to).then(|| to.map_or_else(|| none.to_owned(), |value| format!("{word} {value}")))
    };
    let clauses = [set("handler", "NO HANDLER"), set("validator", "NO VALIDATOR"), set("version", "VERSION NULL")];
    let clauses = clauses.into_iter().flatten().collect();
    Way::Alter(vec![DefinedAct::SetForeign { clauses, options: foreign_acts(&old.options, &new.options) }])
}

/// Only the estimators change in place. What it is linked with follows when the other operator comes or goes.
fn operator_way(old: &Made, new: &Made) -> Way {
    const ESTIMATORS: [&str; 2] = ["restrict", "join"];
    let without = |made: &Made, names: &[&str]| {
        let parameters = made.parameters.iter().filter(|parameter| !names.contains(&parameter.name.as_str()));
        parameters.cloned().collect::<Vec<_>>()
    };
    if without(old, &[ESTIMATORS, BACK].concat()) != without(new, &[ESTIMATORS, BACK].concat()) {
        return Way::Rebuild;
    }
    let set = |name: &str| {
        let to = new.parameter(name);
        (old.parameter(name) != to).then(|| to.unwrap_or("NONE").to_owned())
    };
    let [restrict, join] = ESTIMATORS.map(set);
    if restrict.is_none() && join.is_none() {
        return Way::Alter(Vec::new());
    }
    Way::Alter(vec![DefinedAct::SetEstimators { restrict, join }])
}

/// Says whether the links of an operator change while the operators they lead to stay: these links were made when the
/// operators were created.
pub(super) fn relinks(sides: Sides<'_>, old: &Made, new: &Made) -> bool {
    BACK.into_iter().any(|link| {
        let (from, to) = (old.parameter(link), new.parameter(link));
        let found = |schema: &Schema, name: &str| schema.defined.values().any(|object| is_operator(object, name));
        // What is on neither side is a shell: the server keeps its name for the operator it may become.
        let stays = |name: &str| found(sides.old, name) == found(sides.new, name);
        from != to && [from, to].into_iter().flatten().all(stays)
    })
}

/// The link of one operator to another, which the other one may not return.
const BACK: [&str; 2] = ["commutator", "negator"];

/// Says whether one operator is linked to another that is not linked to it.
fn leads_alone(from: &Made, to: &Made) -> bool {
    let sides = |made: &Made| ["leftarg", "rightarg"].map(|side| made.parameter(side).map(str::to_owned));
    BACK.into_iter().any(|link| {
        let mut of = sides(from);
        if link == "commutator" {
            of.reverse();
        }
        let names = |one: &Made, other: &Made| one.parameter(link).is_some_and(|name| name == operator_name(&other.id));
        from.id != to.id && names(from, to) && of == sides(to) && !names(to, from)
    })
}

fn operator_name(id: &MadeName) -> String {
    format!("OPERATOR({}.{})", ident(&id.name.namespace), id.name.name)
}

fn operators(schema: &Schema) -> impl Iterator<Item = &Made> {
    schema.defined.values().filter_map(|object| match object {
        Defined::Made(made) if made.id.kind == MadeKind::Operator => Some(made),
        _ => None,
    })
}

/// Says whether an operator would get a link back when another one is created: it must come after that one.
pub(super) fn would_link_back(sides: Sides<'_>, rebuilt: &BTreeSet<DefinedRef>, operator: &Made) -> bool {
    operators(sides.new).filter(|other| leads_alone(other, operator)).any(|other| {
        let name = DefinedRef::Made(other.id.clone());
        rebuilt.contains(&name) || !sides.old.defined.contains_key(&name)
    })
}

/// Says whether an operator gets a link to one that is new and returns none: only its creation makes that.
pub(super) fn links_alone(sides: Sides<'_>, old: &Made, new: &Made) -> bool {
    let changes = BACK.into_iter().any(|link| old.parameter(link) != new.parameter(link));
    let is_new = |other: &&Made| !sides.old.defined.contains_key(&DefinedRef::Made(other.id.clone()));
    changes && operators(sides.new).filter(is_new).any(|other| leads_alone(new, other))
}

/// Lets an operator come after those that are linked to it while it is not linked to them: as they come, the server
/// links whatever it finds.
pub(super) fn operators_after_links(nodes: &mut [Node], schema: &Schema) {
    for node in nodes {
        let Action::CreateDefined(new) = &node.step.action else { continue };
        let Defined::Made(new) = &**new else { continue };
        if new.id.kind == MadeKind::Operator {
            let before = operators(schema).filter(|other| leads_alone(other, new));
            let before = before.map(|other| Fact::Defined(DefinedRef::Made(other.id.clone())));
            node.requires.extend(before.collect::<Vec<_>>());
        }
    }
}

/// Says whether an operator class would take for its own what its family gets: the methods that look for such a class
/// do so when a member of its type is added.
pub(super) fn takes_members(sides: Sides<'_>, class: &Defined) -> bool {
    let Defined::Made(class) = class else { return false };
    let looks = matches!(class.id.arguments.as_deref(), Some("btree" | "hash"));
    if class.id.kind != MadeKind::OperatorClass || !looks {
        return false;
    }
    let types = class.parameter("type").map(|ty| format!("({ty}, {ty})")).unwrap_or_default();
    class.uses.0.iter().any(|used| {
        let ObjectRef::Defined(name) = used else { return false };
        let sides = (sides.old.defined.get(name), sides.new.defined.get(name));
        let (Some(Defined::Made(old)), Some(Defined::Made(new))) = sides else { return false };
        let is_taken = |member: &Parameter| {
            let (kind, of) = member.name.split_once(" (").unwrap_or_default();
            (kind.starts_with("OPERATOR ") || kind == "FUNCTION 1") && types == format!("({of}")
        };
        let is_new = |member: &&Parameter| old.parameter(&member.name) != Some(&member.value);
        new.id.kind == MadeKind::OperatorFamily && new.parameters.iter().filter(is_new).any(is_taken)
    })
}

/// Says whether the object is an operator of that name, whatever its arguments.
fn is_operator(object: &Defined, name: &str) -> bool {
    let Defined::Made(Made { id: MadeName { kind: MadeKind::Operator, name: own, .. }, .. }) = object else {
        return false;
    };
    name == format!("OPERATOR({}.{})", ident(&own.namespace), own.name)
}

/// The functions that make values of a range type bear its name, and keep it when the type gets another.
pub(super) fn rename_constructors(from: &MadeName, to: &Made) -> Vec<Step> {
    if to.id.kind != MadeKind::Range {
        return Vec::new();
    }
    let subtype = to.parameter("subtype").unwrap_or_default();
    let signatures = [format!("{subtype}, {subtype}"), format!("{subtype}, {subtype}, text")];
    constructors(&to.id, &from.name, &to.id.name.name, signatures)
}

/// Returns the statements that rename the functions of that name.
pub(super) fn constructors<const N: usize>(
    of: &MadeName,
    from: &QName,
    to: &str,
    signatures: [String; N],
) -> Vec<Step> {
    let step = |arguments: String| {
        let function = RoutineName { kind: RoutineKind::Function, name: from.clone(), arguments };
        let from = ObjectRef::Defined(DefinedRef::Routine(function));
        let object = ObjectRef::Defined(DefinedRef::Made(of.clone()));
        Step::new(object, Action::Rename { from, to: to.to_owned() })
    };
    signatures.into_iter().map(step).collect()
}

impl Planner<'_> {
    /// Returns the flags on what was made with a text search object that changes, and holds on to the words of before.
    pub(super) fn keeping_words(&self, changed: &Made) -> Vec<Flag> {
        if ![MadeKind::TextSearchDictionary, MadeKind::TextSearchConfiguration].contains(&changed.id.kind) {
            return Vec::new();
        }
        let itself = ObjectRef::Defined(DefinedRef::Made(changed.id.clone()));
        let above = |name: &MadeName| {
            let object = self.sides.new.defined.get(&DefinedRef::Made(name.clone()));
            object.is_some_and(|object| object.uses().contains(&itself))
        };
        let reads = |expr: &Expr| expr.objects.iter().any(|name| *name == changed.id || above(name));
        let mut flags = Vec::new();
        for (old, new) in self.sides.tables() {
            for column in new.columns.iter().filter(|column| old.column(&column.name).is_some()) {
                let on = ColumnRef { table: new.name.clone(), column: column.name.clone() };
                let stored = |generated: &&Generated| generated.kind == GeneratedKind::Stored;
                let generated = column.generated.as_ref().filter(stored);
                if generated.is_some_and(|generated| reads(&generated.expr)) && !self.impact.recreated.contains(&on) {
                    let cost = "rows keep the words that are stored until they are written again";
                    flags.push((ObjectRef::Column(on), cost));
                }
            }
            for index in new.indexes.iter().filter(|index| old.index(&index.name).is_some()) {
                let is_built = self.impact.indexes.contains(&(new.name.clone(), index.name.clone()));
                if super::impact::index_expressions(index).into_iter().any(reads) && !is_built {
                    let cost = "the index keeps the words it was built with until REINDEX";
                    flags.push((ObjectRef::index(&new.name, &index.name), cost));
                }
            }
        }
        let summary = format!("made with {} {}", changed.id.kind.kind().word(), changed.id);
        let flag = |(object, cost)| flags::flag(Hazard::NeedsReindex, object, &summary, cost);
        flags.into_iter().map(flag).collect()
    }
}
