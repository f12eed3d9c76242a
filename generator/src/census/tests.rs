//! One place of each kind that has no type of its own, and each reason.

use crate::{Input, census::census, generate, load::Source};

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Shelf, version: '1'}
servers: [{url: https://example.com}]
paths:
  /books:
    post:
      operationId: addBook
      parameters:
        - {name: filter, in: query, content: {application/json: {schema: {}}}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, additionalProperties: true}
      responses:
        '200':
          description: Done
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        '400':
          description: Not done
          content: {application/json: {}}
components:
  schemas:
    Book:
      type: object
      additionalProperties: true
      properties:
        title: {type: string}
        anything: {description: Whatever it is}
        list: {type: array}
        silent: {type: array, items: {type: object}}
        empty: {type: object, properties: {}}
        open: {type: object, additionalProperties: true}
        values: {type: object, additionalProperties: {}}
        referred: {allOf: [{$ref: '#/components/schemas/Anything'}], description: By another name}
    Anything: {description: It has a name and no type}
";

#[test]
fn each_place_has_its_reason() {
    let input = Input { documents: vec![Source::new("shelf.yaml", DOCUMENT)], ..Input::default() };
    let output = generate(input);
    let api = output.api.as_ref().unwrap();
    let lines = census(api, &output.documents, &output.findings).into_iter().map(|untyped| {
        let line = untyped.place.span.map_or(0, |span| span.line);
        format!("{}: {} at line {line} ({:?}): {}\n", untyped.path, untyped.ty, untyped.part, untyped.why)
    });
    insta::assert_snapshot!(lines.collect::<String>());
}
