//! Fingerprints: a shortcut to "nothing changed", never a proof of the opposite.
//!
//! Each begins with the version of its format. A value that is left at its plain default (none, false, empty)
//! is not printed, so that a schema keeps its fingerprint when a later release knows more facts.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use crate::render::file::body_fingerprint as body;
use crate::schema::ir::{
    Access, Attribute, Check, Column, ColumnRef, Composite, Compression, Constraint, ConstraintKind, DefaultPrivileges,
    Deferrable, Defined, DefinedRef, Domain, DomainCheck, Element, Enum, EventTrigger, Exclusion, Expr, Extension,
    Firing, Foreign, ForeignKey, ForeignKeyAction, Generated, GeneratedKind, Grants, Identity, Index, IndexElement,
    IndexTerm, Key, Made, MadeKind, MadeName, MatchType, Namespace, ObjectRef, Options, Parameter, Partition,
    PartitionKey, PartitionStrategy, Persistence, Policy, PolicyCommand, Publication, PublishedTable, QName,
    ReplicaIdentity, Routine, RoutineKind, RoutineName, RowSecurity, Rule, Schema, Sequence, SequenceOptions, SqlType,
    Statistics, Storage, Table, Trigger, TriggerCopy, View, ViewColumn,
};

/// Returns the fingerprint of a schema as a server of that major version spells it.
pub fn schema(schema: &Schema, major: u32) -> String {
    format!("1:{major}:sha256:{}", hex::encode(Sha256::digest(canonical(schema))))
}

/// Returns the fingerprint of everything a revision was generated from: the lowered models, the SQL files
/// by name, and the configuration that affects how they are lowered.
pub fn inputs<'a>(
    models: &Schema,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    configuration: &str,
) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(canonical(models).as_bytes());
    part(configuration.as_bytes());
    let mut files: Vec<(&str, &[u8])> = files.into_iter().collect();
    files.sort();
    for (name, bytes) in files {
        part(name.as_bytes());
        part(bytes);
    }
    format!("1:sha256:{}", hex::encode(hash.finalize()))
}

/// Returns a schema as text that is equal exactly when the schemas are: sorted, and without what is never
/// compared (the order of columns, what is not modelled).
pub fn canonical(schema: &Schema) -> String {
    let mut text = String::new();
    schema.print(&mut text);
    text
}

/// A value that can be printed into the canonical text.
trait Fact {
    fn print(&self, out: &mut String);

    /// Says whether the value may be left out.
    fn is_plain(&self) -> bool {
        false
    }
}

impl Fact for str {
    fn print(&self, out: &mut String) {
        out.push('"');
        for c in self.chars() {
            if matches!(c, '"' | '\\') {
                out.push('\\');
            }
            out.push(c);
        }
        out.push('"');
    }
}

impl Fact for String {
    fn print(&self, out: &mut String) {
        self.as_str().print(out);
    }
}

impl Fact for bool {
    fn print(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn is_plain(&self) -> bool {
        !self
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Fact for $number {
            fn print(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        }
    )*};
}

numbers!(i16, i32, i64);

impl<T: Fact> Fact for &T {
    fn print(&self, out: &mut String) {
        (**self).print(out);
    }
}

impl<T: Fact> Fact for Option<T> {
    fn print(&self, out: &mut String) {
        match self {
            Some(value) => value.print(out),
            None => out.push_str("none"),
        }
    }

    fn is_plain(&self) -> bool {
        self.is_none()
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn print(&self, out: &mut String) {
        out.push('[');
        for value in self {
            value.print(out);
            out.push(',');
        }
        out.push(']');
    }

    fn is_plain(&self) -> bool {
        self.is_empty()
    }
}

/// By name: in which order they were set is no difference.
impl Fact for Options {
    fn print(&self, out: &mut String) {
        let options: BTreeMap<String, String> = self.clone().into_iter().collect();
        options.print(out);
    }

