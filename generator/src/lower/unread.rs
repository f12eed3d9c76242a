//! What documents say and generated clients do not heed. None of it is passed over in silence.

use openapiv3::{Encoding, MediaType, Parameter, Response};

use super::context::Lowerer;
use crate::{diagnostic::Diagnostic, load::pointer, model};

impl Lowerer<'_> {
    /// What a parameter asks for besides its style.
    pub(super) fn unread_of_parameter(&mut self, parameter: &Parameter, at: &str) {
        let Parameter::Query { allow_reserved, allow_empty_value, .. } = parameter else { return };
        let name = &parameter.parameter_data_ref().name;
        if *allow_reserved {
            let message = format!("the parameter `{name}` asks for reserved characters as they are");
            let finding = Diagnostic::warning("allow-reserved", message).done("they are percent-encoded all the same");
            self.report(finding, &pointer::join(at, "allowReserved"));
        }
        if *allow_empty_value == Some(true) {
            let message = format!("the parameter `{name}` may be sent without a value");
            let finding = Diagnostic::note("allow-empty-value", message).done("it is sent with one, or not at all");
            self.report(finding, &pointer::join(at, "allowEmptyValue"));
        }
    }

    /// What a response describes besides its body.
    pub(super) fn unread_of_response(&mut self, response: &Response, at: &str) {
        if !response.headers.is_empty() {
            let message = "the header fields of the response are described";
            let finding = Diagnostic::note("response-headers", message);
            let done = "they are not typed; `send_full` returns them as they are";
            self.report(finding.done(done), &pointer::join(at, "headers"));
        }
        if !response.links.is_empty() {
            let message = "the response is linked to other operations";
            let finding = Diagnostic::note("response-links", message).done("links are not followed");
            self.report(finding, &pointer::join(at, "links"));
        }
    }

    /// How the fields of a form or the parts of a body are to be written.
    pub(super) fn unread_of_encoding(&mut self, written: &model::MediaType, content: &MediaType, at: &str) {
        for (name, encoding) in &content.encoding {
            let at = pointer::join(&pointer::join(at, "encoding"), name);
            match written {
                // Its style is heeded, and there is nothing else to say of a field.
                model::MediaType::Form => {}
                model::MediaType::Multipart => self.part_encoding(name, encoding, &at),
                _ => {
                    let message = format!("the encoding of `{name}` says nothing for this media type");
                    self.report(Diagnostic::note("unused-encoding", message).done("ignored"), &at);
                }
            }
        }
    }

    fn part_encoding(&mut self, name: &str, encoding: &Encoding, at: &str) {
        if let Some(media_type) = &encoding.content_type {
            let message = format!("the part `{name}` should be `{media_type}`");
            let done = "files say it with `Upload::media_type`; objects are JSON, and everything else is text";
            self.report(Diagnostic::note("part-media-type", message).done(done), at);
        }
        if !encoding.headers.is_empty() {
            let message = format!("the part `{name}` has header fields of its own");
            self.report(Diagnostic::warning("part-headers", message).done("they are not sent"), at);
        }
    }
}
