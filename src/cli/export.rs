//! `modelmig export`: a source as SQL, JSON, Rust, Mermaid or HTML.

use clap::ValueEnum;

use super::{Context, Exit, Failure, sources};
use crate::render;
use crate::report::export;
use crate::schema::ir::Schema;
use crate::source::Source;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// models, database, revisions[@REV], a URL, a .sql file or folder, a .json export, empty
    source: Source,
    /// How to print it
    #[arg(long, value_enum, default_value = "sql")]
    format: ExportFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// Statements that build it in an empty database
    Sql,
    /// The schema as data, versioned
    Json,
    /// Models
    Rust,
    /// An entity-relationship diagram
    Mermaid,
    /// One page to read
    Html,
}

/// Prints the source on stdout.
pub async fn run(context: &mut Context, arguments: Arguments) -> Result<Exit, Failure> {
    if arguments.source.needs_project() {
        context.project()?;
    }
    let loaded = sources::load(context, &arguments.source).await?;
    let built = sources::build(context, &loaded, &Schema::default()).await?;
    built.database.close().await?;
    let schema = built.schema;
    for object in &schema.unmodelled {
        context.ui.say(format!("not exported: {} {}", object.kind, object.name));
    }
    let major = context.scratch(None).await?.version().major;
    let text = match arguments.format {
        ExportFormat::Sql => {
            let statements = render::create(&schema);
            statements.iter().map(|statement| format!("{};\n", statement.sql)).collect::<Vec<_>>().join("\n")
        }
        ExportFormat::Json => export::to_json(&schema, major),
        ExportFormat::Rust => export::rust::rust(&schema),
        ExportFormat::Mermaid => export::mermaid(&schema),
        ExportFormat::Html => export::html(&schema),
    };
    context.ui.answer(text);
    Ok(Exit::Clean)
}
