//! Operations: where they go, what they return, and what a caller writes to call them.

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs, parameters,
    spell::Spelling,
    structs,
    wire::Travel,
};
use crate::model::{MediaType, Operation, Paging, Response, SecurityRequirement, Service, Success, Type};

/// An operation and the service that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Call<'a> {
    pub(super) service: &'a Service,
    pub(super) operation: &'a Operation,
}

impl<'a> Call<'a> {
    fn all(side: &Spelling<'a>) -> Vec<Self> {
        let services = side.api.services.iter();
        let calls =
            services.flat_map(|service| service.operations.iter().map(move |operation| Self { service, operation }));
        calls.collect()
    }

    pub(super) fn method(self, side: &Spelling<'_>) -> String {
        side.method(self.service, self.operation)
    }

    /// The method, the type that stands for the operation, and the type that has its setters.
    fn paths(self, side: &Spelling<'_>) -> [String; 3] {
        let (service, operation) = (self.service, self.operation);
        [side.method(service, operation), side.marker(service, operation), side.request(service, operation)]
    }

    /// Method and path, which are what an operation is on the wire.
    fn line(self) -> String {
        format!("{} {}", self.operation.method.as_str(), self.operation.path)
    }
}

pub(super) fn compare(c: &Comparison<'_>) {
    let before = Call::all(&c.old);
    let mut come = Call::all(&c.new);
    let mut gone = Vec::new();
    let mut pairs = Vec::new();
    for old in before {
        match come.iter().position(|new| new.method(&c.new) == old.method(&c.old)) {
            Some(index) => pairs.push((old, come.remove(index))),
            None => gone.push(old),
        }
    }
    gone.retain(|old| match come.iter().position(|new| new.line() == old.line()) {
        Some(index) => {
            pairs.push((*old, come.remove(index)));
            false
        }
        None => true,
    });
    for call in gone {
        let change = whole(&c.old, call, Action::Removed, Class::Breaking).was(call.line());
        c.report(change.on_the_wire(Wire::breaks("nothing says that it is still there")));
    }
    for call in come {
        let change = whole(&c.new, call, Action::Added, Class::Additive).is(call.line());
        c.report(change);
    }
    for (old, new) in pairs {
        pair(c, old, new);
    }
}

/// An operation that came or went, with everything that stands for it.
fn whole(side: &Spelling<'_>, call: Call<'_>, action: Action, class: Class) -> Change {
    let change = Change::new(Subject::Operation, action, &call.service.name.wire, call.method(side), class);
    change.affecting(call.paths(side)).at(&call.operation.origin)
}

fn pair(c: &Comparison<'_>, old: Call<'_>, new: Call<'_>) {
    let (path, was) = (new.method(&c.new), old.method(&c.old));
    let (before, after) = (old.operation, new.operation);
    let service = &new.service.name.wire;
    let change =
        |class| Change::new(Subject::Operation, Action::Changed, service, path.as_str(), class).at(&after.origin);
    if was != path {
        let affected = old.paths(&c.old).into_iter().chain(new.paths(&c.new));
        let change = Change { action: Action::Renamed, ..change(Class::Breaking) };
        c.report(change.was(was).is(path.as_str()).affecting(affected));
    }
    if old.line() != new.line() {
        let moved = change(Class::WireOnly).of("request line", old.line(), new.line());
        c.report(moved.on_the_wire(Wire::breaks("old clients call the old address")));
    }
    let host = |side: &Spelling<'_>, name: &str| side.names.constant(name).source();
    if host(&c.old, &before.host) != host(&c.new, &after.host) {
        let origin = |side: &Spelling<'_>, name: &str| {
            side.api
                .hosts
                .iter()
                .find(|host| host.name == name)
                .map_or_else(|| name.to_owned(), |host| host.origin.clone())
        };
        let (was, is) = (origin(&c.old, &before.host), origin(&c.new, &after.host));
        // A host that only has another name is that of before.
        if was != is {
            let moved = change(Class::WireOnly).of("host", was, is);
            c.report(moved.on_the_wire(Wire::breaks("old clients call the old host")));
        }
    }
    parameters::compare(c, old, new);
    output(c, old, new);
    paging(c, old, new);
    security(c, old, new);
    if before.success != after.success {
        let said = |success: &Option<Success>| success.as_ref().map_or_else(|| "any 2xx".to_owned(), told);
        let changed = change(Class::WireOnly).of("success", said(&before.success), said(&after.success));
        c.report(changed.on_the_wire(Wire::tolerated("old clients tell success from failure in the old way")));
    }
    if before.repeatable != after.repeatable {
        let said = |repeatable: Option<bool>| match repeatable {
            Some(true) => "yes",
            Some(false) => "no",
            None => "as its method promises",
        };
        let changed = change(Class::WireOnly).of("safe to repeat", said(before.repeatable), said(after.repeatable));
        c.report(changed.on_the_wire(Wire::tolerated("old clients repeat it on a doubt, or not, in the old way")));
    }
    failures(c, before, after, &change);
    structs::deprecation(c, before.deprecated, after.deprecated, &change);
    docs::compare(c, &before.docs, &after.docs, &change);
}

