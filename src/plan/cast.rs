//! Which way rows can take from one type to another.
//!
//! The lists are `pg_cast` of PostgreSQL 15, the same on 14 to 18 for these types. Besides them, every type turns
//! into text by assignment and out of text by an explicit cast.

use super::action::Using;
use crate::schema::ir::{DefinedRef, MadeName, QName, Schema, SqlType};

/// How `ALTER COLUMN … TYPE` gets there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Route {
    /// By itself: the server has an implicit or an assignment cast.
    Plain,
    Using(Using),
    /// Not at all.
    None,
}

impl Route {
    /// Returns the same way between two forms of one type, of which the server knows only that they have a text.
    pub fn between_forms(self) -> Self {
        match self {
            Self::Using(Using::Wrap { .. }) => Self::Using(Using::Wrap { through_text: true }),
            Self::Using(Using::First { .. }) => Self::Using(Using::First { through_text: true }),
            other => other,
        }
    }
}

/// What a type is once its modifiers, array brackets and domains are looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Base {
    Builtin(String),
    Enum(QName),
    Composite(QName),
    /// A range or multirange type of the schema: the range, and its own name.
    Range(QName, String),
    /// Of an extension: only the server knows its casts.
    Foreign(String),
}

/// Returns the way from a type of the old schema to one of the new schema.
pub(super) fn route(from: &SqlType, to: &SqlType, old: &Schema, new: &Schema) -> Route {
    let (one, two) = (resolve(from, old), resolve(to, new));
    match (one.1, two.1) {
        (false, false) => scalar(&one.0, &two.0),
        (true, true) => match scalar(&one.0, &two.0) {
            Route::Using(Using::Cast) => Route::Using(Using::Cast),
            other => other,
        },
        (false, true) => match scalar(&one.0, &two.0) {
            Route::None => Route::None,
            way => Route::Using(Using::Wrap { through_text: way == Route::Using(Using::ThroughText) }),
        },
        (true, false) if is_text(&two.0) && !is_text(&one.0) => Route::Plain,
        (true, false) => match scalar(&one.0, &two.0) {
            Route::None => Route::None,
            way => Route::Using(Using::First { through_text: way == Route::Using(Using::ThroughText) }),
        },
    }
}

/// Says whether foreign keys, expressions and defaults over the type live on when it becomes the other one: the
/// base type stays, or both are integers, or both are text.
pub(super) fn akin(from: &SqlType, to: &SqlType, old: &Schema, new: &Schema) -> bool {
    let (one, two) = (resolve(from, old), resolve(to, new));
    let integer = |base: &Base| matches!(base, Base::Builtin(name) if INTEGERS.contains(&name.as_str()));
    one == two || one.1 == two.1 && (integer(&one.0) && integer(&two.0) || is_text(&one.0) && is_text(&two.0))
}

/// Says whether the type is made of an enum or composite type of the schema.
pub(super) fn is_own(ty: &SqlType, schema: &Schema) -> bool {
    matches!(resolve(ty, schema).0, Base::Enum(_) | Base::Composite(_))
}

/// Says whether an explicit cast to the type cuts what is too long without an error.
pub(super) fn cuts(ty: &SqlType, schema: &Schema) -> bool {
    let base = resolve(ty, schema).0;
    let bits = matches!(&base, Base::Builtin(name) if matches!(name.as_str(), "bit" | "bit varying"));
    bits || is_text(&base)
}

/// Says whether values of the type can be counted with.
pub(super) fn is_integer(ty: &SqlType) -> bool {
    INTEGERS.contains(&ty.text.as_str())
}

const INTEGERS: &[&str] = &["smallint", "integer", "bigint"];

/// Returns the base type, and whether it stands in an array.
fn resolve(ty: &SqlType, schema: &Schema) -> (Base, bool) {
    let array = ty.is_array();
    let Some(name) = &ty.user else {
        let name = base_name(&ty.text);
        let base = if name.contains('.') { Base::Foreign(name) } else { Base::Builtin(name) };
        return (base, array);
    };
    if let Some(domain) = schema.domains.get(name) {
        let (base, inner) = resolve(&domain.ty, schema);
        return (base, array || inner);
    }
    let base = if schema.enums.contains_key(name) {
        Base::Enum(name.clone())
    } else if schema.composites.contains_key(name) || schema.tables.contains_key(name) {
        Base::Composite(name.clone())
    } else if schema.defined.contains_key(&DefinedRef::Made(MadeName::range(name))) {
        Base::Range(name.clone(), base_name(&ty.text))
    } else {
        Base::Foreign(name.to_string())
    };
    (base, array)
}

