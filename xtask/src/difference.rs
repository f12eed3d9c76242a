//! Showing how the generated tree differs from what it should be.

use std::{borrow::Cow, fmt::Write as _, time::Duration};

use similar::{ChangeTag, TextDiff};

use crate::tree::{Comparison, Difference};

/// How many lines of one file's diff are shown: enough to see what has happened.
const LINES: usize = 80;

/// How long the search for the smallest diff of a file may take; after that a larger one is shown.
const PATIENCE: Duration = Duration::from_millis(300);

/// Unified diffs from what is there to what should be.
pub(crate) fn show(folder: &str, comparison: &Comparison, colour: bool) -> String {
    let mut text = String::new();
    for (path, difference) in &comparison.differences {
        let (what, found, fresh) = match difference {
            Difference::Missing { fresh } => ("is missing", Cow::Borrowed(""), fresh.as_str()),
            Difference::Stale { found, fresh } => ("is stale", String::from_utf8_lossy(found), fresh.as_str()),
            Difference::Orphan { found } => ("should not be there", String::from_utf8_lossy(found), ""),
        };
        let _ = writeln!(text, "{} {what}", paint(&format!("{folder}/{path}"), "1", colour));
        file(&mut text, &found, fresh, colour);
        text.push('\n');
    }
    text
}

fn file(text: &mut String, found: &str, fresh: &str, colour: bool) {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(found, fresh);
    let mut left = LINES;
    let mut hidden = 0;
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        if left == 0 {
            hidden += hunk.iter_changes().count();
            continue;
        }
        let _ = writeln!(text, "{}", paint(&hunk.header().to_string(), "36", colour));
        for change in hunk.iter_changes() {
            if left == 0 {
                hidden += 1;
                continue;
            }
            left -= 1;
            let (sign, style) = match change.tag() {
                ChangeTag::Delete => ('-', "31"),
                ChangeTag::Insert => ('+', "32"),
                ChangeTag::Equal => (' ', ""),
            };
            let line = change.value();
            // A line that differs in its end alone would look the same.
            let shown = format!("{sign}{}", line.trim_end_matches('\n').replace('\r', "␍"));
            let _ = writeln!(text, "{}", paint(&shown, style, colour));
            if !line.ends_with('\n') {
                text.push_str("\\ no line break at the end of the file\n");
            }
        }
    }
    if hidden > 0 {
        let _ = writeln!(text, "… and {hidden} lines more");
    }
}

fn paint(text: &str, style: &str, colour: bool) -> String {
    if colour && !style.is_empty() { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn missing_stale_and_orphaned() {
        let many: String = (0..200).map(|line| format!("line {line}\n")).collect();
        let differences = BTreeMap::from([
            ("a.rs".to_owned(), Difference::Missing { fresh: "one\ntwo".to_owned() }),
            (
                "b.rs".to_owned(),
                Difference::Stale { found: b"one\r\n2\n3\n".to_vec(), fresh: "one\n2\n3\n".to_owned() },
            ),
            ("c.bin".to_owned(), Difference::Orphan { found: vec![0xff, b'\n'] }),
            ("d.rs".to_owned(), Difference::Missing { fresh: many }),
        ]);
        let comparison = Comparison { differences, unchanged: 7 };
        insta::assert_snapshot!(show("generated", &comparison, false));
    }

    #[test]
    fn colour() {
        let differences = BTreeMap::from([("a".to_owned(), Difference::Orphan { found: b"x\n".to_vec() })]);
        let shown = show("generated", &Comparison { differences, unchanged: 0 }, true);
        assert!(shown.contains("\u{1b}[31m-x\u{1b}[0m"), "{shown:?}");
    }
}
