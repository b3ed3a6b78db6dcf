//! `facility.duplicate`: the same premises listed twice. A proposal with its evidence: nothing is merged.

use super::coordinates::Place;
use super::peers::log_area;
use crate::Survey;
use lcs_domain::{Facility, FacilityId, Finding, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Degrees of a cell of the grid in which close places are looked up: 20 m or more outside polar circles' reach.
const CELL_DEG: f64 = 0.0005;

/// A facility as it is compared.
struct Entry<'a> {
    facility: &'a Facility,
    place: Option<Place>,
    district: String,
    /// Letters of the name's words, lower case.
    letters: Vec<char>,
    /// Words that number a building among its neighbours: "12", "B", "II".
    numbers: Vec<String>,
}

/// Pairs that seem to be one, told once, about the later one.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let entries: Vec<Entry<'_>> = survey.input.facilities.iter().map(entry).collect();
    let billed = billed(survey);
    candidates(&entries)
        .into_iter()
        .filter_map(|(one, other)| {
            let evidence = same(survey, &entries[one], &entries[other])?;
            let (first, second) = (entries[one].facility, entries[other].facility);
            // Both with bills: the energy may be counted twice. Otherwise one row is only idle.
            let both = billed.contains(&first.id) && billed.contains(&second.id);
            let severity = if both { Severity::Warning } else { Severity::Info };
            Some(
                survey
                    .facility("facility.duplicate", severity, second)
                    .text("other", first.id.as_str())
                    .text("other_name", &first.name)
                    .text("evidence", evidence)
                    .text("both_billed", if both { "yes" } else { "no" }),
            )
        })
        .collect()
}

fn billed<'a>(survey: &Survey<'a>) -> BTreeSet<&'a FacilityId> {
    let with_bills = survey.histories.iter().filter(|history| !history.handed_in.is_empty());
    with_bills.flat_map(|history| &history.meter.serves).map(|served| &served.facility).collect()
}

fn entry(facility: &Facility) -> Entry<'_> {
    let (mut letters, mut numbers) = (Vec::new(), Vec::new());
    for word in words(&facility.name) {
        let roman = word.chars().all(|c| "ivx".contains(c));
        let counts = word.chars().count() == 1 && word.is_ascii() || roman || word.chars().any(|c| c.is_ascii_digit());
        if counts { numbers.push(word) } else { letters.extend(word.chars()) }
    }
    numbers.sort();
    let district = facility.district.as_deref().map(|district| words(district).join(" ")).unwrap_or_default();
    Entry { facility, place: Place::of(facility), district, letters, numbers }
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Pairs worth comparing: the same grid neighbourhood, the same name, or the same district and floor area.
fn candidates(entries: &[Entry<'_>]) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    let mut add = |group: &[usize]| {
        for (at, one) in group.iter().enumerate() {
            pairs.extend(
                group[at + 1..]
                    .iter()
                    .filter(|other| *other != one)
                    .map(|other| if one < other { (*one, *other) } else { (*other, *one) }),
            );
        }
    };
    let mut by_cell: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    let mut by_name: BTreeMap<(String, &[String]), Vec<usize>> = BTreeMap::new();
    let mut by_area: BTreeMap<(&str, String, &[String]), Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(place) = entry.place {
            by_cell.entry(place.cell(CELL_DEG)).or_default().push(at);
        }
        by_name.entry((entry.letters.iter().collect(), &entry.numbers)).or_default().push(at);
        if let Some(area) = entry.facility.denominator().filter(|_| !entry.district.is_empty()) {
            by_area
                .entry((&entry.district, area.area_m2.normalize().to_string(), &entry.numbers))
                .or_default()
                .push(at);
        }
    }
    by_name.values().chain(by_area.values()).for_each(|group| add(group));
    for ((north, east), group) in &by_cell {
        add(group);
        for step in [(0, 1), (1, -1), (1, 0), (1, 1)] {
            if let Some(beside) = by_cell.get(&(north + step.0, east + step.1)) {
                for one in group {
                    pairs_between(*one, beside, &mut add);
                }
            }
        }
    }
    pairs
}

fn pairs_between(one: usize, beside: &[usize], add: &mut impl FnMut(&[usize])) {
    for other in beside {
        add(&[one, *other]);
    }
}

/// Why two entries are held to be the same premises.
fn same(survey: &Survey<'_>, one: &Entry<'_>, other: &Entry<'_>) -> Option<&'static str> {
    let limits = &survey.input.thresholds;
    if one.numbers != other.numbers || (one.letters.is_empty() && one.numbers.is_empty()) {
        return None;
    }
    let apart = one.place.zip(other.place).map(|(one, other)| one.distance_m(other));
    if apart.is_some_and(|apart| apart > limits.other_place_m) {
        return None;
    }
    let alike = dice(&one.letters, &other.letters);
    let close = apart.is_some_and(|apart| apart <= limits.same_place_m);
    let district = !one.district.is_empty() && one.district == other.district;
    let area =
        log_area(one.facility).zip(log_area(other.facility)).is_some_and(|(one, other)| (one - other).abs() < 0.01);
    if close && alike >= limits.alike_names {
        Some("place-and-name")
    } else if one.letters == other.letters && (district || area) {
        Some(if area { "name-and-area" } else { "name-and-district" })
    } else if district && area && alike >= limits.alike_names_apart {
        Some("similar-name-and-area")
    } else {
        None
    }
}

/// Share of letter pairs that two words have in common, 0 to 1.
///
/// # Source
/// L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26 (1945), doi:10.2307/1932409.
fn dice(one: &[char], other: &[char]) -> f64 {
    if one == other {
        return 1.0;
    }
    let pairs = |letters: &[char]| -> BTreeMap<(char, char), usize> {
        let mut pairs = BTreeMap::new();
        for pair in letters.windows(2) {
            *pairs.entry((pair[0], pair[1])).or_insert(0) += 1;
        }
        pairs
    };
    let (left, right) = (pairs(one), pairs(other));
    let common: usize = left.iter().map(|(pair, count)| *count.min(right.get(pair).unwrap_or(&0))).sum();
    let all = one.len().saturating_sub(1) + other.len().saturating_sub(1);
    if all == 0 { 0.0 } else { 2.0 * crate::survey::stats_count(common) / crate::survey::stats_count(all) }
}
