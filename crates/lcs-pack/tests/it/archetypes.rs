//! Archetypes of all packs hold together: ordered, physical, with a schedule, told apart by their labels, narrower by year.

use super::{kuala_lumpur, seattle, tokyo};
use lcs_pack::{Archetype, CountedUnit, Pack, Ranged, ThermalArchetype, UseClass, embedded_ids};
use std::collections::{BTreeMap, BTreeSet};

/// What a building of any city can have. Wider than any stock, narrower than what the reader lets pass.
///
/// Transmittances: a passive house to a metal sheet with films (ISO 6946: 1/0.17 = 5.9, roof 1/0.14 = 7.1). Glass: triple
/// low-e to single (5.8 to 6.2). Coefficients of performance: below the reversed Carnot cycle of 35 over 7 °C, 10. Set-points:
/// occupied rooms. Lighting: 33.3 W/m² is the most of City Energy Analyst. Equipment: up to the server room of 500 W/m².
const PHYSICAL: [(&str, f64, f64); 23] = [
    ("window_wall_ratio", 0.0, 0.9),
    ("wall_u_w_m2k", 0.1, 5.9),
    ("roof_u_w_m2k", 0.1, 7.1),
    ("window_u_w_m2k", 0.6, 6.2),
    ("window_shgc", 0.1, 0.9),
    ("shading_factor", 0.2, 1.0),
    ("roof_absorptance", 0.1, 0.95),
    ("infiltration_ach", 0.02, 5.0),
    ("conditioned_fraction", 0.01, 1.0),
    ("occupancy_m2_person", 1.0, 1000.0),
    ("lighting_w_m2", 0.5, 40.0),
    ("equipment_w_m2", 0.05, 500.0),
    ("outdoor_air_l_s_person", 2.5, 100.0),
    ("cooling_setpoint_c", 18.0, 30.0),
    ("cooling_cop", 2.0, 8.0),
    ("heating_efficiency", 0.6, 6.0),
    ("fan_w_per_l_s", 0.0, 4.0),
    ("other_w_m2", 0.0, 20.0),
    ("heating_setpoint_c", 12.0, 25.0),
    ("wall_absorptance", 0.1, 0.95),
    ("overhang_ratio", 0.0, 2.0),
    ("cooling_setback_c", 20.0, 40.0),
    ("heating_setback_c", 4.0, 22.0),
];

fn packs() -> Vec<Pack> {
    embedded_ids().map(|id| Pack::embedded(id).unwrap()).chain([seattle()]).collect()
}

/// The archetype of a class and those of its vintages, each with a name for messages.
fn archetypes(class: &UseClass) -> Vec<(String, &ThermalArchetype)> {
    let Archetype::Thermal(whole) = &class.archetype else { return Vec::new() };
    let name = |before: Option<i16>| format!("{} before {before:?}", class.id);
    let vintages = class.vintages.iter().map(|vintage| (name(vintage.built_before), &vintage.archetype));
    std::iter::once((class.id.clone(), whole.as_ref())).chain(vintages).collect()
}

#[test]
fn ranges_are_ordered_and_physical() {
    for pack in packs() {
        for (name, archetype) in pack.uses.iter().flat_map(archetypes) {
            for (field, range) in archetype.ranged() {
                let (_, least, most) = PHYSICAL.iter().find(|(known, ..)| *known == field).unwrap();
                let ordered = range.p10 <= range.p50 && range.p50 <= range.p90;
                assert!(ordered && range.p10 >= *least && range.p90 <= *most, "{}: {name}: {field} {range:?}", pack.id);
            }
            let (air, water, person) = (archetype.air, archetype.cooling_water, archetype.person);
            assert!((10.0..=20.0).contains(&air.supply_temperature_c), "{name}");
            assert!(air.supply_temperature_c < archetype.cooling_setpoint_c.p10, "{name}");
            assert!(water.chilled_water_c < air.supply_temperature_c, "{name}: coils cannot cool below their water");
            assert!((2.0..=8.0).contains(&water.tower_approach_k), "{name}");
            assert!((60.0..=120.0).contains(&person.sensible_w) && person.latent_w <= 200.0, "{name}");
        }
    }
}

#[test]
fn every_schedule_is_there_and_used() {
    for pack in packs() {
        for (name, archetype) in pack.uses.iter().flat_map(archetypes) {
            assert!(pack.schedules.contains_key(&archetype.schedule), "{}: {name}", pack.id);
        }
    }
    for (id, pack) in [("my", kuala_lumpur()), ("jp", tokyo())] {
        let used: BTreeSet<&str> =
            pack.uses.iter().flat_map(archetypes).map(|(_, archetype)| archetype.schedule.as_str()).collect();
        for schedule in pack.schedules.values().filter(|schedule| schedule.fact.pack == id) {
            assert!(used.contains(schedule.id.as_str()), "{id}: no class keeps the hours {}", schedule.id);
        }
    }
}

