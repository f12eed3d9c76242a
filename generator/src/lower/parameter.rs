//! Parameters: of the path item and of the operation, in path, query, header and cookie.

use openapiv3::{ParameterSchemaOrContent, PathItem, PathStyle, QueryStyle, ReferenceOr};
use serde_json::Value;

use super::{context::Lowerer, schema::Hint};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, Field, Location, Name, Parameter, Path, Segment, Style, Type},
};

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
                    self.report(Diagnostic::error("dangling-reference", format!("the reference `{reference}` leads nowhere")), at);
                    return None;
                };
                (parameter, reference.trim_start_matches('#').to_owned())
            }
        };
        let data = parameter.parameter_data_ref();
        let constant = data.extensions.get("x-codegen-constant").and_then(Value::as_str);
        let (location, style) = location_and_style(parameter);
        if let (Location::Path, Some(value)) = (location, constant) {
            fold(path, &data.name, value);
            return None;
        }
        let hint = Hint::root(format!("{spoken}.{}", data.name));
        let mut field = Field {
            name: Name { wire: data.name.clone(), chosen: self.config.field_name(self.document.name(), spoken, &data.name) },
            ty: Type::Any,
            required: data.required,
            read_only: false,
            write_only: false,
            boxed: false,
            one_or_many: false,
            default: None,
            example: data.example.clone(),
            deprecated: data.deprecated.unwrap_or(false),
            docs: Docs { description: data.description.clone(), ..Docs::default() },
            origin: self.origin(&at),
        };
        let style = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => {
                let at = format!("{at}/schema");
                field.ty = self.type_of(schema.into(), &at, &hint);
                self.describe(&mut field, schema.into(), &at);
                style
            }
            ParameterSchemaOrContent::Content(content) => {
                if let Some((name, media)) = content.iter().next()
                    && let Some(schema) = &media.schema
                {
                    let at = pointer::join(&format!("{at}/content"), name) + "/schema";
                    field.ty = self.type_of(schema.into(), &at, &hint);
                    self.describe(&mut field, schema.into(), &at);
                }
                Style::Json
            }
        };
        // A parameter's default stands in the request by being absent, so nullable says nothing here.
        if let Type::Nullable(inner) = field.ty {
            field.ty = *inner;
        }
        Some(Parameter { location, style, field })
    }
}

fn location_and_style(parameter: &openapiv3::Parameter) -> (Location, Style) {
    let explode = parameter.parameter_data_ref().explode;
    match parameter {
        openapiv3::Parameter::Query { style, .. } => {
            let style = match style {
                QueryStyle::DeepObject => Style::Deep,
                _ if explode == Some(true) => Style::Repeat,
                QueryStyle::Form if explode.is_none() => Style::Repeat,
                QueryStyle::Form => Style::Comma,
                QueryStyle::SpaceDelimited => Style::Space,
                QueryStyle::PipeDelimited => Style::Pipe,
            };
            (Location::Query, style)
        }
        openapiv3::Parameter::Path { style, .. } => {
            let style = match style {
                PathStyle::Simple => Style::Comma,
                PathStyle::Label => Style::Label,
                PathStyle::Matrix => Style::Matrix,
            };
            (Location::Path, style)
        }
        openapiv3::Parameter::Header { .. } => (Location::Header, Style::Comma),
        openapiv3::Parameter::Cookie { .. } => (Location::Cookie, Style::Comma),
    }
}

/// Writes the only value that a path parameter can have into the path.
fn fold(path: &mut Path, name: &str, value: &str) {
    let text = path.to_string().replace(&format!("{{{name}}}"), value);
    *path = Path::from(text);
    debug_assert!(!path.segments.contains(&Segment::Parameter(name.to_owned())));
}
