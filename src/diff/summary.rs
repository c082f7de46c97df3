//! Changes in a few words: what was, and what is to be.

use super::facts;
use super::{Change, ColumnEdit, DomainEdit, NotNull, SequenceEdit, TableEdit};
use crate::schema::ir::{Expr, Foreign, Identity, Options, Partition, PartitionKey, QName, ReplicaIdentity};
use crate::schema::quote::{ident, literal};

impl Change {
    /// Returns before and after on one line, without the name of the object: `numeric(10,2) -> numeric(12,2)`.
    pub fn summary(&self) -> String {
        match self {
            Self::Rename { from, to } => format!("renamed: {from} -> {to}"),
            Self::RenameEnumValue { from, to, .. } => format!("label renamed: {} -> {}", literal(from), literal(to)),
            Self::CreateNamespace(_)
            | Self::CreateExtension(_)
            | Self::CreateEnum(_)
            | Self::CreateDomain(_)
            | Self::CreateComposite(_)
            | Self::CreateSequence(_)
            | Self::CreateTable(_)
            | Self::AddColumn { .. }
            | Self::AddConstraint { .. }
            | Self::CreateIndex { .. }
            | Self::CreateDefined(_) => "added".to_owned(),
            Self::DropNamespace(_)
            | Self::DropExtension(_)
            | Self::DropEnum(_)
            | Self::DropDomain(_)
            | Self::DropComposite(_)
            | Self::DropSequence(_)
            | Self::DropTable(_)
            | Self::DropColumn { .. }
            | Self::DropConstraint { .. }
            | Self::DropIndex { .. }
            | Self::DropDefined(_) => "removed".to_owned(),
            Self::AlterExtension { from, to } => arrow("version", from.version.as_deref(), to.version.as_deref()),
            Self::AlterEnum { from, to } => format!("labels: {} -> {}", labels(&from.labels), labels(&to.labels)),
            Self::AlterDomain { edit, .. } => edit.summary(),
            Self::AlterComposite { from, to } => {
                facts::changed(&facts::attributes(&from.attributes), &facts::attributes(&to.attributes))
            }
            Self::AlterSequence { edit, .. } => edit.summary(),
            Self::AlterTable { edit, .. } => edit.summary(),
            Self::AlterColumn { edit, .. } => edit.summary(),
            Self::AlterConstraint { from, to, .. } => facts::constraint_changed(from, to),
            Self::AlterIndex { from, to, .. } => facts::changed(&facts::index(from), &facts::index(to)),
            Self::AlterDefined { from, to } => {
                let text = facts::changed(&facts::defined(from), &facts::defined(to));
                // Of secrets only the names are facts.
                if text.is_empty() { "options: other values".to_owned() } else { text }
            }
            Self::Comment { from, to, .. } => arrow("comment", from.as_deref(), to.as_deref()),
            Self::Owner { from, to, .. } => format!("owner: {} -> {}", owner(from.as_deref()), owner(to.as_deref())),
            Self::Grants { from, to, .. } => format!("grants: {from} -> {to}"),
            Self::DefaultPrivileges { from, to, .. } => format!("{from} -> {to}"),
        }
    }
}

impl ColumnEdit {
    fn summary(&self) -> String {
        match self {
            Self::Type { from, to } => format!("type: {from} -> {to}"),
            Self::NotNull { from, to } => not_null(from.as_ref(), to.as_ref()),
            Self::Default { from, to } => expressions("default", from.as_ref(), to.as_ref()),
            Self::Generated { from, to } => {
                expressions("generated", from.as_ref().map(|g| &g.expr), to.as_ref().map(|g| &g.expr))
            }
            Self::Identity { from: Some(from), to: Some(to) } => {
                facts::changed(&facts::identity(from), &facts::identity(to))
            }
            Self::Identity { from, to } => {
                let text =
                    |side: &Option<Identity>| side.as_ref().map(|it| if it.always { "always" } else { "by default" });
                arrow("identity", text(from), text(to))
            }
            Self::Storage { from, to } => debugged("storage", from, to),
            Self::Compression { from, to } => debugged("compression", from, to),
            Self::Statistics { from, to } => debugged("statistics", from, to),
            Self::Options { from, to } | Self::ForeignOptions { from, to } => options(from, to),
        }
    }
}

impl DomainEdit {
    fn summary(&self) -> String {
        match self {
            Self::Type { from, to } => format!("type: {} -> {}", from.ty.text, to.ty.text),
            Self::Default { from, to } => expressions("default", from.as_ref(), to.as_ref()),
            Self::NotNull { from, to } => not_null(from.as_ref(), to.as_ref()),
            Self::AddCheck(check) => format!("check {} added", check.name),
            Self::DropCheck(check) => format!("check {} removed", check.name),
            Self::AlterCheck { from, to } => expressions("check", Some(&from.expr), Some(&to.expr)),
        }
    }
}

