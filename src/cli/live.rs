//! The live database beside a revision in the making: is it where the files say, and who leans on what changes?

use std::collections::BTreeSet;

use sqlx::PgConnection;

use super::{Context, Failure};
use crate::apply;
use crate::autogenerate::{Comparison, Draft};
use crate::catalog::{self, Dependent, With};
use crate::diff::Change;
use crate::drift::{Drift, Sides};
use crate::plan::{Flag, Hazard, Touch};
use crate::render::Statement;
use crate::revision::History;
use crate::schema::ir::{ObjectRef, Schema};
use crate::scratch::Likeness;
use crate::state::{self, Declared};

/// A live database as it was read at the beginning of a command.
pub struct Live {
    /// What a scratch server takes after.
    pub like: Likeness,
    /// The versions of the files it has applied.
    pub applied: BTreeSet<i64>,
    /// Applied versions that no file has.
    pub unknown: Vec<i64>,
    pub schema: Schema,
    with: With,
    connection: PgConnection,
}

impl Live {
    /// Reads the database, when one is named.
    pub async fn find(context: &mut Context, history: &History) -> Result<Option<Self>, Failure> {
        match context.find_database_url()? {
            Some(_) => Ok(Some(Self::read(context, history).await?)),
            None => Ok(None),
        }
    }

    /// Reads the database.
    pub async fn read(context: &mut Context, history: &History) -> Result<Self, Failure> {
        let table = context.project()?.history_table.clone();
        let with = context.with()?;
        let mut connection = context.connect().await?;
        let mut like = Likeness::of(&mut connection).await?;
        let current = apply::current(&mut connection, history, &table).await?;
        let schema = catalog::introspect_with(&mut connection, with).await?;
        like.name_roles(&schema);
        Ok(Self { like, applied: current.applied, unknown: current.unknown, schema, with, connection })
    }

    /// Reads the schema anew.
    pub async fn read_again(&mut self) -> Result<(), Failure> {
        self.schema = catalog::introspect_with(&mut self.connection, self.with).await?;
        self.like.name_roles(&self.schema);
        Ok(())
    }

    /// Reads owners and privileges too, where the models turned out to speak of some.
    pub async fn catch_up(&mut self, declared: &Declared) -> Result<(), Failure> {
        if self.with == With::Access || !declared.mentions_access() {
            return Ok(());
        }
        self.with = With::Access;
        self.read_again().await
    }

    /// Fails unless every revision is applied and nothing else is.
    pub fn must_be_at(&self, history: &History) -> Result<(), Failure> {
        if let Some(unknown) = self.unknown.first() {
            return Err(Failure::new(format!(
                "the database is newer than the files: revision {unknown} is applied and not among them"
            ))
            .help("bring the migrations folder up to date with the branch that was applied"));
        }
        let pending: Vec<_> = history.files().filter(|file| !self.applied.contains(&file.version)).collect();
        if let Some(first) = pending.first() {
            let help = if self.applied.is_empty() && !self.schema.is_empty() {
                "run `modelmig upgrade`; if the database has the schema already, record that with `modelmig stamp REV`"
            } else {
                "run `modelmig upgrade`, or work without the database by unsetting DATABASE_URL"
            };
            return Err(Failure::new(format!(
                "the database is not at head: {} not applied, the first is {}",
                count(pending.len()),
                first.version
            ))
            .help(help));
        }
        Ok(())
    }

    /// Fails with the drift when the owned part of the database is not what the revisions lead to.
    pub async fn must_match(&self, context: &mut Context, comparison: &Comparison) -> Result<(), Failure> {
        let drift = self.drift(context, &comparison.old, &comparison.new).await?;
        if drift.changes.is_empty() {
            return Ok(());
        }
        let lines = drift
            .changes
            .iter()
            .map(|change| format!("\n  - {} {}: {}", change.object().kind().word(), change.object(), change.summary()));
        let lines: String = lines.collect();
        let help = if self.applied.is_empty() {
            "take what is there as the first revision with `modelmig revision --baseline -m TEXT`"
        } else {
            "put the database right, or start from what it is with `--from database`"
        };
        Err(Failure::new(format!("the database drifted from its revisions:{lines}")).help(help).findings())
    }

