//! Dry bulb: a maximum and a minimum for each day, and the course between them.

use super::{Anomalies, on_day, seasonality_k, tropical};
use crate::daylight::day_length_h;
use crate::{DAYS, DAYS_OF_MONTHS, HOURS, Location, MonthlyNormals, monthly_means};

/// Days never shrink below this share of their month's usual range.
const LEAST_RANGE_SHARE: f64 = 0.2;
/// Days spread by no more than this share of their month's usual range: beyond, the next day's weather would set the
/// extremes of a day and no course between them could have the month's mean.
const MOST_SPREAD_SHARE: f64 = 0.6;
/// Standard deviation of the hours around the course of their day, as a share of the month's daily range: from the
/// variances of typical years at one and at 24 h distance, 0.18 in Singapore, 0.17 in Tokyo, 0.16 in Denver.
const PASSING_SHARE: f64 = 0.165;
/// Share of the passing deviations that a day's extremes take up.
const PASSING_IN_EXTREMES: f64 = 0.8;
/// Corrections of the monthly knots: with fewer, strong seasons miss their mean by more than 0.1 K.
const CORRECTIONS: usize = 12;

/// Corrections of the last shift, whose knots meet their months to a third at once.
const SHIFTS: usize = 6;

/// Hours from solar noon to the warmest hour under the afternoon clouds of the humid tropics: Singapore's mean day
/// comes 1 h earlier after noon than Tokyo's and Denver's, which keep to the 1.86 h of the source.
const TROPICAL_LAG_H: f64 = 0.8;

/// Twelve monthly values that the daily ones pass through.
type Knots = [f64; 12];

pub(super) fn synthesise(normals: &MonthlyNormals, weather: &Anomalies) -> Vec<f64> {
    let courses = courses(&normals.location);
    let seasonality = seasonality_k(normals);
    let (mut max, mut min, mut mean) = (normals.max_c, normals.min_c, normals.mean_c);
    let mut hours = Vec::new();
    for _ in 0..CORRECTIONS {
        let days = Days::new(&max, &min, weather, seasonality);
        let bends = bends(&courses, &max, &min, &mean);
        hours = hourly(&days, &courses, &bends);
        for (hour, value) in hours.iter_mut().enumerate() {
            let day = (hour as f64 + 0.5) / 24.0;
            let range_k = on_day(&normals.max_c, day) - on_day(&normals.min_c, day);
            *value += PASSING_SHARE * range_k * weather.passing[hour];
        }
        correct(&mut max, &normals.max_c, &daily(&hours, f64::max));
        correct(&mut min, &normals.min_c, &daily(&hours, f64::min));
        correct(&mut mean, &normals.mean_c, &hours);
    }
    shift(&mut hours, &normals.mean_c);
    hours
}

/// Gives all hours of a month what no course between the extremes could: where the mean lies close to one of them, the
/// bend comes to its end.
fn shift(hours: &mut [f64], mean_c: &Knots) {
    let mut knots = [0.0; 12];
    let shifted = |knots: &Knots, hours: &[f64]| -> Vec<f64> {
        hours.iter().enumerate().map(|(hour, value)| value + on_day(knots, (hour as f64 + 0.5) / 24.0)).collect()
    };
    for _ in 0..SHIFTS {
        let so_far = shifted(&knots, hours);
        correct(&mut knots, mean_c, &so_far);
    }
    hours.copy_from_slice(&shifted(&knots, hours));
}

/// Moves the knots by what the months missed.
fn correct(knots: &mut Knots, targets: &Knots, values: &[f64]) {
    let achieved = monthly_means(values);
    for month in 0..12 {
        knots[month] += targets[month] - achieved[month];
    }
}

fn daily(hours: &[f64], fold: fn(f64, f64) -> f64) -> Vec<f64> {
    hours.chunks(24).map(|day| day.iter().copied().reduce(fold).unwrap_or(f64::NAN)).collect()
}

/// The extremes of each day.
struct Days {
    max: Vec<f64>,
    min: Vec<f64>,
}

impl Days {
    /// Spreads as in two typical years: daily maxima of Singapore (seasonality 0.6 K) spread 1.3 K around their month,
    /// minima 1.0 K; those of Tokyo (7.5 K) 3.2 K and 2.3 K. Lines whose years come within 0.4 K of both. Denver's days,
    /// far from the sea, spread 5.4 K and 3.9 K: there the lines fall short by a fifth.
    fn new(max: &Knots, min: &Knots, weather: &Anomalies, seasonality_k: f64) -> Self {
        let (all_max, all_min) = (0.90 + 0.350 * seasonality_k, 0.82 + 0.225 * seasonality_k);
        let extremes = (0..DAYS).map(|day| {
            let (usual_max, usual_min) = (on_day(max, day as f64 + 0.5), on_day(min, day as f64 + 0.5));
            let usual_range = usual_max - usual_min;
            // The passing hours spread the extremes already; the days spread them by the rest.
            let passing = PASSING_IN_EXTREMES * PASSING_SHARE * usual_range;
            let rest = |all: f64| (all.powi(2) - passing.powi(2)).max((0.3 * all).powi(2)).sqrt();
            let (spread_max, spread_min) = (rest(all_max), rest(all_min));
            let calmer = (MOST_SPREAD_SHARE * usual_range / spread_max).clamp(0.0, 1.0);
            let high = usual_max + calmer * spread_max * weather.max[day];
            let low = usual_min + calmer * spread_min * weather.min[day];
            let middle = 0.5 * (high + low);
            let half = 0.5 * (high - low).max(LEAST_RANGE_SHARE * usual_range);
            (middle + half, middle - half)
        });
        let (max, min) = extremes.unzip();
        Self { max, min }
    }
}

