//! Where everything is, and reading it.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use generator::{
    File, Input,
    diagnostic::{Diagnostic, Findings},
    diff::Released,
    emit::Manifests,
    load::{Config, Source, config::Entry, external},
    surface,
};

use crate::{
    catalogue::{self, Catalogue},
    tree,
};

/// The configuration's name below `specs/`.
const CONFIG: &str = "codegen.toml";

/// This project, or another state of it.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    specs: PathBuf,
    /// A folder whose documents take the place of those of the same name.
    documents: Option<PathBuf>,
}

impl Workspace {
    /// The project at `root`, or the one that this tool was built in.
    pub(crate) fn find(root: Option<PathBuf>) -> Result<Self> {
        // Cargo says where the tool's own package is when it runs it; otherwise the place where it was compiled counts.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let package = package.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = root.or_else(|| package.parent().map(Path::to_owned)).unwrap_or_default();
        let specs = root.join("specs");
        if !specs.join(CONFIG).is_file() {
            bail!("`{}` has no specs/{CONFIG}; say where the project is with --root", root.display());
        }
        Ok(Self { root, specs, documents: None })
    }

    /// The state that another folder holds: a project, what belongs into the `specs/` of one, or documents that take
    /// the place of this state's own. What is not there is as it is here.
    pub(crate) fn other(&self, folder: &Path) -> Result<Self> {
        let shown = folder.display();
        if !folder.is_dir() {
            bail!("`{shown}` is no folder");
        }
        if folder.join("specs").join(CONFIG).is_file() {
            return Self::find(Some(folder.to_owned()));
        }
        let other = self.clone();
        if folder.join(CONFIG).is_file() {
            return Ok(Self { specs: folder.to_owned(), ..other });
        }
        let text = read(&self.specs.join(CONFIG))?;
        let config = Config::parse(Source::new(CONFIG, text), &mut Findings::new());
        let config = config.with_context(|| format!("specs/{CONFIG}, which names the documents, cannot be read"))?;
        let names: Vec<_> = config.documents.iter().map(|document| document.file.peek().as_str()).collect();
        if !names.iter().any(|name| folder.join(name).is_file()) {
            let names = names.join("`, `");
            bail!("`{shown}` holds no state: no specs/{CONFIG}, no {CONFIG}, and none of the documents `{names}`");
        }
        Ok(Self { documents: Some(folder.to_owned()), ..other })
    }

    /// The public API as it was written for this state. One that is put together from several folders has none.
    pub(crate) fn surface(&self) -> Option<String> {
        let is_whole = self.documents.is_none() && self.specs == self.root.join("specs");
        is_whole.then(|| read(&self.generated().join(surface::FILE)).ok()).flatten()
    }

    /// The folder that the generator owns.
    pub(crate) fn generated(&self) -> PathBuf {
        self.root.join("generated")
    }

    /// Keeps other runs from reading and writing what this one writes, for as long as the file is held; and tidies up
    /// after one that was killed while it held it.
    pub(crate) fn lock(&self) -> Result<fs::File> {
        let file = self.locked(fs::File::lock)?;
        tree::recover(&self.generated())?;
        tree::recover(&self.release())?;
        Ok(file)
    }

    /// Keeps other runs from writing, for as long as the file is held.
    pub(crate) fn lock_to_read(&self) -> Result<fs::File> {
        self.locked(fs::File::lock_shared)
    }

    fn locked(&self, lock: fn(&fs::File) -> io::Result<()>) -> Result<fs::File> {
        let folder = self.root.join("target");
        let path = folder.join("codegen.lock");
        let context = || format!("cannot lock `{}`", path.display());
        fs::create_dir_all(&folder).with_context(context)?;
        let file = fs::File::create(&path).with_context(context)?;
        lock(&file).with_context(context)?;
        Ok(file)
    }

    /// What a run needs whichever documents it is about, under a configuration.
    pub(crate) fn base(&self, config: String) -> Result<Input> {
        Ok(Input {
            config: Source::new(CONFIG, config),
            manifests: Manifests {
                runtime: self.source("generator/runtime/Cargo.toml")?,
                workspace: self.source("Cargo.toml")?,
            },
            runtime: self.runtime()?,
            ..Input::default()
        })
    }

