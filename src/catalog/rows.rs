//! All rows of one snapshot, and the schema they make.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::postgres::types::Oid;

use super::columns::{self, ColumnNameRow, ColumnRow, NotNullRow};
use super::constraints::{self, ConstraintRow, DeleteColumnsRow, EnforcementRow, ExclusionOperatorRow};
use super::expressions::{ReferenceRow, References};
use super::indexes::{
    self, Carrier, CollationRow, IndexAttributeRow, IndexExpressionRow, IndexOidRow, IndexRow, OpclassRow,
};
use super::query::{self, Query, Sink, query, row};
use super::sequences::{self, IdentitySequence, SequenceRow};
use super::tables::{self, ExtensionRow, NamespaceRow, TableRow};
use super::types::{self, CompositeRow, DomainCheckRow, DomainRow, EnumRow};
use super::unmodelled::{self, UnmodelledRow};
use super::{CatalogError, LEDGERS, SESSION, Snapshot};
use crate::schema::ir::{ColumnRef, Constraint, Identity, Namespace, QName, ReplicaIdentity, Schema, Table};

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
    const CLASS: Oid = Oid(1259);
    const CONSTRAINT: Oid = Oid(2606);
    const NAMESPACE: Oid = Oid(2615);
    const TYPE: Oid = Oid(1247);

    fn new(rows: Vec<CommentRow>) -> Self {
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

    fn of_namespace(&mut self, oid: Oid) -> Option<String> {
        self.0.remove(&(Self::NAMESPACE, oid, 0))
    }
}

/// What the queries of one snapshot returned.
#[derive(Default)]
pub(super) struct Rows {
    namespaces: Vec<NamespaceRow>,
    extensions: Vec<ExtensionRow>,
    enums: Vec<EnumRow>,
    domains: Vec<DomainRow>,
    domain_checks: Vec<DomainCheckRow>,
    composites: Vec<CompositeRow>,
    tables: Vec<TableRow>,
    columns: Vec<ColumnRow>,
    not_nulls: Vec<NotNullRow>,
    constraints: Vec<ConstraintRow>,
    delete_columns: Vec<DeleteColumnsRow>,
    enforcement: Vec<EnforcementRow>,
    exclusion_operators: Vec<ExclusionOperatorRow>,
    indexes: Vec<IndexRow>,
    nulls_not_distinct: Vec<IndexOidRow>,
    index_expressions: Vec<IndexExpressionRow>,
    index_attributes: Vec<IndexAttributeRow>,
    index_collations: Vec<CollationRow>,
    index_opclasses: Vec<OpclassRow>,
    sequences: Vec<SequenceRow>,
    references: Vec<ReferenceRow>,
    comments: Vec<CommentRow>,
    unmodelled: Vec<UnmodelledRow>,
    foreign_columns: Vec<ColumnNameRow>,
}

impl Rows {
    /// Runs the queries.
    pub async fn read(snapshot: &mut Snapshot<'_>) -> Result<Self, CatalogError> {
        let mut rows = Self::default();
        let queries = rows.queries(snapshot.major);
        query::run(snapshot.connection(), SESSION, queries).await?;
        let targets = rows.unknown_targets();
        if !targets.is_empty() {
            let query = query!("column_names");
            rows.foreign_columns = sqlx::query_as(query.sql)
                .bind(targets)
                .persistent(false)
                .fetch_all(snapshot.connection())
                .await
                .map_err(|source| CatalogError::Query { query: query.name, source })?;
        }
        Ok(rows)
    }

