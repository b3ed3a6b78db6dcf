//! How the premises use energy, day by day: people, weather, plant that fails, equipment that is replaced.
//!
//! A plain year is scaled to the premises' intensity. Growth, events and faults of plant come on top, so that what the
//! meters count is not what the archetype of the class would use.

use crate::{
    EndUse, Event, EventKind, TrueEnergy,
    calendar::{Calendar, Day, Span},
    dice::Dice,
    portfolio::Premises,
    weather::{DayWeather, Weather},
};
use std::collections::BTreeMap;

/// What one premises used.
#[derive(Debug, Clone)]
pub struct Use {
    /// kWh of electricity in each day of the span.
    pub electricity: Vec<f64>,
    /// kWh of gas in each day of the span; empty without a supply.
    pub gas: Vec<f64>,
    pub by_end_use: Vec<TrueEnergy>,
    pub events: Vec<Event>,
}

/// How one premises differs from its kind.
struct Character {
    /// Log-growth a year.
    growth: f64,
    /// Wet-bulb temperature above which cooling rises, °C.
    change_point_c: f64,
    /// Relative rise of cooling per kelvin of wet bulb.
    slope: f64,
    /// Share of cooling that follows the sun.
    sun_share: f64,
    /// Share of cooling that runs whenever the plant is on.
    idle: f64,
    shares: BTreeMap<EndUse, f64>,
    /// The largest: the one worth replacing.
    main_end_use: EndUse,
    night: f64,
    gas_kwh_m2: f64,
}

impl Character {
    fn draw(premises: &Premises, dice: &mut Dice) -> Self {
        let kind = &premises.kind;
        let raw: Vec<(EndUse, f64)> =
            kind.end_uses.iter().map(|(&end_use, &share)| (end_use, dice.lognormal(share, 0.22))).collect();
        let sum: f64 = raw.iter().map(|(_, share)| share).sum();
        let main_end_use =
            raw.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(EndUse::Lighting, |&(end_use, _)| end_use);
        Self {
            growth: 0.006 + 0.022 * dice.normal(),
            change_point_c: dice.between(20.5, 23.5),
            slope: dice.lognormal(0.085, 0.45),
            sun_share: dice.between(0.02, 0.3),
            idle: dice.between(0.15, 0.55),
            shares: raw.into_iter().map(|(end_use, share)| (end_use, share / sum)).collect(),
            main_end_use,
            night: (kind.night * dice.lognormal(1.0, 0.3)).min(1.0),
            gas_kwh_m2: if dice.chance(kind.gas[0]) { dice.lognormal(kind.gas[1], 0.6) } else { 0.0 },
        }
    }

    /// Relative use of one end use on a day with so many people; `dampness` multiplies the slope on wet bulb.
    fn shape(&self, end_use: EndUse, people: f64, weather: &DayWeather, dampness: f64) -> f64 {
        match end_use {
            EndUse::Cooling => {
                let on = 0.06 + 0.94 * people.min(1.4).powf(0.75);
                let humid = 1.0 + dampness * self.slope * (weather.wet_bulb_c - self.change_point_c).max(0.0);
                let load = (1.0 - self.sun_share) * humid + self.sun_share * weather.sun;
                on * (self.idle + (1.0 - self.idle) * load * (0.45 + 0.55 * people))
            }
            EndUse::Lighting => self.night + (1.0 - self.night) * people.min(1.15),
            EndUse::Equipment => self.night + (1.0 - self.night) * people,
            EndUse::Refrigeration => (0.75 + 0.25 * people) * (1.0 + 0.022 * (weather.mean_c - 27.0)),
            EndUse::Lifts => 0.4 + 0.6 * people,
            EndUse::Pumps => (0.6 + 0.4 * people) * (0.93 + 0.07 * weather.sun),
            EndUse::Fans => (0.15 + 0.85 * people) * (1.0 + 0.05 * (weather.mean_c - 27.0)).max(0.1),
            EndUse::Cooking => 0.12 + 0.88 * people,
        }
    }
}

/// An event in days of the span.
struct Happening {
    kind: EventKind,
    from: usize,
    to: usize,
    factor: f64,
}

/// One premises over the span.
struct Life<'a> {
    character: Character,
    happenings: Vec<Happening>,
    people: Vec<f64>,
    noise: Vec<f64>,
    weather: &'a Weather,
    calendar: &'a Calendar,
}