#[test]
fn a_label_means_one_class() {
    for pack in packs() {
        let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
        for class in &pack.uses {
            for label in &class.labels {
                let other = owners.insert(label, &class.id);
                assert_eq!(other, None, "{}: {label} means {} too", pack.id, class.id);
            }
        }
    }
}

/// A year of construction tells something, so its range is no wider than that of the whole class; and the class is the sum
/// of its vintages, so its median lies among theirs.
#[test]
fn vintages_narrow_their_class() {
    let mut narrowed = 0;
    for pack in packs() {
        for class in &pack.uses {
            let Archetype::Thermal(whole) = &class.archetype else { continue };
            let ends: Vec<i16> =
                class.vintages.iter().map(|vintage| vintage.built_before.unwrap_or(i16::MAX)).collect();
            assert!(ends.is_sorted_by(|a, b| a < b), "{}: {}: {ends:?}", pack.id, class.id);
            for (field, range) in whole.ranged() {
                let of = |archetype: &ThermalArchetype| {
                    let own = archetype.ranged().find(|(name, _)| *name == field);
                    own.map(|(_, range)| (range.p10, range.p50, range.p90)).unwrap()
                };
                let told: Vec<(f64, f64, f64)> = class.vintages.iter().map(|vintage| of(&vintage.archetype)).collect();
                if told.iter().all(|own| *own == (range.p10, range.p50, range.p90)) {
                    continue;
                }
                narrowed += 1;
                let place = format!("{}: {}: {field}", pack.id, class.id);
                for (p10, _, p90) in &told {
                    assert!(p90 - p10 <= range.p90 - range.p10 + 1e-9, "{place} widens");
                    assert!(*p10 <= range.p90 && *p90 >= range.p10, "{place} lies outside its class");
                }
                let medians = || told.iter().map(|(_, median, _)| *median);
                let least = medians().fold(f64::INFINITY, f64::min);
                let most = medians().fold(f64::NEG_INFINITY, f64::max);
                assert!((least..=most).contains(&range.p50), "{place}: {} not in {least} to {most}", range.p50);
            }
        }
    }
    assert!(narrowed > 100, "only {narrowed} ranges are told by the year");
}

/// A city hall's own classes (public housing with common area and tenants apart, offices, markets and hawker centres,
/// halls, libraries, pools and sports centres, car parks, depots, clinics, street lighting) and those of issue 4.
#[test]
fn the_classes_of_a_city_are_there() {
    for pack in [kuala_lumpur(), tokyo()] {
        for id in [
            "public-housing-common",
            "public-housing-tenant",
            "office",
            "market",
            "hawker-centre",
            "community-hall",
            "library",
            "swimming-pool",
            "sports-centre",
            "car-park",
            "depot",
            "clinic",
            "street-lighting",
            "private-office-large",
            "private-office-small",
            "retail",
            "shop-house",
            "mall",
            "hotel",
            "school",
            "hospital",
            "multifamily",
            "single-family",
            "data-centre",
            "worship",
        ] {
            let class = pack.use_class(id).unwrap_or_else(|| panic!("{}: {id}", pack.id));
            let here = if pack.id.starts_with("jp-") { "jp" } else { "my" };
            let language = |label: &String| !label.is_ascii() || here == "my";
            assert!(class.labels.iter().any(language), "{}: {id} has no name of the place", pack.id);
            if let Archetype::Thermal(archetype) = &class.archetype {
                let own = archetype.ranged().any(|(_, range)| range.fact.pack == here);
                assert!(own, "{}: {id} is that of the world", pack.id);
            }
        }
    }
}

/// building-physics.md section 8, "KL existing stock": the row's figure lies between the tenth and ninetieth percentile.
#[test]
fn kuala_lumpur_follows_the_table_of_its_stock() {
    let pack = kuala_lumpur();
    let rows: [(&str, [f64; 5], f64, f64); 7] = [
        // Wall U, roof U, window U, SHGC, window share; plant COP from, to.
        ("office", [2.6, 0.8, 5.7, 0.78, 0.40], 3.5, 4.5),
        ("school", [2.8, 1.4, 5.8, 0.85, 0.25], 2.8, 2.8),
        ("library", [2.6, 0.8, 5.7, 0.80, 0.30], 2.8, 3.2),
        ("hospital", [2.4, 0.6, 5.4, 0.60, 0.30], 4.0, 5.0),
        ("hotel", [2.5, 0.6, 5.5, 0.60, 0.35], 4.5, 4.5),
        ("mall", [2.4, 0.5, 5.4, 0.50, 0.15], 4.5, 5.5),
        ("public-housing-tenant", [3.0, 0.8, 5.8, 0.85, 0.20], 2.8, 2.8),
    ];
    for (id, figures, cop_from, cop_to) in rows {
        let archetype = pack.use_class(id).unwrap().archetype_for(None).unwrap();
        let ranges = [
            &archetype.wall_u_w_m2k,
            &archetype.roof_u_w_m2k,
            &archetype.window_u_w_m2k,
            &archetype.window_shgc,
            &archetype.window_wall_ratio,
        ];
        for (range, figure) in ranges.into_iter().zip(figures) {
            assert!((range.p10..=range.p90).contains(&figure), "{id}: {figure} not in {range:?}");
            assert!((range.p50 / figure - 1.0).abs() < 0.1, "{id}: {figure} is not the median of {range:?}");
        }
        let cop = &archetype.cooling_cop;
        assert!(cop.p10 <= cop_from && cop_to <= cop.p90, "{id}: {cop:?}");
    }
}

