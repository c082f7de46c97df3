//! The queries of one snapshot and what they returned.

use std::collections::HashSet;

use sqlx::postgres::types::Oid;

use super::access::AccessRows;
use super::columns::{ColumnNameRow, ColumnRow, NotNullRow};
use super::comments::CommentRow;
use super::constraints::{ConstraintRow, DeleteColumnsRow, EnforcementRow, ExclusionOperatorRow};
use super::defined::DefinedRows;
use super::expressions::{BondRow, ReferenceRow};
use super::indexes::{self, CollationRow, IndexAttributeRow, IndexExpressionRow, IndexOidRow, IndexRow};
use super::opclasses::{OpclassRow, ReadableAsRow};
use super::query::{self, Query, Sink, query};
use super::sequences::SequenceRow;
use super::tables::{ExtensionRow, NamespaceRow, ParentRow, TableRow};
use super::types::{CompositeRow, DomainCheckRow, DomainRow, EnumRow};
use super::unmodelled::UnmodelledRow;
use super::{CatalogError, SESSION, Snapshot, With};

/// What the queries of one snapshot returned.
#[derive(Default)]
pub(super) struct Rows {
    pub namespaces: Vec<NamespaceRow>,
    pub extensions: Vec<ExtensionRow>,
    pub enums: Vec<EnumRow>,
    pub domains: Vec<DomainRow>,
    pub domain_checks: Vec<DomainCheckRow>,
    pub composites: Vec<CompositeRow>,
    pub tables: Vec<TableRow>,
    pub parents: Vec<ParentRow>,
    pub columns: Vec<ColumnRow>,
    pub not_nulls: Vec<NotNullRow>,
    pub constraints: Vec<ConstraintRow>,
    pub delete_columns: Vec<DeleteColumnsRow>,
    pub enforcement: Vec<EnforcementRow>,
    pub exclusion_operators: Vec<ExclusionOperatorRow>,
    pub indexes: Vec<IndexRow>,
    pub nulls_not_distinct: Vec<IndexOidRow>,
    pub index_expressions: Vec<IndexExpressionRow>,
    pub index_attributes: Vec<IndexAttributeRow>,
    pub opclasses: Vec<OpclassRow>,
    pub readable_as: Vec<ReadableAsRow>,
    pub sequences: Vec<SequenceRow>,
    pub references: Vec<ReferenceRow>,
    pub extension_bonds: Vec<BondRow>,
    pub generated_references: Vec<ReferenceRow>,
    pub comments: Vec<CommentRow>,
    pub defined: DefinedRows,
    pub unmodelled: Vec<UnmodelledRow>,
    pub foreign_columns: Vec<ColumnNameRow>,
    pub collations: Vec<CollationRow>,
    pub access: AccessRows,
}

impl Rows {
    /// Runs the queries.
    pub async fn read(snapshot: &mut Snapshot<'_>, with: With) -> Result<Self, CatalogError> {
        let mut rows = Self::default();
        let queries = rows.queries(snapshot.major, with);
        query::run(snapshot.connection(), SESSION, queries).await?;
        rows.foreign_columns =
            query::run_with(snapshot.connection(), query!("column_names"), rows.unknown_targets()).await?;
        rows.collations = query::run_with(snapshot.connection(), query!("collations"), rows.index_collations()).await?;
        Ok(rows)
    }

    /// Runs the queries about extensions and namespaces alone.
    pub async fn read_extensions(snapshot: &mut Snapshot<'_>) -> Result<Self, CatalogError> {
        let mut rows = Self::default();
        let queries: Vec<(Query, &mut dyn Sink)> = vec![
            (query!("namespaces"), &mut rows.namespaces),
            (query!("extensions"), &mut rows.extensions),
            (query!("comments"), &mut rows.comments),
        ];
        query::run(snapshot.connection(), SESSION, queries).await?;
        Ok(rows)
    }

