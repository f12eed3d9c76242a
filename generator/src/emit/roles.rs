//! What parameters and fields are in the paging of a list: said of those that the document says nothing about.

use std::collections::HashMap;

use crate::model::{Api, Location, Operation, Paging, Type, TypeDef, TypeId, TypeKind};

/// The fields of types that belong to the paging of some operation, by type and wire name.
#[derive(Default)]
pub(super) struct Roles<'a>(HashMap<(&'a TypeId, &'a str), &'static str>);

impl<'a> Roles<'a> {
    pub(super) fn new(api: &'a Api, types: &HashMap<&'a TypeId, &'a TypeDef>) -> Self {
        let mut roles = HashMap::new();
        for operation in api.services.iter().flat_map(|service| &service.operations) {
            let (Some(paging), Some(output)) = (&operation.paging, &operation.output) else { continue };
            for (path, role) in paths(paging) {
                if let Some(field) = end(types, &output.ty, path) {
                    roles.insert(field, role);
                }
            }
        }
        Self(roles)
    }

    /// What a field is, if it belongs to the paging of some operation.
    pub(super) fn field(&self, of: &TypeId, wire: &str) -> Option<String> {
        self.0.get(&(of, wire)).map(|role| (*role).to_owned())
    }
}

/// What a query parameter is in the paging of its operation.
pub(super) fn parameter(operation: &Operation, location: Location, wire: &str) -> Option<String> {
    let paging = operation.paging.as_ref().filter(|_| location == Location::Query)?;
    let (position, said, size) = match paging {
        Paging::Offset { offset, size, .. } => (offset, "How many items come before the page.".to_owned(), Some(size)),
        Paging::PageOf { page, first, .. } => (page, numbered(*first), None),
        Paging::PageUntilTotal { page, first, size, .. } | Paging::PageUntilShort { page, first, size, .. } => {
            (page, numbered(*first), Some(size))
        }
    };
    if wire == position {
        return Some(said);
    }
    size.filter(|size| *size == wire).map(|_| "How many items a page has.".to_owned())
}

fn numbered(first: i64) -> String {
    format!("The number of the page; the first is {first}.")
}

/// The ways from a page to what paging reads of it.
fn paths(paging: &Paging) -> Vec<(&[String], &'static str)> {
    const ITEMS: &str = "The items of the page.";
    const TOTAL: &str = "How many items there are in all pages.";
    match paging {
        Paging::Offset { items, total, next, .. } => {
            vec![(items, ITEMS), (total, TOTAL), (next, "The address of the next page.")]
        }
        Paging::PageOf { items, pages, .. } => vec![(items, ITEMS), (pages, "How many pages there are.")],
        Paging::PageUntilTotal { items, total, .. } => vec![(items, ITEMS), (total, TOTAL)],
        Paging::PageUntilShort { items, .. } => vec![(items, ITEMS)],
    }
}

/// The type and the wire name of the field that a way ends at.
fn end<'a>(
    types: &HashMap<&'a TypeId, &'a TypeDef>,
    start: &'a Type,
    path: &[String],
) -> Option<(&'a TypeId, &'a str)> {
    let mut ty = start;
    let mut found = None;
    for wire in path {
        let Type::Named(id) = ty else { return None };
        let TypeKind::Struct(s) = &types.get(id)?.kind else { return None };
        let field = s.fields.iter().find(|field| field.name.wire == *wire)?;
        found = Some((id, field.name.wire.as_str()));
        ty = &field.ty;
    }
    found
}
