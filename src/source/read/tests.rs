use std::path::Path;

use super::*;
use crate::schema::lower::{Lowered, Naming, lower};

/// A project on disk, in a folder that goes when it does.
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        Self(folder)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    /// Reads and lowers; the faults as printed, in plain text.
    fn read(&self) -> (Lowered, String) {
        self.read_with(|_| {})
    }

    fn read_with(&self, change: impl FnOnce(&mut ReadOptions)) -> (Lowered, String) {
        let mut options = ReadOptions::new(self.root());
        change(&mut options);
        let mut reading = read_project(&options).expect("a project that can be read");
        let lowered = lower(&reading.models, &Naming::default(), &mut reading.diagnostics);
        let found = reading.diagnostics.finish();
        (lowered, print_diagnostics(&found, &reading.sources, false))
    }

    #[track_caller]
    fn tables(&self) -> Vec<String> {
        let (lowered, faults) = self.read();
        assert_eq!(faults, "");
        lowered.schema.tables.keys().map(|name| name.name.clone()).collect()
    }
}

const MANIFEST: (&str, &str) = ("Cargo.toml", "[package]\nname = \"shop\"\n");

#[test]
fn types_are_found_across_files_and_modules() {
    let disk = Disk::new(&[
        MANIFEST,
        ("src/lib.rs", "pub mod models; #[path = \"odd/place.rs\"] mod moved; mod kinds; pub mod prelude { pub use crate::kinds::*; }"),
        ("src/models/mod.rs", "mod user; pub mod tenant; pub use self::user::User;"),
        (
            "src/models/user.rs",
            "use modelmig::Model; use super::tenant::Tenant; use crate::prelude::*; use crate::moved::Money as Cash;
             #[derive(Model)] pub struct User { #[model(primary_key)] pub id: Id, #[model(references = Tenant::id)] pub tenant_id: Id, cash: Cash, level: Option<kinds_are::Level> }
             mod kinds_are { pub use crate::kinds::deep::Level; }",
        ),
        ("src/models/tenant.rs", "use modelmig::Model;\n#[derive(Model)] pub struct Tenant { #[model(primary_key)] pub id: crate::kinds::Id }"),
        ("src/odd/place.rs", "pub struct Money(rust_decimal::Decimal);"),
        ("src/kinds.rs", "pub type Id = i64; pub mod deep;"),
        ("src/kinds/deep.rs", "#[derive(modelmig::PgEnum)] pub enum Level { Low }"),
    ]);
    let (lowered, faults) = disk.read();
    assert_eq!(faults, "");
    let users = lowered.schema.tables.values().find(|table| table.name.name == "users").expect("users");
    let types: Vec<&str> = users.columns.iter().map(|column| column.ty.text.as_str()).collect();
    assert_eq!(types, ["bigint", "bigint", "numeric", "public.level"]);
    assert_eq!(users.constraints.len(), 2);
    let place = lowered
        .origins
        .get(&crate::schema::ir::ObjectRef::column(&users.name, "tenant_id"), crate::schema::origin::Part::Whole);
    assert_eq!(place.map(ToString::to_string).as_deref(), Some("src/models/user.rs:2:107"));
}

#[test]
fn an_app_that_does_not_compile_is_read() {
    let disk = Disk::new(&[
        MANIFEST,
        (
            "src/main.rs",
            "use modelmig::Model;
             #[derive(Model)] struct User { #[model(primary_key)] id: i64 }
             async fn all(pool: &PgPool) { sqlx::query!(\"SELECT no_such FROM users\").fetch_all(pool).await; let x: Missing = 1 + \"\"; }",
        ),
    ]);
    assert_eq!(disk.tables(), ["users"]);
}
