//! `cargo xtask contract`: what mock servers that others have written say of the generated client.

mod install;
mod mock;
mod served;
mod table;

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::{lint, workspace::Workspace};

use install::Installation;
use mock::{Kind, Mock};
use served::Served;

/// Has mock servers judge every operation of the generated client by the documents: as they were corrected, and as
/// the vendor wrote them.
///
/// Each document is served on the loopback interface by two validating mock servers, Prism and Steady, which have to be
/// installed: once with `--install`, which needs Node.js and npm. What they are expected to complain of stands in
/// `tests/contract/expected.toml`. Exits with 1 if they say anything else, or do not say what is expected.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Only by these documents.
    #[arg(long, short, value_name = "FILE")]
    document: Vec<String>,
    /// Installs the versions that `tests/contract/package-lock.json` names, unless they are there.
    #[arg(long)]
    install: bool,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let installation = Installation::of(workspace);
    installation.prepare(arguments.install)?;
    let folder = &installation.folder;
    let served = arguments.select(served::write(workspace, folder)?)?;
    // They stop when they are dropped, whatever happens until then.
    let judged = || served.iter().flat_map(|served| Kind::ALL.map(|kind| (served, kind)));
    let mocks = judged().map(|(served, kind)| Mock::start(kind, folder, &served.path));
    let mut mocks = mocks.collect::<Result<Vec<_>>>()?;
    let judges = judged().zip(&mut mocks).map(|((served, kind), mock)| {
        let (Served { state, document, path }, kind) = (served, kind.name());
        Ok(json!({ "kind": kind, "state": state, "document": document, "served": path, "url": mock.url()? }))
    });
    let judges = judges.collect::<Result<Vec<_>>>()?;
    fs::write(folder.join("judges.json"), serde_json::to_string_pretty(&judges)?)?;
    let report = hear(workspace, folder)?;
    lint::print(std::io::stdout(), &table::show(&report))?;
    Ok(if report.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the calls, and reads what the judges have said.
fn hear(workspace: &Workspace, folder: &Path) -> Result<table::Report> {
    let path = folder.join("report.json");
    let _ = fs::remove_file(&path);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        // As a run of all tests builds it, which is what has been built already, as a rule.
        .args(["test", "--quiet", "--workspace", "--test", "contract", "--", "--ignored"])
        .current_dir(workspace.root())
        .env("CONTRACT_FOLDER", folder)
        .output()
        .context("cargo cannot be run")?;
    let Ok(text) = fs::read_to_string(&path) else {
        bail!(
            "the calls could not be made:\n{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    };
    serde_json::from_str(&text).with_context(|| format!("cannot read `{}`", path.display()))
}

impl Arguments {
    /// Those that were asked for.
    fn select(&self, served: Vec<Served>) -> Result<Vec<Served>> {
        if self.document.is_empty() {
            return Ok(served);
        }
        let known: BTreeSet<&str> = served.iter().map(|served| served.document.as_str()).collect();
        for name in &self.document {
            if !known.iter().any(|known| lint::is_file(name, known)) {
                bail!("there is no document `{name}`; there are {}", Vec::from_iter(known).join(", "));
            }
        }
        let is_meant = |served: &Served| self.document.iter().any(|name| lint::is_file(name, &served.document));
        Ok(served.into_iter().filter(is_meant).collect())
    }
}
