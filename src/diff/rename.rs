//! Renames: said by a hint, or plain from an equal definition. Never guessed.
//!
//! A hint acts only if the old schema has the old name and not the new one and the new schema has no old one;
//! otherwise it is inert. Renames are settled first: the old schema is rewritten as the server will show it
//! after them, and everything else is compared by name. Constraints, indexes and sequences that then differ in
//! nothing but their name are renamed without a hint.

mod carry;
mod twins;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use carry::each_expr;
use carry::{each_index, each_type, rename_key};

use super::{Change, DiffOptions, automatic_domain_not_null, rewrite};
use crate::schema::ir::{
    Composite, Defined, DefinedRef, MadeKind, MadeName, ObjectRef, QName, RoutineName, Schema, SqlType,
};
use crate::schema::quote::ident;

/// What users said about renames, by `renamed_from` or `--rename`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renames {
    hints: Vec<Hint>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Hint {
    Object {
        from: ObjectRef,
        to: ObjectRef,
    },
    EnumValue {
        name: QName,
        from: String,
        to: String,
    },
    /// From the command line: a dotted path, and the new last name or a whole new path.
    Path {
        from: Vec<String>,
        to: Vec<String>,
    },
}

/// A `--rename` that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot read `--rename {0}`: write `--rename old=new`, for example `app.users.nick=display_name`")]
pub struct RenameError(pub String);

impl Renames {
    /// Adds a rename. The table of a column, constraint or index may be called by its old or its new name.
    pub fn add(&mut self, from: ObjectRef, to: ObjectRef) {
        self.hints.push(Hint::Object { from, to });
    }

    /// Adds a rename of a label; the enum goes by its old or its new name.
    pub fn add_enum_value(&mut self, name: QName, from: impl Into<String>, to: impl Into<String>) {
        self.hints.push(Hint::EnumValue { name, from: from.into(), to: to.into() });
    }

    /// Adds what `--rename` says: `app.users=members`, `app.users.nick=display_name`, `app.status.gone=left`.
    /// Names with a dot, a quote or an equals sign stand in double quotes.
    pub fn parse(&mut self, text: &str) -> Result<(), RenameError> {
        let error = || RenameError(text.to_owned());
        let (mut sides, mut part, mut quoted) = (vec![Vec::new()], String::new(), false);
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    part.push('"');
                    chars.next();
                }
                '"' => quoted = !quoted,
                '.' | '=' if !quoted => {
                    sides.last_mut().ok_or_else(error)?.push(std::mem::take(&mut part));
                    if c == '=' {
                        sides.push(Vec::new());
                    }
                }
                c => part.push(c),
            }
        }
        sides.last_mut().ok_or_else(error)?.push(part);
        let whole = |side: &Vec<String>| side.iter().all(|part| !part.is_empty());
        match <[Vec<String>; 2]>::try_from(sides) {
            Ok([from, to]) if !quoted && whole(&from) && whole(&to) => {
                self.hints.push(Hint::Path { from, to });
                Ok(())
            }
            Ok(_) | Err(_) => Err(error()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.hints.is_empty()
    }

    /// Adds all hints of another set.
    pub fn extend(&mut self, other: Renames) {
        self.hints.extend(other.hints);
    }

    /// Returns the hints that undo these renames, which were settled before.
    pub(crate) fn undoing(changes: &[Change]) -> Self {
        let mut renames = Self::default();
        for change in changes {
            match change {
                Change::Rename { from, to } => renames.add(to.clone(), from.clone()),
                Change::RenameEnumValue { name, from, to } => renames.add_enum_value(name.clone(), to, from),
                _ => {}
            }
        }
        renames
    }
}

/// The old schema after its renames, and those renames.
pub(crate) struct Renamed {
    pub schema: Schema,
    pub changes: Vec<Change>,
}

