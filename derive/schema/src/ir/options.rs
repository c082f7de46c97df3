//! Storage parameters and the like.

use std::fmt;

/// Storage parameters (`WITH (fillfactor = 70)`): name to value, as `reloptions` holds them.
/// Those of the TOAST table carry the prefix `toast.`.
///
/// They stand in the order in which the server keeps them, which is that of their author. It is never compared: it
/// tells no more than when each was set.
#[derive(Clone, Default)]
pub struct Options(Vec<(String, String)>);

impl Options {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, name: &str) -> Option<&String> {
        self.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Sets an option: a new one comes last. Returns the value it had.
    pub fn insert(&mut self, name: String, value: String) -> Option<String> {
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                self.0.push((name, value));
                None
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&String, &mut String)> {
        self.0.iter_mut().map(|(name, value)| (&*name, value))
    }

    /// Keeps the options of these names.
    pub fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| is_kept(name));
    }

    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(name, _)| name)
    }

    /// Returns the options by name.
    pub fn sorted(&self) -> Vec<(&String, &String)> {
        let mut options: Vec<_> = self.iter().collect();
        options.sort_unstable();
        options
    }
}

/// As the equality says: by name.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.sorted()).finish()
    }
}

impl PartialEq for Options {
    fn eq(&self, other: &Self) -> bool {
        self.sorted() == other.sorted()
    }
}

impl Eq for Options {}

impl FromIterator<(String, String)> for Options {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(options: T) -> Self {
        let mut all = Self::new();
        all.extend(options);
        all
    }
}

impl<const N: usize> From<[(String, String); N]> for Options {
    fn from(options: [(String, String); N]) -> Self {
        options.into_iter().collect()
    }
}

impl Extend<(String, String)> for Options {
    fn extend<T: IntoIterator<Item = (String, String)>>(&mut self, options: T) {
        for (name, value) in options {
            self.insert(name, value);
        }
    }
}

impl IntoIterator for Options {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn options(pairs: &[(&str, &str)]) -> Options {
        pairs.iter().map(|(name, value)| (String::from(*name), String::from(*value))).collect()
    }

    #[test]
    fn the_order_is_kept_and_is_no_difference() {
        let (one, other) = (options(&[("b", "1"), ("a", "2")]), options(&[("a", "2"), ("b", "1")]));
        assert_eq!(one.keys().collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(one, other);
        assert_ne!(one, options(&[("b", "1"), ("a", "3")]));
        assert_ne!(one, options(&[("b", "1")]));
    }
}
