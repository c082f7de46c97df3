//! Turns the difference of two schemas into ordered steps, with what each may cost.
//!
//! A plan is made of stages, one per file of a revision; each has its way up and its way down, and the way down
//! is the same code planned from the new schema to the old one. What a statement locks, scans or rewrites is not
//! guessed here: the proof measures it. Start at [`plan`].

mod access;
mod action;
mod borrowed;
mod build;
mod cast;
mod columns;
mod composite;
mod defined;
mod direction;
mod flags;
mod foreign;
mod given;
mod graph;
mod hazard;
mod impact;
mod lineage;
mod made;
mod not_null;
mod parts;
mod publications;
mod sequences;
mod sides;
mod tables;
mod text;
mod types;

pub use action::{
    Action, AttributeAct, Counter, DefinedAct, DomainAct, Grant, GrantAct, IndexAct, Mapping, OptionAct, Position,
    RowPart, RowSource, SequenceBound, TableAct, Touch, Using,
};
pub use borrowed::with_stand_ins;
pub(crate) use flags::{A_VALUE_EACH, ONE_VALUE};
pub use given::given;
pub use hazard::{Flag, Hazard};
pub(crate) use impact::index_expressions;
pub(crate) use publications::published;
pub use text::{enclosed, followed, unwrapped};

use std::collections::BTreeSet;

use direction::{Way, direction};

use crate::diff::{Anew, Change, DiffOptions, Kept, Renames, label_renames};
use crate::schema::ir::{ColumnRef, Enum, ObjectRef, QName, Schema, SequenceOptions};

/// What a plan is told besides the two schemas.
#[derive(Debug, Clone, Default)]
pub struct PlanOptions {
    pub renames: Renames,
    /// The major version of the server both schemas were read from.
    pub major: u32,
    /// Columns that may be dropped and added again where their old type has no way to the new one; by their old or
    /// their new name.
    pub recreate: BTreeSet<ColumnRef>,
    /// Tables that may be dropped and created again where Postgres has no statement for what changes.
    pub remake: BTreeSet<QName>,
    /// Whether it counts what is a table's own and what its parents', and in which order these stand.
    pub tells_own: bool,
    /// Whether both schemas know every owner and every grant.
    pub knows_access: bool,
    /// Checks and indexes that are dropped and created again, so that they read as they were declared.
    pub respelled: BTreeSet<(QName, String)>,
    /// Whether what could be replaced in place is dropped and created again.
    pub rebuilds: bool,
    /// Whether no way down is wanted.
    pub one_way: bool,
}

impl PlanOptions {
    /// Returns what takes leaving parents and coming back, where it counts.
    pub(crate) fn anew(&self, old: &Schema, new: &Schema) -> Anew {
        if self.tells_own { Anew::between(old, new, |column| self.recreates(column)) } else { Anew::default() }
    }

    /// Says whether it counts what children call the NOT NULLs of their parents.
    pub(crate) fn tells_names(&self) -> bool {
        self.tells_own && self.major >= 18
    }

    fn recreates(&self, column: &ColumnRef) -> bool {
        self.recreate.contains(column)
    }
}

/// All that leads from one schema to another, and back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// In the order of the way up; the way down goes through them backwards.
    pub stages: Vec<Stage>,
    /// What gets another name on the way up.
    pub renames: Vec<Change>,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.stages.is_empty()
    }
}

/// One file of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Whether its statements run in one transaction.
    pub transactional: bool,
    /// A few words for people: `enum values`, `changes`.
    pub title: String,
    pub up: Vec<Step>,
    pub down: Vec<Step>,
}

/// One planned act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub action: Action,
    /// What it acts on.
    pub object: ObjectRef,
    /// What is known of its cost without a server.
    pub flags: Vec<Flag>,
}

impl Step {
    pub(crate) fn new(object: ObjectRef, action: Action) -> Self {
        Self { action, object, flags: Vec::new() }
    }
}

