//! What depends on which way a type travels: fields that only one way has, and bytes that not every body can carry.

use std::collections::{BTreeSet, HashMap};

use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    model::{Api, MediaType, Operation, Scalar, Struct, Type, TypeId, TypeKind, Union},
};

/// What only responses have cannot be required of a request, and the other way round.
pub(super) fn relax(api: &mut Api) {
    for def in api.services.iter_mut().flat_map(|service| &mut service.types) {
        let usage = def.usage;
        if let TypeKind::Struct(s) = &mut def.kind {
            for field in &mut s.fields {
                field.required &= !(field.read_only && usage.request || field.write_only && usage.response);
            }
        }
    }
}

/// Bytes as they are can only be a part of a `multipart/form-data` body, or a whole body. Where a document has them
/// elsewhere, JSON for example, nothing but text can be meant.
pub(super) fn settle_bytes(api: &mut Api, findings: &mut Findings) {
    let operations = || api.services.iter().flat_map(|service| &service.operations);
    let in_parts = with_variants(api, operations().filter_map(parts_of));
    let mut settle = |ty: &mut Type, document: &str, pointer: &str| {
        if !settle(ty) {
            return;
        }
        let message = "bytes as they are (`format: binary`) where the body cannot have them";
        let place = Place { file: document.to_owned(), pointer: pointer.to_owned(), span: None };
        findings.report(Diagnostic::warning("misplaced-binary", message).at(place).done("read as text"));
    };
    for service in &mut api.services {
        for operation in &mut service.operations {
            let Operation { parameters, body, output, errors, origin, .. } = operation;
            for parameter in parameters {
                let origin = &parameter.field.origin;
                settle(&mut parameter.field.ty, &origin.document, &origin.pointer);
            }
            let bodies = body.iter_mut().map(|body| (&body.media_type, &mut body.ty));
            let responses = output.iter_mut().chain(errors.iter_mut().map(|(_, response)| response));
            for (media_type, ty) in bodies.chain(responses.map(|response| (&response.media_type, &mut response.ty))) {
                if matches!(media_type, MediaType::Json(_) | MediaType::Form) {
                    settle(ty, &origin.document, &origin.pointer);
                }
            }
        }
        for def in &mut service.types {
            if in_parts.contains(&def.id) {
                continue;
            }
            match &mut def.kind {
                TypeKind::Struct(Struct { fields, additional, .. }) => {
                    for field in fields {
                        settle(&mut field.ty, &field.origin.document, &field.origin.pointer);
                    }
                    if let Some(additional) = additional {
                        settle(additional, &def.origin.document, &def.origin.pointer);
                    }
                }
                TypeKind::Union(union) => {
                    for variant in &mut union.variants {
                        settle(&mut variant.ty, &def.origin.document, &def.origin.pointer);
                    }
                }
                TypeKind::Alias { .. } | TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => {}
            }
        }
    }
}

/// Types, and those that the unions among them are made of.
fn with_variants<'a>(api: &'a Api, types: impl Iterator<Item = &'a TypeId>) -> BTreeSet<TypeId> {
    let definitions = api.services.iter().flat_map(|service| &service.types);
    let unions: HashMap<&TypeId, &Union> = definitions
        .filter_map(|def| match &def.kind {
            TypeKind::Union(union) => Some((&def.id, union)),
            _ => None,
        })
        .collect();
    let mut found = BTreeSet::new();
    let mut stack: Vec<&TypeId> = types.collect();
    while let Some(id) = stack.pop() {
        if found.insert(id.clone()) {
            let variants = unions.get(id).into_iter().flat_map(|union| &union.variants);
            stack.extend(variants.filter_map(|variant| variant.ty.named()));
        }
    }
    found
}

/// The type whose fields are the parts of an operation's body.
fn parts_of(operation: &Operation) -> Option<&TypeId> {
    let body = operation.body.as_ref().filter(|body| body.media_type == MediaType::Multipart)?;
    body.ty.named()
}

/// Makes text of bytes; whether there were any.
fn settle(ty: &mut Type) -> bool {
    match ty {
        Type::Scalar(scalar @ Scalar::Binary) => {
            *scalar = Scalar::String;
            true
        }
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => settle(inner),
        Type::Scalar(_) | Type::Object | Type::Any | Type::Named(_) => false,
    }
}