/// Returns the name without modifiers and brackets: `timestamp(3) without time zone[]` is
/// `timestamp without time zone`.
fn base_name(text: &str) -> String {
    let text = text.trim_end_matches("[]");
    let bare = match (text.find('('), text.find(')')) {
        (Some(open), Some(close)) if open < close => format!("{}{}", &text[..open], &text[close + 1..]),
        _ => text.to_owned(),
    };
    match bare.trim() {
        name if name.starts_with("interval") => "interval".to_owned(),
        "bpchar" => "character".to_owned(),
        name => name.to_owned(),
    }
}

fn is_text(base: &Base) -> bool {
    matches!(base, Base::Builtin(name) if matches!(name.as_str(), "text" | "character varying" | "character" | "name"))
}

fn scalar(from: &Base, to: &Base) -> Route {
    match (from, to) {
        (one, two) if one == two => Route::Plain,
        (Base::Builtin(one), Base::Builtin(two)) if ASSIGNMENT.contains(&(one, two)) => Route::Plain,
        (Base::Builtin(one), Base::Builtin(two)) if EXPLICIT.contains(&(one, two)) => Route::Using(Using::Cast),
        // What is known of an extension that has a cast one way only.
        (Base::Builtin(one), Base::Foreign(two)) if one.starts_with("json") && two.ends_with(".hstore") => Route::None,
        (Base::Foreign(_), _) | (_, Base::Foreign(_)) => Route::Using(Using::Cast),
        (_, two) if is_text(two) => Route::Plain,
        (one, _) if is_text(one) => Route::Using(Using::Cast),
        (Base::Enum(_), Base::Enum(_)) => Route::Using(Using::ThroughText),
        // A range becomes its multirange by a cast, and another range by its text.
        (Base::Range(one, _), Base::Range(two, _)) if one == two => Route::Using(Using::Cast),
        (Base::Range(..), Base::Range(..)) => Route::Using(Using::ThroughText),
        (Base::Range(..), Base::Builtin(name)) | (Base::Builtin(name), Base::Range(..)) if name.ends_with("range") => {
            Route::Using(Using::ThroughText)
        }
        (Base::Builtin(_) | Base::Enum(_) | Base::Composite(_) | Base::Range(..), _) => Route::None,
    }
}

/// Returns the storage columns of the type have by themselves.
pub(super) fn storage(ty: &SqlType, schema: &Schema) -> crate::schema::ir::Storage {
    use crate::schema::ir::Storage;
    match resolve(ty, schema) {
        (_, true) => Storage::Extended,
        (Base::Builtin(name), false) => match name.as_str() {
            "numeric" | "inet" | "cidr" => Storage::Main,
            name if EXTENDED.contains(&name) || name.ends_with("range") => Storage::Extended,
            _ => Storage::Plain,
        },
        (Base::Enum(_), false) => Storage::Plain,
        (Base::Composite(_) | Base::Range(..) | Base::Foreign(_), false) => Storage::Extended,
    }
}

const EXTENDED: &[&str] = &[
    "bytea",
    "text",
    "json",
    "xml",
    "path",
    "polygon",
    "character",
    "character varying",
    "bit",
    "bit varying",
    "tsvector",
    "jsonb",
    "jsonpath",
];

