//! `operation-described-twice`: the same method on the same address, in two documents or twice in one.
//!
//! It is one operation. The earlier description leads; what only the later one has is taken over where that breaks
//! nothing: optional parameters, properties of requests and answers, answers of further statuses. Every difference is
//! reported with both places. The later operation is taken out of its document.

mod merge;
mod transplant;

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::load::config::Entry;
use crate::load::{Document, pointer};
use crate::normalise::path_parameters::names_in;
use crate::normalise::support::edit::Edits;
use crate::normalise::support::operations::{Call, operations};
use crate::normalise::support::origin::origin;
use crate::normalise::support::schema::{resolve, resolve_at};
use crate::normalise::support::words::list;
use crate::normalise::{Config, Corpus, Findings, keys};
use merge::{Merge, Settled};

pub(super) const RULE: &str = "operation-described-twice";

pub(super) fn run(corpus: &mut Corpus, config: &Config, findings: &mut Findings) {
    let mut edits: Vec<Edits> = corpus.documents.iter().map(|_| Edits::default()).collect();
    let mut settled = Settled::default();
    let mut leaders: HashMap<(&str, String), (usize, Call<'_>)> = HashMap::new();
    for (number, document) in corpus.documents.iter().enumerate() {
        for call in operations(document.tree()) {
            let Some(address) = call.address(document.tree()) else { continue };
            let key = (call.method, address);
            match leaders.get(&key) {
                None => {
                    leaders.insert(key, (number, call));
                }
                Some((leader, leading)) => {
                    let Some(into) = corpus.documents.get(*leader) else { continue };
                    let mut leading_edits = edits.get_mut(*leader).map(std::mem::take).unwrap_or_default();
                    let mut merge = Merge::new(into, document, &mut leading_edits, findings, &mut settled);
                    merge_operations(&mut merge, leading, &call, &key.1, config);
                    if let Some(slot) = edits.get_mut(*leader) {
                        *slot = leading_edits;
                    }
                    if let Some(following) = edits.get_mut(number) {
                        take_out(following, &call);
                    }
                }
            }
        }
    }
    for (document, edits) in corpus.documents.iter_mut().zip(edits) {
        edits.apply(document.tree_mut());
    }
}

fn take_out(edits: &mut Edits, call: &Call<'_>) {
    let (path, method) = (call.path.to_owned(), call.method);
    edits.at("/paths", move |paths| {
        let Some(paths) = paths.as_object_mut() else { return };
        let Some(item) = paths.get_mut(&path).and_then(Value::as_object_mut) else { return };
        item.shift_remove(method);
        if !crate::normalise::support::grammar::METHODS.iter().any(|method| item.contains_key(*method)) {
            paths.shift_remove(&path);
        }
    });
}

fn merge_operations(
    merge: &mut Merge<'_, '_>,
    leading: &Call<'_>,
    following: &Call<'_>,
    address: &str,
    config: &Config,
) {
    let (name, other) = (leading.name(), following.name());
    let method = leading.method.to_uppercase();
    let called = if name == other { String::new() } else { format!(", there called `{other}`") };
    let finding = Diagnostic::warning(RULE, format!("`{name}`: `{method} {address}` is described twice{called}"))
        .done(format!("one operation; this description leads, that of `{}` adds to it", merge.other()));
    merge.report(finding, &leading.pointer, &following.pointer);
    parameters(merge, leading, following);
    request(merge, leading, following, config);
    responses(merge, leading, following, config);
    security(merge, leading, following);
    callbacks(merge, leading, following);
    annotate(merge, leading, following);
}

fn annotate(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>) {
    let alias = following.id().filter(|id| leading.id() != Some(id)).map(str::to_owned);
    let written = origin(merge.from.tree(), &following.pointer);
    let also = format!("{}#{}", written.document.as_deref().unwrap_or(merge.from.name()), written.pointer);
    merge.edits.at(leading.pointer.clone(), move |operation| {
        if let Some(operation) = operation.as_object_mut() {
            for (key, value) in [(keys::ALIASES, alias), (keys::ALSO, Some(also))] {
                let Some(value) = value.map(Value::from) else { continue };
                if let Some(list) = operation.entry(key).or_insert_with(|| json!([])).as_array_mut()
                    && !list.contains(&value)
                {
                    list.push(value);
                }
            }
        }
    });
}

/// A parameter of an operation, with what it is known by on the wire: its name, or its position in the path.
struct Parameter<'a> {
    pointer: String,
    value: &'a Value,
    key: (String, String),
}

