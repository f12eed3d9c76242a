//! The judge: two crates of many modules each, consumers of them, and one run of `cargo check`.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

use generator::File;
use serde_json::Value;
use tests::crates;

use super::state::State;

/// What the compiler says of a case.
#[derive(Default)]
pub(crate) struct Verdict {
    /// The errors of the consumer before the change.
    pub(crate) before: Vec<Error>,
    /// Those after it.
    pub(crate) after: Vec<Error>,
}

/// An error of the compiler.
pub(crate) struct Error {
    code: String,
    pub(crate) rendered: String,
}

impl Verdict {
    /// What has become of the consumer, in a few words.
    pub(crate) fn summary(&self) -> String {
        let codes: BTreeSet<&str> = self.after.iter().map(|error| error.code.as_str()).collect();
        match codes.is_empty() {
            true => "compiles".to_owned(),
            false => format!("fails with {}", codes.into_iter().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// The packages, and what is in them.
pub(crate) struct Compiler {
    folder: PathBuf,
    target: PathBuf,
    files: BTreeMap<String, String>,
    /// The modules of each library and of each group of consumers.
    modules: BTreeMap<String, BTreeSet<String>>,
    trials: Vec<Trial>,
}

/// Where the consumer of a case stands before and after.
struct Trial {
    name: String,
    before: String,
    after: String,
}

const BEFORE: &str = "before";
const AFTER: &str = "after";

impl Compiler {
    pub(crate) fn new(folder: &Path) -> Self {
        let mut compiler = Self {
            folder: folder.join("changes"),
            target: folder.join("changes-target"),
            files: BTreeMap::new(),
            modules: BTreeMap::new(),
            trials: Vec::new(),
        };
        for package in [BEFORE, AFTER] {
            for file in crates::runtime() {
                compiler.files.insert(format!("{package}/{}", file.path), file.text);
            }
        }
        compiler
    }

    /// Adds a state that cases begin with.
    pub(crate) fn before(&mut self, module: &str, state: &State) {
        self.state(BEFORE, module, state);
    }

    /// Adds the state that a case ends with, and what a consumer wrote. What is expected to fail is kept apart, so that
    /// its errors cannot hide those of what is not.
    pub(crate) fn trial(&mut self, before: (&str, &State), after: (&str, &State), consumer: &str, fails: bool) {
        let name = after.0;
        self.state(AFTER, name, after.1);
        let kind = if fails { "broken" } else { "kept" };
        let before = self.consumer(&format!("{BEFORE}/examples/consumers"), name, before, consumer);
        let after = self.consumer(&format!("{AFTER}/examples/{kind}"), name, after, consumer);
        self.trials.push(Trial { name: name.to_owned(), before, after });
    }

    fn state(&mut self, package: &str, module: &str, state: &State) {
        for file in state.module(module) {
            self.files.insert(format!("{package}/{}", file.path), file.text);
        }
        self.modules.entry(format!("{package}/src/lib.rs")).or_default().insert(module.to_owned());
    }

    /// Writes a consumer of a module under a name, and says where.
    fn consumer(&mut self, folder: &str, name: &str, (module, state): (&str, &State), text: &str) -> String {
        let package = folder.split('/').next().unwrap_or_default();
        let path = format!("{folder}/{name}.rs");
        self.files.insert(path.clone(), state.consumer(package, module, text));
        self.modules.entry(format!("{folder}/main.rs")).or_default().insert(name.to_owned());
        path
    }

    /// Compiles everything.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run, or one of the libraries does not compile.
    pub(crate) fn check(mut self) -> BTreeMap<String, Verdict> {
        self.finish();
        let files: Vec<_> = std::mem::take(&mut self.files)
            .into_iter()
            .map(|(path, text)| File { path, text })
            .chain([crates::lock(&self.folder)])
            .collect();
        crates::write(&self.folder, &files);
        let output = Command::new(env!("CARGO"))
            .current_dir(&self.folder)
            .args(["check", "--workspace", "--examples", "--keep-going", "--offline", "--message-format=json"])
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()
            .unwrap_or_else(|error| panic!("cargo: {error}"));
        let mut errors = errors(&String::from_utf8_lossy(&output.stdout));
        let trials = self.trials.into_iter().map(|trial| {
            let verdict = Verdict {
                before: errors.remove(&trial.before).unwrap_or_default(),
                after: errors.remove(&trial.after).unwrap_or_default(),
            };
            (trial.name, verdict)
        });
        let verdicts: BTreeMap<_, _> = trials.collect();
        // What is left stands in no consumer: in a library, or in what this file writes.
        let rest: Vec<_> = errors.into_values().flatten().map(|error| error.rendered).collect();
        let all_pass = verdicts.values().all(|verdict| verdict.before.is_empty() && verdict.after.is_empty());
        let is_explained = rest.is_empty() && (output.status.success() || !all_pass);
        assert!(is_explained, "{}\n{}", rest.concat(), String::from_utf8_lossy(&output.stderr));
        verdicts
    }

    /// Adds what is the same in every crate, and the files that list the modules.
    fn finish(&mut self) {
        for package in [BEFORE, AFTER] {
            self.files.insert(format!("{package}/Cargo.toml"), manifest(package));
        }
        let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = [\"{BEFORE}\", \"{AFTER}\"]\n");
        self.files.insert("Cargo.toml".to_owned(), workspace);
        for (path, modules) in &self.modules {
            let is_library = path.ends_with("lib.rs");
            let mut text = "//! Cases.\n\n".to_owned();
            text.push_str(if is_library { "pub mod runtime;\n" } else { "" });
            text.extend(modules.iter().map(|module| format!("pub mod {module};\n")));
            text.push_str(if is_library { "" } else { "\nfn main() {}\n" });
            self.files.insert(path.clone(), text);
        }
    }
}

/// A manifest with the dependencies of a generated crate, but for the default transport's.
fn manifest(package: &str) -> String {
    let input = generator::Input {
        config: generator::load::Source::new("codegen.toml", format!("[package]\nname = \"{package}\"\n")),
        manifests: crates::manifests(),
        ..Default::default()
    };
    let output = generator::generate(input);
    let manifest = output.files.into_iter().find(|file| file.path == "Cargo.toml");
    let mut manifest: toml::Table = manifest.and_then(|file| file.text.parse().ok()).unwrap_or_default();
    if let Some(features) = manifest.get_mut("features").and_then(toml::Value::as_table_mut) {
        features.insert("default".to_owned(), toml::Value::Array(Vec::new()));
    }
    manifest.to_string()
}

/// The errors in the messages of cargo, by file.
fn errors(messages: &str) -> BTreeMap<String, Vec<Error>> {
    let mut errors: BTreeMap<String, Vec<Error>> = BTreeMap::new();
    for message in messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        let spans = message["spans"].as_array().into_iter().flatten();
        let primary = spans.filter(|span| span["is_primary"] == true).find_map(|span| span["file_name"].as_str());
        // The last message counts the others, and stands nowhere.
        let Some(file) = primary else { continue };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let error = Error { code: text(&message["code"]["code"]), rendered: text(&message["rendered"]) };
        errors.entry(file.to_owned()).or_default().push(error);
    }
    errors
}
