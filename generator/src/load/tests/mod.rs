//! Each kind of finding, as a reader sees it.

mod configuration;
mod document;
mod overlay;

use crate::diagnostic::{Findings, Place};

/// Findings the way a terminal shows them, without the source.
fn report(findings: &Findings) -> String {
    let mut text = String::new();
    for finding in findings {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let place = finding.place.as_ref().map(show).unwrap_or_default();
        text += &format!("{severity}[{}] {place}\n  {}\n", finding.rule, finding.message);
        for (place, how) in &finding.related {
            text += &format!("  and {} {how}\n", show(place));
        }
        for (what, value) in [("done", &finding.done), ("help", &finding.help)] {
            if let Some(value) = value {
                text += &format!("  {what}: {value}\n");
            }
        }
    }
    text
}

fn show(place: &Place) -> String {
    let pointer = if place.pointer.is_empty() { String::new() } else { format!(" #{}", place.pointer) };
    format!("{place}{pointer}")
}

/// Compares with a snapshot that shows the input, too.
#[track_caller]
fn check_text(snapshot: &str, input: &str, output: &str) {
    let shown = format!("{input}\n----\n{output}");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(snapshot, shown);
    });
}
