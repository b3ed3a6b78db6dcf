//! The lines of a GPC inventory: sector, subsector, and the part of it that lies in one scope.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A GPC sector, in the order of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// I, stationary energy.
    Stationary,
    /// II, transport.
    Transport,
    /// III, waste and wastewater.
    Waste,
    /// IV, industrial processes and product use.
    Ippu,
    /// V, agriculture, forestry and other land use; may be negative.
    Afolu,
    /// VI, other scope 3.
    OtherScope3,
}

impl Sector {
    /// All sectors.
    pub const ALL: [Self; 6] =
        [Self::Stationary, Self::Transport, Self::Waste, Self::Ippu, Self::Afolu, Self::OtherScope3];

    /// The Roman number.
    #[must_use]
    pub const fn roman(self) -> &'static str {
        match self {
            Self::Stationary => "I",
            Self::Transport => "II",
            Self::Waste => "III",
            Self::Ippu => "IV",
            Self::Afolu => "V",
            Self::OtherScope3 => "VI",
        }
    }

    fn from_roman(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.roman() == text)
    }
}

/// Where emissions happen, seen from the city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum GpcScope {
    /// Inside the boundary.
    #[serde(rename = "1")]
    One,
    /// At the plants that supply the grid energy used inside.
    #[serde(rename = "2")]
    Two,
    /// Outside, because of what happens inside.
    #[serde(rename = "3")]
    Three,
}

impl GpcScope {
    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// One line, for example `I.1.2`. Only lines of the protocol exist; they sort in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GpcLine {
    sector: Sector,
    subsector: u8,
    /// Third number; 0 in sectors IV to VI, which have none.
    part: u8,
}

impl GpcLine {
    /// The line, where the protocol has it.
    #[must_use]
    pub const fn new(sector: Sector, subsector: u8, part: u8) -> Option<Self> {
        let exists = matches!(
            (sector, subsector, part),
            (Sector::Stationary, 1..=6, 1..=3)
                | (Sector::Stationary, 4, 4)
                | (Sector::Stationary, 7 | 8, 1)
                | (Sector::Transport, 1..=5, 1..=3)
                | (Sector::Waste, 1..=4, 1..=3)
                | (Sector::Ippu, 1 | 2, 0)
                | (Sector::Afolu, 1..=3, 0)
                | (Sector::OtherScope3, 1, 0)
        );
        if exists { Some(Self { sector, subsector, part }) } else { None }
    }

    /// Every line in the protocol's order: 53 and VI.1.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = |sector| {
            (1..=8).flat_map(move |subsector| (0..=4).filter_map(move |part| Self::new(sector, subsector, part)))
        };
        Sector::ALL.into_iter().flat_map(parts)
    }

    /// Its sector.
    #[must_use]
    pub const fn sector(self) -> Sector {
        self.sector
    }

    /// Its subsector's number within the sector.
    #[must_use]
    pub const fn subsector(self) -> u8 {
        self.subsector
    }

    /// Its third number; 0 in sectors IV to VI.
    #[must_use]
    pub const fn part(self) -> u8 {
        self.part
    }

    /// Its scope. Waste counts where it is generated: treated outside is scope 3, brought in from outside is scope 1.
    #[must_use]
    pub const fn scope(self) -> GpcScope {
        match (self.sector, self.part) {
            (Sector::Stationary | Sector::Transport, 2) => GpcScope::Two,
            (Sector::Stationary | Sector::Transport, 3) | (Sector::Waste, 2) | (Sector::OtherScope3, _) => {
                GpcScope::Three
            }
            _ => GpcScope::One,
        }
    }

    /// Whether it is scope 1 and no part of BASIC+, so that sheets by subsector report it apart: generation for the grid
    /// (I.4.4) and waste from elsewhere (III.x.3).
    #[must_use]
    pub const fn is_apart(self) -> bool {
        matches!((self.sector, self.part), (Sector::Stationary, 4) | (Sector::Waste, 3))
    }

    /// The subsector's number with its sector, for example `I.1`.
    #[must_use]
    pub fn subsector_id(self) -> String {
        format!("{}.{}", self.sector.roman(), self.subsector)
    }

    /// The subsector's name in the protocol's English, as exchange sheets carry it.
    #[must_use]
    pub const fn subsector_name(self) -> &'static str {
        match (self.sector, self.subsector) {
            (Sector::Stationary, 1) => "Residential buildings",
            (Sector::Stationary, 2) => "Commercial and institutional buildings and facilities",
            (Sector::Stationary, 3) => "Manufacturing industries and construction",
            (Sector::Stationary, 4) => "Energy industries",
            (Sector::Stationary, 5) => "Agriculture, forestry and fishing activities",
            (Sector::Stationary, 6) => "Non-specified sources",
            (Sector::Stationary, 7) => "Fugitive emissions from coal",
            (Sector::Stationary, _) => "Fugitive emissions from oil and natural gas systems",
            (Sector::Transport, 1) => "On-road transportation",
            (Sector::Transport, 2) => "Railways",
            (Sector::Transport, 3) => "Waterborne navigation",
            (Sector::Transport, 4) => "Aviation",
            (Sector::Transport, _) => "Off-road transportation",
            (Sector::Waste, 1) => "Solid waste disposal",
            (Sector::Waste, 2) => "Biological treatment of waste",
            (Sector::Waste, 3) => "Incineration and open burning",
            (Sector::Waste, _) => "Wastewater treatment and discharge",
            (Sector::Ippu, 1) => "Industrial processes",
            (Sector::Ippu, _) => "Product use",
            (Sector::Afolu, 1) => "Livestock",
            (Sector::Afolu, 2) => "Land",
            (Sector::Afolu, _) => "Aggregate sources and non-CO2 emission sources on land",
            (Sector::OtherScope3, _) => "Other scope 3",
        }
    }
}

