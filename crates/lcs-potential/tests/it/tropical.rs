//! Magnitudes in the tropics. The ranges are those of building-physics sheet section 9: recalled practice, and for
//! set-point, lighting and outdoor air what EnergyPlus gives for the reference zone of section 6.

use crate::place::{
    Place, certain_office_class, chiller, cool_roof, facility, film, housing_class, led, office_class, outdoor_air,
    set_point, solar, tropics,
};
use lcs_pack::{Archetype, Measure};
use lcs_potential::FacilityPotential;
use lcs_testkit::reference;
use lcs_weather::WeatherYear;

fn assess(weather: &WeatherYear, measures: Vec<Measure>) -> FacilityPotential {
    let class = certain_office_class();
    Place::new(weather, measures).assess(&[facility("A-1", &class)]).remove(0)
}

/// Electricity of plant, pumps and fans.
fn cooling_kwh(potential: &FacilityPotential) -> f64 {
    let cooling = ["cooling", "pumps", "fans"];
    let rows = potential.end_uses.iter().filter(|row| cooling.contains(&row.end_use.as_str()));
    rows.map(|row| row.electricity_kwh).sum()
}

/// Saving of a single measure over an energy.
fn share(measure: Measure, weather: &WeatherYear, of: impl Fn(&FacilityPotential) -> f64) -> f64 {
    let potential = assess(weather, vec![measure]);
    potential.singles[0].outcome.electricity_kwh.p50 / of(&potential)
}

fn end_use(potential: &FacilityPotential, id: &str) -> f64 {
    potential.end_uses.iter().find(|row| row.end_use == id).map_or(0.0, |row| row.electricity_kwh)
}

/// Section 9: 5 to 6 % of cooling per kelvin, EnergyPlus 5.3 %/K at the coil. The office here has lower gains from
/// glass and a fixed outdoor-air share, hence a margin of 1.5 points on either side.
#[test]
fn a_kelvin_of_set_point_saves_a_twentieth_of_cooling() {
    let saved = share(set_point(1.0), &tropics(), cooling_kwh);
    assert!((0.035..0.075).contains(&saved), "{:.2} % of cooling", saved * 100.0);
}

/// Section 9: 30 to 45 % of the chiller for COP 3.5 to 6 (1 − 3.5/6 = 41.7 % before towers).
#[test]
fn a_good_chiller_saves_a_third_or_more_of_the_old_one() {
    let saved = share(chiller(), &tropics(), |potential| end_use(potential, "cooling"));
    assert!((0.30..0.45).contains(&saved), "{:.1} % of the chiller", saved * 100.0);
}

/// Section 9: 40 to 60 % of lighting, and cooling on top. Section 6: 16.1 kWh of light save 12.0 kWh at the coil, with
/// a plant COP near 3 a quarter more.
#[test]
fn led_saves_half_of_lighting_and_some_cooling() {
    let saved = share(led(), &tropics(), |potential| end_use(potential, "lighting"));
    assert!((0.52..0.72).contains(&saved), "{:.1} % of lighting", saved * 100.0);
}

/// Section 9: 10 to 20 % of cooling at half the outdoor air; EnergyPlus: −15.2 % at the coil with 10 m² per person. An
/// old chiller that is now too large gives back about a fifth of that (slope over mean of its part-load curve at half
/// load: 0.825 / 1.05).
#[test]
fn half_the_outdoor_air_saves_a_tenth_of_cooling() {
    let mut class = certain_office_class();
    if let Archetype::Thermal(archetype) = &mut class.archetype {
        archetype.occupancy_m2_person = crate::fixture::ranged(10.0, 10.0, 10.0);
    }
    let potential = Place::new(&tropics(), vec![outdoor_air()]).assess(&[facility("A-1", &class)]).remove(0);
    let saved = potential.singles[0].outcome.electricity_kwh.p50 / end_use(&potential, "cooling");
    assert!((0.08..0.20).contains(&saved), "{:.1} % of the chiller", saved * 100.0);
}

/// Section 9: film 5 to 10 % of cooling, cool roof 1 to 5 % of the building, more in low ones.
#[test]
fn sun_kept_out_saves_cooling() {
    let film = share(film(), &tropics(), cooling_kwh);
    assert!((0.03..0.15).contains(&film), "film {:.1} % of cooling", film * 100.0);
    let roof = share(cool_roof(), &tropics(), |potential| potential.baseline.unwrap().electricity_kwh);
    assert!((0.002..0.05).contains(&roof), "roof {:.2} % of the building", roof * 100.0);
}

/// Section 9 and values-malaysia section 6: 1,200 to 1,350 kWh/kWp in Kuala Lumpur. Round tropics have 1,679 kWh/m².
#[test]
fn a_kilowatt_peak_yields_what_it_does_in_kuala_lumpur() {
    let place = Place::new(&tropics(), vec![solar()]);
    let yielded = place.solar.yearly_kwh_per_kwp();
    assert!((1_180.0..1_360.0).contains(&yielded), "{yielded} kWh/kWp");
    let class = office_class();
    let potential = place.assess(&[facility("A-1", &class)]).remove(0);
    // 1,000 m² of roof, half of it used, 0.2 kWp/m²: 100 kWp. Five days a week an office uses nearly all of it.
    let saved = potential.singles[0].outcome.electricity_kwh.p50;
    assert!((0.75..1.0).contains(&(saved / (100.0 * yielded))), "{saved} kWh");
}

/// The sheet's check of PV in Singapore, through the file.
#[test]
fn singapore_yields_what_the_sheet_says() {
    let Some(path) = reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    let (weather, _) = WeatherYear::from_epw(&std::fs::read(path).unwrap()).unwrap();
    let yielded = Place::new(&weather, Vec::new()).solar.yearly_kwh_per_kwp();
    // Sheet section 9: 1,200 to 1,280 kWh/kWp like Kuala Lumpur; Singapore has the same sun within 1 %.
    assert!((1_180.0..1_300.0).contains(&yielded), "{yielded}");
    let saved = share(set_point(2.0), &weather, cooling_kwh);
    // EnergyPlus: −10.6 % for 24 to 26 °C.
    assert!((0.07..0.14).contains(&saved), "{:.1} % for two kelvin", saved * 100.0);
}

#[test]
fn assets_without_zones_save_by_their_end_uses() {
    let mut street = led();
    street.effects = vec![lcs_pack::Effect::EndUse {
        end_use: "lighting".to_owned(),
        factor: crate::fixture::ranged(0.4, 0.5, 0.6),
    }];
    let class = housing_class();
    let potential = Place::new(&tropics(), vec![street, chiller()]).assess(&[facility("H-1", &class)]).remove(0);
    let saved = potential.full_package().unwrap().outcome.electricity_kwh;
    // Lighting is half of 900,000 kWh; half of that is saved. Twelve strata leave the median within 2 %.
    assert!((saved.p50 / 225_000.0 - 1.0).abs() < 0.04, "{saved:?}");
    assert_eq!(potential.calibration, None);
    assert_eq!(potential.singles.len(), 1);
}
