//! The lines of the items of a crate.

use syn::{
    Attribute, Fields, GenericArgument, ImplItem, Item, ItemImpl, Meta, PathArguments, TraitItem, Type, Visibility,
    punctuated::Punctuated,
};

use super::{
    line::Line,
    modules::{Modules, Path, Target, is_absent, is_hidden, join},
    names::Names,
    reach::{Reach, shortest},
    spell::Speller,
};

/// Lines for everything that can be named from outside, and for what it implements.
pub(super) fn lines(modules: &Modules) -> Vec<Line> {
    let names = Names::new(modules);
    let reach = Reach::of(&names);
    let mut lines = Lines { reach: &reach, list: Vec::new() };
    for (place, paths) in reach.modules.iter().filter(|(place, _)| !place.is_empty()) {
        if let Some(path) = shortest(Some(paths)) {
            lines.push(path.clone(), format!("pub mod {}", path.join("::")));
            lines.again(place, paths, path);
        }
    }
    for (definition, paths) in &reach.items {
        lines.again(definition, paths, reach.canonical(definition));
    }
    for (path, target) in &reach.foreign {
        lines.push(path.clone(), format!("pub use {} as {}", target.join("::"), path.join("::")));
    }
    for (path, module) in &modules.by_path {
        let speller = Speller { names: &names, reach: &reach, module: path };
        for item in &module.items {
            lines.item(&speller, path, item);
        }
    }
    lines.list
}

struct Lines<'a> {
    reach: &'a Reach,
    list: Vec<Line>,
}

