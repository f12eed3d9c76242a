//! Applying an overlay's actions to a document.

use std::{cmp::Ordering, collections::BTreeMap};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Action, Change, Overlay};
use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    load::{Document, external, pointer},
};

/// What an action did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Applied {
    /// The action's `x-id`, where it has one.
    pub id: Option<String>,
    /// The action's place in its overlay.
    pub place: Place,
    /// Its target, as it is written.
    pub target: String,
    /// Its reason.
    pub description: String,
    /// Whether it took nodes out; otherwise it changed them.
    pub removes: bool,
    /// JSON pointers of the nodes that it matched, as they were when it was applied.
    pub matches: Vec<String>,
}

impl Overlay {
    /// Applies the actions in their order. Each is reported if it had nothing to do; the document remembers them all.
    pub fn apply(&self, document: &mut Document, findings: &mut Findings) {
        self.check_extends(document, findings);
        for action in &self.actions {
            let applied = self.apply_action(action, document, findings);
            document.note_applied(applied);
        }
    }

    /// Reports that the overlay is for another document. What an address of the web means, no file can say.
    fn check_extends(&self, document: &Document, findings: &mut Findings) {
        let Some(extends) = &self.extends else { return };
        let at = self.document.place("/extends");
        match external::target(extends, self.name()) {
            Ok(target) if target.file == document.name() => {}
            Ok(_) => {
                let message = format!("the overlay is for `{extends}`, and is applied to `{}`", document.name());
                let written = external::Target { file: document.name().to_owned(), pointer: String::new() };
                let written = external::reference_to(&written, self.name());
                let help = format!("write `extends: {}`, or list it under its document", written.trim_end_matches('#'));
                findings.report(Diagnostic::error("invalid-overlay", message).at(at).help(help));
            }
            Err(_) => {
                let message = format!("the overlay is for `{extends}`, which is no path to a file");
                let done = format!("applied to `{}`, as the configuration says", document.name());
                findings.report(Diagnostic::note("unchecked-extends", message).at(at).done(done));
            }
        }
    }

    fn apply_action(&self, action: &Action, document: &mut Document, findings: &mut Findings) -> Applied {
        let matches = matches(action, document);
        if matches.is_empty() {
            let message = format!("nothing in `{}` matches `{}`", document.name(), action.written_target);
            findings.report(self.idle(action, message));
        } else {
            match &action.change {
                Change::Remove => self.remove(action, &matches, document, findings),
                Change::Update(update) => self.update(action, update, &matches, document, findings),
            }
        }
        Applied {
            id: action.id.clone(),
            place: self.place(action),
            target: action.written_target.clone(),
            description: action.description.clone(),
            removes: matches!(action.change, Change::Remove),
            matches,
        }
    }

    fn remove(&self, action: &Action, matches: &[String], document: &mut Document, findings: &mut Findings) {
        // From the end, so that no index and no parent is gone before it is used.
        let mut matches: Vec<&str> = matches.iter().map(String::as_str).collect();
        matches.sort_by(|one, other| compare(other, one));
        for pointer in matches {
            if pointer.is_empty() {
                let message = "an action removes the whole document";
                findings.report(Diagnostic::error("invalid-overlay", message).at(self.place(action)));
            } else {
                document.remove(pointer);
            }
        }
    }

    fn update(
        &self,
        action: &Action,
        update: &Value,
        matches: &[String],
        document: &mut Document,
        findings: &mut Findings,
    ) {
        let source = pointer::join(&action.pointer, "update");
        let mut merge = Merge::default();
        for target in matches {
            let Some(node) = document.get_mut(target) else { continue };
            match (&mut *node, update) {
                (Value::Object(_), Value::Object(_)) => merge.value(node, update, target, &source),
                (Value::Array(_), Value::Array(_)) => {
                    findings.report(
                        self.wrong_kind(action, document, target, "the update of an array is one entry, not a list")
                            .help("write one action for each entry, or update the object that has the array"),
                    );
                    return;
                }
                (Value::Array(elements), entry) => merge.element(elements, entry, target, &source),
                (Value::Object(_), _) => {
                    findings.report(self.wrong_kind(action, document, target, "the update of an object is no object"));
                    return;
                }
                _ => {
                    findings.report(
                        self.wrong_kind(action, document, target, "the target is neither an object nor an array")
                            .help("let the target be the object that contains it"),
                    );
                    return;
                }
            }
        }
        for (pointer, source) in &merge.written {
            document.note_writer(pointer, &self.document.place(source));
        }
        self.report_idle_parts(action, update, &source, &merge, document, findings);
    }

    fn wrong_kind(&self, action: &Action, document: &Document, target: &str, message: &str) -> Diagnostic {
        Diagnostic::error("invalid-overlay", message).at(self.place(action)).and(document.place(target), "the target")
    }

    /// Reports an update that changes nothing, or the parts of it that change nothing.
    fn report_idle_parts(
        &self,
        action: &Action,
        update: &Value,
        source: &str,
        merge: &Merge,
        document: &Document,
        findings: &mut Findings,
    ) {
        let mut parts = Vec::new();
        if !merge.idle_parts(update, source, &mut parts) {
            for part in parts {
                let message = format!("`{}` says so already", document.name());
                findings.report(
                    Diagnostic::error("idle-overlay-action", message)
                        .at(self.document.place(&part))
                        .help(format!("remove {}", self.lines_of(&part))),
                );
            }
        } else {
            let message = format!("`{}` says so already: the action changes nothing", document.name());
            findings.report(self.idle(action, message));
        }
    }

