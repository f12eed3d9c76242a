//! The verdicts on every pair of versions, as Markdown.

use std::{collections::BTreeSet, fmt::Write as _};

use generator::diff::{Change, Class, headline};

use super::{
    edition::{Distance, Edition},
    judge::Opinion,
};

/// Two versions and what was said of them: nothing where one of them does not generate.
pub(crate) struct Pair<'a> {
    pub(crate) old: &'a Edition,
    pub(crate) new: &'a Edition,
    pub(crate) verdicts: Option<Verdicts>,
    /// What the compiler says of the breaks that only `diff` sees.
    pub(crate) proofs: Vec<Proof>,
}

/// What `diff` and the other judge say.
pub(crate) struct Verdicts {
    pub(crate) changes: Vec<Change>,
    pub(crate) distance: Distance,
    pub(crate) theirs: Opinion,
}

/// What a consumer wrote, and why it does not compile any more.
pub(crate) struct Proof {
    /// The path of what has changed.
    pub(crate) change: String,
    pub(crate) consumer: String,
    /// The compiler's codes.
    pub(crate) errors: BTreeSet<String>,
}

impl Pair<'_> {
    pub(crate) fn name(&self) -> String {
        format!("{} → {}", self.old.name, self.new.name)
    }

    /// The changes that `diff` calls breaking.
    pub(crate) fn breaks(&self) -> impl Iterator<Item = &Change> {
        let changes = self.verdicts.iter().flat_map(|verdicts| &verdicts.changes);
        changes.filter(|change| change.class == Class::Breaking)
    }

    /// What the other judge holds against the newer version.
    fn lints(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        let lints = match self.verdicts.as_ref().map(|verdicts| &verdicts.theirs) {
            Some(Opinion::Breaking(lints)) => Some(lints),
            _ => None,
        };
        lints.into_iter().flatten().map(|(lint, types)| (lint.as_str(), types))
    }

    /// The breaks that the other judge sees and `diff` does not: lints with the types that no breaking change names.
    pub(crate) fn missed(&self) -> Vec<String> {
        let paths = self.breaks().flat_map(|change| std::iter::once(&change.path).chain(&change.affects));
        let named: BTreeSet<&str> =
            paths.flat_map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_')).collect();
        let missed = self.lints().flat_map(|(lint, types)| types.iter().map(move |name| (lint, name)));
        let missed = missed.filter(|(_, name)| !named.contains(name.as_str()));
        missed.map(|(lint, name)| format!("{lint} of `{name}`")).collect()
    }

    /// Whether the code is another and `diff` sees nothing but words.
    pub(crate) fn is_unsaid(&self) -> bool {
        self.verdicts.as_ref().is_some_and(|Verdicts { changes, distance, .. }| {
            *distance == Distance::Code && changes.iter().all(|change| change.class == Class::Documentation)
        })
    }

    /// Whether `diff` sees a break and the other judge does not.
    pub(crate) fn is_stricter(&self) -> bool {
        self.lints().next().is_none() && self.breaks().next().is_some()
    }
}

