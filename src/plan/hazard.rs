//! What a step may cost. Users read *flag*.

use std::fmt;

use crate::schema::ir::ObjectRef;

/// A kind of cost. The names users see are stable: [`Hazard::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hazard {
    ServerDefault,
    CheckConstraint,
    ForeignKey,
    TypeChange,
    NotNull,
    Unique,
    DataLoss,
    /// Rounding or truncation without an error.
    SilentLoss,
    MayFailOnRows,
    Rename,
    /// A drop and an add that look like a rename, settled by `--allow-drop`.
    PossibleRename,
    Irreversible,
    Rewrite,
    Scan,
    BlocksWrites,
    BlocksReads,
    EnumValue,
    /// A setting that an index takes on only when it is built.
    NeedsReindex,
    /// Dropped and created again, because Postgres has no other way.
    Recreated,
    /// What goes silently with a dropped column.
    Collateral,
    /// Who may see or change which rows.
    Privileges,
    Unmanaged,
}

impl Hazard {
    pub const ALL: &[Hazard] = &[
        Hazard::ServerDefault,
        Hazard::CheckConstraint,
        Hazard::ForeignKey,
        Hazard::TypeChange,
        Hazard::NotNull,
        Hazard::Unique,
        Hazard::DataLoss,
        Hazard::SilentLoss,
        Hazard::MayFailOnRows,
        Hazard::Rename,
        Hazard::PossibleRename,
        Hazard::Irreversible,
        Hazard::Rewrite,
        Hazard::Scan,
        Hazard::BlocksWrites,
        Hazard::BlocksReads,
        Hazard::EnumValue,
        Hazard::NeedsReindex,
        Hazard::Recreated,
        Hazard::Collateral,
        Hazard::Privileges,
        Hazard::Unmanaged,
    ];

    /// Returns the stable kebab-case name, as files, reviews and configurations spell it.
    pub fn name(self) -> &'static str {
        match self {
            Hazard::ServerDefault => "server-default",
            Hazard::CheckConstraint => "check-constraint",
            Hazard::ForeignKey => "foreign-key",
            Hazard::TypeChange => "type-change",
            Hazard::NotNull => "not-null",
            Hazard::Unique => "unique",
            Hazard::DataLoss => "data-loss",
            Hazard::SilentLoss => "silent-loss",
            Hazard::MayFailOnRows => "may-fail-on-rows",
            Hazard::Rename => "rename",
            Hazard::PossibleRename => "possible-rename",
            Hazard::Irreversible => "irreversible",
            Hazard::Rewrite => "rewrite",
            Hazard::Scan => "scan",
            Hazard::BlocksWrites => "blocks-writes",
            Hazard::BlocksReads => "blocks-reads",
            Hazard::EnumValue => "enum-value",
            Hazard::NeedsReindex => "needs-reindex",
            Hazard::Recreated => "recreated",
            Hazard::Collateral => "collateral",
            Hazard::Privileges => "privileges",
            Hazard::Unmanaged => "unmanaged",
        }
    }

    /// Returns the hazard of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|hazard| hazard.name() == name)
    }
}

impl fmt::Display for Hazard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One flag of a revision file: what a reviewer must have seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub hazard: Hazard,
    pub object: ObjectRef,
    /// Before and after in a few words, on one line: `numeric(10,2) -> numeric(12,2)`.
    pub summary: String,
    /// One sentence on the cost, without a full stop; may be empty where the summary says it all.
    pub cost: String,
}
