//! Owners, privileges and default privileges: who may do what with which object.
//!
//! They stand beside the objects, by name, and only where they differ from what the server gives by itself: a NULL in
//! an ACL column and its spelled-out default are one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{DefinedRef, MadeKind, ObjectRef, Schema};
use crate::lower::names::object_name;
use crate::quote;

/// Who owns what, and who may do what with it. An object that is not mentioned is as its creator made it.
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// The owners that are not the role that creates objects.
    pub owners: BTreeMap<ObjectRef, String>,
    /// The privileges that are not those of a new object.
    pub grants: BTreeMap<ObjectRef, Grants>,
    pub defaults: BTreeMap<DefaultPrivileges, Grants>,
    /// The role that creates objects in the database it was read from. Never compared.
    pub creator: Option<String>,
    /// The major of the server it was read from, on which depends what a new object has. Never compared.
    pub major: u32,
    /// Objects of extensions on which something was granted, be it by their script, and those of the server on which it was by
    /// somebody else. Never compared: it says what their privileges were at first.
    pub provided: BTreeMap<ObjectRef, Provided>,
}

/// An object that an extension or the server itself brings along. A relation of any kind but a sequence goes as a table and
/// a type of any kind as a composite one, for `GRANT` calls them so; an aggregate goes as a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provided {
    /// The extension; `None` is the server.
    pub extension: Option<String>,
    /// The privileges that it comes with.
    pub grants: Grants,
}

impl PartialEq for Access {
    fn eq(&self, other: &Self) -> bool {
        let Self { owners, grants, defaults, creator: _, major: _, provided: _ } = self;
        *owners == other.owners && *grants == other.grants && *defaults == other.defaults
    }
}

impl Eq for Access {}

impl Access {
    /// Says whether everything is as its creator made it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Forgets in which order privileges were granted.
    pub fn forget_order(&mut self) {
        let all = self.grants.values_mut().chain(self.defaults.values_mut());
        all.for_each(|grants| grants.1.clear());
    }

    /// Returns the roles that are named.
    pub fn roles(&self) -> BTreeSet<&str> {
        let grantees = self.grants.values().chain(self.defaults.values()).flat_map(|grants| grants.0.keys());
        let grantees = grantees.filter_map(|grantee| match grantee {
            Grantee::Role(name) => Some(name.as_str()),
            Grantee::Public | Grantee::Owner => None,
        });
        let owners = self.owners.values().map(String::as_str);
        let creators = self.defaults.keys().filter_map(|of| of.role.as_deref());
        grantees.chain(owners).chain(creators).collect()
    }

    /// Returns the owner of an object, where it is not the role that creates objects.
    pub fn owner(&self, object: &ObjectRef) -> Option<&str> {
        // As initdb leaves it: it belongs to whom the database does.
        let initial = matches!(object, ObjectRef::Namespace(name) if name == "public" && self.major >= 15);
        self.owners.get(object).map(String::as_str).or_else(|| initial.then_some("pg_database_owner"))
    }

    /// Returns the privileges on an object.
    pub fn grants_on(&self, object: &ObjectRef) -> Grants {
        self.grants.get(object).cloned().unwrap_or_else(|| self.comes_with(object))
    }

    /// Returns the privileges that an object comes with where no default privileges say otherwise.
    pub fn comes_with(&self, object: &ObjectRef) -> Grants {
        let provided = self.provided.get(object);
        provided.map_or_else(|| Grants::built_in(object, self.major), |provided| provided.grants.clone())
    }

    /// Takes over what the other side knows of objects of extensions and of the server.
    pub fn learn(&mut self, other: &Access) {
        for (object, provided) in &other.provided {
            self.provided.entry(object.clone()).or_insert_with(|| provided.clone());
        }
    }

    /// Sets the privileges on an object.
    pub fn set_grants(&mut self, object: ObjectRef, grants: Grants) {
        if grants == self.comes_with(&object) {
            self.grants.remove(&object);
        } else {
            self.grants.insert(object, grants);
        }
    }

