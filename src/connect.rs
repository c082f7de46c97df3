//! Opens connections to the user's servers: libpq's variables, `.pgpass`, TLS where the server has it,
//! and errors that say what to do without ever showing a password.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgDatabaseError};
use sqlx::{ConnectOptions, PgConnection};

use crate::schema::quote::ident;

/// How long a server may take to answer, unless `PGCONNECT_TIMEOUT` says otherwise.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(10);

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    #[error("the database URL cannot be read: {reason}; write postgres://user:password@host:5432/database")]
    Url { reason: String },
    #[error(
        "{target} does not answer: {reason}; is the server running, and are host and port right? \
         (host, port and database come from the URL, or from PGHOST, PGPORT and PGDATABASE)"
    )]
    Unreachable { target: Box<Target>, reason: String },
    #[error("{target} did not answer within {} s; is a firewall in the way? (PGCONNECT_TIMEOUT sets another limit)", limit.as_secs())]
    Timeout { target: Box<Target>, limit: Duration },
    #[error(
        "{target} refuses user {user}: {message} (SQLSTATE {code}); check the password in the URL, PGPASSWORD or ~/.pgpass, and pg_hba.conf on the server"
    )]
    Refused { target: Box<Target>, user: String, code: String, message: String },
    #[error(
        "user {user} may not connect to {target}: {message} (SQLSTATE {code}); grant it with \
         `GRANT CONNECT ON DATABASE {} TO {}`, or name another user in the URL or PGUSER",
        ident(&target.database), ident(user)
    )]
    Forbidden { target: Box<Target>, user: String, code: String, message: String },
    #[error("{target} does not exist on its server: {message} (SQLSTATE {code}); create it with `createdb {}`", target.database)]
    NoDatabase { target: Box<Target>, code: String, message: String },
    #[error("{target} has no free connection: {message} (SQLSTATE {code}); close a session or try again")]
    Busy { target: Box<Target>, code: String, message: String },
    #[error("no encrypted connection to {target}: {reason}; check sslmode and sslrootcert in the URL")]
    Tls { target: Box<Target>, reason: String },
    #[error("cannot connect to {target}: {reason}")]
    Other { target: Box<Target>, reason: String },
}

/// A database as messages name it: never with its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub host: String,
    pub port: u16,
    pub database: String,
}

impl Target {
    /// Returns what these options lead to.
    pub fn of(options: &PgConnectOptions) -> Self {
        let host = match options.get_socket() {
            Some(socket) => socket.display().to_string(),
            None => options.get_host().to_owned(),
        };
        let database = options.get_database().unwrap_or(options.get_username()).to_owned();
        Self { host, port: options.get_port(), database }
    }

    /// Returns host and port, without the database.
    pub fn server(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Says whether the server is on this machine: a socket, `localhost` or a loopback address.
    pub fn is_loopback(&self) -> bool {
        let host = self.host.trim_start_matches('[').trim_end_matches(']');
        host.starts_with('/')
            || host.eq_ignore_ascii_case("localhost")
            || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "database {} on {}:{}", self.database, self.host, self.port)
    }
}

/// Reads a `postgres://` URL; what it leaves out comes from libpq's variables and `.pgpass`.
pub fn options(url: &str) -> Result<PgConnectOptions, ConnectError> {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    if !matches!(scheme, Some("postgres" | "postgresql")) {
        return Err(ConnectError::Url { reason: "it does not begin with postgres://".to_owned() });
    }
    let options = PgConnectOptions::from_str(&with_host(url))
        .map_err(|error| ConnectError::Url { reason: config_reason(&error) })?;
    let options = match options.get_application_name() {
        Some(_) => options,
        None => options.application_name("modelmig"),
    };
    Ok(options.disable_statement_logging())
}

/// libpq reads `postgres://user@/db?host=/run/postgresql`; the URL parser wants a host after a user, so it gets the
/// usual one, which `host=` then replaces.
fn with_host(url: &str) -> Cow<'_, str> {
    let begin = url.find("://").map_or(0, |scheme| scheme + 3);
    let end = url[begin..].find(['/', '?']).map_or(url.len(), |length| begin + length);
    if url[begin..end].ends_with('@') {
        let usual = PgConnectOptions::new_without_pgpass().get_host().replace('/', "%2F");
        return Cow::Owned(format!("{}{usual}{}", &url[..end], &url[end..]));
    }
    Cow::Borrowed(url)
}

/// Connects to the database of a `postgres://` URL.
pub async fn connect(url: &str) -> Result<PgConnection, ConnectError> {
    connect_with(&options(url)?).await
}

