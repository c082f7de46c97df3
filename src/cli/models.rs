//! From the project on disk to what it declares: models read and lowered, `schema/**/*.sql` beside them.

use std::collections::BTreeSet;
use std::thread::JoinHandle;

use super::{Context, Failure};
use crate::autogenerate::{Settled, Unread, renames};
use crate::blame::{Refused, blame};
use crate::config::{Comments, Config, NamingPreset, Project};
use crate::schema::diagnostic::{Diagnostic, Severity};
use crate::schema::lower::{Lowered, Naming, Preset, lower};
use crate::schema::origin::Location;
use crate::scratch::pool::{self, PoolFailure, PoolOrigin};
use crate::scratch::remedy;
use crate::source::read::{ReadError, ReadOptions, Sources, give_back, print_diagnostics, read_project};
use crate::state::{Declared, StateError};

/// What the project declares, and what its attributes and configuration settle.
pub struct Models {
    pub declared: Declared,
    pub settled: Settled,
}

/// Reads the models of the project. Every fault of the source is in the failure, each with its place.
pub fn read(context: &mut Context) -> Result<Models, Failure> {
    begin(context)?.finish(context)
}

/// Starts to read the models on a thread of their own, for a command that has a server to wait for meanwhile.
pub fn begin(context: &mut Context) -> Result<Begun, Failure> {
    let project = context.project()?.clone();
    let (options, naming) = (options(&project), naming(&project.config));
    let thread = std::thread::spawn(move || {
        let reading = read_project(&options)?;
        let mut diagnostics = reading.diagnostics;
        let lowered = lower(&reading.models, &naming, &mut diagnostics);
        drop(reading.models);
        give_back();
        Ok(Read { lowered, diagnostics: diagnostics.finish(), sources: reading.sources })
    });
    Ok(Begun { project, thread })
}

/// Models that are being read.
pub struct Begun {
    project: Project,
    thread: JoinHandle<Result<Read, ReadError>>,
}

impl Begun {
    /// Waits until the models are read.
    pub fn finish(self, context: &mut Context) -> Result<Models, Failure> {
        let read = self.thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        models(context, &self.project, read?)
    }
}

/// What the thread brings back.
struct Read {
    lowered: Lowered,
    diagnostics: Vec<Diagnostic>,
    sources: Sources,
}

fn models(context: &mut Context, project: &Project, read: Read) -> Result<Models, Failure> {
    let Read { lowered, diagnostics, sources } = read;
    if !diagnostics.is_empty() {
        let text = print_diagnostics(&diagnostics, &sources, true);
        if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
            return Err(Failure::report(text));
        }
        context.ui.say(text);
    }
    let folder = project.root.join("schema");
    let files = if folder.is_dir() { super::sources::sql_files(context, &folder)? } else { Vec::new() };
    context.name_roles(&lowered.schema);
    let managed = project.config.manage.managed();
    let settled = Settled {
        both_named: false,
        exact: false,
        renames: renames(&lowered.renames),
        allow_drop: Vec::new(),
        no_renames: Vec::new(),
        managed: managed.clone(),
        comments: project.config.models.comments == Comments::Docs,
        unread: Unread::default(),
        one_way: false,
    };
    let declared = Declared { schema: lowered.schema, origins: lowered.origins, files, managed, ..Declared::default() };
    Ok(Models { declared, settled })
}

fn options(project: &Project) -> ReadOptions {
    ReadOptions {
        globs: project.config.models.paths.clone(),
        features: project.config.models.features.clone(),
        types: project.config.types.clone(),
        ..ReadOptions::new(&project.root)
    }
}

/// Returns the names and words that lowering takes from the configuration.
pub fn naming(config: &Config) -> Naming {
    Naming {
        preset: match config.naming.preset {
            NamingPreset::Modelmig => Preset::Modelmig,
            NamingPreset::Postgres => Preset::Postgres,
        },
        docs_as_comments: config.models.comments == Comments::Docs,
        extensions: config.manage.extensions.clone(),
        ..Naming::default()
    }
}

/// Turns what the server refused into a failure that points at the attributes in the source.
pub fn explain(error: StateError, declared: &Declared) -> Failure {
    let StateError::Declared { failures } = error else { return error.into() };
    let mut lines: Vec<(Option<&Location>, String)> =
        failures.iter().map(|failure| (place(failure, declared), failure)).map(|(at, f)| (at, line(at, f))).collect();
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    // Undefined type or operator class, undefined function: what an extension would bring.
    let is_unknown = |failure: &PoolFailure| ["42704", "42883"].contains(&failure.cause.sqlstate.as_str());
    let mut help = "mend what is named above; the scratch database is gone and nothing was written".to_owned();
    let remedies: BTreeSet<&str> = failures.iter().filter_map(|failure| remedy(&failure.cause)).collect();
    for remedy in &remedies {
        help.push_str("\n    ");
        help.push_str(remedy);
    }
    if remedies.is_empty() && failures.iter().any(is_unknown) {
        help.push_str("\n    what an extension brings needs the extension: `[manage] extensions = [\"NAME\"]`, or CREATE EXTENSION in schema/*.sql");
    }
    if failures.iter().any(|failure| pool::creates_routine(&failure.statement.sql)) {
        help.push_str("\n    a function whose body is to be taken as it is needs `SET check_function_bodies = off;` in schema/*.sql");
    }
    Failure::new(format!("Postgres refuses what is declared:\n{}", lines.join("\n"))).help(help)
}

/// Returns the attribute a refused statement came from; `None` for one from a SQL file.
fn place<'a>(failure: &PoolFailure, declared: &'a Declared) -> Option<&'a Location> {
    let PoolOrigin::Object(object) = &failure.statement.origin else { return None };
    let refused = Refused {
        sql: &failure.statement.sql,
        object,
        position: failure.cause.position,
        message: &failure.cause.message,
    };
    blame(&refused, &declared.schema, &declared.origins)
}

fn line(place: Option<&Location>, failure: &PoolFailure) -> String {
    let place = place.map(|location| format!("  --> {location}\n    ")).unwrap_or_default();
    match &failure.statement.origin {
        PoolOrigin::Object(object) => format!("{place}  {} {object}: {}", object.kind().word(), failure.cause.line()),
        PoolOrigin::File { .. } => format!("{place}  {failure}"),
    }
}
