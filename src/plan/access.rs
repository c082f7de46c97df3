//! Plans owners, privileges and default privileges: at the end, once everything stands.
//!
//! What is new comes with what the server gives by itself and what default privileges add; what is built again comes
//! the same way, and gets back what it had. Owners go before privileges: a new owner takes those of the old one over.

use std::collections::{BTreeMap, BTreeSet};

use super::action::{Grant, GrantAct};
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::{Action, Step};
use crate::schema::ir::{
    Access, ColumnRef, DefaultPrivileges, Grantable, Grantee, Grants, ObjectRef, Privilege, Schema,
};

/// Ranks inside the group of one object.
mod rank {
    pub const TAKEN: u8 = 0;
    pub const OWNER: u8 = 1;
    pub const WHOLE: u8 = 2;
    pub const COLUMNS: u8 = 3;
}

/// Returns the nodes that give everything in a schema its owner and privileges, where nothing was before.
pub(super) fn new(schema: &Schema) -> Vec<Node> {
    let mut access = Access { major: schema.access.major, ..Access::default() };
    access.learn(&schema.access);
    let nothing = Schema { access, ..Schema::default() };
    let mut nodes = defaults(&nothing.access, schema, schema.access.defaults.keys());
    let comes = |object: &ObjectRef| Came::Now { before: None, existing: is_public(object) };
    nodes.extend(objects(&nothing, schema, comes));
    nodes
}

fn is_public(object: &ObjectRef) -> bool {
    matches!(object, ObjectRef::Namespace(name) if name == "public")
}

/// How an object got there.
enum Came {
    /// It was there before, and is the same.
    Before,
    /// It is created, again where it had privileges before.
    Now { before: Option<Grants>, existing: bool },
}

impl Planner<'_> {
    /// Plans owners and privileges of what stays, what is new, and what is built again.
    pub(super) fn access(&mut self) {
        let (mut old, mut new) = crate::diff::comparable(self.sides.old, self.sides.new);
        if old.access.is_empty() && new.access.is_empty() {
            return;
        }
        // The order of files and models does not show.
        if !self.options.tells_own {
            [&mut old, &mut new].into_iter().for_each(|schema| schema.to_mut().access.forget_order());
        }
        let (old, new) = (&*old, &*new);
        let mut nodes = defaults(&old.access, new, crate::diff::defaults(old, new));
        let came = |object: &ObjectRef| {
            let before = old.has(object).then(|| old.access.grants_on(object));
            let changes_kind = match object {
                // A sequence of an identity is another one than what was a sequence by itself.
                ObjectRef::Sequence(name) => old.sequences.contains_key(name) != new.sequences.contains_key(name),
                // A column of a table is another one than that of a view in its place.
                ObjectRef::Column(_) => old.granted_with(object) != new.granted_with(object),
                _ => false,
            };
            if before.is_some() && !changes_kind && !self.is_built_again(object) {
                Came::Before
            } else {
                Came::Now { before, existing: is_public(object) }
            }
        };
        nodes.extend(objects(old, new, came));
        nodes.extend(sequences_of_tables(old, new));
        self.nodes.extend(nodes);
    }

    /// Says whether an object that is there before and after is another one in between.
    fn is_built_again(&self, object: &ObjectRef) -> bool {
        match object {
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => self.is_replaced(name),
            ObjectRef::Column(column) => self.impact.recreated.contains(column) || self.is_rebuilt_view(&column.table),
            // The server builds statistics again, as its own, when a column of theirs changes its type.
            ObjectRef::Defined(name) => self.impact.rebuilt.contains(name) || self.is_built_on_conversion(name),
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Sequence(_)
            | ObjectRef::Table(_)
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => false,
        }
    }
}

/// Returns the nodes that change default privileges.
fn defaults<'a>(old: &Access, new: &Schema, changed: impl IntoIterator<Item = &'a DefaultPrivileges>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for of in changed {
        let (from, to) = (old.grants_by(of), new.access.grants_by(of));
        let object = ObjectRef::DefaultPrivileges(of.clone());
        let mut grants = whole(&object, &from, &to, of.on.privileges(new.access.major.max(old.major)));
        if let Some(role) = &of.role {
            // It owns what it creates.
            name_owner(&mut grants, role);
        }
        let grants = merged(grants);
        let cost = "holds for what is created from now on";
        let mut steps: Vec<Step> =
            grants.into_iter().map(|grant| Step::new(object.clone(), Action::Grant(grant))).collect();
        if let Some(first) = steps.first_mut() {
            first.flags.push(flags::flag(Hazard::Privileges, object.clone(), flags::arrow(&from, &to), cost));
        }
        let home = of.namespace.iter().map(|name| Fact::Namespace(name.clone()));
        let home: Vec<Fact> = home.collect();
        // Before everything else: the group of none sorts first.
        let place = |(at, step)| Node::new(Phase::Access, "", rank::OWNER, format!("{of} {at:03}"), step);
        nodes.extend(steps.into_iter().enumerate().map(place).map(|node| node.requires(home.clone())));
    }
    nodes
}

