//! `modelmig pull`: adopts a database that exists: models, SQL for the rest, the configuration, a baseline.

use std::collections::BTreeSet;
use std::path::Path;

use super::baseline::{self, Baseline, Title};
use super::live::Live;
use super::revision::announce;
use super::{Context, Exit, Failure, models};
use crate::adopt::{self, AdoptError, ByHand, File, Mount, Update, Wanted};
use crate::config::{Comments, Config};
use crate::diff::Change;
use crate::ownership::Managed;
use crate::render::Statement;
use crate::revision::History;
use crate::schema::ir::Schema;
use crate::schema::lower::{Naming, Preset};
use crate::state::Declared;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the models, one file per table
    #[arg(long, value_name = "DIR", default_value = "src/models")]
    into: String,
    /// What the baseline is called
    #[arg(short, long, value_name = "TEXT", default_value = "baseline")]
    message: String,
    /// Record the baseline in the database as applied; nothing else is written to it
    #[arg(long)]
    stamp: bool,
    /// The version of the baseline instead of the time
    #[arg(long, value_name = "N")]
    rev_id: Option<i64>,
    /// Print what would change in the files and write nothing
    #[arg(long, conflicts_with = "stamp")]
    dry_run: bool,
}

impl Arguments {
    fn folder(&self) -> String {
        self.into.replace('\\', "/").trim_matches('/').to_owned()
    }
}

/// Writes the project of a database; into a project that declares something already, what is different.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    context.database_url()?;
    let history = context.history()?;
    let models = models::read(context)?;
    if models.declared.schema.is_empty() && models.declared.files.is_empty() {
        return adopt(context, &arguments, &history, &models.settled.managed).await;
    }
    update(context, &arguments, &history, models).await
}

/// A project that has revisions already, as one that sqlx's own tools migrated, gets no baseline.
async fn adopt(
    context: &mut Context,
    arguments: &Arguments,
    history: &History,
    managed: &Managed,
) -> Result<Exit, Failure> {
    let live = Live::read(context, history).await?;
    let is_first = history.revisions.is_empty();
    let baseline = if is_first { Baseline::of(context, &live).await? } else { None };
    let schema = match &baseline {
        Some(baseline) => baseline.schema.clone(),
        None => adopt::spelled(context.scratch(Some(&live.like)).await?, live.schema.clone(), managed).await?,
    };
    if schema.is_empty() {
        context.ui.say("the database is empty: there is nothing to adopt");
        return Ok(Exit::Clean);
    }
    let (wanted, config) = wanted(&context.project()?.config, &schema, arguments.folder())?;
    let adopted = adopt::adopt(context.scratch(None).await?, &schema, &wanted).await?;
    let root = context.project()?.root.clone();
    let mut files = adopted.files;
    files.extend(config);
    if let Some(existing) = files.iter().find(|file| root.join(&file.path).exists()) {
        return Err(Failure::new(format!("{} exists already and would be overwritten", existing.path))
            .help("name another folder for the models with `--into`, or move the file away"));
    }
    let unmounted = mount(&root, &wanted.folder, &mut files)?;
    let written = adopt::write(&root, &files)?;
    if arguments.dry_run {
        context.ui.answer(written.diff());
        return Ok(Exit::Clean);
    }
    let title = Title { message: &arguments.message, rev_id: arguments.rev_id, declared: Some(&adopted.declared) };
    let revision = baseline.as_ref().map(|baseline| baseline.file(context, history, &title)).transpose()?;
    for path in written.keep() {
        context.ui.answer(context.shown(&path));
    }
    if let Some(line) = unmounted {
        context.ui.say(format!("declare the models with `{line}` in the module around {}", wanted.folder));
    }
    let lacking = lacking(&root, &adopted.crates);
    if !lacking.is_empty() {
        context.ui.say(format!("the models use crates that Cargo.toml lacks: cargo add {}", lacking.join(" ")));
    }
    for object in &live.schema.unmodelled {
        context.ui.say(format!("neither in the models nor in SQL: {} {}", object.kind, object.name));
    }
    let Some(revision) = revision else {
        context.ui.say("the revisions stay as they are: `modelmig check` says whether they lead to the models");
        return Ok(Exit::Clean);
    };
    if arguments.stamp {
        baseline::stamp(context).await?;
    } else {
        context.ui.say("record the baseline in the database with `modelmig stamp head`");
    }
    announce(context, &revision);
    Ok(Exit::Clean)
}

