//! What a table asks of a row, before and after the revision.

use std::collections::BTreeSet;

use super::family::Family;
use super::harvest::harvest;
use super::values::{benign, hurtful};
use crate::prove::mapping::Mapping;
use crate::schema::ir::{Column, ConstraintKind, Expr, ForeignKey, IndexTerm, QName, Schema, SqlType, Table};

/// The schema that rows must fit later, and which table and column is which there.
#[derive(Clone, Copy)]
pub(in crate::prove) struct Later<'a> {
    pub(in crate::prove) schema: &'a Schema,
    pub(in crate::prove) mapping: &'a Mapping,
    /// The mapping the other way.
    pub(in crate::prove) back: &'a Mapping,
}

impl Later<'_> {
    /// Says whether the table is still there, under whatever name.
    pub(in crate::prove) fn keeps(&self, table: &QName) -> bool {
        self.mapping.table(table).is_some()
    }
}

/// A table to fill.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) table: QName,
    pub(super) slots: Vec<Slot>,
    /// The columns that the server computes.
    pub(super) generated: Vec<String>,
    pub(super) checks: Vec<Check>,
    pub(super) references: Vec<Reference>,
    /// The columns of the keys that only the later schema has, and whether NULLs count as equal there.
    pub(super) coming_keys: Vec<(Vec<usize>, bool)>,
}

/// A column that an INSERT may name.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) ty: SqlType,
    pub(super) family: Family,
    pub(super) not_null: bool,
    /// The value comes from a sequence unless one is given.
    pub(super) numbered_by_server: bool,
    /// `GENERATED ALWAYS AS IDENTITY`: a value of ours needs OVERRIDING SYSTEM VALUE.
    pub(super) always: bool,
    /// The same column in the later schema.
    pub(super) later: Option<LaterSlot>,
    /// Values that the CHECKs of the column's domains suggest.
    pub(super) suggested: Vec<String>,
    /// The server must say which values the type takes: domains, types we do not know, types about to change.
    pub(super) asks_server: bool,
}

#[derive(Debug)]
pub(super) struct LaterSlot {
    pub(super) name: String,
    pub(super) ty: SqlType,
    pub(super) family: Family,
    pub(super) not_null: bool,
    /// Values that the CHECKs of the later domains suggest.
    pub(super) suggested: Vec<String>,
}

/// A CHECK over columns that all are slots.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) expr: String,
    pub(super) slots: Vec<usize>,
    /// It belongs to the later schema and names the columns as they are called there.
    pub(super) later: bool,
}

/// A foreign key, of either schema; the names are those of today.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) name: String,
    pub(super) slots: Vec<usize>,
    pub(super) table: QName,
    pub(super) columns: Vec<String>,
    /// Only the later schema has it.
    pub(super) coming: bool,
}

impl Target {
    pub(super) fn new(schema: &Schema, table: &Table, later: Option<Later<'_>>) -> Self {
        let slots: Vec<Slot> = table
            .columns
            .iter()
            .filter(|column| column.generated.is_none())
            .map(|column| Slot::new(schema, &table.name, column, later))
            .collect();
        let generated = table.columns.iter().filter(|column| column.generated.is_some());
        let mut target = Self {
            table: table.name.clone(),
            slots,
            generated: generated.map(|column| column.name.clone()).collect(),
            checks: vec![],
            references: vec![],
            coming_keys: vec![],
        };
        target.add_constraints(table);
        if let Some(later) = later {
            target.add_later_constraints(table, later);
        }
        target
    }