    /// Reads everything that a run needs. What the configuration names and what cannot be read is a finding; what it
    /// names and what is not there is left to the generator to say.
    pub(crate) fn read(&self, findings: &mut Findings) -> Result<Input> {
        let mut input = self.base(read(&self.specs.join(CONFIG))?)?;
        // The generator reads the configuration again, and reports what is wrong with it.
        let Some(config) = Config::parse(input.config.clone(), &mut Findings::new()) else { return Ok(input) };
        input.released = self.released()?;
        if let Some(guide) = &config.documentation.guide {
            input.guide = read(&self.specs.join(guide))?;
        }
        for document in &config.documents {
            let is_there = |folder: &&PathBuf| folder.join(document.file.peek()).is_file();
            let folder = self.documents.as_ref().filter(is_there).unwrap_or(&self.specs);
            input.documents.extend(named(folder, &document.file, &config, findings));
            for overlay in &document.overlays {
                input.overlays.extend(named(&self.specs, overlay, &config, findings));
            }
        }
        input.referred = referred(&self.specs, &input.documents);
        for file in &config.extensions.files {
            let path = generator::extension_path(file.peek());
            match named(&self.specs, file, &config, findings) {
                Some(source) => input.extensions.push(File { path, text: source.text }),
                None if findings.has_errors() => {}
                None => findings.report(
                    Diagnostic::error("missing-file", format!("the extension `{}` is not there", file.peek()))
                        .at(config.place(file))
                        .help("correct the path, which counts from this file's folder, or remove the entry"),
                ),
            }
        }
        Ok(input)
    }

    /// The catalogue of inconsistencies; a project may be without.
    pub(crate) fn catalogue(&self) -> Catalogue {
        let text = fs::read_to_string(self.specs.join(catalogue::FILE));
        text.map_or_else(|_| Catalogue::default(), |text| Catalogue::read(&text))
    }

    /// Where the last release is written down.
    pub(crate) fn release(&self) -> PathBuf {
        self.specs.join("released")
    }

    fn released(&self) -> Result<Option<Released>> {
        let folder = self.release();
        if !folder.is_dir() {
            return Ok(None);
        }
        Ok(Some(Released {
            version: read(&folder.join("version.txt"))?,
            surface: read(&folder.join("api.txt"))?,
            model: read(&folder.join("model.json"))?,
            changelog: read(&folder.join("CHANGELOG.md"))?,
        }))
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    fn source(&self, path: &str) -> Result<Source> {
        Ok(Source::new(path, read(&self.root.join(path))?))
    }

    /// The runtime's sources, at the paths that they have in the generated crate.
    fn runtime(&self) -> Result<Vec<File>> {
        let folder = self.root.join("generator/runtime/src");
        let mut files = Vec::new();
        for path in files_below(&folder.join("runtime"))? {
            if path.extension().is_some_and(|extension| extension == "rs") {
                let text = read(&path)?;
                let path = relative(&path, &folder)?;
                files.push(File { path: format!("src/{path}"), text });
            }
        }
        Ok(files)
    }
}

/// The files of a folder that documents refer to, and those that these refer to, as far as they can be read. The
/// generator says which are missing.
pub(crate) fn referred(folder: &Path, documents: &[Source]) -> Vec<Source> {
    let mut seen: BTreeSet<String> = documents.iter().map(|source| source.name.clone()).collect();
    let mut found: Vec<Source> = Vec::new();
    let mut wanted: Vec<String> = documents.iter().flat_map(external::files).collect();
    while let Some(name) = wanted.pop() {
        if seen.insert(name.clone())
            && let Ok(text) = fs::read_to_string(folder.join(&name))
        {
            let source = Source::new(name, text);
            wanted.extend(external::files(&source));
            found.push(source);
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// A file that the configuration names.
fn named(folder: &Path, entry: &Entry<String>, config: &Config, findings: &mut Findings) -> Option<Source> {
    let name = entry.peek();
    match fs::read_to_string(folder.join(name)) {
        Ok(text) => Some(Source::new(name, text)),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => {
            let message = format!("`{name}` cannot be read: {error}");
            findings.report(Diagnostic::error("unreadable-file", message).at(config.place(entry)));
            None
        }
    }
}

/// A file's text.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))
}

/// Every file below a folder, sorted; links are not followed.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let context = || format!("cannot list `{}`", folder.display());
        for entry in fs::read_dir(&folder).with_context(context)? {
            let entry = entry.with_context(context)?;
            if entry.file_type().with_context(context)?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A path below a folder, with `/` on every platform.
pub(crate) fn relative(path: &Path, folder: &Path) -> Result<String> {
    let below = path.strip_prefix(folder).with_context(|| format!("`{}` is elsewhere", path.display()))?;
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(parts.join("/"))
}