    fn is_plain(&self) -> bool {
        self.is_empty()
    }
}

impl<K: Fact, V: Fact> Fact for BTreeMap<K, V> {
    fn print(&self, out: &mut String) {
        out.push('{');
        for (key, value) in self {
            key.print(out);
            out.push(':');
            value.print(out);
            out.push('\n');
        }
        out.push('}');
    }

    fn is_plain(&self) -> bool {
        self.is_empty()
    }
}

/// As their equality says: by text.
impl Fact for Expr {
    fn print(&self, out: &mut String) {
        self.text.print(out);
    }
}

impl Fact for SqlType {
    fn print(&self, out: &mut String) {
        self.text.print(out);
    }
}

/// Prints every field. A field that is added breaks the build here, and is put on one of the two lists.
macro_rules! structs {
    ($($name:ident { $($field:ident),* } without { $($skipped:ident),* })*) => {$(
        impl Fact for $name {
            fn print(&self, out: &mut String) {
                let $name { $($field,)* $($skipped: _,)* } = self;
                out.push('(');
                $(
                    if !$field.is_plain() {
                        out.push_str(concat!(stringify!($field), "="));
                        $field.print(out);
                        out.push(';');
                    }
                )*
                out.push(')');
            }
        }
    )*};
}

structs! {
    Schema {
        namespaces, extensions, enums, domains, composites, sequences, tables, defined, access
    } without { unmodelled }
    Namespace { name, comment } without {}
    Extension { name, namespace, version, comment } without { pinned, uses }
    Enum { name, labels, comment } without {}
    Domain { name, ty, collation, default, not_null, not_null_name, not_null_comment, checks, comment } without {}
    DomainCheck { name, expr, validated, comment } without {}
    Composite { name, attributes, comment } without {}
    Attribute { name, ty, collation, comment } without {}
    Sequence { name, options, owned_by, persistence, comment } without {}
    SequenceOptions { ty, start, increment, min, max, cache, cycle } without {}
    QName { namespace, name } without {}
    ColumnRef { table, column } without {}
    Column {
        name, ty, collation, not_null, not_null_name, not_null_validated, not_null_no_inherit, not_null_comment, default,
        generated, identity, storage, compression, statistics, options, foreign_options, comment
    } without { lineage }
    PartitionKey { strategy, elements } without {}
    Partition { of, bounds } without { rule }
    Generated { expr, kind } without {}
    Identity { always, sequence, options, comment } without {}
    Constraint { name, kind, comment, index_comment } without {}
    Key { columns, include, nulls_not_distinct, without_overlaps, deferrable, options, tablespace } without { uses }
    ForeignKey {
        columns, references, referenced_columns, on_delete, on_update, on_delete_columns, match_type, deferrable,
        validated, enforced, period
    } without {}
    Check { expr, no_inherit, validated, enforced } without {}
    Exclusion { method, elements, include, predicate, deferrable, options, tablespace } without { uses }
    Element { term, operator } without {}
    Index {
        name, method, unique, nulls_not_distinct, elements, include, predicate, options, tablespace, statistics, valid,
        extensions, comment
    } without { uses }
    IndexElement { term, collation, opclass, opclass_options, descending, nulls_first } without {}
    View { name, materialized, query, columns, options, tablespace, access_method, indexes, clustered_on, extensions, comment } without { unpopulated, uses }
    ViewColumn { name, ty, collation, default, storage, compression, statistics, options, comment } without {}
    Foreign { server, options } without {}
    RoutineName { kind, name, arguments } without {}
    Routine { id, definition, parameters, defaults, returns, extensions, comment } without { uses }
    Trigger { name, on, definition, constraint, firing, copies, extensions, comment } without { uses }
    TriggerCopy { on, firing } without {}
    Policy { name, on, permissive, command, roles, using, with_check, comment } without { uses }
    Rule { name, on, definition, firing, comment } without { uses }
    Statistics { name, on, definition, target, comment } without { uses }
    EventTrigger { name, event, tags, function, firing, comment } without { uses }
    Publication {
        name, all_tables, tables, namespaces, publish, via_root, generated_columns, comment
    } without { uses }
    PublishedTable { name, columns, filter } without { has_children }
    MadeName { kind, name, arguments } without {}
    Parameter { name, value } without {}
}

/// Prints what does not go without saying.
fn print_facts<const N: usize>(facts: [(&str, &dyn Fact); N], out: &mut String) {
    out.push('(');
    for (key, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_plain()) {
        out.push_str(key);
        out.push('=');
        fact.print(out);
        out.push(';');
    }
    out.push(')');
}

/// As their equality says: whatever the order of the parameters.
impl Fact for Made {
    fn print(&self, out: &mut String) {
        let Made { id, signature, returns, parameters: _, multirange, options, hidden: _, comment, uses: _ } = self;
        let parameters = self.sorted_parameters();
        let facts: [(&str, &dyn Fact); 7] = [
            ("id", id),
            ("signature", signature),
            ("returns", returns),
            ("parameters", &parameters),
            ("multirange", multirange),
            ("options", options),
            ("comment", comment),
        ];
        print_facts(facts, out);
    }
}

impl Fact for Table {
    fn print(&self, out: &mut String) {
        let Table {
            name,
            columns,
            constraints,
            indexes,
            partition_by,
            partition_of,
            inherits,
            of_type,
            inherited: _,
            persistence,
            options,
            tablespace,
            access_method,
            replica_identity,
            clustered_on,
            row_security,
            foreign,
            comment,
        } = self;
        let mut inherits = inherits.clone();
        inherits.sort();
        let row_security = (*row_security != RowSecurity::Off).then_some(*row_security);
        let mut columns: Vec<&Column> = columns.iter().collect();
        columns.sort_by(|a, b| a.name.cmp(&b.name));
        let facts: [(&str, &dyn Fact); 17] = [
            ("name", name),
            ("columns", &columns),
            ("constraints", constraints),
            ("indexes", indexes),
            ("partition_by", partition_by),
            ("partition_of", partition_of),
            ("inherits", &inherits),
            ("of_type", of_type),
            ("persistence", persistence),
            ("options", options),
            ("tablespace", tablespace),
            ("access_method", access_method),
            ("replica_identity", replica_identity),
            ("clustered_on", clustered_on),
            ("row_security", &row_security),
            ("foreign", foreign),
            ("comment", comment),
        ];
        print_facts(facts, out);
    }
}

impl Fact for Access {
    fn print(&self, out: &mut String) {
        let Access { owners, grants, defaults, creator: _, major: _, provided: _ } = self;
        let facts: [(&str, &dyn Fact); 3] = [("owners", owners), ("grants", grants), ("defaults", defaults)];
        print_facts(facts, out);
    }

