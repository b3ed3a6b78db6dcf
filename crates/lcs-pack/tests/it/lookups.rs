//! What holds on a day, and what does not.

use super::kuala_lumpur;
use jiff::civil::{Date, date};
use lcs_domain::{Carrier, FactStatus, UseShare};
use lcs_pack::{FactorLookup, MatchQuality, Pack};
use lcs_units::{Decimal, Unit};

fn grid(pack: &Pack, day: Date) -> Option<(String, Option<u16>)> {
    match pack.factor(Carrier::Electricity, day) {
        FactorLookup::Found { factor, carried_forward_months, .. } => {
            Some((factor.kg_co2e.value.to_string(), carried_forward_months))
        }
        _ => None,
    }
}

/// values-malaysia.md 2.1: 0.758 (2021), 0.774 (2022), 2023 open, 0.740 (2024, provisional).
#[test]
fn the_grid_factor_by_day() {
    let pack = kuala_lumpur();
    let found = |value: &str, months| Some((value.to_owned(), months));
    assert_eq!(grid(&pack, date(2020, 12, 31)), None);
    assert_eq!(grid(&pack, date(2021, 1, 1)), found("0.758", None));
    assert_eq!(grid(&pack, date(2021, 12, 31)), found("0.758", None));
    assert_eq!(grid(&pack, date(2022, 1, 1)), found("0.774", None));
    assert_eq!(grid(&pack, date(2023, 1, 1)), None);
    assert_eq!(grid(&pack, date(2023, 12, 31)), None);
    assert_eq!(grid(&pack, date(2024, 12, 31)), found("0.740", None));
    assert_eq!(grid(&pack, date(2025, 1, 1)), found("0.740", Some(1)));
    assert_eq!(grid(&pack, date(2025, 1, 31)), found("0.740", Some(1)));
    assert_eq!(grid(&pack, date(2025, 2, 1)), found("0.740", Some(2)));
    assert_eq!(grid(&pack, date(2026, 12, 31)), found("0.740", Some(24)));
    assert_eq!(grid(&pack, date(2027, 1, 1)), None);
}

#[test]
fn a_carried_factor_says_why() {
    let pack = kuala_lumpur();
    let FactorLookup::Found { reason: Some(reason), .. } = pack.factor(Carrier::Electricity, date(2025, 6, 1)) else {
        panic!("carried forward")
    };
    assert!(reason.contains("provisional 2024"), "{reason}");
    let FactorLookup::OutsideValidity { series, first, end } = pack.factor(Carrier::Electricity, date(2023, 6, 1))
    else {
        panic!("outside")
    };
    assert_eq!((series, first, end), ("electricity.grid-peninsular", date(2021, 1, 1), Some(date(2025, 1, 1))));
    assert_eq!(pack.factor(Carrier::ChilledWater, date(2024, 1, 1)), FactorLookup::None);
}

/// TV-UNIT, scenarios-and-inventory.md 7: 1 TJ of diesel in manufacturing is 74,343 kg with AR5; commercial buildings
/// emit 7 kg/TJ more methane (10 against 3), 7 × 28 = 196 kg.
#[test]
fn diesel_of_the_ipcc_agrees_with_the_vector() {
    let pack = Pack::embedded("world").unwrap();
    let per_tj = |key: &str| match pack.factor_of_series(key, date(2020, 1, 1)) {
        FactorLookup::Found { factor, .. } => factor.kg_co2e_per(Unit::Mj).unwrap() * Decimal::from(1_000_000),
        other => panic!("{key}: {other:?}"),
    };
    assert_eq!(per_tj("diesel.ipcc-net"), Decimal::from(74_343 + 196));
    // Gas: 56,100 + 28 × 5 + 265 × 0.1; wood without its biogenic CO2: 28 × 300 + 265 × 4.
    assert_eq!(per_tj("natural-gas.ipcc-net"), "56266.5".parse::<Decimal>().unwrap());
    assert_eq!(per_tj("wood.ipcc-net"), Decimal::from(9_460));
}

/// energy-database.md T13: 36.30 kBtu per m³ of gas, 36.46 per litre of diesel; 1 kBtu = 0.293071 kWh.
#[test]
fn heating_values_of_units_on_bills() {
    let pack = Pack::embedded("world").unwrap();
    let kwh = |carrier, unit| pack.heating_value(carrier, unit, date(2016, 1, 1)).and_then(|value| value.kwh_per(unit));
    let close = |actual: Option<Decimal>, expected: &str| {
        let difference = (actual.unwrap() - expected.parse::<Decimal>().unwrap()).abs();
        assert!(difference < "0.001".parse().unwrap(), "{actual:?} instead of {expected}");
    };
    close(kwh(Carrier::NaturalGas, Unit::CubicMetre), "10.63848");
    close(kwh(Carrier::Diesel, Unit::Litre), "10.68537");
    // Kilolitres have no value of their own: that of a unit of the same kind is converted.
    close(kwh(Carrier::Diesel, Unit::Kilolitre).map(|kwh| kwh / Decimal::ONE_THOUSAND), "10.68537");
    assert_eq!(pack.heating_value(Carrier::Electricity, Unit::Litre, date(2016, 1, 1)), None);
}

