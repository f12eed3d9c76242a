//! A change of one thing in a document moves only what is generated from that thing.
//!
//! The four documents are edited at many places, one at a time: a property or an operation comes. What is generated then
//! is compared with what was generated before, file by file and line by line. `NORMALISATION.md` is left out: it says
//! what was done about each thing of the documents, so it has a line for the new one where that needed mending.

use std::collections::BTreeMap;

use generator::{Input, diagnostic::Severity, generate};
use serde_json::{Value, json};
use similar::{ChangeTag, TextDiff};

/// How many lines have come and gone, by file.
type Moved = BTreeMap<String, (usize, usize)>;

const REPORT: &str = "NORMALISATION.md";

/// The project's input with its documents as trees, so that they can be edited.
struct Project {
    input: Input,
    trees: Vec<Value>,
    before: BTreeMap<String, String>,
}

impl Project {
    fn new() -> Self {
        let input = Input { manifests: tests::crates::manifests(), ..tests::input() };
        let trees = input.documents.iter().map(|document| {
            serde_yaml::from_str(&document.text).unwrap_or_else(|error| panic!("{}: {error}", document.name))
        });
        let trees = trees.collect();
        let mut project = Self { input, trees, before: BTreeMap::new() };
        project.before = project.generated(&project.trees);
        project
    }

    fn generated(&self, trees: &[Value]) -> BTreeMap<String, String> {
        let mut input = self.input.clone();
        for (document, tree) in input.documents.iter_mut().zip(trees) {
            document.text = format!("{tree:#}");
        }
        let output = generate(input);
        let errors: Vec<_> = output.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        output.files.into_iter().map(|file| (file.path, file.text)).collect()
    }

    /// What moves when a node of a document is edited.
    fn moved(&self, document: usize, pointer: &str, edit: impl Fn(&mut Value)) -> Moved {
        let mut trees = self.trees.clone();
        let node = trees[document].pointer_mut(pointer);
        edit(node.unwrap_or_else(|| panic!("there is nothing at {pointer}")));
        let after = self.generated(&trees);
        let paths = self.before.keys().chain(after.keys().filter(|path| !self.before.contains_key(*path)));
        let text = |files: &BTreeMap<String, String>, path: &str| files.get(path).cloned().unwrap_or_default();
        let lines = paths.map(|path| (path.clone(), lines(&text(&self.before, path), &text(&after, path))));
        lines.filter(|(path, lines)| *lines != (0, 0) && path != REPORT).collect()
    }

    /// The components of a document that are objects with properties.
    fn objects(&self, document: usize) -> Vec<String> {
        let schemas = self.trees[document].pointer("/components/schemas").and_then(Value::as_object);
        let objects = schemas.into_iter().flatten().filter(|(_, schema)| schema["properties"].is_object());
        objects.map(|(name, _)| name.clone()).collect()
    }
}

/// How many lines come and go from one text to another.
fn lines(before: &str, after: &str) -> (usize, usize) {
    if before == after {
        return (0, 0);
    }
    let diff = TextDiff::from_lines(before, after);
    let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
    (count(ChangeTag::Insert), count(ChangeTag::Delete))
}

/// Components that more than one type is made of: a property of theirs is a field of each.
const BASES: [&str; 1] = ["CreateCallRequestBaseV2"];

#[test]
fn an_optional_field_moves_two_files_and_less_than_twenty_lines() {
    let project = Project::new();
    let mut offences = Vec::new();
    let mut count = 0;
    for document in 0..project.trees.len() {
        for name in project.objects(document) {
            let pointer = format!("/components/schemas/{name}/properties");
            let moved = project.moved(document, &pointer, |properties| {
                properties["thing_of_tomorrow"] = json!({"type": "string", "description": "What comes tomorrow."});
            });
            count += 1;
            let total: usize = moved.values().map(|(come, gone)| come + gone).sum();
            let is_small = moved.len() <= 2 && total < 20;
            if !is_small && !BASES.contains(&name.as_str()) {
                offences.push(format!("{} {name}: {moved:?}", project.input.documents[document].name));
            }
        }
    }
    assert!(count > 10, "only {count} objects were found");
    assert!(offences.is_empty(), "of {count}:\n{}", offences.join("\n"));
}

#[test]
fn a_new_operation_moves_the_files_of_its_service() {
    let project = Project::new();
    let mut offences = Vec::new();
    for document in 0..project.trees.len() {
        // It stands in front of all others, beside the first of them.
        let paths = project.trees[document]["paths"].as_object().cloned().unwrap_or_default();
        let mut operations = paths.values().filter_map(Value::as_object).flat_map(|item| item.values());
        let tags = operations.find_map(|operation| operation.get("tags")).cloned();
        let moved = project.moved(document, "/paths", |paths| {
            let mut operation = json!({
                "operationId": "askForTomorrow",
                "summary": "Ask for tomorrow.",
                "responses": {"204": {"description": "Asked"}},
            });
            if let Some(tags) = &tags {
                operation["tags"] = tags.clone();
            }
            let old = std::mem::replace(paths, json!({"/tomorrow": {"get": operation}}));
            if let (Value::Object(paths), Value::Object(old)) = (paths, old) {
                paths.extend(old);
            }
        });
        let is_source = |path: &str| path.starts_with("src/") && path.ends_with(".rs");
        let sources: Vec<_> = moved.iter().filter(|(path, _)| is_source(path)).collect();
        // What may go is one line, of imports, that is longer now.
        let is_local = matches!(sources[..], [(path, (_, 0 | 1))] if path.contains("/operations"));
        // Beside it: the list of items, a row of the README, and the operation's own example.
        let is_own =
            |path: &str| is_source(path) || path == "api.txt" || path == "README.md" || path.contains("ask_for");
        if !is_local || !moved.keys().all(|path| is_own(path)) {
            offences.push(format!("{}: {moved:?}", project.input.documents[document].name));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}
