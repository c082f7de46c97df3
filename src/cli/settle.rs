//! The arguments that settle what must not be guessed: renames and drops.

use super::Failure;
use crate::autogenerate::Settled;
use crate::ownership::Pattern;

#[derive(Debug, clap::Args)]
pub struct SettleArguments {
    /// Treat a drop and an add as a rename: app.users.nick=display_name, app.people=users
    #[arg(long, value_name = "OLD=NEW")]
    rename: Vec<String>,
    /// Drop what this name or pattern covers: app.users, app.users.nick, app.legacy_*, all
    #[arg(long, value_name = "PATTERN")]
    allow_drop: Vec<String>,
}

impl SettleArguments {
    /// Adds what the command line settles to what the models and the configuration say.
    pub fn settle(&self, mut settled: Settled) -> Result<Settled, Failure> {
        for rename in &self.rename {
            settled.renames.parse(rename)?;
        }
        settled.allow_drop.extend(self.allow_drop.iter().map(Pattern::new));
        Ok(settled)
    }
}