impl fmt::Display for GpcLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.sector.roman(), self.subsector)?;
        if self.part > 0 { write!(f, ".{}", self.part) } else { Ok(()) }
    }
}

/// Why a reference names no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchLine;

impl FromStr for GpcLine {
    type Err = NoSuchLine;

    /// Takes any case, surrounding blanks and a closing full stop.
    fn from_str(text: &str) -> Result<Self, NoSuchLine> {
        let upper = text.trim().trim_end_matches('.').to_ascii_uppercase();
        let mut numbers = upper.split('.').map(str::trim);
        let sector = numbers.next().and_then(Sector::from_roman).ok_or(NoSuchLine)?;
        let digit = |text: &str| if text.len() == 1 { text.parse::<u8>().ok() } else { None };
        let subsector = numbers.next().and_then(digit).ok_or(NoSuchLine)?;
        let part = numbers.next().map_or(Some(0), |text| digit(text).filter(|part| *part > 0)).ok_or(NoSuchLine)?;
        if numbers.next().is_some() {
            return Err(NoSuchLine);
        }
        Self::new(sector, subsector, part).ok_or(NoSuchLine)
    }
}

impl Serialize for GpcLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for GpcLine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|NoSuchLine| de::Error::custom(format!("`{text}` is no line of the protocol")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_protocol_has_53_lines_and_other_scope_3() {
        let all: Vec<GpcLine> = GpcLine::all().collect();
        assert_eq!(all.len(), 54);
        assert!(all.is_sorted());
        assert!(all.iter().all(|line| line.to_string().parse() == Ok(*line)));
    }

    #[test]
    fn references_are_read_in_any_case_and_only_where_they_exist() {
        let read = |text: &str| text.parse::<GpcLine>().ok().map(|line| line.to_string());
        assert_eq!(read(" i.4.4. ").as_deref(), Some("I.4.4"));
        assert_eq!(read("iv.1").as_deref(), Some("IV.1"));
        for no in ["", "I", "I.1", "I.5.4", "I.7.2", "II.6.1", "IV.1.1", "VII.1", "1.1.1", "I.1.1.1", "I.01.1", "é.1"]
        {
            assert_eq!(read(no), None, "{no}");
        }
    }

    #[test]
    fn waste_from_elsewhere_is_scope_1_and_waste_sent_away_scope_3() {
        let scope = |text: &str| text.parse::<GpcLine>().unwrap().scope();
        assert_eq!((scope("III.1.2"), scope("III.1.3")), (GpcScope::Three, GpcScope::One));
        assert_eq!((scope("I.4.4"), scope("I.1.2"), scope("II.4.3")), (GpcScope::One, GpcScope::Two, GpcScope::Three));
    }
}
