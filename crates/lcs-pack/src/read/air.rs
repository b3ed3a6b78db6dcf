//! Keys of an archetype that have a plain default: air handling, water of the cooling plant, heat of people.

use super::thermal::bounded;
use crate::entry::Entry;
use crate::{AirHandling, CoolingWater, HeatRecovery, PackError, PersonHeat};

/// The supply air, where given over that of `base`.
pub(super) fn air_handling(entry: &mut Entry, base: AirHandling) -> Result<AirHandling, PackError> {
    Ok(AirHandling {
        supply_temperature_c: number(entry, "supply_temperature_c", base.supply_temperature_c, 5.0, 25.0)?,
        fan_exponent: number(entry, "fan_exponent", base.fan_exponent, 1.0, 3.0)?,
        demand_control: number(entry, "demand_control", base.demand_control, 0.0, 1.0)?,
        economiser: entry.optional_flag("economiser")?.unwrap_or(base.economiser),
        heat_recovery: heat_recovery(entry)?.or(base.heat_recovery),
        relative_humidity_set: match entry.optional_number("relative_humidity_set")? {
            None => base.relative_humidity_set,
            Some(humidity) => {
                bounded(entry, "relative_humidity_set", [humidity; 3], 0.2, 0.95)?;
                Some(humidity)
            }
        },
        reheat: entry.optional_flag("reheat")?.unwrap_or(base.reheat),
        night_ventilation_ach: number(entry, "night_ventilation_ach", base.night_ventilation_ach, 0.0, 30.0)?,
    })
}

fn heat_recovery(entry: &mut Entry) -> Result<Option<HeatRecovery>, PackError> {
    let Some(mut own) = entry.child("heat_recovery")? else { return Ok(None) };
    let recovery = HeatRecovery { sensible: own.number("sensible")?, latent: own.number("latent")? };
    bounded(&own, "sensible", [recovery.sensible; 3], 0.0, 1.0)?;
    bounded(&own, "latent", [recovery.latent; 3], 0.0, 1.0)?;
    own.finish()?;
    Ok(Some(recovery))
}

/// The water of the cooling plant, where given over that of `base`.
pub(super) fn cooling_water(entry: &mut Entry, base: CoolingWater) -> Result<CoolingWater, PackError> {
    Ok(CoolingWater {
        chilled_water_c: number(entry, "chilled_water_c", base.chilled_water_c, 2.0, 20.0)?,
        tower_approach_k: number(entry, "tower_approach_k", base.tower_approach_k, 1.0, 15.0)?,
    })
}

/// The heat of a person, where given over that of `base`.
pub(super) fn person_heat(entry: &mut Entry, base: PersonHeat) -> Result<PersonHeat, PackError> {
    Ok(PersonHeat {
        sensible_w: number(entry, "person_sensible_w", base.sensible_w, 20.0, 300.0)?,
        latent_w: number(entry, "person_latent_w", base.latent_w, 0.0, 500.0)?,
    })
}

fn number(entry: &mut Entry, key: &'static str, base: f64, least: f64, most: f64) -> Result<f64, PackError> {
    let number = entry.optional_number(key)?.unwrap_or(base);
    bounded(entry, key, [number; 3], least, most)?;
    Ok(number)
}
