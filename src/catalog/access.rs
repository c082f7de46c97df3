//! Owners, privileges and default privileges: read only where somebody asks for them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::postgres::types::Oid;

use super::comments::Comments;
use super::query::{Letter, row};
use crate::schema::ir::{
    Access, DefaultPrivileges, DefinedRef, Grantable, Grantee, Grants, MadeName, ObjectRef, Privilege, Provided, QName,
    RoutineKind, RoutineName,
};

row! {
    struct CreatorRow {
        name: String,
    }
}

row! {
    struct OwnerRow {
        class_oid: Oid,
        oid: Oid,
        owner: String,
    }
}

row! {
    struct GrantRow {
        class_oid: Oid,
        oid: Oid,
        number: i32,
        name: Option<String>,
        is_owner: Option<bool>,
        grantee: Option<String>,
        privilege: Option<String>,
        is_grantable: Option<bool>,
    }
}

row! {
    struct DefaultRow {
        role: String,
        namespace: Option<String>,
        kind: Letter,
        is_owner: Option<bool>,
        grantee: Option<String>,
        privilege: Option<String>,
        is_grantable: Option<bool>,
    }
}

row! {
    struct ProvidedRow {
        kind: Letter,
        namespace: String,
        name: Option<String>,
        part: Option<String>,
        extension: Option<String>,
        is_initial: bool,
        is_owner: Option<bool>,
        grantee: Option<String>,
        privilege: Option<String>,
        is_grantable: Option<bool>,
    }
}

impl ProvidedRow {
    fn object(&self) -> ObjectRef {
        let name = |name: &String| QName::new(&self.namespace, name);
        let routine = |kind, of: &String| {
            let arguments = self.part.clone().unwrap_or_default();
            ObjectRef::Defined(DefinedRef::Routine(RoutineName { kind, name: name(of), arguments }))
        };
        match (&self.name, &self.part) {
            (None, _) => ObjectRef::Namespace(self.namespace.clone()),
            (Some(table), Some(column)) if self.kind.0 == 'c' => ObjectRef::column(&name(table), column),
            (Some(of), _) => match self.kind.0 {
                'S' => ObjectRef::Sequence(name(of)),
                'T' => ObjectRef::Composite(name(of)),
                'p' => routine(RoutineKind::Procedure, of),
                'f' => routine(RoutineKind::Function, of),
                _ => ObjectRef::Table(name(of)),
            },
        }
    }
}

/// The rows of all these queries.
#[derive(Default)]
pub(super) struct AccessRows {
    pub creators: Vec<CreatorRow>,
    pub owners: Vec<OwnerRow>,
    pub grants: Vec<GrantRow>,
    pub provided: Vec<ProvidedRow>,
    pub defaults: Vec<DefaultRow>,
}

/// Objects by catalog, OID and column.
pub(super) type Objects = HashMap<(Oid, Oid, i32), ObjectRef>;

/// An ACL, spelled out.
#[derive(Default)]
struct Acl {
    owner: BTreeSet<Privilege>,
    others: Grants,
}

impl Acl {
    /// Adds a privilege; without one it is an ACL that holds none.
    fn add(
        &mut self,
        is_owner: Option<bool>,
        grantee: Option<String>,
        privilege: Option<&str>,
        is_grantable: Option<bool>,
    ) {
        // A privilege of a later release than we know has no name here.
        let Some(privilege) = privilege.and_then(Privilege::from_word) else { return };
        let option = is_grantable.unwrap_or_default();
        if is_owner.unwrap_or_default() {
            self.owner.insert(privilege);
        } else {
            self.others.add(grantee.map_or(Grantee::Public, Grantee::Role), privilege, option);
        }
    }

    /// Returns the privileges; an owner that has all is not mentioned.
    fn grants(self, all: Vec<Privilege>) -> Grants {
        let mut grants = self.others;
        if all.iter().any(|privilege| !self.owner.contains(privilege)) {
            grants.0.insert(Grantee::Owner, self.owner.into_iter().map(|privilege| (privilege, false)).collect());
        }
        grants
    }
}

