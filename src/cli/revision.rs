//! `modelmig revision`: compares, plans, proves and files.

use std::path::PathBuf;

use super::live::Live;
use super::settle::{self, SettleArguments};
use super::sources::{self, Content};
use super::{Context, Exit, Failure, models, revisions};
use crate::autogenerate::files::{Identity, files};
use crate::autogenerate::{self, AutogenerateError, Draft};
use crate::render::file::{Body, FileInput, render};
use crate::revision::{Clock, History, NewFile, NewRevision, Revision, write};
use crate::scratch::Recipe;
use crate::source::Source;
use crate::state::Declared;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What the revision is about; its slug goes into the file names
    #[arg(short, long, value_name = "TEXT")]
    message: String,
    /// Write a pair of files without statements, to be filled by hand
    #[arg(long, conflicts_with_all = ["baseline", "replace", "from"])]
    empty: bool,
    /// Take the schema of an existing database as the first revision, and stamp the database
    #[arg(long, conflicts_with_all = ["replace", "from"])]
    baseline: bool,
    /// Write the newest revision again, after the models were edited further
    #[arg(long)]
    replace: bool,
    /// Start from this source instead of the revisions: database, a URL, a .sql file
    #[arg(long, value_name = "SOURCE")]
    from: Option<Source>,
    /// Print the files instead of writing them
    #[arg(long, conflicts_with_all = ["empty", "baseline"])]
    dry_run: bool,
    /// The version of the (first) file instead of the time
    #[arg(long, value_name = "N")]
    rev_id: Option<i64>,
    #[command(flatten)]
    settle: SettleArguments,
}

/// Writes a revision, or says that nothing changed.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    history.verify_unedited()?;
    history.head()?;
    if arguments.empty {
        return write_empty(context, &arguments, &history);
    }
    if arguments.baseline {
        return super::baseline::run(context, &arguments.message, arguments.rev_id, &history).await;
    }
    autogenerate(context, &arguments, &history).await
}

fn write_empty(context: &mut Context, arguments: &Arguments, history: &History) -> Result<Exit, Failure> {
    let names = NewRevision::allocate(history, &arguments.message, 1, arguments.rev_id, Clock::from_env()?, None)?;
    let input = FileInput {
        version: names.versions[0],
        title: arguments.message.clone(),
        revises: names.revises(0),
        up: Body::default(),
        down: Body::default(),
        ..FileInput::default()
    };
    let paths = file(context, &names, &[input], None)?;
    announce(context, &paths);
    Ok(Exit::Clean)
}

async fn autogenerate(context: &mut Context, arguments: &Arguments, history: &History) -> Result<Exit, Failure> {
    let models = models::begin(context)?;
    let live = Live::find(context, history).await;
    // What is wrong with the models comes first, whatever else is.
    let models = models.finish(context)?;
    let mut settled = arguments.settle.settle(models.settled.clone())?;
    let mut live = live?;
    if let Some(live) = &mut live {
        live.catch_up(&models.declared).await?;
    }
    let replaced = replaced(arguments, history, live.as_ref())?;
    let kept = kept(history, replaced);
    if let Some(live) = &live
        && arguments.from.is_none()
    {
        live.must_be_at(&kept)?;
    }
    let recipe = match &arguments.from {
        Some(source) => {
            let mut loaded = sources::load(context, source).await?;
            loaded.run_like(live.as_ref().map(|live| &live.like));
            current_recipe(context, loaded).await?
        }
        None => revisions::recipe_of(kept.files(), live.as_ref().map(|live| &live.like)),
    };
    let scratch = context.scratch(live.as_ref().map(|live| &live.like)).await?;
    let mut comparison = autogenerate::compare(scratch, recipe, &models.declared, &settled)
        .await
        .map_err(|error| explain(error, &models.declared))?;
    if let Some(live) = &live
        && arguments.from.is_none()
    {
        live.must_match(context, &comparison).await?;
    }
    if comparison.changes.is_empty() {
        context.ui.say("nothing changed: the revisions lead to what the models declare");
        return Ok(Exit::Clean);
    }
    while settle::ask(context, &comparison, &mut settled)? {
        let scratch = context.scratch(None).await?;
        let recipe = comparison.recipe.clone();
        comparison = autogenerate::compare(scratch, recipe, &models.declared, &settled)
            .await
            .map_err(|error| explain(error, &models.declared))?;
    }
    if let Some(live) = &mut live {
        live.must_offer(&comparison).await?;
    }
    let rows = context.project()?.config.plan.rows;
    let scratch = context.scratch(None).await?;
    let mut draft = autogenerate::draft(scratch, &comparison, &settled, rows)
        .await
        .map_err(|error| explain(error, &models.declared))?;
    if let Some(live) = live {
        live.flag_dependents(context, &comparison, &mut draft).await?;
    }
    let title = &arguments.message;
    let names =
        NewRevision::allocate(history, title, draft.stages.len(), arguments.rev_id, Clock::from_env()?, replaced)?;
    let identity =
        Identity { title, versions: &names.versions, revises: names.revises(0), declared: Some(&models.declared) };
    let inputs = files(&draft, &identity);
    if arguments.dry_run {
        for new in rendered(context, &names, &inputs)? {
            context.ui.answer(new.text);
        }
        report(context, &draft, &inputs);
        return Ok(Exit::Clean);
    }
    let paths = file(context, &names, &inputs, replaced)?;
    report(context, &draft, &inputs);
    announce(context, &paths);
    Ok(Exit::Clean)
}

