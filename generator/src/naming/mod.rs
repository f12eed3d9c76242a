//! Wire names to Rust identifiers: in one place, once, unique within their scope.
//!
//! A name is a function of the thing's own place in its document and of the configuration, never of its neighbours.
//! So there are no numeric suffixes: two things of one scope that come out alike are an error that prints the line of
//! `codegen.toml` that tells them apart.

mod case;
mod reserved;
mod scope;

use std::collections::HashMap;

use crate::{
    diagnostic::Findings,
    model::{Api, EnumValue, Operation, Service, Struct, TypeDef, TypeId, TypeKind, Union},
};

pub use case::Ident;
use scope::Scope;

/// The identifiers of a model.
#[derive(Debug, Default)]
pub struct Names {
    types: HashMap<TypeId, Ident>,
    members: HashMap<(TypeId, String), Ident>,
    operations: HashMap<(String, String), OperationNames>,
    files: HashMap<TypeId, Ident>,
}

/// The identifiers of an operation.
#[derive(Clone, Debug)]
pub struct OperationNames {
    /// The method of the service: `list_calls`.
    pub method: Ident,
    /// The type that stands for the operation: `ListCalls`.
    pub marker: Ident,
    parameters: HashMap<String, Ident>,
}

impl OperationNames {
    /// The argument or setter of a parameter, by its wire name.
    pub fn parameter(&self, wire: &str) -> Ident {
        self.parameters.get(wire).cloned().unwrap_or_else(|| Ident::snake(wire))
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
        self.members.get(&(id.clone(), wire.to_owned())).cloned().unwrap_or_else(|| Ident::snake(wire))
    }

    /// The names of an operation.
    pub fn operation(&self, service: &Service, operation: &Operation) -> OperationNames {
        let key = (service.name.wire.clone(), operation.name.wire.clone());
        self.operations.get(&key).cloned().unwrap_or_else(|| OperationNames {
            method: Ident::snake(operation.name.spoken()),
            marker: Ident::pascal(operation.name.spoken()),
            parameters: HashMap::new(),
        })
    }

    /// The module of a service.
    pub fn module(&self, service: &str) -> Ident {
        Ident::snake(service)
    }

    /// The type of a service.
    pub fn service(&self, service: &Service) -> Ident {
        Ident::pascal(service.name.spoken())
    }

    /// A constant.
    pub fn constant(&self, name: &str) -> Ident {
        Ident::upper(name)
    }
}

/// Gives everything its name. Two things of one scope with the same one are an error.
pub fn mint(api: &Api, findings: &mut Findings) -> Names {
    let mut names = Names::default();
    let mut services = Scope::new("service");
    for service in &api.services {
        if let Some(origin) = service.operations.first().map(|operation| &operation.origin) {
            services.claim(&Ident::snake(service.name.spoken()), &service.name.wire, origin, "", findings);
        }
        mint_operations(service, &mut names, findings);
        let mut types = Scope::new("type");
        for def in &service.types {
            let ident = Ident::pascal(&def.id.name);
            let help = format!("[types.\"{}#{}\"] name = \"…\"", def.origin.document, def.id.name);
            types.claim(&ident, &def.id.name, &def.origin, &help, findings);
            names.types.insert(def.id.clone(), ident);
            names.files.insert(def.id.clone(), Ident::snake(def.within.as_deref().unwrap_or(&def.id.name)));
            mint_members(def, &mut names, findings);
        }
    }
    names
}

fn mint_operations(service: &Service, names: &mut Names, findings: &mut Findings) {
    let mut methods = Scope::new("operation");
    for operation in &service.operations {
        let method = Ident::snake(operation.name.spoken());
        let help = format!("[operations.\"{}#{}\"] name = \"…\"", operation.origin.document, operation.name.wire);
        methods.claim(&method, &operation.name.wire, &operation.origin, &help, findings);
        let mut scope = Scope::new("parameter");
        let mut parameters = HashMap::new();
        for parameter in &operation.parameters {
            let field = &parameter.field;
            let ident = Ident::snake(field.name.spoken()).unless(reserved::REQUEST_METHODS);
            let help = format!(
                "[fields.\"{}#{}.{}\"] name = \"…\"",
                operation.origin.document,
                operation.name.spoken(),
                field.name.wire
            );
            scope.claim(&ident, &field.name.wire, &field.origin, &help, findings);
            parameters.insert(field.name.wire.clone(), ident);
        }
        let marker = Ident::pascal(operation.name.spoken());
        let key = (service.name.wire.clone(), operation.name.wire.clone());
        names.operations.insert(key, OperationNames { method, marker, parameters });
    }
}

fn mint_members(def: &TypeDef, names: &mut Names, findings: &mut Findings) {
    match &def.kind {
        TypeKind::Struct(s) => mint_fields(def, s, names, findings),
        TypeKind::StringEnum { values } => mint_values(def, values, Ident::pascal, names, findings),
        TypeKind::IntegerEnum { values } => mint_values(def, values, Ident::pascal, names, findings),
        TypeKind::Union(union) => mint_variants(def, union, names, findings),
        TypeKind::Alias { .. } => {}
    }
}

fn mint_fields(def: &TypeDef, s: &Struct, names: &mut Names, findings: &mut Findings) {
    let mut scope = Scope::new("field");
    for field in &s.fields {
        let ident = Ident::snake(field.name.spoken()).unless(reserved::STRUCT_METHODS);
        let help = format!("[fields.\"{}#{}.{}\"] name = \"…\"", def.origin.document, def.id.name, field.name.wire);
        scope.claim(&ident, &field.name.wire, &field.origin, &help, findings);
        names.members.insert((def.id.clone(), field.name.wire.clone()), ident);
    }
}

fn mint_values<T: ToString>(
    def: &TypeDef,
    values: &[EnumValue<T>],
    case: impl Fn(&str) -> Ident,
    names: &mut Names,
    findings: &mut Findings,
) {
    let mut scope = Scope::new("enum value");
    for value in values {
        let wire = value.value.to_string();
        let ident = case(value.chosen.as_deref().unwrap_or(&wire)).unless(reserved::VARIANTS);
        let help = format!("`x-codegen-variants: {{\"{wire}\": Name}}` on the schema, in an overlay action");
        scope.claim(&ident, &wire, &def.origin, &help, findings);
        names.members.insert((def.id.clone(), wire), ident);
    }
}

fn mint_variants(def: &TypeDef, union: &Union, names: &mut Names, findings: &mut Findings) {
    let mut scope = Scope::new("variant");
    for variant in &union.variants {
        let ident = Ident::pascal(variant.name.spoken()).unless(reserved::VARIANTS);
        let help = "`x-codegen-variant: Name` on the branch, in an overlay action";
        scope.claim(&ident, &variant.name.wire, &def.origin, help, findings);
        names.members.insert((def.id.clone(), variant.name.wire.clone()), ident);
    }
}
