//! OpenAPI Overlay 1.0: facts about a document that no program can derive, as data with a reason.
//!
//! It differs from the specification in three ways, so that an overlay never says less or more than it does:
//!
//! - every action needs a `description`;
//! - an action (or a part of its `update`) that has nothing to do is an error, and so is an overlay that `extends` another
//!   document than the one that the configuration applies it to;
//! - an entry that a list has already is not appended to it once more, for the lists of OpenAPI are sets.

mod apply;

pub use apply::Applied;

use serde_json::{Map, Value};
use serde_json_path::JsonPath;

use super::{Document, Source, pointer};
use crate::diagnostic::{Diagnostic, Findings, Place};

/// An overlay that has been read.
#[derive(Debug)]
pub struct Overlay {
    document: Document,
    /// The document that it says it is for.
    extends: Option<String>,
    actions: Vec<Action>,
}

/// One change.
#[derive(Debug)]
struct Action {
    /// Its `x-id`, the name that the catalogue of inconsistencies has for it.
    id: Option<String>,
    /// Where in the overlay it stands.
    pointer: String,
    /// The nodes to change.
    target: JsonPath,
    /// The target as it is written.
    written_target: String,
    /// Why.
    description: String,
    change: Change,
}

#[derive(Debug)]
enum Change {
    Update(Value),
    Remove,
}

impl Overlay {
    /// Reads an overlay, and reports everything that is wrong with it. What is wrong with one action does not hide
    /// the others.
    pub fn parse(source: Source, findings: &mut Findings) -> Option<Self> {
        let document = Document::parse(source, findings)?;
        let mut reader = Reader { document: &document, findings };
        let extends = reader.text(document.tree(), "", "extends");
        let actions = reader.overlay();
        Some(Self { document, extends, actions })
    }

    /// The overlay's file name.
    pub fn name(&self) -> &str {
        self.document.name()
    }

    fn place(&self, action: &Action) -> Place {
        self.document.place(&action.pointer)
    }
}

struct Reader<'a> {
    document: &'a Document,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    fn overlay(&mut self) -> Vec<Action> {
        let Some(root) = self.document.tree().as_object() else { return Vec::new() };
        self.check_keys(root, "", &["overlay", "info", "extends", "actions"]);
        match root.get("overlay").and_then(Value::as_str) {
            Some(version) if version == "1.0" || version.starts_with("1.0.") => {}
            Some(version) => {
                let message = format!("overlays of version {version} are not supported");
                self.error("/overlay", message, Some("write `overlay: 1.0.0`"));
            }
            None => {
                self.error("/overlay", "the overlay does not say its version".to_owned(), Some("add `overlay: 1.0.0`"))
            }
        }
        match root.get("info") {
            Some(Value::Object(info)) => {
                self.check_keys(info, "/info", &["title", "version"]);
                for key in ["title", "version"] {
                    if !info.get(key).is_some_and(Value::is_string) {
                        self.error("/info", format!("`info` has no `{key}`"), None);
                    }
                }
            }
            _ => self.error("/info", "the overlay has no `info` with `title` and `version`".to_owned(), None),
        }
        match root.get("actions") {
            Some(Value::Array(actions)) if !actions.is_empty() => {
                actions.iter().enumerate().filter_map(|(index, action)| self.action(index, action)).collect()
            }
            _ => {
                self.error("/actions", "the overlay has no actions".to_owned(), None);
                Vec::new()
            }
        }
    }

    fn action(&mut self, index: usize, action: &Value) -> Option<Action> {
        let at = format!("/actions/{index}");
        let node = action;
        let Some(action) = node.as_object() else {
            self.error(&at, "an action is not an object".to_owned(), None);
            return None;
        };
        self.check_keys(action, &at, &["target", "description", "update", "remove"]);
        let description = self.description(action, &at);
        let target = self.target(action, &at);
        let change = self.change(action, &at);
        let id = self.text(node, &at, "x-id");
        let (target, written_target) = target?;
        Some(Action { id, pointer: at, target, written_target, description: description?, change: change? })
    }

    fn description(&mut self, action: &Map<String, Value>, at: &str) -> Option<String> {
        match action.get("description").and_then(Value::as_str).map(str::trim) {
            Some(description) if !description.is_empty() => Some(description.to_owned()),
            _ => {
                self.findings.report(
                    Diagnostic::error("undocumented-overlay-action", "an overlay action does not say why it is there")
                        .at(self.document.place(at))
                        .help("add a `description` with the reason and the evidence"),
                );
                None
            }
        }
    }

    fn target(&mut self, action: &Map<String, Value>, at: &str) -> Option<(JsonPath, String)> {
        let Some(written) = action.get("target").and_then(Value::as_str) else {
            self.error(at, "an action has no `target`".to_owned(), None);
            return None;
        };
        match JsonPath::parse(written) {
            Ok(path) => Some((path, written.to_owned())),
            Err(error) => {
                let message = format!("the target is no JSONPath (RFC 9535): {error}");
                self.error(&pointer::join(at, "target"), message, None);
                None
            }
        }
    }

    fn change(&mut self, action: &Map<String, Value>, at: &str) -> Option<Change> {
        let remove = match action.get("remove") {
            None | Some(Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => {
                self.error(&pointer::join(at, "remove"), "`remove` is neither true nor false".to_owned(), None);
                return None;
            }
        };
        match (action.get("update"), remove) {
            (Some(update), false) => Some(Change::Update(update.clone())),
            (None, true) => Some(Change::Remove),
            (Some(_), true) => {
                let message = "an action both updates and removes".to_owned();
                self.error(at, message, Some("make two actions of it"));
                None
            }
            (None, false) => {
                self.error(at, "an action has neither `update` nor `remove: true`".to_owned(), None);
                None
            }
        }
    }

    /// A text that need not be there, but has to be one.
    fn text(&mut self, object: &Value, at: &str, key: &str) -> Option<String> {
        match object.get(key)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => {
                self.error(&pointer::join(at, key), format!("`{key}` is no text"), None);
                None
            }
        }
    }

    fn check_keys(&mut self, object: &Map<String, Value>, at: &str, known: &[&str]) {
        for key in object.keys().filter(|key| !known.contains(&key.as_str()) && !key.starts_with("x-")) {
            let known = known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            self.findings.report(
                Diagnostic::error("invalid-overlay", format!("an overlay has no `{key}` here"))
                    .at(self.document.key_place(&pointer::join(at, key)))
                    .help(format!("what can stand here: {known}")),
            );
        }
    }

    fn error(&mut self, at: &str, message: String, help: Option<&str>) {
        let diagnostic = Diagnostic::error("invalid-overlay", message).at(self.document.place(at));
        self.findings.report(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }
}
