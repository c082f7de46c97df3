//! Brings expressions to rest.
//!
//! What the server prints for an expression is not always what it prints when that is fed back: a `varchar IN (…)`
//! needs two rounds. Two texts of the same expression may therefore differ because one took a round more. Here both
//! are executed on the columns they belong to until they no longer change, and only then compared. What is the same
//! has the text of the newer schema afterwards, what is not keeps its own.

mod defined;

use std::collections::BTreeMap;

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

use super::{CatalogError, SESSION};
use super::{expressions, parameters};
use crate::diff::each_expr;
use crate::schema::ir::{
    Column, ConstraintKind, Domain, Element, Expr, GeneratedKind, IndexElement, IndexTerm, QName, Schema, Table,
};
use crate::schema::quote::ident;

/// Rounds after which an expression that still changes is given up.
const ROUNDS: usize = 3;

/// Where an expression stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Default { table: QName, column: String },
    Generated { table: QName, column: String },
    Check { table: QName, name: String },
    IndexTerm { table: QName, name: String, at: usize },
    IndexPredicate { table: QName, name: String },
    DomainDefault(QName),
    DomainCheck { domain: QName, name: String },
}

/// Finds out which same-named expressions with different texts are the same, and gives them the text of `new` in both
/// schemas.
///
/// `conn` is a scratch database in which the schema `new` exists; nothing stays behind in it. An expression of `old`
/// that cannot be executed there (its types or functions are gone) is left alone: it is a real change. A check or an
/// index whose text differs only because a column changed its type keeps its text, for that is the one its columns go
/// with, and is told what the server makes of it on the other side ([`Expr::followed`]). A storage parameter that is
/// spelled differently ends with the text of `new` on both sides. When nothing differs, nothing is executed.
pub async fn normalise(conn: &mut PgConnection, old: &mut Schema, new: &mut Schema) -> Result<(), CatalogError> {
    forget(old);
    forget(new);
    parameters::even_out(old, new);
    let places = differing(old, new);
    if places.is_empty() && defined::differing(old, new).is_empty() {
        return Ok(());
    }
    if conn.is_in_transaction() {
        return Err(CatalogError::InTransaction);
    }
    let failed = |source| CatalogError::Query { query: "normalise", source };
    let mut transaction = conn.begin().await.map_err(CatalogError::Begin)?;
    sqlx::raw_sql(SESSION).execute(&mut *transaction).await.map_err(failed)?;
    for place in places {
        let old_form = stable(&mut transaction, &place, old, old).await?;
        let new_form = stable(&mut transaction, &place, new, new).await?;
        let (Some(old_form), Some(new_form)) = (old_form, new_form) else { continue };
        if old_form == new_form {
            // As it was declared: what was asked for may have taken a round less.
            if let (Some(expr), Some(declared)) = (expr_mut(old, &place), self::expr(new, &place)) {
                expr.text.clone_from(&declared.text);
            }
            continue;
        }
        if !follows_type_changes(&place) {
            continue;
        }
        // The server parses the text again when a column changes its type, which may work one way only.
        let up = stable(&mut transaction, &place, old, new).await?.filter(|form| *form == new_form);
        let down = stable(&mut transaction, &place, new, old).await?.filter(|form| *form == old_form);
        let texts = [&*old, &*new].map(|schema| self::expr(schema, &place).map(|expr| expr.text.clone()));
        let [old_text, new_text] = texts;
        for (schema, followed) in [(&mut *old, up.and(new_text)), (&mut *new, down.and(old_text))] {
            if let Some(expr) = expr_mut(schema, &place) {
                expr.followed = followed;
            }
        }
    }
    defined::normalise(&mut transaction, old, new).await?;
    transaction.rollback().await.map_err(failed)
}

/// Takes back what an earlier comparison learned about the expressions of a schema: it was about another schema.
pub fn forget(schema: &mut Schema) {
    each_expr(schema, |expr| expr.followed = None);
}

/// Says whether ALTER COLUMN … TYPE carries the expression over. A default is cast instead, and a generated column
/// forbids the change.
fn follows_type_changes(place: &Place) -> bool {
    match place {
        Place::Check { .. } | Place::IndexTerm { .. } | Place::IndexPredicate { .. } => true,
        Place::Default { .. } | Place::Generated { .. } | Place::DomainDefault(_) | Place::DomainCheck { .. } => false,
    }
}

