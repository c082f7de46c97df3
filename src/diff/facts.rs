//! Objects as lists of facts in a few words, so that two of them can be shown by what differs.

use crate::schema::ir::{
    Attribute, Constraint, ConstraintKind, Deferrable, Defined, Element, Firing, ForeignKeyAction, Identity, Index,
    IndexElement, IndexTerm, Key, MadeKind, MatchType, Options, Partition, PartitionKey, SequenceOptions, ViewColumn,
};
use crate::schema::quote::{ident, idents};

/// What a fact is about, and what it says; nothing when it says nothing.
pub(super) type Fact<'a> = (&'a str, String);

/// Returns what differs, as `on delete: no action -> cascade; not valid -> none`. The lists may hold different facts.
pub(super) fn changed(from: &[Fact<'_>], to: &[Fact<'_>]) -> String {
    let says = |facts: &[Fact<'_>], label: &str| {
        facts.iter().find(|(known, _)| *known == label).map(|(_, text)| text.clone()).filter(|text| !text.is_empty())
    };
    let mut labels: Vec<&str> = from.iter().map(|(label, _)| *label).collect();
    labels.extend(to.iter().map(|(label, _)| *label).filter(|label| from.iter().all(|(known, _)| known != label)));
    let parts = labels.into_iter().filter_map(|label| {
        let (old, new) = (says(from, label), says(to, label));
        let text = |side: Option<String>| side.unwrap_or_else(|| "none".to_owned());
        (old != new).then(|| format!("{label}: {} -> {}", text(old), text(new)))
    });
    parts.collect::<Vec<_>>().join("; ")
}

