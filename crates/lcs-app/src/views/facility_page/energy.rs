//! Billed energy: by carrier in a year, by month over all years.

use super::{CarrierYearRow, FactStatus, MonthRow};
use crate::{list_facilities::float, live_city::CityState, views::name_or_id};
use lcs_carbon::FacilityYear;
use lcs_domain::{Facility, NoTrace};
use lcs_locale::Language;
use lcs_units::Emissions;

/// The carriers of a year.
pub(super) fn carriers(account: &FacilityYear, language: Language) -> Vec<CarrierYearRow> {
    let row = |year: &lcs_carbon::CarrierYear| CarrierYearRow {
        carrier: year.carrier.id().to_owned(),
        name: name_or_id(language, "carrier", year.carrier.id()),
        energy_kwh: float(year.energy_kwh),
        emissions_t: year.emissions.map(Emissions::tonnes),
        status: FactStatus::weakest(year.facts.iter().map(|fact| fact.status)),
        facts: year.facts.iter().map(ToString::to_string).collect(),
    };
    account.carriers.iter().map(row).collect()
}

/// Years with bills of this facility, and its bills laid on their days, month by month.
pub(super) fn months(state: &CityState, facility: &Facility) -> (Vec<i16>, Vec<MonthRow>) {
    let (mut years, mut months) = (Vec::new(), Vec::new());
    for &year in &state.years {
        let (account, _) = state.estate.facility_year(facility, year, &mut NoTrace);
        if !account.carriers.is_empty() {
            years.push(year);
        }
        for carrier in &account.carriers {
            let billed = carrier.monthly_kwh.iter().zip(carrier.covered_days).zip(1_u8..);
            months.extend(billed.filter(|((_, days), _)| *days > 0).map(|((kwh, _), month)| MonthRow {
                year,
                month,
                carrier: carrier.carrier.id().to_owned(),
                kwh: *kwh,
            }));
        }
    }
    (years, months)
}
