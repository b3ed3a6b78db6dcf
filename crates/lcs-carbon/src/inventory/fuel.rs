//! Burnt fuel: mass or energy to gases, biogenic carbon apart.

use super::gwp::{Gas, GasAmounts};
use serde::Serialize;

/// Emission factors of one fuel in one use, on its net calorific value. Gross values are another basis and never mix
/// with these.
///
/// # Source
/// IPCC 2006 Guidelines, volume 2, tables 1.2 and 2.2 to 2.5 (values come in as data).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FuelFactor {
    /// Net calorific value, TJ per kt (= MJ per kg).
    pub net_calorific_value_tj_kt: f64,
    /// kg CO2 per TJ.
    pub co2_kg_tj: f64,
    /// kg CH4 per TJ.
    pub ch4_kg_tj: f64,
    /// kg N2O per TJ.
    pub n2o_kg_tj: f64,
    /// Whether its carbon is biogenic.
    pub biogenic: bool,
}

/// What burning emits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FuelEmissions {
    /// Gases that count, kg.
    pub gases_kg: GasAmounts,
    /// Biogenic CO2, kg: a memo, never in a total.
    pub biogenic_co2_kg: f64,
}

impl FuelFactor {
    /// Emissions of an energy.
    #[must_use]
    pub fn burn_tj(&self, energy_tj: f64) -> FuelEmissions {
        let co2_kg = energy_tj * self.co2_kg_tj;
        let (fossil_kg, biogenic_co2_kg) = if self.biogenic { (0.0, co2_kg) } else { (co2_kg, 0.0) };
        let methane = if self.biogenic { Gas::Ch4Biogenic } else { Gas::Ch4Fossil };
        let gases_kg = GasAmounts::from([
            (Gas::Co2, fossil_kg),
            (methane, energy_tj * self.ch4_kg_tj),
            (Gas::N2o, energy_tj * self.n2o_kg_tj),
        ]);
        FuelEmissions { gases_kg, biogenic_co2_kg }
    }

    /// Emissions of a mass.
    #[must_use]
    pub fn burn_kg(&self, mass_kg: f64) -> FuelEmissions {
        self.burn_tj(mass_kg * self.net_calorific_value_tj_kt * 1e-6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::gwp::{GwpSet, GwpTable, Methane};

    /// IPCC 2006 defaults of the reference sheet, section 5.2, residential use.
    const PEAT: FuelFactor = FuelFactor {
        net_calorific_value_tj_kt: 9.76,
        co2_kg_tj: 106_000.0,
        ch4_kg_tj: 300.0,
        n2o_kg_tj: 1.4,
        biogenic: false,
    };
    const CHARCOAL: FuelFactor = FuelFactor {
        net_calorific_value_tj_kt: 29.5,
        co2_kg_tj: 112_000.0,
        ch4_kg_tj: 200.0,
        n2o_kg_tj: 1.0,
        biogenic: true,
    };
    const DIESEL: FuelFactor = FuelFactor {
        net_calorific_value_tj_kt: 43.0,
        co2_kg_tj: 74_100.0,
        ch4_kg_tj: 3.0,
        n2o_kg_tj: 0.6,
        biogenic: false,
    };

    /// TV-UNIT: 103.456 kg, and not the 165.36 kg that wood's heating value gives.
    #[test]
    fn peat_has_its_own_heating_value() {
        assert!((PEAT.burn_kg(100.0).gases_kg[&Gas::Co2] - 103.456).abs() < 1e-9);
    }

    /// TV-UNIT: 100 m³ (1.063 TJ) are 6.2345 t in total and 119.056 t beside it.
    #[test]
    fn biogenic_carbon_is_a_memo() {
        let burnt = CHARCOAL.burn_tj(1.063);
        let total_kg = GwpTable::new(GwpSet::Ar5, Methane::Single).co2e(&burnt.gases_kg).unwrap();
        assert!((total_kg - 6_234.5).abs() < 0.05);
        assert!((burnt.biogenic_co2_kg - 119_056.0).abs() < 1e-6);
    }

    /// TV-UNIT: 1 TJ of diesel in manufacturing is 74,343 kg by AR5, 74,353.8 by AR4, 74,353.2 by AR6 for fossil methane.
    #[test]
    fn the_report_matters() {
        let gases = DIESEL.burn_tj(1.0).gases_kg;
        let ar4 = GwpTable::new(GwpSet::Ar4, Methane::Single).with(Gas::Ch4Fossil, 25.0).with(Gas::N2o, 298.0);
        let ar5 = GwpTable::new(GwpSet::Ar5, Methane::Single);
        let ar6 = GwpTable::new(GwpSet::Ar6, Methane::ByOrigin);
        for (table, expected) in [(ar4, 74_353.8), (ar5, 74_343.0), (ar6, 74_353.2)] {
            assert!((table.co2e(&gases).unwrap() - expected).abs() < 1e-6);
        }
    }
}
