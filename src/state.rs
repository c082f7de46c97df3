//! The states that are compared, each built on a scratch server and read back with the same queries:
//! what the models declare, what the revisions lead to, what a database holds.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;

use crate::blame::{self, Refused};
use crate::catalog::{self, CatalogError, With};
use crate::diff::{self, DiffOptions};
use crate::ownership::{Fact, Managed};
use crate::revision::fingerprint;
use crate::schema::ir::{
    ColumnRef, ConstraintKind, Defined, Domain, Expr, IndexElement, IndexTerm, ObjectRef, QName, ReplicaIdentity,
    Schema, Table, View,
};
use crate::schema::origin::{Location, Origins};
use crate::scratch::pool::{self, PoolFailure, PoolOrigin, PoolStatement};
use crate::scratch::{Database, Recipe, Scratch, ScratchError};

/// What models and SQL files declare, before a server has seen it.
#[derive(Debug, Clone, Default)]
pub struct Declared {
    /// The models, lowered: the author's spellings.
    pub schema: Schema,
    pub origins: Origins,
    /// `schema/**/*.sql`, or the files a SOURCE names: path as shown to users, and text.
    pub files: Vec<(String, String)>,
    /// The file is one script, and means what it does from its first line to its last.
    pub is_script: bool,
    /// A server has accepted the bodies of the functions, whatever settings that took.
    pub trusts_bodies: bool,
    /// What is ours of it.
    pub managed: Managed,
}

/// A schema read elsewhere, to be built again.
impl From<Schema> for Declared {
    fn from(schema: Schema) -> Self {
        Self { schema, trusts_bodies: true, ..Self::default() }
    }
}

impl Declared {
    /// Returns the fingerprint of all that is declared: equal ones need no comparison.
    pub fn fingerprint(&self) -> String {
        let files = self.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        fingerprint::inputs(&self.schema, files, &self.managed.words())
    }

    /// Says whether owners or privileges are declared.
    pub fn mentions_access(&self) -> bool {
        !self.schema.access.is_empty() || self.files.iter().any(|(_, text)| mentions_access(text))
    }

    fn with(&self) -> With {
        if self.mentions_access() { With::Access } else { With::Objects }
    }

    /// Returns all that is declared, by its names; nothing where SQL files declare objects too, for only a server knows
    /// what those are called.
    pub fn names(&self) -> Option<&Schema> {
        self.files.is_empty().then_some(&self.schema)
    }
}

/// A state on a scratch database, which stays open for questions about it.
pub struct Built {
    pub schema: Schema,
    /// The bodies of functions were taken unread.
    pub trusts_bodies: bool,
    pub database: Database,
}

