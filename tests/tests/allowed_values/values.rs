//! Values that the model allows, each with what is left of it after a round trip.

use std::collections::{BTreeMap, BTreeSet};

use generator::model::{
    Api, EnumValue, Field, Scalar, Struct, Tagging, Type, TypeDef, TypeId, TypeKind, Union, Variant, VariantMatch,
};
use serde_json::{Map, Value, json};

use super::Dice;

/// A value on the wire, and what is written after it was read.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) wire: Value,
    pub(crate) left: Value,
}

impl Sample {
    fn kept(value: impl Into<Value>) -> Self {
        let wire = value.into();
        Self { left: wire.clone(), wire }
    }

    fn read_as(wire: impl Into<Value>, left: impl Into<Value>) -> Self {
        Self { wire: wire.into(), left: left.into() }
    }
}

/// What values have to show, so that a change here does not quietly make them poorer.
const SORTS: [&str; 10] = [
    "unknown word",
    "unknown tag",
    "extra field",
    "additional field",
    "null for absent",
    "number as text",
    "text as number",
    "list of one",
    "empty for absent",
    "switch that is off",
];

/// Objects that lie deeper have nothing in them but what they need.
const DEPTH: usize = 6;

/// Texts that something could go wrong with.
const TEXTS: [&str; 8] =
    ["a", "", "CON-f972836a", "50 % & more", "ümläut \u{1f600}", "\"quoted\"\n", "null", " around "];

/// Points in time as the wire has them, and as they are written.
const TIMES: [(&str, &str); 6] = [
    ("2020-01-01T12:00:00Z", "2020-01-01T12:00:00Z"),
    ("2020-01-01T12:00:00.250Z", "2020-01-01T12:00:00.25Z"),
    ("2018-02-15T18:58:56.194+0000", "2018-02-15T18:58:56.194Z"),
    ("2020-01-01T12:00:00+02:00", "2020-01-01T10:00:00Z"),
    ("2020-01-01 12:00:00", "2020-01-01T12:00:00Z"),
    ("half past seven", "half past seven"),
];

/// A source of values.
pub(crate) struct Values<'a> {
    types: BTreeMap<&'a TypeId, &'a TypeDef>,
    pub(crate) dice: Dice,
    depth: usize,
    seen: BTreeSet<&'static str>,
}

impl<'a> Values<'a> {
    pub(crate) fn new(api: &'a Api, name: &str) -> Self {
        let types = api.services.iter().flat_map(|service| &service.types).map(|ty| (&ty.id, ty)).collect();
        Self { types, dice: Dice::new(name), depth: 0, seen: BTreeSet::new() }
    }

