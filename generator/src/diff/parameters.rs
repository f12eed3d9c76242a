//! What a caller of an operation gives: arguments for what is required, setters for the rest, and the body.

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs,
    operations::{Call, media_type},
    spell::Spelling,
    structs,
    wire::Travel,
};
use crate::model::{Body, Location, Parameter};

/// What both descriptions of an operation have in common that its parameters are judged by.
struct Frame<'a> {
    old: Call<'a>,
    new: Call<'a>,
    /// The method, whose arguments are what is required.
    method: String,
}

impl Frame<'_> {
    /// The path of a parameter: the method that takes it, or its setter.
    fn path(&self, side: &Spelling<'_>, call: Call<'_>, parameter: &Parameter) -> String {
        match parameter.field.required {
            true => call.method(side),
            false => self.setter(side, call, &self.ident(side, call, parameter)),
        }
    }

    fn setter(&self, side: &Spelling<'_>, call: Call<'_>, name: &str) -> String {
        format!("{}::{name}", side.request(call.service, call.operation))
    }

    fn ident(&self, side: &Spelling<'_>, call: Call<'_>, parameter: &Parameter) -> String {
        side.operation(call.service, call.operation).parameter(parameter).source()
    }

    fn service(&self) -> &str {
        &self.new.service.name.wire
    }
}

pub(super) fn compare<'a>(c: &Comparison<'a>, old: Call<'a>, new: Call<'a>) {
    let frame = Frame { old, new, method: new.method(&c.new) };
    constants(c, &frame);
    let (pairs, removed, added) = pair(c, &frame);
    for parameter in removed {
        let path = frame.path(&c.old, old, parameter);
        let change = Change::new(Subject::Parameter, Action::Removed, frame.service(), path, Class::Breaking)
            .was(said(&c.old, &frame, old, parameter))
            .at(&parameter.field.origin)
            .affecting(method_if(&frame, parameter.field.required))
            .on_the_wire(match parameter.location {
                Location::Path => Wire::none(),
                _ => Wire::tolerated("old clients still send it, which the service may refuse"),
            });
        c.report(change);
    }
    for parameter in added {
        let path = frame.path(&c.new, new, parameter);
        let is_required = parameter.field.required;
        let class = Comparison::breaking_if(is_required);
        let change = Change::new(Subject::Parameter, Action::Added, frame.service(), path, class)
            .is(said(&c.new, &frame, new, parameter))
            .because(if is_required { "the method takes it" } else { "" })
            .at(&parameter.field.origin)
            .affecting(method_if(&frame, is_required))
            .on_the_wire(match parameter.location {
                Location::Path => Wire::none(),
                _ => Travel::SENT.field_added(&parameter.field),
            });
        c.report(change);
    }
    for (before, after) in &pairs {
        parameter(c, &frame, before, after);
    }
    order(c, &frame, &pairs);
    body(c, &frame);
}

/// The parameters that a caller gives: one that is always sent with the same value is no argument.
fn given<'a>(call: Call<'a>) -> impl Iterator<Item = &'a Parameter> {
    call.operation.parameters.iter().filter(|parameter| !is_constant(parameter))
}

const fn is_constant(parameter: &Parameter) -> bool {
    parameter.field.required && parameter.constant.is_some()
}

/// What is always sent with the same value.
fn constants(c: &Comparison<'_>, frame: &Frame<'_>) {
    let said = |call: Call<'_>| {
        let constants = call.operation.parameters.iter().filter(|parameter| is_constant(parameter));
        let mut list: Vec<_> = constants
            .map(|parameter| {
                let value = parameter.constant.as_deref().unwrap_or_default();
                format!("{} {} = {value}", parameter.location.as_str(), parameter.field.name.wire)
            })
            .collect();
        list.sort();
        list.join(", ")
    };
    let (was, is) = (said(frame.old), said(frame.new));
    if was != is {
        let effect = Wire::breaks("old clients send something else, or nothing");
        let change =
            Change::new(Subject::Operation, Action::Changed, frame.service(), frame.method.as_str(), Class::WireOnly);
        c.report(change.of("constants", was, is).at(&frame.new.operation.origin).on_the_wire(effect));
    }
}

fn method_if(frame: &Frame<'_>, is_required: bool) -> Option<String> {
    is_required.then(|| frame.method.clone())
}

