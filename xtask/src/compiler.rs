//! Compiling generated crates that are no member of this workspace.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use generator::File;

use crate::{
    tree,
    workspace::{Workspace, read},
};

/// Compiles crates one after the other. All of them have what they depend on in one target folder, at the versions of
/// the project's own `Cargo.lock`.
#[derive(Debug)]
pub(crate) struct Compiler {
    target: PathBuf,
    /// The project's lock file, if it has one.
    lock: Option<String>,
}

impl Compiler {
    /// A compiler that works in a folder. What crates depend on is fetched once, so that nothing is downloaded later.
    pub(crate) fn new(workspace: &Workspace, target: PathBuf) -> Result<Self> {
        let lock = workspace.root().join("Cargo.lock");
        let lock = if lock.is_file() { Some(read(&lock)?) } else { None };
        if lock.is_some() {
            let mut fetch = Command::new(cargo());
            fetch.args(["fetch", "--quiet", "--locked"]).current_dir(workspace.root());
            if !fetch.status().context("cannot run cargo")?.success() {
                bail!("what generated crates depend on cannot be fetched");
            }
        }
        Ok(Self { target, lock })
    }

    /// What the compiler has against a crate in a folder; `None` if it has nothing. Warnings count: whoever uses a
    /// generated crate can do nothing about them.
    pub(crate) fn check(&self, folder: &Path) -> Result<Option<String>> {
        let output = Command::new(cargo())
            .args(["check", "--quiet", "--offline", "--message-format", "short"])
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("RUSTFLAGS", "-D warnings")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .stdin(Stdio::null())
            .output()
            .context("cannot run cargo")?;
        let said = String::from_utf8_lossy(&output.stderr);
        Ok((!output.status.success()).then(|| said.trim_end().to_owned()))
    }

    /// Writes a crate to be compiled.
    pub(crate) fn write(&self, folder: &Path, mut files: Vec<File>) -> Result<()> {
        files.extend(self.lock.clone().map(|text| File { path: "Cargo.lock".to_owned(), text }));
        write(folder, files)
    }
}

/// Writes a crate that stands alone, wherever the folder is.
pub(crate) fn write(folder: &Path, mut files: Vec<File>) -> Result<()> {
    for file in files.iter_mut().filter(|file| file.path == "Cargo.toml") {
        file.text.push_str("\n# Whatever workspace lies around it is none of its own.\n[workspace]\n");
    }
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make `{}`", parent.display()))?;
    }
    tree::recover(folder)?;
    let comparison = tree::compare(folder, &files)?;
    tree::write(folder, &files, &comparison)
}

/// The cargo that runs this tool, else the one of the path.
fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
