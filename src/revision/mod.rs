//! The migrations folder: what is in it, how the revisions hang together, and the only code that writes it.
//!
//! Files are named and laid out as sqlx does, and those that sqlx's own tools wrote are read as well: they
//! have no header, follow each other by version, and are not reversible when they are a single file.
//! Start at [`History`]; whether a database is reached, and what it holds, is nobody's business here.

pub mod fingerprint;
mod history;
mod load;
mod problem;
pub mod review;
mod target;
#[cfg(test)]
mod tests;
mod version;
mod write;

pub use history::{History, Revision, RevisionFile, SqlFile};
pub use problem::{Problem, RevisionError};
pub use target::{Target, TargetError};
pub use version::{Clock, slug};
pub use write::{NewFile, NewRevision, overwrite, write};
