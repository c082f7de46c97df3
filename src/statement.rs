//! Cuts SQL text into statements, the way the server's own lexer would.
//!
//! Knows quotes, dollar quotes, nested comments, parentheses (a rule may hold several statements) and
//! `BEGIN ATOMIC … END`, and nothing of SQL beyond them. What only psql understands is an error with
//! its line. Start reading at [`split`]; [`Tokens`] serves whoever must look into one statement.

use std::ops::Range;

/// One statement of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement<'a> {
    /// From the first token to the last, without comments around it and without the closing semicolon.
    pub sql: &'a str,
    /// The line of the first token, counted from 1.
    pub line: usize,
    /// Where `sql` stands in the text, in bytes.
    pub range: Range<usize>,
}

/// Why a text cannot be cut into statements.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    #[error("line {line}: a NUL byte, which Postgres cannot store or read; save the file as UTF-8 text")]
    Nul { line: usize },
    #[error("line {line}: `{text}` is a command of psql, not SQL; remove it or write what it does as SQL")]
    MetaCommand { line: usize, text: String },
    #[error("line {line}: {what} has no end")]
    Unterminated { line: usize, what: &'static str },
    #[error(
        "line {line}: COPY from or to the client needs a stream that a migration does not have; write INSERT statements"
    )]
    ClientCopy { line: usize },
}

impl SplitError {
    /// Returns the line at fault, counted from 1.
    pub fn line(&self) -> usize {
        match self {
            Self::Nul { line }
            | Self::MetaCommand { line, .. }
            | Self::Unterminated { line, .. }
            | Self::ClientCopy { line } => *line,
        }
    }
}

/// Cuts a text into its statements. Comments between them and empty statements vanish.
pub fn split(text: &str) -> Result<Vec<Statement<'_>>, SplitError> {
    let mut statements = Vec::new();
    let mut open: Option<Open> = None;
    for token in Tokens::new(text) {
        let token = token?;
        if token.kind == TokenKind::Comment {
            continue;
        }
        if token.kind == TokenKind::Punct(';') && open.as_ref().is_none_or(Open::ends_here) {
            statements.extend(open.take().map(|statement| statement.finish(text)).transpose()?);
            continue;
        }
        open.get_or_insert_with(|| Open::at(&token)).push(text, &token);
    }
    statements.extend(open.map(|statement| statement.finish(text)).transpose()?);
    Ok(statements)
}

/// Returns the first words of a statement in upper case: `["CREATE", "UNIQUE", "INDEX"]`. Stops at the
/// first token that is not a plain word.
pub fn leading_words(sql: &str, limit: usize) -> Vec<String> {
    Tokens::new(sql)
        .map_while(Result::ok)
        .filter(|token| token.kind != TokenKind::Comment)
        .take_while(|token| token.kind == TokenKind::Word)
        .take(limit)
        .map(|token| sql[token.range].to_ascii_uppercase())
        .collect()
}

/// A statement whose end has not been seen.
struct Open {
    range: Range<usize>,
    line: usize,
    /// Lines of the parentheses that are open.
    parentheses: Vec<usize>,
    /// `BEGIN ATOMIC` and the `CASE`s inside it that are open, by line.
    blocks: Vec<usize>,
    /// The first words, upper case: enough to know `CREATE OR REPLACE FUNCTION` and `COPY`.
    head: Vec<String>,
    previous: Previous,
    copies_to_client: bool,
}

#[derive(PartialEq, Eq)]
enum Previous {
    Word(String),
    Dot,
    Other,
}

impl Open {
    fn at(token: &Token) -> Self {
        Self {
            range: token.range.start..token.range.start,
            line: token.line,
            parentheses: Vec::new(),
            blocks: Vec::new(),
            head: Vec::new(),
            previous: Previous::Other,
            copies_to_client: false,
        }
    }

    fn ends_here(&self) -> bool {
        self.parentheses.is_empty() && self.blocks.is_empty()
    }

