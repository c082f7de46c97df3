//! Works out what a set of changes touches beyond itself: what must be taken down before a column or type can
//! change, and put up again afterwards. Postgres would do some of it silently (and lose it), refuse some of it, and
//! do the rest well; only the last is left to it.

use std::collections::{BTreeMap, BTreeSet};

use super::action::{RowPart, RowSource, Using};
use super::build::{key_fact, plain_unique};
use super::cast::{self, Route};
use super::composite;
use super::foreign::is_foreign;
use super::sides::Sides;
use super::{NoCast, PlanError, PlanOptions};
use crate::diff::{Change, ColumnEdit, DomainEdit, Kept, same_but_validated};
use crate::schema::ir::{
    Attribute, ColumnRef, Composite, Constraint, ConstraintKind, Defined, DefinedRef, Domain, Enum, Exclusion, Expr,
    ForeignKey, Generated, GeneratedKind, Index, IndexElement, IndexTerm, Key, MadeKind, MadeName, ObjectRef, Options,
    QName, Schema, SqlType, Table, Uses, View,
};

/// A part of a table: its table's name and its own.
pub(super) type Part = (QName, String);

/// A column that changes its type in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Conversion {
    pub using: Option<Using>,
    /// The type is replaced by another of its name.
    pub swap: bool,
    /// Expressions, defaults and foreign keys over the column do not live through it.
    pub breaks: bool,
}

/// What is touched.
#[derive(Debug, Default)]
pub(super) struct Impact {
    /// Types replaced by one of the same name while columns use them.
    pub swapped: BTreeSet<QName>,
    /// Types nobody uses, dropped and created.
    pub remade: BTreeSet<QName>,
    /// Composite types that lose attributes in place.
    pub shrunk: BTreeSet<QName>,
    pub conversions: BTreeMap<ColumnRef, Conversion>,
    /// Columns dropped and added again.
    pub recreated: BTreeSet<ColumnRef>,
    /// Dropped and recreated columns of tables that stay.
    pub gone: BTreeSet<ColumnRef>,
    /// Constraints of tables that stay, taken down; those that exist in the new schema go up again.
    pub constraints: BTreeSet<Part>,
    /// The same for indexes.
    pub indexes: BTreeSet<Part>,
    /// Unique indexes that become a constraint: the index, the constraint.
    pub promoted: BTreeMap<Part, String>,
    /// Columns whose default is dropped before and set after what happens to them.
    pub defaults: BTreeSet<ColumnRef>,
    /// Views, routines, … dropped and created again.
    pub rebuilt: BTreeSet<DefinedRef>,
    /// Those that are dropped for good.
    leaving: BTreeSet<DefinedRef>,
    /// Functions among these that have another one of their name afterwards: what calls the one lets go of it before the
    /// other comes.
    succeeded: BTreeSet<DefinedRef>,
    /// Domains whose default is dropped before and set after what it calls is built again.
    pub domain_defaults: BTreeSet<QName>,
    /// Checks of domains that mention a swapped type.
    pub domain_checks: BTreeSet<Part>,
}

/// Works out the impact of the changes.
pub(super) fn impact(
    sides: Sides<'_>,
    kept: &Kept,
    changes: &[Change],
    disowned: &BTreeSet<ColumnRef>,
    options: &PlanOptions,
) -> Result<Impact, PlanError> {
    let mut impact = Impact { recreated: disowned.clone(), ..Impact::default() };
    impact.types(sides, changes);
    impact.columns(sides, kept, changes, options)?;
    impact.below(sides, kept);
    impact.generated(sides, kept, options);
    impact.below(sides, kept);
    let dropped = changes.iter().filter_map(|change| {
        let Change::DropColumn { table, column } = change else { return None };
        Some(ColumnRef { table: table.clone(), column: column.name.clone() })
    });
    let dropped = dropped.flat_map(|column| {
        let stays = |column: &ColumnRef| {
            sides.new.tables.get(&column.table).is_some_and(|table| table.column(&column.column).is_some())
        };
        let mut all = kept.following(sides.old, sides.new, &column);
        all.retain(|column| !stays(column));
        all.push(column);
        all
    });
    let dropped: BTreeSet<ColumnRef> = dropped.collect();
    let exists = |name: &&DefinedRef| sides.new.defined.contains_key(*name);
    impact.leaving = sides.old.defined.keys().filter(|name| !exists(name)).cloned().collect();
    let succeeded = impact.leaving.iter().filter(|name| super::defined::has_another(sides.new, name));
    impact.succeeded = succeeded.cloned().collect();
    loop {
        impact.gone = dropped.union(&impact.recreated).cloned().collect();
        impact.conversions.retain(|column, _| !impact.recreated.contains(column));
        // What groups by a primary key makes way for it, and a key may make way for an operator class that is rebuilt.
        impact.parts(sides);
        let rebuilt = super::defined::rebuilt(sides, &impact, options);
        let is_settled = rebuilt == impact.rebuilt;
        impact.rebuilt = rebuilt;
        if !impact.generated_by_what_goes(sides) && !impact.recreate_users(sides, options) && is_settled {
            break;
        }
        impact.below(sides, kept);
    }
    impact.in_use(sides)?;
    impact.promotions(sides);
    impact.parts(sides);
    impact.respelled(sides, options);
    impact.overtaken(sides, kept);
    impact.leaning_keys(sides);
    impact.expressions(sides);
    Ok(impact)
}

impl Impact {
    /// Refuses what would drop a type under its columns: they cannot be put aside as those of an enum can.
    fn in_use(&self, sides: Sides<'_>) -> Result<(), PlanError> {
        for name in &self.rebuilt {
            let users = users(sides, name, &self.gone);
            if !users.is_empty() {
                return Err(PlanError::InUse { object: ObjectRef::Defined(name.clone()), users });
            }
        }
        Ok(())
    }