fn parameters_of<'a>(document: &'a Document, call: &Call<'a>) -> Vec<Parameter<'a>> {
    let tree = document.tree();
    let positions = names_in(call.path);
    let mut found: Vec<Parameter<'a>> = Vec::new();
    for (holder, value) in [(&call.pointer, call.value), (&call.item_pointer, call.item)] {
        let list = format!("{holder}/parameters");
        for (index, parameter) in value.get("parameters").and_then(Value::as_array).into_iter().flatten().enumerate() {
            let Some((pointer, value)) = resolve_at(tree, &pointer::join(&list, &index.to_string()), parameter) else {
                continue;
            };
            let name = value.get("name").and_then(Value::as_str).unwrap_or_default();
            let location = value.get("in").and_then(Value::as_str).unwrap_or_default();
            let known = match positions.iter().position(|position| location == "path" && *position == name) {
                Some(position) => position.to_string(),
                None if location == "header" => name.to_lowercase(),
                None => name.to_owned(),
            };
            let key = (location.to_owned(), known);
            // What the operation says of a parameter counts, not what the path item says.
            if !found.iter().any(|parameter| parameter.key == key) {
                found.push(Parameter { pointer, value, key });
            }
        }
    }
    found
}

fn parameters(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>) {
    let (into, from) = (merge.into, merge.from);
    let mine: Vec<Parameter<'_>> = parameters_of(into, leading);
    for theirs in parameters_of(from, following) {
        let name = theirs.value.get("name").and_then(Value::as_str).unwrap_or_default();
        let required = theirs.value.get("required") == Some(&Value::Bool(true));
        let Some(mine) = mine.iter().find(|mine| mine.key == theirs.key) else {
            if theirs.key.0 == "path" {
                continue;
            }
            let mut done = "taken over".to_owned();
            if required {
                done.push_str(", as an optional one");
            }
            merge.added(&format!("the {} parameter `{name}`", theirs.key.0), &done, &leading.pointer, &theirs.pointer);
            let mut copy = merge.copy(&theirs.pointer);
            if let Some(copy) = copy.as_object_mut() {
                copy.shift_remove("required");
            }
            merge.edits.at(leading.pointer.clone(), move |operation| {
                if let Some(operation) = operation.as_object_mut()
                    && let Some(list) = operation.entry("parameters").or_insert_with(|| json!([])).as_array_mut()
                {
                    list.push(copy);
                }
            });
            continue;
        };
        let what = format!("parameter `{name}`");
        if (mine.value.get("required") == Some(&Value::Bool(true))) != required {
            let (here, there) = if required { ("optional", "required") } else { ("required", "optional") };
            merge.differs(&what, here, there, &mine.pointer, &theirs.pointer);
        }
        if mine.value.get("schema").is_some() && theirs.value.get("schema").is_some() {
            let (at, other) = (format!("{}/schema", mine.pointer), format!("{}/schema", theirs.pointer));
            merge.schemas(&what, &at, &other, &mut |_| false);
        }
    }
}

fn request(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>, config: &Config) {
    let (into, from) = (merge.into.tree(), merge.from.tree());
    let at = |call: &Call<'_>| format!("{}/requestBody", call.pointer);
    let Some((their_pointer, theirs)) =
        following.value.get("requestBody").and_then(|body| resolve_at(from, &at(following), body))
    else {
        return;
    };
    let Some((my_pointer, mine)) =
        leading.value.get("requestBody").and_then(|body| resolve_at(into, &at(leading), body))
    else {
        merge.added("a request body", "taken over, as an optional one", &leading.pointer, &their_pointer);
        let mut copy = merge.copy(&their_pointer);
        if let Some(copy) = copy.as_object_mut() {
            copy.insert("required".to_owned(), false.into());
        }
        merge.edits.set(leading.pointer.clone(), "requestBody", copy);
        return;
    };
    let required = |body: &Value| body.get("required") == Some(&Value::Bool(true));
    if required(mine) != required(theirs) {
        let word = |body: &Value| if required(body) { "required" } else { "optional" };
        merge.differs("the request body", word(mine), word(theirs), &my_pointer, &their_pointer);
    }
    let mut skipped = skipped(merge.from, following, config);
    contents(merge, "the request", (mine, &my_pointer), (theirs, &their_pointer), &mut skipped);
}

/// Which properties of the second description the configuration leaves out.
fn skipped<'c>(from: &Document, following: &Call<'_>, config: &'c Config) -> impl FnMut(&str) -> bool + use<'c> {
    let skip = following.id().map_or(&[][..], |id| config.skipped(from.name(), id));
    move |name: &str| skip.iter().find(|entry| entry.peek() == name).map(Entry::get).is_some()
}

type At<'v> = (&'v Value, &'v str);