pub(super) fn defined(object: &Defined) -> Vec<Fact<'_>> {
    let expr = |expr: &Option<crate::schema::ir::Expr>| expr.as_ref().map(|expr| expr.text.clone()).unwrap_or_default();
    match object {
        Defined::View(view) => {
            let column = |column: &ViewColumn| {
                let mut text = format!("{} {}", ident(&column.name), column.ty);
                text +=
                    &column.default.as_ref().map(|default| format!(" default {}", default.text)).unwrap_or_default();
                text +=
                    &column.storage.map(|storage| format!(" storage {storage:?}")).unwrap_or_default().to_lowercase();
                let compression = column.compression.map(|method| format!(" compression {method:?}"));
                text += &compression.unwrap_or_default().to_lowercase();
                text += &column.statistics.map(|target| format!(" statistics {target}")).unwrap_or_default();
                if !column.options.is_empty() {
                    text += &format!(" ({})", options(&column.options));
                }
                text
            };
            vec![
                ("columns", view.columns.iter().map(column).collect::<Vec<_>>().join(", ")),
                ("query", view.query.clone()),
                ("options", options(&view.options)),
                ("tablespace", view.tablespace.clone().unwrap_or_default()),
                ("access method", view.access_method.clone().unwrap_or_default()),
                ("clustered on", view.clustered_on.clone().unwrap_or_default()),
                ("indexes", view.indexes.iter().map(|index| ident(&index.name)).collect::<Vec<_>>().join(", ")),
            ]
        }
        Defined::Routine(routine) => vec![("definition", routine.definition.clone())],
        Defined::Trigger(trigger) => {
            let mut facts =
                vec![("definition", trigger.definition.clone()), ("fires", firing(trigger.firing).to_owned())];
            let copies = trigger.copies.iter().map(|copy| format!("{} {}", copy.on, firing(copy.firing)));
            let copies: Vec<String> = copies.collect();
            if !copies.is_empty() {
                facts.push(("fires on", copies.join(", ")));
            }
            facts
        }
        Defined::Policy(policy) => vec![
            ("kind", if policy.permissive { "permissive" } else { "restrictive" }.to_owned()),
            ("for", policy.command.word().to_owned()),
            ("to", if policy.roles.is_empty() { "public".to_owned() } else { policy.roles.join(", ") }),
            ("using", expr(&policy.using)),
            ("with check", expr(&policy.with_check)),
        ],
        Defined::Rule(rule) => {
            vec![("definition", rule.definition.clone()), ("fires", firing(rule.firing).to_owned())]
        }
        Defined::Statistics(statistics) => vec![
            ("definition", statistics.definition.clone()),
            ("target", statistics.target.map(|target| target.to_string()).unwrap_or_default()),
        ],
        Defined::EventTrigger(trigger) => vec![
            ("event", trigger.event.clone()),
            ("tags", trigger.tags.join(", ")),
            ("function", trigger.function.to_string()),
            ("fires", firing(trigger.firing).to_owned()),
        ],
        Defined::Publication(publication) => {
            let table = |table: &crate::schema::ir::PublishedTable| {
                let columns = Some(&table.columns).filter(|columns| !columns.is_empty());
                let columns = columns.map(|columns| format!(" ({})", idents(columns))).unwrap_or_default();
                let filter = table.filter.as_ref().map(|filter| format!(" where {}", filter.text)).unwrap_or_default();
                format!("{}{columns}{filter}", table.name)
            };
            let tables = match publication.all_tables {
                true => "all".to_owned(),
                false => publication.tables.iter().map(table).collect::<Vec<_>>().join(", "),
            };
            vec![
                ("tables", tables),
                ("schemas", idents(&publication.namespaces)),
                ("publish", publication.publish.join(", ")),
                ("via partition root", yes_or_no(publication.via_root)),
                ("generated columns", yes_or_no(publication.generated_columns)),
            ]
        }
        Defined::Made(made) => {
            let parts = [("arguments", &made.signature), ("returns", &made.returns)];
            let parts = parts.into_iter().filter_map(|(label, text)| Some((label, text.clone()?)));
            let parameters = made.parameters.iter();
            let parameters = parameters.map(|parameter| (parameter.name.as_str(), parameter.value.clone()));
            let mut facts: Vec<Fact<'_>> = parts.chain(parameters).collect();
            // Those of a user mapping are secrets.
            let shown = match made.id.kind {
                MadeKind::UserMapping => made.options.keys().cloned().collect::<Vec<_>>().join(", "),
                MadeKind::ForeignDataWrapper
                | MadeKind::Server
                | MadeKind::Range
                | MadeKind::Aggregate
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
                | MadeKind::Transform => options(&made.options),
            };
            facts.push(("options", shown));
            facts.extend(made.multirange.iter().map(|name| ("multirange", name.to_string())));
            facts
        }
    }
}

fn firing(firing: Firing) -> &'static str {
    match firing {
        Firing::Origin => "yes",
        Firing::Disabled => "disabled",
        Firing::Replica => "on a replica",
        Firing::Always => "always",
    }
}

/// Returns what makes a table a partition, in a few words: `of app.events for values in (1)`.
pub(super) fn partition(partition: &Partition) -> String {
    let bounds = match partition.bounds.strip_prefix("FOR VALUES ") {
        Some(values) => format!("for values {values}"),
        None => "default".to_owned(),
    };
    format!("of {} {bounds}", partition.of)
}

/// Returns how a table sorts rows into partitions: `range (created_at)`.
pub(crate) fn partition_key(key: &PartitionKey) -> String {
    format!("{} ({})", key.strategy.word(), key.elements.text)
}

/// Returns what differs between two forms of a constraint.
pub(crate) fn constraint_changed(from: &Constraint, to: &Constraint) -> String {
    changed(&constraint(from), &constraint(to))
}

