//! What a change means on the wire: for a client of the old state that talks to a service of the new one.
//!
//! Clients of this generator read liberally: what they do not know they ignore or keep, a string takes any scalar, a
//! number may come in a string. What they send is what they always sent.

use super::{change::Wire, compare::Comparison, spell::Spelling};
use crate::model::{Field, Scalar, Type, TypeDef, TypeKind};

/// Which way the values of a type travel, in either state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Travel {
    pub(super) request: bool,
    pub(super) response: bool,
}

impl Travel {
    /// What is sent only.
    pub(super) const SENT: Self = Self { request: true, response: false };
    /// What arrives only.
    pub(super) const RECEIVED: Self = Self { request: false, response: true };

    /// Which way a type of both states travels.
    pub(super) fn of(old: &TypeDef, new: &TypeDef) -> Self {
        Self {
            request: old.usage.request || new.usage.request,
            response: old.usage.response || new.usage.response || !(new.usage.request || old.usage.request),
        }
    }

    pub(super) fn field_removed(self, was_required: bool) -> Wire {
        match (self.response && was_required, self.request) {
            (true, _) => Wire::breaks("old clients cannot read a response without it"),
            (false, true) => Wire::tolerated("old clients still send it, which the service may refuse"),
            (false, false) => Wire::tolerated("old clients find it absent"),
        }
    }

    pub(super) fn field_added(self, field: &Field) -> Wire {
        match self.request && field.required && !field.read_only {
            true => Wire::breaks("the service may refuse requests without it"),
            false => Wire::none(),
        }
    }

    pub(super) fn field_required(self, old: &Field, new: &Field) -> Wire {
        match (old.required, new.required) {
            (false, true) if self.request && !new.read_only => {
                Wire::breaks("the service may refuse requests without it")
            }
            (true, false) if self.response => Wire::breaks("old clients cannot read a response without it"),
            _ => Wire::none(),
        }
    }

    /// Null where there was none, or none where there was null.
    pub(super) fn field_nullable(self, old: &Field, new: &Field) -> Wire {
        let is_nullable = |field: &Field| matches!(field.ty, Type::Nullable(_));
        match (is_nullable(old), is_nullable(new)) {
            (false, true) if self.response && old.required => Wire::breaks("old clients cannot read null"),
            (false, true) if self.response => Wire::tolerated("old clients take null for absent"),
            (true, false) if self.request => Wire::breaks("the service may refuse null"),
            _ => Wire::none(),
        }
    }

    /// A number that is written as one, or in a string.
    pub(super) fn rewritten(self) -> Wire {
        match self.request {
            true => Wire::breaks("old clients send the other form"),
            false => Wire::none(),
        }
    }

    pub(super) fn value_removed(self) -> Wire {
        match self.request {
            true => Wire::breaks("the service may refuse it"),
            false => Wire::none(),
        }
    }

    pub(super) fn value_added(self) -> Wire {
        match self.response {
            true => Wire::tolerated("old clients read it as `Unknown`"),
            false => Wire::none(),
        }
    }

    /// Another type for the same value.
    pub(super) fn retyped(self, c: &Comparison<'_>, old: &Type, new: &Type) -> Wire {
        match (old, new) {
            (Type::Array(old), Type::Array(new)) | (Type::Map(old), Type::Map(new)) => {
                return self.retyped(c, old, new);
            }
            (Type::Nullable(old), new) => return self.retyped(c, old, new),
            (old, Type::Nullable(new)) => return self.retyped(c, old, new),
            _ if c.types(old, new).is_none() => return Wire::none(),
            _ => {}
        }
        let (before, after) = (shape(&c.old, old), shape(&c.new, new));
        let mut effect = Wire::none();
        if self.response && !reads(before, after) {
            effect = effect.or_worse(Wire::breaks("old clients cannot read it"));
        }
        if self.request && !takes(after, before) {
            effect = effect.or_worse(Wire::breaks("old clients send another type"));
        }
        effect
    }
}

/// What values look like, as far as a reader minds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Any JSON value.
    Any,
    /// Text without a form of its own.
    Text,
    /// Text of which some values have a name.
    Words,
    /// Text of a form: a time, Base64.
    Formed(Scalar),
    Number,
    Integer,
    NumberInString,
    Boolean,
    List,
    Object,
    /// One of several.
    Union,
    Bytes,
}

fn shape(side: &Spelling<'_>, ty: &Type) -> Shape {
    match ty {
        Type::Scalar(scalar) => match scalar {
            Scalar::String | Scalar::Secret => Shape::Text,
            Scalar::Timestamp | Scalar::Date | Scalar::Base64 => Shape::Formed(*scalar),
            Scalar::Binary => Shape::Bytes,
            Scalar::Boolean => Shape::Boolean,
            Scalar::Int32 | Scalar::Int64 => Shape::Integer,
            Scalar::Float | Scalar::Double => Shape::Number,
            Scalar::NumberInString => Shape::NumberInString,
        },
        Type::Array(_) => Shape::List,
        Type::Map(_) | Type::Object => Shape::Object,
        Type::Any => Shape::Any,
        Type::Nullable(inner) => shape(side, inner),
        Type::Named(id) => match side.definition(id).map(|def| &def.kind) {
            Some(TypeKind::Struct(_)) => Shape::Object,
            Some(TypeKind::StringEnum { .. }) => Shape::Words,
            Some(TypeKind::IntegerEnum { .. }) => Shape::Integer,
            Some(TypeKind::Union(_)) => Shape::Union,
            Some(TypeKind::Alias { target }) => shape(side, target),
            None => Shape::Any,
        },
    }
}

/// Whether a reader of one shape gets along with a value of another.
fn reads(reader: Shape, value: Shape) -> bool {
    use Shape::*;
    let is_scalar = matches!(value, Text | Words | Formed(_) | Number | Integer | NumberInString | Boolean);
    match reader {
        Any => true,
        Text | Words => is_scalar,
        Number | NumberInString => matches!(value, Number | Integer | NumberInString),
        // Two lists or objects that are spelled differently have other contents.
        _ => reader == value && !matches!(reader, List | Object | Union),
    }
}

/// Whether a service that asks for one shape takes what is sent in another.
fn takes(asked: Shape, sent: Shape) -> bool {
    use Shape::*;
    match asked {
        Any => true,
        Text => matches!(sent, Text | Words | Formed(_) | NumberInString),
        Number => matches!(sent, Number | Integer),
        // Words that the service knows are taken, others are not; there is no saying which will be sent.
        Words => sent == Words,
        _ => asked == sent && !matches!(asked, List | Object | Union),
    }
}
