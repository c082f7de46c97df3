//! The machine header of a revision file: printed and read here, so that the two cannot drift apart.
//!
//! Everything a later run needs to know about a file stands in it. It is never template territory, and
//! neither are the first bytes: `-- no-transaction` counts only there.

use std::fmt;

use crate::plan::Hazard;

/// What sqlx looks for in the first bytes of a file.
pub const NO_TRANSACTION: &str = "-- no-transaction";

const TITLE: &str = "-- modelmig revision ";
const FLAGS: &str = "-- flags";

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    Up,
    Down,
}

impl Direction {
    /// Returns the word in file names and tables: `up` or `down`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }

    /// Returns the letter its flags are numbered with: those of the two files can be told apart.
    pub fn flag_letter(self) -> char {
        match self {
            Self::Up => 'F',
            Self::Down => 'D',
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What stands at the top of a file that modelmig wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub direction: Direction,
    /// `false` puts `-- no-transaction` into the first bytes.
    pub transactional: bool,
    pub version: i64,
    pub title: String,
    /// The files that must be applied directly before this one; empty is `base`.
    pub revises: Vec<i64>,
    pub group: Option<Group>,
    /// Fingerprints, see `revision::fingerprint`. A file without them is a hand-written one.
    pub inputs: Option<String>,
    pub schema: Option<String>,
    pub body: Option<String>,
    /// What was proved and on which server, in words.
    pub proved: Option<String>,
    pub flags: Vec<HeaderFlag>,
}

/// The place of a file in a revision of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The version of its first file.
    pub id: i64,
    /// Counted from 1.
    pub part: usize,
    pub of: usize,
}

/// A flag as the header lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderFlag {
    /// `F1`; in down files `D1`.
    pub id: String,
    pub hazard: Hazard,
    /// Object and change on one line: `app.orders.total: numeric(10,2) -> numeric(12,2)`.
    pub text: String,
    /// `src/models/order.rs:14`
    pub location: Option<String>,
}

/// A header that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct HeaderError {
    pub line: usize,
    pub message: String,
}

/// Returns text that is safe in one line of a SQL comment: control characters escaped, runs of spaces single.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' if line.is_empty() || line.ends_with(' ') => {}
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => line.extend(c.escape_default()),
            c => line.push(c),
        }
    }
    line.truncate(line.trim_end_matches(' ').len());
    line
}

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.transactional {
            writeln!(f, "{NO_TRANSACTION}")?;
        }
        let (down, parents) = match self.direction {
            Direction::Up => ("", "revises"),
            Direction::Down => (" down", "returns to"),
        };
        writeln!(f, "{TITLE}{}{down}: {}", self.version, one_line(&self.title))?;
        writeln!(f, "-- {parents}: {}", print_parents(&self.revises))?;
        if let Some(Group { id, part, of }) = self.group {
            writeln!(f, "-- group: {id} {part}/{of}")?;
        }
        self.write_fingerprints(f)?;
        if let Some(proved) = &self.proved {
            writeln!(f, "-- proved: {}", one_line(proved))?;
        }
        self.write_flags(f)
    }
}

impl Header {
    fn write_fingerprints(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [("inputs", &self.inputs), ("schema", &self.schema), ("body", &self.body)];
        let known: Vec<String> =
            all.iter().filter_map(|(key, value)| value.as_ref().map(|value| format!("{key}: {value}"))).collect();
        if known.is_empty() { Ok(()) } else { writeln!(f, "-- {}", known.join("  ")) }
    }

    fn write_flags(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.flags.is_empty() {
            return Ok(());
        }
        match self.direction {
            Direction::Up => writeln!(f, "--\n{FLAGS} (sign off with: modelmig review {}):", self.version)?,
            Direction::Down => writeln!(f, "--\n{FLAGS}:")?,
        }
        let id_width = self.flags.iter().map(|flag| flag.id.len()).max().unwrap_or(0);
        let name_width = self.flags.iter().map(|flag| flag.hazard.name().len()).max().unwrap_or(0);
        let texts: Vec<String> = self.flags.iter().map(|flag| one_line(&flag.text)).collect();
        // A few long lines should not push every location off the screen.
        let text_width = texts.iter().map(|text| text.chars().count()).filter(|width| *width <= 72).max().unwrap_or(0);
        for (flag, text) in self.flags.iter().zip(&texts) {
            let start = format!("{:id_width$} {:name_width$} ", flag.id, flag.hazard.name());
            match &flag.location {
                Some(location) => writeln!(f, "--   {start}{text:text_width$}  {}", one_line(location))?,
                None => writeln!(f, "--   {}", format!("{start}{text}").trim_end_matches(' '))?,
            }
        }
        Ok(())
    }

