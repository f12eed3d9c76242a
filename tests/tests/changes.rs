//! What `diff` says of a change is what the compiler says of it.
//!
//! `tests/changes/*.yaml` are tables of single changes: a small document, and edits of it, each with what a consumer of
//! the generated crate has written. Both states are generated, compared and compiled. What the consumer wrote compiles
//! before; after a change that is called breaking it must not compile any more, after any other it must. So that it
//! stays quick, all cases are modules of the same two crates, which one run of cargo checks.
//!
//! The snapshot beside a table lists what was said of every change, and by which errors the compiler agreed.

mod changes {
    pub(crate) mod compiler;
    pub(crate) mod state;
    pub(crate) mod table;
}

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use changes::{
    compiler::{Compiler, Verdict},
    state::State,
    table::{Case, Group},
};
use generator::diff::{Action, Change, Class, headline, unexplained, wire_text};
use generator::surface;
use tests::root;

/// A case on one side of the wire, generated in both states.
struct Trial<'a> {
    group: &'a Group,
    case: &'a Case,
    side: &'a str,
    before: &'a State,
    after: State,
}

impl Trial<'_> {
    fn name(&self) -> String {
        format!("{}: {} ({})", self.group.name, self.case.name, self.side)
    }

    /// The module of the state before, which all cases of a side have in common.
    fn before_module(&self) -> String {
        format!("{}_{}", self.group.name, self.side)
    }

    fn after_module(&self) -> String {
        format!("{}_{}_{}", self.group.name, self.case.slug(), self.side)
    }

    fn consumer(&self) -> &str {
        self.case.consumer.get(self.side).unwrap_or(&self.group.sides[self.side].consumer)
    }

    fn changes(&self) -> Vec<Change> {
        generator::diff::diff(self.before.side(), self.after.side())
    }

    /// Whether what a consumer wrote must not compile after these changes.
    fn fails(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| change.class == Class::Breaking) && self.case.silent.is_none()
    }
}

#[test]
fn the_compiler_agrees() {
    let groups = Group::read_all(&root().join("tests/changes"));
    let bases: BTreeMap<(&str, &str), State> = groups
        .iter()
        .flat_map(|group| group.sides.keys().map(move |side| (group, side.as_str())))
        .map(|(group, side)| ((group.name.as_str(), side), State::generate(&group.before(side))))
        .collect();
    let mut trials = Vec::new();
    for group in &groups {
        for case in &group.cases {
            for side in case.sides(group) {
                let before = &bases[&(group.name.as_str(), side)];
                let after = State::generate(&group.after(case, side));
                trials.push(Trial { group, case, side, before, after });
            }
        }
    }

    let mut compiler = Compiler::new(Path::new(env!("CARGO_TARGET_TMPDIR")));
    for ((group, side), state) in &bases {
        compiler.before(&format!("{group}_{side}"), state);
    }
    for trial in &trials {
        let is_breaking = trial.fails(&trial.changes());
        let (before, after) = (trial.before_module(), trial.after_module());
        compiler.trial((&before, trial.before), (&after, &trial.after), trial.consumer(), is_breaking);
    }
    let verdicts = compiler.check();

    let mut offences = Vec::new();
    let mut tables: BTreeMap<&str, String> = BTreeMap::new();
    for trial in &trials {
        let changes = trial.changes();
        let verdict = &verdicts[&trial.after_module()];
        offences.extend(offence(trial, &changes, verdict));
        offences.extend(unsaid(trial, &changes));
        row(tables.entry(&trial.group.name).or_default(), trial, &changes, verdict);
    }
    assert!(offences.is_empty(), "{} offences:\n{}", offences.len(), offences.join("\n"));
    for (name, table) in tables {
        insta::with_settings!({
            snapshot_path => root().join("tests/changes"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, table);
        });
    }
}

/// Whether the compiler says something else than the comparison.
fn offence(trial: &Trial<'_>, changes: &[Change], verdict: &Verdict) -> Option<String> {
    let is_breaking = trial.fails(changes);
    let problem = match (is_breaking, verdict.after.is_empty()) {
        _ if !verdict.before.is_empty() => "the consumer does not compile before the change",
        (true, true) => "it is called breaking, and the consumer still compiles",
        (false, false) => "it is not called breaking, and the consumer does not compile any more",
        (true, false) | (false, true) => return None,
    };
    let errors = verdict.before.iter().chain(&verdict.after).map(|error| error.rendered.as_str());
    Some(format!("{}: {problem}\n{}{}", trial.name(), lines(changes), errors.collect::<String>()))
}

/// What has moved in the public API although no change says so.
fn unsaid(trial: &Trial<'_>, changes: &[Change]) -> Option<String> {
    let movements = surface::movements(&trial.before.surface, &trial.after.surface);
    let rest = unexplained(changes, &movements);
    (!rest.is_empty()).then(|| format!("{}: nothing explains\n{}of\n{}", trial.name(), lines(&rest), lines(changes)))
}

fn lines(changes: &[Change]) -> String {
    changes.iter().map(|change| format!("    {}\n", line(change))).collect()
}

/// A change in a line, as a reader of the table needs it.
fn line(change: &Change) -> String {
    let mut text = format!("{}: {}", change.class.as_str(), headline(change));
    if change.action == Action::Changed && change.aspect == "documentation" {
        let said = |text: &Option<String>| text.clone().unwrap_or_default().replace('\n', " ");
        let _ = write!(text, " “{}” → “{}”", said(&change.old), said(&change.new));
    }
    if !change.reason.is_empty() {
        let _ = write!(text, " ({})", change.reason);
    }
    match wire_text(change).as_str() {
        "–" => {}
        wire => {
            let _ = write!(text, "; on the wire: {wire}");
        }
    }
    text
}

fn row(table: &mut String, trial: &Trial<'_>, changes: &[Change], verdict: &Verdict) {
    if trial.case.sides(trial.group).next() == Some(trial.side) {
        let _ = writeln!(table, "\n{}", trial.case.name);
    }
    let silent = trial.case.silent.iter().map(|why| format!(" without a word: {why}")).collect::<String>();
    let _ = writeln!(table, "  {}: {}{silent}", trial.side, verdict.summary());
    if changes.is_empty() {
        table.push_str("    no changes\n");
    }
    table.push_str(&lines(changes));
}
