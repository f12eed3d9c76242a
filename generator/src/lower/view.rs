//! One flat view of a schema, whichever of its variants `openapiv3` read it into.
//!
//! `openapiv3` sorts schemas into a dozen shapes; a schema that fits none of them (a `type` beside a `oneOf`, a string
//! with a `minimum`) lands in a catch-all with every key optional. Lowering asks the same questions of all of them.

use openapiv3::{
    AdditionalProperties, AnySchema, IntegerFormat, NumberFormat, ReferenceOr, Schema, SchemaData, SchemaKind,
    StringFormat, Type, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

/// A schema or a reference to one, without the boxes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    Reference(&'a str),
    Item(&'a Schema),
}

impl<'a> From<&'a ReferenceOr<Schema>> for Node<'a> {
    fn from(node: &'a ReferenceOr<Schema>) -> Self {
        match node {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Item(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for Node<'a> {
    fn from(node: &'a ReferenceOr<Box<Schema>>) -> Self {
        match node {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Item(schema),
        }
    }
}

/// What `additionalProperties` says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Additional<'a> {
    /// The key is absent.
    Unsaid,
    Any,
    None,
    Of(Node<'a>),
}

/// A schema as lowering sees it.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    pub(super) data: &'a SchemaData,
    pub(super) ty: Option<String>,
    pub(super) format: Option<String>,
    pub(super) values: Vec<Value>,
    pub(super) properties: Vec<(&'a str, Node<'a>)>,
    pub(super) required: &'a [String],
    pub(super) additional: Additional<'a>,
    pub(super) items: Option<Node<'a>>,
    pub(super) one_of: Vec<Node<'a>>,
    /// The keyword that the alternatives stand below.
    pub(super) one_of_key: &'static str,
    pub(super) all_of: Vec<Node<'a>>,
    /// Constraints in words, for the documentation.
    pub(super) notes: Vec<String>,
}

impl<'a> View<'a> {
    pub(super) fn of(schema: &'a Schema) -> Self {
        let mut view = Self {
            data: &schema.schema_data,
            ty: None,
            format: None,
            values: Vec::new(),
            properties: Vec::new(),
            required: &[],
            additional: Additional::Unsaid,
            items: None,
            one_of: Vec::new(),
            one_of_key: "oneOf",
            all_of: Vec::new(),
            notes: Vec::new(),
        };
        match &schema.schema_kind {
            SchemaKind::Type(ty) => view.read_type(ty),
            SchemaKind::OneOf { one_of } => view.one_of = nodes(one_of),
            SchemaKind::AnyOf { any_of } => (view.one_of, view.one_of_key) = (nodes(any_of), "anyOf"),
            SchemaKind::AllOf { all_of } => view.all_of = nodes(all_of),
            SchemaKind::Not { .. } => {}
            SchemaKind::Any(any) => view.read_any(any),
        }
        view
    }

    /// Whether it says anything about the keys of an object.
    pub(super) fn is_object(&self) -> bool {
        self.ty.as_deref() == Some("object") || !self.properties.is_empty() || !self.required.is_empty()
    }

    fn read_type(&mut self, ty: &'a Type) {
        match ty {
            Type::String(string) => {
                self.ty = Some("string".to_owned());
                self.format = match &string.format {
                    VariantOrUnknownOrEmpty::Item(format) => Some(string_format(format).to_owned()),
                    VariantOrUnknownOrEmpty::Unknown(format) => Some(format.clone()),
                    VariantOrUnknownOrEmpty::Empty => None,
                };
                self.values = string.enumeration.iter().map(|value| value.clone().into()).collect();
                self.length_notes(string.min_length, string.max_length, "character");
                self.notes.extend(string.pattern.iter().map(|pattern| format!("Pattern: `{pattern}`")));
            }
            Type::Number(number) => {
                self.ty = Some("number".to_owned());
                self.format = match &number.format {
                    VariantOrUnknownOrEmpty::Item(NumberFormat::Float) => Some("float".to_owned()),
                    VariantOrUnknownOrEmpty::Item(NumberFormat::Double) => Some("double".to_owned()),
                    VariantOrUnknownOrEmpty::Unknown(format) => Some(format.clone()),
                    VariantOrUnknownOrEmpty::Empty => None,
                };
                self.values = number.enumeration.iter().map(|value| value.map_or(Value::Null, Value::from)).collect();
                let bounds = (number.exclusive_minimum, number.exclusive_maximum);
                self.range_notes(number.minimum, number.maximum, bounds, number.multiple_of);
            }
            Type::Integer(integer) => {
                self.ty = Some("integer".to_owned());
                self.format = match &integer.format {
                    VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => Some("int32".to_owned()),
                    VariantOrUnknownOrEmpty::Item(IntegerFormat::Int64) => Some("int64".to_owned()),
                    VariantOrUnknownOrEmpty::Unknown(format) => Some(format.clone()),
                    VariantOrUnknownOrEmpty::Empty => None,
                };
                self.values = integer.enumeration.iter().map(|value| value.map_or(Value::Null, Value::from)).collect();
                let bounds = (integer.exclusive_minimum, integer.exclusive_maximum);
                self.range_notes(integer.minimum, integer.maximum, bounds, integer.multiple_of);
            }
            Type::Boolean(_) => self.ty = Some("boolean".to_owned()),
            Type::Object(object) => {
                self.ty = Some("object".to_owned());
                self.properties = object.properties.iter().map(|(name, node)| (name.as_str(), node.into())).collect();
                self.required = &object.required;
                self.additional = additional(object.additional_properties.as_ref());
                self.length_notes(object.min_properties, object.max_properties, "property");
            }
            Type::Array(array) => {
                self.ty = Some("array".to_owned());
                self.items = array.items.as_ref().map(Node::from);
                self.length_notes(array.min_items, array.max_items, "item");
                self.unique_note(array.unique_items);
            }
        }
    }

    fn read_any(&mut self, any: &'a AnySchema) {
        self.ty.clone_from(&any.typ);
        self.format.clone_from(&any.format);
        self.values.clone_from(&any.enumeration);
        self.properties = any.properties.iter().map(|(name, node)| (name.as_str(), node.into())).collect();
        self.required = &any.required;
        self.additional = additional(any.additional_properties.as_ref());
        self.items = any.items.as_ref().map(Node::from);
        (self.one_of, self.one_of_key) = match any.one_of.is_empty() {
            true => (nodes(&any.any_of), "anyOf"),
            false => (nodes(&any.one_of), "oneOf"),
        };
        self.all_of = nodes(&any.all_of);
        self.length_notes(any.min_length, any.max_length, "character");
        self.length_notes(any.min_items, any.max_items, "item");
        self.length_notes(any.min_properties, any.max_properties, "property");
        self.unique_note(any.unique_items == Some(true));
        let bounds = (any.exclusive_minimum == Some(true), any.exclusive_maximum == Some(true));
        self.range_notes(any.minimum, any.maximum, bounds, any.multiple_of);
        self.notes.extend(any.pattern.iter().map(|pattern| format!("Pattern: `{pattern}`")));
    }

    fn length_notes(&mut self, min: Option<usize>, max: Option<usize>, unit: &str) {
        let plural = |n: usize| match (n, unit.strip_suffix('y')) {
            (1, _) => unit.to_owned(),
            (_, Some(stem)) => format!("{stem}ies"),
            (_, None) => format!("{unit}s"),
        };
        match (min, max) {
            (Some(min), Some(max)) if min == max => self.notes.push(format!("{min} {}", plural(max))),
            (Some(min), Some(max)) => self.notes.push(format!("{min} to {max} {}", plural(max))),
            (Some(min), None) => self.notes.push(format!("At least {min} {}", plural(min))),
            (None, Some(max)) => self.notes.push(format!("At most {max} {}", plural(max))),
            (None, None) => {}
        }
    }

    fn range_notes<T: std::fmt::Display>(
        &mut self,
        min: Option<T>,
        max: Option<T>,
        (above, below): (bool, bool),
        multiple_of: Option<T>,
    ) {
        match (min, max) {
            (Some(min), Some(max)) if !above && !below => self.notes.push(format!("{min} to {max}")),
            (min, max) => {
                let least = if above { "More than" } else { "At least" };
                let most = if below { "Less than" } else { "At most" };
                self.notes.extend(min.map(|min| format!("{least} {min}")));
                self.notes.extend(max.map(|max| format!("{most} {max}")));
            }
        }
        self.notes.extend(multiple_of.map(|unit| format!("A multiple of {unit}")));
    }

    fn unique_note(&mut self, is_unique: bool) {
        if is_unique {
            self.notes.push("No item twice".to_owned());
        }
    }
}

fn nodes(list: &[ReferenceOr<Schema>]) -> Vec<Node<'_>> {
    list.iter().map(Node::from).collect()
}

fn additional(said: Option<&AdditionalProperties>) -> Additional<'_> {
    match said {
        None => Additional::Unsaid,
        Some(AdditionalProperties::Any(true)) => Additional::Any,
        Some(AdditionalProperties::Any(false)) => Additional::None,
        Some(AdditionalProperties::Schema(schema)) => Additional::Of(Node::from(schema.as_ref())),
    }
}

const fn string_format(format: &StringFormat) -> &'static str {
    match format {
        StringFormat::Date => "date",
        StringFormat::DateTime => "date-time",
        StringFormat::Password => "password",
        StringFormat::Byte => "byte",
        StringFormat::Binary => "binary",
    }
}
