//! From models to a schema: names by convention, author's spellings, and the checks that span several items.
//!
//! Expressions and types stay as the author wrote them; only creating the schema on a server gives the
//! spelling that can be compared. Start at [`lower`].

mod check;
mod defined;
mod lineage;
pub(crate) mod names;
mod table;
mod types;

pub use names::{Named, Naming, Preset};

use crate::diagnostic::{Diagnostics, Span};
use crate::ir::{Extension, Implied, Namespace, ObjectRef, QName, Schema, SqlType, Uses};
use crate::model::{Docs, ModelSet, TypeName};
use crate::origin::{Location, Origins, Part};

/// A schema and where each part of it was declared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lowered {
    pub schema: Schema,
    pub origins: Origins,
    pub renames: Vec<Rename>,
}

/// `renamed_from`: what the author says an object was called before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The object by its new name. An enum label is [`RenameOf::Label`].
    pub of: RenameOf,
    /// The old name, in the same place.
    pub from: String,
    pub location: Location,
}

/// What a [`Rename`] is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenameOf {
    Object(ObjectRef),
    Label { name: QName, label: String },
}

/// Lowers models to a schema, and reports what is wrong across items.
pub fn lower(models: &ModelSet, naming: &Naming, diagnostics: &mut Diagnostics) -> Lowered {
    let mut lowering = Lowering { models, naming, diagnostics, out: Lowered::default() };
    lowering.types();
    lowering.tables();
    lowering.lineage();
    lowering.namespaces();
    lowering.out.schema.extensions.extend(naming.extensions.iter().map(|name| {
        let extension = Extension {
            name: name.clone(),
            namespace: None,
            version: None,
            pinned: Implied::default(),
            comment: None,
            uses: Uses::default(),
        };
        (name.clone(), extension)
    }));
    check::check(&mut lowering);
    lowering.out
}

struct Lowering<'a> {
    models: &'a ModelSet,
    naming: &'a Naming,
    diagnostics: &'a mut Diagnostics,
    out: Lowered,
}

impl Lowering<'_> {
    fn qualified(&self, schema: Option<&str>, name: &str) -> QName {
        QName::new(schema.unwrap_or(&self.naming.default_schema), name)
    }

    fn origin(&mut self, object: ObjectRef, part: Part, span: &Span) {
        self.out.origins.insert(object, part, span.location());
    }

    /// Returns the comment of an item or column, as far as the configuration wants comments.
    fn comment(&self, docs: &Docs) -> Option<String> {
        let doc = docs.doc.as_ref().filter(|_| self.naming.docs_as_comments);
        docs.comment.as_ref().or(doc).map(|text| text.value.clone()).filter(|text| !text.is_empty())
    }

    /// Returns the SQL of a type, with the type of the schema at the bottom of it.
    fn sql_type(&self, ty: &TypeName) -> SqlType {
        match ty {
            TypeName::Sql(text) => SqlType { text: text.clone(), user: self.declared_type(text) },
            TypeName::Enum(place) => {
                let model = &self.models.enums[*place];
                self.user_type(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value)
            }
            TypeName::Domain(place) => {
                let model = &self.models.domains[*place];
                self.user_type(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value)
            }
            TypeName::Composite(place) => {
                let model = &self.models.composites[*place];
                self.user_type(model.schema.as_ref().map(|schema| schema.value.as_str()), &model.name.value)
            }
            TypeName::Array(inner) => {
                let inner = self.sql_type(inner);
                SqlType { text: format!("{}[]", inner.text), user: inner.user }
            }
        }
    }

    fn user_type(&self, schema: Option<&str>, name: &str) -> SqlType {
        let name = self.qualified(schema, name);
        SqlType { text: name.to_string(), user: Some(name) }
    }

    /// Returns the declared type that a `type = "…"` names.
    fn declared_type(&self, text: &str) -> Option<QName> {
        let bare = text.trim().trim_end_matches("[]");
        let mut name = crate::model::read::values::parse_qualified(bare)?;
        if name.namespace.is_empty() {
            name.namespace.clone_from(&self.naming.default_schema);
        }
        let schema = &self.out.schema;
        let declared = schema.enums.contains_key(&name)
            || schema.domains.contains_key(&name)
            || schema.composites.contains_key(&name);
        declared.then_some(name)
    }

    /// Declares the namespaces that models live in, except `public`, which every database has.
    fn namespaces(&mut self) {
        let schemas = self
            .models
            .tables
            .iter()
            .map(|model| &model.schema)
            .chain(self.models.enums.iter().map(|model| &model.schema))
            .chain(self.models.domains.iter().map(|model| &model.schema))
            .chain(self.models.composites.iter().map(|model| &model.schema));
        for schema in schemas.flatten().filter(|schema| schema.value != "public") {
            let namespace = Namespace { name: schema.value.clone(), comment: None };
            if self.out.schema.namespaces.insert(schema.value.clone(), namespace).is_none() {
                let object = ObjectRef::Namespace(schema.value.clone());
                self.out.origins.insert(object, Part::Whole, schema.span.location());
            }
        }
    }
}
