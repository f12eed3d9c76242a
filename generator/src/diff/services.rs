//! Services: the modules, their features, and the types that operations are methods of.

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs,
    spell::Spelling,
};
use crate::model::{Operation, Service, Webhook};

pub(super) fn compare(c: &Comparison<'_>) {
    let (before, after) = (&c.old.api.services, &c.new.api.services);
    for service in before {
        match after.iter().find(|other| c.new.module(other.name.spoken()) == c.old.module(service.name.spoken())) {
            Some(other) => pair(c, service, other),
            None => {
                let change = whole(&c.old, service, Action::Removed, Class::Breaking);
                let wire = match service.operations.iter().all(|operation| is_somewhere(after, operation)) {
                    true => Wire::none(),
                    false => Wire::breaks("nothing says that its operations are still there"),
                };
                c.report(change.on_the_wire(wire));
            }
        }
    }
    for service in after {
        if !before.iter().any(|other| c.old.module(other.name.spoken()) == c.new.module(service.name.spoken())) {
            let change = whole(&c.new, service, Action::Added, Class::Additive);
            c.report(change);
        }
    }
}

/// Whether an operation is in any of the services, whatever it is called there.
fn is_somewhere(services: &[Service], operation: &Operation) -> bool {
    let mut all = services.iter().flat_map(|service| &service.operations);
    all.any(|other| other.method == operation.method && other.path == operation.path)
}

/// A service that came or went, with everything in it.
fn whole(side: &Spelling<'_>, service: &Service, action: Action, class: Class) -> Change {
    let module = side.module(service.name.spoken());
    let change = Change::new(Subject::Service, action, &service.name.wire, module.as_str(), class);
    let affected = accessor(side, service).into_iter().chain([format!("feature {module}")]);
    let described = service.operations.first().map(|operation| &operation.origin);
    let change = change.affecting(affected).affecting(described_requests(side, service));
    described.into_iter().fold(change, |change, origin| change.at(origin))
}

/// The types that have the setters of a service's operations.
fn described_requests(side: &Spelling<'_>, service: &Service) -> Vec<String> {
    service.operations.iter().map(|operation| side.request(service, operation)).collect()
}

/// The method of the client that leads to a service, and the type that it returns.
fn accessor(side: &Spelling<'_>, service: &Service) -> Vec<String> {
    match service.operations.is_empty() {
        true => Vec::new(),
        false => {
            let module = side.module(service.name.spoken());
            vec![format!("Client::{module}"), side.service(service), format!("{module}::operations")]
        }
    }
}

fn pair(c: &Comparison<'_>, old: &Service, new: &Service) {
    let module = c.new.module(new.name.spoken());
    let change = |class| Change::new(Subject::Service, Action::Changed, &new.name.wire, module.as_str(), class);
    let (was, is) = (c.old.service(old), c.new.service(new));
    match (old.operations.is_empty(), new.operations.is_empty()) {
        (true, false) => c.report(change(Class::Additive).of("operations", "", is).affecting(accessor(&c.new, new))),
        (false, true) => c.report(change(Class::Breaking).of("operations", was, "").affecting(accessor(&c.old, old))),
        _ => {}
    }
    docs::compare(c, &old.docs, &new.docs, &change);
    webhooks(c, old, new);
}

/// Requests that the service makes of its user. The types of their payloads are compared with all others.
fn webhooks(c: &Comparison<'_>, old: &Service, new: &Service) {
    let change = |webhook: &Webhook, action| {
        let path = format!("{}::{}", c.new.module(new.name.spoken()), webhook.name.spoken());
        Change::new(Subject::Webhook, action, &new.name.wire, path, Class::WireOnly).at(&webhook.origin)
    };
    let mut changes = Vec::new();
    for webhook in &old.webhooks {
        match new.webhooks.iter().find(|other| other.name.wire == webhook.name.wire) {
            Some(other) => {
                if let Some((was, is)) = c.types(&webhook.payload, &other.payload) {
                    let effect = super::wire::Travel::RECEIVED.retyped(c, &webhook.payload, &other.payload);
                    changes.push(change(other, Action::Changed).of("payload", was, is).on_the_wire(effect));
                }
            }
            None => {
                let wire = Wire::tolerated("old clients wait for it in vain");
                changes.push(change(webhook, Action::Removed).on_the_wire(wire));
            }
        }
    }
    for webhook in &new.webhooks {
        if !old.webhooks.iter().any(|other| other.name.wire == webhook.name.wire) {
            changes.push(change(webhook, Action::Added));
        }
    }
    changes.into_iter().for_each(|change| c.report(change));
}
