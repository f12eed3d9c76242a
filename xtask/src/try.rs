//! `cargo xtask try`: what the generator makes of documents that it was not written for.

use std::{
    any::Any,
    collections::BTreeSet,
    fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, Mutex},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use generator::{Input, Output, diagnostic::Severity, load::Source};

use crate::{
    choices::Choices,
    compiler::{self, Compiler},
    lint,
    report::{self, Texts, plural},
    workspace::{self, Workspace, files_below},
};

/// Generates a crate from each of some OpenAPI documents, by itself: without configuration, without overlays, and
/// without touching `generated/`.
///
/// Prints a line for each document, and its errors. Where a decision is needed (a name for one of two things that
/// would have the same, a host where there is none), one is made, and the entry of `codegen.toml` is shown. Exits with 1 if one of the documents does not generate, or, with --check, not compile.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Documents, or folders of which every OpenAPI document is tried.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Also compiles the crates; a warning of the compiler counts as an error.
    #[arg(long)]
    check: bool,
    /// Writes the crates below this folder; with --check alone they are in `target/try/`.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// How often names may be chosen for what collides, which names may collide in turn.
const ROUNDS: usize = 6;

/// A document to be tried, and the name of the crate that is made of it.
#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    path: PathBuf,
    name: String,
}

/// How many documents have come how far.
#[derive(Debug, Default)]
struct Score {
    generated: usize,
    compiled: usize,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let candidates = candidates(&arguments.paths)?;
    if candidates.is_empty() {
        bail!("no OpenAPI document is there");
    }
    let base = workspace.base(String::new())?;
    let target = workspace.root().join("target/try");
    let compiler = if arguments.check { Some(Compiler::new(workspace, target.join("build"))?) } else { None };
    let out = arguments.out.clone().or_else(|| arguments.check.then(|| target.join("crates")));

    let mut score = Score::default();
    for candidate in &candidates {
        let text = attempt(candidate, &base, out.as_deref(), compiler.as_ref(), &mut score)?;
        lint::print(std::io::stdout(), &text)?;
    }
    let count = candidates.len();
    let mut summary = format!("{}: {} generated", plural(count, "document"), score.generated);
    if arguments.check {
        summary += &format!(", {} compiled", score.compiled);
    }
    lint::print(std::io::stdout(), &(summary + "\n"))?;
    let least = if arguments.check { score.compiled } else { score.generated };
    Ok(if least == count { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Generates a crate from a document, and says what came of it.
fn attempt(
    candidate: &Candidate,
    base: &Input,
    out: Option<&Path>,
    compiler: Option<&Compiler>,
    score: &mut Score,
) -> Result<String> {
    let shown = candidate.path.display();
    let folder = candidate.path.parent().unwrap_or(Path::new(""));
    let input = match read(candidate, folder, base) {
        Ok(input) => input,
        Err(error) => return Ok(format!("{shown}: {error:#}\n")),
    };
    let slash = if folder.as_os_str().is_empty() { "" } else { "/" };
    let texts = Texts::below(&format!("{}{slash}", folder.display()), &input);
    let start = Instant::now();
    let mut choices = Choices::default();
    let mut output = None;
    for _ in 0..ROUNDS {
        let mut input = input.clone();
        input.config.text += &choices.entries();
        match caught(|| generator::generate(input)) {
            Ok(found) => output = Some(found),
            Err(said) => return Ok(format!("{shown}: the generator panicked: {said}\n")),
        }
        if !output.as_ref().is_some_and(|output| choices.settle(&output.findings)) {
            break;
        }
    }
    let output = output.unwrap_or_default();
    let time = start.elapsed().as_millis();
    if output.findings.has_errors() {
        let errors = output.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors = lint::in_order(errors, &texts);
        let colour = report::is_colourful(&std::io::stdout());
        return Ok(format!("{shown}: refused; {time} ms\n{}", lint::show(&errors, &texts, colour)));
    }
    score.generated += 1;
    let mut line = format!("{shown}: {}; {}; {time} ms", size(&output), report::count(&output.findings));
    if choices.count() > 0 {
        line += &format!("; {} made for it:\n{}", plural(choices.count(), "decision"), choices.entries());
    }
    let Some(folder) = out.map(|out| out.join(&candidate.name)) else { return Ok(line + "\n") };
    let Some(compiler) = compiler else {
        compiler::write(&folder, output.files)?;
        return Ok(line + "\n");
    };
    compiler.write(&folder, output.files)?;
    let start = Instant::now();
    let complaints = compiler.check(&folder)?;
    let seconds = start.elapsed().as_secs_f64();
    match complaints {
        None => {
            score.compiled += 1;
            line += &format!("; compiles in {seconds:.1} s\n");
        }
        Some(complaints) => line += &format!("; does not compile\n{complaints}\n"),
    }
    Ok(line)
}

/// What a run on one document of a folder reads.
fn read(candidate: &Candidate, folder: &Path, base: &Input) -> Result<Input> {
    let file = candidate.path.file_name().context("this is no file")?.to_string_lossy();
    let text = fs::read_to_string(&candidate.path).context("cannot be read")?;
    let mut input = base.clone();
    input.config.text = format!(
        "[package]\nname = {:?}\nversion = \"0.1.0\"\ndescription = {:?}\n",
        candidate.name,
        format!("Made from {file}")
    );
    input.documents = vec![Source::new(file, text)];
    input.referred = workspace::referred(folder, &input.documents);
    Ok(input)
}

/// What there is in the crate.
fn size(output: &Output) -> String {
    let services = || output.api.iter().flat_map(|api| &api.services);
    let operations: usize = services().map(|service| service.operations.len()).sum();
    let types: usize = services().map(|service| service.types.len()).sum();
    format!("{}, {}, {}", plural(operations, "operation"), plural(types, "type"), plural(output.files.len(), "file"))
}

/// The documents to try, in the order of the command line, those of a folder by their names.
fn candidates(paths: &[PathBuf]) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(files_below(path)?.into_iter().filter(|path| is_openapi(path)));
        } else {
            found.push(path.clone());
        }
    }
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut names = BTreeSet::new();
    for path in found {
        if candidates.iter().any(|known| known.path == path) {
            continue;
        }
        if let Some(name) = crate_names(&path).find(|name| !names.contains(name)) {
            names.insert(name.clone());
            candidates.push(Candidate { path, name });
        }
    }
    Ok(candidates)
}

