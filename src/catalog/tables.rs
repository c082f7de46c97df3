//! Namespaces, extensions and tables.

use sqlx::postgres::types::Oid;

use super::CatalogError;
use super::query::{Letter, row};
use crate::schema::ir::{Extension, ObjectRef, Options, Persistence, QName, ReplicaIdentity, RowSecurity, Table, Uses};

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
        comment: Option<String>,
        requires: Vec<String>,
    }
}

row! {
    struct TableRow {
        oid: Oid,
        namespace: String,
        name: String,
        persistence: Letter,
        replica_identity: Letter,
        row_security: bool,
        force_row_security: bool,
        options: Option<Vec<String>>,
        toast_options: Option<Vec<String>>,
        tablespace: Option<String>,
        access_method: Option<String>,
    }
}

pub(super) fn extension(row: ExtensionRow) -> Extension {
    let ExtensionRow { name, namespace, version, comment, requires } = row;
    let uses = Uses(requires.into_iter().map(ObjectRef::Extension).collect());
    Extension { name, namespace: Some(namespace), version: Some(version), comment, uses }
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
        access_method: row.access_method.filter(|method| method != "heap"),
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
