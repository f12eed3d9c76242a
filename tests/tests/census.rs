//! The census of `cargo xtask lint` has every `Value` and every `JsonObject` of the generated crate.

use std::collections::BTreeSet;

use generator::{census::census, generate};
use tests::{input, read};

#[test]
fn everything_without_a_type_of_its_own_is_in_the_census() {
    let output = generate(input());
    let api = output.api.as_ref().expect("the documents can be read");
    let listed = census(api, &output.documents, &output.findings);
    let in_fields: BTreeSet<String> = listed.iter().map(|untyped| untyped.path.clone()).collect();

    // `pub voice::CallEvent::speech: Option<runtime::JsonObject>`: a field of what the documents describe.
    let api = read("generated/api.txt");
    let fields = api.lines().filter_map(|line| line.strip_prefix("pub ")?.split_once(": "));
    let untyped = fields.filter(|(path, ty)| {
        let is_field = !path.contains([' ', '(', '<']) && !path.starts_with("runtime::");
        is_field && (ty.contains("JsonObject") || ty.contains("serde_json::Value"))
    });
    let there: BTreeSet<String> = untyped.map(|(path, _)| path.to_owned()).collect();
    assert!(there.len() >= 10, "there are {} fields without a type of their own", there.len());
    assert_eq!(there, in_fields);
    for untyped in &listed {
        assert!(untyped.place.span.is_some(), "`{}` leads to no line: {}", untyped.path, untyped.place);
    }
}
