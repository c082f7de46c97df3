//! Why rows refuse a statement, in words, and the query that counts them.

use crate::diff::same_but_validated;
use crate::plan::{Flag, Hazard, enclosed};
use crate::render::Statement;
use crate::schema::ir::{
    Check, ColumnRef, ConstraintKind, Exclusion, ForeignKey, IndexElement, IndexTerm, MatchType, ObjectRef, QName,
    Schema, SqlType,
};
use crate::schema::quote::{ident, literal};

use super::mapping::Mapping;

/// What the server says about a statement it refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) sqlstate: String,
    pub(super) message: String,
    pub(super) table: Option<QName>,
    pub(super) column: Option<String>,
    pub(super) constraint: Option<String>,
}

impl Failure {
    pub(super) fn of(error: &sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return Self { message: error.to_string(), ..Self::default() };
        };
        let postgres = database.try_downcast_ref::<sqlx::postgres::PgDatabaseError>();
        Self {
            sqlstate: database.code().unwrap_or_default().into_owned(),
            message: database.message().to_owned(),
            table: postgres.and_then(|error| Some(QName::new(error.schema()?, error.table()?))),
            column: postgres.and_then(|error| error.column().map(str::to_owned)),
            constraint: database.constraint().map(str::to_owned),
        }
    }

    /// Says whether rows are to blame: class 22 is about values, class 23 about constraints.
    pub(super) fn is_about_rows(&self) -> bool {
        blames_rows(&self.sqlstate)
    }
}

pub(super) fn blames_rows(sqlstate: &str) -> bool {
    // 54000 and 54001: an index row or an expression over a value grew too large.
    ["22", "23", "54"].iter().any(|class| sqlstate.starts_with(class))
}

/// The two schemas a statement leads between.
#[derive(Clone, Copy)]
pub(super) struct Between<'a> {
    pub(super) from: &'a Schema,
    pub(super) to: &'a Schema,
    pub(super) mapping: &'a Mapping,
}

/// The reason in words, and where there is one the query that counts the rows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) words: String,
    pub(super) query: Option<String>,
}

impl Reason {
    pub(super) fn flag(self, object: &ObjectRef) -> Flag {
        let cost = match self.query {
            Some(query) => format!("to count them: {query}"),
            None => String::new(),
        };
        Flag { hazard: Hazard::MayFailOnRows, object: object.clone(), summary: self.words, cost }
    }
}

