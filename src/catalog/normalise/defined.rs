//! Brings views, policies, triggers, rules and routines to rest: their texts are executed and read back until they no
//! longer change.

use sqlx::PgConnection;

use super::super::CatalogError;
use super::super::defined::bare;
use super::{ROUNDS, execute_columns};
use crate::schema::ir::{Defined, DefinedRef, Expr, ObjectRef, QName, Schema};
use crate::schema::quote::{ident, literal};

/// Settles what stands on both sides with different texts: what comes to the same has the text of `new` on both sides
/// then. An object of `old` that cannot be created where `new` exists is left alone: it is a real change.
pub(super) async fn normalise(conn: &mut PgConnection, old: &mut Schema, new: &mut Schema) -> Result<(), CatalogError> {
    for name in differing(old, new) {
        let (Some(before), Some(after)) = (old.defined.get_mut(&name), new.defined.get(&name)) else { continue };
        let (mut one, mut two) = (before.clone(), after.clone());
        settle(conn, &name, &mut one).await?;
        settle(conn, &name, &mut two).await?;
        if texts(&mut one) == texts(&mut two) {
            let mut declared = after.clone();
            texts(before).into_iter().zip(texts(&mut declared)).for_each(|(text, declared)| text.clone_from(declared));
        }
    }
    Ok(())
}

/// Returns the objects whose texts differ.
pub(super) fn differing(old: &Schema, new: &Schema) -> Vec<DefinedRef> {
    let differ = |name: &&DefinedRef| match (old.defined.get(name), new.defined.get(name)) {
        (Some(one), Some(two)) => {
            texts(&mut one.clone()) != texts(&mut two.clone())
                && one.uses() == two.uses()
                && reads_the_same(one, old, new)
        }
        _ => false,
    };
    new.defined.keys().filter(differ).cloned().collect()
}

/// Says whether what an object reads has one type on both sides. Where a column changes its type, or a function its
/// result, the same text means something else, and the object is made again anyway.
fn reads_the_same(object: &Defined, old: &Schema, new: &Schema) -> bool {
    object.uses().iter().all(|used| match used {
        ObjectRef::Column(column) => {
            let ty = |schema: &Schema| Some(schema.tables.get(&column.table)?.column(&column.column)?.ty.clone());
            ty(old) == ty(new)
        }
        ObjectRef::Defined(name) => {
            let shape = |schema: &Schema| match schema.defined.get(name) {
                Some(Defined::View(view)) => {
                    view.columns.iter().flat_map(|column| [column.name.clone(), column.ty.clone()]).collect()
                }
                Some(Defined::Routine(routine)) => {
                    let more = [routine.defaults.to_string(), routine.returns.clone().unwrap_or_default()];
                    [routine.parameters.as_slice(), &more].concat()
                }
                _ => Vec::new(),
            };
            shape(old) == shape(new)
        }
        _ => true,
    })
}

async fn settle(conn: &mut PgConnection, name: &DefinedRef, object: &mut Defined) -> Result<(), CatalogError> {
    for _ in 0..ROUNDS {
        let Some(script) = probe(name, object) else { return Ok(()) };
        let Some(printed) = execute_columns(conn, &script).await? else { return Ok(()) };
        let printed: Vec<String> = printed.into_iter().map(|text| bare(&text)).collect();
        let mut texts = texts(object);
        if texts.iter().map(|text| &**text).eq(&printed) {
            return Ok(());
        }
        texts.iter_mut().zip(printed).for_each(|(text, printed)| **text = printed);
    }
    let text = texts(object).into_iter().map(|text| text.clone()).collect::<Vec<_>>().join("\n");
    Err(CatalogError::Unstable { place: format!("{} {name}", name.kind().word()), text })
}

