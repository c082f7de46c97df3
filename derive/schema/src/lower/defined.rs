//! Views, policies, triggers and extended statistics.

use crate::ir::{Deferrable, Defined, Expr, Implied, ObjectRef, Policy, QName, Statistics, Trigger, Uses, View};
use crate::model::defined::{PolicyModel, QueryModel, StatisticsModel, Timing, TriggerModel, ViewModel};
use crate::model::{TableModel, TermModel};
use crate::origin::Part;
use crate::quote::{ident, idents, literal};

use super::Lowering;
use super::names::object_name;
use super::table::{names, options, text};

impl Lowering<'_> {
    /// Declares what stands beside a table.
    pub(super) fn beside(&mut self, model: &TableModel, name: &QName) {
        for policy in &model.policies {
            self.define(Defined::Policy(lower_policy(policy, name)), &policy.name.span);
        }
        for trigger in &model.triggers {
            self.define(Defined::Trigger(lower_trigger(trigger, name)), &trigger.name.span);
        }
        for statistics in &model.statistics {
            self.define(Defined::Statistics(lower_statistics(statistics, name)), &statistics.label.span);
        }
    }

    fn define(&mut self, object: Defined, span: &crate::diagnostic::Span) {
        let name = object.name();
        self.origin(ObjectRef::Defined(name.clone()), Part::Whole, span);
        self.out.schema.defined.insert(name, object);
    }

    /// Declares a view. Its columns are those of the query; each field must be one of them, which only a server can tell.
    pub(super) fn view(&mut self, model: &TableModel, view: &ViewModel, name: &QName) {
        let query = match &view.query.value {
            QueryModel::Sql(text) => text.clone(),
            // A file that could not be read was reported.
            QueryModel::File(_) => return,
        };
        for column in &model.columns {
            let span = column.field.as_ref().map_or(&column.name.span, |field| &field.span);
            self.origin(ObjectRef::column(name, &column.name.value), Part::Whole, span);
        }
        let mut indexes: Vec<_> = model.indexes.iter().map(|index| self.index(name, index)).collect();
        indexes.sort_by(|a, b| a.name.cmp(&b.name));
        let object = Defined::View(View {
            name: name.clone(),
            materialized: view.materialized,
            query: query.trim_end().trim_end_matches(';').to_owned(),
            columns: Vec::new(),
            options: options(&model.options),
            unpopulated: Implied::default(),
            tablespace: text(&model.tablespace),
            access_method: text(&model.access_method).filter(|method| method != "heap"),
            indexes,
            clustered_on: text(&model.cluster),
            extensions: Vec::new(),
            comment: self.comment(&model.docs),
            uses: Uses::default(),
        });
        self.define(object, &model.ident.span);
        self.beside(model, name);
    }
}

fn lower_policy(model: &PolicyModel, on: &QName) -> Policy {
    let mut roles = names(&model.roles);
    roles.retain(|role| role != "public");
    roles.sort();
    Policy {
        name: model.name.value.clone(),
        on: on.clone(),
        permissive: !model.restrictive,
        command: model.command,
        roles,
        using: model.using.as_ref().map(|expr| Expr::new(&expr.value)),
        with_check: model.with_check.as_ref().map(|expr| Expr::new(&expr.value)),
        comment: text(&model.comment),
        uses: Uses::default(),
    }
}

fn lower_trigger(model: &TriggerModel, on: &QName) -> Trigger {
    Trigger {
        name: model.name.value.clone(),
        on: on.clone(),
        definition: trigger_definition(model, on),
        constraint: model.constraint,
        firing: model.firing,
        copies: Vec::new(),
        extensions: Vec::new(),
        comment: text(&model.comment),
        uses: Uses::default(),
    }
}

/// Returns the statement that creates the trigger.
fn trigger_definition(model: &TriggerModel, on: &QName) -> String {
    let timing = match model.timing {
        Timing::Before => "BEFORE",
        Timing::After => "AFTER",
        Timing::InsteadOf => "INSTEAD OF",
    };
    let update = model.update.as_ref().map(|columns| match columns.as_slice() {
        [] => "UPDATE".to_owned(),
        columns => format!("UPDATE OF {}", idents(names(columns))),
    });
    let word = |fires: bool, word: &str| fires.then(|| word.to_owned());
    let events = [word(model.insert, "INSERT"), update, word(model.delete, "DELETE"), word(model.truncate, "TRUNCATE")];
    let events: Vec<String> = events.into_iter().flatten().collect();
    let kind = if model.constraint { "CONSTRAINT TRIGGER" } else { "TRIGGER" };
    let mut sql = format!("CREATE {kind} {} {timing} {} ON {on}", ident(&model.name.value), events.join(" OR "));
    sql.push_str(match model.deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " DEFERRABLE",
        Deferrable::Deferred => " DEFERRABLE INITIALLY DEFERRED",
    });
    let table = |word: &str, name: &Option<crate::diagnostic::Spanned<String>>| {
        name.as_ref().map(|name| format!(" {word} TABLE AS {}", ident(&name.value))).unwrap_or_default()
    };
    let tables = table("OLD", &model.old_table) + &table("NEW", &model.new_table);
    if !tables.is_empty() {
        sql += &format!(" REFERENCING{tables}");
    }
    sql.push_str(if model.for_each_row { " FOR EACH ROW" } else { " FOR EACH STATEMENT" });
    if let Some(when) = &model.when {
        sql += &format!(" WHEN {}", enclosed(&when.value));
    }
    let arguments: Vec<String> = model.arguments.iter().map(|argument| literal(argument)).collect();
    format!("{sql} EXECUTE FUNCTION {}({})", model.call.value, arguments.join(", "))
}

/// Returns the expression in parentheses, which a comment at its end does not swallow.
fn enclosed(sql: &str) -> String {
    if sql.contains("--") { format!("({sql}\n)") } else { format!("({sql})") }
}

fn lower_statistics(model: &StatisticsModel, on: &QName) -> Statistics {
    let columns: Vec<&str> = model
        .terms
        .iter()
        .map(|term| match &term.value {
            TermModel::Column(column) => column.as_str(),
            TermModel::Sql(_) => "expr",
        })
        .collect();
    let name = text(&model.label.name).unwrap_or_else(|| object_name(&on.name, &columns.join("_"), "stat"));
    let name = on.sibling(name);
    let kinds = names(&model.kinds).join(", ");
    let kinds = if kinds.is_empty() { kinds } else { format!(" ({kinds})") };
    let terms = model.terms.iter().map(|term| match &term.value {
        TermModel::Column(column) => ident(column),
        TermModel::Sql(sql) => enclosed(sql),
    });
    let terms = terms.collect::<Vec<_>>().join(", ");
    Statistics {
        definition: format!("CREATE STATISTICS {name}{kinds} ON {terms} FROM {on}"),
        name,
        on: on.clone(),
        target: model.target,
        comment: text(&model.label.comment),
        uses: Uses::default(),
    }
}
