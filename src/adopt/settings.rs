//! What the configuration of a project must say for a schema to be declared in the fewest words.

use minijinja::context;

use super::{AdoptError, File};
use crate::plan::{self, Action};
use crate::schema::ir::{Constraint, ConstraintKind, Index, IndexElement, IndexTerm, QName, Schema, Table};
use crate::schema::lower::{Named, Naming, Preset};

/// Returns the preset that gives the most constraints and indexes the names they have; ours when it is a draw.
pub fn fitting(schema: &Schema) -> Preset {
    let fits = |preset: Preset| {
        let naming = Naming { preset, ..Naming::default() };
        let of_table = |table: &Table| {
            let constraints =
                table.constraints.iter().filter(|one| follows(&naming, &table.name, constraint(one), &one.name));
            let indexes = table.indexes.iter().filter(|one| follows(&naming, &table.name, index(one), &one.name));
            constraints.count() + indexes.count()
        };
        schema.tables.values().map(of_table).sum::<usize>()
    };
    if fits(Preset::Postgres) > fits(Preset::Modelmig) { Preset::Postgres } else { Preset::Modelmig }
}

/// Says whether anything of the schema has a comment.
pub fn has_comments(schema: &Schema) -> bool {
    plan::create(schema).iter().any(|step| matches!(step.action, Action::Comment { .. }))
}

/// Returns the configuration that declares comments, and names by that preset where it is not ours.
///
/// # Errors
/// When the template is damaged.
pub fn configuration(comments: bool, preset: Preset) -> Result<File, AdoptError> {
    let preset = match preset {
        Preset::Modelmig => None,
        Preset::Postgres => Some("postgres"),
    };
    let template = include_str!("../../templates/modelmig.toml");
    let text = minijinja::Environment::new().render_str(template, context! { comments, preset })?;
    Ok(File { path: "modelmig.toml".to_owned(), text: text + "\n" })
}

fn follows(naming: &Naming, table: &QName, named: Option<(Named, Vec<&str>)>, name: &str) -> bool {
    named.is_some_and(|(what, columns)| naming.name(what, &table.name, &columns) == name)
}

fn constraint(constraint: &Constraint) -> Option<(Named, Vec<&str>)> {
    fn strs(columns: &[String]) -> Vec<&str> {
        columns.iter().map(String::as_str).collect()
    }
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => Some((Named::PrimaryKey, strs(&key.columns))),
        ConstraintKind::Unique(key) => Some((Named::Unique, strs(&key.columns))),
        ConstraintKind::ForeignKey(key) => Some((Named::ForeignKey, strs(&key.columns))),
        ConstraintKind::Check(check) => Some((Named::Check, strs(&check.expr.columns))),
        ConstraintKind::Exclusion(exclusion) => {
            Some((Named::Exclusion, columns(exclusion.elements.iter().map(|element| &element.term))?))
        }
    }
}

fn index(index: &Index) -> Option<(Named, Vec<&str>)> {
    let what = if index.unique { Named::Unique } else { Named::Index };
    Some((what, columns(index.elements.iter())?))
}

/// Returns the columns; nothing where there are expressions, which convention names after them.
fn columns<'a>(elements: impl Iterator<Item = &'a IndexElement>) -> Option<Vec<&'a str>> {
    elements
        .map(|element| match &element.term {
            IndexTerm::Column(name) => Some(name.as_str()),
            IndexTerm::Expr(_) => None,
        })
        .collect()
}
