//! Which days bills cover, and which works they could judge.

use crate::{estate::MeterBilled, live_city::CityState};
use lcs_domain::{Carrier, Date, FacilityId};
use std::collections::BTreeSet;

/// Carriers with bills, in the order of all tables.
pub(super) fn carriers(state: &CityState, facility: &FacilityId) -> Vec<Carrier> {
    let with_bills = state.estate.meters_of(facility).filter(|meter| !state.estate.bills_of(&meter.id).is_empty());
    let found: BTreeSet<&str> = with_bills.map(|meter| meter.carrier.id()).collect();
    Carrier::ALL.iter().copied().filter(|carrier| found.contains(carrier.id())).collect()
}

/// The days that bills cover.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub first: Date,
    pub after_last: Date,
}

impl Bounds {
    pub(super) fn of(meters: &[MeterBilled<'_>]) -> Option<Self> {
        let periods = || meters.iter().flat_map(|meter| &meter.bills).map(|bill| bill.days);
        let first = periods().map(|period| period.start).min()?;
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