/// Returns the expression's text at rest, executed where `context` has its place, or `None` when it cannot be.
async fn stable(
    conn: &mut PgConnection,
    place: &Place,
    schema: &Schema,
    context: &Schema,
) -> Result<Option<String>, CatalogError> {
    let Some(expr) = expr(schema, place) else { return Ok(None) };
    let mut text = expr.text.clone();
    for _ in 0..ROUNDS {
        let Some(sql) = probe(place, context, expr, &text) else { return Ok(None) };
        let Some(printed) = execute(conn, &sql).await? else { return Ok(None) };
        let next = match place {
            Place::IndexTerm { .. } => expressions::bare(&printed),
            Place::Default { .. }
            | Place::Generated { .. }
            | Place::Check { .. }
            | Place::IndexPredicate { .. }
            | Place::DomainDefault(_)
            | Place::DomainCheck { .. } => &printed,
        };
        if next == text {
            return Ok(Some(text));
        }
        text = next.to_owned();
    }
    Err(CatalogError::Unstable { place: describe(place), text })
}

/// Runs a probe that returns one text.
async fn execute(conn: &mut PgConnection, probe: &str) -> Result<Option<String>, CatalogError> {
    Ok(execute_columns(conn, probe).await?.and_then(|texts| texts.into_iter().next()))
}

/// Runs a probe and takes it back; returns the columns of the one row. `None` means that the server refused the
/// statements.
async fn execute_columns(conn: &mut PgConnection, probe: &str) -> Result<Option<Vec<String>>, CatalogError> {
    let failed = |source| CatalogError::Query { query: "normalise", source };
    let script = format!("SAVEPOINT modelmig_probe;\n{probe}\nROLLBACK TO SAVEPOINT modelmig_probe;");
    let rows: Result<Vec<PgRow>, sqlx::Error> = sqlx::raw_sql(AssertSqlSafe(script)).fetch_all(&mut *conn).await;
    match rows {
        Ok(rows) => {
            let texts = |row: &PgRow| (0..row.len()).map(|at| row.try_get(at)).collect::<Result<Vec<String>, _>>();
            rows.first().map(texts).transpose().map_err(failed)
        }
        Err(sqlx::Error::Database(_)) => {
            let back = "ROLLBACK TO SAVEPOINT modelmig_probe";
            sqlx::raw_sql(back).execute(conn).await.map_err(failed)?;
            Ok(None)
        }
        Err(source) => Err(failed(source)),
    }
}

/// Writes statements that create the expression in a temporary object of its own and read it back.
fn probe(place: &Place, context: &Schema, expr: &Expr, text: &str) -> Option<String> {
    let table = |name: &QName| context.tables.get(name);
    match place {
        Place::Default { table: name, column } => {
            let column = table(name)?.column(column)?;
            let create = create_table(&[format!("{} DEFAULT {text}", definition(column))]);
            Some(
                create
                    + "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'pg_temp.probe'::regclass;",
            )
        }
        Place::Generated { table: name, column } => {
            let table = table(name)?;
            let column = table.column(column)?;
            let kind = match column.generated.as_ref()?.kind {
                GeneratedKind::Stored => "STORED",
                GeneratedKind::Virtual => "VIRTUAL",
            };
            let mut columns = plain_columns(table, expr, Some(&column.name));
            columns.push(format!("{} GENERATED ALWAYS AS ({text}) {kind}", definition(column)));
            let read = "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'pg_temp.probe'::regclass;";
            Some(create_table(&columns) + read)
        }
        Place::Check { table: name, .. } => {
            let mut columns = plain_columns(table(name)?, expr, None);
            columns.push(format!("CHECK ({text})"));
            let read = "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint \
                        WHERE conrelid = 'pg_temp.probe'::regclass AND contype = 'c';";
            Some(create_table(&columns) + read)
        }
        Place::IndexTerm { table: name, name: index, at } => {
            let table = table(name)?;
            let (method, element) = index_element(table, index, *at)?;
            let opclass = element.opclass.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
            let create = create_table(&plain_columns(table, expr, None));
            let method = ident(method);
            Some(format!(
                "{create}CREATE INDEX probe_index ON pg_temp.probe USING {method} (({text}){opclass});\n\
                 SELECT pg_get_indexdef('pg_temp.probe_index'::regclass, 1, false);"
            ))
        }
        Place::IndexPredicate { table: name, .. } => {
            let create = create_table(&plain_columns(table(name)?, expr, None));
            Some(format!(
                "{create}CREATE INDEX probe_index ON pg_temp.probe ((1)) WHERE {text};\n\
                 SELECT pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = 'pg_temp.probe_index'::regclass;"
            ))
        }
        Place::DomainDefault(name) => {
            let create = create_domain(context.domains.get(name)?);
            Some(format!(
                "{create} DEFAULT {text};\n\
                 SELECT pg_get_expr(typdefaultbin, 0) FROM pg_type WHERE oid = 'pg_temp.probe'::regtype;"
            ))
        }
        Place::DomainCheck { domain, .. } => {
            let create = create_domain(context.domains.get(domain)?);
            Some(format!(
                "{create} CHECK ({text});\n\
                 SELECT pg_get_expr(conbin, 0) FROM pg_constraint \
                 WHERE contypid = 'pg_temp.probe'::regtype AND contype = 'c';"
            ))
        }
    }
}