#[test]
fn the_year_of_construction_picks_a_vintage() {
    let pack = tokyo();
    let window = |id: &str, year| pack.use_class(id).unwrap().archetype_for(year).unwrap().window_u_w_m2k.p50;
    // The stock's vintages reach a class that says nothing of the year, and one that begins like another.
    for id in ["school", "office", "single-family"] {
        assert_eq!(
            [Some(1975), Some(1999), Some(2000), None].map(|year| window(id, year)),
            [6.0, 6.0, 2.3, 5.0],
            "{id}"
        );
    }
    let office = pack.use_class("office").unwrap();
    let recovers = |year| office.archetype_for(year).unwrap().air.heat_recovery.is_some();
    assert!(recovers(Some(2010)) && !recovers(Some(1990)) && !recovers(None));
    let asset = pack.use_class("street-lighting").unwrap();
    assert_eq!((asset.archetype_for(Some(1990)), asset.vintages.len()), (None, 0));
    // What a vintage says is in the list of facts, once for each value.
    let keys: Vec<&str> = pack.facts().iter().map(|fact| fact.key.as_str()).collect();
    assert!(keys.contains(&"uses.stock.before-2000.window_u_w_m2k"));
    assert_eq!(keys.iter().filter(|key| **key == "uses.office.newest.lighting_w_m2").count(), 1);
}

/// By hand: three lifts of 6,000 W x 1,300 h and 200 W x 8,760 h are 28,656 kWh; they are 0.38 of the asset, lighting 0.32.
#[test]
fn assets_are_counted_from_their_parts() {
    let pack = kuala_lumpur();
    let asset = |id: &str| match &pack.use_class(id).unwrap().archetype {
        Archetype::EndUses(asset) => asset.clone(),
        Archetype::Thermal(_) => panic!("{id} has a zone"),
    };
    let common = asset("public-housing-common");
    let lifts = common.bottom_up_kwh(&[(CountedUnit::Lift, 3.0)].into()).unwrap();
    assert!((lifts["lifts"] - 28_656.0).abs() < 1e-6);
    assert!((lifts["lighting"] - 28_656.0 * 0.32 / 0.38).abs() < 1e-6);
    // Lamps and dwellings are two ways to count the same light: the lamps hold. 40 W x 4,400 h x 100 = 17,600 kWh.
    let both = common.bottom_up_kwh(&[(CountedUnit::Lamp, 100.0), (CountedUnit::Dwelling, 900.0)].into()).unwrap();
    assert!((both["lighting"] - 17_600.0).abs() < 1e-6);
    assert_eq!(common.bottom_up_kwh(&BTreeMap::new()), None);
    assert_eq!(common.bottom_up_kwh(&[(CountedUnit::WaterM2, 50.0)].into()), None);
    let street = asset("street-lighting").bottom_up_kwh(&[(CountedUnit::Lamp, 1_000.0)].into()).unwrap();
    assert!((street.values().sum::<f64>() - 714_000.0 / 0.98).abs() < 1e-6);
}

/// Every asset whose parts can be counted names an end use that it has, and hours that fit into a year.
#[test]
fn parts_of_assets_fit_into_a_year() {
    let mut parts = 0;
    for pack in packs() {
        for class in &pack.uses {
            let Archetype::EndUses(asset) = &class.archetype else { continue };
            for part in &asset.per_unit {
                parts += 1;
                let ordered = |range: &Ranged| 0.0 <= range.p10 && range.p10 <= range.p50 && range.p50 <= range.p90;
                assert!(ordered(&part.power_w) && ordered(&part.hours_per_year), "{}", class.id);
                assert!(part.hours_per_year.p90 <= 8760.0 && asset.shares.contains_key(&part.end_use), "{}", class.id);
                assert!(CountedUnit::IDS.contains(&(part.unit.id(), part.unit)));
            }
        }
    }
    assert!(parts > 0);
}
