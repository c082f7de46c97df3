//! Renames that nobody has to say: what differs in nothing but its name.

use super::super::{Change, aside};
use super::Settle;
use crate::schema::ir::{
    ColumnRef, Constraint, ConstraintKind, Defined, Index, ObjectRef, QName, Schema, Sequence, Table,
};

impl Settle<'_> {
    /// Renames what differs in its name alone: constraints, indexes, checks of domains, sequences of a column.
    pub(super) fn by_definition(&mut self) {
        let tables: Vec<QName> =
            self.schema.tables.keys().filter(|name| self.new.tables.contains_key(name)).cloned().collect();
        for table in &tables {
            while let Some((from, to)) = self.twin_constraint(table) {
                self.rename_constraint(table, &from, &to);
            }
            while let Some((from, to)) = self.twin_index(table) {
                self.rename_index(table, &from, &to);
            }
        }
        self.domain_checks();
        while let Some((from, to)) = self.twin_sequence() {
            self.changes
                .push(Change::Rename { from: ObjectRef::Sequence(from.clone()), to: ObjectRef::Sequence(to.clone()) });
            self.rename_sequence(&from, &to);
        }
    }

    fn twin_constraint(&self, table: &QName) -> Option<(String, String)> {
        let (old, new) = (self.schema.tables.get(table)?, self.new.tables.get(table)?);
        let fixed = |constraint: &&Constraint| self.fixed.contains(&(table.clone(), constraint.name.clone()));
        let gone = old.constraints.iter().filter(|constraint| new.constraint(&constraint.name).is_none());
        let gone = gone.filter(|constraint| !fixed(constraint));
        let come = |kind: &ConstraintKind| {
            let mut fresh = new.constraints.iter().filter(|constraint| old.constraint(&constraint.name).is_none());
            fresh.find(|constraint| constraint.kind == *kind && self.is_free(table, constraint)).map(|twin| &twin.name)
        };
        gone.into_iter().find_map(|constraint| Some((constraint.name.clone(), come(&constraint.kind)?.clone())))
    }

    /// Says whether nothing of the old schema stands where the constraint's index would be renamed to.
    fn is_free(&self, table: &QName, constraint: &Constraint) -> bool {
        match &constraint.kind {
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => {
                !self.is_relation(&table.sibling(&constraint.name))
            }
            ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => true,
        }
    }

    /// Says whether the old schema has a relation of that name.
    fn is_relation(&self, name: &QName) -> bool {
        let owns = |constraint: &Constraint| match &constraint.kind {
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => {
                constraint.name == name.name
            }
            ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => false,
        };
        let inside = |table: &Table| {
            let of_parents = &table.inherited.0;
            table.index(&name.name).is_some()
                || of_parents.indexes.iter().any(|index| index.name == name.name)
                || table.constraints.iter().chain(&of_parents.constraints).any(owns)
        };
        let is_view = |object: &Defined| match object {
            Defined::View(view) => {
                view.name == *name || view.name.namespace == name.namespace && view.index(&name.name).is_some()
            }
            Defined::Routine(_)
            | Defined::Trigger(_)
            | Defined::Policy(_)
            | Defined::Rule(_)
            | Defined::Statistics(_)
            | Defined::EventTrigger(_)
            | Defined::Publication(_)
            | Defined::Made(_) => false,
        };
        self.schema.tables.contains_key(name)
            || self.schema.defined.values().any(is_view)
            || self.schema.sequences.contains_key(name)
            || self.schema.composites.contains_key(name)
            || self.schema.tables.values().any(|table| table.name.namespace == name.namespace && inside(table))
    }

    fn twin_index(&self, table: &QName) -> Option<(String, String)> {
        let (old, new) = (self.schema.tables.get(table)?, self.new.tables.get(table)?);
        let same = |one: &Index, two: &Index| {
            *one == Index { name: one.name.clone(), comment: one.comment.clone(), ..two.clone() }
        };
        let gone = old.indexes.iter().filter(|index| new.index(&index.name).is_none());
        let come = |gone: &Index| {
            let mut fresh = new.indexes.iter().filter(|index| old.index(&index.name).is_none());
            let free = |index: &Index| !self.is_relation(&table.sibling(&index.name));
            fresh.find(|index| same(gone, index) && free(index)).map(|twin| twin.name.clone())
        };
        gone.into_iter().find_map(|index| Some((index.name.clone(), come(index)?)))
    }

    fn domain_checks(&mut self) {
        for (name, old) in &mut self.schema.domains {
            let Some(new) = self.new.domains.get(name) else { continue };
            let taken: Vec<String> = old.checks.iter().map(|check| check.name.clone()).collect();
            let wanted = |name: &str| new.checks.iter().any(|check| check.name == name);
            let mut fresh: Vec<_> = new.checks.iter().filter(|check| !taken.contains(&check.name)).collect();
            for check in old.checks.iter_mut().filter(|check| !wanted(&check.name)) {
                let twin = |other: &&crate::schema::ir::DomainCheck| {
                    other.expr == check.expr && other.validated == check.validated
                };
                let Some(at) = fresh.iter().position(twin) else { continue };
                let to = fresh.remove(at).name.clone();
                let on = |check: &str| ObjectRef::DomainConstraint { domain: name.clone(), name: check.to_owned() };
                self.changes.push(Change::Rename { from: on(&check.name), to: on(&to) });
                check.name = to;
            }
        }
    }

    /// Finds a sequence that a column owns under one name before and under another after. Names that are taken
    /// for now become free when their own sequence is renamed, or put aside.
    fn twin_sequence(&self) -> Option<(QName, QName)> {
        let owner_of =
            |schema: &Schema, name: &QName| schema.sequences.get(name).and_then(|sequence| sequence.owned_by.clone());
        let moved = self.schema.sequences.values().filter_map(|sequence| {
            let owner = sequence.owned_by.as_ref()?;
            (owner_of(self.new, &sequence.name).as_ref() != Some(owner)).then_some((&sequence.name, owner))
        });
        let target = |owner: &ColumnRef| {
            let mut owned = self.new.sequences.values().filter(|sequence| sequence.owned_by.as_ref() == Some(owner));
            owned.find(|sequence| !self.is_relation(&sequence.name)).map(|sequence| sequence.name.clone())
        };
        let free = moved.clone().find_map(|(name, owner)| Some((name.clone(), target(owner)?)));
        free.or_else(|| moved.into_iter().find_map(|(_, owner)| self.makes_way(owner)))
    }

    /// Finds a sequence that stands under the name which the sequence of a column gets, and that its own column does
    /// not need any more under that name: it is put aside.
    fn makes_way(&self, owner: &ColumnRef) -> Option<(QName, QName)> {
        let wanted = self.new.sequences.values().filter(|sequence| sequence.owned_by.as_ref() == Some(owner));
        let mut blocking = wanted.filter_map(|wanted| self.schema.sequences.get(&wanted.name));
        let gives_it_up = |sequence: &&Sequence| {
            let Some(other) = sequence.owned_by.as_ref().filter(|other| *other != owner) else { return false };
            let stays = self.new.tables.get(&other.table).is_some_and(|table| table.column(&other.column).is_some());
            !stays || self.new.sequences.values().any(|sequence| sequence.owned_by.as_ref() == Some(other))
        };
        let found = blocking.find(gives_it_up)?;
        Some((found.name.clone(), aside(&found.name))).filter(|(_, aside)| !self.is_relation(aside))
    }
}
