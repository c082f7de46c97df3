//! Objects that are one definition each: views, routines, triggers, policies, rules, extended statistics, event
//! triggers, and what is made of parameters ([`Made`]). They stand beside the tables, are created by one statement, and are taken down and put up again when
//! something below them changes in a way Postgres would not allow.

use std::collections::BTreeSet;
use std::fmt;

use super::{Compression, Expr, Implied, Index, Kind, ObjectRef, Options, QName, Storage};
use crate::quote;

/// What an object leans on (from `pg_depend`). It follows from the definition and is never compared.
#[derive(Debug, Clone, Default)]
pub struct Uses(pub BTreeSet<ObjectRef>);

impl PartialEq for Uses {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Uses {}

/// A reference to one object of these kinds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefinedRef {
    View(QName),
    MaterializedView(QName),
    Routine(RoutineName),
    Trigger { on: QName, name: String },
    Policy { on: QName, name: String },
    Rule { on: QName, name: String },
    Statistics(QName),
    EventTrigger(String),
    Publication(String),
    Made(MadeName),
}

impl DefinedRef {
    pub fn kind(&self) -> Kind {
        match self {
            Self::View(_) => Kind::View,
            Self::MaterializedView(_) => Kind::MaterializedView,
            Self::Routine(routine) => match routine.kind {
                RoutineKind::Function => Kind::Function,
                RoutineKind::Procedure => Kind::Procedure,
            },
            Self::Trigger { .. } => Kind::Trigger,
            Self::Policy { .. } => Kind::Policy,
            Self::Rule { .. } => Kind::Rule,
            Self::Statistics(_) => Kind::Statistics,
            Self::EventTrigger(_) => Kind::EventTrigger,
            Self::Publication(_) => Kind::Publication,
            Self::Made(made) => made.kind.kind(),
        }
    }

    /// Returns the name of a view, whose namespace and name are those of a relation.
    pub fn relation(&self) -> Option<&QName> {
        match self {
            Self::View(name) | Self::MaterializedView(name) => Some(name),
            Self::Routine(_)
            | Self::Trigger { .. }
            | Self::Policy { .. }
            | Self::Rule { .. }
            | Self::Statistics(_)
            | Self::EventTrigger(_)
            | Self::Publication(_)
            | Self::Made(_) => None,
        }
    }

    /// Returns the namespace the object lives in; that of its relation for a part of one.
    pub fn namespace(&self) -> Option<&str> {
        match self {
            Self::View(name) | Self::MaterializedView(name) | Self::Statistics(name) => Some(&name.namespace),
            Self::Routine(routine) => Some(&routine.name.namespace),
            Self::Trigger { on, .. } | Self::Policy { on, .. } | Self::Rule { on, .. } => Some(&on.namespace),
            Self::Made(made) => Some(made.name.namespace.as_str()).filter(|namespace| !namespace.is_empty()),
            Self::EventTrigger(_) | Self::Publication(_) => None,
        }
    }
}

/// Prints the name users read; behind the word of its kind it is SQL.
impl fmt::Display for DefinedRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::View(name) | Self::MaterializedView(name) | Self::Statistics(name) => write!(f, "{name}"),
            Self::Routine(routine) => write!(f, "{}({})", routine.name, routine.arguments),
            Self::Trigger { on, name } | Self::Policy { on, name } | Self::Rule { on, name } => {
                write!(f, "{} on {on}", quote::ident(name))
            }
            Self::EventTrigger(name) | Self::Publication(name) => f.write_str(&quote::ident(name)),
            Self::Made(made) => write!(f, "{made}"),
        }
    }
}

/// One object of these kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "they live in a map, and changes hold them in a box")]
pub enum Defined {
    View(View),
    Routine(Routine),
    Trigger(Trigger),
    Policy(Policy),
    Rule(Rule),
    Statistics(Statistics),
    EventTrigger(EventTrigger),
    Publication(Publication),
    Made(Made),
}

