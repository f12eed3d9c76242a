//! Documents → documents that say explicitly what they left implicit.
//!
//! What comes out is plain, legal OpenAPI 3.0: one schema says one thing, every object has a type, every union says how
//! its branches are told apart. So `lower` needs no cunning, and whatever had to be guessed is guessed here, by a rule
//! with a name, and reported. The rules are generic: they know no vendor, and have nothing to say about a document that
//! needs none of them.
//!
//! A pass is a file with one function. It reads the documents, reports, and changes their trees; [`PASSES`] lists all
//! of them in the order in which they run. Running all of them twice changes nothing more.
//!
//! What passes write besides what OpenAPI has words for:
//!
//! | key | on | says |
//! |---|---|---|
//! | `x-codegen-origin` | a node that was moved | where the text has it: [`Normalised::origin`] |
//! | `x-codegen-tag` | an inline branch of a union | the value of the discriminator that means it; a branch that is a `$ref` has its value in `mapping`, which only holds references |
//! | `x-codegen-exactly-one-of` | an object | lists of properties of which exactly one has to be there |
//! | `x-codegen-constant` | a parameter | the only value that it can have |
//! | `x-codegen-credential-parameters` | an operation | the security scheme whose credential it also takes as parameters |
//! | `x-codegen-aliases`, `x-codegen-also` | an operation that was described twice | the other operationIds, and where the other descriptions stand |

mod comma_separated_enum;
mod composition_beside_properties;
mod credential_parameter;
mod edit;
mod empty_response_object;
mod enum_contradicts_type;
mod example_contradicts_format;
mod example_contradicts_type;
mod examples;
mod formats;
mod free_form_object;
mod grammar;
mod ignored_key;
mod inlined_reference;
mod irrelevant_keyword;
mod list_edit;
mod malformed_value;
mod markup;
mod merge;
mod missing_key;
mod missing_object_type;
mod misspelt_type;
mod newer_keyword;
mod nullable_spellings;
mod observe_errors;
mod observe_names;
mod observe_schemas;
mod observe_servers;
mod operation_described_twice;
mod operations;
mod optional_body;
mod origin;
mod parameter_form;
mod path_parameters;
mod relative_link;
mod required_flag;
mod same_type_branches;
mod schema;
mod secret_by_name;
mod sibling_of_ref;
mod single_valued_parameter;
mod split_required;
mod tag_property;
mod transplant;
mod undeclared_discriminator;
mod union_by_required_keys;
mod unknown_format;
mod unused_tag;
mod visit;
mod words;

use crate::diagnostic::{Findings, Place};
use crate::load::{Config, Corpus, Document};
use crate::model::Origin;

/// A rule, and what it does about documents that break it.
pub struct Pass {
    /// The name that its findings bear; where it has findings of several names, the first of them.
    pub name: &'static str,
    /// Why it is there.
    pub reason: &'static str,
    run: fn(&mut Corpus, &Config, &mut Findings),
}

const fn pass(name: &'static str, run: fn(&mut Corpus, &Config, &mut Findings), reason: &'static str) -> Pass {
    Pass { name, reason, run }
}

