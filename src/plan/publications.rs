//! Plans what changes of publications that stay: tables and schemas come and go one by one, so that subscribers keep
//! what they have of the others. A table whose published columns change their type or go leaves for that long.

use super::action::DefinedAct;
use super::build::column_facts;
use super::defined::fact;
use super::direction::Planner;
use super::flags;
use super::graph::{Fact, Node, Phase};
use super::hazard::Hazard;
use super::{Action, Step};
use crate::schema::ir::{ColumnRef, Defined, DefinedRef, Implied, ObjectRef, Publication, PublishedTable};
use crate::schema::quote::literal;

/// What it costs to publish a table again.
const PUBLISHED_AGAIN: &str = "it is added again further down, in the same transaction";

/// The places of the statements about one publication: what leaves, how it sends, what comes.
mod rank {
    pub const LEAVE: u8 = 1;
    pub const SET: u8 = 2;
    pub const COME: u8 = 3;
}

/// Returns the options of a publication that do not go without saying.
pub(crate) fn published(publication: &Publication) -> Vec<(&'static str, String)> {
    let plain = Publication {
        publish: ["insert", "update", "delete", "truncate"].map(str::to_owned).to_vec(),
        via_root: false,
        generated_columns: false,
        ..publication.clone()
    };
    changed(&plain, publication)
}

/// Returns the options that differ.
fn changed(from: &Publication, to: &Publication) -> Vec<(&'static str, String)> {
    let options = |publication: &Publication| {
        let generated = if publication.generated_columns { "stored" } else { "none" };
        [
            ("publish", literal(&publication.publish.join(", "))),
            ("publish_via_partition_root", publication.via_root.to_string()),
            ("publish_generated_columns", generated.to_owned()),
        ]
    };
    let pairs = options(from).into_iter().zip(options(to));
    pairs.filter(|(from, to)| from != to).map(|(_, to)| to).collect()
}

/// Returns what a publication rests on for a table.
fn facts(table: &PublishedTable) -> Vec<Fact> {
    column_facts(&table.name, table.holds())
}

impl Planner<'_> {
    pub(super) fn publications(&mut self) {
        for (name, old) in &self.sides.old.defined {
            let (Defined::Publication(old), Some(Defined::Publication(new))) = (old, self.sides.new.defined.get(name))
            else {
                continue;
            };
            if !self.impact.rebuilt.contains(name) {
                self.publication(name, old, new);
            }
        }
    }

    fn publication(&mut self, name: &DefinedRef, old: &Publication, new: &Publication) {
        // What goes for good takes its place in the publication along.
        let goes = |table: &&PublishedTable| {
            self.sides.old.tables.contains_key(&table.name) && !self.sides.new.tables.contains_key(&table.name)
        };
        let is_held = |table: &PublishedTable| table.holds().any(|column| self.moves_published(table, column));
        let (mut first, mut leave, mut come, mut again) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for table in old.tables.iter().filter(|table| !goes(table)) {
            match new.table(&table.name) {
                None => first.push(table.clone()),
                Some(after) if is_held(table) => {
                    first.push(table.clone());
                    come.push(after.clone());
                    again.push(table.name.to_string());
                }
                Some(after) if after != table => {
                    leave.push(table.clone());
                    come.push(after.clone());
                }
                Some(_) => {}
            }
        }
        come.extend(new.tables.iter().filter(|table| old.table(&table.name).is_none()).cloned());
        come.sort_by(|a, b| a.name.cmp(&b.name));
        // Children may have come by then, or not have gone yet.
        for table in first.iter_mut().chain(&mut leave).chain(&mut come) {
            let mut tables = [self.sides.old, self.sides.new].into_iter().flat_map(|schema| schema.tables.values());
            let mut said = [old, new].into_iter().filter_map(|publication| publication.table(&table.name));
            let has_children =
                said.any(|table| table.has_children.0) || tables.any(|child| child.inherits.contains(&table.name));
            table.has_children = Implied(has_children);
        }
        let differing = |these: &[String], others: &[String]| {
            these.iter().filter(|namespace| !others.contains(namespace)).cloned().collect::<Vec<_>>()
        };
        let stays = |namespace: &String| {
            !self.sides.old.namespaces.contains_key(namespace) || self.sides.new.namespaces.contains_key(namespace)
        };
        let mut away = differing(&old.namespaces, &new.namespaces);
        // A schema that goes takes its place along, too late for a table with a column list, which stands beside none.
        let has_list = come.iter().any(|table| !table.columns.is_empty());
        away.retain(|namespace| has_list || stays(namespace));
        let added = differing(&new.namespaces, &old.namespaces);

        let object = ObjectRef::Defined(name.clone());
        let step = |act| Step::new(object.clone(), Action::AlterDefined { object: name.clone(), act });
        let place = |phase, rank, step| Node::new(phase, name, rank, "", step).requires([fact(name)]);
        let mut nodes = Vec::new();
        if !first.is_empty() || !away.is_empty() {
            let held = first.iter().flat_map(facts).chain(away.iter().cloned().map(Fact::Namespace));
            let held: Vec<Fact> = held.collect();
            let mut step = step(DefinedAct::Unpublish { tables: first, namespaces: away });
            if !again.is_empty() {
                let summary = format!("{} dropped and added again", again.join(", "));
                step.flags.push(flags::flag(Hazard::Recreated, object.clone(), summary, PUBLISHED_AGAIN));
            }
            nodes.push(place(Phase::DropDefined, rank::LEAVE, step).releases(held));
        }
        if !leave.is_empty() {
            let step = step(DefinedAct::Unpublish { tables: leave, namespaces: Vec::new() });
            nodes.push(place(Phase::Publication, rank::LEAVE, step));
        }
        let options = changed(old, new);
        if !options.is_empty() {
            nodes.push(place(Phase::Publication, rank::SET, step(DefinedAct::SetPublished(options))));
        }
        if !come.is_empty() || !added.is_empty() {
            let needs: Vec<Fact> =
                come.iter().flat_map(facts).chain(added.iter().cloned().map(Fact::Namespace)).collect();
            let step = step(DefinedAct::Publish { tables: come, namespaces: added });
            nodes.push(place(Phase::Publication, rank::COME, step).requires(needs));
        }
        self.nodes.extend(nodes);
    }

    /// Says whether something happens to a column that Postgres refuses while the column is published by name.
    fn moves_published(&self, table: &PublishedTable, column: &str) -> bool {
        let column = ColumnRef { table: table.name.clone(), column: column.to_owned() };
        self.impact.gone.contains(&column)
            || self.impact.recreated.contains(&column)
            || self.impact.conversions.contains_key(&column)
    }
}
