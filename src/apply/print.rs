//! The run as a script, for those who apply it with their own hands (`--sql`).

use super::error::Failure;
use super::execute::{Work, work};
use super::ledger::create_history;
use crate::render::header::{Direction, one_line};
use crate::revision::RevisionFile;
use crate::schema::quote;

/// Returns the SQL of a run, history included: it does with psql what the runner does.
pub fn script(files: &[&RevisionFile], direction: Direction, table: &str) -> Result<String, Box<Failure>> {
    let mut script = format!("{};\n", create_history(table));
    for file in files {
        let sql_file = match (direction, &file.down) {
            (Direction::Up, _) | (Direction::Down, None) => &file.up,
            (Direction::Down, Some(down)) => down,
        };
        let (work, _) = work(&sql_file.name, &sql_file.sql, sql_file.transactional)?;
        script += &format!("\n-- {}\n", one_line(&sql_file.name));
        let record = record(file, direction, table);
        match work {
            Work::Transaction(statements) => {
                script += "BEGIN;\n";
                for (_, statement) in statements {
                    script += &terminated(statement.sql);
                }
                script += &format!("{record}COMMIT;\n");
            }
            Work::Steps(steps) => {
                for step in steps {
                    let block = step.statements.len() > 1;
                    let body: String = step.statements.iter().map(|(_, statement)| terminated(statement.sql)).collect();
                    script += &if block { format!("BEGIN;\n{body}COMMIT;\n") } else { body };
                }
                script += &record;
            }
        }
    }
    Ok(script)
}

fn terminated(sql: &str) -> String {
    format!("{sql};\n")
}

fn record(file: &RevisionFile, direction: Direction, table: &str) -> String {
    match direction {
        Direction::Up => format!(
            "INSERT INTO {table} (version, description, success, checksum, execution_time)\nVALUES ({}, {}, TRUE, '\\x{}', -1);\n",
            file.version,
            quote::literal(&file.description),
            hex::encode(&file.up.checksum)
        ),
        Direction::Down => format!("DELETE FROM {table} WHERE version = {};\n", file.version),
    }
}
