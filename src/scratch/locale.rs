//! How a database sorts and stores text, as far as another one can be created alike.

use std::fmt;

use sqlx::PgConnection;

/// Encoding, collation and provider of a database.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Locale {
    pub encoding: String,
    pub collate: String,
    pub ctype: String,
    pub provider: Provider,
    /// The locale's name with its provider, where that is not libc.
    pub locale: Option<String>,
}

/// Whose rules sort text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provider {
    Libc,
    Icu,
    /// Since PostgreSQL 17.
    Builtin,
}

/// UTF-8 in the order of bytes: the same on every machine.
impl Default for Locale {
    fn default() -> Self {
        Self {
            encoding: "UTF8".to_owned(),
            collate: "C".to_owned(),
            ctype: "C".to_owned(),
            provider: Provider::Libc,
            locale: None,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.encoding, self.collate)?;
        if self.ctype != self.collate {
            write!(f, "/{}", self.ctype)?;
        }
        let provider = match self.provider {
            Provider::Libc => return Ok(()),
            Provider::Icu => "icu",
            Provider::Builtin => "builtin",
        };
        write!(f, " ({provider} {})", self.locale.as_deref().unwrap_or("unknown"))
    }
}

impl Locale {
    /// Reads the locale of the connected database.
    pub async fn of(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        let (encoding, collate, ctype, provider, locale): (String, String, String, Option<String>, Option<String>) =
            sqlx::query_as(include_str!("sql/locale.sql")).fetch_one(connection).await?;
        let provider = match provider.as_deref() {
            Some("i") => Provider::Icu,
            Some("b") => Provider::Builtin,
            Some(_) | None => Provider::Libc,
        };
        Ok(Self { encoding, collate, ctype, provider, locale })
    }
}
