//! A random access method, and tables that keep their rows by it.

use modelmig::schema::ir::{Defined, Implied, Made, MadeName, Options, Parameter, Schema, Uses};

use super::dice::Dice;
use super::generate::{Server, comment};

const NAME: &str = "Heap 2";

/// Gives the method to both sides, and to some of their tables. Before PostgreSQL 15 a table keeps the one it has.
pub fn methods(dice: &mut Dice, server: Server, old: &mut Schema, new: &mut Schema) {
    if server.major < 15 || !dice.chance(40) {
        return;
    }
    for schema in [old, new] {
        let method = method(dice);
        schema.defined.insert(Defined::Made(method.clone()).name(), Defined::Made(method));
        let plain = schema.tables.values_mut().filter(|table| table.partition_by.is_none() && table.foreign.is_none());
        for table in plain {
            table.access_method = dice.maybe(15, |_| NAME.to_owned());
        }
    }
}

fn method(dice: &mut Dice) -> Made {
    let parameter = |name: &str, value: &str| Parameter { name: name.to_owned(), value: value.to_owned() };
    Made {
        id: MadeName::access_method(NAME),
        signature: None,
        returns: None,
        parameters: vec![parameter("type", "TABLE"), parameter("handler", "pg_catalog.heap_tableam_handler")],
        multirange: None,
        options: Options::new(),
        hidden: Implied(false),
        comment: comment(dice, 30),
        uses: Uses::default(),
    }
}
