//! Compares views, routines, triggers, policies and the other objects that are one definition.

use super::{Change, Pair, comment, pair_by_name};
use crate::schema::ir::{ColumnRef, Defined, DefinedRef, MadeKind, MadeName, ObjectRef, QName, Schema};
use crate::schema::quote::ident;

pub(super) fn diff(old: &Schema, new: &Schema, changes: &mut Vec<Change>) {
    for pair in pair_by_name(old.defined.values(), new.defined.values(), Defined::name) {
        match pair {
            Pair::Old(old) => changes.push(Change::DropDefined(Box::new(old.clone()))),
            Pair::New(new) => changes.push(Change::CreateDefined(Box::new(new.clone()))),
            Pair::Both(old, new) => diff_one(old, new, changes),
        }
    }
}

fn diff_one(old: &Defined, new: &Defined, changes: &mut Vec<Change>) {
    let name = ObjectRef::Defined(new.name());
    if is_altered(old, new) {
        changes.push(Change::AlterDefined { from: Box::new(old.clone()), to: Box::new(new.clone()) });
    }
    comment(name, &old.comment().cloned(), &new.comment().cloned(), changes);
    if let (Defined::View(old), Defined::View(new)) = (old, new) {
        for column in &new.columns {
            let Some(before) = old.columns.iter().find(|other| other.name == column.name) else { continue };
            let on = ObjectRef::Column(ColumnRef { table: new.name.clone(), column: column.name.clone() });
            comment(on, &before.comment, &column.comment, changes);
        }
        for index in &new.indexes {
            let Some(before) = old.indexes.iter().find(|other| other.name == index.name) else { continue };
            comment(ObjectRef::index(&new.name, &index.name), &before.comment, &index.comment, changes);
        }
    }
}

/// Says whether two forms of an object differ in more than their comments, which are changes of their own.
pub fn is_altered(old: &Defined, new: &Defined) -> bool {
    old != new && silent(old) != silent(new)
}

/// Returns the object without its comments.
fn silent(object: &Defined) -> Defined {
    let mut object = object.clone();
    *object.comment_mut() = None;
    if let Defined::View(view) = &mut object {
        view.columns.iter_mut().for_each(|column| column.comment = None);
        view.indexes.iter_mut().for_each(|index| index.comment = None);
    }
    object
}

/// Changes every object, and keeps it under the name that it has then.
fn change_all(schema: &mut Schema, mut change: impl FnMut(&mut Defined)) {
    let objects = std::mem::take(&mut schema.defined).into_values().map(|mut object| {
        change(&mut object);
        (object.name(), object)
    });
    schema.defined = objects.collect();
}

/// Changes every object, and what leans on those that get another name with it. Returns what these were and are called.
fn change_names(schema: &mut Schema, change: impl Fn(&mut Defined)) -> Vec<(DefinedRef, DefinedRef)> {
    let mut moved = Vec::new();
    change_all(schema, |object| {
        let before = object.name();
        change(object);
        let name = object.name();
        if name != before {
            moved.push((before, name));
        }
    });
    for object in schema.defined.values_mut() {
        object.rename_used(|used| {
            if let ObjectRef::Defined(name) = used {
                follow(name, &moved);
            }
        });
    }
    moved
}

