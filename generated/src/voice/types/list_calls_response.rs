// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ListCallsResponse`] and what it is made of.

use serde::{Deserialize, Serialize};
use super::{Call, Link};

/// What [`Voice::list_calls`](crate::voice::Voice::list_calls) returns.
///
/// Described at `voice.v1.yaml#/paths/~1calls/get/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListCallsResponse {
    /// The total number of records returned by your request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The amount of records returned in this response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// The `record_index` used in your request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_index: Option<i64>,
    /// Where this page and its neighbours are found.
    #[serde(rename = "_links", default, skip_serializing_if = "Option::is_none")]
    pub links: Option<ListCallsResponseLinks>,
    /// A list of call objects. See the [get details of a specific call](crate::voice::Voice::get_call) response
    /// fields for a description of the nested objects.
    #[serde(rename = "_embedded", default, skip_serializing_if = "Option::is_none")]
    pub embedded: Option<ListCallsResponseEmbedded>,
}

/// A list of call objects. See the [get details of a specific call](crate::voice::Voice::get_call) response
/// fields for a description of the nested objects.
///
/// Described at
/// `voice.v1.yaml#/paths/~1calls/get/responses/200/content/application~1json/schema/properties/_embedded`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListCallsResponseEmbedded {
    /// The items of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls: Option<Vec<Call>>,
}

/// Where this page and its neighbours are found.
///
/// Described at
/// `voice.v1.yaml#/paths/~1calls/get/responses/200/content/application~1json/schema/properties/_links`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListCallsResponseLinks {
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
