//! Normalised documents to the model: the only place that sees the vocabulary of both.
//!
//! Each document is lowered by itself (`operation`, `parameter`, `media`, `schema`, `structure`, `union`); then
//! `assign` sorts operations and types into services, and `finish` settles what only the whole can tell: which way a
//! type travels, where recursion needs a box, and which properties have a single possible value.
//!
//! What overlays say that OpenAPI has no words for, besides what passes write ([`crate::normalise`]):
//!
//! | key | on | says |
//! |---|---|---|
//! | `x-codegen-success` | an operation | where its body says whether the call succeeded: [`crate::model::Success`] |
//! | `x-codegen-error-codes` | an operation | what some codes of its failures mean, for its documentation |
//! | `x-codegen-repeatable` | an operation | whether doing it twice is the same as doing it once |
//! | `x-codegen-deprecation` | what is deprecated | the reason, which the compiler's warning shows |
//! | `x-codegen-one-or-many` | a schema | the wire has a list of one in its place |
//! | `x-codegen-number-in-string` | a property that is a number | the wire has it as text |
//! | `x-codegen-variant`, `x-codegen-variants` | a branch of a union, an enum | the names of variants |

mod assign;
mod best_fit;
mod context;
mod direction;
mod finish;
mod media;
mod operation;
mod parameter;
mod recursion;
mod schema;
mod security;
mod server;
mod structure;
mod style;
mod union;
mod unread;
mod variant_name;
mod view;

use std::collections::BTreeMap;

use indexmap::IndexMap;
use openapiv3::OpenAPI;

use crate::{
    diagnostic::{Diagnostic, Findings},
    load::{Document, config::Config, pointer},
    model::{Api, Docs, Host, Name, Service, TypeDef, Webhook},
    normalise::Normalised,
};

use context::Lowerer;

/// Everything that the documents describe, in the order of the configuration. What cannot be generated is an error
/// among the findings.
pub fn lower(normalised: &Normalised, config: &Config, findings: &mut Findings) -> Api {
    let mut api = Api::default();
    let mut hosts = IndexMap::new();
    for document in normalised.documents() {
        if let Some(openapi) = read(normalised, document, findings) {
            lower_document(normalised, document, &openapi, config, findings, &mut api, &mut hosts);
        }
    }
    add_hosts(&mut api, hosts, config);
    finish::finish(&mut api, findings);
    api
}

/// Reads the tree into `openapiv3`'s types; what does not fit is an error at its place.
fn read(normalised: &Normalised, document: &Document, findings: &mut Findings) -> Option<OpenAPI> {
    match serde_path_to_error::deserialize(document.tree()) {
        Ok(openapi) => Some(openapi),
        Err(error) => {
            let at = error.path().iter().fold(String::new(), |at, segment| match segment {
                serde_path_to_error::Segment::Seq { index } => pointer::join(&at, &index.to_string()),
                serde_path_to_error::Segment::Map { key } => pointer::join(&at, key),
                _ => at,
            });
            let message = format!("this is not what OpenAPI 3.0 has here: {}", error.inner());
            findings.report(Diagnostic::error("invalid-document", message).at(normalised.place(document, &at)));
            None
        }
    }
}

fn lower_document(
    normalised: &Normalised,
    document: &Document,
    openapi: &OpenAPI,
    config: &Config,
    findings: &mut Findings,
    api: &mut Api,
    hosts: &mut IndexMap<String, String>,
) {
    let elsewhere = context::elsewhere(document.tree());
    let settings = config.document(document.name());
    let mut lowerer = Lowerer::new(normalised, document, openapi, &elsewhere, config, findings);
    let operations = lowerer.operations();
    let webhooks: Vec<_> = settings.webhooks.iter().filter_map(|name| webhook(&mut lowerer, name)).collect();
    for scheme in security::schemes(&mut lowerer) {
        match api.security_schemes.iter().find(|known| known.name == scheme.name) {
            Some(known) if known.kind != scheme.kind => {
                let message =
                    format!("the security scheme `{}` means something else in an earlier document", scheme.name.wire);
                lowerer.report(Diagnostic::error("name-collision", message), "/components/securitySchemes");
            }
            Some(_) => {}
            None => api.security_schemes.push(scheme),
        }
    }
    hosts.extend(std::mem::take(&mut lowerer.hosts));
    let types = std::mem::take(&mut lowerer.types);
    assign::assign(&mut lowerer, operations, webhooks, types, &settings, api);
}

/// A component that the configuration calls the payload of a webhook.
fn webhook(lowerer: &mut Lowerer<'_>, name: &str) -> Option<Webhook> {
    let at = pointer::join("/components/schemas", name);
    let Some(node) = lowerer.openapi.components.as_ref().and_then(|components| components.schemas.get(name)) else {
        let document = lowerer.document.name();
        let message = format!("`{name}` is called a webhook, but `{document}` has no such component");
        let place = lowerer.config.webhook_place(document, name).unwrap_or_else(|| lowerer.place(""));
        let finding = Diagnostic::error("idle-config-entry", message).at(place);
        lowerer.findings.report(finding.help("remove it from `webhooks`, or correct the name"));
        return None;
    };
    let hint = lowerer.config.type_name(lowerer.document.name(), name).unwrap_or_else(|| name.to_owned());
    let payload = lowerer.type_of(node.into(), &at, &schema::Hint::root(hint));
    Some(Webhook { name: Name::wire(name), payload, docs: Docs::default(), origin: lowerer.origin(&at) })
}

/// Hosts that are used: those of the configuration in its order, then the others as they come.
fn add_hosts(api: &mut Api, mut used: IndexMap<String, String>, config: &Config) {
    for (chosen, origin) in config.hosts() {
        let count = used.len();
        used.retain(|origin, _| config.host_name(origin).as_ref() != Some(&chosen));
        if used.len() < count {
            api.hosts.push(Host { name: chosen, origin });
        }
    }
    api.hosts.extend(used.into_iter().map(|(origin, name)| Host { name, origin }));
}

/// The service of a name, made if it is not there yet.
fn service<'a>(api: &'a mut Api, name: &str, config: &Config, openapi: &OpenAPI) -> &'a mut Service {
    let index = api.services.iter().position(|service| service.name.wire == name).unwrap_or_else(|| {
        let settings = config.service(name);
        let tag = openapi.tags.iter().find(|tag| tag.name.eq_ignore_ascii_case(name));
        api.services.push(Service {
            name: Name::wire(name),
            docs: Docs {
                summary: settings.title.or_else(|| Some(openapi.info.title.clone())),
                description: settings.description.or_else(|| match tag {
                    Some(tag) => tag.description.clone(),
                    None => openapi.info.description.clone(),
                }),
                ..Docs::default()
            },
            operations: Vec::new(),
            types: Vec::new(),
            webhooks: Vec::new(),
        });
        api.services.len() - 1
    });
    &mut api.services[index]
}

/// The definitions of a document, by name.
type Types = BTreeMap<String, TypeDef>;
