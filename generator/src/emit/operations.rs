//! Operations: the methods of a service, and the types that stand for them.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    Content, Module,
    context::{Context, ident, path_of_module},
    docs::{self, Doc, code},
    errors, examples,
    imports::Imports,
    paging, roles, shared, values,
};
use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    model::{Body, Location, MediaType, Operation, Parameter, Response, Service, Style, Success, Type, TypeKind},
    naming::{self, Ident as Name},
};

/// The files of a service's operations: one, or one for each tag if there are several.
pub(super) fn emit(context: &Context<'_>, service: &Service, findings: &mut Findings) -> Vec<Module> {
    if service.operations.is_empty() {
        return Vec::new();
    }
    let folder = format!("src/{}/operations", context.names.module(service.name.spoken()).bare());
    let mut groups: BTreeMap<Name, Vec<&Operation>> = BTreeMap::new();
    for operation in &service.operations {
        groups.entry(context.names.group(operation.group.as_deref())).or_default().push(operation);
    }
    if groups.len() == 1 {
        let siblings = quote!(super);
        let path = format!("{folder}.rs");
        return vec![file(context, service, &service.operations.iter().collect::<Vec<_>>(), path, siblings, findings)];
    }
    let mut modules = Vec::new();
    let mut declarations = Vec::new();
    let mut exports = Vec::new();
    for (name, operations) in &groups {
        let path = format!("{folder}/{}.rs", name.bare());
        modules.push(file(context, service, operations, path, quote!(super::super), findings));
        let (module, path) = (ident(name), path_of_module(name, &format!("{}.rs", name.bare())));
        declarations.push(quote!(#path mod #module;));
        exports.push(quote!(pub use self::#module::*;));
    }
    let items = declarations.into_iter().chain(exports);
    let docs = "The operations of the service, by the tags of the document.".to_owned();
    modules.push(Module { path: format!("{folder}/mod.rs"), content: Content::Rust { docs, items: items.collect() } });
    modules
}

fn file(
    context: &Context<'_>,
    service: &Service,
    operations: &[&Operation],
    path: String,
    siblings: TokenStream,
    findings: &mut Findings,
) -> Module {
    let service_type = ident(&context.names.service(service));
    let mut imports = Imports::new(&service.name.wire, siblings, []);
    imports.sibling(&service_type);
    let markers = operations.iter().map(|operation| context.names.operation(service, operation).marker.clone());
    markers.chain(naming::names_in_operations()).for_each(|name| imports.define(&name));
    let methods: Vec<_> =
        operations.iter().map(|operation| method(context, service, operation, &path, &mut imports)).collect();
    let mut items = vec![quote!(impl #service_type { #(#methods)* })];
    for operation in operations {
        items.extend(marker(context, service, operation, &mut imports, findings));
    }
    let items = imports.declarations().into_iter().chain(items).collect();
    let docs = format!("Operations of [`{service_type}`], and the types that stand for them.");
    Module { path, content: Content::Rust { docs, items } }
}

/// The method that starts an operation.
fn method(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    path: &str,
    imports: &mut Imports,
) -> TokenStream {
    let names = context.names.operation(service, operation);
    let (name, marker) = (ident(&names.method), ident(&names.marker));
    let request = imports.runtime("Request");
    let docs = method_docs(context, operation).tokens(context, &operation.origin.document);
    let example = examples::inclusion(context, service, operation, path);
    let aliases = operation
        .aliases
        .iter()
        .chain([&operation.name.wire])
        .filter(|alias| !searches_alike(alias, names.method.bare()));
    let aliases: Vec<_> = aliases.filter(|alias| !alias.contains([' ', '"', '\''])).collect();
    let deprecated = docs::deprecation(operation.deprecated, &operation.docs);

    let mut arguments = Vec::new();
    let mut calls = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.field.required) {
        if let Some(constant) = &parameter.constant {
            calls.push(set_parameter(context, parameter, &quote!(#constant), imports));
            continue;
        }
        let member = ident(&names.parameter(parameter));
        let argument = values::argument(context, &parameter.field.ty, &member, imports);
        let ty = argument.ty;
        arguments.push(quote!(#member: #ty));
        calls.push(set_parameter(context, parameter, &argument.typed, imports));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let body_name = format_ident!("body");
        let (ty, value) = body_argument(context, body, &body_name, imports);
        arguments.push(quote!(#body_name: #ty));
        calls.push(set_body(body, &value, imports));
    }
    let many = values::many_arguments(arguments.len() + 1);
    quote! {
        #docs
        #example
        #(#[doc(alias = #aliases)])*
        #deprecated
        #many
        pub fn #name(&self, #(#arguments),*) -> #request<#marker> {
            #request::new(&self.client)#(#calls)*
        }
    }
}

/// Whether rustdoc's search finds the one under the other anyway: it ignores case and underscores.
fn searches_alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    plain(one) == plain(other)
}

fn method_docs(context: &Context<'_>, operation: &Operation) -> Doc {
    let mut doc = Doc::of(&operation.docs, &format!("Calls {}.", code(&operation.name.wire)));
    let host = context.api.hosts.iter().find(|host| host.name == operation.host).map_or("", |host| &host.origin);
    let request = format!("{} {host}{}", operation.method.as_str(), operation.path);
    doc.push(format!("{}, {}", code(&request), origins(operation)));
    errors::section(context, operation).into_iter().fold(doc, Doc::and)
}

fn origins(operation: &Operation) -> String {
    let also: Vec<_> = operation.also.iter().map(|origin| format!(" and at {}", code(&origin.to_string()))).collect();
    format!("described at {}{}.", code(&operation.origin.to_string()), also.concat())
}

/// The type that stands for an operation: its metadata, its result, its setters.
fn marker(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    imports: &mut Imports,
    findings: &mut Findings,
) -> Vec<TokenStream> {
    let names = context.names.operation(service, operation);
    let marker = ident(&names.marker);
    let method_path = format!("{}::{}", context.names.service(service).bare(), names.method.bare());
    let docs = format!(" The operation of [`{method_path}`].");
    let mut items = vec![quote! {
        #[doc = #docs]
        pub enum #marker {}
    }];
    items.push(implementation(context, service, operation, &marker, names.method.bare(), imports));
    items.extend(paging::emit(context, operation, &marker, imports, findings));
    items.extend(setters(context, service, operation, &marker, imports));
    items
}

fn implementation(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    marker: &Ident,
    method_name: &str,
    imports: &mut Imports,
) -> TokenStream {
    let [trait_name, route, security_type] = ["Operation", "Route", "Security"].map(|name| imports.runtime(name));
    let method = format_ident!("{}", operation.method.as_str().to_ascii_lowercase());
    let hosts = imports.absolute("crate", "hosts");
    let host = ident(&context.names.constant(&operation.host));
    let name = format!("{}.{method_name}", context.names.module(service.name.spoken()).bare());
    let path = operation.path.to_string();
    let security = shared::requirements(context, &operation.security, imports);
    let accept = accept(operation.output.as_ref());
    let success = operation.success.as_ref().map(|success| success_check(success, imports));
    let repeatable = operation.repeatable.map(|said| quote!(const REPEATABLE: Option<bool> = Some(#said);));
    let (output, decode) = output(context, operation.output.as_ref(), imports);
    quote! {
        impl #trait_name for #marker {
            type Output = #output;
            const NAME: &str = #name;
            const ROUTE: #route = #hosts::#host.#method(#path);
            const SECURITY: #security_type = #security;
            #accept
            #success
            #repeatable
            #decode
        }
    }
}

/// The result of an operation, and how it is read if not as JSON.
fn output(
    context: &Context<'_>,
    response: Option<&Response>,
    imports: &mut Imports,
) -> (TokenStream, Option<TokenStream>) {
    let Some(response) = response else {
        return (quote!(()), Some(decoder(&quote!(()), "empty", imports)));
    };
    let ty = match (&response.media_type, &response.ty) {
        (MediaType::Binary(_), _) => bytes(imports),
        (MediaType::Text(_), _) => quote!(String),
        (_, ty) => context.ty(ty, imports),
    };
    let decoder = match &response.media_type {
        MediaType::Text(_) => Some(decoder(&ty, "text", imports)),
        MediaType::Binary(_) => Some(decoder(&ty, "bytes", imports)),
        MediaType::Form => Some(decoder(&ty, "form", imports)),
        _ if response.one_or_many => Some(decoder(&ty, "one_of_many", imports)),
        _ => None,
    };
    (ty, decoder)
}

fn decoder(ty: &TokenStream, helper: &str, imports: &mut Imports) -> TokenStream {
    let (decoder, decode) = (imports.runtime("Decoder"), imports.runtime("decode"));
    let helper = format_ident!("{helper}");
    quote!(const DECODE: #decoder<#ty> = #decode::#helper;)
}

fn success_check(success: &Success, imports: &mut Imports) -> TokenStream {
    let name = imports.runtime("Success");
    let status = &success.status;
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let values = success.values.iter().map(text);
    let lists = [
        ("failures", &success.failures),
        ("retryable", &success.retryable),
        ("throttled", &success.throttled),
        ("unauthorized", &success.unauthorized),
        ("invalid", &success.invalid),
    ];
    let lists = lists.into_iter().filter(|(_, values)| !values.is_empty()).map(|(setter, values)| {
        let setter = format_ident!("{setter}");
        let values = values.iter().map(text);
        quote!(.#setter(&[#(#values),*]))
    });
    let each = success.each.iter().map(|pointer| quote!(.each(#pointer)));
    let message = success.message.iter().map(|pointer| quote!(.message(#pointer)));
    let absent = success.absent.then(|| quote!(.absent()));
    quote! {
        const SUCCESS: Option<#name> =
            Some(#name::new(#status, &[#(#values),*]) #(#each)* #(#message)* #(#lists)* #absent);
    }
}

/// What the client asks for, where that is not JSON.
fn accept(response: Option<&Response>) -> Option<TokenStream> {
    match &response?.media_type {
        MediaType::Json(name) if name == "application/json" => None,
        MediaType::Json(name) | MediaType::Text(name) | MediaType::Binary(name) => {
            Some(quote!(const ACCEPT: &str = #name;))
        }
        MediaType::Form => Some(quote!(
            const ACCEPT: &str = "application/x-www-form-urlencoded";
        )),
        MediaType::Multipart => None,
    }
}

/// A setter for every optional parameter, and for the body if it is optional.
fn setters(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    marker: &Ident,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let names = context.names.operation(service, operation);
    let mut functions = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| !parameter.field.required) {
        let field = &parameter.field;
        let bare = names.parameter(parameter);
        let (name, operator) = (ident(&bare), values::called_like_operator(bare.bare()));
        let argument = values::argument(context, &field.ty, &name, imports);
        let (ty, call) = (argument.ty, set_parameter(context, parameter, &argument.typed, imports));
        let role = roles::parameter(operation, parameter.location, &field.name.wire);
        let docs = docs::field(context, field, role).tokens(context, &field.origin.document);
        let deprecated = docs::deprecation(field.deprecated, &field.docs);
        functions.push(quote! {
            #docs
            #deprecated
            #operator
            pub fn #name(self, #name: #ty) -> Self {
                self #call
            }
        });
    }
    if let Some(body) = operation.body.as_ref().filter(|body| !body.required) {
        let name = format_ident!("body");
        let (ty, value) = body_argument(context, body, &name, imports);
        let call = set_body(body, &value, imports);
        let docs = Doc::of(&body.docs, "What to send.").tokens(context, &operation.origin.document);
        functions.push(quote! {
            #docs
            pub fn body(self, body: #ty) -> Self {
                self #call
            }
        });
    }
    let request = imports.runtime("Request");
    (!functions.is_empty()).then(|| quote!(impl #request<#marker> { #(#functions)* }))
}

/// The call that puts a parameter into a request.
fn set_parameter(
    context: &Context<'_>,
    parameter: &Parameter,
    value: &TokenStream,
    imports: &mut Imports,
) -> TokenStream {
    let wire = &parameter.field.name.wire;
    // What stands by itself has a function of its own in a path, and is like a list in a query elsewhere.
    let style = match parameter.style {
        Style::CommaExploded if parameter.location == Location::Path => "Comma",
        style => style_name(style),
    };
    let is_exploded = matches!(parameter.style, Style::CommaExploded | Style::LabelExploded | Style::MatrixExploded);
    let is_object = is_object(context, &parameter.field.ty) && parameter.style != Style::Json;
    let is_scalar = match &parameter.field.ty {
        Type::Scalar(_) => true,
        Type::Named(id) => context
            .definition(id)
            .is_some_and(|def| matches!(def.kind, TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. })),
        _ => false,
    };
    let is_default = is_scalar && matches!(parameter.style, Style::Comma | Style::Repeat);
    let setter = match (parameter.location, is_default) {
        (Location::Path, true) => "set_path",
        (Location::Path, false) if is_exploded => "set_path_exploded",
        (Location::Path, false) => "set_path_styled",
        (Location::Query, true) => "set_query",
        (Location::Query, false) => "set_query_list",
        (Location::Header, _) if is_object => "set_header_styled",
        (Location::Header, _) => "set_header",
        (Location::Cookie, _) if is_object => "set_cookie_styled",
        (Location::Cookie, _) => "set_cookie",
    };
    let needs_style = match parameter.location {
        Location::Path | Location::Query => !is_default,
        Location::Header | Location::Cookie => is_object,
    };
    let style = needs_style.then(|| {
        let (enumeration, style) = (imports.runtime("Style"), format_ident!("{style}"));
        quote!(, #enumeration::#style)
    });
    let setter = format_ident!("{setter}");
    if parameter.whole_seconds {
        let timestamp = imports.runtime("Timestamp");
        return quote!(.#setter(#wire, #timestamp::whole_seconds(#value) #style));
    }
    quote!(.#setter(#wire, #value #style))
}

/// The style of the runtime that stands for one of the model.
const fn style_name(style: Style) -> &'static str {
    match style {
        Style::Comma => "Comma",
        Style::Repeat | Style::CommaExploded => "Repeat",
        Style::Space => "Space",
        Style::Pipe => "Pipe",
        Style::Deep => "Deep",
        Style::Label | Style::LabelExploded => "Label",
        Style::Matrix | Style::MatrixExploded => "Matrix",
        Style::Json => "Json",
    }
}

/// Whether all values of a type are objects.
fn is_object(context: &Context<'_>, ty: &Type) -> bool {
    match ty {
        Type::Map(_) | Type::Object => true,
        Type::Named(id) => context.definition(id).is_some_and(|def| matches!(def.kind, TypeKind::Struct(_))),
        Type::Nullable(inner) => is_object(context, inner),
        Type::Scalar(_) | Type::Array(_) | Type::Any => false,
    }
}

/// The type of the argument for a body, and the expression that makes the body of it.
fn body_argument(
    context: &Context<'_>,
    body: &Body,
    name: &Ident,
    imports: &mut Imports,
) -> (TokenStream, TokenStream) {
    match &body.media_type {
        MediaType::Binary(_) => {
            let bytes = bytes(imports);
            (quote!(impl Into<#bytes>), quote!(#name))
        }
        MediaType::Text(_) => (quote!(impl Into<String>), quote!(#name)),
        _ => {
            let argument = values::argument(context, &body.ty, name, imports);
            (argument.ty, argument.typed)
        }
    }
}

/// Bytes that are a whole body.
fn bytes(imports: &mut Imports) -> TokenStream {
    let bytes = imports.runtime("Bytes");
    quote!(#bytes)
}

fn set_body(body: &Body, value: &TokenStream, imports: &mut Imports) -> TokenStream {
    match &body.media_type {
        MediaType::Json(name) if name == "application/json" => quote!(.set_json(#value)),
        MediaType::Json(name) => quote!(.set_json_as(#name, #value)),
        MediaType::Form if body.styles.is_empty() => quote!(.set_form(#value)),
        MediaType::Form => {
            let enumeration = imports.runtime("Style");
            let styles = body.styles.iter().map(|(name, style)| {
                let style = format_ident!("{}", style_name(*style));
                quote!((#name, #enumeration::#style))
            });
            quote!(.set_form_styled(#value, &[#(#styles),*]))
        }
        MediaType::Multipart => quote!(.set_multipart(#value)),
        MediaType::Text(name) => quote!(.set_text(#name, #value)),
        MediaType::Binary(name) => quote!(.set_bytes(#name, #value)),
    }
}

/// A finding about an operation; whoever shows it looks its span up.
pub(super) fn finding(diagnostic: Diagnostic, operation: &Operation) -> Diagnostic {
    diagnostic.at(Place {
        file: operation.origin.document.clone(),
        pointer: operation.origin.pointer.clone(),
        span: None,
    })
}
