//! Publications in the way of removing rows: a table without replica identity that publishes deletes has none deleted.

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use crate::schema::quote::{ident, literal};

/// The publications that send deletes, each with all that it sends.
pub(super) struct Hushed(Vec<(String, Vec<String>)>);

/// Lets publications send no deletes for a while.
pub(super) async fn hush(connection: &mut PgConnection) -> Result<Hushed, sqlx::Error> {
    let sql = "SELECT p.pubname::pg_catalog.text, ARRAY(SELECT v.word FROM (VALUES ('insert', p.pubinsert), \
               ('update', p.pubupdate), ('delete', p.pubdelete), ('truncate', p.pubtruncate)) AS v (word, is_sent) \
               WHERE v.is_sent) FROM pg_catalog.pg_publication AS p WHERE p.pubdelete ORDER BY 1";
    let all: Vec<(String, Vec<String>)> = sqlx::query_as(sql).persistent(false).fetch_all(&mut *connection).await?;
    for (name, sent) in &all {
        let others: Vec<&str> = sent.iter().map(String::as_str).filter(|word| *word != "delete").collect();
        send(connection, name, &others.join(", ")).await?;
    }
    Ok(Hushed(all))
}

impl Hushed {
    /// Lets them send what they sent before.
    pub async fn speak(self, connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        for (name, sent) in self.0 {
            send(connection, &name, &sent.join(", ")).await?;
        }
        Ok(())
    }
}

async fn send(connection: &mut PgConnection, name: &str, what: &str) -> Result<(), sqlx::Error> {
    let sql = format!("ALTER PUBLICATION {} SET (publish = {})", ident(name), literal(what));
    connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.map(drop)
}
