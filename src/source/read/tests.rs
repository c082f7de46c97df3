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

    fn read_at(root: &Path, globs: &[&str]) -> (Lowered, String) {
        let mut options = ReadOptions::new(root);
        options.globs = globs.iter().map(|glob| (*glob).to_owned()).collect();
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
    assert_eq!(place.map(ToString::to_string).as_deref(), Some("src/models/user.rs:2:121"));
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

#[test]
fn modules_left_out_by_cfg_are_left_out() {
    let disk = Disk::new(&[
        MANIFEST,
        (
            "src/lib.rs",
            "mod a; #[cfg(test)] mod tests; #[cfg(test)] mod b { #[derive(modelmig::Model)] struct B { id: i64 } }",
        ),
        ("src/a.rs", "#[derive(modelmig::Model)] struct A { id: i64 } #[cfg(test)] mod more;"),
        ("src/a/more.rs", "#[derive(modelmig::Model)] struct More { id: i64 }"),
        ("src/tests/mod.rs", "mod deep;"),
        ("src/tests/deep.rs", "#[derive(modelmig::Model)] struct Deep { id: i64 }"),
    ]);
    assert_eq!(disk.tables(), ["as"]);
}

#[test]
fn a_file_outside_every_module_is_read_with_a_warning() {
    let disk = Disk::new(&[
        MANIFEST,
        ("src/main.rs", "fn main() {}"),
        ("src/forgotten.rs", "#[derive(modelmig::Model)] struct A { id: i64 }"),
    ]);
    let (lowered, faults) = disk.read();
    assert_eq!(lowered.schema.tables.len(), 1);
    assert!(
        faults.starts_with(
            "warning[M0111]: this file holds models, and no `mod` of its crate leads to it\n --> src/forgotten.rs:1:1"
        ),
        "{faults}"
    );
}

#[test]
fn workspace_members_are_followed() {
    let disk = Disk::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"app\", \"kinds\"]\n[workspace.dependencies]\nmy-kinds = { path = \"kinds\" }\n",
        ),
        (
            "app/Cargo.toml",
            "[package]\nname = \"app\"\n[dependencies]\nmy-kinds.workspace = true\nother = { path = \"../other\" }\n",
        ),
        (
            "app/src/lib.rs",
            "use modelmig::Model; use my_kinds::{Id, inner::*};\n#[derive(Model)] struct A { id: Id, b: Level, c: other::Level }",
        ),
        ("kinds/Cargo.toml", "[package]\nname = \"my-kinds\"\n"),
        ("kinds/src/lib.rs", "pub type Id = uuid::Uuid; pub mod inner;"),
        ("kinds/src/inner.rs", "#[derive(sqlx::Type)] #[repr(i32)] pub enum Level { A }"),
        ("other/Cargo.toml", "[package]\nname = \"other\"\n"),
        ("other/src/lib.rs", "#[derive(modelmig::PgEnum)] pub enum Level { A }"),
    ]);
    let (lowered, faults) =
        disk.read_with(|options| options.globs = vec!["app/src/**/*.rs".into(), "other/**/*.rs".into()]);
    assert_eq!(faults, "");
    let types: Vec<&str> =
        lowered.schema.tables.values().flat_map(|table| &table.columns).map(|column| column.ty.text.as_str()).collect();
    assert_eq!(types, ["uuid", "integer", "public.level"]);

    let (_, faults) = disk.read_with(|options| options.globs = vec!["app/src/**/*.rs".into()]);
    assert!(faults.contains("no SQL type is known for `other::Level` (it stands in `other/src/lib.rs`: add that file to `[models] paths`)"), "{faults}");
    let (lowered, faults) = Disk::read_at(&disk.root().join("app"), &["src/**/*.rs", "../other/src/**/*.rs"]);
    assert_eq!(faults, "");
    assert_eq!(lowered.schema.enums.len(), 1);
}

