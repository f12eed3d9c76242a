//! What tests of the whole workspace share: the project's own input to the generator, a call of each operation, the
//! documents as they stand, crates to compile, and dice.

pub mod cases;
pub mod crates;
pub mod dice;
pub mod documents;

use std::{
    fs,
    path::{Path, PathBuf},
};

use generator::{Input, load::Source};
use serde_json::Value;

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file of the project.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `specs/codegen.toml`, its documents and its overlays: what decides about the model.
pub fn input() -> Input {
    let config = read("specs/codegen.toml");
    let table: toml::Table = config.parse().unwrap_or_else(|error| panic!("codegen.toml: {error}"));
    let listed = |key: &str| -> Vec<Source> {
        let documents = table.get("document").and_then(toml::Value::as_array).into_iter().flatten();
        let names = documents.filter_map(|document| document.get(key)).flat_map(|value| match value {
            toml::Value::Array(names) => names.iter().filter_map(toml::Value::as_str).collect(),
            other => other.as_str().into_iter().collect::<Vec<_>>(),
        });
        names.map(|name| Source::new(name, read(&format!("specs/{name}")))).collect()
    };
    Input {
        documents: listed("file"),
        overlays: listed("overlays"),
        config: Source::new("codegen.toml", config.clone()),
        ..Input::default()
    }
}

/// The actions of an overlay.
pub fn actions(overlay: &Source) -> Vec<Value> {
    let tree: Value = serde_yaml::from_str(&overlay.text).unwrap_or_else(|error| panic!("{}: {error}", overlay.name));
    tree["actions"].as_array().cloned().unwrap_or_default()
}
