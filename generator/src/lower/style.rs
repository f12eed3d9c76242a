//! Styles: how the value of a parameter becomes text, and which of them nobody could read back.

use openapiv3::{Parameter, PathStyle, QueryStyle};

use super::context::Lowerer;
use crate::{
    diagnostic::Diagnostic,
    model::{Location, Style, Type, TypeKind},
};

/// What a style makes a difference for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// A single value, written alike in nearly all styles.
    Scalar,
    /// A list of single values.
    List,
    /// An object with single values in it.
    Object,
    /// Lists or objects in lists or objects, for which no style has a form.
    Nested,
}

/// Where a parameter goes and how it is written, as far as its declaration says.
pub(super) fn location_and_style(parameter: &Parameter) -> (Location, Style) {
    let explode = parameter.parameter_data_ref().explode;
    match parameter {
        Parameter::Query { style, .. } => {
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
        Parameter::Path { style, .. } => {
            let style = match style {
                PathStyle::Simple => Style::Comma,
                PathStyle::Label => Style::Label,
                PathStyle::Matrix => Style::Matrix,
            };
            (Location::Path, style)
        }
        Parameter::Header { .. } => (Location::Header, Style::Comma),
        Parameter::Cookie { .. } => (Location::Cookie, Style::Comma),
    }
}

impl Lowerer<'_> {
    /// Reports what cannot be written as the document says, and what the document leaves open.
    pub(super) fn check_style(&mut self, parameter: &Parameter, ty: &Type, style: Style, at: &str) {
        if style == Style::Json {
            return;
        }
        let explode = parameter.parameter_data_ref().explode;
        let shape = self.shape(ty);
        let is_lost = match (parameter, shape) {
            (_, Shape::Scalar) | (Parameter::Query { .. }, _) => false,
            (Parameter::Path { style: PathStyle::Matrix, .. }, _) => explode == Some(true),
            (Parameter::Path { .. }, Shape::Object) => explode == Some(true),
            (Parameter::Header { .. }, Shape::Object) | (Parameter::Cookie { .. }, Shape::Object) => true,
            _ => false,
        };
        let name = &parameter.parameter_data_ref().name;
        if is_lost {
            let message = format!("the parameter `{name}` is written in a way that is not supported");
            let help = "set `explode: false`, or describe it as a string, in an overlay action";
            self.report(Diagnostic::error("unsupported-style", message).help(help), at);
            return;
        }
        let done = match (style, shape) {
            (_, Shape::Nested) => "inner lists and objects are written as JSON",
            (Style::Deep, Shape::List) => "the name is repeated for every element",
            (Style::Space | Style::Pipe, Shape::Object) => "its keys and values are joined like a list",
            _ if matches!(parameter, Parameter::Cookie { .. }) && shape == Shape::List && explode != Some(false) => {
                "its elements are separated by commas"
            }
            _ => return,
        };
        let message = format!("OpenAPI leaves open how the parameter `{name}` is written");
        self.report(Diagnostic::warning("undefined-style", message).done(done), at);
    }

    fn shape(&self, ty: &Type) -> Shape {
        match ty {
            Type::Scalar(_) | Type::Any => Shape::Scalar,
            Type::Nullable(inner) => self.shape(inner),
            Type::Array(inner) | Type::Map(inner) if self.shape(inner) != Shape::Scalar => Shape::Nested,
            Type::Array(_) => Shape::List,
            Type::Map(_) | Type::Object => Shape::Object,
            Type::Named(id) => match self.types.get(&id.name).map(|def| &def.kind) {
                Some(TypeKind::Struct(s)) => {
                    let is_flat = s.fields.iter().all(|field| self.is_single(&field.ty));
                    if is_flat { Shape::Object } else { Shape::Nested }
                }
                // Which alternative it will be is known when it is sent.
                _ => Shape::Scalar,
            },
        }
    }

    /// Whether a type is a single value, without a look into other objects.
    fn is_single(&self, ty: &Type) -> bool {
        match ty {
            Type::Scalar(_) | Type::Any => true,
            Type::Nullable(inner) => self.is_single(inner),
            Type::Array(_) | Type::Map(_) | Type::Object => false,
            Type::Named(id) => !matches!(self.types.get(&id.name).map(|def| &def.kind), Some(TypeKind::Struct(_))),
        }
    }
}
