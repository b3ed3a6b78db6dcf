//! One year of hourly weather at one place, as columns.

/// Hours in a common year; leap days are dropped.
pub const HOURS: usize = 8760;

/// Where the station (or the place that the weather is made for) stands.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Location {
    /// Name as the source writes it.
    pub name: String,
    /// Degrees, north positive.
    pub latitude_deg: f64,
    /// Degrees, east positive.
    pub longitude_deg: f64,
    /// Hours ahead of UTC.
    pub utc_offset_h: f64,
    /// Metres above sea level.
    pub elevation_m: f64,
}

/// How a weather year came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Read from an EPW file.
    Epw,
    /// Synthesised from monthly normals; seeded, to be marked synthetic wherever it is shown.
    Synthesised,
    /// Another year moved: to a place's normals, by a climate change or into the heat of a city.
    Morphed,
}

impl Origin {
    /// The source that an EPW file names on its LOCATION line. Files from elsewhere name their own.
    pub(crate) const fn epw_source(self) -> &'static str {
        match self {
            Self::Epw => "LCS",
            Self::Synthesised => "LCS synthesised",
            Self::Morphed => "LCS morphed",
        }
    }

    /// The origin that an EPW file's source tells.
    pub(crate) fn of_epw_source(source: &str) -> Self {
        let own = [Self::Synthesised, Self::Morphed];
        own.into_iter().find(|origin| origin.epw_source() == source).unwrap_or(Self::Epw)
    }
}

/// 8,760 hours, hour 0 = 1 January 00:00–01:00 local standard time. All columns have [`HOURS`] entries.
///
/// Columns are plain `f64`: this is the edge between weather and the kernels that loop over it.
#[derive(Debug, Clone, PartialEq)]
pub struct WeatherYear {
    /// The place.
    pub location: Location,
    /// Where the year came from.
    pub origin: Origin,
    /// Dry-bulb temperature, °C.
    pub dry_bulb_c: Vec<f64>,
    /// Humidity ratio, kg water per kg dry air.
    pub humidity_ratio: Vec<f64>,
    /// Station pressure, Pa.
    pub pressure_pa: Vec<f64>,
    /// Global horizontal irradiance, W/m² (mean over the hour).
    pub ghi_w_m2: Vec<f64>,
    /// Direct normal irradiance, W/m².
    pub dni_w_m2: Vec<f64>,
    /// Diffuse horizontal irradiance, W/m².
    pub dhi_w_m2: Vec<f64>,
    /// Horizontal infrared from the sky, W/m².
    pub sky_ir_w_m2: Vec<f64>,
    /// Wind speed, m/s.
    pub wind_m_s: Vec<f64>,
    /// Where the wind comes from, degrees clockwise from north, 0–360; `None` where nobody says.
    pub wind_direction_deg: Vec<Option<f64>>,
    /// Whether it rains, so that the outer faces of buildings are wet.
    pub raining: Vec<bool>,
}

impl Location {
    /// The place as the sun's geometry asks for it.
    ///
    /// # Errors
    /// [`lcs_solar::SiteError`] where a coordinate is not on Earth.
    pub fn site(&self) -> Result<lcs_solar::Site, lcs_solar::SiteError> {
        lcs_solar::Site::new(self.latitude_deg, self.longitude_deg, self.elevation_m)
    }
}

impl WeatherYear {
    /// Global horizontal irradiation of the year, kWh/m².
    #[must_use]
    pub fn annual_ghi_kwh_m2(&self) -> f64 {
        self.ghi_w_m2.iter().sum::<f64>() / 1_000.0
    }

    /// Mean dry bulb of the year, °C.
    #[must_use]
    pub fn mean_dry_bulb_c(&self) -> f64 {
        self.dry_bulb_c.iter().sum::<f64>() / HOURS as f64
    }

    /// Dew point of an hour, °C.
    #[must_use]
    pub fn dew_point_c(&self, hour: usize) -> f64 {
        let vapour_pa = crate::psychrometrics::vapour_pressure_pa(self.humidity_ratio[hour], self.pressure_pa[hour]);
        crate::psychrometrics::dew_point_c(vapour_pa)
    }

    /// Relative humidity of an hour, %.
    #[must_use]
    pub fn relative_humidity_pct(&self, hour: usize) -> f64 {
        crate::psychrometrics::relative_humidity_pct(
            self.dry_bulb_c[hour],
            self.humidity_ratio[hour],
            self.pressure_pa[hour],
        )
    }
}
