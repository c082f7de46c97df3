//! Spells views, routines, triggers, policies, rules, extended statistics, event triggers and what is made of
//! parameters.

use super::{option_names, options};
use crate::plan::{DefinedAct, Mapping, OptionAct, followed};
use crate::schema::ir::{
    Defined, DefinedRef, EventTrigger, Expr, Firing, Kind, Made, MadeKind, Options, Parameter, Policy, PolicyCommand,
    Publication, PublishedTable, View,
};
use crate::schema::quote::{ident, idents, literal};

pub(super) fn create(object: &Defined, replace: bool) -> String {
    match object {
        Defined::View(new) => view(new, replace),
        // `pg_get_functiondef` says OR REPLACE by itself; a new one shall not take another's place.
        Defined::Routine(routine) if replace => routine.definition.clone(),
        Defined::Routine(routine) => routine.definition.replacen("CREATE OR REPLACE ", "CREATE ", 1),
        Defined::Trigger(trigger) => or_replace(&trigger.definition, replace),
        Defined::Rule(rule) => or_replace(&rule.definition, replace),
        Defined::Statistics(statistics) => statistics.definition.clone(),
        Defined::Policy(new) => policy(new),
        Defined::EventTrigger(trigger) => event_trigger(trigger),
        Defined::Publication(new) => publication(new),
        Defined::Made(new) => made(new, replace),
    }
}

fn or_replace(definition: &str, replace: bool) -> String {
    match definition.strip_prefix("CREATE ") {
        Some(rest) if replace => format!("CREATE OR REPLACE {rest}"),
        _ => definition.to_owned(),
    }
}

fn view(view: &View, replace: bool) -> String {
    let columns: Vec<String> = view.columns.iter().map(|column| column.name.clone()).collect();
    let (start, method) = match (view.materialized, replace) {
        (true, _) => ("CREATE MATERIALIZED VIEW", view.access_method.as_deref()),
        (false, true) => ("CREATE OR REPLACE VIEW", None),
        (false, false) => ("CREATE VIEW", None),
    };
    let mut sql = format!("{start} {}", view.name);
    // As its author wrote it, a view has the columns of its query.
    if !columns.is_empty() {
        sql += &format!(" ({})", idents(&columns));
    }
    if let Some(method) = method {
        sql += &format!(" USING {}", ident(method));
    }
    if !view.options.is_empty() {
        sql += &format!(" WITH ({})", options(&view.options));
    }
    if let Some(tablespace) = &view.tablespace {
        sql += &format!(" TABLESPACE {}", ident(tablespace));
    }
    let data = if view.unpopulated.0 { "\nWITH NO DATA" } else { "" };
    format!("{sql} AS\n{}{data}", of_values(view).unwrap_or(&view.query))
}

/// Returns the rows of a view that is `VALUES` under names of its own. The server prints it as a query over them, which
/// it would take for something else.
fn of_values(view: &View) -> Option<&str> {
    let (list, rows) = view.query.split_once("\n   FROM (")?;
    let rows = rows.trim_start().strip_suffix(") \"*VALUES*\"").filter(|rows| rows.starts_with("VALUES "))?;
    let list: Vec<&str> = list.strip_prefix("SELECT ")?.split(",\n").map(str::trim).collect();
    // The prefix is not printed any more from PostgreSQL 16 on.
    let bare = |item: &str| item.strip_prefix("\"*VALUES*\".").unwrap_or(item).to_owned();
    let is_named = |(at, item): (usize, &&str)| bare(item).starts_with(&format!("column{} AS ", at + 1));
    (list.len() == view.columns.len() && list.iter().enumerate().all(is_named)).then_some(rows)
}

fn policy(policy: &Policy) -> String {
    let kind = if policy.permissive { "" } else { " AS RESTRICTIVE" };
    let command = match policy.command {
        PolicyCommand::All => String::new(),
        command @ (PolicyCommand::Select | PolicyCommand::Insert | PolicyCommand::Update | PolicyCommand::Delete) => {
            format!(" FOR {}", command.word().to_uppercase())
        }
    };
    format!("CREATE POLICY {} ON {}{kind}{command}{}", ident(&policy.name), policy.on, policy_clauses(policy))
}

/// Returns what `CREATE POLICY` and `ALTER POLICY` have in common.
fn policy_clauses(policy: &Policy) -> String {
    let mut sql = format!(" TO {}", roles(&policy.roles));
    if let Some(using) = &policy.using {
        sql += &format!(" USING {}", crate::plan::enclosed(using.sql()));
    }
    if let Some(check) = &policy.with_check {
        sql += &format!(" WITH CHECK {}", crate::plan::enclosed(check.sql()));
    }
    sql
}

