//! `cargo xtask diff`: what has changed between two states of the documents, and what that means for the crate.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use clap::ValueEnum;
use generator::{
    Output,
    diagnostic::{Findings, Severity},
    diff::{self, Change, Class, Effect, Verdict, Version},
};

use crate::{
    changes::{self, Comparison},
    history, lint,
    report::{self, Texts},
    workspace::Workspace,
};

/// The exit code where there is nothing to compare: another one than that of a comparison which found something.
const NO_COMPARISON: u8 = 2;

/// Shows what has changed in the API since another state of `specs/`, and which version the crate needs.
///
/// Compares the working tree with the commit at which this branch left `main`, with another revision, or with another
/// folder. Each change has its class: `breaking` and `additive` are meant as the compiler means them, `wire only` leaves the
/// Rust API as it is and changes what is sent or expected, `documentation` changes words. What a change means on the wire
/// is said for clients of the old state that talk to a service of the new one.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0, unless --fail-on says otherwise; 1 if it does; 2 if a state cannot be read.\n\n\
    Examples:\n  cargo xtask diff                                  what this branch changes\n  \
    cargo xtask diff --base v0.1.0 --format markdown  a release's changes, as a comment\n  \
    cargo xtask diff --fail-on breaking,version       for continuous integration"
)]
pub(crate) struct Arguments {
    /// The git revision to compare with [default: the merge base with `main`].
    #[arg(long, value_name = "REVISION")]
    base: Option<String>,
    /// A folder to compare with: another checkout of this project, a `specs/` with its `codegen.toml`, or documents
    /// without one, which take the place of those of the same name.
    #[arg(long, value_name = "FOLDER", conflicts_with = "base")]
    from: Option<PathBuf>,
    /// How the changes are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exits with 1 if there is a change of one of these kinds.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND")]
    fail_on: Vec<Kind>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For a comment on a pull request.
    Markdown,
    /// For other tools.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A change that breaks callers of the crate.
    Breaking,
    /// A change that adds to the API.
    Additive,
    /// A change of requests or responses under the same API.
    WireOnly,
    /// A change of words.
    Documentation,
    /// A change that old clients fail at.
    WireBreak,
    /// A version in `codegen.toml` that is lower than the changes ask for.
    Version,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    match compare(workspace, arguments) {
        Ok(code) => Ok(code),
        Err(error) => {
            eprintln!("error: {error:#}");
            Ok(ExitCode::from(NO_COMPARISON))
        }
    }
}

fn compare(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let texts = Texts::of(&input);
    if findings.has_errors() {
        return Ok(broken("the working tree", &findings, &texts));
    }
    let new = generator::generate(input);
    if new.findings.has_errors() {
        return Ok(broken("the working tree", &new.findings, &texts));
    }
    let (old, base) = match (&arguments.from, &arguments.base) {
        (Some(folder), _) => (history::folder(workspace, folder)?, format!("`{}`", folder.display())),
        (None, Some(revision)) => (history::export(workspace, revision)?, revision.clone()),
        (None, None) => {
            let (commit, name) = history::merge_base(workspace)?;
            (history::export(workspace, &commit)?, name)
        }
    };
    let (changes, version) = match changes::between(&old.workspace, &new)? {
        Comparison::Done { changes, version } => (changes, version),
        Comparison::Broken { findings, texts } => return Ok(broken(&base, &findings, &texts)),
    };
    let verdict = verdict(&changes, &version, &new)?;
    let stdout = std::io::stdout();
    let text = match arguments.format {
        Format::Text => {
            let shown = changes::show(&changes, report::is_colourful(&stdout));
            format!("API changes since {base}: {}\n{shown}\n{}\n", diff::counts(&changes), diff::demand(&verdict))
        }
        Format::Markdown => diff::markdown(&changes, &verdict, &base),
        Format::Json => {
            let value = serde_json::json!({ "base": base, "verdict": verdict, "changes": changes });
            serde_json::to_string_pretty(&value)? + "\n"
        }
    };
    lint::print(stdout, &text)?;
    let fails = arguments.fail_on.iter().any(|kind| kind.is_among(&changes, &verdict));
    Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The version that the changes ask for. It is counted from the last release where one is written down, and else from
/// the old state's version: what was never released binds nobody.
fn verdict(changes: &[Change], version: &str, new: &Output) -> Result<Verdict> {
    if let Some(verdict) = new.verdict {
        return Ok(verdict);
    }
    let parse = |version: &str| -> Result<Version> {
        version.parse().map_err(|()| anyhow::anyhow!("`{version}`, which codegen.toml says, is no version"))
    };
    let base = parse(version).context("the old state")?;
    Ok(Verdict::new(changes, base, parse(&new.version)?))
}

/// Says why there is no comparison.
fn broken(state: &str, findings: &Findings, texts: &Texts) -> ExitCode {
    let errors = lint::in_order(findings.iter().filter(|finding| finding.severity == Severity::Error), texts);
    let stderr = std::io::stderr();
    let shown = lint::show(&errors, texts, report::is_colourful(&stderr));
    eprintln!("{shown}error: {state} does not generate, so there is nothing to compare with");
    ExitCode::from(NO_COMPARISON)
}

impl Kind {
    fn is_among(self, changes: &[Change], verdict: &Verdict) -> bool {
        let class = match self {
            Self::Breaking => Class::Breaking,
            Self::Additive => Class::Additive,
            Self::WireOnly => Class::WireOnly,
            Self::Documentation => Class::Documentation,
            Self::WireBreak => return changes.iter().any(|change| change.wire.effect == Effect::Breaks),
            Self::Version => return !verdict.is_met(),
        };
        changes.iter().any(|change| change.class == class)
    }
}
