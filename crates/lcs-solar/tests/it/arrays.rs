//! Ten days of façades and roofs by pvlib 0.16.1, from light to alternating current.

use crate::table::{Row, assert_near, column, pvlib};
use lcs_solar::*;
use proptest::prelude::*;

/// The columns of a file of light.
struct Days {
    sun: Vec<SunPosition>,
    light: [Vec<f64>; 4],
    air_c: Vec<f64>,
    wind_m_s: Vec<f64>,
}

impl Days {
    fn of(rows: &[Row]) -> Self {
        let sun = rows.iter().map(|row| SunPosition {
            zenith_deg: row.value("zenith_deg"),
            apparent_zenith_deg: row.value("apparent_zenith_deg"),
            azimuth_deg: row.value("azimuth_deg"),
        });
        Self {
            sun: sun.collect(),
            light: ["ghi", "dni", "dhi", "extraterrestrial"].map(|name| column(rows, name)),
            air_c: column(rows, "air_c"),
            wind_m_s: column(rows, "wind_m_s"),
        }
    }

    fn columns(&self) -> LightColumns<'_> {
        let [ghi_w_m2, dni_w_m2, dhi_w_m2, extraterrestrial_w_m2] = &self.light;
        LightColumns { sun: &self.sun, ghi_w_m2, dni_w_m2, dhi_w_m2, extraterrestrial_w_m2, albedo: 0.2 }
    }

    fn sky(&self, model: Transposition) -> SkyYear {
        SkyYear::new(model, &self.columns())
    }
}

fn array(tilt_deg: f64, azimuth_deg: f64, modifier: IncidenceModifier, rows: Option<StringRows>) -> PvArray {
    PvArray { system: PvSystem::new(1.0, Plane { tilt_deg, azimuth_deg }), modifier, rows }
}

/// The same formulas, 1e-6, but for Marion's integral, in steps of 1° here and of 0.25° there, whose 0.001 moves the
/// power by as much at most.
#[test]
fn facades_and_roofs() {
    let rows = pvlib("arrays.csv");
    let days = Days::of(&rows);
    let martin_ruiz = IncidenceModifier::MartinRuiz { a_r: 0.16 };
    let ashrae = IncidenceModifier::Ashrae { b0: 0.05 };
    let strings = StringRows { ground_coverage: 0.7, blocks: 3 };
    for (name, model, array, relative) in [
        ("facade_east", Transposition::Perez, array(90.0, 90.0, IncidenceModifier::GLASS, None), 1e-3),
        ("facade_south", Transposition::HayDavies, array(90.0, 180.0, martin_ruiz, None), 1e-6),
        ("roof_flush", Transposition::Perez, array(15.0, 270.0, ashrae, None), 1e-3),
        ("roof_rows", Transposition::Perez, array(25.0, 180.0, IncidenceModifier::GLASS, Some(strings)), 1e-3),
    ] {
        let ours = array.ac_w(&days.sky(model), &AirColumns { air_c: &days.air_c, wind_m_s: &days.wind_m_s });
        for (row, ours) in rows.iter().zip(ours) {
            // pvlib gives no number where the sun is down and its air mass undefined.
            let theirs = row.get(name).unwrap_or(0.0);
            assert_near(ours, theirs, relative, 1e-6, name);
        }
    }
}

proptest! {
    /// One formula: the columns of a year are the moments one by one, bit for bit but for the angle's cosine.
    #[test]
    fn a_year_is_its_moments(tilt_deg in 0.0..=180.0_f64, azimuth_deg in 0.0..360.0_f64, perez in any::<bool>()) {
        let days = Days::of(&pvlib("arrays.csv"));
        let plane = Plane { tilt_deg, azimuth_deg };
        let model = if perez { Transposition::Perez } else { Transposition::HayDavies };
        let sky = days.sky(model);
        let columns = sky.on(&plane);
        let mut totals = Vec::new();
        sky.fill_total_w_m2(&plane, &mut totals);
        let [ghi, dni, dhi, extraterrestrial] = &days.light;
        for step in (0..sky.steps()).filter(|step| ghi[*step] > 0.0) {
            let one = plane_irradiance(model, &SkyDiffuseInput {
                sun: days.sun[step],
                plane,
                ghi_w_m2: ghi[step],
                dni_w_m2: dni[step],
                dhi_w_m2: dhi[step],
                extraterrestrial_w_m2: extraterrestrial[step],
                albedo: 0.2,
            });
            prop_assert_eq!(totals[step], one.total_w_m2());
            prop_assert_eq!(columns.total_w_m2(step), one.total_w_m2());
            prop_assert_eq!(columns.circumsolar_w_m2[step], one.circumsolar_w_m2);
            prop_assert!((columns.cos_incidence[step] - one.incidence_deg.to_radians().cos()).abs() < 1e-12);
        }
    }

    /// Obstacles only take light, and leave that from the ground; a flat skyline takes none.
    #[test]
    fn a_horizon_takes_light(
        tilt_deg in 0.0..=90.0_f64,
        azimuth_deg in 0.0..360.0_f64,
        heights_deg in prop::collection::vec(0.0..60.0_f64, 8),
    ) {
        let days = Days::of(&pvlib("arrays.csv"));
        let plane = Plane { tilt_deg, azimuth_deg };
        let points: Vec<(f64, f64)> = heights_deg.iter().enumerate().map(|(at, h)| (at as f64 * 45.0, *h)).collect();
        let open = days.sky(Transposition::HayDavies);
        let flat = open.clone().behind(Horizon::new(&[(0.0, 0.0)]).unwrap());
        let horizon = Horizon::new(&points).unwrap();
        let hills = open.clone().behind(horizon.clone());
        let (open, flat, hills) = (open.on(&plane), flat.on(&plane), hills.on(&plane));
        for step in 0..open.beam_w_m2.len() {
            prop_assert!((flat.total_w_m2(step) - open.total_w_m2(step)).abs() < 1e-9);
            prop_assert!(hills.sky_diffuse_w_m2[step] <= open.sky_diffuse_w_m2[step] + 1e-9);
            prop_assert_eq!(hills.ground_w_m2[step], open.ground_w_m2[step]);
            let hidden = horizon.hides(&days.sun[step]);
            prop_assert_eq!(hills.beam_w_m2[step], if hidden { 0.0 } else { open.beam_w_m2[step] });
            prop_assert!(!hidden || hills.circumsolar_w_m2[step] == 0.0);
        }
    }
}
