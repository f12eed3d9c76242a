//! The versions of a document, each generated as a crate by itself.

use std::{fs, path::Path};

use generator::{
    Input, Output,
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

/// The least that has to be decided: no overlay, and no name.
const CONFIG: &str = "[package]\nname = \"voice\"\nversion = \"1.0.0\"\n\n\
    [[document]]\nfile = \"voice.yml\"\nservice = \"voice\"\n";

/// A version of the document.
pub(crate) struct Edition {
    /// The number that its file has.
    pub(crate) name: String,
    /// Its crate, or the first error and where it is.
    pub(crate) output: Result<Output, String>,
}

/// Generates every version in a folder, the oldest first.
///
/// # Panics
///
/// If the folder or a file cannot be read, or a file has no number.
pub(crate) fn read_all(folder: &Path) -> Vec<Edition> {
    let paths = crates::below(folder).into_iter();
    let documents = paths.filter(|path| path.extension().is_some_and(|extension| extension == "yml"));
    let editions = documents.map(|path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = file.split('.').nth(1).unwrap_or_else(|| panic!("{file} has no number")).to_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        Edition { name, output: crate_of(text, &file) }
    });
    editions.collect()
}

fn crate_of(text: String, file: &str) -> Result<Output, String> {
    let output = generate(Input {
        documents: vec![Source::new(DOCUMENT, text)],
        config: Source::new("codegen.toml", CONFIG),
        manifests: crates::manifests(),
        runtime: crates::runtime(),
        ..Input::default()
    });
    match output.findings.iter().find(|finding| finding.severity == Severity::Error) {
        None => Ok(output),
        Some(error) => {
            let place = error.place.clone().map(|place| Place { file: file.to_owned(), ..place });
            let place = place.map_or_else(|| file.to_owned(), |place| place.to_string());
            Err(format!("{place}: {} ({})", error.message, error.rule))
        }
    }
}

/// Whether two crates are the same to the compiler and to rustdoc.
pub(crate) fn is_same_code(old: &Output, new: &Output) -> bool {
    let code = |output: &Output| -> Vec<_> {
        let is_code = |path: &str| path.ends_with(".rs") || path == "Cargo.toml";
        output.files.iter().filter(|file| is_code(&file.path)).cloned().collect()
    };
    code(old) == code(new)
}

/// What `diff` finds.
pub(crate) fn changes(old: &Output, new: &Output) -> Vec<Change> {
    let (Some(before), Some(after)) = (&old.api, &new.api) else { return Vec::new() };
    diff::compare(State { api: before, surface: old.surface() }, State { api: after, surface: new.surface() })
}
