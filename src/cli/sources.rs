//! From the word of a SOURCE to a schema on the scratch server.

use std::path::Path;

use super::{Context, Failure, models};
use crate::catalog::{self, With};
use crate::connect::connect;
use crate::plan::{self, Action};
use crate::render;
use crate::report::export::from_json;
use crate::schema::ir::{Schema, Table};
use crate::scratch::{Likeness, Recipe, Script};
use crate::source::Source;
use crate::state::{self, Built, Declared};

/// A source as far as it can be read without a scratch server.
pub struct Loaded {
    pub content: Content,
    /// What the server it lives on is like, when it lives on one.
    pub like: Option<Likeness>,
}

pub enum Content {
    /// Declarations, to be built on scratch.
    Declared(Box<Declared>),
    /// Revisions, to be replayed on scratch.
    Recipe(Recipe),
    /// A live schema, read as it is.
    Live(Box<Schema>),
}

/// Reads a source: files, models, or the catalog of a database.
pub async fn load(context: &mut Context, source: &Source) -> Result<Loaded, Failure> {
    let with = context.with()?;
    load_with(context, source, with).await
}

/// Reads a source, of a database what is asked for.
pub async fn load_with(context: &mut Context, source: &Source, with: With) -> Result<Loaded, Failure> {
    let declared = |declared: Declared| Loaded { content: Content::Declared(Box::new(declared)), like: None };
    match source {
        Source::Models => Ok(declared(models::read(context)?.declared)),
        Source::Revisions(until) => {
            let history = context.history()?;
            let recipe = super::revisions::recipe(&history, until.as_deref())?;
            Ok(Loaded { content: Content::Recipe(recipe), like: None })
        }
        Source::Database => {
            let url = context.database_url()?;
            live(&url, with).await
        }
        Source::Url(url) => live(url, with).await,
        Source::SqlFile(path) => {
            let path = context.start.join(path);
            let files = vec![(context.shown(&path), crate::statement::without_rows(&read(&path)?))];
            Ok(declared(Declared { files, is_script: true, ..Declared::default() }))
        }
        Source::SqlFolder(path) => {
            let folder = context.start.join(path);
            Ok(declared(Declared { files: sql_files(context, &folder)?, ..Declared::default() }))
        }
        Source::Json(path) => {
            let path = context.start.join(path);
            let schema =
                from_json(&read(&path)?).map_err(|error| Failure::new(format!("{}: {error}", context.shown(&path))))?;
            Ok(declared(schema.into()))
        }
        Source::Empty => Ok(declared(Declared::default())),
    }
}

async fn live(url: &str, with: With) -> Result<Loaded, Failure> {
    let mut connection = connect(url).await?;
    let mut like = Likeness::of(&mut connection).await?;
    let schema = catalog::introspect_with(&mut connection, with).await?;
    like.name_roles(&schema);
    Ok(Loaded { content: Content::Live(Box::new(schema)), like: Some(like) })
}

impl Loaded {
    /// Says whether it declares owners or privileges; a database declares nothing, it has them.
    pub fn mentions_access(&self) -> bool {
        match &self.content {
            Content::Declared(declared) => declared.mentions_access(),
            Content::Recipe(recipe) => recipe.scripts.iter().any(|script| state::mentions_access(&script.sql)),
            Content::Live(_) => false,
        }
    }

    pub fn is_live(&self) -> bool {
        matches!(self.content, Content::Live(_))
    }

    /// Lets revisions run as they do in the database at hand.
    pub fn run_like(&mut self, like: Option<&Likeness>) {
        if let Content::Recipe(recipe) = &mut self.content {
            recipe.search_path = like.and_then(|like| like.search_path.clone());
        }
    }
}

/// Builds what was loaded on the scratch server and reads it back.
pub async fn build(context: &mut Context, loaded: &Loaded, extensions: &Schema) -> Result<Built, Failure> {
    let scratch = context.scratch(loaded.like.as_ref()).await?;
    let mut built = match &loaded.content {
        Content::Declared(declared) => state::build(scratch, declared, extensions).await,
        Content::Recipe(recipe) => state::replay(scratch, recipe).await,
        Content::Live(schema) => state::build(scratch, &Declared::from(Schema::clone(schema)), extensions).await,
    };
    if let (Ok(built), Content::Live(schema)) = (&mut built, &loaded.content) {
        // No statement that creates the schema says what these are called.
        for table in built.schema.tables.values_mut() {
            if let Some(live) = schema.tables.get(&table.name) {
                table.inherited.clone_from(&live.inherited);
            }
        }
    }
    built.map_err(|error| match &loaded.content {
        Content::Declared(declared) => models::explain(error, declared),
        Content::Recipe(_) | Content::Live(_) => error.into(),
    })
}

/// Returns the recipe that leads to a schema from nothing.
pub fn recipe(schema: &Schema) -> Recipe {
    let statements = render::create(schema);
    // A server has accepted the bodies of functions, whatever settings that took.
    let sql = std::iter::once(format!("{};\n", render::sql(&Action::TrustBodies)));
    let sql = sql.chain(statements.iter().map(|statement| format!("{};\n", statement.sql))).collect();
    Recipe {
        scripts: vec![Script { name: "the schema to start from".to_owned(), sql, transactional: true }],
        ..Recipe::default()
    }
}

/// Returns the recipe that leads to a schema from nothing, also to what the parts of its partitions are called.
pub async fn exact_recipe(context: &mut Context, schema: &Schema) -> Result<Recipe, Failure> {
    let mut recipe = recipe(schema);
    let is_part = |table: &Table| !table.inherited.0.indexes.is_empty() || !table.inherited.0.constraints.is_empty();
    if schema.tables.values().any(is_part) {
        let built = state::replayed(context.scratch(None).await?, &recipe).await?;
        let named = render::statements(&plan::given(&built, schema));
        let named: String = named.iter().map(|statement| format!("{};\n", statement.sql)).collect();
        recipe.scripts.iter_mut().for_each(|script| script.sql += &named);
    }
    Ok(recipe)
}

/// Reads every `.sql` file below a folder, in the order of their paths.
pub fn sql_files(context: &Context, folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut paths = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).standard_filters(false).hidden(true).build() {
        let path = entry?.into_path();
        if path.is_file() && path.extension().is_some_and(|extension| extension == "sql") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| Ok((context.shown(path), read(path)?))).collect()
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))
}