    /// Returns the queries for a release, each with the place for its rows.
    fn queries(&mut self, major: u32, with: With) -> Vec<(Query, &mut dyn Sink)> {
        let mut queries: Vec<(Query, &mut dyn Sink)> = vec![
            (query!("namespaces"), &mut self.namespaces),
            (query!("extensions"), &mut self.extensions),
            (query!("enums"), &mut self.enums),
            (query!("domains"), &mut self.domains),
            (query!("domain_checks"), &mut self.domain_checks),
            (query!("composites"), &mut self.composites),
            (query!("tables"), &mut self.tables),
            (query!("parents"), &mut self.parents),
            (query!("columns"), &mut self.columns),
            (query!("constraints"), &mut self.constraints),
            (query!("exclusion_operators"), &mut self.exclusion_operators),
            (query!("indexes"), &mut self.indexes),
            (query!("index_expressions"), &mut self.index_expressions),
            (query!("index_attributes"), &mut self.index_attributes),
            (query!("opclasses"), &mut self.opclasses),
            (query!("readable_as"), &mut self.readable_as),
            (query!("sequences"), &mut self.sequences),
            (query!("references"), &mut self.references),
            (query!("comments"), &mut self.comments),
            (query!("views"), &mut self.defined.views),
            (query!("routines"), &mut self.defined.routines),
            (query!("triggers"), &mut self.defined.triggers),
            (query!("policies"), &mut self.defined.policies),
            (query!("rules"), &mut self.defined.rules),
            (query!("statistics"), &mut self.defined.statistics),
            (query!("event_triggers"), &mut self.defined.event_triggers),
            (query!("ranges"), &mut self.defined.ranges),
            (query!("aggregates"), &mut self.defined.aggregates),
            (query!("own_collations"), &mut self.defined.collations),
            (query!("operators"), &mut self.defined.operators),
            (query!("casts"), &mut self.defined.casts),
            (query!("ts_dictionaries"), &mut self.defined.ts_dictionaries),
            (query!("ts_configurations"), &mut self.defined.ts_configurations),
            (query!("operator_families"), &mut self.defined.operator_families),
            (query!("operator_classes"), &mut self.defined.operator_classes),
            (query!("conversions"), &mut self.defined.conversions),
            (query!("ts_parsers"), &mut self.defined.ts_parsers),
            (query!("ts_templates"), &mut self.defined.ts_templates),
            (query!("access_methods"), &mut self.defined.access_methods),
            (query!("languages"), &mut self.defined.languages),
            (query!("transforms"), &mut self.defined.transforms),
            (query!("wrappers"), &mut self.defined.wrappers),
            (query!("servers"), &mut self.defined.servers),
            (query!("user_mappings"), &mut self.defined.mappings),
            (query!("publications"), &mut self.defined.publications),
            (query!("published_tables"), &mut self.defined.published_tables),
            (query!("uses"), &mut self.defined.uses),
            (query!("extension_bonds"), &mut self.extension_bonds),
            (query!("unmodelled"), &mut self.unmodelled),
        ];
        if with == With::Access {
            queries.push((query!("creator"), &mut self.access.creators));
            queries.push((query!("owners"), &mut self.access.owners));
            queries.push((query!("grants"), &mut self.access.grants));
            queries.push((query!("provided_grants"), &mut self.access.provided));
            queries.push((query!("default_privileges"), &mut self.access.defaults));
        }
        if major == 14 {
            queries.push((query!("references.pg14"), &mut self.generated_references));
        }
        if major >= 15 {
            queries.push((query!("constraints.pg15"), &mut self.delete_columns));
            queries.push((query!("indexes.pg15"), &mut self.nulls_not_distinct));
            queries.push((query!("published_tables.pg15"), &mut self.defined.published_parts));
            queries.push((query!("published_schemas.pg15"), &mut self.defined.published_schemas));
        }
        if major >= 17 {
            queries.push((query!("not_nulls.pg17"), &mut self.not_nulls));
        }
        if major >= 18 {
            queries.push((query!("constraints.pg18"), &mut self.enforcement));
            queries.push((query!("publications.pg18"), &mut self.defined.published_generated));
        }
        queries
    }

    /// Returns the targets of foreign keys that are not compared: foreign tables, members of extensions.
    fn unknown_targets(&self) -> Vec<Oid> {
        let known: HashSet<Oid> = self.tables.iter().map(|table| table.oid).collect();
        let targets = self.constraints.iter().map(|constraint| constraint.referenced_oid);
        let unknown: HashSet<Oid> = targets.filter(|oid| *oid != Oid(0) && !known.contains(oid)).collect();
        unknown.into_iter().collect()
    }

    /// Returns the collations of indexes, without the database's.
    fn index_collations(&self) -> Vec<Oid> {
        let collations: HashSet<Oid> = self.indexes.iter().flat_map(|index| index.collations.iter().copied()).collect();
        collations.into_iter().filter(|oid| *oid != Oid(0) && *oid != indexes::DEFAULT_COLLATION).collect()
    }
}