    fn push(&mut self, text: &str, token: &Token) {
        self.range.end = token.range.end;
        self.previous = match token.kind {
            TokenKind::Word => {
                let word = text[token.range.clone()].to_ascii_uppercase();
                self.push_word(&word, token.line);
                Previous::Word(word)
            }
            TokenKind::Punct('(') => {
                self.parentheses.push(token.line);
                Previous::Other
            }
            TokenKind::Punct(')') => {
                self.parentheses.pop();
                Previous::Other
            }
            TokenKind::Punct('.') => Previous::Dot,
            TokenKind::Punct(_)
            | TokenKind::QuotedIdent
            | TokenKind::String
            | TokenKind::Number
            | TokenKind::Comment => Previous::Other,
        };
    }

    fn push_word(&mut self, word: &str, line: usize) {
        if self.head.len() < 4 {
            self.head.push(word.to_owned());
        }
        let after =
            |words: &[&str]| matches!(&self.previous, Previous::Word(previous) if words.contains(&previous.as_str()));
        match word {
            "STDIN" | "STDOUT" if self.head[0] == "COPY" && self.parentheses.is_empty() => {
                self.copies_to_client |= after(&["FROM", "TO"]);
            }
            "ATOMIC" if after(&["BEGIN"]) && self.creates_routine() => self.blocks.push(line),
            // As a label (`AS end`) or an attribute (`x.end`) they open and close nothing.
            "CASE" | "END" if after(&["AS"]) || self.previous == Previous::Dot => {}
            "CASE" if !self.blocks.is_empty() => self.blocks.push(line),
            "END" => drop(self.blocks.pop()),
            _ => {}
        }
    }

    fn creates_routine(&self) -> bool {
        let head: Vec<&str> = self.head.iter().map(String::as_str).collect();
        matches!(
            head[..],
            ["CREATE", "FUNCTION" | "PROCEDURE", ..] | ["CREATE", "OR", "REPLACE", "FUNCTION" | "PROCEDURE"]
        )
    }

    fn finish(self, text: &str) -> Result<Statement<'_>, SplitError> {
        if let Some(&line) = self.parentheses.last() {
            return Err(SplitError::Unterminated { line, what: "the parenthesis" });
        }
        if let Some(&line) = self.blocks.last() {
            return Err(SplitError::Unterminated { line, what: "the BEGIN ATOMIC block" });
        }
        if self.copies_to_client {
            return Err(SplitError::ClientCopy { line: self.line });
        }
        Ok(Statement { sql: &text[self.range.clone()], line: self.line, range: self.range })
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
    fn advance(&mut self, bytes: usize) -> Result<(), SplitError> {
        for _ in 0..bytes {
            match self.byte(0) {
                0 if self.at_end() => return Ok(()),
                0 => return Err(SplitError::Nul { line: self.line }),
                b'\n' => self.line += 1,
                b'\r' if self.byte(1) != b'\n' => self.line += 1,
                _ => {}
            }
            self.position += 1;
        }
        Ok(())
    }

    fn advance_while(&mut self, accepts: impl Fn(u8) -> bool) -> Result<(), SplitError> {
        while !self.at_end() && accepts(self.byte(0)) {
            self.advance(1)?;
        }
        Ok(())
    }

