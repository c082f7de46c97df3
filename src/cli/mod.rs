//! The command line: one file per command, one [`Command`] variant, one arm.
//!
//! Commands read arguments, call the library and print. What they print goes through [`crate::ui`].

mod baseline;
mod check;
mod context;
mod diff;
mod downgrade;
mod exit;
mod export;
mod failure;
mod history;
mod live;
mod models;
mod pull;
mod review;
mod revision;
mod revisions;
mod settle;
mod sources;
mod stamp;
mod upgrade;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use context::Context;
pub use exit::Exit;
pub use failure::Failure;

use crate::ui::{Color, Ui};

/// Migrations for sqlx and Postgres, written from your Rust structs and proved on a real server.
#[derive(Debug, Parser)]
#[command(name = "modelmig", version, max_term_width = 100, propagate_version = true)]
#[command(after_help = "Exit codes: 0 clean, 1 findings (drift, pending changes, open flags), 2 trouble.")]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Run as if started in this folder
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub directory: Option<PathBuf>,
    /// Read this configuration instead of modelmig.toml
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// The database [default: DATABASE_URL from the environment or .env]
    #[arg(long, value_name = "URL", global = true)]
    pub database_url: Option<String>,
    /// A database named under `targets` in the configuration
    #[arg(long = "target", id = "target-name", value_name = "NAME", global = true, conflicts_with = "database_url")]
    pub target: Option<String>,
    /// Where throwaway databases are made: auto, local, server, embedded or a postgres:// URL
    #[arg(long, value_name = "WHERE", global = true)]
    pub scratch: Option<String>,
    /// Keep nothing in the cache folder and use nothing from it
    #[arg(long, global = true)]
    pub no_cache: bool,
    /// When to colour
    #[arg(long, value_enum, default_value = "auto", global = true)]
    pub color: Color,
    /// Say only what went wrong
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
}

/// Text for people or one JSON document for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a revision: what leads from the revisions so far to the models
    Revision(revision::Arguments),
    /// Apply revisions, by default all of them
    Upgrade(upgrade::Arguments),
    /// Revert revisions
    Downgrade(downgrade::Arguments),
    /// Show the revision a database is at
    Current(history::CurrentArguments),
    /// List the revisions, newest first
    History(history::HistoryArguments),
    /// Show the newest revision, the one without a child
    Heads(history::HeadsArguments),
    /// Show one revision: its header, its flags, its files
    Show(history::ShowArguments),
    /// Record a revision as applied without running it
    Stamp(stamp::Arguments),
    /// Sign off the flags of a revision
    Review(review::Arguments),
    /// Find what differs: models against revisions, revisions against the database
    Check(check::Arguments),
    /// Print the SQL that leads from one source to another
    Diff(diff::Arguments),
    /// Print a source as SQL, JSON, Rust, Mermaid or HTML
    Export(export::Arguments),
    /// Adopt a database: write its models, SQL for what no struct holds, and a baseline
    Pull(pull::Arguments),
}

/// Runs the command line and returns its exit code.
pub async fn run(cli: Cli) -> Exit {
    let ui = Ui::new(cli.global.quiet, cli.global.verbose, cli.global.color);
    let outcome = match Context::new(&cli.global, ui) {
        Ok(mut context) => {
            // Ctrl-C is not handled here: files are written in one step each, the server rolls back what was not
            // committed, and `scratch` takes its servers along before the process dies of the signal.
            let outcome = dispatch(&mut context, cli.command).await;
            context.close().await;
            outcome
        }
        Err(failure) => Err(failure),
    };
    outcome.unwrap_or_else(|failure| {
        ui.fail(&failure);
        failure.exit
    })
}

async fn dispatch(context: &mut Context, command: Command) -> Result<Exit, Failure> {
    match command {
        Command::Revision(arguments) => revision::run(context, arguments).await,
        Command::Upgrade(arguments) => upgrade::run(context, arguments).await,
        Command::Downgrade(arguments) => downgrade::run(context, arguments).await,
        Command::Current(arguments) => history::current(context, arguments).await,
        Command::History(arguments) => history::history(context, arguments).await,
        Command::Heads(arguments) => history::heads(context, &arguments),
        Command::Show(arguments) => history::show(context, &arguments),
        Command::Stamp(arguments) => stamp::run(context, arguments).await,
        Command::Review(arguments) => review::run(context, &arguments),
        Command::Check(arguments) => check::run(context, arguments).await,
        Command::Diff(arguments) => diff::run(context, arguments).await,
        Command::Export(arguments) => export::run(context, arguments).await,
        Command::Pull(arguments) => pull::run(context, arguments).await,
    }
}
