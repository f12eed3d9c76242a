//! What only the whole can tell: which way a type travels, where recursion needs a box, and which properties have a
//! single possible value.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{assign::parts, direction, recursion};
use crate::{
    diagnostic::Findings,
    model::{Api, Constant, Operation, Service, Tagging, Type, TypeDef, TypeId, TypeKind, VariantMatch},
};

pub(super) fn finish(api: &mut Api, findings: &mut Findings) {
    mark_usage(api);
    direction::relax(api);
    direction::settle_bytes(api, findings);
    fold_constants(api);
    drop_unused(api);
    recursion::box_recursion(api, findings);
    for service in &mut api.services {
        service.types.sort_by(|a, b| a.id.cmp(&b.id));
    }
}

fn types(api: &Api) -> impl Iterator<Item = &TypeDef> {
    api.services.iter().flat_map(|service| &service.types)
}

fn types_mut(api: &mut Api) -> impl Iterator<Item = &mut TypeDef> {
    api.services.iter_mut().flat_map(|service| &mut service.types)
}

fn sent(operation: &Operation) -> impl Iterator<Item = &Type> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.field.ty);
    parameters.chain(operation.body.iter().map(|body| &body.ty))
}

fn received(service: &Service) -> impl Iterator<Item = &Type> {
    let responses = service.operations.iter().flat_map(|operation| {
        operation
            .output
            .iter()
            .chain(operation.errors.iter().map(|(_, response)| response))
            .map(|response| &response.ty)
    });
    responses.chain(service.webhooks.iter().map(|webhook| &webhook.payload))
}

/// The ids that can be reached from some types.
fn reachable<'a>(api: &'a Api, roots: impl Iterator<Item = &'a Type>) -> BTreeSet<TypeId> {
    let by_id: BTreeMap<_, _> = types(api).map(|def| (&def.id, def)).collect();
    let mut seen = BTreeSet::new();
    let mut stack: Vec<_> = roots.filter_map(Type::named).collect();
    while let Some(id) = stack.pop() {
        if seen.insert(id.clone())
            && let Some(def) = by_id.get(id)
        {
            stack.extend(parts(def).into_iter().filter_map(Type::named));
        }
    }
    seen
}

fn mark_usage(api: &mut Api) {
    let request = reachable(api, api.services.iter().flat_map(|service| &service.operations).flat_map(sent));
    let response = reachable(api, api.services.iter().flat_map(received));
    for def in types_mut(api) {
        def.usage.request = request.contains(&def.id);
        def.usage.response = response.contains(&def.id);
    }
}

/// A property with one possible value is no field where the value says nothing: the tag of a union, or a required
/// property of something that is only sent. Elsewhere the service may come to send another value, so it stays.
fn fold_constants(api: &mut Api) {
    let single: BTreeMap<_, _> = types(api)
        .filter_map(|def| match &def.kind {
            TypeKind::StringEnum { values } => match values.as_slice() {
                [only] => Some((def.id.clone(), only.value.clone())),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let mut tags: BTreeMap<TypeId, Vec<(String, String)>> = BTreeMap::new();
    for def in types(api) {
        if let TypeKind::Union(union) = &def.kind
            && let Tagging::Property(property) = &union.tagging
        {
            for variant in &union.variants {
                if let (Type::Named(id), VariantMatch::Tag(values)) = (&variant.ty, &variant.matches)
                    && let [value] = values.as_slice()
                {
                    tags.entry(id.clone()).or_default().push((property.clone(), value.clone()));
                }
            }
        }
    }
    for def in types_mut(api) {
        let mut tags = tags.get(&def.id).cloned().unwrap_or_default();
        // What carries another tag in another union has to keep it as a field.
        let all = tags.clone();
        tags.retain(|(property, value)| !all.iter().any(|(other, differs)| other == property && differs != value));
        tags.dedup();
        let only_sent = def.usage.request && !def.usage.response;
        let TypeKind::Struct(s) = &mut def.kind else { continue };
        let constants = &mut s.constants;
        s.fields.retain(|field| {
            let tag = tags.iter().find(|(property, _)| *property == field.name.wire).map(|(_, value)| value);
            let value = match &field.ty {
                Type::Named(id) => single.get(id).filter(|_| tag.is_some() || (only_sent && field.required)).or(tag),
                _ => tag,
            };
            let Some(value) = value else { return true };
            constants.push(Constant { wire: field.name.wire.clone(), value: Value::from(value.clone()) });
            false
        });
        for (property, value) in tags {
            if !s.constants.iter().any(|constant| constant.wire == property) {
                s.constants.push(Constant { wire: property, value: Value::from(value) });
            }
        }
    }
}

/// Folding leaves enums of one value behind that nothing uses any more.
fn drop_unused(api: &mut Api) {
    let roots =
        api.services.iter().flat_map(|service| service.operations.iter().flat_map(sent).chain(received(service)));
    let used = reachable(api, roots);
    for service in &mut api.services {
        service.types.retain(|def| used.contains(&def.id));
    }
}
