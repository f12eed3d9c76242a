//! What has changed between two states of the project, and how a terminal shows it.

use std::fmt::Write as _;

use anyhow::Result;
use generator::{
    Output,
    diagnostic::Findings,
    diff::{self, Action, Change, Class, Effect, State},
};

use crate::{
    report::{Texts, plural},
    workspace::Workspace,
};

/// How many changes a summary lists.
const BRIEF: usize = 8;

/// How many characters of an old or a new text are shown.
const WIDTH: usize = 100;

/// What a comparison has come to.
pub(crate) enum Comparison {
    /// Both states could be read.
    Done {
        /// The changes, each with its place in the text.
        changes: Vec<Change>,
        /// The version of the old state.
        version: String,
    },
    /// The old state does not generate.
    Broken {
        /// What is wrong with it.
        findings: Findings,
        /// The texts that this is about.
        texts: Texts,
    },
}

/// Compares an older state with what the present one generates.
pub(crate) fn between(old: &Workspace, new: &Output) -> Result<Comparison> {
    let mut findings = Findings::new();
    let input = old.read(&mut findings)?;
    let texts = Texts::of(&input);
    if findings.has_errors() {
        return Ok(Comparison::Broken { findings, texts });
    }
    let before = generator::generate(input);
    let (Some(was), Some(is), false) = (&before.api, &new.api, before.findings.has_errors()) else {
        return Ok(Comparison::Broken { findings: before.findings, texts });
    };
    // What was committed is what callers had; today's emitters may write something else for the same documents.
    let committed = old.surface();
    let surface = committed.as_deref().unwrap_or_else(|| before.surface());
    let mut changes = diff::compare(State { api: was, surface }, State { api: is, surface: new.surface() });
    for change in &mut changes {
        let side = if change.action == Action::Removed { &before } else { new };
        change.place = change.origin.as_ref().and_then(|origin| side.place(origin));
    }
    Ok(Comparison::Done { changes, version: before.version })
}

/// All changes, by service, for a terminal.
pub(crate) fn show(changes: &[Change], colour: bool) -> String {
    let mut text = String::new();
    let mut service = None;
    for change in changes {
        if service != Some(&change.service) {
            let title = if change.service.is_empty() { "all services" } else { &change.service };
            let _ = write!(text, "\n{}\n", paint(title, "1", colour));
            service = Some(&change.service);
        }
        let class = paint(&format!("{:<13}", change.class.as_str()), style(change.class), colour);
        let _ = writeln!(text, "  {class}  {}", diff::headline(change));
        let mut detail = |words: &str| {
            let _ = writeln!(text, "{:17}{}", "", paint(words, "2", colour));
        };
        if change.aspect == "documentation" {
            prose(change, &mut detail);
        }
        if !change.reason.is_empty() {
            detail(&change.reason);
        }
        if change.wire.effect != Effect::None {
            detail(&format!("on the wire: {}", diff::wire_text(change)));
        }
        if let Some(place) = &change.place {
            detail(&format!("specs/{place}"));
        }
    }
    text
}

/// The first line in which two texts differ.
fn prose(change: &Change, detail: &mut dyn FnMut(&str)) {
    let (old, new) = (change.old.as_deref().unwrap_or_default(), change.new.as_deref().unwrap_or_default());
    let differing = |text: &str, other: &str| {
        let line = text.lines().find(|line| !other.lines().any(|known| known == *line)).map(str::to_owned);
        line.map(|line| match line.char_indices().nth(WIDTH) {
            Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
            None => line,
        })
    };
    for (sign, line) in [("-", differing(old, new)), ("+", differing(new, old))] {
        if let Some(line) = line {
            detail(&format!("{sign} {line}"));
        }
    }
}

/// How many changes there are, and the weightiest of them, a line each.
pub(crate) fn brief(changes: &[Change], since: &str) -> String {
    let mut text = format!("{since}: {}\n", diff::counts(changes));
    let mut sorted: Vec<_> = changes.iter().filter(|change| change.class != Class::Documentation).collect();
    sorted.sort_by_key(|change| std::cmp::Reverse(change.class));
    for change in sorted.iter().take(BRIEF) {
        let _ = writeln!(text, "  {:<9}  {}", change.class.as_str(), diff::headline(change));
    }
    if sorted.len() > BRIEF {
        let more = plural(sorted.len() - BRIEF, "more change");
        let _ = writeln!(text, "  … {more} (`cargo xtask diff --base HEAD` shows all)");
    }
    text
}

const fn style(class: Class) -> &'static str {
    match class {
        Class::Breaking => "1;31",
        Class::Additive => "32",
        Class::WireOnly => "33",
        Class::Documentation => "36",
    }
}

fn paint(text: &str, style: &str, colour: bool) -> String {
    if colour { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
}
