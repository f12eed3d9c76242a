//! What the project's documents promise about its tests and dependencies holds.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{fs, path::Path};

use tests::{read, root};

/// The text of every Rust file below a folder.
fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = entries.map(|path| match path.extension() {
        _ if path.is_dir() => sources(&path),
        Some(extension) if extension == "rs" => fs::read_to_string(&path).unwrap(),
        _ => String::new(),
    });
    texts.collect()
}

#[test]
fn every_test_that_the_guide_names_is_there() {
    let guide = read("specs/guide.md");
    let (_, section) = guide.split_once("## Beside the official SDKs").unwrap();
    let rows: Vec<_> = section.lines().filter(|line| line.starts_with("| ") && line.ends_with("` |")).collect();
    assert!(rows.len() >= 10, "{rows:?}");
    let places = ["tests/tests", "generator/runtime/src/tests", "generator/runtime/tests"];
    let tests: String = places.iter().map(|folder| sources(&root().join(folder))).collect();
    for row in rows {
        let name = row.trim_end_matches("` |").rsplit('`').next().unwrap();
        assert!(tests.contains(&format!("fn {name}()")), "there is no test called {name}");
    }
}

#[test]
fn every_dependency_of_the_generated_crate_is_justified() {
    let manifest: toml::Table = read("generated/Cargo.toml").parse().unwrap();
    let architecture = read("ARCHITECTURE.md");
    let (_, section) = architecture.split_once("What the runtime brings into the generated crate").unwrap();
    for name in manifest["dependencies"].as_table().unwrap().keys() {
        assert!(section.contains(&format!("**`{name}`**")), "ARCHITECTURE.md does not say why there is {name}");
    }
}