fn roles(roles: &[String]) -> String {
    if roles.is_empty() { "PUBLIC".to_owned() } else { idents(roles) }
}

fn event_trigger(trigger: &EventTrigger) -> String {
    let mut sql = format!("CREATE EVENT TRIGGER {} ON {}", ident(&trigger.name), trigger.event);
    if !trigger.tags.is_empty() {
        let tags = trigger.tags.iter().map(|tag| literal(tag)).collect::<Vec<_>>().join(", ");
        sql += &format!(" WHEN TAG IN ({tags})");
    }
    format!("{sql} EXECUTE FUNCTION {}()", trigger.function)
}

fn publication(publication: &Publication) -> String {
    let mut sql = format!("CREATE PUBLICATION {}", ident(&publication.name));
    if publication.all_tables {
        sql += " FOR ALL TABLES";
    } else if !publication.tables.is_empty() || !publication.namespaces.is_empty() {
        sql += &format!(" FOR {}", published(&publication.tables, &publication.namespaces, published_table));
    }
    let set: Vec<String> =
        crate::plan::published(publication).into_iter().map(|(name, value)| format!("{name} = {value}")).collect();
    if !set.is_empty() {
        sql += &format!(" WITH ({})", set.join(", "));
    }
    sql
}

/// Lists what a publication names; several, each on a line of its own.
fn published(tables: &[PublishedTable], namespaces: &[String], table: fn(&PublishedTable) -> String) -> String {
    const FEW: usize = 2;
    let (start, comma) = if tables.len() > FEW { ("\n    ", ",\n    ") } else { (" ", ", ") };
    let mut parts = Vec::new();
    if !tables.is_empty() {
        let tables: Vec<String> = tables.iter().map(table).collect();
        parts.push(format!("TABLE{start}{}", tables.join(comma)));
    }
    if !namespaces.is_empty() {
        parts.push(format!("TABLES IN SCHEMA {}", idents(namespaces)));
    }
    parts.join(comma)
}

fn published_name(table: &PublishedTable) -> String {
    format!("{}{}", if table.has_children.0 { "ONLY " } else { "" }, table.name)
}

fn published_table(table: &PublishedTable) -> String {
    let mut sql = published_name(table);
    if !table.columns.is_empty() {
        sql += &format!(" ({})", idents(&table.columns));
    }
    if let Some(filter) = &table.filter {
        sql += &format!(" WHERE {}", crate::plan::enclosed(filter.sql()));
    }
    sql
}

fn made(made: &Made, replace: bool) -> String {
    let list = || listed(&parameters(&made.parameters));
    let start = if replace { "CREATE OR REPLACE" } else { "CREATE" };
    match made.id.kind {
        MadeKind::Range => {
            let mut list = parameters(&made.parameters);
            // The server makes up a name of its own.
            let own =
                made.multirange.as_ref().filter(|name| **name != crate::diff::automatic_multirange(&made.id.name));
            list.extend(own.map(|name| format!("multirange_type_name = {name}")));
            format!("CREATE TYPE {} AS RANGE ({})", made.id, listed(&list))
        }
        MadeKind::ForeignDataWrapper | MadeKind::Server | MadeKind::UserMapping => foreign(made),
        MadeKind::Collation => format!("CREATE COLLATION {} ({})", made.id, list()),
        MadeKind::TextSearchDictionary => format!("CREATE TEXT SEARCH DICTIONARY {} ({})", made.id, list()),
        // Its mappings are statements of their own.
        MadeKind::TextSearchConfiguration => {
            let parser = made.parameter("parser").unwrap_or_default();
            format!("CREATE TEXT SEARCH CONFIGURATION {} (parser = {parser})", made.id)
        }
        MadeKind::TextSearchParser => format!("CREATE TEXT SEARCH PARSER {} ({})", made.id, list()),
        MadeKind::TextSearchTemplate => format!("CREATE TEXT SEARCH TEMPLATE {} ({})", made.id, list()),
        MadeKind::Language => {
            let trusted = if made.parameter("trusted").is_some() { " TRUSTED" } else { "" };
            format!("{start}{trusted} LANGUAGE {}{}", made.id, clauses(made, &["handler", "inline", "validator"]))
        }
        MadeKind::Conversion => {
            let default = if made.parameter("default").is_some() { " DEFAULT" } else { "" };
            format!("CREATE{default} CONVERSION {}{}", made.id, clauses(made, &["for", "to", "from"]))
        }
        MadeKind::AccessMethod => format!("CREATE ACCESS METHOD {}{}", made.id, clauses(made, &["type", "handler"])),
        MadeKind::OperatorFamily => format!("CREATE OPERATOR FAMILY {}", made.id),
        MadeKind::OperatorClass => operator_class(made),
        MadeKind::Operator => {
            let name = &made.id.name;
            format!("CREATE OPERATOR {}.{} ({})", ident(&name.namespace), name.name, list())
        }
        MadeKind::Cast => {
            let with = made.parameter("with").map_or("WITHOUT FUNCTION".to_owned(), |how| format!("WITH {how}"));
            let context = made.parameter("as").map(|context| format!(" AS {context}")).unwrap_or_default();
            format!("CREATE CAST {} {with}{context}", made.id)
        }
        MadeKind::Transform => format!("{start} TRANSFORM {} ({})", made.id, transform(made)),
        MadeKind::Aggregate => {
            let signature = made.signature.as_deref().filter(|arguments| !arguments.is_empty()).unwrap_or("*");
            format!("{start} AGGREGATE {}({signature}) ({})", made.id.name, list())
        }
    }
}

