//! The rules of this house, as a test: who may use whom, and how files look. `ARCHITECTURE.md` says why.

mod house {
    pub(crate) mod source;
}

use std::{collections::BTreeSet, fs, path::Path};

use house::source::{Source, root, rust_files};

/// What a part of the generator may use of the other parts. What is not listed is forbidden; `load::Config` allows that
/// item alone.
const DIRECTIONS: [(&str, &[&str]); 12] = [
    ("diagnostic", &[]),
    ("model", &[]),
    // The configuration speaks of paging as the model does.
    ("load", &["diagnostic", "model::Paging"]),
    // The report of duplicates names operations as the model does.
    ("normalise", &["diagnostic", "load", "model::Origin"]),
    ("lower", &["diagnostic", "load", "model", "normalise"]),
    ("naming", &["diagnostic", "model"]),
    // Manifest and crate documentation come from the configuration.
    ("emit", &["diagnostic", "load::Config", "load::Source", "load::config", "model", "naming"]),
    ("render", &["diagnostic", "emit"]),
    // What is published is read from the files that are written, and from nothing else.
    ("surface", &["diagnostic"]),
    // Changes are told as paths and items of the generated crate.
    ("diff", &["diagnostic", "model", "naming", "surface"]),
    ("report", &["diagnostic", "load", "model"]),
    // What could not be typed is in the model, and why it could not in the documents.
    ("census", &["diagnostic", "load", "model", "naming"]),
];

/// Crates that only some parts of the generator may use.
const CRATES: [(&str, &[&str]); 8] = [
    ("openapiv3", &["lower"]),
    ("serde_yaml", &["load"]),
    ("saphyr_parser", &["load"]),
    ("serde_json_path", &["load"]),
    ("quote", &["emit", "render", "surface"]),
    ("syn", &["emit", "render", "surface"]),
    ("proc_macro2", &["emit", "render", "surface"]),
    ("prettyplease", &["emit", "render", "surface"]),
];

/// What only the command line does.
const SIDE_EFFECTS: [&str; 8] =
    ["std::fs", "std::env", "std::process", "print!", "println!", "eprint!", "eprintln!", "dbg!"];

const LONGEST_FILE: usize = 500;

/// Fails with all offences, not with the first.
#[track_caller]
fn none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}:\n  {}", offences.join("\n  "));
}

/// The sources below a folder that are not tests.
fn product(folder: &str) -> Vec<Source> {
    rust_files(folder).into_iter().filter(|source| !source.is_test()).collect()
}

#[test]
fn dependencies_point_one_way() {
    let mut offences = Vec::new();
    for source in product("generator/src") {
        let module = source.module();
        // The pipeline itself knows every stage.
        let Some(own) = module.first().filter(|own| *own != "lib") else { continue };
        let Some((_, allowed)) = DIRECTIONS.iter().find(|(name, _)| name == own) else {
            offences.push(format!("{}: `{own}` has no line in DIRECTIONS", source.path));
            continue;
        };
        for path in source.paths_of_crate() {
            let Some(other) = path.first().filter(|other| *other != own) else { continue };
            let is_part = DIRECTIONS.iter().any(|(name, _)| name == other);
            // An item of the crate's root is for everybody but the model.
            let is_root_item = !is_part && own != "model";
            let path = path.join("::");
            let is_allowed =
                allowed.iter().any(|allowed| path == *allowed || path.starts_with(&format!("{allowed}::")));
            if !is_root_item && !is_allowed {
                offences.push(format!("{}: `{own}` uses `{path}`", source.path));
            }
        }
    }
    none("a part of the generator may use only the parts before it", &offences);
}

#[test]
fn each_library_has_its_place() {
    let mut offences = Vec::new();
    for source in product("generator/src") {
        let module = source.module();
        let own = module.first().map_or("lib", String::as_str);
        for path in source.paths() {
            let used = path.first().map_or("", |first| first.trim_end_matches('!'));
            let Some((name, allowed)) = CRATES.iter().find(|(name, _)| used == *name) else {
                continue;
            };
            if !allowed.contains(&own) {
                offences.push(format!("{}: `{own}` uses `{name}`; only {} may", source.path, allowed.join(", ")));
            }
        }
    }
    offences.dedup();
    none("a library is used only where it belongs", &offences);
}

