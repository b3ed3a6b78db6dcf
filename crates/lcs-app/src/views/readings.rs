//! What the meters of a facility counted day by day.

use super::Sight;
use crate::{Actor, AppError, live_city::CityState};
use lcs_domain::{Carrier, Date, FacilityId, IntervalUnit, MeterId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Interval readings of a facility in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ReadingsPage {
    /// Facility.
    pub id: String,
    /// Calendar year of the days.
    pub year: i16,
    /// Years with readings, oldest first; none without readings.
    pub years: Vec<i16>,
    /// The meters with readings.
    pub meters: Vec<ReadingMeter>,
    /// The days of the year, carrier by carrier.
    pub carriers: Vec<CarrierDays>,
}

/// A meter with interval readings.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ReadingMeter {
    /// Meter or account.
    pub id: String,
    /// Carrier.
    pub carrier: String,
    /// Minutes from one reading to the next; of several intervals the finest.
    pub interval_min: u32,
    /// Local day of its first reading.
    pub first_day: String,
    /// Local day of its last.
    pub last_day: String,
    /// Share of the year's days with all readings, 0 to 1.
    pub coverage: f64,
    /// Share of the year's readings that are estimated or substituted, 0 to 1.
    pub not_measured_share: f64,
}

/// Days of a carrier in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CarrierDays {
    /// Carrier.
    pub carrier: String,
    /// Unit of the values: `kWh`, or `m³` of gas as metered.
    pub unit: String,
    /// Sum of the days that are whole.
    pub total: f64,
    /// Days that are whole.
    pub whole_days: u32,
    /// Every day of the year from the first to the last with readings.
    pub days: Vec<ReadingDay>,
}

/// A local day.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ReadingDay {
    /// The day.
    pub day: String,
    /// The facility's part of all meters with readings; null where one of them lacks a reading.
    #[schema(required)]
    pub value: Option<f64>,
    /// Share of the expected readings that are there, 0 to 1.
    pub coverage: f64,
}

/// Readings of a facility in a year; the latest with readings where none is asked for.
///
/// # Errors
/// When the facility is not in the reader's scope, no reading is of the year asked for, or a file cannot be read.
pub fn readings_page(state: &CityState, actor: &Actor, id: &str, year: Option<i16>) -> Result<ReadingsPage, AppError> {
    let sight = Sight::of(state, actor)?;
    let (_, facility) = sight.facility(id)?;
    let metered = Metered::of(state, &facility.id);
    let years = metered.years();
    let year = match (year, years.last()) {
        (Some(year), Some(_)) if !years.contains(&year) => {
            let known: Vec<String> = years.iter().map(ToString::to_string).collect();
            let hint = format!("years with readings: {}", known.join(", "));
            return Err(AppError::request(format!("there are no interval readings of {year}"), hint));
        }
        (Some(year), _) => year,
        (None, last) => last.copied().unwrap_or(state.default_year),
    };
    let mut page = ReadingsPage { id: facility.id.to_string(), year, years, meters: Vec::new(), carriers: Vec::new() };
    for unit in [IntervalUnit::WattHour, IntervalUnit::Litre] {
        metered.add(unit, &mut page)?;
    }
    page.meters.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(page)
}

/// Whether a facility has interval readings.
pub(super) fn has_readings(state: &CityState, facility: &FacilityId) -> bool {
    state.estate.meters_of(facility).any(|meter| !state.readings.spans_of(&meter.id).is_empty())
}

/// A meter's part in the facility.
#[derive(Debug, Clone)]
struct Part {
    meter: MeterId,
    carrier: Carrier,
    share: f64,
}

struct Metered<'a> {
    state: &'a CityState,
    parts: Vec<Part>,
}

