//! What `diff` says of the updates that a vendor really made, beside what another judge says of them.
//!
//! The versions of one document are generated as a crate each, without overlays, and every one is compared with the one
//! before it: by `diff`, and by cargo-semver-checks on the public API that rustdoc finds. Where that judge sees a break,
//! `diff` must see one. `tests/history-verdicts.md`, which this writes, has the verdicts of both.
//!
//! A development check: it needs the versions, which are no part of this repository, and cargo-semver-checks.

mod history {
    pub(crate) mod edition;
    pub(crate) mod judge;
    pub(crate) mod table;
}

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use history::{
    edition::{self, Edition},
    judge::{Judge, Opinion},
    table::{self, Pair},
};
use tests::root;

/// Where the versions are, seen from the project's root.
const FOLDER: &str = "../shared/corpus/history";

/// Where the verdicts go.
const TABLE: &str = "tests/history-verdicts.md";

#[test]
#[ignore = "takes minutes, and needs ../shared/corpus/history and cargo-semver-checks"]
fn no_break_is_missed() {
    let folder = root().join(FOLDER);
    if !folder.is_dir() {
        return say(&format!("skipped: there is no {FOLDER} beside this project"));
    }
    if !Judge::is_installed() {
        return say("skipped: there is no cargo-semver-checks; `cargo install --locked cargo-semver-checks` gets it");
    }
    let editions = edition::read_all(&folder);
    let judge = Judge::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("history"));
    for edition in &editions {
        if let Ok(output) = &edition.output {
            say(&format!("{}: rustdoc", edition.name));
            judge.describe(&edition.name, &output.files);
        }
    }
    let pairs: Vec<Pair<'_>> = neighbours(&editions).map(|(old, new)| compare(&judge, old, new)).collect();
    fs::write(root().join(TABLE), table::show(&editions, &pairs)).unwrap_or_else(|error| panic!("{TABLE}: {error}"));
    say(&table::summary(&pairs));

    let missed: Vec<String> = pairs.iter().filter(|pair| pair.is_missed()).map(Pair::detail).collect();
    assert!(missed.is_empty(), "breaks that `diff` does not see:\n{}", missed.join("\n"));
}

/// Each version with the one before it; and after versions that do not generate also with the last one that does.
fn neighbours(editions: &[Edition]) -> impl Iterator<Item = (&Edition, &Edition)> {
    editions.iter().enumerate().skip(1).flat_map(|(index, new)| {
        let before = &editions[..index];
        let generates = |edition: &&Edition| edition.output.is_ok();
        let last = before.iter().rfind(generates).filter(|_| generates(&new));
        let previous = before.last();
        let across = last.filter(|last| previous.is_some_and(|previous| previous.name != last.name));
        previous.into_iter().chain(across).map(move |old| (old, new))
    })
}

fn compare<'a>(judge: &Judge, old: &'a Edition, new: &'a Edition) -> Pair<'a> {
    let (Ok(before), Ok(after)) = (&old.output, &new.output) else { return Pair { old, new, verdicts: None } };
    let theirs = if edition::is_same_code(before, after) { Opinion::Same } else { judge.compare(&old.name, &new.name) };
    Pair { old, new, verdicts: Some((edition::changes(before, after), theirs)) }
}

/// Tells whoever waits. The test harness would keep what is printed to itself.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