/// A column whose old type has no way to the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoCast {
    pub column: ColumnRef,
    pub from: String,
    pub to: String,
    /// Another way than that of the last line.
    pub hint: Option<&'static str>,
}

/// A change of a partitioned or a foreign table that Postgres has no statement for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    pub object: ObjectRef,
    pub what: String,
    /// What to do instead.
    pub instead: &'static str,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Postgres has no cast; only dropping the column and adding it again would do.
    #[error("{}", no_cast(.columns))]
    NoCast { columns: Vec<NoCast> },
    /// No statement does it.
    #[error("{}", blocked_lines(.blocked))]
    Blocked { blocked: Vec<Blocked> },
    /// Only dropping and creating changes it, and tables hold on to it.
    #[error("{}", in_use(.object, .users))]
    InUse { object: ObjectRef, users: Vec<ObjectRef> },
    #[error("cannot order the changes to these objects, each waits for another: {}", objects(.steps))]
    Cycle { steps: Vec<Step> },
}

fn objects(steps: &[Step]) -> String {
    let mut objects: Vec<String> =
        steps.iter().map(|step| format!("{} {}", step.object.kind().word(), step.object)).collect();
    objects.dedup();
    objects.join(" -> ")
}

fn blocked_lines(blocked: &[Blocked]) -> String {
    let mut lines: Vec<String> =
        blocked.iter().map(|blocked| format!("{}: {}", blocked.object, blocked.what)).collect();
    let mut advice: Vec<&str> = blocked.iter().map(|blocked| blocked.instead).collect();
    advice.dedup();
    lines.extend(advice.into_iter().map(|instead| format!("Postgres has no statement for it: {instead}")));
    lines.join("\n")
}

fn in_use(object: &ObjectRef, users: &[ObjectRef]) -> String {
    let names: String = users.iter().map(|user| format!("\n  - {} {user}", user.kind().word())).collect();
    let are_tables = users.iter().all(|user| matches!(user, ObjectRef::Table(_)));
    let or = if are_tables { ", or allow to drop these and create them again" } else { "" };
    format!(
        "{} {object} cannot change while it is in use:{names}\n\
         create one under another name, move these to it, and drop the old one in a later revision{or}",
        object.kind().word()
    )
}

fn no_cast(columns: &[NoCast]) -> String {
    let line = |stuck: &NoCast| {
        let hint = stuck.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        format!("{}: Postgres has no cast from {} to {}{hint}", stuck.column, stuck.from, stuck.to)
    };
    let lines = columns.iter().map(line).collect::<Vec<_>>().join("\n");
    format!(
        "{lines}\nadd a new column and move the values by hand, or allow to drop the column and add it again, which loses its values"
    )
}

/// Plans the way from one schema to another, and back. Both must be in the spelling of one server.
pub fn plan(old: &Schema, new: &Schema, options: &PlanOptions) -> Result<Plan, PlanError> {
    let mut stages = Vec::new();
    let middle = with_added_labels(old, new, options);
    if let Some(middle) = &middle {
        let up = direction(Way::Up, old, middle, &Renames::default(), options)?;
        let down = match direction(Way::Down, middle, old, &Renames::default(), options) {
            Ok(down) => down.steps,
            // A label can be added under a partition key, and not be taken away: the proof says what remains.
            Err(PlanError::Blocked { .. }) => Vec::new(),
            Err(error) => return Err(error),
        };
        stages.push(stage("enum values", up.steps, down));
    }
    let old = middle.as_ref().unwrap_or(old);
    let options = PlanOptions { recreate: either_name(old, new, options), ..options.clone() };
    let ways = match there_and_back(old, new, &options) {
        Err(error) => by_way_of(old, new, &options, error)?,
        Ok(ways) => vec![ways],
    };
    let mut renames = Vec::new();
    for way in ways {
        if !way.up.is_empty() || !way.down.is_empty() {
            stages.push(stage("changes", way.up, way.down));
        }
        renames.extend(way.renames);
    }
    Ok(Plan { stages, renames })
}

