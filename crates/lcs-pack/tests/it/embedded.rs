//! The embedded packs load, are complete and cited.

use super::{folder, kuala_lumpur, seattle, tokyo};
use lcs_domain::FactStatus;
use lcs_pack::{Archetype, Pack, PackNoteKind, embedded, embedded_ids};
use lcs_testkit::workspace_root;

#[test]
fn every_file_of_the_folders_is_embedded() {
    for id in embedded_ids() {
        let (ready, files): (Vec<String>, Vec<String>) = embedded(id)
            .unwrap()
            .files
            .into_keys()
            .partition(|path| path.starts_with("scenarios/") || path.starts_with("blocks/"));
        let folder: Vec<String> = folder(&format!("packs/{id}")).into_keys().collect();
        assert_eq!(files, folder, "the list in embedded.rs and packs/{id} differ");
        for path in ready {
            let example = path.replace("scenarios/", "examples/scenario/").replace("blocks/", "examples/community/");
            assert!(workspace_root().join(example).is_file(), "{path} of {id} is no example");
        }
    }
}

#[test]
fn ready_blocks_lie_in_the_packs_of_their_cities() {
    let ids =
        |pack: &str| -> Vec<String> { Pack::embedded(pack).unwrap().blocks().map(|(id, _)| id.to_owned()).collect() };
    assert_eq!(ids("jp-saitama-city"), ["urawa-misono"]);
    assert_eq!(ids("my-kuala-lumpur"), ["wangsa-maju"]);
    assert!(ids("jp").is_empty());
    let saitama = Pack::embedded("jp-saitama-city").unwrap();
    assert!(saitama.block_file("saitama-like/series_8760.csv").is_some());
}

#[test]
fn all_packs_load() {
    for id in embedded_ids() {
        Pack::embedded(id).unwrap_or_else(|error| panic!("{error}; {}", error.hint()));
    }
    let seattle = seattle();
    assert_eq!((seattle.currency.as_str(), seattle.drivers.len()), ("USD", 0));
}

/// The ready scenarios of a place are the public examples, and a city's own pack may hold others.
#[test]
fn ready_scenarios_come_with_the_pack() {
    let ready = |pack: &Pack| pack.scenarios.keys().cloned().collect::<Vec<_>>();
    assert_eq!(ready(&kuala_lumpur()), ["kuala-lumpur-2030-2050.toml"]);
    assert_eq!(ready(&tokyo()), ["tokyo-2030-2050.toml"]);
    assert!(ready(&seattle()).is_empty());
    let mut own = folder("packs/my-kuala-lumpur");
    own.insert("scenarios/own.toml".into(), b"name = \"Own\"".to_vec());
    assert_eq!(Pack::from_files(own.clone()).unwrap().scenarios["own.toml"], "name = \"Own\"");
    own.insert("scenarios/deeper/own.toml".into(), Vec::new());
    assert!(Pack::from_files(own).unwrap_err().to_string().contains("not a file of a pack"));
}

#[test]
fn layers_run_from_the_place_to_the_world() {
    let pack = kuala_lumpur();
    let layers: Vec<&str> = pack.layers.iter().map(|(id, _, _)| id.as_str()).collect();
    assert_eq!(layers, ["my-kuala-lumpur", "my", "world"]);
    assert_eq!((pack.currency.as_str(), pack.time_zone.as_str()), ("MYR", "Asia/Kuala_Lumpur"));
    assert_eq!(pack.name("ja"), "クアラルンプール");
    assert_eq!(pack.name("fr"), "Kuala Lumpur");
    assert_eq!(pack.hash.len(), 64);
    assert_eq!(pack.hash, kuala_lumpur().hash);
    assert_ne!(pack.hash, Pack::embedded("my").unwrap().hash);
}

#[test]
fn every_value_has_a_source_or_a_note() {
    for pack in [kuala_lumpur(), tokyo(), Pack::embedded("jp-saitama-city").unwrap(), seattle()] {
        let facts = pack.facts();
        assert!(facts.len() > 500, "{} facts", facts.len());
        for fact in facts {
            let cited = fact.source.is_some() && fact.locator.is_some();
            let admitted = fact.status == FactStatus::Unverified && fact.note.is_some();
            assert!(cited || admitted, "{fact}");
        }
    }
}

#[test]
fn nothing_of_record_has_run_out_unnoticed() {
    let notes = kuala_lumpur().check("2026-11-22".parse().unwrap());
    let expired: Vec<String> =
        notes.iter().filter(|note| note.kind == PackNoteKind::Expired).map(|note| note.fact.key.clone()).collect();
    // The grid factors of 2024 are the last there are, the inventory and the base year speak of a past year.
    assert_eq!(
        expired,
        [
            "factors.electricity.grid-peninsular",
            "factors.electricity.grid-sabah-labuan",
            "factors.electricity.grid-sarawak",
            "city.inventory.2020.emissions_t",
            "city.inventory.2020.electricity_share",
            "city.inventory.2020.buildings_share",
            "city.assumption.city.emissions-2010.value",
        ]
    );
}

#[test]
fn measures_of_the_job_are_there() {
    // Issue 2: at least LED, set-point, plant, outdoor air, film or glazing, cool roof, schedules, rooftop PV.
    let pack = kuala_lumpur();
    for id in [
        "led-lighting",
        "cooling-setpoint",
        "chiller-plant",
        "split-ac-inverter",
        "outdoor-air-control",
        "solar-film",
        "low-e-glazing",
        "cool-roof",
        "schedules-bms",
        "rooftop-pv",
        "roof-insulation",
        "vsd-fans-pumps",
        "lift-regeneration",
        "street-led",
        "retro-commissioning",
    ] {
        assert!(pack.measure(id).is_some(), "{id}");
    }
}

#[test]
fn a_lower_layer_gives_what_the_upper_does_not() {
    let pack = kuala_lumpur();
    // The stock of Malaysia lies over the archetypes of the world; schedules of both are there.
    let Archetype::Thermal(museum) = &pack.use_class("museum").unwrap().archetype else { panic!("a thermal class") };
    assert_eq!(museum.wall_u_w_m2k.fact.pack, "my");
    assert_eq!(museum.lighting_w_m2.fact.pack, "world");
    assert_eq!(museum.heating_setpoint_c, None);
    assert!(pack.schedules.contains_key("office-government") && pack.schedules.contains_key("office"));
    let office = pack.use_class("office").unwrap();
    assert!(office.labels.contains(&"office".to_owned()) && office.labels.contains(&"pejabat".to_owned()));
}
