//! Targets read against the paths of a scenario.

use crate::city_model::{Room, Scales, Strength};
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
    /// The same of each part of the city that targets are for.
    parts: Vec<[Vec<f64>; 2]>,
}

impl Twin {
    pub(super) fn evaluate(
        scenario: &CityScenario,
        strength: &Strength,
        scales: &Scales,
        needs: Needs,
        room: &mut Room,
    ) -> Self {
        scenario.model.evaluate(strength, scales, false, room);
        let variable_t = room.emissions_t();
        let mut parts: Vec<[Vec<f64>; 2]> =
            scenario.parts.iter().map(|cells| [of_cells(room, cells), Vec::new()]).collect();
        let mut fixed_t = Vec::new();
        if needs.fixed {
            scenario.model.evaluate(strength, scales, true, room);
            fixed_t = room.emissions_t();
            parts.iter_mut().zip(&scenario.parts).for_each(|(part, cells)| part[1] = of_cells(room, cells));
        }
        Self { variable_t, fixed_t, parts }
    }

    /// Paths with the factor of each year and with that of the base year, of a part or of the whole.
    fn paths(&self, part: Option<usize>) -> [&[f64]; 2] {
        match part {
            None => [&self.variable_t, &self.fixed_t],
            Some(part) => self.parts[part].each_ref().map(Vec::as_slice),
        }
    }
}

/// Emissions of some cells in every year, t CO2e.
fn of_cells(room: &Room, cells: &[usize]) -> Vec<f64> {
    let years = room.drivers.first().map_or(0, Vec::len);
    (0..years).map(|year| cells.iter().map(|cell| room.cells.emissions_t(year, *cell)).sum()).collect()
}

/// A path and the multipliers that it was drawn with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) scenario: &'a CityScenario,
    pub(super) twin: &'a Twin,
    pub(super) scales: &'a Scales,
}

impl Drawn<'_> {
    /// What came before the base year is known of the whole city alone.
    fn twin(&self, history: &[(i16, f64)], part: Option<usize>) -> FactorTwin {
        let years = &self.scenario.model.years;
        let of = |path: &[f64]| years.iter().copied().zip(path.iter().copied()).collect::<Vec<_>>();
        let past = history.iter().filter(|_| part.is_none()).map(|(year, t)| (*year, t * self.scales.history));
        let [variable_t, fixed_t] = self.twin.paths(part);
        FactorTwin { variable_t: Series(past.chain(of(variable_t)).collect()), fixed_t: Series(of(fixed_t)) }
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

/// Figures of a scenario and of each part of the city that targets are for.
pub(super) struct AllFigures<'c> {
    city: &'c CityScenarios,
    whole: PathFigures,
    parts: Vec<PathFigures>,
}

impl<'c> AllFigures<'c> {
    /// Beside the versions of business as usual that targets name.
    pub(super) fn of(city: &'c CityScenarios, of: Drawn<'_>, versions: &[Drawn<'_>]) -> Self {
        let parts = (0..city.parts.len()).map(|part| figures(city, of, versions, Some(part))).collect();
        Self { city, whole: figures(city, of, versions, None), parts }
    }

    /// Those that a target is read against.
    pub(super) fn for_target(&self, target: &TypedTarget) -> &PathFigures {
        let part = self.city.parts.iter().position(|part| *part == target.part);
        part.map_or(&self.whole, |part| &self.parts[part])
    }
}

fn figures(city: &CityScenarios, of: Drawn<'_>, versions: &[Drawn<'_>], part: Option<usize>) -> PathFigures {
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
            emissions: drawn.twin(&city.history, part),
            gdp: own(0, &gdp),
            population: own(1, &population),
            floor_area: own(2, &floor_area),
        }
    };
    PathFigures {
        boundary: city.file.boundary.clone(),
        emissions: of.twin(&city.history, part),
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
