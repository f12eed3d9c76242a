//! What was released last, as the state that a version is counted from.

use super::{
    State,
    change::Change,
    changelog, compare, unexplained,
    verdict::{Verdict, Version},
    with_entry,
};
use crate::{
    File,
    diagnostic::{Diagnostic, Findings, Place},
    surface,
};

/// The last release as it was written down. The public API is text, which every later generator can read; the model is
/// that of the generator of its day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Released {
    /// Its version.
    pub version: String,
    /// Its `api.txt`.
    pub surface: String,
    /// Its model, as JSON.
    pub model: String,
    /// Its changelog.
    pub changelog: String,
}

/// The crate's `CHANGELOG.md`, with the entry of the version that comes after the last release, and the verdict on that
/// version.
pub fn follow(
    released: Option<&Released>,
    state: State<'_>,
    version: &str,
    place: Place,
    findings: &mut Findings,
) -> (File, Option<Verdict>) {
    let path = "CHANGELOG.md".to_owned();
    let Some(released) = released else {
        return (File { path, text: format!("# Changelog\n\n## {version}\n\nThe first version.\n") }, None);
    };
    let Some((changes, verdict)) = since(released, state, version, place, findings) else {
        return (File { path, text: released.changelog.clone() }, None);
    };
    let text = match verdict.class {
        Some(_) => with_entry(&released.changelog, &changelog(&changes, &verdict)),
        None => released.changelog.clone(),
    };
    (File { path, text }, Some(verdict))
}

/// What has changed since the last release, and what that asks of the version.
fn since(
    released: &Released,
    state: State<'_>,
    version: &str,
    place: Place,
    findings: &mut Findings,
) -> Option<(Vec<Change>, Verdict)> {
    let parse = |version: &str, findings: &mut Findings| -> Option<Version> {
        let parsed = version.trim().parse();
        if parsed.is_err() {
            let message = format!("`{}` is no version: three numbers are, with points between them", version.trim());
            findings.report(Diagnostic::error("invalid-version", message).at(place.clone()));
        }
        parsed.ok()
    };
    let (base, current) = (parse(&released.version, findings)?, parse(version, findings)?);
    let changes = match released.changes(state) {
        Ok(changes) => changes,
        Err(error) => {
            let message = format!("the model of the release {base} cannot be read any more: {error}");
            let finding = Diagnostic::note("unreadable-release", message);
            findings.report(finding.done("compared the public API alone").at(place.clone()));
            released.movements(state)
        }
    };
    let verdict = Verdict::new(&changes, base, current);
    if verdict.hides_a_break() {
        let breaks = changes.iter().filter(|change| change.class == super::Class::Breaking);
        let examples: Vec<_> = breaks.clone().take(3).map(super::headline).collect();
        let message = format!(
            "the public API broke since {base} was released, in {} of its items, and the version does not say so",
            breaks.count()
        );
        let help = format!("write `version = \"{}\"`; among what broke: {}", verdict.needed, examples.join("; "));
        findings.report(Diagnostic::warning(HIDDEN_BREAK, message).help(help).at(place));
    }
    Some((changes, verdict))
}

impl Released {
    /// What has changed since. A model that cannot be read any more costs words but not the verdict, which the
    /// [`movements`](Self::movements) of the public API are enough for.
    fn changes(&self, state: State<'_>) -> serde_json::Result<Vec<Change>> {
        // Most runs are made when nothing has changed in the documents: that shows without reading the model.
        if serde_json::to_string(state.api)? == self.model.trim_end() {
            return Ok(self.movements(state));
        }
        let api = serde_json::from_str(&self.model)?;
        Ok(compare(State { api: &api, surface: &self.surface }, state))
    }

    /// What has moved in the public API, whatever for.
    fn movements(&self, state: State<'_>) -> Vec<Change> {
        unexplained(&[], &surface::movements(&self.surface, state.surface))
    }
}

/// The rule that a version says what it breaks.
pub const HIDDEN_BREAK: &str = "version-hides-break";