    /// Columns of a type that is dropped and created go with it where that is allowed. Says whether there are any.
    fn recreate_users(&mut self, sides: Sides<'_>, options: &PlanOptions) -> bool {
        let users = self.rebuilt.iter().flat_map(|name| users(sides, name, &self.gone));
        let columns = users.filter_map(|user| match user {
            ObjectRef::Column(column) if options.recreates(&column) => Some(column),
            _ => None,
        });
        let columns: Vec<ColumnRef> = columns.collect();
        let any = !columns.is_empty();
        self.recreated.extend(columns);
        any
    }

    fn types(&mut self, sides: Sides<'_>, changes: &[Change]) {
        for change in changes {
            let name = match change {
                // An enum that becomes a domain of its name, and the like.
                Change::DropEnum(Enum { name, .. })
                | Change::DropDomain(Domain { name, .. })
                | Change::DropComposite(Composite { name, .. })
                    if has_type(sides.new, name) =>
                {
                    name
                }
                Change::AlterEnum { from, to } if !can_add_labels(sides, from, to) => &to.name,
                Change::AlterDomain { domain, edit: DomainEdit::Type { .. } } => domain,
                // Postgres checks no values inside of others.
                Change::AlterDomain { domain, edit } if narrows(edit) && is_inside(sides, domain) => domain,
                Change::AlterComposite { from, to } => {
                    if composite::can_alter(sides.old, from, to) {
                        if composite::dropped(from, to).next().is_some() {
                            self.shrunk.insert(to.name.clone());
                        }
                        continue;
                    }
                    &to.name
                }
                Change::Rename { .. }
                | Change::RenameEnumValue { .. }
                | Change::CreateNamespace(_)
                | Change::DropNamespace(_)
                | Change::CreateExtension(_)
                | Change::DropExtension(_)
                | Change::AlterExtension { .. }
                | Change::CreateEnum(_)
                | Change::DropEnum(_)
                | Change::AlterEnum { .. }
                | Change::CreateDomain(_)
                | Change::DropDomain(_)
                | Change::AlterDomain { .. }
                | Change::CreateComposite(_)
                | Change::DropComposite(_)
                | Change::CreateSequence(_)
                | Change::DropSequence(_)
                | Change::AlterSequence { .. }
                | Change::CreateTable(_)
                | Change::DropTable(_)
                | Change::AlterTable { .. }
                | Change::AddColumn { .. }
                | Change::DropColumn { .. }
                | Change::AlterColumn { .. }
                | Change::AddConstraint { .. }
                | Change::DropConstraint { .. }
                | Change::AlterConstraint { .. }
                | Change::CreateIndex { .. }
                | Change::DropIndex { .. }
                | Change::AlterIndex { .. }
                | Change::CreateDefined(_)
                | Change::DropDefined(_)
                | Change::AlterDefined { .. }
                | Change::Comment { .. }
                | Change::Owner { .. }
                | Change::Grants { .. }
                | Change::DefaultPrivileges { .. } => continue,
            };
            if is_used(sides.old, name) {
                self.swapped.insert(name.clone())
            } else {
                self.remade.insert(name.clone())
            };
        }
        // What is made of a swapped type is swapped with it.
        loop {
            let above: Vec<QName> = self.built_on_swapped(sides.old).into_iter().collect();
            let before = self.swapped.len() + self.remade.len();
            for name in above {
                let stays = sides.new.domains.contains_key(&name) || sides.new.composites.contains_key(&name);
                if stays && is_used(sides.old, &name) {
                    self.swapped.insert(name);
                } else if stays {
                    self.remade.insert(name);
                }
            }
            if before == self.swapped.len() + self.remade.len() {
                return;
            }
        }
    }

    fn built_on_swapped(&self, schema: &Schema) -> BTreeSet<QName> {
        let moves = |ty: &SqlType| ty.user.as_ref().is_some_and(|name| self.swapped.contains(name));
        let domains = schema.domains.values().filter(|domain| moves(&domain.ty)).map(|domain| domain.name.clone());
        let composites = schema.composites.values();
        let composites =
            composites.filter(|composite| composite.attributes.iter().any(|attribute| moves(&attribute.ty)));
        domains.chain(composites.map(|composite| composite.name.clone())).collect()
    }

    pub fn is_swapped(&self, ty: &SqlType) -> bool {
        ty.user.as_ref().is_some_and(|name| self.swapped.contains(name))
    }

    /// What happens to the columns of parents happens to those that follow them.
    fn below(&mut self, sides: Sides<'_>, kept: &Kept) {
        let following = |column: &ColumnRef| kept.following(sides.old, sides.new, column);
        let conversions: Vec<_> = self
            .conversions
            .iter()
            .flat_map(|(column, conversion)| following(column).into_iter().map(|column| (column, conversion.clone())))
            .collect();
        let recreated: Vec<_> = self.recreated.iter().flat_map(following).collect();
        self.conversions.extend(conversions);
        self.recreated.extend(recreated);
    }