#[test]
fn prices_change_with_the_tariff() {
    let pack = kuala_lumpur();
    let price = |day| pack.price(Carrier::Electricity, day).map(|price| price.per_kwh.value.to_string());
    assert_eq!(price(date(2025, 6, 30)).as_deref(), Some("0.3995"));
    assert_eq!(price(date(2025, 7, 1)).as_deref(), Some("0.4540"));
    assert_eq!(price(date(2028, 1, 1)), None);
}

#[test]
fn drivers_run_between_their_years_only() {
    let pack = kuala_lumpur();
    let gdp = pack.driver("gdp").unwrap();
    assert_eq!(gdp.at(2010).unwrap().1, FactStatus::Published);
    assert_eq!((gdp.at(2009), gdp.at(2031)), (None, None));
    // Geometric: the middle of ten years is the root of the product, √(227,621 × 399,013) = 301,369.0.
    let (middle, _) = gdp.at(2025).unwrap();
    assert!((middle - 301_369.0).abs() < 1.0, "{middle}");
    // TV-INT.
    assert!((gdp.at(2030).unwrap().0 / gdp.at(2010).unwrap().0 - 4.702_458_398_152_077).abs() < 1e-12);
    let grid = pack.driver("grid-factor").unwrap();
    assert_eq!(grid.at(2026).unwrap(), (0.652, FactStatus::Expected));
    let (halfway, status) = grid.at(2035).unwrap();
    assert!((halfway - 0.326).abs() < 1e-12);
    assert_eq!(status, FactStatus::Unverified);
}

#[test]
fn labels_of_a_city_hall() {
    let pack = kuala_lumpur();
    let class = |label: &str| pack.classify_use(Some(label), &[]).map(|(class, quality)| (class.id.as_str(), quality));
    for (label, id) in [
        ("Pejabat", "office"),
        ("PERPUSTAKAAN", "library"),
        ("Perumahan Awam (Kawasan Bersama)", "public-housing-common"),
        ("Perumahan Awam (Unit Penyewa)", "public-housing-tenant"),
        ("Pusat penjaja/medan selera", "hawker-centre"),
        ("Kolam Renang", "swimming-pool"),
        ("Tempat Letak Kereta", "car-park"),
        ("Lampu Jalan (LED)", "street-lighting"),
        ("Tandas Awam", "park"),
        ("Stor/bengkel", "depot"),
        ("Dewan Komuniti Setiawangsa", "community-hall"),
        ("Pasar raya mini", "supermarket"),
        ("Klinik kesihatan", "clinic"),
        ("Surau Al-Falah", "worship"),
        ("Perumahn Awam (Kwsn Bersama)", "public-housing-common"),
        ("Rumah sewa - tenants", "public-housing-tenant"),
        ("Flat (kawasan bersama)", "public-housing-common"),
        ("Office tower", "office"),
        ("Pejabt", "office"),
        ("Psar", "market"),
        ("Perpustkaan", "library"),
        ("Dewan komunti", "community-hall"),
        ("Balai raya", "community-hall"),
        ("Komplek sukan", "sports-centre"),
        ("TLK", "car-park"),
        ("Lmpu Jalan", "street-lighting"),
        ("Taman & landskap", "park"),
        ("Rumah kedai", "shop-house"),
        ("Kedai runcit", "retail"),
        ("Rumah teres", "single-family"),
        ("Rumah flat", "multifamily"),
        ("Pejabat swasta", "private-office-large"),
        ("Private office", "private-office-small"),
    ] {
        assert_eq!(class(label).map(|(id, _)| id), Some(id), "{label}");
    }
    assert_eq!(class("Dewan Komuniti Setiawangsa").unwrap().1, MatchQuality::Contained);
    assert_eq!(class("xyzzy"), None);
}

#[test]
fn the_largest_use_decides_where_the_label_says_other() {
    let pack = kuala_lumpur();
    let uses = [UseShare { label: "Library".into(), area_m2: Decimal::from(900) }];
    let (class, quality) = pack.classify_use(Some("Other"), &uses).unwrap();
    assert_eq!((class.id.as_str(), quality), ("library", MatchQuality::LargestUse));
    assert_eq!(pack.classify_use(Some("Other"), &[]).unwrap().0.id, "other");
    assert_eq!(pack.classify_use(None, &uses).unwrap().0.id, "library");
}
