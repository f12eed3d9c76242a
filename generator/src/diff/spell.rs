//! How the Rust API spells the model's types: paths, types of fields, and what functions take.
//!
//! This says the same as `emit` does, in plain text and with whole paths. Two uses of types are the same to a caller
//! exactly if they are spelled the same. That both agree is held by a property test, which compares the changes found
//! here with those of the public API that is really written.

use std::{borrow::Cow, collections::HashMap};

use crate::{
    model::{Api, Field, MediaType, Operation, Response, Scalar, Service, Struct, Type, TypeDef, TypeId, TypeKind},
    naming::{Ident, Names, OperationNames},
};

/// One of the two states that are compared: a model and its names.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The model.
    pub api: &'a Api,
    /// Its names.
    pub names: &'a Names,
}

/// A state, and what is looked up in it all the time.
pub(super) struct Spelling<'a> {
    pub(super) api: &'a Api,
    pub(super) names: &'a Names,
    types: HashMap<&'a TypeId, &'a TypeDef>,
}

impl<'a> Spelling<'a> {
    pub(super) fn new(side: Side<'a>) -> Self {
        let types = side.api.services.iter().flat_map(|service| &service.types).map(|def| (&def.id, def)).collect();
        Self { api: side.api, names: side.names, types }
    }

    /// The definition of a type.
    pub(super) fn definition(&self, id: &TypeId) -> Option<&'a TypeDef> {
        self.types.get(id).copied()
    }

    /// All definitions.
    pub(super) fn definitions(&self) -> impl Iterator<Item = &'a TypeDef> + use<'a> {
        self.api.services.iter().flat_map(|service| &service.types)
    }

    /// `voice`
    pub(super) fn module(&self, service: &str) -> String {
        self.names.module(service).source()
    }

    /// `voice::CallStatus`
    pub(super) fn path(&self, id: &TypeId) -> String {
        format!("{}::{}", self.module(&id.module), self.names.type_name(id).source())
    }

    /// `voice::Call::start_time`, `voice::CallStatus::Answered`
    pub(super) fn member(&self, id: &TypeId, wire: &str) -> String {
        format!("{}::{}", self.path(id), self.names.member(id, wire).source())
    }

    /// `voice::Voice::list_calls`
    pub(super) fn method(&self, service: &Service, operation: &Operation) -> String {
        let names = self.operation(service, operation);
        format!("{}::{}", self.service(service), names.method.source())
    }

    /// `voice::Voice`
    pub(super) fn service(&self, service: &Service) -> String {
        format!("{}::{}", self.module(service.name.spoken()), self.names.service(service).source())
    }

    /// `voice::operations::ListCalls`
    pub(super) fn marker(&self, service: &Service, operation: &Operation) -> String {
        let marker = self.operation(service, operation).marker.source();
        format!("{}::operations::{marker}", self.module(service.name.spoken()))
    }

    /// `Request<voice::operations::ListCalls>`, which has the setters of the operation.
    pub(super) fn request(&self, service: &Service, operation: &Operation) -> String {
        format!("Request<{}>", self.marker(service, operation))
    }

    pub(super) fn operation(&self, service: &Service, operation: &Operation) -> Cow<'a, OperationNames> {
        self.names.operation(service, operation)
    }

    /// A type as it is written, with the paths of types by `path`.
    pub(super) fn ty_with(&self, ty: &Type, path: &dyn Fn(&TypeId) -> String) -> String {
        match ty {
            Type::Scalar(scalar) => scalar_name(*scalar).to_owned(),
            Type::Array(inner) => format!("Vec<{}>", self.ty_with(inner, path)),
            Type::Map(inner) => format!("BTreeMap<String, {}>", self.ty_with(inner, path)),
            Type::Object => "JsonObject".to_owned(),
            Type::Any => "Value".to_owned(),
            Type::Named(id) => path(id),
            Type::Nullable(inner) => format!("Option<{}>", self.ty_with(inner, path)),
        }
    }

    /// The type of a field, with its box and its option.
    pub(super) fn field_with(&self, field: &Field, path: &dyn Fn(&TypeId) -> String) -> String {
        let ty = match &field.ty {
            Type::Nullable(inner) if field.boxed => format!("Option<Box<{}>>", self.ty_with(inner, path)),
            ty if field.boxed => format!("Box<{}>", self.ty_with(ty, path)),
            ty => self.ty_with(ty, path),
        };
        if field.required { ty } else { format!("Option<{ty}>") }
    }

    /// What a function takes for a value of a type.
    pub(super) fn argument_with(&self, ty: &Type, path: &dyn Fn(&TypeId) -> String) -> String {
        match ty {
            Type::Array(item) => format!("impl IntoIterator<Item = {}>", self.conversion(item, path)),
            Type::Map(values) => {
                format!("impl IntoIterator<Item = (impl Into<String>, {})>", self.conversion(values, path))
            }
            _ => self.conversion(ty, path),
        }
    }

    fn conversion(&self, ty: &Type, path: &dyn Fn(&TypeId) -> String) -> String {
        let name = self.ty_with(ty, path);
        let is_plain = match ty {
            Type::Scalar(scalar) => matches!(
                scalar,
                Scalar::Boolean
                    | Scalar::Int32
                    | Scalar::Int64
                    | Scalar::Float
                    | Scalar::Double
                    | Scalar::NumberInString
            ),
            Type::Array(_) | Type::Map(_) | Type::Nullable(_) => true,
            Type::Object | Type::Any | Type::Named(_) => false,
        };
        if is_plain { name } else { format!("impl Into<{name}>") }
    }

    /// What an operation returns.
    pub(super) fn output_with(&self, output: Option<&Response>, path: &dyn Fn(&TypeId) -> String) -> String {
        match output {
            None => "()".to_owned(),
            Some(Response { media_type: MediaType::Binary(_), .. }) => "Bytes".to_owned(),
            Some(Response { media_type: MediaType::Text(_), .. }) => "String".to_owned(),
            Some(response) => self.ty_with(&response.ty, path),
        }
    }

    /// What the list of a page holds.
    pub(super) fn item(&self, output: &Type, way: &[String]) -> Option<Type> {
        let mut ty = output;
        for wire in way {
            let Type::Named(id) = ty else { return None };
            let TypeKind::Struct(s) = &self.definition(id)?.kind else { return None };
            ty = &s.fields.iter().find(|field| field.name.wire == *wire)?.ty;
        }
        match ty {
            Type::Array(item) => Some((**item).clone()),
            _ => None,
        }
    }

    /// The identifier of a field.
    pub(super) fn ident(&self, def: &TypeDef, wire: &str) -> Ident {
        self.names.member(&def.id, wire)
    }
}

/// Whether a type has constructors and setters: all have that a user may have to make.
pub(super) fn is_made(def: &TypeDef) -> bool {
    def.usage.request || !def.usage.response
}

/// Whether a struct can be made from nothing.
pub(super) fn has_default(s: &Struct) -> bool {
    s.fields.iter().all(|field| !field.required)
}

const fn scalar_name(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::String => "String",
        Scalar::Secret => "SecretString",
        Scalar::Timestamp => "Timestamp",
        Scalar::Date => "Date",
        Scalar::Base64 => "Base64",
        Scalar::Binary => "Bytes",
        Scalar::Boolean => "bool",
        Scalar::Int32 => "i32",
        Scalar::Int64 => "i64",
        Scalar::Float => "f32",
        Scalar::Double | Scalar::NumberInString => "f64",
    }
}
