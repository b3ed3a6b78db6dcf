//! What a building used behind its meters of a carrier, bill by bill, as one load.
//!
//! Bills of several meters rarely begin on the same day. The meter with most bills lends its periods; bills of the others
//! are spread evenly over their days. A meter adds nothing before its first and after its last bill: it was not there.

use crate::{
    AppError,
    estate::{BilledKwh, MeterBilled},
    live_city::CityState,
    observed_weather::midnight,
};
use lcs_domain::{Carrier, Date, FacilityId};
use lcs_mv::{GrossLoad, MeterSeries, Notice, Reading, SupplyMeters, gross_load};

/// The load with the meters that it is made of.
#[derive(Debug)]
pub(super) struct FacilityLoad {
    /// Energy used by the building, kWh, bill by bill.
    pub series: MeterSeries,
    /// Meters of the supply.
    pub supply: Vec<String>,
    /// Meters of generation on the place, added back.
    pub generation: Vec<String>,
    /// First day and the day after the last that bills cover.
    pub days: (Date, Date),
    /// What is noteworthy about the sum.
    pub notice: Option<Notice>,
}

/// The load of a facility.
///
/// # Errors
/// Where it has no bills of the carrier, a meter that is to be taken off is none of its meters, or the sum falls below
/// zero.
pub(super) fn facility_load(
    state: &CityState,
    facility: &FacilityId,
    carrier: Carrier,
    apart: &[String],
) -> Result<FacilityLoad, AppError> {
    let metered = state.estate.metered_kwh(facility, carrier);
    if let Some(unknown) = apart.iter().find(|id| !metered.iter().any(|of| of.meter.id.as_str() == id.as_str())) {
        return Err(AppError::unusable(
            format!("`{unknown}` is no {carrier} meter of {facility}"),
            "name meters of the facility; see them on its page",
        ));
    }
    let is_apart = |of: &MeterBilled<'_>| apart.iter().any(|id| of.meter.id.as_str() == id.as_str());
    let billed = metered.into_iter().filter(|of| !of.bills.is_empty());
    let (apart, mut supply): (Vec<_>, Vec<_>) = billed.partition(is_apart);
    let generation = match carrier {
        Carrier::Electricity => state.estate.metered_kwh(facility, Carrier::SolarOnSite),
        _ => Vec::new(),
    };
    let generation: Vec<_> = generation.into_iter().filter(|of| !of.bills.is_empty()).collect();
    supply.sort_by_key(|of| std::cmp::Reverse(of.bills.len()));
    let periods = periods(&supply);
    let (Some((first, _)), Some((_, after_last))) = (periods.first().copied(), periods.last().copied()) else {
        return Err(AppError::unusable(
            format!("{facility} has no bills of {carrier}"),
            "choose a carrier with bills, or import them",
        ));
    };
    let series = |meters: &[MeterBilled<'_>]| series(&periods, meters, state.utc_offset_h());
    let unusable = |error: lcs_mv::MvError| AppError::unusable(error.to_string(), error.hint());
    let meters = SupplyMeters {
        supply: series(&supply).map_err(unusable)?,
        export: None,
        generation: (!generation.is_empty()).then(|| series(&generation)).transpose().map_err(unusable)?,
        apart: if apart.is_empty() { Vec::new() } else { vec![series(&apart).map_err(unusable)?] },
    };
    let GrossLoad { load, balance } = gross_load(&meters).map_err(unusable)?;
    let ids = |meters: &[MeterBilled<'_>]| meters.iter().map(|of| of.meter.id.to_string()).collect();
    Ok(FacilityLoad {
        series: load,
        supply: ids(&supply),
        generation: ids(&generation),
        days: (first, after_last),
        notice: balance.notice(),
    })
}

/// Periods of the first meter; before and after it those of the next ones.
fn periods(meters: &[MeterBilled<'_>]) -> Vec<(Date, Date)> {
    let mut all: Vec<(Date, Date)> = Vec::new();
    for bill in meters.iter().flat_map(|of| &of.bills) {
        let (start, end) = (bill.days.start, bill.days.end);
        let apart = all.iter().all(|(from, to)| end <= *from || start >= *to);
        // Within the days of an earlier meter only its own periods count, gaps included.
        let (Some(first), Some(last)) = (all.iter().map(|of| of.0).min(), all.iter().map(|of| of.1).max()) else {
            all.push((start, end));
            continue;
        };
        let of_first = meters[0].bills.iter().any(|own| own.days == bill.days);
        if apart && (of_first || end <= first || start >= last) {
            all.push((start, end));
        }
    }
    all.sort_unstable();
    all
}

/// Energy of the meters in each period; days between periods have no value, the last reading closes the last period.
fn series(periods: &[(Date, Date)], meters: &[MeterBilled<'_>], offset_h: f64) -> Result<MeterSeries, lcs_mv::MvError> {
    let mut readings: Vec<Reading> = Vec::with_capacity(periods.len() + 1);
    let mut after_last: Option<Date> = None;
    for &(start, end) in periods {
        let gap = after_last.filter(|last| *last < start);
        readings.extend(gap.map(|last| Reading { start: midnight(last, offset_h), value: None }));
        let value = meters.iter().map(|of| energy_kwh(&of.bills, (start, end))).sum::<Option<f64>>();
        readings.push(Reading { start: midnight(start, offset_h), value });
        after_last = Some(end);
    }
    readings.extend(after_last.map(|last| Reading { start: midnight(last, offset_h), value: None }));
    MeterSeries::new(readings)
}

/// Energy of a meter in some days, each bill spread evenly over its own; `None` where a day between its first and its
/// last bill is not covered or its bill cannot be told.
fn energy_kwh(bills: &[BilledKwh], (start, end): (Date, Date)) -> Option<f64> {
    let days = |from: Date, to: Date| f64::from((to - from).get_days().max(0));
    let (first, last) = (bills.first()?.days.start, bills.last()?.days.end);
    let mut missing = days(start.max(first), end.min(last));
    let mut sum = 0.0;
    for bill in bills {
        let overlap = days(start.max(bill.days.start), end.min(bill.days.end));
        if overlap > 0.0 {
            // A whole bill keeps its figure to the last digit.
            let share = overlap / days(bill.days.start, bill.days.end);
            sum += if share < 1.0 { bill.kwh? * share } else { bill.kwh? };
            missing -= overlap;
        }
    }
    (missing <= 0.0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::Period;

    fn bill(from: (i8, i8), to: (i8, i8), kwh: Option<f64>) -> BilledKwh {
        let date = |(month, day)| Date::constant(2025, month, day);
        BilledKwh { days: Period::new(date(from), date(to)).unwrap(), kwh }
    }

    #[test]
    fn bills_of_another_rhythm_are_spread_over_their_days() {
        let bills = [bill((1, 11), (2, 10), Some(300.0)), bill((2, 10), (3, 10), Some(56.0))];
        let of = |from: (i8, i8), to: (i8, i8)| {
            energy_kwh(&bills, (Date::constant(2025, from.0, from.1), Date::constant(2025, to.0, to.1)))
        };
        // 21 of 30 days of the first bill; nothing was metered before it began.
        assert_eq!(of((1, 1), (2, 1)), Some(210.0));
        assert_eq!(of((2, 1), (3, 1)), Some(90.0 + 19.0 * 2.0));
        assert_eq!(of((1, 11), (2, 10)), Some(300.0));
        let gap = [bill((1, 1), (1, 11), Some(10.0)), bill((1, 21), (2, 1), Some(11.0))];
        assert_eq!(energy_kwh(&gap, (Date::constant(2025, 1, 1), Date::constant(2025, 2, 1))), None);
    }
}
