//! `modelmig diff`: the SQL from one source to another.

use super::settle::{self, SettleArguments};
use super::sources::{self, Content};
use super::{Context, Exit, Failure, models, revision};
use crate::autogenerate::{self, AutogenerateError, Comparison, Draft, Settled};
use crate::catalog::{self, With};
use crate::diff::{self, DiffOptions};
use crate::ownership::Fact;
use crate::prove::MeasuredStatement;
use crate::schema::ir::Schema;
use crate::source::Source;
use crate::state::{self, Declared};

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
        settled.managed = context.project()?.config.manage.managed();
    }
    if arguments.to == Source::Models {
        settled = models::read(context)?.settled;
    }
    settled.exact = [&arguments.from, &arguments.to].into_iter().all(says_all);
    let mut settled = arguments.settle.settle(settled)?;
    let mut comparison = compare(context, &arguments, &settled).await?;
    while settle::ask(context, &comparison, &mut settled)? {
        comparison = compare(context, &arguments, &settled).await?;
    }
    if autogenerate::is_settled(&comparison, &settled) {
        context.ui.say(format!("{} and {} are equal", arguments.from, arguments.to));
        return Ok(Exit::Clean);
    }
    let draft = draft(context, &comparison, &settled).await?;
    context.ui.answer(print(&draft));
    Ok(Exit::Findings)
}

/// Proves the way there and back; where there is none back, the way there alone, which is all that is asked for.
async fn draft(context: &mut Context, comparison: &Comparison, settled: &Settled) -> Result<Draft, Failure> {
    let scratch = context.scratch(None).await?;
    let error = match autogenerate::draft(scratch, comparison, settled, 2).await {
        Ok(draft) => return Ok(draft),
        Err(error) => error,
    };
    if !matches!(error, AutogenerateError::Refused(_)) {
        let settled = Settled { one_way: true, ..settled.clone() };
        if let Ok(draft) = autogenerate::draft(scratch, comparison, &settled, 2).await {
            context.ui.say(format!("this way cannot be taken back: {error}"));
            return Ok(draft);
        }
    }
    Err(revision::explain(error, &Declared::default()))
}

/// Says whether a source is SQL or what was made of it.
fn says_all(source: &Source) -> bool {
    match source {
        Source::Database | Source::Url(_) | Source::SqlFile(_) | Source::SqlFolder(_) | Source::Empty => true,
        Source::Models | Source::Revisions(_) | Source::Json(_) => false,
    }
}

async fn compare(context: &mut Context, arguments: &Arguments, settled: &Settled) -> Result<Comparison, Failure> {
    let mut from = sources::load(context, &arguments.from).await?;
    let mut to = sources::load(context, &arguments.to).await?;
    // What files say of owners and privileges is compared with what a database has of them.
    if from.mentions_access() && to.is_live() {
        to = sources::load_with(context, &arguments.to, With::Access).await?;
    } else if to.mentions_access() && from.is_live() {
        from = sources::load_with(context, &arguments.from, With::Access).await?;
    }
    let mut managed = settled.managed.clone();
    if settled.both_named && !from.is_live() && !to.is_live() {
        managed.watch.extend([Fact::Owners, Fact::Grants, Fact::DefaultPrivileges]);
    }
    if let (Some(from), Some(to)) = (&mut from.like, &to.like) {
        from.named.extend(to.named.iter().cloned());
    }
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
    let (mut new, trusts_bodies, mut database) = (new.schema, new.trusts_bodies, new.database);
    for (word, schema) in [(&arguments.from, &old), (&arguments.to, &new)] {
        for object in &schema.unmodelled {
            context.ui.say(format!("not compared: {} {} of {word}", object.kind, object.name));
        }
    }
    managed.restrict(&mut old);
    managed.restrict(&mut new);
    if !settled.comments {
        state::strip_comments(&mut old, &new);
    }
    let major = context.scratch(None).await?.version().major;
    let options = DiffOptions { renames: settled.renames.clone(), major };
    state::keep_undeclared_access(&old, &mut new, &options, &managed);
    // Before expressions are read where the other side stands: a view over a function may have other columns there.
    let recipe = match from.content {
        Content::Recipe(recipe) => recipe,
        Content::Declared(_) | Content::Live(_) => sources::exact_recipe(context, &old).await?,
    };
    let normalised = catalog::normalise(database.connection(), &mut old, &mut new).await;
    database.close().await?;
    normalised?;
    let changes = diff::diff(&old, &new, &options);
    Ok(Comparison { old, new, changes, recipe, trusts_bodies })
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
