//! The splits of global irradiance by pvlib 0.16.1: ten days of drawn clouds at four sites.
//!
//! The same formulas: 1e-9 relative and 1e-9 W/m² (the file prints 12 digits).

use crate::table::{Row, assert_near, column, pvlib};
use lcs_solar::*;

/// A variant of the model, its column of direct light, and that of diffuse light where pvlib gives one.
struct Variant {
    model: Decomposition,
    direct: &'static str,
    diffuse: Option<&'static str>,
    moist: bool,
    step_s: f64,
}

const VARIANTS: [Variant; 5] = [
    Variant {
        model: Decomposition::Erbs,
        direct: "erbs_dni",
        diffuse: Some("erbs_dhi"),
        moist: false,
        step_s: 3_600.0,
    },
    Variant {
        model: Decomposition::ErbsDriesse,
        direct: "erbs_driesse_dni",
        diffuse: Some("erbs_driesse_dhi"),
        moist: false,
        step_s: 3_600.0,
    },
    Variant { model: Decomposition::Dirint, direct: "dirint_dni", diffuse: None, moist: false, step_s: 3_600.0 },
    Variant { model: Decomposition::Dirint, direct: "dirint_dew_dni", diffuse: None, moist: true, step_s: 3_600.0 },
    // Three hours between values: no stability index.
    Variant {
        model: Decomposition::Dirint,
        direct: "dirint_static_dni",
        diffuse: None,
        moist: false,
        step_s: 10_800.0,
    },
];

#[test]
fn direct_and_diffuse() {
    let rows = pvlib("decomposition.csv");
    for of_site in rows.chunk_by(|a, b| a.text("site") == b.text("site")) {
        for variant in &VARIANTS {
            check(of_site, variant);
        }
    }
}

fn check(rows: &[Row], variant: &Variant) {
    let (ghi_w_m2, zenith_deg) = (column(rows, "ghi"), column(rows, "zenith_deg"));
    let dew_point_c = column(rows, "dew_point_c");
    let day_of_year: Vec<u16> = column(rows, "day_of_year").into_iter().map(|day| day as u16).collect();
    let ours = variant.model.split(&GlobalSeries {
        ghi_w_m2: &ghi_w_m2,
        zenith_deg: &zenith_deg,
        day_of_year: &day_of_year,
        pressure_pa: rows[0].value("pressure_pa"),
        dew_point_c: variant.moist.then_some(&dew_point_c),
        step_s: variant.step_s,
    });
    for (at, (row, ours)) in rows.iter().zip(ours).enumerate() {
        let what = format!("{} at {at} of {}", variant.direct, row.text("site"));
        // pvlib gives no number at night, ours is nothing; nor for the one light hour at the end of a file, behind a
        // night: ours then does without the stability index.
        let theirs = match row.get(variant.direct) {
            Some(theirs) => theirs,
            None if zenith_deg[at] > 90.0 => 0.0,
            None if variant.moist => continue,
            None => row.value("dirint_static_dni"),
        };
        // pvlib's direct light may exceed the global; ours may not.
        let horizontal = zenith_deg[at].to_radians().cos();
        let bound = if horizontal > 0.0 { ghi_w_m2[at] / horizontal } else { 0.0 };
        assert_near(ours.dni_w_m2, theirs.min(bound), 1e-9, 1e-9, &what);
        if let Some(diffuse) = variant.diffuse {
            assert_near(ours.dhi_w_m2, row.value(diffuse), 1e-9, 1e-9, &what);
        }
    }
}
