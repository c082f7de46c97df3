//! Carries a rename into everything that mentions what is renamed.

use super::super::{Change, automatic, rewrite};
use super::{Named, Settle, rename_text};
use crate::schema::ir::{
    Column, Constraint, ConstraintKind, Defined, DefinedRef, Exclusion, Expr, ForeignKey, Index, IndexElement,
    IndexTerm, MadeKind, MadeName, ObjectRef, QName, ReplicaIdentity, Schema, SqlType, Table, Uses,
};

impl Settle<'_> {
    pub(super) fn rename_constraint(&mut self, table: &QName, from: &str, to: &str) {
        let on = |name: &str| ObjectRef::constraint(table, name);
        self.changes.push(Change::Rename { from: on(from), to: on(to) });
        if let Some(table) = self.schema.tables.get_mut(table) {
            for constraint in table.constraints.iter_mut().filter(|constraint| constraint.name == from) {
                constraint.name = to.to_owned();
            }
            table.constraints.sort_by(|a, b| a.name.cmp(&b.name));
            rename_marks(table, from, to);
        }
        crate::diff::defined::rename_constraint(&mut self.schema, table, from, to);
        // A check goes by the same name in the tables below.
        let mut below = vec![table.clone()];
        while let Some(next) = below.pop() {
            for child in self.schema.tables.values_mut().filter(|child| child.parents().any(|name| *name == next)) {
                let checks = child.inherited.0.constraints.iter_mut();
                let is_check = |check: &Constraint| matches!(check.kind, ConstraintKind::Check(_));
                for check in checks.filter(|check| check.name == from && is_check(check)) {
                    check.name = to.to_owned();
                    below.push(child.name.clone());
                }
            }
        }
    }

    pub(super) fn rename_index(&mut self, table: &QName, from: &str, to: &str) {
        let on = |name: &str| ObjectRef::index(table, name);
        self.changes.push(Change::Rename { from: on(from), to: on(to) });
        if let Some(table) = self.schema.tables.get_mut(table) {
            table.indexes.iter_mut().filter(|index| index.name == from).for_each(|index| index.name = to.to_owned());
            table.indexes.sort_by(|a, b| a.name.cmp(&b.name));
            rename_marks(table, from, to);
        }
    }

    /// A table that moves takes its own sequences along; names made from its name stay behind.
    pub(super) fn rename_table(&mut self, from: &QName, to: &QName) {
        let major = self.major;
        rename_key(&mut self.schema.tables, from, to, |table| {
            table.name = to.clone();
            for column in &mut table.columns {
                keep_automatic_names(
                    column,
                    (&from.name, &column.name.clone()),
                    (&to.name, &column.name.clone()),
                    major,
                );
            }
        });
        for table in self.schema.tables.values_mut() {
            for key in foreign_keys(table).filter(|key| key.references == *from) {
                key.references = to.clone();
            }
            let partition = table.partition_of.iter_mut().map(|partition| &mut partition.of);
            for parent in partition.chain(&mut table.inherits).filter(|parent| **parent == *from) {
                *parent = to.clone();
            }
        }
        self.rename_type(from, to);
        crate::diff::defined::rename_table(&mut self.schema, from, to);
        // The sequences of identity columns go along, under the names they have.
        let identities = self.schema.tables.get(to).into_iter().flat_map(|table| &table.columns);
        let sequences: Vec<String> =
            identities.filter_map(|column| column.identity.as_ref()?.sequence.clone()).collect();
        self.schema.access.rename(|object| match object {
            ObjectRef::Sequence(name) if name.namespace == from.namespace && sequences.contains(&name.name) => {
                name.namespace.clone_from(&to.namespace);
            }
            ObjectRef::Table(name) if name == from => *name = to.clone(),
            ObjectRef::Column(column) if column.table == *from => column.table = to.clone(),
            _ => {}
        });
        let owned = self.schema.sequences.values_mut().filter_map(|sequence| {
            let owner = sequence.owned_by.as_mut().filter(|owner| owner.table == *from)?;
            owner.table = to.clone();
            Some(sequence.name.clone())
        });
        for name in owned.collect::<Vec<_>>() {
            if name.namespace != to.namespace {
                self.rename_sequence(&name, &QName::new(to.namespace.clone(), name.name.clone()));
            }
        }
    }

    pub(super) fn rename_column(&mut self, name: &QName, from: &str, to: &str) {
        let major = self.major;
        let swap = |column: &mut String| {
            if column == from {
                *column = to.to_owned();
            }
        };
        if let Some(table) = self.schema.tables.get_mut(name) {
            for column in table.columns.iter_mut().filter(|column| column.name == from) {
                column.name = to.to_owned();
                keep_automatic_names(column, (&name.name, from), (&name.name, to), major);
            }
            let constraints = table.constraints.iter_mut().chain(&mut table.inherited.0.constraints);
            constraints.for_each(|constraint| rename_in_constraint(constraint, &swap));
            for index in table.indexes.iter_mut().chain(&mut table.inherited.0.indexes) {
                index.include.iter_mut().for_each(swap);
                for element in &mut index.elements {
                    if let IndexTerm::Column(column) = &mut element.term {
                        swap(column);
                    }
                }
            }
            each_table_expr(table, &mut |expr| rewrite::rename_column(expr, from, to));
        }
        for table in self.schema.tables.values_mut() {
            for key in foreign_keys(table).filter(|key| key.references == *name) {
                key.referenced_columns.iter_mut().for_each(swap);
            }
        }
        crate::diff::defined::rename_column(&mut self.schema, name, from, to);
        self.schema.access.rename(|object| match object {
            ObjectRef::Column(column) if column.table == *name => swap(&mut column.column),
            _ => {}
        });
        for sequence in self.schema.sequences.values_mut() {
            if let Some(owner) = sequence.owned_by.as_mut().filter(|owner| owner.table == *name) {
                swap(&mut owner.column);
            }
        }
    }

    pub(super) fn rename_type(&mut self, from: &QName, to: &QName) {
        each_type(&mut self.schema, |ty| {
            if ty.user.as_ref() == Some(from) {
                ty.user = Some(to.clone());
                // A multirange has a name of its own.
                rename_text(ty, from, to);
            }
        });
        for of_type in self.schema.tables.values_mut().filter_map(|table| table.of_type.as_mut()) {
            if of_type == from {
                of_type.clone_from(to);
            }
        }
        each_expr(&mut self.schema, |expr| rewrite::rename_type(expr, from, to));
        let moved = crate::diff::defined::rename_type(&mut self.schema, from, to);
        each_expr(&mut self.schema, |expr| rewrite::follow(expr, &moved));
        self.schema.access.rename(|object| match object {
            ObjectRef::Defined(name) => crate::diff::defined::follow(name, &moved),
            ObjectRef::Enum(name) | ObjectRef::Domain(name) | ObjectRef::Composite(name) if name == from => {
                *name = to.clone();
            }
            _ => {}
        });
    }

    pub(super) fn rename_defined(&mut self, from: &DefinedRef, to: &DefinedRef) {
        match (from, to) {
            (DefinedRef::Made(from), DefinedRef::Made(to)) => return self.rename_made(from, to),
            (DefinedRef::Routine(from), DefinedRef::Routine(to)) => {
                each_expr(&mut self.schema, |expr| rewrite::rename_routine(expr, from, to));
            }
            _ => {}
        }
        if let Some((from, to)) = crate::diff::defined::relation(from).zip(crate::diff::defined::relation(to)) {
            self.rename_type(from, to);
        }
        crate::diff::defined::rename(&mut self.schema, from, to);
        let relations = crate::diff::defined::relation(from).zip(crate::diff::defined::relation(to));
        self.schema.access.rename(|object| match (object, relations) {
            (ObjectRef::Defined(name), _) if name == from => *name = to.clone(),
            (ObjectRef::Column(column), Some((from, to))) if column.table == *from => column.table = to.clone(),
            _ => {}
        });
    }

    fn rename_made(&mut self, from: &MadeName, to: &MadeName) {
        match from.kind {
            MadeKind::Range => self.rename_type(&from.name, &to.name),
            MadeKind::Aggregate
            | MadeKind::Operator
            | MadeKind::Cast
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration
            | MadeKind::OperatorFamily
            | MadeKind::UserMapping
            | MadeKind::Conversion
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::AccessMethod
            | MadeKind::Language
            | MadeKind::Transform => {}
            MadeKind::OperatorClass => self.rename_opclass(from, to),
            MadeKind::ForeignDataWrapper | MadeKind::Server => {
                crate::diff::defined::rename_foreign(&mut self.schema, from, to);
                let renamed = |name: &MadeName| ObjectRef::Defined(DefinedRef::Made(name.clone()));
                self.schema.access.rename(|object| {
                    if *object == renamed(from) {
                        *object = renamed(to);
                    }
                });
                return;
            }
            MadeKind::Collation => each_collation(&mut self.schema, |collation| {
                if collation.as_ref() == Some(&from.name) {
                    *collation = Some(to.name.clone());
                }
            }),
        }
        each_expr(&mut self.schema, |expr| rewrite::rename_made(expr, from, to));
        crate::diff::defined::rename_made(&mut self.schema, from, to);
        let made = |name: &MadeName| ObjectRef::Defined(DefinedRef::Made(name.clone()));
        self.schema.access.rename(|object| {
            if *object == made(from) {
                *object = made(to);
            }
        });
    }

    /// An operator class is named in indexes and exclusion constraints, where it is not the default one.
    fn rename_opclass(&mut self, from: &MadeName, to: &MadeName) {
        let object = |name: &MadeName| ObjectRef::Defined(DefinedRef::Made(name.clone()));
        each_index(&mut self.schema, |method, elements, uses| {
            if uses.0.remove(&object(from)) {
                uses.0.insert(object(to));
            }
            for element in elements {
                let named = element.opclass.iter_mut();
                let is_it = |name: &&mut QName| **name == from.name && Some(method) == from.arguments.as_deref();
                named.filter(is_it).for_each(|name| *name = to.name.clone());
            }
        });
    }

    pub(super) fn rename_sequence(&mut self, from: &QName, to: &QName) {
        rename_key(&mut self.schema.sequences, from, to, |sequence| sequence.name = to.clone());
        each_expr(&mut self.schema, |expr| rewrite::rename_sequence(expr, from, to));
        self.schema.access.rename(|object| match object {
            ObjectRef::Sequence(name) if name == from => *name = to.clone(),
            _ => {}
        });
    }
}

