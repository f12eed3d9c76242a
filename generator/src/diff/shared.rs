//! What all services share: hosts and security schemes.

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs,
};
use crate::model::{Host, SecurityScheme, SecuritySchemeKind};

pub(super) fn compare(c: &Comparison<'_>) {
    hosts(c);
    schemes(c);
}

fn hosts(c: &Comparison<'_>) {
    let (before, after) = (&c.old.api.hosts, &c.new.api.hosts);
    let path = |host: &Host| format!("hosts::{}", c.new.names.constant(&host.name).source());
    let change = |host: &Host, action, class| Change::new(Subject::Host, action, "", path(host), class);
    let mut changes = Vec::new();
    for host in before {
        match after.iter().find(|other| path(other) == path(host)) {
            None => changes.push(change(host, Action::Removed, Class::Breaking).was(&host.origin)),
            Some(other) if other.origin != host.origin => {
                let change = change(other, Action::Changed, Class::WireOnly).of("origin", &host.origin, &other.origin);
                changes.push(change.on_the_wire(Wire::breaks("old clients call the old host")));
            }
            Some(_) => {}
        }
    }
    for host in after.iter().filter(|host| !before.iter().any(|other| path(other) == path(host))) {
        changes.push(change(host, Action::Added, Class::Additive).is(&host.origin));
    }
    changes.into_iter().for_each(|change| c.report(change));
}

fn schemes(c: &Comparison<'_>) {
    let (before, after) = (&c.old.api.security_schemes, &c.new.api.security_schemes);
    let constant = |c: &Comparison<'_>, scheme: &SecurityScheme| {
        format!("schemes::{}", c.new.names.constant(scheme.name.spoken()).source())
    };
    for scheme in before {
        let path = constant(c, scheme);
        let Some(other) = after.iter().find(|other| constant(c, other) == path) else {
            let change = Change::new(Subject::Security, Action::Removed, "", path, Class::Breaking);
            c.report(change.was(kind(&scheme.kind)));
            continue;
        };
        let change = |class| Change::new(Subject::Security, Action::Changed, "", path.as_str(), class);
        if other.kind != scheme.kind {
            let wire = Wire::breaks("old clients authenticate in the old way");
            c.report(change(Class::WireOnly).of("kind", kind(&scheme.kind), kind(&other.kind)).on_the_wire(wire));
        }
        docs::compare(c, &scheme.docs, &other.docs, &change);
    }
    for scheme in after {
        let path = constant(c, scheme);
        if !before.iter().any(|other| constant(c, other) == path) {
            c.report(Change::new(Subject::Security, Action::Added, "", path, Class::Additive).is(kind(&scheme.kind)));
        }
    }
}

fn kind(kind: &SecuritySchemeKind) -> String {
    match kind {
        SecuritySchemeKind::Basic => "Basic".to_owned(),
        SecuritySchemeKind::Bearer => "Bearer".to_owned(),
        SecuritySchemeKind::ApiKey { location, parameter } => {
            format!("key in {} `{parameter}`", location.as_str())
        }
        SecuritySchemeKind::Parameters { of, user, password } => format!("`{of}` as `{user}` and `{password}`"),
    }
}
