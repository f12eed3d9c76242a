//! What is snapshotted as Rust compiles, and does what it says.
//!
//! The fixtures of the generator's stages make up one crate, each of them a service. It is written below the target
//! folder, compiled with warnings denied, and `constructs/behaviour.rs` is run against it. Whatever it depends on is in
//! the workspace's `Cargo.lock`, so nothing is downloaded.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use generator::{File, Input, diagnostic::Severity, emit::Manifests, generate, load::Source};

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
    let behaviour = read(&root().join("tests/tests/constructs/behaviour.rs"));
    files.push(File { path: "tests/behaviour.rs".to_owned(), text: behaviour });
    // A lock file that has been cut down to this crate is kept, so that there is nothing to do the next time.
    let lock = folder.join("Cargo.lock");
    let source = root().join("Cargo.lock");
    if !lock.exists() || modified(&lock) < modified(&source) {
        files.push(File { path: "Cargo.lock".to_owned(), text: read(&source) });
    } else {
        files.push(File { path: "Cargo.lock".to_owned(), text: read(&lock) });
    }
    write(&folder, &files);

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
    for path in below(&fixtures).into_iter().filter(|path| path.extension().is_some_and(|it| it == "yaml")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let own = path.with_extension("toml");
        match own.exists() {
            true => config.push_str(&read(&own)),
            false => config.push_str(&format!("[[document]]\nfile = \"{name}\"\n")),
        }
        config.push('\n');
        documents.push(Source::new(name, read(&path)));
    }
    let runtime = root().join("generator/runtime");
    let files_of_runtime = below(&runtime.join("src/runtime")).into_iter().map(|path| {
        let relative: Vec<_> = path.strip_prefix(&runtime).unwrap().iter().map(|part| part.to_string_lossy()).collect();
        File { path: relative.join("/"), text: read(&path) }
    });
    let input = Input {
        config: Source::new("codegen.toml", config),
        documents,
        manifests: Manifests {
            runtime: Source::new("generator/runtime/Cargo.toml", read(&runtime.join("Cargo.toml"))),
            workspace: Source::new("Cargo.toml", read(&root().join("Cargo.toml"))),
        },
        runtime: files_of_runtime.collect(),
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

/// Makes a folder hold these files and, but for nothing that begins with a dot, no others. A file that is right already
/// is not touched, so that cargo has no more to do than there is.
fn write(folder: &Path, files: &[File]) {
    fs::create_dir_all(folder).unwrap();
    let wanted: BTreeSet<PathBuf> = files.iter().map(|file| folder.join(&file.path)).collect();
    for path in below(folder).into_iter().filter(|path| !wanted.contains(path)) {
        fs::remove_file(path).unwrap();
    }
    for file in files {
        let path = folder.join(&file.path);
        if !fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &file.text).unwrap();
        }
    }
}

/// Every file below a folder, sorted.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn modified(path: &Path) -> std::time::SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}
