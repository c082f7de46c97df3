//! From a proved draft to what its files say.

use super::Draft;
use crate::diff::Change;
use crate::drift;
use crate::ownership::Managed;
use crate::plan::{Flag, Hazard};
use crate::prove::MeasuredStatement;
use crate::render::file::{Body, FileInput, Item};
use crate::render::header::Group;
use crate::schema::ir::{ColumnRef, ObjectRef, Schema};
use crate::schema::origin::{Location, Origins, Part};
use crate::state::Declared;

/// What a revision is called and where it hangs.
#[derive(Debug, Clone)]
pub struct Identity<'a> {
    pub title: &'a str,
    /// One version per stage, rising.
    pub versions: &'a [i64],
    /// The versions that must be applied directly before the first.
    pub revises: Vec<i64>,
    /// What the project declares, if that is what the files lead to.
    pub declared: Option<&'a Declared>,
}

/// Returns what the files of the draft say, one pair per stage.
pub fn files(draft: &Draft, identity: &Identity<'_>) -> Vec<FileInput> {
    let nowhere = Origins::default();
    let origins = identity.declared.map_or(&nowhere, |declared| &declared.origins);
    let of = draft.stages.len();
    let id = identity.versions.first().copied().unwrap_or_default();
    let proved = proved(draft);
    let parts = draft.stages.iter().zip(&draft.proof.stages).zip(identity.versions).enumerate();
    parts
        .map(|(at, ((stage, proved_stage), &version))| FileInput {
            version,
            title: identity.title.to_owned(),
            revises: if at == 0 { identity.revises.clone() } else { vec![identity.versions[at - 1]] },
            group: (of > 1).then_some(Group { id, part: at + 1, of }),
            inputs: identity.declared.filter(|_| at + 1 == of).map(Declared::fingerprint),
            schema: Some(schema_fingerprint(&proved_stage.after, identity.declared, draft)),
            proved: Some(proved.clone()),
            up: body(&proved_stage.up, stage.transactional, draft, origins),
            down: body(&proved_stage.down, stage.transactional, draft, origins),
            irreversible: proved_stage.remaining.clone(),
        })
        .collect()
}

fn schema_fingerprint(after: &Schema, declared: Option<&Declared>, draft: &Draft) -> String {
    let names = declared.and_then(Declared::names);
    drift::fingerprint(after.clone(), names, draft.proof.version.major, &Managed::default()).0
}

fn body(statements: &[MeasuredStatement], transactional: bool, draft: &Draft, origins: &Origins) -> Body {
    let items = statements.iter().map(|measured| Item {
        sql: measured.statement.sql.clone(),
        flags: measured.flags.clone(),
        measured: (!measured.measured.is_empty()).then(|| measured.measured.line()),
        location: location(measured, &draft.renames, origins).cloned(),
    });
    Body { transactional, items: items.collect() }
}

fn location<'a>(measured: &MeasuredStatement, renames: &[Change], origins: &'a Origins) -> Option<&'a Location> {
    let part = measured.flags.iter().map(part_of).next().unwrap_or(Part::Whole);
    let object = &measured.statement.object;
    origins.get(object, part).or_else(|| origins.get(&renamed(object, renames), part))
}

/// Returns the object as the models call it, also when the statement still uses, or uses again, an old name.
fn renamed(object: &ObjectRef, renames: &[Change]) -> ObjectRef {
    let mut object = object.clone();
    for change in renames {
        let Change::Rename { from, to } = change else { continue };
        if object == *from {
            object = to.clone();
            continue;
        }
        let (ObjectRef::Table(from), ObjectRef::Table(to)) = (from, to) else { continue };
        match &mut object {
            ObjectRef::Column(ColumnRef { table, .. })
            | ObjectRef::Constraint { table, .. }
            | ObjectRef::Index { table, .. }
                if table == from =>
            {
                *table = to.clone();
            }
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::Enum(_)
            | ObjectRef::Domain(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Composite(_)
            | ObjectRef::Attribute { .. }
            | ObjectRef::Sequence(_)
            | ObjectRef::Table(_)
            | ObjectRef::Column(_)
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::Defined(_)
            | ObjectRef::DefaultPrivileges(_) => {}
        }
    }
    object
}

/// Returns the part of the declaration that a flag is about.
fn part_of(flag: &Flag) -> Part {
    match flag.hazard {
        Hazard::ServerDefault => Part::Default,
        Hazard::CheckConstraint => Part::Check,
        Hazard::TypeChange => Part::Type,
        Hazard::ForeignKey
        | Hazard::NotNull
        | Hazard::Unique
        | Hazard::DataLoss
        | Hazard::SilentLoss
        | Hazard::MayFailOnRows
        | Hazard::Rename
        | Hazard::PossibleRename
        | Hazard::Irreversible
        | Hazard::Rewrite
        | Hazard::Scan
        | Hazard::BlocksWrites
        | Hazard::BlocksReads
        | Hazard::EnumValue
        | Hazard::NeedsReindex
        | Hazard::Recreated
        | Hazard::Privileges
        | Hazard::Collateral
        | Hazard::Unmanaged => Part::Whole,
    }
}

/// Returns the words after `-- proved:`.
fn proved(draft: &Draft) -> String {
    let proof = &draft.proof;
    let mut line = format!("up and down on PostgreSQL {}, {} rows per table", proof.version.full, proof.rows_per_table);
    if !proof.tables_without_rows.is_empty() {
        let tables: Vec<String> =
            proof.tables_without_rows.iter().map(|(table, reason)| format!("{table} ({reason})")).collect();
        line.push_str(&format!("; no rows: {}", tables.join(", ")));
    }
    line
}