/// Carries the rename of a table into the objects that belong to it or read it.
pub(super) fn rename_table(schema: &mut Schema, from: &QName, to: &QName) {
    change_all(schema, |object| {
        let text = |sql: &mut String| super::rewrite::rename_relation(sql, from, to);
        let used = object.uses().iter().any(|used| relation_of(used) == Some(from));
        match object {
            Defined::View(view) if used => text(&mut view.query),
            Defined::Routine(routine) if used => text(&mut routine.definition),
            Defined::Publication(publication) => {
                publication
                    .tables
                    .iter_mut()
                    .filter(|table| table.name == *from)
                    .for_each(|table| table.name = to.clone());
                publication.tables.sort_by(|a, b| a.name.cmp(&b.name));
            }
            Defined::View(_) | Defined::Routine(_) | Defined::EventTrigger(_) | Defined::Made(_) => {}
            Defined::Trigger(trigger) => {
                if trigger.on == *from {
                    trigger.on = to.clone();
                }
                trigger.copies.iter_mut().filter(|copy| copy.on == *from).for_each(|copy| copy.on = to.clone());
                trigger.copies.sort_by(|a, b| a.on.cmp(&b.on));
                text(&mut trigger.definition);
            }
            Defined::Policy(policy) => {
                if policy.on == *from {
                    policy.on = to.clone();
                }
                policy.using.iter_mut().chain(&mut policy.with_check).for_each(|expr| text(&mut expr.text));
            }
            Defined::Rule(rule) => {
                if rule.on == *from {
                    rule.on = to.clone();
                }
                text(&mut rule.definition);
            }
            Defined::Statistics(statistics) => {
                if statistics.on == *from {
                    statistics.on = to.clone();
                }
                text(&mut statistics.definition);
            }
        }
        object.rename_used(|used| match used {
            ObjectRef::Table(name) if name == from => *name = to.clone(),
            ObjectRef::Column(column) if column.table == *from => column.table = to.clone(),
            ObjectRef::Constraint { table, .. } if table == from => *table = to.clone(),
            _ => {}
        });
    });
}

/// Carries the rename of a constraint into what leans on it: those that group by a primary key.
pub(super) fn rename_constraint(schema: &mut Schema, on: &QName, from: &str, to: &str) {
    for object in schema.defined.values_mut() {
        object.rename_used(|used| match used {
            ObjectRef::Constraint { table, name } if table == on && name == from => *name = to.to_owned(),
            _ => {}
        });
    }
}

/// Carries the rename of a type, also of that of the rows of a table, into the texts that mention it, and into the names
/// that it is part of: those of functions and operators. Returns what these were and are called.
pub(super) fn rename_type(schema: &mut Schema, from: &QName, to: &QName) -> Vec<(DefinedRef, DefinedRef)> {
    change_names(schema, |object| {
        // The server keeps no record of the types that the members of operator families are for.
        let mut mentions = match object {
            Defined::Made(made) => made.id.kind == MadeKind::OperatorFamily,
            Defined::View(_)
            | Defined::Routine(_)
            | Defined::Trigger(_)
            | Defined::Policy(_)
            | Defined::Rule(_)
            | Defined::Statistics(_)
            | Defined::EventTrigger(_)
            | Defined::Publication(_) => false,
        };
        object.rename_used(|used| {
            let name = match used {
                ObjectRef::Enum(name)
                | ObjectRef::Domain(name)
                | ObjectRef::Composite(name)
                | ObjectRef::Table(name)
                | ObjectRef::Defined(DefinedRef::View(name) | DefinedRef::MaterializedView(name)) => name,
                _ => return,
            };
            if name == from {
                *name = to.clone();
                mentions = true;
            }
        });
        if mentions {
            rename_in(object, from, to);
        }
    })
}

/// Changes what the texts of objects say of members of extensions, and the names that it is part of. Returns what these
/// were and are called.
pub(super) fn rename_members(schema: &mut Schema, text: impl Fn(&mut String)) -> Vec<(DefinedRef, DefinedRef)> {
    change_names(schema, |object| {
        let body = take_body(object);
        texts(object).into_iter().for_each(&text);
        give_body(object, &body);
    })
}

/// Gives an object the name it has now.
pub(super) fn follow(name: &mut DefinedRef, moved: &[(DefinedRef, DefinedRef)]) {
    if let Some((_, to)) = moved.iter().find(|(from, _)| from == name) {
        *name = to.clone();
    }
}

/// Carries the rename of a view, a routine or another defined object into the texts that mention it.
pub(super) fn rename(schema: &mut Schema, from: &DefinedRef, to: &DefinedRef) {
    if let Some((from, to)) = relation(from).zip(relation(to)) {
        rename_table(schema, from, to);
    }
    let (old, new) = (ObjectRef::Defined(from.clone()), ObjectRef::Defined(to.clone()));
    change_all(schema, |object| {
        let is_it = object.name() == *from;
        if is_it {
            set_name(object, to);
        }
        if let (DefinedRef::Routine(from), DefinedRef::Routine(to)) = (from, to)
            && (is_it || object.uses().contains(&old))
        {
            rename_in(object, &from.name, &to.name);
            if let Defined::EventTrigger(trigger) = object {
                trigger.function.clone_from(&to.name);
            }
        }
        object.rename_used(|used| {
            if *used == old {
                *used = new.clone();
            }
        });
    });
}

