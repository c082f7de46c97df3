//! What modelmig's command line and its derive macros share: the schema as plain data ([`ir`]),
//! the one place that quotes SQL ([`quote`](mod@quote)) and the diagnostics about what a user wrote.
//!
//! Nothing in here opens a file, a connection or a clock.

pub mod ir;
pub mod origin;
pub mod quote;