/// Runs the premises through the span.
pub fn simulate(seed: u64, premises: &Premises, calendar: &Calendar, weather: &Weather, span: &Span) -> Use {
    let mut dice = Dice::new(seed, "use", premises.number);
    let character = Character::draw(premises, &mut dice);
    let happenings = happenings(premises, &character, span, &mut dice);
    let people = people(premises, calendar, &happenings, &mut dice);
    let noise = noise(span.days, &mut dice);
    let life = Life { character, happenings, people, noise, weather, calendar };

    let mut electricity = vec![0.0; span.days];
    let mut by_end_use = Vec::new();
    for (&end_use, &share) in &life.character.shares {
        let days = life.daily_kwh(end_use, premises.size * premises.intensity * share);
        electricity.iter_mut().zip(&days).for_each(|(sum, kwh)| *sum += kwh);
        by_end_use.push(TrueEnergy { end_use, monthly_kwh: life.monthly_kwh(&days, span) });
    }
    let mut gas = Vec::new();
    if life.character.gas_kwh_m2 > 0.0 {
        gas = life.daily_kwh(EndUse::Cooking, premises.size * life.character.gas_kwh_m2);
        by_end_use.push(TrueEnergy { end_use: EndUse::Cooking, monthly_kwh: life.monthly_kwh(&gas, span) });
    }
    let events = life
        .happenings
        .iter()
        .map(|one| Event { kind: one.kind, from: span.date(one.from), to: span.date(one.to), factor: one.factor })
        .collect();
    Use { electricity, gas, by_end_use, events }
}

impl Life<'_> {
    /// An end use day by day; a year without growth, events and faults would use `plain_year_kwh`.
    fn daily_kwh(&self, end_use: EndUse, plain_year_kwh: f64) -> Vec<f64> {
        let days = || self.people.iter().zip(&self.weather.days);
        let plain: f64 = days().map(|(&people, weather)| self.character.shape(end_use, people, weather, 1.0)).sum();
        let scale = plain_year_kwh / 365.0 * self.people.len() as f64 / plain;
        days()
            .enumerate()
            .map(|(day, (&people, weather))| {
                let (factor, dampness) = self.beyond_plain(end_use, day);
                scale * factor * self.character.shape(end_use, people, weather, dampness) * self.noise[day]
            })
            .collect()
    }

    /// Factor and dampness that growth and all that happened bring on a day.
    fn beyond_plain(&self, end_use: EndUse, day: usize) -> (f64, f64) {
        let (mut factor, mut dampness) = ((self.character.growth * (day as f64 / 365.0 - 1.0)).exp(), 1.0);
        for one in self.happenings.iter().filter(|one| (one.from..=one.to).contains(&day)) {
            match (one.kind, end_use) {
                (EventKind::FouledCoil, EndUse::Cooling) => {
                    let progress = (day - one.from) as f64 / (one.to - one.from).max(1) as f64;
                    factor *= 1.0 + (one.factor - 1.0) * progress;
                }
                (EventKind::StuckDamper, EndUse::Cooling) => dampness = one.factor,
                (EventKind::LightsLeftOn, EndUse::Lighting) => factor *= one.factor,
                (EventKind::Replacement, _) if end_use == self.character.main_end_use => factor *= one.factor,
                _ => {}
            }
        }
        (factor, dampness)
    }

    fn monthly_kwh(&self, days: &[f64], span: &Span) -> Vec<f64> {
        let mut sums = vec![0.0; span.months()];
        for (day, kwh) in self.calendar.0.iter().zip(days) {
            if let Some(month) = day.month {
                sums[month] += kwh;
            }
        }
        sums.iter().map(|kwh| (kwh * 1000.0).round() / 1000.0).collect()
    }
}

/// People present each day, full house = 1: the week's pattern, holidays, a level that wanders from week to week, events.
fn people(premises: &Premises, calendar: &Calendar, happenings: &[Happening], dice: &mut Dice) -> Vec<f64> {
    let kind = &premises.kind;
    let steady = kind.night >= 1.0;
    let mut week_level = 0.0;
    calendar
        .0
        .iter()
        .enumerate()
        .map(|(day, special)| {
            if special.weekday == 0 {
                week_level = 0.6 * week_level + 0.06 * dice.normal();
            }
            let rest = if steady { 0.0 } else { week_level + 0.03 * dice.normal() };
            let turnover: f64 = happenings
                .iter()
                .filter(|one| one.kind == EventKind::Turnover && one.from <= day)
                .map(|one| one.factor)
                .product();
            let weekend = if special.weekday >= 5 { 1.6 } else { 0.6 };
            let event = if dice.chance(kind.event_rate / 7.0 * weekend) { dice.between(0.35, 0.9) } else { 0.0 };
            (usual(premises, special) * turnover * rest.exp() + event).min(1.6)
        })
        .collect()
}