    /// Returns what is granted on the new objects that it speaks of.
    pub fn grants_by(&self, of: &DefaultPrivileges) -> Grants {
        self.defaults.get(of).cloned().unwrap_or_else(|| of.built_in())
    }

    /// Changes the names of objects.
    pub fn rename(&mut self, change: impl Fn(&mut ObjectRef)) {
        let renamed = |mut object: ObjectRef| {
            change(&mut object);
            object
        };
        self.owners = std::mem::take(&mut self.owners).into_iter().map(|(on, owner)| (renamed(on), owner)).collect();
        self.grants = std::mem::take(&mut self.grants).into_iter().map(|(on, grants)| (renamed(on), grants)).collect();
        self.provided = std::mem::take(&mut self.provided).into_iter().map(|(on, from)| (renamed(on), from)).collect();
    }

    /// Drops what is said of objects.
    pub fn retain(&mut self, keeps: impl Fn(&ObjectRef) -> bool) {
        self.owners.retain(|object, _| keeps(object));
        self.grants.retain(|object, _| keeps(object));
    }

    /// Returns the privileges that an object comes with when its creator makes it under these defaults.
    pub fn grants_of_new(&self, object: &ObjectRef) -> Grants {
        let comes_with = || self.comes_with(object);
        let is_made = |on: &Grantable| *on != Grantable::Column && !self.provided.contains_key(object);
        let Some(on) = Grantable::of(object).filter(is_made) else { return comes_with() };
        let of =
            |namespace: Option<&str>| DefaultPrivileges { role: None, namespace: namespace.map(str::to_owned), on };
        let mut grants = self.defaults.get(&of(None)).cloned().unwrap_or_else(comes_with);
        if let Some(added) = object.namespace().and_then(|namespace| self.defaults.get(&of(Some(namespace)))) {
            for (grantee, privileges) in &added.0 {
                privileges.iter().for_each(|(privilege, option)| grants.add(grantee.clone(), *privilege, *option));
            }
        }
        grants
    }
}

/// What privileges are granted to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grantee {
    Public,
    /// Only mentioned where it lacks rights that an owner has.
    Owner,
    Role(String),
}

/// Prints the grantee as SQL; the owner as the role at work, which it is.
impl fmt::Display for Grantee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("PUBLIC"),
            Self::Owner => f.write_str("CURRENT_USER"),
            Self::Role(name) => f.write_str(&quote::ident(name)),
        }
    }
}

/// Privileges by grantee, each with whether it may be granted on. A grantee without any is not there, but for an owner
/// that lost all. In which order they were given does not count; what is new gets them in that order.
#[derive(Debug, Clone, Default, Eq)]
pub struct Grants(pub BTreeMap<Grantee, BTreeMap<Privilege, bool>>, Vec<Grantee>);

impl PartialEq for Grants {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Grants {
    /// Returns what everybody may do with an object that nobody granted anything on.
    pub fn built_in(object: &ObjectRef, major: u32) -> Self {
        match (object, Grantable::of(object)) {
            // As initdb leaves it; before PostgreSQL 15 everybody may create in it.
            (ObjectRef::Namespace(name), _) if name == "public" => {
                let create = (major < 15).then_some(Privilege::Create);
                Self::to_public([Privilege::Usage].into_iter().chain(create))
            }
            (_, Some(on)) => Self::built_in_of(on),
            (_, None) => Self::default(),
        }
    }

    /// Returns what everybody may do with new objects of a kind.
    pub fn built_in_of(on: Grantable) -> Self {
        match on {
            Grantable::Routine => Self::to_public([Privilege::Execute]),
            Grantable::Type | Grantable::Language => Self::to_public([Privilege::Usage]),
            Grantable::Schema
            | Grantable::Table
            | Grantable::Column
            | Grantable::Sequence
            | Grantable::ForeignDataWrapper
            | Grantable::Server
            | Grantable::LargeObject => Self::default(),
        }
    }

    fn to_public(privileges: impl IntoIterator<Item = Privilege>) -> Self {
        let privileges = privileges.into_iter().map(|privilege| (privilege, false)).collect();
        Self([(Grantee::Public, privileges)].into(), Vec::new())
    }

