//! What a building used behind its meters of a carrier as one load: day by day from interval readings where all its
//! meters have enough of them, else bill by bill.

mod bills;
mod days;

use super::document::{StudyModel, StudyWorks, Understood};
use crate::{
    AppError,
    daily_meters::{DailyMeters, SavingsSource, source},
    estate::MeterBilled,
    live_city::CityState,
};
use bills::of_bills;
use days::of_days;
use lcs_domain::{Carrier, Date, FacilityId};
use lcs_locale::Language;
use lcs_mv::{GrossLoad, MeterSeries, Notice, SupplyMeters, gross_load};

/// The load with the meters that it is made of.
pub(super) struct FacilityLoad {
    /// Energy used by the building, kWh, bill by bill or day by day.
    pub series: MeterSeries,
    /// The model of its baseline: that of the study, or the one that suits the data.
    pub model: StudyModel,
    /// Meters of the supply.
    pub supply: Vec<String>,
    /// Meters of generation on the place, added back.
    pub generation: Vec<String>,
    /// First day and the day after the last that bills or readings cover.
    pub days: (Date, Date),
    /// What is noteworthy about the sum.
    pub notice: Option<Notice>,
    daily: DailyMeters,
}

impl FacilityLoad {
    /// What the load is made of.
    pub fn source(&self) -> SavingsSource {
        source(self.model.model())
    }

    /// Why of that, as a sentence.
    pub fn reason(&self, language: Language) -> String {
        self.daily.reason(self.model.model(), language)
    }
}

/// The meters of a facility by their part in the load.
struct Meters<'s> {
    supply: Vec<MeterBilled<'s>>,
    generation: Vec<MeterBilled<'s>>,
    apart: Vec<MeterBilled<'s>>,
}

/// Energy of the parts in the same periods.
struct Parts {
    supply: MeterSeries,
    generation: Option<MeterSeries>,
    apart: Option<MeterSeries>,
    days: (Date, Date),
}

/// The load of a facility.
///
/// # Errors
/// Where it has no bills or readings of the carrier, a meter that is to be taken off is none of its meters, or the sum
/// falls below zero.
pub(super) fn facility_load(
    state: &CityState,
    facility: &FacilityId,
    works: &StudyWorks,
    understood: &Understood,
) -> Result<FacilityLoad, AppError> {
    let carrier = understood.carrier;
    let meters = Meters::of(state, facility, carrier, &works.apart_meters)?;
    let daily = DailyMeters::of(state, &meters.supply, &meters.beside(), Some(understood.works))?;
    let model = works.model.or(StudyModel::of(daily.usual_model())).unwrap_or_default();
    let clock = state.clock();
    let unusable = |error: lcs_mv::MvError| AppError::unusable(error.to_string(), error.hint());
    let parts = match source(model.model()) {
        SavingsSource::Bills => of_bills(&meters, &clock),
        SavingsSource::Readings => of_days(&meters, &daily, &clock),
    };
    let Parts { supply, generation, apart, days } =
        parts.map_err(unusable)?.ok_or_else(|| nothing_of(facility, carrier, source(model.model())))?;
    let balanced = SupplyMeters { supply, export: None, generation, apart: apart.into_iter().collect() };
    let GrossLoad { load, balance } = gross_load(&balanced).map_err(unusable)?;
    let ids = |meters: &[MeterBilled<'_>]| {
        let speaks = |of: &&MeterBilled<'_>| match source(model.model()) {
            SavingsSource::Bills => !of.bills.is_empty(),
            SavingsSource::Readings => !daily.days(&of.meter.id).is_empty(),
        };
        meters.iter().filter(speaks).map(|of| of.meter.id.to_string()).collect()
    };
    Ok(FacilityLoad {
        series: load,
        model,
        supply: ids(&meters.supply),
        generation: ids(&meters.generation),
        days,
        notice: balance.notice(),
        daily,
    })
}

fn nothing_of(facility: &FacilityId, carrier: Carrier, source: SavingsSource) -> AppError {
    match source {
        SavingsSource::Bills => AppError::unusable(
            format!("{facility} has no bills of {carrier}"),
            "choose a carrier with bills, or import them",
        ),
        SavingsSource::Readings => AppError::unusable(
            format!("{facility} has no interval readings of {carrier} around the works"),
            "choose a model of bills, or import the readings",
        ),
    }
}

impl<'s> Meters<'s> {
    fn of(state: &'s CityState, facility: &FacilityId, carrier: Carrier, apart: &[String]) -> Result<Self, AppError> {
        let metered = state.estate.metered_kwh(facility, carrier);
        if let Some(unknown) = apart.iter().find(|id| !metered.iter().any(|of| of.meter.id.as_str() == id.as_str())) {
            return Err(AppError::unusable(
                format!("`{unknown}` is no {carrier} meter of {facility}"),
                "name meters of the facility; see them on its page",
            ));
        }
        let is_apart = |of: &MeterBilled<'_>| apart.iter().any(|id| of.meter.id.as_str() == id.as_str());
        let (apart, supply) = metered.into_iter().partition(is_apart);
        let generation = match carrier {
            Carrier::Electricity => state.estate.metered_kwh(facility, Carrier::SolarOnSite),
            _ => Vec::new(),
        };
        Ok(Self { supply, generation, apart })
    }

    fn beside(&self) -> Vec<MeterBilled<'s>> {
        self.generation.iter().chain(&self.apart).cloned().collect()
    }
}
