//! One of the two states of a case: what is generated from it, and how it becomes a module of a crate of many.

use generator::{
    File, Input,
    diagnostic::{Findings, Severity},
    diff::Side,
    generate,
    load::Source,
    model::Api,
    naming::{self, Names},
    surface,
};
use serde_json::{Value, json};

use super::table::Recipe;

/// A state, generated.
pub(crate) struct State {
    api: Api,
    names: Names,
    /// The public API as text.
    pub(crate) surface: String,
    files: Vec<File>,
}

impl State {
    /// Generates a state.
    ///
    /// # Panics
    ///
    /// If it cannot be generated without errors.
    pub(crate) fn generate(recipe: &Recipe) -> Self {
        let output = generate(input(recipe));
        let errors: Vec<_> = output.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", recipe.name);
        let mut findings = Findings::new();
        let api = output.api.unwrap_or_default();
        let names = naming::mint(&api, &mut findings);
        let surface = surface::read(&output.files, &mut findings).text;
        assert!(!findings.has_errors(), "{}: {findings:#?}", recipe.name);
        Self { api, names, surface, files: output.files }
    }

    pub(crate) fn side(&self) -> Side<'_> {
        Side { api: &self.api, names: &self.names }
    }

    /// The files of a module that holds the whole state but for the runtime. The crate that it becomes a part of has
    /// one `Client` for all of its modules, so the methods of the client that lead to services get
    /// the module's name in front; [`State::consumer`] calls them so.
    pub(crate) fn module(&self, name: &str) -> Vec<File> {
        let mut files = Vec::new();
        for file in self.files.iter().filter(|file| file.path.starts_with("src/")) {
            let path = match file.path.as_str() {
                "src/lib.rs" => format!("src/{name}/mod.rs"),
                path => path.replacen("src/", &format!("src/{name}/"), 1),
            };
            let mut text = file.text.replace("crate::", &format!("crate::{name}::"));
            if file.path == "src/lib.rs" {
                let is_kept = |line: &&str| !line.starts_with("#![doc") && !line.starts_with("#[cfg(feature");
                text = text.lines().filter(is_kept).map(|line| format!("{line}\n")).collect();
                text = text.replace("pub mod runtime;", "pub use crate::runtime;");
            }
            for service in self.services() {
                text = text.replace(&format!("pub fn {service}(&self)"), &format!("pub fn {name}_{service}(&self)"));
            }
            files.push(File { path, text });
        }
        files
    }

    /// What a consumer has written, as a file of its own that uses a module of a crate.
    pub(crate) fn consumer(&self, package: &str, module: &str, statements: &str) -> String {
        let mut body: String = statements.lines().map(|line| format!("    {line}\n")).collect();
        for service in self.services() {
            body = body.replace(&format!(".{service}()"), &format!(".{module}_{service}()"));
        }
        format!(
            "//! A consumer of `{package}::{module}`.\n\nuse {package}::{module}::*;\n\n\
             pub async fn consumer(client: Client) -> Result<(), Error> {{\n{body}    Ok(())\n}}\n"
        )
    }

    fn services(&self) -> impl Iterator<Item = String> {
        self.api.services.iter().map(|service| self.names.module(service.name.spoken()).source())
    }
}

fn input(recipe: &Recipe) -> Input {
    let names: Vec<_> = (0..recipe.overlays.len()).map(|index| format!("overlay-{index}.yaml")).collect();
    let mut config = recipe.config.clone();
    if let Some(entry) = config.get_mut("document").and_then(|documents| documents.get_mut(0)) {
        entry["overlays"] = json!(names);
    }
    let config = toml::to_string(&config).unwrap_or_else(|error| panic!("{}: {error}", recipe.name));
    let overlays = names.into_iter().zip(&recipe.overlays).map(|(name, actions)| {
        let actions: Vec<Value> = actions.iter().cloned().map(explained).collect();
        let overlay = json!({"overlay": "1.0.0", "info": {"title": "Edit", "version": "1"}, "actions": actions});
        Source::new(name, overlay.to_string())
    });
    Input {
        documents: vec![Source::new("shop.yaml", recipe.document.to_string())],
        overlays: overlays.collect(),
        config: Source::new("codegen.toml", config),
        manifests: tests::crates::manifests(),
        ..Input::default()
    }
}

/// An action with a reason, which every action has to have.
fn explained(mut action: Value) -> Value {
    action["description"] = json!("The change.");
    action
}
