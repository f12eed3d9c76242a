//! Every overlay action is needed: without it, the defect that it is there for is back.

use std::thread;

use generator::{
    Input,
    diagnostic::Findings,
    generate,
    load::{self, Source},
    lower::lower,
    model::Api,
    normalise::normalise,
};
use serde_json::Value;
use tests::{actions, input};

/// What a run makes of the documents: the model, and what was found on the way. What is emitted is a function of the
/// model, and takes most of the time.
fn outcome(input: &Input) -> (Option<Api>, Vec<(String, String)>) {
    let mut findings = Findings::new();
    let api = load::load(input, &mut findings).map(|(config, corpus)| {
        let normalised = normalise(corpus, &config, &mut findings);
        let api = lower(&normalised, &config, &mut findings);
        config.report_idle_entries(&mut findings);
        api
    });
    (api, findings.iter().map(|finding| (finding.rule.clone(), finding.message.clone())).collect())
}

/// The input without one action.
fn without(input: &Input, overlay: usize, action: usize) -> Input {
    let mut input = input.clone();
    let source = &mut input.overlays[overlay];
    let mut tree: Value = serde_yaml::from_str(&source.text).expect("the overlay is YAML");
    tree["actions"].as_array_mut().expect("an overlay has actions").remove(action);
    *source = Source::new(source.name.clone(), tree.to_string());
    input
}

#[test]
fn without_an_action_its_defect_is_back() {
    let input = input();
    let with_all = outcome(&input);
    let mut all = Vec::new();
    for (overlay, source) in input.overlays.iter().enumerate() {
        for (index, action) in actions(source).iter().enumerate() {
            all.push((overlay, index, format!("{}: {}", source.name, action["x-id"])));
        }
    }
    assert!(all.len() > 150, "there are {} actions", all.len());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let (input, with_all) = (&input, &with_all);
    let idle: Vec<_> = thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(workers));
        let parts: Vec<_> = parts
            .map(|part| {
                scope.spawn(move || {
                    let idle = part
                        .iter()
                        .filter(|(overlay, action, _)| outcome(&without(input, *overlay, *action)) == *with_all);
                    idle.map(|(_, _, name)| name.as_str()).collect::<Vec<_>>()
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("no generation panics")).collect()
    });
    assert!(idle.is_empty(), "nothing changes without {idle:#?}");
}

#[test]
fn an_action_for_something_that_is_corrected_stops_the_run() {
    let mut input = input();
    let document = input.documents.iter_mut().find(|document| document.name == "voice.v1.yaml").expect("it is there");
    document.text = document.text.replace(
        "The Voice API lets you create outboud calls, control in progress calls\n    and get information about historical calls.",
        "Create outbound calls, control calls in progress, and read about past ones.",
    );
    let output = generate(input.clone());
    let idle: Vec<_> = output.findings.iter().filter(|finding| finding.rule == "idle-overlay-action").collect();
    assert_eq!(idle.len(), 1, "an idle action is reported once");
    assert!(output.files.is_empty());
    assert!(idle[0].help.as_deref().is_some_and(|help| help.contains("remove")), "{:?}", idle[0].help);

    let overlay = input.overlays.iter().position(|overlay| overlay.name.contains("voice.v1")).expect("it is there");
    let title = actions(&input.overlays[overlay])
        .iter()
        .position(|action| action["x-id"] == "title-text")
        .expect("it is there");
    let output = generate(without(&input, overlay, title));
    assert!(!output.findings.has_errors(), "without the action the run passes");
}
