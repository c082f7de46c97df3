//! What never counts as a difference: a closed list, a test per entry.
//!
//! | not compared | why | where it is left out |
//! | --- | --- | --- |
//! | column position | it cannot be migrated; that of the attributes of a composite type can, and row literals go by it | columns are paired by name |
//! | the order of constraints, indexes, checks | a catalog has none | they are paired by name |
//! | enum sort floats, missing-value cache, populated state, `last_value`, collation versions | physical or data | the IR does not hold them |
//! | automatic names of NOT NULL constraints (PostgreSQL 17, 18) | nobody wrote them | the IR holds only names of one's own |
//! | the type and the type's bounds of an identity sequence, after its column changed its type | the server moves them along | the identity is compared after that move |
//! | an extension's version or home, where one side leaves it to the server | there is nothing to compare with | extensions |
//! | the namespace `public`, where one side does not mention it | it comes with every database | namespaces |
//! | columns, types and sequences an expression mentions; the author's spelling | the text says it all | equality of `Expr` |
//! | the text of a check or an index, where the server prints the one side as the other once columns have their types | `length(a::text)` loses its cast where `a` is text | equality of `Expr` |
//! | the spelling of boolean storage parameters (`off`, `no`, `0`, `false`) | they are one | evened out with expressions, before the comparison |
//! | the order of parents; whether a child would keep a column, check or NOT NULL if its parents lost theirs | no statement sets it | the IR marks it as implied; parents are compared sorted |
//! | names, parameters and comments of what is part of a constraint or index of a parent | the server makes it up | the IR marks it as implied until the table leaves its parent |
//! | objects that are not modelled | they are named, never touched | equality of `Schema` |
//! | a NULL in an ACL and its spelled-out default; who granted | one privilege | the IR holds what is not the default, by grantee |
//! | what objects of an extension come with | its script gives it, each version its own | equality of `Access` |
//! | which role creates objects, and its name | it is another one on a scratch server | equality of `Access`, and evened out with drift |
//!
//! What counts only where it is declared, or where `[manage] watch` names it, is another closed list, see
//! [`Fact`](crate::ownership::Fact): it is taken out before the comparison.

#[cfg(test)]
mod tests {
    use crate::diff::{DiffOptions, diff};
    use crate::schema::ir::*;

    fn with_table(change: impl FnOnce(&mut Table)) -> Schema {
        let mut table = Table::new(QName::new("public", "t"));
        table.columns = vec![Column::new("a", SqlType::new("integer")), Column::new("b", SqlType::new("text"))];
        change(&mut table);
        Schema { tables: [(table.name.clone(), table)].into(), ..Schema::default() }
    }

    fn check(name: &str) -> Constraint {
        let kind = Check { expr: Expr::new("(a > 0)"), no_inherit: false, validated: true, enforced: true };
        Constraint { name: name.to_owned(), kind: ConstraintKind::Check(kind), comment: None, index_comment: None }
    }

    #[track_caller]
    fn assert_equal(old: &Schema, new: &Schema) {
        assert_eq!(diff(old, new, &DiffOptions::default()), []);
        assert_eq!(diff(new, old, &DiffOptions::default()), []);
    }

    #[test]
    fn column_position() {
        assert_equal(&with_table(|_| {}), &with_table(|table| table.columns.reverse()));
    }

    /// Row literals and `ROW(…)::type` go by it, so that of a composite type is compared.
    #[test]
    fn position_of_attributes_counts() {
        let of = |names: [&str; 2]| {
            let attribute = |name: &str| Attribute {
                name: name.to_owned(),
                ty: SqlType::new("text"),
                collation: None,
                comment: None,
            };
            let name = QName::new("public", "c");
            let composite = Composite { name: name.clone(), attributes: names.map(attribute).into(), comment: None };
            Schema { composites: [(name, composite)].into(), ..Schema::default() }
        };
        let changes = diff(&of(["a", "b"]), &of(["b", "a"]), &DiffOptions::default());
        assert_eq!(changes.iter().map(super::super::Change::variant_name).collect::<Vec<_>>(), ["alter-composite"]);
    }

    #[test]
    fn order_of_constraints() {
        let old = with_table(|table| table.constraints = vec![check("a"), check("b")]);
        let new = with_table(|table| table.constraints = vec![check("b"), check("a")]);
        assert_equal(&old, &new);
    }

    #[test]
    fn type_of_an_identity_sequence() {
        let of = |ty: &str| {
            let identity = Identity { always: true, sequence: None, options: SequenceOptions::of(ty), comment: None };
            with_table(|table| {
                table.columns[0].ty = SqlType::new(ty);
                table.columns[0].identity = Some(identity);
            })
        };
        let changes = diff(&of("integer"), &of("bigint"), &DiffOptions::default());
        assert_eq!(changes.iter().map(super::super::Change::variant_name).collect::<Vec<_>>(), ["alter-column-type"]);
    }