pub(super) fn constraint(constraint: &Constraint) -> Vec<Fact<'static>> {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(of) => key("primary key", of),
        ConstraintKind::Unique(of) => key("unique", of),
        ConstraintKind::Check(check) => vec![
            ("kind", "check".to_owned()),
            ("check", check.expr.text.clone()),
            ("inherited", yes_or_no(!check.no_inherit)),
            ("state", state(check.enforced, check.validated)),
        ],
        ConstraintKind::ForeignKey(of) => {
            let set = if of.on_delete_columns.is_empty() {
                String::new()
            } else {
                format!(" ({})", idents(&of.on_delete_columns))
            };
            vec![
                ("kind", "foreign key".to_owned()),
                ("columns", idents(&of.columns)),
                ("references", format!("{} ({})", of.references, idents(&of.referenced_columns))),
                ("on delete", format!("{}{set}", action(of.on_delete))),
                ("on update", action(of.on_update).to_owned()),
                ("match", match_type(of.match_type).to_owned()),
                ("deferrable", deferrable(of.deferrable).to_owned()),
                ("period", yes_or_no(of.period)),
                ("state", state(of.enforced, of.validated)),
            ]
        }
        ConstraintKind::Exclusion(of) => vec![
            ("kind", "exclusion".to_owned()),
            ("method", of.method.clone()),
            ("elements", of.elements.iter().map(excluded).collect::<Vec<_>>().join(", ")),
            ("include", idents(&of.include)),
            ("where", of.predicate.as_ref().map(|expr| expr.text.clone()).unwrap_or_default()),
            ("deferrable", deferrable(of.deferrable).to_owned()),
            ("parameters", options(&of.options)),
            ("tablespace", of.tablespace.clone().unwrap_or_default()),
        ],
    }
}

fn key(kind: &str, key: &Key) -> Vec<Fact<'static>> {
    vec![
        ("kind", kind.to_owned()),
        ("columns", idents(&key.columns)),
        ("include", idents(&key.include)),
        ("nulls", nulls(key.nulls_not_distinct)),
        ("without overlaps", yes_or_no(key.without_overlaps)),
        ("deferrable", deferrable(key.deferrable).to_owned()),
        ("parameters", options(&key.options)),
        ("tablespace", key.tablespace.clone().unwrap_or_default()),
    ]
}

pub(super) fn index(index: &Index) -> Vec<Fact<'static>> {
    let statistics = index.statistics.iter().map(|(element, target)| format!("{element}: {target}"));
    vec![
        ("method", index.method.clone()),
        ("unique", yes_or_no(index.unique)),
        ("nulls", nulls(index.nulls_not_distinct)),
        ("elements", index.elements.iter().map(element).collect::<Vec<_>>().join(", ")),
        ("include", idents(&index.include)),
        ("where", index.predicate.as_ref().map(|expr| expr.text.clone()).unwrap_or_default()),
        ("parameters", options(&index.options)),
        ("tablespace", index.tablespace.clone().unwrap_or_default()),
        ("statistics", statistics.collect::<Vec<_>>().join(", ")),
        ("state", if index.valid { "valid" } else { "invalid" }.to_owned()),
    ]
}

pub(super) fn identity(identity: &Identity) -> Vec<Fact<'static>> {
    let mut facts = vec![
        ("identity", if identity.always { "always" } else { "by default" }.to_owned()),
        ("sequence", identity.sequence.clone().unwrap_or_default()),
    ];
    facts.extend(sequence(&identity.options));
    facts
}

pub(super) fn sequence(options: &SequenceOptions) -> Vec<Fact<'static>> {
    vec![
        ("type", options.ty.clone()),
        ("start", options.start.to_string()),
        ("increment", options.increment.to_string()),
        ("min", options.min.to_string()),
        ("max", options.max.to_string()),
        ("cache", options.cache.to_string()),
        ("cycle", yes_or_no(options.cycle)),
    ]
}

/// Returns the attributes of a composite type, as one fact.
pub(super) fn attributes(attributes: &[Attribute]) -> Vec<Fact<'static>> {
    let texts = attributes.iter().map(|attribute| {
        let collation = attribute.collation.as_ref().map(|name| format!(" COLLATE {name}")).unwrap_or_default();
        format!("{} {}{collation}", ident(&attribute.name), attribute.ty.text)
    });
    vec![("attributes", texts.collect::<Vec<_>>().join(", "))]
}

