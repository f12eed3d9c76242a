//! What passes write into documents for `lower` to read, besides what OpenAPI has words for. The table is in
//! [the module above](super).

/// On an inline branch of a union: the value of the discriminator that means it.
pub(crate) const TAG: &str = "x-codegen-tag";
/// On an object: lists of properties of which exactly one has to be there.
pub(crate) const EXACTLY_ONE_OF: &str = "x-codegen-exactly-one-of";
/// On a parameter: the only value that it can have, as text.
pub(crate) const CONSTANT: &str = "x-codegen-constant";
/// On an operation: the security scheme whose credential it also takes as parameters.
pub(crate) const CREDENTIAL_PARAMETERS: &str = "x-codegen-credential-parameters";
/// On an operation: the operationIds that other descriptions have for it.
pub(crate) const ALIASES: &str = "x-codegen-aliases";
/// On an operation: where else it is described.
pub(crate) const ALSO: &str = "x-codegen-also";
