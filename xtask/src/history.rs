//! Other states of this project: what git has of a revision, or a folder.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Branches that changes are proposed to, the likeliest first.
const MAIN: [&str; 3] = ["main", "origin/main", "origin/HEAD"];

/// A state in a folder of its own, which is gone when this is.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) workspace: Workspace,
    _folder: Option<tempfile::TempDir>,
}

/// The whole project as it was in a revision. Git writes it out by an index of its own, so that neither the working tree
/// nor what is staged is touched, and line ends are those of a checkout.
pub(crate) fn export(workspace: &Workspace, revision: &str) -> Result<State> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let root = workspace.root();
    // A name that begins with a dash would be an option.
    let commit = git(root, None, &["rev-parse", "--verify", "--end-of-options", &format!("{revision}^{{commit}}")])
        .with_context(|| format!("git does not know `{revision}`"))?;
    let tree = git(root, None, &["rev-parse", "--verify", &format!("{}:./", commit.trim())])?;
    let index = folder.path().join("index");
    git(root, Some(&index), &["read-tree", tree.trim()])?;
    let state = folder.path().join("state");
    let prefix = format!("--prefix={}/", state.display());
    git(root, Some(&index), &["checkout-index", "--all", "--force", "--quiet", &prefix])?;
    let workspace =
        Workspace::find(Some(state)).map_err(|_| anyhow::anyhow!("`{revision}` has no specs/codegen.toml"))?;
    Ok(State { workspace, _folder: Some(folder) })
}

/// The state that another folder holds.
pub(crate) fn folder(workspace: &Workspace, folder: &Path) -> Result<State> {
    Ok(State { workspace: workspace.other(folder)?, _folder: None })
}

/// Where the present branch has left the main one, and how that is called in a sentence.
pub(crate) fn merge_base(workspace: &Workspace) -> Result<(String, String)> {
    let root = workspace.root();
    for main in MAIN {
        if let Ok(commit) = git(root, None, &["merge-base", "HEAD", main]) {
            let commit = commit.trim().to_owned();
            let short = git(root, None, &["rev-parse", "--short", &commit])?;
            return Ok((commit, format!("{main} ({})", short.trim())));
        }
    }
    bail!(
        "git knows no commit that this branch and `main` have in common; say what to compare with by --base or --from \
         (a shallow clone has no history: fetch it with `git fetch --unshallow`)"
    )
}

/// What git says.
fn git(root: &Path, index: Option<&Path>, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(arguments);
    if let Some(index) = index {
        command.env("GIT_INDEX_FILE", index);
    }
    let output = command.output().context("cannot run git")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context("git speaks no UTF-8")
}
