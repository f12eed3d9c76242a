//! What `diff` says of the updates that a vendor really made, beside what other judges say of them.
//!
//! Each version of one document is generated as a crate and compared with the one before it: by `diff`, and by
//! cargo-semver-checks on the public API that rustdoc finds. Where that judge names a type as broken, a breaking change
//! must name it too. Where only `diff` sees a break, the compiler has to prove it right, by a consumer in
//! `tests/history/consumers.yaml` that stops compiling. And where `diff` sees nothing but words, only comments of the
//! code may differ.
//!
//! `tests/history-verdicts.md`, which this writes, has all the verdicts.
//!
//! A development check: it needs the versions, which are no part of this repository, and cargo-semver-checks.

mod history {
    pub(crate) mod consumer;
    pub(crate) mod edition;
    pub(crate) mod judge;
    pub(crate) mod table;
    pub(crate) mod workshop;
}

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use generator::Output;
use history::{
    consumer,
    edition::{self, Distance, Edition},
    judge::{self, Opinion},
    table::{self, Pair, Verdicts},
    workshop::Workshop,
};
use tests::root;

/// Where the versions are, seen from the project's root.
const FOLDER: &str = "../shared/corpus/history";

/// What is said about them here: overlays, and consumers.
const ASIDES: &str = "tests/history";

/// Where the verdicts go.
const TABLE: &str = "tests/history-verdicts.md";

#[test]
#[ignore = "takes minutes, and needs ../shared/corpus/history and cargo-semver-checks"]
fn no_break_is_missed() {
    let folder = root().join(FOLDER);
    if !folder.is_dir() {
        return say(&format!("skipped: there is no {FOLDER} beside this project"));
    }
    if !judge::is_installed() {
        return say("skipped: there is no cargo-semver-checks; `cargo install --locked cargo-semver-checks` gets it");
    }
    let editions = edition::read_all(&folder, &root().join(ASIDES));
    let workshop = Workshop::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("history"));
    for edition in &editions {
        if let Some(output) = &edition.output {
            say(&format!("describing {}", edition.name));
            workshop.describe(&edition.name, &output.files);
        }
    }
    let mut pairs: Vec<Pair<'_>> = editions.windows(2).map(|pair| compare(&workshop, &pair[0], &pair[1])).collect();
    let unproved = consumer::prove(&workshop, &root().join(ASIDES).join("consumers.yaml"), &mut pairs);
    fs::write(root().join(TABLE), table::show(&editions, &pairs)).unwrap_or_else(|error| panic!("{TABLE}: {error}"));
    say(&table::summary(&pairs));

    let missed = pairs.iter().flat_map(|pair| pair.missed().into_iter().map(|missed| (pair.name(), missed)));
    let missed = missed.map(|(name, missed)| format!("{name}: only cargo-semver-checks sees the {missed}"));
    let unsaid = pairs.iter().filter(|pair| pair.is_unsaid());
    let unsaid = unsaid.map(|pair| format!("{}: the code is another, and `diff` sees none but words", pair.name()));
    let offences: Vec<String> = missed.chain(unsaid).chain(unproved).collect();
    assert!(offences.is_empty(), "{} offences:\n{}", offences.len(), offences.join("\n"));
}

fn compare<'a>(workshop: &Workshop, old: &'a Edition, new: &'a Edition) -> Pair<'a> {
    let judged = |before: &Output, after: &Output| {
        let distance = edition::distance(before, after);
        let is_same = distance == Distance::Same;
        let theirs = if is_same { Opinion::Same } else { judge::compare(workshop, &old.name, &new.name) };
        Verdicts { changes: edition::changes(before, after), distance, theirs }
    };
    let verdicts = old.output.as_ref().zip(new.output.as_ref()).map(|(before, after)| judged(before, after));
    Pair { old, new, verdicts, proofs: Vec::new() }
}

/// Tells whoever waits. The test harness would keep what is printed to itself.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
