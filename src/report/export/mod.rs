//! A schema in other shapes: JSON to keep, diagrams and a page to read, Rust models to start from.
//!
//! SQL is not here: [`crate::render`] prints it, for the revisions as well as for `export --format sql`.

mod html;
mod json;
mod mermaid;
pub mod rust;
#[cfg(test)]
mod sample;

pub use html::html;
pub use json::{JsonError, VERSION, from_json, read_json, to_json};
pub use mermaid::mermaid;
