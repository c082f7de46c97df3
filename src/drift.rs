//! What differs, as findings: models against revisions, revisions against a database.
//!
//! The states come from elsewhere; in here two schemas become [`Finding`]s with the place in the source
//! that declares each object.

use crate::catalog::{self, CatalogError};
use crate::diff::{self, Change, DiffOptions};
use crate::ownership;
use crate::report::check::{Finding, Question};
use crate::schema::ir::{Schema, Unmodelled};
use crate::schema::origin::{Origins, Part};
use crate::state;

/// Turns changes into findings, one each, in the order of the changes.
pub fn findings(question: Question, changes: &[Change], origins: &Origins) -> Vec<Finding> {
    changes
        .iter()
        .map(|change| {
            let object = change.object();
            Finding {
                question,
                summary: change.summary(),
                hazards: Vec::new(),
                location: origins.get(&object, Part::Whole).cloned(),
                object: Some(object),
            }
        })
        .collect()
}

/// A live database seen beside what its revision promises.
#[derive(Debug)]
pub struct Drift {
    /// What somebody changed by hand: from what was promised to what is there.
    pub changes: Vec<Change>,
    /// What is there and nobody's of ours.
    pub unmanaged: Vec<Unmodelled>,
}

/// Compares the owned part of a live schema with what its revision promises. `also_owned` is what the
/// models declare beyond it. `scratch` is a database of the same major in which the types of both exist.
///
/// # Errors
/// When an expression cannot be brought to a stable form.
pub async fn drift(
    promised: &Schema,
    also_owned: &Schema,
    live: Schema,
    scratch: &mut sqlx::PgConnection,
) -> Result<Drift, CatalogError> {
    let (mut owned, unmanaged) = ownership::split(live, &[promised, also_owned]);
    let mut promised = promised.clone();
    adopt_unowned(&mut promised, &mut owned);
    catalog::normalise(scratch, &mut promised, &mut owned).await?;
    Ok(Drift { changes: diff::diff(&promised, &owned, &DiffOptions::default()), unmanaged })
}

/// Evens out what counts only when declared, and what a database has that no revision speaks of.
pub fn adopt_unowned(promised: &mut Schema, live: &mut Schema) {
    state::strip_undeclared(live, promised);
    // An extension that no revision created is the database's own affair.
    live.extensions.retain(|name, _| promised.extensions.contains_key(name));
    for (name, extension) in &mut live.extensions {
        extension.version = promised.extensions.get(name).and_then(|promised| promised.version.clone());
    }
}

/// Returns the fingerprint of the part of a schema that `declared` speaks of, as revision files carry it.
/// Equal fingerprints mean no drift; different ones mean that the schemas must be compared.
pub fn fingerprint(schema: &Schema, declared: &Schema, major: u32) -> String {
    let (mut owned, _) = ownership::split(schema.clone(), &[declared]);
    state::strip_undeclared(&mut owned, declared);
    owned.extensions.clear();
    crate::revision::fingerprint::schema(&owned, major)
}
