//! Which items of a crate can be named from outside, and by which path.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    modules::{Path, Target, join},
    names::Names,
};

/// What is public.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// The public paths of items, by the place of their definition.
    pub(super) items: BTreeMap<Path, BTreeSet<Path>>,
    /// The public paths of modules, by their place.
    pub(super) modules: BTreeMap<Path, BTreeSet<Path>>,
    /// What other crates define and this one exports: the public path, and the path in the other crate.
    pub(super) foreign: BTreeMap<Path, Path>,
}

impl Reach {
    /// Everything that can be reached from the root.
    pub(super) fn of(names: &Names<'_>) -> Self {
        let mut reach = Self::default();
        let mut waiting = vec![(Path::new(), Path::new())];
        let mut seen = BTreeSet::new();
        while let Some((module, public)) = waiting.pop() {
            if !seen.insert((module.clone(), public.clone())) {
                continue;
            }
            reach.modules.entry(module.clone()).or_default().insert(public.clone());
            for (name, target) in exports(names, &module, &mut BTreeSet::new()) {
                let public = join(&public, &name);
                match target {
                    Target::Item(path) => {
                        reach.items.entry(path).or_default().insert(public);
                    }
                    // A module that exports one of those around it would be reached for ever.
                    Target::Module(path) if public.len() <= path.len() + 2 => waiting.push((path, public)),
                    Target::Module(_) => {}
                    Target::Import(path) => {
                        reach.foreign.insert(public, path);
                    }
                }
            }
        }
        reach
    }

    /// The path that an item goes by: the shortest of its public ones, or the place of its definition.
    pub(super) fn canonical<'a>(&'a self, definition: &'a Path) -> &'a Path {
        shortest(self.items.get(definition)).unwrap_or(definition)
    }

    /// Whether an item can be named.
    pub(super) fn is_public(&self, definition: &Path) -> bool {
        self.items.contains_key(definition)
    }
}

/// The shortest of some paths, and of several the first in the alphabet.
pub(super) fn shortest(paths: Option<&BTreeSet<Path>>) -> Option<&Path> {
    paths?.iter().min_by_key(|path| (path.len(), *path))
}

/// The public names of a module.
fn exports(names: &Names<'_>, module: &Path, seen: &mut BTreeSet<Path>) -> Vec<(String, Target)> {
    let mut exports = Vec::new();
    let Some(found) = names.modules.by_path.get(module) else { return exports };
    if !seen.insert(module.clone()) {
        return exports;
    }
    for (name, bindings) in &found.names {
        for binding in bindings.iter().filter(|binding| binding.is_public) {
            let target = match &binding.target {
                Target::Import(path) => names.resolve(module, path).or_else(|| Some(Target::Import(path.clone()))),
                target => Some(target.clone()),
            };
            exports.extend(target.map(|target| (name.clone(), target)));
        }
    }
    for (glob, _) in found.globs.iter().filter(|(_, is_public)| *is_public) {
        if let Some(Target::Module(inner)) = names.resolve(module, glob) {
            let more = self::exports(names, &inner, seen);
            exports.extend(more.into_iter().filter(|(name, _)| !found.names.contains_key(name)));
        }
    }
    exports
}
