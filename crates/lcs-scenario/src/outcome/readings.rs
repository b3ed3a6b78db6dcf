//! Targets read against the paths of a scenario.

use crate::city_model::{CityModel, Room, Scales, Strength};
use crate::load::{CityScenario, CityScenarios, Metric};
use crate::typed::{Against, BauPath, FactorTreatment, FactorTwin, PathFigures, Reading, Series, TypedTarget};
use serde::Serialize;

/// A reading of one target for one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioReading {
    /// Scenario.
    pub scenario: String,
    /// The reading.
    #[serde(flatten)]
    pub reading: Reading,
}

/// Which twins the targets need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Needs {
    pub(super) fixed: bool,
}

impl Needs {
    pub(super) fn of(targets: &[TypedTarget]) -> Self {
        Self { fixed: targets.iter().any(|target| target.factor == FactorTreatment::Fixed) }
    }
}

/// Emissions of one scenario under both treatments of the grid's factor, t CO2e.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Twin {
    pub(super) variable_t: Vec<f64>,
    pub(super) fixed_t: Vec<f64>,
}

impl Twin {
    pub(super) fn evaluate(
        model: &CityModel,
        strength: &Strength,
        scales: &Scales,
        needs: Needs,
        room: &mut Room,
    ) -> Self {
        model.evaluate(strength, scales, false, room);
        let variable_t = room.emissions_t();
        let mut fixed_t = Vec::new();
        if needs.fixed {
            model.evaluate(strength, scales, true, room);
            fixed_t = room.emissions_t();
        }
        Self { variable_t, fixed_t }
    }
}

/// A path and the multipliers that it was drawn with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) scenario: &'a CityScenario,
    pub(super) twin: &'a Twin,
    pub(super) scales: &'a Scales,
}

impl Drawn<'_> {
    fn twin(&self, history: &[(i16, f64)]) -> FactorTwin {
        let years = &self.scenario.model.years;
        let of = |path: &[f64]| years.iter().copied().zip(path.iter().copied()).collect::<Vec<_>>();
        let past = history.iter().map(|(year, t)| (*year, t * self.scales.history));
        FactorTwin {
            variable_t: Series(past.chain(of(&self.twin.variable_t)).collect()),
            fixed_t: Series(of(&self.twin.fixed_t)),
        }
    }

    /// A metric's divisor with the draw's multipliers of its driver.
    fn metric(&self, metric: Option<&Metric>) -> Series {
        let Some(metric) = metric else { return Series::default() };
        let base = self.scenario.model.years[0];
        let (level, growth) = (self.scales.driver[metric.driver], self.scales.growth[metric.driver]);
        let of_year = |(year, value): &(i16, f64)| {
            let scale = if *year > base { level * growth.powi(i32::from(*year) - i32::from(base)) } else { 1.0 };
            (*year, value * scale)
        };
        Series(metric.values.iter().map(of_year).collect())
    }
}

/// Figures of a scenario beside the versions of business as usual that targets name.
pub(super) fn figures(city: &CityScenarios, of: Drawn<'_>, versions: &[Drawn<'_>]) -> PathFigures {
    let metrics = &of.scenario.metrics;
    let series = |values: Option<&Vec<f64>>| {
        Series(
            values
                .map(|path| of.scenario.model.years.iter().copied().zip(path.iter().copied()).collect())
                .unwrap_or_default(),
        )
    };
    let [gdp, population, floor_area] = [0, 1, 2].map(|at| of.metric(metrics[at].as_ref()));
    let version = |drawn: &Drawn<'_>| {
        let own = |at: usize, shared: &Series| {
            Some(drawn.metric(drawn.scenario.metrics[at].as_ref())).filter(|own| own != shared)
        };
        BauPath {
            version: drawn.scenario.id.clone(),
            emissions: drawn.twin(&city.history),
            gdp: own(0, &gdp),
            population: own(1, &population),
            floor_area: own(2, &floor_area),
        }
    };
    PathFigures {
        boundary: city.file.boundary.clone(),
        emissions: of.twin(&city.history),
        removals_t: series(of.scenario.model.removals_t.as_ref()),
        offsets_t: series(of.scenario.model.offsets_t.as_ref()),
        bau: versions.iter().map(version).collect(),
        gdp_unit: metrics[0].as_ref().map(|metric| metric.unit.clone()).unwrap_or_default(),
        gdp,
        population,
        floor_area,
    }
}

/// Scenarios that targets name as versions of business as usual.
pub(super) fn versions<'c>(city: &'c CityScenarios, targets: &[TypedTarget]) -> Vec<&'c CityScenario> {
    let named = |scenario: &&CityScenario| {
        targets
            .iter()
            .any(|target| matches!(&target.against, Against::BusinessAsUsual { version } if *version == scenario.id))
    };
    city.scenarios.iter().filter(named).collect()
}

/// How a version of business as usual runs: the file's own without any action, any other as it is planned.
pub(super) fn strength_of(scenario: &CityScenario) -> Strength {
    scenario.planned()
}