/// `page_size: i64`
fn said(side: &Spelling<'_>, frame: &Frame<'_>, call: Call<'_>, parameter: &Parameter) -> String {
    let ty = side.argument_with(&parameter.field.ty, &|id| side.path(id));
    format!("{}: {ty}", frame.ident(side, call, parameter))
}

type Pairs<'a> = Vec<(&'a Parameter, &'a Parameter)>;

/// Parameters by their name in Rust; what is left, by their name on the wire; path parameters, by their position.
fn pair<'a>(c: &Comparison<'a>, frame: &Frame<'a>) -> (Pairs<'a>, Vec<&'a Parameter>, Vec<&'a Parameter>) {
    let mut come: Vec<&Parameter> = given(frame.new).collect();
    let mut gone: Vec<&Parameter> = given(frame.old).collect();
    let mut pairs = Vec::new();
    let by_name = |before: &Parameter, after: &Parameter| {
        frame.ident(&c.old, frame.old, before) == frame.ident(&c.new, frame.new, after)
    };
    let by_wire = |before: &Parameter, after: &Parameter| {
        before.location == after.location && before.field.name.wire == after.field.name.wire
    };
    let position = |call: Call<'_>, parameter: &Parameter| {
        let wire = parameter.field.name.wire.as_str();
        call.operation.path.parameters().position(|name| name == wire).filter(|_| parameter.location == Location::Path)
    };
    let by_position = |before: &Parameter, after: &Parameter| {
        let before = position(frame.old, before);
        before.is_some() && before == position(frame.new, after)
    };
    type Key<'k> = &'k dyn Fn(&Parameter, &Parameter) -> bool;
    let keys: [Key<'_>; 3] = [&by_name, &by_wire, &by_position];
    for is_same in keys {
        gone.retain(|before| match come.iter().position(|after| is_same(before, after)) {
            Some(index) => {
                pairs.push((*before, come.remove(index)));
                false
            }
            None => true,
        });
    }
    (pairs, gone, come)
}

fn parameter(c: &Comparison<'_>, frame: &Frame<'_>, before: &Parameter, after: &Parameter) {
    let path = frame.path(&c.new, frame.new, after);
    let old_path = frame.path(&c.old, frame.old, before);
    let (field, old_field) = (&after.field, &before.field);
    let change = |class| {
        Change::new(Subject::Parameter, Action::Changed, frame.service(), path.as_str(), class)
            .at(&field.origin)
            .affecting([old_path.clone()])
    };
    let names = (frame.ident(&c.old, frame.old, before), frame.ident(&c.new, frame.new, after));
    if names.0 != names.1 {
        let is_argument = old_field.required && field.required;
        let class = if is_argument { Class::Documentation } else { Class::Breaking };
        let reason = if is_argument { "arguments are given by their position" } else { "" };
        let change = Change { action: Action::Renamed, ..change(class) };
        c.report(change.was(&names.0).is(&names.1).because(reason));
    }
    if old_field.required != field.required {
        let said = |required: bool| if required { "an argument of the method" } else { "a setter of the request" };
        let changed = change(Class::Breaking).of("required", said(old_field.required), said(field.required));
        let effect = Travel::SENT.field_required(old_field, field);
        c.report(changed.affecting([frame.method.clone()]).on_the_wire(effect));
    }
    if let Some((was, is)) = c.arguments(&old_field.ty, &field.ty) {
        let effect = Travel::SENT.retyped(c, &old_field.ty, &field.ty);
        c.report(change(Class::Breaking).of("type", was, is).on_the_wire(effect));
    }
    let is_in_path = before.location == Location::Path && after.location == Location::Path;
    if old_field.name.wire != field.name.wire && !is_in_path {
        let changed = change(Class::WireOnly).of("name on the wire", &old_field.name.wire, &field.name.wire);
        c.report(changed.on_the_wire(Wire::breaks("old clients send it under the old name")));
    }
    if before.location != after.location {
        let changed = change(Class::WireOnly).of("place", before.location.as_str(), after.location.as_str());
        c.report(changed.on_the_wire(Wire::breaks("old clients send it elsewhere")));
    }
    let is_list = |parameter: &Parameter| !matches!(parameter.field.ty, crate::model::Type::Scalar(_));
    if before.style != after.style && before.location == after.location && is_list(after) {
        let said = |parameter: &Parameter| format!("{:?}", parameter.style).to_lowercase();
        let changed = change(Class::WireOnly).of("style", said(before), said(after));
        c.report(changed.on_the_wire(Wire::breaks("old clients write it in the old style")));
    }
    if before.whole_seconds != after.whole_seconds {
        let said = |parameter: &Parameter| if parameter.whole_seconds { "whole seconds" } else { "any" };
        let changed = change(Class::WireOnly).of("fraction of a second", said(before), said(after));
        c.report(changed.on_the_wire(Wire::tolerated("old clients write the fraction, or not, in the old way")));
    }
    structs::deprecation(c, old_field.deprecated, field.deprecated, &change);
    docs::field(c, old_field, field, &change);
}

