//! Media types: which of several is used, and bodies.

use indexmap::IndexMap;
use openapiv3::{QueryStyle, ReferenceOr, RequestBody};
use serde_json::Value;

use super::{context::Lowerer, schema::Hint};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Body, Docs, MediaType, Scalar, Style, Type, TypeKind},
};

/// The media type that the client uses, of those that a `content` map offers: JSON before forms before text before bytes.
pub(super) fn pick<'a>(
    lowerer: &mut Lowerer<'a>,
    content: &'a IndexMap<String, openapiv3::MediaType>,
    at: &str,
) -> Option<(MediaType, &'a openapiv3::MediaType, String)> {
    let (name, picked) = content.iter().min_by_key(|(name, _)| match MediaType::of(name) {
        MediaType::Json(json) if json == "application/json" => 0,
        MediaType::Json(_) => 1,
        MediaType::Form => 2,
        MediaType::Multipart => 3,
        MediaType::Text(_) => 4,
        MediaType::Binary(_) => 5,
    })?;
    if content.len() > 1 {
        let others: Vec<_> = content.keys().filter(|other| *other != name).map(|name| format!("`{name}`")).collect();
        let message = format!("the body may be written in several ways: `{name}`, {}", others.join(", "));
        let finding = Diagnostic::note("several-media-types", message).done(format!("`{name}` is used"));
        lowerer.report(finding, &format!("{at}/content"));
    }
    Some((MediaType::of(name), picked, pointer::join(&format!("{at}/content"), name)))
}

/// How the fields of a form are written, where it is said and is not what is done anyway: a list repeats its name.
fn form_styles(content: &openapiv3::MediaType) -> Vec<(String, Style)> {
    let said = content.encoding.iter().filter_map(|(name, encoding)| {
        let style = match encoding.style.as_ref()? {
            QueryStyle::Form if encoding.explode => return None,
            QueryStyle::Form => Style::Comma,
            QueryStyle::SpaceDelimited => Style::Space,
            QueryStyle::PipeDelimited => Style::Pipe,
            QueryStyle::DeepObject => Style::Deep,
        };
        Some((name.clone(), style))
    });
    said.collect()
}

impl<'a> Lowerer<'a> {
    /// The type of a body. Only JSON and forms have one that a schema can say.
    pub(super) fn type_of_content(
        &mut self,
        media_type: &MediaType,
        content: &'a openapiv3::MediaType,
        at: &str,
        hint: &Hint,
    ) -> Type {
        self.unread_of_encoding(media_type, content, at);
        let schema_at = format!("{at}/schema");
        match (media_type, &content.schema) {
            (MediaType::Text(_), schema) => {
                if let Some(schema) = schema
                    && let Some((view, at)) = self.look(schema.into(), &schema_at)
                    && (view.ty.as_deref() != Some("string") || !view.values.is_empty())
                {
                    let finding =
                        Diagnostic::note("typed-text", "the schema says more of the text than that it is one");
                    self.report(finding.done("plain text (`String`)"), &at);
                }
                Type::Scalar(Scalar::String)
            }
            (MediaType::Binary(name), schema) => {
                if let Some(schema) = schema
                    && let Some((view, at)) = self.look(schema.into(), &schema_at)
                    && view.ty.as_deref() != Some("string")
                {
                    let message = format!("`{name}` is nothing that can be read or written by a schema");
                    let finding = Diagnostic::note("opaque-media-type", message);
                    self.report(finding.done("bytes as they are"), &at);
                }
                Type::Scalar(Scalar::Binary)
            }
            (_, Some(schema)) => {
                let ty = self.type_of(schema.into(), &schema_at, hint);
                if matches!(media_type, MediaType::Form | MediaType::Multipart) && !self.has_fields(&ty) {
                    let message = "a form has fields, and the schema is no object";
                    let help = "correct the schema or the media type, in an overlay action";
                    self.report(Diagnostic::error("form-without-fields", message).help(help), &schema_at);
                }
                ty
            }
            (MediaType::Json(_), None) => {
                let finding = Diagnostic::note("untyped-schema", "the body has no schema");
                self.report(finding.done("any JSON value (`serde_json::Value`)"), at);
                Type::Any
            }
            (MediaType::Form | MediaType::Multipart, None) => Type::Object,
        }
    }

    /// Whether values of a type are objects, or may be.
    fn has_fields(&self, ty: &Type) -> bool {
        match ty {
            Type::Scalar(_) | Type::Array(_) => false,
            Type::Map(_) | Type::Object | Type::Any => true,
            Type::Nullable(inner) => self.has_fields(inner),
            Type::Named(id) => {
                let kind = self.types.get(&id.name).map(|def| &def.kind);
                !matches!(kind, Some(TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. }))
            }
        }
    }

    /// A media type that a request can name: a range of them says nothing of the body that is sent.
    fn concrete(&mut self, media_type: MediaType, at: &str) -> MediaType {
        let (range, concrete) = match media_type {
            MediaType::Text(range) if range.contains('*') => (range, MediaType::Text("text/plain".to_owned())),
            MediaType::Binary(range) if range.contains('*') => {
                (range, MediaType::Binary("application/octet-stream".to_owned()))
            }
            concrete => return concrete,
        };
        let name = match &concrete {
            MediaType::Text(name) | MediaType::Binary(name) => name.as_str(),
            _ => "",
        };
        let finding = Diagnostic::note("media-type-range", format!("the body may be any `{range}`"));
        self.report(finding.done(format!("sent as `{name}`")), at);
        concrete
    }

    /// What an operation, or a webhook, sends.
    pub(super) fn body(&mut self, body: Option<&'a ReferenceOr<RequestBody>>, at: &str, hint: &Hint) -> Option<Body> {
        let (body, at) = match body? {
            ReferenceOr::Item(body) => (body, at.to_owned()),
            ReferenceOr::Reference { reference } => {
                let found = self.openapi.components.as_ref().and_then(|components| {
                    let name = pointer::unescape(reference.strip_prefix("#/components/requestBodies/")?);
                    components.request_bodies.get(&*name)?.as_item()
                });
                let Some(body) = found else {
                    return self.leads_nowhere(reference, at);
                };
                (body, reference.trim_start_matches('#').to_owned())
            }
        };
        let (media_type, content, at) = pick(self, &body.content, &at)?;
        let media_type = self.concrete(media_type, &at);
        let ty = self.type_of_content(&media_type, content, &at, hint);
        let docs = Docs { description: body.description.clone(), ..Docs::default() };
        let example = self.example_of_content(content, &at);
        let styles = if media_type == MediaType::Form { form_styles(content) } else { Vec::new() };
        Some(Body { media_type, ty, required: body.required, styles, example, docs })
    }

    /// The value that a document shows for a body: beside the schema, or in it.
    fn example_of_content(&mut self, content: &'a openapiv3::MediaType, at: &str) -> Option<Value> {
        let of_schema = || {
            let (view, _) = self.look(content.schema.as_ref()?.into(), &format!("{at}/schema"))?;
            view.data.example.clone()
        };
        content.example.clone().or_else(of_schema)
    }
}
