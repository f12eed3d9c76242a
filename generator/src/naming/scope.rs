//! Scopes: where two things cannot have the same name.

use std::collections::HashMap;

use super::Ident;
use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    model::Origin,
};

/// The names of one scope.
pub(super) struct Scope {
    /// What is named here: `field`.
    what: &'static str,
    taken: HashMap<Ident, (String, Origin)>,
}

impl Scope {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, taken: HashMap::new() }
    }

    /// Takes a name; if it is taken already, that is an error which says how to settle it.
    pub(super) fn claim(
        &mut self,
        ident: &Ident,
        wire: &str,
        origin: &Origin,
        help: &str,
        findings: &mut Findings,
    ) -> bool {
        let Some((other, other_origin)) = self.taken.get(ident) else {
            self.taken.insert(ident.clone(), (wire.to_owned(), origin.clone()));
            return true;
        };
        let what = self.what;
        let message = format!("the {what}s `{other}` and `{wire}` would both be called `{}` in Rust", ident.bare());
        let finding = Diagnostic::error("name-collision", message)
            .at(place(origin))
            .and(place(other_origin), format!("the {what} `{other}`"));
        findings.report(if help.is_empty() { finding } else { finding.settled_by(help) });
        false
    }
}

/// A place without a span; the end of the run adds it.
fn place(origin: &Origin) -> Place {
    Place { file: origin.document.clone(), pointer: origin.pointer.clone(), span: None }
}
