//! Schema to type.

use indexmap::IndexMap;
use openapiv3::ExternalDocumentation;
use serde_json::Value;

use super::{
    context::Lowerer,
    view::{Additional, Node, View},
};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, EnumValue, Name, Scalar, Type, TypeDef, TypeId, TypeKind, Usage},
};

/// How many components may be written out in place in each other: as many lists in lists as no compiler has to read.
const DEEPEST: usize = 64;

/// How a type would be called if it needs a definition, and inside of which definition it stands.
#[derive(Clone, Debug)]
pub(super) struct Hint {
    /// Its place in words: `createCall.request.to.item`.
    pub(super) name: String,
    /// The definition around it that stands by itself.
    pub(super) within: Option<String>,
}

impl Hint {
    /// A type that stands by itself.
    pub(super) fn root(name: impl Into<String>) -> Self {
        Self { name: name.into(), within: None }
    }

    /// A type written inside of this one.
    pub(super) fn child(&self, name: &str) -> Self {
        Self {
            name: format!("{}.{name}", self.name),
            within: Some(self.within.clone().unwrap_or_else(|| self.name.clone())),
        }
    }
}

impl<'a> Lowerer<'a> {
    /// The type that a schema stands for. Objects, enums and unions get a definition; all else is written in place.
    pub(super) fn type_of(&mut self, node: Node<'a>, at: &str, hint: &Hint) -> Type {
        match node {
            Node::Item(schema) => {
                let view = View::of(schema);
                let nullable = view.data.nullable;
                let chosen = self.chosen_type(&hint.name, at);
                let hint = chosen.map_or_else(|| hint.clone(), |name| Hint { name, within: hint.within.clone() });
                wrap_null(self.type_of_view(&view, at, &hint), nullable)
            }
            Node::Reference(reference) => {
                let Some((target, schema)) = self.resolve(reference, at) else { return Type::Any };
                let view = View::of(schema);
                let nullable = view.data.nullable;
                if self.inlining.contains(&target) {
                    let message = format!("`{target}` contains itself without an object in between");
                    let finding = Diagnostic::warning("recursive-alias", message);
                    let done =
                        "any JSON value (`serde_json::Value`) from here on: a struct can hold itself, a list cannot";
                    self.report(finding.done(done), at);
                    return Type::Any;
                }
                if self.inlining.len() >= DEEPEST {
                    let message = format!("{DEEPEST} lists and maps in each other, and no object");
                    let finding = Diagnostic::warning("deep-nesting", message);
                    self.report(finding.done("any JSON value (`serde_json::Value`) from here on"), at);
                    return Type::Any;
                }
                let hint = Hint::root(self.component_name(&target));
                if self.is_defined(&hint.name, &target) {
                    let id = TypeId { module: String::new(), name: hint.name };
                    return wrap_null(Type::Named(id), nullable);
                }
                self.inlining.push(target.clone());
                let ty = self.type_of_view(&view, &target, &hint);
                self.inlining.pop();
                wrap_null(ty, nullable)
            }
        }
    }

    /// The name of the schema at a pointer: the component's own, or the last words of the pointer.
    pub(super) fn component_name(&mut self, target: &str) -> String {
        let last = target.rsplit('/').next().unwrap_or(target);
        let name = if is_component(target) {
            pointer::unescape(last).into_owned()
        } else {
            let words: Vec<_> = target.split('/').filter(|word| !word.is_empty()).map(pointer::unescape).collect();
            words.join(".")
        };
        self.chosen_type(&name, target).unwrap_or(name)
    }

