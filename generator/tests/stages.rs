//! The stages of the generator, over a minimal document for each construct of OpenAPI.
//!
//! `fixtures/constructs/<name>.yaml` shows one construct, with a `<name>.toml` beside it where the construct needs a
//! decision. There is a snapshot of the model that it lowers to, and one of the Rust that is emitted for it; that this
//! Rust compiles and does what it should is tested in the workspace's `tests`. What stands below `fixtures/refused/`
//! cannot be generated; there is a snapshot of the findings that say so.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use generator::{Input, Output, diagnostic::Severity, generate, load::Source};
use serde_json::Value;

/// A document of `fixtures`, generated.
struct Fixture {
    name: String,
    output: Output,
}

/// Every document of a folder, in the order of their names.
fn fixtures(folder: &str) -> impl Iterator<Item = Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|it| it == "yaml")).collect();
    paths.sort();
    paths.into_iter().map(fixture)
}

fn fixture(path: PathBuf) -> Fixture {
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let document = Source::new(format!("{name}.yaml"), fs::read_to_string(&path).unwrap());
    let config = fs::read_to_string(path.with_extension("toml")).unwrap_or_default();
    let input =
        Input { config: Source::new(format!("{name}.toml"), config), documents: vec![document], ..Input::default() };
    Fixture { name, output: generate(input) }
}

/// Compares with the snapshot of a stage.
fn check(folder: &str, name: &str, stage: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => Path::new("snapshots").join(folder),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("{name}.{stage}"), text);
    });
}

#[test]
fn documents_to_model() {
    for Fixture { name, output } in fixtures("constructs") {
        let model = serde_json::to_value(output.api.unwrap()).unwrap();
        let findings: String = output.findings.iter().map(|finding| finding_text(finding) + "\n").collect();
        check("constructs", &name, "model", &format!("{findings}\n{}\n", laid_out(&concise(model), 0)));
    }
}

#[test]
fn model_to_rust() {
    for Fixture { name, output } in fixtures("constructs") {
        let errors = output.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors: Vec<_> = errors.map(finding_text).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
        let mut text = String::new();
        let shown = |path: &str| path.ends_with(".rs") || path.contains("/examples/");
        for file in output.files.iter().filter(|file| shown(&file.path)) {
            text.push_str(&format!("// ---- {}\n{}\n", file.path, file.text));
        }
        check("constructs", &name, "rust", &text);
    }
}

/// Whatever the emitted files import, a document may have a type of that name: one of the fixtures does.
#[test]
fn every_imported_name_is_also_the_name_of_a_type() {
    let taken = include_str!("fixtures/constructs/taken-names.yaml");
    let mut missing = BTreeSet::new();
    for Fixture { output, .. } in fixtures("constructs") {
        let sources = output.files.iter().filter(|file| file.path.ends_with(".rs"));
        let lines = sources.flat_map(|file| file.text.lines());
        for line in lines.filter(|line| is_of_others(line)) {
            let names = line.split(|c: char| !c.is_alphanumeric()).filter(|name| name.starts_with(char::is_uppercase));
            missing.extend(names.filter(|name| !taken.contains(&format!("\n    {name}: "))).map(str::to_owned));
        }
    }
    assert!(missing.is_empty(), "add them to taken-names.yaml: {missing:?}");
}

/// Whether a line imports something that is no type of a document.
fn is_of_others(line: &str) -> bool {
    line.starts_with("use ") && !line.starts_with("use super::") && !line.starts_with("use crate::common::")
}

#[test]
fn documents_to_findings() {
    for Fixture { name, output } in fixtures("refused") {
        assert!(output.files.is_empty(), "{name}: something is generated although there are errors");
        let findings: String = output.findings.iter().map(|finding| finding_text(finding) + "\n").collect();
        check("refused", &name, "findings", &findings);
        for finding in &output.findings {
            let is_located = finding.place.as_ref().is_some_and(|place| place.span.is_some());
            assert!(is_located, "{name}: nobody could find the place of: {}", finding_text(finding));
        }
    }
}

/// A finding in one line.
fn finding_text(finding: &generator::diagnostic::Diagnostic) -> String {
    let severity = format!("{:?}", finding.severity).to_lowercase();
    let place = finding.place.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut text = format!("{severity}[{}] {place}: {}", finding.rule, finding.message);
    let related = finding.related.iter().map(|(place, how)| format!(" ({how}: {place})"));
    text.extend(related);
    text.extend(finding.done.iter().map(|done| format!("; {done}")));
    text.extend(finding.help.iter().map(|help| format!("; help: {help}")));
    text
}

/// A model without what only repeats itself: pointers alone for origins, no documentation that says nothing.
fn concise(value: Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().map(concise).collect(),
        Value::Object(mut map) => {
            if let (2, Some(Value::String(pointer)), true) =
                (map.len(), map.get("pointer"), map.contains_key("document"))
            {
                return Value::String(pointer.clone());
            }
            map.retain(|key, value| key != "docs" || value.as_object().is_some_and(|docs| !docs.is_empty()));
            map.into_iter().map(|(key, value)| (key, concise(value))).collect()
        }
        scalar => scalar,
    }
}

/// JSON that stays on a line as long as it fits.
fn laid_out(value: &Value, indent: usize) -> String {
    const WIDTH: usize = 140;
    let line = one_line(value);
    if indent + line.chars().count() <= WIDTH {
        return line;
    }
    let (inner, outer) = (" ".repeat(indent + 2), " ".repeat(indent));
    match value {
        Value::Array(list) => {
            let items: Vec<_> = list.iter().map(|item| format!("{inner}{}", laid_out(item, indent + 2))).collect();
            format!("[\n{}\n{outer}]", items.join(",\n"))
        }
        Value::Object(map) => {
            let entries = map.iter().map(|(key, value)| format!("{inner}{key}: {}", laid_out(value, indent + 2)));
            format!("{{\n{}\n{outer}}}", entries.collect::<Vec<_>>().join(",\n"))
        }
        _ => line,
    }
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let entries: Vec<_> = map.iter().map(|(key, value)| format!("{key}: {}", one_line(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        scalar => scalar.to_string(),
    }
}