    fn add_constraints(&mut self, table: &Table) {
        for constraint in table.all_constraints() {
            match &constraint.kind {
                ConstraintKind::Check(check) => {
                    if let Some(slots) = self.find(&check.expr.columns, |slot| Some(&slot.name)) {
                        self.checks.push(Check { expr: check.expr.text.clone(), slots, later: false });
                    }
                }
                ConstraintKind::ForeignKey(key) => {
                    let slots = self.find(&key.columns, |slot| Some(&slot.name));
                    let column = |column: &str| Some(column.to_owned());
                    self.add_reference(&constraint.name, key, slots, Some(&key.references), column, false);
                }
                ConstraintKind::PrimaryKey(_) | ConstraintKind::Unique(_) | ConstraintKind::Exclusion(_) => {}
            }
        }
        if let Some(rule) = rule(table)
            && let Some(slots) = self.find(&rule.columns, |slot| Some(&slot.name))
        {
            self.checks.push(Check { expr: rule.text.clone(), slots, later: false });
        }
    }

    fn add_later_constraints(&mut self, table: &Table, later: Later<'_>) {
        let Some(after) = later.mapping.table(&table.name).and_then(|name| later.schema.tables.get(name)) else {
            return;
        };
        let back = later.back;
        for constraint in after.all_constraints() {
            let later_name = |slot: &'_ Slot| slot.later.as_ref().map(|later| later.name.clone());
            match &constraint.kind {
                ConstraintKind::Check(check) => {
                    if let Some(slots) = self.find_owned(&check.expr.columns, later_name) {
                        self.checks.push(Check { expr: check.expr.text.clone(), slots, later: true });
                    }
                }
                ConstraintKind::ForeignKey(key) => {
                    let slots = self.find_owned(&key.columns, later_name);
                    let known = slots.as_ref().is_some_and(|slots| self.references.iter().any(|r| r.slots == *slots));
                    if !known {
                        let column = |column: &str| back.column(&key.references, column).map(str::to_owned);
                        self.add_reference(&constraint.name, key, slots, back.table(&key.references), column, true);
                    }
                }
                ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
                    if let Some(slots) = self.find_owned(&key.columns, later_name) {
                        self.add_coming_key(table, slots, key.nulls_not_distinct);
                    }
                }
                ConstraintKind::Exclusion(exclusion) => {
                    let columns = exclusion.elements.iter().flat_map(|element| term_columns(&element.term.term));
                    if let Some(slots) = self.find_owned(&columns.collect::<Vec<_>>(), later_name) {
                        self.add_coming_key(table, slots, false);
                    }
                }
            }
        }
        // What sorts rows by a hash names tables, which may be called otherwise today.
        if let Some(rule) = rule(after).filter(|new| rule(table).is_none_or(|old| old.text != new.text))
            && !rule.text.contains("satisfies_hash_partition(")
        {
            let later_name = |slot: &'_ Slot| slot.later.as_ref().map(|later| later.name.clone());
            if let Some(slots) = self.find_owned(&rule.columns, later_name) {
                self.checks.push(Check { expr: rule.text.clone(), slots, later: true });
            }
        }
        for index in after.all_indexes().filter(|index| index.unique) {
            let columns: Vec<String> = index.elements.iter().flat_map(|element| term_columns(&element.term)).collect();
            let later_name = |slot: &'_ Slot| slot.later.as_ref().map(|later| later.name.clone());
            if let Some(slots) = self.find_owned(&columns, later_name) {
                self.add_coming_key(table, slots, index.nulls_not_distinct);
            }
        }
    }

    /// Notes a key of the later schema unless today's table has one over the same columns.
    fn add_coming_key(&mut self, table: &Table, slots: Vec<usize>, nulls_not_distinct: bool) {
        let names: BTreeSet<&str> = slots.iter().map(|slot| self.slots[*slot].name.as_str()).collect();
        let known = table.all_constraints().any(|constraint| match &constraint.kind {
            ConstraintKind::PrimaryKey(key) | ConstraintKind::Unique(key) => {
                key.nulls_not_distinct == nulls_not_distinct
                    && key.columns.iter().map(String::as_str).collect::<BTreeSet<_>>() == names
            }
            ConstraintKind::ForeignKey(_) | ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => false,
        });
        let entry = (slots, nulls_not_distinct);
        if !known && !self.coming_keys.contains(&entry) {
            self.coming_keys.push(entry);
        }
    }

    fn add_reference(
        &mut self,
        name: &str,
        key: &ForeignKey,
        slots: Option<Vec<usize>>,
        table: Option<&QName>,
        column: impl Fn(&str) -> Option<String>,
        coming: bool,
    ) {
        let columns: Option<Vec<String>> = key.referenced_columns.iter().map(|name| column(name)).collect();
        if let (Some(slots), Some(table), Some(columns)) = (slots, table, columns) {
            let name = name.to_owned();
            self.references.push(Reference { name, slots, table: table.clone(), columns, coming });
        }
    }

    /// Returns the slots of these columns, unless one of them is none.
    fn find(&self, columns: &[String], name: impl Fn(&Slot) -> Option<&String>) -> Option<Vec<usize>> {
        self.find_owned(columns, |slot| name(slot).cloned())
    }

    fn find_owned(&self, columns: &[String], name: impl Fn(&Slot) -> Option<String>) -> Option<Vec<usize>> {
        columns.iter().map(|column| self.slots.iter().position(|slot| name(slot).as_ref() == Some(column))).collect()
    }

    /// Returns groups of slots that one CHECK or several tie together, each sorted.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let mut components: Vec<BTreeSet<usize>> = Vec::new();
        for check in self.checks.iter().filter(|check| !check.slots.is_empty()) {
            let mut joined: BTreeSet<usize> = check.slots.iter().copied().collect();
            components.retain(|component| {
                let apart = component.is_disjoint(&joined);
                if !apart {
                    joined.extend(component);
                }
                apart
            });
            components.push(joined);
        }
        components.into_iter().map(|component| component.into_iter().collect()).collect()
    }

    /// Returns values to try for a slot, the most promising first.
    pub(super) fn candidates(&self, slot: usize, rows: usize) -> Vec<String> {
        let mut values = self.slots[slot].suggested.clone();
        for check in self.checks.iter().filter(|check| check.slots.contains(&slot)) {
            values.extend(harvest(&check.expr));
        }
        let slot = &self.slots[slot];
        let families = slot.later.as_ref().map(|later| &later.family).into_iter().chain([&slot.family]);
        for family in families {
            for number in 0..rows {
                values.extend(benign(family, number));
            }
        }
        let mut seen = BTreeSet::new();
        values.retain(|value| seen.insert(value.clone()));
        values
    }

    /// Returns the values that may hurt a slot, in a fixed order.
    pub(super) fn hurtful(&self, slot: usize) -> Vec<String> {
        let mut values = hurtful(&self.slots[slot].family);
        for check in self.checks.iter().filter(|check| check.later && check.slots.contains(&slot)) {
            values.extend(harvest(&check.expr));
        }
        values.extend(self.slots[slot].later.iter().flat_map(|later| later.suggested.iter().cloned()));
        let today = &self.slots[slot];
        let changes = |later: &&LaterSlot| later.ty != today.ty || later.family != today.family;
        if let Some(later) = today.later.as_ref().filter(changes) {
            values.extend(hurtful(&later.family));
            // What only just does not fit any more: one more digit, one more letter.
            values.extend(hurtful(&later.family).iter().map(|value| format!("{value}1")));
        }
        let mut seen = BTreeSet::new();
        values.retain(|value| seen.insert(value.clone()));
        values
    }
}

