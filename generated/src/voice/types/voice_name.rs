// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VoiceName`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The voice & language to use.
///
/// Described at `voice.v1.yaml#/components/schemas/voice_name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VoiceName {
    /// `Salli`
    Salli,
    /// `Joey`
    Joey,
    /// `Naja`
    Naja,
    /// `Mads`
    Mads,
    /// `Marlene`
    Marlene,
    /// `Hans`
    Hans,
    /// `Nicole`
    Nicole,
    /// `Russell`
    Russell,
    /// `Amy`
    Amy,
    /// `Brian`
    Brian,
    /// `Emma`
    Emma,
    /// `Geraint`
    Geraint,
    /// `Gwyneth`
    Gwyneth,
    /// `Raveena`
    Raveena,
    /// `Chipmunk`
    Chipmunk,
    /// `Eric`
    Eric,
    /// `Ivy`
    Ivy,
    /// `Jennifer`
    Jennifer,
    /// `Justin`
    Justin,
    /// `Kendra`
    Kendra,
    /// `Kimberly`
    Kimberly,
    /// `Conchita`
    Conchita,
    /// `Enrique`
    Enrique,
    /// `Penelope`
    Penelope,
    /// `Miguel`
    Miguel,
    /// `Chantal`
    Chantal,
    /// `Celine`
    Celine,
    /// `Mathieu`
    Mathieu,
    /// `Dora`
    Dora,
    /// `Karl`
    Karl,
    /// `Carla`
    Carla,
    /// `Giorgio`
    Giorgio,
    /// `Liv`
    Liv,
    /// `Lotte`
    Lotte,
    /// `Ruben`
    Ruben,
    /// `Agnieszka`
    Agnieszka,
    /// `Jacek`
    Jacek,
    /// `Ewa`
    Ewa,
    /// `Jan`
    Jan,
    /// `Maja`
    Maja,
    /// `Vitoria`
    Vitoria,
    /// `Ricardo`
    Ricardo,
    /// `Cristiano`
    Cristiano,
    /// `Ines`
    Ines,
    /// `Carmen`
    Carmen,
    /// `Maxim`
    Maxim,
    /// `Tatyana`
    Tatyana,
    /// `Astrid`
    Astrid,
    /// `Filiz`
    Filiz,
    /// `Mizuki`
    Mizuki,
    /// `Seoyeon`
    Seoyeon,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VoiceName {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Salli => "Salli",
            Self::Joey => "Joey",
            Self::Naja => "Naja",
            Self::Mads => "Mads",
            Self::Marlene => "Marlene",
            Self::Hans => "Hans",
            Self::Nicole => "Nicole",
            Self::Russell => "Russell",
            Self::Amy => "Amy",
            Self::Brian => "Brian",
            Self::Emma => "Emma",
            Self::Geraint => "Geraint",
            Self::Gwyneth => "Gwyneth",
            Self::Raveena => "Raveena",
            Self::Chipmunk => "Chipmunk",
            Self::Eric => "Eric",
            Self::Ivy => "Ivy",
            Self::Jennifer => "Jennifer",
            Self::Justin => "Justin",
            Self::Kendra => "Kendra",
            Self::Kimberly => "Kimberly",
            Self::Conchita => "Conchita",
            Self::Enrique => "Enrique",
            Self::Penelope => "Penelope",
            Self::Miguel => "Miguel",
            Self::Chantal => "Chantal",
            Self::Celine => "Celine",
            Self::Mathieu => "Mathieu",
            Self::Dora => "Dora",
            Self::Karl => "Karl",
            Self::Carla => "Carla",
            Self::Giorgio => "Giorgio",
            Self::Liv => "Liv",
            Self::Lotte => "Lotte",
            Self::Ruben => "Ruben",
            Self::Agnieszka => "Agnieszka",
            Self::Jacek => "Jacek",
            Self::Ewa => "Ewa",
            Self::Jan => "Jan",
            Self::Maja => "Maja",
            Self::Vitoria => "Vitoria",
            Self::Ricardo => "Ricardo",
            Self::Cristiano => "Cristiano",
            Self::Ines => "Ines",
            Self::Carmen => "Carmen",
            Self::Maxim => "Maxim",
            Self::Tatyana => "Tatyana",
            Self::Astrid => "Astrid",
            Self::Filiz => "Filiz",
            Self::Mizuki => "Mizuki",
            Self::Seoyeon => "Seoyeon",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VoiceName {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "Salli" => Self::Salli,
                "Joey" => Self::Joey,
                "Naja" => Self::Naja,
                "Mads" => Self::Mads,
                "Marlene" => Self::Marlene,
                "Hans" => Self::Hans,
                "Nicole" => Self::Nicole,
                "Russell" => Self::Russell,
                "Amy" => Self::Amy,
                "Brian" => Self::Brian,
                "Emma" => Self::Emma,
                "Geraint" => Self::Geraint,
                "Gwyneth" => Self::Gwyneth,
                "Raveena" => Self::Raveena,
                "Chipmunk" => Self::Chipmunk,
                "Eric" => Self::Eric,
                "Ivy" => Self::Ivy,
                "Jennifer" => Self::Jennifer,
                "Justin" => Self::Justin,
                "Kendra" => Self::Kendra,
                "Kimberly" => Self::Kimberly,
                "Conchita" => Self::Conchita,
                "Enrique" => Self::Enrique,
                "Penelope" => Self::Penelope,
                "Miguel" => Self::Miguel,
                "Chantal" => Self::Chantal,
                "Celine" => Self::Celine,
                "Mathieu" => Self::Mathieu,
                "Dora" => Self::Dora,
                "Karl" => Self::Karl,
                "Carla" => Self::Carla,
                "Giorgio" => Self::Giorgio,
                "Liv" => Self::Liv,
                "Lotte" => Self::Lotte,
                "Ruben" => Self::Ruben,
                "Agnieszka" => Self::Agnieszka,
                "Jacek" => Self::Jacek,
                "Ewa" => Self::Ewa,
                "Jan" => Self::Jan,
                "Maja" => Self::Maja,
                "Vitoria" => Self::Vitoria,
                "Ricardo" => Self::Ricardo,
                "Cristiano" => Self::Cristiano,
                "Ines" => Self::Ines,
                "Carmen" => Self::Carmen,
                "Maxim" => Self::Maxim,
                "Tatyana" => Self::Tatyana,
                "Astrid" => Self::Astrid,
                "Filiz" => Self::Filiz,
                "Mizuki" => Self::Mizuki,
                "Seoyeon" => Self::Seoyeon,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VoiceName {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VoiceName {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VoiceName {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VoiceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VoiceName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VoiceName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