    pub(super) fn type_of_view(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        if !view.all_of.is_empty() {
            return self.all_of(view, at, hint);
        }
        if !view.one_of.is_empty() {
            return self.one_of(view, at, hint);
        }
        if view.data.discriminator.is_some() {
            let message = "a `discriminator` on a schema without alternatives";
            let finding = Diagnostic::warning("discriminator-without-union", message);
            let done = "values are read as this schema alone, whatever their tag says";
            let help = "make a union of the schemas that build on this one, with an overlay action";
            self.report(finding.done(done).help(help), &format!("{at}/discriminator"));
        }
        if !view.values.is_empty()
            && let Some(ty) = self.enumeration(view, at, hint)
        {
            return ty;
        }
        match view.ty.as_deref() {
            _ if view.is_object() => self.object(view, at, hint),
            Some("array") => self.array(view, at, hint),
            Some("string") => Type::Scalar(string(view)),
            Some("integer") => {
                Type::Scalar(if view.format.as_deref() == Some("int32") { Scalar::Int32 } else { Scalar::Int64 })
            }
            Some("number") if is_marked(view, "x-codegen-number-in-string") => Type::Scalar(Scalar::NumberInString),
            Some("number") => {
                Type::Scalar(if view.format.as_deref() == Some("float") { Scalar::Float } else { Scalar::Double })
            }
            Some("boolean") => Type::Scalar(Scalar::Boolean),
            _ => self.untyped(at),
        }
    }

    /// The type of a schema that says nothing about its value.
    pub(super) fn untyped(&mut self, at: &str) -> Type {
        let finding = Diagnostic::note("untyped-schema", "the schema says nothing about the type of its value");
        self.report(finding.done("any JSON value (`serde_json::Value`)"), at);
        Type::Any
    }

    fn array(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        let Some(items) = view.items else {
            let finding = Diagnostic::note("untyped-schema", "the array says nothing about the type of its items");
            self.report(finding.done("items of any JSON value (`serde_json::Value`)"), at);
            return Type::Array(Box::new(Type::Any));
        };
        let items_at = format!("{at}/items");
        let items = self.type_of(items, &items_at, &hint.child("item"));
        Type::Array(Box::new(self.not_in_string(items, &items_at)))
    }

    fn object(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        if view.properties.is_empty() {
            match view.additional {
                Additional::Of(values) => {
                    let values_at = format!("{at}/additionalProperties");
                    let values = self.type_of(values, &values_at, &hint.child("value"));
                    return Type::Map(Box::new(self.not_in_string(values, &values_at)));
                }
                Additional::Any | Additional::Unsaid => return Type::Object,
                Additional::None => {}
            }
        }
        self.structure(vec![(view.clone(), at.to_owned())], view, at, hint)
    }

    /// A number that the wire writes as a string is only known as the field of an object.
    pub(super) fn not_in_string(&mut self, ty: Type, at: &str) -> Type {
        let is_in_string = match &ty {
            Type::Nullable(inner) => **inner == Type::Scalar(Scalar::NumberInString),
            ty => *ty == Type::Scalar(Scalar::NumberInString),
        };
        if is_in_string {
            let message = "`x-codegen-number-in-string` is only supported on the properties of objects";
            self.report(Diagnostic::error("malformed-extension", message), at);
        }
        ty
    }

