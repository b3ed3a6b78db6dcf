//! What the last run found out about a facility: its simulation, its measures, its place in the plan.

use super::{
    CalibrationFit, EndUseRow, ExpectedCarrier, ExpectedYear, FactStatus, MeasureOption, PackageOption, PlannedProject,
};
use crate::{
    live_city::CityState,
    views::{common::Benefit, name_or_id},
};
use lcs_locale::Language;
use lcs_pack::Pack;
use lcs_potential::FacilityPotential;

/// What the run found out; nothing without a run, or for a facility that came later.
pub(super) struct Simulated<'s>(Option<&'s FacilityPotential>);

impl<'s> Simulated<'s> {
    /// The facility at a place of the snapshot.
    pub fn of(state: &'s CityState, at: usize) -> Self {
        let place = state.run.as_ref().zip(state.index.potentials[at]);
        Self(place.map(|(run, place)| &run.detail.potentials[place]))
    }

    pub fn expected(&self) -> Vec<ExpectedYear> {
        let Some(expected) = self.0.and_then(|potential| potential.expected_kwh) else { return Vec::new() };
        let year = |carrier, kwh: [f64; 12]| ExpectedYear { carrier, kwh: kwh.to_vec() };
        let years =
            [year(ExpectedCarrier::Electricity, expected.electricity), year(ExpectedCarrier::Heat, expected.heat)];
        years.into_iter().filter(|year| year.kwh.iter().any(|kwh| *kwh > 0.0)).collect()
    }

    pub fn end_uses(&self, language: Language) -> Vec<EndUseRow> {
        let row = |energy: &lcs_potential::EndUseEnergy| EndUseRow {
            end_use: energy.end_use.clone(),
            name: name_or_id(language, "end-use", &energy.end_use),
            electricity_kwh: energy.electricity_kwh,
            heat_kwh: energy.heat_kwh,
        };
        let mut rows: Vec<EndUseRow> = self.0.into_iter().flat_map(|potential| &potential.end_uses).map(row).collect();
        let energy = |row: &EndUseRow| row.electricity_kwh + row.heat_kwh;
        rows.sort_by(|a, b| energy(b).total_cmp(&energy(a)));
        rows
    }

    pub fn calibration(&self) -> Option<CalibrationFit> {
        let calibration = self.0?.calibration?;
        Some(CalibrationFit {
            simulated_kwh: calibration.simulated_kwh,
            billed_kwh: calibration.billed_kwh,
            cv_rmse_electricity: calibration.cv_rmse_electricity,
        })
    }

    pub fn baseline_estimated(&self) -> bool {
        self.0.and_then(|potential| potential.baseline).is_some_and(|baseline| baseline.estimated)
    }

    pub fn measures(&self, pack: &Pack, language: Language) -> Vec<MeasureOption> {
        let option = |single: &lcs_potential::MeasureResult| {
            let Benefit { emissions_t, energy_kwh, capex, yearly_saving } = Benefit::from(&single.outcome);
            MeasureOption {
                measure: single.measure_id.clone(),
                name: name_or_id(language, "measure", &single.measure_id),
                emissions_t,
                energy_kwh,
                capex,
                yearly_saving,
                life_years: single.life_years,
                status: FactStatus::of_measure(pack, &single.measure_id),
            }
        };
        self.0.into_iter().flat_map(|potential| &potential.singles).map(option).collect()
    }

    pub fn packages(&self, language: Language) -> Vec<PackageOption> {
        let option = |package: &lcs_potential::Package| {
            let Benefit { emissions_t, energy_kwh, capex, yearly_saving } = Benefit::from(&package.outcome);
            PackageOption {
                measures: package.measures.clone(),
                names: package.measures.iter().map(|id| name_or_id(language, "measure", id)).collect(),
                added: package.added.clone(),
                emissions_t,
                energy_kwh,
                capex,
                yearly_saving,
            }
        };
        self.0.into_iter().flat_map(|potential| &potential.packages).map(option).collect()
    }
}

/// The first project of a facility in the run's plan.
pub(super) fn project(state: &CityState, at: usize, language: Language) -> Option<PlannedProject> {
    let (run, place) = state.run.as_ref().zip(state.index.projects[at])?;
    let item = &run.detail.plan.items[place];
    Some(PlannedProject {
        rank: item.rank,
        start_year: item.start_year,
        year: item.year,
        measures: item.measures.iter().map(|id| name_or_id(language, "measure", id)).collect(),
    })
}