    /// Reads the header of a file. A file without one is not ours: `None`.
    pub fn parse(file: &str) -> Result<Option<Self>, HeaderError> {
        let transactional = !file.starts_with(NO_TRANSACTION);
        let mut lines = file.lines().enumerate().map(|(index, line)| (index + 1, line)).peekable();
        if !transactional {
            lines.next();
        }
        let Some((number, title)) = lines.next().and_then(|(number, line)| Some((number, line.strip_prefix(TITLE)?)))
        else {
            return Ok(None);
        };
        let mut header = parse_title(title, transactional).map_err(|message| HeaderError { line: number, message })?;
        let mut in_flags = false;
        for (line, text) in lines.take_while(|(_, text)| text.starts_with("--")) {
            in_flags |= text.starts_with(FLAGS);
            let read = if in_flags { header.read_flag(text) } else { header.read_line(text) };
            read.map_err(|message| HeaderError { line, message })?;
        }
        Ok(Some(header))
    }

    fn read_line(&mut self, line: &str) -> Result<(), String> {
        let Some((key, value)) = line.strip_prefix("-- ").and_then(|rest| rest.split_once(": ")) else {
            return Ok(());
        };
        match key {
            "revises" | "returns to" => self.revises = parse_parents(value)?,
            "group" => self.group = Some(parse_group(value)?),
            "proved" => self.proved = Some(value.to_owned()),
            "inputs" | "schema" | "body" => {
                for (key, value) in line["-- ".len()..].split("  ").filter_map(|part| part.split_once(": ")) {
                    match key {
                        "inputs" => self.inputs = Some(value.to_owned()),
                        "schema" => self.schema = Some(value.to_owned()),
                        "body" => self.body = Some(value.to_owned()),
                        // Kept open for later versions.
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn read_flag(&mut self, line: &str) -> Result<(), String> {
        let letter = self.direction.flag_letter();
        let Some(flag) = line.strip_prefix("--   ").filter(|rest| rest.starts_with(letter)) else {
            return Ok(());
        };
        let (id, rest) = flag.split_once(' ').ok_or("a flag is an id, a kind and what it is about")?;
        let rest = rest.trim_start_matches(' ');
        let (name, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let hazard = Hazard::from_name(name).ok_or_else(|| {
            format!("this version of modelmig does not know the flag `{name}`; use the one that wrote it")
        })?;
        let rest = rest.trim_start_matches(' ');
        let (text, location) = match rest.split_once("  ") {
            Some((text, location)) => (text, Some(location.trim_start_matches(' ').to_owned())),
            None => (rest, None),
        };
        self.flags.push(HeaderFlag { id: id.to_owned(), hazard, text: text.to_owned(), location });
        Ok(())
    }
}

fn parse_title(text: &str, transactional: bool) -> Result<Header, String> {
    let (number, title) = text.split_once(':').ok_or("the first line is `-- modelmig revision VERSION: TEXT`")?;
    let (number, direction) = match number.strip_suffix(" down") {
        Some(number) => (number, Direction::Down),
        None => (number, Direction::Up),
    };
    Ok(Header {
        direction,
        transactional,
        version: parse_version(number)?,
        title: title.trim_matches(' ').to_owned(),
        revises: Vec::new(),
        group: None,
        inputs: None,
        schema: None,
        body: None,
        proved: None,
        flags: Vec::new(),
    })
}

fn parse_version(text: &str) -> Result<i64, String> {
    text.trim().parse().map_err(|_| format!("`{text}` is not a version number"))
}

fn print_parents(versions: &[i64]) -> String {
    match versions {
        [] => "base".to_owned(),
        _ => versions.iter().map(i64::to_string).collect::<Vec<_>>().join(", "),
    }
}

fn parse_parents(text: &str) -> Result<Vec<i64>, String> {
    match text.trim() {
        "base" => Ok(Vec::new()),
        text => text.split(',').map(parse_version).collect(),
    }
}

fn parse_group(text: &str) -> Result<Group, String> {
    let wrong = || format!("`{text}` is not a group; it is written `ID PART/OF`, as in `20261122093000 2/4`");
    let (id, place) = text.trim().split_once(' ').ok_or_else(wrong)?;
    let (part, of) = place.split_once('/').ok_or_else(wrong)?;
    let group = Group {
        id: parse_version(id)?,
        part: part.parse().map_err(|_| wrong())?,
        of: of.parse().map_err(|_| wrong())?,
    };
    if group.part == 0 || group.part > group.of { Err(wrong()) } else { Ok(group) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EXAMPLE: &str = "\
-- modelmig revision 20261122093000: add users
-- revises: 20261120110000
-- inputs: 1:sha256:aa  schema: 1:15:sha256:bb  body: 1:sha256:cc
-- proved: up and down on PostgreSQL 15.18, 6 rows per table; no rows: app.audit (ck_audit_hash)
--
-- flags (sign off with: modelmig review 20261122093000):
--   F1 type-change      app.orders.total: numeric(10,2) -> numeric(12,2)  src/models/order.rs:14
--   F2 server-default   app.users.created_at: none -> now()               src/models/user.rs:31
--   F3 check-constraint ck_orders_total: total > 0 -> total >= 0
";

    #[test]
    fn the_example_of_the_documentation_reads_and_prints_the_same() {
        let header = Header::parse(EXAMPLE).unwrap().unwrap();
        assert_eq!(header.version, 20261122093000);
        assert_eq!(header.revises, [20261120110000]);
        assert_eq!(header.schema.as_deref(), Some("1:15:sha256:bb"));
        assert_eq!(header.flags[1].hazard, Hazard::ServerDefault);
        assert_eq!(header.flags[1].text, "app.users.created_at: none -> now()");
        assert_eq!(header.flags[1].location.as_deref(), Some("src/models/user.rs:31"));
        assert_eq!(header.flags[2].location, None);
        assert_eq!(header.to_string(), EXAMPLE);
        assert_eq!(Header::parse(&EXAMPLE.replace('\n', "\r\n")).unwrap().unwrap(), header);
    }

    #[test]
    fn a_file_without_our_first_line_has_no_header() {
        for file in ["", "SELECT 1;", "-- add users\n-- modelmig revision 1: x", "-- no-transaction\nSELECT 1"] {
            assert_eq!(Header::parse(file), Ok(None), "{file:?}");
        }
    }

    #[test]
    fn a_broken_header_is_an_error_with_its_line() {
        let table = [
            ("-- modelmig revision x: y\n", 1, "`x` is not a version number"),
            ("-- modelmig revision 1\n", 1, "the first line is"),
            ("-- no-transaction\n-- modelmig revision 1: y\n-- revises: 2 3\n", 3, "`2 3` is not a version number"),
            ("-- modelmig revision 1: y\n-- group: 1 3/2\n", 2, "`1 3/2` is not a group"),
            ("-- modelmig revision 1: y\n--\n-- flags:\n--   F1 colour x\n", 4, "does not know the flag `colour`"),
        ];
        for (file, line, message) in table {
            let error = Header::parse(file).unwrap_err();
            assert_eq!(error.line, line, "{file:?}");
            assert!(error.message.contains(message), "{file:?}: {error}");
        }
    }

    #[test]
    fn nothing_leaves_the_comment() {
        let mut header = Header::parse(EXAMPLE).unwrap().unwrap();
        header.title = "x\n; DROP TABLE users; --\r y\0".to_owned();
        header.proved = Some("a\u{2028}b\nc".to_owned());
        header.flags[0].text = "\"we\"\"ird\n\"".to_owned();
        header.flags[0].location = Some("a\nb.rs:1".to_owned());
        let printed = header.to_string();
        assert!(printed.lines().all(|line| line.starts_with("--")), "{printed}");
        assert!(!printed.contains(['\r', '\0', '\u{2028}']));
        assert!(crate::statement::split(&printed).unwrap().is_empty());
    }

    prop_compose! {
        fn any_flag()(
            hazard in proptest::sample::select(Hazard::ALL),
            text in ".{1,40}",
            location in proptest::option::of("[a-z/]{1,20}\\.rs:[0-9]{1,3}"),
        ) -> (Hazard, String, Option<String>) {
            (hazard, text, location)
        }
    }

    prop_compose! {
        fn any_header()(
            down in any::<bool>(),
            transactional in any::<bool>(),
            version in 1..i64::MAX,
            title in ".{0,40}",
            revises in proptest::collection::vec(1..i64::MAX, 0..3),
            group in proptest::option::of((1..i64::MAX, 1..5usize, 0..5usize)),
            prints in proptest::collection::vec(proptest::option::of("1:sha256:[0-9a-f]{64}"), 3),
            proved in proptest::option::of("[^ \\pC].{0,40}"),
            flags in proptest::collection::vec(any_flag(), 0..12),
        ) -> Header {
            let direction = if down { Direction::Down } else { Direction::Up };
            let flags = flags.into_iter().enumerate().map(|(index, (hazard, text, location))| HeaderFlag {
                id: format!("{}{}", direction.flag_letter(), index + 1),
                hazard,
                text: match one_line(&text) { text if text.is_empty() => "x".to_owned(), text => text },
                location,
            });
            Header {
                direction,
                transactional,
                version,
                title: one_line(&title),
                revises,
                group: group.map(|(id, part, more)| Group { id, part, of: part + more }),
                inputs: prints[0].clone(),
                schema: prints[1].clone(),
                body: prints[2].clone(),
                proved: proved.map(|proved| one_line(&proved)),
                flags: flags.collect(),
            }
        }
    }

    proptest! {
        #[test]
        fn a_printed_header_parses_back(header in any_header()) {
            let file = format!("{header}\nSELECT 1;\n");
            prop_assert_eq!(Header::parse(&file).unwrap().unwrap(), header);
        }
    }
}
