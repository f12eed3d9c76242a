//! The census of what has no type of its own: each `Value` and each `JsonObject` of the generated crate, and why.
//!
//! Nothing is ignored in silence. What could not be typed is found by walking through the model, so that the census has
//! all of it, whichever stage gave up; why it could not is what the schema behind it fails to say.

mod behind;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::{
    diagnostic::{Findings, Place},
    load::{Document, pointer},
    model::{Api, MediaType, Operation, Origin, Response, Service, Type, TypeDef, TypeId, TypeKind},
    naming::{self, Names},
};
use behind::Behind;

/// The field in which a struct keeps the properties that no schema names.
const FURTHER: &str = "additional_properties";

/// Something that has no type of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Untyped {
    /// Its path in the generated crate: `voice::Call::extras`.
    pub path: String,
    /// What is there.
    pub part: Part,
    /// The type that it has instead: `Value` or `JsonObject`.
    #[serde(rename = "type")]
    pub ty: &'static str,
    /// Why nothing better is known.
    pub why: &'static str,
    /// Where it is described.
    pub place: Place,
}

/// What of the crate has no type of its own, be it whole or the items or values in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A field of a struct.
    Field,
    /// The properties of a struct that no schema names.
    FurtherProperties,
    /// A variant of a union.
    Variant,
    /// What another name stands for.
    Alias,
    /// An argument or setter of an operation.
    Parameter,
    /// What an operation sends.
    Body,
    /// What an operation returns.
    Answer,
    /// What an operation fails with.
    Error,
    /// What a webhook is sent.
    Payload,
}

/// Lists what has no type of its own, in the order of the model. `findings` are those of the same run.
pub fn census(api: &Api, documents: &[Document], findings: &Findings) -> Vec<Untyped> {
    // Names that collide have been reported when the names were made that the crate is written with.
    let names = naming::mint(api, &mut Findings::new());
    let mut census = Census { names: &names, behind: Behind { documents, findings }, found: Vec::new() };
    for service in &api.services {
        service.operations.iter().for_each(|operation| census.operation(service, operation));
        for webhook in &service.webhooks {
            let path = format!("{} (webhook {})", census.module(&service.name.wire), webhook.name.spoken());
            census.look(&webhook.payload, Part::Payload, path, &webhook.origin);
        }
        service.types.iter().for_each(|def| census.definition(def));
    }
    census.found
}

struct Census<'a> {
    names: &'a Names,
    behind: Behind<'a>,
    found: Vec<Untyped>,
}

impl Census<'_> {
    fn operation(&mut self, service: &Service, operation: &Operation) {
        let names = self.names.operation(service, operation);
        let (module, ty) = (self.module(&service.name.wire), self.names.service(service).source());
        let method = format!("{module}::{ty}::{}", names.method.source());
        for parameter in operation.parameters.iter().filter(|parameter| parameter.constant.is_none()) {
            let path = format!("{method} ({})", names.parameter(parameter).source());
            self.look(&parameter.field.ty, Part::Parameter, path, &parameter.field.origin);
        }
        if let Some(body) = &operation.body {
            let origin = self.behind.body(&operation.origin);
            self.look(&body.ty, Part::Body, format!("{method} (body)"), &origin);
        }
        if let Some(output) = &operation.output {
            let origin = self.behind.answer(&operation.origin, "2");
            self.response(output, Part::Answer, format!("{method} (answer)"), &origin);
        }
        for (status, error) in &operation.errors {
            let origin = self.behind.answer(&operation.origin, status);
            self.response(error, Part::Error, format!("{method} (error {status})"), &origin);
        }
    }

    fn response(&mut self, response: &Response, part: Part, path: String, origin: &Origin) {
        // A form that is read has no schema either; everything else that is no JSON is text or bytes.
        if matches!(response.media_type, MediaType::Json(_) | MediaType::Form | MediaType::Multipart) {
            self.look(&response.ty, part, path, origin);
        }
    }

    fn definition(&mut self, def: &TypeDef) {
        let path = format!("{}::{}", self.module(&def.id.module), self.names.type_name(&def.id).source());
        match &def.kind {
            TypeKind::Struct(object) => {
                for field in &object.fields {
                    let path = self.member(&path, &def.id, &field.name.wire);
                    self.look(&field.ty, Part::Field, path, &field.origin);
                }
                if let Some(values) = &object.additional {
                    let origin = below(&def.origin, &["additionalProperties"]);
                    self.look(values, Part::FurtherProperties, format!("{path}::{FURTHER}"), &origin);
                }
            }
            TypeKind::Union(union) => {
                for variant in &union.variants {
                    let path = self.member(&path, &def.id, &variant.name.wire);
                    self.look(&variant.ty, Part::Variant, path, &def.origin);
                }
            }
            TypeKind::Alias { target } => self.look(target, Part::Alias, path, &def.origin),
            TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => {}
        }
    }

    fn look(&mut self, ty: &Type, part: Part, path: String, origin: &Origin) {
        let (ty, why, place) = match self.behind.follow(ty, origin) {
            Some((Type::Any, end)) => ("Value", end.of_a_value(), end.place()),
            Some((_, end)) => ("JsonObject", end.of_an_object(), end.place()),
            None => return,
        };
        self.found.push(Untyped { path, part, ty, why, place });
    }

    fn module(&self, service: &str) -> String {
        self.names.module(service).source()
    }

    fn member(&self, path: &str, id: &TypeId, wire: &str) -> String {
        format!("{path}::{}", self.names.member(id, wire).source())
    }
}

/// A place below another one.
fn below(origin: &Origin, tokens: &[&str]) -> Origin {
    let pointer = tokens.iter().fold(origin.pointer.clone(), |base, token| pointer::join(&base, token));
    Origin { document: origin.document.clone(), pointer }
}