/// Returns the nodes that change owners and privileges of objects of the new schema.
fn objects(old: &Schema, new: &Schema, came: impl Fn(&ObjectRef) -> Came) -> Vec<Node> {
    let mut named: BTreeSet<ObjectRef> = BTreeSet::new();
    for access in [&old.access, &new.access] {
        named.extend(access.owners.keys().chain(access.grants.keys()).cloned());
    }
    // A sequence keeps the owner of the table it was of.
    let of_tables = old.sequences.keys().cloned().map(ObjectRef::Sequence);
    named.extend(of_tables.filter(|object| follows(old, object) && owner_of(old, object).is_some()));
    if !old.access.defaults.is_empty() {
        // What is new may come with more than it is to have.
        named.extend(new.grantable());
    }
    let mut columns: BTreeMap<ObjectRef, Vec<ColumnRef>> = BTreeMap::new();
    let mut wholes: BTreeSet<ObjectRef> = BTreeSet::new();
    for object in named.into_iter().filter(|object| new.has(object)) {
        let whole = new.granted_with(&object);
        if let ObjectRef::Column(column) = object {
            columns.entry(whole.clone()).or_default().push(column);
        }
        wholes.insert(whole);
    }
    let mut nodes = Vec::new();
    for object in wholes {
        let columns = columns.remove(&object).unwrap_or_default();
        let major = new.access.major.max(old.access.major);
        nodes.extend(Subject { old, new, came: &came, object: &object, major }.nodes(&columns));
    }
    nodes
}

/// Says whether the owner of the object is that of its table.
fn follows(schema: &Schema, object: &ObjectRef) -> bool {
    matches!(object, ObjectRef::Sequence(name)
        if schema.sequences.get(name).is_some_and(|sequence| sequence.owned_by.is_some()))
}

/// Returns the owner of an object, where it is not the role that creates objects.
fn owner_of<'a>(schema: &'a Schema, object: &ObjectRef) -> Option<&'a str> {
    let sequence = if let ObjectRef::Sequence(name) = object { schema.sequences.get(name) } else { None };
    let table = sequence.and_then(|sequence| sequence.owned_by.as_ref());
    match table {
        Some(column) => schema.access.owner(&ObjectRef::Table(column.table.clone())),
        None => schema.access.owner(object),
    }
}

/// A sequence and the table it is to be of must have one owner before they are tied together.
fn sequences_of_tables(old: &Schema, new: &Schema) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (name, sequence) in &new.sequences {
        let Some(column) = &sequence.owned_by else { continue };
        let before = old.sequences.get(name);
        let was_of = before.and_then(|before| before.owned_by.as_ref());
        let object = ObjectRef::Sequence(name.clone());
        let owner = before.and_then(|_| owner_of(old, &object));
        let wanted = old.access.owner(&ObjectRef::Table(column.table.clone()));
        if was_of.is_none_or(|of| of.table != column.table) && owner != wanted {
            let action = Action::SetOwner { on: object.clone(), owner: wanted.map(str::to_owned) };
            let node = Node::new(Phase::Counter, name, 0, "", Step::new(object, action));
            nodes.push(node.requires([Fact::Relation(name.clone())]));
        }
    }
    nodes
}

/// One object, with its columns.
struct Subject<'a, F> {
    old: &'a Schema,
    new: &'a Schema,
    came: &'a F,
    object: &'a ObjectRef,
    major: u32,
}

