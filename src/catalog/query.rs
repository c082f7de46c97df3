//! Sends the catalog queries in one message and decodes each row into the struct of its kind.

use futures_util::TryStreamExt;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgConnection, PgRow};
use sqlx::{Either, FromRow};

use super::CatalogError;

/// A catalog query, known by its file name in messages.
#[derive(Clone, Copy)]
pub(super) struct Query {
    pub name: &'static str,
    pub sql: &'static str,
}

/// Brings in a query from `sql/`.
macro_rules! query {
    ($name:literal) => {
        $crate::catalog::query::Query { name: $name, sql: include_str!(concat!("sql/", $name, ".sql")) }
    };
}
pub(super) use query;

/// Declares the row of a query: fields are decoded from the columns of the same names.
macro_rules! row {
    ($(#[$meta:meta])* struct $name:ident { $($(#[$inner:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub(super) struct $name { $($(#[$inner])* pub(super) $field: $type,)* }

        impl sqlx::FromRow<'_, sqlx::postgres::PgRow> for $name {
            fn from_row(row: &sqlx::postgres::PgRow) -> sqlx::Result<Self> {
                use sqlx::Row as _;
                Ok(Self { $($field: row.try_get(stringify!($field))?,)* })
            }
        }
    };
}
pub(super) use row;

/// A value of the type `"char"`, as most flags of the catalogs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Letter(pub char);

impl sqlx::Type<sqlx::Postgres> for Letter {
    fn type_info() -> sqlx::postgres::PgTypeInfo {
        <i8 as sqlx::Type<sqlx::Postgres>>::type_info()
    }
}

impl sqlx::Decode<'_, sqlx::Postgres> for Letter {
    fn decode(value: sqlx::postgres::PgValueRef<'_>) -> Result<Self, sqlx::error::BoxDynError> {
        // Both formats are the one byte; an empty one is the zero byte in text.
        Ok(Letter(value.as_bytes()?.first().map_or('\0', |byte| char::from(*byte))))
    }
}

/// Takes the rows of one query.
pub(super) trait Sink {
    fn take(&mut self, row: &PgRow) -> sqlx::Result<()>;
}

impl<T: for<'r> FromRow<'r, PgRow>> Sink for Vec<T> {
    fn take(&mut self, row: &PgRow) -> sqlx::Result<()> {
        self.push(T::from_row(row)?);
        Ok(())
    }
}

/// Runs the queries in one round trip, each into its own sink. `preamble` holds statements, one a line, that come first
/// and return nothing.
///
/// A message of several statements is only possible in the simple protocol, which also leaves no prepared statement
/// behind on a pooled connection.
pub(super) async fn run(
    conn: &mut PgConnection,
    preamble: &str,
    mut queries: Vec<(Query, &mut dyn Sink)>,
) -> Result<(), CatalogError> {
    let settings = preamble.matches(";\n").count();
    let script = queries.iter().fold(preamble.to_owned(), |script, (query, _)| script + query.sql);
    let mut results = sqlx::raw_sql(sqlx::AssertSqlSafe(script)).fetch_many(conn);
    let mut finished: usize = 0;
    loop {
        let at = finished.checked_sub(settings);
        let name = at.and_then(|at| queries.get(at)).map_or("session", |(query, _)| query.name);
        let failed = |source| CatalogError::Query { query: name, source };
        match results.try_next().await.map_err(failed)? {
            None => return Ok(()),
            Some(Either::Left(_)) => finished += 1,
            Some(Either::Right(row)) => {
                if let Some((_, sink)) = at.and_then(|at| queries.get_mut(at)) {
                    sink.take(&row).map_err(failed)?;
                }
            }
        }
    }
}

/// Runs a query about the given OIDs; without any, there is nothing to ask.
pub(super) async fn run_with<T>(conn: &mut PgConnection, query: Query, oids: Vec<Oid>) -> Result<Vec<T>, CatalogError>
where
    T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    if oids.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |source| CatalogError::Query { query: query.name, source };
    sqlx::query_as(query.sql).bind(oids).persistent(false).fetch_all(conn).await.map_err(failed)
}
