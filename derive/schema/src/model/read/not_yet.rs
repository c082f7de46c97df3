//! Keys of the model language for kinds of objects that this version does not manage: answered, never ignored.

use crate::diagnostic::Code;
use crate::model::syntax::{Arg, Reader};

/// The keys, what they declare, and how that can be kept until then.
const KEYS: &[(&str, &str, &str)] = &[
    ("inherits", "table inheritance", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("partition_by", "partitioned tables", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("partition_of", "partitions", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("values", "partitions", "keep the table in `schema/**/*.sql` or in a revision written by hand"),
    ("trigger", "triggers", "keep the CREATE TRIGGER in `schema/**/*.sql` or in a revision written by hand"),
    ("rls", "row level security", "keep the ALTER TABLE in `schema/**/*.sql` or in a revision written by hand"),
    ("policy", "policies", "keep the CREATE POLICY in `schema/**/*.sql` or in a revision written by hand"),
    ("view", "views", "keep the CREATE VIEW in `schema/**/*.sql` or in a revision written by hand"),
    ("view_file", "views", "keep the CREATE VIEW in `schema/**/*.sql` or in a revision written by hand"),
    ("materialized", "materialized views", "keep the CREATE MATERIALIZED VIEW in `schema/**/*.sql`"),
];

/// Answers a key that only a later version manages; returns whether it is one.
pub fn answer(arg: &Arg, reader: &mut Reader) -> bool {
    let Some((key, what, help)) = arg.key().and_then(|key| KEYS.iter().find(|(known, ..)| *known == key)) else {
        return false;
    };
    reader.error(Code::NotYet, &arg.span, format!("`{key}`: this version does not manage {what} yet"), *help);
    true
}

/// Answers `statistics(a, b, …)` on a struct, which is not the statistics target of a column.
pub fn extended_statistics(arg: &Arg, reader: &mut Reader) {
    reader.error(
        Code::NotYet,
        &arg.span,
        "`statistics`: this version does not manage extended statistics yet",
        "keep the CREATE STATISTICS in `schema/**/*.sql` or in a revision written by hand",
    );
}
