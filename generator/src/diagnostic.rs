//! Findings: what the generator noticed, where, and what it did about it.
//!
//! A finding is collected, never thrown: every stage takes `&mut Findings`, reports all that it sees, and goes on as far
//! as it can. Only the end of the pipeline asks whether there were errors.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What stands before the entry of `codegen.toml` that settles a collision, `…` being left for the name.
pub const SETTLED_BY: &str = "name one of them: ";

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// The document is wrong or unclear, and the generator knew what to do.
    Warning,
    /// Nothing can be generated before this is settled.
    Error,
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file's name below `specs/`.
    pub file: String,
    /// JSON pointer of the node, without the leading `#`; empty for the whole file.
    pub pointer: String,
    /// The node's text, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl fmt::Display for Place {
    /// `voice.yaml:12:7`, the form that editors and terminals make a link of.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.span {
            Some(span) => write!(f, "{}:{}:{}", self.file, span.line, span.column),
            None => write!(f, "{}#{}", self.file, self.pointer),
        }
    }
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Line of the first byte, from 1.
    pub line: usize,
    /// Column of the first byte in characters, from 1.
    pub column: usize,
}

/// Something that was noticed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The rule that noticed it: `missing-object-type`.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// What is the matter, in one sentence without a full stop.
    pub message: String,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Other places that belong to it, each with a word on how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<(Place, String)>,
    /// What the generator did about it: `read as an object`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<String>,
    /// What the reader can do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Why nothing has to be done about it, where the configuration says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<String>,
}

/// What is said of a further place that a finding is about in the same way as its own.
pub const AND_HERE: &str = "and here";

impl Diagnostic {
    /// A finding of the given severity.
    pub fn new(severity: Severity, rule: &str, message: impl Into<String>) -> Self {
        Self {
            rule: rule.to_owned(),
            severity,
            message: message.into(),
            place: None,
            related: Vec::new(),
            done: None,
            help: None,
            allowed: None,
        }
    }

    /// Something that stops the run.
    pub fn error(rule: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, message)
    }

    /// Something that was wrong and has been dealt with.
    pub fn warning(rule: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, message)
    }

    /// Something worth knowing.
    pub fn note(rule: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, rule, message)
    }

    /// Something that was written for the crate and cannot be read, whatever the documents say.
    pub fn invalid_output(message: impl Into<String>) -> Self {
        Self::error("invalid-output", message)
            .help("correct it if it is an extension; else report it as a fault of the generator, with the documents")
    }

    /// Where it is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Where else to look.
    #[must_use]
    pub fn and(mut self, place: Place, how: impl Into<String>) -> Self {
        self.related.push((place, how.into()));
        self
    }

    /// What was done about it.
    #[must_use]
    pub fn done(mut self, done: impl Into<String>) -> Self {
        self.done = Some(done.into());
        self
    }

    /// The entry of `codegen.toml` that gives one of two things another name.
    #[must_use]
    pub fn settled_by(self, entry: &str) -> Self {
        self.help(format!("{SETTLED_BY}{entry}"))
    }

    /// What the reader can do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The findings of a run, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Findings {
    list: Vec<Diagnostic>,
}

impl Findings {
    /// None so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether one of them stops the run.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The places of all of them.
    pub(crate) fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        self.list
            .iter_mut()
            .flat_map(|finding| finding.place.iter_mut().chain(finding.related.iter_mut().map(|(place, _)| place)))
    }

    /// All of them, to be added to.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.list.iter_mut()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
