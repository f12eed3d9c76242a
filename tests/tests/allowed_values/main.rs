//! Whatever the normalised documents allow decodes, encodes, and decodes to the same.
//!
//! Values are made from the model, which knows nothing of the Rust that is emitted for it, by dice that fall the same
//! on every run. Each comes with what has to be left of it after a round trip: unknown values and tags as they came,
//! numbers as text where text is promised, nulls where null is allowed, nothing of what no document knows.

mod table;
mod values;

use std::collections::BTreeSet;

use generator::model::{Api, Operation, Response, Service, Success, Type};
use serde_json::{Value, json};

use table::{Entry, Trip};
use tests::dice::Dice;
use values::{Sample, Values};

/// How many values of each type are sent around.
const ROUNDS: usize = 150;

fn api() -> Api {
    generator::generate(tests::input()).api.expect("the documents can be read")
}

/// `voice.createCall`
fn name(service: &Service, part: &generator::model::Name) -> String {
    format!("{}.{}", service.name.spoken(), part.spoken())
}

/// The entry of a name. One that is missing is a failure, so that nothing is passed over.
fn entry<'t>(table: &'t [Entry], name: &str) -> &'t Entry {
    table.iter().find(|entry| entry.name == name).unwrap_or_else(|| panic!("the table has no entry for {name}"))
}

/// All entries are asked for: one of something that is gone would never be.
fn check_names(table: &[Entry], wanted: BTreeSet<String>) {
    let there: BTreeSet<String> = table.iter().map(|entry| entry.name.to_owned()).collect();
    assert_eq!(there.len(), table.len(), "no name is there twice");
    assert_eq!(there, wanted);
}

/// Sends one value around.
fn check(entry: &Entry, sample: &Sample, round: usize) {
    let name = entry.name;
    match (entry.trip)(&sample.wire) {
        Ok(Trip { written, is_same }) => {
            assert_eq!(written, sample.left, "{name}, round {round}: of {:#}", sample.wire);
            assert!(is_same, "{name}, round {round}: what was written is read as something else: {:#}", sample.wire);
        }
        Err(error) => panic!("{name}, round {round}: {error}: {:#}", sample.wire),
    }
}

/// Sends values of each type around, by the entry of its name; the table has no others.
fn check_all<'a>(api: &Api, table: &[Entry], types: impl Iterator<Item = (String, &'a Type)>) {
    let mut names = BTreeSet::new();
    for (name, ty) in types {
        let entry = entry(table, &name);
        names.insert(name);
        let mut values = Values::new(api, entry.name);
        (0..ROUNDS).for_each(|round| check(entry, &values.of(ty), round));
    }
    check_names(table, names);
}

/// What an operation may answer.
fn answer(values: &mut Values<'_>, operation: &Operation, response: &Response) -> Sample {
    let mut sample = values.of(&response.ty);
    if let Some(success) = &operation.success {
        succeed(&mut sample, success);
    }
    if response.one_or_many && values.dice.one_in(3) {
        sample.wire = Value::Array(vec![sample.wire]);
    }
    sample
}

/// Makes an answer say that the call succeeded, where it could say otherwise: one without a word on it has failed.
fn succeed(sample: &mut Sample, success: &Success) {
    let (Some(value), Some(key)) = (success.values.first(), success.status.strip_prefix('/')) else { return };
    for side in [&mut sample.wire, &mut sample.left] {
        let places = match success.each.as_deref().map(|list| list.trim_start_matches('/')) {
            None => std::slice::from_mut(side),
            Some(list) => {
                if side[list].as_array().is_none_or(Vec::is_empty) {
                    side[list] = json!([{}]);
                }
                side[list].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice)
            }
        };
        places.iter_mut().for_each(|place| place[key] = value.clone());
    }
}

#[test]
fn every_answer_makes_the_round_trip() {
    let api = api();
    let table = table::answers();
    let mut names = BTreeSet::new();
    for service in &api.services {
        for operation in &service.operations {
            let name = name(service, &operation.name);
            let entry = entry(&table, &name);
            names.insert(name);
            let mut values = Values::new(&api, entry.name);
            for round in 0..ROUNDS {
                // Where nothing is promised, anything may come, and nothing is made of it.
                let sample = match &operation.output {
                    Some(response) => answer(&mut values, operation, response),
                    None => Sample { wire: values.of(&Type::Any).wire, left: Value::Null },
                };
                check(entry, &sample, round);
            }
        }
    }
    assert_eq!(names.len(), 47);
    check_names(&table, names);
}

#[test]
fn every_payload_of_a_webhook_makes_the_round_trip() {
    let api = api();
    let webhooks = api
        .services
        .iter()
        .flat_map(|service| service.webhooks.iter().map(|webhook| (name(service, &webhook.name), &webhook.payload)));
    check_all(&api, &table::webhooks(), webhooks);
}

#[test]
fn every_body_of_a_request_makes_the_round_trip() {
    let api = api();
    let bodies = api.services.iter().flat_map(|service| {
        let bodies = service.operations.iter().filter_map(|operation| Some((operation, operation.body.as_ref()?)));
        bodies.map(|(operation, body)| (name(service, &operation.name), &body.ty))
    });
    check_all(&api, &table::bodies(), bodies);
}

#[test]
fn the_values_are_of_every_sort() {
    let api = api();
    let mut values = Values::new(&api, "sorts");
    for service in &api.services {
        for ty in &service.types {
            (0..20).for_each(|_| drop(values.of(&Type::Named(ty.id.clone()))));
        }
    }
    assert_eq!(values.missing_sorts(), Vec::<&str>::new());
    let again = Values::new(&api, "sorts").of(&Type::Any);
    assert_eq!(again.wire, Values::new(&api, "sorts").of(&Type::Any).wire, "the dice fall the same on every run");
}
