//! Keys of archetypes that have a neutral default, and vintages of two layers over one another.

use super::source;
use lcs_pack::{AirHandling, Construction, CoolingWater, Pack, PackError, PersonHeat, ThermalArchetype, Zoning};

const PACK: &str = "id = \"here\"\nversion = \"1.0.0\"\nlicence = \"Apache-2.0\"\nnames = { en = \"Here\" }\n\
                    extends = \"world\"\n[[change]]\nversion = \"1.0.0\"\ndate = 2026-01-01\ntext = \"First.\"\n";
const CITED: &str = "status = \"unverified\"\nnote = \"for a test\"\nfrom = 2020-01-01\n";

fn load(uses: &str) -> Result<Pack, PackError> {
    let uses = format!("{CITED}{uses}");
    Pack::load(&lcs_pack::resolve(source(&[("pack.toml", PACK), ("uses.toml", &uses)]))?)
}

fn archetype(pack: &Pack, id: &str, year: Option<i16>) -> ThermalArchetype {
    pack.use_class(id).unwrap().archetype_for(year).unwrap().clone()
}

#[track_caller]
fn refused(uses: &str, key: &str, message: &str) {
    match load(uses) {
        Err(PackError::Invalid { key: named, message: said, .. }) => {
            assert!(named == key && said.contains(message), "{named}: {said}");
        }
        other => panic!("not refused: {:?}", other.map(|pack| pack.id)),
    }
}

#[test]
fn what_is_not_said_is_neutral() {
    let office = archetype(&load("").unwrap(), "office", Some(1990));
    assert_eq!((office.air, office.cooling_water), (AirHandling::default(), CoolingWater::default()));
    assert_eq!((office.person, office.zoning), (PersonHeat::default(), Zoning::Single));
    assert_eq!((&office.cooling_setback_c, &office.overhang_ratio), (&None, &None));
    // 165 kJ/m²K is the medium class of ISO 13790 table 12.
    assert_eq!(office.construction(), Construction::Medium);
    assert_eq!([80.0, 110.0, 260.0, 370.0].map(Construction::of_heat_capacity), {
        use Construction::{Heavy, Light};
        [Light, Light, Heavy, Heavy]
    });
}

#[test]
fn every_key_is_read_and_passed_on() {
    let pack = load(
        "[[use]]\nid = \"archive\"\n[use.thermal]\nlike = \"office\"\nconstruction = \"heavy\"\n\
         wall_absorptance = [0.3, 0.4, 0.5]\noverhang_ratio = 0.5\nzoning = \"perimeter-core\"\n\
         cooling_setback_c = [26, 28, 30]\nheating = \"boiler\"\nheating_setpoint_c = 20\nheating_setback_c = 16\nsupply_temperature_c = 14\n\
         fan_exponent = 2.5\ndemand_control = 0.7\neconomiser = true\nrelative_humidity_set = 0.55\nreheat = true\n\
         heat_recovery = { sensible = 0.7, latent = 0.6 }\nnight_ventilation_ach = 4\nchilled_water_c = 6.5\n\
         tower_approach_k = 4\nperson_sensible_w = 80\nperson_latent_w = 60\n\
         [[use]]\nid = \"map-room\"\n[use.thermal]\nlike = \"archive\"\nreheat = false\n",
    )
    .unwrap();
    let (archive, room) = (archetype(&pack, "archive", None), archetype(&pack, "map-room", None));
    assert_eq!(archive.construction(), Construction::Heavy);
    assert_eq!((archive.air.fan_exponent, archive.air.demand_control, archive.air.economiser), (2.5, 0.7, true));
    assert_eq!(archive.air.heat_recovery.map(|recovery| (recovery.sensible, recovery.latent)), Some((0.7, 0.6)));
    assert_eq!((archive.cooling_water.chilled_water_c, archive.person.latent_w), (6.5, 60.0));
    assert_eq!(archive.heating_setback_c.as_ref().map(|range| range.p50), Some(16.0));
    let reheat_off = AirHandling { reheat: false, ..archive.air };
    assert_eq!(room, ThermalArchetype { air: reheat_off, ..archive });
}

