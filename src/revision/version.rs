//! Versions are calendar seconds in UTC: `20261122093000`.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::problem::RevisionError;

/// The time new files are dated with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock(pub Timestamp);

impl Clock {
    /// Returns the present, or what `SOURCE_DATE_EPOCH` says.
    pub fn from_env() -> Result<Self, RevisionError> {
        match std::env::var("SOURCE_DATE_EPOCH") {
            Err(_) => Ok(Self(Timestamp::now())),
            Ok(value) => match value.trim().parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()) {
                Some(timestamp) => Ok(Self(timestamp)),
                None => Err(RevisionError::Clock { value }),
            },
        }
    }

    /// Returns the versions for so many files: from now on, but always after the newest there is.
    pub fn versions(self, newest: Option<i64>, count: usize) -> Vec<i64> {
        let now = number(self.0.to_zoned(TimeZone::UTC).datetime());
        let first = newest.map_or(now, |newest| now.max(next(newest)));
        std::iter::successors(Some(first), |version| Some(next(*version))).take(count).collect()
    }
}

/// Returns the version one second later; one more where it is no calendar time.
pub fn next(version: i64) -> i64 {
    calendar(version).and_then(|time| time.checked_add(1.second()).ok()).map_or(version + 1, number)
}

fn number(time: DateTime) -> i64 {
    let date = i64::from(time.year()) * 10_000 + i64::from(time.month()) * 100 + i64::from(time.day());
    date * 1_000_000 + i64::from(time.hour()) * 10_000 + i64::from(time.minute()) * 100 + i64::from(time.second())
}

fn calendar(version: i64) -> Option<DateTime> {
    let part = |divisor: i64, modulus: i64| i8::try_from(version / divisor % modulus).ok();
    let year = i16::try_from(version / 10_000_000_000).ok().filter(|year| *year >= 1000)?;
    DateTime::new(
        year,
        part(100_000_000, 100)?,
        part(1_000_000, 100)?,
        part(10_000, 100)?,
        part(100, 100)?,
        part(1, 100)?,
        0,
    )
    .ok()
}

/// Returns the part of a file name that says what the revision is about: `Add users!` is `add_users`.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('_') => {}
            _ => slug.push('_'),
        }
    }
    slug.truncate(50);
    match slug.trim_end_matches('_') {
        "" => "revision".to_owned(),
        slug => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Clock {
        Clock(text.parse().unwrap())
    }

    #[test]
    fn versions_are_calendar_seconds_after_the_newest() {
        let clock = at("2026-11-22T09:59:59Z");
        let table: &[(Option<i64>, usize, &[i64])] = &[
            (None, 2, &[20261122095959, 20261122100000]),
            (Some(42), 1, &[20261122095959]),
            (Some(20261122095958), 1, &[20261122095959]),
            (Some(20261122095959), 1, &[20261122100000]),
            (Some(20261231235959), 2, &[20270101000000, 20270101000001]),
            (Some(20269999999999), 1, &[20270000000000]),
            (Some(99991231235959), 1, &[99991231235960]),
        ];
        for (newest, count, expected) in table {
            assert_eq!(clock.versions(*newest, *count), *expected, "{newest:?}");
        }
    }

    #[test]
    fn slugs_are_short_plain_and_never_empty() {
        for (title, expected) in [
            ("Add users!", "add_users"),
            ("  ../etc/passwd ", "etc_passwd"),
            ("größe", "gr_e"),
            ("…", "revision"),
            ("we\"ird; DROP TABLE x; --", "we_ird_drop_table_x"),
            (&"x".repeat(99), &"x".repeat(50)),
        ] {
            assert_eq!(slug(title), expected);
        }
    }
}
