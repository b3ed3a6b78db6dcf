//! The parts of an asset that a facility list counts: lamps, lifts, parking spaces.

use lcs_pack::CountedUnit;
use std::collections::BTreeMap;

/// Column headings under which cities count parts, letters and digits only, lower case.
const HEADINGS: [(CountedUnit, &[&str]); 8] = [
    (
        CountedUnit::Lamp,
        &[
            "lamps",
            "luminaires",
            "streetlights",
            "lightpoints",
            "lampu",
            "lampujalan",
            "tianglampu",
            "灯数",
            "街路灯数",
        ],
    ),
    (CountedUnit::Lift, &["lifts", "elevators", "lif", "エレベーター台数", "エレベータ台数", "昇降機台数"]),
    (CountedUnit::Pump, &["pumps", "pam", "ポンプ台数"]),
    (CountedUnit::Dwelling, &["dwellings", "households", "flats", "unitkediaman", "unitrumah", "戸数", "住戸数"]),
    (CountedUnit::Stall, &["stalls", "gerai", "petakgerai", "店舗数", "区画数"]),
    (
        CountedUnit::ParkingSpace,
        &["parkingspaces", "parkingbays", "parkinglots", "petakparkir", "petakletakkereta", "駐車台数", "駐車区画数"],
    ),
    (CountedUnit::WaterM2, &["poolaream2", "wateraream2", "luaskolamm2", "水面積m2"]),
    (CountedUnit::RoadKm, &["roadkm", "roadlengthkm", "panjangjalankm", "道路延長km"]),
];

/// Words before or after a heading that say no more than that something is counted.
const COUNTING: [&str; 8] = ["numberof", "noof", "totalnumberof", "total", "bilangan", "jumlah", "count", "number"];

/// What the unrecognised columns of a facility count. A text that is no number counts nothing.
pub(crate) fn counted_parts(attributes: &BTreeMap<String, String>) -> BTreeMap<CountedUnit, f64> {
    attributes
        .iter()
        .filter_map(|(heading, text)| {
            let count: f64 = text.replace([',', ' '], "").parse().ok()?;
            (count.is_finite() && count > 0.0).then_some(())?;
            Some((unit_of(heading)?, count))
        })
        .collect()
}

fn unit_of(heading: &str) -> Option<CountedUnit> {
    let bare: String =
        heading.to_lowercase().replace('²', "2").chars().filter(|letter| letter.is_alphanumeric()).collect();
    let known = |bare: &str| HEADINGS.iter().find(|(_, headings)| headings.contains(&bare)).map(|(unit, _)| *unit);
    let stripped = || {
        COUNTING.iter().find_map(|word| {
            known(bare.strip_prefix(word).unwrap_or_default())
                .or_else(|| known(bare.strip_suffix(word).unwrap_or_default()))
        })
    };
    known(&bare).or_else(stripped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_three_languages_count_parts() {
        let attributes = [
            ("Number of lifts", "4"),
            ("Bilangan lampu", "1,250"),
            ("駐車台数", "320"),
            ("Road length (km)", "12.5"),
            ("Remarks", "3 lifts are old"),
            ("Stalls", "many"),
        ];
        let attributes = attributes.iter().map(|&(heading, text)| (heading.to_owned(), text.to_owned())).collect();
        let expected = [
            (CountedUnit::Lamp, 1250.0),
            (CountedUnit::Lift, 4.0),
            (CountedUnit::ParkingSpace, 320.0),
            (CountedUnit::RoadKm, 12.5),
        ];
        assert_eq!(counted_parts(&attributes), BTreeMap::from(expected));
    }
}
