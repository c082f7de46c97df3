//! Puts the rows of one snapshot together: pure, so that it can be tested without a server.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use sqlx::postgres::types::Oid;

use super::columns::{self, ColumnNameRow, ColumnRow, NotNullRow};
use super::comments::Comments;
use super::constraints::{self, ConstraintRow};
use super::expressions::{self, Holder, References};
use super::indexes::{self, Carrier, IndexRow};
use super::opclasses::Opclasses;
use super::rows::Rows;
use super::sequences::{self, IdentitySequence};
use super::tables::{self, NamespaceRow, ParentRow, TableRow};
use super::types::{self, CompositeRow};
use super::{CatalogError, LEDGERS, With, access, defined, unmodelled};
use crate::schema::ir::{
    ColumnRef, Constraint, DefinedRef, Identity, Implied, Index, Namespace, ObjectRef, Partition, QName,
    ReplicaIdentity, Schema, Table,
};

/// Builds the schema. Rows of relations that are not compared find no parent and fall away.
pub(super) fn schema(rows: Rows, major: u32, with: With) -> Result<Schema, CatalogError> {
    let objects = if with == With::Access { objects(&rows) } else { access::Objects::default() };
    let access_rows = rows.access;
    let mut comments = Comments::new(rows.comments);
    let relations = Relations::new(&rows.tables, rows.columns, rows.foreign_columns);
    let own_constraints = constraints::own(&rows.constraints, &relations.compared());
    let references = References::new(
        types::names(
            &rows.enums,
            &rows.domains,
            &rows.composites,
            &rows.defined.ranges,
            &rows.tables,
            &rows.defined.views,
        ),
        sequences::names(&rows.sequences),
        defined::routine_names(&rows.defined.routines),
        defined::constructors(&rows.defined.ranges),
        defined::made_names(&rows.defined),
        expressions::Relations {
            composites: types::relations(&rows.composites),
            with_rows: types::with_rows(&rows.tables, &rows.defined.views),
        },
        rows.references.into_iter().chain(rows.generated_references).collect(),
    )
    .with_bonds(rows.extension_bonds);
    let owner = |table: Oid, number: i16| relations.column_ref(table, number);
    let (sequences, identities) = sequences::split(rows.sequences, owner, &mut comments)?;
    let (column_not_nulls, domain_not_nulls): (Vec<_>, Vec<_>) =
        rows.not_nulls.into_iter().partition(|row| row.column_number.is_some());
    let index_extras = indexes::Extras::new(
        rows.nulls_not_distinct,
        rows.index_expressions,
        rows.index_attributes,
        rows.collations,
        Opclasses::new(rows.opclasses, rows.readable_as),
    );

    let mut parts = Parts {
        constraint_extras: constraints::Extras::new(rows.delete_columns, rows.enforcement, rows.exclusion_operators),
        not_nulls: column_not_nulls.into_iter().map(|row| ((row.table_oid, row.column_number), row)).collect(),
        constraints: group(rows.constraints, |row| row.table_oid),
        indexes: group(rows.indexes, |row| row.table_oid),
        parents: group(rows.parents, |row| row.child_oid),
        index_extras,
        identities,
        relations: &relations,
        references: &references,
        comments: &mut comments,
    };
    let is_ours = |row: &TableRow| !LEDGERS.contains(&row.name.as_str());
    let tables = rows.tables.into_iter().filter(is_ours).map(|row| parts.table(row));
    let mut tables = by_name(tables.collect::<Result<Vec<Table>, CatalogError>>()?, |table| &table.name);
    read_rules(&mut tables);
    let (mut view_indexes, mut clustered) = (HashMap::new(), HashMap::new());
    for view in rows.defined.views.iter().filter(|view| view.materialized) {
        let carriers = parts.carriers(view.oid)?;
        let by = carriers.iter().find(|carrier| carrier.is_clustered);
        clustered.extend(by.map(|carrier| (view.oid, carrier.index.name.clone())));
        let indexes = carriers.into_iter().map(|carrier| carrier.index);
        view_indexes.insert(view.oid, indexes.collect::<Vec<Index>>());
    }

    let domain_not_nulls = domain_not_nulls.into_iter().map(|row| (row.domain_oid, row)).collect();
    let domains = types::domains(rows.domains, rows.domain_checks, domain_not_nulls, &references, &mut comments);
    let composite =
        |row: CompositeRow| types::composite(row.clone(), relations.columns(row.oid), &references.types, &mut comments);
    let composites: Vec<_> = rows.composites.into_iter().map(composite).collect();
    let enums = types::enums(rows.enums, &mut comments);
    let namespace = |row: NamespaceRow| Namespace { comment: comments.of_namespace(row.oid), name: row.name };
    let namespaces: Vec<Namespace> = rows.namespaces.into_iter().map(namespace).collect();
    let extensions = rows.extensions.into_iter().map(tables::extension);
    let around = defined::Surroundings {
        tables: relations.compared(),
        sequences: references.sequences.clone(),
        constraints: own_constraints,
        types: defined::types(&references.types, &enums, &domains, &composites, &tables),
        columns: &|oid| relations.columns(oid),
        indexes: view_indexes,
        clustered,
        references: &references,
        comments: &mut comments,
    };
    let (defined, parts_of_others) = defined::defined(rows.defined, around);
    let mut unmodelled = unmodelled::unmodelled(rows.unmodelled);
    unmodelled.extend(parts_of_others);
    unmodelled.sort();
    if with == With::Access {
        // They are compared then.
        unmodelled.retain(|object| object.kind != "default privileges");
    }
    let free: BTreeSet<&QName> =
        sequences.iter().filter(|sequence| sequence.owned_by.is_none()).map(|sequence| &sequence.name).collect();
    let follows = |object: &ObjectRef| matches!(object, ObjectRef::Sequence(name) if !free.contains(name));
    let access = access::access(access_rows, &objects, follows, major);
    Ok(Schema {
        namespaces: namespaces.into_iter().map(|value| (value.name.clone(), value)).collect(),
        extensions: extensions.map(|value| (value.name.clone(), value)).collect(),
        enums: by_name(enums, |value| &value.name),
        domains: by_name(domains, |value| &value.name),
        composites: by_name(composites, |value| &value.name),
        sequences: by_name(sequences, |value| &value.name),
        tables,
        defined,
        access,
        unmodelled,
    })
}

