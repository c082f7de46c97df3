//! Cuts SQL text into tokens, the way the server's own lexer would.
//!
//! Knows quotes, dollar quotes and nested comments, and nothing of SQL beyond them. [`Tokens`] is for those who look
//! into a text, [`one_expression`] says whether it stays where it is put.

use std::fmt;
use std::ops::Range;

/// Why a text is not one expression that stays in the place it is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOne {
    Unreadable(Fault),
    /// It closes a bracket that it did not open.
    Closes(char),
    /// It leaves a bracket open.
    LeavesOpen(char),
    /// Something else begins there, such as the next column behind a comma.
    GoesOn(String),
}

impl fmt::Display for NotOne {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(Fault::Nul) => f.write_str("it contains the character NUL"),
            Self::Unreadable(Fault::MetaCommand(text)) => write!(f, "`{text}` is no SQL"),
            Self::Unreadable(Fault::Unterminated(what)) => write!(f, "{what} has no end"),
            Self::Closes(bracket) => write!(f, "`{bracket}` closes what it did not open"),
            Self::LeavesOpen(bracket) => write!(f, "`{bracket}` is not closed"),
            Self::GoesOn(mark) => write!(f, "something else begins at the `{mark}`"),
        }
    }
}

/// Fails when the text would not stay where an expression is put, and become a part of the statement around it: brackets
/// that do not match, a comma or semicolon outside of them, a quote or comment without an end.
pub fn one_expression(text: &str) -> Result<(), NotOne> {
    stays(text, &[',', ';'])
}

/// Fails when the text is more than a query: as [`one_expression`], but for the commas.
pub fn one_query(text: &str) -> Result<(), NotOne> {
    stays(text, &[';'])
}

fn stays(text: &str, ends: &[char]) -> Result<(), NotOne> {
    let mut open = Vec::new();
    for token in Tokens::new(text) {
        let token = token.map_err(|error| NotOne::Unreadable(error.fault))?;
        match token.kind {
            TokenKind::Punct(bracket @ ('(' | '[')) => open.push(bracket),
            TokenKind::Punct(')') if open.pop() != Some('(') => return Err(NotOne::Closes(')')),
            TokenKind::Punct(']') if open.pop() != Some('[') => return Err(NotOne::Closes(']')),
            TokenKind::Punct(mark) if open.is_empty() && ends.contains(&mark) => {
                return Err(NotOne::GoesOn(mark.into()));
            }
            TokenKind::Punct(';') => return Err(NotOne::GoesOn(';'.into())),
            TokenKind::Punct(_)
            | TokenKind::Word
            | TokenKind::QuotedIdent
            | TokenKind::String
            | TokenKind::Number
            | TokenKind::Comment => {}
        }
    }
    open.pop().map_or(Ok(()), |bracket| Err(NotOne::LeavesOpen(bracket)))
}

/// Fails when the text is more than a type: something that is no expression, or a clause behind it.
pub fn one_type(text: &str) -> Result<(), NotOne> {
    const CLAUSES: &[&str] = &[
        "CHECK",
        "COLLATE",
        "COMPRESSION",
        "CONSTRAINT",
        "DEFAULT",
        "GENERATED",
        "NOT",
        "NULL",
        "PRIMARY",
        "REFERENCES",
        "STORAGE",
        "UNIQUE",
        "USING",
    ];
    one_expression(text)?;
    let words = Tokens::new(text).map_while(Result::ok).skip(1).filter(|token| token.kind == TokenKind::Word);
    let mut words = words.map(|token| &text[token.range]);
    match words.find(|word| CLAUSES.iter().any(|clause| word.eq_ignore_ascii_case(clause))) {
        Some(word) => Err(NotOne::GoesOn(word.to_owned())),
        None => Ok(()),
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A key word or an unquoted identifier.
    Word,
    QuotedIdent,
    /// Any kind of string literal, dollar quoted or not.
    String,
    Number,
    /// One character of an operator or punctuation.
    Punct(char),
    Comment,
}

/// A piece of SQL text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub kind: TokenKind,
    /// In bytes of the text.
    pub range: Range<usize>,
    /// Of its first byte, counted from 1.
    pub line: usize,
}

