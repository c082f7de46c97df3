//! What differs, as findings: models against revisions, revisions against a database.
//!
//! The states come from elsewhere; in here two schemas become [`Finding`]s with the place in the source
//! that declares each object.

use std::collections::BTreeSet;

use crate::catalog::{self, CatalogError};
use crate::diff::{self, Change, ColumnEdit, DiffOptions};
use crate::ownership::{self, Managed};
use crate::plan::{Flag, Hazard};
use crate::report::check::{Finding, Question};
use crate::schema::ir::{Access, Grantee, ObjectRef, Schema, Unmodelled};
use crate::schema::origin::{Origins, Part};
use crate::state;

/// Turns changes into findings, one each, in the order of the changes. `flags` is what putting them right costs.
pub fn findings(question: Question, changes: &[Change], flags: &[Flag], origins: &Origins) -> Vec<Finding> {
    changes
        .iter()
        .map(|change| {
            let object = change.object();
            let hazards: BTreeSet<Hazard> =
                flags.iter().filter(|flag| flag.object == object).map(|flag| flag.hazard).collect();
            Finding {
                question,
                summary: change.summary(),
                hazards: hazards.into_iter().collect(),
                location: origins.get(&object, part(change)).cloned(),
                object: Some(object),
            }
        })
        .collect()
}

/// Returns the part of the declaration that a change is about.
fn part(change: &Change) -> Part {
    match change {
        Change::AlterColumn { edit, .. } => match edit {
            ColumnEdit::Type { .. } => Part::Type,
            ColumnEdit::Default { .. } => Part::Default,
            ColumnEdit::Generated { .. } => Part::Generated,
            ColumnEdit::NotNull { .. }
            | ColumnEdit::Identity { .. }
            | ColumnEdit::Storage { .. }
            | ColumnEdit::Compression { .. }
            | ColumnEdit::Statistics { .. }
            | ColumnEdit::Options { .. }
            | ColumnEdit::ForeignOptions { .. } => Part::Whole,
        },
        Change::AddConstraint { .. } | Change::AlterConstraint { .. } => Part::Check,
        Change::Rename { .. }
        | Change::RenameEnumValue { .. }
        | Change::CreateNamespace(_)
        | Change::DropNamespace(_)
        | Change::CreateExtension(_)
        | Change::DropExtension(_)
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
        | Change::DropSequence(_)
        | Change::AlterSequence { .. }
        | Change::CreateTable(_)
        | Change::DropTable(_)
        | Change::AlterTable { .. }
        | Change::AddColumn { .. }
        | Change::DropColumn { .. }
        | Change::DropConstraint { .. }
        | Change::CreateIndex { .. }
        | Change::DropIndex { .. }
        | Change::AlterIndex { .. }
        | Change::CreateDefined(_)
        | Change::DropDefined(_)
        | Change::AlterDefined { .. }
        | Change::Comment { .. }
        | Change::Owner { .. }
        | Change::Grants { .. }
        | Change::DefaultPrivileges { .. } => Part::Whole,
    }
}

/// A live database seen beside what its revision promises.
#[derive(Debug)]
pub struct Drift {
    /// What somebody changed by hand: from what was promised to what is there.
    pub changes: Vec<Change>,
    /// What is there and nobody's of ours.
    pub unmanaged: Vec<Unmodelled>,
}

/// The two sides of a drift question, evened out so that they can be compared.
#[derive(Debug)]
pub struct Sides {
    promised: Schema,
    live: Schema,
    unmanaged: Vec<Unmodelled>,
}

impl Sides {
    /// Takes the owned part of a live schema beside what its revision promises. `also_owned` is what the models
    /// declare beyond it. Both schemas were read from servers of one major.
    pub fn new(promised: &Schema, also_owned: &Schema, live: Schema, managed: &Managed) -> Self {
        let (mut promised, mut also_owned) = (promised.clone(), also_owned.clone());
        [&mut promised, &mut also_owned].into_iter().for_each(|schema| managed.restrict(schema));
        let (mut live, unmanaged) = ownership::split(live, &[&promised, &also_owned]);
        managed.restrict(&mut live);
        adopt_unowned(&mut promised, &mut live, managed);
        Self { promised, live, unmanaged }
    }

