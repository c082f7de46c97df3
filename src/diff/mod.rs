//! Compares two schemas and returns the changes between them as data.
//!
//! The differ does not know that a database exists and never prints SQL.

mod names;

pub use names::identity_sequence;
