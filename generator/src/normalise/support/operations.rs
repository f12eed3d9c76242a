//! The operations of a document, and the addresses that they are sent to.

use serde_json::Value;

use super::grammar::METHODS;
use crate::load::pointer;

/// An operation of a document.
#[derive(Clone)]
pub(in crate::normalise) struct Call<'a> {
    /// Where it stands.
    pub(in crate::normalise) pointer: String,
    /// Where its path item stands.
    pub(in crate::normalise) item_pointer: String,
    /// The path as the document writes it.
    pub(in crate::normalise) path: &'a str,
    /// The method in lower case.
    pub(in crate::normalise) method: &'static str,
    /// The path item.
    pub(in crate::normalise) item: &'a Value,
    /// It.
    pub(in crate::normalise) value: &'a Value,
}

/// All operations of a document, in the order of the text; those of callbacks are not among them.
pub(in crate::normalise) fn operations(tree: &Value) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for (path, item) in tree.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let item_pointer = pointer::join("/paths", path);
        for key in item.as_object().into_iter().flatten().map(|(key, _)| key) {
            if let (Some(method), Some(value)) = (METHODS.iter().find(|method| *method == key), item.get(key)) {
                let pointer = pointer::join(&item_pointer, method);
                calls.push(Call { pointer, item_pointer: item_pointer.clone(), path, method, item, value });
            }
        }
    }
    calls
}

impl<'a> Call<'a> {
    /// Its operationId, or method and path if it has none.
    pub(in crate::normalise) fn name(&self) -> String {
        match self.id() {
            Some(id) => id.to_owned(),
            None => format!("{} {}", self.method.to_uppercase(), self.path),
        }
    }

    /// Its operationId.
    pub(in crate::normalise) fn id(&self) -> Option<&'a str> {
        self.value.get("operationId").and_then(Value::as_str)
    }

    /// The servers that it can be sent to: its own, else the path item's, else the document's; and where they stand.
    pub(in crate::normalise) fn servers(&self, tree: &'a Value) -> (&'a [Value], String) {
        let lists = [(self.value, self.pointer.as_str()), (self.item, self.item_pointer.as_str()), (tree, "")];
        lists
            .into_iter()
            .filter_map(|(holder, at)| Some((holder.get("servers")?.as_array()?.as_slice(), format!("{at}/servers"))))
            .find(|(servers, _)| !servers.is_empty())
            .unwrap_or((&[], String::new()))
    }

    /// The address that it is sent to, with `{}` for each variable of the path; nothing if no server names a host.
    pub(in crate::normalise) fn address(&self, tree: &'a Value) -> Option<String> {
        let (servers, _) = self.servers(tree);
        let url = server_url(servers.first()?)?;
        let (scheme, rest) = url.split_once("://")?;
        let (host, base) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
        let path = format!("{}/{}", base.trim_end_matches('/'), self.path.trim_start_matches('/'));
        let mut address = format!("{}://{}", scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
        let mut rest = path.trim_end_matches('/');
        while let Some((literal, after)) = rest.split_once('{') {
            address.push_str(literal);
            address.push_str("{}");
            rest = after.split_once('}').map_or("", |(_, after)| after);
        }
        address.push_str(rest);
        Some(address)
    }
}

/// A server's address, with the defaults of its variables.
pub(in crate::normalise) fn server_url(server: &Value) -> Option<String> {
    let mut url = server.get("url")?.as_str()?.trim().to_owned();
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
        if let Some(default) = variable.get("default").and_then(Value::as_str) {
            url = url.replace(&format!("{{{name}}}"), default);
        }
    }
    Some(url)
}
