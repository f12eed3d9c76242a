//! Folders that are written whole: comparing one with what it should hold, and changing it in one step.
//!
//! A new tree is built beside the old one and takes its place with a single system call, so that a run which is killed
//! at any moment leaves the old tree or the new one. Where the file system cannot do it in one, the old tree stands
//! beside its place for the moment between two: [`recover`] puts it back. What does not change is linked into the new tree, not copied: it
//! keeps its time, and nothing that depends on it is built again.

use std::{
    collections::{BTreeMap, HashSet},
    ffi::OsString,
    fs, io,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use generator::File;

use crate::workspace::{files_below, relative};

/// How a file of the tree differs from what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// It is not there.
    Missing {
        /// What should be in it.
        fresh: String,
    },
    /// It has something else in it.
    Stale {
        /// What is in it.
        found: Vec<u8>,
        /// What should be in it.
        fresh: String,
    },
    /// It should not be there.
    Orphan {
        /// What is in it.
        found: Vec<u8>,
    },
}

/// How a tree differs from what it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// Files that differ, by their paths.
    pub(crate) differences: BTreeMap<String, Difference>,
    /// How many files do not differ.
    pub(crate) unchanged: usize,
}

impl Comparison {
    /// How many files are to be written.
    pub(crate) fn written(&self) -> usize {
        self.differences.len() - self.removed()
    }

    /// How many files are to be removed.
    pub(crate) fn removed(&self) -> usize {
        self.differences.values().filter(|difference| matches!(difference, Difference::Orphan { .. })).count()
    }
}

/// Compares a folder, which need not exist, with what it should hold.
pub(crate) fn compare(folder: &Path, files: &[File]) -> Result<Comparison> {
    check_paths(files)?;
    let mut found = BTreeMap::new();
    if fs::symlink_metadata(folder).is_ok() {
        for path in files_below(folder)? {
            found.insert(relative(&path, folder)?, path);
        }
    }
    let mut comparison = Comparison::default();
    for file in files {
        let fresh = file.text.clone();
        let difference = match found.remove(&file.path).map(|path| contents(&path)).transpose()? {
            None => Difference::Missing { fresh },
            Some(found) if found == fresh.as_bytes() => {
                comparison.unchanged += 1;
                continue;
            }
            Some(found) => Difference::Stale { found, fresh },
        };
        comparison.differences.insert(file.path.clone(), difference);
    }
    for (name, path) in found {
        comparison.differences.insert(name, Difference::Orphan { found: contents(&path)? });
    }
    Ok(comparison)
}

/// Makes a folder hold exactly these files. `comparison` is what [`compare`] has found.
pub(crate) fn write(folder: &Path, files: &[File], comparison: &Comparison) -> Result<()> {
    if comparison.differences.is_empty() {
        return Ok(());
    }
    let fresh = beside(folder, "new");
    clear(&fresh)?;
    build(folder, &fresh, files, comparison).inspect_err(|_| drop(fs::remove_dir_all(&fresh)))?;
    let old = swap(folder, &fresh)?;
    clear(&old)
}

/// Tidies up after a run that was killed. To be called before anything else looks at the folder. Cargo does, when the
/// folder is a member of its workspace, and runs nothing at all without it: `CONTRIBUTING.md` has the command for that.
pub(crate) fn recover(folder: &Path) -> Result<()> {
    let old = beside(folder, "old");
    if fs::symlink_metadata(folder).is_err() && old.is_dir() {
        rename(&old, folder)?;
    }
    clear(&beside(folder, "new"))?;
    clear(&old)
}

/// Builds the whole new tree.
fn build(folder: &Path, fresh: &Path, files: &[File], comparison: &Comparison) -> Result<()> {
    create(fresh)?;
    let mut made = HashSet::from([fresh.to_owned()]);
    for file in files {
        let path = fresh.join(&file.path);
        let context = || format!("cannot write `{}`", path.display());
        if let Some(parent) = path.parent().filter(|parent| !made.contains(*parent)) {
            fs::create_dir_all(parent).with_context(context)?;
            made.insert(parent.to_owned());
        }
        if comparison.differences.contains_key(&file.path) {
            fs::write(&path, &file.text).with_context(context)?;
        } else {
            link(&folder.join(&file.path), &path).with_context(context)?;
        }
    }
    Ok(())
}

/// Gives a file a second name, or, where the file system has no such thing, a copy with the same time.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let modified = fs::metadata(from)?.modified()?;
    fs::File::options().write(true).open(to)?.set_modified(modified)
}

/// Puts the new tree in the old one's place; returns where the old one is now.
fn swap(folder: &Path, fresh: &Path) -> Result<PathBuf> {
    if fs::symlink_metadata(folder).is_err() {
        rename(fresh, folder)?;
        return Ok(fresh.to_owned());
    }
    if exchange(folder, fresh) {
        return Ok(fresh.to_owned());
    }
    // Two steps where the system cannot do it in one. Between them there is no tree: `recover` knows.
    let old = beside(folder, "old");
    clear(&old)?;
    rename(folder, &old)?;
    rename(fresh, folder).inspect_err(|_| drop(fs::rename(&old, folder)))?;
    Ok(old)
}

/// Exchanges two folders in one step, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

/// Exchanges two folders in one step, where the system can.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> bool {
    false
}

/// `.generated.new` for `generated`: on the same file system, and nothing that a build looks at.
fn beside(folder: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(folder.file_name().unwrap_or_default());
    name.push(".");
    name.push(what);
    folder.with_file_name(name)
}

/// Removes whatever there is.
fn clear(path: &Path) -> Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    };
    removed.with_context(|| format!("cannot remove `{}`", path.display()))
}

fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create `{}`", folder.display()))
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename `{}` to `{}`", from.display(), to.display()))
}

/// What is in a file; a link counts as what it says, not as what it leads to.
fn contents(path: &Path) -> Result<Vec<u8>> {
    let context = || format!("cannot read `{}`", path.display());
    if fs::symlink_metadata(path).with_context(context)?.is_symlink() {
        let target = fs::read_link(path).with_context(context)?;
        return Ok(format!("a link to {}\n", target.display()).into_bytes());
    }
    fs::read(path).with_context(context)
}

/// Paths that are not plain ones below the folder, or that are the same on some file systems, are a fault of the
/// generator.
fn check_paths(files: &[File]) -> Result<()> {
    let mut seen = HashSet::new();
    for File { path, .. } in files {
        if path.is_empty() || !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
            bail!("the generator wants to write `{path}`, which is outside its folder");
        }
        if !seen.insert(path.to_lowercase()) {
            bail!("the generator wants to write `{path}` twice");
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "tree_tests.rs"]
mod tests;
