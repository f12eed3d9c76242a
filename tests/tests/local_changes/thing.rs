//! What is generated from one thing of a document: its types, its operations, and the files that they are written in.

use std::collections::BTreeSet;

use generator::{
    model::{Operation, Origin, Service, Type, TypeDef, TypeId, TypeKind},
    surface,
};

use serde_json::Value;
use similar::ChangeTag;

use crate::{
    edits::NEW,
    project::{Project, REPORT, State},
};

/// A place in one of the documents.
pub(crate) struct Site {
    pub(crate) document: usize,
    pub(crate) pointer: String,
}

/// What belongs to a place, before or after it was edited.
#[derive(Default)]
pub(crate) struct Thing {
    is_order: bool,
    /// What the report calls it: its place, its tags, and what is new in it.
    words: Vec<String>,
    /// The types, `voice::Call`.
    types: BTreeSet<String>,
    /// The types that the operations stand for, `voice::operations::ListCalls`, and the methods, `voice::Voice::list_calls`.
    items: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl Thing {
    pub(crate) fn at(project: &Project, after: &State, site: &Site, is_order: bool) -> Self {
        let node = project.trees[site.document].pointer(&site.pointer);
        let tags = node.and_then(|node| node["tags"].as_array()).into_iter().flatten().filter_map(Value::as_str);
        let words = [site.pointer.clone(), NEW.to_owned()].into_iter().chain(tags.map(|tag| format!("`{tag}`")));
        let mut thing = Self { is_order, words: words.collect(), ..Self::default() };
        let document = project.name(site.document);
        for state in [&project.before, after] {
            for service in &state.api.services {
                for def in service.types.iter().filter(|def| is_part(def, document, &site.pointer)) {
                    thing.add_type(state, &def.id);
                }
                for operation in &service.operations {
                    let mut here = described(operation).filter(|origin| origin.document == document);
                    if here.clone().any(|origin| is_within(&origin.pointer, &site.pointer)) {
                        thing.add_operation(state, service, operation, !is_order);
                    } else if here.any(|origin| is_within(&site.pointer, &origin.pointer)) {
                        thing.add_operation(state, service, operation, false);
                    }
                }
            }
        }
        thing
    }

    fn add_type(&mut self, state: &State, id: &TypeId) {
        let (module, name) = (state.names.module(&id.module).source(), state.names.type_name(id).source());
        if !self.types.insert(format!("{module}::{name}")) {
            return;
        }
        let heads = ["struct", "enum"].map(|word| format!("pub {word} {name} "));
        let folder = format!("src/{module}/");
        let is_home =
            |path: &str, text: &str| path.starts_with(&folder) && heads.iter().any(|head| text.contains(head));
        self.files.extend(state.files.iter().filter(|(path, text)| is_home(path, text)).map(|(path, _)| path.clone()));
        // Files of types are listed there.
        self.files.insert(format!("{folder}types/mod.rs"));
    }

    /// An operation, and, where it comes or goes as a whole, the types that it uses.
    fn add_operation(&mut self, state: &State, service: &Service, operation: &Operation, is_whole: bool) {
        let module = state.names.module(service.name.spoken()).source();
        let names = state.names.operation(service, operation);
        let method = names.method.source();
        let path = format!("{module}::{}::{method}", state.names.service(service).source());
        self.items.extend([format!("{module}::operations::{}", names.marker.source()), path]);
        let folder = format!("src/{module}/operations");
        let head = format!("impl Operation for {} ", names.marker.source());
        let is_home = |path: &str, text: &str| path.starts_with(&folder) && text.contains(&head);
        self.files.extend(state.files.iter().filter(|(path, text)| is_home(path, text)).map(|(path, _)| path.clone()));
        // One tag's file comes or goes with its only operation.
        self.files.insert(format!("{folder}/mod.rs"));
        self.files.extend([format!("src/{module}/examples/{method}.md"), "README.md".to_owned()]);
        if is_whole {
            let mut left: Vec<TypeId> = used(operation).filter_map(Type::named).cloned().collect();
            let mut seen = BTreeSet::new();
            while let Some(id) = left.pop() {
                if seen.insert(id.clone()) {
                    self.add_type(state, &id);
                    let def = state.api.services.iter().flat_map(|service| &service.types).find(|def| def.id == id);
                    left.extend(def.into_iter().flat_map(held).filter_map(Type::named).cloned());
                }
            }
        }
    }

    /// What has moved besides.
    pub(crate) fn offences(&self, project: &Project, after: &State) -> Vec<String> {
        let mut offences = Vec::new();
        for path in project.moved(after).into_keys() {
            match path.as_str() {
                surface::FILE => offences.extend(self.foreign_items(project, after)),
                REPORT => offences.extend(self.foreign_rows(&project.lines(after, &path))),
                _ if self.files.contains(&path) || self.is_example(&path, project, after) => {}
                _ if self.is_made_of_it(&path, project, after) => {}
                _ => offences.push(format!("{path}: {:?}", project.lines(after, &path))),
            }
        }
        offences
    }

    /// Whether a file is an example that makes or matches one of the types.
    fn is_example(&self, path: &str, project: &Project, after: &State) -> bool {
        let texts = [&project.before, after].map(|state| state.files.get(path));
        let is_used = |name: &str| texts.iter().flatten().any(|text| names(text, name));
        path.contains("/examples/") && self.types.iter().filter_map(|path| path.rsplit("::").next()).any(is_used)
    }

    /// Whether a file has a type that is made of one of the types: a request of what was read.
    fn is_made_of_it(&self, path: &str, project: &Project, after: &State) -> bool {
        let texts = [&project.before, after].map(|state| state.files.get(path));
        let is_made_of = |name: &str| texts.iter().flatten().any(|text| text.contains(&format!("From<{name}> for")));
        self.types.iter().filter_map(|path| path.rsplit("::").next()).any(is_made_of)
    }

    /// The rows of the report that move and say nothing of the thing. A row may stand for several places, and names what
    /// they stand in: so a row is the thing's if one of the same rule is.
    fn foreign_rows(&self, rows: &[(ChangeTag, String)]) -> Vec<String> {
        let rule = |row: &str| row.split('|').nth(1).unwrap_or_default().to_owned();
        // What only the thing led to is not used without it.
        let is_left = |row: &str| {
            let mut types = self.types.iter().filter_map(|path| path.rsplit("::").next());
            rule(row).trim() == "unused-component" && types.any(|name| row.contains(&format!("`schemas/{name}`")))
        };
        let is_own = |row: &str| self.words.iter().any(|word| row.contains(word)) || is_left(row);
        let own: BTreeSet<String> = rows.iter().filter(|(_, row)| is_own(row)).map(|(_, row)| rule(row)).collect();
        let foreign = rows.iter().filter(|(_, row)| !own.contains(&rule(row)));
        foreign.map(|(tag, row)| format!("{REPORT}: {tag}{}", row.trim_end())).collect()
    }

    /// What moves in the public API and is not the thing's. Where only an order has changed, that can be the order of
    /// arguments and nothing else.
    fn foreign_items(&self, project: &Project, after: &State) -> Vec<String> {
        let text = |state: &State| state.files.get(surface::FILE).cloned().unwrap_or_default();
        let movements = surface::movements(&text(&project.before), &text(after));
        let is_own = |path: &str| {
            let is_named = self.types.iter().chain(&self.items).any(|name| names(path, name));
            is_named && (!self.is_order || path.ends_with("()"))
        };
        let foreign = movements.into_iter().filter(|movement| !is_own(&movement.path));
        foreign.map(|movement| format!("{}: {}", surface::FILE, movement.path)).collect()
    }
}

/// Whether a path of the API has a name in it, as a whole.
fn names(path: &str, name: &str) -> bool {
    path.match_indices(name).any(|(start, _)| {
        let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let (before, after) = (path.get(..start), path.get(start + name.len()..));
        is_end(before.and_then(|text| text.chars().next_back())) && is_end(after.and_then(|text| text.chars().next()))
    })
}

/// Whether a place is another one, or stands in it.
fn is_within(pointer: &str, other: &str) -> bool {
    pointer.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a type, or a field of it, is described at a place.
fn is_part(def: &TypeDef, document: &str, pointer: &str) -> bool {
    let fields = match &def.kind {
        TypeKind::Struct(s) => &s.fields[..],
        _ => &[],
    };
    let mut origins = std::iter::once(&def.origin).chain(fields.iter().map(|field| &field.origin));
    origins.any(|origin| origin.document == document && is_within(&origin.pointer, pointer))
}

/// The places where an operation is described.
fn described(operation: &Operation) -> impl Iterator<Item = &Origin> + Clone {
    std::iter::once(&operation.origin).chain(&operation.also)
}

fn used(operation: &Operation) -> impl Iterator<Item = &Type> {
    let responses = operation.output.iter().chain(operation.errors.iter().map(|(_, response)| response));
    let parameters = operation.parameters.iter().map(|parameter| &parameter.field.ty);
    parameters.chain(operation.body.iter().map(|body| &body.ty)).chain(responses.map(|response| &response.ty))
}

fn held(def: &TypeDef) -> Vec<&Type> {
    match &def.kind {
        TypeKind::Struct(s) => s.fields.iter().map(|field| &field.ty).chain(&s.additional).collect(),
        TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        TypeKind::Alias { target } => vec![target],
        TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => Vec::new(),
    }
}
