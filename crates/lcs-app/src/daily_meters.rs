//! What savings rest on: interval readings by the day where there are enough of them, else bills.

use crate::{AppError, estate::MeterBilled, live_city::CityState, measured_savings::MvModel, readings::MeterDay};
use jiff::ToSpan;
use lcs_domain::{Date, IntervalUnit, MeterId};
use lcs_locale::{Arguments, Catalogue, Language};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Days of the baseline, and of the reporting period at most.
const YEAR_DAYS: i32 = 365;
/// Share of a year's days that must have readings.
///
/// # Source
/// CalTRACK 2.0, 2.2.1.2: at most a tenth of the days may be missing.
const SUFFICIENT_SHARE: f64 = 0.9;
/// Fewest days after the works: a month.
const FEWEST_DAYS_AFTER: i32 = 28;

/// What the figures were counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SavingsSource {
    /// Bills.
    Bills,
    /// Interval readings, added up by local day.
    Readings,
}

/// Energy of a local day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct DailyKwh {
    pub day: Date,
    /// The facility's part; `None` where readings are missing.
    pub kwh: Option<f64>,
}

/// The readings of a facility's meters by the day.
pub(crate) struct DailyMeters {
    of_meter: BTreeMap<MeterId, Vec<DailyKwh>>,
    enough: Enough,
}

/// Whether readings can judge the works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Enough {
    /// No meter has any.
    None,
    /// Nobody has said when the works were.
    NotAsked,
    /// A meter has too few before the works.
    FewBefore,
    /// A meter has too few after them.
    FewAfter,
    /// All meters have enough.
    Yes,
}

impl Enough {
    const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NotAsked => "not-asked",
            Self::FewBefore => "few-before",
            Self::FewAfter => "few-after",
            Self::Yes => "enough",
        }
    }
}

impl DailyMeters {
    /// Reads the days around the works of meters of supply and of those `beside` them, which may have come later, such
    /// as solar systems and chargers; `works` are their first and last day.
    pub(crate) fn of(
        state: &CityState,
        supply: &[MeterBilled<'_>],
        beside: &[MeterBilled<'_>],
        works: Option<(Date, Date)>,
    ) -> Result<Self, AppError> {
        let meters: Vec<&MeterBilled<'_>> = supply.iter().chain(beside).collect();
        let is_energy = |stream: &str| state.readings.unit(stream) == Some(IntervalUnit::WattHour);
        let reads = |billed: &MeterBilled<'_>| {
            state.readings.spans_of(&billed.meter.id).iter().any(|span| is_energy(&span.stream))
        };
        let has_any = meters.iter().any(|billed| reads(billed));
        let (Some((from, to)), true) = (works, has_any) else {
            let enough = if has_any { Enough::NotAsked } else { Enough::None };
            return Ok(Self { of_meter: BTreeMap::new(), enough });
        };
        // Works to come are judged by the year that ends with what is known.
        let known = reading_days(state, supply).and_then(|(_, last)| last.tomorrow().ok());
        let from = known.map_or(from, |known| from.min(known));
        let span = (from.saturating_sub(YEAR_DAYS.days()), to.saturating_add((YEAR_DAYS + 1).days()));
        let ids: Vec<MeterId> = meters.iter().map(|billed| billed.meter.id.clone()).collect();
        let days = state.readings.days(&ids, IntervalUnit::WattHour, span)?;
        let of_meter: BTreeMap<MeterId, Vec<DailyKwh>> = meters
            .iter()
            .filter_map(|billed| Some((billed.meter.id.clone(), daily(days.get(&billed.meter.id)?, billed.share))))
            .collect();
        // A meter that neither bills nor readings speak of in these days was not there.
        let speaks = |billed: &MeterBilled<'_>| {
            let within = |days: lcs_domain::Period| days.start < span.1 && span.0 < days.end;
            of_meter.contains_key(&billed.meter.id) || billed.bills.iter().any(|bill| within(bill.days))
        };
        let enough = meters.iter().enumerate().filter(|(_, billed)| speaks(billed)).map(|(at, billed)| {
            let days = of_meter.get(&billed.meter.id).map_or(&[][..], Vec::as_slice);
            let since = if at < supply.len() { span.0 } else { first_day(billed, days).unwrap_or(span.0).max(span.0) };
            enough(billed, days, since, (from, to))
        });
        let worst = enough.min_by_key(|enough| match enough {
            Enough::FewBefore => 0,
            Enough::FewAfter => 1,
            _ => 2,
        });
        Ok(Self { of_meter, enough: worst.unwrap_or(Enough::None) })
    }

