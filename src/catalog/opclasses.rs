//! Which operator class Postgres would take by itself.

use std::collections::HashMap;

use sqlx::postgres::types::Oid;

use super::columns::catalog_name;
use super::query::row;
use crate::schema::ir::QName;

row! {
    struct OpclassRow {
        oid: Oid,
        method_oid: Oid,
        namespace: String,
        name: String,
        type_oid: Oid,
        is_preferred: bool,
        is_default: bool,
        stores_another: bool,
    }
}

row! {
    struct ReadableAsRow {
        type_oid: Oid,
        as_oid: Oid,
        is_domain: bool,
    }
}

/// All operator classes, and which types can be read as which.
pub(super) struct Opclasses {
    by_oid: HashMap<Oid, OpclassRow>,
    bases: HashMap<Oid, Oid>,
    casts: Vec<(Oid, Oid)>,
}

impl Opclasses {
    pub fn new(opclasses: Vec<OpclassRow>, readable_as: Vec<ReadableAsRow>) -> Self {
        let (domains, casts): (Vec<_>, Vec<_>) = readable_as.into_iter().partition(|row| row.is_domain);
        Self {
            by_oid: opclasses.into_iter().map(|row| (row.oid, row)).collect(),
            bases: domains.into_iter().map(|row| (row.type_oid, row.as_oid)).collect(),
            casts: casts.into_iter().map(|row| (row.type_oid, row.as_oid)).collect(),
        }
    }

    /// Returns the name of the operator class unless it is the default one for the type.
    ///
    /// As in the server (`GetDefaultOpClass`): the class made for exactly this type comes first, then one for a type it
    /// can be read as, the preferred type of the category before the others. A class that is marked as default can
    /// therefore be the wrong one: `bpchar_ops` on a `varchar`. With options it is always named: the grammar has a place
    /// for them behind a name alone.
    pub fn named(&self, opclass: Oid, type_oid: Oid, is_expression: bool, has_options: bool) -> Option<QName> {
        let opclass = self.by_oid.get(&opclass)?;
        let is_said = has_options || !opclass.is_default || self.has_rival(opclass, self.base(type_oid), is_expression);
        catalog_name(Some(opclass.namespace.clone()), Some(opclass.name.clone())).filter(|_| is_said)
    }

    /// Says whether another default class suits the type better. Of an expression only the stored type is known; a
    /// class that stores something else is believed.
    fn has_rival(&self, opclass: &OpclassRow, type_oid: Oid, is_expression: bool) -> bool {
        if opclass.type_oid == type_oid || is_expression && opclass.stores_another {
            return false;
        }
        self.by_oid.values().any(|rival| {
            let is_preferred = rival.is_preferred && !opclass.is_preferred;
            rival.is_default
                && rival.method_oid == opclass.method_oid
                && (rival.type_oid == type_oid || is_preferred && self.casts.contains(&(type_oid, rival.type_oid)))
        })
    }

    /// Returns what is at the bottom of a domain.
    fn base(&self, mut type_oid: Oid) -> Oid {
        while let Some(base) = self.bases.get(&type_oid) {
            type_oid = *base;
        }
        type_oid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BTREE: Oid = Oid(403);
    const TEXT: Oid = Oid(25);
    const VARCHAR: Oid = Oid(1043);
    const BPCHAR: Oid = Oid(1042);
    const CODE: Oid = Oid(20000);

    fn opclass(oid: u32, name: &str, type_oid: Oid, is_preferred: bool, is_default: bool) -> OpclassRow {
        OpclassRow {
            oid: Oid(oid),
            method_oid: BTREE,
            namespace: "pg_catalog".to_owned(),
            name: name.to_owned(),
            type_oid,
            is_preferred,
            is_default,
            stores_another: false,
        }
    }

    #[test]
    fn the_default_is_the_one_the_server_would_take() {
        let opclasses = Opclasses::new(
            vec![
                opclass(1, "text_ops", TEXT, true, true),
                opclass(2, "bpchar_ops", BPCHAR, false, true),
                opclass(3, "text_pattern_ops", TEXT, true, false),
            ],
            vec![
                ReadableAsRow { type_oid: VARCHAR, as_oid: TEXT, is_domain: false },
                ReadableAsRow { type_oid: VARCHAR, as_oid: BPCHAR, is_domain: false },
                ReadableAsRow { type_oid: CODE, as_oid: VARCHAR, is_domain: true },
            ],
        );
        let named = |opclass: u32, type_oid: Oid, has_options: bool| {
            opclasses.named(Oid(opclass), type_oid, false, has_options).map(|name| name.name)
        };
        let cases = [
            (1, TEXT, None),
            (1, VARCHAR, None),
            (1, CODE, None),
            (2, BPCHAR, None),
            (2, VARCHAR, Some("bpchar_ops")),
            (2, CODE, Some("bpchar_ops")),
            (3, TEXT, Some("text_pattern_ops")),
        ];
        for (opclass, type_oid, expected) in cases {
            assert_eq!(named(opclass, type_oid, false).as_deref(), expected, "class {opclass} for type {}", type_oid.0);
        }
        assert_eq!(named(1, TEXT, true).as_deref(), Some("text_ops"), "options need a name to stand behind");
    }
}