/// Returns parameters of these names as clauses, in this order.
fn clauses(made: &Made, names: &[&str]) -> String {
    let clause = |name: &&str| Some(format!(" {} {}", name.to_uppercase(), made.parameter(name)?));
    names.iter().filter_map(clause).collect()
}

fn transform(made: &Made) -> String {
    let way = |Parameter { name, value }: &Parameter| format!("{} SQL WITH FUNCTION {value}", name.to_uppercase());
    made.parameters.iter().map(way).collect::<Vec<_>>().join(", ")
}

/// What the class holds stands behind AS, one to a line; there is always something.
fn operator_class(made: &Made) -> String {
    let parameter = |name: &str| made.parameter(name).unwrap_or_default();
    let (ty, family) = (parameter("type"), parameter("family"));
    let (method, name) = (made.id.arguments.as_deref().unwrap_or_default(), &made.id.name);
    let default = if made.parameter("default").is_some() { "DEFAULT " } else { "" };
    let own = format!("({ty}, {ty})");
    let members = made.parameters.iter().filter(|member| member.name.contains(' '));
    let mut items: Vec<String> = members.map(|each| member(each, &own)).collect();
    items.extend(made.parameter("storage").map(|storage| format!("STORAGE {storage}")));
    if items.is_empty() {
        items.push(format!("STORAGE {ty}"));
    }
    format!(
        "CREATE OPERATOR CLASS {name}\n    {default}FOR TYPE {ty} USING {method} FAMILY {family} AS\n    {}",
        items.join(",\n    ")
    )
}

/// Spells a member of an operator class or family. `own` are the types that an operator has where none are said.
fn member(member: &Parameter, own: &str) -> String {
    let (number, types) = member.name.split_once(" (").unwrap_or_default();
    let types = format!("({types}");
    if number.starts_with("FUNCTION") {
        return format!("{number} {types} {}", member.value);
    }
    let (operator, order) = match member.value.split_once(" FOR ") {
        Some((operator, order)) => (operator, format!(" FOR {order}")),
        None => (member.value.as_str(), String::new()),
    };
    let types = if types == own { String::new() } else { format!(" {types}") };
    format!("{number} {operator}{types}{order}")
}

/// Puts each member of an operator family on a line of its own, unless there is but one.
fn members(list: &[String]) -> String {
    match list {
        [one] => format!(" {one}"),
        many => format!("\n    {}", many.join(",\n    ")),
    }
}

fn foreign(made: &Made) -> String {
    let id = DefinedRef::Made(made.id.clone());
    let mut sql = format!("CREATE {} {}", word(&id), sql_name(&id));
    for parameter in &made.parameters {
        sql += &format!(" {} {}", parameter.name.to_uppercase(), parameter.value);
    }
    sql + &foreign_options(&made.options)
}

/// Returns the options of a foreign-data wrapper with the word before them, or nothing.
pub(super) fn foreign_options(options: &Options) -> String {
    let options: Vec<String> =
        options.iter().map(|(name, value)| format!("{} {}", ident(name), literal(value))).collect();
    if options.is_empty() { String::new() } else { format!(" OPTIONS ({})", options.join(", ")) }
}

