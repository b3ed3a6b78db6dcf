//! A weather year written as an EnergyPlus weather file.

use std::fmt::Write as _;

use crate::calendar::{DAYS_OF_MONTHS, month_of_hour};
use crate::sun_hours::sun_hours;
use crate::{HOURS, Origin, WeatherYear};

/// Year of the sun's position for an hour of the year; 1 January 2023 was a Sunday.
const YEAR: u32 = 2023;

/// Present weather: observation flag and code of light rain.
const RAIN: &str = "0,909999999";
/// Present weather: not observed.
const NO_WEATHER_TOLD: &str = "9,999999999";

impl WeatherYear {
    /// The year as an EnergyPlus weather file, with missing codes in the columns that LCS does not keep.
    ///
    /// [`Self::from_epw`] reads it back to half a unit of the last digit: temperature 0.001 K, relative humidity
    /// 0.001 %, pressure 0.1 Pa, radiation 0.01 W/m², wind 0.001 m/s and 0.1°; and knows a synthesised or morphed year again
    /// by the source on the LOCATION line.
    ///
    /// # Panics
    /// When the place is not on Earth; [`Self::check`] says so beforehand.
    #[must_use]
    pub fn to_epw(&self) -> String {
        let sun = sun_hours(&self.location).expect("a place on Earth, see WeatherYear::check");
        let mut text = self.header();
        let mut first_hour = 0;
        for (month, days) in DAYS_OF_MONTHS.into_iter().enumerate() {
            for day in 0..days {
                for hour_of_day in 0..24 {
                    let hour = first_hour + day * 24 + hour_of_day;
                    debug_assert_eq!(month_of_hour(hour), month);
                    let outside = (sun[hour].horizontal_w_m2, sun[hour].normal_w_m2);
                    let up = if outside.0 > 0.0 { outside.1 } else { 0.0 };
                    // Flags "?9" say: source and uncertainty not told. Writing to a String cannot fail.
                    let _ = writeln!(
                        text,
                        "{YEAR},{},{},{},60,?9?9?9?9E0?9?9?9?9?9?9?9?9?9?9?9?9?9?9?9*9*9?9?9?9,{:.3},{:.3},{:.3},{:.1},\
                         {:.1},{up:.1},{:.2},{:.2},{:.2},{:.2},999999,999999,999999,9999,{},{:.3},99,99,9999,99999,\
                         {},999,.999,999,99,999,999,99",
                        month + 1,
                        day + 1,
                        hour_of_day + 1,
                        self.dry_bulb_c[hour],
                        self.dew_point_c(hour).min(self.dry_bulb_c[hour]),
                        self.relative_humidity_pct(hour).min(100.0),
                        self.pressure_pa[hour],
                        outside.0,
                        self.sky_ir_w_m2[hour],
                        self.ghi_w_m2[hour],
                        self.dni_w_m2[hour],
                        self.dhi_w_m2[hour],
                        self.wind_direction_deg[hour].map_or("999".to_owned(), |degrees| format!("{degrees:.1}")),
                        self.wind_m_s[hour],
                        if self.raining[hour] { RAIN } else { NO_WEATHER_TOLD },
                    );
                }
            }
            first_hour += days * 24;
        }
        debug_assert_eq!(first_hour, HOURS);
        text
    }

    /// The eight header lines.
    fn header(&self) -> String {
        let place = &self.location;
        // A comma or a line end in the name would shift the columns.
        let name = place.name.replace([',', '\r', '\n'], " ");
        let origin = match self.origin {
            Origin::Epw => "Read from a weather file",
            Origin::Synthesised => "Synthesised from monthly normals: no record of any year",
            Origin::Morphed => "Another year moved to this place or climate: no record of any year",
        };
        format!(
            "LOCATION,{name},-,-,{},0,{},{},{},{}\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\n\
             GROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,{origin}\n\
             COMMENTS 2,Written by LCS\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n",
            self.origin.epw_source(),
            place.latitude_deg,
            place.longitude_deg,
            place.utc_offset_h,
            place.elevation_m,
        )
    }
}