impl Defined {
    /// Returns the name of the object.
    pub fn name(&self) -> DefinedRef {
        match self {
            Self::View(view) if view.materialized => DefinedRef::MaterializedView(view.name.clone()),
            Self::View(view) => DefinedRef::View(view.name.clone()),
            Self::Routine(routine) => DefinedRef::Routine(routine.id.clone()),
            Self::Trigger(trigger) => DefinedRef::Trigger { on: trigger.on.clone(), name: trigger.name.clone() },
            Self::Policy(policy) => DefinedRef::Policy { on: policy.on.clone(), name: policy.name.clone() },
            Self::Rule(rule) => DefinedRef::Rule { on: rule.on.clone(), name: rule.name.clone() },
            Self::Statistics(statistics) => DefinedRef::Statistics(statistics.name.clone()),
            Self::EventTrigger(trigger) => DefinedRef::EventTrigger(trigger.name.clone()),
            Self::Publication(publication) => DefinedRef::Publication(publication.name.clone()),
            Self::Made(made) => DefinedRef::Made(made.id.clone()),
        }
    }

    pub fn uses(&self) -> &BTreeSet<ObjectRef> {
        &self.common().1.0
    }

    /// Changes the names of what the object leans on.
    pub fn rename_used(&mut self, mut change: impl FnMut(&mut ObjectRef)) {
        let uses = self.common_mut().1;
        let renamed = std::mem::take(&mut uses.0).into_iter().map(|mut used| {
            change(&mut used);
            used
        });
        uses.0 = renamed.collect();
    }

    pub fn comment(&self) -> Option<&String> {
        self.common().0.as_ref()
    }

    pub fn comment_mut(&mut self) -> &mut Option<String> {
        self.common_mut().0
    }

    /// Returns the extensions that it goes with.
    pub fn extensions(&self) -> &[String] {
        match self {
            Self::View(View { extensions, .. })
            | Self::Routine(Routine { extensions, .. })
            | Self::Trigger(Trigger { extensions, .. }) => extensions,
            Self::Policy(_)
            | Self::Rule(_)
            | Self::Statistics(_)
            | Self::EventTrigger(_)
            | Self::Publication(_)
            | Self::Made(_) => &[],
        }
    }

    /// Returns what all of these objects have: a comment, and what they lean on.
    fn common(&self) -> (&Option<String>, &Uses) {
        match self {
            Self::View(View { comment, uses, .. })
            | Self::Routine(Routine { comment, uses, .. })
            | Self::Trigger(Trigger { comment, uses, .. })
            | Self::Policy(Policy { comment, uses, .. })
            | Self::Rule(Rule { comment, uses, .. })
            | Self::Statistics(Statistics { comment, uses, .. })
            | Self::EventTrigger(EventTrigger { comment, uses, .. })
            | Self::Publication(Publication { comment, uses, .. })
            | Self::Made(Made { comment, uses, .. }) => (comment, uses),
        }
    }

    fn common_mut(&mut self) -> (&mut Option<String>, &mut Uses) {
        match self {
            Self::View(View { comment, uses, .. })
            | Self::Routine(Routine { comment, uses, .. })
            | Self::Trigger(Trigger { comment, uses, .. })
            | Self::Policy(Policy { comment, uses, .. })
            | Self::Rule(Rule { comment, uses, .. })
            | Self::Statistics(Statistics { comment, uses, .. })
            | Self::EventTrigger(EventTrigger { comment, uses, .. })
            | Self::Publication(Publication { comment, uses, .. })
            | Self::Made(Made { comment, uses, .. }) => (comment, uses),
        }
    }

    /// Returns the relation the object is a part of: it goes when that goes.
    pub fn part_of(&self) -> Option<&QName> {
        match self {
            Self::Trigger(Trigger { on, .. })
            | Self::Policy(Policy { on, .. })
            | Self::Rule(Rule { on, .. })
            | Self::Statistics(Statistics { on, .. }) => Some(on),
            Self::View(_) | Self::Routine(_) | Self::EventTrigger(_) | Self::Publication(_) | Self::Made(_) => None,
        }
    }
}

/// A view or a materialised view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub name: QName,
    pub materialized: bool,
    /// As `pg_get_viewdef` prints it, without the closing semicolon.
    pub query: String,
    /// In order, which is part of the view.
    pub columns: Vec<ViewColumn>,
    /// `security_barrier`, `security_invoker` (PostgreSQL 15 and later), `check_option`; storage parameters of a
    /// materialised view.
    pub options: Options,
    /// Created `WITH NO DATA`, and not refreshed since.
    pub unpopulated: Implied<bool>,
    /// Of a materialised view; `None` is the default.
    pub tablespace: Option<String>,
    pub access_method: Option<String>,
    /// Of a materialised view, sorted by name.
    pub indexes: Vec<Index>,
    /// The index of a materialised view that `CLUSTER` goes by.
    pub clustered_on: Option<String>,
    /// The extensions that a materialised view goes with (`DEPENDS ON EXTENSION`), sorted.
    pub extensions: Vec<String>,
    pub comment: Option<String>,
    pub uses: Uses,
}

