//! `cargo xtask codegen`: everything from the documents to the generated crate.

use std::process::ExitCode;

use anyhow::Result;
use generator::{
    Output,
    diagnostic::{Findings, Severity},
    diff::{self, HIDDEN_BREAK},
    surface,
};

use crate::{
    changes as listing, difference, history, lint,
    report::{self, Texts, plural},
    tree::{self, Comparison},
    workspace::Workspace,
};

/// Generates the crate in `generated/` from the documents in `specs/`.
///
/// Everything is generated in memory first. If a document, an overlay or `codegen.toml` is wrong, the findings are shown,
/// nothing is written, and the exit code is 1.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing; shows what is stale as a diff, and exits with 1 if anything is.
    #[arg(long)]
    check: bool,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    // Before anything is read: what a run has read is not to be older than what it takes the place of.
    let _lock = if arguments.check { workspace.lock_to_read()? } else { workspace.lock()? };
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let texts = Texts::of(&input);
    let documents = input.documents.len();
    if findings.has_errors() {
        return fail(&findings, &texts);
    }
    let output = generator::generate(input);
    if output.findings.has_errors() {
        return fail(&output.findings, &texts);
    }

    let folder = workspace.generated();
    let stdout = std::io::stdout();
    if arguments.check {
        let comparison = tree::compare(&folder, &output.files)?;
        let mut text = difference::show("generated", &comparison, report::is_colourful(&stdout));
        text += &summary(documents, &output);
        text += &verdict(&comparison);
        let hidden: Vec<_> = output.findings.iter().filter(|finding| finding.rule == HIDDEN_BREAK).collect();
        hidden.iter().for_each(|finding| text += &texts.show(finding, report::is_colourful(&stdout)));
        lint::print(stdout, &text)?;
        let fails = !comparison.differences.is_empty() || !hidden.is_empty();
        return Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    let comparison = tree::compare(&folder, &output.files)?;
    let before = std::fs::read_to_string(folder.join(surface::FILE)).ok();
    tree::write(&folder, &output.files, &comparison)?;
    let moved = match before {
        Some(before) if !comparison.differences.is_empty() => moved(workspace, &before, &output),
        _ => String::new(),
    };
    let version = output.verdict.iter().map(|verdict| diff::demand(verdict) + "\n").collect::<String>();
    let text = summary(documents, &output) + &changes(&comparison) + &moved + &version + &time(&output);
    lint::print(stdout, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// What has moved since the last commit, in short; without one, what has moved in the public API that was there before.
fn moved(workspace: &Workspace, before: &str, output: &Output) -> String {
    let committed = history::export(workspace, "HEAD").and_then(|old| listing::between(&old.workspace, output));
    match committed {
        Ok(listing::Comparison::Done { changes, .. }) => listing::brief(&changes, "since the last commit"),
        _ => {
            let movements = surface::movements(before, output.surface());
            listing::brief(&diff::unexplained(&[], &movements), "in the public API since the last run")
        }
    }
}

/// Shows the errors alone: whatever else there is can wait until they are settled.
fn fail(findings: &Findings, texts: &Texts) -> Result<ExitCode> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let errors = lint::in_order(errors, texts);
    let stderr = std::io::stderr();
    let colour = report::is_colourful(&stderr);
    lint::print(stderr, &(lint::show(&errors, texts, colour) + "generated/ is as it was\n"))?;
    Ok(ExitCode::FAILURE)
}

fn summary(documents: usize, output: &Output) -> String {
    let services = output.api.iter().flat_map(|api| &api.services);
    let (mut operations, mut types, mut webhooks) = (0, 0, 0);
    for service in services {
        operations += service.operations.len();
        types += service.types.len();
        webhooks += service.webhooks.len();
    }
    format!(
        "{}: {}, {}, {}\nfindings: {} (`cargo xtask lint` shows them)\n",
        plural(documents, "document"),
        plural(operations, "operation"),
        plural(webhooks, "webhook payload"),
        plural(types, "type"),
        report::count(&output.findings),
    )
}

fn changes(comparison: &Comparison) -> String {
    format!(
        "generated/: {} written, {} unchanged, {} removed\n",
        plural(comparison.written(), "file"),
        comparison.unchanged,
        comparison.removed()
    )
}

fn verdict(comparison: &Comparison) -> String {
    match comparison.differences.len() {
        0 => format!("generated/: all {} up to date\n", plural(comparison.unchanged, "file")),
        count => format!(
            "generated/: {} not what `specs/` and the generator say; to mend it, run\n\n    cargo xtask codegen\n\n",
            if count == 1 { "1 file is".to_owned() } else { format!("{count} files are") }
        ),
    }
}

/// The only line that is not the same on every run.
fn time(output: &Output) -> String {
    let (total, parse) = (output.timings.total.as_secs_f64(), output.timings.parse.as_secs_f64());
    let share = if total > 0.0 { 100.0 * parse / total } else { 0.0 };
    format!("{:.0} ms, {share:.0} % of it to read the documents\n", total * 1000.0)
}
