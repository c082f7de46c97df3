//! Migrations for sqlx and Postgres, written from your Rust structs and proved on a real server.
//!
//! In an application this crate is a derive and a few constants, without dependencies of its own:
//!
//! ```
//! use modelmig::Model;
//!
//! /// People who can sign in.
//! #[derive(Model)]
//! #[model(schema = "app", unique(tenant_id, email))]
//! pub struct User {
//!     #[model(primary_key, identity)]
//!     pub id: i64,
//!     pub tenant_id: i64,
//!     #[model(max_len = 320)]
//!     pub email: String,
//!     #[model(default = sql("now()"))]
//!     pub created_at: String,
//! }
//!
//! assert_eq!(User::TABLE, "app.users");
//! assert_eq!(User::COLUMNS, "id, tenant_id, email, created_at");
//! assert_eq!(User::EMAIL, "email");
//! ```
//!
//! The command line (`cargo install modelmig --locked --features cli`) reads those structs from source and
//! writes the migrations. The attribute `#[model(…)]` is described in `docs/models.md`.

mod model;

pub use model::Model;
pub use modelmig_derive::{Model, PgComposite, PgDomain, PgEnum};

#[cfg(feature = "_engine")]
pub use modelmig_schema as schema;

#[cfg(feature = "_engine")]
pub mod adopt;
#[cfg(feature = "_engine")]
pub mod apply;
#[cfg(feature = "_engine")]
pub mod autogenerate;
#[cfg(feature = "_engine")]
pub mod blame;
#[cfg(feature = "_engine")]
pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "_engine")]
pub mod config;
#[cfg(feature = "_engine")]
pub mod connect;
#[cfg(feature = "_engine")]
pub mod diff;
#[cfg(feature = "_engine")]
pub mod drift;
#[cfg(feature = "_engine")]
pub mod ownership;
#[cfg(feature = "_engine")]
pub mod plan;
#[cfg(feature = "_engine")]
pub mod prove;
#[cfg(feature = "_engine")]
pub mod render;
#[cfg(feature = "_engine")]
pub mod report;
#[cfg(feature = "_engine")]
pub mod revision;
#[cfg(feature = "_engine")]
pub mod scratch;
#[cfg(feature = "_engine")]
pub mod server_error;
#[cfg(feature = "_engine")]
pub mod source;
#[cfg(feature = "_engine")]
pub mod state;
#[cfg(feature = "_engine")]
pub mod statement;
#[cfg(feature = "cli")]
pub mod ui;
