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
//! What passes write besides what OpenAPI has words for (`keys` has the spelling for both sides):
//!
//! | key | on | says |
//! |---|---|---|
//! | `x-codegen-origin` | a node that was moved | where the text has it: [`Normalised::origin`] |
//! | `x-codegen-tag` | an inline branch of a union | the value of the discriminator that means it; a branch that is a `$ref` has its value in `mapping`, which only holds references |
//! | `x-codegen-exactly-one-of` | an object | lists of properties of which exactly one has to be there; a boolean that is false is as good as absent |
//! | `x-codegen-constant` | a parameter | the only value that it can have, as text |
//! | `x-codegen-credential-parameters` | an operation | the security scheme whose credential it also takes as parameters |
//! | `x-codegen-aliases`, `x-codegen-also` | an operation that was described twice | the other operationIds, and where the other descriptions stand |

mod comma_separated_enum;
mod composition_beside_properties;
mod credential_parameter;
mod duplicate_operation_id;
mod empty_response_object;
mod enum_contradicts_type;
mod example_contradicts_format;
mod example_contradicts_type;
mod external_reference;
mod free_form_object;
mod ignored_key;
mod inlined_reference;
mod irrelevant_keyword;
pub(crate) mod keys;
mod malformed_value;
mod missing_key;
mod missing_object_type;
mod misspelt_type;
mod moved_reference;
mod newer_keyword;
mod nullable_spellings;
mod observe;
mod operation_described_twice;
mod optional_body;
mod parameter_form;
mod path_parameters;
mod relative_link;
mod required_flag;
mod same_type_branches;
mod secret_by_name;
mod sibling_of_ref;
mod single_valued_parameter;
mod split_required;
mod support;
mod undeclared_discriminator;
mod union_by_required_keys;
mod unknown_format;
mod unused_component;
mod unused_tag;

use crate::diagnostic::{Findings, Place};
use crate::load::{Config, Corpus, Document};
use crate::model::Origin;

/// A rule, and what it does about documents that break it.
pub struct Pass {
    /// Its name, which its findings bear.
    pub name: &'static str,
    /// Further names that some of its findings bear.
    pub also: &'static [&'static str],
    /// Why it is there.
    pub reason: &'static str,
    run: fn(&mut Corpus, &Config, &mut Findings),
}

impl Pass {
    const fn new(name: &'static str, run: fn(&mut Corpus, &Config, &mut Findings), reason: &'static str) -> Self {
        Self { name, also: &[], reason, run }
    }

    const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// The names that its findings bear.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.also.iter().copied())
    }
}