    /// Fails when a baseline would not lead to exactly what the database holds.
    pub async fn must_match_baseline(&self, context: &mut Context, comparison: &Comparison) -> Result<(), Failure> {
        let drift = self.drift(context, &comparison.new, &Schema::default()).await?;
        match drift.changes.first() {
            None => Ok(()),
            Some(change) => Err(Failure::new(format!(
                "the replay of the baseline is not what the database holds: {} {}: {}",
                change.object().kind().word(),
                change.object(),
                change.summary()
            ))
            .help("report it with the definition of that object; until then name it under [manage] ignore")),
        }
    }

    /// Compares the database with what its revisions promise.
    pub async fn drift(&self, context: &mut Context, promised: &Schema, declared: &Schema) -> Result<Drift, Failure> {
        let managed = context.project()?.config.manage.managed();
        let scratch = context.scratch(Some(&self.like)).await?;
        let live = if scratch.version().major == self.like.major {
            self.schema.clone()
        } else {
            // Catalogs of two majors are never compared: what is live is rebuilt on the scratch server's own.
            let rebuilt = state::build(scratch, &Declared::from(self.schema.clone()), &Schema::default()).await?;
            rebuilt.database.close().await?;
            let mut live = Schema { unmodelled: self.schema.unmodelled.clone(), ..rebuilt.schema };
            live.access.creator.clone_from(&self.schema.access.creator);
            live
        };
        let mut sides = Sides::new(promised, declared, live, &managed);
        if !sides.are_equal() {
            let mut built = state::build(scratch, &Declared::from(promised.clone()), &self.schema).await?;
            let normalised = sides.normalise(built.database.connection()).await;
            built.database.close().await?;
            normalised?;
        }
        Ok(sides.drift())
    }

    /// Fails when a revision would create extensions that the server of the database does not offer.
    pub async fn must_offer(&mut self, comparison: &Comparison) -> Result<(), Failure> {
        let created = comparison.changes.iter().filter_map(|change| {
            let Change::CreateExtension(extension) = change else { return None };
            Some(&extension.name)
        });
        let created: Vec<&String> = created.collect();
        if created.is_empty() {
            return Ok(());
        }
        let offered = catalog::available_extensions(&mut self.connection).await?;
        let missing: String =
            created.iter().filter(|name| !offered.contains(**name)).map(|name| format!("\n  - {name}")).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "the server of the database does not offer extensions that this revision would create:{missing}"
        ))
        .help("install their packages on that server, or work without the database by unsetting DATABASE_URL"))
    }

    /// Refuses what unmanaged objects of the database would block, and flags the rest.
    pub async fn flag_dependents(
        mut self,
        context: &Context,
        comparison: &Comparison,
        draft: &mut Draft,
    ) -> Result<(), Failure> {
        // What changes, and what the statements take down for it: the old form of a type, a key under a foreign key.
        let changed = comparison.changes.iter().map(Change::object);
        let taken = ups(draft).filter(|statement| statement.touch.is_some()).map(|statement| statement.object.clone());
        let touched: BTreeSet<ObjectRef> = changed.chain(taken).map(|object| former(object, &draft.renames)).collect();
        let touched: Vec<ObjectRef> = touched.into_iter().collect();
        let mut dependents = catalog::dependents(&mut self.connection, &touched).await?;
        // What the revisions or the models know is planned for.
        let known = |schema: &Schema, dependent: &Dependent| {
            schema.defined.keys().any(|name| dependent.is(name))
                || schema.tables.keys().any(|name| dependent.is_of(name))
        };
        dependents.retain(|dependent| !known(&comparison.old, dependent) && !known(&comparison.new, dependent));
        let blocking: Vec<&Dependent> = dependents
            .iter()
            .filter(|dependent| {
                ups(draft).any(|statement| blocks(dependent, statement, &draft.renames))
                    || comparison.changes.iter().any(|change| blocks_drop(dependent, change, &draft.renames))
            })
            .collect();
        if !blocking.is_empty() {
            let lines: String =
                blocking.iter().map(|d| format!("\n  - {} {} leans on {}", d.kind, d.name, d.on)).collect();
            return Err(Failure::new(format!("unmanaged objects of the database would block this revision:{lines}"))
                .help("drop and rebuild them by hand in a revision of their own (`modelmig revision --empty`), or change the model another way"));
        }
        for dependent in &dependents {
            context.ui.detail(format!("{} {} leans on {}", dependent.kind, dependent.name, dependent.on));
            flag(draft, dependent);
        }
        Ok(())
    }
}

fn count(files: usize) -> String {
    if files == 1 { "1 file is".to_owned() } else { format!("{files} files are") }
}

