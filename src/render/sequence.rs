//! Spells sequences, free ones and those behind a column.

use crate::plan::{Counter, SequenceBound};
use crate::schema::ir::{ColumnRef, Persistence, QName, Sequence, SequenceOptions};
use crate::schema::quote::{ident, literal};

pub(super) fn create(sequence: &Sequence) -> String {
    let unlogged = match sequence.persistence {
        Persistence::Permanent => "",
        Persistence::Unlogged => "UNLOGGED ",
    };
    let ty = match sequence.options.ty.as_str() {
        "bigint" => String::new(),
        other => format!(" AS {other}"),
    };
    let mut sql = format!("CREATE {unlogged}SEQUENCE {}{ty}", sequence.name);
    for clause in own_options(&sequence.options) {
        sql += &format!(" {clause}");
    }
    sql
}

/// Returns the clauses that a sequence of this type would not have by itself.
pub(super) fn own_options(options: &SequenceOptions) -> Vec<String> {
    let mut base = SequenceOptions::of(&options.ty);
    if options.min != base.min {
        // Without a word on it the start is the minimum.
        base.start = !options.start;
    }
    if options.increment < 0 {
        // The server's own bounds of a descending sequence are others: say all of them.
        base = SequenceOptions { start: !options.start, min: !options.min, max: !options.max, ..base };
    }
    changed_options(&base, options)
}

/// Returns the clauses that lead from one set of options to another of the same type.
pub(super) fn changed_options(from: &SequenceOptions, to: &SequenceOptions) -> Vec<String> {
    let mut clauses = Vec::new();
    let mut number = |word: &str, from: i64, to: i64| {
        if from != to {
            clauses.push(format!("{word} {to}"));
        }
    };
    number("INCREMENT BY", from.increment, to.increment);
    number("MINVALUE", from.min, to.min);
    number("MAXVALUE", from.max, to.max);
    number("START WITH", from.start, to.start);
    number("CACHE", from.cache, to.cache);
    match (from.cycle, to.cycle) {
        (false, true) => clauses.push("CYCLE".to_owned()),
        (true, false) => clauses.push("NO CYCLE".to_owned()),
        (true, true) | (false, false) => {}
    }
    clauses
}

pub(super) fn alter(name: &QName, from: &SequenceOptions, to: &SequenceOptions, restart: Option<i64>) -> String {
    let mut clauses = Vec::new();
    let mut from = from.clone();
    if from.ty != to.ty {
        clauses.push(format!("AS {}", to.ty));
        from = crate::plan::retyped(&from, &to.ty);
    }
    clauses.extend(changed_options(&from, to));
    clauses.extend(restart.map(|start| format!("RESTART WITH {start}")));
    format!("ALTER SEQUENCE {name} {}", clauses.join(" "))
}

/// Prints the `setval` that keeps the position within a bound to come. A position that was not given out yet is the
/// next number afterwards, too.
pub(super) fn clamp(name: &QName, bound: SequenceBound, next: bool) -> String {
    let (sign, bound) = match bound {
        SequenceBound::Min(min) => ('<', min),
        SequenceBound::Max(max) => ('>', max),
    };
    let sequence = literal(&name.to_string());
    let called = if next { "false" } else { "is_called" };
    format!("SELECT setval({sequence}, {bound}, {called}) FROM {name} WHERE last_value {sign} {bound}")
}

pub(super) fn set_owner(name: &QName, owner: Option<&ColumnRef>) -> String {
    format!("ALTER SEQUENCE {name} OWNED BY {}", owner.map_or("NONE".to_owned(), ToString::to_string))
}

/// Prints the `setval` after which the next number collides with no row. Without rows it is given NULL and does nothing.
pub(super) fn continue_after(counter: &Counter, column: &ColumnRef, options: &SequenceOptions) -> String {
    let sequence = match counter {
        Counter::Named(name) => literal(&name.to_string()),
        Counter::Identity => {
            format!("pg_get_serial_sequence({}, {})", literal(&column.table.to_string()), literal(&column.column))
        }
    };
    let name = ident(&column.column);
    let start = options.start;
    let (last, is_called) = if options.increment < 0 {
        (format!("LEAST(min({name}), {start})"), format!("min({name}) <= {start}"))
    } else {
        (format!("GREATEST(max({name}), {start})"), format!("max({name}) >= {start}"))
    };
    format!("SELECT setval({sequence}, {last}, {is_called}) FROM {}", column.table)
}