/// Returns what can have an owner or privileges, by catalog, OID and column.
fn objects(rows: &Rows) -> access::Objects {
    let ours = |name: &str| !LEDGERS.contains(&name);
    let name = |namespace: &str, name: &str| QName::new(namespace, name);
    let mut relations: HashMap<Oid, (QName, ObjectRef)> = HashMap::new();
    for row in rows.tables.iter().filter(|row| ours(&row.name)) {
        let name = name(&row.namespace, &row.name);
        relations.insert(row.oid, (name.clone(), ObjectRef::Table(name)));
    }
    for row in &rows.defined.views {
        let name = name(&row.namespace, &row.name);
        let view = if row.materialized { DefinedRef::MaterializedView } else { DefinedRef::View };
        relations.insert(row.oid, (name.clone(), ObjectRef::Defined(view(name))));
    }
    let mut objects = access::Objects::new();
    for column in &rows.columns {
        if let Some((table, _)) = relations.get(&column.relation_oid) {
            let key = (Comments::CLASS, column.relation_oid, i32::from(column.number));
            objects.insert(key, ObjectRef::column(table, &column.name));
        }
    }
    objects.extend(relations.into_iter().map(|(oid, (_, object))| ((Comments::CLASS, oid, 0), object)));
    let sequences = rows.sequences.iter();
    let sequences = sequences.map(|row| (row.oid, ObjectRef::Sequence(name(&row.namespace, &row.name))));
    objects.extend(sequences.map(|(oid, object)| ((Comments::CLASS, oid, 0), object)));
    let enums = rows.enums.iter().map(|row| (row.oid, ObjectRef::Enum(name(&row.namespace, &row.name))));
    let domains = rows.domains.iter().map(|row| (row.oid, ObjectRef::Domain(name(&row.namespace, &row.name))));
    let composites = rows.composites.iter();
    let composites = composites.map(|row| (row.type_oid, ObjectRef::Composite(name(&row.namespace, &row.name))));
    objects.extend(enums.chain(domains).chain(composites).map(|(oid, object)| ((Comments::TYPE, oid, 0), object)));
    let routines = defined::routine_names(&rows.defined.routines).into_iter();
    let routines = routines.map(|(oid, name)| (oid, ObjectRef::Defined(DefinedRef::Routine(name))));
    objects.extend(routines.map(|(oid, object)| ((Comments::ROUTINE, oid, 0), object)));
    let statistics = rows.defined.statistics.iter().map(|row| {
        let name = name(&row.namespace, &row.name);
        ((Comments::STATISTICS, row.oid, 0), ObjectRef::Defined(DefinedRef::Statistics(name)))
    });
    objects.extend(statistics);
    objects.extend(defined::owned(&rows.defined));
    let namespaces = rows.namespaces.iter();
    objects.extend(namespaces.map(|row| ((Comments::NAMESPACE, row.oid, 0), ObjectRef::Namespace(row.name.clone()))));
    objects
}

