//! OpenAPI documents in, a typed Rust client crate out.
//!
//! The pipeline is [`generate`]; every stage is a function from its input and the findings so far to its output, and
//! every stage's module says what it may know. `ARCHITECTURE.md` is the map.

pub mod census;
pub mod diagnostic;
pub mod diff;
pub mod emit;
pub mod load;
pub mod lower;
pub mod model;
pub mod naming;
pub mod normalise;
pub mod render;
pub mod report;
pub mod surface;

use std::time::{Duration, Instant};

use diagnostic::Findings;
use diff::{Released, State, Verdict};
use emit::Manifests;
use load::{Corpus, Document, Source};
use model::{Api, Origin};

/// Everything that a run reads.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// `codegen.toml`.
    pub config: Source,
    /// The OpenAPI documents that it names.
    pub documents: Vec<Source>,
    /// Other files that the documents refer to: see [`load::external`].
    pub referred: Vec<Source>,
    /// The overlays that it names.
    pub overlays: Vec<Source>,
    /// The manifests that the generated one takes its dependencies from.
    pub manifests: Manifests,
    /// What the crate's README begins with, in Markdown.
    pub guide: String,
    /// The runtime's sources, which the generated crate contains as they are.
    pub runtime: Vec<File>,
    /// The hand-written modules of the generated crate, at their [`extension_path`].
    pub extensions: Vec<File>,
    /// The last release, if there was one.
    pub released: Option<Released>,
}

/// A file of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path from the crate's root on, with `/` on every platform.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Everything that a run found out.
#[derive(Debug, Default)]
pub struct Output {
    /// The model, unless the documents could not be read at all.
    pub api: Option<Api>,
    /// The generated crate; empty if there were errors.
    pub files: Vec<File>,
    /// What was noticed.
    pub findings: Findings,
    /// The documents as they were normalised.
    pub documents: Vec<Document>,
    /// Other files that they refer to.
    pub referred: Vec<Document>,
    /// The version that the configuration gives the crate.
    pub version: String,
    /// What the changes since the last release ask of the version.
    pub verdict: Option<Verdict>,
    /// How long it took.
    pub timings: Timings,
}

/// How long a run took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timings {
    /// From text to documents.
    pub parse: Duration,
    /// From text to files.
    pub total: Duration,
}

/// The whole pipeline. It has no side effect; whoever calls it writes the files.
pub fn generate(input: Input) -> Output {
    let start = Instant::now();
    let mut findings = Findings::new();
    let Some((config, corpus)) = load::load(&input, &mut findings) else {
        return Output { findings, ..Output::default() };
    };
    let parse = start.elapsed();

    let normalised = normalise::normalise(corpus, &config, &mut findings);
    let api = lower::lower(&normalised, &config, &mut findings);
    let names = naming::mint(&api, &mut findings);
    config.report_idle_entries(&mut findings);

    let mut files = Vec::new();
    if !findings.has_errors() {
        let modules = emit::emit(&api, &names, &config, &input, &mut findings);
        files = render::render(modules, &mut findings);
    }
    let corpus = normalised.into_corpus();
    locate(&mut findings, &corpus);
    config.allow(&mut findings);

    let (version, mut verdict) = (config.package.version.clone(), None);
    if !findings.has_errors() {
        files.push(report::normalisation(&corpus.documents, &findings));
        files.extend(input.runtime);
        files.extend(input.extensions);
        let surface = surface::read(&files, &mut findings);
        let (state, released) = (State { api: &api, surface: &surface.text }, input.released.as_ref());
        let changelog;
        (changelog, verdict) = diff::follow(released, state, &version, config.version_place(), &mut findings);
        files.extend([surface, changelog]);
    }
    if findings.has_errors() {
        files.clear();
    }
    let timings = Timings { parse, total: start.elapsed() };
    let Corpus { documents, referred } = corpus;
    Output { api: Some(api), files, findings, documents, referred, version, verdict, timings }
}

impl Output {
    /// Where in the texts a thing is described.
    pub fn place(&self, origin: &Origin) -> Option<diagnostic::Place> {
        let mut documents = self.documents.iter().chain(&self.referred);
        let document = documents.find(|document| document.name() == origin.document)?;
        Some(document.place(&origin.pointer))
    }

    /// The public API of the crate; empty if there is none.
    pub fn surface(&self) -> &str {
        self.files.iter().find(|file| file.path == surface::FILE).map_or("", |file| file.text.as_str())
    }
}

/// Looks up where in the texts those findings are that were made when there was only the model.
fn locate(findings: &mut Findings, corpus: &Corpus) {
    for place in findings.places_mut().filter(|place| place.span.is_none()) {
        if let Some(document) = corpus.document(&place.file) {
            *place = document.place(&place.pointer);
        }
    }
}

/// Where a hand-written file goes in the generated crate: `extensions/auth.rs` is its module `auth`.
pub fn extension_path(path: &str) -> String {
    format!("src/{}", path.strip_prefix("extensions/").unwrap_or(path))
}
