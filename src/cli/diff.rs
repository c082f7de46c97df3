//! `modelmig diff`: the SQL from one source to another.

use super::settle::{self, SettleArguments};
use super::sources::{self, Content};
use super::{Context, Exit, Failure, models, revision};
use crate::autogenerate::{self, Comparison, Draft, Settled};
use crate::catalog;
use crate::diff::{self, DiffOptions};
use crate::prove::MeasuredStatement;
use crate::schema::ir::Schema;
use crate::source::Source;
use crate::state::Declared;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What is: models, database, revisions[@REV], a URL, a .sql file or folder, a .json export, empty
    #[arg(long, value_name = "SOURCE")]
    from: Source,
    /// What shall be: as for --from
    #[arg(long, value_name = "SOURCE")]
    to: Source,
    #[command(flatten)]
    settle: SettleArguments,
}

/// Prints the SQL that leads from one source to the other; exit 1 when there is any.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let mut settled = Settled { comments: true, both_named: true, ..Settled::default() };
    if arguments.from.needs_project() || arguments.to.needs_project() {
        context.project()?;
    }
    if arguments.to == Source::Models {
        settled = models::read(context)?.settled;
    }
    let mut settled = arguments.settle.settle(settled)?;
    let mut comparison = compare(context, &arguments, &settled).await?;
    while settle::ask(context, &comparison, &mut settled)? {
        comparison = compare(context, &arguments, &settled).await?;
    }
    if comparison.changes.is_empty() {
        context.ui.say(format!("{} and {} are equal", arguments.from, arguments.to));
        return Ok(Exit::Clean);
    }
    let scratch = context.scratch(None).await?;
    let draft = autogenerate::draft(scratch, &comparison, &settled, 2)
        .await
        .map_err(|error| revision::explain(error, &Declared::default()))?;
    context.ui.answer(print(&draft));
    Ok(Exit::Findings)
}

async fn compare(context: &mut Context, arguments: &Arguments, settled: &Settled) -> Result<Comparison, Failure> {
    let mut from = sources::load(context, &arguments.from).await?;
    let mut to = sources::load(context, &arguments.to).await?;
    if let (Some(from), Some(to)) = (&from.like, &to.like)
        && from.major != to.major
    {
        context.ui.say(format!(
            "the sources live on PostgreSQL {} and {}; both are rebuilt on one scratch server",
            from.major, to.major
        ));
    }
    from.run_like(to.like.as_ref());
    to.run_like(from.like.as_ref());
    context.scratch(from.like.as_ref().or(to.like.as_ref())).await?;
    let old = sources::build(context, &from, &Schema::default()).await?;
    old.database.close().await?;
    let mut old = old.schema;
    let new = sources::build(context, &to, &Schema::default()).await?;
    let (mut new, mut database) = (new.schema, new.database);
    for (word, schema) in [(&arguments.from, &old), (&arguments.to, &new)] {
        for object in &schema.unmodelled {
            context.ui.say(format!("not compared: {} {} of {word}", object.kind, object.name));
        }
    }
    if !settled.comments {
        crate::state::strip_comments(&mut old, &new);
    }
    let major = context.scratch(None).await?.version().major;
    let normalised = catalog::normalise(database.connection(), &mut old, &mut new).await;
    database.close().await?;
    normalised?;
    let changes = diff::diff(&old, &new, &DiffOptions { renames: settled.renames.clone(), major });
    let recipe = match from.content {
        Content::Recipe(recipe) => recipe,
        Content::Declared(_) | Content::Live(_) => sources::recipe(&old),
    };
    Ok(Comparison { old, new, changes, recipe })
}

fn print(draft: &Draft) -> String {
    let statements = draft.proof.stages.iter().flat_map(|stage| &stage.up);
    statements.map(block).collect::<Vec<_>>().join("\n")
}

/// Returns one statement below what is known about it.
fn block(measured: &MeasuredStatement) -> String {
    let mut block = String::new();
    for flag in &measured.flags {
        block.push_str(&crate::render::header::one_line(&format!(
            "-- {}: {} {}",
            flag.hazard, flag.object, flag.summary
        )));
        block.push('\n');
    }
    if !measured.measured.is_empty() {
        block.push_str(&format!("-- measured: {}\n", measured.measured.line()));
    }
    if measured.statement.sql.starts_with("SET LOCAL ") {
        block.push_str("-- holds within a transaction: run all of this in one (psql -1)\n");
    }
    block.push_str(&measured.statement.sql);
    block.push_str(";\n");
    block
}