fn contents(merge: &mut Merge<'_, '_>, what: &str, mine: At<'_>, theirs: At<'_>, skip: &mut dyn FnMut(&str) -> bool) {
    let content = |body: At<'_>| body.0.get("content").and_then(Value::as_object).cloned().unwrap_or_default();
    let (my_content, their_content) = (content(mine), content(theirs));
    if my_content.is_empty() && !their_content.is_empty() {
        merge.added(&format!("the content of {what}"), "taken over", mine.1, &format!("{}/content", theirs.1));
        let copies = merge.copy_all(&format!("{}/content", theirs.1));
        merge.edits.set(mine.1, "content", copies);
        return;
    }
    for (media_type, content) in &their_content {
        let there = pointer::join(&format!("{}/content", theirs.1), media_type);
        match my_content.get(media_type) {
            Some(own) if own.get("schema").is_some() && content.get("schema").is_some() => {
                let here = pointer::join(&format!("{}/content", mine.1), media_type);
                merge.schemas(what, &format!("{here}/schema"), &format!("{there}/schema"), skip);
            }
            Some(_) => {}
            None => {
                let known = list(my_content.keys());
                merge.differs(&format!("the form of {what}"), &known, &format!("`{media_type}`"), mine.1, &there);
            }
        }
    }
}

fn responses(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>, config: &Config) {
    let (into, from) = (merge.into.tree(), merge.from.tree());
    let empty = json!({});
    let mine = leading.value.get("responses").unwrap_or(&empty).clone();
    let is_success = |status: &str| status.starts_with('2');
    for (status, response) in following.value.get("responses").and_then(Value::as_object).into_iter().flatten() {
        if status.starts_with("x-") {
            continue;
        }
        let there = pointer::join(&format!("{}/responses", following.pointer), status);
        let Some((there, theirs)) = resolve_at(from, &there, response) else { continue };
        let statuses = mine.as_object().into_iter().flat_map(serde_json::Map::keys);
        let same = statuses
            .clone()
            .find(|own| *own == status)
            .or_else(|| statuses.clone().find(|own| is_success(own) && is_success(status)));
        let Some(same) = same.cloned() else {
            merge.added(&format!("the answer under status {status}"), "taken over", &leading.pointer, &there);
            let (copy, status) = (merge.copy(&there), status.clone());
            merge.edits.at(leading.pointer.clone(), move |operation| {
                if let Some(operation) = operation.as_object_mut()
                    && let Some(responses) = operation.entry("responses").or_insert_with(|| json!({})).as_object_mut()
                {
                    responses.insert(status, copy);
                }
            });
            continue;
        };
        let here = pointer::join(&format!("{}/responses", leading.pointer), &same);
        let Some((here, own)) = mine.get(&same).and_then(|own| resolve_at(into, &here, own)) else { continue };
        if same != *status {
            merge.differs("the status of a success", &same, status, &here, &there);
        }
        let own = own.clone();
        contents(
            merge,
            &format!("the answer {same}"),
            (&own, &here),
            (theirs, &there),
            &mut skipped(merge.from, following, config),
        );
    }
}

/// Names of the schemes of each alternative.
fn alternatives(document: &Document, call: &Call<'_>) -> Vec<Vec<String>> {
    let own = call.value.get("security").or_else(|| document.tree().get("security"));
    let names =
        |alternative: &Value| alternative.as_object().into_iter().flat_map(serde_json::Map::keys).cloned().collect();
    own.and_then(Value::as_array).into_iter().flatten().map(names).collect()
}

fn security(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>) {
    let (mine, theirs) = (alternatives(merge.into, leading), alternatives(merge.from, following));
    let said = |alternatives: &[Vec<String>]| match alternatives {
        [] => "none".to_owned(),
        some => some.iter().map(list).collect::<Vec<_>>().join(" or "),
    };
    if mine != theirs {
        merge.differs("the authentication", &said(&mine), &said(&theirs), &leading.pointer, &following.pointer);
    }
}

fn callbacks(merge: &mut Merge<'_, '_>, leading: &Call<'_>, following: &Call<'_>) {
    let has_callbacks = |call: &Call<'_>, tree: &Value| {
        call.value.get("callbacks").and_then(|callbacks| resolve(tree, callbacks)).is_some()
    };
    if has_callbacks(following, merge.from.tree()) && !has_callbacks(leading, merge.into.tree()) {
        merge.added("callbacks", "taken over", &leading.pointer, &format!("{}/callbacks", following.pointer));
        let copies = merge.copy_all(&format!("{}/callbacks", following.pointer));
        merge.edits.set(leading.pointer.clone(), "callbacks", copies);
    }
}