impl Between<'_> {
    /// Says what kind of rows make the statement fail. The query speaks of the schema that the rows are in today.
    pub(super) fn reason(&self, failure: &Failure, statement: &Statement) -> Reason {
        let failure = &self.raised(failure, statement);
        let (words, query) = match failure.sqlstate.as_str() {
            "23502" => ("fails on NULL", self.nulls(failure)),
            "23505" => ("fails on duplicates", self.duplicates(failure)),
            "23503" => (self.orphaned(failure), self.orphans(failure)),
            "23514" => match self.empty_ranges(failure, statement) {
                Some(query) => ("fails on empty ranges", Some(query)),
                None if failure.constraint.is_none() && self.misplaced(failure).is_some() => {
                    ("fails on rows outside the bounds", self.misplaced(failure))
                }
                None => ("fails on rows that violate the check", self.violations(failure, statement)),
            },
            "23P01" => ("fails on rows that exclude each other", self.conflicts(failure)),
            "22001" => ("fails on values that are too long", self.misfits(statement)),
            "22003" | "22P03" => ("fails on values that are out of range", self.misfits(statement)),
            "22P02" | "22007" | "22P05" => {
                ("fails on values that do not read as the new type", self.misfits(statement))
            }
            _ => return Reason { words: format!("fails on some rows: {}", failure.message), query: None },
        };
        Reason { words: words.to_owned(), query }
    }

    /// The server names the table below in which it found the row; the statement and what counts the rows are about the
    /// one above.
    fn raised(&self, failure: &Failure, statement: &Statement) -> Failure {
        let mut raised = failure.clone();
        let below = |above: &QName| {
            let mut next: Vec<&QName> = failure.table.iter().collect();
            while let Some(table) = next.pop() {
                let sides = [self.from, self.to].into_iter().filter_map(|schema| schema.tables.get(table));
                let parents: Vec<&QName> = sides.flat_map(|table| table.parents()).collect();
                if parents.contains(&above) {
                    return true;
                }
                next.extend(parents);
            }
            false
        };
        match &statement.object {
            ObjectRef::Column(column) if below(&column.table) => raised.table = Some(column.table.clone()),
            ObjectRef::Constraint { table, name } | ObjectRef::Index { table, name } if below(table) => {
                (raised.table, raised.constraint) = (Some(table.clone()), Some(name.clone()));
            }
            _ => {}
        }
        raised
    }

    /// Returns the table as it is called today.
    pub(super) fn today(&self, table: &QName) -> Option<QName> {
        let known = self.from.tables.contains_key(table);
        if known { Some(table.clone()) } else { self.mapping.reverse().table(table).cloned() }
    }

    /// Returns the column as it is called today, unless it is new.
    fn column_today(&self, table: &QName, column: &str) -> Option<String> {
        let today = self.today(table)?;
        let known = |name: &str| self.from.tables.get(&today).is_some_and(|table| table.column(name).is_some());
        if known(column) {
            return Some(column.to_owned());
        }
        let later = self.mapping.table(&today).unwrap_or(table);
        self.mapping.reverse().column(later, column).filter(|name| known(name)).map(str::to_owned)
    }

    /// Says whether an expression over the later names of columns reads the same today.
    fn reads_today(&self, table: &QName, columns: &[String]) -> bool {
        columns.iter().all(|column| self.column_today(table, column).as_ref() == Some(column))
    }

    fn nulls(&self, failure: &Failure) -> Option<String> {
        let table = failure.table.as_ref()?;
        let today = self.today(table)?;
        Some(match self.column_today(table, failure.column.as_deref()?) {
            Some(column) => format!("SELECT count(*) FROM {today} WHERE {} IS NULL", ident(&column)),
            // A column to come is NULL in every row.
            None => format!("SELECT count(*) FROM {today}"),
        })
    }

    fn later_constraint(&self, failure: &Failure) -> Option<(&ConstraintKind, QName)> {
        let table = failure.table.as_ref()?;
        let name = failure.constraint.as_ref()?;
        let today = self.today(table)?;
        let later = self.mapping.table(&today).unwrap_or(table);
        let constraint = self.to.tables.get(later)?.all_constraints().find(|constraint| constraint.name == *name)?;
        Some((&constraint.kind, today))
    }

    fn duplicates(&self, failure: &Failure) -> Option<String> {
        let table = failure.table.as_ref()?;
        let today = self.today(table)?;
        let later = self.to.tables.get(self.mapping.table(&today).unwrap_or(table))?;
        let name = failure.constraint.as_ref()?;
        let constraint = later.all_constraints().find(|constraint| constraint.name == *name);
        let (terms, nulls_count, predicate) = match constraint.map(|constraint| &constraint.kind) {
            Some(ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key)) => {
                let columns: Option<Vec<_>> =
                    key.columns.iter().map(|column| Some(ident(&self.column_today(table, column)?))).collect();
                (columns?, key.nulls_not_distinct, None)
            }
            Some(ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_)) => {
                return None;
            }
            None => {
                let index = later.all_indexes().find(|index| index.name == *name)?;
                let predicate = match &index.predicate {
                    Some(expr) if !self.reads_today(table, &expr.columns) => return None,
                    predicate => predicate.as_ref().map(|expr| format!("({})", expr.text)),
                };
                let terms: Option<Vec<_>> =
                    index.elements.iter().map(|element| self.term_today(table, element)).collect();
                (terms?, index.nulls_not_distinct, predicate)
            }
        };
        let mut conditions: Vec<String> = predicate.into_iter().collect();
        if !nulls_count {
            conditions.extend(terms.iter().map(|term| format!("{term} IS NOT NULL")));
        }
        let condition =
            if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
        Some(format!(
            "SELECT count(*) FROM (SELECT FROM {today}{condition} GROUP BY {} HAVING count(*) > 1) AS duplicates",
            terms.join(", ")
        ))
    }

    fn term_today(&self, table: &QName, element: &IndexElement) -> Option<String> {
        match &element.term {
            IndexTerm::Column(column) => Some(ident(&self.column_today(table, column)?)),
            IndexTerm::Expr(expr) => self.reads_today(table, &expr.columns).then(|| format!("({})", expr.text)),
        }
    }

    fn orphans(&self, failure: &Failure) -> Option<String> {
        let (ConstraintKind::ForeignKey(key), today) = self.later_constraint(failure)? else { return None };
        let ForeignKey { columns, references, referenced_columns, .. } = key;
        let parent = self.today(references)?;
        let own: Option<Vec<_>> = columns
            .iter()
            .map(|column| Some(format!("child.{}", ident(&self.column_today(failure.table.as_ref()?, column)?))))
            .collect();
        let own = own?;
        let others: Option<Vec<_>> = referenced_columns
            .iter()
            .map(|column| Some(format!("parent.{}", ident(&self.column_today(references, column)?))))
            .collect();
        let others = others?;
        // A full match wants all of the key or nothing of it.
        let filled = own.iter().map(|column| format!("{column} IS NOT NULL")).collect::<Vec<_>>();
        let filled = match key.match_type {
            MatchType::Full if filled.len() > 1 => format!("({})", filled.join(" OR ")),
            MatchType::Full | MatchType::Simple => filled.join(" AND "),
        };
        let mut pairs: Vec<String> = own.iter().zip(&others).map(|(own, other)| format!("{other} = {own}")).collect();
        // The time of the child lies within the times of its parents together.
        let period = key.period.then(|| Some((own.last()?, others.last()?, pairs.pop()?))).flatten();
        let found = match period {
            Some((own, other, _)) => format!(
                "NOT COALESCE({own} <@ (SELECT range_agg({other}) FROM {parent} AS parent WHERE {}), false)",
                pairs.join(" AND ")
            ),
            None => format!("NOT EXISTS (SELECT FROM {parent} AS parent WHERE {})", pairs.join(" AND ")),
        };
        Some(format!("SELECT count(*) FROM {today} AS child WHERE {filled} AND {found}"))
    }

    fn orphaned(&self, failure: &Failure) -> &'static str {
        match self.later_constraint(failure) {
            Some((ConstraintKind::ForeignKey(key), _))
                if key.match_type == MatchType::Full && key.columns.len() > 1 =>
            {
                "fails on rows whose key points nowhere or is NULL in part"
            }
            _ => "fails on rows whose key points nowhere",
        }
    }

    /// Returns what the server would say where rows were let in that a constraint, so far not valid, forbids.
    pub(super) fn validates(&self, object: &ObjectRef) -> Option<Failure> {
        let ObjectRef::Constraint { table, name } = object else { return None };
        let old = self.from.tables.get(&self.today(table)?)?.constraint(name)?;
        let new = self.to.tables.get(table)?.constraint(name)?;
        if !same_but_validated(&old.kind, &new.kind) {
            return None;
        }
        let sqlstate = if matches!(new.kind, ConstraintKind::ForeignKey(_)) { "23503" } else { "23514" };
        let (table, constraint) = (Some(table.clone()), Some(name.clone()));
        Some(Failure { sqlstate: sqlstate.to_owned(), table, constraint, ..Failure::default() })
    }

    fn violations(&self, failure: &Failure, statement: &Statement) -> Option<String> {
        let table = failure.table.as_ref()?;
        if let Some((ConstraintKind::Check(Check { expr, no_inherit, .. }), today)) = self.later_constraint(failure) {
            let readable = self.reads_today(table, &expr.columns);
            let is_parent = self.from.tables.values().any(|table| table.parents().any(|parent| *parent == today));
            let only = if *no_inherit && is_parent { "ONLY " } else { "" };
            return readable.then(|| format!("SELECT count(*) FROM {only}{today} WHERE NOT {}", enclosed(&expr.text)));
        }
        let ObjectRef::DomainConstraint { domain, name } = &statement.object else { return None };
        let check = self.to.domains.get(domain)?.checks.iter().find(|check| check.name == *name)?;
        let column = self.column_today(table, failure.column.as_deref()?)?;
        let expr = replace_word(&check.expr.text, "VALUE", &ident(&column));
        Some(format!("SELECT count(*) FROM {} WHERE NOT {}", self.today(table)?, enclosed(&expr)))
    }

    /// Counts the rows of a table that do not belong into the partition it is to be.
    fn misplaced(&self, failure: &Failure) -> Option<String> {
        let table = failure.table.as_ref()?;
        let today = self.today(table)?;
        let later = self.to.tables.get(self.mapping.table(&today).unwrap_or(table))?;
        let rule = later.partition_of.as_ref()?.rule.0.as_ref()?;
        let readable = self.reads_today(table, &rule.columns);
        readable.then(|| format!("SELECT count(*) FROM {today} WHERE {} IS NOT TRUE", enclosed(&rule.text)))
    }

    /// A key without overlaps takes no empty range, and says so as if it were a check.
    fn empty_ranges(&self, failure: &Failure, statement: &Statement) -> Option<String> {
        let ObjectRef::Constraint { table, name } = &statement.object else { return None };
        let key = match &self.to.tables.get(table)?.constraint(name)?.kind {
            ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => key,
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => return None,
        };
        let column = key.columns.last().filter(|_| key.without_overlaps && failure.constraint.is_none())?;
        let column = self.column_today(table, column)?;
        Some(format!("SELECT count(*) FROM {} WHERE isempty({})", self.today(table)?, ident(&column)))
    }

    fn conflicts(&self, failure: &Failure) -> Option<String> {
        let (ConstraintKind::Exclusion(exclusion), today) = self.later_constraint(failure)? else { return None };
        let Exclusion { elements, predicate: None, .. } = exclusion else { return None };
        let conditions: Option<Vec<_>> = elements
            .iter()
            .map(|element| {
                let IndexTerm::Column(column) = &element.term.term else { return None };
                let column = ident(&self.column_today(failure.table.as_ref()?, column)?);
                let operator = &element.operator;
                let operator = if operator.namespace.is_empty() {
                    operator.name.clone()
                } else {
                    format!("OPERATOR({}.{})", ident(&operator.namespace), operator.name)
                };
                Some(format!("one.{column} {operator} other.{column}"))
            })
            .collect();
        Some(format!(
            "SELECT count(*) FROM {today} AS one JOIN {today} AS other ON one.ctid < other.ctid AND {}",
            conditions?.join(" AND ")
        ))
    }

    /// Counts values that the new type of a column does not take.
    fn misfits(&self, statement: &Statement) -> Option<String> {
        let ObjectRef::Column(ColumnRef { table, column }) = &statement.object else { return None };
        let today = self.today(table)?;
        let name = self.column_today(table, column)?;
        let from = &self.from.tables.get(&today)?.column(&name)?.ty;
        let later_table = self.mapping.table(&today)?;
        let later_column = self.mapping.column(&today, &name)?;
        let to = &self.to.tables.get(later_table)?.column(later_column)?.ty;
        if from == to && to.user.is_none() {
            // Dropped and added again: the values do not come from those of today.
            return None;
        }
        let condition = misfit(&ident(&name), base(from, self.from), to, self.to)?;
        Some(format!("SELECT count(*) FROM {today} WHERE {condition}"))
    }
}