    fn columns(
        &mut self,
        sides: Sides<'_>,
        kept: &Kept,
        changes: &[Change],
        options: &PlanOptions,
    ) -> Result<(), PlanError> {
        let mut stuck = Vec::new();
        for change in changes {
            let Change::AlterColumn { column, edit } = change else { continue };
            match edit {
                // Its values are elsewhere: nothing converts them.
                ColumnEdit::Type { .. } if is_foreign(sides.old, &column.table) => {
                    let conversion = Conversion { using: None, swap: false, breaks: true };
                    self.conversions.insert(column.clone(), conversion);
                }
                ColumnEdit::Type { from, to } => {
                    let akin = cast::akin(&from.ty, &to.ty, sides.old, sides.new);
                    let conversion = |using: Option<Using>| Conversion { breaks: !akin, using, swap: false };
                    let route = cast::route(&from.ty, &to.ty, sides.old, sides.new);
                    let route = if self.is_swapped(&from.ty) { route.between_forms() } else { route };
                    match route {
                        Route::Plain => drop(self.conversions.insert(column.clone(), conversion(None))),
                        Route::Using(using) => drop(self.conversions.insert(column.clone(), conversion(Some(using)))),
                        Route::None if options.recreates(column) => drop(self.recreated.insert(column.clone())),
                        Route::None => stuck.push(NoCast {
                            column: column.clone(),
                            from: from.ty.text.clone(),
                            to: to.ty.text.clone(),
                            hint: None,
                        }),
                    }
                }
                ColumnEdit::Generated { from, to } => {
                    let in_place = match (from, to) {
                        (Some(from), None) => from.kind == GeneratedKind::Stored,
                        (Some(from), Some(to)) => from.kind == to.kind && options.major >= 17,
                        (None, _) => false,
                    };
                    if !in_place {
                        self.recreated.insert(column.clone());
                    }
                }
                ColumnEdit::NotNull { .. }
                | ColumnEdit::Default { .. }
                | ColumnEdit::Identity { .. }
                | ColumnEdit::Storage { .. }
                | ColumnEdit::Compression { .. }
                | ColumnEdit::Statistics { .. }
                | ColumnEdit::Options { .. }
                | ColumnEdit::ForeignOptions { .. } => {}
            }
        }
        for (column, old, new) in sides.columns() {
            if old.ty == new.ty && self.is_swapped(&old.ty) && !kept.follows(sides.old, sides.new, &column) {
                let conversion = |using: Option<Using>| Conversion { using, swap: true, breaks: true };
                let route =
                    if is_foreign(sides.old, &column.table) { Route::Plain } else { swap_route(sides, &old.ty) };
                match route {
                    Route::Plain => drop(self.conversions.insert(column, conversion(None))),
                    Route::Using(using) => drop(self.conversions.insert(column, conversion(Some(using)))),
                    Route::None if options.recreates(&column) => drop(self.recreated.insert(column)),
                    Route::None => {
                        let composite = old.ty.user.as_ref().filter(|name| sides.old.composites.contains_key(*name));
                        let hint = composite.filter(|_| old.ty.is_array()).map(|_| {
                            "inside an array no attribute changes its place: put new attributes last, where they are added in place"
                        });
                        let to = format!("the new {}", new.ty.text);
                        stuck.push(NoCast { column, from: old.ty.text.clone(), to, hint })
                    }
                }
            }
        }
        for (column, old, new) in sides.columns().filter(|(_, old, new)| old.ty == new.ty) {
            let rows = old.ty.user.as_ref().filter(|name| sides.tables().any(|(table, _)| table.name == **name));
            let changes = rows.is_some_and(|rows| self.conversions.keys().any(|converted| converted.table == *rows));
            if changes && options.recreates(&column) {
                self.recreated.insert(column);
            } else if changes {
                let to = format!("the new {}", new.ty.text);
                let hint = "a table changes no types while columns hold its rows";
                stuck.push(NoCast { column, from: old.ty.text.clone(), to, hint: Some(hint) });
            }
        }
        if stuck.is_empty() { Ok(()) } else { Err(PlanError::NoCast { columns: stuck }) }
    }

    /// A generated column cannot stay while a column it reads changes its type.
    fn generated(&mut self, sides: Sides<'_>, kept: &Kept, options: &PlanOptions) {
        for (column, old, new) in sides.columns() {
            let (Some(from), Some(to)) = (&old.generated, &new.generated) else { continue };
            let sibling = |name: &String| ColumnRef { table: column.table.clone(), column: name.clone() };
            let base_moves = from
                .expr
                .columns
                .iter()
                .map(sibling)
                .any(|base| self.conversions.contains_key(&base) || self.recreated.contains(&base));
            let types_move = from.expr.types.iter().any(|name| self.swapped.contains(name));
            let needs_using = self.conversions.get(&column).is_some_and(|own| own.using.is_some());
            // Before PostgreSQL 17 there is no other expression in place; an attribute it reads cannot go under it.
            let loses = from.expr.types.iter().any(|name| self.shrunk.contains(name));
            let in_place = options.major >= 17 && !loses && !holds_expression(sides, kept, &column, from);
            let new_expr = from.expr != to.expr && !in_place;
            if base_moves || types_move || needs_using || new_expr {
                self.recreated.insert(column);
            }
        }
    }

    /// A generated column cannot stay while a function it calls is dropped: its expression comes and goes with it alone.
    /// Says whether there are such columns.
    fn generated_by_what_goes(&mut self, sides: Sides<'_>) -> bool {
        let calls = |from: &Expr, to: &Expr| self.calls_rebuilt(from) || self.loses_its_function(from, Some(to));
        let columns = sides.columns().filter(|(column, old, new)| {
            let expressions = old.generated.as_ref().zip(new.generated.as_ref());
            !self.recreated.contains(column) && expressions.is_some_and(|(from, to)| calls(&from.expr, &to.expr))
        });
        let columns: Vec<ColumnRef> = columns.map(|(column, ..)| column).collect();
        let any = !columns.is_empty();
        self.recreated.extend(columns);
        any
    }

    /// A unique index that becomes a constraint of the same shape is not built again.
    fn promotions(&mut self, sides: Sides<'_>) {
        for (old, new) in sides.tables() {
            for constraint in &new.constraints {
                let key = match &constraint.kind {
                    ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => key,
                    ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => continue,
                };
                let fresh = old.constraint(&constraint.name).is_none();
                let free = |index: &&Index| {
                    new.index(&index.name).is_none()
                        && carries(index, key)
                        && !self.promoted.contains_key(&(new.name.clone(), index.name.clone()))
                        && !self.touches_gone(&new.name, &key.columns)
                };
                if let Some(index) = old.indexes.iter().find(free).filter(|_| fresh) {
                    self.promoted.insert((new.name.clone(), index.name.clone()), constraint.name.clone());
                }
            }
        }
    }

    fn touches_gone(&self, table: &QName, columns: &[String]) -> bool {
        columns.iter().any(|column| self.gone.contains(&ColumnRef { table: table.clone(), column: column.clone() }))
    }

