//! `credential-parameter`: user and password of a declared credential among the parameters of an operation.
//!
//! A credential belongs to the client, not to the arguments of every call. The configuration names the two parameters;
//! where an operation has both, they are taken out, and the operation says that they may be sent in their place.

use std::cell::OnceCell;
use std::collections::HashSet;

use serde_json::{Map, Value};

use super::split_required::drop_required;
use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::list_edit::retain;
use super::support::operations::{Call, operations};
use super::support::schema::{fragments, resolve, resolve_at, target};
use super::support::visit::Walk;
use super::support::words::list;
use super::{Config, Corpus, Findings, keys};
use crate::diagnostic::{AND_HERE, Diagnostic};
use crate::load::{pointer, reference};

const RULE: &str = "credential-parameter";

pub(super) fn run(corpus: &mut Corpus, config: &Config, findings: &mut Findings) {
    for (scheme, entry) in config.credentials.iter() {
        let Some(parameters) = &entry.parameters else { continue };
        let names = [parameters.peek().user.clone(), parameters.peek().password.clone()];
        each_document(corpus, findings, |look| {
            let mut credential =
                Credential { scheme, names: &names, emptied: HashSet::new(), answered: OnceCell::new() };
            for call in operations(look.tree()) {
                if credential.take_out(look, &call) {
                    parameters.get();
                }
            }
        });
    }
}

/// A place that has one of the two.
enum Found {
    /// In a list of parameters.
    Parameter { list: String, index: usize },
    /// Among the properties of a body.
    Property { schema: String, name: String },
}

impl Found {
    fn pointer(&self) -> String {
        match self {
            Self::Parameter { list, index } => pointer::join(list, &index.to_string()),
            Self::Property { schema, name } => pointer::join(&pointer::join(schema, "properties"), name),
        }
    }
}

/// A credential that is taken out of a document's operations.
struct Credential<'c> {
    scheme: &'c str,
    names: &'c [String; 2],
    /// Lists and objects that it has been taken out of.
    emptied: HashSet<String>,
    /// What responses lead to. Most documents never ask.
    answered: OnceCell<HashSet<String>>,
}

impl Credential<'_> {
    fn take_out(&mut self, look: &mut Look<'_>, call: &Call<'_>) -> bool {
        let names = self.names;
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for holder in [&call.item_pointer, &call.pointer] {
            in_list(look.tree(), &format!("{holder}/parameters"), names, &mut seen, &mut found);
        }
        self.in_body(look, call, &mut seen, &mut found);
        if !names.iter().all(|name| seen.contains(name)) {
            return false;
        }
        let what = format!("{} are the credential of `{}`", list(names), self.scheme);
        let mut finding = Diagnostic::warning(RULE, what)
            .done("no arguments: the client holds them, and places them here if it is told to");
        for other in found.iter().skip(1) {
            finding = finding.and(look.place(&other.pointer()), AND_HERE);
        }
        let first = found.first().map_or_else(|| call.pointer.clone(), Found::pointer);
        look.report(&first, finding);
        look.edits.set(call.pointer.clone(), keys::CREDENTIAL_PARAMETERS, self.scheme);
        remove(look, found, names, &mut self.emptied);
        true
    }

    fn in_body(&self, look: &mut Look<'_>, call: &Call<'_>, seen: &mut HashSet<String>, found: &mut Vec<Found>) {
        let tree = look.tree();
        let at = format!("{}/requestBody", call.pointer);
        let body = call.value.get("requestBody").and_then(|body| resolve_at(tree, &at, body));
        let Some((at, body)) = body else { return };
        for (media_type, content) in body.get("content").and_then(Value::as_object).into_iter().flatten() {
            let Some(schema) = content.get("schema") else { continue };
            let at = [media_type, "schema"].iter().fold(format!("{at}/content"), |at, key| pointer::join(&at, key));
            for fragment in fragments(tree, &at, schema).0 {
                let properties = fragment.schema.get("properties");
                let has = |name: &&String| properties.is_some_and(|all| all.get(name.as_str()).is_some());
                let here: Vec<&String> = self.names.iter().filter(has).collect();
                if here.is_empty() {
                    continue;
                }
                if fragment.shared && self.is_answered(tree, &fragment.pointer) {
                    let what = format!("{} stand in a schema that answers have, too", list(&here));
                    let finding = Diagnostic::warning(RULE, what)
                        .done("left them in")
                        .help("give the request a schema of its own with an overlay");
                    look.report(&fragment.pointer, finding);
                    continue;
                }
                for name in here {
                    seen.insert(name.clone());
                    found.push(Found::Property { schema: fragment.pointer.clone(), name: name.clone() });
                }
            }
        }
    }

    /// Whether a response leads to the schema at a pointer, or to one that it stands in.
    fn is_answered(&self, tree: &Value, pointer: &str) -> bool {
        let answered = self.answered.get_or_init(|| answered(tree));
        let mut around = std::iter::successors(Some(pointer), |at| pointer::split(at).map(|(parent, _)| parent));
        around.any(|at| answered.contains(at))
    }
}

