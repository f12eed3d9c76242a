//! The other judge: cargo-semver-checks, on what rustdoc finds in two crates.

use std::{collections::BTreeSet, process::Command};

use super::workshop::{Workshop, run, text};

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

/// Whether it can be asked.
pub(crate) fn is_installed() -> bool {
    Command::new(PROGRAM).args(["semver-checks", "--version"]).output().is_ok()
}

/// Compares two crates that were described. Both have the same version, so the judge is told what to hold the newer one
/// to: a minor release, which may do everything but break.
///
/// # Panics
///
/// If there is no verdict.
pub(crate) fn compare(workshop: &Workshop, old: &str, new: &str) -> Opinion {
    let mut check = Command::new(PROGRAM);
    check
        .args(["semver-checks", "check-release", "--release-type", "minor", "--color", "never"])
        .arg("--baseline-rustdoc")
        .arg(workshop.description(old))
        .arg("--current-rustdoc")
        .arg(workshop.description(new));
    let output = run(&mut check);
    let report = text(&output.stdout);
    let failures = report.lines().filter_map(|line| line.strip_prefix("--- failure ")?.split_once(':'));
    let lints: BTreeSet<String> = failures.map(|(lint, _)| lint.to_owned()).collect();
    let is_clear = output.status.success() == lints.is_empty();
    assert!(is_clear, "{old} → {new}: no verdict:\n{report}{}", text(&output.stderr));
    if lints.is_empty() { Opinion::Compatible } else { Opinion::Breaking(lints) }
}
