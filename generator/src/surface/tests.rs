//! The public API of small crates.

use super::*;

fn api(files: &[(&str, &str)]) -> String {
    let files: Vec<_> =
        files.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() }).collect();
    let mut findings = Findings::new();
    let text = read(&files, &mut findings).text;
    assert!(!findings.has_errors(), "{findings:?}");
    text
}

#[test]
fn everything_that_can_be_named() {
    let text = api(&[
        ("Cargo.toml", "[features]\ndefault = [\"a\"]\na = []\nb = []\n"),
        (
            "src/lib.rs",
            "
            pub mod runtime;
            #[cfg(feature = \"a\")] pub mod voice;
            mod hidden { pub struct Secret; pub fn unseen() {} }
            #[cfg(test)] pub mod tests { pub struct Test; }
            pub use runtime::Client;
            pub const LIMIT: usize = 3;
            pub static NAME: &str = \"x\";
            #[doc(hidden)] pub mod private { pub struct Inner; }
            ",
        ),
        (
            "src/runtime/mod.rs",
            "
            mod client;
            pub mod decode;
            pub use bytes::Bytes;
            pub use client::{Client, Op};
            ",
        ),
        (
            "src/runtime/client.rs",
            "
            use std::{fmt, future::IntoFuture};
            use super::decode::Error;
            #[derive(Clone)]
            pub struct Client { inner: u8 }
            impl Client {
                pub const fn new(of: &'static str) -> Self { todo!() }
                pub(crate) fn internal(&self) {}
                #[doc(hidden)] pub fn unofficial(&self) {}
                #[cfg(not(feature = \"a\"))] pub fn other(&self) {}
                pub async fn send<T: Op + ?Sized>(&mut self, op: T, on: impl Fn(u8) -> bool) -> Result<T::Output, Error>
                where T::Output: Send { todo!() }
            }
            impl fmt::Debug for Client { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { todo!() } }
            impl<O: Op> IntoFuture for Client { type Output = O::Output; }
            struct Unseen;
            impl Clone for Unseen {}
            pub trait Op: Sized + 'static {
                type Output: Send;
                const NAME: &'static str;
                fn run(&self) -> Self::Output;
                fn twice(&self) -> (Self::Output, Self::Output) { todo!() }
            }
            ",
        ),
        (
            "src/runtime/decode.rs",
            "pub struct Error(pub String, u8); pub fn text(body: &[u8]) -> Option<[u8; 4]> { None }",
        ),
        (
            "src/voice/mod.rs",
            "
            mod types;
            pub use self::types::*;
            impl crate::Client { pub fn voice(&self) -> Voice { todo!() } }
            pub struct Voice { client: crate::runtime::Client }
            ",
        ),
        (
            "src/voice/types.rs",
            "
            use serde::{Deserialize, Serialize};
            use std::collections::BTreeMap;
            use super::super::runtime::Bytes;
            #[derive(Clone, Debug, Default, Serialize, Deserialize)]
            #[non_exhaustive]
            pub struct Call { pub uuid: Option<String>, pub r#type: Kind, pub data: BTreeMap<String, Vec<Bytes>> }
            #[derive(Clone)]
            pub enum Kind { A, B(Call), C { d: Box<dyn std::error::Error + Send> } }
            impl From<Call> for Kind { fn from(call: Call) -> Self { todo!() } }
            struct Inner;
            impl From<Inner> for Kind { fn from(inner: Inner) -> Self { todo!() } }
            impl From<&Inner> for Kind { fn from(inner: &Inner) -> Self { todo!() } }
            pub type Calls = Vec<Call>;
            ",
        ),
    ]);
    let expected = "\
feature a, on by default
feature b
pub struct Client { .. }
pub const fn Client::new(of: &'static str) -> Self
pub async fn Client::send<T: runtime::Op + ?Sized>(&mut self, op: T, on: impl Fn(u8) -> bool) -> Result<T::Output, runtime::decode::Error> where T::Output: Send
pub fn Client::voice(&self) -> voice::Voice
impl Clone for Client
impl std::fmt::Debug for Client
impl<O: runtime::Op> std::future::IntoFuture for Client
pub type <Client as std::future::IntoFuture>::Output = O::Output
pub const LIMIT: usize
pub static NAME: &str
pub mod runtime
pub use bytes::Bytes as runtime::Bytes
pub use Client as runtime::Client
pub trait runtime::Op: Sized + 'static
pub const runtime::Op::NAME: &'static str
pub type runtime::Op::Output: Send
pub fn runtime::Op::run(&self) -> Self::Output
pub fn runtime::Op::twice(&self) -> (Self::Output, Self::Output) { ... }
pub mod runtime::decode
pub struct runtime::decode::Error { .. }
pub runtime::decode::Error::0: String
pub fn runtime::decode::text(body: &[u8]) -> Option<[u8; 4]>
pub mod voice
#[non_exhaustive] pub struct voice::Call
pub voice::Call::data: std::collections::BTreeMap<String, Vec<bytes::Bytes>>
pub voice::Call::r#type: voice::Kind
pub voice::Call::uuid: Option<String>
impl Clone for voice::Call
impl Default for voice::Call
impl<'de> serde::Deserialize<'de> for voice::Call
impl serde::Serialize for voice::Call
impl std::fmt::Debug for voice::Call
pub type voice::Calls = Vec<voice::Call>
pub enum voice::Kind
pub voice::Kind::A
pub voice::Kind::B(voice::Call)
pub voice::Kind::C
pub voice::Kind::C::d: Box<dyn std::error::Error + Send>
impl Clone for voice::Kind
impl From<voice::Call> for voice::Kind
pub struct voice::Voice { .. }
";
    assert_eq!(text, expected);
}

#[test]
fn bodies_and_documentation_are_no_part_of_it() {
    let text = api(&[(
        "src/lib.rs",
        "
        //! The crate.
        pub struct Wrap<const N: usize> { pub f: fn(u8) -> u8, pub g: [u8; { 1 }] }
        impl<const N: usize> Wrap<{ N }> {
            /// Seen.
            pub fn seen(&self, by: Wrap<{ 2 }>) -> Wrap<{ 3 }> where Wrap<{ 4 }>: Copy, { pub fn inner() {} loop {} }
            #[doc(hidden)] pub fn unseen(&self) {}
        }
        pub trait Op { const C: u8 = { 5 }; fn run(&self); fn twice(&self) { struct Inner { a: u8 } } }
        ",
    )]);
    let expected = "\
pub trait Op
pub const Op::C: u8 { ... }
pub fn Op::run(&self)
pub fn Op::twice(&self) { ... }
pub struct Wrap<const N: usize>
pub Wrap::f: fn (u8) -> u8
pub Wrap::g: [u8; { 1 }]
pub fn Wrap<{ N }>::seen(&self, by: Wrap<{ 2 }>) -> Wrap<{ 3 }> where Wrap<{ 4 }>: Copy
";
    assert_eq!(text, expected);
}

#[test]
fn an_import_that_leads_to_itself_ends() {
    let text = api(&[
        ("src/lib.rs", "pub mod a; pub use a::*; pub use self::missing::Thing;"),
        ("src/a.rs", "pub use super::*; pub use crate::b::B; pub struct A; pub fn f(x: Gone, y: super::Lost) {}"),
    ]);
    assert!(text.contains("pub struct A\n"), "{text}");
}

#[test]
fn what_moves_and_whether_it_breaks() {
    let cases = [
        // (old, new, breaking, prose)
        ("pub mod a", "", true, false),
        ("", "pub mod a", false, false),
        ("pub fn f(a: u8)", "pub fn f(b: u8)", false, true),
        ("pub fn f(a: u8, b: u8)", "pub fn f(b: u8, a: u8)", true, false),
        ("pub fn f(a: u8, b: u16)", "pub fn f(a: u8)", true, false),
        ("pub fn f(a: impl Into<a::B>)", "pub fn f(a: impl Into<a::C>)", true, false),
        ("pub fn f(a: fn(b: u8) -> u8)", "pub fn f(c: fn(b: u8) -> u8)", false, true),
        ("pub fn f()", "pub const fn f()", false, false),
        ("pub const fn f()", "pub fn f()", true, false),
        ("#[non_exhaustive] pub struct S", "pub struct S", false, false),
        ("pub struct S", "#[non_exhaustive] pub struct S", true, false),
        ("pub enum E", "pub enum E\npub E::A", true, false),
        ("#[non_exhaustive] pub enum E", "#[non_exhaustive] pub enum E\npub E::A", false, false),
        ("pub enum E", "pub enum E\npub fn E::f()", false, false),
        ("pub struct S", "pub struct S\npub S::a: u8", true, false),
        ("pub struct S { .. }", "pub struct S { .. }\npub S::a: u8", false, false),
        ("pub trait T", "pub trait T\npub fn T::f()", true, false),
        ("pub trait T", "pub trait T\npub fn T::f() { ... }", false, false),
        ("feature a, on by default", "feature a", true, false),
        ("feature a", "feature a, on by default", false, false),
        ("impl From<A> for B", "impl From<C> for B", true, false),
        // What a trait provides is there, whether an implementation writes it or not; its own line says if it goes.
        ("impl A for B\npub const <B as A>::C: u8", "impl A for B", false, true),
        ("impl A for B", "impl A for B\npub const <B as A>::C: u8", false, true),
        ("impl A for B\npub const <B as A>::C: u8", "", true, false),
        ("impl A for B\npub type <B as A>::C = u8", "impl A for B\npub type <B as A>::C = u16", true, false),
    ];
    for (old, new, is_breaking, is_prose) in cases {
        let found = movements(old, new);
        assert_eq!(found.iter().any(|movement| movement.is_breaking), is_breaking, "{old} → {new}: {found:?}");
        assert_eq!(found.iter().all(|movement| movement.is_prose), is_prose, "{old} → {new}: {found:?}");
    }
}
