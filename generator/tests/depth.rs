//! Documents in which everything leads to something else: how long that goes on is not for the stack to say.

use std::fmt::Write as _;

use generator::{Input, generate, load::Source};

/// How many schemas follow one another.
const LENGTH: usize = 1000;

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
