//! Sorts types into families that share their sample values.

use crate::schema::ir::{Composite, Defined, DefinedRef, Domain, Enum, MadeName, Schema, SqlType};

/// What sample values a type takes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Family {
    Boolean,
    Integer {
        min: i64,
        max: i64,
    },
    /// `precision` and `scale` as declared; without them any value fits.
    Numeric {
        digits: Option<(i32, i32)>,
    },
    Float {
        single: bool,
    },
    Text {
        max: Option<usize>,
    },
    /// `char(n)`, blank-padded.
    Padded {
        len: usize,
    },
    /// `"char"`: one byte.
    Byte,
    Bytes,
    Date,
    Time {
        zone: bool,
        precision: usize,
    },
    Timestamp {
        zone: bool,
        precision: usize,
    },
    Interval,
    Uuid,
    Json {
        binary: bool,
    },
    Xml,
    Bits {
        len: Option<usize>,
        varying: bool,
    },
    Inet,
    Cidr,
    MacAddress {
        bytes: usize,
    },
    Point,
    Line,
    LineSegment,
    Box,
    Path,
    Polygon,
    Circle,
    TextSearchVector,
    TextSearchQuery,
    Oid,
    Lsn,
    Money,
    Range {
        of: std::boxed::Box<Family>,
        multi: bool,
    },
    Hstore,
    Ltree,
    Vector {
        dimensions: usize,
    },
    Cube,
    Enum {
        labels: Vec<String>,
    },
    Composite {
        attributes: Vec<Family>,
    },
    Array {
        of: std::boxed::Box<Family>,
    },
    /// A type we know nothing about; the server decides what it reads.
    Unknown,
}

impl Family {
    /// Returns the family of a type; domains count as what they are made of.
    pub(super) fn of(ty: &SqlType, schema: &Schema) -> Self {
        if let Some(element) = ty.text.strip_suffix("[]") {
            let element = SqlType { text: element.to_owned(), user: ty.user.clone() };
            return Self::Array { of: std::boxed::Box::new(Self::of(&element, schema)) };
        }
        if let Some(name) = &ty.user {
            if let Some(Enum { labels, .. }) = schema.enums.get(name) {
                return Self::Enum { labels: labels.clone() };
            }
            if let Some(Domain { ty, .. }) = schema.domains.get(name) {
                return Self::of(ty, schema);
            }
            if let Some(Composite { attributes, .. }) = schema.composites.get(name) {
                let attributes = attributes.iter().map(|attribute| Self::of(&attribute.ty, schema)).collect();
                return Self::Composite { attributes };
            }
            if let Some(Defined::Made(range)) = schema.defined.get(&DefinedRef::Made(MadeName::range(name)))
                && let Some(subtype) = range.parameter("subtype")
            {
                let of = Self::of(&SqlType::new(subtype), schema);
                return Self::Range { of: std::boxed::Box::new(of), multi: ty.text != name.to_string() };
            }
        }
        Self::built_in(&ty.text)
    }

    fn built_in(text: &str) -> Self {
        let (base, mods) = split_modifiers(text);
        let first = mods.first().copied();
        let len = first.and_then(|n| usize::try_from(n).ok());
        let precision = len.unwrap_or(6);
        match base.as_str() {
            "boolean" => Self::Boolean,
            "smallint" => Self::Integer { min: i16::MIN.into(), max: i16::MAX.into() },
            "integer" => Self::Integer { min: i32::MIN.into(), max: i32::MAX.into() },
            "bigint" => Self::Integer { min: i64::MIN, max: i64::MAX },
            "numeric" => Self::Numeric { digits: first.map(|p| (p, mods.get(1).copied().unwrap_or(0))) },
            "real" => Self::Float { single: true },
            "double precision" => Self::Float { single: false },
            "text" => Self::Text { max: None },
            "character varying" => Self::Text { max: len },
            "name" => Self::Text { max: Some(63) },
            "character" => Self::Padded { len: len.unwrap_or(1) },
            // `bpchar` without a length is stored as written.
            "bpchar" => Self::Text { max: None },
            "\"char\"" => Self::Byte,
            "bytea" => Self::Bytes,
            "date" => Self::Date,
            "time without time zone" => Self::Time { zone: false, precision },
            "time with time zone" => Self::Time { zone: true, precision },
            "timestamp without time zone" => Self::Timestamp { zone: false, precision },
            "timestamp with time zone" => Self::Timestamp { zone: true, precision },
            "uuid" => Self::Uuid,
            "json" => Self::Json { binary: false },
            "jsonb" => Self::Json { binary: true },
            "xml" => Self::Xml,
            "bit" => Self::Bits { len: Some(len.unwrap_or(1)), varying: false },
            "bit varying" => Self::Bits { len, varying: true },
            "inet" => Self::Inet,
            "cidr" => Self::Cidr,
            "macaddr" => Self::MacAddress { bytes: 6 },
            "macaddr8" => Self::MacAddress { bytes: 8 },
            "point" => Self::Point,
            "line" => Self::Line,
            "lseg" => Self::LineSegment,
            "box" => Self::Box,
            "path" => Self::Path,
            "polygon" => Self::Polygon,
            "circle" => Self::Circle,
            "tsvector" => Self::TextSearchVector,
            "tsquery" => Self::TextSearchQuery,
            "oid" | "xid" => Self::Oid,
            "pg_lsn" => Self::Lsn,
            "money" => Self::Money,
            _ if base.starts_with("interval") => Self::Interval,
            _ => Self::range(&base).or_else(|| Self::of_extension(&base, len)).unwrap_or(Self::Unknown),
        }
    }

