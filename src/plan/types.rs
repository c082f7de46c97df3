//! Plans enums, domains and composite types, and the swap for those that cannot change in place.
//!
//! A swap puts the old type aside under a working name, creates the new one, moves every column over and drops
//! the old one. What stands in the way (defaults, checks, partial indexes, generated columns) is taken down
//! before and put up after.

use super::action::{AttributeAct, DomainAct, Position};
use super::build::{self, domain_facts, expr_facts, home, type_fact};
use super::composite;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::{Flag, Hazard};
use super::impact::can_add_labels;
use super::{Action, Step};
use crate::diff::{DomainEdit, NotNull, aside, automatic_domain_not_null};
use crate::schema::ir::{Attribute, Composite, Domain, DomainCheck, Enum, Expr, ObjectRef, QName, Schema};

impl Planner<'_> {
    pub(super) fn drop_enum(&mut self, old: &Enum, lost: bool) {
        let step = drop_type_step(ObjectRef::Enum(old.name.clone()), Action::DropEnum(old.name.clone()), lost);
        self.push(drop_type(&old.name, step));
    }

    pub(super) fn drop_domain(&mut self, old: &Domain, lost: bool) {
        let step = drop_type_step(ObjectRef::Domain(old.name.clone()), Action::DropDomain(old.name.clone()), lost);
        self.push(drop_type(&old.name, step).releases(domain_facts(old)));
    }

    pub(super) fn drop_composite(&mut self, old: &Composite, lost: bool) {
        let action = Action::DropComposite(old.name.clone());
        let step = drop_type_step(ObjectRef::Composite(old.name.clone()), action, lost);
        let node = drop_type(&old.name, step).releases(build::composite_facts(old));
        self.push(node.removes([Fact::Relation(old.name.clone())]));
    }

    pub(super) fn alter_enum(&mut self, from: &Enum, to: &Enum) {
        if self.is_replaced(&to.name) {
            return;
        }
        debug_assert!(can_add_labels(self.sides, from, to));
        let mut before: Option<&String> = None;
        for (at, label) in to.labels.iter().enumerate() {
            if !from.labels.contains(label) {
                let next = to.labels[at..].iter().find(|label| from.labels.contains(label));
                let position = match (before, next) {
                    (Some(before), _) => Position::After(before.clone()),
                    (None, Some(next)) => Position::Before(next.clone()),
                    (None, None) => Position::First,
                };
                let object = ObjectRef::Enum(to.name.clone());
                let cost = "code that does not know the label may read it";
                let flag = flags::flag(Hazard::EnumValue, object.clone(), format!("+ {label}"), cost);
                let action = Action::AddEnumValue { name: to.name.clone(), label: label.clone(), position };
                let step = Step { action, object, flags: vec![flag] };
                self.push(Node::new(Phase::Type, &to.name, 0, format!("{at:05}"), step));
            }
            before = Some(label);
        }
    }

    pub(super) fn alter_domain(&mut self, name: &QName, edit: &DomainEdit) {
        if self.is_replaced(name) {
            return;
        }
        let object = ObjectRef::Domain(name.clone());
        match edit {
            DomainEdit::Type { .. } => {}
            DomainEdit::Default { from, to } => {
                let act = to.clone().map_or(DomainAct::DropDefault, DomainAct::SetDefault);
                let flag = flags::server_default(object.clone(), from.as_ref(), to.as_ref());
                if self.impact.domain_defaults.contains(name) {
                    self.domain_default_anew(name, from.as_ref(), to.as_ref(), vec![flag]);
                    return;
                }
                let node = self.domain_act(name, "1", object, act, vec![flag]);
                let (old, new) = (from.iter().flat_map(expr_facts), to.iter().flat_map(expr_facts));
                self.push(node.releases(old).requires(new));
            }
            DomainEdit::NotNull { from: Some(from), to: Some(to) } => {
                let on = |not_null: &NotNull| {
                    let automatic = || automatic_domain_not_null(&name.name);
                    domain_constraint(name, &not_null.name.clone().unwrap_or_else(automatic))
                };
                let (from, to) = (on(from), on(to));
                if let (ObjectRef::DomainConstraint { name: new, .. }, true) = (&to, from != to) {
                    // Another constraint may have had the name.
                    let taken = Fact::Constraint(name.clone(), new.clone());
                    let step = Step::new(from.clone(), Action::Rename { from, to: new.clone() });
                    let node = Node::new(Phase::Type, name, 1, "3", step);
                    self.push(node.requires([Fact::Type(name.clone())]).provides([taken]));
                }
            }
            DomainEdit::NotNull { from, to } => {
                let act = to.as_ref().map_or(DomainAct::DropNotNull, |to| DomainAct::SetNotNull(to.name.clone()));
                let flag = flags::not_null(object.clone(), to.is_some());
                let node = self.domain_act(name, if from.is_some() { "2" } else { "3" }, object, act, vec![flag]);
                self.push(node);
                let new = self.sides.new.domains.get(name);
                self.nodes.extend(new.and_then(build::domain_not_null_comment));
            }
            DomainEdit::AddCheck(check) => self.add_domain_check(name, check, Some(None)),
            DomainEdit::DropCheck(check) => self.drop_domain_check(name, check, Some(None)),
            DomainEdit::AlterCheck { from, to } => {
                if from.expr == to.expr && to.validated && !self.is_domain_victim(name, &to.name) {
                    let on = domain_constraint(name, &to.name);
                    let flag = flags::flag(
                        Hazard::CheckConstraint,
                        on.clone(),
                        flags::arrow("NOT VALID", "valid"),
                        "rows that break it make the statement fail",
                    );
                    let act = DomainAct::ValidateCheck(to.name.clone());
                    let node = self.domain_act(name, "6", on, act, vec![flag]);
                    self.push(node);
                } else {
                    self.drop_domain_check(name, from, None);
                    self.add_domain_check(name, to, Some(Some(&from.expr)));
                }
            }
        }
    }

    /// Drops a default before what it calls goes, and sets one once that is back.
    fn domain_default_anew(&mut self, name: &QName, from: Option<&Expr>, to: Option<&Expr>, flags: Vec<Flag>) {
        let object = ObjectRef::Domain(name.clone());
        let drop = self.domain_act(name, "0", object.clone(), DomainAct::DropDefault, Vec::new());
        self.push(drop.releases(from.into_iter().flat_map(expr_facts)));
        if let Some(to) = to {
            let set = self.domain_act(name, "1", object, DomainAct::SetDefault(to.clone()), flags);
            self.push(set.requires(expr_facts(to)));
        }
    }

    fn is_domain_victim(&self, domain: &QName, check: &str) -> bool {
        self.impact.domain_checks.contains(&(domain.clone(), check.to_owned()))
    }

    fn domain_act(&self, name: &QName, detail: &str, on: ObjectRef, act: DomainAct, flags: Vec<Flag>) -> Node {
        let action = Action::AlterDomain { domain: name.clone(), act };
        Node::new(Phase::Type, name, 1, detail, Step { action, object: on, flags }).requires([Fact::Type(name.clone())])
    }

    /// `change` says whether it is one, and what was there before.
    fn add_domain_check(&mut self, name: &QName, check: &DomainCheck, change: Option<Option<&Expr>>) {
        let on = domain_constraint(name, &check.name);
        let flags = change.map(|from| flags::check(on.clone(), from, Some(&check.expr)));
        let act = DomainAct::AddCheck(check.clone());
        let fact = Fact::Constraint(name.clone(), check.name.clone());
        let node = self.domain_act(name, &format!("5 {}", check.name), on.clone(), act, flags.into_iter().collect());
        self.push(node.requires(expr_facts(&check.expr)).provides([fact.clone()]));
        if let Some(step) = build::comment(on, check.comment.as_ref()) {
            self.push(Node::new(Phase::Type, name, 2, &check.name, step).requires([fact]));
        }
    }

    fn drop_domain_check(&mut self, name: &QName, check: &DomainCheck, change: Option<Option<&Expr>>) {
        let on = domain_constraint(name, &check.name);
        let flags = change.map(|_| flags::check(on.clone(), Some(&check.expr), None));
        let act = DomainAct::DropCheck(check.name.clone());
        let fact = Fact::Constraint(name.clone(), check.name.clone());
        let node = self.domain_act(name, &format!("4 {}", check.name), on, act, flags.into_iter().collect());
        self.push(node.releases(expr_facts(&check.expr)).removes([fact]));
    }

    pub(super) fn alter_composite(&mut self, from: &Composite, to: &Composite) {
        if self.is_replaced(&to.name) {
            return;
        }
        debug_assert!(composite::can_alter(self.sides.old, from, to));
        let attributes = Fact::Attributes(to.name.clone());
        for attribute in composite::dropped(from, to) {
            let act = AttributeAct::Drop(attribute.name.clone());
            let mut node = self.attribute_act(&to.name, "1", &attribute.name, act);
            node.step.flags = self.dropped_attribute(&to.name, attribute);
            self.push(node.releases(type_fact(&attribute.ty)).removes([attributes.clone()]));
        }
        for (at, attribute) in to.attributes.iter().enumerate() {
            let act = match composite::find(from, &attribute.name) {
                None => AttributeAct::Add(attribute.clone()),
                Some(old) if old.ty != attribute.ty || old.collation != attribute.collation => {
                    AttributeAct::Alter(attribute.clone())
                }
                Some(_) => continue,
            };
            let added = matches!(act, AttributeAct::Add(_));
            let node = self.attribute_act(&to.name, &format!("2 {at:05}"), &attribute.name, act);
            self.push(node.requires(type_fact(&attribute.ty)).provides([attributes.clone()]));
            let on = ObjectRef::Attribute { composite: to.name.clone(), name: attribute.name.clone() };
            if let Some(step) = build::comment(on, attribute.comment.as_ref()).filter(|_| added) {
                self.push(Node::new(Phase::Finish, &to.name, 2, &attribute.name, step));
            }
        }
    }

    fn dropped_attribute(&self, composite: &QName, attribute: &Attribute) -> Vec<Flag> {
        let object = ObjectRef::Attribute { composite: composite.clone(), name: attribute.name.clone() };
        let summary = format!("{} dropped", attribute.ty.text);
        let cost = "its values are gone; down brings the attribute back empty";
        let mut flags = vec![flags::data_loss(object.clone(), summary, cost)];
        flags.extend(self.possible_renames(&object));
        flags
    }

    fn attribute_act(&self, name: &QName, detail: &str, attribute: &str, act: AttributeAct) -> Node {
        let object = ObjectRef::Attribute { composite: name.clone(), name: attribute.to_owned() };
        let summary = match &act {
            AttributeAct::Add(new) => format!("+ {}", new.ty.text),
            AttributeAct::Alter(new) => format!("now {}", new.ty.text),
            AttributeAct::Drop(_) => "dropped".to_owned(),
        };
        let flag = flags::flag(Hazard::TypeChange, object.clone(), summary, "code that reads the type must follow");
        let action = Action::AlterComposite { composite: name.clone(), act };
        Node::new(Phase::Type, name, 1, detail, Step { action, object, flags: vec![flag] })
    }

    /// Replaces the types that cannot change in place.
    pub(super) fn swaps(&mut self) {
        for name in self.impact.remade.clone() {
            self.drop_replaced(&name);
            let flags = self.replacement_flags(&name);
            let mut nodes = self.create_replaced(&name);
            if let Some(create) = nodes.first_mut() {
                create.step.flags.extend(flags);
            }
            self.nodes.extend(nodes);
        }
        for name in self.impact.swapped.clone() {
            self.swap(&name);
        }
        for name in self.impact.domain_defaults.clone() {
            let (old, new) = (self.sides.old.domains.get(&name), self.sides.new.domains.get(&name));
            let default = old.zip(new).map(|(old, new)| (old.default.clone(), new.default.clone()));
            // A changed one is set anyway.
            if let Some((old, new)) = default.filter(|(old, new)| old == new) {
                self.domain_default_anew(&name, old.as_ref(), new.as_ref(), Vec::new());
            }
        }
        for (domain, check) in self.impact.domain_checks.clone() {
            let find = |schema: &crate::schema::ir::Schema| {
                let domain = schema.domains.get(&domain)?;
                domain.checks.iter().find(|other| other.name == check).cloned()
            };
            // Changed ones are dropped and added anyway.
            if let (Some(old), Some(new)) = (find(self.sides.old), find(self.sides.new))
                && old.expr == new.expr
                && old.validated == new.validated
            {
                self.drop_domain_check(&domain, &old, None);
                self.add_domain_check(&domain, &new, None);
            }
        }
    }

    fn create_replaced(&self, name: &QName) -> Vec<Node> {
        let new = self.sides.new;
        let mut nodes = Vec::new();
        nodes.extend(new.enums.get(name).into_iter().flat_map(build::enumeration));
        nodes.extend(new.domains.get(name).into_iter().flat_map(build::domain));
        nodes.extend(new.composites.get(name).into_iter().flat_map(build::composite));
        nodes
    }

    fn drop_replaced(&mut self, name: &QName) {
        let old = self.sides.old;
        old.enums.get(name).into_iter().for_each(|old| self.drop_enum(old, false));
        old.domains.get(name).into_iter().for_each(|old| self.drop_domain(old, false));
        old.composites.get(name).into_iter().for_each(|old| self.drop_composite(old, false));
    }

    fn swap(&mut self, name: &QName) {
        let aside = aside(name);
        let mut nodes = self.create_replaced(name);
        let Some(create) = nodes.first_mut() else { return };
        create.step.flags = self.replacement_flags(name);
        create.requires.insert(Fact::Aside(name.clone()));
        if let Action::CreateDomain(domain) = &mut create.step.action {
            self.keep_not_null_name(domain);
        }
        let object = create.step.object.clone();
        // What is put aside may be of another kind than what takes its name.
        let old = self.old_type(name).unwrap_or(object);
        let rename = Action::Rename { from: old.clone(), to: aside.name.clone() };
        let rename = Node::new(Phase::Type, name, 0, "", Step::new(old, rename));
        self.push(rename.provides([Fact::Aside(name.clone())]).removes([Fact::Spelled(name.clone())]));
        self.nodes.extend(nodes);
        let let_go = self.let_go(name);
        self.drop_aside(name, &aside, &let_go);
    }

    /// Takes from a domain that is put aside what calls a function that is built again: that goes while columns still
    /// have the old form. Returns the old form without it.
    fn let_go(&mut self, name: &QName) -> Option<Domain> {
        let mut domain = self.sides.old.domains.get(name)?.clone();
        let (moving, checks): (Vec<DomainCheck>, Vec<DomainCheck>) =
            std::mem::take(&mut domain.checks).into_iter().partition(|check| self.impact.calls_moving(&check.expr));
        domain.checks = checks;
        let mut acts: Vec<(DomainAct, Expr)> =
            moving.into_iter().map(|check| (DomainAct::DropCheck(check.name), check.expr)).collect();
        let default = domain.default.take_if(|default| self.impact.calls_moving(default));
        acts.extend(default.map(|default| (DomainAct::DropDefault, default)));
        for (at, (act, expr)) in acts.into_iter().enumerate() {
            let action = Action::AlterDomain { domain: name.clone(), act };
            let step = Step::new(ObjectRef::Domain(name.clone()), action);
            let node = Node::new(Phase::Type, name, 0, format!("{at}"), step);
            self.push(node.releases(expr_facts(&expr)).releases([Fact::Spelled(name.clone())]));
        }
        Some(domain)
    }

    /// Since PostgreSQL 17 the NOT NULL of a domain is a constraint. While the old form stands aside, its constraint
    /// holds the name that the server would choose, and the new one would get a number.
    fn keep_not_null_name(&self, new: &mut Domain) {
        let holds = |old: &Domain| old.not_null && old.not_null_name.is_none();
        if self.options.major >= 17 && new.not_null && self.sides.old.domains.get(&new.name).is_some_and(holds) {
            new.not_null_name.get_or_insert_with(|| automatic_domain_not_null(&new.name.name));
        }
    }

    fn old_type(&self, name: &QName) -> Option<ObjectRef> {
        type_ref(self.sides.old, name)
    }

    /// Drops the old form of a type once no column has it.
    fn drop_aside(&mut self, name: &QName, aside: &QName, domain: &Option<Domain>) {
        let old = self.sides.old;
        let (object, action, below) = if let Some(domain) = domain {
            (ObjectRef::Domain(name.clone()), Action::DropDomain(aside.clone()), domain_facts(domain))
        } else if let Some(composite) = old.composites.get(name) {
            let below = build::composite_facts(composite);
            (ObjectRef::Composite(name.clone()), Action::DropComposite(aside.clone()), below)
        } else {
            (ObjectRef::Enum(name.clone()), Action::DropEnum(aside.clone()), Vec::new())
        };
        let node = Node::new(Phase::DropType, name, 0, "", Step::new(object, action));
        self.push(node.requires([Fact::Aside(name.clone())]).releases(below).removes([Fact::Old(name.clone())]));
    }

    /// What gives up a type that is swapped gives up its old form.
    pub(super) fn settle_swapped(&mut self) {
        let swapped = &self.impact.swapped;
        for node in &mut self.nodes {
            let settle = |fact: Fact| match fact {
                Fact::Type(name) if swapped.contains(&name) => Fact::Old(name),
                other => other,
            };
            node.releases = std::mem::take(&mut node.releases).into_iter().map(settle).collect();
        }
    }

    fn replacement_flags(&self, name: &QName) -> Vec<Flag> {
        let (old, new) = (self.sides.old, self.sides.new);
        if let (Some(from), Some(to)) = (old.enums.get(name), new.enums.get(name)) {
            let object = ObjectRef::Enum(name.clone());
            let summary = flags::arrow(from.labels.join(", "), to.labels.join(", "));
            let removed = from.labels.iter().any(|label| !to.labels.contains(label));
            let cost = if removed {
                "fails on rows that hold a removed label"
            } else {
                "every column of the type is rewritten"
            };
            let mut flags = vec![flags::flag(Hazard::EnumValue, object.clone(), summary, cost)];
            flags.extend(self.possible_renames(&object).into_iter().filter(|_| removed));
            return flags;
        }
        if let (Some(from), Some(to)) = (old.domains.get(name), new.domains.get(name))
            && (from.ty != to.ty || from.collation != to.collation)
        {
            let summary = flags::arrow(&from.ty.text, &to.ty.text);
            let cost = "every column of the domain moves to a new one";
            return vec![flags::flag(Hazard::TypeChange, ObjectRef::Domain(name.clone()), summary, cost)];
        }
        if let (Some(from), Some(to)) = (old.domains.get(name), new.domains.get(name)) {
            // Swapped because columns hold it inside of other values.
            let fresh = to.checks.iter().filter(|check| !from.checks.contains(check));
            let checks = fresh.map(|check| {
                let before = from.checks.iter().find(|other| other.name == check.name);
                let (before, after) = (flags::shown(before.map(|other| &other.expr)), flags::shown(Some(&check.expr)));
                let cost = "rows that break it make the statement fail";
                let on = domain_constraint(name, &check.name);
                flags::flag(Hazard::CheckConstraint, on, flags::arrow(before, after), cost)
            });
            let mut flags: Vec<Flag> = checks.collect();
            if to.not_null && !from.not_null {
                flags.push(flags::not_null(ObjectRef::Domain(name.clone()), true));
            }
            return flags;
        }
        if let (Some(from), Some(to)) = (old.composites.get(name), new.composites.get(name)) {
            let shape = |composite: &Composite| {
                let attribute = |attribute: &Attribute| format!("{} {}", attribute.name, attribute.ty.text);
                composite.attributes.iter().map(attribute).collect::<Vec<_>>().join(", ")
            };
            if shape(from) != shape(to) {
                let summary = flags::arrow(shape(from), shape(to));
                let cost = "every column of the type moves to a new one";
                let mut flags =
                    vec![flags::flag(Hazard::TypeChange, ObjectRef::Composite(name.clone()), summary, cost)];
                flags.extend(composite::dropped(from, to).flat_map(|old| self.dropped_attribute(name, old)));
                return flags;
            }
        }
        if let (Some(from), Some(to)) = (self.old_type(name), type_ref(new, name))
            && from.kind() != to.kind()
        {
            let summary = flags::arrow(from.kind().word(), to.kind().word());
            let cost = "every column of the type moves to the new one";
            return vec![flags::flag(Hazard::TypeChange, to, summary, cost)];
        }
        Vec::new()
    }
}

/// Returns the type of that name as what it is.
fn type_ref(schema: &Schema, name: &QName) -> Option<ObjectRef> {
    let of = |found: bool, object: fn(QName) -> ObjectRef| found.then(|| object(name.clone()));
    of(schema.enums.contains_key(name), ObjectRef::Enum)
        .or_else(|| of(schema.domains.contains_key(name), ObjectRef::Domain))
        .or_else(|| of(schema.composites.contains_key(name), ObjectRef::Composite))
}

fn domain_constraint(domain: &QName, name: &str) -> ObjectRef {
    ObjectRef::DomainConstraint { domain: domain.clone(), name: name.to_owned() }
}

fn drop_type_step(object: ObjectRef, action: Action, lost: bool) -> Step {
    let flag = lost.then(|| flags::data_loss(object.clone(), "dropped", "columns of the type must be gone"));
    Step { action, object, flags: flag.into_iter().collect() }
}

fn drop_type(name: &QName, step: Step) -> Node {
    Node::new(Phase::DropType, name, 0, "", step).releases([home(name)]).removes([Fact::Type(name.clone())])
}
