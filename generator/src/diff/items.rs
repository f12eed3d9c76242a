//! What has moved in the public API and is explained by no change of the documents: the runtime, an extension or an
//! emitter has changed.

use super::change::{Action, Change, Class, Subject};
use crate::surface::Movement;

/// The movements of the public API that none of the changes explains, as changes of their own. A change explains a
/// movement only if it weighs as much: so the verdict is never milder than the public API demands.
pub fn unexplained(changes: &[Change], movements: &[Movement]) -> Vec<Change> {
    let moved = movements.iter().map(|movement| (movement, class(movement)));
    let unexplained = moved.filter(|(movement, class)| {
        !changes.iter().any(|change| change.class >= *class && change.explains(&movement.path))
    });
    unexplained.map(|(movement, class)| item(movement, class)).collect()
}

/// What a movement means by itself.
pub(super) const fn class(movement: &Movement) -> Class {
    match (movement.is_breaking, movement.is_prose) {
        (true, _) => Class::Breaking,
        (false, true) => Class::Documentation,
        (false, false) => Class::Additive,
    }
}

fn item(movement: &Movement, class: Class) -> Change {
    let action = match (&movement.old, &movement.new) {
        (None, _) => Action::Added,
        (_, None) => Action::Removed,
        _ => Action::Changed,
    };
    let mut change = Change::new(Subject::Item, action, "", movement.path.as_str(), class);
    change.old.clone_from(&movement.old);
    change.new.clone_from(&movement.new);
    change
}
