//! Changes in words: for a pull request, and for the changelog of the crate.

use std::fmt::Write as _;

use super::{
    change::{Action, Change, Class, Effect, Subject},
    verdict::Verdict,
};

/// What happened, in one line of Markdown: `field voice::Call::rate: type Option<String> → f64`, with the code marked.
pub fn headline(change: &Change) -> String {
    let subject = change.subject.as_str();
    let (path, old, new) = (code(&change.path), change.old.as_deref(), change.new.as_deref());
    if change.subject == Subject::Item {
        return match (old, new) {
            (None, Some(new)) => format!("{} added", code(new)),
            (Some(old), None) => format!("{} removed", code(old)),
            _ => format!("{} → {}", code(old.unwrap_or_default()), code(new.unwrap_or_default())),
        };
    }
    let detail = |text: Option<&str>| {
        text.filter(|text| !text.is_empty()).map(|text| format!(" ({})", code(text))).unwrap_or_default()
    };
    match change.action {
        Action::Added => format!("{subject} {path} added{}", detail(new)),
        Action::Removed => format!("{subject} {path} removed{}", detail(old)),
        Action::Renamed => {
            format!("{subject} {} is {} now", code(old.unwrap_or_default()), code(new.unwrap_or_default()))
        }
        Action::Changed if is_prose(change) => format!("{subject} {path}: {}", change.aspect),
        Action::Changed => {
            let (old, new) = (old.map_or("none".to_owned(), code), new.map_or("none".to_owned(), code));
            format!("{subject} {path}: {} {old} → {new}", change.aspect)
        }
    }
}

/// Whether what has changed is a text that is too long for a line.
fn is_prose(change: &Change) -> bool {
    change.aspect == "documentation"
}

/// How many changes there are of each class: `2 breaking, 1 additive`.
pub fn counts(changes: &[Change]) -> String {
    let of = |class| changes.iter().filter(|change| change.class == class).count();
    let counts = Class::ALL.map(|class| (of(class), class.as_str()));
    let counts: Vec<_> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    if counts.is_empty() { "no changes".to_owned() } else { counts.join(", ") }
}

/// What the changes ask of the version, in a sentence.
pub fn demand(verdict: &Verdict) -> String {
    let Verdict { class, base, needed, current } = verdict;
    match class {
        None => format!("Nothing has changed since {base}."),
        Some(_) if verdict.is_met() => {
            format!("The next version after {base} is at least {needed}; `codegen.toml` says {current}.")
        }
        Some(_) => format!("The next version after {base} is at least {needed}, but `codegen.toml` says {current}."),
    }
}

/// A comment for a pull request.
pub fn markdown(changes: &[Change], verdict: &Verdict, base: &str) -> String {
    let mut text = format!("## API changes since {base}\n\n**{}.** {}\n", counts(changes), demand(verdict));
    for class in Class::ALL {
        let of_class: Vec<_> = changes.iter().filter(|change| change.class == class).collect();
        if of_class.is_empty() {
            continue;
        }
        let title = capital(class.as_str());
        match class {
            Class::Documentation => {
                let _ = write!(text, "\n<details><summary>{title} ({})</summary>\n\n", of_class.len());
                of_class.iter().for_each(|change| text.push_str(&format!("- {}\n", headline(change))));
                text.push_str("\n</details>\n");
            }
            _ => {
                let _ = write!(
                    text,
                    "\n### {title} ({})\n\n| service | change | on the wire | where |\n|---|---|---|---|\n",
                    of_class.len()
                );
                of_class.iter().for_each(|change| row(&mut text, change));
            }
        }
    }
    text
}

fn row(text: &mut String, change: &Change) {
    let mut what = headline(change);
    if !change.reason.is_empty() {
        let _ = write!(what, "<br>{}", change.reason);
    }
    let line = change.place.as_ref().map(ToString::to_string);
    let place = line.or_else(|| change.origin.as_ref().map(ToString::to_string)).map(|place| code(&place));
    let place = place.unwrap_or_default();
    let _ = writeln!(text, "| {} | {} | {} | {} |", change.service, cell(&what), wire(change), cell(&place));
}

/// What a change means on the wire, in a few words.
pub fn wire(change: &Change) -> String {
    let effect = match change.wire.effect {
        Effect::None => return "–".to_owned(),
        Effect::Tolerated => "tolerated",
        Effect::Breaks => "breaks",
    };
    if change.wire.note.is_empty() { effect.to_owned() } else { format!("{effect}: {}", change.wire.note) }
}

/// The entry of a version in the crate's changelog.
pub fn changelog(changes: &[Change], verdict: &Verdict) -> String {
    let mut text = format!("## {}\n", verdict.current.max(verdict.needed));
    let sections = [
        (Class::Breaking, "Breaking"),
        (Class::Additive, "Added"),
        (Class::WireOnly, "Same API, other requests and responses"),
    ];
    for (class, title) in sections {
        let of_class: Vec<_> = changes.iter().filter(|change| change.class == class).collect();
        if !of_class.is_empty() {
            let _ = write!(text, "\n### {title}\n\n");
            for change in of_class {
                let reason = if change.reason.is_empty() { String::new() } else { format!(": {}", change.reason) };
                let _ = writeln!(text, "- {}{reason}", headline(change));
            }
        }
    }
    let documentation = changes.iter().filter(|change| change.class == Class::Documentation).count();
    if documentation > 0 {
        let places = if documentation == 1 { "place" } else { "places" };
        let _ = write!(text, "\n### Documentation\n\n- Better words in {documentation} {places}.\n");
    }
    text
}

/// A changelog with the entry of a version in front of the others, instead of what it said of that version before.
pub fn with_entry(changelog: &str, entry: &str) -> String {
    const TITLE: &str = "# Changelog\n";
    let heading = entry.lines().next().unwrap_or_default();
    let body = changelog.strip_prefix(TITLE).unwrap_or(changelog);
    let mut kept = String::new();
    let mut is_replaced = false;
    for line in body.lines() {
        if line.starts_with("## ") {
            is_replaced = line == heading;
        }
        if !is_replaced {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    let kept = kept.trim();
    let rest = if kept.is_empty() { String::new() } else { format!("\n{kept}\n") };
    format!("{TITLE}\n{}\n{rest}", entry.trim())
}

/// Code in Markdown. What is no code, because it is said in words, does no harm in it.
fn code(text: &str) -> String {
    if text.contains('`') { text.to_owned() } else { format!("`{text}`") }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