impl View {
    /// Returns the index of that name.
    pub fn index(&self, name: &str) -> Option<&Index> {
        self.indexes.iter().find(|index| index.name == name)
    }
}

/// A column of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewColumn {
    pub name: String,
    /// As `format_type` prints it.
    pub ty: String,
    /// With an empty namespace for `pg_catalog`; set when it differs from the collation of the type.
    pub collation: Option<QName>,
    /// `ALTER VIEW … ALTER COLUMN … SET DEFAULT`, for views that are written through.
    pub default: Option<Expr>,
    /// Of a materialised view, as of a table; `None` is what the type has by itself.
    pub storage: Option<Storage>,
    pub compression: Option<Compression>,
    pub statistics: Option<i32>,
    pub options: Options,
    pub comment: Option<String>,
}

/// What a routine is called: functions are overloaded, so the types of the arguments belong to the name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoutineName {
    pub kind: RoutineKind,
    pub name: QName,
    /// The types of the input arguments as SQL, qualified: `integer, app.status`.
    pub arguments: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoutineKind {
    Function,
    Procedure,
}

/// A function or procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routine {
    pub id: RoutineName,
    /// The statement that creates it, as `pg_get_functiondef` prints it.
    pub definition: String,
    /// Mode, name and type of every argument. `CREATE OR REPLACE` cannot change them.
    pub parameters: Vec<String>,
    /// How many arguments have a default, which `CREATE OR REPLACE` cannot take away.
    pub defaults: i32,
    /// The type of the result; `None` for a procedure.
    pub returns: Option<String>,
    /// The extensions that it goes with (`DEPENDS ON EXTENSION`), sorted.
    pub extensions: Vec<String>,
    pub comment: Option<String>,
    pub uses: Uses,
}

impl Routine {
    /// Says whether it is a window function, which no other function can become.
    pub fn is_window(&self) -> bool {
        let head = self.definition.split("\nAS ").next().unwrap_or_default();
        head.lines().any(|line| line.starts_with(" WINDOW"))
    }
}

/// Whether a trigger or rule fires: `ENABLE`, `DISABLE`, `ENABLE REPLICA`, `ENABLE ALWAYS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Firing {
    #[default]
    Origin,
    Disabled,
    Replica,
    Always,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    pub name: String,
    /// A table or a view.
    pub on: QName,
    /// As `pg_get_triggerdef` prints it.
    pub definition: String,
    /// `CREATE CONSTRAINT TRIGGER`, which cannot be replaced.
    pub constraint: bool,
    pub firing: Firing,
    /// The partitions on which the server's copy of it fires otherwise, sorted by name.
    pub copies: Vec<TriggerCopy>,
    /// The extensions that it goes with (`DEPENDS ON EXTENSION`), sorted.
    pub extensions: Vec<String>,
    pub comment: Option<String>,
    pub uses: Uses,
}

/// The copy of a trigger on a partition of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriggerCopy {
    pub on: QName,
    pub firing: Firing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyCommand {
    All,
    Select,
    Insert,
    Update,
    Delete,
}

impl PolicyCommand {
    /// Returns the word that a policy names it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Select => "select",
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// A row security policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub name: String,
    pub on: QName,
    pub permissive: bool,
    pub command: PolicyCommand,
    /// Sorted; empty is PUBLIC.
    pub roles: Vec<String>,
    pub using: Option<Expr>,
    /// `None` is not TRUE: the USING expression counts.
    pub with_check: Option<Expr>,
    pub comment: Option<String>,
    pub uses: Uses,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub name: String,
    /// A table or a view.
    pub on: QName,
    /// As `pg_get_ruledef` prints it, without the closing semicolon.
    pub definition: String,
    pub firing: Firing,
    pub comment: Option<String>,
    pub uses: Uses,
}

/// Extended statistics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistics {
    pub name: QName,
    pub on: QName,
    /// As `pg_get_statisticsobjdef` prints it, with the columns in the order of their names: it prints them by position,
    /// which is never compared.
    pub definition: String,
    /// `None` is the default.
    pub target: Option<i32>,
    pub comment: Option<String>,
    pub uses: Uses,
}

