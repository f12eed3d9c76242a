//! Structs: fields, the constructor that takes the required ones, setters for the others.

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs,
    spell::{Spelling, has_default, is_made},
    wire,
};
use crate::model::{Field, Scalar, Struct, Type, TypeDef};

/// A struct of one state.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    pub(super) def: &'a TypeDef,
    pub(super) s: &'a Struct,
}

impl<'a> Object<'a> {
    fn field(&self, side: &Spelling<'a>, ident: &str) -> Option<&'a Field> {
        self.s.fields.iter().find(|field| side.ident(self.def, &field.name.wire).source() == ident)
    }
}

/// What two structs have in common that their fields are judged by.
struct Frame {
    service: String,
    /// Both have a constructor and setters.
    is_made: bool,
    /// `Default` is gone.
    loses_default: bool,
    /// The constructor, and the constructors of unions that take the same.
    constructors: Vec<String>,
    /// `<voice::Call as Default>`, and the conversions from text that an object has which requires nothing but one.
    impls: [String; 3],
    usage: wire::Travel,
}

pub(super) fn compare<'a>(c: &Comparison<'a>, old: Object<'a>, new: Object<'a>) {
    let path = c.new.path(&new.def.id);
    let mut constructors = vec![format!("{path}::new"), format!("{}::new", c.old.path(&old.def.id))];
    constructors.dedup();
    constructors.extend(c.constructors_of(&old.def.id, &new.def.id));
    let frame = Frame {
        service: new.def.id.module.clone(),
        is_made: is_made(old.def) && is_made(new.def),
        loses_default: has_default(old.s) && !has_default(new.s),
        constructors,
        impls: ["Default", "From<&str>", "From<String>"].map(|name| format!("<{path} as {name}>")),
        usage: wire::Travel::of(old.def, new.def),
    };
    let (pairs, removed, added) = pair(c, old, new);
    for field in removed {
        let change = gone(c, &frame, old, new, field);
        c.report(change);
    }
    for field in added {
        let change = come(c, &frame, new, field);
        c.report(change);
    }
    for (before, after) in &pairs {
        field(c, &frame, old, new, before, after);
    }
    order(c, &frame, old, new, &pairs);
    rest(c, &frame, old, new);
}

type Paired<'a> = (Vec<(&'a Field, &'a Field)>, Vec<&'a Field>, Vec<&'a Field>);

/// Fields by their name in Rust; what is left, by their name on the wire.
fn pair<'a>(c: &Comparison<'a>, old: Object<'a>, new: Object<'a>) -> Paired<'a> {
    let mut pairs = Vec::new();
    let mut removed = Vec::new();
    let is_paired =
        |pairs: &[(&Field, &Field)], field: &Field| pairs.iter().any(|(_, other)| std::ptr::eq(*other, field));
    for field in &old.s.fields {
        match new.field(&c.new, &c.old.ident(old.def, &field.name.wire).source()) {
            Some(other) => pairs.push((field, other)),
            None => removed.push(field),
        }
    }
    removed.retain(|field| {
        let other = new.s.fields.iter().find(|other| other.name.wire == field.name.wire);
        match other.filter(|other| !is_paired(&pairs, other)) {
            Some(other) => {
                pairs.push((field, other));
                false
            }
            None => true,
        }
    });
    let added = new.s.fields.iter().filter(|field| !is_paired(&pairs, field)).collect();
    (pairs, removed, added)
}

fn gone<'a>(c: &Comparison<'a>, frame: &Frame, old: Object<'a>, new: Object<'a>, field: &Field) -> Change {
    let ty = c.old.field_with(field, &|id| c.old.path(id));
    let constant = new.s.constants.iter().find(|constant| constant.wire == field.name.wire);
    let path = c.old.member(&old.def.id, &field.name.wire);
    let change = Change::new(Subject::Field, Action::Removed, &frame.service, path, Class::Breaking)
        .was(ty)
        .at(&field.origin)
        .affecting(touched(frame, field.required));
    match constant {
        Some(constant) => change.because(format!("it is always sent as `{}`", constant.value)),
        None => change.on_the_wire(frame.usage.field_removed(field.required)),
    }
}

fn come<'a>(c: &Comparison<'a>, frame: &Frame, new: Object<'a>, field: &Field) -> Change {
    let ty = c.new.field_with(field, &|id| c.new.path(id));
    let (is_breaking, reason) = required_now(frame, field.required);
    let path = c.new.member(&new.def.id, &field.name.wire);
    Change::new(Subject::Field, Action::Added, &frame.service, path, Comparison::breaking_if(is_breaking))
        .is(ty)
        .at(&field.origin)
        .because(reason)
        .affecting(touched(frame, field.required))
        .on_the_wire(frame.usage.field_added(field))
}