/// How many pairs have which verdicts.
pub(crate) fn summary(pairs: &[Pair<'_>]) -> String {
    let count = |is: &dyn Fn(&Pair<'_>) -> bool| pairs.iter().filter(|pair| is(pair)).count();
    let judged = count(&|pair| pair.verdicts.is_some());
    let same = count(&|pair| matches!(pair.verdicts, Some(Verdicts { distance: Distance::Same, .. })));
    let agreed = count(&|pair| pair.lints().next().is_some() && pair.missed().is_empty());
    let (missed, stricter) = (count(&|pair| !pair.missed().is_empty()), count(&|pair| pair.is_stricter()));
    format!(
        "{} pairs; {judged} generate on both sides, {same} of them the same code. Both judges call {agreed} breaking, \
         only `diff` {stricter}. In {missed}, cargo-semver-checks names a type that no breaking change of `diff` does.",
        pairs.len()
    )
}

/// The whole file.
pub(crate) fn show(editions: &[Edition], pairs: &[Pair<'_>]) -> String {
    let mut text = format!(
        "# Verdicts on the updates of a document\n\n\
         Written by `cargo test -p tests --test history -- --ignored`. Each version of the vendor's Voice document is \
         generated as a crate and compared with the one before it. No overlay is applied but to versions that do not \
         generate without one, see the end.\n\n\
         {}\n\n\
         | versions | breaking | additive | wire only | documentation | `diff` | cargo-semver-checks | note |\n\
         |---|---:|---:|---:|---:|---|---|---|\n",
        summary(pairs)
    );
    pairs.iter().for_each(|pair| row(&mut text, pair));

    text.push_str("\n## Where `diff` is stricter\n");
    for pair in pairs.iter().filter(|pair| pair.is_stricter()) {
        let _ = writeln!(text, "\n### {}", pair.name());
        for change in pair.breaks() {
            let reason = if change.reason.is_empty() { String::new() } else { format!(": {}", change.reason) };
            let _ = writeln!(text, "\n{}{reason}\n", headline(change));
            match pair.proofs.iter().find(|proof| proof.change == change.path) {
                Some(Proof { consumer, errors, .. }) => {
                    let errors: Vec<_> = errors.iter().map(String::as_str).collect();
                    let _ = writeln!(text, "```rust\n{consumer}// {}\n```", errors.join(", "));
                }
                None => text.push_str("No consumer shows it.\n"),
            }
        }
    }

    text.push_str(
        "\n## Versions that do not generate by themselves\n\nThe first error of each, and what mends it.\n\n",
    );
    for edition in editions {
        if let Some(error) = &edition.error {
            let mend = edition.overlay.as_ref().map_or("nothing here".to_owned(), |overlay| format!("`{overlay}`"));
            let _ = writeln!(text, "- {}: {error}; {mend}", edition.name);
        }
    }
    text
}

fn row(text: &mut String, pair: &Pair<'_>) {
    let name = pair.name();
    let Some(Verdicts { changes, distance, theirs }) = &pair.verdicts else {
        let broken = [pair.old, pair.new].into_iter().filter(|edition| edition.output.is_none());
        let broken: Vec<_> = broken.map(|edition| edition.name.as_str()).collect();
        let verb = if broken.len() == 1 { "does" } else { "do" };
        let _ = writeln!(text, "| {name} | – | – | – | – | – | – | {} {verb} not generate |", broken.join(" and "));
        return;
    };
    let counts = [Class::Breaking, Class::Additive, Class::WireOnly, Class::Documentation]
        .map(|class| changes.iter().filter(|change| change.class == class).count().to_string());
    let ours = changes.iter().map(|change| change.class).max().map_or("no change", Class::as_str);
    let judgement = match theirs {
        Opinion::Same => "same code".to_owned(),
        Opinion::Compatible => "compatible".to_owned(),
        Opinion::Breaking(lints) => {
            format!("breaking: {}", lints.keys().map(String::as_str).collect::<Vec<_>>().join(", "))
        }
    };
    let mut notes = Vec::new();
    notes.extend(pair.missed().into_iter().map(|missed| format!("missed: {missed}")));
    notes.extend(pair.is_stricter().then_some("stricter".to_owned()));
    notes.extend(pair.is_unsaid().then_some("unsaid".to_owned()));
    notes.extend((*distance == Distance::Comments).then_some("other comments".to_owned()));
    let mended = [pair.old, pair.new].into_iter().filter(|edition| edition.overlay.is_some());
    let mended: Vec<_> = mended.map(|edition| edition.name.as_str()).collect();
    notes.extend((!mended.is_empty()).then(|| format!("{} mended", mended.join(" and "))));
    let note = if notes.is_empty() { "–".to_owned() } else { notes.join("; ") };
    let _ = writeln!(text, "| {name} | {} | {ours} | {judgement} | {note} |", counts.join(" | "));
}