    /// Returns the queries for a release, each with the place for its rows.
    fn queries(&mut self, major: u32) -> Vec<(Query, &mut dyn Sink)> {
        let mut queries: Vec<(Query, &mut dyn Sink)> = vec![
            (query!("namespaces"), &mut self.namespaces),
            (query!("extensions"), &mut self.extensions),
            (query!("enums"), &mut self.enums),
            (query!("domains"), &mut self.domains),
            (query!("domain_checks"), &mut self.domain_checks),
            (query!("composites"), &mut self.composites),
            (query!("tables"), &mut self.tables),
            (query!("columns"), &mut self.columns),
            (query!("constraints"), &mut self.constraints),
            (query!("exclusion_operators"), &mut self.exclusion_operators),
            (query!("indexes"), &mut self.indexes),
            (query!("index_expressions"), &mut self.index_expressions),
            (query!("index_attributes"), &mut self.index_attributes),
            (query!("index_collations"), &mut self.index_collations),
            (query!("index_opclasses"), &mut self.index_opclasses),
            (query!("sequences"), &mut self.sequences),
            (query!("references"), &mut self.references),
            (query!("comments"), &mut self.comments),
            (query!("unmodelled"), &mut self.unmodelled),
        ];
        if major >= 15 {
            queries.push((query!("constraints.pg15"), &mut self.delete_columns));
            queries.push((query!("indexes.pg15"), &mut self.nulls_not_distinct));
        }
        if major >= 17 {
            queries.push((query!("not_nulls.pg17"), &mut self.not_nulls));
        }
        if major >= 18 {
            queries.push((query!("constraints.pg18"), &mut self.enforcement));
        }
        queries
    }

    /// Returns the targets of foreign keys whose columns were not read: partitioned tables, members of extensions.
    fn unknown_targets(&self) -> Vec<Oid> {
        let known: HashSet<Oid> = self.columns.iter().map(|column| column.relation_oid).collect();
        let targets = self.constraints.iter().map(|constraint| constraint.referenced_oid);
        let unknown: HashSet<Oid> = targets.filter(|oid| *oid != Oid(0) && !known.contains(oid)).collect();
        unknown.into_iter().collect()
    }

    /// Builds the schema. Rows of relations that are not compared find no parent and fall away.
    pub fn into_schema(self) -> Result<Schema, CatalogError> {
        let mut comments = Comments::new(self.comments);
        let is_ours = |table: &TableRow| !LEDGERS.contains(&table.name.as_str());
        let table_rows: Vec<TableRow> = self.tables.into_iter().filter(is_ours).collect();
        let table_names: HashMap<Oid, QName> =
            table_rows.iter().map(|row| (row.oid, QName::new(&row.namespace, &row.name))).collect();
        let columns = Columns::new(self.columns, self.foreign_columns);
        let references = References::new(
            types::names(&self.enums, &self.domains, &self.composites),
            sequences::names(&self.sequences),
            self.references,
        );

        let owner = |table: Oid, number: i16| {
            let column = columns::name(columns.of(table), number)?;
            Some(ColumnRef { table: table_names.get(&table)?.clone(), column })
        };
        let (sequences, mut identities) = sequences::split(self.sequences, owner, &mut comments)?;

        let mut not_nulls = HashMap::new();
        let mut domain_not_nulls = HashMap::new();
        for row in self.not_nulls {
            match row.column_number {
                Some(number) => drop(not_nulls.insert((row.table_oid, number), row)),
                None => drop(domain_not_nulls.insert(row.domain_oid, row.name)),
            }
        }

        let index_extras = indexes::Extras::new(
            self.nulls_not_distinct,
            self.index_expressions,
            self.index_attributes,
            self.index_collations,
            self.index_opclasses,
        );
        let mut carriers: HashMap<Oid, Vec<Carrier>> = HashMap::new();
        for row in self.indexes {
            let table = row.table_oid;
            if table_names.contains_key(&table) {
                let carrier = indexes::index(row, columns.of(table), &index_extras, &references, &mut comments)?;
                carriers.entry(table).or_default().push(carrier);
            }
        }

        let mut constraint_rows: HashMap<Oid, Vec<ConstraintRow>> = HashMap::new();
        for row in self.constraints {
            constraint_rows.entry(row.table_oid).or_default().push(row);
        }
        let constraint_extras =
            constraints::Extras::new(self.delete_columns, self.enforcement, self.exclusion_operators);

        let mut tables = BTreeMap::new();
        for row in table_rows {
            let oid = row.oid;
            let mut table = tables::table(row)?;
            table.comment = comments.of_relation(oid, 0);
            for column in columns.of(oid) {
                let key = (oid, column.number);
                let identity = identities.remove(&key).map(|sequence| identity(column, &table.name, sequence));
                table.columns.push(columns::column(
                    column,
                    &table.name,
                    identity,
                    not_nulls.get(&key),
                    &references,
                    &mut comments,
                    columns.of(oid),
                )?);
            }
            let mut carriers = carriers.remove(&oid).unwrap_or_default();
            mark(&mut table, &carriers);
            for row in constraint_rows.remove(&oid).unwrap_or_default() {
                // A foreign key names the index it leans on, which is not its own.
                let owns_index = matches!(row.kind.0, 'p' | 'u' | 'x');
                let carrier = carriers.iter().position(|carrier| owns_index && carrier.oid == row.index_oid);
                let carrier = carrier.map(|at| carriers.swap_remove(at));
                let kind = constraints::constraint_kind(
                    &row,
                    carrier,
                    columns.of(oid),
                    |oid, numbers| columns.names(oid, numbers),
                    &constraint_extras,
                    &references,
                )?;
                table.constraints.push(Constraint { comment: comments.of_constraint(row.oid), name: row.name, kind });
            }
            table.indexes = carriers.into_iter().map(|carrier| carrier.index).collect();
            table.constraints.sort_by(|a, b| a.name.cmp(&b.name));
            table.indexes.sort_by(|a, b| a.name.cmp(&b.name));
            tables.insert(table.name.clone(), table);
        }

        let composite =
            |row: CompositeRow| types::composite(row.clone(), columns.of(row.oid), &references.types, &mut comments);
        let composites: Vec<_> = self.composites.into_iter().map(composite).collect();
        let domains = types::domains(self.domains, self.domain_checks, domain_not_nulls, &references, &mut comments);
        let enums = types::enums(self.enums, &mut comments);
        let namespace = |row: NamespaceRow| {
            (row.name.clone(), Namespace { comment: comments.of_namespace(row.oid), name: row.name })
        };
        Ok(Schema {
            namespaces: self.namespaces.into_iter().map(namespace).collect(),
            extensions: self.extensions.into_iter().map(|row| (row.name.clone(), tables::extension(row))).collect(),
            enums: enums.into_iter().map(|value| (value.name.clone(), value)).collect(),
            domains: domains.into_iter().map(|value| (value.name.clone(), value)).collect(),
            composites: composites.into_iter().map(|value| (value.name.clone(), value)).collect(),
            sequences: sequences.into_iter().map(|value| (value.name.clone(), value)).collect(),
            tables,
            unmodelled: unmodelled::unmodelled(self.unmodelled),
        })
    }
}

