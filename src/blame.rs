//! Finds the attribute in the Rust source that a statement refused by Postgres came from.
//!
//! The server speaks of a character position in a statement; the author thinks of the `default` or
//! `check` they wrote. The expression whose text covers the position is the one to blame.

use std::ops::Range;

use crate::schema::ir::{ConstraintKind, ObjectRef, Schema, Table};
use crate::schema::origin::{Location, Origins, Part};
use crate::schema::token::one_expression;

/// A statement that Postgres refused.
#[derive(Debug, Clone)]
pub struct Refused<'a> {
    pub sql: &'a str,
    pub object: &'a ObjectRef,
    /// Counted from 1, in characters, as the server reports it.
    pub position: Option<usize>,
    /// The server's message, which often names a column in double quotes.
    pub message: &'a str,
}

/// Returns where the declaration at fault stands, as exactly as the server's answer allows.
pub fn blame<'a>(refused: &Refused<'_>, schema: &Schema, origins: &'a Origins) -> Option<&'a Location> {
    let (object, part) = at_fault(refused, schema);
    origins.get(&object, part).or_else(|| origins.get(refused.object, Part::Whole))
}

/// Returns the declaration at fault: an expression where one can be told, else the whole object.
pub fn at_fault(refused: &Refused<'_>, schema: &Schema) -> (ObjectRef, Part) {
    let candidates = expressions(refused.object, schema);
    // What closes more than it opens breaks the statement further on: wherever the server stumbles, it is the cause.
    let leaves = |text: &str| one_expression(text).is_err() && refused.sql.contains(text);
    if let Some((object, part, _)) = candidates.iter().find(|(.., text)| leaves(text)) {
        return (object.clone(), *part);
    }
    let covering = refused.position.and_then(|position| {
        let byte = refused.sql.char_indices().nth(position.saturating_sub(1)).map(|(byte, _)| byte)?;
        candidates
            .iter()
            .flat_map(|(object, part, text)| occurrences(refused.sql, text).map(move |range| (range, object, *part)))
            // The server stumbles behind an expression that breaks off.
            .filter(|(range, ..)| (range.start..=range.end).contains(&byte))
            .min_by_key(|(range, ..)| range.len())
            .map(|(_, object, part)| (object.clone(), part))
    });
    covering
        .or_else(|| named_column(refused, schema))
        .or_else(|| only(&candidates))
        .unwrap_or_else(|| (refused.object.clone(), Part::Whole))
}

/// Takes a declaration out of a schema, so that the rest can be tried. Returns whether something was taken out.
pub fn without(schema: &mut Schema, object: &ObjectRef, part: Part) -> bool {
    let before = schema.clone();
    match (object, part) {
        (ObjectRef::Column(column), Part::Default | Part::Generated) => {
            let table = schema.tables.get_mut(&column.table);
            let found = table.and_then(|table| table.columns.iter_mut().find(|found| found.name == column.column));
            if let Some(found) = found {
                found.default = None;
                found.generated = None;
            }
        }
        (ObjectRef::Constraint { table, name }, _) => {
            if let Some(table) = schema.tables.get_mut(table) {
                table.constraints.retain(|constraint| constraint.name != *name);
            }
        }
        (ObjectRef::Index { table, name }, _) => {
            if let Some(table) = schema.tables.get_mut(table) {
                table.indexes.retain(|index| index.name != *name);
            }
        }
        (ObjectRef::DomainConstraint { domain, name }, _) => {
            if let Some(domain) = schema.domains.get_mut(domain) {
                domain.checks.retain(|check| check.name != *name);
            }
        }
        _ => {}
    }
    *schema != before
}

type Candidate<'a> = (ObjectRef, Part, &'a str);

fn occurrences<'a>(sql: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    sql.match_indices(text).map(|(start, found)| start..start + found.len())
}

fn only(candidates: &[Candidate<'_>]) -> Option<(ObjectRef, Part)> {
    match candidates {
        [(object, part, _)] => Some((object.clone(), *part)),
        _ => None,
    }
}

/// Reads the column out of messages such as `column "age" is of type integer but default expression is of type text`.
fn named_column(refused: &Refused<'_>, schema: &Schema) -> Option<(ObjectRef, Part)> {
    let table = schema.tables.get(refused.object.table()?)?;
    let name = refused.message.split('"').nth(1)?;
    let column = table.column(name)?;
    let part = if refused.message.contains("default") && column.default.is_some() {
        Part::Default
    } else if refused.message.contains("generat") && column.generated.is_some() {
        Part::Generated
    } else {
        Part::Whole
    };
    Some((ObjectRef::column(&table.name, name), part))
}

/// Lists every piece of SQL the author wrote that can be part of a statement about the object.
fn expressions<'a>(object: &ObjectRef, schema: &'a Schema) -> Vec<Candidate<'a>> {
    if let ObjectRef::Domain(name) | ObjectRef::DomainConstraint { domain: name, .. } = object {
        return schema.domains.get(name).map(domain_expressions).unwrap_or_default();
    }
    let Some(table) = object.table().and_then(|table| schema.tables.get(table)) else { return Vec::new() };
    let all = table_expressions(table);
    match object {
        ObjectRef::Constraint { .. } | ObjectRef::Index { .. } | ObjectRef::Column(_) => {
            all.into_iter().filter(|(of, ..)| of == object).collect()
        }
        _ => all,
    }
}

fn domain_expressions(domain: &crate::schema::ir::Domain) -> Vec<Candidate<'_>> {
    let default =
        domain.default.iter().map(|d| (ObjectRef::Domain(domain.name.clone()), Part::Default, d.text.as_str()));
    let checks = domain.checks.iter().map(|check| {
        let object = ObjectRef::DomainConstraint { domain: domain.name.clone(), name: check.name.clone() };
        (object, Part::Check, check.expr.text.as_str())
    });
    default.chain(checks).collect()
}

