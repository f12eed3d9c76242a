//! What of a file can be part of the public API: everything but documentation and the bodies of functions, which are
//! most of a text and most of the work of parsing it.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Error, Item};

/// The items of a file, functions without what they do.
pub(super) fn items(text: &str) -> Result<Vec<Item>, Error> {
    let tokens: TokenStream = text.parse()?;
    Ok(syn::parse2::<syn::File>(signatures(tokens))?.items)
}

/// The tokens without documentation, and with empty bodies.
fn signatures(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    let (mut is_name, mut is_function) = (false, false);
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                // A brace among generic arguments is a value, not a body.
                let is_argument =
                    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if matches!(next.as_char(), '>' | ','));
                let is_body = is_function && !is_argument;
                let inner = if is_body { TokenStream::new() } else { signatures(group.stream()) };
                is_function &= is_argument;
                kept.push(Group::new(Delimiter::Brace, inner).into());
            }
            TokenTree::Group(group) if is_documentation(&group) => {
                // What stands in front of it is `#`, or `#!`.
                while kept.pop_if(|token| is_mark(token)).is_some() {}
            }
            token => {
                is_function = match &token {
                    TokenTree::Ident(_) if is_name => true,
                    TokenTree::Punct(punct) if punct.as_char() == ';' => false,
                    _ => is_function,
                };
                is_name = matches!(&token, TokenTree::Ident(word) if word == "fn");
                kept.push(token);
            }
        }
    }
    kept.into_iter().collect()
}

/// Whether a token stands in front of the brackets of an attribute.
fn is_mark(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), '#' | '!'))
}

/// Whether an attribute's brackets hold documentation, and not a word about it, as `doc(hidden)` does.
fn is_documentation(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    group.delimiter() == Delimiter::Bracket
        && matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "doc")
        && matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=')
}