    /// Constraints and indexes that differ, or stand on something that cannot change under them.
    fn parts(&mut self, sides: Sides<'_>) {
        let (mut constraints, mut indexes) = (BTreeSet::new(), BTreeSet::new());
        for (old, new) in sides.tables() {
            // An index that has parts changes no storage parameters (14 to 18).
            let has_parts = old.partition_by.is_some();
            for constraint in &old.constraints {
                let differs = new.constraint(&constraint.name).is_none_or(|other| {
                    constraint.kind != other.kind && !changes_in_place(&constraint.kind, &other.kind)
                        || opclasses(&constraint.kind) != opclasses(&other.kind)
                        || has_parts && index_options(&constraint.kind) != index_options(&other.kind)
                });
                let followed = new.constraint(&constraint.name).is_none_or(|other| {
                    follows(&constraint_expressions(&constraint.kind), &constraint_expressions(&other.kind))
                });
                if differs || !followed || self.hits_constraint(&old.name, constraint) {
                    constraints.insert((old.name.clone(), constraint.name.clone()));
                }
            }
            for index in &old.indexes {
                let part = (old.name.clone(), index.name.clone());
                let other = new.index(&index.name);
                let differs = has_parts && other.is_some_and(|other| index.options != other.options);
                if !self.promoted.contains_key(&part) && (differs || self.loses_index(&old.name, index, other)) {
                    indexes.insert(part);
                }
            }
        }
        for (old, new) in self.kept_materialized_views(sides) {
            let lost = |index: &&Index| self.loses_index(&old.name, index, new.index(&index.name));
            let parts = old.indexes.iter().filter(lost).map(|index| (old.name.clone(), index.name.clone()));
            indexes.extend(parts);
        }
        (self.constraints, self.indexes) = (constraints, indexes);
    }

    /// Says whether an index cannot stay while it becomes the other one.
    fn loses_index(&self, relation: &QName, index: &Index, other: Option<&Index>) -> bool {
        let becomes = |other: &Index| {
            index_changes_in_place(index, other) && follows(&index_expressions(index), &index_expressions(other))
        };
        !other.is_some_and(becomes) || self.hits_index(relation, index)
    }

    /// An index that comes above takes the first one alike of each partition for its part. One that is to stay the partition's
    /// own makes way meanwhile.
    fn overtaken(&mut self, sides: Sides<'_>, kept: &Kept) {
        let mut overtaken = Vec::new();
        for (old, new) in sides.tables().filter(|(old, _)| old.partition_of.is_some()) {
            let comes = |table: &QName, index: &Index| {
                let before = sides.old.tables.get(table).and_then(|table| table.index(&index.name));
                before.is_none() || self.indexes.contains(&(table.clone(), index.name.clone()))
            };
            let above = kept.above(&new.name).into_iter().filter_map(|name| sides.new.tables.get(&name));
            let coming: Vec<&Index> = above
                .flat_map(|table| table.indexes.iter().map(move |index| (table, index)))
                .filter(|(table, index)| comes(&table.name, index))
                .map(|(_, index)| index)
                .collect();
            let stays = |index: &&Index| old.index(&index.name).is_some();
            let taken = new.indexes.iter().filter(stays).filter(|own| coming.iter().any(|index| takes(index, own)));
            overtaken.extend(taken.map(|index| (new.name.clone(), index.name.clone())));
        }
        self.indexes.extend(overtaken);
    }

    /// Adds the checks and indexes of both sides that are to be made anew all the same.
    fn respelled(&mut self, sides: Sides<'_>, options: &PlanOptions) {
        for (old, new) in sides.tables() {
            for name in options.respelled.iter().filter(|(table, _)| *table == new.name).map(|(_, name)| name) {
                let part = (new.name.clone(), name.clone());
                if old.constraint(name).is_some() && new.constraint(name).is_some() {
                    self.constraints.insert(part);
                } else if old.index(name).is_some() && new.index(name).is_some() {
                    self.indexes.insert(part);
                }
            }
        }
    }