/// Writes what is different in the database into the models and SQL files, around what was written by hand.
async fn update(
    context: &mut Context,
    arguments: &Arguments,
    history: &History,
    models: models::Models,
) -> Result<Exit, Failure> {
    let live = Live::read(context, history).await?;
    let config = context.project()?.config.clone();
    let wanted = Wanted {
        naming: models::naming(&config),
        comments: config.models.comments == Comments::Docs,
        folder: arguments.folder(),
        managed: models.settled.managed.clone(),
    };
    let scratch = context.scratch(Some(&live.like)).await?;
    let sides = adopt::sides(scratch, &models.declared, live.schema, &models.settled.managed, wanted.comments).await;
    let (before, after) = sides.map_err(|error| models::explain(error, &models.declared))?;
    let root = context.project()?.root.clone();
    let declared = from_root(context, models.declared, &root);
    let mut update = adopt::update(&root, &declared, (&before, &after), &wanted)?;
    if update.files.is_empty() && update.by_hand.is_empty() {
        context.ui.say("nothing changed: the models declare what the database holds");
        return Ok(Exit::Clean);
    }
    // Read back from where it will stand: a project can have models anywhere. Until it is kept it is taken back.
    let mut written = adopt::write(&root, &mounted(&root, &wanted.folder, &update)?)?;
    let mut left = Vec::new();
    if update.by_hand.is_empty() {
        let (changes, statements) = remaining(context, &after, wanted.comments).await?;
        left = changes;
        if !left.is_empty() {
            drop(written);
            update.add(&root, statements, &after)?;
            written = adopt::write(&root, &mounted(&root, &wanted.folder, &update)?)?;
            (left, _) = remaining(context, &after, wanted.comments).await?;
        }
    }
    context.ui.answer(written.diff());
    if !arguments.dry_run {
        written.keep();
    }
    for change in &update.by_hand {
        context.ui.say(by_hand(change));
    }
    for change in &left {
        context.ui.say(format!("left: {} {}: {}", change.object().kind().word(), change.object(), change.summary()));
    }
    if update.by_hand.is_empty() && left.is_empty() {
        context.ui.say("write the revision with `modelmig revision -m TEXT --from revisions`, then record it with `modelmig stamp head`");
        return Ok(Exit::Clean);
    }
    Ok(Exit::Findings)
}

/// Returns the files of an update, with the one that declares the module of the models.
fn mounted(root: &Path, folder: &str, update: &Update) -> Result<Vec<File>, Failure> {
    let mut files = update.files();
    if files.iter().any(|file| file.path.starts_with(&format!("{folder}/"))) {
        mount(root, folder, &mut files)?;
    }
    Ok(files)
}

/// Adds the file that declares the models as a module; returns the line when there is none that could.
fn mount(root: &Path, folder: &str, files: &mut Vec<File>) -> Result<Option<String>, Failure> {
    match adopt::mount(root, folder)? {
        Mount::Declared => Ok(None),
        Mount::Edit(file) => {
            files.push(file);
            Ok(None)
        }
        Mount::Unknown(line) => Ok(Some(line)),
    }
}

/// Returns what the project, as it is on disk now, does not say of the schema.
async fn remaining(
    context: &mut Context,
    schema: &Schema,
    comments: bool,
) -> Result<(Vec<Change>, Vec<Statement>), Failure> {
    let declared = models::read(context)?.declared;
    let scratch = context.scratch(None).await?;
    match adopt::difference(scratch, &declared, schema, comments).await {
        Err(AdoptError::State(error)) => Err(models::explain(error, &declared)),
        other => Ok(other?),
    }
}

/// Names the SQL files from the root of the project, as the models are.
fn from_root(context: &Context, declared: Declared, root: &Path) -> Declared {
    let path = |path: String| {
        let full = context.start.join(&path);
        full.strip_prefix(root).map_or(path, |below| below.display().to_string())
    };
    Declared { files: declared.files.into_iter().map(|(name, text)| (path(name), text)).collect(), ..declared }
}

fn by_hand(change: &ByHand) -> String {
    let place = change.place.as_ref().map(|place| format!("\n  --> {place}")).unwrap_or_default();
    let difference = similar::TextDiff::from_lines(change.before.trim_start(), change.after.trim_start());
    let mut lines = String::new();
    for line in difference.unified_diff().context_radius(1).to_string().lines() {
        lines.push_str(&format!("\n    {line}"));
    }
    format!("change by hand: {}{place}{lines}", change.object)
}

/// Returns how the schema is to be written, and the configuration that goes with it: the project's own where it has
/// one, else the one that leaves the fewest words to write.
fn wanted(config: &Config, schema: &Schema, folder: String) -> Result<(Wanted, Option<File>), Failure> {
    if *config != Config::default() {
        let naming = models::naming(config);
        let comments = config.models.comments == Comments::Docs;
        return Ok((Wanted { comments, naming, folder, managed: config.manage.managed() }, None));
    }
    let preset = adopt::fitting(schema);
    let comments = adopt::has_comments(schema);
    let is_default = !comments && preset == Preset::default();
    let file = if is_default { None } else { Some(adopt::configuration(comments, preset)?) };
    let naming = Naming { preset, docs_as_comments: comments, ..Naming::default() };
    Ok((Wanted { naming, comments, folder, managed: Managed::default() }, file))
}

/// Returns the crates that the manifest does not depend on; nothing where it cannot be read.
fn lacking<'a>(root: &Path, crates: &BTreeSet<&'a str>) -> Vec<&'a str> {
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    let Ok(manifest) = manifest.parse::<toml::Table>() else { return Vec::new() };
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
    let has = |name: &str| {
        dependencies.is_some_and(|table| table.keys().any(|dependency| dependency.replace('-', "_") == name))
    };
    crates.iter().copied().filter(|name| !has(name)).collect()
}
