//! Services of energy: driver × service per driver × share of carrier × intensity × emission factor.
//!
//! # Source
//! The extended snapshot form of AIM/ExSS: `D = DF · ESG · share · e`, `GHG = Σ D · EF`.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One carrier's part of a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceUse {
    /// Carrier.
    pub carrier: String,
    /// Share of the service that it gives; the shares of a service add up to 1.
    pub share: f64,
    /// Energy per service, in the unit of energy per unit of service.
    pub intensity: f64,
}

/// A service in one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Id, for example `residential`.
    pub id: String,
    /// What asks for it: households, floor area, passenger kilometres.
    pub driver: f64,
    /// Service per unit of the driver.
    pub service_per_driver: f64,
    /// Its carriers.
    pub uses: Vec<ServiceUse>,
}

/// What a carrier's part brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Use {
    /// Service.
    pub service: String,
    /// Carrier.
    pub carrier: String,
    /// Energy.
    pub energy: f64,
    /// Emissions, in the factor's unit of mass.
    pub emissions: f64,
    /// The factors whose product the emissions are: driver, service, share, intensity, emission factor.
    pub factors: [f64; 5],
}

/// Why a service has no emissions.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ServiceError {
    /// Shares do not add up to 1.
    #[error("the shares of the carriers of `{service}` add up to {sum}, not to 1")]
    Shares {
        /// Service.
        service: String,
        /// Their sum.
        sum: f64,
    },
    /// A carrier without a factor.
    #[error("`{service}` uses `{carrier}`, which has no emission factor")]
    NoFactor {
        /// Service.
        service: String,
        /// Carrier.
        carrier: String,
    },
}

impl ServiceError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Shares { .. } => "let the shares add up to 1; a carrier that is not used has the share 0",
            Self::NoFactor { .. } => "add the carrier's emission factor",
        }
    }
}

impl Service {
    /// Energy and emissions by carrier. `factors` has the mass emitted per unit of energy.
    ///
    /// # Errors
    /// [`ServiceError`] where shares do not add up to 1 or a carrier has no factor.
    pub fn uses(&self, factors: &[(String, f64)]) -> Result<Vec<Use>, ServiceError> {
        let sum: f64 = self.uses.iter().map(|part| part.share).sum();
        // Shares are typed as decimals; what their sum misses of 1 is binary rounding. A sum that is no number is refused.
        if sum.is_nan() || (sum - 1.0).abs() > 1e-6 {
            return Err(ServiceError::Shares { service: self.id.clone(), sum });
        }
        let of = |part: &ServiceUse| {
            let no_factor = || ServiceError::NoFactor { service: self.id.clone(), carrier: part.carrier.clone() };
            let factor = factors.iter().find(|(carrier, _)| *carrier == part.carrier).ok_or_else(no_factor)?.1;
            let energy = self.driver * self.service_per_driver * part.share * part.intensity;
            Ok(Use {
                service: self.id.clone(),
                carrier: part.carrier.clone(),
                energy,
                emissions: energy * factor,
                factors: [self.driver, self.service_per_driver, part.share, part.intensity, factor],
            })
        };
        self.uses.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(id: &str, driver: f64, per_driver: f64, uses: &[(&str, f64, f64)]) -> Service {
        let uses = uses
            .iter()
            .map(|(carrier, share, intensity)| ServiceUse {
                carrier: (*carrier).to_owned(),
                share: *share,
                intensity: *intensity,
            })
            .collect();
        Service { id: id.to_owned(), driver, service_per_driver: per_driver, uses }
    }

    /// TV-CITY: 2010 by sector 8,400/36,000/15,300 TJ and 1,317,372/6,973,380/1,177,920 t; the plan of
    /// 2030 11,039/55,221.75/16,800 TJ and 1,318,655.1/8,117,269.2/1,487,040 t.
    #[test]
    fn the_synthetic_city_is_reproduced() {
        let factors = |electricity: f64| {
            [("gas", 56.1), ("oil", 74.1), ("gasoline", 69.3), ("electricity", electricity)]
                .map(|(carrier, factor)| (carrier.to_owned(), factor))
        };
        let base = [
            service("residential", 420.0, 20.0, &[("electricity", 0.7, 1.0), ("gas", 0.3, 1.0)]),
            service("commercial", 40_000.0, 0.9, &[("electricity", 0.95, 1.0), ("oil", 0.05, 1.0)]),
            service("passenger", 9_000.0, 1.0, &[("gasoline", 0.8, 2.0), ("electricity", 0.2, 0.5)]),
        ];
        let plan = [
            service("residential", 700.0, 19.0, &[("electricity", 0.7, 0.8), ("gas", 0.3, 0.9)]),
            service("commercial", 90_000.0, 0.81, &[("electricity", 0.97, 0.75), ("oil", 0.03, 1.0)]),
            service("passenger", 16_000.0, 1.0, &[("gasoline", 0.5, 1.6), ("electricity", 0.5, 0.5)]),
        ];
        let expected = [
            (200.0, base, [(8_400.0, 1_317_372.0), (36_000.0, 6_973_380.0), (15_300.0, 1_177_920.0)]),
            (150.0, plan, [(11_039.0, 1_318_655.1), (55_221.75, 8_117_269.2), (16_800.0, 1_487_040.0)]),
        ];
        for (electricity, services, expected) in expected {
            for (service, (energy, emissions)) in services.iter().zip(expected) {
                let uses = service.uses(&factors(electricity)).unwrap();
                assert!((uses.iter().map(|part| part.energy).sum::<f64>() - energy).abs() < 1e-6);
                // Printed to 0.1 t.
                assert!((uses.iter().map(|part| part.emissions).sum::<f64>() - emissions).abs() < 0.051);
            }
        }
    }

    #[test]
    fn shares_and_factors_are_checked() {
        let half = service("homes", 1.0, 1.0, &[("gas", 0.5, 1.0)]);
        assert!(matches!(half.uses(&[("gas".to_owned(), 1.0)]), Err(ServiceError::Shares { sum, .. }) if sum == 0.5));
        let whole = service("homes", 1.0, 1.0, &[("peat", 1.0, 1.0)]);
        assert!(whole.uses(&[]).unwrap_err().to_string().contains("peat"));
    }
}