#[test]
fn types_that_source_cannot_show_are_mapped_or_reported() {
    let disk = Disk::new(&[
        MANIFEST,
        (
            "src/lib.rs",
            "use geo::Point; use modelmig::Model;\n#[derive(Model)]\nstruct A {\n    at: Option<Point>,\n    n: u64,\n    own: Own,\n}\nstruct Own { x: i32 }",
        ),
    ]);
    let (_, faults) = disk.read();
    assert_eq!(
        faults,
        "\
error[M0201]: no SQL type is known for `Point`
 --> src/lib.rs:4:16
  |
4 |     at: Option<Point>,
  |                ^^^^^
  |
  = help: give the field `#[model(type = \"…\")]`, or every field of this type a line under `[types]` in modelmig.toml: `\"Point\" = \"…\"`

error[M0201]: no SQL type is known for `u64` (Postgres has no unsigned integers)
 --> src/lib.rs:5:8
  |
5 |     n: u64,
  |        ^^^
  |
  = help: give the field `#[model(type = \"…\")]`, or every field of this type a line under `[types]` in modelmig.toml: `\"u64\" = \"…\"`

error[M0201]: no SQL type is known for `Own`
 --> src/lib.rs:6:10
  |
6 |     own: Own,
  |          ^^^
  |
  = help: give the field `#[model(type = \"…\")]`, or every field of this type a line under `[types]` in modelmig.toml: `\"Own\" = \"…\"`

error: the models have 3 faults
"
    );
    let types = [("geo::Point", "point"), ("u64", "numeric"), ("Own", "app.own")];
    let (lowered, faults) = disk.read_with(|options| {
        options.types = types.iter().map(|(rust, sql)| ((*rust).to_owned(), (*sql).to_owned())).collect();
    });
    assert_eq!(faults, "");
    let types: Vec<&str> =
        lowered.schema.tables.values().flat_map(|table| &table.columns).map(|column| column.ty.text.as_str()).collect();
    assert_eq!(types, ["point", "numeric", "app.own"]);
}

#[test]
fn models_that_only_the_compiler_sees_are_reported() {
    let disk = Disk::new(&[
        MANIFEST,
        (
            "src/lib.rs",
            "macro_rules! m { () => { #[derive(Clone, modelmig::Model)] struct X { id: i64 } } }
fn f() { #[derive(modelmig::Model)] struct Y { id: i64 } }
#[test] fn t() { #[derive(modelmig::Model)] struct Z { id: i64 } }
include!(\"generated.rs\");
include!(concat!(env!(\"OUT_DIR\"), \"/x.rs\"));",
        ),
        ("src/generated.rs", "#[derive(modelmig::Model)] struct G { id: i64 }"),
    ]);
    let (_, faults) = disk.read_with(|options| options.globs = vec!["src/lib.rs".into()]);
    let lines: Vec<&str> = faults.lines().filter(|line| line.starts_with("error[") || line.contains("-->")).collect();
    assert_eq!(
        lines,
        [
            "error[M0109]: a `Model` inside a macro is not read: only the compiler sees it",
            " --> src/lib.rs:1:34",
            "error[M0109]: a `Model` inside a function is not read: only the compiler sees it",
            " --> src/lib.rs:2:12",
            "error[M0109]: `generated.rs` holds models, and `include!` hides where they belong",
            " --> src/lib.rs:4:1",
        ]
    );
}

#[test]
fn files_that_are_not_rust_are_reported_and_the_others_read() {
    let disk = Disk::new(&[
        MANIFEST,
        ("src/lib.rs", "mod broken; mod dos;"),
        ("src/broken.rs", "#[derive(modelmig::Model)] struct A { id: }"),
        ("src/dos.rs", "\u{feff}use modelmig::Model;\r\n#[derive(Model)]\r\nstruct B { é: i64, x: Nope }\r\n"),
    ]);
    let (lowered, faults) = disk.read();
    assert_eq!(lowered.schema.tables.len(), 1);
    assert!(faults.contains("error[M0110]: this is not Rust:"), "{faults}");
    assert!(faults.contains("--> src/broken.rs:1:"), "{faults}");
    assert!(faults.contains("--> src/dos.rs:3:23"), "{faults}");
}

#[test]
fn two_live_definitions_of_a_table_are_an_error_at_both() {
    let disk = Disk::new(&[
        MANIFEST,
        ("src/lib.rs", "mod a; mod b;"),
        ("src/a.rs", "#[derive(modelmig::Model)] #[cfg(feature = \"a\")] struct User { id: i64 }"),
        ("src/b.rs", "#[derive(modelmig::Model)] #[cfg(not(feature = \"a\"))] struct User { id: i64 }"),
    ]);
    let (_, faults) = disk.read();
    assert!(
        faults.starts_with("error[M0202]: two models declare the table public.users\n --> src/b.rs:1:62"),
        "{faults}"
    );
    assert!(faults.contains("::: src/a.rs:1:57"), "{faults}");
    let (lowered, faults) = disk.read_with(|options| options.features = vec!["a".into()]);
    assert_eq!((lowered.schema.tables.len(), faults.as_str()), (1, ""));
}