/// What a crate may be called that is made of a file: after the file, and if that is taken, after its folders, too.
fn crate_names(path: &Path) -> impl Iterator<Item = String> + use<> {
    let path = path.with_extension("");
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    (0..parts.len()).rev().map(move |start| crate_name(&parts[start..].join("-")))
}

/// A name that cargo allows.
fn crate_name(words: &str) -> String {
    let letters = words.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    let mut name = letters.collect::<String>();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.insert_str(0, "api-");
    }
    name.trim_end_matches('-').to_owned()
}

/// Whether a file looks like an OpenAPI document: it has a key that says which version of it.
fn is_openapi(path: &Path) -> bool {
    let is_data = path.extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json");
    let text = if is_data { fs::read_to_string(path).unwrap_or_default() } else { String::new() };
    let is_key = |(at, word): (usize, &str)| {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        rest.trim_start_matches(['"', '\'']).trim_start().starts_with(':')
    };
    text.match_indices("openapi").any(is_key)
}

/// The result of something that may panic, which would be a fault of the generator's, or what the panic said.
fn caught<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    let said = Arc::new(Mutex::new(None));
    let told = Arc::clone(&said);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        if let Ok(mut told) = told.lock() {
            *told = Some(format!("{place}: {}", message(panic.payload())));
        }
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    panic::set_hook(hook);
    result.map_err(|payload| {
        let said = said.lock().ok().and_then(|mut said| said.take());
        said.unwrap_or_else(|| message(payload.as_ref()).to_owned())
    })
}

/// The words of a panic.
fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("it does not say why")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_called_after_files() {
        let names = |path: &str| crate_names(Path::new(path)).take(2).collect::<Vec<_>>();
        assert_eq!(names("apis/Number Insight.v2.yml"), ["number-insight-v2", "apis-number-insight-v2"]);
        assert_eq!(names("1/2.json"), ["api-2", "api-1-2"]);
        assert_eq!(names("日本.yaml"), ["api"]);
    }

    #[test]
    fn two_documents_of_one_name_are_two_crates() {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in [
            ("a/openapi.yaml", "openapi: 3.0.3\n"),
            ("b/openapi.json", "{\"info\": {}, \"openapi\" : \"3.0.3\"}"),
            ("b/common.yaml", "components: {}\n# openapi\n"),
            ("b/readme.md", "openapi: 3.0.3\n"),
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let found = candidates(&[folder.path().to_owned(), folder.path().join("a/openapi.yaml")]).expect("documents");
        let names: Vec<_> = found.iter().map(|candidate| candidate.name.as_str()).collect();
        assert_eq!(names, ["openapi", "b-openapi"]);
    }

    #[test]
    fn a_panic_is_caught_and_says_where_it_was() {
        assert_eq!(caught(|| 1), Ok(1));
        let said = caught(|| Vec::<i32>::new()[0]).expect_err("it panics");
        assert!(said.contains("try.rs:") && said.contains("index out of bounds"), "{said}");
    }
}
