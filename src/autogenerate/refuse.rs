//! What is not written without a word from the user: renames, which are never guessed, and drops of whole objects
//! that take data with them.
//!
//! A column that a model no longer has was taken out of it by hand, so its drop is flagged and that is all. A whole
//! object can go missing by accident: a module that is not read, a `cfg`, a list of extensions.

use std::fmt;

use super::Settled;
use crate::diff::{self, Change, PossibleRename};
use crate::schema::ir::{Defined, ObjectRef, QName};

/// A change that is not written without a word from the user.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// Drops and adds that look like renames.
    PossibleRenames(Vec<PossibleRename>),
    /// Objects that are declared no longer and that take data with them.
    Drops(Vec<ObjectRef>),
}

/// Returns the pairs that look like a rename and of which the user has not said yet what they are.
pub fn open_renames(changes: &[Change], settled: &Settled) -> Vec<PossibleRename> {
    diff::suspicious(changes).into_iter().filter(|pair| !is_no_rename(pair, settled)).collect()
}

/// Refuses what the user has not settled.
pub(super) fn refuse(changes: &[Change], settled: &Settled) -> Result<(), Refusal> {
    let open = open_renames(changes, settled);
    if !open.is_empty() {
        return Err(Refusal::PossibleRenames(open));
    }
    let pairs = diff::suspicious(changes);
    let is_wanted = |object: &ObjectRef| allowed(object, settled) || pairs.iter().any(|pair| pair.dropped() == *object);
    let gone: Vec<&QName> = changes.iter().filter_map(dropped_relation).collect();
    // A part of a relation that is dropped goes with it.
    let stays = |change: &&Change| match change {
        Change::DropDefined(_) if settled.both_named => false,
        Change::DropDefined(object) => !object.part_of().is_some_and(|on| gone.contains(&on)),
        _ => true,
    };
    let drops = changes.iter().filter(stays).filter_map(loss);
    let drops: Vec<ObjectRef> = drops.filter(|object| !is_wanted(object)).collect();
    if drops.is_empty() { Ok(()) } else { Err(Refusal::Drops(drops)) }
}

fn is_no_rename(pair: &PossibleRename, settled: &Settled) -> bool {
    settled.no_renames.contains(pair) || allowed(&pair.dropped(), settled)
}

fn allowed(object: &ObjectRef, settled: &Settled) -> bool {
    let name = object.to_string();
    let bare = object.extension().unwrap_or(&name);
    settled.allow_drop.iter().any(|pattern| pattern.covers(&name) || pattern.covers(bare))
}

/// Returns the table or view that a change drops.
fn dropped_relation(change: &Change) -> Option<&QName> {
    match change {
        Change::DropTable(table) => Some(&table.name),
        Change::DropDefined(object) => match &**object {
            Defined::View(view) => Some(&view.name),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the whole object that a change drops.
fn loss(change: &Change) -> Option<ObjectRef> {
    match change {
        Change::DropTable(table) => Some(ObjectRef::Table(table.name.clone())),
        Change::DropExtension(extension) => Some(ObjectRef::Extension(extension.name.clone())),
        // Often written by hand in a revision and declared nowhere else.
        Change::DropDefined(object) => Some(ObjectRef::Defined(object.name())),
        // A sequence with an owner goes with its column.
        Change::DropSequence(sequence) if sequence.owned_by.is_none() => {
            Some(ObjectRef::Sequence(sequence.name.clone()))
        }
        Change::DropSequence(_)
        | Change::Rename { .. }
        | Change::RenameEnumValue { .. }
        | Change::CreateNamespace(_)
        | Change::DropNamespace(_)
        | Change::CreateExtension(_)
        | Change::AlterExtension { .. }
        | Change::CreateEnum(_)
        | Change::DropEnum(_)
        | Change::AlterEnum { .. }
        | Change::CreateDomain(_)
        | Change::DropDomain(_)
        | Change::AlterDomain { .. }
        | Change::CreateComposite(_)
        | Change::DropComposite(_)
        | Change::AlterComposite { .. }
        | Change::CreateSequence(_)
        | Change::AlterSequence { .. }
        | Change::CreateTable(_)
        | Change::AlterTable { .. }
        | Change::AddColumn { .. }
        | Change::DropColumn { .. }
        | Change::AlterColumn { .. }
        | Change::AddConstraint { .. }
        | Change::DropConstraint { .. }
        | Change::AlterConstraint { .. }
        | Change::CreateIndex { .. }
        | Change::DropIndex { .. }
        | Change::AlterIndex { .. }
        | Change::CreateDefined(_)
        | Change::AlterDefined { .. }
        | Change::Comment { .. }
        | Change::Owner { .. }
        | Change::Grants { .. }
        | Change::DefaultPrivileges { .. } => None,
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PossibleRenames(pairs) => {
                f.write_str("a drop and an add look like a rename, and a rename is never guessed")?;
                pairs.iter().try_for_each(|pair| write!(f, "\n  - {}", pair.spelling()))
            }
            Self::Drops(objects) => {
                f.write_str("what is declared no longer would be dropped")?;
                if objects.iter().any(holds_data) {
                    f.write_str(", and its data with it")?;
                }
                objects.iter().try_for_each(|object| write!(f, "\n  - {} {object}", object.kind().word()))
            }
        }
    }
}

impl Refusal {
    /// Returns the spellings that settle it.
    pub fn help(&self) -> String {
        match self {
            Self::PossibleRenames(pairs) => {
                let lines = pairs.iter().map(|pair| {
                    format!(
                        "\n      renamed: `--rename {}`, or `renamed_from` on the new one; dropped: `--allow-drop {}`",
                        shell_word(&pair.spelling()),
                        shell_word(&pair.dropped().to_string())
                    )
                });
                format!("say which it is:{}", lines.collect::<String>())
            }
            Self::Drops(objects) => {
                let words = objects.iter().map(|object| format!(" --allow-drop {}", shell_word(&object.to_string())));
                let extensions: Vec<String> =
                    objects.iter().filter_map(|object| object.extension()).map(|name| format!("{name:?}")).collect();
                let mut help = format!("to drop, write{}", words.collect::<String>());
                if objects.iter().any(|object| !holds_data(object)) {
                    help.push_str("; to keep what stands in no model, declare it in schema/*.sql");
                }
                if objects.len() > extensions.len() {
                    help.push_str("; to keep it unmanaged, name it under [manage] ignore");
                }
                if !extensions.is_empty() {
                    help.push_str(&format!(
                        "; to keep an extension, declare it: `[manage] extensions = [{}]`, or CREATE EXTENSION in schema/*.sql",
                        extensions.join(", ")
                    ));
                }
                help
            }
        }
    }
}

fn holds_data(object: &ObjectRef) -> bool {
    !matches!(object, ObjectRef::Defined(_) | ObjectRef::DefaultPrivileges(_))
}

/// Returns a name as a shell takes it: one with double quotes stands in single ones.
fn shell_word(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '=' | '-');
    if name.chars().all(is_plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}