impl<'a> Metered<'a> {
    fn of(state: &'a CityState, facility: &FacilityId) -> Self {
        let carriers: BTreeSet<Carrier> = state.estate.meters_of(facility).map(|meter| meter.carrier).collect();
        let billed = carriers.into_iter().flat_map(|carrier| state.estate.metered_kwh(facility, carrier));
        let part = |of: crate::estate::MeterBilled<'_>| Part {
            meter: of.meter.id.clone(),
            carrier: of.meter.carrier,
            share: of.share,
        };
        let parts = billed.filter(|of| !state.readings.spans_of(&of.meter.id).is_empty()).map(part).collect();
        Self { state, parts }
    }

    fn years(&self) -> Vec<i16> {
        let clock = self.state.readings.clock();
        let spans = self.parts.iter().flat_map(|part| self.state.readings.spans_of(&part.meter));
        let years =
            spans.flat_map(|span| clock.day(span.first_start_utc_s).year()..=clock.day(span.last_start_utc_s).year());
        years.collect::<BTreeSet<i16>>().into_iter().collect()
    }

    /// Adds what is counted in a unit.
    fn add(&self, unit: IntervalUnit, page: &mut ReadingsPage) -> Result<(), AppError> {
        let readings = &self.state.readings;
        let clock = readings.clock();
        let first = Date::new(page.year, 1, 1).unwrap_or(Date::ZERO);
        let end = Date::new(page.year.saturating_add(1), 1, 1).unwrap_or(Date::MAX);
        let length = f64::from((end - first).get_days());
        let ids: Vec<MeterId> = self.parts.iter().map(|part| part.meter.clone()).collect();
        let days = readings.days(&ids, unit, (first, end))?;
        let mut by_carrier: BTreeMap<Carrier, Vec<&Part>> = BTreeMap::new();
        for part in &self.parts {
            let spans = readings.spans_of(&part.meter).iter().filter(|span| readings.unit(&span.stream) == Some(unit));
            let spans: Vec<_> = spans.collect();
            let Some(from) = spans.iter().map(|span| span.first_start_utc_s).min() else { continue };
            let to = spans.iter().map(|span| span.last_start_utc_s).max().unwrap_or(from);
            let of_year = || days.get(&part.meter).into_iter().flat_map(BTreeMap::values);
            let whole = of_year().filter(|day| day.is_whole()).count() as f64;
            let read: u64 = of_year().map(|day| day.readings).sum();
            let not_measured: u64 = of_year().map(|day| day.not_measured).sum();
            page.meters.push(ReadingMeter {
                id: part.meter.to_string(),
                carrier: part.carrier.id().to_owned(),
                interval_min: spans.iter().filter_map(|span| readings.interval_s(&span.stream)).min().unwrap_or(0) / 60,
                first_day: clock.day(from).to_string(),
                last_day: clock.day(to).to_string(),
                coverage: whole / length,
                not_measured_share: if read == 0 { 0.0 } else { not_measured as f64 / read as f64 },
            });
            by_carrier.entry(part.carrier).or_default().push(part);
        }
        for (carrier, parts) in by_carrier {
            let rows = rows(&parts, &days);
            if rows.is_empty() {
                continue;
            }
            page.carriers.push(CarrierDays {
                carrier: carrier.id().to_owned(),
                unit: if unit == IntervalUnit::Litre { "m³" } else { "kWh" }.to_owned(),
                total: rows.iter().filter_map(|row| row.value).sum(),
                whole_days: u32::try_from(rows.iter().filter(|row| row.value.is_some()).count()).unwrap_or(u32::MAX),
                days: rows,
            });
        }
        Ok(())
    }
}

/// Days from the first to the last with a reading of any of the meters. A meter whose readings begin later or ended
/// before adds nothing to a day; one with a gap leaves the day without a value.
fn rows(parts: &[&Part], days: &crate::readings::DaysOfMeters) -> Vec<ReadingDay> {
    let of = |part: &Part| days.get(&part.meter).filter(|days| !days.is_empty());
    let bounds = |part: &Part| {
        let days = of(part)?;
        Some((*days.first_key_value()?.0, *days.last_key_value()?.0))
    };
    let Some(first) = parts.iter().filter_map(|part| Some(bounds(part)?.0)).min() else { return Vec::new() };
    let last = parts.iter().filter_map(|part| Some(bounds(part)?.1)).max().unwrap_or(first);
    let mut rows = Vec::new();
    let mut day = first;
    while day <= last {
        let read = parts.iter().filter(|part| bounds(part).is_some_and(|(from, to)| from <= day && day <= to));
        let of_day: Vec<_> = read.map(|part| (part.share, of(part).and_then(|days| days.get(&day)))).collect();
        let value = of_day.iter().map(|(share, of)| Some(share * of.and_then(|of| of.whole())?)).sum::<Option<f64>>();
        let expected: u64 = of_day.iter().map(|(_, of)| of.map_or(1, |of| of.expected)).sum();
        let there: u64 = of_day.iter().map(|(_, of)| of.map_or(0, |of| of.readings)).sum();
        let coverage = if of_day.is_empty() { 0.0 } else { there as f64 / expected.max(1) as f64 };
        rows.push(ReadingDay {
            day: day.to_string(),
            value: value.filter(|_| !of_day.is_empty()),
            coverage: coverage.min(1.0),
        });
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings::MeterDay;

    #[test]
    fn shares_add_up_and_a_gap_leaves_its_day_empty() {
        let date = |day| Date::constant(2025, 1, day);
        let day = |readings| MeterDay { value: 10_000, readings, expected: 24, not_measured: 0 };
        let meter = |id: &str| MeterId::new(id).unwrap();
        let part = |id, share| Part { meter: meter(id), carrier: Carrier::Electricity, share };
        let days = BTreeMap::from([
            (meter("A"), BTreeMap::from([(date(1), day(24)), (date(2), day(24)), (date(3), day(12))])),
            (meter("B"), BTreeMap::from([(date(2), day(24)), (date(3), day(24))])),
        ]);
        let (a, b) = (part("A", 1.0), part("B", 0.5));
        let rows = rows(&[&a, &b], &days);
        let values: Vec<_> = rows.iter().map(|row| row.value).collect();
        assert_eq!(values, [Some(10.0), Some(15.0), None]);
        assert_eq!(rows[2].coverage, 36.0 / 48.0);
    }
}
