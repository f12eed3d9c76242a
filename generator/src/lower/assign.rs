//! Operations and types to services.
//!
//! A type lives in the service that uses it. One that several services use lives in [`TypeId::COMMON`], whichever
//! they are, so that it does not move when one more of them starts to use it.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use super::{Types, context::Lowerer, operation::Lowered, service};
use crate::{
    diagnostic::Diagnostic,
    load::config::DocumentSettings,
    model::{Api, Docs, Name, Service, Type, TypeDef, TypeId, TypeKind, Webhook},
};

/// Which services use a type.
type Users = BTreeMap<String, BTreeSet<String>>;

pub(super) fn assign(
    lowerer: &mut Lowerer<'_>,
    operations: Vec<Lowered>,
    webhooks: Vec<Webhook>,
    mut types: Types,
    settings: &DocumentSettings,
    api: &mut Api,
) {
    let title = lowerer.openapi.info.title.to_snake_case();
    let default_service = settings.service.clone().unwrap_or(title);
    let mut users = Users::new();
    let mut homes = Vec::new();
    for lowered in &operations {
        let by_tag = lowered.tags.iter().find_map(|tag| settings.services.get(tag));
        let home = by_tag.cloned().unwrap_or_else(|| default_service.clone());
        for ty in used_types(lowered) {
            mark(ty, &home, &types, &mut users);
        }
        homes.push(home);
    }
    for webhook in &webhooks {
        mark(&webhook.payload, &home_of_webhook(webhook, &users, &default_service), &types, &mut users);
    }

    let module_of = |name: &str| match users.get(name) {
        Some(services) if services.len() > 1 => TypeId::COMMON.to_owned(),
        Some(services) => services.first().cloned().unwrap_or_default(),
        None => String::new(),
    };
    let place = |id: &mut TypeId| {
        if id.module.is_empty() {
            id.module = module_of(&id.name);
        }
    };
    // In the order of the configuration: which operation the document has first must not move the others' services.
    for home in settings.services.in_order().filter(|home| homes.contains(home)) {
        service(api, home, lowerer.config, lowerer.openapi);
    }
    let mut operations: Vec<_> = operations.into_iter().zip(homes).collect();
    for (lowered, home) in &mut operations {
        each_type(lowered, &mut |ty| each_id(ty, &place));
        let service = service(api, home, lowerer.config, lowerer.openapi);
        service.operations.push(lowered.operation.clone());
        service.webhooks.append(&mut lowered.webhooks);
    }
    for mut webhook in webhooks {
        each_id(&mut webhook.payload, &place);
        let home = webhook.payload.named().map_or_else(|| default_service.clone(), |id| id.module.clone());
        let home = if home == TypeId::COMMON { default_service.clone() } else { home };
        service(api, &home, lowerer.config, lowerer.openapi).webhooks.push(webhook);
    }
    for def in types.values_mut() {
        place(&mut def.id);
        each_type_of(def, &mut |ty| each_id(ty, &place));
    }
    for def in types.into_values() {
        if def.id.module.is_empty() {
            let finding = Diagnostic::note("unused-type", format!("no operation uses `{}`", def.id.name));
            let pointer = def.origin.pointer.clone();
            lowerer.report(finding.done("it is left out"), &pointer);
            continue;
        }
        let module = def.id.module.clone();
        let home =
            if module == TypeId::COMMON { common(api) } else { service(api, &module, lowerer.config, lowerer.openapi) };
        home.types.push(def);
    }
}

/// The module of the types that several services use: a service without operations.
fn common(api: &mut Api) -> &mut Service {
    let index = api.services.iter().position(|service| service.name.wire == TypeId::COMMON).unwrap_or_else(|| {
        api.services.push(Service {
            name: Name::wire(TypeId::COMMON),
            docs: Docs { summary: Some("Types that several services use.".to_owned()), ..Docs::default() },
            operations: Vec::new(),
            types: Vec::new(),
            webhooks: Vec::new(),
        });
        api.services.len() - 1
    });
    &mut api.services[index]
}

fn home_of_webhook(webhook: &Webhook, users: &Users, default_service: &str) -> String {
    let known = webhook.payload.named().and_then(|id| users.get(&id.name)?.first());
    known.cloned().unwrap_or_else(|| default_service.to_owned())
}

fn used_types(lowered: &Lowered) -> impl Iterator<Item = &Type> {
    let operation = &lowered.operation;
    let parameters = operation.parameters.iter().map(|parameter| &parameter.field.ty);
    let responses = operation.output.iter().chain(operation.errors.iter().map(|(_, response)| response));
    parameters
        .chain(operation.body.iter().map(|body| &body.ty))
        .chain(responses.map(|response| &response.ty))
        .chain(lowered.webhooks.iter().map(|webhook| &webhook.payload))
}

fn each_type(lowered: &mut Lowered, visit: &mut impl FnMut(&mut Type)) {
    let operation = &mut lowered.operation;
    operation.parameters.iter_mut().for_each(|parameter| visit(&mut parameter.field.ty));
    operation.body.iter_mut().for_each(|body| visit(&mut body.ty));
    operation.output.iter_mut().for_each(|response| visit(&mut response.ty));
    operation.errors.iter_mut().for_each(|(_, response)| visit(&mut response.ty));
    lowered.webhooks.iter_mut().for_each(|webhook| visit(&mut webhook.payload));
}

/// Marks a type and all that it contains as used by a service.
fn mark(ty: &Type, service: &str, types: &Types, users: &mut Users) {
    let mut stack = vec![ty];
    while let Some(ty) = stack.pop() {
        let Some(id) = ty.named() else { continue };
        if users.entry(id.name.clone()).or_default().insert(service.to_owned())
            && let Some(def) = types.get(&id.name)
        {
            stack.extend(parts(def));
        }
    }
}

/// The types that a definition is made of.
pub(super) fn parts(def: &TypeDef) -> Vec<&Type> {
    match &def.kind {
        TypeKind::Struct(s) => s.fields.iter().map(|field| &field.ty).chain(&s.additional).collect(),
        TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        TypeKind::Alias { target } => vec![target],
        TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => Vec::new(),
    }
}

fn each_type_of(def: &mut TypeDef, visit: &mut impl FnMut(&mut Type)) {
    match &mut def.kind {
        TypeKind::Struct(s) => s.fields.iter_mut().map(|field| &mut field.ty).chain(&mut s.additional).for_each(visit),
        TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| visit(&mut variant.ty)),
        TypeKind::Alias { target } => visit(target),
        TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => {}
    }
}

fn each_id(ty: &mut Type, visit: &impl Fn(&mut TypeId)) {
    match ty {
        Type::Named(id) => visit(id),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => each_id(inner, visit),
        Type::Scalar(_) | Type::Object | Type::Any => {}
    }
}