    /// Strings or whole numbers of which some are known; `None` for an enumeration that is no enum in Rust.
    fn enumeration(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Option<Type> {
        let known = || view.values.iter().filter(|value| !value.is_null());
        let said = view.data.extensions.get("x-codegen-variants");
        let chosen = |value: &str| {
            let said = said.and_then(|names| names.get(value)).and_then(Value::as_str);
            self.chosen_member(&hint.name, value, at).or_else(|| said.map(str::to_owned))
        };
        let kind = if known().all(Value::is_string) && known().next().is_some() {
            let values = known().filter_map(Value::as_str);
            TypeKind::StringEnum {
                values: values.map(|value| EnumValue { value: value.to_owned(), chosen: chosen(value) }).collect(),
            }
        } else if known().all(Value::is_i64) && known().next().is_some() {
            let values = known().filter_map(Value::as_i64);
            TypeKind::IntegerEnum {
                values: values.map(|value| EnumValue { value, chosen: chosen(&value.to_string()) }).collect(),
            }
        } else {
            let finding =
                Diagnostic::note("mixed-enum", "the enum's values are neither all strings nor all whole numbers");
            self.report(finding.done("the values are documentation; the type is that of the schema"), at);
            return None;
        };
        let nullable = view.values.iter().any(Value::is_null) && !view.data.nullable;
        Some(wrap_null(self.define(view, at, hint, |_| kind), nullable))
    }

    /// Makes a definition, or returns the one that was made from the same place before. What is defined inside of
    /// another definition is made after it: documents decide how long a chain of references is.
    pub(super) fn define(
        &mut self,
        view: &View<'a>,
        at: &str,
        hint: &Hint,
        kind: impl FnOnce(&mut Self) -> TypeKind + 'a,
    ) -> Type {
        let id = TypeId { module: String::new(), name: hint.name.clone() };
        match self.made_from.get(&hint.name).cloned() {
            Some(pointer) if pointer == at => return Type::Named(id),
            Some(pointer) => {
                let message = format!("two schemas are called `{}`", hint.name);
                let entry = format!("[types.{:?}] name = \"…\"", format!("{}#{at}", self.document.name()));
                let other = self.place(&pointer);
                let finding = Diagnostic::error("name-collision", message).and(other, "the other one");
                self.report(finding.settled_by(&entry), at);
                return Type::Named(id);
            }
            None => {}
        }
        self.made_from.insert(hint.name.clone(), at.to_owned());
        let (within, deprecated, docs) = (hint.within.clone(), view.data.deprecated, docs(view));
        let (def, origin) = (id.clone(), self.origin(at));
        self.waiting.push_back(Box::new(move |lowerer| {
            let (name, usage, kind) = (Name::wire(def.name.clone()), Usage::default(), kind(lowerer));
            let def = TypeDef { id: def, name, within, usage, kind, deprecated, docs, origin };
            lowerer.types.insert(def.id.name.clone(), def);
        }));
        if !self.is_defining {
            self.is_defining = true;
            // A definition is a place to stand on: what it contains may refer to what it stands in.
            let inlining = std::mem::take(&mut self.inlining);
            while let Some(make) = self.waiting.pop_front() {
                make(self);
            }
            self.inlining = inlining;
            self.is_defining = false;
        }
        Type::Named(id)
    }

    /// Whether a definition of this name is made from this place.
    fn is_defined(&self, name: &str, at: &str) -> bool {
        self.made_from.get(name).is_some_and(|from| from == at)
    }
}

/// Whether a pointer leads to a schema component.
pub(super) fn is_component(at: &str) -> bool {
    at.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'))
}

/// What a schema says in prose, with its constraints as notes.
pub(super) fn docs(view: &View<'_>) -> Docs {
    Docs {
        summary: view.data.title.as_deref().map(|title| title.trim().to_owned()),
        description: with_link(view.data.description.clone(), view.data.external_docs.as_ref()),
        notes: view.notes.clone(),
        deprecation: deprecation(&view.data.extensions),
    }
}

/// Why something is deprecated, as an extension key of ours says.
pub(super) fn deprecation(extensions: &IndexMap<String, Value>) -> Option<String> {
    extensions.get("x-codegen-deprecation").and_then(Value::as_str).map(str::to_owned)
}

/// A description with a link to where there is more.
pub(super) fn with_link(description: Option<String>, more: Option<&ExternalDocumentation>) -> Option<String> {
    let Some(ExternalDocumentation { url, description: what, .. }) = more else { return description };
    let link = match what.as_deref().map(str::trim).filter(|what| !what.is_empty() && !what.contains(['[', ']', '\n']))
    {
        Some(what) => format!("[{}]({url})", what.trim_end_matches('.')),
        None => format!("<{url}>"),
    };
    Some(match description {
        Some(description) => format!("{}\n\nSee also {link}.", description.trim_end()),
        None => format!("See {link}."),
    })
}

/// Whether an extension key of ours is set to `true`.
pub(super) fn is_marked(view: &View<'_>, key: &str) -> bool {
    view.data.extensions.get(key).and_then(Value::as_bool).unwrap_or(false)
}

pub(super) fn wrap_null(ty: Type, nullable: bool) -> Type {
    match ty {
        Type::Nullable(_) | Type::Any => ty,
        _ if nullable => Type::Nullable(Box::new(ty)),
        _ => ty,
    }
}

fn string(view: &View<'_>) -> Scalar {
    match view.format.as_deref() {
        Some("date-time") => Scalar::Timestamp,
        Some("date") => Scalar::Date,
        Some("password") => Scalar::Secret,
        Some("byte") => Scalar::Base64,
        Some("binary") => Scalar::Binary,
        _ => Scalar::String,
    }
}
