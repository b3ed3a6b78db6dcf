//! `climate.toml`: monthly normals of the place.

use crate::entry::Entry;
use crate::{ClimateNormals, Pack, PackError};

/// Reads the normals; they replace those below as a whole.
pub(super) fn climate(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    let normals = ClimateNormals {
        place: file.text("place")?,
        latitude_deg: within(&mut file, "latitude_deg", 90.0)?,
        longitude_deg: within(&mut file, "longitude_deg", 180.0)?,
        utc_offset_h: within(&mut file, "utc_offset_h", 14.0)?,
        elevation_m: within(&mut file, "elevation_m", 6000.0)?,
        mean_c: file.numbers("mean_c", -50.0, 50.0)?,
        max_c: file.numbers("max_c", -50.0, 60.0)?,
        min_c: file.numbers("min_c", -60.0, 50.0)?,
        relative_humidity_pct: file.numbers("relative_humidity_pct", 1.0, 100.0)?,
        ghi_kwh_m2_day: file.numbers("ghi_kwh_m2_day", 0.0, 12.0)?,
        fact: file.fact()?,
    };
    for month in 0..12 {
        if !(normals.min_c[month] < normals.mean_c[month] && normals.mean_c[month] < normals.max_c[month]) {
            return file.fail(
                "mean_c",
                format!("does not lie between min_c and max_c in month {}", month + 1),
                "check the order of the months and the unit",
            );
        }
    }
    pack.climate = Some(normals);
    file.finish()
}

fn within(file: &mut Entry, key: &'static str, limit: f64) -> Result<f64, PackError> {
    let number = file.number(key)?;
    if number.abs() > limit {
        return file.fail(key, format!("is {number}, beyond ±{limit}"), "check the unit and the typing");
    }
    Ok(number)
}