impl Slot {
    fn new(schema: &Schema, table: &QName, column: &Column, later: Option<Later<'_>>) -> Self {
        let former = column;
        let after = later.and_then(|later| {
            let after = later.schema.tables.get(later.mapping.table(table)?)?;
            let column = after.column(later.mapping.column(table, &column.name)?)?;
            Some(LaterSlot {
                name: column.name.clone(),
                ty: column.ty.clone(),
                family: later_family(&former.ty, schema, &column.ty, later.schema),
                not_null: column.not_null || is_not_null_domain(&column.ty, later.schema),
                suggested: domain_suggestions(&column.ty, later.schema),
            })
        });
        let mut suggested = domain_suggestions(&column.ty, schema);
        suggested.extend(after.iter().flat_map(|after| after.suggested.iter().cloned()));
        let family = Family::of(&column.ty, schema);
        let changes = after.as_ref().is_some_and(|after| after.ty != column.ty || after.family != family);
        let plain_enum = column.ty.user.as_ref().is_some_and(|name| schema.enums.contains_key(name));
        let asks_server = changes || family == Family::Unknown || (column.ty.user.is_some() && !plain_enum);
        let from_sequence = column.default.as_ref().is_some_and(|default| default.text.starts_with("nextval("));
        Self {
            name: column.name.clone(),
            ty: column.ty.clone(),
            family,
            not_null: column.not_null || is_not_null_domain(&column.ty, schema),
            numbered_by_server: column.identity.is_some() || from_sequence,
            always: column.identity.as_ref().is_some_and(|identity| identity.always)
                || schema.above(table).any(|name| has_always(schema, name, &column.name)),
            later: after,
            suggested,
            asks_server,
        }
    }

