//! Names for what collides in documents that nobody has made decisions for.
//!
//! The generator asks for a decision wherever two things of one scope would have the same name, and says which entry of
//! `codegen.toml` makes it. Here the second one gets a number. In a crate that is published that would be a bad choice: the
//! number moves with its neighbours.

use std::collections::BTreeMap;

use generator::{
    diagnostic::{Diagnostic, Findings, Severity},
    naming::SETTLED_BY,
};

/// The names that have been chosen, by the headers of their entries.
#[derive(Debug, Default)]
pub(crate) struct Choices(BTreeMap<String, (String, usize)>);

impl Choices {
    /// Chooses names for all that collides. `false` if that settles nothing, or not all that is wrong.
    pub(crate) fn settle(&mut self, findings: &Findings) -> bool {
        let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error).peekable();
        errors.peek().is_some() && errors.all(|error| self.choose(error).is_some())
    }

    fn choose(&mut self, error: &Diagnostic) -> Option<()> {
        let (header, _) = error.help.as_deref()?.strip_prefix(SETTLED_BY)?.split_once(" name = ")?;
        let (_, path) = header.trim_end_matches("\"]").split_once('#')?;
        // A part of a type, or of an operation, is called by itself; these by where they are.
        let word = if header.starts_with("[fields.") { path.rsplit('.').next()? } else { path };
        let (_, number) = self.0.entry(header.to_owned()).or_insert_with(|| (word.to_owned(), 1));
        *number += 1;
        Some(())
    }

    /// How many names have been chosen.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The entries of `codegen.toml`.
    pub(crate) fn entries(&self) -> String {
        let entries = self.0.iter().map(|(header, (word, number))| format!("{header}\nname = \"{word} {number}\"\n"));
        entries.collect()
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
        findings.report(Diagnostic::error("no-server", "no server is declared"));
        assert!(!choices.settle(&findings));
    }
}