#[test]
fn only_the_command_line_has_side_effects() {
    let mut offences = Vec::new();
    for source in ["generator/src", "generator/runtime/src"].into_iter().flat_map(product) {
        for path in source.paths() {
            let path = path.join("::");
            let effect =
                SIDE_EFFECTS.iter().find(|effect| path == **effect || path.starts_with(&format!("{effect}::")));
            if let Some(effect) = effect {
                offences.push(format!("{}: `{effect}`", source.path));
            }
        }
    }
    offences.dedup();
    none("files, streams and the environment belong to xtask", &offences);
}

#[test]
fn the_command_line_does_without_the_generated_crate() {
    let name = package_name("generated/Cargo.toml");
    let manifest = manifest("xtask/Cargo.toml");
    let mut offences = Vec::new();
    for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let listed = manifest.get(table).and_then(toml::Value::as_table).into_iter().flatten();
        for (key, dependency) in listed {
            let renamed = dependency.get("package").and_then(toml::Value::as_str);
            let path = dependency.get("path").and_then(toml::Value::as_str).unwrap_or_default();
            if *key == name || renamed == Some(&name) || path.contains("generated") {
                offences.push(format!("[{table}] {key}"));
            }
        }
    }
    none("a generated crate that does not compile must not stop the tool that mends it", &offences);
}

#[test]
fn the_generator_and_the_runtime_know_no_vendor() {
    // Spelt so that this file does not offend, wherever it may be moved.
    let vendors = [["von", "age"].concat(), ["nex", "mo"].concat()];
    let mut offences = Vec::new();
    for folder in ["generator/src", "generator/runtime"] {
        for path in house::source::all_files(folder) {
            let text = fs::read(root().join(&path)).expect("a file");
            let text = String::from_utf8_lossy(&text).to_lowercase();
            for (number, line) in text.lines().enumerate() {
                if vendors.iter().any(|vendor| line.contains(vendor)) {
                    offences.push(format!("{path}:{}", number + 1));
                }
            }
        }
    }
    none("what is about this vendor stands in `specs/`", &offences);
}

#[test]
fn every_file_says_what_it_is() {
    let offences: Vec<String> =
        all_rust().iter().filter(|source| !source.text.starts_with("//! ")).map(|source| source.path.clone()).collect();
    none("a file opens with `//!`", &offences);
}

#[test]
fn no_file_is_long() {
    let long = all_rust().into_iter().filter(|source| source.text.lines().count() > LONGEST_FILE);
    let offences: Vec<String> =
        long.map(|source| format!("{}: {} lines", source.path, source.text.lines().count())).collect();
    none("a file has one concern, and at most 500 lines", &offences);
}

#[test]
fn nothing_is_left_for_later() {
    let words = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X"].concat()];
    let mut offences = Vec::new();
    for source in all_rust() {
        for (number, line) in source.text.lines().enumerate() {
            if line.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.iter().any(|known| known == word)) {
                offences.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("what is left to do is an issue, not a comment", &offences);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    let offences: Vec<String> = all_rust()
        .iter()
        .flat_map(|source| source.silenced().into_iter().map(|lint| format!("{}: {lint}", source.path)))
        .collect();
    none("`allow` and `expect` say why: `#[allow(…, reason = \"…\")]`", &offences);
}

#[test]
fn the_table_of_directions_is_complete() {
    let text = fs::read_to_string(root().join("generator/src/lib.rs")).expect("lib.rs");
    let modules = text.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    let modules: BTreeSet<&str> = modules.collect();
    let listed: BTreeSet<&str> = DIRECTIONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(modules, listed, "the modules of the generator and the lines of DIRECTIONS");
}

/// Every Rust file that somebody has written.
fn all_rust() -> Vec<Source> {
    ["generator", "xtask", "tests", "specs"].into_iter().flat_map(rust_files).collect()
}

fn manifest(path: &str) -> toml::Table {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn package_name(path: &str) -> String {
    let manifest = manifest(path);
    let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
    assert!(Path::new(path).is_relative());
    name.expect("a package name").to_owned()
}