    fn idle(&self, action: &Action, message: String) -> Diagnostic {
        Diagnostic::error("idle-overlay-action", message)
            .at(self.document.place(&pointer::join(&action.pointer, "target")))
            .help(format!("remove {}, or correct the target", self.lines_of(&action.pointer)))
    }

    fn lines_of(&self, pointer: &str) -> String {
        let name = self.document.name();
        match self.document.extent(pointer).map(|span| self.document.lines(&span)) {
            Some((first, last)) if first == last => format!("line {first} of `{name}`"),
            Some((first, last)) => format!("lines {first} to {last} of `{name}`"),
            None => format!("the action from `{name}`"),
        }
    }
}

/// The pointers of the nodes that an action matches, each once.
fn matches(action: &Action, document: &Document) -> Vec<String> {
    action.target.query_located(document.tree()).dedup().locations().map(|path| path.to_json_pointer()).collect()
}

/// The order of two nodes in a document: elements by index, an ancestor before what is in it.
fn compare(one: &str, other: &str) -> Ordering {
    let mut others = pointer::tokens(other);
    for token in pointer::tokens(one) {
        let Some(other) = others.next() else { return Ordering::Greater };
        let order = match (pointer::index(&token), pointer::index(&other)) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => token.cmp(&other),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    if others.next().is_some() { Ordering::Less } else { Ordering::Equal }
}

/// A merge in progress.
#[derive(Default)]
struct Merge {
    /// What was written, and by which part of the update.
    written: Vec<(String, String)>,
    /// For each part of the update that is not merged any deeper, whether it changed anything anywhere.
    parts: BTreeMap<String, bool>,
}

impl Merge {
    fn value(&mut self, target: &mut Value, update: &Value, at: &str, source: &str) {
        match (target, update) {
            (Value::Object(members), Value::Object(update)) if !update.is_empty() => {
                for (key, value) in update {
                    let (at, source) = (pointer::join(at, key), pointer::join(source, key));
                    match members.get_mut(key) {
                        Some(member) => self.value(member, value, &at, &source),
                        None => {
                            members.insert(key.clone(), value.clone());
                            self.changed(at, source);
                        }
                    }
                }
            }
            (Value::Array(elements), Value::Array(update)) if !update.is_empty() => {
                for (index, entry) in update.iter().enumerate() {
                    self.element(elements, entry, at, &pointer::join(source, &index.to_string()));
                }
            }
            (Value::Object(_), Value::Object(_)) | (Value::Array(_), Value::Array(_)) => self.unchanged(source),
            (target, update) if target == update => self.unchanged(source),
            (target, update) => {
                *target = update.clone();
                self.changed(at.to_owned(), source.to_owned());
            }
        }
    }

    /// Appends an entry. The lists of OpenAPI are sets: what is in one already has nothing to add.
    fn element(&mut self, elements: &mut Vec<Value>, entry: &Value, at: &str, source: &str) {
        if elements.contains(entry) {
            self.unchanged(source);
        } else {
            self.changed(pointer::join(at, &elements.len().to_string()), source.to_owned());
            elements.push(entry.clone());
        }
    }

    fn changed(&mut self, at: String, source: String) {
        self.parts.insert(source.clone(), true);
        self.written.push((at, source));
    }

    fn unchanged(&mut self, source: &str) {
        self.parts.entry(source.to_owned()).or_insert(false);
    }

    /// Whether a part of the update changed nothing at all. Otherwise the largest parts of it that changed nothing are
    /// collected.
    fn idle_parts(&self, update: &Value, source: &str, idle: &mut Vec<String>) -> bool {
        // A part may have been written whole into one target and merged into another.
        let whole = self.parts.get(source).copied();
        let children: Vec<(String, &Value)> = match update {
            _ if whole == Some(true) => return false,
            Value::Object(members) => members.iter().map(|(key, value)| (pointer::join(source, key), value)).collect(),
            Value::Array(elements) => elements
                .iter()
                .enumerate()
                .map(|(index, value)| (pointer::join(source, &index.to_string()), value))
                .collect(),
            _ => Vec::new(),
        };
        if whole == Some(false) && children.iter().all(|(child, _)| !self.has_part(child)) {
            return true;
        }
        let mut found = Vec::new();
        let mut all = true;
        for (child, value) in children {
            if self.idle_parts(value, &child, &mut found) {
                found.push(child);
            } else {
                all = false;
            }
        }
        if !all {
            idle.append(&mut found);
        }
        all
    }

    fn has_part(&self, source: &str) -> bool {
        let below = format!("{source}/");
        let mut after =
            self.parts.range::<str, _>((std::ops::Bound::Included(below.as_str()), std::ops::Bound::Unbounded));
        self.parts.contains_key(source) || after.next().is_some_and(|(part, _)| part.starts_with(&below))
    }
}
