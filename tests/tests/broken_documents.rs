//! Documents that were broken at random: every one is read or refused with a place, and none stops the program.

use generator::{
    Input,
    diagnostic::Findings,
    load::{self, Source},
};
use tests::{dice::Dice, read};

/// How many broken documents are read.
const ROUNDS: usize = 600;

/// What is put into a document to break it.
const PIECES: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    " ",
    "\n",
    "\t",
    "&a ",
    "*a",
    "<<: *a",
    "- ",
    "? ",
    "\"",
    "'",
    "|",
    "> ",
    "#",
    "%",
    "\\ud83d",
    "é",
    "\u{7}",
    "---\n",
    "...\n",
    "!x ",
    ",",
    "1e999",
    ".nan",
    "\r",
    "\u{feff}",
    "$ref: '#/a'",
    "\u{2028}",
];

/// A piece of a document with a few characters changed.
fn broken(text: &[char], dice: &mut Dice) -> String {
    let start = if dice.below(2) == 0 { 0 } else { dice.below(text.len()) };
    let end = (start + 200 + dice.below(3000)).min(text.len());
    let mut characters = text[start..end].to_vec();
    for _ in 0..dice.below(6) {
        let at = dice.below(characters.len());
        match dice.below(3) {
            0 => {
                characters.splice(at..at, dice.pick(&PIECES).chars());
            }
            1 => drop(characters.drain(at..(at + 1).min(characters.len()))),
            _ => {
                let again = characters[at..(at + dice.below(40)).min(characters.len())].to_vec();
                characters.splice(at..at, again);
            }
        }
    }
    characters.into_iter().collect()
}

#[test]
fn none_stops_the_program() {
    let texts: Vec<Vec<char>> = ["voice.v1.yaml", "vonage.yaml", "voice.v2.json", "vgis.json"]
        .map(|name| read(&format!("specs/{name}")).chars().collect())
        .into();
    let mut dice = Dice::new("broken documents");
    for round in 0..ROUNDS {
        let original: &Vec<char> = dice.pick(&texts);
        let text = broken(original, &mut dice);
        let name = *dice.pick(&["a.yaml", "a.json"]);
        let input = Input { documents: vec![Source::new(name, text.clone())], ..Input::default() };
        let mut findings = Findings::new();
        let (_, corpus) = load::load(&input, &mut findings).expect("no configuration, nothing wrong with it");
        assert!(
            !corpus.documents.is_empty() || findings.has_errors(),
            "round {round}: refused without a word:\n{text}"
        );
        for finding in &findings {
            let place = finding.place.as_ref().unwrap_or_else(|| panic!("round {round}: {finding:?} is nowhere"));
            let span = place.span.unwrap_or_else(|| panic!("round {round}: {finding:?} has no line"));
            assert!(text.get(span.start..span.end).is_some(), "round {round}: {finding:?} splits a character");
        }
    }
}
