//! What is expected of the judges, as data: what they complain of, and why that is right, and what they do not see.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tests::read;

use crate::judge::{About, Complaint, State};

const FILE: &str = "tests/contract/expected.toml";

/// All of it, and what of it has been met.
#[derive(Debug)]
pub(crate) struct Expected {
    entries: Vec<Entry>,
    /// By the number of the entry.
    met: BTreeSet<(usize, State, String)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    deviation: Vec<Deviation>,
    unseen: Vec<Unseen>,
}

/// Something that judges say although all is as it should be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deviation {
    states: Vec<State>,
    about: About,
    /// A `…` stands for anything.
    says: String,
    operations: Vec<String>,
    row: String,
}

/// A part of requests that may be anything, or is not asked for, as far as judges are concerned.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unseen {
    states: Vec<State>,
    part: String,
    operations: Vec<String>,
    row: Option<String>,
    because: Option<String>,
}

#[derive(Debug)]
struct Entry {
    states: Vec<State>,
    /// `None` for what is unseen.
    about: Option<About>,
    /// What is said, or the part that is not seen.
    what: String,
    /// `document#operationId` of each operation of which this is expected.
    operations: Vec<String>,
    reason: Reason,
}

/// Why something is as it is.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reason {
    /// A row of the catalogue of inconsistencies.
    Row(String),
    /// What judges are like.
    Because(String),
}

impl Expected {
    pub(crate) fn read() -> Self {
        let file: File = toml::from_str(&read(FILE)).unwrap_or_else(|error| panic!("{FILE}: {error}"));
        let deviations = file.deviation.into_iter().map(|Deviation { states, about, says, operations, row }| Entry {
            states,
            about: Some(about),
            what: says,
            operations,
            reason: Reason::Row(row),
        });
        let unseen = file.unseen.into_iter().map(|Unseen { states, part, operations, row, because }| Entry {
            reason: match (row, because) {
                (Some(row), None) => Reason::Row(row),
                (None, Some(because)) => Reason::Because(because),
                _ => panic!("{FILE}: `{part}` is unseen by a `row` or `because` of something, not both"),
            },
            states,
            about: None,
            what: part,
            operations,
        });
        Self { entries: deviations.chain(unseen).collect(), met: BTreeSet::new() }
    }

    /// Why there is a complaint, if it was expected.
    pub(crate) fn deviation(&mut self, state: State, operation: &str, complaint: &Complaint) -> Option<Reason> {
        self.meet(state, operation, |entry| {
            entry.about == Some(complaint.about) && is_like(&complaint.says, &entry.what)
        })
    }

    /// Why a part of a request is not seen, if that was expected.
    pub(crate) fn unseen(&mut self, state: State, operation: &str, part: &str) -> Option<Reason> {
        self.meet(state, operation, |entry| entry.about.is_none() && entry.what == part)
    }

    fn meet(&mut self, state: State, operation: &str, is_it: impl Fn(&Entry) -> bool) -> Option<Reason> {
        let at = self.entries.iter().position(|entry| {
            entry.states.contains(&state) && entry.operations.iter().any(|name| name == operation) && is_it(entry)
        })?;
        self.met.insert((at, state, operation.to_owned()));
        Some(self.entries[at].reason.clone())
    }

    /// What was expected of these documents and has not happened, and what leads to no row of the catalogue.
    pub(crate) fn idle(&self, judged: &BTreeSet<(State, String)>) -> Vec<String> {
        let mut idle = Vec::new();
        let catalogue = read("specs/INCONSISTENCIES.md");
        for (at, entry) in self.entries.iter().enumerate() {
            for (operation, &state) in
                entry.operations.iter().flat_map(|name| entry.states.iter().map(move |it| (name, it)))
            {
                let document = operation.split('#').next().unwrap_or_default().to_owned();
                if judged.contains(&(state, document)) && !self.met.contains(&(at, state, operation.clone())) {
                    idle.push(format!("{FILE} expects of {operation} ({state}) what is not so: {}", entry.what));
                }
            }
            if let Reason::Row(row) = &entry.reason
                && !catalogue.contains(&format!("\n| {row} | "))
            {
                idle.push(format!("{FILE} names `{row}`, which is no row of the catalogue"));
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
