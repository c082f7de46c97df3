//! Views, row security, policies, triggers and extended statistics on a struct.

use crate::diagnostic::{Code, Span, Spanned};
use crate::ir::{Deferrable, Firing, PolicyCommand, QName, RowSecurity};
use crate::model::defined::{PolicyModel, QueryModel, StatisticsModel, Timing, TriggerModel, ViewModel};
use crate::model::syntax::{Arg, Reader};
use crate::model::{Label, TableModel, TermModel};

use super::values::{Seen, parse_qualified};

const POLICY_OPTIONS: &[&str] = &["for", "to", "using", "with_check", "restrictive", "comment"];
const TRIGGER_OPTIONS: &[&str] = &[
    "before",
    "after",
    "instead_of",
    "insert",
    "update",
    "delete",
    "truncate",
    "for_each_row",
    "for_each_statement",
    "old_table",
    "new_table",
    "when",
    "call",
    "arguments",
    "constraint",
    "deferrable",
    "disabled",
    "enabled",
    "comment",
];
const STATISTICS_OPTIONS: &[&str] = &["name", "comment", "kinds", "target"];
const STATISTICS_KINDS: &[&str] = &["ndistinct", "dependencies", "mcv"];

impl Reader<'_> {
    /// Reads `view = sql("…")` and `view_file = "…"`.
    pub fn view(&mut self, arg: &Arg) -> Option<ViewModel> {
        let query = match arg.key() {
            Some("view_file") => self.string(arg)?.map(QueryModel::File),
            _ => self.sql(arg)?.map(QueryModel::Sql),
        };
        Some(ViewModel { query, materialized: false })
    }

    /// Reads `rls` and `rls(force)`.
    pub fn row_security(&mut self, arg: &Arg) -> RowSecurity {
        match (arg.term.group.as_deref(), &arg.value) {
            (None, None) if arg.is_flag() => RowSecurity::On,
            (Some([force]), None) if force.is_flag() && force.key() == Some("force") => RowSecurity::Forced,
            _ => {
                self.error(Code::Value, &arg.span, "`rls` takes nothing, or `force`", "write `rls` or `rls(force)`");
                RowSecurity::On
            }
        }
    }

    /// Returns the name that a clause begins with, and what stands behind it.
    fn named<'a>(&mut self, arg: &'a Arg, help: &str) -> Option<(Spanned<String>, &'a [Arg])> {
        let list = arg.term.group.as_deref().filter(|_| arg.value.is_none() && arg.modifiers.is_empty());
        let first = list.and_then(|list| list.split_first());
        let name = first.and_then(|(first, rest)| {
            let word = first.term.word().filter(|_| first.is_flag());
            let text = first.term.string().filter(|_| first.value.is_none() && first.modifiers.is_empty());
            Some((Spanned::new(word.or(text)?.to_owned(), first.span.clone()), rest))
        });
        let Some((name, rest)) = name else {
            let key = arg.term.word().unwrap_or_default().to_owned();
            self.error(Code::Missing, &arg.span, format!("`{key}` begins with its name"), help);
            return None;
        };
        self.check_identifier(&name).then_some((name, rest))
    }

    /// Reads `policy(name, for = select, to("authenticated"), using = sql("…"), with_check = sql("…"), restrictive)`.
    pub fn policy(&mut self, arg: &Arg) -> Option<PolicyModel> {
        let (name, options) = self.named(arg, "write `policy(own_rows, using = sql(\"…\"))`")?;
        let mut policy = PolicyModel {
            name,
            comment: None,
            restrictive: false,
            command: PolicyCommand::All,
            roles: Vec::new(),
            using: None,
            with_check: None,
        };
        let mut seen = Seen::default();
        for option in options {
            let Some(key) = option.key().filter(|key| POLICY_OPTIONS.contains(key)) else {
                self.not_a_key(option, POLICY_OPTIONS, "of a policy");
                continue;
            };
            if !seen.once(key, &option.span, self) {
                continue;
            }
            match key {
                "for" => {
                    let commands = [
                        PolicyCommand::All,
                        PolicyCommand::Select,
                        PolicyCommand::Insert,
                        PolicyCommand::Update,
                        PolicyCommand::Delete,
                    ];
                    let choices = commands.map(|command| (command.word(), command));
                    policy.command = self.choice(option, &choices).map_or(PolicyCommand::All, |chosen| chosen.value);
                }
                "to" => policy.roles = self.words(option, "roles", "to(\"reader\")"),
                "using" => policy.using = self.sql(option),
                "with_check" => policy.with_check = self.sql(option),
                "restrictive" => policy.restrictive = self.flag(option),
                _ => policy.comment = self.string(option),
            }
        }
        Some(policy)
    }

    /// Reads the words or strings of `key(a, "b")`.
    fn words(&mut self, arg: &Arg, what: &str, example: &str) -> Vec<Spanned<String>> {
        let list = arg.term.group.as_deref().filter(|_| arg.value.is_none() && arg.modifiers.is_empty());
        let mut words = Vec::new();
        for item in list.unwrap_or_default() {
            let word = item.term.word().filter(|_| item.is_flag()).or(item.term.string());
            if let Some(word) = word.filter(|_| item.value.is_none()) {
                words.push(Spanned::new(word.to_owned(), item.span.clone()));
            }
        }
        if words.is_empty() || words.len() != list.unwrap_or_default().len() {
            let key = arg.term.word().unwrap_or_default().to_owned();
            self.error(Code::Value, &arg.span, format!("`{key}` takes a list of {what}"), format!("write `{example}`"));
        }
        words
    }

    /// Reads `trigger(name, before, update(of(a)), for_each_row, when = sql("…"), call = "app.touch()")`.
    pub fn trigger(&mut self, arg: &Arg) -> Option<TriggerModel> {
        let help = "write `trigger(touch, before, update, for_each_row, call = \"app.touch()\")`";
        let (name, options) = self.named(arg, help)?;
        let mut read = TriggerRead::default();
        let mut seen = Seen::default();
        for option in options {
            let Some(key) = option.key().filter(|key| TRIGGER_OPTIONS.contains(key)) else {
                self.not_a_key(option, TRIGGER_OPTIONS, "of a trigger");
                continue;
            };
            let once = match key {
                "after" | "instead_of" => "before",
                "for_each_statement" => "for_each_row",
                "disabled" => "enabled",
                other => other,
            };
            if seen.once(once, &option.span, self) {
                read.option(key, option, self);
            }
        }
        let missing = [
            (read.timing.is_none(), "`before`, `after` or `instead_of`"),
            (!(read.insert || read.delete || read.truncate || read.update.is_some()), "what it fires on"),
            (read.call.is_none() && !read.call_given, "`call`, the function it calls"),
        ];
        for (_, what) in missing.iter().filter(|(is_missing, _)| *is_missing) {
            self.error(Code::Missing, &arg.span, format!("a trigger needs {what}"), help);
        }
        Some(TriggerModel {
            name,
            comment: read.comment,
            timing: read.timing?,
            insert: read.insert,
            update: read.update,
            delete: read.delete,
            truncate: read.truncate,
            for_each_row: read.for_each_row,
            old_table: read.old_table,
            new_table: read.new_table,
            when: read.when,
            call: read.call?,
            arguments: read.arguments,
            constraint: read.constraint,
            deferrable: read.deferrable,
            firing: read.firing,
        })
    }

    /// Reads `update` and `update(of(a, b))`.
    fn update_of(&mut self, arg: &Arg) -> Vec<Spanned<String>> {
        match arg.term.group.as_deref() {
            None if arg.is_flag() => Vec::new(),
            Some([of]) if of.key() == Some("of") && arg.value.is_none() => self.columns(of),
            _ => {
                let help = "write `update` or `update(of(a, b))`";
                self.error(Code::Value, &arg.span, "`update` takes nothing, or the columns", help);
                Vec::new()
            }
        }
    }

    /// Reads `call = "schema.function()"`.
    fn call(&mut self, arg: &Arg) -> Option<Spanned<QName>> {
        let text = self.string(arg)?;
        let name = text.value.strip_suffix("()").and_then(parse_qualified).filter(|name| !name.name.is_empty());
        if name.is_none() {
            let help = "write `call = \"app.touch()\"`; what it is given stands in `arguments(\"…\")`";
            self.error(Code::Value, &text.span, format!("`{}` is not a function to call", text.value), help);
        }
        Some(Spanned::new(name?, text.span))
    }

    /// Reads `statistics(a, sql("…"), kinds(mcv), name = "…")` on the struct.
    pub fn extended_statistics(&mut self, arg: &Arg) -> Option<StatisticsModel> {
        let list = arg.term.group.as_deref().filter(|_| arg.value.is_none()).unwrap_or_default();
        let label = Label { name: None, comment: None, span: arg.span.clone() };
        let mut statistics = StatisticsModel { label, terms: Vec::new(), kinds: Vec::new(), target: None };
        let mut seen = Seen::default();
        for item in list {
            let is_term = item.value.is_none() && item.modifiers.is_empty();
            let word = item.term.word().filter(|_| item.is_flag());
            let term = match (word, item.term.sql()) {
                (Some(column), _) => Some(TermModel::Column(column.to_owned())),
                (None, Some(sql)) => Some(TermModel::Sql(sql.to_owned())),
                (None, None) => None,
            };
            if let Some(term) = term.filter(|_| is_term) {
                statistics.terms.push(Spanned::new(term, item.span.clone()));
                continue;
            }
            let Some(key) = item.key().filter(|key| STATISTICS_OPTIONS.contains(key)) else {
                self.not_a_key(item, STATISTICS_OPTIONS, "of extended statistics");
                continue;
            };
            if !seen.once(key, &item.span, self) {
                continue;
            }
            match key {
                "name" => statistics.label.name = self.name(item),
                "comment" => statistics.label.comment = self.string(item),
                "target" => statistics.target = self.integer(item).map(|target| target.value),
                _ => statistics.kinds = self.kinds(item),
            }
        }
        if statistics.terms.is_empty() {
            let help = "write `statistics(a, b, kinds(mcv))`; on a field `statistics = 500` is its target";
            self.error(Code::Missing, &arg.span, "`statistics` on a struct names columns", help);
            return None;
        }
        Some(statistics)
    }

    fn kinds(&mut self, arg: &Arg) -> Vec<Spanned<String>> {
        let kinds = self.words(arg, "kinds", "kinds(mcv, dependencies)");
        for kind in kinds.iter().filter(|kind| !STATISTICS_KINDS.contains(&kind.value.as_str())) {
            self.unknown_key(&kind.value, &kind.span, STATISTICS_KINDS, "among the kinds of statistics");
        }
        kinds
    }

    /// Reports what a view cannot have.
    pub fn only_a_view(&mut self, table: &TableModel) {
        let Some(view) = &table.view else { return };
        let mut wrong: Vec<(&Span, &str)> = Vec::new();
        wrong.extend(table.keys.iter().map(|key| (&key.label.span, "a key")));
        wrong.extend(table.checks.iter().map(|check| (&check.label.span, "a check")));
        wrong.extend(table.foreign_keys.iter().map(|key| (&key.label.span, "a foreign key")));
        wrong.extend(table.exclusions.iter().map(|exclusion| (&exclusion.label.span, "an exclusion constraint")));
        wrong.extend(table.policies.iter().map(|policy| (&policy.name.span, "a policy")));
        wrong.extend(table.row_security.iter().map(|security| (&security.span, "row security")));
        wrong.extend(table.replica_identity.iter().map(|identity| (&identity.span, "a replica identity")));
        wrong.extend(table.lineage.partition_by.iter().map(|key| (&key.span, "a partition key")));
        wrong.extend(table.lineage.parents().map(|parent| (&parent.span, "a parent")));
        for column in &table.columns {
            wrong.extend(column.default.iter().map(|default| (&default.span, "a default")));
            wrong.extend(column.generated.iter().map(|generated| (&generated.expr.span, "a generated column")));
            wrong.extend(column.identity.iter().map(|identity| (&identity.span, "an identity")));
            wrong.extend(column.serial.iter().map(|serial| (&serial.span, "a serial column")));
        }
        if !view.materialized {
            wrong.extend(table.indexes.iter().map(|index| (&index.label.span, "an index")));
            wrong.extend(table.statistics.iter().map(|statistics| (&statistics.label.span, "extended statistics")));
        } else {
            wrong.extend(table.triggers.iter().map(|trigger| (&trigger.name.span, "a trigger")));
        }
        let what = if view.materialized { "a materialized view" } else { "a view" };
        for (span, thing) in wrong {
            let help = "its query says what it holds; keep rules on the tables below it";
            self.error(Code::Place, span, format!("{what} has no such thing as {thing}"), help);
        }
    }
}

