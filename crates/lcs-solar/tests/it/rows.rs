//! 400 drawn suns over drawn rows by pvlib 0.16.1. The same formulas: 1e-9.

use crate::table::{assert_near, pvlib};
use lcs_solar::*;

#[test]
fn shade_of_rows_and_loss_of_strings() {
    for row in pvlib("rows.csv") {
        let zenith_deg = row.value("zenith_deg");
        let sun = SunPosition { zenith_deg, apparent_zenith_deg: zenith_deg, azimuth_deg: row.value("azimuth_deg") };
        let plane = Plane { tilt_deg: row.value("tilt_deg"), azimuth_deg: row.value("facing_deg") };
        let rows = Rows { plane, ground_coverage: row.value("ground_coverage") };
        let shaded = rows.shaded_fraction(&sun);
        for (ours, column) in [
            (shaded, "shaded_fraction"),
            (rows.masking_angle_deg(row.value("slant_height")), "masking_angle_deg"),
            (rows.mean_masking_angle_deg(), "mean_masking_angle_deg"),
            (rows.sky_loss(), "sky_loss"),
            (shaded_string_factor(shaded, row.value("blocks") as u32), "string_factor"),
        ] {
            assert_near(ours, row.value(column), 1e-9, 1e-9, column);
        }
    }
}
