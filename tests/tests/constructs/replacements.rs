//! Read, change, write. This file is part of the tests of the crate of all constructs, not of this workspace's: see
//! `constructs.rs`.

use constructs::{
    replacements::{Boat, BoatChange},
    runtime::decode,
};
use serde_json::json;

#[test]
fn what_was_read_is_sent_back_as_far_as_a_request_has_a_place_for_it() {
    let boat: Boat = decode::value(&json!({
        "id": "1", "name": "Argo", "length": 20.5, "flag": "GR", "colour": "red", "engine": {"power": 4},
        "owner": {"name": "Jason", "since": "2020-01-31T12:00:00Z"},
    }))
    .unwrap();
    // A power that may be absent is none for an engine that has to have one, and a word no number.
    assert_eq!(
        serde_json::to_value(BoatChange::from(boat)).unwrap(),
        json!({"name": "Argo", "length": 20.5, "flag": "GR", "owner": {"name": "Jason"}})
    );
}