    /// Returns the materialised views that are not built again: those that are take their indexes along.
    pub fn kept_materialized_views<'a>(&self, sides: Sides<'a>) -> impl Iterator<Item = (&'a View, &'a View)> {
        sides
            .materialized_views()
            .filter(|(_, new)| !self.rebuilt.contains(&DefinedRef::MaterializedView(new.name.clone())))
    }

    fn hits_constraint(&self, table: &QName, constraint: &Constraint) -> bool {
        match &constraint.kind {
            ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
                self.touches_gone(table, &key.columns)
                    || self.touches_gone(table, &key.include)
                    || self.stands_on_rebuilt(&key.uses)
            }
            ConstraintKind::Check(check) => self.hits_expr(table, &check.expr),
            ConstraintKind::Exclusion(exclusion) => self.hits_exclusion(table, exclusion),
            ConstraintKind::ForeignKey(key) => self.hits_foreign_key(table, key),
        }
    }

    fn hits_exclusion(&self, table: &QName, exclusion: &Exclusion) -> bool {
        let mut terms = exclusion.elements.iter().map(|element| &element.term);
        terms.any(|term| self.hits_element(table, term, true))
            || exclusion.predicate.as_ref().is_some_and(|expr| self.hits_expr(table, expr))
            || self.touches_gone(table, &exclusion.include)
            || self.stands_on_rebuilt(&exclusion.uses)
    }

    fn hits_index(&self, table: &QName, index: &Index) -> bool {
        index.elements.iter().any(|element| self.hits_element(table, element, false))
            || index.predicate.as_ref().is_some_and(|expr| self.hits_expr(table, expr))
            || self.touches_gone(table, &index.include)
            || self.stands_on_rebuilt(&index.uses)
    }

    fn stands_on_rebuilt(&self, uses: &Uses) -> bool {
        uses.0.iter().any(|used| matches!(used, ObjectRef::Defined(name) if self.rebuilt.contains(name)))
    }

    fn hits_element(&self, table: &QName, element: &IndexElement, operator: bool) -> bool {
        let collation = element.collation.as_ref().map(|name| DefinedRef::Made(MadeName::collation(name)));
        if collation.is_some_and(|collation| self.rebuilt.contains(&collation)) {
            return true;
        }
        match &element.term {
            // A plain column of a swapped type is rebuilt by the server with the type's default operator class.
            IndexTerm::Column(name) => {
                let column = ColumnRef { table: table.clone(), column: name.clone() };
                self.gone.contains(&column) || operator && self.breaks(&column)
            }
            IndexTerm::Expr(expr) => self.hits_expr(table, expr),
        }
    }

    fn breaks(&self, column: &ColumnRef) -> bool {
        self.conversions.get(column).is_some_and(|conversion| conversion.breaks)
    }

    /// Says whether an expression stands on a column that goes or breaks, or mentions a type that is swapped.
    fn hits_expr(&self, table: &QName, expr: &Expr) -> bool {
        let column = |name: &String| ColumnRef { table: table.clone(), column: name.clone() };
        expr.types.iter().any(|name| self.swapped.contains(name))
            || self.calls_moving(expr)
            || expr.columns.iter().map(column).any(|column| self.gone.contains(&column) || self.breaks(&column))
    }

    /// Says whether the expression calls a function, or makes a range, that is dropped and created again.
    fn calls_rebuilt(&self, expr: &Expr) -> bool {
        calls(expr, &self.rebuilt)
    }

    /// Says whether the expression calls a function that goes for good: the same text then means another one.
    fn calls_leaving(&self, expr: &Expr) -> bool {
        calls(expr, &self.leaving)
    }

    /// Says whether the expression calls a function that does not stay.
    pub fn calls_moving(&self, expr: &Expr) -> bool {
        self.calls_rebuilt(expr) || self.calls_leaving(expr)
    }

    /// Says whether an expression has to go before what it becomes is there: both call functions of one name.
    fn loses_its_function(&self, from: &Expr, to: Option<&Expr>) -> bool {
        calls(from, &self.succeeded) || to == Some(from) && self.calls_leaving(from)
    }

    /// Says whether the default of a view's column cannot stay while what it calls goes.
    pub fn takes_down_default(&self, rebuilt: &BTreeSet<DefinedRef>, from: &Expr, to: Option<&Expr>) -> bool {
        let moves = |name: &QName| self.swapped.contains(name) || self.remade.contains(name);
        from.types.iter().any(moves) || calls(from, rebuilt) || self.loses_its_function(from, to)
    }

    fn hits_foreign_key(&self, table: &QName, key: &ForeignKey) -> bool {
        let column = |table: &QName, name: &String| ColumnRef { table: table.clone(), column: name.clone() };
        let own = key.columns.iter().map(|name| column(table, name));
        let other = key.referenced_columns.iter().map(|name| column(&key.references, name));
        own.chain(other).any(|column| self.gone.contains(&column) || self.breaks(&column))
    }

    /// A foreign key goes down with the unique key it leans on.
    fn leaning_keys(&mut self, sides: Sides<'_>) {
        let mut keys = BTreeSet::new();
        for (old, _) in sides.tables() {
            for constraint in old.constraints.iter().filter(|constraint| self.takes_down(&old.name, constraint)) {
                if let ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) = &constraint.kind {
                    keys.insert(key_fact(&old.name, &key.columns));
                }
            }
            for index in &old.indexes {
                if self.indexes.contains(&(old.name.clone(), index.name.clone())) {
                    keys.extend(plain_unique(index).map(|columns| key_fact(&old.name, &columns)));
                }
            }
        }
        let leans = |key: &ForeignKey| keys.contains(&key_fact(&key.references, &key.referenced_columns));
        for (old, _) in sides.tables() {
            for constraint in &old.constraints {
                if matches!(&constraint.kind, ConstraintKind::ForeignKey(key) if leans(key)) {
                    self.constraints.insert((old.name.clone(), constraint.name.clone()));
                }
            }
        }
    }

    pub fn takes_down(&self, table: &QName, constraint: &Constraint) -> bool {
        self.constraints.contains(&(table.clone(), constraint.name.clone()))
    }

    /// Defaults and domain checks that would not live through what happens.
    fn expressions(&mut self, sides: Sides<'_>) {
        let mentions = |expr: &Expr, swapped: &BTreeSet<QName>| expr.types.iter().any(|name| swapped.contains(name));
        // A constant of `regclass`, or a row: another relation of the name is another one.
        let has_rows = |schema: &Schema, name: &QName| schema.tables.contains_key(name);
        let names_gone = |expr: &Expr| {
            let is_view = |name: &QName| self.rebuilt.contains(&DefinedRef::View(name.clone()));
            expr.types.iter().any(|name| has_rows(sides.old, name) != has_rows(sides.new, name) || is_view(name))
        };
        for (column, old, new) in sides.columns() {
            let Some(default) = &old.default else { continue };
            let converted = self.conversions.get(&column).is_some_and(|conversion| conversion.using.is_some());
            let calls = self.calls_rebuilt(default) || self.loses_its_function(default, new.default.as_ref());
            let moves = mentions(default, &self.swapped) || names_gone(default);
            if !self.recreated.contains(&column) && (converted || moves || calls) {
                self.defaults.insert(column);
            }
        }
        for domain in sides.old.domains.values().filter(|domain| sides.new.domains.contains_key(&domain.name)) {
            if self.swapped.contains(&domain.name) || self.remade.contains(&domain.name) {
                continue;
            }
            let after = sides.new.domains.get(&domain.name).and_then(|new| new.default.as_ref());
            let default = domain.default.as_ref();
            let default = default.filter(|default| {
                mentions(default, &self.swapped)
                    || self.calls_rebuilt(default)
                    || self.loses_its_function(default, after)
            });
            self.domain_defaults.extend(default.map(|_| domain.name.clone()));
            let checks = domain
                .checks
                .iter()
                .filter(|check| mentions(&check.expr, &self.swapped) || self.calls_moving(&check.expr));
            let checks: Vec<_> = checks.collect();
            self.domain_checks.extend(checks.into_iter().map(|check| (domain.name.clone(), check.name.clone())));
        }
    }
}

