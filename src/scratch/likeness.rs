//! What a scratch server takes after: the server and the database at hand.

use sqlx::PgConnection;

use super::{Locale, ScratchError};
use crate::catalog;
use crate::schema::ir::Schema;

/// What is asked of a target so that a scratch server can be like it. Reading it needs no rights.
#[derive(Debug, Clone)]
pub struct Likeness {
    pub major: u32,
    pub locale: Locale,
    /// Every role of the server but its own.
    pub roles: Vec<String>,
    /// The roles that own something in the database or may do something with it, as far as that was read.
    pub named: Vec<String>,
    /// Where unqualified names of revisions lead, with the user's name for `"$user"`; `None` for what servers come with.
    pub search_path: Option<String>,
}

impl Likeness {
    /// Reads it from the connected database.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn of(connection: &mut PgConnection) -> Result<Self, ScratchError> {
        let failed = |source| ScratchError::Sql { action: "asking what the database is like".to_owned(), source };
        let major = catalog::server_version(connection).await?.major;
        let locale = Locale::of(connection).await.map_err(failed)?;
        let search_path = "SELECT NULLIF(
                pg_catalog.replace(s.path, '\"$user\"', pg_catalog.quote_ident(CURRENT_USER)),
                CASE WHEN pg_catalog.to_regnamespace(pg_catalog.quote_ident(CURRENT_USER)) IS NULL
                    THEN pg_catalog.quote_ident(CURRENT_USER) || ', public' ELSE '' END
            )
            FROM (SELECT pg_catalog.current_setting('search_path')) AS s (path)";
        let search_path =
            sqlx::query_scalar(search_path).persistent(false).fetch_one(&mut *connection).await.map_err(failed)?;
        let roles =
            "SELECT r.rolname::pg_catalog.text FROM pg_catalog.pg_roles AS r WHERE r.oid >= 16384 ORDER BY r.rolname";
        let roles = sqlx::query_scalar(roles).persistent(false).fetch_all(connection).await.map_err(failed)?;
        Ok(Self { major, locale, roles, named: Vec::new(), search_path })
    }

    /// Takes the roles along that the schema of the database names.
    pub fn name_roles(&mut self, schema: &Schema) {
        // Every server has those of its own.
        let roles = schema.access.roles().into_iter().filter(|role| !role.starts_with("pg_"));
        self.named = roles.map(str::to_owned).collect();
    }

    /// Returns the roles whose names occur in these texts, in whatever role: one too many does no harm.
    pub fn roles_in(&self, texts: &[String]) -> Vec<String> {
        let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        let occurs = |role: &&String| {
            let written = role.to_lowercase();
            texts.iter().any(|text| text.contains(&written) || text.contains(&written.replace('"', "\"\"")))
        };
        self.roles.iter().filter(occurs).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_found_as_they_are_written() {
        let roles = ["reader", "We\"ird", "nobody"].map(str::to_owned).to_vec();
        let likeness = Likeness { major: 15, locale: Locale::default(), roles, named: Vec::new(), search_path: None };
        let texts = ["GRANT SELECT ON t TO READER".to_owned(), "CREATE POLICY p ON t TO \"We\"\"ird\"".to_owned()];
        assert_eq!(likeness.roles_in(&texts), ["reader", "We\"ird"]);
    }
}
