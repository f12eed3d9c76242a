//! Reading the tables of changes.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A document and edits of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    /// The name of its file.
    #[serde(skip)]
    pub(crate) name: String,
    /// What is decided about the document besides its file and its service, as `codegen.toml` has it.
    #[serde(default)]
    config: Map<String, Value>,
    document: Value,
    /// What the document is cut down to, so that its types are sent, received, or both.
    pub(crate) sides: BTreeMap<String, Side>,
    pub(crate) cases: Vec<Case>,
}

/// One side of the wire.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Side {
    #[serde(default)]
    edit: Vec<Value>,
    /// Statements that use all there is.
    pub(crate) consumer: String,
}

/// A change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// What is changed, in words.
    pub(crate) name: String,
    /// Actions of an overlay.
    #[serde(default)]
    edit: Vec<Value>,
    /// What is decided then, merged into the group's.
    #[serde(default)]
    config: Map<String, Value>,
    /// Statements that show what breaks, by side, where those of the side do not.
    #[serde(default)]
    pub(crate) consumer: BTreeMap<String, String>,
    /// Why the compiler says nothing although what was written means something else now.
    #[serde(default)]
    pub(crate) silent: Option<String>,
    /// The sides that it can be seen on, if not on all.
    #[serde(default)]
    sides: Vec<String>,
}

/// What a state is generated from.
pub(crate) struct Recipe {
    pub(crate) name: String,
    pub(crate) config: Map<String, Value>,
    pub(crate) document: Value,
    /// The actions of each overlay.
    pub(crate) overlays: Vec<Vec<Value>>,
}

impl Group {
    /// The tables of a folder.
    pub(crate) fn read_all(folder: &Path) -> Vec<Self> {
        let paths =
            tests::crates::below(folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "yaml"));
        let groups: Vec<_> = paths.map(|path| Self::read(&path)).collect();
        assert!(!groups.is_empty(), "no tables in {}", folder.display());
        groups
    }

    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let group: Self = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name, ..group }
    }

    /// The state before a change.
    pub(crate) fn before(&self, side: &str) -> Recipe {
        let mut config = Map::new();
        let entry = json!({"file": "shop.yaml", "service": "shop"});
        config.insert("document".to_owned(), Value::Array(vec![entry]));
        merge(&mut config, &self.config);
        let edit = &self.sides[side].edit;
        let overlays = if edit.is_empty() { Vec::new() } else { vec![edit.clone()] };
        Recipe { name: format!("{} ({side})", self.name), config, document: self.document.clone(), overlays }
    }

    /// The state after it.
    pub(crate) fn after(&self, case: &Case, side: &str) -> Recipe {
        let mut recipe = self.before(side);
        recipe.name = format!("{}: {} ({side})", self.name, case.name);
        merge(&mut recipe.config, &case.config);
        if !case.edit.is_empty() {
            recipe.overlays.push(case.edit.clone());
        }
        recipe
    }
}

impl Case {
    /// The sides that it is looked at from.
    pub(crate) fn sides<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'a str> {
        let is_listed = |side: &&str| self.sides.is_empty() || self.sides.iter().any(|listed| listed == side);
        group.sides.keys().map(String::as_str).filter(is_listed)
    }

    /// Its name as an identifier.
    pub(crate) fn slug(&self) -> String {
        let words = self.name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("_")
    }
}

/// Puts members into an object, and theirs into theirs; `null` takes one out.
fn merge(target: &mut Map<String, Value>, update: &Map<String, Value>) {
    for (key, value) in update {
        match (target.get_mut(key), value) {
            (Some(Value::Object(members)), Value::Object(update)) => merge(members, update),
            (_, Value::Null) => {
                target.remove(key);
            }
            _ => {
                target.insert(key.clone(), value.clone());
            }
        }
    }
}