impl<F: Fn(&ObjectRef) -> Came> Subject<'_, F> {
    fn nodes(&self, columns: &[ColumnRef]) -> Vec<Node> {
        let mut nodes = Vec::new();
        let to_owner = self.new.access.owner(self.object);
        let from_owner = match (self.came)(self.object) {
            Came::Before => owner_of(self.old, self.object),
            Came::Now { .. } => None,
        };
        if from_owner != to_owner && !follows(self.new, self.object) {
            let mut step = self.step(Action::SetOwner { on: self.object.clone(), owner: to_owner.map(str::to_owned) });
            if owner_of(self.old, self.object) != to_owner {
                let summary = flags::arrow(crate::diff::owner(from_owner), crate::diff::owner(to_owner));
                let cost = "the new owner may do everything with it, the old one what is granted";
                let summary = format!("owned by {summary}");
                step.flags.push(flags::flag(Hazard::Privileges, self.object.clone(), summary, cost));
            }
            nodes.push(self.place(rank::OWNER, String::new(), step));
        }
        let (from, to) = (self.before(self.object), self.new.access.grants_on(self.object));
        let all = Grantable::of(self.object).map(|on| on.privileges(self.major)).unwrap_or_default();
        let grants = whole(self.object, &from, &to, all);
        let taken: Vec<(Grantee, Privilege)> = grants
            .iter()
            .filter(|grant| grant.act == GrantAct::Revoke)
            .flat_map(|grant| grant.grantees.iter().map(move |grantee| (grantee, &grant.privileges)))
            .flat_map(|(grantee, privileges)| privileges.keys().map(|privilege| (grantee.clone(), *privilege)))
            .collect();
        // What the new owner was granted by name goes before it is the owner, who loses all by a REVOKE. The role that
        // creates objects has no name here: any of these may be it.
        let is_taken = |grant: &Grant| {
            let may_own = |grantee: &Grantee| match (grantee, to_owner) {
                (Grantee::Role(name), Some(owner)) => name == owner,
                (Grantee::Role(_), None) => true,
                (Grantee::Public | Grantee::Owner, _) => false,
            };
            from_owner != to_owner && grant.act == GrantAct::Revoke && grant.grantees.iter().all(may_own)
        };
        let (mut early, mut grants): (Vec<Grant>, Vec<Grant>) = grants.into_iter().partition(is_taken);
        // What the owner is granted by name it has.
        let is_owner = |grantee: &Grantee| matches!(grantee, Grantee::Role(name) if Some(name.as_str()) == to_owner);
        let not_the_owner = |grants: &mut Vec<Grant>| {
            grants.retain(|grant| !grant.grantees.iter().any(is_owner));
            if let Some(owner) = to_owner {
                name_owner(grants, owner);
            }
        };
        not_the_owner(&mut grants);
        let wholly = grants;
        let whole_flag = self.flag(self.object, &to);
        let mut of_columns: Vec<Grant> = Vec::new();
        let mut flagged = Vec::new();
        for column in columns {
            let object = ObjectRef::Column(column.clone());
            let (mut from, to) = (self.before(&object), self.new.access.grants_on(&object));
            flagged.extend(self.flag(&object, &to));
            // What is taken from the whole is taken from its columns.
            for (grantee, privilege) in &taken {
                from.0.get_mut(grantee).into_iter().for_each(|privileges| _ = privileges.remove(privilege));
            }
            for grant in whole(self.object, &from, &to, Grantable::Column.privileges(self.major)) {
                let alike = |one: &Grant| one.act == grant.act && one.grantees == grant.grantees;
                let at = of_columns.iter().position(alike).unwrap_or_else(|| {
                    of_columns.push(Grant { privileges: BTreeMap::new(), ..grant.clone() });
                    of_columns.len() - 1
                });
                for privilege in grant.privileges.into_keys() {
                    of_columns[at].privileges.entry(privilege).or_default().push(column.column.clone());
                }
            }
        }
        let (taken, mut grants): (Vec<Grant>, Vec<Grant>) = of_columns.into_iter().partition(is_taken);
        early.extend(taken);
        not_the_owner(&mut grants);
        let early = merged(early);
        let (of_early, of_whole, of_columns) = if early.is_empty() {
            (Vec::new(), whole_flag.into_iter().collect(), flagged)
        } else {
            (whole_flag.into_iter().chain(flagged).collect(), Vec::new(), Vec::new())
        };
        nodes.extend(self.grants(rank::TAKEN, early, of_early));
        nodes.extend(self.grants(rank::WHOLE, merged(wholly), of_whole));
        nodes.extend(self.grants(rank::COLUMNS, merged(grants), of_columns));
        nodes
    }

    /// Returns the privileges before the statements to come.
    fn before(&self, object: &ObjectRef) -> Grants {
        match (self.came)(object) {
            Came::Before | Came::Now { existing: true, .. } => self.old.access.grants_on(object),
            Came::Now { .. } => self.old.access.grants_of_new(object),
        }
    }

    /// Returns the flag of an object whose privileges are others than before. What is built again gets back what it had.
    fn flag(&self, object: &ObjectRef, to: &Grants) -> Option<Flag> {
        let from = match (self.came)(object) {
            Came::Before => self.old.access.grants_on(object),
            Came::Now { before: Some(before), .. } => before,
            Came::Now { .. } => self.new.access.comes_with(object),
        };
        let loses = from.0.iter().any(|(grantee, privileges)| {
            privileges.keys().any(|privilege| to.0.get(grantee).is_none_or(|to| !to.contains_key(privilege)))
        });
        let cost = if loses { "statements that need what is taken away fail" } else { "they may do more than before" };
        (from != *to).then(|| flags::flag(Hazard::Privileges, object.clone(), flags::arrow(&from, to), cost))
    }

    fn grants(&self, rank: u8, grants: Vec<Grant>, flags: impl IntoIterator<Item = Flag>) -> Vec<Node> {
        let mut steps: Vec<Step> = grants.into_iter().map(|grant| self.step(Action::Grant(grant))).collect();
        if let Some(first) = steps.first_mut() {
            first.flags.extend(flags);
        }
        steps.into_iter().enumerate().map(|(at, step)| self.place(rank, format!("{at:05}"), step)).collect()
    }

    fn step(&self, action: Action) -> Step {
        Step::new(self.object.clone(), action)
    }

    fn place(&self, rank: u8, detail: String, step: Step) -> Node {
        let group = format!("{} {}", self.object, self.object.kind().word());
        let provided = self.new.access.provided.get(self.object);
        let extension = provided.and_then(|by| by.extension.clone()).map(Fact::Extension);
        Node::new(Phase::Access, group, rank, detail, step).requires(facts(self.object)).requires(extension)
    }
}

