//! `modelmig revision --baseline`: the schema of an existing database as its first revision.

use std::path::PathBuf;

use super::live::Live;
use super::revision::{announce, explain, file, report};
use super::{Context, Exit, Failure};
use crate::apply;
use crate::autogenerate::files::{Identity, files};
use crate::autogenerate::{self, Draft, Settled};
use crate::revision::{Clock, History, NewRevision};
use crate::schema::ir::Schema;
use crate::scratch::Recipe;
use crate::state::Declared;

/// A baseline that is proved and not filed.
pub struct Baseline {
    draft: Draft,
    /// What its replay leads to.
    pub schema: Schema,
}

/// What a baseline is called, and what the project declares beside it.
pub struct Title<'a> {
    pub message: &'a str,
    pub rev_id: Option<i64>,
    pub declared: Option<&'a Declared>,
}

/// Writes the baseline, and stamps the database with it.
pub async fn run(
    context: &mut Context,
    message: &str,
    rev_id: Option<i64>,
    history: &History,
) -> Result<Exit, Failure> {
    if !history.revisions.is_empty() {
        return Err(Failure::new("a baseline is the first revision, and there are revisions already")
            .help("compare with `modelmig check`; start from the database with `--from database`"));
    }
    context.database_url()?;
    let live = Live::read(context, history).await?;
    let Some(baseline) = Baseline::of(context, &live).await? else {
        context.ui.say("the database is empty: there is nothing to take as a baseline");
        return Ok(Exit::Clean);
    };
    let unmodelled = live.schema.unmodelled;
    let paths = baseline.file(context, history, &Title { message, rev_id, declared: None })?;
    stamp(context).await?;
    announce(context, &paths);
    for object in &unmodelled {
        context.ui.say(format!("not part of the baseline: {} {}", object.kind, object.name));
    }
    Ok(Exit::Clean)
}

impl Baseline {
    /// Drafts and proves the baseline of a database, and holds that its replay equals it. Nothing comes of an empty one.
    pub async fn of(context: &mut Context, live: &Live) -> Result<Option<Self>, Failure> {
        let mut schema = Schema { unmodelled: Vec::new(), ..live.schema.clone() };
        let managed = context.project()?.config.manage.managed();
        managed.restrict(&mut schema);
        let declared = Declared::from(schema);
        let settled = Settled { comments: true, managed, ..Settled::default() };
        let rows = context.project()?.config.plan.rows;
        let scratch = context.scratch(Some(&live.like)).await?;
        let comparison = autogenerate::compare(scratch, Recipe::default(), &declared, &settled)
            .await
            .map_err(|error| explain(error, &declared))?;
        if comparison.changes.is_empty() {
            return Ok(None);
        }
        live.must_match_baseline(context, &comparison).await?;
        let scratch = context.scratch(None).await?;
        let draft = autogenerate::draft(scratch, &comparison, &settled, rows)
            .await
            .map_err(|error| explain(error, &declared))?;
        Ok(Some(Self { draft, schema: comparison.new }))
    }

    /// Writes the files.
    pub fn file(&self, context: &mut Context, history: &History, title: &Title) -> Result<Vec<PathBuf>, Failure> {
        let Title { message, rev_id, declared } = title;
        let names =
            NewRevision::allocate(history, message, self.draft.stages.len(), *rev_id, Clock::from_env()?, None)?;
        let identity = Identity { title: message, versions: &names.versions, revises: Vec::new(), declared: *declared };
        let inputs = files(&self.draft, &identity);
        let paths = file(context, &names, &inputs, None)?;
        report(context, &self.draft, &inputs);
        Ok(paths)
    }
}

/// Records the newest revision in the database.
pub async fn stamp(context: &mut Context) -> Result<(), Failure> {
    let history = context.history()?;
    let options = super::upgrade::options(context)?;
    let url = context.database_url()?;
    apply::stamp(&url, &history, &crate::revision::Target::Head, &options).await?;
    context.ui.say("stamped the database with the baseline");
    Ok(())
}
