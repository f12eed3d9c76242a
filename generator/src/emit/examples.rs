//! Examples: for each operation the call that a user would write, as a file that the method's documentation includes.
//!
//! What is required is filled in, and what the document shows in an example of the whole body. So an example stays as it is when a
//! document gains something optional.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    Content, Module,
    context::{Context, ident},
    imports::Imports,
    sample::Sample,
};
use crate::{
    load::Config,
    model::{MediaType, Operation, Paging, Scalar, Service, Type, TypeKind},
    naming,
};

/// The examples of a service's operations.
pub(super) fn emit(context: &Context<'_>, config: &Config, service: &Service) -> Vec<Module> {
    let library = config.package.name.replace('-', "_");
    let examples = service.operations.iter().filter_map(|operation| {
        let text = example(context, service, operation, &library)?;
        let names = context.names.operation(service, operation);
        let module = context.names.module(service.name.spoken());
        let path = format!("src/{}/{}", module.bare(), file(names.method.bare()));
        Some(Module { path, content: Content::Text(text) })
    });
    examples.collect()
}

/// What includes an operation's example in its documentation, which is in the file `from`.
pub(super) fn inclusion(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    from: &str,
) -> Option<TokenStream> {
    call(context, service, operation, &mut sample(context, service))?;
    let name = context.names.operation(service, operation).method.clone();
    // `src/service/file.rs` is beside the folder of the examples.
    let depth = from.matches('/').count().saturating_sub(2);
    let path = format!("{}{}", "../".repeat(depth), file(name.bare()));
    Some(quote!(#[doc = include_str!(#path)]))
}

/// The path of an example from its service's folder on.
fn file(method: &str) -> String {
    format!("examples/{method}.md")
}

fn example(context: &Context<'_>, service: &Service, operation: &Operation, library: &str) -> Option<String> {
    let mut sample = sample(context, service);
    let call = call(context, service, operation, &mut sample)?;
    let statements = match &operation.paging {
        Some(paging) => pages(context, operation, paging, &call),
        None => result(context, operation, &call),
    };
    let code = laid_out(&sample.into_imports().declarations(), &statements, library)?;
    Some(format!(
        "# Examples\n\n```no_run\n\
         # async fn example(client: {library}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {code}# Ok(()) }}\n```\n"
    ))
}

/// Writes values as somebody names them who uses the crate.
fn sample<'a>(context: &'a Context<'a>, service: &Service) -> Sample<'a> {
    let module = ident(&context.names.module(service.name.spoken()));
    Sample::new(context, Imports::new(&service.name.wire, quote!(crate::#module), []))
}

/// `client.service().operation(…)`; `None` if there is something that it cannot be given.
fn call(
    context: &Context<'_>,
    service: &Service,
    operation: &Operation,
    sample: &mut Sample<'_>,
) -> Option<TokenStream> {
    let accessor = ident(&context.names.module(service.name.spoken()));
    let method = ident(&context.names.operation(service, operation).method);
    let mut arguments = Vec::new();
    for parameter in operation.parameters.iter().filter(|it| it.field.required && it.constant.is_none()) {
        arguments.push(sample.field(&parameter.field)?);
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        arguments.push(match &body.media_type {
            MediaType::Binary(_) => quote!(b"content".to_vec()),
            MediaType::Text(_) => quote!("text"),
            MediaType::Json(_) | MediaType::Form | MediaType::Multipart => {
                sample.argument(&body.ty, "body", body.example.as_ref())?
            }
        });
    }
    Some(quote!(client.#accessor().#method(#(#arguments),*)))
}

/// The call, and a look at what it returns.
fn result(context: &Context<'_>, operation: &Operation, call: &TokenStream) -> TokenStream {
    let Some(output) = &operation.output else { return quote!(#call.await?;) };
    match (&output.media_type, &output.ty) {
        (MediaType::Binary(_), _) => quote! {
            let content = #call.await?;
            println!("{} bytes", content.len());
        },
        (MediaType::Text(_), _) | (_, Type::Scalar(Scalar::String)) => quote! {
            let text = #call.await?;
            println!("{text}");
        },
        (_, ty) => {
            let name = spoken(context, ty).unwrap_or_else(|| format_ident!("response"));
            let shown = format!("{{{name}:?}}");
            quote! {
                let #name = #call.await?;
                println!(#shown);
            }
        }
    }
}

/// All items of all pages.
fn pages(context: &Context<'_>, operation: &Operation, paging: &Paging, call: &TokenStream) -> TokenStream {
    let (Paging::Offset { items, .. }
    | Paging::PageOf { items, .. }
    | Paging::PageUntilTotal { items, .. }
    | Paging::PageUntilShort { items, .. }) = paging;
    let item = item_type(context, operation, items).and_then(|ty| spoken(context, &ty));
    let item = item.unwrap_or_else(|| format_ident!("item"));
    let plural = items.last().and_then(|name| variable(name)).filter(|name| *name != item);
    let items = plural.unwrap_or_else(|| format_ident!("items"));
    let shown = format!("{{{item}:?}}");
    quote! {
        let mut #items = #call.items();
        while let Some(#item) = #items.try_next().await? {
            println!(#shown);
        }
    }
}

/// The type of what a page holds.
fn item_type(context: &Context<'_>, operation: &Operation, path: &[String]) -> Option<Type> {
    let mut ty = operation.output.as_ref()?.ty.clone();
    for wire in path {
        let Type::Named(id) = &ty else { return None };
        let TypeKind::Struct(s) = &context.definition(id)?.kind else { return None };
        ty = s.fields.iter().find(|field| field.name.wire == *wire)?.ty.clone();
    }
    match ty {
        Type::Array(item) => Some(*item),
        _ => None,
    }
}

/// What a value of a type is called in an example: as its type, if that says something.
fn spoken(context: &Context<'_>, ty: &Type) -> Option<Ident> {
    let id = match ty {
        Type::Named(id) => id,
        Type::Nullable(inner) => return spoken(context, inner),
        _ => return None,
    };
    let name = variable(context.names.type_name(id).bare())?;
    let says_nothing = name.to_string().split('_').any(|word| word == "response");
    (!says_nothing).then_some(name)
}

/// The name of a variable that no keyword and no other variable of an example has.
fn variable(words: &str) -> Option<Ident> {
    let name = naming::Ident::snake(words);
    let is_free = !name.is_raw() && name.bare() != "client" && !name.bare().ends_with('_');
    is_free.then(|| ident(&name))
}

/// Declarations and statements as they stand in the body of a function of another crate.
fn laid_out(declarations: &[TokenStream], statements: &TokenStream, library: &str) -> Option<String> {
    let file = syn::parse2(quote!(async fn example() { #(#declarations)* #statements })).ok()?;
    let text = prettyplease::unparse(&file);
    let body = text.lines().skip(1).take_while(|line| *line != "}");
    let mut code = String::new();
    let mut in_declarations = false;
    for line in body {
        let line = line.strip_prefix("    ").unwrap_or(line);
        let begins_declaration = line.starts_with("use ");
        if in_declarations && !begins_declaration && !line.starts_with([' ', '}']) {
            code.push('\n');
        }
        in_declarations = begins_declaration || (in_declarations && line.starts_with([' ', '}']));
        match line.strip_prefix("use crate::") {
            Some(path) => code.push_str(&format!("use {library}::{path}")),
            None => code.push_str(line),
        }
        code.push('\n');
    }
    Some(code)
}
