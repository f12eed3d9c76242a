//! `server-path`, `server-override`: what addresses are made of. Nothing is changed; `lower` puts host, base path and
//! path together.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::normalise::support::edit::{Look, each_document};
use crate::normalise::support::grammar::Kind;
use crate::normalise::support::operations::{operations, server_url};
use crate::normalise::support::visit::Walk;
use crate::normalise::support::words::list;
use crate::normalise::{Config, Corpus, Findings};

/// Base paths of servers, and paths with a slash at the end.
pub(in crate::normalise) fn paths(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.of(Kind::Server) {
            let Some(url) = server_url(node.value()) else { continue };
            let base = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, base)| base);
            let base = base.trim_end_matches('/');
            if !base.is_empty() {
                let finding = Diagnostic::note("server-path", format!("the server has the base path `/{base}`"));
                look.report(
                    &format!("{}/url", node.pointer()),
                    finding.done("put in front of the paths of its operations"),
                );
            }
        }
        for node in walk.of(Kind::PathItem) {
            let is_path = node.parent().is_some_and(|parent| parent.kind() == Kind::Paths);
            if is_path && node.key().ends_with('/') {
                let finding = Diagnostic::note("server-path", format!("the path `{}` ends with a slash", node.key()));
                look.report(&node.pointer(), finding.done("sent without it"));
            }
        }
    });
}

/// Several servers, and operations that have their own.
pub(in crate::normalise) fn overrides(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let tree = look.tree();
        let global: Vec<String> =
            tree.get("servers").and_then(Value::as_array).into_iter().flatten().filter_map(server_url).collect();
        if let [first, _, ..] = global.as_slice() {
            let finding =
                Diagnostic::note("server-override", format!("the document has several servers: {}", list(&global)));
            look.report(
                "/servers",
                finding.done(format!("operations are sent to the first, `{first}`, unless they have one of their own")),
            );
        }
        let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for call in operations(tree) {
            let (servers, at) = call.servers(tree);
            if at != "/servers"
                && let Some(url) = servers.first().and_then(server_url)
            {
                own.entry(url).or_default().push(at);
            }
        }
        report_own(look, own);
    });
}

fn report_own(look: &mut Look<'_>, own: BTreeMap<String, Vec<String>>) {
    for (url, pointers) in own {
        let what = format!("a server beside those of the document: `{url}`");
        look.report_all(&pointers, Diagnostic::note("server-override", what).done("sent there"));
    }
}