    /// Whether there are any readings.
    pub(crate) fn has_any(&self) -> bool {
        self.enough != Enough::None
    }

    /// Days of a meter, in order.
    pub(crate) fn days(&self, meter: &MeterId) -> &[DailyKwh] {
        self.of_meter.get(meter).map_or(&[], Vec::as_slice)
    }

    /// The model that suits the data where nobody has chosen one.
    pub(crate) fn usual_model(&self) -> MvModel {
        if self.enough == Enough::Yes { MvModel::CaltrackDaily } else { MvModel::CaltrackBilling }
    }

    /// The models that the data allow, the usual one of each kind first.
    pub(crate) fn models(&self, has_bills: bool) -> Vec<MvModel> {
        let bills: &[MvModel] = if has_bills { &[MvModel::CaltrackBilling, MvModel::OpendsmBilling] } else { &[] };
        let daily: &[MvModel] =
            if self.has_any() { &[MvModel::CaltrackDaily, MvModel::TropicalDaily, MvModel::OpendsmDaily] } else { &[] };
        let (first, second) = if self.enough == Enough::Yes { (daily, bills) } else { (bills, daily) };
        [first, second].concat()
    }

    /// Why the study rests on what it rests on.
    pub(crate) fn reason(&self, model: MvModel, language: Language) -> String {
        let why = if source(model) == source(self.usual_model()) { self.enough.word() } else { "chosen" };
        let which = match source(model) {
            SavingsSource::Bills => "bills",
            SavingsSource::Readings => "readings",
        };
        let key = match why {
            "chosen" => format!("savings-source-chosen-{which}"),
            why => format!("savings-source-{why}"),
        };
        Catalogue::text(language, &key, &Arguments::new())
    }
}

/// What a model is fitted to.
pub(crate) fn source(model: MvModel) -> SavingsSource {
    match model {
        MvModel::CaltrackBilling | MvModel::OpendsmBilling => SavingsSource::Bills,
        _ => SavingsSource::Readings,
    }
}

/// Every day from the first to the last, those without readings too.
fn daily(days: &BTreeMap<Date, MeterDay>, share: f64) -> Vec<DailyKwh> {
    let (Some((&first, _)), Some((&last, _))) = (days.first_key_value(), days.last_key_value()) else {
        return Vec::new();
    };
    let kwh = |day: Date| days.get(&day).and_then(|of| of.whole()).map(|kwh| kwh * share);
    first.series(1.day()).take_while(|day| *day <= last).map(|day| DailyKwh { day, kwh: kwh(day) }).collect()
}

/// The first day of which a meter's bills or readings speak.
fn first_day(billed: &MeterBilled<'_>, days: &[DailyKwh]) -> Option<Date> {
    let of_bills = billed.bills.iter().map(|bill| bill.days.start);
    of_bills.chain(days.first().map(|of| of.day)).min()
}

/// Whether a meter has readings on enough days from `since` to the works, and after them. After them as many are asked for as bills
/// cover, for works may be younger than a year; before anything is known of the time after them, none.
fn enough(billed: &MeterBilled<'_>, days: &[DailyKwh], since: Date, (from, to): (Date, Date)) -> Enough {
    let count = |start: Date, end: Date| {
        days.iter().filter(|of| of.kwh.is_some() && start <= of.day && of.day < end).count() as f64
    };
    let after = to.tomorrow().unwrap_or(to);
    let end = after.saturating_add(YEAR_DAYS.days());
    let billed_days: i32 = billed
        .bills
        .iter()
        .filter_map(|bill| bill.days.intersection(lcs_domain::Period::new(after, end)?))
        .map(lcs_domain::Period::days)
        .sum();
    let fewest = f64::from(FEWEST_DAYS_AFTER);
    let nothing_yet = f64::from(billed_days) < fewest && count(after, end) < fewest;
    let needed_after = if nothing_yet { 0.0 } else { (SUFFICIENT_SHARE * f64::from(billed_days)).max(fewest) };
    if count(since, from) < SUFFICIENT_SHARE * f64::from((from - since).get_days()) {
        Enough::FewBefore
    } else if count(after, end) < needed_after {
        Enough::FewAfter
    } else {
        Enough::Yes
    }
}

/// First and last day of any readings of some meters.
pub(crate) fn reading_days(state: &CityState, meters: &[MeterBilled<'_>]) -> Option<(Date, Date)> {
    let clock = state.readings.clock();
    let spans = || meters.iter().flat_map(|billed| state.readings.spans_of(&billed.meter.id));
    let first = spans().map(|span| span.first_start_utc_s).min()?;
    let last = spans().map(|span| span.last_start_utc_s).max()?;
    Some((clock.day(first), clock.day(last)))
}
