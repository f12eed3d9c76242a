//! Every operation, called at mock servers that others have written, and that judge by the documents: a foreign proof
//! that requests are what the documents ask for, and that what the documents promise can be read.
//!
//! `cargo xtask contract` starts the servers and shows what comes of it.

mod canaries;
mod complaint;
mod expected;
mod judge;
mod report;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::PathBuf,
    sync::Arc,
};

use tests::{
    cases::{self, Case},
    documents::{Documents, Operation},
};
use vonage_sdk::runtime::{ReqwestTransport, RetryPolicy};

use canaries::Canaries;
use complaint::{About, Complaint};
use expected::Expected;
use judge::{Courtroom, Exchange, Judge, Kind};
use report::{Answer, Report, Row};

/// Where `cargo xtask contract` says who judges, and reads what they have said.
const FOLDER: &str = "CONTRACT_FOLDER";

/// How the judge is asked to choose its responses: the examples of the document, then made up by its schemas.
const PREFERENCES: [&str; 4] =
    ["dynamic=false", "dynamic=true, seed=one", "dynamic=true, seed=two", "dynamic=true, seed=three"];

#[tokio::test]
#[ignore = "`cargo xtask contract` starts the mock servers that it needs"]
async fn every_operation_is_as_the_judges_want_it() {
    let folder = PathBuf::from(env::var_os(FOLDER).expect("`cargo xtask contract` sets the folder"));
    let judges = fs::read_to_string(folder.join("judges.json")).expect("the judges are written down");
    let judges: Vec<Judge> = serde_json::from_str(&judges).expect("they are written down as JSON");
    let restored = Documents::read();
    let cases = cases::all();
    let transport = ReqwestTransport::new().expect("there is a transport");
    let mut expected = Expected::read();
    let mut report = Report::default();
    for judge in judges.iter().filter(|judge| judge.kind == Kind::Prism) {
        let is_beside = |other: &&Judge| other.served == judge.served && other.kind != judge.kind;
        let others: Vec<_> = judges.iter().filter(is_beside).collect();
        let served = fs::read_to_string(&judge.served).expect("what is served is there");
        let served = serde_json::from_str(&served).expect("it is JSON");
        let documents = Documents::new([(judge.document.clone(), served)]);
        for operation in documents.operations() {
            let address = documents.address(&operation);
            let is_meant = |case: &&Case| restored.address(&restored.find(case.document, case.operation)) == address;
            let meant: Vec<_> = cases.iter().filter(is_meant).collect();
            if meant.is_empty() {
                report.failures.push(format!("{}#{} has no case", operation.document, operation.id));
            }
            let (transport, others, documents) = (&transport, &others, &documents);
            let hearing = Hearing { transport, judge, others, documents, operation: &operation };
            report.add(hearing.hear(&meant, &mut expected).await);
        }
    }
    let judged: BTreeSet<_> = judges.iter().map(|judge| (judge.state, judge.document.clone())).collect();
    report.failures.extend(expected.idle(&judged));
    fs::write(folder.join("report.json"), serde_json::to_string_pretty(&report).expect("a report is JSON"))
        .expect("the report can be written");
    assert!(report.failures.is_empty(), "{}", report.failures.join("\n"));
}

/// One operation before its judges.
struct Hearing<'a> {
    transport: &'a ReqwestTransport,
    /// Gets the calls, and responds to them.
    judge: &'a Judge,
    /// Those whose opinion of requests is heard besides.
    others: &'a [&'a Judge],
    documents: &'a Documents,
    operation: &'a Operation,
}

impl Hearing<'_> {
    /// Makes the calls, and spoils their requests.
    async fn hear(&self, cases: &[&Case], expected: &mut Expected) -> Row {
        let state = self.judge.state;
        let mut row = Row::new(state, self.operation);
        let (mut said, mut seen) = (BTreeSet::new(), BTreeMap::new());
        for case in cases {
            let mut right = None;
            for preference in PREFERENCES {
                let call = self.call(case, preference).await;
                row.count(call.answer);
                said.extend(call.complaints);
                right = right.or(call.exchange);
            }
            let Some(right) = right else { continue };
            let mut usual = vec![(self.judge, self.judge.complaints(&right.response))];
            for other in self.others {
                usual.push((other, other.ask(self.transport, &right.request).await));
            }
            said.extend(usual.iter().flat_map(|(_, complaints)| complaints.clone()));
            for canaries in canaries::all(&right.request) {
                let sees = self.see(&usual, &canaries).await;
                seen.entry(canaries.part).and_modify(|seen| *seen &= sees).or_insert(sees);
            }
        }
        for complaint in said {
            let reason = expected.deviation(state, &row.name(), &complaint);
            row.complain(complaint, reason);
        }
        for (part, seen) in seen {
            let reason = if seen { None } else { expected.unseen(state, &row.name(), &part) };
            row.look(part, seen, reason);
        }
        row
    }

    /// Makes a call.
    async fn call(&self, case: &Case, preference: &str) -> Call {
        let courtroom = self.courtroom(preference);
        let client = cases::client().transport(courtroom.clone()).retry(RetryPolicy::never());
        let outcome = (case.call)(client.build().expect("the client can be built")).await;
        let exchange = courtroom.heard().pop();
        let mut complaints = exchange.as_ref().map_or_else(Vec::new, |it| self.judge.complaints(&it.response));
        let answer = match &outcome {
            Ok(()) => Answer::Read,
            Err(error) if error.is_declined() => Answer::Declined,
            Err(_) => Answer::None,
        };
        if let Err(error) = outcome
            && answer == Answer::None
            && (error.is_decode() || complaints.is_empty())
        {
            complaints.push(Complaint::new(About::Answer, error.to_string()));
        }
        Call { exchange, answer, complaints }
    }

    /// Whether a judge complains of this part, or of one of the requests in which it is spoilt more than it does of the
    /// right one.
    async fn see(&self, usual: &[(&Judge, Vec<Complaint>)], canaries: &Canaries) -> bool {
        if usual.iter().flat_map(|(_, usual)| usual).any(|complaint| complaint.is_about(&canaries.part)) {
            return true;
        }
        for request in &canaries.requests {
            for (judge, usual) in usual {
                let complaints = judge.ask(self.transport, request).await;
                if complaints.iter().any(|complaint| !usual.contains(complaint)) {
                    return true;
                }
            }
        }
        false
    }

    fn courtroom(&self, preference: &str) -> Arc<Courtroom> {
        Courtroom::new(self.transport, self.judge, self.documents.server(self.operation), preference)
    }
}

/// What came of a call.
struct Call {
    exchange: Option<Exchange>,
    answer: Answer,
    complaints: Vec<Complaint>,
}