/// Returns what a domain is made of.
fn base<'a>(ty: &'a SqlType, schema: &'a Schema) -> &'a SqlType {
    let name = ty.user.as_ref().filter(|_| !ty.is_array());
    name.and_then(|name| schema.domains.get(name)).map_or(ty, |domain| base(&domain.ty, schema))
}

/// Returns the condition under which a value of one type does not fit the other.
fn misfit(column: &str, from: &SqlType, to: &SqlType, schema: &Schema) -> Option<String> {
    let to = base(to, schema);
    if let Some(labels) = to.user.as_ref().filter(|_| !to.is_array()).and_then(|name| schema.enums.get(name)) {
        let labels: Vec<String> = labels.labels.iter().map(|label| literal(label)).collect();
        return Some(format!("{column}::text NOT IN ({})", labels.join(", ")));
    }
    let (base, arguments) = match to.text.split_once('(') {
        Some((base, rest)) => (base, rest.split_once(')').map(|(arguments, _)| arguments)),
        None => (to.text.as_str(), None),
    };
    let numbers: Vec<i32> = arguments.into_iter().flat_map(|list| list.split(',')).flat_map(|n| n.parse()).collect();
    let numeric = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
    let is_number = numeric.iter().any(|ty| from.text.starts_with(ty)) && !from.is_array();
    let is_text = from.text.starts_with("character varying") || from.text == "text";
    match (base, numbers.as_slice()) {
        ("character varying" | "character", [length]) => Some(format!("length({column}::text) > {length}")),
        (_, []) if is_number && bounds(base).is_some() => {
            bounds(base).map(|(low, high)| format!("{column} NOT BETWEEN {low} AND {high}"))
        }
        ("numeric", [precision, scale]) if is_number => {
            Some(format!("abs(round({column}::numeric, {scale})) >= 1e{}", precision - scale))
        }
        (_, []) if is_text && bounds(base).is_some() => bounds(base).map(|(low, high)| {
            format!(
                "CASE WHEN {column} ~ '^\\s*[-+]?[0-9]+\\s*$' THEN {column}::numeric NOT BETWEEN {low} AND {high} \
                 ELSE {column} IS NOT NULL END"
            )
        }),
        ("uuid", []) if is_text => Some(format!(r"{column} !~* '^\{{?[0-9a-f]{{4}}(-?[0-9a-f]{{4}}){{7}}\}}?$'")),
        _ => None,
    }
}

