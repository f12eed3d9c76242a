//! Documents that say something else than they should: whatever stands where, a document is generated from, or refused
//! at a place in it.
//!
//! `broken_documents.rs` breaks the text; here the text stays whole and its structure is changed. The variable
//! `MUTATIONS` sets how many documents are tried, and `MUTATIONS_FOLDER` where those are written that were generated from,
//! for `cargo xtask try` to compile what comes of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use generator::{Input, Output, diagnostic::Severity, generate, load::Source};
use serde_json::{Map, Value, json};
use tests::{dice::Dice, read};

const DOCUMENTS: [&str; 4] = ["voice.v1.yaml", "voice.v2.json", "vonage.yaml", "vgis.json"];

/// How many documents are tried unless `MUTATIONS` says otherwise.
const ROUNDS: usize = 120;

#[test]
fn none_stops_the_program_and_every_error_has_a_place() {
    let rounds = std::env::var("MUTATIONS").map_or(ROUNDS, |text| text.parse().expect("MUTATIONS is a number"));
    let folder = std::env::var_os("MUTATIONS_FOLDER");
    let originals: Vec<Value> = DOCUMENTS
        .iter()
        .map(|name| serde_yaml::from_str(&read(&format!("specs/{name}"))).expect("a document"))
        .collect();
    let (mut generated, mut refused) = (0, 0);
    for round in 0..rounds {
        let mut dice = Dice::new(&format!("mutation {round}"));
        let mut document = dice.pick(&originals).clone();
        let mut changes = Vec::new();
        for _ in 0..=dice.below(4) {
            let other = dice.pick(&originals);
            changes.push(change(&mut document, other, &mut dice));
        }
        let text = serde_json::to_string_pretty(&document).expect("a tree can be written");
        let input = Input { documents: vec![Source::new("document.json", text.clone())], ..Input::default() };
        let run = catch_unwind(AssertUnwindSafe(|| generate(input)));
        let output = run.unwrap_or_else(|_| panic!("round {round} stopped the program: {changes:#?}"));
        check(&output, round, &changes);
        match output.files.is_empty() {
            true => refused += 1,
            false => {
                generated += 1;
                if let Some(folder) = &folder {
                    std::fs::write(Path::new(folder).join(format!("mutation-{round}.json")), text).expect("a folder");
                }
            }
        }
    }
    println!("{generated} generated, {refused} refused");
    assert!(generated > rounds / 10 && refused > rounds / 10, "{generated} generated, {refused} refused");
}

/// A refusal says what is wrong where.
fn check(output: &Output, round: usize, changes: &[String]) {
    let errors = output.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let mut is_refused = false;
    for error in errors {
        is_refused = true;
        let span = error.place.as_ref().and_then(|place| place.span);
        assert!(span.is_some(), "round {round}: {error:#?} is nowhere: {changes:#?}");
    }
    assert_eq!(is_refused, output.files.is_empty(), "round {round}: {changes:#?}");
}

/// Changes a document at a random place, and says how.
fn change(document: &mut Value, other: &Value, dice: &mut Dice) -> String {
    let mut pointers = Vec::new();
    list(document, String::new(), &mut pointers);
    let pointer = dice.pick(&pointers).clone();
    let target = format!("#{}", dice.pick(&pointers));
    let Some(node) = document.pointer_mut(&pointer) else { return String::new() };
    match dice.below(5) {
        0 => {
            let odd = odd(dice, &target);
            let said = format!("{pointer} = {odd}");
            *node = odd;
            said
        }
        1 => {
            let mut pointers = Vec::new();
            list(other, String::new(), &mut pointers);
            let from = dice.pick(&pointers);
            *node = other.pointer(from).cloned().unwrap_or_default();
            format!("{pointer} = a copy of {from}")
        }
        2 => add(node, dice, &pointer, &target),
        3 => rename(node, dice, &pointer),
        _ => remove(node, dice, &pointer),
    }
}

/// The pointers of all nodes below one.
fn list(node: &Value, pointer: String, pointers: &mut Vec<String>) {
    match node {
        Value::Object(object) => {
            for (key, value) in object {
                list(value, format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), pointers);
            }
        }
        Value::Array(array) => {
            for (index, value) in array.iter().enumerate() {
                list(value, format!("{pointer}/{index}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(pointer);
}

/// Something that does not belong there.
fn odd(dice: &mut Dice, target: &str) -> Value {
    let values = [
        Value::Null,
        json!([]),
        json!({}),
        json!(""),
        json!("string"),
        json!("\u{1F600}"),
        json!("type"),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(true),
        json!([null]),
        json!({ "$ref": target }),
        json!([{ "$ref": target }, { "$ref": "#/components/schemas/Nobody" }]),
        json!({ "type": "object", "properties": { "a": { "$ref": target }, "": {}, "A": {}, "self": {} } }),
        json!({ "oneOf": [{ "$ref": target }, { "type": "string" }, {}] }),
        json!({ "allOf": [{ "$ref": target }, { "type": "object", "required": ["b"] }] }),
        json!({ "type": "array", "items": { "$ref": target } }),
        json!({ "enum": ["a", "A", 1, null, "1", ""] }),
    ];
    dice.pick(&values).clone()
}

/// Puts one of OpenAPI's words where it may mean something else, or nothing.
fn add(node: &mut Value, dice: &mut Dice, pointer: &str, target: &str) -> String {
    const WORDS: [&str; 40] = [
        "$ref",
        "type",
        "format",
        "nullable",
        "enum",
        "default",
        "example",
        "examples",
        "items",
        "properties",
        "additionalProperties",
        "required",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "discriminator",
        "minimum",
        "maxLength",
        "pattern",
        "readOnly",
        "writeOnly",
        "deprecated",
        "description",
        "title",
        "xml",
        "externalDocs",
        "parameters",
        "requestBody",
        "responses",
        "content",
        "schema",
        "in",
        "name",
        "style",
        "explode",
        "security",
        "servers",
        "tags",
        "operationId",
    ];
    let word = *dice.pick(&WORDS);
    let value = odd(dice, target);
    let said = format!("{pointer}/{word} added: {value}");
    match node {
        Value::Object(object) => drop(object.insert(word.to_owned(), value)),
        Value::Array(array) => array.push(value),
        scalar => *scalar = json!(word),
    }
    said
}

/// Gives a key another name.
fn rename(node: &mut Value, dice: &mut Dice, pointer: &str) -> String {
    const NAMES: [&str; 10] = ["", "self", "Self", "type", "a/b", "~", "1", "\u{1F600}", "x-y", "default"];
    let Value::Object(object) = node else { return remove(node, dice, pointer) };
    let mut entries: Vec<(String, Value)> = std::mem::take(object).into_iter().collect();
    let name = *dice.pick(&NAMES);
    let at = dice.below(entries.len());
    let said =
        entries.get_mut(at).map(|(key, _)| format!("{pointer}/{} = {name:?}", std::mem::replace(key, name.into())));
    *object = entries.into_iter().collect::<Map<_, _>>();
    said.unwrap_or_default()
}

/// Removes a key or an element.
fn remove(node: &mut Value, dice: &mut Dice, pointer: &str) -> String {
    match node {
        Value::Object(object) => {
            let key = object.keys().nth(dice.below(object.len())).cloned().unwrap_or_default();
            object.remove(&key);
            format!("{pointer}/{key} removed")
        }
        Value::Array(array) if !array.is_empty() => {
            let at = dice.below(array.len());
            array.remove(at);
            format!("{pointer}/{at} removed")
        }
        node => {
            *node = Value::Null;
            format!("{pointer} = null")
        }
    }
}