impl SequenceEdit {
    fn summary(&self) -> String {
        match self {
            Self::Options { from, to } => facts::changed(&facts::sequence(from), &facts::sequence(to)),
            Self::OwnedBy { from, to } => {
                let text = |owner: &Option<crate::schema::ir::ColumnRef>| owner.as_ref().map(ToString::to_string);
                arrow("owned by", text(from).as_deref(), text(to).as_deref())
            }
            Self::Persistence { from, to } => format!("{from:?} -> {to:?}").to_lowercase(),
        }
    }
}

impl TableEdit {
    fn summary(&self) -> String {
        match self {
            Self::Persistence { from, to } => format!("{from:?} -> {to:?}").to_lowercase(),
            Self::Options { from, to } => options(from, to),
            Self::Foreign { from, to } => {
                let text = |side: &Option<Foreign>| {
                    let options = side.as_ref().map(|foreign| facts::options(&foreign.options)).unwrap_or_default();
                    Some(format!("{} ({options})", side.as_ref()?.server))
                };
                arrow("foreign", text(from).as_deref(), text(to).as_deref())
            }
            Self::Tablespace { from, to } => arrow("tablespace", from.as_deref(), to.as_deref()),
            Self::AccessMethod { from, to } => arrow("access method", from.as_deref(), to.as_deref()),
            Self::ReplicaIdentity { from, to } => {
                arrow("replica identity", Some(&replica_identity(from)), Some(&replica_identity(to)))
            }
            Self::ClusteredOn { from, to } => arrow("clustered on", from.as_deref(), to.as_deref()),
            Self::RowSecurity { from, to } => format!("{} -> {}", from.words(), to.words()),
            Self::Partition { from, to } => {
                let text = |side: &Option<Partition>| side.as_ref().map(facts::partition);
                arrow("partition", text(from).as_deref(), text(to).as_deref())
            }
            Self::Inherits { from, to } => {
                let text = |names: &[QName]| names.iter().map(QName::to_string).collect::<Vec<_>>().join(", ");
                let text = |names| Some(text(names)).filter(|text| !text.is_empty());
                arrow("inherits", text(from).as_deref(), text(to).as_deref())
            }
            Self::OfType { from, to } => {
                let text = |side: &Option<QName>| side.as_ref().map(QName::to_string);
                arrow("of type", text(from).as_deref(), text(to).as_deref())
            }
            Self::PartitionBy { from, to } => {
                let text = |side: &Option<PartitionKey>| side.as_ref().map(facts::partition_key);
                arrow("partitioned by", text(from).as_deref(), text(to).as_deref())
            }
        }
    }
}

fn arrow(what: &str, from: Option<&str>, to: Option<&str>) -> String {
    format!("{what}: {} -> {}", from.unwrap_or("none"), to.unwrap_or("none"))
}

/// Returns who owns an object.
pub(crate) fn owner(name: Option<&str>) -> &str {
    name.unwrap_or("the migrating role")
}

fn expressions(what: &str, from: Option<&Expr>, to: Option<&Expr>) -> String {
    arrow(what, from.map(|expr| expr.text.as_str()), to.map(|expr| expr.text.as_str()))
}

fn debugged<T: std::fmt::Debug>(what: &str, from: &Option<T>, to: &Option<T>) -> String {
    let text = |value: &Option<T>| value.as_ref().map(|value| format!("{value:?}").to_lowercase());
    arrow(what, text(from).as_deref(), text(to).as_deref())
}

fn not_null(from: Option<&NotNull>, to: Option<&NotNull>) -> String {
    match (from, to) {
        (None, Some(_)) => "null -> not null".to_owned(),
        (Some(_), None) => "not null -> null".to_owned(),
        _ => "not null constraint changed".to_owned(),
    }
}

fn replica_identity(identity: &ReplicaIdentity) -> String {
    match identity {
        ReplicaIdentity::Default => "default".to_owned(),
        ReplicaIdentity::Full => "full".to_owned(),
        ReplicaIdentity::Nothing => "nothing".to_owned(),
        ReplicaIdentity::Index(name) => format!("index {}", ident(name)),
    }
}

fn options(from: &Options, to: &Options) -> String {
    let text = |options: &Options| Some(facts::options(options)).filter(|text| !text.is_empty());
    arrow("parameters", text(from).as_deref(), text(to).as_deref())
}

fn labels(labels: &[String]) -> String {
    labels.iter().map(|label| literal(label)).collect::<Vec<_>>().join(", ")
}