fn create_table(elements: &[String]) -> String {
    format!("CREATE TEMPORARY TABLE probe ({});\n", elements.join(", "))
}

fn create_domain(domain: &Domain) -> String {
    let collation = domain.collation.as_ref().map(|name| format!(" COLLATE {name}")).unwrap_or_default();
    format!("CREATE DOMAIN pg_temp.probe AS {}{collation}", domain.ty.text)
}

/// Returns the columns the expression reads, or all of them when it is not known to read any.
fn plain_columns(table: &Table, expr: &Expr, without: Option<&str>) -> Vec<String> {
    let is_read = |column: &&Column| expr.columns.is_empty() || expr.columns.contains(&column.name);
    let columns = table.columns.iter().filter(is_read).filter(|column| Some(column.name.as_str()) != without);
    columns.map(definition).collect()
}

fn definition(column: &Column) -> String {
    let collation = column.collation.as_ref().map(|name| format!(" COLLATE {name}")).unwrap_or_default();
    format!("{} {}{collation}", ident(&column.name), column.ty.text)
}

/// Returns the places where both schemas have an expression, of different text.
fn differing(old: &Schema, new: &Schema) -> Vec<Place> {
    let mut differing = Vec::new();
    let mut compare = |old: BTreeMap<Place, &Expr>, new: BTreeMap<Place, &Expr>| {
        // What calls other functions is another expression, whatever the server makes of the text where these are.
        let calls = |expr: &Expr| (expr.routines.clone(), expr.objects.clone());
        let differ = |(place, expr): (Place, &Expr)| {
            let other = new.get(&place)?;
            (other.text != expr.text && calls(other) == calls(expr)).then_some(place)
        };
        differing.extend(old.into_iter().filter_map(differ));
    };
    for (name, new) in &new.tables {
        match old.tables.get(name) {
            Some(old) if old != new => compare(table_expressions(old), table_expressions(new)),
            _ => {}
        }
    }
    for (name, new) in &new.domains {
        match old.domains.get(name) {
            Some(old) if old != new => compare(domain_expressions(old), domain_expressions(new)),
            _ => {}
        }
    }
    differing
}

fn table_expressions(table: &Table) -> BTreeMap<Place, &Expr> {
    let name = || table.name.clone();
    let mut found = BTreeMap::new();
    for column in &table.columns {
        let place = || (name(), column.name.clone());
        if let Some(expr) = &column.default {
            let (table, column) = place();
            found.insert(Place::Default { table, column }, expr);
        }
        if let Some(generated) = &column.generated {
            let (table, column) = place();
            found.insert(Place::Generated { table, column }, &generated.expr);
        }
    }
    for constraint in &table.constraints {
        match &constraint.kind {
            ConstraintKind::Check(check) => {
                found.insert(Place::Check { table: name(), name: constraint.name.clone() }, &check.expr);
            }
            ConstraintKind::Exclusion(exclusion) => {
                let terms = exclusion.elements.iter().map(|Element { term, operator: _ }| term);
                add_index(&mut found, table, &constraint.name, terms, exclusion.predicate.as_ref());
            }
            ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::ForeignKey(_) => {}
        }
    }
    for index in &table.indexes {
        add_index(&mut found, table, &index.name, index.elements.iter(), index.predicate.as_ref());
    }
    found
}

fn add_index<'a>(
    found: &mut BTreeMap<Place, &'a Expr>,
    table: &Table,
    name: &str,
    elements: impl Iterator<Item = &'a IndexElement>,
    predicate: Option<&'a Expr>,
) {
    for (at, element) in elements.enumerate() {
        match &element.term {
            IndexTerm::Column(_) => {}
            IndexTerm::Expr(expr) => {
                found.insert(Place::IndexTerm { table: table.name.clone(), name: name.to_owned(), at }, expr);
            }
        }
    }
    if let Some(expr) = predicate {
        found.insert(Place::IndexPredicate { table: table.name.clone(), name: name.to_owned() }, expr);
    }
}

