//! The parts of an index or a key on the partitions below its table: the server makes them and names them, and they may
//! have other names, storage parameters and comments than it gives them. Columns that are a table's own besides.

use std::collections::BTreeSet;
use std::iter;

use super::borrowed::made_own;
use super::parts::{bond_acts, setting_acts, statistics_acts};
use super::{Action, Step, not_null};
use crate::diff::{aside, serves};
use crate::schema::ir::{Constraint, ConstraintKind, Index, ObjectRef, QName, Schema, Table};

/// Returns the steps that give the parts of the old schema what those of the new one have. Renames and all else of the
/// two are settled.
pub fn given(old: &Schema, new: &Schema) -> Vec<Step> {
    let both = new.tables.values().filter_map(|table| Some((old.tables.get(&table.name)?, table)));
    let pairs: Vec<Pair> = both.flat_map(|(from, to)| [indexes(from, to), keys(from, to)]).flatten().collect();
    let renamed = || pairs.iter().filter(|pair| pair.from != pair.to);
    let wanted: BTreeSet<QName> = renamed().map(|pair| pair.table.sibling(pair.to.clone())).collect();
    let (mut steps, mut last, mut between_names) = (Vec::new(), Vec::new(), BTreeSet::new());
    for pair in renamed() {
        let current = pair.table.sibling(pair.from.clone());
        if wanted.contains(&current) {
            // Another one gets its name, which may happen the other way round, too.
            // Long names may come to the same when they are cut.
            let numbered = (1..).map(|number| current.sibling(format!("part_{number}")));
            let mut names = iter::once(current.clone()).chain(numbered).map(|name| aside(&name));
            let between =
                names.find(|name| between_names.insert(name.clone())).map_or_else(String::new, |name| name.name);
            steps.push(rename(&pair.object(&pair.from), &between));
            last.push(rename(&pair.object(&between), &pair.to));
        } else {
            last.push(rename(&pair.object(&pair.from), &pair.to));
        }
    }
    steps.extend(last);
    steps.extend(pairs.into_iter().flat_map(|pair| pair.steps));
    let both = new.tables.values().filter_map(|table| Some((old.tables.get(&table.name)?, table)));
    steps.extend(both.flat_map(|(from, to)| made_own(from, to)));
    steps.extend(not_null::named(old, new));
    steps
}

/// A part of both schemas, with what it takes besides a name.
struct Pair {
    table: QName,
    is_key: bool,
    from: String,
    to: String,
    steps: Vec<Step>,
}

impl Pair {
    fn object(&self, name: &str) -> ObjectRef {
        if self.is_key { ObjectRef::constraint(&self.table, name) } else { ObjectRef::index(&self.table, name) }
    }
}

fn indexes(from: &Table, to: &Table) -> Vec<Pair> {
    let (old, new) = (&from.inherited.0.indexes, &to.inherited.0.indexes);
    let pairs = matched(old, new, |index| &index.name, serves);
    let pair = |(old, new): (&Index, &Index)| {
        let object = ObjectRef::index(&to.name, &new.name);
        let name = to.name.sibling(new.name.clone());
        let step = |(act, flags)| Step {
            action: Action::AlterIndex { index: name.clone(), act },
            object: object.clone(),
            flags,
        };
        let (options, tablespace) = ((&old.options, &new.options), (&old.tablespace, &new.tablespace));
        let settings = setting_acts(&object, &new.method, options, tablespace);
        let bonds = bond_acts(&old.extensions, &new.extensions);
        let others = statistics_acts(old, new).into_iter().chain(bonds).map(|act| (act, Vec::new()));
        let mut steps: Vec<Step> = settings.into_iter().chain(others).map(step).collect();
        steps.extend(comment(&object, &old.comment, &new.comment));
        Pair { table: to.name.clone(), is_key: false, from: old.name.clone(), to: new.name.clone(), steps }
    };
    pairs.into_iter().map(pair).collect()
}

fn keys(from: &Table, to: &Table) -> Vec<Pair> {
    let (old, new) = (part_keys(from), part_keys(to));
    let pairs = matched(&old, &new, |key| &key.name, |old, new| old.kind == new.kind);
    let pair = |(old, new): (&Constraint, &Constraint)| {
        let object = ObjectRef::constraint(&to.name, &new.name);
        let index = ObjectRef::index(&to.name, &new.name);
        let comments = comment(&object, &old.comment, &new.comment);
        let steps = comments.into_iter().chain(comment(&index, &old.index_comment, &new.index_comment)).collect();
        Pair { table: to.name.clone(), is_key: true, from: old.name.clone(), to: new.name.clone(), steps }
    };
    pairs.into_iter().map(pair).collect()
}

/// Returns the keys that a table has from those above it.
fn part_keys(table: &Table) -> Vec<Constraint> {
    let is_key = |constraint: &&Constraint| match constraint.kind {
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => true,
        // The parts of others have no name that is ever said.
        ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) => false,
    };
    table.inherited.0.constraints.iter().filter(is_key).cloned().collect()
}

/// Pairs what is alike: first what has one name, then the rest in order.
fn matched<'a, T>(
    old: &'a [T],
    new: &'a [T],
    name: impl Fn(&T) -> &String,
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<(&'a T, &'a T)> {
    let same = |one: &T, other: &T| name(one) == name(other) && alike(one, other);
    let mut pairs: Vec<(&T, &T)> =
        old.iter().filter_map(|old| Some((old, new.iter().find(|new| same(old, new))?))).collect();
    let stays = |old: &&T| !new.iter().any(|new| same(old, new));
    let fresh = |new: &&T| !old.iter().any(|old| same(old, new));
    let mut rest: Vec<&T> = new.iter().filter(fresh).collect();
    for old in old.iter().filter(stays) {
        if let Some(at) = rest.iter().position(|new| alike(old, new)) {
            pairs.push((old, rest.remove(at)));
        }
    }
    pairs
}

fn comment(on: &ObjectRef, old: &Option<String>, new: &Option<String>) -> Option<Step> {
    let action = Action::Comment { on: on.clone(), text: new.clone() };
    (old != new).then(|| Step::new(on.clone(), action))
}

fn rename(from: &ObjectRef, to: &str) -> Step {
    Step::new(from.clone(), Action::Rename { from: from.clone(), to: to.to_owned() })
}
