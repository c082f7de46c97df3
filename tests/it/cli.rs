//! The binary as a user meets it: stdout, stderr and exit code of every command, on a real Postgres.

pub mod project;

mod access;
mod asked;
mod bad_input;
mod baseline;
mod check;
mod commands;
mod interrupted;
mod likeness;
mod pull;
mod readme;
mod refused;
mod revision;
mod sources;