    /// Returns who has privileges, in the order in which they were added.
    pub fn grantees(&self) -> impl Iterator<Item = &Grantee> {
        let others = self.0.keys().filter(|grantee| !self.1.contains(grantee));
        self.1.iter().filter(|grantee| self.0.contains_key(grantee)).chain(others)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a privilege.
    pub fn add(&mut self, grantee: Grantee, privilege: Privilege, option: bool) {
        if !self.1.contains(&grantee) {
            self.1.push(grantee.clone());
        }
        *self.0.entry(grantee).or_default().entry(privilege).or_default() |= option;
    }
}

/// Prints `select, insert to reader; usage to PUBLIC`.
impl fmt::Display for Grants {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        for (grantee, privileges) in &self.0 {
            let to = match grantee {
                Grantee::Owner => "the owner".to_owned(),
                Grantee::Public | Grantee::Role(_) => grantee.to_string(),
            };
            let words = |option: bool| {
                let words =
                    privileges.iter().filter(|(_, has)| **has == option).map(|(one, _)| one.word().to_lowercase());
                words.collect::<Vec<_>>().join(", ")
            };
            let (plain, with_option) = (words(false), words(true));
            match (plain.is_empty(), with_option.is_empty()) {
                (true, true) => parts.push(format!("nothing to {to}")),
                (false, _) => parts.push(format!("{plain} to {to}")),
                (true, false) => {}
            }
            if !with_option.is_empty() {
                parts.push(format!("{with_option} to {to} with grant option"));
            }
        }
        let text = parts.join("; ");
        f.write_str(if text.is_empty() { "none" } else { &text })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Privilege {
    Select,
    Insert,
    Update,
    Delete,
    Truncate,
    References,
    Trigger,
    /// PostgreSQL 17 and later.
    Maintain,
    Usage,
    Create,
    Execute,
}

impl Privilege {
    pub const ALL: &[Privilege] = &[
        Privilege::Select,
        Privilege::Insert,
        Privilege::Update,
        Privilege::Delete,
        Privilege::Truncate,
        Privilege::References,
        Privilege::Trigger,
        Privilege::Maintain,
        Privilege::Usage,
        Privilege::Create,
        Privilege::Execute,
    ];

    /// Returns the word SQL has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Select => "SELECT",
            Self::Insert => "INSERT",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
            Self::Truncate => "TRUNCATE",
            Self::References => "REFERENCES",
            Self::Trigger => "TRIGGER",
            Self::Maintain => "MAINTAIN",
            Self::Usage => "USAGE",
            Self::Create => "CREATE",
            Self::Execute => "EXECUTE",
        }
    }

    /// Returns the privilege of that word, in capitals.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|privilege| privilege.word() == word)
    }
}

/// The kinds of objects that privileges are granted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grantable {
    Schema,
    /// Also views.
    Table,
    Column,
    Sequence,
    Routine,
    Type,
    ForeignDataWrapper,
    Server,
    Language,
    /// Data, and no object of a schema: what new ones come with is altered from PostgreSQL 18 on.
    LargeObject,
}

impl Grantable {
    /// Returns the kind of an object, when something can be granted on it.
    pub fn of(object: &ObjectRef) -> Option<Self> {
        match object {
            ObjectRef::Namespace(_) => Some(Self::Schema),
            ObjectRef::Enum(_) | ObjectRef::Domain(_) | ObjectRef::Composite(_) => Some(Self::Type),
            ObjectRef::Sequence(_) => Some(Self::Sequence),
            ObjectRef::Table(_) => Some(Self::Table),
            ObjectRef::Column(_) => Some(Self::Column),
            ObjectRef::Defined(name) => match name {
                DefinedRef::View(_) | DefinedRef::MaterializedView(_) => Some(Self::Table),
                DefinedRef::Routine(_) => Some(Self::Routine),
                DefinedRef::Trigger { .. }
                | DefinedRef::Policy { .. }
                | DefinedRef::Rule { .. }
                | DefinedRef::Statistics(_)
                | DefinedRef::EventTrigger(_)
                | DefinedRef::Publication(_) => None,
                DefinedRef::Made(made) => match made.kind {
                    MadeKind::Range => Some(Self::Type),
                    MadeKind::Aggregate => Some(Self::Routine),
                    MadeKind::ForeignDataWrapper => Some(Self::ForeignDataWrapper),
                    MadeKind::Server => Some(Self::Server),
                    MadeKind::Language => Some(Self::Language),
                    MadeKind::Collation
                    | MadeKind::Operator
                    | MadeKind::Cast
                    | MadeKind::TextSearchDictionary
                    | MadeKind::TextSearchConfiguration
                    | MadeKind::OperatorFamily
                    | MadeKind::OperatorClass
                    | MadeKind::UserMapping
                    | MadeKind::Conversion
                    | MadeKind::TextSearchParser
                    | MadeKind::TextSearchTemplate
                    | MadeKind::AccessMethod
                    | MadeKind::Transform => None,
                },
            },
            ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => None,
        }
    }

