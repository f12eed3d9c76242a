//! What every emitter looks at: the model and its names.

use std::collections::HashMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{imports::Imports, roles::Roles};
use crate::{
    model::{Api, Operation, Scalar, Service, Type, TypeDef, TypeId},
    naming::{self, Names},
};

pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) names: &'a Names,
    pub(super) types: HashMap<&'a TypeId, &'a TypeDef>,
    pub(super) roles: Roles<'a>,
    /// The operations, by the document that describes them and the name that they have there.
    operations: HashMap<(&'a str, &'a str), (&'a Service, &'a Operation)>,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, names: &'a Names) -> Self {
        let types = api.services.iter().flat_map(|service| &service.types).map(|def| (&def.id, def)).collect();
        let roles = Roles::new(api, &types);
        let mut operations = HashMap::new();
        for service in &api.services {
            for operation in &service.operations {
                let documents = operation.also.iter().chain([&operation.origin]).map(|origin| origin.document.as_str());
                for document in documents {
                    for name in operation.aliases.iter().chain([&operation.name.wire]) {
                        operations.insert((document, name.as_str()), (service, operation));
                    }
                }
            }
        }
        Self { api, names, types, roles, operations }
    }

    /// The operation that a document calls so.
    pub(super) fn operation(&self, document: &str, name: &str) -> Option<(&'a Service, &'a Operation)> {
        self.operations.get(&(document, name)).copied()
    }

    /// The definition of a type.
    pub(super) fn definition(&self, id: &TypeId) -> Option<&'a TypeDef> {
        self.types.get(id).copied()
    }

    /// A type as Rust writes it, its names imported.
    pub(super) fn ty(&self, ty: &Type, imports: &mut Imports) -> TokenStream {
        match ty {
            Type::Scalar(scalar) => self.scalar(*scalar, imports),
            Type::Array(inner) => {
                let inner = self.ty(inner, imports);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.ty(inner, imports);
                let map = imports.absolute("std::collections", "BTreeMap");
                quote!(#map<String, #inner>)
            }
            Type::Object => {
                let object = imports.runtime("JsonObject");
                quote!(#object)
            }
            Type::Any => {
                let value = imports.absolute("serde_json", "Value");
                quote!(#value)
            }
            Type::Named(id) => imports.named(id, &self.names.type_name(id)),
            Type::Nullable(inner) => {
                let inner = self.ty(inner, imports);
                quote!(Option<#inner>)
            }
        }
    }

    fn scalar(&self, scalar: Scalar, imports: &mut Imports) -> TokenStream {
        let runtime = match scalar {
            Scalar::String => return quote!(String),
            Scalar::Boolean => return quote!(bool),
            Scalar::Int32 => return quote!(i32),
            Scalar::Int64 => return quote!(i64),
            Scalar::Float => return quote!(f32),
            Scalar::Double | Scalar::NumberInString => return quote!(f64),
            Scalar::Secret => "SecretString",
            Scalar::Timestamp => "Timestamp",
            Scalar::Date => "Date",
            Scalar::Base64 => "Base64",
            Scalar::Binary => "Upload",
        };
        let name = imports.runtime(runtime);
        quote!(#name)
    }
}

/// Where a module's file is, which has to be said of a name that is not ASCII: the compiler looks for no such file.
pub(super) fn path_of_module(name: &naming::Ident, file: &str) -> Option<TokenStream> {
    (!name.bare().is_ascii()).then(|| quote!(#[path = #file]))
}

/// An identifier of the model as a token.
pub(super) fn ident(name: &naming::Ident) -> Ident {
    let bare = name.bare();
    if name.is_raw() { Ident::new_raw(bare, Span::call_site()) } else { Ident::new(bare, Span::call_site()) }
}
