//! `modelmig upgrade`: applies revisions.

use super::{Context, Exit, Failure};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to: head, +n, a version or a unique prefix of one
    #[arg(default_value = "head")]
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
    /// Wait this many seconds for the server to come up
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "60")]
    wait: Option<u64>,
    /// Apply revisions whose flags nobody has signed off
    #[arg(long)]
    allow_unreviewed: bool,
    /// Apply revisions that are older than the newest applied one
    #[arg(long)]
    out_of_order: bool,
}
