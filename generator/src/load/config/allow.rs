//! `[[lint.allow]]`: findings that have been looked at, and that nobody needs to be told of again.

use serde::Deserialize;

use super::{Config, Entry};
use crate::diagnostic::{Diagnostic, Findings, Severity};

/// `[lint]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Lint {
    /// The findings that are allowed.
    pub allow: Vec<Allow>,
}

/// `[[lint.allow]]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Allow {
    /// The rule that makes them.
    pub rule: Entry<String>,
    /// The file that they are in, a document or an overlay; none: any.
    #[serde(default)]
    pub document: Option<String>,
    /// JSON pointer of the node that they are at or within; none: anywhere.
    #[serde(default)]
    pub pointer: Option<String>,
    /// Why nothing has to be done about them.
    pub reason: String,
}

impl Allow {
    /// An error stops the run whatever is allowed.
    fn covers(&self, finding: &Diagnostic) -> bool {
        let place = finding.place.as_ref();
        let file = place.map_or("", |place| place.file.as_str());
        let pointer = place.map_or("", |place| place.pointer.as_str());
        finding.severity != Severity::Error
            && finding.rule == *self.rule.peek()
            && self.document.as_deref().is_none_or(|document| document == file)
            && self.pointer.as_deref().is_none_or(|wanted| {
                pointer.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    }
}

impl Config {
    /// Notes of each finding that is allowed why it is, and reports entries that allow nothing. To be called when
    /// everything that reports has run.
    pub fn allow(&self, findings: &mut Findings) {
        for finding in findings.iter_mut() {
            for entry in &self.lint.allow {
                if entry.covers(finding) {
                    entry.rule.get();
                    finding.severity = Severity::Note;
                    finding.allowed.get_or_insert_with(|| entry.reason.clone());
                }
            }
        }
        // A run with errors has stopped before everything was found.
        if findings.has_errors() {
            return;
        }
        for entry in self.lint.allow.iter().filter(|entry| !entry.rule.is_used()) {
            let message = format!("there is no finding of `{}` that this entry allows", entry.rule.peek());
            findings.report(
                Diagnostic::error("idle-config-entry", message)
                    .at(self.place(&entry.rule))
                    .help("remove the entry, or correct its rule, document or pointer"),
            );
        }
    }
}
