//! The derive and the command line read the same file in the same way.

use modelmig::schema::diagnostic::Severity;
use modelmig::schema::model::ModelSet;
use modelmig::source::read::{ReadOptions, read_project};

mod models;

use models::{Address, Email, Tenant, User, UserStatus};

/// Reads the file this test was compiled with.
fn read() -> ModelSet {
    let mut options = ReadOptions::new(env!("CARGO_MANIFEST_DIR"));
    options.globs = vec!["tests/it/reading/models.rs".to_owned()];
    let reading = read_project(&options).expect("the project can be read");
    let faults = reading.diagnostics.finish();
    assert!(faults.iter().all(|fault| fault.severity == Severity::Warning), "{faults:#?}");
    reading.models
}

#[test]
fn the_derive_and_the_command_line_agree_on_every_fact_and_place() {
    let mut models = read();
    // The derive sees one item: types and references are found by the command line alone.
    for table in &mut models.tables {
        table.columns.iter_mut().for_each(|column| column.resolved = None);
        table.foreign_keys.iter_mut().for_each(|key| key.resolved = None);
    }
    models.domains.iter_mut().for_each(|domain| domain.base.resolved = None);
    models
        .composites
        .iter_mut()
        .flat_map(|composite| &mut composite.attributes)
        .for_each(|column| column.resolved = None);

    assert_eq!(format!("{:#?}", models.tables[0]), Tenant::READING);
    assert_eq!(format!("{:#?}", models.tables[1]), User::READING);
    assert_eq!(format!("{:#?}", models.enums[0]), UserStatus::READING);
    assert_eq!(format!("{:#?}", models.domains[0]), Email::READING);
    assert_eq!(format!("{:#?}", models.composites[0]), Address::READING);
}

#[test]
fn the_constants_are_what_was_read() {
    assert_eq!(User::TABLE, "app.users");
    assert_eq!(
        User::COLUMNS,
        "id, tenant_id, region, email, display_name, status, created_at, age, parent_id, \"odd \"\" näme\", home"
    );
    assert_eq!((User::CREATED_AT, User::TYPE), ("created_at", "\"odd \"\" näme\""));
    assert_eq!(<Tenant as modelmig::Model>::TABLE, "app.tenants");
}
