//! Giving everything its name, and making sure that no two things of one scope have the same.

use std::collections::HashMap;

use super::{Ident, Names, OperationNames, file_name, module_name, reserved, scope::Scope, type_name};
use crate::{
    diagnostic::Findings,
    model::{Api, EnumValue, Origin, Parameter, Service, Struct, TypeDef, TypeId, TypeKind, Union},
};

/// Gives everything its name. Two things of one scope with the same one are an error.
pub fn mint(api: &Api, findings: &mut Findings) -> Names {
    let mut names = Names::default();
    mint_constants(api, &names, findings);
    let mut services = Scope::new("service");
    names.modules.insert(TypeId::COMMON.to_owned(), module_name(TypeId::COMMON));
    for service in &api.services {
        let module = module_name(&service.name.wire);
        if let Some(origin) = service.operations.first().map(|operation| &operation.origin) {
            services.claim(&module, &service.name.wire, origin, "", findings);
        }
        names.modules.insert(service.name.wire.clone(), module);
        mint_operations(service, &mut names, findings);
        let mut types = Scope::new("type");
        for def in &service.types {
            let ident = type_name(&def.id);
            let help = entry("types", &def.origin, &def.id.name);
            types.claim(&ident, &def.id.name, &def.origin, &help, findings);
            names.types.insert(def.id.clone(), ident);
            names.files.insert(def.id.clone(), file_name(def));
            mint_members(def, &mut names, findings);
        }
    }
    names
}

/// Hosts and security schemes.
fn mint_constants(api: &Api, names: &Names, findings: &mut Findings) {
    let operations = || api.services.iter().flat_map(|service| &service.operations);
    let mut hosts = Scope::new("host");
    for host in &api.hosts {
        let help = format!("[hosts] name = \"{}\"", host.origin);
        let first = operations().find(|operation| operation.host == host.name);
        let origin = first.map(|operation| operation.origin.clone()).unwrap_or_default();
        hosts.claim(&names.constant(&host.name), &host.origin, &origin, &help, findings);
    }
    let mut schemes = Scope::new("security scheme");
    let document = operations().next().map(|operation| operation.origin.document.clone()).unwrap_or_default();
    for scheme in &api.security_schemes {
        let origin = Origin { document: document.clone(), pointer: "/components/securitySchemes".to_owned() };
        let help = "an overlay action can rename it, with the operations that ask for it";
        schemes.claim(&names.constant(scheme.name.spoken()), &scheme.name.wire, &origin, help, findings);
    }
}

fn mint_operations(service: &Service, names: &mut Names, findings: &mut Findings) {
    let (mut methods, mut markers) = (Scope::new("operation"), Scope::new("operation"));
    for operation in &service.operations {
        let mut own = OperationNames::of(service, operation);
        let (wire, origin) = (&operation.name.wire, &operation.origin);
        let help = entry("operations", origin, wire);
        if methods.claim(&own.method, wire, origin, &help, findings) {
            markers.claim(&own.marker, wire, origin, &help, findings);
        }
        let mut scope = Scope::new("parameter");
        for parameter in &operation.parameters {
            let field = &parameter.field;
            let ident = parameter_name(parameter);
            let (operation, place) = (operation.name.spoken(), parameter.location.as_str());
            let help = entry("fields", origin, &format!("{operation}.{place}.{}", field.name.wire));
            scope.claim(&ident, &field.name.wire, &field.origin, &help, findings);
            own.parameters.insert((parameter.location, field.name.wire.clone()), ident);
        }
        names.operations.entry(service.name.wire.clone()).or_default().insert(wire.clone(), own);
    }
}

/// The entry of `codegen.toml` that gives a thing another name.
fn entry(section: &str, origin: &Origin, path: &str) -> String {
    format!("[{section}.{:?}] name = \"…\"", format!("{}#{path}", origin.document))
}

fn parameter_name(parameter: &Parameter) -> Ident {
    let name = Ident::snake(parameter.field.name.spoken()).unless(reserved::REQUEST_METHODS);
    let is_setting = reserved::REQUEST_PREFIXES.iter().any(|prefix| name.bare().starts_with(prefix));
    name.marked_if(is_setting)
}

fn mint_members(def: &TypeDef, names: &mut Names, findings: &mut Findings) {
    match &def.kind {
        TypeKind::Struct(s) => mint_fields(def, s, names, findings),
        TypeKind::StringEnum { values } => mint_values(def, values, names, findings),
        TypeKind::IntegerEnum { values } => mint_values(def, values, names, findings),
        TypeKind::Union(union) => mint_variants(def, union, names, findings),
        TypeKind::Alias { .. } => {}
    }
}

fn mint_fields(def: &TypeDef, s: &Struct, names: &mut Names, findings: &mut Findings) {
    let mut scope = Scope::new("field");
    for field in &s.fields {
        let ident = Ident::snake(field.name.spoken()).unless(reserved::STRUCT_MEMBERS);
        let help = entry("fields", &def.origin, &format!("{}.{}", def.id.name, field.name.wire));
        scope.claim(&ident, &field.name.wire, &field.origin, &help, findings);
        insert(&mut names.members, def, &field.name.wire, ident);
    }
}

fn mint_values<T: ToString>(def: &TypeDef, values: &[EnumValue<T>], names: &mut Names, findings: &mut Findings) {
    let mut scope = Scope::new("enum value");
    for value in values {
        let wire = value.value.to_string();
        let ident = Ident::pascal(value.chosen.as_deref().unwrap_or(&wire)).unless(reserved::VARIANTS);
        let help = entry("fields", &def.origin, &format!("{}.{wire}", def.id.name));
        scope.claim(&ident, &wire, &def.origin, &help, findings);
        insert(&mut names.members, def, &wire, ident);
    }
}

fn mint_variants(def: &TypeDef, union: &Union, names: &mut Names, findings: &mut Findings) {
    let mut scope = Scope::new("variant");
    for variant in &union.variants {
        let ident = Ident::pascal(variant.name.spoken()).unless(reserved::VARIANTS);
        let help = entry("fields", &def.origin, &format!("{}.{}", def.id.name, variant.name.wire));
        scope.claim(&ident, &variant.name.wire, &def.origin, &help, findings);
        insert(&mut names.members, def, &variant.name.wire, ident);
    }
}

fn insert(members: &mut HashMap<TypeId, HashMap<String, Ident>>, def: &TypeDef, wire: &str, ident: Ident) {
    members.entry(def.id.clone()).or_default().insert(wire.to_owned(), ident);
}
