//! Runs the migrator of sqlx 0.8: `sqlx08-migrator URL FOLDER run|undo`.

use std::path::Path;

use sqlx::{Connection, PgConnection, migrate::Migrator};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, folder, verb] = &arguments[..] else { return Err("usage: URL FOLDER run|undo".into()) };
    let migrator = Migrator::new(Path::new(folder)).await?;
    let mut connection = PgConnection::connect(url).await?;
    match verb.as_str() {
        "run" => migrator.run(&mut connection).await?,
        "undo" => migrator.undo(&mut connection, 0).await?,
        other => return Err(format!("`{other}` is neither run nor undo").into()),
    }
    Ok(())
}
