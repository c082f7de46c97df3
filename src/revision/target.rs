//! Where to: `head`, `base`, `+1`, `-1`, a version or the beginning of one.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::history::{History, Revision, RevisionFile};

/// What a user names as the goal of `upgrade`, `downgrade`, `stamp` or `show`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Head,
    Base,
    /// So many revisions from where the database stands; never zero.
    Relative(i64),
    /// A version, or the beginning of one.
    Version(String),
}

/// A target that names nothing, or too much.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    #[error("`{0}` is no target; write head, base, +1, -1, a version or the beginning of one")]
    Spelling(String),
    #[error("no revision begins with {wanted}{}", near.map(|near| format!("; did you mean {near}")).unwrap_or_default())]
    Unknown { wanted: String, near: Option<i64> },
    #[error("{wanted} is the beginning of several revisions: {}", list(found))]
    Ambiguous { wanted: String, found: Vec<i64> },
    #[error("there are several heads: {}; name one of them, or join them with `modelmig merge`", list(.0))]
    ManyHeads(Vec<i64>),
    #[error("{0} points the other way; use `modelmig {1}`")]
    OtherWay(String, &'static str),
    #[error("revisions to {verb}: {available}, not {wanted}")]
    TooFar { verb: &'static str, available: usize, wanted: i64 },
    #[error("revision {0} is not applied, so there is nothing to go back to; `modelmig current` shows what is")]
    NotApplied(i64),
}

fn list(ids: &[i64]) -> String {
    ids.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, TargetError> {
        let wrong = || TargetError::Spelling(text.to_owned());
        match text {
            "head" => Ok(Self::Head),
            "base" => Ok(Self::Base),
            _ if text.starts_with(['+', '-']) => match text.parse() {
                Ok(0) | Err(_) => Err(wrong()),
                Ok(count) => Ok(Self::Relative(count)),
            },
            _ if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(Self::Version(text.to_owned()))
            }
            _ => Err(wrong()),
        }
    }
}

impl History {
    /// Returns the only head; `None` without revisions.
    pub fn head(&self) -> Result<Option<&Revision>, TargetError> {
        match self.heads()[..] {
            [] => Ok(None),
            [head] => Ok(Some(head)),
            ref heads => Err(TargetError::ManyHeads(heads.iter().map(|head| head.id).collect())),
        }
    }

    /// Returns the revision with that version, or whose versions alone begin so.
    pub fn find(&self, wanted: &str) -> Result<&Revision, TargetError> {
        let versions =
            |revision: &Revision| revision.files.iter().map(|file| file.version.to_string()).collect::<Vec<_>>();
        if let Some(exact) =
            self.revisions.iter().find(|revision| versions(revision).iter().any(|version| version == wanted))
        {
            return Ok(exact);
        }
        let begins = |revision: &&Revision| versions(revision).iter().any(|version| version.starts_with(wanted));
        match self.revisions.iter().filter(begins).collect::<Vec<_>>()[..] {
            [revision] => Ok(revision),
            [] => {
                let distance = |revision: &&Revision| strsim::osa_distance(&revision.id.to_string(), wanted);
                let near = self.revisions.iter().min_by_key(distance).filter(|revision| distance(revision) <= 4);
                Err(TargetError::Unknown { wanted: wanted.to_owned(), near: near.map(|revision| revision.id) })
            }
            ref found => Err(TargetError::Ambiguous {
                wanted: wanted.to_owned(),
                found: found.iter().map(|revision| revision.id).collect(),
            }),
        }
    }

    /// Returns the files to apply, in order, so that a database with these versions applied is at the target.
    pub fn upgrade_path(&self, applied: &BTreeSet<i64>, target: &Target) -> Result<Vec<&RevisionFile>, TargetError> {
        let pending = |wanted: &BTreeSet<i64>| {
            let wanted = self.revisions.iter().filter(|revision| wanted.contains(&revision.id));
            let mut files: Vec<&RevisionFile> =
                wanted.flat_map(|revision| &revision.files).filter(|file| !applied.contains(&file.version)).collect();
            files.sort_by_key(|file| file.version);
            files
        };
        let every = || self.revisions.iter().map(|revision| revision.id).collect();
        match target {
            Target::Head => self.head().map(|_| pending(&every())),
            Target::Base => Err(TargetError::OtherWay("base".to_owned(), "downgrade base")),
            Target::Relative(count) if *count < 0 => Err(TargetError::OtherWay(count.to_string(), "downgrade")),
            Target::Relative(count) => {
                self.head()?;
                let open: BTreeSet<i64> = pending(&every())
                    .iter()
                    .filter_map(|file| self.revision_of(file.version))
                    .map(|revision| revision.id)
                    .collect();
                take(open.into_iter(), *count, "apply").map(|wanted| pending(&wanted))
            }
            Target::Version(wanted) => self.find(wanted).map(|revision| pending(&self.ancestors(revision.id))),
        }
    }

    /// Returns the files to revert, in order, so that a database with these versions applied is at the target.
    pub fn downgrade_path(&self, applied: &BTreeSet<i64>, target: &Target) -> Result<Vec<&RevisionFile>, TargetError> {
        let present: Vec<&Revision> = self
            .revisions
            .iter()
            .filter(|revision| revision.files.iter().any(|file| applied.contains(&file.version)))
            .collect();
        let leaving: BTreeSet<i64> = match target {
            Target::Head => return Err(TargetError::OtherWay("head".to_owned(), "upgrade")),
            Target::Base => present.iter().map(|revision| revision.id).collect(),
            Target::Relative(count) if *count > 0 => {
                return Err(TargetError::OtherWay(format!("+{count}"), "upgrade"));
            }
            Target::Relative(count) => take(present.iter().rev().map(|revision| revision.id), -count, "revert")?,
            Target::Version(wanted) => {
                let goal = self.find(wanted)?;
                if !present.iter().any(|revision| revision.id == goal.id) {
                    return Err(TargetError::NotApplied(goal.id));
                }
                let staying = self.ancestors(goal.id);
                present.iter().map(|revision| revision.id).filter(|id| !staying.contains(id)).collect()
            }
        };
        let leaving = present.into_iter().filter(|revision| leaving.contains(&revision.id));
        let mut files: Vec<&RevisionFile> =
            leaving.flat_map(|revision| &revision.files).filter(|file| applied.contains(&file.version)).collect();
        files.sort_by_key(|file| std::cmp::Reverse(file.version));
        Ok(files)
    }
}

fn take(ids: impl ExactSizeIterator<Item = i64>, count: i64, verb: &'static str) -> Result<BTreeSet<i64>, TargetError> {
    let available = ids.len();
    match usize::try_from(count) {
        Ok(wanted) if wanted <= available => Ok(ids.take(wanted).collect()),
        Ok(_) | Err(_) => Err(TargetError::TooFar { verb, available, wanted: count }),
    }
}
