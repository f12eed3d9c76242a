//! Wire names to Rust identifiers: in one place, once, unique within their scope.
//!
//! A name is a function of the thing's own place in its document and of the configuration, never of its neighbours.
//! So there are no numeric suffixes: two things of one scope that come out alike are an error that prints the line of
//! `codegen.toml` that tells them apart.

mod case;
mod mint;
mod reserved;
mod scope;

use std::{borrow::Cow, collections::HashMap};

use crate::model::{Location, Operation, Parameter, Service, TypeDef, TypeId};

pub use case::Ident;
pub use mint::mint;

/// The identifiers of a model.
#[derive(Debug, Default)]
pub struct Names {
    types: HashMap<TypeId, Ident>,
    members: HashMap<TypeId, HashMap<String, Ident>>,
    operations: HashMap<String, HashMap<String, OperationNames>>,
    modules: HashMap<String, Ident>,
    files: HashMap<TypeId, Ident>,
}

/// The identifiers of an operation.
#[derive(Clone, Debug)]
pub struct OperationNames {
    /// The method of the service: `list_calls`.
    pub method: Ident,
    /// The type that stands for the operation: `ListCalls`.
    pub marker: Ident,
    parameters: HashMap<(Location, String), Ident>,
}

impl OperationNames {
    fn of(service: &Service, operation: &Operation) -> Self {
        let marker = Ident::pascal(operation.name.spoken()).unless(reserved::MARKERS);
        let is_service = marker == service_type(&service.name.wire);
        Self {
            method: Ident::snake(operation.name.spoken()),
            marker: marker.marked_if(is_service),
            parameters: HashMap::new(),
        }
    }

    /// The argument or setter of a parameter.
    pub fn parameter(&self, parameter: &Parameter) -> Ident {
        let key = (parameter.location, parameter.field.name.wire.clone());
        self.parameters.get(&key).cloned().unwrap_or_else(|| Ident::snake(&parameter.field.name.wire))
    }
}

impl Names {
    /// The name of a type.
    pub fn type_name(&self, id: &TypeId) -> Ident {
        self.types.get(id).cloned().unwrap_or_else(|| Ident::pascal(&id.name))
    }

    /// The module within its service's `types` that a type is written into.
    pub fn file(&self, id: &TypeId) -> Ident {
        self.files.get(id).cloned().unwrap_or_else(|| Ident::snake(&id.name))
    }

    /// The name of a field, by its wire name, or of a variant, by its value or wire name.
    pub fn member(&self, id: &TypeId, wire: &str) -> Ident {
        let member = self.members.get(id).and_then(|members| members.get(wire));
        member.cloned().unwrap_or_else(|| Ident::snake(wire))
    }

    /// The names of an operation.
    pub fn operation(&self, service: &Service, operation: &Operation) -> Cow<'_, OperationNames> {
        let minted = self.operations.get(&service.name.wire).and_then(|names| names.get(&operation.name.wire));
        minted.map_or_else(|| Cow::Owned(OperationNames::of(service, operation)), Cow::Borrowed)
    }

    /// The module of a service, and the method of the client that makes it.
    pub fn module(&self, service: &str) -> Ident {
        self.modules.get(service).cloned().unwrap_or_else(|| module_name(service))
    }

    /// The type of a service.
    pub fn service(&self, service: &Service) -> Ident {
        service_type(&service.name.wire)
    }

    /// The file of the operations with a tag.
    pub fn group(&self, tag: Option<&str>) -> Ident {
        Ident::snake(tag.unwrap_or("other")).unless(reserved::FILES)
    }

    /// A constant.
    pub fn constant(&self, name: &str) -> Ident {
        Ident::upper(name)
    }
}

/// The module of a service.
pub fn module_name(service: &str) -> Ident {
    if service == TypeId::COMMON {
        return Ident::snake(service);
    }
    Ident::snake(service).unless(reserved::MODULES).unless(reserved::CLIENT_METHODS)
}

/// What files of operations import, so that a type of the service that is called alike needs the way to it.
pub fn names_in_operations() -> impl Iterator<Item = Ident> {
    reserved::MARKERS.iter().map(|name| Ident::pascal(name))
}

/// The type of a service.
fn service_type(service: &str) -> Ident {
    Ident::pascal(service).unless(reserved::TYPES).unless(reserved::MARKERS)
}

/// The name of a type. The service's own type stands beside it, and so do the names that are taken everywhere.
fn type_name(id: &TypeId) -> Ident {
    let name = Ident::pascal(&id.name).unless(reserved::TYPES);
    let is_service = id.module != TypeId::COMMON && name == service_type(&id.module);
    name.marked_if(is_service)
}

/// The module that a type is written into. In a script without capitals it would be called like the type.
fn file_name(def: &TypeDef) -> Ident {
    let name = def.within.as_deref().unwrap_or(&def.id.name);
    let file = Ident::snake(name).unless(reserved::FILES);
    let is_type = file == Ident::pascal(name);
    file.marked_if(is_type)
}
