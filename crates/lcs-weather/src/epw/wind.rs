//! Where the wind comes from.

/// Where a row says the wind comes from. It steers no more than convection at facades, so that a missing code (999), a
/// variable wind (990) and anything else beyond a circle are unknown, and no reason to refuse the file.
pub(super) fn wind_direction_deg(fields: &[&str]) -> Option<f64> {
    const AT: usize = 20;
    fields[AT].trim().parse().ok().filter(|degrees| (0.0..=360.0).contains(degrees))
}

/// The direction in the middle of several on the circle; `None` of none, and where they cancel out.
pub(super) fn mean_direction_deg(directions_deg: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut east, mut north, mut count, mut only) = (0.0, 0.0, 0.0, 0.0);
    for direction_deg in directions_deg {
        let angle = direction_deg.to_radians();
        (east, north, count, only) = (east + angle.sin(), north + angle.cos(), count + 1.0, direction_deg);
    }
    match count {
        // Not a rounding of what the file says.
        1.0 => Some(only),
        _ if east.hypot(north) > 1e-6 * count => Some(east.atan2(north).to_degrees().rem_euclid(360.0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// North lies between north-west and north-east, not in the south; opposite winds have no middle.
    #[test]
    fn directions_are_averaged_on_the_circle() {
        let mean = |directions: &[f64]| mean_direction_deg(directions.iter().copied());
        assert!(mean(&[315.0, 45.0]).is_some_and(|middle: f64| middle.to_radians().cos() > 1.0 - 1e-12));
        assert!((mean(&[350.0, 20.0]).unwrap() - 5.0).abs() < 1e-9);
        assert_eq!(mean(&[360.0]), Some(360.0));
        assert_eq!((mean(&[0.0, 180.0]), mean(&[])), (None, None));
    }

    #[test]
    fn a_direction_that_nobody_observed_is_unknown() {
        let of = |text: &'static str| {
            let mut fields = vec![""; 35];
            fields[20] = text;
            wind_direction_deg(&fields)
        };
        assert_eq!((of("0"), of(" 67.5 "), of("360")), (Some(0.0), Some(67.5), Some(360.0)));
        assert_eq!((of("999"), of("990"), of(""), of("-1"), of("VRB")), (None, None, None, None, None));
    }
}
