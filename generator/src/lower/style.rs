//! Styles: how the value of a parameter becomes text, and what OpenAPI leaves open about that.

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
            let style = match (style, explode == Some(true)) {
                (PathStyle::Simple, false) => Style::Comma,
                (PathStyle::Simple, true) => Style::CommaExploded,
                (PathStyle::Label, false) => Style::Label,
                (PathStyle::Label, true) => Style::LabelExploded,
                (PathStyle::Matrix, false) => Style::Matrix,
                (PathStyle::Matrix, true) => Style::MatrixExploded,
            };
            (Location::Path, style)
        }
        Parameter::Header { .. } if explode == Some(true) => (Location::Header, Style::CommaExploded),
        Parameter::Header { .. } => (Location::Header, Style::Comma),
        Parameter::Cookie { .. } if explode == Some(true) => (Location::Cookie, Style::CommaExploded),
        Parameter::Cookie { .. } => (Location::Cookie, Style::Comma),
    }
}

impl Lowerer<'_> {
    /// How the values of a type are written, which is the same for all styles of a scalar and for most of a list. Reports
    /// what the document leaves open.
    pub(super) fn settle_style(&mut self, parameter: &Parameter, ty: &Type, style: Style, at: &str) -> Style {
        if style == Style::Json {
            return style;
        }
        let explode = parameter.parameter_data_ref().explode;
        let shape = self.shape(ty);
        let is_cookie = matches!(parameter, Parameter::Cookie { .. });
        let style = match (style, shape) {
            (Style::CommaExploded, Shape::Scalar | Shape::List) => Style::Comma,
            (Style::LabelExploded, Shape::Scalar | Shape::List) => Style::Label,
            (Style::MatrixExploded, Shape::Scalar) => Style::Matrix,
            (Style::Comma, Shape::Object | Shape::Nested) if is_cookie && explode.is_none() => Style::CommaExploded,
            _ => style,
        };
        let done = match (style, shape) {
            (_, Shape::Nested) => "inner lists and objects are written as JSON",
            (Style::Deep, Shape::List) => "the name is repeated for every element",
            (Style::Space | Style::Pipe, Shape::Object) => "its keys and values are joined like a list",
            (Style::CommaExploded, Shape::Object) if is_cookie => "each of its keys is a cookie",
            _ if is_cookie && shape == Shape::List && explode != Some(false) => "its elements are separated by commas",
            _ => return style,
        };
        let name = &parameter.parameter_data_ref().name;
        let message = format!("OpenAPI leaves open how the parameter `{name}` is written");
        self.report(Diagnostic::warning("undefined-style", message).done(done), at);
        style
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
