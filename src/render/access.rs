//! Spells owners, `GRANT`, `REVOKE` and `ALTER DEFAULT PRIVILEGES`.

use super::{defined, word};
use crate::plan::{Grant, GrantAct};
use crate::schema::ir::{DefaultPrivileges, DefinedRef, Grantable, MadeKind, ObjectRef, Privilege};
use crate::schema::quote::{ident, idents};

/// The role at work has a word of its own, which every role can run.
pub(super) fn set_owner(on: &ObjectRef, owner: Option<&str>) -> String {
    let owner = owner.map_or("CURRENT_USER".to_owned(), ident);
    format!("ALTER {} {} OWNER TO {owner}", word(on), sql_name(on))
}

pub(super) fn grant(grant: &Grant) -> String {
    let privileges = grant.privileges.iter().map(|(privilege, columns)| one(*privilege, columns));
    let privileges = privileges.collect::<Vec<_>>().join(", ");
    let (start, on) = match &grant.on {
        ObjectRef::DefaultPrivileges(of) => (default_start(of), of.on.plural().to_owned()),
        on => (String::new(), target(on)),
    };
    let grantees = grant.grantees.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match grant.act {
        GrantAct::Revoke => format!("{start}REVOKE {privileges} ON {on} FROM {grantees}"),
        GrantAct::RevokeOption => format!("{start}REVOKE GRANT OPTION FOR {privileges} ON {on} FROM {grantees}"),
        GrantAct::Grant => format!("{start}GRANT {privileges} ON {on} TO {grantees}"),
        GrantAct::GrantWithOption => format!("{start}GRANT {privileges} ON {on} TO {grantees} WITH GRANT OPTION"),
    }
}

fn one(privilege: Privilege, columns: &[String]) -> String {
    if columns.is_empty() { privilege.word().to_owned() } else { format!("{} ({})", privilege.word(), idents(columns)) }
}

fn target(on: &ObjectRef) -> String {
    if let ObjectRef::Defined(DefinedRef::Made(made)) = on
        && made.kind == MadeKind::Aggregate
    {
        // An aggregate is a function to those that run it.
        return format!("FUNCTION {made}");
    }
    match Grantable::of(on) {
        Some(Grantable::Table) => format!("TABLE {on}"),
        Some(Grantable::Server) => format!("FOREIGN SERVER {on}"),
        Some(
            Grantable::Schema
            | Grantable::Column
            | Grantable::Sequence
            | Grantable::Routine
            | Grantable::Type
            | Grantable::ForeignDataWrapper
            | Grantable::Language
            | Grantable::LargeObject,
        )
        | None => format!("{} {on}", word(on)),
    }
}

fn sql_name(on: &ObjectRef) -> String {
    if let ObjectRef::Defined(name) = on { defined::sql_name(name) } else { on.to_string() }
}

fn default_start(of: &DefaultPrivileges) -> String {
    let role = of.role.as_deref().map(|role| format!(" FOR ROLE {}", ident(role))).unwrap_or_default();
    let namespace = of.namespace.as_deref().map(|name| format!(" IN SCHEMA {}", ident(name))).unwrap_or_default();
    format!("ALTER DEFAULT PRIVILEGES{role}{namespace} ")
}