/// Whether a field breaks callers by being required now, and why.
fn required_now(frame: &Frame, is_required: bool) -> (bool, String) {
    match (is_required, frame.is_made, frame.loses_default) {
        (false, ..) => (false, String::new()),
        (true, true, true) => (true, "the constructor takes it, and `Default` is gone".to_owned()),
        (true, true, false) => (true, "the constructor takes it".to_owned()),
        (true, false, true) => (true, "`Default` is gone".to_owned()),
        (true, false, false) => (false, String::new()),
    }
}

/// What moves with a field that is required in one of the states.
fn touched(frame: &Frame, is_required: bool) -> Vec<String> {
    match is_required {
        true => frame.constructors.iter().chain(&frame.impls).cloned().collect(),
        false => Vec::new(),
    }
}

fn field<'a>(c: &Comparison<'a>, frame: &Frame, old: Object<'a>, new: Object<'a>, before: &Field, after: &Field) {
    let old_path = c.old.member(&old.def.id, &before.name.wire);
    let path = c.new.member(&new.def.id, &after.name.wire);
    let change =
        |class| Change::new(Subject::Field, Action::Changed, &frame.service, path.as_str(), class).at(&after.origin);
    let is_renamed = c.old.ident(old.def, &before.name.wire) != c.new.ident(new.def, &after.name.wire);
    if is_renamed {
        let change = Change { action: Action::Renamed, ..change(Class::Breaking) };
        c.report(
            change.was(old_path.as_str()).is(path.as_str()).affecting([old_path]).affecting(frame.constructors.clone()),
        );
    }
    if let Some((was, is)) = c.fields(before, after) {
        let is_same_type = c.types(&before.ty, &after.ty).is_none() && before.boxed == after.boxed;
        let aspect = if is_same_type { "required" } else { "type" };
        let reason = match (before.required, after.required) {
            (false, true) => required_now(frame, true).1,
            (true, false) if frame.is_made => "the constructor does not take it any more".to_owned(),
            _ => String::new(),
        };
        let effect = frame.usage.field_required(before, after).or_worse(frame.usage.field_nullable(before, after));
        let effect = effect.or_worse(frame.usage.retyped(c, &before.ty, &after.ty));
        let touched = touched(frame, before.required || after.required);
        c.report(change(Class::Breaking).of(aspect, was, is).because(reason).affecting(touched).on_the_wire(effect));
    }
    let has_setter = |def: &TypeDef, field: &Field| is_made(def) && !field.required && !field.read_only;
    if before.read_only != after.read_only && before.required == after.required {
        let (was, is) = (has_setter(old.def, before), has_setter(new.def, after));
        let (class, reason) = match (was, is) {
            (true, false) => (Class::Breaking, "it has no setter any more"),
            (false, true) => (Class::Additive, "it has a setter now"),
            _ => (Class::Documentation, ""),
        };
        let said = |is_read_only: bool| if is_read_only { "in responses only" } else { "in requests, too" };
        let effect = match (after.read_only, frame.usage.request) {
            (true, true) => Wire::tolerated("old clients may still send it"),
            _ => Wire::none(),
        };
        let change = change(class).of("direction", said(before.read_only), said(after.read_only));
        c.report(change.because(reason).on_the_wire(effect));
    }
    for change in on_the_wire(frame, before, after, &change) {
        c.report(change);
    }
    deprecation(c, before.deprecated, after.deprecated, &change);
    docs::field(c, before, after, &change);
}

/// What another client would send or expect, though callers of the crate see no difference.
fn on_the_wire(
    frame: &Frame,
    before: &Field,
    after: &Field,
    change: &dyn Fn(Class) -> Change,
) -> impl Iterator<Item = Change> {
    let in_string = |field: &Field| matches!(field.ty, Type::Scalar(Scalar::NumberInString));
    let form = |is_string: bool| if is_string { "a number in a string" } else { "a number" };
    let list = |is_list: bool| if is_list { "one, or a list of one" } else { "one" };
    let name = (before.name.wire != after.name.wire).then(|| {
        let effect = frame.usage.field_removed(before.required).or_worse(frame.usage.field_added(after));
        change(Class::WireOnly).of("name on the wire", &before.name.wire, &after.name.wire).on_the_wire(effect)
    });
    let is_number = |field: &Field| matches!(field.ty, Type::Scalar(Scalar::NumberInString | Scalar::Double));
    let is_rewritten = is_number(before) && is_number(after) && in_string(before) != in_string(after);
    let rewritten = is_rewritten.then(|| {
        let effect = frame.usage.rewritten();
        change(Class::WireOnly).of("form", form(in_string(before)), form(in_string(after))).on_the_wire(effect)
    });
    let listed = (before.one_or_many != after.one_or_many).then(|| {
        let effect = match after.one_or_many && frame.usage.response {
            true => Wire::breaks("old clients cannot read the list"),
            false => Wire::none(),
        };
        change(Class::WireOnly).of("form", list(before.one_or_many), list(after.one_or_many)).on_the_wire(effect)
    });
    [name, rewritten, listed].into_iter().flatten()
}

