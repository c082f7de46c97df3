//! From a Rust type to a Postgres type.

use std::collections::{BTreeMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::source::{Definition, SqlxType};
use crate::model::{ColumnModel, ResolvedType, RustType, Segment, TypeName};

use super::known::{Known, known, prelude, range_of};
use super::{Found, Loader, Project};

/// Why a type has no answer.
struct Fault {
    span: Span,
    text: String,
    why: Option<String>,
}

/// Type parameters of an alias and what they stand for, already resolved.
type Parameters = BTreeMap<String, ResolvedType>;

impl Project {
    /// Answers the type of a column, or reports that it cannot.
    pub(super) fn resolve_column(
        &mut self,
        scope: usize,
        column: &mut ColumnModel,
        loader: &mut dyn Loader,
        diagnostics: &mut Diagnostics,
    ) {
        let rust_type = column.rust_type.as_ref();
        let resolved = rust_type.map(|ty| self.resolve_type(scope, ty, &Parameters::new(), loader, 0));
        let declared = match (&column.sql_type, &column.json) {
            (Some(text), _) => Some(TypeName::Sql(text.value.trim().to_owned())),
            (None, Some(_)) => Some(TypeName::Sql("jsonb".to_owned())),
            (None, None) => None,
        };
        let by_syntax = column.rust_type.as_ref().is_some_and(looks_nullable);
        column.resolved = match (declared, resolved) {
            (Some(ty), Some(Ok(resolved))) => Some(ResolvedType { ty, nullable: resolved.nullable }),
            (Some(ty), Some(Err(_))) => Some(ResolvedType { ty, nullable: by_syntax }),
            // A column without a field is nullable unless it says otherwise.
            (Some(ty), None) => Some(ResolvedType { ty, nullable: true }),
            (None, Some(Ok(resolved))) => Some(resolved),
            (None, Some(Err(fault))) => {
                diagnostics.push(fault.report());
                None
            }
            (None, None) => None,
        };
        if let Some(length) = &column.max_len
            && let Some(resolved) = &mut column.resolved
        {
            match bounded(&resolved.ty, length.value) {
                Some(ty) => resolved.ty = ty,
                None => diagnostics.push(
                    Diagnostic::error(Code::TypeMismatch, length.span.clone(), "`max_len` is for text")
                        .help("write the whole type instead: `type = \"…\"`"),
                ),
            }
        }
    }

    fn resolve_type(
        &mut self,
        scope: usize,
        ty: &RustType,
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<ResolvedType, Fault> {
        if depth > 32 {
            return Err(Fault::of(ty, Some("its aliases lead in a circle".to_owned())));
        }
        match ty {
            RustType::Reference(inner) => self.resolve_type(scope, inner, parameters, loader, depth),
            RustType::Array(inner) => self.many(scope, inner, parameters, loader, depth),
            RustType::Other { .. } => Err(Fault::of(ty, None)),
            RustType::Path { segments, global, .. } => {
                if let ([segment], false) = (segments.as_slice(), global)
                    && let Some(bound) = parameters.get(&segment.ident)
                {
                    return Ok(bound.clone());
                }
                self.resolve_path(scope, ty, segments, *global, parameters, loader, depth)
            }
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn resolve_path(
        &mut self,
        scope: usize,
        ty: &RustType,
        segments: &[Segment],
        global: bool,
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<ResolvedType, Fault> {
        if let [segment] = segments
            && let Some(known) = prelude(&segment.ident)
            && self.is_prelude(scope, &segment.ident)
        {
            return self.known(scope, known, ty, &segment.args, parameters, loader, depth);
        }
        let words: Vec<String> = segments.iter().map(|segment| segment.ident.clone()).collect();
        let written = words.join("::");
        if let Some(sql) = self.types.get(&written).filter(|_| words.len() > 1) {
            return Ok(plain(sql));
        }
        let args = segments.last().map(|segment| segment.args.as_slice()).unwrap_or_default();
        match self.find(scope, &words, global, loader, &mut HashSet::new()) {
            Some(Found::Definition(module, definition)) => {
                self.definition(scope, module, definition, ty, args, parameters, loader, depth)
            }
            Some(Found::External(path)) => {
                if let Some(sql) = self.types.get(&path.join("::")) {
                    return Ok(plain(sql));
                }
                match known(&path) {
                    Some(known) => self.known(scope, known, ty, args, parameters, loader, depth),
                    None => self.by_last_word(&words, ty),
                }
            }
            Some(Found::Module(_)) | None => self.by_last_word(&words, ty),
        }
    }

    /// Asks `[types]` for the name alone, which answers only what source cannot.
    fn by_last_word(&self, words: &[String], ty: &RustType) -> Result<ResolvedType, Fault> {
        words.last().and_then(|last| self.types.get(last)).map(|sql| plain(sql)).ok_or_else(|| Fault::of(ty, None))
    }

    #[allow(clippy::too_many_arguments)]
    fn definition(
        &mut self,
        scope: usize,
        module: usize,
        definition: Definition,
        ty: &RustType,
        args: &[RustType],
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<ResolvedType, Fault> {
        let file = self.modules[module].file;
        let place =
            |index: &std::collections::HashMap<(usize, usize), usize>, place| index.get(&(file, place)).copied();
        let is_declared = matches!(definition, Definition::Enum(_) | Definition::Domain(_) | Definition::Composite(_));
        let name = match definition {
            Definition::Enum(at) => place(&self.enums, at).map(TypeName::Enum),
            Definition::Domain(at) => place(&self.domains, at).map(TypeName::Domain),
            Definition::Composite(at) => place(&self.composites, at).map(TypeName::Composite),
            Definition::Number(sql) => Some(TypeName::Sql(sql.to_owned())),
            Definition::Alias { params, ty: inner } => {
                let bound = self.bind(scope, &params, args, parameters, loader, depth)?;
                return self.resolve_type(module, &inner, &bound, loader, depth + 1).map_err(|fault| fault.inside(ty));
            }
            Definition::Newtype { params, ty: inner, sqlx: SqlxType::None } => {
                if let Some(sql) = self.mapped(ty) {
                    return Ok(plain(&sql));
                }
                let bound = self.bind(scope, &params, args, parameters, loader, depth)?;
                return self.resolve_type(module, &inner, &bound, loader, depth + 1).map_err(|fault| fault.inside(ty));
            }
            Definition::Newtype { sqlx: SqlxType::Named(name), .. } | Definition::Other(SqlxType::Named(name)) => {
                Some(TypeName::Sql(name.to_string()))
            }
            Definition::Newtype { sqlx: SqlxType::Bare, .. } | Definition::Other(SqlxType::Bare) => {
                let why = "sqlx looks up a type of its name, which no model declares: derive `PgEnum`, `PgDomain` or \
                           `PgComposite`, or write `#[sqlx(transparent)]` on a newtype";
                return self.mapped(ty).map(|sql| plain(&sql)).ok_or_else(|| Fault::of(ty, Some(why.to_owned())));
            }
            Definition::Table(_) => {
                let why = "it is a model: refer to it with `references`";
                return Err(Fault::of(ty, Some(why.to_owned())));
            }
            Definition::Other(SqlxType::None) => None,
        };
        match name {
            Some(ty) => Ok(ResolvedType { ty, nullable: false }),
            None if is_declared => {
                let file = &self.files[file].path;
                let why = format!("it stands in `{file}`: add that file to `[models] paths`");
                self.mapped(ty).map(|sql| plain(&sql)).ok_or_else(|| Fault::of(ty, Some(why)))
            }
            None => self.mapped(ty).map(|sql| plain(&sql)).ok_or_else(|| Fault::of(ty, None)),
        }
    }

    /// Returns what `[types]` says about the last segment of a type.
    fn mapped(&self, ty: &RustType) -> Option<String> {
        match ty {
            RustType::Path { segments, .. } => self.types.get(&segments.last()?.ident).cloned(),
            _ => None,
        }
    }

    fn bind(
        &mut self,
        scope: usize,
        params: &[String],
        args: &[RustType],
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<Parameters, Fault> {
        let mut bound = Parameters::new();
        for (param, arg) in params.iter().zip(args) {
            // A parameter that is only carried along, as in `Json<T>`, need not be a Postgres type.
            if let Ok(resolved) = self.resolve_type(scope, arg, parameters, loader, depth + 1) {
                bound.insert(param.clone(), resolved);
            }
        }
        Ok(bound)
    }

    #[allow(clippy::too_many_arguments)]
    fn known(
        &mut self,
        scope: usize,
        known: Known,
        ty: &RustType,
        args: &[RustType],
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<ResolvedType, Fault> {
        match (known, args.last()) {
            (Known::Sql(sql), _) => Ok(plain(sql)),
            (Known::Never(why), _) => {
                self.mapped(ty).map(|sql| plain(&sql)).ok_or_else(|| Fault::of(ty, Some(why.to_owned())))
            }
            (Known::Nullable, Some(inner)) => {
                let inner = self.resolve_type(scope, inner, parameters, loader, depth + 1)?;
                Ok(ResolvedType { nullable: true, ..inner })
            }
            (Known::Through, Some(inner)) => self.resolve_type(scope, inner, parameters, loader, depth + 1),
            (Known::Many, Some(inner)) => self.many(scope, inner, parameters, loader, depth + 1),
            (Known::Range, Some(inner)) => {
                let element = self.resolve_type(scope, inner, parameters, loader, depth + 1)?;
                let range = match &element.ty {
                    TypeName::Sql(sql) => range_of(sql),
                    _ => None,
                };
                range.map(plain).ok_or_else(|| Fault::of(ty, Some("Postgres has no range over this type".to_owned())))
            }
            (Known::Nullable | Known::Through | Known::Many | Known::Range, None) => Err(Fault::of(ty, None)),
        }
    }

    /// Answers a list of a type: bytes, or an array.
    fn many(
        &mut self,
        scope: usize,
        inner: &RustType,
        parameters: &Parameters,
        loader: &mut dyn Loader,
        depth: usize,
    ) -> Result<ResolvedType, Fault> {
        if let RustType::Path { segments, .. } = inner
            && let [Segment { ident, .. }] = segments.as_slice()
            && ident == "u8"
        {
            return Ok(plain("bytea"));
        }
        let element = self.resolve_type(scope, inner, parameters, loader, depth + 1)?;
        match element.ty {
            TypeName::Array(_) => Err(Fault::of(inner, Some("sqlx does not map arrays of arrays".to_owned()))),
            ty => Ok(ResolvedType { ty: TypeName::Array(Box::new(ty)), nullable: false }),
        }
    }
}

impl Fault {
    fn of(ty: &RustType, why: Option<String>) -> Self {
        Fault { span: ty.span().clone(), text: written(ty), why }
    }

    /// Moves the fault to the type the author wrote, when it was found behind an alias.
    fn inside(self, ty: &RustType) -> Self {
        let why = self.why.or_else(|| Some(format!("it stands for `{}`", self.text)));
        Fault { span: ty.span().clone(), text: written(ty), why }
    }

    fn report(self) -> Diagnostic {
        let why = self.why.map(|why| format!(" ({why})")).unwrap_or_default();
        let last = self.text.split('<').next().unwrap_or_default();
        Diagnostic::error(Code::UnresolvedType, self.span, format!("no SQL type is known for `{}`{why}", self.text))
            .help(format!(
                "give the field `#[model(type = \"…\")]`, or every field of this type a line under `[types]` in \
             modelmig.toml: `\"{last}\" = \"…\"`"
            ))
    }
}

fn plain(sql: &str) -> ResolvedType {
    ResolvedType { ty: TypeName::Sql(sql.to_owned()), nullable: false }
}

/// Returns `varchar(n)` for text, also inside an array.
fn bounded(ty: &TypeName, length: u32) -> Option<TypeName> {
    match ty {
        TypeName::Sql(sql) if sql == "text" && length > 0 => {
            Some(TypeName::Sql(format!("character varying({length})")))
        }
        TypeName::Array(inner) => bounded(inner, length).map(|inner| TypeName::Array(Box::new(inner))),
        TypeName::Sql(_) | TypeName::Enum(_) | TypeName::Domain(_) | TypeName::Composite(_) => None,
    }
}

fn looks_nullable(ty: &RustType) -> bool {
    matches!(ty, RustType::Path { segments, .. } if segments.last().is_some_and(|last| last.ident == "Option"))
}

/// Returns a type as its author wrote it, more or less.
fn written(ty: &RustType) -> String {
    match ty {
        RustType::Path { segments, global, .. } => {
            let segments: Vec<String> = segments
                .iter()
                .map(|segment| match segment.args.as_slice() {
                    [] => segment.ident.clone(),
                    args => format!("{}<{}>", segment.ident, args.iter().map(written).collect::<Vec<_>>().join(", ")),
                })
                .collect();
            format!("{}{}", if *global { "::" } else { "" }, segments.join("::"))
        }
        RustType::Array(inner) => format!("[{}]", written(inner)),
        RustType::Reference(inner) => format!("&{}", written(inner)),
        RustType::Other { text, .. } => text.clone(),
    }
}
