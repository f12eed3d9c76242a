//! Media types: which of several is used, and bodies.

use indexmap::IndexMap;
use openapiv3::{ReferenceOr, RequestBody};

use super::{context::Lowerer, schema::Hint};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Body, Docs, MediaType, Scalar, Type},
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

/// The type of a body that has no schema.
pub(super) fn untyped(media_type: &MediaType) -> Type {
    match media_type {
        MediaType::Json(_) => Type::Any,
        MediaType::Form | MediaType::Multipart => Type::Object,
        MediaType::Text(_) => Type::Scalar(Scalar::String),
        MediaType::Binary(_) => Type::Scalar(Scalar::Binary),
    }
}

impl<'a> Lowerer<'a> {
    /// What an operation, or a webhook, sends.
    pub(super) fn body(
        &mut self,
        body: Option<&'a ReferenceOr<RequestBody>>,
        at: &str,
        hint: &Hint,
    ) -> Option<Body> {
        let (body, at) = match body? {
            ReferenceOr::Item(body) => (body, at.to_owned()),
            ReferenceOr::Reference { reference } => {
                let found = self.openapi.components.as_ref().and_then(|components| {
                    let name = pointer::unescape(reference.strip_prefix("#/components/requestBodies/")?);
                    components.request_bodies.get(&*name)?.as_item()
                });
                let Some(body) = found else {
                    self.report(Diagnostic::error("dangling-reference", format!("the reference `{reference}` leads nowhere")), at);
                    return None;
                };
                (body, reference.trim_start_matches('#').to_owned())
            }
        };
        let (media_type, content, at) = pick(self, &body.content, &at)?;
        let ty = match &content.schema {
            _ if matches!(media_type, MediaType::Binary(_)) => Type::Scalar(Scalar::Binary),
            Some(schema) => self.type_of(schema.into(), &format!("{at}/schema"), hint),
            None => untyped(&media_type),
        };
        let docs = Docs { description: body.description.clone(), ..Docs::default() };
        Some(Body { media_type, ty, required: body.required, docs })
    }
}
