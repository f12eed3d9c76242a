//! Path items to operations.

use openapiv3::{PathItem, ReferenceOr, Responses, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    context::Lowerer,
    media,
    schema::{Hint, deprecation, with_link, wrap_null},
    security, server,
};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, MediaType, Method, Name, Operation, Origin, Path, Response, Webhook},
    normalise::keys,
};

/// An operation before it is known which service it belongs to.
pub(super) struct Lowered {
    pub(super) operation: Operation,
    pub(super) tags: Vec<String>,
    pub(super) webhooks: Vec<Webhook>,
}

impl<'a> Lowerer<'a> {
    /// All operations of the document, in its order.
    pub(super) fn operations(&mut self) -> Vec<Lowered> {
        let mut operations = Vec::new();
        for (path, item) in &self.openapi.paths.paths {
            let at = pointer::join("/paths", path);
            match item {
                ReferenceOr::Item(item) => {
                    for (method, operation) in methods(item) {
                        let at = format!("{at}/{}", method.as_str().to_ascii_lowercase());
                        operations.extend(self.operation(path, item, method, operation, &at));
                    }
                }
                ReferenceOr::Reference { reference } => {
                    let message = format!("the path item is elsewhere: `{reference}`");
                    let help = "bring it into the document, for example with an overlay action";
                    self.report(Diagnostic::error("external-reference", message).help(help), &at);
                }
            }
        }
        operations
    }

    fn operation(
        &mut self,
        path: &str,
        item: &'a PathItem,
        method: Method,
        operation: &'a openapiv3::Operation,
        at: &str,
    ) -> Option<Lowered> {
        let document = self.document.name();
        let wire = operation.operation_id.clone().unwrap_or_else(|| format!("{} {path}", method.as_str()));
        let settings = self.config.operation(document, &wire);
        let name = Name { wire, chosen: settings.name };
        let spoken = name.spoken().to_owned();

        let server = server::of(self, item, operation, at)?;
        let path = format!("{}/{}", server.base, path.trim_start_matches('/'));
        let path = match path.trim_end_matches('/') {
            "" => "/",
            trimmed => trimmed,
        };
        let mut path = Path::from(path.to_owned());
        let parameters = self.parameters(item, operation, at, &mut path, &spoken);
        let body = self.body(
            operation.request_body.as_ref(),
            &format!("{at}/requestBody"),
            &Hint::root(format!("{spoken}.request")),
        );
        let (output, errors) = self.responses(&operation.responses, at, &spoken);
        let extension = |key: &str| operation.extensions.get(key);
        let strings = |key: &str| -> Vec<String> {
            extension(key).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
        };
        let mut aliases = strings(keys::ALIASES);
        aliases.extend(settings.aliases);
        let also = strings(keys::ALSO);
        let also = also
            .iter()
            .filter_map(|place| place.split_once('#'))
            .map(|(document, pointer)| Origin { document: document.to_owned(), pointer: pointer.to_owned() });
        let success = self.read_extension(extension("x-codegen-success"), "x-codegen-success", at);
        let repeatable = self.read_extension(extension("x-codegen-repeatable"), "x-codegen-repeatable", at);
        let error_codes = extension("x-codegen-error-codes");
        let error_codes = self.read_extension(error_codes, "x-codegen-error-codes", at).unwrap_or_default();
        Some(Lowered {
            tags: operation.tags.clone(),
            webhooks: self.callbacks(operation, at, &spoken),
            operation: Operation {
                name,
                aliases,
                group: operation.tags.first().cloned(),
                method,
                host: server.host,
                path,
                parameters,
                body,
                output,
                errors,
                security: security::of(self, operation, at),
                success,
                error_codes,
                repeatable,
                paging: settings.paging,
                deprecated: operation.deprecated,
                docs: Docs {
                    summary: operation.summary.clone().or_else(|| item.summary.clone()),
                    description: with_link(
                        operation.description.clone().or_else(|| item.description.clone()),
                        operation.external_docs.as_ref(),
                    ),
                    notes: Vec::new(),
                    deprecation: deprecation(&operation.extensions),
                },
                origin: self.origin(at),
                also: also.collect(),
            },
        })
    }

    /// What an extension key of ours says of an operation.
    fn read_extension<T: DeserializeOwned>(&mut self, said: Option<&Value>, key: &str, at: &str) -> Option<T> {
        match serde_json::from_value(said?.clone()) {
            Ok(read) => Some(read),
            Err(error) => {
                let message = format!("`{key}` cannot be read: {error}");
                self.report(Diagnostic::error("malformed-extension", message), at);
                None
            }
        }
    }