/// All passes, in the order in which they run.
pub const PASSES: &[Pass] = &[
    // What the document is written in.
    pass("nullable-spellings", nullable_spellings::run, "null has five spellings, and a typed reader knows one"),
    pass("newer-keyword", newer_keyword::run, "3.1 says some things in words that 3.0 does not have"),
    pass("required-flag", required_flag::run, "a property is required by a list of names, not by a flag of its own"),
    pass("malformed-value", malformed_value::run, "one value of the wrong kind must not make a document unreadable"),
    pass("missing-key", missing_key::run, "nor must one missing key"),
    pass("parameter-form", parameter_form::run, "every parameter says what it looks like"),
    pass("path-parameter", path_parameters::run, "a path and its parameters agree"),
    pass("inlined-reference", inlined_reference::run, "operations stand where they are called"),
    pass("ignored-key", ignored_key::run, "what nobody reads, nobody misses, until it was meant"),
    // What its schemas are.
    pass("misspelt-type", misspelt_type::run, "`type: strng` must not pass for any value"),
    pass("sibling-of-ref", sibling_of_ref::run, "a description beside a reference is meant for this use of it"),
    pass(
        "composition-beside-properties",
        composition_beside_properties::run,
        "a schema that says two things loses one",
    ),
    pass("missing-object-type", missing_object_type::run, "whoever has properties is an object"),
    pass("irrelevant-keyword", irrelevant_keyword::run, "`minLength` of an integer makes it a schema of no known type"),
    // What their examples say.
    pass("enum-contradicts-type", enum_contradicts_type::run, "YAML takes an unquoted `no` or `1` for something else"),
    pass(
        "example-contradicts-format",
        example_contradicts_format::run,
        "an example is copied from the wire, a format is not",
    ),
    pass("example-contradicts-type", example_contradicts_type::run, "a value that is shown is a value of its schema"),
    pass("unknown-format", unknown_format::run, "whoever invents a format means something by it"),
    pass(
        "comma-separated-enum",
        comma_separated_enum::run,
        "an example of several values makes a list of the parameter",
    ),
    // What objects have in them.
    pass(
        "split-required",
        split_required::run,
        "`required` and its property may stand in two branches, but not nowhere",
    ),
    pass("empty-response-object", empty_response_object::run, "an object without a property holds nothing to return"),
    pass("credential-parameter", credential_parameter::run, "a credential belongs to the client, not to every call"),
    pass("free-form-object", free_form_object::run, "an object of which nothing is said can have anything in it"),
    pass("optional-body-with-required-fields", optional_body::run, "a body is required if something in it is"),
    // What the documents are about.
    pass("unused-tag", unused_tag::run, "a tag without operations is no service"),
    pass("operation-described-twice", operation_described_twice::run, "two descriptions of one call are one operation"),
    // What its unions are.
    pass("same-type-branches", same_type_branches::run, "one JSON type has one branch, or it cannot be chosen"),
    pass("undeclared-discriminator", undeclared_discriminator::run, "a reader must know which branch it has before it"),
    pass("union-by-required-keys", union_by_required_keys::run, "and if no property tells, the required keys must"),
    // What its values mean.
    pass("single-valued-parameter", single_valued_parameter::run, "where there is no choice, there is no argument"),
    pass("secret-by-name", secret_by_name::run, "a secret must not be printed because its type is text"),
    pass("relative-link", relative_link::run, "prose is read where its site is not"),
    // What the client makes of the rest.
    pass("server-path", observe_servers::paths, "addresses are put together in one way, however documents cut them"),
    pass("server-override", observe_servers::overrides, "every operation knows its own host"),
    pass("operation-name-style", observe_names::run, "Rust has one style for names"),
    pass("scalar-component", observe_schemas::scalars, "a component that is a single value is no type"),
    pass("repeated-inline-enum", observe_schemas::repeated, "a name that depends on neighbours would not last"),
    pass("open-enum", observe_schemas::enums, "services learn new values before documents do"),
    pass("default-not-sent", observe_schemas::defaults, "what is not said must not be sent"),
    pass("unenforced-constraint", observe_schemas::limits, "some limits are wrong, and the service knows better"),
    pass("undeclared-error-body", observe_errors::run, "services fail in more ways than documents declare"),
];

/// Documents that have been normalised. Only [`normalise`] makes them.
#[derive(Clone, Debug, Default)]
pub struct Normalised(Corpus);

/// Runs all passes.
pub fn normalise(mut corpus: Corpus, config: &Config, findings: &mut Findings) -> Normalised {
    for pass in PASSES {
        (pass.run)(&mut corpus, config, findings);
    }
    Normalised(corpus)
}

impl Normalised {
    /// The documents, in the order of their precedence.
    pub fn documents(&self) -> &[Document] {
        &self.0.documents
    }

    /// The documents as a corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.0
    }

    /// The document and the pointer under which a node of a normalised tree was written down.
    pub fn origin(&self, document: &Document, pointer: &str) -> Origin {
        let written = origin::origin(document.tree(), pointer);
        Origin { document: written.document.unwrap_or_else(|| document.name().to_owned()), pointer: written.pointer }
    }

    /// Where a node of a normalised tree stands in the text.
    pub fn place(&self, document: &Document, pointer: &str) -> Place {
        let written = origin::origin(document.tree(), pointer);
        match written.document.as_deref().and_then(|name| self.0.document(name)) {
            Some(other) => other.place(&written.pointer),
            None => document.place(&written.here),
        }
    }
}