/// A trigger as far as it was read.
#[derive(Default)]
struct TriggerRead {
    comment: Option<Spanned<String>>,
    timing: Option<Timing>,
    insert: bool,
    update: Option<Vec<Spanned<String>>>,
    delete: bool,
    truncate: bool,
    for_each_row: bool,
    old_table: Option<Spanned<String>>,
    new_table: Option<Spanned<String>>,
    when: Option<Spanned<String>>,
    call: Option<Spanned<QName>>,
    /// A wrong one was reported already.
    call_given: bool,
    arguments: Vec<String>,
    constraint: bool,
    deferrable: Deferrable,
    firing: Firing,
}

impl TriggerRead {
    fn option(&mut self, key: &str, option: &Arg, reader: &mut Reader) {
        match key {
            "before" => self.timing = reader.flag(option).then_some(Timing::Before),
            "after" => self.timing = reader.flag(option).then_some(Timing::After),
            "instead_of" => self.timing = reader.flag(option).then_some(Timing::InsteadOf),
            "insert" => self.insert = reader.flag(option),
            "update" => self.update = Some(reader.update_of(option)),
            "delete" => self.delete = reader.flag(option),
            "truncate" => self.truncate = reader.flag(option),
            "for_each_row" => self.for_each_row = reader.flag(option),
            "for_each_statement" => self.for_each_row = !reader.flag(option),
            "old_table" => self.old_table = reader.name(option),
            "new_table" => self.new_table = reader.name(option),
            "when" => self.when = reader.sql(option),
            "call" => {
                self.call = reader.call(option);
                self.call_given = true;
            }
            "arguments" => {
                let words = reader.words(option, "strings", "arguments(\"a\", \"b\")");
                self.arguments = words.into_iter().map(|word| word.value).collect();
            }
            "constraint" => self.constraint = reader.flag(option),
            "deferrable" => self.deferrable = reader.deferrable(option),
            "disabled" if reader.flag(option) => self.firing = Firing::Disabled,
            "enabled" => {
                let choices = [("always", Firing::Always), ("replica", Firing::Replica)];
                self.firing = reader.choice(option, &choices).map_or(Firing::Origin, |chosen| chosen.value);
            }
            "comment" => self.comment = reader.string(option),
            _ => {}
        }
    }
}