fn told(success: &Success) -> String {
    let list = |values: &[serde_json::Value]| values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut text = format!("`{}` is {}", success.status, list(&success.values));
    if !success.failures.is_empty() {
        text.push_str(&format!(", not {}", list(&success.failures)));
    }
    if success.absent {
        text.push_str(" or absent");
    }
    if let Some(each) = &success.each {
        text.push_str(&format!(" in each of `{each}`"));
    }
    for (values, meaning) in [
        (&success.retryable, "may pass when tried again"),
        (&success.throttled, "too many requests"),
        (&success.unauthorized, "the credential is refused"),
        (&success.invalid, "the request is at fault"),
    ] {
        if !values.is_empty() {
            text.push_str(&format!("; {meaning}: {}", list(values)));
        }
    }
    if let Some(message) = &success.message {
        text.push_str(&format!("; `{message}` says why"));
    }
    text
}

/// Error responses: they are data that an error holds, and part of no signature.
fn failures(c: &Comparison<'_>, old: &Operation, new: &Operation, change: &dyn Fn(Class) -> Change) {
    let said = |side: &Spelling<'_>, operation: &Operation| {
        let mut list: Vec<_> = operation
            .errors
            .iter()
            .map(|(status, response)| format!("{status}: {}", side.output_with(Some(response), &|id| side.path(id))))
            .collect();
        list.sort();
        list.join(", ")
    };
    let (was, is) = (said(&c.old, old), said(&c.new, new));
    if was != is {
        c.report(change(Class::WireOnly).of("error responses", was, is));
    }
}

fn output(c: &Comparison<'_>, old: Call<'_>, new: Call<'_>) {
    let (before, after) = (old.operation.output.as_ref(), new.operation.output.as_ref());
    let path = new.method(&c.new);
    let change = |class| {
        let change = Change::new(Subject::Output, Action::Changed, &new.service.name.wire, path.as_str(), class);
        change.at(&new.operation.origin)
    };
    if let Some((was, is)) = c.outputs(before, after) {
        let effect = match (before, after) {
            (Some(before), Some(after)) => Travel::RECEIVED.retyped(c, &before.ty, &after.ty),
            (Some(_), None) => Wire::breaks("old clients wait for a body"),
            _ => Wire::none(),
        };
        let affected = new.paths(&c.new);
        c.report(change(Class::Breaking).of("type", was, is).affecting(affected).on_the_wire(effect));
    }
    let (Some(before), Some(after)) = (before, after) else { return };
    if before.media_type != after.media_type {
        let (was, is) = (media_type(&before.media_type), media_type(&after.media_type));
        let effect = Wire::tolerated("old clients ask for the old media type");
        c.report(change(Class::WireOnly).of("media type", was, is).on_the_wire(effect));
    }
    if before.one_or_many != after.one_or_many {
        let said = |response: &Response| if response.one_or_many { "one, or a list of one" } else { "one" };
        let effect = match after.one_or_many {
            true => Wire::breaks("old clients cannot read the list"),
            false => Wire::none(),
        };
        c.report(change(Class::WireOnly).of("form", said(before), said(after)).on_the_wire(effect));
    }
    docs::compare(c, &before.docs, &after.docs, &change);
}

