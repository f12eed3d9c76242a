//! A change of one thing in a document moves only what is generated from that thing.
//!
//! The four documents are edited at many places, one at a time: everything that can be added is added once, and dice
//! that fall the same on every run choose what is removed and what changes its order. What is generated then is compared
//! with what was generated before, file by file and line by line.

mod edits;
mod project;
mod thing;

use project::{Moved, Project, REPORT};
use serde_json::{Value, json};
use tests::dice::Dice;
use thing::{Site, Thing};

/// What moves when a node of a document is edited.
fn moved(project: &Project, document: usize, pointer: &str, edit: impl Fn(&mut Value)) -> Moved {
    let edited = project.edited(document, pointer, edit);
    project.moved(&edited.unwrap_or_else(|| panic!("{pointer}: what is edited does not generate")))
}

/// Components that more than one type is made of: a property of theirs is a field of each, or is named where a request is
/// made of what was read and has no place for it.
const BASES: [&str; 2] = ["CreateCallRequestBaseV2", "Application"];

#[test]
fn an_optional_field_moves_two_files_and_less_than_twenty_lines() {
    let project = Project::new();
    let mut offences = Vec::new();
    let mut count = 0;
    for document in 0..project.trees.len() {
        for name in project.objects(document) {
            let pointer = format!("/components/schemas/{name}/properties");
            let mut moved = moved(&project, document, &pointer, |properties| {
                properties["thing_of_tomorrow"] = json!({"type": "string", "description": "What comes tomorrow."});
            });
            count += 1;
            // What had to be done about it is a row of its own in the report.
            moved.remove(REPORT).filter(|rows| *rows != (1, 0)).map(|rows| moved.insert(REPORT.to_owned(), rows));
            let total: usize = moved.values().map(|(come, gone)| come + gone).sum();
            let is_small = moved.len() <= 2 && total < 20;
            if !is_small && !BASES.contains(&name.as_str()) {
                offences.push(format!("{} {name}: {moved:?}", project.name(document)));
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
        let mut moved = moved(&project, document, "/paths", |paths| {
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
        // It declares no error, and it is the first that is named in one of the styles.
        let (come, gone) = moved.remove(REPORT).unwrap_or_default();
        let is_source = |path: &str| path.starts_with("src/") && path.ends_with(".rs");
        let sources: Vec<_> = moved.iter().filter(|(path, _)| is_source(path)).collect();
        // What may go is one line, of imports, that is longer now.
        let is_local = matches!(sources[..], [(path, (_, 0 | 1))] if path.contains("/operations"));
        // Beside it: the list of items, a row of the README, and the operation's own example.
        let is_own =
            |path: &str| is_source(path) || path == "api.txt" || path == "README.md" || path.contains("ask_for");
        if !is_local || !moved.keys().all(|path| is_own(path)) || come > 2 || gone > come {
            offences.push(format!("{}: {moved:?}, {REPORT}: {come}, {gone}", project.name(document)));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

/// How often each kind of edit is made.
const TIMES: usize = 4;

#[test]
fn whatever_is_edited_moves_only_what_is_its_own() {
    let project = Project::new();
    let mut offences = Vec::new();
    for kind in edits::KINDS {
        let mut dice = Dice::new(kind.name);
        let mut sites: Vec<Site> = (0..project.trees.len())
            .flat_map(|document| {
                let pointers = (kind.sites)(&project.trees[document]);
                pointers.into_iter().map(move |pointer| Site { document, pointer })
            })
            .collect();
        let mut done = 0;
        while done < TIMES && !sites.is_empty() {
            let site = sites.swap_remove(dice.below(sites.len()));
            // What another document describes as well does not go with one of its descriptions.
            if project.is_described_twice(&site) {
                continue;
            }
            let edited = project.edited(site.document, &site.pointer, |node| (kind.edit)(node, &mut dice.clone()));
            let Some(after) = edited else { continue };
            done += 1;
            let thing = Thing::at(&project, &after, &site, kind.is_order);
            let name = project.name(site.document);
            offences.extend(
                thing
                    .offences(&project, &after)
                    .into_iter()
                    .map(|offence| format!("{}: {name}#{}: {offence}", kind.name, site.pointer)),
            );
        }
        assert!(done > 1, "{}: there is hardly a place for it", kind.name);
    }
    assert!(offences.is_empty(), "{} offences:\n{}", offences.len(), offences.join("\n"));
}
