//! The other judge: cargo-semver-checks, on what rustdoc finds in two crates.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use generator::File;
use tests::crates;

use super::edition::PACKAGE;

const PROGRAM: &str = "cargo-semver-checks";

/// What it says of two crates.
pub(crate) enum Opinion {
    /// It was not asked: they are the same.
    Same,
    /// Nothing asks for a new major version.
    Compatible,
    /// The lints that ask for one.
    Breaking(BTreeSet<String>),
}

/// Where crates are written and described.
pub(crate) struct Judge {
    folder: PathBuf,
}

impl Judge {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    pub(crate) fn is_installed() -> bool {
        Command::new(PROGRAM).args(["semver-checks", "--version"]).output().is_ok()
    }

    /// Has rustdoc describe a crate. All of them are written to one place in turn, so that what they depend on is
    /// checked once.
    ///
    /// # Panics
    ///
    /// If the crate does not compile.
    pub(crate) fn describe(&self, name: &str, files: &[File]) {
        let (workspace, target) = (self.folder.join("crate"), self.folder.join("target"));
        let members = format!("[workspace]\nresolver = \"3\"\nmembers = [\"{PACKAGE}\"]\n");
        let inside = |file: &File| File { path: format!("{PACKAGE}/{}", file.path), text: file.text.clone() };
        let mut all: Vec<File> = files.iter().map(inside).collect();
        all.extend([File { path: "Cargo.toml".to_owned(), text: members }, crates::lock(&workspace)]);
        crates::write(&workspace, &all);
        // The same as the judge would do; only nightly rustdoc writes JSON without being told that this is meant.
        let mut rustdoc = Command::new(env!("CARGO"));
        rustdoc
            .current_dir(&workspace)
            .args(["rustdoc", "--quiet", "--package", PACKAGE, "--lib", "--all-features", "--offline", "--"])
            .args(["-Zunstable-options", "--output-format=json", "--cap-lints=allow"])
            .args(["--document-private-items", "--document-hidden-items"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", &target)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        let output = run(&mut rustdoc);
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
        let (from, to) = (target.join(format!("doc/{PACKAGE}.json")), self.description(name));
        fs::copy(from, to).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Compares two crates that were described. Both have the same version, so the judge is told what to hold the newer
    /// one to: a minor release, which may do everything but break.
    ///
    /// # Panics
    ///
    /// If there is no verdict.
    pub(crate) fn compare(&self, old: &str, new: &str) -> Opinion {
        let mut check = Command::new(PROGRAM);
        check
            .args(["semver-checks", "check-release", "--release-type", "minor", "--color", "never"])
            .arg("--baseline-rustdoc")
            .arg(self.description(old))
            .arg("--current-rustdoc")
            .arg(self.description(new));
        let output = run(&mut check);
        let report = text(&output.stdout);
        let lints: BTreeSet<String> = report
            .lines()
            .filter_map(|line| line.strip_prefix("--- failure ")?.split_once(':'))
            .map(|(lint, _)| lint.to_owned())
            .collect();
        let is_clear = output.status.success() == lints.is_empty();
        assert!(is_clear, "{old} → {new}: no verdict:\n{report}{}", text(&output.stderr));
        if lints.is_empty() { Opinion::Compatible } else { Opinion::Breaking(lints) }
    }

    fn description(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.json"))
    }
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
