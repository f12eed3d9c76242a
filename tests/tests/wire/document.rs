//! What the documents say about an operation, read without the generator.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

/// The four documents.
pub(crate) struct Documents {
    by_name: Vec<(&'static str, Value)>,
}

/// An operation's place: document, path, method.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    document: &'static str,
    path: String,
    method: String,
    id: String,
}

const NAMES: [&str; 4] = ["voice.v1.yaml", "voice.v2.json", "vonage.yaml", "vgis.json"];

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl Documents {
    pub(crate) fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
        let by_name = NAMES.map(|name| {
            let text = fs::read_to_string(folder.join(name)).expect("the document is there");
            (name, serde_yaml::from_str(&text).expect("the document is YAML"))
        });
        Self { by_name: by_name.into() }
    }

    /// Every operation of every document.
    pub(crate) fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (document, tree) in &self.by_name {
            for (path, item) in tree["paths"].as_object().into_iter().flatten() {
                for (method, operation) in item.as_object().into_iter().flatten() {
                    if METHODS.contains(&method.as_str()) {
                        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
                        operations.push(Operation { document, path: path.clone(), method: method.clone(), id });
                    }
                }
            }
        }
        operations
    }

    pub(crate) fn find(&self, document: &str, id: &str) -> Operation {
        let found =
            self.operations().into_iter().find(|operation| operation.document == document && operation.id == id);
        found.unwrap_or_else(|| panic!("{document} has no operation {id}"))
    }

    /// Method, origin and path of an operation.
    pub(crate) fn url(&self, operation: &Operation) -> (String, String, String) {
        let tree = self.tree(operation.document);
        let node = self.node(operation);
        let server =
            node["servers"][0]["url"].as_str().or(tree["servers"][0]["url"].as_str()).expect("there is a server");
        let url = format!("{}{}", server.trim_end_matches('/'), operation.path);
        let path_at = url.find("://").and_then(|at| url[at + 3..].find('/').map(|slash| at + 3 + slash));
        let (origin, path) = url.split_at(path_at.expect("an operation has a path"));
        (operation.method.to_uppercase(), origin.to_owned(), path.trim_end_matches('/').to_owned())
    }

    /// The names of its query parameters.
    pub(crate) fn parameters(&self, operation: &Operation) -> BTreeSet<String> {
        let parameters = self.node(operation)["parameters"].as_array().into_iter().flatten();
        let query = parameters.filter(|parameter| parameter["in"] == "query");
        query.filter_map(|parameter| parameter["name"].as_str()).map(str::to_owned).collect()
    }

    /// The media types of its body.
    pub(crate) fn media_types(&self, operation: &Operation) -> Vec<String> {
        let body = &self.node(operation)["requestBody"];
        let body = match body["$ref"].as_str() {
            Some(reference) => self.tree(operation.document).pointer(reference.trim_start_matches('#')).unwrap_or(body),
            None => body,
        };
        body["content"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    }

    fn node(&self, operation: &Operation) -> &Value {
        &self.tree(operation.document)["paths"][&operation.path][&operation.method]
    }

    fn tree(&self, document: &str) -> &Value {
        let found = self.by_name.iter().find(|(name, _)| *name == document);
        found.map(|(_, tree)| tree).expect("the document is one of the four")
    }
}
