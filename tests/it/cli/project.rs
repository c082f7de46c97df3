//! A project in a temporary folder, a database of its own, and the binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::servers::{self, Server, execute};

/// A project and its database.
pub struct Project {
    folder: tempfile::TempDir,
    server: &'static Server,
    database: String,
}

/// How a command ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Models that most tests begin with.
pub const USERS: &str = r#"
use modelmig::Model;

#[derive(Model)]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_len = 120, unique)]
    pub email: String,
    #[model(check = sql("age BETWEEN 13 AND 150"))]
    pub age: Option<i16>,
}
"#;

impl Project {
    /// Returns a project with these models and an empty database; `None` (said visibly) without a server.
    pub fn new(models: &str) -> Option<Self> {
        let server = servers::any_server()?;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = wait(server.database()).name;
        let project = Self { folder, server, database };
        project.write("Cargo.toml", "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
        project.models(models);
        Some(project)
    }

    /// Returns the same, `None` as well where the server is older.
    pub fn since(major: u32) -> Option<Self> {
        let project = Self::new("")?;
        if project.server.major < major {
            servers::skip(&format!("no PostgreSQL {major} found"), &major.to_string());
            return None;
        }
        Some(project)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the name of the database.
    pub fn database(&self) -> &str {
        &self.database
    }

    /// Returns the URL of the database.
    pub fn url(&self) -> String {
        self.server.url(&self.database)
    }

    /// Returns the name of the database.
    pub fn name(&self) -> String {
        self.database.clone()
    }

    /// Returns the server as messages name it.
    pub fn place(&self) -> String {
        let options = self.server.options(&self.database);
        format!("{}:{}", options.get_socket().expect("a socket").display(), options.get_port())
    }

    /// Returns the URL of another database on the same server.
    pub fn url_of(&self, database: &str) -> String {
        self.server.url(database)
    }

    /// Creates another, empty database with these clauses and returns its name.
    pub fn database_like(&self, clauses: &str) -> String {
        let name = format!("{}_like", self.database);
        self.execute(&format!("CREATE DATABASE {name} TEMPLATE template0 {clauses}"));
        name
    }

    pub fn models(&self, models: &str) {
        self.write("src/lib.rs", models);
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a file in the project")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    pub fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.path().join(file)).expect("the file is there")
    }

    /// Returns the names of the revision files, sorted.
    pub fn migrations(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path().join("migrations")) else { return Vec::new() };
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Returns the path of the newest up file, relative to the project.
    pub fn newest(&self) -> PathBuf {
        let name = self.migrations().into_iter().rfind(|name| name.ends_with(".up.sql")).expect("a revision");
        Path::new("migrations").join(name)
    }

    /// Runs SQL in the database.
    pub fn execute(&self, sql: &str) {
        wait(async {
            let mut connection = self.server.connect(&self.database).await;
            execute(&mut connection, sql).await;
        });
    }

    /// Returns the binary, in the project and without its database.
    pub fn offline(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modelmig"));
        command.current_dir(self.path()).env_remove("DATABASE_URL").env("NO_COLOR", "1").env_remove("CI");
        // One cache for all tests of this binary: the data folder of the scratch server is made once.
        command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::null());
        command
    }

    /// Runs a command with the project's database.
    pub fn run(&self, arguments: &[&str]) -> Run {
        finish(self.offline().env("DATABASE_URL", self.url()).args(arguments))
    }

    /// Runs a command without a database.
    pub fn run_offline(&self, arguments: &[&str]) -> Run {
        finish(self.offline().args(arguments))
    }

    /// Runs a command that must be clean.
    #[track_caller]
    pub fn ok(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {run:#?}");
        run
    }

    /// Returns a run as text for a snapshot: what differs from one run to the next is filtered.
    pub fn shown(&self, run: &Run) -> String {
        let text = format!("exit {}\n--- stdout\n{}--- stderr\n{}", run.code, run.stdout, run.stderr);
        filtered(&text.replace(&self.url(), "DATABASE_URL").replace(&self.path().display().to_string(), "PROJECT"))
    }
}

/// Runs a command to its end.
pub fn finish(command: &mut Command) -> Run {
    let output = command.output().expect("the binary runs");
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Replaces versions, fingerprints, times and server versions.
pub fn filtered(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_hexdigit()) {
        out.push_str(&rest[..start]);
        let end = rest[start..].find(|c: char| !c.is_ascii_hexdigit()).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        out.push_str(match word.len() {
            14 if word.starts_with("20") => "VERSION",
            64 => "SHA256",
            _ => word,
        });
        rest = &rest[end..];
    }
    out.push_str(rest);
    let lines = out.lines().map(|line| {
        let line = match line.split_once("PostgreSQL ") {
            Some((before, after)) => {
                let version = after.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(after.len());
                format!("{before}PostgreSQL MAJOR{}", &after[version..])
            }
            None => line.to_owned(),
        };
        match (line.find("done in "), line.find(" s: ")) {
            (Some(from), Some(to)) => format!("{}TIME{}", &line[..from + 8], &line[to..]),
            _ => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Runs a future to its end.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}
