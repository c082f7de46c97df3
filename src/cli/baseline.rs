//! `modelmig revision --baseline`: the schema of an existing database as its first revision.

use super::live::Live;
use super::revision::{announce, explain, file, report};
use super::{Context, Exit, Failure};
use crate::apply;
use crate::autogenerate::files::{Identity, files};
use crate::autogenerate::{self, Settled};
use crate::ownership::{self, Pattern};
use crate::revision::{Clock, History, NewRevision};
use crate::schema::origin::Origins;
use crate::scratch::Recipe;
use crate::state::Declared;

/// Writes the baseline, proves that its replay equals the database, and stamps the database with it.
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
    let mut schema = live.schema.clone();
    let unmodelled = std::mem::take(&mut schema.unmodelled);
    let patterns: Vec<Pattern> = context.project()?.config.manage.ignore.iter().map(Pattern::new).collect();
    ownership::ignore(&mut schema, &patterns);
    let declared = Declared::from(schema);
    let settled = Settled { comments: true, ..Settled::default() };
    let rows = context.project()?.config.plan.rows;
    let scratch = context.scratch(Some(&live.like)).await?;
    let comparison = autogenerate::compare(scratch, Recipe::default(), &declared, &settled)
        .await
        .map_err(|error| explain(error, &declared))?;
    if comparison.changes.is_empty() {
        context.ui.say("the database is empty: there is nothing to take as a baseline");
        return Ok(Exit::Clean);
    }
    live.must_match_baseline(context, &comparison).await?;
    let scratch = context.scratch(None).await?;
    let draft =
        autogenerate::draft(scratch, &comparison, &settled, rows).await.map_err(|error| explain(error, &declared))?;
    let names = NewRevision::allocate(history, message, draft.stages.len(), rev_id, Clock::from_env()?, None)?;
    let identity = Identity {
        title: message,
        versions: &names.versions,
        revises: Vec::new(),
        inputs: None,
        declared: &comparison.new,
    };
    let inputs = files(&draft, &identity, &Origins::default());
    let paths = file(context, &names, &inputs, None)?;
    report(context, &draft, &inputs);
    stamp(context, live).await?;
    announce(context, &paths);
    for object in unmodelled {
        context.ui.say(format!("not part of the baseline: {} {}", object.kind, object.name));
    }
    Ok(Exit::Clean)
}

async fn stamp(context: &mut Context, live: Live) -> Result<(), Failure> {
    let history = context.history()?;
    let options = super::upgrade::options(context)?;
    let url = context.database_url()?;
    drop(live);
    apply::stamp(&url, &history, &crate::revision::Target::Head, &options).await?;
    context.ui.say("stamped the database with the baseline");
    Ok(())
}