pub(super) fn rename_key<T>(map: &mut Named<T>, from: &QName, to: &QName, change: impl FnOnce(&mut T)) {
    if let Some(mut item) = map.remove(from) {
        change(&mut item);
        map.insert(to.clone(), item);
    }
}

/// Names that Postgres made from a table and a column stay when these are renamed: from then on they are names
/// like any other.
fn keep_automatic_names(column: &mut Column, from: (&str, &str), to: (&str, &str), major: u32) {
    let settle = |name: &mut Option<String>, label: &str| {
        let current = name.take().unwrap_or_else(|| automatic(from.0, from.1, label));
        *name = Some(current).filter(|name| *name != automatic(to.0, to.1, label));
    };
    if let Some(identity) = &mut column.identity {
        settle(&mut identity.sequence, "seq");
    }
    if major >= 18 && column.not_null && column.lineage.0.not_null.is_none() {
        settle(&mut column.not_null_name, "not_null");
    }
}

fn rename_marks(table: &mut Table, from: &str, to: &str) {
    if table.clustered_on.as_deref() == Some(from) {
        table.clustered_on = Some(to.to_owned());
    }
    if table.replica_identity == ReplicaIdentity::Index(from.to_owned()) {
        table.replica_identity = ReplicaIdentity::Index(to.to_owned());
    }
}

