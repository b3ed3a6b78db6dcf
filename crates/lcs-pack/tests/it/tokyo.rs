//! Tokyo: a second country, with fiscal years, heating and names in Japanese.

use super::tokyo;
use jiff::civil::date;
use lcs_domain::Carrier;
use lcs_pack::{Archetype, FactorLookup, MatchQuality};
use lcs_units::{Decimal, Unit};

#[test]
fn layers_and_money() {
    let pack = tokyo();
    let layers: Vec<&str> = pack.layers.iter().map(|(id, _, _)| id.as_str()).collect();
    assert_eq!(layers, ["jp-tokyo", "jp", "world"]);
    assert_eq!((pack.currency.as_str(), pack.time_zone.as_str(), pack.name("ja")), ("JPY", "Asia/Tokyo", "東京都"));
    assert_eq!(pack.fiscal_year_start_month, 4);
    assert!(pack.plan.is_some() && pack.climate.is_some() && !pack.measures.is_empty());
}

/// values-japan.md 1.1 and 3.1 to 3.3.
#[test]
fn factors_by_fiscal_year() {
    let pack = tokyo();
    let kg = |lookup: FactorLookup<'_>, unit| match lookup {
        FactorLookup::Found { factor, .. } => factor.kg_co2e_per(unit).map(|kg| kg.normalize().to_string()),
        _ => None,
    };
    let of = |carrier, unit, day| kg(pack.factor(carrier, day), unit);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(of(Carrier::Electricity, Unit::Kwh, date(2016, 3, 31)), some("0.5"));
    assert_eq!(of(Carrier::Electricity, Unit::Kwh, date(2016, 4, 1)), some("0.486"));
    assert_eq!(of(Carrier::Electricity, Unit::Kwh, date(2025, 3, 31)), some("0.421"));
    assert_eq!(of(Carrier::Electricity, Unit::Kwh, date(2026, 3, 31)), some("0.421"), "carried forward");
    assert_eq!(of(Carrier::Electricity, Unit::Kwh, date(2014, 10, 1)), None, "FY2014 is a hole");
    let programme = |day| kg(pack.factor_of_series("electricity.cap-and-trade", day), Unit::Kwh);
    assert_eq!((programme(date(2012, 1, 1)), programme(date(2024, 6, 1))), (some("0.382"), some("0.489")));
    assert_eq!(programme(date(2025, 4, 1)), None);
    // 45.0 GJ x 0.0136 t C/GJ x 44/12 = 2.244 t per 1,000 m³.
    assert_eq!(of(Carrier::NaturalGas, Unit::CubicMetre, date(2022, 1, 1)), some("2.244"));
    assert_eq!(of(Carrier::NaturalGas, Unit::CubicMetre, date(2024, 1, 1)), some("2.05"));
    assert_eq!(of(Carrier::Kerosene, Unit::Litre, date(2024, 1, 1)), some("2.5"));
    assert_eq!(of(Carrier::ChilledWater, Unit::Gj, date(2024, 6, 1)), some("53.2"));
}

/// Heat x carbon x 44/12 gives the published t per unit to its two decimals (values-japan.md 3.3).
#[test]
fn heating_values_reproduce_the_published_factors() {
    let pack = tokyo();
    let day = date(2024, 6, 1);
    for (carrier, unit, carbon_t_gj, kg) in [
        (Carrier::Kerosene, Unit::Litre, "0.0187", "2.50"),
        (Carrier::Diesel, Unit::Litre, "0.0188", "2.62"),
        (Carrier::FuelOil, Unit::Litre, "0.0193", "2.75"),
        (Carrier::Lpg, Unit::Kilogram, "0.0163", "2.99"),
    ] {
        let kwh = pack.heating_value(carrier, unit, day).and_then(|value| value.kwh_per(unit)).unwrap();
        let gj = kwh * Decimal::new(36, 4);
        let computed = gj * carbon_t_gj.parse::<Decimal>().unwrap() * Decimal::from(44_000) / Decimal::from(12);
        assert!((computed - kg.parse::<Decimal>().unwrap()).abs() < Decimal::new(6, 3), "{carrier}: {computed}");
    }
}

/// Monthly irradiation sums to that of the typical-year file, 1,309 kWh/m² (building-physics.md 7); means to 15.8 °C.
#[test]
fn the_normals_of_a_year() {
    let climate = tokyo().climate.unwrap();
    let days = [31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0];
    let year: f64 = climate.ghi_kwh_m2_day.iter().zip(days).map(|(day, days)| day * days).sum();
    assert!((year - 1309.3).abs() < 1.0, "{year}");
    assert!((climate.mean_c.iter().sum::<f64>() / 12.0 - 15.8).abs() < 0.05);
    for month in 0..12 {
        assert!(climate.min_c[month] < climate.mean_c[month] && climate.mean_c[month] < climate.max_c[month]);
    }
}

#[test]
fn buildings_are_heated_except_data_centres() {
    for class in &tokyo().uses {
        if let Archetype::Thermal(archetype) = &class.archetype {
            assert_eq!(archetype.heating_setpoint_c.is_none(), class.id == "data-centre", "{}", class.id);
        }
    }
}

#[test]
fn japanese_labels() {
    let pack = tokyo();
    let class = |label: &str| pack.classify_use(Some(label), &[]).map(|(class, quality)| (class.id.as_str(), quality));
    for (label, id) in [
        ("区役所", "office"),
        ("図書館", "library"),
        ("都営住宅（共用部）", "public-housing-common"),
        ("都営住宅（専有部）", "public-housing-tenant"),
        ("戸建住宅", "single-family"),
        ("マンション", "multifamily"),
        ("小学校", "school"),
        ("民間事務所（大規模）", "private-office-large"),
        ("百貨店", "mall"),
        ("街路灯", "street-lighting"),
        ("立体駐車場", "car-park"),
        ("Office", "office"),
        ("Shop-house", "shop-house"),
    ] {
        assert_eq!(class(label), Some((id, MatchQuality::Exact)), "{label}");
    }
}
