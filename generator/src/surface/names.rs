//! What a path in a file means.

use std::collections::BTreeSet;

use super::modules::{Modules, Path, Target, absolute, join};

impl Modules {
    /// What a path means in a module. `None` if it is a name of the prelude, or a generic parameter.
    pub(super) fn resolve(&self, module: &[String], path: &[String]) -> Option<Target> {
        self.walk(module, path, &mut BTreeSet::new())
    }

    fn walk(&self, module: &[String], path: &[String], seen: &mut BTreeSet<(Path, Path)>) -> Option<Target> {
        // An import that leads to itself leads nowhere.
        if !seen.insert((module.to_vec(), path.to_vec())) {
            return None;
        }
        let path = absolute(module, path.to_vec());
        let (mut at, rest) = match path.split_first() {
            Some((first, rest)) if first == "crate" => (Target::Module(Path::new()), rest),
            Some((first, rest)) => match self.lookup(module, first, seen) {
                Some(target) => (target, rest),
                // Two segments or more that nothing here declares begin with the name of another crate.
                None if rest.is_empty() => return None,
                None => return Some(Target::Import(path)),
            },
            None => return None,
        };
        for segment in rest {
            at = match at {
                Target::Module(path) => self.lookup(&path, segment, seen)?,
                // An associated item, or a variant.
                Target::Item(path) => Target::Item(join(&path, segment)),
                Target::Import(path) => Target::Import(join(&path, segment)),
            };
        }
        Some(at)
    }

    /// What a single name means in a module. Types and modules come first: values are named in no signature.
    fn lookup(&self, module: &[String], name: &str, seen: &mut BTreeSet<(Path, Path)>) -> Option<Target> {
        if let Some(target) = self.known.borrow().get(module).and_then(|names| names.get(name)) {
            return Some(target.clone());
        }
        // What was not found may be found on another way: only what was is kept.
        let target = self.search(module, name, seen)?;
        self.known.borrow_mut().entry(module.to_vec()).or_default().insert(name.to_owned(), target.clone());
        Some(target)
    }

    fn search(&self, module: &[String], name: &str, seen: &mut BTreeSet<(Path, Path)>) -> Option<Target> {
        let found = self.by_path.get(module)?;
        for binding in found.names.get(name).into_iter().flatten() {
            match &binding.target {
                Target::Import(path) => {
                    if let Some(target) = self.import(module, name, path, seen) {
                        return Some(target);
                    }
                }
                target => return Some(target.clone()),
            }
        }
        let globs = found.globs.iter().map(|(path, _)| path);
        for glob in globs {
            if let Some(Target::Module(inner)) = self.walk(module, glob, seen)
                && inner != module
                && let Some(target) = self.lookup(&inner, name, &mut seen.clone())
            {
                return Some(target);
            }
        }
        None
    }

    /// What an import means: something of this crate, else of another one.
    fn import(
        &self,
        module: &[String],
        name: &str,
        path: &[String],
        seen: &mut BTreeSet<(Path, Path)>,
    ) -> Option<Target> {
        let is_of_this_crate = path.first().is_some_and(|first| first == "crate");
        // `use bytes;` and `pub use bytes::Bytes;` name other crates, unless the module has such a name itself.
        let is_own_name = path.first().is_some_and(|first| first == name) && path.len() == 1;
        if is_own_name {
            return Some(Target::Import(path.to_vec()));
        }
        match self.walk(module, path, seen) {
            Some(target) => Some(target),
            None if is_of_this_crate => None,
            None => Some(Target::Import(path.to_vec())),
        }
    }
}
