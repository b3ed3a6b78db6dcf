//! Warming potentials over 100 years, one set per assessment report.

use serde::Serialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// A greenhouse gas. Methane is kept by origin, since its oxidation to fossil CO2 counts only for fossil methane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gas {
    /// Carbon dioxide that is not biogenic.
    Co2,
    /// Methane from fossil fuel.
    Ch4Fossil,
    /// Methane from biomass and waste.
    Ch4Biogenic,
    /// Methane whose origin is not told.
    Ch4,
    /// Nitrous oxide.
    N2o,
    /// Sulphur hexafluoride.
    Sf6,
    /// Nitrogen trifluoride.
    Nf3,
    /// HFC-134a.
    Hfc134a,
    /// HFC-32.
    Hfc32,
    /// HFC-125.
    Hfc125,
    /// Tetrafluoromethane, PFC-14.
    Cf4,
}

impl Gas {
    /// Every gas.
    pub const ALL: [Self; 11] = [
        Self::Co2,
        Self::Ch4Fossil,
        Self::Ch4Biogenic,
        Self::Ch4,
        Self::N2o,
        Self::Sf6,
        Self::Nf3,
        Self::Hfc134a,
        Self::Hfc32,
        Self::Hfc125,
        Self::Cf4,
    ];

    /// The id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Co2 => "CO2",
            Self::Ch4Fossil => "CH4 fossil",
            Self::Ch4Biogenic => "CH4 biogenic",
            Self::Ch4 => "CH4",
            Self::N2o => "N2O",
            Self::Sf6 => "SF6",
            Self::Nf3 => "NF3",
            Self::Hfc134a => "HFC-134a",
            Self::Hfc32 => "HFC-32",
            Self::Hfc125 => "HFC-125",
            Self::Cf4 => "CF4",
        }
    }

    /// Reads a gas's name in any case, with or without blanks and dashes.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
        };
        let name = plain(name);
        match name.as_str() {
            "CH4NONFOSSIL" | "CH4BIO" => Some(Self::Ch4Biogenic),
            "PFC14" => Some(Self::Cf4),
            _ => Self::ALL.into_iter().find(|gas| plain(gas.id()) == name),
        }
    }
}

/// Masses by gas, all in one unit.
pub type GasAmounts = BTreeMap<Gas, f64>;

/// An assessment report of the IPCC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum GwpSet {
    /// Fourth, 2007.
    Ar4,
    /// Fifth, 2013.
    Ar5,
    /// Sixth, 2021.
    Ar6,
}

impl GwpSet {
    /// All sets.
    pub const ALL: [Self; 3] = [Self::Ar4, Self::Ar5, Self::Ar6];

    /// The short name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ar4 => "AR4",
            Self::Ar5 => "AR5",
            Self::Ar6 => "AR6",
        }
    }

    /// From a label such as `AR5`, `IPCC AR5 GWP100` or `5AR`.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        let upper = label.to_ascii_uppercase();
        let mut named = Self::ALL.into_iter().filter(|set| {
            let (ar, digit) = set.id().split_at(2);
            upper.contains(set.id()) || upper.contains(&format!("{digit}{ar}"))
        });
        named.next().filter(|_| named.next().is_none())
    }
}

/// How a set weighs methane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Methane {
    /// Fossil and other methane apart.
    ByOrigin,
    /// One value for all methane.
    Single,
}

/// A gas without a warming potential.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the warming potentials of {} have no value for {}", .set.id(), .gas.id())]
pub struct NoGwp {
    /// The set asked.
    pub set: GwpSet,
    /// The gas it lacks.
    pub gas: Gas,
}

impl NoGwp {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        "add the value with its source to the pack's warming potentials, or choose a set that has it"
    }
}

/// Warming potentials of one report. What is in this table was read in a published source; further gases, and the
/// whole of the fourth report, come in as data through [`GwpTable::with`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GwpTable {
    /// The report.
    pub set: GwpSet,
    /// kg CO2e per kg.
    values: BTreeMap<Gas, f64>,
}

impl GwpTable {
    /// The set's values of CO2, methane and nitrous oxide.
    ///
    /// Methane of untold origin takes the single value. The fifth report's single value is the one without oxidation.
    ///
    /// # Source
    /// GHG Protocol, Global warming potential values, version 2.0 (2024): AR5 methane 30 fossil, 28 other; AR6 29.8
    /// and 27.0. AR6 WG1 table 7.SM.7: methane 27.9, N2O 273. AR5 WG1 table 8.A.1: N2O 265.
    #[must_use]
    pub fn new(set: GwpSet, methane: Methane) -> Self {
        let mut values = BTreeMap::from([(Gas::Co2, 1.0)]);
        let known = match set {
            GwpSet::Ar4 => None,
            GwpSet::Ar5 => Some(((30.0, 28.0, 28.0), 265.0)),
            GwpSet::Ar6 => Some(((29.8, 27.0, 27.9), 273.0)),
        };
        if let Some(((fossil, biogenic, single), n2o)) = known {
            let (fossil, biogenic) = if methane == Methane::Single { (single, single) } else { (fossil, biogenic) };
            values.extend([
                (Gas::Ch4Fossil, fossil),
                (Gas::Ch4Biogenic, biogenic),
                (Gas::Ch4, single),
                (Gas::N2o, n2o),
            ]);
        }
        Self { set, values }
    }

