//! Keeps the position of a sequence within bounds that change: `ALTER SEQUENCE` refuses bounds that the position is
//! not in.

use super::action::SequenceBound;
use super::flags;
use super::hazard::{Flag, Hazard};
use super::{Action, Step};
use crate::schema::ir::{ObjectRef, QName, SequenceOptions};

/// What new bounds take.
pub(super) struct Bounds {
    /// Before the bounds change, while the old ones hold.
    pub clamps: Vec<Step>,
    /// With them: where the sequence starts again.
    pub restart: Option<i64>,
    /// The flag of that.
    pub flag: Option<Flag>,
}

/// Returns what it takes to move a sequence from one pair of bounds to another. Bounds that follow a narrower type
/// do not count: a position that the type cannot hold is an error.
pub(super) fn bounds(sequence: &QName, from: &SequenceOptions, to: &SequenceOptions) -> Bounds {
    let object = ObjectRef::Sequence(sequence.clone());
    let from = super::retyped(from, &to.ty);
    let none = Bounds { clamps: Vec::new(), restart: None, flag: None };
    if to.min > from.max || to.max < from.min {
        let summary = format!("starts again at {}", to.start);
        let cost = "no position within the old bounds is within the new ones";
        let flag = flags::flag(Hazard::SilentLoss, object, summary, cost);
        return Bounds { restart: Some(to.start), flag: Some(flag), ..none };
    }
    let raised = (to.min > from.min).then_some(SequenceBound::Min(to.min));
    let lowered = (to.max < from.max).then_some(SequenceBound::Max(to.max));
    let clamp = |bound: SequenceBound| {
        let (summary, skips) = match bound {
            SequenceBound::Min(min) => (format!("a position below {min} becomes {min}"), to.increment > 0),
            SequenceBound::Max(max) => (format!("a position above {max} becomes {max}"), to.increment < 0),
        };
        let cost = match (skips, to.cycle) {
            (true, _) => "the numbers between are left out",
            (false, true) => "a sequence that was past it begins again at the other end",
            (false, false) => "a sequence that was past it has no number left",
        };
        let flag = flags::flag(Hazard::SilentLoss, object.clone(), summary, cost);
        let action = Action::ClampSequence { sequence: sequence.clone(), bound, next: skips };
        Step { action, object: object.clone(), flags: vec![flag] }
    };
    Bounds { clamps: raised.into_iter().chain(lowered).map(clamp).collect(), ..none }
}
