//! What is expected of the judges, as data: what they complain of, and why that is right, and what they do not see.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tests::read;

use crate::{
    complaint::{About, Complaint},
    judge::State,
};

const FILE: &str = "tests/contract/expected.toml";

/// All of it, and what of it has been met.
#[derive(Debug)]
pub(crate) struct Expected {
    entries: Vec<Entry>,
    met: BTreeSet<Met>,
}

/// The number of an entry, and what of it has been met: what is said or not seen, where.
type Met = (usize, State, String, String);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    expected: Vec<Entry>,
}

/// What has the same reason. A `…` stands for anything.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    states: Vec<State>,
    /// `document#operationId` of each operation of which all of this is expected.
    operations: Vec<String>,
    #[serde(flatten)]
    reason: Reason,
    /// What is said of requests that are right.
    #[serde(default)]
    request: Vec<String>,
    /// What is said of examples of the document.
    #[serde(default)]
    example: Vec<String>,
    /// What the client says of responses that the judge made up.
    #[serde(default)]
    answer: Vec<String>,
    /// Parts of requests that may be anything, or are not asked for, as far as the judge is concerned.
    #[serde(default)]
    unseen: Vec<String>,
}

/// Why something is as it is.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reason {
    /// A row of the catalogue of inconsistencies.
    Row(String),
    /// What judges are like.
    Because(String),
}

impl Entry {
    fn said(&self, about: About) -> &[String] {
        match about {
            About::Request => &self.request,
            About::Example => &self.example,
            About::Answer => &self.answer,
        }
    }

    /// All that has to be met, somewhere.
    fn patterns(&self) -> impl Iterator<Item = &String> {
        [&self.request, &self.example, &self.answer, &self.unseen].into_iter().flatten()
    }
}

impl Expected {
    pub(crate) fn read() -> Self {
        let file: File = toml::from_str(&read(FILE)).unwrap_or_else(|error| panic!("{FILE}: {error}"));
        Self { entries: file.expected, met: BTreeSet::new() }
    }

    /// Why there is a complaint, if it was expected.
    pub(crate) fn deviation(&mut self, state: State, operation: &str, complaint: &Complaint) -> Option<Reason> {
        self.meet(state, operation, &complaint.says, |entry| entry.said(complaint.about))
    }

    /// Why a part of a request is not seen, if that was expected.
    pub(crate) fn unseen(&mut self, state: State, operation: &str, part: &str) -> Option<Reason> {
        self.meet(state, operation, part, |entry| &entry.unseen)
    }

    fn meet(
        &mut self,
        state: State,
        operation: &str,
        text: &str,
        patterns: impl Fn(&Entry) -> &[String],
    ) -> Option<Reason> {
        let is_meant =
            |entry: &Entry| entry.states.contains(&state) && entry.operations.iter().any(|name| name == operation);
        let mut meant = self.entries.iter().enumerate().filter(|(_, entry)| is_meant(entry));
        let (at, reason, pattern) = meant.find_map(|(at, entry)| {
            let pattern = patterns(entry).iter().find(|pattern| is_like(text, pattern))?;
            Some((at, entry.reason.clone(), pattern.clone()))
        })?;
        self.met.insert((at, state, operation.to_owned(), pattern));
        Some(reason)
    }

    /// What was expected of these documents and has not happened, and what leads to no row of the catalogue.
    pub(crate) fn idle(&self, judged: &BTreeSet<(State, String)>) -> Vec<String> {
        let mut idle = Vec::new();
        let catalogue = read("specs/INCONSISTENCIES.md");
        for (at, entry) in self.entries.iter().enumerate() {
            for (operation, &state) in entry.operations.iter().flat_map(|it| entry.states.iter().map(move |s| (it, s)))
            {
                let document = operation.split('#').next().unwrap_or_default().to_owned();
                let is_judged = judged.contains(&(state, document));
                for pattern in entry.patterns().filter(|_| is_judged) {
                    if !self.met.contains(&(at, state, operation.clone(), pattern.clone())) {
                        idle.push(format!("{FILE} expects of {operation} ({state}) what is not so: {pattern}"));
                    }
                }
            }
            match &entry.reason {
                Reason::Row(row) if !catalogue.contains(&format!("\n| {row} | ")) => {
                    idle.push(format!("{FILE} names `{row}`, which is no row of the catalogue"));
                }
                _ => {}
            }
        }
        idle
    }
}

/// Whether a text is what a pattern says, in which a `…` stands for anything.
fn is_like(text: &str, pattern: &str) -> bool {
    let mut pieces = pattern.split('…');
    let Some(mut rest) = text.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    for piece in pieces {
        // What comes last may be empty, which means anything up to the end.
        let Some(at) = (if piece.is_empty() { Some(rest.len()) } else { rest.find(piece) }) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.is_empty()
}

#[test]
fn a_pattern_stands_for_what_is_like_it() {
    let likes = [
        ("list of 3", "list of …"),
        ("list of ", "list of …"),
        ("to.0: a list of 3", "to…: a list of …"),
        ("as it is", "as it is"),
    ];
    for (text, pattern) in likes {
        assert!(is_like(text, pattern), "{text} is like {pattern}");
    }
    let others = [("lists of 3", "list of …"), ("as it is not", "as it is"), ("to: a list", "to…: a list of …")];
    for (text, pattern) in others {
        assert!(!is_like(text, pattern), "{text} is not like {pattern}");
    }
}
