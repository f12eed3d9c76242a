//! What findings look like.

use generator::load::{Document, Source};

use super::*;
use crate::lint;

const VOICE: &str = "\
openapi: 3.0.0
paths:
  /ä:
    get:
      summary: Calls
      responses:
        '200':
          schema:
            type: strng
";

const OTHER: &str = "{\"paths\": {\"/calls\": {\"get\": {\"summary\": \"Calls\"}}}}";

/// Findings over two documents and an overlay.
fn findings() -> (Findings, Texts) {
    let long = format!("{{\"a\": \"{}\", \"é\": 1, \"b\": \"{}\"}}", "é".repeat(500), "x".repeat(500));
    let input = Input {
        config: Source::new("codegen.toml", "[pakage]\nname = \"x\"\n"),
        documents: vec![
            Source::new("voice.yaml", VOICE),
            Source::new("other.json", OTHER),
            Source::new("long.json", long),
        ],
        ..Input::default()
    };
    let texts = Texts::of(&input);
    let mut findings = Findings::new();
    let mut read = |source: &Source| Document::parse(source.clone(), &mut findings).unwrap();
    let [voice, other, long] = [0, 1, 2].map(|index| read(&input.documents[index]));
    let kind = "/paths/~1ä/get/responses/200/schema/type";
    for finding in [
        diagnostic::Diagnostic::error("unknown-type", "`strng` is no type")
            .at(voice.place(kind))
            .help("write `string`, `number`, `integer`, `boolean`, `array` or `object`"),
        diagnostic::Diagnostic::warning("missing-parameter", "the path has a parameter that nothing describes")
            .at(voice.place("/paths/~1ä"))
            .and(voice.place("/paths/~1ä/get"), "for this operation")
            .done("read as a string"),
        diagnostic::Diagnostic::warning("described-twice", "two documents describe the same call")
            .at(voice.place("/paths/~1ä/get/summary"))
            .and(other.place("/paths/~1calls/get"), "described here, too")
            .and(Place { file: "gone.yaml".to_owned(), pointer: "/paths".to_owned(), span: None }, "and here")
            .done("this one leads"),
        diagnostic::Diagnostic::note("one-line", "a document on a single line is shown in part").at(long.place("/é")),
        diagnostic::Diagnostic::error("nowhere", "something that stands nowhere").done("nothing"),
        diagnostic::Diagnostic::error("whole", "something about a whole document").at(voice.whole()),
    ] {
        findings.report(finding);
    }
    (findings, texts)
}

#[test]
fn findings_as_a_terminal_shows_them() {
    let (findings, texts) = findings();
    insta::assert_snapshot!(lint::show(&findings, &texts, false));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let (findings, texts) = findings();
    assert!(!lint::show(&findings, &texts, false).contains('\u{1b}'));
    assert!(lint::show(&findings, &texts, true).contains('\u{1b}'));
}

#[test]
fn lines_around_a_span_are_those_of_miette() {
    let text = Text::new("a".to_owned(), "one\ntwo é\n\nthree\nfour".to_owned(), 0);
    for (start, character) in text.text.char_indices() {
        let span = SourceSpan::new(start.into(), character.len_utf8());
        for (before, after) in [(0, 0), (1, 1)] {
            let ours = text.read_span(&span, before, after).unwrap();
            let theirs = text.text.as_str().read_span(&span, before, after).unwrap();
            assert_eq!(ours.line(), theirs.line(), "line of {start} ({before}, {after})");
            if before > 0 && character != '\n' {
                assert_eq!(ours.data(), theirs.data(), "text around {start} ({before}, {after})");
            }
        }
    }
    assert!(text.read_span(&SourceSpan::new(1000.into(), 1), 1, 1).is_err());
}

#[test]
fn colours_are_for_terminals_that_may_have_them() {
    for (is_terminal, no_colour, wanted) in [
        (true, None, true),
        (true, Some(""), true),
        (true, Some("1"), false),
        (false, None, false),
        (false, Some("1"), false),
    ] {
        assert_eq!(wants_colours(is_terminal, no_colour.map(OsStr::new)), wanted, "{is_terminal} {no_colour:?}");
    }
}