/// Returns what happens to options, with the word before it, or nothing.
pub(super) fn option_acts(acts: &[OptionAct]) -> String {
    let act = |act: &OptionAct| match act {
        OptionAct::Add(name, value) => format!("ADD {} {}", ident(name), literal(value)),
        OptionAct::Set(name, value) => format!("SET {} {}", ident(name), literal(value)),
        OptionAct::Drop(name) => format!("DROP {}", ident(name)),
    };
    let acts: Vec<String> = acts.iter().map(act).collect();
    if acts.is_empty() { String::new() } else { format!(" OPTIONS ({})", acts.join(", ")) }
}

/// Puts many parameters each on a line of its own.
fn listed(parameters: &[String]) -> String {
    const FEW: usize = 3;
    if parameters.len() > FEW { format!("\n    {}\n", parameters.join(",\n    ")) } else { parameters.join(", ") }
}

fn parameters(parameters: &[Parameter]) -> Vec<String> {
    let parameter = |parameter: &Parameter| format!("{} = {}", parameter.name, parameter.value);
    parameters.iter().map(parameter).collect()
}

pub(super) fn drop(object: &DefinedRef) -> String {
    format!("DROP {} {}", word(object), sql_name(object))
}

/// Returns the name as SQL wants it behind the word of the kind.
pub(super) fn sql_name(object: &DefinedRef) -> String {
    match object {
        DefinedRef::Trigger { on, name } | DefinedRef::Policy { on, name } | DefinedRef::Rule { on, name } => {
            format!("{} ON {on}", ident(name))
        }
        DefinedRef::View(_)
        | DefinedRef::MaterializedView(_)
        | DefinedRef::Routine(_)
        | DefinedRef::Statistics(_)
        | DefinedRef::EventTrigger(_)
        | DefinedRef::Publication(_) => object.to_string(),
        DefinedRef::Made(made) => match (made.kind, made.arguments.as_deref()) {
            (MadeKind::Aggregate, Some("")) => format!("{}(*)", made.name),
            (MadeKind::UserMapping, server) => {
                format!("FOR {} SERVER {}", made.user(), ident(server.unwrap_or_default()))
            }
            (
                MadeKind::ForeignDataWrapper
                | MadeKind::Server
                | MadeKind::Aggregate
                | MadeKind::Range
                | MadeKind::Collation
                | MadeKind::Operator
                | MadeKind::Cast
                | MadeKind::TextSearchDictionary
                | MadeKind::TextSearchConfiguration
                | MadeKind::OperatorFamily
                | MadeKind::OperatorClass
                | MadeKind::Conversion
                | MadeKind::TextSearchParser
                | MadeKind::TextSearchTemplate
                | MadeKind::AccessMethod
                | MadeKind::Language
                | MadeKind::Transform,
                _,
            ) => object.to_string(),
        },
    }
}

/// Returns the word SQL has for the kind of object.
pub(super) fn word(object: &DefinedRef) -> &'static str {
    match object.kind() {
        Kind::MaterializedView => "MATERIALIZED VIEW",
        Kind::Function => "FUNCTION",
        Kind::Procedure => "PROCEDURE",
        Kind::Trigger => "TRIGGER",
        Kind::Policy => "POLICY",
        Kind::Rule => "RULE",
        Kind::Statistics => "STATISTICS",
        Kind::EventTrigger => "EVENT TRIGGER",
        Kind::Publication => "PUBLICATION",
        Kind::Range => "TYPE",
        Kind::Aggregate => "AGGREGATE",
        Kind::Collation => "COLLATION",
        Kind::Operator => "OPERATOR",
        Kind::Cast => "CAST",
        Kind::TextSearchDictionary => "TEXT SEARCH DICTIONARY",
        Kind::TextSearchConfiguration => "TEXT SEARCH CONFIGURATION",
        Kind::OperatorFamily => "OPERATOR FAMILY",
        Kind::OperatorClass => "OPERATOR CLASS",
        Kind::ForeignDataWrapper => "FOREIGN DATA WRAPPER",
        Kind::Server => "SERVER",
        Kind::UserMapping => "USER MAPPING",
        Kind::Conversion => "CONVERSION",
        Kind::TextSearchParser => "TEXT SEARCH PARSER",
        Kind::TextSearchTemplate => "TEXT SEARCH TEMPLATE",
        Kind::AccessMethod => "ACCESS METHOD",
        Kind::Language => "LANGUAGE",
        Kind::Transform => "TRANSFORM",
        _ => "VIEW",
    }
}