fn domain_expressions(domain: &Domain) -> BTreeMap<Place, &Expr> {
    let default = domain.default.iter().map(|expr| (Place::DomainDefault(domain.name.clone()), expr));
    let check = |check: &'_ crate::schema::ir::DomainCheck| Place::DomainCheck {
        domain: domain.name.clone(),
        name: check.name.clone(),
    };
    default.chain(domain.checks.iter().map(|one| (check(one), &one.expr))).collect()
}

fn expr<'a>(schema: &'a Schema, place: &Place) -> Option<&'a Expr> {
    match place {
        Place::Default { table, .. }
        | Place::Generated { table, .. }
        | Place::Check { table, .. }
        | Place::IndexTerm { table, .. }
        | Place::IndexPredicate { table, .. } => table_expressions(schema.tables.get(table)?).remove(place),
        Place::DomainDefault(domain) | Place::DomainCheck { domain, .. } => {
            domain_expressions(schema.domains.get(domain)?).remove(place)
        }
    }
}

fn expr_mut<'a>(schema: &'a mut Schema, place: &Place) -> Option<&'a mut Expr> {
    match place {
        Place::Default { table, column } => column_mut(schema, table, column)?.default.as_mut(),
        Place::Generated { table, column } => Some(&mut column_mut(schema, table, column)?.generated.as_mut()?.expr),
        Place::Check { table, name } => match constraint_mut(schema, table, name)? {
            ConstraintKind::Check(check) => Some(&mut check.expr),
            _ => None,
        },
        Place::IndexTerm { table, name, at } => {
            let table = schema.tables.get_mut(table)?;
            let in_constraint = table.constraints.iter_mut().find(|constraint| constraint.name == *name);
            let element = match in_constraint.map(|constraint| &mut constraint.kind) {
                Some(ConstraintKind::Exclusion(exclusion)) => &mut exclusion.elements.get_mut(*at)?.term,
                _ => table.indexes.iter_mut().find(|index| index.name == *name)?.elements.get_mut(*at)?,
            };
            match &mut element.term {
                IndexTerm::Expr(expr) => Some(expr),
                IndexTerm::Column(_) => None,
            }
        }
        Place::IndexPredicate { table, name } => {
            let table = schema.tables.get_mut(table)?;
            let in_constraint = table.constraints.iter_mut().find(|constraint| constraint.name == *name);
            match in_constraint.map(|constraint| &mut constraint.kind) {
                Some(ConstraintKind::Exclusion(exclusion)) => exclusion.predicate.as_mut(),
                _ => table.indexes.iter_mut().find(|index| index.name == *name)?.predicate.as_mut(),
            }
        }
        Place::DomainDefault(domain) => schema.domains.get_mut(domain)?.default.as_mut(),
        Place::DomainCheck { domain, name } => {
            let checks = &mut schema.domains.get_mut(domain)?.checks;
            checks.iter_mut().find(|check| check.name == *name).map(|check| &mut check.expr)
        }
    }
}

fn column_mut<'a>(schema: &'a mut Schema, table: &QName, column: &str) -> Option<&'a mut Column> {
    schema.tables.get_mut(table)?.columns.iter_mut().find(|candidate| candidate.name == column)
}

fn constraint_mut<'a>(schema: &'a mut Schema, table: &QName, name: &str) -> Option<&'a mut ConstraintKind> {
    let constraints = &mut schema.tables.get_mut(table)?.constraints;
    constraints.iter_mut().find(|constraint| constraint.name == name).map(|constraint| &mut constraint.kind)
}

/// Returns the method and the element of an index or of the index of an exclusion constraint.
fn index_element<'a>(table: &'a Table, name: &str, at: usize) -> Option<(&'a str, &'a IndexElement)> {
    if let Some(index) = table.index(name) {
        return Some((&index.method, index.elements.get(at)?));
    }
    match &table.constraint(name)?.kind {
        ConstraintKind::Exclusion(exclusion) => Some((&exclusion.method, &exclusion.elements.get(at)?.term)),
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Check(_) => None,
    }
}

/// Names the expression for a message.
fn describe(place: &Place) -> String {
    match place {
        Place::Default { table, column } => format!("the default of {table}.{}", ident(column)),
        Place::Generated { table, column } => format!("the generation expression of {table}.{}", ident(column)),
        Place::Check { table, name } => format!("the check {} on {table}", ident(name)),
        Place::IndexTerm { table, name, at } => format!("element {} of the index {} on {table}", at + 1, ident(name)),
        Place::IndexPredicate { table, name } => format!("the predicate of the index {} on {table}", ident(name)),
        Place::DomainDefault(domain) => format!("the default of the domain {domain}"),
        Place::DomainCheck { domain, name } => format!("the check {} of the domain {domain}", ident(name)),
    }
}
