//! The rules of normalisation, each over a document that breaks it and nothing else.
//!
//! `fixtures/normalise/<rule>.yaml` is such a document, with a `<rule>.toml` beside it where the rule needs a decision,
//! and a `<rule>.follower.yaml` where it needs a second document. The snapshot shows the findings, and what was changed
//! in the tree.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use generator::{
    diagnostic::{Findings, Place, Severity},
    load::{Config, Corpus, Document, Source},
    normalise::{Normalised, PASSES, normalise},
};
use openapiv3::{AnySchema, OpenAPI, Schema, SchemaKind};
use serde_json::Value;
use similar::TextDiff;

/// Documents, before and after.
struct Run {
    before: Vec<Value>,
    after: Normalised,
    config: Config,
    findings: Findings,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/normalise")
}

/// The names of all fixtures.
fn fixtures() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).expect("fixtures").map(|entry| entry.expect("a file").path());
    let documents = entries.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    documents.filter_map(|path| Some(path.file_name()?.to_str()?.split('.').next()?.to_owned())).collect()
}

fn run(name: &str) -> Run {
    let read = |suffix: &str| fs::read_to_string(folder().join(format!("{name}.{suffix}"))).ok();
    let documents = ["yaml", "follower.yaml"]
        .into_iter()
        .filter_map(|suffix| Some(Source::new(format!("{name}.{suffix}"), read(suffix)?)));
    run_texts(documents.collect(), read("toml").unwrap_or_default())
}

fn run_texts(documents: Vec<Source>, config: String) -> Run {
    let mut findings = Findings::new();
    let config = Config::parse(Source::new("codegen.toml", config), &mut findings).expect("a configuration");
    let parsed = documents.into_iter().map(|source| Document::parse(source, &mut findings).expect("a document"));
    let corpus = Corpus { documents: parsed.collect(), ..Corpus::default() };
    assert!(!findings.has_errors(), "{findings:?}");
    let before = corpus.documents.iter().map(|document| document.tree().clone()).collect();
    let after = normalise(corpus, &config, &mut findings);
    Run { before, after, config, findings }
}

fn show(findings: &Findings) -> String {
    let place = |place: &Place| format!("{place} #{}", place.pointer);
    let mut text = String::new();
    for finding in findings {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        text += &format!("{severity}[{}] {}\n", finding.rule, finding.place.as_ref().map(place).unwrap_or_default());
        text += &format!("    {}\n", finding.message);
        for (other, how) in &finding.related {
            text += &format!("    {how}: {}\n", place(other));
        }
        for (what, value) in [("done", &finding.done), ("help", &finding.help)] {
            if let Some(value) = value {
                text += &format!("    {what}: {value}\n");
            }
        }
    }
    text
}

fn changes(run: &Run) -> String {
    let pretty = |value: &Value| format!("{value:#}\n");
    let pairs = run.before.iter().zip(run.after.documents());
    let diffs = pairs.map(|(before, document)| {
        let (before, after) = (pretty(before), pretty(document.tree()));
        TextDiff::from_lines(&before, &after).unified_diff().context_radius(3).header("before", "after").to_string()
    });
    diffs.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_rule_does_what_it_says() {
    for name in fixtures() {
        let run = run(&name);
        let text = format!("{}\n{}", show(&run.findings), changes(&run));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "snapshots/normalise" }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn every_rule_has_a_fixture_that_breaks_it() {
    let found: BTreeSet<String> = fixtures()
        .iter()
        .flat_map(|name| run(name).findings.iter().map(|finding| finding.rule.clone()).collect::<Vec<_>>())
        .collect();
    let rules: BTreeSet<String> = PASSES.iter().flat_map(|pass| pass.rules()).map(str::to_owned).collect();
    assert_eq!(found, rules);
    for pass in PASSES {
        assert!(!pass.reason.is_empty());
    }
}

#[test]
fn a_healthy_document_breaks_none() {
    let run = run("healthy");
    let bad: Vec<_> = run.findings.iter().filter(|finding| finding.severity != Severity::Note).collect();
    assert!(bad.is_empty(), "{bad:?}");
    assert_eq!(run.before[0], *run.after.documents()[0].tree());
}

#[test]
fn a_second_time_changes_nothing_more() {
    for name in fixtures() {
        let Run { after, config, .. } = run(&name);
        let mut findings = Findings::new();
        let again = normalise(after.corpus().clone(), &config, &mut findings);
        for (once, twice) in after.documents().iter().zip(again.documents()) {
            assert_eq!(once.tree(), twice.tree(), "{name}");
        }
        let warnings: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Warning).collect();
        assert!(warnings.is_empty(), "{name}: {warnings:?}");
    }
}

#[test]
fn every_finding_has_a_place_in_the_text() {
    for name in fixtures() {
        for finding in &run(&name).findings {
            let place = finding.place.as_ref().unwrap_or_else(|| panic!("{name}: {finding:?}"));
            // Only what is missing from the document as a whole has none.
            assert!(place.span.is_some() || place.pointer.is_empty(), "{name}: {finding:?}");
        }
    }
}

#[test]
fn what_comes_out_is_plain_openapi() {
    for name in fixtures() {
        let run = run(&name);
        if run.findings.has_errors() {
            continue;
        }
        for document in run.after.documents() {
            let openapi: Result<OpenAPI, _> = serde_json::from_value(document.tree().clone());
            assert!(openapi.is_ok(), "{name}: {openapi:?}");
            for schema in schemas(document.tree()) {
                let kind = serde_json::from_value::<Schema>(schema.clone()).unwrap().schema_kind;
                if let SchemaKind::Any(any) = kind {
                    assert_eq!(any, AnySchema::default(), "{name}: {schema}");
                }
            }
        }
    }
}

/// All schemas of a document that are no references: of its components, and those within them.
fn schemas(tree: &Value) -> Vec<&Value> {
    let components = tree.pointer("/components/schemas").and_then(Value::as_object);
    let mut stack: Vec<&Value> = components.into_iter().flat_map(|schemas| schemas.values()).collect();
    let mut found = Vec::new();
    while let Some(schema) = stack.pop() {
        if schema.get("$ref").is_some() {
            continue;
        }
        found.push(schema);
        stack.extend(
            schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|properties| properties.values()),
        );
        stack.extend(
            ["items", "not", "additionalProperties"]
                .iter()
                .filter_map(|key| schema.get(key))
                .filter(|it| it.is_object()),
        );
        for key in ["allOf", "oneOf", "anyOf"] {
            stack.extend(schema.get(key).and_then(Value::as_array).into_iter().flatten());
        }
    }
    found
}

