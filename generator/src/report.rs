//! `NORMALISATION.md`: what was changed in each document, where, why, and by what.
//!
//! It is read in pull requests. So it says JSON pointers and no line numbers, which move with every edit, and it is
//! sorted by rule and place.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    File,
    diagnostic::{AND_HERE, Diagnostic, Findings, Severity},
    load::{Document, overlay::Applied, pointer},
};

const INTRODUCTION: &str = "\
# What was changed in the documents

Written by `cargo xtask codegen`. The crate follows the documents in `specs/`, but for what is listed here: **facts** that the overlays state
about the service, and **rules** that found something wrong or left open in the text. `cargo xtask lint` shows the same at its line.
";

/// Writes the report over all documents.
pub fn normalisation(documents: &[Document], findings: &Findings) -> File {
    let mut text = String::from(INTRODUCTION);
    for document in documents {
        let _ = writeln!(text, "\n## {}", document.name());
        facts(&mut text, document.applied());
        rules(&mut text, document.name(), findings);
    }
    File { path: "NORMALISATION.md".to_owned(), text }
}

fn facts(text: &mut String, applied: &[Applied]) {
    if applied.is_empty() {
        return;
    }
    text.push_str("\n### Facts\n\n| action | where | why |\n|---|---|---|\n");
    for action in applied {
        let places: Vec<_> = action.matches.iter().map(|pointer| code(pointer)).collect();
        let verb = if action.removes { "removes " } else { "" };
        let name = action.id.as_deref().unwrap_or(&action.target);
        let _ = writeln!(text, "| {} | {verb}{} | {} |", code(name), places.join("<br>"), cell(&action.description));
    }
}

fn rules(text: &mut String, document: &str, findings: &Findings) {
    let mut by_rule: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in findings {
        let is_here = finding.place.as_ref().is_some_and(|place| place.file == document);
        if is_here && finding.done.is_some() && finding.severity >= Severity::Note {
            by_rule.entry(&finding.rule).or_default().push(finding);
        }
    }
    if by_rule.is_empty() {
        return;
    }
    text.push_str("\n### Rules\n\n| rule | where | what | done |\n|---|---|---|---|\n");
    for (rule, mut findings) in by_rule {
        findings.sort_by_cached_key(|finding| (ground(finding), finding.place.as_ref().map(|place| &place.pointer)));
        for finding in findings {
            let done = finding.done.as_deref().unwrap_or_default();
            let ground = code(ground(finding));
            let _ = writeln!(text, "| {rule} | {ground} | {} | {} |", cell(&finding.message), cell(done));
        }
    }
}

/// The place of a finding. If it is about several, that is what they stand in: which of them comes first, or how many
/// there are, can change with a neighbour.
fn ground(finding: &Diagnostic) -> &str {
    let Some(place) = &finding.place else { return "" };
    let mut ground = place.pointer.as_str();
    for (other, _) in finding.related.iter().filter(|(other, how)| how == AND_HERE && other.file == place.file) {
        while !pointer::is_within(&other.pointer, ground) {
            ground = pointer::split(ground).map_or("", |(outer, _)| outer);
        }
    }
    ground
}

/// A pointer or a name in a table cell.
fn code(text: &str) -> String {
    if text.is_empty() { "the document".to_owned() } else { format!("`{}`", text.replace('|', "\\|")) }
}

/// Prose in a table cell.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
