//! `relative-link`, `bare-url`, `raw-markup`: prose that only its own site shows as it is meant.
//!
//! Relative links become absolute against the address that the configuration has for the documentation. Links to an
//! operation of the same document, `[…](#operationId)`, stay: they become links to its method.

mod code_blocks;
mod markup;

use std::collections::HashSet;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::load::pointer;
use crate::normalise::support::edit::{Look, each_document};
use crate::normalise::support::grammar::Kind;
use crate::normalise::support::visit::Walk;
use crate::normalise::support::words::list;
use crate::normalise::{Config, Corpus, Findings, keys};
use markup::{Context, Safe, safe};

pub(super) fn run(corpus: &mut Corpus, config: &Config, findings: &mut Findings) {
    let base = config.documentation.base.as_deref();
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let operations: HashSet<&str> = walk
            .of(Kind::Operation)
            .filter_map(|node| node.value().get("operationId").and_then(Value::as_str))
            .chain(
                walk.of(Kind::Operation)
                    .filter_map(|node| node.value().get(keys::ALIASES)?.as_array())
                    .flatten()
                    .filter_map(Value::as_str),
            )
            .collect();
        let is_anchor = |name: &str| operations.contains(name.strip_prefix('#').unwrap_or(name));
        let context = Context { base, is_anchor: &is_anchor };
        let (mut urls, mut markup) = (Vec::new(), Vec::new());
        for node in walk.nodes() {
            for key in ["title", "summary", "description"] {
                if key == "title" && node.kind() != Kind::Schema {
                    continue;
                }
                let Some(text) = node.value().get(key).and_then(Value::as_str) else { continue };
                let safe = safe(text, &context);
                if safe.text == text {
                    continue;
                }
                let at = pointer::join(&node.pointer(), key);
                report_links(look, &at, &safe);
                if safe.bare_urls {
                    urls.push(at.clone());
                }
                if safe.html || safe.brackets || safe.code {
                    markup.push(at);
                }
                look.edits.set(node.pointer(), key, safe.text);
            }
        }
        let finding =
            Diagnostic::note("bare-url", "an address without brackets around it, which is no link in CommonMark");
        look.report_all(&urls, finding.done("put `<>` around it"));
        let finding = Diagnostic::note(
            "raw-markup",
            "HTML, brackets or code that documentation of Rust code takes for something else",
        );
        look.report_all(&markup, finding.done("written in CommonMark, or as plain text"));
    });
}

fn report_links(look: &mut Look<'_>, at: &str, safe: &Safe) {
    let (kept, lost): (Vec<_>, Vec<_>) = safe.links.iter().partition(|(_, absolute)| absolute.is_some());
    if !kept.is_empty() {
        let targets = list(kept.iter().map(|(target, _)| target));
        let absolute = list(kept.iter().filter_map(|(_, absolute)| absolute.as_ref()));
        let finding = Diagnostic::note(
            "relative-link",
            format!("{targets}: relative to a site that the documentation is not part of"),
        );
        look.report(at, finding.done(format!("made absolute: {absolute}")));
    }
    if !lost.is_empty() {
        let finding = Diagnostic::warning(
            "relative-link",
            format!("{}: leads nowhere that is known", list(lost.iter().map(|(target, _)| target))),
        );
        let finding = finding.done("left the words and dropped the link");
        let is_anchor = lost.iter().all(|(target, _)| target.starts_with('#'));
        look.report(at, if is_anchor { finding } else { finding.help("set `base` under `[documentation]`") });
    }
}
