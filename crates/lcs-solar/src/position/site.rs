//! Places on Earth.

/// A place on Earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// Degrees, north positive, −90 to 90.
    pub latitude_deg: f64,
    /// Degrees, east positive, −180 to 180.
    pub longitude_deg: f64,
    /// Metres above sea level.
    pub elevation_m: f64,
}

/// Why a place cannot be a site.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum SiteError {
    /// The latitude lies outside −90 to 90°.
    #[error("latitude {0}° is not on Earth")]
    Latitude(f64),
    /// The longitude lies outside −180 to 180°.
    #[error("longitude {0}° is not on Earth")]
    Longitude(f64),
    /// The elevation lies outside −500 to 9,000 m.
    #[error("elevation {0} m is not on land")]
    Elevation(f64),
}

impl SiteError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Latitude(_) => "give decimal degrees from -90 to 90, north positive; are the two swapped?",
            Self::Longitude(_) => "give decimal degrees from -180 to 180, east positive",
            Self::Elevation(_) => "give metres above sea level from -500 to 9000",
        }
    }
}

impl Site {
    /// A site from figures that a person or a file gave.
    ///
    /// # Errors
    /// [`SiteError`] where a figure is not finite or not on Earth.
    pub fn new(latitude_deg: f64, longitude_deg: f64, elevation_m: f64) -> Result<Self, SiteError> {
        if !(-90.0..=90.0).contains(&latitude_deg) {
            return Err(SiteError::Latitude(latitude_deg));
        }
        if !(-180.0..=180.0).contains(&longitude_deg) {
            return Err(SiteError::Longitude(longitude_deg));
        }
        if !(-500.0..=9_000.0).contains(&elevation_m) {
            return Err(SiteError::Elevation(elevation_m));
        }
        Ok(Self { latitude_deg, longitude_deg, elevation_m })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swapped_coordinates_are_named() {
        let error = Site::new(101.687, 3.139, 22.0).unwrap_err();
        assert_eq!(error, SiteError::Latitude(101.687));
        assert!(error.hint().contains("swapped"));
        assert!(Site::new(3.0, f64::NAN, 0.0).is_err());
    }
}
