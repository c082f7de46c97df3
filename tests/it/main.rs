//! The integration tests: one binary, one module per area, each on a real Postgres.
#![cfg(feature = "cli")]

mod adopt;
mod apply;
mod catalog;
mod cli;
mod docs;
mod models_doc;
mod pg_dump;
mod plan;
mod property;
mod prove;
mod reading;
mod report;
mod scratch;
mod servers;