    fn range(base: &str) -> Option<Self> {
        let (element, multi) = match base.strip_suffix("multirange") {
            Some(element) => (element, true),
            None => (base.strip_suffix("range")?, false),
        };
        let of = match element {
            "int4" => Self::built_in("integer"),
            "int8" => Self::built_in("bigint"),
            "num" => Self::built_in("numeric"),
            "date" => Self::Date,
            "ts" => Self::built_in("timestamp without time zone"),
            "tstz" => Self::built_in("timestamp with time zone"),
            _ => return None,
        };
        Some(Self::Range { of: std::boxed::Box::new(of), multi })
    }

    /// Types of extensions are known by their last name: `public.citext`, `ext.vector(3)`.
    fn of_extension(base: &str, len: Option<usize>) -> Option<Self> {
        Some(match base.rsplit('.').next()? {
            "citext" => Self::Text { max: None },
            "hstore" => Self::Hstore,
            "ltree" => Self::Ltree,
            "cube" => Self::Cube,
            "vector" | "halfvec" => Self::Vector { dimensions: len.unwrap_or(3) },
            _ => return None,
        })
    }
}

/// Splits `timestamp(3) with time zone` into `timestamp with time zone` and `[3]`.
fn split_modifiers(text: &str) -> (String, Vec<i32>) {
    let Some((before, rest)) = text.split_once('(') else { return (text.to_owned(), Vec::new()) };
    let Some((mods, after)) = rest.split_once(')') else { return (text.to_owned(), Vec::new()) };
    let mods = mods.split(',').filter_map(|n| n.trim().parse().ok()).collect();
    (format!("{before}{after}"), mods)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modifiers_are_found_in_the_middle() {
        assert_eq!(split_modifiers("numeric(10,2)"), ("numeric".to_owned(), vec![10, 2]));
        assert_eq!(split_modifiers("timestamp(3) with time zone"), ("timestamp with time zone".to_owned(), vec![3]));
        assert_eq!(split_modifiers("text"), ("text".to_owned(), vec![]));
    }

    #[test]
    fn families_of_built_in_types() {
        let of = |text: &str| Family::of(&SqlType::new(text), &Schema::default());
        assert_eq!(of("character varying(20)"), Family::Text { max: Some(20) });
        assert_eq!(of("numeric(10,2)"), Family::Numeric { digits: Some((10, 2)) });
        assert_eq!(of("numeric"), Family::Numeric { digits: None });
        assert_eq!(of("timestamp(0) without time zone"), Family::Timestamp { zone: false, precision: 0 });
        assert_eq!(of("interval day to second(3)"), Family::Interval);
        assert_eq!(of("public.citext"), Family::Text { max: None });
        assert_eq!(of("public.vector(2)"), Family::Vector { dimensions: 2 });
        assert_eq!(of("bit(8)[]"), Family::Array { of: Box::new(Family::Bits { len: Some(8), varying: false }) });
        assert_eq!(of("nummultirange"), Family::Range { of: Box::new(Family::Numeric { digits: None }), multi: true });
        assert_eq!(of("app.whatever"), Family::Unknown);
    }
}
