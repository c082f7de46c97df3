//! Sample values, as the text Postgres reads for a type.
//!
//! Benign ones are numbered: the same number gives the same value in every run, and different numbers give
//! different values where the type has enough of them. Hurtful ones are what real tables hold sooner or later:
//! extremes, empty and long strings, other scripts, infinity, digits that a narrower type would round.

use super::family::Family;

/// Returns what fits the family, the plainest first. The first one differs from number to number.
pub(super) fn benign(family: &Family, number: usize) -> Vec<String> {
    let n = number + 1;
    match family {
        Family::Boolean => texts([if n % 2 == 1 { "true" } else { "false" }]),
        Family::Integer { max, .. } => vec![(n as i64).min(*max).to_string()],
        Family::Numeric { digits } => vec![numeric(n, *digits)],
        Family::Float { .. } => vec![format!("{n}.5"), n.to_string()],
        Family::Text { max } => words(n, *max),
        Family::Padded { len } => words(n, Some(*len)),
        Family::Byte => vec![letters(n)[..1].to_owned()],
        Family::Bytes => vec![format!("\\x{n:02x}"), "\\x".to_owned()],
        Family::Date => vec![date(n), format!("{}-01-01", 2100 + n), format!("{}-01-01", 1970 + n % 20)],
        Family::Time { zone, .. } => vec![format!("{:02}:{:02}:00{}", n / 60 % 24, n % 60, zone_suffix(*zone))],
        Family::Timestamp { zone, .. } => ["12:00:00", "00:00:00"]
            .into_iter()
            .map(|time| format!("{} {time}{}", date(n), zone_suffix(*zone)))
            .chain([format!("{}-01-01 00:00:00{}", 2100 + n, zone_suffix(*zone))])
            .collect(),
        Family::Interval => vec![format!("{n} days"), format!("{n} hours"), format!("{n} mons")],
        Family::Uuid => vec![format!("00000000-0000-4000-8000-{n:012x}")],
        Family::Json { .. } => vec![
            format!("{{\"n\": {n}}}"),
            "{}".to_owned(),
            format!("[{n}]"),
            "[]".to_owned(),
            format!("\"text {n}\""),
            n.to_string(),
            "true".to_owned(),
        ],
        Family::Xml => vec![format!("<n>{n}</n>")],
        Family::Bits { len, .. } => vec![bits(n, len.unwrap_or(8))],
        Family::Inet => vec![format!("10.0.{}.{}", n / 250, n % 250 + 1), format!("2001:db8::{n:x}")],
        Family::Cidr => vec![format!("10.{}.{}.0/24", n / 250, n % 250), format!("2001:db8:{n:x}::/48")],
        Family::MacAddress { bytes } => {
            let tail = format!("{:02x}:{:02x}", n / 256 % 256, n % 256);
            vec![format!("{}{tail}", "08:".repeat(bytes - 2))]
        }
        Family::Point => vec![format!("({n},{n})")],
        Family::Line => vec![format!("{{1,-1,{n}}}")],
        Family::LineSegment => vec![format!("[(0,0),({n},{n})]")],
        Family::Box => vec![format!("({n},{n}),(0,0)")],
        Family::Path => vec![format!("[(0,0),({n},{n})]")],
        Family::Polygon => vec![format!("((0,0),({n},0),({n},{n}))")],
        Family::Circle => vec![format!("<(0,0),{n}>")],
        Family::TextSearchVector | Family::TextSearchQuery => vec![format!("'word{n}'")],
        Family::Oid => vec![(16_384 + n).to_string()],
        Family::Lsn => vec![format!("0/{n:X}")],
        Family::Money => vec![format!("{n}.25")],
        Family::Range { of, multi } => ranges(of, n, *multi),
        Family::Hstore => vec![format!("\"n\"=>\"{n}\"")],
        Family::Ltree => vec![format!("Top.n{n}")],
        Family::Vector { dimensions } => vec![vector(n, *dimensions)],
        Family::Cube => vec![format!("({n}, 1)")],
        Family::Enum { labels } => {
            labels.iter().cycle().skip(number % labels.len().max(1)).take(labels.len()).cloned().collect()
        }
        Family::Composite { attributes } => {
            vec![composite(attributes, |family| benign(family, number).into_iter().next())]
        }
        Family::Array { of } => {
            let one = benign(of, number).into_iter().next();
            let two = benign(of, number + 1).into_iter().next();
            vec![array(std::slice::from_ref(&one)), "{}".to_owned(), array(&[one, two])]
        }
        Family::Unknown => vec![
            n.to_string(),
            format!("text {n}"),
            format!("[{n},{})", n + 1),
            format!("({n})"),
            format!("({n},{n})"),
            format!("{{{n}}}"),
            format!("$.a{n}"),
            "pg_class".to_owned(),
            "{}".to_owned(),
            String::new(),
        ],
    }
}

