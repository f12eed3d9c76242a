//! What came of it, for `cargo xtask contract` to show.

use serde::Serialize;
use tests::documents::Operation;

use crate::{
    complaint::{About, Complaint},
    expected::Reason,
    judge::State,
};

/// What every judge has said.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) rows: Vec<Row>,
    /// What must not be.
    pub(crate) failures: Vec<String>,
}

/// One operation before one judge.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    state: State,
    document: String,
    operation: String,
    /// How many parts of its requests the judge sees.
    seen: usize,
    /// How many of its responses were read.
    read: usize,
    /// How many said themselves that nothing was done.
    declined: usize,
    complaints: Vec<Said>,
    unseen: Vec<Unseen>,
}

#[derive(Debug, Serialize)]
struct Said {
    about: About,
    says: String,
    reason: Option<Reason>,
}

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It was read as what the operation returns.
    Read,
    /// It says in its own words that nothing was done, which a made-up one does by chance.
    Declined,
    /// There is none, or it cannot be read.
    None,
}

/// A part that the judge accepts whatever it is.
#[derive(Debug, Serialize)]
struct Unseen {
    part: String,
    reason: Option<Reason>,
}

impl Row {
    pub(crate) fn new(state: State, operation: &Operation) -> Self {
        Self {
            state,
            document: operation.document.clone(),
            operation: operation.id.clone(),
            seen: 0,
            read: 0,
            declined: 0,
            complaints: Vec::new(),
            unseen: Vec::new(),
        }
    }

    /// `document#operationId`.
    pub(crate) fn name(&self) -> String {
        format!("{}#{}", self.document, self.operation)
    }

    pub(crate) fn complain(&mut self, complaint: Complaint, reason: Option<Reason>) {
        self.complaints.push(Said { about: complaint.about, says: complaint.says, reason });
    }

    pub(crate) fn look(&mut self, part: String, seen: bool, reason: Option<Reason>) {
        if seen { self.seen += 1 } else { self.unseen.push(Unseen { part, reason }) }
    }

    pub(crate) fn count(&mut self, answer: Answer) {
        match answer {
            Answer::Read => self.read += 1,
            Answer::Declined => self.declined += 1,
            Answer::None => {}
        }
    }

    /// What nothing explains.
    fn failures(&self) -> Vec<String> {
        let name = format!("{} ({})", self.name(), self.state);
        let said = self.complaints.iter().filter(|said| said.reason.is_none());
        let said = said.map(|said| format!("{name}: {}", said.says));
        let unseen = self.unseen.iter().filter(|unseen| unseen.reason.is_none());
        said.chain(unseen.map(|unseen| format!("{name}: the judge does not see `{}`", unseen.part))).collect()
    }
}

impl Report {
    /// Adds a row, and counts as failures what nothing explains.
    pub(crate) fn add(&mut self, row: Row) {
        self.failures.extend(row.failures());
        self.rows.push(row);
    }
}