fn foreign_keys(table: &mut Table) -> impl Iterator<Item = &mut ForeignKey> {
    let constraints = table.constraints.iter_mut().chain(&mut table.inherited.0.constraints);
    constraints.filter_map(|constraint| match &mut constraint.kind {
        ConstraintKind::ForeignKey(key) => Some(key),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::Exclusion(_) => None,
    })
}

fn rename_in_constraint(constraint: &mut Constraint, swap: &impl Fn(&mut String)) {
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
            key.columns.iter_mut().chain(&mut key.include).for_each(swap);
        }
        ConstraintKind::ForeignKey(key) => {
            key.columns.iter_mut().chain(&mut key.on_delete_columns).for_each(swap);
            key.on_delete_columns.sort();
        }
        ConstraintKind::Exclusion(exclusion) => {
            exclusion.include.iter_mut().for_each(swap);
            for element in &mut exclusion.elements {
                if let IndexTerm::Column(column) = &mut element.term.term {
                    swap(column);
                }
            }
        }
        ConstraintKind::Check(_) => {}
    }
}

pub(super) fn each_type(schema: &mut Schema, mut change: impl FnMut(&mut SqlType)) {
    schema.domains.values_mut().for_each(|domain| change(&mut domain.ty));
    let attributes = schema.composites.values_mut().flat_map(|composite| &mut composite.attributes);
    attributes.for_each(|attribute| change(&mut attribute.ty));
    let columns = schema.tables.values_mut().flat_map(|table| &mut table.columns);
    columns.for_each(|column| change(&mut column.ty));
}