/// Settles the renames between two schemas.
pub(crate) fn renamed(old: &Schema, new: &Schema, options: &DiffOptions) -> Renamed {
    let mut settle = Settle {
        schema: old.clone(),
        new,
        major: options.major,
        fixed: BTreeSet::new(),
        moved: Vec::new(),
        changes: Vec::new(),
    };
    settle.namespaces(&options.renames);
    settle.extensions();
    settle.wholes(&options.renames);
    settle.multiranges();
    settle.columns(&options.renames);
    settle.labels(&options.renames);
    settle.attributes(&options.renames);
    settle.parts(&options.renames);
    settle.defined_parts(&options.renames);
    settle.by_definition();
    Renamed { schema: settle.schema, changes: settle.changes }
}

/// Renames what differs in its name alone, but not what is `fixed`: constraints by their table and name.
pub(super) fn renamed_by_definition(
    schema: Schema,
    new: &Schema,
    major: u32,
    fixed: BTreeSet<(QName, String)>,
) -> Renamed {
    let mut settle = Settle { schema, new, major, fixed, moved: Vec::new(), changes: Vec::new() };
    settle.by_definition();
    Renamed { schema: settle.schema, changes: settle.changes }
}

/// Returns the labels of an enum that hints rename, `(from, to)`, without applying anything.
pub(crate) fn label_renames(old: &Schema, new: &Schema, options: &DiffOptions) -> Vec<(QName, String, String)> {
    let renamed = renamed(old, new, options);
    let label = |change: Change| match change {
        Change::RenameEnumValue { name, from, to } => Some((name, from, to)),
        _ => None,
    };
    renamed.changes.into_iter().filter_map(label).collect()
}

struct Settle<'a> {
    schema: Schema,
    new: &'a Schema,
    major: u32,
    /// Constraints that keep their names.
    fixed: BTreeSet<(QName, String)>,
    /// Tables, types and sequences: old name, new name.
    moved: Vec<(QName, QName)>,
    changes: Vec<Change>,
}

