//! What commands ask of the revisions of a project.

use super::{Failure, history};
use crate::config::Project;
use crate::plan::Hazard;
use crate::revision::History;
use crate::scratch::{Likeness, Recipe, Script};

/// Returns the recipe that replays the revisions, up to one of them or all.
pub fn recipe(history: &History, until: Option<&str>) -> Result<Recipe, Failure> {
    let files: Vec<_> = match until {
        None => history.files().collect(),
        Some(word) => {
            let wanted = history.ancestors(history::find(history, word)?.id);
            history
                .files()
                .filter(|file| history.revision_of(file.version).is_some_and(|r| wanted.contains(&r.id)))
                .collect()
        }
    };
    Ok(recipe_of(files, None))
}

/// Returns the recipe of the given files, in order, as they run in the database at hand.
pub fn recipe_of<'a>(
    files: impl IntoIterator<Item = &'a crate::revision::RevisionFile>,
    like: Option<&Likeness>,
) -> Recipe {
    let scripts = files.into_iter().map(|file| Script {
        name: file.up.name.clone(),
        sql: file.up.sql.clone(),
        transactional: file.up.transactional,
    });
    Recipe { scripts: scripts.collect(), search_path: like.and_then(|like| like.search_path.clone()) }
}

/// Returns the kinds of flags that `[review] require` names.
pub fn required_kinds(project: &Project) -> Result<Vec<Hazard>, Failure> {
    let names = &project.config.review.require;
    names
        .iter()
        .map(|name| {
            Hazard::from_name(name).ok_or_else(|| {
                let near = crate::config::nearest(name, Hazard::ALL.iter().map(|hazard| hazard.name()));
                let failure = Failure::new(format!("[review] require names `{name}`, which is no kind of flag"));
                match near {
                    Some(near) => failure.help(format!("did you mean `{near}`?")),
                    None => failure,
                }
            })
        })
        .collect()
}