/// A thing that the document advises against, or does not any more.
pub(super) fn deprecation(c: &Comparison<'_>, old: bool, new: bool, change: &dyn Fn(Class) -> Change) {
    let said = |is_deprecated: bool| if is_deprecated { "deprecated" } else { "in use" };
    if old != new {
        let (class, reason) = match new {
            true => (Class::Additive, "the compiler warns of every use"),
            false => (Class::Documentation, ""),
        };
        c.report(change(class).of("deprecation", said(old), said(new)).because(reason));
    }
}

/// The order of fields: that of the constructor's arguments, else only that of the bytes.
fn order<'a>(c: &Comparison<'a>, frame: &Frame, old: Object<'a>, new: Object<'a>, pairs: &[(&Field, &Field)]) {
    let position = |s: &Struct, field: &Field| s.fields.iter().position(|other| std::ptr::eq(other, field));
    let ordered = |required: bool| {
        let mut common: Vec<_> =
            pairs.iter().filter(|(old, new)| !required || (old.required && new.required)).copied().collect();
        common.sort_by_key(|(field, _)| position(old.s, field));
        let before: Vec<_> = common.iter().map(|(_, after)| c.new.ident(new.def, &after.name.wire).source()).collect();
        common.sort_by_key(|(_, field)| position(new.s, field));
        let after: Vec<_> = common.iter().map(|(_, after)| c.new.ident(new.def, &after.name.wire).source()).collect();
        (before != after).then(|| (before.join(", "), after.join(", ")))
    };
    let path = c.new.path(&new.def.id);
    if frame.is_made
        && let Some((was, is)) = ordered(true)
    {
        let change =
            Change::new(Subject::Type, Action::Changed, &frame.service, format!("{path}::new"), Class::Breaking)
                .of("order of arguments", was, is)
                .because("arguments of the same type are swapped without a word from the compiler")
                .at(&new.def.origin)
                .affecting(frame.constructors.clone());
        c.report(change);
    } else if let Some((was, is)) = ordered(false) {
        let change = Change::new(Subject::Type, Action::Changed, &frame.service, path, Class::WireOnly)
            .of("order of fields", was, is)
            .at(&new.def.origin);
        c.report(change);
    }
}

/// What a struct has besides its fields.
fn rest<'a>(c: &Comparison<'a>, frame: &Frame, old: Object<'a>, new: Object<'a>) {
    let path = c.new.path(&new.def.id);
    let additional = format!("{path}::additional_properties");
    let map = |side: &Spelling<'_>, ty: &Type| side.ty_with(&Type::Map(Box::new(ty.clone())), &|id| side.path(id));
    let field = |action, class| {
        Change::new(Subject::Field, action, &frame.service, additional.as_str(), class).at(&new.def.origin)
    };
    match (&old.s.additional, &new.s.additional) {
        (None, Some(values)) => c.report(field(Action::Added, Class::Additive).is(map(&c.new, values))),
        (Some(values), None) => c.report(field(Action::Removed, Class::Breaking).was(map(&c.old, values))),
        (Some(before), Some(after)) => {
            if c.types(before, after).is_some() {
                let (was, is) = (map(&c.old, before), map(&c.new, after));
                let effect = frame.usage.retyped(c, before, after);
                c.report(field(Action::Changed, Class::Breaking).of("type", was, is).on_the_wire(effect));
            }
        }
        (None, None) => {}
    }
    let change = |aspect: &str, was: String, is: String| {
        let change = Change::new(Subject::Type, Action::Changed, &frame.service, path.as_str(), Class::WireOnly);
        change.of(aspect, was, is).at(&new.def.origin)
    };
    let constants = |s: &Struct| {
        let mut list: Vec<_> =
            s.constants.iter().map(|constant| format!("{} = {}", constant.wire, constant.value)).collect();
        list.sort();
        list.join(", ")
    };
    let (was, is) = (constants(old.s), constants(new.s));
    if was != is {
        let effect = match frame.usage.request {
            true => Wire::breaks("old clients send something else, or nothing"),
            false => Wire::none(),
        };
        c.report(change("constants", was, is).on_the_wire(effect));
    }
    let conditions =
        |s: &Struct| s.exactly_one_of.iter().map(|group| group.join(" or ")).collect::<Vec<_>>().join("; ");
    let (was, is) = (conditions(old.s), conditions(new.s));
    if was != is {
        let effect = match frame.usage.request && !is.is_empty() {
            true => Wire::breaks("what does not keep to it is refused"),
            false => Wire::none(),
        };
        c.report(change("exactly one of", was, is).on_the_wire(effect));
    }
}
