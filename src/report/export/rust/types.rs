//! Postgres types as Rust types: sqlx's mapping, read from right to left.

use crate::schema::ir::SqlType;

use super::File;
use super::literal::string;

/// The Rust type of a column.
pub struct RustType {
    pub text: String,
    /// `max_len = 120` or `type = "…"`, where the Rust type stands for another Postgres type.
    argument: Option<String>,
    /// Whether sqlx has a Rust type that holds the values.
    pub known: bool,
}

impl RustType {
    pub fn arguments(&self) -> Option<String> {
        self.argument.clone()
    }
}

/// What sqlx maps: the Postgres type, the Rust type, and what to import for it.
const MAPPING: &[(&str, &str, &[&str])] = &[
    ("text", "String", &[]),
    ("boolean", "bool", &[]),
    ("\"char\"", "i8", &[]),
    ("smallint", "i16", &[]),
    ("integer", "i32", &[]),
    ("bigint", "i64", &[]),
    ("real", "f32", &[]),
    ("double precision", "f64", &[]),
    ("numeric", "Decimal", &["rust_decimal::Decimal"]),
    ("bytea", "Vec<u8>", &[]),
    ("uuid", "Uuid", &["uuid::Uuid"]),
    ("jsonb", "Value", &["serde_json::Value"]),
    ("timestamp with time zone", "DateTime<Utc>", &["chrono::DateTime", "chrono::Utc"]),
    ("timestamp without time zone", "NaiveDateTime", &["chrono::NaiveDateTime"]),
    ("date", "NaiveDate", &["chrono::NaiveDate"]),
    ("time without time zone", "NaiveTime", &["chrono::NaiveTime"]),
    ("time with time zone", "PgTimeTz", &["sqlx::postgres::types::PgTimeTz"]),
    ("interval", "PgInterval", &["sqlx::postgres::types::PgInterval"]),
    ("money", "PgMoney", &["sqlx::postgres::types::PgMoney"]),
    ("oid", "Oid", &["sqlx::postgres::types::Oid"]),
    ("inet", "IpNetwork", &["ipnetwork::IpNetwork"]),
    ("macaddr", "MacAddress", &["mac_address::MacAddress"]),
    ("bit varying", "BitVec", &["bit_vec::BitVec"]),
    ("point", "PgPoint", &["sqlx::postgres::types::PgPoint"]),
    ("line", "PgLine", &["sqlx::postgres::types::PgLine"]),
    ("lseg", "PgLSeg", &["sqlx::postgres::types::PgLSeg"]),
    ("box", "PgBox", &["sqlx::postgres::types::PgBox"]),
    ("path", "PgPath", &["sqlx::postgres::types::PgPath"]),
    ("polygon", "PgPolygon", &["sqlx::postgres::types::PgPolygon"]),
    ("circle", "PgCircle", &["sqlx::postgres::types::PgCircle"]),
    ("int4range", "PgRange<i32>", &["sqlx::postgres::types::PgRange"]),
    ("int8range", "PgRange<i64>", &["sqlx::postgres::types::PgRange"]),
    ("numrange", "PgRange<Decimal>", &["sqlx::postgres::types::PgRange", "rust_decimal::Decimal"]),
    ("daterange", "PgRange<NaiveDate>", &["sqlx::postgres::types::PgRange", "chrono::NaiveDate"]),
    ("tsrange", "PgRange<NaiveDateTime>", &["sqlx::postgres::types::PgRange", "chrono::NaiveDateTime"]),
    ("tstzrange", "PgRange<DateTime<Utc>>", &["sqlx::postgres::types::PgRange", "chrono::DateTime", "chrono::Utc"]),
];

/// Types that sqlx reads into the Rust type of another one.
const LIKE: &[(&str, &str)] = &[
    ("character varying", "text"),
    ("character", "text"),
    ("name", "text"),
    ("json", "jsonb"),
    ("cidr", "inet"),
    ("bit", "bit varying"),
];

/// Types of extensions, by their last name.
const EXTENSIONS: &[(&str, &str, &[&str])] = &[
    ("citext", "String", &[]),
    ("hstore", "PgHstore", &["sqlx::postgres::types::PgHstore"]),
    ("ltree", "PgLTree", &["sqlx::postgres::types::PgLTree"]),
    ("lquery", "PgLQuery", &["sqlx::postgres::types::PgLQuery"]),
    ("cube", "PgCube", &["sqlx::postgres::types::PgCube"]),
];

impl File<'_> {
    /// Returns the Rust type for a Postgres type, with what must stand beside it.
    pub fn rust_type(&mut self, ty: &SqlType) -> RustType {
        let (element, array) = match ty.text.strip_suffix("[]") {
            Some(element) => (element, true),
            None => (ty.text.as_str(), false),
        };
        let wrap = |text: &str| if array { format!("Vec<{text}>") } else { text.to_owned() };
        let exact = |text: &str| RustType { text: wrap(text), argument: None, known: true };
        let explicit = || Some(format!("type = {}", string(&ty.text)));

        if let Some(user) = ty.user.as_ref().filter(|user| user.to_string() == element)
            && let Some(ident) = self.names.find_type(user)
        {
            let ident = ident.to_owned();
            self.mentions.insert(ident.clone());
            return exact(&ident);
        }
        if let Some((_, rust, uses)) = MAPPING.iter().find(|(sql, ..)| *sql == element) {
            self.uses.extend(uses.iter().copied());
            return exact(rust);
        }
        if !array
            && let Some(length) = element.strip_prefix("character varying(").and_then(|rest| rest.strip_suffix(')'))
        {
            return RustType { text: "String".into(), argument: Some(format!("max_len = {length}")), known: true };
        }
        let base = without_modifiers(element);
        let like = LIKE.iter().find(|(sql, _)| *sql == base).map_or(base.as_str(), |(_, like)| like);
        let found = MAPPING.iter().find(|(sql, ..)| *sql == like).or_else(|| {
            let last = base.rsplit('.').next().unwrap_or(&base);
            EXTENSIONS.iter().find(|(name, ..)| *name == last)
        });
        match found {
            Some((_, rust, uses)) => {
                self.uses.extend(uses.iter().copied());
                RustType { text: wrap(rust), argument: explicit(), known: true }
            }
            None => RustType { text: wrap("String"), argument: explicit(), known: false },
        }
    }
}

/// Returns `timestamp with time zone` for `timestamp(3) with time zone`, `interval` for `interval day to second(3)`.
fn without_modifiers(ty: &str) -> String {
    let mut base = ty.to_owned();
    if let (Some(open), Some(close)) = (ty.find('('), ty.find(')'))
        && open < close
        && !ty.contains('"')
    {
        base.replace_range(open..=close, "");
    }
    if base.starts_with("interval ") { "interval".to_owned() } else { base }
}

#[cfg(test)]
mod tests {
    use super::without_modifiers;

    #[test]
    fn modifiers_stand_behind_or_inside() {
        assert_eq!(without_modifiers("numeric(12,2)"), "numeric");
        assert_eq!(without_modifiers("timestamp(3) with time zone"), "timestamp with time zone");
        assert_eq!(without_modifiers("interval day to second(3)"), "interval");
        assert_eq!(without_modifiers("public.\"we(ird)\""), "public.\"we(ird)\"");
    }
}