pub(super) fn alter(object: &DefinedRef, act: &DefinedAct) -> String {
    let whole = || format!("ALTER {} {}", word(object), sql_name(object));
    match act {
        DefinedAct::SetOptions(set) => format!("{} SET ({})", whole(), options(set)),
        DefinedAct::ResetOptions(names) => format!("{} RESET ({})", whole(), option_names(names)),
        DefinedAct::SetColumnDefault { column, default } => {
            format!("{} ALTER COLUMN {} {}", whole(), ident(column), default_act(default.as_ref()))
        }
        DefinedAct::SetTablespace(tablespace) => {
            format!("{} SET TABLESPACE {}", whole(), ident(tablespace.as_deref().unwrap_or("pg_default")))
        }
        DefinedAct::OfTable(act) => match object.relation() {
            Some(view) => format!("{} {}", whole(), super::table::act(view, act)),
            None => whole(),
        },
        DefinedAct::SetFiring(firing) => fire(object, *firing),
        DefinedAct::SetCopyFiring(copy) => match object {
            DefinedRef::Trigger { name, .. } => {
                format!("ALTER TABLE ONLY {} {} TRIGGER {}", copy.on, fires(copy.firing), ident(name))
            }
            other => fire(other, copy.firing),
        },
        DefinedAct::SetPolicy(policy) => format!("{}{}", whole(), policy_clauses(policy)),
        DefinedAct::SetParameters { set, reset } => {
            let list: Vec<String> = parameters(set).into_iter().chain(reset.iter().cloned()).collect();
            format!("{} ({})", whole(), list.join(", "))
        }
        DefinedAct::DropMembers(names) => format!("{} DROP{}", whole(), members(names)),
        DefinedAct::AddMembers(added) => {
            let added: Vec<String> = added.iter().map(|each| member(each, "")).collect();
            format!("{} ADD{}", whole(), members(&added))
        }
        DefinedAct::SetMapping { mapping, tokens, dictionaries } => {
            let tokens = idents(tokens);
            match mapping {
                Mapping::Drop => format!("{} DROP MAPPING FOR {tokens}", whole()),
                Mapping::Alter => format!("{} ALTER MAPPING FOR {tokens} WITH {dictionaries}", whole()),
                Mapping::Add => format!("{} ADD MAPPING FOR {tokens} WITH {dictionaries}", whole()),
            }
        }
        DefinedAct::SetEstimators { restrict, join } => {
            let parts = [("RESTRICT", restrict), ("JOIN", join)];
            let parts = parts.iter().filter_map(|(word, to)| Some(format!("{word} = {}", to.as_ref()?)));
            format!("{} SET ({})", whole(), parts.collect::<Vec<_>>().join(", "))
        }
        DefinedAct::SetForeign { clauses, options } => {
            let clauses = clauses.iter().map(|clause| format!(" {clause}")).collect::<String>();
            format!("{}{clauses}{}", whole(), option_acts(options))
        }
        DefinedAct::SetPublished(set) => {
            let set = set.iter().map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", ");
            format!("{} SET ({set})", whole())
        }
        DefinedAct::Publish { tables, namespaces } => {
            format!("{} ADD {}", whole(), published(tables, namespaces, published_table))
        }
        DefinedAct::Unpublish { tables, namespaces } => {
            format!("{} DROP {}", whole(), published(tables, namespaces, published_name))
        }
        DefinedAct::DependsOn { extension, depends } => {
            format!("{} {}", whole(), super::index::depends_on(extension, *depends))
        }
        DefinedAct::RenameMultirange { from, to } => format!("ALTER TYPE {from} RENAME TO {}", ident(to)),
        // -1 is the default on every release; DEFAULT as a word came with PostgreSQL 17.
        DefinedAct::SetStatistics(target) => format!("{} SET STATISTICS {}", whole(), target.unwrap_or(-1)),
    }
}

fn default_act(default: Option<&Expr>) -> String {
    default.map_or("DROP DEFAULT".to_owned(), |default| format!("SET DEFAULT {}", followed(default.sql())))
}

fn fires(firing: Firing) -> &'static str {
    match firing {
        Firing::Origin => "ENABLE",
        Firing::Disabled => "DISABLE",
        Firing::Replica => "ENABLE REPLICA",
        Firing::Always => "ENABLE ALWAYS",
    }
}

fn fire(object: &DefinedRef, firing: Firing) -> String {
    let state = fires(firing);
    match object {
        DefinedRef::Trigger { on, name } => format!("ALTER TABLE {on} {state} TRIGGER {}", ident(name)),
        DefinedRef::Rule { on, name } => format!("ALTER TABLE {on} {state} RULE {}", ident(name)),
        other => format!("ALTER {} {other} {state}", word(other)),
    }
}