/// Says whether the expression calls one of the functions, uses one of the operators, or makes one of the ranges.
fn calls(expr: &Expr, what: &BTreeSet<DefinedRef>) -> bool {
    let range = |name: &QName| DefinedRef::Made(MadeName::range(name));
    expr.routines.iter().any(|name| what.contains(&DefinedRef::Routine(name.clone())))
        || expr.types.iter().any(|name| what.contains(&range(name)))
        || expr.objects.iter().any(|name| what.contains(&DefinedRef::Made(name.clone())))
}

/// Says whether a virtual column cannot get another expression in place: the server refuses it where its table or one below
/// has a check, whatever that reads, or is itself in a publication (PostgreSQL 18).
fn holds_expression(sides: Sides<'_>, kept: &Kept, column: &ColumnRef, generated: &Generated) -> bool {
    let tables: Vec<QName> = kept.below(&column.table).into_iter().chain([column.table.clone()]).collect();
    let is_check = |constraint: &Constraint| matches!(constraint.kind, ConstraintKind::Check(_));
    let holds = |schema: &Schema| {
        let checked = tables
            .iter()
            .filter_map(|name| schema.tables.get(name))
            .any(|table| table.constraints.iter().chain(&table.inherited.0.constraints).any(is_check));
        let publishes = |object: &Defined| match object {
            Defined::Publication(publication) => publication.tables.iter().any(|table| tables.contains(&table.name)),
            _ => false,
        };
        checked || schema.defined.values().any(publishes)
    };
    generated.kind == GeneratedKind::Virtual && [sides.old, sides.new].into_iter().any(holds)
}

/// Says whether labels are only added, and none of the new ones is needed before the transaction ends: a label
/// cannot be used in the transaction that adds it.
pub(super) fn can_add_labels(sides: Sides<'_>, from: &Enum, to: &Enum) -> bool {
    let mut rest = to.labels.iter();
    if !from.labels.iter().all(|label| rest.any(|other| other == label)) {
        return false;
    }
    let fresh: Vec<String> = to
        .labels
        .iter()
        .filter(|label| !from.labels.contains(label))
        .map(|label| crate::schema::quote::literal(label))
        .collect();
    let names_one = |text: &str| fresh.iter().any(|label| text.contains(label));
    let uses = |expr: &Expr| expr.types.contains(&to.name) && names_one(&expr.text);
    let is_mentioned = |object: &Defined| {
        object.uses().contains(&ObjectRef::Enum(to.name.clone())) && defined_texts(object).into_iter().any(names_one)
    };
    let bounds = sides.new.tables.values().filter_map(|table| table.partition_of.as_ref());
    // What stands in the default of a domain or of a view's column names the type nowhere else.
    let domains = sides.new.domains.values().filter(|domain| domain.ty.user.as_ref() == Some(&to.name));
    let mut defaults = domains.filter_map(|domain| domain.default.as_ref()).chain(view_defaults(sides.new));
    !defaults.any(|default| names_one(&default.text))
        && !expressions(sides.new).into_iter().any(uses)
        && !sides.new.defined.values().any(is_mentioned)
        && !bounds.into_iter().any(|partition| names_one(&partition.bounds))
}

/// Returns the defaults that columns of views have.
fn view_defaults(schema: &Schema) -> impl Iterator<Item = &Expr> {
    schema.defined.values().flat_map(|object| match object {
        Defined::View(view) => view.columns.iter().filter_map(|column| column.default.as_ref()).collect(),
        Defined::Routine(_)
        | Defined::Trigger(_)
        | Defined::Policy(_)
        | Defined::Rule(_)
        | Defined::Statistics(_)
        | Defined::EventTrigger(_)
        | Defined::Publication(_)
        | Defined::Made(_) => Vec::new(),
    })
}

/// Returns the texts that the server reads when it creates an object.
fn defined_texts(object: &Defined) -> Vec<&str> {
    match object {
        Defined::View(view) => vec![&view.query],
        Defined::Routine(routine) => vec![&routine.definition],
        Defined::Trigger(trigger) => vec![&trigger.definition],
        Defined::Policy(policy) => {
            policy.using.iter().chain(&policy.with_check).map(|expr| expr.text.as_str()).collect()
        }
        Defined::Rule(rule) => vec![&rule.definition],
        Defined::Statistics(statistics) => vec![&statistics.definition],
        Defined::EventTrigger(_) => Vec::new(),
        Defined::Publication(publication) => {
            publication.tables.iter().filter_map(|table| Some(table.filter.as_ref()?.text.as_str())).collect()
        }
        Defined::Made(made) => made.parameters.iter().map(|parameter| parameter.value.as_str()).collect(),
    }
}

/// Returns every expression of a schema.
fn expressions(schema: &Schema) -> Vec<&Expr> {
    let mut all = Vec::new();
    for domain in schema.domains.values() {
        all.extend(&domain.default);
        all.extend(domain.checks.iter().map(|check| &check.expr));
    }
    for table in schema.tables.values() {
        for column in &table.columns {
            all.extend(&column.default);
            all.extend(column.generated.iter().map(|generated| &generated.expr));
        }
        all.extend(table.constraints.iter().flat_map(|constraint| constraint_expressions(&constraint.kind)));
        all.extend(table.indexes.iter().flat_map(index_expressions));
    }
    all
}

pub(super) fn constraint_expressions(kind: &ConstraintKind) -> Vec<&Expr> {
    match kind {
        ConstraintKind::Check(check) => vec![&check.expr],
        ConstraintKind::Exclusion(exclusion) => {
            let terms = exclusion.elements.iter().filter_map(|element| term_expr(&element.term));
            exclusion.predicate.iter().chain(terms).collect()
        }
        ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::ForeignKey(_) => Vec::new(),
    }
}

