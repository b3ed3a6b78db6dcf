//! Charts as numbers for the page: scaled series, round axis ticks, labels and the sentence for screen readers.

use crate::{
    model::{Figure, PathPair, Scenario, Scope},
    wording::{Wording, emissions_scale},
};
use lcs_locale::Arguments;
use serde::Serialize;

/// Emission paths of one scope.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PathChart {
    title: String,
    alt: String,
    years: Vec<i16>,
    year_ticks: Vec<i16>,
    /// Value and label of each tick; the last is the top of the axis.
    ticks: Vec<(f64, String)>,
    bau: Vec<f64>,
    plan: Vec<f64>,
    p10: Vec<f64>,
    p90: Vec<f64>,
    limits: Vec<Limit>,
}

/// A target's limit as a dot.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Limit {
    year: i16,
    value: f64,
}

/// Horizontal bars with ranges.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BarChart {
    title: String,
    alt: String,
    top: f64,
    bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Bar {
    label: String,
    value: f64,
    p10: f64,
    p90: f64,
    text: String,
}

/// The path chart of a scope; `None` where the scope has no years.
pub fn path_chart(scenario: &Scenario, scope: Scope, words: &Wording) -> Option<PathChart> {
    let pair = match scope {
        Scope::Estate => &scenario.estate,
        Scope::City => &scenario.city,
    };
    let (first, last) = (*scenario.years.first()?, *scenario.years.last()?);
    let limits = scenario.targets.iter().filter(|reading| reading.scope == scope);
    let limits: Vec<(i16, f64)> = limits
        .filter_map(|reading| Some((reading.year, reading.limit_t?)))
        .filter(|(year, _)| (first..=last).contains(year))
        .collect();
    let highest = largest(pair).max(limits.iter().map(|(_, limit)| *limit).fold(0.0, f64::max));
    let (divisor, unit_key) = emissions_scale(highest);
    let unit = words.word(unit_key);
    let scaled = |series: &[f64]| -> Vec<f64> { series.iter().map(|value| value / divisor).collect() };
    let end = |series: &[f64]| words.short(series.last().copied().unwrap_or_default() / divisor);
    let scope_words = words.word(&format!("report-of-{}", scope.id()));
    let alt = Arguments::new()
        .text("scope", scope_words.clone())
        .text("first", first.to_string())
        .text("last", last.to_string())
        .text("bau_first", words.short(pair.bau_t.first().copied().unwrap_or_default() / divisor))
        .text("bau_last", end(&pair.bau_t))
        .text("plan_last", end(&pair.plan_t))
        .text("unit", unit.clone());
    Some(PathChart {
        title: words.say("report-chart-path", Arguments::new().text("scope", scope_words).text("unit", unit)),
        alt: words.say("report-chart-path-alt", alt),
        year_ticks: year_ticks(first, last),
        ticks: ticks(highest / divisor).into_iter().map(|tick| (tick, words.short(tick))).collect(),
        years: scenario.years.clone(),
        bau: scaled(&pair.bau_t),
        plan: scaled(&pair.plan_t),
        p10: scaled(&pair.plan_p10_t),
        p90: scaled(&pair.plan_p90_t),
        limits: limits.into_iter().map(|(year, limit)| Limit { year, value: limit / divisor }).collect(),
    })
}

/// A bar per labelled figure; `None` without any.
pub fn bar_chart<'a>(
    figures: impl Iterator<Item = (String, &'a Figure)>,
    title_key: &str,
    alt_key: &str,
    words: &Wording,
) -> Option<BarChart> {
    let bars: Vec<Bar> = figures
        .map(|(label, figure)| Bar {
            label,
            value: figure.value.max(0.0),
            p10: figure.p10.unwrap_or(figure.value).max(0.0),
            p90: figure.p90.unwrap_or(figure.value).max(0.0),
            text: words.range(figure, 1.0),
        })
        .collect();
    let top = bars.iter().map(|bar| bar.p90.max(bar.value)).fold(0.0, f64::max);
    (top > 0.0).then(|| BarChart { title: words.word(title_key), alt: words.word(alt_key), top, bars })
}

fn largest(pair: &PathPair) -> f64 {
    [&pair.bau_t, &pair.plan_t, &pair.plan_p90_t].into_iter().flatten().copied().fold(0.0, f64::max)
}

/// Three to six round ticks from zero to just above `highest`: amounts start at zero.
pub fn ticks(highest: f64) -> Vec<f64> {
    if !highest.is_finite() || highest <= 0.0 {
        return vec![0.0, 1.0];
    }
    let rough = highest / 4.0;
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(10.0 * power);
    let count = (highest / step).ceil() as u32;
    (0..=count).map(|index| f64::from(index) * step).collect()
}

/// First and last year and the round years between them that leave room for their labels.
fn year_ticks(first: i16, last: i16) -> Vec<i16> {
    let step = if last - first > 15 {
        10
    } else if last - first > 6 {
        5
    } else {
        1
    };
    let room = (last - first) / 8;
    let between = (first + 1..last).filter(|year| year % step == 0 && year - first > room && last - year > room);
    let mut years: Vec<i16> = std::iter::once(first).chain(between).collect();
    if last > first {
        years.push(last);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_start_at_zero_and_end_at_a_round_value() {
        assert_eq!(ticks(305.0), [0.0, 100.0, 200.0, 300.0, 400.0]);
        assert_eq!(ticks(8.0), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(ticks(0.0), [0.0, 1.0]);
    }

    #[test]
    fn year_labels_do_not_collide() {
        assert_eq!(year_ticks(2025, 2050), [2025, 2030, 2040, 2050]);
        assert_eq!(year_ticks(2025, 2030), [2025, 2026, 2027, 2028, 2029, 2030]);
        assert_eq!(year_ticks(2010, 2030), [2010, 2020, 2030]);
    }
}
