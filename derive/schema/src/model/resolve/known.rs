//! sqlx's mapping from Rust types to Postgres types, by absolute path.

/// A type the mapping knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    Sql(&'static str),
    /// `Option<T>`
    Nullable,
    /// `Box<T>`, `Arc<T>`, `Cow<'_, T>`: as `T`.
    Through,
    /// `Vec<T>`
    Many,
    /// `PgRange<T>`
    Range,
    /// A Rust type without a Postgres counterpart, and why.
    Never(&'static str),
}

/// Returns what a word of the prelude stands for. Most fields are one of these, and need no search.
pub fn prelude(word: &str) -> Option<Known> {
    let known = match word {
        "Option" => Known::Nullable,
        "Box" => Known::Through,
        "Vec" => Known::Many,
        "String" | "str" => Known::Sql("text"),
        "bool" => Known::Sql("boolean"),
        "i16" => Known::Sql("smallint"),
        "i32" => Known::Sql("integer"),
        "i64" => Known::Sql("bigint"),
        "f32" => Known::Sql("real"),
        "f64" => Known::Sql("double precision"),
        "i8" => Known::Sql("\"char\""),
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => Known::Never("Postgres has no unsigned integers"),
        "i128" | "isize" => Known::Never("Postgres has no integer of this size"),
        "char" => Known::Never("sqlx does not map `char`"),
        _ => return None,
    };
    Some(known)
}

/// Returns what an absolute path stands for. Types of the prelude are single words.
pub fn known(path: &[String]) -> Option<Known> {
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    let words = match words.as_slice() {
        ["core" | "alloc", rest @ ..] => [&["std"], rest].concat(),
        // sqlx re-exports the crates it supports.
        [
            "sqlx" | "sqlx_core",
            "types",
            krate @ ("chrono" | "time" | "uuid" | "ipnetwork" | "ipnet" | "mac_address"),
            rest @ ..,
        ] => [&[*krate], rest].concat(),
        ["sqlx" | "sqlx_core", rest @ ..] => [&["sqlx"], rest].concat(),
        ["sqlx_postgres", rest @ ..] => [&["sqlx", "postgres"], rest].concat(),
        words => words.to_vec(),
    };
    let known = match words.as_slice() {
        [word] => return prelude(word),
        ["std", "option", "Option"] => Known::Nullable,
        ["std", "boxed", "Box"] => Known::Through,
        ["std", "sync", "Arc"] | ["std", "rc", "Rc"] | ["std", "borrow", "Cow"] => Known::Through,
        ["std", "vec", "Vec"] => Known::Many,
        ["std", "string", "String"] => Known::Sql("text"),
        ["std", "time", "Duration"] => Known::Sql("interval"),
        ["std", "net", "IpAddr"] => Known::Sql("inet"),
        ["std", "collections", "HashMap" | "BTreeMap" | "HashSet" | "BTreeSet"] => {
            Known::Never("wrap it in `sqlx::types::Json<…>`, or write `#[model(json)]`")
        }
        ["chrono", "DateTime"] | ["chrono", "prelude" | "datetime", "DateTime"] => {
            Known::Sql("timestamp with time zone")
        }
        ["chrono", "NaiveDateTime"] | ["chrono", "prelude" | "naive", "NaiveDateTime"] => {
            Known::Sql("timestamp without time zone")
        }
        ["chrono", "NaiveDate"] | ["chrono", "prelude" | "naive", "NaiveDate"] => Known::Sql("date"),
        ["chrono", "NaiveTime"] | ["chrono", "prelude" | "naive", "NaiveTime"] => Known::Sql("time without time zone"),
        ["chrono", "Duration" | "TimeDelta"] => Known::Sql("interval"),
        ["time", "OffsetDateTime"] => Known::Sql("timestamp with time zone"),
        ["time", "PrimitiveDateTime"] => Known::Sql("timestamp without time zone"),
        ["time", "Date"] => Known::Sql("date"),
        ["time", "Time"] => Known::Sql("time without time zone"),
        ["time", "Duration"] => Known::Sql("interval"),
        ["uuid", "Uuid"] | ["sqlx", "types", "Uuid"] | ["uuid", "fmt", "Hyphenated" | "Simple"] => Known::Sql("uuid"),
        ["rust_decimal", "Decimal"] | ["rust_decimal", "prelude", "Decimal"] | ["sqlx", "types", "Decimal"] => {
            Known::Sql("numeric")
        }
        ["bigdecimal", "BigDecimal"] | ["sqlx", "types", "BigDecimal"] => Known::Sql("numeric"),
        ["ipnetwork", "IpNetwork"] | ["ipnet", "IpNet"] => Known::Sql("inet"),
        ["mac_address", "MacAddress"] => Known::Sql("macaddr"),
        ["bit_vec", "BitVec"] | ["sqlx", "types", "BitVec"] => Known::Sql("bit varying"),
        ["serde_json", "Value"] | ["serde_json", "value", "Value" | "RawValue"] => Known::Sql("jsonb"),
        ["sqlx", "types", "Json" | "JsonValue" | "JsonRawValue"] | ["sqlx", "types", "json", "Json" | "JsonValue"] => {
            Known::Sql("jsonb")
        }
        ["sqlx", "types", "Text"] | ["sqlx", "types", "text", "Text"] => Known::Sql("text"),
        ["sqlx", "postgres", "types", name] => return postgres(name),
        ["sqlx", "postgres", "PgInterval"] => Known::Sql("interval"),
        _ => return None,
    };
    Some(known)
}

/// Returns what a name of `sqlx::postgres::types` stands for.
fn postgres(name: &str) -> Option<Known> {
    let sql = match name {
        "PgRange" => return Some(Known::Range),
        "PgInterval" => "interval",
        "PgMoney" => "money",
        "PgTimeTz" => "time with time zone",
        "PgLTree" => "ltree",
        "PgLQuery" => "lquery",
        "PgCiText" => "citext",
        "PgHstore" => "hstore",
        "PgCube" => "cube",
        "PgPoint" => "point",
        "PgLine" => "line",
        "PgLSeg" => "lseg",
        "PgBox" => "box",
        "PgPath" => "path",
        "PgPolygon" => "polygon",
        "PgCircle" => "circle",
        "Oid" => "oid",
        _ => return None,
    };
    Some(Known::Sql(sql))
}

/// Returns the range type over an element type.
pub fn range_of(element: &str) -> Option<&'static str> {
    match element {
        "integer" => Some("int4range"),
        "bigint" => Some("int8range"),
        "numeric" => Some("numrange"),
        "timestamp with time zone" => Some("tstzrange"),
        "timestamp without time zone" => Some("tsrange"),
        "date" => Some("daterange"),
        _ => None,
    }
}
