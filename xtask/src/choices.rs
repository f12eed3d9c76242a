//! Decisions for documents that nobody has made any for: names for what collides, a host where there is none.
//!
//! The generator asks for one wherever two things of one scope would have the same name, and says which entry of
//! `codegen.toml` makes it. Here the second one gets a number. In a crate that is published that would be a bad choice: the
//! number moves with its neighbours.

use std::collections::BTreeMap;

use generator::{
    diagnostic::{Diagnostic, Findings, SETTLED_BY, Severity},
    load::config::SERVER,
};

/// An origin that nobody can have (RFC 2606), for documents that do not say where their service is.
const NOWHERE: &str = "https://server.invalid";

/// What has been chosen.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    /// Names, by the headers of their entries.
    names: BTreeMap<String, (String, usize)>,
    /// Whether a host had to be made up.
    host: bool,
}

impl Choices {
    /// Chooses names for all that collides. `false` if that settles nothing, or not all that is wrong.
    pub(crate) fn settle(&mut self, findings: &Findings) -> bool {
        let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error).peekable();
        errors.peek().is_some() && errors.all(|error| self.choose(error).is_some())
    }

    fn choose(&mut self, error: &Diagnostic) -> Option<()> {
        if matches!(error.rule.as_str(), "no-server" | "relative-server") {
            self.host = true;
            return Some(());
        }
        let (header, _) = error.help.as_deref()?.strip_prefix(SETTLED_BY)?.split_once(" name = ")?;
        let (_, path) = header.trim_end_matches("\"]").split_once('#')?;
        // A part of a type, or of an operation, is called by itself; these by where they are.
        let word = if header.starts_with("[fields.") { path.rsplit('.').next()? } else { path };
        let (_, number) = self.names.entry(header.to_owned()).or_insert_with(|| (word.to_owned(), 1));
        *number += 1;
        Some(())
    }

    /// How much has been chosen.
    pub(crate) fn count(&self) -> usize {
        self.names.len() + usize::from(self.host)
    }

    /// The entries of `codegen.toml`.
    pub(crate) fn entries(&self) -> String {
        let host = self.host.then(|| format!("[hosts]\n{SERVER} = \"{NOWHERE}\"\n"));
        let names = self.names.iter().map(|(header, (word, number))| format!("{header}\nname = \"{word} {number}\"\n"));
        host.into_iter().chain(names).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_one_gets_a_number() {
        let collision =
            |header: &str| Diagnostic::error("name-collision", "").help(format!("{SETTLED_BY}[{header}] name = \"…\""));
        let mut findings = Findings::new();
        findings.report(Diagnostic::warning("else", "what is no error needs no choice"));
        let mut choices = Choices::default();
        assert!(!choices.settle(&findings), "there is nothing to settle");
        findings.report(collision("fields.\"a.yaml#order.ASC\""));
        findings.report(collision("types.\"a.yaml#Pet.size\""));
        assert!(choices.settle(&findings));
        let entries =
            "[fields.\"a.yaml#order.ASC\"]\nname = \"ASC 2\"\n[types.\"a.yaml#Pet.size\"]\nname = \"Pet.size 2\"\n";
        assert_eq!((choices.entries().as_str(), choices.count()), (entries, 2));
        // What collides again gets the next number; what is something else cannot be settled so.
        assert!(choices.settle(&findings) && choices.entries().contains("ASC 3"));
        findings.report(Diagnostic::error("relative-server", "it names no host"));
        assert!(choices.settle(&findings) && choices.entries().starts_with("[hosts]\nserver = "));
        findings.report(Diagnostic::error("dangling-reference", "it leads nowhere"));
        assert!(!choices.settle(&findings));
    }
}
