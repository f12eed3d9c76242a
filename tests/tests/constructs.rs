//! What is snapshotted as Rust compiles, and does what it says.
//!
//! The fixtures of the generator's stages make up one crate, each of them a service. It is written below the target
//! folder, compiled with warnings denied, and what is in the folder `constructs` is run against it. Whatever it depends on is in
//! the workspace's `Cargo.lock`, so nothing is downloaded.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{fs, path::Path, process::Command};

use generator::{File, Input, diagnostic::Severity, generate, load::Source};
use tests::{crates, read, root};

#[test]
fn constructs_compile_and_behave() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("constructs");
    let (mut files, services) = constructs();
    for file in &mut files {
        if file.path == "Cargo.toml" {
            file.text.push_str(
                "\n[dev-dependencies]\ntokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n\n[workspace]\n",
            );
        }
    }
    for name in ["behaviour.rs", "replacements.rs"] {
        files.push(File { path: format!("tests/{name}"), text: read(&format!("tests/tests/constructs/{name}")) });
    }
    files.push(crates::lock(&folder));
    crates::write(&folder, &files);

    let output = Command::new(env!("CARGO"))
        .current_dir(&folder)
        .args(["test", "--quiet", "--offline", "--no-default-features", "--features", &services.join(",")])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("constructs-target"))
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo can be run");
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The files of a crate of all constructs, and its services.
fn constructs() -> (Vec<File>, Vec<String>) {
    let fixtures = root().join("generator/tests/fixtures/constructs");
    let mut config =
        "[package]\nname = \"constructs\"\nversion = \"0.0.0\"\ndescription = \"All of them.\"\n".to_owned();
    let mut documents = Vec::new();
    for path in crates::below(&fixtures).into_iter().filter(|path| path.extension().is_some_and(|it| it == "yaml")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let own = path.with_extension("toml");
        match own.exists() {
            true => config.push_str(&fs::read_to_string(own).unwrap()),
            false => config.push_str(&format!("[[document]]\nfile = \"{name}\"\n")),
        }
        config.push('\n');
        documents.push(Source::new(name, fs::read_to_string(&path).unwrap()));
    }
    let input = Input {
        config: Source::new("codegen.toml", config),
        documents,
        manifests: crates::manifests(),
        runtime: crates::runtime(),
        ..Input::default()
    };
    let output = generate(input);
    let errors: Vec<_> = output.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let manifest = output.files.iter().find(|file| file.path == "Cargo.toml").unwrap();
    let manifest: toml::Table = manifest.text.parse().unwrap();
    let services =
        manifest["features"]["default"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    (output.files, services.filter(|name| name != "reqwest").collect())
}
