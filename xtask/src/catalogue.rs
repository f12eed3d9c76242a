//! The catalogue of inconsistencies: which of its rows a finding leads to.
//!
//! A finding leads to the rows that name its rule. If it is about what an overlay wrote, the row that names the action
//! comes first: that is where it is decided.

use std::collections::HashMap;

use generator::{
    diagnostic::{Diagnostic, Findings},
    load::{Document, Source, pointer},
};
use serde::Serialize;
use serde_json::Value;

/// The catalogue's name below `specs/`.
pub(crate) const FILE: &str = "INCONSISTENCIES.md";

/// The rows of the catalogue, by the rules and the overlay actions that they name.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    /// By what they name, as they write it: `rule:open-enum`, `overlay:call-times`.
    rows: HashMap<String, Vec<Row>>,
    /// The `x-id`s of the actions of each overlay, in order; empty for an action that has none.
    actions: HashMap<String, Vec<String>>,
}

/// A row of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Row {
    /// What it is called.
    pub(crate) name: String,
    /// Its line, from 1.
    pub(crate) line: usize,
}

impl Catalogue {
    /// Reads the rows of all tables: the first column is a row's name, the last one says `rule:…` for each rule that
    /// finds it and `overlay:…` for each action that settles it.
    pub(crate) fn read(text: &str) -> Self {
        let mut catalogue = Self::default();
        for (index, line) in text.lines().enumerate() {
            let Some(cells) = line.strip_prefix("| ").and_then(|line| line.trim_end().strip_suffix(" |")) else {
                continue;
            };
            let (Some(name), Some(settled)) = (cells.split(" | ").next(), cells.rsplit(" | ").next()) else { continue };
            let is_source = |word: &&str| word.starts_with("rule:") || word.starts_with("overlay:");
            for word in settled.split('`').filter(is_source) {
                let row = Row { name: name.to_owned(), line: index + 1 };
                catalogue.rows.entry(word.to_owned()).or_default().push(row);
            }
        }
        catalogue
    }

    /// The same catalogue, which knows the actions of these overlays.
    pub(crate) fn with_overlays(mut self, overlays: &[Source]) -> Self {
        for overlay in overlays {
            // What is wrong with an overlay is reported by the run itself.
            let document = Document::parse(overlay.clone(), &mut Findings::new());
            let actions = document.as_ref().and_then(|document| document.get("/actions")?.as_array());
            let id = |action: &Value| action.get("x-id").and_then(Value::as_str).unwrap_or_default().to_owned();
            self.actions.insert(overlay.name.clone(), actions.into_iter().flatten().map(id).collect());
        }
        self
    }

    /// The rows that a finding leads to.
    pub(crate) fn rows(&self, finding: &Diagnostic) -> Vec<&Row> {
        let action = self.action(finding).map(|id| format!("overlay:{id}"));
        let names = action.into_iter().chain([format!("rule:{}", finding.rule)]);
        let mut rows: Vec<&Row> = Vec::new();
        for row in names.filter_map(|name| self.rows.get(&name)).flatten() {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    /// The overlay action that a finding is about.
    fn action(&self, finding: &Diagnostic) -> Option<&str> {
        let place = finding.place.as_ref()?;
        let mut tokens = pointer::tokens(place.pointer.strip_prefix("/actions")?);
        let index = pointer::index(&tokens.next()?)?;
        self.actions.get(&place.file)?.get(index).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use generator::diagnostic::Place;

    use super::*;

    const ROWS: &str = "\
# Title

| name | settled by |
|---|---|
| a-row | `rule:one` `overlay:x` |
| b-row | `rule:one` `rule:two` |
| c-row | `overlay:y` `config:two` |
";

    const OVERLAY: &str = "\
overlay: 1.0.0
actions:
  - target: $.a
  - x-id: y
    target: $.b
  - x-id: x
    target: $.c
";

    /// The rows that a finding of a rule leads to, at a pointer into a file.
    fn rows(rule: &str, file: &str, pointer: &str) -> Vec<(String, usize)> {
        let catalogue = Catalogue::read(ROWS).with_overlays(&[Source::new("overlays/a.yaml", OVERLAY)]);
        let place = Place { file: file.to_owned(), pointer: pointer.to_owned(), span: None };
        let rows = catalogue.rows(&Diagnostic::note(rule, "").at(place)).into_iter();
        rows.map(|row| (row.name.clone(), row.line)).collect()
    }

    #[test]
    fn rows_are_found_by_rule() {
        let found = |rule| rows(rule, "a.yaml", "/actions/1");
        assert_eq!(found("one"), [("a-row".to_owned(), 5), ("b-row".to_owned(), 6)]);
        assert_eq!(found("two"), [("b-row".to_owned(), 6)]);
        assert_eq!(found("x"), []);
    }

    #[test]
    fn what_an_action_wrote_leads_to_its_row_first() {
        let found = |rule, pointer| rows(rule, "overlays/a.yaml", pointer);
        assert_eq!(found("two", "/actions/1/update"), [("c-row".to_owned(), 7), ("b-row".to_owned(), 6)]);
        assert_eq!(found("one", "/actions/2"), [("a-row".to_owned(), 5), ("b-row".to_owned(), 6)]);
        assert_eq!(found("two", "/actions/0/target"), [("b-row".to_owned(), 6)], "an action without a name");
        assert_eq!(found("three", "/actions/9"), [], "an action that is not there");
        assert_eq!(found("three", "/info"), []);
    }
}