/// Connects with options that were read before.
pub async fn connect_with(options: &PgConnectOptions) -> Result<PgConnection, ConnectError> {
    connect_within(options, timeout(std::env::var("PGCONNECT_TIMEOUT").ok().as_deref())).await
}

/// Connects, or gives up after that time.
pub async fn connect_within(options: &PgConnectOptions, limit: Duration) -> Result<PgConnection, ConnectError> {
    match tokio::time::timeout(limit, options.connect()).await {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(error)) => Err(explain(options, error)),
        Err(_) => Err(ConnectError::Timeout { target: Box::new(Target::of(options)), limit }),
    }
}

/// Creates a database on the server of the URL, by way of the server's own `postgres`.
pub async fn create_database(url: &str, name: &str) -> Result<(), ConnectError> {
    let options = options(url)?.database("postgres");
    let mut connection = connect_with(&options).await?;
    let statement = format!("CREATE DATABASE {}", ident(name));
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement))
        .execute(&mut connection)
        .await
        .map(drop)
        .map_err(|error| explain(&options, error))
}

/// Reads libpq's variable: whole seconds, where 0 means no limit (an hour is enough of that).
fn timeout(variable: Option<&str>) -> Duration {
    match variable.and_then(|text| text.trim().parse::<u64>().ok()) {
        Some(0) => Duration::from_secs(3600),
        Some(seconds) => Duration::from_secs(seconds),
        None => DEFAULT_TIMEOUT,
    }
}

/// sqlx quotes the value at fault, which may be the whole URL; the parser's own words never hold it.
fn config_reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Configuration(source) => match source.downcast_ref::<url::ParseError>() {
            Some(parse) => parse.to_string(),
            None => "one of its parameters has a value that is not known".to_owned(),
        },
        _ => "it is not a URL".to_owned(),
    }
}

fn explain(options: &PgConnectOptions, error: sqlx::Error) -> ConnectError {
    let target = Box::new(Target::of(options));
    match error {
        sqlx::Error::Io(error) => ConnectError::Unreachable { target, reason: error.to_string() },
        sqlx::Error::Tls(error) => ConnectError::Tls { target, reason: error.to_string() },
        sqlx::Error::Database(error) => match error.try_downcast::<PgDatabaseError>() {
            Ok(error) => explain_refusal(options, target, &error),
            Err(error) => ConnectError::Other { target, reason: error.to_string() },
        },
        error => ConnectError::Other { target, reason: error.to_string() },
    }
}

fn explain_refusal(options: &PgConnectOptions, target: Box<Target>, error: &PgDatabaseError) -> ConnectError {
    let (code, message) = (error.code().to_owned(), error.message().to_owned());
    match error.code() {
        "28000" | "28P01" => ConnectError::Refused { target, user: options.get_username().to_owned(), code, message },
        "42501" => ConnectError::Forbidden { target, user: options.get_username().to_owned(), code, message },
        "3D000" => ConnectError::NoDatabase { target, code, message },
        "53300" | "57P03" => ConnectError::Busy { target, code, message },
        _ => ConnectError::Other { target, reason: format!("{message} (SQLSTATE {code})") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_that_cannot_be_read_does_not_show_its_password() {
        for url in [
            "postgres://me:s3cret@host:99999/db",
            "mysql://me:s3cret@host/db",
            "postgres://me:s3cret@h/d?sslmode=s3cret",
        ] {
            let message = options(url).unwrap_err().to_string();
            assert!(!message.contains("s3cret"), "{message}");
        }
    }

    #[test]
    fn a_target_is_named_without_the_password() {
        let target = Target::of(&options("postgres://me:s3cret@db.example:5433/app").unwrap());
        assert_eq!(target.to_string(), "database app on db.example:5433");
        assert!(!target.is_loopback());
    }

    #[test]
    fn sockets_and_loopback_addresses_are_local() {
        for url in
            ["postgres://localhost/a", "postgres://127.0.0.1/a", "postgres://[::1]/a", "postgres:///a?host=/run/pg"]
        {
            assert!(Target::of(&options(url).unwrap()).is_loopback(), "{url}");
        }
    }

    #[test]
    fn a_socket_may_follow_a_user_without_a_host() {
        let options = options("postgres://me:s3cret@/app?host=/run/pg").unwrap();
        assert_eq!(Target::of(&options).to_string(), "database app on /run/pg:5432");
        assert_eq!(options.get_username(), "me");
    }

    #[test]
    fn the_timeout_follows_libpq() {
        assert_eq!(timeout(None), DEFAULT_TIMEOUT);
        assert_eq!(timeout(Some("3")), Duration::from_secs(3));
        assert_eq!(timeout(Some("0")), Duration::from_secs(3600));
        assert_eq!(timeout(Some("soon")), DEFAULT_TIMEOUT);
    }
}