/// The columns by relation.
struct Columns {
    rows: Vec<ColumnRow>,
    ranges: HashMap<Oid, std::ops::Range<usize>>,
    foreign: HashMap<(Oid, i16), String>,
}

impl Columns {
    /// Takes the rows sorted by relation and number.
    fn new(rows: Vec<ColumnRow>, foreign: Vec<ColumnNameRow>) -> Self {
        let mut ranges: HashMap<Oid, std::ops::Range<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            ranges.entry(row.relation_oid).or_insert(at..at).end = at + 1;
        }
        let foreign = foreign.into_iter().map(|row| ((row.relation_oid, row.number), row.name)).collect();
        Self { rows, ranges, foreign }
    }

    fn of(&self, relation: Oid) -> &[ColumnRow] {
        self.ranges.get(&relation).map_or(&[], |range| &self.rows[range.clone()])
    }

    /// Returns names of columns of a relation that need not be one of those compared.
    fn names(&self, relation: Oid, numbers: &[i16]) -> Result<Vec<String>, CatalogError> {
        let foreign = |number: &i16| self.foreign.get(&(relation, *number)).cloned();
        match numbers.iter().map(foreign).collect() {
            Some(names) if !numbers.is_empty() => Ok(names),
            _ => columns::names(self.of(relation), numbers),
        }
    }
}

fn identity(column: &ColumnRow, table: &QName, sequence: IdentitySequence) -> Identity {
    let automatic = columns::object_name(&[&table.name, &column.name], "seq");
    Identity {
        always: column.identity.0 == 'a',
        sequence: Some(sequence.name).filter(|name| *name != automatic),
        options: sequence.options,
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
