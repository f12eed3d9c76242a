// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ApplicationList`] and what it is made of.

use serde::{Deserialize, Serialize};
use super::{Application, Link};

/// Application list.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationList`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationList {
    /// How many applications a page has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// The number of this page; the first is 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// How many applications there are in all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_items: Option<i64>,
    /// How many pages there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    /// What the page holds.
    #[serde(rename = "_embedded", default, skip_serializing_if = "Option::is_none")]
    pub embedded: Option<ApplicationListEmbedded>,
    /// Where this page and its neighbours are found.
    #[serde(rename = "_links", default, skip_serializing_if = "Option::is_none")]
    pub links: Option<ApplicationListLinks>,
}

/// What the page holds.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationList/properties/_embedded`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationListEmbedded {
    /// The items of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applications: Option<Vec<Application>>,
}

/// Where this page and its neighbours are found.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationList/properties/_links`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationListLinks {
    /// The page or the resource itself.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<Link>,
    /// The first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Link>,
    /// The last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Link>,
    /// The page before; absent on the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<Link>,
    /// The page after; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
}
