//! Lets statements about foreign tables say so, once all else is planned: they are tables in everything but their name in
//! SQL, the rows that they do not hold, and the conversions that they do not make.

use super::action::{OptionAct, TableAct};
use super::hazard::{Flag, Hazard};
use super::{Action, Step};
use crate::schema::ir::{ObjectRef, Options, QName, Schema};

/// What another type of a column means where nothing is converted.
const READ_ANEW: &str = "values are read as the new type from now on";

/// What a rule means that nothing checks.
const PROMISED: &str = "no row is checked: the plans of queries take it for granted";

/// Calls the foreign tables of these schemas by their name.
pub(super) fn speak(steps: &mut [Step], schemas: [&Schema; 2]) {
    let is_foreign = |name: &QName| schemas.iter().any(|schema| is_foreign(schema, name));
    for step in steps {
        if !subject(&step.action).is_some_and(&is_foreign) {
            continue;
        }
        // Its rows are elsewhere, and stay there.
        step.flags.retain(|flag| !matches!(flag.hazard, Hazard::DataLoss | Hazard::Irreversible));
        let retyped = step.flags.iter_mut().filter(|flag| flag.hazard == Hazard::TypeChange);
        retyped.for_each(|flag| flag.cost = READ_ANEW.to_owned());
        if let Action::AlterTable { act, .. } = &mut step.action {
            match act.as_mut() {
                TableAct::SetType { using, .. } => *using = None,
                TableAct::SetNotNull(_) | TableAct::AddNotNull { .. } | TableAct::AddConstraint(_) => {
                    promise(&mut step.flags)
                }
                TableAct::AddColumn(column) if column.not_null => promise(&mut step.flags),
                _ => {}
            }
        }
        let action = std::mem::replace(&mut step.action, Action::SetTimeZone);
        step.action = Action::OnForeignTable(Box::new(action));
    }
}

fn promise(flags: &mut [Flag]) {
    let rules = flags.iter_mut().filter(|flag| matches!(flag.hazard, Hazard::NotNull | Hazard::CheckConstraint));
    rules.for_each(|flag| flag.cost = PROMISED.to_owned());
}

/// Returns what leads from some options to others.
pub(super) fn foreign_acts(from: &Options, to: &Options) -> Vec<OptionAct> {
    let dropped = from.keys().filter(|name| !to.contains_key(name)).map(|name| OptionAct::Drop(name.clone()));
    let set = to.iter().filter(|(name, value)| from.get(name) != Some(value)).map(|(name, value)| {
        let act = if from.contains_key(name) { OptionAct::Set } else { OptionAct::Add };
        act(name.clone(), value.clone())
    });
    dropped.chain(set).collect()
}

/// Says whether the schema has a foreign table of that name.
pub(super) fn is_foreign(schema: &Schema, name: &QName) -> bool {
    schema.tables.get(name).is_some_and(|table| table.foreign.is_some())
}

/// Returns the table that a statement names, where it would say another word for a foreign one.
fn subject(action: &Action) -> Option<&QName> {
    match action {
        Action::DropTable(name) => Some(name),
        Action::AlterTable { table, .. } => Some(table),
        Action::Comment { on: ObjectRef::Table(name), .. }
        | Action::Rename { from: ObjectRef::Table(name), .. }
        | Action::Move { object: ObjectRef::Table(name), .. }
        | Action::SetOwner { on: ObjectRef::Table(name), .. } => Some(name),
        Action::Rename { from: ObjectRef::Column(column), .. } => Some(&column.table),
        _ => None,
    }
}
