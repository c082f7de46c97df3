//! What kind of statement it is: whether it may run in a transaction, and how to tell what an interrupted
//! one left behind.

use crate::statement::{Statement, TokenKind, Tokens};

/// How a statement of a file must be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// `BEGIN`, `COMMIT` and their synonyms.
    Begin,
    Commit,
    /// Everything else that steers transactions.
    Rollback,
    /// `SET`, `RESET`: lives in the session, so it is repeated when a file is resumed.
    Session,
    CreateIndexConcurrently(Option<IndexName>),
    DropIndexConcurrently(Vec<String>),
    ReindexConcurrently,
    DetachConcurrently,
    /// Cannot run in a transaction, or might end one itself: `VACUUM`, `CALL`, `DO`.
    Alone,
    Transactional,
}

/// An index that is being built, as the statement names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexName {
    /// Without quotes.
    pub index: String,
    /// SQL, as written: `app.users`.
    pub table: String,
}

impl Class {
    pub fn of(sql: &str) -> Self {
        let words = Words::of(sql);
        let head: Vec<&str> = words.upper.iter().take(4).map(String::as_str).collect();
        match head[..] {
            ["BEGIN", ..] | ["START", "TRANSACTION", ..] => Self::Begin,
            ["COMMIT", "PREPARED", ..] | ["ROLLBACK", "PREPARED", ..] => Self::Alone,
            ["COMMIT", ..] | ["END", ..] => Self::Commit,
            ["ROLLBACK", "TO", ..] | ["ROLLBACK", "WORK" | "TRANSACTION", "TO", ..] => Self::Transactional,
            ["ROLLBACK", ..] | ["ABORT", ..] | ["PREPARE", "TRANSACTION", ..] => Self::Rollback,
            ["SET", "LOCAL" | "CONSTRAINTS" | "TRANSACTION", ..] => Self::Transactional,
            ["SET", ..] | ["RESET", ..] => Self::Session,
            ["CREATE", "INDEX", "CONCURRENTLY", ..] | ["CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"] => {
                Self::CreateIndexConcurrently(words.created_index(sql))
            }
            ["DROP", "INDEX", "CONCURRENTLY", ..] => Self::DropIndexConcurrently(words.dropped_indexes(sql)),
            ["REINDEX", ..] if words.upper.iter().take(8).any(|word| word == "CONCURRENTLY") => {
                Self::ReindexConcurrently
            }
            ["ALTER", "TABLE", ..] if words.detaches_concurrently() => Self::DetachConcurrently,
            ["REINDEX", "DATABASE" | "SYSTEM" | "SCHEMA", ..]
            | ["CREATE" | "DROP" | "ALTER", "DATABASE" | "TABLESPACE" | "SUBSCRIPTION", ..]
            | ["ALTER", "SYSTEM", ..]
            | ["VACUUM" | "CALL" | "DO" | "CLUSTER" | "DISCARD", ..] => Self::Alone,
            _ => Self::Transactional,
        }
    }

    /// Says whether it waits for the snapshots of other sessions, outside of any transaction.
    pub fn is_concurrent(&self) -> bool {
        match self {
            Self::CreateIndexConcurrently(_)
            | Self::DropIndexConcurrently(_)
            | Self::ReindexConcurrently
            | Self::DetachConcurrently => true,
            Self::Begin | Self::Commit | Self::Rollback | Self::Session | Self::Alone | Self::Transactional => false,
        }
    }
}

/// A unit that is journalled: a statement, or a transaction that the file itself spells out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    /// With their numbers in the file, counted from 1; without `BEGIN` and `COMMIT`.
    pub statements: Vec<(usize, Statement<'a>)>,
    pub class: Class,
}

impl Step<'_> {
    /// Returns what the journal recognises the step by.
    pub fn hash(&self) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        for (_, statement) in &self.statements {
            hash.update((statement.sql.len() as u64).to_be_bytes());
            hash.update(statement.sql);
        }
        hex::encode(hash.finalize())
    }
}

/// Puts statements into steps; fails with the number (from 1) of one that steers transactions on its own.
pub fn steps<'a>(statements: &[Statement<'a>]) -> Result<Vec<Step<'a>>, usize> {
    let mut steps = Vec::new();
    let mut block: Option<Vec<(usize, Statement<'a>)>> = None;
    for (position, statement) in statements.iter().enumerate() {
        let number = position + 1;
        match (Class::of(statement.sql), block.as_mut()) {
            (Class::Begin, None) => block = Some(Vec::new()),
            (Class::Commit, Some(_)) => {
                let statements = block.take().unwrap_or_default();
                steps.push(Step { statements, class: Class::Transactional });
            }
            (Class::Begin | Class::Commit | Class::Rollback, _) => return Err(number),
            (_, Some(block)) => block.push((number, statement.clone())),
            (class, None) => steps.push(Step { statements: vec![(number, statement.clone())], class }),
        }
    }
    if block.is_some() { Err(statements.len()) } else { Ok(steps) }
}

/// The words of a statement outside of parentheses, with where they stand.
struct Words {
    upper: Vec<String>,
    tokens: Vec<(TokenKind, std::ops::Range<usize>)>,
}

impl Words {
    fn of(sql: &str) -> Self {
        let mut depth = 0_usize;
        let mut words = Self { upper: Vec::new(), tokens: Vec::new() };
        for token in Tokens::new(sql).map_while(Result::ok) {
            match token.kind {
                TokenKind::Punct('(') => depth += 1,
                TokenKind::Punct(')') => depth = depth.saturating_sub(1),
                TokenKind::Comment => {}
                kind if depth == 0 => {
                    if kind == TokenKind::Word {
                        words.upper.push(sql[token.range.clone()].to_ascii_uppercase());
                    }
                    words.tokens.push((kind, token.range));
                }
                _ => {}
            }
        }
        words
    }

