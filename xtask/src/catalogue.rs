//! The catalogue of inconsistencies: which of its rows a finding leads to.

use std::collections::HashMap;

use serde::Serialize;

/// The catalogue's name below `specs/`.
pub(crate) const FILE: &str = "INCONSISTENCIES.md";

/// The rows of the catalogue, by the rules that they name.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    rows: HashMap<String, Vec<Row>>,
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
    /// finds it.
    pub(crate) fn read(text: &str) -> Self {
        let mut catalogue = Self::default();
        for (index, line) in text.lines().enumerate() {
            let Some(cells) = line.strip_prefix("| ").and_then(|line| line.trim_end().strip_suffix(" |")) else {
                continue;
            };
            let (Some(name), Some(settled)) = (cells.split(" | ").next(), cells.rsplit(" | ").next()) else { continue };
            for rule in settled.split('`').filter_map(|word| word.strip_prefix("rule:")) {
                let row = Row { name: name.to_owned(), line: index + 1 };
                catalogue.rows.entry(rule.to_owned()).or_default().push(row);
            }
        }
        catalogue
    }

    /// The rows that name a rule.
    pub(crate) fn rows(&self, rule: &str) -> &[Row] {
        self.rows.get(rule).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_rule() {
        let catalogue = Catalogue::read(
            "# Title\n\n| name | settled by |\n|---|---|\n| a-row | `rule:one` `overlay:x` |\n| b-row | `rule:one` `rule:two` |\n",
        );
        let found = |rule| catalogue.rows(rule).iter().map(|row| (row.name.as_str(), row.line)).collect::<Vec<_>>();
        assert_eq!(found("one"), [("a-row", 5), ("b-row", 6)]);
        assert_eq!(found("two"), [("b-row", 6)]);
        assert_eq!(found("x"), []);
    }
}
