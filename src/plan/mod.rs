//! Orders changes into steps.

mod hazard;

pub use hazard::{Flag, Hazard};