    fn detaches_concurrently(&self) -> bool {
        let detach = self.upper.iter().position(|word| word == "DETACH");
        detach.is_some_and(|at| self.upper[at..].iter().any(|word| word == "CONCURRENTLY"))
    }

    /// Reads `name ON [ONLY] table` after `CONCURRENTLY [IF NOT EXISTS]`.
    fn created_index(&self, sql: &str) -> Option<IndexName> {
        let word = |token: &(TokenKind, std::ops::Range<usize>)| match token.0 {
            TokenKind::Word => sql[token.1.clone()].to_ascii_uppercase(),
            _ => String::new(),
        };
        let concurrently = self.tokens.iter().position(|token| word(token) == "CONCURRENTLY")?;
        let mut rest = self.tokens[concurrently + 1..].iter().peekable();
        if rest.peek().map(|token| word(token)).as_deref() == Some("IF") {
            rest.nth(2);
        }
        let name = rest.next().filter(|token| word(token) != "ON")?;
        let on = rest.next().filter(|token| word(token) == "ON");
        on?;
        if rest.peek().map(|token| word(token)).as_deref() == Some("ONLY") {
            rest.next();
        }
        Some(IndexName { index: unquote(&sql[name.1.clone()]), table: qualified(sql, &mut rest)? })
    }

    fn dropped_indexes(&self, sql: &str) -> Vec<String> {
        let mut rest = self.tokens.iter().skip(3).peekable();
        if rest.peek().is_some_and(|token| sql[token.1.clone()].eq_ignore_ascii_case("IF")) {
            rest.nth(1);
        }
        let mut names = Vec::new();
        while let Some(name) = qualified(sql, &mut rest) {
            names.push(name);
            if rest.next().is_none_or(|token| token.0 != TokenKind::Punct(',')) {
                break;
            }
        }
        names
    }
}

/// Reads `a.b` as it is written.
fn qualified<'t>(
    sql: &str,
    tokens: &mut std::iter::Peekable<impl Iterator<Item = &'t (TokenKind, std::ops::Range<usize>)>>,
) -> Option<String> {
    let is_name = |kind| matches!(kind, TokenKind::Word | TokenKind::QuotedIdent);
    let mut name = String::new();
    loop {
        let part = tokens.next().filter(|token| is_name(token.0))?;
        name.push_str(&sql[part.1.clone()]);
        if tokens.next_if(|token| token.0 == TokenKind::Punct('.')).is_none() {
            return Some(name);
        }
        name.push('.');
    }
}

fn unquote(identifier: &str) -> String {
    match identifier.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\"\"", "\""),
        None => identifier.to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::split;

    #[test]
    fn statements_are_told_apart() {
        let index = |index: &str, table: &str| {
            Class::CreateIndexConcurrently(Some(IndexName { index: index.to_owned(), table: table.to_owned() }))
        };
        let table = [
            ("begin", Class::Begin),
            ("START TRANSACTION READ WRITE", Class::Begin),
            ("end", Class::Commit),
            ("ROLLBACK TO SAVEPOINT a", Class::Transactional),
            ("ROLLBACK", Class::Rollback),
            ("SET search_path = x", Class::Session),
            ("SET LOCAL lock_timeout = 1", Class::Transactional),
            ("create /* x */ index concurrently i on app.t (a)", index("i", "app.t")),
            (
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I\"\"x\" ON ONLY \"a.b\".t USING btree (a)",
                index("I\"x", "\"a.b\".t"),
            ),
            ("CREATE INDEX CONCURRENTLY ON t (a)", Class::CreateIndexConcurrently(None)),
            (
                "DROP INDEX CONCURRENTLY IF EXISTS app.i, \"J\"",
                Class::DropIndexConcurrently(vec!["app.i".to_owned(), "\"J\"".to_owned()]),
            ),
            ("REINDEX (VERBOSE) INDEX CONCURRENTLY i", Class::ReindexConcurrently),
            ("REINDEX INDEX i", Class::Transactional),
            ("ALTER TABLE t DETACH PARTITION p CONCURRENTLY", Class::DetachConcurrently),
            ("REFRESH MATERIALIZED VIEW CONCURRENTLY v", Class::Transactional),
            ("VACUUM t", Class::Alone),
            ("DO $$ begin end $$", Class::Alone),
            ("CREATE TABLE concurrently (a int)", Class::Transactional),
        ];
        for (sql, expected) in table {
            assert_eq!(Class::of(sql), expected, "{sql}");
        }
    }

    #[test]
    fn a_spelled_out_transaction_is_one_step() {
        let statements = split("SET a = 1; BEGIN; SELECT 1; SELECT 2; COMMIT; VACUUM t").unwrap();
        let steps = steps(&statements).unwrap();
        let shape: Vec<(usize, &Class)> = steps.iter().map(|step| (step.statements.len(), &step.class)).collect();
        assert_eq!(shape, [(1, &Class::Session), (2, &Class::Transactional), (1, &Class::Alone)]);
        assert_eq!(steps[1].statements[1].0, 4);
        for (sql, number) in [("COMMIT", 1), ("BEGIN; BEGIN", 2), ("SELECT 1; BEGIN", 2), ("ROLLBACK", 1)] {
            assert_eq!(super::steps(&split(sql).unwrap()).unwrap_err(), number, "{sql}");
        }
    }
}