    /// Says whether nothing differs as it stands; otherwise expressions may still be one in two spellings.
    pub fn are_equal(&self) -> bool {
        self.changes().is_empty()
    }

    /// Brings expressions to rest on a scratch database in which the promised schema exists.
    ///
    /// # Errors
    /// When an expression has no stable form.
    pub async fn normalise(&mut self, scratch: &mut sqlx::PgConnection) -> Result<(), CatalogError> {
        catalog::normalise(scratch, &mut self.live, &mut self.promised).await
    }

    /// Returns what was found.
    pub fn drift(self) -> Drift {
        Drift { changes: self.changes(), unmanaged: self.unmanaged }
    }

    fn changes(&self) -> Vec<Change> {
        diff::diff(&self.promised, &self.live, &DiffOptions::default())
    }
}

/// Evens out the names of the role that creates objects: it has one on the scratch server and another in the database,
/// where files may call it by its name.
fn even_out_roles(promised: &mut Schema, live: &mut Schema) {
    let (theirs, ours) = (live.access.creator.clone(), promised.access.creator.clone());
    for (object, owner) in &promised.access.owners {
        if theirs.as_ref() == Some(owner) && live.has(object) && !live.access.owners.contains_key(object) {
            live.access.owners.insert(object.clone(), owner.clone());
        }
    }
    let by_name = std::mem::take(&mut promised.access.defaults).into_iter().map(|(mut of, grants)| {
        of.role = of.role.filter(|role| theirs.as_ref() != Some(role));
        (of, grants)
    });
    promised.access.defaults = by_name.collect();
    // What an owner is granted by name it has anyway.
    let owned = live.access.owners.clone();
    let owner = |object: &ObjectRef| owned.get(object).or(theirs.as_ref()).cloned();
    without(&mut promised.access, |object| owner(object));
    without(&mut live.access, |_| ours.clone());
}

/// Takes out what is granted to a role.
fn without(access: &mut Access, role: impl Fn(&ObjectRef) -> Option<String>) {
    for (object, mut grants) in access.grants.clone() {
        let gone = role(&object).and_then(|role| grants.0.remove(&Grantee::Role(role)));
        if gone.is_some() {
            access.set_grants(object, grants);
        }
    }
}

/// Evens out what counts only when declared, and what a database has that no revision speaks of.
fn adopt_unowned(promised: &mut Schema, live: &mut Schema, managed: &Managed) {
    even_out_roles(promised, live);
    state::strip_undeclared(live, promised, managed);
    // An extension that no revision created is the database's own affair.
    live.extensions.retain(|name, _| promised.extensions.contains_key(name));
    for (name, extension) in &mut live.extensions {
        extension.version = promised.extensions.get(name).and_then(|promised| promised.version.clone());
    }
}

/// Returns the fingerprint of the part of a schema that `owner` speaks of, or of all of it, as revision files carry it.
/// Equal fingerprints mean no drift; different ones mean that the schemas must be compared. The names of what it does
/// not speak of come with it.
pub fn fingerprint(
    mut schema: Schema,
    owner: Option<&Schema>,
    major: u32,
    managed: &Managed,
) -> (String, Vec<Unmodelled>) {
    let (mut owned, unmanaged) = match owner {
        Some(owner) => {
            let (mut owned, unmanaged) = ownership::split(schema, &[owner]);
            managed.restrict(&mut owned);
            state::strip_undeclared(&mut owned, owner, managed);
            (owned, unmanaged)
        }
        None => {
            let unmanaged = std::mem::take(&mut schema.unmodelled);
            managed.restrict(&mut schema);
            (schema, unmanaged)
        }
    };
    owned.extensions.clear();
    (crate::revision::fingerprint::schema(&owned, major), unmanaged)
}
