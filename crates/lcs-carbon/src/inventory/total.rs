//! Which lines a total counts.

use super::gpc_line::{GpcLine, GpcScope, Sector};
use serde::Serialize;

/// A total of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Total {
    /// Stationary energy and transport of scopes 1 and 2, and the waste that the city generates, wherever treated.
    Basic,
    /// BASIC with losses of the grid, journeys across the boundary, industrial processes and land use.
    BasicPlus,
    /// BASIC+ with other scope 3.
    BasicPlusScope3,
    /// All that is emitted inside the boundary: every scope-1 line, power plants and waste from elsewhere included.
    Territorial,
}

impl Total {
    /// All totals.
    pub const ALL: [Self; 4] = [Self::Basic, Self::BasicPlus, Self::BasicPlusScope3, Self::Territorial];

    /// The id in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::BasicPlus => "basic_plus",
            Self::BasicPlusScope3 => "basic_plus_s3",
            Self::Territorial => "territorial",
        }
    }

    /// The name that sheets print.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Basic => "BASIC",
            Self::BasicPlus => "BASIC+",
            Self::BasicPlusScope3 => "BASIC+S3",
            Self::Territorial => "Territorial",
        }
    }

    /// Whether the total counts a line.
    ///
    /// A line of I.4.4 (energy sold to the grid) is territorial only: in BASIC the same tonnes are scope 2 of whoever
    /// uses the energy. The territorial total follows the protocol's text, sectors IV and V included.
    ///
    /// # Source
    /// GPC, chapter 4, tables of BASIC and BASIC+ sources.
    #[must_use]
    pub fn counts(self, line: GpcLine) -> bool {
        let generation_for_the_grid = line.sector() == Sector::Stationary && line.part() == 4;
        let waste_from_elsewhere = line.sector() == Sector::Waste && line.part() == 3;
        match self {
            Self::Territorial => line.scope() == GpcScope::One,
            Self::Basic => match line.sector() {
                Sector::Stationary | Sector::Transport => line.scope() != GpcScope::Three && !generation_for_the_grid,
                Sector::Waste => !waste_from_elsewhere,
                Sector::Ippu | Sector::Afolu | Sector::OtherScope3 => false,
            },
            Self::BasicPlus => {
                !generation_for_the_grid && !waste_from_elsewhere && line.sector() != Sector::OtherScope3
            }
            Self::BasicPlusScope3 => Self::BasicPlus.counts(line) || line.sector() == Sector::OtherScope3,
        }
    }
}

/// A total, or one sector's part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Aggregate {
    /// The total.
    pub total: Total,
    /// The sector; `None` for all.
    pub sector: Option<Sector>,
}

impl Aggregate {
    /// Whether it counts a line.
    #[must_use]
    pub fn counts(self, line: GpcLine) -> bool {
        self.total.counts(line) && self.sector.is_none_or(|sector| sector == line.sector())
    }

    /// The name that files carry: `BASIC`, `BASIC+ Transport`. [`Aggregate::from_name`] reads it back.
    #[must_use]
    pub fn name(self) -> String {
        let total = self.total.name();
        let sector = match self.sector {
            None => return total.to_owned(),
            Some(Sector::Stationary) => "Stationary",
            Some(Sector::Transport) => "Transport",
            Some(Sector::Waste) => "Waste",
            Some(Sector::Ippu) => "IPPU",
            Some(Sector::Afolu) => "AFOLU",
            Some(Sector::OtherScope3) => "Other",
        };
        format!("{total} {sector}")
    }

    /// From the key of a file: `BASIC+ Transport`, `basic_plus_t`, `Territorial`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let words = name.to_ascii_uppercase().replace(['_', '-'], " ").replace(" PLUS", "+");
        let mut words: Vec<&str> = words.split_whitespace().collect();
        if words.len() > 1 && matches!(words.last(), Some(&("T" | "TCO2E" | "TOTAL"))) {
            words.pop();
        }
        let total = match *words.first()? {
            "BASIC" => Total::Basic,
            "BASIC+" => Total::BasicPlus,
            "BASIC+S3" => Total::BasicPlusScope3,
            "TERRITORIAL" => Total::Territorial,
            _ => return None,
        };
        let sector = match words.get(1..)? {
            [] => return Some(Self { total, sector: None }),
            ["S3"] if total == Total::BasicPlus => return Some(Self { total: Total::BasicPlusScope3, sector: None }),
            ["STATIONARY"] | ["STATIONARY", "ENERGY"] => Sector::Stationary,
            ["TRANSPORT" | "TRANSPORTATION"] => Sector::Transport,
            ["WASTE"] => Sector::Waste,
            ["IPPU"] => Sector::Ippu,
            ["AFOLU"] => Sector::Afolu,
            ["OTHER"] | ["OTHER", "SCOPE", "3"] => Sector::OtherScope3,
            _ => return None,
        };
        Some(Self { total, sector: Some(sector) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(total: Total, not: Total) -> Vec<String> {
        GpcLine::all().filter(|l| total.counts(*l) && !not.counts(*l)).map(|line| line.to_string()).collect()
    }

    /// Sheet of the reference facts: lines found only in the territorial total, and what BASIC+ adds.
    #[test]
    fn totals_differ_by_the_lines_that_the_protocol_names() {
        let territorial = only(Total::Territorial, Total::BasicPlus);
        assert_eq!(territorial, ["I.4.4", "III.1.3", "III.2.3", "III.3.3", "III.4.3"]);
        let losses = (1..=6).map(|s| format!("I.{s}.3"));
        let journeys = (1..=5).map(|s| format!("II.{s}.3"));
        let rest = ["IV.1", "IV.2", "V.1", "V.2", "V.3"].map(str::to_owned);
        let expected: Vec<String> = losses.chain(journeys).chain(rest).collect();
        assert_eq!(only(Total::BasicPlus, Total::Basic), expected);
        assert_eq!(only(Total::BasicPlusScope3, Total::BasicPlus), ["VI.1"]);
        let basic = GpcLine::all().filter(|line| Total::Basic.counts(*line)).count();
        assert_eq!(basic, 6 * 2 + 2 + 5 * 2 + 4 * 2);
    }

    #[test]
    fn names_of_files_are_read() {
        let read = |name: &str| Aggregate::from_name(name).map(|a| (a.total, a.sector));
        assert_eq!(read("BASIC"), Some((Total::Basic, None)));
        assert_eq!(read("basic_plus_t"), Some((Total::BasicPlus, None)));
        assert_eq!(read("BASIC+S3"), Some((Total::BasicPlusScope3, None)));
        assert_eq!(read("basic_plus_s3_t"), Some((Total::BasicPlusScope3, None)));
        assert_eq!(read("BASIC+ AFOLU"), Some((Total::BasicPlus, Some(Sector::Afolu))));
        for total in Total::ALL {
            for sector in Sector::ALL.into_iter().map(Some).chain([None]) {
                let aggregate = Aggregate { total, sector };
                assert_eq!(Aggregate::from_name(&aggregate.name()), Some(aggregate));
            }
        }
        assert_eq!(read("territorial_t"), Some((Total::Territorial, None)));
        assert_eq!(read("Scope 1"), None);
        assert_eq!(read(""), None);
    }
}
