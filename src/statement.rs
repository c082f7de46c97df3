//! Cuts SQL text into statements, the way the server's own lexer would.
//!
//! On top of the tokens it knows parentheses (a rule may hold several statements) and `BEGIN ATOMIC … END`, and nothing
//! of SQL beyond them. What only psql understands is an error with its line. Start reading at [`split`]; [`Tokens`]
//! serves whoever must look into one statement.

use std::ops::Range;

pub use crate::schema::token::{Token, TokenKind, Tokens};

use crate::schema::token::{Fault, TokenError};

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

impl From<TokenError> for SplitError {
    fn from(TokenError { line, fault }: TokenError) -> Self {
        match fault {
            Fault::Nul => Self::Nul { line },
            Fault::MetaCommand(text) => Self::MetaCommand { line, text },
            Fault::Unterminated(what) => Self::Unterminated { line, what },
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

/// Empties the lines of a script of psql that say nothing of a schema: the marks that `pg_dump` puts around its output, and
/// the rows of `COPY … FROM stdin` with their statement. The other lines keep their numbers.
pub fn without_rows(script: &str) -> String {
    let mut in_rows = false;
    let mut keep = |line: &str| {
        let words = line.trim_end();
        if in_rows {
            in_rows = words != "\\.";
            return false;
        }
        let lower = words.to_ascii_lowercase();
        in_rows = lower.starts_with("copy ") && lower.ends_with(" from stdin;");
        !in_rows && !words.starts_with("\\restrict ") && !words.starts_with("\\unrestrict ")
    };
    let kept = script.split_inclusive('\n').map(|line| if keep(line) { line } else { "\n" });
    kept.collect()
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
    fn a_script_is_read_without_its_rows() {
        let script =
            "\\restrict x1\nSELECT 1;\nCOPY public.t (a) FROM stdin;\n1\n\\N\n\\.\n\nSELECT 2;\n\\unrestrict x1\n";
        assert_eq!(cut(&without_rows(script)), [(2, "SELECT 1"), (8, "SELECT 2")]);
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
