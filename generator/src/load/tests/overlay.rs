//! What an overlay does, and what it can have wrong with it.

use super::{check_text, report};
use crate::{
    diagnostic::Findings,
    load::{Document, Overlay, Source},
};

const DOCUMENT: &str = "\
paths:
  /a:
    get: {tags: [x], required: [p, q, r], status: free}
  /b:
    get: {tags: [x], status: free}
  /c:
    get: {tags: [x, y], status: known}
";

/// Snapshots the tree, the findings, and the places of some nodes after an overlay's actions.
#[track_caller]
fn check(snapshot: &str, actions: &str, pointers: &[&str]) {
    let text = format!("overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}");
    check_overlay(snapshot, &text, pointers);
}

#[track_caller]
fn check_overlay(snapshot: &str, text: &str, pointers: &[&str]) {
    let mut findings = Findings::new();
    let mut document = Document::parse(Source::new("a.yaml", DOCUMENT), &mut findings).expect("a document");
    if let Some(overlay) = Overlay::parse(Source::new("a.overlay.yaml", text), &mut findings) {
        overlay.apply(&mut document, &mut findings);
    }
    let mut output = report(&findings);
    for (path, item) in document.tree()["paths"].as_object().into_iter().flatten() {
        output += &format!("{path} {item}\n");
    }
    for pointer in pointers {
        output += &format!("{pointer} is at {}\n", document.place(pointer));
    }
    for applied in document.applied() {
        output += &format!("{} matched {:?}\n", applied.place, applied.matches);
    }
    check_text(snapshot, text, &output);
}

#[test]
fn objects_merge_arrays_grow_scalars_change() {
    check(
        "overlay_update",
        "- target: $.paths.*.get
  description: a reason
  update:
    tags: [x, z]
    status: known
    schema:
      type: object
",
        &["/paths/~1a/get/tags/0", "/paths/~1a/get/tags/1", "/paths/~1a/get/status", "/paths/~1a/get/schema/type"],
    );
}

#[test]
fn an_array_takes_one_entry() {
    check(
        "overlay_append",
        "- target: $.paths['/a'].get.tags
  description: a reason
  update: {name: z}
",
        &["/paths/~1a/get/tags/1", "/paths/~1a/get/tags/1/name"],
    );
}

#[test]
fn what_stands_behind_a_removed_element_keeps_its_place() {
    check(
        "overlay_remove",
        "- target: $.paths['/a'].get.required[?@ == 'p' || @ == 'q']
  description: a reason
  remove: true
- target: $..status
  description: a reason
  remove: true
- target: $['paths', 'paths']['/b', '/c']
  description: a reason
  remove: true
",
        &["/paths/~1a/get/required/0", "/paths/~1a/get/status"],
    );
}

#[test]
fn what_matches_nothing() {
    check(
        "overlay_idle_target",
        "- target: $.paths['/d']
  description: a reason
  update:
    summary: there is no d
- target: $..nothing
  description: >-
    a reason
    of two lines

  # Comments between actions belong to neither.
  remove: true
",
        &[],
    );
}

#[test]
fn what_the_document_says_already() {
    check(
        "overlay_idle_update",
        "- target: $.paths['/c'].get
  description: all of it
  update:
    tags: [y]
    status: known
- target: $.paths.*.get
  description: part of it
  update:
    tags: [x, y]
    status: known
- target: $.paths['/a'].get
  description: nothing at all
  update: {}
- target: $.paths['/a'].get.tags
  description: an entry that is there
  update: x
",
        &[],
    );
}

#[test]
fn what_cannot_be_updated() {
    check(
        "overlay_wrong_kind",
        "- target: $.paths['/a'].get.status
  description: a scalar
  update: other
- target: $.paths['/a'].get.tags
  description: a list for an array
  update: [a, b]
- target: $.paths['/a'].get
  description: a scalar for an object
  update: text
- target: $
  description: everything
  remove: true
",
        &[],
    );
}

#[test]
fn what_is_no_action() {
    check(
        "overlay_invalid_actions",
        "- target: $.paths
  update: {x: 1}
- target: $.paths[
  description: a reason
  remove: true
- description: a reason
  remove: true
- target: $.paths
  description: a reason
- target: $.paths
  description: a reason
  update: {x: 1}
  remove: true
- target: $.paths
  description: '  '
  udpate: {x: 1}
  remove: maybe
- just text
",
        &[],
    );
}

#[test]
fn what_is_no_overlay() {
    check_overlay("overlay_invalid", "overlay: 2.0.0\ninfo: {title: t}\nextend: x\nx-mine: 1\n", &[]);
    check_overlay("overlay_empty", "openapi: 3.0.0\nactions: []\n", &[]);
    check_overlay("overlay_bad_yaml", "overlay: [1.0.0\n", &[]);
}

#[test]
fn whom_an_overlay_is_for() {
    let overlay = |extends: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nextends: {extends}\nactions:\n- target: $.paths['/a']\n  \
             x-id: [one]\n  description: a reason\n  remove: true\n"
        )
    };
    check_overlay("overlay_for_this_document", &overlay("./a.yaml"), &[]);
    check_overlay("overlay_for_another_document", &overlay("../b.yaml"), &[]);
    check_overlay("overlay_for_an_address", &overlay("https://example.com/a.yaml"), &[]);
    check_overlay("overlay_for_no_text", &overlay("[a.yaml]"), &[]);
}
