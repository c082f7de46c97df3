//! What settles what must not be guessed, renames and drops: arguments, and answers on a terminal.

use super::{Context, Failure};
use crate::autogenerate::{Comparison, Refusal, Settled, open_renames};
use crate::diff::PossibleRename;
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

/// Asks about the first drop that may be a rename, where there is one and somebody to ask. After an answer the two
/// sides are to be compared again; `false` says that there was nothing to ask.
pub fn ask(context: &Context, comparison: &Comparison, settled: &mut Settled) -> Result<bool, Failure> {
    let open = open_renames(&comparison.changes, settled);
    let Some(first) = open.first().filter(|_| context.ui.can_ask()) else { return Ok(false) };
    let alike: Vec<&PossibleRename> = open.iter().filter(|pair| pair.from() == first.from()).collect();
    let mut question = format!("{} is gone, and what is new looks like it:\n", first.from());
    for (number, pair) in (1..).zip(&alike) {
        question.push_str(&format!("  {number}  renamed: {}\n", pair.spelling()));
    }
    question.push_str("  d  dropped with its values, and what is new is added empty\n");
    question.push_str("  q  quit: nothing is written\n");
    question.push_str(&format!("which is it? [1{}, d, q]", last(alike.len())));
    loop {
        let answer = context.ui.ask(&question);
        match answer.as_deref() {
            None | Some("q" | "quit") => {
                let refusal = Refusal::PossibleRenames(open);
                let help = refusal.help();
                return Err(Failure::new(refusal).help(help));
            }
            Some("d" | "dropped") => settled.no_renames.extend(alike.into_iter().cloned()),
            Some(word) => match chosen(word, &alike) {
                Some(pair) => pair.settle(&mut settled.renames),
                None => continue,
            },
        }
        return Ok(true);
    }
}

fn last(count: usize) -> String {
    if count > 1 { format!("-{count}") } else { String::new() }
}

fn chosen<'a>(word: &str, alike: &[&'a PossibleRename]) -> Option<&'a PossibleRename> {
    let index = word.parse::<usize>().ok()?.checked_sub(1)?;
    alike.get(index).copied()
}
