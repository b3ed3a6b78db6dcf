//! A new block from little: how many homes, how much roof, where. All else is that of a ready block, resized.

use super::{answer::homes, block_folder::BlockInput};
use crate::AppError;
use lcs_community::{Block, BlockPlace, Claims, Converter, Requirements};
use lcs_pack::Pack;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Photovoltaic power on a square metre of modules, kWp: modules of 20 %.
const KWP_PER_M2: f64 = 0.2;

/// Share of a roof that modules can cover; the rest is access, tanks, lifts and shade. An assumption.
const USABLE_ROOF: f64 = 0.6;

/// What is known of a new block.
#[derive(Debug, Clone, PartialEq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DraftAsked {
    /// What to call it
    #[param(max_length = 200)]
    pub name: String,
    /// Number of homes
    #[param(minimum = 1, maximum = 5000)]
    pub homes: u32,
    /// Roof, m²
    #[param(minimum = 0, maximum = 1000000)]
    pub roof_area_m2: f64,
    /// Degrees north; without it the place of the pack
    #[serde(default)]
    pub latitude: Option<f64>,
    /// Degrees east
    #[serde(default)]
    pub longitude: Option<f64>,
}

/// A block's file to begin with.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockDraft {
    /// TOML; its head says what is assumed.
    pub text: String,
    /// The ready block whose figures are taken over.
    pub like: String,
    /// Photovoltaic plant that is taken to fit on the roof, kWp.
    pub pv_most_kw: f64,
}

pub(super) fn resized(ready: &BlockInput, like: &str, asked: &DraftAsked, pack: &Pack) -> Result<BlockDraft, AppError> {
    if !(1..=5_000).contains(&asked.homes) {
        return Err(AppError::unusable(format!("{} homes cannot be", asked.homes), "give 1 to 5,000"));
    }
    if !(0.0..=1e6).contains(&asked.roof_area_m2) {
        return Err(AppError::unusable(
            format!("a roof of {} m² cannot be", asked.roof_area_m2),
            "give 0 to 1,000,000",
        ));
    }
    let Some(before) = homes(&ready.block).filter(|count| *count > 0) else {
        return Err(AppError::unusable(
            format!("{like} does not say how many homes it has"),
            "give it [series.household] or [series.variety]",
        ));
    };
    let pv_most_kw = asked.roof_area_m2 * USABLE_ROOF * KWP_PER_M2;
    let mut block = scaled(ready, f64::from(asked.homes) / f64::from(before), asked.homes);
    block.name.clone_from(&asked.name);
    if let Some(pv) = &mut block.pv {
        (pv.min_kw, pv.max_kw) = (0.0, Some(pv_most_kw));
    }
    block.facts.roof_area_m2 = Some(asked.roof_area_m2);
    block.place = place(asked, pack, &ready.block);
    let file = toml::to_string(&block).map_err(|error| AppError::Internal { message: error.to_string() })?;
    let head = format!(
        "# {name}: {homes} homes. Known: the homes, {roof} m² of roof, the place. All else is taken over from {like},\n\
         # resized, and nobody has measured it here: loads, tariff, CO2 of the grid, costs of plant, preconditions.\n\
         # Assumed: {usable:.0} % of the roof carries modules of {density} kWp/m².\n\n",
        name = asked.name.replace(['\n', '\r'], " "),
        homes = asked.homes,
        roof = asked.roof_area_m2,
        usable = 100.0 * USABLE_ROOF,
        density = KWP_PER_M2,
    );
    Ok(BlockDraft { text: head + &file, like: like.to_owned(), pv_most_kw })
}

/// The block with other homes: what grows with them is scaled, what was chosen for it alone is left out.
fn scaled(ready: &BlockInput, factor: f64, homes: u32) -> Block {
    let mut block = ready.block.clone();
    let series = &mut block.series;
    match &mut series.household {
        Some(household) => {
            household.homes = homes;
            household.common.iter_mut().for_each(|load| load.kwh_per_year *= factor);
        }
        None => {
            let load = ready.series.load_kw.iter().sum::<f64>() * ready.block.calendar().step_h();
            series.load_kwh_per_year = Some((load * factor).round());
        }
    }
    if let Some(variety) = &mut series.variety {
        variety.homes = homes;
    }
    if let Some(battery) = &mut block.battery {
        (battery.min_kwh, battery.max_kwh) = (0.0, None);
        let free = |converter: &mut Converter| (converter.min_kw, converter.max_kw) = (0.0, None);
        free(&mut battery.charger);
        free(&mut battery.discharger);
    }
    if let Some(water) = &mut block.hot_water {
        water.tank_kwh *= factor;
        water.heat_pump_kw *= factor;
        water.draw_kwh_per_day *= factor;
    }
    if let Some(charge) = &mut block.grid.demand_charge {
        charge.paid_kw = 0.0;
    }
    if let Some(export) = &mut block.grid.export {
        export.max_kw = export.max_kw.map(|most| most * factor);
    }
    block.grid.connection_kw = None;
    // What was granted there is not granted here.
    block.facts.granted.clear();
    block.settlement.home_area_m2.clear();
    (block.requirements, block.claims, block.homes) = (Requirements::default(), Claims::default(), None);
    block.vehicles.clear();
    block
}

fn place(asked: &DraftAsked, pack: &Pack, ready: &Block) -> Option<BlockPlace> {
    let name = pack.name("en").to_owned();
    match (asked.latitude, asked.longitude, &pack.climate) {
        (Some(latitude_deg), Some(longitude_deg), _) => Some(BlockPlace { name, latitude_deg, longitude_deg }),
        (_, _, Some(climate)) => {
            Some(BlockPlace { name, latitude_deg: climate.latitude_deg, longitude_deg: climate.longitude_deg })
        }
        _ => ready.place.clone(),
    }
}
