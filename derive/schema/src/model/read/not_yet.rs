//! Keys of the model language for kinds of objects that this version does not manage: answered, never ignored.

use crate::diagnostic::Code;
use crate::model::syntax::{Arg, Reader};

/// The keys, what they declare, and how that can be kept until then.
const KEYS: &[(&str, &str, &str)] = &[
    ("inherits", "table inheritance", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("partition_by", "partitioned tables", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("partition_of", "partitions", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("values", "partitions", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
];

/// Answers a key that only a later version manages; returns whether it is one.
pub fn answer(arg: &Arg, reader: &mut Reader) -> bool {
    let Some((key, what, help)) = arg.key().and_then(|key| KEYS.iter().find(|(known, ..)| *known == key)) else {
        return false;
    };
    reader.error(Code::NotYet, &arg.span, format!("`{key}`: this version does not manage {what} yet"), *help);
    true
}
