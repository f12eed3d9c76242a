//! What generated code says about an operation.

use serde::de::DeserializeOwned;

use super::{Route, Scheme, Success, decode};

/// An operation of the API. Generated, one type per operation; no value of it is ever made.
pub trait Operation: Sized + 'static {
    /// What a success returns.
    type Output: DeserializeOwned + Send + 'static;

    /// The operation's name with its service before it: `voice.list_calls`.
    const NAME: &'static str;

    /// Where it is sent.
    const ROUTE: Route;

    /// Which credentials it accepts.
    const SECURITY: Security;

    /// The media type that is asked for.
    const ACCEPT: &'static str = "application/json";

    /// How a body tells that the call failed although the status says otherwise.
    const SUCCESS: Option<Success> = None;

    /// Whether doing it twice is the same as doing it once, where that is otherwise than its method promises.
    const REPEATABLE: Option<bool> = None;

    /// Reads the body of a success.
    const DECODE: Decoder<Self::Output> = decode::json;
}

/// The alternatives of authentication, first choice first. Each is a set of schemes that are needed together; no
/// alternative or an empty one means that none is needed.
pub type Security = &'static [&'static [Scheme]];

/// What reads the body of a response: one of the functions of [`decode`].
pub type Decoder<T> = fn(&[u8]) -> Result<T, decode::Error>;

/// What a request keeps of its operation, so that sending it is not generic.
#[derive(Clone, Debug)]
pub(crate) struct Metadata {
    pub(crate) name: &'static str,
    pub(crate) route: Route,
    pub(crate) security: Security,
    pub(crate) accept: &'static str,
    pub(crate) success: Option<Success>,
    pub(crate) repeatable: Option<bool>,
}

impl Metadata {
    pub(crate) fn of<Op: Operation>() -> Self {
        Self {
            name: Op::NAME,
            route: Op::ROUTE,
            security: Op::SECURITY,
            accept: Op::ACCEPT,
            success: Op::SUCCESS,
            repeatable: Op::REPEATABLE,
        }
    }
}
