//! Whether what a table has from its parents is its own as well (`attislocal`, `conislocal`; alike in all releases).
//!
//! `INHERIT` wants columns and checks to be there, and what is there stays the table's own. What an empty parent gains
//! reaches the table as inherited: so a stand-in comes first, gains them, and goes once the true parent has come. A table
//! that leaves its parents makes all it had from them its own, but for what a stand-in holds meanwhile. What is its own
//! already becomes its parents' alone only where it goes and comes again.

use std::collections::BTreeSet;

use super::action::TableAct;
use super::{Action, Plan, PlanOptions, Step};
use crate::diff::stand_in;
use crate::schema::ir::{Column, ColumnRef, Constraint, ConstraintKind, ObjectRef, QName, Schema, Table};

/// Returns a plan that also sees to what tables get from parents they come to being not theirs as well; nothing where the
/// plan does that already.
pub fn with_stand_ins(plan: &Plan, old: &Schema, new: &Schema, options: &PlanOptions) -> Option<Plan> {
    let mut other = plan.clone();
    let mut changes = false;
    for stage in &mut other.stages {
        let anew = options.anew(old, new).columns;
        let ways = [(&mut stage.up, old, new, anew), (&mut stage.down, new, old, BTreeSet::new())];
        for (steps, from, to, anew) in ways {
            if let Some(borrowed) = borrowed(steps, from, to, &anew) {
                *steps = borrowed;
                changes = true;
            }
        }
    }
    changes.then_some(other)
}

fn borrowed(steps: &[Step], old: &Schema, new: &Schema, disowned: &BTreeSet<ColumnRef>) -> Option<Vec<Step>> {
    let children = new.tables.values().filter_map(|after| Some((old.tables.get(&after.name)?, after)));
    let mut changed = None;
    for (before, after) in children.filter(|(_, after)| !after.inherits.is_empty()) {
        let steps = changed.as_deref().unwrap_or(steps);
        if let Some(other) = Borrower::of(before, after, disowned).steps(steps, old, new) {
            changed = Some(other);
        }
    }
    changed
}

/// Returns the steps that make columns which a table has from its parents its own as well: it leaves the parents and comes
/// back, and what is to be theirs alone is held by a stand-in for as long. No statement leads the other way.
pub(super) fn made_own(from: &Table, to: &Table) -> Vec<Step> {
    let was_parents = |column: &&Column| from.column(&column.name).is_some_and(Column::is_parents);
    let inherited = to.columns.iter().filter(|column| column.lineage.0.inherited).filter(was_parents);
    let (own, others): (Vec<&Column>, Vec<&Column>) = inherited.partition(|column| column.lineage.0.local);
    if own.is_empty() || to.inherits.is_empty() {
        return Vec::new();
    }
    let holder = holder(to, others);
    let name = holder.name.clone();
    let on_table = |act: TableAct| on_table(to, act);
    let mut steps = vec![on(to, Action::CreateTable(Box::new(holder))), on_table(TableAct::Inherit(name.clone()))];
    steps.extend(to.inherits.iter().cloned().map(TableAct::NoInherit).map(on_table));
    steps.extend(to.inherits.iter().cloned().map(TableAct::Inherit).map(on_table));
    steps.extend([on_table(TableAct::NoInherit(name.clone())), on(to, Action::DropTable(name))]);
    steps
}

/// Returns the stand-in that holds columns of a table for its parents, and the checks over them.
fn holder<'a>(table: &Table, columns: impl IntoIterator<Item = &'a Column>) -> Table {
    let mut holder = Table::new(stand_in(&table.name));
    holder.columns = columns.into_iter().map(held).collect();
    let is_held = |constraint: &&Constraint| {
        let ConstraintKind::Check(check) = &constraint.kind else { return false };
        !table.inherited.0.local.contains(&constraint.name)
            && check.expr.columns.iter().all(|column| holder.column(column).is_some())
    };
    holder.constraints = table.inherited.0.constraints.iter().filter(is_held).cloned().collect();
    holder
}

/// Returns the column of a stand-in that holds one for the parents; its NOT NULL as well where it is a constraint that is
/// theirs alone (PostgreSQL 18).
fn held(column: &Column) -> Column {
    let name = column.lineage.0.not_null.clone().filter(|_| !column.lineage.0.keeps_not_null);
    let plain = Column::new(column.name.clone(), column.ty.clone());
    Column { collation: column.collation.clone(), not_null: name.is_some(), not_null_name: name, ..plain }
}

fn on(table: &Table, action: Action) -> Step {
    Step::new(ObjectRef::Table(table.name.clone()), action)
}

fn on_table(table: &Table, act: TableAct) -> Step {
    let action = Action::alter_table(&table.name, act);
    on(table, if table.foreign.is_some() { Action::OnForeignTable(Box::new(action)) } else { action })
}

