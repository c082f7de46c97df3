//! `modelmig pull`: adopts a database that exists: models, SQL for the rest, the configuration, a baseline.

use std::collections::BTreeSet;
use std::path::Path;

use super::baseline::{self, Baseline, Title};
use super::live::Live;
use super::revision::announce;
use super::{Context, Exit, Failure, models};
use crate::adopt::{self, File, Mount, Wanted};
use crate::config::{Comments, Config};
use crate::schema::ir::Schema;
use crate::schema::lower::{Naming, Preset};

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
}

/// Writes the project of a database.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let declared = models::read(context)?.declared;
    if !history.revisions.is_empty() || !declared.schema.is_empty() || !declared.files.is_empty() {
        return Err(Failure::new("this project declares a schema already: it has models, SQL files or revisions")
            .help("`modelmig check` says how they differ from the database"));
    }
    context.database_url()?;
    let live = Live::read(context, &history).await?;
    let Some(baseline) = Baseline::of(context, &live).await? else {
        context.ui.say("the database is empty: there is nothing to adopt");
        return Ok(Exit::Clean);
    };
    drop(live);
    let folder = arguments.into.trim_matches('/').replace('\\', "/");
    let (wanted, config) = wanted(&context.project()?.config, &baseline.schema, folder)?;
    let adopted = adopt::adopt(context.scratch(None).await?, &baseline.schema, &wanted).await?;

    let root = context.project()?.root.clone();
    let mut files = adopted.files;
    files.extend(config);
    if let Some(existing) = files.iter().find(|file| root.join(&file.path).exists()) {
        return Err(Failure::new(format!("{} exists already and would be overwritten", existing.path))
            .help("name another folder for the models with `--into`, or move the file away"));
    }
    let mut unmounted = None;
    match adopt::mount(&root, &wanted.folder)? {
        Mount::Declared => {}
        Mount::Edit(file) => files.push(file),
        Mount::Unknown(line) => unmounted = Some(line),
    }
    let written = adopt::write(&root, &files)?;
    let title =
        Title { message: &arguments.message, rev_id: arguments.rev_id, declared: Some(&adopted.declared) };
    let revision = baseline.file(context, &history, &title)?;
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
    if arguments.stamp {
        baseline::stamp(context).await?;
    } else {
        context.ui.say("record the baseline in the database with `modelmig stamp head`");
    }
    announce(context, &revision);
    baseline.name_the_rest(context);
    Ok(Exit::Clean)
}

/// Returns how the schema is to be written, and the configuration that goes with it: the project's own where it has
/// one, else the one that leaves the fewest words to write.
fn wanted(config: &Config, schema: &Schema, folder: String) -> Result<(Wanted, Option<File>), Failure> {
    if *config != Config::default() {
        let naming = models::naming(config);
        return Ok((Wanted { comments: config.models.comments == Comments::Docs, naming, folder }, None));
    }
    let preset = adopt::fitting(schema);
    let comments = adopt::has_comments(schema);
    let is_default = !comments && preset == Preset::default();
    let file = if is_default { None } else { Some(adopt::configuration(comments, preset)?) };
    let naming = Naming { preset, docs_as_comments: comments, ..Naming::default() };
    Ok((Wanted { naming, comments, folder }, file))
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
