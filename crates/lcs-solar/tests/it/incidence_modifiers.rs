//! Covers of modules by pvlib 0.16.1.

use crate::table::{assert_near, pvlib};
use lcs_solar::*;

const COVERS: [(&str, IncidenceModifier); 6] = [
    ("ashrae", IncidenceModifier::Ashrae { b0: 0.05 }),
    ("ashrae_steep", IncidenceModifier::Ashrae { b0: 0.1 }),
    ("physical", IncidenceModifier::GLASS),
    ("physical_thick", IncidenceModifier::Physical { index: 1.6, extinction_per_m: 20.0, thickness_m: 0.006 }),
    ("martin_ruiz", IncidenceModifier::MartinRuiz { a_r: 0.16 }),
    ("martin_ruiz_dusty", IncidenceModifier::MartinRuiz { a_r: 0.25 }),
];

/// The same formulas: 1e-9.
#[test]
fn light_from_one_direction() {
    for row in pvlib("modifiers.csv") {
        let incidence_deg = row.value("incidence_deg");
        for (column, cover) in COVERS {
            assert_near(cover.at(incidence_deg), row.value(column), 1e-9, 1e-9, &format!("{column} {incidence_deg}°"));
        }
    }
}

/// Martín and Ruiz' closed forms: 1e-6 (pvlib moves 0° and 180° by a millionth of a degree).
/// Marion's integrals: pvlib steps by 0.25°, ours by 1°; 0.001 of light at normal incidence.
#[test]
fn light_from_sky_and_ground() {
    for row in pvlib("diffuse_modifiers.csv") {
        let tilt_deg = row.value("tilt_deg");
        for (name, cover) in COVERS {
            if matches!(name, "ashrae_steep" | "physical_thick") {
                continue;
            }
            let tolerance = if matches!(cover, IncidenceModifier::MartinRuiz { .. }) { 1e-6 } else { 1e-3 };
            let ours = cover.diffuse(tilt_deg);
            for (region, ours) in [("sky", ours.sky), ("ground", ours.ground)] {
                let what = format!("{name}, {region} at {tilt_deg}°");
                assert_near(ours, row.value(&format!("{name}_{region}")), 0.0, tolerance, &what);
            }
        }
    }
}
