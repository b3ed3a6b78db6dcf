//! A synthetic city: from a seed to the foreign files a city would hand in, and the truth behind them.
//!
//! [`make`] draws a portfolio in a city hall's own classes, lets it use energy day by day, reads its meters as a utility
//! does, plants faults, and writes what an energy officer would find on the desk. Nothing in it describes a real
//! facility. The files go through the ordinary import; the [`Truth`] stays behind, so that [`score`] can count what the
//! quality checks found, missed and cried wolf over.
//!
//! The truth comes from another model than the one that later estimates: daily instead of hourly, a change-point
//! regression on wet-bulb temperature instead of a heat balance, people who come and go by a week-by-week process with
//! holidays and events, its own weather, plant that fails. An estimator that is judged by its own model learns nothing.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod account;
mod bill;
mod calendar;
mod dice;
mod fault;
mod files;
mod ground;
mod kind;
mod portfolio;
mod score;
mod settings;
mod smart_meter;
mod tariff;
mod truth;
mod use_of_energy;
mod weather;

pub use ground::ground;
pub use score::{FaultScore, FoundFault, score};
pub use settings::{DemoError, DemoSettings, Normals};
pub use truth::{EndUse, Event, EventKind, FaultKind, PlantedFault, TrueAccount, TrueEnergy, TrueFacility, Truth};

/// What a synthetic city hands in, and what is true of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoCity {
    /// File name and bytes, in the order an officer would import them.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the files hide.
    pub truth: Truth,
}

/// Makes the city. The same settings give the same bytes.
///
/// # Errors
/// Settings that make no city: no facilities, a last year before the first, normals that are no weather.
pub fn make(settings: &DemoSettings) -> Result<DemoCity, DemoError> {
    settings.check()?;
    let span = calendar::Span::new(settings);
    let calendar = calendar::Calendar::new(&span)?;
    let weather = weather::Weather::draw(settings, &span);
    let kinds = kind::kinds()?;
    let districts = kind::districts()?;
    let premises = portfolio::draw(settings, &kinds, &districts);
    let mut uses: Vec<_> =
        premises.iter().map(|one| use_of_energy::simulate(settings.seed, one, &calendar, &weather, &span)).collect();
    let mut accounts = account::open(settings, &premises, &uses, &span);
    let plan = fault::plan(settings.seed, settings.facilities, &premises, &accounts, &span);
    plan.exchange_meters(&mut accounts, &span);
    let smart_meters = &smart_meter::choose(settings, &premises, &accounts, &plan);
    smart_meter::renovate(smart_meters, &mut accounts, &mut uses, &calendar, &span);
    let (premises, accounts, tariffs) = (&premises[..], &accounts[..], &tariff::Tariffs::new()?);
    let bills = &mut bill::read_meters(settings, accounts, tariffs, &span)[..];
    let list = &mut files::FacilityList::new(settings.seed, premises);
    let mut desk = fault::Desk { seed: settings.seed, span: &span, premises, accounts, tariffs, bills, list };
    let mut faults = fault::plant(&plan, &mut desk);
    let (bills, list) = (&*desk.bills, &*desk.list);
    let files = files::write(
        &files::Desk {
            settings,
            premises,
            accounts,
            tariffs,
            list,
            bills,
            smart_meters,
            weather: &weather,
            span: &span,
        },
        &mut faults,
    )?;
    let truth = truth::tell(settings, premises, uses, accounts, faults, &files);
    Ok(DemoCity { files: files.into_iter().map(|file| (file.name, file.bytes)).collect(), truth })
}
