//! The schema behind a type, and what it fails to say.

use serde_json::{Map, Value};

use super::below;
use crate::{
    diagnostic::{Findings, Place},
    load::{Document, pointer, reference},
    model::{Origin, Type},
};

/// How many references are followed; there is no cycle where a type came to an end.
const FAR: usize = 64;

/// What the types were made of.
pub(super) struct Behind<'a> {
    pub(super) documents: &'a [Document],
    pub(super) findings: &'a Findings,
}

/// Where a type came to an end.
pub(super) struct End<'a> {
    behind: &'a Behind<'a>,
    document: Option<&'a Document>,
    origin: Origin,
}

impl Behind<'_> {
    /// Follows a type down to what has no type of its own, if that is what it is made of, and its schema with it.
    pub(super) fn follow<'t>(&self, ty: &'t Type, origin: &Origin) -> Option<(&'t Type, End<'_>)> {
        let document = self.documents.iter().find(|document| document.name() == origin.document);
        let origin = Origin { document: origin.document.clone(), pointer: target(document, &origin.pointer) };
        match ty {
            Type::Any | Type::Object => Some((ty, End { behind: self, document, origin })),
            Type::Nullable(inner) => self.follow(inner, &origin),
            Type::Array(inner) => self.follow(inner, &below(&origin, &["items"])),
            Type::Map(inner) => self.follow(inner, &below(&origin, &["additionalProperties"])),
            Type::Scalar(_) | Type::Named(_) => None,
        }
    }

    /// The schema of what an operation sends.
    pub(super) fn body(&self, operation: &Origin) -> Origin {
        self.content(below(operation, &["requestBody"]))
    }

    /// The schema of an answer, by its status or by how that begins.
    pub(super) fn answer(&self, operation: &Origin, status: &str) -> Origin {
        let responses = below(operation, &["responses"]);
        let known = self.get(&responses).into_iter().flat_map(Map::keys);
        let of_status = known.filter(|key| key.starts_with(status)).map(|key| below(&responses, &[key]));
        let contents: Vec<_> = of_status.map(|answer| self.content(answer)).collect();
        let said = contents.iter().position(|content| self.get(content).is_some()).unwrap_or_default();
        contents.into_iter().nth(said).unwrap_or(responses)
    }

    /// The schema of a body or an answer: they have one way of writing, or the same schema in each.
    fn content(&self, around: Origin) -> Origin {
        let document = self.documents.iter().find(|document| document.name() == around.document);
        let around = Origin { pointer: target(document, &around.pointer), ..around };
        let content = below(&around, &["content"]);
        match self.get(&content).and_then(|content| content.keys().next()) {
            Some(media_type) => below(&content, &[media_type, "schema"]),
            None => around,
        }
    }

    fn get(&self, origin: &Origin) -> Option<&Map<String, Value>> {
        let document = self.documents.iter().find(|document| document.name() == origin.document)?;
        document.get(&origin.pointer)?.as_object()
    }
}

/// Where references, and remarks beside a single one, lead to.
fn target(document: Option<&Document>, from: &str) -> String {
    let mut at = from.to_owned();
    for _ in 0..FAR {
        let Some(node) = document.and_then(|document| document.get(&at)) else { break };
        let all_of = node.get("allOf").and_then(Value::as_array);
        if let Some(next) = reference::of(node).and_then(|reference| reference::local(reference).ok()) {
            at = next.into_owned();
        } else if all_of.is_some_and(|branches| branches.len() == 1) {
            at = pointer::join(&pointer::join(&at, "allOf"), "0");
        } else {
            break;
        }
    }
    at
}

impl End<'_> {
    /// Why nothing is known of a value.
    pub(super) fn of_a_value(&self) -> &'static str {
        match self.schema() {
            Some(Value::Bool(true)) => "the schema allows properties that it does not name, with any values",
            Some(schema) if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() => {
                "the schema has alternatives that leave the type open"
            }
            Some(schema) if schema.get("allOf").is_some() => "no part of the schema says what type the value has",
            Some(_) => "the schema says nothing about the type of the value",
            None => "there is no schema",
        }
    }

    /// Why nothing is known of what is in an object.
    pub(super) fn of_an_object(&self) -> &'static str {
        let schema = self.schema();
        let properties = schema.and_then(|schema| schema.get("properties")).and_then(Value::as_object);
        if properties.is_some_and(Map::is_empty) {
            return "the object in the document is empty: it has `properties`, and none in them";
        }
        let place = self.place();
        let is_silent =
            |rule: &str, at: Option<&Place>| rule == "free-form-object" && at.is_some_and(|at| *at == place);
        if self.behind.findings.iter().any(|finding| is_silent(&finding.rule, finding.place.as_ref())) {
            return "the schema says that it is an object, and not a word on what is in it";
        }
        match schema {
            Some(_) => "a free-form object: the schema allows any properties",
            None => "there is no schema",
        }
    }

    /// Where the schema stands in the text.
    pub(super) fn place(&self) -> Place {
        match self.document {
            Some(document) => document.place(&self.origin.pointer),
            None => Place { file: self.origin.document.clone(), pointer: self.origin.pointer.clone(), span: None },
        }
    }

    fn schema(&self) -> Option<&Value> {
        self.document?.get(&self.origin.pointer)
    }
}