/// Returns what says that the object exists.
fn facts(object: &ObjectRef) -> Vec<Fact> {
    match object {
        ObjectRef::Namespace(name) => vec![Fact::Namespace(name.clone())],
        ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) => vec![Fact::Type(name.clone())],
        ObjectRef::Sequence(name) | ObjectRef::Table(name) => vec![Fact::Relation(name.clone())],
        ObjectRef::Defined(name) => vec![super::defined::fact(name)],
        ObjectRef::Extension(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Attribute { .. }
        | ObjectRef::Column(_)
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::DefaultPrivileges(_) => Vec::new(),
    }
}

/// Returns what leads from some privileges to others, for each grantee. `all` is what an owner has.
fn whole(on: &ObjectRef, from: &Grants, to: &Grants, all: Vec<Privilege>) -> Vec<Grant> {
    let grantees = to.grantees().chain(from.grantees().filter(|grantee| !to.0.contains_key(grantee)));
    let mut grants = Vec::new();
    for grantee in grantees {
        let of = |grants: &Grants| match (grants.0.get(grantee), grantee) {
            (Some(privileges), _) => privileges.clone(),
            // Not mentioned, an owner may do everything.
            (None, Grantee::Owner) => all.iter().map(|privilege| (*privilege, false)).collect(),
            (None, Grantee::Public | Grantee::Role(_)) => BTreeMap::new(),
        };
        let (from, to) = (of(from), of(to));
        let mut acts: BTreeMap<GrantAct, BTreeMap<Privilege, Vec<String>>> = BTreeMap::new();
        for privilege in from.keys().chain(to.keys()) {
            let act = match (from.get(privilege), to.get(privilege)) {
                (Some(_), None) => GrantAct::Revoke,
                (Some(true), Some(false)) => GrantAct::RevokeOption,
                (None, Some(false)) => GrantAct::Grant,
                (None | Some(false), Some(true)) => GrantAct::GrantWithOption,
                (Some(false), Some(false)) | (Some(true), Some(true)) | (None, None) => continue,
            };
            acts.entry(act).or_default().insert(*privilege, Vec::new());
        }
        let grant = |(act, privileges)| Grant { on: on.clone(), grantees: vec![grantee.clone()], act, privileges };
        grants.extend(acts.into_iter().map(grant));
    }
    grants
}

/// Calls the owner by its name.
fn name_owner(grants: &mut [Grant], name: &str) {
    let grantees = grants.iter_mut().flat_map(|grant| &mut grant.grantees);
    let of_owner = grantees.filter(|grantee| **grantee == Grantee::Owner);
    of_owner.for_each(|grantee| *grantee = Grantee::Role(name.to_owned()));
}

/// Puts what is taken before what is given, and says once what several get one after the other.
fn merged(mut grants: Vec<Grant>) -> Vec<Grant> {
    grants.sort_by_key(|grant| matches!(grant.act, GrantAct::Grant | GrantAct::GrantWithOption));
    let mut merged: Vec<Grant> = Vec::new();
    for grant in grants {
        let alike = |one: &&mut Grant| one.act == grant.act && one.privileges == grant.privileges;
        match merged.last_mut().filter(alike) {
            Some(one) => one.grantees.extend(grant.grantees),
            None => merged.push(grant),
        }
    }
    merged
}