pub(crate) fn index_expressions(index: &Index) -> Vec<&Expr> {
    index.predicate.iter().chain(index.elements.iter().filter_map(term_expr)).collect()
}

/// Says whether the server would take an index of a partition for the part of one above: it looks at neither names nor the
/// order of values.
fn takes(above: &Index, own: &Index) -> bool {
    let shape = |index: &Index| (index.method.clone(), index.unique, index.nulls_not_distinct, index.predicate.clone());
    let element = |element: &IndexElement| (element.term.clone(), element.collation.clone(), element.opclass.clone());
    let elements = |index: &Index| index.elements.iter().map(element).collect::<Vec<_>>();
    shape(above) == shape(own) && elements(above) == elements(own) && above.include == own.include
}

/// Says whether the server makes the new expressions of the old ones when columns change their types.
fn follows(from: &[&Expr], to: &[&Expr]) -> bool {
    from.len() == to.len() && from.iter().zip(to).all(|(from, to)| from.becomes(to))
}

fn term_expr(element: &IndexElement) -> Option<&Expr> {
    match &element.term {
        IndexTerm::Expr(expr) => Some(expr),
        IndexTerm::Column(_) => None,
    }
}

/// Returns the columns, domains and attributes that stay and are of a type before and after.
fn users(sides: Sides<'_>, name: &DefinedRef, gone: &BTreeSet<ColumnRef>) -> Vec<ObjectRef> {
    let DefinedRef::Made(made) = name else { return Vec::new() };
    type Typed<'a> = (&'a SqlType, &'a Option<QName>);
    let holds = |old: Typed<'_>, new: Typed<'_>| match made.kind {
        MadeKind::Aggregate
        | MadeKind::Operator
        | MadeKind::Cast
        | MadeKind::TextSearchDictionary
        | MadeKind::TextSearchConfiguration
        | MadeKind::OperatorFamily
        | MadeKind::OperatorClass
        | MadeKind::ForeignDataWrapper
        | MadeKind::Server
        | MadeKind::UserMapping
        | MadeKind::Conversion
        | MadeKind::TextSearchParser
        | MadeKind::TextSearchTemplate
        | MadeKind::AccessMethod
        | MadeKind::Language
        | MadeKind::Transform => false,
        MadeKind::Range => [&old.0, &new.0].iter().all(|ty| ty.user.as_ref() == Some(&made.name)),
        MadeKind::Collation => [&old.1, &new.1].iter().all(|collation| collation.as_ref() == Some(&made.name)),
    };
    let columns = sides.columns().filter(|(column, old, new)| {
        !gone.contains(column) && holds((&old.ty, &old.collation), (&new.ty, &new.collation))
    });
    let mut users: Vec<ObjectRef> = columns.map(|(column, ..)| ObjectRef::Column(column)).collect();
    let is_of = |table: &Table| {
        let server = table.foreign.as_ref().map(|foreign| &foreign.server);
        made.kind == MadeKind::Server && server == Some(&made.name.name)
            || made.kind == MadeKind::AccessMethod && table.access_method.as_ref() == Some(&made.name.name)
    };
    let tables = sides.tables().filter(|(old, new)| is_of(old) && is_of(new));
    users.extend(tables.map(|(_, new)| ObjectRef::Table(new.name.clone())));
    for (name, old) in &sides.old.domains {
        users.extend(
            sides
                .new
                .domains
                .get(name)
                .filter(|new| holds((&old.ty, &old.collation), (&new.ty, &new.collation)))
                .map(|_| ObjectRef::Domain(name.clone())),
        );
    }
    for (name, old) in &sides.old.composites {
        let Some(new) = sides.new.composites.get(name) else { continue };
        let both = |old: &Attribute| {
            new.attributes
                .iter()
                .any(|new| new.name == old.name && holds((&old.ty, &old.collation), (&new.ty, &new.collation)))
        };
        if old.attributes.iter().any(both) {
            users.push(ObjectRef::Composite(name.clone()));
        }
    }
    // No statement leads from one partition key to another.
    let is_key = |table: &Table| table.partition_by.as_ref().is_some_and(|key| key.elements.objects.contains(made));
    let partitioned = sides.tables().filter(|(old, new)| is_key(old) && is_key(new));
    users.extend(partitioned.map(|(_, new)| ObjectRef::Table(new.name.clone())));
    users
}

/// Says whether a table, view or sequence has this name.
pub(super) fn has_relation(schema: &Schema, name: &QName) -> bool {
    schema.tables.contains_key(name)
        || schema.sequences.contains_key(name)
        || schema.defined.contains_key(&DefinedRef::View(name.clone()))
        || schema.defined.contains_key(&DefinedRef::MaterializedView(name.clone()))
}

pub(super) fn has_type(schema: &Schema, name: &QName) -> bool {
    schema.enums.contains_key(name) || schema.domains.contains_key(name) || schema.composites.contains_key(name)
}

/// Says whether values of the domain would have to be read for the change.
fn narrows(edit: &DomainEdit) -> bool {
    match edit {
        DomainEdit::NotNull { from, to } => from.is_none() && to.is_some(),
        DomainEdit::AddCheck(check) => check.validated,
        DomainEdit::AlterCheck { from, to } => to.validated && !(from.expr == to.expr && from.validated),
        DomainEdit::Type { .. } | DomainEdit::Default { .. } | DomainEdit::DropCheck(_) => false,
    }
}

/// Says whether columns that stay hold values of the domain inside of an array or a row.
fn is_inside(sides: Sides<'_>, domain: &QName) -> bool {
    fn holds(schema: &Schema, ty: &SqlType, domain: &QName, inside: bool) -> bool {
        let inside = inside || ty.is_array();
        let Some(name) = &ty.user else { return false };
        if name == domain {
            return inside;
        }
        let attributes = schema.composites.get(name).into_iter().flat_map(|composite| &composite.attributes);
        schema.domains.get(name).is_some_and(|over| holds(schema, &over.ty, domain, inside))
            || attributes.into_iter().any(|attribute| holds(schema, &attribute.ty, domain, true))
    }
    sides.columns().any(|(_, old, _)| holds(sides.old, &old.ty, domain, false))
}

