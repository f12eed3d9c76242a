//! What a document can have wrong with it as a text, and how that is reported.

use super::{check_text, report};
use crate::{
    diagnostic::Findings,
    load::{Corpus, Document, Source, reference},
};

/// Snapshots the tree and the findings of a document.
#[track_caller]
fn check(snapshot: &str, name: &str, text: &str) {
    let mut findings = Findings::new();
    let document = Document::parse(Source::new(name, text), &mut findings);
    if let Some(document) = &document {
        reference::check(document, &Corpus::default(), &mut findings);
    }
    let tree = document.map_or("no document".to_owned(), |document| document.tree().to_string());
    check_text(snapshot, text, &format!("{}\n{tree}\n", report(&findings)));
}

/// The bytes that the place of each pointer covers.
#[track_caller]
fn check_places(text: &str, expected: &[(&str, &str)]) {
    let mut findings = Findings::new();
    let document = Document::parse(Source::new("a.yaml", text), &mut findings).expect("a document");
    for (pointer, expected) in expected {
        let place = document.place(pointer);
        let span = place.span.expect("a span");
        assert_eq!(&text[span.start..span.end], *expected, "place of {pointer}: {place}");
    }
}

#[test]
fn a_place_is_what_a_reader_looks_for() {
    let text = "openapi: 3.0.0\npaths:\n  /ä/{id}:  # comment\n    get:\n      tags: [a, 'b c']\n      summary: >-\n        Long\n        text\n      responses: {\"200\": {description: ok}}\n  \"/b\":\nservers:\n- url: x\n  description: y\n-\n  url: z\n";
    check_places(
        text,
        &[
            ("/openapi", "3.0.0"),
            ("/paths", "paths"),
            ("/paths/~1ä~1{id}", "/ä/{id}"),
            ("/paths/~1ä~1{id}/get/tags", "tags"),
            ("/paths/~1ä~1{id}/get/tags/1", "'b c'"),
            ("/paths/~1ä~1{id}/get/summary", "Long"),
            ("/paths/~1ä~1{id}/get/responses/200/description", "ok"),
            // What is not there: the nearest thing that is.
            ("/paths/~1ä~1{id}/get/tags/2", "tags"),
            ("/paths/~1ä~1{id}/put/tags/2", "/ä/{id}"),
            ("/paths/~1b", "\"/b\""),
            ("/servers/0", "url: x"),
            ("/servers/1/url", "z"),
        ],
    );
}

#[test]
fn an_alias_leads_to_what_it_stands_for() {
    let text = "a: &it\n  b: 1\n  c: {d: 2}\ne: *it\nf:\n  <<: *it\n  b: 3\n";
    check_places(text, &[("/e/b", "1"), ("/e", "*it"), ("/f/b", "3"), ("/f/c/d", "2"), ("/e/c/d", "2")]);
    check("an_alias_leads_to_what_it_stands_for", "a.yaml", text);
}

#[test]
fn a_document_that_merges_itself() {
    check("a_document_that_merges_itself", "a.yaml", "a: &a\n  <<: *a\n  b: 1\n");
    check("a_document_that_merges_itself_2", "a.yaml", "a: &a [*a]\n");
}

#[test]
fn scalars_follow_the_core_schema() {
    let text = "date: 2019-01-01\ntime: 2019-01-01 10:00:00\nshort: 12:30\nyes: yes\nhex: 0x1f\nold: 017\nfloat: 1e3\nnull: ~\nunsigned: 18446744073709551615\nnegative: -9223372036854775808\n";
    check("scalars_follow_the_core_schema", "a.yaml", text);
}

#[test]
fn numbers_that_json_does_not_have() {
    let text = "big: 99999999999999999999999\nbelow: -9223372036854775809\nhuge: 1e999\nno: .nan\ninf: [.inf, -.INF]\ntext: '.inf'\n";
    check("numbers_that_json_does_not_have", "a.yaml", text);
}

#[test]
fn duplicate_keys() {
    check("duplicate_keys", "a.yaml", "a: 1\nb: {c: 1, 'c': 2}\na: 2\n200: x\n'200': y\n");
    check("duplicate_keys_2", "a.json", "{\"a\": 1,\n \"\\ud83d\\ude80\": 2, \"\\ud83d\\ude81\": 3, \"a\": 4}");
}

#[test]
fn keys_that_are_no_strings() {
    check("keys_that_are_no_strings", "a.yaml", "200: ok\ntrue: x\n~: y\n1.5: z\n");
    check("keys_that_are_no_strings_2", "a.yaml", "? [a, b]\n: 1\nc: 2\n");
}

#[test]
fn tags() {
    check("tags", "a.yaml", "a: !!str 1\nb: !secret hidden\nc: !!binary aGk=\nd: !point {x: 1}\n");
}

#[test]
fn syntax_errors() {
    for (number, (name, text)) in [
        ("a.yaml", "a:\n\tb: 1\n"),
        ("a.yaml", "a: b: c\n"),
        ("a.yaml", "a: [1, 2\nb: 3\n"),
        ("a.yaml", "ä: *nope\n"),
        ("a.yaml", "a: \u{7}x\n"),
        ("a.yaml", "a: @x\n"),
        ("a.json", "{\"a\": 1,\n \"ä\": }"),
        ("a.json", "{\"a\": [1, 2}"),
        ("a.json", "{\"a\": 1,}"),
        ("a.json", "{\"a\": \"\\ud83d\"}"),
    ]
    .into_iter()
    .enumerate()
    {
        check(&format!("syntax_error_{number}"), name, text);
    }
}

#[test]
fn texts_that_are_no_document() {
    check("texts_that_are_no_document", "a.yaml", "");
    check("texts_that_are_no_document_2", "a.yaml", "# nothing\n");
    check("texts_that_are_no_document_3", "a.yaml", "just text\n");
    check("texts_that_are_no_document_4", "a.json", "[]");
    check("texts_that_are_no_document_5", "a.yaml", "---\na: 1\n---\nb: 2\n");
}

#[test]
fn json_is_read_as_json() {
    check(
        "json_is_read_as_json",
        "a.json",
        "\u{feff}{\n\t\"rocket\": \"\\ud83d\\ude80 \\/ \\\\ud83d\",\n\t\"tab\": [\n\t1]\n}",
    );
}

#[test]
fn references() {
    let text = "paths:\n  /a:\n    get:\n      parameters: [{$ref: '#/components/parameters/Pge'}]\n      responses: {'200': {$ref: 'other.yaml#/x'}}\n      example: {$ref: nowhere}\ncomponents:\n  parameters:\n    Page: {name: page}\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/C'}\n    C: {$ref: '#/components/schemas/B'}\n    D: {properties: {example: {$ref: 'Pet'}, default: {$ref: '#Pet'}}}\n    E: {$ref: '#/paths/~1a/get/%ff'}\n    F: {properties: {$ref: {type: string}}}\n    G: {items: {$ref: '#/components/schemas/G'}}\n";
    check("references", "a.yaml", text);
}
