//! A facility's year as it is reported.

use lcs_domain::{AreaKind, Carrier, FacilityId, Fact};
use lcs_units::{Emissions, Money};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Share of a year's days that bills must cover before an intensity is given.
///
/// At 0.9 at most 36 days are filled with the mean of the others: in a climate with seasons that moves a year by a
/// few per cent, less than floor areas are commonly off. Portfolio Manager asks for twelve full months, SEED divides
/// whatever is there (energy-database.md 1.4, 2.1).
pub const FULL_COVERAGE: f64 = 0.9;

/// One carrier in a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CarrierYear {
    /// Which carrier.
    pub carrier: Carrier,
    /// Energy of the bills that fall into the year; what no bill covers is not filled.
    pub energy_kwh: Decimal,
    /// The same by calendar month, January first; bills are laid evenly on their days.
    pub monthly_kwh: [f64; 12],
    /// Days of each month that a bill with energy covers.
    pub covered_days: [u8; 12],
    /// Share of the year's days that a bill of at least one meter covers, 0 to 1.
    pub coverage: f64,
    /// Days of the longest bill: above about 40, `monthly_kwh` shows no seasons.
    pub longest_bill_days: i32,
    /// Emissions of the part that has a factor; `None` where no part has one.
    pub emissions: Option<Emissions>,
    /// Part of the emissions that rests on an unverified factor or heating value.
    pub unverified_emissions: Emissions,
    /// Energy for which no factor holds, kWh.
    pub without_factor_kwh: Decimal,
    /// The factors and heating values used, each once, in order of their keys.
    pub facts: Vec<Fact>,
    /// What was paid for `costed_kwh`; `None` where no bill names a cost or the bills name several currencies.
    pub cost: Option<Money>,
    /// Energy of the bills that name a cost, kWh: the price is `cost / costed_kwh`.
    pub costed_kwh: Decimal,
}

/// A facility's energy and emissions in one calendar year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacilityYear {
    /// Which facility.
    pub facility: FacilityId,
    /// Calendar year.
    pub year: i16,
    /// Energy of all carriers, kWh, as billed (not filled up to a full year).
    pub energy_kwh: Decimal,
    /// By carrier, in the order in which tables show them; carriers without a bill in the year are absent.
    pub carriers: Vec<CarrierYear>,
    /// Emissions of all carriers that have a factor.
    pub emissions: Emissions,
    /// Coverage of the main carrier, the one with most energy: a bill of any of its meters covers a day, so a meter
    /// that was replaced during the year leaves no hole. 0 without bills.
    pub coverage: f64,
    /// Share of the energy that comes from bills marked as estimated, 0 to 1.
    pub estimated_share: f64,
    /// Share of the emissions that rests on an unverified fact, 0 to 1.
    pub unverified_share: f64,
    /// The floor area under the intensity, m².
    pub denominator: Option<(AreaKind, Decimal)>,
    /// Energy per floor area of a full year, kWh/m². A carrier whose coverage is at least [`FULL_COVERAGE`] is scaled
    /// by its missing days, one below stands as billed. `None` without a floor area, without energy, or where the
    /// main carrier's coverage is below [`FULL_COVERAGE`].
    pub eui_kwh_m2: Option<f64>,
}

impl FacilityYear {
    /// One carrier of the year.
    #[must_use]
    pub fn carrier(&self, carrier: Carrier) -> Option<&CarrierYear> {
        self.carriers.iter().find(|year| year.carrier == carrier)
    }
}