    /// Returns all that an owner may do.
    pub fn privileges(self, major: u32) -> Vec<Privilege> {
        use Privilege::*;
        match self {
            Self::Schema => vec![Usage, Create],
            Self::Table => {
                let mut all = vec![Select, Insert, Update, Delete, Truncate, References, Trigger];
                all.extend((major >= 17).then_some(Maintain));
                all
            }
            Self::Column => vec![Select, Insert, Update, References],
            Self::Sequence => vec![Select, Update, Usage],
            Self::Routine => vec![Execute],
            Self::LargeObject => vec![Select, Update],
            Self::Type | Self::ForeignDataWrapper | Self::Server | Self::Language => vec![Usage],
        }
    }

    /// Returns the word `ALTER DEFAULT PRIVILEGES` has for it.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Schema => "SCHEMAS",
            Self::Table | Self::Column => "TABLES",
            Self::Sequence => "SEQUENCES",
            Self::Routine => "FUNCTIONS",
            Self::Type => "TYPES",
            Self::LargeObject => "LARGE OBJECTS",
            // They have no defaults of their own.
            Self::ForeignDataWrapper => "FOREIGN DATA WRAPPERS",
            Self::Server => "FOREIGN SERVERS",
            Self::Language => "LANGUAGES",
        }
    }
}

/// Whose new objects of which kind get privileges of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DefaultPrivileges {
    /// Whose objects; `None` is the role that creates objects.
    pub role: Option<String>,
    /// `None` is every schema.
    pub namespace: Option<String>,
    pub on: Grantable,
}

impl DefaultPrivileges {
    /// Returns what holds where nothing was altered.
    pub fn built_in(&self) -> Grants {
        match self.namespace {
            // What is said of one schema is added to the rest.
            Some(_) => Grants::default(),
            None => Grants::built_in_of(self.on),
        }
    }
}

/// Prints `tables in app for deploy`.
impl fmt::Display for DefaultPrivileges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.on.plural().to_lowercase())?;
        self.namespace.iter().try_for_each(|namespace| write!(f, " in {}", quote::ident(namespace)))?;
        self.role.iter().try_for_each(|role| write!(f, " for {}", quote::ident(role)))
    }
}

impl Schema {
    /// Says whether the schema has the object, as far as it can have an owner or privileges.
    pub fn has(&self, object: &ObjectRef) -> bool {
        self.is_provided(object) || self.holds(object)
    }

    /// Says whether an extension of the schema, or the server, brings the object along.
    fn is_provided(&self, object: &ObjectRef) -> bool {
        let provided = self.access.provided.get(object);
        provided.is_some_and(|by| by.extension.as_ref().is_none_or(|name| self.extensions.contains_key(name)))
    }