pub(super) fn media_type(media_type: &MediaType) -> String {
    match media_type {
        MediaType::Json(name) | MediaType::Text(name) | MediaType::Binary(name) => name.clone(),
        MediaType::Form => "application/x-www-form-urlencoded".to_owned(),
        MediaType::Multipart => "multipart/form-data".to_owned(),
    }
}

/// What the pages of an operation hold, if it comes in pages.
pub(super) fn item(side: &Spelling<'_>, operation: &Operation) -> Option<Type> {
    let items = match operation.paging.as_ref()? {
        Paging::Offset { items, .. }
        | Paging::PageOf { items, .. }
        | Paging::PageUntilTotal { items, .. }
        | Paging::PageUntilShort { items, .. } => items,
    };
    side.item(&operation.output.as_ref()?.ty, items)
}

fn paging(c: &Comparison<'_>, old: Call<'_>, new: Call<'_>) {
    let path = new.method(&c.new);
    let marker = c.new.marker(new.service, new.operation);
    let change = |class| {
        let change = Change::new(Subject::Operation, Action::Changed, &new.service.name.wire, path.as_str(), class);
        change.at(&new.operation.origin).affecting([marker.clone()])
    };
    match (item(&c.old, old.operation), item(&c.new, new.operation)) {
        (None, Some(item)) => {
            let item = c.new.ty_with(&item, &|id| c.new.path(id));
            c.report(change(Class::Additive).of("pages", "", item).because("it has `pages` and `items` now"));
        }
        (Some(item), None) => {
            let item = c.old.ty_with(&item, &|id| c.old.path(id));
            c.report(change(Class::Breaking).of("pages", item, "").because("it has no `pages` and `items` any more"));
        }
        (Some(before), Some(after)) => {
            if let Some((was, is)) = c.types(&before, &after) {
                c.report(change(Class::Breaking).of("pages", was, is));
            } else if old.operation.paging != new.operation.paging {
                let said = |paging: &Option<Paging>| {
                    paging.as_ref().and_then(|paging| serde_json::to_string(paging).ok()).unwrap_or_default()
                };
                let (was, is) = (said(&old.operation.paging), said(&new.operation.paging));
                let effect = Wire::tolerated("old clients may miss pages");
                c.report(change(Class::WireOnly).of("way of paging", was, is).on_the_wire(effect));
            }
        }
        (None, None) => {}
    }
}

fn security(c: &Comparison<'_>, old: Call<'_>, new: Call<'_>) {
    let (before, after) = (&old.operation.security, &new.operation.security);
    if before == after {
        return;
    }
    let said = |alternatives: &[SecurityRequirement]| match alternatives {
        [] => "none".to_owned(),
        alternatives => alternatives.iter().map(|set| set.schemes.join(" and ")).collect::<Vec<_>>().join(", or "),
    };
    let is_open = |alternatives: &[SecurityRequirement]| {
        alternatives.is_empty() || alternatives.iter().any(|set| set.schemes.is_empty())
    };
    let effect = if is_open(after) || (!is_open(before) && before.iter().all(|set| after.contains(set))) {
        Wire::none()
    } else if !is_open(before) && before.iter().any(|set| after.contains(set)) {
        Wire::tolerated("old clients that use what is gone are refused")
    } else {
        Wire::breaks("old clients are refused")
    };
    let path = new.method(&c.new);
    let change = Change::new(Subject::Security, Action::Changed, &new.service.name.wire, path, Class::WireOnly);
    c.report(change.of("authentication", said(before), said(after)).at(&new.operation.origin).on_the_wire(effect));
}
