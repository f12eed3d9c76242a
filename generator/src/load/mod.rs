//! Text → documents.
//!
//! A [`Document`] is the tree of a YAML or JSON text together with the place of every node, so that whatever a later
//! stage finds out can be shown as file, line and column. [`overlay`] applies facts that no program can derive,
//! [`config`] reads `codegen.toml`.

pub mod config;
mod document;
pub mod external;
pub mod overlay;
pub mod pointer;
mod position;
pub mod reference;
mod scan;
pub mod spelling;
mod text;
mod tree;

use std::collections::HashMap;

pub use config::Config;
pub use document::Document;
pub use overlay::Overlay;

use self::config::Entry;
use crate::{
    Input,
    diagnostic::{Diagnostic, Findings},
};

/// A text and its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file's path below `specs/`, with `/` on every platform.
    pub name: String,
    /// Everything that is in it.
    pub text: String,
}

impl Source {
    /// A text under a name.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

/// All documents of a run, in the order of their precedence.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The documents, after their overlays.
    pub documents: Vec<Document>,
    /// Other files that they refer to.
    pub referred: Vec<Document>,
}

impl Corpus {
    /// The document of a name, or the file that documents refer to.
    pub fn document(&self, name: &str) -> Option<&Document> {
        self.documents.iter().chain(&self.referred).find(|document| document.name() == name)
    }
}

/// Reads everything that a run needs. `None` if the configuration cannot be read at all.
///
/// A configuration that lists no documents is one for all of them: a document needs no configuration.
pub fn load(input: &Input, findings: &mut Findings) -> Option<(Config, Corpus)> {
    let config = Config::parse(input.config.clone(), findings)?;
    let documents = by_name(&input.documents);
    let overlays = by_name(&input.overlays);
    let mut corpus = Corpus::default();
    if config.documents.is_empty() {
        corpus.documents =
            input.documents.iter().filter_map(|source| Document::parse(source.clone(), findings)).collect();
    }
    for entry in &config.documents {
        let name = entry.file.get();
        if corpus.document(name).is_some() {
            let message = format!("the document `{name}` is listed twice");
            findings.report(Diagnostic::error("duplicate-document", message).at(config.place(&entry.file)));
            continue;
        }
        // The overlays are read even if the document cannot be: what is wrong with them is worth knowing, too.
        let overlays: Vec<Overlay> = entry
            .overlays
            .iter()
            .filter_map(|name| match overlays.get(name.get().as_str()) {
                Some(source) => Overlay::parse((*source).clone(), findings),
                None => {
                    findings.report(missing("overlay", name, &config));
                    None
                }
            })
            .collect();
        let Some(source) = documents.get(name.as_str()) else {
            findings.report(missing("document", &entry.file, &config));
            continue;
        };
        let Some(mut document) = Document::parse((*source).clone(), findings) else { continue };
        for overlay in overlays {
            overlay.apply(&mut document, findings);
        }
        corpus.documents.push(document);
    }
    let others = input.referred.iter().filter(|source| !documents.contains_key(source.name.as_str()));
    corpus.referred = others.filter_map(|source| Document::parse(source.clone(), findings)).collect();
    for document in corpus.documents.iter().chain(&corpus.referred) {
        reference::check(document, &corpus, findings);
    }
    Some((config, corpus))
}

fn by_name(sources: &[Source]) -> HashMap<&str, &Source> {
    sources.iter().map(|source| (source.name.as_str(), source)).collect()
}

fn missing(what: &str, name: &Entry<String>, config: &Config) -> Diagnostic {
    Diagnostic::error("missing-file", format!("the {what} `{}` is not there", name.get()))
        .at(config.place(name))
        .help("correct the path, which counts from this file's folder, or remove the entry")
}

#[cfg(test)]
mod tests;
