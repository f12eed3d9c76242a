//! Recursion: where a type needs a box because it would otherwise hold itself.

use std::collections::{BTreeSet, HashMap};

use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    model::{Api, Type, TypeDef, TypeId, TypeKind},
};

/// Boxes every field through which a struct holds itself. A union that holds itself without a struct in between says
/// nothing more by that, and holds any value there.
pub(super) fn box_recursion(api: &mut Api, findings: &mut Findings) {
    let defs: Vec<&TypeDef> = api.services.iter().flat_map(|service| &service.types).collect();
    let index: HashMap<&TypeId, usize> = defs.iter().enumerate().map(|(node, def)| (&def.id, node)).collect();
    let edges: Vec<Vec<usize>> = defs.iter().map(|def| held_by(def, &index)).collect();
    let component = components(&edges);

    // Fields are behind a box now, so what is still a cycle has none that could be.
    let unboxed = |node: usize| !matches!(defs[node].kind, TypeKind::Struct(_));
    let rest: Vec<Vec<usize>> =
        edges.iter().enumerate().map(|(node, held)| if unboxed(node) { held.clone() } else { Vec::new() }).collect();
    let rest_component = components(&rest);
    let mut endless: HashMap<TypeId, BTreeSet<TypeId>> = HashMap::new();
    for (node, held) in rest.iter().enumerate() {
        let cycle = held.iter().filter(|part| rest_component[**part] == rest_component[node]);
        let cycle: BTreeSet<TypeId> = cycle.map(|part| defs[*part].id.clone()).collect();
        if !cycle.is_empty() {
            let def = defs[node];
            let message = format!("`{}` contains itself without an object in between", def.id.name);
            let place = Place { file: def.origin.document.clone(), pointer: def.origin.pointer.clone(), span: None };
            let finding = Diagnostic::warning("recursive-alias", message).at(place);
            findings.report(finding.done("any JSON value (`serde_json::Value`) where it does"));
            endless.insert(def.id.clone(), cycle);
        }
    }

    let component_of: HashMap<TypeId, usize> =
        index.into_iter().map(|(id, node)| (id.clone(), component[node])).collect();
    for def in api.services.iter_mut().flat_map(|service| &mut service.types) {
        let own = component_of.get(&def.id);
        let is_endless =
            |ty: &Type| held(ty).is_some_and(|id| endless.get(&def.id).is_some_and(|ids| ids.contains(id)));
        match &mut def.kind {
            TypeKind::Struct(s) => {
                for field in &mut s.fields {
                    field.boxed = held(&field.ty).is_some_and(|id| component_of.get(id) == own);
                }
            }
            TypeKind::Union(union) => {
                let variants = union.variants.iter_mut().filter(|variant| is_endless(&variant.ty));
                variants.for_each(|variant| variant.ty = Type::Any);
            }
            TypeKind::Alias { .. } | TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => {}
        }
    }
}

/// The definitions that values of a definition hold in themselves.
fn held_by(def: &TypeDef, index: &HashMap<&TypeId, usize>) -> Vec<usize> {
    let ids: Vec<&TypeId> = match &def.kind {
        TypeKind::Struct(s) => s.fields.iter().filter_map(|field| held(&field.ty)).collect(),
        TypeKind::Union(union) => union.variants.iter().filter_map(|variant| held(&variant.ty)).collect(),
        TypeKind::Alias { target } => held(target).into_iter().collect(),
        TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => Vec::new(),
    };
    ids.into_iter().filter_map(|id| index.get(id).copied()).collect()
}

/// The definition that a value of the type holds in itself, not behind a pointer of its own.
fn held(ty: &Type) -> Option<&TypeId> {
    match ty {
        Type::Named(id) => Some(id),
        Type::Nullable(inner) => held(inner),
        _ => None,
    }
}

/// The strongly connected component of every node: nodes of one component hold each other. This is Tarjan's algorithm
/// with a stack of its own, because documents decide how deep it gets.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let mut component = vec![UNSEEN; edges.len()];
    let mut order = vec![UNSEEN; edges.len()];
    let mut low = vec![UNSEEN; edges.len()];
    let (mut next, mut count) = (0, 0);
    let mut open = Vec::new();
    let mut work = Vec::new();
    for root in 0..edges.len() {
        if order[root] == UNSEEN {
            work.push((root, 0));
        }
        while let Some((node, edge)) = work.pop() {
            if edge == 0 {
                (order[node], low[node]) = (next, next);
                next += 1;
                open.push(node);
            }
            if let Some(&target) = edges[node].get(edge) {
                work.push((node, edge + 1));
                if order[target] == UNSEEN {
                    work.push((target, 0));
                } else if component[target] == UNSEEN {
                    low[node] = low[node].min(order[target]);
                }
                continue;
            }
            if low[node] == order[node] {
                while let Some(member) = open.pop() {
                    component[member] = count;
                    if member == node {
                        break;
                    }
                }
                count += 1;
            }
            if let Some(&(parent, _)) = work.last() {
                low[parent] = low[parent].min(low[node]);
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn nodes_that_reach_each_other_are_one_component() {
        // 0 → 1 → 2 → 0, 2 → 3, 3 → 4 → 3, 5 → 5, 6
        let component = components(&[vec![1], vec![2], vec![0, 3], vec![4], vec![3], vec![5], vec![]]);
        assert!(component[0] == component[1] && component[1] == component[2]);
        assert!(component[3] == component[4]);
        let all: std::collections::BTreeSet<_> = component.iter().collect();
        assert_eq!(all.len(), 4, "{component:?}");
    }

    #[test]
    fn depth_is_no_matter() {
        let chain: Vec<Vec<usize>> = (0..200_000).map(|node| vec![(node + 1) % 200_000]).collect();
        assert!(components(&chain).iter().all(|component| *component == 0));
    }
}
