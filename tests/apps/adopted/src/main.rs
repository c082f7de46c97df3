//! The models that `modelmig pull` wrote of the schemas in `tests/adopt`, as an application has them.
//!
//! Nobody keeps them here: the tests in `tests/it/adopt.rs` leave them in `target/tmp/adopted`, `../build.sh` copies them.
#![allow(dead_code, unused_imports)] // An application of its own would use them.

mod accounting;
mod catalogue;
mod content;
mod events;
mod tenants;

fn main() {
    assert_eq!(tenants::TaskLink::TABLE, "app.task_links");
    assert_eq!(tenants::TaskLink::COLUMNS, r#"tenant_id, "from", "to", kind"#);
    assert_eq!(events::Definitions::TABLE, r#""Saga"."Definitions""#);
    assert_eq!(content::Block::ORDER, r#""order""#);
    assert_eq!(accounting::Entry::TABLE, "gl.entries");
    assert_eq!(catalogue::Site::TABLE, "geo.sites");
}