/// Returns what hurts sooner or later, fixed for each family. NULL is not among them.
pub(super) fn hurtful(family: &Family) -> Vec<String> {
    match family {
        Family::Boolean => texts(["true", "false"]),
        Family::Integer { min, max } => vec![min.to_string(), max.to_string(), "0".to_owned(), "-1".to_owned()],
        Family::Numeric { digits } => hurtful_numerics(*digits),
        Family::Float { single } => {
            let mut values = texts(["NaN", "Infinity", "-Infinity", "0", "-1.5", "0.1", "123456.789"]);
            values.push(if *single { "3.4e38" } else { "1.7976931348623157e308" }.to_owned());
            if !single {
                values.push("0.30000000000000004".to_owned());
            }
            values
        }
        Family::Text { max } => hurtful_texts(*max),
        Family::Padded { len } => hurtful_texts(Some(*len)),
        Family::Byte => texts(["", "~"]),
        Family::Bytes => vec!["\\x".to_owned(), "\\x00".to_owned(), format!("\\x{}", "ff".repeat(300))],
        Family::Date => texts(["infinity", "-infinity", "4713-01-01 BC", "5874897-12-31", "2024-02-29"]),
        Family::Time { zone, precision } => {
            let suffix = if *zone { "+05:30" } else { "" };
            vec![format!("23:59:59{}{suffix}", fraction("999999", *precision)), format!("24:00:00{suffix}")]
        }
        Family::Timestamp { zone, precision } => {
            let suffix = zone_suffix(*zone);
            let fraction = fraction("123456", *precision);
            vec![
                "infinity".to_owned(),
                "-infinity".to_owned(),
                format!("2024-02-29 23:59:59{fraction}{suffix}"),
                format!("0001-01-01 00:00:00{suffix}"),
                format!("9999-12-31 23:59:59{fraction}{suffix}"),
            ]
        }
        Family::Interval => texts(["0", "-1 year -2 days", "1 year 2 mons 3 days 04:05:06.789012", "178000000 years"]),
        Family::Uuid => texts(["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
        Family::Json { binary } => {
            let mut values =
                texts(["null", "{}", "[]", "\"\"", "0", "{\"a\": {\"b\": [null, 1.50]}}", "\"žluť 東京\""]);
            if !binary {
                values.extend(texts(["{\"a\":1,\"a\":2}", "\"\\u0000\""]));
            }
            values
        }
        Family::Xml => texts(["<a/>", "plain <b>content</b>"]),
        Family::Bits { len, .. } => {
            let len = len.unwrap_or(64);
            vec!["1".repeat(len), "0".repeat(len)]
        }
        Family::Inet => texts(["192.168.1.5/24", "::1", "0.0.0.0/0", "255.255.255.255"]),
        Family::Cidr => texts(["0.0.0.0/0", "::/0", "255.255.255.255/32"]),
        Family::MacAddress { bytes } => vec![vec!["00"; *bytes].join(":"), vec!["ff"; *bytes].join(":")],
        Family::Point => texts(["(0,0)", "(NaN,Infinity)", "(-1e300,1e300)"]),
        Family::Line => texts(["{0,1,0}"]),
        Family::LineSegment => texts(["[(0,0),(0,0)]"]),
        Family::Box => texts(["(0,0),(0,0)", "(1e300,1e300),(-1e300,-1e300)"]),
        Family::Path => texts(["((0,0))", "[(0,0)]"]),
        Family::Polygon => texts(["((0,0))"]),
        Family::Circle => texts(["<(0,0),0>"]),
        Family::TextSearchVector => vec![String::new(), "'a':1A,16383 'žluť':2".to_owned()],
        Family::TextSearchQuery => vec![String::new(), "'a' & !'b' <-> 'c':*".to_owned()],
        Family::Oid => texts(["0", "4294967295"]),
        Family::Lsn => texts(["0/0", "FFFFFFFF/FFFFFFFF"]),
        Family::Money => texts(["0", "-92233720368547758.08", "92233720368547758.07", "0.01"]),
        Family::Range { multi: false, .. } => texts(["empty", "(,)"]),
        Family::Range { multi: true, .. } => texts(["{}", "{(,)}"]),
        Family::Hstore => vec![String::new(), "\"a\"=>NULL".to_owned()],
        Family::Ltree => vec![String::new(), "A.B.C.D".to_owned()],
        Family::Vector { dimensions } => vec![format!("[{}]", vec!["0"; *dimensions].join(","))],
        Family::Cube => texts(["(0)"]),
        Family::Enum { labels } => labels.clone(),
        Family::Composite { attributes } => {
            let most = attributes.iter().map(|family| hurtful(family).len()).max().unwrap_or_default();
            let nth = |number: usize| {
                composite(attributes, |family| {
                    let values = hurtful(family);
                    values.get(number % values.len().max(1)).cloned()
                })
            };
            std::iter::once(composite(attributes, |_| None)).chain((0..most).map(nth)).collect()
        }
        Family::Array { of } => {
            let values: Vec<_> = hurtful(of).into_iter().map(Some).collect();
            let mut arrays = vec!["{}".to_owned(), "{NULL}".to_owned()];
            arrays.extend(values.into_iter().map(|value| array(&[value])));
            arrays
        }
        Family::Unknown => texts(["", "0", "-1"]),
    }
}

fn texts<const N: usize>(values: [&str; N]) -> Vec<String> {
    values.map(str::to_owned).into()
}

fn zone_suffix(zone: bool) -> &'static str {
    if zone { "+00" } else { "" }
}

/// Returns the n-th day of 2024 and after, without the days some months lack.
fn date(n: usize) -> String {
    format!("{}-{:02}-{:02}", 2024 + n / 336, n / 28 % 12 + 1, n % 28 + 1)
}

fn numeric(n: usize, digits: Option<(i32, i32)>) -> String {
    let Some((precision, scale)) = digits else { return format!("{n}.25") };
    let whole = precision - scale;
    if whole <= 0 {
        // Only digits after the point: 0.00n, with as many zeros as the scale is larger than the precision.
        let unit = n % 10_usize.saturating_pow(precision.clamp(1, 9) as u32);
        return format!("0.{:0>width$}", unit, width = scale.max(1) as usize);
    }
    let n = n % 10_usize.saturating_pow(whole.min(9) as u32);
    match scale {
        0 => n.to_string(),
        1 => format!("{n}.5"),
        scale if scale < 0 => format!("{n}{}", "0".repeat(scale.unsigned_abs() as usize)),
        _ => format!("{n}.25"),
    }
}

fn hurtful_numerics(digits: Option<(i32, i32)>) -> Vec<String> {
    let mut values = texts(["0", "-1", "NaN"]);
    match digits {
        None => values.extend(texts(["1.23456789", "-99999999999999999999.5", "1e100"])),
        Some((precision, scale)) => {
            let nines = "9".repeat(precision.max(1) as usize);
            let whole = precision - scale;
            let largest = match (whole, scale) {
                (whole, _) if whole <= 0 => format!("0.{}{nines}", "0".repeat(whole.unsigned_abs() as usize)),
                (_, scale) if scale < 0 => format!("{nines}{}", "0".repeat(scale.unsigned_abs() as usize)),
                (_, 0) => nines,
                (whole, _) => format!("{}.{}", &nines[..whole as usize], &nines[whole as usize..]),
            };
            values.push(format!("-{largest}"));
            values.push(largest);
            if whole > 0 && scale > 0 {
                let digits: String = "123456789".chars().cycle().take(scale as usize).collect();
                values.push(format!("1.{digits}"));
            }
        }
    }
    values
}

fn hurtful_texts(max: Option<usize>) -> Vec<String> {
    let mut values = texts(["", " leading", "trailing ", "007", "O'Brien \\ \"x\"", "žluťoučký 東京 🐘", "NULL"]);
    let long = max.unwrap_or(3000).min(3000);
    values.push("x".repeat(long));
    values.push("é".repeat(long));
    values.retain(|value| max.is_none_or(|max| value.chars().count() <= max));
    values
}

/// Returns `.` and as many digits as the type keeps.
fn fraction(digits: &str, precision: usize) -> String {
    if precision == 0 { String::new() } else { format!(".{}", &digits[..precision.min(digits.len())]) }
}

/// Returns `a`, `b`, … `z`, `ba`, …: the shortest strings that differ.
fn letters(mut n: usize) -> String {
    let mut reversed = Vec::new();
    loop {
        reversed.push(b'a' + (n % 26) as u8);
        n /= 26;
        if n == 0 {
            break;
        }
    }
    reversed.iter().rev().map(|byte| char::from(*byte)).collect()
}

/// Returns words that pass the checks people write on text, as far as they are short enough.
fn words(n: usize, max: Option<usize>) -> Vec<String> {
    let letters = letters(n);
    let mut words = vec![
        format!("sample{n}"),
        format!("sample-{n}"),
        format!("user{n}@example.com"),
        format!("https://example.com/{n}"),
        format!("Sample {n}"),
        letters.to_uppercase(),
        format!("{:A>3}", letters.to_uppercase()),
        format!("{:A>2}", letters.to_uppercase()),
        n.to_string(),
        format!("{n:05}"),
        format!("+1555{n:07}"),
        date(n),
        format!("00000000-0000-4000-8000-{n:012x}"),
        format!("{n:064x}"),
        format!("{n:040x}"),
        format!("{n:032x}"),
        format!("{{\"n\": {n}}}"),
        "true".to_owned(),
        String::new(),
    ];
    words.retain(|word| max.is_none_or(|max| word.chars().count() <= max));
    let short = letters;
    if max.is_some_and(|max| max < 7) && max.is_none_or(|max| short.len() <= max) {
        words.insert(0, short);
    } else {
        words.push(short);
    }
    words
}

fn bits(n: usize, len: usize) -> String {
    let text = format!("{n:0len$b}");
    text[text.len() - len..].to_owned()
}

/// Ranges of different numbers do not overlap, so exclusion constraints take them.
fn ranges(of: &Family, n: usize, multi: bool) -> Vec<String> {
    let first = |n: usize| benign(of, n).into_iter().next().unwrap_or_default();
    let range = format!("[\"{}\",\"{}\")", first(2 * n), first(2 * n + 1));
    vec![if multi { format!("{{{range}}}") } else { range }]
}

fn vector(n: usize, dimensions: usize) -> String {
    let mut parts = vec!["1".to_owned(); dimensions];
    if let Some(first) = parts.first_mut() {
        *first = n.to_string();
    }
    format!("[{}]", parts.join(","))
}

/// Returns the text form of an array.
fn array(values: &[Option<String>]) -> String {
    let values: Vec<String> = values.iter().map(|value| value.as_deref().map_or("NULL".to_owned(), quoted)).collect();
    format!("{{{}}}", values.join(","))
}

/// Returns the text form of a composite value; NULL attributes are empty.
fn composite(attributes: &[Family], value: impl Fn(&Family) -> Option<String>) -> String {
    let values: Vec<String> =
        attributes.iter().map(|family| value(family).as_deref().map_or(String::new(), quoted)).collect();
    format!("({})", values.join(","))
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Schema, SqlType};

    fn family(text: &str) -> Family {
        Family::of(&SqlType::new(text), &Schema::default())
    }

    #[test]
    fn numbered_values() {
        let rows = [
            ("integer", "1", "2"),
            ("numeric(10,2)", "1.25", "2.25"),
            ("numeric(2,2)", "0.01", "0.02"),
            ("numeric(3,5)", "0.00001", "0.00002"),
            ("numeric(4,-2)", "100", "200"),
            ("character varying(3)", "b", "c"),
            ("character varying(10)", "sample1", "sample2"),
            ("date", "2024-01-02", "2024-01-03"),
            ("bit(3)", "001", "010"),
            ("int4range", "[\"3\",\"4\")", "[\"5\",\"6\")"),
            ("uuid", "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"),
            ("text[]", "{\"sample1\"}", "{\"sample2\"}"),
        ];
        for (ty, first, second) in rows {
            assert_eq!(benign(&family(ty), 0)[0], first, "{ty}");
            assert_eq!(benign(&family(ty), 1)[0], second, "{ty}");
        }
    }

    #[test]
    fn the_first_value_differs_for_many_numbers() {
        for ty in
            ["integer", "numeric(12,2)", "text", "character varying(4)", "date", "uuid", "bytea", "inet", "macaddr"]
        {
            let family = family(ty);
            let values: std::collections::BTreeSet<_> = (0..100).map(|n| benign(&family, n)[0].clone()).collect();
            assert_eq!(values.len(), 100, "{ty}");
        }
    }

    #[test]
    fn hurtful_texts_fit_the_length() {
        for value in hurtful(&family("character varying(5)")) {
            assert!(value.chars().count() <= 5, "{value}");
        }
        assert!(hurtful(&family("numeric(4,2)")).contains(&"99.99".to_owned()));
        assert!(hurtful(&family("numeric(4,2)")).contains(&"1.12".to_owned()));
    }
}