    #[test]
    fn version_and_home_of_an_extension_left_to_the_server() {
        let of = |namespace: Option<&str>, version: Option<&str>| Schema {
            extensions: [(
                "citext".to_owned(),
                Extension {
                    name: "citext".to_owned(),
                    namespace: namespace.map(str::to_owned),
                    version: version.map(str::to_owned),
                    pinned: Implied::default(),
                    comment: None,
                    uses: Uses::default(),
                },
            )]
            .into(),
            ..Schema::default()
        };
        assert_equal(&of(Some("public"), Some("1.6")), &of(None, None));
    }

    #[test]
    fn public_not_mentioned() {
        let public = Namespace { name: "public".to_owned(), comment: None };
        let new = Schema { namespaces: [("public".to_owned(), public)].into(), ..Schema::default() };
        assert_equal(&Schema::default(), &new);
    }

    #[test]
    fn what_an_expression_mentions_and_how_it_was_written() {
        let mut rich = Expr::new("(a > 0)");
        rich.columns = vec!["a".to_owned()];
        rich.written = Some("a>0".to_owned());
        let old = with_table(|table| table.constraints = vec![check("c")]);
        let new = with_table(|table| {
            let kind = Check { expr: rich, no_inherit: false, validated: true, enforced: true };
            table.constraints = vec![Constraint { kind: ConstraintKind::Check(kind), ..check("c") }];
        });
        assert_equal(&old, &new);
    }

    #[test]
    fn a_text_that_follows_the_types_of_its_columns() {
        let of = |text: &str, followed: Option<&str>| {
            let expr = Expr { followed: followed.map(str::to_owned), ..Expr::new(text) };
            let kind = Check { expr, no_inherit: false, validated: true, enforced: true };
            let kind = ConstraintKind::Check(kind);
            with_table(|table| table.constraints = vec![Constraint { kind, ..check("c") }])
        };
        assert_equal(&of("(length((b)::text) < 9)", Some("(length(b) < 9)")), &of("(length(b) < 9)", None));
        let other = &of("(length(b) < 8)", None);
        assert_eq!(diff(&of("(b)", Some("(length(b) < 9)")), other, &DiffOptions::default()).len(), 1);
    }

    #[test]
    fn order_of_parents_and_what_they_give() {
        let of = |parents: [&str; 2], local: bool, part: &str| {
            with_table(|table| {
                table.inherits = parents.map(|name| QName::new("public", name)).into();
                table.columns[0].lineage = Implied(Lineage { inherited: true, local, ..Lineage::default() });
                table.inherited.0.constraints = vec![check(part)];
            })
        };
        assert_equal(&of(["p", "q"], true, "one"), &of(["q", "p"], false, "other"));
    }

    #[test]
    fn the_role_that_creates_objects() {
        let of = |creator: &str| {
            let access = Access { creator: Some(creator.to_owned()), major: 15, ..Access::default() };
            Schema { access, ..with_table(|_| {}) }
        };
        assert_equal(&of("postgres"), &of("deploy"));
    }

    #[test]
    fn privileges_that_the_server_implies() {
        let function = ObjectRef::Defined(DefinedRef::Routine(RoutineName {
            kind: RoutineKind::Function,
            name: QName::new("public", "f"),
            arguments: String::new(),
        }));
        let mut access = Access { major: 15, ..Access::default() };
        let mut spelled_out = Grants::default();
        spelled_out.add(Grantee::Public, Privilege::Execute, false);
        access.set_grants(function.clone(), spelled_out);
        assert_eq!(access, Access::default());
        access.set_grants(function, Grants::default());
        assert_ne!(access, Access::default());
    }

    /// Two versions of an extension may differ in what their scripts grant.
    #[test]
    fn privileges_that_objects_of_extensions_came_with() {
        let view = ObjectRef::Table(QName::new("public", "pg_stat_statements"));
        let of = |to_public: bool| {
            let mut first = Grants::default();
            if to_public {
                first.add(Grantee::Public, Privilege::Select, false);
            }
            let mut access = Access { major: 15, ..Access::default() };
            access.provided.insert(view.clone(), Provided { extension: None, grants: first });
            let mut now = Grants::default();
            now.add(Grantee::Role("reader".to_owned()), Privilege::Select, false);
            access.set_grants(view.clone(), now);
            Schema { access, ..with_table(|_| {}) }
        };
        assert_equal(&of(true), &of(false));
        let mut untouched = of(true);
        untouched.access.grants.clear();
        assert_ne!(crate::diff::diff(&of(false), &untouched, &DiffOptions::default()), Vec::new());
    }

    #[test]
    fn objects_not_modelled() {
        let view = Unmodelled { kind: "view".to_owned(), name: "app.v".to_owned() };
        assert_equal(&Schema::default(), &Schema { unmodelled: vec![view], ..Schema::default() });
    }
}