    /// The sorts of values that have not been made so far.
    pub(crate) fn missing_sorts(&self) -> Vec<&'static str> {
        SORTS.into_iter().filter(|sort| !self.seen.contains(sort)).collect()
    }

    /// Whether a sort of value is to be made, which happens once in so many times.
    fn makes(&mut self, sort: &'static str, times: usize) -> bool {
        assert!(SORTS.contains(&sort), "{sort} is listed");
        self.dice.one_in(times) && {
            self.seen.insert(sort);
            true
        }
    }

    /// A value of a type.
    pub(crate) fn of(&mut self, ty: &Type) -> Sample {
        self.depth += 1;
        let sample = match ty {
            Type::Scalar(scalar) => self.scalar(*scalar),
            Type::Array(inner) => {
                let samples: Vec<_> = (0..self.how_many()).map(|_| self.of(inner)).collect();
                let (wire, left): (Vec<_>, Vec<_>) = samples.into_iter().map(|it| (it.wire, it.left)).unzip();
                Sample::read_as(wire, left)
            }
            Type::Map(inner) => {
                let (mut wire, mut left) = (Map::new(), Map::new());
                for index in 0..self.how_many() {
                    let (key, sample) = (format!("X-Key {index}"), self.of(inner));
                    wire.insert(key.clone(), sample.wire);
                    left.insert(key, sample.left);
                }
                Sample::read_as(wire, left)
            }
            Type::Object => Sample::kept(self.object()),
            Type::Any => Sample::kept(self.anything()),
            Type::Nullable(_) if self.dice.one_in(4) => Sample::kept(Value::Null),
            Type::Nullable(inner) => self.of(inner),
            Type::Named(id) => {
                let definition = self.types.get(id).copied().unwrap_or_else(|| panic!("{id:?} is defined"));
                self.defined(definition)
            }
        };
        self.depth -= 1;
        sample
    }

    fn how_many(&mut self) -> usize {
        if self.depth > DEPTH { 0 } else { self.dice.below(4) }
    }

    fn defined(&mut self, definition: &'a TypeDef) -> Sample {
        match &definition.kind {
            TypeKind::Struct(object) => self.structure(object),
            TypeKind::StringEnum { values } => match self.makes("unknown word", 4) {
                true => Sample::kept("a word that no document knows"),
                false => Sample::kept(self.dice.pick(values).value.clone()),
            },
            TypeKind::IntegerEnum { values } => self.number_of(values),
            TypeKind::Union(union) => self.union(union),
            TypeKind::Alias { target } => self.of(target),
        }
    }

    fn number_of(&mut self, values: &[EnumValue<i64>]) -> Sample {
        let number = match self.makes("unknown word", 4) {
            true => 4711,
            false => self.dice.pick(values).value,
        };
        match self.makes("number as text", 4) {
            true => Sample::read_as(number.to_string(), number),
            false => Sample::kept(number),
        }
    }

    fn scalar(&mut self, scalar: Scalar) -> Sample {
        match scalar {
            Scalar::String | Scalar::Secret => match self.makes("text as number", 6) {
                true => Sample::read_as(14_155_550_100_i64, "14155550100"),
                false => Sample::kept(*self.dice.pick(&TEXTS)),
            },
            Scalar::Timestamp => {
                let (wire, left) = *self.dice.pick(&TIMES);
                Sample::read_as(wire, left)
            }
            Scalar::Date => Sample::kept(*self.dice.pick(&["2020-01-31", "some day"])),
            Scalar::Base64 => Sample::kept(*self.dice.pick(&["", "aGVsbG8=", "no base 64!"])),
            Scalar::Boolean => {
                let value = self.dice.one_in(2);
                match self.makes("text as number", 4) {
                    true => Sample::read_as(value.to_string(), value),
                    false => Sample::kept(value),
                }
            }
            Scalar::Int32 | Scalar::Int64 => {
                let number = *self.dice.pick(&[0, 1, -1, 42, i64::from(i32::MAX)]);
                let number = if scalar == Scalar::Int64 { number * 4096 } else { number };
                match self.makes("number as text", 4) {
                    true => Sample::read_as(number.to_string(), number),
                    false => Sample::kept(number),
                }
            }
            Scalar::Float | Scalar::Double => {
                let number = *self.dice.pick(&[0.0, 0.5, -1.25, 1024.0]);
                match self.makes("number as text", 4) {
                    true => Sample::read_as(number.to_string(), number),
                    false => Sample::kept(number),
                }
            }
            Scalar::NumberInString => match self.makes("text as number", 4) {
                true => Sample::read_as(0.5, "0.5"),
                false => Sample::kept(*self.dice.pick(&["0.4", "-1", "0"])),
            },
            Scalar::Binary => panic!("bytes as they are do not stand in JSON"),
        }
    }

    fn structure(&mut self, object: &Struct) -> Sample {
        let (mut wire, mut left) = (Map::new(), Map::new());
        for constant in &object.constants {
            wire.insert(constant.wire.clone(), constant.value.clone());
            left.insert(constant.wire.clone(), constant.value.clone());
        }
        let chosen: Vec<&String> = object.exactly_one_of.iter().map(|group| self.dice.pick(group)).collect();
        for field in &object.fields {
            let group = object.exactly_one_of.iter().any(|group| group.contains(&field.name.wire));
            let is_chosen = chosen.contains(&&field.name.wire);
            if field.write_only && !field.required {
                continue;
            }
            if group && !is_chosen {
                // A switch that is off leaves the choice to the others.
                if field.ty == Type::Scalar(Scalar::Boolean) && self.makes("switch that is off", 2) {
                    wire.insert(field.name.wire.clone(), Value::Bool(false));
                    left.insert(field.name.wire.clone(), Value::Bool(false));
                }
                continue;
            }
            self.field(field, is_chosen, &mut wire, &mut left);
        }
        if let Some(additional) = &object.additional {
            if self.makes("additional field", 2) {
                let sample = self.of(additional);
                wire.insert("SipHeader_X-Additional".to_owned(), sample.wire);
                left.insert("SipHeader_X-Additional".to_owned(), sample.left);
            }
        } else if self.makes("extra field", 3) {
            wire.insert("x-of-no-document".to_owned(), self.anything());
        }
        Sample::read_as(wire, left)
    }

    fn field(&mut self, field: &Field, is_chosen: bool, wire: &mut Map<String, Value>, left: &mut Map<String, Value>) {
        let name = || field.name.wire.clone();
        if !field.required && !is_chosen {
            let is_time = matches!(field.ty, Type::Scalar(Scalar::Timestamp | Scalar::Date));
            if self.dice.one_in(3) || self.depth > DEPTH {
                return;
            }
            if !matches!(field.ty, Type::Nullable(_) | Type::Any) && self.makes("null for absent", 6) {
                wire.insert(name(), Value::Null);
                return;
            }
            if is_time && self.makes("empty for absent", 5) {
                wire.insert(name(), json!(""));
                return;
            }
        }
        let mut sample = self.of(&field.ty);
        let is_no_choice = is_chosen && field.ty == Type::Scalar(Scalar::Boolean);
        if is_no_choice || (matches!(field.ty, Type::Any) && sample.wire.is_null()) {
            sample = Sample::kept(true);
        }
        if field.one_or_many && self.makes("list of one", 3) {
            sample.wire = Value::Array(vec![sample.wire]);
        }
        wire.insert(name(), sample.wire);
        left.insert(name(), sample.left);
    }

    fn union(&mut self, union: &'a Union) -> Sample {
        if self.makes("unknown tag", 5) {
            return self.unknown(union);
        }
        let variant: &Variant = self.dice.pick(&union.variants);
        let mut sample = self.of(&variant.ty);
        if let (Tagging::Property(tag), VariantMatch::Tag(words)) = (&union.tagging, &variant.matches) {
            for side in [&mut sample.wire, &mut sample.left] {
                let object = side.as_object_mut().unwrap_or_else(|| panic!("what has a tag is an object: {words:?}"));
                object.insert(tag.clone(), words.first().cloned().unwrap_or_default().into());
            }
        }
        sample
    }

    /// A value that is of no variant: it stays as it is.
    fn unknown(&mut self, union: &Union) -> Sample {
        let mut object = Map::from_iter([("a".to_owned(), self.anything())]);
        if let Tagging::Property(tag) = &union.tagging {
            object.insert(tag.clone(), "a tag that no document knows".into());
        }
        let types: Vec<_> = union.variants.iter().map(|variant| &variant.matches).collect();
        let has_objects = types.contains(&&VariantMatch::JsonType("object".to_owned()));
        if has_objects { Sample::kept(Value::Bool(true)) } else { Sample::kept(object) }
    }

    /// An object of which nothing is known.
    fn object(&mut self) -> Value {
        json!({ "action": "talk", "loop": self.dice.below(9), "b": self.anything() })
    }

    /// Any JSON.
    fn anything(&mut self) -> Value {
        let list =
            [json!(null), json!(false), json!(-3), json!("text"), json!([1, "2", null]), json!({ "a": { "b": [] } })];
        self.dice.pick(&list).clone()
    }
}
