//! Random owners and privileges. Default privileges are left out: what they do hangs on the order of statements, which a
//! pool is free to choose.

use modelmig::schema::ir::{Access, Grantable, Grantee, Grants, ObjectRef, Schema};

use super::dice::Dice;
use super::generate::Server;

/// Every server has these. What an owner is granted it has anyway, so nothing is granted to the one that owns.
const OWNER: &str = "pg_monitor";
const ROLES: &[&str] = &["pg_read_all_data", "pg_signal_backend"];

/// Gives some objects an owner, and some others privileges.
pub fn access(dice: &mut Dice, schema: &mut Schema, server: Server) {
    let mut access = Access { major: server.major, ..Access::default() };
    for object in schema.grantable().collect::<Vec<_>>() {
        if !follows(schema, &object) && dice.chance(10) {
            access.owners.insert(object.clone(), OWNER.to_owned());
        }
        if dice.chance(30) {
            access.set_grants(object.clone(), grants(dice, &object));
        }
    }
    schema.access = access;
}

/// A sequence of a column has the owner of its table; both have the creator's here, because the statements that tie them
/// together and give them an owner are shuffled.
fn follows(schema: &Schema, object: &ObjectRef) -> bool {
    // That of an identity column stands in no place of its own.
    if matches!(object, ObjectRef::Sequence(name) if !schema.sequences.contains_key(name)) {
        return true;
    }
    let owned = schema.sequences.values().filter_map(|sequence| Some((sequence, sequence.owned_by.as_ref()?)));
    owned.into_iter().any(|(sequence, column)| {
        [ObjectRef::Sequence(sequence.name.clone()), ObjectRef::Table(column.table.clone())].contains(object)
    })
}

fn grants(dice: &mut Dice, object: &ObjectRef) -> Grants {
    let mut grants = Grants::default();
    let all = Grantable::of(object).expect("one that something is granted on").privileges(14);
    let mut grantees = vec![Grantee::Public];
    grantees.extend(ROLES.iter().map(|role| Grantee::Role((*role).to_owned())));
    for grantee in grantees {
        // PUBLIC cannot grant on.
        let option = grantee != Grantee::Public && dice.chance(30);
        if dice.chance(40) {
            let some = dice.some_of(&all, all.len());
            some.into_iter().for_each(|privilege| grants.add(grantee.clone(), privilege, option));
        }
    }
    grants
}