#[test]
fn moved_nodes_know_where_they_were_written() {
    let run = run("operation-described-twice");
    let document = &run.after.documents()[0];
    let parameter = "/paths/~1calls/get/parameters/2/schema";
    assert!(document.get(parameter).is_some());
    let origin = run.after.origin(document, parameter).to_string();
    assert_eq!(origin, "operation-described-twice.follower.yaml#/paths/~1v1~1calls/get/parameters/1/schema");
    let place = run.after.place(document, parameter);
    assert_eq!(place.to_string(), "operation-described-twice.follower.yaml:14:52");
}

#[test]
fn deep_and_strange_documents_are_no_danger() {
    let deep = |key: &str, depth: usize| {
        let (open, close) = (format!("{{\"{key}\":").repeat(depth), "}".repeat(depth));
        format!(
            "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"\",\"version\":\"\"}},\"paths\":{{}},\"components\":{{\"schemas\":{{\"A\":{open}{{}}{close}}}}}}}"
        )
    };
    let circle = r##"{"openapi": "3.0.3", "paths": [], "components": {"schemas": {
        "A": {"allOf": [{"$ref": "#/components/schemas/B"}, {"required": ["x"]}], "oneOf": [{"$ref": "#/components/schemas/A"}]},
        "B": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": 3},
        "C": {"$ref": "#/components/schemas/C"}, "D": {"$ref": "other.yaml#/x"}, "E": {"items": [], "enum": {}, "allOf": [1, null]}
    }}}"##;
    for text in [deep("items", 100), deep("not", 100), deep("additionalProperties", 100), circle.to_owned()] {
        run_texts(vec![Source::new("strange.json", text)], String::new());
    }
}

#[test]
fn unions_that_lead_to_the_same_ones_are_looked_into_once() {
    const LEVELS: usize = 8;
    const WIDTH: usize = 10;
    let mut text = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n".to_owned();
    for level in 0..LEVELS {
        let branches: Vec<String> = (0..WIDTH)
            .map(|next| match level + 1 {
                LEVELS if next == 0 => "{type: string}".to_owned(),
                LEVELS => {
                    format!("{{type: object, required: [key{next}], properties: {{key{next}: {{type: string}}}}}}")
                }
                below => format!("{{$ref: '#/components/schemas/Level{below}No{next}'}}"),
            })
            .collect();
        for number in 0..WIDTH {
            // Every other union is one of objects only.
            let branches = branches.get(number % 2..).unwrap_or_default().join(", ");
            text.push_str(&format!("    Level{level}No{number}: {{oneOf: [{branches}]}}\n"));
        }
    }
    let run = run_texts(vec![Source::new("shop.yaml", text)], String::new());
    let merged = |number: usize| run.after.documents()[0].get(&format!("/components/schemas/Level0No{number}/oneOf"));
    assert_eq!(merged(0).and_then(Value::as_array).map(Vec::len), Some(2), "a text, and a union of objects");
    assert!(run.after.documents()[0].get("/components/schemas/Level0No1").is_some());
}

#[test]
fn a_credential_that_answers_have_too_is_left_where_it_is() {
    let document = "\
openapi: 3.0.3
info: {title: Shop, version: 1.0.0}
paths:
  /login:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Account'}}}}
      responses:
        '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Account'}}}}
components:
  schemas:
    Account: {allOf: [{type: object, properties: {api_key: {type: string}, api_secret: {type: string}}}]}
";
    let config = fs::read_to_string(folder().join("credential-parameter.toml")).expect("a configuration");
    let run = run_texts(vec![Source::new("shop.yaml", document)], config);
    let found: Vec<_> = run.findings.iter().filter(|finding| finding.rule == "credential-parameter").collect();
    let [finding] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(finding.message, "`api_key` and `api_secret` stand in a schema that answers have, too");
    assert!(run.after.documents()[0].get("/components/schemas/Account/allOf/0/properties/api_key").is_some());
}
