//! Pairs what has the same name, once for every kind.

use std::collections::{BTreeMap, BTreeSet};

/// One name on one side or on both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair<'a, T> {
    Old(&'a T),
    New(&'a T),
    Both(&'a T, &'a T),
}

/// Returns one pair per name of either side, sorted by name.
pub fn pair_by_name<'a, K: Ord, T>(
    old: impl IntoIterator<Item = &'a T>,
    new: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> K,
) -> Vec<Pair<'a, T>> {
    let old: BTreeMap<K, &T> = old.into_iter().map(|item| (name(item), item)).collect();
    let new: BTreeMap<K, &T> = new.into_iter().map(|item| (name(item), item)).collect();
    let names: BTreeSet<&K> = old.keys().chain(new.keys()).collect();
    let pair = |name: &K| match (old.get(name), new.get(name)) {
        (Some(old), Some(new)) => Some(Pair::Both(*old, *new)),
        (Some(old), None) => Some(Pair::Old(*old)),
        (None, Some(new)) => Some(Pair::New(*new)),
        (None, None) => None,
    };
    names.into_iter().filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_appears_once_in_order() {
        let (old, new) = ([3, 1, 2], [2, 4]);
        let pairs = pair_by_name(&old, &new, |n| *n);
        assert_eq!(pairs, [Pair::Old(&1), Pair::Both(&2, &2), Pair::Old(&3), Pair::New(&4)]);
    }
}
