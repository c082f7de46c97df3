//! Finds values in the text of a CHECK that are likely to satisfy it, or to break it.
//!
//! Nothing here decides anything: the server evaluates the expression. The constants of the expression, strings
//! that match its patterns and numbers next to its bounds are simply better guesses than made-up values.

use std::collections::BTreeSet;

/// Returns the values an expression suggests for its columns, in the order they appear, each once.
pub(super) fn harvest(expression: &str) -> Vec<String> {
    let (strings, mut numbers) = constants(expression);
    let mut values = Vec::new();
    for text in &strings {
        values.push(text.clone());
        values.extend(days(text));
        if let Ok(number) = text.parse::<f64>() {
            numbers.push(number);
        }
        if text.contains(['%', '_']) {
            values.push(text.replace('%', "x").replace('_', "a"));
        }
        if expression.contains('~') || expression.contains("regexp") || expression.to_lowercase().contains("similar") {
            values.extend((0..8).filter_map(|number| sample(text, number)));
        }
    }
    for number in &numbers {
        values.extend([*number, number + 1.0, number - 1.0].map(|number| number.to_string()));
    }
    if let (Some(least), Some(most)) = (minimum(&numbers), maximum(&numbers)) {
        values.push(((least + most) / 2.0).floor().to_string());
    }
    if expression.contains("length(") {
        values.extend(numbers.iter().flat_map(|length| of_length(*length)));
    }
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

/// Returns other days of the month where the text begins with a date: of a range only one end is in it.
fn days(text: &str) -> Vec<String> {
    let is_date = text.len() >= 10
        && text.bytes().take(10).enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_date {
        return Vec::new();
    }
    (2..8).map(|day| format!("{}{day:02}{}", &text[..8], &text[10..])).filter(|day| day != text).collect()
}

fn minimum(numbers: &[f64]) -> Option<f64> {
    numbers.iter().copied().reduce(f64::min)
}

fn maximum(numbers: &[f64]) -> Option<f64> {
    numbers.iter().copied().reduce(f64::max)
}

/// Returns strings about that long; nobody checks for lengths over a few thousand.
fn of_length(length: f64) -> Vec<String> {
    let length = length.clamp(0.0, 4000.0) as usize;
    let mut values: Vec<String> = ["a", "1", "A"].iter().map(|one| one.repeat(length)).collect();
    values.extend(["a".repeat(length.saturating_sub(1)), "a".repeat(length + 1)]);
    values
}

/// Returns the string and number literals of an expression.
fn constants(expression: &str) -> (Vec<String>, Vec<f64>) {
    let (mut strings, mut numbers) = (Vec::new(), Vec::new());
    let mut rest = expression.char_indices().peekable();
    let mut previous = ' ';
    while let Some((start, c)) = rest.next() {
        match c {
            '\'' => {
                let mut text = String::new();
                while let Some((_, c)) = rest.next() {
                    if c != '\'' {
                        text.push(c);
                    } else if rest.next_if(|(_, next)| *next == '\'').is_some() {
                        text.push('\'');
                    } else {
                        break;
                    }
                }
                // The server prints a string with a backslash as E'…', where it is doubled.
                strings.push(if previous == 'E' { text.replace("\\\\", "\\") } else { text });
            }
            '"' => {
                while rest.next_if(|(_, c)| *c != '"').is_some() {}
                rest.next();
            }
            '0'..='9' if !(previous.is_alphanumeric() || previous == '_') => {
                let mut end = start + 1;
                while let Some((at, c)) = rest.next_if(|(_, c)| c.is_ascii_digit() || *c == '.') {
                    end = at + c.len_utf8();
                }
                numbers.extend(expression[start..end].parse::<f64>().ok());
            }
            _ => {}
        }
        previous = c;
    }
    (strings, numbers)
}

/// Returns a string that matches a regular expression of the everyday kind: anchors, classes, groups,
/// alternatives, counts. Different numbers pick different letters. `None` where it holds anything else.
fn sample(pattern: &str, number: usize) -> Option<String> {
    let mut parser = Sampler { rest: pattern.chars().collect(), at: 0, number };
    let text = parser.alternatives()?;
    (parser.at == parser.rest.len()).then_some(text)
}

struct Sampler {
    rest: Vec<char>,
    at: usize,
    number: usize,
}

impl Sampler {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn take(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        self.at += usize::from(found);
        found
    }

    fn alternatives(&mut self) -> Option<String> {
        let mut all = vec![self.sequence()?];
        while self.take('|') {
            all.push(self.sequence()?);
        }
        Some(all.swap_remove(self.number % all.len()))
    }

    fn sequence(&mut self) -> Option<String> {
        let mut text = String::new();
        while let Some(c) = self.peek() {
            if c == '|' || c == ')' {
                break;
            }
            let from = self.at;
            let mut one = self.atom()?;
            let times = self.times()?;
            for time in 0..times {
                if time > 0 {
                    // Once more from the start of the atom, so that every letter of a repeated class may differ.
                    let end = self.at;
                    self.at = from;
                    one = self.atom()?;
                    self.at = end;
                }
                text.push_str(&one);
            }
        }
        Some(text)
    }

    /// Reads one atom; anchors are the empty string.
    fn atom(&mut self) -> Option<String> {
        match self.next()? {
            '^' | '$' => Some(String::new()),
            '.' => Some("x".to_owned()),
            '[' => self.class().map(|c| c.to_string()),
            '(' => {
                if self.take('?') && !self.take(':') {
                    return None;
                }
                let text = self.alternatives()?;
                self.take(')').then_some(text)
            }
            '\\' => match self.next()? {
                'd' => Some(self.pick(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])?.to_string()),
                'w' => Some(self.pick(&['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])?.to_string()),
                's' => Some(" ".to_owned()),
                'm' | 'M' | 'y' | 'A' | 'Z' => Some(String::new()),
                c if c.is_alphanumeric() => None,
                c => Some(c.to_string()),
            },
            '*' | '+' | '?' | '{' => None,
            c => Some(c.to_string()),
        }
    }

    fn pick(&self, from: &[char]) -> Option<char> {
        (!from.is_empty()).then(|| from[self.number % from.len()])
    }

    fn class(&mut self) -> Option<char> {
        let negated = self.take('^');
        let mut members = Vec::new();
        while let Some(c) = self.next() {
            match c {
                ']' if !members.is_empty() => {
                    if !negated {
                        return self.pick(&members);
                    }
                    let others: Vec<char> = ('a'..='z').chain('0'..='9').filter(|c| !members.contains(c)).collect();
                    return self.pick(&others);
                }
                '[' if self.take(':') => {
                    let name: String = std::iter::from_fn(|| self.next().filter(|c| *c != ':')).collect();
                    self.take(']');
                    members.extend(match name.as_str() {
                        "alpha" | "lower" | "alnum" => 'a'..='z',
                        "upper" => 'A'..='Z',
                        "digit" | "xdigit" => '0'..='9',
                        "space" | "blank" => ' '..=' ',
                        _ => return None,
                    });
                }
                '\\' => match self.next()? {
                    'd' => members.extend('0'..='9'),
                    'w' => members.extend('a'..='z'),
                    's' => members.push(' '),
                    c => members.push(c),
                },
                c if self.peek() == Some('-') && self.rest.get(self.at + 1).is_some_and(|end| *end != ']') => {
                    self.next();
                    members.extend(c..=self.next()?);
                }
                c => members.push(c),
            }
        }
        None
    }

    /// Reads how often the atom before comes; where it is free, once.
    fn times(&mut self) -> Option<usize> {
        let times = match self.peek() {
            Some('*' | '+' | '?') => {
                self.next();
                1
            }
            Some('{') => {
                self.next();
                let digits: String = std::iter::from_fn(|| self.next().filter(|c| *c != '}')).collect();
                digits.split(',').next()?.parse::<usize>().ok()?.min(4000)
            }
            _ => return Some(1),
        };
        self.take('?');
        Some(times)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_of_what_the_server_prints() {
        let (strings, numbers) =
            constants("((age >= 13) AND (status = ANY (ARRAY['a''b'::text, 'c'::text])) AND (\"x 9\" <> t2))");
        assert_eq!(strings, ["a'b", "c"]);
        assert_eq!(numbers, [13.0]);
    }

    #[test]
    fn bounds_give_their_neighbours_and_the_middle() {
        assert_eq!(harvest("((age >= 13) AND (age <= 150))"), ["13", "14", "12", "150", "151", "149", "81"]);
        assert!(harvest("(price > '-1.5'::numeric)").contains(&"-0.5".to_owned()));
    }

    #[test]
    fn patterns_give_strings_that_match() {
        assert!(harvest("(email ~~ '%@%'::text)").contains(&"x@x".to_owned()));
        assert!(harvest("(length(code) = 4)").contains(&"aaaa".to_owned()));
        let rows = [
            ("^[A-Z]{3}$", Some("AAA")),
            ("^[a-z0-9]+(-[a-z0-9]+)*$", Some("a-a")),
            (r"^\d{5}(-\d{4})?$", Some("00000-0000")),
            ("^(draft|live)$", Some("draft")),
            (r"^[^@\s]+@[^@]+\.[a-z]{2,}$", Some("a@a.aa")),
            ("^[[:upper:]]{2}[0-9]+$", Some("AA0")),
            ("^(?=a)b$", None),
        ];
        for (pattern, expected) in rows {
            assert_eq!(sample(pattern, 0).as_deref(), expected, "{pattern}");
        }
        assert_eq!(sample("^[A-Z]{3}$", 1).as_deref(), Some("BBB"));
    }
}