    /// What a success returns, and the error responses that have a body.
    fn responses(
        &mut self,
        responses: &'a Responses,
        at: &str,
        spoken: &str,
    ) -> (Option<Response>, Vec<(String, Response)>) {
        let mut output: Option<Response> = None;
        let mut first = None;
        let mut errors = Vec::new();
        let mut may_be_empty = false;
        let has_success = responses.responses.keys().any(is_success);
        let coded =
            responses.responses.iter().map(|(status, response)| (status.to_string(), is_success(status), response));
        let default = responses.default.iter().map(|response| ("default".to_owned(), !has_success, response));
        for (status, success, response) in coded.chain(default) {
            let response_at = pointer::join(&format!("{at}/responses"), &status);
            // The response of an operation is the one that is decoded; what is said of others has a place of its own.
            let is_first = first.is_none_or(|first| is_same_reference(first, response));
            let hint = match (success, is_first) {
                (true, true) => format!("{spoken}.response"),
                (true, false) => format!("{spoken}.success.{status}"),
                (false, _) => format!("{spoken}.error.{status}"),
            };
            let Some(lowered) = self.response(response, &response_at, &Hint::root(hint)) else {
                may_be_empty |= success;
                continue;
            };
            match &output {
                _ if !success => errors.push((status, lowered)),
                None => (output, first) = (Some(lowered), Some(response)),
                Some(first) if first.ty == lowered.ty => {}
                Some(_) => {
                    let message = format!("the success response {status} has another body than the first one");
                    let finding = Diagnostic::warning("several-success-bodies", message);
                    self.report(
                        finding.done("the first one is decoded; of this one there is only the raw body"),
                        &response_at,
                    );
                }
            }
        }
        // No body reads as null.
        if let Some(output) =
            output.as_mut().filter(|output| may_be_empty && matches!(output.media_type, MediaType::Json(_)))
        {
            output.ty = wrap_null(output.ty.clone(), true);
        }
        (output, errors)
    }

    fn response(&mut self, response: &'a ReferenceOr<openapiv3::Response>, at: &str, hint: &Hint) -> Option<Response> {
        let (response, at) = match response {
            ReferenceOr::Item(response) => (response, at.to_owned()),
            ReferenceOr::Reference { reference } => {
                let found = self.openapi.components.as_ref().and_then(|components| {
                    let name = pointer::unescape(reference.strip_prefix("#/components/responses/")?);
                    components.responses.get(&*name)?.as_item()
                });
                let Some(response) = found else {
                    return self.leads_nowhere(reference, at);
                };
                (response, reference.trim_start_matches('#').to_owned())
            }
        };
        self.unread_of_response(response, &at);
        let (media_type, content, at) = media::pick(self, &response.content, &at)?;
        // Parts can be sent; whoever receives some has to take them apart.
        let media_type = match media_type {
            MediaType::Multipart => MediaType::Binary("multipart/form-data".to_owned()),
            other => other,
        };
        let one_or_many = content.schema.as_ref().is_some_and(|schema| {
            let found = self.look(schema.into(), &format!("{at}/schema"));
            found.is_some_and(|(view, _)| super::schema::is_marked(&view, "x-codegen-one-or-many"))
        });
        let ty = self.type_of_content(&media_type, content, &at, hint);
        let docs = Docs { description: Some(response.description.clone()), ..Docs::default() };
        Some(Response { media_type, ty, one_or_many, docs })
    }

    fn callbacks(&mut self, operation: &'a openapiv3::Operation, at: &str, spoken: &str) -> Vec<Webhook> {
        let mut webhooks = Vec::new();
        for (key, callback) in &operation.callbacks {
            let key_at = pointer::join(&format!("{at}/callbacks"), key);
            for (expression, item) in callback {
                let item_at = pointer::join(&key_at, expression);
                for (method, operation) in methods(item) {
                    let at = format!("{item_at}/{}", method.as_str().to_ascii_lowercase());
                    let hint = Hint::root(match method {
                        Method::Post => format!("{spoken}.callback.{key}"),
                        _ => format!("{spoken}.callback.{key}.{}", method.as_str().to_ascii_lowercase()),
                    });
                    let body = self.body(operation.request_body.as_ref(), &format!("{at}/requestBody"), &hint);
                    let Some(body) = body else { continue };
                    webhooks.push(Webhook {
                        name: Name::wire(key),
                        payload: body.ty,
                        docs: Docs {
                            summary: operation.summary.clone(),
                            description: operation.description.clone(),
                            ..Docs::default()
                        },
                        origin: self.origin(&at),
                    });
                }
            }
        }
        webhooks
    }
}

/// The operations of a path item, in the order in which OpenAPI lists the methods.
fn methods(item: &PathItem) -> impl Iterator<Item = (Method, &openapiv3::Operation)> {
    [
        (Method::Get, &item.get),
        (Method::Put, &item.put),
        (Method::Post, &item.post),
        (Method::Delete, &item.delete),
        (Method::Options, &item.options),
        (Method::Head, &item.head),
        (Method::Patch, &item.patch),
        (Method::Trace, &item.trace),
    ]
    .into_iter()
    .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
}

/// Whether two responses are one component.
fn is_same_reference<T>(one: &ReferenceOr<T>, other: &ReferenceOr<T>) -> bool {
    match (one, other) {
        (ReferenceOr::Reference { reference: one }, ReferenceOr::Reference { reference: other }) => one == other,
        _ => false,
    }
}

fn is_success(status: &StatusCode) -> bool {
    matches!(status, StatusCode::Code(200..=299) | StatusCode::Range(2))
}

impl MediaType {
    /// The class that a media type from a `content` map belongs to.
    pub(super) fn of(name: &str) -> Self {
        let essence = name.split(';').next().unwrap_or(name).trim().to_ascii_lowercase();
        match essence.as_str() {
            "application/x-www-form-urlencoded" => Self::Form,
            "multipart/form-data" => Self::Multipart,
            json if json == "application/json" || json.ends_with("+json") || json == "*/*" => {
                Self::Json(if json == "*/*" { "application/json".to_owned() } else { name.to_owned() })
            }
            text if text.starts_with("text/") => Self::Text(name.to_owned()),
            _ => Self::Binary(name.to_owned()),
        }
    }
}