fn each_collation(schema: &mut Schema, mut change: impl FnMut(&mut Option<QName>)) {
    schema.domains.values_mut().for_each(|domain| change(&mut domain.collation));
    let attributes = schema.composites.values_mut().flat_map(|composite| &mut composite.attributes);
    attributes.for_each(|attribute| change(&mut attribute.collation));
    for table in schema.tables.values_mut() {
        table.columns.iter_mut().for_each(|column| change(&mut column.collation));
        let elements = table.indexes.iter_mut().flat_map(|index| &mut index.elements);
        elements.for_each(|element| change(&mut element.collation));
        for constraint in &mut table.constraints {
            if let ConstraintKind::Exclusion(exclusion) = &mut constraint.kind {
                exclusion.elements.iter_mut().for_each(|element| change(&mut element.term.collation));
            }
        }
    }
    for object in schema.defined.values_mut() {
        if let Defined::View(view) = object {
            view.columns.iter_mut().for_each(|column| change(&mut column.collation));
            let elements = view.indexes.iter_mut().flat_map(|index| &mut index.elements);
            elements.for_each(|element| change(&mut element.collation));
        }
    }
}

/// Changes every index of a schema, also those that carry a constraint: the method, the elements, what it uses.
pub(super) fn each_index(schema: &mut Schema, mut change: impl FnMut(&str, Vec<&mut IndexElement>, &mut Uses)) {
    for table in schema.tables.values_mut() {
        for constraint in table.constraints.iter_mut().chain(&mut table.inherited.0.constraints) {
            match &mut constraint.kind {
                ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
                    change("btree", Vec::new(), &mut key.uses);
                }
                ConstraintKind::Exclusion(Exclusion { method, elements, uses, .. }) => {
                    change(method, elements.iter_mut().map(|element| &mut element.term).collect(), uses);
                }
                ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => {}
            }
        }
    }
    let of_tables = schema.tables.values_mut();
    let of_tables = of_tables.flat_map(|table| table.indexes.iter_mut().chain(&mut table.inherited.0.indexes));
    let of_views = schema.defined.values_mut().filter_map(|object| match object {
        Defined::View(view) => Some(&mut view.indexes),
        Defined::Routine(_)
        | Defined::Trigger(_)
        | Defined::Policy(_)
        | Defined::Rule(_)
        | Defined::Statistics(_)
        | Defined::EventTrigger(_)
        | Defined::Publication(_)
        | Defined::Made(_) => None,
    });
    for Index { method, elements, uses, .. } in of_tables.chain(of_views.flatten()) {
        change(method, elements.iter_mut().collect(), uses);
    }
}

/// Changes every expression of a schema.
pub(crate) fn each_expr(schema: &mut Schema, mut change: impl FnMut(&mut Expr)) {
    for domain in schema.domains.values_mut() {
        domain.default.iter_mut().for_each(&mut change);
        domain.checks.iter_mut().for_each(|check| change(&mut check.expr));
    }
    schema.tables.values_mut().for_each(|table| each_table_expr(table, &mut change));
}

fn each_table_expr(table: &mut Table, change: &mut impl FnMut(&mut Expr)) {
    for column in &mut table.columns {
        column.default.iter_mut().for_each(&mut *change);
        column.generated.iter_mut().for_each(|generated| change(&mut generated.expr));
    }
    for constraint in table.constraints.iter_mut().chain(&mut table.inherited.0.constraints) {
        match &mut constraint.kind {
            ConstraintKind::Check(check) => change(&mut check.expr),
            ConstraintKind::Exclusion(exclusion) => {
                exclusion.predicate.iter_mut().for_each(&mut *change);
                exclusion.elements.iter_mut().for_each(|element| each_term_expr(&mut element.term.term, change));
            }
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::ForeignKey(_) => {}
        }
    }
    for index in table.indexes.iter_mut().chain(&mut table.inherited.0.indexes) {
        index.predicate.iter_mut().for_each(&mut *change);
        index.elements.iter_mut().for_each(|element| each_term_expr(&mut element.term, change));
    }
    table.partition_by.iter_mut().for_each(|key| change(&mut key.elements));
    let partition = table.partition_of.iter_mut();
    partition.filter_map(|partition| partition.rule.0.as_mut()).for_each(&mut *change);
}

fn each_term_expr(term: &mut IndexTerm, change: &mut impl FnMut(&mut Expr)) {
    match term {
        IndexTerm::Expr(expr) => change(expr),
        IndexTerm::Column(_) => {}
    }
}