impl Settle<'_> {
    /// Namespaces, with all that they hold.
    fn namespaces(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let (from, to) = match hint {
                Hint::Object { from: ObjectRef::Namespace(from), to: ObjectRef::Namespace(to) } => (from, to),
                Hint::Path { from, to } => match (from.as_slice(), to.as_slice()) {
                    ([from], [to]) => (from, to),
                    _ => continue,
                },
                Hint::Object { .. } | Hint::EnumValue { .. } => continue,
            };
            let (old, new) = (&self.schema.namespaces, &self.new.namespaces);
            if old.contains_key(from) && !old.contains_key(to) && new.contains_key(to) && !new.contains_key(from) {
                self.namespace(from, to);
            }
        }
    }

    /// What a namespace holds is called by the new name at once.
    fn namespace(&mut self, from: &str, to: &str) {
        let on = |name: &str| ObjectRef::Namespace(name.to_owned());
        self.changes.push(Change::Rename { from: on(from), to: on(to) });
        if let Some(mut namespace) = self.schema.namespaces.remove(from) {
            to.clone_into(&mut namespace.name);
            self.schema.namespaces.insert(to.to_owned(), namespace);
        }
        let extensions = self.schema.extensions.values_mut().filter_map(|extension| extension.namespace.as_mut());
        extensions.filter(|namespace| *namespace == from).for_each(|namespace| to.clone_into(namespace));
        let moved = |name: &QName| Some((name.clone(), name_moved_to(name, from, to)?));
        let tables: Vec<_> = self.schema.tables.keys().filter_map(moved).collect();
        for (from, to) in tables {
            self.rename_table(&from, &to);
            self.moved.push((from, to));
        }
        let types = self.schema.enums.keys().chain(self.schema.domains.keys()).chain(self.schema.composites.keys());
        let types: Vec<_> = types.filter_map(moved).collect();
        for (from, to) in types {
            rename_key(&mut self.schema.enums, &from, &to, |subject| subject.name = to.clone());
            rename_key(&mut self.schema.domains, &from, &to, |domain| domain.name = to.clone());
            rename_key(&mut self.schema.composites, &from, &to, |composite| composite.name = to.clone());
            self.rename_type(&from, &to);
            self.moved.push((from, to));
        }
        let sequences: Vec<_> = self.schema.sequences.keys().filter_map(moved).collect();
        for (from, to) in sequences {
            self.rename_sequence(&from, &to);
        }
        // The name of one may be part of that of another.
        let next =
            |schema: &Schema| schema.defined.keys().find_map(|name| Some((name.clone(), moved_to(name, from, to)?)));
        while let Some((from, to)) = next(&self.schema) {
            self.rename_defined(&from, &to);
        }
        let ranges = self.schema.defined.values_mut().filter_map(|object| {
            let Defined::Made(made) = object else { return None };
            let multirange = made.multirange.as_mut().filter(|name| name.namespace == from)?;
            let old = multirange.clone();
            to.clone_into(&mut multirange.namespace);
            Some((made.id.clone(), old, multirange.clone()))
        });
        for (range, from, to) in ranges.collect::<Vec<_>>() {
            self.rename_multirange(&range, &from, &to);
        }
        super::defined::rename_namespace(&mut self.schema, from, to);
        self.provided_move(None, from, to);
        self.schema.access.rename(|object| {
            if *object == on(from) {
                *object = on(to);
            }
        });
        let defaults = std::mem::take(&mut self.schema.access.defaults).into_iter().map(|(mut of, grants)| {
            of.namespace.iter_mut().filter(|name| *name == from).for_each(|name| to.clone_into(name));
            (of, grants)
        });
        self.schema.access.defaults = defaults.collect();
    }

    /// What belongs to an extension that moves to another namespace is called by that one at once. Which names these are
    /// nobody says, so it must be the only extension that leaves its namespace and what is ours there is left out.
    fn extensions(&mut self) {
        let moves = self.schema.extensions.values().filter_map(|old| {
            let new = self.new.extensions.get(&old.name)?;
            let (from, to) = (old.namespace.clone()?, new.namespace.clone()?);
            (from != to).then(|| (old.name.clone(), (from, to)))
        });
        let moves: Vec<(String, (String, String))> = moves.collect();
        for (extension, (from, to)) in &moves {
            self.provided_move(Some(extension), from, to);
        }
        let moves: BTreeSet<(String, String)> = moves.into_iter().map(|(_, way)| way).collect();
        for (from, to) in &moves {
            let is_left = |namespace: &Option<String>| namespace.as_ref() == Some(from);
            let stays = self.new.extensions.values().any(|extension| is_left(&extension.namespace))
                || moves.iter().any(|(other, target)| other == from && target != to);
            if !stays {
                self.members_move(from, to);
            }
        }
    }

    /// What was granted on objects of extensions is known by the names that they have now; of one, or of all there.
    fn provided_move(&mut self, extension: Option<&str>, from: &str, to: &str) {
        let provided = self.schema.access.provided.iter();
        let of_it = provided.filter(|(_, by)| extension.is_none() || by.extension.as_deref() == extension);
        let moves: BTreeMap<ObjectRef, ObjectRef> = of_it
            .filter_map(|(object, _)| {
                let mut moved = object_moved_to(object, from, to)?;
                if let ObjectRef::Defined(DefinedRef::Routine(routine)) = &mut moved {
                    rewrite::rename_members(&mut routine.arguments, from, to, |_| false);
                }
                Some((object.clone(), moved))
            })
            .collect();
        self.schema.access.rename(|object| {
            if let Some(moved) = moves.get(object) {
                object.clone_from(moved);
            }
        });
    }

    fn members_move(&mut self, from: &str, to: &str) {
        let schema = &self.schema;
        let mut own: BTreeSet<QName> = BTreeSet::new();
        own.extend(schema.tables.keys().chain(schema.enums.keys()).chain(schema.domains.keys()).cloned());
        own.extend(schema.composites.keys().chain(schema.sequences.keys()).cloned());
        own.extend(schema.defined.keys().filter_map(whole_defined));
        let is_own = |name: &str| own.contains(&QName::new(from.to_owned(), name.to_owned()));
        let text = |sql: &mut String| rewrite::rename_members(sql, from, to, is_own);
        each_type(&mut self.schema, |ty| {
            if ty.user.is_none() {
                text(&mut ty.text);
            }
        });
        each_index(&mut self.schema, |_, elements, _| {
            for opclass in elements.into_iter().filter_map(|element| element.opclass.as_mut()) {
                if opclass.namespace == from && !is_own(&opclass.name) {
                    to.clone_into(&mut opclass.namespace);
                }
            }
        });
        each_expr(&mut self.schema, |expr| {
            let before = expr.text.clone();
            text(&mut expr.text);
            if expr.text != before {
                (expr.written, expr.followed) = (None, None);
            }
        });
        let moved = super::defined::rename_members(&mut self.schema, text);
        each_expr(&mut self.schema, |expr| rewrite::follow(expr, &moved));
        self.schema.access.rename(|object| {
            if let ObjectRef::Defined(name) = object {
                super::defined::follow(name, &moved);
            }
        });
    }

    /// Types, sequences, tables, and defined objects that stand by themselves.
    fn wholes(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let pairs: Vec<(QName, QName)> = match hint {
                Hint::Object { from, to } => whole(from).zip(whole(to)).into_iter().collect(),
                Hint::Path { from, to } => self.whole_paths(from, to),
                Hint::EnumValue { .. } => Vec::new(),
            };
            for (from, to) in pairs {
                self.whole(&from, &to);
            }
        }
    }

    /// Reads a path as the name of a whole object of the old schema, with or without its namespace.
    fn whole_paths(&self, from: &[String], to: &[String]) -> Vec<(QName, QName)> {
        let (schema, mut names) = (&self.schema, BTreeSet::new());
        names.extend(schema.tables.keys().chain(schema.enums.keys()).chain(schema.domains.keys()));
        names.extend(schema.composites.keys().chain(schema.sequences.keys()));
        let mut names: BTreeSet<QName> = names.into_iter().cloned().collect();
        names.extend(schema.defined.keys().filter_map(whole_defined));
        let named = names.iter().filter(|name| match from {
            [only] => *only == name.name,
            [namespace, last] => *namespace == name.namespace && *last == name.name,
            _ => false,
        });
        let target = |old: &QName| match to {
            [only] => Some(old.sibling(only.clone())),
            [namespace, last] => Some(QName::new(namespace.clone(), last.clone())),
            _ => None,
        };
        named.filter_map(|name| Some((name.clone(), target(name)?))).collect()
    }

    fn whole(&mut self, from: &QName, to: &QName) {
        let (old, new) = (&self.schema, self.new);
        if acts(&old.tables, &new.tables, from, to) {
            self.note(ObjectRef::Table(from.clone()), ObjectRef::Table(to.clone()));
            self.rename_table(from, to);
        } else if acts(&old.enums, &new.enums, from, to) {
            self.note(ObjectRef::Enum(from.clone()), ObjectRef::Enum(to.clone()));
            rename_key(&mut self.schema.enums, from, to, |subject| subject.name = to.clone());
            self.rename_type(from, to);
        } else if acts(&old.domains, &new.domains, from, to) {
            self.note(ObjectRef::Domain(from.clone()), ObjectRef::Domain(to.clone()));
            let automatic_name = self.major >= 17;
            rename_key(&mut self.schema.domains, from, to, |domain| {
                if automatic_name && domain.not_null && domain.not_null_name.is_none() && from.name != to.name {
                    domain.not_null_name = Some(automatic_domain_not_null(&from.name));
                }
                domain.name = to.clone();
            });
            self.rename_type(from, to);
        } else if acts(&old.composites, &new.composites, from, to) {
            self.note(ObjectRef::Composite(from.clone()), ObjectRef::Composite(to.clone()));
            rename_key(&mut self.schema.composites, from, to, |composite| composite.name = to.clone());
            self.rename_type(from, to);
        } else if acts(&old.sequences, &new.sequences, from, to) {
            self.note(ObjectRef::Sequence(from.clone()), ObjectRef::Sequence(to.clone()));
            self.rename_sequence(from, to);
        } else {
            for (from, to) in acts_on_defined(old, new, from, to) {
                self.note(ObjectRef::Defined(from.clone()), ObjectRef::Defined(to.clone()));
                self.rename_defined(&from, &to);
            }
        }
    }

    /// A range type on both sides may call its multirange otherwise: columns and texts follow by themselves.
    fn multiranges(&mut self) {
        let both = self.schema.defined.iter().filter_map(|(name, old)| match (old, self.new.defined.get(name)?) {
            (Defined::Made(old), Defined::Made(new)) => {
                Some((new.id.clone(), old.multirange.clone()?, new.multirange.clone()?))
            }
            _ => None,
        });
        let renamed: Vec<_> = both.filter(|(_, old, new)| old != new && old.namespace == new.namespace).collect();
        for (range, from, to) in renamed {
            self.rename_multirange(&range, &from, &to);
        }
    }

    fn rename_multirange(&mut self, range: &MadeName, from: &QName, to: &QName) {
        each_type(&mut self.schema, |ty| {
            if ty.user.as_ref() == Some(&range.name) {
                rename_text(ty, from, to);
            }
        });
        super::defined::rename_multirange(&mut self.schema, range, from, to);
    }

    fn note(&mut self, from: ObjectRef, to: ObjectRef) {
        // Nothing is renamed inside of a routine or statistics, and a table may have the name of one.
        let holds_parts = !matches!(from, ObjectRef::Defined(DefinedRef::Routine(_) | DefinedRef::Statistics(_)));
        if let Some(names) = whole(&from).zip(whole(&to)).filter(|_| holds_parts) {
            self.moved.push(names);
        }
        self.changes.push(Change::Rename { from, to });
    }

    /// Returns what a table, type or sequence is called now, by its old or its new name.
    fn now(&self, name: &QName) -> QName {
        let moved = self.moved.iter().find(|(from, _)| from == name);
        moved.map_or(name, |(_, to)| to).clone()
    }

    fn columns(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let pairs: Vec<(QName, String, String)> = match hint {
                Hint::Object { from: ObjectRef::Column(from), to: ObjectRef::Column(to) } => {
                    vec![(self.now(&from.table), from.column.clone(), to.column.clone())]
                }
                Hint::Path { from, to } => self.part_paths(from, to, self.new.tables.keys()),
                Hint::Object { .. } | Hint::EnumValue { .. } => Vec::new(),
            };
            for (table, from, to) in pairs {
                self.column(&table, &from, &to);
            }
        }
    }

    /// Reads a path as the name of something inside one of these, which may be called by its old or its new name.
    fn part_paths<'k>(
        &self,
        from: &[String],
        to: &[String],
        owners: impl Iterator<Item = &'k QName>,
    ) -> Vec<(QName, String, String)> {
        let (Some((last, owner)), Some(to)) = (from.split_last(), to.last()) else { return Vec::new() };
        let called = |name: &QName| match owner {
            [only] => *only == name.name,
            [namespace, table] => *namespace == name.namespace && *table == name.name,
            _ => false,
        };
        let before = |now: &QName| self.moved.iter().any(|(old, new)| new == now && called(old));
        let owners = owners.filter(|name| called(name) || before(name));
        owners.map(|owner| (owner.clone(), last.clone(), to.clone())).collect()
    }

    fn column(&mut self, table: &QName, from: &str, to: &str) {
        let (Some(old), Some(new)) = (self.schema.tables.get(table), self.new.tables.get(table)) else { return };
        let acts = old.column(from).is_some()
            && old.column(to).is_none()
            && new.column(to).is_some()
            && new.column(from).is_none();
        // A column of a child goes by the name that its parents give it.
        let parents: Vec<QName> = old.parents().cloned().collect();
        let is_parents = parents.iter().filter_map(|name| self.schema.tables.get(name));
        if acts && !is_parents.into_iter().any(|parent| parent.column(from).is_some()) {
            self.changes
                .push(Change::Rename { from: ObjectRef::column(table, from), to: ObjectRef::column(table, to) });
            let mut below = vec![table.clone()];
            while let Some(next) = below.pop() {
                self.rename_column(&next, from, to);
                let children = self.schema.tables.values().filter(|child| child.parents().any(|name| *name == next));
                below.extend(children.filter(|child| child.column(from).is_some()).map(|child| child.name.clone()));
            }
        }
    }

    fn labels(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let labels = match hint {
                Hint::EnumValue { name, from, to } => vec![(self.now(name), from.clone(), to.clone())],
                Hint::Path { from, to } => self.part_paths(from, to, self.new.enums.keys()),
                Hint::Object { .. } => Vec::new(),
            };
            for (name, from, to) in labels {
                self.label(&name, &from, &to);
            }
        }
    }

    fn label(&mut self, name: &QName, from: &str, to: &str) {
        let (Some(old), Some(new)) = (self.schema.enums.get_mut(name), self.new.enums.get(name)) else { return };
        let has = |labels: &[String], label: &str| labels.iter().any(|other| other == label);
        if has(&old.labels, from) && !has(&old.labels, to) && has(&new.labels, to) && !has(&new.labels, from) {
            old.labels.iter_mut().filter(|label| *label == from).for_each(|label| *label = to.to_owned());
            self.changes.push(Change::RenameEnumValue { name: name.clone(), from: from.to_owned(), to: to.to_owned() });
            each_expr(&mut self.schema, |expr| rewrite::rename_label(expr, name, from, to));
        }
    }

    fn attributes(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let attributes = match hint {
                Hint::Object {
                    from: ObjectRef::Attribute { composite, name },
                    to: ObjectRef::Attribute { name: to, .. },
                } => vec![(self.now(composite), name.clone(), to.clone())],
                Hint::Path { from, to } => self.part_paths(from, to, self.new.composites.keys()),
                Hint::Object { .. } | Hint::EnumValue { .. } => Vec::new(),
            };
            for (composite, from, to) in attributes {
                self.attribute(&composite, &from, &to);
            }
        }
    }

    fn attribute(&mut self, composite: &QName, from: &str, to: &str) {
        let (Some(old), Some(new)) = (self.schema.composites.get_mut(composite), self.new.composites.get(composite))
        else {
            return;
        };
        let has = |composite: &Composite, name: &str| composite.attributes.iter().any(|other| other.name == name);
        if has(old, from) && !has(old, to) && has(new, to) && !has(new, from) {
            let renamed = old.attributes.iter_mut().filter(|attribute| attribute.name == from);
            renamed.for_each(|attribute| attribute.name = to.to_owned());
            let on = |name: &str| ObjectRef::Attribute { composite: composite.clone(), name: name.to_owned() };
            self.changes.push(Change::Rename { from: on(from), to: on(to) });
            each_expr(&mut self.schema, |expr| rewrite::rename_attribute(expr, composite, from, to));
        }
    }

    /// Constraints and indexes that hints rename.
    fn parts(&mut self, renames: &Renames) {
        for hint in &renames.hints {
            let parts: Vec<(QName, String, String)> = match hint {
                Hint::Object {
                    from: ObjectRef::Constraint { table, name },
                    to: ObjectRef::Constraint { name: to, .. },
                }
                | Hint::Object { from: ObjectRef::Index { table, name }, to: ObjectRef::Index { name: to, .. } } => {
                    vec![(self.now(table), name.clone(), to.clone())]
                }
                Hint::Path { from, to } => self.part_paths(from, to, self.new.tables.keys()),
                Hint::Object { .. } | Hint::EnumValue { .. } => Vec::new(),
            };
            for (table, from, to) in parts {
                let (Some(old), Some(new)) = (self.schema.tables.get(&table), self.new.tables.get(&table)) else {
                    continue;
                };
                if new.constraint(&from).is_some() || new.index(&from).is_some() {
                    continue;
                }
                if old.constraint(&from).is_some() && old.constraint(&to).is_none() && new.constraint(&to).is_some() {
                    self.rename_constraint(&table, &from, &to);
                } else if old.index(&from).is_some() && old.index(&to).is_none() && new.index(&to).is_some() {
                    self.rename_index(&table, &from, &to);
                }
            }
        }
    }

    /// Triggers, policies and rules that hints rename.
    fn defined_parts(&mut self, renames: &Renames) {
        let views = self.new.defined.keys().filter_map(|name| match name {
            DefinedRef::View(name) | DefinedRef::MaterializedView(name) => Some(name),
            _ => None,
        });
        let owners: Vec<&QName> = self.new.tables.keys().chain(views).collect();
        for hint in &renames.hints {
            let Hint::Path { from, to } = hint else { continue };
            for (on, from, to) in self.part_paths(from, to, owners.iter().copied()) {
                let made: [fn(QName, String) -> DefinedRef; 3] = [
                    |on, name| DefinedRef::Trigger { on, name },
                    |on, name| DefinedRef::Policy { on, name },
                    |on, name| DefinedRef::Rule { on, name },
                ];
                for name in made {
                    let (from, to) = (name(on.clone(), from.clone()), name(on.clone(), to.clone()));
                    // Before PostgreSQL 15 the copies of a trigger on partitions keep their name.
                    let table = self.schema.tables.get(&on);
                    let keeps_copies = self.major < 15 && table.is_some_and(|table| table.partition_by.is_some());
                    let stays = matches!(from, DefinedRef::Trigger { .. }) && keeps_copies;
                    if acts_on(&self.schema, self.new, &from, &to) && !stays {
                        let on = |name: &DefinedRef| ObjectRef::Defined(name.clone());
                        self.changes.push(Change::Rename { from: on(&from), to: on(&to) });
                        super::defined::rename(&mut self.schema, &from, &to);
                    }
                }
            }
        }
    }
}