/// Carries the rename of a namespace into the publications that send all of its tables.
pub(super) fn rename_namespace(schema: &mut Schema, from: &str, to: &str) {
    for object in schema.defined.values_mut() {
        if let Defined::Publication(publication) = object {
            let namespaces = publication.namespaces.iter_mut().filter(|namespace| *namespace == from);
            namespaces.for_each(|namespace| to.clone_into(namespace));
            publication.namespaces.sort();
        }
        object.rename_used(|used| {
            if let ObjectRef::Namespace(name) = used
                && name == from
            {
                to.clone_into(name);
            }
        });
    }
}

fn set_name(object: &mut Defined, to: &DefinedRef) {
    // Behind the word of its kind the server prints the name.
    let in_text = |sql: &mut String, word: &str, from: &str, to: &str| {
        *sql = sql.replacen(&format!(" {word} {} ", ident(from)), &format!(" {word} {} ", ident(to)), 1);
    };
    match (object, to) {
        (Defined::View(view), DefinedRef::View(to) | DefinedRef::MaterializedView(to)) => view.name = to.clone(),
        (Defined::Routine(routine), DefinedRef::Routine(to)) => routine.id = to.clone(),
        (Defined::Statistics(statistics), DefinedRef::Statistics(to)) => {
            super::rewrite::rename_relation(&mut statistics.definition, &statistics.name, to);
            statistics.name = to.clone();
        }
        (Defined::Trigger(trigger), DefinedRef::Trigger { name, .. }) => {
            in_text(&mut trigger.definition, "TRIGGER", &trigger.name, name);
            trigger.name.clone_from(name);
        }
        (Defined::Rule(rule), DefinedRef::Rule { name, .. }) => {
            in_text(&mut rule.definition, "RULE", &rule.name, name);
            rule.name.clone_from(name);
        }
        (Defined::Policy(policy), DefinedRef::Policy { name, .. }) => policy.name.clone_from(name),
        (Defined::EventTrigger(trigger), DefinedRef::EventTrigger(name)) => trigger.name.clone_from(name),
        (Defined::Publication(publication), DefinedRef::Publication(name)) => publication.name.clone_from(name),
        _ => {}
    }
}

/// Returns the name of a view.
pub(super) fn relation(object: &DefinedRef) -> Option<&QName> {
    match object {
        DefinedRef::View(name) | DefinedRef::MaterializedView(name) => Some(name),
        _ => None,
    }
}

/// Carries the rename of an object that is made of parameters into the texts and the types that mention it.
pub(super) fn rename_made(schema: &mut Schema, from: &MadeName, to: &MadeName) {
    let old = ObjectRef::Defined(DefinedRef::Made(from.clone()));
    change_all(schema, |object| {
        if let Defined::Made(made) = object
            && made.id == *from
        {
            made.id = to.clone();
        }
        if object.uses().contains(&old) {
            rename_in(object, &from.name, &to.name);
        }
        object.rename_used(|used| {
            if *used == old {
                *used = ObjectRef::Defined(DefinedRef::Made(to.clone()));
            }
        });
    });
}

/// Carries the rename of a foreign-data wrapper into its servers, and that of a server into its user mappings and
/// foreign tables.
pub(super) fn rename_foreign(schema: &mut Schema, from: &MadeName, to: &MadeName) {
    if from.kind == MadeKind::Server {
        let foreign = schema.tables.values_mut().filter_map(|table| table.foreign.as_mut());
        foreign
            .filter(|foreign| foreign.server == from.name.name)
            .for_each(|foreign| foreign.server.clone_from(&to.name.name));
    }
    let (old, new) = ([from, to].map(|name| ObjectRef::Defined(DefinedRef::Made(name.clone())))).into();
    change_all(schema, |object| {
        if let Defined::Made(made) = object {
            if made.id == *from {
                made.id = to.clone();
            } else if made.uses.0.contains(&old) && made.id.kind == MadeKind::UserMapping {
                made.id.arguments = Some(to.name.name.clone());
            } else if made.uses.0.contains(&old) {
                let wrapper = made.parameters.iter_mut().filter(|parameter| parameter.name == WRAPPER);
                wrapper.for_each(|wrapper| wrapper.value = to.to_string());
            }
        }
        object.rename_used(|used| {
            if *used == old {
                *used = new.clone();
            }
        });
    });
}