fn by_name<T>(values: Vec<T>, name: impl Fn(&T) -> &QName) -> BTreeMap<QName, T> {
    values.into_iter().map(|value| (name(&value).clone(), value)).collect()
}

fn group<T>(rows: Vec<T>, parent: impl Fn(&T) -> Oid) -> HashMap<Oid, Vec<T>> {
    let mut groups: HashMap<Oid, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(parent(&row)).or_default().push(row);
    }
    groups
}

/// Notes which columns the rules of partitions read: those of the keys above.
fn read_rules(tables: &mut BTreeMap<QName, Table>) {
    let mut read: BTreeMap<QName, Vec<String>> = BTreeMap::new();
    for table in tables.values() {
        let mut above = table.partition_of.as_ref();
        while let Some(parent) = above.and_then(|partition| tables.get(&partition.of)) {
            let columns = parent.partition_by.iter().flat_map(|key| key.elements.columns.iter().cloned());
            read.entry(table.name.clone()).or_default().extend(columns);
            above = parent.partition_of.as_ref();
        }
    }
    for (name, mut columns) in read {
        columns.sort();
        columns.dedup();
        let rule = tables.get_mut(&name).and_then(|table| table.partition_of.as_mut()?.rule.0.as_mut());
        rule.into_iter().for_each(|rule| rule.columns.clone_from(&columns));
    }
}

/// What belongs to tables, by table.
struct Parts<'a> {
    relations: &'a Relations,
    references: &'a References,
    comments: &'a mut Comments,
    identities: HashMap<(Oid, i16), IdentitySequence>,
    not_nulls: HashMap<(Oid, Option<i16>), NotNullRow>,
    indexes: HashMap<Oid, Vec<IndexRow>>,
    index_extras: indexes::Extras,
    parents: HashMap<Oid, Vec<ParentRow>>,
    constraints: HashMap<Oid, Vec<ConstraintRow>>,
    constraint_extras: constraints::Extras,
}

impl Parts<'_> {
    fn table(&mut self, row: TableRow) -> Result<Table, CatalogError> {
        let oid = row.oid;
        let columns = self.relations.columns(oid);
        let partition_by = tables::partition_key(&row, columns).map(|mut key| {
            let mentioned = self.references.expr(String::new(), Holder::PartitionKey(oid), columns);
            (key.elements.types, key.elements.routines) = (mentioned.types, mentioned.routines);
            key.elements.objects = mentioned.objects;
            key
        });
        let (bounds, rule) = (row.partition_bounds.clone(), row.partition_rule.clone());
        let mut table = tables::table(row)?;
        table.partition_by = partition_by;
        let parents = self.parents.remove(&oid).unwrap_or_default();
        let mut parents = parents.into_iter().map(|row| QName::new(row.namespace, row.name));
        if let Some(bounds) = bounds {
            let rule = rule.map(|text| tables::partition_rule(&text, |oid| self.relations.tables.get(&oid).cloned()));
            table.partition_of = parents.next().map(|of| Partition { of, bounds, rule: Implied(rule) });
        }
        table.inherits = parents.collect();
        table.comment = self.comments.of_relation(oid, 0);
        table.columns.reserve_exact(columns.len());
        for column in columns {
            let identity = self.identities.remove(&(oid, column.number));
            let identity = identity.map(|sequence| identity_of(column, &table.name, sequence));
            let not_null = self.not_nulls.get(&(oid, Some(column.number)));
            let column =
                columns::column(column, &table.name, identity, not_null, self.references, self.comments, columns)?;
            table.columns.push(column);
        }
        let mut carriers = self.carriers(oid)?;
        mark(&mut table, &carriers);
        for row in self.constraints.remove(&oid).unwrap_or_default() {
            // A foreign key names the index it leans on, which is not its own.
            let owns_index = matches!(row.kind.0, 'p' | 'u' | 'x');
            let carrier = carriers.iter().position(|carrier| owns_index && carrier.oid == row.index_oid);
            let mut index = carrier.map(|at| carriers.swap_remove(at).index);
            let index_comment = index.as_mut().and_then(|index| index.comment.take());
            let kind = self.constraint_kind(&row, index)?;
            let comment = self.comments.of_constraint(row.oid);
            let of_parents = row.inherited;
            let constraint = Constraint { name: row.name, kind, comment, index_comment };
            if of_parents {
                if row.is_local {
                    table.inherited.0.local.insert(constraint.name.clone());
                }
                table.inherited.0.constraints.push(constraint);
            } else {
                table.constraints.push(constraint);
            }
        }
        let (of_parents, own): (Vec<_>, Vec<_>) = carriers.into_iter().partition(|carrier| carrier.inherited);
        table.indexes = own.into_iter().map(|carrier| carrier.index).collect();
        table.inherited.0.indexes = of_parents.into_iter().map(|carrier| carrier.index).collect();
        for constraints in [&mut table.constraints, &mut table.inherited.0.constraints] {
            constraints.shrink_to_fit();
            constraints.sort_by(|a, b| a.name.cmp(&b.name));
        }
        for indexes in [&mut table.indexes, &mut table.inherited.0.indexes] {
            indexes.shrink_to_fit();
            indexes.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(table)
    }

    fn carriers(&mut self, table: Oid) -> Result<Vec<Carrier>, CatalogError> {
        let rows = self.indexes.remove(&table).unwrap_or_default();
        let columns = self.relations.columns(table);
        let carrier = |row: IndexRow| indexes::index(row, columns, &self.index_extras, self.references, self.comments);
        rows.into_iter().map(carrier).collect()
    }

    fn constraint_kind(
        &self,
        row: &ConstraintRow,
        index: Option<Index>,
    ) -> Result<crate::schema::ir::ConstraintKind, CatalogError> {
        constraints::constraint_kind(
            row,
            index,
            self.relations.columns(row.table_oid),
            |oid, numbers| self.relations.referenced(oid, numbers),
            &self.constraint_extras,
            self.references,
        )
    }
}

