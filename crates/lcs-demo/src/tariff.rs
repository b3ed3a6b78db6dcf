//! What a bill costs: about right, so that amounts help to tell a slipped unit from a high use.
//!
//! # Source
//! TNB electricity tariff schedule of 1 January 2014 (until 30 June 2025) and the RP4 schedule (from 1 July 2025), as
//! named in `city/tariffs.toml`; a bill that straddles the change is priced by days.

use crate::{DemoError, account::Supply, calendar::days_between};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Prices of all supplies; see `city/tariffs.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tariffs {
    change: toml::value::Datetime,
    kwtbb_share: f64,
    gas_rm_per_mmbtu: [f64; 2],
    low_voltage: LowVoltage,
    medium_voltage: MediumVoltage,
    street_lighting: StreetLighting,
    adjustment: BTreeMap<String, f64>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LowVoltage {
    code: [String; 2],
    first_200_rm_kwh: f64,
    rest_rm_kwh: f64,
    minimum_rm: f64,
    new_rm_kwh: f64,
    new_retail_rm: f64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct MediumVoltage {
    code: [String; 2],
    rm_kwh: f64,
    rm_kw: f64,
    minimum_rm: f64,
    new_rm_kwh: f64,
    new_rm_kw: f64,
    new_retail_rm: f64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StreetLighting {
    code: [String; 2],
    rm_kwh: f64,
    new_rm_kwh: f64,
}

/// Mean power over maximum demand, assumed for every medium-voltage supply.
const LOAD_FACTOR: f64 = 0.42;
/// Days of the month that minimum charges and retail charges are meant for.
const MONTH_DAYS: f64 = 30.4;
/// 1 MMBtu = 1.055056 GJ.
pub const KWH_PER_MMBTU: f64 = 1_055.056 / 3.6;

impl Tariffs {
    pub fn new() -> Result<Self, DemoError> {
        toml::from_str(include_str!("../city/tariffs.toml"))
            .map_err(|error| DemoError::Table { table: "tariffs.toml", message: error.to_string() })
    }

    /// The code on the account list, which is of today: the newer one.
    pub fn code(&self, supply: Supply) -> &str {
        match supply {
            Supply::LowVoltage => &self.low_voltage.code[1],
            Supply::MediumVoltage => &self.medium_voltage.code[1],
            Supply::StreetLighting => &self.street_lighting.code[1],
            Supply::Gas => "GAS",
        }
    }

    /// RM for `kwh` used from `start` up to, not including, `end`. A negative quantity gives a negative amount.
    pub fn amount_rm(&self, supply: Supply, kwh: f64, start: Date, end: Date) -> f64 {
        if kwh < 0.0 {
            return -self.amount_rm(supply, -kwh, start, end);
        }
        if supply == Supply::Gas {
            return kwh / KWH_PER_MMBTU * self.gas_rm_per_mmbtu[usize::from(start.month() > 6)];
        }
        let days = days_between(start, end).max(1) as f64;
        let old_share = days_between(start, self.change_date().clamp(start, end)) as f64 / days;
        let new_share = 1.0 - old_share;
        let old = if old_share > 0.0 { self.old_rm(supply, kwh * old_share, days * old_share) } else { 0.0 };
        let new = if new_share > 0.0 { self.new_rm(supply, kwh * new_share, days * new_share, end) } else { 0.0 };
        old + new
    }

    fn old_rm(&self, supply: Supply, kwh: f64, days: f64) -> f64 {
        let months = days / MONTH_DAYS;
        match supply {
            Supply::MediumVoltage => {
                let tariff = &self.medium_voltage;
                (kwh * tariff.rm_kwh + demand_kw(kwh, days) * tariff.rm_kw * months).max(tariff.minimum_rm * months)
            }
            Supply::StreetLighting => kwh * self.street_lighting.rm_kwh,
            Supply::LowVoltage | Supply::Gas => {
                let tariff = &self.low_voltage;
                let first = kwh.min(200.0 * months);
                (first * tariff.first_200_rm_kwh + (kwh - first) * tariff.rest_rm_kwh).max(tariff.minimum_rm * months)
            }
        }
    }

    fn new_rm(&self, supply: Supply, kwh: f64, days: f64, end: Date) -> f64 {
        let months = days / MONTH_DAYS;
        let (base, retail) = match supply {
            Supply::MediumVoltage => {
                let tariff = &self.medium_voltage;
                (kwh * tariff.new_rm_kwh + demand_kw(kwh, days) * tariff.new_rm_kw * months, tariff.new_retail_rm)
            }
            Supply::StreetLighting => (kwh * self.street_lighting.new_rm_kwh, 0.0),
            Supply::LowVoltage | Supply::Gas => (kwh * self.low_voltage.new_rm_kwh, self.low_voltage.new_retail_rm),
        };
        base * (1.0 + self.kwtbb_share) + retail * months + kwh * self.adjustment_rm_kwh(end)
    }

    /// The last adjustment published for the month of `date` or before.
    fn adjustment_rm_kwh(&self, date: Date) -> f64 {
        let month = format!("{:04}-{:02}", date.year(), date.month());
        self.adjustment.range(..=month).next_back().map_or(0.0, |(_, rm)| *rm)
    }

    fn change_date(&self) -> Date {
        self.change.date.map_or(Date::MAX, |date| {
            Date::new(date.year as i16, date.month as i8, date.day as i8).unwrap_or(Date::MAX)
        })
    }
}

fn demand_kw(kwh: f64, days: f64) -> f64 {
    kwh / (days * 24.0) / LOAD_FACTOR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_voltage_by_hand() {
        let tariffs = Tariffs::new().unwrap();
        // 1,000 kWh in 30.4 days at tariff B: 200 × 0.4350 + 800 × 0.5090 = 494.20 RM; 30 days bear 600 / 30.4 kWh less at
        // the first step, so allow 0.2 %.
        let old = tariffs.amount_rm(Supply::LowVoltage, 1000.0, Date::constant(2024, 4, 1), Date::constant(2024, 5, 1));
        assert!((old / 494.20 - 1.0).abs() < 0.002, "{old}");
        // RP4, July 2025, adjustment 0: 1,000 × 0.5068 × 1.016 + 20 × 31/30.4 = 535.30 RM; the bill ends on 1 August,
        // whose adjustment is −1.45 sen: 520.80.
        let new = tariffs.amount_rm(Supply::LowVoltage, 1000.0, Date::constant(2025, 7, 1), Date::constant(2025, 8, 1));
        assert!((new - 520.80).abs() < 0.02, "{new}");
        let back =
            tariffs.amount_rm(Supply::LowVoltage, -1000.0, Date::constant(2025, 7, 1), Date::constant(2025, 8, 1));
        assert_eq!(back, -new);
    }

    #[test]
    fn medium_voltage_costs_what_the_published_average_says() {
        // Base averages: 39.95 sen before, 45.40 after (values-malaysia.md 3.2). Demand tariffs scatter around them.
        let tariffs = Tariffs::new().unwrap();
        let per_kwh = |year, month| {
            let (start, end) = (Date::constant(year, month, 1), Date::constant(year, month + 1, 1));
            tariffs.amount_rm(Supply::MediumVoltage, 200_000.0, start, end) / 200_000.0
        };
        assert!((0.38..0.55).contains(&per_kwh(2024, 5)), "{}", per_kwh(2024, 5));
        assert!((0.45..0.65).contains(&per_kwh(2025, 7)), "{}", per_kwh(2025, 7));
    }
}
