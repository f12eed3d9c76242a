//! The verdicts on every pair of versions, as Markdown.

use std::fmt::Write as _;

use generator::diff::{Change, Class, headline};

use super::{edition::Edition, judge::Opinion};

/// Two versions and what was said of them: nothing where one of them does not generate.
pub(crate) struct Pair<'a> {
    pub(crate) old: &'a Edition,
    pub(crate) new: &'a Edition,
    pub(crate) verdicts: Option<(Vec<Change>, Opinion)>,
}

impl Pair<'_> {
    fn name(&self) -> String {
        format!("{} → {}", self.old.name, self.new.name)
    }

    fn breaks(&self) -> impl Iterator<Item = &Change> {
        let changes = self.verdicts.iter().flat_map(|(changes, _)| changes);
        changes.filter(|change| change.class == Class::Breaking)
    }

    fn lints(&self) -> Vec<&str> {
        match &self.verdicts {
            Some((_, Opinion::Breaking(lints))) => lints.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the other judge sees a break and `diff` does not.
    pub(crate) fn is_missed(&self) -> bool {
        !self.lints().is_empty() && self.breaks().next().is_none()
    }

    /// Whether `diff` sees a break and the other judge does not.
    fn is_stricter(&self) -> bool {
        self.lints().is_empty() && self.breaks().next().is_some()
    }

    /// The pair with the lints of the other judge.
    pub(crate) fn detail(&self) -> String {
        format!("{}: {}", self.name(), self.lints().join(", "))
    }
}

/// How many pairs have which verdicts.
pub(crate) fn summary(pairs: &[Pair<'_>]) -> String {
    let count = |is: &dyn Fn(&Pair<'_>) -> bool| pairs.iter().filter(|pair| is(pair)).count();
    let judged = count(&|pair| pair.verdicts.is_some());
    let same = count(&|pair| matches!(pair.verdicts, Some((_, Opinion::Same))));
    let agreed = count(&|pair| !pair.lints().is_empty() && !pair.is_missed());
    let (missed, stricter) = (count(&|pair| pair.is_missed()), count(&|pair| pair.is_stricter()));
    format!(
        "{} pairs, {judged} of which generate on both sides: {same} with the same code, {agreed} that both judges call \
         breaking, {stricter} that only `diff` does, {missed} that only cargo-semver-checks does.",
        pairs.len()
    )
}

/// The whole file.
pub(crate) fn show(editions: &[Edition], pairs: &[Pair<'_>]) -> String {
    let mut text = format!(
        "# Verdicts on the updates of a document\n\n\
         Written by `cargo test -p tests --test history -- --ignored`. Each version of the vendor's Voice document is \
         generated as a crate without overlays and compared with the one before it, and with the last one that generates \
         where that is another.\n\n\
         {}\n\n\
         | versions | breaking | additive | wire only | documentation | `diff` | cargo-semver-checks | note |\n\
         |---|---:|---:|---:|---:|---|---|---|\n",
        summary(pairs)
    );
    pairs.iter().for_each(|pair| row(&mut text, pair));

    text.push_str("\n## Where `diff` is stricter\n");
    for pair in pairs.iter().filter(|pair| pair.is_stricter()) {
        let _ = write!(text, "\n{}:\n\n", pair.name());
        for change in pair.breaks() {
            let reason = if change.reason.is_empty() { String::new() } else { format!(": {}", change.reason) };
            let _ = writeln!(text, "- {}{reason}", headline(change));
        }
    }

    text.push_str("\n## Versions that do not generate\n\nThe first error of each.\n\n");
    for edition in editions {
        if let Err(error) = &edition.output {
            let _ = writeln!(text, "- {}: {error}", edition.name);
        }
    }
    text
}

fn row(text: &mut String, pair: &Pair<'_>) {
    let name = pair.name();
    let Some((changes, theirs)) = &pair.verdicts else {
        let broken = [pair.old, pair.new].into_iter().filter(|edition| edition.output.is_err());
        let broken: Vec<_> = broken.map(|edition| edition.name.as_str()).collect();
        let verb = if broken.len() == 1 { "does" } else { "do" };
        let _ = writeln!(text, "| {name} | | | | | – | – | {} {verb} not generate |", broken.join(" and "));
        return;
    };
    let counts = [Class::Breaking, Class::Additive, Class::WireOnly, Class::Documentation]
        .map(|class| changes.iter().filter(|change| change.class == class).count().to_string());
    let ours = changes.iter().map(|change| change.class).max().map_or("same", Class::as_str);
    let judgement = match theirs {
        Opinion::Same => "same code".to_owned(),
        Opinion::Compatible => "compatible".to_owned(),
        Opinion::Breaking(_) => format!("breaking: {}", pair.lints().join(", ")),
    };
    let note = match () {
        () if pair.is_missed() => "missed",
        () if pair.is_stricter() => "stricter",
        () => "",
    };
    let _ = writeln!(text, "| {name} | {} | {ours} | {judgement} | {note} |", counts.join(" | "));
}
