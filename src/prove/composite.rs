//! Values of composite types and of enums, brought down to the attributes that lived on and to the names that labels
//! have after. An attribute that came says nothing, one that went is the plan's `data-loss`, a label that was renamed
//! is its `rename`: none is a value that changed.

use serde_json::{Map, Value};

use super::mapping::Mapping;
use crate::schema::ir::{Attribute, QName, Schema, SqlType};

/// Says whether values of the type hold values of a composite type.
pub(super) fn holds_composite(ty: &SqlType, schema: &Schema) -> bool {
    composite(ty, schema).is_some()
}

/// Says whether values of the type are labels of an enum, or arrays of them.
pub(super) fn holds_enum(ty: &SqlType, schema: &Schema) -> bool {
    enumeration(ty, schema).is_some()
}

/// Returns the enum that a type is, or an array of.
pub(super) fn enumeration<'a>(ty: &'a SqlType, schema: &'a Schema) -> Option<&'a QName> {
    let name = ty.user.as_ref()?;
    match schema.domains.get(name) {
        Some(domain) => enumeration(&domain.ty, schema),
        None => schema.enums.contains_key(name).then_some(name),
    }
}

/// Says whether values of the type hold values of this composite type.
pub(super) fn holds(ty: &SqlType, name: &QName, schema: &Schema) -> bool {
    let Some(found) = composite(ty, schema) else { return false };
    let inside = |attribute: &Attribute| holds(&attribute.ty, name, schema);
    found == name || schema.composites[found].attributes.iter().any(inside)
}

/// Returns the composite type that a type is made of, or an array of.
fn composite<'a>(ty: &'a SqlType, schema: &'a Schema) -> Option<&'a QName> {
    let name = ty.user.as_ref()?;
    match schema.domains.get(name) {
        Some(domain) => composite(&domain.ty, schema),
        None => schema.composites.contains_key(name).then_some(name),
    }
}

/// Which side a value is from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side {
    Before,
    After,
}

/// Two schemas, and what became of what.
pub(super) struct Shared<'a> {
    pub(super) before: &'a Schema,
    pub(super) after: &'a Schema,
    pub(super) mapping: &'a Mapping,
}

impl Shared<'_> {
    /// Returns a value, given as what `to_json` makes of it, without the attributes that only one side has, and
    /// under their names before. `ty` is the type before.
    pub(super) fn reduced(&self, document: &str, ty: &SqlType, side: Side) -> Option<String> {
        let value: Value = serde_json::from_str(document).ok()?;
        Some(self.value(&value, ty, side).to_string())
    }

    fn value(&self, value: &Value, ty: &SqlType, side: Side) -> Value {
        match (value, composite(ty, self.before)) {
            (Value::Null, _) => Value::Null,
            (Value::Array(elements), found) if found.is_some() || holds_enum(ty, self.before) => {
                Value::Array(elements.iter().map(|element| self.value(element, ty, side)).collect())
            }
            (Value::Object(parts), Some(name)) => {
                let attributes = self.before.composites[name].attributes.iter();
                let part = |attribute: &Attribute| {
                    let later = self.later(name, &attribute.name)?;
                    let own = match side {
                        Side::Before => &attribute.name,
                        Side::After => &later,
                    };
                    let value = parts.get(own).unwrap_or(&Value::Null);
                    Some((attribute.name.clone(), self.value(value, &attribute.ty, side)))
                };
                Value::Object(attributes.filter_map(part).collect::<Map<_, _>>())
            }
            (Value::String(text), _) => {
                let later = enumeration(ty, self.before).and_then(|name| self.mapping.label(name, text));
                match side {
                    Side::Before => Value::String(later.unwrap_or(text).to_owned()),
                    Side::After => Value::String(text.clone()),
                }
            }
            (other, _) => Value::String(other.to_string()),
        }
    }

    /// Returns what an attribute is called after; `None` where it is gone.
    fn later(&self, composite: &QName, attribute: &str) -> Option<String> {
        if self.mapping.table(composite).is_some() {
            return self.mapping.column(composite, attribute).map(str::to_owned);
        }
        // A type replaced by another of its name has its attributes by name.
        let later = self.after.composites.get(composite)?;
        later.attributes.iter().any(|other| other.name == attribute).then(|| attribute.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::Composite;

    fn schema(attributes: &[&str]) -> Schema {
        let attribute = |name: &&str| Attribute {
            name: (*name).to_owned(),
            ty: SqlType::new("text"),
            collation: None,
            comment: None,
        };
        let name = QName::new("app", "address");
        let attributes = attributes.iter().map(attribute).collect();
        let composite = Composite { name: name.clone(), attributes, comment: None };
        Schema { composites: [(name, composite)].into(), ..Schema::default() }
    }

    #[test]
    fn only_what_both_sides_have_is_compared() {
        let (before, after) = (schema(&["street", "city"]), schema(&["city", "zip"]));
        let shared = Shared { before: &before, after: &after, mapping: &Mapping::default() };
        let ty = SqlType { text: "app.address[]".to_owned(), user: Some(QName::new("app", "address")) };
        let old = shared.reduced(r#"[{"street":"a","city":"b"},null]"#, &ty, Side::Before);
        let new = shared.reduced(r#"[{"city":"b","zip":null},null]"#, &ty, Side::After);
        assert_eq!((old.as_deref(), &new), (Some(r#"[{"city":"b"},null]"#), &old));
        let other = shared.reduced(r#"[{"city":"c","zip":null},null]"#, &ty, Side::After);
        assert_ne!(other, old);
    }
}
