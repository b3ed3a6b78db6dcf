//! Which days bills cover, and which works they could judge.

use crate::{estate::MeterBilled, live_city::CityState};
use lcs_domain::{Carrier, Date, FacilityId, Meter};
use std::collections::BTreeSet;

/// Carriers with bills or interval readings, in the order of all tables.
pub(super) fn carriers(state: &CityState, facility: &FacilityId) -> Vec<Carrier> {
    let has_data =
        |meter: &&Meter| !state.estate.bills_of(&meter.id).is_empty() || !state.readings.spans_of(&meter.id).is_empty();
    let found: BTreeSet<&str> =
        state.estate.meters_of(facility).filter(has_data).map(|meter| meter.carrier.id()).collect();
    Carrier::ALL.iter().copied().filter(|carrier| found.contains(carrier.id())).collect()
}

/// The days that bills cover.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub first: Date,
    pub after_last: Date,
}

impl Bounds {
    /// Those of bills; of readings (first and last day) where there are no bills.
    pub(super) fn of(meters: &[MeterBilled<'_>], readings: Option<(Date, Date)>) -> Option<Self> {
        let periods = || meters.iter().flat_map(|meter| &meter.bills).map(|bill| bill.days);
        let Some(first) = periods().map(|period| period.start).min() else {
            let (first, last) = readings?;
            return Some(Self { first, after_last: last.tomorrow().unwrap_or(last) });
        };
        Some(Self { first, after_last: periods().map(|period| period.end).max()? })
    }

    /// The first of the month nearest to their middle: as many bills before as after.
    pub(super) fn middle(self) -> Date {
        let days = (self.after_last - self.first).get_days();
        let middle = self.first.saturating_add(jiff::Span::new().days(days / 2));
        let next = middle.last_of_month().tomorrow().unwrap_or(middle);
        if middle.day() <= 15 { middle.first_of_month() } else { next }
    }
}