    fn holds(&self, object: &ObjectRef) -> bool {
        match object {
            ObjectRef::Namespace(name) => self.namespaces.contains_key(name),
            ObjectRef::Enum(name) => self.enums.contains_key(name),
            ObjectRef::Domain(name) => self.domains.contains_key(name),
            ObjectRef::Composite(name) => self.composites.contains_key(name),
            ObjectRef::Sequence(name) => {
                self.sequences.contains_key(name) || self.identity_sequences().any(|other| other == *name)
            }
            ObjectRef::Table(name) => self.tables.contains_key(name),
            ObjectRef::Column(column) => {
                let of_table = self.tables.get(&column.table);
                of_table.is_some_and(|table| table.column(&column.column).is_some())
                    || self.view(&column.table).is_some_and(|view| {
                        // Those of a view that is only declared are known once a server has it.
                        view.columns.is_empty() || view.columns.iter().any(|other| other.name == column.column)
                    })
            }
            ObjectRef::Defined(name) => self.defined.contains_key(name) || self.is_of_others(name),
            ObjectRef::Extension(_)
            | ObjectRef::DomainConstraint { .. }
            | ObjectRef::Attribute { .. }
            | ObjectRef::Constraint { .. }
            | ObjectRef::Index { .. }
            | ObjectRef::DefaultPrivileges(_) => false,
        }
    }

    /// Says whether privileges can be granted on what the schema does not hold itself: a language that comes with every
    /// database, a foreign-data wrapper of the extension of its name.
    fn is_of_others(&self, name: &DefinedRef) -> bool {
        let DefinedRef::Made(made) = name else { return false };
        match made.kind {
            MadeKind::Language => matches!(made.name.name.as_str(), "plpgsql" | "sql"),
            MadeKind::ForeignDataWrapper => self.extensions.contains_key(&made.name.name),
            MadeKind::Range
            | MadeKind::Aggregate
            | MadeKind::Collation
            | MadeKind::Operator
            | MadeKind::Cast
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration
            | MadeKind::OperatorFamily
            | MadeKind::OperatorClass
            | MadeKind::Server
            | MadeKind::UserMapping
            | MadeKind::Conversion
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::AccessMethod
            | MadeKind::Transform => false,
        }
    }

    /// Returns the sequences of identity columns, which stand in no place of their own.
    fn identity_sequences(&self) -> impl Iterator<Item = super::QName> {
        self.tables.values().flat_map(|table| {
            table.columns.iter().filter_map(|column| {
                let identity = column.identity.as_ref()?;
                let automatic = || object_name(&table.name.name, &column.name, "seq");
                Some(table.name.sibling(identity.sequence.clone().unwrap_or_else(automatic)))
            })
        })
    }

    /// Returns the object that grants are declared on together: of a column its table or view.
    pub fn granted_with(&self, object: &ObjectRef) -> ObjectRef {
        match object {
            ObjectRef::Column(column) => match self.view(&column.table) {
                Some(view) if view.materialized => {
                    ObjectRef::Defined(DefinedRef::MaterializedView(column.table.clone()))
                }
                Some(_) => ObjectRef::Defined(DefinedRef::View(column.table.clone())),
                None => ObjectRef::Table(column.table.clone()),
            },
            other => other.clone(),
        }
    }

    fn view(&self, name: &super::QName) -> Option<&super::View> {
        let names = [DefinedRef::View(name.clone()), DefinedRef::MaterializedView(name.clone())];
        names.iter().find_map(|name| match self.defined.get(name) {
            Some(super::Defined::View(view)) => Some(view),
            _ => None,
        })
    }

    /// Returns every object that something can be granted on, but for columns.
    pub fn grantable(&self) -> impl Iterator<Item = ObjectRef> {
        let namespaces = self.namespaces.keys().cloned().map(ObjectRef::Namespace);
        let enums = self.enums.keys().cloned().map(ObjectRef::Enum);
        let domains = self.domains.keys().cloned().map(ObjectRef::Domain);
        let composites = self.composites.keys().cloned().map(ObjectRef::Composite);
        let sequences = self.sequences.keys().cloned().chain(self.identity_sequences()).map(ObjectRef::Sequence);
        let tables = self.tables.keys().cloned().map(ObjectRef::Table);
        let defined = self.defined.keys().cloned().map(ObjectRef::Defined);
        let all =
            namespaces.chain(enums).chain(domains).chain(composites).chain(sequences).chain(tables).chain(defined);
        all.filter(|object| Grantable::of(object).is_some())
    }
}
