//! `undeclared-error-body`: errors that the document does not describe. Nothing is changed; the client reads every
//! error of the service, and keeps its status, headers and body.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::load::pointer;
use crate::normalise::support::edit::each_document;
use crate::normalise::support::operations::operations;
use crate::normalise::support::schema::resolve;
use crate::normalise::support::words::list;
use crate::normalise::{Config, Corpus, Findings};

const RULE: &str = "undeclared-error-body";

pub(in crate::normalise) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let tree = look.tree();
        let (mut silent, mut bodiless) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
        for call in operations(tree) {
            let responses = call.value.get("responses").and_then(Value::as_object);
            let mut errors = responses.into_iter().flatten().filter(|(status, _)| is_error(status)).peekable();
            if errors.peek().is_none() {
                silent.push(format!("{}/responses", call.pointer));
            }
            for (status, response) in errors {
                let has_body = resolve(tree, response).is_some_and(|response| {
                    response.get("content").and_then(Value::as_object).is_some_and(|content| !content.is_empty())
                });
                if !has_body {
                    bodiless
                        .entry(status)
                        .or_default()
                        .push(pointer::join(&format!("{}/responses", call.pointer), status));
                }
            }
        }
        look.report_all(
            &silent,
            Diagnostic::note(RULE, "no error is declared")
                .done("whatever error the service answers is read as a general one"),
        );
        let statuses = list(bodiless.keys());
        let places: Vec<String> = bodiless.into_values().flatten().collect();
        let what = format!("no body is declared for the errors {statuses}");
        look.report_all(
            &places,
            Diagnostic::note(RULE, what).done("read as a general error, with whatever body it has"),
        );
    });
}

fn is_error(status: &str) -> bool {
    status.starts_with(['4', '5']) || status == "default"
}
