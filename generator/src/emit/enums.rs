//! Open enums: values of which the document knows some.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    context::{Context, ident},
    imports::Imports,
    structs::type_docs,
};
use crate::model::{EnumValue, TypeDef};

/// An enum of strings.
pub(super) fn emit_strings(
    context: &Context<'_>,
    def: &TypeDef,
    values: &[EnumValue<String>],
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let name = ident(&context.names.type_name(&def.id));
    let unknown = imports.runtime("UnknownValue");
    let decode = imports.runtime("decode");
    let fmt = imports.absolute("std", "fmt");
    let (serialize, serializer) = (imports.absolute("serde", "Serialize"), imports.absolute("serde", "Serializer"));
    let (deserialize, deserializer) = (imports.absolute("serde", "Deserialize"), imports.absolute("serde", "Deserializer"));
    let known: Vec<_> = variants(context, def, values);
    let to_text = known.iter().map(|(variant, wire)| quote!(Self::#variant => #wire));
    let from_text = known.iter().map(|(variant, wire)| quote!(#wire => Self::#variant));
    vec![
        declaration(context, def, &known, &unknown),
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
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    match value {
                        #(#from_text,)*
                        other => Self::Unknown(#unknown::new(other)),
                    }
                }
            }
        },
        quote! {
            impl From<String> for #name {
                fn from(value: String) -> Self {
                    Self::from(value.as_str())
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
                    #decode::string(deserializer).map(Self::from)
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
    let name = ident(&context.names.type_name(&def.id));
    let unknown = imports.runtime("UnknownNumber");
    let decode = imports.runtime("decode");
    let fmt = imports.absolute("std", "fmt");
    let (serialize, serializer) = (imports.absolute("serde", "Serialize"), imports.absolute("serde", "Serializer"));
    let (deserialize, deserializer) = (imports.absolute("serde", "Deserialize"), imports.absolute("serde", "Deserializer"));
    let known = variants(context, def, values);
    let numbers = || values.iter().map(|value| proc_macro2::Literal::i64_unsuffixed(value.value));
    let to_number = known.iter().zip(numbers()).map(|((variant, _), number)| quote!(Self::#variant => #number));
    let from_number = known.iter().zip(numbers()).map(|((variant, _), number)| quote!(#number => Self::#variant));
    vec![
        declaration(context, def, &known, &unknown),
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
            impl From<i64> for #name {
                fn from(value: i64) -> Self {
                    match value {
                        #(#from_number,)*
                        other => Self::Unknown(#unknown::new(other)),
                    }
                }
            }
        },
        quote! {
            impl #fmt::Display for #name {
                fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                    write!(f, "{}", self.as_i64())
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
                    #decode::integer(deserializer).map(Self::from)
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

fn declaration(context: &Context<'_>, def: &TypeDef, known: &[(Ident, String)], unknown: &Ident) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let docs = type_docs(context, def).tokens();
    let variants = known.iter().map(|(variant, wire)| {
        let docs = format!(" `{wire}`");
        quote!(#[doc = #docs] #variant)
    });
    let deprecated = def.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that the document does not list; it is sent back as it came.
            Unknown(#unknown),
        }
    }
}
