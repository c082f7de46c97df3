//! Migrations for sqlx and Postgres, written from your Rust structs and proved on a real server.

#[cfg(feature = "_engine")]
pub use modelmig_schema as schema;

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
pub mod source;
#[cfg(feature = "_engine")]
pub mod state;
#[cfg(feature = "_engine")]
pub mod statement;
#[cfg(feature = "cli")]
pub mod ui;
