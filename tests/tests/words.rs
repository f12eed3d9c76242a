//! What the generated crate says of its items is more than their names.

use std::{fs, path::Path};

use tests::root;

/// An item with what is said of it: where it stands, its name, and the first line of its documentation.
struct Said {
    place: String,
    name: String,
    line: String,
}

/// Every public thing below a path, but for operations.
fn said(path: &Path, all: &mut Vec<Said>) {
    if path.is_dir() {
        let mut entries: Vec<_> =
            fs::read_dir(path).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| said(entry, all));
        return;
    }
    let Some(text) = path.to_str().filter(|path| path.ends_with(".rs")).and_then(|path| fs::read_to_string(path).ok())
    else {
        return;
    };
    let mut comment = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(more) = line.strip_prefix("///") {
            comment.push(more);
        } else if let Some(item) = line.strip_prefix("pub ") {
            let item = item.strip_prefix("fn ").unwrap_or(item).trim_start_matches("r#");
            let name: String = item.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let place = path.strip_prefix(root()).unwrap_or(path).display().to_string();
            let comment = std::mem::take(&mut comment);
            // The title of an operation is its name; its request and its origin say more.
            let is_operation = comment.iter().any(|line| line.contains("described at"));
            let first = comment.first().filter(|_| !is_operation);
            all.extend(first.map(|line| Said { place, name, line: (*line).to_owned() }));
        } else if !line.starts_with('#') {
            comment.clear();
        }
    }
}

/// The words of a text or a name.
fn words(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[test]
fn no_field_or_setter_is_described_by_its_name_alone() {
    let mut all = Vec::new();
    said(&root().join("generated/src"), &mut all);
    assert!(all.len() > 1000, "{} items", all.len());
    let bare = all.iter().filter(|said| words(&said.line) == words(&said.name));
    let lines: Vec<_> = bare.map(|said| format!("{}: `{}`: {}", said.place, said.name, said.line)).collect();
    assert!(lines.is_empty(), "describe them in an overlay:\n  {}", lines.join("\n  "));
}
