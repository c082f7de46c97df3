//! Proves statements on scratch copies before they are filed, and measures what they cost.
//!
//! Start reading at [`measure()`].

mod mapping;
mod measure;
mod rows;

pub use measure::{Blocks, LockMode, Measured, Watch, measure};
