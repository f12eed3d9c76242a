//! What a token allows.

use serde::Serialize;

use crate::runtime::JsonObject;

/// What a token allows: the paths of the API, each with the methods that it is open to.
///
/// ```
/// use vonage_sdk::auth::Acl;
///
/// let acl = Acl::paths(["/*/users/**"]).path("/*/conversations/**", ["GET"]);
/// let written = serde_json::to_value(&acl)?;
/// assert_eq!(written["paths"]["/*/users/**"], serde_json::json!({}));
/// assert_eq!(written["paths"]["/*/conversations/**"]["methods"][0], "GET");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Acl {
    paths: JsonObject,
}

impl Acl {
    /// Opens these paths to every method.
    pub fn paths<P: Into<String>>(paths: impl IntoIterator<Item = P>) -> Self {
        Self { paths: paths.into_iter().map(|path| (path.into(), JsonObject::new())).collect() }
    }

    /// Opens a path to these methods alone.
    pub fn path<M: AsRef<str>>(self, path: impl Into<String>, methods: impl IntoIterator<Item = M>) -> Self {
        let methods: Vec<String> = methods.into_iter().map(|method| method.as_ref().to_owned()).collect();
        self.rule(path, JsonObject::new().with("methods", methods))
    }

    /// Opens a path by a rule in the service's own words, with `methods`, `filters` and whatever else it knows.
    pub fn rule(mut self, path: impl Into<String>, rule: JsonObject) -> Self {
        self.paths.insert(path, rule);
        self
    }
}
