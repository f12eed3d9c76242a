//! Every node of the four documents leads to the very characters that it was read from.

use std::{fs, path::Path};

use generator::{
    diagnostic::Findings,
    load::{Document, Source, pointer},
};
use serde_json::Value;

fn read(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(name);
    let mut findings = Findings::new();
    let document = Document::parse(Source::new(name, fs::read_to_string(path).expect("a document")), &mut findings);
    assert_eq!(findings.iter().next(), None);
    document.expect("a document")
}

/// The pointers of all nodes.
fn pointers(node: &Value, path: String, found: &mut Vec<String>) {
    match node {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| pointers(value, pointer::join(&path, key), found));
        }
        Value::Array(elements) => {
            let numbered = elements.iter().enumerate();
            numbered.for_each(|(index, value)| pointers(value, pointer::join(&path, &index.to_string()), found));
        }
        _ => {}
    }
    found.push(path);
}

/// Checks a document, and that most of its scalars could be compared.
fn check(name: &str, scalars: usize) {
    let document = read(name);
    let mut all = Vec::new();
    pointers(document.tree(), String::new(), &mut all);
    let mut compared = 0;
    for pointer in &all {
        let place = document.place(pointer);
        assert_eq!(&place.pointer, pointer, "{name}: every node has a place of its own");
        let span = place.span.expect("a span");
        let text = &document.text()[span.start..span.end];
        let line = document.text()[..span.start].matches('\n').count() + 1;
        let column = document.text()[..span.start].chars().rev().take_while(|character| *character != '\n').count() + 1;
        assert_eq!((span.line, span.column), (line, column), "{name}#{pointer}");

        if let Some(Value::Object(_)) = pointer::split(pointer).and_then(|(parent, _)| document.get(parent)) {
            let key = document.key_place(pointer).span.expect("a key");
            let key = &document.text()[key.start..key.end];
            let plain = key.trim_matches(['"', '\'']);
            assert_eq!(pointer::last(pointer).as_deref(), Some(plain), "{name}#{pointer}");
        }
        let value = document.get(pointer).expect("a node");
        let whole = document.extent(pointer).is_some_and(|extent| extent.end == span.end);
        // Of a scalar with several lines only the first is shown.
        if whole && !value.is_object() && !value.is_array() {
            let read: Value = serde_yaml::from_str(text).expect("a scalar");
            assert_eq!(&read, value, "{name}#{pointer}");
            compared += 1;
        }
    }
    assert!(compared > scalars, "{name}: {compared} scalars of {} nodes", all.len());
}

#[test]
fn voice_v1() {
    check("voice.v1.yaml", 450);
}

#[test]
fn voice_v2() {
    check("voice.v2.json", 200);
}

#[test]
fn aggregate() {
    check("vonage.yaml", 700);
}

#[test]
fn integration_suite() {
    check("vgis.json", 800);
}