impl Lines<'_> {
    fn push(&mut self, key: Path, text: String) {
        self.list.push(Line::new(key, text));
    }

    /// The other paths of something that has several.
    fn again<'p>(&mut self, _place: &Path, paths: impl IntoIterator<Item = &'p Path>, canonical: &Path) {
        for path in paths.into_iter().filter(|path| *path != canonical) {
            self.push(path.clone(), format!("pub use {} as {}", canonical.join("::"), path.join("::")));
        }
    }

    fn item(&mut self, speller: &Speller<'_>, module: &[String], item: &Item) {
        let name = match item {
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Union(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            Item::Const(item) => &item.ident,
            Item::Static(item) => &item.ident,
            Item::Impl(item) => return self.implementation(speller, item),
            _ => return,
        };
        let definition = join(module, &name.to_string());
        if !self.reach.is_public(&definition) {
            return;
        }
        let key = self.reach.canonical(&definition).clone();
        let path = key.join("::");
        match item {
            Item::Struct(item) => {
                let open = open(&item.attrs);
                let (generics, conditions) = (speller.generics(&item.generics), speller.conditions(&item.generics));
                let rest = private(&item.fields);
                self.push(key.clone(), format!("{open}pub struct {path}{generics}{conditions}{rest}"));
                self.fields(speller, &key, &item.fields, false);
                self.derives(speller, &key, &item.attrs, &item.generics);
            }
            Item::Enum(item) => {
                let open = open(&item.attrs);
                let (generics, conditions) = (speller.generics(&item.generics), speller.conditions(&item.generics));
                self.push(key.clone(), format!("{open}pub enum {path}{generics}{conditions}"));
                for variant in &item.variants {
                    self.variant(speller, &key, variant);
                }
                self.derives(speller, &key, &item.attrs, &item.generics);
            }
            Item::Union(item) => {
                self.push(key.clone(), format!("pub union {path}"));
                self.derives(speller, &key, &item.attrs, &item.generics);
            }
            Item::Type(item) => {
                let (generics, ty) = (speller.generics(&item.generics), speller.ty(&item.ty));
                self.push(key, format!("pub type {path}{generics} = {ty}"));
            }
            Item::Fn(item) => self.push(key, format!("pub {}", speller.signature(&path, &item.sig))),
            Item::Const(item) => self.push(key, format!("pub const {path}: {}", speller.ty(&item.ty))),
            Item::Static(item) => self.push(key, format!("pub static {path}: {}", speller.ty(&item.ty))),
            Item::Trait(item) => self.trait_item(speller, &key, item),
            _ => {}
        }
    }

    fn variant(&mut self, speller: &Speller<'_>, owner: &Path, variant: &syn::Variant) {
        let key = join(owner, &variant.ident.to_string());
        let path = key.join("::");
        let open = open(&variant.attrs);
        match &variant.fields {
            Fields::Unit => self.push(key, format!("{open}pub {path}")),
            Fields::Unnamed(fields) => {
                let list: Vec<_> = fields.unnamed.iter().map(|field| speller.ty(&field.ty)).collect();
                self.push(key, format!("{open}pub {path}({})", list.join(", ")));
            }
            Fields::Named(_) => {
                self.push(key.clone(), format!("{open}pub {path}"));
                self.fields(speller, &key, &variant.fields, true);
            }
        }
    }

    /// The fields of a struct that are public, or of a variant, which always are.
    fn fields(&mut self, speller: &Speller<'_>, owner: &Path, fields: &Fields, all: bool) {
        for (index, field) in fields.iter().enumerate() {
            let is_public = all || matches!(field.vis, Visibility::Public(_));
            if is_public && !is_hidden(&field.attrs) && !is_absent(&field.attrs) {
                let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
                let key = join(owner, &name);
                let text = format!("pub {}: {}", key.join("::"), speller.ty(&field.ty));
                self.push(key, text);
            }
        }
    }

    fn trait_item(&mut self, speller: &Speller<'_>, key: &Path, item: &syn::ItemTrait) {
        let path = key.join("::");
        let bounds = match item.supertraits.is_empty() {
            true => String::new(),
            false => format!(": {}", speller.bounds(&item.supertraits)),
        };
        let (generics, conditions) = (speller.generics(&item.generics), speller.conditions(&item.generics));
        self.push(key.clone(), format!("pub trait {path}{generics}{bounds}{conditions}"));
        for item in &item.items {
            match item {
                TraitItem::Type(item) if !is_hidden(&item.attrs) => {
                    let bounds = match item.bounds.is_empty() {
                        true => String::new(),
                        false => format!(": {}", speller.bounds(&item.bounds)),
                    };
                    let default = if item.default.is_some() { " { ... }" } else { "" };
                    let text = format!("pub type {path}::{}{bounds}{default}", item.ident);
                    self.push(join(key, &item.ident.to_string()), text);
                }
                TraitItem::Const(item) if !is_hidden(&item.attrs) => {
                    let default = if item.default.is_some() { " { ... }" } else { "" };
                    let text = format!("pub const {path}::{}: {}{default}", item.ident, speller.ty(&item.ty));
                    self.push(join(key, &item.ident.to_string()), text);
                }
                TraitItem::Fn(item) if !is_hidden(&item.attrs) => {
                    let default = if item.default.is_some() { " { ... }" } else { "" };
                    let signature = speller.signature(&format!("{path}::{}", item.sig.ident), &item.sig);
                    self.push(join(key, &item.sig.ident.to_string()), format!("pub {signature}{default}"));
                }
                _ => {}
            }
        }
    }

    fn implementation(&mut self, speller: &Speller<'_>, item: &ItemImpl) {
        if is_hidden(&item.attrs) || !self.names_public_types(speller, &item.self_ty) {
            return;
        }
        let of = speller.ty(&item.self_ty);
        let Some((trait_path, _)) = &item.trait_ else {
            for inner in &item.items {
                self.member(speller, &of, inner);
            }
            return;
        };
        let segments: Vec<_> = trait_path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(Target::Item(definition)) = speller.names.resolve(speller.module, &segments)
            && !self.reach.is_public(&definition)
        {
            return;
        }
        // Nobody can convert from what nobody can name.
        if !arguments(trait_path).all(|ty| self.names_public_types(speller, ty)) {
            return;
        }
        let name = speller.path(trait_path);
        let (generics, conditions) = (speller.generics(&item.generics), speller.conditions(&item.generics));
        let key = key_of_implementation(&of, &name);
        self.push(key.clone(), format!("impl{generics} {name} for {of}{conditions}"));
        for inner in &item.items {
            match inner {
                ImplItem::Type(inner) => {
                    let text = format!("pub type <{of} as {name}>::{} = {}", inner.ident, speller.ty(&inner.ty));
                    self.push(join(&key, &inner.ident.to_string()), text);
                }
                ImplItem::Const(inner) => {
                    let text = format!("pub const <{of} as {name}>::{}: {}", inner.ident, speller.ty(&inner.ty));
                    self.push(join(&key, &inner.ident.to_string()), text);
                }
                _ => {}
            }
        }
    }

    /// An item of an inherent implementation.
    fn member(&mut self, speller: &Speller<'_>, of: &str, item: &ImplItem) {
        match item {
            ImplItem::Fn(item) if is_offered(&item.vis, &item.attrs) => {
                let name = item.sig.ident.to_string();
                let signature = speller.signature(&format!("{of}::{name}"), &item.sig);
                self.push(key_of_member(of, &name), format!("pub {signature}"));
            }
            ImplItem::Const(item) if is_offered(&item.vis, &item.attrs) => {
                let name = item.ident.to_string();
                self.push(key_of_member(of, &name), format!("pub const {of}::{name}: {}", speller.ty(&item.ty)));
            }
            _ => {}
        }
    }

    /// What the derives of an item implement.
    fn derives(&mut self, speller: &Speller<'_>, key: &Path, attributes: &[Attribute], generics: &syn::Generics) {
        let path = key.join("::");
        let names: Vec<_> = generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        let arguments = if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) };
        let of = format!("{path}{arguments}");
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let Ok(list) = attribute.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated) else {
                continue;
            };
            for derived in list {
                let name = derived_trait(&speller.path(&derived));
                let bounded = names.iter().map(|parameter| format!("{parameter}: {name}")).collect::<Vec<_>>();
                let generics = if names.is_empty() { String::new() } else { format!("<{}>", bounded.join(", ")) };
                // Serde's derive for reading has a lifetime that stands in every written implementation, too.
                let (generics, name) = match name.as_str() {
                    "serde::Deserialize" => ("<'de>".to_owned(), "serde::Deserialize<'de>".to_owned()),
                    _ => (generics, name),
                };
                self.push(key_of_implementation(&of, &name), format!("impl{generics} {name} for {of}"));
            }
        }
    }

    /// Whether no part of a type is private to the crate.
    fn names_public_types(&self, speller: &Speller<'_>, ty: &Type) -> bool {
        match ty {
            Type::Path(ty) => {
                let segments: Vec<_> = ty.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                match speller.names.resolve(speller.module, &segments) {
                    Some(Target::Item(definition)) => self.reach.is_public(&definition),
                    _ => true,
                }
            }
            Type::Reference(ty) => self.names_public_types(speller, &ty.elem),
            _ => true,
        }
    }
}