/// Says whether a column, domain or composite of the schema is of the type, or an expression names it.
pub(super) fn is_used(schema: &Schema, name: &QName) -> bool {
    let of = |ty: &SqlType| ty.user.as_ref() == Some(name);
    schema.tables.values().any(|table| table.columns.iter().any(|column| of(&column.ty)))
        || schema.domains.values().any(|domain| of(&domain.ty))
        || schema.composites.values().any(|composite| composite.attributes.iter().any(|attribute| of(&attribute.ty)))
        || expressions(schema).into_iter().any(|expr| expr.types.contains(name))
}

/// Returns how rows get to the replacement of their type. An explicit cast would cut what is too long without a word:
/// where the server has a cast for assignments it says so, and so does a type that reads its own text.
fn swap_route(sides: Sides<'_>, ty: &SqlType) -> Route {
    let Some(name) = ty.user.as_ref() else { return Route::Plain };
    let (Some(from), Some(to)) = (sides.old.composites.get(name), sides.new.composites.get(name)) else {
        return domain_route(sides, name, ty);
    };
    let names =
        |composite: &Composite| composite.attributes.iter().map(|attribute| attribute.name.clone()).collect::<Vec<_>>();
    if names(from) == names(to) {
        return Route::Using(Using::ThroughText);
    }
    if ty.is_array() {
        return Route::None;
    }
    let parts = to.attributes.iter().map(|attribute| {
        let old = from.attributes.iter().find(|old| old.name == attribute.name);
        let source = match old.map(|old| cast::route(&old.ty, &attribute.ty, sides.old, sides.new)) {
            None => RowSource::Nothing,
            Some(Route::Plain | Route::Using(Using::Cast)) if !cast::cuts(&attribute.ty, sides.new) => RowSource::Cast,
            Some(_) => RowSource::AsText,
        };
        let source = if old.is_some_and(|old| old.ty == attribute.ty) { RowSource::AsText } else { source };
        RowPart { name: attribute.name.clone(), ty: attribute.ty.clone(), source }
    });
    Route::Using(Using::Row(parts.collect()))
}

fn domain_route(sides: Sides<'_>, name: &QName, ty: &SqlType) -> Route {
    let (Some(from), Some(to)) = (sides.old.domains.get(name), sides.new.domains.get(name)) else {
        let keeps_kind = sides.old.enums.contains_key(name) && sides.new.enums.contains_key(name);
        return if keeps_kind { Route::Using(Using::ThroughText) } else { cast::route(ty, ty, sides.old, sides.new) };
    };
    match cast::route(&from.ty, &to.ty, sides.old, sides.new) {
        // Two types of one name, of which the server knows only that they have a text.
        Route::Plain if cast::is_own(&from.ty, sides.old) => Route::Using(Using::ThroughText),
        route => route,
    }
}

/// Says whether the index can carry the key as it is.
fn carries(index: &Index, key: &Key) -> bool {
    let plain = |element: &IndexElement, column: &String| {
        element.term == IndexTerm::Column(column.clone())
            && element.collation.is_none()
            && element.opclass.is_none()
            && !element.descending
            && !element.nulls_first
    };
    index.unique
        && index.valid
        && index.method == "btree"
        && index.predicate.is_none()
        && !key.without_overlaps
        && index.nulls_not_distinct == key.nulls_not_distinct
        && index.include == key.include
        && index.options == key.options
        && index.tablespace == key.tablespace
        && index.uses.0 == key.uses.0
        && index.elements.len() == key.columns.len()
        && index.elements.iter().zip(&key.columns).all(|(element, column)| plain(element, column))
}

/// Says whether an `ALTER` leads from one form of a constraint to the other.
fn changes_in_place(from: &ConstraintKind, to: &ConstraintKind) -> bool {
    if same_but_validated(from, to) {
        return true;
    }
    match (from, to) {
        (ConstraintKind::ForeignKey(from), ConstraintKind::ForeignKey(to)) => {
            ForeignKey { deferrable: to.deferrable, ..from.clone() } == *to
        }
        (ConstraintKind::PrimaryKey(from), ConstraintKind::PrimaryKey(to))
        | (ConstraintKind::Unique(from), ConstraintKind::Unique(to)) => {
            Key { options: to.options.clone(), tablespace: to.tablespace.clone(), ..from.clone() } == *to
        }
        (ConstraintKind::Exclusion(from), ConstraintKind::Exclusion(to)) => {
            Exclusion { options: to.options.clone(), tablespace: to.tablespace.clone(), ..from.clone() } == *to
        }
        _ => false,
    }
}

/// Returns the storage parameters of the index of a constraint.
fn index_options(kind: &ConstraintKind) -> Option<&Options> {
    match kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(&key.options),
        ConstraintKind::Exclusion(exclusion) => Some(&exclusion.options),
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => None,
    }
}

/// Says whether an `ALTER INDEX` leads from one form of an index to the other, or they are the same.
fn index_changes_in_place(from: &Index, to: &Index) -> bool {
    let like = Index {
        options: to.options.clone(),
        tablespace: to.tablespace.clone(),
        statistics: to.statistics.clone(),
        extensions: to.extensions.clone(),
        comment: to.comment.clone(),
        ..from.clone()
    };
    like == *to && from.uses.0 == to.uses.0
}

/// Returns the operator classes of the schema in the index of a constraint. Their names tell where a column got another
/// default class.
fn opclasses(kind: &ConstraintKind) -> Option<&BTreeSet<ObjectRef>> {
    match kind {
        ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => Some(&key.uses.0),
        ConstraintKind::Exclusion(exclusion) => Some(&exclusion.uses.0),
        ConstraintKind::Check(_) | ConstraintKind::ForeignKey(_) => None,
    }
}
