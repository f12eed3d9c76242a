//! Unions whose branches nothing tells apart: what can be said of them all the same, and that it is not enough.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    context::Lowerer,
    union::{Branch, component_of},
    view::View,
};
use crate::{
    diagnostic::Diagnostic,
    model::{Tagging, VariantMatch},
};

/// How many branches a finding names.
const NAMED: usize = 6;

/// Properties that have a single value in each of the branches that have them, and not the same in all: a value with
/// another one is not of that branch.
pub(super) fn matches(branches: &[Branch<'_>]) -> (Tagging, Vec<VariantMatch>) {
    let values: Vec<BTreeMap<&str, String>> = branches.iter().map(Branch::constants).collect();
    let differs = |property: &str| {
        let all: BTreeSet<_> = values.iter().filter_map(|values| values.get(property)).collect();
        all.len() > 1
    };
    let matches = values.iter().map(|values| {
        let telling = values.iter().filter(|(property, _)| differs(property));
        VariantMatch::Values(telling.map(|(name, value)| ((*name).to_owned(), vec![value.clone()])).collect())
    });
    (Tagging::BestFit, matches.collect())
}

impl Lowerer<'_> {
    /// Says that nothing tells the branches of a union apart, and why.
    pub(super) fn report_ambiguous(&mut self, branches: &[Branch<'_>], union: &View<'_>, at: &str) {
        let named: Vec<_> = branches.iter().take(NAMED).map(|branch| self.place(&branch.at)).collect();
        let message = format!("nothing tells these alternatives apart: {}", why(branches, union));
        let mut finding = Diagnostic::warning("ambiguous-union", message)
            .done("a value is read as the one that keeps the most of it; one that has fields of several is `Unknown`")
            .help(
                "say in an overlay action which property tells them apart (`discriminator`), or what each of them requires",
            );
        for (branch, place) in branches.iter().zip(named) {
            let name = component_of(branch).map_or_else(|| "a branch".to_owned(), |name| format!("`{name}`"));
            finding = finding.and(place, name);
        }
        self.report(finding, at);
    }
}

/// Why no property, no key and no JSON type tells branches apart.
fn why(branches: &[Branch<'_>], union: &View<'_>) -> String {
    if let Some(tag) = union.data.discriminator.as_ref().map(|discriminator| &discriminator.property_name) {
        return format!("not each of them has a value of `{tag}` of its own");
    }
    let types: Vec<_> = branches.iter().map(Branch::json_type).collect();
    if types.iter().all(|ty| *ty == Some("object")) {
        return match branches.iter().all(|branch| branch.requires().is_empty()) {
            true => "no property has a value of its own in each of them, and none of them requires anything".to_owned(),
            false => "no property has a value of its own in each of them, and two of them require the same".to_owned(),
        };
    }
    let mut seen = BTreeSet::new();
    let twice = types.iter().flatten().find(|ty| !seen.insert(**ty));
    match twice {
        Some(ty) => format!("more than one is of the JSON type `{ty}`"),
        None => "one of them says nothing of its JSON type".to_owned(),
    }
}

impl<'a> Branch<'a> {
    /// The names of its properties, in the order of the document.
    pub(super) fn properties(&self) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let properties = self.pieces.iter().flat_map(|(piece, _)| &piece.properties);
        properties.map(|(name, _)| *name).filter(|name| seen.insert(*name)).collect()
    }

    /// The properties that have a single possible value, and that value.
    fn constants(&self) -> BTreeMap<&'a str, String> {
        let single = |property: &'a str| match self.values_of(property).as_slice() {
            [only] => Some((property, only.clone())),
            _ => None,
        };
        self.properties().into_iter().filter_map(single).collect()
    }
}
