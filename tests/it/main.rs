//! The integration tests: one binary, one module per area, each on a real Postgres.
#![cfg(feature = "cli")]

mod apply;
mod catalog;
mod cli;
mod docs;
mod prove;
mod report;
mod scratch;
mod servers;
