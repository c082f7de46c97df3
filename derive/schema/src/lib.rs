//! What modelmig's command line and its derive macros share: the schema as plain data ([`ir`]),
//! the one place that quotes SQL ([`quote`](mod@quote)), the one that cuts it ([`token`]), the diagnostics about what a user wrote
//! ([`diagnostic`]), the models as their authors wrote them ([`model`]) and the way from there to
//! a schema ([`lower`](mod@lower)).
//!
//! Nothing in here opens a file, a connection or a clock.

pub mod diagnostic;
pub mod ir;
pub mod lower;
pub mod model;
pub mod origin;
pub mod quote;
pub mod token;
