//! What is in the way of removing rows although `session_replication_role` keeps triggers from it: publications that send
//! deletes of a table without replica identity, triggers and rules that fire always or on a replica.

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use crate::schema::ir::QName;
use crate::schema::quote::{ident, literal};

/// What speaks up again when the rows are gone: the statements for that.
pub(super) struct Hushed(Vec<String>);

/// Lets publications send no deletes for a while, and nothing answer to them.
pub(super) async fn hush(connection: &mut PgConnection) -> Result<Hushed, sqlx::Error> {
    let mut back = Vec::new();
    for (quiet, loud) in publications(connection).await?.into_iter().chain(answers(connection).await?) {
        connection.execute(sqlx::raw_sql(AssertSqlSafe(quiet))).await?;
        back.push(loud);
    }
    Ok(Hushed(back))
}

impl Hushed {
    /// Lets all be as it was before.
    pub async fn speak(self, connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        for sql in self.0 {
            connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await?;
        }
        Ok(())
    }
}

/// Returns for each publication that sends deletes the statement that keeps them, and the one that lets it send what it
/// sent.
async fn publications(connection: &mut PgConnection) -> Result<Vec<(String, String)>, sqlx::Error> {
    let sql = "SELECT p.pubname::pg_catalog.text, ARRAY(SELECT v.word FROM (VALUES ('insert', p.pubinsert), \
               ('update', p.pubupdate), ('delete', p.pubdelete), ('truncate', p.pubtruncate)) AS v (word, is_sent) \
               WHERE v.is_sent) FROM pg_catalog.pg_publication AS p WHERE p.pubdelete ORDER BY 1";
    let all: Vec<(String, Vec<String>)> = sqlx::query_as(sql).persistent(false).fetch_all(connection).await?;
    let send = |name: &str, what: &[&str]| {
        format!("ALTER PUBLICATION {} SET (publish = {})", ident(name), literal(&what.join(", ")))
    };
    let pair = |(name, sent): (String, Vec<String>)| {
        let sent: Vec<&str> = sent.iter().map(String::as_str).collect();
        let others: Vec<&str> = sent.iter().copied().filter(|word| *word != "delete").collect();
        (send(&name, &others), send(&name, &sent))
    };
    Ok(all.into_iter().map(pair).collect())
}

/// Returns the same for each trigger and rule that fires in spite of `session_replication_role`. The copy of a trigger on
/// a partition is internal up to PostgreSQL 14.
async fn answers(connection: &mut PgConnection) -> Result<Vec<(String, String)>, sqlx::Error> {
    let all: Vec<(String, String, String, String, bool)> =
        sqlx::query_as(include_str!("sql/firing.sql")).persistent(false).fetch_all(connection).await?;
    let pair = |(namespace, table, word, name, always): (String, String, String, String, bool)| {
        let on = format!("ALTER TABLE ONLY {}", QName::new(namespace, table));
        let (when, name) = (if always { "ALWAYS" } else { "REPLICA" }, ident(&name));
        (format!("{on} DISABLE {word} {name}"), format!("{on} ENABLE {when} {word} {name}"))
    };
    Ok(all.into_iter().map(pair).collect())
}