    /// Says whether NULL fits today and later.
    pub(super) fn nullable(&self) -> bool {
        !self.not_null && !self.later.as_ref().is_some_and(|later| later.not_null)
    }
}

/// Says whether the column of a table above is `GENERATED ALWAYS AS IDENTITY`, which partitions follow since PostgreSQL 17.
fn has_always(schema: &Schema, table: &QName, column: &str) -> bool {
    let column = schema.tables.get(table).and_then(|table| table.column(column));
    column.and_then(|column| column.identity.as_ref()).is_some_and(|identity| identity.always)
}

/// Returns the family that values must fit later, in the form they have today: the attributes of a composite value
/// stand where they stand today, and are what those of their names will be.
fn later_family(ty: &SqlType, schema: &Schema, later_ty: &SqlType, later: &Schema) -> Family {
    let composite = |ty: &SqlType, schema: &'_ Schema| {
        let name = ty.user.as_ref().filter(|_| !ty.is_array())?;
        schema.composites.get(name).cloned()
    };
    let (Some(today), Some(after)) = (composite(ty, schema), composite(later_ty, later)) else {
        return Family::of(later_ty, later);
    };
    let attributes =
        today.attributes.iter().map(|old| match after.attributes.iter().find(|new| new.name == old.name) {
            Some(new) => later_family(&old.ty, schema, &new.ty, later),
            None => Family::of(&old.ty, schema),
        });
    Family::Composite { attributes: attributes.collect() }
}

/// Returns what rows of a partition must fulfil.
fn rule(table: &Table) -> Option<&Expr> {
    table.partition_of.as_ref()?.rule.0.as_ref()
}

fn term_columns(term: &IndexTerm) -> Vec<String> {
    match term {
        IndexTerm::Column(name) => vec![name.clone()],
        IndexTerm::Expr(expr) => expr.columns.clone(),
    }
}

fn is_not_null_domain(ty: &SqlType, schema: &Schema) -> bool {
    let domain = ty.user.as_ref().filter(|_| !ty.is_array()).and_then(|name| schema.domains.get(name));
    domain.is_some_and(|domain| domain.not_null || is_not_null_domain(&domain.ty, schema))
}

/// Returns what the CHECKs of a domain, and of the domains below it, suggest.
fn domain_suggestions(ty: &SqlType, schema: &Schema) -> Vec<String> {
    let Some(domain) = ty.user.as_ref().and_then(|name| schema.domains.get(name)) else { return Vec::new() };
    let mut values: Vec<String> = domain.checks.iter().flat_map(|check| harvest(&check.expr.text)).collect();
    values.extend(domain_suggestions(&domain.ty, schema));
    values
}
