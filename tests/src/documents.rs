//! What documents say about operations, read without the generator, so that a fault of it cannot hide in what is
//! expected.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::read;

/// Some documents.
pub struct Documents {
    by_name: Vec<(String, Value)>,
}

/// An operation's place: document, path, method.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The document's name.
    pub document: String,
    /// The path, as the document writes it.
    pub path: String,
    /// The method, in lower case.
    pub method: String,
    /// The `operationId`.
    pub id: String,
}

/// Where an operation is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// The method, in upper case.
    pub method: String,
    /// Scheme and host.
    pub origin: String,
    /// The path from the host on, without a slash at its end.
    pub path: String,
}

const NAMES: [&str; 4] = ["voice.v1.yaml", "voice.v2.json", "vonage.yaml", "vgis.json"];

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl Documents {
    /// The four documents of `specs/`.
    pub fn read() -> Self {
        let by_name = NAMES.map(|name| {
            let text = read(&format!("specs/{name}"));
            (name.to_owned(), serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
        });
        Self::new(by_name)
    }

    /// Documents by their names.
    pub fn new(by_name: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self { by_name: by_name.into_iter().collect() }
    }

    /// Every operation of every document.
    pub fn operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (document, tree) in &self.by_name {
            for (path, item) in tree["paths"].as_object().into_iter().flatten() {
                for (method, operation) in item.as_object().into_iter().flatten() {
                    if METHODS.contains(&method.as_str()) {
                        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
                        let (document, path, method) = (document.clone(), path.clone(), method.clone());
                        operations.push(Operation { document, path, method, id });
                    }
                }
            }
        }
        operations
    }

    /// The operation of an `operationId`.
    ///
    /// # Panics
    ///
    /// If the document has none of that name.
    pub fn find(&self, document: &str, id: &str) -> Operation {
        let found =
            self.operations().into_iter().find(|operation| operation.document == document && operation.id == id);
        found.unwrap_or_else(|| panic!("{document} has no operation {id}"))
    }

    /// Where an operation is called: on the first server of its own, else of its document.
    pub fn address(&self, operation: &Operation) -> Address {
        let (origin, mount) = self.server(operation);
        let path = format!("{mount}{}", operation.path);
        Address {
            method: operation.method.to_uppercase(),
            origin: origin.to_owned(),
            path: path.trim_end_matches('/').to_owned(),
        }
    }

    /// Scheme and host of an operation's server, and what of its path comes before that of the operation.
    ///
    /// # Panics
    ///
    /// If there is no server, or one whose address is relative.
    pub fn server(&self, operation: &Operation) -> (&str, &str) {
        let own = self.node(operation)["servers"][0]["url"].as_str();
        let server = own.or(self.tree(&operation.document)["servers"][0]["url"].as_str());
        let server = server.expect("there is a server").trim_end_matches('/');
        let host_at = server.find("://").expect("its address is absolute") + "://".len();
        server.split_at(server[host_at..].find('/').map_or(server.len(), |slash| host_at + slash))
    }

    /// The names of its query parameters.
    pub fn parameters(&self, operation: &Operation) -> BTreeSet<String> {
        let parameters = self.node(operation)["parameters"].as_array().into_iter().flatten();
        let query = parameters.filter(|parameter| parameter["in"] == "query");
        query.filter_map(|parameter| parameter["name"].as_str()).map(str::to_owned).collect()
    }

    /// The media types of its body.
    pub fn media_types(&self, operation: &Operation) -> Vec<String> {
        let body = &self.node(operation)["requestBody"];
        let body = match body["$ref"].as_str() {
            Some(reference) => {
                self.tree(&operation.document).pointer(reference.trim_start_matches('#')).unwrap_or(body)
            }
            None => body,
        };
        body["content"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    }

    fn node(&self, operation: &Operation) -> &Value {
        &self.tree(&operation.document)["paths"][&operation.path][&operation.method]
    }

    fn tree(&self, document: &str) -> &Value {
        let found = self.by_name.iter().find(|(name, _)| *name == document);
        found.map(|(_, tree)| tree).expect("an operation's document is there")
    }
}