/// The order of the arguments that both states have.
fn order(c: &Comparison<'_>, frame: &Frame<'_>, pairs: &[(&Parameter, &Parameter)]) {
    let mut common: Vec<_> = pairs.iter().filter(|(old, new)| old.field.required && new.field.required).collect();
    let position = |call: Call<'_>, parameter: &Parameter| {
        call.operation.parameters.iter().position(|other| std::ptr::eq(other, parameter))
    };
    let mut names = |key: &dyn Fn(&(&Parameter, &Parameter)) -> Option<usize>| {
        common.sort_by_key(|pair| key(pair));
        common.iter().map(|(_, after)| frame.ident(&c.new, frame.new, after)).collect::<Vec<_>>().join(", ")
    };
    let was = names(&|(before, _)| position(frame.old, before));
    let is = names(&|(_, after)| position(frame.new, after));
    if was != is {
        let change =
            Change::new(Subject::Operation, Action::Changed, frame.service(), frame.method.as_str(), Class::Breaking)
                .of("order of arguments", was, is)
                .because("arguments of the same type are swapped without a word from the compiler")
                .at(&frame.new.operation.origin);
        c.report(change);
    }
}

fn body(c: &Comparison<'_>, frame: &Frame<'_>) {
    let setter = |side: &Spelling<'_>, call: Call<'_>| frame.setter(side, call, "body");
    let setters = [setter(&c.old, frame.old), setter(&c.new, frame.new)];
    let change = |action, class| {
        Change::new(Subject::Body, action, frame.service(), frame.method.as_str(), class)
            .at(&frame.new.operation.origin)
            .affecting(setters.clone())
    };
    let spelled = |side: &Spelling<'_>, body: &Body| side.argument_with(&body.ty, &|id| side.path(id));
    match (&frame.old.operation.body, &frame.new.operation.body) {
        (None, None) => {}
        (None, Some(body)) => {
            let reason = if body.required { "the method takes it" } else { "" };
            let effect = match body.required {
                true => Wire::breaks("the service may refuse requests without it"),
                false => Wire::none(),
            };
            let change = change(Action::Added, Comparison::breaking_if(body.required)).is(spelled(&c.new, body));
            c.report(change.because(reason).on_the_wire(effect));
        }
        (Some(body), None) => {
            let effect = Wire::tolerated("old clients still send it, which the service may refuse");
            c.report(change(Action::Removed, Class::Breaking).was(spelled(&c.old, body)).on_the_wire(effect));
        }
        (Some(before), Some(after)) => {
            let changed = |class| change(Action::Changed, class);
            if before.required != after.required {
                let said =
                    |required: bool| if required { "an argument of the method" } else { "a setter of the request" };
                let effect = match after.required {
                    true => Wire::breaks("the service may refuse requests without it"),
                    false => Wire::none(),
                };
                let change = changed(Class::Breaking).of("required", said(before.required), said(after.required));
                c.report(change.on_the_wire(effect));
            }
            if let Some((was, is)) = c.arguments(&before.ty, &after.ty) {
                let effect = Travel::SENT.retyped(c, &before.ty, &after.ty);
                c.report(changed(Class::Breaking).of("type", was, is).on_the_wire(effect));
            }
            if before.media_type != after.media_type {
                let change = changed(Class::WireOnly);
                let change = change.of("media type", media_type(&before.media_type), media_type(&after.media_type));
                c.report(change.on_the_wire(Wire::breaks("old clients write it in the old form")));
            }
            if before.styles != after.styles {
                let said = |body: &Body| {
                    let styles = body.styles.iter().map(|(name, style)| format!("{name}: {style:?}").to_lowercase());
                    styles.collect::<Vec<_>>().join(", ")
                };
                let change = changed(Class::WireOnly).of("styles", said(before), said(after));
                c.report(change.on_the_wire(Wire::breaks("old clients write it in the old style")));
            }
            docs::compare(c, &before.docs, &after.docs, &changed);
        }
    }
}
