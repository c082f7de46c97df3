//! Namespaces, extensions and tables.

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::columns::ColumnRow;
use super::query::{Letter, row};
use crate::schema::ir::{
    Expr, Extension, Foreign, Implied, ObjectRef, Options, PartitionKey, PartitionStrategy, Persistence, QName,
    ReplicaIdentity, RowSecurity, Table, Uses,
};
use crate::schema::quote;

row! {
    struct NamespaceRow {
        oid: Oid,
        name: String,
    }
}

row! {
    struct ExtensionRow {
        name: String,
        namespace: String,
        version: String,
        is_pinned: bool,
        comment: Option<String>,
        requires: Vec<String>,
    }
}

row! {
    struct TableRow {
        oid: Oid,
        namespace: String,
        name: String,
        type_oid: Oid,
        array_oid: Oid,
        persistence: Letter,
        replica_identity: Letter,
        row_security: bool,
        force_row_security: bool,
        options: Option<Vec<String>>,
        toast_options: Option<Vec<String>>,
        tablespace: Option<String>,
        access_method: Option<String>,
        partition_strategy: Option<Letter>,
        partition_key: Option<String>,
        partition_columns: Option<Vec<i16>>,
        partition_expressions: Option<String>,
        partition_bounds: Option<String>,
        partition_rule: Option<String>,
        of_type_namespace: Option<String>,
        of_type_name: Option<String>,
        foreign_server: Option<String>,
        foreign_options: Option<Vec<String>>,
    }
}

row! {
    struct ParentRow {
        child_oid: Oid,
        namespace: String,
        name: String,
    }
}

pub(super) fn extension(row: ExtensionRow) -> Extension {
    let ExtensionRow { name, namespace, version, is_pinned, comment, requires } = row;
    let uses = Uses(requires.into_iter().map(ObjectRef::Extension).collect());
    let (namespace, version) = (Some(namespace), Some(version));
    Extension { name, namespace, version, pinned: Implied(is_pinned), comment, uses }
}

/// Returns the partition key without what it mentions; `columns` are those of the table.
pub(super) fn partition_key(row: &TableRow, columns: &[ColumnRow]) -> Option<PartitionKey> {
    let strategy = match row.partition_strategy?.0 {
        'l' => PartitionStrategy::List,
        'h' => PartitionStrategy::Hash,
        _ => PartitionStrategy::Range,
    };
    let (_, elements) = row.partition_key.as_deref()?.split_once('(')?;
    let mut elements = Expr::new(elements.strip_suffix(')')?);
    // An expression is column 0; the tree of the server numbers the columns it reads.
    let plain = row.partition_columns.iter().flatten().copied().filter(|number| *number != 0);
    let read = row.partition_expressions.as_deref().unwrap_or_default().split(":varattno ").skip(1);
    let read = read.filter_map(|rest| rest.split([' ', ')']).next()?.parse().ok());
    elements.columns = plain.chain(read).filter_map(|number| super::columns::name(columns, number)).collect();
    elements.columns.sort();
    elements.columns.dedup();
    Some(PartitionKey { strategy, elements })
}

/// Returns what rows of a partition must fulfil. The server names the table above a hash partition by its OID, which is
/// another one in every database.
pub(super) fn partition_rule(text: &str, name: impl Fn(Oid) -> Option<QName>) -> Expr {
    const HASH: &str = "satisfies_hash_partition('";
    let (mut rule, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once(HASH) {
        let Some((oid, behind)) = after.split_once("'::oid") else { break };
        let Some(table) = oid.parse().ok().and_then(|oid| name(Oid(oid))) else { break };
        rule += before;
        rule += &format!("satisfies_hash_partition({}::regclass", quote::literal(&table.to_string()));
        rest = behind;
    }
    Expr::new(rule + rest)
}

/// Returns the table without what belongs to it. A replica identity by index is set once the indexes are known.
pub(super) fn table(row: TableRow) -> Result<Table, CatalogError> {
    let mut options = options(row.options);
    for (name, value) in self::options(row.toast_options) {
        options.insert(format!("toast.{name}"), value);
    }
    let name = QName::new(row.namespace, row.name);
    Ok(Table {
        persistence: persistence(row.persistence, &name)?,
        options,
        tablespace: row.tablespace,
        // A partitioned table need not have one.
        access_method: row.access_method.filter(|method| method != "heap" || row.partition_key.is_some()),
        replica_identity: match row.replica_identity.0 {
            'f' => ReplicaIdentity::Full,
            'n' => ReplicaIdentity::Nothing,
            _ => ReplicaIdentity::Default,
        },
        row_security: match (row.row_security, row.force_row_security) {
            (false, false) => RowSecurity::Off,
            (true, false) => RowSecurity::On,
            (true, true) => RowSecurity::Forced,
            (false, true) => RowSecurity::ForcedOff,
        },
        of_type: row.of_type_namespace.zip(row.of_type_name).map(|(namespace, name)| QName::new(namespace, name)),
        foreign: row.foreign_server.map(|server| Foreign { server, options: self::options(row.foreign_options) }),
        ..Table::new(name)
    })
}

pub(super) fn persistence(letter: Letter, name: &QName) -> Result<Persistence, CatalogError> {
    match letter.0 {
        'p' => Ok(Persistence::Permanent),
        'u' => Ok(Persistence::Unlogged),
        other => Err(CatalogError::Inconsistent(format!("{name} has the persistence {other:?}"))),
    }
}

/// Splits `name=value` pairs as `reloptions` and `attoptions` hold them; the server keeps values as they were written.
pub(super) fn options(pairs: Option<Vec<String>>) -> Options {
    let split = |pair: String| match pair.split_once('=') {
        Some((name, value)) => (name.to_owned(), value.to_owned()),
        None => (pair, "true".to_owned()),
    };
    pairs.unwrap_or_default().into_iter().map(split).collect()
}
