//! `cargo xtask release`: writes down what was released, as what the next version is counted from.

use std::process::ExitCode;

use anyhow::{Result, bail};
use generator::{File, diagnostic::Findings, diff};

use crate::{lint, tree, workspace::Workspace};

/// Writes the present public API down in `specs/released/` as that of the version in `codegen.toml`.
///
/// From then on `cargo xtask codegen --check` fails when the API breaks and the version stays. To be run when a version is
/// published, and committed; it publishes nothing itself.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, _arguments: &Arguments) -> Result<ExitCode> {
    let _lock = workspace.lock()?;
    let mut findings = Findings::new();
    let output = generator::generate(workspace.read(&mut findings)?);
    let (Some(api), false) = (&output.api, findings.has_errors() || output.findings.has_errors()) else {
        bail!("there are errors; `cargo xtask lint` shows them");
    };
    if !tree::compare(&workspace.generated(), &output.files)?.differences.is_empty() {
        bail!("generated/ is stale; run `cargo xtask codegen`, and commit what it writes");
    }
    if let Some(verdict) = output.verdict.filter(|verdict| !verdict.is_met()) {
        bail!("{}", diff::demand(&verdict));
    }
    let changelog = output.files.iter().find(|file| file.path == "CHANGELOG.md").map_or("", |file| &file.text);
    let files = [
        ("version.txt", format!("{}\n", output.version)),
        ("api.txt", output.surface().to_owned()),
        ("model.json", serde_json::to_string(api)? + "\n"),
        ("CHANGELOG.md", changelog.to_owned()),
    ];
    let files = files.map(|(path, text)| File { path: path.to_owned(), text });
    let folder = workspace.release();
    tree::write(&folder, &files, &tree::compare(&folder, &files)?)?;
    lint::print(
        std::io::stdout(),
        &format!("specs/released/: {} is what the next version is counted from\n", output.version),
    )?;
    Ok(ExitCode::SUCCESS)
}