fn in_list(tree: &Value, list: &str, names: &[String; 2], seen: &mut HashSet<String>, found: &mut Vec<Found>) {
    for (index, parameter) in tree.pointer(list).and_then(Value::as_array).into_iter().flatten().enumerate() {
        let Some(parameter) = resolve(tree, parameter) else { continue };
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        // A path cannot do without its parameters.
        if names.iter().any(|wanted| wanted == name) && parameter.get("in").is_some_and(|location| location != "path") {
            seen.insert(name.to_owned());
            found.push(Found::Parameter { list: list.to_owned(), index });
        }
    }
}

/// The pointers of all that responses lead to.
fn answered(tree: &Value) -> HashSet<String> {
    let walk = Walk::document(tree);
    let mut waiting: Vec<_> = walk.of(Kind::Response).map(|node| (node.value(), node.kind())).collect();
    let mut answered = HashSet::new();
    while let Some((value, kind)) = waiting.pop() {
        for node in Walk::from(value, kind).of(Kind::Schema) {
            let Some(target) = reference::of(node.value()).and_then(target) else { continue };
            if let Some(schema) = tree.pointer(&target)
                && answered.insert(target.into_owned())
            {
                waiting.push((schema, Kind::Schema));
            }
        }
    }
    answered
}

fn remove(look: &mut Look<'_>, found: Vec<Found>, names: &[String; 2], emptied: &mut HashSet<String>) {
    for found in found {
        let (at, is_list) = match found {
            Found::Parameter { list, .. } => (list, true),
            Found::Property { schema, .. } => (schema, false),
        };
        if !emptied.insert(at.clone()) {
            continue;
        }
        let names = names.to_vec();
        if is_list {
            let origin = look.origin(&at);
            let tree = look.tree();
            let list = tree.pointer(&at).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let dropped: Vec<bool> = list.iter().map(|parameter| is_one(tree, parameter, &names)).collect();
            look.edits.at(at, move |list| {
                if let Some(list) = list.as_array_mut() {
                    retain(list, &origin, |index, _| !dropped.get(index).copied().unwrap_or_default());
                }
            });
        } else {
            look.edits.at(at, move |schema| {
                drop_required(schema, &names);
                for key in ["properties", "example", "default"] {
                    if let Some(members) = schema.get_mut(key).and_then(Value::as_object_mut) {
                        names.iter().for_each(|name| drop(Map::shift_remove(members, name)));
                    }
                }
            });
        }
    }
}

fn is_one(tree: &Value, parameter: &Value, names: &[String]) -> bool {
    resolve(tree, parameter).is_some_and(|parameter| {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        names.iter().any(|wanted| wanted == name) && parameter.get("in").is_some_and(|location| location != "path")
    })
}