/// A trigger of the whole database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventTrigger {
    pub name: String,
    pub event: String,
    /// `WHEN TAG IN (…)`, as they were written.
    pub tags: Vec<String>,
    pub function: QName,
    pub firing: Firing,
    pub comment: Option<String>,
    pub uses: Uses,
}

/// What is sent to subscribers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    pub name: String,
    /// `FOR ALL TABLES`, which no `ALTER` changes.
    pub all_tables: bool,
    /// Sorted by name.
    pub tables: Vec<PublishedTable>,
    /// `FOR TABLES IN SCHEMA` (PostgreSQL 15 and later), sorted.
    pub namespaces: Vec<String>,
    /// What is sent: some of `insert`, `update`, `delete`, `truncate`, in this order.
    pub publish: Vec<String>,
    /// `publish_via_partition_root`.
    pub via_root: bool,
    /// Stored generated columns are sent as well (PostgreSQL 18 and later).
    pub generated_columns: bool,
    pub comment: Option<String>,
    pub uses: Uses,
}

impl Publication {
    /// Returns what the publication says of a table.
    pub fn table(&self, name: &QName) -> Option<&PublishedTable> {
        self.tables.iter().find(|table| table.name == *name)
    }
}

/// A table that a publication names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTable {
    pub name: QName,
    /// The names of the columns, sorted; empty is all of them. PostgreSQL 15 and later.
    pub columns: Vec<String>,
    /// The row filter. PostgreSQL 15 and later.
    pub filter: Option<Expr>,
    /// Other tables inherit from it, each of which a publication names by itself.
    pub has_children: Implied<bool>,
}

impl PublishedTable {
    /// Returns the columns that cannot change their type or go while the table is published like this.
    pub fn holds(&self) -> impl Iterator<Item = &String> {
        self.columns.iter().chain(self.filter.iter().flat_map(|filter| &filter.columns))
    }
}

/// The kinds of objects that are made of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MadeKind {
    Range,
    Aggregate,
    Collation,
    Operator,
    Cast,
    TextSearchDictionary,
    TextSearchConfiguration,
    OperatorFamily,
    OperatorClass,
    ForeignDataWrapper,
    Server,
    UserMapping,
    Conversion,
    TextSearchParser,
    TextSearchTemplate,
    AccessMethod,
    Language,
    Transform,
}

impl MadeKind {
    pub const ALL: &[MadeKind] = &[
        MadeKind::Range,
        MadeKind::Aggregate,
        MadeKind::Collation,
        MadeKind::Operator,
        MadeKind::Cast,
        MadeKind::TextSearchDictionary,
        MadeKind::TextSearchConfiguration,
        MadeKind::OperatorFamily,
        MadeKind::OperatorClass,
        MadeKind::ForeignDataWrapper,
        MadeKind::Server,
        MadeKind::UserMapping,
        MadeKind::Conversion,
        MadeKind::TextSearchParser,
        MadeKind::TextSearchTemplate,
        MadeKind::AccessMethod,
        MadeKind::Language,
        MadeKind::Transform,
    ];

    pub fn kind(self) -> Kind {
        match self {
            Self::Range => Kind::Range,
            Self::Aggregate => Kind::Aggregate,
            Self::Collation => Kind::Collation,
            Self::Operator => Kind::Operator,
            Self::Cast => Kind::Cast,
            Self::TextSearchDictionary => Kind::TextSearchDictionary,
            Self::TextSearchConfiguration => Kind::TextSearchConfiguration,
            Self::OperatorFamily => Kind::OperatorFamily,
            Self::OperatorClass => Kind::OperatorClass,
            Self::ForeignDataWrapper => Kind::ForeignDataWrapper,
            Self::Server => Kind::Server,
            Self::UserMapping => Kind::UserMapping,
            Self::Conversion => Kind::Conversion,
            Self::TextSearchParser => Kind::TextSearchParser,
            Self::TextSearchTemplate => Kind::TextSearchTemplate,
            Self::AccessMethod => Kind::AccessMethod,
            Self::Language => Kind::Language,
            Self::Transform => Kind::Transform,
        }
    }
}

/// What an object that is made of parameters is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MadeName {
    pub kind: MadeKind,
    /// Without a namespace where the kind has none.
    pub name: QName,
    /// The types of the arguments as SQL, qualified, where they belong to the name; of a cast or a transform, all there is; of an operator
    /// class or family, its access method; of a user mapping, whose name is that of the role, the server as it is called.
    pub arguments: Option<String>,
}

