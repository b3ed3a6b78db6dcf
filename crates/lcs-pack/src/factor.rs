//! Emission factors and heating values.

use crate::Exact;
use lcs_domain::Carrier;
use lcs_units::Unit;

/// Kilograms of CO2 equivalent per unit of a carrier.
#[derive(Debug, Clone, PartialEq)]
pub struct EmissionFactor {
    /// Key of the factor series, for example `electricity.grid`; the series of one carrier marked as default is used.
    pub key: String,
    /// Which carrier.
    pub carrier: Carrier,
    /// Unit of the denominator: energy, volume or mass.
    pub per: Unit,
    /// Whether this is the series that its carrier is counted with; one per carrier.
    pub default: bool,
    /// kg CO2e per unit, with validity, basis and citation.
    pub kg_co2e: Exact,
    /// Months by which the pack lets the last value be carried forward, and why.
    pub carry_forward: Option<CarryForward>,
}

/// A declared extension of a value beyond its validity; every use is a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarryForward {
    /// At most so many months.
    pub months: u16,
    /// Why that is acceptable.
    pub reason: String,
}

/// Energy in a volume or mass of a fuel.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatingValue {
    /// Which carrier.
    pub carrier: Carrier,
    /// Unit of volume or mass.
    pub per: Unit,
    /// kWh per unit, with basis (gross or net) and citation.
    pub kwh: Exact,
}

/// What a kWh costs its user, energy and demand together.
#[derive(Debug, Clone, PartialEq)]
pub struct EnergyPrice {
    /// Which carrier.
    pub carrier: Carrier,
    /// Currency units per kWh, with validity and citation.
    pub per_kwh: Exact,
}