fn table_expressions(table: &Table) -> Vec<Candidate<'_>> {
    use crate::schema::ir::{IndexElement, IndexTerm};

    fn elements<'a>(object: &ObjectRef, terms: impl Iterator<Item = &'a IndexElement>) -> Vec<Candidate<'a>> {
        let numbered = terms.enumerate().filter_map(|(n, element)| match &element.term {
            IndexTerm::Expr(expr) => Some((object.clone(), Part::Element(n), expr.text.as_str())),
            IndexTerm::Column(_) => None,
        });
        numbered.collect()
    }

    let mut found = Vec::new();
    for column in &table.columns {
        let object = ObjectRef::column(&table.name, &column.name);
        found.extend(column.default.iter().map(|expr| (object.clone(), Part::Default, expr.text.as_str())));
        found.extend(column.generated.iter().map(|g| (object.clone(), Part::Generated, g.expr.text.as_str())));
        found.push((object, Part::Type, column.ty.text.as_str()));
    }
    for constraint in &table.constraints {
        let object = ObjectRef::constraint(&table.name, &constraint.name);
        match &constraint.kind {
            ConstraintKind::Check(check) => found.push((object, Part::Check, &check.expr.text)),
            ConstraintKind::Exclusion(exclusion) => {
                found.extend(elements(&object, exclusion.elements.iter().map(|element| &element.term)));
                found.extend(
                    exclusion.predicate.iter().map(|expr| (object.clone(), Part::Predicate, expr.text.as_str())),
                );
            }
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::ForeignKey(_) => {}
        }
    }
    for index in &table.indexes {
        let object = ObjectRef::index(&table.name, &index.name);
        found.extend(elements(&object, index.elements.iter()));
        found.extend(index.predicate.iter().map(|expr| (object.clone(), Part::Predicate, expr.text.as_str())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Check, Column, Constraint, Expr, QName, SqlType};

    fn place(line: u32) -> Location {
        Location { file: "src/user.rs".into(), line, column: 5 }
    }

    fn users() -> (Schema, Origins) {
        let name = QName::new("app", "users");
        let mut table = Table::new(name.clone());
        let mut age = Column::new("age", SqlType::new("integer"));
        age.default = Some(Expr::new("noww()"));
        table.columns.push(age);
        let check = Check { expr: Expr::new("aage > 0"), no_inherit: false, validated: true, enforced: true };
        table.constraints.push(Constraint {
            name: "ck".into(),
            kind: ConstraintKind::Check(check),
            comment: None,
            index_comment: None,
        });
        let mut origins = Origins::default();
        origins.insert(ObjectRef::Table(name.clone()), Part::Whole, place(1));
        origins.insert(ObjectRef::column(&name, "age"), Part::Whole, place(2));
        origins.insert(ObjectRef::column(&name, "age"), Part::Default, place(3));
        origins.insert(ObjectRef::constraint(&name, "ck"), Part::Check, place(4));
        (Schema { tables: [(name, table)].into(), ..Schema::default() }, origins)
    }

    fn line(sql: &str, position: Option<usize>, message: &str) -> Option<u32> {
        let (schema, origins) = users();
        let object = ObjectRef::Table(QName::new("app", "users"));
        blame(&Refused { sql, object: &object, position, message }, &schema, &origins).map(|location| location.line)
    }

    const SQL: &str = "CREATE TABLE app.users (age integer DEFAULT noww(), CONSTRAINT ck CHECK (aage > 0))";

    #[test]
    fn the_position_points_at_the_expression() {
        let at = |text: &str| SQL.find(text).map(|byte| byte + 1);
        assert_eq!(line(SQL, at("noww"), "function noww() does not exist"), Some(3));
        assert_eq!(line(SQL, at("aage"), "column \"aage\" does not exist"), Some(4));
    }

    #[test]
    fn without_a_position_the_named_column_is_meant() {
        let message = "column \"age\" is of type integer but default expression is of type text";
        assert_eq!(line(SQL, None, message), Some(3));
        assert_eq!(line(SQL, None, "something else"), Some(1));
    }

    #[test]
    fn an_expression_that_leaves_its_place_is_meant_wherever_the_server_stumbles() {
        let (mut schema, origins) = users();
        let name = QName::new("app", "users");
        let table = schema.tables.get_mut(&name).unwrap();
        let ConstraintKind::Check(check) = &mut table.constraints[0].kind else { panic!("a check") };
        check.expr = Expr::new("age > 1) , x int");
        let sql = "CREATE TABLE app.users (age integer DEFAULT noww(), CONSTRAINT ck CHECK (age > 1) , x int))";
        let object = ObjectRef::Table(name);
        for position in [Some(sql.len()), sql.find("noww").map(|byte| byte + 1), None] {
            let refused = Refused { sql, object: &object, position, message: "syntax error at or near \")\"" };
            assert_eq!(at_fault(&refused, &schema).1, Part::Check);
            assert_eq!(blame(&refused, &schema, &origins).map(|location| location.line), Some(4));
        }
    }

    #[test]
    fn what_is_at_fault_can_be_taken_out() {
        let (mut schema, _) = users();
        let name = QName::new("app", "users");
        assert!(without(&mut schema, &ObjectRef::column(&name, "age"), Part::Default));
        assert!(without(&mut schema, &ObjectRef::constraint(&name, "ck"), Part::Check));
        assert!(!without(&mut schema, &ObjectRef::constraint(&name, "ck"), Part::Check), "it is gone");
        assert!(!without(&mut schema, &ObjectRef::Table(name), Part::Whole), "a table is not a part");
    }
}