/// A table that comes to a parent with columns that it lacks, or that are to be its own no longer.
struct Borrower<'a> {
    before: &'a Table,
    table: &'a Table,
    columns: BTreeSet<&'a str>,
    /// What it has from its parents throughout.
    kept: Vec<&'a Column>,
    stand_in: QName,
}

impl<'a> Borrower<'a> {
    fn of(before: &'a Table, after: &'a Table, disowned: &BTreeSet<ColumnRef>) -> Self {
        let is_disowned =
            |name: &String| disowned.contains(&ColumnRef { table: after.name.clone(), column: name.clone() });
        let lacks = |name: &String| before.column(name).is_none() || is_disowned(name);
        let (columns, kept): (Vec<&Column>, Vec<&Column>) =
            after.columns.iter().filter(|column| column.is_parents()).partition(|column| lacks(&column.name));
        let columns: BTreeSet<&str> = columns.into_iter().map(|column| column.name.as_str()).collect();
        let kept = kept.iter().filter_map(|column| before.column(&column.name));
        let kept = kept.filter(|column| column.is_parents()).collect();
        Self { before, table: after, columns, kept, stand_in: stand_in(&after.name) }
    }

    fn steps(&self, steps: &[Step], old: &Schema, new: &Schema) -> Option<Vec<Step>> {
        let is_taken = |schema: &Schema| schema.tables.contains_key(&self.stand_in);
        let orphans = self.orphans(steps, old);
        let leaves = |step: &Step| matches!(self.act(step), Some(TableAct::NoInherit(_))) && !orphans.is_empty();
        let first = steps.iter().position(|step| leaves(step) || self.given(step, &orphans).is_some())?;
        let last = steps.iter().rposition(|step| matches!(self.act(step), Some(TableAct::Inherit(_))))?;
        if last < first || [old, new].into_iter().any(is_taken) {
            return None;
        }
        let mut other = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            if at == first {
                let holder = holder(self.before, orphans.iter().copied());
                other.push(on(self.table, Action::CreateTable(Box::new(holder))));
                other.push(on_table(self.table, TableAct::Inherit(self.stand_in.clone())));
            }
            other.push(match self.given(step, &orphans) {
                Some(act) => Step { action: Action::alter_table(&self.stand_in, act), ..step.clone() },
                None => step.clone(),
            });
            if at == last {
                other.push(on_table(self.table, TableAct::NoInherit(self.stand_in.clone())));
                other.push(on(self.table, Action::DropTable(self.stand_in.clone())));
            }
        }
        Some(other)
    }

    /// Returns what the table has from parents that it leaves for a while, and from no other one.
    fn orphans(&self, steps: &[Step], old: &Schema) -> Vec<&'a Column> {
        let left = |parent: &&QName| {
            steps.iter().any(|step| matches!(self.act(step), Some(TableAct::NoInherit(name)) if name == *parent))
        };
        let parents = self.before.inherits.iter().filter(|parent| !left(parent));
        let staying: Vec<&Table> = parents.filter_map(|parent| old.tables.get(parent)).collect();
        let is_orphan = |column: &&&Column| staying.iter().all(|parent| parent.column(&column.name).is_none());
        self.kept.iter().filter(is_orphan).copied().collect()
    }

    /// Returns what the stand-in gains instead of the table, and how a column changes that it holds.
    fn given(&self, step: &Step, orphans: &[&Column]) -> Option<TableAct> {
        match self.act(step)? {
            act @ TableAct::SetType { column, .. } if orphans.iter().any(|orphan| orphan.name == *column) => {
                Some(act.clone())
            }
            TableAct::AddColumn(column) if self.columns.contains(column.name.as_str()) => {
                let wanted = self.table.column(&column.name)?;
                let not_null_name = column.not_null_name.clone().or_else(|| wanted.lineage.0.not_null.clone());
                let not_null_name = not_null_name.filter(|_| column.not_null);
                Some(TableAct::AddColumn(Box::new(Column { not_null_name, ..(**column).clone() })))
            }
            TableAct::AddConstraint(constraint) if self.is_given(constraint) => {
                Some(TableAct::AddConstraint(constraint.clone()))
            }
            _ => None,
        }
    }

    /// Says whether a check is that of a parent alone, over columns that come along.
    fn is_given(&self, constraint: &Constraint) -> bool {
        let ConstraintKind::Check(check) = &constraint.kind else { return false };
        let inherited = &self.table.inherited.0;
        inherited.constraints.iter().any(|given| given.name == constraint.name)
            && !inherited.local.contains(&constraint.name)
            && check.expr.columns.iter().all(|column| self.columns.contains(column.as_str()))
    }

    fn act<'s>(&self, step: &'s Step) -> Option<&'s TableAct> {
        let action = if let Action::OnForeignTable(action) = &step.action { action } else { &step.action };
        match action {
            Action::AlterTable { table, act, .. } if *table == self.table.name => Some(act.as_ref()),
            _ => None,
        }
    }
}
