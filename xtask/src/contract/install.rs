//! What has to be installed for the mock servers to run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// What decides about the installation.
const MANIFESTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// What people look at first among them.
const LOCK: &str = "tests/contract/package-lock.json";

/// The mock servers that are installed, or are not.
pub(super) struct Installation {
    /// The committed files that say what is installed.
    manifests: PathBuf,
    /// Where it is installed, and where everything goes that a run writes.
    pub(super) folder: PathBuf,
}

impl Installation {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let root = workspace.root();
        Self { manifests: root.join("tests/contract"), folder: root.join("target/contract") }
    }

    /// Makes sure that what the manifests name is installed.
    pub(super) fn prepare(&self, install: bool) -> Result<()> {
        version("node")?;
        // The copy of the manifests is written last: where it is, the installation was completed.
        let is_current = MANIFESTS.iter().all(|name| {
            let installed = fs::read(self.folder.join("installed").join(name)).ok();
            installed.is_some() && installed == fs::read(self.manifests.join(name)).ok()
        });
        if is_current {
            return Ok(());
        }
        if !install {
            bail!("{LOCK} is not installed as it stands; run `cargo xtask contract --install` once");
        }
        version("npm")?;
        self.copy_manifests(&self.folder)?;
        eprintln!("installing {LOCK} into {}", self.folder.display());
        let status = npm().args(["ci", "--no-progress", "--loglevel=error"]).current_dir(&self.folder).status();
        if !status.context("npm cannot be run")?.success() {
            bail!("npm could not install {LOCK}");
        }
        self.copy_manifests(&self.folder.join("installed"))
    }

    fn copy_manifests(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        for name in MANIFESTS {
            let path = self.manifests.join(name);
            fs::copy(&path, folder.join(name)).with_context(|| format!("cannot copy `{}`", path.display()))?;
        }
        Ok(())
    }
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Fails with a clear word if a program is not there.
fn version(program: &str) -> Result<()> {
    let mut command = if program == "npm" { npm() } else { Command::new(program) };
    match command.arg("--version").stdout(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        _ => bail!("`{program}` is not there: the mock servers need Node.js 18.20 or later, with npm to install them"),
    }
}
