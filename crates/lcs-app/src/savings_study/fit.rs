//! Baselines of a load, and what it is asked with.

use super::{CONFIDENCE, document::StudyModel, load::FacilityLoad};
use crate::{local_clock::LocalClock, observed_weather::CityWeather};
use lcs_domain::{Carrier, Date};
use lcs_mv::{
    Baseline, Before, Compat, Course, CoursePoint, Data, FittedModel, Frame, Granularity, MeterSeries, MvError, Notice,
    Reading, Stamp, Study,
    caltrack::{self, Fuel},
    opendsm::{self, Days, Settings},
    tropical::{self, Calendar, TropicalDays},
};

/// Days of a baseline or a reporting period.
pub(super) const YEAR_S: i64 = 365 * 86_400;

/// A load with the weather that was, and the model that is asked.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub load: &'a FacilityLoad,
    pub weather: &'a CityWeather,
    pub carrier: Carrier,
    pub clock: &'a LocalClock,
    pub calendar: &'a Calendar,
}

/// A baseline with what is noteworthy about its data.
pub(super) struct FittedBaseline {
    pub model: FittedModel,
    pub course: Course,
    pub notices: Vec<Notice>,
}

impl Question<'_> {
    pub(super) fn fuel(&self) -> Fuel {
        if self.carrier == Carrier::Electricity { Fuel::Electricity } else { Fuel::Gas }
    }

    /// Local midnight at the start of a day.
    pub(super) fn midnight(&self, day: Date) -> Stamp {
        self.clock.midnight(day)
    }

    /// The study of works between two days.
    pub(super) fn study(&self, works: (Date, Date)) -> Study {
        let after = works.1.tomorrow().unwrap_or(works.1);
        Study {
            data: Data::Around {
                meter: self.load.series.clone(),
                temperature: self.weather.temperature.clone(),
                baseline_end: self.midnight(works.0),
                reporting_start: self.midnight(after),
            },
            fuel: self.fuel(),
            model: self.load.model.model(),
            compat: Compat::Correct,
            calendar: self.calendar.clone(),
            confidence: CONFIDENCE,
        }
    }

    /// Fits the model to the 365 days before an instant.
    pub(super) fn fit(&self, end: Stamp) -> Result<FittedBaseline, MvError> {
        let year = self.readings(end.plus(-YEAR_S), end)?;
        let temperature = &self.weather.temperature;
        let (model, notices) = match self.load.model {
            StudyModel::CaltrackBilling => self.fit_usage_per_day(end, Granularity::Billing)?,
            StudyModel::CaltrackDaily => self.fit_usage_per_day(end, Granularity::Daily)?,
            StudyModel::OpendsmBilling => self.fit_change_points(&year, Settings::Legacy)?,
            StudyModel::OpendsmDaily => self.fit_change_points(&year, Settings::Current)?,
            StudyModel::TropicalDaily => {
                let baseline = Before(TropicalDays::metered(&year, temperature, self.fuel()));
                let model = tropical::fit(&baseline, self.calendar)?;
                (FittedModel::Tropical(model), tropical::sufficiency(&baseline, self.fuel()))
            }
        };
        let side = lcs_mv::Side::Metered { meter: year, temperature: temperature.clone() };
        let course = model.course(&side, self.fuel())?;
        Ok(FittedBaseline { model, course, notices })
    }

    fn fit_usage_per_day(&self, end: Stamp, granularity: Granularity) -> Result<(FittedModel, Vec<Notice>), MvError> {
        let frame = Frame { granularity, compat: Compat::Correct };
        let baseline = Baseline::ending(&self.load.series, &self.weather.temperature, end, frame)?;
        let model = caltrack::fit(&baseline, self.fuel())?;
        Ok((FittedModel::UsagePerDay(model), caltrack::sufficiency(&baseline)))
    }

    fn fit_change_points(&self, year: &MeterSeries, settings: Settings) -> Result<(FittedModel, Vec<Notice>), MvError> {
        let of_bills = settings == Settings::Legacy;
        let baseline = Before(Days::metered(year, &self.weather.temperature, self.fuel(), of_bills));
        let model = opendsm::fit(&baseline, settings, Compat::Correct)?;
        let mut notices = opendsm::sufficiency(&baseline);
        notices.extend(opendsm::judge_fit(&model));
        Ok((FittedModel::ChangePoint(model), notices))
    }

    /// The readings from one instant to another.
    fn readings(&self, from: Stamp, to: Stamp) -> Result<MeterSeries, MvError> {
        let within = |reading: &&Reading| (from.utc_s..=to.utc_s).contains(&reading.start.utc_s);
        MeterSeries::new(self.load.series.readings().iter().filter(within).copied().collect())
    }
}

/// A course by the readings of a load. Days that a model made from bills are no readings of their own: what is judged by
/// scatter is judged by bills.
pub(super) fn by_readings(course: &Course, load: &MeterSeries) -> Course {
    let bill = |pair: &[Reading]| {
        let (start, end) = (pair[0].start, pair[1].start);
        let first = course.points.partition_point(|point| point.start.utc_s < start.utc_s);
        let after = course.points.partition_point(|point| point.start.utc_s < end.utc_s);
        let points = course.points.get(first..after).filter(|points| !points.is_empty())?;
        Some(CoursePoint {
            start: points[0].start,
            length_days: points.iter().map(|point| point.length_days).sum(),
            observed: points.iter().map(|point| point.observed).sum(),
            predicted: points.iter().map(|point| point.predicted).sum(),
        })
    };
    Course { points: load.readings().windows(2).filter_map(bill).collect() }
}
