//! What the project's documents promise about its tests and dependencies holds.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{collections::BTreeSet, fs, path::Path, process::Command};

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
fn the_guide_compares_completely_and_every_test_that_it_names_is_there() {
    let guide = read("specs/guide.md");
    let (_, section) = guide.split_once("## Beside the official SDKs").unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split(" | ").collect()).collect();
    let (heads, rows) = rows.split_first().unwrap();
    assert_eq!(heads[1..], ["Java", "Node", "Python", ".NET", "Ruby", "Go", "proved by"]);
    assert!(rows.len() >= 15, "{rows:?}");
    let places = ["tests/tests", "generator/runtime/src/tests", "generator/runtime/tests"];
    let tests: String = places.iter().map(|folder| sources(&root().join(folder))).collect();
    for row in rows {
        let [what, answers @ .., proofs] = &row[..] else { panic!("{row:?}") };
        let known = answers.iter().all(|answer| ["yes", "partly", "no"].contains(answer));
        assert!(known && answers.len() == 6, "{what}: {answers:?}");
        for name in proofs.split(", ") {
            let name = name.trim_matches('`');
            assert!(tests.contains(&format!("fn {name}()")), "{what}: there is no test called {name}");
        }
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

#[test]
fn the_package_says_which_rust_it_needs_and_leaves_out_what_is_for_reviewers() {
    let package = |path: &str, keys: &[&str]| {
        let manifest: toml::Table = read(path).parse().unwrap();
        let start = toml::Value::Table(manifest);
        keys.iter().fold(start, |value, key| value[*key].clone())
    };
    let inherited = package("Cargo.toml", &["workspace", "package", "rust-version"]);
    assert_eq!(package("generated/Cargo.toml", &["package", "rust-version"]), inherited);
    let excluded = package("generated/Cargo.toml", &["package", "exclude"]);
    let excluded: Vec<_> = excluded.as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    assert_eq!(excluded, ["/NORMALISATION.md", "/api.txt", "/rustfmt.toml"]);
    for path in excluded {
        assert!(!read(&format!("generated{path}")).is_empty(), "{path}: a name of nothing leaves nothing out");
    }
}

#[test]
fn without_the_default_transport_there_is_no_tls_stack() {
    let packages = |features: &[&str]| {
        let tree = ["tree", "--offline", "--locked", "-p", "vonage-sdk", "-e", "normal", "--prefix", "none"];
        let output = Command::new(env!("CARGO")).current_dir(root()).args(tree).args(features).output();
        let output = output.expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let of_the_transport = ["reqwest", "hyper", "rustls", "rustls-platform-verifier", "tokio", "tokio-rustls"];
    let all = packages(&[]);
    assert!(of_the_transport.iter().all(|name| all.contains(*name)), "{all:?}");
    // `rustls-pki-types` reads PEM, and has no TLS in it.
    let bare = packages(&["--no-default-features"]);
    let left: Vec<_> = of_the_transport.iter().filter(|name| bare.contains(**name)).collect();
    assert!(left.is_empty(), "{left:?} of {bare:?}");
    assert!(!bare.iter().any(|name| name.contains("openssl") || name.contains("native-tls")), "{bare:?}");
}