    fn read(&mut self) -> Result<TokenKind, SplitError> {
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

    fn block_comment(&mut self) -> Result<TokenKind, SplitError> {
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
                _ if self.at_end() => return Err(SplitError::Unterminated { line: opened[0], what: "the comment" }),
                _ => self.advance(1)?,
            }
        }
    }

    /// Reads a string and the pieces that continue it on later lines: they keep its kind of escapes.
    fn string(&mut self, backslashes: bool) -> Result<TokenKind, SplitError> {
        loop {
            self.quoted(b'\'', backslashes, "the string")?;
            let (position, line) = (self.position, self.line);
            if !self.skip_to_continuation()? {
                (self.position, self.line) = (position, line);
                return Ok(TokenKind::String);
            }
        }
    }

    fn skip_to_continuation(&mut self) -> Result<bool, SplitError> {
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

    fn quoted(&mut self, quote: u8, backslashes: bool, what: &'static str) -> Result<(), SplitError> {
        let line = self.line;
        self.advance(1)?;
        loop {
            match self.byte(0) {
                _ if self.at_end() => return Err(SplitError::Unterminated { line, what }),
                b'\\' if backslashes => self.advance(2)?,
                byte if byte == quote && self.byte(1) == quote => self.advance(2)?,
                byte if byte == quote => return self.advance(1),
                _ => self.advance(1)?,
            }
        }
    }

    /// Reads `$tag$ … $tag$`, or a lone `$` as in `$1`.
    fn dollar(&mut self) -> Result<TokenKind, SplitError> {
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
            return Err(SplitError::Unterminated { line, what: "the dollar-quoted string" });
        };
        self.advance(tag.len() + body + tag.len()).map(|()| TokenKind::String)
    }

    fn meta_command(&self) -> SplitError {
        let rest = &self.text[self.position..];
        let text = rest.split_whitespace().next().unwrap_or("\\");
        SplitError::MetaCommand { line: self.line, text: text.to_owned() }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<Token, SplitError>;

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

    fn cut(text: &str) -> Vec<(usize, &str)> {
        split(text).unwrap().into_iter().map(|statement| (statement.line, statement.sql)).collect()
    }

    #[test]
    fn statements_are_cut_at_semicolons_outside_of_everything() {
        let table: &[(&str, &[(usize, &str)])] = &[
            ("", &[]),
            (" ;;\n; -- nothing\n/* at all */", &[]),
            ("SELECT 1", &[(1, "SELECT 1")]),
            ("SELECT 1;\n\nSELECT 2 ;", &[(1, "SELECT 1"), (3, "SELECT 2")]),
            ("-- a; b\nSELECT 1 -- c; d\n  , 2;", &[(2, "SELECT 1 -- c; d\n  , 2")]),
            ("/* a; /* b; */ c; */ SELECT 1; x", &[(1, "SELECT 1"), (1, "x")]),
            ("SELECT 'a;''b;'; x", &[(1, "SELECT 'a;''b;'"), (1, "x")]),
            (r"SELECT 'a\'; x", &[(1, r"SELECT 'a\'"), (1, "x")]),
            (r"SELECT E'a\';\\'; x", &[(1, r"SELECT E'a\';\\'"), (1, "x")]),
            ("SELECT E'a' -- on\n 'b\\';'; x", &[(1, "SELECT E'a' -- on\n 'b\\';'"), (2, "x")]),
            (r"SELECT 'a' 'b\'; x", &[(1, r"SELECT 'a' 'b\'"), (1, "x")]),
            (
                r"SELECT U&'d\0061;', U&';', B'1', x'f', n';'; x",
                &[(1, r"SELECT U&'d\0061;', U&';', B'1', x'f', n';'"), (1, "x")],
            ),
            (r#"SELECT "a;""b\", U&"d\0061;"; x"#, &[(1, r#"SELECT "a;""b\", U&"d\0061;""#), (1, "x")]),
            ("DO $$ begin; end $$; x", &[(1, "DO $$ begin; end $$"), (1, "x")]),
            ("DO $a$ ; $b$ ; $$ ; $a$; x", &[(1, "DO $a$ ; $b$ ; $$ ; $a$"), (1, "x")]),
            ("SELECT a$b$, $1; $$;$$", &[(1, "SELECT a$b$, $1"), (1, "$$;$$")]),
            (
                "CREATE RULE r AS ON INSERT TO t DO ALSO (a; b); x",
                &[(1, "CREATE RULE r AS ON INSERT TO t DO ALSO (a; b)"), (1, "x")],
            ),
            ("SELECT 3 - -1, 4 --;\n; x", &[(1, "SELECT 3 - -1, 4"), (2, "x")]),
            ("BEGIN; SELECT 1; END; x", &[(1, "BEGIN"), (1, "SELECT 1"), (1, "END"), (1, "x")]),
            ("\u{feff}SELECT 1;\r\nSELECT 2;\r\n", &[(1, "SELECT 1"), (2, "SELECT 2")]),
            ("-- mac\rSELECT 1;\rSELECT 2", &[(2, "SELECT 1"), (3, "SELECT 2")]),
            ("SELECT 'é;', \"ñ;\"; größe", &[(1, "SELECT 'é;', \"ñ;\""), (1, "größe")]),
            ("COPY t FROM '/tmp/x'; x", &[(1, "COPY t FROM '/tmp/x'"), (1, "x")]),
            ("SELECT a::text, b[1:2], c @> d; x", &[(1, "SELECT a::text, b[1:2], c @> d"), (1, "x")]),
        ];
        for (text, expected) in table {
            assert_eq!(cut(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn a_routine_body_is_one_statement() {
        let body = "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC\n  \
                    SELECT CASE WHEN a THEN 1 END AS end, x.end, CASE WHEN b THEN 2 END AS case;\n  SELECT 2;\nEND";
        assert_eq!(cut(&format!("{body};\nSELECT 1;")), [(1, body), (5, "SELECT 1")]);
        let procedure = "create procedure p() begin atomic insert into t values (1); end";
        assert_eq!(cut(&format!("{procedure}; begin; end")), [(1, procedure), (1, "begin"), (1, "end")]);
    }

    #[test]
    fn ranges_point_into_the_text() {
        let text = "\u{feff}-- c\n  SELECT 1 ; SELECT 2";
        for statement in split(text).unwrap() {
            assert_eq!(&text[statement.range.clone()], statement.sql);
        }
    }

    #[test]
    fn what_the_server_cannot_read_is_an_error_with_its_line() {
        let unterminated = |line, what| SplitError::Unterminated { line, what };
        let meta = |line, text: &str| SplitError::MetaCommand { line, text: text.to_owned() };
        let table = [
            ("SELECT 1;\n\\i other.sql\n", meta(2, "\\i")),
            ("\\connect x", meta(1, "\\connect")),
            ("SELECT 1 \\gexec", meta(1, "\\gexec")),
            ("SELECT 1;\nSELECT\0 2;", SplitError::Nul { line: 2 }),
            ("SELECT '\n\0'", SplitError::Nul { line: 2 }),
            ("-- \0", SplitError::Nul { line: 1 }),
            ("\nSELECT 'a", unterminated(2, "the string")),
            ("SELECT E'a\\'", unterminated(1, "the string")),
            ("SELECT \"a", unterminated(1, "the quoted identifier")),
            ("SELECT 1;\n\nDO $x$ begin $$", unterminated(3, "the dollar-quoted string")),
            ("/* a /* b */", unterminated(1, "the comment")),
            ("CREATE TABLE t (\n  a int;\nSELECT 1;", unterminated(1, "the parenthesis")),
            ("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;", unterminated(1, "the BEGIN ATOMIC block")),
            ("SELECT 1;\nCOPY t (a) FROM stdin;\n1\n\\.\n", SplitError::ClientCopy { line: 2 }),
            ("COPY (SELECT 1) TO STDOUT", SplitError::ClientCopy { line: 1 }),
        ];
        for (text, expected) in table {
            assert_eq!(split(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn leading_words_skip_comments_and_stop_at_names() {
        assert_eq!(leading_words("/* x */ create -- y\n unique Index \"i\"", 9), ["CREATE", "UNIQUE", "INDEX"]);
        assert_eq!(leading_words("COMMIT", 1), ["COMMIT"]);
        assert!(leading_words("(SELECT 1)", 2).is_empty());
    }
}
