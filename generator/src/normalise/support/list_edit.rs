//! Taking elements out of a list without losing where the others stand in the text.

use serde_json::Value;

use super::origin::ORIGIN;
use crate::load::pointer;

/// Keeps the elements of the list at `base` that are wanted; those that move up remember where they stood.
pub(in crate::normalise) fn retain(list: &mut Vec<Value>, base: &str, wanted: impl Fn(usize, &Value) -> bool) {
    let mut kept = 0;
    let old = std::mem::take(list);
    for (index, mut element) in old.into_iter().enumerate() {
        if !wanted(index, &element) {
            continue;
        }
        if kept != index {
            remember(&mut element, || pointer::join(base, &index.to_string()));
        }
        kept += 1;
        list.push(element);
    }
}

/// Writes onto an object where it stands in the text, unless an earlier move has done so.
pub(in crate::normalise) fn remember(node: &mut Value, origin: impl FnOnce() -> String) {
    if let Some(object) = node.as_object_mut()
        && !object.contains_key(ORIGIN)
    {
        object.insert(ORIGIN.to_owned(), origin().into());
    }
}