#[derive(Debug, thiserror::Error)]
pub enum StateError {
    #[error(transparent)]
    Scratch(#[from] ScratchError),
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// Statements Postgres refused; each failure knows the statement it is about.
    #[error("{} cannot be built", if failures.len() == 1 { "one declaration".to_owned() } else { format!("{} declarations", failures.len()) })]
    Declared { failures: Vec<PoolFailure> },
    #[error("{path}:{line}: {message}")]
    File { path: String, line: usize, message: String },
    /// A field of a view's struct that its query does not give.
    #[error("{place}: the query of {view} gives no column `{column}`")]
    ViewColumn { place: Location, view: QName, column: String },
}

/// Builds what is declared in a fresh scratch database and reads it back.
///
/// `other` is the other side of the comparison, or its extensions and namespaces alone: it lends its extensions where the declarations need one that they do
/// not declare, as a column of the type `citext` does. One that they do not need is not part of what is built.
///
/// # Errors
/// When declarations are refused by the server: all of them, each with what the server said.
pub async fn build(scratch: &mut Scratch, declared: &Declared, other: &Schema) -> Result<Built, StateError> {
    let mut attempt = Attempt { declared: declared.clone(), lent: Schema::default() };
    keep_places(&mut attempt.declared.schema, other);
    let undeclared = extensions_but(other, |name| attempt.declared.schema.extensions.contains_key(name));
    if undeclared.extensions.is_empty() {
        return attempt.insist(scratch, declared).await;
    }
    if let Ok(built) = attempt.once(scratch).await? {
        return built.read(declared).await;
    }
    attempt.lent = undeclared;
    let mut built = attempt.clone().insist(scratch, declared).await?;
    let needed = catalog::needed_extensions(built.database.connection()).await?;
    let lent = extensions_but(&attempt.lent, |name| !needed.contains(name));
    if lent.extensions.len() == attempt.lent.extensions.len() {
        return Ok(built);
    }
    attempt.lent = lent;
    // The body of a function can need an extension without a trace in the catalog; then it stays.
    if let Ok(fewer) = attempt.once(scratch).await? {
        let without = std::mem::replace(&mut built, fewer.read(declared).await?);
        without.database.close().await?;
    }
    Ok(built)
}

/// An extension that is declared without a schema stays in the one it is in.
fn keep_places(schema: &mut Schema, other: &Schema) {
    for (name, extension) in &mut schema.extensions {
        let place = other.extensions.get(name).and_then(|found| found.namespace.as_ref());
        if let (None, Some(namespace)) = (&extension.namespace, place) {
            extension.namespace = Some(namespace.clone());
            let found = other.namespaces.get(namespace).cloned();
            schema.namespaces.extend(found.map(|found| (namespace.clone(), found)));
        }
    }
}

/// Returns the extensions of a schema, and the namespaces they are in, without some.
fn extensions_but(schema: &Schema, excluded: impl Fn(&str) -> bool) -> Schema {
    let kept = schema.extensions.iter().filter(|(name, _)| !excluded(name));
    let extensions: BTreeMap<_, _> = kept.map(|(name, extension)| (name.clone(), extension.clone())).collect();
    let is_home = |name: &String| extensions.values().any(|extension| extension.namespace.as_ref() == Some(name));
    let homes = schema.namespaces.iter().filter(|(name, _)| is_home(name));
    let namespaces = homes.map(|(name, namespace)| (name.clone(), namespace.clone())).collect();
    Schema { namespaces, extensions, ..Schema::default() }
}

/// What is tried on a server, until it is accepted.
#[derive(Debug, Clone)]
struct Attempt {
    declared: Declared,
    /// Extensions of the other side.
    lent: Schema,
}

/// A database in which an attempt was accepted.
struct Accepted(Database);

impl Accepted {
    async fn read(mut self, declared: &Declared) -> Result<Built, StateError> {
        let mut schema = catalog::introspect_with(self.0.connection(), declared.with()).await?;
        adopt_written(&mut schema, &declared.schema);
        fields_are_columns(&schema, declared)?;
        let trusts_bodies = pool::trusts_bodies(self.0.connection()).await?;
        Ok(Built { schema, trusts_bodies, database: self.0 })
    }
}

/// Holds that the fields of a view's struct are columns of the view.
fn fields_are_columns(schema: &Schema, declared: &Declared) -> Result<(), StateError> {
    let views = declared.schema.defined.keys().filter_map(|view| {
        let Defined::View(found) = schema.defined.get(view)? else { return None };
        Some((&found.name, &found.columns))
    });
    let views: BTreeMap<_, _> = views.collect();
    for (object, _, place) in declared.origins.iter().filter(|_| !views.is_empty()) {
        let ObjectRef::Column(ColumnRef { table, column }) = object else { continue };
        if views.get(table).is_some_and(|columns| columns.iter().all(|found| found.name != *column)) {
            let (place, view, column) = (place.clone(), table.clone(), column.clone());
            return Err(StateError::ViewColumn { place, view, column });
        }
    }
    Ok(())
}

impl Attempt {
    async fn once(&self, scratch: &mut Scratch) -> Result<Result<Accepted, Vec<PoolFailure>>, StateError> {
        let mut statements = self.statements()?;
        let mut database = scratch.database_for(&statements).await?;
        if self.declared.is_script {
            if pool::execute_as_written(database.connection(), &statements).await {
                return Ok(Ok(Accepted(database)));
            }
            database.close().await?;
            statements.retain(|statement| !pool::is_transaction(&statement.sql));
            database = scratch.database_for(&statements).await?;
        }
        if self.declared.trusts_bodies {
            pool::trust_bodies(database.connection()).await?;
        }
        match pool::execute(database.connection(), statements).await {
            Ok(()) => Ok(Ok(Accepted(database))),
            Err(failures) => {
                database.close().await?;
                Ok(Err(failures))
            }
        }
    }

