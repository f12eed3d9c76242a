//! Documents in which everything leads to something else: how long that goes on is not for the stack to say.

use std::fmt::Write as _;

use generator::{Input, generate, load::Source, model::TypeKind};

/// How many schemas follow one another.
const LENGTH: usize = 1000;

/// How many pairs of schemas stand on each other.
const LEVELS: usize = 40;

#[test]
fn a_chain_of_references_may_be_of_any_length() {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo: {title: Chain, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n  \
         /first:\n    get:\n      operationId: getFirst\n      responses:\n        '200':\n          description: It.\n          \
         content: {application/json: {schema: {$ref: '#/components/schemas/Link0'}}}\ncomponents:\n  schemas:\n",
    );
    for link in 0..LENGTH {
        let next = (link + 1) % LENGTH;
        let _ = write!(
            text,
            "    Link{link}:\n      properties:\n        next: {{$ref: '#/components/schemas/Link{next}'}}\n        \
             others: {{type: array, items: {{$ref: '#/components/schemas/Link{next}'}}}}\n"
        );
    }
    let output = generate(Input { documents: vec![Source::new("chain.yaml", text)], ..Input::default() });
    assert!(!output.findings.has_errors(), "{:?}", output.findings.iter().next());
    let types: usize = output.api.iter().flat_map(|api| &api.services).map(|service| service.types.len()).sum();
    assert_eq!(types, LENGTH);
}

/// What the second description of an operation adds may lead to any number of components, which the first has not.
#[test]
fn a_chain_may_be_taken_over_into_another_document() {
    let document = |body: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: Chain, version: '1'}}\nservers: [{{url: 'https://example.com'}}]\npaths:\n  \
             /first:\n    post:\n      operationId: postFirst\n      requestBody:\n        content: \
             {{application/json: {{schema: {{type: object, properties: {{{body}}}}}}}}}\n      responses: {{'204': \
             {{description: Done}}}}\n"
        )
    };
    let mut following = document("a: {type: string}, b: {$ref: '#/components/schemas/Link~10'}");
    following.push_str("components:\n  schemas:\n");
    for link in 0..LENGTH {
        let next = (link + 1) % LENGTH;
        let _ = writeln!(
            following,
            "    Link/{link}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Link~1{next}'}}}}}}"
        );
    }
    let documents =
        vec![Source::new("leading.yaml", document("a: {type: string}")), Source::new("following.yaml", following)];
    let output = generate(Input { documents, ..Input::default() });
    assert!(!output.findings.has_errors(), "{:?}", output.findings.iter().next());
    let components = output.documents.first().and_then(|document| document.get("/components/schemas"));
    assert_eq!(components.and_then(|schemas| schemas.as_object()).map(serde_json::Map::len), Some(LENGTH));
}

/// Every schema stands on the same two: there are two to the power of their number of ways through all of them.
#[test]
fn an_all_of_may_be_reached_in_many_ways() {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo: {title: Diamond, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n  \
         /first:\n    get:\n      operationId: getFirst\n      responses:\n        '200':\n          description: It.\n          \
         content: {application/json: {schema: {$ref: '#/components/schemas/Left0'}}}\ncomponents:\n  schemas:\n",
    );
    for level in 0..LEVELS {
        for side in ["Left", "Right"] {
            let own = format!("{{properties: {{{side}{level}: {{type: string}}}}}}");
            let below = ["Left", "Right"].map(|side| format!("{{$ref: '#/components/schemas/{side}{}'}}", level + 1));
            let _ = writeln!(text, "    {side}{level}: {{allOf: [{}, {}, {own}]}}", below[0], below[1]);
        }
    }
    let _ = writeln!(text, "    Left{LEVELS}: {{type: object}}\n    Right{LEVELS}: {{type: object}}");
    let output = generate(Input { documents: vec![Source::new("diamond.yaml", text)], ..Input::default() });
    assert!(!output.findings.has_errors(), "{:?}", output.findings.iter().next());
    let api = output.api.expect("documents without errors have a model");
    let fields = api.services.iter().flat_map(|service| &service.types).map(|def| match &def.kind {
        TypeKind::Struct(object) => object.fields.len(),
        _ => 0,
    });
    assert_eq!(fields.collect::<Vec<_>>(), [2 * LEVELS - 1]);
}
