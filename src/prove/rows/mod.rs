//! Rows to prove with: made up from what the catalog says of a table, then offered to the server one by one.
//!
//! [`family`] sorts types, [`values`] has samples for them, [`harvest`] guesses from CHECKs, [`target`] puts
//! together what one table asks, [`order`] says which table comes first; all of them are pure. [`seed`] talks to
//! the server, which has the last word.

mod family;
mod harvest;
mod order;
mod seed;
mod target;
mod values;

pub(super) use order::fill_order;
pub(super) use seed::Seeder;
pub(super) use target::Later;
