//! What is ours: the objects that revisions create or models declare. Everything else in a database is
//! unmanaged, to be named and never touched.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::ir::{Defined, DefinedRef, Kind, ObjectRef, QName, Schema, Table, Unmodelled};

/// A pattern over object names as users write them: `app.users`, `app.legacy_*`, `all`; `*` stands for
/// any characters, `?` for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    pub fn new(pattern: impl Into<String>) -> Self {
        Self(pattern.into())
    }

    /// Says whether the pattern covers the name. A pattern without a dot speaks of the schema `public`.
    pub fn covers(&self, name: &str) -> bool {
        self.0 == "all" || glob(&self.0, name) || name.strip_prefix("public.").is_some_and(|bare| glob(&self.0, bare))
    }
}

/// Matches `*` and `?`, character by character.
fn glob(pattern: &str, text: &str) -> bool {
    let mut rest = pattern.chars();
    match rest.next() {
        None => text.is_empty(),
        Some('*') => {
            (0..=text.len()).filter(|at| text.is_char_boundary(*at)).any(|at| glob(rest.as_str(), &text[at..]))
        }
        Some(first) => {
            let mut chars = text.chars();
            chars.next().is_some_and(|c| (first == '?' || first == c) && glob(rest.as_str(), chars.as_str()))
        }
    }
}

/// A fact of an object that counts only where it is declared, unless `[manage] watch` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    Owners,
    Grants,
    DefaultPrivileges,
    Tablespaces,
    /// The statistics targets of columns and of the expressions of indexes.
    Statistics,
    Autovacuum,
    ReplicaIdentity,
    Cluster,
}

impl Fact {
    pub const ALL: &[Fact] = &[
        Fact::Owners,
        Fact::Grants,
        Fact::DefaultPrivileges,
        Fact::Tablespaces,
        Fact::Statistics,
        Fact::Autovacuum,
        Fact::ReplicaIdentity,
        Fact::Cluster,
    ];
}

/// What `[manage]` says is ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Managed {
    /// What is never compared.
    pub ignore: Vec<Pattern>,
    /// Only what lives in these is; all of them where it is empty.
    pub schemas: BTreeSet<String>,
    /// The kinds that are, beside tables and types; all of them where it says nothing.
    pub kinds: Option<BTreeSet<Kind>>,
    /// What is compared also where it is not declared.
    pub watch: BTreeSet<Fact>,
}

impl Managed {
    pub fn watches(&self, fact: Fact) -> bool {
        self.watch.contains(&fact)
    }

    /// Returns text that is equal exactly when the same is ours, empty where all is and nothing is watched.
    pub fn words(&self) -> String {
        if *self == Self::default() { String::new() } else { format!("{self:?}") }
    }

    /// Says whether objects of the kind are ours at all.
    fn has(&self, kind: Kind) -> bool {
        match kind {
            Kind::Namespace
            | Kind::Enum
            | Kind::Domain
            | Kind::Composite
            | Kind::Table
            | Kind::Column
            | Kind::Constraint
            | Kind::Index
            | Kind::Range
            | Kind::DefaultPrivileges => true,
            Kind::Extension
            | Kind::Sequence
            | Kind::View
            | Kind::MaterializedView
            | Kind::Function
            | Kind::Procedure
            | Kind::Trigger
            | Kind::Policy
            | Kind::Rule
            | Kind::Statistics
            | Kind::EventTrigger
            | Kind::Publication
            | Kind::Aggregate
            | Kind::Collation
            | Kind::Operator
            | Kind::Cast
            | Kind::TextSearchDictionary
            | Kind::TextSearchConfiguration
            | Kind::OperatorFamily
            | Kind::OperatorClass
            | Kind::ForeignDataWrapper
            | Kind::Server
            | Kind::UserMapping
            | Kind::Conversion
            | Kind::TextSearchParser
            | Kind::TextSearchTemplate
            | Kind::AccessMethod
            | Kind::Language
            | Kind::Transform => self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind)),
        }
    }

    fn lives_here(&self, namespace: &str) -> bool {
        self.schemas.is_empty() || self.schemas.contains(namespace)
    }

    /// Removes what is not ours.
    pub fn restrict(&self, schema: &mut Schema) {
        let ignored = |name: &str| self.ignore.iter().any(|pattern| pattern.covers(name));
        let keeps = |name: &QName| self.lives_here(&name.namespace) && !ignored(&name.to_string());
        schema.namespaces.retain(|name, _| self.lives_here(name));
        schema.extensions.retain(|_, _| self.has(Kind::Extension));
        schema.enums.retain(|name, _| keeps(name));
        schema.domains.retain(|name, _| keeps(name));
        schema.composites.retain(|name, _| keeps(name));
        schema.tables.retain(|name, _| keeps(name));
        schema.defined.retain(|name, object| {
            self.has(name.kind())
                && name.namespace().is_none_or(|namespace| self.lives_here(namespace))
                && !ignored(&name.to_string())
                && !object.part_of().is_some_and(|on| ignored(&on.to_string()))
        });
        let tables = &schema.tables;
        schema.sequences.retain(|name, sequence| {
            let of_a_column = sequence.owned_by.as_ref().map(|column| tables.contains_key(&column.table));
            keeps(name) && of_a_column.unwrap_or_else(|| self.has(Kind::Sequence))
        });
        schema.access.provided.retain(|object, _| {
            let namespace =
                if let ObjectRef::Namespace(name) = object { Some(name.as_str()) } else { object.namespace() };
            namespace.is_some_and(|namespace| self.lives_here(namespace)) && !ignored(&object.to_string())
        });
        keep_access(schema);
    }
}

