//! Where the crates of all versions are written, described and checked.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use generator::File;
use serde_json::Value;
use tests::crates;

use super::edition::PACKAGE;

/// A folder. All crates are written to one place of it in turn, so that what they depend on is checked once.
pub(crate) struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Has rustdoc write down what is in a crate.
    ///
    /// # Panics
    ///
    /// If the crate does not compile.
    pub(crate) fn describe(&self, name: &str, files: &[File]) {
        self.write(files);
        let output = run(self
            .cargo("rustdoc")
            .args(["--lib", "--", "-Zunstable-options", "--output-format=json", "--cap-lints=allow"])
            .args(["--document-private-items", "--document-hidden-items"]));
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
        let (from, to) = (self.target().join(format!("doc/{PACKAGE}.json")), self.description(name));
        fs::copy(from, to).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Where that stands.
    pub(crate) fn description(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.json"))
    }

    /// The codes of the errors that a consumer of a crate has: the body of a function that uses all of the crate.
    ///
    /// # Panics
    ///
    /// If something else does not compile.
    pub(crate) fn errors(&self, files: &[File], consumer: &str) -> BTreeSet<String> {
        let mut files = files.to_vec();
        let body: String = consumer.lines().map(|line| format!("    {line}\n")).collect();
        let source = format!("//! A consumer.\n\nuse ::{PACKAGE}::*;\n\nfn main() {{\n{body}}}\n");
        files.push(File { path: "examples/consumer.rs".to_owned(), text: source });
        self.write(&files);
        let output = run(self.cargo("check").args(["--example", "consumer", "--message-format=json"]));
        let messages = text(&output.stdout);
        let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let errors =
            messages.filter(|line| line["message"]["level"] == "error" && line["target"]["name"] == "consumer");
        let codes: BTreeSet<String> =
            errors.filter_map(|line| line["message"]["code"]["code"].as_str().map(str::to_owned)).collect();
        assert!(output.status.success() == codes.is_empty(), "{consumer}\n{}", text(&output.stderr));
        codes
    }

    fn crates(&self) -> PathBuf {
        self.folder.join("crates")
    }

    fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    fn write(&self, files: &[File]) {
        let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = [\"{PACKAGE}\"]\n");
        let inside = |file: &File| File { path: format!("{PACKAGE}/{}", file.path), text: file.text.clone() };
        let mut all: Vec<File> = files.iter().map(inside).collect();
        all.extend([File { path: "Cargo.toml".to_owned(), text: workspace }, crates::lock(&self.crates())]);
        crates::write(&self.crates(), &all);
    }

    fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .current_dir(self.crates())
            .args([command, "--quiet", "--package", PACKAGE, "--all-features", "--offline"])
            // rustdoc writes JSON only where unstable options are let in, which is how the other judge calls it too.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", self.target())
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        cargo
    }
}

/// Runs a program to its end.
///
/// # Panics
///
/// If it cannot be started.
pub(crate) fn run(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display()))
}

/// What a program has written.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