/// Returns storage parameters as `fillfactor = 70, …`.
pub(super) fn options(options: &Options) -> String {
    options.iter().map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", ")
}

fn element(element: &IndexElement) -> String {
    let mut text = match &element.term {
        IndexTerm::Column(name) => ident(name),
        IndexTerm::Expr(expr) => expr.text.clone(),
    };
    text += &element.collation.as_ref().map(|name| format!(" COLLATE {name}")).unwrap_or_default();
    text += &element.opclass.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    if !element.opclass_options.is_empty() {
        text += &format!(" ({})", options(&element.opclass_options));
    }
    text += if element.descending { " DESC" } else { "" };
    text += match (element.descending, element.nulls_first) {
        (true, false) => " NULLS LAST",
        (false, true) => " NULLS FIRST",
        (true, true) | (false, false) => "",
    };
    text
}

fn excluded(of: &Element) -> String {
    format!("{} WITH {}", element(&of.term), of.operator.name)
}

fn action(action: ForeignKeyAction) -> &'static str {
    match action {
        ForeignKeyAction::NoAction => "no action",
        ForeignKeyAction::Restrict => "restrict",
        ForeignKeyAction::Cascade => "cascade",
        ForeignKeyAction::SetNull => "set null",
        ForeignKeyAction::SetDefault => "set default",
    }
}

fn match_type(match_type: MatchType) -> &'static str {
    match match_type {
        MatchType::Simple => "simple",
        MatchType::Full => "full",
    }
}

fn deferrable(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "no",
        Deferrable::Immediate => "initially immediate",
        Deferrable::Deferred => "initially deferred",
    }
}

fn state(enforced: bool, validated: bool) -> String {
    match (enforced, validated) {
        (false, _) => "not enforced",
        (true, false) => "not valid",
        (true, true) => "valid",
    }
    .to_owned()
}

fn nulls(not_distinct: bool) -> String {
    if not_distinct { "not distinct" } else { "distinct" }.to_owned()
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        let from = [("a", "1".to_owned()), ("b", String::new()), ("c", "x".to_owned())];
        let to = [("a", "1".to_owned()), ("b", "2".to_owned()), ("d", "y".to_owned())];
        assert_eq!(changed(&from, &to), "b: none -> 2; c: x -> none; d: none -> y");
        assert_eq!(changed(&from, &from), "");
    }

    #[test]
    fn a_foreign_key_by_its_actions() {
        let key = |on_delete, validated| {
            constraint(&Constraint {
                name: "fk".into(),
                kind: ConstraintKind::ForeignKey(crate::schema::ir::ForeignKey {
                    columns: vec!["a".into()],
                    references: crate::schema::ir::QName::new("app", "t"),
                    referenced_columns: vec!["id".into()],
                    on_delete,
                    on_update: ForeignKeyAction::NoAction,
                    on_delete_columns: Vec::new(),
                    match_type: MatchType::Simple,
                    deferrable: Deferrable::No,
                    validated,
                    enforced: true,
                    period: false,
                }),
                comment: None,
                index_comment: None,
            })
        };
        let (from, to) = (key(ForeignKeyAction::NoAction, false), key(ForeignKeyAction::Cascade, true));
        assert_eq!(changed(&from, &to), "on delete: no action -> cascade; state: not valid -> valid");
    }

    #[test]
    fn an_identity_by_its_options() {
        let options = SequenceOptions::of("bigint");
        let by_default = Identity { always: false, sequence: None, options: options.clone(), comment: None };
        let always = Identity { always: true, options: SequenceOptions { start: 7, ..options }, ..by_default.clone() };
        let expected = "identity: by default -> always; start: 1 -> 7";
        assert_eq!(changed(&identity(&by_default), &identity(&always)), expected);
    }
}