/// Splits a live schema into what is ours (declared by one of `owners`) and the names of what is not.
pub fn split(live: Schema, owners: &[&Schema]) -> (Schema, Vec<Unmodelled>) {
    let mut unmanaged = live.unmodelled;
    let mut owned = Schema {
        namespaces: keep(live.namespaces, owners, |o| &o.namespaces, |_| None, &mut unmanaged),
        extensions: keep(live.extensions, owners, |o| &o.extensions, |_| None, &mut unmanaged),
        enums: keep(live.enums, owners, |o| &o.enums, |name| Some(("enum", name)), &mut unmanaged),
        domains: keep(live.domains, owners, |o| &o.domains, |name| Some(("domain", name)), &mut unmanaged),
        composites: keep(
            live.composites,
            owners,
            |o| &o.composites,
            |name| Some(("composite type", name)),
            &mut unmanaged,
        ),
        sequences: keep_sequences(live.sequences, owners, &mut unmanaged),
        tables: keep_tables(live.tables, owners, &mut unmanaged),
        defined: keep_defined(live.defined, owners, &mut unmanaged),
        access: live.access,
        unmodelled: Vec::new(),
    };
    keep_access(&mut owned);
    unmanaged.sort();
    unmanaged.dedup();
    (owned, unmanaged)
}