/// The parameter of a server that names its wrapper.
const WRAPPER: &str = "foreign data wrapper";

/// Carries another name of a multirange type into the texts that mention it.
pub(super) fn rename_multirange(schema: &mut Schema, range: &MadeName, from: &QName, to: &QName) {
    let range = ObjectRef::Defined(DefinedRef::Made(range.clone()));
    change_all(schema, |object| {
        if object.uses().contains(&range) {
            rename_in(object, from, to);
        }
    });
}

/// Renames what the texts of an object mention. The body of a function is a string and stays, unless it is an SQL body.
fn rename_in(object: &mut Defined, from: &QName, to: &QName) {
    let body = take_body(object);
    texts(object).into_iter().for_each(|sql| super::rewrite::rename_named(sql, from, to));
    give_body(object, &body);
}

/// Cuts off the body of a function that is a string.
fn take_body(object: &mut Defined) -> String {
    match object {
        Defined::Routine(routine) => {
            routine.definition.find(BODY).map(|at| routine.definition.split_off(at)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn give_body(object: &mut Defined, body: &str) {
    if let Defined::Routine(routine) = object {
        routine.definition += body;
    }
}

/// Where the body begins in what `pg_get_functiondef` prints.
const BODY: &str = "\nAS $";

/// Returns the texts of an object that mention others by their qualified names.
fn texts(object: &mut Defined) -> Vec<&mut String> {
    match object {
        Defined::View(view) => {
            let types = view.columns.iter_mut().map(|column| &mut column.ty);
            std::iter::once(&mut view.query).chain(types).collect()
        }
        Defined::Routine(routine) => {
            let parts = routine.parameters.iter_mut().chain(&mut routine.returns);
            std::iter::once(&mut routine.definition).chain(parts).chain([&mut routine.id.arguments]).collect()
        }
        Defined::Trigger(trigger) => vec![&mut trigger.definition],
        Defined::Policy(policy) => {
            policy.using.iter_mut().chain(&mut policy.with_check).map(|expr| &mut expr.text).collect()
        }
        Defined::Rule(rule) => vec![&mut rule.definition],
        Defined::Statistics(statistics) => vec![&mut statistics.definition],
        Defined::EventTrigger(_) | Defined::Publication(_) => Vec::new(),
        Defined::Made(made) => {
            // The members of operator families are told apart by types.
            let values = made.parameters.iter_mut().flat_map(|parameter| [&mut parameter.name, &mut parameter.value]);
            let names = made.id.arguments.iter_mut().chain(&mut made.signature).chain(&mut made.returns);
            names.chain(values).collect()
        }
    }
}

/// Carries the rename of a column into the policies of its table, and into what the others lean on.
pub(super) fn rename_column(schema: &mut Schema, table: &QName, from: &str, to: &str) {
    for object in schema.defined.values_mut() {
        if let Defined::Policy(policy) = object
            && policy.on == *table
        {
            for expr in policy.using.iter_mut().chain(&mut policy.with_check) {
                expr.columns = vec![from.to_owned()];
                super::rewrite::rename_column(expr, from, to);
            }
        }
        if let Defined::Publication(publication) = object {
            for published in publication.tables.iter_mut().filter(|published| published.name == *table) {
                published
                    .columns
                    .iter_mut()
                    .filter(|column| *column == from)
                    .for_each(|column| *column = to.to_owned());
                published.columns.sort();
                published.filter.iter_mut().for_each(|filter| super::rewrite::rename_column(filter, from, to));
            }
        }
        object.rename_used(|used| match used {
            ObjectRef::Column(column) if column.table == *table && column.column == from => {
                column.column = to.to_owned();
            }
            _ => {}
        });
    }
}

fn relation_of(used: &ObjectRef) -> Option<&QName> {
    match used {
        ObjectRef::Table(name) => Some(name),
        ObjectRef::Column(column) => Some(&column.table),
        ObjectRef::Defined(name) => relation(name),
        _ => None,
    }
}
