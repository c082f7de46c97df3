//! An application that keeps a cache in SQLite and its models in Postgres.

use modelmig::Model;
use rusqlite::Connection;

#[derive(Model)]
struct Event {
    #[model(primary_key, identity)]
    id: i64,
    #[model(max_len = 80)]
    name: String,
}

fn main() -> rusqlite::Result<()> {
    let cache = Connection::open_in_memory()?;
    cache.execute(&format!("CREATE TABLE {} (id INTEGER, name TEXT)", Event::TABLE), [])?;
    cache.execute(&format!("INSERT INTO {} ({}) VALUES (1, 'x')", Event::TABLE, Event::COLUMNS), [])?;
    let query = format!("SELECT {} FROM {}", Event::COLUMNS, Event::TABLE);
    let event = cache.query_row(&query, [], |row| Ok(Event { id: row.get(0)?, name: row.get(1)? }))?;
    assert_eq!((event.id, event.name.as_str()), (1, "x"));
    Ok(())
}
