//! `modelmig check`: both drift questions, read-only.

use std::collections::{BTreeMap, BTreeSet};

use clap::ValueEnum;

use super::live::Live;
use super::{Context, Exit, Failure, models, revision, revisions};
use crate::autogenerate;
use crate::drift::{self, Drift};
use crate::report::check::{self, Finding, Question};
use crate::revision::{History, RevisionFile};
use crate::schema::ir::{ObjectRef, Schema, Unmodelled};
use crate::state::{self, Declared};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Ask only one question: models against revisions, or revisions against the database
    #[arg(long, value_enum)]
    against: Option<Against>,
    /// How to print the findings
    #[arg(long, value_enum, default_value = "text")]
    format: CheckFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Against {
    Revisions,
    Database,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    Text,
    Json,
    Github,
    Sarif,
    Markdown,
}

/// Asks both questions and prints the findings; exit 1 when there are any.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let models = models::begin(context)?;
    let history = context.history();
    let live = match (&history, arguments.against) {
        (Err(_), _) | (_, Some(Against::Revisions)) => Ok(None),
        (Ok(history), Some(Against::Database)) => Live::read(context, history).await.map(Some),
        (Ok(history), None) => Live::find(context, history).await,
    };
    // What is wrong with the models comes first, whatever else is.
    let models = models.finish(context)?;
    let (history, mut live) = (history?, live?);
    if let Some(live) = &mut live {
        live.catch_up(&models.declared).await?;
    }
    let mut findings = edited(&history);
    let unchanged = findings.is_empty() && inputs_match(&history, &models.declared);
    let mut replayed = None;
    if arguments.against != Some(Against::Database) && !unchanged {
        let scratch = context.scratch(live.as_ref().map(|live| &live.like)).await?;
        let recipe = revisions::recipe_of(history.files(), live.as_ref().map(|live| &live.like));
        let comparison = autogenerate::compare(scratch, recipe, &models.declared, &models.settled)
            .await
            .map_err(|error| revision::explain(error, &models.declared))?;
        let flags = autogenerate::foreseen(&comparison, &models.settled, scratch.version().major);
        let origins = &models.declared.origins;
        findings.extend(drift::findings(Question::ModelsNeedRevision, &comparison.changes, &flags, origins));
        replayed = Some(comparison.old);
    }
    let mut pending: Vec<&RevisionFile> = history.files().collect();
    if let Some(live) = &mut live {
        pending.retain(|file| !live.applied.contains(&file.version));
        findings.extend(standing(live, &pending));
        let drift = against_database(context, &history, live, &models.declared, unchanged, replayed).await?;
        findings.extend(drift::findings(Question::DatabaseDrifted, &drift.changes, &[], &models.declared.origins));
        tell_unmanaged(context, &drift.unmanaged);
    }
    findings.extend(open_flags(context, &pending)?);
    print(context, arguments.format, &findings);
    if findings.is_empty() {
        context.ui.say(match live {
            Some(_) => "clean: models, revisions and database agree",
            None => "clean: the revisions lead to what the models declare",
        });
    }
    Ok(if findings.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn finding(question: Question, summary: String) -> Finding {
    Finding { question, object: None, summary, hazards: Vec::new(), location: None }
}

/// Revision files are never edited: their proof would be void.
fn edited(history: &History) -> Vec<Finding> {
    let files = history.files().flat_map(|file| [Some(&file.up), file.down.as_ref()]).flatten();
    let edited = files.filter(|file| file.edited);
    edited.map(|file| finding(Question::History, format!("{} was edited after it was written", file.name))).collect()
}

/// Says whether the newest revision was written from exactly these models.
fn inputs_match(history: &History, declared: &Declared) -> bool {
    let newest = history.files().next_back();
    let recorded = newest.and_then(|file| file.up.header.as_ref()?.inputs.as_deref());
    recorded == Some(declared.fingerprint().as_str())
}

/// Where the database stands among the files.
fn standing(live: &Live, pending: &[&RevisionFile]) -> Vec<Finding> {
    let unknown = live.unknown.iter().map(|version| format!("revision {version} is applied and not among the files"));
    let pending = pending.iter().map(|file| format!("{} is not applied", file.up.name));
    unknown.chain(pending).map(|summary| finding(Question::History, summary)).collect()
}

async fn against_database(
    context: &mut Context,
    history: &History,
    live: &mut Live,
    declared: &Declared,
    unchanged: bool,
    replayed: Option<Schema>,
) -> Result<Drift, Failure> {
    let applied: Vec<&RevisionFile> = history.files().filter(|file| live.applied.contains(&file.version)).collect();
    let at_head = applied.len() == history.files().count();
    let recorded = applied.last().and_then(|file| file.up.header.as_ref()?.schema.as_deref());
    if let Some(recorded) = recorded.filter(|_| unchanged && at_head) {
        // Most checks end here. They need no second copy of what may be large; the others read it again.
        let schema = std::mem::take(&mut live.schema);
        let (found, unmanaged) = drift::fingerprint(schema, declared.names(), live.like.major, &declared.managed);
        if found == recorded {
            return Ok(Drift { changes: Vec::new(), unmanaged });
        }
        live.read_again().await?;
    }
    let promised = match replayed {
        Some(schema) if at_head => schema,
        _ => {
            let scratch = context.scratch(Some(&live.like)).await?;
            state::replayed(scratch, &revisions::recipe_of(applied, Some(&live.like))).await?
        }
    };
    // What the models declare beyond the applied revisions is not the database's fault.
    let also_owned = if at_head { declared.schema.clone() } else { Schema::default() };
    live.drift(context, &promised, &also_owned).await
}

/// Names what the database holds besides; nothing of it is compared.
fn tell_unmanaged(context: &Context, unmanaged: &[Unmodelled]) {
    if context.ui.verbose {
        unmanaged.iter().for_each(|object| context.ui.say(format!("unmanaged: {} {}", object.kind, object.name)));
    } else if !unmanaged.is_empty() {
        context.ui.say(format!("not managed and not compared: {} (`-v` names them)", counted(unmanaged)));
    }
}

/// Returns how many objects there are of each kind: `2 tables, 1 view`.
fn counted(objects: &[Unmodelled]) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for object in objects {
        *kinds.entry(object.kind.as_str()).or_default() += 1;
    }
    let counts = kinds
        .into_iter()
        .map(|(kind, count)| format!("{count} {}", pluralizer::pluralize(kind, count as isize, false)));
    counts.collect::<Vec<_>>().join(", ")
}