/// The steps both ways between two schemas.
struct Ways {
    up: Vec<Step>,
    down: Vec<Step>,
    renames: Vec<Change>,
}

fn there_and_back(old: &Schema, new: &Schema, options: &PlanOptions) -> Result<Ways, PlanError> {
    let up = direction(Way::Up, old, new, &options.renames, options)?;
    if options.one_way {
        return Ok(Ways { up: up.steps, down: Vec::new(), renames: up.renames });
    }
    let down = direction(Way::Down, new, old, &Renames::undoing(&up.renames), options)?;
    Ok(Ways { up: up.steps, down: down.steps, renames: up.renames })
}

/// Plans by way of a schema without the tables that Postgres has no statement for, where they may be dropped: all that
/// leans on them goes with them, and comes back with the new ones.
fn by_way_of(old: &Schema, new: &Schema, options: &PlanOptions, mut error: PlanError) -> Result<Vec<Ways>, PlanError> {
    let nothing = PlanOptions { renames: Renames::default(), ..options.clone() };
    let mut top = BTreeSet::new();
    let (mut first, mut second) = loop {
        let more = in_the_way(&error, old);
        if more.is_subset(&top) || !more.is_subset(&options.remake) {
            return Err(error);
        }
        top.extend(more);
        let middle = lineage::without(&top, old);
        let ways = there_and_back(old, &middle, &nothing)
            .and_then(|first| Ok((first, there_and_back(&middle, new, options)?)));
        match ways {
            Ok(ways) => break ways,
            Err(another) => error = another,
        }
    };
    tell_what_returns(&mut first.up, new, options);
    tell_what_returns(&mut second.down, old, options);
    // The bounds of a partition may name a label that is added on the way back, which takes a transaction of its own.
    let adds_labels = |steps: &[Step]| steps.iter().any(|step| matches!(step.action, Action::AddEnumValue { .. }));
    if adds_labels(&second.down) || adds_labels(&first.up) {
        return Ok(vec![first, second]);
    }
    Ok(vec![Ways {
        up: [first.up, second.up].concat(),
        down: [second.down, first.down].concat(),
        renames: [first.renames, second.renames].concat(),
    }])
}

/// Returns the tables of which a plan would come about if they were dropped and created again.
fn in_the_way(error: &PlanError, old: &Schema) -> BTreeSet<QName> {
    let top = |object: &ObjectRef| lineage::top(object, old);
    match error {
        PlanError::Blocked { blocked } => blocked.iter().filter_map(|blocked| top(&blocked.object)).collect(),
        PlanError::InUse { users, .. } if users.iter().all(|user| matches!(user, ObjectRef::Table(_))) => {
            users.iter().filter_map(top).collect()
        }
        PlanError::InUse { .. } | PlanError::NoCast { .. } | PlanError::Cycle { .. } => BTreeSet::new(),
    }
}

fn stage(title: &str, up: Vec<Step>, down: Vec<Step>) -> Stage {
    Stage { transactional: true, title: title.to_owned(), up, down }
}

/// Tells of what goes with a table that it is back in the end.
fn tell_what_returns(steps: &mut [Step], end: &Schema, options: &PlanOptions) {
    for step in steps {
        let known = step.flags.iter().any(|flag| flag.hazard == Hazard::Recreated);
        match (&step.action, &step.object) {
            (Action::DropDefined(name), _) if !known && end.defined.contains_key(name) => {
                step.flags.push(defined::recreated(name, options.knows_access));
            }
            (Action::AlterTable { .. }, ObjectRef::Constraint { table, name })
                if end.tables.get(table).is_some_and(|table| table.constraint(name).is_some()) =>
            {
                step.flags.retain(|flag| flag.hazard != Hazard::ForeignKey);
            }
            _ => {}
        }
    }
}

