//! What the judges have said, as a table.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::report::plural;

/// The verdict on an operation of which a judge complains with good reason.
const DIFFERS: &str = "differs as explained";

/// What the test writes down.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    rows: Vec<Row>,
    /// What must not be.
    pub(super) failures: Vec<String>,
}

/// One operation before one judge.
#[derive(Debug, Deserialize)]
struct Row {
    state: String,
    document: String,
    operation: String,
    seen: usize,
    read: usize,
    declined: usize,
    complaints: Vec<Complaint>,
    unseen: Vec<Unseen>,
}

#[derive(Debug, Deserialize)]
struct Complaint {
    about: String,
    says: String,
    reason: Option<Reason>,
}

#[derive(Debug, Deserialize)]
struct Unseen {
    part: String,
    reason: Option<Reason>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Reason {
    Row(String),
    Because(String),
}

/// All of it: a table for each served document, the sum, and what must not be.
pub(super) fn show(report: &Report) -> String {
    let mut text = String::new();
    let width = report.rows.iter().map(|row| row.operation.len()).max().unwrap_or_default();
    let mut heading = (String::new(), String::new());
    for row in &report.rows {
        let own = (row.state.clone(), row.document.clone());
        if heading != own {
            let _ = writeln!(text, "{}{} ({})", if text.is_empty() { "" } else { "\n" }, row.document, row.state);
            heading = own;
        }
        let _ = writeln!(text, "  {:width$}  {}", row.operation, row.verdict());
        for line in row.details() {
            let _ = writeln!(text, "  {:width$}    {line}", "");
        }
    }
    text.push('\n');
    for state in ["corrected", "restored"] {
        let rows = || report.rows.iter().filter(move |row| row.state == state);
        if rows().next().is_some() {
            let sum = |count: fn(&Row) -> usize| rows().map(count).sum::<usize>();
            let _ = writeln!(
                text,
                "{state}: {}, {} right, {} as explained; {} of {} of requests seen; {} read, {} declined",
                plural(rows().count(), "operation"),
                sum(|row| usize::from(row.verdict().starts_with("right"))),
                sum(|row| usize::from(row.verdict() == DIFFERS)),
                sum(|row| row.seen),
                plural(sum(|row| row.seen + row.unseen.len()), "part"),
                plural(sum(|row| row.read), "response"),
                sum(|row| row.declined),
            );
        }
    }
    for failure in &report.failures {
        let _ = writeln!(text, "failure: {failure}");
    }
    text
}

impl Row {
    fn verdict(&self) -> &'static str {
        let explained = |reason: &Option<Reason>| reason.is_some();
        match (self.complaints.as_slice(), self.unseen.as_slice()) {
            ([], []) => "right",
            (said, _) if !said.iter().all(|said| explained(&said.reason)) => "DEVIATES",
            (_, unseen) if !unseen.iter().all(|unseen| explained(&unseen.reason)) => "UNSEEN",
            ([], _) => "right as far as seen",
            _ => DIFFERS,
        }
    }

    fn details(&self) -> Vec<String> {
        let reason = |reason: &Option<Reason>| match reason {
            Some(Reason::Row(row)) => format!("`{row}`"),
            Some(Reason::Because(because)) => because.clone(),
            None => "not explained".to_owned(),
        };
        let said =
            self.complaints.iter().map(|said| format!("{}: {} ({})", said.about, said.says, reason(&said.reason)));
        let unseen = self.unseen.iter().map(|unseen| format!("unseen: {} ({})", unseen.part, reason(&unseen.reason)));
        said.chain(unseen).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_verdict_has_its_words() {
        let report = serde_json::json!({
            "rows": [
                row("corrected", "send", &[], &[]),
                row("corrected", "search", &[], &[Some("any text will do")]),
                row("corrected", "cancel", &[], &[None]),
                row("restored", "send", &["credentials-as-arguments"], &[]),
                row("restored", "search", &[""], &[]),
            ],
            "failures": ["letters.yaml#search (restored): must have `key`"],
        });
        let report = serde_json::from_value(report).expect("a report");
        insta::assert_snapshot!(show(&report));
    }

    fn row(state: &str, operation: &str, rows: &[&str], unseen: &[Option<&str>]) -> serde_json::Value {
        let said = rows.iter().map(|row| {
            let reason = (!row.is_empty()).then(|| serde_json::json!({ "row": row }));
            serde_json::json!({ "about": "request", "says": "must have `key`", "reason": reason })
        });
        let unseen = unseen.iter().map(|because| {
            let reason = because.map(|because| serde_json::json!({ "because": because }));
            serde_json::json!({ "part": "query text", "reason": reason })
        });
        serde_json::json!({
            "state": state, "document": "letters.yaml", "operation": operation, "seen": 2, "read": 3, "declined": 1,
            "complaints": said.collect::<Vec<_>>(), "unseen": unseen.collect::<Vec<_>>(),
        })
    }
}
