//! The versions of a document, each generated as a crate by itself.

use std::{fs, path::Path};

use generator::{
    File, Input, Output,
    diagnostic::{Place, Severity},
    diff::{self, Change, State},
    generate,
    load::Source,
};
use tests::crates;

/// The package that every version becomes.
pub(crate) const PACKAGE: &str = "voice";

/// One name for every version of the document, so that crates differ in nothing but what the document says.
const DOCUMENT: &str = "voice.yml";

/// A version of the document.
pub(crate) struct Edition {
    /// The number that its file has.
    pub(crate) name: String,
    /// The first error and where it is, if it does not generate as it stands.
    pub(crate) error: Option<String>,
    /// The overlay with which it generates all the same.
    pub(crate) overlay: Option<String>,
    /// Its crate.
    pub(crate) output: Option<Output>,
}

/// Generates every version in a folder, the oldest first: without overlays, and if that fails with the first overlay of
/// another folder, by name, that it generates with.
///
/// # Panics
///
/// If a folder or a file cannot be read, or a file has no number.
pub(crate) fn read_all(folder: &Path, overlays: &Path) -> Vec<Edition> {
    let overlays = sources(overlays, ".overlay.yaml");
    let editions = sources(folder, ".yml").into_iter().map(|document| {
        let name = document.name.split('.').nth(1).unwrap_or_else(|| panic!("{} has no number", document.name));
        let mut edition = Edition { name: name.to_owned(), error: None, overlay: None, output: None };
        match output(&document, None) {
            Ok(output) => edition.output = Some(output),
            Err(error) => {
                edition.error = Some(error);
                let mended = |overlay: &Source| Some((overlay.name.clone(), output(&document, Some(overlay)).ok()?));
                (edition.overlay, edition.output) = overlays.iter().find_map(mended).unzip();
            }
        }
        edition
    });
    editions.collect()
}

/// The files of a folder whose names end in a certain way, by name.
fn sources(folder: &Path, end: &str) -> Vec<Source> {
    let read = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        name.ends_with(end).then(|| Source::new(name, text))
    };
    crates::below(folder).iter().filter_map(|path| read(path)).collect()
}

/// A crate that nothing is decided about but the name of its service; or the first error.
fn output(document: &Source, overlay: Option<&Source>) -> Result<Output, String> {
    let mut config = format!(
        "[package]\nname = \"{PACKAGE}\"\nversion = \"1.0.0\"\n\n\
         [[document]]\nfile = \"{DOCUMENT}\"\nservice = \"{PACKAGE}\"\n"
    );
    if let Some(overlay) = overlay {
        config.push_str(&format!("overlays = [\"{}\"]\n", overlay.name));
    }
    let output = generate(Input {
        documents: vec![Source::new(DOCUMENT, document.text.clone())],
        overlays: overlay.into_iter().cloned().collect(),
        config: Source::new("codegen.toml", config),
        manifests: crates::manifests(),
        runtime: crates::runtime(),
        ..Input::default()
    });
    match output.findings.iter().find(|finding| finding.severity == Severity::Error) {
        None => Ok(output),
        Some(error) => {
            let place = error.place.clone().map(|place| Place { file: document.name.clone(), ..place });
            let place = place.map_or_else(|| document.name.clone(), |place| place.to_string());
            Err(format!("{place}: {} ({})", error.message, error.rule))
        }
    }
}

/// How far two crates differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Distance {
    /// They are the same, to the compiler and to rustdoc.
    Same,
    /// They are the same to the compiler.
    Comments,
    /// They are not the same.
    Code,
}

/// How far two crates differ.
pub(crate) fn distance(old: &Output, new: &Output) -> Distance {
    let is_code = |file: &&File| file.path.ends_with(".rs") || file.path == "Cargo.toml";
    let files = |output: &Output| output.files.iter().filter(is_code).cloned().collect::<Vec<_>>();
    let (mut old, mut new) = (files(old), files(new));
    if old == new {
        return Distance::Same;
    }
    for file in old.iter_mut().chain(&mut new) {
        file.text = file.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    }
    if old == new { Distance::Comments } else { Distance::Code }
}

/// What `diff` finds.
pub(crate) fn changes(old: &Output, new: &Output) -> Vec<Change> {
    let (Some(before), Some(after)) = (&old.api, &new.api) else { return Vec::new() };
    diff::compare(State { api: before, surface: old.surface() }, State { api: after, surface: new.surface() })
}
