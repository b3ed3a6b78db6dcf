//! The calendars of the embedded packs against rules that stand in laws and almanacs, not in the packs.

use super::{kuala_lumpur, tokyo};
use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use lcs_domain::FactStatus;
use lcs_pack::{CalendarEntry, CalendarKind, Pack};
use std::collections::BTreeSet;

const YEARS: std::ops::RangeInclusive<i16> = 2018..=2027;

fn entry<'a>(pack: &'a Pack, id: &str) -> &'a CalendarEntry {
    pack.calendar.iter().find(|entry| entry.id == id).unwrap_or_else(|| panic!("no {id}"))
}

/// Every day of rest between two days.
fn holidays(pack: &Pack, first: Date, last: Date) -> BTreeSet<Date> {
    let rest = pack.calendar.iter().filter(|entry| entry.kind == CalendarKind::Holiday);
    let days = rest.flat_map(|entry| &entry.stretches).flat_map(|(from, to)| {
        let to = *to;
        from.series(1.day()).take_while(move |day| *day <= to)
    });
    days.filter(|day| (first..=last).contains(day)).collect()
}

fn single_days(entry: &CalendarEntry) -> Vec<Date> {
    assert!(entry.stretches.iter().all(|(first, last)| first == last), "{}", entry.id);
    entry.stretches.iter().map(|(day, _)| *day).collect()
}

#[test]
fn japanese_equinoxes_are_those_of_the_almanac_rule() {
    // Shinkoyomi benricho's rule for 1980 to 2099: floor(20.8431 + 0.242194 n) − floor(n / 4), and 23.2488 for autumn.
    let pack = tokyo();
    let of = |month: i8, base: f64| -> Vec<Date> {
        let day = |year: i16| {
            let years = f64::from(year - 1980);
            (base + 0.242_194 * years).floor() as i8 - ((year - 1980) / 4) as i8
        };
        YEARS.map(|year| date(year, month, day(year))).collect()
    };
    assert_eq!(single_days(entry(&pack, "vernal-equinox-day")), of(3, 20.8431));
    assert_eq!(single_days(entry(&pack, "autumnal-equinox-day")), of(9, 23.2488));
}

#[test]
fn japanese_holidays_obey_the_act() {
    let pack = tokyo();
    let nth_monday = |year, month, nth| date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday).unwrap();
    assert_eq!(
        single_days(entry(&pack, "coming-of-age-day")),
        YEARS.map(|year| nth_monday(year, 1, 2)).collect::<Vec<_>>()
    );
    assert_eq!(
        single_days(entry(&pack, "respect-for-the-aged-day")),
        YEARS.map(|year| nth_monday(year, 9, 3)).collect::<Vec<_>>()
    );
    // Article 3, paragraph 2: a holiday on a Sunday gives the next day that is none.
    let national: BTreeSet<Date> = pack
        .calendar
        .iter()
        .filter(|entry| entry.kind == CalendarKind::Holiday && !matches!(entry.id.as_str(), "year-end" | "obon"))
        .flat_map(|entry| &entry.stretches)
        .map(|(day, _)| *day)
        .collect();
    let substitutes: BTreeSet<Date> = single_days(entry(&pack, "substitute-holiday")).into_iter().collect();
    let sundays = national.iter().filter(|day| day.weekday() == Weekday::Sunday);
    let expected: BTreeSet<Date> = sundays
        .map(|sunday| {
            sunday.series(1.day()).skip(1).find(|day| !national.contains(day) || substitutes.contains(day)).unwrap()
        })
        .collect();
    assert_eq!(substitutes, expected);
    // Paragraph 3: a working day between two holidays.
    for day in single_days(entry(&pack, "day-between-holidays")) {
        assert!(national.contains(&day.yesterday().unwrap()) && national.contains(&day.tomorrow().unwrap()), "{day}");
    }
    assert!(entry(&pack, "marine-day").stretches.iter().all(|(day, _)| day.weekday() != Weekday::Sunday));
    assert_eq!(entry(&pack, "coming-of-age-day").fact.status, FactStatus::Published);
    assert_eq!(entry(&pack, "obon").fact.status, FactStatus::Unverified);
}

#[test]
fn ramadan_is_a_lunar_month_that_ends_with_hari_raya() {
    let pack = kuala_lumpur();
    let (ramadan, feast) = (entry(&pack, "ramadan"), entry(&pack, "hari-raya-puasa"));
    assert_eq!((ramadan.kind, ramadan.stretches.len()), (CalendarKind::Season, 10));
    for (first, last) in &ramadan.stretches {
        assert!((29..=30).contains(&((*last - *first).get_days() + 1)), "{first}");
        assert!(feast.stretches.iter().any(|(day, _)| *day == last.tomorrow().unwrap()), "{last}");
    }
    // The synodic month, 29.530 59 d: twelve of them from feast to feast, a day of sighting either way.
    for pair in ramadan.stretches.windows(2) {
        let days = f64::from((pair[1].0 - pair[0].0).get_days());
        assert!((days - 12.0 * 29.530_59).abs() < 1.7, "{days}");
    }
    assert_eq!(ramadan.fact.status, FactStatus::Unverified);
}

#[test]
fn layers_add_up_and_say_where_days_come_from() {
    let (kl, my) = (kuala_lumpur(), Pack::embedded("my").unwrap());
    let year = |pack: &Pack| holidays(pack, date(2024, 1, 1), date(2024, 12, 31));
    assert!(!year(&my).contains(&date(2024, 2, 1)), "Federal Territory Day is none of Malaysia's");
    assert!(year(&kl).contains(&date(2024, 2, 1)) && year(&kl).is_superset(&year(&my)));
    // Kuala Lumpur keeps 16 holidays, two of them of two days; two may fall on one day. Days of one time only (elections)
    // come on top, and 2023 had most: five feasts on a Sunday, each replaced, and the eve of Hari Raya.
    let once = &entry(&kl, "once-only").stretches;
    for at in YEARS {
        let days = holidays(&kl, date(at, 1, 1), date(at, 12, 31));
        let yearly = days.iter().filter(|day| !once.iter().any(|(first, _)| first == *day)).count();
        assert!((17..=24).contains(&yearly), "{at}: {yearly}");
    }
    let merdeka = entry(&kl, "national-day");
    assert_eq!(
        (merdeka.fact.key.as_str(), merdeka.names["ms"].as_str()),
        ("calendar.holiday.national-day", "Hari Kebangsaan")
    );
    let asked = kl.calendar_between(date(2025, 3, 10), date(2025, 3, 12));
    assert_eq!(asked.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["ramadan"]);
    assert_eq!(asked[0].stretches, [(date(2025, 3, 2), date(2025, 3, 30))]);
}
