//! `modelmig downgrade`: reverts revisions.

use super::upgrade::{options, show};
use super::{Context, Exit, Failure};
use crate::apply::{self, Options, is_loopback};
use crate::render::header::Direction;
use crate::revision::Target;
use crate::source::redacted;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to: base, -n, a version or a unique prefix of one
    #[arg(allow_hyphen_values = true)]
    target: String,
    /// Print the SQL and run nothing
    #[arg(long)]
    sql: bool,
    /// Say what would be reverted and run nothing
    #[arg(long, conflicts_with = "sql")]
    dry_run: bool,
    /// Run down files that lose data on a database that is not loopback
    #[arg(long)]
    allow_data_loss: bool,
}

/// Reverts down to the target, or shows what that would run.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let target: Target = arguments.target.parse()?;
    let url = context.database_url()?;
    let refuse_data_loss = !arguments.allow_data_loss && !is_loopback(&url);
    let options = Options { refuse_data_loss, ..options(context)? };
    if arguments.sql || arguments.dry_run {
        return show(context, &history, &target, Direction::Down, &options, arguments.sql).await;
    }
    context.ui.say(format!("downgrading {} to {}", redacted(&url), arguments.target));
    let ui = context.ui;
    let reverted = apply::downgrade(&url, &history, &target, &options, &mut |event| ui.say(event)).await?;
    match reverted.len() {
        0 => context.ui.say("nothing to revert"),
        count => {
            context.ui.say(format!(
                "reverted {count} file{}; `modelmig upgrade` applies again",
                if count == 1 { "" } else { "s" }
            ));
        }
    }
    Ok(Exit::Clean)
}
