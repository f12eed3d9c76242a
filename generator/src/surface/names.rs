//! What a path in a file means.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
    rc::Rc,
};

use super::modules::{Binding, Modules, Path, Target, absolute, join};

/// The names of all modules.
pub(super) struct Names<'a> {
    pub(super) modules: &'a Modules,
    /// What was found to be imported by globs. A module of types has as many globs as files, and each of its names is
    /// asked for from many others: so they are gone through once for all names.
    globs: RefCell<BTreeMap<&'a [String], Rc<Globs<'a>>>>,
}

/// The bindings that the globs of a module import, each with the module that declares it, in the order of the globs.
type Globs<'a> = HashMap<&'a str, Vec<(&'a [String], &'a [Binding])>>;

/// The imports that were followed to where a search is.
type Trail<'a> = Vec<&'a Binding>;

impl<'a> Names<'a> {
    pub(super) fn new(modules: &'a Modules) -> Self {
        Self { modules, globs: RefCell::default() }
    }

    /// What a path means in a module. `None` if it is a name of the prelude, or a generic parameter.
    pub(super) fn resolve(&self, module: &[String], path: &[String]) -> Option<Target> {
        self.walk(module, path, &mut Trail::new())
    }

    fn walk(&self, module: &[String], path: &[String], trail: &mut Trail<'a>) -> Option<Target> {
        let path = absolute(module, path);
        let (mut at, rest) = match path.split_first()? {
            (first, rest) if first == "crate" => (Target::Module(Path::new()), rest),
            (first, rest) => match self.lookup(module, first, trail) {
                Some(target) => (target, rest),
                // Two segments or more that nothing here declares begin with the name of another crate.
                None if rest.is_empty() => return None,
                None => return Some(Target::Import(path.into_owned())),
            },
        };
        for segment in rest {
            at = match at {
                Target::Module(path) => self.lookup(&path, segment, trail)?,
                // An associated item, or a variant.
                Target::Item(path) => Target::Item(join(&path, segment)),
                Target::Import(path) => Target::Import(join(&path, segment)),
            };
        }
        Some(at)
    }

    /// What a single name means in a module. Types and modules come first: values are named in no signature.
    fn lookup(&self, module: &[String], name: &str, trail: &mut Trail<'a>) -> Option<Target> {
        let (module, found) = self.modules.by_path.get_key_value(module)?;
        let own = found.names.get(name).into_iter().flatten();
        if let Some(target) = own.into_iter().find_map(|binding| self.target(module, name, binding, trail)) {
            return Some(target);
        }
        if found.globs.is_empty() {
            return None;
        }
        let globs = self.globs(module);
        let mut imported = globs
            .get(name)
            .into_iter()
            .flatten()
            .flat_map(|(from, list)| list.iter().map(move |binding| (from, binding)));
        imported.find_map(|(from, binding)| self.target(from, name, binding, trail))
    }

    /// What a binding of a module stands for. An import means something of this crate, else of another one.
    fn target(&self, module: &[String], name: &str, binding: &'a Binding, trail: &mut Trail<'a>) -> Option<Target> {
        let Target::Import(path) = &binding.target else { return Some(binding.target.clone()) };
        // `use bytes;` names another crate, whatever it is called here.
        if matches!(path.as_slice(), [only] if only == name) {
            return Some(binding.target.clone());
        }
        // An import that leads to itself leads nowhere.
        if trail.iter().any(|followed| std::ptr::eq(*followed, binding)) {
            return None;
        }
        trail.push(binding);
        let target = self.walk(module, path, trail);
        trail.pop();
        let is_of_this_crate = path.first().is_some_and(|first| first == "crate");
        target.or_else(|| (!is_of_this_crate).then(|| binding.target.clone()))
    }

    /// What the globs of a module import, those of the modules that they lead to included.
    fn globs(&self, module: &'a [String]) -> Rc<Globs<'a>> {
        if let Some(globs) = self.globs.borrow().get(module) {
            return Rc::clone(globs);
        }
        // Where a glob leads may be a question to the same globs: it has no answer there.
        self.globs.borrow_mut().insert(module, Rc::default());
        let mut globs = Globs::new();
        let mut seen = BTreeSet::from([module]);
        let mut waiting = self.led_to(module);
        while let Some(inner) = waiting.pop() {
            let Some((inner, found)) = self.modules.by_path.get_key_value(&inner) else { continue };
            if seen.insert(inner) {
                for (name, bindings) in &found.names {
                    globs.entry(name).or_default().push((inner, bindings));
                }
                waiting.extend(self.led_to(inner));
            }
        }
        let globs = Rc::new(globs);
        self.globs.borrow_mut().insert(module, Rc::clone(&globs));
        globs
    }

    /// The modules that the globs of a module lead to, the last one first.
    fn led_to(&self, module: &[String]) -> Vec<Path> {
        let globs = self.modules.by_path.get(module).into_iter().flat_map(|module| module.globs.iter().rev());
        let targets = globs.filter_map(|(path, _)| self.resolve(module, path));
        let modules = targets.filter_map(|target| if let Target::Module(path) = target { Some(path) } else { None });
        modules.collect()
    }
}