/// Implicit casts and those for assignments.
const ASSIGNMENT: &[(&str, &str)] = &[
    ("bigint", "double precision"),
    ("bigint", "integer"),
    ("bigint", "money"),
    ("bigint", "numeric"),
    ("bigint", "real"),
    ("bigint", "smallint"),
    ("bit", "bit varying"),
    ("bit varying", "bit"),
    ("cidr", "inet"),
    ("date", "timestamp with time zone"),
    ("date", "timestamp without time zone"),
    ("double precision", "bigint"),
    ("double precision", "integer"),
    ("double precision", "numeric"),
    ("double precision", "real"),
    ("double precision", "smallint"),
    ("inet", "cidr"),
    ("inet", "cidr"),
    ("integer", "bigint"),
    ("integer", "double precision"),
    ("integer", "money"),
    ("integer", "numeric"),
    ("integer", "real"),
    ("integer", "smallint"),
    ("interval", "time without time zone"),
    ("json", "jsonb"),
    ("jsonb", "json"),
    ("macaddr", "macaddr8"),
    ("macaddr8", "macaddr"),
    ("money", "numeric"),
    ("numeric", "bigint"),
    ("numeric", "double precision"),
    ("numeric", "integer"),
    ("numeric", "money"),
    ("numeric", "real"),
    ("numeric", "smallint"),
    ("path", "polygon"),
    ("point", "box"),
    ("polygon", "path"),
    ("real", "bigint"),
    ("real", "double precision"),
    ("real", "integer"),
    ("real", "numeric"),
    ("real", "smallint"),
    ("smallint", "bigint"),
    ("smallint", "double precision"),
    ("smallint", "integer"),
    ("smallint", "numeric"),
    ("smallint", "real"),
    ("text", "\"char\""),
    ("character", "\"char\""),
    ("character varying", "\"char\""),
    ("time with time zone", "time without time zone"),
    ("time without time zone", "interval"),
    ("time without time zone", "time with time zone"),
    ("timestamp with time zone", "date"),
    ("timestamp with time zone", "time with time zone"),
    ("timestamp with time zone", "time without time zone"),
    ("timestamp with time zone", "timestamp without time zone"),
    ("timestamp without time zone", "date"),
    ("timestamp without time zone", "time without time zone"),
    ("timestamp without time zone", "timestamp with time zone"),
];

/// Casts that must be asked for.
const EXPLICIT: &[(&str, &str)] = &[
    ("\"char\"", "integer"),
    ("bigint", "bit"),
    ("bit", "bigint"),
    ("bit", "integer"),
    ("boolean", "integer"),
    ("box", "circle"),
    ("box", "lseg"),
    ("box", "point"),
    ("box", "polygon"),
    ("circle", "box"),
    ("circle", "point"),
    ("circle", "polygon"),
    ("daterange", "datemultirange"),
    ("int4range", "int4multirange"),
    ("int8range", "int8multirange"),
    ("integer", "\"char\""),
    ("integer", "bit"),
    ("integer", "boolean"),
    ("jsonb", "bigint"),
    ("jsonb", "boolean"),
    ("jsonb", "double precision"),
    ("jsonb", "integer"),
    ("jsonb", "numeric"),
    ("jsonb", "real"),
    ("jsonb", "smallint"),
    ("lseg", "point"),
    ("numrange", "nummultirange"),
    ("polygon", "box"),
    ("polygon", "circle"),
    ("polygon", "point"),
    ("tsrange", "tsmultirange"),
    ("tstzrange", "tstzmultirange"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_between_builtin_types() {
        let schema = Schema::default();
        let way = |from: &str, to: &str| route(&SqlType::new(from), &SqlType::new(to), &schema, &schema);
        assert_eq!(way("integer", "bigint"), Route::Plain);
        assert_eq!(way("character varying(50)", "text"), Route::Plain);
        assert_eq!(way("numeric", "numeric(10,2)"), Route::Plain);
        assert_eq!(way("timestamp(3) without time zone", "timestamp with time zone"), Route::Plain);
        assert_eq!(way("integer", "text"), Route::Plain);
        assert_eq!(way("text", "integer"), Route::Using(Using::Cast));
        assert_eq!(way("text", "uuid"), Route::Using(Using::Cast));
        assert_eq!(way("integer", "boolean"), Route::Using(Using::Cast));
        assert_eq!(way("integer", "uuid"), Route::None);
        assert_eq!(way("boolean", "smallint"), Route::None);
        assert_eq!(way("integer", "integer[]"), Route::Using(Using::Wrap { through_text: false }));
        assert_eq!(way("integer[]", "integer"), Route::Using(Using::First { through_text: false }));
        assert_eq!(way("text[]", "uuid[]"), Route::Using(Using::Cast));
        assert_eq!(way("public.citext", "text"), Route::Using(Using::Cast));
    }

    #[test]
    fn kin_keep_what_leans_on_them() {
        let schema = Schema::default();
        let kin = |from: &str, to: &str| akin(&SqlType::new(from), &SqlType::new(to), &schema, &schema);
        assert!(kin("integer", "bigint"));
        assert!(kin("character varying(5)", "text"));
        assert!(kin("numeric(10,2)", "numeric(12,2)"));
        assert!(!kin("text", "uuid"));
        assert!(!kin("integer", "integer[]"));
    }
}