    /// Adds or replaces a value, kg CO2e per kg.
    #[must_use]
    pub fn with(mut self, gas: Gas, gwp: f64) -> Self {
        self.values.insert(gas, gwp);
        self
    }

    /// A gas's potential, kg CO2e per kg.
    #[must_use]
    pub fn get(&self, gas: Gas) -> Option<f64> {
        self.values.get(&gas).copied()
    }

    /// CO2 equivalent of a mixture, in its unit of mass.
    ///
    /// # Errors
    /// [`NoGwp`] for a gas that the set lacks: never is a gas weighed as nothing.
    pub fn co2e(&self, amounts: &GasAmounts) -> Result<f64, NoGwp> {
        amounts
            .iter()
            .map(|(gas, mass)| self.get(*gas).map(|gwp| mass * gwp).ok_or(NoGwp { set: self.set, gas: *gas }))
            .sum()
    }

    /// Whether a published value for a gas is one of this report's; `None` where the report's value is not known here.
    #[must_use]
    pub(super) fn report_has(set: GwpSet, gas: Gas, value: f64) -> Option<bool> {
        let tables = [Self::new(set, Methane::ByOrigin), Self::new(set, Methane::Single)];
        // Methane in general may be given by any of the report's values.
        let alike = if gas == Gas::Ch4 { vec![Gas::Ch4, Gas::Ch4Fossil, Gas::Ch4Biogenic] } else { vec![gas] };
        let known: Vec<f64> = tables.iter().flat_map(|table| alike.iter().filter_map(|gas| table.get(*gas))).collect();
        (!known.is_empty()).then(|| known.iter().any(|of_report| (of_report - value).abs() < 1e-9))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 100 m³ of natural gas with 2.244 kg CO2, 0.0002 kg CH4 and 4e-6 kg N2O per m³ (TV-UNIT of the reference sheet).
    /// A known program gives 520 kg.
    #[test]
    fn natural_gas_weighs_what_the_report_says() {
        let gas = GasAmounts::from([(Gas::Co2, 224.4), (Gas::Ch4Fossil, 0.02), (Gas::N2o, 0.0004)]);
        let of = |set, methane| GwpTable::new(set, methane).co2e(&gas).unwrap();
        assert!((of(GwpSet::Ar5, Methane::Single) - 225.066).abs() < 1e-9);
        assert!((of(GwpSet::Ar6, Methane::ByOrigin) - 225.1052).abs() < 1e-9);
    }

    #[test]
    fn an_unknown_potential_is_an_error_and_no_zero() {
        let leak = GasAmounts::from([(Gas::Sf6, 1.0)]);
        let table = GwpTable::new(GwpSet::Ar5, Methane::Single);
        assert_eq!(table.co2e(&leak), Err(NoGwp { set: GwpSet::Ar5, gas: Gas::Sf6 }));
        // Value as a pack would give it.
        assert_eq!(table.with(Gas::Sf6, 23_500.0).co2e(&leak), Ok(23_500.0));
    }

    /// R-410A is half HFC-32 and half HFC-125: 2,087.5, 1,923.5 and 2,255.5 by report (reference sheet, section 5.1).
    #[test]
    fn a_blend_is_the_mean_of_its_parts() {
        let blend = GasAmounts::from([(Gas::Hfc32, 0.5), (Gas::Hfc125, 0.5)]);
        for (set, hfc32, hfc125, expected) in [
            (GwpSet::Ar4, 675.0, 3_500.0, 2_087.5),
            (GwpSet::Ar5, 677.0, 3_170.0, 1_923.5),
            (GwpSet::Ar6, 771.0, 3_740.0, 2_255.5),
        ] {
            let table = GwpTable::new(set, Methane::Single).with(Gas::Hfc32, hfc32).with(Gas::Hfc125, hfc125);
            assert_eq!(table.co2e(&blend), Ok(expected));
        }
    }

    #[test]
    fn labels_and_gases_are_read_as_people_write_them() {
        assert_eq!(GwpSet::from_label("IPCC AR5 (GWP100)"), Some(GwpSet::Ar5));
        assert_eq!(GwpSet::from_label("6AR"), Some(GwpSet::Ar6));
        assert_eq!(GwpSet::from_label("AR5 or AR6"), None);
        assert_eq!(Gas::from_name("ch4_fossil"), Some(Gas::Ch4Fossil));
        assert_eq!(Gas::from_name("HFC134A"), Some(Gas::Hfc134a));
        assert_eq!(Gas::from_name("CO2(b)"), None);
        assert!(Gas::ALL.into_iter().all(|gas| Gas::from_name(gas.id()) == Some(gas)));
    }
}
