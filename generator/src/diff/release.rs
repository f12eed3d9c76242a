//! What was released last, as the state that a version is counted from.

use super::{
    State,
    change::Change,
    compare, unexplained,
    verdict::{Verdict, Version},
};
use crate::{
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

/// What has changed since the last release, and what that asks of the version. A model that cannot be read any more is
/// a finding, and costs words but not the verdict, which the text of the public API is enough for.
pub fn since(
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
    let changes = match serde_json::from_str(&released.model) {
        Ok(api) => compare(State { api: &api, surface: &released.surface }, state),
        Err(error) => {
            let message = format!("the model of the release {base} cannot be read any more: {error}");
            let finding = Diagnostic::note("unreadable-release", message);
            findings.report(finding.done("compared the public API alone").at(place.clone()));
            unexplained(&[], &surface::movements(&released.surface, state.surface))
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

/// The rule that a version says what it breaks.
pub const HIDDEN_BREAK: &str = "version-hides-break";