/// Returns the name of an object that stands by itself.
fn whole(object: &ObjectRef) -> Option<QName> {
    match object {
        ObjectRef::Enum(name)
        | ObjectRef::Domain(name)
        | ObjectRef::Composite(name)
        | ObjectRef::Sequence(name)
        | ObjectRef::Table(name) => Some(name.clone()),
        ObjectRef::Defined(name) => whole_defined(name),
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

fn whole_defined(name: &DefinedRef) -> Option<QName> {
    match name {
        DefinedRef::View(name) | DefinedRef::MaterializedView(name) | DefinedRef::Statistics(name) => {
            Some(name.clone())
        }
        DefinedRef::Routine(routine) => Some(routine.name.clone()),
        DefinedRef::EventTrigger(name) | DefinedRef::Publication(name) => Some(QName::new("", name.clone())),
        DefinedRef::Made(made) => Some(made.name.clone()),
        DefinedRef::Trigger { .. } | DefinedRef::Policy { .. } | DefinedRef::Rule { .. } => None,
    }
}

fn rename_text(ty: &mut SqlType, from: &QName, to: &QName) {
    let array = if ty.is_array() { "[]" } else { "" };
    if ty.text == format!("{from}{array}") {
        ty.text = format!("{to}{array}");
    }
}

/// Returns the defined objects of that name, and what they are called afterwards.
fn acts_on_defined(old: &Schema, new: &Schema, from: &QName, to: &QName) -> Vec<(DefinedRef, DefinedRef)> {
    let named = old.defined.keys().filter(|name| whole_defined(name).as_ref() == Some(from));
    let renamed = named.filter_map(|name| Some((name.clone(), called(name, to)?)));
    renamed.filter(|(from, to)| acts_on(old, new, from, to)).collect()
}

fn acts_on(old: &Schema, new: &Schema, from: &DefinedRef, to: &DefinedRef) -> bool {
    let (old, new) = (&old.defined, &new.defined);
    old.contains_key(from) && !old.contains_key(to) && new.contains_key(to) && !new.contains_key(from)
}

/// Returns the object under another name, if Postgres can give it that.
fn called(object: &DefinedRef, to: &QName) -> Option<DefinedRef> {
    Some(match object {
        DefinedRef::View(_) => DefinedRef::View(to.clone()),
        DefinedRef::MaterializedView(_) => DefinedRef::MaterializedView(to.clone()),
        DefinedRef::Statistics(_) => DefinedRef::Statistics(to.clone()),
        DefinedRef::Routine(routine) => DefinedRef::Routine(RoutineName { name: to.clone(), ..routine.clone() }),
        DefinedRef::EventTrigger(_) => DefinedRef::EventTrigger(without_namespace(to)?),
        DefinedRef::Publication(_) => DefinedRef::Publication(without_namespace(to)?),
        DefinedRef::Made(made) => {
            let can = match made.kind {
                // What belongs to a range type does not move along.
                MadeKind::Range => made.name.namespace == to.namespace,
                MadeKind::Aggregate
                | MadeKind::Collation
                | MadeKind::TextSearchDictionary
                | MadeKind::TextSearchConfiguration
                | MadeKind::OperatorFamily
                | MadeKind::OperatorClass
                | MadeKind::Conversion
                | MadeKind::TextSearchParser
                | MadeKind::TextSearchTemplate => true,
                // A user mapping goes by its role and its server; functions name their language in their text.
                MadeKind::Operator
                | MadeKind::Cast
                | MadeKind::UserMapping
                | MadeKind::AccessMethod
                | MadeKind::Language
                | MadeKind::Transform => false,
                MadeKind::ForeignDataWrapper | MadeKind::Server => to.namespace.is_empty(),
            };
            return can.then(|| DefinedRef::Made(MadeName { name: to.clone(), ..made.clone() }));
        }
        DefinedRef::Trigger { .. } | DefinedRef::Policy { .. } | DefinedRef::Rule { .. } => return None,
    })
}

/// Returns the object as a schema that is renamed takes it along.
fn moved_to(object: &DefinedRef, from: &str, to: &str) -> Option<DefinedRef> {
    let name = name_moved_to(&whole_defined(object)?, from, to)?;
    match object {
        DefinedRef::Made(made) => Some(DefinedRef::Made(MadeName { name, ..made.clone() })),
        other => called(other, &name),
    }
}

fn name_moved_to(name: &QName, from: &str, to: &str) -> Option<QName> {
    (name.namespace == from).then(|| QName::new(to, &name.name))
}

/// Returns an object that privileges are granted on as its schema, when that is renamed, takes it along.
fn object_moved_to(object: &ObjectRef, from: &str, to: &str) -> Option<ObjectRef> {
    let moved = |name| name_moved_to(name, from, to);
    Some(match object {
        ObjectRef::Enum(name) => ObjectRef::Enum(moved(name)?),
        ObjectRef::Domain(name) => ObjectRef::Domain(moved(name)?),
        ObjectRef::Composite(name) => ObjectRef::Composite(moved(name)?),
        ObjectRef::Sequence(name) => ObjectRef::Sequence(moved(name)?),
        ObjectRef::Table(name) => ObjectRef::Table(moved(name)?),
        ObjectRef::Column(column) => ObjectRef::column(&moved(&column.table)?, &column.column),
        ObjectRef::Defined(name) => ObjectRef::Defined(moved_to(name, from, to)?),
        ObjectRef::Namespace(_)
        | ObjectRef::Extension(_)
        | ObjectRef::DomainConstraint { .. }
        | ObjectRef::Attribute { .. }
        | ObjectRef::Constraint { .. }
        | ObjectRef::Index { .. }
        | ObjectRef::DefaultPrivileges(_) => return None,
    })
}

fn without_namespace(name: &QName) -> Option<String> {
    name.namespace.is_empty().then(|| name.name.clone())
}

type Named<T> = std::collections::BTreeMap<QName, T>;

fn acts<T>(old: &Named<T>, new: &Named<T>, from: &QName, to: &QName) -> bool {
    old.contains_key(from) && !old.contains_key(to) && new.contains_key(to) && !new.contains_key(from)
}

/// Prints a hint the way `--rename` takes it.
pub(super) fn spelling(from: &ObjectRef, to: &ObjectRef) -> String {
    let last = |object: &ObjectRef| match object {
        ObjectRef::Column(column) => ident(&column.column),
        ObjectRef::Constraint { name, .. }
        | ObjectRef::Index { name, .. }
        | ObjectRef::Attribute { name, .. }
        | ObjectRef::DomainConstraint { name, .. } => ident(name),
        other => other.to_string(),
    };
    match (whole(from), whole(to)) {
        (Some(old), Some(new)) if old.namespace == new.namespace => format!("{old}={}", ident(&new.name)),
        _ => format!("{from}={}", last(to)),
    }
}
