//! Security schemes, and which of them an operation accepts.

use openapiv3::{APIKeyLocation, ReferenceOr};
use serde_json::Value;

use super::context::Lowerer;
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, Location, Name, SecurityRequirement, SecurityScheme, SecuritySchemeKind},
    normalise::keys,
};

/// The name of the scheme that carries the credentials of another one as parameters.
pub(super) fn parameters_scheme(of: &str) -> String {
    format!("{of} parameters")
}

/// The alternatives of an operation, in the order of the document.
pub(super) fn of(lowerer: &mut Lowerer<'_>, operation: &openapiv3::Operation, at: &str) -> Vec<SecurityRequirement> {
    let declared = operation.security.as_ref().or(lowerer.openapi.security.as_ref()).cloned().unwrap_or_default();
    let mut alternatives: Vec<_> = declared
        .into_iter()
        .map(|requirement| SecurityRequirement { schemes: requirement.into_keys().collect() })
        .collect();
    let schemes = lowerer.openapi.components.as_ref().map(|components| &components.security_schemes);
    for scheme in alternatives.iter().flat_map(|alternative| &alternative.schemes) {
        if !schemes.is_some_and(|schemes| schemes.contains_key(scheme)) {
            let finding =
                Diagnostic::error("unknown-security-scheme", format!("no security scheme is called `{scheme}`"));
            let place = lowerer.place(at);
            lowerer.findings.report(finding.at(place).help("declare it below `components.securitySchemes`"));
        }
    }
    if let Some(scheme) = operation.extensions.get(keys::CREDENTIAL_PARAMETERS).and_then(Value::as_str) {
        alternatives.push(SecurityRequirement { schemes: vec![parameters_scheme(scheme)] });
    }
    alternatives
}

/// The schemes that the document declares.
pub(super) fn schemes(lowerer: &mut Lowerer<'_>) -> Vec<SecurityScheme> {
    let declared = lowerer.openapi.components.as_ref().map(|components| &components.security_schemes);
    let mut schemes = Vec::new();
    for (name, scheme) in declared.into_iter().flatten() {
        let at = pointer::join("/components/securitySchemes", name);
        let ReferenceOr::Item(scheme) = scheme else {
            lowerer
                .report(Diagnostic::error("dangling-reference", "a security scheme has to be written in place"), &at);
            continue;
        };
        let (kind, description) = match scheme {
            openapiv3::SecurityScheme::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("basic") => {
                (SecuritySchemeKind::Basic, description)
            }
            openapiv3::SecurityScheme::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("bearer") => {
                (SecuritySchemeKind::Bearer, description)
            }
            openapiv3::SecurityScheme::HTTP { scheme, description, .. } => {
                let message = format!("the HTTP authentication scheme `{scheme}` is not known");
                let finding = Diagnostic::warning("unsupported-security-scheme", message);
                lowerer.report(finding.done("the credential is the whole of the header field `Authorization`"), &at);
                let parameter = "Authorization".to_owned();
                (SecuritySchemeKind::ApiKey { location: Location::Header, parameter }, description)
            }
            openapiv3::SecurityScheme::APIKey { location, name, description, .. } => {
                let location = match location {
                    APIKeyLocation::Query => Location::Query,
                    APIKeyLocation::Header => Location::Header,
                    APIKeyLocation::Cookie => Location::Cookie,
                };
                (SecuritySchemeKind::ApiKey { location, parameter: name.clone() }, description)
            }
            openapiv3::SecurityScheme::OAuth2 { description, .. }
            | openapiv3::SecurityScheme::OpenIDConnect { description, .. } => (SecuritySchemeKind::Bearer, description),
        };
        let docs = Docs { description: description.clone(), ..Docs::default() };
        let hint = lowerer.config.credential_hint(name);
        if let Some(parameters) = lowerer.config.credential_parameters(name) {
            schemes.push(SecurityScheme {
                name: Name::wire(parameters_scheme(name)),
                kind: SecuritySchemeKind::Parameters {
                    of: name.clone(),
                    user: parameters.user,
                    password: parameters.password,
                },
                hint: hint.clone(),
                docs: Docs::default(),
            });
        }
        schemes.push(SecurityScheme { name: Name::wire(name), kind, hint, docs });
    }
    schemes
}
