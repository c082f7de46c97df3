//! Carries a rename into the text of expressions, the way the server's deparse will show it afterwards.
//!
//! This never decides what is equal in the database: a text that comes out wrong costs a needless rebuild of the
//! object, and the proof compares catalogs anyway.

use crate::schema::ir::{DefinedRef, Expr, MadeName, QName, RoutineName};
use crate::schema::quote::{ident, literal};

/// A piece of SQL text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    /// A name, quoted or not, as it stands.
    Name(&'a str),
    /// A string literal, as it stands.
    Text(&'a str),
    Other(&'a str),
}

impl<'a> Piece<'a> {
    fn text(self) -> &'a str {
        match self {
            Piece::Name(text) | Piece::Text(text) | Piece::Other(text) => text,
        }
    }
}

/// Renames a column of the expression's own table.
pub(super) fn rename_column(expr: &mut Expr, from: &str, to: &str) {
    if let Some(name) = expr.columns.iter_mut().find(|name| *name == from) {
        *name = to.to_owned();
        expr.columns.sort();
        let (from, to) = (ident(from), ident(to));
        rewrite(expr, |pieces, at| {
            let before = at.checked_sub(1).map(|at| pieces[at].text()).unwrap_or_default();
            let after = pieces.get(at + 1).map(|piece| piece.text()).unwrap_or_default();
            let is_column =
                pieces[at] == Piece::Name(&from) && !before.ends_with(['.', ':']) && !after.starts_with(['(', '.']);
            is_column.then(|| (1, to.clone()))
        });
    }
}

/// Renames a type the expression mentions.
pub(super) fn rename_type(expr: &mut Expr, from: &QName, to: &QName) {
    if let Some(name) = expr.types.iter_mut().find(|name| *name == from) {
        *name = to.clone();
        expr.types.sort();
        rename_qualified(expr, from, to);
    }
}

/// Renames what is made of parameters and the expression names.
pub(super) fn rename_made(expr: &mut Expr, from: &MadeName, to: &MadeName) {
    if let Some(name) = expr.objects.iter_mut().find(|name| *name == from) {
        *name = to.clone();
        expr.objects.sort();
        rename_qualified(expr, &from.name, &to.name);
        rename_literal(expr, &from.name, &to.name);
    }
}

/// Renames a function the expression calls.
pub(super) fn rename_routine(expr: &mut Expr, from: &RoutineName, to: &RoutineName) {
    if let Some(name) = expr.routines.iter_mut().find(|name| *name == from) {
        *name = to.clone();
        expr.routines.sort();
        rename_qualified(expr, &from.name, &to.name);
    }
}

/// Gives the functions and operators that the expression uses the names they have now; its text calls them without the
/// types that these names end in.
pub(super) fn follow(expr: &mut Expr, moved: &[(DefinedRef, DefinedRef)]) {
    for routine in &mut expr.routines {
        let mut name = DefinedRef::Routine(routine.clone());
        super::defined::follow(&mut name, moved);
        if let DefinedRef::Routine(name) = name {
            *routine = name;
        }
    }
    for object in &mut expr.objects {
        let mut name = DefinedRef::Made(object.clone());
        super::defined::follow(&mut name, moved);
        if let DefinedRef::Made(name) = name {
            *object = name;
        }
    }
    expr.routines.sort();
    expr.objects.sort();
}

/// Renames a sequence the expression reads.
pub(super) fn rename_sequence(expr: &mut Expr, from: &QName, to: &QName) {
    if let Some(name) = expr.sequences.iter_mut().find(|name| *name == from) {
        *name = to.clone();
        expr.sequences.sort();
        rename_literal(expr, from, to);
    }
}

/// Renames what a literal names, as in `'app.search'::regconfig`. One that is not of such a type is but a text.
fn rename_literal(expr: &mut Expr, from: &QName, to: &QName) {
    let (from, to) = (literal(&from.to_string()), literal(&to.to_string()));
    rewrite(expr, |pieces, at| {
        let after: String = pieces[at + 1..].iter().take(3).map(|piece| piece.text()).collect();
        (pieces[at] == Piece::Text(&from) && after.starts_with("::reg")).then(|| (1, to.clone()))
    });
}

/// Renames what SQL that the server deparsed mentions, by a qualified name or by a literal.
pub(super) fn rename_named(sql: &mut String, from: &QName, to: &QName) {
    let mut expr = Expr::new(std::mem::take(sql));
    rename_qualified(&mut expr, from, to);
    rename_literal(&mut expr, from, to);
    *sql = expr.text;
}

/// Renames a label of an enum the expression mentions.
pub(super) fn rename_label(expr: &mut Expr, name: &QName, from: &str, to: &str) {
    if expr.types.contains(name) {
        // Five pieces: two colons, the namespace, a dot, the name.
        let (from, to, cast) = (literal(from), literal(to), format!("::{name}"));
        rewrite(expr, |pieces, at| {
            let after: String = pieces[at + 1..].iter().take(5).map(|piece| piece.text()).collect();
            (pieces[at] == Piece::Text(&from) && after == cast).then(|| (1, to.clone()))
        });
    }
}

/// Renames a table in SQL that the server deparsed with every name qualified.
pub(super) fn rename_relation(sql: &mut String, from: &QName, to: &QName) {
    let mut expr = Expr::new(std::mem::take(sql));
    rename_qualified(&mut expr, from, to);
    *sql = expr.text;
}

/// Renames an attribute of a composite type the expression reads: `(home).street`.
pub(super) fn rename_attribute(expr: &mut Expr, composite: &QName, from: &str, to: &str) {
    if expr.types.contains(composite) {
        let (from, to) = (ident(from), ident(to));
        rewrite(expr, |pieces, at| {
            let before = at.checked_sub(2).map(|start| (pieces[start].text(), pieces[start + 1].text()));
            (pieces[at] == Piece::Name(&from) && before == Some((")", "."))).then(|| (1, to.clone()))
        });
    }
}

/// Gives what stands in a namespace another one, but for what is named by `keeps`.
pub(super) fn rename_members(sql: &mut String, from: &str, to: &str, keeps: impl Fn(&str) -> bool) {
    let mut expr = Expr::new(std::mem::take(sql));
    let (from, to) = (ident(from), ident(to));
    rewrite(&mut expr, |pieces, at| {
        let found = pieces[at] == Piece::Name(&from) && pieces.get(at + 1) == Some(&Piece::Other("."));
        let name = pieces.get(at + 2).map(|piece| piece.text().trim_matches('"'));
        (found && !name.is_some_and(&keeps)).then(|| (1, to.clone()))
    });
    *sql = expr.text;
}

fn rename_qualified(expr: &mut Expr, from: &QName, to: &QName) {
    let namespace = ident(&from.namespace);
    let is_operator = from.name.chars().all(|c| OPERATORS.contains(c));
    let (name, to) = if is_operator {
        (from.name.clone(), format!("{}.{}", ident(&to.namespace), to.name))
    } else {
        (ident(&from.name), to.to_string())
    };
    // An operator is a piece per character.
    let count = if is_operator { name.chars().count() } else { 1 };
    rewrite(expr, |pieces, at| {
        let found = pieces[at] == Piece::Name(&namespace)
            && pieces.get(at + 1) == Some(&Piece::Other("."))
            && pieces.get(at + 2..at + 2 + count)?.iter().map(|piece| piece.text()).collect::<String>() == name
            && !(is_operator && pieces.get(at + 2 + count).is_some_and(|next| OPERATORS.contains(next.text())));
        found.then(|| (2 + count, to.clone()))
    });
}

/// What the names of operators are made of.
const OPERATORS: &str = "+-*/<>=~!@#%^&|`?";

/// Replaces pieces of the text; the closure says how many and by what.
fn rewrite(expr: &mut Expr, replace: impl Fn(&[Piece<'_>], usize) -> Option<(usize, String)>) {
    let pieces = pieces(&expr.text);
    let mut text = String::with_capacity(expr.text.len());
    let mut at = 0;
    while at < pieces.len() {
        match replace(&pieces, at) {
            Some((count, new)) => {
                text += &new;
                at += count;
            }
            None => {
                text += pieces[at].text();
                at += 1;
            }
        }
    }
    if text != expr.text {
        expr.text = text;
        expr.written = None;
        expr.followed = None;
    }
}

/// Cuts deparsed SQL (no comments, no dollar quotes) into names, literals and single other characters.
fn pieces<'a>(sql: &'a str) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (length, piece): (usize, fn(&'a str) -> Piece<'a>) = match first {
            '"' => (quoted(rest, '"', false), Piece::Name),
            '\'' => (quoted(rest, '\'', false), Piece::Text),
            'E' if rest[1..].starts_with('\'') => (1 + quoted(&rest[1..], '\'', true), Piece::Text),
            c if c.is_alphabetic() || c == '_' => {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
                (end.unwrap_or(rest.len()), Piece::Name)
            }
            c => (c.len_utf8(), Piece::Other),
        };
        let (text, after) = rest.split_at(length);
        pieces.push(piece(text));
        rest = after;
    }
    pieces
}

/// Returns the length of the quoted piece the text starts with.
fn quoted(text: &str, quote: char, escapes: bool) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && escapes {
            chars.next();
        } else if c == quote {
            match chars.peek() {
                Some((_, next)) if *next == quote => {
                    chars.next();
                }
                Some(_) | None => return at + 1,
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expr(text: &str) -> Expr {
        Expr {
            columns: vec!["age".into(), "lower".into()],
            types: vec![QName::new("app", "status")],
            sequences: vec![QName::new("app", "t_id_seq")],
            ..Expr::new(text)
        }
    }

    #[test]
    fn columns_are_renamed_outside_of_literals_calls_and_casts() {
        let mut subject = expr("((age > 0) AND (note <> 'age') AND (\"age\" > x.age) AND (lower(lower) = ''::age))");
        rename_column(&mut subject, "age", "Years");
        assert_eq!(
            subject.text,
            "((\"Years\" > 0) AND (note <> 'age') AND (\"age\" > x.age) AND (lower(lower) = ''::age))"
        );
        rename_column(&mut subject, "lower", "name");
        assert!(subject.text.contains("lower(name)"));
    }

    #[test]
    fn types_sequences_and_labels_are_renamed() {
        let mut subject =
            expr("(('a'::app.status = ANY (ARRAY['a'::app.status, 'b'::text])) AND ('a'::text = 'it''s'))");
        rename_label(&mut subject, &QName::new("app", "status"), "a", "z");
        rename_type(&mut subject, &QName::new("app", "status"), &QName::new("app", "State"));
        assert_eq!(
            subject.text,
            "(('z'::app.\"State\" = ANY (ARRAY['z'::app.\"State\", 'b'::text])) AND ('a'::text = 'it''s'))"
        );
        let mut subject = expr("(((home).street <> 'street'::text) AND (street > '(home).street'::text))");
        rename_attribute(&mut subject, &QName::new("app", "status"), "street", "Road");
        assert_eq!(subject.text, "(((home).\"Road\" <> 'street'::text) AND (street > '(home).street'::text))");
        let mut subject = expr("nextval('app.t_id_seq'::regclass)");
        rename_sequence(&mut subject, &QName::new("app", "t_id_seq"), &QName::new("b", "u_id_seq"));
        assert_eq!(subject.text, "nextval('b.u_id_seq'::regclass)");
    }
}