    fn is_plain(&self) -> bool {
        self.is_empty()
    }
}

/// As a key of the maps of owners and privileges.
impl Fact for ObjectRef {
    fn print(&self, out: &mut String) {
        format!("{} {self}", self.kind().word()).print(out);
    }
}

impl Fact for Grants {
    fn print(&self, out: &mut String) {
        self.to_string().print(out);
    }
}

impl Fact for DefaultPrivileges {
    fn print(&self, out: &mut String) {
        self.to_string().print(out);
    }
}

/// Prints the variant's name, and what it holds.
macro_rules! enums {
    ($($name:ident { $($variant:ident $(($inner:ident))?),* })*) => {$(
        impl Fact for $name {
            fn print(&self, out: &mut String) {
                match self {
                    $($name::$variant $(($inner))? => {
                        out.push_str(stringify!($variant));
                        $($inner.print(out);)?
                    })*
                }
            }
        }
    )*};
}

enums! {
    ConstraintKind { PrimaryKey(key), Unique(key), ForeignKey(key), Check(check), Exclusion(exclusion) }
    Compression { Pglz, Lz4 }
    Deferrable { No, Immediate, Deferred }
    ForeignKeyAction { NoAction, Restrict, Cascade, SetNull, SetDefault }
    GeneratedKind { Stored, Virtual }
    IndexTerm { Column(name), Expr(expr) }
    MatchType { Simple, Full }
    PartitionStrategy { Range, List, Hash }
    Persistence { Permanent, Unlogged }
    ReplicaIdentity { Default, Full, Nothing, Index(name) }
    Storage { Plain, External, Extended, Main }
    RowSecurity { Off, On, Forced, ForcedOff }
    RoutineKind { Function, Procedure }
    Firing { Origin, Disabled, Replica, Always }
    PolicyCommand { All, Select, Insert, Update, Delete }
    MadeKind { Range, Aggregate, Collation, Operator, Cast, TextSearchDictionary, TextSearchConfiguration, OperatorFamily, OperatorClass, ForeignDataWrapper, Server, UserMapping, Conversion, TextSearchParser, TextSearchTemplate, AccessMethod, Language, Transform }
    Defined {
        View(view), Routine(routine), Trigger(trigger), Policy(policy), Rule(rule), Statistics(statistics),
        EventTrigger(trigger), Publication(publication), Made(made)
    }
}

/// As a key of the map; the object says the rest.
impl Fact for DefinedRef {
    fn print(&self, out: &mut String) {
        self.to_string().print(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn users() -> Schema {
        let name = QName::new("app", "users");
        let mut table = Table::new(name.clone());
        table.columns = vec![Column::new("id", SqlType::new("bigint")), Column::new("email", SqlType::new("text"))];
        Schema { tables: BTreeMap::from([(name, table)]), ..Schema::default() }
    }

    #[test]
    fn a_fingerprint_names_its_format_and_the_server() {
        let fingerprint = schema(&users(), 15);
        assert!(fingerprint.starts_with("1:15:sha256:"), "{fingerprint}");
        assert_eq!(fingerprint.len(), "1:15:sha256:".len() + 64);
        assert_ne!(fingerprint, schema(&users(), 16));
    }

    #[test]
    fn the_format_is_pinned() {
        assert_eq!(
            canonical(&users()),
            "(tables={(namespace=\"app\";name=\"users\";):(name=(namespace=\"app\";name=\"users\";);\
             columns=[(name=\"email\";ty=\"text\";not_null_validated=true;),\
             (name=\"id\";ty=\"bigint\";not_null_validated=true;),];\
             persistence=Permanent;replica_identity=Default;)\n};)"
        );
    }

    #[test]
    fn what_is_never_compared_does_not_count_and_everything_else_does() {
        let name = QName::new("app", "users");
        let mut other = users();
        other.tables.get_mut(&name).unwrap().columns.reverse();
        other.unmodelled.push(crate::schema::ir::Unmodelled { kind: "view".to_owned(), name: "v".to_owned() });
        assert_eq!(canonical(&other), canonical(&users()));
        other.tables.get_mut(&name).unwrap().columns[0].not_null = true;
        assert_ne!(canonical(&other), canonical(&users()));
    }

    #[test]
    fn texts_cannot_be_mistaken_for_structure() {
        let mut a = users();
        let mut b = users();
        let name = QName::new("app", "users");
        a.tables.get_mut(&name).unwrap().comment = Some("x\";tablespace=\"y".to_owned());
        b.tables.get_mut(&name).unwrap().comment = Some("x".to_owned());
        b.tables.get_mut(&name).unwrap().tablespace = Some("y".to_owned());
        assert_ne!(canonical(&a), canonical(&b));
    }

    #[test]
    fn inputs_are_models_files_and_configuration() {
        let base = inputs(&users(), [("a.sql", b"1".as_slice()), ("b.sql", b"2")], "x");
        assert_eq!(base, inputs(&users(), [("b.sql", b"2".as_slice()), ("a.sql", b"1")], "x"));
        assert_ne!(base, inputs(&users(), [("a.sql", b"2".as_slice()), ("b.sql", b"1")], "x"));
        assert_ne!(base, inputs(&users(), [("a.sql", b"1".as_slice()), ("b.sql", b"2")], "y"));
        assert_ne!(base, inputs(&Schema::default(), [("a.sql", b"1".as_slice()), ("b.sql", b"2")], "x"));
    }
}
