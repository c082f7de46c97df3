//! Scratch servers: started, used, gone again, whatever happens.

use std::path::Path;

use modelmig::scratch::{Mode, Recipe, Scratch, ScratchOptions, Script};

fn local(cache: &Path) -> ScratchOptions {
    ScratchOptions { mode: Mode::Local, cache_dir: Some(cache.to_owned()), ..Default::default() }
}

fn script(name: &str, sql: &str) -> Script {
    Script { name: name.to_owned(), sql: sql.to_owned(), transactional: true }
}

fn recipe(sql: &str) -> Recipe {
    Recipe { scripts: vec![script("1_first.up.sql", sql)], search_path: None }
}

async fn count(database: &mut modelmig::scratch::Database, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(database.connection()).await.unwrap()
}

#[tokio::test]
async fn a_recipe_is_replayed_once_and_copied() {
    let cache = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        let mut scratch = Scratch::start(&local(cache.path())).await.unwrap();
        let recipe = recipe("CREATE TABLE t (id int); INSERT INTO t VALUES (1)");
        let mut one = scratch.database(&recipe).await.unwrap();
        let mut two = scratch.database(&recipe).await.unwrap();
        let mut none = scratch.database(&Recipe::default()).await.unwrap();
        assert_eq!(count(&mut one, "SELECT count(*) FROM t").await, 1);
        assert_eq!(count(&mut two, "SELECT count(*) FROM t").await, 1);
        assert_eq!(count(&mut none, "SELECT count(*) FROM pg_class WHERE relname = 't'").await, 0);
        one.close().await.unwrap();
        scratch.stop().await.unwrap();
    }
}
