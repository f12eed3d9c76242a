//! The section `# Errors` of an operation: what there is to say beyond the error that any call may end with.

use std::fmt::Write as _;

use super::{
    context::Context,
    docs::{self, code},
};
use crate::model::{MediaType, Operation, Success, Type, TypeId};

/// The paragraphs of the section, with its heading; none if there is nothing to say.
pub(super) fn section(context: &Context<'_>, operation: &Operation) -> Vec<String> {
    let success = operation.success.as_ref().map(|success| declined(context, operation, success));
    let paragraphs: Vec<_> = success.into_iter().chain(bodies(context, operation)).chain(codes(operation)).collect();
    match paragraphs.is_empty() {
        true => paragraphs,
        false => std::iter::once("# Errors".to_owned()).chain(paragraphs).collect(),
    }
}

/// When a body says that the call failed, and how to get at what it says besides.
fn declined(context: &Context<'_>, operation: &Operation, success: &Success) -> String {
    let status = member(&success.status);
    let values = success.values.iter().map(|value| code(value.as_str().unwrap_or(&value.to_string())));
    let values = values.collect::<Vec<_>>().join(" or ");
    let failed = "The call has [failed](crate::Error::is_declined) if";
    let mut text = match &success.each {
        Some(list) => format!(
            "{failed} an element of {} has another {status} than {values}; [in part](crate::Error::is_partial) if others \
             have it, and what they stand for is done. [`Error::failures`](crate::Error::failures) lists those that failed",
            member(list)
        ),
        None if !success.failures.is_empty() => {
            format!("{failed} {status} is the [code](crate::Error::code) of a failure")
        }
        None => format!("{failed} {status} is not {values}; [`Error::code`](crate::Error::code) is what it is"),
    };
    let output = operation.output.as_ref().filter(|output| matches!(output.media_type, MediaType::Json(_)));
    if let Some(Type::Named(id)) = output.map(|output| &output.ty) {
        let (name, path) = (context.names.type_name(id), docs::path(context, id));
        // The label is more than the name, which may be in scope: then rustdoc would want it without the path.
        let link = format!("[as `{}`]({path})", name.bare());
        let _ = write!(text, ", and [`Error::body_as`](crate::Error::body_as) reads the body {link}");
    }
    text.push('.');
    text
}

/// What a JSON pointer leads to, as a name.
fn member(pointer: &str) -> String {
    code(&pointer.trim_start_matches('/').replace('/', "."))
}

/// Which types the bodies of errors have, and how to get at them.
fn bodies(context: &Context<'_>, operation: &Operation) -> Option<String> {
    let mut types: Vec<(&TypeId, Vec<&str>)> = Vec::new();
    for (status, response) in &operation.errors {
        if let (MediaType::Json(_), Type::Named(id)) = (&response.media_type, &response.ty) {
            match types.iter_mut().find(|(known, _)| *known == id) {
                Some((_, statuses)) => statuses.push(status),
                None => types.push((id, vec![status])),
            }
        }
    }
    let links = types.iter().map(|(id, statuses)| {
        let link = link(context, id);
        if statuses.contains(&"default") { link } else { format!("{link} ({})", statuses.join(", ")) }
    });
    let links: Vec<_> = links.collect();
    let say =
        || format!("[`Error::body_as`](crate::Error::body_as) reads the body of an error: {}.", links.join(" or "));
    (!links.is_empty()).then(say)
}

/// What those codes mean that a caller may want to act on.
fn codes(operation: &Operation) -> Option<String> {
    let lines = operation.error_codes.iter().map(|(value, meaning)| format!("- {}: {}", code(value), meaning.trim()));
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn link(context: &Context<'_>, id: &TypeId) -> String {
    format!("[`{}`]({})", context.names.type_name(id).bare(), docs::path(context, id))
}
