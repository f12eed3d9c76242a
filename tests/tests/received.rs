//! The documents in `specs/` are those that were received: only white space, line ends and the furniture of the pages
//! that they were copied from are different.
//!
//! White space is left out of the comparison because two documents came without theirs: indentation was lost in one, and
//! all line breaks in another. Everything else has to be the same, character by character.

use std::{fs, path::PathBuf};

/// What surrounded `voice.v1.yaml` on its page.
const VOICE_HEADER: &str = "\
Permalink
Cannot retrieve contributors at this time
Join GitHub today
GitHub is home to over 31 million developers working together to host and review code, manage projects, and build software together.
Sign up
Fetching contributors…

";

/// What stood above `vgis.json` on its page.
const VGIS_HEADER: &str = "\
Vonage Integration Suite icon

Vonage Integration Suite

The Vonage Integration Suite API enables call control and webhooks for call events

COMMUNITYNO AUTH0 INSTALLS
API Docs
OpenAPI Specificationv3.0
";

fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../specs").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Compares what was received, without its furniture, with the document that it became.
#[track_caller]
fn check(received: &str, document: &str) {
    let restored = read(document);
    let (left, right) = (dense(received), dense(&restored));
    let same = left.iter().zip(&right).take_while(|(left, right)| left == right).count();
    let around = |text: &[char]| -> String { text.iter().skip(same.saturating_sub(30)).take(60).collect() };
    assert!(
        left == right,
        "{document} is not what was received; after {same} characters\n  received: {}\n  restored: {}",
        around(&left),
        around(&right)
    );
}

/// A text without white space.
fn dense(text: &str) -> Vec<char> {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[test]
fn voice_v2_came_as_it_is() {
    assert_eq!(read("received/000_651d72856452256e.txt"), read("voice.v2.json"));
}

#[test]
fn voice_v1_came_without_indentation_under_a_page_header() {
    let received = read("received/001_78f18593886dc4e9.txt");
    let body = received.strip_prefix(VOICE_HEADER).expect("the page's header");
    let lines: Vec<&str> = body.lines().collect();
    let (last, others) = lines.split_last().expect("lines");
    // Each line was a row of a table with two empty cells behind it; the last one was cut short.
    let mut plain: Vec<&str> =
        others.iter().map(|line| line.strip_suffix(" | |").unwrap_or_else(|| panic!("no row: {line}"))).collect();
    plain.push(last.strip_suffix(" |").expect("the last row"));
    assert!(plain.iter().all(|line| !line.starts_with(' ')), "the indentation was lost");
    check(&plain.join("\n"), "voice.v1.yaml");
}

#[test]
fn the_aggregate_document_came_on_one_line() {
    let received = read("received/002_e9796912d4b8e4f7.txt");
    assert_eq!(received.trim_end().lines().count(), 1);
    check(&received, "vonage.yaml");
}

#[test]
fn the_integration_suite_came_under_a_page_header() {
    let received = read("received/003_8035e5372813b11b.txt");
    let body = received.strip_prefix(VGIS_HEADER).expect("the page's header");
    assert_eq!(body, read("vgis.json"));
}

#[test]
fn nothing_else_was_received() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../specs/received");
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".txt"))
        .collect();
    names.sort();
    let numbers: Vec<_> = names.iter().filter_map(|name| name.split('_').next()).collect();
    assert_eq!(numbers, ["000", "001", "002", "003"]);
}
