//! Spells indexes and their elements.

use super::{collate, option_names, options};
use crate::plan::{IndexAct, enclosed, followed, unwrapped};
use crate::schema::ir::{Index, IndexElement, IndexTerm, QName};
use crate::schema::quote::{ident, idents};

pub(super) fn create(table: &QName, index: &Index) -> String {
    let unique = if index.unique { "UNIQUE " } else { "" };
    let using = if index.method == "btree" { String::new() } else { format!(" USING {}", ident(&index.method)) };
    let elements = index.elements.iter().map(element).collect::<Vec<_>>().join(", ");
    // One that waits for its parts on partitions.
    let only = if index.valid { "" } else { "ONLY " };
    let mut sql = format!("CREATE {unique}INDEX {} ON {only}{table}{using} ({elements})", ident(&index.name));
    sql += &include(&index.include);
    if index.nulls_not_distinct {
        sql += " NULLS NOT DISTINCT";
    }
    if !index.options.is_empty() {
        sql += &format!(" WITH ({})", options(&index.options));
    }
    if let Some(name) = &index.tablespace {
        sql += &format!(" TABLESPACE {}", ident(name));
    }
    if let Some(predicate) = &index.predicate {
        sql += &format!(" WHERE {}", followed(unwrapped(predicate.sql())));
    }
    sql
}

pub(super) fn act(act: &IndexAct) -> String {
    match act {
        IndexAct::SetOptions(new) => format!("SET ({})", options(new)),
        IndexAct::ResetOptions(names) => format!("RESET ({})", option_names(names)),
        IndexAct::SetTablespace(name) => {
            format!("SET TABLESPACE {}", ident(name.as_deref().unwrap_or("pg_default")))
        }
        IndexAct::SetStatistics { element, target } => {
            format!("ALTER COLUMN {element} SET STATISTICS {}", target.unwrap_or(-1))
        }
        IndexAct::DependsOn { extension, depends } => depends_on(extension, *depends),
    }
}

/// Prints whether something goes with an extension.
pub(super) fn depends_on(extension: &str, depends: bool) -> String {
    format!("{}DEPENDS ON EXTENSION {}", if depends { "" } else { "NO " }, ident(extension))
}

/// Prints an element with everything but what an exclusion constraint adds to it.
pub(super) fn element(element: &IndexElement) -> String {
    let mut sql = match &element.term {
        IndexTerm::Column(name) => ident(name),
        IndexTerm::Expr(expr) => enclosed(expr.sql()),
    };
    sql += &collate(element.collation.as_ref());
    if let Some(opclass) = &element.opclass {
        sql += &format!(" {opclass}");
        if !element.opclass_options.is_empty() {
            sql += &format!(" ({})", options(&element.opclass_options));
        }
    }
    if element.descending {
        sql += " DESC";
    }
    match (element.descending, element.nulls_first) {
        (true, false) => sql += " NULLS LAST",
        (false, true) => sql += " NULLS FIRST",
        (true, true) | (false, false) => {}
    }
    sql
}

pub(super) fn include(columns: &[String]) -> String {
    if columns.is_empty() { String::new() } else { format!(" INCLUDE ({})", idents(columns)) }
}

/// Prints an operator; one outside `pg_catalog` with its namespace.
pub(super) fn operator(operator: &QName) -> String {
    if operator.namespace.is_empty() {
        operator.name.clone()
    } else {
        format!("OPERATOR({}.{})", ident(&operator.namespace), operator.name)
    }
}