/// Says whether the dependent stands in the way of the statement.
fn blocks(dependent: &Dependent, statement: &Statement, renames: &[Change]) -> bool {
    former(statement.object.clone(), renames) == dependent.on
        && match statement.touch {
            Some(Touch::Drops) => dependent.blocks_drop,
            Some(Touch::Retypes) => dependent.blocks_type_change,
            None => false,
        }
}

/// Says whether the dependent stands in the way of a drop, which may have no statement of its own: a sequence goes with
/// its column.
fn blocks_drop(dependent: &Dependent, change: &Change, renames: &[Change]) -> bool {
    if former(change.object(), renames) != dependent.on {
        return false;
    }
    match change {
        // The server drops them with their table, without a word.
        Change::DropTable(_) => dependent.blocks_drop || dependent.kind == "partition",
        Change::DropColumn { .. }
        | Change::DropEnum(_)
        | Change::DropDomain(_)
        | Change::DropComposite(_)
        | Change::DropSequence(_)
        | Change::DropExtension(_)
        | Change::DropNamespace(_)
        | Change::DropConstraint { .. }
        | Change::DropIndex { .. }
        | Change::DropDefined(_) => dependent.blocks_drop,
        Change::AlterColumn { .. }
        | Change::Rename { .. }
        | Change::RenameEnumValue { .. }
        | Change::CreateNamespace(_)
        | Change::CreateExtension(_)
        | Change::AlterExtension { .. }
        | Change::CreateEnum(_)
        | Change::AlterEnum { .. }
        | Change::CreateDomain(_)
        | Change::AlterDomain { .. }
        | Change::CreateComposite(_)
        | Change::AlterComposite { .. }
        | Change::CreateSequence(_)
        | Change::AlterSequence { .. }
        | Change::CreateTable(_)
        | Change::AlterTable { .. }
        | Change::AddColumn { .. }
        | Change::AddConstraint { .. }
        | Change::AlterConstraint { .. }
        | Change::CreateIndex { .. }
        | Change::AlterIndex { .. }
        | Change::CreateDefined(_)
        | Change::AlterDefined { .. }
        | Change::Comment { .. }
        | Change::Owner { .. }
        | Change::Grants { .. }
        | Change::DefaultPrivileges { .. } => false,
    }
}

/// Returns the statements of the way up.
fn ups(draft: &Draft) -> impl Iterator<Item = &Statement> {
    draft.proof.stages.iter().flat_map(|stage| &stage.up).map(|measured| &measured.statement)
}

/// Returns what the live database calls an object, before the renames of the revision.
fn former(mut object: ObjectRef, renames: &[Change]) -> ObjectRef {
    for change in renames.iter().rev() {
        let Change::Rename { from, to } = change else { continue };
        if object == *to {
            object = from.clone();
            continue;
        }
        let (
            ObjectRef::Table(old) | ObjectRef::Domain(old) | ObjectRef::Composite(old),
            ObjectRef::Table(new) | ObjectRef::Domain(new) | ObjectRef::Composite(new),
        ) = (from, to)
        else {
            continue;
        };
        let owner = match &mut object {
            ObjectRef::Column(column) => &mut column.table,
            ObjectRef::Constraint { table: owner, .. }
            | ObjectRef::Index { table: owner, .. }
            | ObjectRef::DomainConstraint { domain: owner, .. }
            | ObjectRef::Attribute { composite: owner, .. } => owner,
            ObjectRef::Namespace(_)
            | ObjectRef::Extension(_)
            | ObjectRef::Enum(_)
            | ObjectRef::Domain(_)
            | ObjectRef::Composite(_)
            | ObjectRef::Sequence(_)
            | ObjectRef::Table(_)
            | ObjectRef::Defined(_)
            | ObjectRef::DefaultPrivileges(_) => continue,
        };
        if owner == new {
            *owner = old.clone();
        }
    }
    object
}

fn flag(draft: &mut Draft, dependent: &Dependent) {
    let renames = &draft.renames;
    let statements = draft.proof.stages.iter_mut().flat_map(|stage| &mut stage.up);
    let mut statements =
        statements.filter(|measured| former(measured.statement.object.clone(), renames) == dependent.on);
    if let Some(measured) = statements.next() {
        measured.flags.push(Flag {
            hazard: Hazard::Unmanaged,
            object: dependent.on.clone(),
            summary: format!("{} {} leans on it", dependent.kind, dependent.name),
            cost: "it is not modelmig's and stays as it is".to_owned(),
        });
    }
}