/// Returns the revision that `--replace` redoes.
fn replaced<'a>(
    arguments: &Arguments,
    history: &'a History,
    live: Option<&Live>,
) -> Result<Option<&'a Revision>, Failure> {
    if !arguments.replace {
        return Ok(None);
    }
    let applied = live.map(|live| live.applied.clone()).unwrap_or_default();
    Ok(Some(history.replaceable(&applied)?))
}

/// Returns the history without the replaced revision.
fn kept(history: &History, replaced: Option<&Revision>) -> History {
    let mut kept = history.clone();
    kept.revisions.retain(|revision| replaced.is_none_or(|replaced| replaced.id != revision.id));
    kept
}

/// Returns the recipe that leads to a loaded source.
async fn current_recipe(context: &mut Context, loaded: sources::Loaded) -> Result<Recipe, Failure> {
    if let Content::Recipe(recipe) = loaded.content {
        return Ok(recipe);
    }
    let built = sources::build(context, &loaded, &Default::default()).await?;
    built.database.close().await?;
    Ok(sources::recipe(&built.schema))
}

/// Renders the files and writes them, all or none.
pub fn file(
    context: &mut Context,
    names: &NewRevision,
    inputs: &[FileInput],
    replaced: Option<&Revision>,
) -> Result<Vec<PathBuf>, Failure> {
    let new = rendered(context, names, inputs)?;
    let folder = context.project()?.migrations();
    Ok(write(&folder, &new, replaced)?)
}

/// Renders the files.
fn rendered(context: &mut Context, names: &NewRevision, inputs: &[FileInput]) -> Result<Vec<NewFile>, Failure> {
    let template = context.project()?.template()?;
    let mut new = Vec::new();
    for input in inputs {
        let text = render(input, template.as_deref())?;
        let stem = names.stem(input.version);
        new.push(NewFile { name: format!("{stem}.up.sql"), text: text.up });
        new.push(NewFile { name: format!("{stem}.down.sql"), text: text.down });
    }
    Ok(new)
}

/// Tells what was proved and what must be looked at, in the order of the files.
pub fn report(context: &Context, draft: &Draft, inputs: &[FileInput]) {
    if let Some(input) = inputs.first()
        && let Some(proved) = &input.proved
    {
        context.ui.say(format!("proved {proved}"));
    }
    let flags: usize = inputs.iter().flat_map(|input| &input.up.items).map(|item| item.flags.len()).sum();
    let statements: usize = inputs.iter().map(|input| input.up.items.len()).sum();
    let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    context.ui.say(format!("{}, {}", plural(statements, "statement"), plural(flags, "flag")));
    for (stage, input) in draft.stages.iter().zip(inputs).filter(|_| inputs.len() > 1) {
        context.ui.detail(format!("{}: {}", input.version, stage.title));
    }
}

pub fn announce(context: &Context, paths: &[PathBuf]) {
    for path in paths {
        context.ui.answer(context.shown(path));
    }
    context.ui.say("review the files, then apply them with `modelmig upgrade`");
}

/// Turns an error into a failure that points into the source where it can.
pub fn explain(error: AutogenerateError, declared: &Declared) -> Failure {
    match error {
        AutogenerateError::Refused(refusal) => {
            let help = refusal.help();
            Failure::new(refusal).help(help)
        }
        AutogenerateError::State(error) => models::explain(error, declared),
        other => other.into(),
    }
}