fn open_flags(context: &mut Context, files: &[&RevisionFile]) -> Result<Vec<Finding>, Failure> {
    let required = revisions::required_kinds(context.project()?)?;
    let mut findings = Vec::new();
    for file in files {
        for flag in file.open_flags(&required)? {
            let summary = format!("{} of {}: {} {} is not signed off", flag.id, file.up.name, flag.hazard, flag.text);
            findings.push(Finding { hazards: vec![flag.hazard], ..finding(Question::OpenFlag, summary) });
        }
    }
    Ok(findings)
}

fn print(context: &Context, format: CheckFormat, findings: &[Finding]) {
    let text = match format {
        CheckFormat::Text => check::text(findings),
        CheckFormat::Json => check::json(findings),
        CheckFormat::Github => check::github(findings),
        CheckFormat::Sarif => check::sarif(findings),
        CheckFormat::Markdown => check::markdown(findings),
    };
    context.ui.answer(text);
    let undeclared = |finding: &Finding| {
        finding.question == Question::ModelsNeedRevision && matches!(finding.object, Some(ObjectRef::Extension(_)))
    };
    if findings.iter().any(undeclared) {
        context.ui.say(
            "an extension that stays is declared: under `[manage] extensions`, or by CREATE EXTENSION in schema/*.sql",
        );
    }
    let questions: BTreeSet<Question> = findings.iter().map(|finding| finding.question).collect();
    for question in questions {
        context.ui.say(match question {
            Question::ModelsNeedRevision => "write the revision with `modelmig revision -m TEXT`",
            Question::DatabaseDrifted => "put the database right, or write what it is into the models",
            Question::OpenFlag => "sign flags off with `modelmig review REV`",
            Question::History => "`modelmig current` and `modelmig history` show where the database stands",
        });
    }
}