/// Returns what an integer type holds.
fn bounds(ty: &str) -> Option<(i64, i64)> {
    match ty {
        "smallint" => Some((i16::MIN.into(), i16::MAX.into())),
        "integer" => Some((i32::MIN.into(), i32::MAX.into())),
        "bigint" => Some((i64::MIN, i64::MAX)),
        _ => None,
    }
}

/// Replaces a word of an expression outside of strings and quoted names.
fn replace_word(expression: &str, word: &str, by: &str) -> String {
    let mut text = String::new();
    let mut rest = expression;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '\'' | '"' => rest[1..].find(c).map_or(rest.len(), |end| end + 2),
            c if c.is_alphanumeric() || c == '_' => {
                rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
            }
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(len);
        text.push_str(if piece == word { by } else { piece });
        rest = after;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Column, Constraint, Deferrable, ForeignKeyAction, Key, Table};

    fn users(email: &str, constraints: Vec<Constraint>) -> Schema {
        let mut table = Table::new(QName::new("app", "users"));
        table.columns = vec![Column::new("email", SqlType::new(email))];
        table.constraints = constraints;
        Schema { tables: [(table.name.clone(), table)].into(), ..Schema::default() }
    }

    fn statement() -> Statement {
        let object = ObjectRef::column(&QName::new("app", "users"), "email");
        Statement { sql: String::new(), object, flags: vec![], touch: None }
    }

    fn failure(sqlstate: &str, column: Option<&str>, constraint: Option<&str>) -> Failure {
        Failure {
            sqlstate: sqlstate.to_owned(),
            message: "no".to_owned(),
            table: Some(QName::new("app", "users")),
            column: column.map(str::to_owned),
            constraint: constraint.map(str::to_owned),
        }
    }

    #[test]
    fn queries_count_the_rows_to_blame() {
        let key = Key { columns: vec!["email".to_owned()], ..Key::default() };
        let unique =
            Constraint { name: "uq".to_owned(), kind: ConstraintKind::Unique(key), comment: None, index_comment: None };
        let (from, to) = (users("text", vec![]), users("text", vec![unique]));
        let between = Between { from: &from, to: &to, mapping: &Mapping::default() };
        let rows = [
            (failure("23502", Some("email"), None), "SELECT count(*) FROM app.users WHERE email IS NULL"),
            (failure("23502", Some("new"), None), "SELECT count(*) FROM app.users"),
            (
                failure("23505", None, Some("uq")),
                "SELECT count(*) FROM (SELECT FROM app.users WHERE email IS NOT NULL GROUP BY email \
                 HAVING count(*) > 1) AS duplicates",
            ),
        ];
        for (failure, query) in rows {
            assert_eq!(between.reason(&failure, &statement()).query.as_deref(), Some(query));
        }
        assert_eq!(between.reason(&failure("22012", None, None), &statement()).words, "fails on some rows: no");
    }

    #[test]
    fn keys_with_a_period_and_full_matches_are_counted_as_the_server_checks_them() {
        let mut key = ForeignKey {
            columns: vec!["email".to_owned(), "at".to_owned()],
            references: QName::new("app", "users"),
            referenced_columns: vec!["email".to_owned(), "at".to_owned()],
            on_delete: ForeignKeyAction::NoAction,
            on_update: ForeignKeyAction::NoAction,
            on_delete_columns: vec![],
            match_type: MatchType::Simple,
            deferrable: Deferrable::No,
            validated: true,
            enforced: true,
            period: false,
        };
        let query = |key: ForeignKey| {
            let fk = Constraint {
                name: "fk".to_owned(),
                kind: ConstraintKind::ForeignKey(key),
                comment: None,
                index_comment: None,
            };
            let mut schema = users("text", vec![fk]);
            let table = schema.tables.values_mut().next().unwrap();
            table.columns.push(Column::new("at", SqlType::new("daterange")));
            let between = Between { from: &schema, to: &schema, mapping: &Mapping::default() };
            between.reason(&failure("23503", None, Some("fk")), &statement())
        };
        key.period = true;
        assert_eq!(
            query(key.clone()).query.as_deref(),
            Some(
                "SELECT count(*) FROM app.users AS child WHERE child.email IS NOT NULL AND child.at IS NOT NULL \
                 AND NOT COALESCE(child.at <@ (SELECT range_agg(parent.at) FROM app.users AS parent \
                 WHERE parent.email = child.email), false)"
            )
        );
        (key.period, key.match_type) = (false, MatchType::Full);
        let full = query(key);
        assert_eq!(full.words, "fails on rows whose key points nowhere or is NULL in part");
        assert_eq!(
            full.query.as_deref(),
            Some(
                "SELECT count(*) FROM app.users AS child WHERE (child.email IS NOT NULL OR child.at IS NOT NULL) \
                 AND NOT EXISTS (SELECT FROM app.users AS parent WHERE parent.email = child.email \
                 AND parent.at = child.at)"
            )
        );
    }

    #[test]
    fn misfits_by_type() {
        let of = |from: &str, to: &str| misfit("a", &SqlType::new(from), &SqlType::new(to), &Schema::default());
        assert_eq!(of("text", "character varying(5)").as_deref(), Some("length(a::text) > 5"));
        assert_eq!(of("bigint", "smallint").as_deref(), Some("a NOT BETWEEN -32768 AND 32767"));
        assert_eq!(of("numeric(12,2)", "numeric(6,2)").as_deref(), Some("abs(round(a::numeric, 2)) >= 1e4"));
        assert_eq!(
            of("text", "smallint").as_deref(),
            Some(
                r"CASE WHEN a ~ '^\s*[-+]?[0-9]+\s*$' THEN a::numeric NOT BETWEEN -32768 AND 32767 ELSE a IS NOT NULL END"
            )
        );
        assert_eq!(of("text", "uuid").as_deref(), Some(r"a !~* '^\{?[0-9a-f]{4}(-?[0-9a-f]{4}){7}\}?$'"));
        assert_eq!(of("text", "jsonb"), None);
    }

    #[test]
    fn only_the_word_is_replaced() {
        assert_eq!(
            replace_word("(VALUE > 'VALUE') AND \"VALUE\" < VALUES", "VALUE", "a"),
            "(a > 'VALUE') AND \"VALUE\" < VALUES"
        );
    }
}
