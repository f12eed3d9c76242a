//! Parameters: of the path item and of the operation, in path, query, header and cookie.

use openapiv3::{ParameterSchemaOrContent, PathItem, ReferenceOr};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{
    context::Lowerer,
    schema::{Hint, deprecation},
    style::location_and_style,
};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, Field, Location, MediaType, Name, Parameter, Path, Scalar, Style, Type},
    normalise::keys,
};

/// On a parameter that is a point in time: the service takes no fraction of a second.
const WHOLE_SECONDS: &str = "x-codegen-whole-seconds";

/// What is percent-encoded in a value that is written into the path: all that the runtime encodes in an argument.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl<'a> Lowerer<'a> {
    /// The parameters of an operation: those in the path in its order, then the others in the order of the document.
    /// What has a single possible value is written into `path`, or sent always.
    pub(super) fn parameters(
        &mut self,
        item: &'a PathItem,
        operation: &'a openapiv3::Operation,
        at: &str,
        path: &mut Path,
        spoken: &str,
    ) -> Vec<Parameter> {
        let item_at = pointer::split(at).map_or("", |(parent, _)| parent);
        let of_item = item.parameters.iter().enumerate().map(|(i, p)| (p, format!("{item_at}/parameters/{i}")));
        let of_operation = operation.parameters.iter().enumerate().map(|(i, p)| (p, format!("{at}/parameters/{i}")));
        let mut parameters: Vec<Parameter> = Vec::new();
        for (parameter, at) in of_item.chain(of_operation).collect::<Vec<_>>() {
            let Some(lowered) = self.parameter(parameter, &at, spoken, path) else { continue };
            let same = |other: &Parameter| {
                other.location == lowered.location && other.field.name.wire == lowered.field.name.wire
            };
            match parameters.iter_mut().find(|other| same(other)) {
                Some(other) => *other = lowered,
                None => parameters.push(lowered),
            }
        }
        let order: Vec<_> = path.parameters().map(str::to_owned).collect();
        parameters.sort_by_key(|parameter| match parameter.location {
            Location::Path => order.iter().position(|name| *name == parameter.field.name.wire).unwrap_or(order.len()),
            _ => usize::MAX,
        });
        parameters
    }

    fn parameter(
        &mut self,
        parameter: &'a ReferenceOr<openapiv3::Parameter>,
        at: &str,
        spoken: &str,
        path: &mut Path,
    ) -> Option<Parameter> {
        let (parameter, at) = match parameter {
            ReferenceOr::Item(parameter) => (parameter, at.to_owned()),
            ReferenceOr::Reference { reference } => {
                let found = self.openapi.components.as_ref().and_then(|components| {
                    let name = pointer::unescape(reference.strip_prefix("#/components/parameters/")?);
                    components.parameters.get(&*name)?.as_item()
                });
                let Some(parameter) = found else {
                    return self.leads_nowhere(reference, at);
                };
                (parameter, reference.trim_start_matches('#').to_owned())
            }
        };
        let data = parameter.parameter_data_ref();
        let constant = data.extensions.get(keys::CONSTANT).and_then(Value::as_str);
        let (location, style) = location_and_style(parameter);
        if location == Location::Header && is_of_the_client(&data.name) {
            let message = format!("the header field `{}` is none of the operation's", data.name);
            let finding = Diagnostic::note("header-of-the-client", message);
            self.report(finding.done("the client sends it, if it has something to say there"), &at);
            return None;
        }
        self.unread_of_parameter(parameter, &at);
        if let (Location::Path, Some(value)) = (location, constant) {
            path.fill(&data.name, &utf8_percent_encode(value, RESERVED).to_string());
            return None;
        }
        let named = |place: &str| self.config.field_name(self.document.name(), spoken, place);
        let place = format!("{}.{}", location.as_str(), data.name);
        let by_place = named(&place);
        // Where two parameters of an operation differ in their place only, the configuration names that.
        let is_told_by_place = by_place.is_some() || is_part_of_operation(&data.name);
        let hint = Hint::root(format!("{spoken}.{}", if is_told_by_place { &place } else { &data.name }));
        let mut field = Field {
            name: Name { wire: data.name.clone(), chosen: by_place.or_else(|| named(&data.name)) },
            ty: Type::Any,
            required: data.required,
            read_only: false,
            write_only: false,
            boxed: false,
            one_or_many: false,
            default: None,
            example: data.example.clone(),
            deprecated: data.deprecated.unwrap_or(false),
            docs: Docs {
                description: data.description.clone(),
                deprecation: deprecation(&data.extensions),
                ..Docs::default()
            },
            origin: self.origin(&at),
        };
        let style = match &data.format {
            _ if constant.is_some() => {
                field.ty = Type::Scalar(Scalar::String);
                style
            }
            ParameterSchemaOrContent::Schema(schema) => {
                let at = format!("{at}/schema");
                field.ty = self.type_of(schema.into(), &at, &hint);
                self.describe(&mut field, schema.into(), &at);
                style
            }
            ParameterSchemaOrContent::Content(content) => {
                let mut style = Style::Json;
                if let Some((name, media)) = content.iter().next() {
                    let at = pointer::join(&format!("{at}/content"), name);
                    match MediaType::of(name) {
                        MediaType::Json(_) => {}
                        MediaType::Text(_) => style = Style::Comma,
                        _ => {
                            let message = format!("a parameter that is written as `{name}` is not supported");
                            let help = "describe it as a string, in an overlay action";
                            self.report(Diagnostic::error("unsupported-style", message).help(help), &at);
                        }
                    }
                    if let Some(schema) = &media.schema {
                        let at = format!("{at}/schema");
                        field.ty = self.type_of(schema.into(), &at, &hint);
                        self.describe(&mut field, schema.into(), &at);
                    }
                }
                style
            }
        };
        // A parameter's default stands in the request by being absent, so nullable says nothing here.
        if let Type::Nullable(inner) = field.ty {
            field.ty = *inner;
        }
        let style = self.settle_style(parameter, &field.ty, style, &at);
        let whole_seconds = data.extensions.get(WHOLE_SECONDS).and_then(Value::as_bool).unwrap_or(false);
        if whole_seconds && field.ty != Type::Scalar(Scalar::Timestamp) {
            let message = format!("`{WHOLE_SECONDS}` on a parameter that is no point in time");
            self.report(Diagnostic::error("malformed-extension", message), &at);
        }
        Some(Parameter { location, style, constant: constant.map(str::to_owned), whole_seconds, field })
    }
}

/// Whether types that an operation writes down elsewhere are called after a word: a parameter called so does not say by
/// its name alone what it is.
fn is_part_of_operation(parameter: &str) -> bool {
    let first = parameter.split('.').next().unwrap_or(parameter);
    ["request", "response", "success", "error", "callback"].contains(&first)
}

/// Whether a header field is said by the body or the credentials, so that a parameter for it "shall be ignored".
fn is_of_the_client(header: &str) -> bool {
    ["accept", "authorization", "content-type"].iter().any(|known| header.eq_ignore_ascii_case(known))
}
