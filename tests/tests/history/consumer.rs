//! The last judge: what consumers have written, and whether it still compiles after a change that only `diff` calls
//! breaking.

use std::{collections::BTreeSet, fs, path::Path};

use serde::Deserialize;

use super::{
    table::{Pair, Proof},
    workshop::Workshop,
};

/// What a consumer has written that a change breaks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Consumer {
    /// The pair of versions, as the table names it.
    versions: String,
    /// The path of what changes.
    change: String,
    /// Statements.
    consumer: String,
}

/// Has the compiler prove every break that only `diff` sees, and says where it does not.
///
/// # Panics
///
/// If the consumers cannot be read.
pub(crate) fn prove(workshop: &Workshop, path: &Path, pairs: &mut [Pair<'_>]) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let consumers: Vec<Consumer> =
        serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut offences = Vec::new();
    let mut used = BTreeSet::new();
    for pair in pairs.iter_mut().filter(|pair| pair.is_stricter()) {
        let name = pair.name();
        let (Some(before), Some(after)) = (&pair.old.output, &pair.new.output) else { continue };
        let breaks: Vec<String> = pair.breaks().map(|change| change.path.clone()).collect();
        for change in breaks {
            let found =
                consumers.iter().enumerate().find(|(_, known)| known.versions == name && known.change == change);
            let Some((index, found)) = found else {
                offences.push(format!("{name}: no consumer shows that `{change}` breaks"));
                continue;
            };
            used.insert(index);
            let first = workshop.errors(&before.files, &found.consumer);
            let then = workshop.errors(&after.files, &found.consumer);
            if !first.is_empty() || then.is_empty() {
                offences
                    .push(format!("{name}: the consumer of `{change}` has errors {first:?} before, {then:?} after"));
            }
            pair.proofs.push(Proof { change, consumer: found.consumer.clone(), errors: then });
        }
    }
    let idle = consumers.iter().enumerate().filter(|(index, _)| !used.contains(index));
    offences.extend(idle.map(|(_, known)| format!("{}: `{}` needs no consumer", known.versions, known.change)));
    offences
}
