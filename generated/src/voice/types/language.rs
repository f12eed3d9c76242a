// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Language`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The language of a voice, as a BCP 47 tag.
///
/// Described at `voice.v1.yaml#/components/schemas/Language`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `ar`
    Ar,
    /// `ca-ES`
    CaEs,
    /// `cmn-CN`
    CmnCn,
    /// `cmn-TW`
    CmnTw,
    /// `cs-CZ`
    CsCz,
    /// `cy-GB`
    CyGb,
    /// `da-DK`
    DaDk,
    /// `de-DE`
    DeDe,
    /// `el-GR`
    ElGr,
    /// `en-AU`
    EnAu,
    /// `en-GB`
    EnGb,
    /// `en-GB-WLS`
    EnGbWls,
    /// `en-IN`
    EnIn,
    /// `en-US`
    EnUs,
    /// `en-ZA`
    EnZa,
    /// `es-ES`
    EsEs,
    /// `es-MX`
    EsMx,
    /// `es-US`
    EsUs,
    /// `eu-ES`
    EuEs,
    /// `fi-FI`
    FiFi,
    /// `fil-PH`
    FilPh,
    /// `fr-CA`
    FrCa,
    /// `fr-FR`
    FrFr,
    /// `he-IL`
    HeIl,
    /// `hi-IN`
    HiIn,
    /// `hu-HU`
    HuHu,
    /// `id-ID`
    IdId,
    /// `is-IS`
    IsIs,
    /// `it-IT`
    ItIt,
    /// `ja-JP`
    JaJp,
    /// `ko-KR`
    KoKr,
    /// `nb-NO`
    NbNo,
    /// `nl-NL`
    NlNl,
    /// `no-NO`
    NoNo,
    /// `pl-PL`
    PlPl,
    /// `pt-BR`
    PtBr,
    /// `pt-PT`
    PtPt,
    /// `ro-RO`
    RoRo,
    /// `ru-RU`
    RuRu,
    /// `sk-SK`
    SkSk,
    /// `sv-SE`
    SvSe,
    /// `th-TH`
    ThTh,
    /// `tr-TR`
    TrTr,
    /// `uk-UA`
    UkUa,
    /// `vi-VN`
    ViVn,
    /// `yue-CN`
    YueCn,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl Language {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ar => "ar",
            Self::CaEs => "ca-ES",
            Self::CmnCn => "cmn-CN",
            Self::CmnTw => "cmn-TW",
            Self::CsCz => "cs-CZ",
            Self::CyGb => "cy-GB",
            Self::DaDk => "da-DK",
            Self::DeDe => "de-DE",
            Self::ElGr => "el-GR",
            Self::EnAu => "en-AU",
            Self::EnGb => "en-GB",
            Self::EnGbWls => "en-GB-WLS",
            Self::EnIn => "en-IN",
            Self::EnUs => "en-US",
            Self::EnZa => "en-ZA",
            Self::EsEs => "es-ES",
            Self::EsMx => "es-MX",
            Self::EsUs => "es-US",
            Self::EuEs => "eu-ES",
            Self::FiFi => "fi-FI",
            Self::FilPh => "fil-PH",
            Self::FrCa => "fr-CA",
            Self::FrFr => "fr-FR",
            Self::HeIl => "he-IL",
            Self::HiIn => "hi-IN",
            Self::HuHu => "hu-HU",
            Self::IdId => "id-ID",
            Self::IsIs => "is-IS",
            Self::ItIt => "it-IT",
            Self::JaJp => "ja-JP",
            Self::KoKr => "ko-KR",
            Self::NbNo => "nb-NO",
            Self::NlNl => "nl-NL",
            Self::NoNo => "no-NO",
            Self::PlPl => "pl-PL",
            Self::PtBr => "pt-BR",
            Self::PtPt => "pt-PT",
            Self::RoRo => "ro-RO",
            Self::RuRu => "ru-RU",
            Self::SkSk => "sk-SK",
            Self::SvSe => "sv-SE",
            Self::ThTh => "th-TH",
            Self::TrTr => "tr-TR",
            Self::UkUa => "uk-UA",
            Self::ViVn => "vi-VN",
            Self::YueCn => "yue-CN",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for Language {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "ar" => Self::Ar,
                "ca-ES" => Self::CaEs,
                "cmn-CN" => Self::CmnCn,
                "cmn-TW" => Self::CmnTw,
                "cs-CZ" => Self::CsCz,
                "cy-GB" => Self::CyGb,
                "da-DK" => Self::DaDk,
                "de-DE" => Self::DeDe,
                "el-GR" => Self::ElGr,
                "en-AU" => Self::EnAu,
                "en-GB" => Self::EnGb,
                "en-GB-WLS" => Self::EnGbWls,
                "en-IN" => Self::EnIn,
                "en-US" => Self::EnUs,
                "en-ZA" => Self::EnZa,
                "es-ES" => Self::EsEs,
                "es-MX" => Self::EsMx,
                "es-US" => Self::EsUs,
                "eu-ES" => Self::EuEs,
                "fi-FI" => Self::FiFi,
                "fil-PH" => Self::FilPh,
                "fr-CA" => Self::FrCa,
                "fr-FR" => Self::FrFr,
                "he-IL" => Self::HeIl,
                "hi-IN" => Self::HiIn,
                "hu-HU" => Self::HuHu,
                "id-ID" => Self::IdId,
                "is-IS" => Self::IsIs,
                "it-IT" => Self::ItIt,
                "ja-JP" => Self::JaJp,
                "ko-KR" => Self::KoKr,
                "nb-NO" => Self::NbNo,
                "nl-NL" => Self::NlNl,
                "no-NO" => Self::NoNo,
                "pl-PL" => Self::PlPl,
                "pt-BR" => Self::PtBr,
                "pt-PT" => Self::PtPt,
                "ro-RO" => Self::RoRo,
                "ru-RU" => Self::RuRu,
                "sk-SK" => Self::SkSk,
                "sv-SE" => Self::SvSe,
                "th-TH" => Self::ThTh,
                "tr-TR" => Self::TrTr,
                "uk-UA" => Self::UkUa,
                "vi-VN" => Self::ViVn,
                "yue-CN" => Self::YueCn,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for Language {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for Language {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for Language {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
