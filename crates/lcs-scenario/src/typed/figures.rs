//! What targets are read against.

use lcs_carbon::inventory::FactorTreatment;

/// Values by year; years without a value have none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series(pub Vec<(i16, f64)>);

impl Series {
    /// The value of a year; never a neighbour's.
    #[must_use]
    pub fn at(&self, year: i16) -> Option<f64> {
        self.0.iter().find(|(known, _)| *known == year).map(|(_, value)| *value)
    }

    /// Straight between neighbouring years; nothing outside them.
    pub(super) fn between(&self, year: i16) -> Option<f64> {
        let span = self.0.windows(2).find(|pair| pair[0].0 <= year && year <= pair[1].0);
        self.at(year).or_else(|| {
            let [(from, a), (to, b)] = *span? else { return None };
            Some(a + (b - a) * f64::from(year - from) / f64::from(to - from))
        })
    }
}

/// One quantity under both treatments of the grid's factor, t CO2e.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FactorTwin {
    /// With the factor of the reference in all years; empty where it is not known.
    pub fixed_t: Series,
    /// With the factor of each year.
    pub variable_t: Series,
}

impl FactorTwin {
    pub(super) const fn of(&self, factor: FactorTreatment) -> &Series {
        match factor {
            FactorTreatment::Fixed => &self.fixed_t,
            FactorTreatment::Variable => &self.variable_t,
        }
    }
}

/// A version of business as usual.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BauPath {
    /// Version, for example `2017 study`.
    pub version: String,
    /// Its emissions.
    pub emissions: FactorTwin,
    /// Its product where it differs from the plan's; `None` where they share one.
    pub gdp: Option<Series>,
    /// The same for inhabitants.
    pub population: Option<Series>,
    /// The same for floor area.
    pub floor_area: Option<Series>,
}

/// Figures of one boundary.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathFigures {
    /// Boundary.
    pub boundary: String,
    /// Emissions: the past as reported, the future with the plan; gross, without sinks.
    pub emissions: FactorTwin,
    /// Removals within the boundary, t CO2e, positive.
    pub removals_t: Series,
    /// Offsets bought, t CO2e, positive.
    pub offsets_t: Series,
    /// Versions of business as usual.
    pub bau: Vec<BauPath>,
    /// Product, in any one unit.
    pub gdp: Series,
    /// Unit of `gdp`, with its price basis.
    pub gdp_unit: String,
    /// Inhabitants.
    pub population: Series,
    /// Floor area, m².
    pub floor_area: Series,
}
