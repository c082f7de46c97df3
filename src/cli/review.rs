//! `modelmig review`: lists the flags of a revision and signs them off.

use std::io::{BufRead, IsTerminal, Write};

use jiff::Timestamp;

use super::{Context, Exit, Failure, history};
use crate::plan::Hazard;
use crate::render::header::HeaderFlag;
use crate::revision::RevisionFile;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// head, or a version or a unique prefix of one
    revision: String,
    /// Sign off these flags: F1 F3
    flags: Vec<String>,
    /// Sign off every flag
    #[arg(long, conflicts_with = "flags")]
    all: bool,
    /// Who signs [default: the user name of git, else USER]
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// A word on why it is fine
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Lists the flags, signs off the chosen ones and says what is still open.
pub fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let revisions = context.history()?;
    let revision = history::find(&revisions, &arguments.revision)?;
    let several = revision.files.len() > 1;
    let unknown = arguments.flags.iter().find(|id| !revision.files.iter().any(|file| has(file, id)));
    if let Some(unknown) = unknown {
        return Err(Failure::new(format!("revision {} has no flag {unknown}", revision.id))
            .help(format!("`modelmig review {}` lists its flags", revision.id)));
    }
    for file in &revision.files {
        list(context, file, several)?;
        let wanted = wanted(arguments, file)?;
        if !wanted.is_empty() {
            let who = arguments.by.clone().unwrap_or_else(signer);
            let path = file.sign_off(&wanted, &who, &now(), arguments.note.as_deref())?;
            context.ui.say(format!("signed off {} as {who}: {}", ids(&wanted), context.shown(&path)));
        }
    }
    still_open(context, &revision.files)
}

fn has(file: &RevisionFile, id: &str) -> bool {
    file.up.flags().iter().any(|flag| flag.id.eq_ignore_ascii_case(id))
}

fn list(context: &Context, file: &RevisionFile, several: bool) -> Result<(), Failure> {
    if several {
        context.ui.answer(&file.up.name);
    }
    for state in file.flag_states()? {
        let flag = state.flag;
        let standing = match &state.sign_off {
            Some(sign_off) => format!("signed off by {}", sign_off.who),
            None if state.void => "open: the file changed since it was signed off".to_owned(),
            None => "open".to_owned(),
        };
        let place = flag.location.as_ref().map(|place| format!("  {place}")).unwrap_or_default();
        context.ui.answer(format!("{} {}  {}{place}  ({standing})", flag.id, flag.hazard, flag.text));
    }
    Ok(())
}

/// Returns the flags to sign: the named ones, all, or on a terminal those the user agrees to.
fn wanted<'a>(arguments: &Arguments, file: &'a RevisionFile) -> Result<Vec<&'a HeaderFlag>, Failure> {
    let open = file.open_flags(Hazard::ALL)?;
    if arguments.all {
        return Ok(open);
    }
    if !arguments.flags.is_empty() {
        let named = |flag: &&HeaderFlag| arguments.flags.iter().any(|id| flag.id.eq_ignore_ascii_case(id));
        return Ok(open.into_iter().filter(named).collect());
    }
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Ok(Vec::new());
    }
    let mut agreed = Vec::new();
    for flag in open {
        if ask(&format!("sign off {} {} ({})?", flag.id, flag.hazard, flag.text))? {
            agreed.push(flag);
        }
    }
    Ok(agreed)
}

fn ask(question: &str) -> Result<bool, Failure> {
    let mut answer = String::new();
    let _ = write!(anstream::stderr(), "{question} [y/N] ");
    std::io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| Failure::new(format!("cannot read the answer: {error}")))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn still_open(context: &mut Context, files: &[RevisionFile]) -> Result<Exit, Failure> {
    let required = super::revisions::required_kinds(context.project()?)?;
    let mut open = Vec::new();
    for file in files {
        open.extend(file.open_flags(&required)?);
    }
    if open.is_empty() {
        return Ok(Exit::Clean);
    }
    context.ui.say(format!("still open and required by [review] require: {}", ids(&open)));
    Ok(Exit::Findings)
}

fn ids(flags: &[&HeaderFlag]) -> String {
    flags.iter().map(|flag| flag.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// Returns the name to sign with: git's, else the login name.
fn signer() -> String {
    let git = std::process::Command::new("git").args(["config", "user.name"]).output();
    let name = git
        .ok()
        .filter(|output| output.status.success())
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    name.filter(|name| !name.is_empty())
        .or_else(|| std::env::var("USER").ok().filter(|user| !user.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Returns the time in RFC 3339, to the second; `SOURCE_DATE_EPOCH` fixes it.
fn now() -> String {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let time = fixed.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