/// The types that a trait is given: `A` of `From<A>`.
fn arguments(path: &syn::Path) -> impl Iterator<Item = &Type> {
    let given = path.segments.last().and_then(|segment| match &segment.arguments {
        PathArguments::AngleBracketed(given) => Some(&given.args),
        _ => None,
    });
    given.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Sorts an implementation behind the members of its type, and both behind the type.
fn key_of_implementation(of: &str, name: &str) -> Path {
    let mut key = segments(of);
    key.push(format!("~{name}"));
    key
}

fn key_of_member(of: &str, name: &str) -> Path {
    join(&segments(of), name)
}

/// The segments of a path; generic arguments belong to the segment that they stand behind.
fn segments(path: &str) -> Path {
    match path.split_once('<') {
        None => path.split("::").map(str::to_owned).collect(),
        Some((head, arguments)) => {
            let mut segments: Path = head.split("::").map(str::to_owned).collect();
            if let Some(last) = segments.last_mut() {
                last.push('<');
                last.push_str(arguments);
            }
            segments
        }
    }
}

fn is_offered(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes) && !is_absent(attributes)
}

/// The trait that a derive of the prelude implements.
fn derived_trait(name: &str) -> String {
    match name {
        "Debug" => "std::fmt::Debug".to_owned(),
        "Hash" => "std::hash::Hash".to_owned(),
        _ => name.to_owned(),
    }
}

fn open(attributes: &[Attribute]) -> &'static str {
    let is_open =
        |attribute: &Attribute| matches!(&attribute.meta, Meta::Path(path) if path.is_ident("non_exhaustive"));
    if attributes.iter().any(is_open) { "#[non_exhaustive] " } else { "" }
}

/// A mark for fields that only the crate sees.
fn private(fields: &Fields) -> &'static str {
    let is_private = fields.iter().any(|field| !matches!(field.vis, Visibility::Public(_)) || is_hidden(&field.attrs));
    if is_private { " { .. }" } else { "" }
}
