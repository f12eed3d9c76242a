//! References that lead into other files: which file is meant, and what stands there.
//!
//! Files are known by their paths as the folder sees them that the documents' own names count from: a document
//! `a/b.yaml` that refers to `../c.yaml` means `c.yaml`. Whoever runs the generator reads them, see [`files`].

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    Corpus, Document, Source,
    reference::{self, Fault, KEYWORD, percent_decode},
};

/// Where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    /// The file's name.
    pub file: String,
    /// JSON pointer in it.
    pub pointer: String,
}

/// Where a reference leads that stands in the file of a name. An address of the web leads to no file.
pub fn target(reference: &str, from: &str) -> Result<Target, Fault> {
    let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    if has_scheme(path) || path.starts_with("//") {
        return Err(Fault::Address);
    }
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return Err(Fault::NotAPointer);
    }
    let decode = |text| percent_decode(text).map(Cow::into_owned).ok_or(Fault::NotAPointer);
    let file = if path.is_empty() { from.to_owned() } else { join(folder(from), &decode(path)?) };
    Ok(Target { file, pointer: decode(fragment)? })
}

/// A reference to a target, as the file of a name would write it.
pub fn reference_to(target: &Target, from: &str) -> String {
    if target.file == from {
        return format!("#{}", target.pointer);
    }
    let path = if target.file.starts_with('/') {
        target.file.clone()
    } else {
        let common = parts(folder(from)).zip(parts(&target.file)).take_while(|(own, other)| own == other).count();
        let up = parts(folder(from)).skip(common).map(|_| "..");
        up.chain(parts(&target.file).skip(common)).collect::<Vec<_>>().join("/")
    };
    format!("{}#{}", path.replace('%', "%25").replace('#', "%23"), target.pointer.replace('%', "%25"))
}

/// The other files that a text refers to.
///
/// This only has to find all of them: what it takes for a reference and is none is a file that nobody looks at.
pub fn files(source: &Source) -> BTreeSet<String> {
    let written = source.text.match_indices(KEYWORD).filter_map(|(at, keyword)| {
        let rest = source.text.get(at + keyword.len()..)?.trim_start_matches(['"', '\'']).trim_start();
        let rest = rest.strip_prefix(':')?.trim_start();
        let reference = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.strip_prefix(quote)?.split(quote).next()?,
            _ => rest.split(['\n', '\r', ',', '}']).next()?.split(" #").next()?,
        };
        Some(reference.trim_end().replace("\\/", "/"))
    });
    let targets = written.filter_map(|reference| target(&reference, &source.name).ok());
    targets.map(|target| target.file).filter(|file| *file != source.name).collect()
}

impl Corpus {
    /// Follows a reference that stands in a document, through all files, to where it ends.
    pub(super) fn follow(&self, document: &Document, reference: &str) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        let (mut reference, mut from) = (reference.to_owned(), document.name().to_owned());
        loop {
            let target = target(&reference, &from)?;
            let Some(document) = self.document(&target.file) else { return Err(Fault::MissingFile(target.file)) };
            let Some(node) = document.get(&target.pointer) else { return Err(Fault::Dangling) };
            let Some(next) = reference::of(node) else { return Ok(()) };
            if !seen.insert(target.clone()) {
                return Err(Fault::Cycle(Vec::new()));
            }
            (reference, from) = (next.to_owned(), target.file);
        }
    }
}

/// Whether an address names its scheme. A drive's letter is none.
fn has_scheme(path: &str) -> bool {
    path.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// The folder that a file is in.
fn folder(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}

/// A path in a folder, without `.` and as few `..` as there can be.
fn join(folder: &str, path: &str) -> String {
    let is_absolute = path.starts_with('/');
    let mut joined: Vec<&str> = if is_absolute { Vec::new() } else { parts(folder).collect() };
    for part in parts(path).filter(|part| *part != ".") {
        match joined.last() {
            Some(last) if part == ".." && *last != ".." => drop(joined.pop()),
            _ => joined.push(part),
        }
    }
    let root = if is_absolute || (folder.starts_with('/') && !path.is_empty()) { "/" } else { "" };
    format!("{root}{}", joined.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_count_from_the_file_that_has_the_reference() {
        for (reference, from, file, pointer) in [
            ("common.yml#/a/b", "api.yml", "common.yml", "/a/b"),
            ("./common.yml", "api.yml", "common.yml", ""),
            ("../x/./common.yml#/a%20b", "docs/api.yml", "x/common.yml", "/a b"),
            ("../../common.yml#", "docs/api.yml", "../common.yml", ""),
            ("#/a", "docs/api.yml", "docs/api.yml", "/a"),
            ("/etc/common.yml", "docs/api.yml", "/etc/common.yml", ""),
            ("common.yml", "/etc/api.yml", "/etc/common.yml", ""),
            ("my%20file.yml#/a", "api.yml", "my file.yml", "/a"),
        ] {
            let wanted = Target { file: file.to_owned(), pointer: pointer.to_owned() };
            assert_eq!(target(reference, from), Ok(wanted.clone()), "{reference} in {from}");
            assert_eq!(target(&reference_to(&wanted, from), from), Ok(wanted), "{reference} in {from}");
        }
        for address in ["https://example.com/common.yml#/a", "//example.com/a", "urn:example:a"] {
            assert_eq!(target(address, "api.yml"), Err(Fault::Address), "{address}");
        }
        assert_eq!(target("common.yml#a", "api.yml"), Err(Fault::NotAPointer));
    }

    #[test]
    fn every_file_that_is_referred_to_is_found() {
        let text = r##"
a: {$ref: "#/b"}
b: {$ref: one.yml#/a, description: x}
c: {"$ref" : "two.yml"}
d:
  $ref:
    'three.yml#/x'
e:
  $ref: four files.yml # there are four
f: {"$ref":"sub\/five.json#\/x"}
g: {$ref: https://example.com/six.yml}
"##;
        let files = files(&Source::new("api.yml", text));
        let expected = ["four files.yml", "one.yml", "sub/five.json", "three.yml", "two.yml"];
        assert_eq!(files.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }
}
