//! Where in the source a fact of the schema was declared.

use std::collections::BTreeMap;
use std::fmt;

use crate::ir::ObjectRef;

/// A place in a file, lines and columns counted from 1 (columns in characters).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// As shown to users: relative to the project where possible, with `/`.
    pub file: String,
    pub line: u32,
    pub column: u32,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// The part of an object a location is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Whole,
    Type,
    Default,
    Generated,
    /// The expression of a CHECK.
    Check,
    /// The WHERE of an index or exclusion constraint.
    Predicate,
    /// The n-th element of an index or exclusion constraint, from 0.
    Element(usize),
}

/// The declared places of a model set's objects.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    places: BTreeMap<(ObjectRef, Part), Location>,
}

impl Origins {
    pub fn insert(&mut self, object: ObjectRef, part: Part, location: Location) {
        self.places.insert((object, part), location);
    }

    /// Returns the place of that part, or of the whole object when the part has none of its own.
    pub fn get(&self, object: &ObjectRef, part: Part) -> Option<&Location> {
        self.places.get(&(object.clone(), part)).or_else(|| self.places.get(&(object.clone(), Part::Whole)))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&ObjectRef, Part, &Location)> {
        self.places.iter().map(|((object, part), location)| (object, *part, location))
    }

    pub fn extend(&mut self, other: Origins) {
        self.places.extend(other.places);
    }
}
