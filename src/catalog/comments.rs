//! Comments, found by the OIDs of what they are on.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::query::row;

row! {
    struct CommentRow {
        class_oid: Oid,
        object_oid: Oid,
        number: i32,
        text: String,
    }
}

/// The comments by catalog, object and column.
pub(super) struct Comments(HashMap<(Oid, Oid, i32), String>);

impl Comments {
    pub const CLASS: Oid = Oid(1259);
    pub const CONSTRAINT: Oid = Oid(2606);
    pub const LANGUAGE: Oid = Oid(2612);
    pub const NAMESPACE: Oid = Oid(2615);
    pub const PUBLICATION: Oid = Oid(6104);
    pub const ROUTINE: Oid = Oid(1255);
    pub const SERVER: Oid = Oid(1417);
    pub const STATISTICS: Oid = Oid(3381);
    pub const TRIGGER: Oid = Oid(2620);
    pub const TYPE: Oid = Oid(1247);
    pub const WRAPPER: Oid = Oid(2328);

    pub fn new(rows: Vec<CommentRow>) -> Self {
        Self(rows.into_iter().map(|row| ((row.class_oid, row.object_oid, row.number), row.text)).collect())
    }

    /// Takes the comment on a relation, or on one of its columns; 0 is the relation itself.
    pub fn of_relation(&mut self, oid: Oid, column: i16) -> Option<String> {
        self.0.remove(&(Self::CLASS, oid, i32::from(column)))
    }

    pub fn of_constraint(&mut self, oid: Oid) -> Option<String> {
        self.0.remove(&(Self::CONSTRAINT, oid, 0))
    }

    pub fn of_type(&mut self, oid: Oid) -> Option<String> {
        self.0.remove(&(Self::TYPE, oid, 0))
    }

    pub fn of_namespace(&mut self, oid: Oid) -> Option<String> {
        self.0.remove(&(Self::NAMESPACE, oid, 0))
    }
}
