//! `modelmig current`, `history`, `heads` and `show`: where a database stands, and what there is.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Context, Exit, Failure, Format};
use crate::apply;
use crate::revision::{History, Revision};

#[derive(Debug, clap::Args)]
pub struct CurrentArguments {
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, clap::Args)]
pub struct HistoryArguments {
    /// Mark what the database has applied
    #[arg(short = 'i', long)]
    indicate_current: bool,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, clap::Args)]
pub struct HeadsArguments {
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, clap::Args)]
pub struct ShowArguments {
    /// head, or a version or a unique prefix of one
    #[arg(default_value = "head")]
    revision: String,
    /// Print the SQL of the down files instead of the up files
    #[arg(long)]
    down: bool,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Shows the revision the database is at.
pub async fn current(context: &mut Context, arguments: CurrentArguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let table = context.project()?.history_table.clone();
    let mut connection = context.connect().await?;
    let current = apply::current(&mut connection, &history, &table).await?;
    let revision = current.revision.and_then(|id| history.find(&id.to_string()).ok());
    match arguments.format {
        Format::Json => context.ui.answer(json!({
            "version": 1,
            "revision": current.revision.map(|id| id.to_string()),
            "title": revision.map(|revision| revision.title.clone()),
            "applied_files": current.applied_files,
            "files": revision.map(|revision| revision.files.len()),
            "is_head": is_head(&history, revision),
            "unknown": current.unknown.iter().map(i64::to_string).collect::<Vec<_>>(),
        })),
        Format::Text => context.ui.answer(current_line(&history, &current, revision)),
    }
    Ok(Exit::Clean)
}

fn is_head(history: &History, revision: Option<&Revision>) -> bool {
    match revision {
        Some(revision) => history.heads().iter().any(|head| head.id == revision.id),
        None => history.revisions.is_empty(),
    }
}

fn current_line(history: &History, current: &apply::Current, revision: Option<&Revision>) -> String {
    let Some(id) = current.revision else { return "base".to_owned() };
    let Some(revision) = revision else { return format!("{id} (not among the files)") };
    let files = revision.files.len();
    let part =
        if current.applied_files < files { format!(" ({} of {files})", current.applied_files) } else { String::new() };
    let head = if is_head(history, Some(revision)) && part.is_empty() { " (head)" } else { "" };
    format!("{id} {}{part}{head}", revision.title)
}

/// Lists the revisions, newest first.
pub async fn history(context: &mut Context, arguments: HistoryArguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let applied = if arguments.indicate_current { Some(applied(context, &history).await?) } else { None };
    let heads: BTreeSet<i64> = history.heads().iter().map(|head| head.id).collect();
    let newest_first = history.revisions.iter().rev();
    match arguments.format {
        Format::Json => {
            let revisions = newest_first.map(|revision| {
                json!({
                    "revision": revision.id.to_string(),
                    "title": revision.title,
                    "revises": revision.parents.iter().map(i64::to_string).collect::<Vec<_>>(),
                    "files": revision.files.iter().map(|file| file.up.name.clone()).collect::<Vec<_>>(),
                    "is_head": heads.contains(&revision.id),
                    "applied": applied.as_ref().map(|applied| applied.contains(&revision.last_version())),
                })
            });
            context.ui.answer(json!({ "version": 1, "revisions": revisions.collect::<Vec<_>>() }));
        }
        Format::Text => {
            let lines = newest_first.map(|revision| {
                let marks = [
                    heads.contains(&revision.id).then_some("head"),
                    applied.as_ref().filter(|applied| applied.contains(&revision.last_version())).map(|_| "applied"),
                ];
                let marks: Vec<&str> = marks.into_iter().flatten().collect();
                let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
                format!("{} -> {} {}{marks}\n", parents(revision), revision.id, revision.title)
            });
            context.ui.answer(lines.collect::<String>());
            if history.revisions.is_empty() {
                context.ui.say("no revisions yet; `modelmig revision -m TEXT` writes the first");
            }
        }
    }
    Ok(Exit::Clean)
}

async fn applied(context: &mut Context, history: &History) -> Result<BTreeSet<i64>, Failure> {
    let table = context.project()?.history_table.clone();
    let mut connection = context.connect().await?;
    Ok(apply::current(&mut connection, history, &table).await?.applied)
}

fn parents(revision: &Revision) -> String {
    if revision.parents.is_empty() {
        "base".to_owned()
    } else {
        revision.parents.iter().map(i64::to_string).collect::<Vec<_>>().join(" + ")
    }
}

/// Shows the newest revision. More than one is a finding.
pub fn heads(context: &mut Context, arguments: &HeadsArguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let heads = history.heads();
    match arguments.format {
        Format::Json => {
            let heads: Vec<_> =
                heads.iter().map(|head| json!({ "revision": head.id.to_string(), "title": head.title })).collect();
            context.ui.answer(json!({ "version": 1, "heads": heads }));
        }
        Format::Text => {
            context.ui.answer(heads.iter().map(|head| format!("{} {}\n", head.id, head.title)).collect::<String>())
        }
    }
    match heads.len() {
        0 => context.ui.say("no revisions yet; `modelmig revision -m TEXT` writes the first"),
        1 => {}
        _ => return Ok(Exit::Findings),
    }
    Ok(Exit::Clean)
}

/// Shows one revision with its flags, its sign-offs and its files.
pub fn show(context: &mut Context, arguments: &ShowArguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let revision = find(&history, &arguments.revision)?;
    match arguments.format {
        Format::Json => context.ui.answer(show_json(revision)?),
        Format::Text => {
            let sql = revision.files.iter().map(|file| match (arguments.down, &file.down) {
                (false, _) => file.up.sql.clone(),
                (true, Some(down)) => down.sql.clone(),
                (true, None) => format!("-- {} has no down file\n", file.up.name),
            });
            context.ui.answer(sql.collect::<Vec<_>>().join("\n"));
        }
    }
    Ok(Exit::Clean)
}

fn show_json(revision: &Revision) -> Result<serde_json::Value, Failure> {
    let files = revision.files.iter().map(|file| {
        let flags = file.flag_states()?.into_iter().map(|state| {
            json!({
                "id": state.flag.id,
                "kind": state.flag.hazard.name(),
                "text": state.flag.text,
                "source": state.flag.location,
                "signed_off_by": state.sign_off.map(|sign_off| sign_off.who),
            })
        });
        Ok(json!({
            "file_version": file.version.to_string(),
            "up": file.up.name,
            "down": file.down.as_ref().map(|down| down.name.clone()),
            "transactional": file.up.transactional,
            "flags": flags.collect::<Vec<_>>(),
        }))
    });
    Ok(json!({
        "version": 1,
        "revision": revision.id.to_string(),
        "title": revision.title,
        "revises": revision.parents.iter().map(i64::to_string).collect::<Vec<_>>(),
        "files": files.collect::<Result<Vec<_>, Failure>>()?,
    }))
}

/// Returns the revision a user names: `head`, a version or the beginning of one.
pub fn find<'a>(history: &'a History, word: &str) -> Result<&'a Revision, Failure> {
    if word == "head" {
        return history.head()?.ok_or_else(|| {
            Failure::new("there are no revisions yet").help("write the first with `modelmig revision -m TEXT`")
        });
    }
    Ok(history.find(word)?)
}
