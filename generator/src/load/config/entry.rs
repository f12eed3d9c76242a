//! What the configuration is made of: values that know where they stand and whether anybody wanted them.

use std::{
    collections::BTreeMap,
    ops::Range,
    sync::atomic::{AtomicBool, Ordering},
};

use serde::{Deserialize, Deserializer};
use toml::Spanned;

/// A value of the configuration.
#[derive(Debug)]
pub struct Entry<T> {
    value: T,
    span: Range<usize>,
    used: AtomicBool,
}

impl<T> Entry<T> {
    /// The value, for somebody whose output depends on it.
    pub fn get(&self) -> &T {
        self.used.store(true, Ordering::Relaxed);
        &self.value
    }

    /// The value, for somebody who only looks whether it concerns him.
    pub fn peek(&self) -> &T {
        &self.value
    }

    /// Its bytes in the configuration.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    pub(super) fn is_used(&self) -> bool {
        self.used.load(Ordering::Relaxed)
    }
}

impl<T: Clone> Clone for Entry<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), span: self.span.clone(), used: AtomicBool::new(self.is_used()) }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(Self { value: spanned.into_inner(), span, used: AtomicBool::new(false) })
    }
}

/// A table of the configuration whose keys are names of things: `[hosts]`, `[operations]`.
#[derive(Clone, Debug)]
pub struct Section<T> {
    items: BTreeMap<String, Item<T>>,
}

#[derive(Clone, Debug)]
struct Item<T> {
    key: Range<usize>,
    value: T,
}

impl<T> Section<T> {
    /// What stands under a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.items.get(name).map(|item| &item.value)
    }

    /// Everything, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        let mut items: Vec<_> = self.items.iter().collect();
        items.sort_by_key(|(_, item)| item.key.start);
        items.into_iter().map(|(name, item)| (name.as_str(), &item.value))
    }

    pub(super) fn insert(&mut self, name: String, key: Range<usize>, value: T) {
        self.items.insert(name, Item { key, value });
    }
}

impl<T> Default for Section<T> {
    fn default() -> Self {
        Self { items: BTreeMap::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Section<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = BTreeMap::<Spanned<String>, T>::deserialize(deserializer)?;
        let mut section = Self::default();
        for (name, value) in read {
            let key = name.span();
            section.insert(name.into_inner(), key, value);
        }
        Ok(section)
    }
}

/// A part of the configuration that nobody wanted.
#[derive(Debug)]
pub(super) struct Idle {
    /// What it is called: `operations."a.yaml#b".name`.
    pub(super) path: String,
    /// Where it begins.
    pub(super) span: Range<usize>,
    /// Where its last value ends.
    pub(super) end: usize,
}

/// Whatever can be asked for the parts of it that nobody wanted.
pub(super) trait Census {
    /// Counts the entries in here into `count`, and collects those that nobody wanted.
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>);
}

impl<T> Census for Entry<T> {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        *count += 1;
        if !self.is_used() {
            idle.push(Idle { path: path.to_owned(), span: self.span(), end: self.span.end });
        }
    }
}

impl<T: Census> Census for Option<T> {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        if let Some(value) = self {
            value.census(path, count, idle);
        }
    }
}

impl<T: Census> Census for Vec<T> {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        for value in self {
            value.census(path, count, idle);
        }
    }
}

impl<T: Census> Census for Section<T> {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        for (name, item) in &self.items {
            let path = format!("{path}.{}", quoted(name));
            let mut entries = 0;
            let mut found = Vec::new();
            item.value.census(&path, &mut entries, &mut found);
            *count += entries;
            // A table in which nothing is wanted is one finding, not one for each line of it.
            if found.len() == entries {
                let end = found.iter().map(|idle| idle.end).max().unwrap_or(item.key.end);
                idle.push(Idle { path, span: item.key.clone(), end });
            } else {
                idle.append(&mut found);
            }
        }
    }
}

/// A key as TOML wants it.
fn quoted(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    if bare { name.to_owned() } else { format!("{name:?}") }
}