/// Returns the old schema with the labels that enums only gain; `None` where none does. A label cannot be used in
/// the transaction that adds it, so they come in a file of their own.
fn with_added_labels(old: &Schema, new: &Schema, options: &PlanOptions) -> Option<Schema> {
    let diff_options = DiffOptions { renames: options.renames.clone(), major: options.major };
    let renamed = crate::diff::renamed(old, new, &diff_options);
    let renames = label_renames(old, new, &diff_options);
    let mut middle = old.clone();
    for (name, to) in &new.enums {
        let Some(from) = renamed.schema.enums.get(name) else { continue };
        let Some(labels) = gained(from, to) else { continue };
        let before = |label: String| {
            let renamed = renames.iter().find(|(subject, _, to)| subject == name && *to == label);
            renamed.map_or(label.clone(), |(_, from, _)| from.clone())
        };
        let old_name = old_name(&renamed.changes, name);
        let subject = middle.enums.get_mut(&old_name)?;
        subject.labels = labels.into_iter().map(before).collect();
    }
    (middle != *old).then_some(middle)
}

/// Returns the new labels when the old ones are among them in the same order, and some are new.
fn gained(from: &Enum, to: &Enum) -> Option<Vec<String>> {
    let mut rest = to.labels.iter();
    let subsequence = from.labels.iter().all(|label| rest.any(|other| other == label));
    (subsequence && from.labels != to.labels).then(|| to.labels.clone())
}

/// Returns what an enum was called before the renames.
fn old_name(renames: &[Change], name: &QName) -> QName {
    let before = renames.iter().find_map(|change| match change {
        Change::Rename { from: ObjectRef::Enum(from), to: ObjectRef::Enum(to) } if to == name => Some(from.clone()),
        _ => None,
    });
    before.unwrap_or_else(|| name.clone())
}

/// Returns the columns to recreate under their old and their new names, whichever was given.
fn either_name(old: &Schema, new: &Schema, options: &PlanOptions) -> BTreeSet<ColumnRef> {
    let mut columns = options.recreate.clone();
    if columns.is_empty() {
        return columns;
    }
    let diff_options = DiffOptions { renames: options.renames.clone(), major: options.major };
    let renamed = crate::diff::renamed(old, new, &diff_options).changes;
    let also = |columns: &BTreeSet<ColumnRef>, other: &dyn Fn(&ColumnRef) -> Option<ColumnRef>| {
        columns.iter().filter_map(other).collect::<Vec<_>>()
    };
    for change in renamed.iter().chain(renamed.iter().rev()) {
        let Change::Rename { from, to } = change else { continue };
        let found = match (from, to) {
            (ObjectRef::Column(from), ObjectRef::Column(to)) => also(&columns, &|column| {
                let pair = [(from, to), (to, from)].into_iter().find(|(one, _)| *one == column);
                pair.map(|(_, other)| other.clone())
            }),
            (ObjectRef::Table(from), ObjectRef::Table(to)) => also(&columns, &|column| {
                let pair = [(from, to), (to, from)].into_iter().find(|(one, _)| **one == column.table);
                pair.map(|(_, other)| ColumnRef { table: other.clone(), ..column.clone() })
            }),
            _ => continue,
        };
        columns.extend(found);
    }
    columns
}

/// Returns the steps that create a schema where there is nothing. Objects may still be as a model spells them:
/// without namespaces, and with expressions whose columns nobody knows.
pub fn create(schema: &Schema) -> Vec<Step> {
    let mut nodes = build::everything(schema);
    made::operators_after_links(&mut nodes, schema);
    nodes.extend(schema.tables.values().flat_map(|table| not_null::attached(table, schema)));
    let nothing = Schema::default();
    let sides = sides::Sides { old: &nothing, new: schema };
    lineage::tie(&mut nodes, sides, &Kept::default(), None);
    let mut steps = match graph::order(nodes) {
        Ok(steps) => steps,
        // Types that contain each other: in whatever order, the server names the fault.
        Err(cycle) => cycle.steps,
    };
    foreign::speak(&mut steps, [&nothing, schema]);
    steps
}

/// See [`SequenceOptions::retyped`].
pub fn retyped(options: &SequenceOptions, ty: &str) -> SequenceOptions {
    options.retyped(ty)
}

#[cfg(test)]
mod tests;
