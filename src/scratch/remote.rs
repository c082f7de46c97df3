//! Databases on a server that is not ours: the target's own, or one the user names.
//!
//! They carry a prefix, our run's id and a comment; the session that owns them names the same id. A database
//! whose session is gone belongs to nobody and is dropped by the next run.

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::ScratchError;
use super::locale::{Locale, Provider};
use super::native::{Creation, PREFIX, try_drop};
use crate::catalog::{ServerVersion, server_version};
use crate::connect::{self, Target};
use crate::schema::quote;

/// The session of a run calls itself this, followed by the id.
const SESSION_PREFIX: &str = "modelmig scratch ";

/// A session on a server that is not ours, ready to create databases.
pub(super) struct Remote {
    pub connection: PgConnection,
    pub options: PgConnectOptions,
    pub id: String,
    pub version: ServerVersion,
    pub creation: Creation,
}

/// Connects, checks that databases may be created, and drops what a killed run left.
pub(super) async fn open(url: &str, locale: Option<&Locale>) -> Result<Remote, ScratchError> {
    let id = format!("{:08x}", rand::random::<u32>());
    let options = connect::options(url)?;
    let session = options.clone().application_name(&format!("{SESSION_PREFIX}{id}"));
    let mut connection = connect::connect_with(&session).await?;
    let version = server_version(&mut connection).await?;
    check_rights(&mut connection, &options).await?;
    sweep(&mut connection, &options).await?;
    let creation = Creation {
        base: "template0",
        clauses: locale.map(|locale| clauses(locale, version.major)).unwrap_or_default(),
        copy_clauses: "",
    };
    Ok(Remote { connection, options, id, version, creation })
}

async fn check_rights(connection: &mut PgConnection, options: &PgConnectOptions) -> Result<(), ScratchError> {
    let may: bool = sqlx::query_scalar(
        "SELECT r.rolcreatedb OR r.rolsuper FROM pg_catalog.pg_roles AS r WHERE r.rolname = current_user",
    )
    .fetch_one(connection)
    .await
    .map_err(|source| ScratchError::Sql { action: "asking for our rights".to_owned(), source })?;
    if may {
        return Ok(());
    }
    Err(ScratchError::NoCreateDb { server: Target::of(options).server(), role: quote::ident(options.get_username()) })
}

/// Drops databases of runs whose session is gone. Another's database that we may not drop stays.
async fn sweep(connection: &mut PgConnection, options: &PgConnectOptions) -> Result<(), ScratchError> {
    let orphans: Vec<String> = sqlx::query_scalar(include_str!("sql/orphans.sql"))
        .bind(PREFIX)
        .bind(SESSION_PREFIX)
        .fetch_all(&mut *connection)
        .await
        .map_err(|source| ScratchError::Sql { action: "looking for left-over databases".to_owned(), source })?;
    for name in orphans {
        let _ = try_drop(connection, options, &name, "").await;
    }
    Ok(())
}

/// Returns the clauses that create a database of that locale.
fn clauses(locale: &Locale, major: u32) -> String {
    let mut text = format!(
        " ENCODING {} LC_COLLATE {} LC_CTYPE {}",
        quote::literal(&locale.encoding),
        quote::literal(&locale.collate),
        quote::literal(&locale.ctype)
    );
    match (locale.provider, &locale.locale) {
        (Provider::Icu, Some(name)) if major >= 15 => {
            text.push_str(&format!(" LOCALE_PROVIDER icu ICU_LOCALE {}", quote::literal(name)));
        }
        (Provider::Builtin, Some(name)) if major >= 17 => {
            text.push_str(&format!(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", quote::literal(name)));
        }
        (Provider::Libc, _) if major >= 15 => text.push_str(" LOCALE_PROVIDER libc"),
        (Provider::Libc | Provider::Icu | Provider::Builtin, _) => {}
    }
    text
}

/// Says on the database itself what it is, for the administrator who finds it.
pub(super) async fn mark(connection: &mut PgConnection, database: &str) -> Result<(), ScratchError> {
    let host = nix::unistd::gethostname().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let note = format!(
        "scratch database of modelmig, process {} on {host}; safe to drop when that is gone",
        std::process::id()
    );
    let sql = format!("COMMENT ON DATABASE {} IS {}", quote::ident(database), quote::literal(&note));
    let result = connection.execute(AssertSqlSafe(sql)).await;
    result.map(drop).map_err(|source| ScratchError::Sql { action: format!("marking database {database}"), source })
}