/// All passes, in the order in which they run.
pub const PASSES: &[Pass] = &[
    // What the document is written in.
    Pass::new("unused-component", unused_component::run, "what was written down and is not used may have been meant"),
    Pass::new(
        "external-reference",
        external_reference::run,
        "what several files say together is read as one of them, and what stands where nothing should is found there",
    )
    .also(&["misplaced-component", "name-collision"]),
    Pass::new("sibling-of-ref", sibling_of_ref::run, "a description beside a reference is meant for this use of it"),
    Pass::new("inlined-reference", inlined_reference::run, "operations stand where they are called"),
    Pass::new("duplicate-operation-id", duplicate_operation_id::run, "an operationId is the name of one operation"),
    Pass::new(
        "malformed-value",
        malformed_value::run,
        "one value of the wrong kind must not make a document unreadable",
    ),
    Pass::new("nullable-spellings", nullable_spellings::run, "null has five spellings, and a typed reader knows one"),
    Pass::new("newer-keyword", newer_keyword::run, "3.1 says some things in words that 3.0 does not have"),
    Pass::new(
        "required-flag",
        required_flag::run,
        "a property is required by a list of names, not by a flag of its own",
    ),
    Pass::new("missing-key", missing_key::run, "nor must one missing key").also(&["malformed-value"]),
    Pass::new("parameter-form", parameter_form::run, "every parameter says what it looks like"),
    Pass::new("path-parameter", path_parameters::run, "a path and its parameters agree"),
    Pass::new("ignored-key", ignored_key::run, "what nobody reads, nobody misses, until it was meant"),
    // What its schemas are.
    Pass::new("misspelt-type", misspelt_type::run, "`type: strng` must not pass for any value"),
    Pass::new(
        "composition-beside-properties",
        composition_beside_properties::run,
        "a schema that says two things loses one",
    )
    .also(&["unenforced-constraint"]),
    Pass::new("missing-object-type", missing_object_type::run, "whoever has properties is an object")
        .also(&["missing-type"]),
    Pass::new(
        "irrelevant-keyword",
        irrelevant_keyword::run,
        "`minLength` of an integer makes it a schema of no known type",
    ),
    // What their examples say.
    Pass::new(
        "enum-contradicts-type",
        enum_contradicts_type::run,
        "YAML takes an unquoted `no` or `1` for something else",
    ),
    Pass::new(
        "example-contradicts-format",
        example_contradicts_format::run,
        "an example is copied from the wire, a format is not",
    ),
    Pass::new(
        "example-contradicts-type",
        example_contradicts_type::run,
        "a value that is shown is a value of its schema",
    )
    .also(&["json-in-example"]),
    Pass::new("unknown-format", unknown_format::run, "whoever invents a format means something by it")
        .also(&["date-in-example"]),
    Pass::new(
        "comma-separated-enum",
        comma_separated_enum::run,
        "an example of several values makes a list of the parameter",
    ),
    // What objects have in them.
    Pass::new(
        "split-required",
        split_required::run,
        "`required` and its property may stand in two branches, but not nowhere",
    )
    .also(&["required-without-property"]),
    Pass::new(
        "empty-response-object",
        empty_response_object::run,
        "an object without a property holds nothing to return",
    ),
    Pass::new(
        "credential-parameter",
        credential_parameter::run,
        "a credential belongs to the client, not to every call",
    ),
    Pass::new("moved-reference", moved_reference::run, "a reference follows what it meant"),
    Pass::new("free-form-object", free_form_object::run, "an object of which nothing is said can have anything in it"),
    Pass::new("optional-body-with-required-fields", optional_body::run, "a body is required if something in it is"),
    // What the documents are about.
    Pass::new("unused-tag", unused_tag::run, "a tag without operations is no service"),
    Pass::new(
        "operation-described-twice",
        operation_described_twice::run,
        "two descriptions of one call are one operation",
    ),
    // What its unions are.
    Pass::new("same-type-branches", same_type_branches::run, "one JSON type has one branch, or it cannot be chosen"),
    Pass::new(
        "undeclared-discriminator",
        undeclared_discriminator::run,
        "a reader must know which branch it has before it",
    ),
    Pass::new(
        "union-by-required-keys",
        union_by_required_keys::run,
        "and if no property tells, the required keys must",
    )
    .also(&["same-type-branches"]),
    // What its values mean.
    Pass::new(
        "single-valued-parameter",
        single_valued_parameter::run,
        "where there is no choice, there is no argument",
    ),
    Pass::new("secret-by-name", secret_by_name::run, "a secret must not be printed because its type is text"),
    Pass::new("relative-link", relative_link::run, "prose is read where its site is not")
        .also(&["bare-url", "raw-markup"]),
    // What the client makes of the rest.
    Pass::new(
        "server-path",
        observe::servers::paths,
        "addresses are put together in one way, however documents cut them",
    ),
    Pass::new("server-override", observe::servers::overrides, "every operation knows its own host"),
    Pass::new("operation-name-style", observe::names::run, "Rust has one style for names"),
    Pass::new("scalar-component", observe::schemas::scalars, "a component that is a single value is no type"),
    Pass::new("repeated-inline-enum", observe::schemas::repeated, "a name that depends on neighbours would not last"),
    Pass::new("open-enum", observe::schemas::enums, "services learn new values before documents do"),
    Pass::new("default-not-sent", observe::schemas::defaults, "what is not said must not be sent"),
    Pass::new("unenforced-constraint", observe::schemas::limits, "some limits are wrong, and the service knows better"),
    Pass::new("undeclared-error-body", observe::errors::run, "services fail in more ways than documents declare"),
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

    /// The documents, when nothing is asked of them any more but what they are.
    pub fn into_corpus(self) -> Corpus {
        self.0
    }

    /// The documents as a corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.0
    }

    /// The document and the pointer under which a node of a normalised tree was written down.
    pub fn origin(&self, document: &Document, pointer: &str) -> Origin {
        let written = support::origin::origin(document.tree(), pointer);
        Origin { document: written.document.unwrap_or_else(|| document.name().to_owned()), pointer: written.pointer }
    }

    /// Where a node of a normalised tree stands in the text.
    pub fn place(&self, document: &Document, pointer: &str) -> Place {
        let written = support::origin::origin(document.tree(), pointer);
        match written.document.as_deref().and_then(|name| self.0.document(name)) {
            Some(other) => other.place(&written.pointer),
            None => document.place(&written.here),
        }
    }
}
