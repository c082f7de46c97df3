//! Sign-off: who has seen which flag of a revision file.
//!
//! It stands beside the file, in `<version>_<slug>.review.toml`, because revision files never change. Each
//! entry names the bytes it was given for, and is void when the up file is another one.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::history::RevisionFile;
use super::problem::RevisionError;
use super::write::overwrite;
use crate::plan::Hazard;
use crate::render::header::HeaderFlag;

/// The content of a review file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    #[serde(default, rename = "sign_off")]
    pub sign_offs: Vec<SignOff>,
}

/// One flag that somebody has seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// `F1`
    pub flag: String,
    /// The kind of the flag, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    pub who: String,
    /// RFC 3339.
    pub when: String,
    /// SHA-256 of the up file it was given for, in hex.
    pub sha256: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A flag of a file and whether somebody signed it off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagState<'a> {
    pub flag: &'a HeaderFlag,
    pub sign_off: Option<SignOff>,
    /// Signed off once, for other bytes than the file has now.
    pub void: bool,
}

impl RevisionFile {
    /// Returns where its sign-offs stand.
    pub fn review_path(&self) -> PathBuf {
        self.up.path.with_file_name(format!("{}.review.toml", self.stem))
    }

    /// Returns the SHA-256 of the up file in hex, which a sign-off must name.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.up.sql))
    }

    /// Reads its sign-offs; a missing file has none.
    pub fn review(&self) -> Result<Review, RevisionError> {
        let path = self.review_path();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Review::default()),
            Err(source) => return Err(RevisionError::Io { doing: "read", path, source }),
        };
        toml::from_str(&text).map_err(|error| RevisionError::Review { path, message: error.to_string() })
    }

    /// Returns the flags of the up file, each with its sign-off.
    pub fn flag_states(&self) -> Result<Vec<FlagState<'_>>, RevisionError> {
        let review = self.review()?;
        let sha256 = self.sha256();
        let mut states = Vec::new();
        for flag in self.up.flags() {
            let mut signed = review.sign_offs.iter().filter(|sign_off| sign_off.flag == flag.id).peekable();
            let any = signed.peek().is_some();
            let sign_off = signed.find(|sign_off| sign_off.sha256.eq_ignore_ascii_case(&sha256)).cloned();
            states.push(FlagState { flag, void: any && sign_off.is_none(), sign_off });
        }
        Ok(states)
    }

    /// Returns the flags of these kinds that nobody signed off for the file as it is now.
    pub fn open_flags(&self, kinds: &[Hazard]) -> Result<Vec<&HeaderFlag>, RevisionError> {
        let states = self.flag_states()?;
        let open = states.into_iter().filter(|state| state.sign_off.is_none() && kinds.contains(&state.flag.hazard));
        Ok(open.map(|state| state.flag).collect())
    }

    /// Signs flags off for the file as it is now; void entries for them go. Returns the path of the review file.
    pub fn sign_off(
        &self,
        flags: &[&HeaderFlag],
        who: &str,
        when: &str,
        note: Option<&str>,
    ) -> Result<PathBuf, RevisionError> {
        let mut review = self.review()?;
        review.sign_offs.retain(|sign_off| !flags.iter().any(|flag| flag.id == sign_off.flag));
        let sha256 = self.sha256();
        review.sign_offs.extend(flags.iter().map(|flag| SignOff {
            flag: flag.id.clone(),
            kind: Some(flag.hazard.name().to_owned()),
            who: who.to_owned(),
            when: when.to_owned(),
            sha256: sha256.clone(),
            note: note.map(str::to_owned),
        }));
        review.sign_offs.sort_by_key(|sign_off| (sign_off.flag.len(), sign_off.flag.clone()));
        let path = self.review_path();
        let text = toml::to_string(&review)
            .map_err(|error| RevisionError::Review { path: path.clone(), message: error.to_string() })?;
        let head = format!("# What was seen of {}. An entry is void when that file changes.\n\n", self.up.name);
        overwrite(&path, &(head + &text)).map_err(|source| RevisionError::Io {
            doing: "write",
            path: path.clone(),
            source,
        })?;
        Ok(path)
    }
}
