//! Types, bounds and generics as one line of text, with the paths that callers write.

use quote::ToTokens;
use syn::{
    FnArg, GenericArgument, GenericParam, Generics, Pat, PathArguments, ReceiverKind, ReturnType, Safety, Signature,
    Type, TypeParamBound, WherePredicate, punctuated::Punctuated,
};

use super::{modules::Target, names::Names, reach::Reach};

/// Writes what stands in one module.
#[derive(Clone, Copy)]
pub(super) struct Speller<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) reach: &'a Reach,
    pub(super) module: &'a [String],
}

impl Speller<'_> {
    /// A type.
    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Path(ty) => match &ty.qself {
                None => self.path(&ty.path),
                Some(qself) => self.qualified(qself, &ty.path),
            },
            Type::Reference(ty) => {
                let lifetime = ty.lifetime.as_ref().map(|lifetime| format!("{lifetime} ")).unwrap_or_default();
                let mutability = if ty.mutability.is_some() { "mut " } else { "" };
                format!("&{lifetime}{mutability}{}", self.ty(&ty.elem))
            }
            Type::Slice(ty) => format!("[{}]", self.ty(&ty.elem)),
            Type::Array(ty) => format!("[{}; {}]", self.ty(&ty.elem), ty.len.to_token_stream()),
            Type::Tuple(ty) => {
                let parts: Vec<_> = ty.elems.iter().map(|ty| self.ty(ty)).collect();
                if let [only] = parts.as_slice() { format!("({only},)") } else { format!("({})", parts.join(", ")) }
            }
            Type::ImplTrait(ty) => format!("impl {}", self.bounds(&ty.bounds)),
            Type::TraitObject(ty) => format!("dyn {}", self.bounds(&ty.bounds)),
            Type::Paren(ty) => format!("({})", self.ty(&ty.elem)),
            Type::Group(ty) => self.ty(&ty.elem),
            Type::Never(_) => "!".to_owned(),
            other => other.to_token_stream().to_string(),
        }
    }

    /// `<T as Trait>::Name`
    fn qualified(&self, qself: &syn::QSelf, path: &syn::Path) -> String {
        let of = self.ty(&qself.ty);
        let mut trait_path = path.clone();
        let rest: Vec<_> = path.segments.iter().skip(qself.position).map(|segment| segment.ident.to_string()).collect();
        trait_path.segments = path.segments.iter().take(qself.position).cloned().collect();
        match qself.position {
            0 => format!("<{of}>::{}", rest.join("::")),
            _ => format!("<{of} as {}>::{}", self.path(&trait_path), rest.join("::")),
        }
    }

    /// A path as callers write it.
    pub(super) fn path(&self, path: &syn::Path) -> String {
        let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let spelled = self.name(&segments);
        // Arguments of segments before the last: `Trait<T>::Item` of a generic parameter.
        let inner = path.segments.iter().rev().skip(1).any(|segment| !segment.arguments.is_empty());
        if inner {
            let parts =
                path.segments.iter().map(|segment| format!("{}{}", segment.ident, self.arguments(&segment.arguments)));
            return parts.collect::<Vec<_>>().join("::");
        }
        let arguments = path.segments.last().map(|segment| self.arguments(&segment.arguments)).unwrap_or_default();
        format!("{spelled}{arguments}")
    }

    /// The path of what a name means.
    pub(super) fn name(&self, segments: &[String]) -> String {
        match self.names.resolve(self.module, segments) {
            Some(Target::Item(path)) => self.canonical(&path).join("::"),
            Some(Target::Module(path)) => path.join("::"),
            Some(Target::Import(path)) => foreign(&path),
            None => foreign(segments),
        }
    }

    /// The public path of an item, or of the type that an associated item belongs to.
    fn canonical(&self, path: &[String]) -> Vec<String> {
        for length in (1..=path.len()).rev() {
            let (head, tail) = path.split_at(length);
            let head = head.to_vec();
            if self.reach.is_public(&head) {
                return self.reach.canonical(&head).iter().chain(tail).cloned().collect();
            }
        }
        path.to_vec()
    }

    fn arguments(&self, arguments: &PathArguments) -> String {
        match arguments {
            PathArguments::None => String::new(),
            PathArguments::AngleBracketed(arguments) => {
                let list: Vec<_> = arguments.args.iter().map(|argument| self.argument(argument)).collect();
                format!("<{}>", list.join(", "))
            }
            PathArguments::Parenthesized(arguments) => {
                let list: Vec<_> = arguments.inputs.iter().map(|input| self.ty(&input.ty)).collect();
                format!("({}){}", list.join(", "), self.output(&arguments.output))
            }
        }
    }

    fn argument(&self, argument: &GenericArgument) -> String {
        match argument {
            GenericArgument::Lifetime(lifetime) => lifetime.to_string(),
            GenericArgument::Type(ty) => self.ty(ty),
            GenericArgument::AssocType(assoc) => format!("{} = {}", assoc.ident, self.ty(&assoc.ty)),
            GenericArgument::Constraint(constraint) => {
                format!("{}: {}", constraint.ident, self.bounds(&constraint.bounds))
            }
            other => other.to_token_stream().to_string(),
        }
    }

    /// `A + B`
    pub(super) fn bounds<P>(&self, bounds: &Punctuated<TypeParamBound, P>) -> String {
        let bounds = bounds.iter().map(|bound| match bound {
            TypeParamBound::Trait(bound) => {
                let relaxed = if bound.maybe.is_some() { "?" } else { "" };
                let lifetimes = bound.lifetimes.as_ref().map(|lifetimes| {
                    let names: Vec<_> =
                        lifetimes.lifetimes.iter().map(|name| name.to_token_stream().to_string()).collect();
                    format!("for<{}> ", names.join(", "))
                });
                format!("{relaxed}{}{}", lifetimes.unwrap_or_default(), self.path(&bound.path))
            }
            TypeParamBound::Lifetime(lifetime) => lifetime.to_string(),
            other => other.to_token_stream().to_string(),
        });
        bounds.collect::<Vec<_>>().join(" + ")
    }

    /// `<T: Bound, 'a>`, or nothing.
    pub(super) fn generics(&self, generics: &Generics) -> String {
        if generics.params.is_empty() {
            return String::new();
        }
        let parameters = generics.params.iter().map(|parameter| match parameter {
            GenericParam::Type(parameter) => {
                let bounds = match parameter.bounds.is_empty() {
                    true => String::new(),
                    false => format!(": {}", self.bounds(&parameter.bounds)),
                };
                let default =
                    parameter.default.as_ref().map(|(_, ty)| format!(" = {}", self.ty(ty))).unwrap_or_default();
                format!("{}{bounds}{default}", parameter.ident)
            }
            GenericParam::Lifetime(parameter) => {
                let bounds: Vec<_> = parameter.bounds.iter().map(ToString::to_string).collect();
                let bounds = if bounds.is_empty() { String::new() } else { format!(": {}", bounds.join(" + ")) };
                format!("{}{bounds}", parameter.lifetime)
            }
            GenericParam::Const(parameter) => format!("const {}: {}", parameter.ident, self.ty(&parameter.ty)),
        });
        format!("<{}>", parameters.collect::<Vec<_>>().join(", "))
    }

    /// ` where T: Bound`, or nothing.
    pub(super) fn conditions(&self, generics: &Generics) -> String {
        let Some(clause) = generics.where_clause.as_ref().filter(|clause| !clause.predicates.is_empty()) else {
            return String::new();
        };
        let predicates = clause.predicates.iter().map(|predicate| match predicate {
            WherePredicate::Type(predicate) => {
                format!("{}: {}", self.ty(&predicate.bounded_ty), self.bounds(&predicate.bounds))
            }
            other => other.to_token_stream().to_string(),
        });
        format!(" where {}", predicates.collect::<Vec<_>>().join(", "))
    }

    /// `name<T>(&self, to: String) -> Self where T: Bound`, the name given by its path.
    pub(super) fn signature(&self, path: &str, signature: &Signature) -> String {
        let mut words = String::new();
        for (is_there, word) in [
            (signature.constness.is_some(), "const "),
            (signature.asyncness.is_some(), "async "),
            (matches!(signature.safety, Safety::Unsafe(_)), "unsafe "),
        ] {
            words.push_str(if is_there { word } else { "" });
        }
        let inputs: Vec<_> = signature.inputs.iter().map(|input| self.input(input)).collect();
        let (generics, conditions) = (self.generics(&signature.generics), self.conditions(&signature.generics));
        format!("{words}fn {path}{generics}({}){}{conditions}", inputs.join(", "), self.output(&signature.output))
    }

    fn input(&self, input: &FnArg) -> String {
        match input {
            FnArg::Receiver(receiver) => match &receiver.kind {
                ReceiverKind::Reference(_, _, mutability) => {
                    if mutability.is_some() { "&mut self" } else { "&self" }.to_owned()
                }
                ReceiverKind::Typed(_, ty) => format!("self: {}", self.ty(ty)),
                _ => "self".to_owned(),
            },
            FnArg::Typed(argument) => {
                let name = match &*argument.pat {
                    Pat::Ident(pattern) => pattern.ident.to_string(),
                    _ => "_".to_owned(),
                };
                format!("{name}: {}", self.ty(&argument.ty))
            }
        }
    }

    fn output(&self, output: &ReturnType) -> String {
        match output {
            ReturnType::Default => String::new(),
            ReturnType::Type(_, ty) => format!(" -> {}", self.ty(ty)),
        }
    }
}

/// The path of something that another crate defines. What `core` and `alloc` have is called by what `std` calls it.
fn foreign(path: &[String]) -> String {
    let spelled = path.join("::");
    match spelled.split_once("::") {
        Some(("core" | "alloc", rest)) => format!("std::{rest}"),
        _ => spelled,
    }
}