fn keep<K: Ord, V>(
    objects: BTreeMap<K, V>,
    owners: &[&Schema],
    of: impl Fn(&Schema) -> &BTreeMap<K, V>,
    describe: impl Fn(&K) -> Option<(&'static str, &QName)>,
    unmanaged: &mut Vec<Unmodelled>,
) -> BTreeMap<K, V> {
    let (ours, others): (BTreeMap<K, V>, BTreeMap<K, V>) =
        objects.into_iter().partition(|(name, _)| owners.iter().any(|owner| of(owner).contains_key(name)));
    unmanaged.extend(others.keys().filter_map(describe).map(named));
    ours
}

/// A table is ours by its name: a partition that nobody declares is left alone, whoever owns the table above.
fn keep_tables(
    tables: BTreeMap<QName, Table>,
    owners: &[&Schema],
    unmanaged: &mut Vec<Unmodelled>,
) -> BTreeMap<QName, Table> {
    let (ours, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        tables.into_iter().partition(|(name, _)| owners.iter().any(|owner| owner.tables.contains_key(name)));
    let word = |table: &Table| match (&table.foreign, &table.partition_of) {
        (Some(_), _) => "foreign table",
        (None, Some(_)) => "partition",
        (None, None) => "table",
    };
    unmanaged.extend(others.values().map(|table| named((word(table), &table.name))));
    ours
}

/// A sequence is ours by its name, or because a table of ours owns it.
fn keep_sequences(
    sequences: BTreeMap<QName, crate::schema::ir::Sequence>,
    owners: &[&Schema],
    unmanaged: &mut Vec<Unmodelled>,
) -> BTreeMap<QName, crate::schema::ir::Sequence> {
    let (ours, others): (BTreeMap<_, _>, BTreeMap<_, _>) = sequences.into_iter().partition(|(name, sequence)| {
        owners.iter().any(|owner| {
            owner.sequences.contains_key(name)
                || sequence.owned_by.as_ref().is_some_and(|column| owner.tables.contains_key(&column.table))
        })
    });
    unmanaged.extend(others.keys().map(|name| named(("sequence", name))));
    ours
}

/// A part of a table of ours is ours, as its columns are; anything else by its name.
fn keep_defined(
    objects: BTreeMap<DefinedRef, Defined>,
    owners: &[&Schema],
    unmanaged: &mut Vec<Unmodelled>,
) -> BTreeMap<DefinedRef, Defined> {
    let owned = |name: &DefinedRef, object: &Defined| {
        owners.iter().any(|owner| {
            owner.defined.contains_key(name) || object.part_of().is_some_and(|on| owner.tables.contains_key(on))
        })
    };
    let (ours, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        objects.into_iter().partition(|(name, object)| owned(name, object));
    let ours = ours.into_iter().map(|(name, mut object)| {
        // What the role may not read is taken to be what is declared; the catalog said so.
        if let Defined::Made(made) = &mut object
            && made.hidden.0
            && let Some(Defined::Made(declared)) = owners.iter().find_map(|owner| owner.defined.get(&name))
        {
            made.options = declared.options.clone();
        }
        (name, object)
    });
    let ours = ours.collect();
    let unknown = others.keys().map(|name| Unmodelled { kind: name.kind().word().to_owned(), name: name.to_string() });
    unmanaged.extend(unknown);
    ours
}

/// Owners and privileges are ours with their objects, default privileges with their schema.
fn keep_access(schema: &mut Schema) {
    let mut access = schema.access.clone();
    access.retain(|object| schema.has(object));
    access.defaults.retain(|of, _| of.namespace.as_ref().is_none_or(|name| schema.namespaces.contains_key(name)));
    schema.access = access;
}

fn named((kind, name): (&'static str, &QName)) -> Unmodelled {
    Unmodelled { kind: kind.to_owned(), name: name.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Implied, Partition};

    fn schema(tables: &[&str]) -> Schema {
        let names = tables.iter().map(|name| QName::new("app", *name));
        Schema { tables: names.map(|name| (name.clone(), Table::new(name))).collect(), ..Schema::default() }
    }

    #[test]
    fn patterns_cover_names() {
        assert!(Pattern::new("app.legacy_*").covers("app.legacy_users"));
        assert!(Pattern::new("*.temp?").covers("app.temp1"));
        assert!(Pattern::new("all").covers("app.users"));
        assert!(Pattern::new("users").covers("public.users"));
        assert!(!Pattern::new("users").covers("app.users"));
        assert!(!Pattern::new("app.users").covers("app.users2"));
    }

    #[test]
    fn what_nobody_declares_is_unmanaged() {
        let (owned, unmanaged) = split(schema(&["users", "spatial_ref"]), &[&schema(&["users"])]);
        assert_eq!(owned, schema(&["users"]));
        assert_eq!(unmanaged, [Unmodelled { kind: "table".into(), name: "app.spatial_ref".into() }]);
    }

    #[test]
    fn a_partition_that_nobody_declares_is_left_alone() {
        let mut live = schema(&["events", "events_2020"]);
        let partition = live.tables.get_mut(&QName::new("app", "events_2020")).unwrap();
        let of = QName::new("app", "events");
        partition.partition_of = Some(Partition { of, bounds: "DEFAULT".to_owned(), rule: Implied(None) });
        let (owned, unmanaged) = split(live, &[&schema(&["events"])]);
        assert_eq!(owned, schema(&["events"]));
        assert_eq!(unmanaged, [Unmodelled { kind: "partition".into(), name: "app.events_2020".into() }]);
    }

    #[test]
    fn ignored_objects_are_not_compared() {
        let mut all = schema(&["users", "legacy_a"]);
        Managed { ignore: vec![Pattern::new("app.legacy_*")], ..Managed::default() }.restrict(&mut all);
        assert_eq!(all, schema(&["users"]));
    }

    #[test]
    fn only_what_lives_in_the_schemas_of_ours_is_compared() {
        let mut all = schema(&["users"]);
        let other = QName::new("other", "users");
        all.tables.insert(other.clone(), Table::new(other));
        Managed { schemas: ["app".to_owned()].into(), ..Managed::default() }.restrict(&mut all);
        assert_eq!(all, schema(&["users"]));
    }

    #[test]
    fn what_is_granted_on_objects_of_others_counts_where_they_live_in_schemas_of_ours() {
        use crate::schema::ir::{Grantee, Grants, Privilege, Provided};
        let mut all = schema(&["users"]);
        let settings = ObjectRef::Table(QName::new("pg_catalog", "pg_settings"));
        all.access.provided.insert(settings.clone(), Provided { extension: None, grants: Grants::default() });
        let mut grants = Grants::default();
        grants.add(Grantee::Role("reader".to_owned()), Privilege::Select, false);
        all.access.set_grants(settings, grants);
        let with = all.clone();
        Managed::default().restrict(&mut all);
        assert_eq!(all, with);
        Managed { schemas: ["app".to_owned()].into(), ..Managed::default() }.restrict(&mut all);
        assert_eq!(all, schema(&["users"]));
    }

    #[test]
    fn only_the_kinds_of_ours_are_compared_and_tables_always() {
        let mut all = schema(&["users"]);
        let named = |name: &str| crate::schema::ir::Extension {
            name: name.to_owned(),
            namespace: None,
            version: None,
            pinned: crate::schema::ir::Implied::default(),
            comment: None,
            uses: crate::schema::ir::Uses::default(),
        };
        all.extensions.insert("citext".to_owned(), named("citext"));
        let with = all.clone();
        Managed { kinds: Some([Kind::Extension].into()), ..Managed::default() }.restrict(&mut all);
        assert_eq!(all, with);
        Managed { kinds: Some(BTreeSet::new()), ..Managed::default() }.restrict(&mut all);
        assert_eq!(all, schema(&["users"]));
    }
}
