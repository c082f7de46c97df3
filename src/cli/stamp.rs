//! `modelmig stamp`: records a revision as applied without running it.

use super::upgrade::options;
use super::{Context, Exit, Failure};
use crate::apply;
use crate::revision::Target;
use crate::source::redacted;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// head, base, a version or a unique prefix of one
    target: String,
}

/// Sets what the database says it is at.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    let history = context.history()?;
    let target: Target = arguments.target.parse()?;
    let url = context.database_url()?;
    let options = options(context)?;
    apply::stamp(&url, &history, &target, &options).await?;
    context.ui.say(format!("stamped {} with {}; nothing was run", redacted(&url), arguments.target));
    Ok(Exit::Clean)
}
