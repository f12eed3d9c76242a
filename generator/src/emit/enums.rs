//! Open enums: values of which the document knows some.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{
    context::{Context, ident},
    docs::code,
    imports::Imports,
    structs::type_docs,
};
use crate::model::{EnumValue, TypeDef};

/// What the emitters of both kinds of enum have in common.
struct Parts {
    name: Ident,
    /// The variants with their wire values as text.
    known: Vec<(Ident, String)>,
    unknown: Ident,
    open: Ident,
    fmt: Ident,
    serialize: Ident,
    serializer: Ident,
    deserialize: Ident,
    deserializer: Ident,
}

impl Parts {
    fn new<T: ToString>(context: &Context<'_>, def: &TypeDef, values: &[EnumValue<T>], imports: &mut Imports) -> Self {
        Self {
            name: ident(&context.names.type_name(&def.id)),
            known: variants(context, def, values),
            unknown: imports.runtime("UnknownValue"),
            open: imports.runtime("OpenEnum"),
            fmt: imports.absolute("std", "fmt"),
            serialize: imports.absolute("serde", "Serialize"),
            serializer: imports.absolute("serde", "Serializer"),
            deserialize: imports.absolute("serde", "Deserialize"),
            deserializer: imports.absolute("serde", "Deserializer"),
        }
    }
}

/// An enum of strings.
pub(super) fn emit_strings(
    context: &Context<'_>,
    def: &TypeDef,
    values: &[EnumValue<String>],
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let parts = Parts::new(context, def, values, imports);
    let Parts { name, known, unknown, open, fmt, serialize, serializer, deserialize, deserializer } = &parts;
    let to_text = known.iter().map(|(variant, wire)| quote!(Self::#variant => #wire));
    let from_text = known.iter().map(|(variant, wire)| quote!(#wire => Self::#variant));
    vec![
        declaration(context, def, known, &quote!(#unknown)),
        quote! {
            impl #name {
                /// The value on the wire.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    match self {
                        #(#to_text,)*
                        Self::Unknown(value) => value.as_str(),
                    }
                }
            }
        },
        quote! {
            impl #open for #name {
                type Raw = String;

                fn known(raw: &String) -> Option<Self> {
                    Some(match raw.as_str() {
                        #(#from_text,)*
                        _ => return None,
                    })
                }

                fn unknown(value: #unknown) -> Self {
                    Self::Unknown(value)
                }
            }
        },
        quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    Self::open(value)
                }
            }
        },
        quote! {
            impl From<String> for #name {
                fn from(value: String) -> Self {
                    Self::open(value)
                }
            }
        },
        // The error is spelt out twice: a variant may be called `Err`, too.
        quote! {
            impl std::str::FromStr for #name {
                type Err = std::convert::Infallible;

                fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
                    Ok(Self::open(text))
                }
            }
        },
        quote! {
            impl #fmt::Display for #name {
                fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                    f.write_str(self.as_str())
                }
            }
        },
        quote! {
            impl #serialize for #name {
                fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
        },
        quote! {
            impl<'de> #deserialize<'de> for #name {
                fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    String::deserialize(deserializer).map(Self::open)
                }
            }
        },
    ]
}

/// An enum of whole numbers.
pub(super) fn emit_integers(
    context: &Context<'_>,
    def: &TypeDef,
    values: &[EnumValue<i64>],
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let parts = Parts::new(context, def, values, imports);
    let Parts { name, known, unknown, open, fmt, serialize, serializer, deserialize, deserializer } = &parts;
    let numbers = || values.iter().map(|value| Literal::i64_unsuffixed(value.value));
    let to_number = known.iter().zip(numbers()).map(|((variant, _), number)| quote!(Self::#variant => #number));
    let from_number = known.iter().zip(numbers()).map(|((variant, _), number)| quote!(#number => Self::#variant));
    vec![
        declaration(context, def, known, &quote!(#unknown<i64>)),
        quote! {
            impl #name {
                /// The value on the wire.
                #[must_use]
                pub fn as_i64(&self) -> i64 {
                    match self {
                        #(#to_number,)*
                        Self::Unknown(value) => value.get(),
                    }
                }
            }
        },
        quote! {
            impl #open for #name {
                type Raw = i64;

                fn known(raw: &i64) -> Option<Self> {
                    Some(match *raw {
                        #(#from_number,)*
                        _ => return None,
                    })
                }

                fn unknown(value: #unknown<i64>) -> Self {
                    Self::Unknown(value)
                }
            }
        },
        quote! {
            impl From<i64> for #name {
                fn from(value: i64) -> Self {
                    Self::open(value)
                }
            }
        },
        quote! {
            impl std::str::FromStr for #name {
                type Err = std::num::ParseIntError;

                fn from_str(text: &str) -> Result<Self, std::num::ParseIntError> {
                    text.parse::<i64>().map(Self::open)
                }
            }
        },
        quote! {
            impl #fmt::Display for #name {
                fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                    self.as_i64().fmt(f)
                }
            }
        },
        quote! {
            impl #serialize for #name {
                fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_i64(self.as_i64())
                }
            }
        },
        quote! {
            impl<'de> #deserialize<'de> for #name {
                fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    i64::deserialize(deserializer).map(Self::open)
                }
            }
        },
    ]
}

/// The variants with their wire values as text.
fn variants<T: ToString>(context: &Context<'_>, def: &TypeDef, values: &[EnumValue<T>]) -> Vec<(Ident, String)> {
    let pairs = values.iter().map(|value| {
        let wire = value.value.to_string();
        (ident(&context.names.member(&def.id, &wire)), wire)
    });
    pairs.collect()
}

fn declaration(context: &Context<'_>, def: &TypeDef, known: &[(Ident, String)], unknown: &TokenStream) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let docs = type_docs(context, def).tokens(context, &def.origin.document);
    let variants = known.iter().map(|(variant, wire)| {
        let docs = format!(" {}", code(wire));
        quote!(#[doc = #docs] #variant)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that the document does not list; it is sent back as it came.
            Unknown(#unknown),
        }
    }
}
