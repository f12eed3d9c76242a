//! `missing-key`: an object without a key that it must have.
//!
//! Most of them have an obvious value: a response that says nothing about itself has an empty description. An object
//! that cannot be understood without the key (a parameter without a name) is an error.

use serde_json::{Value, json};

use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::visit::{Node, Walk};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const RULE: &str = "missing-key";

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut bare_responses = Vec::new();
        for node in walk.nodes() {
            let Some(object) = node.value().as_object() else { continue };
            if node.is_reference() {
                continue;
            }
            for key in node.kind().keys().iter().filter(|key| key.required && !object.contains_key(key.name)) {
                if (node.kind(), key.name) == (Kind::Response, "description") {
                    look.edits.set(node.pointer(), key.name, "");
                    bare_responses.push(node.pointer());
                } else {
                    supply(look, node, key.name);
                }
            }
            if node.kind() == Kind::SecurityScheme {
                check_scheme(look, node);
            }
        }
        // Responses without a description are so common that they share a finding.
        let finding = Diagnostic::note(RULE, "a response without `description`, which OpenAPI asks for");
        look.report_all(&bare_responses, finding.done("left it empty"));
    });
}

fn supply(look: &mut Look<'_>, node: Node<'_, '_>, key: &'static str) {
    let pointer = node.pointer();
    let what = format!("{} without `{key}`", node.kind().name());
    let (value, done): (Value, &str) = match (node.kind(), key) {
        (Kind::Info, _) => (json!(""), "left it empty"),
        (Kind::Document, "info") => (json!({"title": "", "version": ""}), "left it empty"),
        (Kind::Document, "paths") => (json!({}), "took it that there are none"),
        (Kind::Operation, "responses") => (json!({}), "took it that whatever the service answers is of no interest"),
        (Kind::RequestBody, "content") => (json!({}), "took it that there is no body"),
        (Kind::OAuthFlow, "scopes") => (json!({}), "took it that there are none"),
        (Kind::Server, _) => (json!("/"), "took the root"),
        (Kind::ServerVariable, _) => {
            let first = node.value().pointer("/enum/0").and_then(Value::as_str).unwrap_or_default();
            (json!(first), "took the first of its values")
        }
        (Kind::License | Kind::Tag | Kind::ExternalDocs, _) => (json!(""), "left it empty"),
        (Kind::Discriminator, _) => {
            look.report(&pointer, Diagnostic::warning(RULE, what).done("left the discriminator out"));
            if let Some(schema) = node.parent() {
                look.edits.remove(schema.pointer(), "discriminator");
            }
            return;
        }
        (Kind::Document, _) => {
            let finding = Diagnostic::error(RULE, "no OpenAPI document: it has no `openapi`");
            let finding = match node.value().get("swagger") {
                Some(_) => finding.help("this is Swagger 2; convert it to OpenAPI 3.0"),
                None => finding.help("a document begins with `openapi: 3.0.3`"),
            };
            look.report(&pointer, finding);
            return;
        }
        _ => {
            look.report(&pointer, Diagnostic::error(RULE, what).help(format!("add `{key}` with an overlay")));
            return;
        }
    };
    let finding = match node.kind() {
        Kind::Info | Kind::License | Kind::Tag | Kind::ExternalDocs => Diagnostic::note(RULE, what),
        _ => Diagnostic::warning(RULE, what),
    };
    look.report(&pointer, finding.done(done));
    look.edits.set(pointer, key, value);
}

/// What a security scheme must have depends on its type.
fn check_scheme(look: &mut Look<'_>, node: Node<'_, '_>) {
    let pointer = node.pointer();
    let Some(kind) = node.value().get("type").and_then(Value::as_str) else { return };
    let needed: &[&str] = match kind {
        "apiKey" => &["name", "in"],
        "http" => &["scheme"],
        "oauth2" => &["flows"],
        "openIdConnect" => &["openIdConnectUrl"],
        _ => {
            let what = format!("`{kind}` is no type of a security scheme");
            let help = "the types are `apiKey`, `http`, `oauth2` and `openIdConnect`";
            look.report(&format!("{pointer}/type"), Diagnostic::error("malformed-value", what).help(help));
            return;
        }
    };
    for key in needed.iter().filter(|key| node.value().get(**key).is_none()) {
        let what = format!("a security scheme of type `{kind}` without `{key}`");
        look.report(&pointer, Diagnostic::error(RULE, what).help(format!("add `{key}` with an overlay")));
    }
    let location = node.value().get("in").and_then(Value::as_str);
    if let Some(location) = location.filter(|location| !matches!(*location, "query" | "header" | "cookie")) {
        let what = format!("a credential cannot go into `{location}`");
        let help = "the locations are `query`, `header` and `cookie`";
        look.report(&format!("{pointer}/in"), Diagnostic::error("malformed-value", what).help(help));
    }
    for flow in node.value().get("flows").and_then(Value::as_object).into_iter().flatten() {
        let (name, flow) = flow;
        let urls: &[&'static str] = match name.as_str() {
            "implicit" => &["authorizationUrl"],
            "authorizationCode" => &["authorizationUrl", "tokenUrl"],
            "password" | "clientCredentials" => &["tokenUrl"],
            _ => continue,
        };
        for url in urls.iter().filter(|url| flow.get(**url).is_none()) {
            let at = format!("{pointer}/flows/{name}");
            look.report(&at, Diagnostic::warning(RULE, format!("an OAuth flow without `{url}`")).done("left it empty"));
            look.edits.set(at, url, "");
        }
    }
}