#[test]
fn vintages_of_stock_and_class_meet() {
    let pack = load(
        "[stock]\nwall_u_w_m2k = 1.5\n[[stock.vintage]]\nbuilt_before = 1980\nwall_u_w_m2k = 2.5\n\
         [[use]]\nid = \"office\"\n[[use.vintage]]\nbuilt_before = 1995\nlighting_w_m2 = 14\n\
         [[use.vintage]]\nlighting_w_m2 = 8\n\
         [[use]]\nid = \"annex\"\n[use.thermal]\nlike = \"office\"\ncooling_cop = 5\nlighting_w_m2 = 11\n",
    )
    .unwrap();
    let told = |id: &str, year| {
        let archetype = archetype(&pack, id, year);
        (archetype.wall_u_w_m2k.p50, archetype.lighting_w_m2.p50)
    };
    assert_eq!(
        [1979, 1980, 1994, 1995].map(|year| told("office", Some(year))),
        [(2.5, 14.0), (1.5, 14.0), (1.5, 14.0), (1.5, 8.0)]
    );
    assert_eq!(told("office", None), (1.5, 10.0));
    // What a class says of itself holds for every year, over the vintages that it begins with.
    assert_eq!((told("annex", Some(1970)), told("annex", Some(2020))), ((2.5, 11.0), (1.5, 11.0)));
    // A class whose vintages end is the whole class after them.
    assert_eq!(told("library", Some(2020)), (1.5, 6.9));
    let ends: Vec<_> = pack.use_class("office").unwrap().vintages.iter().map(|v| v.built_before).collect();
    assert_eq!(ends, [Some(1980), Some(1995), None]);
}

#[test]
fn slips_are_refused() {
    let office = |text: &str| format!("[[use]]\nid = \"office\"\n[use.thermal]\nlike = \"office\"\n{text}\n");
    let at = |key: &str| format!("uses.office.thermal.{key}");
    refused(&office("construction = \"airy\""), &at("construction"), "airy");
    refused(&office("demand_control = 50"), &at("demand_control"), "outside 0 to 1");
    refused(&office("relative_humidity_set = 60"), &at("relative_humidity_set"), "outside");
    refused(&office("heat_recovery = { sensible = 0.7 }"), &at("heat_recovery.latent"), "is missing");
    refused(&office("heat_recovery = { sensible = 70, latent = 0 }"), &at("heat_recovery.sensible"), "outside");
    refused(&office("cooling_setback_c = 20"), &at("cooling_setback_c"), "below the set-point");
    refused(&office("heating = \"boiler\"\nheating_setpoint_c = 25"), &at("heating_setpoint_c"), "not below");
    refused(
        &office("heating = \"boiler\"\nheating_setpoint_c = 20\nheating_setback_c = 22"),
        &at("heating_setback_c"),
        "above the set-point",
    );
    refused(&office("reheat = \"yes\""), &at("reheat"), "neither true nor false");
    let vintages = |text: &str| format!("[[use]]\nid = \"office\"\n{text}\n");
    let vintage = |at: usize, key: &str| format!("uses.office.vintage[{at}].{key}");
    let disorder = "[[use.vintage]]\nbuilt_before = 1995\n[[use.vintage]]\nbuilt_before = 1980";
    refused(&vintages(disorder), &vintage(1, "built_before"), "does not come after");
    let endless = "[[use.vintage]]\n[[use.vintage]]\nbuilt_before = 1980";
    refused(&vintages(endless), &vintage(1, "built_before"), "does not come after");
    refused(&vintages("[[use.vintage]]\nbuilt_before = 95"), &vintage(0, "built_before"), "outside 1800 to 2100");
    refused(&vintages("[[use.vintage]]\nbuilt_after = 1995"), &vintage(0, "built_after"), "not a key");
    refused("[[use]]\nid = \"park\"\n[[use.vintage]]\n", "uses.park.vintage", "without a thermal zone");
    let part = "[[use]]\nid = \"park\"\n[use.end_uses]\nlighting = 1\nroof_per_floor_area = 0\n\
                [[use.end_uses.per_unit]]\nend_use = \"pumps\"\nunit = \"lamp\"\npower_w = 10\nhours_per_year = 100\n";
    refused(part, "uses.park.end_uses.per_unit[0].end_use", "has no share");
    let hours = part.replace("\"pumps\"", "\"lighting\"").replace("= 100\n", "= 9000\n");
    refused(&hours, "uses.park.end_uses.per_unit[0].hours_per_year", "outside");
}
