//! The other judge: cargo-semver-checks, on what rustdoc finds in two crates.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use super::workshop::{Workshop, run, text};

const PROGRAM: &str = "cargo-semver-checks";

/// What it says of two crates.
pub(crate) enum Opinion {
    /// It was not asked: they are the same.
    Same,
    /// Nothing asks for a new major version.
    Compatible,
    /// The lints that ask for one, each with the types that it names.
    Breaking(BTreeMap<String, BTreeSet<String>>),
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
    let lints = lints(&report);
    let is_clear = output.status.success() == lints.is_empty() && lints.values().all(|types| !types.is_empty());
    assert!(is_clear, "{old} → {new}: no verdict:\n{report}{}", text(&output.stderr));
    if lints.is_empty() { Opinion::Compatible } else { Opinion::Breaking(lints) }
}

/// The lints of a report. Under each one's last heading an indented line for every item says in words of its own what has
/// become of it; the first name with a capital is the type that it is or belongs to.
fn lints(report: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut lints: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    let mut is_list = false;
    for line in report.lines() {
        if line == "Failed in:" {
            is_list = true;
        } else if let Some((lint, _)) = line.strip_prefix("--- failure ").and_then(|line| line.split_once(':')) {
            is_list = false;
            current = Some(lints.entry(lint.to_owned()).or_default());
        } else if let (Some(types), Some(item)) = (&mut current, line.strip_prefix("  ").filter(|_| is_list)) {
            let is_type = |name: &&str| name.starts_with(|first: char| first.is_ascii_uppercase());
            let is_break = |character: char| !character.is_ascii_alphanumeric() && character != '_';
            // One without a type is kept as it stands, so that it is not taken for explained.
            types.insert(item.split(is_break).find(is_type).unwrap_or(item).to_owned());
        }
    }
    lints
}