fn usual(premises: &Premises, day: &Day) -> f64 {
    let kind = &premises.kind;
    let mut level = match day.weekday {
        5 => kind.week[1],
        6 => kind.week[2],
        _ => kind.week[0],
    };
    if day.feast {
        level = kind.feast;
    } else if day.holiday {
        // An ordinary Sunday can be quieter than a holiday; then it stays so.
        level = if kind.holiday < 1.0 { level.min(kind.holiday) } else { level * kind.holiday };
    }
    if day.ramadan {
        level *= kind.ramadan;
    }
    if day.school_break {
        level *= kind.school_break;
    }
    level
}

/// Day-to-day noise that nobody explains, around 1.
fn noise(days: usize, dice: &mut Dice) -> Vec<f64> {
    let sigma = dice.between(0.015, 0.05);
    let mut level = 0.0;
    (0..days)
        .map(|_| {
            level = 0.5 * level + sigma * dice.normal();
            (1.0_f64 + level).max(0.2)
        })
        .collect()
}

/// What happens in the premises over the years: kind, chance, how long in days (`None`: to the end), how strong.
fn happenings(premises: &Premises, character: &Character, span: &Span, dice: &mut Dice) -> Vec<Happening> {
    let cooled = f64::from(u8::from(character.shares.contains_key(&EndUse::Cooling)));
    let lit = f64::from(u8::from(premises.kind.night < 0.5));
    let lets = matches!(premises.kind.use_class.as_str(), "office" | "market" | "hawker-centre");
    let last = span.days - 1;
    [
        (EventKind::FouledCoil, 0.10 * cooled, Some((120, 420)), (1.12, 1.45)),
        (EventKind::StuckDamper, 0.06 * cooled, Some((60, 400)), (1.5, 2.6)),
        (EventKind::LightsLeftOn, 0.05 * lit, Some((40, 240)), (1.25, 1.9)),
        (EventKind::Replacement, 0.07, None, (0.55, 0.85)),
        (EventKind::Turnover, if lets { 0.25 } else { 0.02 }, None, (0.78, 1.2)),
    ]
    .into_iter()
    .filter_map(|(kind, chance, length, (low, high))| {
        if !dice.chance(chance) {
            return None;
        }
        let from = dice.whole(45, span.days as i64 - 45) as usize;
        let to = length.map_or(last, |(short, long)| from + dice.whole(short, long) as usize).min(last);
        Some(Happening { kind, from, to, factor: (dice.between(low, high) * 1e3).round() / 1e3 })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kind, portfolio, settings::tests::kuala_lumpur};

    fn city() -> (Vec<Premises>, Vec<Use>) {
        let settings = kuala_lumpur(200);
        let span = Span::new(&settings);
        let calendar = Calendar::new(&span).unwrap();
        let weather = Weather::draw(&settings, &span);
        let premises = portfolio::draw(&settings, &kind::kinds().unwrap(), &kind::districts().unwrap());
        let uses = premises.iter().map(|one| simulate(1, one, &calendar, &weather, &span)).collect();
        (premises, uses)
    }

    #[test]
    fn months_and_days_tell_the_same_energy() {
        for (_, energy) in std::iter::zip(city().0, city().1) {
            let months: f64 = energy
                .by_end_use
                .iter()
                .filter(|one| one.end_use != EndUse::Cooking)
                .flat_map(|one| &one.monthly_kwh)
                .sum();
            // The December before the first year is in the days but in no month; months are rounded to a watt-hour.
            let days: f64 = energy.electricity[31..].iter().sum();
            assert!((months - days).abs() < 0.1, "{months} {days}");
        }
    }

    #[test]
    fn a_quiet_premises_uses_what_its_intensity_says() {
        for (premises, energy) in std::iter::zip(city().0, city().1) {
            if !energy.events.is_empty() {
                continue;
            }
            let year: f64 = energy.electricity.iter().sum::<f64>() / energy.electricity.len() as f64 * 365.0;
            // Growth has a standard deviation of 2.2 % a year around the middle of the span, noise averages out.
            let ratio = year / (premises.size * premises.intensity);
            assert!((ratio - 1.0).abs() < 0.08, "{} {ratio}", premises.name);
        }
    }
}
