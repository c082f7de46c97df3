//! Rows to prove with.

mod family;
mod harvest;
mod values;
