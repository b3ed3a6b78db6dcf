//! What a study rests on: interval readings by the day where there are enough of them, else bills.

use crate::{
    AppError,
    estate::MeterBilled,
    live_city::CityState,
    measured_savings::MvModel,
    readings::{MeterDay, day_of},
};
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
pub(super) struct DailyKwh {
    pub day: Date,
    /// The facility's part; `None` where readings are missing.
    pub kwh: Option<f64>,
}

/// The readings of a facility's meters by the day.
pub(super) struct DailyMeters {
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
    /// Reads the days around the works of all meters; `works` are their first and last day.
    pub(super) fn of(
        state: &CityState,
        meters: &[MeterBilled<'_>],
        works: Option<(Date, Date)>,
    ) -> Result<Self, AppError> {
        let ids: Vec<MeterId> = meters.iter().map(|billed| billed.meter.id.clone()).collect();
        let spans = || ids.iter().flat_map(|meter| state.readings.spans_of(meter));
        let is_energy = |stream: &str| state.readings.unit(stream) == Some(IntervalUnit::WattHour);
        let has_any = spans().any(|span| is_energy(&span.stream));
        let (Some((from, to)), true) = (works, has_any) else {
            let enough = if has_any { Enough::NotAsked } else { Enough::None };
            return Ok(Self { of_meter: BTreeMap::new(), enough });
        };
        let span = (from.saturating_sub(YEAR_DAYS.days()), to.saturating_add((YEAR_DAYS + 1).days()));
        let days = state.readings.days(&ids, IntervalUnit::WattHour, span)?;
        let of_meter: BTreeMap<MeterId, Vec<DailyKwh>> = meters
            .iter()
            .filter_map(|billed| Some((billed.meter.id.clone(), daily(days.get(&billed.meter.id)?, billed.share))))
            .collect();
        let enough = meters.iter().map(|billed| enough(billed, of_meter.get(&billed.meter.id), (from, to)));
        let worst = enough.min_by_key(|enough| match enough {
            Enough::FewBefore => 0,
            Enough::FewAfter => 1,
            _ => 2,
        });
        Ok(Self { of_meter, enough: worst.unwrap_or(Enough::None) })
    }

    /// Whether there are any readings.
    pub(super) fn has_any(&self) -> bool {
        self.enough != Enough::None
    }

    /// Days of a meter, in order.
    pub(super) fn days(&self, meter: &MeterId) -> &[DailyKwh] {
        self.of_meter.get(meter).map_or(&[], Vec::as_slice)
    }

    /// The model that suits the data where nobody has chosen one.
    pub(super) fn usual_model(&self) -> MvModel {
        if self.enough == Enough::Yes { MvModel::CaltrackDaily } else { MvModel::CaltrackBilling }
    }

    /// The models that the data allow, the usual one of each kind first.
    pub(super) fn models(&self, has_bills: bool) -> Vec<MvModel> {
        let bills: &[MvModel] = if has_bills { &[MvModel::CaltrackBilling, MvModel::OpendsmBilling] } else { &[] };
        let daily: &[MvModel] =
            if self.has_any() { &[MvModel::CaltrackDaily, MvModel::TropicalDaily, MvModel::OpendsmDaily] } else { &[] };
        let (first, second) = if self.enough == Enough::Yes { (daily, bills) } else { (bills, daily) };
        [first, second].concat()
    }

    /// Why the study rests on what it rests on.
    pub(super) fn reason(&self, model: MvModel, language: Language) -> String {
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
pub(super) fn source(model: MvModel) -> SavingsSource {
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

/// Whether a meter has readings on enough days either side of the works. After them as many are asked for as bills
/// cover, for works may be younger than a year.
fn enough(billed: &MeterBilled<'_>, days: Option<&Vec<DailyKwh>>, (from, to): (Date, Date)) -> Enough {
    let days = days.map_or(&[][..], Vec::as_slice);
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
    let needed_after = (SUFFICIENT_SHARE * f64::from(billed_days)).max(f64::from(FEWEST_DAYS_AFTER));
    if count(from.saturating_sub(YEAR_DAYS.days()), from) < SUFFICIENT_SHARE * f64::from(YEAR_DAYS) {
        Enough::FewBefore
    } else if count(after, end) < needed_after {
        Enough::FewAfter
    } else {
        Enough::Yes
    }
}

/// First and last day of any readings of some meters.
pub(super) fn reading_days(state: &CityState, meters: &[MeterBilled<'_>]) -> Option<(Date, Date)> {
    let zone = state.readings.zone();
    let spans = || meters.iter().flat_map(|billed| state.readings.spans_of(&billed.meter.id));
    let first = spans().map(|span| span.first_start_utc_s).min()?;
    let last = spans().map(|span| span.last_start_utc_s).max()?;
    Some((day_of(&zone, first), day_of(&zone, last)))
}