impl MadeName {
    pub fn range(name: &QName) -> Self {
        Self { kind: MadeKind::Range, name: name.clone(), arguments: None }
    }

    pub fn server(name: &str) -> Self {
        Self { kind: MadeKind::Server, name: QName::new("", name), arguments: None }
    }

    pub fn access_method(name: &str) -> Self {
        Self { kind: MadeKind::AccessMethod, name: QName::new("", name), arguments: None }
    }

    pub fn wrapper(name: &str) -> Self {
        Self { kind: MadeKind::ForeignDataWrapper, name: QName::new("", name), arguments: None }
    }

    /// Returns the role of a user mapping as SQL. No role is called `public`, and the one at work has a word of its own.
    pub fn user(&self) -> String {
        match self.name.name.as_str() {
            "public" => "PUBLIC".to_owned(),
            "current_user" => "CURRENT_USER".to_owned(),
            role => quote::ident(role),
        }
    }

    pub fn language(name: &str) -> Self {
        Self { kind: MadeKind::Language, name: QName::new("", name), arguments: None }
    }

    pub fn collation(name: &QName) -> Self {
        Self { kind: MadeKind::Collation, name: name.clone(), arguments: None }
    }
}

/// Prints the name users read; behind the word of its kind it is SQL.
impl fmt::Display for MadeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arguments = self.arguments.iter().map(|arguments| format!("({arguments})")).collect::<String>();
        match self.kind {
            // The name of an operator is never quoted.
            MadeKind::Operator => write!(f, "{}.{}{arguments}", quote::ident(&self.name.namespace), self.name.name),
            MadeKind::Cast => f.write_str(&arguments),
            MadeKind::Transform => write!(f, "FOR {}", self.arguments.as_deref().unwrap_or_default()),
            MadeKind::OperatorFamily | MadeKind::OperatorClass => {
                write!(f, "{} USING {}", self.name, self.arguments.as_deref().unwrap_or_default())
            }
            MadeKind::UserMapping => {
                write!(f, "{} on {}", self.user(), quote::ident(self.arguments.as_deref().unwrap_or_default()))
            }
            MadeKind::Range
            | MadeKind::Aggregate
            | MadeKind::Collation
            | MadeKind::TextSearchDictionary
            | MadeKind::TextSearchConfiguration
            | MadeKind::ForeignDataWrapper
            | MadeKind::Server
            | MadeKind::Conversion
            | MadeKind::TextSearchParser
            | MadeKind::TextSearchTemplate
            | MadeKind::AccessMethod
            | MadeKind::Language => write!(f, "{}{arguments}", self.name),
        }
    }
}

/// An object that its statement makes of parameters: `CREATE TYPE … AS RANGE (subtype = integer)`.
/// Two are equal whatever the order of their parameters.
#[derive(Debug, Clone)]
pub struct Made {
    pub id: MadeName,
    /// Of an aggregate, its arguments as they are declared.
    pub signature: Option<String>,
    /// Of an aggregate, the type of its result.
    pub returns: Option<String>,
    /// In the order in which they are written, which is never compared; those that say what goes without saying are left out.
    pub parameters: Vec<Parameter>,
    /// Of a range type, the multirange type that comes with it.
    pub multirange: Option<QName>,
    /// What a foreign-data wrapper makes of these is its own affair.
    pub options: Options,
    /// The options are there for others to read.
    pub hidden: Implied<bool>,
    pub comment: Option<String>,
    pub uses: Uses,
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        let Self { id, signature, returns, parameters: _, multirange, options, hidden: _, comment, uses: _ } = self;
        (id, signature, returns) == (&other.id, &other.signature, &other.returns)
            && (multirange, options, comment) == (&other.multirange, &other.options, &other.comment)
            && self.sorted_parameters() == other.sorted_parameters()
    }
}

impl Eq for Made {}

impl Made {
    /// Returns the parameters by name.
    pub fn sorted_parameters(&self) -> Vec<&Parameter> {
        let mut sorted: Vec<&Parameter> = self.parameters.iter().collect();
        sorted.sort_by(|a, b| (&a.name, &a.value).cmp(&(&b.name, &b.value)));
        sorted
    }

    /// Returns the value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.value.as_str())
    }
}

/// A name and its value, as SQL with every name qualified and quoted where it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub value: String,
}
