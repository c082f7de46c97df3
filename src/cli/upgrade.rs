//! `modelmig upgrade`: applies revisions.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::{Context, Exit, Failure, revisions};
use crate::apply::{self, Options, is_loopback};
use crate::connect::{ConnectError, connect, create_database};
use crate::render::header::Direction;
use crate::revision::{History, Target};
use crate::source::redacted;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to: head, +n, a version or a unique prefix of one
    #[arg(default_value = "head", allow_hyphen_values = true)]
    target: String,
    /// Print the SQL and run nothing
    #[arg(long)]
    sql: bool,
    /// Say what would be applied and run nothing
    #[arg(long, conflicts_with = "sql")]
    dry_run: bool,
    /// Create the database when it does not exist
    #[arg(long)]
    create: bool,
    /// Wait for the server to come up, this many seconds at most
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "60")]
    wait: Option<u64>,
    /// Apply revisions whose flags nobody has signed off
    #[arg(long)]
    allow_unreviewed: bool,
    /// Apply revisions that are older than the newest applied one
    #[arg(long)]
    out_of_order: bool,
}

/// Applies what is pending, or shows it.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let target: Target = arguments.target.parse()?;
    let url = context.database_url()?;
    let mut options = Options { out_of_order: arguments.out_of_order, ..options(context)? };
    if !arguments.allow_unreviewed && !is_loopback(&url) {
        options.require_review = revisions::required_kinds(context.project()?)?;
    }
    if let Some(seconds) = arguments.wait {
        wait(context, &url, Duration::from_secs(seconds)).await?;
    }
    if arguments.create {
        create(context, &url).await?;
    }
    if arguments.sql || arguments.dry_run {
        return show(context, &history, &target, Direction::Up, &options, arguments.sql).await;
    }
    context.ui.say(format!("upgrading {} to {}", redacted(&url), arguments.target));
    let ui = context.ui;
    let applied = apply::upgrade(&url, &history, &target, &options, &mut |event| ui.say(event)).await?;
    match applied.len() {
        0 => context.ui.say("nothing to apply"),
        1 => context.ui.say("applied 1 file; `modelmig check` compares the result"),
        count => context.ui.say(format!("applied {count} files; `modelmig check` compares the result")),
    }
    Ok(Exit::Clean)
}

/// Returns the options of the runner as the configuration has them.
pub fn options(context: &mut Context) -> Result<Options, Failure> {
    let project = context.project()?;
    Ok(Options {
        table: project.history_table.clone(),
        lock_timeout: Duration::from_millis(project.config.apply.lock_timeout_ms),
        lock_budget: Duration::from_millis(project.config.apply.lock_budget_ms),
        role: project.config.apply.role.clone(),
        ..Options::default()
    })
}

/// Prints what would run: the names of the files, or all of their SQL with the rows of the history.
pub async fn show(
    context: &mut Context,
    history: &History,
    target: &Target,
    direction: Direction,
    options: &Options,
    sql: bool,
) -> Result<Exit, Failure> {
    let mut connection = context.connect().await?;
    let files = apply::pending(&mut connection, history, target, direction, options).await?;
    if files.is_empty() {
        context.ui.say("nothing to run");
    } else if sql {
        context.ui.answer(apply::script(&files, direction, &options.table)?);
    } else {
        for file in files {
            context.ui.answer(match (direction, &file.down) {
                (Direction::Down, Some(down)) => &down.name,
                (Direction::Down, None) | (Direction::Up, _) => &file.up.name,
            });
        }
    }
    Ok(Exit::Clean)
}

/// Returns once the server answers, also if it says that the database is missing.
async fn wait(context: &Context, url: &str, patience: Duration) -> Result<(), Failure> {
    let deadline = Instant::now() + patience;
    loop {
        match connect(url).await {
            Err(
                error @ (ConnectError::Unreachable { .. } | ConnectError::Timeout { .. } | ConnectError::Busy { .. }),
            ) => {
                if Instant::now() >= deadline {
                    return Err(error.into());
                }
                context.ui.detail(format!("waiting: {error}"));
                sleep(Duration::from_millis(500)).await;
            }
            // Whatever else is wrong is told by the work itself.
            Ok(_) | Err(_) => return Ok(()),
        }
    }
}

/// Creates the database of the URL when the server says that it does not exist.
async fn create(context: &Context, url: &str) -> Result<(), Failure> {
    match connect(url).await {
        Ok(_) => Ok(()),
        Err(ConnectError::NoDatabase { target, .. }) => {
            create_database(url, &target.database).await?;
            context.ui.say(format!("created the database {}", target.database));
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}