/// Returns the texts of the server in an object, in the order in which the probe returns them.
fn texts(object: &mut Defined) -> Vec<&mut String> {
    match object {
        Defined::View(view) => vec![&mut view.query],
        Defined::Policy(policy) => {
            policy.using.iter_mut().chain(&mut policy.with_check).map(|expr| &mut expr.text).collect()
        }
        Defined::Trigger(trigger) => vec![&mut trigger.definition],
        Defined::Rule(rule) => vec![&mut rule.definition],
        Defined::Routine(routine) => vec![&mut routine.definition],
        Defined::Statistics(statistics) => vec![&mut statistics.definition],
        Defined::Publication(publication) => {
            publication.tables.iter_mut().filter_map(|table| Some(&mut table.filter.as_mut()?.text)).collect()
        }
        Defined::EventTrigger(_) | Defined::Made(_) => Vec::new(),
    }
}

/// Writes statements that create the object anew and read its texts back; all of it is taken back afterwards.
fn probe(name: &DefinedRef, object: &Defined) -> Option<String> {
    let script = match object {
        Defined::View(view) => {
            format!("CREATE TEMPORARY VIEW probe AS {};\nSELECT pg_get_viewdef('pg_temp.probe'::regclass);", view.query)
        }
        Defined::Policy(policy) => {
            let (mut clauses, mut columns) = (String::new(), Vec::new());
            if let Some(using) = &policy.using {
                clauses += &format!(" USING ({})", using.text);
                columns.push("pg_get_expr(polqual, polrelid)");
            }
            if let Some(check) = &policy.with_check {
                clauses += &format!(" WITH CHECK ({})", check.text);
                columns.push("pg_get_expr(polwithcheck, polrelid)");
            }
            if columns.is_empty() {
                return None;
            }
            format!(
                "CREATE POLICY modelmig_probe ON {}{clauses};\n\
                 SELECT {} FROM pg_policy WHERE polname = 'modelmig_probe';",
                policy.on,
                columns.join(", ")
            )
        }
        Defined::Trigger(trigger) => format!(
            "DROP TRIGGER {} ON {on};\n{};\nSELECT pg_get_triggerdef(oid) FROM pg_trigger \
             WHERE tgrelid = {}::regclass AND tgname = {};",
            ident(&trigger.name),
            trigger.definition,
            literal(&trigger.on.to_string()),
            literal(&trigger.name),
            on = trigger.on,
        ),
        Defined::Rule(rule) => format!(
            "DROP RULE {} ON {on};\n{};\nSELECT pg_get_ruledef(oid) FROM pg_rewrite \
             WHERE ev_class = {}::regclass AND rulename = {};",
            ident(&rule.name),
            rule.definition,
            literal(&rule.on.to_string()),
            literal(&rule.name),
            on = rule.on,
        ),
        Defined::Routine(routine) => {
            format!("{};\nSELECT pg_get_functiondef({}::regprocedure);", routine.definition, literal(&name.to_string()))
        }
        Defined::Statistics(statistics) => format!(
            "DROP STATISTICS {name};\n{};\nSELECT pg_get_statisticsobjdef(oid) FROM pg_statistic_ext \
             WHERE stxname = {} AND stxnamespace = {}::regnamespace;",
            statistics.definition,
            literal(&statistics.name.name),
            literal(&ident(&statistics.name.namespace)),
        ),
        Defined::Publication(publication) => {
            let filtered: Vec<(&QName, &Expr)> =
                publication.tables.iter().filter_map(|table| Some((&table.name, table.filter.as_ref()?))).collect();
            if filtered.is_empty() {
                return None;
            }
            let tables = filtered.iter().map(|(name, filter)| format!("TABLE ONLY {name} WHERE ({})", filter.text));
            let columns = filtered.iter().map(|(name, _)| {
                format!(
                    "(SELECT pg_get_expr(r.prqual, r.prrelid) FROM pg_publication_rel AS r \
                     JOIN pg_publication AS p ON p.oid = r.prpubid \
                     WHERE p.pubname = 'modelmig_probe' AND r.prrelid = {}::regclass)",
                    literal(&name.to_string())
                )
            });
            format!(
                "CREATE PUBLICATION modelmig_probe FOR {} WITH (publish_via_partition_root = true);\nSELECT {};",
                tables.collect::<Vec<_>>().join(", "),
                columns.collect::<Vec<_>>().join(", ")
            )
        }
        Defined::EventTrigger(_) | Defined::Made(_) => return None,
    };
    Some(script)
}