/// The course of a day in a month: 24 heights from 0 at the coldest hour to 1 at the warmest.
struct Course {
    heights: [f64; 24],
    coldest: usize,
    warmest: usize,
}

impl Course {
    /// The height in an hour, bent so that the day's mean fits.
    fn bent(&self, hour: usize, bend: f64) -> f64 {
        self.heights[hour].powf(bend)
    }
}

/// The course of the day in the middle of each month: a sine from sunrise to its height after noon and on to sunset, an
/// exponential decay through the night, closed at sunrise.
///
/// # Source
/// Parton & Logan, Agricultural Meteorology 23, 205 (1981), with a = 1.86 h, b = 2.2; day length held to 6 to
/// 18 h.
fn courses(location: &Location) -> [Course; 12] {
    let lag_h = 1.86 - (1.86 - TROPICAL_LAG_H) * tropical(location);
    const DECAY: f64 = 2.2;
    // Local standard time of solar noon, the equation of time left aside.
    let noon_h = 12.0 + location.utc_offset_h - location.longitude_deg / 15.0;
    std::array::from_fn(|month| {
        let day_of_year = 30.4 * month as f64 + 15.0;
        let day_h = day_length_h(location.latitude_deg, day_of_year).clamp(6.0, 18.0);
        let sine = |since_sunrise_h: f64| (std::f64::consts::PI * since_sunrise_h / (day_h + 2.0 * lag_h)).sin();
        let at_sunset = sine(day_h);
        let heights: [f64; 24] = std::array::from_fn(|hour| {
            let since_sunrise_h = (hour as f64 + 0.5 - noon_h + 0.5 * day_h).rem_euclid(24.0);
            if since_sunrise_h <= day_h {
                sine(since_sunrise_h)
            } else {
                let night = (since_sunrise_h - day_h) / (24.0 - day_h);
                at_sunset * ((-DECAY * night).exp() - (-DECAY).exp()) / (1.0 - (-DECAY).exp())
            }
        });
        normalised(heights)
    })
}

/// Stretches 24 heights to 0 and 1.
fn normalised(heights: [f64; 24]) -> Course {
    let (mut coldest, mut warmest) = (0, 0);
    for hour in 1..24 {
        if heights[hour] < heights[coldest] {
            coldest = hour;
        }
        if heights[hour] > heights[warmest] {
            warmest = hour;
        }
    }
    let (low, high) = (heights[coldest], heights[warmest]);
    Course { heights: heights.map(|height| ((height - low) / (high - low)).clamp(0.0, 1.0)), coldest, warmest }
}

/// The exponents that give the days of each month their mean between minimum and maximum.
fn bends(courses: &[Course; 12], max: &Knots, min: &Knots, mean: &Knots) -> Knots {
    std::array::from_fn(|month| {
        let wanted = ((mean[month] - min[month]) / (max[month] - min[month])).clamp(0.1, 0.9);
        // The mean height falls as the exponent grows: bisection.
        let (mut low, mut high) = (0.1, 10.0);
        for _ in 0..30 {
            let bend = 0.5 * (low + high);
            let mean_height = (0..24).map(|hour| courses[month].bent(hour, bend)).sum::<f64>() / 24.0;
            if mean_height > wanted { low = bend } else { high = bend }
        }
        0.5 * (low + high)
    })
}

/// Hours from the extremes: before the coldest hour down from yesterday's maximum, after the warmest hour down to
/// tomorrow's minimum, without a step at midnight. Days follow the course of the nearest month's middle.
fn hourly(days: &Days, courses: &[Course; 12], bends: &Knots) -> Vec<f64> {
    let mut hours = Vec::with_capacity(HOURS);
    for (month, count) in DAYS_OF_MONTHS.into_iter().enumerate() {
        let course = &courses[month];
        for _ in 0..count {
            let day = hours.len() / 24;
            let (yesterday, tomorrow) = ((day + DAYS - 1) % DAYS, (day + 1) % DAYS);
            let bend = on_day(bends, day as f64 + 0.5);
            for hour in 0..24 {
                let (low, high) = if hour < course.coldest {
                    (days.min[day], days.max[yesterday])
                } else if hour <= course.warmest {
                    (days.min[day], days.max[day])
                } else {
                    (days.min[tomorrow], days.max[day])
                };
                hours.push(low + (high - low) * course.bent(hour, bend));
            }
        }
    }
    hours
}