    /// Builds the attempt, or finds everything that the server refuses about it.
    async fn insist(mut self, scratch: &mut Scratch, declared: &Declared) -> Result<Built, StateError> {
        let mut refused: Vec<PoolFailure> = Vec::new();
        loop {
            let failures = match self.once(scratch).await? {
                Ok(accepted) if refused.is_empty() => return accepted.read(declared).await,
                Ok(Accepted(database)) => {
                    database.close().await?;
                    return Err(StateError::Declared { failures: refused });
                }
                Err(failures) => causes(failures),
            };
            // A statement stops at its first fault: without the expression at fault, the next one shows itself.
            let (found, others): (Vec<_>, Vec<_>) =
                failures.into_iter().partition(|failure| take_out(&mut self.declared.schema, failure));
            let again = !found.is_empty();
            refused.extend(found);
            // What else failed may only have missed what was refused: the next round tells.
            if !again {
                refused.extend(others);
                return Err(StateError::Declared { failures: refused });
            }
        }
    }

    /// Returns the statements; those of what is lent come last, for an extension that a file creates is declared.
    fn statements(&self) -> Result<Vec<PoolStatement>, StateError> {
        let mut statements: Vec<PoolStatement> = created(&self.declared.schema).collect();
        for (path, text) in &self.declared.files {
            statements.extend(file_statements(path, text)?);
        }
        statements.extend(created(&self.lent));
        Ok(statements)
    }
}

fn created(schema: &Schema) -> impl Iterator<Item = PoolStatement> {
    let statements = crate::render::create(schema).into_iter();
    statements.map(|statement| PoolStatement { sql: statement.sql, origin: PoolOrigin::Object(statement.object) })
}

/// Leaves out the statements that only missed a table that was refused itself: they say nothing of their own.
fn causes(failures: Vec<PoolFailure>) -> Vec<PoolFailure> {
    let refused = failures.iter().filter_map(|failure| match &failure.statement.origin {
        PoolOrigin::Object(ObjectRef::Table(table)) => {
            Some(format!("relation \"{}.{}\" does not exist", table.namespace, table.name))
        }
        PoolOrigin::Object(_) | PoolOrigin::File { .. } => None,
    });
    let refused: BTreeSet<String> = refused.collect();
    let (effects, causes): (Vec<_>, Vec<_>) =
        failures.into_iter().partition(|failure| refused.contains(&failure.cause.message));
    if causes.is_empty() { effects } else { causes }
}

fn take_out(schema: &mut Schema, failure: &PoolFailure) -> bool {
    let PoolOrigin::Object(object) = &failure.statement.origin else { return false };
    let refused = Refused {
        sql: &failure.statement.sql,
        object,
        position: failure.cause.position,
        message: &failure.cause.message,
    };
    let (object, part) = blame::at_fault(&refused, schema);
    blame::without(schema, &object, part)
}

fn file_statements(path: &str, text: &str) -> Result<Vec<PoolStatement>, StateError> {
    let statements = crate::statement::split(text).map_err(|error| StateError::File {
        path: path.to_owned(),
        line: error.line(),
        message: error.to_string(),
    })?;
    Ok(statements
        .into_iter()
        .map(|statement| PoolStatement {
            sql: statement.sql.to_owned(),
            origin: PoolOrigin::File { path: path.to_owned(), line: statement.line },
        })
        .collect())
}

/// Replays a recipe in a scratch database and reads back where it leads.
///
/// # Errors
/// When a script of the recipe fails.
pub async fn replay(scratch: &mut Scratch, recipe: &Recipe) -> Result<Built, StateError> {
    let mut database = scratch.database(recipe).await?;
    let schema = catalog::introspect_with(database.connection(), with(recipe)).await?;
    Ok(Built { schema, trusts_bodies: true, database })
}

/// Says what is to be read of where a recipe leads.
fn with(recipe: &Recipe) -> With {
    if recipe.scripts.iter().any(|script| mentions_access(&script.sql)) { With::Access } else { With::Objects }
}

/// Replays a recipe and builds what is declared, side by side: the state they lead to, and the state built.
///
/// # Errors
/// When a script of the recipe fails, or declarations are refused by the server.
pub async fn both(scratch: &mut Scratch, recipe: &Recipe, declared: &Declared) -> Result<(Schema, Built), StateError> {
    let mut current = scratch.read_only(recipe).await?;
    if !scratch.has_room() {
        let old = catalog::introspect_with(current.connection(), with(recipe)).await;
        current.close().await?;
        let old = old?;
        let built = build(scratch, declared, &old).await?;
        return Ok((old, built));
    }
    let extensions = catalog::extensions(current.connection()).await?;
    let old = catalog::introspect_with(current.connection(), with(recipe));
    let (old, built) = tokio::join!(old, build(scratch, declared, &extensions));
    current.close().await?;
    Ok((old?, built?))
}

/// Returns where a recipe leads, where no database is needed any more.
///
/// # Errors
/// When a script of the recipe fails.
pub async fn replayed(scratch: &mut Scratch, recipe: &Recipe) -> Result<Schema, StateError> {
    let mut database = scratch.read_only(recipe).await?;
    let schema = catalog::introspect_with(database.connection(), with(recipe)).await;
    database.close().await?;
    Ok(schema?)
}

/// Reads a live database.
///
/// # Errors
/// When the catalog cannot be read.
pub async fn live(connection: &mut PgConnection) -> Result<Schema, StateError> {
    Ok(catalog::introspect(connection).await?)
}

/// Says whether SQL may give an owner or privileges: every statement that does holds one of these words, or makes `public`
/// anew. Where none stands, everything is as its creator made it, and no server needs to be asked.
pub fn mentions_access(sql: &str) -> bool {
    let words = || sql.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let is = |word: &str, known: &str| word.eq_ignore_ascii_case(known);
    let is_one = |word: &str| {
        ["GRANT", "REVOKE", "OWNER", "PRIVILEGES", "AUTHORIZATION", "ROLE"].iter().any(|known| is(word, known))
    };
    let drops_a_schema = || words().zip(words().skip(1)).any(|(act, on)| is(act, "DROP") && is(on, "SCHEMA"));
    words().any(is_one) || drops_a_schema() && words().any(|word| is(word, "public"))
}

/// Lets owners and privileges of the old side stand where the new one declares none and nobody watches them: what
/// hands or other tools granted is not taken away. What is new has what the default privileges of the old side give.
pub fn keep_undeclared_access(old: &Schema, new: &mut Schema, options: &DiffOptions, managed: &Managed) {
    if old.access.is_empty() {
        return;
    }
    let old = diff::renamed(old, new, options).schema;
    new.access.learn(&old.access);
    let mut access = new.access.clone();
    if !managed.watches(Fact::DefaultPrivileges) {
        for (of, grants) in &old.access.defaults {
            if of.namespace.as_ref().is_none_or(|name| new.namespaces.contains_key(name)) {
                access.defaults.entry(of.clone()).or_insert_with(|| grants.clone());
            }
        }
    }
    if !managed.watches(Fact::Owners) {
        for (object, owner) in old.access.owners.iter().filter(|(object, _)| new.has(object)) {
            access.owners.entry(object.clone()).or_insert_with(|| owner.clone());
        }
    }
    if !managed.watches(Fact::Grants) {
        let declared: BTreeSet<ObjectRef> = access.grants.keys().map(|object| new.granted_with(object)).collect();
        let is_undeclared = |object: &ObjectRef| new.has(object) && !declared.contains(&new.granted_with(object));
        for (object, grants) in old.access.grants.iter().filter(|(object, _)| is_undeclared(object)) {
            access.grants.insert(object.clone(), grants.clone());
        }
        if !old.access.defaults.is_empty() {
            for object in new.grantable().filter(|object| !old.has(object) && is_undeclared(object)) {
                let grants = old.access.grants_of_new(&object);
                access.set_grants(object, grants);
            }
        }
    }
    new.access = access;
}

/// Gives the expressions of a schema read from a catalog the spelling their author used, object by object.
pub fn adopt_written(schema: &mut Schema, authored: &Schema) {
    each_pair(schema, authored, &|read, authored| read.written = Some(authored.text.clone()));
}

/// Gives the expressions of a schema the spelling that their equals in the other one have.
pub fn keep_written(schema: &mut Schema, other: &Schema) {
    each_pair(schema, other, &|read, other| {
        if read == other {
            read.written.clone_from(&other.written);
        }
    });
}

/// What happens to an expression that has a counterpart.
type Take<'a> = &'a dyn Fn(&mut Expr, &Expr);

fn each_pair(schema: &mut Schema, other: &Schema, take: Take<'_>) {
    for (name, table) in &mut schema.tables {
        if let Some(other) = other.tables.get(name) {
            adopt_table(table, other, take);
        }
    }
    for (name, domain) in &mut schema.domains {
        if let Some(other) = other.domains.get(name) {
            adopt_domain(domain, other, take);
        }
    }
}

fn adopt(read: Option<&mut Expr>, authored: Option<&Expr>, take: Take<'_>) {
    if let (Some(read), Some(authored)) = (read, authored) {
        take(read, authored);
    }
}

fn adopt_domain(domain: &mut Domain, authored: &Domain, take: Take<'_>) {
    adopt(domain.default.as_mut(), authored.default.as_ref(), take);
    for check in &mut domain.checks {
        let authored = authored.checks.iter().find(|authored| authored.name == check.name);
        adopt(Some(&mut check.expr), authored.map(|authored| &authored.expr), take);
    }
}

fn adopt_table(table: &mut Table, authored: &Table, take: Take<'_>) {
    for column in &mut table.columns {
        let Some(authored) = authored.column(&column.name) else { continue };
        adopt(column.default.as_mut(), authored.default.as_ref(), take);
        adopt(
            column.generated.as_mut().map(|generated| &mut generated.expr),
            authored.generated.as_ref().map(|generated| &generated.expr),
            take,
        );
    }
    for constraint in &mut table.constraints {
        let Some(authored) = authored.constraint(&constraint.name) else { continue };
        match (&mut constraint.kind, &authored.kind) {
            (ConstraintKind::Check(check), ConstraintKind::Check(authored)) => {
                adopt(Some(&mut check.expr), Some(&authored.expr), take);
            }
            (ConstraintKind::Exclusion(exclusion), ConstraintKind::Exclusion(authored)) => {
                adopt(exclusion.predicate.as_mut(), authored.predicate.as_ref(), take);
                for (element, authored) in exclusion.elements.iter_mut().zip(&authored.elements) {
                    adopt_element(&mut element.term, &authored.term, take);
                }
            }
            (
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::ForeignKey(_)
                | ConstraintKind::Check(_)
                | ConstraintKind::Exclusion(_),
                _,
            ) => {}
        }
    }
    for index in &mut table.indexes {
        let Some(authored) = authored.index(&index.name) else { continue };
        adopt(index.predicate.as_mut(), authored.predicate.as_ref(), take);
        for (element, authored) in index.elements.iter_mut().zip(&authored.elements) {
            adopt_element(element, authored, take);
        }
    }
}

fn adopt_element(element: &mut IndexElement, authored: &IndexElement, take: Take<'_>) {
    if let (IndexTerm::Expr(read), IndexTerm::Expr(authored)) = (&mut element.term, &authored.term) {
        adopt(Some(read), Some(authored), take);
    }
}

/// Drops from `found` the comments on objects for which `declared` has none.
pub fn strip_comments(found: &mut Schema, declared: &Schema) {
    for (name, table) in &mut found.tables {
        if let Some(declared) = declared.tables.get(name) {
            strip_table_comments(table, declared);
        }
    }
    for (name, object) in &mut found.enums {
        strip_comment(&mut object.comment, declared.enums.get(name).map(|declared| &declared.comment));
    }
    for (name, object) in &mut found.domains {
        let declared = declared.domains.get(name);
        strip_comment(&mut object.comment, declared.map(|declared| &declared.comment));
        strip_comment(&mut object.not_null_comment, declared.map(|declared| &declared.not_null_comment));
        for check in &mut object.checks {
            let declared = declared.and_then(|declared| declared.checks.iter().find(|other| other.name == check.name));
            strip_comment(&mut check.comment, declared.map(|declared| &declared.comment));
        }
    }
    for (name, object) in &mut found.composites {
        let declared = declared.composites.get(name);
        strip_comment(&mut object.comment, declared.map(|declared| &declared.comment));
        for attribute in &mut object.attributes {
            let mut others = declared.iter().flat_map(|declared| &declared.attributes);
            let declared = others.find(|other| other.name == attribute.name);
            strip_comment(&mut attribute.comment, declared.map(|declared| &declared.comment));
        }
    }
    for (name, object) in &mut found.defined {
        let Some(declared) = declared.defined.get(name) else { continue };
        strip_comment(object.comment_mut(), Some(&declared.comment().cloned()));
        if let (Defined::View(view), Defined::View(declared)) = (object, declared) {
            strip_view_comments(view, declared);
        }
    }
    for (name, object) in &mut found.sequences {
        strip_comment(&mut object.comment, declared.sequences.get(name).map(|declared| &declared.comment));
    }
    for (name, object) in &mut found.namespaces {
        strip_comment(&mut object.comment, declared.namespaces.get(name).map(|declared| &declared.comment));
    }
}

fn strip_view_comments(view: &mut View, declared: &View) {
    for column in &mut view.columns {
        let declared = declared.columns.iter().find(|other| other.name == column.name);
        strip_comment(&mut column.comment, declared.map(|declared| &declared.comment));
    }
    for index in &mut view.indexes {
        strip_comment(&mut index.comment, declared.index(&index.name).map(|declared| &declared.comment));
    }
}

fn strip_table_comments(table: &mut Table, declared: &Table) {
    strip_comment(&mut table.comment, Some(&declared.comment));
    for column in &mut table.columns {
        let declared = declared.column(&column.name);
        strip_comment(&mut column.comment, declared.map(|declared| &declared.comment));
        strip_comment(&mut column.not_null_comment, declared.map(|declared| &declared.not_null_comment));
        if let Some(identity) = &mut column.identity {
            let declared = declared.and_then(|declared| declared.identity.as_ref());
            strip_comment(&mut identity.comment, declared.map(|declared| &declared.comment));
        }
    }
    for constraint in &mut table.constraints {
        let declared = declared.constraint(&constraint.name);
        strip_comment(&mut constraint.comment, declared.map(|declared| &declared.comment));
        strip_comment(&mut constraint.index_comment, declared.map(|declared| &declared.index_comment));
    }
    for index in &mut table.indexes {
        strip_comment(&mut index.comment, declared.index(&index.name).map(|declared| &declared.comment));
    }
}

/// Drops from `found` the facts that count only when declared and that `declared` does not declare:
/// comments, tablespaces, statistics targets, autovacuum parameters, replica identity, cluster mark, owners, privileges,
/// default privileges. What is watched stays.
pub fn strip_undeclared(found: &mut Schema, declared: &Schema, managed: &Managed) {
    strip_comments(found, declared);
    for (name, table) in &mut found.tables {
        if let Some(declared) = declared.tables.get(name) {
            strip_table(table, declared, managed);
        }
    }
    for (name, object) in &mut found.defined {
        if let (Defined::View(view), Some(Defined::View(declared))) = (object, declared.defined.get(name)) {
            strip_view(view, declared, managed);
        }
    }
    strip_access(found, declared, managed);
}

/// Drops from `found` the owners and privileges that `declared` does not declare and nobody watches.
pub fn strip_access(found: &mut Schema, declared: &Schema, managed: &Managed) {
    let mut access = std::mem::take(&mut found.access);
    if !managed.watches(Fact::Owners) {
        access.owners.retain(|object, _| declared.access.owners.contains_key(object));
    }
    if !managed.watches(Fact::Grants) {
        let granted: BTreeSet<ObjectRef> =
            declared.access.grants.keys().map(|object| declared.granted_with(object)).collect();
        access.grants.retain(|object, _| granted.contains(&found.granted_with(object)));
    }
    if !managed.watches(Fact::DefaultPrivileges) {
        access.defaults.retain(|of, _| declared.access.defaults.contains_key(of));
    }
    found.access = access;
}

fn strip_comment(found: &mut Option<String>, declared: Option<&Option<String>>) {
    if matches!(declared, Some(None)) {
        *found = None;
    }
}

fn strip_view(view: &mut View, declared: &View, managed: &Managed) {
    if declared.clustered_on.is_none() && !managed.watches(Fact::Cluster) {
        view.clustered_on = None;
    }
    for column in &mut view.columns {
        let said = declared.columns.iter().find(|other| other.name == column.name);
        if said.is_some_and(|said| said.statistics.is_none()) && !managed.watches(Fact::Statistics) {
            column.statistics = None;
        }
    }
}

fn strip_table(table: &mut Table, declared: &Table, managed: &Managed) {
    let strips = |fact: Fact| !managed.watches(fact);
    if declared.tablespace.is_none() && strips(Fact::Tablespaces) {
        table.tablespace = None;
    }
    if declared.replica_identity == ReplicaIdentity::Default && strips(Fact::ReplicaIdentity) {
        table.replica_identity = ReplicaIdentity::Default;
    }
    if declared.clustered_on.is_none() && strips(Fact::Cluster) {
        table.clustered_on = None;
    }
    if strips(Fact::Autovacuum) {
        table.options.retain(|name| !name.contains("autovacuum_") || declared.options.contains_key(name));
    }
    for column in &mut table.columns {
        let undeclared = declared.column(&column.name).is_some_and(|declared| declared.statistics.is_none());
        if undeclared && strips(Fact::Statistics) {
            column.statistics = None;
        }
    }
    for index in &mut table.indexes {
        let Some(declared) = declared.index(&index.name) else { continue };
        if declared.tablespace.is_none() && strips(Fact::Tablespaces) {
            index.tablespace = None;
        }
        if declared.statistics.is_empty() && strips(Fact::Statistics) {
            index.statistics.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ir::{Column, DefaultPrivileges, Grantable, Grantee, Grants, Privilege, QName, SqlType};

    fn schema() -> Schema {
        let mut table = Table::new(QName::new("app", "t"));
        table.columns = vec![Column::new("a", SqlType::new("integer"))];
        Schema { tables: [(table.name.clone(), table)].into(), ..Schema::default() }
    }

    fn table(schema: &mut Schema) -> &mut Table {
        schema.tables.values_mut().next().expect("the one table")
    }

    fn to_reader() -> Grants {
        let mut grants = Grants::default();
        grants.add(Grantee::Role("reader".to_owned()), Privilege::Select, false);
        grants
    }

    /// Says something of a kind of fact.
    fn say(fact: Fact, schema: &mut Schema) {
        let on = ObjectRef::Table(QName::new("app", "t"));
        match fact {
            Fact::Owners => _ = schema.access.owners.insert(on, "deploy".to_owned()),
            Fact::Grants => _ = schema.access.grants.insert(on, to_reader()),
            Fact::DefaultPrivileges => {
                let of = DefaultPrivileges { role: None, namespace: None, on: Grantable::Table };
                schema.access.defaults.insert(of, to_reader());
            }
            Fact::Tablespaces => table(schema).tablespace = Some("fast".to_owned()),
            Fact::Statistics => table(schema).columns[0].statistics = Some(500),
            Fact::Autovacuum => {
                table(schema).options.insert("autovacuum_enabled".to_owned(), "off".to_owned());
            }
            Fact::ReplicaIdentity => table(schema).replica_identity = ReplicaIdentity::Full,
            Fact::Cluster => table(schema).clustered_on = Some("pk".to_owned()),
        }
    }

    /// The closed list of what counts only when declared or watched.
    #[test]
    fn each_of_these_facts_counts_when_declared_or_watched_and_only_then() {
        for &fact in Fact::ALL {
            let (plain, mut said) = (schema(), schema());
            say(fact, &mut said);
            let stripped = |declared: &Schema, watch: &[Fact]| {
                let managed = Managed { watch: watch.iter().copied().collect(), ..Managed::default() };
                let mut found = said.clone();
                strip_undeclared(&mut found, declared, &managed);
                found
            };
            assert_eq!(stripped(&plain, &[]), plain, "{fact:?}");
            assert_eq!(stripped(&plain, &[fact]), said, "{fact:?} is watched");
            assert_eq!(stripped(&said, &[]), said, "{fact:?} is declared");
        }
    }

    #[test]
    fn words_of_owners_and_privileges_are_found_in_any_case() {
        for sql in ["Grant SELECT ON t TO r", "ALTER TABLE t owner to r", "revoke all on t from r", "SET ROLE r"] {
            assert!(mentions_access(sql), "{sql}");
        }
        assert!(mentions_access("DROP SCHEMA public; CREATE SCHEMA public"));
        assert!(!mentions_access("CREATE TABLE granted (owned_by int); ALTER SEQUENCE s OWNED BY t.a"));
        assert!(!mentions_access("CREATE TABLE public.t (a int); ALTER TABLE public.t DROP a; CREATE SCHEMA app"));
    }

    #[test]
    fn what_is_new_has_what_default_privileges_of_the_old_side_give_unless_they_are_watched() {
        let mut old = Schema::default();
        say(Fact::DefaultPrivileges, &mut old);
        let mut new = schema();
        keep_undeclared_access(&old, &mut new, &DiffOptions::default(), &Managed::default());
        assert_eq!(new.access.grants.values().collect::<Vec<_>>(), [&to_reader()]);
        assert_eq!(new.access.defaults, old.access.defaults);
        let mut new = schema();
        let managed = Managed { watch: [Fact::Grants, Fact::DefaultPrivileges].into(), ..Managed::default() };
        keep_undeclared_access(&old, &mut new, &DiffOptions::default(), &managed);
        assert!(new.access.is_empty());
    }
}