/// Names by OIDs and column numbers.
struct Relations {
    tables: HashMap<Oid, QName>,
    columns: Vec<ColumnRow>,
    ranges: HashMap<Oid, Range<usize>>,
    foreign: HashMap<Oid, Vec<ColumnNameRow>>,
}

impl Relations {
    /// Takes the columns sorted by relation and number; `foreign` are those of relations that are not compared.
    fn new(tables: &[TableRow], columns: Vec<ColumnRow>, foreign: Vec<ColumnNameRow>) -> Self {
        let mut ranges: HashMap<Oid, Range<usize>> = HashMap::new();
        for (at, row) in columns.iter().enumerate() {
            ranges.entry(row.relation_oid).or_insert(at..at).end = at + 1;
        }
        let tables = tables.iter().map(|row| (row.oid, QName::new(&row.namespace, &row.name))).collect();
        Self { tables, columns, ranges, foreign: group(foreign, |row| row.relation_oid) }
    }

    fn columns(&self, relation: Oid) -> &[ColumnRow] {
        self.ranges.get(&relation).map_or(&[], |range| &self.columns[range.clone()])
    }

    /// Returns the tables that are compared.
    fn compared(&self) -> HashMap<Oid, QName> {
        let ours = self.tables.iter().filter(|(_, name)| !LEDGERS.contains(&name.name.as_str()));
        ours.map(|(oid, name)| (*oid, name.clone())).collect()
    }

    /// Returns a column of a table that is compared.
    fn column_ref(&self, table: Oid, number: i16) -> Option<ColumnRef> {
        let name = self.tables.get(&table).filter(|name| !LEDGERS.contains(&name.name.as_str()))?;
        Some(ColumnRef { table: name.clone(), column: columns::name(self.columns(table), number)? })
    }

    /// Returns the names of a relation and of columns of it, also when it is not compared.
    fn referenced(&self, relation: Oid, numbers: &[i16]) -> Result<(QName, Vec<String>), CatalogError> {
        if let Some(name) = self.tables.get(&relation) {
            return Ok((name.clone(), columns::names(self.columns(relation), numbers)?));
        }
        let missing =
            || CatalogError::Inconsistent(format!("a foreign key references the relation with OID {}", relation.0));
        let rows = self.foreign.get(&relation).ok_or_else(missing)?;
        let name = |number: &i16| rows.iter().find(|row| row.number == *number).map(|row| row.name.clone());
        let names: Option<Vec<String>> = numbers.iter().map(name).collect();
        let relation = rows.first().map(|row| QName::new(&row.namespace, &row.relation));
        relation.zip(names).ok_or_else(missing)
    }
}

fn identity_of(column: &ColumnRow, table: &QName, sequence: IdentitySequence) -> Identity {
    let automatic = columns::object_name(&[&table.name, &column.name], "seq");
    Identity {
        always: column.identity.0 == 'a',
        sequence: Some(sequence.name).filter(|name| *name != automatic),
        options: sequence.options,
        comment: sequence.comment,
    }
}

/// Sets what the table knows by the name of an index.
fn mark(table: &mut Table, carriers: &[Carrier]) {
    for carrier in carriers {
        if carrier.is_replica_identity {
            table.replica_identity = ReplicaIdentity::Index(carrier.index.name.clone());
        }
        if carrier.is_clustered {
            table.clustered_on = Some(carrier.index.name.clone());
        }
    }
}