/// Why a text cannot be cut into tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenError {
    /// Counted from 1.
    pub line: usize,
    pub fault: Fault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Nul,
    /// A backslash outside of quotes, with what follows it: only psql understands that.
    MetaCommand(String),
    /// What is opened and has no end: `the string`.
    Unterminated(&'static str),
}

/// The tokens of a text, comments included; ends after the first error.
pub struct Tokens<'a> {
    text: &'a str,
    position: usize,
    line: usize,
    failed: bool,
}

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Self {
        let position = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text, position, line: 1, failed: false }
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.position + ahead).copied().unwrap_or(0)
    }

    fn at_end(&self) -> bool {
        self.position >= self.text.len()
    }

    /// Moves on, counting lines. `\r\n` is one line end, and so is a lone `\r`, as for the server.
    fn advance(&mut self, bytes: usize) -> Result<(), TokenError> {
        for _ in 0..bytes {
            match self.byte(0) {
                0 if self.at_end() => return Ok(()),
                0 => return Err(TokenError { line: self.line, fault: Fault::Nul }),
                b'\n' => self.line += 1,
                b'\r' if self.byte(1) != b'\n' => self.line += 1,
                _ => {}
            }
            self.position += 1;
        }
        Ok(())
    }

    fn advance_while(&mut self, accepts: impl Fn(u8) -> bool) -> Result<(), TokenError> {
        while !self.at_end() && accepts(self.byte(0)) {
            self.advance(1)?;
        }
        Ok(())
    }

    fn read(&mut self) -> Result<TokenKind, TokenError> {
        match (self.byte(0), self.byte(1)) {
            (b'-', b'-') => self.advance_while(|byte| !is_line_end(byte)).map(|()| TokenKind::Comment),
            (b'/', b'*') => self.block_comment(),
            (b'\'', _) => self.string(false),
            (b'"', _) => self.quoted(b'"', false, "the quoted identifier").map(|()| TokenKind::QuotedIdent),
            (b'e' | b'E', b'\'') => self.advance(1).and_then(|()| self.string(true)),
            (b'b' | b'B' | b'x' | b'X' | b'n' | b'N', b'\'') => self.advance(1).and_then(|()| self.string(false)),
            (b'u' | b'U', b'&') if self.byte(2) == b'\'' => self.advance(2).and_then(|()| self.string(false)),
            (b'$', _) => self.dollar(),
            (b'\\', _) => Err(self.meta_command()),
            (byte, _) if is_word_start(byte) => self.advance_while(is_word_part).map(|()| TokenKind::Word),
            (byte, _) if byte.is_ascii_digit() => {
                self.advance_while(|byte| byte.is_ascii_digit()).map(|()| TokenKind::Number)
            }
            (byte, _) => self.advance(1).map(|()| TokenKind::Punct(char::from(byte))),
        }
    }

    fn block_comment(&mut self) -> Result<TokenKind, TokenError> {
        let mut opened = Vec::new();
        loop {
            match (self.byte(0), self.byte(1)) {
                (b'/', b'*') => {
                    opened.push(self.line);
                    self.advance(2)?;
                }
                (b'*', b'/') => {
                    opened.pop();
                    self.advance(2)?;
                    if opened.is_empty() {
                        return Ok(TokenKind::Comment);
                    }
                }
                _ if self.at_end() => {
                    return Err(TokenError { line: opened[0], fault: Fault::Unterminated("the comment") });
                }
                _ => self.advance(1)?,
            }
        }
    }

    /// Reads a string and the pieces that continue it on later lines: they keep its kind of escapes.
    fn string(&mut self, backslashes: bool) -> Result<TokenKind, TokenError> {
        loop {
            self.quoted(b'\'', backslashes, "the string")?;
            let (position, line) = (self.position, self.line);
            if !self.skip_to_continuation()? {
                (self.position, self.line) = (position, line);
                return Ok(TokenKind::String);
            }
        }
    }

    fn skip_to_continuation(&mut self) -> Result<bool, TokenError> {
        let line = self.line;
        loop {
            self.advance_while(is_space)?;
            match (self.byte(0), self.byte(1)) {
                (b'-', b'-') => self.advance_while(|byte| !is_line_end(byte))?,
                (b'\'', _) => return Ok(self.line > line),
                _ => return Ok(false),
            }
        }
    }

    fn quoted(&mut self, quote: u8, backslashes: bool, what: &'static str) -> Result<(), TokenError> {
        let line = self.line;
        self.advance(1)?;
        loop {
            match self.byte(0) {
                _ if self.at_end() => return Err(TokenError { line, fault: Fault::Unterminated(what) }),
                b'\\' if backslashes => self.advance(2)?,
                byte if byte == quote && self.byte(1) == quote => self.advance(2)?,
                byte if byte == quote => return self.advance(1),
                _ => self.advance(1)?,
            }
        }
    }

    /// Reads `$tag$ … $tag$`, or a lone `$` as in `$1`.
    fn dollar(&mut self) -> Result<TokenKind, TokenError> {
        let rest = &self.text.as_bytes()[self.position + 1..];
        let length = rest.iter().take_while(|byte| is_word_part(**byte) && **byte != b'$').count();
        let is_tag = rest.get(length) == Some(&b'$') && (length == 0 || is_word_start(rest[0]));
        if !is_tag {
            return self.advance(1).map(|()| TokenKind::Punct('$'));
        }
        let line = self.line;
        let opening = self.position..self.position + length + 2;
        let tag = &self.text[opening.clone()];
        let Some(body) = self.text[opening.end..].find(tag) else {
            return Err(TokenError { line, fault: Fault::Unterminated("the dollar-quoted string") });
        };
        self.advance(tag.len() + body + tag.len()).map(|()| TokenKind::String)
    }

    fn meta_command(&self) -> TokenError {
        let rest = &self.text[self.position..];
        let text = rest.split_whitespace().next().unwrap_or("\\");
        TokenError { line: self.line, fault: Fault::MetaCommand(text.to_owned()) }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<Token, TokenError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let token = self.advance_while(is_space).and_then(|()| {
            let (start, line) = (self.position, self.line);
            if self.at_end() {
                return Ok(None);
            }
            let kind = self.read()?;
            Ok(Some(Token { kind, range: start..self.position, line }))
        });
        self.failed = token.is_err();
        token.transpose()
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn is_word_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn is_word_part(byte: u8) -> bool {
    is_word_start(byte) || byte.is_ascii_digit() || byte == b'$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_expression_stays_in_its_place() {
        for text in [
            "b > 1",
            "f(')', \"a)\", E'\\')', $$)$$, $q$;$q$)",
            "(a) /* ); */ -- ), ;",
            "tags = ARRAY['x', 'y'] AND spans[1:2] <> '{1,2}'",
            "'it''s; fine' || 'b\\'",
        ] {
            assert_eq!(one_expression(text), Ok(()), "{text}");
        }
        let goes_on = |mark: &str| NotOne::GoesOn(mark.to_owned());
        let unterminated = |what| NotOne::Unreadable(Fault::Unterminated(what));
        for (text, fault) in [
            ("b > 1), CHECK (x > 0", NotOne::Closes(')')),
            ("b > 1) -- (", NotOne::Closes(')')),
            ("(a", NotOne::LeavesOpen('(')),
            ("a[1", NotOne::LeavesOpen('[')),
            ("(a]", NotOne::Closes(']')),
            ("0, x int", goes_on(",")),
            ("0; DROP TABLE t", goes_on(";")),
            ("f(1; 2)", goes_on(";")),
            ("a = '", unterminated("the string")),
            ("a = \"b", unterminated("the quoted identifier")),
            ("a /* b", unterminated("the comment")),
            ("$x$ a", unterminated("the dollar-quoted string")),
            ("a \\g", NotOne::Unreadable(Fault::MetaCommand("\\g".to_owned()))),
        ] {
            assert_eq!(one_expression(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_type_is_nothing_more() {
        for text in
            ["numeric(12,2)", "app.\"Mood\"[]", "time(3) without time zone", "geometry(Point, 4326)", "interval day"]
        {
            assert_eq!(one_type(text), Ok(()), "{text}");
        }
        for (text, mark) in [("int, x int", ","), ("int CHECK (b > 1)", "CHECK"), ("text collate \"C\"", "collate")] {
            assert_eq!(one_type(text), Err(NotOne::GoesOn(mark.to_owned())), "{text}");
        }
    }
}
