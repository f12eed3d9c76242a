//! Crates that tests generate and compile: the runtime and the manifests that go into them, and writing them down.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use generator::{File, emit::Manifests, load::Source};

use crate::{read, root};

/// The manifests that a generated one takes its dependencies from.
pub fn manifests() -> Manifests {
    let source = |path: &str| Source::new(path, read(path));
    Manifests { runtime: source("generator/runtime/Cargo.toml"), workspace: source("Cargo.toml") }
}

/// The runtime's sources, at the paths that they have in a generated crate.
pub fn runtime() -> Vec<File> {
    let folder = root().join("generator/runtime");
    let files = below(&folder.join("src/runtime")).into_iter().map(|path| File {
        path: relative(&path, &folder),
        text: fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    });
    files.collect()
}

/// The lock file for crates of a folder that depend on nothing but what the workspace's does, so that nothing is
/// downloaded. One that cargo has cut down to them is kept, so that there is nothing to do the next time.
pub fn lock(folder: &Path) -> File {
    let modified = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let (own, source) = (folder.join("Cargo.lock"), root().join("Cargo.lock"));
    let path = if modified(&own) < modified(&source) { source } else { own };
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    File { path: "Cargo.lock".to_owned(), text }
}

/// Makes a folder hold these files and no others. A file that is right already is not touched, so that cargo has no
/// more to do than there is.
///
/// # Panics
///
/// If the folder cannot be written.
pub fn write(folder: &Path, files: &[File]) {
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let wanted: BTreeSet<PathBuf> = files.iter().map(|file| folder.join(&file.path)).collect();
        for path in below(folder).into_iter().filter(|path| !wanted.contains(path)) {
            fs::remove_file(path)?;
        }
        for file in files {
            let path = folder.join(&file.path);
            if !fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, &file.text)?;
            }
        }
        Ok(())
    };
    write().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
}

/// Every file below a folder, sorted; none if there is no such folder.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// A path below a folder, with `/` on every platform.
fn relative(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