/// Returns what the rows say of these objects. `follows` says whether an object has the owner of another one.
pub(super) fn access(rows: AccessRows, objects: &Objects, follows: impl Fn(&ObjectRef) -> bool, major: u32) -> Access {
    let creator = rows.creators.into_iter().next().map(|row| row.name);
    let mut access = Access { creator: creator.clone(), major, ..Access::default() };
    for row in rows.owners {
        let Some(object) = objects.get(&(row.class_oid, row.oid, 0)).filter(|object| !follows(object)) else {
            continue;
        };
        // What a new object belongs to goes without saying: `public`, from PostgreSQL 15 on, to another than its creator.
        if access.owner(object).or(creator.as_deref()) != Some(&row.owner) {
            access.owners.insert(object.clone(), row.owner);
        }
    }
    let mut acls: BTreeMap<ObjectRef, Acl> = BTreeMap::new();
    let mut provided: BTreeMap<ObjectRef, (Option<String>, Acl)> = BTreeMap::new();
    for row in rows.grants {
        let of_others = || of_others(row.class_oid, row.name.as_deref()?);
        let object = objects.get(&(row.class_oid, row.oid, row.number)).cloned().or_else(of_others);
        let Some(object) = object else { continue };
        let acl = acls.entry(object).or_default();
        acl.add(row.is_owner, row.grantee, row.privilege.as_deref(), row.is_grantable);
    }
    let spelled_out: BTreeSet<ObjectRef> = acls.keys().cloned().collect();
    for row in rows.provided {
        let object = row.object();
        let of_now = acls.entry(object.clone()).or_default();
        let of_first = provided.entry(object).or_insert_with(|| (row.extension, Acl::default()));
        let acl = if row.is_initial { &mut of_first.1 } else { of_now };
        acl.add(row.is_owner, row.grantee, row.privilege.as_deref(), row.is_grantable);
    }
    for (object, (extension, acl)) in provided {
        let grants = acl.grants(all(&object, major));
        access.provided.insert(object, Provided { extension, grants });
    }
    for (object, acl) in acls {
        let all = all(&object, major);
        access.set_grants(object, acl.grants(all));
    }
    // An ACL that is not there is that of a schema like any other: somebody made it anew.
    let public = ObjectRef::Namespace("public".to_owned());
    if creator.is_some() && objects.values().any(|object| *object == public) && !spelled_out.contains(&public) {
        access.set_grants(public, Grants::default());
    }
    access.defaults = defaults(rows.defaults, creator.as_deref(), major);
    access
}

/// Returns all that the owner of an object may do.
fn all(object: &ObjectRef, major: u32) -> Vec<Privilege> {
    match Grantable::of(object) {
        // An owner has no columns of its own.
        None | Some(Grantable::Column) => Vec::new(),
        Some(on) => on.privileges(major),
    }
}

/// Returns what privileges are granted on though it is not compared: foreign-data wrappers of extensions, languages.
fn of_others(class: Oid, name: &str) -> Option<ObjectRef> {
    let made = match class {
        Comments::WRAPPER => MadeName::wrapper(name),
        Comments::LANGUAGE => MadeName::language(name),
        _ => return None,
    };
    Some(ObjectRef::Defined(DefinedRef::Made(made)))
}

fn defaults(rows: Vec<DefaultRow>, creator: Option<&str>, major: u32) -> BTreeMap<DefaultPrivileges, Grants> {
    let mut acls: BTreeMap<DefaultPrivileges, Acl> = BTreeMap::new();
    for row in rows {
        let on = match row.kind.0 {
            'r' => Grantable::Table,
            'S' => Grantable::Sequence,
            'f' => Grantable::Routine,
            'T' => Grantable::Type,
            'n' => Grantable::Schema,
            'L' => Grantable::LargeObject,
            _ => continue,
        };
        let role = Some(row.role).filter(|role| creator != Some(role.as_str()));
        let acl = acls.entry(DefaultPrivileges { role, namespace: row.namespace, on }).or_default();
        acl.add(row.is_owner, row.grantee, row.privilege.as_deref(), row.is_grantable);
    }
    let grants = acls.into_iter().map(|(of, acl)| {
        // What is said of one schema is added to what an owner has anyway.
        let all = if of.namespace.is_none() { of.on.privileges(major) } else { Vec::new() };
        let grants = acl.grants(all);
        (of, grants)
    });
    grants.filter(|(of, grants)| *grants != of.built_in()).collect()
}
